//! One model of a category: its records, its fields, its reads and writes, all accounted for.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::{Code, Level};
use crate::mapping::{FieldSource, Model as MappedModel, Name, Named, Source};
use crate::models;

use super::Check;
use super::types::{Category, Model};
use super::write::Place;

/// Checks a category file.
pub(crate) fn category(
    check: &mut Check<'_>,
    file: &str,
    mapped: &crate::mapping::Category,
) -> Category {
    let name = mapped.category.value.clone();
    let mut out = Category {
        name: name.clone(),
        mapping: file.to_owned(),
        models: Vec::new(),
    };
    // The folder says who the provider is: connector.yaml may be the file that is wrong.
    let folder = file.rsplit('/').nth(1).unwrap_or_default();
    if mapped.provider.value != folder {
        check.complain(
            check
                .at(
                    Code::M0001,
                    &mapped.provider.span,
                    format!(
                        "`{}` is not the provider of this folder",
                        mapped.provider.value
                    ),
                )
                .help(format!("write `provider: {folder}`")),
        );
    }
    if file
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
        .is_some_and(|(stem, _)| stem != name)
    {
        // The path of the file names another category, which was said: these models belong to neither.
        return out;
    }
    let Some(common) = check.input.models.iter().find(|it| it.name == name) else {
        let known: Vec<&str> = check
            .input
            .models
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        check.complain(
            check
                .at(
                    Code::M0001,
                    &mapped.category.span,
                    format!("there is no common category `{name}`"),
                )
                .did_you_mean(&name, known.iter().copied())
                .help(super::path::list("there are", &known)),
        );
        return out;
    };
    check.enum_targets(&mapped.enums, &[common]);
    check.meet_only_records(&mapped.models);
    for (model, (span, it)) in &mapped.models {
        let Some(known) = common.models.get(model) else {
            let names: Vec<&str> = common.models.keys().map(String::as_str).collect();
            check.complain(
                check
                    .at(
                        Code::M0206,
                        span,
                        format!("`{model}` is not a model of {name}"),
                    )
                    .did_you_mean(model, names.iter().copied())
                    .help(super::path::list("its models are", &names)),
            );
            continue;
        };
        check.meet_parent(common, it, &mapped.models);
        let planned = check.model(&name, known, it, span, &mapped.models);
        out.models.push(planned);
    }
    out.models.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

impl Check<'_> {
    fn model(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        span: &crate::source::Span,
        siblings: &Named<MappedModel>,
    ) -> Model {
        self.model.clone_from(&common.name);
        self.known_fields(common, mapped, span);
        let parent = self.parent(common, mapped, siblings);
        let mut model = Model {
            name: common.name.clone(),
            line: self.line(span),
            parent,
            shapes: Vec::new(),
            list: None,
            get: None,
            deletions: None,
            tables: Vec::new(),
            definitions: None,
            create: None,
            update: None,
            delete: None,
            field_map: None,
            upsert: None,
            without_raw: mapped.without_raw,
            provenance: Vec::new(),
        };
        if let Some(list) = &mapped.list {
            model.list = self.list(category, common, mapped, list, &mut model.shapes);
        }
        if let Some(get) = &mapped.get {
            model.get = self.get(category, common, mapped, get, &mut model.shapes);
        }
        model.deletions = self.deletions(category, common, mapped);
        self.own_changes(category, common, mapped, &mut model);
        self.changes_stated(common, mapped, span);
        self.invisible(common, mapped, model.deletions.as_ref());
        self.read_by_some(mapped);
        self.parents_in_lists_alone(mapped);
        self.children(mapped, siblings, &common.name);
        self.writes(category, common, mapped, &mut model);
        self.selects(mapped, &mut model);
        model.tables = std::mem::take(&mut self.tables);
        let record = model.shapes.first().map(|shape| shape.ty);
        model.definitions = self.definitions(category, mapped, record);
        model.field_map = self.field_map(common, mapped, &model);
        model.provenance = super::provenance::rows(self, common, mapped, &model);
        super::unused::provider_fields(self, mapped, &model);
        model
    }

    /// Fields with a source in one operation alone, unless somebody says why.
    fn read_by_some(&mut self, mapped: &MappedModel) {
        let (Some(list), Some(get)) = (&mapped.list, &mapped.get) else {
            return;
        };
        for (name, (_, field)) in &mapped.fields {
            let mut all = Vec::new();
            super::class::every(field, &mut all);
            if field.why.is_some() || all.iter().any(|it| it.why.is_some()) {
                continue;
            }
            let lacks = |slot: &str| {
                all.iter().any(|it| match &it.source {
                    FieldSource::From(Source::PerOperation(paths)) => !paths.contains_key(slot),
                    _ => false,
                })
            };
            let (reads, lacking, slot) = match (lacks("list"), lacks("get")) {
                (true, false) => (&get.op, &list.op, "list"),
                (false, true) => (&list.op, &get.op, "get"),
                _ => continue,
            };
            let whole = matches!(field.source, FieldSource::From(_));
            let what = if whole { "" } else { "all of " };
            self.complain(
                self.at(
                    Code::M0213,
                    &field.source_span,
                    format!("{what}`{name}` is read by `{}` alone", reads.value),
                )
                .note(format!(
                    "it is empty, or less, in records of `{}`",
                    lacking.value
                ))
                .help(format!(
                    "add `{slot}: <path>` where that operation has it, or say why not: `why: ..`"
                )),
            );
        }
    }

    /// Names of common fields: known, said once, all accounted for.
    fn known_fields(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        place: &crate::source::Span,
    ) {
        let envelope: Vec<String> = common.envelope().map(|field| field.name).collect();
        let names: Vec<&str> = common
            .fields
            .keys()
            .chain(&envelope)
            .map(String::as_str)
            .collect();
        let unknown = |check: &mut Self, name: &str, span: &crate::source::Span| {
            check.complain(
                check
                    .at(
                        Code::M0206,
                        span,
                        format!("`{name}` is not a field of {}", common.name),
                    )
                    .did_you_mean(name, names.iter().copied())
                    .help(super::path::list("its fields are", &names)),
            );
        };
        for (name, (span, _)) in &mapped.fields {
            if !names.contains(&name.as_str()) {
                unknown(self, name, span);
            }
        }
        let absent: Vec<&Name> = mapped
            .absent
            .values()
            .flat_map(|(_, names)| names)
            .collect();
        for name in &absent {
            if !names.contains(&name.value.as_str()) {
                unknown(self, &name.value, &name.span);
            } else if mapped.fields.contains_key(&name.value) {
                self.complain(
                    self.at(
                        Code::M0208,
                        &name.span,
                        format!("`{}` is in `fields` and in `absent`", name.value),
                    )
                    .help("take it out of one of them"),
                );
            }
        }
        let parent = mapped.parent.as_ref().map(|it| it.field.value.as_str());
        let missing: Vec<&models::Field> = common
            .fields
            .values()
            .filter(|field| {
                !mapped.fields.contains_key(&field.name)
                    && !absent.iter().any(|it| it.value == field.name)
                    && parent != Some(field.name.as_str())
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        let list: Vec<&str> = missing.iter().map(|field| field.name.as_str()).collect();
        let span = place.clone();
        let required = missing.iter().any(|field| field.required);
        let complaint = self
            .at(
                Code::M0207,
                &span,
                format!(
                    "{} of {} {} not accounted for",
                    plural(missing.len(), "field"),
                    common.name,
                    if missing.len() == 1 { "is" } else { "are" }
                ),
            )
            .note(super::path::list(
                if list.len() == 1 { "it is" } else { "they are" },
                &list,
            ))
            .help(format!(
                "map {}, or say why not: `skip: <why>`, or `absent: {{\"<why>\": [..]}}`",
                if list.len() == 1 { "it" } else { "them" }
            ));
        self.complain(if required {
            complaint.at_level(Level::Error)
        } else {
            complaint
        });
    }

    fn parent(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        siblings: &Named<MappedModel>,
    ) -> Option<(String, String)> {
        let parent = mapped.parent.as_ref()?;
        let known: Vec<&str> = siblings.keys().map(String::as_str).collect();
        match siblings.get(&parent.model.value) {
            Some((_, it)) if it.list.is_some() && it.parent.is_none() => {}
            Some(_) => {
                self.complain(
                    self.at(
                        Code::M0704,
                        &parent.model.span,
                        format!(
                            "{} cannot be a parent: it has no list of its own",
                            parent.model.value
                        ),
                    )
                    .help("give it `read.list`"),
                );
                return None;
            }
            None => {
                self.complain(
                    self.at(
                        Code::M0704,
                        &parent.model.span,
                        format!("the parent `{}` is not mapped here", parent.model.value),
                    )
                    .did_you_mean(&parent.model.value, known.iter().copied())
                    .help(super::path::list("mapped are", &known)),
                );
                return None;
            }
        }
        let wanted = models::FieldType::Ref(parent.model.value.clone());
        let references: Vec<&str> = common
            .fields
            .values()
            .filter(|field| field.ty == wanted)
            .map(|field| field.name.as_str())
            .collect();
        let message = match common.fields.get(&parent.field.value) {
            Some(field) if field.ty == wanted => {
                return Some((parent.model.value.clone(), parent.field.value.clone()));
            }
            Some(field) => format!(
                "`{}` is {}, not a reference to {}",
                field.name,
                field.ty.describe(),
                parent.model.value
            ),
            None => format!("`{}` is not a field of {}", parent.field.value, common.name),
        };
        let help = super::path::list(
            &format!("references to {} are", parent.model.value),
            &references,
        );
        self.complain(
            self.at(Code::M0704, &parent.field.span, message)
                .did_you_mean(&parent.field.value, references.iter().copied())
                .help(help),
        );
        None
    }

    /// The JSON that an operation answers with.
    pub(super) fn response(&mut self, id: OperationId, op: &Name) -> Option<TypeRef> {
        let operation = self.spec_operation(id)?;
        let found = self.api.success_json(operation);
        if found.is_none() {
            self.complain(
                self.at(
                    Code::M0508,
                    &op.span,
                    format!("`{}` declares no JSON answer to check against", op.value),
                )
                .note(format!(
                    "{}: {}",
                    self.api.operation_origin(id),
                    answers(operation)
                ))
                .help("name another operation, or declare the 2xx response in the overlay"),
            );
        }
        found
    }

    fn writes(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        model: &mut Model,
    ) {
        let upsert = mapped.upsert.as_ref().map(|it| &it.write);
        for (slot, block) in [
            ("create", mapped.create.as_ref()),
            ("update", mapped.update.as_ref()),
            ("delete", mapped.delete.as_ref()),
            ("upsert", upsert),
        ] {
            let Some(block) = block else { continue };
            let place = Place {
                // What an upsert sends is what a new record needs.
                slot: if slot == "upsert" { "create" } else { slot },
                category,
                common,
                mapped,
            };
            let Some((mut write, record)) = self.write(&place, block) else {
                continue;
            };
            if let Some((path, ty)) = record
                && let Some(steps) = self.record_steps(&path)
                && let Some(shape) = self.shape(
                    category,
                    common,
                    mapped,
                    "get",
                    &block.op,
                    ty,
                    &mut model.shapes,
                )
            {
                write.record = Some((steps, shape));
            }
            match slot {
                "create" => model.create = Some(write),
                "update" => model.update = Some(write),
                "delete" => model.delete = Some(write),
                _ => {
                    model.upsert = mapped.upsert.as_ref().and_then(|mapped| {
                        let key = self.upsert_key(&place, mapped, &mut write)?;
                        Some((write, key))
                    });
                }
            }
        }
    }
}

/// What an operation answers with when it succeeds, in words.
fn answers(operation: &crate::api::Operation) -> String {
    let types: Vec<&str> = operation
        .responses
        .iter()
        .filter(|it| it.is_success())
        .flat_map(|it| it.content.iter().map(|it| it.media_type.as_str()))
        .collect();
    if types.is_empty() {
        "it answers without a body".to_owned()
    } else {
        format!("it answers with {}", types.join(", "))
    }
}

pub(crate) fn plural(count: usize, word: &str) -> String {
    if count == 1 {
        format!("{count} {word}")
    } else {
        format!("{count} {word}s")
    }
}
