//! Countries, languages and currencies: what a provider calls them, and the codes of the common models.

mod countries;
mod languages;

use conjoin_conversions::CURRENCIES;
pub use conjoin_conversions::minor_digits;
use countries::COUNTRIES;
use languages::LANGUAGES;

/// A table between what a provider writes and the codes of the common models.
///
/// The common models hold ISO 3166-1 alpha-2 codes of countries, BCP 47 tags of languages and ISO 4217
/// codes of currencies. What is in no table stays as the provider wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Coded {
    /// Countries: [`Spelling::Code`] is alpha-2.
    Country(Spelling),
    /// Languages: [`Spelling::Code`] is a BCP 47 tag.
    Language(Spelling),
    /// Currencies: [`Spelling::Code`] is the alphabetic code.
    Currency(Spelling),
}

/// How a provider writes what a [`Coded`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Spelling {
    /// As the common models do.
    Code,
    /// Three letters, of countries and languages.
    Alpha3,
    /// Three digits, of countries and currencies.
    Numeric,
    /// The English name.
    Name,
    /// Any of these.
    Any,
}

impl Coded {
    /// The common code of what a provider wrote; `None` when no table has it.
    pub fn read(self, text: &str) -> Option<String> {
        let name = plain_name(text);
        let text = match self {
            Self::Country(Spelling::Name)
            | Self::Language(Spelling::Name)
            | Self::Currency(Spelling::Name) => name.as_str(),
            _ => text.trim(),
        };
        match self {
            Self::Country(Spelling::Any) => self.any(text, Self::Country),
            Self::Language(Spelling::Any) => self.any(text, Self::Language),
            Self::Currency(Spelling::Any) => self.any(text, Self::Currency),
            Self::Country(spelling) => country(text, spelling).map(str::to_owned),
            Self::Language(Spelling::Code) => tag(text),
            Self::Language(spelling) => language(text, spelling).map(str::to_owned),
            Self::Currency(spelling) => currency(text, spelling).map(str::to_owned),
        }
    }

    /// What a provider writes for a common code; `None` when it has no word for it.
    pub fn write(self, code: &str) -> Option<String> {
        match self {
            Self::Country(spelling) => {
                let (alpha2, alpha3, numeric, name) = COUNTRIES.iter().find(|it| it.0 == code)?;
                spelled(spelling, alpha2, alpha3, *numeric, name)
            }
            Self::Language(Spelling::Code) => tag(code).filter(|tag| tag == code),
            Self::Language(spelling) => {
                let known = LANGUAGES.iter().find(|it| it.0 == code);
                match known {
                    Some((code, alpha3, _, name)) => spelled(spelling, code, alpha3, 0, name),
                    None if spelling == Spelling::Name => languages::OTHER_NAMES
                        .iter()
                        .find(|(_, tag)| *tag == code)
                        .map(|(name, _)| (*name).to_owned()),
                    None => None,
                }
            }
            Self::Currency(spelling) => {
                let (code, numeric, _, name) = CURRENCIES.iter().find(|it| it.0 == code)?;
                spelled(spelling, code, code, *numeric, name)
            }
        }
    }

    /// How the provider writes it.
    pub(crate) fn spelling(self) -> Spelling {
        match self {
            Self::Country(spelling) | Self::Language(spelling) | Self::Currency(spelling) => {
                spelling
            }
        }
    }

    /// Whether a text is a code of the common models, known to the tables or not.
    pub(crate) fn is_code(self, text: &str) -> bool {
        match self {
            Self::Country(_) => COUNTRIES.iter().any(|it| it.0 == text),
            Self::Language(_) => tag(text).is_some_and(|tag| tag == text),
            Self::Currency(_) => CURRENCIES.iter().any(|it| it.0 == text),
        }
    }

    fn any(self, text: &str, of: fn(Spelling) -> Self) -> Option<String> {
        [
            Spelling::Code,
            Spelling::Alpha3,
            Spelling::Numeric,
            Spelling::Name,
        ]
        .into_iter()
        .find_map(|spelling| of(spelling).read(text))
    }
}

fn spelled(
    spelling: Spelling,
    code: &str,
    alpha3: &str,
    numeric: u16,
    name: &str,
) -> Option<String> {
    match spelling {
        Spelling::Code => Some(code.to_owned()),
        Spelling::Alpha3 => Some(alpha3.to_owned()),
        Spelling::Numeric => Some(format!("{numeric:03}")),
        Spelling::Name => Some(name.to_owned()),
        Spelling::Any => None,
    }
}

/// Three digits, or fewer where zeros in front were left out.
fn number(text: &str) -> Option<u16> {
    (text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// A name with `and` for `&`, straight apostrophes and single spaces, as the tables spell it.
fn plain_name(text: &str) -> String {
    let text = text.replace('&', " and ").replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same name, whatever the case.
fn same_name(row: &str, text: &str) -> bool {
    row.eq_ignore_ascii_case(text) || !text.is_ascii() && row.to_lowercase() == text.to_lowercase()
}

fn country(text: &str, spelling: Spelling) -> Option<&'static str> {
    let mut rows = COUNTRIES.iter();
    let row = match spelling {
        Spelling::Code => rows.find(|it| it.0.eq_ignore_ascii_case(text)),
        Spelling::Alpha3 => rows.find(|it| it.1.eq_ignore_ascii_case(text)),
        Spelling::Numeric => {
            let number = number(text)?;
            rows.find(|it| it.2 == number)
        }
        Spelling::Name | Spelling::Any => rows.find(|it| same_name(it.3, text)),
    };
    match (row, spelling) {
        (Some(row), _) => Some(row.0),
        (None, Spelling::Name) => countries::OTHER_NAMES
            .iter()
            .find(|(name, _)| same_name(name, text))
            .map(|(_, code)| *code),
        (None, _) => None,
    }
}

fn language(text: &str, spelling: Spelling) -> Option<&'static str> {
    let mut rows = LANGUAGES.iter();
    let row = match spelling {
        Spelling::Code => rows.find(|it| it.0.eq_ignore_ascii_case(text)),
        Spelling::Alpha3 => {
            rows.find(|it| it.1.eq_ignore_ascii_case(text) || it.2.eq_ignore_ascii_case(text))
        }
        Spelling::Numeric => None,
        Spelling::Name | Spelling::Any => rows.find(|it| same_name(it.3, text)),
    };
    match (row, spelling) {
        (Some(row), _) => Some(row.0),
        (None, Spelling::Name) => languages::OTHER_NAMES
            .iter()
            .find(|(name, _)| same_name(name, text))
            .map(|(_, tag)| *tag),
        (None, _) => None,
    }
}

fn currency(text: &str, spelling: Spelling) -> Option<&'static str> {
    let mut rows = CURRENCIES.iter();
    let row = match spelling {
        Spelling::Code | Spelling::Alpha3 => rows.find(|it| it.0.eq_ignore_ascii_case(text)),
        // Of two codes with one number the later has replaced the earlier.
        Spelling::Numeric => {
            let number = number(text)?;
            rows.rfind(|it| it.1 == number)
        }
        Spelling::Name | Spelling::Any => rows.find(|it| same_name(it.3, text)),
    };
    row.map(|row| row.0)
}

/// A BCP 47 tag in its usual case, `en_us` as `en-US` and `deu` as `de`; `None` for what is no tag of a
/// known language.
fn tag(text: &str) -> Option<String> {
    let mut parts = text.split(['-', '_']);
    let first = parts.next()?;
    let mut out = match first.len() {
        2 => language(first, Spelling::Code)?.to_owned(),
        3 if first.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            match language(first, Spelling::Alpha3) {
                Some(code) => code.to_owned(),
                None => first.to_ascii_lowercase(),
            }
        }
        _ => return None,
    };
    for part in parts {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        if part.is_empty()
            || part.len() > 8
            || !part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            return None;
        }
        out.push('-');
        match part.len() {
            2 if letters => out.push_str(&part.to_ascii_uppercase()),
            4 if letters => {
                let (head, tail) = part.split_at(1);
                out.push_str(&head.to_ascii_uppercase());
                out.push_str(&tail.to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_have_no_row_twice() {
        assert_eq!(COUNTRIES.len(), 249);
        assert!(COUNTRIES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(LANGUAGES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(CURRENCIES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(countries::OTHER_NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(languages::OTHER_NAMES.is_sorted_by(|a, b| a.0 < b.0));
        for table in [countries::OTHER_NAMES, languages::OTHER_NAMES] {
            for (name, code) in table {
                let kind = if std::ptr::eq(table, languages::OTHER_NAMES) {
                    Coded::Language(Spelling::Name)
                } else {
                    Coded::Country(Spelling::Name)
                };
                assert_eq!(kind.read(name).as_deref(), Some(*code), "{name}");
                assert!(kind.is_code(code), "{code}");
            }
        }
    }

    #[test]
    fn every_code_is_read_back_from_every_spelling() {
        let spellings = [
            Spelling::Code,
            Spelling::Alpha3,
            Spelling::Numeric,
            Spelling::Name,
        ];
        for spelling in spellings {
            for (code, ..) in COUNTRIES {
                let table = Coded::Country(spelling);
                let word = table.write(code).expect("a word");
                assert_eq!(table.read(&word).as_deref(), Some(*code), "{word}");
            }
            for (code, ..) in CURRENCIES {
                let table = Coded::Currency(spelling);
                let word = table.write(code).expect("a word");
                if *code != "ANG" || spelling != Spelling::Numeric {
                    assert_eq!(table.read(&word).as_deref(), Some(*code), "{word}");
                }
            }
            for (code, ..) in LANGUAGES {
                if spelling != Spelling::Numeric {
                    let table = Coded::Language(spelling);
                    let word = table.write(code).expect("a word");
                    assert_eq!(table.read(&word).as_deref(), Some(*code), "{word}");
                }
            }
        }
    }

    #[test]
    fn countries_by_what_people_write() {
        let any = Coded::Country(Spelling::Any);
        for (text, code) in [
            ("de", "DE"),
            ("DEU", "DE"),
            ("276", "DE"),
            ("germany", "DE"),
            ("4", "AF"),
            ("USA", "US"),
            ("United States of America", "US"),
            (" UK ", "GB"),
            ("Korea, Republic of", "KR"),
            ("Trinidad & Tobago", "TT"),
            ("Trinidad and Tobago", "TT"),
            ("Côte d’Ivoire", "CI"),
            ("Viet Nam", "VN"),
        ] {
            assert_eq!(any.read(text).as_deref(), Some(code), "{text}");
        }
        for text in ["", "Freedonia", "1234", "XX", "0"] {
            assert_eq!(any.read(text), None, "{text}");
        }
    }

    #[test]
    fn languages_by_what_people_write() {
        let read = |spelling, text| Coded::Language(spelling).read(text);
        assert_eq!(read(Spelling::Code, "EN_us").as_deref(), Some("en-US"));
        assert_eq!(
            read(Spelling::Code, "zh-hant-TW").as_deref(),
            Some("zh-Hant-TW")
        );
        assert_eq!(read(Spelling::Code, "deu").as_deref(), Some("de"));
        assert_eq!(read(Spelling::Code, "haw").as_deref(), Some("haw"));
        assert_eq!(read(Spelling::Alpha3, "ger").as_deref(), Some("de"));
        assert_eq!(read(Spelling::Name, "Spanish").as_deref(), Some("es"));
        assert_eq!(read(Spelling::Any, "Castilian").as_deref(), Some("es"));
        for text in ["", "Klingon language", "en-", "x", "en--US", "qq"] {
            assert_eq!(read(Spelling::Code, text), None, "{text}");
        }
        assert_eq!(
            Coded::Language(Spelling::Alpha3).write("de").as_deref(),
            Some("deu")
        );
        assert_eq!(Coded::Language(Spelling::Alpha3).write("de-AT"), None);
    }

    #[test]
    fn currencies_and_their_minor_units() {
        let read = |spelling, text| Coded::Currency(spelling).read(text);
        assert_eq!(read(Spelling::Code, "eur").as_deref(), Some("EUR"));
        assert_eq!(read(Spelling::Numeric, "840").as_deref(), Some("USD"));
        assert_eq!(read(Spelling::Numeric, "8").as_deref(), Some("ALL"));
        assert_eq!(read(Spelling::Numeric, "532").as_deref(), Some("XCG"));
        assert_eq!(read(Spelling::Name, "euro").as_deref(), Some("EUR"));
        assert_eq!(read(Spelling::Any, "kilogram"), None);
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("UGX", 0)] {
            assert_eq!(minor_digits(code), Some(digits), "{code}");
        }
        assert_eq!(minor_digits("XAU"), None);
        assert_eq!(minor_digits("???"), None);
    }
}
