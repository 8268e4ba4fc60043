// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on absences and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_ABSENCE: Operation = Operation::post("createAbsence", "/people/absences");
pub(crate) static LIST_ABSENCES: Operation = Operation::get("listAbsences", "/people/absences");

impl Client {
    /// Operation `create_absence`.
    ///
    /// `POST /people/absences`. Spec: `people#/paths/~1people~1absences/post`.
    pub fn create_absence(&self, body: &AbsenceInput) -> Request<Absence> {
        self.connection
            .call(&CREATE_ABSENCE)
            .with_json(body)
            .request()
    }

    /// Operation `list_absences`.
    ///
    /// `GET /people/absences`. Spec: `people#/paths/~1people~1absences/get`.
    pub fn list_absences(&self) -> Request<Vec<Absence>> {
        self.connection.call(&LIST_ABSENCES).request()
    }
}

/// Spec: `people#/components/schemas/Absence`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Absence {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `employee_id`.
    pub employee_id: Option<String>,
    /// Property `type`.
    pub type_: Option<AbsenceType>,
    /// Property `from`.
    pub from: Option<String>,
    /// Property `until`.
    pub until: Option<String>,
    /// Property `scheme`.
    pub scheme: Option<AbsenceScheme>,
}

/// Spec: `people#/components/schemas/Absence`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct AbsenceInput {
    /// Property `employee_id`.
    pub employee_id: String,
    /// Property `type`.
    pub type_: AbsenceType,
    /// Property `from`.
    pub from: String,
    /// Property `until`.
    pub until: String,
    /// Property `scheme`.
    pub scheme: Option<AbsenceScheme>,
}

impl AbsenceInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(
        employee_id: impl Into<String>,
        type_: AbsenceType,
        from: impl Into<String>,
        until: impl Into<String>,
    ) -> Self {
        Self {
            employee_id: employee_id.into(),
            type_,
            from: from.into(),
            until: until.into(),
            scheme: None,
        }
    }
}

/// Spec: `people#/components/schemas/Absence/properties/scheme`.
#[derive(Debug, Clone, Default, FromJson, ToJson)]
#[non_exhaustive]
pub struct AbsenceScheme {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `label`.
    pub label: Option<String>,
}

/// Spec: `people#/components/schemas/Absence/properties/type`.
#[open_enum]
pub enum AbsenceType {
    Holiday = "holiday",
    Illness = "illness",
}
