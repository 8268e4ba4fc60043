//! The table of where each common field comes from: source, conversion, what a round trip keeps, and the line that says so.

use crate::mapping::{Field as MappedField, FieldSource, Id, Model as MappedModel, Source};
use crate::models;

use super::Check;
use super::touched::literal_text;
use super::types::{
    Bound, Class, Coded, Convert, CustomFields, Item, Leaf, Literal, Model, Path, PhonePart,
    Provenance, Read, Spelling, TemplatePiece, Test, TextSteps, WriteCustom,
};

/// One row per common field, in model order.
pub(crate) fn rows(
    check: &Check<'_>,
    common: &models::Model,
    mapped: &MappedModel,
    model: &Model,
) -> Vec<Provenance> {
    let mut rows: Vec<Provenance> = remote_id(check, mapped, model).into_iter().collect();
    let envelope: Vec<String> = common.envelope().map(|field| field.name).collect();
    for name in common.fields.keys().chain(&envelope) {
        let name = name.as_str();
        if let Some((span, field)) = mapped.fields.get(name) {
            rows.push(row(check, check.line(span), name, field, model));
        } else if let Some((reason, said)) = mapped.absent.iter().find_map(|(why, (_, names))| {
            let said = names.iter().find(|it| it.value == name)?;
            Some((why, said))
        }) {
            rows.push(Provenance {
                field: name.to_owned(),
                source: String::new(),
                transform: String::new(),
                class: Class::Absent,
                line: check.line(&said.span),
                reason: Some(reason.clone()),
                doc: None,
            });
        } else if let Some(parent) = mapped.parent.as_ref().filter(|it| it.field.value == name) {
            rows.push(Provenance {
                field: name.to_owned(),
                source: format!("id of the {}", parent.model.value),
                transform: format!("ref {}", parent.model.value),
                class: Class::ReadOnly,
                line: check.line(&parent.field.span),
                reason: None,
                doc: None,
            });
        }
    }
    rows.extend(custom_fields(check, mapped, model));
    rows
}

/// The row of the id in the provider.
fn remote_id(check: &Check<'_>, mapped: &MappedModel, model: &Model) -> Option<Provenance> {
    let (place, transform) = match &mapped.id {
        Id::Const(id) => (id, "const"),
        Id::From {
            source,
            int_to_string,
        } => {
            let path = match source {
                Source::Path(path) => path,
                Source::PerOperation(paths) => paths.values().map(|(_, path)| path).next()?,
            };
            (path, if *int_to_string { "int to string" } else { "" })
        }
    };
    let sources = model.shapes.iter().map(|shape| match &shape.id {
        super::types::Id::At(path) => path.pointer.clone(),
        super::types::Id::Const(id) => format!("\"{id}\""),
    });
    Some(Provenance {
        field: "remote_id".to_owned(),
        source: each_once(sources).join(" or "),
        transform: transform.to_owned(),
        class: Class::ReadOnly,
        line: check.line(&place.span),
        reason: None,
        doc: None,
    })
}

/// The row of the custom fields.
fn custom_fields(check: &Check<'_>, mapped: &MappedModel, model: &Model) -> Option<Provenance> {
    let path = mapped.custom_fields.as_ref()?.read.path();
    let reads: Vec<&CustomFields> = model
        .shapes
        .iter()
        .filter_map(|shape| shape.custom_fields.as_ref())
        .collect();
    let sources = reads.iter().map(|read| match read {
        CustomFields::Rest { path } => format!("{}/*", path.pointer),
        CustomFields::Entries { path, .. } => format!("{}[]", path.pointer),
    });
    let transforms = reads.iter().map(|read| match read {
        CustomFields::Rest { .. } => "what the spec does not name".to_owned(),
        CustomFields::Entries { key, value, .. } => {
            format!("key {}, value {}", key.pointer, value.pointer)
        }
    });
    let written = [&model.create, &model.update]
        .into_iter()
        .flatten()
        .any(|write| {
            matches!(
                write.custom_fields,
                Some(WriteCustom::Bag(_) | WriteCustom::Entries { .. })
            )
        });
    Some(Provenance {
        field: "custom_fields".to_owned(),
        source: each_once(sources).join(" or "),
        transform: each_once(transforms).join(" or "),
        class: if written { Class::Iso } else { Class::ReadOnly },
        line: check.line(&path.span),
        reason: None,
        doc: None,
    })
}

/// Texts in their order, without repeats.
fn each_once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for text in texts {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out
}

fn row(
    check: &Check<'_>,
    line: usize,
    name: &str,
    field: &MappedField,
    model: &Model,
) -> Provenance {
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
    let sources = each_once(reads.iter().map(|read| source_text(read)));
    let transforms = each_once(reads.iter().map(|read| transform_text(read)));
    let (class, reason) = match &field.source {
        FieldSource::Skip(why) => (Class::Skipped, Some(why.value.clone())),
        _ => (
            check.class(name, field, model),
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
        transform: transforms.join(" or "),
        class,
        line,
        reason,
        doc: field.doc.as_ref().map(|it| it.value.clone()),
    }
}

fn source_text(read: &Read) -> String {
    match read {
        Read::Value { paths, .. } => paths
            .iter()
            .map(|path| path.pointer.clone())
            .collect::<Vec<_>>()
            .join(" else "),
        Read::When {
            path,
            test,
            then,
            otherwise,
            ..
        } => {
            let otherwise = otherwise
                .as_ref()
                .map(|it| format!(" else {}", literal_text(it)));
            format!(
                "{} if {} {}{}",
                source_text(then),
                path.pointer,
                test_text(test),
                otherwise.unwrap_or_default()
            )
        }
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
        Read::Each { path, item, .. } => format!("{}[]: {}", path.pointer, item_text(item)),
        Read::Object { parts, .. } => parts_text(parts),
    }
}

fn test_text(test: &Test) -> String {
    match test {
        Test::Present => "is there".to_owned(),
        Test::Null => "is null".to_owned(),
        Test::Equals(literal) => format!("is {}", literal_text(literal)),
        Test::In(all) => {
            let all: Vec<String> = all.iter().map(literal_text).collect();
            format!("is {}", all.join(" or "))
        }
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

/// Everything that is done to a value between its source and the common field, in order.
fn transform_text(read: &Read) -> String {
    match read {
        Read::Value {
            paths,
            text,
            convert,
            default,
            ..
        } => {
            let mut words = steps_text(text);
            if matches!(convert, Convert::Ref(_)) && paths.iter().any(integer) {
                words.push(convert_text(&Convert::IntToText));
            }
            words.push(convert_text(convert));
            words.extend(default.as_ref().map(default_text));
            words.retain(|word| !word.is_empty());
            words.join(", ")
        }
        Read::When { then, .. } => match transform_text(then) {
            text if text.is_empty() => "when".to_owned(),
            text => format!("when, {text}"),
        },
        Read::Const { .. } => "const".to_owned(),
        Read::Template(_) => "template".to_owned(),
        Read::Slots(slots) => {
            let items = each_once(slots.iter().map(|slot| item_transform(&slot.item)));
            with("list", &items.join("; "))
        }
        Read::Each { item, .. } => with("each", &item_transform(item)),
        Read::Object { name, parts } => with(&format!("object {name}"), &parts_transform(parts)),
    }
}

/// What is done within a list or an object, behind its word.
fn with(word: &str, inner: &str) -> String {
    if inner.is_empty() {
        word.to_owned()
    } else {
        format!("{word} of {inner}")
    }
}

fn item_transform(item: &Item) -> String {
    match item {
        Item::Value(read) => transform_text(read),
        Item::Object { name, parts } => {
            let parts = parts_transform(parts);
            if parts.is_empty() {
                name.clone()
            } else {
                format!("{name} ({parts})")
            }
        }
    }
}

/// Parts that are converted, and those that no source fills.
fn parts_transform(parts: &[(String, Read)]) -> String {
    let parts = parts.iter().filter_map(|(name, read)| match read {
        Read::Const { value, .. } => Some(format!("{name} const {}", literal_text(value))),
        read => {
            let text = transform_text(read);
            (!text.is_empty()).then(|| format!("{name} {text}"))
        }
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn steps_text(steps: &TextSteps) -> Vec<String> {
    let mut words = Vec::new();
    let mut say = |said: bool, word: &str| {
        if said {
            words.push(word.to_owned());
        }
    };
    say(steps.digits, "int to string");
    say(steps.html, "html to text");
    say(steps.trim, "trim");
    let affix = |word: &str, affix: &Option<Box<str>>| {
        let affix = affix.as_ref()?;
        Some(format!("without {word} \"{affix}\""))
    };
    words.extend(affix("prefix", &steps.prefix));
    words.extend(affix("suffix", &steps.suffix));
    words.extend(
        steps
            .lower
            .map(|lower| format!("{} case", if lower { "lower" } else { "upper" })),
    );
    if steps.empty_is_null {
        words.push("empty is null".to_owned());
    }
    words
}

/// Whether integers stand at the end of a path.
fn integer(path: &Path) -> bool {
    match &path.leaf {
        Leaf::List(item) => **item == Leaf::Integer,
        leaf => *leaf == Leaf::Integer,
    }
}

fn default_text(literal: &Literal) -> String {
    format!("default {}", literal_text(literal))
}

fn convert_text(convert: &Convert) -> String {
    match convert {
        Convert::Same => String::new(),
        Convert::IntToText => "int to string".to_owned(),
        Convert::Ref(model) => format!("ref {model}"),
        Convert::Enum(name) => format!("enum {name}"),
        Convert::Bool { yes, no } => format!("bool: true {}, false {}", quoted(yes), quoted(no)),
        Convert::BoolInt { yes, no } => {
            let ints = |all: &[i64]| {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                all.join(" or ")
            };
            format!("bool: true {}, false {}", ints(yes), ints(no))
        }
        Convert::Not => "not".to_owned(),
        Convert::Date {
            format,
            zero_is_null,
        } => {
            let zero = if *zero_is_null { ", zero is null" } else { "" };
            format!("date {format}{zero}")
        }
        Convert::DateTime { format, more, zone } => {
            let formats: Vec<&str> = std::iter::once(format)
                .chain(more)
                .map(String::as_str)
                .collect();
            let formats = formats.join(" or ");
            match zone {
                Some(zone) => format!("datetime {formats} in {zone}"),
                None => format!("datetime {formats}"),
            }
        }
        Convert::Decimal => "decimal".to_owned(),
        Convert::DecimalOrNull => "decimal or null".to_owned(),
        Convert::Int => "int".to_owned(),
        Convert::Lookup(table) => format!("lookup {table}"),
        Convert::IntOrNull => "int or null".to_owned(),
        Convert::Money {
            currency,
            constant,
            minor,
        } => {
            let money = if *minor { "minor units" } else { "money" };
            match (currency, constant) {
                (Some(path), _) => format!("{money} in {}", path.pointer),
                (None, Some(code)) => format!("{money} in \"{code}\""),
                (None, None) => money.to_owned(),
            }
        }
        Convert::Hook(constant) => format!("fn {}", constant.to_lowercase()),
        Convert::Split { on, trim: true } => format!("split on \"{on}\", trim"),
        Convert::Split { on, .. } => format!("split on \"{on}\""),
        Convert::Unit { factor, rounded } => {
            let rounded = if *rounded { ", rounded" } else { "" };
            format!("{} to {}{rounded}", factor.from, factor.to)
        }
        Convert::DateParts { month, day } => {
            format!("date with {} and {}", month.pointer, day.pointer)
        }
        Convert::Phone { part, region } => {
            let part = match part {
                PhonePart::Whole => "phone",
                PhonePart::Number => "phone number",
                PhonePart::E164 => "phone E.164",
                PhonePart::Extension => "phone extension",
            };
            match region {
                Some(Bound::Setting(name)) => format!("{part} in {{setting {name}}}"),
                Some(Bound::Literal(Literal::Text(region))) => format!("{part} in {region}"),
                _ => part.to_owned(),
            }
        }
        Convert::Coded(coded) => {
            let what = match coded {
                Coded::Country(_) => "country",
                Coded::Language(_) => "language",
                Coded::Currency(_) => "currency",
            };
            match coded.spelling() {
                Spelling::Code => format!("{what} code"),
                Spelling::Alpha3 => format!("{what} by three letters"),
                Spelling::Numeric => format!("{what} by number"),
                Spelling::Name => format!("{what} by name"),
                Spelling::Any => format!("{what} by code or name"),
            }
        }
    }
}

fn quoted(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
    texts.join(" or ")
}
