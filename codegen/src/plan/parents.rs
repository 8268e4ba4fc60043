//! `$parent.<field>`: a common field of the parent, in the requests of a list below it.

use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Direction, FieldSource, Model as MappedModel, Name, Named, Source, Value};
use crate::models::{self, FieldType};

use super::Check;
use super::types::Bound;

/// Types that are text in a request, whoever reads it.
fn is_plain(ty: &FieldType) -> bool {
    matches!(
        ty,
        FieldType::String
            | FieldType::Bool
            | FieldType::Int
            | FieldType::Decimal
            | FieldType::Date
            | FieldType::Code(_)
            | FieldType::Ref(_)
    )
}

impl Check<'_> {
    /// What the fields of the parent are, for the model that is checked.
    pub(super) fn meet_parent(
        &mut self,
        category: &models::Category,
        mapped: &MappedModel,
        siblings: &Named<MappedModel>,
    ) {
        self.of_parent.clear();
        let Some(parent) = mapped.parent.as_ref().map(|it| it.model.value.as_str()) else {
            return;
        };
        if let (Some(common), Some((_, parent))) =
            (category.models.get(parent), siblings.get(parent))
        {
            let fields = common.fields.values().cloned().chain(common.envelope());
            for field in fields {
                let read = parent.fields.get(&field.name).is_some_and(|(_, it)| {
                    it.dir != Direction::Write
                        && match &it.source {
                            FieldSource::Skip(_) => false,
                            FieldSource::From(Source::PerOperation(paths)) => {
                                paths.contains_key("list")
                            }
                            _ => true,
                        }
                });
                self.of_parent.push((field.name, field.ty, read));
            }
        }
    }

    /// Only a list below a parent has the parent at hand.
    pub(super) fn parents_in_lists_alone(&mut self, mapped: &MappedModel) {
        let writes = [&mapped.create, &mapped.update, &mapped.delete];
        let writes = writes.into_iter().flatten().map(|it| &it.params);
        let upsert = mapped.upsert.iter().map(|it| &it.write.params);
        let get = mapped.get.iter().map(|it| &it.params);
        let params: Vec<_> = writes.chain(upsert).chain(get).flatten().collect();
        for (_, (_, value)) in params {
            // What is no field at all was said.
            if let Value::ParentField(field) = value
                && self.wrong_field(field, mapped.parent.is_some()).is_ok()
            {
                self.complain(
                    self.at(
                        Code::M0704,
                        &field.span,
                        format!(
                            "`$parent.{}` is known while a list is read, and nowhere else",
                            field.value
                        ),
                    )
                    .help("bind `$parent.id`, which callers give"),
                );
            }
        }
    }

    /// The field of the parent that a parameter is bound to.
    pub(super) fn parent_field(&mut self, field: &Name, parent: bool) -> Option<Bound> {
        let complaint = self.wrong_field(field, parent);
        match complaint {
            Ok(ty) => Some(Bound::ParentField {
                name: field.value.clone(),
                ty,
            }),
            Err(complaint) => {
                self.complain(*complaint);
                None
            }
        }
    }

    fn wrong_field(&self, field: &Name, parent: bool) -> Result<FieldType, Box<Diagnostic>> {
        let name = &field.value;
        let wrong = |message: String| self.at(Code::M0704, &field.span, message);
        if !parent {
            let message = format!("`$parent.{name}` is used, but the model has no `parent`");
            let help = "add `parent: {model: .., as: ..}` to the model";
            return Err(Box::new(wrong(message).help(help)));
        }
        let Some((_, ty, read)) = self.of_parent.iter().find(|(known, ..)| known == name) else {
            let known = || self.of_parent.iter().map(|(known, ..)| known.as_str());
            let readable = self
                .of_parent
                .iter()
                .filter(|(_, ty, read)| *read && is_plain(ty));
            let names: Vec<&str> = readable.map(|(known, ..)| known.as_str()).collect();
            return Err(Box::new(
                wrong(format!("the parent has no field `{name}`"))
                    .did_you_mean(name, known().chain(["id"]))
                    .help(super::path::list("its list reads", &names)),
            ));
        };
        if !read {
            return Err(Box::new(
                wrong(format!("the list of the parent does not read `{name}`"))
                    .help("map it below `fields` of the parent, from what its list gives"),
            ));
        }
        if !is_plain(ty) {
            return Err(Box::new(
                wrong(format!(
                    "`{name}` of the parent cannot stand in a request: it is {}",
                    ty.describe()
                ))
                .help("bind a field of text, a number, a day, `true` or `false`, or a reference"),
            ));
        }
        Ok(ty.clone())
    }
}
