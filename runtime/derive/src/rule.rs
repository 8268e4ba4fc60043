//! Names on the wire that follow from Rust names by rule. The generator includes this file, so that both sides agree.

/// How names on the wire are spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rule {
    /// `first_name`: as the Rust name of a property.
    Snake,
    /// `firstName`.
    Camel,
    /// `FirstName`.
    Pascal,
    /// `first-name`.
    Kebab,
    /// `FIRST_NAME`.
    Screaming,
}

/// Every rule, the plainest first.
pub(crate) const RULES: [Rule; 5] = [
    Rule::Snake,
    Rule::Camel,
    Rule::Pascal,
    Rule::Kebab,
    Rule::Screaming,
];

impl Rule {
    /// What `rename_all` calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Snake => "snake_case",
            Self::Camel => "camelCase",
            Self::Pascal => "PascalCase",
            Self::Kebab => "kebab-case",
            Self::Screaming => "SCREAMING_SNAKE_CASE",
        }
    }

    /// The name on the wire of a property with this Rust name. The `_` behind a keyword does not count.
    pub(crate) fn wire(self, rust: &str) -> String {
        let rust = rust.strip_suffix('_').unwrap_or(rust);
        let mut out = String::with_capacity(rust.len());
        for (at, word) in rust.split('_').enumerate() {
            let capital = match self {
                Self::Pascal => true,
                Self::Camel => at > 0,
                Self::Snake | Self::Kebab | Self::Screaming => {
                    if at > 0 {
                        out.push(if self == Self::Kebab { '-' } else { '_' });
                    }
                    false
                }
            };
            let mut letters = word.chars();
            match (capital, letters.next()) {
                (true, Some(first)) => {
                    out.push(first.to_ascii_uppercase());
                    out.push_str(letters.as_str());
                }
                _ if self == Self::Screaming => out.push_str(&word.to_ascii_uppercase()),
                _ => out.push_str(word),
            }
        }
        out
    }
}
