//! Any text as ASCII words: accents dropped, other letters as code points, signs named where they carry the meaning.

use heck::ToUpperCamelCase;

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

/// Camel case in which numbers stay apart: `1.0` is `1_0`, not `10`.
pub(super) fn camel_words(text: &str) -> String {
    let words = words(text);
    let mut out = String::with_capacity(words.len());
    let mut start = 0;
    let bytes = words.as_bytes();
    for (at, c) in words.char_indices() {
        // Where one character that is no letter and no digit stands between two digits.
        let digit = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_digit)
        };
        if !c.is_ascii_alphanumeric() && digit(at.checked_sub(1)) && digit(Some(at + 1)) {
            out.push_str(&words.get(start..at).unwrap_or("").to_upper_camel_case());
            out.push('_');
            start = at + 1;
        }
    }
    out.push_str(&words.get(start..).unwrap_or("").to_upper_camel_case());
    out
}

/// The text as words that `heck` splits: ASCII, symbols named where they carry the meaning.
pub(super) fn words(text: &str) -> String {
    let plain = transliterate(text);
    if plain.contains(|c: char| c.is_ascii_alphanumeric()) {
        return repair_capitals(&trailing_symbols(&leading_symbol(&plain)));
    }
    let named = symbol_words(plain.trim());
    if named.is_empty() {
        // Signs that have no name: their code points, as with letters of other scripts.
        let signs = text
            .chars()
            .filter(|c| !is_invisible(*c) && !c.is_whitespace() && !c.is_control());
        return signs.map(|c| format!(" u{:x} ", c as u32)).collect();
    }
    named
}

/// Names signs at the end of a word that tell it from others: `C++`, `C#`, `A+`, `50%`; a minus of a short word.
fn trailing_symbols(text: &str) -> String {
    let text = text.trim_end();
    let short = text.len() <= 3;
    let word = text.trim_end_matches(|c| matches!(c, '+' | '#' | '%') || short && c == '-');
    if word.len() == text.len() || !word.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return text.to_owned();
    }
    let (word, signs) = text.split_at(word.len());
    format!("{word}{}", symbol_words(signs))
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
        } else if let Some(base) = base_letter(c).or_else(|| sign_word(c)) {
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

/// What a sign outside ASCII is called, wherever it stands.
fn sign_word(c: char) -> Option<&'static str> {
    Some(match c {
        '€' => " euro ",
        '£' => " pound ",
        '¥' => " yen ",
        '¢' => " cent ",
        '§' => " section ",
        '°' => " degree ",
        '№' => " number ",
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '×' => " x ",
        'µ' | 'μ' => "u",
        '±' => " plus minus ",
        '≤' => " le ",
        '≥' => " ge ",
        '≠' => " ne ",
        '–' | '—' | '−' => "-",
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
    if let Some(word) = rest.strip_prefix('!')
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
    {
        out.push_str("not ");
        rest = word;
    }
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
    // Every spelling below has a capital.
    if !text.contains(|c: char| c.is_ascii_uppercase()) {
        return text.to_owned();
    }
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
