// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `hris.employee` from Acme Desk.
//!
//! Mapped in `mappings/acme/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `employee_number` | `/badge` | `fn badge_number` | write lossy |
//! | `company` | no employee has it |  | absent |
//! | `first_name` | `/given` |  | exact |
//! | `middle_name` | no employee has it |  | absent |
//! | `last_name` | `/family` |  | exact |
//! | `preferred_name` | no employee has it |  | absent |
//! | `display_name` |  | `fn full_name` | read only |
//! | `pronouns` | no employee has it |  | absent |
//! | `username` | no employee has it |  | absent |
//! | `emails` | `/mails[]: address /address, kind /use, is_primary /main` | `each of Email (kind enum mail_use)` | write lossy |
//! | `phones` | `/numbers[]: number /no, e164 /no, extension /no` | `each of Phone (number phone number, e164 phone E.164 in GB, extension phone extension)` | read only |
//! | `addresses` | `street_1 /street, city /town, country /land` | `list of Address (country lookup nations)` | write lossy |
//! | `home_location` | no employee has it |  | absent |
//! | `work_location` | no employee has it |  | absent |
//! | `works_remote` | no employee has it |  | absent |
//! | `timezone` | no employee has it |  | absent |
//! | `manager` | no employee has it |  | absent |
//! | `direct_reports` | no employee has it |  | absent |
//! | `groups` | `/group_ids` | `int to string, ref Group` | exact |
//! | `team` | `/team_id else /unit_id` | `ref Group` | read lossy |
//! | `department` | no employee has it |  | absent |
//! | `employments` | no employee has it |  | absent |
//! | `current_employment` | no employee has it |  | absent |
//! | `job_title` | `/grade` | `fn band` | write lossy |
//! | `pay_group` | no employee has it |  | absent |
//! | `employment_status` | no employee has it |  | absent |
//! | `employment_type` | no employee has it |  | absent |
//! | `hire_date` | no employee has it |  | absent |
//! | `start_date` | no employee has it |  | absent |
//! | `original_start_date` | no employee has it |  | absent |
//! | `probation_end_date` | no employee has it |  | absent |
//! | `termination_date` | no employee has it |  | absent |
//! | `termination_reason` | no employee has it |  | absent |
//! | `date_of_birth` | no employee has it |  | absent |
//! | `gender` | no employee has it |  | absent |
//! | `ethnicity` | no employee has it |  | absent |
//! | `marital_status` | no employee has it |  | absent |
//! | `nationalities` | `/nation_ids` | `lookup nations` | write lossy |
//! | `languages` | `/speaks[]:` | `each` | exact |
//! | `national_ids` | no employee has it |  | absent |
//! | `avatar_url` | no employee has it |  | absent |
//! | `custom_fields` | `/extra/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::employees::{
    CREATE_EMPLOYEE, FieldOfCompany, LIST_EMPLOYEES, LIST_FIELDS, LIST_NATIONS, Nation,
    UPDATE_EMPLOYEE,
};
use crate::enums::MAIL_USE;
use crate::field_maps::HRIS_EMPLOYEE;
use crate::fns::{BADGE_NUMBER, BADGE_NUMBER_INVERSE, BAND, BAND_INVERSE, FULL_NAME};
use conjoin_models::hris::{Employee, EmployeeInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, WriteSlot, write};
use conjoin_runtime::field_map::{JsonClass, Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::{Address, Email, Patch, Phone};
use conjoin_runtime::{
    Checkpoint, Error, FieldDefinition, FieldOption, GetPlan, IdFrom, ListPlan, ListQuery, Next,
    Origin, Provenance, Records, Row, Step, Table, Tables, WritePlan, Written,
};
use std::mem;
use std::time::Duration;

/// Records of the common model `hris.employee`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Employees<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Employees<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists employees, page by page, as the stream is read.
    pub fn stream(self) -> Records<Employee, crate::employees::Employee> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_EMPLOYEES);
        connection
            .list(call, &LIST, &self.query)
            .with_tables(TABLES)
    }

    /// Lists the fields that the customer defined.
    pub fn field_definitions(self) -> Records<FieldDefinition, FieldOfCompany> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_FIELDS);
        connection.list(call, &FIELD_DEFINITIONS, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &EmployeeInput) -> Result<Written<Employee>, Error> {
        self.client.connection.load(TABLES).await?;
        let mut call = self.client.connection.call(&CREATE_EMPLOYEE);
        call.input(
            MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, |input| {
                create_body(input, self.client.connection.tables())
            }),
        );
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
        input: &EmployeeInput,
    ) -> Result<Written<Employee>, Error> {
        self.client.connection.load(TABLES).await?;
        let mut call = self.client.connection.call(&UPDATE_EMPLOYEE);
        call.input(
            MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, |input| {
                update_body(input, self.client.connection.tables())
            }),
        );
        call.path("employee_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Employee, crate::employees::Employee> = ListPlan {
    model: "hris.employee",
    records: &[Step::Key("employees")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Employee, crate::employees::Employee> = WritePlan {
    model: "hris.employee",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Employee, crate::employees::Employee> = GetPlan {
    model: "hris.employee",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Employee, crate::employees::Employee> = WritePlan {
    model: "hris.employee",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Employee, crate::employees::Employee> = GetPlan {
    model: "hris.employee",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: Some(&MAPPED),
};

/// How rows of `nations` are listed.
static NATIONS_ROWS: ListPlan<Row, Nation> = ListPlan {
    model: "hris.employee.nations",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |raw, _cx| Row::new(raw.iso.as_deref().map(str::to_owned)),
    keep: Some(|raw| raw.retired == Some(false)),
    mapped: None,
};

/// `/iso` of `nations`, by `/id`.
static NATIONS_TABLE: Table = Table {
    name: "nations",
    max_age: Duration::from_millis(600000),
    max_rows: 10000,
    rows: |connection, most| {
        let call = connection.call(&LIST_NATIONS);
        connection
            .list(call, &NATIONS_ROWS, &ListQuery::new())
            .rows(most)
    },
};

/// Tables that are read before anything is converted.
static TABLES: &[&Table] = &[&NATIONS_TABLE];

/// How the fields are listed that customers defined.
static FIELD_DEFINITIONS: ListPlan<FieldDefinition, FieldOfCompany> = ListPlan {
    model: "hris.employee.field",
    records: &[Step::Key("fields")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.alias.clone(),
    id_pointer: "/alias",
    convert: |raw, cx| {
        FieldDefinition::new(
            cx.remote_id(),
            raw.name.as_deref().map(str::to_owned),
            raw.kind.as_deref().map(str::to_owned),
            raw.choices
                .as_deref()
                .unwrap_or_default()
                .iter()
                .filter_map(|item| {
                    Some(FieldOption::new(
                        item.id.map(|it| it.to_string())?,
                        item.text.as_deref().map(str::to_owned),
                    ))
                })
                .collect(),
        )
        .holding(
            &[
                ("number", JsonClass::Number),
                ("list", JsonClass::Text),
                ("yes_no", JsonClass::Bool),
            ],
            JsonClass::Any,
        )
    },
    keep: None,
    mapped: None,
};

/// The Employee of a provider record.
fn from_record(raw: &mut crate::employees::Employee, cx: &mut Conversion<'_>) -> Employee {
    let mut common = Employee::default();
    common.remote_id = cx.remote_id();
    common.employee_number = cx
        .at("employee_number", "/badge")
        .hook_text(raw.badge.as_deref(), BADGE_NUMBER);
    common.first_name = cx.at("first_name", "/given").text(raw.given.as_deref());
    common.last_name = cx.at("last_name", "/family").text(raw.family.as_deref());
    common.display_name = FULL_NAME(raw);
    common.emails = from_record_emails(raw, cx);
    common.phones = from_record_phones(raw, cx);
    common.addresses = from_record_addresses(raw, cx);
    common.groups = cx
        .at("groups", "/group_ids")
        .int_references(raw.group_ids.as_deref());
    common.team = cx
        .at("team", "/team_id")
        .reference(raw.team_id.as_deref())
        .or_else(|| cx.at("team", "/unit_id").reference(raw.unit_id.as_deref()));
    common.job_title = cx.at("job_title", "/grade").hook(raw.grade, BAND);
    common.nationalities = cx.look_up_all(
        &NATIONS_TABLE,
        "nationalities",
        "/nation_ids",
        raw.nation_ids.as_deref().map(|list| list.iter().cloned()),
    );
    common.languages = from_record_languages(raw, cx);
    common.custom_fields = raw.extra.take().map(|it| it.extra).unwrap_or_default();
    common
}

fn from_record_emails(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Email>> {
    let items = raw.mails.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = Email::default();
        value.address = cx
            .at("emails.address", "/mails/{}/address")
            .text(item.address.as_deref());
        value.kind = cx
            .at("emails.kind", "/mails/{}/use")
            .enumeration(item.use_.as_ref().map(OpenEnum::as_text), &MAIL_USE);
        value.is_primary = item.main;
        if value.address.is_some() || value.kind.is_some() || value.is_primary.is_some() {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

fn from_record_phones(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Phone>> {
    let items = raw.numbers.as_deref()?;
    let mut list = Vec::new();
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        if item.active == Some(true) {
            let mut value = Phone::default();
            value.number = cx
                .at("phones.number", "/numbers/{}/no")
                .phone_number(item.no.as_deref());
            value.e164 = cx
                .at("phones.e164", "/numbers/{}/no")
                .phone_e164_in(item.no.as_deref(), Some("GB"));
            value.extension = cx
                .at("phones.extension", "/numbers/{}/no")
                .phone_extension(item.no.as_deref());
            if value.number.is_some() || value.e164.is_some() || value.extension.is_some() {
                list.push(value);
            }
        }
        if list.len() == 2 {
            break;
        }
    }
    cx.no_element();
    Some(list)
}

fn from_record_addresses(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Address>> {
    let mut list = Vec::new();
    let mut value = Address::default();
    value.street_1 = cx
        .at("addresses.street_1", "/street")
        .text(raw.street.as_deref());
    value.city = cx.at("addresses.city", "/town").text(raw.town.as_deref());
    value.country = cx.look_up(
        &NATIONS_TABLE,
        "addresses.country",
        "/land",
        raw.land.as_deref(),
    );
    if value.street_1.is_some() || value.city.is_some() || value.country.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_languages(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<String>> {
    let items = raw.speaks.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        list.extend(cx.at("languages", "/speaks/{}").text(Some(item.as_str())));
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &EmployeeInput, tables: &Tables) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.require("first_name", &input.first_name);
    body.require("last_name", &input.last_name);
    send(input, &mut body, tables);
    body
}

/// The body of update.
fn update_body(input: &EmployeeInput, tables: &Tables) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.require("first_name", &input.first_name);
    body.require("last_name", &input.last_name);
    send(input, &mut body, tables);
    body
}

/// What create and update send alike.
fn send(input: &EmployeeInput, body: &mut Body, tables: &Tables) {
    body.put("first_name", "/given", &input.first_name, write::text);
    body.put("last_name", "/family", &input.last_name, write::text);
    body.put("employee_number", "/badge", &input.employee_number, |it| {
        Ok(BADGE_NUMBER_INVERSE(it)?)
    });
    body.put("job_title", "/grade", &input.job_title, |it| {
        Ok(BAND_INVERSE(it)?)
    });
    body.each("emails", "/mails", &input.emails, true, |it, out| {
        out.put("/address", it.address.as_ref(), write::text);
        out.put("/use", it.kind.as_ref(), write::enumeration(&MAIL_USE));
        out.put("/main", it.is_primary.as_ref(), write::same);
        out.require("address", it.address.is_some());
    });
    body.slots_or_drop(
        "addresses",
        &input.addresses,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/street", "/town", "/land"],
            write: &|it, out| {
                out.put("/street", it.street_1.as_ref(), write::text);
                out.put("/town", it.city.as_ref(), write::text);
                out.put("/land", it.country.as_ref(), |it| {
                    tables.key(&NATIONS_TABLE, it)
                });
            },
        }],
    );
    body.each(
        "languages",
        "/speaks",
        &input.languages,
        false,
        |it, out| out.put("", Some(it), write::text),
    );
    body.put("groups", "/group_ids", &input.groups, write::refs_to_ints);
    body.put("nationalities", "/nation_ids", &input.nationalities, |it| {
        it.iter()
            .map(|it| tables.key(&NATIONS_TABLE, it))
            .collect::<Result<Vec<_>, _>>()
    });
    body.put("team", "/team_id", &input.team, write::ref_to_text);
    body.custom_entries("/answers", "field", false, "content", &input.custom_fields);
    body.unsupported("company", &input.company, "no employee has it");
    body.unsupported("middle_name", &input.middle_name, "no employee has it");
    body.unsupported(
        "preferred_name",
        &input.preferred_name,
        "no employee has it",
    );
    body.unsupported("pronouns", &input.pronouns, "no employee has it");
    body.unsupported("username", &input.username, "no employee has it");
    body.unsupported("phones", &input.phones, "it is read only");
    body.unsupported("home_location", &input.home_location, "no employee has it");
    body.unsupported("work_location", &input.work_location, "no employee has it");
    body.unsupported("works_remote", &input.works_remote, "no employee has it");
    body.unsupported("timezone", &input.timezone, "no employee has it");
    body.unsupported("manager", &input.manager, "no employee has it");
    body.unsupported("department", &input.department, "no employee has it");
    body.unsupported("employments", &input.employments, "no employee has it");
    body.unsupported("pay_group", &input.pay_group, "no employee has it");
    body.unsupported(
        "employment_status",
        &input.employment_status,
        "no employee has it",
    );
    body.unsupported(
        "employment_type",
        &input.employment_type,
        "no employee has it",
    );
    body.unsupported("hire_date", &input.hire_date, "no employee has it");
    body.unsupported("start_date", &input.start_date, "no employee has it");
    body.unsupported(
        "probation_end_date",
        &input.probation_end_date,
        "no employee has it",
    );
    body.unsupported(
        "termination_date",
        &input.termination_date,
        "no employee has it",
    );
    body.unsupported(
        "termination_reason",
        &input.termination_reason,
        "no employee has it",
    );
    body.unsupported("date_of_birth", &input.date_of_birth, "no employee has it");
    body.unsupported("gender", &input.gender, "no employee has it");
    body.unsupported("ethnicity", &input.ethnicity, "no employee has it");
    body.unsupported(
        "marital_status",
        &input.marital_status,
        "no employee has it",
    );
    body.unsupported("national_ids", &input.national_ids, "no employee has it");
    body.unsupported("avatar_url", &input.avatar_url, "no employee has it");
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Employee> = MappedFields {
    fields: &HRIS_EMPLOYEE,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Employee, field: &str, value: Option<Mapped>) {
    match field {
        "emails" => common.emails = value.and_then(Mappable::from_mapped),
        "languages" => common.languages = value.and_then(Mappable::from_mapped),
        "groups" => common.groups = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<EmployeeInput> = MappedInput {
    fields: &HRIS_EMPLOYEE,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut EmployeeInput, field: &str) -> Patch<Mapped> {
    match field {
        "emails" => mem::take(&mut input.emails).map(Mappable::into_mapped),
        "languages" => mem::take(&mut input.languages).map(Mappable::into_mapped),
        "groups" => mem::take(&mut input.groups).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new(
        "employee_number",
        "/badge",
        "fn badge_number",
        "write-lossy",
    ),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("first_name", "/given", "", "iso"),
    Provenance::new("middle_name", "", "", "absent"),
    Provenance::new("last_name", "/family", "", "iso"),
    Provenance::new("preferred_name", "", "", "absent"),
    Provenance::new("display_name", "", "fn full_name", "read-only"),
    Provenance::new("pronouns", "", "", "absent"),
    Provenance::new("username", "", "", "absent"),
    Provenance::new(
        "emails",
        "/mails[]: address /address, kind /use, is_primary /main",
        "each of Email (kind enum mail_use)",
        "write-lossy",
    ),
    Provenance::new(
        "phones",
        "/numbers[]: number /no, e164 /no, extension /no",
        "each of Phone (number phone number, e164 phone E.164 in GB, extension phone extension)",
        "read-only",
    ),
    Provenance::new(
        "addresses",
        "street_1 /street, city /town, country /land",
        "list of Address (country lookup nations)",
        "write-lossy",
    ),
    Provenance::new("home_location", "", "", "absent"),
    Provenance::new("work_location", "", "", "absent"),
    Provenance::new("works_remote", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new("manager", "", "", "absent"),
    Provenance::new("direct_reports", "", "", "absent"),
    Provenance::new("groups", "/group_ids", "int to string, ref Group", "iso"),
    Provenance::new("team", "/team_id else /unit_id", "ref Group", "read-lossy"),
    Provenance::new("department", "", "", "absent"),
    Provenance::new("employments", "", "", "absent"),
    Provenance::new("current_employment", "", "", "absent"),
    Provenance::new("job_title", "/grade", "fn band", "write-lossy"),
    Provenance::new("pay_group", "", "", "absent"),
    Provenance::new("employment_status", "", "", "absent"),
    Provenance::new("employment_type", "", "", "absent"),
    Provenance::new("hire_date", "", "", "absent"),
    Provenance::new("start_date", "", "", "absent"),
    Provenance::new("original_start_date", "", "", "absent"),
    Provenance::new("probation_end_date", "", "", "absent"),
    Provenance::new("termination_date", "", "", "absent"),
    Provenance::new("termination_reason", "", "", "absent"),
    Provenance::new("date_of_birth", "", "", "absent"),
    Provenance::new("gender", "", "", "absent"),
    Provenance::new("ethnicity", "", "", "absent"),
    Provenance::new("marital_status", "", "", "absent"),
    Provenance::new(
        "nationalities",
        "/nation_ids",
        "lookup nations",
        "write-lossy",
    ),
    Provenance::new("languages", "/speaks[]: ", "each", "iso"),
    Provenance::new("national_ids", "", "", "absent"),
    Provenance::new("avatar_url", "", "", "absent"),
    Provenance::new(
        "custom_fields",
        "/extra/*",
        "what the spec does not name",
        "iso",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.employee",
    file: "mappings/acme/hris.yaml",
    line: 30,
    rows: PROVENANCE,
    lines: &[
        1, 11, 36, 9, 36, 10, 36, 12, 36, 36, 14, 15, 25, 36, 37, 37, 37, 37, 37, 31, 33, 37, 37,
        38, 13, 38, 38, 38, 38, 38, 39, 39, 39, 39, 39, 39, 40, 40, 32, 30, 40, 40, 43,
    ],
};
