//! Answers of providers that were written down: `tests/fixtures/<provider>/<Model>/<case>.<op>.json`.
//!
//! `<op>` is `list`, `get`, `create`, `update`, `delete` or `feed` (the list that tells deletions), or `page1`,
//! `page2` and so on for the pages of one list, or `webhook` for the body of a delivery. An empty file is an answer without a body. Beside it may stand
//! `<case>.<op>.headers` with a status line and headers, and `<case>.<op>.input.json` with the input of
//! a write. Values are invented; the shapes are those of real answers.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Answer, root};

/// One file.
#[derive(Debug, Clone)]
pub struct Fixture {
    /// Path from the root of the workspace.
    pub path: String,
    /// Status, headers, body.
    pub answer: Answer,
    /// Body as JSON; `None` when there is none.
    pub body: Option<Value>,
    /// Input of a write.
    pub input: Option<Value>,
}

/// One case: an answer to an operation, or the pages of a list.
#[derive(Debug, Clone)]
pub struct Case {
    /// Slug of the provider.
    pub provider: String,
    /// Model.
    pub model: String,
    /// Name.
    pub name: String,
    /// `list`, `get`, ..., `webhook`, or `pages`.
    pub operation: String,
    /// One answer, or the pages in order.
    pub fixtures: Vec<Fixture>,
}

impl Case {
    /// The paths of its files from the root of the workspace.
    pub fn files(&self) -> String {
        let files: Vec<&str> = self.fixtures.iter().map(|it| it.path.as_str()).collect();
        files.join(", ")
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<PathBuf> = read.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().and_then(|it| it.to_str());
    name.expect("UTF-8").to_owned()
}

/// Every case of the shipped providers.
pub fn cases() -> Vec<Case> {
    let mut out: Vec<Case> = Vec::new();
    let folder = root().join("tests/fixtures");
    for provider in entries(&folder) {
        for model in entries(&provider) {
            for path in entries(&model) {
                let file = name_of(&path);
                let Some(stem) = file
                    .strip_suffix(".json")
                    .filter(|it| !it.ends_with(".input"))
                else {
                    continue;
                };
                let (name, operation) = stem
                    .split_once('.')
                    .unwrap_or_else(|| panic!("{path:?} is not called `<case>.<op>.json`"));
                let page = operation.strip_prefix("page");
                let operation = page.map_or(operation, |_| "pages");
                let (provider, model) = (name_of(&provider), name_of(&model));
                let fixture = read(&path, stem);
                match out.last_mut() {
                    Some(last)
                        if operation == "pages"
                            && (&last.provider, &last.model, last.name.as_str())
                                == (&provider, &model, name)
                            && last.operation == "pages" =>
                    {
                        last.fixtures.push(fixture);
                    }
                    _ => out.push(Case {
                        provider,
                        model,
                        name: name.to_owned(),
                        operation: operation.to_owned(),
                        fixtures: vec![fixture],
                    }),
                }
            }
        }
    }
    out
}

fn read(path: &Path, stem: &str) -> Fixture {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let json = |bytes: &[u8], path: &Path| -> Value {
        serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path:?}: {error}"))
    };
    let body = (!bytes.is_empty()).then(|| json(&bytes, path));
    let mut answer = Answer {
        status: 200,
        headers: Vec::new(),
        body: bytes,
    };
    let beside = path.with_file_name(format!("{stem}.headers"));
    if let Ok(head) = std::fs::read_to_string(&beside) {
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok());
        answer.status =
            status.unwrap_or_else(|| panic!("{beside:?}: the first line is no status line"));
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, value) = line
                .split_once(": ")
                .unwrap_or_else(|| panic!("{beside:?}: `{line}` is not `Name: value`"));
            answer = answer.header(name, value);
        }
    }
    let typed = answer
        .headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    if body.is_some() && !typed {
        answer = answer.header("Content-Type", "application/json");
    }
    let input = path.with_file_name(format!("{stem}.input.json"));
    Fixture {
        path: path
            .strip_prefix(root())
            .expect("below the root")
            .to_str()
            .expect("UTF-8")
            .to_owned(),
        answer,
        body,
        input: std::fs::read(&input).ok().map(|bytes| json(&bytes, &input)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "a.get.headers\": `X` is not `Name: value`")]
    fn a_wrong_header_names_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.get.json");
        std::fs::write(&path, "{}").unwrap();
        std::fs::write(path.with_extension("headers"), "HTTP/1.1 200 OK\nX\n").unwrap();
        read(&path, "a.get");
    }
}
