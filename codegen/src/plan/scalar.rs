//! Conversions of one value: booleans, times, numbers, money, units, days in parts, phones, codes; and steps on text.

use conjoin_conversions::{CALLING, Loss, Statement};

use crate::api::{Kind, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{CodeTable, Literal as MappedLiteral, Name, Source};
use crate::models::FieldType;
use crate::source::{Span, Spanned};

use super::Check;
use super::class::Side;
use super::convert::{Site, is_texts};
use super::path::{leaf_phrase, list};
use super::types::{Bound, Coded, Convert, Leaf, Literal, Path, PhonePart, Spelling, TextSteps};

impl Check<'_> {
    /// The steps of `int` and `text`; `None` when they do not fit what is there.
    pub(super) fn text_steps(&mut self, site: &Site<'_>, leaf: &Leaf) -> Option<TextSteps> {
        let digits = leaf == &Leaf::Integer && site.mapped.int_to_string.is_some();
        let mut steps = TextSteps {
            digits,
            ..TextSteps::default()
        };
        // An enum of integers is read by its digits.
        if matches!(leaf, Leaf::Enum(_) | Leaf::List(_)) {
            self.used.ints.insert(super::class::place(site.mapped));
        }
        let Some(text) = &site.mapped.text else {
            return Some(steps);
        };
        if !digits && !matches!(leaf, Leaf::Text | Leaf::Enum(_)) {
            let span = text.span.as_ref().unwrap_or(&site.mapped.source_span);
            let help = if leaf == &Leaf::Integer {
                "add `int: string` before it, or remove it"
            } else {
                "remove it"
            };
            self.complain(
                self.at(
                    Code::M0223,
                    span,
                    format!(
                        "`text` can never apply: the source is {}",
                        leaf_phrase(leaf)
                    ),
                )
                .label(site.by.to_owned())
                .help(help),
            );
            return None;
        }
        steps.trim = text.trim;
        steps.html = text.html.is_some();
        steps.prefix = text.prefix.as_ref().map(|it| it.value.as_str().into());
        steps.suffix = text.suffix.as_ref().map(|it| it.value.as_str().into());
        steps.lower = text.case.as_ref().map(|case| case.value == "lower");
        steps.empty_is_null = text.empty_is_null;
        // White space at the ends, and affixes that are missing, are no loss that anybody has to accept.
        if text.trim || text.empty_is_null || steps.prefix.is_some() || steps.suffix.is_some() {
            self.loses(site.mapped, Side::Read);
        }
        let lossy = [
            text.case.as_ref().map(|it| (it, Loss::Case(&it.value))),
            text.html.as_ref().map(|it| (it, Loss::Html(&it.value))),
        ];
        for (word, loss) in lossy.into_iter().flatten() {
            self.loses(site.mapped, Side::Read);
            self.unaccepted(site, &word.span, loss);
        }
        Some(steps)
    }

    pub(super) fn boolean(
        &mut self,
        site: &Site<'_>,
        (yes, no, not): (&[Spanned<MappedLiteral>], &[Spanned<MappedLiteral>], bool),
        leaf: &Leaf,
        to: &FieldType,
        steps: &TextSteps,
    ) -> Option<Convert> {
        if not {
            self.fits(site, leaf, to, Statement::Not)?;
            return Some(Convert::Not);
        }
        self.fits(site, leaf, to, Statement::Bool)?;
        if yes.len() > 1 || no.len() > 1 {
            self.loses(site.mapped, Side::Read);
        }
        let integer = leaf == &Leaf::Integer;
        let mut wrong = false;
        for value in yes.iter().chain(no) {
            let fits = match value.value {
                MappedLiteral::Text(_) => !integer,
                MappedLiteral::Int(_) => integer,
                MappedLiteral::Bool(_) => false,
            };
            if fits {
                continue;
            }
            wrong = true;
            let shown = super::touched::literal_text(&super::operation::literal_of(&value.value));
            let help = match &value.value {
                MappedLiteral::Text(_) => "write an integer, without quotes".to_owned(),
                MappedLiteral::Int(int) => format!("quote it: `\"{int}\"`"),
                MappedLiteral::Bool(flag) => format!("quote it: `\"{flag}\"`"),
            };
            self.complain(
                self.at(
                    Code::M0204,
                    &value.span,
                    format!("`{shown}` is never equal to {}", leaf_phrase(leaf)),
                )
                .label(site.by.to_owned())
                .help(help),
            );
        }
        if wrong {
            return None;
        }
        if integer {
            let ints = |all: &[Spanned<MappedLiteral>]| {
                all.iter()
                    .filter_map(|it| match it.value {
                        MappedLiteral::Int(int) => Some(int),
                        _ => None,
                    })
                    .collect()
            };
            return Some(Convert::BoolInt {
                yes: ints(yes),
                no: ints(no),
            });
        }
        self.bool_values(leaf, yes, no, steps);
        Some(Convert::Bool {
            yes: texts(yes),
            no: texts(no),
        })
    }

    fn bool_values(
        &mut self,
        leaf: &Leaf,
        yes: &[Spanned<MappedLiteral>],
        no: &[Spanned<MappedLiteral>],
        steps: &TextSteps,
    ) {
        let Leaf::Enum(id) = leaf else { return };
        let known = super::enums::Known::of(self.api, *id).after(steps).values;
        for value in yes.iter().chain(no) {
            let MappedLiteral::Text(text) = &value.value else {
                continue;
            };
            if !known.contains(text) {
                self.complain(
                    self.at(
                        Code::M0307,
                        &value.span,
                        format!("`{text}` is not a value of the spec"),
                    )
                    .did_you_mean(text, known.iter().map(String::as_str))
                    .help(list(
                        "its values are",
                        &known.iter().map(String::as_str).collect::<Vec<_>>(),
                    )),
                );
            }
        }
    }

    pub(super) fn number(
        &mut self,
        site: &Site<'_>,
        kind: &Name,
        null: Option<&Span>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let text = matches!(leaf, Leaf::Text | Leaf::Enum(_));
        if let Some(span) = null.filter(|_| text) {
            self.loses(site.mapped, Side::Read);
            self.unaccepted(site, span, Loss::NoNumber);
        }
        if !["decimal", "int"].contains(&kind.value.as_str()) {
            self.complain(
                self.at(
                    Code::M0209,
                    &kind.span,
                    format!("`{}` is not a kind of number", kind.value),
                )
                .did_you_mean(&kind.value, ["decimal", "int"])
                .help("write `decimal` or `int`"),
            );
            return None;
        }
        let whole = kind.value == "int";
        self.fits(site, leaf, to, Statement::Number { whole })?;
        Some(match (whole, null) {
            (false, Some(_)) => Convert::DecimalOrNull,
            (true, Some(_)) => Convert::IntOrNull,
            (false, None) => Convert::Decimal,
            (true, None) => Convert::Int,
        })
    }

    pub(super) fn money(
        &mut self,
        site: &Site<'_>,
        (currency, constant, minor): (Option<&Name>, Option<&Name>, Option<&Span>),
    ) -> Option<Convert> {
        let path = match currency {
            Some(path) => {
                let walked = self.walk(site.start, path, site.what, site.by)?;
                if !matches!(walked.path.leaf, Leaf::Text | Leaf::Enum(_)) {
                    self.complain(
                        self.at(Code::M0222, &path.span, format!("a currency code is a string; `{}` is {}", path.value, leaf_phrase(&walked.path.leaf)))
                            .label(site.by.to_owned())
                            .help("name the property that holds an ISO 4217 code, or write `currency: {const: EUR}`"),
                    );
                    return None;
                }
                Some(Box::new(walked.path))
            }
            None => None,
        };
        if let Some(code) = constant
            && let Err(told) = conjoin_conversions::currency(&code.value)
        {
            self.complain(Diagnostic::told(code.span.clone(), told));
            return None;
        }
        if let Some(span) = minor.filter(|_| currency.is_none() && constant.is_none()) {
            self.complain(
                self.at(
                    Code::M0222,
                    span,
                    "nothing says how many minor units make one: the amount has no currency",
                )
                .help("add `currency: <path>`, or `currency: {const: EUR}`"),
            );
            return None;
        }
        if constant.is_some() {
            // An amount without a currency comes back with one.
            self.loses(site.mapped, Side::Write);
        }
        Some(Convert::Money {
            currency: path,
            constant: constant.map(|it| it.value.clone()),
            minor: minor.is_some(),
        })
    }

    pub(super) fn unit(
        &mut self,
        site: &Site<'_>,
        from: &Name,
        unit: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let factor = self.factor(from, unit)?;
        self.fits(site, leaf, to, Statement::Unit)?;
        // A fraction of the provider's unit, or of the common one, has no whole number.
        let exact = factor.denominator == 1 && leaf == &Leaf::Integer;
        let rounded = *to == FieldType::Int && !exact;
        if rounded {
            self.loses(site.mapped, Side::Read);
            self.unaccepted(site, site.span(), Loss::Rest(&unit.value));
            site.mapped.lossy.as_ref()?;
        }
        Some(Convert::Unit { factor, rounded })
    }

    pub(super) fn date_parts(
        &mut self,
        site: &Site<'_>,
        month: &Source,
        day: &Source,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        self.fits(site, leaf, to, Statement::DateParts)?;
        let part = |check: &mut Self, source: &Source| -> Option<Path> {
            let path = match source {
                Source::Path(path) => path,
                Source::PerOperation(paths) => match paths.get(site.slot) {
                    Some((_, path)) => path,
                    None => {
                        check.complain(
                            check
                                .at(
                                    Code::M0002,
                                    site.span(),
                                    format!("a part of `{}` has no path for `{}`", site.field, site.slot),
                                )
                                .help("give month and day a path for each operation that the year has one for"),
                        );
                        return None;
                    }
                },
            };
            let walked = check.walk(site.start, path, site.what, site.by)?;
            check
                .is_part(site, &path.span, &walked.path.leaf)
                .then_some(walked.path)
        };
        let year = self.is_part(site, &site.mapped.source_span, leaf);
        let (month, day) = (part(self, month), part(self, day));
        year.then_some(())?;
        Some(Convert::DateParts {
            month: Box::new(month?),
            day: Box::new(day?),
        })
    }

    fn is_part(&mut self, site: &Site<'_>, span: &Span, leaf: &Leaf) -> bool {
        let fits = matches!(leaf, Leaf::Integer | Leaf::Text | Leaf::Enum(_));
        if !fits {
            self.complain(
                self.at(
                    Code::M0209,
                    span,
                    format!("{} cannot become a part of a day", leaf_phrase(leaf)),
                )
                .label(site.by.to_owned())
                .help("name an integer, or a string with digits"),
            );
        }
        fits
    }

    pub(super) fn phone(
        &mut self,
        site: &Site<'_>,
        (part, region): (&Name, Option<&Name>),
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let part = match part.value.as_str() {
            "whole" => PhonePart::Whole,
            "number" => PhonePart::Number,
            "e164" => PhonePart::E164,
            _ => PhonePart::Extension,
        };
        let whole = part == PhonePart::Whole;
        self.fits(site, leaf, to, Statement::Phone { whole })?;
        if whole {
            // Kind, place among others, and a form of its own are not in the text.
            self.loses(site.mapped, Side::Write);
        } else {
            self.loses(site.mapped, Side::Read);
        }
        let region = match region {
            Some(region) => Some(self.region(site, part, region)?),
            None => None,
        };
        Some(Convert::Phone { part, region })
    }

    /// The region of numbers without a calling code.
    fn region(&mut self, site: &Site<'_>, part: PhonePart, region: &Name) -> Option<Bound> {
        if matches!(part, PhonePart::Number | PhonePart::Extension) {
            let message = format!("`region` can never apply to this part of `{}`", site.field);
            let complaint = self.at(Code::M0223, &region.span, message);
            self.complain(complaint.help("remove it: `phone: number`, `phone: extension`"));
            return None;
        }
        if let Some(setting) = region.value.strip_prefix("$settings.") {
            self.setting(&Name::new(setting.to_owned(), region.span.clone()));
            return Some(Bound::Setting(setting.to_owned()));
        }
        let known: Vec<&str> = CALLING.iter().map(|(region, ..)| *region).collect();
        if !known.contains(&region.value.as_str()) {
            let message = format!("`{}` is no region whose numbers can be told", region.value);
            let complaint = self
                .at(Code::M0222, &region.span, message)
                .help(list("regions are", &known))
                .help("or take it from the connection: `$settings.<name>`");
            self.complain(complaint);
            return None;
        }
        Some(Bound::Literal(Literal::Text(region.value.clone())))
    }

    pub(super) fn coded(
        &mut self,
        site: &Site<'_>,
        table: CodeTable,
        spelling: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let inner = match (leaf, to) {
            (Leaf::List(inner), to) if is_texts(to) => inner.as_ref(),
            (_, FieldType::String | FieldType::Code(_)) => leaf,
            _ => return self.no_conversion(site, leaf, to),
        };
        let right = match to {
            FieldType::Code(name) => name == table.word(),
            FieldType::List(item) => {
                !matches!(&**item, FieldType::Code(name) if name != table.word())
            }
            _ => true,
        };
        if !right || !matches!(inner, Leaf::Text | Leaf::Enum(_)) {
            return self.no_conversion(site, leaf, to);
        }
        // One country has several names, and codes are read in any case.
        self.loses(site.mapped, Side::Read);
        Some(Convert::Coded(self::table(table, spelling)))
    }

    /// `format` of a text in the spec.
    pub(super) fn text_format(&self, ty: TypeRef) -> Option<&str> {
        match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Text(text)) => text.format.as_deref(),
            _ => None,
        }
    }
}

/// The table that a mapping names.
pub(super) fn table(table: CodeTable, spelling: &Name) -> Coded {
    let spelling = match spelling.value.as_str() {
        "code" => Spelling::Code,
        "alpha_3" => Spelling::Alpha3,
        "numeric" => Spelling::Numeric,
        "name" => Spelling::Name,
        _ => Spelling::Any,
    };
    match table {
        CodeTable::Country => Coded::Country(spelling),
        CodeTable::Language => Coded::Language(spelling),
        CodeTable::Currency => Coded::Currency(spelling),
    }
}

/// The texts among literals.
pub(super) fn texts(all: &[Spanned<MappedLiteral>]) -> Vec<String> {
    all.iter()
        .filter_map(|it| match &it.value {
            MappedLiteral::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}
