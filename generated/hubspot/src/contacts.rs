// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on contacts and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending, Style};

pub(crate) static CREATE_CONTACT: Operation =
    Operation::post("POST /crm/v3/objects/contacts", "/crm/v3/objects/contacts");
pub(crate) static DELETE_CONTACT: Operation = Operation::delete(
    "DELETE /crm/v3/objects/contacts/{contactId}",
    "/crm/v3/objects/contacts/{contactId}",
);
pub(crate) static GET_CONTACT: Operation = Operation::get(
    "GET /crm/v3/objects/contacts/{contactId}",
    "/crm/v3/objects/contacts/{contactId}",
);
pub(crate) static LIST_CONTACTS: Operation =
    Operation::get("GET /crm/v3/objects/contacts", "/crm/v3/objects/contacts");
pub(crate) static SEARCH_CONTACTS: Operation =
    Operation::post("searchContacts", "/crm/v3/objects/contacts/search").repeatable(true);
pub(crate) static UPDATE_CONTACT: Operation = Operation::patch(
    "PATCH /crm/v3/objects/contacts/{contactId}",
    "/crm/v3/objects/contacts/{contactId}",
);

impl Client {
    /// Creates a contact.
    ///
    /// `POST /crm/v3/objects/contacts`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts/post`.
    pub fn create_contact(&self, body: &ContactCreate) -> Request<ContactRecord> {
        self.connection
            .call(&CREATE_CONTACT)
            .with_json(body)
            .request()
    }

    /// Archives a contact.
    ///
    /// `DELETE /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/delete`.
    pub fn delete_contact(&self, contact_id: &str) -> Request<()> {
        self.connection
            .call(&DELETE_CONTACT)
            .in_path("contactId", contact_id)
            .request()
    }

    /// Reads one contact.
    ///
    /// `GET /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/get`.
    pub fn get_contact(&self, contact_id: &str) -> GetContact {
        GetContact(
            self.connection
                .call(&GET_CONTACT)
                .in_path("contactId", contact_id),
        )
    }

    /// Lists contacts, a page at a time.
    ///
    /// `GET /crm/v3/objects/contacts`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts/get`.
    pub fn list_contacts(&self) -> ListContacts {
        ListContacts(self.connection.call(&LIST_CONTACTS))
    }

    /// Finds contacts by their properties.
    ///
    /// `POST /crm/v3/objects/contacts/search`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1search/post`.
    pub fn search_contacts(&self, body: &SearchRequest) -> Request<ContactSearchPage> {
        self.connection
            .call(&SEARCH_CONTACTS)
            .with_json(body)
            .request()
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/contacts/{contactId}`. Spec: `contacts#/paths/~1crm~1v3~1objects~1contacts~1{contactId}/patch`.
    pub fn update_contact(&self, contact_id: &str, body: &ContactUpdate) -> UpdateContact {
        UpdateContact(
            self.connection
                .call(&UPDATE_CONTACT)
                .in_path("contactId", contact_id)
                .with_json(body),
        )
    }
}

/// Request of [`Client::get_contact`](crate::Client::get_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetContact(Call);

impl GetContact {
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

    /// Return only archived contacts. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ContactRecord> {
        self.0.send()
    }
}

/// Request of [`Client::list_contacts`](crate::Client::list_contacts).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListContacts(Call);

impl ListContacts {
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

    /// Return only archived contacts. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ContactPage> {
        self.0.send()
    }
}

/// Request of [`Client::update_contact`](crate::Client::update_contact).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateContact(Call);

impl UpdateContact {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ContactRecord> {
        self.0.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `contacts#/components/schemas/ContactAssociations`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ContactAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
}

/// A contact to create.
///
/// Spec: `contacts#/components/schemas/ContactCreate`.
#[derive(Debug, Clone, ToJson)]
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

/// A page of contacts.
///
/// Spec: `contacts#/components/schemas/ContactPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ContactPage {
    /// Property `results`.
    pub results: Option<Vec<ContactRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// Properties of a contact. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `contacts#/components/schemas/ContactProperties`.
#[derive(Debug, Clone, Default, FromJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// Properties of a contact. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `contacts#/components/schemas/ContactProperties`.
#[derive(Debug, Clone, Default, ToJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// A contact.
///
/// Spec: `contacts#/components/schemas/ContactRecord`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// A page of contacts that match.
///
/// Spec: `contacts#/components/schemas/ContactSearchPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ContactSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<ContactRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// What to change on a contact.
///
/// Spec: `contacts#/components/schemas/ContactUpdate`.
#[derive(Debug, Clone, ToJson)]
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
