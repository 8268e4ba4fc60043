//! A typed client crate from an API alone, with no mapping, and the report of everything that is less than declared.

mod inexact;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::api::{Api, DocumentId, Effect, Origin, Remark};
use crate::emit;
use crate::files::FileSet;
use crate::plan::{self, Selection};

use inexact::Inexact;

/// What a client is made from besides its API.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Name of the client; made from the title when there is none.
    pub name: Option<String>,
    /// Operations; all unless something is named.
    pub only: Selection,
    /// Where the manifest finds `conjoin-runtime`: the value of a dependency in TOML.
    pub runtime: String,
}

/// A client crate and what is to be said about it.
#[derive(Debug, Clone)]
pub struct Client {
    /// Files by path below the folder of the crate, before rustfmt.
    pub files: FileSet,
    /// What became of everything declared.
    pub report: Report,
}

/// What became of everything that a document declares.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// Slug of the client.
    pub name: String,
    /// Operations that the document declares, counted on its text.
    pub declared: usize,
    /// Operations that are there exactly as declared.
    pub generated: usize,
    /// Operations that are there with a part, or a type they reach, that is less exact than declared.
    pub degraded: usize,
    /// Operations that are not there although they were asked for.
    pub refused: usize,
    /// Operations that were not asked for.
    pub unselected: usize,
    /// Rust types of the provider.
    pub types: usize,
    /// Everything mended, degraded or omitted, by place.
    pub rows: Vec<Row>,
}

/// One thing that is not as declared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Row {
    /// File and JSON pointer.
    pub place: String,
    /// What it does to the client.
    pub effect: Effect,
    /// What was done and why.
    pub reason: String,
}

impl Report {
    /// Whether every declared operation is accounted for.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.generated + self.degraded + self.refused + self.unselected == self.declared
    }

    /// Rows of one effect.
    pub fn rows_of(&self, effect: Effect) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.effect == effect)
    }
}

/// Generates the client of an API.
#[must_use]
pub fn generate(api: &Api, options: &Options) -> Client {
    let name = match &options.name {
        Some(name) => slug(name),
        None => name_of(api),
    };
    let mut remarks = api.remarks.clone();
    let plan = plan::client(api, &name, &options.only, &mut remarks);
    let planned = plan.operations.iter();
    for operation in planned.filter_map(|it| api.operation(it.id)) {
        remarks.extend(crate::transfer::remarks(api, operation));
    }
    let (files, renamed) = emit::client(&plan, api, &options.runtime);
    if let [_] = api.documents.as_slice() {
        remarks.extend(renamed.into_iter().map(|it| Remark {
            origin: Origin {
                document: DocumentId(0),
                pointer: it.what,
            },
            effect: Effect::Mended,
            what: format!("called `{}`: `{}` is another one", it.given, it.wanted),
        }));
    }
    let inexact = Inexact::new(api, &remarks);
    let mut report = Report {
        name,
        declared: api.documents.iter().map(|it| it.operations).sum(),
        types: types_in(&files),
        ..Report::default()
    };
    for planned in &plan.operations {
        let operation = api.operation(planned.id);
        if operation.is_some_and(|it| inexact.touches(it)) {
            report.degraded += 1;
        } else {
            report.generated += 1;
        }
    }
    report.unselected = api.operations.len() - plan.operations.len();
    report.refused = report
        .declared
        .saturating_sub(report.generated + report.degraded + report.unselected);
    report.rows = rows(api, &remarks);
    let mut client = Client { files, report };
    client.files.insert(
        "REPORT.md".to_owned(),
        crate::manifest::client_report(&plan, &client.report),
    );
    client
}

fn rows(api: &Api, remarks: &[Remark]) -> Vec<Row> {
    let rows: BTreeSet<Row> = remarks
        .iter()
        .map(|remark| {
            let document = api.documents.get(remark.origin.document.0 as usize);
            Row {
                place: format!(
                    "{}#{}",
                    document.map_or("", |it| it.path.as_str()),
                    remark.origin.pointer
                ),
                effect: remark.effect,
                reason: remark.what.clone(),
            }
        })
        .collect();
    rows.into_iter().collect()
}

/// How many Rust types of the provider the files hold: each says that it is read or written.
#[must_use]
pub fn types_in(files: &FileSet) -> usize {
    let marks = ["FromJson", "ToJson", "#[open_enum", "impl FromJson for "];
    let is_mark = |line: &str| {
        line.starts_with("#[derive(") && marks[..2].iter().any(|it| line.contains(it))
            || marks[2..].iter().any(|it| line.starts_with(it))
    };
    files
        .iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(_, text)| text.lines().filter(|line| is_mark(line)).count())
        .sum()
}

/// A name from the title of the first document, else from its file.
fn name_of(api: &Api) -> String {
    let Some(document) = api.documents.first() else {
        return slug("");
    };
    let words: Vec<&str> = document
        .title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| {
            !["api", "apis", "rest", "openapi", "swagger", "the", "public"]
                .contains(&word.to_ascii_lowercase().as_str())
        })
        .collect();
    if telling.is_empty() {
        slug(&document.name)
    } else {
        slug(&telling.join("-"))
    }
}

/// A slug: lower-case ASCII words with `-` between them, at most 40 characters.
fn slug(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::new();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if out.len() + word.len() >= 40 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    if out.is_empty() {
        "client".to_owned()
    } else {
        out
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_plain() {
        for (text, expected) in [
            ("Stripe", "stripe"),
            ("Foo \" Bar\n[x]", "foo-bar-x"),
            ("", "client"),
            ("../../x", "x"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }
}
