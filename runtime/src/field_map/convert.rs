//! How one value is converted: by the functions that generated converters call.

use serde_json::Value;

use super::kind::{FieldKind, Mapped};
use super::path::Scope;
use super::problem::Problems;
use super::rule::{Convert, Currency, Day, Moment, TextSteps, Unknown, Words};
use crate::convert::{Conversion as Cx, DateFormat, Site, TimeFormat};
use crate::json::{FromJson, Reader};
use crate::model::date::utc_day;
use crate::model::{Date, Decimal, Money, Timestamp};

/// A literal of the map as a common value.
pub(super) fn constant(
    value: &Value,
    kind: FieldKind,
    at: &str,
    problems: &mut Problems,
) -> Option<Mapped> {
    let text = super::block::literal(value);
    let found = match (kind, &text) {
        (FieldKind::Json, _) => Some(Mapped::Json(value.clone())),
        (FieldKind::Text, Some(text)) => Some(Mapped::Text(text.clone())),
        (FieldKind::Ref(_), Some(text)) => Some(Mapped::Ref(text.clone())),
        (FieldKind::Bool, Some(text)) => text.parse().ok().map(Mapped::Bool),
        (FieldKind::Int, Some(text)) => text.parse().ok().map(Mapped::Int),
        (FieldKind::Decimal, Some(text)) => Decimal::from_str_exact(text).ok().map(Mapped::Decimal),
        (FieldKind::Date, Some(text)) => text.parse::<Date>().ok().map(Mapped::Date),
        (FieldKind::DateTime, Some(text)) => text.parse::<Timestamp>().ok().map(Mapped::DateTime),
        (FieldKind::DateOrDateTime, Some(text)) => {
            let day = text.parse::<Date>().map(Mapped::Date).ok();
            day.or_else(|| text.parse::<Timestamp>().ok().map(Mapped::DateTime))
        }
        (FieldKind::Enum(values), Some(text)) => {
            let known = values();
            if !known.contains(&text.as_str()) {
                problems
                    .say("M0302", at, format!("`{text}` is not a value of the field"))
                    .one_of(text, "its values are", &known);
                return None;
            }
            Some(Mapped::Enum {
                known: Some(text.clone()),
                raw: text.clone(),
            })
        }
        (FieldKind::List(item), Some(_)) => {
            return constant(value, *item, at, problems).map(|item| Mapped::List(vec![item]));
        }
        _ => None,
    };
    if found.is_none() {
        problems.say(
            "M0209",
            at,
            format!("the literal cannot become {}", kind.words()),
        );
    }
    found
}

/// Reads a value of a class; what is of another kind is an issue, unless the connector has said so itself.
fn leaf<T: FromJson>(text: &str, cx: &mut Cx<'_>, field: &'static str, pointer: &str) -> Option<T> {
    let mut json = Reader::new(text);
    let value = json.get();
    let wrong = json.take_mismatches();
    if let Some(first) = wrong.first()
        && !cx.issues().iter().any(|issue| {
            let rest = issue.pointer.strip_prefix(pointer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    {
        cx.issue(field, pointer, first.to_string());
    }
    value
}

impl Convert {
    /// The common value of what stands at a path.
    pub(super) fn apply(
        &self,
        text: Option<&str>,
        steps: TextSteps,
        scope: Scope<'_>,
        (field, pointer): (&'static str, &str),
        cx: &mut Cx<'_>,
    ) -> Option<Mapped> {
        let text = text?;
        macro_rules! read {
            ($ty:ty) => {
                leaf::<$ty>(text, cx, field, pointer)
            };
        }
        let words = |cx: &mut Cx<'_>| {
            let text = leaf::<String>(text, cx, field, pointer)?;
            let text = if steps.trim {
                text.trim().to_owned()
            } else {
                text
            };
            if steps.empty_is_null && text.is_empty() {
                return None;
            }
            Some(match steps.lower {
                Some(true) => text.to_lowercase(),
                Some(false) => text.to_uppercase(),
                None => text,
            })
        };
        macro_rules! site {
            () => {
                cx.at_path(field, pointer)
            };
        }
        Some(match self {
            Self::Text => {
                let text = words(cx)?;
                Mapped::Text(site!().text(Some(&text))?)
            }
            Self::Int => Mapped::Int(read!(i64)?),
            Self::Decimal => Mapped::Decimal(read!(Decimal)?),
            Self::Bool => Mapped::Bool(read!(bool)?),
            Self::Json => Mapped::Json(read!(Value)?),
            Self::Texts => {
                let list = read!(Vec<String>)?;
                let list = site!().texts(Some(&list))?;
                Mapped::List(list.into_iter().map(Mapped::Text).collect())
            }
            Self::IntText => {
                let int = read!(i64)?;
                Mapped::Text(site!().int_text(Some(int))?)
            }
            Self::NumberText => {
                let number = read!(Decimal)?;
                Mapped::Text(site!().decimal_text(Some(number))?)
            }
            Self::BoolText => {
                let flag = read!(bool)?;
                Mapped::Text(site!().bool_as_text(Some(flag))?)
            }
            Self::IntDecimal => {
                let int = read!(i64)?;
                Mapped::Decimal(site!().int_decimal(Some(int))?)
            }
            Self::Ref => {
                let text = words(cx)?;
                Mapped::Ref(site!().reference::<()>(Some(&text))?.remote_id)
            }
            Self::IntRef => {
                let int = read!(i64)?;
                Mapped::Ref(site!().int_reference::<()>(Some(int))?.remote_id)
            }
            Self::Refs => {
                let list = read!(Vec<String>)?;
                let list = site!().references::<()>(Some(&list))?;
                Mapped::List(
                    list.into_iter()
                        .map(|it| Mapped::Ref(it.remote_id))
                        .collect(),
                )
            }
            Self::IntRefs => {
                let list = read!(Vec<i64>)?;
                let list = site!().int_references::<()>(Some(&list))?;
                Mapped::List(
                    list.into_iter()
                        .map(|it| Mapped::Ref(it.remote_id))
                        .collect(),
                )
            }
            Self::Enum(table) => {
                let text = words(cx)?;
                table.common(&text, site!())?
            }
            Self::BoolWords(yes, no) => {
                let text = words(cx)?;
                let (yes, no): (Vec<&str>, Vec<&str>) = (
                    yes.iter().map(String::as_str).collect(),
                    no.iter().map(String::as_str).collect(),
                );
                Mapped::Bool(site!().bool_text(Some(&text), &yes, &no)?)
            }
            Self::Not => Mapped::Bool(!read!(bool)?),
            Self::Date(day) => {
                let text = words(cx)?;
                Mapped::Date(day.read(&text, site!())?)
            }
            Self::DateTime(moment) => {
                let text = words(cx)?;
                Mapped::DateTime(moment.read(&text, site!())?)
            }
            Self::DateOf(moment) => {
                let text = words(cx)?;
                Mapped::Date(utc_day(moment.read(&text, site!())?))
            }
            Self::TextDecimal => {
                let text = words(cx)?;
                Mapped::Decimal(site!().decimal(Some(&text))?)
            }
            Self::TextInt => {
                let text = words(cx)?;
                Mapped::Int(site!().int(Some(&text))?)
            }
            Self::Money(currency) => {
                let amount = words(cx)?;
                let code = match currency {
                    Currency::None => None,
                    Currency::Code(code) => Some(code.clone()),
                    Currency::Path(path) => path
                        .find(scope)
                        .and_then(|text| leaf::<String>(text, cx, field, &path.pointer)),
                };
                Mapped::Money(site!().money_text(Some(&amount), code.as_deref())?)
            }
            Self::Split(on) => {
                let text = words(cx)?;
                let list = site!().split(Some(&text), on)?;
                Mapped::List(list.into_iter().map(Mapped::Text).collect())
            }
        })
    }
}

impl Words {
    /// The common value of a provider's word.
    fn common(&self, word: &str, mut site: Site<'_>) -> Option<Mapped> {
        let word = site.present(Some(word))?;
        let found = self
            .read
            .iter()
            .find(|(known, _)| known == word || self.fold && known.eq_ignore_ascii_case(word));
        let known = match (found, &self.unknown) {
            (Some((_, common)), _) => Some(common.clone()),
            _ if word.is_empty() => return None,
            (None, Unknown::Keep) => None,
            (None, Unknown::Is(common)) => Some(common.clone()),
            (None, Unknown::Issue) => {
                return site.wrong("the value is not in the enum table of the mapping");
            }
        };
        let raw = word.to_owned();
        Some(if self.plain {
            Mapped::Text(known.unwrap_or(raw))
        } else {
            Mapped::Enum { known, raw }
        })
    }

    /// The provider's word for a common value, or why there is none.
    pub(super) fn provider(&self, known: Option<&str>, raw: &str) -> Result<String, String> {
        let Some(known) = known else {
            return Ok(raw.to_owned());
        };
        let none = || format!("the provider has no word for {known}; leave the field out");
        if let Some((_, word)) = self.write.iter().find(|(common, _)| common == known) {
            return word.clone().ok_or_else(none);
        }
        let mut hits = self.read.iter().filter(|(_, common)| common == known);
        hits.next().map(|(word, _)| word.clone()).ok_or_else(none)
    }

    /// Common values that several words stand for and no row of `write` tells apart.
    pub(super) fn ambiguous(&self) -> Vec<(&str, Vec<&str>)> {
        let mut out: Vec<(&str, Vec<&str>)> = Vec::new();
        for (word, common) in &self.read {
            if self.write.iter().any(|(known, _)| known == common) {
                continue;
            }
            match out.iter_mut().find(|(known, _)| known == common) {
                Some((_, words)) => words.push(word),
                None => out.push((common, vec![word])),
            }
        }
        out.retain(|(_, words)| words.len() > 1);
        out
    }
}

impl Day {
    fn read(&self, text: &str, site: Site<'_>) -> Option<Date> {
        match self {
            Self::Iso => site.date(Some(text), DateFormat::Iso),
            Self::IsoZeroIsNull => site.date(Some(text), DateFormat::IsoZeroIsNull),
            Self::Pattern(format) => {
                site.read_by(text, |text| crate::convert::day_by_pattern(format, text))
            }
        }
    }
}

impl Moment {
    fn read(&self, text: &str, site: Site<'_>) -> Option<Timestamp> {
        match self {
            Self::Rfc3339 => site.date_time(Some(text), TimeFormat::Rfc3339),
            Self::Seconds => site.date_time(Some(text), TimeFormat::EpochSeconds),
            Self::Millis => site.date_time(Some(text), TimeFormat::EpochMillis),
            Self::Pattern(format, zone) => site.read_by(text, |text| {
                crate::convert::moment_by_pattern(format, zone, text)
            }),
        }
    }
}

/// An amount and a currency as money.
pub(super) fn money(amount: Option<Mapped>, currency: Option<Mapped>) -> Option<Mapped> {
    let Some(Mapped::Decimal(amount)) = amount else {
        return None;
    };
    let money = Money::new(amount);
    Some(Mapped::Money(match currency {
        Some(Mapped::Text(code)) if !code.trim().is_empty() => money.in_currency(code.trim()),
        _ => money,
    }))
}
