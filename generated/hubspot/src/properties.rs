// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Operations on properties and the types that only they use.

use crate::Client;
use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Call, Operation, Sending};

pub(crate) static GET_PROPERTY: Operation = Operation::get(
    "GET /crm/v3/properties/{objectType}",
    "/crm/v3/properties/{objectType}",
);

impl Client {
    /// Lists the properties of one kind of records.
    ///
    /// `GET /crm/v3/properties/{objectType}`. Spec: `properties#/paths/~1crm~1v3~1properties~1{objectType}/get`.
    pub fn get_property(&self, object_type: &str) -> GetProperty {
        GetProperty(
            self.connection
                .call(&GET_PROPERTY)
                .in_path("objectType", object_type),
        )
    }
}

/// Request of [`Client::get_property`](crate::Client::get_property).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct GetProperty(Call);

impl GetProperty {
    /// Return only those out of use. Default: `false`.
    pub fn archived(self, value: bool) -> Self {
        Self(self.0.in_query("archived", &value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<PropertyList> {
        self.0.send()
    }
}

/// A property of records of one kind: HubSpot's own, or one that the account has added.
///
/// Spec: `properties#/components/schemas/Property`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Property {
    /// Name in `properties` of records.
    pub name: Option<String>,
    /// What people see.
    pub label: Option<String>,
    /// What it holds: string, number, date, datetime, enumeration or bool.
    pub type_: Option<String>,
    /// How people edit it.
    pub field_type: Option<String>,
    /// Group that it is shown in.
    pub group_name: Option<String>,
    /// Help text.
    pub description: Option<String>,
    /// Values of an enumeration.
    pub options: Option<Vec<PropertyOption>>,
    /// Whether it is one of HubSpot's own.
    pub hubspot_defined: Option<bool>,
    /// Whether HubSpot computes it.
    pub calculated: Option<bool>,
    /// Whether it is out of use.
    pub archived: Option<bool>,
}

/// Properties of one kind of records.
///
/// Spec: `properties#/components/schemas/PropertyList`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PropertyList {
    /// Property `results`.
    pub results: Option<Vec<Property>>,
}

/// A value that a property may have.
///
/// Spec: `properties#/components/schemas/PropertyOption`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PropertyOption {
    /// What people see.
    pub label: Option<String>,
    /// What stands in records.
    pub value: Option<String>,
    /// Whether forms leave it out.
    pub hidden: Option<bool>,
    /// Place among the others.
    #[json("displayOrder")]
    pub display_order: Option<i64>,
}
