//! Formats of days and moments, read and written.

use jiff::civil::DateTime;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;

use crate::model::{Date, Timestamp};

/// How a provider writes a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateFormat {
    /// `2026-01-02`; of a value with a time part the day is taken, without a shift.
    Iso,
    /// As `Iso`, and `0000-00-00` means null.
    IsoZeroIsNull,
    /// A format of `strftime`.
    Strftime(&'static str),
}

/// How a provider writes a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeFormat {
    /// `2026-01-02T03:04:05Z`, with any offset. Without an offset the time is taken as UTC.
    ///
    /// What some providers send under that name is read too: `/Date(1767323045000+0000)/`
    /// of older services and `Fri, 02 Jan 2026 03:04:05 +0000` of mail.
    Rfc3339,
    /// Seconds since 1970; a value beyond the year 5138 is taken as milliseconds.
    EpochSeconds,
    /// Milliseconds since 1970.
    EpochMillis,
    /// A format of `strftime` and the IANA zone of a format without one.
    Strftime(&'static str, &'static str),
    /// A format of `strftime` without a zone, and the setting of the connection that names it.
    StrftimeOf(&'static str, &'static str),
}

/// Why there is no zone: a connection with a base URL of its own may leave settings out.
const NO_SETTING: &str = "the setting that names the time zone was left out";

/// Above this many, seconds since 1970 are milliseconds: it is the year 5138.
const LARGEST_SECONDS: i64 = 100_000_000_000;

impl DateFormat {
    /// The day, `Ok(None)` for a spelling of null.
    pub(crate) fn read(self, text: &str) -> Result<Option<Date>, &'static str> {
        match self {
            Self::IsoZeroIsNull if text.starts_with("0000-00-00") => Ok(None),
            Self::Iso | Self::IsoZeroIsNull => iso_day(text)
                .map(Some)
                .ok_or("expected a day such as 2026-01-02"),
            Self::Strftime(format) => day_by_pattern(format, text).map(Some),
        }
    }

    /// The day in this format.
    pub(crate) fn write(self, date: Date) -> Result<String, &'static str> {
        match self {
            Self::Iso | Self::IsoZeroIsNull => Ok(date.to_string()),
            Self::Strftime(format) => day_to_pattern(format, date),
        }
    }
}

/// The day that a text of a `strftime` format stands for.
pub(crate) fn day_by_pattern(format: &str, text: &str) -> Result<Date, &'static str> {
    strtime::parse(format, text)
        .and_then(|time| time.to_date())
        .map_err(|_| "expected a day in the format of the mapping")
}

/// The day in a `strftime` format.
pub(crate) fn day_to_pattern(format: &str, date: Date) -> Result<String, &'static str> {
    strtime::format(format, date).map_err(|_| "the format of the mapping cannot express the day")
}

/// The moment that a text of a `strftime` format stands for, in a zone when it has none.
pub(crate) fn moment_by_pattern(
    format: &str,
    zone: &str,
    text: &str,
) -> Result<Timestamp, &'static str> {
    let wrong = "expected a moment in the format of the mapping";
    let parts = strtime::parse(format, text).map_err(|_| wrong)?;
    if parts.offset().is_some() || parts.timestamp().is_some() {
        return parts.to_timestamp().map_err(|_| wrong);
    }
    let time = parts
        .to_datetime()
        .or_else(|_| parts.to_date().map(|date| date.at(0, 0, 0, 0)))
        .map_err(|_| wrong)?;
    time.to_zoned(zone_of(zone)?)
        .map(|time| time.timestamp())
        .map_err(|_| wrong)
}

/// The moment in a `strftime` format, in a zone.
pub(crate) fn moment_to_pattern(
    format: &str,
    zone: &str,
    moment: Timestamp,
) -> Result<String, &'static str> {
    strtime::format(format, &moment.to_zoned(zone_of(zone)?))
        .map_err(|_| "the format of the mapping cannot express the moment")
}

fn zone_of(name: &str) -> Result<TimeZone, &'static str> {
    TimeZone::get(name).map_err(|_| "the time zone of the mapping is unknown")
}

fn iso_day(text: &str) -> Option<Date> {
    let day = text.get(..10)?;
    match text.as_bytes().get(10) {
        None | Some(b'T' | b't' | b' ') => day.parse().ok(),
        Some(_) => None,
    }
}

impl TimeFormat {
    /// The moment a text stands for.
    pub(crate) fn read(self, text: &str) -> Result<Timestamp, &'static str> {
        match self {
            Self::Rfc3339 => text
                .parse()
                .or_else(|_| {
                    // Some providers leave the offset out; their servers run in UTC.
                    text.parse::<DateTime>()
                        .and_then(|time| time.to_zoned(TimeZone::UTC))
                        .map(|time| time.timestamp())
                })
                .ok()
                .or_else(|| json_date(text))
                .or_else(|| rfc2822::parse(text).ok().map(|time| time.timestamp()))
                .ok_or("expected a moment such as 2026-01-02T03:04:05Z"),
            Self::EpochSeconds | Self::EpochMillis => epoch_text(text, self),
            Self::Strftime(format, zone) => moment_by_pattern(format, zone, text),
            Self::StrftimeOf(..) => Err(NO_SETTING),
        }
    }

    /// As [`read`](Self::read), with what the settings of a connection say of its zone.
    pub(crate) fn read_with<'s>(
        self,
        text: &str,
        setting: impl Fn(&str) -> Option<&'s str>,
    ) -> Result<Timestamp, &'static str> {
        match self {
            Self::StrftimeOf(format, name) => {
                moment_by_pattern(format, setting(name).ok_or(NO_SETTING)?, text)
            }
            format => format.read(text),
        }
    }

    /// The moment an integer stands for.
    pub(crate) fn read_int(self, value: i64) -> Result<Timestamp, &'static str> {
        let seconds = match self {
            Self::EpochMillis => false,
            Self::EpochSeconds => value.unsigned_abs() < LARGEST_SECONDS.unsigned_abs(),
            Self::Rfc3339 | Self::Strftime(..) | Self::StrftimeOf(..) => {
                return Err("expected a moment as text, found an integer");
            }
        };
        if seconds {
            Timestamp::from_second(value)
        } else {
            Timestamp::from_millisecond(value)
        }
        .map_err(|_| "the moment is out of range")
    }

    /// The moment as text in this format.
    pub(crate) fn write(self, moment: Timestamp) -> Result<String, &'static str> {
        match self {
            Self::Rfc3339 => Ok(moment.to_string()),
            Self::EpochSeconds => Ok(moment.as_second().to_string()),
            Self::EpochMillis => Ok(moment.as_millisecond().to_string()),
            Self::Strftime(format, zone) => moment_to_pattern(format, zone, moment),
            Self::StrftimeOf(..) => Err(NO_SETTING),
        }
    }

    /// The moment as an integer, in a format of seconds or milliseconds.
    pub(crate) fn write_int(self, moment: Timestamp) -> Option<i64> {
        match self {
            Self::EpochSeconds => Some(moment.as_second()),
            Self::EpochMillis => Some(moment.as_millisecond()),
            Self::Rfc3339 | Self::Strftime(..) | Self::StrftimeOf(..) => None,
        }
    }

    /// The moment as a parameter of a request; an empty text when the format cannot express it.
    pub fn text(self, moment: Timestamp) -> String {
        self.write(moment).unwrap_or_default()
    }
}

/// `/Date(1767323045000+0100)/`: milliseconds since 1970; the offset only says how to show them.
fn json_date(text: &str) -> Option<Timestamp> {
    let inside = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let end = inside
        .char_indices()
        .skip(1)
        .find(|(_, c)| matches!(c, '+' | '-'))
        .map_or(inside.len(), |(at, _)| at);
    Timestamp::from_millisecond(inside.get(..end)?.parse().ok()?).ok()
}

/// Seconds or milliseconds since 1970 as text, with a fraction if the provider likes: Slack's `1512085950.000216`.
fn epoch_text(text: &str, format: TimeFormat) -> Result<Timestamp, &'static str> {
    let wrong = "expected seconds or milliseconds since 1970";
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let moment = format.read_int(whole.parse().map_err(|_| wrong)?)?;
    if fraction.is_empty() || format == TimeFormat::EpochMillis {
        return Ok(moment);
    }
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong);
    }
    let nanos: i64 = format!("{fraction:0<9.9}").parse().map_err(|_| wrong)?;
    let span = jiff::SignedDuration::from_nanos(if text.starts_with('-') { -nanos } else { nanos });
    moment
        .checked_add(span)
        .map_err(|_| "the moment is out of range")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let read =
            |format: DateFormat, text| format.read(text).map(|day| day.map(|day| day.to_string()));
        assert_eq!(
            read(DateFormat::Iso, "2021-11-19"),
            Ok(Some("2021-11-19".into()))
        );
        assert_eq!(
            read(DateFormat::Iso, "2021-11-19T23:02:23-08:00"),
            Ok(Some("2021-11-19".into()))
        );
        assert_eq!(read(DateFormat::IsoZeroIsNull, "0000-00-00"), Ok(None));
        assert!(read(DateFormat::Iso, "0000-00-00").is_err());
        assert!(read(DateFormat::Iso, "19.11.2021").is_err());
        assert!(read(DateFormat::Iso, "2021-11-190").is_err());
        let german = DateFormat::Strftime("%d.%m.%Y");
        assert_eq!(read(german, "19.11.2021"), Ok(Some("2021-11-19".into())));
        assert_eq!(
            german.write("2021-11-19".parse().expect("day")),
            Ok("19.11.2021".into())
        );
    }

    #[test]
    fn moments() {
        let read = |format: TimeFormat, text| format.read(text).map(|moment| moment.to_string());
        let expected = || Ok("2026-01-02T03:04:05Z".to_owned());
        assert_eq!(
            read(TimeFormat::Rfc3339, "2026-01-02T04:04:05+01:00"),
            expected()
        );
        assert_eq!(
            read(TimeFormat::Rfc3339, "2026-01-02T03:04:05+0000"),
            expected()
        );
        assert_eq!(read(TimeFormat::Rfc3339, "2026-01-02T03:04:05"), expected());
        assert_eq!(read(TimeFormat::EpochSeconds, "1767323045"), expected());
        assert_eq!(read(TimeFormat::EpochSeconds, "1767323045000"), expected());
        assert_eq!(read(TimeFormat::EpochMillis, "1767323045000"), expected());
        assert_eq!(
            read(TimeFormat::EpochSeconds, "1512085950.000216"),
            Ok("2017-11-30T23:52:30.000216Z".into())
        );
        let zoned = TimeFormat::Strftime("%Y-%m-%d %H:%M:%S", "Europe/Berlin");
        assert_eq!(read(zoned, "2026-01-02 04:04:05"), expected());
        let offset = TimeFormat::Strftime("%Y-%m-%dT%H:%M:%S%z", "UTC");
        assert_eq!(read(offset, "2026-01-02T04:04:05+0100"), expected());
        let moment = TimeFormat::Rfc3339
            .read("2026-01-02T03:04:05Z")
            .expect("moment");
        assert_eq!(zoned.write(moment), Ok("2026-01-02 04:04:05".into()));
        for text in [
            "/Date(1767323045000)/",
            "/Date(1767323045000+0000)/",
            "/Date(1767323045000-0800)/",
            "Fri, 02 Jan 2026 03:04:05 +0000",
            "Fri, 02 Jan 2026 04:04:05 +0100",
        ] {
            assert_eq!(read(TimeFormat::Rfc3339, text), expected(), "{text}");
        }
        assert_eq!(
            read(TimeFormat::Rfc3339, "/Date(-1000)/"),
            Ok("1969-12-31T23:59:59Z".to_owned())
        );
        for text in [
            "",
            "yesterday",
            "2026-13-01T00:00:00Z",
            "/Date()/",
            "/Date(1e3)/",
            "/Date(99999999999999999999)/",
        ] {
            assert!(read(TimeFormat::Rfc3339, text).is_err(), "{text}");
        }
        assert!(TimeFormat::Rfc3339.read_int(1).is_err());
    }
}
