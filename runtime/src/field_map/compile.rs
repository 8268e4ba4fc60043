//! From the JSON of field maps to rules: everything is checked, and all mistakes come out at once.

use super::FieldMap;
use super::block::{Block, below};
use super::grammar::{self, Conversion, Field, Paths, Source};
use super::index::{CustomPlace, ModelFields, OwnField, RecordFields, RecordOf, WriteOf};
use super::kind::{FieldKind, Mappable};
use super::path::{Segment, parse};
use super::problem::{FieldMapError, FieldMapProblem, Problems};
use super::rule::{
    CompiledMap, Convert, Currency, Entry, PhonePart, Records, Rule, Target, TemplatePiece, WriteTo,
};
use crate::model::Phone;

/// What a map is checked against, and what was found wrong.
pub(super) struct Compiler<'a> {
    pub(super) fields: &'static ModelFields,
    pub(super) own: Option<&'a [OwnField]>,
    pub(super) problems: Problems,
    /// Properties of the records that are compiled for.
    roots: Vec<String>,
}

/// Where a rule stands.
pub(super) struct Place<'p> {
    pub(super) record: &'p RecordFields,
    /// The list whose elements paths start in; empty for the record.
    pub(super) below: &'p str,
    pub(super) of: RecordOf,
    /// The common field, dotted below lists and objects.
    pub(super) field: String,
}

/// An entry and where it was written.
struct Written {
    entry: Entry,
    layer: usize,
    at: String,
}

pub(super) fn compile(
    layers: &[&FieldMap],
    fields: &'static ModelFields,
    own: Option<&[OwnField]>,
) -> Result<CompiledMap, FieldMapError> {
    let mut written: Vec<Written> = Vec::new();
    let (mut problems, mut warnings) = (Vec::new(), Vec::new());
    let (mut list, mut get) = (Records::default(), Records::default());
    for (layer, map) in layers.iter().enumerate() {
        let mut compiler = Compiler {
            fields,
            own,
            problems: Problems::of_layer(layer),
            roots: Vec::new(),
        };
        compiler.map(map, layer, &mut written, (&mut list, &mut get));
        let (mistakes, warned) = compiler.problems.into_lists();
        problems.extend(mistakes);
        warnings.extend(warned);
    }
    problems.extend(twice(&written));
    if !problems.is_empty() {
        return Err(FieldMapError {
            model: fields.model.to_owned(),
            problems,
        });
    }
    let entries: Vec<Entry> = written.into_iter().map(|it| it.entry).collect();
    for (of, records) in [(RecordOf::List, &mut list), (RecordOf::Get, &mut get)] {
        let select = fields.record(of).and_then(|record| record.select);
        if let Some(select) = select {
            let mut names = Vec::new();
            for rule in entries.iter().filter_map(|entry| entry.rule(of)) {
                touched(rule, &mut |path| {
                    names.extend(selected(select.strip, path));
                });
            }
            names.retain(|name| select.only.is_none_or(|only| only.contains(&name.as_str())));
            names.sort_unstable();
            names.dedup();
            records.select = names;
        }
    }
    Ok(CompiledMap {
        fields,
        entries,
        list,
        get,
        warnings,
    })
}

/// Two entries that would write the same place.
fn twice(written: &[Written]) -> Vec<FieldMapProblem> {
    let mut problems = Vec::new();
    for (at, one) in written.iter().enumerate() {
        let clash = written.iter().take(at).find(|other| {
            [WriteOf::Create, WriteOf::Update].into_iter().any(|of| {
                let places = other.entry.write(of).places();
                let mut own = one.entry.write(of).places().into_iter();
                own.any(|place| places.contains(&place))
            })
        });
        if let Some(other) = clash {
            problems.push(FieldMapProblem {
                code: "M0404",
                layer: one.layer,
                pointer: one.at.clone(),
                message: format!("`{}` writes the same provider field", other.at),
                note: None,
                help: Some("add `dir: read` to one of them".to_owned()),
            });
        }
    }
    problems
}

/// The name by which a path is asked for.
pub(super) fn selected(strip: Option<&str>, path: &str) -> Option<String> {
    let mut segments = parse(path)?.into_iter();
    let name = |segment: Option<Segment>| match segment {
        Some(Segment::Name(name)) => Some(name),
        _ => None,
    };
    let first = name(segments.next())?;
    match strip {
        Some(strip) if first == strip => name(segments.next()),
        Some(_) => None,
        None => Some(first),
    }
}

/// Every path of a record that a rule reads.
pub(super) fn touched(rule: &Rule, with: &mut impl FnMut(&str)) {
    match rule {
        Rule::Value(value) => {
            value.paths.iter().for_each(|path| with(&path.text));
            match &value.convert {
                Convert::Money(Currency::Path(path), _) => with(&path.text),
                Convert::DateParts(month, day) => {
                    with(&month.text);
                    with(&day.text);
                }
                _ => {}
            }
        }
        Rule::Template(pieces) => {
            for piece in pieces {
                if let TemplatePiece::Path(path) = piece {
                    with(&path.text);
                }
            }
        }
        Rule::List(items) => {
            for item in items {
                if let Some(path) = &item.drop_unless {
                    with(&path.text);
                }
                touched(&item.rule, with);
            }
        }
        // Paths below start in an element, which comes with its list.
        Rule::Each(each) => with(&each.path.text),
        Rule::Object(parts) => parts.iter().for_each(|(_, part)| touched(part, with)),
        Rule::Money(amount, currency) => {
            for part in [amount, currency].into_iter().flatten() {
                touched(part, with);
            }
        }
        Rule::When(when, rule, _) => {
            with(&when.path.text);
            touched(rule, with);
        }
        Rule::Const(_) | Rule::Nothing => {}
    }
}

impl Compiler<'_> {
    /// The number of a property of the record, for reading all of them in one pass.
    pub(super) fn root(&mut self, name: String) -> usize {
        match self.roots.iter().position(|known| *known == name) {
            Some(at) => at,
            None => {
                self.roots.push(name);
                self.roots.len() - 1
            }
        }
    }

    fn map(
        &mut self,
        map: &FieldMap,
        layer: usize,
        written: &mut Vec<Written>,
        (list, get): (&mut Records, &mut Records),
    ) {
        if map.as_value().is_null() {
            return;
        }
        let Some(mut block) = Block::of(map.as_value(), "a field map", "", &mut self.problems)
        else {
            return;
        };
        let custom = block.get("custom");
        let overrides = block.get("override");
        block.finish(&mut self.problems);
        for (section, is_custom) in [(custom, true), (overrides, false)] {
            let Some((value, at)) = section else { continue };
            let Some(map) = value.as_object() else {
                super::block::expected(&mut self.problems, &at, "an object", value);
                continue;
            };
            if is_custom && !self.fields.custom && !map.is_empty() {
                self.problems
                    .say(
                        "M0805",
                        &at,
                        format!(
                            "{} takes no custom fields from a field map",
                            self.fields.model
                        ),
                    )
                    .help("say `overridable: {custom: true}` in the mapping");
                continue;
            }
            for (name, value) in map {
                let at = below(&at, name);
                let target = if is_custom {
                    (name.as_str(), None)
                } else {
                    let Some((name, kind)) = self.overridable(name, &at) else {
                        continue;
                    };
                    (name, Some(kind))
                };
                let same = |entry: &Entry| match &entry.target {
                    Target::Custom { name, .. } => is_custom && name == target.0,
                    Target::Field(name) => !is_custom && *name == target.0,
                };
                let at_layer = written.iter().position(|it| same(&it.entry));
                if value.is_null() {
                    if let Some(known) = at_layer {
                        written.remove(known);
                    }
                    continue;
                }
                let Some(entry) = self.entry(target, value, &at, (&mut *list, &mut *get)) else {
                    continue;
                };
                let new = Written { entry, layer, at };
                match at_layer.and_then(|known| written.get_mut(known)) {
                    Some(known) => *known = new,
                    None => written.push(new),
                }
            }
        }
    }

    fn overridable(&mut self, name: &str, at: &str) -> Option<(&'static str, FieldKind)> {
        let found = self.fields.kind(name);
        if found.is_none() {
            let names: Vec<&str> = self
                .fields
                .overridable
                .iter()
                .map(|(name, _)| *name)
                .collect();
            self.problems
                .say(
                    "M0805",
                    at,
                    format!("`{name}` of {} cannot be repointed", self.fields.model),
                )
                .note(super::problem::list(
                    "`overridable` of the mapping allows",
                    &names,
                ))
                .one_of(name, "it allows", &names);
        }
        found
    }

    fn entry(
        &mut self,
        (name, kind): (&str, Option<FieldKind>),
        value: &serde_json::Value,
        at: &str,
        (list, get): (&mut Records, &mut Records),
    ) -> Option<Entry> {
        let before = self.problems.len();
        let field = grammar::field(value, at, kind.is_none(), &mut self.problems)?;
        if field.write_only {
            self.problems
                .say(
                    "M0002",
                    at,
                    "a field map has no fields that are written alone",
                )
                .help("remove `dir: write`");
            return None;
        }
        let custom = kind.is_none();
        let kind = kind.unwrap_or_else(|| custom_kind(&field));
        let mut rules = [None, None];
        for (slot, (of, records)) in rules
            .iter_mut()
            .zip([(RecordOf::List, &mut *list), (RecordOf::Get, &mut *get)])
        {
            let Some(record) = self.fields.record(of) else {
                continue;
            };
            self.roots = std::mem::take(&mut records.roots);
            let place = Place {
                record,
                below: "",
                of,
                field: name.to_owned(),
            };
            *slot = self.rule(&place, &field, kind);
            records.roots = std::mem::take(&mut self.roots);
            if let (Some(rule), Some(select)) = (&*slot, record.select)
                && let Some(only) = select.only
            {
                let mut refused = Vec::new();
                touched(rule, &mut |path| {
                    // What is declared comes unasked when it cannot be asked for.
                    let declared = |name: &str| {
                        let path = match select.strip {
                            Some(strip) => format!("{strip}.{name}"),
                            None => name.to_owned(),
                        };
                        record.index.iter().any(|(known, ..)| *known == path)
                    };
                    refused.extend(
                        selected(select.strip, path)
                            .filter(|name| !declared(name) && !only.contains(&name.as_str())),
                    );
                });
                for name in refused {
                    let records = match of {
                        RecordOf::List => "records of a list",
                        RecordOf::Get => "one record",
                    };
                    let other = match of {
                        RecordOf::List => "get",
                        RecordOf::Get => "list",
                    };
                    self.problems
                        .say(
                            "M0309",
                            &field.at,
                            format!("`{name}` cannot be asked for in {records}"),
                        )
                        .note("the provider's description names all that can be asked for")
                        .help(format!(
                            "read it elsewhere alone: `from: {{{other}: {name}}}`"
                        ));
                }
            }
        }
        let [list_rule, get_rule] = rules;
        let key = self.key_of(&field);
        let mut writes = [WriteOf::Create, WriteOf::Update].map(|of| {
            self.write_to(
                of,
                &field,
                kind,
                name,
                get_rule.as_ref().or(list_rule.as_ref()),
            )
        });
        if self.problems.len() > before {
            return None;
        }
        let [create, update] = &mut writes;
        Some(Entry {
            target: if custom {
                Target::Custom {
                    name: name.to_owned(),
                    key,
                }
            } else {
                Target::Field(self.fields.kind(name)?.0)
            },
            kind,
            list: list_rule,
            get: get_rule,
            create: std::mem::replace(create, WriteTo::No(String::new())),
            update: std::mem::replace(update, WriteTo::No(String::new())),
        })
    }

    /// The provider's name of a field that customers define, when a field is read from there and nowhere else.
    fn key_of(&self, field: &Field) -> Option<String> {
        let Source::From(paths) = &field.source else {
            return None;
        };
        let mut keys = match paths {
            Paths::One(path) => vec![self.custom_key(&path.text)],
            Paths::Per(all) => all
                .iter()
                .map(|(_, path)| self.custom_key(&path.text))
                .collect(),
        };
        let first = keys.pop()??;
        keys.iter()
            .all(|key| key.as_ref() == Some(&first))
            .then_some(first)
    }

    /// The provider's name of the field that a path leads to, where customers' fields are kept.
    pub(super) fn custom_key(&self, path: &str) -> Option<String> {
        let segments = parse(path)?;
        match self.fields.place? {
            CustomPlace::Rest(place) => {
                let place = parse(place)?;
                match segments.strip_prefix(place.as_slice())? {
                    [Segment::Name(name)] => {
                        // A declared property is no custom field.
                        let declared = [self.fields.list, self.fields.get]
                            .iter()
                            .flatten()
                            .any(|record| record.index.iter().any(|(known, ..)| *known == path));
                        (!declared).then(|| name.clone())
                    }
                    _ => None,
                }
            }
            CustomPlace::Entries {
                path: list,
                key,
                value,
            } => {
                let list = parse(list)?;
                match segments.strip_prefix(list.as_slice())? {
                    [Segment::Find { name, equals }, Segment::Name(last)]
                        if name == key && last == value =>
                    {
                        Some(equals.text())
                    }
                    _ => None,
                }
            }
        }
    }
}

/// The type of a custom field: as it says, else what its conversion gives, else JSON as it comes.
fn custom_kind(field: &Field) -> FieldKind {
    let link = matches!(&field.conversion, Some((Conversion::Ref(_), _)));
    if let Some((kind, _)) = &field.as_ {
        return match kind {
            FieldKind::List(_) if link => FieldKind::List(&FieldKind::Ref("")),
            FieldKind::Text if link => FieldKind::Ref(""),
            kind => *kind,
        };
    }
    match &field.conversion {
        Some((Conversion::Bool(..) | Conversion::Not, _)) => FieldKind::Bool,
        Some((Conversion::Date { .. } | Conversion::DateParts(..), _)) => FieldKind::Date,
        Some((Conversion::DateTime(_), _)) => FieldKind::DateTime,
        Some((Conversion::Number { whole: false, .. } | Conversion::Unit { .. }, _)) => {
            FieldKind::Decimal
        }
        Some((Conversion::Number { whole: true, .. }, _)) => FieldKind::Int,
        Some((Conversion::Money { .. }, _)) => FieldKind::Money,
        Some((Conversion::Split(..), _)) => FieldKind::List(&FieldKind::Text),
        // A custom field does not say of which model it is.
        Some((Conversion::Ref(_), _)) => FieldKind::Ref(""),
        Some((Conversion::Phone(PhonePart::Whole, _), _)) => <Phone as Mappable>::KIND,
        Some((Conversion::Enum(_) | Conversion::Phone(..) | Conversion::Coded(_), _)) => {
            FieldKind::Text
        }
        None if field.int_to_string || !field.text.steps.only_digits() => FieldKind::Text,
        None if matches!(field.source, Source::Template(_)) => FieldKind::Text,
        None => FieldKind::Json,
    }
}
