// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.account` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | read only |
//! | `description` | no tariff has it |  | absent |
//! | `classification` | no tariff has it |  | absent |
//! | `account_type` | no tariff has it |  | absent |
//! | `type` | no tariff has it |  | absent |
//! | `status` | no tariff has it |  | absent |
//! | `current_balance` | no tariff has it |  | absent |
//! | `currency` | no tariff has it |  | absent |
//! | `account_number` | no tariff has it |  | absent |
//! | `parent_account` | no tariff has it |  | absent |
//! | `company` | no tariff has it |  | absent |
//! | `default_tax_rate` | no tariff has it |  | absent |

use crate::Client;
use crate::ledger::{CHANGED_TARIFFS, LIST_TARIFFS, LedgerChange, Tariff};
use conjoin_models::accounting::Account;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, ListPlan, ListQuery, Next, Origin, Provenance, Records, Send,
    Step,
};

/// Records of the common model `accounting.account`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Accounts<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Accounts<'a> {
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

    /// Lists accounts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Account, Tariff> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let call = connection.call(&LIST_TARIFFS);
        connection.list(call, &LIST, &self.query)
    }

    /// Lists accounts that have changed, by `changed_tariffs`.
    fn changed(self) -> Records<Account, Tariff> {
        let connection = self.client.connection.clone();
        let mut call = connection.call(&CHANGED_TARIFFS);
        call.query("kind", "all");
        let ids = connection
            .list(call, &CHANGES, &self.query.for_another())
            .changes(&CHANGES_FROM)
            .unfiltered()
            .remote_ids()
            .feed(2);
        let call = move |ids: &str| {
            let mut call = connection.call(&LIST_TARIFFS);
            call.query("ids", ids);
            call
        };
        self.client
            .connection
            .list_children(ids, call, &LIST, &self.query)
    }

    /// Lists accounts that were deleted, page by page; `modified_after` and `after` say since when.
    pub fn deleted(self) -> Records<Deleted, LedgerChange> {
        let connection = &self.client.connection;
        let mut call = connection.call(&CHANGED_TARIFFS);
        call.query("kind", "all");
        connection
            .list(call, &DELETED, &self.query)
            .changes(&DELETED_FROM)
            .unfiltered()
    }
}

/// How records are listed.
static LIST: ListPlan<Account, Tariff> = ListPlan {
    model: "accounting.account",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How the ids of what has changed are listed.
static CHANGES: ListPlan<(), LedgerChange> = ListPlan {
    model: "accounting.account",
    records: &[Step::Key("rates"), Step::Values],
    next: Next::Durable {
        pages: &Next::None,
        token: Some("/mark"),
        send: Some(Send::Query("since")),
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |_, _| (),
    keep: Some(|raw| raw.what.as_ref().map(OpenEnum::as_text) != Some("gone")),
    mapped: None,
};

/// From when on changes are asked for.
static CHANGES_FROM: Changes = Changes {
    send: &[Send::Query("since")],
    format: TimeFormat::Rfc3339,
    number: false,
    not_after: 0,
    from_start: true,
    cursor: None,
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, LedgerChange> = ListPlan {
    model: "accounting.account.deleted",
    records: &[Step::Key("rates"), Step::Values],
    next: Next::Durable {
        pages: &Next::None,
        token: Some("/mark"),
        send: Some(Send::Query("since")),
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |_raw, _cx| Deleted::at(None),
    keep: Some(|raw| raw.what.as_ref().map(OpenEnum::as_text) == Some("gone")),
    mapped: None,
};

/// From when on changes are asked for.
static DELETED_FROM: Changes = Changes {
    send: &[Send::Query("since")],
    format: TimeFormat::Rfc3339,
    number: false,
    not_after: 0,
    from_start: true,
    cursor: None,
    window: None,
};

/// The Account of a provider record.
fn from_record(raw: &mut Tariff, cx: &mut Conversion<'_>) -> Account {
    let mut common = Account::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("classification", "", "", "absent"),
    Provenance::new("account_type", "", "", "absent"),
    Provenance::new("type", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new("current_balance", "", "", "absent"),
    Provenance::new("currency", "", "", "absent"),
    Provenance::new("account_number", "", "", "absent"),
    Provenance::new("parent_account", "", "", "absent"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("default_tax_rate", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.account",
    file: "mappings/acme/accounting.yaml",
    line: 204,
    rows: PROVENANCE,
    lines: &[1, 14, 17, 17, 17, 17, 17, 17, 17, 17, 18, 18, 18],
};
