// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on employees and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{Extra, FromJson, OpenEnum, Reader, ToJson, Writer};
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `POST /api/v1/employees`.
pub(crate) static CREATE_EMPLOYEE: Operation = Operation {
    id: "create-employee",
    method: Method::Post,
    path: "/api/v1/employees",
    idempotent: false,
};

/// `GET /api/v1/employees/{id}`.
pub(crate) static GET_EMPLOYEE: Operation = Operation {
    id: "get-employee",
    method: Method::Get,
    path: "/api/v1/employees/{id}",
    idempotent: true,
};

/// `GET /api/v1/employees/directory`.
pub(crate) static GET_EMPLOYEES_DIRECTORY: Operation = Operation {
    id: "get-employees-directory",
    method: Method::Get,
    path: "/api/v1/employees/directory",
    idempotent: true,
};

/// `GET /api/v1/employees`.
pub(crate) static LIST_EMPLOYEES: Operation = Operation {
    id: "list-employees",
    method: Method::Get,
    path: "/api/v1/employees",
    idempotent: true,
};

/// `POST /api/v1/employees/{id}`.
pub(crate) static UPDATE_EMPLOYEE: Operation = Operation {
    id: "update-employee",
    method: Method::Post,
    path: "/api/v1/employees/{id}",
    idempotent: true,
};

impl Client {
    /// Adds a person.
    ///
    /// First and last name are enough. Any field that `GET /api/v1/meta/fields` names may be given.
    ///
    /// `POST /api/v1/employees`. Spec: `#/paths/~1api~1v1~1employees/post`.
    pub fn create_employee(&self, body: &NewEmployee) -> CreateEmployee {
        let mut call = self.connection.call(&CREATE_EMPLOYEE);
        call.body_value(body);
        CreateEmployee { call }
    }

    /// Reads one person.
    ///
    /// The answer holds `id` and the fields asked for, at most 400 of them. What the caller may not
    /// see is left out.
    ///
    /// `GET /api/v1/employees/{id}`. Spec: `#/paths/~1api~1v1~1employees~1{id}/get`.
    pub fn get_employee(&self, id: &str) -> GetEmployee {
        let mut call = self.connection.call(&GET_EMPLOYEE);
        call.path("id", id);
        GetEmployee { call }
    }

    /// Reads the directory of active people.
    ///
    /// Everybody in one answer. Which columns there are, the company decides; `fields` names them.
    ///
    /// `GET /api/v1/employees/directory`. Spec: `#/paths/~1api~1v1~1employees~1directory/get`.
    pub fn get_employees_directory(&self) -> GetEmployeesDirectory {
        GetEmployeesDirectory {
            call: self.connection.call(&GET_EMPLOYEES_DIRECTORY),
        }
    }

    /// Lists employees page by page.
    ///
    /// Active and inactive people alike. A record holds eight fields; `fields` asks for more. What
    /// the caller may not see is null, and its name stands in `_restrictedFields`.
    ///
    /// `GET /api/v1/employees`. Spec: `#/paths/~1api~1v1~1employees/get`.
    pub fn list_employees(&self) -> ListEmployees {
        ListEmployees {
            call: self.connection.call(&LIST_EMPLOYEES),
        }
    }

    /// Changes fields of one person.
    ///
    /// Fields that are not given stay as they are. It is a POST, and sending it twice changes
    /// nothing more.
    ///
    /// `POST /api/v1/employees/{id}`. Spec: `#/paths/~1api~1v1~1employees~1{id}/post`.
    pub fn update_employee(&self, id: &str, body: &EmployeeFields) -> UpdateEmployee {
        let mut call = self.connection.call(&UPDATE_EMPLOYEE);
        call.path("id", id);
        call.body_value(body);
        UpdateEmployee { call }
    }
}

/// Request of [`Client::create_employee`](crate::Client::create_employee).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateEmployee {
    call: Call,
}

impl CreateEmployee {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Request of [`Client::get_employee`](crate::Client::get_employee).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetEmployee {
    call: Call,
}

impl GetEmployee {
    /// Names of fields, with commas between.
    pub fn fields(mut self, value: &str) -> Self {
        self.call.query("fields", value);
        self
    }

    /// False also gives values of history tables that take effect in the future.
    pub fn only_current(mut self, value: bool) -> Self {
        self.call.query("onlyCurrent", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Employee> {
        self.call.send()
    }
}

/// Request of [`Client::get_employees_directory`](crate::Client::get_employees_directory).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetEmployeesDirectory {
    call: Call,
}

impl GetEmployeesDirectory {
    /// False adds people whose first day is still to come.
    pub fn only_current(mut self, value: bool) -> Self {
        self.call.query("onlyCurrent", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Directory> {
        self.call.send()
    }
}

/// Request of [`Client::list_employees`](crate::Client::list_employees).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListEmployees {
    call: Call,
}

impl ListEmployees {
    /// Text that the first name holds; case does not matter.
    pub fn filter_first_name(mut self, value: &str) -> Self {
        self.call.query("filter[firstName]", value);
        self
    }

    /// Text that the last name holds; case does not matter.
    pub fn filter_last_name(mut self, value: &str) -> Self {
        self.call.query("filter[lastName]", value);
        self
    }

    /// Text that the job title holds; case does not matter.
    pub fn filter_job_title_name(mut self, value: &str) -> Self {
        self.call.query("filter[jobTitleName]", value);
        self
    }

    /// Small letters here, capitals in answers.
    ///
    /// One of `active`, `inactive`.
    pub fn filter_status(mut self, value: &str) -> Self {
        self.call.query("filter[status]", value);
        self
    }

    /// Ids of the people wanted.
    pub fn filter_ids(mut self, values: &[i64]) -> Self {
        for value in values {
            self.call.query("filter[ids]", &value.to_string());
        }
        self
    }

    /// Fields to order by, with commas between; a leading `-` turns the order. One of `employeeId`,
    /// `firstName`, `lastName`, `preferredName`, `jobTitleName` or `status` each.
    pub fn sort(mut self, value: &str) -> Self {
        self.call.query("sort", value);
        self
    }

    /// Further fields to return, with commas between. Unknown names are passed over in silence.
    pub fn fields(mut self, values: &[&str]) -> Self {
        self.call.query("fields", &values.join(","));
        self
    }

    /// `prevCursor` of the page after the one wanted.
    pub fn page_before(mut self, value: &str) -> Self {
        self.call.query("page[before]", value);
        self
    }

    /// `nextCursor` of the page before the one wanted.
    pub fn page_after(mut self, value: &str) -> Self {
        self.call.query("page[after]", value);
        self
    }

    /// Records on a page.
    pub fn page_limit(mut self, value: i64) -> Self {
        self.call.query("page[limit]", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<EmployeePage> {
        self.call.send()
    }
}

/// Request of [`Client::update_employee`](crate::Client::update_employee).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateEmployee {
    call: Call,
}

impl UpdateEmployee {
    /// Sends the request.
    pub fn send(self) -> Sending<Employee> {
        self.call.send()
    }
}

/// The directory, and what its columns are.
///
/// Spec: `#/components/schemas/Directory`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Directory {
    /// Property `fields`.
    pub fields: Option<Vec<DirectoryField>>,
    /// Property `employees`.
    pub employees: Option<Vec<DirectoryEmployee>>,
}

impl FromJson for Directory {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "fields" => value.fields = json.get(),
                "employees" => value.employees = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A person in the directory. The company chooses the columns.
///
/// Spec: `#/components/schemas/DirectoryEmployee`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl FromJson for DirectoryEmployee {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "displayName" => value.display_name = json.get(),
                "firstName" => value.first_name = json.get(),
                "lastName" => value.last_name = json.get(),
                "preferredName" => value.preferred_name = json.get(),
                "pronouns" => value.pronouns = json.get(),
                "jobTitle" => value.job_title = json.get(),
                "department" => value.department = json.get(),
                "division" => value.division = json.get(),
                "location" => value.location = json.get(),
                "supervisor" => value.supervisor = json.get(),
                "workEmail" => value.work_email = json.get(),
                "workPhone" => value.work_phone = json.get(),
                "workPhoneExtension" => value.work_phone_extension = json.get(),
                "mobilePhone" => value.mobile_phone = json.get(),
                "linkedIn" => value.linked_in = json.get(),
                "facebook" => value.facebook = json.get(),
                "instagram" => value.instagram = json.get(),
                "pinterest" => value.pinterest = json.get(),
                "twitterFeed" => value.twitter_feed = json.get(),
                "photoUrl" => value.photo_url = json.get(),
                "photoUploaded" => value.photo_uploaded = json.get(),
                "canUploadPhoto" => value.can_upload_photo = json.get(),
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

/// A column of the directory.
///
/// Spec: `#/components/schemas/DirectoryField`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DirectoryField {
    /// Key of the column in each person.
    pub id: Option<String>,
    /// Kind of value, for instance `text`, `list`, `email` or `bool`.
    pub type_: Option<String>,
    /// Heading of the column.
    pub name: Option<String>,
}

impl FromJson for DirectoryField {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "type" => value.type_ = json.get(),
                "name" => value.name = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A person with the fields that were asked for. Any field of the company may be among them.
///
/// Spec: `#/components/schemas/Employee`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl FromJson for Employee {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "firstName" => value.first_name = json.get(),
                "lastName" => value.last_name = json.get(),
                "preferredName" => value.preferred_name = json.get(),
                "middleName" => value.middle_name = json.get(),
                "photoUrl" => value.photo_url = json.get(),
                "jobTitleName" => value.job_title_name = json.get(),
                "jobTitleId" => value.job_title_id = json.get(),
                "status" => value.status = json.get(),
                "workEmail" => value.work_email = json.get(),
                "homeEmail" => value.home_email = json.get(),
                "bestEmail" => value.best_email = json.get(),
                "workPhone" => value.work_phone = json.get(),
                "workPhoneExtension" => value.work_phone_extension = json.get(),
                "mobilePhone" => value.mobile_phone = json.get(),
                "homePhone" => value.home_phone = json.get(),
                "skypeUsername" => value.skype_username = json.get(),
                "linkedinUrl" => value.linkedin_url = json.get(),
                "facebookUrl" => value.facebook_url = json.get(),
                "instagramUrl" => value.instagram_url = json.get(),
                "twitterUrl" => value.twitter_url = json.get(),
                "pinterestUrl" => value.pinterest_url = json.get(),
                "birthDate" => value.birth_date = json.get(),
                "hireDate" => value.hire_date = json.get(),
                "originalHireDate" => value.original_hire_date = json.get(),
                "terminationDate" => value.termination_date = json.get(),
                "address1" => value.address1 = json.get(),
                "city" => value.city = json.get(),
                "state" => value.state = json.get(),
                "country" => value.country = json.get(),
                "gender" => value.gender = json.get(),
                "marital" => value.marital = json.get(),
                "payRate" => value.pay_rate = json.get(),
                "payType" => value.pay_type = json.get(),
                "payPeriod" => value.pay_period = json.get(),
                "exempt" => value.exempt = json.get(),
                "canUploadPhoto" => value.can_upload_photo = json.get(),
                "division" => value.division = json.get(),
                "divisionId" => value.division_id = json.get(),
                "department" => value.department = json.get(),
                "departmentId" => value.department_id = json.get(),
                "location" => value.location = json.get(),
                "locationId" => value.location_id = json.get(),
                "employmentStatus" => value.employment_status = json.get(),
                "employmentStatusId" => value.employment_status_id = json.get(),
                "reportsToName" => value.reports_to_name = json.get(),
                "reportsToId" => value.reports_to_id = json.get(),
                "employeeNumber" => value.employee_number = json.get(),
                "address2" => value.address2 = json.get(),
                "zipcode" => value.zipcode = json.get(),
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

/// Fields of a person to set. These are the common ones; any other field of the company may
/// stand beside them.
///
/// Spec: `#/components/schemas/EmployeeFields`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl ToJson for EmployeeFields {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("firstName", &self.first_name);
        out.field("lastName", &self.last_name);
        out.field("workEmail", &self.work_email);
        out.field("jobTitle", &self.job_title);
        out.field("department", &self.department);
        out.field("division", &self.division);
        out.field("location", &self.location);
        out.field("hireDate", &self.hire_date);
        out.field("mobilePhone", &self.mobile_phone);
        out.field("homePhone", &self.home_phone);
        out.field("workPhone", &self.work_phone);
        out.field("address1", &self.address1);
        out.field("city", &self.city);
        out.field("state", &self.state);
        out.field("zipcode", &self.zipcode);
        out.field("country", &self.country);
        out.field("employeeNumber", &self.employee_number);
        out.field("middleName", &self.middle_name);
        out.field("preferredName", &self.preferred_name);
        out.field("homeEmail", &self.home_email);
        out.field("workPhoneExtension", &self.work_phone_extension);
        out.field("address2", &self.address2);
        out.field("dateOfBirth", &self.date_of_birth);
        out.field("gender", &self.gender);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// A page of people, and the way to its neighbours.
///
/// Spec: `#/components/schemas/EmployeePage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct EmployeePage {
    /// Property `data`.
    pub data: Option<Vec<EmployeeSummary>>,
    /// Property `meta`.
    pub meta: Option<EmployeePageMeta>,
    /// Property `_links`.
    pub links: Option<EmployeePageLinks>,
}

impl FromJson for EmployeePage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "data" => value.data = json.get(),
                "meta" => value.meta = json.get(),
                "_links" => value.links = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `EmployeePageLinks` of the provider.
///
/// Spec: `#/components/schemas/EmployeePage/properties/_links`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct EmployeePageLinks {
    /// Property `self`.
    pub self_: Option<Link>,
    /// Property `next`.
    pub next: Option<Link>,
    /// Property `prev`.
    pub prev: Option<Link>,
}

impl FromJson for EmployeePageLinks {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "self" => value.self_ = json.get(),
                "next" => value.next = json.get(),
                "prev" => value.prev = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `EmployeePageMeta` of the provider.
///
/// Spec: `#/components/schemas/EmployeePage/properties/meta`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct EmployeePageMeta {
    /// People that match, on all pages.
    pub total: Option<i64>,
    /// Property `page`.
    pub page: Option<EmployeePageMetaPage>,
}

impl FromJson for EmployeePageMeta {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "total" => value.total = json.get(),
                "page" => value.page = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// `EmployeePageMetaPage` of the provider.
///
/// Spec: `#/components/schemas/EmployeePage/properties/meta/properties/page`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct EmployeePageMetaPage {
    /// People on a page.
    pub limit: Option<i64>,
    /// Token of the next page; null on the last.
    pub next_cursor: Option<String>,
    /// Token of the page before; null on the first.
    pub prev_cursor: Option<String>,
}

impl FromJson for EmployeePageMetaPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "limit" => value.limit = json.get(),
                "nextCursor" => value.next_cursor = json.get(),
                "prevCursor" => value.prev_cursor = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Whether the person works for the company.
///
/// Spec: `#/components/schemas/Employee/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EmployeeStatus {
    /// `Active`.
    Active,
    /// `Inactive`.
    Inactive,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for EmployeeStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "Active" => Self::Active,
            "Inactive" => Self::Inactive,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for EmployeeStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// A person in a list. The first eight fields are always there, the others on demand.
///
/// Spec: `#/components/schemas/EmployeeSummary`.
#[derive(Debug, Clone, Default)]
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
    pub extra: Extra,
}

impl FromJson for EmployeeSummary {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "employeeId" => value.employee_id = json.get(),
                "firstName" => value.first_name = json.get(),
                "lastName" => value.last_name = json.get(),
                "preferredName" => value.preferred_name = json.get(),
                "photoUrl" => value.photo_url = json.get(),
                "jobTitleName" => value.job_title_name = json.get(),
                "status" => value.status = json.get(),
                "_restrictedFields" => value.restricted_fields = json.get(),
                "workEmail" => value.work_email = json.get(),
                "homeEmail" => value.home_email = json.get(),
                "bestEmail" => value.best_email = json.get(),
                "middleName" => value.middle_name = json.get(),
                "workPhone" => value.work_phone = json.get(),
                "workPhoneExtension" => value.work_phone_extension = json.get(),
                "mobilePhone" => value.mobile_phone = json.get(),
                "homePhone" => value.home_phone = json.get(),
                "skypeUsername" => value.skype_username = json.get(),
                "linkedinUrl" => value.linkedin_url = json.get(),
                "facebookUrl" => value.facebook_url = json.get(),
                "instagramUrl" => value.instagram_url = json.get(),
                "twitterUrl" => value.twitter_url = json.get(),
                "pinterestUrl" => value.pinterest_url = json.get(),
                "birthDate" => value.birth_date = json.get(),
                "hireDate" => value.hire_date = json.get(),
                "divisionName" => value.division_name = json.get(),
                "divisionId" => value.division_id = json.get(),
                "departmentName" => value.department_name = json.get(),
                "departmentId" => value.department_id = json.get(),
                "locationName" => value.location_name = json.get(),
                "locationId" => value.location_id = json.get(),
                "jobTitleId" => value.job_title_id = json.get(),
                "employmentStatusName" => value.employment_status_name = json.get(),
                "employmentStatusId" => value.employment_status_id = json.get(),
                "reportsToName" => value.reports_to_name = json.get(),
                "reportsToId" => value.reports_to_id = json.get(),
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}

/// Whether the person works for the company.
///
/// Spec: `#/components/schemas/EmployeeSummary/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EmployeeSummaryStatus {
    /// `Active`.
    Active,
    /// `Inactive`.
    Inactive,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for EmployeeSummaryStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "Active" => Self::Active,
            "Inactive" => Self::Inactive,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for EmployeeSummaryStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// A page by its URL.
///
/// Spec: `#/components/schemas/Link`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Link {
    /// Absolute URL.
    pub href: Option<String>,
}

impl FromJson for Link {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "href" => value.href = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A person to add.
///
/// Spec: `#/components/schemas/NewEmployee`.
#[derive(Debug, Clone)]
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
            extra: Extra::new(),
        }
    }
}

impl ToJson for NewEmployee {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("firstName", &self.first_name);
        out.field("lastName", &self.last_name);
        out.field("workEmail", &self.work_email);
        out.field("jobTitle", &self.job_title);
        out.field("department", &self.department);
        out.field("division", &self.division);
        out.field("location", &self.location);
        out.field("hireDate", &self.hire_date);
        out.field("mobilePhone", &self.mobile_phone);
        out.field("homePhone", &self.home_phone);
        out.field("workPhone", &self.work_phone);
        out.field("address1", &self.address1);
        out.field("city", &self.city);
        out.field("state", &self.state);
        out.field("zipcode", &self.zipcode);
        out.field("country", &self.country);
        out.field("employeeNumber", &self.employee_number);
        out.field("middleName", &self.middle_name);
        out.field("preferredName", &self.preferred_name);
        out.field("homeEmail", &self.home_email);
        out.field("workPhoneExtension", &self.work_phone_extension);
        out.field("address2", &self.address2);
        out.field("dateOfBirth", &self.date_of_birth);
        out.field("gender", &self.gender);
        for (name, value) in &self.extra {
            out.field(name, value);
        }
        out.end_object();
    }
}
