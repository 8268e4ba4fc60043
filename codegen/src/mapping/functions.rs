//! `fns`: functions written by hand that fields name, and the signatures that the mapping gives them.

use crate::source::Span;

use super::Name;

/// One entry of `fns`.
#[derive(Debug, Clone)]
pub struct Function {
    /// `path`: where the function is; `crate::hooks::<name>` when it is not said.
    pub path: Option<Name>,
    /// `read`: from the provider to the common model.
    pub read: Option<FunctionType>,
    /// `write`: back. The function is called as that of `read`, with `_inverse` behind it.
    pub write: Option<FunctionType>,
    /// `fallible`: it gives a `Result`.
    pub fallible: bool,
    /// A signature could not be read, which was said.
    pub broken: bool,
}

/// `A -> B`, or `A -> B?` for a function that may find nothing.
#[derive(Debug, Clone)]
pub struct FunctionType {
    /// What it takes, in the words of the mapping: `string`, `record`, `list<Email>`.
    pub takes: Name,
    /// What it gives.
    pub gives: Name,
    /// It may give nothing.
    pub optional: bool,
    /// Place of the whole.
    pub span: Span,
}
