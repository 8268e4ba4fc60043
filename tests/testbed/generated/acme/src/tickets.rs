// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on tickets and the types that only they use.

use crate::Client;
use crate::types::{Answer, AnswerInput};
use conjoin_runtime::json::{FromJson, Reader, ToJson, Variant, open_enum};
use conjoin_runtime::model::{Decimal, Patch};
use conjoin_runtime::{Call, Operation, Request, Sending, Style};
use std::collections::BTreeMap;

pub(crate) static CREATE_COMMENT: Operation =
    Operation::post("createComment", "/v1/tickets/{ticket_id}/comments");
pub(crate) static CREATE_TICKET: Operation = Operation::post("createTicket", "/v1/tickets");
pub(crate) static DELETE_TICKET: Operation =
    Operation::delete("deleteTicket", "/v1/tickets/{ticket_id}");
pub(crate) static GET_TICKET: Operation = Operation::get("getTicket", "/v1/tickets/{ticket_id}");
pub(crate) static LIST_COMMENTS: Operation =
    Operation::get("listComments", "/v1/tickets/{ticket_id}/comments");
pub(crate) static LIST_REMOVED_COMMENTS: Operation = Operation::get(
    "listRemovedComments",
    "/v1/tickets/{ticket_id}/removed-comments",
);
pub(crate) static LIST_TICKETS: Operation = Operation::get("listTickets", "/v1/tickets");
pub(crate) static UPDATE_TICKET: Operation =
    Operation::patch("updateTicket", "/v1/tickets/{ticket_id}");

impl Client {
    /// Operation `create_comment`.
    ///
    /// `POST /v1/tickets/{ticket_id}/comments`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1comments/post`.
    pub fn create_comment(&self, ticket_id: i64, body: &CreateCommentRequest) -> Request<()> {
        self.connection
            .call(&CREATE_COMMENT)
            .in_path("ticket_id", &ticket_id)
            .with_json(body)
            .request()
    }

    /// Operation `create_ticket`.
    ///
    /// `POST /v1/tickets`. Spec: `openapi#/paths/~1v1~1tickets/post`.
    pub fn create_ticket(&self, body: &CreateTicketRequest) -> Request<CreateTicketResponse> {
        self.connection
            .call(&CREATE_TICKET)
            .with_json(body)
            .request()
    }

    /// Operation `delete_ticket`.
    ///
    /// `DELETE /v1/tickets/{ticket_id}`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/delete`.
    pub fn delete_ticket(&self, ticket_id: i64) -> Request<()> {
        self.connection
            .call(&DELETE_TICKET)
            .in_path("ticket_id", &ticket_id)
            .request()
    }

    /// Operation `get_ticket`.
    ///
    /// `GET /v1/tickets/{ticket_id}`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/get`.
    pub fn get_ticket(&self, ticket_id: i64) -> Request<GetTicketResponse> {
        self.connection
            .call(&GET_TICKET)
            .in_path("ticket_id", &ticket_id)
            .request()
    }

    /// Operation `list_comments`.
    ///
    /// `GET /v1/tickets/{ticket_id}/comments`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1comments/get`.
    pub fn list_comments(&self, ticket_id: i64) -> ListComments {
        ListComments(
            self.connection
                .call(&LIST_COMMENTS)
                .in_path("ticket_id", &ticket_id),
        )
    }

    /// Operation `list_removed_comments`.
    ///
    /// `GET /v1/tickets/{ticket_id}/removed-comments`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1removed-comments/get`.
    pub fn list_removed_comments(&self, ticket_id: i64) -> ListRemovedComments {
        ListRemovedComments(
            self.connection
                .call(&LIST_REMOVED_COMMENTS)
                .in_path("ticket_id", &ticket_id),
        )
    }

    /// Operation `list_tickets`.
    ///
    /// `GET /v1/tickets`. Spec: `openapi#/paths/~1v1~1tickets/get`.
    pub fn list_tickets(&self) -> ListTickets {
        ListTickets(self.connection.call(&LIST_TICKETS))
    }

    /// Operation `update_ticket`.
    ///
    /// `PATCH /v1/tickets/{ticket_id}`. Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/patch`.
    pub fn update_ticket(
        &self,
        ticket_id: i64,
        body: &UpdateTicketRequest,
    ) -> Request<UpdateTicketResponse> {
        self.connection
            .call(&UPDATE_TICKET)
            .in_path("ticket_id", &ticket_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::list_comments`](crate::Client::list_comments).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListComments(Call);

impl ListComments {
    /// Query parameter `page`. Default: `1`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.in_query("page", &value))
    }

    /// Query parameter `per_page`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.in_query("per_page", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ListCommentsResponse> {
        self.0.send()
    }
}

/// Request of [`Client::list_removed_comments`](crate::Client::list_removed_comments).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListRemovedComments(Call);

impl ListRemovedComments {
    /// Query parameter `since`.
    pub fn since(self, value: &str) -> Self {
        Self(self.0.in_query("since", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ListRemovedCommentsResponse> {
        self.0.send()
    }
}

/// Request of [`Client::list_tickets`](crate::Client::list_tickets).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTickets(Call);

impl ListTickets {
    /// Query parameter `status`.
    pub fn status(self, value: TicketStatus) -> Self {
        Self(self.0.in_query("status", &value))
    }

    /// Query parameter `updated_since`.
    pub fn updated_since(self, value: &str) -> Self {
        Self(self.0.in_query("updated_since", value))
    }

    /// Query parameter `cursor`.
    pub fn cursor(self, value: &str) -> Self {
        Self(self.0.in_query("cursor", value))
    }

    /// Query parameter `limit`. Default: `25`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Query parameter `view`.
    ///
    /// One of `compact`, `full`.
    pub fn view(self, value: &str) -> Self {
        Self(self.0.in_query("view", value))
    }

    /// Query parameter `since_id`.
    ///
    /// Deprecated by the provider.
    pub fn since_id(self, value: i64) -> Self {
        Self(self.0.in_query("since_id", &value))
    }

    /// Query parameter `fields`.
    ///
    /// One of `description`, `tags`, `attributes`.
    pub fn fields(self, value: &[&str]) -> Self {
        Self(self.0.in_query_list("fields", value, Style::Form, false))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ListTicketsResponse> {
        self.0.send()
    }
}

/// Spec: `openapi#/components/schemas/Comment`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Comment {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `body`.
    pub body: Option<String>,
    /// Property `internal`.
    pub internal: Option<bool>,
    /// Property `author_id`.
    pub author_id: Option<i64>,
    /// Property `created_at`.
    pub created_at: Option<i64>,
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1comments/post/requestBody/content/application~1json/schema`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct CreateCommentRequest {
    /// Property `body`.
    pub body: String,
    /// Property `internal`.
    pub internal: Option<bool>,
    /// Property `author_id`.
    pub author_id: Option<i64>,
}

impl CreateCommentRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(body: impl Into<String>) -> Self {
        Self {
            body: body.into(),
            internal: None,
            author_id: None,
        }
    }
}

/// Spec: `openapi#/paths/~1v1~1tickets/post/requestBody/content/application~1json/schema`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct CreateTicketRequest {
    /// Property `ticket`.
    pub ticket: NewTicket,
    /// Property `notify`.
    pub notify: Option<CreateTicketRequestNotify>,
}

impl CreateTicketRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(ticket: NewTicket) -> Self {
        Self {
            ticket,
            notify: None,
        }
    }
}

/// Spec: `openapi#/paths/~1v1~1tickets/post/requestBody/content/application~1json/schema/properties/notify`.
#[open_enum]
pub enum CreateTicketRequestNotify {
    All = "all",
    None = "none",
}

/// Spec: `openapi#/paths/~1v1~1tickets/post/responses/201/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CreateTicketResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
}

/// Spec: `openapi#/components/schemas/CursorPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CursorPage {
    /// Property `next`.
    pub next: Option<String>,
    /// Property `more`.
    pub more: Option<bool>,
    /// Property `count`.
    pub count: Option<i64>,
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct GetTicketResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
}

/// Spec: `openapi#/components/schemas/Link`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Link {
    /// Property `href`.
    pub href: Option<String>,
    /// Property `rel`.
    pub rel: Option<LinkRel>,
}

/// Spec: `openapi#/components/schemas/Link/properties/rel`.
#[open_enum]
pub enum LinkRel {
    Company = "company",
    Blog = "blog",
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1comments/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListCommentsResponse {
    /// Property `comments`.
    pub comments: Option<Vec<Comment>>,
    /// Property `total_pages`.
    pub total_pages: Option<i64>,
    /// Property `page_label`.
    pub page_label: Option<String>,
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1removed-comments/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListRemovedCommentsResponse {
    /// Property `removed`.
    pub removed: Option<Vec<ListRemovedCommentsResponseRemovedItem>>,
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}~1removed-comments/get/responses/200/content/application~1json/schema/properties/removed/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListRemovedCommentsResponseRemovedItem {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `removed_at`.
    pub removed_at: Option<String>,
}

/// Spec: `openapi#/paths/~1v1~1tickets/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListTicketsResponse {
    /// Property `tickets`.
    pub tickets: Option<Vec<Ticket>>,
    /// Property `page`.
    pub page: Option<CursorPage>,
}

/// Spec: `openapi#/components/schemas/MailSource`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct MailSource {
    /// Property `channel`.
    pub channel: Option<String>,
    /// Property `address`.
    pub address: Option<String>,
}

/// Spec: `openapi#/components/schemas/NewTicket`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct NewTicket {
    /// Property `subject`.
    pub subject: String,
    /// Property `description`.
    pub description: Option<String>,
    /// Property `status`.
    pub status: Option<NewTicketStatus>,
    /// Property `priority`.
    pub priority: Option<TicketPriority>,
    /// Property `kind`.
    pub kind: NewTicketKind,
    /// Property `internal`.
    pub internal: Option<bool>,
    /// Property `assignee_id`.
    pub assignee_id: Option<i64>,
    /// Property `requester_id`.
    pub requester_id: String,
    /// Property `team_id`.
    pub team_id: Option<String>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `due_on`.
    pub due_on: Option<String>,
    /// Property `effort`.
    pub effort: Option<Decimal>,
    /// Property `answers`.
    pub answers: Option<Vec<AnswerInput>>,
}

impl NewTicket {
    /// With everything that must be there.
    #[must_use]
    pub fn new(
        subject: impl Into<String>,
        kind: NewTicketKind,
        requester_id: impl Into<String>,
    ) -> Self {
        Self {
            subject: subject.into(),
            description: None,
            status: None,
            priority: None,
            kind,
            internal: None,
            assignee_id: None,
            requester_id: requester_id.into(),
            team_id: None,
            tags: None,
            due_on: None,
            effort: None,
            answers: None,
        }
    }
}

/// Spec: `openapi#/components/schemas/NewTicket/properties/kind`.
#[open_enum]
pub enum NewTicketKind {
    Task = "task",
    Bug = "bug",
    Question = "question",
}

/// Spec: `openapi#/components/schemas/NewTicket/properties/status`.
#[open_enum]
pub enum NewTicketStatus {
    New = "new",
    Open = "open",
    Waiting = "waiting",
    Solved = "solved",
}

/// Spec: `openapi#/components/schemas/Ticket`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Ticket {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `updated_at`.
    pub updated_at: Option<String>,
    /// Property `legacy_id`.
    pub legacy_id: Option<String>,
    /// Property `subject`.
    pub subject: Option<String>,
    /// Property `description`.
    pub description: Option<String>,
    /// Property `status`.
    pub status: Option<TicketStatus>,
    /// Property `priority`.
    pub priority: Option<TicketPriority>,
    /// Property `kind`.
    pub kind: Option<String>,
    /// Property `internal`.
    pub internal: Option<bool>,
    /// Property `assignee_id`.
    pub assignee_id: Option<i64>,
    /// Property `team_id`.
    pub team_id: Option<String>,
    /// Property `requester`.
    pub requester: Option<TicketRequester>,
    /// Property `grants`.
    pub grants: Option<Vec<TicketGrantsItem>>,
    /// Property `relations`.
    pub relations: Option<Vec<TicketRelationsItem>>,
    /// Property `follower_ids`.
    pub follower_ids: Option<Vec<i64>>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `due_on`.
    pub due_on: Option<String>,
    /// Property `started`.
    pub started: Option<String>,
    /// Property `effort`.
    pub effort: Option<Decimal>,
    /// Property `number`.
    pub number: Option<i64>,
    /// Property `links`.
    pub links: Option<Vec<Link>>,
    /// Property `answers`.
    pub answers: Option<Vec<Answer>>,
    /// Property `attributes`.
    pub attributes: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `source`.
    pub source: Option<TicketSource>,
    /// Property `parent_id`.
    pub parent_id: Option<i64>,
    /// Property `spam`.
    pub spam: Option<bool>,
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/grants/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketGrantsItem {
    /// Property `who`.
    pub who: Option<i64>,
    /// Property `roles`.
    pub roles: Option<Vec<TicketGrantsItemRolesItem>>,
    /// Property `may`.
    pub may: Option<Vec<TicketGrantsItemMayItem>>,
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/grants/items/properties/may/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketGrantsItemMayItem {
    /// Property `verb`.
    pub verb: Option<String>,
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/grants/items/properties/roles/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketGrantsItemRolesItem {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `kind`.
    pub kind: Option<String>,
    /// Property `off`.
    pub off: Option<bool>,
}

/// Spec: `openapi#/components/schemas/TicketPatch`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct TicketPatch {
    /// Property `subject`.
    pub subject: Option<String>,
    /// Property `description`.
    pub description: Patch<String>,
    /// Property `status`.
    pub status: Option<TicketPatchStatus>,
    /// Property `priority`.
    pub priority: Patch<TicketPriority>,
    /// Property `kind`.
    pub kind: Option<String>,
    /// Property `internal`.
    pub internal: Option<bool>,
    /// Property `assignee_id`.
    pub assignee_id: Patch<i64>,
    /// Property `team_id`.
    pub team_id: Patch<String>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `due_on`.
    pub due_on: Patch<String>,
    /// Property `effort`.
    pub effort: Option<Decimal>,
    /// Property `answers`.
    pub answers: Option<Vec<AnswerInput>>,
}

/// Spec: `openapi#/components/schemas/TicketPatch/properties/status`.
#[open_enum]
pub enum TicketPatchStatus {
    Open = "open",
    Waiting = "waiting",
    Solved = "solved",
}

/// Spec: `openapi#/components/schemas/TicketPriority`.
#[open_enum]
pub enum TicketPriority {
    Low = "low",
    Normal = "normal",
    High = "high",
    Urgent = "urgent",
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/relations/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketRelationsItem {
    /// Property `type`.
    pub type_: Option<String>,
    /// Property `ticket`.
    pub ticket: Option<i64>,
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/requester`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TicketRequester {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `email`.
    pub email: Option<String>,
}

/// Spec: `openapi#/components/schemas/Ticket/allOf/1/properties/source`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum TicketSource {
    /// `mail`.
    MailSource(MailSource),
    /// `web`.
    WebSource(WebSource),
    /// A variant that the spec does not name, as it came.
    Unknown(serde_json::Value),
}

impl FromJson for TicketSource {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let variants = &[Variant::Tags(&["mail"]), Variant::Tags(&["web"])];
        Some(match json.variant("channel", variants) {
            Some(0) => Self::MailSource(json.get()?),
            Some(1) => Self::WebSource(json.get()?),
            _ => Self::Unknown(json.get()?),
        })
    }
}

/// Spec: `openapi#/components/schemas/TicketStatus`.
#[open_enum]
pub enum TicketStatus {
    New = "new",
    Open = "open",
    Waiting = "waiting",
    Solved = "solved",
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/patch/requestBody/content/application~1json/schema`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct UpdateTicketRequest {
    /// Property `ticket`.
    pub ticket: TicketPatch,
}

impl UpdateTicketRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(ticket: TicketPatch) -> Self {
        Self { ticket }
    }
}

/// Spec: `openapi#/paths/~1v1~1tickets~1{ticket_id}/patch/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct UpdateTicketResponse {
    /// Property `ticket`.
    pub ticket: Option<Ticket>,
}

/// Spec: `openapi#/components/schemas/WebSource`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct WebSource {
    /// Property `channel`.
    pub channel: Option<String>,
    /// Property `page`.
    pub page: Option<String>,
}
