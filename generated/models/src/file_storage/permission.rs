// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! `Permission`, which stands within fields of models.

use crate::file_storage::{Group, User};
use conjoin_runtime::model::{Enum, ModelEnum, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// One grant on a file or folder.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Permission {
    /// Person granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Ref<User>>,
    /// Group granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Ref<Group>>,
    /// Domain granted, when company-wide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Kind of grantee.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<PermissionType>>,
    /// What is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Enum<PermissionRoles>>>,
    /// True when it comes from a parent folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_inherited: Option<bool>,
    /// When the grant ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Kind of grantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionType {
    /// `USER`.
    User,
    /// `GROUP`.
    Group,
    /// `COMPANY`.
    Company,
    /// `ANYONE`.
    Anyone,
}

impl ModelEnum for PermissionType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("USER", Self::User),
        ("GROUP", Self::Group),
        ("COMPANY", Self::Company),
        ("ANYONE", Self::Anyone),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Group => "GROUP",
            Self::Company => "COMPANY",
            Self::Anyone => "ANYONE",
        }
    }
}

/// What is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionRoles {
    /// `READ`.
    Read,
    /// `COMMENT`.
    Comment,
    /// `WRITE`.
    Write,
    /// `OWNER`.
    Owner,
}

impl ModelEnum for PermissionRoles {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("READ", Self::Read),
        ("COMMENT", Self::Comment),
        ("WRITE", Self::Write),
        ("OWNER", Self::Owner),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Read => "READ",
            Self::Comment => "COMMENT",
            Self::Write => "WRITE",
            Self::Owner => "OWNER",
        }
    }
}
