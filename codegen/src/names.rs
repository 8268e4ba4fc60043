//! Every Rust identifier and file name: made here, from any text, always valid.
//!
//! Identifiers are ASCII. Letters of other scripts become their code points
//! (`u65e5`), so that no name is lost, none depends on its neighbours, and no
//! two names look alike.

mod scope;
mod words;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

pub use scope::{Collision, Scope};
pub(crate) use words::is_invisible;
use words::{camel_words, words};

/// Longest identifier, in bytes. What is longer is cut at a word.
const LONGEST: usize = 96;

/// Words of Rust, of any edition, that are no identifiers.
const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names of the prelude and of the primitive wrappers that emitted code leans on.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "BTreeMap",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// File names that a crate or Windows keeps for itself, and names of crates.
const RESERVED_FILES: &[&str] = &[
    "aux",
    "com0",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "con",
    "lib",
    "lpt0",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9",
    "main",
    "mod",
    "nul",
    "prn",
    // Crates: `use std::..` beside `mod std` could mean either.
    "alloc",
    "bytes",
    "conjoin_models",
    "conjoin_runtime",
    "core",
    "proc_macro",
    "serde_json",
    "std",
    "test",
];

/// A snake case identifier: fields, methods, arguments, functions.
///
/// ```
/// use conjoin_codegen::names::snake;
///
/// assert_eq!(snake("userID"), "user_id");
/// assert_eq!(snake("type"), "type_");
/// assert_eq!(snake("16x16"), "n16x16");
/// ```
#[must_use]
pub fn snake(text: &str) -> String {
    if is_snake(text) {
        return finish(text.to_owned());
    }
    snake_words(text)
}

/// Whether a text is in snake case already, as most names of properties are.
fn is_snake(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= LONGEST
        && bytes.first().is_some_and(u8::is_ascii_lowercase)
        && bytes.last() != Some(&b'_')
        && bytes.windows(2).all(|pair| pair != b"__")
        && bytes
            .iter()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || *it == b'_')
}

fn snake_words(text: &str) -> String {
    let name = shorten(words(text).to_snake_case(), '_');
    let name = if name.is_empty() {
        "field".to_owned()
    } else {
        name
    };
    finish(prefixed(name, "n"))
}

/// A camel case identifier: types and builders. Never a name of the prelude.
///
/// ```
/// use conjoin_codegen::names::camel;
///
/// assert_eq!(camel("OAuth2_token"), "Oauth2Token");
/// assert_eq!(camel("Option"), "OptionType");
/// ```
#[must_use]
pub fn camel(text: &str) -> String {
    let name = shorten(camel_words(text), '\0');
    let name = if name.is_empty() {
        "Unnamed".to_owned()
    } else if name.chars().all(|c| c.is_ascii_digit() || c == '_') {
        format!("Schema{name}")
    } else {
        prefixed(name, "N")
    };
    if PRELUDE.contains(&name.as_str()) {
        format!("{name}Type")
    } else {
        name
    }
}

/// An upper case identifier: statics and constants.
#[must_use]
pub fn screaming(text: &str) -> String {
    let name = shorten(words(text).to_shouty_snake_case(), '_');
    let name = if name.is_empty() {
        "VALUE".to_owned()
    } else {
        name
    };
    prefixed(name, "N")
}

/// An enum variant.
///
/// ```
/// use conjoin_codegen::names::variant;
///
/// assert_eq!(variant(""), "Empty");
/// assert_eq!(variant("3d"), "V3d");
/// assert_eq!(variant("-created"), "CreatedDesc");
/// assert_eq!(variant("Other"), "OtherValue");
/// ```
#[must_use]
pub fn variant(value: &str) -> String {
    if value.is_empty() {
        return "Empty".to_owned();
    }
    let descending = value
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let ascending = value
        .strip_prefix('+')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let name = match (descending, ascending) {
        (Some(rest), _) => format!("{}Desc", camel_words(rest)),
        (_, Some(rest)) => format!("{}Asc", camel_words(rest)),
        _ => camel_words(value),
    };
    let name = shorten(name, '\0');
    match name.as_str() {
        "" => "Blank".to_owned(),
        "Self" | "Other" => format!("{name}Value"),
        _ => prefixed(name, "V"),
    }
}

/// A variant of a union, from the name of what it holds. Never the one for what is not known.
///
/// ```
/// use conjoin_codegen::names::union_variant;
///
/// assert_eq!(union_variant("credit_card"), "CreditCard");
/// assert_eq!(union_variant("Unknown"), "UnknownValue");
/// ```
#[must_use]
pub fn union_variant(text: &str) -> String {
    let name = shorten(words(text).to_upper_camel_case(), '\0');
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Self" | "Unknown" => format!("{name}Value"),
        _ => prefixed(name, "V"),
    }
}

/// A variant of an enum of the common models, from its `SCREAMING_SNAKE_CASE` value.
#[must_use]
pub fn model_variant(value: &str) -> String {
    let name = shorten(words(value).to_upper_camel_case(), '\0');
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Self" => "SelfValue".to_owned(),
        _ => prefixed(name, "V"),
    }
}

/// The singular of an English plural, in the case it came in. What is no plural comes back as it is.
///
/// ```
/// use conjoin_codegen::names::singular;
///
/// assert_eq!(singular("companies"), "company");
/// assert_eq!(singular("time_off_balances"), "time_off_balance");
/// assert_eq!(singular("status"), "status");
/// ```
#[must_use]
pub fn singular(text: &str) -> String {
    const IRREGULAR: &[(&str, &str)] = &[
        ("people", "person"),
        ("children", "child"),
        ("statuses", "status"),
        ("indices", "index"),
        ("matrices", "matrix"),
        ("movies", "movie"),
        ("analyses", "analysis"),
        ("bases", "base"),
        ("caches", "cache"),
        ("series", "series"),
        ("news", "news"),
        ("metadata", "metadata"),
    ];
    let lower = text.to_ascii_lowercase();
    for (many, one) in IRREGULAR {
        if lower.ends_with(many)
            && let Some(before) = text.get(..text.len() - many.len())
        {
            return format!("{before}{one}");
        }
    }
    for (ending, replacement) in [
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("zzes", "zz"),
        ("ss", "ss"),
        ("us", "us"),
        ("is", "is"),
        ("s", ""),
    ] {
        if let Some(before) = lower
            .strip_suffix(ending)
            .and_then(|it| text.get(..it.len()))
            && !before.is_empty()
        {
            return format!("{before}{replacement}");
        }
    }
    text.to_owned()
}

/// A module and the stem of its file.
#[must_use]
pub fn module(text: &str) -> String {
    let name = snake(text);
    if RESERVED_FILES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

fn shorten(mut name: String, separator: char) -> String {
    if name.len() <= LONGEST {
        return name;
    }
    name.truncate(LONGEST);
    if let Some(at) =
        name.rfind(|c: char| c == separator || (separator == '\0' && c.is_ascii_uppercase()))
        && at > LONGEST / 2
    {
        name.truncate(at);
    }
    name
}

fn prefixed(name: String, prefix: &str) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{prefix}{name}")
    } else {
        name
    }
}

fn finish(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

#[cfg(test)]
mod tests;
