//! The mapping checked against the spec and the common models: every decision, every semantic error.
//!
//! One way: [`plan`] sees the resolved [`Api`], the mapping files and the
//! common models, and gives a [`Plan`] that emission follows blindly. What is
//! wrong is collected; a part that is wrong is left out and the rest is still
//! checked, so that one run shows everything.

mod address;
mod advice;
mod allowed;
mod auth;
mod auth_steps;
mod bounds;
mod changes;
mod changes_feed;
mod clashes;
mod class;
mod client;
pub mod client_auth;
mod connector;
mod consequences;
mod convert;
mod deleted;
mod ending;
mod enum_targets;
mod enums;
mod errors;
mod field;
mod field_maps;
mod filters;
mod fixtures;
mod functions;
mod incremental;
mod inverse;
mod json;
mod keep;
mod limits;
mod list;
mod lists;
mod misfit;
mod model;
mod only;
mod operation;
mod outward;
mod paging;
mod parents;
mod parts;
mod path;
mod provenance;
mod renames;
mod repeats;
mod scalar;
mod select;
mod sensitive;
mod shape;
mod tables;
mod time;
mod touched;
mod types;
mod unit;
mod unused;
mod upsert;
mod webhooks;
mod when;
mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use client::{Selection, client};
pub use fixtures::Fixture;
pub(crate) use operation::OWN_METHODS;
pub use types::*;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::mapping;
use crate::models;
use crate::source::{Sources, Span};

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The provider's API, overlays applied.
    pub api: &'a Api,
    /// `connector.yaml` and its path.
    pub connector: (&'a str, &'a mapping::Connector),
    /// Category files and their paths.
    pub categories: &'a [(String, mapping::Category)],
    /// All common models.
    pub models: &'a [models::Category],
    /// The texts, for exact places.
    pub sources: &'a Sources,
    /// Answers that were written down for tests; `None` where nobody keeps any.
    pub fixtures: Option<&'a [Fixture]>,
}

/// Checks a mapping and decides the connector.
///
/// Complaints go to `diagnostics`. The plan is complete only when none of them
/// is an error; it is returned in any case so that callers may show it.
pub fn plan(input: Input<'_>, diagnostics: &mut Diagnostics) -> Plan {
    let mut check = Check::new(input, diagnostics);
    let mut plan = connector::plan(&mut check);
    for (file, category) in input.categories {
        let planned = model::category(&mut check, file, category);
        plan.categories.push(planned);
    }
    let every: Vec<&models::Category> = input.models.iter().collect();
    check.enum_targets(&input.connector.1.enums, &every);
    plan.categories.sort_by(|a, b| a.name.cmp(&b.name));
    operation::extra(&mut check, &plan.categories);
    check.functions();
    plan.names = check.renames();
    check.clashes(&plan);
    check.lower();
    unused::report(&mut check);
    plan.enums = check.enums.values().cloned().collect();
    if let Some(fixtures) = input.fixtures {
        fixtures::check(&mut check, &plan, fixtures);
    }
    for setting in &mut plan.settings {
        setting.zone = check.used.zones.contains(&setting.name);
    }
    check.lower();
    check.needless();
    let mut plan = check.finish(plan);
    plan.sensitive = sensitive::names(&plan, input.models);
    let files: Vec<&str> = plan.mappings.iter().map(String::as_str).collect();
    consequences::resolve(diagnostics, &files, input.sources);
    plan
}

/// The state of one run: what is checked against what, and what was used so far.
pub(crate) struct Check<'a> {
    pub(crate) input: Input<'a>,
    pub(crate) api: &'a Api,
    pub(crate) connector: &'a mapping::Connector,
    pub(crate) diagnostics: &'a mut Diagnostics,
    /// Operations in use: index into `api.operations` to the place in the plan.
    pub(crate) operations: operation::Operations,
    /// Enum tables in use, by name.
    pub(crate) enums: BTreeMap<String, EnumTable>,
    /// Functions written by hand that are in use.
    pub(crate) hooks: Vec<Hook>,
    /// Tables of the model that is checked.
    pub(crate) tables: Vec<Table>,
    /// Names of all tables, by fetcher, key, value and limits.
    pub(crate) table_names: Vec<(String, String)>,
    /// The model that is checked.
    pub(crate) model: String,
    /// Fields of its parent, with their types and whether the parent's list reads them.
    of_parent: Vec<(String, models::FieldType, bool)>,
    /// Models of the category that have one record, and its id.
    only: BTreeMap<String, String>,
    /// What field mappings lose, by the place of their source.
    pub(crate) losses: BTreeMap<class::Place, class::Losses>,
    /// Uses of enum maps whose source was told to be another one.
    pub(crate) misfits: BTreeSet<Span>,
    pub(crate) used: Used,
    allowed: allowed::Allowed,
}

/// Names of the mapping that something refers to.
#[derive(Debug, Default)]
pub(crate) struct Used {
    pub(crate) settings: BTreeSet<String>,
    pub(crate) paginators: BTreeSet<String>,
    pub(crate) enums: BTreeSet<String>,
    pub(crate) fns: BTreeSet<String>,
    /// Settings that name a time zone.
    pub(crate) zones: BTreeSet<String>,
    /// Field mappings whose `int: string` was needed.
    pub(crate) ints: BTreeSet<class::Place>,
    pub(crate) fetchers: BTreeSet<String>,
}

impl<'a> Check<'a> {
    fn new(input: Input<'a>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            input,
            api: input.api,
            connector: input.connector.1,
            diagnostics,
            operations: operation::Operations::default(),
            enums: BTreeMap::new(),
            hooks: Vec::new(),
            tables: Vec::new(),
            table_names: Vec::new(),
            model: String::new(),
            only: BTreeMap::new(),
            of_parent: Vec::new(),
            losses: BTreeMap::new(),
            misfits: BTreeSet::new(),
            used: Used::default(),
            allowed: allowed::Allowed::default(),
        }
    }

    /// Adds a complaint.
    pub(crate) fn complain(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// A complaint at a place, to be completed.
    pub(crate) fn at(&self, code: Code, span: &Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, span.clone(), message)
    }

    /// The parts of a common object: of a nested type of the category, or of a shared one.
    pub(crate) fn object_parts(
        &self,
        category: &str,
        object: &str,
    ) -> Vec<(String, models::FieldType)> {
        let common = self.input.models.iter().find(|it| it.name == category);
        common.map_or_else(|| models::shared_parts(object), |it| it.parts(object))
    }

    /// Where the name is defined that another one was probably meant to be: what is misspelt may be the definition.
    pub(crate) fn near<T>(&self, name: &str, defined: &mapping::Named<T>) -> Option<String> {
        let near = crate::diagnostic::closest(name, defined.keys().map(String::as_str))?;
        let (span, _) = defined.get(near)?;
        Some(format!(
            "{}:{} defines `{near}`",
            self.input.sources.path(span.source),
            self.line(span)
        ))
    }

    /// The line of a place, from 1.
    pub(crate) fn line(&self, span: &Span) -> usize {
        self.input.sources.line_column(span.source, span.start).0
    }

    fn finish(mut self, mut plan: Plan) -> Plan {
        plan.hooks = std::mem::take(&mut self.hooks);
        plan.hooks.sort_by(|a, b| a.constant.cmp(&b.constant));
        plan.enums = std::mem::take(&mut self.enums).into_values().collect();
        let (operations, order) =
            std::mem::take(&mut self.operations).finish(self.api, &plan.names);
        plan.operations = operations;
        for category in &mut plan.categories {
            for model in &mut category.models {
                operation::renumber(model, &order);
            }
        }
        plan
    }
}
