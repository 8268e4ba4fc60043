//! Webhooks out: what is posted to a loopback address when a record changes, signed as the provider signs.

use std::collections::BTreeMap;
use std::io;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http_body_util::Full;
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use ring::hmac;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use url::{Host, Url};

use crate::Error;
use crate::facts::{Change, Encoding, Webhooks};
use crate::moment;
use crate::pattern;

/// The key that webhooks are signed with.
pub const WEBHOOK_SECRET: &str = "sandbox-webhook-secret";

/// Something to post.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) url: Url,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// Whether nothing leaves the machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let inside = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    inside && url.scheme() == "http"
}

/// A URL that may be posted to.
pub(crate) fn target(text: &str) -> Result<Url, Error> {
    Url::parse(text)
        .ok()
        .filter(is_loopback)
        .ok_or_else(|| Error::Webhook(text.to_owned()))
}

/// What to post of a change; `None` when the provider posts nothing of it.
pub(crate) fn delivery(
    facts: &Webhooks,
    url: &Url,
    model: &str,
    change: Change,
    id: &str,
    number: u64,
    now: Timestamp,
) -> Option<Delivery> {
    let template = facts.bodies.get(model)?.get(&change)?;
    let marks = BTreeMap::from([
        ("{id}", id.to_owned()),
        ("{id_number}", id.to_owned()),
        ("{time}", moment::rfc3339(now)),
        ("{epoch_seconds}", now.as_second().to_string()),
        ("{epoch_millis}", now.as_millisecond().to_string()),
        ("{number}", number.to_string()),
        ("{uuid}", format!("00000000-0000-4000-8000-{number:012x}")),
    ]);
    let body = filled(template, &marks).to_string();
    let mut headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    headers.extend(
        facts
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), text(value, &marks))),
    );
    let mut timestamp = String::new();
    if let Some(header) = &facts.timestamp {
        timestamp =
            pattern::text(&moment::write(now, &header.format, None, false)).unwrap_or_default();
        headers.push((header.header.clone(), timestamp.clone()));
    }
    if let Some(signature) = &facts.signature {
        let over = signature
            .over
            .replace("{method}", "POST")
            .replace("{url}", url.as_str())
            .replace("{timestamp}", &timestamp)
            .replace("{body}", &body);
        let tag = sign(WEBHOOK_SECRET.as_bytes(), over.as_bytes());
        let tag = match signature.encoding {
            Encoding::Hex => tag.iter().map(|byte| format!("{byte:02x}")).collect(),
            Encoding::Base64 => STANDARD.encode(tag),
        };
        headers.push((
            signature.header.clone(),
            format!("{}{tag}", signature.prefix),
        ));
    }
    Some(Delivery {
        url: url.clone(),
        headers,
        body: body.into_bytes(),
    })
}

fn sign(key: &[u8], over: &[u8]) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, over).as_ref().to_vec()
}

fn text(template: &str, marks: &BTreeMap<&str, String>) -> String {
    let mut out = template.to_owned();
    for (mark, value) in marks {
        out = out.replace(mark, value);
    }
    out
}

fn filled(template: &Value, marks: &BTreeMap<&str, String>) -> Value {
    match template {
        Value::String(it) => {
            let numeric = [
                "{epoch_seconds}",
                "{epoch_millis}",
                "{number}",
                "{id_number}",
            ]
            .contains(&it.as_str());
            let made = text(it, marks);
            match made.parse::<i64>() {
                Ok(number) if numeric => json!(number),
                _ => json!(made),
            }
        }
        Value::Array(items) => items.iter().map(|it| filled(it, marks)).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, it)| (key.clone(), filled(it, marks)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// Posts, and gives the status of the answer.
pub(crate) async fn post(delivery: &Delivery) -> io::Result<u16> {
    let host = delivery
        .url
        .host_str()
        .unwrap_or_default()
        .trim_matches(['[', ']'])
        .to_owned();
    let port = delivery.url.port_or_known_default().unwrap_or(80);
    let stream = TcpStream::connect((host.as_str(), port)).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(io::Error::other)?;
    tokio::spawn(connection);
    let mut target = delivery.url.path().to_owned();
    if let Some(query) = delivery.url.query() {
        target = format!("{target}?{query}");
    }
    let mut request = hyper::Request::post(target).header("host", format!("{host}:{port}"));
    for (name, value) in &delivery.headers {
        request = request.header(name, value);
    }
    let request = request
        .body(Full::new(Bytes::from(delivery.body.clone())))
        .map_err(io::Error::other)?;
    let answer = sender
        .send_request(request)
        .await
        .map_err(io::Error::other)?;
    Ok(answer.status().as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hmac_is_that_of_rfc_4231() {
        let tag: String = sign(b"Jefe", b"what do ya want for nothing?")
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect();
        assert_eq!(
            tag,
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn only_loopback_is_posted_to() {
        for good in [
            "http://127.0.0.1:9/x",
            "http://localhost:9",
            "http://[::1]:9",
        ] {
            assert!(target(good).is_ok(), "{good}");
        }
        for bad in [
            "http://10.0.0.1/",
            "https://127.0.0.1/",
            "http://127.0.0.1.example.com",
            "x",
            "file:///x",
        ] {
            assert!(target(bad).is_err(), "{bad}");
        }
    }
}
