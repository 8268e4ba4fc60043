// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Hris models of BambooHR.

use crate::Client;
use crate::hris::company::Companies;
use crate::hris::employee::Employees;
use crate::hris::employment::Employments;
use crate::hris::group::Groups;
use crate::hris::location::Locations;
use crate::hris::time_off_balance::TimeOffBalances;
use conjoin_models::hris::{
    Company, Employee, EmployeeInput, Employment, Group, Location, TimeOff, TimeOffBalance,
    TimeOffInput,
};
use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, DeletedList, Error, ListQuery, ModelCapabilities, Record,
    WriteForm, WriteOp, Written, failed,
};

pub mod company;
pub mod employee;
pub mod employment;
pub mod group;
pub mod location;
pub mod time_off;
pub mod time_off_balance;

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

    /// Records of the common model `hris.group`.
    pub fn groups(&self) -> Groups<'a> {
        Groups::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.location`.
    pub fn locations(&self) -> Locations<'a> {
        Locations::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.time_off`.
    pub fn time_off(&self) -> crate::hris::time_off::TimeOff<'a> {
        crate::hris::time_off::TimeOff::new(self.client, ListQuery::default())
    }

    /// Records of the common model `hris.time_off_balance`.
    pub fn time_off_balances(&self) -> TimeOffBalances<'a> {
        TimeOffBalances::new(self.client, ListQuery::default())
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
            get: true,
            create: true,
            update: true,
            delete: false,
            upsert: None,
            deleted: Some(DeletedList::new(true, false)),
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &["first_name", "last_name"],
                    &[
                        "employee_number",
                        "middle_name",
                        "preferred_name",
                        "emails",
                        "phones",
                        "addresses",
                        "job_title",
                        "hire_date",
                        "date_of_birth",
                        "gender",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "employee_number",
                        "first_name",
                        "middle_name",
                        "last_name",
                        "preferred_name",
                        "emails",
                        "phones",
                        "addresses",
                        "job_title",
                        "hire_date",
                        "date_of_birth",
                        "gender",
                        "custom_fields",
                    ],
                    false,
                ),
            ],
            fields: employee::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["employment_status", "first_name", "last_name", "job_title"],
        },
        ModelCapabilities {
            model: "hris.employment",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: employment::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.group",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: group::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "hris.location",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
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
            update: true,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &["employee", "status", "policy", "start", "end"],
                    &["amount"],
                    false,
                ),
                WriteForm::new(WriteOp::Update, &["status"], &["manager_note"], false),
            ],
            fields: time_off::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &["start", "end", "employee", "status"],
        },
        ModelCapabilities {
            model: "hris.time_off_balance",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: time_off_balance::PROVENANCE,
            modified_after: false,
            parent: true,
            filters: &["as_of"],
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

    fn deleted_employees(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("hris.employee");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Employees::new(self, query).deleted().boxed()
    }

    fn get_employee<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Employee>, Error>> {
        Box::pin(async move { Ok(self.hris().employees().get(id).await?.erase()) })
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

    fn list_groups(&self, query: ListQuery) -> BoxRecords<'_, Group> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.group", &query) {
            return failed(error);
        }
        Groups::new(self, query).stream().boxed()
    }

    fn list_locations(&self, query: ListQuery) -> BoxRecords<'_, Location> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.location", &query) {
            return failed(error);
        }
        Locations::new(self, query).stream().boxed()
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

    fn update_time_off<'a>(
        &'a self,
        id: &'a str,
        input: &'a TimeOffInput,
    ) -> BoxFuture<'a, Result<Written<TimeOff>, Error>> {
        Box::pin(async move { self.hris().time_off().update(id, input).await })
    }

    fn list_time_off_balances(&self, query: ListQuery) -> BoxRecords<'_, TimeOffBalance> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "hris.time_off_balance", &query)
        {
            return failed(error);
        }
        TimeOffBalances::new(self, query).stream().boxed()
    }
}
