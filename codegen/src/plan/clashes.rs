//! Names that the author chose and that become one Rust name.

use std::collections::BTreeMap;

use crate::diagnostic::Code;
use crate::mapping::Named;
use crate::names;
use crate::source::Span;

use super::Check;
use super::types::Plan;

/// What `Credentials` has beside a constructor for each way to authenticate.
const OF_CREDENTIALS: [&str; 4] = ["and", "client", "none", "store"];

/// Names of one kind with their places.
type Names<'n> = Vec<(&'n str, &'n Span)>;

fn of<T>(named: &Named<T>) -> impl Iterator<Item = (&str, &Span)> {
    named.iter().map(|(name, (span, _))| (name.as_str(), span))
}

impl Check<'_> {
    /// Complains about names of the mapping that become the same Rust name as another.
    pub(super) fn clashes(&mut self, plan: &Plan) {
        let connector = self.connector;
        let categories = self.input.categories;
        self.distinct(
            "settings",
            of(&connector.settings).collect(),
            &[],
            names::snake,
        );
        self.distinct(
            "ways to authenticate",
            of(&connector.auth).collect(),
            &OF_CREDENTIALS,
            names::snake,
        );
        self.distinct(
            "fetchers",
            of(&connector.fetchers).collect(),
            &[],
            names::screaming,
        );
        let maps = categories.iter().flat_map(|(_, it)| of(&it.enums));
        self.distinct(
            "enum maps",
            of(&connector.enums).chain(maps).collect(),
            &[],
            names::screaming,
        );
        let functions = categories.iter().flat_map(|(_, it)| &it.fns);
        let mut seen = Vec::new();
        for (name, (span, function)) in connector.fns.iter().chain(functions) {
            // One function may serve several files.
            let known = seen.iter().any(|(known, _)| known == &name.as_str());
            if function.path.is_none() && !known {
                seen.push((name.as_str(), span));
            }
        }
        self.distinct("functions", seen, &[], names::snake);
        for auth in &plan.auth {
            if let Some((span, _)) = connector.auth.get(&auth.name) {
                let credentials = auth.credentials.iter().map(|it| (it.as_str(), span));
                self.distinct("credentials", credentials.collect(), &[], names::snake);
            }
        }
    }

    fn distinct(&mut self, kind: &str, names: Names<'_>, own: &[&str], spell: fn(&str) -> String) {
        let mut known: BTreeMap<String, (&str, &Span)> = BTreeMap::new();
        for (name, span) in names {
            let rust = spell(name);
            let complaint = if own.contains(&rust.as_str()) {
                self.at(
                    Code::M0806,
                    span,
                    format!("`{name}` becomes `{rust}`, which the connector has of its own"),
                )
            } else if let Some((other, at)) = known.get(rust.as_str()) {
                let place = format!("{}:{}", self.input.sources.path(at.source), self.line(at));
                let both = if *other == name {
                    format!("two {kind} are called `{name}`, and both become `{rust}`")
                } else {
                    format!("the {kind} `{other}` and `{name}` both become `{rust}`")
                };
                self.at(Code::M0806, span, both)
                    .note(format!("the other one is in {place}"))
            } else {
                known.insert(rust, (name, span));
                continue;
            };
            self.complain(complaint.help("give it another name, here and where it is used"));
        }
    }
}
