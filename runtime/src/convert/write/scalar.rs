//! The write direction of single values beyond text and numbers: units, codes, phones, steps around another conversion.

use super::{Written, text_to_int};
use crate::convert::codes::Coded;
use crate::convert::phone;
use crate::convert::scalar::{Amount, Ratio, whole};
use crate::convert::{EnumMap, TimeFormat};
use crate::model::{DateOrDateTime, Decimal, Enum, ModelEnum, Phone};

/// An amount in the provider's unit. What would not be read back as it is, is a problem.
pub fn unit<A: Amount>(ratio: Ratio) -> impl Fn(&A) -> Written<Decimal> {
    move |value| {
        value
            .decimal()
            .and_then(|amount| ratio.undo(amount))
            .ok_or_else(|| "the amount has no exact value in the provider's unit".into())
    }
}

/// The same where the provider takes an integer.
pub fn unit_to_int<A: Amount>(ratio: Ratio) -> impl Fn(&A) -> Written<i64> {
    move |value| {
        whole(unit(ratio)(value)?)
            .ok_or_else(|| "the amount is no whole number in the provider's unit".into())
    }
}

/// The same where the provider takes text.
pub fn unit_to_text<A: Amount>(ratio: Ratio) -> impl Fn(&A) -> Written<String> {
    move |value| unit(ratio)(value).map(|amount| amount.to_string())
}

/// A code of the common models in the provider's spelling. What is no code goes out as it is, as it came in.
pub fn coded<S: AsRef<str> + ?Sized>(table: Coded) -> impl Fn(&S) -> Written<String> {
    move |value| spelled(table, value.as_ref())
}

/// The same of each element of a list.
pub fn all_coded<L: AsRef<[String]>>(table: Coded) -> impl Fn(&L) -> Written<Vec<String>> {
    move |value| {
        let list = value.as_ref().iter();
        list.map(|code| spelled(table, code)).collect()
    }
}

fn spelled(table: Coded, code: &str) -> Written<String> {
    match table.write(code) {
        Some(word) => Ok(word),
        None if table.is_code(code) => {
            Err("the provider has no word for this code; leave the field out".into())
        }
        // It would come back as another text.
        None if table.read(code).is_some() || code.trim() != code || code.is_empty() => Err(
            "give a code: ISO 3166 alpha-2 of a country, BCP 47 of a language, ISO 4217 of a currency"
                .into(),
        ),
        None => Ok(code.to_owned()),
    }
}

/// A phone number that has to be in E.164 form.
pub fn e164(value: &(impl AsRef<str> + ?Sized)) -> Written<String> {
    let text = value.as_ref();
    if phone::is_e164(text) {
        Ok(text.to_owned())
    } else {
        Err("give the number in E.164 form: `+` and digits".into())
    }
}

/// The number of a phone: as it was read, else its E.164 form with the extension behind it.
pub fn phone(value: &Phone) -> Written<String> {
    match (&value.number, &value.e164, &value.extension) {
        (Some(number), ..) if !number.trim().is_empty() => Ok(number.clone()),
        (None, Some(number), None) => Ok(number.clone()),
        (None, Some(number), Some(extension)) => Ok(format!("{number};ext={extension}")),
        _ => Err("the phone has no number; give it one".into()),
    }
}

/// A phone number without its extension: a text with one would be read as another number.
pub fn phone_number(value: &(impl AsRef<str> + ?Sized)) -> Written<String> {
    let text = value.as_ref();
    match phone::parts(text) {
        (number, None) if number == text && !text.is_empty() => Ok(text.to_owned()),
        _ => Err("give the number without its extension, and nothing around it".into()),
    }
}

/// What another conversion gives, unless the mapping reads it as nothing for being empty, with white space cut off
/// or not.
pub fn filled<T: ?Sized, V: AsRef<str>>(
    trim: bool,
    convert: impl Fn(&T) -> Written<V>,
) -> impl Fn(&T) -> Written<V> {
    move |value| {
        let text = convert(value)?;
        let kept = if trim {
            text.as_ref().trim()
        } else {
            text.as_ref()
        };
        if kept.is_empty() {
            return Err(
                "an empty text is read as nothing; clear the field, or leave it out".into(),
            );
        }
        Ok(text)
    }
}

/// A boolean as one of two integers.
pub fn bool_int(yes: i64, no: i64) -> impl Fn(&bool) -> Written<i64> {
    move |value| Ok(if *value { yes } else { no })
}

/// The provider's boolean for a value of an enumeration.
pub fn bool_enumeration<T: ModelEnum>(
    table: &'static EnumMap<T>,
) -> impl Fn(&Enum<T>) -> Written<bool> {
    move |value| match super::enumeration(table)(value)?.as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err("the provider takes a boolean here; give a value that the mapping knows".into()),
    }
}

/// A moment as text; a day alone goes out as its noon in UTC, which is the same day in nearly every time zone.
pub fn moment_or_noon(value: &DateOrDateTime) -> Written<String> {
    Ok(match value.date_time() {
        Some(moment) => moment.to_string(),
        None => format!("{}T12:00:00Z", value.date()),
    })
}

/// A moment as text; a day alone is a problem.
pub fn moment(format: TimeFormat) -> impl Fn(&DateOrDateTime) -> Written<String> {
    move |value| match value.date_time() {
        Some(moment) => super::date_time(format)(&moment),
        None => Err("the provider takes a moment here; give the time too".into()),
    }
}

/// A moment as an integer; a day alone is a problem.
pub fn moment_int(format: TimeFormat) -> impl Fn(&DateOrDateTime) -> Written<i64> {
    move |value| match value.date_time() {
        Some(moment) => super::date_time_int(format)(&moment),
        None => Err("the provider takes a moment here; give the time too".into()),
    }
}

/// A list as one text whose parts are read with white space cut off.
pub fn join_trimmed<L: AsRef<[String]>>(on: &'static str) -> impl Fn(&L) -> Written<String> {
    move |value| super::joined(value.as_ref(), on, true)
}

/// What another conversion gives, with a text in front and one behind.
pub fn affixed<T: ?Sized, V: AsRef<str>>(
    prefix: &'static str,
    suffix: &'static str,
    convert: impl Fn(&T) -> Written<V>,
) -> impl Fn(&T) -> Written<String> {
    move |value| convert(value).map(|text| format!("{prefix}{}{suffix}", text.as_ref()))
}

/// What another conversion gives, as an integer.
pub fn digits<T: ?Sized, V: AsRef<str>>(
    convert: impl Fn(&T) -> Written<V>,
) -> impl Fn(&T) -> Written<i64> {
    move |value| text_to_int(convert(value)?.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::codes::Spelling;

    #[test]
    fn units_are_refused_when_they_would_not_come_back() {
        let hours = Ratio::new(1, 3600);
        let amount = |text: &str| text.parse::<Decimal>().expect("a decimal");
        assert_eq!(unit_to_int(hours)(&amount("1.5")), Ok(5400));
        assert_eq!(
            unit_to_int(hours)(&amount("0.277777777777777778")),
            Ok(1000)
        );
        assert!(unit_to_int(hours)(&amount("0.3333")).is_err());
        assert_eq!(unit(hours)(&amount("0.3333")), Ok(amount("1199.88")));
        assert_eq!(unit_to_text(hours)(&2_i64).as_deref(), Ok("7200"));
        assert!(unit_to_int(hours)(&amount("0.27777777777777777")).is_err());
    }

    #[test]
    fn codes_are_spelled_or_refused() {
        let names = Coded::Country(Spelling::Name);
        assert_eq!(coded(names)("DE").as_deref(), Ok("Germany"));
        assert_eq!(coded(names)("Freedonia").as_deref(), Ok("Freedonia"));
        assert!(coded(names)("Germany").is_err(), "it would come back as DE");
        assert!(coded(names)("").is_err());
        let three = Coded::Language(Spelling::Alpha3);
        assert_eq!(coded(three)("de").as_deref(), Ok("deu"));
        assert!(coded(three)("de-AT").is_err());
        assert_eq!(
            all_coded(names)(&vec!["FR".to_owned()]),
            Ok(vec!["France".to_owned()])
        );
    }

    #[test]
    fn phones_lists_and_steps() {
        assert_eq!(e164("+4930123456").as_deref(), Ok("+4930123456"));
        assert!(e164("030 123456").is_err());
        let mut number = Phone::default();
        assert!(phone(&number).is_err());
        number.e164 = Some("+15550100199".to_owned());
        number.extension = Some("7".to_owned());
        assert_eq!(phone(&number).as_deref(), Ok("+15550100199;ext=7"));
        let list = |texts: &[&str]| texts.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
        assert_eq!(join_trimmed(",")(&list(&["a", "b"])).as_deref(), Ok("a,b"));
        assert!(join_trimmed(",")(&list(&["a", " b"])).is_err());
        assert!(join_trimmed(",")(&list(&[""])).is_err());
        assert_eq!(
            super::super::join(",")(&list(&["a", " b", ""])).as_deref(),
            Ok("a, b,")
        );
        assert!(super::super::join(",")(&list(&[""])).is_err());
        assert!(super::super::join("aa")(&list(&["a", "b"])).is_err());
        let steps = affixed("id:", ";", super::super::text);
        assert_eq!(steps("7").as_deref(), Ok("id:7;"));
        assert_eq!(digits(super::super::text)("7"), Ok(7));
        assert!(digits(super::super::text)("007").is_err());
        assert_eq!(bool_int(1, 0)(&true), Ok(1));
    }
}
