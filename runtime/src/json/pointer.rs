//! JSON pointers (RFC 6901): reading along one, and finding the one of a byte offset.

use std::borrow::Cow;

use super::issue::Kind;
use super::reader::Reader;

/// The unescaped tokens of a pointer: `/a~1b/0` gives `a/b` and `0`.
pub fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// A token as it stands in a pointer.
pub(crate) fn escape(token: &str) -> Cow<'_, str> {
    if token.contains(['~', '/']) {
        Cow::Owned(token.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(token)
    }
}

pub(crate) fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}

/// The text of the value at a pointer, or `None` when there is none.
pub(crate) fn find<'a>(text: &'a str, pointer: &str) -> Option<&'a str> {
    let mut json = Reader::new(text);
    for token in tokens(pointer) {
        match json.kind()? {
            Kind::Object => {
                // The last of several equal keys wins, as everywhere.
                let mut place = None;
                json.begin_object();
                while let Some(key) = json.next_key() {
                    if key == token {
                        place = Some(json.offset());
                    }
                    json.skip();
                }
                json = Reader::at(text, place?);
            }
            Kind::Array => {
                let index: usize = token.parse().ok()?;
                let mut seen = 0;
                json.begin_array();
                loop {
                    if !json.next_item() {
                        return None;
                    }
                    if seen == index {
                        break;
                    }
                    seen += 1;
                    json.skip();
                }
                json = Reader::at(text, json.offset());
            }
            _ => return None,
        }
    }
    let raw = json.raw();
    (!raw.is_empty()).then_some(raw)
}

/// The pointer of the value that starts at a byte offset, or of the innermost
/// value around it.
///
/// The text is scanned again for it, which only happens when something is wrong.
pub fn locate(text: &str, offset: usize) -> String {
    let mut pointer = String::new();
    let mut json = Reader::new(text);
    while json.offset() != offset {
        let object = match json.kind() {
            Some(Kind::Object) => true,
            Some(Kind::Array) => false,
            _ => break,
        };
        match step(&mut json, object, offset) {
            Some((token, start)) => {
                pointer.push('/');
                pointer.push_str(&escape(&token));
                json = Reader::at(text, start);
            }
            None => break,
        }
    }
    pointer
}

/// The member of the container that holds the offset, and where its value starts.
fn step<'a>(json: &mut Reader<'a>, object: bool, offset: usize) -> Option<(Cow<'a, str>, usize)> {
    let mut index = 0_usize;
    if object {
        json.begin_object();
    } else {
        json.begin_array();
    }
    loop {
        let token = if object {
            json.next_key()?
        } else {
            if !json.next_item() {
                return None;
            }
            index += 1;
            Cow::Owned((index - 1).to_string())
        };
        let start = json.offset();
        json.skip();
        if offset < start {
            return None;
        }
        if offset < json.end() || json.syntax_error().is_some() {
            return Some((token, start));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#" {"a": [1, {"b/c": "x", "~": null}], "d": true, "d": 2} "#;

    #[test]
    fn finds_values() {
        assert_eq!(find(TEXT, "/a/0"), Some("1"));
        assert_eq!(find(TEXT, "/a/1/b~1c"), Some("\"x\""));
        assert_eq!(find(TEXT, "/a/1/~0"), Some("null"));
        assert_eq!(find(TEXT, "/d"), Some("2"));
        assert_eq!(find(TEXT, ""), Some(TEXT.trim()));
        for missing in ["/a/2", "/x", "/a/b", "/d/x"] {
            assert_eq!(find(TEXT, missing), None, "{missing}");
        }
    }

    #[test]
    fn locates_offsets() {
        for (needle, pointer) in [
            ("1", "/a/0"),
            ("\"x\"", "/a/1/b~1c"),
            ("null", "/a/1/~0"),
            ("true", "/d"),
            ("{", ""),
        ] {
            let offset = TEXT.find(needle).expect("in the text");
            assert_eq!(locate(TEXT, offset), pointer, "{needle}");
        }
        assert_eq!(locate(r#"{"a":{"b":[1,"#, 13), "/a/b");
        assert_eq!(locate("", 0), "");
    }
}
