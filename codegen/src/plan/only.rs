//! Models of which there is one record: its id, where the mapping gives it one, and references to it.

use crate::diagnostic::Code;
use crate::mapping::{
    Id as MappedId, List as MappedList, Literal, Model as MappedModel, Named, RecordsAt,
};
use crate::models::FieldType;
use crate::source::Spanned;

use super::Check;

impl Check<'_> {
    /// Notes which models of a category have one record with an id of the mapping.
    pub(super) fn meet_only_records(&mut self, models: &Named<MappedModel>) {
        self.only = models
            .iter()
            .filter_map(|(name, (_, model))| match &model.id {
                MappedId::Const(id) => Some((name.clone(), id.value.clone())),
                MappedId::From { .. } => None,
            })
            .collect();
    }

    /// Whether a literal is the id of the only record of the model that a field refers to.
    pub(super) fn only_record(
        &mut self,
        literal: &Spanned<Literal>,
        ty: &FieldType,
        field: &str,
    ) -> Option<()> {
        let FieldType::Ref(model) = ty else {
            return self.literal_fits(literal, ty, field);
        };
        let text = super::touched::literal_text(&super::operation::literal_of(&literal.value));
        let help = match self.only.get(model) {
            Some(id) if literal.value == Literal::Text(id.clone()) => return Some(()),
            Some(id) => format!("write `{{const: {id}}}`, the id of the only {model}"),
            None => format!(
                "name the property that holds the id; `const` is for models of one record, and {model} has no `id: {{const: ..}}`"
            ),
        };
        let message = format!("no {model} has the fixed id {text}");
        self.complain(
            self.at(Code::M0209, &literal.span, message)
                .note(format!(
                    "`{field}` of the common model is {}",
                    ty.describe()
                ))
                .help(help),
        );
        None
    }

    /// Says what cannot be where a model has one record that the provider gives no id.
    pub(super) fn only_one(&mut self, mapped: &MappedModel, list: &MappedList) {
        let MappedId::Const(id) = &mapped.id else {
            return;
        };
        let (many, help) = if mapped.parent.is_some() {
            (
                "each parent has records",
                "name the property that tells them apart",
            )
        } else if list.records.at != RecordsAt::One {
            (
                "the list has many records",
                "name the property that tells them apart, or write `records: {one: ..}`",
            )
        } else {
            return;
        };
        let message = format!("all records would have the id `{}`", id.value);
        self.complain(
            self.at(Code::M0209, &id.span, message)
                .label(many.to_owned())
                .help(help),
        );
    }
}
