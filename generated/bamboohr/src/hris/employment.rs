// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.employment` from BambooHR.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `employee` | `/employeeId` | `ref Employee` | read only |
//! | `job_title` | `/jobTitle` |  | read only |
//! | `employment_type` | in the table employmentStatus |  | absent |
//! | `effective_date` | `/date` | `date iso` | read only |
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
use conjoin_runtime::{ListPlan, ListQuery, Next, Provenance, Records};

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
    id: |raw| raw.id.as_deref().map(str::to_owned),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
};

/// The Employment of a provider record.
fn from_record(raw: &EmployeeTableRow, cx: &mut Conversion<'_>) -> Employment {
    let mut common = Employment::default();
    common.remote_id = cx.remote_id();
    common.employee = cx
        .at("employee", "/employeeId")
        .reference(raw.employee_id.as_deref());
    common.job_title = cx
        .at("job_title", "/jobTitle")
        .text(raw.job_title.as_deref());
    common.effective_date = cx
        .at("effective_date", "/date")
        .date(raw.date.as_deref(), DateFormat::IsoZeroIsNull);
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance {
        field: "employee",
        source: "/employeeId",
        transform: "ref Employee",
        class: "read-only",
        mapping: "mappings/bamboohr/hris.yaml:188",
    },
    Provenance {
        field: "job_title",
        source: "/jobTitle",
        transform: "",
        class: "read-only",
        mapping: "mappings/bamboohr/hris.yaml:189",
    },
    Provenance {
        field: "employment_type",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:197",
    },
    Provenance {
        field: "effective_date",
        source: "/date",
        transform: "date iso",
        class: "read-only",
        mapping: "mappings/bamboohr/hris.yaml:190",
    },
    Provenance {
        field: "end_date",
        source: "",
        transform: "",
        class: "skipped",
        mapping: "mappings/bamboohr/hris.yaml:191",
    },
    Provenance {
        field: "is_primary",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:198",
    },
    Provenance {
        field: "pay",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:196",
    },
    Provenance {
        field: "pay_period",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:196",
    },
    Provenance {
        field: "pay_frequency",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:196",
    },
    Provenance {
        field: "pay_group",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:196",
    },
    Provenance {
        field: "flsa_status",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:196",
    },
    Provenance {
        field: "weekly_hours",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:198",
    },
    Provenance {
        field: "fte",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:198",
    },
    Provenance {
        field: "location",
        source: "",
        transform: "",
        class: "skipped",
        mapping: "mappings/bamboohr/hris.yaml:192",
    },
    Provenance {
        field: "department",
        source: "",
        transform: "",
        class: "skipped",
        mapping: "mappings/bamboohr/hris.yaml:193",
    },
    Provenance {
        field: "manager",
        source: "",
        transform: "",
        class: "skipped",
        mapping: "mappings/bamboohr/hris.yaml:194",
    },
    Provenance {
        field: "remote_url",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:199",
    },
    Provenance {
        field: "remote_created_at",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:199",
    },
    Provenance {
        field: "remote_updated_at",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:199",
    },
    Provenance {
        field: "remote_was_deleted",
        source: "",
        transform: "",
        class: "absent",
        mapping: "mappings/bamboohr/hris.yaml:199",
    },
];
