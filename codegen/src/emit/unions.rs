//! Unions: an enum whose variants are told apart by a table, with one for what the spec does not name.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::layout::Named;
use super::value::Form;
use super::{Connector, docs, ident, markup};
use crate::api::{Kind, Struct, TypeId, TypeName, Union, Variant};
use crate::names::{self, Scope};
use crate::usage::{Direction, as_struct, goes, kind, resolve};

/// Most keys of each kind by which an object is told from others.
const MOST_KEYS: usize = 8;

/// One variant of the Rust enum.
struct Arm<'a> {
    /// Its place in the union.
    place: usize,
    variant: &'a Variant,
    id: TypeId,
    form: Form,
    /// The only text it stands for: it holds nothing then.
    text: Option<&'a str>,
}

/// The Rust items of a union: one form or two.
pub(super) fn items(it: &Connector<'_>, id: TypeId, named: &Named, union: &Union) -> TokenStream {
    let arms = arms(it, union);
    let names = variant_names(it, &arms);
    let usage = it.layout.in_use.uses.get(&id).copied().unwrap_or_default();
    let two = it.layout.in_use.two_forms.contains(&id);
    let read = usage.read || !usage.write;
    let mut out = TokenStream::new();
    if read {
        let name = ident(&named.name);
        out.extend(declaration(it, id, &name, &arms, &names, Direction::Read));
        out.extend(from_json(it, &name, union, &arms, &names));
    }
    if usage.write {
        let name = ident(&named.input);
        if two || !read {
            out.extend(declaration(it, id, &name, &arms, &names, Direction::Write));
        }
        out.extend(to_json(&name, &arms, &names));
    }
    out
}

/// The variants that become Rust variants: not what is raw JSON anyway, no type twice,
/// and no plain text beside the one enumeration, which keeps texts it does not know.
fn arms<'a>(it: &Connector<'a>, union: &'a Union) -> Vec<Arm<'a>> {
    let mut arms: Vec<Arm<'a>> = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, variant) in union.variants.iter().enumerate() {
        let id = resolve(it.api, variant.ty.id);
        let form = it.form(id);
        let text = match kind(it.api, id) {
            Kind::Const(Value::String(text)) => Some(text.as_str()),
            _ => None,
        };
        let key = || (it.rust_type(id, Direction::Read).to_string(), text);
        if form == Form::Any || variant.tags.is_empty() && !seen.insert(key()) {
            continue;
        }
        arms.push(Arm {
            place,
            variant,
            id,
            form,
            text,
        });
    }
    let open = |arm: &Arm<'_>| matches!(kind(it.api, arm.id), Kind::Enum(it) if !it.integer);
    if arms.iter().filter(|arm| open(arm)).count() == 1 {
        arms.retain(|arm| arm.form != Form::Text || arm.text.is_some());
    }
    arms
}

/// Names of the variants, the same in whatever order the spec lists them.
fn variant_names(it: &Connector<'_>, arms: &[Arm<'_>]) -> Vec<Ident> {
    let wanted: Vec<String> = arms.iter().map(|arm| wanted_name(it, arm)).collect();
    let mut order: Vec<usize> = (0..arms.len()).collect();
    let place = |at: &usize| {
        let arm = arms.get(*at);
        let origin = arm.and_then(|arm| it.api.types.get(arm.id.0 as usize));
        (
            wanted.get(*at),
            arm.map(|arm| (&arm.variant.tags, arm.text)),
            origin.map(|ty| &ty.origin.pointer),
        )
    };
    order.sort_by(|a, b| place(a).cmp(&place(b)));
    let mut scope = Scope::new().reserving(["Unknown"]);
    let mut names = vec![String::new(); arms.len()];
    for at in order {
        if let (Some(slot), Some(wanted)) = (names.get_mut(at), wanted.get(at)) {
            *slot = scope.claim(wanted, wanted);
        }
    }
    names.iter().map(|name| ident(name)).collect()
}

fn wanted_name(it: &Connector<'_>, arm: &Arm<'_>) -> String {
    let hint = arm.variant.name.as_deref();
    if let Some(hint) = hint.filter(|hint| says_more_than_kind(hint, arm.form)) {
        return names::union_variant(hint);
    }
    if let Some(TypeName::Schema(name)) = it.api.types.get(arm.id.0 as usize).map(|ty| &ty.name) {
        return names::union_variant(name);
    }
    if let Some(tag) = arm.variant.tags.first() {
        return names::union_variant(tag);
    }
    match arm.text {
        Some(text) => names::variant(text),
        None => form_name(it, arm.form, 0),
    }
}

/// Whether a hint is no mere word for a kind, `string` or `List3`: those depend on the order of the variants,
/// and the type says it better.
fn says_more_than_kind(hint: &str, form: Form) -> bool {
    const KINDS: &[&str] = &[
        "", "array", "bool", "boolean", "integer", "list", "map", "number", "object", "string",
        "text", "variant",
    ];
    let plain = hint.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(form, Form::Struct(_) | Form::Enum(_) | Form::Union(_))
        || !KINDS.contains(&plain.to_ascii_lowercase().as_str())
}

/// What a value is called by its kind: `Text`, `IntegerList`, `PetMap`.
fn form_name(it: &Connector<'_>, form: Form, depth: usize) -> String {
    let item = |id: TypeId| match it.form(id) {
        Form::Any => String::new(),
        _ if depth > 3 => String::new(),
        form => form_name(it, form, depth + 1),
    };
    match form {
        Form::Any => "Json".to_owned(),
        Form::Bool => "Bool".to_owned(),
        Form::Integer => "Integer".to_owned(),
        Form::Decimal => "Number".to_owned(),
        Form::Text => "Text".to_owned(),
        Form::List(items) => format!("{}List", item(items.id)),
        Form::Map(None) => "Map".to_owned(),
        Form::Map(Some(values)) => format!("{}Map", item(values.id)),
        Form::Enum(id) | Form::Struct(id) | Form::Union(id) => {
            match it.api.types.get(id.0 as usize).map(|ty| &ty.name) {
                Some(TypeName::Schema(name)) => names::union_variant(name),
                _ if matches!(form, Form::Enum(_)) => "Value".to_owned(),
                _ => "Object".to_owned(),
            }
        }
    }
}

fn declaration(
    it: &Connector<'_>,
    id: TypeId,
    name: &Ident,
    arms: &[Arm<'_>],
    names: &[Ident],
    direction: Direction,
) -> TokenStream {
    let ty = it.api.types.get(id.0 as usize);
    let doc = ty.map(|ty| docs::attrs(&docs::of_type(it.api, ty, &name.to_string())));
    let variants = arms.iter().zip(names).map(|(arm, name)| {
        let doc = docs::attrs(&[format!("{}.", words(it, arm))]);
        if arm.text.is_some() {
            return quote!(#doc #name);
        }
        let ty = it.rust_type(arm.id, direction);
        if is_boxed(it, id, arm) {
            quote!(#doc #name(Box<#ty>))
        } else {
            quote!(#doc #name(#ty))
        }
    });
    let unknown = docs::own("A variant that the spec does not name, as it came.");
    quote! {
        #doc
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* #unknown Unknown(serde_json::Value), }
    }
}

fn is_boxed(it: &Connector<'_>, union: TypeId, arm: &Arm<'_>) -> bool {
    matches!(arm.form, Form::Struct(_) | Form::Union(_))
        && it.layout.in_use.is_boxed_variant(union, arm.place)
}

/// What a variant is, in a few words.
fn words(it: &Connector<'_>, arm: &Arm<'_>) -> String {
    let listed = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| markup::code(text)).collect();
        texts.join(", ")
    };
    if !arm.variant.tags.is_empty() {
        let tags: Vec<&str> = arm.variant.tags.iter().map(String::as_str).collect();
        return listed(&tags);
    }
    if let Some(text) = arm.text {
        return listed(&[text]);
    }
    match (
        arm.form,
        it.api.types.get(arm.id.0 as usize).map(|ty| &ty.name),
    ) {
        (_, Some(TypeName::Schema(name))) => markup::code(name),
        (Form::Bool, _) => "True or false".to_owned(),
        (Form::Integer, _) => "A whole number".to_owned(),
        (Form::Decimal, _) => "A number".to_owned(),
        (Form::Text, _) => "Text".to_owned(),
        (Form::Enum(_), _) => "One of several values".to_owned(),
        (Form::List(_), _) => "A list".to_owned(),
        _ => "An object".to_owned(),
    }
}

fn from_json(
    it: &Connector<'_>,
    name: &Ident,
    union: &Union,
    arms: &[Arm<'_>],
    names: &[Ident],
) -> TokenStream {
    let rules = Rules::new(it, arms).all(arms);
    let tag = union.discriminator.as_deref().unwrap_or_default();
    let read = arms.iter().zip(names).enumerate().map(|(at, (arm, name))| {
        let at = proc_macro2::Literal::usize_unsuffixed(at);
        match arm.text {
            Some(_) => quote!(Some(#at) => { json.skip(); Self::#name }),
            None => quote!(Some(#at) => Self::#name(json.get()?),),
        }
    });
    quote! {
        impl rt::FromJson for #name {
            fn from_json(json: &mut rt::Reader<'_>) -> Option<Self> {
                let variants = &[#(rt::Variant::#rules),*];
                Some(match json.variant(#tag, variants) {
                    #(#read)*
                    _ => Self::Unknown(json.get()?),
                })
            }
        }
    }
}

fn to_json(name: &Ident, arms: &[Arm<'_>], names: &[Ident]) -> TokenStream {
    let write = arms.iter().zip(names).map(|(arm, name)| match arm.text {
        Some(text) => quote!(Self::#name => out.string(#text),),
        None => quote!(Self::#name(value) => out.value(value),),
    });
    quote! {
        impl rt::ToJson for #name {
            fn to_json(&self, out: &mut rt::Writer) {
                match self { #(#write)* Self::Unknown(value) => out.value(value), }
            }
        }
    }
}

/// What tells the variants of one union apart: no more than it takes.
struct Rules<'c, 'a> {
    it: &'c Connector<'a>,
    texts: usize,
    integers: usize,
    lists: usize,
    /// Variants that are objects without a tag.
    objects: usize,
    /// In how many of them a key is known, and in how many it is required.
    keys: BTreeMap<&'a str, (usize, usize)>,
}

impl<'c, 'a> Rules<'c, 'a> {
    fn new(it: &'c Connector<'a>, arms: &[Arm<'_>]) -> Self {
        let mut out = Self {
            it,
            texts: 0,
            integers: 0,
            lists: 0,
            objects: 0,
            keys: BTreeMap::new(),
        };
        for arm in arms.iter().filter(|arm| arm.variant.tags.is_empty()) {
            out.count(arm.id, true);
        }
        out
    }

    fn count(&mut self, id: TypeId, outside: bool) {
        match self.it.form(id) {
            Form::Text if outside => self.texts += 1,
            Form::Integer if outside => self.integers += 1,
            Form::Enum(id) if outside => match kind(self.it.api, id) {
                Kind::Enum(values) if values.integer => self.integers += 1,
                _ => self.texts += 1,
            },
            Form::List(items) if outside => {
                self.lists += 1;
                self.count(items.id, false);
            }
            Form::Map(_) => self.objects += 1,
            Form::Struct(id) => {
                self.objects += 1;
                if let Some(object) = as_struct(self.it.api, id) {
                    for field in object.fields.iter().filter(|it| goes(it, Direction::Read)) {
                        let (known, required) = self.keys.entry(field.name.as_str()).or_default();
                        *known += 1;
                        *required += usize::from(field.required);
                    }
                }
            }
            _ => {}
        }
    }

    fn all(&self, arms: &[Arm<'_>]) -> Vec<TokenStream> {
        let rule = |arm: &Arm<'_>| {
            let tags = &arm.variant.tags;
            match arm.text {
                Some(text) => quote!(Texts(&[#text])),
                None if tags.is_empty() => self.rule(arm.id, arm.form),
                None => quote!(Tags(&[#(#tags),*])),
            }
        };
        arms.iter().map(rule).collect()
    }

    fn rule(&self, id: TypeId, form: Form) -> TokenStream {
        match form {
            Form::Bool => quote!(Bool),
            Form::Integer => match kind(self.it.api, id) {
                Kind::Const(Value::Number(number)) if self.integers > 1 => {
                    let number = number.as_i64().map(proc_macro2::Literal::i64_unsuffixed);
                    quote!(Integers(&[#number]))
                }
                _ => quote!(Integer),
            },
            Form::Decimal => quote!(Number),
            Form::Text => quote!(Text),
            Form::Enum(id) => match kind(self.it.api, id) {
                Kind::Enum(values) if values.integer && self.integers > 1 => {
                    let known = values.values.iter().filter_map(|it| it.parse::<i64>().ok());
                    let known = known.map(proc_macro2::Literal::i64_unsuffixed);
                    quote!(Integers(&[#(#known),*]))
                }
                Kind::Enum(values) if values.integer => quote!(Integer),
                Kind::Enum(values) if self.texts > 1 => {
                    let known = &values.values;
                    quote!(Texts(&[#(#known),*]))
                }
                _ => quote!(Text),
            },
            Form::List(items) if self.lists > 1 => match self.it.form(items.id) {
                Form::Any | Form::List(_) | Form::Union(_) => quote!(List),
                form => {
                    let item = self.rule(resolve(self.it.api, items.id), form);
                    quote!(ListOf(&rt::Variant::#item))
                }
            },
            Form::List(_) => quote!(List),
            Form::Struct(id) if self.objects > 1 => match as_struct(self.it.api, id) {
                Some(object) => self.by_keys(object),
                None => quote!(Object),
            },
            Form::Struct(_) | Form::Map(_) => quote!(Object),
            Form::Any | Form::Union(_) => quote!(Any),
        }
    }

    /// The keys of an object that say more than that it is one of the objects, the rarest first.
    fn by_keys(&self, object: &'a Struct) -> TokenStream {
        let (mut required, mut known) = (Vec::new(), Vec::new());
        for field in object.fields.iter().filter(|it| goes(it, Direction::Read)) {
            let (all, needed) = self
                .keys
                .get(field.name.as_str())
                .copied()
                .unwrap_or_default();
            if field.required && needed < self.objects {
                required.push((all, field.name.as_str()));
            } else if all < self.objects {
                known.push((all, field.name.as_str()));
            }
        }
        if required.is_empty() && known.is_empty() {
            return quote!(Object);
        }
        let few = |mut keys: Vec<(usize, &'a str)>| {
            keys.sort_unstable();
            keys.into_iter()
                .map(|(_, key)| key)
                .take(MOST_KEYS)
                .collect::<Vec<_>>()
        };
        let (required, known) = (few(required), few(known));
        quote!(Keys(&[#(#required),*], &[#(#known),*]))
    }
}
