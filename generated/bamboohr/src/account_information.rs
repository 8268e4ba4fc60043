// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on account information and the types that only they use.

use crate::Client;
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Operation, Request};

pub(crate) static GET_COMPANY_INFORMATION: Operation =
    Operation::get("get-company-information", "/api/v1/company_information");

impl Client {
    /// Reads what the account knows of its company.
    ///
    /// One object, for an account has one company. It has no id.
    ///
    /// `GET /api/v1/company_information`. Spec: `#/paths/~1api~1v1~1company_information/get`.
    pub fn get_company_information(&self) -> Request<CompanyInformation> {
        self.connection.call(&GET_COMPANY_INFORMATION).request()
    }
}

/// Where the company is.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct CompanyAddress {
    /// Street and number.
    pub line1: Option<String>,
    /// Second address line.
    pub line2: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// State or province.
    pub state: Option<String>,
    /// Postal code.
    pub zip: Option<String>,
}

/// The company that the account belongs to.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompanyInformation {
    /// Registered name.
    pub legal_name: Option<String>,
    /// Name that people know it by.
    pub display_name: Option<String>,
    /// Property `address`.
    pub address: Option<CompanyAddress>,
    /// Number to call.
    pub phone: Option<String>,
}
