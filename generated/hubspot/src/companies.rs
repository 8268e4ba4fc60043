// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on companies and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `POST /crm/v3/objects/companies`.
pub(crate) static CREATE_COMPANY: Operation = Operation {
    id: "POST /crm/v3/objects/companies",
    method: Method::Post,
    path: "/crm/v3/objects/companies",
    idempotent: false,
};

/// `DELETE /crm/v3/objects/companies/{companyId}`.
pub(crate) static DELETE_COMPANY: Operation = Operation {
    id: "DELETE /crm/v3/objects/companies/{companyId}",
    method: Method::Delete,
    path: "/crm/v3/objects/companies/{companyId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/companies/{companyId}`.
pub(crate) static GET_COMPANY: Operation = Operation {
    id: "GET /crm/v3/objects/companies/{companyId}",
    method: Method::Get,
    path: "/crm/v3/objects/companies/{companyId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/companies`.
pub(crate) static LIST_COMPANIES: Operation = Operation {
    id: "GET /crm/v3/objects/companies",
    method: Method::Get,
    path: "/crm/v3/objects/companies",
    idempotent: true,
};

/// `POST /crm/v3/objects/companies/search`.
pub(crate) static SEARCH_COMPANIES: Operation = Operation {
    id: "searchCompanies",
    method: Method::Post,
    path: "/crm/v3/objects/companies/search",
    idempotent: true,
};

/// `PATCH /crm/v3/objects/companies/{companyId}`.
pub(crate) static UPDATE_COMPANY: Operation = Operation {
    id: "PATCH /crm/v3/objects/companies/{companyId}",
    method: Method::Patch,
    path: "/crm/v3/objects/companies/{companyId}",
    idempotent: false,
};

impl Client {
    /// Creates a company.
    ///
    /// `POST /crm/v3/objects/companies`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies/post`.
    pub fn create_company(&self, body: &CompanyCreate) -> CreateCompany {
        let mut call = self.connection.call(&CREATE_COMPANY);
        call.body_value(body);
        CreateCompany { call }
    }

    /// Archives a company.
    ///
    /// `DELETE /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/delete`.
    pub fn delete_company(&self, company_id: &str) -> DeleteCompany {
        let mut call = self.connection.call(&DELETE_COMPANY);
        call.path("companyId", company_id);
        DeleteCompany { call }
    }

    /// Reads one company.
    ///
    /// `GET /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/get`.
    pub fn get_company(&self, company_id: &str) -> GetCompany {
        let mut call = self.connection.call(&GET_COMPANY);
        call.path("companyId", company_id);
        GetCompany { call }
    }

    /// Lists companies, a page at a time.
    ///
    /// `GET /crm/v3/objects/companies`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies/get`.
    pub fn list_companies(&self) -> ListCompanies {
        ListCompanies {
            call: self.connection.call(&LIST_COMPANIES),
        }
    }

    /// Finds companies by their properties.
    ///
    /// `POST /crm/v3/objects/companies/search`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1search/post`.
    pub fn search_companies(&self, body: &SearchRequest) -> SearchCompanies {
        let mut call = self.connection.call(&SEARCH_COMPANIES);
        call.body_value(body);
        SearchCompanies { call }
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/companies/{companyId}`. Spec: `companies#/paths/~1crm~1v3~1objects~1companies~1{companyId}/patch`.
    pub fn update_company(&self, company_id: &str, body: &CompanyUpdate) -> UpdateCompany {
        let mut call = self.connection.call(&UPDATE_COMPANY);
        call.path("companyId", company_id);
        call.body_value(body);
        UpdateCompany { call }
    }
}

/// Request of [`Client::create_company`](crate::Client::create_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateCompany {
    call: Call,
}

impl CreateCompany {
    /// Sends the request.
    pub fn send(self) -> Sending<CompanyRecord> {
        self.call.send()
    }
}

/// Request of [`Client::delete_company`](crate::Client::delete_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct DeleteCompany {
    call: Call,
}

impl DeleteCompany {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Request of [`Client::get_company`](crate::Client::get_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetCompany {
    call: Call,
}

impl GetCompany {
    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(mut self, values: &[&str]) -> Self {
        self.call.query("properties", &values.join(","));
        self
    }

    /// Object types whose associated ids to return.
    pub fn associations(mut self, values: &[&str]) -> Self {
        self.call.query("associations", &values.join(","));
        self
    }

    /// Return only archived companies.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyRecord> {
        self.call.send()
    }
}

/// Request of [`Client::list_companies`](crate::Client::list_companies).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListCompanies {
    call: Call,
}

impl ListCompanies {
    /// Page size, 100 at most.
    pub fn limit(mut self, value: i64) -> Self {
        self.call.query("limit", &value.to_string());
        self
    }

    /// Token of the page before.
    pub fn after(mut self, value: &str) -> Self {
        self.call.query("after", value);
        self
    }

    /// Internal names of the properties to return beside the default ones. A name that does not
    /// exist is passed over.
    pub fn properties(mut self, values: &[&str]) -> Self {
        self.call.query("properties", &values.join(","));
        self
    }

    /// Object types whose associated ids to return.
    pub fn associations(mut self, values: &[&str]) -> Self {
        self.call.query("associations", &values.join(","));
        self
    }

    /// Return only archived companies.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyPage> {
        self.call.send()
    }
}

/// Request of [`Client::search_companies`](crate::Client::search_companies).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct SearchCompanies {
    call: Call,
}

impl SearchCompanies {
    /// Sends the request.
    pub fn send(self) -> Sending<CompanySearchPage> {
        self.call.send()
    }
}

/// Request of [`Client::update_company`](crate::Client::update_company).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateCompany {
    call: Call,
}

impl UpdateCompany {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<CompanyRecord> {
        self.call.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `companies#/components/schemas/CompanyAssociations`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CompanyAssociations {
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

impl FromJson for CompanyAssociations {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "contacts" => value.contacts = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A company to create.
///
/// Spec: `companies#/components/schemas/CompanyCreate`.
#[derive(Debug, Clone)]
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

impl ToJson for CompanyCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.field("associations", &self.associations);
        out.end_object();
    }
}

/// A page of companies.
///
/// Spec: `companies#/components/schemas/CompanyPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CompanyPage {
    /// Property `results`.
    pub results: Option<Vec<CompanyRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for CompanyPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Properties of a company. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `companies#/components/schemas/CompanyProperties`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl FromJson for CompanyProperties {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "name" => value.name = json.get(),
                "domain" => value.domain = json.get(),
                "website" => value.website = json.get(),
                "description" => value.description = json.get(),
                "industry" => value.industry = json.get(),
                "type" => value.type_ = json.get(),
                "lifecyclestage" => value.lifecyclestage = json.get(),
                "phone" => value.phone = json.get(),
                "address" => value.address = json.get(),
                "address2" => value.address2 = json.get(),
                "city" => value.city = json.get(),
                "state" => value.state = json.get(),
                "zip" => value.zip = json.get(),
                "country" => value.country = json.get(),
                "numberofemployees" => value.numberofemployees = json.get(),
                "annualrevenue" => value.annualrevenue = json.get(),
                "hs_annual_revenue_currency_code" => {
                    value.hs_annual_revenue_currency_code = json.get();
                }
                "linkedin_company_page" => value.linkedin_company_page = json.get(),
                "hubspot_owner_id" => value.hubspot_owner_id = json.get(),
                "hs_parent_company_id" => value.hs_parent_company_id = json.get(),
                "notes_last_updated" => value.notes_last_updated = json.get(),
                "num_notes" => value.num_notes = json.get(),
                "num_associated_contacts" => value.num_associated_contacts = json.get(),
                "createdate" => value.createdate = json.get(),
                "hs_lastmodifieddate" => value.hs_lastmodifieddate = json.get(),
                "hs_num_blockers" => value.hs_num_blockers = json.get(),
                "hs_num_child_companies" => value.hs_num_child_companies = json.get(),
                "hs_num_contacts_with_buying_roles" => {
                    value.hs_num_contacts_with_buying_roles = json.get();
                }
                "hs_num_decision_makers" => value.hs_num_decision_makers = json.get(),
                "hs_num_open_deals" => value.hs_num_open_deals = json.get(),
                "hs_pipeline" => value.hs_pipeline = json.get(),
                "hs_task_label" => value.hs_task_label = json.get(),
                "hs_object_id" => value.hs_object_id = json.get(),
                "hs_object_source" => value.hs_object_source = json.get(),
                "hs_object_source_id" => value.hs_object_source_id = json.get(),
                "hs_object_source_label" => value.hs_object_source_label = json.get(),
                "hs_v2_date_entered_current_stage" => {
                    value.hs_v2_date_entered_current_stage = json.get();
                }
                "hs_v2_time_in_current_stage" => {
                    value.hs_v2_time_in_current_stage = json.get();
                }
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

/// Properties of a company. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `companies#/components/schemas/CompanyProperties`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl ToJson for CompanyPropertiesInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("name", &self.name);
        out.field("domain", &self.domain);
        out.field("website", &self.website);
        out.field("description", &self.description);
        out.field("industry", &self.industry);
        out.field("type", &self.type_);
        out.field("lifecyclestage", &self.lifecyclestage);
        out.field("phone", &self.phone);
        out.field("address", &self.address);
        out.field("address2", &self.address2);
        out.field("city", &self.city);
        out.field("state", &self.state);
        out.field("zip", &self.zip);
        out.field("country", &self.country);
        out.field("numberofemployees", &self.numberofemployees);
        out.field("annualrevenue", &self.annualrevenue);
        out.field("linkedin_company_page", &self.linkedin_company_page);
        out.field("hubspot_owner_id", &self.hubspot_owner_id);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// A company.
///
/// Spec: `companies#/components/schemas/CompanyRecord`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for CompanyRecord {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "properties" => value.properties = json.get(),
                "createdAt" => value.created_at = json.get(),
                "updatedAt" => value.updated_at = json.get(),
                "archived" => value.archived = json.get(),
                "archivedAt" => value.archived_at = json.get(),
                "url" => value.url = json.get(),
                "associations" => value.associations = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A page of companies that match.
///
/// Spec: `companies#/components/schemas/CompanySearchPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CompanySearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<CompanyRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for CompanySearchPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "total" => value.total = json.get(),
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// What to change on a company.
///
/// Spec: `companies#/components/schemas/CompanyUpdate`.
#[derive(Debug, Clone)]
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

impl ToJson for CompanyUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.end_object();
    }
}
