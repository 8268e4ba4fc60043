//! The conversions of a field map: `ref`, `enum`, `date`, `money` and the others.

use serde_json::Value;

use super::block::{Block, below, expected, literal, literals, text};
use super::grammar::{Conversion, Located, MoneyCurrency, located, quoted};
use super::problem::Problems;
use super::rule::{Day, Moment, Unknown, Words};

const CONVERSIONS: &[&str] = &[
    "ref", "enum", "bool", "date", "datetime", "number", "money", "split",
];

/// Reads the conversion of a field, of which there may be one.
pub(super) fn one_conversion(
    block: &mut Block<'_>,
    at: &str,
    problems: &mut Problems,
) -> Option<(Conversion, String)> {
    let written = block.written(CONVERSIONS);
    let mut found = None;
    for key in CONVERSIONS {
        if let Some((value, at)) = block.get(key) {
            found = conversion(key, value, &at, problems).map(|it| (it, at));
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
        return None;
    }
    found
}

fn conversion(key: &str, value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    match key {
        "ref" => text(value, at, problems).map(|model| Conversion::Ref(model.to_owned())),
        "enum" => enumeration(value, at, problems),
        "bool" => boolean(value, at, problems),
        "date" => {
            let mut block = Block::of(value, "`date`", at, problems)?;
            let format = format(
                &mut block,
                at,
                "`iso` or a strftime pattern such as `%d.%m.%Y`",
                problems,
            );
            let zero = block.flag("zero_is_null", problems).unwrap_or(false);
            block.finish(problems);
            let (format, format_at) = format?;
            match format {
                "iso" if zero => Some(Conversion::Date(Day::IsoZeroIsNull)),
                "iso" => Some(Conversion::Date(Day::Iso)),
                pattern if pattern.contains('%') => {
                    Some(Conversion::Date(Day::Pattern(pattern.to_owned())))
                }
                other => {
                    problems
                        .say(
                            "M0211",
                            &format_at,
                            format!("`{other}` is not a date format"),
                        )
                        .help(
                            "write `iso` for 2026-01-31, or a strftime pattern such as `%d.%m.%Y`",
                        );
                    None
                }
            }
        }
        "datetime" => datetime(value, at, problems),
        "number" => {
            let mut block = Block::of(value, "`number`", at, problems)?;
            let kind = block.require("as", problems);
            block.finish(problems);
            let (kind, at) = kind?;
            match text(kind, &at, problems)? {
                "decimal" => Some(Conversion::Number(false)),
                "int" => Some(Conversion::Number(true)),
                other => {
                    problems
                        .say("M0209", &at, format!("`{other}` is not a kind of number"))
                        .one_of(other, "the kinds are", &["decimal", "int"]);
                    None
                }
            }
        }
        "money" => money(value, at, problems),
        _ => {
            let mut block = Block::of(value, "`split`", at, problems)?;
            let on = block.require("on", problems);
            block.finish(problems);
            let (on, at) = on?;
            let on = text(on, &at, problems)?;
            if on.is_empty() {
                problems
                    .say("M0002", &at, "the separator is empty")
                    .help("write what stands between elements, such as `,`");
                return None;
            }
            Some(Conversion::Split(on.to_owned()))
        }
    }
}

/// A time without a format has several meanings.
fn format<'v>(
    block: &mut Block<'v>,
    at: &str,
    forms: &str,
    problems: &mut Problems,
) -> Option<(&'v str, String)> {
    if block.written(&["format"]).is_empty() {
        let _ = block.get("format");
        problems
            .say(
                "M0211",
                at,
                "nothing says in which format the time is written",
            )
            .help(format!("add `format`: {forms}"));
        return None;
    }
    block.text("format", problems)
}

fn datetime(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    const FORMS: &str =
        "`rfc3339`, `epoch_seconds`, `epoch_millis` or a strftime pattern with a `zone`";
    let mut block = Block::of(value, "`datetime`", at, problems)?;
    let format = format(&mut block, at, FORMS, problems);
    let zone = block.text("zone", problems);
    block.finish(problems);
    let (format, format_at) = format?;
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
    Some(Conversion::DateTime(match format {
        "rfc3339" => Moment::Rfc3339,
        "epoch_seconds" => Moment::Seconds,
        "epoch_millis" => Moment::Millis,
        pattern if pattern.contains('%') => {
            if zone.is_none() && !pattern.contains("%z") && !pattern.contains("%:z") {
                problems
                    .say("M0211", &format_at, format!("`{pattern}` has no zone"))
                    .help("add `zone: UTC` or an IANA name such as `zone: Europe/Berlin`");
                return None;
            }
            let zone = zone.map_or("UTC", |(zone, _)| zone);
            Moment::Pattern(pattern.to_owned(), zone.to_owned())
        }
        other => {
            problems
                .say(
                    "M0211",
                    &format_at,
                    format!("`{other}` is not a time format"),
                )
                .help(format!("write {FORMS}"));
            return None;
        }
    }))
}

fn boolean(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`bool`", at, problems)?;
    let not = block.flag("not", problems);
    let yes = block.get("true");
    let no = block.get("false");
    block.finish(problems);
    match (not, yes, no) {
        (Some(true), None, None) => Some(Conversion::Not),
        (None, Some((yes, yes_at)), Some((no, no_at))) => Some(Conversion::Bool(
            literals(yes, &yes_at, problems),
            literals(no, &no_at, problems),
        )),
        _ => {
            problems
                .say(
                    "M0002",
                    at,
                    "`bool` is either a negation or two lists of texts",
                )
                .help("write `{not: true}` or `{true: [..], false: [..]}`");
            None
        }
    }
}

fn money(value: &Value, at: &str, problems: &mut Problems) -> Option<Conversion> {
    let mut block = Block::of(value, "`money`", at, problems)?;
    let currency = block.get("currency");
    block.finish(problems);
    let Some((currency, at)) = currency else {
        return Some(Conversion::Money(MoneyCurrency::None));
    };
    if !currency.is_object() {
        return Some(Conversion::Money(MoneyCurrency::Path(located(
            currency, &at, problems,
        )?)));
    }
    let mut block = Block::of(currency, "`currency`", &at, problems)?;
    let code = block.require("const", problems);
    block.finish(problems);
    let (code, at) = code?;
    let code = text(code, &at, problems)?;
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        problems
            .say("M0222", &at, format!("`{code}` is not an ISO 4217 code"))
            .help("three capital letters, such as `EUR`");
        return None;
    }
    Some(Conversion::Money(MoneyCurrency::Code(code.to_owned())))
}

/// `enum: {map, fold, unknown, write}`: a field map holds its table itself.
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
    block.finish(problems);
    let mut words = Words {
        fold,
        ..Words::default()
    };
    let mut common = Vec::new();
    let (map, map_at) = map?;
    for (provider, value, at) in rows(map, &map_at, problems)? {
        common.push(Located {
            text: value.clone(),
            at,
        });
        words.read.push((provider, value));
    }
    if let Some((write, write_at)) = write {
        for (name, value, at) in rows(write, &write_at, problems)? {
            common.push(Located {
                text: name.clone(),
                at: at.clone(),
            });
            if value != "unsupported" && !words.read.iter().any(|(known, _)| *known == value) {
                problems
                    .say("M0306", &at, format!("`{value}` is written and never read"))
                    .help("add it to `map`");
            }
            words
                .write
                .push((name, (value != "unsupported").then_some(value)));
        }
    }
    words.unknown = match unknown {
        None | Some(("keep", _)) => Unknown::Keep,
        Some(("error", _)) => Unknown::Issue,
        Some((value, at)) => {
            common.push(Located {
                text: value.to_owned(),
                at,
            });
            Unknown::Is(value.to_owned())
        }
    };
    Some(Conversion::Enum { words, common })
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
