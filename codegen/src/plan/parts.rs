//! The inverse of lists and objects: fixed places, elements, parts.

use crate::api::Kind;
use crate::diagnostic::Code;
use crate::mapping::{
    Direction, Each, Field as MappedField, FieldSource, Item as MappedItem, Name, Named,
    Slots as MappedSlots, WriteMatch,
};
use crate::models::FieldType;

use super::Check;
use super::class::Side;
use super::inverse::{Destination, Reached, Sink, destination};
use super::operation::literal_of;
use super::types::{Literal, Step, WriteField, WriteParts, WriteSlot};

impl Check<'_> {
    pub(super) fn write_slots(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        (mapped, slots): (&MappedField, &MappedSlots),
        ty: &FieldType,
        reached: &mut Reached,
    ) -> Option<WriteField> {
        let FieldType::List(element) = ty else {
            return None;
        };
        if let Some(span) = &slots.drops {
            self.loses(mapped, Side::Write);
            if mapped.lossy.is_none() {
                self.complain(
                    self.at(
                        Code::M0220,
                        span,
                        format!("what of `{field}` has no place is lost when it is written"),
                    )
                    .help("accept it: `lossy: <why>`; with `overflow: error` it is an error before the request"),
                );
            }
        }
        let mut places = Vec::new();
        for slot in &slots.items {
            let parts = match &slot.write_match {
                Some(WriteMatch::First(_)) => Vec::new(),
                Some(WriteMatch::Parts(parts)) => self.match_parts(sink, parts, element),
                None => {
                    self.complain(
                        self.at(Code::M0402, &slot.span, format!("nothing says which element of `{field}` is written here"))
                            .help("add `write_match: first`, or `write_match: {kind: ..}`, or `dir: read` to the field"),
                    );
                    return None;
                }
            };
            let item = self.item_parts(sink, field, &slot.item, element, reached);
            let mut place = WriteSlot {
                parts,
                fields: item.fields,
                fixed: item.fixed,
                nowhere: item.nowhere,
            };
            // What chooses the place is known to be so.
            let chosen = |part: &String| place.parts.iter().any(|(it, _)| it == part);
            place.fixed.retain(|(part, _)| !chosen(part));
            place.nowhere.retain(|part| !chosen(part));
            places.push(place);
        }
        Some(WriteField::Slots {
            places,
            drops: slots.drops.is_some(),
        })
    }

    fn match_parts(
        &mut self,
        sink: &Sink<'_>,
        parts: &Named<Name>,
        element: &FieldType,
    ) -> Vec<(String, String)> {
        let FieldType::Object(name) = element else {
            return Vec::new();
        };
        let known = self.object_parts(sink.category, name);
        for (part, (span, value)) in parts {
            match known.iter().find(|(it, _)| it == part) {
                None => {
                    let names: Vec<&str> = known.iter().map(|(it, _)| it.as_str()).collect();
                    self.complain(
                        self.at(
                            Code::M0206,
                            span,
                            format!("`{part}` is not a part of {name}"),
                        )
                        .did_you_mean(part, names.iter().copied())
                        .help(super::path::list("its parts are", &names)),
                    );
                }
                Some((_, ty)) => {
                    if let FieldType::Enum(it) = ty
                        && !it.values.contains(&value.value)
                    {
                        self.complain(
                            self.at(
                                Code::M0302,
                                &value.span,
                                format!("`{}` is not a value of {}", value.value, it.name),
                            )
                            .did_you_mean(&value.value, it.values.iter().map(String::as_str))
                            .help(super::path::list(
                                "its values are",
                                &it.values.iter().map(String::as_str).collect::<Vec<_>>(),
                            )),
                        );
                    }
                }
            }
        }
        parts
            .iter()
            .map(|(part, (_, value))| (part.clone(), value.value.clone()))
            .collect()
    }

    /// A list that is written where it is read, element by element.
    pub(super) fn write_each(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        mapped: &MappedField,
        each: &Each,
        ty: &FieldType,
        reached: &mut Reached,
    ) -> Option<WriteField> {
        let FieldType::List(element) = ty else {
            return None;
        };
        let partial = match (&each.take, each.keep.first()) {
            (Some((span, _)), _) => Some(("take", span)),
            (None, Some(predicate)) => Some(("where", &predicate.path.span)),
            (None, None) => None,
        };
        if let Some((key, span)) = partial {
            self.complain(
                self.at(
                    Code::M0402,
                    span,
                    format!(
                        "`{field}` is written as a whole, but `{key}` reads a part of the list"
                    ),
                )
                .label(format!("written by {}", sink.op.value))
                .help("say that it is not written with `dir: read`"),
            );
            return None;
        }
        let path = match destination(mapped, sink.slot) {
            Destination::Path(path) => path,
            Destination::Nothing => return None,
            Destination::Unknown => &each.path,
        };
        let (what, by) = (
            format!("the body of `{}`", sink.op.value),
            format!("written by {}", sink.op.value),
        );
        let before = self.diagnostics.list().len();
        let Some(walked) = self.walk(sink.start, path, &what, &by) else {
            self.suggest_read_only(before);
            return None;
        };
        if let Some(step) = self.read_only_step(&walked.path) {
            self.complain(
                self.at(
                    Code::M0401,
                    &path.span,
                    format!("`{step}` is read-only and cannot be written"),
                )
                .label(by)
                .help("add `dir: read`, or say with `to:` where it goes"),
            );
            return None;
        }
        let items = match self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind)
        {
            Some(Kind::Array { items, .. })
                if walked
                    .path
                    .steps
                    .iter()
                    .all(|step| matches!(step, Step::Field { .. })) =>
            {
                *items
            }
            _ => {
                let word = super::path::leaf_phrase(&walked.path.leaf);
                self.complain(
                    self.at(
                        Code::M0402,
                        &path.span,
                        format!(
                            "a list cannot be written to `{}`, which is {word}",
                            path.value
                        ),
                    )
                    .label(by)
                    .help(
                        "say with `to:` where it goes, or that it is not written with `dir: read`",
                    ),
                );
                return None;
            }
        };
        let inner = Sink {
            slot: sink.slot,
            category: sink.category,
            op: sink.op,
            start: items,
            base: "",
        };
        let mut inside = Reached::default();
        let before = self.diagnostics.list().len();
        let mut element = self.item_parts(&inner, field, &each.item, element, &mut inside);
        if element.fields.is_empty() {
            if self.diagnostics.list().len() == before {
                self.nothing_written(mapped, field);
            }
            return None;
        }
        self.twice(&inside);
        self.coverage(sink.op, items, "", &inside, &format!("{}[].", path.value));
        let needed = |pointer: &str| match &self.api.types.get(items.id.0 as usize)?.kind {
            Kind::Struct(object) => object
                .fields
                .iter()
                .find(|it| pointer.strip_prefix('/') == Some(&it.name))
                .filter(|it| it.required),
            _ => None,
        };
        let parts = element.fields.iter().filter_map(|(part, how)| match how {
            WriteField::Value { pointer, .. } => part.clone().filter(|_| needed(pointer).is_some()),
            _ => None,
        });
        element.required = parts.collect();
        let pointer = format!("{}{}", sink.base, walked.path.pointer);
        reached
            .pointers
            .push((pointer.clone(), field.to_owned(), path.span.clone()));
        Some(WriteField::Each { pointer, element })
    }

    /// An object whose parts are written where they are read.
    pub(super) fn write_object(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        (mapped, parts): (&MappedField, &Named<MappedField>),
        ty: &FieldType,
        reached: &mut Reached,
    ) -> Option<WriteField> {
        let name = match ty {
            FieldType::Object(name) => name.as_str(),
            FieldType::Money => "Money",
            _ => return None,
        };
        let before = self.diagnostics.list().len();
        let parts = self.written_parts(sink, field, parts, name, reached);
        if parts.fields.is_empty() {
            if self.diagnostics.list().len() == before {
                self.nothing_written(mapped, field);
            }
            return None;
        }
        Some(WriteField::Object(parts))
    }

    /// A list or object of which nothing would be written.
    fn nothing_written(&mut self, mapped: &MappedField, field: &str) {
        self.complain(
            self.at(
                Code::M0402,
                &mapped.source_span,
                format!("nothing of `{field}` is written: it has constants and parts that are read alone"),
            )
            .help("say that it is not written with `dir: read`"),
        );
    }

    fn item_parts(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        item: &MappedItem,
        element: &FieldType,
        reached: &mut Reached,
    ) -> WriteParts {
        match (item, element) {
            (MappedItem::Value(mapped), _) => WriteParts {
                object: None,
                fields: self
                    .write_field(sink, field, mapped, element, reached)
                    .map(|it| (None, it))
                    .into_iter()
                    .collect(),
                whole: true,
                required: Vec::new(),
                fixed: Vec::new(),
                nowhere: Vec::new(),
            },
            (MappedItem::Object(parts), FieldType::Object(name)) => {
                self.written_parts(sink, field, parts, name, reached)
            }
            (MappedItem::Object(parts), _) => {
                self.written_parts(sink, field, parts, "Money", reached)
            }
        }
    }

    fn written_parts(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        parts: &Named<MappedField>,
        name: &str,
        reached: &mut Reached,
    ) -> WriteParts {
        let known = self.object_parts(sink.category, name);
        let mut out = WriteParts {
            object: Some(name.to_owned()),
            fields: Vec::new(),
            whole: false,
            required: Vec::new(),
            fixed: Vec::new(),
            nowhere: Vec::new(),
        };
        for (part, ty) in &known {
            let Some((_, mapped)) = parts.get(part) else {
                out.nowhere.push(part.clone());
                continue;
            };
            match &mapped.source {
                FieldSource::Const(literal) => {
                    let literal: Literal = literal_of(&literal.value);
                    out.fixed.push((part.clone(), literal));
                }
                FieldSource::Skip(_) => out.nowhere.push(part.clone()),
                _ if mapped.dir == Direction::Read => {}
                _ => {
                    let name = format!("{field}.{part}");
                    let write = self.write_field(sink, &name, mapped, ty, reached);
                    if let Some(WriteField::Slots { .. }) = write {
                        self.complain(
                            self.at(
                                Code::M0402,
                                &mapped.source_span,
                                format!(
                                    "fixed places of `{name}`, a part of an object, are read alone"
                                ),
                            )
                            .label(format!("written by {}", sink.op.value))
                            .help("add `dir: read` to it"),
                        );
                    } else if let Some(write) = write {
                        out.fields.push((Some(part.clone()), write));
                    }
                }
            }
        }
        out.whole = out.fields.len() == known.len();
        out
    }
}
