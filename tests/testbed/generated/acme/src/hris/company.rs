// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `hris.company` from Acme Desk.
//!
//! Mapped in `mappings/acme/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `legal_name` | `/name if /kind is "limited" or "public" else "unnamed"` | `when` | read only |
//! | `display_name` | no entity has it |  | absent |
//! | `eins` | `/tax_numbers` | `split on ";", trim` | read only |
//! | `registration_numbers` | no entity has it |  | absent |
//! | `default_currency` | `/money` | `currency by number` | read only |
//! | `country` | `/land` | `country by three letters` | read only |
//! | `addresses` | no entity has it |  | absent |
//! | `timezone` | no entity has it |  | absent |

use crate::Client;
use crate::entities::{Entity, LIST_ENTITIES};
use crate::field_maps::HRIS_COMPANY;
use conjoin_models::hris::Company;
use conjoin_runtime::convert::{Coded, Conversion, Spelling};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step};

/// Records of the common model `hris.company`.
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

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists companies, page by page, as the stream is read.
    pub fn stream(self) -> Records<Company, Entity> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_ENTITIES);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Company, Entity> = ListPlan {
    model: "hris.company",
    records: &[Step::Key("entities")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// The Company of a provider record.
fn from_record(raw: &mut Entity, cx: &mut Conversion<'_>) -> Company {
    let mut common = Company::default();
    common.remote_id = cx.remote_id();
    common.legal_name = (if raw.kind.as_ref().map(OpenEnum::as_text) == Some("limited")
        || raw.kind.as_ref().map(OpenEnum::as_text) == Some("public")
    {
        cx.at("legal_name", "/name").text(raw.name.take())
    } else {
        None
    })
    .or_else(|| Some("unnamed".to_owned()));
    common.eins = cx
        .at("eins", "/tax_numbers")
        .split(raw.tax_numbers.as_deref(), ";");
    common.default_currency = cx
        .at("default_currency", "/money")
        .coded(raw.money.as_deref(), Coded::Currency(Spelling::Numeric));
    common.country = cx
        .at("country", "/land")
        .coded(raw.land.as_deref(), Coded::Country(Spelling::Alpha3));
    common
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Company> = MappedFields {
    fields: &HRIS_COMPANY,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Company, field: &str, value: Option<Mapped>) {
    match field {
        "legal_name" => common.legal_name = value.and_then(Mappable::from_mapped),
        "default_currency" => common.default_currency = value.and_then(Mappable::from_mapped),
        "country" => common.country = value.and_then(Mappable::from_mapped),
        "eins" => common.eins = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new(
        "legal_name",
        "/name if /kind is \"limited\" or \"public\" else \"unnamed\"",
        "when",
        "read-only",
    ),
    Provenance::new("display_name", "", "", "absent"),
    Provenance::new("eins", "/tax_numbers", "split on \";\", trim", "read-only"),
    Provenance::new("registration_numbers", "", "", "absent"),
    Provenance::new(
        "default_currency",
        "/money",
        "currency by number",
        "read-only",
    ),
    Provenance::new("country", "/land", "country by three letters", "read-only"),
    Provenance::new("addresses", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.company",
    file: "mappings/acme/hris.yaml",
    line: 132,
    rows: PROVENANCE,
    lines: &[1, 6, 11, 9, 11, 7, 8, 11, 11],
};
