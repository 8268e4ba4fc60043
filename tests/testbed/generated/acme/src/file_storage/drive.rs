// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `file_storage.drive` from Acme Desk.
//!
//! Mapped in `mappings/acme/file_storage.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/code` |  | read only |
//! | `drive_type` | no drive has it |  | absent |
//! | `owner` | `/owner_id` | `ref User` | read only |
//! | `quota_total` | `/space` |  | read only |
//! | `quota_used` | no drive has it |  | absent |

use crate::Client;
use crate::documents::LIST_DRIVES;
use conjoin_models::file_storage::Drive;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `file_storage.drive`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Drives<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Drives<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists drives, page by page, as the stream is read.
    pub fn stream(self) -> Records<Drive, crate::documents::Drive> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_DRIVES);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<Drive, crate::documents::Drive> = ListPlan {
    model: "file_storage.drive",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// The Drive of a provider record.
fn from_record(raw: &mut crate::documents::Drive, cx: &mut Conversion<'_>) -> Drive {
    let mut common = Drive::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/code").text(raw.code.take());
    common.owner = cx.at("owner", "/owner_id").reference(raw.owner_id.take());
    common.quota_total = raw.space;
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/code", "", "read-only"),
    Provenance::new("drive_type", "", "", "absent"),
    Provenance::new("owner", "/owner_id", "ref User", "read-only"),
    Provenance::new("quota_total", "/space", "", "read-only"),
    Provenance::new("quota_used", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "file_storage.drive",
    file: "mappings/acme/file_storage.yaml",
    line: 37,
    rows: PROVENANCE,
    lines: &[1, 6, 10, 8, 7, 10],
};
