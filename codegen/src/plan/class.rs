//! What a round trip of a field keeps: every check that sees a loss notes it, and the class follows from the notes.

use crate::mapping::{Field as MappedField, FieldSource, Item};
use crate::source::SourceId;

use super::Check;
use super::types::{Class, Model, WriteConvert, WriteField};

/// The way on which something is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Several values of the provider read as one.
    Read,
    /// Some values of the common model are written as another, or cannot be.
    Write,
}

/// What was noted of one field mapping.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Losses {
    read: bool,
    write: bool,
}

/// A field mapping by the place of its source.
pub(crate) type Place = (SourceId, usize);

/// The place of a field mapping.
pub(crate) fn place(mapped: &MappedField) -> Place {
    (mapped.source_span.source, mapped.source_span.start)
}

/// The field mapping and every one inside it.
pub(crate) fn every<'m>(mapped: &'m MappedField, out: &mut Vec<&'m MappedField>) {
    let item = |item: &'m Item, out: &mut Vec<&'m MappedField>| match item {
        Item::Value(field) => every(field, out),
        Item::Object(parts) => parts.values().for_each(|(_, part)| every(part, out)),
    };
    out.push(mapped);
    match &mapped.source {
        FieldSource::Slots(slots) => slots.items.iter().for_each(|slot| item(&slot.item, out)),
        FieldSource::Each(each) => item(&each.item, out),
        FieldSource::Object(parts) => parts.values().for_each(|(_, part)| every(part, out)),
        _ => {}
    }
}

impl Check<'_> {
    /// Notes that a field mapping loses something.
    pub(crate) fn loses(&mut self, mapped: &MappedField, side: Side) {
        let losses = self.losses.entry(place(mapped)).or_default();
        match side {
            Side::Read => losses.read = true,
            Side::Write => losses.write = true,
        }
    }

    /// Whether a field mapping or one inside it loses something.
    pub(crate) fn lossy(&self, mapped: &MappedField, side: Side) -> bool {
        let mut all = Vec::new();
        every(mapped, &mut all);
        all.into_iter()
            .filter_map(|it| self.losses.get(&place(it)))
            .any(|it| match side {
                Side::Read => it.read,
                Side::Write => it.write,
            })
    }

    /// The class of a field.
    pub(crate) fn class(&self, name: &str, mapped: &MappedField, model: &Model) -> Class {
        let read = model
            .shapes
            .iter()
            .any(|shape| shape.fields.iter().any(|(it, _)| it == name));
        let writes: Vec<&WriteField> = [&model.create, &model.update]
            .into_iter()
            .flatten()
            .flat_map(|write| &write.fields)
            .filter(|(it, _)| it == name)
            .map(|(_, write)| write)
            .collect();
        if writes.is_empty() {
            return Class::ReadOnly;
        }
        if !read {
            return Class::WriteOnly;
        }
        if self.lossy(mapped, Side::Read) {
            return Class::ReadLossy;
        }
        // Of an object with `to` one part is written.
        let part = matches!(mapped.source, FieldSource::Object(_)) && mapped.to.is_some();
        if part || self.lossy(mapped, Side::Write) || writes.iter().any(|it| refuses(it)) {
            return Class::WriteLossy;
        }
        Class::Iso
    }
}

/// Whether a value of the common type may have no place in the provider.
fn refuses(write: &WriteField) -> bool {
    match write {
        // Which place an element came from is not known any more when it is written.
        WriteField::Slots { .. } => true,
        // What a function does is its author's to know; that it may refuse a value is known.
        WriteField::Value { convert, .. } => {
            matches!(convert, WriteConvert::Hook(_) | WriteConvert::Lookup { .. })
        }
        WriteField::Each { element: parts, .. } | WriteField::Object(parts) => {
            !parts.whole || parts.fields.iter().any(|(_, it)| refuses(it))
        }
    }
}
