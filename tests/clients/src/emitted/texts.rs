//! The texts of emitted files: docs, manifests, Markdown.

use syn::visit_mut::{self, VisitMut};

use super::is_direction;

/// Keys of a generated manifest by table.
const MANIFEST: &[(&str, &[&str])] = &[
    (
        "package",
        &[
            "name",
            "description",
            "version",
            "edition",
            "rust-version",
            "publish",
        ],
    ),
    (
        "dependencies",
        &[
            "bytes",
            "conjoin-runtime",
            "serde_json",
            "futures-core",
            "futures-util",
        ],
    ),
    ("lints", &["rust", "clippy"]),
    ("workspace", &[]),
    ("features", &["default"]),
    ("profile", &[]),
    ("lib", &["doctest"]),
];

/// Docs hold no code but the first call of `lib.rs`, no HTML and no character that rustc refuses.
pub(super) fn doc_comments(file: &syn::File) -> Result<(), String> {
    struct Docs(Vec<Vec<String>>);
    impl Docs {
        fn take(&mut self, attributes: &[syn::Attribute]) {
            let lines: Vec<String> = attributes
                .iter()
                .filter(|it| it.path().is_ident("doc"))
                .filter_map(|it| match &it.meta {
                    syn::Meta::NameValue(value) => match &value.value {
                        syn::Expr::Lit(syn::ExprLit {
                            lit: syn::Lit::Str(text),
                            ..
                        }) => Some(text.value()),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            if !lines.is_empty() {
                self.0.push(lines);
            }
        }
    }
    impl VisitMut for Docs {
        fn visit_item_struct_mut(&mut self, it: &mut syn::ItemStruct) {
            self.take(&it.attrs);
            visit_mut::visit_item_struct_mut(self, it);
        }
        fn visit_item_enum_mut(&mut self, it: &mut syn::ItemEnum) {
            self.take(&it.attrs);
            visit_mut::visit_item_enum_mut(self, it);
        }
        fn visit_item_static_mut(&mut self, it: &mut syn::ItemStatic) {
            self.take(&it.attrs);
        }
        fn visit_item_type_mut(&mut self, it: &mut syn::ItemType) {
            self.take(&it.attrs);
        }
        fn visit_field_mut(&mut self, it: &mut syn::Field) {
            self.take(&it.attrs);
        }
        fn visit_variant_mut(&mut self, it: &mut syn::Variant) {
            self.take(&it.attrs);
            visit_mut::visit_variant_mut(self, it);
        }
        fn visit_impl_item_fn_mut(&mut self, it: &mut syn::ImplItemFn) {
            self.take(&it.attrs);
            visit_mut::visit_impl_item_fn_mut(self, it);
        }
    }
    let mut docs = Docs(Vec::new());
    docs.take(&file.attrs);
    docs.visit_file_mut(&mut file.clone());
    docs.0.iter().try_for_each(|lines| doc_comment(lines))
}

/// One doc comment as rustdoc reads it.
pub(super) fn doc_comment(lines: &[String]) -> Result<(), String> {
    let mut fence: Option<String> = None;
    for line in lines {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if let Some(bad) = line.chars().find(|c| c.is_control() || is_direction(*c)) {
            return Err(format!("the character {bad:?} in the doc line {line:?}"));
        }
        let start = line.trim_start();
        let marks: String = start
            .chars()
            .take_while(|c| *c == '`' || *c == '~')
            .collect();
        let info = start.get(marks.len()..).unwrap_or("").trim();
        if let Some(open) = &fence {
            if marks.len() >= open.len() && marks.starts_with(open.as_str()) && info.is_empty() {
                fence = None;
            }
            continue;
        }
        let first = marks.chars().next();
        let same = marks.chars().all(|c| first == Some(c));
        if marks.len() >= 3 && same && !(marks.starts_with('`') && info.contains('`')) {
            if !["text", "no_run"].contains(&info) {
                return Err(format!("a doctest fence: {line:?} of {lines:#?}"));
            }
            fence = Some(marks);
        } else if line.starts_with("    ") || line.starts_with('\t') {
            return Err(format!("an indented block: {line:?} of {lines:#?}"));
        } else if html(start) {
            return Err(format!("HTML: {line:?} of {lines:#?}"));
        }
    }
    match fence {
        Some(_) => Err(format!("an open fence: {lines:#?}")),
        None => Ok(()),
    }
}

/// Whether a line starts an HTML block.
pub(super) fn html(line: &str) -> bool {
    line.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c))
            && !rest.starts_with("https://")
            && !rest.starts_with("http://")
    })
}

/// The manifest has the tables and keys that we write.
pub(super) fn manifest(text: &str) -> Result<(), String> {
    let document: toml_edit::Document<String> = text.parse().map_err(|error| format!("{error}"))?;
    for (table, item) in document.as_table() {
        let Some((_, keys)) = MANIFEST.iter().find(|(name, _)| *name == table) else {
            return Err(format!("the table {table:?}"));
        };
        let Some(item) = item.as_table_like() else {
            return Err(format!("{table:?} is no table"));
        };
        for (key, value) in item.iter() {
            if !keys.contains(&key) {
                return Err(format!("the key {table}.{key:?}"));
            }
            if table == "dependencies"
                && value.as_table_like().is_some_and(|it| {
                    it.iter().any(|(key, _)| {
                        !["path", "version", "features", "default-features"].contains(&key)
                    })
                })
            {
                return Err(format!("the dependency {key}"));
            }
        }
    }
    let package = document.get("package").ok_or("no package")?;
    for key in ["name", "description", "version"] {
        if package.get(key).and_then(|it| it.as_str()).is_none() {
            return Err(format!("package.{key} is no text"));
        }
    }
    Ok(())
}

/// Our Markdown has no HTML but the comment at its top, and its tables have their columns.
pub(super) fn markdown(text: &str) -> Result<(), String> {
    let mut columns: Option<usize> = None;
    let mut fence = false;
    for (at, line) in text.lines().enumerate() {
        if let Some(bad) = line.chars().find(|c| c.is_control() || is_direction(*c)) {
            return Err(format!("the character {bad:?} in {line:?}"));
        }
        if at == 0 {
            let inside = line
                .strip_prefix("<!-- ")
                .and_then(|it| it.strip_suffix(" -->"))
                .ok_or("no header")?;
            if inside.contains("--") || inside.contains('>') {
                return Err(format!("the header {line:?}"));
            }
            continue;
        }
        if line.starts_with("```") {
            fence = !fence;
            continue;
        }
        if fence {
            continue;
        }
        let bare = outside_code(line);
        if bare.contains("](")
            || bare
                .char_indices()
                .any(|(at, c)| c == '<' && !bare[..at].ends_with('\\') && html(&bare[at..]))
        {
            return Err(format!("markup in {line:?}"));
        }
        if line.starts_with('|') {
            let cells = cells(line);
            match columns {
                Some(expected) if expected != cells => {
                    return Err(format!("{cells} cells instead of {expected} in {line:?}"));
                }
                _ => columns = Some(cells),
            }
        } else {
            columns = None;
        }
    }
    Ok(())
}

/// How many cells a table row has, as GitHub counts them: `\|` is no border, also in code.
pub(super) fn cells(line: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    for c in line.chars() {
        if c == '|' && before != '\\' {
            count += 1;
        }
        before = c;
    }
    count
}

/// A line without its code spans.
pub(super) fn outside_code(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find('`') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if before.ends_with('\\') {
            rest = &from[1..];
            continue;
        }
        let run = from.len() - from.trim_start_matches('`').len();
        let after = &from[run..];
        let mut end = None;
        let mut search = 0;
        while let Some(found) = after[search..].find('`') {
            let start = search + found;
            let length = after[start..].len() - after[start..].trim_start_matches('`').len();
            if length == run {
                end = Some(start + length);
                break;
            }
            search = start + length;
        }
        match end {
            Some(end) => rest = &after[end..],
            None => {
                out.push_str(&from[..run]);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
