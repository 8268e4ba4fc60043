// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `ticketing.ticket` from Acme Desk.
//!
//! Mapped in `mappings/acme/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/subject` |  | exact |
//! | `key` | `T-{/number}` | `template` | read only |
//! | `description` | `/description` | `trim, empty is null` | read lossy |
//! | `description_format` | `"PLAIN"` | `const` | read only |
//! | `ticket_type` | `/kind` | `enum kind` | write lossy |
//! | `status` | `/status` | `enum status` | read lossy |
//! | `status_reason` | no ticket has it |  | absent |
//! | `available_transitions` | no ticket has it |  | absent |
//! | `priority` | `/priority` | `enum priority` | exact |
//! | `assignees` | `/assignee_id` | `list of int to string, ref User` | write lossy |
//! | `assigned_teams` | `/team_id` | `list of ref Team` | write lossy |
//! | `creator` | `/requester/id` | `ref User` | exact |
//! | `watchers` | `/follower_ids` | `int to string, ref User` | read only |
//! | `account` | no ticket has it |  | absent |
//! | `contact` | no ticket has it |  | absent |
//! | `collections` | no ticket has it |  | absent |
//! | `parent_ticket` | `/parent_id` | `int to string, ref Ticket` | read only |
//! | `attachments` | no ticket has it |  | absent |
//! | `links` | `/relations[]: kind /type, ticket /ticket` | `each of TicketLink (kind enum relation, ticket int to string, ref Ticket)` | read only |
//! | `tags` | `/tags` |  | exact |
//! | `access_level` | no ticket has it |  | absent |
//! | `permissions` | `/grants[]: users /who, roles /roles[]: id /id, kind /kind, actions /may[]: /verb` | `each of Permission (users list of int to string, ref User, roles each of RemoteRef (id int to string), actions each of enum action)` | read only |
//! | `roles` | no ticket has it |  | absent |
//! | `due_date` | `/due_on` | `date iso` | write lossy |
//! | `started_at` | `/started` | `datetime %Y-%m-%d %H:%M in UTC` | read only |
//! | `completed_at` | no ticket has it |  | absent |
//! | `estimate` | `/effort` |  | exact |
//! | `channel` | the source has two shapes |  | absent |
//! | `remote_url` | `https://{setting workspace}.acme.example/tickets/{/id}` | `template` | read only |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updated_at` | `datetime rfc3339` | read only |
//! | `custom_fields` | `/answers[]` | `key /question, value /text` | exact |

use crate::Client;
use crate::enums::{ACTION, KIND, PRIORITY, RELATION, STATUS};
use crate::field_maps::TICKETING_TICKET;
use crate::tickets::{CREATE_TICKET, DELETE_TICKET, GET_TICKET, LIST_TICKETS, UPDATE_TICKET};
use conjoin_models::ticketing::{
    Permission, Team, Ticket, TicketDescriptionFormat, TicketInput, TicketLink, TicketStatus, User,
};
use conjoin_runtime::convert::{
    self, Body, Conversion, DateFormat, Nulls, Piece, TimeFormat, WriteSlot, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::{DateOrDateTime, ModelEnum, Patch, Ref, RemoteRef, Timestamp};
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin, PageSize, Provenance,
    Record, Records, Send, Step, Stop, WritePlan, Written,
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

    /// Records per page: 50 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Comparable state; raw value kept.
    ///
    /// Narrows the list, by the parameter `status`.
    pub fn status(mut self, value: TicketStatus) -> Self {
        self.query
            .filters
            .insert("status".to_owned(), ModelEnum::as_str(value).to_owned());
        self
    }

    /// Lists tickets, page by page, as the stream is read.
    pub fn stream(self) -> Records<Ticket, crate::tickets::Ticket> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_TICKETS);
        call.query("view", "full");
        call.query(
            "fields",
            &connection
                .selected(&TICKETING_TICKET, RecordOf::List, &["description", "tags"])
                .join(","),
        );
        if let Some(time) = self.query.modified_after {
            call.query("updated_since", &TimeFormat::Rfc3339.text(time));
        }
        if let Some(value) = self.query.filters.get("status") {
            call.query("status", STATUS.filter(value).as_deref().unwrap_or(value));
        }
        connection.list(call, &LIST, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Ticket, crate::tickets::Ticket>, Error> {
        let mut call = self.client.connection.call(&GET_TICKET);
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
        next: "/page/next",
        send: Send::Query("cursor"),
        stop: Stop::Is {
            path: "/page/more",
            is: false,
        },
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 50,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: Some(|raw| raw.spam == Some(false)),
    mapped: Some(&MAPPED),
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
    let requester = raw.requester.as_ref();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/subject").text(raw.subject.take());
    common.key = convert::template(&[Piece::Text("T-"), Piece::Int(raw.number)]);
    common.description = cx.at("description", "/description").stepped().text(
        raw.description
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(str::trim)
            .filter(|it| !it.is_empty()),
    );
    common.description_format = Some(TicketDescriptionFormat::Plain.into());
    common.ticket_type = cx
        .at("ticket_type", "/kind")
        .enumeration(raw.kind.as_deref(), &KIND);
    common.status = cx
        .at("status", "/status")
        .enumeration(raw.status.as_ref().map(OpenEnum::as_text), &STATUS);
    common.priority = cx
        .at("priority", "/priority")
        .enumeration(raw.priority.as_ref().map(OpenEnum::as_text), &PRIORITY);
    common.assignees = from_record_assignees(raw, cx);
    common.assigned_teams = from_record_assigned_teams(raw, cx);
    common.creator = cx
        .at("creator", "/requester/id")
        .reference(requester.and_then(|it| it.id.as_deref()));
    common.watchers = cx
        .at("watchers", "/follower_ids")
        .int_references(raw.follower_ids.as_deref());
    common.parent_ticket = cx
        .at("parent_ticket", "/parent_id")
        .int_reference(raw.parent_id);
    common.links = from_record_links(raw, cx);
    common.tags = cx.at("tags", "/tags").texts(raw.tags.take());
    common.permissions = from_record_permissions(raw, cx);
    common.due_date = cx
        .at("due_date", "/due_on")
        .date(raw.due_on.as_deref(), DateFormat::Iso)
        .map(DateOrDateTime::Date);
    common.started_at = cx.at("started_at", "/started").date_time(
        raw.started.as_deref(),
        TimeFormat::Strftime("%Y-%m-%d %H:%M", "UTC"),
    );
    common.estimate = raw.effort;
    common.remote_url = convert::template(&[
        Piece::Text("https://"),
        Piece::Setting(cx.setting("workspace")),
        Piece::Text(".acme.example/tickets/"),
        Piece::Int(raw.id),
    ]);
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updated_at")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    for item in raw.answers.take().unwrap_or_default() {
        if let (Some(key), Some(value)) = (
            item.question.map(|it| it.to_string()),
            item.text.as_deref().map(serde_json::Value::from),
        ) {
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
        cx.at("assigned_teams", "/team_id")
            .reference(raw.team_id.as_deref()),
    );
    (!list.is_empty()).then_some(list)
}

fn from_record_links(
    raw: &crate::tickets::Ticket,
    cx: &mut Conversion<'_>,
) -> Option<Vec<TicketLink>> {
    let items = raw.relations.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = TicketLink::default();
        value.kind = cx
            .at("links.kind", "/relations/{}/type")
            .enumeration(item.type_.as_deref(), &RELATION);
        value.ticket = cx
            .at("links.ticket", "/relations/{}/ticket")
            .int_reference(item.ticket);
        if value.kind.is_some() || value.ticket.is_some() {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

fn from_record_permissions(
    raw: &crate::tickets::Ticket,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Permission>> {
    let items = raw.grants.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = Permission::default();
        value.users = {
            let mut list = Vec::new();
            list.extend(
                cx.at("permissions.users", "/grants/{}/who")
                    .int_reference(item.who),
            );
            (!list.is_empty()).then_some(list)
        };
        value.roles = item.roles.as_deref().map(|items| {
            let mut list = Vec::new();
            for (at, item) in items.iter().enumerate() {
                cx.inner_element(at);
                if item.off == Some(false) {
                    let mut value = RemoteRef::default();
                    value.id = cx
                        .at("permissions.roles.id", "/grants/{}/roles/{}/id")
                        .int_text(item.id);
                    value.kind = cx
                        .at("permissions.roles.kind", "/grants/{}/roles/{}/kind")
                        .text(item.kind.as_deref());
                    if value.id.is_some() || value.kind.is_some() {
                        list.push(value);
                    }
                }
            }
            cx.no_inner_element();
            list
        });
        value.actions = item.may.as_deref().map(|items| {
            let mut list = Vec::with_capacity(items.len());
            for (at, item) in items.iter().enumerate() {
                cx.inner_element(at);
                list.extend(
                    cx.at("permissions.actions", "/grants/{}/may/{}/verb")
                        .enumeration(item.verb.as_deref(), &ACTION),
                );
            }
            cx.no_inner_element();
            list
        });
        if value.users.is_some() || value.roles.is_some() || value.actions.is_some() {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.constant("/notify", "\"none\"");
    body.require("name", &input.name);
    body.require("ticket_type", &input.ticket_type);
    body.require("creator", &input.creator);
    send(input, &mut body);
    body.put(
        "creator",
        "/ticket/requester_id",
        &input.creator,
        write::ref_to_text,
    );
    body
}

/// The body of update.
fn update_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    send(input, &mut body);
    body.unsupported("creator", &input.creator, "this request does not take it");
    body
}

/// What create and update send alike.
fn send(input: &TicketInput, body: &mut Body) {
    body.put("name", "/ticket/subject", &input.name, write::text);
    body.put(
        "description",
        "/ticket/description",
        &input.description,
        write::filled(true, write::text),
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
    body.put(
        "ticket_type",
        "/ticket/kind",
        &input.ticket_type,
        write::enumeration(&KIND),
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
            pointers: &["/ticket/team_id"],
            write: &|it, out| out.put("/ticket/team_id", Some(it), write::ref_to_text),
        }],
    );
    body.put("tags", "/ticket/tags", &input.tags, write::same);
    body.put(
        "due_date",
        "/ticket/due_on",
        &input.due_date,
        write::day_of_either(DateFormat::Iso),
    );
    body.put("estimate", "/ticket/effort", &input.estimate, write::same);
    body.custom_entries(
        "/ticket/answers",
        "question",
        true,
        "text",
        &input.custom_fields,
    );
    body.unsupported(
        "description_format",
        &input.description_format,
        "it is read only",
    );
    body.unsupported("status_reason", &input.status_reason, "no ticket has it");
    body.unsupported("watchers", &input.watchers, "it is read only");
    body.unsupported("account", &input.account, "no ticket has it");
    body.unsupported("contact", &input.contact, "no ticket has it");
    body.unsupported("collections", &input.collections, "no ticket has it");
    body.unsupported("parent_ticket", &input.parent_ticket, "it is read only");
    body.unsupported("attachments", &input.attachments, "no ticket has it");
    body.unsupported("links", &input.links, "it is read only");
    body.unsupported("access_level", &input.access_level, "no ticket has it");
    body.unsupported("roles", &input.roles, "no ticket has it");
    body.unsupported("completed_at", &input.completed_at, "no ticket has it");
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
        "description" => common.description = value.and_then(Mappable::from_mapped),
        "status" => common.status = value.and_then(Mappable::from_mapped),
        "priority" => common.priority = value.and_then(Mappable::from_mapped),
        "watchers" => common.watchers = value.and_then(Mappable::from_mapped),
        "tags" => common.tags = value.and_then(Mappable::from_mapped),
        "due_date" => common.due_date = value.and_then(Mappable::from_mapped),
        "started_at" => common.started_at = value.and_then(Mappable::from_mapped),
        "estimate" => common.estimate = value.and_then(Mappable::from_mapped),
        "parent_ticket" => common.parent_ticket = value.and_then(Mappable::from_mapped),
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
        "description" => mem::take(&mut input.description).map(Mappable::into_mapped),
        "status" => mem::take(&mut input.status).map(Mappable::into_mapped),
        "priority" => mem::take(&mut input.priority).map(Mappable::into_mapped),
        "watchers" => mem::take(&mut input.watchers).map(Mappable::into_mapped),
        "tags" => mem::take(&mut input.tags).map(Mappable::into_mapped),
        "due_date" => mem::take(&mut input.due_date).map(Mappable::into_mapped),
        "estimate" => mem::take(&mut input.estimate).map(Mappable::into_mapped),
        "parent_ticket" => mem::take(&mut input.parent_ticket).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/subject", "", "iso"),
    Provenance::new("key", "T-{/number}", "template", "read-only"),
    Provenance::new(
        "description",
        "/description",
        "trim, empty is null",
        "read-lossy",
    ),
    Provenance::new("description_format", "\"PLAIN\"", "const", "read-only"),
    Provenance::new("ticket_type", "/kind", "enum kind", "write-lossy"),
    Provenance::new("status", "/status", "enum status", "read-lossy"),
    Provenance::new("status_reason", "", "", "absent"),
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
        "/team_id",
        "list of ref Team",
        "write-lossy",
    ),
    Provenance::new("creator", "/requester/id", "ref User", "iso"),
    Provenance::new(
        "watchers",
        "/follower_ids",
        "int to string, ref User",
        "read-only",
    ),
    Provenance::new("account", "", "", "absent"),
    Provenance::new("contact", "", "", "absent"),
    Provenance::new("collections", "", "", "absent"),
    Provenance::new(
        "parent_ticket",
        "/parent_id",
        "int to string, ref Ticket",
        "read-only",
    ),
    Provenance::new("attachments", "", "", "absent"),
    Provenance::new(
        "links",
        "/relations[]: kind /type, ticket /ticket",
        "each of TicketLink (kind enum relation, ticket int to string, ref Ticket)",
        "read-only",
    ),
    Provenance::new("tags", "/tags", "", "iso"),
    Provenance::new("access_level", "", "", "absent"),
    Provenance::new(
        "permissions",
        "/grants[]: users /who, roles /roles[]: id /id, kind /kind, actions /may[]: /verb",
        "each of Permission (users list of int to string, ref User, roles each of RemoteRef (id int to string), actions each of enum action)",
        "read-only",
    ),
    Provenance::new("roles", "", "", "absent"),
    Provenance::new("due_date", "/due_on", "date iso", "write-lossy"),
    Provenance::new(
        "started_at",
        "/started",
        "datetime %Y-%m-%d %H:%M in UTC",
        "read-only",
    ),
    Provenance::new("completed_at", "", "", "absent"),
    Provenance::new("estimate", "/effort", "", "iso"),
    Provenance::new("channel", "", "", "absent"),
    Provenance::new(
        "remote_url",
        "https://{setting workspace}.acme.example/tickets/{/id}",
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
        "/answers[]",
        "key /question, value /text",
        "iso",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.ticket",
    file: "mappings/acme/ticketing.yaml",
    line: 37,
    rows: PROVENANCE,
    lines: &[
        1, 26, 27, 28, 29, 32, 30, 62, 62, 31, 33, 38, 40, 41, 62, 62, 62, 55, 62, 43, 42, 62, 44,
        63, 52, 53, 63, 54, 60, 56, 57, 58, 65,
    ],
};
