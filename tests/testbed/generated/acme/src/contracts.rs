// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on contracts and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Operation, Request};

pub(crate) static ADD_CONTRACT: Operation =
    Operation::post("addContract", "/people/employees/{employee_id}/contracts");
pub(crate) static LIST_CONTRACTS: Operation = Operation::get("listContracts", "/people/contracts");
pub(crate) static LIST_JOBS: Operation = Operation::get("listJobs", "/people/jobs");
pub(crate) static REPLACE_CONTRACT: Operation =
    Operation::put("replaceContract", "/people/contracts/{contract_id}");

impl Client {
    /// Operation `add_contract`.
    ///
    /// `POST /people/employees/{employee_id}/contracts`. Spec: `people#/paths/~1people~1employees~1{employee_id}~1contracts/post`.
    pub fn add_contract(&self, employee_id: &str, body: &NewPay) -> Request<Contract> {
        self.connection
            .call(&ADD_CONTRACT)
            .in_path("employee_id", employee_id)
            .with_json(body)
            .request()
    }

    /// Operation `list_contracts`.
    ///
    /// `GET /people/contracts`. Spec: `people#/paths/~1people~1contracts/get`.
    pub fn list_contracts(&self) -> Request<Vec<Contract>> {
        self.connection.call(&LIST_CONTRACTS).request()
    }

    /// Operation `list_jobs`.
    ///
    /// `GET /people/jobs`. Spec: `people#/paths/~1people~1jobs/get`.
    pub fn list_jobs(&self) -> Request<ListJobsResponse> {
        self.connection.call(&LIST_JOBS).request()
    }

    /// Operation `replace_contract`.
    ///
    /// `PUT /people/contracts/{contract_id}`. Spec: `people#/paths/~1people~1contracts~1{contract_id}/put`.
    pub fn replace_contract(&self, contract_id: &str, body: &NewPay) -> Request<Contract> {
        self.connection
            .call(&REPLACE_CONTRACT)
            .in_path("contract_id", contract_id)
            .with_json(body)
            .request()
    }
}

/// Spec: `people#/components/schemas/Contract`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Contract {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `employee_id`.
    pub employee_id: Option<String>,
    /// Property `salary`.
    pub salary: Option<Salary>,
    /// Property `job`.
    pub job: Option<i64>,
}

/// Spec: `people#/components/schemas/Job`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Job {
    /// Property `code`.
    pub code: Option<i64>,
    /// Property `title`.
    pub title: Option<String>,
}

/// Spec: `people#/paths/~1people~1jobs/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListJobsResponse {
    /// Property `jobs`.
    pub jobs: Option<Vec<Job>>,
    /// Property `links`.
    pub links: Option<ListJobsResponseLinks>,
}

/// Spec: `people#/paths/~1people~1jobs/get/responses/200/content/application~1json/schema/properties/links`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListJobsResponseLinks {
    /// Property `next`.
    pub next: Option<String>,
}

/// Spec: `people#/components/schemas/NewPay`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewPay {
    /// Property `salary`.
    pub salary: Option<Salary>,
    /// Property `job`.
    pub job: Option<i64>,
}

/// Spec: `people#/components/schemas/Salary`.
#[derive(Debug, Clone, Default, FromJson, ToJson)]
#[non_exhaustive]
pub struct Salary {
    /// Property `amount`.
    pub amount: Option<Decimal>,
    /// Property `currency`.
    pub currency: Option<String>,
}
