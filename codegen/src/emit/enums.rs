//! Open enums of the provider, and the tables between them and common enums.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::layout::Named;
use super::{Connector, docs, ident, imports, markup};
use crate::api::{Enumeration, TypeId};
use crate::names::{self, Collision, Scope};
use crate::plan::{
    Convert, EnumTable, Item, Model, Read, Renamed, Unknown, WriteConvert, WriteField,
};

/// Most values that become variants; beyond that the type is a text with a name.
pub(super) const MOST_VARIANTS: usize = 200;

/// The variants of an enum, and the scope in which they were claimed.
pub(super) fn variants(
    it: &Connector<'_>,
    id: TypeId,
    values: &Enumeration,
) -> (Vec<String>, Scope) {
    let mut scope = Scope::new().reserving(["Other"]);
    let asked: Vec<(String, &str)> = values
        .values
        .iter()
        .enumerate()
        .map(|(at, value)| {
            let called = values.names.get(at).and_then(Option::as_deref);
            (names::variant(called.unwrap_or(value)), value.as_str())
        })
        .collect();
    let mut names = scope.claim_all(&asked);
    for rename in &it.plan.names {
        if let Renamed::Variant(of, value) = &rename.of
            && *of == id
            && let Some(at) = values.values.iter().position(|it| it == value)
            && let Some(name) = names.get_mut(at)
        {
            name.clone_from(&rename.name);
        }
    }
    (names, scope)
}

/// Variants that were renamed because two values of an enum have the same Rust name.
pub(super) fn variant_collisions(
    it: &Connector<'_>,
    id: TypeId,
    name: &str,
    values: &Enumeration,
) -> Vec<Collision> {
    if values.values.len() > MOST_VARIANTS {
        return Vec::new();
    }
    let (_, scope) = variants(it, id, values);
    let rename = |it: &Collision| Collision {
        what: format!("value `{}` of {name}", it.what),
        ..it.clone()
    };
    scope.collisions().iter().map(rename).collect()
}

/// An enum that keeps texts it does not know.
pub(super) fn open_enum(
    it: &Connector<'_>,
    id: TypeId,
    named: &Named,
    values: &Enumeration,
) -> TokenStream {
    let name = ident(&named.name);
    let doc = it
        .api
        .types
        .get(id.0 as usize)
        .map(|ty| docs::attrs(&docs::of_type(it.api, ty, &named.name)));
    let body = if values.values.len() > MOST_VARIANTS {
        text_type(&name, values)
    } else {
        variant_type(it, id, &name, values)
    };
    quote!(#doc #body)
}

fn variant_type(it: &Connector<'_>, id: TypeId, name: &Ident, values: &Enumeration) -> TokenStream {
    let (names, _) = variants(it, id, values);
    let names: Vec<Ident> = names.iter().map(|name| ident(name)).collect();
    let declared = names.iter().zip(&values.values).enumerate();
    let declared = declared.map(|(at, (name, value))| {
        // The attribute writes the value into the docs as it is.
        let plain = value
            .chars()
            .all(|c| c.is_ascii_graphic() && c != '`' || c == ' ');
        let said = values.docs.get(at).and_then(Option::as_deref);
        let doc = (said.is_some() || !plain).then(|| {
            let mut lines = vec![format!("{}.", markup::code(value))];
            if let Some(said) = said {
                docs::push_paragraph(&mut lines, markup::first_paragraph(said));
            }
            docs::attrs(&lines)
        });
        quote!(#doc #name = #value)
    });
    let options = values.integer.then(|| quote!((integer)));
    quote! {
        #[rt::open_enum #options]
        pub enum #name { #(#declared,)* }
    }
}

fn text_type(name: &Ident, values: &Enumeration) -> TokenStream {
    let doc = docs::attrs(&[
        String::new(),
        format!("One of {} texts.", values.values.len()),
    ]);
    let write = if values.integer {
        quote! {
            match self.0.parse::<i64>() {
                Ok(number) => out.value(&number),
                Err(_) => out.value(&self.0),
            }
        }
    } else {
        quote!(out.value(&self.0);)
    };
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct #name(pub String);

        impl rt::OpenEnum for #name {
            fn from_text(text: &str) -> Self { Self(text.to_owned()) }
            fn as_text(&self) -> &str { &self.0 }
        }

        impl rt::FromJson for #name {
            fn from_json(json: &mut rt::Reader<'_>) -> Option<Self> { json.open_enum() }
        }

        impl rt::ToJson for #name {
            fn to_json(&self, out: &mut rt::Writer) { #write }
        }
    }
}

/// `src/enums.rs`: the tables that converters use.
pub(super) fn tables_file(it: &Connector<'_>) -> Option<String> {
    let used = used_tables(it);
    let mut tables: Vec<&EnumTable> = it
        .plan
        .enums
        .iter()
        .filter(|table| used.contains(table.name.as_str()))
        .collect();
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    if tables.is_empty() {
        return None;
    }
    let doc =
        docs::inner(&["Values of the provider and the common values they stand for.".to_owned()]);
    let tables = tables.into_iter().map(table);
    Some(imports::file(
        &it.header(),
        "crate::enums",
        quote!(#doc #(#tables)*),
    ))
}

/// The path of a table's static.
pub(super) fn table_path(name: &str) -> TokenStream {
    let name = ident(&names::screaming(name));
    quote!(crate::enums::#name)
}

fn table(it: &EnumTable) -> TokenStream {
    let name = ident(&names::screaming(&it.name));
    let to = ident(&it.to);
    let to = match &it.category {
        Some(category) => {
            let category = ident(category);
            quote!(conjoin_models::#category::#to)
        }
        None => quote!(conjoin_runtime::model::#to),
    };
    let variant = |value: &str| ident(&names::model_variant(value));
    let read = it.read.iter().map(|(from, value)| {
        let value = variant(value);
        quote!((#from, #to::#value))
    });
    let write = it.write.iter().map(|(value, text)| {
        let value = variant(value);
        let text = match text {
            Some(text) => quote!(Some(#text)),
            None => quote!(None),
        };
        quote!((#to::#value, #text))
    });
    let fold = it.fold;
    let unknown = match &it.unknown {
        Unknown::Keep => quote!(rt::Unknown::Keep),
        Unknown::Issue => quote!(rt::Unknown::Issue),
        Unknown::Is(value) => {
            let value = variant(value);
            quote!(rt::Unknown::Is(#to::#value))
        }
    };
    let doc = docs::own(&format!("Enum map `{}`.", it.name));
    quote! {
        #doc
        pub(crate) static #name: rt::EnumMap<#to> = rt::EnumMap {
            read: &[#(#read),*],
            write: &[#(#write),*],
            fold: #fold,
            unknown: #unknown,
        };
    }
}

/// Names of the tables that converters, writers and filters refer to.
fn used_tables<'a>(it: &Connector<'a>) -> BTreeSet<&'a str> {
    let mut used = BTreeSet::new();
    for model in it
        .plan
        .categories
        .iter()
        .flat_map(|category| &category.models)
    {
        for read in model.shapes.iter().flat_map(|shape| &shape.fields) {
            read_tables(&read.1, &mut used);
        }
        write_tables(model, &mut used);
        let filters = model.list.iter().flat_map(|list| &list.filters);
        used.extend(filters.filter_map(|filter| filter.enumeration.as_deref()));
    }
    used
}

fn read_tables<'a>(read: &'a Read, used: &mut BTreeSet<&'a str>) {
    match read {
        Read::Value {
            convert: Convert::Enum(name),
            ..
        } => {
            used.insert(name);
        }
        Read::When { then, .. } => read_tables(then, used),
        Read::Slots(slots) => slots.iter().for_each(|slot| item_tables(&slot.item, used)),
        Read::Each { item, .. } => item_tables(item, used),
        Read::Object { parts, .. } => parts.iter().for_each(|(_, read)| read_tables(read, used)),
        Read::Value { .. } | Read::Const { .. } | Read::Template(_) => {}
    }
}

fn item_tables<'a>(item: &'a Item, used: &mut BTreeSet<&'a str>) {
    match item {
        Item::Value(read) => read_tables(read, used),
        Item::Object { parts, .. } => parts.iter().for_each(|(_, read)| read_tables(read, used)),
    }
}

fn write_tables<'a>(model: &'a Model, used: &mut BTreeSet<&'a str>) {
    for write in model.create.iter().chain(&model.update) {
        write
            .fields
            .iter()
            .for_each(|(_, field)| write_field_tables(field, used));
    }
}

fn write_field_tables<'a>(field: &'a WriteField, used: &mut BTreeSet<&'a str>) {
    match field {
        WriteField::Value { convert, .. } => {
            if let WriteConvert::Enum(name)
            | WriteConvert::IntEnum(name)
            | WriteConvert::BoolEnum(name) = convert.innermost()
            {
                used.insert(name);
            }
        }
        WriteField::Each { element: parts, .. } | WriteField::Object(parts) => {
            parts
                .fields
                .iter()
                .for_each(|(_, field)| write_field_tables(field, used));
        }
        WriteField::Slots { places, .. } => {
            places
                .iter()
                .flat_map(|slot| &slot.fields)
                .for_each(|(_, field)| write_field_tables(field, used));
        }
    }
}
