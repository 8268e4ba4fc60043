//! What the values of a record mean, as the mapping reads them.

use std::collections::HashMap;

use conjoin_codegen::models::FieldType;
use conjoin_codegen::plan::{
    Coded, Convert, Item, Leaf, Literal, Model, Path, Plan, Read, Shape, Spelling, Step,
    TemplatePiece,
};
use serde_json::{Value, json};

use crate::pattern;

/// What one value means.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Meaning {
    /// The record's own id.
    Id,
    /// Whether something is so, in the provider's spelling.
    Flag {
        field: String,
        yes: Value,
        no: Value,
    },
    /// The id of a record of this model.
    Ref(String),
    /// One of these.
    Values(Vec<String>),
    /// A day in a format.
    Day(String),
    /// A moment in a format.
    Moment {
        format: String,
        zone: Option<String>,
        which: Which,
    },
    /// A decimal number.
    Decimal,
    /// A whole number.
    Whole,
    /// A whole number from one to another.
    Between(i64, i64),
    /// A currency code.
    Currency,
    /// Words with a separator between.
    Joined(String),
    /// Text of this name, such as `employee.first_name` or `email.address`.
    Words(String),
}

/// Which moment of a record's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Created,
    Updated,
    Other,
}

impl Meaning {
    /// Of two meanings of one place the one with the higher rank holds.
    fn rank(&self) -> u8 {
        match self {
            Self::Id => 6,
            Self::Flag { field, .. } if field == "remote_was_deleted" => 5,
            Self::Ref(_) => 4,
            Self::Words(_) => 1,
            _ => 3,
        }
    }
}

/// Meanings by place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hints {
    pub(crate) meanings: HashMap<String, Meaning>,
    /// Lists in which a certain element is looked for: property and value.
    pub(crate) finds: HashMap<String, Vec<(String, Value)>>,
    /// Enum tables by place.
    pub(crate) tables: HashMap<String, String>,
}

/// A common field, or a part of one, and the place it is read from first.
pub(crate) type Leaves = Vec<(String, String)>;

impl Hints {
    fn put(&mut self, at: String, meaning: Meaning) {
        match self.meanings.get(&at) {
            Some(known) if known.rank() >= meaning.rank() => {}
            _ => {
                self.meanings.insert(at, meaning);
            }
        }
    }

    /// Takes in how a model reads a shape; gives the places by common field.
    pub(crate) fn read(&mut self, plan: &Plan, model: &Model, shape: &Shape) -> Leaves {
        let mut reader = Reader {
            hints: self,
            plan,
            model: model.name.to_lowercase(),
            leaves: Vec::new(),
        };
        if let Some(path) = shape.id.path() {
            let id = reader.place("", path);
            reader.leaves.push(("remote_id".to_owned(), id.clone()));
            reader.hints.put(id, Meaning::Id);
        }
        for (field, read) in &shape.fields {
            let name = format!("{}.{field}", reader.model);
            reader.read(field, &name, "", read);
        }
        reader.leaves
    }
}

struct Reader<'a> {
    hints: &'a mut Hints,
    plan: &'a Plan,
    model: String,
    leaves: Leaves,
}

impl Reader<'_> {
    fn place(&mut self, base: &str, path: &Path) -> String {
        let mut at = base.to_owned();
        for step in &path.steps {
            match step {
                Step::Field { name, .. } => at = pattern::join(&at, name),
                Step::Index(_) => at.push_str("/*"),
                Step::Find { name, equals, .. } => {
                    let found = (name.clone(), literal(equals));
                    let finds = self.hints.finds.entry(at.clone()).or_default();
                    if !finds.contains(&found) {
                        finds.push(found);
                    }
                    at.push_str("/*");
                }
            }
        }
        at
    }

    fn read(&mut self, field: &str, name: &str, base: &str, read: &Read) {
        match read {
            Read::Value {
                paths, convert, to, ..
            } => {
                for (index, path) in paths.iter().enumerate() {
                    let mut at = self.place(base, path);
                    if index == 0 {
                        self.leaves.push((field.to_owned(), at.clone()));
                    }
                    if let Convert::Money {
                        currency: Some(currency),
                        ..
                    } = convert
                    {
                        let place = self.place(base, currency);
                        self.hints.put(place, Meaning::Currency);
                    }
                    if let Convert::DateParts { month, day } = convert {
                        for (part, most) in [(month, 12), (day, 28)] {
                            let place = self.place(base, part);
                            self.hints.put(place, Meaning::Between(1, most));
                        }
                    }
                    if matches!(path.leaf, Leaf::List(_)) {
                        at.push_str("/*");
                    }
                    if let Convert::Enum(table) = convert {
                        self.hints.tables.insert(at.clone(), table.clone());
                    }
                    // Addresses of one person differ by the name of their property.
                    let key = pattern::keys(&at).last().unwrap_or_default();
                    let mail = name == "email.address" && key.to_lowercase().contains("mail");
                    let own = format!("email.{key}");
                    let name = if mail { own.as_str() } else { name };
                    let meaning = self.meaning(field, name, convert, to, &path.leaf);
                    // Names of a map are the provider's: the spec alone says what is in it.
                    if !matches!(to, FieldType::Map(_)) {
                        self.hints.put(at, meaning);
                    }
                }
            }
            Read::When { then, .. } => self.read(field, name, base, then),
            Read::Template(pieces) => {
                for piece in pieces {
                    if let TemplatePiece::Path(path) = piece {
                        let at = self.place(base, path);
                        let last = pattern::keys(&at).last().unwrap_or_default();
                        let words = format!("{}.{last}", self.model);
                        self.hints.put(at, Meaning::Words(words));
                    }
                }
            }
            Read::Slots(slots) => {
                for (index, slot) in slots.iter().enumerate() {
                    self.item(&format!("{field}[{index}]"), name, base, &slot.item);
                }
            }
            Read::Each { path, item, .. } => {
                let base = format!("{}/*", self.place(base, path));
                self.item(&format!("{field}[*]"), name, &base, item);
            }
            Read::Object {
                name: object,
                parts,
            } => self.parts(field, object, base, parts),
            Read::Const { .. } => {}
        }
    }

    fn item(&mut self, field: &str, name: &str, base: &str, item: &Item) {
        match item {
            Item::Value(read) => self.read(field, name, base, read),
            Item::Object { name, parts } => self.parts(field, name, base, parts),
        }
    }

    fn parts(&mut self, field: &str, object: &str, base: &str, parts: &[(String, Read)]) {
        for (part, read) in parts {
            let name = format!("{}.{part}", object.to_lowercase());
            self.read(&format!("{field}.{part}"), &name, base, read);
        }
    }

    fn meaning(
        &self,
        field: &str,
        name: &str,
        convert: &Convert,
        to: &FieldType,
        leaf: &Leaf,
    ) -> Meaning {
        let flag = |yes: Value, no: Value| Meaning::Flag {
            field: field.to_owned(),
            yes,
            no,
        };
        match convert {
            Convert::Ref(model) => Meaning::Ref(model.clone()),
            Convert::Enum(table) => {
                let table = self.plan.enums.iter().find(|it| it.name == *table);
                let values = table.map_or_else(Vec::new, |it| {
                    it.read.iter().map(|(value, _)| value.clone()).collect()
                });
                Meaning::Values(values)
            }
            Convert::Bool { yes, no } => flag(json!(yes.first()), json!(no.first())),
            Convert::BoolInt { yes, no } => flag(json!(yes.first()), json!(no.first())),
            Convert::Not => flag(json!(false), json!(true)),
            Convert::Date { format, .. } => Meaning::Day(format.clone()),
            Convert::DateTime { format, zone, .. } => Meaning::Moment {
                format: format.clone(),
                zone: zone.clone(),
                which: match field {
                    "remote_created_at" => Which::Created,
                    "remote_updated_at" => Which::Updated,
                    _ => Which::Other,
                },
            },
            // What a function of the connector's own makes of it is not known here.
            Convert::Hook(_) | Convert::Lookup(_) => match leaf {
                Leaf::Bool => flag(json!(true), json!(false)),
                Leaf::Integer => Meaning::Whole,
                Leaf::Number => Meaning::Decimal,
                _ => Meaning::Words(name.to_owned()),
            },
            Convert::Decimal | Convert::DecimalOrNull | Convert::Money { minor: false, .. } => {
                Meaning::Decimal
            }
            Convert::Int | Convert::IntOrNull | Convert::Unit { .. } | Convert::Money { .. } => {
                Meaning::Whole
            }
            Convert::DateParts { .. } => Meaning::Between(1990, 2026),
            Convert::Split { on, .. } => Meaning::Joined(on.clone()),
            Convert::Phone { .. } => Meaning::Words("phone.number".to_owned()),
            Convert::Coded(coded) => match coded.spelling() {
                Spelling::Code | Spelling::Any => Meaning::Words(format!("code.{}", code(*coded))),
                spelling => Meaning::Values(vec![sample(*coded, spelling).to_owned()]),
            },
            Convert::Same | Convert::IntToText => match (to, leaf) {
                (_, Leaf::Bool) => flag(json!(true), json!(false)),
                (FieldType::Decimal, _) => Meaning::Decimal,
                (FieldType::Int, _) => Meaning::Whole,
                (FieldType::Bytes, _) => Meaning::Values(CONTENT.map(str::to_owned).to_vec()),
                (FieldType::Code(code), _) if code == "currency" => Meaning::Currency,
                (FieldType::Code(code), _) => Meaning::Words(format!("code.{code}")),
                _ => Meaning::Words(name.to_owned()),
            },
        }
    }
}

/// Content of files in Base64.
const CONTENT: [&str; 2] = ["VGhpcyBpcyBhIGxldHRlci4K", "UXVhcnRlcmx5IHJlcG9ydAo="];

/// The name of a kind of code.
fn code(coded: Coded) -> &'static str {
    match coded {
        Coded::Country(_) => "country",
        Coded::Language(_) => "language",
        Coded::Currency(_) => "currency",
    }
}

/// A value in a provider's spelling.
fn sample(coded: Coded, spelling: Spelling) -> &'static str {
    match (coded, spelling) {
        (Coded::Country(_), Spelling::Alpha3) => "DEU",
        (Coded::Country(_), Spelling::Numeric) => "276",
        (Coded::Country(_), _) => "Germany",
        (Coded::Language(_), Spelling::Alpha3) => "deu",
        (Coded::Language(_), _) => "German",
        (Coded::Currency(_), Spelling::Numeric) => "978",
        (Coded::Currency(_), _) => "Euro",
    }
}

/// A literal of the mapping as JSON.
pub(crate) fn literal(literal: &Literal) -> Value {
    match literal {
        Literal::Text(text) => json!(text),
        Literal::Int(int) => json!(int),
        Literal::Bool(bool) => json!(bool),
    }
}
