// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on organizations and the types that only they use.

use crate::Client;
use crate::types::{PageLinks, PageMeta};
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending};
use std::collections::BTreeMap;

pub(crate) static CREATE_ORGANIZATION: Operation =
    Operation::post("CreateOrganization", "/api/v2/organizations");
pub(crate) static LIST_ORGANIZATIONS: Operation =
    Operation::get("ListOrganizations", "/api/v2/organizations");
pub(crate) static SHOW_ORGANIZATION: Operation = Operation::get(
    "ShowOrganization",
    "/api/v2/organizations/{organization_id}",
);
pub(crate) static UPDATE_ORGANIZATION: Operation = Operation::put(
    "UpdateOrganization",
    "/api/v2/organizations/{organization_id}",
);

impl Client {
    /// Creates an organization; its name is unique in the account.
    ///
    /// `POST /api/v2/organizations`. Spec: `#/paths/~1api~1v2~1organizations/post`.
    pub fn create_organization(&self, body: &OrganizationRequest) -> Request<OrganizationResponse> {
        self.connection
            .call(&CREATE_ORGANIZATION)
            .with_json(body)
            .request()
    }

    /// Lists organizations, a page at a time.
    ///
    /// `GET /api/v2/organizations`. Spec: `#/paths/~1api~1v2~1organizations/get`.
    pub fn list_organizations(&self) -> ListOrganizations {
        ListOrganizations(self.connection.call(&LIST_ORGANIZATIONS))
    }

    /// Reads one organization.
    ///
    /// `GET /api/v2/organizations/{organization_id}`. Spec: `#/paths/~1api~1v2~1organizations~1{organization_id}/get`.
    pub fn show_organization(&self, organization_id: i64) -> Request<OrganizationResponse> {
        self.connection
            .call(&SHOW_ORGANIZATION)
            .in_path("organization_id", &organization_id)
            .request()
    }

    /// Changes what is sent.
    ///
    /// `PUT /api/v2/organizations/{organization_id}`. Spec: `#/paths/~1api~1v2~1organizations~1{organization_id}/put`.
    pub fn update_organization(
        &self,
        organization_id: i64,
        body: &OrganizationRequest,
    ) -> Request<OrganizationResponse> {
        self.connection
            .call(&UPDATE_ORGANIZATION)
            .in_path("organization_id", &organization_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::list_organizations`](crate::Client::list_organizations).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListOrganizations(Call);

impl ListOrganizations {
    /// Records a page.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.in_query("page[size]", &value))
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(self, value: &str) -> Self {
        Self(self.0.in_query("page[after]", value))
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(self, value: &str) -> Self {
        Self(self.0.in_query("page[before]", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<OrganizationsResponse> {
        self.0.send()
    }
}

/// Spec: `#/components/schemas/Organization`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Organization {
    /// Property `id`.
    pub id: Option<i64>,
    /// The organization in the API.
    pub url: Option<String>,
    /// Unique in the account.
    pub name: Option<String>,
    /// Mail domains whose users belong here.
    pub domain_names: Option<Vec<String>>,
    /// Property `details`.
    pub details: Option<String>,
    /// Property `notes`.
    pub notes: Option<String>,
    /// Group that gets its tickets.
    pub group_id: Option<i64>,
    /// Property `shared_tickets`.
    pub shared_tickets: Option<bool>,
    /// Property `shared_comments`.
    pub shared_comments: Option<bool>,
    /// Property `external_id`.
    pub external_id: Option<String>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Custom fields, by key.
    pub organization_fields: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `updated_at`.
    pub updated_at: Option<String>,
}

/// An organization to create or change.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct OrganizationInput {
    /// Property `name`.
    pub name: Option<String>,
    /// Property `domain_names`.
    pub domain_names: Option<Vec<String>>,
    /// Property `details`.
    pub details: Patch<String>,
    /// Property `notes`.
    pub notes: Patch<String>,
    /// Property `group_id`.
    pub group_id: Patch<i64>,
    /// Property `shared_tickets`.
    pub shared_tickets: Option<bool>,
    /// Property `shared_comments`.
    pub shared_comments: Option<bool>,
    /// Property `external_id`.
    pub external_id: Patch<String>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `organization_fields`.
    pub organization_fields: Option<BTreeMap<String, serde_json::Value>>,
}

/// Spec: `#/components/schemas/OrganizationRequest`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct OrganizationRequest {
    /// Property `organization`.
    pub organization: OrganizationInput,
}

impl OrganizationRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(organization: OrganizationInput) -> Self {
        Self { organization }
    }
}

/// Spec: `#/components/schemas/OrganizationResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct OrganizationResponse {
    /// Property `organization`.
    pub organization: Option<Organization>,
}

/// Spec: `#/components/schemas/OrganizationsResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct OrganizationsResponse {
    /// Property `organizations`.
    pub organizations: Option<Vec<Organization>>,
    /// Property `meta`.
    pub meta: Option<PageMeta>,
    /// Property `links`.
    pub links: Option<PageLinks>,
    /// Records in all; only when paged by offset.
    pub count: Option<i64>,
    /// URL; only when paged by offset.
    pub next_page: Option<String>,
    /// URL; only when paged by offset.
    pub previous_page: Option<String>,
}
