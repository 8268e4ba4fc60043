//! One operation: its static, its method on the client, its builder.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::params::{self, Inputs};
use super::value::Form;
use super::{Connector, answer, docs, ident, markup};
use crate::api::{Encoding, Operation, TypeRef};
use crate::names;
use crate::plan;
use crate::transfer::{Answer, Case, Sent, Shape, Transfer, Value, own_server, transfer};
use crate::usage::{Direction, resolve};

/// Most arguments of a client method, `self` not counted.
const MOST_ARGUMENTS: usize = 6;

/// The parts of an operation, each for its place in the file.
pub(super) struct Parts {
    pub(super) operation: TokenStream,
    pub(super) method: TokenStream,
    /// The builder and the answer, where they are types of their own.
    pub(super) types: TokenStream,
}

/// The static of an operation.
pub(super) fn static_path(it: &Connector<'_>, at: usize) -> TokenStream {
    let Some(planned) = it.plan.operations.get(at) else {
        return quote!(crate::UNKNOWN);
    };
    let module = ident(it.layout.module(&planned.resource));
    let name = static_name(it, planned);
    quote!(crate::#module::#name)
}

fn static_name(it: &Connector<'_>, planned: &plan::Operation) -> Ident {
    let name = names::screaming(&planned.method);
    // A builder is a function, too: `A` of the operation `a`.
    if it.layout.is_of_operation(&name) {
        ident(&format!("{name}_OPERATION"))
    } else {
        ident(&name)
    }
}

/// How many arguments there is room for besides those of the path.
fn room(transfer: &Transfer<'_>, operation: &Operation) -> usize {
    let body = transfer.body.as_ref();
    let taken =
        body.is_some_and(|it| !it.is_method(operation) && !matches!(it.shape, Shape::Parts));
    MOST_ARGUMENTS - usize::from(taken)
}

/// Types that an operation needs besides those of the spec: its builder, its answer.
pub(super) fn own_types(
    builder: &str,
    operation: &Operation,
    transfer: &Transfer<'_>,
) -> Vec<String> {
    let mut out = Vec::new();
    if transfer.has_options(operation, room(transfer, operation)) {
        out.push(builder.to_owned());
    }
    if transfer.has_cases() {
        out.push(answer::name(builder));
    }
    out
}

pub(super) fn parts(it: &Connector<'_>, planned: &plan::Operation, operation: &Operation) -> Parts {
    let transfer = transfer(it.api, operation);
    let inputs = params::divide(&transfer.values, room(&transfer, operation));
    let builder = transfer
        .has_options(operation, room(&transfer, operation))
        .then(|| builder(it, planned, operation, &transfer, &inputs));
    let cases = answer::cases(it, planned, &transfer);
    Parts {
        operation: operation_static(it, planned, operation, &transfer),
        method: client_method(
            it,
            planned,
            operation,
            &transfer,
            &inputs,
            builder.is_some(),
        ),
        types: quote!(#builder #cases),
    }
}

fn operation_static(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    transfer: &Transfer<'_>,
) -> TokenStream {
    let name = static_name(it, planned);
    let id = operation
        .id
        .clone()
        .unwrap_or_else(|| format!("{} {}", operation.method, operation.path));
    let method = operation.method.to_ascii_lowercase();
    let path = whole_path(operation);
    let made = match method.as_str() {
        "get" | "put" | "post" | "patch" | "delete" => {
            let method = ident(&method);
            quote!(rt::Operation::#method(#id, #path))
        }
        _ => {
            let method = ident(&names::camel(&method));
            quote!(rt::Operation::new(#id, rt::Method::#method, #path))
        }
    };
    let by_method = !matches!(operation.method.as_str(), "POST" | "PATCH");
    let repeatable = (planned.idempotent != by_method).then(|| {
        let yes = planned.idempotent;
        quote!(.repeatable(#yes))
    });
    let key = planned.idempotency.as_ref().map(|key| match key {
        plan::IdempotencyKey::Header(name) => {
            quote!(.idempotency(rt::IdempotencyKey::Header(#name)))
        }
        plan::IdempotencyKey::Query(name) => {
            quote!(.idempotency(rt::IdempotencyKey::Query(#name)))
        }
    });
    let accept = transfer
        .answer
        .accept()
        .filter(|it| it != "application/json")
        .map(|it| quote!(.accept(#it)));
    let json = transfer
        .body
        .as_ref()
        .filter(|it| matches!(it.shape, Shape::Json(_)));
    let content_type = json
        .map(|it| it.media_type)
        .filter(|it| *it != "application/json" && !it.contains('*') && is_plain(it))
        .map(|it| quote!(.content_type(#it)));
    let plain = matches!(transfer.answer, Answer::One(Case::Text { .. })).then(|| quote!(.plain()));
    let redirects = (transfer.answer == Answer::Raw).then(|| quote!(.redirects()));
    let open = operation.public.then(|| quote!(.open()));
    let own = &planned.security;
    let security = (!operation.public && !own.is_empty()).then(|| {
        let any = super::credentials::security(own);
        quote!(.security(#any))
    });
    let server = own_server(operation).map(|url| quote!(.server(#url)));
    quote! {
        pub(crate) static #name: rt::Operation =
            #made #repeatable #key #accept #content_type #plain #redirects #open #security #server;
    }
}

/// The path with the query that belongs to it: `/messages?beta=true`.
fn whole_path(operation: &Operation) -> String {
    let mut out = operation.path.clone();
    for (at, (name, value)) in operation.fixed_query.iter().enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
        push_encoded(&mut out, name);
        out.push('=');
        push_encoded(&mut out, value);
    }
    out
}

/// Everything but the unreserved characters of RFC 3986 percent-encoded.
fn push_encoded(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// Whether a text can stand in a header.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|it| (b' '..=b'~').contains(&it))
}

/// `GET /api/v1/employees`, as code.
pub(super) fn endpoint(operation: &Operation) -> String {
    markup::code(&format!("{} {}", operation.method, operation.path))
}

fn client_method(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    transfer: &Transfer<'_>,
    inputs: &Inputs<'_>,
    built: bool,
) -> TokenStream {
    let method = ident(&planned.method);
    let name = static_name(it, planned);
    let doc = method_docs(it, planned, operation, transfer);
    let mut arguments: Vec<TokenStream> = inputs
        .arguments
        .iter()
        .map(|(name, value)| params::arguments(it, value, name))
        .collect();
    let mut puts: Vec<TokenStream> = inputs
        .arguments
        .iter()
        .map(|(name, value)| params::put(it, value, name))
        .collect();
    let value = ident("value");
    puts.extend(
        inputs
            .fixed
            .iter()
            .map(|fixed| params::put(it, fixed, &value)),
    );
    let mut life = None;
    if let Some(body) = transfer
        .body
        .as_ref()
        .filter(|body| !body.is_method(operation))
    {
        let (argument, put) = body_argument(it, body);
        let typed = matches!(body.shape, Shape::Json(_) | Shape::Form { .. });
        life = (typed && body.optional).then(|| quote!(<'b>));
        arguments.push(argument);
        puts.push(put);
    }
    let arguments = arguments.iter().filter(|it| !it.is_empty());
    let call = quote!(self.connection.call(&#name)#(#puts)*);
    let (ty, value) = if built {
        let builder = ident(&planned.builder);
        (quote!(#builder), quote!(#builder(#call)))
    } else {
        let answer = answer::answer_type(it, planned, transfer);
        (quote!(rt::Request<#answer>), quote!(#call.request()))
    };
    quote! {
        #doc
        pub fn #method #life(&self, #(#arguments),*) -> #ty { #value }
    }
}

/// The argument that a body is and the call that puts it into a request.
fn body_argument(it: &Connector<'_>, body: &Sent<'_>) -> (TokenStream, TokenStream) {
    let media_type = body.media_type;
    match &body.shape {
        Shape::Json(ty) | Shape::Form { ty, .. } => {
            let life = body.optional.then(|| quote!('b));
            let ty = ty.map_or_else(
                || quote!(&#life serde_json::Value),
                |ty| borrowed(it, ty, life.as_ref()),
            );
            let rules = match &body.shape {
                Shape::Form { encoding, .. } => {
                    let rules = form_rules(encoding);
                    quote!(, &[#(#rules),*])
                }
                _ => TokenStream::new(),
            };
            let form = matches!(body.shape, Shape::Form { .. });
            if body.optional {
                let put = ident(if form { "with_form_if" } else { "with_json_if" });
                (
                    quote!(body: impl Into<Option<#ty>>),
                    quote!(.#put(body.into()#rules)),
                )
            } else {
                let put = ident(if form { "with_form" } else { "with_json" });
                (quote!(body: #ty), quote!(.#put(body #rules)))
            }
        }
        Shape::Parts => (TokenStream::new(), TokenStream::new()),
        Shape::FreeParts => (
            quote!(body: rt::Multipart),
            quote!(.with_parts(body.media_type(#media_type))),
        ),
        Shape::Text => (
            quote!(body: impl Into<String>),
            quote!(.with_bytes(#media_type, body.into())),
        ),
        Shape::Bytes { choose: true } => (
            quote!(content_type: &str, body: impl Into<bytes::Bytes>),
            quote!(.with_bytes(content_type, body)),
        ),
        Shape::Bytes { choose: false } => (
            quote!(body: impl Into<bytes::Bytes>),
            quote!(.with_bytes(#media_type, body)),
        ),
    }
}

/// How properties of a form are written, where that is not `a=1&a=2`.
fn form_rules(encoding: &[Encoding]) -> Vec<TokenStream> {
    let mut out = Vec::new();
    for it in encoding {
        let json = it
            .content_type
            .as_deref()
            .is_some_and(|it| it.to_ascii_lowercase().contains("json"));
        let rule = match (it.style.as_deref(), it.explode) {
            _ if json => "Json",
            (Some("deepObject"), _) => "Index",
            (Some("spaceDelimited"), _) => "Space",
            (Some("pipeDelimited"), _) => "Pipe",
            (_, Some(false)) => "Comma",
            _ => continue,
        };
        let (name, rule) = (&it.property, ident(rule));
        out.push(quote!((#name, rt::FormRule::#rule)));
    }
    out
}

/// The type of the argument that a body is.
pub(super) fn body_type(it: &Connector<'_>, ty: TypeRef) -> TokenStream {
    borrowed(it, ty, None)
}

fn borrowed(it: &Connector<'_>, ty: TypeRef, life: Option<&TokenStream>) -> TokenStream {
    match it.form(ty.id) {
        Form::Text => quote!(&#life str),
        Form::List(items) => {
            let items = it.rust_type(items.id, Direction::Write);
            quote!(&#life [#items])
        }
        _ => {
            let ty = it.rust_type(ty.id, Direction::Write);
            quote!(&#life #ty)
        }
    }
}

fn method_docs(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    transfer: &Transfer<'_>,
) -> TokenStream {
    let mut lines = docs::whole(
        &operation.doc,
        &format!("Operation {}.", markup::code(&planned.method)),
    );
    let mut place = vec![format!(
        "{}. {}",
        endpoint(operation),
        docs::place(it.api, &operation.origin).join(" ")
    )];
    place.extend(error_docs(it, transfer));
    docs::push_paragraph(&mut lines, place);
    if operation.deprecated {
        docs::push_paragraph(&mut lines, vec!["Deprecated by the provider.".to_owned()]);
    }
    docs::attrs(&lines)
}

/// Types of the bodies of errors: `Errors: [`Problem`](..) (404, default).`
fn error_docs(it: &Connector<'_>, transfer: &Transfer<'_>) -> Option<String> {
    let named: Vec<String> = transfer
        .errors
        .iter()
        .filter_map(|(statuses, ty)| {
            let id = resolve(it.api, ty.id);
            let name = &it.layout.named(id)?.name;
            let path = it
                .layout
                .path(id, Direction::Read)?
                .to_string()
                .replace(' ', "");
            Some(format!("[`{name}`]({path}) ({})", statuses.join(", ")))
        })
        .collect();
    (!named.is_empty()).then(|| format!("Errors: {}.", named.join(", ")))
}

fn builder(
    it: &Connector<'_>,
    planned: &plan::Operation,
    operation: &Operation,
    transfer: &Transfer<'_>,
    inputs: &Inputs<'_>,
) -> TokenStream {
    let name = ident(&planned.builder);
    let doc = docs::attrs(&[format!(
        "Request of [`Client::{}`](crate::Client::{}).",
        planned.method, planned.method
    )]);
    let mut methods: Vec<TokenStream> = inputs
        .methods
        .iter()
        .map(|(name, value)| setter(it, name, value))
        .collect();
    if let Some(body) = transfer
        .body
        .as_ref()
        .filter(|body| body.is_method(operation))
    {
        let doc = docs::own("Request body.");
        let body = Sent {
            media_type: body.media_type,
            optional: false,
            shape: body.shape,
        };
        let (argument, put) = body_argument(it, &body);
        methods.push(quote! {
            #doc
            pub fn body(self, #argument) -> Self { Self(self.0 #put) }
        });
    }
    let answer = answer::answer_type(it, planned, transfer);
    let send = docs::own("Sends the request.");
    quote! {
        #doc
        #[must_use = "a request is sent by `send`"]
        #[derive(Debug)]
        pub struct #name(rt::Call);

        impl #name {
            #(#methods)*
            #send
            pub fn send(self) -> rt::Sending<#answer> { self.0.send() }
        }
    }
}

fn setter(it: &Connector<'_>, name: &Ident, value: &Value<'_>) -> TokenStream {
    let mut lines = params::doc(it, value);
    if value.required {
        docs::push_paragraph(&mut lines, vec!["Required by the provider.".to_owned()]);
    }
    let doc = docs::attrs(&lines);
    let argument = ident("value");
    let put = params::put(it, value, &argument);
    let arguments = params::arguments(it, value, &argument);
    quote! {
        #doc
        pub fn #name(self, #arguments) -> Self { Self(self.0 #put) }
    }
}
