//! Units and the exact factors between them; minor units of currencies.

use crate::diagnostic::Code;
use crate::mapping::Name;

use super::Check;
use super::path::list;
use super::types::Factor;

/// Units of one kind, with their size as a fraction: one `minutes` is 60 `seconds`.
type Kind = (&'static str, &'static [(&'static str, i64, i64)]);

const KINDS: &[Kind] = &[
    (
        "time",
        &[
            ("milliseconds", 1, 1000),
            ("seconds", 1, 1),
            ("minutes", 60, 1),
            ("hours", 3600, 1),
            ("days", 86_400, 1),
            ("weeks", 604_800, 1),
        ],
    ),
    (
        "size",
        &[
            ("bytes", 1, 1),
            ("kB", 1000, 1),
            ("MB", 1_000_000, 1),
            ("GB", 1_000_000_000, 1),
            ("TB", 1_000_000_000_000, 1),
            ("PB", 1_000_000_000_000_000, 1),
            ("KiB", 1 << 10, 1),
            ("MiB", 1 << 20, 1),
            ("GiB", 1 << 30, 1),
            ("TiB", 1 << 40, 1),
            ("PiB", 1 << 50, 1),
        ],
    ),
    ("share", &[("ratio", 1, 1), ("percent", 1, 100)]),
];

fn find(name: &str) -> Option<(&'static Kind, i128, i128)> {
    KINDS.iter().find_map(|kind| {
        let (_, numerator, denominator) = kind.1.iter().find(|(unit, ..)| *unit == name)?;
        Some((kind, i128::from(*numerator), i128::from(*denominator)))
    })
}

fn common_divisor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}

impl Check<'_> {
    /// The factor from one unit to another (M0222).
    pub(super) fn factor(&mut self, from: &Name, to: &Name) -> Option<Factor> {
        let mut found = Vec::new();
        for name in [from, to] {
            match find(&name.value) {
                Some(unit) => found.push(unit),
                None => {
                    let every: Vec<&str> = KINDS
                        .iter()
                        .flat_map(|(_, units)| units.iter().map(|(unit, ..)| *unit))
                        .collect();
                    let mut complaint = self
                        .at(
                            Code::M0222,
                            &name.span,
                            format!("`{}` is not a unit", name.value),
                        )
                        .did_you_mean(&name.value, every.iter().copied());
                    for (kind, units) in KINDS {
                        let names: Vec<&str> = units.iter().map(|(unit, ..)| *unit).collect();
                        complaint = complaint.note(list(&format!("units of {kind} are"), &names));
                    }
                    let help = "name a unit; other arithmetic is for a function";
                    self.complain(complaint.help(help));
                }
            }
        }
        let [(kind, n1, d1), (other, n2, d2)] = found.as_slice() else {
            return None;
        };
        if kind.0 != other.0 {
            let names: Vec<&str> = kind.1.iter().map(|(unit, ..)| *unit).collect();
            self.complain(
                self.at(
                    Code::M0222,
                    &to.span,
                    format!(
                        "there is no conversion from {} to {}: a unit of {}, and one of {}",
                        from.value, to.value, kind.0, other.0
                    ),
                )
                .help(list(&format!("units of {} are", kind.0), &names)),
            );
            return None;
        }
        if from.value == to.value {
            self.complain(
                self.at(
                    Code::M0223,
                    &to.span,
                    format!("`unit` can never apply: both sides are {}", to.value),
                )
                .help("remove it"),
            );
            return None;
        }
        let (numerator, denominator) = (n1 * d2, d1 * n2);
        let divisor = common_divisor(numerator, denominator);
        Some(Factor {
            from: from.value.clone(),
            to: to.value.clone(),
            numerator: i64::try_from(numerator / divisor).ok()?,
            denominator: i64::try_from(denominator / divisor).ok()?,
        })
    }
}

/// Digits of the minor unit of a currency.
pub(super) fn minor_digits(code: &str) -> Option<u32> {
    CURRENCIES
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, digits)| *digits)
}

/// Currencies of ISO 4217 that have a minor unit, with the digits behind the point of an amount, sorted by code.
/// The runtime has the same, and more of each; a test compares them.
#[rustfmt::skip]
pub(super) const CURRENCIES: &[(&str, u32)] = &[
    ("AED", 2), ("AFN", 2), ("ALL", 2), ("AMD", 2), ("ANG", 2), ("AOA", 2), ("ARS", 2), ("AUD", 2),
    ("AWG", 2), ("AZN", 2), ("BAM", 2), ("BBD", 2), ("BDT", 2), ("BGN", 2), ("BHD", 3), ("BIF", 0), ("BMD", 2),
    ("BND", 2), ("BOB", 2), ("BOV", 2), ("BRL", 2), ("BSD", 2), ("BTN", 2), ("BWP", 2), ("BYN", 2),
    ("BZD", 2), ("CAD", 2), ("CDF", 2), ("CHE", 2), ("CHF", 2), ("CHW", 2), ("CLF", 4), ("CLP", 0),
    ("CNY", 2), ("COP", 2), ("COU", 2), ("CRC", 2), ("CUC", 2), ("CUP", 2), ("CVE", 2), ("CZK", 2),
    ("DJF", 0), ("DKK", 2), ("DOP", 2), ("DZD", 2), ("EGP", 2), ("ERN", 2), ("ETB", 2), ("EUR", 2),
    ("FJD", 2), ("FKP", 2), ("GBP", 2), ("GEL", 2), ("GHS", 2), ("GIP", 2), ("GMD", 2), ("GNF", 0),
    ("GTQ", 2), ("GYD", 2), ("HKD", 2), ("HNL", 2), ("HRK", 2), ("HTG", 2), ("HUF", 2), ("IDR", 2),
    ("ILS", 2), ("INR", 2), ("IQD", 3), ("IRR", 2), ("ISK", 0), ("JMD", 2), ("JOD", 3), ("JPY", 0),
    ("KES", 2), ("KGS", 2), ("KHR", 2), ("KMF", 0), ("KPW", 2), ("KRW", 0), ("KWD", 3), ("KYD", 2),
    ("KZT", 2), ("LAK", 2), ("LBP", 2), ("LKR", 2), ("LRD", 2), ("LSL", 2), ("LYD", 3), ("MAD", 2),
    ("MDL", 2), ("MGA", 2), ("MKD", 2), ("MMK", 2), ("MNT", 2), ("MOP", 2), ("MRU", 2), ("MUR", 2),
    ("MVR", 2), ("MWK", 2), ("MXN", 2), ("MXV", 2), ("MYR", 2), ("MZN", 2), ("NAD", 2), ("NGN", 2),
    ("NIO", 2), ("NOK", 2), ("NPR", 2), ("NZD", 2), ("OMR", 3), ("PAB", 2), ("PEN", 2), ("PGK", 2),
    ("PHP", 2), ("PKR", 2), ("PLN", 2), ("PYG", 0), ("QAR", 2), ("RON", 2), ("RSD", 2), ("RUB", 2),
    ("RWF", 0), ("SAR", 2), ("SBD", 2), ("SCR", 2), ("SDG", 2), ("SEK", 2), ("SGD", 2), ("SHP", 2),
    ("SLE", 2), ("SLL", 2), ("SOS", 2), ("SRD", 2), ("SSP", 2), ("STN", 2), ("SVC", 2), ("SYP", 2),
    ("SZL", 2), ("THB", 2), ("TJS", 2), ("TMT", 2), ("TND", 3), ("TOP", 2), ("TRY", 2), ("TTD", 2),
    ("TWD", 2), ("TZS", 2), ("UAH", 2), ("UGX", 0), ("USD", 2), ("USN", 2), ("UYI", 0), ("UYU", 2),
    ("UYW", 4), ("UZS", 2), ("VED", 2), ("VES", 2), ("VND", 0), ("VUV", 0), ("WST", 2), ("XAD", 2),
    ("XAF", 0), ("XCD", 2), ("XCG", 2), ("XOF", 0), ("XPF", 0), ("YER", 2), ("ZAR", 2), ("ZMW", 2),
    ("ZWG", 2), ("ZWL", 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_names_of_their_own_and_sizes() {
        let names: Vec<&str> = KINDS
            .iter()
            .flat_map(|(_, units)| units.iter().map(|(unit, ..)| *unit))
            .collect();
        let distinct: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(distinct.len(), names.len());
        assert!(names.iter().all(|name| find(name).is_some()));
        assert!(CURRENCIES.is_sorted());
        assert_eq!(
            (minor_digits("EUR"), minor_digits("JPY")),
            (Some(2), Some(0))
        );
    }

    #[test]
    fn the_runtime_has_the_same_currencies() {
        let table = include_str!("../../../runtime/src/convert/codes/currencies.rs");
        // A row that is too wide stands on several lines.
        let table: String = table.split([' ', '\n', '(', '"']).collect();
        let (_, rows) = table.split_once("=&[").expect("a table");
        let rows: Vec<&str> = rows
            .split("),")
            .filter(|row| row.contains("Some"))
            .collect();
        assert_eq!(rows.len(), CURRENCIES.len());
        for ((code, digits), row) in CURRENCIES.iter().zip(rows) {
            let digits = format!("Some{digits}");
            assert!(row.starts_with(code) && row.contains(&digits), "{row}");
        }
    }

    #[test]
    fn divisors() {
        assert_eq!(common_divisor(3600, 60), 60);
        assert_eq!(common_divisor(1, 100), 1);
    }
}
