//! Numbers that are dialled within a region: from them to the number with its calling code.

/// Region (ISO 3166 alpha-2), calling code, what is dialled before a number within the region, and the least and most
/// digits of a number without it; sorted by region.
///
/// Regions are left out where a number does not tell whether that prefix is a part of it, as in Russia and Argentina,
/// or where prefixes are changing.
pub const CALLING: &[(&str, &str, &str, usize, usize)] = &[
    ("AE", "971", "0", 8, 9),
    ("AT", "43", "0", 4, 13),
    ("AU", "61", "0", 9, 9),
    ("BE", "32", "0", 8, 9),
    ("BG", "359", "0", 7, 9),
    ("CA", "1", "1", 10, 10),
    ("CH", "41", "0", 9, 9),
    ("CL", "56", "", 9, 9),
    ("CN", "86", "0", 9, 11),
    ("CO", "57", "", 10, 10),
    ("CR", "506", "", 8, 8),
    ("CY", "357", "", 8, 8),
    ("CZ", "420", "", 9, 9),
    ("DE", "49", "0", 6, 13),
    ("DK", "45", "", 8, 8),
    ("EE", "372", "", 7, 8),
    ("EG", "20", "0", 8, 10),
    ("ES", "34", "", 9, 9),
    ("FI", "358", "0", 5, 12),
    ("FR", "33", "0", 9, 9),
    ("GB", "44", "0", 9, 10),
    ("GR", "30", "", 10, 10),
    ("GT", "502", "", 8, 8),
    ("HK", "852", "", 8, 8),
    ("HR", "385", "0", 8, 9),
    ("HU", "36", "06", 8, 9),
    ("ID", "62", "0", 7, 12),
    ("IE", "353", "0", 7, 9),
    ("IL", "972", "0", 8, 9),
    ("IN", "91", "0", 10, 10),
    ("IS", "354", "", 7, 7),
    ("IT", "39", "", 6, 11),
    ("JP", "81", "0", 9, 10),
    ("KE", "254", "0", 9, 9),
    ("KR", "82", "0", 8, 10),
    ("LV", "371", "", 8, 8),
    ("MA", "212", "0", 9, 9),
    ("MT", "356", "", 8, 8),
    ("MX", "52", "", 10, 10),
    ("MY", "60", "0", 8, 10),
    ("NG", "234", "0", 8, 10),
    ("NL", "31", "0", 9, 9),
    ("NO", "47", "", 8, 8),
    ("NZ", "64", "0", 8, 10),
    ("PA", "507", "", 7, 8),
    ("PE", "51", "0", 8, 8),
    ("PH", "63", "0", 8, 10),
    ("PK", "92", "0", 9, 10),
    ("PL", "48", "", 9, 9),
    ("PT", "351", "", 9, 9),
    ("RO", "40", "0", 9, 9),
    ("RS", "381", "0", 8, 9),
    ("SA", "966", "0", 9, 9),
    ("SE", "46", "0", 7, 10),
    ("SG", "65", "", 8, 8),
    ("SI", "386", "0", 8, 8),
    ("SK", "421", "0", 9, 9),
    ("TH", "66", "0", 8, 9),
    ("TN", "216", "", 8, 8),
    ("TR", "90", "0", 10, 10),
    ("TW", "886", "0", 8, 9),
    ("UA", "380", "0", 9, 9),
    ("US", "1", "1", 10, 10),
    ("VN", "84", "0", 9, 10),
    ("ZA", "27", "0", 9, 9),
];

/// The digits with their calling code of digits that are dialled within a region. A number that leaves out what is
/// dialled before it is none: without its area it would be another number.
#[must_use]
pub fn international(region: &str, digits: &str) -> Option<String> {
    let (_, code, prefix, least, most) = CALLING.iter().find(|(known, ..)| *known == region)?;
    let number = match *code {
        // North America: the prefix may be left out, and areas begin with 2 to 9.
        "1" => digits.strip_prefix(prefix).unwrap_or(digits),
        _ => digits.strip_prefix(prefix)?,
    };
    let first = number.bytes().next()?;
    // In Italy a zero is a part of the number.
    let begins = match *code {
        "1" => first > b'1',
        "39" => true,
        _ => first != b'0',
    };
    let whole = (*least..=*most).contains(&number.len());
    (begins && whole).then(|| format!("{code}{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_sorted_and_each_stands_once() {
        assert!(CALLING.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (region, code, _, least, most) in CALLING {
            assert!(least <= most && code.len() + most <= 15, "{region}");
        }
    }

    #[test]
    fn numbers_get_the_code_of_their_region() {
        for (region, digits, number) in [
            ("DE", "030123456", Some("4930123456")),
            ("DE", "30123456", None),
            ("DE", "004930123456", None),
            ("GB", "02079460018", Some("442079460018")),
            ("US", "2025550143", Some("12025550143")),
            ("US", "12025550143", Some("12025550143")),
            ("US", "0255501430", None),
            ("US", "5550143", None),
            ("IT", "0612345678", Some("390612345678")),
            ("HU", "0612345678", Some("3612345678")),
            ("ES", "911234567", Some("34911234567")),
            ("ES", "91123456", None),
            ("RU", "84951234567", None),
            ("XX", "030123456", None),
            ("DE", "", None),
        ] {
            assert_eq!(
                international(region, digits).as_deref(),
                number,
                "{region} {digits}"
            );
        }
    }
}
