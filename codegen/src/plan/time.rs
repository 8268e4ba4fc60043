//! Days and moments: which formats are none, which say no zone, and what they lose.

use crate::diagnostic::Code;
use crate::mapping::Name;
use crate::models::FieldType;

use super::Check;
use super::class::Side;
use super::convert::Site;
use super::types::{Convert, Leaf};

/// Formats of moments by name.
const NAMES: [&str; 3] = ["rfc3339", "epoch_seconds", "epoch_millis"];

/// What a strftime pattern tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Pattern {
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
    pub(super) fn of(text: &str) -> Result<Self, String> {
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
}

/// What of a moment a format does not keep when it is written.
pub(super) fn unwritten(format: &str) -> Option<&'static str> {
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

impl Check<'_> {
    pub(super) fn date(
        &mut self,
        site: &Site<'_>,
        format: &Name,
        zero_is_null: bool,
        to: &FieldType,
    ) -> Option<Convert> {
        let iso = format.value == "iso";
        if zero_is_null {
            self.loses(site.mapped, Side::Read);
            if !iso {
                self.complain(
                    self.at(
                        Code::M0223,
                        site.span(),
                        format!(
                            "`zero_is_null` can never apply: `{}` does not write `0000-00-00`",
                            format.value
                        ),
                    )
                    .help("remove it; spellings of null are `null_values` in connector.yaml"),
                );
                return None;
            }
        }
        if *to == FieldType::DateOrDateTime {
            // Of a moment the day is written.
            self.loses(site.mapped, Side::Write);
        }
        if iso {
            if self.text_format(site.ty) == Some("date-time") {
                self.day_of_moment(site);
            }
        } else if !format.value.contains('%') {
            self.complain(
                self.at(
                    Code::M0211,
                    &format.span,
                    format!("`{}` is not a date format", format.value),
                )
                .did_you_mean(&format.value, ["iso"])
                .help("write `iso` for 2026-01-31, or a strftime pattern such as `%d.%m.%Y`"),
            );
            return None;
        } else {
            let pattern = self.pattern(format)?;
            if pattern.short_year {
                self.loses(site.mapped, Side::Write);
                if site.mapped.lossy.is_none() {
                    self.complain(
                        self.at(
                            Code::M0221,
                            &format.span,
                            format!("`{}` loses the century of `{}`", format.value, site.field),
                        )
                        .help("accept it: `lossy: <why>`"),
                    );
                }
            }
        }
        Some(Convert::Date {
            format: format.value.clone(),
            zero_is_null,
        })
    }

    /// The day of a moment is kept, its time is lost.
    fn day_of_moment(&mut self, site: &Site<'_>) {
        self.loses(site.mapped, Side::Read);
        if site.mapped.lossy.is_none() {
            self.complain(
                self.at(
                    Code::M0221,
                    site.span(),
                    format!("`{}` keeps the day and loses the time", site.field),
                )
                .help("accept it: `lossy: <why>`"),
            );
        }
    }

    /// What a pattern tells; M0211 when it tells no day.
    fn pattern(&mut self, format: &Name) -> Option<Pattern> {
        let (message, help) = match Pattern::of(&format.value) {
            Ok(pattern) => match pattern.lacks() {
                None => return Some(pattern),
                Some(what) => (
                    format!("`{}` says no {what}", format.value),
                    "add it: `%Y` is the year, `%m` the month, `%d` the day",
                ),
            },
            Err(directive) => (
                format!("`{directive}` is no part of a time"),
                "directives are those of strftime, such as `%Y`, `%m`, `%d`, `%H`, `%M` and `%S`",
            ),
        };
        self.complain(self.at(Code::M0211, &format.span, message).help(help));
        None
    }

    pub(super) fn date_time(
        &mut self,
        site: &Site<'_>,
        formats: &[Name],
        zone: Option<&Name>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        for format in formats {
            self.time_format(format, zone)?;
        }
        if let Some(zone) = zone.filter(|zone| !is_zone(&zone.value)) {
            self.complain(
                self.at(
                    Code::M0211,
                    &zone.span,
                    format!("`{}` is not a time zone", zone.value),
                )
                .did_you_mean(&zone.value, ZONES)
                .help("write `UTC` or an IANA name such as `Europe/Berlin`"),
            );
            return None;
        }
        let epoch = |format: &Name| format.value.starts_with("epoch");
        let fits = match leaf {
            Leaf::Text | Leaf::Enum(_) => true,
            Leaf::Integer => formats.iter().all(epoch),
            _ => false,
        };
        match to {
            FieldType::DateTime | FieldType::DateOrDateTime if fits => {}
            FieldType::Date if fits => self.day_of_moment(site),
            _ => return self.no_conversion(site, leaf, to),
        }
        if let (Leaf::Integer, [_, second, ..]) = (leaf, formats) {
            self.complain(
                self.at(
                    Code::M0223,
                    &second.span,
                    format!(
                        "`{}` can never apply: every integer is read by the format before it",
                        second.value
                    ),
                )
                .help("remove it"),
            );
            return None;
        }
        let (format, more) = formats.split_first()?;
        if !more.is_empty() {
            self.loses(site.mapped, Side::Read);
        }
        Some(Convert::DateTime {
            format: format.value.clone(),
            more: more.iter().map(|it| it.value.clone()).collect(),
            zone: zone.map(|it| it.value.clone()),
        })
    }

    fn time_format(&mut self, format: &Name, zone: Option<&Name>) -> Option<()> {
        if NAMES.contains(&format.value.as_str()) {
            return Some(());
        }
        if !format.value.contains('%') {
            self.complain(
                self.at(Code::M0211, &format.span, format!("`{}` is not a time format", format.value))
                    .did_you_mean(&format.value, NAMES)
                    .help("write `rfc3339`, `epoch_seconds`, `epoch_millis`, or a strftime pattern with a `zone`"),
            );
            return None;
        }
        let pattern = self.pattern(format)?;
        if zone.is_none() && !pattern.zone {
            self.complain(
                self.at(
                    Code::M0211,
                    &format.span,
                    format!("`{}` has no zone", format.value),
                )
                .help("add `zone: UTC` or an IANA name such as `zone: Europe/Berlin`"),
            );
            return None;
        }
        Some(())
    }
}

/// IANA names without a place.
const ZONES: [&str; 13] = [
    "UTC", "GMT", "CET", "EET", "MET", "WET", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT",
    "PST8PDT",
];

/// Whether a name has the form of an IANA time zone; which places there are is only known where the program runs.
fn is_zone(name: &str) -> bool {
    ZONES.contains(&name)
        || name
            .split_once('/')
            .is_some_and(|(area, place)| !area.is_empty() && !place.is_empty())
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
    fn what_formats_lose() {
        assert_eq!(unwritten("rfc3339"), None);
        assert_eq!(unwritten("epoch_seconds"), Some("fractions of a second"));
        assert_eq!(unwritten("%Y-%m-%d %H:%M"), Some("seconds"));
        assert_eq!(unwritten("%Y-%m-%d"), Some("the time"));
        assert_eq!(unwritten("%FT%T%.f%z"), None);
    }
}
