//! OAuth 1.0a with HMAC-SHA256 (RFC 5849): a signature over method, URL and parameters of each request.

use base64::Engine as _;
use jiff::Timestamp;
use ring::hmac;
use url::Position;

use super::{Secret, random};
use crate::encode;
use crate::error::{Error, ErrorKind};
use crate::transport::TransportRequest;

/// Credentials of OAuth 1.0a, for instance NetSuite's token-based authentication.
///
/// Each attempt is signed anew: a nonce must not come twice.
#[derive(Debug, Clone)]
pub struct OAuth1 {
    consumer_key: Secret,
    consumer_secret: Secret,
    token: Secret,
    token_secret: Secret,
    realm: Option<String>,
}

impl OAuth1 {
    /// The consumer (the integration) and the token (the account's consent), each with its secret.
    /// An empty token is left out of requests.
    pub fn new(
        consumer_key: impl Into<Secret>,
        consumer_secret: impl Into<Secret>,
        token: impl Into<Secret>,
        token_secret: impl Into<Secret>,
    ) -> Self {
        Self {
            consumer_key: consumer_key.into(),
            consumer_secret: consumer_secret.into(),
            token: token.into(),
            token_secret: token_secret.into(),
            realm: None,
        }
    }

    /// The realm, which is sent and not signed; NetSuite's is the account id: `1234567_SB1`.
    pub fn realm(mut self, realm: impl Into<String>) -> Self {
        self.realm = Some(realm.into());
        self
    }

    /// What must not show up in messages.
    pub(super) fn secrets(&self) -> Vec<Secret> {
        let all = [&self.consumer_secret, &self.token, &self.token_secret];
        all.into_iter()
            .chain([&self.consumer_key])
            .cloned()
            .collect()
    }

    /// Signs a request; `now` is by the provider's clock.
    pub(super) fn sign(&self, request: &mut TransportRequest, now: Timestamp) -> Result<(), Error> {
        let header = self.header(request, &random::hex()?, now.as_second());
        if request.headers.set("authorization", &header) {
            return Ok(());
        }
        let detail = "the realm of OAuth 1.0 has a character that no header may hold";
        Err(Error::new(ErrorKind::Configuration, "", detail))
    }

    fn header(&self, request: &TransportRequest, nonce: &str, timestamp: i64) -> String {
        let timestamp = timestamp.to_string();
        let mut ours = vec![("oauth_consumer_key", self.consumer_key.expose())];
        if !self.token.expose().is_empty() {
            ours.push(("oauth_token", self.token.expose()));
        }
        ours.extend([
            ("oauth_nonce", nonce),
            ("oauth_timestamp", timestamp.as_str()),
            ("oauth_signature_method", "HMAC-SHA256"),
            ("oauth_version", "1.0"),
        ]);
        let signature = self.signature(&base_string(request, &ours));
        let mut header = String::from("OAuth ");
        if let Some(realm) = &self.realm {
            let realm = realm.replace('\\', "\\\\").replace('"', "\\\"");
            header.push_str(&format!("realm=\"{realm}\", "));
        }
        for (name, value) in ours {
            header.push_str(&format!("{name}=\"{}\", ", encode::value(value)));
        }
        header.push_str(&format!(
            "oauth_signature=\"{}\"",
            encode::value(&signature)
        ));
        header
    }

    fn signature(&self, base: &str) -> String {
        let key = format!(
            "{}&{}",
            encode::value(self.consumer_secret.expose()),
            encode::value(self.token_secret.expose())
        );
        let key = Secret::from(key);
        let key = hmac::Key::new(hmac::HMAC_SHA256, key.expose().as_bytes());
        let mac = hmac::sign(&key, base.as_bytes());
        base64::engine::general_purpose::STANDARD.encode(mac)
    }
}

/// RFC 5849, 3.4.1: method, URL without query, and all parameters sorted.
fn base_string(request: &TransportRequest, ours: &[(&str, &str)]) -> String {
    let mut parameters: Vec<(String, String)> = ours
        .iter()
        .map(|(name, value)| (encode::value(name), encode::value(value)))
        .collect();
    let theirs = request.url.query_pairs();
    parameters.extend(theirs.map(|(name, value)| (encode::value(&name), encode::value(&value))));
    let form = request
        .headers
        .get("content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if let (true, Some(body)) = (form, &request.body) {
        let fields = url::form_urlencoded::parse(body);
        parameters
            .extend(fields.map(|(name, value)| (encode::value(&name), encode::value(&value))));
    }
    parameters.sort();
    let joined: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!(
        "{}&{}&{}",
        request.method.as_str(),
        encode::value(&request.url[..Position::AfterPath]),
        encode::value(&joined.join("&"))
    )
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use url::Url;

    use super::*;
    use crate::client::Method;

    const HOST: &str = "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest";

    fn demo() -> OAuth1 {
        OAuth1::new("ck_demo_1", "cs_demo_secret", "tk_demo_1", "ts_demo_secret")
            .realm("1234567_SB1")
    }

    fn header(request: &TransportRequest, nonce: &str, timestamp: i64) -> String {
        demo().header(request, nonce, timestamp)
    }

    /// Computed with another implementation (Python's `hmac`).
    #[test]
    fn a_get_with_a_query() {
        let url = format!(
            "{HOST}/record/v1/vendorBill?limit=2&offset=0&q=tranDate%20ON_OR_AFTER%20%221%2F1%2F2026%22"
        );
        let request = TransportRequest::new(Method::Get, Url::parse(&url).expect("URL"));
        let header = header(&request, "n0nce123456", 1_767_225_600);
        assert_eq!(
            header,
            "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ck_demo_1\", oauth_token=\"tk_demo_1\", \
             oauth_nonce=\"n0nce123456\", oauth_timestamp=\"1767225600\", \
             oauth_signature_method=\"HMAC-SHA256\", oauth_version=\"1.0\", \
             oauth_signature=\"KrB96N8BbRYF6ORI745PaeTjebyES1OqiSGIalCy13U%3D\""
        );
        // A space written as `+` is the same parameter.
        let plus = url.replace("%20", "+");
        let request = TransportRequest::new(Method::Get, Url::parse(&plus).expect("URL"));
        assert_eq!(self::header(&request, "n0nce123456", 1_767_225_600), header);
    }

    /// Computed with another implementation; the JSON body is not signed.
    #[test]
    fn a_post_with_a_json_body() {
        let url = format!("{HOST}/query/v1/suiteql?limit=1000&offset=0");
        let mut request = TransportRequest::new(Method::Post, Url::parse(&url).expect("URL"));
        request.headers.set("content-type", "application/json");
        request.body = Some(Bytes::from_static(b"{\"q\":\"SELECT 1\"}"));
        assert!(
            header(&request, "n0nce123457", 1_767_225_601).ends_with(&format!(
                "oauth_signature=\"{}\"",
                encode::value("nRNeD7dI3Oq0i5WOXMCWTK+vm3jAmdfCU1hTlRSaTho=")
            ))
        );
    }

    /// The base string of RFC 5849, 3.4.1.1, whose parameters are in query, header and form.
    #[test]
    fn parameters_of_all_places() {
        let url = "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b";
        let mut request = TransportRequest::new(Method::Post, Url::parse(url).expect("URL"));
        request
            .headers
            .set("content-type", "application/x-www-form-urlencoded");
        request.body = Some(Bytes::from_static(b"c2&a3=2+q"));
        let ours = [
            ("oauth_consumer_key", "9djdj82h48djs9d2"),
            ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "7d8f3e4a"),
        ];
        assert_eq!(
            base_string(&request, &ours),
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D\
             %26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a\
             %26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
        );
    }

    #[test]
    fn without_a_token_there_is_none() {
        let request = TransportRequest::new(Method::Get, Url::parse(HOST).expect("URL"));
        let header = OAuth1::new("ck", "cs", "", "").header(&request, "n", 1);
        assert!(!header.contains("oauth_token") && !header.contains("realm"));
        assert!(!format!("{:?}", demo()).contains("secret\""));
    }
}
