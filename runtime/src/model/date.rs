//! Days and moments, which are different types: a birthday has no time zone.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day of the calendar, without time or zone.
pub type Date = jiff::civil::Date;

/// A moment in UTC, precise to the nanosecond.
pub type Timestamp = jiff::Timestamp;

/// A day where the provider knows the day alone, a moment where it knows the time too.
///
/// Serialised as the plain text: `2026-01-02` or `2026-01-02T03:04:05Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrDateTime {
    /// A day.
    Date(Date),
    /// A moment.
    DateTime(Timestamp),
}

impl DateOrDateTime {
    /// The day; of a moment, the day in UTC.
    pub fn date(self) -> Date {
        match self {
            Self::Date(date) => date,
            Self::DateTime(moment) => utc_day(moment),
        }
    }

    /// The moment, when the time is known.
    pub fn date_time(self) -> Option<Timestamp> {
        match self {
            Self::Date(_) => None,
            Self::DateTime(moment) => Some(moment),
        }
    }

    /// Reads `2026-01-02` or an RFC 3339 moment.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.len() == 10 {
            text.parse().ok().map(Self::Date)
        } else {
            text.parse().ok().map(Self::DateTime)
        }
    }
}

pub(crate) fn utc_day(moment: Timestamp) -> Date {
    moment.to_zoned(jiff::tz::TimeZone::UTC).date()
}

impl From<Date> for DateOrDateTime {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Timestamp> for DateOrDateTime {
    fn from(moment: Timestamp) -> Self {
        Self::DateTime(moment)
    }
}

impl fmt::Display for DateOrDateTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(out),
            Self::DateTime(moment) => moment.fmt(out),
        }
    }
}

impl Serialize for DateOrDateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateOrDateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| {
            de::Error::custom("expected a day (2026-01-02) or a moment (2026-01-02T03:04:05Z)")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips_as_plain_text() {
        for text in ["\"2026-01-02\"", "\"2026-01-02T03:04:05Z\""] {
            let value: DateOrDateTime = serde_json::from_str(text).expect("valid");
            assert_eq!(serde_json::to_string(&value).expect("text"), text);
            assert_eq!(value.date().to_string(), "2026-01-02");
        }
        assert!(serde_json::from_str::<DateOrDateTime>("\"2026-01\"").is_err());
    }
}
