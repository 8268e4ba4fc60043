//! One operation: its static, its method on the client, its builder.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::params::{self, Input, Inputs};
use super::types_in_use::Direction;
use super::value::Form;
use super::{Connector, docs, ident, markup};
use crate::api::{Content, Operation, TypeRef};
use crate::names;
use crate::plan;

/// Most arguments of a client method, `self` not counted.
const MOST_ARGUMENTS: usize = 6;

/// The parts of an operation, each for its place in the file.
pub(super) struct Parts {
    pub(super) operation: TokenStream,
    pub(super) method: TokenStream,
    pub(super) builder: TokenStream,
}

/// The static of an operation.
pub(super) fn static_path(it: &Connector<'_>, at: usize) -> TokenStream {
    let Some(planned) = it.plan.operations.get(at) else {
        return quote!(crate::UNKNOWN);
    };
    let module = ident(it.layout.module(&planned.resource));
    let name = static_name(planned);
    quote!(crate::#module::#name)
}

fn static_name(planned: &plan::Operation) -> Ident {
    ident(&names::screaming(&planned.method))
}

pub(super) fn parts(it: &Connector<'_>, planned: &plan::Operation, operation: &Operation) -> Parts {
    let body = it.api.request_json(operation);
    let room = MOST_ARGUMENTS - usize::from(body.is_some());
    let inputs = params::divide(params::inputs(it, operation), room, body.is_some());
    Parts {
        operation: operation_static(planned, operation),
        method: client_method(it, planned, operation, &inputs, body),
        builder: builder(it, planned, operation, &inputs, body),
    }
}

fn operation_static(planned: &plan::Operation, operation: &Operation) -> TokenStream {
    let name = static_name(planned);
    let id = operation
        .id
        .clone()
        .unwrap_or_else(|| format!("{} {}", operation.method, operation.path));
    let method = ident(&names::camel(&operation.method.to_ascii_lowercase()));
    let (path, idempotent) = (&operation.path, planned.idempotent);
    let doc = docs::attrs(&[format!("{}.", endpoint(operation))]);
    quote! {
        #doc
        pub(crate) static #name: rt::Operation = rt::Operation {
            id: #id,
            method: rt::Method::#method,
            path: #path,
            idempotent: #idempotent,
        };
    }
}

/// `GET /api/v1/employees`, as code.
pub(super) fn endpoint(operation: &Operation) -> String {
    markup::code(&format!("{} {}", operation.method, operation.path))
}

/// Whether the body may be left out: then it is a builder method.
fn body_is_optional(operation: &Operation) -> bool {
    operation.body.as_ref().is_none_or(|it| !it.required)
        && matches!(operation.method.as_str(), "GET" | "DELETE" | "HEAD")
}

fn client_method(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    inputs: &Inputs,
    body: Option<TypeRef>,
) -> TokenStream {
    let method = ident(&planned.method);
    let builder = ident(&planned.builder);
    let name = static_name(planned);
    let doc = method_docs(it, planned, operation);
    let mut arguments: Vec<TokenStream> = inputs
        .arguments
        .iter()
        .map(|(name, input)| argument(name, input))
        .collect();
    let call = quote!(call);
    let mut sets: Vec<TokenStream> = inputs
        .arguments
        .iter()
        .map(|(name, input)| input.set(&call, name))
        .collect();
    sets.extend(
        inputs
            .fixed
            .iter()
            .map(|input| input.set(&call, &ident("value"))),
    );
    sets.extend(media_types(it, operation));
    if let Some(ty) = body
        && !body_is_optional(operation)
    {
        let ty = body_type(it, ty);
        arguments.push(quote!(body: #ty));
        sets.push(quote!(call.body_value(body);));
    }
    if sets.is_empty() {
        return quote! {
            #doc
            pub fn #method(&self) -> #builder { #builder { call: self.connection.call(&#name) } }
        };
    }
    quote! {
        #doc
        pub fn #method(&self, #(#arguments),*) -> #builder {
            let mut call = self.connection.call(&#name);
            #(#sets)*
            #builder { call }
        }
    }
}

fn argument(name: &Ident, input: &Input) -> TokenStream {
    let ty = &input.ty;
    if input.key {
        quote!(key: &str, #name: #ty)
    } else {
        quote!(#name: #ty)
    }
}

/// The type of the argument that a body is.
fn body_type(it: &Connector<'_>, ty: TypeRef) -> TokenStream {
    match it.form(ty.id) {
        Form::Text => quote!(&str),
        Form::List(items) => {
            let items = it.rust_type(items.id, Direction::Write);
            quote!(&[#items])
        }
        _ => {
            let ty = it.rust_type(ty.id, Direction::Write);
            quote!(&#ty)
        }
    }
}

fn method_docs(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
) -> TokenStream {
    let mut lines = docs::whole(
        &operation.doc,
        &format!("Operation {}.", markup::code(&planned.method)),
    );
    let mut notes = vec![format!(
        "{}. {}",
        endpoint(operation),
        docs::place(it.api, &operation.origin).join(" ")
    )];
    if operation.deprecated {
        notes.push("Deprecated by the provider.".to_owned());
    }
    if let Some(media_type) = foreign_body(it, operation) {
        notes.push(format!(
            "Its body, {}, is not sent.",
            markup::code(media_type)
        ));
    }
    for note in notes {
        docs::push_paragraph(&mut lines, vec![note]);
    }
    docs::attrs(&lines)
}

/// The media type of a body that is neither JSON nor a form.
fn foreign_body<'o>(it: &Connector<'_>, operation: &'o Operation) -> Option<&'o str> {
    let sent = it.api.request_json(operation).is_some() || params::form(it, operation).is_some();
    operation
        .body
        .as_ref()?
        .content
        .first()
        .filter(|_| !sent)
        .map(|it| it.media_type.as_str())
}

/// Statements that name media types other than plain JSON.
pub(super) fn media_types(it: &Connector<'_>, operation: &Operation) -> Vec<TokenStream> {
    let special = |content: &[Content]| {
        let json = content.iter().find(|it| it.is_json() && it.ty.is_some())?;
        let essence = json
            .media_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        (essence != "application/json").then_some(essence)
    };
    let mut out = Vec::new();
    if it.api.request_json(operation).is_some()
        && let Some(media_type) = operation
            .body
            .as_ref()
            .and_then(|body| special(&body.content))
    {
        out.push(quote!(call.header("content-type", #media_type);));
    }
    if it.api.success_json(operation).is_some()
        && let Some(media_type) = operation
            .responses
            .iter()
            .filter(|it| it.is_success())
            .find_map(|it| special(&it.content))
    {
        out.push(quote!(call.header("accept", #media_type);));
    }
    out
}

/// Whether a successful answer has content that is no JSON: a file, CSV, text.
fn answers_bytes(operation: &Operation) -> bool {
    operation
        .responses
        .iter()
        .filter(|it| it.is_success())
        .any(|it| !it.content.is_empty())
}

fn builder(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    inputs: &Inputs,
    body: Option<TypeRef>,
) -> TokenStream {
    let name = ident(&planned.builder);
    let doc = docs::attrs(&[format!(
        "Request of [`Client::{}`](crate::Client::{}).",
        planned.method, planned.method
    )]);
    let mut methods: Vec<TokenStream> = inputs
        .methods
        .iter()
        .map(|(name, input)| setter(name, input))
        .collect();
    if let Some(ty) = body.filter(|_| body_is_optional(operation)) {
        let doc = docs::own("Request body.");
        let ty = body_type(it, ty);
        methods.push(quote! {
            #doc
            pub fn body(mut self, body: #ty) -> Self { self.call.body_value(body); self }
        });
    }
    if params::form(it, operation).is_some() {
        let doc = docs::own(
            "A field of the body by its name on the wire, for those that have no method.",
        );
        methods.push(quote! {
            #doc
            pub fn form(mut self, name: &str, value: &str) -> Self { self.call.form(name, value); self }
        });
    }
    let (answer, how) = match it.api.success_json(operation) {
        Some(ty) => (it.rust_type(ty.id, Direction::Read), quote!(send)),
        None if answers_bytes(operation) => (quote!(bytes::Bytes), quote!(send_bytes)),
        None => (quote!(()), quote!(send)),
    };
    let send = docs::own("Sends the request.");
    quote! {
        #doc
        #[must_use = "a request is sent by `send`"]
        #[derive(Debug)]
        pub struct #name { call: rt::Call }

        impl #name {
            #(#methods)*
            #send
            pub fn send(self) -> rt::Sending<#answer> { self.call.#how() }
        }
    }
}

fn setter(name: &Ident, input: &Input) -> TokenStream {
    let mut lines = input.doc.clone();
    if input.required {
        docs::push_paragraph(&mut lines, vec!["Required by the provider.".to_owned()]);
    }
    let doc = docs::attrs(&lines);
    let value = ident(if input.is_list() { "values" } else { "value" });
    let set = input.set(&quote!(self.call), &value);
    let arguments = match (&input.ty, input.key) {
        (None, _) => quote!(),
        (Some(ty), false) => quote!(#value: #ty),
        (Some(ty), true) => quote!(key: &str, #value: #ty),
    };
    quote! {
        #doc
        pub fn #name(mut self, #arguments) -> Self { #set self }
    }
}
