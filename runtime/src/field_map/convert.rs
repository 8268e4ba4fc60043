//! How one value is converted: by the functions that generated converters call.

use conjoin_conversions::TextSteps;
use serde_json::Value;

use super::index::JsonClass;
use super::kind::{FieldKind, Mappable, Mapped};
use super::path::{Path, Scope};
use super::problem::Problems;
use super::rule::{Convert, Currency, Day, Moment, PhonePart, Unknown, Words};
use crate::convert::{Amount, Conversion as Cx, DateFormat, Site, TimeFormat, html_text};
use crate::json::{FromJson, Reader};
use crate::model::date::utc_day;
use crate::model::{Date, Decimal, Money, Ref, Timestamp};

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

/// A provider's value by its class.
enum Given {
    Text(String),
    Int(i64),
    Decimal(Decimal),
}

impl Given {
    fn text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Int(int) => int.to_string(),
            Self::Decimal(decimal) => decimal.to_string(),
        }
    }
}

impl Amount for Given {
    fn decimal(&self) -> Option<Decimal> {
        match self {
            Self::Text(text) => text.as_str().decimal(),
            Self::Int(int) => int.decimal(),
            Self::Decimal(decimal) => Some(*decimal),
        }
    }

    fn is_null(&self, null_values: &[&str]) -> bool {
        matches!(self, Self::Text(text) if text.as_str().is_null(null_values))
    }
}

/// A value that is read, and where what is wrong with it goes.
struct Reading<'r, 'c, 'cx> {
    text: Option<&'r str>,
    class: JsonClass,
    steps: &'r TextSteps,
    scope: Scope<'r>,
    field: &'static str,
    pointer: &'r str,
    cx: &'c mut Cx<'cx>,
}

impl Reading<'_, '_, '_> {
    fn leaf<T: FromJson>(&mut self) -> Option<T> {
        leaf(self.text?, self.cx, self.field, self.pointer)
    }

    fn site(&mut self) -> Site<'_> {
        let site = self.cx.at_path(self.field, self.pointer);
        if *self.steps == TextSteps::default() {
            site
        } else {
            site.stepped()
        }
    }

    /// Text after the steps but that of case.
    fn cut(&mut self) -> Option<String> {
        let text = if self.steps.digits {
            self.leaf::<i64>()?.to_string()
        } else {
            self.leaf::<String>()?
        };
        // What means null is found before the steps, as generated converters do.
        self.cx.present(Some(&text))?;
        let text = if self.steps.html {
            html_text(&text)
        } else {
            text
        };
        let text = self.steps.cut(&text);
        (!(self.steps.empty_is_null && text.is_empty())).then(|| text.to_owned())
    }

    /// Text after all steps.
    fn words(&mut self) -> Option<String> {
        let text = self.cut()?;
        Some(self.steps.cased(&text))
    }

    /// What is there, as its class has it.
    fn given(&mut self) -> Option<Given> {
        match self.class {
            JsonClass::Integer if !self.steps.digits => self.leaf().map(Given::Int),
            JsonClass::Number => self.leaf().map(Given::Decimal),
            _ => self.words().map(Given::Text),
        }
    }

    /// A value beside this one.
    fn beside(&mut self, path: &Path) -> Option<Given> {
        let text = path.find(self.scope)?;
        let (cx, field) = (&mut *self.cx, self.field);
        if path.class == JsonClass::Integer {
            leaf(text, cx, field, &path.pointer).map(Given::Int)
        } else {
            leaf(text, cx, field, &path.pointer).map(Given::Text)
        }
    }

    fn moment(&mut self, formats: &[Moment]) -> Option<Timestamp> {
        let given = self.given()?;
        if let (Given::Int(int), Some(format)) = (&given, formats.first().and_then(Moment::named)) {
            return self.site().int_date_time(Some(*int), format);
        }
        let text = given.text();
        self.site().read_by(&text, |text| match formats {
            [format] => format.read(text),
            several => several
                .iter()
                .find_map(|format| format.read(text).ok())
                .ok_or("expected a moment in one of the formats of the mapping"),
        })
    }

    fn word(&mut self) -> Option<String> {
        match self.class {
            JsonClass::Bool => self.leaf::<bool>().map(|flag| flag.to_string()),
            _ => self.given().map(Given::text),
        }
    }
}

impl Convert {
    /// The common value of what stands at a path.
    pub(super) fn apply(
        &self,
        text: Option<&str>,
        (class, steps): (JsonClass, &TextSteps),
        scope: Scope<'_>,
        (field, pointer): (&'static str, &str),
        cx: &mut Cx<'_>,
    ) -> Option<Mapped> {
        let mut it = Reading {
            text,
            class,
            steps,
            scope,
            field,
            pointer,
            cx,
        };
        Some(match self {
            Self::Text => {
                let text = it.cut()?;
                let text = it.site().text(Some(&text))?;
                Mapped::Text(steps.cased(&text))
            }
            Self::Int => Mapped::Int(it.leaf()?),
            Self::Decimal => Mapped::Decimal(it.leaf()?),
            Self::Bool => Mapped::Bool(it.leaf()?),
            Self::Json => Mapped::Json(it.leaf()?),
            Self::Texts => {
                let list: Vec<String> = it.leaf()?;
                texts(it.site().texts(Some(list))?)
            }
            Self::IntText => {
                let int = it.leaf()?;
                Mapped::Text(it.site().int_text(Some(int))?)
            }
            Self::NumberText => {
                let number = it.leaf()?;
                Mapped::Text(it.site().decimal_text(Some(number))?)
            }
            Self::BoolText => {
                let flag = it.leaf()?;
                Mapped::Text(it.site().bool_as_text(Some(flag))?)
            }
            Self::IntDecimal => {
                let int = it.leaf()?;
                Mapped::Decimal(it.site().int_decimal(Some(int))?)
            }
            Self::Ref => {
                let text = it.words()?;
                Mapped::Ref(it.site().reference::<()>(Some(&text))?.remote_id)
            }
            Self::IntRef => {
                let int = it.leaf()?;
                Mapped::Ref(it.site().int_reference::<()>(Some(int))?.remote_id)
            }
            Self::Refs => {
                let list: Vec<String> = it.leaf()?;
                refs(it.site().references::<()>(Some(&list))?)
            }
            Self::IntRefs => {
                let list: Vec<i64> = it.leaf()?;
                refs(it.site().int_references::<()>(Some(&list))?)
            }
            Self::Enum(table) => {
                let word = it.word()?;
                table.common(&word, it.site())?
            }
            Self::Enums(table) => {
                let list = match class {
                    JsonClass::Texts => it.leaf::<Vec<String>>()?,
                    _ => vec![it.word()?],
                };
                let mut out = Vec::new();
                for word in list {
                    out.extend(table.common(&word, it.site()));
                }
                if class != JsonClass::Texts && out.is_empty() {
                    return None;
                }
                Mapped::List(out)
            }
            Self::BoolWords(yes, no) => {
                let text = it.words()?;
                let (yes, no): (Vec<&str>, Vec<&str>) = (
                    yes.iter().map(String::as_str).collect(),
                    no.iter().map(String::as_str).collect(),
                );
                Mapped::Bool(it.site().bool_text(Some(&text), &yes, &no)?)
            }
            Self::BoolInts(yes, no) => {
                let int = it.leaf()?;
                Mapped::Bool(it.site().bool_int(Some(int), yes, no)?)
            }
            Self::Not => Mapped::Bool(!it.leaf::<bool>()?),
            Self::Date(day) => {
                let text = it.words()?;
                Mapped::Date(day.read(&text, it.site())?)
            }
            Self::DateTime(formats) => Mapped::DateTime(it.moment(formats)?),
            Self::DateOf(formats) => Mapped::Date(utc_day(it.moment(formats)?)),
            Self::TextDecimal(null) => {
                let text = it.words()?;
                let site = it.site();
                Mapped::Decimal(if *null {
                    site.decimal_or_null(Some(&text))?
                } else {
                    site.decimal(Some(&text))?
                })
            }
            Self::TextInt(null) => {
                let text = it.words()?;
                let site = it.site();
                Mapped::Int(if *null {
                    site.int_or_null(Some(&text))?
                } else {
                    site.int(Some(&text))?
                })
            }
            Self::Money(currency, minor) => {
                let amount = it.given()?;
                let code = match currency {
                    Currency::None => None,
                    Currency::Code(code) => Some(code.clone()),
                    Currency::Path(path) => it.beside(path).map(Given::text),
                };
                let (site, code) = (it.site(), code.as_deref());
                Mapped::Money(match amount {
                    amount if *minor => site.minor_money(Some(amount), code)?,
                    Given::Text(text) => site.money_text(Some(&text), code)?,
                    Given::Int(int) => site.int_money(Some(int), code)?,
                    Given::Decimal(decimal) => site.money(Some(decimal), code)?,
                })
            }
            Self::Split(on, trim) => {
                let text = it.words()?;
                let site = it.site();
                texts(if *trim {
                    site.split(Some(&text), on)?
                } else {
                    site.split_exact(Some(&text), on)?
                })
            }
            Self::Unit(ratio) => {
                let amount = it.given()?;
                Mapped::Decimal(it.site().unit(Some(amount), *ratio)?)
            }
            Self::WholeUnit(ratio, rounded) => {
                let amount = it.given()?;
                let site = it.site();
                Mapped::Int(if *rounded {
                    site.rounded_unit(Some(amount), *ratio)?
                } else {
                    site.whole_unit(Some(amount), *ratio)?
                })
            }
            Self::DateParts(month, day) => {
                let (year, month, day) = (it.given(), it.beside(month), it.beside(day));
                Mapped::Date(it.site().date_parts(year, month, day)?)
            }
            Self::Phone(part, region) => {
                let text = it.words()?;
                let (site, text) = (it.site(), Some(text.as_str()));
                match part {
                    PhonePart::Whole => site.phone_in(text, region.as_deref())?.into_mapped(),
                    PhonePart::Number => Mapped::Text(site.phone_number(text)?),
                    PhonePart::E164 => Mapped::Text(site.phone_e164_in(text, region.as_deref())?),
                    PhonePart::Extension => Mapped::Text(site.phone_extension(text)?),
                }
            }
            Self::Coded(coded) => {
                let text = it.words()?;
                Mapped::Text(it.site().coded(Some(&text), *coded)?)
            }
            Self::AllCoded(coded) => {
                let list: Vec<String> = it.leaf()?;
                texts(it.site().all_coded(Some(&list), *coded)?)
            }
        })
    }
}

fn texts(list: Vec<String>) -> Mapped {
    Mapped::List(list.into_iter().map(Mapped::Text).collect())
}

fn refs(list: Vec<Ref<()>>) -> Mapped {
    let ids = list.into_iter().map(|it| Mapped::Ref(it.remote_id));
    Mapped::List(ids.collect())
}

impl Words {
    /// The common value of a provider's word.
    pub(super) fn known(&self, word: &str) -> Option<&str> {
        let same = |known: &str| known == word || self.fold && known.eq_ignore_ascii_case(word);
        let found = self.read.iter().find(|(known, _)| same(known));
        found.map(|(_, common)| common.as_str())
    }

    /// The value of a provider's word.
    fn common(&self, word: &str, mut site: Site<'_>) -> Option<Mapped> {
        let word = site.present(Some(word))?;
        let known = match (self.known(word), &self.unknown) {
            (Some(common), _) => Some(common.to_owned()),
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
    /// A format that has a name.
    pub(super) fn named(&self) -> Option<TimeFormat> {
        match self {
            Self::Rfc3339 => Some(TimeFormat::Rfc3339),
            Self::Seconds => Some(TimeFormat::EpochSeconds),
            Self::Millis => Some(TimeFormat::EpochMillis),
            Self::Pattern(..) => None,
        }
    }

    fn read(&self, text: &str) -> Result<Timestamp, &'static str> {
        match self {
            Self::Rfc3339 => TimeFormat::Rfc3339.read(text),
            Self::Seconds => TimeFormat::EpochSeconds.read(text),
            Self::Millis => TimeFormat::EpochMillis.read(text),
            Self::Pattern(format, zone) => crate::convert::moment_by_pattern(format, zone, text),
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
