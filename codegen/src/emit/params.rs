//! Parameters and form fields of an operation as Rust arguments and builder methods.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types_in_use::{as_struct, kind};
use super::value::Form;
use super::{Connector, docs, ident, markup};
use crate::api::{Content, Doc, Kind, Location, Operation, Param, TypeRef};
use crate::names::{self, Scope};

/// Header parameters that OpenAPI leaves to the client core.
const CORE_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

/// Deepest nesting of properties in a query parameter.
const DEEPEST: usize = 3;

/// Most values of an enumeration that docs list.
const MOST_VALUES: usize = 16;

/// Where a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    Header,
    Form,
}

impl Place {
    /// The setter of `Call`.
    fn setter(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Form => "form",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Path => "Path parameter",
            Self::Query => "Query parameter",
            Self::Header => "Header",
            Self::Form => "Form field",
        }
    }
}

/// How the spec writes a parameter.
#[derive(Clone, Copy)]
struct Site<'a> {
    place: Place,
    style: &'a str,
    explode: bool,
    required: bool,
}

/// One value that a request sends.
pub(super) struct Input {
    /// Rust name before clashes are resolved.
    pub(super) wanted: String,
    pub(super) place: Place,
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
        let setter = ident(self.place.setter());
        let wire = &self.wire;
        let name = if self.key {
            let wire = format!("{wire}[");
            let owned = quote!([#wire, key, "]"].concat());
            if self.place == Place::Form {
                quote!(&#owned)
            } else {
                owned
            }
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
            How::Repeated(false) => {
                quote!(for value in #value { #call.#setter(#name, &value.to_string()); })
            }
            How::Fixed(text) => quote!(#call.#setter(#name, #text);),
        }
    }
}

/// The inputs of an operation: path parameters in template order, then the others in spec order, then form fields.
pub(super) fn inputs(it: &Connector<'_>, operation: &Operation) -> Vec<Input> {
    let mut out = Vec::new();
    for name in template_names(&operation.path) {
        let declared = operation
            .params
            .iter()
            .find(|param| param.location == Location::Path && param.name == name);
        out.push(match declared {
            Some(param) => parameter(it, param, Place::Path),
            None => undeclared(&name),
        });
    }
    for param in &operation.params {
        match param.location {
            Location::Query => query(it, param, &mut out),
            Location::Header
                if !CORE_HEADERS.contains(&param.name.to_ascii_lowercase().as_str()) =>
            {
                out.push(parameter(it, param, Place::Header));
            }
            Location::Path | Location::Header | Location::Cookie => {}
        }
    }
    if let Some(ty) = form(it, operation) {
        let required = operation.body.as_ref().is_some_and(|it| it.required);
        let site = Site {
            place: Place::Form,
            style: "form",
            explode: true,
            required,
        };
        properties(it, site, ty, "", &mut out, 0);
    }
    out
}

/// The type of a body that is a form and has no JSON beside it.
pub(super) fn form(it: &Connector<'_>, operation: &Operation) -> Option<TypeRef> {
    if it.api.request_json(operation).is_some() {
        return None;
    }
    let is_form = |it: &&Content| {
        it.media_type
            .to_ascii_lowercase()
            .starts_with("application/x-www-form-urlencoded")
    };
    let ty = operation.body.as_ref()?.content.iter().find(is_form)?.ty?;
    as_struct(it.api, ty.id).map(|_| ty)
}

/// Names in braces, in order, without repeats.
fn template_names(path: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
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
        place: Place::Path,
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
    let site = Site {
        place: Place::Query,
        style: &param.style,
        explode: param.explode,
        required: param.required,
    };
    match kind(it.api, param.ty.id) {
        Kind::Struct(_) if param.style == "deepObject" || param.explode => {
            let name = if param.style == "deepObject" {
                param.name.as_str()
            } else {
                ""
            };
            properties(it, site, param.ty, name, out, 0);
        }
        Kind::Map { values } if param.style == "deepObject" => {
            out.push(free(it, site, *values, &param.name, &param.doc))
        }
        _ => out.push(parameter(it, param, Place::Query)),
    }
}

/// One input per property: `page[limit]`, or `limit` alone when the object has no name on the wire.
fn properties(
    it: &Connector<'_>,
    site: Site<'_>,
    ty: TypeRef,
    prefix: &str,
    out: &mut Vec<Input>,
    depth: usize,
) {
    let Some(object) = as_struct(it.api, ty.id) else {
        return;
    };
    let deepest = if site.place == Place::Form {
        1
    } else {
        DEEPEST
    };
    for field in object.fields.iter().filter(|field| !field.read_only) {
        let wire = if prefix.is_empty() {
            field.name.clone()
        } else {
            format!("{prefix}[{}]", field.name)
        };
        match kind(it.api, field.ty.id) {
            Kind::Struct(nested) if !nested.fields.is_empty() => {
                if depth < deepest {
                    let required = site.required && field.required;
                    properties(
                        it,
                        Site { required, ..site },
                        field.ty,
                        &wire,
                        out,
                        depth + 1,
                    );
                }
                // Deeper ones are sent by name: see `form` of the builder.
                if depth < deepest || site.place == Place::Form {
                    continue;
                }
            }
            Kind::Map { values } => {
                out.push(free(it, site, *values, &wire, &field.doc));
                continue;
            }
            _ => {}
        }
        let required = site.required && field.required && depth == 0;
        let mut input = value(it, Site { required, ..site }, field.ty, &field.doc, &wire);
        deprecated(&mut input, field.deprecated);
        out.push(input);
    }
    if object.fields.is_empty()
        && !prefix.is_empty()
        && let Some(values) = object.additional
    {
        out.push(free(it, site, values, prefix, &Doc::default()));
    }
}

/// An object with free keys: the method takes the key.
fn free(it: &Connector<'_>, site: Site<'_>, values: TypeRef, wire: &str, doc: &Doc) -> Input {
    let mut input = value(
        it,
        Site {
            required: false,
            ..site
        },
        values,
        doc,
        wire,
    );
    input.key = true;
    input
}

fn parameter(it: &Connector<'_>, param: &Param, place: Place) -> Input {
    let required = param.required || place == Place::Path;
    let site = Site {
        place,
        style: &param.style,
        explode: param.explode,
        required,
    };
    let mut input = value(it, site, param.ty, &param.doc, &param.name);
    deprecated(&mut input, param.deprecated);
    input
}

fn deprecated(input: &mut Input, deprecated: bool) {
    if deprecated {
        docs::push_paragraph(
            &mut input.doc,
            vec!["Deprecated by the provider.".to_owned()],
        );
    }
}

fn value(it: &Connector<'_>, site: Site<'_>, ty: TypeRef, doc: &Doc, wire: &str) -> Input {
    let (rust, how) = argument(it, site, ty);
    let mut lines = docs::brief(
        doc,
        &format!("{} {}.", site.place.words(), markup::code(wire)),
    );
    docs::push_paragraph(&mut lines, allowed(it, ty));
    Input {
        wanted: names::snake(wire),
        place: site.place,
        required: site.required,
        ty: rust,
        key: false,
        doc: lines,
        how,
        wire: wire.to_owned(),
    }
}

/// The argument type of a value and how it becomes text.
fn argument(it: &Connector<'_>, site: Site<'_>, ty: TypeRef) -> (Option<TokenStream>, How) {
    if let Kind::Const(value) = kind(it.api, ty.id) {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
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
            let repeats = matches!(site.place, Place::Query | Place::Form);
            let how = match (site.explode && repeats, site.style) {
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
            let listed: Vec<String> = values
                .values
                .iter()
                .map(|value| markup::code(value))
                .collect();
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
    if inputs.iter().any(|input| input.place == Place::Form) {
        methods.claim("form", "form fields by name");
    }
    if has_body {
        arguments.claim("body", "request body");
        methods.claim("body", "request body");
    }
    let mut out = Inputs {
        arguments: Vec::new(),
        fixed: Vec::new(),
        methods: Vec::new(),
    };
    for input in inputs {
        let second = format!(
            "{}_{}",
            input.wanted.trim_end_matches('_'),
            input.place.setter()
        );
        let is_path = input.place == Place::Path;
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
