// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `file_storage.user` from Acme Desk.
//!
//! Mapped in `mappings/acme/file_storage.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `"owner"` | `const` | read only |
//! | `name` | `/name` |  | read only |
//! | `email` | nothing else is told |  | absent |
//! | `is_me` | nothing else is told |  | absent |
//! | `is_active` | nothing else is told |  | absent |

use crate::Client;
use crate::leads::{STORAGE_OWNER, StorageOwner};
use conjoin_models::file_storage::User;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::json::RawJson;
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, Origin, Provenance, Record, Records,
};

/// Records of the common model `file_storage.user`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Users<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Users<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Reads the only one of the users: a stream of one record.
    pub fn stream(self) -> Records<User, StorageOwner> {
        let connection = &self.client.connection;
        let call = connection.call(&STORAGE_OWNER);
        connection.list(call, &LIST, &self.query).single()
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<User, StorageOwner>, Error> {
        self.client.connection.only("owner", id)?;
        let call = self.client.connection.call(&STORAGE_OWNER);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<User, StorageOwner>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<User, StorageOwner> = ListPlan {
    model: "file_storage.user",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |_raw| Some("owner".to_owned()),
    id_pointer: "",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<User, StorageOwner> = GetPlan {
    model: "file_storage.user",
    record: &[],
    id: |_raw| Some("owner".to_owned()),
    id_pointer: "",
    convert: from_record,
    mapped: None,
};

/// The User of a provider record.
fn from_record(raw: &mut StorageOwner, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "\"owner\"", "const", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("email", "", "", "absent"),
    Provenance::new("is_me", "", "", "absent"),
    Provenance::new("is_active", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "file_storage.user",
    file: "mappings/acme/file_storage.yaml",
    line: 64,
    rows: PROVENANCE,
    lines: &[1, 7, 9, 9, 9],
};
