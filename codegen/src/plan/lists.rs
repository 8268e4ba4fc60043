//! How lists and objects of the common model are filled: fixed places, elements, parts.

use crate::api::Kind;
use crate::diagnostic::Code;
use crate::mapping::{
    Each, Field as MappedField, FieldSource, Item as MappedItem, Named, Slots as MappedSlots,
    Source, Take as MappedTake,
};
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::convert::keys_for;
use super::field::{Shape, Target};
use super::types::{Item, Read, Slot, Take};

impl Check<'_> {
    fn element<'t>(&mut self, mapped: &MappedField, target: &Target<'t>) -> Option<&'t FieldType> {
        if let FieldType::List(item) = target.ty {
            return Some(item);
        }
        self.complain(
            self.at(
                Code::M0209,
                &mapped.source_span,
                format!(
                    "a list cannot become `{}` ({})",
                    target.name,
                    target.ty.describe()
                ),
            )
            .help(keys_for(target.ty)),
        );
        None
    }

    pub(super) fn slots(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
        slots: &MappedSlots,
    ) -> Option<Read> {
        let element = self.element(mapped, target)?;
        let mut out = Vec::new();
        for slot in &slots.items {
            let drop_unless = if slot.drop_unless.value == "any" {
                Some(None)
            } else {
                self.walk(shape.start, &slot.drop_unless, &shape.what, &shape.by)
                    .map(|it| Some(it.path))
            };
            let item = self.item(shape, &slot.item, element, &target.name, &slot.span);
            let (Some(drop_unless), Some(item)) = (drop_unless, item) else {
                return None;
            };
            // A place that this shape has nothing to fill with but constants stays empty.
            if drop_unless.is_some() || !constant(&item) {
                out.push(Slot { drop_unless, item });
            }
        }
        (!out.is_empty()).then_some(Read::Slots(out))
    }

    fn item(
        &mut self,
        shape: &Shape<'_>,
        item: &MappedItem,
        element: &FieldType,
        field: &str,
        span: &Span,
    ) -> Option<Item> {
        match item {
            MappedItem::Value(mapped) => {
                let target = Target {
                    name: field.to_owned(),
                    ty: element,
                    required: false,
                };
                self.read(shape, mapped, &target).map(Item::Value)
            }
            MappedItem::Object(parts) => {
                let FieldType::Object(name) = element else {
                    self.complain(
                        self.at(
                            Code::M0209,
                            span,
                            format!("an object cannot become {}", element.describe()),
                        )
                        .note(format!("an element of `{field}` of the common model"))
                        .help(keys_for(element)),
                    );
                    return None;
                };
                let parts = self.parts_of(shape, name, parts, field)?;
                Some(Item::Object {
                    name: name.clone(),
                    parts,
                })
            }
        }
    }

    pub(super) fn parts_of(
        &mut self,
        shape: &Shape<'_>,
        name: &str,
        parts: &Named<MappedField>,
        field: &str,
    ) -> Option<Vec<(String, Read)>> {
        let known = self.object_parts(shape.category, name);
        let names: Vec<&str> = known.iter().map(|(part, _)| part.as_str()).collect();
        let mut out = Vec::new();
        let mut whole = true;
        for (part, (span, mapped)) in parts {
            let Some((_, ty)) = known.iter().find(|(it, _)| it == part) else {
                self.complain(
                    self.at(
                        Code::M0206,
                        span,
                        format!("`{part}` is not a part of {name}"),
                    )
                    .did_you_mean(part, names.iter().copied())
                    .help(super::path::list("its parts are", &names)),
                );
                whole = false;
                continue;
            };
            let target = Target {
                name: format!("{field}.{part}"),
                ty,
                required: false,
            };
            match self.read(shape, mapped, &target) {
                // Two lists is as deep as the place of an issue can be told.
                Some(Read::Slots(_) | Read::Each { .. })
                    if target.name.matches('.').count() > 1 =>
                {
                    self.list_too_deep(&target.name, mapped);
                    whole = false;
                }
                Some(read) => out.push((part.clone(), read)),
                None => {
                    whole = whole
                        && matches!(
                            mapped.source,
                            FieldSource::Skip(_) | FieldSource::From(Source::PerOperation(_))
                        )
                }
            }
        }
        whole.then_some(out)
    }

    /// A list with elements of its own, within an object within an object.
    fn list_too_deep(&mut self, field: &str, mapped: &MappedField) {
        self.complain(
            self.at(
                Code::M0209,
                &mapped.source_span,
                format!("`{field}` lies too deep for a list with elements of its own"),
            )
            .note("`list` and `each` stand in a field, or in a part of a field's object or element")
            .help("name an array of values with `from:`, or skip it with a reason"),
        );
    }

    pub(super) fn each(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
        each: &Each,
    ) -> Option<Read> {
        let element = self.element(mapped, target)?;
        let walked = self.walk(shape.start, &each.path, &shape.what, &shape.by)?;
        let Some(Kind::Array { items, .. }) = self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind)
        else {
            let word = super::path::leaf_phrase(&walked.path.leaf);
            self.complain(
                self.at(
                    Code::M0202,
                    &each.path.span,
                    format!("`{}` is {word}, not an array", each.path.value),
                )
                .label(shape.by.clone())
                .help("name an array; one value is read with `from:` or `object:`"),
            );
            return None;
        };
        let inner = Shape {
            start: *items,
            slot: shape.slot,
            category: shape.category,
            what: format!("an element of `{}`", each.path.value),
            by: shape.by.clone(),
        };
        let item = self.item(&inner, &each.item, element, &target.name, &each.path.span)?;
        let keep = each
            .keep
            .iter()
            .filter_map(|predicate| self.keep(predicate, *items, &inner.what, &inner.by))
            .collect();
        let take = each.take.as_ref().map(|(_, take)| match take {
            MappedTake::First => Take::First(1),
            MappedTake::Count(count) => Take::First(*count),
            MappedTake::Last => Take::Last,
        });
        Some(Read::Each {
            path: walked.path,
            keep,
            take,
            item: Box::new(item),
        })
    }
}

/// Whether an element holds nothing of the record.
fn constant(item: &Item) -> bool {
    match item {
        Item::Value(read) => matches!(read, Read::Const { .. }),
        Item::Object { parts, .. } => parts
            .iter()
            .all(|(_, read)| matches!(read, Read::Const { .. })),
    }
}
