// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on sites and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_SITE: Operation = Operation::post("createSite", "/sites");
pub(crate) static LIST_SITES: Operation = Operation::get("listSites", "/sites");

impl Client {
    /// Operation `create_site`.
    ///
    /// `POST /sites`. Spec: `payments#/paths/~1sites/post`.
    pub fn create_site(&self, body: &SiteInput) -> Request<Site> {
        self.connection.call(&CREATE_SITE).with_json(body).request()
    }

    /// Operation `list_sites`.
    ///
    /// `GET /sites`. Spec: `payments#/paths/~1sites/get`.
    pub fn list_sites(&self) -> Request<ListSitesResponse> {
        self.connection.call(&LIST_SITES).request()
    }
}

/// Spec: `payments#/paths/~1sites/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListSitesResponse {
    /// Property `sites`.
    pub sites: Option<Vec<Site>>,
}

/// Spec: `payments#/components/schemas/Site`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Site {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `label`.
    pub label: Option<String>,
    /// Property `phone`.
    pub phone: Option<String>,
    /// Property `country`.
    pub country: Option<String>,
    /// Property `zip`.
    pub zip: Option<i64>,
    /// Property `closed`.
    pub closed: Option<String>,
}

/// Spec: `payments#/components/schemas/SiteInput`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct SiteInput {
    /// Property `label`.
    pub label: Option<String>,
    /// Property `phone`.
    pub phone: Option<String>,
    /// Property `country`.
    pub country: Option<String>,
    /// Property `zip`.
    pub zip: Option<i64>,
    /// Property `town`.
    pub town: Option<String>,
}
