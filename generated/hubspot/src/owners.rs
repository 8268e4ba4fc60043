// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on owners and the types that only they use.

use crate::Client;
use crate::types::ForwardPaging;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Call, Operation, Sending};

pub(crate) static GET_OWNER: Operation =
    Operation::get("GET /crm/v3/owners/{ownerId}", "/crm/v3/owners/{ownerId}");
pub(crate) static LIST_OWNERS: Operation = Operation::get("GET /crm/v3/owners", "/crm/v3/owners");

impl Client {
    /// Reads one owner.
    ///
    /// `GET /crm/v3/owners/{ownerId}`. Spec: `owners#/paths/~1crm~1v3~1owners~1{ownerId}/get`.
    pub fn get_owner(&self, owner_id: &str) -> GetOwner {
        GetOwner(
            self.connection
                .call(&GET_OWNER)
                .in_path("ownerId", owner_id),
        )
    }

    /// Lists owners, a page at a time.
    ///
    /// `GET /crm/v3/owners`. Spec: `owners#/paths/~1crm~1v3~1owners/get`.
    pub fn list_owners(&self) -> ListOwners {
        ListOwners(self.connection.call(&LIST_OWNERS))
    }
}

/// Request of [`Client::get_owner`](crate::Client::get_owner).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetOwner(Call);

impl GetOwner {
    /// Which id stands in the path. Default: `id`.
    ///
    /// One of `id`, `userId`.
    pub fn id_property(self, value: &str) -> Self {
        Self(self.0.in_query("idProperty", value))
    }

    /// Look among archived owners. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Owner> {
        self.0.send()
    }
}

/// Request of [`Client::list_owners`](crate::Client::list_owners).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListOwners(Call);

impl ListOwners {
    /// Page size, 500 at most. Default: `100`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Token of the page before.
    pub fn after(self, value: &str) -> Self {
        Self(self.0.in_query("after", value))
    }

    /// Only the owner with this address.
    pub fn email(self, value: &str) -> Self {
        Self(self.0.in_query("email", value))
    }

    /// Return only archived owners. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<OwnerPage> {
        self.0.send()
    }
}

/// Somebody who can own records.
///
/// Spec: `owners#/components/schemas/Owner`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// A page of owners.
///
/// Spec: `owners#/components/schemas/OwnerPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct OwnerPage {
    /// Property `results`.
    pub results: Option<Vec<Owner>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

/// A team of an owner.
///
/// Spec: `owners#/components/schemas/OwnerTeam`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct OwnerTeam {
    /// Team id.
    pub id: Option<String>,
    /// Label.
    pub name: Option<String>,
    /// Whether it is the main team.
    pub primary: Option<bool>,
}

/// A person or a queue.
///
/// Spec: `owners#/components/schemas/Owner/properties/type`.
#[open_enum]
pub enum OwnerType {
    Person = "PERSON",
    Queue = "QUEUE",
}
