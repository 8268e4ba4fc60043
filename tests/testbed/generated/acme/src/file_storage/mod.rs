// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! FileStorage models of Acme Desk.

use crate::Client;
use crate::file_storage::drive::Drives;
use crate::file_storage::file::Files;
use crate::file_storage::folder::Folders;
use crate::file_storage::user::Users;
use conjoin_models::file_storage::{Drive, File, Folder, User};
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, Error, ListQuery, ModelCapabilities, Record, failed,
};

pub mod drive;
pub mod file;
pub mod folder;
pub mod user;

/// The FileStorage models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct FileStorage<'a> {
    client: &'a Client,
}

impl Client {
    /// The FileStorage models of this connection.
    #[must_use]
    pub fn file_storage(&self) -> FileStorage<'_> {
        FileStorage { client: self }
    }
}

impl<'a> FileStorage<'a> {
    /// Records of the common model `file_storage.drive`.
    pub fn drives(&self) -> Drives<'a> {
        Drives::new(self.client, ListQuery::default())
    }

    /// Records of the common model `file_storage.file`.
    pub fn files(&self) -> Files<'a> {
        Files::new(self.client, ListQuery::default())
    }

    /// Records of the common model `file_storage.folder`.
    pub fn folders(&self) -> Folders<'a> {
        Folders::new(self.client, ListQuery::default())
    }

    /// Records of the common model `file_storage.user`.
    pub fn users(&self) -> Users<'a> {
        Users::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "file_storage.drive",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: drive::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "file_storage.file",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: file::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "file_storage.folder",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: folder::PROVENANCE,
            modified_after: false,
            parent: true,
            filters: &[],
        },
        ModelCapabilities {
            model: "file_storage.user",
            list: true,
            get: true,
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

impl conjoin_models::file_storage::FileStorage for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_drives(&self, query: ListQuery) -> BoxRecords<'_, Drive> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "file_storage.drive", &query) {
            return failed(error);
        }
        Drives::new(self, query).stream().boxed()
    }

    fn list_files(&self, query: ListQuery) -> BoxRecords<'_, File> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "file_storage.file", &query) {
            return failed(error);
        }
        Files::new(self, query).stream().boxed()
    }

    fn list_folders(&self, query: ListQuery) -> BoxRecords<'_, Folder> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "file_storage.folder", &query) {
            return failed(error);
        }
        Folders::new(self, query).stream().boxed()
    }

    fn list_users(&self, query: ListQuery) -> BoxRecords<'_, User> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "file_storage.user", &query) {
            return failed(error);
        }
        Users::new(self, query).stream().boxed()
    }

    fn get_user<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<User>, Error>> {
        Box::pin(async move { Ok(self.file_storage().users().get(id).await?.erase()) })
    }
}
