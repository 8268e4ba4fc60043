//! Links from one record to another.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::objects::Hidden;

/// A link to a record of the common model `T`.
#[derive(Serialize, Deserialize)]
#[serde(bound = "")]
#[non_exhaustive]
pub struct Ref<T> {
    /// The id in the provider.
    pub remote_id: String,
    /// The name, when the provider tells it along with the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip)]
    target: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// A link by id.
    pub fn new(remote_id: impl Into<String>) -> Self {
        Self {
            remote_id: remote_id.into(),
            name: None,
            target: PhantomData,
        }
    }

    /// The link with a name.
    pub fn with_name(mut self, name: Option<String>) -> Self {
        self.name = name;
        self
    }
}

// Written by hand, because a link can be cloned and compared whatever it points at.
impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self::new(self.remote_id.clone()).with_name(self.name.clone())
    }
}

/// The name is not printed: a link may lead to a person.
impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Ref")
            .field("remote_id", &self.remote_id)
            .field("name", &self.name.as_ref().map(|_| Hidden("<personal>")))
            .finish()
    }
}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.remote_id == other.remote_id && self.name == other.name
    }
}

impl<T> Eq for Ref<T> {}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.remote_id.hash(state);
        self.name.hash(state);
    }
}

impl<T> From<&str> for Ref<T> {
    fn from(remote_id: &str) -> Self {
        Self::new(remote_id)
    }
}

/// A link to something that is no common model.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct RemoteRef {
    /// The id in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is, in the provider's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Opaque;

    #[test]
    fn references_serialise_flat() {
        let link = Ref::<Opaque>::new("4");
        let text = serde_json::to_string(&link).expect("text");
        assert_eq!(text, r#"{"remote_id":"4"}"#);
        assert_eq!(
            serde_json::from_str::<Ref<Opaque>>(&text).expect("link"),
            link
        );
        assert_eq!(link.clone(), link);
        let named = link.with_name(Some("Ada".to_owned()));
        assert_eq!(
            format!("{named:?}"),
            r#"Ref { remote_id: "4", name: Some(<personal>) }"#
        );
    }
}
