//! The grammar of model files: `mappings/models/<category>.yaml`.

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};
use indexmap::IndexMap;

use super::types::{Declared, field_type};
use super::{Category, ENVELOPE, Enum, Field, FieldType, Model, is_shared_enum, shared_object};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::mapping::version;
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Spanned;

/// Names that every record has beside its fields.
const TAKEN: &[&str] = &["id", "remote_id", "custom_fields"];

/// Reads a file of common models; `None` when it is no such file.
///
/// `file` is its path as it is to be shown. Everything wrong goes to
/// `diagnostics`; what is wrong is left out.
pub fn read_models(file: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Category> {
    let reader = &mut Reader::new(Code::C0002, diagnostics);
    let mut block = Block::of(root, "a file of common models", &root.span, reader)?;
    version(&mut block, "models", reader)?;
    let name = block
        .require("category", reader)
        .and_then(|node| reader.text(node));
    let doc = block
        .require("doc", reader)
        .and_then(|node| reader.text(node));
    let types = block.require("types", reader);
    // A model that is broken is declared all the same.
    let names: Vec<&str> = match types.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let types = types.map(|node| reader.named(node, model));
    block.finish(reader);
    let (name, types) = (name?, types?);
    if !is_snake(&name.value) {
        bad_name(
            reader,
            &name,
            "a category is written in snake_case",
            &name.value.to_snake_case(),
        );
    }
    for (_, (_, parsed)) in types.values() {
        for target in parsed
            .iter()
            .filter(|target| !names.contains(&target.value.as_str()))
        {
            reader.say(
                Diagnostic::new(
                    Code::C0003,
                    target.span.clone(),
                    format!(
                        "there is no model `{}` in the category `{}`",
                        target.value, name.value
                    ),
                )
                .did_you_mean(&target.value, names.iter().copied())
                .help("a record of another category is a `RemoteRef`"),
            );
        }
    }
    let models: IndexMap<String, Model> = types
        .into_iter()
        .map(|(name, (_, (model, _)))| (name, model))
        .collect();
    collisions(reader, &models);
    Some(Category {
        name: name.value,
        doc: doc.map(|doc| doc.value).unwrap_or_default(),
        file: file.to_owned(),
        models,
    })
}

/// A model and the models that it refers to.
type Parsed = (Model, Vec<Spanned<String>>);

fn model(reader: &mut Reader<'_>, key: &Spanned<String>, node: &Node) -> Option<Parsed> {
    let mut block = Block::of(node, "a model", &key.span, reader)?;
    let doc = block
        .require("doc", reader)
        .and_then(|node| reader.text(node));
    let plural = block
        .require("plural", reader)
        .and_then(|node| reader.text(node));
    let mut targets = Vec::new();
    let fields = block.require("fields", reader).map(|node| {
        reader.named(node, |reader, name, node| {
            let (field, refs) = field(reader, &key.value, name, node)?;
            targets.extend(refs);
            Some(field)
        })
    });
    block.finish(reader);
    if !is_camel(&key.value) {
        bad_name(
            reader,
            key,
            "a model is written in CamelCase",
            &key.value.to_upper_camel_case(),
        );
    }
    if shared_object(&key.value).is_some() {
        reader.say(
            Diagnostic::new(
                Code::C0005,
                key.span.clone(),
                format!("`{}` is the name of a shared object", key.value),
            )
            .help("choose another name"),
        );
    }
    if let Some(plural) = plural.as_ref().filter(|plural| !is_snake(&plural.value)) {
        bad_name(
            reader,
            plural,
            "a plural is written in snake_case",
            &plural.value.to_snake_case(),
        );
    }
    let fields = fields
        .unwrap_or_default()
        .into_iter()
        .map(|(name, (_, field))| (name, field))
        .collect();
    let model = Model {
        name: key.value.clone(),
        plural: plural.map_or_else(|| key.value.to_snake_case(), |plural| plural.value),
        doc: doc.map(|doc| doc.value).unwrap_or_default(),
        fields,
        span: key.span.clone(),
    };
    Some((model, targets))
}

fn field(
    reader: &mut Reader<'_>,
    model: &str,
    key: &Spanned<String>,
    node: &Node,
) -> Option<(Field, Vec<Spanned<String>>)> {
    let mut block = Block::of(node, "a field", &key.span, reader)?;
    let ty = block
        .require("type", reader)
        .and_then(|node| reader.text(node));
    let values = block
        .entry("values")
        .map(|(span, node)| (span, values(reader, node)));
    let mut flag = |name: &'static str, reader: &mut Reader<'_>| {
        block
            .get(name)
            .and_then(|node| reader.bool(node))
            .unwrap_or(false)
    };
    let required = flag("required", reader);
    let required_on_create = flag("required_on_create", reader);
    let writable = flag("writable", reader);
    let personal = flag("personal", reader);
    let sensitive = flag("sensitive", reader);
    let doc = block
        .require("doc", reader)
        .and_then(|node| reader.text(node));
    if required_on_create && !writable {
        let message = format!(
            "`{}` is needed to create a record, but not writable",
            key.value
        );
        reader.say(
            Diagnostic::new(Code::C0002, key.span.clone(), message).help("add `writable: true`"),
        );
    }
    block.finish(reader);
    if !is_snake(&key.value) {
        bad_name(
            reader,
            key,
            "a field is written in snake_case",
            &key.value.to_snake_case(),
        );
    }
    if TAKEN.contains(&key.value.as_str()) || ENVELOPE.iter().any(|(name, ..)| *name == key.value) {
        let message = format!("every record has `{}` already", key.value);
        reader.say(
            Diagnostic::new(Code::C0005, key.span.clone(), message)
                .help("remove it, or choose another name"),
        );
    }
    let ty = ty?;
    let mut declared = Declared {
        enum_name: enum_name(model, &key.value),
        has_enum: false,
        refs: Vec::new(),
    };
    let parsed = field_type(&ty, &mut declared, reader);
    match (&values, declared.has_enum) {
        (None, true) => {
            let message = format!("the enum `{}` has no values", key.value);
            reader.say(
                Diagnostic::new(Code::C0002, ty.span.clone(), message)
                    .help("add `values: [ONE, OTHER]`"),
            );
            return None;
        }
        (Some((span, _)), false) if parsed.is_some() => {
            let message = format!(
                "`values` belongs to an enum, and `{}` is {}",
                key.value, ty.value
            );
            reader.say(
                Diagnostic::new(Code::C0002, (*span).clone(), message)
                    .help("write `type: enum`, or remove `values`"),
            );
        }
        _ => {}
    }
    let mut parsed = parsed?;
    fill(
        &mut parsed,
        &values.map(|(_, values)| values).unwrap_or_default(),
    );
    let field = Field {
        name: key.value.clone(),
        ty: parsed,
        required,
        required_on_create,
        writable,
        personal,
        sensitive,
        doc: doc.map(|doc| doc.value).unwrap_or_default(),
    };
    Some((field, declared.refs))
}

/// Puts the values into the enum of a type.
fn fill(ty: &mut FieldType, values: &[String]) {
    match ty {
        FieldType::Enum(it) => it.values = values.to_vec(),
        FieldType::List(item) => fill(item, values),
        _ => {}
    }
}

fn values(reader: &mut Reader<'_>, node: &Node) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for item in reader.list(node).unwrap_or_default() {
        let Some(value) = reader.literal_text(item) else {
            continue;
        };
        if !is_screaming(&value.value) {
            bad_name(
                reader,
                &value,
                "a value is written in SCREAMING_SNAKE_CASE",
                &value.value.to_snake_case().to_uppercase(),
            );
        } else if values.contains(&value.value) {
            reader.say(
                Diagnostic::new(
                    Code::C0005,
                    value.span,
                    format!("the value `{}` is given twice", value.value),
                )
                .help("remove one of them"),
            );
        } else {
            values.push(value.value);
        }
    }
    values
}

/// Name of the type of an enum field: `TicketStatus` for `status` of `Ticket`, and
/// `TicketType` for its `ticket_type`, which says the model's name already.
fn enum_name(model: &str, field: &str) -> String {
    let camel = field.to_upper_camel_case();
    let prefix = format!("{}_", model.to_snake_case());
    if field.starts_with(&prefix) {
        camel
    } else {
        format!("{model}{camel}")
    }
}

/// Names that would become the same Rust name in the module of the category.
fn collisions(reader: &mut Reader<'_>, models: &IndexMap<String, Model>) {
    let mut plurals: HashMap<&str, &str> = HashMap::new();
    for model in models.values() {
        if let Some(first) = plurals.insert(&model.plural, &model.name) {
            let message = format!(
                "`{first}` and `{}` have the same plural `{}`",
                model.name, model.plural
            );
            reader.say(
                Diagnostic::new(Code::C0005, model.span.clone(), message)
                    .help("the plural names methods: choose another for one of them"),
            );
        }
    }
    let mut types: HashMap<String, String> = models
        .keys()
        .map(|name| (name.clone(), format!("the model `{name}`")))
        .collect();
    for model in models.values() {
        for field in model.fields.values() {
            let Some(it) = enum_of(&field.ty) else {
                continue;
            };
            let owner = format!("the enum of `{}.{}`", model.name, field.name);
            let other = if is_shared_enum(&it.name) {
                Some("a shared enum".to_owned())
            } else {
                types.insert(it.name.clone(), owner.clone())
            };
            if let Some(other) = other {
                let message = format!("{owner} and {other} are both called `{}`", it.name);
                reader.say(
                    Diagnostic::new(Code::C0005, model.span.clone(), message)
                        .help("rename the field"),
                );
            }
        }
    }
}

fn enum_of(ty: &FieldType) -> Option<&Enum> {
    match ty {
        FieldType::Enum(it) => Some(it),
        FieldType::List(item) => enum_of(item),
        _ => None,
    }
}

fn bad_name(reader: &mut Reader<'_>, name: &Spanned<String>, rule: &str, better: &str) {
    let mut diagnostic = Diagnostic::new(
        Code::C0004,
        name.span.clone(),
        format!("`{}` cannot be a name here: {rule}", name.value),
    );
    if better != name.value && !better.is_empty() {
        diagnostic = diagnostic.help(format!("write `{better}`"));
    }
    reader.say(diagnostic);
}

/// Words of the given letters and digits, joined by single `_`, the first letter not a digit.
fn is_words(name: &str, letter: impl Fn(&u8) -> bool) -> bool {
    name.bytes().next().is_some_and(|first| letter(&first))
        && name.split('_').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || letter(&byte))
        })
}

fn is_snake(name: &str) -> bool {
    is_words(name, u8::is_ascii_lowercase)
}

fn is_screaming(name: &str) -> bool {
    is_words(name, u8::is_ascii_uppercase)
}

fn is_camel(name: &str) -> bool {
    name.starts_with(|ch: char| ch.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name.to_upper_camel_case() == name
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
