// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Ticketing models of HubSpot.

use crate::Client;
use crate::ticketing::ticket::Tickets;
use crate::ticketing::user::Users;
use conjoin_models::ticketing::{Ticket, TicketInput, User};
use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, DeletedList, Error, ListQuery, ModelCapabilities, Record,
    WriteForm, WriteOp, Written, failed,
};

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
            model: "ticketing.ticket",
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
                        "status",
                        "priority",
                        "assignees",
                        "collections",
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
                        "status",
                        "priority",
                        "assignees",
                        "collections",
                        "custom_fields",
                    ],
                    true,
                ),
            ],
            fields: ticket::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["remote_was_deleted"],
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
            filters: &["email", "remote_was_deleted"],
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
