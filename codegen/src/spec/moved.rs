//! Where a rewritten node stood in the provider's text, and where a node of that text went.
//!
//! Most rewrites leave JSON pointers alone. Rewriting Swagger 2.0 cannot: so it
//! notes every move here. References are rewritten by it, and whatever is shown
//! to someone is turned back by it.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::api::{Api, Kind, Origin};

/// The moves of one document.
#[derive(Debug, Default)]
pub(crate) struct Moved {
    /// From new places to old ones.
    back: Prefixes,
    /// From old places to new ones.
    forth: Prefixes,
}

impl Moved {
    /// Notes that what stands at `new` stood at `old`, and everything below it with it.
    pub(crate) fn note(&mut self, old: &str, new: &str) {
        self.came(old, new);
        self.went(old, new);
    }

    /// Notes where something came from to which no reference needs to lead.
    pub(crate) fn came(&mut self, old: &str, new: &str) {
        self.back.insert(new, old);
    }

    /// Notes where something went; the first place counts.
    pub(crate) fn went(&mut self, old: &str, new: &str) {
        self.forth.insert(old, new);
    }

    /// The pointer in the provider's text.
    pub(crate) fn origin<'p>(&self, pointer: &'p str) -> Cow<'p, str> {
        self.back
            .replace(pointer)
            .map_or(Cow::Borrowed(pointer), Cow::Owned)
    }

    /// The pointer in the rewritten document, when it is another one.
    pub(crate) fn target(&self, pointer: &str) -> Option<String> {
        self.forth.replace(pointer)
    }
}

/// Turns every origin back; `of` knows the moves of documents by their index.
///
/// Remarks are turned back when they are made.
pub(crate) fn restore<'m>(api: &mut Api, of: impl Fn(usize) -> Option<&'m Moved>) {
    let turn = |origin: &mut Origin| {
        if let Some(moved) = of(origin.document.0 as usize)
            && let Some(old) = moved.back.replace(&origin.pointer)
        {
            origin.pointer = old;
        }
    };
    for ty in &mut api.types {
        turn(&mut ty.origin);
        if let Kind::Struct(it) = &mut ty.kind {
            it.fields
                .iter_mut()
                .for_each(|field| turn(&mut field.origin));
        }
    }
    for operation in &mut api.operations {
        turn(&mut operation.origin);
        for param in &mut operation.params {
            turn(&mut param.origin);
        }
        if let Some(body) = &mut operation.body {
            turn(&mut body.origin);
        }
        for response in &mut operation.responses {
            turn(&mut response.origin);
        }
    }
    for scheme in &mut api.security_schemes {
        turn(&mut scheme.origin);
    }
}

/// Pointers by their prefixes; the longest that is known counts.
#[derive(Debug)]
struct Prefixes {
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    children: HashMap<Box<str>, usize>,
    to: Option<String>,
}

impl Default for Prefixes {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
        }
    }
}

impl Prefixes {
    /// Adds a prefix, unless it is there.
    fn insert(&mut self, from: &str, to: &str) {
        let mut at = 0;
        for segment in from.split('/').skip(1) {
            let next = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else {
                return;
            };
            at = match node.children.get(segment) {
                Some(child) => *child,
                None => {
                    node.children.insert(segment.into(), next);
                    self.nodes.push(Node::default());
                    next
                }
            };
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.to.get_or_insert_with(|| to.to_owned());
        }
    }

    fn replace(&self, pointer: &str) -> Option<String> {
        let mut node = self.nodes.first()?;
        let mut length = 0;
        let mut found: Option<(&str, usize)> = None;
        for segment in pointer.split('/').skip(1) {
            let Some(next) = node
                .children
                .get(segment)
                .and_then(|next| self.nodes.get(*next))
            else {
                break;
            };
            node = next;
            length += 1 + segment.len();
            if let Some(to) = &node.to {
                found = Some((to, length));
            }
        }
        let (to, length) = found?;
        Some(format!("{to}{}", pointer.get(length..).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_counts() {
        let mut moved = Moved::default();
        moved.note("/definitions", "/components/schemas");
        moved.note("/a/parameters/2", "/a/requestBody");
        moved.note(
            "/a/parameters/2/schema",
            "/a/requestBody/content/x~1y/schema",
        );
        moved.came("/a/parameters", "/a/requestBody/content");
        assert_eq!(
            moved.origin("/components/schemas/A/properties/b"),
            "/definitions/A/properties/b"
        );
        assert_eq!(
            moved.origin("/a/requestBody/content/x~1y/schema/items"),
            "/a/parameters/2/schema/items"
        );
        assert_eq!(moved.origin("/a/requestBody/content/z"), "/a/parameters/z");
        assert_eq!(moved.origin("/a/requestBodyOther"), "/a/requestBodyOther");
        assert_eq!(
            moved.target("/a/parameters/2/schema/x").as_deref(),
            Some("/a/requestBody/content/x~1y/schema/x")
        );
        assert_eq!(
            moved.target("/a/parameters/2").as_deref(),
            Some("/a/requestBody")
        );
        assert_eq!(moved.target("/a/parameters/1"), None);
        assert_eq!(moved.target(""), None);
    }
}
