// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `ticketing.comment` from Acme Desk.
//!
//! Mapped in `mappings/acme/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `ticket` | `id of the Ticket` | `ref Ticket` | read only |
//! | `user` | `/author_id` | `int to string, ref User` | exact |
//! | `contact` | no comment has it |  | absent |
//! | `body` | `/body` |  | exact |
//! | `html_body` | no comment has it |  | absent |
//! | `body_raw` | no comment has it |  | absent |
//! | `is_private` | `/internal` |  | exact |
//! | `attachments` | no comment has it |  | absent |
//! | `parent_comment` | no comment has it |  | absent |
//! | `remote_created_at` | `/created_at` | `datetime epoch_seconds` | read only |

use crate::Client;
use crate::tickets::{
    CREATE_COMMENT, LIST_COMMENTS, LIST_REMOVED_COMMENTS, ListRemovedCommentsResponseRemovedItem,
};
use conjoin_models::ticketing::{Comment, CommentInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, write};
use conjoin_runtime::model::{Ref, Timestamp};
use conjoin_runtime::{
    Checkpoint, Deleted, Error, IdFrom, ListPlan, ListQuery, Next, Origin, PageSize, Provenance,
    Records, Send, Step, Stop, WritePlan, Written, page,
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

    /// Records per page: 50 by default, 50 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Lists comments, page by page, as the stream is read.
    pub fn stream(self) -> Records<Comment, crate::tickets::Comment> {
        let connection = self.client.connection.clone();
        let since = self.query.modified_after;
        let parents = match &self.query.parent {
            Some(parent) => page::one_parent(parent),
            None => self.client.ticketing().tickets().stream().remote_ids(),
        };
        let call = move |parent: &str| {
            let mut call = connection.call(&LIST_COMMENTS);
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

    /// Lists comments that were deleted, page by page; `modified_after` and `after` say since when.
    pub fn deleted(self) -> Records<Deleted, ListRemovedCommentsResponseRemovedItem> {
        let connection = self.client.connection.clone();
        let parents = match &self.query.parent {
            Some(parent) => page::one_parent(parent),
            None => self.client.ticketing().tickets().stream().remote_ids(),
        };
        let query = self.query.clone();
        let call = move |parent: &str| {
            let mut call = connection.call(&LIST_REMOVED_COMMENTS);
            call.path("ticket_id", parent);
            if let Some(time) = query.modified_after {
                call.query("since", &TimeFormat::Rfc3339.text(time));
            }
            call
        };
        self.client
            .connection
            .list_children(parents, call, &DELETED, &self.query)
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
        let mut call = self.client.connection.call(&CREATE_COMMENT);
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
static LIST: ListPlan<Comment, crate::tickets::Comment> = ListPlan {
    model: "ticketing.comment",
    records: &[Step::Key("comments")],
    next: Next::Page {
        send: Send::Query("page"),
        start: 1,
        stop: Stop::TotalPages("/total_pages"),
    },
    size: Some(PageSize {
        send: Send::Query("per_page"),
        value: 50,
        max: 50,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, ListRemovedCommentsResponseRemovedItem> = ListPlan {
    model: "ticketing.comment.deleted",
    records: &[Step::Key("removed")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: |raw, cx| {
        Deleted::at(
            cx.at("at", "/removed_at")
                .date_time(raw.removed_at.as_deref(), TimeFormat::Rfc3339),
        )
    },
    keep: None,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Comment, ()> = WritePlan {
    model: "ticketing.comment",
    id: IdFrom::Header {
        name: "Location",
        last_segment: true,
    },
    record: None,
};

/// The Comment of a provider record.
fn from_record(raw: &mut crate::tickets::Comment, cx: &mut Conversion<'_>) -> Comment {
    let mut common = Comment::default();
    common.remote_id = cx.remote_id();
    common.user = cx.at("user", "/author_id").int_reference(raw.author_id);
    common.body = cx.at("body", "/body").text(raw.body.take());
    common.is_private = raw.internal;
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .int_date_time(raw.created_at, TimeFormat::EpochSeconds);
    common
}

/// The body of create.
fn create_body(input: &CommentInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.require("body", &input.body);
    body.put("user", "/author_id", &input.user, write::ref_to_int);
    body.put("body", "/body", &input.body, write::text);
    body.put("is_private", "/internal", &input.is_private, write::same);
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("contact", &input.contact, "no comment has it");
    body.unsupported("html_body", &input.html_body, "no comment has it");
    body.unsupported("attachments", &input.attachments, "no comment has it");
    body.unsupported("parent_comment", &input.parent_comment, "no comment has it");
    body
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("ticket", "id of the Ticket", "ref Ticket", "read-only"),
    Provenance::new("user", "/author_id", "int to string, ref User", "iso"),
    Provenance::new("contact", "", "", "absent"),
    Provenance::new("body", "/body", "", "iso"),
    Provenance::new("html_body", "", "", "absent"),
    Provenance::new("body_raw", "", "", "absent"),
    Provenance::new("is_private", "/internal", "", "iso"),
    Provenance::new("attachments", "", "", "absent"),
    Provenance::new("parent_comment", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/created_at",
        "datetime epoch_seconds",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.comment",
    file: "mappings/acme/ticketing.yaml",
    line: 109,
    rows: PROVENANCE,
    lines: &[2, 1, 22, 27, 23, 27, 27, 24, 27, 27, 25],
};
