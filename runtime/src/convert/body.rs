//! The body of a write, built field by field; all problems are reported at once.

use super::write::WriteProblem;
use crate::error::{Error, ErrorKind, Problem};
use crate::json::{Kind, Reader, ToJson, Writer, to_string, tokens};
use crate::model::{CustomFields, Patch};

/// How a provider lets a field be cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Nulls {
    /// It does not: clearing is a problem.
    Omit,
    /// By JSON null.
    Send,
    /// By this text.
    Text(&'static str),
    /// By this JSON.
    Json(&'static str),
}

/// A JSON object in the making.
///
/// Places are JSON pointers: `/ticket/subject`. A `0` where nothing is yet makes a list.
#[derive(Debug)]
pub struct Body {
    root: Node,
    nulls: Nulls,
    /// Texts that are read as nothing.
    null_values: &'static [&'static str],
    problems: Vec<Problem>,
}

/// What is said of a text that would be read as nothing.
pub(super) const READ_AS_NOTHING: &str =
    "the provider reads this text as nothing; clear the field, or leave it out";

enum Node {
    Object(Vec<(String, Node)>),
    List(Vec<Node>),
    Leaf(String),
}

impl Body {
    /// An empty object.
    pub fn new(nulls: Nulls) -> Self {
        Self {
            root: Node::Object(Vec::new()),
            nulls,
            null_values: &[],
            problems: Vec::new(),
        }
    }

    /// With the provider's spellings of null: a text that is one of them is a problem, since it would be read as
    /// nothing.
    #[must_use]
    pub fn null_values(mut self, null_values: &'static [&'static str]) -> Self {
        self.null_values = null_values;
        self
    }

    /// Whether JSON is a text that is read as nothing, or a list with one.
    pub(super) fn reads_as_null(&self, json: &str) -> bool {
        let null = |text: &str| self.null_values.contains(&text);
        match json.as_bytes().first() {
            _ if self.null_values.is_empty() => false,
            Some(b'"') => serde_json::from_str::<String>(json).is_ok_and(|text| null(&text)),
            Some(b'[') => serde_json::from_str::<Vec<String>>(json)
                .is_ok_and(|list| list.iter().any(|text| null(text))),
            _ => false,
        }
    }

    /// Puts a fixed JSON value.
    pub fn constant(&mut self, pointer: &str, json: &str) {
        self.root.set(pointer, json.to_owned());
    }

    /// Puts a value: nothing for `Keep`, the provider's way to clear for `Clear`.
    pub fn put<T, V: ToJson>(
        &mut self,
        field: &'static str,
        pointer: &str,
        value: &Patch<T>,
        convert: impl FnOnce(&T) -> Result<V, WriteProblem>,
    ) {
        match value {
            Patch::Keep => {}
            Patch::Clear => self.clear(field, &[pointer]),
            Patch::Set(value) => {
                let written = convert(value);
                self.set(field, pointer, written);
            }
        }
    }

    /// Notes a problem when the field is not set.
    pub fn require<T>(&mut self, field: &'static str, value: &Patch<T>) {
        if value.as_set().is_none() {
            self.problem(field, "the provider needs this field; give it a value");
        }
    }

    /// Notes a problem when the field is set or cleared.
    pub fn unsupported<T>(&mut self, field: &'static str, value: &Patch<T>, reason: &'static str) {
        if !value.is_keep() {
            self.problem(field, format!("cannot be written: {reason}"));
        }
    }

    /// Puts custom fields beside the named properties of an object. A null clears one field.
    pub fn custom_bag(&mut self, pointer: &str, fields: &Patch<CustomFields>) {
        let Some(fields) = self.custom(fields) else {
            return;
        };
        for (name, value) in fields {
            let place = format!("{pointer}/{}", crate::json::escape(name));
            self.root.set(&place, to_string(value));
        }
    }

    /// Puts custom fields as a list of objects with a key and a value.
    pub fn custom_entries(
        &mut self,
        pointer: &str,
        key: &str,
        integer_key: bool,
        value: &str,
        fields: &Patch<CustomFields>,
    ) {
        let Some(fields) = self.custom(fields) else {
            return;
        };
        let mut out = Writer::new();
        out.begin_array();
        for (name, content) in fields {
            out.begin_object();
            if integer_key {
                match name.parse::<i64>() {
                    Ok(id) => out.field(key, &id),
                    Err(_) => self.problem(
                        "custom_fields",
                        "the provider's custom fields have integer ids; give the id as the key",
                    ),
                }
            } else {
                out.field(key, name);
            }
            out.field(value, content);
            out.end_object();
        }
        out.end_array();
        self.root.set(pointer, out.finish());
    }

    /// Notes a problem.
    pub fn problem(&mut self, field: &'static str, message: impl Into<String>) {
        self.problems.push(Problem::new(field, message));
    }

    /// The JSON text.
    ///
    /// # Errors
    /// `Validation` with all problems, before any request.
    pub fn finish(self) -> Result<String, Error> {
        if !self.problems.is_empty() {
            return Err(refused(self.problems));
        }
        let mut out = Writer::new();
        self.root.write(&mut out);
        Ok(out.finish())
    }

    pub(super) fn set<V: ToJson>(
        &mut self,
        field: &'static str,
        pointer: &str,
        value: Result<V, WriteProblem>,
    ) {
        match value {
            Ok(value) if value.is_absent() => {}
            Ok(value) => self.set_json(field, pointer, to_string(&value)),
            Err(problem) => self.problem(field, problem.into_message()),
        }
    }

    /// Puts JSON that a conversion gave; a problem where it would be read as nothing.
    fn set_json(&mut self, field: &'static str, pointer: &str, json: String) {
        if self.reads_as_null(&json) {
            self.problem(field, READ_AS_NOTHING);
        } else {
            self.root.set(pointer, json);
        }
    }

    /// Puts a value that was converted before.
    pub(super) fn put_json(&mut self, pointer: &str, json: String) {
        self.root.set(pointer, json);
    }

    pub(crate) fn clear(&mut self, field: &'static str, pointers: &[&str]) {
        let json = match self.nulls {
            Nulls::Omit => {
                return self.problem(
                    field,
                    "the provider cannot clear this field; leave it or give it a value",
                );
            }
            Nulls::Send => "null".to_owned(),
            Nulls::Text(text) => to_string(text),
            Nulls::Json(json) => json.to_owned(),
        };
        for pointer in pointers {
            self.root.set(pointer, json.clone());
        }
    }

    fn custom<'f>(&mut self, fields: &'f Patch<CustomFields>) -> Option<&'f CustomFields> {
        if matches!(fields, Patch::Clear) {
            self.problem(
                "custom_fields",
                "custom fields cannot be cleared as a whole; set each to null",
            );
        }
        fields.as_set()
    }
}

/// The error of an input with problems.
pub(crate) fn refused(problems: Vec<Problem>) -> Error {
    let detail = "nothing was sent, because the input has problems";
    Error::new(ErrorKind::Validation, "", detail).with_problems(problems)
}

impl Node {
    /// Puts JSON text at a pointer, making objects and lists on the way.
    fn set(&mut self, pointer: &str, json: String) {
        let mut node = self;
        for token in tokens(pointer) {
            node = node.child(&token);
        }
        *node = Self::Leaf(json);
    }

    /// The member by key or index, made when it is not there.
    fn child(&mut self, token: &str) -> &mut Self {
        if let Self::Leaf(json) = self {
            *self = match Self::read(&mut Reader::new(json)) {
                Some(Self::Leaf(_)) | None if token == "0" => Self::List(Vec::new()),
                Some(Self::Leaf(_)) | None => Self::Object(Vec::new()),
                Some(container) => container,
            };
        }
        match self {
            Self::List(list) => {
                let index = token.parse().unwrap_or(list.len()).min(list.len());
                if index == list.len() {
                    list.push(Self::Leaf(String::from("null")));
                }
                &mut list[index]
            }
            Self::Object(members) => {
                let index = members
                    .iter()
                    .position(|(key, _)| key == token)
                    .unwrap_or(members.len());
                if index == members.len() {
                    members.push((token.to_owned(), Self::Leaf(String::from("null"))));
                }
                &mut members[index].1
            }
            Self::Leaf(_) => self,
        }
    }

    fn read(json: &mut Reader<'_>) -> Option<Self> {
        Some(match json.kind()? {
            Kind::Object => {
                let mut members = Vec::new();
                json.begin_object();
                while let Some(key) = json.next_key() {
                    if let Some(node) = Self::read(json) {
                        members.push((key.into_owned(), node));
                    }
                }
                Self::Object(members)
            }
            Kind::Array => {
                let mut list = Vec::new();
                json.begin_array();
                while json.next_item() {
                    list.extend(Self::read(json));
                }
                Self::List(list)
            }
            _ => Self::Leaf(json.raw().to_owned()),
        })
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Self::Object(members) => {
                out.begin_object();
                for (key, node) in members {
                    out.key(key);
                    node.write(out);
                }
                out.end_object();
            }
            Self::List(list) => {
                out.begin_array();
                for node in list {
                    node.write(out);
                }
                out.end_array();
            }
            Self::Leaf(json) => out.raw(json),
        }
    }
}

/// Sets one value inside JSON text that holds an object; other text is replaced by an object.
pub(crate) fn set_in(text: &str, pointer: &str, value: &serde_json::Value) -> String {
    let mut root = match Node::read(&mut Reader::new(text)) {
        Some(root @ Node::Object(_)) => root,
        _ => Node::Object(Vec::new()),
    };
    root.set(pointer, to_string(value));
    let mut out = Writer::new();
    root.write(&mut out);
    out.finish()
}

impl std::fmt::Debug for Node {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Values of a write are personal data.
        match self {
            Self::Object(members) => out
                .debug_map()
                .entries(members.iter().map(|(key, node)| (key, node)))
                .finish(),
            Self::List(list) => out.debug_list().entries(list).finish(),
            Self::Leaf(_) => out.write_str(".."),
        }
    }
}
