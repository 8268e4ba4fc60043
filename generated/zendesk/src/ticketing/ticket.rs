// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! The common model `ticketing.ticket` from Zendesk.
//!
//! Mapped in `mappings/zendesk/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/subject` |  | exact |
//! | `key` | `#{/id}` | `template` | read only |
//! | `description` | `/description` |  | exact |
//! | `description_format` | `"PLAIN"` | `const` | read only |
//! | `ticket_type` | `/type` | `enum ticket_type` | write lossy |
//! | `status` | `/status` | `enum status` | read lossy |
//! | `status_reason` | pending and hold imply one, the other statuses have none |  | skipped |
//! | `available_transitions` | any status may follow any other |  | absent |
//! | `priority` | `/priority` | `enum priority` | exact |
//! | `assignees` | `/assignee_id` | `list of int to string, ref User` | write lossy |
//! | `assigned_teams` | `/group_id` | `list of int to string, ref Team` | write lossy |
//! | `creator` | `/submitter_id` | `int to string, ref User` | exact |
//! | `watchers` | `/follower_ids` | `int to string, ref User` | read only |
//! | `account` | `/organization_id` | `int to string, ref Account` | exact |
//! | `contact` | `/requester_id` | `int to string, ref Contact` | exact |
//! | `collections` | no counterpart |  | absent |
//! | `parent_ticket` | `/problem_id` | `int to string, ref Ticket` | exact |
//! | `attachments` | they hang off comments |  | skipped |
//! | `links` | no counterpart |  | absent |
//! | `tags` | `/tags` |  | exact |
//! | `access_level` | no counterpart |  | absent |
//! | `permissions` | no counterpart |  | absent |
//! | `roles` | no counterpart |  | absent |
//! | `due_date` | `/due_at` | `datetime rfc3339` | write lossy |
//! | `started_at` | no counterpart |  | absent |
//! | `completed_at` | only in the metrics of a ticket, one more request each |  | skipped |
//! | `estimate` | no counterpart |  | absent |
//! | `channel` | `/via/channel` | `enum channel` | read only |
//! | `remote_url` | `https://{setting subdomain}.zendesk.com/agent/tickets/{/id}` | `template` | read only |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updated_at` | `datetime rfc3339` | read only |
//! | `custom_fields` | `/custom_fields[]` | `key /id, value /value` | exact |

use crate::Client;
use crate::enums::{CHANNEL, PRIORITY, STATUS, TICKET_TYPE};
use crate::field_maps::TICKETING_TICKET;
use crate::tickets::{
    CREATE_TICKET, DELETE_TICKET, INCREMENTAL_TICKET_EXPORT_CURSOR, LIST_TICKETS, SHOW_TICKET,
    UPDATE_TICKET,
};
use conjoin_models::ticketing::{Team, Ticket, TicketDescriptionFormat, TicketInput, User};
use conjoin_runtime::convert::{
    self, Body, Conversion, Nulls, Piece, TimeFormat, WriteSlot, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::{DateOrDateTime, Patch, Ref, Timestamp};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin,
    PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan, Written,
};
use std::mem;

/// Records of the common model `ticketing.ticket`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Tickets<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Tickets<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Only what has changed since.
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

    /// Lists tickets, page by page, as the stream is read.
    pub fn stream(self) -> Records<Ticket, crate::tickets::Ticket> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let call = connection.call(&LIST_TICKETS);
        connection.list(call, &LIST, &self.query)
    }

    /// Lists tickets that have changed, by `incremental_ticket_export_cursor`.
    fn changed(self) -> Records<Ticket, crate::tickets::Ticket> {
        let connection = &self.client.connection;
        let call = connection.call(&INCREMENTAL_TICKET_EXPORT_CURSOR);
        connection
            .list(call, &CHANGED, &self.query)
            .changes(&CHANGED_FROM)
            .unfiltered()
    }

    /// Lists tickets that were deleted, page by page; `modified_after` and `after` say since when.
    pub fn deleted(self) -> Records<Deleted, crate::tickets::Ticket> {
        let connection = &self.client.connection;
        let call = connection.call(&INCREMENTAL_TICKET_EXPORT_CURSOR);
        connection
            .list(call, &DELETED, &self.query)
            .changes(&DELETED_FROM)
            .unfiltered()
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Ticket, crate::tickets::Ticket>, Error> {
        let mut call = self.client.connection.call(&SHOW_TICKET);
        call.path("ticket_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Ticket, crate::tickets::Ticket>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &TicketInput) -> Result<Written<Ticket>, Error> {
        let mut call = self.client.connection.call(&CREATE_TICKET);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(&self, id: &str, input: &TicketInput) -> Result<Written<Ticket>, Error> {
        let mut call = self.client.connection.call(&UPDATE_TICKET);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.path("ticket_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }

    /// Deletes one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let mut call = self.client.connection.call(&DELETE_TICKET);
        call.path("ticket_id", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Ticket, crate::tickets::Ticket> = ListPlan {
    model: "ticketing.ticket",
    records: &[Step::Key("tickets")],
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
    mapped: Some(&MAPPED),
};

/// How records that have changed are listed.
static CHANGED: ListPlan<Ticket, crate::tickets::Ticket> = ListPlan {
    model: "ticketing.ticket",
    records: &[Step::Key("tickets")],
    next: Next::Durable {
        pages: &Next::Continue {
            operation: &INCREMENTAL_TICKET_EXPORT_CURSOR,
            next: "/after_cursor",
            send: Send::Query("cursor"),
            stop: Stop::Is {
                path: "/end_of_stream",
                is: true,
            },
        },
        token: None,
        send: None,
    },
    size: Some(PageSize {
        send: Send::Query("per_page"),
        value: 1000,
        max: 1000,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: Some(|raw| raw.status.as_ref().map(OpenEnum::as_text) != Some("deleted")),
    mapped: Some(&MAPPED),
};

/// From when on changes are asked for.
static CHANGED_FROM: Changes = Changes {
    send: &[Send::Query("start_time")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 60,
    from_start: false,
    cursor: None,
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, crate::tickets::Ticket> = ListPlan {
    model: "ticketing.ticket.deleted",
    records: &[Step::Key("tickets")],
    next: Next::Durable {
        pages: &Next::Continue {
            operation: &INCREMENTAL_TICKET_EXPORT_CURSOR,
            next: "/after_cursor",
            send: Send::Query("cursor"),
            stop: Stop::Is {
                path: "/end_of_stream",
                is: true,
            },
        },
        token: None,
        send: None,
    },
    size: Some(PageSize {
        send: Send::Query("per_page"),
        value: 1000,
        max: 1000,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: |_raw, _cx| Deleted::at(None),
    keep: Some(|raw| raw.status.as_ref().map(OpenEnum::as_text) == Some("deleted")),
    mapped: None,
};

/// From when on changes are asked for.
static DELETED_FROM: Changes = Changes {
    send: &[Send::Query("start_time")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 60,
    from_start: true,
    cursor: None,
    window: None,
};

/// How one record is read.
static GET: GetPlan<Ticket, crate::tickets::Ticket> = GetPlan {
    model: "ticketing.ticket",
    record: &[Step::Key("ticket")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Ticket, crate::tickets::Ticket> = WritePlan {
    model: "ticketing.ticket",
    id: IdFrom::Body("/ticket/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Ticket, crate::tickets::Ticket> = GetPlan {
    model: "ticketing.ticket",
    record: &[Step::Key("ticket")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Ticket, crate::tickets::Ticket> = WritePlan {
    model: "ticketing.ticket",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Ticket, crate::tickets::Ticket> = GetPlan {
    model: "ticketing.ticket",
    record: &[Step::Key("ticket")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// The Ticket of a provider record.
fn from_record(raw: &mut crate::tickets::Ticket, cx: &mut Conversion<'_>) -> Ticket {
    let mut common = Ticket::default();
    let via = raw.via.as_ref();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/subject").text(raw.subject.take());
    common.key = convert::template(&[Piece::Text("#"), Piece::Int(raw.id)]);
    common.description = cx
        .at("description", "/description")
        .text(raw.description.take());
    common.description_format = Some(TicketDescriptionFormat::Plain.into());
    common.ticket_type = cx
        .at("ticket_type", "/type")
        .enumeration(raw.type_.as_ref().map(OpenEnum::as_text), &TICKET_TYPE);
    common.status = cx
        .at("status", "/status")
        .enumeration(raw.status.as_ref().map(OpenEnum::as_text), &STATUS);
    common.priority = cx
        .at("priority", "/priority")
        .enumeration(raw.priority.as_ref().map(OpenEnum::as_text), &PRIORITY);
    common.assignees = from_record_assignees(raw, cx);
    common.assigned_teams = from_record_assigned_teams(raw, cx);
    common.creator = cx
        .at("creator", "/submitter_id")
        .int_reference(raw.submitter_id);
    common.watchers = cx
        .at("watchers", "/follower_ids")
        .int_references(raw.follower_ids.as_deref());
    common.account = cx
        .at("account", "/organization_id")
        .int_reference(raw.organization_id);
    common.contact = cx
        .at("contact", "/requester_id")
        .int_reference(raw.requester_id);
    common.parent_ticket = cx
        .at("parent_ticket", "/problem_id")
        .int_reference(raw.problem_id);
    common.tags = cx.at("tags", "/tags").texts(raw.tags.take());
    common.due_date = cx
        .at("due_date", "/due_at")
        .date_time(raw.due_at.as_deref(), TimeFormat::Rfc3339)
        .map(DateOrDateTime::DateTime);
    common.channel = cx
        .at("channel", "/via/channel")
        .enumeration(via.and_then(|it| it.channel.as_deref()), &CHANNEL);
    common.remote_url = convert::template(&[
        Piece::Text("https://"),
        Piece::Setting(cx.setting("subdomain")),
        Piece::Text(".zendesk.com/agent/tickets/"),
        Piece::Int(raw.id),
    ]);
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updated_at")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    for item in raw.custom_fields.take().unwrap_or_default() {
        if let (Some(key), Some(value)) = (item.id.map(|it| it.to_string()), item.value) {
            common.custom_fields.insert(key, value);
        }
    }
    common
}

fn from_record_assignees(
    raw: &crate::tickets::Ticket,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<User>>> {
    let mut list = Vec::new();
    list.extend(
        cx.at("assignees", "/assignee_id")
            .int_reference(raw.assignee_id),
    );
    (!list.is_empty()).then_some(list)
}

fn from_record_assigned_teams(
    raw: &crate::tickets::Ticket,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<Team>>> {
    let mut list = Vec::new();
    list.extend(
        cx.at("assigned_teams", "/group_id")
            .int_reference(raw.group_id),
    );
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Omit);
    body.require("description", &input.description);
    send(input, &mut body);
    body.put(
        "description",
        "/ticket/comment/body",
        &input.description,
        write::text,
    );
    body.put(
        "creator",
        "/ticket/submitter_id",
        &input.creator,
        write::ref_to_int,
    );
    body
}

/// The body of update.
fn update_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Send);
    send(input, &mut body);
    body.unsupported(
        "description",
        &input.description,
        "this request does not take it",
    );
    body.unsupported("creator", &input.creator, "this request does not take it");
    body
}

/// What create and update send alike.
fn send(input: &TicketInput, body: &mut Body) {
    body.put("name", "/ticket/subject", &input.name, write::text);
    body.put(
        "ticket_type",
        "/ticket/type",
        &input.ticket_type,
        write::enumeration(&TICKET_TYPE),
    );
    body.put(
        "status",
        "/ticket/status",
        &input.status,
        write::enumeration(&STATUS),
    );
    body.put(
        "priority",
        "/ticket/priority",
        &input.priority,
        write::enumeration(&PRIORITY),
    );
    body.slots(
        "assignees",
        &input.assignees,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/ticket/assignee_id"],
            write: &|it, out| out.put("/ticket/assignee_id", Some(it), write::ref_to_int),
        }],
    );
    body.slots(
        "assigned_teams",
        &input.assigned_teams,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/ticket/group_id"],
            write: &|it, out| out.put("/ticket/group_id", Some(it), write::ref_to_int),
        }],
    );
    body.put(
        "account",
        "/ticket/organization_id",
        &input.account,
        write::ref_to_int,
    );
    body.put(
        "contact",
        "/ticket/requester_id",
        &input.contact,
        write::ref_to_int,
    );
    body.put(
        "parent_ticket",
        "/ticket/problem_id",
        &input.parent_ticket,
        write::ref_to_int,
    );
    body.put("tags", "/ticket/tags", &input.tags, write::same);
    body.put(
        "due_date",
        "/ticket/due_at",
        &input.due_date,
        write::moment_or_noon,
    );
    body.custom_entries(
        "/ticket/custom_fields",
        "id",
        true,
        "value",
        &input.custom_fields,
    );
    body.unsupported(
        "description_format",
        &input.description_format,
        "it is read only",
    );
    body.unsupported(
        "status_reason",
        &input.status_reason,
        "pending and hold imply one, the other statuses have none",
    );
    body.unsupported(
        "watchers",
        &input.watchers,
        "an update takes followers as objects",
    );
    body.unsupported("collections", &input.collections, "no counterpart");
    body.unsupported("attachments", &input.attachments, "they hang off comments");
    body.unsupported("links", &input.links, "no counterpart");
    body.unsupported("access_level", &input.access_level, "no counterpart");
    body.unsupported("roles", &input.roles, "no counterpart");
    body.unsupported(
        "completed_at",
        &input.completed_at,
        "only in the metrics of a ticket, one more request each",
    );
    body.unsupported("estimate", &input.estimate, "no counterpart");
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Ticket> = MappedFields {
    fields: &TICKETING_TICKET,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Ticket, field: &str, value: Option<Mapped>) {
    match field {
        "ticket_type" => common.ticket_type = value.and_then(Mappable::from_mapped),
        "due_date" => common.due_date = value.and_then(Mappable::from_mapped),
        "started_at" => common.started_at = value.and_then(Mappable::from_mapped),
        "estimate" => common.estimate = value.and_then(Mappable::from_mapped),
        "status_reason" => common.status_reason = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<TicketInput> = MappedInput {
    fields: &TICKETING_TICKET,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut TicketInput, field: &str) -> Patch<Mapped> {
    match field {
        "ticket_type" => mem::take(&mut input.ticket_type).map(Mappable::into_mapped),
        "due_date" => mem::take(&mut input.due_date).map(Mappable::into_mapped),
        "estimate" => mem::take(&mut input.estimate).map(Mappable::into_mapped),
        "status_reason" => mem::take(&mut input.status_reason).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/subject", "", "iso"),
    Provenance::new("key", "#{/id}", "template", "read-only"),
    Provenance::new("description", "/description", "", "iso"),
    Provenance::new("description_format", "\"PLAIN\"", "const", "read-only"),
    Provenance::new("ticket_type", "/type", "enum ticket_type", "write-lossy"),
    Provenance::new("status", "/status", "enum status", "read-lossy"),
    Provenance::new("status_reason", "", "", "skipped"),
    Provenance::new("available_transitions", "", "", "absent"),
    Provenance::new("priority", "/priority", "enum priority", "iso"),
    Provenance::new(
        "assignees",
        "/assignee_id",
        "list of int to string, ref User",
        "write-lossy",
    ),
    Provenance::new(
        "assigned_teams",
        "/group_id",
        "list of int to string, ref Team",
        "write-lossy",
    ),
    Provenance::new("creator", "/submitter_id", "int to string, ref User", "iso"),
    Provenance::new(
        "watchers",
        "/follower_ids",
        "int to string, ref User",
        "read-only",
    ),
    Provenance::new(
        "account",
        "/organization_id",
        "int to string, ref Account",
        "iso",
    ),
    Provenance::new(
        "contact",
        "/requester_id",
        "int to string, ref Contact",
        "iso",
    ),
    Provenance::new("collections", "", "", "absent"),
    Provenance::new(
        "parent_ticket",
        "/problem_id",
        "int to string, ref Ticket",
        "iso",
    ),
    Provenance::new("attachments", "", "", "skipped"),
    Provenance::new("links", "", "", "absent"),
    Provenance::new("tags", "/tags", "", "iso"),
    Provenance::new("access_level", "", "", "absent"),
    Provenance::new("permissions", "", "", "absent"),
    Provenance::new("roles", "", "", "absent"),
    Provenance::new("due_date", "/due_at", "datetime rfc3339", "write-lossy"),
    Provenance::new("started_at", "", "", "absent"),
    Provenance::new("completed_at", "", "", "skipped"),
    Provenance::new("estimate", "", "", "absent"),
    Provenance::new("channel", "/via/channel", "enum channel", "read-only"),
    Provenance::new(
        "remote_url",
        "https://{setting subdomain}.zendesk.com/agent/tickets/{/id}",
        "template",
        "read-only",
    ),
    Provenance::new(
        "remote_created_at",
        "/created_at",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/updated_at",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "custom_fields",
        "/custom_fields[]",
        "key /id, value /value",
        "iso",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.ticket",
    file: "mappings/zendesk/ticketing.yaml",
    line: 42,
    rows: PROVENANCE,
    lines: &[
        1, 17, 18, 19, 20, 21, 22, 23, 49, 24, 25, 30, 35, 36, 37, 38, 50, 39, 40, 50, 41, 50, 50,
        50, 42, 50, 43, 50, 44, 45, 46, 47, 52,
    ],
};
