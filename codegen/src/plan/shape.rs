//! The shapes that records come in: one provider type each, with its id, its fields, its custom fields.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    CustomPlace, Direction, FieldSource, Get as MappedGet, Id as MappedId, Model as MappedModel,
    Name, Source,
};
use crate::models;

use super::Check;
use super::field::{Shape as Reading, Target};
use super::types::{Address, Bound, CustomFields, Get, Id, Leaf, Path, Shape};

/// As many properties that are not there may be mistakes, each one of its own.
const FEW: usize = 3;

impl Check<'_> {
    pub(super) fn get(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        get: &MappedGet,
        shapes: &mut Vec<Shape>,
    ) -> Option<Get> {
        let id = self.operation(&get.op)?;
        let select = get
            .select
            .as_ref()
            .and_then(|select| self.select_address(id, &get.op, select));
        let bound: Vec<Address> = select.iter().map(|it| it.send.clone()).collect();
        let before = self.diagnostics.list().len();
        let params = self.params(id, &get.op, &get.params, &bound, mapped.parent.is_some());
        let right = before == self.diagnostics.list().len();
        let same = |value: &Bound| matches!(value, Bound::Literal(_) | Bound::Setting(_));
        if matches!(mapped.id, MappedId::From { .. })
            && right
            && params.iter().all(|(_, value)| same(value))
        {
            self.complain(
                self.at(
                    Code::M0505,
                    &get.op.span,
                    format!("`{}` is not told which record is meant", get.op.value),
                )
                .help("bind `$id` to a parameter: `params: {path.<name>: $id}`")
                .help(
                    "if there is one record, remove `get` and write `list: {records: {one: ..}}`",
                ),
            );
        }
        let response = self.response(id, &get.op)?;
        let before = self.diagnostics.list().len();
        let walked = self.walk(
            response,
            &get.record,
            &format!("the response of `{}`", get.op.value),
            &format!("record of {}", get.op.value),
        );
        self.recode(before, Code::M0201, Code::M0504);
        let walked = walked?;
        if !matches!(walked.path.leaf, Leaf::Struct(_)) {
            self.complain(
                self.at(
                    Code::M0504,
                    &get.record.span,
                    format!(
                        "`{}` is {}, not one record",
                        get.record.value,
                        super::path::leaf_phrase(&walked.path.leaf)
                    ),
                )
                .help("name the property that holds the object, or `.` for the whole answer"),
            );
            return None;
        }
        let record = self.record_steps(&get.record)?;
        let shape = self.shape(category, common, mapped, "get", &get.op, walked.ty, shapes)?;
        Some(Get {
            operation: id.0 as usize,
            shape,
            record,
            params,
            select,
        })
    }

    /// The shape of a record type, made once per type (and per operation where paths differ).
    #[allow(
        clippy::too_many_arguments,
        reason = "each is a different thing; a struct would be used once"
    )]
    pub(super) fn shape(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        slot: &str,
        op: &Name,
        ty: TypeRef,
        shapes: &mut Vec<Shape>,
    ) -> Option<usize> {
        let per_operation =
            mapped.fields.values().any(|(_, field)| {
                matches!(field.source, FieldSource::From(Source::PerOperation(_)))
            }) || matches!(
                mapped.id,
                MappedId::From {
                    source: Source::PerOperation(_),
                    ..
                }
            );
        let function = if per_operation {
            format!("from_{slot}")
        } else {
            "from_record".to_owned()
        };
        if let Some(at) = shapes
            .iter()
            .position(|it| it.ty == ty.id && (!per_operation || it.function == function))
        {
            return Some(at);
        }
        let taken = |name: &str, shapes: &[Shape]| shapes.iter().any(|it| it.function == name);
        let function = if taken(&function, shapes) {
            format!("from_{}", crate::names::snake(&op.value))
        } else {
            function
        };
        if !matches!(super::path::leaf(self.api, ty), Leaf::Struct(_)) {
            self.complain(
                self.at(
                    Code::M0504,
                    &op.span,
                    format!(
                        "a record of `{}` is {}, not an object",
                        op.value,
                        self.api.describe(ty)
                    ),
                )
                .note(self.api.type_origin(ty)),
            );
            return None;
        }
        let reading = Reading {
            start: ty,
            slot,
            category,
            what: format!("the {} record", common.name),
            by: format!("read by {}", op.value),
        };
        let before = self.diagnostics.list().len();
        let id = match &mapped.id {
            MappedId::From {
                source,
                int_to_string,
            } => self.id(&reading, source, *int_to_string).map(Id::At),
            MappedId::Const(id) => Some(Id::Const(id.value.clone())),
        };
        let mut fields = Vec::new();
        for (name, field) in &common.fields {
            self.read_into(
                &reading,
                mapped,
                name,
                &field.ty,
                field.required,
                &mut fields,
            );
        }
        for field in common.envelope() {
            self.read_into(&reading, mapped, &field.name, &field.ty, false, &mut fields);
        }
        let custom_fields = mapped
            .custom_fields
            .as_ref()
            .and_then(|custom| self.custom_fields(&reading, &custom.read));
        if id.is_none() {
            self.another_kind(before, &fields, slot, op, ty);
        }
        shapes.push(Shape {
            ty: ty.id,
            function,
            id: id?,
            fields,
            custom_fields,
        });
        Some(shapes.len() - 1)
    }

    /// One complaint in place of many, where nothing that is mapped stands in the record.
    fn another_kind(
        &mut self,
        before: usize,
        fields: &[(String, super::types::Read)],
        slot: &str,
        op: &Name,
        ty: TypeRef,
    ) {
        let new = self.diagnostics.list().get(before..).unwrap_or_default();
        let missing = new.iter().filter(|it| it.code == Code::M0201).count();
        let mut found = Vec::new();
        for (_, read) in fields {
            super::touched::touched(read, &mut found);
        }
        if missing < FEW || !found.is_empty() {
            let alone = missing == 1;
            self.diagnostics.amend(before, |it| {
                let near = it.help.iter().any(|it| it.starts_with("did you mean"));
                if alone && it.code == Code::M0201 && !near {
                    it.help.push(
                        "the only record there is may have an id of yours: `id: {const: ..}`"
                            .to_owned(),
                    );
                }
            });
            return;
        }
        self.diagnostics.forget(before);
        let place = if slot == "get" { "record" } else { "records" };
        let message = format!(
            "`{}` gives records of another kind: they have nothing of what the mapping reads",
            op.value
        );
        self.complain(
            self.at(Code::M0504, &op.span, message)
                .note(self.api.type_origin(ty))
                .help(format!(
                    "name another operation, or the place of the record by `{place}`"
                )),
        );
    }

    pub(super) fn read_into(
        &mut self,
        reading: &Reading<'_>,
        mapped: &MappedModel,
        name: &str,
        ty: &models::FieldType,
        required: bool,
        out: &mut Vec<(String, super::types::Read)>,
    ) {
        let Some((_, field)) = mapped.fields.get(name) else {
            return;
        };
        if field.dir == Direction::Write {
            return;
        }
        let target = Target {
            name: name.to_owned(),
            ty,
            required,
        };
        if let Some(read) = self.read(reading, field, &target) {
            out.push((name.to_owned(), read));
        }
    }

    pub(super) fn id(
        &mut self,
        reading: &Reading<'_>,
        source: &Source,
        int_to_string: bool,
    ) -> Option<Path> {
        let path = match source {
            Source::Path(path) => path,
            Source::PerOperation(paths) => &paths.get(reading.slot)?.1,
        };
        let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
        if !matches!(walked.path.leaf, Leaf::Text | Leaf::Integer | Leaf::Enum(_)) {
            self.complain(
                self.at(
                    Code::M0209,
                    &path.span,
                    format!(
                        "{} cannot be an id",
                        super::path::leaf_phrase(&walked.path.leaf)
                    ),
                )
                .help("an id is a string or an integer"),
            );
            return None;
        }
        if walked.path.leaf == Leaf::Integer && !int_to_string {
            self.complain(
                self.at(
                    Code::M0210,
                    &path.span,
                    "an integer id does not become text by itself".to_owned(),
                )
                .label(reading.by.clone())
                .help("write `id: {from: .., int: string}`"),
            );
        }
        Some(walked.path)
    }

    pub(super) fn custom_fields(
        &mut self,
        reading: &Reading<'_>,
        custom: &CustomPlace,
    ) -> Option<CustomFields> {
        match custom {
            CustomPlace::Beside(path) => {
                let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
                if !matches!(walked.path.leaf, Leaf::Struct(_)) {
                    self.complain(
                        self.at(
                            Code::M0202,
                            &path.span,
                            format!(
                                "`{}` is {}, not an object",
                                path.value,
                                super::path::leaf_phrase(&walked.path.leaf)
                            ),
                        )
                        .label(reading.by.clone())
                        .help(
                            "name the property that holds the object, or `.` for the whole record",
                        ),
                    );
                    return None;
                }
                Some(CustomFields::Rest { path: walked.path })
            }
            CustomPlace::Entries { path, key, value } => {
                let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
                let Some(Kind::Array { items, .. }) = self
                    .api
                    .types
                    .get(walked.ty.id.0 as usize)
                    .map(|it| &it.kind)
                else {
                    self.complain(
                        self.at(Code::M0202, &path.span, format!("`{}` is {}, not an array", path.value, super::path::leaf_phrase(&walked.path.leaf)))
                            .label(reading.by.clone())
                            .help("name the list of key and value; properties of an object are `{rest: <path>}`"),
                    );
                    return None;
                };
                let what = format!("an element of `{}`", path.value);
                let key = self.walk(*items, key, &what, &reading.by)?;
                let value = self.walk(*items, value, &what, &reading.by)?;
                Some(CustomFields::Entries {
                    path: walked.path,
                    key: key.path,
                    value: value.path,
                })
            }
        }
    }
}
