//! How the types of the standard library and of the common models are read from JSON.
//!
//! Readers are lenient where providers are careless (numbers as text, ids as
//! numbers) and exact where it costs money: no value passes through a float.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value};

use super::issue::Kind;
use super::reader::Reader;
use super::{FromJson, RawJson};

impl FromJson for () {
    const BODY: bool = false;

    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.skip();
        Some(())
    }
}

impl FromJson for String {
    #[inline]
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.scalar().map(|text| text.into_owned())
    }
}

impl FromJson for crate::Secret {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        String::from_json(json).map(Self::from)
    }
}

impl FromJson for bool {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        match json.kind() {
            Some(Kind::Bool) => json.boolean(),
            Some(Kind::Null) => {
                json.null();
                None
            }
            Some(Kind::Text) => {
                let offset = json.offset();
                let text = json.string()?;
                if text.eq_ignore_ascii_case("true") {
                    Some(true)
                } else if text.eq_ignore_ascii_case("false") {
                    Some(false)
                } else {
                    json.note(offset, "a boolean", "text");
                    None
                }
            }
            _ => {
                json.mismatch("a boolean");
                None
            }
        }
    }
}

impl FromJson for i64 {
    #[inline]
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let offset = json.offset();
        let (value, found) = match json.kind() {
            Some(Kind::Number) => {
                if let Some(value) = json.short_integer() {
                    return Some(value);
                }
                (whole(json.number()?), "a number that is none")
            }
            Some(Kind::Text) => {
                let text = json.string()?;
                (whole_text(&text), "text")
            }
            Some(Kind::Null) => {
                json.null();
                return None;
            }
            _ => {
                json.mismatch("an integer");
                return None;
            }
        };
        if value.is_none() {
            json.note(offset, "an integer of 64 bits", found);
        }
        value
    }
}

impl FromJson for u64 {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let offset = json.offset();
        let (value, found) = match json.kind() {
            Some(Kind::Number) => (positive(json.number()?), "a number that is none"),
            Some(Kind::Text) => {
                let text = json.string()?;
                (positive(text.trim()), "text")
            }
            _ => {
                json.mismatch("an integer");
                return None;
            }
        };
        if value.is_none() {
            json.note(offset, "a positive integer of 64 bits", found);
        }
        value
    }
}

/// The integer a JSON number stands for, up to `u64::MAX`.
fn positive(text: &str) -> Option<u64> {
    text.parse()
        .ok()
        .or_else(|| whole(text).and_then(|it| u64::try_from(it).ok()))
}

impl FromJson for Decimal {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let offset = json.offset();
        let (value, found) = match json.kind() {
            Some(Kind::Number) => (decimal(json.number()?), "a longer one"),
            Some(Kind::Text) => {
                let text = json.string()?;
                (decimal_text(&text), "text")
            }
            _ => {
                json.mismatch("a number");
                return None;
            }
        };
        if value.is_none() {
            json.note(offset, "a number of at most 28 digits", found);
        }
        value
    }
}

impl FromJson for RawJson {
    const TAKES_NULL: bool = true;

    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let raw = json.raw();
        (!raw.is_empty()).then(|| Self::new(raw))
    }
}

impl FromJson for Value {
    const TAKES_NULL: bool = true;

    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        Some(match json.kind() {
            Some(Kind::Text) => Self::String(json.string()?.into_owned()),
            Some(Kind::Number) => number(json.number()?),
            Some(Kind::Object) => {
                let mut map = Map::new();
                if json.begin_object() {
                    while let Some(key) = json.next_key() {
                        if let Some(value) = Self::from_json(json) {
                            map.insert(key.into_owned(), value);
                        }
                    }
                }
                Self::Object(map)
            }
            Some(Kind::Array) => {
                let mut list = Vec::new();
                if json.begin_array() {
                    while json.next_item() {
                        list.extend(Self::from_json(json));
                    }
                }
                Self::Array(list)
            }
            Some(Kind::Bool) => Self::Bool(json.boolean()?),
            Some(Kind::Null) => {
                json.skip();
                Self::Null
            }
            None => {
                json.skip();
                return None;
            }
        })
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_array() {
            return None;
        }
        let mut list = Self::new();
        while json.next_item() {
            if !T::TAKES_NULL && json.kind() == Some(Kind::Null) {
                let offset = json.offset();
                json.skip();
                json.note(offset, "an element", "null");
                continue;
            }
            list.extend(T::from_json(json));
        }
        Some(list)
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut map = Self::new();
        while let Some(key) = json.next_key() {
            if let Some(value) = T::from_json(json) {
                map.insert(key.into_owned(), value);
            }
        }
        Some(map)
    }
}

impl<T: FromJson> FromJson for Box<T> {
    const TAKES_NULL: bool = T::TAKES_NULL;

    #[inline]
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        T::from_json(json).map(Self::new)
    }
}

/// Null inside a list is kept as `None`; a value of another kind is noted and is `None` too.
impl<T: FromJson> FromJson for Option<T> {
    const TAKES_NULL: bool = true;

    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        Some(json.get())
    }
}

/// The integer a JSON number stands for: `12`, `1.0`, `1e2`.
#[inline]
pub(super) fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() <= 18 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let value = digits
            .bytes()
            .fold(0_i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
        return Some(if digits.len() < text.len() {
            -value
        } else {
            value
        });
    }
    whole_slow(text)
}

#[cold]
fn whole_slow(text: &str) -> Option<i64> {
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    let value = decimal(text)?.normalize();
    if value.scale() != 0 {
        return None;
    }
    i64::try_from(value.mantissa()).ok()
}

/// The integer a text stands for; white space around it is passed over.
pub(crate) fn whole_text(text: &str) -> Option<i64> {
    let text = text.trim();
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        .then(|| whole(text))
        .flatten()
}

/// The exact decimal a JSON number stands for, or `None` when it has too many digits.
#[inline]
fn decimal(text: &str) -> Option<Decimal> {
    let negative = text.starts_with('-');
    let mut mantissa = 0_i64;
    let mut scale = None::<u32>;
    if text.len() <= 18 {
        let plain = text.bytes().skip(usize::from(negative)).all(|byte| {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa * 10 + i64::from(byte - b'0');
                    scale = scale.map(|scale| scale + 1);
                }
                b'.' if scale.is_none() => scale = Some(0),
                _ => return false,
            }
            true
        });
        if plain {
            let value = if negative { -mantissa } else { mantissa };
            return Some(Decimal::new(value, scale.unwrap_or(0)));
        }
    }
    decimal_slow(text)
}

#[cold]
fn decimal_slow(text: &str) -> Option<Decimal> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    // Zeros at the end of a fraction say nothing and may be many.
    let number = match number.split_once('.') {
        Some(_) => number.trim_end_matches('0').trim_end_matches('.'),
        None => number,
    };
    let value = Decimal::from_str_exact(number).ok()?;
    if exponent == 0 || value.is_zero() {
        return Some(value);
    }
    let scale = i64::from(value.scale()) - i64::from(exponent);
    if scale >= 0 {
        Decimal::try_from_i128_with_scale(value.mantissa(), u32::try_from(scale).ok()?).ok()
    } else {
        let power = 10_i128.checked_pow(u32::try_from(-scale).ok()?)?;
        Decimal::try_from_i128_with_scale(value.mantissa().checked_mul(power)?, 0).ok()
    }
}

/// The exact decimal a text stands for; white space around it and a leading `+` are passed over.
pub(crate) fn decimal_text(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let starts = digits.starts_with(|first: char| first == '.' || first.is_ascii_digit());
    let known = digits
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    let filled = digits.bytes().any(|byte| byte.is_ascii_digit());
    (starts && known && filled).then(|| decimal(text)).flatten()
}

/// A number as a JSON value; text when no `f64` can hold it.
fn number(text: &str) -> Value {
    if let Ok(value) = text.parse::<i64>() {
        // `-0` is a float in serde_json, and stays one here.
        if value != 0 || !text.starts_with('-') {
            return Value::Number(value.into());
        }
    }
    if let Ok(value) = text.parse::<u64>() {
        return Value::Number(value.into());
    }
    text.parse::<f64>()
        .ok()
        .and_then(Number::from_f64)
        .map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: FromJson>(text: &str) -> (Option<T>, Vec<String>) {
        let mut json = Reader::new(text);
        let value = json.get();
        json.finish().expect("valid JSON");
        let notes = json.mismatches().iter().map(ToString::to_string).collect();
        (value, notes)
    }

    fn one<T: FromJson>(text: &str) -> Option<T> {
        let (value, notes) = read(text);
        assert!(notes.is_empty(), "{text}: {notes:?}");
        value
    }

    fn wrong<T: FromJson + std::fmt::Debug>(text: &str) -> String {
        let (value, notes) = read::<T>(text);
        assert!(value.is_none(), "{text}: {value:?}");
        assert_eq!(notes.len(), 1, "{text}: {notes:?}");
        notes.into_iter().next().unwrap_or_default()
    }

    #[test]
    fn integers() {
        for (text, value) in [
            ("0", 0),
            ("-12", -12),
            ("1.0", 1),
            ("1e2", 100),
            ("1.5e1", 15),
            ("\"12\"", 12),
            ("\" -7 \"", -7),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
            ("999999999999999999", 999_999_999_999_999_999),
            ("9223372036854775807.0", i64::MAX),
        ] {
            assert_eq!(one::<i64>(text), Some(value), "{text}");
        }
        assert_eq!(one::<i64>("null"), None);
        for text in [
            "9223372036854775808",
            "1.5",
            "1e40",
            "\"x\"",
            "\"\"",
            "true",
            "[1]",
        ] {
            wrong::<i64>(text);
        }
        assert_eq!(wrong::<i64>("true"), "expected an integer, found a boolean");
    }

    #[test]
    fn decimals_are_exact() {
        for (text, value) in [
            ("0.1", "0.1"),
            ("12.50", "12.50"),
            ("-0.000001", "-0.000001"),
            ("1e-3", "0.001"),
            ("1.25E2", "125"),
            ("\"4400\"", "4400"),
            ("\"+1.5\"", "1.5"),
            (
                "79228162514264337593543950335",
                "79228162514264337593543950335",
            ),
            ("1.0000000000000000000000000000000000", "1"),
            ("0e99999", "0"),
        ] {
            let got: Option<Decimal> = one(text);
            assert_eq!(
                got.map(|got| got.to_string()).as_deref(),
                Some(value),
                "{text}"
            );
        }
        for text in [
            "1e40",
            "0.12345678901234567890123456789012",
            "\"1.2.3\"",
            "\"a\"",
            "\".\"",
            "{}",
        ] {
            wrong::<Decimal>(text);
        }
    }

    #[test]
    fn text_takes_ids_of_any_kind() {
        assert_eq!(one::<String>("\"a\"").as_deref(), Some("a"));
        assert_eq!(
            one::<String>("12345678901234567890").as_deref(),
            Some("12345678901234567890")
        );
        assert_eq!(one::<String>("1.50").as_deref(), Some("1.50"));
        assert_eq!(one::<String>("true").as_deref(), Some("true"));
        assert_eq!(one::<String>("null"), None);
        assert_eq!(
            wrong::<String>("{\"a\":[1]}"),
            "expected text, found an object"
        );
        assert_eq!(
            wrong::<String>(r#""\ud800""#),
            "expected whole characters, found half a surrogate pair"
        );
    }

    #[test]
    fn booleans() {
        assert_eq!(one::<bool>("true"), Some(true));
        assert_eq!(one::<bool>("\"False\""), Some(false));
        assert_eq!(one::<bool>("null"), None);
        wrong::<bool>("1");
        wrong::<bool>("\"yes\"");
    }

    #[test]
    fn lists_leave_out_what_is_wrong() {
        let (list, notes) = read::<Vec<i64>>("[1, null, \"x\", 2, {}]");
        assert_eq!(list, Some(vec![1, 2]));
        assert_eq!(notes.len(), 3, "{notes:?}");
        let (list, notes) = read::<Vec<Option<i64>>>("[1, null]");
        assert_eq!((list, notes.len()), (Some(vec![Some(1), None]), 0));
        let (list, _) = read::<Vec<Value>>("[1, null]");
        assert_eq!(list, Some(vec![1.into(), Value::Null]));
        let (map, notes) = read::<BTreeMap<String, i64>>(r#"{"a":1,"b":null,"c":"x"}"#);
        assert_eq!(map.map(|map| map.len()), Some(1));
        assert_eq!(notes.len(), 1);
    }

    #[test]
    fn huge_numbers_stay_text_in_values() {
        assert_eq!(one::<Value>("1e999"), Some(Value::String("1e999".into())));
    }
}
