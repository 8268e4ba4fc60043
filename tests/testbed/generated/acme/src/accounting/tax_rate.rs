// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.tax_rate` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `company` | no rate has it |  | absent |
//! | `code` | no rate has it |  | absent |
//! | `name` | `/name` |  | read only |
//! | `description` | no rate has it |  | absent |
//! | `status` | no rate has it |  | absent |
//! | `country` | no rate has it |  | absent |
//! | `total_rate` | no rate has it |  | absent |
//! | `effective_rate` | no rate has it |  | absent |
//! | `tax_components` | `/parts[]: name /name, rate /share, component_type /side` | `each of TaxComponent (component_type enum side)` | read only |
//! | `applies_to` | no rate has it |  | absent |

use crate::Client;
use crate::enums::SIDE;
use crate::rates::{LIST_RATES, Rate};
use conjoin_models::accounting::{TaxComponent, TaxRate};
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `accounting.tax_rate`.
#[derive(Debug, Clone)]
#[must_use]
pub struct TaxRates<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> TaxRates<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists tax rates, page by page, as the stream is read.
    pub fn stream(self) -> Records<TaxRate, Rate> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_RATES);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<TaxRate, Rate> = ListPlan {
    model: "accounting.tax_rate",
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

/// The TaxRate of a provider record.
fn from_record(raw: &mut Rate, cx: &mut Conversion<'_>) -> TaxRate {
    let mut common = TaxRate::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.tax_components = from_record_tax_components(raw, cx);
    common
}

fn from_record_tax_components(raw: &Rate, cx: &mut Conversion<'_>) -> Option<Vec<TaxComponent>> {
    let items = raw.parts.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = TaxComponent::default();
        value.name = cx
            .at("tax_components.name", "/parts/{}/name")
            .text(item.name.as_deref());
        value.rate = item.share;
        value.component_type = cx
            .at("tax_components.component_type", "/parts/{}/side")
            .enumeration(item.direction.as_ref().map(OpenEnum::as_text), &SIDE);
        if value.name.is_some() || value.rate.is_some() || value.component_type.is_some() {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("code", "", "", "absent"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new("country", "", "", "absent"),
    Provenance::new("total_rate", "", "", "absent"),
    Provenance::new("effective_rate", "", "", "absent"),
    Provenance::new(
        "tax_components",
        "/parts[]: name /name, rate /share, component_type /side",
        "each of TaxComponent (component_type enum side)",
        "read-only",
    ),
    Provenance::new("applies_to", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.tax_rate",
    file: "mappings/acme/accounting.yaml",
    line: 64,
    rows: PROVENANCE,
    lines: &[1, 10, 10, 6, 10, 10, 10, 10, 10, 7, 10],
};
