//! JSON that a mapping spells: bodies of searches, constant parts of writes.

use crate::source::{Span, Spanned};

use super::Named;

/// A value in JSON, written in YAML.
#[derive(Debug, Clone)]
pub enum Json {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// Any other number, as it is spelled.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Spanned<Json>>),
    /// An object.
    Object(Named<Spanned<Json>>),
    /// `$cursor`: the moment from which on changes are asked for.
    Cursor(Span),
    /// `$select`: the fields to ask for.
    Select(Span),
}
