//! Requests to the testbed's provider that a function written by hand signs.

#![cfg(test)]

use conjoin_acme::runtime::auth::hmac_sha256;
use conjoin_acme::runtime::{ErrorKind, Secret};
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use serde_json::json;

const SECRET: &str = "a secret of more than twenty bytes";

fn client(server: &Server, key_id: &str) -> Client {
    let mut settings = Settings::new("desk");
    settings.region = "us".to_owned();
    let credentials = Credentials::signed(&settings, Secret::from(key_id), Secret::from(SECRET));
    Client::builder(settings)
        .credentials(credentials)
        .base_url(server.url())
        .build()
        .unwrap()
}

#[tokio::test]
async fn the_function_sees_each_request_whole() {
    let server = Server::start();
    server.on("GET", "/books/rates").answer(Answer::json("[]"));
    client(&server, "k1").list_rates().send().await.unwrap();
    let requests = server.requests();
    let header = requests[0].header("x-acme-key").unwrap();
    let parts: Vec<&str> = header.split(':').collect();
    let [key_id, time, hash] = parts.as_slice() else {
        panic!("three parts: {header}")
    };
    let message = format!("GET\n/books/rates?\n{time}\nus\n");
    let expected = hmac_sha256(SECRET.as_bytes(), message.as_bytes());
    let expected: String = expected.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((*key_id, *hash), ("k1", expected.as_str()));
}

#[tokio::test]
async fn what_cannot_be_signed_is_not_sent() {
    let server = Server::start();
    let error = client(&server, "two\nlines")
        .list_rates()
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(
        error
            .to_string()
            .contains("the key id is no text for a header"),
        "{error}"
    );
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn neither_the_secret_nor_the_signature_is_in_messages() {
    let server = Server::start();
    server.on("GET", "/books/rates").respond(|request| {
        let signature = request.header("x-acme-key").unwrap_or_default();
        let said = format!("{signature} is not by {SECRET} of us");
        Answer::json(json!({"error": {"code": "x", "message": said}}).to_string()).with_status(400)
    });
    let error = client(&server, "k1").list_rates().send().await.unwrap_err();
    let text = format!("{error} {error:?}");
    let signature = server.requests()[0]
        .header("x-acme-key")
        .unwrap()
        .to_owned();
    let hash = signature.rsplit(':').next().unwrap();
    assert!(!text.contains(SECRET) && !text.contains(hash), "{text}");
    assert!(text.contains("of us"), "a setting is no secret: {text}");
}
