// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `hris.employment` from Acme Desk.
//!
//! Mapped in `mappings/acme/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `employee` | `/employee_id` | `ref Employee` | read only |
//! | `job_title` | `/job` | `lookup jobs` | write lossy |
//! | `employment_type` | no contract has it |  | absent |
//! | `effective_date` | no contract has it |  | absent |
//! | `end_date` | no contract has it |  | absent |
//! | `is_primary` | no contract has it |  | absent |
//! | `pay` | `amount /salary/amount, currency /salary/currency` | `object Money` | exact |
//! | `pay_period` | no contract has it |  | absent |
//! | `pay_frequency` | no contract has it |  | absent |
//! | `pay_group` | no contract has it |  | absent |
//! | `flsa_status` | no contract has it |  | absent |
//! | `weekly_hours` | no contract has it |  | absent |
//! | `fte` | no contract has it |  | absent |
//! | `location` | no contract has it |  | absent |
//! | `department` | no contract has it |  | absent |
//! | `manager` | no contract has it |  | absent |

use crate::Client;
use crate::contracts::{ADD_CONTRACT, Contract, Job, LIST_CONTRACTS, LIST_JOBS, REPLACE_CONTRACT};
use conjoin_models::hris::{Employment, EmploymentInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, write};
use conjoin_runtime::model::Money;
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, Row, Step,
    Stop, Table, Tables, WritePlan, Written,
};
use std::time::Duration;

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
    pub fn stream(self) -> Records<Employment, Contract> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_CONTRACTS);
        connection
            .list(call, &LIST, &self.query)
            .with_tables(TABLES)
    }

    /// Only those of one `Employee`, by its remote id.
    pub fn of(mut self, parent: impl Into<String>) -> Self {
        self.query.parent = Some(parent.into());
        self
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &EmploymentInput) -> Result<Written<Employment>, Error> {
        let parent = self.query.parent.as_deref().unwrap_or_default();
        if input.job_title.as_set().is_some() {
            self.client.connection.load(TABLES).await?;
        }
        let mut call = self.client.connection.call(&ADD_CONTRACT);
        call.input(create_body(input, self.client.connection.tables()));
        call.parent("employee", parent);
        call.path("employee_id", parent);
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(
        &self,
        id: &str,
        input: &EmploymentInput,
    ) -> Result<Written<Employment>, Error> {
        if input.job_title.as_set().is_some() {
            self.client.connection.load(TABLES).await?;
        }
        let mut call = self.client.connection.call(&REPLACE_CONTRACT);
        call.input(update_body(input, self.client.connection.tables()));
        call.path("contract_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Employment, Contract> = ListPlan {
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

/// What the answer to a new record tells.
static CREATE: WritePlan<Employment, ()> = WritePlan {
    model: "hris.employment",
    id: IdFrom::Body("/id"),
    record: None,
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Employment, ()> = WritePlan {
    model: "hris.employment",
    id: IdFrom::Given,
    record: None,
};

/// How rows of `jobs` are listed.
static JOBS_ROWS: ListPlan<Row, Job> = ListPlan {
    model: "hris.employment.jobs",
    records: &[Step::Key("jobs")],
    next: Next::Url {
        body: Some("/links/next"),
        link: None,
        hosts: &["pages.acme.example"],
        stop: Stop::Absent,
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.code.map(|it| it.to_string()),
    id_pointer: "/code",
    convert: |raw, _cx| Row::new(raw.title.as_deref().map(str::to_owned)),
    keep: None,
    mapped: None,
};

/// `/title` of `jobs`, by `/code`.
static JOBS_TABLE: Table = Table {
    name: "jobs",
    max_age: Duration::from_millis(3600000),
    max_rows: 500,
    rows: |connection, most| {
        let call = connection.call(&LIST_JOBS);
        connection
            .list(call, &JOBS_ROWS, &ListQuery::new())
            .rows(most)
    },
};

/// Tables that are read before anything is converted.
static TABLES: &[&Table] = &[&JOBS_TABLE];

/// The Employment of a provider record.
fn from_record(raw: &mut Contract, cx: &mut Conversion<'_>) -> Employment {
    let mut common = Employment::default();
    common.remote_id = cx.remote_id();
    common.employee = cx
        .at("employee", "/employee_id")
        .reference(raw.employee_id.take());
    common.job_title = cx.look_up(
        &JOBS_TABLE,
        "job_title",
        "/job",
        raw.job.map(|it| it.to_string()).as_deref(),
    );
    common.pay = from_record_pay(raw, cx);
    common
}

fn from_record_pay(raw: &Contract, cx: &mut Conversion<'_>) -> Option<Money> {
    let salary = raw.salary.as_ref();
    {
        let amount = salary.and_then(|it| it.amount);
        let currency: Option<String> = cx
            .at("pay.currency", "/salary/currency")
            .text(salary.and_then(|it| it.currency.as_deref()));
        cx.at("pay", "").money(amount, currency.as_deref())
    }
}

/// The body of create.
fn create_body(input: &EmploymentInput, tables: &Tables) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    send(input, &mut body, tables);
    body
}

/// The body of update.
fn update_body(input: &EmploymentInput, tables: &Tables) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    send(input, &mut body, tables);
    body
}

/// What create and update send alike.
fn send(input: &EmploymentInput, body: &mut Body, tables: &Tables) {
    body.object(
        "pay",
        &["/salary/amount", "/salary/currency"],
        &input.pay,
        |it, out| {
            out.put("/salary/amount", Some(&it.amount), write::same);
            out.put("/salary/currency", it.currency.as_ref(), write::text);
        },
    );
    body.put("job_title", "/job", &input.job_title, |it| {
        tables.int_key(&JOBS_TABLE, it)
    });
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported(
        "employment_type",
        &input.employment_type,
        "no contract has it",
    );
    body.unsupported(
        "effective_date",
        &input.effective_date,
        "no contract has it",
    );
    body.unsupported("end_date", &input.end_date, "no contract has it");
    body.unsupported("is_primary", &input.is_primary, "no contract has it");
    body.unsupported("pay_period", &input.pay_period, "no contract has it");
    body.unsupported("pay_frequency", &input.pay_frequency, "no contract has it");
    body.unsupported("pay_group", &input.pay_group, "no contract has it");
    body.unsupported("flsa_status", &input.flsa_status, "no contract has it");
    body.unsupported("weekly_hours", &input.weekly_hours, "no contract has it");
    body.unsupported("fte", &input.fte, "no contract has it");
    body.unsupported("location", &input.location, "no contract has it");
    body.unsupported("department", &input.department, "no contract has it");
    body.unsupported("manager", &input.manager, "no contract has it");
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("employee", "/employee_id", "ref Employee", "read-only"),
    Provenance::new("job_title", "/job", "lookup jobs", "write-lossy"),
    Provenance::new("employment_type", "", "", "absent"),
    Provenance::new("effective_date", "", "", "absent"),
    Provenance::new("end_date", "", "", "absent"),
    Provenance::new("is_primary", "", "", "absent"),
    Provenance::new(
        "pay",
        "amount /salary/amount, currency /salary/currency",
        "object Money",
        "iso",
    ),
    Provenance::new("pay_period", "", "", "absent"),
    Provenance::new("pay_frequency", "", "", "absent"),
    Provenance::new("pay_group", "", "", "absent"),
    Provenance::new("flsa_status", "", "", "absent"),
    Provenance::new("weekly_hours", "", "", "absent"),
    Provenance::new("fte", "", "", "absent"),
    Provenance::new("location", "", "", "absent"),
    Provenance::new("department", "", "", "absent"),
    Provenance::new("manager", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.employment",
    file: "mappings/acme/hris.yaml",
    line: 96,
    rows: PROVENANCE,
    lines: &[
        1, 10, 12, 15, 15, 15, 15, 11, 15, 15, 15, 16, 16, 16, 16, 16, 16,
    ],
};
