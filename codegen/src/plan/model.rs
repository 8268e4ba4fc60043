//! One model of a category: its records, its fields, its reads and writes, all accounted for.

use std::collections::BTreeSet;

use crate::api::{Kind, OperationId, TypeRef};
use crate::diagnostic::{Code, Level};
use crate::mapping::{
    CustomFields as MappedCustom, Direction, FieldSource, Filter as MappedFilter, Get as MappedGet, Incremental, List as MappedList, Model as MappedModel, Name, Named, Select as MappedSelect,
    Source,
};
use crate::models;

use super::field::{Shape as Reading, Target, touched};
use super::operation::literal_of;
use super::path::Segment;
use super::types::{
    Address, Category, CustomFields, Filter, Get, Leaf, List, Literal, Model, Path, RecordStep, Select, Shape, Since,
};
use super::write::Place;
use super::Check;

/// Checks a category file.
pub(crate) fn category(check: &mut Check<'_>, file: &str, mapped: &crate::mapping::Category) -> Category {
    let name = mapped.category.value.clone();
    let mut out = Category { name: name.clone(), mapping: file.to_owned(), models: Vec::new() };
    // The folder says who the provider is: connector.yaml may be the file that is wrong.
    let folder = file.rsplit('/').nth(1).unwrap_or_default();
    if mapped.provider.value != folder {
        check.complain(
            check
                .at(Code::M0001, &mapped.provider.span, format!("`{}` is not the provider of this folder", mapped.provider.value))
                .help(format!("write `provider: {folder}`")),
        );
    }
    if file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).is_some_and(|(stem, _)| stem != name) {
        // The path of the file names another category, which was said: these models belong to neither.
        return out;
    }
    let Some(common) = check.input.models.iter().find(|it| it.name == name) else {
        let known: Vec<&str> = check.input.models.iter().map(|it| it.name.as_str()).collect();
        check.complain(
            check
                .at(Code::M0001, &mapped.category.span, format!("there is no common category `{name}`"))
                .did_you_mean(&name, known.iter().copied())
                .help(super::path::list("there are", &known)),
        );
        return out;
    };
    check.enum_targets(&mapped.enums, &[common]);
    for (model, (span, it)) in &mapped.models {
        let Some(known) = common.models.get(model) else {
            let names: Vec<&str> = common.models.keys().map(String::as_str).collect();
            check.complain(
                check
                    .at(Code::M0206, span, format!("`{model}` is not a model of {name}"))
                    .did_you_mean(model, names.iter().copied())
                    .help(super::path::list("its models are", &names)),
            );
            continue;
        };
        let planned = check.model(&name, known, it, span, &mapped.models);
        out.models.push(planned);
    }
    out.models.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

impl Check<'_> {
    fn model(&mut self, category: &str, common: &models::Model, mapped: &MappedModel, span: &crate::source::Span, siblings: &Named<MappedModel>) -> Model {
        self.known_fields(common, mapped, span);
        let parent = self.parent(common, mapped, siblings);
        let mut model = Model {
            name: common.name.clone(),
            line: self.line(span),
            parent,
            shapes: Vec::new(),
            list: None,
            get: None,
            create: None,
            update: None,
            delete: None,
            provenance: Vec::new(),
        };
        if let Some(list) = &mapped.list {
            model.list = self.list(category, common, mapped, list, &mut model.shapes);
        }
        if let Some(get) = &mapped.get {
            model.get = self.get(category, common, mapped, get, &mut model.shapes);
        }
        self.writes(category, common, mapped, &mut model);
        self.selects(mapped, &mut model);
        model.provenance = super::unused::provenance(self, common, mapped, &model);
        super::unused::provider_fields(self, mapped, &model);
        model
    }

    /// Names of common fields: known, said once, all accounted for.
    fn known_fields(&mut self, common: &models::Model, mapped: &MappedModel, place: &crate::source::Span) {
        let names: Vec<&str> = common.fields.keys().map(String::as_str).chain(models::ENVELOPE.iter().map(|(name, ..)| *name)).collect();
        let unknown = |check: &mut Self, name: &str, span: &crate::source::Span| {
            check.complain(
                check
                    .at(Code::M0206, span, format!("`{name}` is not a field of {}", common.name))
                    .did_you_mean(name, names.iter().copied())
                    .help(super::path::list("its fields are", &names)),
            );
        };
        for (name, (span, _)) in &mapped.fields {
            if !names.contains(&name.as_str()) {
                unknown(self, name, span);
            }
        }
        let absent: Vec<&Name> = mapped.absent.values().flat_map(|(_, names)| names).collect();
        for name in &absent {
            if !names.contains(&name.value.as_str()) {
                unknown(self, &name.value, &name.span);
            } else if mapped.fields.contains_key(&name.value) {
                self.complain(
                    self.at(Code::M0208, &name.span, format!("`{}` is in `fields` and in `absent`", name.value)).help("take it out of one of them"),
                );
            }
        }
        let parent = mapped.parent.as_ref().map(|it| it.field.value.as_str());
        let missing: Vec<&models::Field> = common
            .fields
            .values()
            .filter(|field| !mapped.fields.contains_key(&field.name) && !absent.iter().any(|it| it.value == field.name) && parent != Some(field.name.as_str()))
            .collect();
        if missing.is_empty() {
            return;
        }
        let list: Vec<&str> = missing.iter().map(|field| field.name.as_str()).collect();
        let span = place.clone();
        let required = missing.iter().any(|field| field.required);
        let complaint = self
            .at(Code::M0207, &span, format!("{} of {} {} not accounted for", plural(missing.len(), "field"), common.name, if missing.len() == 1 { "is" } else { "are" }))
            .note(super::path::list(if list.len() == 1 { "it is" } else { "they are" }, &list))
            .help(format!("map {}, or say why not: `skip: <why>`, or `absent: {{\"<why>\": [..]}}`", if list.len() == 1 { "it" } else { "them" }));
        self.complain(if required { complaint.at_level(Level::Error) } else { complaint });
    }

    fn parent(&mut self, common: &models::Model, mapped: &MappedModel, siblings: &Named<MappedModel>) -> Option<(String, String)> {
        let parent = mapped.parent.as_ref()?;
        let known: Vec<&str> = siblings.keys().map(String::as_str).collect();
        match siblings.get(&parent.model.value) {
            Some((_, it)) if it.list.is_some() && it.parent.is_none() => {}
            Some(_) => {
                self.complain(
                    self.at(Code::M0704, &parent.model.span, format!("{} cannot be a parent: it has no list of its own", parent.model.value)).help("give it `read.list`"),
                );
                return None;
            }
            None => {
                self.complain(
                    self.at(Code::M0704, &parent.model.span, format!("the parent `{}` is not mapped here", parent.model.value))
                        .did_you_mean(&parent.model.value, known.iter().copied())
                        .help(super::path::list("mapped are", &known)),
                );
                return None;
            }
        }
        let wanted = models::FieldType::Ref(parent.model.value.clone());
        let references: Vec<&str> = common.fields.values().filter(|field| field.ty == wanted).map(|field| field.name.as_str()).collect();
        let message = match common.fields.get(&parent.field.value) {
            Some(field) if field.ty == wanted => return Some((parent.model.value.clone(), parent.field.value.clone())),
            Some(field) => format!("`{}` is {}, not a reference to {}", field.name, field.ty.describe(), parent.model.value),
            None => format!("`{}` is not a field of {}", parent.field.value, common.name),
        };
        let help = super::path::list(&format!("references to {} are", parent.model.value), &references);
        self.complain(self.at(Code::M0704, &parent.field.span, message).did_you_mean(&parent.field.value, references.iter().copied()).help(help));
        None
    }

    /// The JSON that an operation answers with.
    fn response(&mut self, id: OperationId, op: &Name) -> Option<TypeRef> {
        let operation = self.spec_operation(id)?;
        let found = self.api.success_json(operation);
        if found.is_none() {
            self.complain(
                self.at(Code::M0508, &op.span, format!("`{}` declares no JSON answer to check against", op.value))
                    .note(format!("{}: {}", self.api.operation_origin(id), answers(operation)))
                    .help("name another operation, or declare the 2xx response in the overlay"),
            );
        }
        found
    }

    fn list(&mut self, category: &str, common: &models::Model, mapped: &MappedModel, list: &MappedList, shapes: &mut Vec<Shape>) -> Option<List> {
        let id = self.operation(&list.op)?;
        let response = self.response(id, &list.op)?;
        let records = self.records(&list.op, &list.records, response);
        let paging = self.paging(id, &list.op, &list.paginate, response);
        let filters = self.filters(id, &list.op, category, common, &list.filters);
        let since = self.since(id, &list.op, mapped, common);
        let select = list.select.as_ref().and_then(|select| self.select_address(id, &list.op, select));
        let mut bound = paging.bound;
        bound.extend(filters.iter().filter(|it| it.default.is_some()).map(|it| it.send.clone()));
        bound.extend(select.iter().map(|it| it.send.clone()));
        let params = self.params(id, &list.op, &list.params, &bound, mapped.parent.is_some());
        let (records, item) = records?;
        let shape = self.shape(category, common, mapped, "list", &list.op, item, shapes)?;
        let mut keep = Vec::new();
        for predicate in &list.keep {
            let Some(walked) = self.walk(item, &predicate.path, &format!("the {} record", common.name), &format!("filtered by {}", list.op.value)) else { continue };
            let literal = literal_of(&predicate.equals.value);
            self.predicate(&walked.path, &literal, &predicate.equals.span);
            keep.push((walked.path, literal));
        }
        Some(List {
            operation: id.0 as usize,
            shape,
            records,
            next: paging.next,
            size: paging.size,
            max_pages: paging.max_pages,
            params,
            select,
            filters,
            keep,
            since,
        })
    }

    fn predicate(&mut self, path: &Path, literal: &Literal, span: &crate::source::Span) {
        let fits = match (&path.leaf, literal) {
            (Leaf::Text, Literal::Text(_)) | (Leaf::Integer, Literal::Int(_)) | (Leaf::Bool, Literal::Bool(_)) => true,
            (Leaf::Enum(id), Literal::Text(text)) => {
                let known = super::enums::values(self.api, *id);
                if !known.contains(text) {
                    self.complain(
                        self.at(Code::M0307, span, format!("`{text}` is not a value of `{}`", path.text))
                            .did_you_mean(text, known.iter().map(String::as_str))
                            .help(super::path::list("its values are", &known.iter().map(String::as_str).collect::<Vec<_>>())),
                    );
                }
                true
            }
            _ => false,
        };
        if !fits {
            self.complain(
                self.at(Code::M0204, span, format!("`{}` is {} and never equals this", path.text, super::path::leaf_phrase(&path.leaf)))
                    .help("quote the literal, or take the quotes away"),
            );
        }
    }

    /// From a response to the array of records.
    fn records(&mut self, op: &Name, path: &Name, response: TypeRef) -> Option<(Vec<RecordStep>, TypeRef)> {
        let before = self.diagnostics.list().len();
        let walked = self.walk(response, path, &format!("the response of `{}`", op.value), &format!("records of {}", op.value));
        self.recode(before, Code::M0201, Code::M0504);
        let walked = walked?;
        let Some(Kind::Array { items, .. }) = self.api.types.get(walked.ty.id.0 as usize).map(|it| &it.kind) else {
            let arrays = self.arrays(response);
            let names: Vec<&str> = arrays.iter().map(String::as_str).collect();
            self.complain(
                self.at(Code::M0504, &path.span, format!("`{}` is {}, not an array of records", path.value, super::path::leaf_phrase(&walked.path.leaf)))
                    .help(super::path::list("arrays of the response are", &names)),
            );
            return None;
        };
        Some((self.record_steps(path)?, *items))
    }

    fn arrays(&self, response: TypeRef) -> Vec<String> {
        match self.api.types.get(response.id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Struct(object)) => {
                object.fields.iter().filter(|field| matches!(super::path::leaf(self.api, field.ty), Leaf::List(_))).map(|field| field.name.clone()).collect()
            }
            Some(Kind::Array { .. }) => vec![".".to_owned()],
            _ => Vec::new(),
        }
    }

    fn record_steps(&mut self, path: &Name) -> Option<Vec<RecordStep>> {
        let parts = self.parts(path)?;
        let mut steps = Vec::new();
        for part in parts {
            steps.push(match part.segment {
                Segment::Name(name) => RecordStep::Key(name),
                Segment::Find { name, equals } => RecordStep::Find { key: name, equals },
                Segment::Index(_) => {
                    self.complain(
                        self.at(Code::M0504, &part.span, "records cannot stand at a position".to_owned()).help("use a filter such as `[?name==\"x\"]`"),
                    );
                    return None;
                }
            });
        }
        Some(steps)
    }

    fn get(&mut self, category: &str, common: &models::Model, mapped: &MappedModel, get: &MappedGet, shapes: &mut Vec<Shape>) -> Option<Get> {
        let id = self.operation(&get.op)?;
        let select = get.select.as_ref().and_then(|select| self.select_address(id, &get.op, select));
        let bound: Vec<Address> = select.iter().map(|it| it.send.clone()).collect();
        let params = self.params(id, &get.op, &get.params, &bound, mapped.parent.is_some());
        let response = self.response(id, &get.op)?;
        let before = self.diagnostics.list().len();
        let walked = self.walk(response, &get.record, &format!("the response of `{}`", get.op.value), &format!("record of {}", get.op.value));
        self.recode(before, Code::M0201, Code::M0504);
        let walked = walked?;
        if !matches!(walked.path.leaf, Leaf::Struct(_)) {
            self.complain(
                self.at(Code::M0504, &get.record.span, format!("`{}` is {}, not one record", get.record.value, super::path::leaf_phrase(&walked.path.leaf)))
                    .help("name the property that holds the object, or `.` for the whole answer"),
            );
            return None;
        }
        let record = self.record_steps(&get.record)?;
        let shape = self.shape(category, common, mapped, "get", &get.op, walked.ty, shapes)?;
        Some(Get { operation: id.0 as usize, shape, record, params, select })
    }

    /// The shape of a record type, made once per type (and per operation where paths differ).
    #[allow(clippy::too_many_arguments, reason = "each is a different thing; a struct would be used once")]
    fn shape(&mut self, category: &str, common: &models::Model, mapped: &MappedModel, slot: &str, op: &Name, ty: TypeRef, shapes: &mut Vec<Shape>) -> Option<usize> {
        let per_operation = mapped.fields.values().any(|(_, field)| matches!(field.source, FieldSource::From(Source::PerOperation(_))))
            || matches!(mapped.id, Source::PerOperation(_));
        let function = if per_operation { format!("from_{slot}") } else { "from_record".to_owned() };
        if let Some(at) = shapes.iter().position(|it| it.ty == ty.id && (!per_operation || it.function == function)) {
            return Some(at);
        }
        let taken = |name: &str, shapes: &[Shape]| shapes.iter().any(|it| it.function == name);
        let function = if taken(&function, shapes) { format!("from_{}", crate::names::snake(&op.value)) } else { function };
        if !matches!(super::path::leaf(self.api, ty), Leaf::Struct(_)) {
            self.complain(
                self.at(Code::M0504, &op.span, format!("a record of `{}` is {}, not an object", op.value, self.api.describe(ty))).note(self.api.type_origin(ty)),
            );
            return None;
        }
        let reading = Reading { start: ty, slot, category, what: format!("the {} record", common.name), by: format!("read by {}", op.value) };
        let id = self.id(&reading, &mapped.id, mapped.id_int_to_string);
        let mut fields = Vec::new();
        for (name, field) in &common.fields {
            self.read_into(&reading, mapped, name, &field.ty, field.required, &mut fields);
        }
        for (name, ..) in models::ENVELOPE {
            if let Some(field) = models::envelope_field(name) {
                self.read_into(&reading, mapped, name, &field.ty, false, &mut fields);
            }
        }
        let custom_fields = mapped.custom_fields.as_ref().and_then(|custom| self.custom_fields(&reading, custom));
        shapes.push(Shape { ty: ty.id, function, id: id?, fields, custom_fields });
        Some(shapes.len() - 1)
    }

    fn read_into(&mut self, reading: &Reading<'_>, mapped: &MappedModel, name: &str, ty: &models::FieldType, required: bool, out: &mut Vec<(String, super::types::Read)>) {
        let Some((_, field)) = mapped.fields.get(name) else { return };
        if field.dir == Direction::Write {
            return;
        }
        let target = Target { name: name.to_owned(), ty, required };
        if let Some(read) = self.read(reading, field, &target) {
            out.push((name.to_owned(), read));
        }
    }

    fn id(&mut self, reading: &Reading<'_>, source: &Source, int_to_string: bool) -> Option<Path> {
        let path = match source {
            Source::Path(path) => path,
            Source::PerOperation(paths) => &paths.get(reading.slot)?.1,
        };
        let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
        if !matches!(walked.path.leaf, Leaf::Text | Leaf::Integer | Leaf::Enum(_)) {
            self.complain(
                self.at(Code::M0209, &path.span, format!("{} cannot be an id", super::path::leaf_phrase(&walked.path.leaf))).help("an id is a string or an integer"),
            );
            return None;
        }
        if walked.path.leaf == Leaf::Integer && !int_to_string {
            self.complain(
                self.at(Code::M0210, &path.span, "an integer id does not become text by itself".to_owned())
                    .label(reading.by.clone())
                    .help("write `id: {from: .., int: string}`"),
            );
        }
        Some(walked.path)
    }

    fn custom_fields(&mut self, reading: &Reading<'_>, custom: &MappedCustom) -> Option<CustomFields> {
        match custom {
            MappedCustom::Rest { path, .. } => {
                let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
                if !matches!(walked.path.leaf, Leaf::Struct(_)) {
                    self.complain(
                        self.at(Code::M0202, &path.span, format!("`{}` is {}, not an object", path.value, super::path::leaf_phrase(&walked.path.leaf)))
                            .label(reading.by.clone())
                            .help("name the property that holds the object, or `.` for the whole record"),
                    );
                    return None;
                }
                Some(CustomFields::Rest { path: walked.path })
            }
            MappedCustom::Entries { path, key, value, .. } => {
                let walked = self.walk(reading.start, path, &reading.what, &reading.by)?;
                let Some(Kind::Array { items, .. }) = self.api.types.get(walked.ty.id.0 as usize).map(|it| &it.kind) else {
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
                Some(CustomFields::Entries { path: walked.path, key: key.path, value: value.path })
            }
        }
    }

    fn select_address(&mut self, id: OperationId, op: &Name, select: &MappedSelect) -> Option<Select> {
        let (send, _) = self.address(id, op, &select.send)?;
        let operation = self.spec_operation(id)?;
        let joined = operation
            .params
            .iter()
            .find(|param| param.name == send.name)
            .is_none_or(|param| !(param.explode && matches!(super::path::leaf(self.api, param.ty), Leaf::List(_))));
        Some(Select { send, names: Vec::new(), joined })
    }

    fn filters(&mut self, id: OperationId, op: &Name, category: &str, common: &models::Model, filters: &Named<MappedFilter>) -> Vec<Filter> {
        let mut out = Vec::new();
        for (name, (span, filter)) in filters {
            let Some(field) = common.fields.get(name).cloned().or_else(|| models::envelope_field(name)) else {
                let names: Vec<&str> = common.fields.keys().map(String::as_str).collect();
                self.complain(
                    self.at(Code::M0507, span, format!("`{name}` is not a field of {} to filter by", common.name))
                        .did_you_mean(name, names.iter().copied())
                        .help(super::path::list("its fields are", &names)),
                );
                continue;
            };
            let Some((send, ty)) = self.address(id, op, &filter.send) else { continue };
            if let Some(name) = &filter.enumeration {
                let accepted = super::enums::values(self.api, ty.id);
                let Some(target) = super::enums::of_type(&field.ty) else {
                    self.complain(self.at(Code::M0507, &name.span, format!("`{}` of {} is {}, not an enum", field.name, common.name, field.ty.describe())).help("remove `enum:`"));
                    continue;
                };
                let usage = super::enums::EnumUse { name, category, target };
                self.filter_enum(&usage, &accepted, &op.value);
            }
            let default = filter.default.as_ref().map(|it| literal_of(&it.value));
            if let (Some(literal), Some(spanned)) = (&default, &filter.default) {
                self.accepted(ty, literal, &spanned.span, op);
            }
            out.push(Filter {
                name: name.clone(),
                send,
                enumeration: filter.enumeration.as_ref().map(|it| it.value.clone()),
                format: filter.format.as_ref().map(|it| it.value.clone()),
                default,
            });
        }
        out
    }

    fn since(&mut self, id: OperationId, op: &Name, mapped: &MappedModel, common: &models::Model) -> Option<Since> {
        match mapped.incremental.as_ref() {
            Some(Incremental::Filter { send, format }) => {
                const FORMATS: [&str; 4] = ["rfc3339", "date", "epoch_seconds", "epoch_millis"];
                if !FORMATS.contains(&format.value.as_str()) {
                    self.complain(
                        self.at(Code::M0701, &format.span, format!("`{}` is not a time format", format.value))
                            .did_you_mean(&format.value, FORMATS)
                            .help(format!("one of {}", FORMATS.join(", "))),
                    );
                }
                let (send, _) = self.address(id, op, send)?;
                Some(Since::Filter { send, format: format.value.clone() })
            }
            Some(Incremental::ClientSide { cursor, .. }) => {
                let timed = common.fields.get(&cursor.value).cloned().or_else(|| models::envelope_field(&cursor.value)).is_some_and(|field| field.ty == models::FieldType::DateTime);
                if !timed || !mapped.fields.contains_key(&cursor.value) {
                    let known: Vec<&str> = mapped.fields.keys().map(String::as_str).filter(|name| name.ends_with("_at")).collect();
                    self.complain(
                        self.at(Code::M0701, &cursor.span, format!("`{}` is not a mapped time of {}", cursor.value, common.name))
                            .did_you_mean(&cursor.value, known.iter().copied())
                            .help(super::path::list("mapped times are", &known)),
                    );
                    return None;
                }
                Some(Since::ClientSide { cursor: cursor.value.clone() })
            }
            Some(Incremental::None { .. }) => None,
            None => {
                if let Some((span, _)) = mapped.fields.get("remote_updated_at") {
                    self.complain(
                        self.at(Code::M0702, span, format!("{} knows when it changed, but nothing says how to ask for changes", common.name))
                            .help("add `incremental: {filter: ..}`, `{client_side: ..}` or `{none: <why>}`"),
                    );
                }
                None
            }
        }
    }

    fn writes(&mut self, category: &str, common: &models::Model, mapped: &MappedModel, model: &mut Model) {
        for (slot, block) in [("create", &mapped.create), ("update", &mapped.update), ("delete", &mapped.delete)] {
            let Some(block) = block else { continue };
            let place = Place { slot, category, common, mapped };
            let Some((mut write, record)) = self.write(&place, block) else { continue };
            if let Some((path, ty)) = record
                && let Some(steps) = self.record_steps(&path)
                && let Some(shape) = self.shape(category, common, mapped, "get", &block.op, ty, &mut model.shapes)
            {
                write.record = Some((steps, shape));
            }
            match slot {
                "create" => model.create = Some(write),
                "update" => model.update = Some(write),
                _ => model.delete = Some(write),
            }
        }
    }

    /// The provider fields to ask for: those that the shape reads.
    fn selects(&mut self, mapped: &MappedModel, model: &mut Model) {
        let list = model.list.as_ref().map(|it| it.shape);
        let get = model.get.as_ref().map(|it| it.shape);
        let names = |shape: Option<usize>, select: &MappedSelect, model: &Model| {
            let mut names = BTreeSet::new();
            if let Some(shape) = shape.and_then(|at| model.shapes.get(at)) {
                let mut paths = Vec::new();
                shape.fields.iter().for_each(|(_, read)| touched(read, &mut paths));
                for path in paths {
                    let path = match &select.strip {
                        Some(strip) => match path.strip_prefix(&format!("{}.", strip.value)) {
                            Some(rest) => rest.to_owned(),
                            None => continue,
                        },
                        None => path,
                    };
                    names.insert(path.split('.').next().unwrap_or_default().to_owned());
                }
            }
            names
        };
        if let Some(select) = mapped.list.as_ref().and_then(|it| it.select.as_ref()) {
            let found = names(list, select, model);
            let op = mapped.list.as_ref().map(|it| it.op.clone());
            if let (Some(planned), Some(op)) = (model.list.as_mut(), op) {
                let operation = OperationId(u32::try_from(planned.operation).unwrap_or_default());
                if let Some(planned) = &mut planned.select {
                    planned.names = self.selected(operation, &op, select, found);
                }
            }
        }
        if let Some(select) = mapped.get.as_ref().and_then(|it| it.select.as_ref()) {
            let found = names(get, select, model);
            let op = mapped.get.as_ref().map(|it| it.op.clone());
            if let (Some(planned), Some(op)) = (model.get.as_mut(), op) {
                let operation = OperationId(u32::try_from(planned.operation).unwrap_or_default());
                if let Some(planned) = &mut planned.select {
                    planned.names = self.selected(operation, &op, select, found);
                }
            }
        }
    }

    fn selected(&mut self, id: OperationId, op: &Name, select: &MappedSelect, mut names: BTreeSet<String>) -> Vec<String> {
        let mut allowed = Vec::new();
        if let Some((send, ty)) = self.address(id, op, &select.send) {
            let _ = send;
            allowed = match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
                Some(Kind::Array { items, .. }) => super::enums::values(self.api, items.id),
                _ => super::enums::values(self.api, ty.id),
            };
        }
        for extra in &select.always {
            if !allowed.is_empty() && !allowed.contains(&extra.value) {
                self.complain(
                    self.at(Code::M0309, &extra.span, format!("`{}` cannot be asked for with `{}`", extra.value, select.send.value))
                        .did_you_mean(&extra.value, allowed.iter().map(String::as_str)),
                );
            }
            names.insert(extra.value.clone());
        }
        if select.only_enum && !allowed.is_empty() {
            names.retain(|name| allowed.contains(name));
        }
        names.into_iter().collect()
    }
}

/// What an operation answers with when it succeeds, in words.
fn answers(operation: &crate::api::Operation) -> String {
    let types: Vec<&str> = operation.responses.iter().filter(|it| it.is_success()).flat_map(|it| it.content.iter().map(|it| it.media_type.as_str())).collect();
    if types.is_empty() { "it answers without a body".to_owned() } else { format!("it answers with {}", types.join(", ")) }
}

pub(crate) fn plural(count: usize, word: &str) -> String {
    if count == 1 { format!("{count} {word}") } else { format!("{count} {word}s") }
}

