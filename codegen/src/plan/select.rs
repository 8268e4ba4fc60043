//! The provider fields that reads ask for: those that the mapping reads, and how many at once.

use std::collections::BTreeSet;

use crate::api::{Kind, OperationId};
use crate::diagnostic::Code;
use crate::mapping::{Model as MappedModel, Name, Select as MappedSelect};

use super::Check;
use super::touched::touched;
use super::types::{Leaf, Model, Select, Since};

impl Check<'_> {
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
        let takes = operation
            .params
            .iter()
            .find(|param| param.name == send.name)
            .map_or(Leaf::Any, |param| super::path::leaf(self.api, param.ty));
        if let Some(join) = &select.join
            && matches!(takes, Leaf::List(_))
            && (!joined || join.value != ",")
        {
            let how = if joined {
                "by commas"
            } else {
                "in parameters of their own"
            };
            self.complain(
                self.at(
                    Code::M0223,
                    &join.span,
                    format!("`{}` is a list, whose values go {how}", select.send.value),
                )
                .note(self.api.operation_origin(id))
                .help("remove `join`, or correct `style` and `explode` in the overlay"),
            );
        }
        Some(Select {
            send,
            names: Vec::new(),
            joined,
            separator: select
                .join
                .as_ref()
                .map_or_else(|| ",".to_owned(), |join| join.value.clone()),
            chunk: select
                .chunk
                .as_ref()
                .and_then(|chunk| u32::try_from(chunk.value).ok()),
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
        if let Some(list) = &mut model.list
            && let (Some(Since::List(changes)), Some(select)) = (&mut list.since, &list.select)
            && let Some(asked) = &mut changes.select
        {
            asked.names.clone_from(&select.names);
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
        self.most_names(select, names.len());
        names.into_iter().collect()
    }

    /// Whether so many names go into one request.
    fn most_names(&mut self, select: &MappedSelect, count: usize) {
        let Some(max) = &select.max else { return };
        let (asked, span) = match &select.chunk {
            Some(chunk) => (usize::try_from(chunk.value).unwrap_or(count), &chunk.span),
            None => (count, &max.span),
        };
        if usize::try_from(max.value).is_ok_and(|max| asked > max) {
            let message = format!(
                "{asked} names go to `{}` at once, which takes {}",
                select.send.value, max.value
            );
            self.complain(
                self.at(Code::M0513, span, message)
                    .help(format!("write `chunk: {}`", max.value)),
            );
        }
    }
}
