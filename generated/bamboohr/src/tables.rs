// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on tables and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{Extra, FromJson};
use conjoin_runtime::{Operation, Request};

pub(crate) static GET_EMPLOYEE_TABLE_DATA: Operation = Operation::get(
    "get-employee-table-data",
    "/api/v1/employees/{id}/tables/{table}",
);

impl Client {
    /// Reads all rows of one history table.
    ///
    /// In no particular order. Columns hidden from the caller are left out.
    ///
    /// `GET /api/v1/employees/{id}/tables/{table}`. Spec: `#/paths/~1api~1v1~1employees~1{id}~1tables~1{table}/get`.
    pub fn get_employee_table_data(&self, id: &str, table: &str) -> Request<Vec<EmployeeTableRow>> {
        self.connection
            .call(&GET_EMPLOYEE_TABLE_DATA)
            .in_path("id", id)
            .in_path("table", table)
            .request()
    }
}

/// A row of a history table. The table decides on its columns.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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
    #[json(rest)]
    pub extra: Extra,
}
