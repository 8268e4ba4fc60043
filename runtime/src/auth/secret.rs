//! Credentials in memory: never printed, wiped when dropped.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq as _;

/// A credential. `Debug` prints `Secret(..)`; the memory is wiped on drop.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The credential itself. Never log it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether both are the same, in a time that does not tell where they differ.
    pub fn same(&self, other: &Self) -> bool {
        self.expose()
            .as_bytes()
            .ct_eq(other.expose().as_bytes())
            .into()
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(..)")
    }
}

impl Default for Secret {
    fn default() -> Self {
        "".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_wiped_on_drop() {
        fn wiped<T: zeroize::ZeroizeOnDrop>(_: &T) {}
        let Secret(inner) = Secret::from("s3cret");
        wiped(&inner);
    }

    #[test]
    fn sameness_and_debug() {
        let secret = Secret::from("s3cret");
        assert!(secret.same(&"s3cret".into()));
        for other in ["", "s3cre", "s3cret ", "S3cret"] {
            assert!(!secret.same(&other.into()), "{other}");
        }
        assert_eq!(format!("{secret:?}"), "Secret(..)");
    }
}
