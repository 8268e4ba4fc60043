//! Types of the common models as Rust types.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::models::{Category, FieldType, is_shared_enum};

/// The Rust type of a common field, without the `Option` around it.
pub(super) fn rust(category: &str, common: Option<&Category>, ty: &FieldType) -> TokenStream {
    match ty {
        FieldType::String | FieldType::Code(_) => quote!(String),
        FieldType::Bool => quote!(bool),
        FieldType::Int => quote!(i64),
        FieldType::Decimal => quote!(rt::Decimal),
        FieldType::Date => quote!(rt::Date),
        FieldType::DateTime => quote!(rt::Timestamp),
        FieldType::DateOrDateTime => quote!(rt::DateOrDateTime),
        FieldType::Money => quote!(rt::Money),
        FieldType::Bytes => quote!(rt::Content),
        FieldType::Ref(model) => {
            let (category, model) = (ident(category), ident(model));
            quote!(rt::Ref<conjoin_models::#category::#model>)
        }
        FieldType::Enum(it) => {
            let ty = enumeration(Some(category), &it.name);
            quote!(rt::Enum<#ty>)
        }
        FieldType::Object(name) => object(category, common, name),
        FieldType::List(item) => {
            let item = rust(category, common, item);
            quote!(Vec<#item>)
        }
        FieldType::Map(item) => {
            let item = rust(category, common, item);
            quote!(std::collections::BTreeMap<String, #item>)
        }
    }
}

/// A shared object, or a nested model of the category.
pub(super) fn object(category: &str, common: Option<&Category>, name: &str) -> TokenStream {
    if common.is_some_and(|it| it.nested.contains_key(name)) {
        let (category, name) = (ident(category), ident(name));
        return quote!(conjoin_models::#category::#name);
    }
    shared(name)
}

/// A shared object.
fn shared(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(conjoin_runtime::model::#name)
}

/// A common enum: of the category, or shared.
pub(super) fn enumeration(category: Option<&str>, name: &str) -> TokenStream {
    match category.filter(|_| !is_shared_enum(name)) {
        Some(category) => {
            let (category, name) = (ident(category), ident(name));
            quote!(conjoin_models::#category::#name)
        }
        None => shared(name),
    }
}

/// The enum of a type, looking into lists.
pub(super) fn enum_name(ty: &FieldType) -> Option<&str> {
    match ty {
        FieldType::Enum(it) => Some(&it.name),
        FieldType::List(item) | FieldType::Map(item) => enum_name(item),
        _ => None,
    }
}
