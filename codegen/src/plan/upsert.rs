//! Upserts, media types of bodies, children, and what one request per parent means.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{List as MappedList, Model as MappedModel, Name, Named, Upsert, Value};

use super::Check;
use super::types::Write;
use super::write::Place;

impl Check<'_> {
    /// The common field by which an upsert finds its record.
    pub(super) fn upsert_key(
        &mut self,
        place: &Place<'_>,
        mapped: &Upsert,
        write: &mut Write,
    ) -> Option<String> {
        let key = &mapped.key;
        let names: Vec<&str> = write.fields.iter().map(|(name, _)| name.as_str()).collect();
        let field = place.common.fields.get(&key.value);
        let complaint = match field {
            None => Some(self.at(
                Code::M0206,
                &key.span,
                format!("`{}` is not a field of {}", key.value, place.common.name),
            )),
            Some(_) if !names.contains(&key.value.as_str()) => Some(self.at(
                Code::M0402,
                &key.span,
                format!(
                    "`{}` is not written by `{}`, so it finds no record",
                    key.value, mapped.write.op.value
                ),
            )),
            Some(_) => None,
        };
        if let Some(complaint) = complaint {
            self.complain(
                complaint
                    .did_you_mean(&key.value, names.iter().copied())
                    .help(super::path::list("written are", &names)),
            );
            return None;
        }
        if !write.required.contains(&key.value) {
            write.required.push(key.value.clone());
        }
        Some(key.value.clone())
    }

    /// The schema of one media type of a body, and whether it has to be asked for.
    pub(super) fn content_type(
        &mut self,
        id: OperationId,
        op: &Name,
        wanted: &Name,
    ) -> Option<(TypeRef, bool)> {
        let operation = self.spec_operation(id)?;
        let content = operation.body.as_ref().map(|it| it.content.as_slice());
        let content = content.unwrap_or_default();
        let usual = self.api.json_content(content);
        let found = content
            .iter()
            .find(|it| it.media_type == wanted.value && it.is_json())
            .and_then(|it| {
                Some((
                    it.ty?,
                    Some(&it.media_type) != usual.map(|it| &it.media_type),
                ))
            });
        if found.is_none() {
            let offered: Vec<&str> = content
                .iter()
                .filter(|it| it.is_json())
                .map(|it| it.media_type.as_str())
                .collect();
            self.complain(
                self.at(
                    Code::M0503,
                    &wanted.span,
                    format!("`{}` takes no JSON as `{}`", op.value, wanted.value),
                )
                .note(self.api.operation_origin(id))
                .did_you_mean(&wanted.value, offered.iter().copied())
                .help(super::path::list("it takes", &offered)),
            );
        }
        found
    }

    /// Models that are said to hang below this one.
    pub(super) fn children(
        &mut self,
        mapped: &MappedModel,
        siblings: &Named<MappedModel>,
        own: &str,
    ) {
        let below: Vec<&str> = siblings
            .iter()
            .filter(|(_, (_, it))| it.parent.as_ref().is_some_and(|it| it.model.value == own))
            .map(|(name, _)| name.as_str())
            .collect();
        for child in &mapped.children {
            if below.contains(&child.value.as_str()) {
                continue;
            }
            self.complain(
                self.at(
                    Code::M0704,
                    &child.span,
                    format!("`{}` does not hang below {own}", child.value),
                )
                .did_you_mean(&child.value, below.iter().copied())
                .help(format!(
                    "give it `parent: {{model: {own}, as: ..}}`, or take it out of `children`"
                )),
            );
        }
    }

    /// A list below a parent takes one request for each: said with `fetch: per_parent`, else noted.
    pub(super) fn per_parent(&mut self, mapped: &MappedModel, list: &MappedList) {
        let by_parent = list
            .params
            .iter()
            .find(|(_, (_, value))| matches!(value, Value::ParentId(_) | Value::ParentField(_)));
        match (&list.per_parent, by_parent, &mapped.parent) {
            (Some(span), None, _) => self.complain(
                self.at(
                    Code::M0704,
                    span,
                    "nothing of the parent is sent, so one request would serve all of them",
                )
                .help("bind `$parent.id` in `params`, or take `fetch` away"),
            ),
            (None, Some((_, (span, _))), Some(parent)) => self.complain(
                self.at(
                    Code::M0705,
                    span,
                    format!(
                        "`{}` is sent once for each {}",
                        list.op.value, parent.model.value
                    ),
                )
                .help("write `fetch: per_parent` when that is meant"),
            ),
            _ => {}
        }
    }
}
