// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.item` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/sku` |  | read only |
//! | `name` | `/title` |  | read only |
//! | `code` | no article has it |  | absent |
//! | `description` | `/note` |  | read only |
//! | `status` | `/state` | `enum article_state` | read only |
//! | `type` | no article has it |  | absent |
//! | `unit_price` | no article has it |  | absent |
//! | `purchase_price` | no article has it |  | absent |
//! | `purchase_account` | no article has it |  | absent |
//! | `sales_account` | no article has it |  | absent |
//! | `purchase_tax_rate` | no article has it |  | absent |
//! | `sales_tax_rate` | no article has it |  | absent |
//! | `quantity_on_hand` | no article has it |  | absent |
//! | `company` | no article has it |  | absent |

use crate::Client;
use crate::enums::ARTICLE_STATE;
use crate::ledger::{Article, EXPORT_ARTICLES};
use conjoin_models::accounting::Item;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, ListPlan, ListQuery, Next, Origin, Provenance, Records, Send,
    Step, Stop,
};

/// Records of the common model `accounting.item`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Items<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Items<'a> {
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

    /// Lists items, page by page, as the stream is read.
    pub fn stream(self) -> Records<Item, Article> {
        let connection = &self.client.connection;
        let call = connection.call(&EXPORT_ARTICLES);
        connection
            .list(call, &LIST, &self.query)
            .changes(&LIST_FROM)
            .unfiltered()
            .without_raw()
    }

    /// Lists items that were deleted, page by page; `modified_after` and `after` say since when.
    pub fn deleted(self) -> Records<Deleted, Article> {
        let connection = &self.client.connection;
        let call = connection.call(&EXPORT_ARTICLES);
        connection
            .list(call, &DELETED, &self.query)
            .changes(&DELETED_FROM)
            .unfiltered()
    }
}

/// How records are listed.
static LIST: ListPlan<Item, Article> = ListPlan {
    model: "accounting.item",
    records: &[Step::Key("articles")],
    next: Next::Durable {
        pages: &Next::Continue {
            operation: &EXPORT_ARTICLES,
            next: "/cursor",
            send: Send::Query("cursor"),
            stop: Stop::Is {
                path: "/end",
                is: true,
            },
        },
        token: None,
        send: None,
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.sku.clone(),
    id_pointer: "/sku",
    convert: from_record,
    keep: Some(|raw| {
        raw.draft == Some(false) && raw.state.as_ref().map(OpenEnum::as_text) != Some("removed")
    }),
    mapped: None,
};

/// From when on changes are asked for.
static LIST_FROM: Changes = Changes {
    send: &[Send::Query("start")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 60,
    from_start: true,
    cursor: None,
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, Article> = ListPlan {
    model: "accounting.item.deleted",
    records: &[Step::Key("articles")],
    next: Next::Durable {
        pages: &Next::Continue {
            operation: &EXPORT_ARTICLES,
            next: "/cursor",
            send: Send::Query("cursor"),
            stop: Stop::Is {
                path: "/end",
                is: true,
            },
        },
        token: None,
        send: None,
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.sku.clone(),
    id_pointer: "/sku",
    convert: |_raw, _cx| Deleted::at(None),
    keep: Some(|raw| {
        raw.draft == Some(false) && raw.state.as_ref().map(OpenEnum::as_text) == Some("removed")
    }),
    mapped: None,
};

/// From when on changes are asked for.
static DELETED_FROM: Changes = Changes {
    send: &[Send::Query("start")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 60,
    from_start: true,
    cursor: None,
    window: None,
};

/// The Item of a provider record.
fn from_record(raw: &mut Article, cx: &mut Conversion<'_>) -> Item {
    let mut common = Item::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/title").text(raw.title.take());
    common.description = cx.at("description", "/note").text(raw.note.take());
    common.status = cx
        .at("status", "/state")
        .enumeration(raw.state.as_ref().map(OpenEnum::as_text), &ARTICLE_STATE);
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/sku", "", "read-only"),
    Provenance::new("name", "/title", "", "read-only"),
    Provenance::new("code", "", "", "absent"),
    Provenance::new("description", "/note", "", "read-only"),
    Provenance::new("status", "/state", "enum article_state", "read-only"),
    Provenance::new("type", "", "", "absent"),
    Provenance::new("unit_price", "", "", "absent"),
    Provenance::new("purchase_price", "", "", "absent"),
    Provenance::new("purchase_account", "", "", "absent"),
    Provenance::new("sales_account", "", "", "absent"),
    Provenance::new("purchase_tax_rate", "", "", "absent"),
    Provenance::new("sales_tax_rate", "", "", "absent"),
    Provenance::new("quantity_on_hand", "", "", "absent"),
    Provenance::new("company", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.item",
    file: "mappings/acme/accounting.yaml",
    line: 182,
    rows: PROVENANCE,
    lines: &[1, 12, 17, 13, 14, 17, 17, 17, 17, 17, 17, 17, 18, 18],
};
