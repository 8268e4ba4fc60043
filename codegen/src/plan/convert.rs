//! Which provider types become which common types, and by what statement.

use crate::diagnostic::Code;
use crate::mapping::{Conversion, Field as MappedField, Name};
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::enums::EnumUse;
use super::path::{leaf_name, leaf_phrase};
use super::types::{Convert, Leaf, TextSteps};
use crate::api::TypeRef;

/// A field mapping in its place.
pub(crate) struct Site<'n> {
    /// Common field, dotted below lists and objects.
    pub(crate) field: &'n str,
    pub(crate) mapped: &'n MappedField,
    pub(crate) category: &'n str,
    /// Where values are read, in words.
    pub(crate) what: &'n str,
    pub(crate) by: &'n str,
}

impl Site<'_> {
    fn span(&self) -> &Span {
        self.mapped
            .conversion_span
            .as_ref()
            .unwrap_or(&self.mapped.source_span)
    }
}

/// `text` steps of a field.
pub(crate) fn text_steps(mapped: &MappedField) -> TextSteps {
    mapped
        .text
        .as_ref()
        .map_or_else(TextSteps::default, |text| TextSteps {
            trim: text.trim,
            lower: text.case.as_ref().map(|case| case.value == "lower"),
            empty_is_null: text.empty_is_null,
        })
}

impl Check<'_> {
    /// The conversion from what stands at the end of a path to a common type.
    pub(crate) fn conversion(
        &mut self,
        site: &Site<'_>,
        start: TypeRef,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
    ) -> Option<Convert> {
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
        self.text_loss(site);
        match &site.mapped.conversion {
            None => self.plain(site, leaf, to),
            Some(conversion) => self.stated(site, start, conversion, leaf, pointer, to),
        }
    }

    fn text_loss(&mut self, site: &Site<'_>) {
        let Some(text) = &site.mapped.text else {
            return;
        };
        if let Some(case) = &text.case
            && site.mapped.lossy.is_none()
        {
            self.complain(
                self.at(
                    Code::M0220,
                    &case.span,
                    format!(
                        "`case: {}` loses how `{}` was written",
                        case.value, site.field
                    ),
                )
                .help("accept it: `lossy: <why>`"),
            );
        }
    }

    /// Without a conversion key only the same class passes.
    fn plain(&mut self, site: &Site<'_>, leaf: &Leaf, to: &FieldType) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        match to {
            FieldType::String | FieldType::Code(_) if text => Some(Convert::Same),
            FieldType::String | FieldType::Code(_) if leaf == &Leaf::Integer => {
                if site.mapped.int_to_string {
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

    fn no_conversion(&mut self, site: &Site<'_>, leaf: &Leaf, to: &FieldType) -> Option<Convert> {
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
        start: TypeRef,
        conversion: &Conversion,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
    ) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        match conversion {
            Conversion::Ref(model) => self.reference(site, model, leaf, to),
            Conversion::Enum(name) => self.enumeration(site, name, leaf, pointer, to),
            Conversion::Bool { not: true, .. } if leaf == &Leaf::Bool && *to == FieldType::Bool => {
                Some(Convert::Not)
            }
            Conversion::Bool {
                yes,
                no,
                not: false,
            } if text && *to == FieldType::Bool => {
                self.bool_values(leaf, yes, no);
                Some(Convert::Bool {
                    yes: yes.iter().map(|it| it.value.clone()).collect(),
                    no: no.iter().map(|it| it.value.clone()).collect(),
                })
            }
            Conversion::Bool { .. } if leaf == &Leaf::Bool => {
                self.complain(
                    self.at(
                        Code::M0223,
                        site.span(),
                        "`bool` can never apply: the source is a boolean".to_owned(),
                    )
                    .help("remove it"),
                );
                None
            }
            Conversion::Date {
                format,
                zero_is_null,
            } if text && matches!(to, FieldType::Date | FieldType::DateOrDateTime) => {
                self.date_format(format);
                Some(Convert::Date {
                    format: format.value.clone(),
                    zero_is_null: *zero_is_null,
                })
            }
            Conversion::DateTime { format, zone } => {
                self.date_time(site, format, zone.as_ref(), leaf, to)
            }
            Conversion::Number { as_ } => self.number(site, as_, leaf, to),
            Conversion::Money { currency, constant }
                if *to == FieldType::Money
                    && (text || matches!(leaf, Leaf::Number | Leaf::Integer)) =>
            {
                let currency = match currency {
                    Some(path) => {
                        let walked = self.walk(start, path, site.what, site.by)?;
                        if !matches!(walked.path.leaf, Leaf::Text | Leaf::Enum(_)) {
                            self.complain(
                                self.at(Code::M0222, &path.span, format!("a currency code is a string; `{}` is {}", path.value, leaf_phrase(&walked.path.leaf)))
                                    .label(site.by.to_owned())
                                    .help("name the property that holds an ISO 4217 code, or write `currency: {const: EUR}`"),
                            );
                            return None;
                        }
                        Some(walked.path)
                    }
                    None => None,
                };
                if let Some(code) = constant.as_ref().filter(|it| {
                    it.value.len() != 3 || !it.value.bytes().all(|b| b.is_ascii_uppercase())
                }) {
                    self.complain(
                        self.at(
                            Code::M0222,
                            &code.span,
                            format!("`{}` is not an ISO 4217 code", code.value),
                        )
                        .help("three capital letters, such as `EUR`"),
                    );
                }
                Some(Convert::Money {
                    currency,
                    constant: constant.as_ref().map(|it| it.value.clone()),
                })
            }
            Conversion::Split { on }
                if text
                    && matches!(to, FieldType::List(item) if **item == FieldType::String || matches!(**item, FieldType::Code(_))) =>
            {
                Some(Convert::Split {
                    on: on.value.clone(),
                })
            }
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
            Leaf::Integer if site.mapped.int_to_string => Some(Convert::Ref(target.clone())),
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
        let id = match leaf {
            Leaf::Enum(id) => Some(*id),
            Leaf::Text | Leaf::Integer => None,
            Leaf::Bool => {
                self.complain(
                    self.at(
                        Code::M0223,
                        &name.span,
                        "`enum` can never apply: the source is a boolean".to_owned(),
                    )
                    .help("use `bool:`"),
                );
                return None;
            }
            _ => return self.no_conversion(site, leaf, to),
        };
        let usage = EnumUse {
            name,
            category: site.category,
            target,
        };
        self.read_enum(&usage, id, pointer).map(Convert::Enum)
    }

    fn bool_values(&mut self, leaf: &Leaf, yes: &[Name], no: &[Name]) {
        let Leaf::Enum(id) = leaf else { return };
        let known = super::enums::values(self.api, *id);
        for value in yes.iter().chain(no) {
            if !known.contains(&value.value) {
                self.complain(
                    self.at(
                        Code::M0307,
                        &value.span,
                        format!("`{}` is not a value of the spec", value.value),
                    )
                    .did_you_mean(&value.value, known.iter().map(String::as_str))
                    .help(super::path::list(
                        "its values are",
                        &known.iter().map(String::as_str).collect::<Vec<_>>(),
                    )),
                );
            }
        }
    }

    fn date_format(&mut self, format: &Name) {
        if format.value != "iso" && !format.value.contains('%') {
            self.complain(
                self.at(
                    Code::M0211,
                    &format.span,
                    format!("`{}` is not a date format", format.value),
                )
                .did_you_mean(&format.value, ["iso"])
                .help("write `iso` for 2026-01-31, or a strftime pattern such as `%d.%m.%Y`"),
            );
        }
    }

    fn date_time(
        &mut self,
        site: &Site<'_>,
        format: &Name,
        zone: Option<&Name>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        const NAMES: [&str; 3] = ["rfc3339", "epoch_seconds", "epoch_millis"];
        let pattern = format.value.contains('%');
        if !pattern && !NAMES.contains(&format.value.as_str()) {
            self.complain(
                self.at(Code::M0211, &format.span, format!("`{}` is not a time format", format.value))
                    .did_you_mean(&format.value, NAMES)
                    .help("write `rfc3339`, `epoch_seconds`, `epoch_millis`, or a strftime pattern with a `zone`"),
            );
            return None;
        }
        if pattern
            && zone.is_none()
            && !format.value.contains("%z")
            && !format.value.contains("%:z")
        {
            self.complain(
                self.at(
                    Code::M0211,
                    &format.span,
                    format!("`{}` has no zone", format.value),
                )
                .help("add `zone: UTC` or an IANA name such as `zone: Europe/Berlin`"),
            );
            return None;
        }
        if let Some(zone) = zone.filter(|zone| !is_zone(&zone.value)) {
            self.complain(
                self.at(
                    Code::M0211,
                    &zone.span,
                    format!("`{}` is not a time zone", zone.value),
                )
                .did_you_mean(&zone.value, ZONES)
                .help("write `UTC` or an IANA name such as `Europe/Berlin`"),
            );
            return None;
        }
        let fits = match leaf {
            Leaf::Text | Leaf::Enum(_) => true,
            Leaf::Integer => format.value.starts_with("epoch"),
            _ => false,
        };
        match to {
            FieldType::DateTime | FieldType::DateOrDateTime if fits => {}
            FieldType::Date if fits => {
                if site.mapped.lossy.is_none() {
                    self.complain(
                        self.at(
                            Code::M0221,
                            site.span(),
                            format!("`{}` keeps the day and loses the time", site.field),
                        )
                        .help("accept it: `lossy: <why>`"),
                    );
                }
            }
            _ => return self.no_conversion(site, leaf, to),
        }
        Some(Convert::DateTime {
            format: format.value.clone(),
            zone: zone.map(|it| it.value.clone()),
        })
    }

    fn number(
        &mut self,
        site: &Site<'_>,
        kind: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        match (kind.value.as_str(), to) {
            ("decimal", FieldType::Decimal) if text => Some(Convert::Decimal),
            ("int", FieldType::Int) if text => Some(Convert::Int),
            ("decimal" | "int", FieldType::Decimal | FieldType::Int)
                if matches!(leaf, Leaf::Number | Leaf::Integer) =>
            {
                if leaf == &Leaf::Number && *to == FieldType::Int {
                    self.complain(
                        self.at(
                            Code::M0220,
                            &kind.span,
                            format!("a whole number loses the fraction of `{}`", site.field),
                        )
                        .help("map it to a decimal field, or correct the type in the overlay"),
                    );
                } else {
                    self.complain(
                        self.at(
                            Code::M0223,
                            site.span(),
                            "`number` can never apply: the source is a number".to_owned(),
                        )
                        .help("remove it"),
                    );
                }
                None
            }
            ("decimal" | "int", _) => self.no_conversion(site, leaf, to),
            (other, _) => {
                self.complain(
                    self.at(
                        Code::M0209,
                        &kind.span,
                        format!("`{other}` is not a kind of number"),
                    )
                    .did_you_mean(other, ["decimal", "int"])
                    .help("write `decimal` or `int`"),
                );
                None
            }
        }
    }
}

/// IANA names without a place.
const ZONES: [&str; 13] = [
    "UTC", "GMT", "CET", "EET", "MET", "WET", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT",
    "PST8PDT",
];

/// Whether a name has the form of an IANA time zone; which places there are is only known where the program runs.
fn is_zone(name: &str) -> bool {
    ZONES.contains(&name)
        || name
            .split_once('/')
            .is_some_and(|(area, place)| !area.is_empty() && !place.is_empty())
}

/// The statements that give a common type.
pub(crate) fn keys_for(to: &FieldType) -> String {
    match to {
        FieldType::String | FieldType::Code(_) => {
            "a string, `int: string`, or `template:` gives it".to_owned()
        }
        FieldType::Bool => "a boolean, or `bool: {true: [..], false: [..]}` gives it".to_owned(),
        FieldType::Int => "an integer, or `number: {as: int}` gives it".to_owned(),
        FieldType::Decimal => "a number, or `number: {as: decimal}` gives it".to_owned(),
        FieldType::Date => "`date: {format: iso}` gives it".to_owned(),
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
