// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on documents and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Call, Operation, Request, Sending};
use std::collections::BTreeMap;

pub(crate) static LIST_DOCUMENTS: Operation = Operation::get("listDocuments", "/books/documents");
pub(crate) static LIST_DRIVES: Operation = Operation::get("listDrives", "/books/drives");
pub(crate) static LIST_FOLDERS: Operation =
    Operation::get("listFolders", "/books/drives/{code}/folders");

impl Client {
    /// Operation `list_documents`.
    ///
    /// `GET /books/documents`. Spec: `books#/paths/~1books~1documents/get`.
    pub fn list_documents(&self) -> Request<Vec<Document>> {
        self.connection.call(&LIST_DOCUMENTS).request()
    }

    /// Operation `list_drives`.
    ///
    /// `GET /books/drives`. Spec: `books#/paths/~1books~1drives/get`.
    pub fn list_drives(&self) -> Request<Vec<Drive>> {
        self.connection.call(&LIST_DRIVES).request()
    }

    /// Operation `list_folders`.
    ///
    /// `GET /books/drives/{code}/folders`. Spec: `books#/paths/~1books~1drives~1{code}~1folders/get`.
    pub fn list_folders(&self, code: &str) -> ListFolders {
        ListFolders(self.connection.call(&LIST_FOLDERS).in_path("code", code))
    }
}

/// Request of [`Client::list_folders`](crate::Client::list_folders).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListFolders(Call);

impl ListFolders {
    /// Query parameter `drive`.
    pub fn drive(self, value: &str) -> Self {
        Self(self.0.in_query("drive", value))
    }

    /// Query parameter `as`.
    pub fn as_(self, value: &str) -> Self {
        Self(self.0.in_query("as", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<DriveFolder>> {
        self.0.send()
    }
}

/// Spec: `books#/components/schemas/Document`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Document {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `revision`.
    pub revision: Option<String>,
    /// Property `content`.
    pub content: Option<String>,
    /// Property `link`.
    pub link: Option<String>,
    /// Property `headers`.
    pub headers: Option<BTreeMap<String, String>>,
    /// Property `grants`.
    pub grants: Option<Vec<Grant>>,
}

/// Spec: `books#/components/schemas/Drive`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Drive {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `code`.
    pub code: Option<String>,
    /// Property `space`.
    pub space: Option<i64>,
    /// Property `owner_id`.
    pub owner_id: Option<String>,
}

/// Spec: `books#/components/schemas/DriveFolder`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DriveFolder {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `label`.
    pub label: Option<String>,
}

/// Spec: `books#/components/schemas/Grant`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Grant {
    /// Property `to`.
    pub to: Option<GrantTo>,
    /// Property `person_id`.
    pub person_id: Option<String>,
    /// Property `may`.
    pub may: Option<GrantMay>,
}

/// Spec: `books#/components/schemas/Grant/properties/may`.
#[open_enum]
pub enum GrantMay {
    Look = "look",
    Change = "change",
}

/// Spec: `books#/components/schemas/Grant/properties/to`.
#[open_enum]
pub enum GrantTo {
    Person = "person",
    Everyone = "everyone",
}
