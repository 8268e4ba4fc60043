//! Units and the exact factors between them.

use crate::names::list;
use crate::told::{Code, Told};

/// Units of one kind, with their size as a fraction: one `minutes` is 60 `seconds`.
type Units = (&'static str, &'static [(&'static str, i64, i64)]);

const KINDS: &[Units] = &[
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

/// An exact factor: a common value is this many parts of a value of the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// So many ..
    pub numerator: i64,
    /// .. of these parts.
    pub denominator: i64,
}

fn find(name: &str) -> Option<(&'static Units, i128, i128)> {
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

fn unknown(name: &str) -> Told {
    let every = KINDS
        .iter()
        .flat_map(|(_, units)| units.iter().map(|(unit, ..)| *unit));
    let mut told =
        Told::new(Code::M0222, format!("`{name}` is not a unit")).did_you_mean(name, every);
    for (kind, units) in KINDS {
        let names: Vec<&str> = units.iter().map(|(unit, ..)| *unit).collect();
        told = told.note(list(&format!("units of {kind} are"), &names));
    }
    told.help("name a unit; other arithmetic is for a function")
}

/// The factor from the provider's unit to that of the common model.
///
/// # Errors
/// What is wrong with `from` and with `to`.
pub fn factor(from: &str, to: &str) -> Result<Factor, Box<[Option<Told>; 2]>> {
    let (one, other) = (find(from), find(to));
    let (Some((kind, n1, d1)), Some((target, n2, d2))) = (one, other) else {
        let wrong = |name, found: Option<_>| found.is_none().then(|| unknown(name));
        return Err(Box::new([wrong(from, one), wrong(to, other)]));
    };
    if kind.0 != target.0 {
        let names: Vec<&str> = kind.1.iter().map(|(unit, ..)| *unit).collect();
        let message = format!(
            "there is no conversion from {from} to {to}: a unit of {}, and one of {}",
            kind.0, target.0
        );
        let units = list(&format!("units of {} are", kind.0), &names);
        return Err(Box::new([
            None,
            Some(Told::new(Code::M0222, message).help(units)),
        ]));
    }
    if from == to {
        let message = format!("`unit` can never apply: both sides are {to}");
        return Err(Box::new([
            None,
            Some(Told::new(Code::M0223, message).help("remove it")),
        ]));
    }
    let (numerator, denominator) = (n1 * d2, d1 * n2);
    let divisor = common_divisor(numerator, denominator);
    let part = |number: i128| i64::try_from(number / divisor).unwrap_or(i64::MAX);
    Ok(Factor {
        numerator: part(numerator),
        denominator: part(denominator),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_names_of_their_own_and_factors_that_fit() {
        let names: Vec<&str> = KINDS
            .iter()
            .flat_map(|(_, units)| units.iter().map(|(unit, ..)| *unit))
            .collect();
        let distinct: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(distinct.len(), names.len());
        for (_, units) in KINDS {
            for (from, ..) in *units {
                for (to, ..) in units.iter().filter(|(to, ..)| to != from) {
                    let found = factor(from, to).expect("a factor");
                    assert!(
                        found.numerator < i64::MAX && found.denominator < i64::MAX,
                        "{from} {to}"
                    );
                }
            }
        }
        let hours = factor("seconds", "hours").expect("a factor");
        assert_eq!((hours.numerator, hours.denominator), (1, 3600));
    }

    #[test]
    fn what_is_no_unit_is_told() {
        let [from, to] = *factor("secnds", "hours").expect_err("no unit");
        assert!(to.is_none());
        let from = from.expect("a mistake");
        assert_eq!(
            from.help.first().map(String::as_str),
            Some("did you mean `seconds`?")
        );
        let codes = |from, to| {
            let wrong = *factor(from, to).expect_err("no factor");
            wrong.map(|it| it.map(|it| it.code))
        };
        assert_eq!(codes("hours", "bytes"), [None, Some(Code::M0222)]);
        assert_eq!(codes("hours", "hours"), [None, Some(Code::M0223)]);
        assert_eq!(common_divisor(3600, 60), 60);
    }
}
