// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! `Permission`, which stands within fields of models.

use crate::file_storage::{Group, User};
use conjoin_runtime::model::{Enum, Model, Ref, Timestamp, model_enum};

/// One grant on a file or folder.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Permission {
    /// Person granted.
    pub user: Option<Ref<User>>,
    /// Group granted.
    pub group: Option<Ref<Group>>,
    /// Domain granted, when company-wide.
    pub domain: Option<String>,
    /// Kind of grantee.
    #[model("type")]
    pub type_: Option<Enum<PermissionType>>,
    /// What is allowed.
    pub roles: Option<Vec<Enum<PermissionRoles>>>,
    /// True when it comes from a parent folder.
    pub is_inherited: Option<bool>,
    /// When the grant ends.
    pub expires_at: Option<Timestamp>,
}

/// Kind of grantee.
#[model_enum]
pub enum PermissionType {
    User = "USER",
    Group = "GROUP",
    Company = "COMPANY",
    Anyone = "ANYONE",
}

/// What is allowed.
#[model_enum]
pub enum PermissionRoles {
    Read = "READ",
    Comment = "COMMENT",
    Write = "WRITE",
    Owner = "OWNER",
}
