//! How one common value becomes the provider's again: the inverse of each conversion, its steps, what it loses.

use conjoin_conversions::Loss;

use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Conversion, Field as MappedField, Literal as MappedLiteral, Name, Source};
use crate::models::FieldType;
use crate::source::Spanned;

use super::Check;
use super::class::Side;
use super::convert::is_texts;
use super::enums::{EnumUse, is_integer};
use super::inverse::{Reached, Sink};
use super::path::{Walked, leaf_phrase};
use super::types::{Leaf, Sent, Spelling, TextSteps, WriteConvert};

/// The JSON type that a property takes a number as.
fn sent(leaf: &Leaf) -> Option<Sent> {
    match leaf {
        Leaf::Text | Leaf::Enum(_) => Some(Sent::Text),
        Leaf::Number => Some(Sent::Number),
        Leaf::Integer => Some(Sent::Integer),
        _ => None,
    }
}

impl Check<'_> {
    /// The conversion of a common value to what stands at a place of the body (M0402).
    #[allow(
        clippy::too_many_arguments,
        reason = "each is a different thing; a struct would be used once"
    )]
    pub(super) fn write_convert(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        mapped: &MappedField,
        walked: &Walked,
        ty: &FieldType,
        pointer: &str,
        reached: &mut Reached,
    ) -> Option<WriteConvert> {
        let leaf = &walked.path.leaf;
        let (prefix, suffix) = affixes(mapped);
        let affixed = !prefix.is_empty() || !suffix.is_empty();
        // What reads an integer as its digits writes digits as an integer.
        let own = matches!(
            mapped.conversion,
            None | Some(
                Conversion::Ref(_)
                    | Conversion::Enum(_)
                    | Conversion::Number { .. }
                    | Conversion::Money { .. }
                    | Conversion::Unit { .. }
                    | Conversion::DateTime { .. }
                    | Conversion::DateParts { .. }
            )
        );
        let digits = leaf == &Leaf::Integer && mapped.int_to_string.is_some() && (!own || affixed);
        let inner = if digits { &Leaf::Text } else { leaf };
        let found = self.inverse(sink, field, mapped, inner, ty, pointer, reached);
        let Some(mut found) = found else {
            if let Some(key) = without_inverse(mapped) {
                let span = mapped.conversion_span.as_ref();
                self.complain(
                    self.at(
                        Code::M0402,
                        span.unwrap_or(&mapped.source_span),
                        format!("nothing says how `{field}` is written: {key} has no inverse"),
                    )
                    .label(format!("written by {}", sink.op.value))
                    .help("add `dir: read` when it is not written"),
                );
                return None;
            }
            self.complain(
                self.at(
                    Code::M0402,
                    &mapped.source_span,
                    format!(
                        "{} cannot be written to `{pointer}`, which is {}",
                        ty.describe(),
                        leaf_phrase(leaf)
                    ),
                )
                .label(format!("written by {}", sink.op.value))
                .note(format!("`{field}` of the common model"))
                .help("say where it goes with `to:`, or that it is not written with `dir: read`"),
            );
            return None;
        };
        let steps = mapped.text.as_ref();
        if steps.is_some_and(|it| it.empty_is_null) && matches!(inner, Leaf::Text | Leaf::Enum(_)) {
            found = WriteConvert::Filled {
                trim: steps.is_some_and(|it| it.trim),
                inner: Box::new(found),
            };
        }
        if affixed {
            found = WriteConvert::Affixed {
                prefix,
                suffix,
                inner: Box::new(found),
            };
        }
        if digits {
            found = WriteConvert::Digits(Box::new(found));
        }
        Some(found)
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "each is a different thing; a struct would be used once"
    )]
    fn inverse(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        mapped: &MappedField,
        leaf: &Leaf,
        ty: &FieldType,
        pointer: &str,
        reached: &mut Reached,
    ) -> Option<WriteConvert> {
        let integers = matches!(leaf, Leaf::Enum(id) if is_integer(self.api, *id));
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_)) && !integers;
        let integer = leaf == &Leaf::Integer || integers;
        let number = matches!(leaf, Leaf::Number | Leaf::Integer);
        let list =
            matches!(leaf, Leaf::List(inner) if matches!(**inner, Leaf::Text | Leaf::Enum(_)));
        let Some(conversion) = &mapped.conversion else {
            return match ty {
                FieldType::Object(name) if name == "RemoteRef" && text => {
                    Some(WriteConvert::RefToText)
                }
                FieldType::Object(name) if name == "RemoteRef" && integer => {
                    Some(WriteConvert::RefToInt)
                }
                FieldType::String | FieldType::Code(_) if text => Some(WriteConvert::Same),
                FieldType::String | FieldType::Code(_) if integer => Some(WriteConvert::TextToInt),
                FieldType::Bool if leaf == &Leaf::Bool => Some(WriteConvert::Same),
                FieldType::Int if leaf == &Leaf::Integer => Some(WriteConvert::Same),
                FieldType::Decimal if number => Some(WriteConvert::Same),
                FieldType::Bytes if text => Some(WriteConvert::Same),
                FieldType::Map(item) if **item == FieldType::String => {
                    matches!(leaf, Leaf::Map(inner) if **inner == Leaf::Text)
                        .then_some(WriteConvert::Same)
                }
                FieldType::List(_) if list => Some(WriteConvert::Same),
                _ => None,
            };
        };
        match conversion {
            Conversion::Enum(name) => self.enum_inverse(sink, mapped, name, leaf, ty, pointer),
            Conversion::Ref(_) => match ty {
                FieldType::Ref(_) if text => Some(WriteConvert::RefToText),
                FieldType::Ref(_) if integer => Some(WriteConvert::RefToInt),
                FieldType::List(_) => match one_of(leaf, ty) {
                    Leaf::Text | Leaf::Enum(_) => Some(WriteConvert::RefToText),
                    Leaf::Integer => Some(WriteConvert::RefToInt),
                    _ => None,
                },
                _ => None,
            },
            Conversion::Bool { not: true, .. } => {
                (leaf == &Leaf::Bool).then_some(WriteConvert::Not)
            }
            Conversion::Bool { yes, no, .. } => bool_inverse(yes, no, text, integer),
            Conversion::Date { format, .. } if text => Some(WriteConvert::Date {
                format: format.value.clone(),
            }),
            Conversion::DateTime { formats, zone } => {
                let format = formats.first()?;
                self.moment_inverse(mapped, field, format, zone.as_ref(), (text, integer), ty)
            }
            Conversion::Number { .. } => match ty {
                FieldType::Decimal if text => Some(WriteConvert::DecimalToText),
                FieldType::Decimal if number => Some(WriteConvert::Same),
                FieldType::Int if leaf == &Leaf::Integer => Some(WriteConvert::Same),
                FieldType::Int if text => Some(WriteConvert::IntToText),
                _ => None,
            },
            Conversion::Money {
                currency,
                constant,
                minor,
            } if *ty == FieldType::Money => {
                let amount = sent(leaf)?;
                let currency = match currency {
                    Some(path) => {
                        let (pointer, _) =
                            self.beside(sink, field, path, &[Sent::Text], reached)?;
                        Some(pointer)
                    }
                    None => None,
                };
                Some(WriteConvert::Money {
                    amount,
                    minor: minor.is_some(),
                    currency,
                    constant: constant.as_ref().map(|it| it.value.clone()),
                })
            }
            Conversion::Split { on, trim } if text && is_texts(ty) => Some(WriteConvert::Join {
                on: on.value.clone(),
                trim: *trim,
            }),
            Conversion::Unit { from, to } => Some(WriteConvert::Unit {
                factor: self.factor(from, to)?,
                to: sent(leaf)?,
            }),
            Conversion::DateParts { month, day } if mapped.to.is_none() => {
                let year = sent(leaf).filter(|it| *it != Sent::Number)?;
                let parts = [Sent::Text, Sent::Integer];
                let (month, day) = (one_path(month)?, one_path(day)?);
                let month = self.beside(sink, field, month, &parts, reached)?;
                let day = self.beside(sink, field, day, &parts, reached)?;
                // All three are cleared together.
                let all = reached
                    .beside
                    .split_off(reached.beside.len().saturating_sub(2));
                reached.pointers.extend(all);
                Some(WriteConvert::DateParts { year, month, day })
            }
            Conversion::Phone { part, .. } if text => match part.value.as_str() {
                "whole" => Some(WriteConvert::Phone),
                "number" => Some(WriteConvert::PhoneNumber),
                "e164" => Some(WriteConvert::E164),
                _ => None,
            },
            Conversion::Coded { table, spelling } if text || list => {
                let coded = super::scalar::table(*table, spelling);
                (coded.spelling() != Spelling::Any).then_some(WriteConvert::Coded(coded))
            }
            _ => None,
        }
    }

    /// The place in the body of something that is sent beside a value, and its JSON type.
    fn beside(
        &mut self,
        sink: &Sink<'_>,
        field: &str,
        path: &Name,
        types: &[Sent],
        reached: &mut Reached,
    ) -> Option<(String, Sent)> {
        let walked = self.walk(
            sink.start,
            path,
            &format!("the body of `{}`", sink.op.value),
            &format!("written by {}", sink.op.value),
        )?;
        let pointer = format!("{}{}", sink.base, walked.path.pointer);
        let kind = sent(&walked.path.leaf).filter(|it| types.contains(it))?;
        reached
            .beside
            .push((pointer.clone(), field.to_owned(), path.span.clone()));
        Some((pointer, kind))
    }

    fn enum_inverse(
        &mut self,
        sink: &Sink<'_>,
        mapped: &MappedField,
        name: &Name,
        leaf: &Leaf,
        ty: &FieldType,
        pointer: &str,
    ) -> Option<WriteConvert> {
        let target = super::enums::of_type(ty)?;
        let leaf = one_of(leaf, ty);
        let (prefix, suffix) = affixes(mapped);
        let steps = TextSteps {
            prefix: Some(prefix.into()),
            suffix: Some(suffix.into()),
            ..TextSteps::default()
        };
        let accepted = match leaf {
            Leaf::Enum(id) => super::enums::Known::of(self.api, *id).after(&steps).values,
            Leaf::Bool => vec!["true".to_owned(), "false".to_owned()],
            _ => Vec::new(),
        };
        let usage = EnumUse {
            name,
            category: sink.category,
            target,
        };
        self.write_enum(&usage, &accepted, &sink.op.value, pointer);
        if self.enum_loses_when_written(&usage) {
            self.loses(mapped, Side::Write);
        }
        let table = name.value.clone();
        match leaf {
            Leaf::Enum(id) if is_integer(self.api, *id) => Some(WriteConvert::IntEnum(table)),
            Leaf::Integer => Some(WriteConvert::IntEnum(table)),
            Leaf::Bool if !matches!(ty, FieldType::List(_)) => Some(WriteConvert::BoolEnum(table)),
            Leaf::Text | Leaf::Enum(_) => Some(WriteConvert::Enum(table)),
            _ => None,
        }
    }

    fn moment_inverse(
        &mut self,
        mapped: &MappedField,
        field: &str,
        format: &Name,
        zone: Option<&Name>,
        (text, integer): (bool, bool),
        ty: &FieldType,
    ) -> Option<WriteConvert> {
        if *ty == FieldType::Date {
            // The day is written: what reads RFC 3339 takes it as midnight.
            return (text && format.value == "rfc3339").then(|| WriteConvert::Date {
                format: "iso".to_owned(),
            });
        }
        let epoch = format.value.starts_with("epoch");
        if !(text || integer && epoch)
            || !matches!(ty, FieldType::DateTime | FieldType::DateOrDateTime)
        {
            return None;
        }
        if *ty == FieldType::DateOrDateTime {
            // A day alone is written as a day, or not at all.
            self.loses(mapped, Side::Write);
        }
        if let Some(what) = conjoin_conversions::unwritten(&format.value) {
            self.loses(mapped, Side::Write);
            if !what.starts_with("fractions") && mapped.lossy.is_none() {
                let loss = Loss::Unwritten(&format.value, what);
                self.complain(Diagnostic::told(format.span.clone(), loss.told(field)));
            }
        }
        Some(WriteConvert::DateTime {
            format: format.value.clone(),
            zone: zone.map(|it| it.value.clone()),
        })
    }
}

/// The path of a part, where every operation has the same.
fn one_path(source: &Source) -> Option<&Name> {
    match source {
        Source::Path(path) => Some(path),
        Source::PerOperation(paths) => {
            let mut all = paths.values().map(|(_, path)| path);
            let first = all.next()?;
            all.all(|it| it.value == first.value).then_some(first)
        }
    }
}

/// What stands at a path, or in the list there where the common value is a list too. A list is never written to one
/// value.
fn one_of<'l>(leaf: &'l Leaf, ty: &FieldType) -> &'l Leaf {
    match (leaf, ty) {
        (Leaf::List(item), FieldType::List(_)) => item,
        (_, FieldType::List(_)) => &Leaf::Any,
        _ => leaf,
    }
}

/// `strip_prefix` and `strip_suffix` of a field.
fn affixes(mapped: &MappedField) -> (String, String) {
    let text = |affix: Option<&Name>| affix.map(|it| it.value.clone()).unwrap_or_default();
    let steps = mapped.text.as_ref();
    (
        text(steps.and_then(|it| it.prefix.as_ref())),
        text(steps.and_then(|it| it.suffix.as_ref())),
    )
}

/// A conversion that is read only, whatever is written to.
fn without_inverse(mapped: &MappedField) -> Option<String> {
    match &mapped.conversion {
        Some(Conversion::Phone { part, .. }) if part.value == "extension" => {
            Some("`phone: extension`".to_owned())
        }
        Some(Conversion::Coded { table, spelling }) if spelling.value == "any" => {
            Some(format!("`{}: any`", table.word()))
        }
        Some(Conversion::DateParts { .. }) if mapped.to.is_some() => {
            Some("`date_parts` with `to`".to_owned())
        }
        _ => None,
    }
}

fn bool_inverse(
    yes: &[Spanned<MappedLiteral>],
    no: &[Spanned<MappedLiteral>],
    text: bool,
    integer: bool,
) -> Option<WriteConvert> {
    match (&yes.first()?.value, &no.first()?.value) {
        (MappedLiteral::Text(yes), MappedLiteral::Text(no)) if text => Some(WriteConvert::Bool {
            yes: yes.clone(),
            no: no.clone(),
        }),
        (MappedLiteral::Int(yes), MappedLiteral::Int(no)) if integer => {
            Some(WriteConvert::BoolInt { yes: *yes, no: *no })
        }
        _ => None,
    }
}
