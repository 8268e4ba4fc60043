//! Provider structs: fields, how they are read from JSON, how they are written.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::docs;
use super::layout::{Home, Layout, Named};
use super::value::Form;
use super::{Connector, enums, ident, imports, unions};
use crate::api::{Api, Field, Kind, Struct, TypeId};
use crate::names::{self, Collision, Scope};
use crate::plan::{Plan, Renamed};
use crate::rule::{RULES, Rule};
use crate::usage::{Direction, as_struct, element, goes, kind, resolve};

/// Most required properties that a constructor takes. Beyond that they are optional fields, said to be required.
const MOST_ARGUMENTS: usize = 6;

/// The files of types that several resources share.
pub(super) fn shared_files(it: &Connector<'_>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut modules: BTreeMap<&str, (TokenStream, Vec<&str>)> = BTreeMap::new();
    for (id, named) in it.layout.types_at(|home| matches!(home, Home::Shared(_))) {
        let Home::Shared(file) = &named.home else {
            continue;
        };
        let (tokens, exported) = modules.entry(file).or_default();
        tokens.extend(items(it, id, named));
        exported.push(&named.name);
        if named.input != named.name {
            exported.push(&named.input);
        }
    }
    if modules.is_empty() {
        return files;
    }
    let mods = modules.keys().map(|file| ident(file));
    let uses = modules.iter().map(|(file, (_, exported))| {
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
    for (file, (tokens, _)) in modules {
        files.insert(
            format!("src/types/{file}.rs"),
            imports::file(&it.header(), "crate::types", tokens),
        );
    }
    files
}

/// The Rust items of one type: one form or two.
pub(super) fn items(it: &Connector<'_>, id: TypeId, named: &Named) -> TokenStream {
    match kind(it.api, id) {
        Kind::Enum(values) => enums::open_enum(it, id, named, values),
        Kind::Union(union) => unions::items(it, id, named, union),
        Kind::Struct(fields) => {
            let usage = it.layout.in_use.uses.get(&id).copied().unwrap_or_default();
            let two = it.layout.in_use.two_forms.contains(&id);
            let read = usage.read || !usage.write;
            let mut out = TokenStream::new();
            let shared = usage.write && !two && read;
            if read {
                out.extend(read_struct(it, id, &named.name, fields, shared));
            }
            if usage.write && !shared {
                out.extend(write_struct(it, id, &named.input, fields));
            }
            out
        }
        _ => TokenStream::new(),
    }
}

/// Fields and variants that were renamed because two of one type have the same Rust name.
pub(super) fn collisions(it: &Connector<'_>) -> Vec<Collision> {
    let mut all = renamed_fields(it);
    for (id, named) in it.layout.types_at(|_| true) {
        if let Kind::Enum(values) = kind(it.api, id) {
            all.extend(enums::variant_collisions(it, id, &named.name, values));
        }
    }
    all
}

/// Fields that were renamed because two properties of one struct have the same Rust name, each by its pointer.
pub(super) fn renamed_fields(it: &Connector<'_>) -> Vec<Collision> {
    let mut all = Vec::new();
    for (id, _) in it.layout.types_at(|_| true) {
        let (Kind::Struct(object), Some(names)) = (kind(it.api, id), it.fields.get(&id)) else {
            continue;
        };
        for collision in &names.collisions {
            let field = object.fields.iter().find(|it| it.name == collision.what);
            all.extend(field.map(|field| Collision {
                what: field.origin.pointer.clone(),
                ..collision.clone()
            }));
        }
    }
    all
}

/// A field in Rust.
pub(super) struct RustField<'a> {
    pub(super) field: &'a Field,
    pub(super) name: Ident,
    /// Its name, had the mapping not renamed it.
    before: String,
    /// Type of the value, in its box if it needs one.
    ty: TokenStream,
}

/// The fields of one form of a struct.
struct Shape<'a> {
    fields: Vec<RustField<'a>>,
    /// The field that keeps properties without a name, and its type.
    rest: Option<(Ident, TokenStream)>,
}

impl<'a> Shape<'a> {
    fn new(it: &Connector<'_>, id: TypeId, object: &'a Struct, direction: Direction) -> Self {
        let names = it.field_names(id, object);
        let fields = object
            .fields
            .iter()
            .zip(names.names.iter().zip(&names.before))
            .filter(|(field, _)| goes(field, direction));
        let fields = fields
            .map(|(field, (name, before))| {
                let (name, before) = (ident(name), before.clone());
                let ty = if it.is_secret(field.ty.id) {
                    quote!(rt::Secret)
                } else {
                    it.rust_type(field.ty.id, direction)
                };
                let ty = if it.is_boxed(id, field) {
                    quote!(Box<#ty>)
                } else {
                    ty
                };
                RustField {
                    field,
                    name,
                    before,
                    ty,
                }
            })
            .collect();
        let keeps = object.additional.is_some()
            || (direction == Direction::Read && it.layout.in_use.keeps_rest.contains(&id));
        Self {
            fields,
            rest: keeps.then(|| (ident(&names.rest), it.rest_type(id, object, direction))),
        }
    }
}

impl Shape<'_> {
    /// The rule that names the most properties.
    fn rule(&self) -> Rule {
        let cost = |rule: &Rule| {
            let odd = |it: &&RustField<'_>| rule.wire(&it.before) != it.field.name;
            let odd = self.fields.iter().filter(odd).count();
            odd + usize::from(*rule != Rule::Snake)
        };
        RULES.into_iter().min_by_key(cost).unwrap_or(Rule::Snake)
    }

    /// The field that keeps unnamed properties.
    fn rest(&self) -> TokenStream {
        self.rest
            .as_ref()
            .map_or_else(TokenStream::new, |(rest, ty)| {
                let doc = docs::own("Properties that the spec does not name.");
                quote!(#doc #[json(rest)] pub #rest: #ty)
            })
    }
}

impl RustField<'_> {
    fn follows(&self, rule: Rule) -> bool {
        rule.wire(&self.name.to_string()) == self.field.name
    }

    /// The name on the wire, where the rule gives another.
    fn wire(&self, rule: Rule) -> TokenStream {
        let wire = &self.field.name;
        if self.follows(rule) {
            TokenStream::new()
        } else {
            quote!(#[json(#wire)])
        }
    }
}

/// Rust names of the properties of a struct.
#[derive(Debug, Clone)]
pub(super) struct FieldNames {
    /// In the order of the properties.
    pub(super) names: Vec<String>,
    /// The same, had the mapping renamed none: they decide by which rule the names on the wire are found.
    before: Vec<String>,
    /// The field that keeps unnamed properties; a property called `extra` keeps its name.
    pub(super) rest: String,
    collisions: Vec<Collision>,
}

impl FieldNames {
    fn new(object: &Struct, renamed: &HashMap<&str, &str>) -> Self {
        let mut scope = Scope::new();
        let asked: Vec<(String, &str)> = object
            .fields
            .iter()
            .map(|field| (names::snake(&field.name), field.name.as_str()))
            .collect();
        let before = scope.claim_all(&asked);
        let collisions = scope.collisions().to_vec();
        let rest = scope.claim_or("extra", "extra_properties", "extra");
        let name = |(field, before): (&Field, &String)| match renamed.get(field.name.as_str()) {
            Some(name) => (*name).to_owned(),
            None => before.clone(),
        };
        Self {
            names: object.fields.iter().zip(&before).map(name).collect(),
            before,
            rest,
            collisions,
        }
    }

    /// Of every struct that becomes a Rust type.
    pub(super) fn of_all(layout: &Layout, plan: &Plan, api: &Api) -> HashMap<TypeId, Self> {
        let mut renamed: HashMap<TypeId, HashMap<&str, &str>> = HashMap::new();
        for rename in &plan.names {
            if let Renamed::Field(id, property) = &rename.of {
                let of_type = renamed.entry(*id).or_default();
                of_type.insert(property, &rename.name);
            }
        }
        let none = HashMap::new();
        layout
            .types_at(|_| true)
            .into_iter()
            .filter_map(|(id, _)| match kind(api, id) {
                Kind::Struct(object) => {
                    let renamed = renamed.get(&id).unwrap_or(&none);
                    Some((id, Self::new(object, renamed)))
                }
                _ => None,
            })
            .collect()
    }
}

impl Connector<'_> {
    fn field_names(&self, id: TypeId, object: &Struct) -> Cow<'_, FieldNames> {
        self.fields.get(&id).map_or_else(
            || Cow::Owned(FieldNames::new(object, &HashMap::new())),
            Cow::Borrowed,
        )
    }

    /// Whether a field is a struct or union in a box.
    pub(crate) fn is_boxed(&self, owner: TypeId, field: &Field) -> bool {
        let owner = resolve(self.api, owner);
        matches!(self.form(field.ty.id), Form::Struct(_) | Form::Union(_))
            && self.layout.in_use.is_boxed(owner, &field.name)
    }

    /// The type of what keeps the properties of a struct that have no name.
    fn rest_type(&self, id: TypeId, object: &Struct, direction: Direction) -> TokenStream {
        let two_forms = |id: &TypeId| self.layout.in_use.two_forms.contains(id);
        match object.additional {
            Some(ty)
                if self.layout.in_use.typed_rest
                    && self.form(ty.id) != Form::Any
                    && (two_forms(&id) || !two_forms(&element(self.api, ty.id))) =>
            {
                let values = self.element(ty, direction, 0);
                quote!(std::collections::BTreeMap<String, #values>)
            }
            _ => quote!(rt::Extra),
        }
    }

    /// The Rust name of a property.
    pub(crate) fn field_name(&self, owner: TypeId, property: &str) -> Ident {
        as_struct(self.api, owner)
            .and_then(|object| {
                object
                    .fields
                    .iter()
                    .position(|it| it.name == property)
                    .and_then(|at| {
                        let names = self.field_names(resolve(self.api, owner), object);
                        names.names.get(at).map(|name| ident(name))
                    })
            })
            .unwrap_or_else(|| ident(&names::snake(property)))
    }

    /// The field of a struct that keeps unnamed properties.
    pub(crate) fn rest_field(&self, owner: TypeId) -> Ident {
        as_struct(self.api, owner).map_or_else(
            || ident("extra"),
            |object| ident(&self.field_names(resolve(self.api, owner), object).rest),
        )
    }
}

fn struct_docs(it: &Connector<'_>, id: TypeId, name: &str) -> TokenStream {
    let Some(ty) = it.api.types.get(id.0 as usize) else {
        return TokenStream::new();
    };
    docs::attrs(&docs::of_type(it.api, ty, name))
}

fn field_docs(it: &Connector<'_>, field: &Field, note: Option<&str>) -> TokenStream {
    // A connector documents every field; a client of a vendor's document only says what the vendor says.
    let fallback = if it.plan.mappings.is_empty() {
        String::new()
    } else {
        format!("Property {}.", super::markup::code(&field.name))
    };
    let mut lines = docs::brief(&field.doc, &fallback);
    let deprecated = field.deprecated.then_some("Deprecated by the provider.");
    for note in note.into_iter().chain(deprecated) {
        docs::push_paragraph(&mut lines, vec![note.to_owned()]);
    }
    docs::attrs(&lines)
}

/// The form that is read; `written` when it is sent in the same form.
fn read_struct(
    it: &Connector<'_>,
    id: TypeId,
    name: &str,
    object: &Struct,
    written: bool,
) -> TokenStream {
    let doc = struct_docs(it, id, name);
    let shape = Shape::new(it, id, object, Direction::Read);
    let name = ident(name);
    let rule = shape.rule();
    let fields = shape.fields.iter().map(|field| {
        let doc = field_docs(it, field.field, None);
        let (wire, name, ty) = (field.wire(rule), &field.name, &field.ty);
        quote!(#doc #wire pub #name: Option<#ty>)
    });
    let rest = shape.rest();
    let rename = rename_all(rule);
    let written = written.then(|| quote!(, rt::ToJson));
    quote! {
        #doc
        #[derive(Debug, Clone, Default, rt::FromJson #written)]
        #rename
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #rest }
    }
}

/// Says by which rule the names on the wire follow.
fn rename_all(rule: Rule) -> TokenStream {
    let name = rule.name();
    match rule {
        Rule::Snake => TokenStream::new(),
        _ => quote!(#[json(rename_all = #name)]),
    }
}

/// How a field stands in a struct that is sent.
enum Sent {
    /// Always, from the constructor.
    Required,
    /// Always, with the only value there is.
    Fixed(TokenStream),
    /// Set or cleared, as the constructor is told.
    Cleared,
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
        (true, true, _) if plain => Sent::Cleared,
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
        .filter(|field| matches!(sent(it, field.field, true), Sent::Required | Sent::Cleared))
        .count();
    let plain = required <= MOST_ARGUMENTS;
    let rule = shape.rule();
    let sent: Vec<Sent> = shape
        .fields
        .iter()
        .map(|field| sent(it, field.field, plain))
        .collect();
    let fields = shape.fields.iter().zip(&sent).map(|(field, sent)| {
        let (field_name, ty) = (&field.name, &field.ty);
        let note = (!plain && field.field.required).then_some("Required by the provider.");
        let doc = field_docs(it, field.field, note);
        let wire = field.wire(rule);
        let ty = match sent {
            Sent::Required | Sent::Fixed(_) => quote!(#ty),
            Sent::Optional => quote!(Option<#ty>),
            Sent::Patch | Sent::Cleared => quote!(rt::Patch<#ty>),
        };
        quote!(#doc #wire pub #field_name: #ty)
    });
    let rest = shape.rest();
    let fixed = sent.iter().any(|it| matches!(it, Sent::Fixed(_)));
    let derives = if (plain && required > 0) || fixed {
        quote!(Debug, Clone, rt::ToJson)
    } else {
        quote!(Debug, Clone, Default, rt::ToJson)
    };
    let construct = constructor(it, &name, &shape, &sent);
    let rename = rename_all(rule);
    quote! {
        #doc
        #[derive(#derives)]
        #rename
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #rest }
        #construct
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
                arguments.push(quote!(#field_name: impl Into<#ty>));
                quote!(#field_name: #field_name.into())
            }
            Sent::Required => {
                arguments.push(quote!(#field_name: #ty));
                quote!(#field_name)
            }
            Sent::Cleared => {
                arguments.push(quote!(#field_name: impl Into<rt::Patch<#ty>>));
                quote!(#field_name: #field_name.into())
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
            .map(|(rest, _)| quote!(#rest: Default::default())),
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
