//! Days and moments: which formats are none, which say no zone, and what they lose.

use conjoin_conversions::{Day, Loss, Statement};

use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::Name;
use crate::models::FieldType;
use crate::source::Span;

use super::Check;
use super::class::Side;
use super::convert::Site;
use super::types::{Convert, Leaf};

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
                let told = conjoin_conversions::never_zero(&format.value);
                self.complain(Diagnostic::told(site.span().clone(), told));
                return None;
            }
        }
        if *to == FieldType::DateOrDateTime {
            // Of a moment the day is written.
            self.loses(site.mapped, Side::Write);
        }
        match conjoin_conversions::day(&format.value) {
            Ok(Day::Iso) if self.text_format(site.ty) == Some("date-time") => {
                self.day_of_moment(site);
            }
            Ok(Day::Pattern { short_year: true }) => {
                self.loses(site.mapped, Side::Write);
                self.unaccepted(site, &format.span, Loss::Century(&format.value));
            }
            Ok(_) => {}
            Err(told) => {
                self.complain(Diagnostic::told(format.span.clone(), told));
                return None;
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
        self.unaccepted(site, site.span(), Loss::TimeOfDay);
    }

    /// Complains of a loss that nobody has accepted.
    pub(super) fn unaccepted(&mut self, site: &Site<'_>, span: &Span, loss: Loss<'_>) {
        if site.mapped.lossy.is_none() {
            self.complain(Diagnostic::told(span.clone(), loss.told(site.field)));
        }
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
            if let Err(told) = conjoin_conversions::moment(&format.value, zone.is_some()) {
                self.complain(Diagnostic::told(format.span.clone(), told));
                return None;
            }
        }
        if let Some(zone) = zone {
            self.zone(zone)?;
        }
        let epoch = formats.iter().all(|it| it.value.starts_with("epoch"));
        self.fits(site, leaf, to, Statement::DateTime { epoch })?;
        if *to == FieldType::Date {
            self.day_of_moment(site);
        }
        if let (Leaf::Integer, [_, second, ..]) = (leaf, formats) {
            let told = conjoin_conversions::never_second(&second.value);
            self.complain(Diagnostic::told(second.span.clone(), told));
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

    /// A zone: its name, or a setting that names it.
    fn zone(&mut self, zone: &Name) -> Option<()> {
        let Some(name) = zone.value.strip_prefix("$settings.") else {
            if is_zone(&zone.value) {
                return Some(());
            }
            self.complain(
                self.at(
                    Code::M0211,
                    &zone.span,
                    format!("`{}` is not a time zone", zone.value),
                )
                .did_you_mean(&zone.value, ZONES)
                .help("write `UTC`, an IANA name such as `Europe/Berlin`, or `$settings.<name>`"),
            );
            return None;
        };
        self.setting(&Name::new(name.to_owned(), zone.span.clone()));
        let (_, setting) = self.connector.settings.get(name)?;
        let kind = setting.kind.as_ref().map(|it| it.value.as_str());
        let values = setting.values.iter().chain(&setting.default);
        let wrong = values
            .map(|it| &it.value)
            .find(|it| !it.is_empty() && !is_zone(it));
        let message = match (kind, wrong) {
            (Some(kind @ ("integer" | "boolean")), _) => {
                format!("the setting `{name}` is of type `{kind}`, and names no time zone")
            }
            (_, Some(value)) => {
                format!("the setting `{name}` may be `{value}`, which is not a time zone")
            }
            _ => {
                self.used.zones.insert(name.to_owned());
                return Some(());
            }
        };
        self.complain(
            self.at(Code::M0211, &zone.span, message)
                .help("a zone is `UTC` or an IANA name such as `Europe/Berlin`"),
        );
        None
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
