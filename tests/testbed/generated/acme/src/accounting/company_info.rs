// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.company_info` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/name` |  | read only |
//! | `legal_name` | no label has it |  | absent |
//! | `tax_number` | no label has it |  | absent |
//! | `fiscal_year_end_month` | no label has it |  | absent |
//! | `fiscal_year_end_day` | no label has it |  | absent |
//! | `currency` | no label has it |  | absent |
//! | `multi_currency_enabled` | no label has it |  | absent |
//! | `country` | no label has it |  | absent |
//! | `timezone` | no label has it |  | absent |
//! | `urls` | no label has it |  | absent |
//! | `addresses` | no label has it |  | absent |
//! | `phones` | no label has it |  | absent |
//! | `parent` | no label has it |  | absent |
//! | `lock_date` | no label has it |  | absent |

use crate::Client;
use crate::ledger::{CHANGED_LABELS, GET_LABEL, LIST_LABELS, LedgerChange, LedgerLabel};
use conjoin_models::accounting::CompanyInfo;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Changes, Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, Origin, Provenance, Record,
    Records, Send, Step, Stop,
};

/// Records of the common model `accounting.company_info`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Companies<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Companies<'a> {
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

    /// Lists companies, page by page, as the stream is read.
    pub fn stream(self) -> Records<CompanyInfo, LedgerLabel> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let call = connection.call(&LIST_LABELS);
        connection.list(call, &LIST, &self.query)
    }

    /// Lists companies that have changed, by `changed_labels`.
    fn changed(self) -> Records<CompanyInfo, LedgerLabel> {
        let connection = self.client.connection.clone();
        let call = connection.call(&CHANGED_LABELS);
        let ids = connection
            .list(call, &CHANGES, &self.query.for_another())
            .changes(&CHANGES_FROM)
            .unfiltered()
            .remote_ids()
            .feed(1);
        let call = move |ids: &str| {
            let mut call = connection.call(&GET_LABEL);
            call.path("id", ids);
            call
        };
        self.client
            .connection
            .list_children(ids, call, &CHANGED, &self.query)
            .single()
            .unfiltered()
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<CompanyInfo, LedgerLabel>, Error> {
        let mut call = self.client.connection.call(&GET_LABEL);
        call.path("id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<CompanyInfo, LedgerLabel>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<CompanyInfo, LedgerLabel> = ListPlan {
    model: "accounting.company_info",
    records: &[Step::Key("labels")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How the ids of what has changed are listed.
static CHANGES: ListPlan<(), LedgerChange> = ListPlan {
    model: "accounting.company_info",
    records: &[Step::Key("changes")],
    next: Next::Page {
        send: Send::Query("page"),
        start: 1,
        stop: Stop::Empty,
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |_, _| (),
    keep: Some(|raw| {
        [Some("new"), Some("changed")].contains(&raw.what.as_ref().map(OpenEnum::as_text))
    }),
    mapped: None,
};

/// From when on changes are asked for.
static CHANGES_FROM: Changes = Changes {
    send: &[Send::Query("since")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 0,
    from_start: true,
    cursor: None,
    window: None,
};

/// How records that have changed are listed.
static CHANGED: ListPlan<CompanyInfo, LedgerLabel> = ListPlan {
    model: "accounting.company_info",
    records: &[Step::Key("label")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<CompanyInfo, LedgerLabel> = GetPlan {
    model: "accounting.company_info",
    record: &[Step::Key("label")],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The CompanyInfo of a provider record.
fn from_record(raw: &mut LedgerLabel, cx: &mut Conversion<'_>) -> CompanyInfo {
    let mut common = CompanyInfo::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("legal_name", "", "", "absent"),
    Provenance::new("tax_number", "", "", "absent"),
    Provenance::new("fiscal_year_end_month", "", "", "absent"),
    Provenance::new("fiscal_year_end_day", "", "", "absent"),
    Provenance::new("currency", "", "", "absent"),
    Provenance::new("multi_currency_enabled", "", "", "absent"),
    Provenance::new("country", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new("urls", "", "", "absent"),
    Provenance::new("addresses", "", "", "absent"),
    Provenance::new("phones", "", "", "absent"),
    Provenance::new("parent", "", "", "absent"),
    Provenance::new("lock_date", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.company_info",
    file: "mappings/acme/accounting.yaml",
    line: 225,
    rows: PROVENANCE,
    lines: &[1, 15, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19],
};
