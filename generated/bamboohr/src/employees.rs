// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on employees and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{Extra, FromJson, ToJson, open_enum};
use conjoin_runtime::{Call, Operation, Request, Sending, Style};
use std::collections::BTreeMap;

pub(crate) static CREATE_EMPLOYEE: Operation =
    Operation::post("create-employee", "/api/v1/employees");
pub(crate) static GET_CHANGED_EMPLOYEE_IDS: Operation =
    Operation::get("get-changed-employee-ids", "/api/v1/employees/changed");
pub(crate) static GET_EMPLOYEE: Operation =
    Operation::get("get-employee", "/api/v1/employees/{id}");
pub(crate) static GET_EMPLOYEES_DIRECTORY: Operation =
    Operation::get("get-employees-directory", "/api/v1/employees/directory");
pub(crate) static LIST_EMPLOYEES: Operation = Operation::get("list-employees", "/api/v1/employees");
pub(crate) static UPDATE_EMPLOYEE: Operation =
    Operation::post("update-employee", "/api/v1/employees/{id}").repeatable(true);

impl Client {
    /// Adds a person.
    ///
    /// First and last name are enough. Any field that `GET /api/v1/meta/fields` names may be given.
    ///
    /// `POST /api/v1/employees`. Spec: `#/paths/~1api~1v1~1employees/post`.
    pub fn create_employee(&self, body: &NewEmployee) -> Request<()> {
        self.connection
            .call(&CREATE_EMPLOYEE)
            .with_json(body)
            .request()
    }

    /// Names the people who were added, changed or deleted since a moment.
    ///
    /// `GET /api/v1/employees/changed`. Spec: `#/paths/~1api~1v1~1employees~1changed/get`.
    pub fn get_changed_employee_ids(&self, since: &str) -> GetChangedEmployeeIds {
        GetChangedEmployeeIds(
            self.connection
                .call(&GET_CHANGED_EMPLOYEE_IDS)
                .in_query("since", since),
        )
    }

    /// Reads one person.
    ///
    /// The answer holds `id` and the fields asked for, at most 400 of them. What the caller may not
    /// see is left out.
    ///
    /// `GET /api/v1/employees/{id}`. Spec: `#/paths/~1api~1v1~1employees~1{id}/get`.
    pub fn get_employee(&self, id: &str) -> GetEmployee {
        GetEmployee(self.connection.call(&GET_EMPLOYEE).in_path("id", id))
    }

    /// Reads the directory of active people.
    ///
    /// Everybody in one answer. Which columns there are, the company decides; `fields` names them.
    ///
    /// `GET /api/v1/employees/directory`. Spec: `#/paths/~1api~1v1~1employees~1directory/get`.
    pub fn get_employees_directory(&self) -> GetEmployeesDirectory {
        GetEmployeesDirectory(self.connection.call(&GET_EMPLOYEES_DIRECTORY))
    }

    /// Lists employees page by page.
    ///
    /// Active and inactive people alike. A record holds eight fields; `fields` asks for more. What
    /// the caller may not see is null, and its name stands in `_restrictedFields`.
    ///
    /// `GET /api/v1/employees`. Spec: `#/paths/~1api~1v1~1employees/get`.
    pub fn list_employees(&self) -> ListEmployees {
        ListEmployees(self.connection.call(&LIST_EMPLOYEES))
    }

    /// Changes fields of one person.
    ///
    /// Fields that are not given stay as they are. It is a POST, and sending it twice changes
    /// nothing more.
    ///
    /// `POST /api/v1/employees/{id}`. Spec: `#/paths/~1api~1v1~1employees~1{id}/post`.
    pub fn update_employee(&self, id: &str, body: &EmployeeFields) -> Request<Employee> {
        self.connection
            .call(&UPDATE_EMPLOYEE)
            .in_path("id", id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::get_changed_employee_ids`](crate::Client::get_changed_employee_ids).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetChangedEmployeeIds(Call);

impl GetChangedEmployeeIds {
    /// Only people to whom this happened. All of them when left out.
    ///
    /// One of `inserted`, `updated`, `deleted`.
    pub fn type_(self, value: &str) -> Self {
        Self(self.0.in_query("type", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ChangedEmployees> {
        self.0.send()
    }
}

/// Request of [`Client::get_employee`](crate::Client::get_employee).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetEmployee(Call);

impl GetEmployee {
    /// Names of fields, with commas between. Default: `firstName,lastName`.
    pub fn fields(self, value: &str) -> Self {
        Self(self.0.in_query("fields", value))
    }

    /// False also gives values of history tables that take effect in the future. Default: `true`.
    pub fn only_current(self, value: bool) -> Self {
        Self(self.0.in_query("onlyCurrent", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Employee> {
        self.0.send()
    }
}

/// Request of [`Client::get_employees_directory`](crate::Client::get_employees_directory).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetEmployeesDirectory(Call);

impl GetEmployeesDirectory {
    /// False adds people whose first day is still to come. Default: `true`.
    pub fn only_current(self, value: bool) -> Self {
        Self(self.0.in_query("onlyCurrent", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Directory> {
        self.0.send()
    }
}

/// Request of [`Client::list_employees`](crate::Client::list_employees).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListEmployees(Call);

impl ListEmployees {
    /// Text that the first name holds; case does not matter.
    pub fn filter_first_name(self, value: &str) -> Self {
        Self(self.0.in_query("filter[firstName]", value))
    }

    /// Text that the last name holds; case does not matter.
    pub fn filter_last_name(self, value: &str) -> Self {
        Self(self.0.in_query("filter[lastName]", value))
    }

    /// Text that the job title holds; case does not matter.
    pub fn filter_job_title_name(self, value: &str) -> Self {
        Self(self.0.in_query("filter[jobTitleName]", value))
    }

    /// Small letters here, capitals in answers.
    ///
    /// One of `active`, `inactive`.
    pub fn filter_status(self, value: &str) -> Self {
        Self(self.0.in_query("filter[status]", value))
    }

    /// Ids of the people wanted.
    pub fn filter_ids(self, value: &[i64]) -> Self {
        Self(
            self.0
                .in_query_list("filter[ids]", value, Style::Deep, true),
        )
    }

    /// Fields to order by, with commas between; a leading `-` turns the order. One of `employeeId`,
    /// `firstName`, `lastName`, `preferredName`, `jobTitleName` or `status` each.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.in_query("sort", value))
    }

    /// Further fields to return, with commas between. Unknown names are passed over in silence.
    pub fn fields(self, value: &[EmployeeOptionalField]) -> Self {
        Self(self.0.in_query_list("fields", value, Style::Form, false))
    }

    /// `prevCursor` of the page after the one wanted.
    pub fn page_before(self, value: &str) -> Self {
        Self(self.0.in_query("page[before]", value))
    }

    /// `nextCursor` of the page before the one wanted.
    pub fn page_after(self, value: &str) -> Self {
        Self(self.0.in_query("page[after]", value))
    }

    /// Records on a page. Default: `50`.
    pub fn page_limit(self, value: i64) -> Self {
        Self(self.0.in_query("page[limit]", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<EmployeePage> {
        self.0.send()
    }
}

/// What happened to a person.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ChangedEmployee {
    /// Id of the person.
    pub id: Option<String>,
    /// What happened last.
    pub action: Option<ChangedEmployeeAction>,
    /// When.
    #[json("lastChanged")]
    pub last_changed: Option<String>,
}

/// What happened last.
///
/// Spec: `#/components/schemas/ChangedEmployee/properties/action`.
#[open_enum]
pub enum ChangedEmployeeAction {
    Inserted = "Inserted",
    Updated = "Updated",
    Deleted = "Deleted",
}

/// People who have changed, by their ids.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ChangedEmployees {
    /// Moment of the last change.
    pub latest: Option<String>,
    /// Ids to changes.
    pub employees: Option<BTreeMap<String, ChangedEmployee>>,
}

/// The directory, and what its columns are.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Directory {
    /// Property `fields`.
    pub fields: Option<Vec<DirectoryField>>,
    /// Property `employees`.
    pub employees: Option<Vec<DirectoryEmployee>>,
}

/// A person in the directory. The company chooses the columns.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DirectoryEmployee {
    /// Id of the person.
    pub id: Option<String>,
    /// Name as the company shows it.
    pub display_name: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Name the person goes by.
    pub preferred_name: Option<String>,
    /// Pronouns.
    pub pronouns: Option<String>,
    /// Current job title.
    pub job_title: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Division.
    pub division: Option<String>,
    /// Place of work.
    pub location: Option<String>,
    /// Name of the manager; empty when there is none.
    pub supervisor: Option<String>,
    /// Address at work.
    pub work_email: Option<String>,
    /// Number at work.
    pub work_phone: Option<String>,
    /// Extension of the number at work.
    pub work_phone_extension: Option<String>,
    /// Mobile number.
    pub mobile_phone: Option<String>,
    /// Profile on LinkedIn.
    pub linked_in: Option<String>,
    /// Profile on Facebook.
    pub facebook: Option<String>,
    /// Profile on Instagram.
    pub instagram: Option<String>,
    /// Profile on Pinterest.
    pub pinterest: Option<String>,
    /// Profile on X.
    pub twitter_feed: Option<String>,
    /// URL of the photo.
    pub photo_url: Option<String>,
    /// Whether there is a photo.
    pub photo_uploaded: Option<bool>,
    /// 1 when the caller may set the photo, else 0.
    pub can_upload_photo: Option<i64>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// A column of the directory.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DirectoryField {
    /// Key of the column in each person.
    pub id: Option<String>,
    /// Kind of value, for instance `text`, `list`, `email` or `bool`.
    pub type_: Option<String>,
    /// Heading of the column.
    pub name: Option<String>,
}

/// A person with the fields that were asked for. Any field of the company may be among them.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Employee {
    /// Id of the person.
    pub id: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Name the person goes by.
    pub preferred_name: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// URL of the photo.
    pub photo_url: Option<String>,
    /// Current job title.
    pub job_title_name: Option<String>,
    /// Option of the list field `jobTitle`.
    pub job_title_id: Option<String>,
    /// Whether the person works for the company.
    pub status: Option<EmployeeStatus>,
    /// Address at work.
    pub work_email: Option<String>,
    /// Private address.
    pub home_email: Option<String>,
    /// Whichever address there is, work first.
    pub best_email: Option<String>,
    /// Number at work.
    pub work_phone: Option<String>,
    /// Extension of the number at work.
    pub work_phone_extension: Option<String>,
    /// Mobile number.
    pub mobile_phone: Option<String>,
    /// Number at home.
    pub home_phone: Option<String>,
    /// Name on Skype.
    pub skype_username: Option<String>,
    /// Profile on LinkedIn.
    pub linkedin_url: Option<String>,
    /// Profile on Facebook.
    pub facebook_url: Option<String>,
    /// Profile on Instagram.
    pub instagram_url: Option<String>,
    /// Profile on X.
    pub twitter_url: Option<String>,
    /// Profile on Pinterest.
    pub pinterest_url: Option<String>,
    /// Day of birth.
    pub birth_date: Option<String>,
    /// First day of the current hire.
    pub hire_date: Option<String>,
    /// First day of the first hire.
    pub original_hire_date: Option<String>,
    /// Last day.
    pub termination_date: Option<String>,
    /// Street and number, at home.
    pub address1: Option<String>,
    /// Town, at home.
    pub city: Option<String>,
    /// State or province, at home.
    pub state: Option<String>,
    /// Name of the country, at home.
    pub country: Option<String>,
    /// Gender.
    pub gender: Option<String>,
    /// Marital status.
    pub marital: Option<String>,
    /// Pay for one pay period.
    pub pay_rate: Option<String>,
    /// What pay is counted by, for instance salary or hours.
    pub pay_type: Option<String>,
    /// Span that the pay rate covers.
    pub pay_period: Option<String>,
    /// Standing under the overtime rules of the United States.
    pub exempt: Option<String>,
    /// Whether the caller may set the photo.
    pub can_upload_photo: Option<bool>,
    /// Division.
    pub division: Option<String>,
    /// Option of the list field `division`.
    pub division_id: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Option of the list field `department`.
    pub department_id: Option<String>,
    /// Place of work.
    pub location: Option<String>,
    /// Option of the list field `location`.
    pub location_id: Option<String>,
    /// Kind of contract, as the company words it.
    pub employment_status: Option<String>,
    /// Option of the list field `employmentHistoryStatus`.
    pub employment_status_id: Option<String>,
    /// Name of the manager.
    pub reports_to_name: Option<String>,
    /// Id of the manager.
    pub reports_to_id: Option<String>,
    /// Number that the company gave the person.
    pub employee_number: Option<String>,
    /// Second address line, at home.
    pub address2: Option<String>,
    /// Postal code, at home.
    pub zipcode: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// Fields of a person to set. These are the common ones; any other field of the company may
/// stand beside them.
#[derive(Debug, Clone, Default, ToJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EmployeeFields {
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Address at work; no two people may share it.
    pub work_email: Option<String>,
    /// Job title, by name.
    pub job_title: Option<String>,
    /// Department, by name.
    pub department: Option<String>,
    /// Division, by name.
    pub division: Option<String>,
    /// Place of work, by name.
    pub location: Option<String>,
    /// First day.
    pub hire_date: Option<String>,
    /// Mobile number.
    pub mobile_phone: Option<String>,
    /// Number at home.
    pub home_phone: Option<String>,
    /// Number at work.
    pub work_phone: Option<String>,
    /// Street and number, at home.
    pub address1: Option<String>,
    /// Town, at home.
    pub city: Option<String>,
    /// State or province, at home; stored as its usual abbreviation.
    pub state: Option<String>,
    /// Postal code, at home.
    pub zipcode: Option<String>,
    /// Name of the country, at home.
    pub country: Option<String>,
    /// Number that the company gives the person.
    pub employee_number: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Name the person goes by.
    pub preferred_name: Option<String>,
    /// Private address.
    pub home_email: Option<String>,
    /// Extension of the number at work.
    pub work_phone_extension: Option<String>,
    /// Second address line, at home.
    pub address2: Option<String>,
    /// Day of birth; reads as `birthDate`.
    pub date_of_birth: Option<String>,
    /// Gender.
    pub gender: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// A field that a listed person has on demand.
#[open_enum]
pub enum EmployeeOptionalField {
    WorkEmail = "workEmail",
    HomeEmail = "homeEmail",
    BestEmail = "bestEmail",
    MiddleName = "middleName",
    WorkPhone = "workPhone",
    WorkPhoneExtension = "workPhoneExtension",
    MobilePhone = "mobilePhone",
    HomePhone = "homePhone",
    SkypeUsername = "skypeUsername",
    LinkedinUrl = "linkedinUrl",
    FacebookUrl = "facebookUrl",
    InstagramUrl = "instagramUrl",
    TwitterUrl = "twitterUrl",
    PinterestUrl = "pinterestUrl",
    BirthDate = "birthDate",
    HireDate = "hireDate",
    DivisionName = "divisionName",
    DivisionId = "divisionId",
    DepartmentName = "departmentName",
    DepartmentId = "departmentId",
    LocationName = "locationName",
    LocationId = "locationId",
    JobTitleId = "jobTitleId",
    EmploymentStatusName = "employmentStatusName",
    EmploymentStatusId = "employmentStatusId",
    ReportsToName = "reportsToName",
    ReportsToId = "reportsToId",
}

/// A page of people, and the way to its neighbours.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct EmployeePage {
    /// Property `data`.
    pub data: Option<Vec<EmployeeSummary>>,
    /// Property `meta`.
    pub meta: Option<EmployeePageMeta>,
    /// Property `_links`.
    #[json("_links")]
    pub links: Option<EmployeePageLinks>,
}

/// Spec: `#/components/schemas/EmployeePage/properties/_links`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct EmployeePageLinks {
    /// Property `self`.
    pub self_: Option<Link>,
    /// Property `next`.
    pub next: Option<Link>,
    /// Property `prev`.
    pub prev: Option<Link>,
}

/// Spec: `#/components/schemas/EmployeePage/properties/meta`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct EmployeePageMeta {
    /// People that match, on all pages.
    pub total: Option<i64>,
    /// Property `page`.
    pub page: Option<EmployeePageMetaPage>,
}

/// Spec: `#/components/schemas/EmployeePage/properties/meta/properties/page`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EmployeePageMetaPage {
    /// People on a page.
    pub limit: Option<i64>,
    /// Token of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// Token of the page before; null on the first.
    pub prev_cursor: Option<String>,
}

/// Whether the person works for the company.
///
/// Spec: `#/components/schemas/Employee/properties/status`.
#[open_enum]
pub enum EmployeeStatus {
    Active = "Active",
    Inactive = "Inactive",
}

/// A person in a list. The first eight fields are always there, the others on demand.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EmployeeSummary {
    /// Id of the person; called `id` everywhere else.
    pub employee_id: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Name the person goes by.
    pub preferred_name: Option<String>,
    /// URL of the photo; a silhouette when there is none.
    pub photo_url: Option<String>,
    /// Current job title.
    pub job_title_name: Option<String>,
    /// Whether the person works for the company.
    pub status: Option<EmployeeSummaryStatus>,
    /// Fields that are null because the caller may not see them.
    #[json("_restrictedFields")]
    pub restricted_fields: Option<Vec<String>>,
    /// Address at work.
    pub work_email: Option<String>,
    /// Private address.
    pub home_email: Option<String>,
    /// Whichever address there is, work first.
    pub best_email: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Number at work.
    pub work_phone: Option<String>,
    /// Extension of the number at work.
    pub work_phone_extension: Option<String>,
    /// Mobile number.
    pub mobile_phone: Option<String>,
    /// Number at home.
    pub home_phone: Option<String>,
    /// Name on Skype.
    pub skype_username: Option<String>,
    /// Profile on LinkedIn.
    pub linkedin_url: Option<String>,
    /// Profile on Facebook.
    pub facebook_url: Option<String>,
    /// Profile on Instagram.
    pub instagram_url: Option<String>,
    /// Profile on X.
    pub twitter_url: Option<String>,
    /// Profile on Pinterest.
    pub pinterest_url: Option<String>,
    /// Day of birth.
    pub birth_date: Option<String>,
    /// First day of the current hire.
    pub hire_date: Option<String>,
    /// Division.
    pub division_name: Option<String>,
    /// Option of the list field `division`.
    pub division_id: Option<String>,
    /// Department.
    pub department_name: Option<String>,
    /// Option of the list field `department`.
    pub department_id: Option<String>,
    /// Place of work.
    pub location_name: Option<String>,
    /// Option of the list field `location`.
    pub location_id: Option<String>,
    /// Option of the list field `jobTitle`.
    pub job_title_id: Option<String>,
    /// Kind of contract, as the company words it.
    pub employment_status_name: Option<String>,
    /// Option of the list field `employmentHistoryStatus`.
    pub employment_status_id: Option<String>,
    /// Name of the manager.
    pub reports_to_name: Option<String>,
    /// Id of the manager.
    pub reports_to_id: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// Whether the person works for the company.
///
/// Spec: `#/components/schemas/EmployeeSummary/properties/status`.
#[open_enum]
pub enum EmployeeSummaryStatus {
    Active = "Active",
    Inactive = "Inactive",
}

/// A page by its URL.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Link {
    /// Absolute URL.
    pub href: Option<String>,
}

/// A person to add.
#[derive(Debug, Clone, ToJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewEmployee {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Address at work; no two people may share it.
    pub work_email: Option<String>,
    /// Job title, by name.
    pub job_title: Option<String>,
    /// Department, by name.
    pub department: Option<String>,
    /// Division, by name.
    pub division: Option<String>,
    /// Place of work, by name.
    pub location: Option<String>,
    /// First day.
    pub hire_date: Option<String>,
    /// Mobile number.
    pub mobile_phone: Option<String>,
    /// Number at home.
    pub home_phone: Option<String>,
    /// Number at work.
    pub work_phone: Option<String>,
    /// Street and number, at home.
    pub address1: Option<String>,
    /// Town, at home.
    pub city: Option<String>,
    /// State or province, at home; stored as its usual abbreviation.
    pub state: Option<String>,
    /// Postal code, at home.
    pub zipcode: Option<String>,
    /// Name of the country, at home.
    pub country: Option<String>,
    /// Number that the company gives the person.
    pub employee_number: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Name the person goes by.
    pub preferred_name: Option<String>,
    /// Private address.
    pub home_email: Option<String>,
    /// Extension of the number at work.
    pub work_phone_extension: Option<String>,
    /// Second address line, at home.
    pub address2: Option<String>,
    /// Day of birth; reads as `birthDate`.
    pub date_of_birth: Option<String>,
    /// Gender.
    pub gender: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

impl NewEmployee {
    /// With everything that must be there.
    #[must_use]
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            work_email: None,
            job_title: None,
            department: None,
            division: None,
            location: None,
            hire_date: None,
            mobile_phone: None,
            home_phone: None,
            work_phone: None,
            address1: None,
            city: None,
            state: None,
            zipcode: None,
            country: None,
            employee_number: None,
            middle_name: None,
            preferred_name: None,
            home_email: None,
            work_phone_extension: None,
            address2: None,
            date_of_birth: None,
            gender: None,
            extra: Default::default(),
        }
    }
}
