//! The words of a mapping that a slip of the pen may hit, with what they are.

use std::ops::Range;

use conjoin_codegen::node::{Kind, Node};
use conjoin_codegen::source::Span;

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Sort {
    /// A segment of a path into a record, an answer or a body.
    Path,
    /// A value of the provider in an enum map.
    EnumKey,
    /// A value of the common model in an enum map.
    EnumValue,
    /// The name of an enum map, or of a model that is referred to.
    Name,
    /// Where something is sent.
    Address,
    /// An operation.
    Operation,
    /// A format, zone, kind of error or other word of a closed set.
    Format,
    /// A key of a paginator, or its name.
    Paginator,
    /// A security scheme, or a scope.
    Scheme,
}

impl Sort {
    pub(crate) const ALL: [Self; 9] = [
        Self::Path,
        Self::EnumKey,
        Self::EnumValue,
        Self::Name,
        Self::Address,
        Self::Operation,
        Self::Format,
        Self::Paginator,
        Self::Scheme,
    ];

    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Path => "segments of paths",
            Self::EnumKey => "enum values of the provider",
            Self::EnumValue => "enum values of the common model",
            Self::Name => "names of enum maps and models",
            Self::Address => "addresses of parameters",
            Self::Operation => "operations",
            Self::Format => "formats and kinds",
            Self::Paginator => "paginators and their keys",
            Self::Scheme => "security schemes and scopes",
        }
    }
}

/// One word.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) sort: Sort,
    /// Bytes of the file.
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
    /// Keys that lead there.
    pub(crate) trail: String,
}

/// Every word of a file, in its order.
pub(crate) fn tokens(root: &Node, text: &str, connector: bool) -> Vec<Token> {
    let mut out = Vec::new();
    walk(root, &mut Vec::new(), text, connector, &mut out);
    out.sort_by_key(|token| token.range.start);
    out.dedup_by_key(|token| token.range.clone());
    out
}

fn walk(node: &Node, trail: &mut Vec<String>, text: &str, connector: bool, out: &mut Vec<Token>) {
    match &node.kind {
        Kind::Map(entries) => {
            for (key, (name, value)) in entries {
                trail.push(key.clone());
                if let Some(sort) = sort_of_key(trail, connector) {
                    add(sort, &name.span, &name.value, trail, text, out);
                }
                walk(value, trail, text, connector, out);
                trail.pop();
            }
        }
        Kind::List(items) => items
            .iter()
            .for_each(|it| walk(it, trail, text, connector, out)),
        Kind::Text { value, .. } => {
            if let Some(sort) = sort_of_value(trail, connector) {
                add(sort, &node.span, value, trail, text, out);
            }
        }
        _ => {}
    }
}

fn add(sort: Sort, span: &Span, value: &str, trail: &[String], text: &str, out: &mut Vec<Token>) {
    // Quotes stand around it; what is escaped or folded is left alone.
    let slice = &text[span.start..span.end];
    let Some(at) = slice.find(value).map(|at| span.start + at) else {
        return;
    };
    let mut push = |range: Range<usize>| {
        let word = &value[range.clone()];
        if word.len() < 2 || word.starts_with('$') || word.bytes().all(|it| it.is_ascii_digit()) {
            return;
        }
        out.push(Token {
            sort,
            range: at + range.start..at + range.end,
            text: word.to_owned(),
            trail: trail.join("."),
        });
    };
    // Only what stands in braces of a template is a path.
    if trail.last().is_some_and(|it| it == "template") {
        for (open, _) in value.match_indices('{') {
            let close = value[open..].find('}').map_or(value.len(), |it| open + it);
            words(&value[open + 1..close])
                .into_iter()
                .filter(|_| !value[open + 1..].starts_with('$'))
                .for_each(|it| push(open + 1 + it.start..open + 1 + it.end));
        }
        return;
    }
    match sort {
        Sort::Path | Sort::Address if !value.starts_with('$') => {
            words(value).into_iter().for_each(push);
        }
        Sort::Path | Sort::Address => {}
        _ => push(0..value.len()),
    }
}

/// The words of a path or an address.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, ch) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = ch.is_alphanumeric() || matches!(ch, '_' | '-' | '$');
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                out.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    out
}

fn sort_of_key(trail: &[String], connector: bool) -> Option<Sort> {
    let words: Vec<&str> = trail.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["enums", _, "map", _] => Some(Sort::EnumKey),
        ["enums", _, "write", _] => Some(Sort::EnumValue),
        ["paginators", _, _] | ["paginators", _, _, _] if connector => Some(Sort::Paginator),
        [.., "params", _] => Some(Sort::Address),
        _ => None,
    }
}

fn sort_of_value(trail: &[String], connector: bool) -> Option<Sort> {
    let words: Vec<&str> = trail.iter().map(String::as_str).collect();
    let last = *words.last()?;
    match words.as_slice() {
        ["enums", _, "map", _] => return Some(Sort::EnumValue),
        ["enums", _, "write", _] => return Some(Sort::EnumKey),
        ["enums", _, "to" | "fold" | "unknown"] => return Some(Sort::Name),
        // Free text, and what only people read.
        _ if [
            "doc", "why", "reason", "skip", "none", "title", "pattern", "lossy", "const",
        ]
        .contains(&last) =>
        {
            return None;
        }
        _ => {}
    }
    match last {
        "op" => return Some(Sort::Operation),
        "send" => return Some(Sort::Address),
        "enum" | "ref" => return Some(Sort::Name),
        "format" | "zone" | "as" | "case" | "overflow" => return Some(Sort::Format),
        "paginate" => return Some(Sort::Paginator),
        _ => {}
    }
    if connector {
        return match words.as_slice() {
            ["auth", .., "scheme" | "scopes"] => Some(Sort::Scheme),
            ["auth", .., "grant" | "refresh" | "client_auth" | "body"] => Some(Sort::Format),
            [
                "paginators",
                _,
                "cursor" | "next_url" | "last_id",
                "next" | "body" | "id" | "path",
            ] => Some(Sort::Path),
            ["paginators", .., "path" | "total" | "total_pages"] => Some(Sort::Path),
            ["paginators", .., "stop" | "step" | "host"] => Some(Sort::Format),
            ["errors", "body", ..] => Some(Sort::Path),
            ["operations"] => Some(Sort::Operation),
            ["retry", "safe_posts" | "unsafe_puts"] => Some(Sort::Operation),
            _ => None,
        };
    }
    if let ["models", _, rest @ ..] = words.as_slice() {
        return match rest {
            ["id", ..] => Some(Sort::Path),
            ["parent", ..] => Some(Sort::Name),
            ["absent" | "ignore", ..] => None,
            [
                ..,
                "records" | "record" | "wrap" | "map" | "path" | "from" | "coalesce" | "to"
                | "take" | "key" | "value" | "bag" | "rest" | "entries" | "drop_unless" | "strip",
            ] => Some(Sort::Path),
            [.., "id_from", "body"] => Some(Sort::Path),
            ["incremental" | "deleted", .., "cursor" | "id" | "flag"] => Some(Sort::Path),
            // Short forms, parts of objects and places of lists.
            ["fields", _]
            | ["fields", .., "object", _]
            | ["fields", _, "to", _]
            | ["fields", .., "from", _] => Some(Sort::Path),
            ["fields", .., "money", "currency"] | ["fields", .., "template"] => Some(Sort::Path),
            _ => None,
        };
    }
    None
}
