//! Unpredictable texts: states, verifiers, nonces, keys.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom as _, SystemRandom};

use crate::error::{Error, ErrorKind};

/// So many bytes of chance.
///
/// # Errors
/// `Configuration` when the system gives none.
pub(super) fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| {
        let detail = "the system gives no random numbers";
        Error::new(ErrorKind::Configuration, "", detail)
    })?;
    Ok(bytes)
}

/// 256 bits of chance in 43 letters that any URL may hold.
pub(super) fn text() -> Result<String, Error> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// 128 bits of chance in 32 letters and digits.
pub(super) fn hex() -> Result<String, Error> {
    let bytes = bytes::<16>()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
