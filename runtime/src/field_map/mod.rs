//! Field maps: a customer's custom fields and overrides, as data that is checked when a client is built.
//!
//! A connector says which provider fields there are ([`ModelFields`]) and which
//! common fields may be repointed. A [`FieldMap`] names and types custom fields
//! and repoints common ones, with the keys that a field has in a mapping. It is
//! compiled once, with the codes that the generator has for the same mistakes,
//! and applied to each record after the connector's own conversion. Without one
//! no record is looked at twice.
//!
//! ```
//! use conjoin_runtime::FieldMap;
//!
//! let map: FieldMap = serde_json::from_str(
//!     r#"{
//!         "custom": {"cost_center": {"from": "customField4567", "as": "string"}},
//!         "override": {"start_date": {"from": "customDate2", "date": {"format": "iso"}}}
//!     }"#,
//! )?;
//! assert!(!map.is_empty());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod apply;
mod block;
mod classes;
mod compile;
mod conditions;
mod conversions;
mod convert;
mod grammar;
mod index;
mod inverse;
mod kind;
mod path;
mod problem;
mod rule;
mod rules;
mod set;
#[cfg(test)]
mod tests;
mod write;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use index::{
    CustomPlace, FieldRow, JsonClass, MappedFields, MappedInput, ModelFields, OwnField,
    RecordFields, RecordOf, SelectRule, WriteFields, WriteOf,
};
pub use kind::{FieldKind, Mappable, Mapped, enum_values};
pub use problem::{FieldMapError, FieldMapProblem};
pub use rule::CompiledMap;
pub(crate) use set::{FieldMaps, MapSource};

/// The custom fields and overrides of one model, as a program keeps them per connection.
///
/// It is any JSON; [`FieldMap::compile`] says whether it makes sense for a model.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldMap(Value);

impl FieldMap {
    /// A map that changes nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a custom field: a path, or an object with the keys of a field in a mapping and `as`.
    #[must_use]
    pub fn custom(self, name: &str, field: impl Into<Value>) -> Self {
        self.with("custom", name, field.into())
    }

    /// Repoints a common field; null gives it back to the layer below.
    #[must_use]
    pub fn overriding(self, field: &str, mapping: impl Into<Value>) -> Self {
        self.with("override", field, mapping.into())
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match &self.0 {
            Value::Null => true,
            Value::Object(map) => map
                .values()
                .all(|it| it.as_object().is_some_and(Map::is_empty)),
            _ => false,
        }
    }

    /// The JSON of the map.
    pub fn as_value(&self) -> &Value {
        &self.0
    }

    /// Checks the map against what a connector can do.
    ///
    /// `own` is the customer's own list of fields, when it is at hand; without
    /// it a name that the provider's description does not have is taken to be
    /// one of them, unless it looks like a slip of the pen.
    ///
    /// # Errors
    /// All mistakes at once, each with its code, its JSON pointer and how to mend it.
    pub fn compile(
        &self,
        fields: &'static ModelFields,
        own: Option<&[OwnField]>,
    ) -> Result<CompiledMap, FieldMapError> {
        Self::compile_layers(&[self], fields, own)
    }

    /// Checks maps that lie over each other, the undermost first: that of an application, then that
    /// of a connection. An entry of an upper map replaces the entry of the same name below it; null
    /// takes it away.
    ///
    /// # Errors
    /// As [`FieldMap::compile`], of all maps.
    pub fn compile_layers(
        layers: &[&Self],
        fields: &'static ModelFields,
        own: Option<&[OwnField]>,
    ) -> Result<CompiledMap, FieldMapError> {
        compile::compile(layers, fields, own)
    }

    fn with(mut self, section: &str, name: &str, value: Value) -> Self {
        if !self.0.is_object() {
            self.0 = Value::Object(Map::new());
        }
        if let Value::Object(map) = &mut self.0 {
            let inner = map
                .entry(section)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                inner.insert(name.to_owned(), value);
            }
        }
        self
    }
}

impl From<Value> for FieldMap {
    fn from(value: Value) -> Self {
        Self(value)
    }
}
