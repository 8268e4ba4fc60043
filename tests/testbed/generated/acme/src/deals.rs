// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on deals and the types that only they use.

use crate::Client;
use crate::types::Answer;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_ACCOUNTS: Operation = Operation::get("listAccountsV2", "/v2/accounts");
pub(crate) static SEARCH_DEALS: Operation =
    Operation::post("searchDeals", "/v1/deals/search").repeatable(true);

impl Client {
    /// Operation `list_accounts`.
    ///
    /// `GET /v2/accounts`. Spec: `openapi#/paths/~1v2~1accounts/get`.
    pub fn list_accounts(&self) -> Request<ListAccountsV2Response> {
        self.connection.call(&LIST_ACCOUNTS).request()
    }

    /// Operation `search_deals`.
    ///
    /// `POST /v1/deals/search`. Spec: `openapi#/paths/~1v1~1deals~1search/post`.
    pub fn search_deals(&self, body: &SearchDealsRequest) -> Request<SearchDealsResponse> {
        self.connection
            .call(&SEARCH_DEALS)
            .with_json(body)
            .request()
    }
}

/// Spec: `openapi#/components/schemas/Account`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Account {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `website`.
    pub website: Option<String>,
    /// Property `heads`.
    pub heads: Option<String>,
    /// Property `turnover`.
    pub turnover: Option<Decimal>,
    /// Property `tier`.
    pub tier: Option<String>,
    /// Property `gone`.
    pub gone: Option<String>,
}

/// Spec: `openapi#/components/schemas/Deal`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Deal {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `title`.
    pub title: Option<String>,
    /// Property `stage`.
    pub stage: Option<DealStage>,
    /// Property `amount`.
    pub amount: Option<String>,
    /// Property `currency`.
    pub currency: Option<String>,
    /// Property `decimals`.
    pub decimals: Option<i64>,
    /// Property `chance`.
    pub chance: Option<String>,
    /// Property `seats`.
    pub seats: Option<String>,
    /// Property `closes`.
    pub closes: Option<String>,
    /// Property `closed_at`.
    pub closed_at: Option<String>,
    /// Property `account_id`.
    pub account_id: Option<String>,
    /// Property `labels`.
    pub labels: Option<String>,
    /// Property `slug`.
    pub slug: Option<String>,
    /// Property `flags`.
    pub flags: Option<Vec<bool>>,
    /// Property `score`.
    pub score: Option<Decimal>,
    /// Property `fields`.
    pub fields: Option<Vec<Answer>>,
}

/// Spec: `openapi#/components/schemas/DealStage`.
#[open_enum]
pub enum DealStage {
    Open = "open",
    Won = "won",
    Lost = "lost",
}

/// Spec: `openapi#/paths/~1v2~1accounts/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListAccountsV2Response {
    /// Property `accounts`.
    pub accounts: Option<Vec<Account>>,
    /// Property `next_page`.
    pub next_page: Option<String>,
}

/// Spec: `openapi#/paths/~1v1~1deals~1search/post/requestBody/content/application~1json/schema`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct SearchDealsRequest {
    /// Property `filter`.
    pub filter: SearchDealsRequestFilter,
    /// Property `after`.
    pub after: Option<String>,
    /// Property `size`.
    pub size: Option<i64>,
}

impl SearchDealsRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(filter: SearchDealsRequestFilter) -> Self {
        Self {
            filter,
            after: None,
            size: None,
        }
    }
}

/// Spec: `openapi#/paths/~1v1~1deals~1search/post/requestBody/content/application~1json/schema/properties/filter`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct SearchDealsRequestFilter {
    /// Property `stage`.
    pub stage: Option<DealStage>,
    /// Property `changed_after`.
    pub changed_after: Option<i64>,
}

/// Spec: `openapi#/paths/~1v1~1deals~1search/post/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct SearchDealsResponse {
    /// Property `results`.
    pub results: Option<Vec<Deal>>,
    /// Property `more`.
    pub more: Option<bool>,
    /// Property `after`.
    pub after: Option<String>,
    /// Property `position`.
    pub position: Option<i64>,
}
