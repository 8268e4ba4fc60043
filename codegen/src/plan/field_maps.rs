//! `overridable`: which common fields a customer may repoint, and the index of provider fields to choose from.

use conjoin_conversions::join;

use crate::api::{Api, Kind, OperationId, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    CustomPlace as MappedCustom, Incremental, Model as MappedModel, Name, Overridable,
    Select as MappedSelect, Write as MappedWrite,
};
use crate::models::{self, FieldType};

use super::Check;
use super::path::{class, leaf};
use super::types::{
    CustomPlace, Deletions, FieldMap, FieldRow, JsonClass, Leaf, Model, RecordFields, SelectRule,
    WriteFields,
};

/// Shared objects that the runtime can fill part by part.
const OBJECTS: [&str; 6] = [
    "Address",
    "Email",
    "NationalId",
    "Phone",
    "RemoteRef",
    "Url",
];

/// How deep the index goes; what is below may be named and is not checked.
const DEPTH: usize = 3;

/// Rows of one shape. A larger one has a shallower index.
const ROWS: usize = 600;

impl Check<'_> {
    /// What a field map may name in a model; `None` when the mapping allows nothing.
    pub(super) fn field_map(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        model: &Model,
    ) -> Option<Box<FieldMap>> {
        let allowed = mapped.overridable.as_ref()?;
        if allowed.allow.is_empty() && !allowed.custom {
            self.complain(
                self.at(
                    Code::M0803,
                    &allowed.span,
                    "`overridable` allows nothing".to_owned(),
                )
                .help("delete it, or write `{allow: [<fields>], custom: true}`"),
            );
            return None;
        }
        let overridable = self.overridable(common, mapped, model, allowed);
        let mut types: Vec<TypeId> = Vec::new();
        let mut indexes = Vec::new();
        let mut index_of = |check: &Self, shape: usize| {
            let ty = model.shapes.get(shape)?.ty;
            let at = types.iter().position(|known| *known == ty);
            Some(at.unwrap_or_else(|| {
                types.push(ty);
                indexes.push(check.field_index(ty));
                types.len() - 1
            }))
        };
        let list = model.list.as_ref().and_then(|it| index_of(self, it.shape));
        let get = model.get.as_ref().and_then(|it| index_of(self, it.shape));
        let list = list.map(|index| RecordFields {
            index,
            select: self.select_rule(
                model.list.as_ref().map(|it| it.operation),
                mapped.list.as_ref().map(|it| (&it.op, it.select.as_ref())),
            ),
        });
        let get = get.map(|index| RecordFields {
            index,
            select: self.select_rule(
                model.get.as_ref().map(|it| it.operation),
                mapped.get.as_ref().map(|it| (&it.op, it.select.as_ref())),
            ),
        });
        let create = mapped
            .create
            .as_ref()
            .zip(model.create.as_ref())
            .and_then(|(it, planned)| self.write_index(it, planned.custom_fields.is_some()));
        let update = mapped
            .update
            .as_ref()
            .zip(model.update.as_ref())
            .and_then(|(it, planned)| self.write_index(it, planned.custom_fields.is_some()));
        Some(Box::new(FieldMap {
            overridable,
            custom: allowed.custom,
            place: mapped.custom_fields.as_ref().map(|it| place(&it.read)),
            indexes,
            list,
            get,
            create,
            update,
        }))
    }

    fn overridable(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        model: &Model,
        allowed: &Overridable,
    ) -> Vec<(String, FieldType)> {
        let mut out: Vec<(String, FieldType)> = Vec::new();
        for name in &allowed.allow {
            let field = common
                .fields
                .get(&name.value)
                .cloned()
                .or_else(|| models::envelope_field(&name.value));
            let Some(field) = field else {
                let names: Vec<&str> = common
                    .fields
                    .keys()
                    .map(String::as_str)
                    .chain(models::ENVELOPE.iter().map(|(name, ..)| *name))
                    .collect();
                self.complain(
                    self.at(
                        Code::M0805,
                        &name.span,
                        format!("`{}` is not a field of {}", name.value, common.name),
                    )
                    .did_you_mean(&name.value, names.iter().copied())
                    .help(super::path::list("its fields are", &names)),
                );
                continue;
            };
            if out.iter().any(|(known, _)| *known == name.value) {
                self.complain(
                    self.at(
                        Code::M0208,
                        &name.span,
                        format!("`{}` is allowed twice", name.value),
                    )
                    .help("remove one"),
                );
                continue;
            }
            if let Some((why, note)) = refusal(&field, mapped, model) {
                self.complain(
                    self.at(
                        Code::M0805,
                        &name.span,
                        format!("`{}` cannot be repointed: {why}", name.value),
                    )
                    .note(note)
                    .help("take it out of `allow`"),
                );
                continue;
            }
            out.push((name.value.clone(), field.ty));
        }
        out
    }

    /// How fields are asked for.
    fn select_rule(
        &mut self,
        operation: Option<usize>,
        read: Option<(&Name, Option<&MappedSelect>)>,
    ) -> Option<SelectRule> {
        let (op, select) = read?;
        let select = select?;
        let id = OperationId(u32::try_from(operation?).ok()?);
        let only = if select.only_enum {
            let (_, ty) = self.address(id, op, &select.send)?;
            let values = match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
                Some(Kind::Array { items, .. }) => super::enums::values(self.api, items.id),
                _ => super::enums::values(self.api, ty.id),
            };
            (!values.is_empty()).then_some(values)
        } else {
            None
        };
        Some(SelectRule {
            strip: select.strip.as_ref().map(|it| it.value.clone()),
            only,
        })
    }

    /// The provider fields of a record type, as deep as the size allows.
    fn field_index(&self, ty: TypeId) -> Vec<FieldRow> {
        let record = TypeRef {
            id: ty,
            nullable: false,
        };
        let mut rows = Vec::new();
        for depth in (1..=DEPTH).rev() {
            let mut walk = Walk::new(self.api, ty, false);
            if walk.class(record) == JsonClass::Open {
                walk.add(".".to_owned(), JsonClass::Open, false);
            }
            walk.rows(ty, "", depth);
            rows = walk.rows;
            if rows.len() <= ROWS {
                break;
            }
        }
        rows
    }

    /// What the body of a write takes. What is wrong with it was said when the write was checked.
    fn write_index(&mut self, mapped: &MappedWrite, custom: bool) -> Option<WriteFields> {
        let before = self.diagnostics.clone();
        let found = self.write_start(mapped);
        *self.diagnostics = before;
        let (start, base) = found?;
        let mut walk = Walk::new(self.api, start.id, true);
        walk.rows(start.id, "", DEPTH);
        let rows = walk
            .rows
            .into_iter()
            .map(|row| (row.path, row.class))
            .collect();
        Some(WriteFields { base, rows, custom })
    }

    fn write_start(&mut self, mapped: &MappedWrite) -> Option<(TypeRef, String)> {
        let id = self.operation(&mapped.op)?;
        let operation = self.spec_operation(id)?;
        let body = self.api.request_json(operation)?;
        let Some(wrap) = &mapped.wrap else {
            return Some((body, String::new()));
        };
        let walked = self.walk(body, wrap, "the body", "")?;
        Some((walked.ty, walked.path.pointer))
    }
}

/// From a type to the rows of its properties.
struct Walk<'a> {
    api: &'a Api,
    /// Of a body: what is only read is left out.
    written: bool,
    /// The types around, which end the way down.
    around: Vec<TypeId>,
    rows: Vec<FieldRow>,
}

impl<'a> Walk<'a> {
    fn new(api: &'a Api, start: TypeId, written: bool) -> Self {
        Self {
            api,
            written,
            around: vec![start],
            rows: Vec::new(),
        }
    }

    fn add(&mut self, path: String, class: JsonClass, nullable: bool) {
        self.rows.push(FieldRow {
            path,
            class,
            nullable,
        });
    }

    fn rows(&mut self, ty: TypeId, below: &str, depth: usize) {
        let api = self.api;
        let Some(Kind::Struct(object)) = api.types.get(ty.0 as usize).map(|it| &it.kind) else {
            return;
        };
        for field in &object.fields {
            if self.written && field.read_only {
                continue;
            }
            let path = join(below, &field.name);
            let nullable = field.ty.nullable || !field.required;
            self.row(field.ty, path, nullable, depth);
        }
    }

    fn row(&mut self, ty: TypeRef, path: String, nullable: bool, depth: usize) {
        let class = self.class(ty);
        match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Struct(_)) if depth <= 1 || self.around.contains(&ty.id) => {
                self.add(path, JsonClass::Any, nullable);
            }
            Some(Kind::Struct(_)) => {
                self.add(path.clone(), class, nullable);
                self.around.push(ty.id);
                self.rows(ty.id, &path, depth - 1);
                self.around.pop();
            }
            Some(Kind::Array { items, .. }) if class == JsonClass::List => {
                let (items, element) = (*items, format!("{path}[]"));
                self.add(path, class, nullable);
                if self.class(items) != JsonClass::Any {
                    self.row(items, element, false, depth);
                }
            }
            _ => self.add(path, class, nullable),
        }
    }

    fn class(&self, ty: TypeRef) -> JsonClass {
        let integers =
            |leaf: &Leaf| matches!(leaf, Leaf::Enum(id) if super::enums::is_integer(self.api, *id));
        match leaf(self.api, ty) {
            // Converters read an enumeration of integers by its digits; what is on the wire are integers.
            one if integers(&one) => JsonClass::Integer,
            Leaf::List(item) if integers(&item) => JsonClass::Integers,
            other => class(self.api, &other),
        }
    }
}

/// Why a field may not be repointed, and what says so.
fn refusal(field: &models::Field, mapped: &MappedModel, model: &Model) -> Option<(String, String)> {
    let name = &field.name;
    let because = |why: &str, note: &str| Some((why.to_owned(), note.to_owned()));
    if mapped
        .parent
        .as_ref()
        .is_some_and(|parent| parent.field.value == *name)
    {
        return because(
            "it links to the parent, which the connector knows",
            "`parent.as` names it",
        );
    }
    if let Some(Incremental::ClientSide { cursor, .. }) = &mapped.incremental
        && cursor.value == *name
    {
        return because(
            "reads of what has changed go by it",
            "`incremental.client_side.cursor` names it",
        );
    }
    if matches!(model.deletions, Some(Deletions::Flag)) && name == "remote_was_deleted" {
        return because("it tells deletions", "`deleted.flag` names it");
    }
    for (write, mapped) in [
        (&model.create, &mapped.create),
        (&model.update, &mapped.update),
    ] {
        if let (Some(write), Some(mapped)) = (write, mapped)
            && write.required.contains(name)
        {
            let note = format!(
                "the body of `{}` needs what it is mapped to",
                mapped.op.value
            );
            return because("a write without it would be refused", &note);
        }
    }
    let item = match &field.ty {
        FieldType::List(item) => item,
        other => other,
    };
    match item {
        FieldType::Object(object) if !OBJECTS.contains(&object.as_str()) => because(
            &format!("a field map makes no {object}"),
            &format!("`{name}` of the common model is {}", field.ty.describe()),
        ),
        FieldType::Bytes | FieldType::Map(_) => because(
            &format!("a field map makes no {}", item.describe()),
            &format!("`{name}` of the common model is {}", field.ty.describe()),
        ),
        _ => None,
    }
}

fn place(custom: &MappedCustom) -> CustomPlace {
    match custom {
        MappedCustom::Beside(path) => CustomPlace::Rest(path.value.clone()),
        MappedCustom::Entries { path, key, value } => CustomPlace::Entries {
            path: path.value.clone(),
            key: key.value.clone(),
            value: value.value.clone(),
        },
    }
}
