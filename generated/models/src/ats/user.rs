// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.user`.

use conjoin_runtime::model::{CustomFields, Deleted, Enum, Model, Patch, Timestamp, model_enum};

/// A member of the hiring team.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct User {
    /// Id in the provider.
    pub remote_id: String,
    /// Given name.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Option<String>,
    /// Main address.
    ///
    /// Personal data.
    #[model(personal)]
    pub email: Option<String>,
    /// True when the account is switched off.
    pub disabled: Option<bool>,
    /// Comparable permission level.
    pub access_role: Option<Enum<UserAccessRole>>,
    /// Link to the record in the provider's interface.
    pub remote_url: Option<String>,
    /// Created in the provider.
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: CustomFields,
}

/// What to write of a `User`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct UserInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable permission level.
#[model_enum]
pub enum UserAccessRole {
    SuperAdmin = "SUPER_ADMIN",
    Admin = "ADMIN",
    TeamMember = "TEAM_MEMBER",
    LimitedTeamMember = "LIMITED_TEAM_MEMBER",
    Interviewer = "INTERVIEWER",
}
