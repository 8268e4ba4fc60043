//! Content of files inside JSON.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The content of a file. Serialised as Base64; cheap to clone.
///
/// `Debug` prints the length alone, because files hold personal data.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Content(Bytes);

impl Content {
    /// The bytes as they are.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self(bytes.into())
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, taken out.
    pub fn into_bytes(self) -> Bytes {
        self.0
    }

    /// Reads Base64 in either alphabet, with or without padding, white space between.
    pub fn from_base64(text: &str) -> Option<Self> {
        let mut compact: Vec<u8> = text.bytes().collect();
        compact.retain(|byte| !byte.is_ascii_whitespace());
        let bytes = STANDARD
            .decode(&compact)
            .or_else(|_| STANDARD_NO_PAD.decode(&compact))
            .or_else(|_| URL_SAFE.decode(&compact))
            .or_else(|_| URL_SAFE_NO_PAD.decode(&compact));
        bytes.ok().map(Self::new)
    }

    /// Base64 with padding.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(&self.0)
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Content({} bytes)", self.0.len())
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_base64())
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_base64(&text).ok_or_else(|| de::Error::custom("expected Base64"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_either_alphabet() {
        let content = Content::new(vec![0xfb, 0xff, 0x01, 0x02]);
        assert_eq!(content.to_base64(), "+/8BAg==");
        for text in ["+/8BAg==", "+/8BAg", "-_8BAg==", "-_8BAg", "+/8B\nAg==\n"] {
            assert_eq!(Content::from_base64(text), Some(content.clone()), "{text}");
        }
        assert_eq!(Content::from_base64("no base64!"), None);
        assert_eq!(format!("{content:?}"), "Content(4 bytes)");
        let text = serde_json::to_string(&content).expect("text");
        assert_eq!(
            serde_json::from_str::<Content>(&text).expect("content"),
            content
        );
        assert!(serde_json::from_str::<Content>("\"*\"").is_err());
    }
}
