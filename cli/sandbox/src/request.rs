//! A request taken apart: path, query, headers, body.

use bytes::Bytes;
use conjoin_codegen::plan::Address;
use hyper::HeaderMap;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::pattern;

/// A request as it came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// Still encoded.
    pub(crate) path: String,
    pub(crate) raw_query: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Path parameters, decoded.
    pub(crate) path_values: Vec<(String, String)>,
    /// The body, once it is read as JSON.
    pub(crate) json: Option<Value>,
}

impl Request {
    pub(crate) fn new(
        method: &str,
        path: &str,
        query: &str,
        headers: HeaderMap,
        body: Bytes,
    ) -> Self {
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            raw_query: query.to_owned(),
            query: url::form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
            headers,
            body,
            path_values: Vec::new(),
            json: None,
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|it| it.to_str().ok())
    }

    /// The last value of a query parameter.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .rfind(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn path_value(&self, name: &str) -> Option<&str> {
        self.path_values
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// What was sent at an address of the mapping.
    pub(crate) fn sent(&self, address: &Address) -> Option<String> {
        match address.place.as_str() {
            "query" => self.value(&address.name).map(str::to_owned),
            "path" => self.path_value(&address.name).map(str::to_owned),
            "header" => self.header(&address.name).map(str::to_owned),
            _ => pattern::text(pattern::get(self.json.as_ref()?, &address.name)?),
        }
    }

    /// All names in a list that was sent at an address: repeated, or with commas.
    pub(crate) fn names(&self, address: &Address) -> Vec<String> {
        let split = |text: &str| {
            text.split(',')
                .map(|it| it.trim().to_owned())
                .collect::<Vec<_>>()
        };
        let names = if address.place == "query" {
            let same = |(name, _): &&(String, String)| *name == address.name;
            self.query
                .iter()
                .filter(same)
                .flat_map(|(_, value)| split(value))
                .collect()
        } else {
            match self
                .json
                .as_ref()
                .and_then(|it| pattern::get(it, &address.name))
            {
                Some(Value::Array(items)) => items.iter().filter_map(pattern::text).collect(),
                Some(value) => pattern::text(value).map_or_else(Vec::new, |it| split(&it)),
                None => Vec::new(),
            }
        };
        names.into_iter().filter(|it| !it.is_empty()).collect()
    }
}

/// Percent-decoding of a path segment.
pub(crate) fn decoded(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

/// Matches a path with a template; the parameters, and how many segments are literal.
pub(crate) fn matched(template: &str, path: &str) -> Option<(Vec<(String, String)>, usize)> {
    let (mut values, mut literal) = (Vec::new(), 0);
    let mut segments = path.split('/');
    for wanted in template.split('/') {
        let segment = segments.next()?;
        match (wanted.find('{'), wanted.rfind('}')) {
            (Some(start), Some(end)) if start < end => {
                let inside = segment.strip_prefix(&wanted[..start])?;
                let inside = inside.strip_suffix(&wanted[end + 1..])?;
                if inside.is_empty() {
                    return None;
                }
                values.push((wanted[start + 1..end].to_owned(), decoded(inside)));
            }
            _ if wanted == segment || *wanted == decoded(segment) => literal += 1,
            _ => return None,
        }
    }
    segments.next().is_none().then_some((values, literal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_match_their_templates() {
        let (values, literal) = matched("/a/{id}/b", "/a/x%2Fy/b").expect("a match");
        assert_eq!(values, [("id".to_owned(), "x/y".to_owned())]);
        assert_eq!(literal, 3);
        assert!(matched("/a/{id}", "/a/").is_none());
        assert!(matched("/a/{id}", "/a/b/c").is_none());
        assert_eq!(
            matched("/f/{id}.json", "/f/7.json")
                .map(|it| it.0[0].1.clone())
                .as_deref(),
            Some("7")
        );
    }
}
