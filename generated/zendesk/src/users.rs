// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on users and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta};
use conjoin_runtime::json::{FromJson, ToJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Operation, Request, Sending};
use std::collections::BTreeMap;

pub(crate) static CREATE_USER: Operation = Operation::post("CreateUser", "/api/v2/users");
pub(crate) static DELETE_USER: Operation =
    Operation::delete("DeleteUser", "/api/v2/users/{user_id}");
pub(crate) static LIST_USERS: Operation = Operation::get("ListUsers", "/api/v2/users");
pub(crate) static SHOW_USER: Operation = Operation::get("ShowUser", "/api/v2/users/{user_id}");
pub(crate) static UPDATE_USER: Operation = Operation::put("UpdateUser", "/api/v2/users/{user_id}");

impl Client {
    /// Creates a user.
    ///
    /// `POST /api/v2/users`. Spec: `#/paths/~1api~1v2~1users/post`.
    pub fn create_user(&self, body: &UserCreateRequest) -> Request<UserResponse> {
        self.connection.call(&CREATE_USER).with_json(body).request()
    }

    /// Switches a user off; the answer is the user with `active` false.
    ///
    /// `DELETE /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/delete`.
    pub fn delete_user(&self, user_id: i64) -> Request<UserResponse> {
        self.connection
            .call(&DELETE_USER)
            .in_path("user_id", &user_id)
            .request()
    }

    /// Lists agents and end users, a page at a time.
    ///
    /// `GET /api/v2/users`. Spec: `#/paths/~1api~1v2~1users/get`.
    pub fn list_users(&self) -> ListUsers {
        ListUsers(self.connection.call(&LIST_USERS))
    }

    /// Reads one user.
    ///
    /// `GET /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/get`.
    pub fn show_user(&self, user_id: i64) -> Request<UserResponse> {
        self.connection
            .call(&SHOW_USER)
            .in_path("user_id", &user_id)
            .request()
    }

    /// Changes what is sent.
    ///
    /// `PUT /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/put`.
    pub fn update_user(&self, user_id: i64, body: &UserUpdateRequest) -> Request<UserResponse> {
        self.connection
            .call(&UPDATE_USER)
            .in_path("user_id", &user_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::list_users`](crate::Client::list_users).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListUsers(Call);

impl ListUsers {
    /// Records a page.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.in_query("page[size]", &value))
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(self, value: &str) -> Self {
        Self(self.0.in_query("page[after]", value))
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(self, value: &str) -> Self {
        Self(self.0.in_query("page[before]", value))
    }

    /// Only users of this role.
    ///
    /// One of `end-user`, `agent`, `admin`.
    pub fn role(self, value: &str) -> Self {
        Self(self.0.in_query("role", value))
    }

    /// Only the user with this id of another system.
    pub fn external_id(self, value: &str) -> Self {
        Self(self.0.in_query("external_id", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<UsersResponse> {
        self.0.send()
    }
}

/// Spec: `#/components/schemas/User`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct User {
    /// Property `id`.
    pub id: Option<i64>,
    /// The user in the API.
    pub url: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Main address; null once deleted.
    pub email: Option<String>,
    /// Name shown to end users.
    pub alias: Option<String>,
    /// Property `phone`.
    pub phone: Option<String>,
    /// Property `shared_phone_number`.
    pub shared_phone_number: Option<bool>,
    /// end-user, agent or admin.
    pub role: Option<String>,
    /// Property `role_type`.
    pub role_type: Option<i64>,
    /// Property `custom_role_id`.
    pub custom_role_id: Option<i64>,
    /// Property `is_billing_admin`.
    pub is_billing_admin: Option<bool>,
    /// False once deleted.
    pub active: Option<bool>,
    /// Property `suspended`.
    pub suspended: Option<bool>,
    /// Property `suspension_details`.
    pub suspension_details: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `verified`.
    pub verified: Option<bool>,
    /// Property `moderator`.
    pub moderator: Option<bool>,
    /// Property `shared`.
    pub shared: Option<bool>,
    /// Property `shared_agent`.
    pub shared_agent: Option<bool>,
    /// Property `restricted_agent`.
    pub restricted_agent: Option<bool>,
    /// Property `only_private_comments`.
    pub only_private_comments: Option<bool>,
    /// Property `ticket_restriction`.
    pub ticket_restriction: Option<String>,
    /// Property `report_csv`.
    pub report_csv: Option<bool>,
    /// Property `two_factor_auth_enabled`.
    pub two_factor_auth_enabled: Option<bool>,
    /// Property `external_id`.
    pub external_id: Option<String>,
    /// Property `organization_id`.
    pub organization_id: Option<i64>,
    /// Property `default_group_id`.
    pub default_group_id: Option<i64>,
    /// Name as Ruby on Rails has it.
    pub time_zone: Option<String>,
    /// Property `iana_time_zone`.
    pub iana_time_zone: Option<String>,
    /// BCP 47 tag.
    pub locale: Option<String>,
    /// Property `locale_id`.
    pub locale_id: Option<i64>,
    /// Property `signature`.
    pub signature: Option<String>,
    /// Property `details`.
    pub details: Option<String>,
    /// Property `notes`.
    pub notes: Option<String>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Custom fields, by key.
    pub user_fields: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `photo`.
    pub photo: Option<Attachment>,
    /// Property `last_login_at`.
    pub last_login_at: Option<String>,
    /// Property `created_at`.
    pub created_at: Option<String>,
    /// Property `updated_at`.
    pub updated_at: Option<String>,
}

/// A user to create.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct UserCreate {
    /// Property `name`.
    pub name: String,
    /// Property `email`.
    pub email: Option<String>,
    /// Property `alias`.
    pub alias: Patch<String>,
    /// Property `phone`.
    pub phone: Patch<String>,
    /// end-user, agent or admin.
    pub role: Option<String>,
    /// Property `external_id`.
    pub external_id: Patch<String>,
    /// Property `organization_id`.
    pub organization_id: Patch<i64>,
    /// Property `locale`.
    pub locale: Option<String>,
    /// Property `time_zone`.
    pub time_zone: Option<String>,
    /// Property `details`.
    pub details: Patch<String>,
    /// Property `notes`.
    pub notes: Patch<String>,
    /// Property `signature`.
    pub signature: Patch<String>,
    /// Property `suspended`.
    pub suspended: Option<bool>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `user_fields`.
    pub user_fields: Option<BTreeMap<String, serde_json::Value>>,
}

impl UserCreate {
    /// With everything that must be there.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: None,
            alias: Patch::Keep,
            phone: Patch::Keep,
            role: None,
            external_id: Patch::Keep,
            organization_id: Patch::Keep,
            locale: None,
            time_zone: None,
            details: Patch::Keep,
            notes: Patch::Keep,
            signature: Patch::Keep,
            suspended: None,
            tags: None,
            user_fields: None,
        }
    }
}

/// Spec: `#/components/schemas/UserCreateRequest`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct UserCreateRequest {
    /// Property `user`.
    pub user: UserCreate,
}

impl UserCreateRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(user: UserCreate) -> Self {
        Self { user }
    }
}

/// Spec: `#/components/schemas/UserResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct UserResponse {
    /// Property `user`.
    pub user: Option<User>,
}

/// What to change on a user.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct UserUpdate {
    /// Property `name`.
    pub name: Option<String>,
    /// Property `email`.
    pub email: Option<String>,
    /// Property `alias`.
    pub alias: Patch<String>,
    /// Property `phone`.
    pub phone: Patch<String>,
    /// end-user, agent or admin.
    pub role: Option<String>,
    /// Property `external_id`.
    pub external_id: Patch<String>,
    /// Property `organization_id`.
    pub organization_id: Patch<i64>,
    /// Property `locale`.
    pub locale: Option<String>,
    /// Property `time_zone`.
    pub time_zone: Option<String>,
    /// Property `details`.
    pub details: Patch<String>,
    /// Property `notes`.
    pub notes: Patch<String>,
    /// Property `signature`.
    pub signature: Patch<String>,
    /// Property `suspended`.
    pub suspended: Option<bool>,
    /// Property `tags`.
    pub tags: Option<Vec<String>>,
    /// Property `user_fields`.
    pub user_fields: Option<BTreeMap<String, serde_json::Value>>,
}

/// Spec: `#/components/schemas/UserUpdateRequest`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct UserUpdateRequest {
    /// Property `user`.
    pub user: UserUpdate,
}

impl UserUpdateRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(user: UserUpdate) -> Self {
        Self { user }
    }
}

/// Spec: `#/components/schemas/UsersResponse`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct UsersResponse {
    /// Property `users`.
    pub users: Option<Vec<User>>,
    /// Property `meta`.
    pub meta: Option<PageMeta>,
    /// Property `links`.
    pub links: Option<PageLinks>,
    /// Records in all; only when paged by offset.
    pub count: Option<i64>,
    /// URL; only when paged by offset.
    pub next_page: Option<String>,
    /// URL; only when paged by offset.
    pub previous_page: Option<String>,
}
