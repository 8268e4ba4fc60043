// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on ticket comments and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta, Via};
use conjoin_runtime::json::{FromJson, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `GET /api/v2/tickets/{ticket_id}/comments`.
pub(crate) static LIST_TICKET_COMMENTS: Operation = Operation {
    id: "ListTicketComments",
    method: Method::Get,
    path: "/api/v2/tickets/{ticket_id}/comments",
    idempotent: true,
};

impl Client {
    /// Lists the comments of a ticket, a page at a time, oldest first.
    ///
    /// `GET /api/v2/tickets/{ticket_id}/comments`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}~1comments/get`.
    pub fn list_ticket_comments(&self, ticket_id: i64) -> ListTicketComments {
        let mut call = self.connection.call(&LIST_TICKET_COMMENTS);
        call.path("ticket_id", &ticket_id.to_string());
        ListTicketComments { call }
    }
}

/// Request of [`Client::list_ticket_comments`](crate::Client::list_ticket_comments).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTicketComments {
    call: Call,
}

impl ListTicketComments {
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

    /// List images inside the text as attachments too.
    pub fn include_inline_images(mut self, value: bool) -> Self {
        self.call.query("include_inline_images", &value.to_string());
        self
    }

    /// Name of a kind of record to add, such as `users`.
    pub fn include(mut self, value: &str) -> Self {
        self.call.query("include", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketCommentsResponse> {
        self.call.send()
    }
}

/// `Comment` of the provider.
///
/// Spec: `#/components/schemas/Comment`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Comment {
    /// Property `id`.
    pub id: Option<i64>,
    /// `Comment` or `VoiceComment`.
    pub type_: Option<String>,
    /// Agent, end user, or -1 for the system.
    pub author_id: Option<i64>,
    /// Text, Markdown kept.
    pub body: Option<String>,
    /// The text as HTML.
    pub html_body: Option<String>,
    /// The text without markup.
    pub plain_body: Option<String>,
    /// False for an internal note.
    pub public: Option<bool>,
    /// Property `attachments`.
    pub attachments: Option<Vec<Attachment>>,
    /// Property `audit_id`.
    pub audit_id: Option<i64>,
    /// Property `via`.
    pub via: Option<Via>,
    /// Client and place of the author.
    pub metadata: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `created_at`.
    pub created_at: Option<String>,
}

impl FromJson for Comment {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "type" => value.type_ = json.get(),
                "author_id" => value.author_id = json.get(),
                "body" => value.body = json.get(),
                "html_body" => value.html_body = json.get(),
                "plain_body" => value.plain_body = json.get(),
                "public" => value.public = json.get(),
                "attachments" => value.attachments = json.get(),
                "audit_id" => value.audit_id = json.get(),
                "via" => value.via = json.get(),
                "metadata" => value.metadata = json.get(),
                "created_at" => value.created_at = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `TicketCommentsResponse` of the provider.
///
/// Spec: `#/components/schemas/TicketCommentsResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TicketCommentsResponse {
    /// Property `comments`.
    pub comments: Option<Vec<Comment>>,
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

impl FromJson for TicketCommentsResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "comments" => value.comments = json.get(),
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
