// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Hris models of Acme Desk.

use crate::Client;
use crate::hris::company::Companies;
use crate::hris::employee::Employees;
use crate::hris::employment::Employments;
use crate::hris::location::Locations;
use conjoin_models::hris::{
    Company, Employee, EmployeeInput, Employment, EmploymentInput, Location, LocationInput,
    TimeOff, TimeOffInput,
};
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, Error, ListQuery, ModelCapabilities, WriteForm, WriteOp,
    Written, failed,
};

pub mod company;
pub mod employee;
pub mod employment;
pub mod location;
pub mod time_off;

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
    /// Records of the common model `hris.company`.
    pub fn companies(&self) -> Companies<'a> {
        Companies::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.employee`.
    pub fn employees(&self) -> Employees<'a> {
        Employees::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.employment`.
    pub fn employments(&self) -> Employments<'a> {
        Employments::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.location`.
    pub fn locations(&self) -> Locations<'a> {
        Locations::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.time_off`.
    pub fn time_off(&self) -> crate::hris::time_off::TimeOff<'a> {
        crate::hris::time_off::TimeOff::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "hris.company",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: company::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.employee",
            list: true,
            get: false,
            create: true,
            update: true,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &["first_name", "last_name"],
                    &[
                        "employee_number",
                        "emails",
                        "addresses",
                        "groups",
                        "team",
                        "job_title",
                        "nationalities",
                        "languages",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &["first_name", "last_name"],
                    &[
                        "employee_number",
                        "emails",
                        "addresses",
                        "groups",
                        "team",
                        "job_title",
                        "nationalities",
                        "languages",
                        "custom_fields",
                    ],
                    false,
                ),
            ],
            fields: employee::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.employment",
            list: true,
            get: false,
            create: false,
            update: true,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Update,
                &[],
                &["job_title", "pay"],
                false,
            )],
            fields: employment::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.location",
            list: true,
            get: false,
            create: true,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Create,
                &[],
                &["name", "phone", "city", "postal_code", "country"],
                false,
            )],
            fields: location::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.time_off",
            list: true,
            get: false,
            create: true,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Create,
                &["employee", "request_type", "start", "end"],
                &["policy"],
                false,
            )],
            fields: time_off::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
    ],
};

impl conjoin_models::hris::Hris for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_companies(&self, query: ListQuery) -> BoxRecords<'_, Company> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.company", &query) {
            return failed(error);
        }
        Companies::new(self, query).stream().boxed()
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

    fn list_employments(&self, query: ListQuery) -> BoxRecords<'_, Employment> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.employment", &query) {
            return failed(error);
        }
        Employments::new(self, query).stream().boxed()
    }

    fn update_employment<'a>(
        &'a self,
        id: &'a str,
        input: &'a EmploymentInput,
    ) -> BoxFuture<'a, Result<Written<Employment>, Error>> {
        Box::pin(async move { self.hris().employments().update(id, input).await })
    }

    fn list_locations(&self, query: ListQuery) -> BoxRecords<'_, Location> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.location", &query) {
            return failed(error);
        }
        Locations::new(self, query).stream().boxed()
    }

    fn create_location<'a>(
        &'a self,
        input: &'a LocationInput,
    ) -> BoxFuture<'a, Result<Written<Location>, Error>> {
        Box::pin(async move { self.hris().locations().create(input).await })
    }

    fn list_time_off(&self, query: ListQuery) -> BoxRecords<'_, TimeOff> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.time_off", &query) {
            return failed(error);
        }
        crate::hris::time_off::TimeOff::new(self, query)
            .stream()
            .boxed()
    }

    fn create_time_off<'a>(
        &'a self,
        input: &'a TimeOffInput,
    ) -> BoxFuture<'a, Result<Written<TimeOff>, Error>> {
        Box::pin(async move { self.hris().time_off().create(input).await })
    }
}
