//! Days and moments in the formats of mappings.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The last moment of generated records; writes come later.
pub(crate) const LATEST: i64 = 1_767_225_600;

/// A moment in a format: text, or a number when `number`.
pub(crate) fn write(at: Timestamp, format: &str, zone: Option<&str>, number: bool) -> Value {
    let seconds = at.as_second();
    match format {
        "epoch_seconds" if number => json!(seconds),
        "epoch_millis" if number => json!(at.as_millisecond()),
        "epoch_seconds" => json!(seconds.to_string()),
        "epoch_millis" => json!(at.as_millisecond().to_string()),
        "rfc3339" => json!(rfc3339(at)),
        "http_date" => json!(at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()),
        _ => {
            let zone = zone.and_then(|it| TimeZone::get(it).ok());
            let zoned = at.to_zoned(zone.unwrap_or(TimeZone::UTC));
            json!(zoned.strftime(format).to_string())
        }
    }
}

/// To the second, as most providers write it.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A day in a format.
pub(crate) fn day(at: Timestamp, format: &str) -> String {
    let format = if format == "iso" { "%Y-%m-%d" } else { format };
    at.strftime(format).to_string()
}

/// A moment from any of the usual forms; a day is its start in UTC.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    if let Ok(day) = text.get(..10).unwrap_or(text).parse::<jiff::civil::Date>() {
        return Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp());
    }
    let number: i64 = text.parse().ok()?;
    if number.abs() > 100_000_000_000 {
        Timestamp::from_millisecond(number).ok()
    } else {
        Timestamp::from_second(number).ok()
    }
}
