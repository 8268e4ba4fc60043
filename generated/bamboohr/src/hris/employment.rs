// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.employment` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `employee` | `/employeeId` | `ref Employee` | read only |
//! | `job_title` | `/jobTitle` |  | read only |
//! | `employment_type` | in the table employmentStatus |  | absent |
//! | `effective_date` | `/date` | `date iso, zero is null` | read only |
//! | `end_date` | the day before the next row of the same person; one row cannot tell |  | skipped |
//! | `is_primary` | no table declares it |  | absent |
//! | `pay` | in the table compensation |  | absent |
//! | `pay_period` | in the table compensation |  | absent |
//! | `pay_frequency` | in the table compensation |  | absent |
//! | `pay_group` | in the table compensation |  | absent |
//! | `flsa_status` | in the table compensation |  | absent |
//! | `weekly_hours` | no table declares it |  | absent |
//! | `fte` | no table declares it |  | absent |
//! | `location` | the row has the name, a reference needs the id |  | skipped |
//! | `department` | the row has the name, a reference needs the id |  | skipped |
//! | `manager` | the row has the name, a reference needs the id |  | skipped |
//! | `remote_url` | no row has it |  | absent |
//! | `remote_created_at` | no row has it |  | absent |
//! | `remote_updated_at` | no row has it |  | absent |
//! | `remote_was_deleted` | no row has it |  | absent |

use crate::Client;
use crate::tables::{EmployeeTableRow, GET_EMPLOYEE_TABLE_DATA};
use conjoin_models::hris::Employment;
use conjoin_runtime::convert::{Conversion, DateFormat};
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `hris.employment`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Employments<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Employments<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists employments, page by page, as the stream is read.
    pub fn stream(self) -> Records<Employment, EmployeeTableRow> {
        let connection = &self.client.connection;
        let mut call = connection.call(&GET_EMPLOYEE_TABLE_DATA);
        call.path("id", "all");
        call.path("table", "jobInfo");
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Employment, EmployeeTableRow> = ListPlan {
    model: "hris.employment",
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

/// The Employment of a provider record.
fn from_record(raw: &mut EmployeeTableRow, cx: &mut Conversion<'_>) -> Employment {
    let mut common = Employment::default();
    common.remote_id = cx.remote_id();
    common.employee = cx
        .at("employee", "/employeeId")
        .reference(raw.employee_id.take());
    common.job_title = cx.at("job_title", "/jobTitle").text(raw.job_title.take());
    common.effective_date = cx
        .at("effective_date", "/date")
        .date(raw.date.as_deref(), DateFormat::IsoZeroIsNull);
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("employee", "/employeeId", "ref Employee", "read-only"),
    Provenance::new("job_title", "/jobTitle", "", "read-only"),
    Provenance::new("employment_type", "", "", "absent"),
    Provenance::new(
        "effective_date",
        "/date",
        "date iso, zero is null",
        "read-only",
    ),
    Provenance::new("end_date", "", "", "skipped"),
    Provenance::new("is_primary", "", "", "absent"),
    Provenance::new("pay", "", "", "absent"),
    Provenance::new("pay_period", "", "", "absent"),
    Provenance::new("pay_frequency", "", "", "absent"),
    Provenance::new("pay_group", "", "", "absent"),
    Provenance::new("flsa_status", "", "", "absent"),
    Provenance::new("weekly_hours", "", "", "absent"),
    Provenance::new("fte", "", "", "absent"),
    Provenance::new("location", "", "", "skipped"),
    Provenance::new("department", "", "", "skipped"),
    Provenance::new("manager", "", "", "skipped"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new("remote_created_at", "", "", "absent"),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new("remote_was_deleted", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.employment",
    file: "mappings/bamboohr/hris.yaml",
    line: 201,
    rows: PROVENANCE,
    lines: &[
        1, 11, 12, 20, 13, 14, 21, 19, 19, 19, 19, 19, 21, 21, 15, 16, 17, 22, 22, 22, 22,
    ],
};
