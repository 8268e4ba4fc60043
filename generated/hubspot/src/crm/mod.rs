// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Crm models of HubSpot.

use crate::Client;
use crate::crm::account::Accounts;
use crate::crm::contact::Contacts;
use crate::crm::opportunity::Opportunities;
use crate::crm::user::Users;
use conjoin_models::crm::{
    Account, AccountInput, Contact, ContactInput, Opportunity, OpportunityInput, User,
};
use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, DeletedList, Error, ListQuery, ModelCapabilities, Record,
    WriteForm, WriteOp, Written, failed,
};

pub mod account;
pub mod contact;
pub mod opportunity;
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

    /// Records of the common model `crm.opportunity`.
    pub fn opportunities(&self) -> Opportunities<'a> {
        Opportunities::new(self.client, ListQuery::default())
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
            get: true,
            create: true,
            update: true,
            delete: true,
            upsert: None,
            deleted: Some(DeletedList::new(false, false)),
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &[],
                    &[
                        "owner",
                        "name",
                        "description",
                        "industry",
                        "website",
                        "domains",
                        "number_of_employees",
                        "account_type",
                        "addresses",
                        "phones",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "owner",
                        "name",
                        "description",
                        "industry",
                        "website",
                        "domains",
                        "number_of_employees",
                        "account_type",
                        "addresses",
                        "phones",
                        "custom_fields",
                    ],
                    true,
                ),
            ],
            fields: account::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["remote_was_deleted"],
        },
        ModelCapabilities {
            model: "crm.contact",
            list: true,
            get: true,
            create: true,
            update: true,
            delete: true,
            upsert: None,
            deleted: Some(DeletedList::new(false, false)),
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &[],
                    &[
                        "first_name",
                        "last_name",
                        "job_title",
                        "owner",
                        "addresses",
                        "emails",
                        "phones",
                        "urls",
                        "lifecycle_stage",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "first_name",
                        "last_name",
                        "job_title",
                        "owner",
                        "addresses",
                        "emails",
                        "phones",
                        "urls",
                        "lifecycle_stage",
                        "custom_fields",
                    ],
                    true,
                ),
            ],
            fields: contact::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["remote_was_deleted"],
        },
        ModelCapabilities {
            model: "crm.opportunity",
            list: true,
            get: true,
            create: true,
            update: true,
            delete: true,
            upsert: None,
            deleted: Some(DeletedList::new(false, false)),
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &[],
                    &[
                        "name",
                        "description",
                        "amount",
                        "owner",
                        "stage",
                        "lost_reason",
                        "close_date",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "name",
                        "description",
                        "amount",
                        "owner",
                        "stage",
                        "lost_reason",
                        "close_date",
                        "custom_fields",
                    ],
                    true,
                ),
            ],
            fields: opportunity::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["remote_was_deleted"],
        },
        ModelCapabilities {
            model: "crm.user",
            list: true,
            get: true,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: user::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["email", "remote_was_deleted"],
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

    fn deleted_accounts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("crm.account");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Accounts::new(self, query).deleted().boxed()
    }

    fn get_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Account>, Error>> {
        Box::pin(async move { Ok(self.crm().accounts().get(id).await?.erase()) })
    }

    fn create_account<'a>(
        &'a self,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        Box::pin(async move { self.crm().accounts().create(input).await })
    }

    fn update_account<'a>(
        &'a self,
        id: &'a str,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        Box::pin(async move { self.crm().accounts().update(id, input).await })
    }

    fn delete_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move { self.crm().accounts().delete(id).await })
    }

    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.contact", &query) {
            return failed(error);
        }
        Contacts::new(self, query).stream().boxed()
    }

    fn deleted_contacts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("crm.contact");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Contacts::new(self, query).deleted().boxed()
    }

    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        Box::pin(async move { Ok(self.crm().contacts().get(id).await?.erase()) })
    }

    fn create_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.crm().contacts().create(input).await })
    }

    fn update_contact<'a>(
        &'a self,
        id: &'a str,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.crm().contacts().update(id, input).await })
    }

    fn delete_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move { self.crm().contacts().delete(id).await })
    }

    fn list_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Opportunity> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.opportunity", &query) {
            return failed(error);
        }
        Opportunities::new(self, query).stream().boxed()
    }

    fn deleted_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("crm.opportunity");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Opportunities::new(self, query).deleted().boxed()
    }

    fn get_opportunity<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Opportunity>, Error>> {
        Box::pin(async move { Ok(self.crm().opportunities().get(id).await?.erase()) })
    }

    fn create_opportunity<'a>(
        &'a self,
        input: &'a OpportunityInput,
    ) -> BoxFuture<'a, Result<Written<Opportunity>, Error>> {
        Box::pin(async move { self.crm().opportunities().create(input).await })
    }

    fn update_opportunity<'a>(
        &'a self,
        id: &'a str,
        input: &'a OpportunityInput,
    ) -> BoxFuture<'a, Result<Written<Opportunity>, Error>> {
        Box::pin(async move { self.crm().opportunities().update(id, input).await })
    }

    fn delete_opportunity<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move { self.crm().opportunities().delete(id).await })
    }

    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.user", &query) {
            return failed(error);
        }
        Users::new(self, query).stream().boxed()
    }

    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        Box::pin(async move { Ok(self.crm().users().get(id).await?.erase()) })
    }
}
