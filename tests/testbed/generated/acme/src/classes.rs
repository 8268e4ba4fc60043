// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on classes and the types that only they use.

use crate::Client;
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_CLASSES: Operation = Operation::get("listClasses", "/books/classes");

impl Client {
    /// Operation `list_classes`.
    ///
    /// `GET /books/classes`. Spec: `books#/paths/~1books~1classes/get`.
    pub fn list_classes(&self) -> Request<Vec<Class>> {
        self.connection.call(&LIST_CLASSES).request()
    }
}

/// Spec: `books#/components/schemas/Class`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Class {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `label`.
    pub label: Option<String>,
    /// Property `above_id`.
    pub above_id: Option<String>,
}
