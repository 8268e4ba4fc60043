// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Hris models of Acme Desk.

use crate::Client;
use crate::hris::employee::Employees;
use conjoin_models::hris::{Employee, EmployeeInput};
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, Error, ListQuery, ModelCapabilities, Written, failed,
};

pub mod employee;

/// The Hris models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Hris<'a> {
    client: &'a Client,
}

impl Client {
    /// The Hris models of this connection.
    #[must_use]
    pub fn hris(&self) -> Hris<'_> {
        Hris { client: self }
    }
}

impl<'a> Hris<'a> {
    /// Records of the common model `hris.employee`.
    pub fn employees(&self) -> Employees<'a> {
        Employees::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[ModelCapabilities {
        model: "hris.employee",
        list: true,
        get: false,
        create: true,
        update: true,
        delete: false,
        modified_after: false,
        parent: false,
        filters: &[],
    }],
};

impl conjoin_models::hris::Hris for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_employees(&self, query: ListQuery) -> BoxRecords<'_, Employee> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.employee", &query) {
            return failed(error);
        }
        Employees::new(self, query).stream().boxed()
    }

    fn create_employee<'a>(
        &'a self,
        input: &'a EmployeeInput,
    ) -> BoxFuture<'a, Result<Written<Employee>, Error>> {
        Box::pin(async move { self.hris().employees().create(input).await })
    }

    fn update_employee<'a>(
        &'a self,
        id: &'a str,
        input: &'a EmployeeInput,
    ) -> BoxFuture<'a, Result<Written<Employee>, Error>> {
        Box::pin(async move { self.hris().employees().update(id, input).await })
    }
}
