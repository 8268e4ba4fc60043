// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.company` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `"company"` | `const` | read only |
//! | `legal_name` | `/legalName else /displayName` | `default ""` | read only |
//! | `display_name` | `/displayName` |  | read only |
//! | `eins` | an operation of its own has them |  | absent |
//! | `registration_numbers` | the answer does not have it |  | absent |
//! | `default_currency` | the answer does not have it |  | absent |
//! | `country` | the answer does not have it |  | absent |
//! | `addresses` | `street_1 /address/line1, street_2 /address/line2, city /address/city, region /address/state, postal_code /address/zip` | `list of Address (kind const "WORK")` | read only |
//! | `timezone` | the answer does not have it |  | absent |
//! | `remote_url` | the company has none |  | absent |
//! | `remote_created_at` | the company has none |  | absent |
//! | `remote_updated_at` | the company has none |  | absent |
//! | `remote_was_deleted` | the company has none |  | absent |

use crate::Client;
use crate::account_information::{CompanyInformation, GET_COMPANY_INFORMATION};
use conjoin_models::hris::Company;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::model::{Address, AddressKind};
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

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

    /// Reads the only one of the companies: a stream of one record.
    pub fn stream(self) -> Records<Company, CompanyInformation> {
        let connection = &self.client.connection;
        let call = connection.call(&GET_COMPANY_INFORMATION);
        connection.list(call, &LIST, &self.query).single()
    }
}

/// How records are listed.
static LIST: ListPlan<Company, CompanyInformation> = ListPlan {
    model: "hris.company",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |_raw| Some("company".to_owned()),
    id_pointer: "",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The Company of a provider record.
fn from_record(raw: &mut CompanyInformation, cx: &mut Conversion<'_>) -> Company {
    let mut common = Company::default();
    common.remote_id = cx.remote_id();
    common.legal_name = cx
        .at("legal_name", "/legalName")
        .text(raw.legal_name.take())
        .or_else(|| {
            cx.at("legal_name", "/displayName")
                .text(raw.display_name.as_deref())
        })
        .or_else(|| Some("".to_owned()));
    common.display_name = cx
        .at("display_name", "/displayName")
        .text(raw.display_name.as_deref());
    common.addresses = from_record_addresses(raw, cx);
    common
}

fn from_record_addresses(
    raw: &CompanyInformation,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Address>> {
    let address = raw.address.as_ref();
    let mut list = Vec::new();
    let mut value = Address::default();
    value.kind = Some(AddressKind::Work.into());
    value.street_1 = cx
        .at("addresses.street_1", "/address/line1")
        .text(address.and_then(|it| it.line1.as_deref()));
    value.street_2 = cx
        .at("addresses.street_2", "/address/line2")
        .text(address.and_then(|it| it.line2.as_deref()));
    value.city = cx
        .at("addresses.city", "/address/city")
        .text(address.and_then(|it| it.city.as_deref()));
    value.region = cx
        .at("addresses.region", "/address/state")
        .text(address.and_then(|it| it.state.as_deref()));
    value.postal_code = cx
        .at("addresses.postal_code", "/address/zip")
        .text(address.and_then(|it| it.zip.as_deref()));
    if value.street_1.is_some()
        || value.street_2.is_some()
        || value.city.is_some()
        || value.region.is_some()
        || value.postal_code.is_some()
    {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "\"company\"", "const", "read-only"),
    Provenance::new(
        "legal_name",
        "/legalName else /displayName",
        "default \"\"",
        "read-only",
    ),
    Provenance::new("display_name", "/displayName", "", "read-only"),
    Provenance::new("eins", "", "", "absent"),
    Provenance::new("registration_numbers", "", "", "absent"),
    Provenance::new("default_currency", "", "", "absent"),
    Provenance::new("country", "", "", "absent"),
    Provenance::new(
        "addresses",
        "street_1 /address/line1, street_2 /address/line2, city /address/city, region /address/state, postal_code /address/zip",
        "list of Address (kind const \"WORK\")",
        "read-only",
    ),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new("remote_created_at", "", "", "absent"),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new("remote_was_deleted", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.company",
    file: "mappings/bamboohr/hris.yaml",
    line: 338,
    rows: PROVENANCE,
    lines: &[1, 7, 8, 21, 22, 22, 22, 9, 22, 23, 23, 23, 23],
};
