//! What nothing refers to: rows, globs, settings and provider fields left over; and the table of where each field comes from.

use std::collections::BTreeSet;

use crate::api::Kind;
use crate::diagnostic::{Code, Level};
use crate::mapping::{Conversion, Field as MappedField, FieldSource, Model as MappedModel};
use crate::models;

use super::Check;
use super::touched::{literal_text, touched};
use super::types::{
    Class, Convert, CustomFields, Item, Literal, Model, Provenance, Read, TemplatePiece, TextSteps,
    WriteField,
};

/// Complains about what nothing uses, once all categories are checked.
pub(crate) fn report(check: &mut Check<'_>) {
    super::auth::accepted_everywhere(check);
    let connector = check.connector;
    let maps = connector
        .enums
        .iter()
        .chain(check.input.categories.iter().flat_map(|(_, it)| &it.enums));
    let unused: Vec<_> = maps
        .filter(|(name, _)| !check.used.enums.contains(*name))
        .map(|(name, (span, _))| (name.clone(), span.clone()))
        .collect();
    for (name, span) in unused {
        check.complain(
            check
                .at(
                    Code::M0803,
                    &span,
                    format!("the enum map `{name}` is used nowhere"),
                )
                .help("delete it"),
        );
    }
    for (name, (span, _)) in &connector.settings {
        if !check.used.settings.contains(name) {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        span,
                        format!("the setting `{name}` is used nowhere"),
                    )
                    .help("delete it"),
            );
        }
    }
    for (name, (span, _)) in &connector.paginators {
        if !check.used.paginators.contains(name) {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        span,
                        format!("the paginator `{name}` is used nowhere"),
                    )
                    .help("delete it"),
            );
        }
    }
}

/// Whether a glob with `*` matches a name.
pub(crate) fn glob(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, tail)) => name.strip_prefix(head).is_some_and(|rest| {
            if tail.is_empty() {
                return true;
            }
            (0..=rest.len())
                .filter(|at| rest.is_char_boundary(*at))
                .any(|at| glob(tail, &rest[at..]))
        }),
    }
}

/// Provider fields of every shape that are neither read nor ignored, and globs that ignore nothing.
pub(crate) fn provider_fields(check: &mut Check<'_>, mapped: &MappedModel, model: &Model) {
    let mut every = BTreeSet::new();
    let mut read = BTreeSet::new();
    for shape in &model.shapes {
        let mut paths: Vec<String> = vec![super::touched::dotted(&shape.id)];
        shape
            .fields
            .iter()
            .for_each(|(_, it)| touched(it, &mut paths));
        match &shape.custom_fields {
            Some(CustomFields::Rest { path } | CustomFields::Entries { path, .. }) => {
                paths.push(super::touched::dotted(path))
            }
            None => {}
        }
        read.extend(paths);
        names(check, shape.ty, "", &read, 0, &mut every);
    }
    if model.shapes.is_empty() {
        return;
    }
    let ignored = |name: &str| {
        mapped.ignore.iter().any(|it| {
            glob(&it.value, name)
                || (!it.value.contains('.')
                    && glob(&it.value, name.rsplit('.').next().unwrap_or(name)))
        })
    };
    for pattern in &mapped.ignore {
        let hits = every.iter().any(|name: &String| {
            glob(&pattern.value, name)
                || (!pattern.value.contains('.')
                    && glob(&pattern.value, name.rsplit('.').next().unwrap_or(name)))
        });
        if !hits {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        &pattern.span,
                        format!("`{}` ignores nothing", pattern.value),
                    )
                    .did_you_mean(&pattern.value, every.iter().map(String::as_str))
                    .help("delete it")
                    // A name that ignores nothing is most often a misspelt one.
                    .at_level(Level::Error),
            );
        }
    }
    let left: Vec<&str> = every
        .iter()
        .map(String::as_str)
        .filter(|name| {
            !read.contains(*name)
                && !read.iter().any(|it| it.starts_with(&format!("{name}.")))
                && !ignored(name)
        })
        .collect();
    if let (false, Some((span, _))) = (left.is_empty(), mapped.fields.values().next()) {
        check.complain(
            check
                .at(
                    Code::M0802,
                    span,
                    format!(
                        "{} {} neither mapped nor ignored",
                        super::model::plural(left.len(), "provider field"),
                        if left.len() == 1 { "is" } else { "are" }
                    ),
                )
                .note(super::path::list(
                    if left.len() == 1 { "it is" } else { "they are" },
                    &left,
                ))
                .help(if left.len() == 1 {
                    "map it, or name it in `ignore`"
                } else {
                    "map them, or name them in `ignore`"
                }),
        );
    }
}

/// Property names of a struct; nested ones only below what is read in part.
fn names(
    check: &Check<'_>,
    ty: crate::api::TypeId,
    prefix: &str,
    read: &BTreeSet<String>,
    depth: usize,
    out: &mut BTreeSet<String>,
) {
    let Some(Kind::Struct(object)) = check.api.types.get(ty.0 as usize).map(|it| &it.kind) else {
        return;
    };
    for field in &object.fields {
        let name = format!("{prefix}{}", field.name);
        let below = format!("{name}.");
        if depth < 6 && read.iter().any(|it| it.starts_with(&below)) {
            names(check, field.ty.id, &below, read, depth + 1, out);
        }
        out.insert(name);
    }
}

/// One row per common field, in model order.
pub(crate) fn provenance(
    check: &Check<'_>,
    common: &models::Model,
    mapped: &MappedModel,
    model: &Model,
) -> Vec<Provenance> {
    let mut rows = Vec::new();
    let every = common
        .fields
        .keys()
        .map(String::as_str)
        .chain(models::ENVELOPE.iter().map(|(name, ..)| *name));
    for name in every {
        if let Some((span, field)) = mapped.fields.get(name) {
            rows.push(row(check.line(span), name, field, model));
        } else if let Some((reason, (span, _))) = mapped
            .absent
            .iter()
            .find(|(_, (_, names))| names.iter().any(|it| it.value == name))
        {
            rows.push(Provenance {
                field: name.to_owned(),
                source: String::new(),
                transform: String::new(),
                class: Class::Absent,
                line: check.line(span),
                reason: Some(reason.clone()),
            });
        } else if let Some(parent) = mapped.parent.as_ref().filter(|it| it.field.value == name) {
            rows.push(Provenance {
                field: name.to_owned(),
                source: format!("id of the {}", parent.model.value),
                transform: format!("ref {}", parent.model.value),
                class: Class::ReadOnly,
                line: check.line(&parent.field.span),
                reason: None,
            });
        }
    }
    rows
}

fn row(line: usize, name: &str, field: &MappedField, model: &Model) -> Provenance {
    let reads: Vec<&Read> = model
        .shapes
        .iter()
        .filter_map(|shape| {
            shape
                .fields
                .iter()
                .find(|(it, _)| it == name)
                .map(|(_, read)| read)
        })
        .collect();
    let mut sources: Vec<String> = Vec::new();
    for read in &reads {
        let text = source_text(read);
        if !sources.contains(&text) {
            sources.push(text);
        }
    }
    let written = [&model.create, &model.update]
        .into_iter()
        .flatten()
        .any(|write| write.fields.iter().any(|(it, _)| it == name));
    let (class, reason) = match &field.source {
        FieldSource::Skip(why) => (Class::Skipped, Some(why.value.clone())),
        _ => (
            class(field, reads.is_empty(), written, model, name),
            field
                .lossy
                .as_ref()
                .or(field.why.as_ref())
                .map(|it| it.value.clone()),
        ),
    };
    Provenance {
        field: name.to_owned(),
        source: sources.join(" or "),
        transform: reads
            .first()
            .map(|read| transform_text(read))
            .unwrap_or_default(),
        class,
        line,
        reason,
    }
}

fn class(field: &MappedField, unread: bool, written: bool, model: &Model, name: &str) -> Class {
    if unread && written {
        return Class::WriteOnly;
    }
    if !written {
        return Class::ReadOnly;
    }
    let loses_case = field
        .text
        .as_ref()
        .is_some_and(|text| text.trim || text.case.is_some());
    if field.lossy.is_some() || loses_case {
        return Class::ReadLossy;
    }
    let slots = [&model.create, &model.update]
        .into_iter()
        .flatten()
        .any(|write| {
            write
                .fields
                .iter()
                .any(|(it, field)| it == name && matches!(field, WriteField::Slots(_)))
        });
    if slots || matches!(&field.conversion, Some(Conversion::Enum(_))) {
        return Class::WriteLossy;
    }
    Class::Iso
}

fn source_text(read: &Read) -> String {
    match read {
        Read::Value { paths, .. } => paths
            .iter()
            .map(|path| path.pointer.clone())
            .collect::<Vec<_>>()
            .join(" else "),
        Read::Const { value, .. } => literal_text(value),
        Read::Template(pieces) => pieces
            .iter()
            .map(|piece| match piece {
                TemplatePiece::Text(text) => text.clone(),
                TemplatePiece::Path(path) => format!("{{{}}}", path.pointer),
                TemplatePiece::Setting(name) => format!("{{setting {name}}}"),
            })
            .collect(),
        Read::Slots(slots) => slots
            .iter()
            .map(|slot| item_text(&slot.item))
            .collect::<Vec<_>>()
            .join("; "),
        Read::Each { path, item } => format!("{}[]: {}", path.pointer, item_text(item)),
        Read::Object { parts, .. } => parts_text(parts),
    }
}

fn item_text(item: &Item) -> String {
    match item {
        Item::Value(read) => source_text(read),
        Item::Object { parts, .. } => parts_text(parts),
    }
}

fn parts_text(parts: &[(String, Read)]) -> String {
    parts
        .iter()
        .filter(|(_, read)| !matches!(read, Read::Const { .. }))
        .map(|(name, read)| format!("{name} {}", source_text(read)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn transform_text(read: &Read) -> String {
    match read {
        Read::Value {
            text,
            convert,
            default,
            ..
        } => {
            let mut words = Vec::new();
            if *text != TextSteps::default() {
                words.push("text".to_owned());
            }
            words.push(convert_text(convert));
            if let Some(literal) = default {
                words.push(format!("default {}", default_text(literal)));
            }
            words.retain(|word| !word.is_empty());
            words.join(", ")
        }
        Read::Const { .. } => "const".to_owned(),
        Read::Template(_) => "template".to_owned(),
        Read::Slots(_) => "list".to_owned(),
        Read::Each { .. } => "each".to_owned(),
        Read::Object { name, .. } => format!("object {name}"),
    }
}

fn default_text(literal: &Literal) -> String {
    literal_text(literal)
}

fn convert_text(convert: &Convert) -> String {
    match convert {
        Convert::Same => String::new(),
        Convert::IntToText => "int to string".to_owned(),
        Convert::Ref(model) => format!("ref {model}"),
        Convert::Enum(name) => format!("enum {name}"),
        Convert::Bool { .. } => "bool".to_owned(),
        Convert::Not => "not".to_owned(),
        Convert::Date { format, .. } => format!("date {format}"),
        Convert::DateTime { format, .. } => format!("datetime {format}"),
        Convert::Decimal => "decimal".to_owned(),
        Convert::Int => "int".to_owned(),
        Convert::Money { .. } => "money".to_owned(),
        Convert::Split { on } => format!("split on \"{on}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::glob;

    #[test]
    fn globs() {
        assert!(glob("*_ids", "follower_ids"));
        assert!(glob("allow_*", "allow_channelback"));
        assert!(glob("*", "x"));
        assert!(glob("a*c*e", "abcde"));
        assert!(!glob("a*c", "abd"));
        assert!(!glob("url", "urls"));
    }
}
