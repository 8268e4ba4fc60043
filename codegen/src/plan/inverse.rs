//! The inverse of a read: how a common value becomes the provider's again.

use crate::api::TypeRef;
use crate::diagnostic::Code;
use crate::mapping::{Conversion, Field as MappedField, FieldSource, Name, Source, To};
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::types::WriteField;

/// One write operation.
pub(crate) struct Sink<'n> {
    /// `create` or `update`.
    pub(crate) slot: &'n str,
    pub(crate) category: &'n str,
    pub(crate) op: &'n Name,
    /// Type below `wrap`, where paths start.
    pub(crate) start: TypeRef,
    /// Pointer of `wrap`.
    pub(crate) base: &'n str,
}

/// What a write reaches in the body.
#[derive(Debug, Default)]
pub(crate) struct Reached {
    /// Pointers, with the common field and its place.
    pub(crate) pointers: Vec<(String, String, Span)>,
    /// The same of what is sent beside a value, as a currency.
    pub(crate) beside: Vec<(String, String, Span)>,
}

/// Whether the mapping leaves a field out of this write.
pub(super) enum Destination<'n> {
    Path(&'n Name),
    Nothing,
    Unknown,
}

pub(super) fn destination<'n>(mapped: &'n MappedField, slot: &str) -> Destination<'n> {
    match &mapped.to {
        Some(To::Path(path)) => return Destination::Path(path),
        Some(To::PerOperation(paths)) => {
            return paths
                .get(slot)
                .map_or(Destination::Nothing, |(_, path)| Destination::Path(path));
        }
        None => {}
    }
    match &mapped.source {
        FieldSource::From(Source::Path(path)) => Destination::Path(path),
        FieldSource::From(Source::PerOperation(paths)) => {
            let mut all = paths.values().map(|(_, path)| path);
            match (all.next(), all.next()) {
                (Some(only), None) => Destination::Path(only),
                (Some(a), Some(b)) if a.value == b.value => Destination::Path(a),
                _ => Destination::Unknown,
            }
        }
        _ => Destination::Unknown,
    }
}

impl Check<'_> {
    /// How a field is written, or `None` when it is not or something is wrong.
    pub(crate) fn write_field(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        mapped: &MappedField,
        ty: &FieldType,
        reached: &mut Reached,
    ) -> Option<WriteField> {
        match &mapped.source {
            FieldSource::Skip(_) | FieldSource::Const(_) => None,
            FieldSource::Slots(slots) if mapped.to.is_none() => {
                self.write_slots(sink, field, (mapped, slots), ty, reached)
            }
            FieldSource::Object(parts) if mapped.to.is_none() => {
                self.write_object(sink, field, (mapped, parts), ty, reached)
            }
            FieldSource::Each(each) => self.write_each(sink, field, mapped, each, ty, reached),
            FieldSource::Template(_) | FieldSource::Coalesce(_) if mapped.to.is_none() => {
                self.no_inverse(mapped, field)
            }
            _ => match destination(mapped, sink.slot) {
                Destination::Path(path) => self.write_value(sink, field, mapped, ty, path, reached),
                Destination::Nothing => None,
                Destination::Unknown => self.no_inverse(mapped, field),
            },
        }
    }

    pub(super) fn no_inverse(&mut self, mapped: &MappedField, field: &str) -> Option<WriteField> {
        let key = match &mapped.source {
            FieldSource::Template(_) => "template",
            FieldSource::Coalesce(_) => "coalesce",
            FieldSource::Object(_) | FieldSource::Slots(_) => "an object or list with `to`",
            FieldSource::Record => "a function of the whole record",
            _ => "a path per operation",
        };
        self.complain(
            self.at(
                Code::M0402,
                &mapped.source_span,
                format!("nothing says how `{field}` is written: {key} has no inverse"),
            )
            .help("say where it goes with `to:`, or that it is not written with `dir: read`"),
        );
        None
    }

    fn write_value(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        mapped: &MappedField,
        ty: &FieldType,
        path: &Name,
        reached: &mut Reached,
    ) -> Option<WriteField> {
        let what = format!("the body of `{}`", sink.op.value);
        let before = self.diagnostics.list().len();
        let walked = self.walk(
            sink.start,
            path,
            &what,
            &format!("written by {}", sink.op.value),
        );
        let Some(walked) = walked else {
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
                .label(format!("written by {}", sink.op.value))
                .help("add `dir: read`, or say with `to:` where it goes"),
            );
            return None;
        }
        if walked
            .path
            .steps
            .iter()
            .any(|step| !matches!(step, super::types::Step::Field { .. }))
        {
            self.complain(
                self.at(
                    Code::M0402,
                    &path.span,
                    format!(
                        "`{}` picks one element of a list; it cannot be written there",
                        path.value
                    ),
                )
                .help("say where it goes with `to:`, or that it is not written with `dir: read`"),
            );
            return None;
        }
        let pointer = format!("{}{}", sink.base, walked.path.pointer);
        let by = format!("written by {}", sink.op.value);
        let convert = match &mapped.conversion {
            Some(Conversion::Fn(name)) => self.hook_write(
                field,
                sink.category,
                name,
                &by,
                ty,
                (walked.ty.id, &walked.path.leaf),
            ),
            Some(Conversion::Lookup(lookup)) => {
                self.lookup_write(field, sink.category, lookup, &walked.path.leaf, ty)
            }
            _ => self.write_convert(sink, field, mapped, &walked, ty, &pointer, reached),
        }?;
        let convert = self.within_bounds(convert, walked.ty, &path.span, &by);
        reached
            .pointers
            .push((pointer.clone(), field.to_owned(), path.span.clone()));
        Some(WriteField::Value {
            pointer,
            convert,
            from: ty.clone(),
        })
    }

    /// A path that exists only in the answer: say so at each new complaint, unless the read leads nowhere either.
    pub(super) fn suggest_read_only(&mut self, before: usize) {
        let list = self.diagnostics.list().to_vec();
        let mut all = crate::diagnostic::Diagnostics::default();
        for (at, diagnostic) in list.iter().enumerate() {
            let only_written = !list
                .iter()
                .take(before)
                .any(|it| it.code == diagnostic.code && it.span == diagnostic.span);
            let new = at >= before && diagnostic.code == Code::M0201 && only_written;
            all.push(if new {
                diagnostic
                    .clone()
                    .help("add `dir: read` when it is not written")
            } else {
                diagnostic.clone()
            });
        }
        *self.diagnostics = all;
    }

    pub(super) fn read_only_step(&self, path: &super::types::Path) -> Option<String> {
        path.steps.iter().find_map(|step| {
            let super::types::Step::Field { of, name } = step else {
                return None;
            };
            match self.api.types.get(of.0 as usize).map(|it| &it.kind) {
                Some(crate::api::Kind::Struct(object)) => object
                    .fields
                    .iter()
                    .find(|it| it.name == *name && it.read_only)
                    .map(|it| it.name.clone()),
                _ => None,
            }
        })
    }
}
