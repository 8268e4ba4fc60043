// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Operations on users and the types that only they use.

use crate::Client;
use crate::types::{Attachment, PageLinks, PageMeta};
use conjoin_runtime::json::{FromJson, Reader, ToJson, Writer};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `POST /api/v2/users`.
pub(crate) static CREATE_USER: Operation = Operation {
    id: "CreateUser",
    method: Method::Post,
    path: "/api/v2/users",
    idempotent: false,
};

/// `DELETE /api/v2/users/{user_id}`.
pub(crate) static DELETE_USER: Operation = Operation {
    id: "DeleteUser",
    method: Method::Delete,
    path: "/api/v2/users/{user_id}",
    idempotent: true,
};

/// `GET /api/v2/users`.
pub(crate) static LIST_USERS: Operation = Operation {
    id: "ListUsers",
    method: Method::Get,
    path: "/api/v2/users",
    idempotent: true,
};

/// `GET /api/v2/users/{user_id}`.
pub(crate) static SHOW_USER: Operation = Operation {
    id: "ShowUser",
    method: Method::Get,
    path: "/api/v2/users/{user_id}",
    idempotent: true,
};

/// `PUT /api/v2/users/{user_id}`.
pub(crate) static UPDATE_USER: Operation = Operation {
    id: "UpdateUser",
    method: Method::Put,
    path: "/api/v2/users/{user_id}",
    idempotent: true,
};

impl Client {
    /// Creates a user.
    ///
    /// `POST /api/v2/users`. Spec: `#/paths/~1api~1v2~1users/post`.
    pub fn create_user(&self, body: &UserCreateRequest) -> CreateUser {
        let mut call = self.connection.call(&CREATE_USER);
        call.body_value(body);
        CreateUser { call }
    }

    /// Switches a user off; the answer is the user with `active` false.
    ///
    /// `DELETE /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/delete`.
    pub fn delete_user(&self, user_id: i64) -> DeleteUser {
        let mut call = self.connection.call(&DELETE_USER);
        call.path("user_id", &user_id.to_string());
        DeleteUser { call }
    }

    /// Lists agents and end users, a page at a time.
    ///
    /// `GET /api/v2/users`. Spec: `#/paths/~1api~1v2~1users/get`.
    pub fn list_users(&self) -> ListUsers {
        ListUsers {
            call: self.connection.call(&LIST_USERS),
        }
    }

    /// Reads one user.
    ///
    /// `GET /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/get`.
    pub fn show_user(&self, user_id: i64) -> ShowUser {
        let mut call = self.connection.call(&SHOW_USER);
        call.path("user_id", &user_id.to_string());
        ShowUser { call }
    }

    /// Changes what is sent.
    ///
    /// `PUT /api/v2/users/{user_id}`. Spec: `#/paths/~1api~1v2~1users~1{user_id}/put`.
    pub fn update_user(&self, user_id: i64, body: &UserUpdateRequest) -> UpdateUser {
        let mut call = self.connection.call(&UPDATE_USER);
        call.path("user_id", &user_id.to_string());
        call.body_value(body);
        UpdateUser { call }
    }
}

/// Request of [`Client::create_user`](crate::Client::create_user).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateUser {
    call: Call,
}

impl CreateUser {
    /// Sends the request.
    pub fn send(self) -> Sending<UserResponse> {
        self.call.send()
    }
}

/// Request of [`Client::delete_user`](crate::Client::delete_user).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct DeleteUser {
    call: Call,
}

impl DeleteUser {
    /// Sends the request.
    pub fn send(self) -> Sending<UserResponse> {
        self.call.send()
    }
}

/// Request of [`Client::list_users`](crate::Client::list_users).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListUsers {
    call: Call,
}

impl ListUsers {
    /// Records a page.
    pub fn page_size(mut self, value: i64) -> Self {
        self.call.query("page[size]", &value.to_string());
        self
    }

    /// `meta.after_cursor` of the page before.
    pub fn page_after(mut self, value: &str) -> Self {
        self.call.query("page[after]", value);
        self
    }

    /// `meta.before_cursor` of the page after.
    pub fn page_before(mut self, value: &str) -> Self {
        self.call.query("page[before]", value);
        self
    }

    /// Only users of this role.
    ///
    /// One of `end-user`, `agent`, `admin`.
    pub fn role(mut self, value: &str) -> Self {
        self.call.query("role", value);
        self
    }

    /// Only the user with this id of another system.
    pub fn external_id(mut self, value: &str) -> Self {
        self.call.query("external_id", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<UsersResponse> {
        self.call.send()
    }
}

/// Request of [`Client::show_user`](crate::Client::show_user).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ShowUser {
    call: Call,
}

impl ShowUser {
    /// Sends the request.
    pub fn send(self) -> Sending<UserResponse> {
        self.call.send()
    }
}

/// Request of [`Client::update_user`](crate::Client::update_user).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateUser {
    call: Call,
}

impl UpdateUser {
    /// Sends the request.
    pub fn send(self) -> Sending<UserResponse> {
        self.call.send()
    }
}

/// `User` of the provider.
///
/// Spec: `#/components/schemas/User`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for User {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "url" => value.url = json.get(),
                "name" => value.name = json.get(),
                "email" => value.email = json.get(),
                "alias" => value.alias = json.get(),
                "phone" => value.phone = json.get(),
                "shared_phone_number" => value.shared_phone_number = json.get(),
                "role" => value.role = json.get(),
                "role_type" => value.role_type = json.get(),
                "custom_role_id" => value.custom_role_id = json.get(),
                "is_billing_admin" => value.is_billing_admin = json.get(),
                "active" => value.active = json.get(),
                "suspended" => value.suspended = json.get(),
                "suspension_details" => value.suspension_details = json.get(),
                "verified" => value.verified = json.get(),
                "moderator" => value.moderator = json.get(),
                "shared" => value.shared = json.get(),
                "shared_agent" => value.shared_agent = json.get(),
                "restricted_agent" => value.restricted_agent = json.get(),
                "only_private_comments" => value.only_private_comments = json.get(),
                "ticket_restriction" => value.ticket_restriction = json.get(),
                "report_csv" => value.report_csv = json.get(),
                "two_factor_auth_enabled" => value.two_factor_auth_enabled = json.get(),
                "external_id" => value.external_id = json.get(),
                "organization_id" => value.organization_id = json.get(),
                "default_group_id" => value.default_group_id = json.get(),
                "time_zone" => value.time_zone = json.get(),
                "iana_time_zone" => value.iana_time_zone = json.get(),
                "locale" => value.locale = json.get(),
                "locale_id" => value.locale_id = json.get(),
                "signature" => value.signature = json.get(),
                "details" => value.details = json.get(),
                "notes" => value.notes = json.get(),
                "tags" => value.tags = json.get(),
                "user_fields" => value.user_fields = json.get(),
                "photo" => value.photo = json.get(),
                "last_login_at" => value.last_login_at = json.get(),
                "created_at" => value.created_at = json.get(),
                "updated_at" => value.updated_at = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A user to create.
///
/// Spec: `#/components/schemas/UserCreate`.
#[derive(Debug, Clone)]
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

impl ToJson for UserCreate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("name", &self.name);
        out.field("email", &self.email);
        out.field("alias", &self.alias);
        out.field("phone", &self.phone);
        out.field("role", &self.role);
        out.field("external_id", &self.external_id);
        out.field("organization_id", &self.organization_id);
        out.field("locale", &self.locale);
        out.field("time_zone", &self.time_zone);
        out.field("details", &self.details);
        out.field("notes", &self.notes);
        out.field("signature", &self.signature);
        out.field("suspended", &self.suspended);
        out.field("tags", &self.tags);
        out.field("user_fields", &self.user_fields);
        out.end_object();
    }
}

/// `UserCreateRequest` of the provider.
///
/// Spec: `#/components/schemas/UserCreateRequest`.
#[derive(Debug, Clone)]
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

impl ToJson for UserCreateRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("user", &self.user);
        out.end_object();
    }
}

/// `UserResponse` of the provider.
///
/// Spec: `#/components/schemas/UserResponse`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct UserResponse {
    /// Property `user`.
    pub user: Option<User>,
}

impl FromJson for UserResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "user" => value.user = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// What to change on a user.
///
/// Spec: `#/components/schemas/UserUpdate`.
#[derive(Debug, Clone, Default)]
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

impl ToJson for UserUpdate {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("name", &self.name);
        out.field("email", &self.email);
        out.field("alias", &self.alias);
        out.field("phone", &self.phone);
        out.field("role", &self.role);
        out.field("external_id", &self.external_id);
        out.field("organization_id", &self.organization_id);
        out.field("locale", &self.locale);
        out.field("time_zone", &self.time_zone);
        out.field("details", &self.details);
        out.field("notes", &self.notes);
        out.field("signature", &self.signature);
        out.field("suspended", &self.suspended);
        out.field("tags", &self.tags);
        out.field("user_fields", &self.user_fields);
        out.end_object();
    }
}

/// `UserUpdateRequest` of the provider.
///
/// Spec: `#/components/schemas/UserUpdateRequest`.
#[derive(Debug, Clone)]
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

impl ToJson for UserUpdateRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("user", &self.user);
        out.end_object();
    }
}

/// `UsersResponse` of the provider.
///
/// Spec: `#/components/schemas/UsersResponse`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for UsersResponse {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "users" => value.users = json.get(),
                "meta" => value.meta = json.get(),
                "links" => value.links = json.get(),
                "count" => value.count = json.get(),
                "next_page" => value.next_page = json.get(),
                "previous_page" => value.previous_page = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
