// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `file_storage.file` from Acme Desk.
//!
//! Mapped in `mappings/acme/file_storage.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/name` |  | read only |
//! | `file` | `url /link, headers /headers, content /content` | `object FileLink` | read only |
//! | `thumbnail_url` | no document has it |  | absent |
//! | `size` | no document has it |  | absent |
//! | `mime_type` | no document has it |  | absent |
//! | `kind` | no document has it |  | absent |
//! | `export_formats` | no document has it |  | absent |
//! | `description` | no document has it |  | absent |
//! | `folder` | no document has it |  | absent |
//! | `parents` | no document has it |  | absent |
//! | `path` | no document has it |  | absent |
//! | `drive` | no document has it |  | absent |
//! | `checksum` | no document has it |  | absent |
//! | `version` | `/revision` |  | read only |
//! | `owner` | no document has it |  | absent |
//! | `last_modified_by` | no document has it |  | absent |
//! | `permissions` | `/grants[]: type /to, user /person_id, roles /may` | `each of Permission (type enum grantee, user ref User, roles enum right)` | read only |
//! | `is_trashed` | no document has it |  | absent |

use crate::Client;
use crate::documents::{Document, LIST_DOCUMENTS};
use crate::enums::{GRANTEE, RIGHT};
use conjoin_models::file_storage::{File, Permission};
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::FileLink;
use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, Origin, Provenance, Records};

/// Records of the common model `file_storage.file`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Files<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Files<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists files, page by page, as the stream is read.
    pub fn stream(self) -> Records<File, Document> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_DOCUMENTS);
        connection.list(call, &LIST, &self.query)
    }
}

/// How records are listed.
static LIST: ListPlan<File, Document> = ListPlan {
    model: "file_storage.file",
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

/// The File of a provider record.
fn from_record(raw: &mut Document, cx: &mut Conversion<'_>) -> File {
    let mut common = File::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.file = from_record_file(raw, cx);
    common.version = cx.at("version", "/revision").text(raw.revision.take());
    common.permissions = from_record_permissions(raw, cx);
    common
}

fn from_record_file(raw: &Document, cx: &mut Conversion<'_>) -> Option<FileLink> {
    let mut value = FileLink::default();
    value.url = cx.at("file.url", "/link").text(raw.link.as_deref());
    value.headers = raw.headers.as_ref().cloned();
    value.content = cx
        .at("file.content", "/content")
        .content(raw.content.as_deref());
    (value.url.is_some() || value.headers.is_some() || value.content.is_some()).then_some(value)
}

fn from_record_permissions(raw: &Document, cx: &mut Conversion<'_>) -> Option<Vec<Permission>> {
    let items = raw.grants.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = Permission::default();
        value.type_ = cx
            .at("permissions.type", "/grants/{}/to")
            .enumeration(item.to.as_ref().map(OpenEnum::as_text), &GRANTEE);
        value.user = cx
            .at("permissions.user", "/grants/{}/person_id")
            .reference(item.person_id.as_deref());
        value.roles = cx
            .at("permissions.roles", "/grants/{}/may")
            .enumeration(item.may.as_ref().map(OpenEnum::as_text), &RIGHT)
            .map(|it| vec![it]);
        if value.type_.is_some() || value.user.is_some() || value.roles.is_some() {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new(
        "file",
        "url /link, headers /headers, content /content",
        "object FileLink",
        "read-only",
    ),
    Provenance::new("thumbnail_url", "", "", "absent"),
    Provenance::new("size", "", "", "absent"),
    Provenance::new("mime_type", "", "", "absent"),
    Provenance::new("kind", "", "", "absent"),
    Provenance::new("export_formats", "", "", "absent"),
    Provenance::new("description", "", "", "absent"),
    Provenance::new("folder", "", "", "absent"),
    Provenance::new("parents", "", "", "absent"),
    Provenance::new("path", "", "", "absent"),
    Provenance::new("drive", "", "", "absent"),
    Provenance::new("checksum", "", "", "absent"),
    Provenance::new("version", "/revision", "", "read-only"),
    Provenance::new("owner", "", "", "absent"),
    Provenance::new("last_modified_by", "", "", "absent"),
    Provenance::new(
        "permissions",
        "/grants[]: type /to, user /person_id, roles /may",
        "each of Permission (type enum grantee, user ref User, roles enum right)",
        "read-only",
    ),
    Provenance::new("is_trashed", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "file_storage.file",
    file: "mappings/acme/file_storage.yaml",
    line: 16,
    rows: PROVENANCE,
    lines: &[
        1, 6, 8, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 7, 19, 19, 9, 19,
    ],
};
