// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on documents and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Operation, Request};
use std::collections::BTreeMap;

pub(crate) static LIST_DOCUMENTS: Operation = Operation::get("listDocuments", "/books/documents");

impl Client {
    /// Operation `list_documents`.
    ///
    /// `GET /books/documents`. Spec: `books#/paths/~1books~1documents/get`.
    pub fn list_documents(&self) -> Request<Vec<Document>> {
        self.connection.call(&LIST_DOCUMENTS).request()
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
