//! The grammar of model files.

use super::Category;
use crate::diagnostic::Diagnostics;
use crate::node::Node;

/// Stub.
pub fn read_models(_file: &str, _root: &Node, _diagnostics: &mut Diagnostics) -> Option<Category> {
    None
}
