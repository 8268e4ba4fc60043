// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on contacts and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `POST /crm/v3/objects/contacts`.
pub(crate) static CREATE_CONTACT: Operation = Operation {
    id: "POST /crm/v3/objects/contacts",
    method: Method::Post,
    path: "/crm/v3/objects/contacts",
    idempotent: false,
};

/// `DELETE /crm/v3/objects/contacts/{contactId}`.
pub(crate) static DELETE_CONTACT: Operation = Operation {
    id: "DELETE /crm/v3/objects/contacts/{contactId}",
    method: Method::Delete,
    path: "/crm/v3/objects/contacts/{contactId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/contacts/{contactId}`.
pub(crate) static GET_CONTACT: Operation = Operation {
    id: "GET /crm/v3/objects/contacts/{contactId}",
    method: Method::Get,
    path: "/crm/v3/objects/contacts/{contactId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/contacts`.
pub(crate) static LIST_CONTACTS: Operation = Operation {
    id: "GET /crm/v3/objects/contacts",
    method: Method::Get,
    path: "/crm/v3/objects/contacts",
    idempotent: true,
};

/// `POST /crm/v3/objects/contacts/search`.
pub(crate) static SEARCH_CONTACTS: Operation = Operation {
    id: "searchContacts",
    method: Method::Post,
    path: "/crm/v3/objects/contacts/search",
    idempotent: true,
};

/// `PATCH /crm/v3/objects/contacts/{contactId}`.
pub(crate) static UPDATE_CONTACT: Operation = Operation {
    id: "PATCH /crm/v3/objects/contacts/{contactId}",
    method: Method::Patch,
    path: "/crm/v3/objects/contacts/{contactId}",
    idempotent: false,
};

impl Client {
    /// Creates a contact.
    ///
    /// `POST /crm/v3/objects/contacts`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts/post`.
    pub fn create_contact(&self, body: &ContactCreate) -> CreateContact {
        let mut call = self.connection.call(&CREATE_CONTACT);
        call.body_value(body);
        CreateContact { call }
    }

    /// Archives a contact.
    ///
    /// `DELETE /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/delete`.
    pub fn delete_contact(&self, contact_id: &str) -> DeleteContact {
        let mut call = self.connection.call(&DELETE_CONTACT);
        call.path("contactId", contact_id);
        DeleteContact { call }
    }

    /// Reads one contact.
    ///
    /// `GET /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/get`.
    pub fn get_contact(&self, contact_id: &str) -> GetContact {
        let mut call = self.connection.call(&GET_CONTACT);
        call.path("contactId", contact_id);
        GetContact { call }
    }

    /// Lists contacts, a page at a time.
    ///
    /// `GET /crm/v3/objects/contacts`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts/get`.
    pub fn list_contacts(&self) -> ListContacts {
        ListContacts {
            call: self.connection.call(&LIST_CONTACTS),
        }
    }

    /// Finds contacts by their properties.
    ///
    /// `POST /crm/v3/objects/contacts/search`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1search/post`.
    pub fn search_contacts(&self, body: &SearchRequest) -> SearchContacts {
        let mut call = self.connection.call(&SEARCH_CONTACTS);
        call.body_value(body);
        SearchContacts { call }
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/patch`.
    pub fn update_contact(&self, contact_id: &str, body: &ContactUpdate) -> UpdateContact {
        let mut call = self.connection.call(&UPDATE_CONTACT);
        call.path("contactId", contact_id);
        call.body_value(body);
        UpdateContact { call }
    }
}

/// Request of [`Client::create_contact`](crate::Client::create_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateContact {
    call: Call,
}

impl CreateContact {
    /// Sends the request.
    pub fn send(self) -> Sending<ContactRecord> {
        self.call.send()
    }
}

/// Request of [`Client::delete_contact`](crate::Client::delete_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct DeleteContact {
    call: Call,
}

impl DeleteContact {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Request of [`Client::get_contact`](crate::Client::get_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetContact {
    call: Call,
}

impl GetContact {
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

    /// Return only archived contacts.
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
    pub fn send(self) -> Sending<ContactRecord> {
        self.call.send()
    }
}

/// Request of [`Client::list_contacts`](crate::Client::list_contacts).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListContacts {
    call: Call,
}

impl ListContacts {
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

    /// Return only archived contacts.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ContactPage> {
        self.call.send()
    }
}

/// Request of [`Client::search_contacts`](crate::Client::search_contacts).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct SearchContacts {
    call: Call,
}

impl SearchContacts {
    /// Sends the request.
    pub fn send(self) -> Sending<ContactSearchPage> {
        self.call.send()
    }
}

/// Request of [`Client::update_contact`](crate::Client::update_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateContact {
    call: Call,
}

impl UpdateContact {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ContactRecord> {
        self.call.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `contacts#/components/schemas/ContactAssociations`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
}

impl FromJson for ContactAssociations {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "companies" => value.companies = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A contact to create.
///
/// Spec: `contacts#/components/schemas/ContactCreate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ContactCreate {
    /// Property `properties`.
    pub properties: ContactPropertiesInput,
    /// Property `associations`.
    pub associations: Option<Vec<NewAssociation>>,
}

impl ContactCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: ContactPropertiesInput) -> Self {
        Self {
            properties,
            associations: None,
        }
    }
}

impl ToJson for ContactCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.field("associations", &self.associations);
        out.end_object();
    }
}

/// A page of contacts.
///
/// Spec: `contacts#/components/schemas/ContactPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactPage {
    /// Property `results`.
    pub results: Option<Vec<ContactRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for ContactPage {
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

/// Properties of a contact. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `contacts#/components/schemas/ContactProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactProperties {
    /// Given name.
    pub firstname: Option<String>,
    /// Family name.
    pub lastname: Option<String>,
    /// Main address, unique in the account.
    pub email: Option<String>,
    /// More addresses, joined with `;`.
    pub hs_additional_emails: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Mobile number.
    pub mobilephone: Option<String>,
    /// Fax number.
    pub fax: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or region, as text.
    pub state: Option<String>,
    /// Postal code.
    pub zip: Option<String>,
    /// Country, as text.
    pub country: Option<String>,
    /// Job title.
    pub jobtitle: Option<String>,
    /// Company name typed on the contact; not the associated company.
    pub company: Option<String>,
    /// Web site.
    pub website: Option<String>,
    /// Place in the funnel: a default stage or the id of a custom one.
    pub lifecyclestage: Option<String>,
    /// Where sales stands with the contact.
    pub hs_lead_status: Option<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Option<String>,
    /// Main associated company.
    pub associatedcompanyid: Option<String>,
    /// Whether all marketing mail is refused: `true` or `false`.
    pub hs_email_optout: Option<String>,
    /// First known channel.
    pub hs_analytics_source: Option<String>,
    /// Time zone under a name of its own, such as `europe_slash_berlin`.
    pub hs_timezone: Option<String>,
    /// Preferred language.
    pub hs_language: Option<String>,
    /// Last activity.
    pub notes_last_updated: Option<String>,
    /// Number of activities.
    pub num_notes: Option<String>,
    /// When the contact was created.
    pub createdate: Option<String>,
    /// When a property last changed.
    pub lastmodifieddate: Option<String>,
    /// Ids of merged contacts, joined with `;`.
    pub hs_all_contact_vids: Option<String>,
    /// Number of target accounts.
    pub hs_associated_target_accounts: Option<String>,
    /// Whether an agent works on the contact.
    pub hs_currently_enrolled_in_prospecting_agent: Option<String>,
    /// Domain of the address.
    pub hs_email_domain: Option<String>,
    /// Name to show.
    pub hs_full_name_or_email: Option<String>,
    /// Whether the contact counts as one.
    pub hs_is_contact: Option<String>,
    /// Whether nobody has acted on it.
    pub hs_is_unworked: Option<String>,
    /// When it became a lead.
    pub hs_lifecyclestage_lead_date: Option<String>,
    /// Visits to private content.
    pub hs_membership_has_accessed_private_content: Option<String>,
    /// Funnel it is in.
    pub hs_pipeline: Option<String>,
    /// Agents at work.
    pub hs_prospecting_agent_actively_enrolled_count: Option<String>,
    /// Agents so far.
    pub hs_prospecting_agent_total_enrolled_count: Option<String>,
    /// Registrations.
    pub hs_registered_member: Option<String>,
    /// Digits of the phone number.
    pub hs_searchable_calculated_phone_number: Option<String>,
    /// Sequences at work.
    pub hs_sequences_actively_enrolled_count: Option<String>,
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

impl FromJson for ContactProperties {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "firstname" => value.firstname = json.get(),
                "lastname" => value.lastname = json.get(),
                "email" => value.email = json.get(),
                "hs_additional_emails" => value.hs_additional_emails = json.get(),
                "phone" => value.phone = json.get(),
                "mobilephone" => value.mobilephone = json.get(),
                "fax" => value.fax = json.get(),
                "address" => value.address = json.get(),
                "city" => value.city = json.get(),
                "state" => value.state = json.get(),
                "zip" => value.zip = json.get(),
                "country" => value.country = json.get(),
                "jobtitle" => value.jobtitle = json.get(),
                "company" => value.company = json.get(),
                "website" => value.website = json.get(),
                "lifecyclestage" => value.lifecyclestage = json.get(),
                "hs_lead_status" => value.hs_lead_status = json.get(),
                "hubspot_owner_id" => value.hubspot_owner_id = json.get(),
                "associatedcompanyid" => value.associatedcompanyid = json.get(),
                "hs_email_optout" => value.hs_email_optout = json.get(),
                "hs_analytics_source" => value.hs_analytics_source = json.get(),
                "hs_timezone" => value.hs_timezone = json.get(),
                "hs_language" => value.hs_language = json.get(),
                "notes_last_updated" => value.notes_last_updated = json.get(),
                "num_notes" => value.num_notes = json.get(),
                "createdate" => value.createdate = json.get(),
                "lastmodifieddate" => value.lastmodifieddate = json.get(),
                "hs_all_contact_vids" => value.hs_all_contact_vids = json.get(),
                "hs_associated_target_accounts" => {
                    value.hs_associated_target_accounts = json.get();
                }
                "hs_currently_enrolled_in_prospecting_agent" => {
                    value.hs_currently_enrolled_in_prospecting_agent = json.get();
                }
                "hs_email_domain" => value.hs_email_domain = json.get(),
                "hs_full_name_or_email" => value.hs_full_name_or_email = json.get(),
                "hs_is_contact" => value.hs_is_contact = json.get(),
                "hs_is_unworked" => value.hs_is_unworked = json.get(),
                "hs_lifecyclestage_lead_date" => {
                    value.hs_lifecyclestage_lead_date = json.get();
                }
                "hs_membership_has_accessed_private_content" => {
                    value.hs_membership_has_accessed_private_content = json.get();
                }
                "hs_pipeline" => value.hs_pipeline = json.get(),
                "hs_prospecting_agent_actively_enrolled_count" => {
                    value.hs_prospecting_agent_actively_enrolled_count = json.get();
                }
                "hs_prospecting_agent_total_enrolled_count" => {
                    value.hs_prospecting_agent_total_enrolled_count = json.get();
                }
                "hs_registered_member" => value.hs_registered_member = json.get(),
                "hs_searchable_calculated_phone_number" => {
                    value.hs_searchable_calculated_phone_number = json.get();
                }
                "hs_sequences_actively_enrolled_count" => {
                    value.hs_sequences_actively_enrolled_count = json.get();
                }
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

/// Properties of a contact. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `contacts#/components/schemas/ContactProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactPropertiesInput {
    /// Given name.
    pub firstname: Patch<String>,
    /// Family name.
    pub lastname: Patch<String>,
    /// Main address, unique in the account.
    pub email: Patch<String>,
    /// More addresses, joined with `;`.
    pub hs_additional_emails: Patch<String>,
    /// Phone number.
    pub phone: Patch<String>,
    /// Mobile number.
    pub mobilephone: Patch<String>,
    /// Fax number.
    pub fax: Patch<String>,
    /// Street and number.
    pub address: Patch<String>,
    /// City.
    pub city: Patch<String>,
    /// State or region, as text.
    pub state: Patch<String>,
    /// Postal code.
    pub zip: Patch<String>,
    /// Country, as text.
    pub country: Patch<String>,
    /// Job title.
    pub jobtitle: Patch<String>,
    /// Company name typed on the contact; not the associated company.
    pub company: Patch<String>,
    /// Web site.
    pub website: Patch<String>,
    /// Place in the funnel: a default stage or the id of a custom one.
    pub lifecyclestage: Patch<String>,
    /// Where sales stands with the contact.
    pub hs_lead_status: Patch<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Patch<String>,
    /// Time zone under a name of its own, such as `europe_slash_berlin`.
    pub hs_timezone: Patch<String>,
    /// Preferred language.
    pub hs_language: Patch<String>,
    /// Properties that the spec does not name.
    pub extra: Extra,
}

impl ToJson for ContactPropertiesInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("firstname", &self.firstname);
        out.field("lastname", &self.lastname);
        out.field("email", &self.email);
        out.field("hs_additional_emails", &self.hs_additional_emails);
        out.field("phone", &self.phone);
        out.field("mobilephone", &self.mobilephone);
        out.field("fax", &self.fax);
        out.field("address", &self.address);
        out.field("city", &self.city);
        out.field("state", &self.state);
        out.field("zip", &self.zip);
        out.field("country", &self.country);
        out.field("jobtitle", &self.jobtitle);
        out.field("company", &self.company);
        out.field("website", &self.website);
        out.field("lifecyclestage", &self.lifecyclestage);
        out.field("hs_lead_status", &self.hs_lead_status);
        out.field("hubspot_owner_id", &self.hubspot_owner_id);
        out.field("hs_timezone", &self.hs_timezone);
        out.field("hs_language", &self.hs_language);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// A contact.
///
/// Spec: `contacts#/components/schemas/ContactRecord`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactRecord {
    /// Record id.
    pub id: Option<String>,
    /// Property `properties`.
    pub properties: Option<ContactProperties>,
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
    pub associations: Option<ContactAssociations>,
}

impl FromJson for ContactRecord {
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

/// A page of contacts that match.
///
/// Spec: `contacts#/components/schemas/ContactSearchPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ContactSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<ContactRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for ContactSearchPage {
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

/// What to change on a contact.
///
/// Spec: `contacts#/components/schemas/ContactUpdate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ContactUpdate {
    /// Property `properties`.
    pub properties: ContactPropertiesInput,
}

impl ContactUpdate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: ContactPropertiesInput) -> Self {
        Self { properties }
    }
}

impl ToJson for ContactUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.end_object();
    }
}
