//! Functions written by hand that converters call.

use serde::Serialize;

use crate::api::TypeId;
use crate::models::FieldType;

use super::Plan;

/// A function of `hooks.rs` with one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hook {
    /// Its constant in `fns.rs`: `BADGE`.
    pub constant: String,
    /// Its name in the mapping.
    pub name: String,
    /// Its path: `crate::hooks::badge`.
    pub path: String,
    /// What it takes.
    pub takes: HookValue,
    /// What it gives.
    pub gives: HookValue,
    /// It may give nothing.
    pub optional: bool,
    /// It gives a `Result`.
    pub fallible: bool,
    /// Which fields or ways to authenticate use it, with file and line:
    /// `mappings/acme/hris.yaml:41: Employee.badge`.
    pub places: Vec<String>,
}

/// A side of a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HookValue {
    /// A value of the provider.
    Provider {
        /// Its type.
        ty: TypeId,
        /// In a request.
        write: bool,
    },
    /// A value of the common model.
    Common {
        /// The category.
        category: String,
        /// Its type.
        ty: FieldType,
    },
    /// A request that is to be signed, the time, and so many values.
    Request(usize),
    /// Nothing: the request is changed.
    Nothing,
}

impl Plan {
    /// The function of a constant.
    #[must_use]
    pub fn hook(&self, constant: &str) -> Option<&Hook> {
        self.hooks.iter().find(|it| it.constant == constant)
    }
}
