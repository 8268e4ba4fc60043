//! Which variant of a union a value is: told by a table and a look ahead, so that nothing is read twice.

use std::borrow::Cow;

use super::issue::Kind;
use super::read::whole;
use super::reader::Reader;

/// What one variant of a union takes. Generated types list theirs in the order of their variants.
#[derive(Debug, Clone, Copy)]
pub enum Variant {
    /// What no other variant takes.
    Any,
    /// `true` or `false`.
    Bool,
    /// A whole number of 64 bits.
    Integer,
    /// One of these whole numbers.
    Integers(&'static [i64]),
    /// A number.
    Number,
    /// Text.
    Text,
    /// One of these texts.
    Texts(&'static [&'static str]),
    /// A list.
    List,
    /// A list whose first element is this.
    ListOf(&'static Self),
    /// An object that no other variant fits better.
    Object,
    /// An object in which all of the first keys are. The more of both there are, the better it fits.
    Keys(&'static [&'static str], &'static [&'static str]),
    /// An object in which the property that tells the variants apart is one of these.
    Tags(&'static [&'static str]),
}

impl<'a> Reader<'a> {
    /// The place in `variants` of the one that the next value is, without consuming the value.
    /// `tag` is the property that tells objects apart, empty when there is none.
    pub fn variant(&mut self, tag: &str, variants: &[Variant]) -> Option<usize> {
        let mark = self.mark();
        let found = self.find_variant(tag, variants);
        self.reset(mark);
        let rest = |it: &Variant| matches!(it, Variant::Any);
        match self.kind() {
            None | Some(Kind::Null) => None,
            Some(_) => found.or_else(|| variants.iter().position(rest)),
        }
    }

    fn find_variant(&mut self, tag: &str, variants: &[Variant]) -> Option<usize> {
        let first = |fits: &dyn Fn(&Variant) -> bool| variants.iter().position(fits);
        match self.kind()? {
            Kind::Null => None,
            Kind::Bool => first(&|it| matches!(it, Variant::Bool)),
            Kind::Number => {
                let text = self.number()?;
                let value = whole(text);
                // `1.0` is a number before it is an integer.
                let written = text.bytes().all(|it| it == b'-' || it.is_ascii_digit());
                let known = |it: &Variant| matches!((it, &value), (Variant::Integers(all), Some(value)) if all.contains(value));
                let integer = |it: &Variant| value.is_some() && matches!(it, Variant::Integer);
                let number = |it: &Variant| matches!(it, Variant::Number);
                first(&known)
                    .or_else(|| first(&integer).filter(|_| written))
                    .or_else(|| first(&number))
                    .or_else(|| first(&integer))
            }
            Kind::Text => {
                let text = self.string()?;
                first(&|it| matches!(it, Variant::Texts(all) if all.contains(&&*text)))
                    .or_else(|| first(&|it| matches!(it, Variant::Text)))
            }
            Kind::Array => {
                let listed = variants
                    .iter()
                    .any(|it| matches!(it, Variant::ListOf(_)))
                    .then(|| self.find_list(tag, variants))
                    .flatten();
                listed.or_else(|| first(&|it| matches!(it, Variant::List)))
            }
            Kind::Object => self.find_object(tag, variants),
        }
    }

    /// By the first element that is not null; an empty list is the first of the lists.
    fn find_list(&mut self, tag: &str, variants: &[Variant]) -> Option<usize> {
        self.begin_array();
        while self.next_item() {
            if self.null() {
                continue;
            }
            let fits = |it: &Variant| match it {
                Variant::ListOf(item) => {
                    let mut ahead = Self::resume(self.text, self.mark());
                    ahead
                        .find_variant(tag, std::slice::from_ref(*item))
                        .is_some()
                }
                _ => false,
            };
            return variants.iter().position(fits);
        }
        let list = |it: &Variant| matches!(it, Variant::ListOf(_) | Variant::List);
        variants.iter().position(list)
    }

    fn find_object(&mut self, tag: &str, variants: &[Variant]) -> Option<usize> {
        let tagged = variants.iter().any(|it| matches!(it, Variant::Tags(_)));
        let keyed = variants.iter().any(|it| matches!(it, Variant::Keys(..)));
        let mut keys: Vec<Cow<'a, str>> = Vec::new();
        if (tagged || keyed) && self.begin_object() {
            while let Some(key) = self.next_key() {
                if tagged
                    && key == tag
                    && matches!(self.kind(), Some(Kind::Text | Kind::Number | Kind::Bool))
                {
                    let value = self.scalar()?;
                    let named =
                        |it: &Variant| matches!(it, Variant::Tags(all) if all.contains(&&*value));
                    if let Some(found) = variants.iter().position(named) {
                        return Some(found);
                    }
                } else {
                    self.skip();
                }
                if keyed {
                    keys.push(key);
                }
            }
        }
        keys.sort_unstable();
        let has = |key: &&str| keys.binary_search_by(|it| (**it).cmp(key)).is_ok();
        let mut best: Option<(usize, usize)> = None;
        for (place, variant) in variants.iter().enumerate() {
            let score = match variant {
                Variant::Object => 0,
                Variant::Keys(required, known) if required.iter().all(has) => {
                    required.len() + known.iter().filter(|it| has(it)).count()
                }
                _ => continue,
            };
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, place));
            }
        }
        best.map(|(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::Variant::{self, *};
    use crate::json::Reader;

    fn of(text: &str, tag: &str, variants: &[Variant]) -> Option<usize> {
        let mut json = Reader::new(text);
        let found = json.variant(tag, variants);
        assert_eq!(json.raw(), text, "nothing is consumed");
        found
    }

    #[test]
    fn kinds() {
        let all = [Bool, Integer, Number, Text, List, Object];
        for (text, place) in [
            ("true", 0),
            ("12", 1),
            ("12.0", 2),
            ("1e400", 2),
            ("18446744073709551615", 2),
            ("\"a\"", 3),
            ("[1]", 4),
            ("{\"a\": 1}", 5),
        ] {
            assert_eq!(of(text, "", &all), Some(place), "{text}");
        }
        assert_eq!(of("null", "", &all), None);
        assert_eq!(of("1.0", "", &[Integer]), Some(0));
        assert_eq!(of("1.5", "", &[Integer]), None);
        assert_eq!(of("18446744073709551615", "", &[Integer]), None);
        assert_eq!(of("[]", "", &[Text, Any]), Some(1));
        assert_eq!(of("null", "", &[Any]), None);
    }

    #[test]
    fn values() {
        let all = [
            Texts(&["a", "b"]),
            Texts(&["c"]),
            Integers(&[1, 2]),
            Integer,
        ];
        assert_eq!(of("\"b\"", "", &all), Some(0));
        assert_eq!(of("\"\\u0063\"", "", &all), Some(1));
        assert_eq!(of("\"d\"", "", &all), None);
        assert_eq!(of("2", "", &all), Some(2));
        assert_eq!(of("3", "", &all), Some(3));
    }

    #[test]
    fn lists_by_their_first_element() {
        let all = [ListOf(&Text), ListOf(&Integer), ListOf(&Tags(&["x"]))];
        assert_eq!(of("[1, 2]", "t", &all), Some(1));
        assert_eq!(of("[null, \"a\"]", "t", &all), Some(0));
        assert_eq!(of("[{\"t\": \"x\"}]", "t", &all), Some(2));
        assert_eq!(of("[{\"t\": \"y\"}]", "t", &all), None);
        assert_eq!(of("[]", "t", &all), Some(0));
        assert_eq!(of("[true]", "t", &[ListOf(&Text), List]), Some(1));
    }

    #[test]
    fn objects_by_tag_then_by_keys() {
        let all = [
            Tags(&["cat", "lion"]),
            Tags(&["dog"]),
            Keys(&["id"], &["name"]),
            Keys(&["id", "kind"], &[]),
        ];
        assert_eq!(of(r#"{"id": 1, "t": "lion"}"#, "t", &all), Some(0));
        assert_eq!(of(r#"{"t": {"a": 1}, "id": 1}"#, "t", &all), Some(2));
        assert_eq!(
            of(r#"{"t": "new", "kind": 1, "id": 1}"#, "t", &all),
            Some(3)
        );
        assert_eq!(of(r#"{"t": "new", "kind": 1}"#, "t", &all), None);
        assert_eq!(
            of(r#"{"id": 1, "id": 2, "name": 1, "kind": 1}"#, "", &all),
            Some(2)
        );
        assert_eq!(of("{}", "t", &[Tags(&["a"]), Object]), Some(1));
    }

    #[test]
    fn broken_and_deep_text_ends_the_look() {
        for text in [r#"{"a": "#, "[", "{\"a\" 1}", "\"x", "-", ""] {
            let mut json = Reader::new(text);
            json.variant(
                "t",
                &[Tags(&["a"]), Keys(&["a"], &[]), ListOf(&Text), Number, Text],
            );
            json.skip();
            assert!(json.finish().is_err(), "{text}");
        }
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(Reader::new(&deep).variant("t", &[ListOf(&List)]), Some(0));
        let deep = format!("{{\"a\":{deep}}}");
        assert_eq!(Reader::new(&deep).variant("t", &[Tags(&["a"])]), None);
    }
}
