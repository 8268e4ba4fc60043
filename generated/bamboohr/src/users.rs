// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on users and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Call, Operation, Sending};
use std::collections::BTreeMap;

pub(crate) static LIST_USERS: Operation = Operation::get("list-users", "/api/v1/meta/users");

impl Client {
    /// Lists who may sign in.
    ///
    /// One object, whose keys are the ids of the users.
    ///
    /// `GET /api/v1/meta/users`. Spec: `#/paths/~1api~1v1~1meta~1users/get`.
    pub fn list_users(&self) -> ListUsers {
        ListUsers(self.connection.call(&LIST_USERS))
    }
}

/// Request of [`Client::list_users`](crate::Client::list_users).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListUsers(Call);

impl ListUsers {
    /// `enabled`, `disabled`, or both with a comma between. Everybody when left out.
    pub fn status(self, value: &str) -> Self {
        Self(self.0.in_query("status", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<BTreeMap<String, User>> {
        self.0.send()
    }
}

/// Somebody who may sign in.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct User {
    /// Id of the user.
    pub id: Option<i64>,
    /// Id of the person; `0` when the user is none.
    pub employee_id: Option<i64>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Address: work, else home, else that of the account.
    pub email: Option<String>,
    /// Whether signing in works.
    pub status: Option<UserStatus>,
    /// Last sign-in; left out when there was none.
    pub last_login: Option<String>,
}

/// Whether signing in works.
///
/// Spec: `#/components/schemas/User/properties/status`.
#[open_enum]
pub enum UserStatus {
    Enabled = "enabled",
    Disabled = "disabled",
}
