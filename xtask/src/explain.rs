//! `explain`: the long text of a code, and a mistake that raises it.

use std::fs;
use std::path::Path;

use anyhow::Result;
use conjoin_codegen::diagnostic::{self, Diagnostics};
use conjoin_codegen::node::{self, Kind, Node};
use conjoin_codegen::source::Sources;

use crate::workspace;

/// `explain`.
pub(crate) fn run(code: &str) -> Result<bool> {
    let wanted = code.trim().to_ascii_uppercase();
    let Some(text) = diagnostic::explain(&wanted) else {
        let near = diagnostic::closest(&wanted, diagnostic::CODES.iter().map(|it| it.as_str()));
        anyhow::bail!(
            "there is no code `{code}`{}",
            near.map(|it| format!("; did you mean `{it}`?"))
                .unwrap_or_default()
        )
    };
    say!("{text}");
    if let Some(example) = example(&workspace::home(), &wanted) {
        say!("\n{example}");
    }
    Ok(true)
}

/// A case of the tests of diagnostics: a mistake, what is said of it, and the mend. They are held
/// to be so by the tests, so that nothing here can be out of date.
fn example(home: &Path, code: &str) -> Option<String> {
    let folder = home.join("tests/cases/diagnostics");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with(&format!("{code}-")) && name.ends_with(".yaml"))
        .collect();
    names.sort();
    let mut found: Option<String> = None;
    for name in names {
        let stem = name.trim_end_matches(".yaml");
        let said =
            fs::read_to_string(folder.join("snapshots").join(format!("{stem}.snap"))).ok()?;
        let case = fs::read_to_string(folder.join(&name)).ok()?;
        let (edit, whole) = shown(&case, &said)?;
        if edit {
            return Some(whole);
        }
        found.get_or_insert(whole);
    }
    found
}

/// A case as text, and whether it is one edit with a mend.
fn shown(case: &str, snapshot: &str) -> Option<(bool, String)> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let source = sources.add("a case", case.to_owned());
    let root = node::parse(source, case, &mut diagnostics)?;
    let said = snapshot.splitn(3, "---\n").nth(2)?.trim();
    let edits = match &entry(&root, "edits")?.kind {
        Kind::List(edits) => edits.as_slice(),
        _ => return None,
    };
    let mut out = format!("Example: {}\n\n{said}", text(&root, "about")?);
    let mut mended = false;
    if let [edit] = edits
        && let (Some(right), Some(wrong)) = (text(edit, "replace"), text(edit, "with"))
    {
        let file = text(edit, "file")?;
        out.push_str(&format!(
            "\n\nwrong, in {file}:\n\n{}\n\nright:\n\n{}",
            indented(wrong),
            indented(right)
        ));
        mended = true;
    }
    Some((mended, out))
}

fn indented(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| format!("    {line}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.kind {
        Kind::Map(entries) => entries.get(key).map(|(_, node)| node),
        _ => None,
    }
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    match &entry(node, key)?.kind {
        Kind::Text { value, .. } => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_has_the_mistake_the_complaint_and_the_mend() {
        let text = example(&workspace::home(), "M0307").expect("a case");
        for part in [
            "Example: ",
            "error[M0307]",
            "wrong, in mappings/acme/",
            "right:",
        ] {
            assert!(text.contains(part), "{part} is missing:\n{text}");
        }
        assert_eq!(example(&workspace::home(), "M9999"), None);
    }
}
