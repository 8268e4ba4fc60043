//! A provider's typed value that is read when somebody looks at it.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use crate::json::{FromJson, RawJson};

/// The provider's typed value of a record, read from its JSON when it is first looked at.
///
/// Most programs look at the common value alone, and pay nothing for the other. It is used as the value itself:
/// `record.raw.job_title`.
///
/// `Debug` prints nothing of it, because records hold personal data.
pub struct Lazy<R> {
    /// What it is read from; `None` when the JSON was left out.
    json: Option<RawJson>,
    value: OnceLock<Box<R>>,
}

impl<R> Lazy<R> {
    /// Of JSON that was read as this type before.
    pub(crate) fn of(json: RawJson) -> Self {
        Self {
            json: Some(json),
            value: OnceLock::new(),
        }
    }

    /// Of a value that is at hand.
    pub fn new(value: R) -> Self {
        Self {
            json: None,
            value: OnceLock::from(Box::new(value)),
        }
    }
}

impl<R: FromJson> Lazy<R> {
    /// Reads the value now and lets the JSON go.
    pub(crate) fn let_go(&mut self) {
        if let Some(json) = self.json.take()
            && self.value.get().is_none()
            && let Some(value) = json.decode()
        {
            self.value = OnceLock::from(Box::new(value));
        }
    }
}

impl<R: FromJson + Default> Lazy<R> {
    /// The value by itself.
    pub fn into_inner(mut self) -> R {
        match self.value.take() {
            Some(value) => *value,
            None => self.read(),
        }
    }

    fn read(&self) -> R {
        self.json
            .as_ref()
            .and_then(RawJson::decode)
            .unwrap_or_default()
    }
}

impl<R: FromJson + Default> Deref for Lazy<R> {
    type Target = R;

    fn deref(&self) -> &R {
        self.value.get_or_init(|| Box::new(self.read()))
    }
}

impl<R: Clone> Clone for Lazy<R> {
    fn clone(&self) -> Self {
        Self {
            json: self.json.clone(),
            value: self.value.clone(),
        }
    }
}

/// By the JSON that they are read from.
impl<R> PartialEq for Lazy<R> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

impl<R> fmt::Debug for Lazy<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Lazy")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Default, PartialEq)]
    struct Person {
        name: Option<String>,
    }

    impl FromJson for Person {
        fn from_json(json: &mut crate::json::Reader<'_>) -> Option<Self> {
            let mut person = Self::default();
            if !json.begin_object() {
                return None;
            }
            while let Some(key) = json.next_key() {
                match &*key {
                    "name" => person.name = json.get(),
                    _ => json.skip(),
                }
            }
            Some(person)
        }
    }

    #[test]
    fn reads_once_and_outlives_its_json() {
        let mut lazy = Lazy::<Person>::of(RawJson::new(r#"{"name":"Ada"}"#));
        assert!(lazy.value.get().is_none(), "nobody has looked at it");
        assert_eq!(lazy.name.as_deref(), Some("Ada"));
        let first: *const Person = &*lazy;
        assert!(std::ptr::eq(first, &*lazy), "it is read once");
        let unread = Lazy::<Person>::of(RawJson::new(r#"{"name":"Ada"}"#));
        assert!(lazy == unread);
        lazy.let_go();
        assert_eq!(lazy.clone().into_inner(), unread.into_inner());
        assert!(!format!("{lazy:?}").contains("Ada"));
        assert_eq!(Lazy::new(7_i64).into_inner(), 7);
    }
}
