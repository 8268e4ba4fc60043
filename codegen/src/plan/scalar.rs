//! Conversions of one value: booleans, times, numbers, money, units, days in parts, phones, codes; and steps on text.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{CodeTable, Literal as MappedLiteral, Name};
use crate::models::FieldType;
use crate::source::{Span, Spanned};

use super::Check;
use super::class::Side;
use super::convert::{Site, is_texts};
use super::path::{leaf_phrase, list};
use super::types::{Coded, Convert, Leaf, Path, PhonePart, Spelling, TextSteps};

impl TextSteps {
    /// Whether there is no step but that from an integer to its digits.
    pub(crate) fn only_digits(&self) -> bool {
        *self
            == Self {
                digits: self.digits,
                ..Self::default()
            }
    }

    /// A value of the spec as it is after the steps.
    pub(crate) fn apply(&self, value: &str) -> String {
        let value = if self.trim { value.trim() } else { value };
        let cut = |value: &str, affix: &Option<Box<str>>, front: bool| {
            let affix = affix.as_deref().unwrap_or_default();
            let rest = if front {
                value.strip_prefix(affix)
            } else {
                value.strip_suffix(affix)
            };
            rest.unwrap_or(value).to_owned()
        };
        let value = cut(&cut(value, &self.prefix, true), &self.suffix, false);
        match self.lower {
            Some(true) => value.to_lowercase(),
            Some(false) => value.to_uppercase(),
            None => value,
        }
    }
}

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
            (&text.case, "case", "how letters are written"),
            (&text.html, "html", "the markup"),
        ];
        for (word, key, what) in lossy {
            let Some(word) = word else { continue };
            self.loses(site.mapped, Side::Read);
            if site.mapped.lossy.is_none() {
                self.complain(
                    self.at(
                        Code::M0220,
                        &word.span,
                        format!("`{key}: {}` loses {what} in `{}`", word.value, site.field),
                    )
                    .help("accept it: `lossy: <why>`"),
                );
            }
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
        if *to != FieldType::Bool {
            return self.no_conversion(site, leaf, to);
        }
        match (leaf, not) {
            (Leaf::Bool, true) => return Some(Convert::Not),
            (Leaf::Bool, false) => {
                self.complain(
                    self.at(
                        Code::M0223,
                        site.span(),
                        "`bool` can never apply: the source is a boolean".to_owned(),
                    )
                    .help("remove it"),
                );
                return None;
            }
            (Leaf::Text | Leaf::Enum(_) | Leaf::Integer, false) => {}
            _ => return self.no_conversion(site, leaf, to),
        }
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
            if site.mapped.lossy.is_none() {
                self.complain(
                    self.at(
                        Code::M0220,
                        span,
                        format!("a text of `{}` that is no number becomes null", site.field),
                    )
                    .help("accept it: `lossy: <why>`; without `on_error` it is an issue of the record"),
                );
            }
        }
        match (kind.value.as_str(), to) {
            ("decimal", FieldType::Decimal) if text && null.is_some() => {
                Some(Convert::DecimalOrNull)
            }
            ("int", FieldType::Int) if text && null.is_some() => Some(Convert::IntOrNull),
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
        if let Some(code) = constant.filter(|it| super::unit::minor_digits(&it.value).is_none()) {
            let known = super::unit::CURRENCIES.iter().map(|(code, _)| *code);
            let message = format!("`{}` is not an ISO 4217 code of a currency", code.value);
            self.complain(
                self.at(Code::M0222, &code.span, message)
                    .did_you_mean(&code.value.to_ascii_uppercase(), known)
                    .help("three capital letters, such as `EUR`"),
            );
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
        let number = matches!(
            leaf,
            Leaf::Integer | Leaf::Number | Leaf::Text | Leaf::Enum(_)
        );
        let rounded = match to {
            FieldType::Decimal if number => false,
            FieldType::Int if number => {
                // A fraction of the provider's unit, or of the common one, has no whole number.
                let exact = factor.denominator == 1 && leaf == &Leaf::Integer;
                if !exact {
                    if site.mapped.lossy.is_none() {
                        self.complain(
                            self.at(
                                Code::M0220,
                                site.span(),
                                format!(
                                    "a whole number of {} loses the rest of `{}`",
                                    unit.value, site.field
                                ),
                            )
                            .help("map it to a decimal field, or accept that it is rounded: `lossy: <why>`"),
                        );
                        return None;
                    }
                    self.loses(site.mapped, Side::Read);
                }
                !exact
            }
            _ => return self.no_conversion(site, leaf, to),
        };
        Some(Convert::Unit { factor, rounded })
    }

    pub(super) fn date_parts(
        &mut self,
        site: &Site<'_>,
        month: &Name,
        day: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        if *to != FieldType::Date {
            return self.no_conversion(site, leaf, to);
        }
        let part = |check: &mut Self, path: &Name| -> Option<Path> {
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
        part: &Name,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let whole = matches!(to, FieldType::Object(name) if name == "Phone");
        let part = match part.value.as_str() {
            "whole" => PhonePart::Whole,
            "number" => PhonePart::Number,
            "e164" => PhonePart::E164,
            _ => PhonePart::Extension,
        };
        let fits = if part == PhonePart::Whole {
            whole
        } else {
            *to == FieldType::String
        };
        if !fits || !matches!(leaf, Leaf::Text | Leaf::Enum(_)) {
            return self.no_conversion(site, leaf, to);
        }
        if part == PhonePart::Whole {
            // Kind, place among others, and a form of its own are not in the text.
            self.loses(site.mapped, Side::Write);
        } else {
            self.loses(site.mapped, Side::Read);
        }
        Some(Convert::Phone(part))
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
