//! Filters of a list: common fields whose values a parameter takes.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{Filter as MappedFilter, Name, Named};
use crate::models::{self, FieldType};

use super::Check;
use super::operation::literal_of;
use super::types::{Filter, Leaf};

impl Check<'_> {
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
            self.filter_type(common, &field, filter, ty);
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

    /// Whether a parameter takes the values of a common field.
    fn filter_type(
        &mut self,
        common: &models::Model,
        field: &models::Field,
        filter: &MappedFilter,
        ty: TypeRef,
    ) {
        if filter.enumeration.is_some() {
            return;
        }
        let timed = matches!(
            field.ty,
            FieldType::Date | FieldType::DateTime | FieldType::DateOrDateTime
        );
        if let Some(format) = filter.format.as_ref().filter(|_| !timed) {
            self.complain(
                self.at(
                    Code::M0507,
                    &format.span,
                    format!(
                        "`{}` of {} is {}, not a time",
                        field.name,
                        common.name,
                        field.ty.describe()
                    ),
                )
                .help("remove the format"),
            );
            return;
        }
        let takes = super::path::leaf(self.api, ty);
        let takes = match takes {
            Leaf::List(item) => *item,
            other => other,
        };
        let help = match (&field.ty, &takes) {
            (FieldType::Bool, Leaf::Integer | Leaf::Number) => "name a parameter that takes it",
            (FieldType::Int, Leaf::Bool) => "name a parameter that takes it",
            (FieldType::Decimal, Leaf::Bool) => "name a parameter that takes it",
            (FieldType::Enum(_), _) => "add `enum: <map>`",
            (FieldType::DateTime, _) if filter.format.is_none() => {
                "add `datetime: {format: rfc3339}`"
            }
            (FieldType::Date, _) if filter.format.is_none() => "add `date: {format: date}`",
            (FieldType::String | FieldType::Code(_), Leaf::Bool | Leaf::Number) => {
                "name a parameter that takes it"
            }
            _ => return,
        };
        let words = super::path::leaf_phrase(&takes);
        self.complain(
            self.at(
                Code::M0507,
                &filter.send.span,
                format!(
                    "`{}` takes {words}, and `{}` of {} is {}",
                    filter.send.value,
                    field.name,
                    common.name,
                    field.ty.describe()
                ),
            )
            .note(self.api.type_origin(ty))
            .help(help),
        );
    }
}
