//! Which provider properties hold what common models call sensitive, so that no log shows it.

use std::collections::BTreeSet;

use crate::models;

use super::types::{Convert, Item, Path, Plan, Read, Step, TemplatePiece, WriteField};

/// Names on the wire of all properties that sensitive common fields are read from or written to, sorted.
pub(crate) fn names(plan: &Plan, models: &[models::Category]) -> Vec<String> {
    let mut out = BTreeSet::new();
    for category in &plan.categories {
        let Some(known) = models.iter().find(|it| it.name == category.name) else {
            continue;
        };
        for model in &category.models {
            let Some(common) = known.models.get(&model.name) else {
                continue;
            };
            let sensitive = |field: &str| common.fields.get(field).is_some_and(|it| it.sensitive);
            let reads = model.shapes.iter().flat_map(|shape| &shape.fields);
            for (_, read) in reads.filter(|(field, _)| sensitive(field)) {
                read_names(read, &mut out);
            }
            let writes = [&model.create, &model.update];
            let writes = writes.into_iter().flatten().flat_map(|it| &it.fields);
            for (_, write) in writes.filter(|(field, _)| sensitive(field)) {
                write_names(write, &mut out);
            }
        }
    }
    out.into_iter().collect()
}

fn read_names(read: &Read, out: &mut BTreeSet<String>) {
    match read {
        // A currency says nothing about a person.
        Read::Value { paths, convert, .. } => {
            paths.iter().for_each(|path| path_name(path, out));
            if let Convert::DateParts { month, day } = convert {
                [month, day]
                    .into_iter()
                    .for_each(|path| path_name(path, out));
            }
        }
        Read::When { then, .. } => read_names(then, out),
        Read::Const { .. } => {}
        Read::Template(pieces) => {
            for piece in pieces {
                if let TemplatePiece::Path(path) = piece {
                    path_name(path, out);
                }
            }
        }
        Read::Slots(slots) => slots.iter().for_each(|slot| item_names(&slot.item, out)),
        // The list is hidden as a whole.
        Read::Each { path, .. } => path_name(path, out),
        Read::Object { parts, .. } => parts.iter().for_each(|(_, read)| read_names(read, out)),
    }
}

fn item_names(item: &Item, out: &mut BTreeSet<String>) {
    match item {
        Item::Value(read) => read_names(read, out),
        Item::Object { parts, .. } => parts.iter().for_each(|(_, read)| read_names(read, out)),
    }
}

/// The last property on a path.
fn path_name(path: &Path, out: &mut BTreeSet<String>) {
    let name = path.steps.iter().rev().find_map(|step| match step {
        Step::Field { name, .. } => Some(name.clone()),
        Step::Index(_) | Step::Find { .. } => None,
    });
    out.extend(name);
}

/// The last name of a pointer; positions in a list are no names.
fn pointer_name(pointer: &str, out: &mut BTreeSet<String>) {
    let name = pointer
        .rsplit('/')
        .find(|part| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit()));
    out.extend(name.map(|name| name.replace("~1", "/").replace("~0", "~")));
}

fn write_names(write: &WriteField, out: &mut BTreeSet<String>) {
    match write {
        WriteField::Value { pointer, .. } => pointer_name(pointer, out),
        WriteField::Slots { places, .. } => {
            for slot in places {
                slot.fields.iter().for_each(|(_, it)| write_names(it, out));
            }
        }
        // The list is hidden as a whole.
        WriteField::Each { pointer, .. } => pointer_name(pointer, out),
        WriteField::Object(parts) => parts.fields.iter().for_each(|(_, it)| write_names(it, out)),
    }
}

#[cfg(test)]
mod tests {
    use crate::api::TypeId;
    use crate::models::FieldType;

    use super::super::types::{Leaf, Literal, Slot, TextSteps, WriteConvert, WriteSlot};
    use super::*;

    /// A path of properties; a number is a position.
    fn path(text: &str) -> Path {
        let step = |name: &str| match name.parse() {
            Ok(at) => Step::Index(at),
            Err(_) => Step::Field {
                of: TypeId(0),
                name: name.to_owned(),
            },
        };
        Path {
            text: text.to_owned(),
            pointer: format!("/{}", text.replace('.', "/")),
            steps: text.split('.').map(step).collect(),
            leaf: Leaf::Text,
        }
    }

    fn value(paths: &[&str]) -> Read {
        Read::Value {
            paths: paths.iter().map(|it| path(it)).collect(),
            text: TextSteps::default(),
            convert: Convert::Same,
            to: FieldType::String,
            default: None,
        }
    }

    fn written(pointer: &str) -> WriteField {
        WriteField::Value {
            pointer: pointer.to_owned(),
            convert: WriteConvert::Same,
            from: FieldType::String,
        }
    }

    #[test]
    fn every_place_that_holds_a_value_gives_its_name() {
        let constant = Read::Const {
            value: Literal::Text("SSN".to_owned()),
            to: FieldType::String,
        };
        let parts = vec![
            ("number".to_owned(), value(&["tax.number"])),
            ("kind".to_owned(), constant),
        ];
        let object = Item::Object {
            name: "NationalId".to_owned(),
            parts: parts.clone(),
        };
        let slots = [Item::Value(value(&["ids.0"])), object];
        let reads = [
            value(&["person.born", "birthday"]),
            Read::Template(vec![
                TemplatePiece::Text("+".to_owned()),
                TemplatePiece::Path(path("dial")),
            ]),
            Read::Slots(
                slots
                    .map(|item| Slot {
                        drop_unless: Some(path("has_tax")),
                        item,
                    })
                    .into(),
            ),
            Read::Each {
                path: path("papers"),
                keep: Vec::new(),
                take: None,
                item: Box::new(Item::Value(value(&["id"]))),
            },
            Read::Object {
                name: "Money".to_owned(),
                parts,
            },
        ];
        let mut found = BTreeSet::new();
        for read in &reads {
            read_names(read, &mut found);
        }
        let names: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(
            names,
            ["birthday", "born", "dial", "ids", "number", "papers"]
        );

        let mut found = BTreeSet::new();
        let slots = WriteField::Slots {
            places: vec![WriteSlot {
                parts: Vec::new(),
                fields: vec![(None, written("/papers/0")), (None, written("/a~1b~0c"))],
                fixed: Vec::new(),
                nowhere: Vec::new(),
            }],
            drops: false,
        };
        for write in [written("/person/born"), slots] {
            write_names(&write, &mut found);
        }
        let names: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(names, ["a/b~c", "born", "papers"]);
    }
}
