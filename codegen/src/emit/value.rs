//! Spec types as Rust types.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Connector;
use crate::api::{Kind, Numeric, TypeId, TypeRef};
use crate::usage::{Direction, kind, resolve};

/// Deepest nesting of lists and maps in one type.
const DEEPEST: usize = 12;

/// What a value of a spec type is in Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `serde_json::Value`.
    Any,
    Bool,
    Integer,
    Decimal,
    Text,
    /// An enum type of its own.
    Enum(TypeId),
    /// `Vec` of these.
    List(TypeRef),
    /// `BTreeMap` of these; of anything when `None`.
    Map(Option<TypeRef>),
    /// A struct type of its own.
    Struct(TypeId),
    /// An enum type of its own, one of several types.
    Union(TypeId),
}

impl Form {
    /// Whether values are copied, not borrowed.
    pub(crate) fn is_copy(self) -> bool {
        matches!(self, Self::Bool | Self::Integer | Self::Decimal)
    }
}

impl Connector<'_> {
    /// What values of a type are in Rust.
    pub(crate) fn form(&self, id: TypeId) -> Form {
        let id = resolve(self.api, id);
        match kind(self.api, id) {
            Kind::Any | Kind::Null => Form::Any,
            Kind::Union(_) if self.layout.named(id).is_some() => Form::Union(id),
            Kind::Union(_) => Form::Any,
            Kind::Bool => Form::Bool,
            Kind::Integer(_) => Form::Integer,
            Kind::Number(_) => Form::Decimal,
            Kind::Text(_) => Form::Text,
            Kind::Const(value) => match value {
                Value::String(_) => Form::Text,
                Value::Bool(_) => Form::Bool,
                Value::Number(number) if number.is_i64() => Form::Integer,
                Value::Number(_) => Form::Decimal,
                _ => Form::Any,
            },
            Kind::Enum(_) if self.layout.named(id).is_some() => Form::Enum(id),
            // Enumerations outside of bodies (parameters) and empty ones are plain values.
            Kind::Enum(it) if it.integer => Form::Integer,
            Kind::Enum(_) => Form::Text,
            Kind::Array { items, .. } => Form::List(*items),
            Kind::Map { values } => Form::Map(Some(*values)),
            Kind::Struct(_) if self.layout.named(id).is_some() => Form::Struct(id),
            Kind::Struct(it) => Form::Map(it.additional),
        }
    }

    /// The Rust type of a value.
    pub(crate) fn rust_type(&self, id: TypeId, direction: Direction) -> TokenStream {
        self.rust_type_within(id, direction, 0)
    }

    fn rust_type_within(&self, id: TypeId, direction: Direction, depth: usize) -> TokenStream {
        if depth > DEEPEST {
            return quote!(serde_json::Value);
        }
        match self.form(id) {
            Form::Any => quote!(serde_json::Value),
            Form::Bool => quote!(bool),
            Form::Integer => self.integer(id),
            Form::Decimal => quote!(rt::Decimal),
            Form::Text => quote!(String),
            Form::Enum(id) | Form::Struct(id) | Form::Union(id) => self
                .layout
                .path(id, direction)
                .unwrap_or_else(|| quote!(serde_json::Value)),
            Form::List(items) => {
                let items = self.element(items, direction, depth);
                quote!(Vec<#items>)
            }
            Form::Map(None) => quote!(std::collections::BTreeMap<String, serde_json::Value>),
            Form::Map(Some(values)) => {
                let values = self.element(values, direction, depth);
                quote!(std::collections::BTreeMap<String, #values>)
            }
        }
    }

    /// The Rust type of an integer: `u64` where the spec says that values may be above those of `i64`.
    /// Converters of a connector read every integer as `i64`.
    pub(super) fn integer(&self, id: TypeId) -> TokenStream {
        let above = |text: &str| {
            text.parse::<u64>()
                .is_ok_and(|it| it > i64::MAX.unsigned_abs())
        };
        let wide = |it: &Numeric| {
            let negative = it.minimum.as_ref().is_some_and(|it| it.starts_with('-'));
            let bounds = [&it.minimum, &it.maximum];
            !negative
                && (it.format.as_deref() == Some("uint64")
                    || bounds.into_iter().flatten().any(|it| above(it)))
        };
        match kind(self.api, id) {
            Kind::Integer(it) if self.plan.mappings.is_empty() && wide(it) => quote!(u64),
            _ => quote!(i64),
        }
    }

    /// Whether a text is a password, which `Debug` does not print. Converters of a connector read every text as
    /// `String`.
    pub(super) fn is_secret(&self, id: TypeId) -> bool {
        self.plan.mappings.is_empty()
            && matches!(kind(self.api, id), Kind::Text(it) if it.format.as_deref() == Some("password"))
    }

    /// The Rust type of what a list or map holds. Null in it is `None` for whoever reads a provider's
    /// type; converters of a connector leave nulls out, so there is no `Option` in their way.
    pub(super) fn element(&self, ty: TypeRef, direction: Direction, depth: usize) -> TokenStream {
        let plain = self.rust_type_within(ty.id, direction, depth + 1);
        if ty.nullable && self.plan.mappings.is_empty() && self.form(ty.id) != Form::Any {
            quote!(Option<#plain>)
        } else {
            plain
        }
    }
}
