//! `$ref`: what it points to inside a document, and what is refused.

use std::borrow::Cow;

use serde_json::Value;

use super::limits;

/// A `$ref` that leads nowhere we go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// Into another file or host.
    External(&'static str),
    /// Nothing stands there; the pointer.
    Dangling(String),
    /// Only references, round and round; the pointers of the cycle.
    Cycle(Vec<String>),
}

/// What a reference leads to.
#[derive(Debug, Clone)]
pub(crate) struct Target<'a> {
    /// JSON pointer with every reference on the way replaced by its target.
    pub(crate) pointer: String,
    /// What stands there; itself possibly a reference.
    pub(crate) value: &'a Value,
}

/// Writes one segment of a JSON pointer.
pub(crate) fn escape(segment: &str) -> Cow<'_, str> {
    if segment.contains(['~', '/']) {
        Cow::Owned(segment.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(segment)
    }
}

/// Reads one segment of a JSON pointer.
pub(crate) fn unescape(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') {
        Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(segment)
    }
}

/// The pointer of a reference within the same document.
pub(crate) fn pointer_of(reference: &str) -> Result<String, Unresolved> {
    let Some(fragment) = reference.strip_prefix('#') else {
        return Err(Unresolved::External(
            if reference.starts_with("//") || reference.contains("://") {
                "it names a host; nothing is fetched"
            } else if reference.starts_with('/') || reference.contains(":\\") {
                "it names an absolute path"
            } else if reference.split(['/', '\\']).any(|part| part == "..") {
                "it leads out of the folder of the document"
            } else {
                "files are read where OpenAPI lets a reference stand, and this is none"
            },
        ));
    };
    let fragment = percent_decode(fragment);
    if fragment.is_empty() || fragment.starts_with('/') {
        Ok(fragment.into_owned())
    } else {
        Err(Unresolved::External("nothing has this `$anchor`"))
    }
}

/// Reads `%20` and the like.
pub(crate) fn percent_decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (ahead.next().and_then(hex), ahead.next().and_then(hex));
        if let (b'%', (Some(high), Some(low))) = (byte, digits) {
            bytes.push(high << 4 | low);
            rest = ahead;
        } else {
            bytes.push(byte);
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => Cow::Owned(text),
        Err(_) => Cow::Borrowed(text),
    }
}

fn hex(byte: u8) -> Option<u8> {
    (byte as char)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// The `$ref` of a value that is nothing but a reference.
pub(crate) fn reference_in(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// Goes to the target of a reference, through references on the way, not
/// through the one that may stand at its end.
pub(crate) fn find<'a>(root: &'a Value, reference: &str) -> Result<Target<'a>, Unresolved> {
    walk(root, &pointer_of(reference)?, 0)
}

/// Goes to the target of a reference and on until something else than a reference stands there.
pub(crate) fn follow<'a>(root: &'a Value, reference: &str) -> Result<Target<'a>, Unresolved> {
    let mut target = find(root, reference)?;
    let mut seen = Vec::new();
    while let Some(next) = reference_in(target.value) {
        if let Some(start) = seen.iter().position(|pointer| *pointer == target.pointer) {
            return Err(Unresolved::Cycle(seen.split_off(start)));
        }
        seen.push(target.pointer);
        if seen.len() > limits::REFERENCE_HOPS.most {
            return Err(Unresolved::Cycle(seen));
        }
        target = find(root, next)?;
    }
    Ok(target)
}

fn walk<'a>(root: &'a Value, pointer: &str, hops: usize) -> Result<Target<'a>, Unresolved> {
    let dangling = || Unresolved::Dangling(pointer.to_owned());
    if hops > limits::REFERENCE_HOPS.most {
        return Err(Unresolved::Cycle(vec![pointer.to_owned()]));
    }
    let mut at = String::new();
    let mut value = root;
    for segment in pointer.split('/').skip(1) {
        let mut jumps = 0;
        while let Some(reference) = jump(value, segment) {
            jumps += 1;
            let target = walk(root, &pointer_of(reference)?, hops + jumps)?;
            at = target.pointer;
            value = target.value;
        }
        value = child(value, segment).ok_or_else(dangling)?;
        at.push('/');
        at.push_str(segment);
    }
    Ok(Target { pointer: at, value })
}

/// The reference that stands in the way of a segment, also behind the wrapper
/// that keeps the siblings of a reference.
fn jump<'a>(value: &'a Value, segment: &str) -> Option<&'a str> {
    if child(value, segment).is_some() {
        return None;
    }
    reference_in(value).or_else(|| match value.get("allOf")?.as_array()?.as_slice() {
        [only] => reference_in(only),
        _ => None,
    })
}

/// One step down.
pub(crate) fn child<'a>(value: &'a Value, segment: &str) -> Option<&'a Value> {
    match value {
        Value::Object(map) => map.get(unescape(segment).as_ref()),
        Value::Array(list) => list.get(segment.parse::<usize>().ok()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn pointers_are_decoded() {
        let root = json!({"paths": {"/a/{id}": {"get": 1}}, "x": {"$ref": "#/paths"}});
        for reference in [
            "#/paths/~1a~1{id}/get",
            "#/paths/~1a~1%7Bid%7D/get",
            "#/x/~1a~1{id}/get",
        ] {
            let target = find(&root, reference).unwrap();
            assert_eq!(
                (target.pointer.as_str(), target.value),
                ("/paths/~1a~1{id}/get", &json!(1)),
                "{reference}"
            );
        }
    }

    #[test]
    fn wrappers_are_seen_through() {
        let root = json!({"a": {"allOf": [{"$ref": "#/b"}], "description": "d"}, "b": {"properties": {"c": 1}}});
        assert_eq!(
            find(&root, "#/a/properties/c").unwrap().pointer,
            "/b/properties/c"
        );
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        let root = json!({"a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}, "c": {"$ref": "#/c/d"}});
        assert!(matches!(
            follow(&root, "#/nothing"),
            Err(Unresolved::Dangling(_))
        ));
        assert!(
            matches!(follow(&root, "#/a"), Err(Unresolved::Cycle(cycle)) if cycle == ["/a", "/b"])
        );
        assert!(matches!(follow(&root, "#/a/x"), Err(Unresolved::Cycle(_))));
        assert!(matches!(follow(&root, "#/c/d"), Err(Unresolved::Cycle(_))));
        for outside in [
            "other.yaml#/a",
            "http://x/y",
            "/etc/passwd",
            "../x.yaml",
            "//host/x",
            "#anchor",
        ] {
            assert!(
                matches!(find(&root, outside), Err(Unresolved::External(_))),
                "{outside}"
            );
        }
    }
}
