//! What an operation answers with: one type, or an enum by status.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Connector, docs, ident};
use crate::graph::size::is_large;
use crate::names::Scope;
use crate::plan;
use crate::transfer::{Answer, Case, Transfer};
use crate::usage::{Direction, resolve};

/// The name of the enum of an operation's answers.
pub(super) fn name(builder: &str) -> String {
    format!("{builder}Answer")
}

/// The type that a request is answered with.
pub(super) fn answer_type(
    it: &Connector<'_>,
    planned: &plan::Operation,
    transfer: &Transfer<'_>,
) -> TokenStream {
    match &transfer.answer {
        Answer::One(case) => case_type(it, case),
        Answer::ByStatus(_) => {
            let name = ident(&name(&planned.builder));
            quote!(#name)
        }
        Answer::Raw => quote!(bytes::Bytes),
    }
}

fn case_type(it: &Connector<'_>, case: &Case) -> TokenStream {
    let read = |ty: &Option<crate::api::TypeRef>| match ty {
        Some(ty) => it.rust_type(ty.id, Direction::Read),
        None => quote!(serde_json::Value),
    };
    match case {
        Case::Empty => quote!(()),
        Case::Json { ty, .. } => read(ty),
        Case::Text { .. } => quote!(String),
        Case::Bytes { .. } => quote!(bytes::Bytes),
        Case::Items { ty, .. } => {
            let item = read(ty);
            quote!(rt::Events<#item>)
        }
    }
}

/// The enum of answers by status, where there is one.
pub(super) fn cases(
    it: &Connector<'_>,
    planned: &plan::Operation,
    transfer: &Transfer<'_>,
) -> Option<TokenStream> {
    let Answer::ByStatus(cases) = &transfer.answer else {
        return None;
    };
    let name = ident(&name(&planned.builder));
    let doc = docs::attrs(&[format!(
        "Answer of [`Client::{}`](crate::Client::{}), by status.",
        planned.method, planned.method
    )]);
    let mut scope = Scope::new().reserving(["Other"]);
    let (mut variants, mut arms) = (Vec::new(), Vec::new());
    for (status, case) in cases {
        let variant = ident(&scope.claim(&words(status), status));
        let doc = docs::attrs(&[format!("{status}.")]);
        let ty = case_type(it, case);
        let boxed = match case {
            Case::Json { ty: Some(ty), .. } => is_large(it.api, resolve(it.api, ty.id)),
            _ => false,
        };
        variants.push(match case {
            Case::Empty => quote!(#doc #variant),
            _ if boxed => quote!(#doc #variant(Box<#ty>)),
            _ => quote!(#doc #variant(#ty)),
        });
        let read = match case {
            Case::Empty => quote!(reply.empty(Self::#variant)),
            Case::Json { .. } if boxed => {
                quote!(reply.json(|it| Self::#variant(Box::new(it))))
            }
            Case::Json { .. } => quote!(reply.json(Self::#variant)),
            Case::Text { .. } => quote!(reply.text(Self::#variant)),
            Case::Bytes { .. } | Case::Items { .. } => quote!(reply.bytes(Self::#variant)),
        };
        let pattern = pattern(status);
        arms.push(quote!(#pattern => #read,));
    }
    // `2XX` and `default` take every success there is.
    let last = cases
        .iter()
        .any(|(status, _)| status.parse::<u16>().is_err());
    let other = (!last).then(|| {
        let doc = docs::own("Another success, as it came.");
        variants.push(quote!(#doc Other(bytes::Bytes)));
        quote!(_ => reply.bytes(Self::Other),)
    });
    Some(quote! {
        #doc
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }

        impl rt::Answer for #name {
            fn read(reply: rt::Reply) -> Result<rt::Response<Self>, rt::Error> {
                match reply.status() { #(#arms)* #other }
            }
        }
    })
}

fn pattern(status: &str) -> TokenStream {
    match status.parse::<u16>() {
        Ok(status) => {
            let status = proc_macro2::Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        Err(_) => quote!(_),
    }
}

/// The words of RFC 9110 for a status.
fn words(status: &str) -> String {
    match status {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "208" => "AlreadyReported",
        "default" => "Default",
        "2XX" => "Success",
        other => return format!("Status{other}"),
    }
    .to_owned()
}
