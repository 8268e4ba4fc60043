// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `file_storage.folder` from Acme Desk.
//!
//! Mapped in `mappings/acme/file_storage.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/label` |  | read only |
//! | `size` | no folder has it |  | absent |
//! | `description` | no folder has it |  | absent |
//! | `parent_folder` | no folder has it |  | absent |
//! | `path` | no folder has it |  | absent |
//! | `drive` | `id of the Drive` | `ref Drive` | read only |
//! | `owner` | no folder has it |  | absent |
//! | `permissions` | no folder has it |  | absent |
//! | `is_trashed` | no folder has it |  | absent |

use crate::Client;
use crate::documents::{DriveFolder, LIST_FOLDERS};
use conjoin_models::file_storage::Folder;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::model::Ref;
use conjoin_runtime::page::Parent;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `file_storage.folder`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Folders<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Folders<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists folders, page by page, as the stream is read.
    pub fn stream(self) -> Records<Folder, DriveFolder> {
        let connection = self.client.connection.clone();
        let parents = self.client.file_storage().drives().stream().parents_with(
            |common| {
                Vec::from([
                    ("name", common.name.clone()),
                    (
                        "owner",
                        common.owner.as_ref().map(|it| it.remote_id.clone()),
                    ),
                ])
            },
            self.query.parent.clone(),
        );
        let call = move |parent: &Parent| {
            let mut call = connection.call(&LIST_FOLDERS);
            call.path("code", parent.value(0));
            call.query("drive", parent.id());
            call.query("as", parent.value(1));
            call
        };
        self.client
            .connection
            .list_children_of(parents, call, &LIST, &self.query)
            .adopt(|common, parent| {
                common.drive.get_or_insert_with(|| Ref::new(parent));
            })
    }

    /// Only those of one `Drive`, by its remote id.
    pub fn of(mut self, parent: impl Into<String>) -> Self {
        self.query.parent = Some(parent.into());
        self
    }
}

/// How records are listed.
static LIST: ListPlan<Folder, DriveFolder> = ListPlan {
    model: "file_storage.folder",
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

/// The Folder of a provider record.
fn from_record(raw: &mut DriveFolder, cx: &mut Conversion<'_>) -> Folder {
    let mut common = Folder::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/label").text(raw.label.take());
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/label", "", "read-only"),
    Provenance::new("size", "", "", "absent"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("parent_folder", "", "", "absent"),
    Provenance::new("path", "", "", "absent"),
    Provenance::new("drive", "id of the Drive", "ref Drive", "read-only"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new("permissions", "", "", "absent"),
    Provenance::new("is_trashed", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "file_storage.folder",
    file: "mappings/acme/file_storage.yaml",
    line: 49,
    rows: PROVENANCE,
    lines: &[2, 12, 14, 14, 14, 14, 1, 14, 14, 14],
};
