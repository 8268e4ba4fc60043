// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on ticket comments and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta, Via};
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Call, Operation, Sending};
use std::collections::BTreeMap;

pub(crate) static LIST_TICKET_COMMENTS: Operation =
    Operation::get("ListTicketComments", "/api/v2/tickets/{ticket_id}/comments");

impl Client {
    /// Lists the comments of a ticket, a page at a time, oldest first.
    ///
    /// `GET /api/v2/tickets/{ticket_id}/comments`. Spec: `#/paths/~1api~1v2~1tickets~1{ticket_id}~1comments/get`.
    pub fn list_ticket_comments(&self, ticket_id: i64) -> ListTicketComments {
        ListTicketComments(
            self.connection
                .call(&LIST_TICKET_COMMENTS)
                .in_path("ticket_id", &ticket_id),
        )
    }
}

/// Request of [`Client::list_ticket_comments`](crate::Client::list_ticket_comments).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTicketComments(Call);

impl ListTicketComments {
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

    /// List images inside the text as attachments too.
    pub fn include_inline_images(self, value: bool) -> Self {
        Self(self.0.in_query("include_inline_images", &value))
    }

    /// Name of a kind of record to add, such as `users`.
    pub fn include(self, value: &str) -> Self {
        Self(self.0.in_query("include", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TicketCommentsResponse> {
        self.0.send()
    }
}

/// Spec: `#/components/schemas/Comment`.
#[derive(Debug, Clone, Default, FromJson)]
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

/// Spec: `#/components/schemas/TicketCommentsResponse`.
#[derive(Debug, Clone, Default, FromJson)]
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
