//! Writes: every field has a destination, every required property a source, every new record an id.

use std::collections::BTreeSet;

use crate::api::{Kind, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    CustomPlace, Direction, FieldSource, IdFrom as MappedId, Model as MappedModel, Name,
    Nulls as MappedNulls, Write as MappedWrite,
};
use crate::models;
use crate::source::Span;

use super::Check;
use super::inverse::{Reached, Sink};
use super::json::Spelled;
use super::operation::literal_of;
use super::types::{IdFrom, Leaf, Nulls, Write, WriteCustom};

/// What a write block belongs to.
pub(crate) struct Place<'n> {
    /// `create`, `update` or `delete`.
    pub(crate) slot: &'static str,
    pub(crate) category: &'n str,
    pub(crate) common: &'n models::Model,
    pub(crate) mapped: &'n MappedModel,
}

impl Check<'_> {
    /// Checks one write block. The record in the answer, if any, comes back as its type for the caller to give it a shape.
    pub(crate) fn write(
        &mut self,
        place: &Place<'_>,
        mapped: &MappedWrite,
    ) -> Option<(Write, Option<(Name, TypeRef)>)> {
        let id = self.operation(&mapped.op)?;
        let params = self.params(
            id,
            &mapped.op,
            &mapped.params,
            &[],
            place.mapped.parent.is_some(),
        );
        let mut write = Write {
            operation: id.0 as usize,
            content_type: None,
            params,
            constants: Vec::new(),
            required: Vec::new(),
            nulls: Nulls::Omit,
            fields: Vec::new(),
            custom_fields: None,
            id_from: IdFrom::Given,
            record: None,
        };
        if place.slot == "delete" {
            return Some((write, None));
        }
        let operation = self.spec_operation(id)?;
        let Some(body) = self.api.request_json(operation) else {
            self.complain(
                self.at(
                    Code::M0503,
                    &mapped.op.span,
                    format!("`{}` takes no JSON body", mapped.op.value),
                )
                .note(format!(
                    "{}: {}",
                    self.api.operation_origin(id),
                    super::address::offered(operation)
                ))
                .help("name an operation that takes JSON, or correct its body in the overlay"),
            );
            return None;
        };
        let body = match &mapped.content_type {
            Some(wanted) => {
                let (ty, other) = self.content_type(id, &mapped.op, wanted)?;
                write.content_type = other.then(|| wanted.value.clone());
                ty
            }
            None => body,
        };
        let (start, base) = match &mapped.wrap {
            Some(wrap) => {
                let walked = self.walk(
                    body,
                    wrap,
                    &format!("the body of `{}`", mapped.op.value),
                    &format!("written by {}", mapped.op.value),
                )?;
                (walked.ty, walked.path.pointer)
            }
            None => (body, String::new()),
        };
        let sink = Sink {
            slot: place.slot,
            category: place.category,
            op: &mapped.op,
            start,
            base: &base,
        };
        let mut reached = Reached::default();
        self.write_fields(place, &sink, &mut write, &mut reached);
        self.constants(mapped, body, &mut write, &mut reached);
        self.twice(&reached);
        self.coverage(&mapped.op, body, &base, &reached, "");
        write.required = self.required_fields(body, &reached);
        write.custom_fields = self.custom(place, &sink);
        write.nulls = self.nulls(place, mapped, body, &reached);
        write.id_from = self.id_from(place, mapped, id);
        let record = self.written_record(mapped, id);
        Some((write, record))
    }

    fn write_fields(
        &mut self,
        place: &Place<'_>,
        sink: &Sink<'_>,
        write: &mut Write,
        reached: &mut Reached,
    ) {
        for (name, (_, mapped)) in &place.mapped.fields {
            if mapped.dir == Direction::Read
                || matches!(mapped.source, FieldSource::Skip(_) | FieldSource::Const(_))
                || !self.unguarded(mapped)
            {
                continue;
            }
            let Some(common) = place
                .common
                .fields
                .get(name)
                .cloned()
                .or_else(|| models::envelope_field(name))
            else {
                continue;
            };
            if !common.writable {
                self.complain(
                    self.at(
                        Code::M0401,
                        &mapped.source_span,
                        format!("`{name}` of the common model is read-only and cannot be written"),
                    )
                    .label(format!("written by {}", sink.op.value))
                    .help("add `dir: read`"),
                );
                continue;
            }
            if let Some(field) = self.write_field(sink, name, mapped, &common.ty, reached) {
                write.fields.push((name.clone(), field));
            }
        }
    }

    fn constants(
        &mut self,
        mapped: &MappedWrite,
        body: TypeRef,
        write: &mut Write,
        reached: &mut Reached,
    ) {
        for (path, (span, value)) in &mapped.constants {
            let name = Name::new(path.clone(), span.clone());
            let Some(walked) = self.walk(
                body,
                &name,
                &format!("the body of `{}`", mapped.op.value),
                &format!("written by {}", mapped.op.value),
            ) else {
                continue;
            };
            let mut spelled = Spelled::constant(&mapped.op);
            let json = self.spelled(walked.ty, value, &walked.path.pointer, &mut spelled);
            let mut leaves = Vec::new();
            super::json::leaves(&walked.path.pointer, json, &mut leaves);
            for (pointer, json) in leaves {
                reached
                    .pointers
                    .push((pointer.clone(), "const".to_owned(), span.clone()));
                write.constants.push((pointer, json));
            }
        }
    }

    pub(super) fn twice(&mut self, reached: &Reached) {
        for (at, (pointer, field, span)) in reached.pointers.iter().enumerate() {
            if let Some((_, first, place)) = reached
                .pointers
                .iter()
                .take(at)
                .find(|(other, first, _)| other == pointer && first != field)
            {
                let help = if field == "const" {
                    "remove the constant, or add `dir: read` to the field"
                } else {
                    "add `dir: read` to one of them, or say with `to:` where it goes"
                };
                self.complain(
                    self.at(
                        Code::M0404,
                        span,
                        format!("`{pointer}` is written by `{first}` and by `{field}`"),
                    )
                    .note(format!("`{first}` stands in line {}", self.line(place)))
                    .help(help),
                );
            }
        }
    }

    /// Required properties of the body, or of what stands at `place` in it, that nothing covers.
    pub(super) fn coverage(
        &mut self,
        op: &Name,
        body: TypeRef,
        base: &str,
        reached: &Reached,
        place: &str,
    ) {
        let pointers: BTreeSet<&str> = reached
            .pointers
            .iter()
            .chain(&reached.beside)
            .map(|(pointer, ..)| pointer.as_str())
            .chain([base])
            .collect();
        let mut open = vec![(body, String::new())];
        while let Some((ty, prefix)) = open.pop() {
            let Some(Kind::Struct(object)) =
                self.api.types.get(ty.id.0 as usize).map(|it| &it.kind)
            else {
                continue;
            };
            for field in object.fields.iter().filter(|field| !field.read_only) {
                let pointer = format!("{prefix}/{}", field.name);
                let below = format!("{pointer}/");
                let covered = pointers
                    .iter()
                    .any(|it| **it == pointer || it.starts_with(&below));
                if covered
                    && pointers
                        .iter()
                        .any(|it| it.starts_with(&below) || (**it == pointer && pointer == base))
                {
                    open.push((field.ty, pointer.clone()));
                } else if !covered && field.required {
                    let note = self.api.origin_text(&field.origin);
                    self.complain(
                        self.at(
                            Code::M0403,
                            &op.span,
                            format!(
                                "`{}` needs `{place}{}`",
                                op.value,
                                pointer.trim_start_matches('/').replace('/', ".")
                            ),
                        )
                        .note(note)
                        .help("map a common field to it, or give it with `const:`"),
                    );
                }
            }
        }
    }

    /// Common fields whose destination the provider requires, all the way down.
    fn required_fields(&self, body: TypeRef, reached: &Reached) -> Vec<String> {
        let mut out = Vec::new();
        for (pointer, field, _) in &reached.pointers {
            let mut ty = body;
            let all = pointer.split('/').skip(1).all(|name| {
                match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
                    Some(Kind::Struct(object)) => object
                        .fields
                        .iter()
                        .find(|it| it.name == name)
                        .is_some_and(|it| {
                            ty = it.ty;
                            it.required
                        }),
                    _ => false,
                }
            });
            if all && field != "const" && !field.contains('.') && !out.contains(field) {
                out.push(field.clone());
            }
        }
        out
    }

    fn custom(&mut self, place: &Place<'_>, sink: &Sink<'_>) -> Option<WriteCustom> {
        let what = format!("the body of `{}`", sink.op.value);
        let by = format!("written by {}", sink.op.value);
        match place.mapped.custom_fields.as_ref()?.write.as_ref()? {
            CustomPlace::Beside(path) => {
                let walked = self.walk(sink.start, path, &what, &by)?;
                Some(WriteCustom::Bag(format!(
                    "{}{}",
                    sink.base, walked.path.pointer
                )))
            }
            CustomPlace::Entries { path, key, value } => {
                let walked = self.walk(sink.start, path, &what, &by)?;
                let Some(Kind::Array { items, .. }) = self
                    .api
                    .types
                    .get(walked.ty.id.0 as usize)
                    .map(|it| &it.kind)
                else {
                    return None;
                };
                let found =
                    self.walk(*items, key, &format!("an element of `{}`", path.value), &by)?;
                self.walk(
                    *items,
                    value,
                    &format!("an element of `{}`", path.value),
                    &by,
                )?;
                Some(WriteCustom::Entries {
                    pointer: format!("{}{}", sink.base, walked.path.pointer),
                    key: key.value.clone(),
                    integer_key: found.path.leaf == Leaf::Integer,
                    value: value.value.clone(),
                })
            }
        }
    }

    fn nulls(
        &mut self,
        place: &Place<'_>,
        mapped: &MappedWrite,
        body: TypeRef,
        reached: &Reached,
    ) -> Nulls {
        let nullable = |pointer: &str| {
            let mut ty = body;
            for name in pointer.split('/').skip(1) {
                match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
                    Some(Kind::Struct(object)) => {
                        match object.fields.iter().find(|it| it.name == name) {
                            Some(field) => ty = field.ty,
                            None => return false,
                        }
                    }
                    _ => return false,
                }
            }
            ty.nullable
        };
        let stubborn: Vec<(String, Span)> = reached
            .pointers
            .iter()
            .filter(|(pointer, field, _)| field != "const" && !nullable(pointer))
            .map(|(pointer, _, span)| (pointer.clone(), span.clone()))
            .collect();
        match &mapped.nulls {
            Some(MappedNulls::Omit(_)) => Nulls::Omit,
            Some(MappedNulls::Literal(literal)) => Nulls::Literal(literal_of(&literal.value)),
            Some(MappedNulls::Send(_)) => Nulls::Send,
            None if place.slot == "create" => Nulls::Omit,
            None if stubborn.is_empty() => Nulls::Send,
            None => {
                let names: Vec<&str> = stubborn
                    .iter()
                    .map(|(pointer, _)| pointer.as_str())
                    .collect();
                self.complain(
                    self.at(
                        Code::M0406,
                        &mapped.op.span,
                        format!(
                            "nothing says how `{}` clears a field: null is not allowed everywhere",
                            mapped.op.value
                        ),
                    )
                    .note(super::path::list("not nullable are", &names))
                    .help("add `nulls: omit`, `nulls: send` or `nulls: {send: \"\"}`"),
                );
                Nulls::Omit
            }
        }
    }

    fn id_from(&mut self, place: &Place<'_>, mapped: &MappedWrite, id: OperationId) -> IdFrom {
        let Some(operation) = self.spec_operation(id) else {
            return IdFrom::None;
        };
        let response = self.api.success_json(operation);
        match &mapped.id_from {
            None if place.slot != "create" => IdFrom::Given,
            None => {
                let shape = response.map_or_else(
                    || "no JSON".to_owned(),
                    |ty| match self.api.properties(ty).as_slice() {
                        [] => self.api.describe(ty),
                        names => super::path::list("an object with", names),
                    },
                );
                let headers: Vec<&str> = operation
                    .responses
                    .iter()
                    .filter(|it| it.is_success())
                    .flat_map(|it| it.headers.iter().map(String::as_str))
                    .collect();
                self.complain(
                    self.at(Code::M0407, &mapped.op.span, format!("nothing says where `{}` gives the new id", mapped.op.value))
                        .note(format!("it answers with {shape}; headers: {}", if headers.is_empty() { "none".to_owned() } else { headers.join(", ") }))
                        .help("add `id_from: {body: <path>}`, `id_from: {header: <name>, take: last_path_segment}` or `id_from: none`"),
                );
                IdFrom::None
            }
            Some(MappedId::None(_)) => IdFrom::None,
            Some(MappedId::Header { header, take }) => {
                let known: Vec<&str> = operation
                    .responses
                    .iter()
                    .filter(|it| it.is_success())
                    .flat_map(|it| it.headers.iter().map(String::as_str))
                    .collect();
                if !known
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(&header.value))
                {
                    self.complain(
                        self.at(
                            Code::M0407,
                            &header.span,
                            format!(
                                "`{}` declares no response header `{}`",
                                mapped.op.value, header.value
                            ),
                        )
                        .did_you_mean(&header.value, known.iter().copied())
                        .help(super::path::list("it declares", &known)),
                    );
                }
                if let Some(take) = take.as_ref().filter(|it| it.value != "last_path_segment") {
                    self.complain(
                        self.at(
                            Code::M0407,
                            &take.span,
                            format!("`{}` is not a way to take an id", take.value),
                        )
                        .help("write `last_path_segment`"),
                    );
                }
                IdFrom::Header {
                    name: header.value.clone(),
                    last_segment: take.is_some(),
                }
            }
            Some(MappedId::Body(path)) => {
                let Some(response) = response else {
                    self.complain(
                        self.at(
                            Code::M0407,
                            &path.span,
                            format!("`{}` answers without JSON", mapped.op.value),
                        )
                        .help("use `{header: ..}` or `none`"),
                    );
                    return IdFrom::None;
                };
                let before = self.diagnostics.list().len();
                let walked = self.walk(
                    response,
                    path,
                    &format!("the response of `{}`", mapped.op.value),
                    &format!("new id of {}", mapped.op.value),
                );
                self.recode(before, Code::M0201, Code::M0407);
                walked.map_or(IdFrom::None, |it| IdFrom::Body(it.path.pointer))
            }
        }
    }

    fn written_record(&mut self, mapped: &MappedWrite, id: OperationId) -> Option<(Name, TypeRef)> {
        let path = mapped.record.as_ref()?;
        let response = self
            .spec_operation(id)
            .and_then(|operation| self.api.success_json(operation))?;
        let walked = self.walk(
            response,
            path,
            &format!("the response of `{}`", mapped.op.value),
            &format!("record of {}", mapped.op.value),
        )?;
        Some((path.clone(), walked.ty))
    }

    /// Gives complaints since `before` another code.
    pub(crate) fn recode(&mut self, before: usize, from: Code, to: Code) {
        self.diagnostics.amend(before, |it| {
            if it.code == from {
                it.code = to;
            }
        });
    }
}
