//! JSON pointers to byte ranges, found by reading the text once more.

mod json;
mod yaml;

use std::collections::HashMap;
use std::ops::Range;

use super::reference::unescape;
use super::text::Format;

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its key, when it is an entry of a mapping.
    pub(crate) key: Option<Range<usize>>,
    /// The value itself; of a block mapping or sequence, its first token.
    pub(crate) value: Range<usize>,
    /// Whether the value stands as a scalar, so that it is short enough to mark.
    pub(crate) scalar: bool,
}

impl Place {
    /// What to underline: the key, or the value where there is none.
    pub(crate) fn mark(&self) -> Range<usize> {
        self.key.clone().unwrap_or_else(|| self.value.clone())
    }
}

/// The place of each pointer; of what the text does not hold, the nearest that
/// it does hold (an overlay or a repair may have made the rest).
pub(crate) fn find(text: &str, format: Format, pointers: &[&str]) -> Vec<Place> {
    let mut wanted = Wanted::default();
    let ends: Vec<usize> = pointers.iter().map(|pointer| wanted.add(pointer)).collect();
    match format {
        Format::Json => json::read(text, &mut wanted),
        Format::Yaml => yaml::read(text, &mut wanted),
    }
    ends.into_iter().map(|end| wanted.place(end)).collect()
}

/// Every place of each pointer: more than one when a key is written twice.
pub(crate) fn find_all(text: &str, format: Format, pointers: &[&str]) -> Vec<Vec<Place>> {
    let mut wanted = Wanted::default();
    let ends: Vec<usize> = pointers.iter().map(|pointer| wanted.add(pointer)).collect();
    match format {
        Format::Json => json::read(text, &mut wanted),
        Format::Yaml => yaml::read(text, &mut wanted),
    }
    let places = |end: usize| wanted.nodes.get(end).map(|node| node.places.clone());
    ends.into_iter()
        .map(|end| places(end).unwrap_or_default())
        .collect()
}

/// The pointers looked for, as a tree.
struct Wanted {
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    parent: usize,
    children: HashMap<String, usize>,
    places: Vec<Place>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            nodes: vec![Node::default()],
        }
    }
}

impl Wanted {
    fn add(&mut self, pointer: &str) -> usize {
        let mut at = 0;
        for segment in pointer.split('/').skip(1) {
            let next = self.nodes.len();
            let child = *self.nodes[at]
                .children
                .entry(unescape(segment).into_owned())
                .or_insert(next);
            if child == next {
                self.nodes.push(Node {
                    parent: at,
                    ..Node::default()
                });
            }
            at = child;
        }
        at
    }

    /// The tree node of a child, if anything at or below it is wanted.
    fn child(&self, node: Option<usize>, segment: &str) -> Option<usize> {
        self.nodes.get(node?)?.children.get(segment).copied()
    }

    fn found(&mut self, node: Option<usize>, place: Place) {
        if let Some(node) = node.and_then(|node| self.nodes.get_mut(node)) {
            node.places.push(place);
        }
    }

    fn place(&self, mut node: usize) -> Place {
        while let Some(it) = self.nodes.get(node) {
            if let Some(place) = it.places.last() {
                return place.clone();
            }
            if node == 0 {
                break;
            }
            node = it.parent;
        }
        Place {
            key: None,
            value: 0..0,
            scalar: false,
        }
    }
}

/// One open mapping or sequence while reading.
struct Frame {
    /// Tree node of the collection, if anything in it is wanted.
    node: Option<usize>,
    /// `None` in a sequence; in a mapping, the key that waits for its value.
    mapping: bool,
    key: Option<(String, Range<usize>)>,
    index: usize,
}

impl Frame {
    fn new(node: Option<usize>, mapping: bool) -> Self {
        Self {
            node,
            mapping,
            key: None,
            index: 0,
        }
    }
}

/// Takes the value that now begins into account: its tree node and its key.
fn begin(stack: &mut [Frame], wanted: &Wanted) -> (Option<usize>, Option<Range<usize>>) {
    let Some(frame) = stack.last_mut() else {
        return (Some(0), None);
    };
    if frame.mapping {
        match frame.key.take() {
            Some((key, range)) => (wanted.child(frame.node, &key), Some(range)),
            None => (None, None),
        }
    } else {
        let index = frame.index;
        frame.index += 1;
        let node = frame
            .node
            .and_then(|node| wanted.child(Some(node), &index.to_string()));
        (node, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = "{\"paths\": {\"/a\\/é\": {\"get\": [1, {\"x\": \"[}\\\"\"}]}}, \"z\": 3}";
    const YAML: &str = "# é comment\npaths:\n  /a/é:\n    get:\n      - 1\n      - x: '[}\"'\nz: 3\nlist: [a, {b: c}]\n";

    fn marked<'t>(text: &'t str, format: Format, pointer: &str) -> &'t str {
        &text[find(text, format, &[pointer])[0].mark()]
    }

    #[test]
    fn keys_and_items_are_found_in_json() {
        assert_eq!(marked(JSON, Format::Json, "/paths/~1a~1é/get"), "\"get\"");
        assert_eq!(marked(JSON, Format::Json, "/paths/~1a~1é/get/0"), "1");
        assert_eq!(marked(JSON, Format::Json, "/paths/~1a~1é/get/1/x"), "\"x\"");
        assert_eq!(
            &JSON[find(JSON, Format::Json, &["/z"])[0].value.clone()],
            "3"
        );
    }

    #[test]
    fn keys_and_items_are_found_in_yaml() {
        assert_eq!(marked(YAML, Format::Yaml, "/paths/~1a~1é/get"), "get");
        assert_eq!(marked(YAML, Format::Yaml, "/paths/~1a~1é/get/0"), "1");
        assert_eq!(marked(YAML, Format::Yaml, "/paths/~1a~1é/get/1/x"), "x");
        assert_eq!(marked(YAML, Format::Yaml, "/list/1/b"), "b");
        assert_eq!(
            &YAML[find(YAML, Format::Yaml, &["/z"])[0].value.clone()],
            "3"
        );
    }

    #[test]
    fn the_nearest_that_exists_stands_in() {
        assert_eq!(
            marked(YAML, Format::Yaml, "/paths/~1a~1é/post/responses"),
            "/a/é"
        );
        assert_eq!(find("", Format::Yaml, &["/a"])[0].mark(), 0..0);
        assert_eq!(
            find("{\"a\": [", Format::Json, &["/a/0/b"])[0].key,
            Some(1..4)
        );
    }

    #[test]
    fn a_key_written_twice_has_two_places() {
        assert_eq!(
            find_all("a: 1\nb: 2\na: 3\n", Format::Yaml, &["/a"])[0].len(),
            2
        );
        assert_eq!(
            find_all("{\"a\": 1, \"a\": {}}", Format::Json, &["/a"])[0].len(),
            2
        );
    }
}
