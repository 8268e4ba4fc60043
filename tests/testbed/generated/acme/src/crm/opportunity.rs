// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.opportunity` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/title` |  | read only |
//! | `description` | no deal has it |  | absent |
//! | `amount` | `/amount` | `money in /currency` | read only |
//! | `probability` | `/chance` | `decimal` | read only |
//! | `owner` | no deal has it |  | absent |
//! | `account` | `/account_id` | `ref Account` | read only |
//! | `contacts` | no deal has it |  | absent |
//! | `pipeline` | no deal has it |  | absent |
//! | `stage` | no deal has it |  | absent |
//! | `status` | `/stage` | `enum stage` | read only |
//! | `lost_reason` | no deal has it |  | absent |
//! | `lead_source` | no deal has it |  | absent |
//! | `close_date` | `/closes` | `date iso` | read only |
//! | `closed_at` | no deal has it |  | absent |
//! | `last_activity_at` | `/closed_at` | `datetime rfc3339` | read only |
//! | `remote_url` | `https://{setting workspace}.acme.example/deals/{/slug}` | `template` | read only |
//! | `custom_fields` | `/fields[]` | `key /question, value /text` | read only |

use crate::Client;
use crate::deals::{Deal, SEARCH_DEALS};
use crate::enums::STAGE;
use crate::field_maps::CRM_OPPORTUNITY;
use conjoin_models::crm::Opportunity;
use conjoin_runtime::convert::{self, Conversion, DateFormat, Piece, TimeFormat};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Checkpoint, ListPlan, ListQuery, Next, Origin, PageSize, Provenance, Records, Send, Step, Stop,
};
use std::borrow::Cow;

/// Records of the common model `crm.opportunity`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Opportunities<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Opportunities<'a> {
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

    /// Records per page: 200 by default, 500 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Lists opportunities, page by page, as the stream is read.
    pub fn stream(self) -> Records<Opportunity, Deal> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_DEALS);
        call.body_set("/filter/stage", serde_json::Value::from("open"));
        if let Some(time) = self.query.modified_after {
            call.body_set(
                "/filter/changed_after",
                serde_json::Value::from(time.as_second()),
            );
        }
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Opportunity, Deal> = ListPlan {
    model: "crm.opportunity",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/after",
        send: Send::Body("/after"),
        stop: Stop::Is {
            path: "/more",
            is: false,
        },
    },
    size: Some(PageSize {
        send: Send::Body("/size"),
        value: 200,
        max: 500,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// The Opportunity of a provider record.
fn from_record(raw: &mut Deal, cx: &mut Conversion<'_>) -> Opportunity {
    let mut common = Opportunity::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/title").text(raw.title.take());
    common.amount = cx
        .at("amount", "/amount")
        .money_text(raw.amount.as_deref(), raw.currency.as_deref());
    common.probability = cx
        .at("probability", "/chance")
        .decimal(raw.chance.as_deref());
    common.account = cx
        .at("account", "/account_id")
        .reference(raw.account_id.take());
    common.status = cx
        .at("status", "/stage")
        .enumeration(raw.stage.as_ref().map(OpenEnum::as_text), &STAGE);
    common.close_date = cx
        .at("close_date", "/closes")
        .date(raw.closes.as_deref(), DateFormat::Iso);
    common.last_activity_at = cx
        .at("last_activity_at", "/closed_at")
        .date_time(raw.closed_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_url = convert::template(&[
        Piece::Text("https://"),
        Piece::Setting(cx.setting("workspace")),
        Piece::Text(".acme.example/deals/"),
        Piece::Value(raw.slug.as_deref().map(Cow::Borrowed)),
    ]);
    for item in raw.fields.take().unwrap_or_default() {
        if let (Some(key), Some(value)) = (
            item.question.map(|it| it.to_string()),
            item.text.as_deref().map(serde_json::Value::from),
        ) {
            common.custom_fields.insert(key, value);
        }
    }
    common
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Opportunity> = MappedFields {
    fields: &CRM_OPPORTUNITY,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Opportunity, field: &str, value: Option<Mapped>) {
    match field {
        "amount" => common.amount = value.and_then(Mappable::from_mapped),
        "probability" => common.probability = value.and_then(Mappable::from_mapped),
        "close_date" => common.close_date = value.and_then(Mappable::from_mapped),
        "last_activity_at" => common.last_activity_at = value.and_then(Mappable::from_mapped),
        "status" => common.status = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/title", "", "read-only"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("amount", "/amount", "money in /currency", "read-only"),
    Provenance::new("probability", "/chance", "decimal", "read-only"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new("account", "/account_id", "ref Account", "read-only"),
    Provenance::new("contacts", "", "", "absent"),
    Provenance::new("pipeline", "", "", "absent"),
    Provenance::new("stage", "", "", "absent"),
    Provenance::new("status", "/stage", "enum stage", "read-only"),
    Provenance::new("lost_reason", "", "", "absent"),
    Provenance::new("lead_source", "", "", "absent"),
    Provenance::new("close_date", "/closes", "date iso", "read-only"),
    Provenance::new("closed_at", "", "", "absent"),
    Provenance::new(
        "last_activity_at",
        "/closed_at",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_url",
        "https://{setting workspace}.acme.example/deals/{/slug}",
        "template",
        "read-only",
    ),
    Provenance::new(
        "custom_fields",
        "/fields[]",
        "key /question, value /text",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.opportunity",
    file: "mappings/acme/crm.yaml",
    line: 35,
    rows: PROVENANCE,
    lines: &[
        1, 11, 20, 12, 13, 20, 17, 20, 20, 20, 14, 20, 20, 15, 20, 16, 18, 22,
    ],
};
