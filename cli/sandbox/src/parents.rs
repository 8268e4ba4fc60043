//! Lists below a parent: which records a request means when it names the parent by its id or by a field of it.

use std::collections::BTreeSet;

use conjoin_codegen::api::Kind;
use conjoin_codegen::models::FieldType;
use conjoin_codegen::plan::{
    Address, Bound, Convert, Literal, Model, Path, Read, Step, TemplatePiece, TextSteps,
};
use serde_json::{Value, json};

use crate::hints::{Meaning, literal};
use crate::pattern;
use crate::refusal::{Cause, Refusal};
use crate::request::Request;
use crate::scene::{Builder, Collection, ListRole, Scene};
use crate::store::{Entity, Store, kind_at};

/// A parameter that names the parent.
#[derive(Debug, Clone)]
pub(crate) struct Above {
    send: Address,
    /// The common field of the parent; `None` is its id.
    pub(crate) field: Option<String>,
}

impl Above {
    /// The name of the parameter.
    pub(crate) fn name(&self) -> &str {
        &self.send.name
    }

    /// Whether it stands in the path.
    pub(crate) fn in_path(&self) -> bool {
        self.send.place == "path"
    }
}

/// The parameters of a list that name the parent.
pub(crate) fn above(params: &[(Address, Bound)]) -> Vec<Above> {
    let field = |bound: &Bound| match bound {
        Bound::ParentId => Some(None),
        Bound::ParentField { name, .. } => Some(Some(name.clone())),
        _ => None,
    };
    params
        .iter()
        .filter_map(|(send, bound)| {
            let send = send.clone();
            field(bound).map(|field| Above { send, field })
        })
        .collect()
}

impl Builder<'_> {
    /// What requests below a parent need to know of its fields.
    pub(crate) fn named_by(&mut self, index: usize, parent: usize, model: &Model) {
        let lists = self.roles.values().flat_map(|it| &it.lists);
        let above = lists
            .filter(|it| it.collection == index)
            .flat_map(|it| &it.above);
        let names: BTreeSet<String> = above.filter_map(|it| it.field.clone()).collect();
        let shape = model.list.as_ref().map_or(0, |it| it.shape);
        for name in names {
            let fields = model.shapes.get(shape).map_or(&[][..], |it| &it.fields);
            if let Some((_, read)) = fields.iter().find(|(field, _)| *field == name) {
                let known = &mut self.collections[index].of_parent;
                known.insert(name.clone(), read.clone());
            }
            let collection = &mut self.collections[parent];
            let places = collection.fields.get(&name).cloned().unwrap_or_default();
            collection.named_by.extend(places);
        }
    }
}

/// Ids of the parents that a request names, `None` when it names none.
pub(crate) fn meant(
    scene: &Scene,
    store: &Store,
    role: &ListRole,
    request: &Request,
) -> Result<Option<BTreeSet<String>>, Refusal> {
    let named: Vec<(&Above, String)> = role
        .above
        .iter()
        .filter_map(|it| Some((it, request.sent(&it.send)?)))
        .collect();
    let collection = scene.collections.get(role.collection);
    let Some((collection, (parents, _))) =
        collection.and_then(|it| Some((it, it.parent.as_ref()?)))
    else {
        return Ok(None);
    };
    if named.is_empty() {
        return Ok(None);
    }
    let fits = |parent: &&Entity, (above, value): &(&Above, String)| match &above.field {
        None => parent.id == *value,
        Some(field) => {
            let read = collection.of_parent.get(field);
            read.is_none_or(|it| says(it, &parent.value, value))
        }
    };
    let known = store.collections.get(*parents).into_iter().flatten();
    let mut found: Vec<&Entity> = known.filter(|it| !it.deleted).collect();
    // A path that leads to no parent leads nowhere; other parameters choose among what is there.
    let (path, rest): (Vec<_>, Vec<_>) = named.into_iter().partition(|(above, _)| above.in_path());
    found.retain(|parent| path.iter().all(|it| fits(parent, it)));
    if !path.is_empty() && found.is_empty() {
        return Err(Refusal::new(Cause::NotFound, "there is no such record"));
    }
    found.retain(|parent| rest.iter().all(|it| fits(parent, it)));
    Ok(Some(found.into_iter().map(|it| it.id.clone()).collect()))
}

/// Whether a common field of a record has a value. Of what cannot be reckoned here, such as functions of the
/// connector, every value is one that it may have.
fn says(read: &Read, record: &Value, value: &str) -> bool {
    let same = |text: &str, to: &FieldType| {
        let numbers = || Some(text.parse::<f64>().ok()? == value.parse::<f64>().ok()?);
        text == value || (*to == FieldType::Decimal && numbers() == Some(true))
    };
    let constant = |value: &Literal| pattern::text(&literal(value)).unwrap_or_default();
    match read {
        Read::Const { value, to } => same(&constant(value), to),
        Read::Value {
            paths,
            text,
            convert,
            to,
            default,
        } => {
            let found = paths.iter().find_map(|it| walk(it, record));
            match (found, default) {
                (Some(found), _) => {
                    converted(found, text, convert).is_none_or(|text| same(&text, to))
                }
                (None, Some(default)) => same(&constant(default), to),
                (None, None) => false,
            }
        }
        Read::Template(pieces) => {
            let mut whole = String::new();
            for piece in pieces {
                match piece {
                    TemplatePiece::Text(text) => whole.push_str(text),
                    TemplatePiece::Path(path) => {
                        let found = walk(path, record).and_then(pattern::text);
                        whole.push_str(&found.unwrap_or_default());
                    }
                    TemplatePiece::Setting(_) => return true,
                }
            }
            whole == value
        }
        _ => true,
    }
}

/// What stands at a path, if it is not null.
fn walk<'v>(path: &Path, record: &'v Value) -> Option<&'v Value> {
    let mut at = record;
    for step in &path.steps {
        at = match step {
            Step::Field { name, .. } => at.get(name)?,
            Step::Index(index) => pattern::get(at, &format!("/{index}"))?,
            Step::Find { name, equals, .. } => {
                let wanted = literal(equals);
                let mut items = at.as_array()?.iter();
                items.find(|it| it.get(name) == Some(&wanted))?
            }
        };
    }
    Some(at).filter(|it| !it.is_null())
}

/// A value as the common text that stands in requests; `None` when that is not known here.
fn converted(value: &Value, steps: &TextSteps, convert: &Convert) -> Option<String> {
    if steps.html {
        return None;
    }
    let text = steps.apply(&pattern::text(value)?);
    match convert {
        Convert::Same
        | Convert::IntToText
        | Convert::Ref(_)
        | Convert::Decimal
        | Convert::Int
        | Convert::DecimalOrNull
        | Convert::IntOrNull => Some(text),
        Convert::Not => Some((*value == json!(false)).to_string()),
        Convert::Bool { yes, no } => {
            let found = yes.contains(&text) || no.contains(&text);
            found.then(|| yes.contains(&text).to_string())
        }
        Convert::BoolInt { yes, no } => {
            let number = value.as_i64()?;
            let found = yes.contains(&number) || no.contains(&number);
            found.then(|| yes.contains(&number).to_string())
        }
        Convert::Date { format, .. } => {
            let format = if format == "iso" { "%Y-%m-%d" } else { format };
            let day = jiff::civil::Date::strptime(format, &text).ok()?;
            Some(day.to_string())
        }
        _ => None,
    }
}

/// A text by which requests name a parent belongs to one parent alone, as it does with a provider.
pub(crate) fn tell_apart(scene: &Scene, collection: &Collection, records: &mut [Entity]) {
    for place in &collection.named_by {
        let free = matches!(
            kind_at(scene.api(), collection, place),
            Some(Kind::Text(it)) if it.format.is_none() && it.pattern.is_none() && it.max_length.is_none()
        );
        let words = matches!(
            collection.hints.meanings.get(place),
            Some(Meaning::Words(_))
        );
        if !free || !words {
            continue;
        }
        let mut taken = BTreeSet::new();
        for record in records.iter_mut() {
            let Some(text) = pattern::get(&record.value, place).and_then(pattern::text) else {
                continue;
            };
            if !taken.insert(text.clone()) {
                let text = format!("{text} {}", record.number + 1);
                crate::store::set(scene, collection, &mut record.value, place, json!(text));
                taken.insert(text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use conjoin_codegen::plan::Leaf;

    use super::*;

    fn read(convert: Convert, text: TextSteps) -> Read {
        let step = Step::Field {
            of: conjoin_codegen::api::TypeId(0),
            name: "a".to_owned(),
        };
        let path = Path {
            text: "a".to_owned(),
            pointer: "/a".to_owned(),
            steps: vec![step],
            leaf: Leaf::Text,
        };
        Read::Value {
            paths: vec![path],
            text,
            convert,
            to: FieldType::String,
            default: None,
        }
    }

    #[test]
    fn a_field_is_compared_as_the_common_model_has_it() {
        let day = Convert::Date {
            format: "%d.%m.%Y".to_owned(),
            zero_is_null: false,
        };
        let flag = Convert::Bool {
            yes: vec!["Y".to_owned()],
            no: vec!["N".to_owned()],
        };
        let upper = TextSteps {
            lower: Some(false),
            ..TextSteps::default()
        };
        let none = TextSteps::default;
        for (read, raw, value, fits) in [
            (read(Convert::Same, none()), json!("x"), "x", true),
            (read(Convert::Same, none()), json!("x"), "y", false),
            (read(Convert::Same, none()), json!(null), "x", false),
            (read(Convert::Same, upper), json!("x"), "X", true),
            (read(Convert::IntToText, none()), json!(7), "7", true),
            (
                read(day.clone(), none()),
                json!("31.12.2025"),
                "2025-12-31",
                true,
            ),
            (read(day, none()), json!("31.12.2025"), "31.12.2025", false),
            (read(flag.clone(), none()), json!("Y"), "true", true),
            (read(flag, none()), json!("N"), "true", false),
            (read(Convert::Not, none()), json!(true), "false", true),
            // Nobody knows here what a function makes of it.
            (
                read(Convert::Hook("F".to_owned()), none()),
                json!("x"),
                "y",
                true,
            ),
        ] {
            assert_eq!(
                says(&read, &json!({"a": raw}), value),
                fits,
                "{raw} {value}"
            );
        }
    }
}
