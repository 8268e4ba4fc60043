// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! Companies and people that are sold to, the deals with them, and who sells.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod account;
mod contact;
mod engagement;
mod lead;
mod opportunity;
mod stage;
mod task;
mod user;

pub use account::{Account, AccountInput, AccountType};
pub use contact::{Contact, ContactInput, ContactLifecycleStage};
pub use engagement::{Engagement, EngagementDirection, EngagementInput, EngagementType};
pub use lead::{Lead, LeadInput, LeadStatus};
pub use opportunity::{Opportunity, OpportunityInput, OpportunityStatus};
pub use stage::{Stage, StageCategory, StageInput};
pub use task::{Task, TaskInput, TaskPriority, TaskStatus};
pub use user::{User, UserInput};

/// A connection to a provider of crm records, whoever the provider is. What a connector cannot
/// do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait Crm: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists accounts.
    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.account", "be listed"))
    }

    /// Lists the accounts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_accounts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.account",
            "tell what was deleted",
        ))
    }

    /// Gets one of the accounts by its remote id.
    fn get_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Account>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.account",
            "be read by id",
        ))))
    }

    /// Creates one of the accounts.
    fn create_account<'a>(
        &'a self,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.account",
            "be created",
        ))))
    }

    /// Changes one of the accounts: what the input sets.
    fn update_account<'a>(
        &'a self,
        id: &'a str,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.account",
            "be changed",
        ))))
    }

    /// Deletes one of the accounts by its remote id.
    fn delete_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.account",
            "be deleted",
        ))))
    }

    /// Changes the one of the accounts that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_account<'a>(
        &'a self,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.account",
            "be upserted",
        ))))
    }

    /// Lists contacts.
    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.contact", "be listed"))
    }

    /// Lists the contacts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_contacts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.contact",
            "tell what was deleted",
        ))
    }

    /// Gets one of the contacts by its remote id.
    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.contact",
            "be read by id",
        ))))
    }

    /// Creates one of the contacts.
    fn create_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.contact",
            "be created",
        ))))
    }

    /// Changes one of the contacts: what the input sets.
    fn update_contact<'a>(
        &'a self,
        id: &'a str,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.contact",
            "be changed",
        ))))
    }

    /// Deletes one of the contacts by its remote id.
    fn delete_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.contact",
            "be deleted",
        ))))
    }

    /// Changes the one of the contacts that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.contact",
            "be upserted",
        ))))
    }

    /// Lists opportunities.
    fn list_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Opportunity> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.opportunity", "be listed"))
    }

    /// Lists the opportunities that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.opportunity",
            "tell what was deleted",
        ))
    }

    /// Gets one of the opportunities by its remote id.
    fn get_opportunity<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Opportunity>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.opportunity",
            "be read by id",
        ))))
    }

    /// Creates one of the opportunities.
    fn create_opportunity<'a>(
        &'a self,
        input: &'a OpportunityInput,
    ) -> BoxFuture<'a, Result<Written<Opportunity>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.opportunity",
            "be created",
        ))))
    }

    /// Changes one of the opportunities: what the input sets.
    fn update_opportunity<'a>(
        &'a self,
        id: &'a str,
        input: &'a OpportunityInput,
    ) -> BoxFuture<'a, Result<Written<Opportunity>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.opportunity",
            "be changed",
        ))))
    }

    /// Deletes one of the opportunities by its remote id.
    fn delete_opportunity<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.opportunity",
            "be deleted",
        ))))
    }

    /// Changes the one of the opportunities that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_opportunity<'a>(
        &'a self,
        input: &'a OpportunityInput,
    ) -> BoxFuture<'a, Result<Written<Opportunity>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.opportunity",
            "be upserted",
        ))))
    }

    /// Lists stages.
    fn list_stages(&self, query: ListQuery) -> BoxRecords<'_, Stage> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.stage", "be listed"))
    }

    /// Lists the stages that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_stages(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.stage",
            "tell what was deleted",
        ))
    }

    /// Gets one of the stages by its remote id.
    fn get_stage<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Stage>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.stage",
            "be read by id",
        ))))
    }

    /// Creates one of the stages.
    fn create_stage<'a>(
        &'a self,
        input: &'a StageInput,
    ) -> BoxFuture<'a, Result<Written<Stage>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.stage",
            "be created",
        ))))
    }

    /// Changes one of the stages: what the input sets.
    fn update_stage<'a>(
        &'a self,
        id: &'a str,
        input: &'a StageInput,
    ) -> BoxFuture<'a, Result<Written<Stage>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.stage",
            "be changed",
        ))))
    }

    /// Deletes one of the stages by its remote id.
    fn delete_stage<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.stage",
            "be deleted",
        ))))
    }

    /// Changes the one of the stages that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_stage<'a>(
        &'a self,
        input: &'a StageInput,
    ) -> BoxFuture<'a, Result<Written<Stage>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.stage",
            "be upserted",
        ))))
    }

    /// Lists users.
    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.user", "be listed"))
    }

    /// Lists the users that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_users(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.user",
            "tell what was deleted",
        ))
    }

    /// Gets one of the users by its remote id.
    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.user",
            "be read by id",
        ))))
    }

    /// Creates one of the users.
    fn create_user<'a>(
        &'a self,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.user",
            "be created",
        ))))
    }

    /// Changes one of the users: what the input sets.
    fn update_user<'a>(
        &'a self,
        id: &'a str,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.user",
            "be changed",
        ))))
    }

    /// Deletes one of the users by its remote id.
    fn delete_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.user",
            "be deleted",
        ))))
    }

    /// Changes the one of the users that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_user<'a>(
        &'a self,
        input: &'a UserInput,
    ) -> BoxFuture<'a, Result<Written<User>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.user",
            "be upserted",
        ))))
    }

    /// Lists leads.
    fn list_leads(&self, query: ListQuery) -> BoxRecords<'_, Lead> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.lead", "be listed"))
    }

    /// Lists the leads that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_leads(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.lead",
            "tell what was deleted",
        ))
    }

    /// Gets one of the leads by its remote id.
    fn get_lead<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Lead>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.lead",
            "be read by id",
        ))))
    }

    /// Creates one of the leads.
    fn create_lead<'a>(
        &'a self,
        input: &'a LeadInput,
    ) -> BoxFuture<'a, Result<Written<Lead>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.lead",
            "be created",
        ))))
    }

    /// Changes one of the leads: what the input sets.
    fn update_lead<'a>(
        &'a self,
        id: &'a str,
        input: &'a LeadInput,
    ) -> BoxFuture<'a, Result<Written<Lead>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.lead",
            "be changed",
        ))))
    }

    /// Deletes one of the leads by its remote id.
    fn delete_lead<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.lead",
            "be deleted",
        ))))
    }

    /// Changes the one of the leads that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_lead<'a>(
        &'a self,
        input: &'a LeadInput,
    ) -> BoxFuture<'a, Result<Written<Lead>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.lead",
            "be upserted",
        ))))
    }

    /// Lists engagements.
    fn list_engagements(&self, query: ListQuery) -> BoxRecords<'_, Engagement> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.engagement", "be listed"))
    }

    /// Lists the engagements that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_engagements(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.engagement",
            "tell what was deleted",
        ))
    }

    /// Gets one of the engagements by its remote id.
    fn get_engagement<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Engagement>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.engagement",
            "be read by id",
        ))))
    }

    /// Creates one of the engagements.
    fn create_engagement<'a>(
        &'a self,
        input: &'a EngagementInput,
    ) -> BoxFuture<'a, Result<Written<Engagement>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.engagement",
            "be created",
        ))))
    }

    /// Changes one of the engagements: what the input sets.
    fn update_engagement<'a>(
        &'a self,
        id: &'a str,
        input: &'a EngagementInput,
    ) -> BoxFuture<'a, Result<Written<Engagement>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.engagement",
            "be changed",
        ))))
    }

    /// Deletes one of the engagements by its remote id.
    fn delete_engagement<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.engagement",
            "be deleted",
        ))))
    }

    /// Changes the one of the engagements that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_engagement<'a>(
        &'a self,
        input: &'a EngagementInput,
    ) -> BoxFuture<'a, Result<Written<Engagement>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.engagement",
            "be upserted",
        ))))
    }

    /// Lists tasks.
    fn list_tasks(&self, query: ListQuery) -> BoxRecords<'_, Task> {
        let _ = query;
        failed(unsupported(self.provider(), "crm.task", "be listed"))
    }

    /// Lists the tasks that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_tasks(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "crm.task",
            "tell what was deleted",
        ))
    }

    /// Gets one of the tasks by its remote id.
    fn get_task<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Task>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.task",
            "be read by id",
        ))))
    }

    /// Creates one of the tasks.
    fn create_task<'a>(
        &'a self,
        input: &'a TaskInput,
    ) -> BoxFuture<'a, Result<Written<Task>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.task",
            "be created",
        ))))
    }

    /// Changes one of the tasks: what the input sets.
    fn update_task<'a>(
        &'a self,
        id: &'a str,
        input: &'a TaskInput,
    ) -> BoxFuture<'a, Result<Written<Task>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.task",
            "be changed",
        ))))
    }

    /// Deletes one of the tasks by its remote id.
    fn delete_task<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.task",
            "be deleted",
        ))))
    }

    /// Changes the one of the tasks that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_task<'a>(
        &'a self,
        input: &'a TaskInput,
    ) -> BoxFuture<'a, Result<Written<Task>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "crm.task",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn Crm,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "crm.account" => json_records("crm.account", from.list_accounts(query)),
        "crm.contact" => json_records("crm.contact", from.list_contacts(query)),
        "crm.opportunity" => json_records("crm.opportunity", from.list_opportunities(query)),
        "crm.stage" => json_records("crm.stage", from.list_stages(query)),
        "crm.user" => json_records("crm.user", from.list_users(query)),
        "crm.lead" => json_records("crm.lead", from.list_leads(query)),
        "crm.engagement" => json_records("crm.engagement", from.list_engagements(query)),
        "crm.task" => json_records("crm.task", from.list_tasks(query)),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn Crm,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "crm.account" => json_records("crm.account", from.deleted_accounts(query)),
        "crm.contact" => json_records("crm.contact", from.deleted_contacts(query)),
        "crm.opportunity" => json_records("crm.opportunity", from.deleted_opportunities(query)),
        "crm.stage" => json_records("crm.stage", from.deleted_stages(query)),
        "crm.user" => json_records("crm.user", from.deleted_users(query)),
        "crm.lead" => json_records("crm.lead", from.deleted_leads(query)),
        "crm.engagement" => json_records("crm.engagement", from.deleted_engagements(query)),
        "crm.task" => json_records("crm.task", from.deleted_tasks(query)),
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
pub async fn get_json(from: &dyn Crm, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "crm.account" => JsonRecord::new("crm.account", from.get_account(id).await?),
        "crm.contact" => JsonRecord::new("crm.contact", from.get_contact(id).await?),
        "crm.opportunity" => JsonRecord::new("crm.opportunity", from.get_opportunity(id).await?),
        "crm.stage" => JsonRecord::new("crm.stage", from.get_stage(id).await?),
        "crm.user" => JsonRecord::new("crm.user", from.get_user(id).await?),
        "crm.lead" => JsonRecord::new("crm.lead", from.get_lead(id).await?),
        "crm.engagement" => JsonRecord::new("crm.engagement", from.get_engagement(id).await?),
        "crm.task" => JsonRecord::new("crm.task", from.get_task(id).await?),
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
    to: &dyn Crm,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "crm.account" => Ok(to.create_account(&input(json)?).await?.remote_id),
        "crm.contact" => Ok(to.create_contact(&input(json)?).await?.remote_id),
        "crm.opportunity" => Ok(to.create_opportunity(&input(json)?).await?.remote_id),
        "crm.stage" => Ok(to.create_stage(&input(json)?).await?.remote_id),
        "crm.user" => Ok(to.create_user(&input(json)?).await?.remote_id),
        "crm.lead" => Ok(to.create_lead(&input(json)?).await?.remote_id),
        "crm.engagement" => Ok(to.create_engagement(&input(json)?).await?.remote_id),
        "crm.task" => Ok(to.create_task(&input(json)?).await?.remote_id),
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
    to: &dyn Crm,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "crm.account" => Ok(to.update_account(id, &input(json)?).await?.remote_id),
        "crm.contact" => Ok(to.update_contact(id, &input(json)?).await?.remote_id),
        "crm.opportunity" => Ok(to.update_opportunity(id, &input(json)?).await?.remote_id),
        "crm.stage" => Ok(to.update_stage(id, &input(json)?).await?.remote_id),
        "crm.user" => Ok(to.update_user(id, &input(json)?).await?.remote_id),
        "crm.lead" => Ok(to.update_lead(id, &input(json)?).await?.remote_id),
        "crm.engagement" => Ok(to.update_engagement(id, &input(json)?).await?.remote_id),
        "crm.task" => Ok(to.update_task(id, &input(json)?).await?.remote_id),
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
    to: &dyn Crm,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "crm.account" => Ok(to.upsert_account(&input(json)?).await?.remote_id),
        "crm.contact" => Ok(to.upsert_contact(&input(json)?).await?.remote_id),
        "crm.opportunity" => Ok(to.upsert_opportunity(&input(json)?).await?.remote_id),
        "crm.stage" => Ok(to.upsert_stage(&input(json)?).await?.remote_id),
        "crm.user" => Ok(to.upsert_user(&input(json)?).await?.remote_id),
        "crm.lead" => Ok(to.upsert_lead(&input(json)?).await?.remote_id),
        "crm.engagement" => Ok(to.upsert_engagement(&input(json)?).await?.remote_id),
        "crm.task" => Ok(to.upsert_task(&input(json)?).await?.remote_id),
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
pub async fn delete_by_name(to: &dyn Crm, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "crm.account" => to.delete_account(id).await,
        "crm.contact" => to.delete_contact(id).await,
        "crm.opportunity" => to.delete_opportunity(id).await,
        "crm.stage" => to.delete_stage(id).await,
        "crm.user" => to.delete_user(id).await,
        "crm.lead" => to.delete_lead(id).await,
        "crm.engagement" => to.delete_engagement(id).await,
        "crm.task" => to.delete_task(id).await,
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
