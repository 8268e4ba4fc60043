//! JSON that a mapping spells, checked against the schema of a request.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{Json, Name, Named};
use crate::source::{Span, Spanned};

use super::Check;
use super::path::leaf_phrase;
use super::types::{Leaf, Literal};

/// What a piece of JSON is for.
pub(super) struct Spelled<'n> {
    pub(super) op: &'n Name,
    /// `$cursor` and `$select` may stand in it.
    pub(super) of_search: bool,
    /// Properties of an object that is not in a list may come from elsewhere.
    pub(super) partial: bool,
    /// Pointers that something else fills.
    pub(super) filled: Vec<String>,
    /// Where `$cursor` stands, and whether a number goes there.
    pub(super) cursors: Vec<(String, bool)>,
    /// Where `$select` stands, and whether one text goes there.
    pub(super) selects: Vec<(String, Span, bool)>,
}

impl<'n> Spelled<'n> {
    /// Whether something else fills a place, or a part of it.
    fn fills(&self, here: &str) -> bool {
        self.filled
            .iter()
            .filter_map(|it| it.strip_prefix(here))
            .any(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// A constant part of a write.
    pub(super) fn constant(op: &'n Name) -> Self {
        Self {
            op,
            of_search: false,
            partial: true,
            filled: Vec::new(),
            cursors: Vec::new(),
            selects: Vec::new(),
        }
    }
}

impl<'a> Check<'a> {
    /// The JSON, null where something is put into it.
    pub(super) fn spelled(
        &mut self,
        ty: TypeRef,
        json: &Spanned<Json>,
        pointer: &str,
        spelled: &mut Spelled<'_>,
    ) -> serde_json::Value {
        use serde_json::Value;
        match &json.value {
            Json::Null => {
                if !ty.nullable {
                    self.complain(
                        self.at(
                            Code::M0406,
                            &json.span,
                            format!("`{}` does not take null here", spelled.op.value),
                        )
                        .note(self.api.type_origin(ty))
                        .help("leave the key out"),
                    );
                }
                Value::Null
            }
            Json::Cursor(span) => {
                if !self.placeholder(span, "$cursor", spelled) {
                    return Value::Null;
                }
                let leaf = super::path::leaf(self.api, ty);
                if !matches!(leaf, Leaf::Text | Leaf::Integer | Leaf::Number | Leaf::Any) {
                    self.unfit(ty, span, "a moment", spelled.op);
                }
                let number = matches!(leaf, Leaf::Integer | Leaf::Number);
                spelled.cursors.push((pointer.to_owned(), number));
                Value::Null
            }
            Json::Select(span) => {
                if !self.placeholder(span, "$select", spelled) {
                    return Value::Null;
                }
                let leaf = super::path::leaf(self.api, ty);
                if !matches!(leaf, Leaf::List(_) | Leaf::Text | Leaf::Any) {
                    self.unfit(ty, span, "a list of names", spelled.op);
                }
                let text = leaf == Leaf::Text;
                spelled
                    .selects
                    .push((pointer.to_owned(), span.clone(), text));
                Value::Null
            }
            Json::List(items) => self.spelled_list(ty, items, &json.span, pointer, spelled),
            Json::Object(entries) => self.spelled_object(ty, entries, &json.span, pointer, spelled),
            Json::Bool(flag) => {
                self.scalar(ty, &Literal::Bool(*flag), &json.span, spelled.op);
                Value::Bool(*flag)
            }
            Json::Int(int) => {
                self.scalar(ty, &Literal::Int(*int), &json.span, spelled.op);
                Value::from(*int)
            }
            Json::Number(number) => {
                if !matches!(super::path::leaf(self.api, ty), Leaf::Number | Leaf::Any) {
                    self.unfit(ty, &json.span, "a number with a fraction", spelled.op);
                }
                serde_json::from_str(number).unwrap_or(Value::Null)
            }
            Json::Text(text) => {
                self.scalar(ty, &Literal::Text(text.clone()), &json.span, spelled.op);
                Value::String(text.clone())
            }
        }
    }

    /// Whether `$cursor` or `$select` may stand here.
    fn placeholder(&mut self, span: &Span, name: &str, spelled: &Spelled<'_>) -> bool {
        if !spelled.of_search {
            let help =
                "it stands in the `body` of `incremental: {search: ..}`; quote it when it is text";
            let message = format!("`{name}` is not a value of a write");
            self.complain(self.at(Code::M0002, span, message).help(help));
        }
        spelled.of_search
    }

    fn unfit(&mut self, ty: TypeRef, span: &Span, what: &str, op: &Name) {
        let takes = leaf_phrase(&super::path::leaf(self.api, ty));
        self.complain(
            self.at(
                Code::M0209,
                span,
                format!("`{}` takes {takes} here, not {what}", op.value),
            )
            .note(self.api.type_origin(ty))
            .help("write what the schema says, or correct it in the overlay"),
        );
    }

    fn scalar(&mut self, ty: TypeRef, literal: &Literal, span: &Span, op: &Name) {
        let (fits, what) = match (super::path::leaf(self.api, ty), literal) {
            (Leaf::Any, _) => (true, ""),
            (Leaf::Text | Leaf::Enum(_), Literal::Text(_)) => (true, ""),
            (Leaf::Integer | Leaf::Number, Literal::Int(_)) => (true, ""),
            (Leaf::Bool, Literal::Bool(_)) => (true, ""),
            (_, Literal::Text(_)) => (false, "text"),
            (_, Literal::Int(_)) => (false, "an integer"),
            (_, Literal::Bool(_)) => (false, "a boolean"),
        };
        if fits {
            self.accepted(ty, literal, span, op);
        } else {
            self.unfit(ty, span, what, op);
        }
    }

    fn spelled_list(
        &mut self,
        ty: TypeRef,
        items: &[Spanned<Json>],
        span: &Span,
        pointer: &str,
        spelled: &mut Spelled<'_>,
    ) -> serde_json::Value {
        let item = match self.kind(ty) {
            Some(Kind::Array { items, .. }) => *items,
            Some(Kind::Any | Kind::Union(_)) => ty,
            _ => {
                self.unfit(ty, span, "a list", spelled.op);
                return serde_json::Value::Null;
            }
        };
        let partial = std::mem::replace(&mut spelled.partial, false);
        let list = items
            .iter()
            .enumerate()
            .map(|(at, value)| self.spelled(item, value, &format!("{pointer}/{at}"), spelled))
            .collect();
        spelled.partial = partial;
        list
    }

    fn spelled_object(
        &mut self,
        ty: TypeRef,
        entries: &Named<Spanned<Json>>,
        span: &Span,
        pointer: &str,
        spelled: &mut Spelled<'_>,
    ) -> serde_json::Value {
        let mut out = serde_json::Map::new();
        let below = |name: &str| {
            let name = name.replace('~', "~0").replace('/', "~1");
            format!("{pointer}/{name}")
        };
        let object = match self.kind(ty) {
            Some(Kind::Struct(object)) => object,
            Some(Kind::Map { values }) => {
                for (name, (_, value)) in entries {
                    let value = self.spelled(*values, value, &below(name), spelled);
                    out.insert(name.clone(), value);
                }
                return out.into();
            }
            Some(Kind::Any | Kind::Union(_)) => {
                for (name, (_, value)) in entries {
                    let value = self.spelled(ty, value, &below(name), spelled);
                    out.insert(name.clone(), value);
                }
                return out.into();
            }
            _ => {
                self.unfit(ty, span, "an object", spelled.op);
                return serde_json::Value::Null;
            }
        };
        let names: Vec<&str> = object.fields.iter().map(|it| it.name.as_str()).collect();
        for (name, (key, value)) in entries {
            let Some(field) = object.fields.iter().find(|it| it.name == *name) else {
                self.complain(
                    self.at(
                        Code::M0201,
                        key,
                        format!("`{name}` is not a property of this part of the body"),
                    )
                    .label(format!("sent by {}", spelled.op.value))
                    .note(self.api.type_origin(ty))
                    .did_you_mean(name, names.iter().copied())
                    .help(super::path::list("its properties are", &names)),
                );
                continue;
            };
            let value = self.spelled(field.ty, value, &below(name), spelled);
            out.insert(name.clone(), value);
        }
        for field in object
            .fields
            .iter()
            .filter(|it| it.required && !it.read_only)
        {
            let here = below(&field.name);
            if spelled.partial || entries.contains_key(&field.name) || spelled.fills(&here) {
                continue;
            }
            self.complain(
                self.at(
                    Code::M0403,
                    span,
                    format!(
                        "`{}` needs `{}`",
                        spelled.op.value,
                        here.trim_start_matches('/').replace('/', ".")
                    ),
                )
                .note(self.api.origin_text(&field.origin))
                .help("add the key"),
            );
        }
        out.into()
    }

    fn kind(&self, ty: TypeRef) -> Option<&'a Kind> {
        self.api.types.get(ty.id.0 as usize).map(|it| &it.kind)
    }
}

/// Whether `$cursor` stands anywhere in it.
pub(super) fn has_cursor(json: &Json) -> bool {
    match json {
        Json::Cursor(_) => true,
        Json::List(items) => items.iter().any(|it| has_cursor(&it.value)),
        Json::Object(entries) => entries.values().any(|(_, it)| has_cursor(&it.value)),
        _ => false,
    }
}

/// The parts of a value by their pointers, down to what is no object.
pub(super) fn leaves(
    pointer: &str,
    value: serde_json::Value,
    out: &mut Vec<(String, serde_json::Value)>,
) {
    match value {
        serde_json::Value::Object(entries) if !entries.is_empty() => {
            for (name, value) in entries {
                let name = name.replace('~', "~0").replace('/', "~1");
                leaves(&format!("{pointer}/{name}"), value, out);
            }
        }
        value => out.push((pointer.to_owned(), value)),
    }
}
