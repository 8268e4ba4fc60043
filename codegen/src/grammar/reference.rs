//! The reference of the grammar as Markdown, for `docs/mapping.md`.

use super::{BlockDef, FILES, Group, KeyDef, Shape, blocks};

/// Every file, block and key.
#[must_use]
pub fn reference() -> String {
    let mut anchors: Vec<(&'static BlockDef, String)> = Vec::new();
    for file in &FILES {
        for block in blocks(file.root) {
            if find(&anchors, block).is_none() {
                let plain = anchor(&title(block));
                let same = anchors
                    .iter()
                    .filter(|(it, _)| anchor(&title(it)) == plain)
                    .count();
                let unique = if same == 0 {
                    plain
                } else {
                    format!("{plain}-{same}")
                };
                anchors.push((block, unique));
            }
        }
    }
    let mut out = String::new();
    let mut told: Vec<&'static BlockDef> = Vec::new();
    for file in &FILES {
        out.push_str(&format!("### File `{}`\n\n", file.place));
        for block in blocks(file.root) {
            if told.iter().any(|it| std::ptr::eq(*it, block)) {
                continue;
            }
            told.push(block);
            section(&mut out, block, &anchors);
        }
    }
    out.trim_end().to_owned() + "\n"
}

fn section(out: &mut String, block: &'static BlockDef, anchors: &[(&'static BlockDef, String)]) {
    out.push_str(&format!("#### {}\n\n{}\n\n", title(block), block.doc));
    out.push_str("| Key | Value | Meaning | For instance |\n|---|---|---|---|\n");
    for key in block.keys {
        out.push_str(&row(key, anchors));
    }
    out.push('\n');
    let needed: Vec<String> = block.groups.iter().filter_map(rule).collect();
    if !needed.is_empty() {
        out.push_str(&format!("{}\n\n", needed.join(" ")));
    }
}

fn row(key: &KeyDef, anchors: &[(&'static BlockDef, String)]) -> String {
    let star = if key.required { " \\*" } else { "" };
    format!(
        "| `{}`{star} | {} | {} | `{}` |\n",
        key.name,
        value(&key.shape, anchors).replace('|', "\\|"),
        key.doc.replace('|', "\\|"),
        key.example.replace('|', "\\|"),
    )
}

/// What stands at a key, in words.
fn value(shape: &Shape, anchors: &[(&'static BlockDef, String)]) -> String {
    match shape {
        Shape::Text(kind) | Shape::AnyText(kind) => (*kind).to_owned(),
        Shape::Texts(kind) => format!("{kind}, or list of them"),
        Shape::Words(words) => either(words.iter().map(|word| format!("`{word}`")).collect()),
        Shape::Open(words, kind) => {
            let words = words.iter().map(|word| format!("`{word}`"));
            either(words.chain([(*kind).to_owned()]).collect())
        }
        Shape::Bool => "`true` or `false`".to_owned(),
        Shape::True => "`true`".to_owned(),
        Shape::Int(1, 1) => "`1`".to_owned(),
        Shape::Int(100, 599) => "HTTP status".to_owned(),
        Shape::Int(1, _) => "number from 1".to_owned(),
        Shape::Int(..) => "number".to_owned(),
        Shape::Literal => "text, integer or boolean".to_owned(),
        Shape::EmptyList => "`[]`".to_owned(),
        Shape::Block(block) => {
            let anchor = find(anchors, block).unwrap_or_default();
            format!("[{}](#{anchor})", title(block))
        }
        Shape::TextOr(kind, block) => {
            format!("{kind}, or {}", value(&Shape::Block(block), anchors))
        }
        Shape::List(item) => format!("list of {}", value(item, anchors)),
        Shape::Named(kind, inner) => format!("{kind}: {}", value(inner, anchors)),
        Shape::Each(keys, kind) => {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            format!("{}: {kind}", keys.join(", "))
        }
        Shape::Either(shapes) => either(shapes.iter().map(|it| value(it, anchors)).collect()),
    }
}

fn rule(group: &Group) -> Option<String> {
    let quoted = |keys: &[&str]| {
        keys.iter()
            .map(|key| format!("`{key}`"))
            .collect::<Vec<_>>()
    };
    match group {
        Group::One(keys) => Some(format!(
            "Exactly one of {} is written.",
            either(quoted(keys))
        )),
        Group::AtMostOne(keys) => Some(format!(
            "At most one of {} is written.",
            either(quoted(keys))
        )),
        Group::Any(keys) => Some(format!(
            "At least one of {} is written.",
            either(quoted(keys))
        )),
        Group::Beside(key, other) => Some(format!("`{key}` needs `{other}`.")),
    }
}

/// `a, b or c`.
fn either(words: Vec<String>) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// The heading of a block.
fn title(block: &BlockDef) -> String {
    let plain = block.name;
    let mut letters = plain.chars();
    match letters.next() {
        Some('`') | None => plain.to_owned(),
        Some(_) if plain.ends_with(".yaml") => format!("`{plain}`"),
        Some(first) => first.to_uppercase().chain(letters).collect(),
    }
}

/// What a heading is called in a link.
fn anchor(title: &str) -> String {
    title
        .to_lowercase()
        .chars()
        .filter(|ch| ch.is_alphanumeric() || matches!(ch, ' ' | '-' | '_'))
        .map(|ch| if ch == ' ' { '-' } else { ch })
        .collect()
}

fn find<'a>(
    anchors: &'a [(&'static BlockDef, String)],
    block: &'static BlockDef,
) -> Option<&'a str> {
    anchors
        .iter()
        .find(|(it, _)| std::ptr::eq(*it, block))
        .map(|(_, anchor)| anchor.as_str())
}
