// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on tickets and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta, Via};
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending};
use std::collections::BTreeMap;

pub(crate) static CREATE_TICKET: Operation = Operation::post("CreateTicket", "/api/v2/tickets");
pub(crate) static DELETE_TICKET: Operation =
    Operation::delete("DeleteTicket", "/api/v2/tickets/{ticket_id}");
pub(crate) static INCREMENTAL_TICKET_EXPORT_CURSOR: Operation = Operation::get(
    "IncrementalTicketExportCursor",
    "/api/v2/incremental/tickets/cursor",
);
pub(crate) static LIST_TICKETS: Operation = Operation::get("ListTickets", "/api/v2/tickets");
pub(crate) static SHOW_TICKET: Operation =
    Operation::get("ShowTicket", "/api/v2/tickets/{ticket_id}");
pub(crate) static UPDATE_TICKET: Operation =
    Operation::put("UpdateTicket", "/api/v2/tickets/{ticket_id}");

impl Client {
    /// Creates a ticket whose first comment is its description.
    ///
    /// `POST /api/v2/tickets`. Spec: `#/paths/~1api~1v2~1tickets/post`.
    pub fn create_ticket(&self, body: &TicketCreateRequest) -> Request<TicketResponse> {
        self.connection
            .call(&CREATE_TICKET)
            .with_json(body)
            .request()
    }

    /// Moves a ticket to the trash.
    ///
    /// `DELETE /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/delete`.
    pub fn delete_ticket(&self, ticket_id: i64) -> Request<()> {
        self.connection
            .call(&DELETE_TICKET)
            .in_path("ticket_id", &ticket_id)
            .request()
    }

    /// Exports the tickets that have changed since a moment, with those that were deleted.
    ///
    /// `GET /api/v2/incremental/tickets/cursor`. Spec: `#/paths/~1api~1v2~1incremental~1tickets~1cursor/get`.
    pub fn incremental_ticket_export_cursor(&self) -> IncrementalTicketExportCursor {
        IncrementalTicketExportCursor(self.connection.call(&INCREMENTAL_TICKET_EXPORT_CURSOR))
    }

    /// Lists tickets, a page at a time; archived ones are left out.
    ///
    /// `GET /api/v2/tickets`. Spec: `#/paths/~1api~1v2~1tickets/get`.
    pub fn list_tickets(&self) -> ListTickets {
        ListTickets(self.connection.call(&LIST_TICKETS))
    }

    /// Reads one ticket.
    ///
    /// `GET /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/get`.
    pub fn show_ticket(&self, ticket_id: i64) -> Request<TicketResponse> {
        self.connection
            .call(&SHOW_TICKET)
            .in_path("ticket_id", &ticket_id)
            .request()
    }

    /// Changes what is sent, and adds a comment when one is given.
    ///
    /// `PUT /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/put`.
    pub fn update_ticket(
        &self,
        ticket_id: i64,
        body: &TicketUpdateRequest,
    ) -> Request<TicketUpdateResponse> {
        self.connection
            .call(&UPDATE_TICKET)
            .in_path("ticket_id", &ticket_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::incremental_ticket_export_cursor`](crate::Client::incremental_ticket_export_cursor).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct IncrementalTicketExportCursor(Call);

impl IncrementalTicketExportCursor {
    /// Seconds since 1970, at least a minute ago; on the first page alone.
    pub fn start_time(self, value: i64) -> Self {
        Self(self.0.in_query("start_time", &value))
    }

    /// `after_cursor` of the page before.
    pub fn cursor(self, value: &str) -> Self {
        Self(self.0.in_query("cursor", value))
    }

    /// Query parameter `per_page`. Default: `1000`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.in_query("per_page", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketExportResponse> {
        self.0.send()
    }
}

/// Request of [`Client::list_tickets`](crate::Client::list_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTickets(Call);

impl ListTickets {
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

    /// Only tickets with this id of another system.
    pub fn external_id(self, value: &str) -> Self {
        Self(self.0.in_query("external_id", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketsResponse> {
        self.0.send()
    }
}

/// What one change of a ticket did.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Audit {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `ticket_id`.
    pub ticket_id: Option<i64>,
    /// Property `author_id`.
    pub author_id: Option<i64>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `metadata`.
    pub metadata: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `via`.
    pub via: Option<Via>,
    /// Property `events`.
    pub events: Option<Vec<AuditEvent>>,
}

/// One effect of a change. The keys depend on the type.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct AuditEvent {
    /// Property `id`.
    pub id: Option<i64>,
    /// Such as `Comment`, `Change` or `Notification`.
    pub type_: Option<String>,
    /// Property `audit_id`.
    pub audit_id: Option<i64>,
    /// Property `author_id`.
    pub author_id: Option<i64>,
    /// Property `field_name`.
    pub field_name: Option<String>,
    /// Property `subject`.
    pub subject: Option<String>,
    /// Property `body`.
    pub body: Option<String>,
    /// Property `html_body`.
    pub html_body: Option<String>,
    /// Property `plain_body`.
    pub plain_body: Option<String>,
    /// Property `public`.
    pub public: Option<bool>,
    /// Property `attachments`.
    pub attachments: Option<Vec<Attachment>>,
    /// Property `recipients`.
    pub recipients: Option<Vec<i64>>,
    /// Property `via`.
    pub via: Option<Via>,
}

/// A comment to add. One of the two texts is needed; `html_body` wins.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct CommentInput {
    /// Plain text, Markdown is rendered.
    pub body: Option<String>,
    /// The text as HTML.
    pub html_body: Option<String>,
    /// False for an internal note.
    pub public: Option<bool>,
    /// Author, when not the caller.
    pub author_id: Option<i64>,
    /// Tokens of uploaded files.
    pub uploads: Option<Vec<String>>,
}

/// Value of a custom field on a record.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CustomFieldValue {
    /// Id of the field definition.
    pub id: Option<i64>,
    /// Text, number, boolean or a list of texts, as the field is defined.
    pub value: Option<serde_json::Value>,
}

/// Value of a custom field on a record.
///
/// Spec: `#/components/schemas/CustomFieldValue`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct CustomFieldValueInput {
    /// Id of the field definition.
    pub id: i64,
    /// Text, number, boolean or a list of texts, as the field is defined.
    pub value: Patch<serde_json::Value>,
}

impl CustomFieldValueInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            value: Patch::Keep,
        }
    }
}

/// The comment that becomes the description.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct FirstComment {
    /// Plain text, Markdown is rendered.
    pub body: String,
    /// The text as HTML.
    pub html_body: Option<String>,
    /// False for an internal note.
    pub public: Option<bool>,
    /// Author, when not the caller.
    pub author_id: Option<i64>,
    /// Tokens of uploaded files.
    pub uploads: Option<Vec<String>>,
}

impl FirstComment {
    /// With everything that must be there.
    #[must_use]
    pub fn new(body: impl Into<String>) -> Self {
        Self {
            body: body.into(),
            html_body: None,
            public: None,
            author_id: None,
            uploads: None,
        }
    }
}

/// What the requester thought of the answer.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct SatisfactionRating {
    /// Such as `unoffered`, `offered`, `good` or `bad`.
    pub score: Option<String>,
    /// Property `comment`.
    pub comment: Option<String>,
}

/// Spec: `#/components/schemas/Ticket`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Ticket {
    /// Number of the ticket.
    pub id: Option<i64>,
    /// The ticket in the API.
    pub url: Option<String>,
    /// Id in another system.
    pub external_id: Option<String>,
    /// Short form put into outgoing mail.
    pub encoded_id: Option<String>,
    /// Kind of request.
    pub type_: Option<TicketType>,
    /// Title.
    pub subject: Option<String>,
    /// Title with placeholders unresolved.
    pub raw_subject: Option<String>,
    /// Text of the first comment, plain.
    pub description: Option<String>,
    /// Where the ticket stands.
    pub status: Option<TicketStatus>,
    /// Finer status of the account.
    pub custom_status_id: Option<i64>,
    /// Urgency.
    pub priority: Option<TicketPriority>,
    /// Address the first mail went to.
    pub recipient: Option<String>,
    /// User who asks.
    pub requester_id: Option<i64>,
    /// User who opened the ticket.
    pub submitter_id: Option<i64>,
    /// Agent who works on it.
    pub assignee_id: Option<i64>,
    /// Organization of the requester.
    pub organization_id: Option<i64>,
    /// Group that works on it.
    pub group_id: Option<i64>,
    /// Followers and people in copy.
    pub collaborator_ids: Option<Vec<i64>>,
    /// Agents who follow.
    pub follower_ids: Option<Vec<i64>>,
    /// People in copy.
    pub email_cc_ids: Option<Vec<i64>>,
    /// Property `forum_topic_id`.
    pub forum_topic_id: Option<i64>,
    /// Problem that an incident belongs to.
    pub problem_id: Option<i64>,
    /// Property `has_incidents`.
    pub has_incidents: Option<bool>,
    /// Whether any comment is public.
    pub is_public: Option<bool>,
    /// When a task is due.
    pub due_at: Option<String>,
    /// Labels.
    pub tags: Option<Vec<String>>,
    /// Values of custom fields.
    pub custom_fields: Option<Vec<CustomFieldValue>>,
    /// The same again.
    pub fields: Option<Vec<CustomFieldValue>>,
    /// Property `satisfaction_rating`.
    pub satisfaction_rating: Option<SatisfactionRating>,
    /// Property `sharing_agreement_ids`.
    pub sharing_agreement_ids: Option<Vec<i64>>,
    /// Property `followup_ids`.
    pub followup_ids: Option<Vec<i64>>,
    /// Property `ticket_form_id`.
    pub ticket_form_id: Option<i64>,
    /// Property `brand_id`.
    pub brand_id: Option<i64>,
    /// Property `allow_channelback`.
    pub allow_channelback: Option<bool>,
    /// Property `allow_attachments`.
    pub allow_attachments: Option<bool>,
    /// Property `from_messaging_channel`.
    pub from_messaging_channel: Option<bool>,
    /// Who answers, such as `agent`.
    pub support_type: Option<String>,
    /// Seconds since 1970, changed by the system as well.
    pub generated_timestamp: Option<i64>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `updated_at`.
    pub updated_at: Option<String>,
    /// Property `via`.
    pub via: Option<Via>,
}

/// A ticket to create.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct TicketCreate {
    /// Property `subject`.
    pub subject: Option<String>,
    /// Property `type`.
    pub type_: Patch<TicketInputType>,
    /// Property `status`.
    pub status: Option<TicketInputStatus>,
    /// Property `priority`.
    pub priority: Patch<TicketInputPriority>,
    /// Property `requester_id`.
    pub requester_id: Option<i64>,
    /// Property `assignee_id`.
    pub assignee_id: Patch<i64>,
    /// Property `organization_id`.
    pub organization_id: Patch<i64>,
    /// Property `group_id`.
    pub group_id: Patch<i64>,
    /// Accepted for incidents.
    pub problem_id: Patch<i64>,
    /// Property `external_id`.
    pub external_id: Patch<String>,
    /// Kept for tasks only.
    pub due_at: Patch<String>,
    /// Replaces all labels.
    pub tags: Option<Vec<String>>,
    /// Property `custom_fields`.
    pub custom_fields: Option<Vec<CustomFieldValueInput>>,
    /// Property `comment`.
    pub comment: FirstComment,
    /// Property `submitter_id`.
    pub submitter_id: Option<i64>,
    /// Property `follower_ids`.
    pub follower_ids: Option<Vec<i64>>,
    /// Property `email_cc_ids`.
    pub email_cc_ids: Option<Vec<i64>>,
    /// Property `recipient`.
    pub recipient: Option<String>,
    /// Property `brand_id`.
    pub brand_id: Option<i64>,
    /// Property `ticket_form_id`.
    pub ticket_form_id: Option<i64>,
}

impl TicketCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(comment: FirstComment) -> Self {
        Self {
            subject: None,
            type_: Patch::Keep,
            status: None,
            priority: Patch::Keep,
            requester_id: None,
            assignee_id: Patch::Keep,
            organization_id: Patch::Keep,
            group_id: Patch::Keep,
            problem_id: Patch::Keep,
            external_id: Patch::Keep,
            due_at: Patch::Keep,
            tags: None,
            custom_fields: None,
            comment,
            submitter_id: None,
            follower_ids: None,
            email_cc_ids: None,
            recipient: None,
            brand_id: None,
            ticket_form_id: None,
        }
    }
}

/// Spec: `#/components/schemas/TicketCreateRequest`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct TicketCreateRequest {
    /// Property `ticket`.
    pub ticket: TicketCreate,
}

impl TicketCreateRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(ticket: TicketCreate) -> Self {
        Self { ticket }
    }
}

/// Spec: `#/components/schemas/TicketExportResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketExportResponse {
    /// Property `tickets`.
    pub tickets: Option<Vec<Ticket>>,
    /// Where the next page begins; of the last one
    pub after_cursor: Option<String>,
    /// URL of the next page.
    pub after_url: Option<String>,
    /// Where the page before begins.
    pub before_cursor: Option<String>,
    /// URL of the page before.
    pub before_url: Option<String>,
    /// Whether this page is the last one.
    pub end_of_stream: Option<bool>,
}

/// Spec: `#/components/schemas/TicketInput/properties/priority`.
#[open_enum]
pub enum TicketInputPriority {
    Urgent = "urgent",
    High = "high",
    Normal = "normal",
    Low = "low",
}

/// Spec: `#/components/schemas/TicketInput/properties/status`.
#[open_enum]
pub enum TicketInputStatus {
    New = "new",
    Open = "open",
    Pending = "pending",
    Hold = "hold",
    Solved = "solved",
    Closed = "closed",
}

/// Spec: `#/components/schemas/TicketInput/properties/type`.
#[open_enum]
pub enum TicketInputType {
    Problem = "problem",
    Incident = "incident",
    Question = "question",
    Task = "task",
}

/// Urgency.
///
/// Spec: `#/components/schemas/Ticket/properties/priority`.
#[open_enum]
pub enum TicketPriority {
    Urgent = "urgent",
    High = "high",
    Normal = "normal",
    Low = "low",
}

/// Spec: `#/components/schemas/TicketResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
}

/// Where the ticket stands.
///
/// Spec: `#/components/schemas/Ticket/properties/status`.
#[open_enum]
pub enum TicketStatus {
    New = "new",
    Open = "open",
    Pending = "pending",
    Hold = "hold",
    Solved = "solved",
    Closed = "closed",
    Deleted = "deleted",
}

/// Kind of request.
///
/// Spec: `#/components/schemas/Ticket/properties/type`.
#[open_enum]
pub enum TicketType {
    Problem = "problem",
    Incident = "incident",
    Question = "question",
    Task = "task",
}

/// What to change on a ticket.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct TicketUpdate {
    /// Property `subject`.
    pub subject: Option<String>,
    /// Property `type`.
    pub type_: Patch<TicketInputType>,
    /// Property `status`.
    pub status: Option<TicketInputStatus>,
    /// Property `priority`.
    pub priority: Patch<TicketInputPriority>,
    /// Property `requester_id`.
    pub requester_id: Option<i64>,
    /// Property `assignee_id`.
    pub assignee_id: Patch<i64>,
    /// Property `organization_id`.
    pub organization_id: Patch<i64>,
    /// Property `group_id`.
    pub group_id: Patch<i64>,
    /// Accepted for incidents.
    pub problem_id: Patch<i64>,
    /// Property `external_id`.
    pub external_id: Patch<String>,
    /// Kept for tasks only.
    pub due_at: Patch<String>,
    /// Replaces all labels.
    pub tags: Option<Vec<String>>,
    /// Property `custom_fields`.
    pub custom_fields: Option<Vec<CustomFieldValueInput>>,
    /// Property `comment`.
    pub comment: Option<CommentInput>,
    /// Refuse the change when the ticket is newer than `updated_stamp`.
    pub safe_update: Option<bool>,
    /// Property `updated_stamp`.
    pub updated_stamp: Option<String>,
}

/// Spec: `#/components/schemas/TicketUpdateRequest`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct TicketUpdateRequest {
    /// Property `ticket`.
    pub ticket: TicketUpdate,
}

impl TicketUpdateRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(ticket: TicketUpdate) -> Self {
        Self { ticket }
    }
}

/// Spec: `#/components/schemas/TicketUpdateResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketUpdateResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
    /// Property `audit`.
    pub audit: Option<Audit>,
}

/// Spec: `#/components/schemas/TicketsResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketsResponse {
    /// Property `tickets`.
    pub tickets: Option<Vec<Ticket>>,
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
