//! Signed JSON Web Tokens (RFC 7519): assertions for token endpoints (RFC 7523), and bearer tokens of our own.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaKeyPair,
};
use ring::{hmac, signature};
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject as _;
use serde_json::Value;

use super::{Secret, random};
use crate::error::{Error, ErrorKind};

/// A token counts from so many seconds ago, for servers whose clock is a little slow.
const BACKDATED: i64 = 10;

/// How a JSON Web Token is signed (RFC 7518, 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum JwtAlgorithm {
    /// RSA PKCS#1 v1.5 with SHA-256.
    Rs256,
    /// RSA PSS with SHA-256.
    Ps256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// HMAC with SHA-256; the key is the shared secret itself.
    Hs256,
}

impl JwtAlgorithm {
    fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
            Self::Hs256 => "HS256",
        }
    }
}

/// What signs JSON Web Tokens: a key and the claims.
///
/// `iat`, `exp` and `jti` are set for each token.
#[derive(Debug, Clone)]
pub struct Jwt {
    algorithm: JwtAlgorithm,
    key: Secret,
    key_id: Option<String>,
    claims: Vec<(String, Value)>,
    lifetime: Duration,
}

impl Jwt {
    /// A signer. The key is a private key as PEM (PKCS#8, or PKCS#1 for RSA); line breaks may be
    /// written as `\n`, as they are in environment variables and JSON files.
    pub fn new(algorithm: JwtAlgorithm, key: impl Into<Secret>) -> Self {
        Self {
            algorithm,
            key: key.into(),
            key_id: None,
            claims: Vec::new(),
            lifetime: Duration::from_secs(60),
        }
    }

    /// `kid` of the header: which of several keys it is.
    pub fn key_id(mut self, id: impl Into<String>) -> Self {
        self.key_id = Some(id.into());
        self
    }

    /// `iss`: who signs, often the client id.
    pub fn issuer(self, issuer: impl Into<String>) -> Self {
        self.claim("iss", issuer.into())
    }

    /// `sub`: for whom.
    pub fn subject(self, subject: impl Into<String>) -> Self {
        self.claim("sub", subject.into())
    }

    /// `aud`: who is to accept it, often the token URL.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.claim("aud", audience.into())
    }

    /// Another claim.
    pub fn claim(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.claims.push((name.into(), value.into()));
        self
    }

    /// Life of a token; 60 seconds unless set.
    pub fn lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime;
        self
    }

    /// With an issuer and an audience, where it has none of its own.
    pub(super) fn defaults(self, issuer: &str, audience: &str) -> Self {
        let has = |name: &str| self.claims.iter().any(|(known, _)| known == name);
        let (iss, aud) = (has("iss") || issuer.is_empty(), has("aud"));
        let it = if iss { self } else { self.issuer(issuer) };
        if aud { it } else { it.audience(audience) }
    }

    /// A signed token that counts from `now` (and 10 seconds before), and when it ends.
    ///
    /// # Errors
    /// `Configuration` when the key cannot be read or is of another kind than the algorithm.
    pub fn sign(&self, now: Timestamp) -> Result<(Secret, Timestamp), Error> {
        let issued = now.as_second().saturating_sub(BACKDATED);
        let life = i64::try_from(self.lifetime.as_secs()).unwrap_or(i64::MAX);
        let end = issued.saturating_add(life);
        let mut header = serde_json::Map::new();
        header.insert("alg".into(), self.algorithm.name().into());
        header.insert("typ".into(), "JWT".into());
        if let Some(id) = &self.key_id {
            header.insert("kid".into(), id.as_str().into());
        }
        let mut claims = serde_json::Map::new();
        claims.insert("iat".into(), issued.into());
        claims.insert("exp".into(), end.into());
        claims.insert("jti".into(), random::hex()?.into());
        for (name, value) in &self.claims {
            claims.insert(name.clone(), value.clone());
        }
        // Some providers ask for `nbf`; whoever names it means the start of the token.
        if claims.contains_key("nbf") {
            claims.insert("nbf".into(), issued.into());
        }
        let encoded = |map: serde_json::Map<String, Value>| {
            URL_SAFE_NO_PAD.encode(Value::Object(map).to_string())
        };
        let signed = format!("{}.{}", encoded(header), encoded(claims));
        let signature = self.signature(signed.as_bytes())?;
        let token = format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature));
        Ok((token.into(), Timestamp::from_second(end).unwrap_or(now)))
    }

    /// What must not show up in messages.
    pub(super) fn secrets(&self) -> Vec<Secret> {
        vec![self.key.clone()]
    }

    fn signature(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        if self.algorithm == JwtAlgorithm::Hs256 {
            let key = hmac::Key::new(hmac::HMAC_SHA256, self.key.expose().as_bytes());
            return Ok(hmac::sign(&key, message).as_ref().to_vec());
        }
        let random = SystemRandom::new();
        let pem = Secret::from(self.key.expose().replace("\\n", "\n"));
        let der = PrivateKeyDer::from_pem_slice(pem.expose().as_bytes()).map_err(|_| {
            wrong("is no PEM; give it whole, from `-----BEGIN PRIVATE KEY-----` to the end")
        })?;
        let failed = |_| wrong("cannot sign");
        if self.algorithm == JwtAlgorithm::Es256 {
            let PrivateKeyDer::Pkcs8(der) = &der else {
                return Err(wrong(
                    "is not PKCS#8, which ES256 needs; convert it with `openssl pkcs8 -topk8 -nocrypt`",
                ));
            };
            let key = EcdsaKeyPair::from_pkcs8(
                &ECDSA_P256_SHA256_FIXED_SIGNING,
                der.secret_pkcs8_der(),
                &random,
            )
            .map_err(|_| wrong("is no key on P-256, which ES256 needs"))?;
            return Ok(key
                .sign(&random, message)
                .map_err(failed)?
                .as_ref()
                .to_vec());
        }
        let key = match &der {
            PrivateKeyDer::Pkcs8(der) => RsaKeyPair::from_pkcs8(der.secret_pkcs8_der()),
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()),
            _ => return Err(wrong("is no RSA key")),
        }
        .map_err(|_| wrong("is no RSA key of 2048 bits or more"))?;
        let padding: &dyn signature::RsaEncoding = match self.algorithm {
            JwtAlgorithm::Ps256 => &RSA_PSS_SHA256,
            _ => &RSA_PKCS1_SHA256,
        };
        let mut out = vec![0; key.public().modulus_len()];
        key.sign(padding, &random, message, &mut out)
            .map_err(failed)?;
        Ok(out)
    }
}

fn wrong(what: &str) -> Error {
    let detail = format!("the private key of the JSON Web Token {what}");
    Error::new(ErrorKind::Configuration, "", detail)
}
