// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on employees and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_EMPLOYEE: Operation =
    Operation::post("createEmployee", "/people/employees");
pub(crate) static LIST_EMPLOYEES: Operation = Operation::get("listEmployees", "/people/employees");
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
}

/// Spec: `people#/paths/~1people~1employees/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListEmployeesResponse {
    /// Property `employees`.
    pub employees: Option<Vec<Employee>>,
}

/// Spec: `people#/components/schemas/NewEmployee`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct NewEmployee {
    /// Property `given`.
    pub given: String,
    /// Property `family`.
    pub family: String,
    /// Property `badge`.
    pub badge: Option<String>,
    /// Property `grade`.
    pub grade: Option<i64>,
}

impl NewEmployee {
    /// With everything that must be there.
    #[must_use]
    pub fn new(given: impl Into<String>, family: impl Into<String>) -> Self {
        Self {
            given: given.into(),
            family: family.into(),
            badge: None,
            grade: None,
        }
    }
}
