//! `allow`: complaints that are accepted, each at one place and with a reason.

use crate::diagnostic::Code;
use crate::source::Spanned;

use super::Name;

/// One entry of `allow`.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// `code`: one that may be allowed.
    pub code: Spanned<Code>,
    /// `at`: keys with dots between, or a file of the spec with a JSON pointer behind `#`.
    pub at: Name,
    /// `reason`.
    pub reason: Name,
}
