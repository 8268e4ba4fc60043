// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.employee` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/employeeId or /id` |  | read only |
//! | `employee_number` | `/employeeNumber` |  | exact |
//! | `company` | `"company"` | `const` | read only |
//! | `first_name` | `/firstName` |  | exact |
//! | `middle_name` | `/middleName` |  | exact |
//! | `last_name` | `/lastName` |  | exact |
//! | `preferred_name` | `/preferredName` |  | exact |
//! | `display_name` | `{/firstName} {/lastName}` | `template` | read only |
//! | `pronouns` | in the directory alone |  | skipped |
//! | `username` | neither operation declares it |  | absent |
//! | `emails` | `address /workEmail; address /homeEmail` | `list of Email (kind const "WORK"); Email (kind const "PERSONAL")` | write lossy |
//! | `phones` | `number /mobilePhone; number /workPhone, extension /workPhoneExtension; number /homePhone` | `list of Phone (kind const "MOBILE"); Phone (kind const "WORK"); Phone (kind const "HOME")` | write lossy |
//! | `addresses` | `street_1 /address1, street_2 /address2, city /city, region /state, postal_code /zipcode, country /country` | `list of Address (kind const "HOME", country country by name)` | read lossy |
//! | `home_location` | neither operation declares it |  | absent |
//! | `work_location` | `/locationId` | `ref Location` | read only |
//! | `works_remote` | neither operation declares it |  | absent |
//! | `timezone` | neither operation declares it |  | absent |
//! | `manager` | `/reportsToId` | `ref Employee` | read only |
//! | `direct_reports` | neither operation declares it |  | absent |
//! | `groups` | `/departmentId` | `list of ref Group` | read only |
//! | `team` | neither operation declares it |  | absent |
//! | `department` | `/departmentId` | `ref Group` | read only |
//! | `employments` | listed as Employment, which refers to its Employee |  | skipped |
//! | `current_employment` | the newest row of Employment; one record cannot tell |  | skipped |
//! | `job_title` | `/jobTitleName` |  | exact |
//! | `pay_group` | neither operation declares it |  | absent |
//! | `employment_status` | `/status` | `enum employment_status` | read only |
//! | `employment_type` | `/employmentStatusName or /employmentStatus` | `enum employment_type` | read only |
//! | `hire_date` | `/hireDate` | `date iso, zero is null` | read lossy |
//! | `start_date` | `/hireDate` | `date iso, zero is null` | read only |
//! | `original_start_date` | `/originalHireDate` | `date iso, zero is null` | read only |
//! | `probation_end_date` | neither operation declares it |  | absent |
//! | `termination_date` | `/terminationDate` | `date iso, zero is null` | read only |
//! | `termination_reason` | in the table employmentStatus |  | absent |
//! | `date_of_birth` | `/birthDate` | `date iso, zero is null` | read lossy |
//! | `gender` | `/gender` | `enum gender` | read lossy |
//! | `ethnicity` | `ethnicity` can be asked for, but is left out on purpose |  | skipped |
//! | `marital_status` | `/marital` | `enum marital_status` | read only |
//! | `nationalities` | neither operation declares it |  | absent |
//! | `languages` | neither operation declares it |  | absent |
//! | `national_ids` | `ssn` can be asked for, but is left out on purpose |  | skipped |
//! | `avatar_url` | `/photoUrl` |  | read only |
//! | `remote_url` | no record has it |  | absent |
//! | `remote_created_at` | no record has it |  | absent |
//! | `remote_updated_at` | no record has it |  | absent |
//! | `remote_was_deleted` | no record has it |  | absent |
//! | `custom_fields` | `/*` | `what the spec does not name` | exact |

use crate::Client;
use crate::employees::{
    CREATE_EMPLOYEE, ChangedEmployee, EmployeeSummary, GET_CHANGED_EMPLOYEE_IDS, GET_EMPLOYEE,
    LIST_EMPLOYEES, UPDATE_EMPLOYEE,
};
use crate::enums::{
    EMPLOYMENT_STATUS, EMPLOYMENT_STATUS_FILTER, EMPLOYMENT_TYPE, GENDER, MARITAL_STATUS,
};
use crate::field_maps::HRIS_EMPLOYEE;
use conjoin_models::hris::{Employee, EmployeeEmploymentStatus, EmployeeInput, Group};
use conjoin_runtime::convert::{
    self, Body, Coded, Conversion, DateFormat, Nulls, Piece, Spelling, TimeFormat, WriteSlot, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, RecordOf, WriteOf};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::{
    Address, AddressKind, Email, EmailKind, ModelEnum, Patch, Phone, PhoneKind, Ref, Timestamp,
};
use conjoin_runtime::{
    Changes, Checkpoint, Deleted, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin,
    PageSize, Provenance, Record, Records, Send, Step, Stop, WritePlan, Written,
};
use std::borrow::Cow;
use std::mem;

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

    /// Only what has changed since.
    pub fn modified_after(mut self, time: Timestamp) -> Self {
        self.query.modified_after = Some(time);
        self
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Records per page: 50 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Where the person stands in the employment lifecycle.
    ///
    /// Narrows the list, by the parameter `filter[status]`.
    pub fn employment_status(mut self, value: EmployeeEmploymentStatus) -> Self {
        self.query.filters.insert(
            "employment_status".to_owned(),
            ModelEnum::as_str(value).to_owned(),
        );
        self
    }

    /// Given name as recorded.
    ///
    /// Narrows the list, by the parameter `filter[firstName]`.
    pub fn first_name(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("first_name".to_owned(), value.to_owned());
        self
    }

    /// Family name as recorded.
    ///
    /// Narrows the list, by the parameter `filter[lastName]`.
    pub fn last_name(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("last_name".to_owned(), value.to_owned());
        self
    }

    /// Title of the current position.
    ///
    /// Narrows the list, by the parameter `filter[jobTitleName]`.
    pub fn job_title(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("job_title".to_owned(), value.to_owned());
        self
    }

    /// Lists employees, page by page, as the stream is read.
    pub fn stream(self) -> Records<Employee, EmployeeSummary> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_EMPLOYEES);
        call.query("sort", "employeeId");
        call.query(
            "fields",
            &connection
                .selected(
                    &HRIS_EMPLOYEE,
                    RecordOf::List,
                    &[
                        "birthDate",
                        "departmentId",
                        "employmentStatusName",
                        "hireDate",
                        "homeEmail",
                        "homePhone",
                        "locationId",
                        "middleName",
                        "mobilePhone",
                        "reportsToId",
                        "workEmail",
                        "workPhone",
                        "workPhoneExtension",
                    ],
                )
                .join(","),
        );
        if let Some(value) = self.query.filters.get("employment_status") {
            call.query(
                "filter[status]",
                EMPLOYMENT_STATUS_FILTER
                    .filter(value)
                    .as_deref()
                    .unwrap_or(value),
            );
        }
        if let Some(value) = self.query.filters.get("first_name") {
            call.query("filter[firstName]", value);
        }
        if let Some(value) = self.query.filters.get("last_name") {
            call.query("filter[lastName]", value);
        }
        if let Some(value) = self.query.filters.get("job_title") {
            call.query("filter[jobTitleName]", value);
        }
        connection.list(call, &LIST, &self.query)
    }

    /// Lists employees that have changed, by `get_changed_employee_ids`.
    fn changed(self) -> Records<Employee, EmployeeSummary> {
        let connection = self.client.connection.clone();
        let call = connection.call(&GET_CHANGED_EMPLOYEE_IDS);
        let ids = connection
            .list(call, &CHANGES, &self.query.for_another())
            .changes(&CHANGES_FROM)
            .unfiltered()
            .remote_ids()
            .feed(100);
        let query = self.query.clone();
        let call = move |ids: &str| {
            let mut call = connection.call(&LIST_EMPLOYEES);
            call.query("sort", "employeeId");
            call.query(
                "fields",
                &connection
                    .selected(
                        &HRIS_EMPLOYEE,
                        RecordOf::List,
                        &[
                            "birthDate",
                            "departmentId",
                            "employmentStatusName",
                            "hireDate",
                            "homeEmail",
                            "homePhone",
                            "locationId",
                            "middleName",
                            "mobilePhone",
                            "reportsToId",
                            "workEmail",
                            "workPhone",
                            "workPhoneExtension",
                        ],
                    )
                    .join(","),
            );
            if let Some(value) = query.filters.get("employment_status") {
                call.query(
                    "filter[status]",
                    EMPLOYMENT_STATUS_FILTER
                        .filter(value)
                        .as_deref()
                        .unwrap_or(value),
                );
            }
            if let Some(value) = query.filters.get("first_name") {
                call.query("filter[firstName]", value);
            }
            if let Some(value) = query.filters.get("last_name") {
                call.query("filter[lastName]", value);
            }
            if let Some(value) = query.filters.get("job_title") {
                call.query("filter[jobTitleName]", value);
            }
            call.query("filter[ids]", ids);
            call
        };
        self.client
            .connection
            .list_children(ids, call, &LIST, &self.query)
    }

    /// Lists employees that were deleted, page by page; `modified_after` and `after` say since
    /// when.
    pub fn deleted(self) -> Records<Deleted, ChangedEmployee> {
        let connection = &self.client.connection;
        let call = connection.call(&GET_CHANGED_EMPLOYEE_IDS);
        connection
            .list(call, &DELETED, &self.query)
            .changes(&DELETED_FROM)
            .unfiltered()
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(
        &self,
        id: &str,
    ) -> Result<Record<Employee, crate::employees::Employee>, Error> {
        let mut call = self.client.connection.call(&GET_EMPLOYEE);
        call.path("id", id);
        call.query(
            "fields",
            &self
                .client
                .connection
                .selected(
                    &HRIS_EMPLOYEE,
                    RecordOf::Get,
                    &[
                        "address1",
                        "address2",
                        "birthDate",
                        "city",
                        "country",
                        "departmentId",
                        "employeeNumber",
                        "employmentStatus",
                        "firstName",
                        "gender",
                        "hireDate",
                        "homeEmail",
                        "homePhone",
                        "jobTitleName",
                        "lastName",
                        "locationId",
                        "marital",
                        "middleName",
                        "mobilePhone",
                        "originalHireDate",
                        "photoUrl",
                        "preferredName",
                        "reportsToId",
                        "state",
                        "status",
                        "terminationDate",
                        "workEmail",
                        "workPhone",
                        "workPhoneExtension",
                        "zipcode",
                    ],
                )
                .join(","),
        );
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(
        &self,
        json: &RawJson,
    ) -> Result<Record<Employee, crate::employees::Employee>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &EmployeeInput) -> Result<Written<Employee>, Error> {
        let mut call = self.client.connection.call(&CREATE_EMPLOYEE);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
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
        let mut call = self.client.connection.call(&UPDATE_EMPLOYEE);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.path("id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Employee, EmployeeSummary> = ListPlan {
    model: "hris.employee",
    records: &[Step::Key("data")],
    next: Next::Cursor {
        next: "/meta/page/nextCursor",
        send: Send::Query("page[after]"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("page[limit]"),
        value: 50,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.employee_id.clone(),
    id_pointer: "/employeeId",
    convert: from_list,
    keep: None,
    mapped: Some(&MAPPED),
};

/// How the ids of what has changed are listed.
static CHANGES: ListPlan<(), ChangedEmployee> = ListPlan {
    model: "hris.employee",
    records: &[Step::Key("employees"), Step::Values],
    next: Next::Durable {
        pages: &Next::None,
        token: Some("/latest"),
        send: Some(Send::Query("since")),
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |_, _| (),
    keep: Some(|raw| raw.action.as_ref().map(OpenEnum::as_text) != Some("Deleted")),
    mapped: None,
};

/// From when on changes are asked for.
static CHANGES_FROM: Changes = Changes {
    send: &[Send::Query("since")],
    format: TimeFormat::Rfc3339,
    number: false,
    not_after: 0,
    from_start: true,
    cursor: None,
    window: None,
};

/// How deleted records are listed.
static DELETED: ListPlan<Deleted, ChangedEmployee> = ListPlan {
    model: "hris.employee.deleted",
    records: &[Step::Key("employees"), Step::Values],
    next: Next::Durable {
        pages: &Next::None,
        token: Some("/latest"),
        send: Some(Send::Query("since")),
    },
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: |_raw, _cx| Deleted::at(None),
    keep: Some(|raw| raw.action.as_ref().map(OpenEnum::as_text) == Some("Deleted")),
    mapped: None,
};

/// From when on changes are asked for.
static DELETED_FROM: Changes = Changes {
    send: &[Send::Query("since")],
    format: TimeFormat::Rfc3339,
    number: false,
    not_after: 0,
    from_start: true,
    cursor: None,
    window: None,
};

/// How one record is read.
static GET: GetPlan<Employee, crate::employees::Employee> = GetPlan {
    model: "hris.employee",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_get,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Employee, ()> = WritePlan {
    model: "hris.employee",
    id: IdFrom::Header {
        name: "Location",
        last_segment: true,
    },
    record: None,
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Employee, ()> = WritePlan {
    model: "hris.employee",
    id: IdFrom::Given,
    record: None,
};

/// The Employee of a provider record.
fn from_list(raw: &mut EmployeeSummary, cx: &mut Conversion<'_>) -> Employee {
    let mut common = Employee::default();
    common.remote_id = cx.remote_id();
    common.company = Some(Ref::new("company"));
    common.first_name = cx
        .at("first_name", "/firstName")
        .text(raw.first_name.as_deref());
    common.middle_name = cx
        .at("middle_name", "/middleName")
        .text(raw.middle_name.take());
    common.last_name = cx
        .at("last_name", "/lastName")
        .text(raw.last_name.as_deref());
    common.preferred_name = cx
        .at("preferred_name", "/preferredName")
        .text(raw.preferred_name.take());
    common.display_name = convert::template(&[
        Piece::Value(raw.first_name.as_deref().map(Cow::Borrowed)),
        Piece::Text(" "),
        Piece::Value(raw.last_name.as_deref().map(Cow::Borrowed)),
    ]);
    common.emails = from_list_emails(raw, cx);
    common.phones = from_list_phones(raw, cx);
    common.work_location = cx
        .at("work_location", "/locationId")
        .reference(raw.location_id.take());
    common.manager = cx
        .at("manager", "/reportsToId")
        .reference(raw.reports_to_id.take());
    common.groups = from_list_groups(raw, cx);
    common.department = cx
        .at("department", "/departmentId")
        .reference(raw.department_id.as_deref());
    common.job_title = cx
        .at("job_title", "/jobTitleName")
        .text(raw.job_title_name.take());
    common.employment_status = cx.at("employment_status", "/status").enumeration(
        raw.status.as_ref().map(OpenEnum::as_text),
        &EMPLOYMENT_STATUS,
    );
    common.employment_type = cx
        .at("employment_type", "/employmentStatusName")
        .enumeration(raw.employment_status_name.as_deref(), &EMPLOYMENT_TYPE);
    common.hire_date = cx
        .at("hire_date", "/hireDate")
        .date(raw.hire_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.start_date = cx
        .at("start_date", "/hireDate")
        .date(raw.hire_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.date_of_birth = cx
        .at("date_of_birth", "/birthDate")
        .date(raw.birth_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.avatar_url = cx.at("avatar_url", "/photoUrl").text(raw.photo_url.take());
    common.custom_fields = mem::take(&mut raw.extra);
    common
}

fn from_list_emails(raw: &EmployeeSummary, cx: &mut Conversion<'_>) -> Option<Vec<Email>> {
    let mut list = Vec::new();
    let mut value = Email::default();
    value.address = cx
        .at("emails.address", "/workEmail")
        .text(raw.work_email.as_deref());
    value.kind = Some(EmailKind::Work.into());
    if value.address.is_some() {
        list.push(value);
    }
    let mut value = Email::default();
    value.address = cx
        .at("emails.address", "/homeEmail")
        .text(raw.home_email.as_deref());
    value.kind = Some(EmailKind::Personal.into());
    if value.address.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_list_phones(raw: &EmployeeSummary, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
    let mut list = Vec::new();
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/mobilePhone")
        .text(raw.mobile_phone.as_deref());
    value.kind = Some(PhoneKind::Mobile.into());
    if value.number.is_some() {
        list.push(value);
    }
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/workPhone")
        .text(raw.work_phone.as_deref());
    value.extension = cx
        .at("phones.extension", "/workPhoneExtension")
        .text(raw.work_phone_extension.as_deref());
    value.kind = Some(PhoneKind::Work.into());
    if value.number.is_some() {
        list.push(value);
    }
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/homePhone")
        .text(raw.home_phone.as_deref());
    value.kind = Some(PhoneKind::Home.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_list_groups(raw: &EmployeeSummary, cx: &mut Conversion<'_>) -> Option<Vec<Ref<Group>>> {
    let mut list = Vec::new();
    list.extend(
        cx.at("groups", "/departmentId")
            .reference(raw.department_id.as_deref()),
    );
    (!list.is_empty()).then_some(list)
}

/// The Employee of a provider record.
fn from_get(raw: &mut crate::employees::Employee, cx: &mut Conversion<'_>) -> Employee {
    let mut common = Employee::default();
    common.remote_id = cx.remote_id();
    common.employee_number = cx
        .at("employee_number", "/employeeNumber")
        .text(raw.employee_number.take());
    common.company = Some(Ref::new("company"));
    common.first_name = cx
        .at("first_name", "/firstName")
        .text(raw.first_name.as_deref());
    common.middle_name = cx
        .at("middle_name", "/middleName")
        .text(raw.middle_name.take());
    common.last_name = cx
        .at("last_name", "/lastName")
        .text(raw.last_name.as_deref());
    common.preferred_name = cx
        .at("preferred_name", "/preferredName")
        .text(raw.preferred_name.take());
    common.display_name = convert::template(&[
        Piece::Value(raw.first_name.as_deref().map(Cow::Borrowed)),
        Piece::Text(" "),
        Piece::Value(raw.last_name.as_deref().map(Cow::Borrowed)),
    ]);
    common.emails = from_get_emails(raw, cx);
    common.phones = from_get_phones(raw, cx);
    common.addresses = from_get_addresses(raw, cx);
    common.work_location = cx
        .at("work_location", "/locationId")
        .reference(raw.location_id.take());
    common.manager = cx
        .at("manager", "/reportsToId")
        .reference(raw.reports_to_id.take());
    common.groups = from_get_groups(raw, cx);
    common.department = cx
        .at("department", "/departmentId")
        .reference(raw.department_id.as_deref());
    common.job_title = cx
        .at("job_title", "/jobTitleName")
        .text(raw.job_title_name.take());
    common.employment_status = cx.at("employment_status", "/status").enumeration(
        raw.status.as_ref().map(OpenEnum::as_text),
        &EMPLOYMENT_STATUS,
    );
    common.employment_type = cx
        .at("employment_type", "/employmentStatus")
        .enumeration(raw.employment_status.as_deref(), &EMPLOYMENT_TYPE);
    common.hire_date = cx
        .at("hire_date", "/hireDate")
        .date(raw.hire_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.start_date = cx
        .at("start_date", "/hireDate")
        .date(raw.hire_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.original_start_date = cx
        .at("original_start_date", "/originalHireDate")
        .date(raw.original_hire_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.termination_date = cx
        .at("termination_date", "/terminationDate")
        .date(raw.termination_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.date_of_birth = cx
        .at("date_of_birth", "/birthDate")
        .date(raw.birth_date.as_deref(), DateFormat::IsoZeroIsNull);
    common.gender = cx
        .at("gender", "/gender")
        .enumeration(raw.gender.as_deref(), &GENDER);
    common.marital_status = cx
        .at("marital_status", "/marital")
        .enumeration(raw.marital.as_deref(), &MARITAL_STATUS);
    common.avatar_url = cx.at("avatar_url", "/photoUrl").text(raw.photo_url.take());
    common.custom_fields = mem::take(&mut raw.extra);
    common
}

fn from_get_emails(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Email>> {
    let mut list = Vec::new();
    let mut value = Email::default();
    value.address = cx
        .at("emails.address", "/workEmail")
        .text(raw.work_email.as_deref());
    value.kind = Some(EmailKind::Work.into());
    if value.address.is_some() {
        list.push(value);
    }
    let mut value = Email::default();
    value.address = cx
        .at("emails.address", "/homeEmail")
        .text(raw.home_email.as_deref());
    value.kind = Some(EmailKind::Personal.into());
    if value.address.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_get_phones(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Phone>> {
    let mut list = Vec::new();
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/mobilePhone")
        .text(raw.mobile_phone.as_deref());
    value.kind = Some(PhoneKind::Mobile.into());
    if value.number.is_some() {
        list.push(value);
    }
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/workPhone")
        .text(raw.work_phone.as_deref());
    value.extension = cx
        .at("phones.extension", "/workPhoneExtension")
        .text(raw.work_phone_extension.as_deref());
    value.kind = Some(PhoneKind::Work.into());
    if value.number.is_some() {
        list.push(value);
    }
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/homePhone")
        .text(raw.home_phone.as_deref());
    value.kind = Some(PhoneKind::Home.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_get_addresses(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Address>> {
    let mut list = Vec::new();
    let mut value = Address::default();
    value.kind = Some(AddressKind::Home.into());
    value.street_1 = cx
        .at("addresses.street_1", "/address1")
        .text(raw.address1.as_deref());
    value.street_2 = cx
        .at("addresses.street_2", "/address2")
        .text(raw.address2.as_deref());
    value.city = cx.at("addresses.city", "/city").text(raw.city.as_deref());
    value.region = cx
        .at("addresses.region", "/state")
        .text(raw.state.as_deref());
    value.postal_code = cx
        .at("addresses.postal_code", "/zipcode")
        .text(raw.zipcode.as_deref());
    value.country = cx
        .at("addresses.country", "/country")
        .coded(raw.country.as_deref(), Coded::Country(Spelling::Name));
    if value.street_1.is_some()
        || value.street_2.is_some()
        || value.city.is_some()
        || value.region.is_some()
        || value.postal_code.is_some()
        || value.country.is_some()
    {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_get_groups(
    raw: &crate::employees::Employee,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Ref<Group>>> {
    let mut list = Vec::new();
    list.extend(
        cx.at("groups", "/departmentId")
            .reference(raw.department_id.as_deref()),
    );
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &EmployeeInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    body.require("first_name", &input.first_name);
    body.require("last_name", &input.last_name);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &EmployeeInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &EmployeeInput, body: &mut Body) {
    body.put(
        "employee_number",
        "/employeeNumber",
        &input.employee_number,
        write::text,
    );
    body.put("first_name", "/firstName", &input.first_name, write::text);
    body.put(
        "middle_name",
        "/middleName",
        &input.middle_name,
        write::text,
    );
    body.put("last_name", "/lastName", &input.last_name, write::text);
    body.put(
        "preferred_name",
        "/preferredName",
        &input.preferred_name,
        write::text,
    );
    body.slots(
        "emails",
        &input.emails,
        &[
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(EmailKind::Work)),
                pointers: &["/workEmail"],
                write: &|it, out| {
                    out.put("/workEmail", it.address.as_ref(), write::text);
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
            WriteSlot {
                takes: |it| {
                    it.kind
                        .as_ref()
                        .is_some_and(|it| it.is(EmailKind::Personal))
                },
                pointers: &["/homeEmail"],
                write: &|it, out| {
                    out.put("/homeEmail", it.address.as_ref(), write::text);
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
        ],
    );
    body.slots(
        "phones",
        &input.phones,
        &[
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Mobile)),
                pointers: &["/mobilePhone"],
                write: &|it, out| {
                    out.put("/mobilePhone", it.number.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("extension", it.extension.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Work)),
                pointers: &["/workPhone", "/workPhoneExtension"],
                write: &|it, out| {
                    out.put("/workPhone", it.number.as_ref(), write::text);
                    out.put("/workPhoneExtension", it.extension.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
            WriteSlot {
                takes: |it| it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Home)),
                pointers: &["/homePhone"],
                write: &|it, out| {
                    out.put("/homePhone", it.number.as_ref(), write::text);
                    out.nowhere("e164", it.e164.is_some());
                    out.nowhere("extension", it.extension.is_some());
                    out.nowhere("is_primary", it.is_primary.is_some());
                },
            },
        ],
    );
    body.slots(
        "addresses",
        &input.addresses,
        &[WriteSlot {
            takes: |_| true,
            pointers: &[
                "/address1",
                "/address2",
                "/city",
                "/state",
                "/zipcode",
                "/country",
            ],
            write: &|it, out| {
                out.put("/address1", it.street_1.as_ref(), write::text);
                out.put("/address2", it.street_2.as_ref(), write::text);
                out.put("/city", it.city.as_ref(), write::text);
                out.put("/state", it.region.as_ref(), write::text);
                out.put("/zipcode", it.postal_code.as_ref(), write::text);
                out.put(
                    "/country",
                    it.country.as_ref(),
                    write::coded(Coded::Country(Spelling::Name)),
                );
                out.fixed(
                    "kind",
                    it.kind.is_none()
                        || it.kind.as_ref().is_some_and(|it| it.is(AddressKind::Home)),
                );
                out.nowhere("name", it.name.is_some());
                out.nowhere("lines", it.lines.is_some());
                out.nowhere("formatted", it.formatted.is_some());
            },
        }],
    );
    body.put("job_title", "/jobTitle", &input.job_title, write::text);
    body.put(
        "hire_date",
        "/hireDate",
        &input.hire_date,
        write::date(DateFormat::Iso),
    );
    body.put(
        "date_of_birth",
        "/dateOfBirth",
        &input.date_of_birth,
        write::date(DateFormat::Iso),
    );
    body.put(
        "gender",
        "/gender",
        &input.gender,
        write::enumeration(&GENDER),
    );
    body.custom_bag("", &input.custom_fields);
    body.unsupported("company", &input.company, "it is read only");
    body.unsupported("pronouns", &input.pronouns, "in the directory alone");
    body.unsupported("username", &input.username, "neither operation declares it");
    body.unsupported(
        "home_location",
        &input.home_location,
        "neither operation declares it",
    );
    body.unsupported(
        "work_location",
        &input.work_location,
        "written by name, as `location`; a reference has the id",
    );
    body.unsupported(
        "works_remote",
        &input.works_remote,
        "neither operation declares it",
    );
    body.unsupported("timezone", &input.timezone, "neither operation declares it");
    body.unsupported(
        "manager",
        &input.manager,
        "changed by a row of the table jobInfo",
    );
    body.unsupported(
        "groups",
        &input.groups,
        "written by name, as `department`; a reference has the id",
    );
    body.unsupported("team", &input.team, "neither operation declares it");
    body.unsupported(
        "department",
        &input.department,
        "written by name, as `department`; a reference has the id",
    );
    body.unsupported(
        "employments",
        &input.employments,
        "listed as Employment, which refers to its Employee",
    );
    body.unsupported(
        "pay_group",
        &input.pay_group,
        "neither operation declares it",
    );
    body.unsupported(
        "employment_status",
        &input.employment_status,
        "follows from the table employmentStatus",
    );
    body.unsupported(
        "employment_type",
        &input.employment_type,
        "follows from the table employmentStatus",
    );
    body.unsupported(
        "start_date",
        &input.start_date,
        "the same day; written as hire_date",
    );
    body.unsupported(
        "probation_end_date",
        &input.probation_end_date,
        "neither operation declares it",
    );
    body.unsupported(
        "termination_date",
        &input.termination_date,
        "follows from the table employmentStatus",
    );
    body.unsupported(
        "termination_reason",
        &input.termination_reason,
        "in the table employmentStatus",
    );
    body.unsupported(
        "ethnicity",
        &input.ethnicity,
        "`ethnicity` can be asked for, but is left out on purpose",
    );
    body.unsupported(
        "marital_status",
        &input.marital_status,
        "the company words the list; others are refused",
    );
    body.unsupported(
        "nationalities",
        &input.nationalities,
        "neither operation declares it",
    );
    body.unsupported(
        "languages",
        &input.languages,
        "neither operation declares it",
    );
    body.unsupported(
        "national_ids",
        &input.national_ids,
        "`ssn` can be asked for, but is left out on purpose",
    );
    body.unsupported(
        "avatar_url",
        &input.avatar_url,
        "photos are uploaded to an endpoint of their own",
    );
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
        "employee_number" => common.employee_number = value.and_then(Mappable::from_mapped),
        "username" => common.username = value.and_then(Mappable::from_mapped),
        "emails" => common.emails = value.and_then(Mappable::from_mapped),
        "phones" => common.phones = value.and_then(Mappable::from_mapped),
        "job_title" => common.job_title = value.and_then(Mappable::from_mapped),
        "team" => common.team = value.and_then(Mappable::from_mapped),
        "timezone" => common.timezone = value.and_then(Mappable::from_mapped),
        "works_remote" => common.works_remote = value.and_then(Mappable::from_mapped),
        "employment_type" => common.employment_type = value.and_then(Mappable::from_mapped),
        "hire_date" => common.hire_date = value.and_then(Mappable::from_mapped),
        "start_date" => common.start_date = value.and_then(Mappable::from_mapped),
        "original_start_date" => common.original_start_date = value.and_then(Mappable::from_mapped),
        "probation_end_date" => common.probation_end_date = value.and_then(Mappable::from_mapped),
        "termination_date" => common.termination_date = value.and_then(Mappable::from_mapped),
        "languages" => common.languages = value.and_then(Mappable::from_mapped),
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
        "employee_number" => mem::take(&mut input.employee_number).map(Mappable::into_mapped),
        "username" => mem::take(&mut input.username).map(Mappable::into_mapped),
        "emails" => mem::take(&mut input.emails).map(Mappable::into_mapped),
        "phones" => mem::take(&mut input.phones).map(Mappable::into_mapped),
        "job_title" => mem::take(&mut input.job_title).map(Mappable::into_mapped),
        "team" => mem::take(&mut input.team).map(Mappable::into_mapped),
        "timezone" => mem::take(&mut input.timezone).map(Mappable::into_mapped),
        "works_remote" => mem::take(&mut input.works_remote).map(Mappable::into_mapped),
        "employment_type" => mem::take(&mut input.employment_type).map(Mappable::into_mapped),
        "hire_date" => mem::take(&mut input.hire_date).map(Mappable::into_mapped),
        "start_date" => mem::take(&mut input.start_date).map(Mappable::into_mapped),
        "probation_end_date" => mem::take(&mut input.probation_end_date).map(Mappable::into_mapped),
        "termination_date" => mem::take(&mut input.termination_date).map(Mappable::into_mapped),
        "languages" => mem::take(&mut input.languages).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/employeeId or /id", "", "read-only"),
    Provenance::new("employee_number", "/employeeNumber", "", "iso"),
    Provenance::new("company", "\"company\"", "const", "read-only"),
    Provenance::new("first_name", "/firstName", "", "iso"),
    Provenance::new("middle_name", "/middleName", "", "iso"),
    Provenance::new("last_name", "/lastName", "", "iso"),
    Provenance::new("preferred_name", "/preferredName", "", "iso"),
    Provenance::new(
        "display_name",
        "{/firstName} {/lastName}",
        "template",
        "read-only",
    ),
    Provenance::new("pronouns", "", "", "skipped"),
    Provenance::new("username", "", "", "absent"),
    Provenance::new(
        "emails",
        "address /workEmail; address /homeEmail",
        "list of Email (kind const \"WORK\"); Email (kind const \"PERSONAL\")",
        "write-lossy",
    ),
    Provenance::new(
        "phones",
        "number /mobilePhone; number /workPhone, extension /workPhoneExtension; number /homePhone",
        "list of Phone (kind const \"MOBILE\"); Phone (kind const \"WORK\"); Phone (kind const \"HOME\")",
        "write-lossy",
    ),
    Provenance::new(
        "addresses",
        "street_1 /address1, street_2 /address2, city /city, region /state, postal_code /zipcode, country /country",
        "list of Address (kind const \"HOME\", country country by name)",
        "read-lossy",
    ),
    Provenance::new("home_location", "", "", "absent"),
    Provenance::new("work_location", "/locationId", "ref Location", "read-only"),
    Provenance::new("works_remote", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new("manager", "/reportsToId", "ref Employee", "read-only"),
    Provenance::new("direct_reports", "", "", "absent"),
    Provenance::new("groups", "/departmentId", "list of ref Group", "read-only"),
    Provenance::new("team", "", "", "absent"),
    Provenance::new("department", "/departmentId", "ref Group", "read-only"),
    Provenance::new("employments", "", "", "skipped"),
    Provenance::new("current_employment", "", "", "skipped"),
    Provenance::new("job_title", "/jobTitleName", "", "iso"),
    Provenance::new("pay_group", "", "", "absent"),
    Provenance::new(
        "employment_status",
        "/status",
        "enum employment_status",
        "read-only",
    ),
    Provenance::new(
        "employment_type",
        "/employmentStatusName or /employmentStatus",
        "enum employment_type",
        "read-only",
    ),
    Provenance::new(
        "hire_date",
        "/hireDate",
        "date iso, zero is null",
        "read-lossy",
    ),
    Provenance::new(
        "start_date",
        "/hireDate",
        "date iso, zero is null",
        "read-only",
    ),
    Provenance::new(
        "original_start_date",
        "/originalHireDate",
        "date iso, zero is null",
        "read-only",
    ),
    Provenance::new("probation_end_date", "", "", "absent"),
    Provenance::new(
        "termination_date",
        "/terminationDate",
        "date iso, zero is null",
        "read-only",
    ),
    Provenance::new("termination_reason", "", "", "absent"),
    Provenance::new(
        "date_of_birth",
        "/birthDate",
        "date iso, zero is null",
        "read-lossy",
    ),
    Provenance::new("gender", "/gender", "enum gender", "read-lossy"),
    Provenance::new("ethnicity", "", "", "skipped"),
    Provenance::new(
        "marital_status",
        "/marital",
        "enum marital_status",
        "read-only",
    ),
    Provenance::new("nationalities", "", "", "absent"),
    Provenance::new("languages", "", "", "absent"),
    Provenance::new("national_ids", "", "", "skipped"),
    Provenance::new("avatar_url", "/photoUrl", "", "read-only"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new("remote_created_at", "", "", "absent"),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new("remote_was_deleted", "", "", "absent"),
    Provenance::new("custom_fields", "/*", "what the spec does not name", "iso"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.employee",
    file: "mappings/bamboohr/hris.yaml",
    line: 60,
    rows: PROVENANCE,
    lines: &[
        1, 34, 33, 35, 36, 37, 38, 39, 106, 118, 40, 48, 57, 118, 71, 118, 118, 73, 118, 75, 118,
        80, 104, 105, 82, 118, 83, 85, 90, 91, 93, 118, 94, 120, 99, 100, 108, 101, 119, 119, 107,
        103, 122, 122, 122, 122, 109,
    ],
};
