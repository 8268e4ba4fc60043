//! How a model is listed: its records in the answer, its filters, its changes, the fields to ask for.

use std::collections::BTreeSet;

use crate::api::{Kind, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Filter as MappedFilter, List as MappedList, Model as MappedModel, Name, Named, Records,
    Select as MappedSelect,
};
use crate::models;

use super::Check;
use super::operation::literal_of;
use super::paging::Paged;
use super::path::Segment;
use super::touched::touched;
use super::types::{Filter, Leaf, List, Literal, Model, Path, RecordStep, Select, Shape};

impl Check<'_> {
    pub(super) fn list(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        list: &MappedList,
        shapes: &mut Vec<Shape>,
    ) -> Option<List> {
        let id = self.operation(&list.op)?;
        let response = self.response(id, &list.op)?;
        let records = self.records(&list.op, &list.records, response);
        let item = records.as_ref().map(|(_, item)| *item);
        let paging = self.paging(&Paged {
            id,
            list,
            response,
            item,
        });
        let filters = self.filters(id, &list.op, category, common, &list.filters);
        let since = self.since(id, list, mapped, common);
        let reach = self.reach(mapped);
        let select = list
            .select
            .as_ref()
            .and_then(|select| self.select_address(id, &list.op, select));
        let mut bound = paging.bound;
        bound.extend(
            filters
                .iter()
                .filter(|it| it.default.is_some())
                .map(|it| it.send.clone()),
        );
        bound.extend(select.iter().map(|it| it.send.clone()));
        let params = self.params(id, &list.op, &list.params, &bound, mapped.parent.is_some());
        self.continued_params(paging.continued, &params, mapped.parent.is_some());
        let (records, item) = records?;
        let shape = self.shape(category, common, mapped, "list", &list.op, item, shapes)?;
        let keep = self.kept(list, item, &format!("the {} record", common.name));
        Some(List {
            operation: id.0 as usize,
            shape,
            records,
            next: paging.next,
            size: paging.size,
            max_pages: paging.max_pages,
            max_records: paging.max_records,
            max_empty_pages: paging.max_empty_pages,
            params,
            select,
            filters,
            keep,
            since,
            reach,
        })
    }

    /// What a record has to be to be kept.
    pub(super) fn kept(
        &mut self,
        list: &MappedList,
        item: TypeRef,
        what: &str,
    ) -> Vec<(Path, Literal)> {
        let mut keep = Vec::new();
        for predicate in &list.keep {
            let by = format!("filtered by {}", list.op.value);
            let Some(walked) = self.walk(item, &predicate.path, what, &by) else {
                continue;
            };
            let literal = literal_of(&predicate.equals.value);
            self.predicate(&walked.path, &literal, &predicate.equals.span);
            keep.push((walked.path, literal));
        }
        keep
    }

    pub(super) fn predicate(&mut self, path: &Path, literal: &Literal, span: &crate::source::Span) {
        let fits = match (&path.leaf, literal) {
            (Leaf::Text, Literal::Text(_))
            | (Leaf::Integer, Literal::Int(_))
            | (Leaf::Bool, Literal::Bool(_)) => true,
            (Leaf::Enum(id), Literal::Text(text)) => {
                let known = super::enums::values(self.api, *id);
                if !known.contains(text) {
                    self.complain(
                        self.at(
                            Code::M0307,
                            span,
                            format!("`{text}` is not a value of `{}`", path.text),
                        )
                        .did_you_mean(text, known.iter().map(String::as_str))
                        .help(super::path::list(
                            "its values are",
                            &known.iter().map(String::as_str).collect::<Vec<_>>(),
                        )),
                    );
                }
                true
            }
            _ => false,
        };
        if !fits {
            self.complain(
                self.at(
                    Code::M0204,
                    span,
                    format!(
                        "`{}` is {} and never equals this",
                        path.text,
                        super::path::leaf_phrase(&path.leaf)
                    ),
                )
                .help("quote the literal, or take the quotes away"),
            );
        }
    }

    /// From a response to the records.
    pub(super) fn records(
        &mut self,
        op: &Name,
        records: &Records,
        response: TypeRef,
    ) -> Option<(Vec<RecordStep>, TypeRef)> {
        let path = &records.path;
        let before = self.diagnostics.list().len();
        let walked = self.walk(
            response,
            path,
            &format!("the response of `{}`", op.value),
            &format!("records of {}", op.value),
        );
        self.recode(before, Code::M0201, Code::M0504);
        let walked = walked?;
        let kind = self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind);
        let (item, wanted) = match (kind, records.map) {
            (Some(Kind::Array { items, .. }), false) => (Some(*items), "an array of records"),
            (_, false) => (None, "an array of records"),
            (Some(Kind::Map { values }), true) => (Some(*values), "a map of records"),
            (_, true) => (None, "a map of records"),
        };
        let Some(item) = item else {
            let arrays = self.arrays(response);
            let names: Vec<&str> = arrays.iter().map(String::as_str).collect();
            let found = super::path::leaf_phrase(&walked.path.leaf);
            let help = match (kind, records.map) {
                (Some(Kind::Map { .. }), false) => {
                    format!("write `records: {{map: {}}}`", path.value)
                }
                (Some(Kind::Array { .. }), true) => format!("write `records: {}`", path.value),
                _ => super::path::list("arrays of the response are", &names),
            };
            self.complain(
                self.at(
                    Code::M0504,
                    &path.span,
                    format!("`{}` is {found}, not {wanted}", path.value),
                )
                .help(help),
            );
            return None;
        };
        let mut steps = self.record_steps(path)?;
        if records.optional
            && let Some(last) = steps.last_mut()
        {
            *last = match std::mem::replace(last, RecordStep::Values) {
                RecordStep::Key(key) => RecordStep::Optional(key),
                other => other,
            };
        }
        if records.map {
            steps.push(RecordStep::Values);
        }
        Some((steps, item))
    }

    pub(super) fn arrays(&self, response: TypeRef) -> Vec<String> {
        match self
            .api
            .types
            .get(response.id.0 as usize)
            .map(|it| &it.kind)
        {
            Some(Kind::Struct(object)) => object
                .fields
                .iter()
                .filter(|field| matches!(super::path::leaf(self.api, field.ty), Leaf::List(_)))
                .map(|field| field.name.clone())
                .collect(),
            Some(Kind::Array { .. }) => vec![".".to_owned()],
            _ => Vec::new(),
        }
    }

    pub(super) fn record_steps(&mut self, path: &Name) -> Option<Vec<RecordStep>> {
        let parts = self.parts(path)?;
        let mut steps = Vec::new();
        for part in parts {
            steps.push(match part.segment {
                Segment::Name(name) => RecordStep::Key(name),
                Segment::Find { name, equals } => RecordStep::Find { key: name, equals },
                Segment::Index(_) => {
                    self.complain(
                        self.at(
                            Code::M0504,
                            &part.span,
                            "records cannot stand at a position".to_owned(),
                        )
                        .help("use a filter such as `[?name==\"x\"]`"),
                    );
                    return None;
                }
            });
        }
        Some(steps)
    }

    pub(super) fn filters(
        &mut self,
        id: OperationId,
        op: &Name,
        category: &str,
        common: &models::Model,
        filters: &Named<MappedFilter>,
    ) -> Vec<Filter> {
        let mut out = Vec::new();
        for (name, (span, filter)) in filters {
            let Some(field) = common
                .fields
                .get(name)
                .cloned()
                .or_else(|| models::envelope_field(name))
            else {
                let names: Vec<&str> = common.fields.keys().map(String::as_str).collect();
                self.complain(
                    self.at(
                        Code::M0507,
                        span,
                        format!("`{name}` is not a field of {} to filter by", common.name),
                    )
                    .did_you_mean(name, names.iter().copied())
                    .help(super::path::list("its fields are", &names)),
                );
                continue;
            };
            let Some((send, ty)) = self.address(id, op, &filter.send) else {
                continue;
            };
            if let Some(name) = &filter.enumeration {
                let accepted = super::enums::values(self.api, ty.id);
                let Some(target) = super::enums::of_type(&field.ty) else {
                    self.complain(
                        self.at(
                            Code::M0507,
                            &name.span,
                            format!(
                                "`{}` of {} is {}, not an enum",
                                field.name,
                                common.name,
                                field.ty.describe()
                            ),
                        )
                        .help("remove `enum:`"),
                    );
                    continue;
                };
                let usage = super::enums::EnumUse {
                    name,
                    category,
                    target,
                };
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

    pub(super) fn select_address(
        &mut self,
        id: OperationId,
        op: &Name,
        select: &MappedSelect,
    ) -> Option<Select> {
        let (send, _) = self.address(id, op, &select.send)?;
        let operation = self.spec_operation(id)?;
        let joined = operation
            .params
            .iter()
            .find(|param| param.name == send.name)
            .is_none_or(|param| {
                !(param.explode && matches!(super::path::leaf(self.api, param.ty), Leaf::List(_)))
            });
        Some(Select {
            send,
            names: Vec::new(),
            joined,
        })
    }

    /// The provider fields to ask for: those that the shape reads.
    pub(super) fn selects(&mut self, mapped: &MappedModel, model: &mut Model) {
        let list = model.list.as_ref().map(|it| it.shape);
        let get = model.get.as_ref().map(|it| it.shape);
        let names = |shape: Option<usize>, select: &MappedSelect, model: &Model| {
            let mut names = BTreeSet::new();
            if let Some(shape) = shape.and_then(|at| model.shapes.get(at)) {
                let mut paths = Vec::new();
                shape
                    .fields
                    .iter()
                    .for_each(|(_, read)| touched(read, &mut paths));
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

    pub(super) fn selected(
        &mut self,
        id: OperationId,
        op: &Name,
        select: &MappedSelect,
        mut names: BTreeSet<String>,
    ) -> Vec<String> {
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
                    self.at(
                        Code::M0309,
                        &extra.span,
                        format!(
                            "`{}` cannot be asked for with `{}`",
                            extra.value, select.send.value
                        ),
                    )
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
