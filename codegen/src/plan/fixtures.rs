//! Answers that were written down for tests: operations and rows of enum maps that none of them covers.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::diagnostic::Code;
use crate::mapping::Model as MappedModel;
use crate::source::Span;

use super::Check;
use super::model::plural;
use super::types::{
    Category, Convert, Deletions, EnumTable, Item, Literal, Model, Path, Plan, Read, RecordStep,
    Shape, Step,
};

/// An answer of the provider that was written down.
#[derive(Debug, Clone)]
pub struct Fixture {
    /// Path in the workspace: `tests/fixtures/zendesk/Ticket/one.get.json`.
    pub path: String,
    /// The answer; `None` when there is no body, or none that can be read.
    pub body: Option<Value>,
    /// It cannot be read, which was told: what it would have covered is not missed as well.
    pub broken: bool,
}

impl Fixture {
    /// Model and operation; pages are answers to `list`.
    fn names(&self) -> Option<(&str, &str)> {
        let mut parts = self.path.rsplit('/');
        let (file, model) = (parts.next()?, parts.next()?);
        let operation = file.strip_suffix(".json")?.split_once('.')?.1;
        let page = operation
            .strip_prefix("page")
            .is_some_and(|it| it.parse::<u32>().is_ok());
        Some((model, if page { "list" } else { operation }))
    }
}

/// Complains about operations and rows of enum maps that no fixture covers.
pub(crate) fn check(check: &mut Check<'_>, plan: &Plan, fixtures: &[Fixture]) {
    let categories = check.input.categories;
    for category in &plan.categories {
        let Some((_, mapped)) = categories
            .iter()
            .find(|(file, _)| *file == category.mapping)
        else {
            continue;
        };
        for model in &category.models {
            let Some((span, mapped)) = mapped.models.get(&model.name) else {
                continue;
            };
            let own: Vec<(&Fixture, &str)> = fixtures
                .iter()
                .filter_map(|it| {
                    let (name, operation) = it.names()?;
                    (name == model.name).then_some((it, operation))
                })
                .collect();
            operations(check, plan, category, model, span, &own);
            rows(check, plan, model, mapped, &own);
        }
    }
}

fn operations(
    check: &mut Check<'_>,
    plan: &Plan,
    category: &Category,
    model: &Model,
    span: &Span,
    own: &[(&Fixture, &str)],
) {
    let feed = matches!(model.deletions, Some(Deletions::Feed(_)));
    // An event that carries no record has nothing to convert.
    let id = format!("{}.{}", category.name, crate::names::snake(&model.name));
    let events = plan.webhooks.iter().flat_map(|it| &it.events);
    let carried = events
        .flat_map(|it| &it.rules)
        .any(|it| it.model == id && it.record.is_some());
    let mapped = [
        ("list", model.list.is_some()),
        ("get", model.get.is_some()),
        ("create", model.create.is_some()),
        ("update", model.update.is_some()),
        ("delete", model.delete.is_some()),
        ("feed", feed),
        ("webhook", carried),
    ];
    let missing: Vec<&str> = mapped
        .into_iter()
        .filter(|(name, mapped)| *mapped && !own.iter().any(|(_, it)| it == name))
        .map(|(name, _)| name)
        .collect();
    let Some(first) = missing.first() else {
        return;
    };
    let folder = format!("tests/fixtures/{}/{}", plan.provider, model.name);
    check.complain(
        check
            .at(
                Code::M0801,
                span,
                format!(
                    "{} of {}.{} {} no fixture",
                    plural(missing.len(), "operation"),
                    category.name,
                    model.name,
                    if missing.len() == 1 { "has" } else { "have" }
                ),
            )
            .note(super::path::list(
                if missing.len() == 1 {
                    "it is"
                } else {
                    "they are"
                },
                &missing,
            ))
            .help(format!(
                "write an answer with invented values to `{folder}/<case>.{first}.json`"
            )),
    );
}

/// Rows of enum maps whose value stands in no answer, told at the field.
fn rows(
    check: &mut Check<'_>,
    plan: &Plan,
    model: &Model,
    mapped: &MappedModel,
    own: &[(&Fixture, &str)],
) {
    // Without answers there is one thing to say, and it was said.
    let read =
        |(fixture, it): &(&Fixture, &str)| matches!(*it, "list" | "get").then_some(fixture.broken);
    let broken: Vec<bool> = own.iter().filter_map(read).collect();
    if broken.is_empty() || broken.contains(&true) {
        return;
    }
    for (field, (span, _)) in &mapped.fields {
        let mut found = BTreeSet::new();
        let mut tables = BTreeSet::new();
        for (shape, records) in shapes(model, own) {
            let Some((_, read)) = shape.fields.iter().find(|(name, _)| name == field) else {
                continue;
            };
            tables_of(read, &mut tables);
            records.iter().for_each(|it| values(read, it, &mut found));
        }
        for table in plan
            .enums
            .iter()
            .filter(|it| tables.contains(it.name.as_str()))
        {
            let seen = |row: &str| found.iter().any(|it| same(table, it, row));
            let missing: Vec<&str> = table
                .read
                .iter()
                .map(|(from, _)| from.as_str())
                .filter(|from| !seen(from))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let folder = format!("tests/fixtures/{}/{}", plan.provider, model.name);
            check.complain(
                check
                    .at(
                        Code::M0801,
                        span,
                        format!(
                            "{} of the enum map `{}` {} in no fixture of {}",
                            plural(missing.len(), "value"),
                            table.name,
                            if missing.len() == 1 { "is" } else { "are" },
                            model.name
                        ),
                    )
                    .note(super::path::list(
                        if missing.len() == 1 {
                            "it is"
                        } else {
                            "they are"
                        },
                        &missing,
                    ))
                    .help(format!(
                        "add a record with it to an answer below `{folder}/`"
                    )),
            );
        }
    }
}

fn same(table: &EnumTable, value: &str, row: &str) -> bool {
    value == row || table.fold && value.eq_ignore_ascii_case(row)
}

/// The records of the fixtures, with the shape they are read in.
fn shapes<'m>(model: &'m Model, own: &[(&Fixture, &str)]) -> Vec<(&'m Shape, Vec<Value>)> {
    let mut out = Vec::new();
    let mut add = |operation: &str, shape: usize, steps: &[RecordStep]| {
        let bodies = own
            .iter()
            .filter(|(_, it)| *it == operation)
            .filter_map(|(it, _)| it.body.as_ref());
        let records: Vec<Value> = bodies.flat_map(|body| records(body, steps)).collect();
        out.extend(model.shapes.get(shape).map(|shape| (shape, records)));
    };
    if let Some(list) = &model.list {
        add("list", list.shape, &list.records);
    }
    if let Some(get) = &model.get {
        add("get", get.shape, &get.record);
    }
    // Deletions may be told by records of the model itself.
    if let (Some(Deletions::Feed(feed)), Some(list)) = (&model.deletions, &model.list)
        && model.shapes.get(list.shape).map(|it| it.ty) == Some(feed.shape.ty)
    {
        add("feed", list.shape, &feed.list.records);
    }
    out
}

fn records(body: &Value, steps: &[RecordStep]) -> Vec<Value> {
    let mut here = body.clone();
    for step in steps {
        let next = match step {
            RecordStep::Key(key) | RecordStep::Optional(key) => here.get(key).cloned(),
            RecordStep::Find { key, equals } => element(&here, key, equals).cloned(),
            RecordStep::Values => here
                .as_object()
                .map(|it| Value::Array(it.values().cloned().collect())),
            RecordStep::One => Some(Value::Array(vec![here.clone()])),
        };
        match next {
            Some(next) => here = next,
            None => return Vec::new(),
        }
    }
    match here {
        Value::Array(list) => list,
        one => vec![one],
    }
}

fn element<'v>(list: &'v Value, key: &str, equals: &Literal) -> Option<&'v Value> {
    list.as_array()?.iter().find(|it| match equals {
        Literal::Text(text) => it.get(key).and_then(Value::as_str) == Some(text),
        Literal::Int(int) => it.get(key).and_then(Value::as_i64) == Some(*int),
        Literal::Bool(flag) => it.get(key).and_then(Value::as_bool) == Some(*flag),
    })
}

fn at<'v>(record: &'v Value, path: &Path) -> Option<&'v Value> {
    path.steps.iter().try_fold(record, |here, step| match step {
        Step::Field { name, .. } => here.get(name),
        Step::Index(index) => {
            let list = here.as_array()?;
            let from_end = list.len().checked_sub(usize::try_from(-index).unwrap_or(0));
            let index = usize::try_from(*index).ok().or(from_end)?;
            list.get(index)
        }
        Step::Find { name, equals, .. } => element(here, name, equals),
    })
}

/// Texts that stand where an enum map is read.
fn values(read: &Read, record: &Value, out: &mut BTreeSet<String>) {
    match read {
        Read::Value {
            paths,
            convert: Convert::Enum(_),
            ..
        } => {
            for value in paths.iter().filter_map(|path| at(record, path)) {
                match value {
                    Value::String(text) => drop(out.insert(text.clone())),
                    Value::Array(list) => out.extend(list.iter().map(text_of)),
                    Value::Null => {}
                    other => drop(out.insert(text_of(other))),
                }
            }
        }
        Read::Slots(slots) => slots.iter().for_each(|slot| item(&slot.item, record, out)),
        Read::Each {
            path, item: inner, ..
        } => at(record, path)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .for_each(|element| item(inner, element, out)),
        Read::Object { parts, .. } => parts.iter().for_each(|(_, it)| values(it, record, out)),
        _ => {}
    }
}

fn text_of(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn item(item: &Item, record: &Value, out: &mut BTreeSet<String>) {
    match item {
        Item::Value(read) => values(read, record, out),
        Item::Object { parts, .. } => parts.iter().for_each(|(_, it)| values(it, record, out)),
    }
}

/// Names of the enum maps that a field is read with.
fn tables_of<'r>(read: &'r Read, out: &mut BTreeSet<&'r str>) {
    let mut item = |item: &'r Item| match item {
        Item::Value(read) => tables_of(read, out),
        Item::Object { parts, .. } => parts.iter().for_each(|(_, it)| tables_of(it, out)),
    };
    match read {
        Read::Value {
            convert: Convert::Enum(name),
            ..
        } => drop(out.insert(name.as_str())),
        Read::Slots(slots) => slots.iter().for_each(|slot| item(&slot.item)),
        Read::Each { item: inner, .. } => item(inner),
        Read::Object { parts, .. } => parts.iter().for_each(|(_, it)| tables_of(it, out)),
        _ => {}
    }
}
