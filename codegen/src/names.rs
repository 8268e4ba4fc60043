//! Every Rust identifier and file name: made here, from any text, always valid.
//!
//! Identifiers are ASCII. Letters of other scripts become their code points
//! (`u65e5`), so that no name is lost, none depends on its neighbours, and no
//! two names look alike.

mod scope;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

pub use scope::{Collision, Scope};

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

/// File names that a crate or Windows keeps for itself.
const RESERVED_FILES: &[&str] = &[
    "aux", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con",
    "lib", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "main",
    "mod", "nul", "prn",
];

/// Spellings whose capitals are no word borders.
const WHOLE_WORDS: &[(&str, &str)] = &[
    ("OAuth", "Oauth"),
    ("oAuth", "oauth"),
    ("iOS", "Ios"),
    ("macOS", "Macos"),
    ("iPhone", "Iphone"),
    ("iPad", "Ipad"),
    ("eTag", "Etag"),
    ("ETag", "Etag"),
    ("GraphQL", "Graphql"),
    ("LinkedIn", "Linkedin"),
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("HubSpot", "Hubspot"),
    ("PayPal", "Paypal"),
    ("QuickBooks", "Quickbooks"),
    ("BambooHR", "Bamboohr"),
    ("YouTube", "Youtube"),
    ("WhatsApp", "Whatsapp"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
];

/// What a symbol is called where a name has nothing else.
const SYMBOLS: &[(&str, &str)] = &[
    ("<=", "le"),
    (">=", "ge"),
    ("!=", "ne"),
    ("<>", "ne"),
    ("==", "eq"),
    ("&&", "and"),
    ("||", "or"),
    ("<", "lt"),
    (">", "gt"),
    ("=", "eq"),
    ("+", "plus"),
    ("-", "minus"),
    ("*", "star"),
    ("/", "slash"),
    ("\\", "backslash"),
    (".", "dot"),
    (",", "comma"),
    (":", "colon"),
    (";", "semicolon"),
    ("?", "question"),
    ("!", "bang"),
    ("@", "at"),
    ("#", "hash"),
    ("$", "dollar"),
    ("%", "percent"),
    ("^", "caret"),
    ("&", "amp"),
    ("|", "pipe"),
    ("~", "tilde"),
    ("'", "quote"),
    ("\"", "double_quote"),
    ("`", "backtick"),
    ("(", "open"),
    (")", "close"),
    ("[", "open"),
    ("]", "close"),
    ("{", "open"),
    ("}", "close"),
    ("_", "underscore"),
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
    let name = shorten(words(text).to_upper_camel_case(), '\0');
    let name = if name.is_empty() {
        "Unnamed".to_owned()
    } else {
        name
    };
    let name = prefixed(name, "N");
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
    let name = match descending {
        Some(rest) => format!("{}Desc", words(rest).to_upper_camel_case()),
        None => words(value).to_upper_camel_case(),
    };
    let name = shorten(name, '\0');
    match name.as_str() {
        "" => "Blank".to_owned(),
        "Self" | "Other" => format!("{name}Value"),
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

/// The text as words that `heck` splits: ASCII, symbols named where they carry the meaning.
fn words(text: &str) -> String {
    let plain = transliterate(text);
    if !plain.contains(|c: char| c.is_ascii_alphanumeric()) {
        return symbol_words(plain.trim());
    }
    repair_capitals(&leading_symbol(&plain))
}

/// ASCII only: accents dropped, other letters as their code points, the rest as spaces.
fn transliterate(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            if !c.is_ascii_control() {
                out.push(c);
            } else if matches!(c, '\t' | '\n' | '\r') {
                out.push(' ');
            }
        } else if let Some(base) = base_letter(c) {
            out.push_str(base);
        } else if c.is_alphanumeric() {
            out.push_str(&format!(" u{:x} ", c as u32));
        } else if !is_invisible(c) {
            out.push(' ');
        }
    }
    out
}

/// Characters that show nothing: format controls, joiners, marks of direction.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The ASCII letters of an accented Latin letter.
fn base_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => "A",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'Æ' => "Ae",
        'æ' => "ae",
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => "C",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'Ď' | 'Đ' | 'Ð' => "D",
        'ď' | 'đ' | 'ð' => "d",
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => "E",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => "G",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => "I",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ł' => "L",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'Ñ' | 'Ń' | 'Ņ' | 'Ň' => "N",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' => "O",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'Œ' => "Oe",
        'œ' => "oe",
        'Ŕ' | 'Ŗ' | 'Ř' => "R",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'Ś' | 'Ŝ' | 'Ş' | 'Š' | 'Ș' => "S",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'Ţ' | 'Ť' | 'Ț' => "T",
        'ţ' | 'ť' | 'ț' => "t",
        'Ù'..='Ü' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' => "U",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'Ý' | 'Ÿ' => "Y",
        'ý' | 'ÿ' => "y",
        'Ź' | 'Ż' | 'Ž' => "Z",
        'ź' | 'ż' | 'ž' => "z",
        // Combining accents of decomposed text.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

/// A text of symbols alone, in words.
fn symbol_words(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        match SYMBOLS.iter().find(|(symbol, _)| rest.starts_with(symbol)) {
            Some((symbol, name)) => {
                out.push(' ');
                out.push_str(name);
                rest = &rest[symbol.len()..];
            }
            None => rest = &rest[first.len_utf8()..],
        }
    }
    out
}

/// Names a leading comparison or sign before a digit, and a plus sign before a digit anywhere:
/// `+1`, `>=5` and `GMT+8` are not `1`, `5` and `GMT-8`.
fn leading_symbol(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut rest = text.trim_start();
    let digits = rest.trim_start_matches(['<', '>', '=', '!', '-', '+', ' ']);
    if digits.len() < rest.len() && digits.starts_with(|c: char| c.is_ascii_digit()) {
        let (signs, number) = rest.split_at(rest.len() - digits.len());
        out.push_str(symbol_words(signs).trim());
        rest = number;
    }
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '+' && chars.peek().is_some_and(char::is_ascii_digit) {
            out.push_str(" plus");
        } else {
            out.push(c);
        }
    }
    out
}

/// Makes `URLs`, `OAuth2` and their kind one word.
fn repair_capitals(text: &str) -> String {
    let mut text = text.to_owned();
    for (written, word) in WHOLE_WORDS {
        if text.contains(written) {
            text = text.replace(written, word);
        }
    }
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let capital_before =
            at >= 2 && bytes[at - 1].is_ascii_uppercase() && bytes[at - 2].is_ascii_uppercase();
        let word_after = bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
        if c == 's' && capital_before && !word_after {
            // A plural: the run of capitals before it is one word with it.
            let start = out
                .rfind(|c: char| !c.is_ascii_uppercase())
                .map_or(0, |it| it + 1);
            let run = out.split_off(start);
            let mut letters = run.chars();
            out.extend(letters.next());
            out.push_str(&letters.as_str().to_ascii_lowercase());
        }
        out.push(c);
    }
    out
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
