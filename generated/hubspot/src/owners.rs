// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on owners and the types that only they use.

use crate::Client;
use crate::types::ForwardPaging;
use conjoin_runtime::json::{FromJson, OpenEnum, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `GET /crm/v3/owners/{ownerId}`.
pub(crate) static GET_OWNER: Operation = Operation {
    id: "GET /crm/v3/owners/{ownerId}",
    method: Method::Get,
    path: "/crm/v3/owners/{ownerId}",
    idempotent: true,
};

/// `GET /crm/v3/owners`.
pub(crate) static LIST_OWNERS: Operation = Operation {
    id: "GET /crm/v3/owners",
    method: Method::Get,
    path: "/crm/v3/owners",
    idempotent: true,
};

impl Client {
    /// Reads one owner.
    ///
    /// `GET /crm/v3/owners/{ownerId}`. Spec: `owners#/paths/~1crm~1v3~1owners~1{ownerId}/get`.
    pub fn get_owner(&self, owner_id: &str) -> GetOwner {
        let mut call = self.connection.call(&GET_OWNER);
        call.path("ownerId", owner_id);
        GetOwner { call }
    }

    /// Lists owners, a page at a time.
    ///
    /// `GET /crm/v3/owners`. Spec: `owners#/paths/~1crm~1v3~1owners/get`.
    pub fn list_owners(&self) -> ListOwners {
        ListOwners {
            call: self.connection.call(&LIST_OWNERS),
        }
    }
}

/// Request of [`Client::get_owner`](crate::Client::get_owner).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetOwner {
    call: Call,
}

impl GetOwner {
    /// Which id stands in the path.
    ///
    /// One of `id`, `userId`.
    pub fn id_property(mut self, value: &str) -> Self {
        self.call.query("idProperty", value);
        self
    }

    /// Look among archived owners.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Owner> {
        self.call.send()
    }
}

/// Request of [`Client::list_owners`](crate::Client::list_owners).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListOwners {
    call: Call,
}

impl ListOwners {
    /// Page size, 500 at most.
    pub fn limit(mut self, value: i64) -> Self {
        self.call.query("limit", &value.to_string());
        self
    }

    /// Token of the page before.
    pub fn after(mut self, value: &str) -> Self {
        self.call.query("after", value);
        self
    }

    /// Only the owner with this address.
    pub fn email(mut self, value: &str) -> Self {
        self.call.query("email", value);
        self
    }

    /// Return only archived owners.
    pub fn archived(mut self, value: bool) -> Self {
        self.call.query("archived", &value.to_string());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<OwnerPage> {
        self.call.send()
    }
}

/// Somebody who can own records.
///
/// Spec: `owners#/components/schemas/Owner`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Owner {
    /// Owner id; what `hubspot_owner_id` holds.
    pub id: Option<String>,
    /// A person or a queue.
    pub type_: Option<OwnerType>,
    /// Address.
    pub email: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// User behind the owner, while active.
    pub user_id: Option<i64>,
    /// User behind the owner.
    pub user_id_including_inactive: Option<i64>,
    /// Property `teams`.
    pub teams: Option<Vec<OwnerTeam>>,
    /// When the owner was created.
    pub created_at: Option<String>,
    /// When it last changed.
    pub updated_at: Option<String>,
    /// Whether the seat is gone.
    pub archived: Option<bool>,
}

impl FromJson for Owner {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "type" => value.type_ = json.get(),
                "email" => value.email = json.get(),
                "firstName" => value.first_name = json.get(),
                "lastName" => value.last_name = json.get(),
                "userId" => value.user_id = json.get(),
                "userIdIncludingInactive" => {
                    value.user_id_including_inactive = json.get();
                }
                "teams" => value.teams = json.get(),
                "createdAt" => value.created_at = json.get(),
                "updatedAt" => value.updated_at = json.get(),
                "archived" => value.archived = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A page of owners.
///
/// Spec: `owners#/components/schemas/OwnerPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct OwnerPage {
    /// Property `results`.
    pub results: Option<Vec<Owner>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for OwnerPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A team of an owner.
///
/// Spec: `owners#/components/schemas/OwnerTeam`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct OwnerTeam {
    /// Team id.
    pub id: Option<String>,
    /// Label.
    pub name: Option<String>,
    /// Whether it is the main team.
    pub primary: Option<bool>,
}

impl FromJson for OwnerTeam {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "name" => value.name = json.get(),
                "primary" => value.primary = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A person or a queue.
///
/// Spec: `owners#/components/schemas/Owner/properties/type`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OwnerType {
    /// `PERSON`.
    Person,
    /// `QUEUE`.
    Queue,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for OwnerType {
    fn from_text(text: &str) -> Self {
        match text {
            "PERSON" => Self::Person,
            "QUEUE" => Self::Queue,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Person => "PERSON",
            Self::Queue => "QUEUE",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for OwnerType {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}
