// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on contracts and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_CONTRACTS: Operation = Operation::get("listContracts", "/people/contracts");
pub(crate) static REPLACE_CONTRACT: Operation =
    Operation::put("replaceContract", "/people/contracts/{contract_id}");

impl Client {
    /// Operation `list_contracts`.
    ///
    /// `GET /people/contracts`. Spec: `people#/paths/~1people~1contracts/get`.
    pub fn list_contracts(&self) -> Request<Vec<Contract>> {
        self.connection.call(&LIST_CONTRACTS).request()
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
}

/// Spec: `people#/components/schemas/NewPay`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct NewPay {
    /// Property `salary`.
    pub salary: Salary,
}

impl NewPay {
    /// With everything that must be there.
    #[must_use]
    pub fn new(salary: Salary) -> Self {
        Self { salary }
    }
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
