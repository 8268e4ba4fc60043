//! The write direction: a common value becomes a provider value or a problem.
//!
//! These functions go into [`Body::put`](super::Body::put); those that need a
//! table or format return the function.

mod scalar;

use std::fmt;

use crate::convert::{DateFormat, EnumMap, TimeFormat};
use crate::model::{
    Content, Date, DateOrDateTime, Decimal, Enum, ModelEnum, Ref, RemoteRef, Timestamp,
};

pub use super::bounds::bounded;
pub use scalar::{
    affixed, all_coded, bool_enumeration, bool_int, coded, digits, e164, filled, join_trimmed,
    moment, moment_int, moment_or_noon, phone, phone_number, unit, unit_to_int, unit_to_text,
};

/// Why a common value cannot be written. Names what is wrong, never the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteProblem(String);

impl WriteProblem {
    /// A problem in words.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    pub(crate) fn into_message(self) -> String {
        self.0
    }
}

impl From<&'static str> for WriteProblem {
    fn from(message: &'static str) -> Self {
        Self::new(message)
    }
}

impl fmt::Display for WriteProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What every conversion gives.
pub type Written<T> = Result<T, WriteProblem>;

/// The value as it is: text, integer, number, boolean, list of these.
pub fn same<T: Clone>(value: &T) -> Written<T> {
    Ok(value.clone())
}

/// Text as it is.
pub fn text(value: &(impl AsRef<str> + ?Sized)) -> Written<String> {
    Ok(value.as_ref().to_owned())
}

/// Content in Base64.
pub fn content(value: &Content) -> Written<String> {
    Ok(value.to_base64())
}

/// Text that has to be an integer, as the integer is written: `007` would come back as `7`.
pub fn text_to_int(value: &(impl AsRef<str> + ?Sized)) -> Written<i64> {
    let text = value.as_ref();
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => Ok(number),
        _ => Err("the provider takes an integer here; give digits alone".into()),
    }
}

/// The id of a link, as text.
pub fn ref_to_text<T>(value: &Ref<T>) -> Written<String> {
    not_blank(
        &value.remote_id,
        "the link has no id; give it one, or clear the field",
    )
}

/// A text, unless it would be read as nothing.
fn not_blank(text: &str, problem: &'static str) -> Written<String> {
    if text.trim().is_empty() {
        Err(problem.into())
    } else {
        Ok(text.to_owned())
    }
}

/// The id of a link, as an integer.
pub fn ref_to_int<T>(value: &Ref<T>) -> Written<i64> {
    text_to_int(&value.remote_id)
        .map_err(|_| "the provider's ids are integers here; give the link by its remote id".into())
}

/// The ids of links, as text.
pub fn refs_to_texts<T>(value: &impl AsRef<[Ref<T>]>) -> Written<Vec<String>> {
    value.as_ref().iter().map(ref_to_text).collect()
}

/// The ids of links, as integers.
pub fn refs_to_ints<T>(value: &impl AsRef<[Ref<T>]>) -> Written<Vec<i64>> {
    value.as_ref().iter().map(ref_to_int).collect()
}

/// The id of a link that is to no common model, as text.
pub fn remote_ref_to_text(value: &RemoteRef) -> Written<String> {
    let id = value.id.as_deref().unwrap_or_default();
    not_blank(id, "the link has no id; give it one")
}

/// The id of a link that is to no common model, as an integer.
pub fn remote_ref_to_int(value: &RemoteRef) -> Written<i64> {
    remote_ref_to_text(value).and_then(|id| text_to_int(&id))
}

/// The provider's word for a value of an enumeration.
pub fn enumeration<T: ModelEnum>(
    table: &'static EnumMap<T>,
) -> impl Fn(&Enum<T>) -> Written<String> {
    |value| {
        table.text(value).map_err(|name| {
            WriteProblem::new(format!(
                "the provider has no word for {name}; leave the field out"
            ))
        })
    }
}

/// The provider's integer for a value of an enumeration.
pub fn int_enumeration<T: ModelEnum>(
    table: &'static EnumMap<T>,
) -> impl Fn(&Enum<T>) -> Written<i64> {
    |value| enumeration(table)(value).and_then(|text| text_to_int(&text))
}

/// The provider's words for a list of values of an enumeration.
pub fn enumerations<T: ModelEnum, L: AsRef<[Enum<T>]>>(
    table: &'static EnumMap<T>,
) -> impl Fn(&L) -> Written<Vec<String>> {
    |value| value.as_ref().iter().map(enumeration(table)).collect()
}

/// The provider's integers for a list of values of an enumeration.
pub fn int_enumerations<T: ModelEnum, L: AsRef<[Enum<T>]>>(
    table: &'static EnumMap<T>,
) -> impl Fn(&L) -> Written<Vec<i64>> {
    |value| value.as_ref().iter().map(int_enumeration(table)).collect()
}

/// A boolean as one of two texts.
pub fn bool_text(yes: &'static str, no: &'static str) -> impl Fn(&bool) -> Written<&'static str> {
    move |value| Ok(if *value { yes } else { no })
}

/// The opposite.
pub fn not(value: &bool) -> Written<bool> {
    Ok(!value)
}

/// A day as text.
pub fn date(format: DateFormat) -> impl Fn(&Date) -> Written<String> {
    move |value| format.write(*value).map_err(WriteProblem::from)
}

/// A moment as text.
pub fn date_time(format: TimeFormat) -> impl Fn(&Timestamp) -> Written<String> {
    move |value| format.write(*value).map_err(WriteProblem::from)
}

/// A moment as text, in the zone that a setting of the connection names.
pub fn date_time_in(format: &'static str, zone: &str) -> impl Fn(&Timestamp) -> Written<String> {
    move |value| in_zone(format, zone, *value)
}

/// A day or moment as text, in such a zone; a day alone is a problem.
pub fn moment_in(format: &'static str, zone: &str) -> impl Fn(&DateOrDateTime) -> Written<String> {
    move |value| match value.date_time() {
        Some(moment) => in_zone(format, zone, moment),
        None => Err("the provider takes a moment here; give the time too".into()),
    }
}

fn in_zone(format: &str, zone: &str, moment: Timestamp) -> Written<String> {
    if zone.is_empty() {
        return Err("the setting that names the time zone was left out".into());
    }
    crate::convert::moment_to_pattern(format, zone, moment).map_err(WriteProblem::from)
}

/// A moment as an integer, for a format of seconds or milliseconds.
pub fn date_time_int(format: TimeFormat) -> impl Fn(&Timestamp) -> Written<i64> {
    move |value| {
        format
            .write_int(*value)
            .ok_or_else(|| "the format of the mapping gives no integer".into())
    }
}

/// A day or moment as text.
pub fn day_or_time(value: &DateOrDateTime) -> Written<String> {
    Ok(value.to_string())
}

/// A day, or the day of a moment in UTC, as text.
pub fn day_of_either(format: DateFormat) -> impl Fn(&DateOrDateTime) -> Written<String> {
    move |value| format.write(value.date()).map_err(WriteProblem::from)
}

/// A number as text.
pub fn decimal_to_text(value: &Decimal) -> Written<String> {
    Ok(value.to_string())
}

/// A number that has to be an integer.
pub fn decimal_to_int(value: &Decimal) -> Written<i64> {
    let value = value.normalize();
    match i64::try_from(value.mantissa()) {
        Ok(whole) if value.scale() == 0 => Ok(whole),
        _ => Err("the provider takes an integer here; give a number without a fraction".into()),
    }
}

/// An integer as text.
pub fn int_to_text(value: &i64) -> Written<String> {
    Ok(value.to_string())
}

/// A list as one text. What would be read back as another list is a problem.
pub fn join<L: AsRef<[String]>>(on: &'static str) -> impl Fn(&L) -> Written<String> {
    move |value| joined(value.as_ref(), on, false)
}

/// The same with any separator. `trim` says that white space around parts is cut off when they are read.
pub(crate) fn joined(list: &[String], on: &str, trim: bool) -> Written<String> {
    if trim
        && list
            .iter()
            .any(|text| text.trim() != text || text.is_empty())
    {
        return Err("an element is empty, or begins or ends with white space".into());
    }
    let text = list.join(on);
    let back = text.split(on).filter(|_| !text.is_empty());
    if !back.eq(list.iter().map(String::as_str)) {
        return Err(WriteProblem::new(format!(
            "an element holds `{on}`, which separates elements in the provider, or is empty"
        )));
    }
    Ok(text)
}
