// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.user`.

use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Timestamp};
use serde::{Deserialize, Serialize};

/// A member of the hiring team.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct User {
    /// Id in the provider.
    pub remote_id: String,
    /// Given name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Main address.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// True when the account is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled: Option<bool>,
    /// Comparable permission level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_role: Option<Enum<UserAccessRole>>,
    /// Link to the record in the provider's interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_url: Option<String>,
    /// Created in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "CustomFields::is_empty")]
    pub custom_fields: CustomFields,
}

/// What to write of a `User`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UserInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable permission level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserAccessRole {
    /// `SUPER_ADMIN`.
    SuperAdmin,
    /// `ADMIN`.
    Admin,
    /// `TEAM_MEMBER`.
    TeamMember,
    /// `LIMITED_TEAM_MEMBER`.
    LimitedTeamMember,
    /// `INTERVIEWER`.
    Interviewer,
}

impl ModelEnum for UserAccessRole {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("SUPER_ADMIN", Self::SuperAdmin),
        ("ADMIN", Self::Admin),
        ("TEAM_MEMBER", Self::TeamMember),
        ("LIMITED_TEAM_MEMBER", Self::LimitedTeamMember),
        ("INTERVIEWER", Self::Interviewer),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::SuperAdmin => "SUPER_ADMIN",
            Self::Admin => "ADMIN",
            Self::TeamMember => "TEAM_MEMBER",
            Self::LimitedTeamMember => "LIMITED_TEAM_MEMBER",
            Self::Interviewer => "INTERVIEWER",
        }
    }
}
