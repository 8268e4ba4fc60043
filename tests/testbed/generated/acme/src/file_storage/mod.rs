// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! FileStorage models of Acme Desk.

use crate::Client;
use crate::file_storage::file::Files;
use conjoin_models::file_storage::File;
use conjoin_runtime::{BoxRecords, Capabilities, ListQuery, ModelCapabilities, failed};

pub mod file;

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
    /// Records of the common model `file_storage.file`.
    pub fn files(&self) -> Files<'a> {
        Files::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[ModelCapabilities {
        model: "file_storage.file",
        list: true,
        get: false,
        create: false,
        update: false,
        delete: false,
        modified_after: false,
        parent: false,
        filters: &[],
    }],
};

impl conjoin_models::file_storage::FileStorage for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_files(&self, query: ListQuery) -> BoxRecords<'_, File> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "file_storage.file", &query) {
            return failed(error);
        }
        Files::new(self, query).stream().boxed()
    }
}
