//! Filters of a list: common fields whose values a parameter takes.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{Filter as MappedFilter, Literal, Name, Named, Value};
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
        params: &Named<Value>,
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
            self.filter_format(filter);
            if let Some((place, _)) = params.get(&filter.send.value) {
                self.complain(
                    self.at(
                        Code::M0404,
                        &filter.send.span,
                        format!(
                            "`{}` is given by `params` and by the filter `{name}`",
                            filter.send.value
                        ),
                    )
                    .note(format!("`params` gives it in line {}", self.line(place)))
                    .help("take it out of `params`; what a caller leaves out is the `default` of the filter"),
                );
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

    /// Whether times can be sent in the format of a filter, and its default is written in it.
    fn filter_format(&mut self, filter: &MappedFilter) {
        let Some(format) = &filter.format else {
            return;
        };
        let example = match format.value.as_str() {
            "date" => "`\"2026-12-31\"`, or as `today` for the day of the request in UTC",
            "rfc3339" => "`\"2026-12-31T00:00:00Z\"`",
            "epoch_seconds" | "epoch_millis" => return,
            other => {
                let known = ["iso", "rfc3339", "epoch_seconds", "epoch_millis"];
                self.complain(
                    self.at(
                        Code::M0211,
                        &format.span,
                        format!("`{other}` is not a format that a filter sends"),
                    )
                    .did_you_mean(other, known)
                    .help("write `date: {format: iso}`, or `datetime:` with `rfc3339`, `epoch_seconds` or `epoch_millis`"),
                );
                return;
            }
        };
        let Some(default) = &filter.default else {
            return;
        };
        let fits = match &default.value {
            Literal::Text(text) if format.value == "date" => text == "today" || is_day(text),
            Literal::Text(text) => text
                .split_once('T')
                .is_some_and(|(day, time)| is_day(day) && time.len() >= 9),
            _ => false,
        };
        if !fits {
            self.complain(
                self.at(
                    Code::M0209,
                    &default.span,
                    format!("the default is not a time in the format `{}`", format.value),
                )
                .help(format!(
                    "write it as `\"{example}\"`: a default is fixed text"
                )),
            );
        }
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
            (FieldType::Date, _) if filter.format.is_none() => "add `date: {format: iso}`",
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

/// Whether a text is a day such as `2026-12-31`.
fn is_day(text: &str) -> bool {
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|it| it.is_ascii_digit())
    };
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    digits(year, 4)
        && digits(month, 2)
        && ("01"..="12").contains(&month)
        && digits(day, 2)
        && ("01"..="31").contains(&day)
}
