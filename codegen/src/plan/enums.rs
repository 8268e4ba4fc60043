//! Enum maps: total over the spec's values, known to the common model, invertible where written.

use conjoin_conversions::Loss;

use crate::api::{Api, Kind, TypeId};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{EnumMap, Name};
use crate::models::{Enum, FieldType};
use crate::source::Span;

use super::Check;
use super::convert::Site;
use super::types::{EnumTable, Leaf, TextSteps, Unknown};

/// Values of an enumeration type; empty for any other type.
pub(crate) fn values(api: &Api, id: TypeId) -> Vec<String> {
    match api.types.get(id.0 as usize).map(|it| &it.kind) {
        Some(Kind::Enum(it)) => it.values.clone(),
        Some(Kind::Const(serde_json::Value::String(value))) => vec![value.clone()],
        _ => Vec::new(),
    }
}

/// Whether the values of an enumeration type are integers on the wire.
pub(crate) fn is_integer(api: &Api, id: TypeId) -> bool {
    matches!(api.types.get(id.0 as usize).map(|it| &it.kind), Some(Kind::Enum(it)) if it.integer)
}

/// The values that the spec declares at a place.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) values: Vec<String>,
    /// Where they are declared.
    pub(crate) place: String,
}

impl Known {
    pub(crate) fn of(api: &Api, id: TypeId) -> Self {
        Self {
            values: values(api, id),
            place: api.type_origin(crate::api::TypeRef {
                id,
                nullable: false,
            }),
        }
    }

    /// The values as they are after the steps of `text`.
    pub(crate) fn after(mut self, steps: &TextSteps) -> Self {
        for value in &mut self.values {
            *value = steps.apply(value);
        }
        self
    }
}

pub(crate) fn same(fold: bool, a: &str, b: &str) -> bool {
    a == b || (fold && a.eq_ignore_ascii_case(b))
}

/// Where a table is used.
pub(crate) struct EnumUse<'n> {
    pub(crate) name: &'n Name,
    pub(crate) category: &'n str,
    /// Enum of the common field.
    pub(crate) target: &'n Enum,
}

impl<'a> Check<'a> {
    fn defined_at(&self, name: &str, category: &str) -> Option<&'a (Span, EnumMap)> {
        let local = self
            .input
            .categories
            .iter()
            .find(|(_, it)| it.category.value == category);
        local
            .and_then(|(_, it)| it.enums.get(name))
            .or_else(|| self.connector.enums.get(name))
    }

    /// The map of a name, if there is one.
    pub(crate) fn defined(&self, name: &str, category: &str) -> Option<&'a EnumMap> {
        self.defined_at(name, category).map(|(_, map)| map)
    }

    fn enum_map(&mut self, name: &Name, category: &str) -> Option<(&'a EnumMap, Span)> {
        let local = self
            .input
            .categories
            .iter()
            .find(|(_, it)| it.category.value == category);
        let found = self.defined_at(&name.value, category);
        if let Some((span, map)) = found {
            self.used.enums.insert(name.value.clone());
            return Some((map, span.clone()));
        }
        let known: Vec<&str> = local
            .iter()
            .flat_map(|(_, it)| it.enums.keys())
            .chain(self.connector.enums.keys())
            .map(String::as_str)
            .collect();
        let mut complaint = self
            .at(
                Code::M0305,
                &name.span,
                format!("the enum map `{}` is not defined", name.value),
            )
            .did_you_mean(&name.value, known.iter().copied())
            .help(super::path::list("defined are", &known));
        let nearest = local
            .and_then(|(_, it)| self.near(&name.value, &it.enums))
            .or_else(|| self.near(&name.value, &self.connector.enums));
        if let Some(note) = nearest {
            complaint = complaint.note(note);
        }
        self.complain(complaint);
        None
    }

    /// Checks a use of a table on the read side and keeps the table. `known` are the values of the spec, if it has any.
    pub(crate) fn read_enum(
        &mut self,
        usage: &EnumUse<'_>,
        known: Option<Known>,
        pointer: &str,
        site: &Site<'_>,
    ) -> Option<String> {
        let (map, defined) = self.enum_map(usage.name, usage.category)?;
        self.right_target(map, usage)?;
        self.targets(map, usage);
        match known {
            Some(known) if self.other_source(map, &known, usage, site) => return None,
            Some(known) => self.total(map, &defined, &known, usage),
            None => self.open_text(map, &defined, pointer, usage),
        }
        let table = table(map, usage);
        self.enums.insert(usage.name.value.clone(), table);
        Some(usage.name.value.clone())
    }

    /// Checks a table that turns a caller's value into the provider's, and keeps it.
    pub(crate) fn filter_enum(&mut self, usage: &EnumUse<'_>, accepted: &[String], op: &str) {
        let Some((map, _)) = self.enum_map(usage.name, usage.category) else {
            return;
        };
        if self.right_target(map, usage).is_none() {
            return;
        }
        self.targets(map, usage);
        self.sent_values(map, usage, accepted, op);
        let table = table(map, usage);
        self.enums.entry(usage.name.value.clone()).or_insert(table);
    }

    /// Rows of `write`: each value must be read back, and to the same common value.
    fn written_back(&mut self, map: &EnumMap) {
        for (common, (_, value)) in &map.write {
            if value.value == "unsupported" {
                continue;
            }
            let back = map
                .map
                .iter()
                .find(|(from, _)| same(map.fold, from, &value.value))
                .map(|(_, (_, to))| to.value.clone());
            match back {
                None => self.complain(
                    self.at(
                        Code::M0306,
                        &value.span,
                        format!(
                            "`{}` is written for `{common}`, but never read",
                            value.value
                        ),
                    )
                    .did_you_mean(&value.value, map.map.keys().map(String::as_str))
                    .help("add it to `map`"),
                ),
                Some(back) if back != *common && map.lossy.is_none() => self.complain(
                    self.at(
                        Code::M0310,
                        &value.span,
                        format!(
                            "`{common}` is written as `{}`, which reads as `{back}`",
                            value.value
                        ),
                    )
                    .help("write `unsupported` when that is not wanted, or accept it: `lossy: <why>` in the map"),
                ),
                Some(_) => {}
            }
        }
    }

    fn targets(&mut self, map: &EnumMap, usage: &EnumUse<'_>) {
        let known: Vec<&str> = usage.target.values.iter().map(String::as_str).collect();
        let written = map
            .write
            .iter()
            .map(|(name, (span, _))| (name.as_str(), span));
        let unknown = unknown_value(map);
        if let Some(value) = unknown.filter(|_| map.lossy.is_none()) {
            let told = Loss::Unknown(&value.value).told(&usage.target.name);
            self.complain(Diagnostic::told(value.span.clone(), told));
        }
        for (value, span) in map
            .map
            .values()
            .map(|(_, to)| (to.value.as_str(), &to.span))
            .chain(written)
            .chain(unknown.map(|it| (it.value.as_str(), &it.span)))
        {
            if !known.contains(&value) {
                self.complain(
                    self.at(
                        Code::M0302,
                        span,
                        format!("`{value}` is not a value of {}", usage.target.name),
                    )
                    .did_you_mean(value, known.iter().copied())
                    .help(super::path::list("its values are", &known)),
                );
            }
        }
    }

    fn total(&mut self, map: &EnumMap, defined: &Span, known: &Known, usage: &EnumUse<'_>) {
        let Known { values, place } = known;
        let missing: Vec<&String> = values
            .iter()
            .filter(|value| !map.map.keys().any(|key| same(map.fold, key, value)))
            .collect();
        for value in missing {
            self.complain(
                self.at(
                    Code::M0301,
                    defined,
                    format!(
                        "the provider's value `{value}` is not in the map `{}`",
                        usage.name.value
                    ),
                )
                .note(place.clone())
                .help(super::path::list(
                    &format!("add the row `{value}: ..` with one of"),
                    &usage
                        .target
                        .values
                        .iter()
                        .map(String::as_str)
                        .collect::<Vec<_>>(),
                )),
            );
        }
        for (key, (span, _)) in &map.map {
            if !values.iter().any(|value| same(map.fold, key, value)) {
                let known: Vec<&str> = values.iter().map(String::as_str).collect();
                self.complain(
                    self.at(
                        Code::M0307,
                        span,
                        format!("`{key}` is not a value at {place}"),
                    )
                    .did_you_mean(key, known.iter().copied())
                    .help("drop the row, or add the value in the overlay if the spec is behind"),
                );
            }
        }
    }

    fn open_text(&mut self, map: &EnumMap, defined: &Span, pointer: &str, usage: &EnumUse<'_>) {
        if map.unknown.is_none() {
            self.complain(
                self.at(Code::M0308, defined, format!("`{}` maps `{}`, which the spec leaves open text", usage.name.value, pointer.trim_start_matches('/').replace('/', ".")))
                    .help("say what becomes of other values: `unknown: keep` or `unknown: error`; or add the enum in the overlay"),
            );
        }
    }

    /// Checks a use of a table on the write side; `accepted` are the values of the request's enumeration.
    pub(crate) fn write_enum(
        &mut self,
        usage: &EnumUse<'_>,
        accepted: &[String],
        op: &str,
        pointer: &str,
    ) {
        let Some((map, defined)) = self.enum_map(usage.name, usage.category) else {
            return;
        };
        if self.right_target(map, usage).is_none() {
            return;
        }
        for common in &usage.target.values {
            let sources: Vec<&str> = map
                .map
                .iter()
                .filter(|(_, (_, to))| to.value == *common)
                .map(|(from, _)| from.as_str())
                .collect();
            match (map.write.get(common), sources.as_slice()) {
                (None, []) => self.complain(
                    self.at(
                        Code::M0304,
                        &defined,
                        format!("there is nothing to write for `{common}`"),
                    )
                    .note(format!(
                        "`{}` is written by {op} to `{pointer}`",
                        usage.name.value
                    ))
                    .help(format!(
                        "add `write: {{{common}: <value>}}`, or `write: {{{common}: unsupported}}`"
                    )),
                ),
                (None, many @ [_, _, ..]) => self.complain(
                    self.at(
                        Code::M0303,
                        &defined,
                        format!(
                            "what to write for `{common}` is ambiguous: {}",
                            many.join(", ")
                        ),
                    )
                    .note(format!(
                        "`{}` is written by {op} to `{pointer}`",
                        usage.name.value
                    ))
                    .help(format!("add `write: {{{common}: {}}}`", many[0])),
                ),
                _ => {}
            }
        }
        self.written_back(map);
        self.sent_values(map, usage, accepted, op);
    }

    fn sent_values(&mut self, map: &EnumMap, usage: &EnumUse<'_>, accepted: &[String], op: &str) {
        if accepted.is_empty() || self.other_place(map, usage, accepted, op) {
            return;
        }
        let known: Vec<&str> = accepted.iter().map(String::as_str).collect();
        for (common, value) in inverse(map, usage.target) {
            let Some(value) = value else { continue };
            if !accepted.contains(&value) {
                let span = map
                    .write
                    .get(&common)
                    .map(|(_, it)| it.span.clone())
                    .or_else(|| map.map.get(&value).map(|(span, _)| span.clone()));
                let Some(span) = span else { continue };
                self.complain(
                    self.at(
                        Code::M0309,
                        &span,
                        format!("`{op}` does not accept `{value}`"),
                    )
                    .note(format!("sent for `{common}`"))
                    .help(super::path::list("it takes", &known)),
                );
            }
        }
    }
}

impl Check<'_> {
    /// Whether rows of a map can be equal to a boolean or an integer (M0223, M0307).
    pub(crate) fn enum_fits(&mut self, usage: &EnumUse<'_>, leaf: &Leaf) -> bool {
        let Some((map, _)) = self.enum_map(usage.name, usage.category) else {
            return false;
        };
        match leaf {
            Leaf::Bool if !["true", "false"].iter().any(|it| map.map.contains_key(*it)) => {
                self.complain(
                    self.at(
                        Code::M0223,
                        &usage.name.span,
                        "`enum` can never apply: the source is a boolean".to_owned(),
                    )
                    .help("use `bool:`, or a map with the rows `\"true\"` and `\"false\"`"),
                );
                false
            }
            Leaf::Integer => {
                let odd = |(key, _): &(&String, _)| key.parse::<i64>().is_err();
                let Some((key, (span, _))) = map.map.iter().find(odd) else {
                    return true;
                };
                self.complain(
                    self.at(
                        Code::M0307,
                        span,
                        format!("`{key}` is never equal to an integer"),
                    )
                    .help("name the integers that the provider sends"),
                );
                false
            }
            _ => true,
        }
    }

    /// Whether several values of the provider read as one common value.
    pub(crate) fn enum_loses(&mut self, usage: &EnumUse<'_>) -> bool {
        let Some((map, _)) = self.enum_map(usage.name, usage.category) else {
            return false;
        };
        let targets = map.map.values().map(|(_, to)| to.value.as_str());
        let targets: std::collections::BTreeSet<&str> = targets.collect();
        map.fold || unknown_value(map).is_some() || targets.len() < map.map.len()
    }

    /// Whether a common value is written as another one, or has no word in the provider.
    pub(crate) fn enum_loses_when_written(&mut self, usage: &EnumUse<'_>) -> bool {
        let Some((map, _)) = self.enum_map(usage.name, usage.category) else {
            return false;
        };
        inverse(map, usage.target).iter().any(|(common, value)| {
            let back = value.as_ref().and_then(|value| {
                let row = map.map.iter().find(|(from, _)| same(map.fold, from, value));
                row.map(|(_, (_, to))| &to.value)
            });
            back != Some(common)
        })
    }

    /// `lossy` of maps that accepts nothing.
    pub(crate) fn idle_lossy(&mut self, map: &EnumMap) {
        let Some(lossy) = &map.lossy else { return };
        let back = |value: &str| {
            let row = map.map.iter().find(|(from, _)| same(map.fold, from, value));
            row.map(|(_, (_, to))| to.value.as_str())
        };
        let odd = map.write.iter().any(|(common, (_, value))| {
            value.value != "unsupported" && back(&value.value).is_some_and(|it| it != common)
        });
        if unknown_value(map).is_none() && !odd {
            self.complain(
                self.at(
                    Code::M0803,
                    &lossy.span,
                    "`lossy` accepts nothing: the map loses nothing",
                )
                .help("remove it"),
            );
        }
    }
}

/// The common value that stands for what a map does not have.
fn unknown_value(map: &EnumMap) -> Option<&Name> {
    map.unknown
        .as_ref()
        .filter(|it| !matches!(it.value.as_str(), "keep" | "error"))
}

/// The table of the plan.
fn table(map: &EnumMap, usage: &EnumUse<'_>) -> EnumTable {
    EnumTable {
        name: usage.name.value.clone(),
        category: (!crate::models::is_shared_enum(&usage.target.name))
            .then(|| usage.category.to_owned()),
        to: usage.target.name.clone(),
        fold: map.fold,
        unknown: match map.unknown.as_ref().map(|it| it.value.as_str()) {
            None | Some("keep") => Unknown::Keep,
            Some("error") => Unknown::Issue,
            Some(value) => Unknown::Is(value.to_owned()),
        },
        read: map
            .map
            .iter()
            .map(|(from, (_, to))| (from.clone(), to.value.clone()))
            .collect(),
        write: inverse(map, usage.target),
    }
}

/// Common value to provider value, in the order of the common enum.
pub(crate) fn inverse(map: &EnumMap, target: &Enum) -> Vec<(String, Option<String>)> {
    target
        .values
        .iter()
        .map(|common| {
            let spelled = map.write.get(common).map(|(_, value)| value.value.clone());
            let value = match spelled {
                Some(value) if value == "unsupported" => None,
                Some(value) => Some(value),
                None => map
                    .map
                    .iter()
                    .find(|(_, (_, to))| to.value == *common)
                    .map(|(from, _)| from.clone()),
            };
            (common.clone(), value)
        })
        .collect()
}

/// The enum of a field type, looking into lists.
pub(crate) fn of_type(ty: &FieldType) -> Option<&Enum> {
    match ty {
        FieldType::Enum(it) => Some(it),
        FieldType::List(item) | FieldType::Map(item) => of_type(item),
        _ => None,
    }
}
