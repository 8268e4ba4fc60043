// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on employees and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{Extra, FromJson, ToJson, open_enum};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_EMPLOYEE: Operation =
    Operation::post("createEmployee", "/people/employees");
pub(crate) static LIST_EMPLOYEES: Operation = Operation::get("listEmployees", "/people/employees");
pub(crate) static LIST_FIELDS: Operation = Operation::get("listFields", "/people/fields");
pub(crate) static LIST_NATIONS: Operation = Operation::get("listNations", "/people/nations");
pub(crate) static UPDATE_EMPLOYEE: Operation =
    Operation::patch("updateEmployee", "/people/employees/{employee_id}");

impl Client {
    /// Operation `create_employee`.
    ///
    /// `POST /people/employees`. Spec: `people#/paths/~1people~1employees/post`.
    pub fn create_employee(&self, body: &NewEmployee) -> Request<Employee> {
        self.connection
            .call(&CREATE_EMPLOYEE)
            .with_json(body)
            .request()
    }

    /// Operation `list_employees`.
    ///
    /// `GET /people/employees`. Spec: `people#/paths/~1people~1employees/get`.
    pub fn list_employees(&self) -> Request<ListEmployeesResponse> {
        self.connection.call(&LIST_EMPLOYEES).request()
    }

    /// Operation `list_fields`.
    ///
    /// `GET /people/fields`. Spec: `people#/paths/~1people~1fields/get`.
    pub fn list_fields(&self) -> Request<ListFieldsResponse> {
        self.connection.call(&LIST_FIELDS).request()
    }

    /// Operation `list_nations`.
    ///
    /// `GET /people/nations`. Spec: `people#/paths/~1people~1nations/get`.
    pub fn list_nations(&self) -> Request<Vec<Nation>> {
        self.connection.call(&LIST_NATIONS).request()
    }

    /// Operation `update_employee`.
    ///
    /// `PATCH /people/employees/{employee_id}`. Spec: `people#/paths/~1people~1employees~1{employee_id}/patch`.
    pub fn update_employee(&self, employee_id: &str, body: &NewEmployee) -> Request<Employee> {
        self.connection
            .call(&UPDATE_EMPLOYEE)
            .in_path("employee_id", employee_id)
            .with_json(body)
            .request()
    }
}

/// Spec: `people#/components/schemas/Employee`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Employee {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `given`.
    pub given: Option<String>,
    /// Property `family`.
    pub family: Option<String>,
    /// Number with a check letter: 0042-K.
    pub badge: Option<String>,
    /// Property `grade`.
    pub grade: Option<i64>,
    /// Property `mails`.
    pub mails: Option<Vec<Mail>>,
    /// Property `speaks`.
    pub speaks: Option<Vec<String>>,
    /// Property `group_ids`.
    pub group_ids: Option<Vec<i64>>,
    /// Property `team_id`.
    pub team_id: Option<String>,
    /// Property `street`.
    pub street: Option<String>,
    /// Property `town`.
    pub town: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
    /// Property `numbers`.
    pub numbers: Option<Vec<EmployeeNumbersItem>>,
    /// Property `unit_id`.
    pub unit_id: Option<String>,
    /// Property `nation_ids`.
    pub nation_ids: Option<Vec<String>>,
    /// Property `extra`.
    pub extra: Option<EmployeeExtra>,
}

/// Spec: `people#/components/schemas/Employee/properties/extra`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct EmployeeExtra {
    /// Property `motto`.
    pub motto: Option<String>,
    /// Properties that the spec does not name.
    #[json(rest)]
    pub extra: Extra,
}

/// Spec: `people#/components/schemas/Employee/properties/numbers/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct EmployeeNumbersItem {
    /// Property `no`.
    pub no: Option<String>,
    /// Property `kind`.
    pub kind: Option<String>,
    /// Property `active`.
    pub active: Option<bool>,
}

/// Spec: `people#/components/schemas/FieldOfCompany`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct FieldOfCompany {
    /// Property `alias`.
    pub alias: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `kind`.
    pub kind: Option<String>,
    /// Property `choices`.
    pub choices: Option<Vec<FieldOfCompanyChoicesItem>>,
}

/// Spec: `people#/components/schemas/FieldOfCompany/properties/choices/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct FieldOfCompanyChoicesItem {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `text`.
    pub text: Option<String>,
}

/// Spec: `people#/paths/~1people~1employees/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListEmployeesResponse {
    /// Property `employees`.
    pub employees: Option<Vec<Employee>>,
}

/// Spec: `people#/paths/~1people~1fields/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListFieldsResponse {
    /// Property `fields`.
    pub fields: Option<Vec<FieldOfCompany>>,
}

/// Spec: `people#/paths/~1people~1nations/get/responses/200/content/application~1json/schema/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Nation {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `iso`.
    pub iso: Option<String>,
    /// Property `retired`.
    pub retired: Option<bool>,
}

/// Spec: `people#/components/schemas/Mail`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Mail {
    /// Property `address`.
    pub address: Option<String>,
    /// Property `use`.
    pub use_: Option<MailUse>,
    /// Property `main`.
    pub main: Option<bool>,
    /// Property `sent_at`.
    pub sent_at: Option<String>,
}

/// Spec: `people#/components/schemas/Mail`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct MailInput {
    /// Property `address`.
    pub address: String,
    /// Property `use`.
    pub use_: Option<MailUse>,
    /// Property `main`.
    pub main: Option<bool>,
    /// Property `sent_at`.
    pub sent_at: Option<String>,
}

impl MailInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(address: impl Into<String>) -> Self {
        Self {
            address: address.into(),
            use_: None,
            main: None,
            sent_at: None,
        }
    }
}

/// Spec: `people#/components/schemas/Mail/properties/use`.
#[open_enum]
pub enum MailUse {
    Work = "work",
    Home = "home",
}

/// Spec: `people#/components/schemas/NewEmployee`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct NewEmployee {
    /// Property `answers`.
    pub answers: Option<Vec<NewEmployeeAnswersItem>>,
    /// Property `given`.
    pub given: String,
    /// Property `family`.
    pub family: String,
    /// Property `badge`.
    pub badge: Option<String>,
    /// Property `grade`.
    pub grade: Option<i64>,
    /// Property `mails`.
    pub mails: Option<Vec<MailInput>>,
    /// Property `speaks`.
    pub speaks: Option<Vec<String>>,
    /// Property `group_ids`.
    pub group_ids: Option<Vec<i64>>,
    /// Property `team_id`.
    pub team_id: Option<String>,
    /// Property `nation_ids`.
    pub nation_ids: Option<Vec<String>>,
    /// Property `street`.
    pub street: Option<String>,
    /// Property `town`.
    pub town: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
}

impl NewEmployee {
    /// With everything that must be there.
    #[must_use]
    pub fn new(given: impl Into<String>, family: impl Into<String>) -> Self {
        Self {
            answers: None,
            given: given.into(),
            family: family.into(),
            badge: None,
            grade: None,
            mails: None,
            speaks: None,
            group_ids: None,
            team_id: None,
            nation_ids: None,
            street: None,
            town: None,
            land: None,
        }
    }
}

/// Spec: `people#/components/schemas/NewEmployee/properties/answers/items`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewEmployeeAnswersItem {
    /// Property `field`.
    pub field: Option<String>,
    /// Property `content`.
    pub content: Option<serde_json::Value>,
}
