//! Parameters of an operation as Rust arguments and builder methods.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types_in_use::{as_struct, kind};
use super::value::Form;
use super::{Connector, docs, ident, markup};
use crate::api::{Doc, Kind, Location, Operation, Param, TypeRef};
use crate::names::{self, Scope};

/// Header parameters that OpenAPI leaves to the client core.
const CORE_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

/// Deepest nesting of properties in a query parameter.
const DEEPEST: usize = 3;

/// Most values of an enumeration that docs list.
const MOST_VALUES: usize = 16;

/// One value that a request sends.
pub(super) struct Input {
    /// Rust name before clashes are resolved.
    pub(super) wanted: String,
    pub(super) location: Location,
    pub(super) required: bool,
    /// Type of the argument; `None` when the only value is known.
    pub(super) ty: Option<TokenStream>,
    /// Type and name of a second argument that goes first: the key of a free property.
    pub(super) key: bool,
    pub(super) doc: Vec<String>,
    how: How,
    /// Name on the wire; the start of it when there is a key.
    wire: String,
}

/// How a value becomes text.
enum How {
    /// It is text.
    Text,
    /// By `Display`.
    Display,
    /// One text, with this between the elements.
    Joined(&'static str, bool),
    /// One parameter per element.
    Repeated(bool),
    /// Always this.
    Fixed(String),
}

impl Input {
    /// Whether the argument is a list.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.how, How::Joined(..) | How::Repeated(_))
    }

    /// The statement that puts `value` into `call`.
    pub(super) fn set(&self, call: &TokenStream, value: &Ident) -> TokenStream {
        let setter = ident(match self.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header | Location::Cookie => "header",
        });
        let wire = &self.wire;
        let name = if self.key {
            let wire = format!("{}[", wire);
            quote!([#wire, key, "]"].concat())
        } else {
            quote!(#wire)
        };
        match &self.how {
            How::Text => quote!(#call.#setter(#name, #value);),
            How::Display => quote!(#call.#setter(#name, &#value.to_string());),
            How::Joined(between, true) => quote!(#call.#setter(#name, &#value.join(#between));),
            How::Joined(between, false) => quote! {
                let texts: Vec<String> = #value.iter().map(ToString::to_string).collect();
                #call.#setter(#name, &texts.join(#between));
            },
            How::Repeated(true) => quote!(for value in #value { #call.#setter(#name, value); }),
            How::Repeated(false) => quote!(for value in #value { #call.#setter(#name, &value.to_string()); }),
            How::Fixed(text) => quote!(#call.#setter(#name, #text);),
        }
    }
}

/// The inputs of an operation: path parameters in template order, then the others in spec order.
pub(super) fn inputs(it: &Connector<'_>, operation: &Operation) -> Vec<Input> {
    let mut out = Vec::new();
    for name in template_names(&operation.path) {
        let declared = operation.params.iter().find(|param| param.location == Location::Path && param.name == name);
        out.push(match declared {
            Some(param) => single(it, param),
            None => undeclared(&name),
        });
    }
    for param in &operation.params {
        match param.location {
            Location::Query => query(it, param, &mut out),
            Location::Header if !CORE_HEADERS.contains(&param.name.to_ascii_lowercase().as_str()) => {
                out.push(single(it, param));
            }
            Location::Path | Location::Header | Location::Cookie => {}
        }
    }
    out
}

/// Names in braces, in order, without repeats.
fn template_names(path: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
        rest = behind;
    }
    names
}

fn undeclared(name: &str) -> Input {
    Input {
        wanted: names::snake(name),
        location: Location::Path,
        required: true,
        ty: Some(quote!(&str)),
        key: false,
        doc: vec![format!("Path parameter {}.", markup::code(name))],
        how: How::Text,
        wire: name.to_owned(),
    }
}

/// A query parameter: one input, or one per property when it is an object.
fn query(it: &Connector<'_>, param: &Param, out: &mut Vec<Input>) {
    match kind(it.api, param.ty.id) {
        Kind::Struct(_) if param.style == "deepObject" || param.explode => {
            let name = if param.style == "deepObject" { param.name.as_str() } else { "" };
            properties(it, param, param.ty, name, out, 0);
        }
        Kind::Map { values } if param.style == "deepObject" => out.push(free(it, param, *values)),
        _ => out.push(single(it, param)),
    }
}

/// One input per property: `page[limit]`, or `limit` alone when the object has no name on the wire.
fn properties(it: &Connector<'_>, param: &Param, ty: TypeRef, prefix: &str, out: &mut Vec<Input>, depth: usize) {
    let Some(object) = as_struct(it.api, ty.id) else { return };
    for field in &object.fields {
        let wire = if prefix.is_empty() { field.name.clone() } else { format!("{prefix}[{}]", field.name) };
        let nested = as_struct(it.api, field.ty.id).is_some_and(|object| !object.fields.is_empty());
        if nested && depth < DEEPEST {
            properties(it, param, field.ty, &wire, out, depth + 1);
            continue;
        }
        let mut input = value(it, field.ty, param, &field.doc, &wire, false);
        input.required = param.required && field.required && depth == 0;
        out.push(input);
    }
    if object.fields.is_empty()
        && let Some(values) = object.additional
    {
        out.push(free(it, param, values));
    }
}

/// An object with free keys: the method takes the key.
fn free(it: &Connector<'_>, param: &Param, values: TypeRef) -> Input {
    let mut input = value(it, values, param, &param.doc, &param.name, false);
    input.key = true;
    input
}

fn single(it: &Connector<'_>, param: &Param) -> Input {
    value(it, param.ty, param, &param.doc, &param.name, param.required)
}

fn value(it: &Connector<'_>, ty: TypeRef, param: &Param, doc: &Doc, wire: &str, required: bool) -> Input {
    let (rust, how) = argument(it, ty, param);
    let place = match param.location {
        Location::Path => "Path parameter",
        Location::Query => "Query parameter",
        Location::Header | Location::Cookie => "Header",
    };
    let mut lines = docs::brief(doc, &format!("{place} {}.", markup::code(wire)));
    docs::push_paragraph(&mut lines, allowed(it, ty));
    if param.deprecated {
        docs::push_paragraph(&mut lines, vec!["Deprecated by the provider.".to_owned()]);
    }
    Input {
        wanted: names::snake(wire),
        location: param.location,
        required: required || param.location == Location::Path,
        ty: rust,
        key: false,
        doc: lines,
        how,
        wire: wire.to_owned(),
    }
}

/// The argument type of a value and how it becomes text.
fn argument(it: &Connector<'_>, ty: TypeRef, param: &Param) -> (Option<TokenStream>, How) {
    if let Kind::Const(value) = kind(it.api, ty.id) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        return (None, How::Fixed(text));
    }
    match it.form(ty.id) {
        Form::Integer => (Some(quote!(i64)), How::Display),
        Form::Bool => (Some(quote!(bool)), How::Display),
        Form::Decimal => (Some(quote!(rt::Decimal)), How::Display),
        Form::List(items) => {
            let (element, text) = match it.form(items.id) {
                Form::Integer => (quote!(i64), false),
                Form::Bool => (quote!(bool), false),
                Form::Decimal => (quote!(rt::Decimal), false),
                _ => (quote!(&str), true),
            };
            let how = match (param.explode && param.location == Location::Query, param.style.as_str()) {
                (true, _) => How::Repeated(text),
                (false, "pipeDelimited") => How::Joined("|", text),
                (false, "spaceDelimited") => How::Joined(" ", text),
                (false, _) => How::Joined(",", text),
            };
            (Some(quote!(&[#element])), how)
        }
        _ => (Some(quote!(&str)), How::Text),
    }
}

/// The values that a parameter takes, for docs.
fn allowed(it: &Connector<'_>, ty: TypeRef) -> Vec<String> {
    let id = match kind(it.api, ty.id) {
        Kind::Array { items, .. } => items.id,
        _ => ty.id,
    };
    match kind(it.api, id) {
        Kind::Enum(values) if (1..=MOST_VALUES).contains(&values.values.len()) => {
            let listed: Vec<String> = values.values.iter().map(|value| markup::code(value)).collect();
            markup::wrap(&format!("One of {}.", listed.join(", ")))
        }
        _ => Vec::new(),
    }
}

/// Arguments and builder methods of one operation, with their final names.
pub(super) struct Inputs {
    /// Positional arguments, in order.
    pub(super) arguments: Vec<(Ident, Input)>,
    /// What is always sent.
    pub(super) fixed: Vec<Input>,
    /// Builder methods, in order.
    pub(super) methods: Vec<(Ident, Input)>,
}

/// Divides the inputs. `most` is how many arguments there is room for besides the path parameters.
pub(super) fn divide(inputs: Vec<Input>, most: usize, has_body: bool) -> Inputs {
    let mut arguments = Scope::new().reserving(["call"]);
    let mut methods = Scope::new().reserving(["send", "call"]);
    if has_body {
        arguments.claim("body", "request body");
        methods.claim("body", "request body");
    }
    let mut out = Inputs { arguments: Vec::new(), fixed: Vec::new(), methods: Vec::new() };
    for input in inputs {
        let second = format!("{}_{}", input.wanted.trim_end_matches('_'), input.location.as_str());
        let is_path = input.location == Location::Path;
        if input.ty.is_none() && input.required {
            out.fixed.push(input);
        } else if is_path || (input.required && out.arguments.len() < most) {
            let name = ident(&arguments.claim_or(&input.wanted, &second, &input.wire));
            out.arguments.push((name, input));
        } else {
            let name = ident(&methods.claim_or(&input.wanted, &second, &input.wire));
            out.methods.push((name, input));
        }
    }
    out
}
