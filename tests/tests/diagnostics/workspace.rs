//! The right workspace, the cases that make it wrong, and what the checker says of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use conjoin_codegen::diagnostic::{Diagnostic, Diagnostics, Style, render_all};
use conjoin_codegen::node::{self, Kind, Node};
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

/// Files by path, with their bytes or the reason why there are none.
pub(crate) type Workspace = BTreeMap<String, Result<Vec<u8>, String>>;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/diagnostics")
}

pub(crate) fn base() -> Workspace {
    below(&folder().join("base"), "")
}

/// The workspaces of the shipped providers and of the testbed, each with the name of its provider.
pub(crate) fn real() -> Vec<(String, Workspace)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let names = ["bamboohr", "hubspot", "zendesk"].map(|name| (name, root.clone()));
    let mut models = below(&root, "mappings/models");
    models.retain(|path, _| path.ends_with(".yaml"));
    names
        .into_iter()
        .chain([("acme", root.join("tests/testbed"))])
        .map(|(name, root)| {
            let mut files = models.clone();
            files.extend(below(&root, &format!("mappings/{name}")));
            files.extend(below(&root, &format!("specs/{name}")));
            files.extend(below(&root, &format!("tests/fixtures/{name}")));
            files.retain(|path, _| !path.ends_with(".headers"));
            (name.to_owned(), files)
        })
        .collect()
}

/// The files of a folder of a workspace and below; none where there is no such folder.
fn below(root: &Path, folder: &str) -> Workspace {
    let mut files = Workspace::new();
    let mut open: Vec<PathBuf> = Some(root.join(folder))
        .filter(|it| it.is_dir())
        .into_iter()
        .collect();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let parts: Vec<_> = path
                    .strip_prefix(root)
                    .unwrap()
                    .iter()
                    .map(|part| part.to_str().unwrap())
                    .collect();
                files.insert(parts.join("/"), Ok(std::fs::read(&path).unwrap()));
            }
        }
    }
    files
}

pub(crate) fn check(files: &Workspace) -> (Diagnostics, Sources) {
    check_of("acme", files)
}

/// What the checker says of one provider.
pub(crate) fn check_of(name: &str, files: &Workspace) -> (Diagnostics, Sources) {
    let below = |folder: &str| {
        let inside = files.iter().filter(|(path, _)| path.starts_with(folder));
        inside
            .map(|(path, content)| File {
                path: path.clone(),
                content: content.clone(),
            })
            .collect::<Vec<_>>()
    };
    let (mut diagnostics, mut sources) = (Diagnostics::default(), Sources::default());
    let models = pipeline::read_models(&below("mappings/models/"), &mut sources, &mut diagnostics);
    if !diagnostics.has_errors() {
        let provider = Provider {
            name: name.to_owned(),
            specs: below(&format!("specs/{name}/")),
            mappings: below(&format!("mappings/{name}/")),
            fixtures: Some(below(&format!("tests/fixtures/{name}/"))).filter(|it| !it.is_empty()),
        };
        pipeline::check(&provider, &models, &mut sources, &mut diagnostics);
    }
    (diagnostics, sources)
}

/// File and line of a complaint; line 0 when it is about the whole file.
pub(crate) fn place<'s>(diagnostic: &'s Diagnostic, sources: &'s Sources) -> (&'s str, usize) {
    match (&diagnostic.span, &diagnostic.file) {
        (Some(span), _) => (
            sources.path(span.source),
            sources.line_column(span.source, span.start).0,
        ),
        (None, Some(file)) => (file, 0),
        (None, None) => ("", 0),
    }
}

/// A case file, or a block of it.
pub(crate) struct Block(pub(crate) Node);

impl Block {
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let source = sources.add(path.display().to_string(), text.clone());
        let root = node::parse(source, &text, &mut diagnostics);
        assert!(
            diagnostics.list().is_empty(),
            "{}",
            render_all(&diagnostics, &sources, Style::Plain)
        );
        Self(root.unwrap())
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        let Kind::Map(entries) = &self.0.kind else {
            panic!("expected a block, found {}", self.0.kind.name())
        };
        entries.get(key).map(|(_, node)| node)
    }

    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key).map(|node| match &node.kind {
            Kind::Text { value, .. } => value.as_str(),
            other => panic!("`{key}` is {}", other.name()),
        })
    }

    /// Whether a key is written as `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.get(key)
            .is_some_and(|node| node.kind == Kind::Bool(true))
    }

    pub(crate) fn list(&self, key: &str) -> Vec<Self> {
        self.get(key)
            .map_or_else(Vec::new, |node| match &node.kind {
                Kind::List(items) => items.iter().cloned().map(Self).collect(),
                other => panic!("`{key}` is {}", other.name()),
            })
    }

    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let text = |block: Self| match block.0.kind {
            Kind::Text { value, .. } => value,
            other => panic!("an entry of `{key}` is {}", other.name()),
        };
        self.list(key).into_iter().map(text).collect()
    }

    /// Applies one edit; the file it is of.
    pub(crate) fn edit(&self, files: &mut Workspace) -> String {
        let file = self.text("file").unwrap();
        if let Some(old) = self.text("replace") {
            let text = String::from_utf8(
                files
                    .get(file)
                    .unwrap_or_else(|| panic!("no `{file}`"))
                    .clone()
                    .unwrap(),
            )
            .unwrap();
            assert_eq!(
                text.matches(old).count(),
                1,
                "`{old}` must stand once in {file}"
            );
            let new = self.text("with").unwrap();
            assert_ne!(old, new, "the edit changes nothing");
            files.insert(file.to_owned(), Ok(text.replacen(old, new, 1).into_bytes()));
        } else if let Some(text) = self.text("write") {
            files.insert(file.to_owned(), Ok(text.as_bytes().to_vec()));
        } else if let Some(bytes) = self.text("bytes") {
            let bytes = bytes
                .split(' ')
                .map(|byte| u8::from_str_radix(byte, 16).unwrap())
                .collect();
            files.insert(file.to_owned(), Ok(bytes));
        } else if let Some(reason) = self.text("unreadable") {
            files.insert(file.to_owned(), Err(reason.to_owned()));
        } else {
            assert!(
                self.get("remove")
                    .is_some_and(|node| node.kind == Kind::Bool(true)),
                "an edit of {file} does nothing"
            );
            assert!(files.remove(file).is_some(), "no `{file}`");
        }
        file.to_owned()
    }
}

/// Every case by its name, sorted.
pub(crate) fn cases() -> BTreeMap<String, Block> {
    let entries = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|it| it == "yaml"));
    files
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                Block::read(&path),
            )
        })
        .collect()
}
