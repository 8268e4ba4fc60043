// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on lists and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::{Call, Operation, Sending};

pub(crate) static LIST_LIST_FIELDS: Operation =
    Operation::get("list-list-fields", "/api/v1/meta/lists");

impl Client {
    /// Lists every list field with its options.
    ///
    /// Departments, divisions, locations, job titles and the company's own lists, in one answer.
    ///
    /// `GET /api/v1/meta/lists`. Spec: `#/paths/~1api~1v1~1meta~1lists/get`.
    pub fn list_list_fields(&self) -> ListListFields {
        ListListFields(self.connection.call(&LIST_LIST_FIELDS))
    }
}

/// Request of [`Client::list_list_fields`](crate::Client::list_list_fields).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListListFields(Call);

impl ListListFields {
    /// Asks for JSON, as an `Accept` header does.
    pub fn format(self) -> Self {
        Self(self.0.in_query("format", "json"))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<ListField>> {
        self.0.send()
    }
}

/// A field whose value is picked from a list.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListField {
    /// Id of the field.
    #[json("fieldId")]
    pub field_id: Option<i64>,
    /// Name on the screen; the company may change it.
    pub name: Option<String>,
    /// Name in requests and answers. Lists inside tables have none.
    pub alias: Option<String>,
    /// Whether options may be changed by API.
    pub manageable: Option<ListFieldManageable>,
    /// Whether several options may be picked.
    pub multiple: Option<ListFieldMultiple>,
    /// Property `options`.
    pub options: Option<Vec<ListFieldOption>>,
    /// Id of the list; the list `payGroup` has none.
    pub id: Option<i64>,
}

/// Whether options may be changed by API.
///
/// Spec: `#/components/schemas/ListField/properties/manageable`.
#[open_enum]
pub enum ListFieldManageable {
    Yes = "yes",
    No = "no",
}

/// Whether several options may be picked.
///
/// Spec: `#/components/schemas/ListField/properties/multiple`.
#[open_enum]
pub enum ListFieldMultiple {
    Yes = "yes",
    No = "no",
}

/// A value that may be picked.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFieldOption {
    /// Id of the option.
    pub id: Option<i64>,
    /// Text on the screen; people's records hold this text.
    pub name: Option<String>,
    /// Whether it can no longer be picked.
    pub archived: Option<ListFieldOptionArchived>,
    /// When it was added.
    pub created_date: Option<String>,
    /// When it was retired.
    pub archived_date: Option<String>,
    /// Whether it may be changed by API.
    pub manageable: Option<ListFieldOptionManageable>,
}

/// Whether it can no longer be picked.
///
/// Spec: `#/components/schemas/ListFieldOption/properties/archived`.
#[open_enum]
pub enum ListFieldOptionArchived {
    Yes = "yes",
    No = "no",
}

/// Whether it may be changed by API.
///
/// Spec: `#/components/schemas/ListFieldOption/properties/manageable`.
#[open_enum]
pub enum ListFieldOptionManageable {
    Yes = "yes",
    No = "no",
}
