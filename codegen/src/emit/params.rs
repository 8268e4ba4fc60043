//! Parameters and parts of an operation as Rust arguments and builder methods.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::operation::body_type;
use super::value::Form;
use super::{Connector, docs, ident, markup};
use crate::api::{Kind, TypeRef};
use crate::names::{self, Scope};
use crate::transfer::{Place, Style, Value, Written};
use crate::usage::{Direction, kind};

/// Methods of the traits of operators: a setter of that name looks like one of them.
const OPERATORS: &[&str] = &[
    "add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub",
];

/// Most values of an enumeration that docs list.
const MOST_VALUES: usize = 16;

/// Longest name that is made of a parameter's.
const LONGEST: usize = 60;

fn in_place(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
        Place::Part => "part",
    }
}

fn words(place: Place) -> &'static str {
    match place {
        Place::Path => "Path parameter",
        Place::Query => "Query parameter",
        Place::Header => "Header",
        Place::Cookie => "Cookie",
        Place::Part => "Part of the body",
    }
}

/// The arguments of a value: its key, if it has one, and itself. Nothing for the only value there is.
pub(super) fn arguments(it: &Connector<'_>, value: &Value<'_>, name: &Ident) -> TokenStream {
    let ty = match &value.written {
        Written::Fixed(_) => return TokenStream::new(),
        Written::Scalar => scalar_type(it, value.ty),
        Written::Text => quote!(&str),
        Written::List { items, .. } => {
            let items = scalar_type(it, *items);
            quote!(&[#items])
        }
        Written::Pairs { .. } => quote!(&[(&str, &str)]),
        Written::Json => body_type(it, value.ty),
        Written::JsonList(items) => {
            let items = it.rust_type(items.id, Direction::Write);
            quote!(&[#items])
        }
        Written::File => quote!(rt::FilePart),
        Written::Files => quote!(Vec<rt::FilePart>),
    };
    if value.keyed {
        quote!(key: &str, #name: #ty)
    } else {
        quote!(#name: #ty)
    }
}

/// The type of one value that is written as text.
fn scalar_type(it: &Connector<'_>, ty: TypeRef) -> TokenStream {
    match it.form(ty.id) {
        Form::Integer => it.integer(ty.id),
        Form::Bool => quote!(bool),
        Form::Decimal => quote!(rt::Decimal),
        Form::Enum(id) => match it.layout.path(id, Direction::Write) {
            Some(path) => quote!(#path),
            None => quote!(&str),
        },
        _ => quote!(&str),
    }
}

fn style(style: Style) -> TokenStream {
    let name = ident(match style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Form => "Form",
        Style::Space => "Space",
        Style::Pipe => "Pipe",
        Style::Deep => "Deep",
    });
    quote!(rt::Style::#name)
}

/// The call on a request that puts a value into it: `.in_query("page", &value)`.
pub(super) fn put(it: &Connector<'_>, value: &Value<'_>, name: &Ident) -> TokenStream {
    let wire = &value.wire;
    let place = in_place(value.place);
    let method = |suffix: &str| ident(&format!("in_{place}{suffix}"));
    let text = match &value.written {
        Written::Fixed(text) => quote!(#text),
        Written::Scalar if scalar_type(it, value.ty).to_string().starts_with('&') => quote!(#name),
        Written::Scalar => quote!(&#name),
        _ => quote!(#name),
    };
    if value.place == Place::Part {
        return part(value, name, &text);
    }
    match &value.written {
        Written::List {
            style: by, explode, ..
        } => {
            let (by, method) = (style(*by), method("_list"));
            match value.place {
                Place::Header | Place::Cookie => quote!(.#method(#wire, #name)),
                _ => quote!(.#method(#wire, #name, #by, #explode)),
            }
        }
        Written::Pairs { style: by, explode } => {
            let (by, method) = (style(*by), method("_pairs"));
            match value.place {
                Place::Cookie => quote!(.#method(#wire, #name)),
                Place::Header => quote!(.#method(#wire, #name, #explode)),
                _ => quote!(.#method(#wire, #name, #by, #explode)),
            }
        }
        Written::Json | Written::JsonList(_) => {
            let method = method("_json");
            quote!(.#method(#wire, #name))
        }
        _ if value.keyed => quote!(.in_query_key(#wire, key, #text)),
        _ if value.reserved => quote!(.in_query_reserved(#wire, #text)),
        _ if value.place == Place::Path && value.style != Style::Simple => {
            let by = style(value.style);
            quote!(.in_path_styled(#wire, #text, #by))
        }
        _ => {
            let method = method("");
            quote!(.#method(#wire, #text))
        }
    }
}

fn part(value: &Value<'_>, name: &Ident, text: &TokenStream) -> TokenStream {
    let wire = &value.wire;
    // Of several media types, or all of a kind, the caller names one.
    let exact = value.content_type.filter(|it| !it.contains(['*', ',']));
    let json = value.written == Written::Json;
    let typed = exact
        .filter(|it| !(json && *it == "application/json"))
        .map(|it| quote!(.content_type(#it)));
    match &value.written {
        Written::File => match exact {
            Some(media_type) => quote!(.in_part(#wire, rt::Part::file(#name, #media_type))),
            None => quote!(.in_part(#wire, #name)),
        },
        Written::Files => quote!(.in_file_parts(#wire, #name)),
        Written::List { .. } => quote!(.in_text_parts(#wire, #name)),
        Written::JsonList(_) => quote!(.in_json_parts(#wire, #name)),
        Written::Json => quote!(.in_part(#wire, rt::Part::json(#name)#typed)),
        _ => quote!(.in_part(#wire, rt::Part::text(#text)#typed)),
    }
}

/// What is said of a value.
pub(super) fn doc(it: &Connector<'_>, value: &Value<'_>) -> Vec<String> {
    let fallback = format!("{} {}.", words(value.place), markup::code(&value.wire));
    let mut lines = docs::brief(value.doc, &fallback);
    docs::push_paragraph(&mut lines, allowed(it, value));
    if value.deprecated {
        docs::push_paragraph(&mut lines, vec!["Deprecated by the provider.".to_owned()]);
    }
    lines
}

/// The values that a parameter without a type of its own takes.
fn allowed(it: &Connector<'_>, value: &Value<'_>) -> Vec<String> {
    let id = match kind(it.api, value.ty.id) {
        Kind::Array { items, .. } => items.id,
        _ => value.ty.id,
    };
    match (kind(it.api, id), it.form(id)) {
        (_, Form::Enum(_)) => Vec::new(),
        (Kind::Enum(values), _) if (1..=MOST_VALUES).contains(&values.values.len()) => {
            let listed: Vec<String> = values.values.iter().map(|it| markup::code(it)).collect();
            markup::wrap(&format!("One of {}.", listed.join(", ")))
        }
        _ => Vec::new(),
    }
}

/// Arguments and builder methods of one operation, with their final names.
pub(super) struct Inputs<'t> {
    /// Positional arguments, in order.
    pub(super) arguments: Vec<(Ident, &'t Value<'t>)>,
    /// What is always sent.
    pub(super) fixed: Vec<&'t Value<'t>>,
    /// Builder methods, in order.
    pub(super) methods: Vec<(Ident, &'t Value<'t>)>,
}

/// Divides the values. `most` is how many arguments there is room for besides the path parameters.
pub(super) fn divide<'t>(values: &'t [Value<'t>], most: usize) -> Inputs<'t> {
    let mut arguments = Scope::new().reserving(["body", "content_type", "key"]);
    let mut methods = Scope::new()
        .reserving(["send", "body"])
        .reserving(OPERATORS.iter().copied());
    let mut out = Inputs {
        arguments: Vec::new(),
        fixed: Vec::new(),
        methods: Vec::new(),
    };
    let mut room = most;
    for value in values {
        let wanted = wanted(value);
        let second = format!("{}_{}", wanted.trim_end_matches('_'), in_place(value.place));
        if matches!(value.written, Written::Fixed(_)) && value.required {
            out.fixed.push(value);
        } else if value.place == Place::Path || (value.required && room > 0) {
            room = room.saturating_sub(usize::from(value.place != Place::Path));
            let name = ident(&arguments.claim_or(&wanted, &second, &value.wire));
            out.arguments.push((name, value));
        } else {
            let name = ident(&methods.claim_or(&wanted, &second, &value.wire));
            out.methods.push((name, value));
        }
    }
    out
}

/// The name of a value, cut at a word where it is very long.
fn wanted(value: &Value<'_>) -> String {
    let name = names::snake(&value.wire);
    if name.len() <= LONGEST {
        return name;
    }
    let cut: String = name.chars().take(LONGEST).collect();
    match cut.rsplit_once('_') {
        Some((start, _)) if !start.is_empty() => start.to_owned(),
        _ => cut,
    }
}
