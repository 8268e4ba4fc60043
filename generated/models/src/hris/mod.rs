// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! People who work for a company, their positions, places and groups, and their time away.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod company;
mod employee;
mod employment;
mod group;
mod location;
mod time_off;
mod time_off_balance;

pub use company::{Company, CompanyInput};
pub use employee::{
    Employee, EmployeeEmploymentStatus, EmployeeEmploymentType, EmployeeEthnicity, EmployeeGender,
    EmployeeInput, EmployeeMaritalStatus, EmployeeTerminationReason,
};
pub use employment::{
    Employment, EmploymentFlsaStatus, EmploymentInput, EmploymentPayFrequency, EmploymentPayPeriod,
    EmploymentType,
};
pub use group::{Group, GroupInput, GroupType};
pub use location::{Location, LocationInput, LocationType};
pub use time_off::{TimeOff, TimeOffInput, TimeOffRequestType, TimeOffStatus, TimeOffUnits};
pub use time_off_balance::{
    TimeOffBalance, TimeOffBalanceInput, TimeOffBalancePolicyType, TimeOffBalanceUnits,
};

/// A connection to a provider of hris records, whoever the provider is. What a connector cannot
/// do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait Hris: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists employees.
    fn list_employees(&self, query: ListQuery) -> BoxRecords<'_, Employee> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.employee", "be listed"))
    }

    /// Lists the employees that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_employees(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.employee",
            "tell what was deleted",
        ))
    }

    /// Gets one of the employees by its remote id.
    fn get_employee<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Employee>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employee",
            "be read by id",
        ))))
    }

    /// Creates one of the employees.
    fn create_employee<'a>(
        &'a self,
        input: &'a EmployeeInput,
    ) -> BoxFuture<'a, Result<Written<Employee>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employee",
            "be created",
        ))))
    }

    /// Changes one of the employees: what the input sets.
    fn update_employee<'a>(
        &'a self,
        id: &'a str,
        input: &'a EmployeeInput,
    ) -> BoxFuture<'a, Result<Written<Employee>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employee",
            "be changed",
        ))))
    }

    /// Deletes one of the employees by its remote id.
    fn delete_employee<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employee",
            "be deleted",
        ))))
    }

    /// Changes the one of the employees that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_employee<'a>(
        &'a self,
        input: &'a EmployeeInput,
    ) -> BoxFuture<'a, Result<Written<Employee>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employee",
            "be upserted",
        ))))
    }

    /// Lists employments.
    fn list_employments(&self, query: ListQuery) -> BoxRecords<'_, Employment> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.employment", "be listed"))
    }

    /// Lists the employments that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_employments(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.employment",
            "tell what was deleted",
        ))
    }

    /// Gets one of the employments by its remote id.
    fn get_employment<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Employment>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employment",
            "be read by id",
        ))))
    }

    /// Creates one of the employments.
    fn create_employment<'a>(
        &'a self,
        input: &'a EmploymentInput,
    ) -> BoxFuture<'a, Result<Written<Employment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employment",
            "be created",
        ))))
    }

    /// Changes one of the employments: what the input sets.
    fn update_employment<'a>(
        &'a self,
        id: &'a str,
        input: &'a EmploymentInput,
    ) -> BoxFuture<'a, Result<Written<Employment>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employment",
            "be changed",
        ))))
    }

    /// Deletes one of the employments by its remote id.
    fn delete_employment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employment",
            "be deleted",
        ))))
    }

    /// Changes the one of the employments that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_employment<'a>(
        &'a self,
        input: &'a EmploymentInput,
    ) -> BoxFuture<'a, Result<Written<Employment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.employment",
            "be upserted",
        ))))
    }

    /// Lists locations.
    fn list_locations(&self, query: ListQuery) -> BoxRecords<'_, Location> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.location", "be listed"))
    }

    /// Lists the locations that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_locations(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.location",
            "tell what was deleted",
        ))
    }

    /// Gets one of the locations by its remote id.
    fn get_location<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Location>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.location",
            "be read by id",
        ))))
    }

    /// Creates one of the locations.
    fn create_location<'a>(
        &'a self,
        input: &'a LocationInput,
    ) -> BoxFuture<'a, Result<Written<Location>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.location",
            "be created",
        ))))
    }

    /// Changes one of the locations: what the input sets.
    fn update_location<'a>(
        &'a self,
        id: &'a str,
        input: &'a LocationInput,
    ) -> BoxFuture<'a, Result<Written<Location>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.location",
            "be changed",
        ))))
    }

    /// Deletes one of the locations by its remote id.
    fn delete_location<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.location",
            "be deleted",
        ))))
    }

    /// Changes the one of the locations that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_location<'a>(
        &'a self,
        input: &'a LocationInput,
    ) -> BoxFuture<'a, Result<Written<Location>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.location",
            "be upserted",
        ))))
    }

    /// Lists groups.
    fn list_groups(&self, query: ListQuery) -> BoxRecords<'_, Group> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.group", "be listed"))
    }

    /// Lists the groups that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_groups(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.group",
            "tell what was deleted",
        ))
    }

    /// Gets one of the groups by its remote id.
    fn get_group<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Group>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.group",
            "be read by id",
        ))))
    }

    /// Creates one of the groups.
    fn create_group<'a>(
        &'a self,
        input: &'a GroupInput,
    ) -> BoxFuture<'a, Result<Written<Group>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.group",
            "be created",
        ))))
    }

    /// Changes one of the groups: what the input sets.
    fn update_group<'a>(
        &'a self,
        id: &'a str,
        input: &'a GroupInput,
    ) -> BoxFuture<'a, Result<Written<Group>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.group",
            "be changed",
        ))))
    }

    /// Deletes one of the groups by its remote id.
    fn delete_group<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.group",
            "be deleted",
        ))))
    }

    /// Changes the one of the groups that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_group<'a>(
        &'a self,
        input: &'a GroupInput,
    ) -> BoxFuture<'a, Result<Written<Group>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.group",
            "be upserted",
        ))))
    }

    /// Lists time off.
    fn list_time_off(&self, query: ListQuery) -> BoxRecords<'_, TimeOff> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.time_off", "be listed"))
    }

    /// Lists the time off that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_time_off(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.time_off",
            "tell what was deleted",
        ))
    }

    /// Gets one of the time off by its remote id.
    fn get_time_off<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<TimeOff>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off",
            "be read by id",
        ))))
    }

    /// Creates one of the time off.
    fn create_time_off<'a>(
        &'a self,
        input: &'a TimeOffInput,
    ) -> BoxFuture<'a, Result<Written<TimeOff>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off",
            "be created",
        ))))
    }

    /// Changes one of the time off: what the input sets.
    fn update_time_off<'a>(
        &'a self,
        id: &'a str,
        input: &'a TimeOffInput,
    ) -> BoxFuture<'a, Result<Written<TimeOff>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off",
            "be changed",
        ))))
    }

    /// Deletes one of the time off by its remote id.
    fn delete_time_off<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off",
            "be deleted",
        ))))
    }

    /// Changes the one of the time off that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_time_off<'a>(
        &'a self,
        input: &'a TimeOffInput,
    ) -> BoxFuture<'a, Result<Written<TimeOff>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off",
            "be upserted",
        ))))
    }

    /// Lists time off balances.
    fn list_time_off_balances(&self, query: ListQuery) -> BoxRecords<'_, TimeOffBalance> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be listed",
        ))
    }

    /// Lists the time off balances that were deleted: the remote id of each, and when, if the
    /// provider says; `capabilities` tells whether it can be asked since when.
    fn deleted_time_off_balances(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "tell what was deleted",
        ))
    }

    /// Gets one of the time off balances by its remote id.
    fn get_time_off_balance<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<TimeOffBalance>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be read by id",
        ))))
    }

    /// Creates one of the time off balances.
    fn create_time_off_balance<'a>(
        &'a self,
        input: &'a TimeOffBalanceInput,
    ) -> BoxFuture<'a, Result<Written<TimeOffBalance>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be created",
        ))))
    }

    /// Changes one of the time off balances: what the input sets.
    fn update_time_off_balance<'a>(
        &'a self,
        id: &'a str,
        input: &'a TimeOffBalanceInput,
    ) -> BoxFuture<'a, Result<Written<TimeOffBalance>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be changed",
        ))))
    }

    /// Deletes one of the time off balances by its remote id.
    fn delete_time_off_balance<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be deleted",
        ))))
    }

    /// Changes the one of the time off balances that the input names, or creates it; `capabilities`
    /// has the field that names it.
    fn upsert_time_off_balance<'a>(
        &'a self,
        input: &'a TimeOffBalanceInput,
    ) -> BoxFuture<'a, Result<Written<TimeOffBalance>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.time_off_balance",
            "be upserted",
        ))))
    }

    /// Lists companies.
    fn list_companies(&self, query: ListQuery) -> BoxRecords<'_, Company> {
        let _ = query;
        failed(unsupported(self.provider(), "hris.company", "be listed"))
    }

    /// Lists the companies that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_companies(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "hris.company",
            "tell what was deleted",
        ))
    }

    /// Gets one of the companies by its remote id.
    fn get_company<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Company>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.company",
            "be read by id",
        ))))
    }

    /// Creates one of the companies.
    fn create_company<'a>(
        &'a self,
        input: &'a CompanyInput,
    ) -> BoxFuture<'a, Result<Written<Company>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.company",
            "be created",
        ))))
    }

    /// Changes one of the companies: what the input sets.
    fn update_company<'a>(
        &'a self,
        id: &'a str,
        input: &'a CompanyInput,
    ) -> BoxFuture<'a, Result<Written<Company>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.company",
            "be changed",
        ))))
    }

    /// Deletes one of the companies by its remote id.
    fn delete_company<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.company",
            "be deleted",
        ))))
    }

    /// Changes the one of the companies that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_company<'a>(
        &'a self,
        input: &'a CompanyInput,
    ) -> BoxFuture<'a, Result<Written<Company>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "hris.company",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn Hris,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "hris.employee" => json_records("hris.employee", from.list_employees(query)),
        "hris.employment" => json_records("hris.employment", from.list_employments(query)),
        "hris.location" => json_records("hris.location", from.list_locations(query)),
        "hris.group" => json_records("hris.group", from.list_groups(query)),
        "hris.time_off" => json_records("hris.time_off", from.list_time_off(query)),
        "hris.time_off_balance" => {
            json_records("hris.time_off_balance", from.list_time_off_balances(query))
        }
        "hris.company" => json_records("hris.company", from.list_companies(query)),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn Hris,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "hris.employee" => json_records("hris.employee", from.deleted_employees(query)),
        "hris.employment" => json_records("hris.employment", from.deleted_employments(query)),
        "hris.location" => json_records("hris.location", from.deleted_locations(query)),
        "hris.group" => json_records("hris.group", from.deleted_groups(query)),
        "hris.time_off" => json_records("hris.time_off", from.deleted_time_off(query)),
        "hris.time_off_balance" => json_records(
            "hris.time_off_balance",
            from.deleted_time_off_balances(query),
        ),
        "hris.company" => json_records("hris.company", from.deleted_companies(query)),
        _ => no_such_model(
            from.provider(),
            model,
            "tell what was deleted: there is no such model",
        ),
    }
}

/// Gets a record of a model by its name and the remote id, with its common value as JSON.
///
/// # Errors
/// `Unsupported` for an unknown model, and what the provider refuses.
pub async fn get_json(from: &dyn Hris, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "hris.employee" => JsonRecord::new("hris.employee", from.get_employee(id).await?),
        "hris.employment" => JsonRecord::new("hris.employment", from.get_employment(id).await?),
        "hris.location" => JsonRecord::new("hris.location", from.get_location(id).await?),
        "hris.group" => JsonRecord::new("hris.group", from.get_group(id).await?),
        "hris.time_off" => JsonRecord::new("hris.time_off", from.get_time_off(id).await?),
        "hris.time_off_balance" => JsonRecord::new(
            "hris.time_off_balance",
            from.get_time_off_balance(id).await?,
        ),
        "hris.company" => JsonRecord::new("hris.company", from.get_company(id).await?),
        _ => Err(unsupported(
            from.provider(),
            model,
            "be read by id: there is no such model",
        )),
    }
}

/// Creates a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn create_json(
    to: &dyn Hris,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "hris.employee" => Ok(to.create_employee(&input(json)?).await?.remote_id),
        "hris.employment" => Ok(to.create_employment(&input(json)?).await?.remote_id),
        "hris.location" => Ok(to.create_location(&input(json)?).await?.remote_id),
        "hris.group" => Ok(to.create_group(&input(json)?).await?.remote_id),
        "hris.time_off" => Ok(to.create_time_off(&input(json)?).await?.remote_id),
        "hris.time_off_balance" => Ok(to.create_time_off_balance(&input(json)?).await?.remote_id),
        "hris.company" => Ok(to.create_company(&input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn update_json(
    to: &dyn Hris,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "hris.employee" => Ok(to.update_employee(id, &input(json)?).await?.remote_id),
        "hris.employment" => Ok(to.update_employment(id, &input(json)?).await?.remote_id),
        "hris.location" => Ok(to.update_location(id, &input(json)?).await?.remote_id),
        "hris.group" => Ok(to.update_group(id, &input(json)?).await?.remote_id),
        "hris.time_off" => Ok(to.update_time_off(id, &input(json)?).await?.remote_id),
        "hris.time_off_balance" => Ok(to
            .update_time_off_balance(id, &input(json)?)
            .await?
            .remote_id),
        "hris.company" => Ok(to.update_company(id, &input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes the record of a model that the JSON of its input names, or creates it; gives the
/// remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn upsert_json(
    to: &dyn Hris,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "hris.employee" => Ok(to.upsert_employee(&input(json)?).await?.remote_id),
        "hris.employment" => Ok(to.upsert_employment(&input(json)?).await?.remote_id),
        "hris.location" => Ok(to.upsert_location(&input(json)?).await?.remote_id),
        "hris.group" => Ok(to.upsert_group(&input(json)?).await?.remote_id),
        "hris.time_off" => Ok(to.upsert_time_off(&input(json)?).await?.remote_id),
        "hris.time_off_balance" => Ok(to.upsert_time_off_balance(&input(json)?).await?.remote_id),
        "hris.company" => Ok(to.upsert_company(&input(json)?).await?.remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Deletes a record of a model by its name.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn delete_by_name(to: &dyn Hris, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "hris.employee" => to.delete_employee(id).await,
        "hris.employment" => to.delete_employment(id).await,
        "hris.location" => to.delete_location(id).await,
        "hris.group" => to.delete_group(id).await,
        "hris.time_off" => to.delete_time_off(id).await,
        "hris.time_off_balance" => to.delete_time_off_balance(id).await,
        "hris.company" => to.delete_company(id).await,
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

fn no_such_model<'a>(
    provider: &'static str,
    model: &str,
    what: &str,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let error = unsupported(provider, model, what);
    Box::pin(futures_util::stream::iter([Err(error)]))
}

fn json_records<'a, C: serde::Serialize + 'a>(
    model: &'static str,
    records: BoxRecords<'a, C>,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let json = move |item: Result<Record<C>, Error>| item.and_then(|it| JsonRecord::new(model, it));
    Box::pin(futures_util::StreamExt::map(records, json))
}

fn input<T: serde::de::DeserializeOwned>(json: serde_json::Value) -> Result<T, Error> {
    serde_json::from_value(json)
        .map_err(|error| Error::new(ErrorKind::Validation, "", error.to_string()))
}
