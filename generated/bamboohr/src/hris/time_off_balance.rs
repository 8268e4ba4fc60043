// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.time_off_balance` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/timeOffType` |  | read only |
//! | `employee` | `id of the Employee` | `ref Employee` | read only |
//! | `policy_type` | `/name` | `enum time_off_balance_type` | read only |
//! | `policy` | `id /timeOffType, name /name` | `object RemoteRef` | read only |
//! | `units` | `/units` | `enum time_off_balance_unit` | read only |
//! | `balance` | `/balance` | `decimal` | read only |
//! | `used` | `/usedYearToDate` | `decimal` | read only |
//! | `as_of` | `/end` | `date iso` | read only |
//! | `remote_url` | no row has it |  | absent |
//! | `remote_created_at` | no row has it |  | absent |
//! | `remote_updated_at` | no row has it |  | absent |
//! | `remote_was_deleted` | no row has it |  | absent |

use crate::Client;
use crate::enums::{TIME_OFF_BALANCE_TYPE, TIME_OFF_BALANCE_UNIT};
use crate::time_off::{ESTIMATE_FUTURE_TIME_OFF_BALANCES, TimeOffEstimate};
use conjoin_models::hris::TimeOffBalance;
use conjoin_runtime::convert::{Conversion, DateFormat};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::{Date, Ref, RemoteRef};
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records, page};

/// Records of the common model `hris.time_off_balance`.
#[derive(Debug, Clone)]
#[must_use]
pub struct TimeOffBalances<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> TimeOffBalances<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Day the numbers hold for.
    ///
    /// Narrows the list, by the parameter `end`; `today` when it is not given.
    pub fn as_of(mut self, value: Date) -> Self {
        self.query
            .filters
            .insert("as_of".to_owned(), value.to_string());
        self
    }

    /// Lists time off balances, page by page, as the stream is read.
    pub fn stream(self) -> Records<TimeOffBalance, TimeOffEstimate> {
        let connection = self.client.connection.clone();
        let parents = match &self.query.parent {
            Some(parent) => page::one_parent(parent),
            None => self.client.hris().employees().stream().remote_ids(),
        };
        let query = self.query.clone();
        let call = move |parent: &str| {
            let mut call = connection.call(&ESTIMATE_FUTURE_TIME_OFF_BALANCES);
            call.path("employeeId", parent);
            if let Some(value) = query.filters.get("as_of") {
                call.query("end", value);
            } else {
                call.query("end", connection.today().to_string().as_str());
            }
            call
        };
        self.client
            .connection
            .list_children(parents, call, &LIST, &self.query)
            .adopt(|common, parent| {
                common.employee.get_or_insert_with(|| Ref::new(parent));
            })
    }

    /// Only those of one `Employee`, by its remote id.
    pub fn of(mut self, parent: impl Into<String>) -> Self {
        self.query.parent = Some(parent.into());
        self
    }
}

/// How records are listed.
static LIST: ListPlan<TimeOffBalance, TimeOffEstimate> = ListPlan {
    model: "hris.time_off_balance",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.time_off_type.clone(),
    id_pointer: "/timeOffType",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The TimeOffBalance of a provider record.
fn from_record(raw: &mut TimeOffEstimate, cx: &mut Conversion<'_>) -> TimeOffBalance {
    let mut common = TimeOffBalance::default();
    common.remote_id = cx.remote_id();
    common.policy_type = cx
        .at("policy_type", "/name")
        .enumeration(raw.name.as_deref(), &TIME_OFF_BALANCE_TYPE);
    common.policy = from_record_policy(raw, cx);
    common.units = cx.at("units", "/units").enumeration(
        raw.units.as_ref().map(OpenEnum::as_text),
        &TIME_OFF_BALANCE_UNIT,
    );
    common.balance = cx.at("balance", "/balance").decimal(raw.balance.as_deref());
    common.used = cx
        .at("used", "/usedYearToDate")
        .decimal(raw.used_year_to_date.as_deref());
    common.as_of = cx
        .at("as_of", "/end")
        .date(raw.end.as_deref(), DateFormat::Iso);
    common
}

fn from_record_policy(raw: &TimeOffEstimate, cx: &mut Conversion<'_>) -> Option<RemoteRef> {
    let mut value = RemoteRef::default();
    value.id = cx
        .at("policy.id", "/timeOffType")
        .text(raw.time_off_type.as_deref());
    value.name = cx.at("policy.name", "/name").text(raw.name.as_deref());
    (value.id.is_some() || value.name.is_some()).then_some(value)
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/timeOffType", "", "read-only"),
    Provenance::new(
        "employee",
        "id of the Employee",
        "ref Employee",
        "read-only",
    ),
    Provenance::new(
        "policy_type",
        "/name",
        "enum time_off_balance_type",
        "read-only",
    ),
    Provenance::new(
        "policy",
        "id /timeOffType, name /name",
        "object RemoteRef",
        "read-only",
    ),
    Provenance::new("units", "/units", "enum time_off_balance_unit", "read-only"),
    Provenance::new("balance", "/balance", "decimal", "read-only"),
    Provenance::new("used", "/usedYearToDate", "decimal", "read-only"),
    Provenance::new("as_of", "/end", "date iso", "read-only"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new("remote_created_at", "", "", "absent"),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new("remote_was_deleted", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.time_off_balance",
    file: "mappings/bamboohr/hris.yaml",
    line: 311,
    rows: PROVENANCE,
    lines: &[1, 2, 15, 16, 17, 18, 19, 20, 22, 22, 22, 22],
};
