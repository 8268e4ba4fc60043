// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! Files and folders, the drives they are on, and who may see them.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod drive;
mod file;
mod folder;
mod group;
mod permission;
mod user;

pub use drive::{Drive, DriveInput, DriveType};
pub use file::{File, FileInput, FileKind};
pub use folder::{Folder, FolderInput};
pub use group::{Group, GroupInput};
pub use permission::{Permission, PermissionRoles, PermissionType};
pub use user::{User, UserInput};

/// A connection to a provider of file_storage records, whoever the provider is. What a
/// connector cannot do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait FileStorage: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists files.
    fn list_files(&self, query: ListQuery) -> BoxRecords<'_, File> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.file",
            "be listed",
        ))
    }

    /// Lists the files that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_files(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.file",
            "tell what was deleted",
        ))
    }

    /// Gets one of the files by its remote id.
    fn get_file<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<File>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.file",
            "be read by id",
        ))))
    }

    /// Creates one of the files.
    fn create_file<'a>(
        &'a self,
        input: &'a FileInput,
    ) -> BoxFuture<'a, Result<Written<File>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.file",
            "be created",
        ))))
    }

    /// Changes one of the files: what the input sets.
    fn update_file<'a>(
        &'a self,
        id: &'a str,
        input: &'a FileInput,
    ) -> BoxFuture<'a, Result<Written<File>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.file",
            "be changed",
        ))))
    }

    /// Deletes one of the files by its remote id.
    fn delete_file<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.file",
            "be deleted",
        ))))
    }

    /// Changes the one of the files that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_file<'a>(
        &'a self,
        input: &'a FileInput,
    ) -> BoxFuture<'a, Result<Written<File>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.file",
            "be upserted",
        ))))
    }

    /// Lists folders.
    fn list_folders(&self, query: ListQuery) -> BoxRecords<'_, Folder> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.folder",
            "be listed",
        ))
    }

    /// Lists the folders that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_folders(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.folder",
            "tell what was deleted",
        ))
    }

    /// Gets one of the folders by its remote id.
    fn get_folder<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Folder>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.folder",
            "be read by id",
        ))))
    }

    /// Creates one of the folders.
    fn create_folder<'a>(
        &'a self,
        input: &'a FolderInput,
    ) -> BoxFuture<'a, Result<Written<Folder>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.folder",
            "be created",
        ))))
    }

    /// Changes one of the folders: what the input sets.
    fn update_folder<'a>(
        &'a self,
        id: &'a str,
        input: &'a FolderInput,
    ) -> BoxFuture<'a, Result<Written<Folder>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.folder",
            "be changed",
        ))))
    }

    /// Deletes one of the folders by its remote id.
    fn delete_folder<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.folder",
            "be deleted",
        ))))
    }

    /// Changes the one of the folders that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_folder<'a>(
        &'a self,
        input: &'a FolderInput,
    ) -> BoxFuture<'a, Result<Written<Folder>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.folder",
            "be upserted",
        ))))
    }

    /// Lists drives.
    fn list_drives(&self, query: ListQuery) -> BoxRecords<'_, Drive> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.drive",
            "be listed",
        ))
    }

    /// Lists the drives that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_drives(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.drive",
            "tell what was deleted",
        ))
    }

    /// Gets one of the drives by its remote id.
    fn get_drive<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Drive>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.drive",
            "be read by id",
        ))))
    }

    /// Creates one of the drives.
    fn create_drive<'a>(
        &'a self,
        input: &'a DriveInput,
    ) -> BoxFuture<'a, Result<Written<Drive>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.drive",
            "be created",
        ))))
    }

    /// Changes one of the drives: what the input sets.
    fn update_drive<'a>(
        &'a self,
        id: &'a str,
        input: &'a DriveInput,
    ) -> BoxFuture<'a, Result<Written<Drive>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.drive",
            "be changed",
        ))))
    }

    /// Deletes one of the drives by its remote id.
    fn delete_drive<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.drive",
            "be deleted",
        ))))
    }

    /// Changes the one of the drives that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_drive<'a>(
        &'a self,
        input: &'a DriveInput,
    ) -> BoxFuture<'a, Result<Written<Drive>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.drive",
            "be upserted",
        ))))
    }

    /// Lists users.
    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.user",
            "be listed",
        ))
    }

    /// Lists the users that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_users(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.user",
            "tell what was deleted",
        ))
    }

    /// Gets one of the users by its remote id.
    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.user",
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
            "file_storage.user",
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
            "file_storage.user",
            "be changed",
        ))))
    }

    /// Deletes one of the users by its remote id.
    fn delete_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.user",
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
            "file_storage.user",
            "be upserted",
        ))))
    }

    /// Lists groups.
    fn list_groups(&self, query: ListQuery) -> BoxRecords<'_, Group> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.group",
            "be listed",
        ))
    }

    /// Lists the groups that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_groups(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "file_storage.group",
            "tell what was deleted",
        ))
    }

    /// Gets one of the groups by its remote id.
    fn get_group<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Group>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.group",
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
            "file_storage.group",
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
            "file_storage.group",
            "be changed",
        ))))
    }

    /// Deletes one of the groups by its remote id.
    fn delete_group<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "file_storage.group",
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
            "file_storage.group",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn FileStorage,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "file_storage.file" => json_records("file_storage.file", from.list_files(query)),
        "file_storage.folder" => json_records("file_storage.folder", from.list_folders(query)),
        "file_storage.drive" => json_records("file_storage.drive", from.list_drives(query)),
        "file_storage.user" => json_records("file_storage.user", from.list_users(query)),
        "file_storage.group" => json_records("file_storage.group", from.list_groups(query)),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn FileStorage,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "file_storage.file" => json_records("file_storage.file", from.deleted_files(query)),
        "file_storage.folder" => json_records("file_storage.folder", from.deleted_folders(query)),
        "file_storage.drive" => json_records("file_storage.drive", from.deleted_drives(query)),
        "file_storage.user" => json_records("file_storage.user", from.deleted_users(query)),
        "file_storage.group" => json_records("file_storage.group", from.deleted_groups(query)),
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
pub async fn get_json(from: &dyn FileStorage, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "file_storage.file" => JsonRecord::new("file_storage.file", from.get_file(id).await?),
        "file_storage.folder" => JsonRecord::new("file_storage.folder", from.get_folder(id).await?),
        "file_storage.drive" => JsonRecord::new("file_storage.drive", from.get_drive(id).await?),
        "file_storage.user" => JsonRecord::new("file_storage.user", from.get_user(id).await?),
        "file_storage.group" => JsonRecord::new("file_storage.group", from.get_group(id).await?),
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
    to: &dyn FileStorage,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "file_storage.file" => Ok(to.create_file(&input(json)?).await?.remote_id),
        "file_storage.folder" => Ok(to.create_folder(&input(json)?).await?.remote_id),
        "file_storage.drive" => Ok(to.create_drive(&input(json)?).await?.remote_id),
        "file_storage.user" => Ok(to.create_user(&input(json)?).await?.remote_id),
        "file_storage.group" => Ok(to.create_group(&input(json)?).await?.remote_id),
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
    to: &dyn FileStorage,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "file_storage.file" => Ok(to.update_file(id, &input(json)?).await?.remote_id),
        "file_storage.folder" => Ok(to.update_folder(id, &input(json)?).await?.remote_id),
        "file_storage.drive" => Ok(to.update_drive(id, &input(json)?).await?.remote_id),
        "file_storage.user" => Ok(to.update_user(id, &input(json)?).await?.remote_id),
        "file_storage.group" => Ok(to.update_group(id, &input(json)?).await?.remote_id),
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
    to: &dyn FileStorage,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "file_storage.file" => Ok(to.upsert_file(&input(json)?).await?.remote_id),
        "file_storage.folder" => Ok(to.upsert_folder(&input(json)?).await?.remote_id),
        "file_storage.drive" => Ok(to.upsert_drive(&input(json)?).await?.remote_id),
        "file_storage.user" => Ok(to.upsert_user(&input(json)?).await?.remote_id),
        "file_storage.group" => Ok(to.upsert_group(&input(json)?).await?.remote_id),
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
pub async fn delete_by_name(to: &dyn FileStorage, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "file_storage.file" => to.delete_file(id).await,
        "file_storage.folder" => to.delete_folder(id).await,
        "file_storage.drive" => to.delete_drive(id).await,
        "file_storage.user" => to.delete_user(id).await,
        "file_storage.group" => to.delete_group(id).await,
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
