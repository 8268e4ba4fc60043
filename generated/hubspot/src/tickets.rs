// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on tickets and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `POST /crm/v3/objects/tickets`.
pub(crate) static CREATE_TICKET: Operation = Operation {
    id: "POST /crm/v3/objects/tickets",
    method: Method::Post,
    path: "/crm/v3/objects/tickets",
    idempotent: false,
};

/// `DELETE /crm/v3/objects/tickets/{ticketId}`.
pub(crate) static DELETE_TICKET: Operation = Operation {
    id: "DELETE /crm/v3/objects/tickets/{ticketId}",
    method: Method::Delete,
    path: "/crm/v3/objects/tickets/{ticketId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/tickets/{ticketId}`.
pub(crate) static GET_TICKET: Operation = Operation {
    id: "GET /crm/v3/objects/tickets/{ticketId}",
    method: Method::Get,
    path: "/crm/v3/objects/tickets/{ticketId}",
    idempotent: true,
};

/// `GET /crm/v3/objects/tickets`.
pub(crate) static LIST_TICKETS: Operation = Operation {
    id: "GET /crm/v3/objects/tickets",
    method: Method::Get,
    path: "/crm/v3/objects/tickets",
    idempotent: true,
};

/// `POST /crm/v3/objects/tickets/search`.
pub(crate) static SEARCH_TICKETS: Operation = Operation {
    id: "searchTickets",
    method: Method::Post,
    path: "/crm/v3/objects/tickets/search",
    idempotent: true,
};

/// `PATCH /crm/v3/objects/tickets/{ticketId}`.
pub(crate) static UPDATE_TICKET: Operation = Operation {
    id: "PATCH /crm/v3/objects/tickets/{ticketId}",
    method: Method::Patch,
    path: "/crm/v3/objects/tickets/{ticketId}",
    idempotent: false,
};

impl Client {
    /// Creates a ticket.
    ///
    /// `POST /crm/v3/objects/tickets`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets/post`.
    pub fn create_ticket(&self, body: &TicketCreate) -> CreateTicket {
        let mut call = self.connection.call(&CREATE_TICKET);
        call.body_value(body);
        CreateTicket { call }
    }

    /// Archives a ticket.
    ///
    /// `DELETE /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/delete`.
    pub fn delete_ticket(&self, ticket_id: &str) -> DeleteTicket {
        let mut call = self.connection.call(&DELETE_TICKET);
        call.path("ticketId", ticket_id);
        DeleteTicket { call }
    }

    /// Reads one ticket.
    ///
    /// `GET /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/get`.
    pub fn get_ticket(&self, ticket_id: &str) -> GetTicket {
        let mut call = self.connection.call(&GET_TICKET);
        call.path("ticketId", ticket_id);
        GetTicket { call }
    }

    /// Lists tickets, a page at a time.
    ///
    /// `GET /crm/v3/objects/tickets`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets/get`.
    pub fn list_tickets(&self) -> ListTickets {
        ListTickets {
            call: self.connection.call(&LIST_TICKETS),
        }
    }

    /// Finds tickets by their properties.
    ///
    /// `POST /crm/v3/objects/tickets/search`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1search/post`.
    pub fn search_tickets(&self, body: &SearchRequest) -> SearchTickets {
        let mut call = self.connection.call(&SEARCH_TICKETS);
        call.body_value(body);
        SearchTickets { call }
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/patch`.
    pub fn update_ticket(&self, ticket_id: &str, body: &TicketUpdate) -> UpdateTicket {
        let mut call = self.connection.call(&UPDATE_TICKET);
        call.path("ticketId", ticket_id);
        call.body_value(body);
        UpdateTicket { call }
    }
}

/// Request of [`Client::create_ticket`](crate::Client::create_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateTicket {
    call: Call,
}

impl CreateTicket {
    /// Sends the request.
    pub fn send(self) -> Sending<TicketRecord> {
        self.call.send()
    }
}

/// Request of [`Client::delete_ticket`](crate::Client::delete_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct DeleteTicket {
    call: Call,
}

impl DeleteTicket {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Request of [`Client::get_ticket`](crate::Client::get_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetTicket {
    call: Call,
}

impl GetTicket {
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

    /// Return only archived tickets.
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
    pub fn send(self) -> Sending<TicketRecord> {
        self.call.send()
    }
}

/// Request of [`Client::list_tickets`](crate::Client::list_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTickets {
    call: Call,
}

impl ListTickets {
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

    /// Return only archived tickets.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketPage> {
        self.call.send()
    }
}

/// Request of [`Client::search_tickets`](crate::Client::search_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct SearchTickets {
    call: Call,
}

impl SearchTickets {
    /// Sends the request.
    pub fn send(self) -> Sending<TicketSearchPage> {
        self.call.send()
    }
}

/// Request of [`Client::update_ticket`](crate::Client::update_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateTicket {
    call: Call,
}

impl UpdateTicket {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketRecord> {
        self.call.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `tickets#/components/schemas/TicketAssociations`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

impl FromJson for TicketAssociations {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "companies" => value.companies = json.get(),
                "contacts" => value.contacts = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A ticket to create.
///
/// Spec: `tickets#/components/schemas/TicketCreate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TicketCreate {
    /// Property `properties`.
    pub properties: TicketPropertiesInput,
    /// Property `associations`.
    pub associations: Option<Vec<NewAssociation>>,
}

impl TicketCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: TicketPropertiesInput) -> Self {
        Self {
            properties,
            associations: None,
        }
    }
}

impl ToJson for TicketCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.field("associations", &self.associations);
        out.end_object();
    }
}

/// A page of tickets.
///
/// Spec: `tickets#/components/schemas/TicketPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketPage {
    /// Property `results`.
    pub results: Option<Vec<TicketRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for TicketPage {
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

/// Properties of a ticket. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `tickets#/components/schemas/TicketProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketProperties {
    /// Title.
    pub subject: Option<String>,
    /// Body.
    pub content: Option<String>,
    /// Pipeline id.
    pub hs_pipeline: Option<String>,
    /// Stage id; `1` to `4` in the default pipeline.
    pub hs_pipeline_stage: Option<String>,
    /// LOW, MEDIUM, HIGH or URGENT.
    pub hs_ticket_priority: Option<String>,
    /// Topic, as the account defines it.
    pub hs_ticket_category: Option<String>,
    /// Channel: CHAT, EMAIL, FORM or PHONE.
    pub source_type: Option<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Option<String>,
    /// Team of the owner.
    pub hubspot_team_id: Option<String>,
    /// When it was closed.
    pub closed_date: Option<String>,
    /// User who created it; not an owner id.
    pub hs_created_by_user_id: Option<String>,
    /// Last activity.
    pub notes_last_updated: Option<String>,
    /// When the ticket was created.
    pub createdate: Option<String>,
    /// When a property last changed.
    pub hs_lastmodifieddate: Option<String>,
    /// When it was last touched in the help desk.
    pub hs_helpdesk_sort_timestamp: Option<String>,
    /// Whether the stage ends the ticket.
    pub hs_is_closed: Option<String>,
    /// What the last mail was.
    pub hs_last_email_activity: Option<String>,
    /// Record id.
    pub hs_ticket_id: Option<String>,
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

impl FromJson for TicketProperties {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "subject" => value.subject = json.get(),
                "content" => value.content = json.get(),
                "hs_pipeline" => value.hs_pipeline = json.get(),
                "hs_pipeline_stage" => value.hs_pipeline_stage = json.get(),
                "hs_ticket_priority" => value.hs_ticket_priority = json.get(),
                "hs_ticket_category" => value.hs_ticket_category = json.get(),
                "source_type" => value.source_type = json.get(),
                "hubspot_owner_id" => value.hubspot_owner_id = json.get(),
                "hubspot_team_id" => value.hubspot_team_id = json.get(),
                "closed_date" => value.closed_date = json.get(),
                "hs_created_by_user_id" => value.hs_created_by_user_id = json.get(),
                "notes_last_updated" => value.notes_last_updated = json.get(),
                "createdate" => value.createdate = json.get(),
                "hs_lastmodifieddate" => value.hs_lastmodifieddate = json.get(),
                "hs_helpdesk_sort_timestamp" => {
                    value.hs_helpdesk_sort_timestamp = json.get();
                }
                "hs_is_closed" => value.hs_is_closed = json.get(),
                "hs_last_email_activity" => value.hs_last_email_activity = json.get(),
                "hs_ticket_id" => value.hs_ticket_id = json.get(),
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

/// Properties of a ticket. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `tickets#/components/schemas/TicketProperties`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketPropertiesInput {
    /// Title.
    pub subject: Patch<String>,
    /// Body.
    pub content: Patch<String>,
    /// Pipeline id.
    pub hs_pipeline: Patch<String>,
    /// Stage id; `1` to `4` in the default pipeline.
    pub hs_pipeline_stage: Patch<String>,
    /// LOW, MEDIUM, HIGH or URGENT.
    pub hs_ticket_priority: Patch<String>,
    /// Topic, as the account defines it.
    pub hs_ticket_category: Patch<String>,
    /// Channel: CHAT, EMAIL, FORM or PHONE.
    pub source_type: Patch<String>,
    /// Owner in charge.
    pub hubspot_owner_id: Patch<String>,
    /// Properties that the spec does not name.
    pub extra: Extra,
}

impl ToJson for TicketPropertiesInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("subject", &self.subject);
        out.field("content", &self.content);
        out.field("hs_pipeline", &self.hs_pipeline);
        out.field("hs_pipeline_stage", &self.hs_pipeline_stage);
        out.field("hs_ticket_priority", &self.hs_ticket_priority);
        out.field("hs_ticket_category", &self.hs_ticket_category);
        out.field("source_type", &self.source_type);
        out.field("hubspot_owner_id", &self.hubspot_owner_id);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// A ticket.
///
/// Spec: `tickets#/components/schemas/TicketRecord`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketRecord {
    /// Record id.
    pub id: Option<String>,
    /// Property `properties`.
    pub properties: Option<TicketProperties>,
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
    pub associations: Option<TicketAssociations>,
}

impl FromJson for TicketRecord {
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

/// A page of tickets that match.
///
/// Spec: `tickets#/components/schemas/TicketSearchPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<TicketRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for TicketSearchPage {
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

/// What to change on a ticket.
///
/// Spec: `tickets#/components/schemas/TicketUpdate`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TicketUpdate {
    /// Property `properties`.
    pub properties: TicketPropertiesInput,
}

impl TicketUpdate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(properties: TicketPropertiesInput) -> Self {
        Self { properties }
    }
}

impl ToJson for TicketUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("properties", &self.properties);
        out.end_object();
    }
}
