//! Complaints that the mapping accepts: each entry of `allow` lowers those of its code at its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Level};
use crate::mapping::Allowance;
use crate::node::Node;
use crate::source::SourceId;

use super::consequences::{descend, tree};
use super::{Check, Input};

/// Keys of mapping files that the place of an entry may leave out, and how deep they stand.
const UNSAID: [(usize, &str); 5] = [
    (0, "models"),
    (1, "any_of"),
    (2, "fields"),
    (2, "read"),
    (2, "write"),
];

/// What was lowered so far.
#[derive(Debug, Default)]
pub(super) struct Allowed {
    /// Complaints that were looked at.
    seen: usize,
    /// Entries that lowered something, by the file and their place in its list.
    used: BTreeSet<(String, usize)>,
    /// Where complaints of a code stand that no entry lowered, as an entry would say it.
    elsewhere: BTreeMap<Code, BTreeSet<String>>,
}

/// Where a complaint stands, as entries say it.
enum Place<'p> {
    /// Keys of a mapping file.
    Keys(Vec<&'p str>),
    /// A file of the spec, and the pointer in it.
    Spec(&'p str, Option<&'p str>),
}

impl Place<'_> {
    fn matches(&self, at: &str) -> bool {
        match self {
            Self::Keys(chain) => leads(at, chain),
            Self::Spec(file, pointer) => match (at.split_once('#'), pointer) {
                (None, _) => at == *file,
                (Some((of, above)), Some(pointer)) => {
                    of == *file
                        && pointer
                            .strip_prefix(above)
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                }
                (Some(_), None) => false,
            },
        }
    }

    /// The shortest spelling.
    fn text(&self) -> String {
        match self {
            Self::Keys(chain) => {
                let said = chain.iter().enumerate();
                let keys: Vec<&str> = said
                    .filter(|(depth, key)| !UNSAID.contains(&(*depth, key)))
                    .map(|(_, key)| *key)
                    .collect();
                keys.join(".")
            }
            Self::Spec(file, Some(pointer)) => format!("{file}#{pointer}"),
            Self::Spec(file, None) => (*file).to_owned(),
        }
    }
}

/// The file whose entries may lower a complaint, and its place as they say it.
fn place<'p>(
    input: Input<'p>,
    diagnostic: &'p Diagnostic,
    trees: &'p BTreeMap<SourceId, Node>,
) -> Option<(&'p str, Place<'p>)> {
    let span = diagnostic.span.as_ref()?;
    let file = input.sources.path(span.source);
    if file.starts_with("specs/") {
        let pointer = diagnostic.pointer.as_deref();
        return Some((input.connector.0, Place::Spec(file, pointer)));
    }
    let mut chain = Vec::new();
    descend(trees.get(&span.source)?, span.start, &mut chain);
    Some((file, Place::Keys(chain)))
}

/// Whether keys with dots between lead to a place or to something around it.
fn leads(at: &str, chain: &[&str]) -> bool {
    let mut rest = at;
    for (depth, key) in chain.iter().enumerate() {
        // Keys may have dots themselves.
        if let Some(behind) = rest.strip_prefix(key) {
            match behind.strip_prefix('.') {
                _ if behind.is_empty() => return true,
                Some(behind) => {
                    rest = behind;
                    continue;
                }
                None => {}
            }
        }
        if !UNSAID.contains(&(depth, key)) {
            return false;
        }
    }
    false
}

impl<'a> Check<'a> {
    /// The files that have `allow`, with their entries.
    fn allowances(&self) -> Vec<(&'a str, &'a [Allowance])> {
        let connector = (self.input.connector.0, self.connector.allow.as_slice());
        let categories = self.input.categories.iter();
        let categories = categories.map(|(file, it)| (file.as_str(), it.allow.as_slice()));
        std::iter::once(connector)
            .chain(categories)
            .filter(|(_, entries)| !entries.is_empty())
            .collect()
    }

    /// Lowers what entries of `allow` accept, of the complaints since the last call.
    pub(super) fn lower(&mut self) {
        let allowances = self.allowances();
        if allowances.is_empty() {
            return;
        }
        let (input, sources) = (self.input, self.input.sources);
        let trees: BTreeMap<SourceId, Node> = allowances
            .iter()
            .filter_map(|(file, _)| tree(file, sources))
            .collect();
        let mut out = Diagnostics::default();
        let seen = self.allowed.seen;
        let said = std::mem::take(self.diagnostics);
        for (index, diagnostic) in said.list().iter().enumerate() {
            if index < seen {
                out.push(diagnostic.clone());
                continue;
            }
            let Some((owner, place)) = place(input, diagnostic, &trees) else {
                out.push(diagnostic.clone());
                continue;
            };
            let entries = allowances.iter().find(|(file, _)| *file == owner);
            let mut numbered = entries
                .into_iter()
                .flat_map(|(_, it)| it.iter().enumerate());
            let entry = numbered
                .rfind(|(_, it)| it.code.value == diagnostic.code && place.matches(&it.at.value));
            let Some((number, entry)) = entry else {
                let elsewhere = self.allowed.elsewhere.entry(diagnostic.code).or_default();
                elsewhere.insert(place.text());
                out.push(diagnostic.clone());
                continue;
            };
            self.allowed.used.insert((owner.to_owned(), number));
            let (line, _) = sources.line_column(entry.code.span.source, entry.code.span.start);
            if diagnostic.level() == Level::Error && diagnostic.code.level() != Level::Error {
                // A code that warns in general may be an error here, which nothing makes right.
                let note =
                    format!("`allow` in line {line} does not reach it, since it is an error here");
                out.push(diagnostic.clone().note(note));
            } else if diagnostic.level() != Level::Note {
                let note = format!("allowed in {owner}:{line}: {}", entry.reason.value);
                out.push(diagnostic.clone().at_level(Level::Note).note(note));
            }
        }
        *self.diagnostics = out;
        self.allowed.seen = self.diagnostics.list().len();
    }

    /// Says which entries of `allow` lower nothing.
    pub(super) fn needless(&mut self) {
        for (file, entries) in self.allowances() {
            for (number, entry) in entries.iter().enumerate() {
                if self.allowed.used.contains(&(file.to_owned(), number)) {
                    continue;
                }
                let (code, at) = (entry.code.value, &entry.at.value);
                let message = format!("`allow` accepts nothing: there is no {code} at `{at}`");
                let complaint = self.at(Code::M0803, &entry.at.span, message);
                let complaint = match self.allowed.elsewhere.get(&code) {
                    Some(places) => {
                        let places: Vec<&str> = places.iter().map(String::as_str).collect();
                        complaint
                            .help(super::path::list("it is said of", &places))
                            .did_you_mean(at, places.iter().copied())
                    }
                    None => complaint.help("delete it"),
                };
                self.complain(complaint);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::leads;

    #[test]
    fn places_of_entries() {
        let field = ["models", "Ticket", "fields", "priority", "enum"];
        for at in [
            "Ticket",
            "models",
            "Ticket.priority",
            "models.Ticket.fields",
            "Ticket.fields.priority",
            "Ticket.priority.enum",
        ] {
            assert!(leads(at, &field), "{at}");
        }
        for at in [
            "",
            "priority",
            "Tick",
            "Ticket.status",
            "Ticket.prior",
            "Ticket.priority.enum.x",
            "models.Ticket.read",
            "Ticket.",
        ] {
            assert!(!leads(at, &field), "{at}");
        }
        assert!(leads("auth.token", &["auth", "any_of", "token", "scheme"]));
        assert!(leads("headers.X.y", &["headers", "X.y"]));
        assert!(leads("models", &["models", "models"]));
    }
}
