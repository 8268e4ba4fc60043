// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.task` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `subject` | `/topic` |  | exact |
//! | `content` | no meeting has it |  | absent |
//! | `owner` | no meeting has it |  | absent |
//! | `account` | no meeting has it |  | absent |
//! | `opportunity` | no meeting has it |  | absent |
//! | `contact` | no meeting has it |  | absent |
//! | `due_date` | `/begins` | `datetime %d.%m.%Y %H:%M in $settings.time_zone` | write lossy |
//! | `completed_date` | `/ends` | `datetime rfc3339 or %d.%m.%Y %H:%M in $settings.time_zone` | read only |
//! | `priority` | no meeting has it |  | absent |
//! | `status` | no meeting has it |  | absent |

use crate::Client;
use crate::meetings::{CREATE_MEETING, LIST_MEETINGS, Meeting};
use conjoin_models::crm::{Task, TaskInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, write};
use conjoin_runtime::model::DateOrDateTime;
use conjoin_runtime::{
    Checkpoint, Connection, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance,
    Records, WritePlan, Written,
};

/// Records of the common model `crm.task`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Tasks<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Tasks<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists tasks, page by page, as the stream is read.
    pub fn stream(self) -> Records<Task, Meeting> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_MEETINGS);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &TaskInput) -> Result<Written<Task>, Error> {
        let mut call = self.client.connection.call(&CREATE_MEETING);
        call.input(create_body(input, &self.client.connection));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Task, Meeting> = ListPlan {
    model: "crm.task",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Task, Meeting> = WritePlan {
    model: "crm.task",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Task, Meeting> = GetPlan {
    model: "crm.task",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The Task of a provider record.
fn from_record(raw: &mut Meeting, cx: &mut Conversion<'_>) -> Task {
    let mut common = Task::default();
    common.remote_id = cx.remote_id();
    common.subject = cx.at("subject", "/topic").text(raw.topic.take());
    common.due_date = cx
        .at("due_date", "/begins")
        .date_time(
            raw.begins.as_deref(),
            TimeFormat::StrftimeOf("%d.%m.%Y %H:%M", "time_zone"),
        )
        .map(DateOrDateTime::DateTime);
    common.completed_date = cx
        .at("completed_date", "/ends")
        .date_time_of(
            raw.ends.as_deref(),
            &[
                TimeFormat::Rfc3339,
                TimeFormat::StrftimeOf("%d.%m.%Y %H:%M", "time_zone"),
            ],
        )
        .map(DateOrDateTime::DateTime);
    common
}

/// The body of create.
fn create_body(input: &TaskInput, connection: &Connection) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put("subject", "/topic", &input.subject, write::text);
    body.put(
        "due_date",
        "/begins",
        &input.due_date,
        write::moment_in("%d.%m.%Y %H:%M", connection.setting("time_zone")),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("content", &input.content, "no meeting has it");
    body.unsupported("owner", &input.owner, "no meeting has it");
    body.unsupported("account", &input.account, "no meeting has it");
    body.unsupported("opportunity", &input.opportunity, "no meeting has it");
    body.unsupported("contact", &input.contact, "no meeting has it");
    body.unsupported("completed_date", &input.completed_date, "it is read only");
    body.unsupported("priority", &input.priority, "no meeting has it");
    body.unsupported("status", &input.status, "no meeting has it");
    body
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("subject", "/topic", "", "iso"),
    Provenance::new("content", "", "", "absent"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new("account", "", "", "absent"),
    Provenance::new("opportunity", "", "", "absent"),
    Provenance::new("contact", "", "", "absent"),
    Provenance::new(
        "due_date",
        "/begins",
        "datetime %d.%m.%Y %H:%M in $settings.time_zone",
        "write-lossy",
    ),
    Provenance::new(
        "completed_date",
        "/ends",
        "datetime rfc3339 or %d.%m.%Y %H:%M in $settings.time_zone",
        "read-only",
    ),
    Provenance::new("priority", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.task",
    file: "mappings/acme/crm.yaml",
    line: 164,
    rows: PROVENANCE,
    lines: &[1, 8, 12, 12, 12, 12, 12, 9, 10, 12, 12],
};
