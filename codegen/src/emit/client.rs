//! `src/client.rs`: profile, settings, credentials, client.

use std::collections::BTreeMap;

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::credentials::credentials;
use super::{Connector, docs, ident, imports, markup};
use crate::names;
use crate::plan::{
    Bound, Limits, Literal, Plan, RetryAfterFormat, Setting, SettingKind, When, WhenTest,
};

pub(super) fn file(it: &Connector<'_>) -> String {
    let plan = it.plan;
    let doc = docs::inner(&markup::wrap(&format!(
        "How a connection to {} is made.",
        markup::inline(&plan.title)
    )));
    let (profile, operations) = (profile(plan), operations(it));
    let (client, settings, credentials) = (client(plan), settings(plan), credentials(plan));
    imports::file(
        &it.header(),
        "crate::client",
        quote!(#doc #profile #operations #client #settings #credentials),
    )
}

/// `Some(..)` or `None`.
pub(super) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

fn profile(plan: &Plan) -> TokenStream {
    let doc = docs::own(&format!(
        "Facts about {} that every request leans on.",
        markup::inline(&plan.title)
    ));
    let (provider, title, server) = (&plan.provider, &plan.title, &plan.server.url);
    let headers = plan
        .headers
        .iter()
        .map(|(name, value)| quote!((#name, #value)));
    let limits = limits(plan);
    let retry = retry(plan);
    let errors = errors(plan);
    let nulls = &plan.null_values;
    quote! {
        #doc
        pub static PROFILE: rt::Profile = rt::Profile {
            provider: #provider,
            title: #title,
            server: #server,
            headers: &[#(#headers),*],
            limits: #limits,
            retry: #retry,
            errors: #errors,
            null_values: &[#(#nulls),*],
        };
    }
}

/// Only what is not `NONE`.
fn limits(plan: &Plan) -> TokenStream {
    let mut fields = TokenStream::new();
    if let Some(concurrency) = plan.concurrency {
        let concurrency = Token::u32_unsuffixed(concurrency);
        fields.extend(quote!(concurrency: Some(#concurrency),));
    }
    if !plan.retry_after.is_empty() {
        let headers = waits(&plan.retry_after);
        fields.extend(quote!(retry_after: #headers,));
    }
    fields.extend(more_limits(&plan.limits));
    if fields.is_empty() {
        return quote!(rt::Limits::NONE);
    }
    quote!(rt::Limits { #fields ..rt::Limits::NONE })
}

fn more_limits(limits: &Limits) -> TokenStream {
    let mut fields = TokenStream::new();
    if !limits.budgets.is_empty() {
        let each = limits.budgets.iter().map(|it| {
            let (requests, per) = (Token::u32_unsuffixed(it.requests), millis(it.per_ms));
            let app = it.app.then(|| quote!(.of_app()));
            let ids = &it.operations;
            let operations = (!ids.is_empty()).then(|| quote!(.operations(&[#(#ids),*])));
            let each = it.each.then(|| quote!(.each()));
            quote!(rt::Budget::new(#requests, #per) #app #operations #each)
        });
        fields.extend(quote!(budgets: &[#(#each),*],));
    }
    if !limits.remaining.is_empty() {
        let each = limits.remaining.iter().map(|it| {
            let header = &it.header;
            let reset = option(it.reset.as_ref().map(|(name, format)| {
                let format = retry_after_format(*format);
                quote!((#name, rt::RetryAfterFormat::#format))
            }));
            let per = option(it.per_ms.map(millis));
            quote!(rt::Remaining { header: #header, reset: #reset, per: #per })
        });
        fields.extend(quote!(remaining: &[#(#each),*],));
    }
    if !limits.retry_after_body.is_empty() {
        let places = waits(&limits.retry_after_body);
        fields.extend(quote!(retry_after_body: #places,));
    }
    if limits.default_wait_ms > 0 {
        let wait = millis(limits.default_wait_ms);
        fields.extend(quote!(default_wait: #wait,));
    }
    if limits.app {
        fields.extend(quote!(scope: rt::LimitScope::App,));
    }
    fields
}

fn millis(millis: u64) -> TokenStream {
    let millis = Token::u64_unsuffixed(millis);
    quote! { std::time::Duration::from_millis(#millis) }
}

fn when(it: &When) -> TokenStream {
    let place = &it.place;
    match (&it.test, it.header) {
        (WhenTest::Equals(text), false) => quote!(rt::When::equals(#place, #text)),
        (WhenTest::Equals(text), true) => quote!(rt::When::header(#place, #text)),
        (WhenTest::Contains(text), false) => quote!(rt::When::contains(#place, #text)),
        (WhenTest::Contains(text), true) => quote!(rt::When::header_contains(#place, #text)),
        (WhenTest::Present, false) => quote!(rt::When::present(#place)),
        (WhenTest::Present, true) => quote!(rt::When::header_present(#place)),
    }
}

/// Places that say when to come back.
fn waits(places: &[(String, RetryAfterFormat)]) -> TokenStream {
    let each = places.iter().map(|(name, format)| {
        let format = retry_after_format(*format);
        quote!((#name, rt::RetryAfterFormat::#format))
    });
    quote!(&[#(#each),*])
}

fn retry(plan: &Plan) -> TokenStream {
    let statuses = plan
        .retry
        .statuses
        .iter()
        .map(|it| Token::u16_unsuffixed(*it));
    let attempts = Token::u32_unsuffixed(plan.retry.max_attempts);
    let (base, cap) = (
        Token::u64_unsuffixed(plan.retry.base_ms),
        Token::u64_unsuffixed(plan.retry.cap_ms),
    );
    quote! {
        rt::RetryPolicy {
            statuses: &[#(#statuses),*],
            max_attempts: #attempts,
            base: std::time::Duration::from_millis(#base),
            cap: std::time::Duration::from_millis(#cap),
        }
    }
}

fn retry_after_format(format: RetryAfterFormat) -> proc_macro2::Ident {
    ident(match format {
        RetryAfterFormat::DeltaSeconds => "DeltaSeconds",
        RetryAfterFormat::DeltaMs => "DeltaMs",
        RetryAfterFormat::EpochSeconds => "EpochSeconds",
        RetryAfterFormat::EpochMillis => "EpochMillis",
        RetryAfterFormat::Rfc3339 => "Rfc3339",
        RetryAfterFormat::HttpDate => "HttpDate",
    })
}

fn errors(plan: &Plan) -> TokenStream {
    let it = &plan.errors;
    let (code, message, request_id) = (&it.code, &it.message, &it.request_id);
    let text = |it: &Option<String>| option(it.as_ref().map(|it| quote!(#it)));
    let (message_header, request_id_header) =
        (text(&it.message_header), text(&it.request_id_header));
    let rules = it
        .rules
        .iter()
        .enumerate()
        .map(|(at, (status, code, kind))| {
            let status = Token::u16_unsuffixed(*status);
            let code = code.as_ref().map(|code| quote!(.code(#code)));
            let kind = ident(&names::camel(kind));
            let condition = it.conditions.iter().find(|(place, _)| *place == at);
            let condition = condition.map(|(_, it)| {
                let when = when(it);
                quote!(.when(#when))
            });
            quote!(rt::ErrorRule::new(#status, rt::ErrorClass::#kind) #code #condition)
        });
    let rows = option(it.rows.as_ref().map(|it| {
        let (list, failed) = (&it.list, when(&it.failed));
        let (code, message) = (&it.code, &it.message);
        let kind = ident(&names::camel(&it.kind));
        quote! {
            rt::RowErrors {
                list: #list,
                failed: #failed,
                code: &[#(#code),*],
                message: &[#(#message),*],
                kind: rt::ErrorClass::#kind,
            }
        }
    }));
    quote! {
        rt::ErrorRules {
            code: &[#(#code),*],
            message: &[#(#message),*],
            request_id: &[#(#request_id),*],
            message_header: #message_header,
            request_id_header: #request_id_header,
            rules: &[#(#rules),*],
            rows: #rows,
        }
    }
}

fn operations(it: &Connector<'_>) -> TokenStream {
    let doc = docs::own("Every operation of this crate.");
    let all = (0..it.plan.operations.len()).map(|at| super::operation::static_path(it, at));
    quote!(#doc pub static OPERATIONS: &[&rt::Operation] = &[#(&#all),*];)
}

fn client(plan: &Plan) -> TokenStream {
    let doc = docs::own(&format!(
        "A connection to {}. Cheap to clone.",
        markup::inline(&plan.title)
    ));
    let build = docs::own("Starts a connection.");
    let connection = docs::own("The connection below, for requests that this crate does not name.");
    let mut variables: Vec<(String, TokenStream)> = Vec::new();
    for setting in &plan.settings {
        let field = ident(&names::snake(&setting.name));
        variables.push((setting.name.clone(), quote!(settings.#field)));
    }
    for (name, bound) in &plan.server.vars {
        variables.retain(|(known, _)| known != name);
        variables.push((name.clone(), bound_text(bound)));
    }
    // A setting that feeds a variable of another name is used twice: all but its last use are clones.
    let texts: Vec<String> = variables.iter().map(|(_, it)| it.to_string()).collect();
    let last: BTreeMap<&String, usize> =
        texts.iter().enumerate().map(|(at, it)| (it, at)).collect();
    let values = variables
        .iter()
        .zip(&texts)
        .enumerate()
        .map(|(at, ((name, value), text))| {
            if last.get(text).is_some_and(|last| *last > at) {
                quote!((#name, #value.clone()))
            } else {
                quote!((#name, #value))
            }
        });
    // Read before the settings move into the variables.
    let tenants = plan
        .tenant_headers
        .iter()
        .enumerate()
        .map(|(at, (_, value))| {
            let name = quote::format_ident!("header_{at}");
            match value.as_slice() {
                [piece] => {
                    let text = super::credentials::piece_text(piece);
                    quote!(let #name = #text.to_owned();)
                }
                pieces => {
                    let texts = pieces.iter().map(super::credentials::piece_text);
                    quote!(let #name = [#(#texts),*].concat();)
                }
            }
        });
    let headers = plan
        .tenant_headers
        .iter()
        .enumerate()
        .map(|(at, (header, _))| {
            let name = quote::format_ident!("header_{at}");
            quote!(.header(#header, #name))
        });
    let rules = plan.settings.iter().flat_map(|setting| {
        let name = &setting.name;
        let kind = match &setting.kind {
            SettingKind::Text => None,
            SettingKind::Integer => Some(quote!(rt::SettingRule::Integer)),
            SettingKind::Boolean => Some(quote!(rt::SettingRule::Boolean)),
            SettingKind::OneOf(values) => Some(quote!(rt::SettingRule::OneOf(&[#(#values),*]))),
        };
        let zone = setting.zone.then(|| quote!(rt::SettingRule::Zone));
        let pattern = setting.pattern.iter();
        let pattern = pattern.map(|pattern| quote!(rt::SettingRule::Pattern(#pattern)));
        let rules = kind.into_iter().chain(zone).chain(pattern);
        rules.map(move |rule| quote!(.setting(#name, #rule)))
    });
    let sensitive = &plan.sensitive;
    let security = (!plan.security.is_empty()).then(|| {
        let any = super::credentials::security(&plan.security);
        quote!(.security(#any))
    });
    let settings = if texts.iter().any(|it| it.starts_with("settings")) {
        quote!(settings)
    } else {
        quote!(_settings)
    };
    let fields = super::field_maps::any(plan).then(|| {
        quote!(
            const FIELDS: &'static [&'static rt::ModelFields] = crate::field_maps::FIELDS;
        )
    });
    quote! {
        #doc
        #[derive(Debug, Clone)]
        pub struct Client { pub(crate) connection: rt::Connection }

        impl Client {
            #build
            pub fn builder(#settings: Settings) -> rt::ClientBuilder<Self> {
                #(#tenants)*
                rt::ClientBuilder::new(&PROFILE, vec![#(#values),*]) #security #(#rules)* #(#headers)* #(.redact(#sensitive))*
            }

            #connection
            pub fn connection(&self) -> &rt::Connection { &self.connection }
        }

        impl rt::Connector for Client {
            #fields
            type Credentials = Credentials;
            fn from_connection(connection: rt::Connection) -> Self { Self { connection } }
        }
    }
}

fn bound_text(bound: &Bound) -> TokenStream {
    match bound {
        Bound::Setting(name) => {
            let name = ident(&names::snake(name));
            quote!(settings.#name)
        }
        Bound::Literal(literal) => {
            let text = literal_text(literal);
            quote!(#text.to_owned())
        }
        Bound::Id | Bound::ParentId | Bound::ParentField { .. } => quote!(String::new()),
    }
}

/// A literal as it stands in a request.
pub(super) fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => text.clone(),
        Literal::Int(int) => int.to_string(),
        Literal::Bool(flag) => flag.to_string(),
    }
}

fn settings(plan: &Plan) -> TokenStream {
    let doc = docs::own("What a connection needs besides credentials.");
    let fields = plan.settings.iter().map(|setting| {
        let name = ident(&names::snake(&setting.name));
        let mut text = setting.doc.clone();
        if let Some(default) = &setting.default {
            text.push_str(&format!(" By default {}.", markup::code(default)));
        }
        let doc = docs::attrs(&markup::paragraphs(&text));
        quote!(#doc pub #name: String)
    });
    let required: Vec<&Setting> = plan
        .settings
        .iter()
        .filter(|it| it.default.is_none())
        .collect();
    let arguments = required.iter().map(|setting| {
        let name = ident(&names::snake(&setting.name));
        quote!(#name: impl Into<String>)
    });
    let values = plan.settings.iter().map(|setting| {
        let name = ident(&names::snake(&setting.name));
        match &setting.default {
            Some(default) => quote!(#name: #default.to_owned()),
            None => quote!(#name: #name.into()),
        }
    });
    let doc_new = docs::own("With everything that has no default.");
    let whole = quote!(Self { #(#values),* });
    // `new` without arguments asks for a `Default`.
    let (body, default) = if required.is_empty() && !plan.settings.is_empty() {
        (
            quote!(Self::default()),
            quote!(impl Default for Settings { fn default() -> Self { #whole } }),
        )
    } else if plan.settings.is_empty() {
        (quote!(Self::default()), TokenStream::new())
    } else {
        (whole, TokenStream::new())
    };
    let new = quote!(#doc_new #[must_use] pub fn new(#(#arguments),*) -> Self { #body });
    let derives = if plan.settings.is_empty() {
        quote!(Debug, Clone, Default)
    } else {
        quote!(Debug, Clone)
    };
    quote! {
        #doc
        #[derive(#derives)]
        #[non_exhaustive]
        pub struct Settings { #(#fields,)* }
        impl Settings { #new }
        #default
    }
}
