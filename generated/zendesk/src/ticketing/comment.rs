// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! The common model `ticketing.comment` from Zendesk.
//!
//! Mapped in `mappings/zendesk/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `ticket` | `id of the Ticket` | `ref Ticket` | read only |
//! | `user` | `/author_id` | `int to string, ref User` | exact |
//! | `contact` | author_id covers agents and end users alike |  | skipped |
//! | `body` | `/body` |  | exact |
//! | `html_body` | `/html_body` |  | exact |
//! | `body_raw` | body is the source |  | absent |
//! | `is_private` | `/public` | `not` | exact |
//! | `attachments` | `/attachments[]: /id` | `each of int to string, ref Attachment` | read only |
//! | `parent_comment` | comments are a flat list |  | absent |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |

use crate::Client;
use crate::ticket_comments::LIST_TICKET_COMMENTS;
use crate::tickets::UPDATE_TICKET;
use conjoin_models::ticketing::{Attachment, Comment, CommentInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, write};
use conjoin_runtime::model::{Ref, Timestamp};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, PageSize, Provenance, Records,
    Send, Step, Stop, WritePlan, Written, page,
};

/// Records of the common model `ticketing.comment`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Comments<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Comments<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Only what has changed since. All are read, older ones by `remote_created_at` left out.
    pub fn modified_after(mut self, time: Timestamp) -> Self {
        self.query.modified_after = Some(time);
        self
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Records per page: 100 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Lists comments, page by page, as the stream is read.
    pub fn stream(self) -> Records<Comment, crate::ticket_comments::Comment> {
        let connection = self.client.connection.clone();
        let since = self.query.modified_after;
        let parents = match &self.query.parent {
            Some(parent) => page::one_parent(parent),
            None => self.client.ticketing().tickets().stream().remote_ids(),
        };
        let call = move |parent: &str| {
            let mut call = connection.call(&LIST_TICKET_COMMENTS);
            call.path("ticket_id", parent);
            call
        };
        self.client
            .connection
            .list_children(parents, call, &LIST, &self.query)
            .adopt(|common, parent| {
                common.ticket.get_or_insert_with(|| Ref::new(parent));
            })
            .only(move |common| {
                since.is_none_or(|since| common.remote_created_at.is_none_or(|time| time >= since))
            })
    }

    /// Only those of one `Ticket`, by its remote id.
    pub fn of(mut self, parent: impl Into<String>) -> Self {
        self.query.parent = Some(parent.into());
        self
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &CommentInput) -> Result<Written<Comment>, Error> {
        let parent = input.ticket.as_set().map(|it| it.remote_id.as_str());
        let parent = parent.or(self.query.parent.as_deref()).unwrap_or_default();
        let mut call = self.client.connection.call(&UPDATE_TICKET);
        call.input(create_body(input));
        call.parent("ticket", parent);
        call.path("ticket_id", parent);
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Comment, crate::ticket_comments::Comment> = ListPlan {
    model: "ticketing.comment",
    records: &[Step::Key("comments")],
    next: Next::Cursor {
        next: "/meta/after_cursor",
        send: Send::Query("page[after]"),
        stop: Stop::Is {
            path: "/meta/has_more",
            is: false,
        },
    },
    size: Some(PageSize {
        send: Send::Query("page[size]"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Comment, ()> = WritePlan {
    model: "ticketing.comment",
    id: IdFrom::Body("/audit/events/0/id"),
    record: None,
};

/// The Comment of a provider record.
fn from_record(raw: &mut crate::ticket_comments::Comment, cx: &mut Conversion<'_>) -> Comment {
    let mut common = Comment::default();
    common.remote_id = cx.remote_id();
    common.user = cx.at("user", "/author_id").int_reference(raw.author_id);
    common.body = cx.at("body", "/body").text(raw.body.take());
    common.html_body = cx.at("html_body", "/html_body").text(raw.html_body.take());
    common.is_private = raw.public.map(|it| !it);
    common.attachments = from_record_attachments(raw, cx);
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common
}

fn from_record_attachments(
    raw: &crate::ticket_comments::Comment,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<Attachment>>> {
    let items = raw.attachments.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        list.extend(
            cx.at("attachments", "/attachments/{}/id")
                .int_reference(item.id),
        );
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &CommentInput) -> Body {
    let mut body = Body::new(Nulls::Omit);
    body.put(
        "user",
        "/ticket/comment/author_id",
        &input.user,
        write::ref_to_int,
    );
    body.put("body", "/ticket/comment/body", &input.body, write::text);
    body.put(
        "html_body",
        "/ticket/comment/html_body",
        &input.html_body,
        write::text,
    );
    body.put(
        "is_private",
        "/ticket/comment/public",
        &input.is_private,
        write::not,
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported(
        "contact",
        &input.contact,
        "author_id covers agents and end users alike",
    );
    body.unsupported(
        "attachments",
        &input.attachments,
        "a comment takes tokens of uploads",
    );
    body.unsupported(
        "parent_comment",
        &input.parent_comment,
        "comments are a flat list",
    );
    body
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("ticket", "id of the Ticket", "ref Ticket", "read-only"),
    Provenance::new("user", "/author_id", "int to string, ref User", "iso"),
    Provenance::new("contact", "", "", "skipped"),
    Provenance::new("body", "/body", "", "iso"),
    Provenance::new("html_body", "/html_body", "", "iso"),
    Provenance::new("body_raw", "", "", "absent"),
    Provenance::new("is_private", "/public", "not", "iso"),
    Provenance::new(
        "attachments",
        "/attachments[]: /id",
        "each of int to string, ref Attachment",
        "read-only",
    ),
    Provenance::new("parent_comment", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/created_at",
        "datetime rfc3339",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.comment",
    file: "mappings/zendesk/ticketing.yaml",
    line: 122,
    rows: PROVENANCE,
    lines: &[2, 1, 10, 11, 12, 13, 21, 14, 15, 22, 19],
};
