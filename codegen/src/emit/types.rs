//! Provider structs: fields, how they are read from JSON, how they are written.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::docs;
use super::layout::{Home, Named};
use super::types_in_use::{Direction, as_struct, goes, kind, resolve};
use super::value::Form;
use super::{Connector, enums, ident, imports};
use crate::api::{Field, Kind, Struct, TypeId};
use crate::names::{self, Collision, Scope};

/// Most required properties that a constructor takes. Beyond that they are optional fields, said to be required.
const MOST_ARGUMENTS: usize = 6;

/// The files of types that several resources share.
pub(super) fn shared_files(it: &Connector<'_>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let types = it.layout.types_at(|home| matches!(home, Home::Shared(_)));
    let mut modules: Vec<(String, Vec<&str>)> = Vec::new();
    for (id, named) in types {
        let Home::Shared(file) = &named.home else {
            continue;
        };
        let items = items(it, id, named);
        files.insert(
            format!("src/types/{file}.rs"),
            imports::file(&it.header(), "crate::types", items),
        );
        let mut exported = vec![named.name.as_str()];
        if named.input != named.name {
            exported.push(&named.input);
        }
        modules.push((file.clone(), exported));
    }
    if modules.is_empty() {
        return files;
    }
    modules.sort();
    let mods = modules.iter().map(|(file, _)| ident(file));
    let uses = modules.iter().map(|(file, exported)| {
        let file = ident(file);
        let names = exported.iter().map(|name| ident(name));
        match exported.len() {
            1 => quote!(pub use #file::#(#names)*;),
            _ => quote!(pub use #file::{#(#names),*};),
        }
    });
    let doc = docs::inner(&["Types that operations of several resources share.".to_owned()]);
    let root = quote!(#doc #(mod #mods;)* #(#uses)*);
    files.insert(
        "src/types/mod.rs".to_owned(),
        imports::file(&it.header(), "crate::types", root),
    );
    files
}

/// The Rust items of one type: one form or two.
pub(super) fn items(it: &Connector<'_>, id: TypeId, named: &Named) -> TokenStream {
    match kind(it.api, id) {
        Kind::Enum(values) => enums::open_enum(it, id, named, values),
        Kind::Struct(fields) => {
            let usage = it.layout.in_use.uses.get(&id).cloned().unwrap_or_default();
            let two = it.layout.in_use.two_forms.contains(&id);
            let read = usage.read || !usage.write;
            let mut out = TokenStream::new();
            if read {
                out.extend(read_struct(it, id, &named.name, fields));
            }
            if usage.write && !two && read {
                let form = Shape::new(it, id, fields, Direction::Read);
                out.extend(to_json(&ident(&named.name), &form));
            } else if usage.write {
                out.extend(write_struct(it, id, &named.input, fields));
            }
            out
        }
        _ => TokenStream::new(),
    }
}

/// Fields that were renamed because two properties of one struct have the same Rust name.
pub(super) fn collisions(it: &Connector<'_>) -> Vec<Collision> {
    let mut all = Vec::new();
    for (id, named) in it.layout.types_at(|_| true) {
        match kind(it.api, id) {
            Kind::Struct(fields) => {
                let mut scope = Scope::new();
                for field in &fields.fields {
                    scope.claim(&names::snake(&field.name), &field.origin.pointer);
                }
                all.extend(scope.collisions().iter().cloned());
            }
            Kind::Enum(values) => all.extend(enums::variant_collisions(&named.name, values)),
            _ => {}
        }
    }
    all
}

/// A field in Rust.
pub(super) struct RustField<'a> {
    pub(super) field: &'a Field,
    pub(super) name: Ident,
    /// Type of the value, in its box if it needs one.
    ty: TokenStream,
}

/// The fields of one form of a struct.
struct Shape<'a> {
    fields: Vec<RustField<'a>>,
    /// The field that keeps properties without a name, and the type of its values.
    rest: Option<Ident>,
}

impl<'a> Shape<'a> {
    fn new(it: &Connector<'_>, id: TypeId, object: &'a Struct, direction: Direction) -> Self {
        let named = field_names(object);
        let fields = object
            .fields
            .iter()
            .zip(named)
            .filter(|(field, _)| goes(field, direction));
        let fields = fields
            .map(|(field, name)| {
                let ty = it.rust_type(field.ty.id, direction);
                let ty = if it.is_boxed(id, field) {
                    quote!(Box<#ty>)
                } else {
                    ty
                };
                RustField { field, name, ty }
            })
            .collect();
        let keeps = object.additional.is_some()
            || (direction == Direction::Read && it.layout.in_use.keeps_rest.contains(&id));
        Self {
            fields,
            rest: keeps.then(|| rest_name(object)),
        }
    }
}

/// Rust names of all properties of a struct, in order.
fn field_names(object: &Struct) -> Vec<Ident> {
    let mut scope = Scope::new();
    object
        .fields
        .iter()
        .map(|field| ident(&scope.claim(&names::snake(&field.name), &field.name)))
        .collect()
}

/// The field that keeps unnamed properties; a property called `extra` keeps its name.
fn rest_name(object: &Struct) -> Ident {
    let mut scope = Scope::new();
    for field in &object.fields {
        scope.claim(&names::snake(&field.name), &field.name);
    }
    ident(&scope.claim_or("extra", "extra_properties", "extra"))
}

impl Connector<'_> {
    /// Whether a field is a struct in a box.
    pub(crate) fn is_boxed(&self, owner: TypeId, field: &Field) -> bool {
        let owner = resolve(self.api, owner);
        matches!(self.form(field.ty.id), Form::Struct(_))
            && self.layout.in_use.is_boxed(owner, &field.name)
    }

    /// The Rust name of a property.
    pub(crate) fn field_name(&self, owner: TypeId, property: &str) -> Ident {
        as_struct(self.api, owner)
            .and_then(|object| {
                object
                    .fields
                    .iter()
                    .position(|it| it.name == property)
                    .and_then(|at| field_names(object).into_iter().nth(at))
            })
            .unwrap_or_else(|| ident(&names::snake(property)))
    }

    /// The field of a struct that keeps unnamed properties.
    pub(crate) fn rest_field(&self, owner: TypeId) -> Ident {
        as_struct(self.api, owner).map_or_else(|| ident("extra"), rest_name)
    }
}

fn struct_docs(it: &Connector<'_>, id: TypeId, name: &str) -> TokenStream {
    let Some(ty) = it.api.types.get(id.0 as usize) else {
        return TokenStream::new();
    };
    let mut lines = docs::whole(&ty.doc, &format!("`{name}` of the provider."));
    docs::push_paragraph(&mut lines, docs::place(it.api, &ty.origin));
    docs::attrs(&lines)
}

fn field_docs(field: &Field, note: Option<&str>) -> TokenStream {
    let mut lines = docs::brief(
        &field.doc,
        &format!("Property {}.", super::markup::code(&field.name)),
    );
    let deprecated = field.deprecated.then_some("Deprecated by the provider.");
    for note in note.into_iter().chain(deprecated) {
        docs::push_paragraph(&mut lines, vec![note.to_owned()]);
    }
    docs::attrs(&lines)
}

fn rest_docs() -> TokenStream {
    docs::own("Properties that the spec does not name.")
}

fn read_struct(it: &Connector<'_>, id: TypeId, name: &str, object: &Struct) -> TokenStream {
    let doc = struct_docs(it, id, name);
    let shape = Shape::new(it, id, object, Direction::Read);
    let name = ident(name);
    let fields = shape.fields.iter().map(|field| {
        let (doc, name, ty) = (field_docs(field.field, None), &field.name, &field.ty);
        quote!(#doc pub #name: Option<#ty>)
    });
    let rest = shape.rest.iter().map(|rest| {
        let doc = rest_docs();
        quote!(#doc pub #rest: rt::Extra)
    });
    let read = from_json(&name, &shape);
    quote! {
        #doc
        #[derive(Debug, Clone, Default)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #(#rest,)* }
        #read
    }
}

fn from_json(name: &Ident, shape: &Shape<'_>) -> TokenStream {
    let arms = shape.fields.iter().map(|field| {
        let (wire, name) = (&field.field.name, &field.name);
        quote!(#wire => value.#name = json.get(),)
    });
    let body = match (&shape.rest, shape.fields.is_empty()) {
        (None, true) => quote! {
            while json.next_key().is_some() { json.skip(); }
            Some(Self::default())
        },
        (Some(rest), true) => quote! {
            let mut value = Self::default();
            while let Some(key) = json.next_key() { json.extra(key, &mut value.#rest); }
            Some(value)
        },
        (rest, false) => {
            let other = match rest {
                Some(rest) => quote!(_ => json.extra(key, &mut value.#rest)),
                None => quote!(_ => json.skip()),
            };
            quote! {
                let mut value = Self::default();
                while let Some(key) = json.next_key() {
                    match &*key { #(#arms)* #other, }
                }
                Some(value)
            }
        }
    };
    quote! {
        impl rt::FromJson for #name {
            fn from_json(json: &mut rt::Reader<'_>) -> Option<Self> {
                if !json.begin_object() { return None; }
                #body
            }
        }
    }
}

/// How a field stands in a struct that is sent.
enum Sent {
    /// Always, from the constructor.
    Required,
    /// Always, with the only value there is.
    Fixed(TokenStream),
    /// When it is `Some`.
    Optional,
    /// Kept, cleared or set.
    Patch,
}

fn sent(it: &Connector<'_>, field: &Field, plain: bool) -> Sent {
    let constant = match kind(it.api, field.ty.id) {
        Kind::Const(Value::String(text)) => Some(quote!(#text.to_owned())),
        Kind::Const(Value::Bool(flag)) => Some(quote!(#flag)),
        Kind::Const(Value::Number(number)) => number
            .as_i64()
            .map(proc_macro2::Literal::i64_unsuffixed)
            .map(|it| quote!(#it)),
        _ => None,
    };
    match (field.required, field.ty.nullable, constant) {
        (true, false, Some(value)) => Sent::Fixed(value),
        (_, true, _) => Sent::Patch,
        (true, false, None) if plain => Sent::Required,
        _ => Sent::Optional,
    }
}

fn write_struct(it: &Connector<'_>, id: TypeId, name: &str, object: &Struct) -> TokenStream {
    let doc = struct_docs(it, id, name);
    let shape = Shape::new(it, id, object, Direction::Write);
    let name = ident(name);
    let required = shape
        .fields
        .iter()
        .filter(|field| matches!(sent(it, field.field, true), Sent::Required))
        .count();
    let plain = required <= MOST_ARGUMENTS;
    let sent: Vec<Sent> = shape
        .fields
        .iter()
        .map(|field| sent(it, field.field, plain))
        .collect();
    let fields = shape.fields.iter().zip(&sent).map(|(field, sent)| {
        let (field_name, ty) = (&field.name, &field.ty);
        let note = (!plain && field.field.required).then_some("Required by the provider.");
        let doc = field_docs(field.field, note);
        let ty = match sent {
            Sent::Required | Sent::Fixed(_) => quote!(#ty),
            Sent::Optional => quote!(Option<#ty>),
            Sent::Patch => quote!(rt::Patch<#ty>),
        };
        quote!(#doc pub #field_name: #ty)
    });
    let rest = shape.rest.iter().map(|rest| {
        let doc = rest_docs();
        quote!(#doc pub #rest: rt::Extra)
    });
    let fixed = sent.iter().any(|it| matches!(it, Sent::Fixed(_)));
    let derives = if (plain && required > 0) || fixed {
        quote!(Debug, Clone)
    } else {
        quote!(Debug, Clone, Default)
    };
    let construct = constructor(it, &name, &shape, &sent);
    let write = to_json(&name, &shape);
    quote! {
        #doc
        #[derive(#derives)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #(#rest,)* }
        #construct
        #write
    }
}

/// `new(required..)`, or `Default` by hand when only constants must be there, or nothing when `Default` is derived.
fn constructor(it: &Connector<'_>, name: &Ident, shape: &Shape<'_>, sent: &[Sent]) -> TokenStream {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for (field, sent) in shape.fields.iter().zip(sent) {
        let (field_name, ty) = (&field.name, &field.ty);
        values.push(match sent {
            Sent::Required if it.form(field.field.ty.id) == Form::Text => {
                arguments.push(quote!(#field_name: impl Into<String>));
                quote!(#field_name: #field_name.into())
            }
            Sent::Required => {
                arguments.push(quote!(#field_name: #ty));
                quote!(#field_name)
            }
            Sent::Fixed(value) => quote!(#field_name: #value),
            Sent::Optional => quote!(#field_name: None),
            Sent::Patch => quote!(#field_name: rt::Patch::Keep),
        });
    }
    values.extend(
        shape
            .rest
            .iter()
            .map(|rest| quote!(#rest: rt::Extra::new())),
    );
    if !arguments.is_empty() {
        let doc = docs::own("With everything that must be there.");
        return quote! {
            impl #name {
                #doc
                #[must_use]
                pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } }
            }
        };
    }
    if sent.iter().any(|it| matches!(it, Sent::Fixed(_))) {
        return quote!(impl Default for #name { fn default() -> Self { Self { #(#values),* } } });
    }
    TokenStream::new()
}

fn to_json(name: &Ident, shape: &Shape<'_>) -> TokenStream {
    let fields = shape.fields.iter().map(|field| {
        let (wire, name) = (&field.field.name, &field.name);
        quote!(out.field(#wire, &self.#name);)
    });
    let rest = shape
        .rest
        .iter()
        .map(|rest| quote!(for (name, value) in &self.#rest { out.field(name, value); }));
    quote! {
        impl rt::ToJson for #name {
            fn to_json(&self, out: &mut rt::Writer) {
                out.begin_object();
                #(#fields)*
                #(#rest)*
                out.end_object();
            }
        }
    }
}
