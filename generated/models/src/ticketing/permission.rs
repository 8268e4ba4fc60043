// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! `Permission`, which stands within fields of models.

use crate::ticketing::{Collection, Team, User};
use conjoin_runtime::model::{Enum, ModelEnum, Ref, RemoteRef};
use serde::{Deserialize, Serialize};

/// One grant on a ticket or collection.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Permission {
    /// Whether it grants or takes away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Enum<PermissionEffect>>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Enum<PermissionActions>>>,
    /// People it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<Ref<User>>>,
    /// Teams it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teams: Option<Vec<Ref<Team>>>,
    /// Roles it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<RemoteRef>>,
    /// Collections it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collections: Option<Vec<Ref<Collection>>>,
}

/// Whether it grants or takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionEffect {
    /// `ALLOWED`.
    Allowed,
    /// `DENIED`.
    Denied,
    /// `INHERITED`.
    Inherited,
}

impl ModelEnum for PermissionEffect {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ALLOWED", Self::Allowed),
        ("DENIED", Self::Denied),
        ("INHERITED", Self::Inherited),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "ALLOWED",
            Self::Denied => "DENIED",
            Self::Inherited => "INHERITED",
        }
    }
}

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionActions {
    /// `VIEW`.
    View,
    /// `CREATE`.
    Create,
    /// `EDIT`.
    Edit,
    /// `DELETE`.
    Delete,
}

impl ModelEnum for PermissionActions {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("VIEW", Self::View),
        ("CREATE", Self::Create),
        ("EDIT", Self::Edit),
        ("DELETE", Self::Delete),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::View => "VIEW",
            Self::Create => "CREATE",
            Self::Edit => "EDIT",
            Self::Delete => "DELETE",
        }
    }
}
