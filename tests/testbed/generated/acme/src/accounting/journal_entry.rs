// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.journal_entry` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `transaction_date` | no entry has it |  | absent |
//! | `journal_number` | no entry has it |  | absent |
//! | `memo` | `/memo` |  | read only |
//! | `currency` | no entry has it |  | absent |
//! | `exchange_rate` | no entry has it |  | absent |
//! | `company` | no entry has it |  | absent |
//! | `tax_treatment` | no entry has it |  | absent |
//! | `lines` | no entry has it |  | absent |
//! | `payments` | no entry has it |  | absent |
//! | `applied_payments` | no entry has it |  | absent |
//! | `tracking_categories` | no entry has it |  | absent |
//! | `posting_status` | no entry has it |  | absent |
//! | `accounting_period` | no entry has it |  | absent |
//! | `remote_updated_at` | `/day` | `datetime rfc3339` | read only |

use crate::Client;
use crate::ledger::{LIST_ENTRIES, LedgerEntry};
use conjoin_models::accounting::JournalEntry;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Changes, Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Send, TimeWindow,
};

/// Records of the common model `accounting.journal_entry`.
#[derive(Debug, Clone)]
#[must_use]
pub struct JournalEntries<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> JournalEntries<'a> {
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

    /// Document number.
    ///
    /// Narrows the list, by the parameter `book`.
    pub fn journal_number(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("journal_number".to_owned(), value.to_owned());
        self
    }

    /// Lists journal entries, page by page, as the stream is read.
    pub fn stream(self) -> Records<JournalEntry, LedgerEntry> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_ENTRIES);
        if let Some(value) = self.query.filters.get("journal_number") {
            call.query("book", value);
        }
        connection
            .list(call, &LIST, &self.query)
            .changes(&LIST_FROM)
    }
}

/// How records are listed.
static LIST: ListPlan<JournalEntry, LedgerEntry> = ListPlan {
    model: "accounting.journal_entry",
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

/// From when on changes are asked for.
static LIST_FROM: Changes = Changes {
    send: &[Send::Query("from")],
    format: TimeFormat::Strftime("%Y-%m-%d", "UTC"),
    number: false,
    not_after: 0,
    from_start: false,
    cursor: None,
    window: Some(TimeWindow {
        send: Send::Query("to"),
        seconds: 864000,
    }),
};

/// The JournalEntry of a provider record.
fn from_record(raw: &mut LedgerEntry, cx: &mut Conversion<'_>) -> JournalEntry {
    let mut common = JournalEntry::default();
    common.remote_id = cx.remote_id();
    common.memo = cx.at("memo", "/memo").text(raw.memo.take());
    common.remote_updated_at = cx
        .at("remote_updated_at", "/day")
        .date_time(raw.day.as_deref(), TimeFormat::Rfc3339);
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("transaction_date", "", "", "absent"),
    Provenance::new("journal_number", "", "", "absent"),
    Provenance::new("memo", "/memo", "", "read-only"),
    Provenance::new("currency", "", "", "absent"),
    Provenance::new("exchange_rate", "", "", "absent"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("tax_treatment", "", "", "absent"),
    Provenance::new("lines", "", "", "absent"),
    Provenance::new("payments", "", "", "absent"),
    Provenance::new("applied_payments", "", "", "absent"),
    Provenance::new("tracking_categories", "", "", "absent"),
    Provenance::new("posting_status", "", "", "absent"),
    Provenance::new("accounting_period", "", "", "absent"),
    Provenance::new("remote_updated_at", "/day", "datetime rfc3339", "read-only"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.journal_entry",
    file: "mappings/acme/accounting.yaml",
    line: 247,
    rows: PROVENANCE,
    lines: &[1, 19, 19, 15, 19, 19, 19, 19, 19, 19, 20, 20, 20, 20, 16],
};
