//! Values of parameters as text, in the styles of OpenAPI (RFC 6570).

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::encode;
use crate::json::OpenEnum;

/// A value that a parameter takes, as the text that stands for it.
pub trait ParamValue {
    /// The text, before it is encoded.
    fn text(&self) -> Cow<'_, str>;
}

impl ParamValue for str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ParamValue for &str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ParamValue for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ParamValue for bool {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
}

impl ParamValue for i64 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl ParamValue for u64 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl ParamValue for Decimal {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl<T: OpenEnum> ParamValue for T {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_text())
    }
}

/// How lists and objects are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `blue,black`
    Simple,
    /// `.blue,black`
    Label,
    /// `;color=blue,black`
    Matrix,
    /// `color=blue,black`
    Form,
    /// `color=blue%20black`
    Space,
    /// `color=blue%7Cblack`
    Pipe,
    /// `color[R]=100`
    Deep,
}

/// A list in a path.
pub(crate) fn path_list(style: Style, explode: bool, name: &str, items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| encode::value(item)).collect();
    let name = encode::value(name);
    match (style, explode) {
        (Style::Label, true) => format!(".{}", items.join(".")),
        (Style::Label, false) => format!(".{}", items.join(",")),
        (Style::Matrix, true) => items.iter().map(|item| matrix(&name, item)).collect(),
        (Style::Matrix, false) => matrix(&name, &items.join(",")),
        _ => items.join(","),
    }
}

/// One value in a path.
pub(crate) fn path_scalar(style: Style, name: &str, value: &str) -> String {
    path_list(style, false, name, &[value.to_owned()])
}

/// An object in a path.
pub(crate) fn path_pairs(
    style: Style,
    explode: bool,
    name: &str,
    pairs: &[(&str, &str)],
) -> String {
    let (between, inner) = match (style, explode) {
        (Style::Label, true) => (".", "="),
        (Style::Matrix, true) => (";", "="),
        (_, true) => (",", "="),
        (_, false) => (",", ","),
    };
    let text: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{}{inner}{}", encode::value(key), encode::value(value)))
        .collect();
    let text = text.join(between);
    match (style, explode) {
        (Style::Label, _) => format!(".{text}"),
        (Style::Matrix, true) => format!(";{text}"),
        (Style::Matrix, false) => matrix(&encode::value(name), &text),
        _ => text,
    }
}

/// A matrix parameter without a value has no `=` (RFC 6570, 3.2.7).
fn matrix(name: &str, value: &str) -> String {
    if value.is_empty() {
        format!(";{name}")
    } else {
        format!(";{name}={value}")
    }
}

/// A list in a query: names as they are, values encoded.
pub(crate) fn query_list(
    style: Style,
    explode: bool,
    name: &str,
    items: &[String],
    encode: fn(&str) -> String,
) -> Vec<(String, String)> {
    let encoded = items.iter().map(|item| encode(item));
    if style == Style::Deep {
        return encoded.map(|item| (format!("{name}[]"), item)).collect();
    }
    if explode {
        return encoded.map(|item| (name.to_owned(), item)).collect();
    }
    // No value at all is no parameter, not an empty one.
    if items.is_empty() {
        return Vec::new();
    }
    let items: Vec<String> = encoded.collect();
    vec![(name.to_owned(), items.join(between(style)))]
}

/// An object in a query.
pub(crate) fn query_pairs(
    style: Style,
    explode: bool,
    name: &str,
    pairs: &[(&str, &str)],
) -> Vec<(String, String)> {
    if style == Style::Deep {
        return pairs
            .iter()
            .map(|(key, value)| (format!("{name}[{key}]"), encode::value(value)))
            .collect();
    }
    if explode {
        return pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), encode::value(value)))
            .collect();
    }
    if pairs.is_empty() {
        return Vec::new();
    }
    let text: Vec<String> = pairs
        .iter()
        .flat_map(|(key, value)| [encode::value(key), encode::value(value)])
        .collect();
    vec![(name.to_owned(), text.join(between(style)))]
}

fn between(style: Style) -> &'static str {
    match style {
        Style::Space => "%20",
        Style::Pipe => "%7C",
        _ => ",",
    }
}

/// An object in a header, whose values are not encoded.
pub(crate) fn header_pairs(explode: bool, pairs: &[(&str, &str)]) -> String {
    let inner = if explode { "=" } else { "," };
    let text: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{key}{inner}{value}"))
        .collect();
    text.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [&str; 3] = ["blue", "black", "brown"];
    const OBJECT: [(&str, &str); 3] = [("R", "100"), ("G", "200"), ("B", "150")];

    /// The table of styles of OpenAPI 3.1.1: style, explode, empty, string, array, object.
    const TABLE: &[(Style, bool, &str, &str, &str, &str)] = &[
        (
            Style::Matrix,
            false,
            ";color",
            ";color=blue",
            ";color=blue,black,brown",
            ";color=R,100,G,200,B,150",
        ),
        (
            Style::Matrix,
            true,
            ";color",
            ";color=blue",
            ";color=blue;color=black;color=brown",
            ";R=100;G=200;B=150",
        ),
        (
            Style::Label,
            false,
            ".",
            ".blue",
            ".blue,black,brown",
            ".R,100,G,200,B,150",
        ),
        (
            Style::Label,
            true,
            ".",
            ".blue",
            ".blue.black.brown",
            ".R=100.G=200.B=150",
        ),
        (
            Style::Simple,
            false,
            "",
            "blue",
            "blue,black,brown",
            "R,100,G,200,B,150",
        ),
        (
            Style::Simple,
            true,
            "",
            "blue",
            "blue,black,brown",
            "R=100,G=200,B=150",
        ),
        (
            Style::Form,
            false,
            "color=",
            "color=blue",
            "color=blue,black,brown",
            "color=R,100,G,200,B,150",
        ),
        (
            Style::Form,
            true,
            "color=",
            "color=blue",
            "color=blue&color=black&color=brown",
            "R=100&G=200&B=150",
        ),
        (
            Style::Space,
            false,
            "",
            "",
            "color=blue%20black%20brown",
            "color=R%20100%20G%20200%20B%20150",
        ),
        (
            Style::Pipe,
            false,
            "",
            "",
            "color=blue%7Cblack%7Cbrown",
            "color=R%7C100%7CG%7C200%7CB%7C150",
        ),
        (
            Style::Deep,
            true,
            "",
            "",
            "",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ];

    fn query(pairs: Vec<(String, String)>) -> String {
        let mut out = String::new();
        for (name, value) in pairs {
            encode::push_written(&mut out, &name, &value);
        }
        out
    }

    #[test]
    fn the_table_of_openapi() {
        let list: Vec<String> = LIST.iter().map(|it| (*it).to_owned()).collect();
        for (style, explode, empty, text, array, object) in TABLE {
            let name = format!("{style:?} {explode}");
            let in_path = matches!(style, Style::Matrix | Style::Label | Style::Simple);
            let scalar = |value: &str| {
                if in_path {
                    path_scalar(*style, "color", value)
                } else {
                    query(vec![("color".to_owned(), value.to_owned())])
                }
            };
            if !text.is_empty() {
                assert_eq!(scalar(""), *empty, "{name}");
                assert_eq!(scalar("blue"), *text, "{name}");
            }
            if !array.is_empty() {
                let written = if in_path {
                    path_list(*style, *explode, "color", &list)
                } else {
                    query(query_list(*style, *explode, "color", &list, encode::value))
                };
                assert_eq!(written, *array, "{name}");
            }
            let written = if in_path {
                path_pairs(*style, *explode, "color", &OBJECT)
            } else {
                query(query_pairs(*style, *explode, "color", &OBJECT))
            };
            assert_eq!(written, *object, "{name}");
        }
    }

    #[test]
    fn separators_inside_values_are_encoded() {
        let list = ["a,b".to_owned(), "c/d".to_owned(), "é|".to_owned()];
        assert_eq!(
            path_list(Style::Simple, false, "x", &list),
            "a%2Cb,c%2Fd,%C3%A9%7C"
        );
        assert_eq!(
            query(query_list(Style::Form, false, "x", &list, encode::value)),
            "x=a%2Cb,c%2Fd,%C3%A9%7C"
        );
        assert_eq!(
            query(query_list(Style::Form, true, "x", &list, encode::loose)),
            "x=a,b&x=c/d&x=%C3%A9%7C"
        );
        assert_eq!(encode::loose("a&b#c+d[e]%"), "a%26b%23c%2Bd%5Be%5D%25");
        assert!(query_list(Style::Form, false, "x", &[], encode::value).is_empty());
        assert_eq!(header_pairs(false, &OBJECT), "R,100,G,200,B,150");
        assert_eq!(header_pairs(true, &OBJECT), "R=100,G=200,B=150");
    }
}
