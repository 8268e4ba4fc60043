// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! `Permission`, which stands within fields of models.

use crate::ticketing::{Collection, Team, User};
use conjoin_runtime::model::{Enum, Model, Ref, RemoteRef, model_enum};

/// One grant on a ticket or collection.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Permission {
    /// Whether it grants or takes away.
    pub effect: Option<Enum<PermissionEffect>>,
    /// What it is about.
    pub actions: Option<Vec<Enum<PermissionActions>>>,
    /// People it is for.
    pub users: Option<Vec<Ref<User>>>,
    /// Teams it is for.
    pub teams: Option<Vec<Ref<Team>>>,
    /// Roles it is for.
    pub roles: Option<Vec<RemoteRef>>,
    /// Collections it is for.
    pub collections: Option<Vec<Ref<Collection>>>,
}

/// Whether it grants or takes away.
#[model_enum]
pub enum PermissionEffect {
    Allowed = "ALLOWED",
    Denied = "DENIED",
    Inherited = "INHERITED",
}

/// What it is about.
#[model_enum]
pub enum PermissionActions {
    View = "VIEW",
    Create = "CREATE",
    Edit = "EDIT",
    Delete = "DELETE",
}
