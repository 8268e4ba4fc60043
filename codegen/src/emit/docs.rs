//! Provider text as Rust docs: no doctests, no markup that rustdoc or clippy objects to, one attribute per line.

use proc_macro2::TokenStream;
use quote::quote;

use super::markup;
use crate::api::{Api, Doc, Origin, Type, TypeName};

/// Doc attributes of these lines.
pub(super) fn attrs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| spaced(line));
    quote!(#(#[doc = #lines])*)
}

/// Inner doc attributes (`//!`) of these lines.
pub(super) fn inner(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| spaced(line));
    quote!(#(#![doc = #lines])*)
}

/// Doc attributes of our own words, wrapped.
pub(super) fn own(text: &str) -> TokenStream {
    attrs(&markup::wrap(text))
}

fn spaced(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}

/// The first paragraph of what the provider says of a small thing (field, parameter), else `fallback`; then the
/// default, if there is one.
pub(super) fn brief(doc: &Doc, fallback: &str) -> Vec<String> {
    let mut lines = said(doc, fallback);
    if let Some(default) = &doc.default {
        let words = format!("Default: {}.", markup::code(default));
        match lines.last_mut() {
            Some(last)
                if last.len() + words.len() < markup::COLUMNS && last.ends_with(['.', '!']) =>
            {
                last.push(' ');
                last.push_str(&words);
            }
            _ => lines.push(words),
        }
    }
    lines
}

fn said(doc: &Doc, fallback: &str) -> Vec<String> {
    let said = doc
        .description
        .as_deref()
        .or(doc.summary.as_deref())
        .map(markup::first_paragraph);
    match said {
        Some(lines) if !lines.is_empty() => lines,
        _ if fallback.is_empty() => Vec::new(),
        _ => markup::wrap(fallback),
    }
}

/// What the provider says of a type, and where it is declared unless its name says so.
pub(super) fn of_type(api: &Api, ty: &Type, name: &str) -> Vec<String> {
    let mut lines = whole(&ty.doc, "");
    let place = place(api, &ty.origin);
    let told = matches!(&ty.name, TypeName::Schema(key) if key == name);
    if lines.is_empty() || !told || api.documents.len() > 1 {
        push_paragraph(&mut lines, place);
    }
    lines
}

/// What the provider says of a large thing (operation, type), else `fallback`.
pub(super) fn whole(doc: &Doc, fallback: &str) -> Vec<String> {
    let mut lines = doc
        .summary
        .as_deref()
        .map(markup::first_paragraph)
        .unwrap_or_default();
    let description = doc
        .description
        .as_deref()
        .map(markup::paragraphs)
        .unwrap_or_default();
    if !description.is_empty() && description != lines {
        push_paragraph(&mut lines, description);
    }
    if lines.is_empty() && !fallback.is_empty() {
        markup::wrap(fallback)
    } else {
        lines
    }
}

/// Adds a paragraph behind an empty line.
pub(super) fn push_paragraph(lines: &mut Vec<String>, paragraph: Vec<String>) {
    if !lines.is_empty() && !paragraph.is_empty() {
        lines.push(String::new());
    }
    lines.extend(paragraph);
}

/// Where the spec declares something: `openapi#/components/schemas/Employee`.
pub(super) fn place(api: &Api, origin: &Origin) -> Vec<String> {
    let document = match api.documents.get(origin.document.0 as usize) {
        Some(document) if api.documents.len() > 1 => document.name.as_str(),
        _ => "",
    };
    vec![format!(
        "Spec: {}.",
        markup::code(&format!("{document}#{}", origin.pointer))
    )]
}
