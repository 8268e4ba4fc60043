// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.tracking_category` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/label` |  | read only |
//! | `dimension` | no class has it |  | absent |
//! | `category_type` | no class has it |  | absent |
//! | `status` | no class has it |  | absent |
//! | `parent_category` | `/above_id` | `ref TrackingCategory` | read only |
//! | `company` | no class has it |  | absent |

use crate::Client;
use crate::classes::{Class, LIST_CLASSES};
use conjoin_models::accounting::TrackingCategory;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `accounting.tracking_category`.
#[derive(Debug, Clone)]
#[must_use]
pub struct TrackingCategories<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> TrackingCategories<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists tracking categories, page by page, as the stream is read.
    pub fn stream(self) -> Records<TrackingCategory, Class> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_CLASSES);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<TrackingCategory, Class> = ListPlan {
    model: "accounting.tracking_category",
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

/// The TrackingCategory of a provider record.
fn from_record(raw: &mut Class, cx: &mut Conversion<'_>) -> TrackingCategory {
    let mut common = TrackingCategory::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/label").text(raw.label.take());
    common.parent_category = cx
        .at("parent_category", "/above_id")
        .reference(raw.above_id.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/label", "", "read-only"),
    Provenance::new("dimension", "", "", "absent"),
    Provenance::new("category_type", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new(
        "parent_category",
        "/above_id",
        "ref TrackingCategory",
        "read-only",
    ),
    Provenance::new("company", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.tracking_category",
    file: "mappings/acme/accounting.yaml",
    line: 76,
    rows: PROVENANCE,
    lines: &[1, 6, 9, 9, 9, 7, 9],
};
