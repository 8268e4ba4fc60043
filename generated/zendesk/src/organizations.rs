// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on organizations and the types that only they use.

use crate::Client;
use crate::types::{PageLinks, PageMeta};
use conjoin_runtime::json::{FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `POST /api/v2/organizations`.
pub(crate) static CREATE_ORGANIZATION: Operation = Operation {
    id: "CreateOrganization",
    method: Method::Post,
    path: "/api/v2/organizations",
    idempotent: false,
};

/// `GET /api/v2/organizations`.
pub(crate) static LIST_ORGANIZATIONS: Operation = Operation {
    id: "ListOrganizations",
    method: Method::Get,
    path: "/api/v2/organizations",
    idempotent: true,
};

/// `GET /api/v2/organizations/{organization_id}`.
pub(crate) static SHOW_ORGANIZATION: Operation = Operation {
    id: "ShowOrganization",
    method: Method::Get,
    path: "/api/v2/organizations/{organization_id}",
    idempotent: true,
};

/// `PUT /api/v2/organizations/{organization_id}`.
pub(crate) static UPDATE_ORGANIZATION: Operation = Operation {
    id: "UpdateOrganization",
    method: Method::Put,
    path: "/api/v2/organizations/{organization_id}",
    idempotent: true,
};

impl Client {
    /// Creates an organization; its name is unique in the account.
    ///
    /// `POST /api/v2/organizations`. Spec: `#/paths/~1api~1v2~1organizations/post`.
    pub fn create_organization(&self, body: &OrganizationRequest) -> CreateOrganization {
        let mut call = self.connection.call(&CREATE_ORGANIZATION);
        call.body_value(body);
        CreateOrganization { call }
    }

    /// Lists organizations, a page at a time.
    ///
    /// `GET /api/v2/organizations`. Spec: `#/paths/~1api~1v2~1organizations/get`.
    pub fn list_organizations(&self) -> ListOrganizations {
        ListOrganizations {
            call: self.connection.call(&LIST_ORGANIZATIONS),
        }
    }

    /// Reads one organization.
    ///
    /// `GET /api/v2/organizations/{organization_id}`. Spec: `#/paths/~1api~1v2~1organizations~1{organization_id}/get`.
    pub fn show_organization(&self, organization_id: i64) -> ShowOrganization {
        let mut call = self.connection.call(&SHOW_ORGANIZATION);
        call.path("organization_id", &organization_id.to_string());
        ShowOrganization { call }
    }

    /// Changes what is sent.
    ///
    /// `PUT /api/v2/organizations/{organization_id}`. Spec: `#/paths/~1api~1v2~1organizations~1{organization_id}/put`.
    pub fn update_organization(
        &self,
        organization_id: i64,
        body: &OrganizationRequest,
    ) -> UpdateOrganization {
        let mut call = self.connection.call(&UPDATE_ORGANIZATION);
        call.path("organization_id", &organization_id.to_string());
        call.body_value(body);
        UpdateOrganization { call }
    }
}

/// Request of [`Client::create_organization`](crate::Client::create_organization).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateOrganization {
    call: Call,
}

impl CreateOrganization {
    /// Sends the request.
    pub fn send(self) -> Sending<OrganizationResponse> {
        self.call.send()
    }
}

/// Request of [`Client::list_organizations`](crate::Client::list_organizations).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListOrganizations {
    call: Call,
}

impl ListOrganizations {
    /// Records a page.
    pub fn page_size(mut self, value: i64) -> Self {
        self.call.query("page[size]", &value.to_string());
        self
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(mut self, value: &str) -> Self {
        self.call.query("page[after]", value);
        self
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(mut self, value: &str) -> Self {
        self.call.query("page[before]", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<OrganizationsResponse> {
        self.call.send()
    }
}

/// Request of [`Client::show_organization`](crate::Client::show_organization).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ShowOrganization {
    call: Call,
}

impl ShowOrganization {
    /// Sends the request.
    pub fn send(self) -> Sending<OrganizationResponse> {
        self.call.send()
    }
}

/// Request of [`Client::update_organization`](crate::Client::update_organization).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateOrganization {
    call: Call,
}

impl UpdateOrganization {
    /// Sends the request.
    pub fn send(self) -> Sending<OrganizationResponse> {
        self.call.send()
    }
}

/// `Organization` of the provider.
///
/// Spec: `#/components/schemas/Organization`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for Organization {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "url" => value.url = json.get(),
                "name" => value.name = json.get(),
                "domain_names" => value.domain_names = json.get(),
                "details" => value.details = json.get(),
                "notes" => value.notes = json.get(),
                "group_id" => value.group_id = json.get(),
                "shared_tickets" => value.shared_tickets = json.get(),
                "shared_comments" => value.shared_comments = json.get(),
                "external_id" => value.external_id = json.get(),
                "tags" => value.tags = json.get(),
                "organization_fields" => value.organization_fields = json.get(),
                "created_at" => value.created_at = json.get(),
                "updated_at" => value.updated_at = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// An organization to create or change.
///
/// Spec: `#/components/schemas/OrganizationInput`.
#[derive(Debug, Clone, Default)]
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

impl ToJson for OrganizationInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("name", &self.name);
        out.field("domain_names", &self.domain_names);
        out.field("details", &self.details);
        out.field("notes", &self.notes);
        out.field("group_id", &self.group_id);
        out.field("shared_tickets", &self.shared_tickets);
        out.field("shared_comments", &self.shared_comments);
        out.field("external_id", &self.external_id);
        out.field("tags", &self.tags);
        out.field("organization_fields", &self.organization_fields);
        out.end_object();
    }
}

/// `OrganizationRequest` of the provider.
///
/// Spec: `#/components/schemas/OrganizationRequest`.
#[derive(Debug, Clone)]
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

impl ToJson for OrganizationRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("organization", &self.organization);
        out.end_object();
    }
}

/// `OrganizationResponse` of the provider.
///
/// Spec: `#/components/schemas/OrganizationResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct OrganizationResponse {
    /// Property `organization`.
    pub organization: Option<Organization>,
}

impl FromJson for OrganizationResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "organization" => value.organization = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `OrganizationsResponse` of the provider.
///
/// Spec: `#/components/schemas/OrganizationsResponse`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for OrganizationsResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "organizations" => value.organizations = json.get(),
                "meta" => value.meta = json.get(),
                "links" => value.links = json.get(),
                "count" => value.count = json.get(),
                "next_page" => value.next_page = json.get(),
                "previous_page" => value.previous_page = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
