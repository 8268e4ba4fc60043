//! Which provider types become which common types, and by what statement.

use crate::diagnostic::Code;
use crate::mapping::{Conversion, Field as MappedField, Name};
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::class::Side;
use super::enums::EnumUse;
use super::path::leaf_name;
use super::types::{Convert, Leaf, TextSteps};
use crate::api::TypeRef;

/// A field mapping in its place.
pub(crate) struct Site<'n> {
    /// Type where paths start.
    pub(crate) start: TypeRef,
    /// Type of the value.
    pub(crate) ty: TypeRef,
    /// Common field, dotted below lists and objects.
    pub(crate) field: &'n str,
    pub(crate) mapped: &'n MappedField,
    pub(crate) category: &'n str,
    /// Where values are read, in words.
    pub(crate) what: &'n str,
    pub(crate) by: &'n str,
}

impl Site<'_> {
    pub(super) fn span(&self) -> &Span {
        self.mapped
            .conversion_span
            .as_ref()
            .unwrap_or(&self.mapped.source_span)
    }
}

impl Check<'_> {
    /// The conversion from what stands at the end of a path to a common type.
    pub(crate) fn conversion(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
    ) -> Option<(TextSteps, Convert)> {
        if leaf == &Leaf::Any {
            self.complain(
                self.at(
                    Code::M0205,
                    &site.mapped.source_span,
                    format!(
                        "`{}` cannot be checked: the spec does not say what it is",
                        pointer.trim_start_matches('/').replace('/', ".")
                    ),
                )
                .label(site.by.to_owned())
                .help("declare its type in the overlay"),
            );
            return None;
        }
        let mut steps = self.text_steps(site, leaf)?;
        if steps.digits {
            self.used.ints.insert(super::class::place(site.mapped));
        }
        let convert = match &site.mapped.conversion {
            // A link and a copy take the integer themselves.
            None if steps.only_digits() => {
                steps.digits = false;
                self.plain(site, leaf, to)
            }
            Some(Conversion::Ref(_)) if steps.only_digits() => {
                steps.digits = false;
                self.stated(site, leaf, pointer, to, &steps)
            }
            None => self.plain(site, if steps.digits { &Leaf::Text } else { leaf }, to),
            Some(_) => {
                let leaf = if steps.digits { &Leaf::Text } else { leaf };
                self.stated(site, leaf, pointer, to, &steps)
            }
        }?;
        Some((steps, convert))
    }

    /// Without a conversion key only the same class passes.
    fn plain(&mut self, site: &Site<'_>, leaf: &Leaf, to: &FieldType) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        match to {
            FieldType::String | FieldType::Code(_) if text => Some(Convert::Same),
            FieldType::String | FieldType::Code(_) if leaf == &Leaf::Integer => {
                if site.mapped.int_to_string.is_some() {
                    return Some(Convert::IntToText);
                }
                self.complain(
                    self.at(
                        Code::M0210,
                        &site.mapped.source_span,
                        format!("an integer does not become {} by itself", to.describe()),
                    )
                    .label(site.by.to_owned())
                    .help("add `int: string`"),
                );
                None
            }
            FieldType::Bool if leaf == &Leaf::Bool => Some(Convert::Same),
            FieldType::Int if leaf == &Leaf::Integer => Some(Convert::Same),
            FieldType::Decimal if matches!(leaf, Leaf::Number | Leaf::Integer) => {
                Some(Convert::Same)
            }
            FieldType::Bytes if text => Some(Convert::Same),
            FieldType::Map(item) if **item == FieldType::String => match leaf {
                Leaf::Map(inner) if **inner == Leaf::Text => Some(Convert::Same),
                _ => self.no_conversion(site, leaf, to),
            },
            FieldType::List(item)
                if **item == FieldType::String || matches!(**item, FieldType::Code(_)) =>
            {
                match leaf {
                    Leaf::List(inner) if matches!(**inner, Leaf::Text | Leaf::Enum(_)) => {
                        Some(Convert::Same)
                    }
                    _ => self.no_conversion(site, leaf, to),
                }
            }
            FieldType::Date | FieldType::DateTime | FieldType::DateOrDateTime
                if text || leaf == &Leaf::Integer =>
            {
                let (key, example) = match to {
                    FieldType::Date if text => ("date", "date: {format: iso}"),
                    FieldType::Date => ("date", "datetime: {format: epoch_seconds}"),
                    _ if text => ("datetime", "datetime: {format: rfc3339}"),
                    _ => ("datetime", "datetime: {format: epoch_seconds}"),
                };
                self.complain(
                    self.at(
                        Code::M0211,
                        &site.mapped.source_span,
                        format!("nothing says how `{}` is written as a {key}", site.field),
                    )
                    .label(format!("{}, {}", leaf_name(leaf), site.by))
                    .help(format!("add `{example}`")),
                );
                None
            }
            _ => self.no_conversion(site, leaf, to),
        }
    }

    pub(super) fn no_conversion(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        self.complain(
            self.at(
                Code::M0209,
                site.span(),
                format!("{} cannot become {}", leaf_name(leaf), to.describe()),
            )
            .label(site.by.to_owned())
            .note(format!(
                "`{}` of the common model is {}",
                site.field,
                to.describe()
            ))
            .help(keys_for(to)),
        );
        None
    }

    fn stated(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
        steps: &TextSteps,
    ) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        match site.mapped.conversion.as_ref()? {
            Conversion::Ref(model) => self.reference(site, model, leaf, to),
            Conversion::Enum(name) => self.enumeration(site, name, leaf, pointer, to, steps),
            Conversion::Bool { yes, no, not } => {
                self.boolean(site, (yes, no, *not), leaf, to, steps)
            }
            Conversion::Date {
                format,
                zero_is_null,
            } if text && matches!(to, FieldType::Date | FieldType::DateOrDateTime) => {
                self.date(site, format, *zero_is_null, to)
            }
            Conversion::DateTime { formats, zone } => {
                self.date_time(site, formats, zone.as_ref(), leaf, to)
            }
            Conversion::Number { as_, null } => self.number(site, as_, null.as_ref(), leaf, to),
            Conversion::Money {
                currency,
                constant,
                minor,
            } if *to == FieldType::Money
                && (text || matches!(leaf, Leaf::Number | Leaf::Integer)) =>
            {
                self.money(site, (currency.as_ref(), constant.as_ref(), minor.as_ref()))
            }
            Conversion::Split { on, trim } if text && is_texts(to) => {
                if *trim {
                    self.loses(site.mapped, Side::Read);
                }
                Some(Convert::Split {
                    on: on.value.clone(),
                    trim: *trim,
                })
            }
            Conversion::Unit { from, to: unit } => self.unit(site, from, unit, leaf, to),
            Conversion::DateParts { month, day } => self.date_parts(site, month, day, leaf, to),
            Conversion::Phone(part) => self.phone(site, part, leaf, to),
            Conversion::Coded { table, spelling } => self.coded(site, *table, spelling, leaf, to),
            _ => self.no_conversion(site, leaf, to),
        }
    }

    fn reference(
        &mut self,
        site: &Site<'_>,
        model: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let target = match to {
            FieldType::Ref(target) => target,
            FieldType::List(item) => match &**item {
                FieldType::Ref(target) => target,
                _ => return self.no_conversion(site, leaf, to),
            },
            _ => return self.no_conversion(site, leaf, to),
        };
        if *target != model.value {
            self.complain(
                self.at(
                    Code::M0209,
                    &model.span,
                    format!(
                        "`{}` refers to {target}, not to {}",
                        site.field, model.value
                    ),
                )
                .help(format!("write `ref: {target}`")),
            );
            return None;
        }
        let inner = match (leaf, to) {
            (Leaf::List(inner), FieldType::List(_)) => inner.as_ref(),
            (_, FieldType::List(_)) => return self.no_conversion(site, leaf, to),
            _ => leaf,
        };
        match inner {
            Leaf::Text | Leaf::Enum(_) => Some(Convert::Ref(target.clone())),
            Leaf::Integer if site.mapped.int_to_string.is_some() => {
                Some(Convert::Ref(target.clone()))
            }
            Leaf::Integer => {
                self.complain(
                    self.at(
                        Code::M0210,
                        &site.mapped.source_span,
                        "an integer id does not become text by itself".to_owned(),
                    )
                    .label(site.by.to_owned())
                    .help("add `int: string`"),
                );
                None
            }
            _ => self.no_conversion(site, leaf, to),
        }
    }

    fn enumeration(
        &mut self,
        site: &Site<'_>,
        name: &Name,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
        steps: &TextSteps,
    ) -> Option<Convert> {
        let Some(target) = super::enums::of_type(to) else {
            self.complain(
                self.at(
                    Code::M0209,
                    &name.span,
                    format!(
                        "`{}` of the common model is {}, not an enum",
                        site.field,
                        to.describe()
                    ),
                )
                .help("remove `enum:`"),
            );
            return None;
        };
        let leaf = match (leaf, to) {
            (Leaf::List(item), FieldType::List(_)) if **item != Leaf::Integer => item,
            _ => leaf,
        };
        let known = match leaf {
            Leaf::Enum(id) => Some(super::enums::Known::of(self.api, *id)),
            Leaf::Bool => Some(super::enums::Known {
                values: vec!["true".to_owned(), "false".to_owned()],
                place: self.api.type_origin(site.ty),
            }),
            Leaf::Text | Leaf::Integer => None,
            _ => return self.no_conversion(site, leaf, to),
        };
        let usage = EnumUse {
            name,
            category: site.category,
            target,
        };
        if !self.enum_fits(&usage, leaf) {
            return None;
        }
        let found = self.read_enum(&usage, known.map(|it| it.after(steps)), pointer)?;
        if self.enum_loses(&usage) {
            self.loses(site.mapped, Side::Read);
        }
        Some(Convert::Enum(found))
    }
}

/// Whether a common type is a list of texts.
pub(super) fn is_texts(to: &FieldType) -> bool {
    matches!(to, FieldType::List(item) if matches!(**item, FieldType::String | FieldType::Code(_)))
}

/// The statements that give a common type.
pub(crate) fn keys_for(to: &FieldType) -> String {
    match to {
        FieldType::String | FieldType::Code(_) => {
            "a string, `int: string`, or `template:` gives it".to_owned()
        }
        FieldType::Bool => "a boolean, or `bool: {true: [..], false: [..]}` gives it".to_owned(),
        FieldType::Int => "an integer, `number: {as: int}` or `unit:` gives it".to_owned(),
        FieldType::Decimal => "a number, `number: {as: decimal}` or `unit:` gives it".to_owned(),
        FieldType::Date => "`date: {format: iso}` or `date_parts:` gives it".to_owned(),
        FieldType::DateTime => "`datetime: {format: rfc3339}` gives it".to_owned(),
        FieldType::DateOrDateTime => "`date:` or `datetime:` gives it".to_owned(),
        FieldType::Money => "`money: {currency: <path>}` gives it".to_owned(),
        FieldType::Ref(model) => {
            format!("`ref: {model}` gives it, from a string or with `int: string`")
        }
        FieldType::Enum(it) => format!("`enum: <map to {}>` gives it", it.name),
        FieldType::Bytes => "a string in Base64 gives it".to_owned(),
        FieldType::Map(_) => "a map of strings gives it".to_owned(),
        FieldType::Object(name) => format!("`object: {{..}}` with parts of {name} gives it"),
        FieldType::List(item) => match &**item {
            FieldType::Object(name) => {
                format!("`list:` or `each:` with `object:` parts of {name} gives it")
            }
            FieldType::Ref(model) => {
                format!("an array with `ref: {model}`, `list:` or `each:` gives it")
            }
            _ => "an array of strings, `split:`, `list:` or `each:` gives it".to_owned(),
        },
    }
}
