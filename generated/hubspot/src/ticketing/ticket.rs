// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! The common model `ticketing.ticket` from HubSpot.
//!
//! Mapped in `mappings/hubspot/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/properties/subject` |  | exact |
//! | `key` | the id is the only key |  | absent |
//! | `description` | `/properties/content` |  | exact |
//! | `description_format` | not said |  | absent |
//! | `ticket_type` | hs_ticket_category names a topic that the account defines |  | skipped |
//! | `status` | `/properties/hs_pipeline_stage` | `enum status` | exact |
//! | `status_reason` | the stage is the only thing that says it |  | skipped |
//! | `available_transitions` | any stage of the pipeline will |  | absent |
//! | `priority` | `/properties/hs_ticket_priority` | `enum priority` | exact |
//! | `assignees` | `/properties/hubspot_owner_id` | `list of ref User` | write lossy |
//! | `assigned_teams` | `/properties/hubspot_team_id` | `list of ref Team` | read only |
//! | `creator` | hs_created_by_user_id is a user id, and users here are owners |  | skipped |
//! | `watchers` | no counterpart |  | absent |
//! | `account` | `/associations/companies/results/*/id else /associations/companies/results/0/id` | `ref Account` | read only |
//! | `contact` | `/associations/contacts/results/0/id` | `ref Contact` | read only |
//! | `collections` | `/properties/hs_pipeline` | `list of ref Collection` | write lossy |
//! | `parent_ticket` | no counterpart |  | absent |
//! | `attachments` | files hang off notes and conversations |  | skipped |
//! | `links` | no counterpart |  | absent |
//! | `tags` | no counterpart |  | absent |
//! | `access_level` | no counterpart |  | absent |
//! | `permissions` | no counterpart |  | absent |
//! | `roles` | no counterpart |  | absent |
//! | `due_date` | no counterpart |  | absent |
//! | `started_at` | no counterpart |  | absent |
//! | `completed_at` | `/properties/closed_date` | `datetime rfc3339` | read only |
//! | `estimate` | no counterpart |  | absent |
//! | `channel` | `/properties/source_type` | `enum channel` | read only |
//! | `remote_url` | `/url` |  | read only |
//! | `remote_created_at` | `/createdAt` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updatedAt` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/archived` |  | read only |
//! | `custom_fields` | `/properties/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::enums::{CHANNEL, PRIORITY, STATUS};
use crate::field_maps::TICKETING_TICKET;
use crate::properties::{GET_PROPERTY, Property};
use crate::tickets::{
    CREATE_TICKET, DELETE_TICKET, GET_TICKET, LIST_TICKETS, SEARCH_TICKETS, TicketRecord,
    UPDATE_TICKET,
};
use conjoin_models::ticketing::{Collection, Team, Ticket, TicketInput, User};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, WriteSlot, write};
use conjoin_runtime::field_map::{
    JsonClass, Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf,
};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Patch, Ref, Timestamp};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, FieldDefinition, FieldOption, GetPlan, IdFrom, ListPlan,
    ListQuery, Next, Origin, PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan,
    Written,
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

    /// True when the provider marks the record as deleted.
    ///
    /// Narrows the list, by the parameter `archived`.
    pub fn remote_was_deleted(mut self, value: bool) -> Self {
        self.query
            .filters
            .insert("remote_was_deleted".to_owned(), value.to_string());
        self
    }

    /// Lists tickets, page by page, as the stream is read.
    pub fn stream(self) -> Records<Ticket, TicketRecord> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_TICKETS);
        call.query("associations", "companies,contacts");
        call.query(
            "properties",
            &connection
                .selected(
                    &TICKETING_TICKET,
                    RecordOf::List,
                    &[
                        "closed_date",
                        "content",
                        "hs_pipeline",
                        "hs_pipeline_stage",
                        "hs_ticket_priority",
                        "hubspot_owner_id",
                        "hubspot_team_id",
                        "source_type",
                        "subject",
                    ],
                )
                .join(","),
        );
        if let Some(value) = self.query.filters.get("remote_was_deleted") {
            call.query("archived", value);
        }
        connection.list(call, &LIST, &self.query).overlap(60)
    }

    /// Lists tickets that have changed, by `search_tickets`.
    fn changed(self) -> Records<Ticket, TicketRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_TICKETS);
        call.body(
            "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"hs_lastmodifieddate\",\"operator\":\"GTE\",\"value\":null}]}],\"sorts\":[\"hs_lastmodifieddate\"],\"properties\":null}".to_owned()
        );
        call.body_set(
            "/properties",
            serde_json::Value::from(connection.selected(
                &TICKETING_TICKET,
                RecordOf::List,
                &[
                    "closed_date",
                    "content",
                    "hs_pipeline",
                    "hs_pipeline_stage",
                    "hs_ticket_priority",
                    "hubspot_owner_id",
                    "hubspot_team_id",
                    "source_type",
                    "subject",
                ],
            )),
        );
        connection
            .list(call, &CHANGED, &self.query)
            .max_records(10000)
            .overlap(60)
            .changes(&CHANGED_FROM)
            .unfiltered()
    }

    /// Lists tickets that were deleted, page by page; the provider cannot be asked since when.
    pub fn deleted(self) -> Records<Deleted, TicketRecord> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_TICKETS);
        call.query("archived", "true");
        connection.list(call, &DELETED, &self.query)
    }

    /// Lists the fields that the customer defined.
    pub fn field_definitions(self) -> Records<FieldDefinition, Property> {
        let connection = &self.client.connection;
        let mut call = connection.call(&GET_PROPERTY);
        call.path("objectType", "tickets");
        connection.list(call, &FIELD_DEFINITIONS, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Ticket, TicketRecord>, Error> {
        let mut call = self.client.connection.call(&GET_TICKET);
        call.path("ticketId", id);
        call.query("associations", "companies,contacts");
        call.query(
            "properties",
            &self
                .client
                .connection
                .selected(
                    &TICKETING_TICKET,
                    RecordOf::Get,
                    &[
                        "closed_date",
                        "content",
                        "hs_pipeline",
                        "hs_pipeline_stage",
                        "hs_ticket_priority",
                        "hubspot_owner_id",
                        "hubspot_team_id",
                        "source_type",
                        "subject",
                    ],
                )
                .join(","),
        );
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Ticket, TicketRecord>, Error> {
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
        call.path("ticketId", id);
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
        call.path("ticketId", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Ticket, TicketRecord> = ListPlan {
    model: "ticketing.ticket",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// How records that have changed are listed.
static CHANGED: ListPlan<Ticket, TicketRecord> = ListPlan {
    model: "ticketing.ticket",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Body("/after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Body("/limit"),
        value: 200,
        max: 200,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// From when on changes are asked for.
static CHANGED_FROM: Changes = Changes {
    send: &[Send::Body("/filterGroups/0/filters/0/value")],
    format: TimeFormat::EpochMillis,
    number: false,
    not_after: 0,
    from_start: false,
    cursor: Some(("/updatedAt", TimeFormat::Rfc3339)),
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, TicketRecord> = ListPlan {
    model: "ticketing.ticket.deleted",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |raw, cx| {
        Deleted::at(
            cx.at("at", "/archivedAt")
                .date_time(raw.archived_at.as_deref(), TimeFormat::Rfc3339),
        )
    },
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<Ticket, TicketRecord> = GetPlan {
    model: "ticketing.ticket",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Ticket, TicketRecord> = WritePlan {
    model: "ticketing.ticket",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Ticket, TicketRecord> = GetPlan {
    model: "ticketing.ticket",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Ticket, TicketRecord> = WritePlan {
    model: "ticketing.ticket",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Ticket, TicketRecord> = GetPlan {
    model: "ticketing.ticket",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// How the fields are listed that customers defined.
static FIELD_DEFINITIONS: ListPlan<FieldDefinition, Property> = ListPlan {
    model: "ticketing.ticket.field",
    records: &[Step::Key("results")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.name.clone(),
    id_pointer: "/name",
    convert: |raw, cx| {
        FieldDefinition::new(
            cx.remote_id(),
            raw.label.as_deref().map(str::to_owned),
            raw.type_.as_deref().map(str::to_owned),
            raw.options
                .as_deref()
                .unwrap_or_default()
                .iter()
                .filter_map(|item| {
                    Some(FieldOption::new(
                        item.value.as_deref().map(str::to_owned)?,
                        item.label.as_deref().map(str::to_owned),
                    ))
                })
                .collect(),
        )
        .holding(&[], JsonClass::Text)
    },
    keep: None,
    mapped: None,
};

/// The Ticket of a provider record.
fn from_record(raw: &mut TicketRecord, cx: &mut Conversion<'_>) -> Ticket {
    let mut common = Ticket::default();
    let properties = raw.properties.as_ref();
    let associations = raw.associations.as_ref();
    common.remote_id = cx.remote_id();
    common.name = cx
        .at("name", "/properties/subject")
        .text(properties.and_then(|it| it.subject.as_deref()));
    common.description = cx
        .at("description", "/properties/content")
        .text(properties.and_then(|it| it.content.as_deref()));
    common.status = cx
        .at("status", "/properties/hs_pipeline_stage")
        .enumeration(
            properties.and_then(|it| it.hs_pipeline_stage.as_deref()),
            &STATUS,
        );
    common.priority = cx
        .at("priority", "/properties/hs_ticket_priority")
        .enumeration(
            properties.and_then(|it| it.hs_ticket_priority.as_deref()),
            &PRIORITY,
        );
    common.assignees = from_record_assignees(raw, cx);
    common.assigned_teams = from_record_assigned_teams(raw, cx);
    common.account = cx
        .at("account", "/associations/companies/results/*/id")
        .reference(
            associations
                .and_then(|it| it.companies.as_ref())
                .and_then(|it| it.results.as_deref())
                .and_then(|it| {
                    it.iter()
                        .find(|it| it.type_.as_deref() == Some("ticket_to_company"))
                })
                .and_then(|it| it.id.as_deref()),
        )
        .or_else(|| {
            cx.at("account", "/associations/companies/results/0/id")
                .reference(
                    associations
                        .and_then(|it| it.companies.as_ref())
                        .and_then(|it| it.results.as_deref())
                        .and_then(|it| it.first())
                        .and_then(|it| it.id.as_deref()),
                )
        });
    common.contact = cx
        .at("contact", "/associations/contacts/results/0/id")
        .reference(
            associations
                .and_then(|it| it.contacts.as_ref())
                .and_then(|it| it.results.as_deref())
                .and_then(|it| it.first())
                .and_then(|it| it.id.as_deref()),
        );
    common.collections = from_record_collections(raw, cx);
    common.completed_at = cx.at("completed_at", "/properties/closed_date").date_time(
        properties.and_then(|it| it.closed_date.as_deref()),
        TimeFormat::Rfc3339,
    );
    common.channel = cx.at("channel", "/properties/source_type").enumeration(
        properties.and_then(|it| it.source_type.as_deref()),
        &CHANNEL,
    );
    common.remote_url = cx.at("remote_url", "/url").text(raw.url.take());
    common.remote_created_at = cx
        .at("remote_created_at", "/createdAt")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updatedAt")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_was_deleted = raw.archived;
    common.custom_fields = raw.properties.take().map(|it| it.extra).unwrap_or_default();
    common
}

fn from_record_assignees(raw: &TicketRecord, cx: &mut Conversion<'_>) -> Option<Vec<Ref<User>>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    list.extend(
        cx.at("assignees", "/properties/hubspot_owner_id")
            .reference(properties.and_then(|it| it.hubspot_owner_id.as_deref())),
    );
    (!list.is_empty()).then_some(list)
}

fn from_record_assigned_teams(
    raw: &TicketRecord,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<Team>>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    list.extend(
        cx.at("assigned_teams", "/properties/hubspot_team_id")
            .reference(properties.and_then(|it| it.hubspot_team_id.as_deref())),
    );
    (!list.is_empty()).then_some(list)
}

fn from_record_collections(
    raw: &TicketRecord,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<Collection>>> {
    let properties = raw.properties.as_ref();
    let mut list = Vec::new();
    list.extend(
        cx.at("collections", "/properties/hs_pipeline")
            .reference(properties.and_then(|it| it.hs_pipeline.as_deref())),
    );
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &TicketInput) -> Body {
    let mut body = Body::new(Nulls::Text("")).null_values(&[""]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &TicketInput, body: &mut Body) {
    body.put("name", "/properties/subject", &input.name, write::text);
    body.put(
        "description",
        "/properties/content",
        &input.description,
        write::text,
    );
    body.put(
        "status",
        "/properties/hs_pipeline_stage",
        &input.status,
        write::enumeration(&STATUS),
    );
    body.put(
        "priority",
        "/properties/hs_ticket_priority",
        &input.priority,
        write::enumeration(&PRIORITY),
    );
    body.slots(
        "assignees",
        &input.assignees,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/hubspot_owner_id"],
            write: &|it, out| out.put("/properties/hubspot_owner_id", Some(it), write::ref_to_text),
        }],
    );
    body.slots(
        "collections",
        &input.collections,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/properties/hs_pipeline"],
            write: &|it, out| out.put("/properties/hs_pipeline", Some(it), write::ref_to_text),
        }],
    );
    body.custom_bag("/properties", &input.custom_fields);
    body.unsupported("description_format", &input.description_format, "not said");
    body.unsupported(
        "ticket_type",
        &input.ticket_type,
        "hs_ticket_category names a topic that the account defines",
    );
    body.unsupported(
        "status_reason",
        &input.status_reason,
        "the stage is the only thing that says it",
    );
    body.unsupported(
        "assigned_teams",
        &input.assigned_teams,
        "it follows from the owner",
    );
    body.unsupported(
        "creator",
        &input.creator,
        "hs_created_by_user_id is a user id, and users here are owners",
    );
    body.unsupported("watchers", &input.watchers, "no counterpart");
    body.unsupported(
        "account",
        &input.account,
        "set through the associations API",
    );
    body.unsupported(
        "contact",
        &input.contact,
        "set through the associations API",
    );
    body.unsupported("parent_ticket", &input.parent_ticket, "no counterpart");
    body.unsupported(
        "attachments",
        &input.attachments,
        "files hang off notes and conversations",
    );
    body.unsupported("links", &input.links, "no counterpart");
    body.unsupported("tags", &input.tags, "no counterpart");
    body.unsupported("access_level", &input.access_level, "no counterpart");
    body.unsupported("roles", &input.roles, "no counterpart");
    body.unsupported("due_date", &input.due_date, "no counterpart");
    body.unsupported(
        "completed_at",
        &input.completed_at,
        "HubSpot sets it when the stage closes",
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
        "priority" => common.priority = value.and_then(Mappable::from_mapped),
        "due_date" => common.due_date = value.and_then(Mappable::from_mapped),
        "tags" => common.tags = value.and_then(Mappable::from_mapped),
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
        "priority" => mem::take(&mut input.priority).map(Mappable::into_mapped),
        "due_date" => mem::take(&mut input.due_date).map(Mappable::into_mapped),
        "tags" => mem::take(&mut input.tags).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/properties/subject", "", "iso"),
    Provenance::new("key", "", "", "absent"),
    Provenance::new("description", "/properties/content", "", "iso"),
    Provenance::new("description_format", "", "", "absent"),
    Provenance::new("ticket_type", "", "", "skipped"),
    Provenance::new(
        "status",
        "/properties/hs_pipeline_stage",
        "enum status",
        "iso",
    ),
    Provenance::new("status_reason", "", "", "skipped"),
    Provenance::new("available_transitions", "", "", "absent"),
    Provenance::new(
        "priority",
        "/properties/hs_ticket_priority",
        "enum priority",
        "iso",
    ),
    Provenance::new(
        "assignees",
        "/properties/hubspot_owner_id",
        "list of ref User",
        "write-lossy",
    ),
    Provenance::new(
        "assigned_teams",
        "/properties/hubspot_team_id",
        "list of ref Team",
        "read-only",
    ),
    Provenance::new("creator", "", "", "skipped"),
    Provenance::new("watchers", "", "", "absent"),
    Provenance::new(
        "account",
        "/associations/companies/results/*/id else /associations/companies/results/0/id",
        "ref Account",
        "read-only",
    ),
    Provenance::new(
        "contact",
        "/associations/contacts/results/0/id",
        "ref Contact",
        "read-only",
    ),
    Provenance::new(
        "collections",
        "/properties/hs_pipeline",
        "list of ref Collection",
        "write-lossy",
    ),
    Provenance::new("parent_ticket", "", "", "absent"),
    Provenance::new("attachments", "", "", "skipped"),
    Provenance::new("links", "", "", "absent"),
    Provenance::new("tags", "", "", "absent"),
    Provenance::new("access_level", "", "", "absent"),
    Provenance::new("permissions", "", "", "absent"),
    Provenance::new("roles", "", "", "absent"),
    Provenance::new("due_date", "", "", "absent"),
    Provenance::new("started_at", "", "", "absent"),
    Provenance::new(
        "completed_at",
        "/properties/closed_date",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("estimate", "", "", "absent"),
    Provenance::new(
        "channel",
        "/properties/source_type",
        "enum channel",
        "read-only",
    ),
    Provenance::new("remote_url", "/url", "", "read-only"),
    Provenance::new(
        "remote_created_at",
        "/createdAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/updatedAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_was_deleted", "/archived", "", "read-only"),
    Provenance::new(
        "custom_fields",
        "/properties/*",
        "what the spec does not name",
        "iso",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.ticket",
    file: "mappings/hubspot/ticketing.yaml",
    line: 25,
    rows: PROVENANCE,
    lines: &[
        1, 44, 83, 45, 84, 46, 47, 48, 85, 49, 50, 55, 61, 86, 62, 69, 70, 86, 75, 86, 86, 86, 86,
        86, 86, 86, 76, 86, 77, 78, 79, 80, 81, 88,
    ],
};
