//! Converters: one function per record shape, one more for each field that is a list or an object.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::access::{Access, Paths};
use super::value::Form;
use super::{Connector, docs, ident, read, scalar, types_of_models};
use crate::api::TypeId;
use crate::names;
use crate::plan::{CustomFields, Id, Item, Model, Path, Read, Shape, Slot, Take};
use crate::usage::Direction;

/// What converters of one model share.
pub(super) struct Site<'c, 'a> {
    pub(super) it: &'c Connector<'a>,
    pub(super) category: &'c str,
    pub(super) model: &'c Model,
}

/// Whether tokens mention an identifier, and not as a field or method of something else.
pub(super) fn mentions(tokens: &TokenStream, name: &str) -> bool {
    let mut behind_dot = false;
    tokens.clone().into_iter().any(|token| {
        let of_something = std::mem::replace(
            &mut behind_dot,
            matches!(&token, TokenTree::Punct(it) if it.as_char() == '.'),
        );
        match token {
            TokenTree::Ident(it) => it == name && !of_something,
            TokenTree::Group(it) => mentions(&it.stream(), name),
            _ => false,
        }
    })
}

/// How often converters name the record's properties, as they are called in Rust.
#[derive(Default)]
struct Named {
    properties: BTreeMap<String, usize>,
    /// How often they hand on the whole record.
    whole: usize,
}

impl Named {
    fn count(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let mut behind_dot = false;
        while let Some(token) = tokens.next() {
            let of_something = std::mem::replace(&mut behind_dot, is(&token, '.'));
            match token {
                TokenTree::Group(it) => self.count(it.stream()),
                TokenTree::Ident(it) if it == "raw" && !of_something => {
                    if tokens.next_if(|it| is(it, '.')).is_none() {
                        self.whole += 1;
                    } else if let Some(TokenTree::Ident(property)) = tokens.next() {
                        *self.properties.entry(property.to_string()).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
    }
}

fn is(token: &TokenTree, punctuation: char) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == punctuation)
}

/// `raw` and `cx` as parameters, with an underscore where the body does not use them.
fn parameters(raw: &TokenStream, body: &TokenStream) -> TokenStream {
    let used = |name: &str| {
        ident(&if mentions(body, name) {
            name.to_owned()
        } else {
            format!("_{name}")
        })
    };
    let (base, cx) = (used("raw"), used("cx"));
    quote!(#base: #raw, #cx: &mut rt::Conversion<'_>)
}

/// What a shape's converter is made of.
struct Converter {
    lets: TokenStream,
    statements: Vec<TokenStream>,
    /// The functions of single fields: signature and body.
    parts: Vec<(TokenStream, TokenStream)>,
}

impl Converter {
    /// The properties that are named once in all of it: their values may be taken out of the record.
    fn sole(&self) -> BTreeSet<String> {
        let mut named = Named::default();
        let bodies = self.parts.iter().map(|(_, body)| body);
        for tokens in self.statements.iter().chain(bodies).chain([&self.lets]) {
            named.count(tokens.clone());
        }
        // Each function of a field is given the record; whoever else is wants all of it.
        if named.whole > self.parts.len() {
            return BTreeSet::new();
        }
        let once = named
            .properties
            .into_iter()
            .filter(|(_, times)| *times == 1);
        once.map(|(property, _)| property).collect()
    }
}

impl Site<'_, '_> {
    /// The path of the common model.
    pub(super) fn common_type(&self) -> TokenStream {
        let (category, name) = (ident(self.category), ident(&self.model.name));
        quote!(conjoin_models::#category::#name)
    }

    /// The Rust type of a shape's record.
    pub(super) fn raw_type(&self, shape: &Shape) -> TokenStream {
        self.it.rust_type(shape.ty, Direction::Read)
    }

    /// The functions of a shape.
    pub(super) fn functions(&self, shape: &Shape) -> TokenStream {
        let mut converter = self.converter(shape, BTreeSet::new());
        let sole = converter.sole();
        if !sole.is_empty() {
            converter = self.converter(shape, sole);
        }
        let Converter {
            lets,
            statements,
            parts,
        } = converter;
        let body = quote!(#lets #(#statements)*);
        let name = ident(&shape.function);
        let (common, raw) = (self.common_type(), self.raw_type(shape));
        let parameters = parameters(&quote!(&mut #raw), &body);
        let doc = docs::own(&format!("The {} of a provider record.", self.model.name));
        let body = quote!(let mut common = #common::default(); #body common);
        let functions = parts.iter().map(|(head, body)| quote!(#head { #body }));
        quote! {
            #doc
            fn #name(#parameters) -> #common { #body }
            #(#functions)*
        }
    }

    /// What the converter of a shape does; `sole` are the properties whose values it may take.
    fn converter(&self, shape: &Shape, sole: BTreeSet<String>) -> Converter {
        let mut paths = Paths::new(self.it, self.category, "raw", shape.ty).taking(sole);
        let mut statements = vec![quote!(common.remote_id = cx.remote_id();)];
        let mut parts = Vec::new();
        for (field, value) in &shape.fields {
            let target = ident(field);
            let (guard, value) = match value {
                Read::When {
                    path,
                    test,
                    then,
                    otherwise: None,
                    ..
                } if has_function(then) => (Some((path, test)), then.as_ref()),
                other => (None, other),
            };
            if has_function(value) {
                let name = ident(&names::snake(&format!("{}_{field}", shape.function)));
                parts.push(self.part_function(shape, &name, field, value));
                let guard = guard.map(|(path, test)| scalar::test(&mut paths, path, test));
                statements.push(match guard {
                    Some(test) => quote!(if #test { common.#target = #name(raw, cx); }),
                    None => quote!(common.#target = #name(raw, cx);),
                });
            } else {
                let tokens = read::value(&mut paths, &place(field, ""), value);
                statements.push(quote!(common.#target = #tokens;));
            }
        }
        if let Some(custom) = &shape.custom_fields {
            statements.push(custom_fields(&mut paths, custom));
        }
        Converter {
            lets: paths.lets(),
            statements,
            parts,
        }
    }

    /// The function of a field that is a list or an object: signature and body.
    fn part_function(
        &self,
        shape: &Shape,
        name: &Ident,
        field: &str,
        value: &Read,
    ) -> (TokenStream, TokenStream) {
        let mut paths = Paths::new(self.it, self.category, "raw", shape.ty);
        let at = place(field, "");
        let body = match value {
            Read::Slots(slots) => slots_body(&mut paths, &at, slots),
            Read::Each {
                path,
                keep,
                take,
                item,
            } => each_body(&mut paths, &at, path, (keep, *take), item),
            Read::Object { name, parts } => object_body(&mut paths, &at, name, parts),
            other => read::value(&mut paths, &at, other),
        };
        let lets = paths.lets();
        let body = quote!(#lets #body);
        let raw = self.raw_type(shape);
        let parameters = parameters(&quote!(&#raw), &body);
        let ty = self.field_type(field, value);
        (quote!(fn #name(#parameters) -> Option<#ty>), body)
    }

    /// The common type of a field.
    fn field_type(&self, field: &str, value: &Read) -> TokenStream {
        let common = self.it.common(self.category);
        let declared = common
            .and_then(|it| it.models.get(&self.model.name))
            .and_then(|it| it.fields.get(field).cloned());
        let declared = declared.or_else(|| crate::models::envelope_field(field));
        match (declared, value) {
            (Some(declared), _) => types_of_models::rust(self.category, common, &declared.ty),
            (None, Read::Object { name, .. }) => {
                types_of_models::object(self.category, common, name)
            }
            (None, _) => quote!(Vec<String>),
        }
    }

    /// The closure that gives the remote id of a record.
    pub(super) fn id(&self, shape: &Shape) -> TokenStream {
        let path = match &shape.id {
            Id::At(path) => path,
            Id::Const(id) => return quote!(|_raw| Some(#id.to_owned())),
        };
        let mut paths = Paths::new(self.it, self.category, "raw", shape.ty);
        let Access { tokens, form } = paths.access(path);
        let owned = match path.steps.as_slice() {
            [crate::plan::Step::Field { of, name }] if form == Form::Text => {
                let field = self.it.field_name(*of, name);
                quote!(raw.#field.clone())
            }
            _ => owned_text(&tokens, form),
        };
        closure(&paths, &owned)
    }

    /// The closure that tells whether a record is kept.
    pub(super) fn keep(&self, shape: &Shape, all: &[crate::plan::Keep]) -> Option<TokenStream> {
        let mut paths = Paths::new(self.it, self.category, "raw", shape.ty);
        let tests: Vec<TokenStream> = all.iter().map(|keep| paths.keeps(keep)).collect();
        (!tests.is_empty()).then(|| closure(&paths, &quote!(#(#tests)&&*)))
    }
}

/// Whether a read has a function of its own.
fn has_function(read: &Read) -> bool {
    matches!(
        read,
        Read::Slots(_) | Read::Each { .. } | Read::Object { .. }
    )
}

fn closure(paths: &Paths<'_, '_>, body: &TokenStream) -> TokenStream {
    let lets = paths.lets();
    if lets.is_empty() {
        quote!(|raw| #body)
    } else {
        quote!(|raw| { #lets #body })
    }
}

/// A text or integer as `Option<String>`.
pub(super) fn owned_text(tokens: &TokenStream, form: Form) -> TokenStream {
    match form {
        Form::Text | Form::Enum(_) => quote!(#tokens.map(str::to_owned)),
        Form::Integer | Form::Bool | Form::Decimal => quote!(#tokens.map(|it| it.to_string())),
        _ => quote!(None),
    }
}

/// Where a value belongs: its common field and the pointer its paths are below.
pub(super) struct Place {
    pub(super) field: String,
    /// Pointer of the list that the paths start in; empty for the record.
    pub(super) pointer: String,
}

pub(super) fn place(field: &str, pointer: &str) -> Place {
    Place {
        field: field.to_owned(),
        pointer: pointer.to_owned(),
    }
}

/// An object, unless all its parts are absent.
fn object_body(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    name: &str,
    parts: &[(String, Read)],
) -> TokenStream {
    match (
        read::parts(paths, at, name, parts, "value"),
        read::present(paths, parts, None, "value"),
    ) {
        (read::Built::Expression(tokens), _) => tokens,
        (read::Built::Statements(statements), Some(test)) => {
            quote!(#statements (#test).then_some(value))
        }
        (read::Built::Statements(statements), None) => quote!(#statements Some(value)),
    }
}

/// Fixed places, put into a list one by one.
pub(super) fn slots_body(paths: &mut Paths<'_, '_>, at: &Place, slots: &[Slot]) -> TokenStream {
    let statements: Vec<TokenStream> = slots
        .iter()
        .map(|slot| push(paths, at, &slot.item, slot.drop_unless.as_ref()))
        .collect();
    quote! {
        let mut list = Vec::new();
        #(#statements)*
        (!list.is_empty()).then_some(list)
    }
}

/// A list, element by element.
fn each_body(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    path: &Path,
    (keep, take): (&[crate::plan::Keep], Option<Take>),
    item: &Item,
) -> TokenStream {
    let (items, list) = each_parts(paths, at, path, (keep, take), item);
    quote! {
        let items = #items?;
        #list
        Some(list)
    }
}

/// What is read element by element, as an `Option`, and the statements that make `list` of `items`.
pub(super) fn each_parts(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    path: &Path,
    (keep, take): (&[crate::plan::Keep], Option<Take>),
    item: &Item,
) -> (TokenStream, TokenStream) {
    let items = paths.access(path).tokens;
    let mut inner = Paths::new(paths.it, paths.category, "item", paths.item(path));
    let below = Place {
        field: at.field.clone(),
        // The runtime puts the position of the element into the braces.
        pointer: format!("{}{}/{{}}", at.pointer, path.pointer),
    };
    let tests: Vec<TokenStream> = keep.iter().map(|keep| inner.keeps(keep)).collect();
    let mut statement = push(&mut inner, &below, item, None);
    if !tests.is_empty() {
        statement = quote!(if #(#tests)&&* { #statement });
    }
    let enough = take.map(|take| {
        let count = match take {
            Take::Last => 1,
            Take::First(count) => count,
        };
        let count = proc_macro2::Literal::u32_unsuffixed(count);
        quote!(if list.len() == #count { break; })
    });
    let lets = inner.lets();
    let placed = mentions(&quote!(#lets #statement), "cx");
    let list = match take {
        None if tests.is_empty() => quote!(Vec::with_capacity(items.len())),
        _ => quote!(Vec::new()),
    };
    let back = (take == Some(Take::Last)).then(|| quote!(.rev()));
    // Within an element of another list the position is the second one.
    let (enter, leave) = if at.pointer.contains("{}") {
        (ident("inner_element"), ident("no_inner_element"))
    } else {
        (ident("element"), ident("no_element"))
    };
    let body = if placed {
        quote! {
            for (at, item) in items.iter().enumerate() #back { cx.#enter(at); #lets #statement #enough }
            cx.#leave();
        }
    } else if back.is_some() {
        quote!(for item in items.iter() #back { #lets #statement #enough })
    } else {
        quote!(for item in items { #lets #statement #enough })
    };
    (items, quote!(let mut list = #list; #body))
}

/// The statements that put one element into `list`, unless it is absent.
fn push(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    item: &Item,
    drop_unless: Option<&Path>,
) -> TokenStream {
    match item {
        Item::Value(value) => {
            let tokens = read::value(paths, at, value);
            let own = matches!(value, Read::Value { paths, .. } if drop_unless.is_none_or(|it| paths.first() == Some(it)));
            match drop_unless.filter(|_| !own) {
                Some(path) => {
                    let test = paths.access(path).tokens;
                    quote!(if #test.is_some() { list.extend(#tokens); })
                }
                None => quote!(list.extend(#tokens);),
            }
        }
        Item::Object { name, parts } => {
            let built = read::parts(paths, at, name, parts, "value");
            let test = read::present(paths, parts, drop_unless, "value");
            match (built, test) {
                (read::Built::Statements(statements), Some(test)) => {
                    quote!(#statements if #test { list.push(value); })
                }
                (read::Built::Statements(statements), None) => {
                    quote!(#statements list.push(value);)
                }
                (read::Built::Expression(tokens), _) => quote!(list.extend(#tokens);),
            }
        }
    }
}

/// The last statement of a converter: whatever it needs may be taken out of the record.
fn custom_fields(paths: &mut Paths<'_, '_>, custom: &CustomFields) -> TokenStream {
    match custom {
        CustomFields::Rest { path } => {
            let form = paths.access(path).form;
            match form {
                Form::Struct(id) if path.steps.is_empty() => {
                    let rest = paths.it.rest_field(id);
                    quote!(common.custom_fields = std::mem::take(&mut raw.#rest);)
                }
                Form::Struct(id) => {
                    let rest = paths.it.rest_field(id);
                    match paths.whole_property(path) {
                        Some(owned) => {
                            quote!(common.custom_fields = #owned.map(|it| it.#rest).unwrap_or_default();)
                        }
                        None => {
                            let tokens = paths.access(path).tokens;
                            quote!(common.custom_fields = #tokens.map(|it| it.#rest.clone()).unwrap_or_default();)
                        }
                    }
                }
                Form::Map(values) if values.is_none_or(|ty| paths.it.form(ty.id) == Form::Any) => {
                    let owned = paths.whole_property(path).unwrap_or_else(|| {
                        let tokens = paths.access(path).tokens;
                        quote!(#tokens.cloned())
                    });
                    quote!(common.custom_fields = #owned.unwrap_or_default();)
                }
                _ => TokenStream::new(),
            }
        }
        CustomFields::Entries { path, key, value } => {
            let owned = paths.whole_property(path);
            let element: TypeId = paths.item(path);
            let mut inner = Paths::new(paths.it, paths.category, "item", element);
            let found = inner.access(key);
            let key_text = owned_text(&found.tokens, found.form);
            let found = inner.access(value);
            let own = (owned.is_some() && found.form == Form::Any && key != value)
                .then(|| inner.property(value))
                .flatten();
            let value = own.unwrap_or_else(|| json_value(&found.tokens, found.form));
            let lets = inner.lets();
            let list = owned.unwrap_or_else(|| paths.access(path).tokens);
            quote! {
                for item in #list.unwrap_or_default() {
                    #lets
                    if let (Some(key), Some(value)) = (#key_text, #value) {
                        common.custom_fields.insert(key, value);
                    }
                }
            }
        }
    }
}

/// A provider value as `Option<serde_json::Value>`.
fn json_value(tokens: &TokenStream, form: Form) -> TokenStream {
    match form {
        Form::Any => quote!(#tokens.cloned()),
        Form::Text | Form::Enum(_) | Form::Integer | Form::Bool => {
            quote!(#tokens.map(serde_json::Value::from))
        }
        Form::Decimal => quote!(#tokens.map(|it| serde_json::Value::from(it.to_string()))),
        Form::List(_) => quote!(#tokens.map(serde_json::Value::from)),
        Form::Map(_) | Form::Struct(_) | Form::Union(_) => quote!(None),
    }
}
