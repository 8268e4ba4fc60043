// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on companies and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending, Style};

pub(crate) static CREATE_COMPANY: Operation = Operation::post(
    "POST /crm/v3/objects/companies",
    "/crm/v3/objects/companies",
);
pub(crate) static DELETE_COMPANY: Operation = Operation::delete(
    "DELETE /crm/v3/objects/companies/{companyId}",
    "/crm/v3/objects/companies/{companyId}",
);
pub(crate) static GET_COMPANY: Operation = Operation::get(
    "GET /crm/v3/objects/companies/{companyId}",
    "/crm/v3/objects/companies/{companyId}",
);
pub(crate) static LIST_COMPANIES: Operation =
    Operation::get("GET /crm/v3/objects/companies", "/crm/v3/objects/companies");
pub(crate) static SEARCH_COMPANIES: Operation =
    Operation::post("searchCompanies", "/crm/v3/objects/companies/search").repeatable(true);
pub(crate) static UPDATE_COMPANY: Operation = Operation::patch(
    "PATCH /crm/v3/objects/companies/{companyId}",
    "/crm/v3/objects/companies/{companyId}",
);

impl Client {
    /// Creates a company.
    ///
    /// `POST /crm/v3/objects/companies`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies/post`.
    pub fn create_company(&self, body: &CompanyCreate) -> Request<CompanyRecord> {
        self.connection
            .call(&CREATE_COMPANY)
            .with_json(body)
            .request()
    }

    /// Archives a company.
    ///
    /// `DELETE /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/delete`.
    pub fn delete_company(&self, company_id: &str) -> Request<()> {
        self.connection
            .call(&DELETE_COMPANY)
            .in_path("companyId", company_id)
            .request()
    }

    /// Reads one company.
    ///
    /// `GET /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/get`.
    pub fn get_company(&self, company_id: &str) -> GetCompany {
        GetCompany(
            self.connection
                .call(&GET_COMPANY)
                .in_path("companyId", company_id),
        )
    }

    /// Lists companies, a page at a time.
    ///
    /// `GET /crm/v3/objects/companies`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies/get`.
    pub fn list_companies(&self) -> ListCompanies {
        ListCompanies(self.connection.call(&LIST_COMPANIES))
    }

    /// Finds companies by their properties.
    ///
    /// `POST /crm/v3/objects/companies/search`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1search/post`.
    pub fn search_companies(&self, body: &SearchRequest) -> Request<CompanySearchPage> {
        self.connection
            .call(&SEARCH_COMPANIES)
            .with_json(body)
            .request()
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/patch`.
    pub fn update_company(&self, company_id: &str, body: &CompanyUpdate) -> UpdateCompany {
        UpdateCompany(
            self.connection
                .call(&UPDATE_COMPANY)
                .in_path("companyId", company_id)
                .with_json(body),
        )
    }
}

/// Request of [`Client::get_company`](crate::Client::get_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetCompany(Call);

impl GetCompany {
    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("properties", value, Style::Form, false),
        )
    }

    /// Object types whose associated ids to return.
    pub fn associations(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("associations", value, Style::Form, false),
        )
    }

    /// Return only archived companies. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyRecord> {
        self.0.send()
    }
}

/// Request of [`Client::list_companies`](crate::Client::list_companies).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListCompanies(Call);

impl ListCompanies {
    /// Page size, 100 at most. Default: `10`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Token of the page before.
    pub fn after(self, value: &str) -> Self {
        Self(self.0.in_query("after", value))
    }

    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("properties", value, Style::Form, false),
        )
    }

    /// Object types whose associated ids to return.
    pub fn associations(self, value: &[&str]) -> Self {
        Self(
            self.0
                .in_query_list("associations", value, Style::Form, false),
        )
    }

    /// Return only archived companies. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyPage> {
        self.0.send()
    }
}

/// Request of [`Client::update_company`](crate::Client::update_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateCompany(Call);

impl UpdateCompany {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyRecord> {
        self.0.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `companies#/components/schemas/CompanyAssociations`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CompanyAssociations {
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

/// A company to create.
///
/// Spec: `companies#/components/schemas/CompanyCreate`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct CompanyCreate {
    /// Property `properties`.
    pub properties: CompanyPropertiesInput,
    /// Property `associations`.
    pub associations: Option<Vec<NewAssociation>>,
}

impl CompanyCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: CompanyPropertiesInput) -> Self {
        Self {
            properties,
            associations: None,
        }
    }
}

/// A page of companies.
///
/// Spec: `companies#/components/schemas/CompanyPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CompanyPage {
    /// Property `results`.
    pub results: Option<Vec<CompanyRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// Properties of a company. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `companies#/components/schemas/CompanyProperties`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CompanyProperties {
    /// Company name.
    pub name: Option<String>,
    /// Main web domain.
    pub domain: Option<String>,
    /// Web site.
    pub website: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Sector, one of about 150 upper-case words.
    pub industry: Option<String>,
    /// Relation: PROSPECT, PARTNER, RESELLER, VENDOR or OTHER.
    pub type_: Option<String>,
    /// Place in the funnel.
    pub lifecyclestage: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Second line of the street.
    pub address2: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or region, as text.
    pub state: Option<String>,
    /// Postal code.
    pub zip: Option<String>,
    /// Country, as text.
    pub country: Option<String>,
    /// Head count.
    pub numberofemployees: Option<String>,
    /// Yearly revenue.
    pub annualrevenue: Option<String>,
    /// Currency of the yearly revenue.
    pub hs_annual_revenue_currency_code: Option<String>,
    /// Page on LinkedIn.
    pub linkedin_company_page: Option<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Option<String>,
    /// Parent company.
    pub hs_parent_company_id: Option<String>,
    /// Last activity.
    pub notes_last_updated: Option<String>,
    /// Number of activities.
    pub num_notes: Option<String>,
    /// Number of contacts.
    pub num_associated_contacts: Option<String>,
    /// When the company was created.
    pub createdate: Option<String>,
    /// When a property last changed.
    pub hs_lastmodifieddate: Option<String>,
    /// Contacts who block.
    pub hs_num_blockers: Option<String>,
    /// Number of child companies.
    pub hs_num_child_companies: Option<String>,
    /// Contacts with a buying role.
    pub hs_num_contacts_with_buying_roles: Option<String>,
    /// Contacts who decide.
    pub hs_num_decision_makers: Option<String>,
    /// Open deals.
    pub hs_num_open_deals: Option<String>,
    /// Funnel it is in.
    pub hs_pipeline: Option<String>,
    /// Name to show in tasks.
    pub hs_task_label: Option<String>,
    /// Record id.
    pub hs_object_id: Option<String>,
    /// Kind of source that made the record.
    pub hs_object_source: Option<String>,
    /// Source that made the record.
    pub hs_object_source_id: Option<String>,
    /// Name of the source.
    pub hs_object_source_label: Option<String>,
    /// Since when the record is in its stage.
    pub hs_v2_date_entered_current_stage: Option<String>,
    /// Since when the record is in its stage.
    pub hs_v2_time_in_current_stage: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// Properties of a company. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `companies#/components/schemas/CompanyProperties`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct CompanyPropertiesInput {
    /// Company name.
    pub name: Patch<String>,
    /// Main web domain.
    pub domain: Patch<String>,
    /// Web site.
    pub website: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Sector, one of about 150 upper-case words.
    pub industry: Patch<String>,
    /// Relation: PROSPECT, PARTNER, RESELLER, VENDOR or OTHER.
    pub type_: Patch<String>,
    /// Place in the funnel.
    pub lifecyclestage: Patch<String>,
    /// Phone number.
    pub phone: Patch<String>,
    /// Street and number.
    pub address: Patch<String>,
    /// Second line of the street.
    pub address2: Patch<String>,
    /// City.
    pub city: Patch<String>,
    /// State or region, as text.
    pub state: Patch<String>,
    /// Postal code.
    pub zip: Patch<String>,
    /// Country, as text.
    pub country: Patch<String>,
    /// Head count.
    pub numberofemployees: Patch<String>,
    /// Yearly revenue.
    pub annualrevenue: Patch<String>,
    /// Page on LinkedIn.
    pub linkedin_company_page: Patch<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Patch<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// A company.
///
/// Spec: `companies#/components/schemas/CompanyRecord`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompanyRecord {
    /// Record id.
    pub id: Option<String>,
    /// Property `properties`.
    pub properties: Option<CompanyProperties>,
    /// When the record was created.
    pub created_at: Option<String>,
    /// When a property last changed.
    pub updated_at: Option<String>,
    /// Whether the record was deleted.
    pub archived: Option<bool>,
    /// When it was deleted.
    pub archived_at: Option<String>,
    /// The record in the HubSpot app.
    pub url: Option<String>,
    /// Property `associations`.
    pub associations: Option<CompanyAssociations>,
}

/// A page of companies that match.
///
/// Spec: `companies#/components/schemas/CompanySearchPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CompanySearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<CompanyRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// What to change on a company.
///
/// Spec: `companies#/components/schemas/CompanyUpdate`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct CompanyUpdate {
    /// Property `properties`.
    pub properties: CompanyPropertiesInput,
}

impl CompanyUpdate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: CompanyPropertiesInput) -> Self {
        Self { properties }
    }
}
