//! Operations that mappings name: found in the spec, counted as used, given their Rust names.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Location, OperationId};
use crate::diagnostic::Code;
use crate::mapping::{Name, Named, Value};
use crate::names::{self, Scope};
use crate::source::Span;

use super::Check;
use super::types::{
    Address, Bound, Category, Deletions, IdempotencyKey, List, Literal, Model, Next, Operation,
    Rename, Renamed, Since,
};

/// Methods that a client has anyway, and those of traits that everyone knows.
pub(crate) const OWN_METHODS: &[&str] = &[
    "as_ref",
    "borrow",
    "builder",
    "new",
    "clone",
    "cmp",
    "connection",
    "deref",
    "eq",
    "from_connection",
    "hash",
    "index",
];

/// Operations in use.
#[derive(Debug, Default)]
pub(crate) struct Operations {
    used: BTreeMap<OperationId, Use>,
    /// What every POST and PATCH takes.
    key: Option<IdempotencyKey>,
}

#[derive(Debug, Default)]
struct Use {
    resource: Option<String>,
    repeatable: Option<bool>,
    key: Option<IdempotencyKey>,
}

impl Operations {
    /// The operations used so far.
    pub(crate) fn ids(&self) -> impl Iterator<Item = OperationId> + '_ {
        self.used.keys().copied()
    }

    /// Counts an operation as used.
    pub(crate) fn take(&mut self, id: OperationId) {
        self.used.entry(id).or_default();
    }

    /// Named and sorted, with the place of each. Who is renamed keeps the place.
    pub(crate) fn finish(
        self,
        api: &Api,
        renames: &[Rename],
    ) -> (Vec<Operation>, BTreeMap<usize, usize>) {
        let mut named: Vec<Operation> = Vec::new();
        for (id, usage) in self.used {
            let Some(operation) = api.operations.get(id.0 as usize) else {
                continue;
            };
            let resource = usage.resource.unwrap_or_else(|| resource(operation));
            let method = method_name(operation);
            let by_method = matches!(
                operation.method.as_str(),
                "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS"
            );
            let idempotent = usage.repeatable.unwrap_or(by_method);
            let adds = matches!(operation.method.as_str(), "POST" | "PATCH");
            let general = self
                .key
                .as_ref()
                .filter(|_| adds && usage.repeatable.is_none());
            named.push(Operation {
                idempotency: usage.key.or_else(|| general.cloned()),
                id,
                resource,
                builder: String::new(),
                builder_before: None,
                method,
                idempotent,
                security: Vec::new(),
            });
        }
        disambiguate(&mut named, api);
        named.sort_by(|a, b| (&a.resource, &a.method).cmp(&(&b.resource, &b.method)));
        for rename in renames {
            if let Renamed::Operation(id) = rename.of
                && let Some(it) = named.iter_mut().find(|it| it.id == id)
            {
                let builder = names::camel(&rename.name);
                it.builder_before = Some(std::mem::replace(&mut it.builder, builder));
                it.method.clone_from(&rename.name);
            }
        }
        let order = named
            .iter()
            .enumerate()
            .map(|(at, it)| (it.id.0 as usize, at))
            .collect();
        (named, order)
    }
}

/// Two operations with one name get the rest of their path, in path order.
fn disambiguate(named: &mut [Operation], api: &Api) {
    let mut seen = BTreeSet::new();
    let mut twice = BTreeSet::new();
    for it in named.iter() {
        if !seen.insert(it.method.clone()) {
            twice.insert(it.method.clone());
        }
    }
    for it in named.iter_mut().filter(|it| twice.contains(&it.method)) {
        if let Some(operation) = api.operations.get(it.id.0 as usize) {
            it.method = names::snake(&format!(
                "{} {}",
                operation.method.to_lowercase(),
                operation.path
            ));
        }
    }
    // What is still the same, such as the twins of a path that differ by a fragment, gets a suffix by place.
    let mut by_place: Vec<usize> = (0..named.len()).collect();
    by_place.sort_by_key(|at| {
        named
            .get(*at)
            .and_then(|it| api.operations.get(it.id.0 as usize))
            .map(|it| (&it.path, &it.method, &it.origin.pointer))
    });
    let mut methods = Scope::new().reserving(OWN_METHODS.iter().copied());
    let mut builders = Scope::new();
    for at in by_place {
        if let Some(it) = named.get_mut(at) {
            it.method = methods.claim(&it.method, &it.method);
            it.builder = builders.claim(&names::camel(&it.method), &it.method);
        }
    }
}

fn literal_segments(path: &str) -> Vec<&str> {
    let plain = |segment: &&str| !segment.is_empty() && !segment.contains('{');
    let version = |segment: &str| {
        segment.starts_with('v')
            && segment.len() > 1
            && segment[1..]
                .chars()
                .all(|ch| ch.is_ascii_digit() || ch == '_' || ch == '.')
    };
    path.split('/')
        .filter(plain)
        .filter(|segment| !version(segment) && *segment != "api")
        .collect()
}

/// The file an operation goes to: its first tag, else the last literal segment of its path.
fn resource(operation: &crate::api::Operation) -> String {
    let name = operation
        .tags
        .first()
        .map(String::as_str)
        .or_else(|| literal_segments(&operation.path).last().copied());
    names::module(name.unwrap_or("root"))
}

/// The method of an operation: its `operationId`, else verb and noun from method and path.
fn method_name(operation: &crate::api::Operation) -> String {
    if let Some(id) = &operation.id {
        return names::snake(id);
    }
    let last = operation
        .path
        .rsplit('/')
        .find(|segment| !segment.is_empty())
        .unwrap_or_default();
    let on_one = last.starts_with('{');
    let noun = literal_segments(&operation.path)
        .last()
        .copied()
        .unwrap_or("root")
        .trim_end_matches(".json");
    let one = names::singular(noun);
    let name = match (operation.method.as_str(), on_one) {
        ("GET", true) => format!("get_{one}"),
        ("GET", false) => format!("list_{noun}"),
        ("POST", false) => format!("create_{one}"),
        ("PATCH", true) => format!("update_{one}"),
        ("PUT", true) => format!("replace_{one}"),
        ("DELETE", true) => format!("delete_{one}"),
        (method, _) => format!("{} {}", method.to_lowercase(), operation.path),
    };
    names::snake(&name)
}

/// Replaces ids by places in [`super::Plan::operations`].
pub(crate) fn renumber(model: &mut Model, order: &BTreeMap<usize, usize>) {
    let place = |at: &mut usize| *at = order.get(at).copied().unwrap_or_default();
    let feed = match &mut model.deletions {
        Some(Deletions::Feed(feed)) => Some(&mut feed.list),
        _ => None,
    };
    let tables = model.tables.iter_mut().map(|it| &mut it.list);
    let definitions = model.definitions.as_mut().map(|it| &mut it.list);
    let mut lists: Vec<&mut List> = model
        .list
        .as_mut()
        .into_iter()
        .chain(feed)
        .chain(tables)
        .chain(definitions)
        .collect();
    while let Some(list) = lists.pop() {
        place(&mut list.operation);
        let next = match &mut list.next {
            Next::Durable { pages, .. } => &mut **pages,
            next => next,
        };
        if let Next::Cursor {
            alone: Some(alone), ..
        } = next
        {
            place(alone);
        }
        match &mut list.since {
            Some(Since::List(changes)) => lists.push(changes),
            Some(Since::Feed(feed)) => lists.push(&mut feed.list),
            _ => {}
        }
    }
    if let Some(get) = &mut model.get {
        place(&mut get.operation);
    }
    let upsert = model.upsert.as_mut().map(|(write, _)| write);
    for write in [&mut model.create, &mut model.update, &mut model.delete]
        .into_iter()
        .flatten()
        .chain(upsert)
    {
        place(&mut write.operation);
    }
}

/// Operations that `operations:`, `resources:` and `retry` name.
pub(crate) fn extra(check: &mut Check<'_>, categories: &[Category]) {
    let connector = check.connector;
    for name in &connector.operations {
        check.operation(name);
    }
    for (name, (span, resource)) in &connector.resources {
        let name = Name::new(name.clone(), span.clone());
        if let Some(id) = check.find_operation(&name)
            && let Some(usage) = check.operations.used.get_mut(&id)
        {
            usage.resource = Some(names::module(&resource.value));
        }
    }
    for (names, repeatable) in [
        (&connector.retry.safe_posts, true),
        (&connector.retry.unsafe_puts, false),
    ] {
        for name in names {
            let Some(id) = check.find_operation(name) else {
                continue;
            };
            if let Some(usage) = check.operations.used.get_mut(&id) {
                usage.repeatable = Some(repeatable);
            }
            if repeatable {
                check.repeated(id, name, categories);
            }
        }
    }
    if let Some(mapped) = &connector.retry.idempotency {
        let key = super::limits::idempotency(mapped);
        for name in &mapped.ops {
            if let Some(id) = check.find_operation(name)
                && let Some(usage) = check.operations.used.get_mut(&id)
            {
                usage.key = Some(key.clone());
            }
        }
        if mapped.ops.is_empty() {
            check.operations.key = Some(key);
        }
    }
}

impl<'a> Check<'a> {
    /// An operation that adds records is not safe to repeat, whatever `safe_posts` says.
    fn repeated(&mut self, id: OperationId, name: &Name, categories: &[Category]) {
        let key = self.connector.retry.idempotency.as_ref();
        let keyed = key.is_some_and(|key| {
            key.ops.is_empty() || key.ops.iter().any(|op| op.value == name.value)
        });
        let mut models = categories.iter().flat_map(|it| &it.models);
        let adds = models.find(|model| {
            let create = model.create.as_ref();
            create.is_some_and(|it| it.operation == id.0 as usize)
        });
        let post = self
            .spec_operation(id)
            .is_some_and(|it| it.method == "POST");
        let Some(model) = adds.filter(|_| post && !keyed) else {
            return;
        };
        self.complain(
            self.at(
                Code::M0607,
                &name.span,
                format!(
                    "`{}` makes records of {}, and a repeated request makes a second one",
                    name.value, model.name
                ),
            )
            .note(self.api.operation_origin(id))
            .help("take it out of `safe_posts`, or give it a key with `idempotency`"),
        );
    }

    /// An operation of the spec by its name.
    pub(crate) fn spec_operation(&self, id: OperationId) -> Option<&'a crate::api::Operation> {
        self.api.operations.get(id.0 as usize)
    }

    pub(super) fn find_operation(&mut self, name: &Name) -> Option<OperationId> {
        if let Some(id) = self.api.operation_named(&name.value) {
            return Some(id);
        }
        let known = self.api.operation_names();
        let mut complaint = self
            .at(
                Code::M0501,
                &name.span,
                format!("there is no operation `{}`", name.value),
            )
            .note(format!(
                "{} operations in {}",
                known.len(),
                self.api
                    .documents
                    .iter()
                    .map(|it| it.path.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
            ))
            .did_you_mean(&name.value, known.iter().map(String::as_str));
        if complaint.help.is_empty() && name.value.contains(' ') {
            let paths: Vec<String> = self
                .api
                .operations
                .iter()
                .map(|it| format!("{} {}", it.method, it.path))
                .collect();
            complaint = complaint.did_you_mean(&name.value, paths.iter().map(String::as_str));
        }
        if complaint.help.is_empty() {
            complaint =
                complaint.help("name it by `operationId`, or by method and path: `GET /path/{id}`");
        }
        self.complain(complaint);
        None
    }

    /// Finds an operation and counts it as used.
    pub(crate) fn operation(&mut self, name: &Name) -> Option<OperationId> {
        let id = self.find_operation(name)?;
        self.operations.used.entry(id).or_default();
        if self
            .spec_operation(id)
            .is_some_and(|operation| operation.deprecated)
        {
            let place = self.api.operation_origin(id);
            self.complain(self.at(Code::M0506, &name.span, format!("`{}` is deprecated", name.value)).note(place).help("use what the provider offers instead: its documentation of the operation says what"));
        }
        Some(id)
    }

    /// Checks bound parameters and that none that is required is missing.
    ///
    /// `bound` are wire names that something else sends, such as a paginator.
    pub(crate) fn params(
        &mut self,
        id: OperationId,
        op: &Name,
        params: &Named<Value>,
        bound: &[Address],
        parent: bool,
    ) -> Vec<(Address, Bound)> {
        let mut out = Vec::new();
        for (address, (span, value)) in params {
            let name = Name::new(address.clone(), span.clone());
            let Some((address, ty)) = self.address(id, op, &name) else {
                continue;
            };
            let value = match value {
                Value::Id(_) => Bound::Id,
                Value::ParentId(span) => {
                    if !parent {
                        self.complain(
                            self.at(
                                Code::M0704,
                                span,
                                "`$parent.id` is used, but the model has no `parent`".to_owned(),
                            )
                            .help("add `parent: {model: .., as: ..}` to the model"),
                        );
                    }
                    Bound::ParentId
                }
                Value::ParentField(field) => match self.parent_field(field, parent) {
                    Some(bound) => bound,
                    None => continue,
                },
                Value::Setting(name) => {
                    self.setting(name);
                    Bound::Setting(name.value.clone())
                }
                Value::Const(literal) => {
                    let literal_span = literal.span.clone();
                    let literal = literal_of(&literal.value);
                    self.accepted(ty, &literal, &literal_span, op);
                    Bound::Literal(literal)
                }
            };
            out.push((address, value));
        }
        self.required_params(id, op, &out, bound, parent);
        out
    }

    pub(crate) fn required_params(
        &mut self,
        id: OperationId,
        op: &Name,
        params: &[(Address, Bound)],
        bound: &[Address],
        parent: bool,
    ) {
        let Some(operation) = self.spec_operation(id) else {
            return;
        };
        for param in operation.params.iter().filter(|param| param.required) {
            let sent = |address: &Address| {
                address.place == param.location.as_str()
                    && (address.name == param.name
                        || address
                            .name
                            .strip_prefix(&param.name)
                            .is_some_and(|rest| rest.starts_with('[')))
            };
            if params.iter().any(|(address, _)| sent(address)) || bound.iter().any(sent) {
                continue;
            }
            let place = param.location.as_str();
            let example = match (param.location, parent) {
                (Location::Path, true) => "$parent.id",
                (Location::Path, false) => "$id",
                _ => "{const: ..}",
            };
            self.complain(
                self.at(
                    Code::M0505,
                    &op.span,
                    format!(
                        "`{}` needs the {place} parameter `{}`",
                        op.value, param.name
                    ),
                )
                .note(self.api.origin_text(&param.origin))
                .help(format!(
                    "bind it: `params: {{{place}.{}: {example}}}`{}",
                    param.name,
                    if param.location == Location::Query {
                        ", or give the filter of a list that sends it a `default`"
                    } else {
                        ""
                    }
                )),
            );
        }
    }

    /// Whether a literal is one of the values that a request type takes.
    pub(crate) fn accepted(
        &mut self,
        ty: crate::api::TypeRef,
        literal: &Literal,
        span: &Span,
        op: &Name,
    ) {
        let values = super::enums::values(self.api, ty.id);
        if let Literal::Text(text) = literal
            && !values.is_empty()
            && !values.iter().any(|value| value == text)
        {
            let names: Vec<&str> = values.iter().map(String::as_str).collect();
            self.complain(
                self.at(
                    Code::M0309,
                    span,
                    format!("`{}` does not accept `{text}`", op.value),
                )
                .note(self.api.type_origin(ty))
                .did_you_mean(text, names.iter().copied())
                .help(super::path::list("it takes", &names)),
            );
        }
    }

    /// Counts a setting as used, complaining when it is not declared.
    pub(crate) fn setting(&mut self, name: &Name) {
        if self.connector.settings.contains_key(&name.value) {
            self.used.settings.insert(name.value.clone());
            return;
        }
        let known: Vec<&str> = self.connector.settings.keys().map(String::as_str).collect();
        let mut complaint = self
            .at(
                Code::M0605,
                &name.span,
                format!("the setting `{}` is not declared", name.value),
            )
            .did_you_mean(&name.value, known.iter().copied());
        if let Some(note) = self.near(&name.value, &self.connector.settings) {
            complaint = complaint.note(note);
        }
        if complaint.help.is_empty() {
            complaint = complaint.help(format!(
                "add `{}: {{doc: ..}}` to `settings` in connector.yaml",
                name.value
            ));
        }
        self.complain(complaint);
    }
}

/// A literal of the mapping as a literal of the plan.
pub(crate) fn literal_of(literal: &crate::mapping::Literal) -> Literal {
    match literal {
        crate::mapping::Literal::Text(text) => Literal::Text(text.clone()),
        crate::mapping::Literal::Int(int) => Literal::Int(*int),
        crate::mapping::Literal::Bool(flag) => Literal::Bool(*flag),
    }
}
