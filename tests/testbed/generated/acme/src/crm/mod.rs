// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Crm models of Acme Desk.

use crate::Client;
use crate::crm::account::Accounts;
use crate::crm::contact::Contacts;
use crate::crm::engagement::Engagements;
use crate::crm::lead::Leads;
use crate::crm::opportunity::Opportunities;
use crate::crm::task::Tasks;
use crate::crm::user::Users;
use conjoin_models::crm::{
    Account, Contact, ContactInput, Engagement, EngagementInput, Lead, LeadInput, Opportunity,
    Task, TaskInput, User,
};
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, Error, ListQuery, ModelCapabilities, WriteForm, WriteOp,
    Written, failed,
};

pub mod account;
pub mod contact;
pub mod engagement;
pub mod lead;
pub mod opportunity;
pub mod task;
pub mod user;

/// The Crm models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Crm<'a> {
    client: &'a Client,
}

impl Client {
    /// The Crm models of this connection.
    #[must_use]
    pub fn crm(&self) -> Crm<'_> {
        Crm { client: self }
    }
}

impl<'a> Crm<'a> {
    /// Records of the common model `crm.account`.
    pub fn accounts(&self) -> Accounts<'a> {
        Accounts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.contact`.
    pub fn contacts(&self) -> Contacts<'a> {
        Contacts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.engagement`.
    pub fn engagements(&self) -> Engagements<'a> {
        Engagements::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.lead`.
    pub fn leads(&self) -> Leads<'a> {
        Leads::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.opportunity`.
    pub fn opportunities(&self) -> Opportunities<'a> {
        Opportunities::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.task`.
    pub fn tasks(&self) -> Tasks<'a> {
        Tasks::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.user`.
    pub fn users(&self) -> Users<'a> {
        Users::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "crm.account",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: account::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.contact",
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
                &[
                    "first_name",
                    "last_name",
                    "job_title",
                    "department",
                    "account",
                    "accounts",
                    "lifecycle_stage",
                    "email_opt_out",
                    "tags",
                    "last_activity_at",
                ],
                false,
            )],
            fields: contact::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.engagement",
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
                &["subject", "content", "direction", "start_time", "end_time"],
                false,
            )],
            fields: engagement::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.lead",
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
                &[
                    "owner",
                    "lead_source",
                    "title",
                    "first_name",
                    "last_name",
                    "status",
                    "score",
                    "value",
                    "converted_date",
                    "converted_contact",
                ],
                false,
            )],
            fields: lead::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.opportunity",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: opportunity::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.task",
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
                &["subject", "due_date"],
                false,
            )],
            fields: task::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.user",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: user::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
    ],
};

impl conjoin_models::crm::Crm for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.account", &query) {
            return failed(error);
        }
        Accounts::new(self, query).stream().boxed()
    }

    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.contact", &query) {
            return failed(error);
        }
        Contacts::new(self, query).stream().boxed()
    }

    fn create_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.crm().contacts().create(input).await })
    }

    fn list_engagements(&self, query: ListQuery) -> BoxRecords<'_, Engagement> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.engagement", &query) {
            return failed(error);
        }
        Engagements::new(self, query).stream().boxed()
    }

    fn create_engagement<'a>(
        &'a self,
        input: &'a EngagementInput,
    ) -> BoxFuture<'a, Result<Written<Engagement>, Error>> {
        Box::pin(async move { self.crm().engagements().create(input).await })
    }

    fn list_leads(&self, query: ListQuery) -> BoxRecords<'_, Lead> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.lead", &query) {
            return failed(error);
        }
        Leads::new(self, query).stream().boxed()
    }

    fn create_lead<'a>(
        &'a self,
        input: &'a LeadInput,
    ) -> BoxFuture<'a, Result<Written<Lead>, Error>> {
        Box::pin(async move { self.crm().leads().create(input).await })
    }

    fn list_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Opportunity> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.opportunity", &query) {
            return failed(error);
        }
        Opportunities::new(self, query).stream().boxed()
    }

    fn list_tasks(&self, query: ListQuery) -> BoxRecords<'_, Task> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.task", &query) {
            return failed(error);
        }
        Tasks::new(self, query).stream().boxed()
    }

    fn create_task<'a>(
        &'a self,
        input: &'a TaskInput,
    ) -> BoxFuture<'a, Result<Written<Task>, Error>> {
        Box::pin(async move { self.crm().tasks().create(input).await })
    }

    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.user", &query) {
            return failed(error);
        }
        Users::new(self, query).stream().boxed()
    }
}
