// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Ticketing models of Zendesk.

use crate::Client;
use crate::ticketing::account::Accounts;
use crate::ticketing::comment::Comments;
use crate::ticketing::contact::Contacts;
use crate::ticketing::team::Teams;
use crate::ticketing::ticket::Tickets;
use crate::ticketing::user::Users;
use conjoin_models::ticketing::{
    Account, Comment, CommentInput, Contact, ContactInput, Team, Ticket, TicketInput, User,
};
use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, DeletedList, Error, ListQuery, ModelCapabilities, Record,
    WriteForm, WriteOp, Written, failed,
};

pub mod account;
pub mod comment;
pub mod contact;
pub mod team;
pub mod ticket;
pub mod user;

/// The Ticketing models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Ticketing<'a> {
    client: &'a Client,
}

impl Client {
    /// The Ticketing models of this connection.
    #[must_use]
    pub fn ticketing(&self) -> Ticketing<'_> {
        Ticketing { client: self }
    }
}

impl<'a> Ticketing<'a> {
    /// Records of the common model `ticketing.account`.
    pub fn accounts(&self) -> Accounts<'a> {
        Accounts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `ticketing.comment`.
    pub fn comments(&self) -> Comments<'a> {
        Comments::new(self.client, ListQuery::default())
    }

    /// Records of the common model `ticketing.contact`.
    pub fn contacts(&self) -> Contacts<'a> {
        Contacts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `ticketing.team`.
    pub fn teams(&self) -> Teams<'a> {
        Teams::new(self.client, ListQuery::default())
    }

    /// Records of the common model `ticketing.ticket`.
    pub fn tickets(&self) -> Tickets<'a> {
        Tickets::new(self.client, ListQuery::default())
    }

    /// Records of the common model `ticketing.user`.
    pub fn users(&self) -> Users<'a> {
        Users::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "ticketing.account",
            list: true,
            get: true,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: account::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "ticketing.comment",
            list: true,
            get: false,
            create: true,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Create,
                &["ticket"],
                &["user", "body", "html_body", "is_private"],
                false,
            )],
            fields: comment::PROVENANCE,
            modified_after: true,
            parent: true,
            filters: &[],
        },
        ModelCapabilities {
            model: "ticketing.contact",
            list: true,
            get: true,
            create: true,
            update: true,
            delete: true,
            upsert: None,
            deleted: None,
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &["name"],
                    &["email", "details", "account", "language"],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &["name", "email", "details", "account", "language"],
                    true,
                ),
            ],
            fields: contact::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "ticketing.team",
            list: true,
            get: true,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: team::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "ticketing.ticket",
            list: true,
            get: true,
            create: true,
            update: true,
            delete: true,
            upsert: None,
            deleted: Some(DeletedList::new(true, false)),
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &["description"],
                    &[
                        "name",
                        "ticket_type",
                        "status",
                        "priority",
                        "assignees",
                        "assigned_teams",
                        "creator",
                        "account",
                        "contact",
                        "parent_ticket",
                        "tags",
                        "due_date",
                        "custom_fields",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "name",
                        "ticket_type",
                        "status",
                        "priority",
                        "assignees",
                        "assigned_teams",
                        "account",
                        "contact",
                        "parent_ticket",
                        "tags",
                        "due_date",
                        "custom_fields",
                    ],
                    true,
                ),
            ],
            fields: ticket::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "ticketing.user",
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
            filters: &[],
        },
    ],
};

impl conjoin_models::ticketing::Ticketing for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.account", &query) {
            return failed(error);
        }
        Accounts::new(self, query).stream().boxed()
    }

    fn get_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Account>, Error>> {
        Box::pin(async move { Ok(self.ticketing().accounts().get(id).await?.erase()) })
    }

    fn list_comments(&self, query: ListQuery) -> BoxRecords<'_, Comment> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.comment", &query) {
            return failed(error);
        }
        Comments::new(self, query).stream().boxed()
    }

    fn create_comment<'a>(
        &'a self,
        input: &'a CommentInput,
    ) -> BoxFuture<'a, Result<Written<Comment>, Error>> {
        Box::pin(async move { self.ticketing().comments().create(input).await })
    }

    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.contact", &query) {
            return failed(error);
        }
        Contacts::new(self, query).stream().boxed()
    }

    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        Box::pin(async move { Ok(self.ticketing().contacts().get(id).await?.erase()) })
    }

    fn create_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.ticketing().contacts().create(input).await })
    }

    fn update_contact<'a>(
        &'a self,
        id: &'a str,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.ticketing().contacts().update(id, input).await })
    }

    fn delete_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move { self.ticketing().contacts().delete(id).await })
    }

    fn list_teams(&self, query: ListQuery) -> BoxRecords<'_, Team> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.team", &query) {
            return failed(error);
        }
        Teams::new(self, query).stream().boxed()
    }

    fn get_team<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Team>, Error>> {
        Box::pin(async move { Ok(self.ticketing().teams().get(id).await?.erase()) })
    }

    fn list_tickets(&self, query: ListQuery) -> BoxRecords<'_, Ticket> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.ticket", &query) {
            return failed(error);
        }
        Tickets::new(self, query).stream().boxed()
    }

    fn deleted_tickets(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("ticketing.ticket");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Tickets::new(self, query).deleted().boxed()
    }

    fn get_ticket<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Ticket>, Error>> {
        Box::pin(async move { Ok(self.ticketing().tickets().get(id).await?.erase()) })
    }

    fn create_ticket<'a>(
        &'a self,
        input: &'a TicketInput,
    ) -> BoxFuture<'a, Result<Written<Ticket>, Error>> {
        Box::pin(async move { self.ticketing().tickets().create(input).await })
    }

    fn update_ticket<'a>(
        &'a self,
        id: &'a str,
        input: &'a TicketInput,
    ) -> BoxFuture<'a, Result<Written<Ticket>, Error>> {
        Box::pin(async move { self.ticketing().tickets().update(id, input).await })
    }

    fn delete_ticket<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move { self.ticketing().tickets().delete(id).await })
    }

    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "ticketing.user", &query) {
            return failed(error);
        }
        Users::new(self, query).stream().boxed()
    }

    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        Box::pin(async move { Ok(self.ticketing().users().get(id).await?.erase()) })
    }
}
