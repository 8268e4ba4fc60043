// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on tickets and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta, Via};
use conjoin_runtime::json::{FromJson, OpenEnum, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `POST /api/v2/tickets`.
pub(crate) static CREATE_TICKET: Operation = Operation {
    id: "CreateTicket",
    method: Method::Post,
    path: "/api/v2/tickets",
    idempotent: false,
};

/// `DELETE /api/v2/tickets/{ticket_id}`.
pub(crate) static DELETE_TICKET: Operation = Operation {
    id: "DeleteTicket",
    method: Method::Delete,
    path: "/api/v2/tickets/{ticket_id}",
    idempotent: true,
};

/// `GET /api/v2/tickets`.
pub(crate) static LIST_TICKETS: Operation = Operation {
    id: "ListTickets",
    method: Method::Get,
    path: "/api/v2/tickets",
    idempotent: true,
};

/// `GET /api/v2/tickets/{ticket_id}`.
pub(crate) static SHOW_TICKET: Operation = Operation {
    id: "ShowTicket",
    method: Method::Get,
    path: "/api/v2/tickets/{ticket_id}",
    idempotent: true,
};

/// `PUT /api/v2/tickets/{ticket_id}`.
pub(crate) static UPDATE_TICKET: Operation = Operation {
    id: "UpdateTicket",
    method: Method::Put,
    path: "/api/v2/tickets/{ticket_id}",
    idempotent: true,
};

impl Client {
    /// Creates a ticket whose first comment is its description.
    ///
    /// `POST /api/v2/tickets`. Spec: `#/paths/~1api~1v2~1tickets/post`.
    pub fn create_ticket(&self, body: &TicketCreateRequest) -> CreateTicket {
        let mut call = self.connection.call(&CREATE_TICKET);
        call.body_value(body);
        CreateTicket { call }
    }

    /// Moves a ticket to the trash.
    ///
    /// `DELETE /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/delete`.
    pub fn delete_ticket(&self, ticket_id: i64) -> DeleteTicket {
        let mut call = self.connection.call(&DELETE_TICKET);
        call.path("ticket_id", &ticket_id.to_string());
        DeleteTicket { call }
    }

    /// Lists tickets, a page at a time; archived ones are left out.
    ///
    /// `GET /api/v2/tickets`. Spec: `#/paths/~1api~1v2~1tickets/get`.
    pub fn list_tickets(&self) -> ListTickets {
        ListTickets {
            call: self.connection.call(&LIST_TICKETS),
        }
    }

    /// Reads one ticket.
    ///
    /// `GET /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/get`.
    pub fn show_ticket(&self, ticket_id: i64) -> ShowTicket {
        let mut call = self.connection.call(&SHOW_TICKET);
        call.path("ticket_id", &ticket_id.to_string());
        ShowTicket { call }
    }

    /// Changes what is sent, and adds a comment when one is given.
    ///
    /// `PUT /api/v2/tickets/{ticket_id}`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}/put`.
    pub fn update_ticket(&self, ticket_id: i64, body: &TicketUpdateRequest) -> UpdateTicket {
        let mut call = self.connection.call(&UPDATE_TICKET);
        call.path("ticket_id", &ticket_id.to_string());
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
    pub fn send(self) -> Sending<TicketResponse> {
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

/// Request of [`Client::list_tickets`](crate::Client::list_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTickets {
    call: Call,
}

impl ListTickets {
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

    /// Only tickets with this id of another system.
    pub fn external_id(mut self, value: &str) -> Self {
        self.call.query("external_id", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketsResponse> {
        self.call.send()
    }
}

/// Request of [`Client::show_ticket`](crate::Client::show_ticket).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ShowTicket {
    call: Call,
}

impl ShowTicket {
    /// Sends the request.
    pub fn send(self) -> Sending<TicketResponse> {
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
    /// Sends the request.
    pub fn send(self) -> Sending<TicketUpdateResponse> {
        self.call.send()
    }
}

/// What one change of a ticket did.
///
/// Spec: `#/components/schemas/Audit`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for Audit {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "ticket_id" => value.ticket_id = json.get(),
                "author_id" => value.author_id = json.get(),
                "created_at" => value.created_at = json.get(),
                "metadata" => value.metadata = json.get(),
                "via" => value.via = json.get(),
                "events" => value.events = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// One effect of a change. The keys depend on the type.
///
/// Spec: `#/components/schemas/AuditEvent`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for AuditEvent {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "type" => value.type_ = json.get(),
                "audit_id" => value.audit_id = json.get(),
                "author_id" => value.author_id = json.get(),
                "field_name" => value.field_name = json.get(),
                "subject" => value.subject = json.get(),
                "body" => value.body = json.get(),
                "html_body" => value.html_body = json.get(),
                "plain_body" => value.plain_body = json.get(),
                "public" => value.public = json.get(),
                "attachments" => value.attachments = json.get(),
                "recipients" => value.recipients = json.get(),
                "via" => value.via = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A comment to add. One of the two texts is needed; `html_body` wins.
///
/// Spec: `#/components/schemas/CommentInput`.
#[derive(Debug, Clone, Default)]
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

impl ToJson for CommentInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("body", &self.body);
        out.field("html_body", &self.html_body);
        out.field("public", &self.public);
        out.field("author_id", &self.author_id);
        out.field("uploads", &self.uploads);
        out.end_object();
    }
}

/// Value of a custom field on a record.
///
/// Spec: `#/components/schemas/CustomFieldValue`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CustomFieldValue {
    /// Id of the field definition.
    pub id: Option<i64>,
    /// Text, number, boolean or a list of texts, as the field is defined.
    pub value: Option<serde_json::Value>,
}

impl FromJson for CustomFieldValue {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "value" => value.value = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Value of a custom field on a record.
///
/// Spec: `#/components/schemas/CustomFieldValue`.
#[derive(Debug, Clone)]
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

impl ToJson for CustomFieldValueInput {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("id", &self.id);
        out.field("value", &self.value);
        out.end_object();
    }
}

/// The comment that becomes the description.
///
/// Spec: `#/components/schemas/FirstComment`.
#[derive(Debug, Clone)]
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

impl ToJson for FirstComment {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("body", &self.body);
        out.field("html_body", &self.html_body);
        out.field("public", &self.public);
        out.field("author_id", &self.author_id);
        out.field("uploads", &self.uploads);
        out.end_object();
    }
}

/// What the requester thought of the answer.
///
/// Spec: `#/components/schemas/SatisfactionRating`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct SatisfactionRating {
    /// Such as `unoffered`, `offered`, `good` or `bad`.
    pub score: Option<String>,
    /// Property `comment`.
    pub comment: Option<String>,
}

impl FromJson for SatisfactionRating {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "score" => value.score = json.get(),
                "comment" => value.comment = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `Ticket` of the provider.
///
/// Spec: `#/components/schemas/Ticket`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for Ticket {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "url" => value.url = json.get(),
                "external_id" => value.external_id = json.get(),
                "encoded_id" => value.encoded_id = json.get(),
                "type" => value.type_ = json.get(),
                "subject" => value.subject = json.get(),
                "raw_subject" => value.raw_subject = json.get(),
                "description" => value.description = json.get(),
                "status" => value.status = json.get(),
                "custom_status_id" => value.custom_status_id = json.get(),
                "priority" => value.priority = json.get(),
                "recipient" => value.recipient = json.get(),
                "requester_id" => value.requester_id = json.get(),
                "submitter_id" => value.submitter_id = json.get(),
                "assignee_id" => value.assignee_id = json.get(),
                "organization_id" => value.organization_id = json.get(),
                "group_id" => value.group_id = json.get(),
                "collaborator_ids" => value.collaborator_ids = json.get(),
                "follower_ids" => value.follower_ids = json.get(),
                "email_cc_ids" => value.email_cc_ids = json.get(),
                "forum_topic_id" => value.forum_topic_id = json.get(),
                "problem_id" => value.problem_id = json.get(),
                "has_incidents" => value.has_incidents = json.get(),
                "is_public" => value.is_public = json.get(),
                "due_at" => value.due_at = json.get(),
                "tags" => value.tags = json.get(),
                "custom_fields" => value.custom_fields = json.get(),
                "fields" => value.fields = json.get(),
                "satisfaction_rating" => value.satisfaction_rating = json.get(),
                "sharing_agreement_ids" => value.sharing_agreement_ids = json.get(),
                "followup_ids" => value.followup_ids = json.get(),
                "ticket_form_id" => value.ticket_form_id = json.get(),
                "brand_id" => value.brand_id = json.get(),
                "allow_channelback" => value.allow_channelback = json.get(),
                "allow_attachments" => value.allow_attachments = json.get(),
                "from_messaging_channel" => value.from_messaging_channel = json.get(),
                "support_type" => value.support_type = json.get(),
                "generated_timestamp" => value.generated_timestamp = json.get(),
                "created_at" => value.created_at = json.get(),
                "updated_at" => value.updated_at = json.get(),
                "via" => value.via = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A ticket to create.
///
/// Spec: `#/components/schemas/TicketCreate`.
#[derive(Debug, Clone)]
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

impl ToJson for TicketCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("subject", &self.subject);
        out.field("type", &self.type_);
        out.field("status", &self.status);
        out.field("priority", &self.priority);
        out.field("requester_id", &self.requester_id);
        out.field("assignee_id", &self.assignee_id);
        out.field("organization_id", &self.organization_id);
        out.field("group_id", &self.group_id);
        out.field("problem_id", &self.problem_id);
        out.field("external_id", &self.external_id);
        out.field("due_at", &self.due_at);
        out.field("tags", &self.tags);
        out.field("custom_fields", &self.custom_fields);
        out.field("comment", &self.comment);
        out.field("submitter_id", &self.submitter_id);
        out.field("follower_ids", &self.follower_ids);
        out.field("email_cc_ids", &self.email_cc_ids);
        out.field("recipient", &self.recipient);
        out.field("brand_id", &self.brand_id);
        out.field("ticket_form_id", &self.ticket_form_id);
        out.end_object();
    }
}

/// `TicketCreateRequest` of the provider.
///
/// Spec: `#/components/schemas/TicketCreateRequest`.
#[derive(Debug, Clone)]
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

impl ToJson for TicketCreateRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("ticket", &self.ticket);
        out.end_object();
    }
}

/// A value of the provider.
///
/// Spec: `#/components/schemas/TicketInput/properties/priority`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketInputPriority {
    /// `urgent`.
    Urgent,
    /// `high`.
    High,
    /// `normal`.
    Normal,
    /// `low`.
    Low,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketInputPriority {
    fn from_text(text: &str) -> Self {
        match text {
            "urgent" => Self::Urgent,
            "high" => Self::High,
            "normal" => Self::Normal,
            "low" => Self::Low,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Urgent => "urgent",
            Self::High => "high",
            Self::Normal => "normal",
            Self::Low => "low",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for TicketInputPriority {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}

/// A value of the provider.
///
/// Spec: `#/components/schemas/TicketInput/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketInputStatus {
    /// `new`.
    New,
    /// `open`.
    Open,
    /// `pending`.
    Pending,
    /// `hold`.
    Hold,
    /// `solved`.
    Solved,
    /// `closed`.
    Closed,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketInputStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "new" => Self::New,
            "open" => Self::Open,
            "pending" => Self::Pending,
            "hold" => Self::Hold,
            "solved" => Self::Solved,
            "closed" => Self::Closed,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Pending => "pending",
            Self::Hold => "hold",
            Self::Solved => "solved",
            Self::Closed => "closed",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for TicketInputStatus {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}

/// A value of the provider.
///
/// Spec: `#/components/schemas/TicketInput/properties/type`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketInputType {
    /// `problem`.
    Problem,
    /// `incident`.
    Incident,
    /// `question`.
    Question,
    /// `task`.
    Task,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketInputType {
    fn from_text(text: &str) -> Self {
        match text {
            "problem" => Self::Problem,
            "incident" => Self::Incident,
            "question" => Self::Question,
            "task" => Self::Task,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Problem => "problem",
            Self::Incident => "incident",
            Self::Question => "question",
            Self::Task => "task",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for TicketInputType {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}

/// Urgency.
///
/// Spec: `#/components/schemas/Ticket/properties/priority`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketPriority {
    /// `urgent`.
    Urgent,
    /// `high`.
    High,
    /// `normal`.
    Normal,
    /// `low`.
    Low,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketPriority {
    fn from_text(text: &str) -> Self {
        match text {
            "urgent" => Self::Urgent,
            "high" => Self::High,
            "normal" => Self::Normal,
            "low" => Self::Low,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Urgent => "urgent",
            Self::High => "high",
            Self::Normal => "normal",
            Self::Low => "low",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TicketPriority {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// `TicketResponse` of the provider.
///
/// Spec: `#/components/schemas/TicketResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
}

impl FromJson for TicketResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "ticket" => value.ticket = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Where the ticket stands.
///
/// Spec: `#/components/schemas/Ticket/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketStatus {
    /// `new`.
    New,
    /// `open`.
    Open,
    /// `pending`.
    Pending,
    /// `hold`.
    Hold,
    /// `solved`.
    Solved,
    /// `closed`.
    Closed,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "new" => Self::New,
            "open" => Self::Open,
            "pending" => Self::Pending,
            "hold" => Self::Hold,
            "solved" => Self::Solved,
            "closed" => Self::Closed,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Pending => "pending",
            Self::Hold => "hold",
            Self::Solved => "solved",
            Self::Closed => "closed",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TicketStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// Kind of request.
///
/// Spec: `#/components/schemas/Ticket/properties/type`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TicketType {
    /// `problem`.
    Problem,
    /// `incident`.
    Incident,
    /// `question`.
    Question,
    /// `task`.
    Task,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TicketType {
    fn from_text(text: &str) -> Self {
        match text {
            "problem" => Self::Problem,
            "incident" => Self::Incident,
            "question" => Self::Question,
            "task" => Self::Task,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Problem => "problem",
            Self::Incident => "incident",
            Self::Question => "question",
            Self::Task => "task",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TicketType {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// What to change on a ticket.
///
/// Spec: `#/components/schemas/TicketUpdate`.
#[derive(Debug, Clone, Default)]
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

impl ToJson for TicketUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("subject", &self.subject);
        out.field("type", &self.type_);
        out.field("status", &self.status);
        out.field("priority", &self.priority);
        out.field("requester_id", &self.requester_id);
        out.field("assignee_id", &self.assignee_id);
        out.field("organization_id", &self.organization_id);
        out.field("group_id", &self.group_id);
        out.field("problem_id", &self.problem_id);
        out.field("external_id", &self.external_id);
        out.field("due_at", &self.due_at);
        out.field("tags", &self.tags);
        out.field("custom_fields", &self.custom_fields);
        out.field("comment", &self.comment);
        out.field("safe_update", &self.safe_update);
        out.field("updated_stamp", &self.updated_stamp);
        out.end_object();
    }
}

/// `TicketUpdateRequest` of the provider.
///
/// Spec: `#/components/schemas/TicketUpdateRequest`.
#[derive(Debug, Clone)]
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

impl ToJson for TicketUpdateRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("ticket", &self.ticket);
        out.end_object();
    }
}

/// `TicketUpdateResponse` of the provider.
///
/// Spec: `#/components/schemas/TicketUpdateResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketUpdateResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
    /// Property `audit`.
    pub audit: Option<Audit>,
}

impl FromJson for TicketUpdateResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "ticket" => value.ticket = json.get(),
                "audit" => value.audit = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `TicketsResponse` of the provider.
///
/// Spec: `#/components/schemas/TicketsResponse`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for TicketsResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "tickets" => value.tickets = json.get(),
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
