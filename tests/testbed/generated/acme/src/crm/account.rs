// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.account` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `owner` | no account has it |  | absent |
//! | `name` | `/name` |  | read only |
//! | `description` | no account has it |  | absent |
//! | `industry` | no account has it |  | absent |
//! | `website` | `/website` |  | read only |
//! | `domains` | no account has it |  | absent |
//! | `number_of_employees` | `/heads` | `int` | read only |
//! | `annual_revenue` | `/turnover` | `money in "EUR"` | read only |
//! | `parent_account` | no account has it |  | absent |
//! | `account_type` | `/tier` | `upper case, enum tier` | read only |
//! | `addresses` | no account has it |  | absent |
//! | `phones` | no account has it |  | absent |
//! | `emails` | no account has it |  | absent |
//! | `tags` | no account has it |  | absent |
//! | `last_activity_at` | no account has it |  | absent |
//! | `remote_was_deleted` | `/gone` | `upper case, bool: true "yes", false "no"` | read only |

use crate::Client;
use crate::deals::LIST_ACCOUNTS;
use crate::enums::TIER;
use crate::field_maps::CRM_ACCOUNT;
use conjoin_models::crm::Account;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields};
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step};

/// Records of the common model `crm.account`.
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

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists accounts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Account, crate::deals::Account> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_ACCOUNTS);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Account, crate::deals::Account> = ListPlan {
    model: "crm.account",
    records: &[Step::Key("accounts")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// The Account of a provider record.
fn from_record(raw: &mut crate::deals::Account, cx: &mut Conversion<'_>) -> Account {
    let mut common = Account::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.website = cx.at("website", "/website").text(raw.website.take());
    common.number_of_employees = cx
        .at("number_of_employees", "/heads")
        .int(raw.heads.as_deref());
    common.annual_revenue = cx
        .at("annual_revenue", "/turnover")
        .money(raw.turnover, Some("EUR"));
    common.account_type = cx.at("account_type", "/tier").stepped().enumeration(
        raw.tier
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(str::to_uppercase)
            .as_deref(),
        &TIER,
    );
    common.remote_was_deleted = cx.at("remote_was_deleted", "/gone").stepped().bool_text(
        raw.gone
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(str::to_uppercase)
            .as_deref(),
        &["yes"],
        &["no"],
    );
    common
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Account> = MappedFields {
    fields: &CRM_ACCOUNT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Account, field: &str, value: Option<Mapped>) {
    match field {
        "number_of_employees" => common.number_of_employees = value.and_then(Mappable::from_mapped),
        "annual_revenue" => common.annual_revenue = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("industry", "", "", "absent"),
    Provenance::new("website", "/website", "", "read-only"),
    Provenance::new("domains", "", "", "absent"),
    Provenance::new("number_of_employees", "/heads", "int", "read-only"),
    Provenance::new(
        "annual_revenue",
        "/turnover",
        "money in \"EUR\"",
        "read-only",
    ),
    Provenance::new("parent_account", "", "", "absent"),
    Provenance::new(
        "account_type",
        "/tier",
        "upper case, enum tier",
        "read-only",
    ),
    Provenance::new("addresses", "", "", "absent"),
    Provenance::new("phones", "", "", "absent"),
    Provenance::new("emails", "", "", "absent"),
    Provenance::new("tags", "", "", "absent"),
    Provenance::new("last_activity_at", "", "", "absent"),
    Provenance::new(
        "remote_was_deleted",
        "/gone",
        "upper case, bool: true \"yes\", false \"no\"",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.account",
    file: "mappings/acme/crm.yaml",
    line: 61,
    rows: PROVENANCE,
    lines: &[
        1, 14, 6, 14, 14, 7, 14, 10, 11, 14, 8, 14, 14, 14, 14, 14, 9,
    ],
};
