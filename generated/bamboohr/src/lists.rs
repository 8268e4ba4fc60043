// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on lists and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, OpenEnum, Reader};
use conjoin_runtime::{Call, Method, Operation, Sending};

/// `GET /api/v1/meta/lists`.
pub(crate) static LIST_LIST_FIELDS: Operation = Operation {
    id: "list-list-fields",
    method: Method::Get,
    path: "/api/v1/meta/lists",
    idempotent: true,
};

impl Client {
    /// Lists every list field with its options.
    ///
    /// Departments, divisions, locations, job titles and the company's own lists, in one answer.
    ///
    /// `GET /api/v1/meta/lists`. Spec: `#/paths/~1api~1v1~1meta~1lists/get`.
    pub fn list_list_fields(&self) -> ListListFields {
        ListListFields {
            call: self.connection.call(&LIST_LIST_FIELDS),
        }
    }
}

/// Request of [`Client::list_list_fields`](crate::Client::list_list_fields).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListListFields {
    call: Call,
}

impl ListListFields {
    /// Asks for JSON, as an `Accept` header does.
    pub fn format(mut self) -> Self {
        self.call.query("format", "json");
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<ListField>> {
        self.call.send()
    }
}

/// A field whose value is picked from a list.
///
/// Spec: `#/components/schemas/ListField`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListField {
    /// Id of the field.
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

impl FromJson for ListField {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "fieldId" => value.field_id = json.get(),
                "name" => value.name = json.get(),
                "alias" => value.alias = json.get(),
                "manageable" => value.manageable = json.get(),
                "multiple" => value.multiple = json.get(),
                "options" => value.options = json.get(),
                "id" => value.id = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Whether options may be changed by API.
///
/// Spec: `#/components/schemas/ListField/properties/manageable`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListFieldManageable {
    /// `yes`.
    Yes,
    /// `no`.
    No,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for ListFieldManageable {
    fn from_text(text: &str) -> Self {
        match text {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for ListFieldManageable {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// Whether several options may be picked.
///
/// Spec: `#/components/schemas/ListField/properties/multiple`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListFieldMultiple {
    /// `yes`.
    Yes,
    /// `no`.
    No,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for ListFieldMultiple {
    fn from_text(text: &str) -> Self {
        match text {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for ListFieldMultiple {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// A value that may be picked.
///
/// Spec: `#/components/schemas/ListFieldOption`.
#[derive(Debug, Clone, Default)]
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

impl FromJson for ListFieldOption {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "name" => value.name = json.get(),
                "archived" => value.archived = json.get(),
                "createdDate" => value.created_date = json.get(),
                "archivedDate" => value.archived_date = json.get(),
                "manageable" => value.manageable = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Whether it can no longer be picked.
///
/// Spec: `#/components/schemas/ListFieldOption/properties/archived`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListFieldOptionArchived {
    /// `yes`.
    Yes,
    /// `no`.
    No,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for ListFieldOptionArchived {
    fn from_text(text: &str) -> Self {
        match text {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for ListFieldOptionArchived {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// Whether it may be changed by API.
///
/// Spec: `#/components/schemas/ListFieldOption/properties/manageable`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListFieldOptionManageable {
    /// `yes`.
    Yes,
    /// `no`.
    No,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for ListFieldOptionManageable {
    fn from_text(text: &str) -> Self {
        match text {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for ListFieldOptionManageable {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}
