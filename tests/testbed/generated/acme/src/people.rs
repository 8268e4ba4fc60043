// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on people and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::{Call, Operation, Request, Sending};

pub(crate) static CREATE_PERSON: Operation = Operation::post("createPerson", "/v1/people");
pub(crate) static GET_PERSON: Operation = Operation::get("getPerson", "/v1/people/{person_id}");
pub(crate) static LIST_PEOPLE: Operation = Operation::get("listPeople", "/v1/people");
pub(crate) static REPLACE_PERSON: Operation =
    Operation::put("replacePerson", "/v1/people/{person_id}");

impl Client {
    /// Operation `create_person`.
    ///
    /// `POST /v1/people`. Spec: `openapi#/paths/~1v1~1people/post`.
    pub fn create_person(&self, body: &PersonInput) -> Request<Person> {
        self.connection
            .call(&CREATE_PERSON)
            .with_json(body)
            .request()
    }

    /// Operation `get_person`.
    ///
    /// `GET /v1/people/{person_id}`. Spec: `openapi#/paths/~1v1~1people~1{person_id}/get`.
    pub fn get_person(&self, person_id: &str) -> Request<Person> {
        self.connection
            .call(&GET_PERSON)
            .in_path("person_id", person_id)
            .request()
    }

    /// Operation `list_people`.
    ///
    /// `GET /v1/people`. Spec: `openapi#/paths/~1v1~1people/get`.
    pub fn list_people(&self) -> ListPeople {
        ListPeople(self.connection.call(&LIST_PEOPLE))
    }

    /// Operation `replace_person`.
    ///
    /// `PUT /v1/people/{person_id}`. Spec: `openapi#/paths/~1v1~1people~1{person_id}/put`.
    pub fn replace_person(&self, person_id: &str, body: &PersonInput) -> Request<Person> {
        self.connection
            .call(&REPLACE_PERSON)
            .in_path("person_id", person_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::list_people`](crate::Client::list_people).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListPeople(Call);

impl ListPeople {
    /// Query parameter `role`.
    ///
    /// One of `agent`, `customer`.
    pub fn role(self, value: &str) -> Self {
        Self(self.0.in_query("role", value))
    }

    /// Query parameter `offset`.
    pub fn offset(self, value: i64) -> Self {
        Self(self.0.in_query("offset", &value))
    }

    /// Query parameter `limit`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.in_query("limit", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<ListPeopleResponse> {
        self.0.send()
    }
}

/// Spec: `openapi#/paths/~1v1~1people/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListPeopleResponse {
    /// Property `people`.
    pub people: Option<Vec<PersonSummary>>,
    /// Property `total`.
    pub total: Option<i64>,
}

/// Spec: `openapi#/components/schemas/Person`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Person {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `role`.
    pub role: Option<PersonRole>,
    /// Property `active`.
    pub active: Option<PersonActive>,
    /// Property `mail`.
    pub mail: Option<String>,
    /// Property `private_mail`.
    pub private_mail: Option<String>,
    /// Property `phone`.
    pub phone: Option<String>,
    /// Property `tongue`.
    pub tongue: Option<String>,
    /// Property `contacts`.
    pub contacts: Option<Vec<PersonContactsItem>>,
    /// Property `address`.
    pub address: Option<PersonAddress>,
    /// Property `joined`.
    pub joined: Option<String>,
    /// Property `changed_at`.
    pub changed_at: Option<String>,
}

/// Spec: `openapi#/components/schemas/Person/properties/active`.
#[open_enum]
pub enum PersonActive {
    Yes = "yes",
    No = "no",
}

/// Spec: `openapi#/components/schemas/Person/properties/address`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PersonAddress {
    /// Property `street`.
    pub street: Option<String>,
    /// Property `city`.
    pub city: Option<String>,
    /// Property `country`.
    pub country: Option<String>,
}

/// Spec: `openapi#/components/schemas/Person/properties/contacts/items`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PersonContactsItem {
    /// Property `type`.
    pub type_: Option<PersonContactsItemType>,
    /// Property `value`.
    pub value: Option<String>,
}

/// Spec: `openapi#/components/schemas/Person/properties/contacts/items/properties/type`.
#[open_enum]
pub enum PersonContactsItemType {
    Phone = "phone",
    Fax = "fax",
}

/// Spec: `openapi#/components/schemas/PersonInput`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct PersonInput {
    /// Property `name`.
    pub name: String,
    /// Property `role`.
    pub role: PersonInputRole,
    /// Property `active`.
    pub active: Option<PersonInputActive>,
    /// Property `mail`.
    pub mail: Option<String>,
    /// Property `private_mail`.
    pub private_mail: Option<String>,
    /// Property `phone`.
    pub phone: Option<String>,
    /// Property `tongue`.
    pub tongue: Option<String>,
}

impl PersonInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(name: impl Into<String>, role: PersonInputRole) -> Self {
        Self {
            name: name.into(),
            role,
            active: None,
            mail: None,
            private_mail: None,
            phone: None,
            tongue: None,
        }
    }
}

/// Spec: `openapi#/components/schemas/PersonInput/properties/active`.
#[open_enum]
pub enum PersonInputActive {
    Yes = "yes",
    No = "no",
}

/// Spec: `openapi#/components/schemas/PersonInput/properties/role`.
#[open_enum]
pub enum PersonInputRole {
    Agent = "agent",
    Customer = "customer",
}

/// Spec: `openapi#/components/schemas/Person/properties/role`.
#[open_enum]
pub enum PersonRole {
    Agent = "agent",
    Customer = "customer",
}

/// Spec: `openapi#/components/schemas/PersonSummary`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PersonSummary {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `display_name`.
    pub display_name: Option<String>,
    /// Property `role`.
    pub role: Option<PersonSummaryRole>,
    /// Property `mail`.
    pub mail: Option<String>,
}

/// Spec: `openapi#/components/schemas/PersonSummary/properties/role`.
#[open_enum]
pub enum PersonSummaryRole {
    Agent = "agent",
    Customer = "customer",
}
