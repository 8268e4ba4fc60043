// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on users and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, OpenEnum, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `GET /api/v1/meta/users`.
pub(crate) static LIST_USERS: Operation = Operation {
    id: "list-users",
    method: Method::Get,
    path: "/api/v1/meta/users",
    idempotent: true,
};

impl Client {
    /// Lists who may sign in.
    ///
    /// One object, whose keys are the ids of the users.
    ///
    /// `GET /api/v1/meta/users`. Spec: `#/paths/~1api~1v1~1meta~1users/get`.
    pub fn list_users(&self) -> ListUsers {
        ListUsers {
            call: self.connection.call(&LIST_USERS),
        }
    }
}

/// Request of [`Client::list_users`](crate::Client::list_users).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListUsers {
    call: Call,
}

impl ListUsers {
    /// `enabled`, `disabled`, or both with a comma between. Everybody when left out.
    pub fn status(mut self, value: &str) -> Self {
        self.call.query("status", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<BTreeMap<String, User>> {
        self.call.send()
    }
}

/// Somebody who may sign in.
///
/// Spec: `#/components/schemas/User`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for User {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "employeeId" => value.employee_id = json.get(),
                "firstName" => value.first_name = json.get(),
                "lastName" => value.last_name = json.get(),
                "email" => value.email = json.get(),
                "status" => value.status = json.get(),
                "lastLogin" => value.last_login = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Whether signing in works.
///
/// Spec: `#/components/schemas/User/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UserStatus {
    /// `enabled`.
    Enabled,
    /// `disabled`.
    Disabled,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for UserStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "enabled" => Self::Enabled,
            "disabled" => Self::Disabled,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for UserStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}
