//! The conversions of a field map: `ref`, `enum`, `date`, `money` and the others.

use conjoin_conversions::{CALLING, MAPPED_CONVERSIONS, quoted};
use serde_json::Value;

use super::block::{Block, below, expected, literal, text, word};
use super::conditions::literals;
use super::grammar::{Conversion, Located, MoneyCurrency, Paths, Table, located, paths};
use super::problem::Problems;
use super::rule::{Day, Moment, PhonePart, Unknown, Words};
use crate::convert::{Coded, Spelling};

/// A conversion and its place.
type Placed = (Conversion, String);

/// Reads the conversion of a field, of which there may be one, and the path that it names itself.
pub(super) fn one_conversion(
    block: &mut Block<'_>,
    at: &str,
    problems: &mut Problems,
) -> (Option<Placed>, Option<Paths>) {
    let written = block.written(MAPPED_CONVERSIONS);
    let mut found = None;
    let mut source = None;
    for key in MAPPED_CONVERSIONS {
        if let Some((value, at)) = block.get(key) {
            found = conversion(key, value, &at, &mut source, problems).map(|it| (it, at));
        }
    }
    if written.len() > 1 {
        problems
            .say(
                "M0005",
                at,
                format!(
                    "the field has {} conversions: {}",
                    written.len(),
                    quoted(&written)
                ),
            )
            .help("keep one");
        return (None, source);
    }
    (found, source)
}

fn conversion(
    key: &str,
    value: &Value,
    at: &str,
    source: &mut Option<Paths>,
    problems: &mut Problems,
) -> Option<Conversion> {
    match key {
        "ref" => text(value, at, problems).map(|model| Conversion::Ref(model.to_owned())),
        "enum" => enumeration(value, at, problems),
        "bool" => boolean(value, at, problems),
        "date" => date(value, at, problems),
        "datetime" => datetime(value, at, problems),
        "number" => number(value, at, problems),
        "money" => money(value, at, source, problems),
        "split" => {
            let mut block = Block::of(value, "`split`", at, problems)?;
            let on = block.require("on", problems);
            let trim = block.flag("trim", problems).unwrap_or(false);
            block.finish(problems);
            let (on, at) = on?;
            let on = text(on, &at, problems)?;
            if on.is_empty() {
                problems
                    .say("M0002", &at, "the separator is empty")
                    .help("write what stands between elements, such as `,`");
                return None;
            }
            Some(Conversion::Split(on.to_owned(), trim))
        }
        "unit" => unit(value, at, problems),
        "date_parts" => {
            let mut block = Block::of(value, "`date_parts`", at, problems)?;
            let mut part = |key| {
                let (value, at) = block.require(key, problems)?;
                paths(value, &at, problems)
            };
            let (year, month, day) = (part("year"), part("month"), part("day"));
            block.finish(problems);
            *source = year;
            Some(Conversion::DateParts(month?, day?))
        }
        "phone" => phone(value, at, problems),
        "country" => {
            let words = &["alpha_2", "alpha_3", "numeric", "name", "any"];
            Some(Conversion::Coded(Coded::Country(
                match word(value, at, words, problems)? {
                    "alpha_2" => Spelling::Code,
                    other => spelling(other),
                },
            )))
        }
        "language" => {
            let words = &["tag", "alpha_3", "name", "any"];
            Some(Conversion::Coded(Coded::Language(
                match word(value, at, words, problems)? {
                    "tag" => Spelling::Code,
                    other => spelling(other),
                },
            )))
        }
        _ => {
            let words = &["alpha_3", "numeric", "name", "any"];
            Some(Conversion::Coded(Coded::Currency(
                match word(value, at, words, problems)? {
                    "alpha_3" => Spelling::Code,
                    other => spelling(other),
                },
            )))
        }
    }
}

fn spelling(word: &str) -> Spelling {
    match word {
        "alpha_3" => Spelling::Alpha3,
        "numeric" => Spelling::Numeric,
        "name" => Spelling::Name,
        _ => Spelling::Any,
    }
}

/// A time without a format has several meanings.
fn no_format(forms: &str, at: &str, problems: &mut Problems) {
    problems
        .say(
            "M0211",
            at,
            "nothing says in which format the time is written",
        )
        .help(format!("add `format`: {forms}"));
}

fn date(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`date`", at, problems)?;
    let format = block.get("format");
    let zero = block.flag("zero_is_null", problems).unwrap_or(false);
    block.finish(problems);
    let Some((format, format_at)) = format else {
        no_format(
            "`iso` or a strftime pattern such as `%d.%m.%Y`",
            at,
            problems,
        );
        return None;
    };
    let format = located(format, &format_at, problems)?;
    let day = match conjoin_conversions::day(&format.text) {
        Err(told) => {
            problems.told(&format_at, told);
            return None;
        }
        Ok(conjoin_conversions::Day::Iso) if zero => Day::IsoZeroIsNull,
        Ok(conjoin_conversions::Day::Iso) => Day::Iso,
        Ok(_) if zero => {
            problems.told(at, conjoin_conversions::never_zero(&format.text));
            return None;
        }
        Ok(_) => Day::Pattern(format.text.clone()),
    };
    Some(Conversion::Date { format, day })
}

fn datetime(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    const FORMS: &str =
        "`rfc3339`, `epoch_seconds`, `epoch_millis` or a strftime pattern with a `zone`";
    let mut block = Block::of(value, "`datetime`", at, problems)?;
    let (one, several) = (block.get("format"), block.get("formats"));
    let zone = block.text("zone", problems);
    block.finish(problems);
    let mut formats = Vec::new();
    match (one, several) {
        (Some(_), Some((_, at))) => {
            problems
                .say("M0002", &at, "`formats` and `format` say the same")
                .help("keep one");
            return None;
        }
        (Some((format, at)), None) => formats.push(located(format, &at, problems)?),
        (None, Some((Value::Array(all), at))) if !all.is_empty() => {
            for (index, format) in all.iter().enumerate() {
                formats.push(located(format, &format!("{at}/{index}"), problems)?);
            }
        }
        (None, Some((Value::Array(_), at))) => {
            no_format(FORMS, &at, problems);
            return None;
        }
        (None, Some((other, at))) => {
            expected(problems, &at, "a list of formats", other);
            return None;
        }
        (None, None) => {
            no_format(FORMS, at, problems);
            return None;
        }
    }
    if let Some((zone, zone_at)) = &zone {
        if zone.starts_with("$settings.") {
            problems
                .say(
                    "M0002",
                    zone_at,
                    "a zone from a setting cannot stand in a field map",
                )
                .help("write `UTC` or an IANA name such as `Europe/Berlin`");
            return None;
        }
        if jiff::tz::TimeZone::get(zone).is_err() {
            problems
                .say("M0211", zone_at, format!("`{zone}` is not a time zone"))
                .help("write `UTC` or an IANA name such as `Europe/Berlin`");
            return None;
        }
    }
    let mut out = Vec::new();
    for format in formats {
        if let Err(told) = conjoin_conversions::moment(&format.text, zone.is_some()) {
            problems.told(&format.at, told);
            return None;
        }
        let moment = match format.text.as_str() {
            "rfc3339" => Moment::Rfc3339,
            "epoch_seconds" => Moment::Seconds,
            "epoch_millis" => Moment::Millis,
            pattern => {
                let zone = zone.as_ref().map_or("UTC", |(zone, _)| zone);
                Moment::Pattern(pattern.to_owned(), zone.to_owned())
            }
        };
        out.push((format, moment));
    }
    Some(Conversion::DateTime(out))
}

fn number(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`number`", at, problems)?;
    let kind = block.require("as", problems);
    let on_error = block.get("on_error");
    block.finish(problems);
    let null = match on_error {
        None => None,
        Some((Value::Null, at)) => Some(at),
        Some((value, at)) => {
            (word(value, &at, &["issue", "null"], problems)? == "null").then_some(at)
        }
    };
    let (kind, at) = kind?;
    let whole = match text(kind, &at, problems)? {
        "decimal" => false,
        "int" => true,
        other => {
            problems
                .say("M0209", &at, format!("`{other}` is not a kind of number"))
                .one_of(other, "the kinds are", &["decimal", "int"]);
            return None;
        }
    };
    Some(Conversion::Number { whole, at, null })
}

fn unit(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`unit`", at, problems)?;
    let (from, to) = (
        block.require("from", problems),
        block.require("to", problems),
    );
    block.finish(problems);
    let ((from, from_at), (to, to_at)) = (from?, to?);
    let from = located(from, &from_at, problems)?;
    let to = located(to, &to_at, problems)?;
    match conjoin_conversions::factor(&from.text, &to.text) {
        Ok(factor) => Some(Conversion::Unit { to, factor }),
        Err(wrong) => {
            for (place, told) in [from, to].iter().zip(*wrong) {
                if let Some(told) = told {
                    problems.told(&place.at, told);
                }
            }
            None
        }
    }
}

fn boolean(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`bool`", at, problems)?;
    let not = block.flag("not", problems);
    let yes = block.get("true");
    let no = block.get("false");
    block.finish(problems);
    match (not, yes, no) {
        (Some(true), None, None) => Some(Conversion::Not),
        (None, Some((yes, yes_at)), Some((no, no_at))) => {
            let yes = literals(yes, &yes_at, problems);
            let no = literals(no, &no_at, problems);
            (!yes.is_empty() && !no.is_empty()).then_some(Conversion::Bool(yes, no))
        }
        _ => {
            problems
                .say(
                    "M0002",
                    at,
                    "`bool` is either a negation or two lists of texts or integers",
                )
                .help("write `{not: true}` or `{true: [..], false: [..]}`");
            None
        }
    }
}

/// `phone: number`, or `phone: {part, region}`.
fn phone(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    const PARTS: &[&str] = &["whole", "number", "e164", "extension"];
    let part = |word: &str| match word {
        "whole" => PhonePart::Whole,
        "number" => PhonePart::Number,
        "e164" => PhonePart::E164,
        _ => PhonePart::Extension,
    };
    if !value.is_object() {
        return word(value, at, PARTS, problems).map(|it| Conversion::Phone(part(it), None));
    }
    let mut block = Block::of(value, "`phone`", at, problems)?;
    let word = block.word("part", PARTS, problems);
    let region = block.require("region", problems);
    block.finish(problems);
    let part = word.map_or(PhonePart::Whole, part);
    let (region, at) = region?;
    let region = text(region, &at, problems)?;
    if matches!(part, PhonePart::Number | PhonePart::Extension) {
        let message = "`region` can never apply to this part of a number";
        let said = problems.say("M0223", &at, message);
        said.help("remove it: `phone: number`, `phone: extension`");
        return None;
    }
    let known = || CALLING.iter().map(|(region, ..)| *region);
    if !known().any(|it| it == region) {
        let message = format!("`{region}` is no region whose numbers can be told");
        let said = problems.say("M0222", &at, message);
        let all: Vec<&str> = known().collect();
        said.help(format!("regions are {}", quoted(&all)));
        return None;
    }
    Some(Conversion::Phone(part, Some(region.to_owned())))
}

/// `money: {amount, currency, minor}`: the amount is the source, here or as `from`.
fn money(
    value: &Value,
    at: &str,
    source: &mut Option<Paths>,
    problems: &mut Problems,
) -> Option<Conversion> {
    let mut block = Block::of(value, "`money`", at, problems)?;
    let amount = block.get("amount");
    let currency = block.get("currency");
    let minor = block.get("minor");
    block.finish(problems);
    if let Some((amount, at)) = amount {
        *source = paths(amount, &at, problems);
    }
    let minor = match minor {
        None | Some((Value::Bool(false), _)) => None,
        Some((Value::Bool(true), at)) => Some(at),
        Some((other, at)) => {
            expected(problems, &at, "true or false", other);
            return None;
        }
    };
    let currency = match currency {
        None => {
            if let Some(at) = minor {
                problems
                    .say(
                        "M0222",
                        &at,
                        "nothing says how many minor units make one: the amount has no currency",
                    )
                    .help("add `currency: <path>`, or `currency: {const: EUR}`");
                return None;
            }
            MoneyCurrency::None
        }
        Some((value @ Value::Object(_), at)) => {
            let mut block = Block::of(value, "`currency`", &at, problems)?;
            let code = block.require("const", problems);
            block.finish(problems);
            let (code, at) = code?;
            let code = text(code, &at, problems)?;
            if let Err(told) = conjoin_conversions::currency(code) {
                problems.told(&at, told);
                return None;
            }
            MoneyCurrency::Code(code.to_owned())
        }
        Some((path, at)) => MoneyCurrency::Path(located(path, &at, problems)?),
    };
    Some(Conversion::Money { currency, minor })
}

/// `enum: {map, fold, unknown, write, lossy}`: a field map holds its table itself.
fn enumeration(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    if let Value::String(name) = value {
        problems
            .say(
                "M0305",
                at,
                format!("a field map does not know the enum `{name}` of the mapping"),
            )
            .help("write the table itself: `enum: {map: {<provider value>: <common value>}}`");
        return None;
    }
    let mut block = Block::of(value, "`enum`", at, problems)?;
    let map = block.require("map", problems);
    let fold = block.word("fold", &["ascii_case"], problems).is_some();
    let unknown = block.text("unknown", problems);
    let write = block.get("write");
    let lossy = block.text("lossy", problems).is_some();
    block.finish(problems);
    let mut table = Table {
        words: Words {
            fold,
            ..Words::default()
        },
        provider: Vec::new(),
        common: Vec::new(),
        unknown: None,
    };
    let (map, map_at) = map?;
    for (provider, value, at) in rows(map, &map_at, problems)? {
        table.provider.push(Located {
            text: provider.clone(),
            at: at.clone(),
        });
        table.common.push(Located {
            text: value.clone(),
            at,
        });
        table.words.read.push((provider, value));
    }
    if let Some((write, write_at)) = write {
        for (name, value, at) in rows(write, &write_at, problems)? {
            table.common.push(Located {
                text: name.clone(),
                at: at.clone(),
            });
            if value != "unsupported" {
                written_back(&table.words, (&name, &value), lossy, &at, problems);
            }
            let value = (value != "unsupported").then_some(value);
            table.words.write.push((name, value));
        }
    }
    table.words.unknown = match unknown {
        None | Some(("keep", _)) => Unknown::Keep,
        Some(("error", _)) => Unknown::Issue,
        Some((value, at)) => {
            let place = Located {
                text: value.to_owned(),
                at,
            };
            table.common.push(place.clone());
            table.unknown = (!lossy).then_some(place);
            Unknown::Is(value.to_owned())
        }
    };
    Some(Conversion::Enum(Box::new(table)))
}

/// A row of `write`: its value must be read back, and to the same common value.
fn written_back(
    words: &Words,
    (common, value): (&str, &str),
    lossy: bool,
    at: &str,
    problems: &mut Problems,
) {
    match words.known(value) {
        None => {
            problems
                .say(
                    "M0306",
                    at,
                    format!("`{value}` is written for `{common}`, but never read"),
                )
                .help("add it to `map`");
        }
        Some(back) if back != common && !lossy => {
            problems
                .say(
                    "M0310",
                    at,
                    format!("`{common}` is written as `{value}`, which reads as `{back}`"),
                )
                .help("write `unsupported` when that is not wanted, or accept it: `lossy: <why>` in the map");
        }
        Some(_) => {}
    }
}

/// The rows of a table: name, text, place of the text.
fn rows(value: &Value, at: &str, problems: &mut Problems) -> Option<Vec<(String, String, String)>> {
    let Value::Object(map) = value else {
        expected(problems, at, "an object", value);
        return None;
    };
    let mut out = Vec::new();
    for (name, value) in map {
        let at = below(at, name);
        match literal(value) {
            Some(text) => out.push((name.clone(), text, at)),
            None => expected(problems, &at, "text", value),
        }
    }
    Some(out)
}
