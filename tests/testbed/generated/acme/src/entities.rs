// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on entities and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_ENTITIES: Operation = Operation::get("listEntities", "/entities");

impl Client {
    /// Operation `list_entities`.
    ///
    /// `GET /entities`. Spec: `payments#/paths/~1entities/get`.
    pub fn list_entities(&self) -> Request<ListEntitiesResponse> {
        self.connection.call(&LIST_ENTITIES).request()
    }
}

/// Spec: `payments#/components/schemas/Entity`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Entity {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `kind`.
    pub kind: Option<EntityKind>,
    /// Property `money`.
    pub money: Option<String>,
    /// Property `land`.
    pub land: Option<String>,
    /// Property `tax_numbers`.
    pub tax_numbers: Option<String>,
}

/// Spec: `payments#/components/schemas/Entity/properties/kind`.
#[open_enum]
pub enum EntityKind {
    Limited = "limited",
    Public = "public",
    Branch = "branch",
}

/// Spec: `payments#/paths/~1entities/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListEntitiesResponse {
    /// Property `entities`.
    pub entities: Option<Vec<Entity>>,
}
