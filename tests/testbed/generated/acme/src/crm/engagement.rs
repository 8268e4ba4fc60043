// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.engagement` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `type` | `"MEETING"` | `const` | read only |
//! | `remote_type` | no visit has it |  | absent |
//! | `owner` | no visit has it |  | absent |
//! | `subject` | `/headline` | `language by three letters` | read lossy |
//! | `content` | `/text` | `html to text, trim` | read lossy |
//! | `direction` | `/outbound` | `enum way` | exact |
//! | `start_time` | `/starts` | `datetime %d.%m.%Y %H:%M:%S in Europe/Berlin` | write lossy |
//! | `end_time` | `/ends` | `datetime rfc3339 or %d.%m.%Y %H:%M in UTC` | read lossy |
//! | `account` | no visit has it |  | absent |
//! | `contacts` | no visit has it |  | absent |
//! | `opportunity` | `/deal if /outbound is "in" or "out"` | `when, ref Opportunity` | read only |
//! | `attendees` | `/invited[]: address /mail, kind /kind` | `each of Email (kind enum mail_kind)` | read only |

use crate::Client;
use crate::enums::{MAIL_KIND, WAY};
use crate::field_maps::CRM_ENGAGEMENT;
use crate::leads::{CREATE_VISIT, LIST_VISITS, Visit};
use conjoin_models::crm::{Engagement, EngagementInput, EngagementType};
use conjoin_runtime::convert::{self, Body, Coded, Conversion, Nulls, Spelling, TimeFormat, write};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::model::{Email, Patch};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step,
    WritePlan, Written,
};
use std::mem;

/// Records of the common model `crm.engagement`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Engagements<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Engagements<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists engagements, page by page, as the stream is read.
    pub fn stream(self) -> Records<Engagement, Visit> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_VISITS);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &EngagementInput) -> Result<Written<Engagement>, Error> {
        let mut call = self.client.connection.call(&CREATE_VISIT);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Engagement, Visit> = ListPlan {
    model: "crm.engagement",
    records: &[Step::Key("visits")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Engagement, ()> = WritePlan {
    model: "crm.engagement",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The Engagement of a provider record.
fn from_record(raw: &mut Visit, cx: &mut Conversion<'_>) -> Engagement {
    let mut common = Engagement::default();
    common.remote_id = cx.remote_id();
    common.type_ = Some(EngagementType::Meeting.into());
    common.subject = cx
        .at("subject", "/headline")
        .coded(raw.headline.as_deref(), Coded::Language(Spelling::Alpha3));
    common.content = cx.at("content", "/text").stepped().text(
        raw.text
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(convert::html_text)
            .as_deref()
            .map(str::trim),
    );
    common.direction = cx
        .at("direction", "/outbound")
        .enumeration(raw.outbound.as_deref(), &WAY);
    common.start_time = cx.at("start_time", "/starts").date_time(
        raw.starts.as_deref(),
        TimeFormat::Strftime("%d.%m.%Y %H:%M:%S", "Europe/Berlin"),
    );
    common.end_time = cx.at("end_time", "/ends").date_time_of(
        raw.ends.as_deref(),
        &[
            TimeFormat::Rfc3339,
            TimeFormat::Strftime("%d.%m.%Y %H:%M", "UTC"),
        ],
    );
    common.opportunity =
        if raw.outbound.as_deref() == Some("in") || raw.outbound.as_deref() == Some("out") {
            cx.at("opportunity", "/deal").reference(raw.deal.take())
        } else {
            None
        };
    common.attendees = from_record_attendees(raw, cx);
    common
}

fn from_record_attendees(raw: &Visit, cx: &mut Conversion<'_>) -> Option<Vec<Email>> {
    let items = raw.invited.as_deref()?;
    let mut list = Vec::new();
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = Email::default();
        value.address = cx
            .at("attendees.address", "/invited/{}/mail")
            .text(item.mail.as_deref());
        value.kind = cx
            .at("attendees.kind", "/invited/{}/kind")
            .enumeration(item.kind.as_deref(), &MAIL_KIND);
        if value.address.is_some() || value.kind.is_some() {
            list.push(value);
        }
        if list.len() == 2 {
            break;
        }
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &EngagementInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put(
        "subject",
        "/headline",
        &input.subject,
        write::coded(Coded::Language(Spelling::Alpha3)),
    );
    body.put("content", "/text", &input.content, write::text);
    body.put(
        "direction",
        "/outbound",
        &input.direction,
        write::enumeration(&WAY),
    );
    body.put(
        "start_time",
        "/starts",
        &input.start_time,
        write::date_time(TimeFormat::Strftime("%d.%m.%Y %H:%M:%S", "Europe/Berlin")),
    );
    body.put(
        "end_time",
        "/ends",
        &input.end_time,
        write::date_time(TimeFormat::Rfc3339),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("type", &input.type_, "it is read only");
    body.unsupported("owner", &input.owner, "no visit has it");
    body.unsupported("account", &input.account, "no visit has it");
    body.unsupported("contacts", &input.contacts, "no visit has it");
    body.unsupported("opportunity", &input.opportunity, "it is read only");
    body.unsupported("attendees", &input.attendees, "it is read only");
    body
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Engagement> = MappedFields {
    fields: &CRM_ENGAGEMENT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Engagement, field: &str, value: Option<Mapped>) {
    match field {
        "type" => common.type_ = value.and_then(Mappable::from_mapped),
        "subject" => common.subject = value.and_then(Mappable::from_mapped),
        "content" => common.content = value.and_then(Mappable::from_mapped),
        "direction" => common.direction = value.and_then(Mappable::from_mapped),
        "start_time" => common.start_time = value.and_then(Mappable::from_mapped),
        "end_time" => common.end_time = value.and_then(Mappable::from_mapped),
        "opportunity" => common.opportunity = value.and_then(Mappable::from_mapped),
        "attendees" => common.attendees = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<EngagementInput> = MappedInput {
    fields: &CRM_ENGAGEMENT,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut EngagementInput, field: &str) -> Patch<Mapped> {
    match field {
        "type" => mem::take(&mut input.type_).map(Mappable::into_mapped),
        "subject" => mem::take(&mut input.subject).map(Mappable::into_mapped),
        "content" => mem::take(&mut input.content).map(Mappable::into_mapped),
        "direction" => mem::take(&mut input.direction).map(Mappable::into_mapped),
        "start_time" => mem::take(&mut input.start_time).map(Mappable::into_mapped),
        "end_time" => mem::take(&mut input.end_time).map(Mappable::into_mapped),
        "opportunity" => mem::take(&mut input.opportunity).map(Mappable::into_mapped),
        "attendees" => mem::take(&mut input.attendees).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("type", "\"MEETING\"", "const", "read-only"),
    Provenance::new("remote_type", "", "", "absent"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new(
        "subject",
        "/headline",
        "language by three letters",
        "read-lossy",
    ),
    Provenance::new("content", "/text", "html to text, trim", "read-lossy"),
    Provenance::new("direction", "/outbound", "enum way", "iso"),
    Provenance::new(
        "start_time",
        "/starts",
        "datetime %d.%m.%Y %H:%M:%S in Europe/Berlin",
        "write-lossy",
    ),
    Provenance::new(
        "end_time",
        "/ends",
        "datetime rfc3339 or %d.%m.%Y %H:%M in UTC",
        "read-lossy",
    ),
    Provenance::new("account", "", "", "absent"),
    Provenance::new("contacts", "", "", "absent"),
    Provenance::new(
        "opportunity",
        "/deal if /outbound is \"in\" or \"out\"",
        "when, ref Opportunity",
        "read-only",
    ),
    Provenance::new(
        "attendees",
        "/invited[]: address /mail, kind /kind",
        "each of Email (kind enum mail_kind)",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.engagement",
    file: "mappings/acme/crm.yaml",
    line: 142,
    rows: PROVENANCE,
    lines: &[1, 8, 17, 17, 9, 10, 11, 12, 13, 17, 17, 14, 15],
};
