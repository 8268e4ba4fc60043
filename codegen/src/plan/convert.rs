//! Which provider types become which common types, and by what statement.

use conjoin_conversions::{Fit, Kind, Statement};

use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Conversion, Field as MappedField, Name};
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::class::Side;
use super::enums::EnumUse;
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
    /// `list` or `get`.
    pub(crate) slot: &'n str,
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
        if let FieldType::Map(item) = to {
            return match leaf {
                Leaf::Map(inner) if **item == FieldType::String && **inner == Leaf::Text => {
                    Some(Convert::Same)
                }
                _ => self.no_conversion(site, leaf, to),
            };
        }
        let class = super::path::class(self.api, leaf);
        let name = to.describe();
        let digits = site.mapped.int_to_string.is_some();
        match conjoin_conversions::plain(class, (kind(to), &name), digits, site.field) {
            Fit::Same => Some(Convert::Same),
            Fit::Digits => Some(Convert::IntToText),
            Fit::No => self.no_conversion(site, leaf, to),
            Fit::Wrong(told) if told.code == conjoin_conversions::Code::M0211 => {
                self.no_format(site, leaf, to)
            }
            Fit::Wrong(told) => {
                let span = site.mapped.source_span.clone();
                self.complain(Diagnostic::told(span, told).label(site.by.to_owned()));
                None
            }
        }
    }

    /// Whether a statement makes the common value of what is there.
    pub(super) fn fits(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        to: &FieldType,
        statement: Statement,
    ) -> Option<()> {
        let class = super::path::class(self.api, leaf);
        let digits = site.mapped.int_to_string.is_some();
        match conjoin_conversions::stated(statement, class, kind(to), digits, site.field) {
            Fit::Same | Fit::Digits => Some(()),
            Fit::No => self.no_conversion(site, leaf, to).map(|_| ()),
            Fit::Wrong(told) => {
                let mut complaint = Diagnostic::told(site.span().clone(), told);
                if let (Statement::Ref, span) = (statement, &site.mapped.source_span) {
                    complaint.span = Some(span.clone());
                    complaint = complaint.label(site.by.to_owned());
                }
                if let (Statement::Number { .. }, Some(Conversion::Number { as_, .. })) =
                    (statement, &site.mapped.conversion)
                    && complaint.code == Code::M0220
                {
                    complaint.span = Some(as_.span.clone());
                }
                self.complain(complaint);
                None
            }
        }
    }

    fn stated(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        pointer: &str,
        to: &FieldType,
        steps: &TextSteps,
    ) -> Option<Convert> {
        match site.mapped.conversion.as_ref()? {
            Conversion::Ref(model) => self.reference(site, model, leaf, to),
            Conversion::Enum(name) => self.enumeration(site, name, leaf, pointer, to, steps),
            Conversion::Bool { yes, no, not } => {
                self.boolean(site, (yes, no, *not), leaf, to, steps)
            }
            Conversion::Date {
                format,
                zero_is_null,
            } => {
                self.fits(site, leaf, to, Statement::Date)?;
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
            } => {
                self.fits(site, leaf, to, Statement::Money)?;
                self.money(site, (currency.as_ref(), constant.as_ref(), minor.as_ref()))
            }
            Conversion::Split { on, trim } => {
                self.fits(site, leaf, to, Statement::Split)?;
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
            Conversion::Phone { part, region } => {
                self.phone(site, (part, region.as_ref()), leaf, to)
            }
            Conversion::Coded { table, spelling } => self.coded(site, *table, spelling, leaf, to),
            // Where the path is known, both are put together.
            Conversion::Fn(_) | Conversion::Lookup(_) => None,
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
        self.fits(site, leaf, to, Statement::Ref)?;
        Some(Convert::Ref(target.clone()))
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
                        "`{}` ({}) is no enum of the common model",
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
        let found = self.read_enum(&usage, known.map(|it| it.after(steps)), pointer, site)?;
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

/// The kind of a common type.
pub(super) fn kind(ty: &FieldType) -> Kind {
    match ty {
        FieldType::String => Kind::Text,
        FieldType::Code(_) => Kind::Code,
        FieldType::Bool => Kind::Bool,
        FieldType::Int => Kind::Int,
        FieldType::Decimal => Kind::Decimal,
        FieldType::Date => Kind::Date,
        FieldType::DateTime => Kind::DateTime,
        FieldType::DateOrDateTime => Kind::DateOrDateTime,
        FieldType::Money => Kind::Money,
        FieldType::Ref(_) => Kind::Ref,
        FieldType::Enum(_) => Kind::Enum,
        FieldType::Bytes => Kind::Bytes,
        FieldType::Map(_) => Kind::Map,
        FieldType::Object(name) if name == "Phone" => Kind::Phone,
        FieldType::Object(_) => Kind::Object,
        FieldType::List(item) => match kind(item) {
            Kind::Text | Kind::Code => Kind::Texts,
            Kind::Ref => Kind::Refs,
            Kind::Phone | Kind::Object => Kind::Objects,
            _ => Kind::List,
        },
    }
}

/// The statements that give a common type.
pub(crate) fn keys_for(to: &FieldType) -> String {
    let item = match to {
        FieldType::List(item) => item,
        other => other,
    };
    let name = match item {
        FieldType::Ref(name) | FieldType::Object(name) => name,
        FieldType::Enum(it) => &it.name,
        _ => "",
    };
    conjoin_conversions::keys_for(kind(to), name)
}
