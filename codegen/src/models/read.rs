//! The grammar of model files: `mappings/models/<category>.yaml`.

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};
use indexmap::IndexMap;

use super::types::{Declared, field_type};
use super::{
    Category, Enum, Field, FieldType, Model, ModelKind, envelope_field, is_shared_enum,
    shared_object,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::grammar;
use crate::mapping::version;
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

/// Names that every record has beside its fields.
const TAKEN: &[&str] = &["id", "remote_id", "custom_fields"];

/// Reads a file of common models; `None` when it is no such file.
///
/// `file` is its path as it is to be shown. Everything wrong goes to
/// `diagnostics`; what is wrong is left out.
pub fn read_models(file: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Category> {
    let from = diagnostics.list().len();
    let read = category(file, root, diagnostics);
    grammar::show_shapes(diagnostics, from, Code::C0002, &grammar::MODELS, root);
    read
}

fn category(file: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Category> {
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
    let names = Names::of(types);
    let types =
        types.map(|node| reader.named(node, |reader, key, node| model(reader, &names, key, node)));
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
    for target in types.values().flat_map(|(_, parsed)| &parsed.refs) {
        refers(reader, &names, &name.value, target);
    }
    let mut unused = names.nested.clone();
    for used in types.values().flat_map(|(_, parsed)| &parsed.nested) {
        unused.retain(|it| *it != used.value);
    }
    let mut category = Category {
        name: name.value,
        doc: doc.map(|doc| doc.value).unwrap_or_default(),
        file: file.to_owned(),
        models: IndexMap::new(),
        nested: IndexMap::new(),
    };
    for (name, (span, parsed)) in types {
        if unused.contains(&name.as_str()) {
            let message = format!("no field is of the nested type `{name}`");
            reader.say(
                Diagnostic::new(Code::C0002, span, message)
                    .help("give a field this type, or remove it"),
            );
        }
        let of_its_kind = match parsed.model.kind {
            ModelKind::Model | ModelKind::Lookup => &mut category.models,
            ModelKind::Nested => &mut category.nested,
        };
        of_its_kind.insert(name, parsed.model);
    }
    collisions(reader, &category);
    endless(reader, &category);
    Some(category)
}

/// The names that a file declares; what is broken is declared all the same.
struct Names<'n> {
    /// What a `ref` may name.
    models: Vec<&'n str>,
    nested: Vec<&'n str>,
}

impl<'n> Names<'n> {
    fn of(types: Option<&'n Node>) -> Self {
        let mut names = Self {
            models: Vec::new(),
            nested: Vec::new(),
        };
        let Some(Kind::Map(entries)) = types.map(|node| &node.kind) else {
            return names;
        };
        for (name, (_, node)) in entries {
            let kind = match &node.kind {
                Kind::Map(block) => block.get("kind").map(|(_, node)| &node.kind),
                _ => None,
            };
            match kind {
                Some(Kind::Text { value, .. }) if value == "nested" => names.nested.push(name),
                _ => names.models.push(name),
            }
        }
        names
    }
}

/// Says that a reference leads nowhere.
fn refers(reader: &mut Reader<'_>, names: &Names<'_>, category: &str, target: &Spanned<String>) {
    let name = target.value.as_str();
    if names.models.contains(&name) {
        return;
    }
    let complaint = if names.nested.contains(&name) {
        let message = format!("`{name}` is nested: it has no id to refer to");
        Diagnostic::new(Code::C0003, target.span.clone(), message)
            .help(format!("write `{name}`, or `list<{name}>`"))
    } else {
        let message = format!("there is no model `{name}` in the category `{category}`");
        Diagnostic::new(Code::C0003, target.span.clone(), message)
            .did_you_mean(name, names.models.iter().copied())
            .help("a record of another category is a `RemoteRef`")
    };
    reader.say(complaint);
}

/// A model, the models that it refers to, and the nested types that it uses.
struct Parsed {
    model: Model,
    refs: Vec<Spanned<String>>,
    nested: Vec<Spanned<String>>,
}

fn model(
    reader: &mut Reader<'_>,
    names: &Names<'_>,
    key: &Spanned<String>,
    node: &Node,
) -> Option<Parsed> {
    let mut block = Block::of(node, "a model", &key.span, reader)?;
    let kind = block
        .get("kind")
        .and_then(|node| kind(reader, node))
        .unwrap_or(ModelKind::Model);
    let doc = block
        .require("doc", reader)
        .and_then(|node| reader.text(node));
    let plural = if kind == ModelKind::Nested {
        no_plural(reader, block.entry("plural"));
        None
    } else {
        block
            .require("plural", reader)
            .and_then(|node| reader.text(node))
    };
    let (mut refs, mut nested) = (Vec::new(), Vec::new());
    let fields = block.require("fields", reader).map(|node| {
        reader.named(node, |reader, name, node| {
            let (field, declared) = field(reader, names, (&key.value, kind), name, node)?;
            refs.extend(declared.refs);
            nested.extend(declared.nested);
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
        kind,
        plural: match plural {
            Some(plural) => plural.value,
            None if kind == ModelKind::Nested => String::new(),
            None => key.value.to_snake_case(),
        },
        doc: doc.map(|doc| doc.value).unwrap_or_default(),
        fields,
        span: key.span.clone(),
    };
    Some(Parsed {
        model,
        refs,
        nested,
    })
}

fn kind(reader: &mut Reader<'_>, node: &Node) -> Option<ModelKind> {
    let text = reader.text(node)?;
    match text.value.as_str() {
        "model" => Some(ModelKind::Model),
        "lookup" => Some(ModelKind::Lookup),
        "nested" => Some(ModelKind::Nested),
        _ => {
            let kinds = ["model", "lookup", "nested"];
            reader.say(
                Diagnostic::new(
                    Code::C0002,
                    text.span.clone(),
                    format!("`{}` is not a kind of type", text.value),
                )
                .did_you_mean(&text.value, kinds)
                .help("kinds are `model`, `lookup` and `nested`"),
            );
            None
        }
    }
}

fn no_plural(reader: &mut Reader<'_>, plural: Option<(&Span, &Node)>) {
    if let Some((span, _)) = plural {
        reader.say(
            Diagnostic::new(
                Code::C0002,
                span.clone(),
                "a nested type has no plural: no method lists it",
            )
            .help("remove it"),
        );
    }
}

fn field(
    reader: &mut Reader<'_>,
    names: &Names<'_>,
    (model, kind): (&str, ModelKind),
    key: &Spanned<String>,
    node: &Node,
) -> Option<(Field, Declared)> {
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
    if writable && kind == ModelKind::Lookup {
        let message = format!("`{}` is writable, but a lookup is only read", key.value);
        reader.say(
            Diagnostic::new(Code::C0002, key.span.clone(), message)
                .help("remove `writable`, or make it a model: `kind: model`"),
        );
    }
    let ty = ty?;
    let mut declared = Declared {
        enum_name: enum_name(model, &key.value),
        has_enum: false,
        refs: Vec::new(),
        nested: Vec::new(),
    };
    let parsed = field_type(&ty, &names.nested, &mut declared, reader);
    if kind != ModelKind::Nested {
        already(reader, key, parsed.as_ref());
    }
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
    Some((field, declared))
}

/// Says that every record has a field of this name. One that a mapping may fill can be declared again with its type.
fn already(reader: &mut Reader<'_>, key: &Spanned<String>, ty: Option<&FieldType>) {
    let envelope = envelope_field(&key.value);
    let taken = TAKEN.contains(&key.value.as_str());
    if !taken && envelope.as_ref().is_none_or(|it| Some(&it.ty) == ty) {
        return;
    }
    let message = format!("every record has `{}` already", key.value);
    let help = match envelope.filter(|_| ty.is_some()) {
        Some(it) => format!(
            "remove it, choose another name, or write `type: {}`",
            it.ty.describe()
        ),
        None => "remove it, or choose another name".to_owned(),
    };
    reader.say(Diagnostic::new(Code::C0005, key.span.clone(), message).help(help));
}

/// Puts the values into the enum of a type.
fn fill(ty: &mut FieldType, values: &[String]) {
    match ty {
        FieldType::Enum(it) => it.values = values.to_vec(),
        FieldType::List(item) | FieldType::Map(item) => fill(item, values),
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
fn collisions(reader: &mut Reader<'_>, category: &Category) {
    let mut plurals: HashMap<&str, &str> = HashMap::new();
    for model in category.models.values() {
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
    let mut types: HashMap<String, String> = category
        .types()
        .map(|model| (model.name.clone(), format!("the model `{}`", model.name)))
        .collect();
    for model in category.types() {
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

/// Nested types that hold themselves, other than in a list or map: such a value would have no end.
fn endless(reader: &mut Reader<'_>, category: &Category) {
    fn holds(category: &Category, of: &Model, wanted: &str, seen: &mut Vec<String>) -> bool {
        of.fields.values().any(|field| match &field.ty {
            FieldType::Object(name) if name == wanted => true,
            FieldType::Object(name) if !seen.contains(name) => {
                seen.push(name.clone());
                category
                    .nested
                    .get(name)
                    .is_some_and(|inner| holds(category, inner, wanted, seen))
            }
            _ => false,
        })
    }
    let mut said: Vec<String> = Vec::new();
    for nested in category.nested.values() {
        let mut seen = Vec::new();
        // A circle is one mistake.
        if !said.contains(&nested.name) && holds(category, nested, &nested.name, &mut seen) {
            said.extend(seen);
            let message = format!("`{}` holds itself", nested.name);
            reader.say(
                Diagnostic::new(Code::C0001, nested.span.clone(), message)
                    .help("make the field a list, or a `ref` to a model"),
            );
        }
    }
}

fn enum_of(ty: &FieldType) -> Option<&Enum> {
    match ty {
        FieldType::Enum(it) => Some(it),
        FieldType::List(item) | FieldType::Map(item) => enum_of(item),
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
