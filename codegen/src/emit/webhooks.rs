//! `src/webhooks.rs`: signatures, and what events mean, as a `static`.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::{Connector, docs, ident, imports, markup};
use crate::names;
use crate::plan::{EventShape, EventSource, EventTime, Handshake, SignedPart, Webhooks};

/// The file, when the mapping has webhooks.
pub(super) fn file(it: &Connector<'_>) -> Option<String> {
    let webhooks = it.plan.webhooks.as_ref()?;
    let title = markup::inline(&it.plan.title);
    let provider = &it.plan.provider;
    let doc = docs::inner(&markup::wrap(&format!(
        "Webhooks of {title}: whether a delivery is genuine, and which records have changed."
    )));
    let rules = docs::own("How deliveries are signed, and what their events mean.");
    let checks = docs::own("Checks deliveries with the secret of the webhook.");
    let signature = signature(webhooks);
    let handshake = webhooks.handshake.as_ref().map(|it| {
        let it = handshake(it);
        quote!(.handshake(rt::webhook::Handshake::#it))
    });
    let shapes = webhooks.events.iter().map(shape);
    Some(imports::file(
        &it.header(),
        "crate::webhooks",
        quote! {
            #doc
            #rules
            pub static WEBHOOKS: rt::webhook::Webhooks =
                rt::webhook::Webhooks::new(#provider, #signature) #handshake .events(&[#(#shapes),*]);
            #checks
            pub fn verifier(secret: impl Into<rt::Secret>) -> rt::webhook::Verifier {
                rt::webhook::Verifier::new(&WEBHOOKS, secret)
            }
        },
    ))
}

fn signature(it: &Webhooks) -> TokenStream {
    let header = &it.header;
    let mut out = quote!(rt::webhook::SignatureScheme::new(#header));
    if it.plain_hash {
        out.extend(quote!(.algorithm(rt::webhook::Algorithm::Sha256)));
    }
    if !it.prefix.is_empty() {
        let prefix = &it.prefix;
        out.extend(quote!(.prefix(#prefix)));
    }
    if it.base64 {
        out.extend(quote!(.encoding(rt::webhook::Encoding::Base64)));
    }
    if it.signed != [SignedPart::Body] {
        let parts = it.signed.iter().map(|part| {
            let part = match part {
                SignedPart::Body => quote!(Body),
                SignedPart::Timestamp => quote!(Timestamp),
                SignedPart::Method => quote!(Method),
                SignedPart::Url => quote!(Url),
                SignedPart::DecodedUrl => quote!(DecodedUrl),
                SignedPart::Secret => quote!(Secret),
                SignedPart::Text(text) => quote!(Text(#text)),
            };
            quote!(rt::webhook::SignedPart::#part)
        });
        out.extend(quote!(.signed(&[#(#parts),*])));
    }
    if let Some((header, format, tolerance)) = &it.timestamp {
        let format = time(*format);
        let tolerance = tolerance.map(|it| {
            let it = Token::u64_unsuffixed(it);
            quote! { .tolerance(std::time::Duration::from_millis(#it)) }
        });
        out.extend(
            quote!(.timestamp(rt::webhook::TimestampRule::new(#header, #format) #tolerance)),
        );
    }
    if it.replay_allowed {
        out.extend(quote!(.replay(None)));
    }
    out
}

fn time(format: EventTime) -> TokenStream {
    let name = ident(match format {
        EventTime::Rfc3339 => "Rfc3339",
        EventTime::EpochSeconds => "EpochSeconds",
        EventTime::EpochMillis => "EpochMillis",
    });
    quote!(rt::TimeFormat::#name)
}

fn handshake(it: &Handshake) -> TokenStream {
    match it {
        Handshake::EchoQuery(parameter) => quote!(EchoQuery { parameter: #parameter }),
        Handshake::EchoBody {
            when,
            equals,
            challenge,
        } => quote!(EchoBody { when: #when, equals: #equals, challenge: #challenge }),
        Handshake::Empty(events) => quote!(Empty { events: #events }),
    }
}

fn source(it: &EventSource) -> TokenStream {
    let it = match it {
        EventSource::Event(pointer) => quote!(Event(#pointer)),
        EventSource::Parent(pointer) => quote!(Parent(#pointer)),
        EventSource::Body(pointer) => quote!(Body(#pointer)),
        EventSource::Header(name) => quote!(Header(#name)),
    };
    quote!(rt::webhook::Source::#it)
}

fn shape(it: &EventShape) -> TokenStream {
    let (name, id) = (it.name.iter().map(source), it.id.iter().map(source));
    let mut out = quote!(rt::webhook::EventShape::new(&[#(#name),*], &[#(#id),*]));
    if !it.when.is_empty() {
        let when = &it.when;
        out.extend(quote!(.when(#when)));
    }
    if !it.lists.is_empty() {
        let lists = &it.lists;
        out.extend(quote!(.lists(&[#(#lists),*])));
    }
    if let Some((from, format)) = &it.at {
        let (from, format) = (source(from), time(*format));
        out.extend(quote!(.at(#from, #format)));
    }
    if let Some(account) = it.account.as_ref().map(source) {
        out.extend(quote!(.account(#account)));
    }
    if let Some(event_id) = it.event_id.as_ref().map(source) {
        out.extend(quote!(.event_id(#event_id)));
    }
    let rules = it.rules.iter().map(|rule| {
        let (event, model) = (&rule.event, &rule.model);
        let action = ident(&names::camel(&rule.action));
        let id = rule.id.as_ref().map(source).map(|id| quote!(.id(#id)));
        let record = rule.record.as_ref().map(|it| quote!(.record(#it)));
        quote!(rt::webhook::EventRule::new(#event, #model, rt::webhook::Action::#action) #id #record)
    });
    out.extend(quote!(.rules(&[#(#rules),*])));
    out
}
