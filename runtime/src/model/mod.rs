//! Value types that the common models are made of.

mod content;
pub(crate) mod date;
mod enumeration;
pub mod fields;
mod money;
mod objects;
mod patch;
mod reference;

use std::collections::BTreeMap;

pub use conjoin_derive::{Model, model_enum};
pub use content::Content;
pub use date::{Date, DateOrDateTime, Timestamp};
pub use enumeration::{Enum, ModelEnum};
pub use fields::{FieldInfo, Model, Privacy};
pub use money::{Decimal, Money};
pub use objects::{
    Address, AddressKind, Checksum, ChecksumAlgorithm, Deleted, DeletedKind, Email, EmailKind,
    FileLink, NationalId, NationalIdKind, Phone, PhoneKind, Url, UrlKind,
};
pub use patch::Patch;
pub use reference::{Ref, RemoteRef};

/// Fields that a customer of the provider defined, by the provider's name for them.
pub type CustomFields = BTreeMap<String, serde_json::Value>;
