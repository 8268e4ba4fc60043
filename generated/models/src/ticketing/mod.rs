// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! Work items and customer requests, what is said about them, who works on them and where they
//! are kept.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod account;
mod attachment;
mod collection;
mod comment;
mod contact;
mod permission;
mod team;
mod ticket;
mod ticket_link;
mod user;

pub use account::{Account, AccountInput};
pub use attachment::{Attachment, AttachmentInput};
pub use collection::{Collection, CollectionAccessLevel, CollectionInput, CollectionType};
pub use comment::{Comment, CommentInput};
pub use contact::{Contact, ContactInput};
pub use permission::{Permission, PermissionActions, PermissionEffect};
pub use team::{Team, TeamInput};
pub use ticket::{
    Ticket, TicketAccessLevel, TicketChannel, TicketDescriptionFormat, TicketInput, TicketPriority,
    TicketStatus, TicketStatusReason, TicketType,
};
pub use ticket_link::{TicketLink, TicketLinkKind};
pub use user::{User, UserInput};

/// A connection to a provider of ticketing records, whoever the provider is. What a connector
/// cannot do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait Ticketing: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists tickets.
    fn list_tickets(&self, query: ListQuery) -> BoxRecords<'_, Ticket> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be listed",
        ))
    }

    /// Lists the tickets that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_tickets(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.ticket",
            "tell what was deleted",
        ))
    }

    /// Gets one of the tickets by its remote id.
    fn get_ticket<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Ticket>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be read by id",
        ))))
    }

    /// Creates one of the tickets.
    fn create_ticket<'a>(
        &'a self,
        input: &'a TicketInput,
    ) -> BoxFuture<'a, Result<Written<Ticket>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be created",
        ))))
    }

    /// Changes one of the tickets: what the input sets.
    fn update_ticket<'a>(
        &'a self,
        id: &'a str,
        input: &'a TicketInput,
    ) -> BoxFuture<'a, Result<Written<Ticket>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be changed",
        ))))
    }

    /// Deletes one of the tickets by its remote id.
    fn delete_ticket<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be deleted",
        ))))
    }

    /// Changes the one of the tickets that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_ticket<'a>(
        &'a self,
        input: &'a TicketInput,
    ) -> BoxFuture<'a, Result<Written<Ticket>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.ticket",
            "be upserted",
        ))))
    }

    /// Lists comments.
    fn list_comments(&self, query: ListQuery) -> BoxRecords<'_, Comment> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.comment",
            "be listed",
        ))
    }

    /// Lists the comments that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_comments(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.comment",
            "tell what was deleted",
        ))
    }

    /// Gets one of the comments by its remote id.
    fn get_comment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Comment>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.comment",
            "be read by id",
        ))))
    }

    /// Creates one of the comments.
    fn create_comment<'a>(
        &'a self,
        input: &'a CommentInput,
    ) -> BoxFuture<'a, Result<Written<Comment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.comment",
            "be created",
        ))))
    }

    /// Changes one of the comments: what the input sets.
    fn update_comment<'a>(
        &'a self,
        id: &'a str,
        input: &'a CommentInput,
    ) -> BoxFuture<'a, Result<Written<Comment>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.comment",
            "be changed",
        ))))
    }

    /// Deletes one of the comments by its remote id.
    fn delete_comment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.comment",
            "be deleted",
        ))))
    }

    /// Changes the one of the comments that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_comment<'a>(
        &'a self,
        input: &'a CommentInput,
    ) -> BoxFuture<'a, Result<Written<Comment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.comment",
            "be upserted",
        ))))
    }

    /// Lists attachments.
    fn list_attachments(&self, query: ListQuery) -> BoxRecords<'_, Attachment> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be listed",
        ))
    }

    /// Lists the attachments that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_attachments(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.attachment",
            "tell what was deleted",
        ))
    }

    /// Gets one of the attachments by its remote id.
    fn get_attachment<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Attachment>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be read by id",
        ))))
    }

    /// Creates one of the attachments.
    fn create_attachment<'a>(
        &'a self,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be created",
        ))))
    }

    /// Changes one of the attachments: what the input sets.
    fn update_attachment<'a>(
        &'a self,
        id: &'a str,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be changed",
        ))))
    }

    /// Deletes one of the attachments by its remote id.
    fn delete_attachment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be deleted",
        ))))
    }

    /// Changes the one of the attachments that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_attachment<'a>(
        &'a self,
        input: &'a AttachmentInput,
    ) -> BoxFuture<'a, Result<Written<Attachment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.attachment",
            "be upserted",
        ))))
    }

    /// Lists users.
    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        let _ = query;
        failed(unsupported(self.provider(), "ticketing.user", "be listed"))
    }

    /// Lists the users that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_users(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.user",
            "tell what was deleted",
        ))
    }

    /// Gets one of the users by its remote id.
    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.user",
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
            "ticketing.user",
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
            "ticketing.user",
            "be changed",
        ))))
    }

    /// Deletes one of the users by its remote id.
    fn delete_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.user",
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
            "ticketing.user",
            "be upserted",
        ))))
    }

    /// Lists teams.
    fn list_teams(&self, query: ListQuery) -> BoxRecords<'_, Team> {
        let _ = query;
        failed(unsupported(self.provider(), "ticketing.team", "be listed"))
    }

    /// Lists the teams that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_teams(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.team",
            "tell what was deleted",
        ))
    }

    /// Gets one of the teams by its remote id.
    fn get_team<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Team>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.team",
            "be read by id",
        ))))
    }

    /// Creates one of the teams.
    fn create_team<'a>(
        &'a self,
        input: &'a TeamInput,
    ) -> BoxFuture<'a, Result<Written<Team>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.team",
            "be created",
        ))))
    }

    /// Changes one of the teams: what the input sets.
    fn update_team<'a>(
        &'a self,
        id: &'a str,
        input: &'a TeamInput,
    ) -> BoxFuture<'a, Result<Written<Team>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.team",
            "be changed",
        ))))
    }

    /// Deletes one of the teams by its remote id.
    fn delete_team<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.team",
            "be deleted",
        ))))
    }

    /// Changes the one of the teams that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_team<'a>(
        &'a self,
        input: &'a TeamInput,
    ) -> BoxFuture<'a, Result<Written<Team>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.team",
            "be upserted",
        ))))
    }

    /// Lists collections.
    fn list_collections(&self, query: ListQuery) -> BoxRecords<'_, Collection> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.collection",
            "be listed",
        ))
    }

    /// Lists the collections that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_collections(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.collection",
            "tell what was deleted",
        ))
    }

    /// Gets one of the collections by its remote id.
    fn get_collection<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<Collection>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.collection",
            "be read by id",
        ))))
    }

    /// Creates one of the collections.
    fn create_collection<'a>(
        &'a self,
        input: &'a CollectionInput,
    ) -> BoxFuture<'a, Result<Written<Collection>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.collection",
            "be created",
        ))))
    }

    /// Changes one of the collections: what the input sets.
    fn update_collection<'a>(
        &'a self,
        id: &'a str,
        input: &'a CollectionInput,
    ) -> BoxFuture<'a, Result<Written<Collection>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.collection",
            "be changed",
        ))))
    }

    /// Deletes one of the collections by its remote id.
    fn delete_collection<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.collection",
            "be deleted",
        ))))
    }

    /// Changes the one of the collections that the input names, or creates it; `capabilities` has
    /// the field that names it.
    fn upsert_collection<'a>(
        &'a self,
        input: &'a CollectionInput,
    ) -> BoxFuture<'a, Result<Written<Collection>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.collection",
            "be upserted",
        ))))
    }

    /// Lists contacts.
    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.contact",
            "be listed",
        ))
    }

    /// Lists the contacts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_contacts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.contact",
            "tell what was deleted",
        ))
    }

    /// Gets one of the contacts by its remote id.
    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.contact",
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
            "ticketing.contact",
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
            "ticketing.contact",
            "be changed",
        ))))
    }

    /// Deletes one of the contacts by its remote id.
    fn delete_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.contact",
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
            "ticketing.contact",
            "be upserted",
        ))))
    }

    /// Lists accounts.
    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.account",
            "be listed",
        ))
    }

    /// Lists the accounts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_accounts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "ticketing.account",
            "tell what was deleted",
        ))
    }

    /// Gets one of the accounts by its remote id.
    fn get_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Account>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.account",
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
            "ticketing.account",
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
            "ticketing.account",
            "be changed",
        ))))
    }

    /// Deletes one of the accounts by its remote id.
    fn delete_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "ticketing.account",
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
            "ticketing.account",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn Ticketing,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "ticketing.ticket" => json_records("ticketing.ticket", from.list_tickets(query)),
        "ticketing.comment" => json_records("ticketing.comment", from.list_comments(query)),
        "ticketing.attachment" => {
            json_records("ticketing.attachment", from.list_attachments(query))
        }
        "ticketing.user" => json_records("ticketing.user", from.list_users(query)),
        "ticketing.team" => json_records("ticketing.team", from.list_teams(query)),
        "ticketing.collection" => {
            json_records("ticketing.collection", from.list_collections(query))
        }
        "ticketing.contact" => json_records("ticketing.contact", from.list_contacts(query)),
        "ticketing.account" => json_records("ticketing.account", from.list_accounts(query)),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn Ticketing,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "ticketing.ticket" => json_records("ticketing.ticket", from.deleted_tickets(query)),
        "ticketing.comment" => json_records("ticketing.comment", from.deleted_comments(query)),
        "ticketing.attachment" => {
            json_records("ticketing.attachment", from.deleted_attachments(query))
        }
        "ticketing.user" => json_records("ticketing.user", from.deleted_users(query)),
        "ticketing.team" => json_records("ticketing.team", from.deleted_teams(query)),
        "ticketing.collection" => {
            json_records("ticketing.collection", from.deleted_collections(query))
        }
        "ticketing.contact" => json_records("ticketing.contact", from.deleted_contacts(query)),
        "ticketing.account" => json_records("ticketing.account", from.deleted_accounts(query)),
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
pub async fn get_json(from: &dyn Ticketing, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "ticketing.ticket" => JsonRecord::new("ticketing.ticket", from.get_ticket(id).await?),
        "ticketing.comment" => JsonRecord::new("ticketing.comment", from.get_comment(id).await?),
        "ticketing.attachment" => {
            JsonRecord::new("ticketing.attachment", from.get_attachment(id).await?)
        }
        "ticketing.user" => JsonRecord::new("ticketing.user", from.get_user(id).await?),
        "ticketing.team" => JsonRecord::new("ticketing.team", from.get_team(id).await?),
        "ticketing.collection" => {
            JsonRecord::new("ticketing.collection", from.get_collection(id).await?)
        }
        "ticketing.contact" => JsonRecord::new("ticketing.contact", from.get_contact(id).await?),
        "ticketing.account" => JsonRecord::new("ticketing.account", from.get_account(id).await?),
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
    to: &dyn Ticketing,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ticketing.ticket" => Ok(to.create_ticket(&input(json)?).await?.remote_id),
        "ticketing.comment" => Ok(to.create_comment(&input(json)?).await?.remote_id),
        "ticketing.attachment" => Ok(to.create_attachment(&input(json)?).await?.remote_id),
        "ticketing.user" => Ok(to.create_user(&input(json)?).await?.remote_id),
        "ticketing.team" => Ok(to.create_team(&input(json)?).await?.remote_id),
        "ticketing.collection" => Ok(to.create_collection(&input(json)?).await?.remote_id),
        "ticketing.contact" => Ok(to.create_contact(&input(json)?).await?.remote_id),
        "ticketing.account" => Ok(to.create_account(&input(json)?).await?.remote_id),
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
    to: &dyn Ticketing,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ticketing.ticket" => Ok(to.update_ticket(id, &input(json)?).await?.remote_id),
        "ticketing.comment" => Ok(to.update_comment(id, &input(json)?).await?.remote_id),
        "ticketing.attachment" => Ok(to.update_attachment(id, &input(json)?).await?.remote_id),
        "ticketing.user" => Ok(to.update_user(id, &input(json)?).await?.remote_id),
        "ticketing.team" => Ok(to.update_team(id, &input(json)?).await?.remote_id),
        "ticketing.collection" => Ok(to.update_collection(id, &input(json)?).await?.remote_id),
        "ticketing.contact" => Ok(to.update_contact(id, &input(json)?).await?.remote_id),
        "ticketing.account" => Ok(to.update_account(id, &input(json)?).await?.remote_id),
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
    to: &dyn Ticketing,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "ticketing.ticket" => Ok(to.upsert_ticket(&input(json)?).await?.remote_id),
        "ticketing.comment" => Ok(to.upsert_comment(&input(json)?).await?.remote_id),
        "ticketing.attachment" => Ok(to.upsert_attachment(&input(json)?).await?.remote_id),
        "ticketing.user" => Ok(to.upsert_user(&input(json)?).await?.remote_id),
        "ticketing.team" => Ok(to.upsert_team(&input(json)?).await?.remote_id),
        "ticketing.collection" => Ok(to.upsert_collection(&input(json)?).await?.remote_id),
        "ticketing.contact" => Ok(to.upsert_contact(&input(json)?).await?.remote_id),
        "ticketing.account" => Ok(to.upsert_account(&input(json)?).await?.remote_id),
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
pub async fn delete_by_name(to: &dyn Ticketing, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "ticketing.ticket" => to.delete_ticket(id).await,
        "ticketing.comment" => to.delete_comment(id).await,
        "ticketing.attachment" => to.delete_attachment(id).await,
        "ticketing.user" => to.delete_user(id).await,
        "ticketing.team" => to.delete_team(id).await,
        "ticketing.collection" => to.delete_collection(id).await,
        "ticketing.contact" => to.delete_contact(id).await,
        "ticketing.account" => to.delete_account(id).await,
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
