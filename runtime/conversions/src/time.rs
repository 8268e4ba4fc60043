//! Formats of days and moments: which are none, which say no zone, and what they lose.

use crate::told::{Code, Told};

/// Formats of moments by name.
pub const NAMES: [&str; 3] = ["rfc3339", "epoch_seconds", "epoch_millis"];

/// What a strftime pattern tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Pattern {
    year: bool,
    /// The year has two digits.
    short_year: bool,
    month: bool,
    day: bool,
    hour: bool,
    minute: bool,
    second: bool,
    fraction: bool,
    zone: bool,
}

impl Pattern {
    /// What a pattern tells, or the directive that is none.
    fn of(text: &str) -> Result<Self, String> {
        let mut out = Self::default();
        let mut rest = text;
        while let Some((_, after)) = rest.split_once('%') {
            let flags = after
                .find(|c: char| !matches!(c, '-' | '_' | '0'..='9' | '^' | '#' | ':' | '.'))
                .unwrap_or(after.len());
            let Some(directive) = after.get(flags..).and_then(|rest| rest.chars().next()) else {
                return Err(format!("%{after}"));
            };
            let end = flags + directive.len_utf8();
            match directive {
                'Y' | 'G' => out.year = true,
                'y' | 'g' => (out.year, out.short_year) = (true, true),
                'm' | 'b' | 'B' | 'h' => out.month = true,
                'd' | 'e' => out.day = true,
                'j' => (out.month, out.day) = (true, true),
                'F' => (out.year, out.month, out.day) = (true, true, true),
                'D' => {
                    (out.year, out.short_year, out.month, out.day) = (true, true, true, true);
                }
                'H' | 'k' | 'I' | 'l' => out.hour = true,
                'M' => out.minute = true,
                'S' => out.second = true,
                'T' => (out.hour, out.minute, out.second) = (true, true, true),
                'R' => (out.hour, out.minute) = (true, true),
                'f' | 'N' => out.fraction = true,
                's' => {
                    out = Self {
                        year: true,
                        month: true,
                        day: true,
                        hour: true,
                        minute: true,
                        second: true,
                        zone: true,
                        ..out
                    }
                }
                'z' | 'Q' => out.zone = true,
                'A' | 'a' | 'P' | 'p' | 'n' | 't' | '%' => {}
                _ => return Err(format!("%{}", after.get(..end).unwrap_or_default())),
            }
            rest = after.get(end..).unwrap_or_default();
        }
        Ok(out)
    }

    /// The first part of a day that it does not tell.
    fn lacks(self) -> Option<&'static str> {
        [
            (self.year, "year"),
            (self.month, "month"),
            (self.day, "day"),
        ]
        .into_iter()
        .find(|(told, _)| !told)
        .map(|(_, what)| what)
    }

    /// What a pattern tells that tells a day.
    fn of_day(text: &str) -> Result<Self, Told> {
        let (message, help) = match Self::of(text) {
            Ok(pattern) => match pattern.lacks() {
                None => return Ok(pattern),
                Some(what) => (
                    format!("`{text}` says no {what}"),
                    "add it: `%Y` is the year, `%m` the month, `%d` the day",
                ),
            },
            Err(directive) => (
                format!("`{directive}` is no part of a time"),
                "directives are those of strftime, such as `%Y`, `%m`, `%d`, `%H`, `%M` and `%S`",
            ),
        };
        Err(Told::new(Code::M0211, message).help(help))
    }
}

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// `iso`.
    Iso,
    /// A pattern.
    Pattern {
        /// Its year has two digits: the century is lost.
        short_year: bool,
    },
}

/// The format of a day.
///
/// # Errors
/// What is wrong with it.
pub fn day(format: &str) -> Result<Day, Told> {
    if format == "iso" {
        return Ok(Day::Iso);
    }
    if !format.contains('%') {
        return Err(
            Told::new(Code::M0211, format!("`{format}` is not a date format"))
                .did_you_mean(format, ["iso"])
                .help("write `iso` for 2026-01-31, or a strftime pattern such as `%d.%m.%Y`"),
        );
    }
    Pattern::of_day(format).map(|pattern| Day::Pattern {
        short_year: pattern.short_year,
    })
}

/// The format of a moment, perhaps with a zone beside it.
///
/// # Errors
/// What is wrong with it.
pub fn moment(format: &str, zone: bool) -> Result<(), Told> {
    if NAMES.contains(&format) {
        return Ok(());
    }
    if !format.contains('%') {
        return Err(
            Told::new(Code::M0211, format!("`{format}` is not a time format"))
                .did_you_mean(format, NAMES)
                .help("write `rfc3339`, `epoch_seconds`, `epoch_millis`, or a strftime pattern with a `zone`"),
        );
    }
    if Pattern::of_day(format)?.zone || zone {
        return Ok(());
    }
    Err(Told::new(Code::M0211, format!("`{format}` has no zone"))
        .help("add `zone: UTC` or an IANA name such as `zone: Europe/Berlin`"))
}

/// `zero_is_null` beside a format that does not write such a day.
#[must_use]
pub fn never_zero(format: &str) -> Told {
    let message = format!("`zero_is_null` can never apply: `{format}` does not write `0000-00-00`");
    Told::new(Code::M0223, message)
        .help("remove it; spellings of null are `null_values` in connector.yaml")
}

/// A format of integers behind another one.
#[must_use]
pub fn never_second(format: &str) -> Told {
    let message =
        format!("`{format}` can never apply: every integer is read by the format before it");
    Told::new(Code::M0223, message).help("remove it")
}

/// What of a moment a format does not keep when it is written.
#[must_use]
pub fn unwritten(format: &str) -> Option<&'static str> {
    match format {
        "rfc3339" => None,
        "epoch_seconds" => Some("fractions of a second"),
        "epoch_millis" => Some("fractions of a millisecond"),
        pattern => {
            let pattern = Pattern::of(pattern).unwrap_or_default();
            if !pattern.hour {
                Some("the time")
            } else if !pattern.minute {
                Some("minutes")
            } else if !pattern.second {
                Some("seconds")
            } else if pattern.fraction {
                None
            } else {
                Some("fractions of a second")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let lacks = |text| Pattern::of(text).map(Pattern::lacks);
        assert_eq!(lacks("%d.%m.%Y"), Ok(None));
        assert_eq!(lacks("%F"), Ok(None));
        assert_eq!(lacks("%Y-%j"), Ok(None));
        assert_eq!(lacks("%d.%m."), Ok(Some("year")));
        assert_eq!(lacks("%Y-%m"), Ok(Some("day")));
        assert_eq!(lacks("%-d %b %Y"), Ok(None));
        assert_eq!(lacks("%d.%m.%E"), Err("%E".to_owned()));
        assert_eq!(lacks("%Y%"), Err("%".to_owned()));
        assert!(Pattern::of("%Y-%m-%dT%H:%M:%S%:z").is_ok_and(|it| it.zone && it.second));
        assert!(Pattern::of("%H:%M:%S%.3f").is_ok_and(|it| it.fraction));
    }

    #[test]
    fn formats() {
        assert_eq!(day("iso"), Ok(Day::Iso));
        assert_eq!(day("%d.%m.%y"), Ok(Day::Pattern { short_year: true }));
        let message = |told: Result<(), Told>| told.map_err(|it| it.message);
        assert_eq!(message(moment("epoch_millis", false)), Ok(()));
        assert_eq!(message(moment("%F %T", true)), Ok(()));
        assert_eq!(message(moment("%FT%T%z", false)), Ok(()));
        for (format, wrong) in [
            ("%F %T", "`%F %T` has no zone"),
            ("%H:%M", "`%H:%M` says no year"),
            ("rfc3999", "`rfc3999` is not a time format"),
        ] {
            assert_eq!(message(moment(format, false)), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn what_formats_lose() {
        assert_eq!(unwritten("rfc3339"), None);
        assert_eq!(unwritten("epoch_seconds"), Some("fractions of a second"));
        assert_eq!(unwritten("%Y-%m-%d %H:%M"), Some("seconds"));
        assert_eq!(unwritten("%Y-%m-%d"), Some("the time"));
        assert_eq!(unwritten("%FT%T%.f%z"), None);
    }
}
