// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on ledger and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::model::{Decimal, Patch};
use conjoin_runtime::{Call, Operation, Request, Sending, Style};
use std::collections::BTreeMap;

pub(crate) static CHANGED_LABELS: Operation =
    Operation::get("changedLabels", "/ledger/labels/changed");
pub(crate) static CHANGED_TARIFFS: Operation =
    Operation::get("changedTariffs", "/ledger/rates/changed");
pub(crate) static EXPORT_ARTICLES: Operation =
    Operation::get("exportArticles", "/ledger/articles/export");
pub(crate) static GET_CLIENT: Operation = Operation::get("getClient", "/ledger/clients/{number}");
pub(crate) static GET_LABEL: Operation = Operation::get("getLabel", "/ledger/labels/{id}");
pub(crate) static LIST_CLIENTS: Operation = Operation::get("listClients", "/ledger/clients");
pub(crate) static LIST_ENTRIES: Operation = Operation::get("listEntries", "/ledger/entries");
pub(crate) static LIST_LABELS: Operation = Operation::get("listLabels", "/ledger/labels");
pub(crate) static LIST_TARIFFS: Operation = Operation::get("listTariffs", "/ledger/rates");
pub(crate) static SEARCH_CLIENTS: Operation =
    Operation::post("searchClients", "/ledger/clients/search");
pub(crate) static UPSERT_CLIENT: Operation =
    Operation::post("upsertClient", "/ledger/clients/upsert");

impl Client {
    /// Operation `changed_labels`.
    ///
    /// `GET /ledger/labels/changed`. Spec: `ledger#/paths/~1ledger~1labels~1changed/get`.
    pub fn changed_labels(&self) -> ChangedLabels {
        ChangedLabels(self.connection.call(&CHANGED_LABELS))
    }

    /// Operation `changed_tariffs`.
    ///
    /// `GET /ledger/rates/changed`. Spec: `ledger#/paths/~1ledger~1rates~1changed/get`.
    pub fn changed_tariffs(&self, since: &str) -> ChangedTariffs {
        ChangedTariffs(
            self.connection
                .call(&CHANGED_TARIFFS)
                .in_query("since", since),
        )
    }

    /// Operation `export_articles`.
    ///
    /// `GET /ledger/articles/export`. Spec: `ledger#/paths/~1ledger~1articles~1export/get`.
    pub fn export_articles(&self) -> ExportArticles {
        ExportArticles(self.connection.call(&EXPORT_ARTICLES))
    }

    /// Operation `get_client`.
    ///
    /// `GET /ledger/clients/{number}`. Spec: `ledger#/paths/~1ledger~1clients~1{number}/get`.
    pub fn get_client(&self, number: &str) -> GetClient {
        GetClient(self.connection.call(&GET_CLIENT).in_path("number", number))
    }

    /// Operation `get_label`.
    ///
    /// `GET /ledger/labels/{id}`. Spec: `ledger#/paths/~1ledger~1labels~1{id}/get`.
    pub fn get_label(&self, id: &str) -> Request<GetLabelResponse> {
        self.connection.call(&GET_LABEL).in_path("id", id).request()
    }

    /// Operation `list_clients`.
    ///
    /// `GET /ledger/clients`. Spec: `ledger#/paths/~1ledger~1clients/get`.
    pub fn list_clients(&self) -> ListClients {
        ListClients(self.connection.call(&LIST_CLIENTS))
    }

    /// Operation `list_entries`.
    ///
    /// `GET /ledger/entries`. Spec: `ledger#/paths/~1ledger~1entries/get`.
    pub fn list_entries(&self) -> ListEntries {
        ListEntries(self.connection.call(&LIST_ENTRIES))
    }

    /// Operation `list_labels`.
    ///
    /// `GET /ledger/labels`. Spec: `ledger#/paths/~1ledger~1labels/get`.
    pub fn list_labels(&self) -> Request<ListLabelsResponse> {
        self.connection.call(&LIST_LABELS).request()
    }

    /// Operation `list_tariffs`.
    ///
    /// `GET /ledger/rates`. Spec: `ledger#/paths/~1ledger~1rates/get`.
    pub fn list_tariffs(&self) -> ListTariffs {
        ListTariffs(self.connection.call(&LIST_TARIFFS))
    }

    /// Operation `search_clients`.
    ///
    /// `POST /ledger/clients/search`. Spec: `ledger#/paths/~1ledger~1clients~1search/post`.
    pub fn search_clients(&self, body: &ClientSearch) -> Request<ClientPage> {
        self.connection
            .call(&SEARCH_CLIENTS)
            .with_json(body)
            .request()
    }

    /// Operation `upsert_client`.
    ///
    /// `POST /ledger/clients/upsert`. Spec: `ledger#/paths/~1ledger~1clients~1upsert/post`.
    pub fn upsert_client(&self, body: &ClientUpsert) -> Request<Customer> {
        self.connection
            .call(&UPSERT_CLIENT)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::changed_labels`](crate::Client::changed_labels).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ChangedLabels(Call);

impl ChangedLabels {
    /// Query parameter `since`.
    pub fn since(self, value: i64) -> Self {
        Self(self.0.in_query("since", &value))
    }

    /// Query parameter `page`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.in_query("page", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ChangedLabelsResponse> {
        self.0.send()
    }
}

/// Request of [`Client::changed_tariffs`](crate::Client::changed_tariffs).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ChangedTariffs(Call);

impl ChangedTariffs {
    /// Query parameter `kind`.
    ///
    /// One of `all`, `deleted`.
    pub fn kind(self, value: &str) -> Self {
        Self(self.0.in_query("kind", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ChangedTariffsResponse> {
        self.0.send()
    }
}

/// Request of [`Client::export_articles`](crate::Client::export_articles).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ExportArticles(Call);

impl ExportArticles {
    /// Query parameter `start`.
    pub fn start(self, value: i64) -> Self {
        Self(self.0.in_query("start", &value))
    }

    /// Query parameter `cursor`.
    pub fn cursor(self, value: &str) -> Self {
        Self(self.0.in_query("cursor", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ExportArticlesResponse> {
        self.0.send()
    }
}

/// Request of [`Client::get_client`](crate::Client::get_client).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetClient(Call);

impl GetClient {
    /// Query parameter `fields`.
    pub fn fields(self, value: &str) -> Self {
        Self(self.0.in_query("fields", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Customer> {
        self.0.send()
    }
}

/// Request of [`Client::list_clients`](crate::Client::list_clients).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListClients(Call);

impl ListClients {
    /// Query parameter `after`.
    pub fn after(self, value: &str) -> Self {
        Self(self.0.in_query("after", value))
    }

    /// Query parameter `limit`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Query parameter `kind`.
    ///
    /// One of `customer`, `supplier`.
    pub fn kind(self, value: &str) -> Self {
        Self(self.0.in_query("kind", value))
    }

    /// Names with `|` between.
    pub fn fields(self, value: &str) -> Self {
        Self(self.0.in_query("fields", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ClientPage> {
        self.0.send()
    }
}

/// Request of [`Client::list_entries`](crate::Client::list_entries).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListEntries(Call);

impl ListEntries {
    /// Query parameter `from`.
    pub fn from(self, value: &str) -> Self {
        Self(self.0.in_query("from", value))
    }

    /// Query parameter `to`.
    pub fn to(self, value: &str) -> Self {
        Self(self.0.in_query("to", value))
    }

    /// Query parameter `book`.
    pub fn book(self, value: &str) -> Self {
        Self(self.0.in_query("book", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<LedgerEntry>> {
        self.0.send()
    }
}

/// Request of [`Client::list_tariffs`](crate::Client::list_tariffs).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTariffs(Call);

impl ListTariffs {
    /// Query parameter `ids`.
    pub fn ids(self, value: &[i64]) -> Self {
        Self(self.0.in_query_list("ids", value, Style::Form, false))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<Tariff>> {
        self.0.send()
    }
}

/// Spec: `ledger#/components/schemas/Article`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Article {
    /// Property `sku`.
    pub sku: Option<String>,
    /// Property `title`.
    pub title: Option<String>,
    /// Property `state`.
    pub state: Option<ArticleState>,
    /// Property `note`.
    pub note: Option<String>,
    /// Property `draft`.
    pub draft: Option<bool>,
    /// Property `updated`.
    pub updated: Option<String>,
}

/// Spec: `ledger#/components/schemas/Article/properties/state`.
#[open_enum]
pub enum ArticleState {
    Listed = "listed",
    Hidden = "hidden",
    Removed = "removed",
}

/// Spec: `ledger#/paths/~1ledger~1labels~1changed/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ChangedLabelsResponse {
    /// Property `changes`.
    pub changes: Option<Vec<LedgerChange>>,
}

/// Spec: `ledger#/paths/~1ledger~1rates~1changed/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ChangedTariffsResponse {
    /// Property `rates`.
    pub rates: Option<BTreeMap<String, LedgerChange>>,
    /// Property `mark`.
    pub mark: Option<String>,
}

/// Spec: `ledger#/components/schemas/ClientPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ClientPage {
    /// Property `clients`.
    pub clients: Option<Vec<Customer>>,
    /// Property `next`.
    pub next: Option<String>,
}

/// Spec: `ledger#/components/schemas/ClientSearch`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientSearch {
    /// Property `where`.
    pub where_: Vec<ClientSearchWhereItem>,
    /// Property `sort`.
    pub sort: Option<Vec<String>>,
    /// Property `fields`.
    pub fields: Option<String>,
    /// Property `page`.
    pub page: ClientSearchPage,
}

impl ClientSearch {
    /// With everything that must be there.
    #[must_use]
    pub fn new(where_: Vec<ClientSearchWhereItem>, page: ClientSearchPage) -> Self {
        Self {
            where_,
            sort: None,
            fields: None,
            page,
        }
    }
}

/// Spec: `ledger#/components/schemas/ClientSearch/properties/page`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientSearchPage {
    /// Property `size`.
    pub size: i64,
    /// Property `after`.
    pub after: Option<String>,
}

impl ClientSearchPage {
    /// With everything that must be there.
    #[must_use]
    pub fn new(size: i64) -> Self {
        Self { size, after: None }
    }
}

/// Spec: `ledger#/components/schemas/ClientSearch/properties/where/items`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientSearchWhereItem {
    /// Property `field`.
    pub field: String,
    /// Property `op`.
    pub op: ClientSearchWhereItemOp,
    /// Property `value`.
    pub value: i64,
}

impl ClientSearchWhereItem {
    /// With everything that must be there.
    #[must_use]
    pub fn new(field: impl Into<String>, op: ClientSearchWhereItemOp, value: i64) -> Self {
        Self {
            field: field.into(),
            op,
            value,
        }
    }
}

/// Spec: `ledger#/components/schemas/ClientSearch/properties/where/items/properties/op`.
#[open_enum]
pub enum ClientSearchWhereItemOp {
    Ge = ">=",
    Eq = "=",
}

/// Spec: `ledger#/components/schemas/ClientUpsert`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientUpsert {
    /// Property `client`.
    pub client: ClientUpsertClient,
    /// Property `options`.
    pub options: ClientUpsertOptions,
}

impl ClientUpsert {
    /// With everything that must be there.
    #[must_use]
    pub fn new(client: ClientUpsertClient, options: ClientUpsertOptions) -> Self {
        Self { client, options }
    }
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/client`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientUpsertClient {
    /// Property `title`.
    pub title: String,
    /// Property `given`.
    pub given: Patch<String>,
    /// Property `family`.
    pub family: Patch<String>,
    /// Property `vat`.
    pub vat: String,
    /// Property `tel`.
    pub tel: Option<String>,
    /// Property `kind`.
    pub kind: Option<ClientUpsertClientKind>,
}

impl ClientUpsertClient {
    /// With everything that must be there.
    #[must_use]
    pub fn new(title: impl Into<String>, vat: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            given: Patch::Keep,
            family: Patch::Keep,
            vat: vat.into(),
            tel: None,
            kind: None,
        }
    }
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/client/properties/kind`.
#[open_enum]
pub enum ClientUpsertClientKind {
    Customer = "customer",
    Supplier = "supplier",
    Both = "both",
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/options`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientUpsertOptions {
    /// Property `match`.
    pub match_: ClientUpsertOptionsMatch,
    /// Property `notify`.
    pub notify: Vec<ClientUpsertOptionsNotifyItem>,
}

impl ClientUpsertOptions {
    /// With everything that must be there.
    #[must_use]
    pub fn new(
        match_: ClientUpsertOptionsMatch,
        notify: Vec<ClientUpsertOptionsNotifyItem>,
    ) -> Self {
        Self { match_, notify }
    }
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/options/properties/match`.
#[open_enum]
pub enum ClientUpsertOptionsMatch {
    Vat = "vat",
    Number = "number",
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/options/properties/notify/items`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct ClientUpsertOptionsNotifyItem {
    /// Property `who`.
    pub who: ClientUpsertOptionsNotifyItemWho,
    /// Property `delay`.
    pub delay: Option<Decimal>,
}

impl ClientUpsertOptionsNotifyItem {
    /// With everything that must be there.
    #[must_use]
    pub fn new(who: ClientUpsertOptionsNotifyItemWho) -> Self {
        Self { who, delay: None }
    }
}

/// Spec: `ledger#/components/schemas/ClientUpsert/properties/options/properties/notify/items/properties/who`.
#[open_enum]
pub enum ClientUpsertOptionsNotifyItemWho {
    Owner = "owner",
    Team = "team",
}

/// Spec: `ledger#/components/schemas/Customer`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Customer {
    /// Property `number`.
    pub number: Option<String>,
    /// Property `changed`.
    pub changed: Option<String>,
    /// Property `title`.
    pub title: Option<String>,
    /// Property `given`.
    pub given: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Property `site`.
    pub site: Option<String>,
    /// Property `vat`.
    pub vat: Option<String>,
    /// Property `tel`.
    pub tel: Option<String>,
    /// Property `owed`.
    pub owed: Option<Decimal>,
    /// Property `owed_now`.
    pub owed_now: Option<Decimal>,
    /// Property `kind`.
    pub kind: Option<CustomerKind>,
}

/// Spec: `ledger#/components/schemas/Customer/properties/kind`.
#[open_enum]
pub enum CustomerKind {
    Customer = "customer",
    Supplier = "supplier",
    Both = "both",
    Test = "test",
}

/// Spec: `ledger#/paths/~1ledger~1articles~1export/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ExportArticlesResponse {
    /// Property `articles`.
    pub articles: Option<Vec<Article>>,
    /// Property `cursor`.
    pub cursor: Option<String>,
    /// Property `end`.
    pub end: Option<bool>,
}

/// Spec: `ledger#/paths/~1ledger~1labels~1{id}/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct GetLabelResponse {
    /// Property `label`.
    pub label: Option<LedgerLabel>,
}

/// Spec: `ledger#/components/schemas/LedgerChange`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LedgerChange {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `what`.
    pub what: Option<LedgerChangeWhat>,
}

/// Spec: `ledger#/components/schemas/LedgerChange/properties/what`.
#[open_enum]
pub enum LedgerChangeWhat {
    New = "new",
    Changed = "changed",
    Gone = "gone",
}

/// Spec: `ledger#/components/schemas/LedgerEntry`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LedgerEntry {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `day`.
    pub day: Option<String>,
    /// Property `memo`.
    pub memo: Option<String>,
}

/// Spec: `ledger#/components/schemas/LedgerLabel`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LedgerLabel {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
}

/// Spec: `ledger#/paths/~1ledger~1labels/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListLabelsResponse {
    /// Property `labels`.
    pub labels: Option<Vec<LedgerLabel>>,
}

/// Spec: `ledger#/components/schemas/Tariff`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Tariff {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `name`.
    pub name: Option<String>,
}
