// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on tables and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{Extra, FromJson, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `GET /api/v1/employees/{id}/tables/{table}`.
pub(crate) static GET_EMPLOYEE_TABLE_DATA: Operation = Operation {
    id: "get-employee-table-data",
    method: Method::Get,
    path: "/api/v1/employees/{id}/tables/{table}",
    idempotent: true,
};

impl Client {
    /// Reads all rows of one history table.
    ///
    /// In no particular order. Columns hidden from the caller are left out.
    ///
    /// `GET /api/v1/employees/{id}/tables/{table}`. Spec: `#/paths/~1api~1v1~1employees~1{id}~1tables~1{table}/get`.
    pub fn get_employee_table_data(&self, id: &str, table: &str) -> GetEmployeeTableData {
        let mut call = self.connection.call(&GET_EMPLOYEE_TABLE_DATA);
        call.path("id", id);
        call.path("table", table);
        GetEmployeeTableData { call }
    }
}

/// Request of [`Client::get_employee_table_data`](crate::Client::get_employee_table_data).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetEmployeeTableData {
    call: Call,
}

impl GetEmployeeTableData {
    /// Sends the request.
    pub fn send(self) -> Sending<Vec<EmployeeTableRow>> {
        self.call.send()
    }
}

/// A row of a history table. The table decides on its columns.
///
/// Spec: `#/components/schemas/EmployeeTableRow`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct EmployeeTableRow {
    /// Id of the row.
    pub id: Option<String>,
    /// Id of the person.
    pub employee_id: Option<String>,
    /// Table jobInfo. First day of the row.
    pub date: Option<String>,
    /// Table jobInfo. Job title; empty when there is none.
    pub job_title: Option<String>,
    /// Table jobInfo. Department, by name; empty when there is none.
    pub department: Option<String>,
    /// Table jobInfo. Division, by name; empty when there is none.
    pub division: Option<String>,
    /// Table jobInfo. Place of work, by name; empty when there is none.
    pub location: Option<String>,
    /// Table jobInfo. Name of the manager; empty when there is none.
    pub reports_to: Option<String>,
    /// Table jobInfo. Null, text or a list, depending on the endpoint.
    pub teams: Option<serde_json::Value>,
    /// Properties that the spec does not name.
    pub extra: Extra,
}

impl FromJson for EmployeeTableRow {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "employeeId" => value.employee_id = json.get(),
                "date" => value.date = json.get(),
                "jobTitle" => value.job_title = json.get(),
                "department" => value.department = json.get(),
                "division" => value.division = json.get(),
                "location" => value.location = json.get(),
                "reportsTo" => value.reports_to = json.get(),
                "teams" => value.teams = json.get(),
                _ => json.extra(key, &mut value.extra),
            }
        }
        Some(value)
    }
}
