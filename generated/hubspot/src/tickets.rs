// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on tickets and the types that only they use.

use crate::Client;
use crate::types::{AssociatedIds, ForwardPaging, NewAssociation, SearchRequest};
use conjoin_runtime::json::{Extra, FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending, Style};

pub(crate) static CREATE_TICKET: Operation =
    Operation::post("POST /crm/v3/objects/tickets", "/crm/v3/objects/tickets");
pub(crate) static DELETE_TICKET: Operation = Operation::delete(
    "DELETE /crm/v3/objects/tickets/{ticketId}",
    "/crm/v3/objects/tickets/{ticketId}",
);
pub(crate) static GET_TICKET: Operation = Operation::get(
    "GET /crm/v3/objects/tickets/{ticketId}",
    "/crm/v3/objects/tickets/{ticketId}",
);
pub(crate) static LIST_TICKETS: Operation =
    Operation::get("GET /crm/v3/objects/tickets", "/crm/v3/objects/tickets");
pub(crate) static SEARCH_TICKETS: Operation =
    Operation::post("searchTickets", "/crm/v3/objects/tickets/search").repeatable(true);
pub(crate) static UPDATE_TICKET: Operation = Operation::patch(
    "PATCH /crm/v3/objects/tickets/{ticketId}",
    "/crm/v3/objects/tickets/{ticketId}",
);

impl Client {
    /// Creates a ticket.
    ///
    /// `POST /crm/v3/objects/tickets`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets/post`.
    pub fn create_ticket(&self, body: &TicketCreate) -> Request<TicketRecord> {
        self.connection
            .call(&CREATE_TICKET)
            .with_json(body)
            .request()
    }

    /// Archives a ticket.
    ///
    /// `DELETE /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/delete`.
    pub fn delete_ticket(&self, ticket_id: &str) -> Request<()> {
        self.connection
            .call(&DELETE_TICKET)
            .in_path("ticketId", ticket_id)
            .request()
    }

    /// Reads one ticket.
    ///
    /// `GET /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/get`.
    pub fn get_ticket(&self, ticket_id: &str) -> GetTicket {
        GetTicket(
            self.connection
                .call(&GET_TICKET)
                .in_path("ticketId", ticket_id),
        )
    }

    /// Lists tickets, a page at a time.
    ///
    /// `GET /crm/v3/objects/tickets`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets/get`.
    pub fn list_tickets(&self) -> ListTickets {
        ListTickets(self.connection.call(&LIST_TICKETS))
    }

    /// Finds tickets by their properties.
    ///
    /// `POST /crm/v3/objects/tickets/search`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1search/post`.
    pub fn search_tickets(&self, body: &SearchRequest) -> Request<TicketSearchPage> {
        self.connection
            .call(&SEARCH_TICKETS)
            .with_json(body)
            .request()
    }

    /// Changes the properties that are sent; an empty text clears one.
    ///
    /// `PATCH /crm/v3/objects/tickets/{ticketId}`. Spec: `tickets#/paths/~1crm~1v3~1objects~1tickets~1{ticketId}/patch`.
    pub fn update_ticket(&self, ticket_id: &str, body: &TicketUpdate) -> UpdateTicket {
        UpdateTicket(
            self.connection
                .call(&UPDATE_TICKET)
                .in_path("ticketId", ticket_id)
                .with_json(body),
        )
    }
}

/// Request of [`Client::get_ticket`](crate::Client::get_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetTicket(Call);

impl GetTicket {
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

    /// Return only archived tickets. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketRecord> {
        self.0.send()
    }
}

/// Request of [`Client::list_tickets`](crate::Client::list_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTickets(Call);

impl ListTickets {
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

    /// Return only archived tickets. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketPage> {
        self.0.send()
    }
}

/// Request of [`Client::update_ticket`](crate::Client::update_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateTicket(Call);

impl UpdateTicket {
    /// Unique property that the id in the path belongs to, when it is not the record id.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketRecord> {
        self.0.send()
    }
}

/// Only the object types that were asked for, and none without a record.
///
/// Spec: `tickets#/components/schemas/TicketAssociations`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketAssociations {
    /// Property `companies`.
    pub companies: Option<AssociatedIds>,
    /// Property `contacts`.
    pub contacts: Option<AssociatedIds>,
}

/// A ticket to create.
///
/// Spec: `tickets#/components/schemas/TicketCreate`.
#[derive(Debug, Clone, ToJson)]
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

/// A page of tickets.
///
/// Spec: `tickets#/components/schemas/TicketPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketPage {
    /// Property `results`.
    pub results: Option<Vec<TicketRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// Properties of a ticket. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `tickets#/components/schemas/TicketProperties`.
#[derive(Debug, Clone, Default, FromJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// Properties of a ticket. Every value is text, numbers and booleans too; an unset property
/// that was asked for is null.
///
/// Spec: `tickets#/components/schemas/TicketProperties`.
#[derive(Debug, Clone, Default, ToJson)]
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
    #[json(rest)]
    pub extra: Extra,
}

/// A ticket.
///
/// Spec: `tickets#/components/schemas/TicketRecord`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// A page of tickets that match.
///
/// Spec: `tickets#/components/schemas/TicketSearchPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketSearchPage {
    /// Matches in all.
    pub total: Option<i64>,
    /// Property `results`.
    pub results: Option<Vec<TicketRecord>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// What to change on a ticket.
///
/// Spec: `tickets#/components/schemas/TicketUpdate`.
#[derive(Debug, Clone, ToJson)]
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
