//! A JSON object as `application/x-www-form-urlencoded`: nested properties in brackets.

use crate::encode;
use crate::json::{Kind, Reader};

/// How a property of a form is written when it is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormRule {
    /// `a=1&a=2`
    Repeat,
    /// `a[0]=1&a[1]=2`
    Index,
    /// `a=1,2`
    Comma,
    /// `a=1 2`
    Space,
    /// `a=1|2`
    Pipe,
    /// `a=[1,2]`, whatever it is.
    Json,
}

/// The properties of a JSON object as a form.
pub(super) fn form(json: &str, rules: &[(&str, FormRule)]) -> String {
    let mut out = String::new();
    let mut reader = Reader::new(json);
    if !reader.begin_object() {
        return out;
    }
    while let Some(name) = reader.next_key() {
        let rule = rules
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(FormRule::Repeat, |(_, rule)| *rule);
        if rule == FormRule::Json {
            encode::push_pair(&mut out, &name, reader.raw());
        } else {
            put(&mut reader, &name, rule, &mut out);
        }
    }
    out
}

fn put(json: &mut Reader<'_>, name: &str, rule: FormRule, out: &mut String) {
    match json.kind() {
        Some(Kind::Object) => {
            if json.begin_object() {
                while let Some(key) = json.next_key() {
                    put(json, &format!("{name}[{key}]"), FormRule::Index, out);
                }
            }
        }
        Some(Kind::Array) => list(json, name, rule, out),
        // A value that is taken away is sent empty.
        Some(Kind::Null) => {
            json.skip();
            encode::push_pair(out, name, "");
        }
        Some(_) => {
            let text = json.scalar().unwrap_or_default();
            encode::push_pair(out, name, &text);
        }
        None => json.skip(),
    }
}

fn list(json: &mut Reader<'_>, name: &str, rule: FormRule, out: &mut String) {
    let between = match rule {
        FormRule::Comma => ",",
        FormRule::Space => " ",
        FormRule::Pipe => "|",
        FormRule::Repeat | FormRule::Index | FormRule::Json => "",
    };
    let mut joined: Option<String> = None;
    let mut at = 0_usize;
    if !json.begin_array() {
        return;
    }
    while json.next_item() {
        let scalar = !matches!(json.kind(), Some(Kind::Object | Kind::Array));
        match rule {
            _ if !scalar => put(json, &format!("{name}[{at}]"), FormRule::Index, out),
            FormRule::Repeat => put(json, name, rule, out),
            FormRule::Index | FormRule::Json => put(json, &format!("{name}[{at}]"), rule, out),
            FormRule::Comma | FormRule::Space | FormRule::Pipe => {
                let text = json.scalar().unwrap_or_default();
                match &mut joined {
                    Some(joined) => {
                        joined.push_str(between);
                        joined.push_str(&text);
                    }
                    None => joined = Some(text.into_owned()),
                }
            }
        }
        at += 1;
    }
    if let Some(joined) = joined {
        encode::push_pair(out, name, &joined);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(json: &str, rules: &[(&str, FormRule)]) -> Vec<String> {
        let form = form(json, rules);
        url::form_urlencoded::parse(form.as_bytes())
            .map(|(name, value)| format!("{name}={value}"))
            .collect()
    }

    #[test]
    fn brackets_for_what_is_nested() {
        assert_eq!(
            decoded(
                r#"{"a":1.50,"b":{"c":{"d":"x&y"},"e":[1,2],"f":[{"g":true}]},"h":[1,2],"i":null,"j":[]}"#,
                &[]
            ),
            [
                "a=1.50",
                "b[c][d]=x&y",
                "b[e][0]=1",
                "b[e][1]=2",
                "b[f][0][g]=true",
                "h=1",
                "h=2",
                "i="
            ]
        );
    }

    #[test]
    fn lists_by_rule() {
        let json = r#"{"a":[1,2],"b":[1,2],"c":["x","y"],"d":[1,2],"e":{"f":[1]},"g":[{"h":1}]}"#;
        let rules = [
            ("a", FormRule::Index),
            ("b", FormRule::Comma),
            ("c", FormRule::Space),
            ("d", FormRule::Pipe),
            ("e", FormRule::Json),
        ];
        assert_eq!(
            decoded(json, &rules),
            [
                "a[0]=1",
                "a[1]=2",
                "b=1,2",
                "c=x y",
                "d=1|2",
                r#"e={"f":[1]}"#,
                "g[0][h]=1"
            ]
        );
    }

    #[test]
    fn what_is_no_object_is_an_empty_form() {
        for json in ["", "[1]", "3", "null", "{\"a\":"] {
            assert!(decoded(json, &[]).len() <= 1, "{json}");
        }
    }
}
