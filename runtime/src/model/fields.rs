//! Common types field by field: how they are written, read, printed and stripped of private values.
//!
//! `#[derive(Model)]` says which fields a type has, and nothing else. Everything that is done with
//! them is here, once for all types, so that a model costs little to compile.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Address, Checksum, Content, Date, DateOrDateTime, Decimal, Deleted, Email, Enum, FileLink,
    ModelEnum, Money, NationalId, Patch, Phone, Ref, RemoteRef, Timestamp, Url,
};

/// Who may see the value of a field. The later, the fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Privacy {
    /// Nothing about a person.
    Open,
    /// About a person.
    Personal,
    /// About a person and protected: health, pay, national numbers. Also what customers defined themselves, because
    /// nobody knows what it is.
    Sensitive,
}

impl Privacy {
    /// What stands for a value that is not shown.
    fn placeholder(self) -> &'static str {
        match self {
            Self::Sensitive => "<sensitive>",
            Self::Open | Self::Personal => "<personal>",
        }
    }
}

/// One field of a common type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldInfo {
    /// Name in the model, which is the name in JSON.
    pub name: &'static str,
    /// Who may see it.
    pub privacy: Privacy,
}

impl FieldInfo {
    /// A field.
    #[must_use]
    pub const fn new(name: &'static str, privacy: Privacy) -> Self {
        Self { name, privacy }
    }
}

/// A common type: a model, its input, or a type within fields. Derived, not written by hand.
pub trait Model: Default {
    /// Name of the type.
    const NAME: &'static str;
    /// Whether reading refuses properties that it does not know.
    const STRICT: bool;
    /// Its fields, in order.
    const FIELDS: &'static [FieldInfo];

    /// A field by its place in [`FIELDS`](Self::FIELDS).
    fn field(&self, at: usize) -> Option<&dyn Field>;

    /// A field by its place in [`FIELDS`](Self::FIELDS), to change it.
    fn field_mut(&mut self, at: usize) -> Option<&mut dyn Field>;
}

/// What can be done with a field, whatever it holds.
pub trait Field: erased_serde::Serialize + fmt::Debug {
    /// Whether there is nothing to write.
    fn is_absent(&self) -> bool;

    /// Empties it.
    fn clear(&mut self);

    /// Empties what is at least so private within its value.
    fn strip(&mut self, least: Privacy);

    /// Says whether there is a value, with a placeholder for it.
    ///
    /// # Errors
    /// Those of the formatter.
    fn shade(&self, placeholder: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Takes over a value.
    ///
    /// # Errors
    /// The value is of another type.
    fn read(
        &mut self,
        from: &mut dyn erased_serde::Deserializer<'_>,
    ) -> Result<(), erased_serde::Error>;
}

erased_serde::serialize_trait_object!(Field);

/// What a field may hold.
pub trait Value: Serialize + DeserializeOwned + fmt::Debug {
    /// Empties what is at least so private.
    fn strip(&mut self, least: Privacy) {
        let _ = least;
    }
}

impl<T: Value> Field for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn strip(&mut self, least: Privacy) {
        if let Some(value) = self {
            value.strip(least);
        }
    }

    fn shade(&self, placeholder: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Some(_) => write!(out, "Some({placeholder})"),
            None => out.write_str("None"),
        }
    }

    fn read(
        &mut self,
        from: &mut dyn erased_serde::Deserializer<'_>,
    ) -> Result<(), erased_serde::Error> {
        *self = Self::deserialize(from)?;
        Ok(())
    }
}

impl<T: Value> Field for Patch<T> {
    fn is_absent(&self) -> bool {
        self.is_keep()
    }

    fn clear(&mut self) {
        *self = Self::Keep;
    }

    fn strip(&mut self, least: Privacy) {
        if let Self::Set(value) = self {
            value.strip(least);
        }
    }

    fn shade(&self, placeholder: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keep => out.write_str("Keep"),
            Self::Clear => out.write_str("Clear"),
            Self::Set(_) => write!(out, "Set({placeholder})"),
        }
    }

    fn read(
        &mut self,
        from: &mut dyn erased_serde::Deserializer<'_>,
    ) -> Result<(), erased_serde::Error> {
        *self = Self::deserialize(from)?;
        Ok(())
    }
}

/// The remote id, which every record has.
impl Field for String {
    fn is_absent(&self) -> bool {
        false
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn strip(&mut self, _: Privacy) {}

    fn shade(&self, placeholder: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(placeholder)
    }

    fn read(
        &mut self,
        from: &mut dyn erased_serde::Deserializer<'_>,
    ) -> Result<(), erased_serde::Error> {
        *self = Self::deserialize(from)?;
        Ok(())
    }
}

/// Custom fields. The names of those that there are may be shown, their values not.
impl<T: Value> Field for BTreeMap<String, T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn strip(&mut self, least: Privacy) {
        Value::strip(self, least);
    }

    fn shade(&self, placeholder: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = out.debug_map();
        for name in self.keys() {
            map.entry(name, &Word(placeholder));
        }
        map.finish()
    }

    fn read(
        &mut self,
        from: &mut dyn erased_serde::Deserializer<'_>,
    ) -> Result<(), erased_serde::Error> {
        *self = Self::deserialize(from)?;
        Ok(())
    }
}

/// A word printed as it is.
struct Word<'w>(&'w str);

impl fmt::Debug for Word<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

/// Values that hold nothing more private than themselves.
macro_rules! plain_values {
    ($($ty:ty),+ $(,)?) => { $(impl Value for $ty {})+ };
}

plain_values!(
    bool,
    i64,
    String,
    Decimal,
    Date,
    Timestamp,
    DateOrDateTime,
    Money,
    Content,
    RemoteRef,
    Address,
    Checksum,
    Deleted,
    Email,
    FileLink,
    NationalId,
    Phone,
    Url,
    serde_json::Value,
);

impl<T: ModelEnum + fmt::Debug> Value for Enum<T> {}

impl<T> Value for Ref<T> {}

impl<T: Value> Value for Vec<T> {
    fn strip(&mut self, least: Privacy) {
        self.iter_mut().for_each(|it| it.strip(least));
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn strip(&mut self, least: Privacy) {
        self.values_mut().for_each(|it| it.strip(least));
    }
}

/// A way to the fields of one value.
type Fields<'v> = &'v dyn Fn(usize) -> Option<&'v dyn Field>;

/// The value without what is at least so private.
#[must_use]
pub fn without<M: Model>(mut value: M, least: Privacy) -> M {
    strip(&mut value, least);
    value
}

/// Empties the fields that are at least so private, and what is so private within others.
pub fn strip<M: Model>(value: &mut M, least: Privacy) {
    for (at, info) in M::FIELDS.iter().enumerate() {
        if let Some(field) = value.field_mut(at) {
            if info.privacy >= least {
                field.clear();
            } else {
                field.strip(least);
            }
        }
    }
}

/// Prints a value; of a field that is private, whether there is something in it.
///
/// # Errors
/// Those of the formatter.
pub fn debug<M: Model>(value: &M, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    print(M::NAME, M::FIELDS, &|at| value.field(at), out)
}

struct Shaded<'f>(&'f dyn Field, Privacy);

impl fmt::Debug for Shaded<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Privacy::Open => self.0.fmt(out),
            private => self.0.shade(private.placeholder(), out),
        }
    }
}

fn print(
    name: &str,
    infos: &[FieldInfo],
    fields: Fields<'_>,
    out: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut shown = out.debug_struct(name);
    for (at, info) in infos.iter().enumerate() {
        if let Some(field) = fields(at) {
            shown.field(info.name, &Shaded(field, info.privacy));
        }
    }
    shown.finish()
}

/// Writes a value as a map of the fields that are not absent.
///
/// # Errors
/// Those of the format.
pub fn serialize<M: Model, S: Serializer>(value: &M, to: S) -> Result<S::Ok, S::Error> {
    write(M::FIELDS, &|at| value.field(at), to)
}

fn write<S: Serializer>(infos: &[FieldInfo], fields: Fields<'_>, to: S) -> Result<S::Ok, S::Error> {
    let present = |at: usize| fields(at).filter(|field| !field.is_absent());
    let count = (0..infos.len()).filter(|at| present(*at).is_some()).count();
    let mut map = to.serialize_map(Some(count))?;
    for (at, info) in infos.iter().enumerate() {
        if let Some(field) = present(at) {
            map.serialize_entry(info.name, field)?;
        }
    }
    map.end()
}

/// Reads a value from a map; what the map lacks stays as it is by default.
///
/// # Errors
/// A property is of another type, comes twice, or is not known and the type is strict.
pub fn deserialize<'de, M: Model, D: Deserializer<'de>>(from: D) -> Result<M, D::Error> {
    let mut value = M::default();
    from.deserialize_map(Properties {
        name: M::NAME,
        infos: M::FIELDS,
        strict: M::STRICT,
        set: &mut |at, from| match value.field_mut(at) {
            Some(field) => field.read(from),
            None => Ok(()),
        },
    })?;
    Ok(value)
}

/// Takes over the value of the field at a place.
type Set<'v> = &'v mut dyn FnMut(
    usize,
    &mut dyn erased_serde::Deserializer<'_>,
) -> Result<(), erased_serde::Error>;

struct Properties<'v> {
    name: &'static str,
    infos: &'static [FieldInfo],
    strict: bool,
    set: Set<'v>,
}

impl<'de> Visitor<'de> for Properties<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "an object of {}", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = vec![false; self.infos.len()];
        while let Some(key) = map.next_key_seed(Key(self.infos, self.strict))? {
            let Some((at, info)) = key else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if seen.get(at) == Some(&true) {
                return Err(A::Error::duplicate_field(info.name));
            }
            if let Some(seen) = seen.get_mut(at) {
                *seen = true;
            }
            map.next_value_seed(Slot {
                at,
                info,
                set: &mut *self.set,
            })?;
        }
        Ok(())
    }
}

/// The place of a field by its name.
struct Key(&'static [FieldInfo], bool);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<(usize, &'static FieldInfo)>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<(usize, &'static FieldInfo)>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the name of a field")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Self::Value, E> {
        let known = self.0.iter().enumerate().find(|(_, it)| it.name == name);
        if known.is_none() && self.1 {
            let names: Vec<&str> = self.0.iter().map(|it| it.name).collect();
            let names = names.join("`, `");
            return Err(E::custom(format_args!(
                "unknown field `{name}`, expected one of `{names}`"
            )));
        }
        Ok(known)
    }
}

/// The value of the field at a place.
struct Slot<'v> {
    at: usize,
    info: &'static FieldInfo,
    set: Set<'v>,
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        let mut from = <dyn erased_serde::Deserializer<'_>>::erase(from);
        let name = self.info.name;
        (self.set)(self.at, &mut from).map_err(|error| match self.info.privacy {
            Privacy::Open => D::Error::custom(format_args!("{name}: {error}")),
            // What is wrong with a value is said with the value.
            Privacy::Personal | Privacy::Sensitive => D::Error::custom(format_args!(
                "{name}: the value is of another type or form; it is private and not shown"
            )),
        })
    }
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
