//! Enumerations of the common models that never lose a provider's value.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The known values of an enumeration of the common models.
pub trait ModelEnum: Copy + 'static {
    /// Wire name (`FULL_TIME`) and value, in model order.
    const VALUES: &'static [(&'static str, Self)];

    /// The wire name.
    fn as_str(self) -> &'static str;
}

/// A value of an enumeration: the known one if there is one, and the text it came from.
///
/// Serialised as the known wire name, else as the text as it came. Two are equal when they mean the
/// same: the same known value, or the same text that nobody knows.
#[derive(Debug, Clone)]
pub struct Enum<T> {
    known: Option<T>,
    /// Borrowed where the program has it anyway, which is most of the time.
    raw: Cow<'static, str>,
}

impl<T: ModelEnum> PartialEq for Enum<T> {
    fn eq(&self, other: &Self) -> bool {
        self.known.is_some() == other.known.is_some() && self.as_str() == other.as_str()
    }
}

impl<T: ModelEnum> Eq for Enum<T> {}

impl<T: ModelEnum> Hash for Enum<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl<T: ModelEnum> Enum<T> {
    /// A provider's text and the known value it stands for.
    pub fn new(known: Option<T>, raw: impl Into<String>) -> Self {
        Self {
            known,
            raw: Cow::Owned(raw.into()),
        }
    }

    /// A known value with the provider's text that a table has for it.
    pub(crate) fn of_table(known: T, raw: &'static str) -> Self {
        Self {
            known: Some(known),
            raw: Cow::Borrowed(raw),
        }
    }

    /// The known value; `None` when the provider's text stands for none.
    pub fn known(&self) -> Option<T> {
        self.known
    }

    /// The text as the provider wrote it.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Whether the known value is this one.
    pub fn is(&self, value: T) -> bool {
        self.known
            .is_some_and(|known| known.as_str() == value.as_str())
    }

    /// The wire name of the known value, else the text as it came.
    pub fn as_str(&self) -> &str {
        match self.known {
            Some(known) => known.as_str(),
            None => &self.raw,
        }
    }
}

impl<T: ModelEnum> From<T> for Enum<T> {
    fn from(known: T) -> Self {
        Self {
            known: Some(known),
            raw: Cow::Borrowed(known.as_str()),
        }
    }
}

impl<T: ModelEnum> Serialize for Enum<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de, T: ModelEnum> Deserialize<'de> for Enum<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(match T::VALUES.iter().find(|(name, _)| *name == raw) {
            Some((name, known)) => Self::of_table(*known, name),
            None => Self::new(None, raw),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::EmailKind;
    use super::*;

    #[test]
    fn keeps_what_it_does_not_know() {
        let work: Enum<EmailKind> = serde_json::from_str("\"WORK\"").expect("text");
        assert!(work.is(EmailKind::Work) && !work.is(EmailKind::Other));
        let odd: Enum<EmailKind> = serde_json::from_str("\"pigeon\"").expect("text");
        assert_eq!((odd.known(), odd.raw()), (None, "pigeon"));
        assert_eq!(serde_json::to_string(&odd).expect("text"), "\"pigeon\"");
        let read = Enum::new(Some(EmailKind::Work), "work_email");
        assert_eq!(serde_json::to_string(&read).expect("text"), "\"WORK\"");
        assert_eq!(read.raw(), "work_email");
        assert_eq!(read, work, "the provider's word makes no other value");
        assert_ne!(read, odd);
        assert_ne!(Enum::<EmailKind>::new(None, "WORK"), work);
    }
}
