//! Sandboxes whose requests are signed: what they can check is checked, and the rest is let in by its place.

#![cfg(test)]

use std::time::Duration;

use conjoin_runtime::{
    Auth, ClientBuilder, ErrorKind, Jwt, JwtAlgorithm, Method, OAuth1, Operation, Secret,
};
use conjoin_sandbox::{Running, Sandbox};
use conjoin_tests::acme::{Client, PROFILE};
use conjoin_tests::workspace;

static TICKETS: Operation = Operation::new("listTickets", Method::Get, "/v1/tickets");

const CONNECTOR: &str = "mappings/acme/connector.yaml";
const SPEC: &str = "specs/acme/openapi.yaml";
const TOKEN: &str = "    token: {scheme: token, bearer: $credential.token}\n";
const KEY: &str = "    key: {scheme: key, api_key: {value: $credential.key}}\n";
const OAUTH: &str = "    oauth:
      scheme: oauth
      oauth2: {grant: authorization_code, refresh: rotating, scopes: [desk.read, desk.write]}
";

/// A sandbox with one way to authenticate, and with what `key` is in the spec.
fn start(way: &str, key: &str) -> Running {
    let folder = workspace::copy(&workspace::BASE);
    workspace::edit(&folder, CONNECTOR, &[TOKEN, KEY, OAUTH].concat(), way);
    let known = "key: {type: apiKey, in: header, name: X-Acme-Key}";
    workspace::edit(&folder, SPEC, known, &format!("key: {key}"));
    let sandbox = Sandbox::new("acme").workspace(folder.path());
    sandbox.start().unwrap()
}

/// Whether a request with a query that has to be encoded is let in.
async fn lets_in(sandbox: &Running, auth: Auth) -> bool {
    let client = ClientBuilder::<Client>::new(&PROFILE, Vec::new())
        .base_url(sandbox.url())
        .credentials(auth)
        .build()
        .unwrap();
    let mut call = client.call(&TICKETS);
    call.query("updated_since", "2025-06-01T00:00:00+02:00");
    match call.send::<serde_json::Value>().await {
        Ok(_) => true,
        Err(error) if matches!(error.kind(), ErrorKind::Unauthorized) => false,
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn a_wrong_signature_of_oauth_1_is_refused() {
    let way = "    tba: {scheme: key, oauth1: {consumer_key: $credential.consumer_key, \
               consumer_secret: $credential.consumer_secret, token: $credential.token_id, \
               token_secret: $credential.token_secret}}\n";
    let sandbox = start(way, "{type: http, scheme: oauth}");
    let it = |name: &str| sandbox.credential(name);
    let oauth = |consumer: &str, secret: &str, token: &str, word: &str| {
        Auth::OAuth1(OAuth1::new(consumer, secret, token, word))
    };
    let (consumer, secret) = (it("consumer_key"), it("consumer_secret"));
    let (token, word) = (it("token_id"), it("token_secret"));
    let right = oauth(&consumer, &secret, &token, &word);
    assert!(lets_in(&sandbox, right).await);
    let realm = OAuth1::new(
        consumer.as_str(),
        secret.as_str(),
        token.as_str(),
        word.as_str(),
    );
    let realm = realm.realm("an account");
    assert!(lets_in(&sandbox, Auth::OAuth1(realm)).await);
    for wrong in [
        oauth("another", &secret, &token, &word),
        oauth(&consumer, "another", &token, &word),
        oauth(&consumer, &secret, "another", &word),
        oauth(&consumer, &secret, "", &word),
        oauth(&consumer, &secret, &token, "another"),
        Auth::None,
    ] {
        assert!(!lets_in(&sandbox, wrong.clone()).await, "{wrong:?}");
    }
}

#[tokio::test]
async fn a_token_that_another_secret_has_signed_is_refused() {
    let way = "    own: {scheme: token, jwt: {alg: HS256, key: $credential.secret, \
               key_id: $credential.key_id, claims: {iss: $credential.app, aud: desk}, lifetime: 60}}\n";
    let sandbox = start(way, "{type: apiKey, in: header, name: X-Acme-Key}");
    let it = |name: &str| sandbox.credential(name);
    let jwt = |key: &str, issuer: &str| {
        Jwt::new(JwtAlgorithm::Hs256, key)
            .key_id(it("key_id"))
            .issuer(issuer)
            .audience("desk")
    };
    let (secret, app) = (it("secret"), it("app"));
    assert!(lets_in(&sandbox, Auth::Jwt(jwt(&secret, &app))).await);
    for wrong in [
        jwt("another", &app),
        jwt(&secret, "another"),
        jwt(&secret, &app).key_id("another"),
        jwt(&secret, &app).lifetime(Duration::from_secs(5)),
    ] {
        assert!(
            !lets_in(&sandbox, Auth::Jwt(wrong.clone())).await,
            "{wrong:?}"
        );
    }
    let bare = Auth::Bearer("no token".into());
    assert!(!lets_in(&sandbox, bare).await);
}

#[tokio::test]
async fn of_two_schemes_at_once_both_are_needed() {
    let way = "    both:
      all:
        - {scheme: token, bearer: $credential.token}
        - {scheme: key, api_key: {value: $credential.key}}
";
    let sandbox = start(way, "{type: apiKey, in: header, name: X-Acme-Key}");
    let token = Auth::Bearer(sandbox.credential("token").into());
    let key = Auth::Header {
        name: "X-Acme-Key",
        value: sandbox.credential("key").into(),
    };
    assert!(lets_in(&sandbox, Auth::All(vec![token.clone(), key.clone()])).await);
    assert!(!lets_in(&sandbox, token).await);
    assert!(!lets_in(&sandbox, key).await);
}

#[tokio::test]
async fn what_a_function_signs_has_to_stand_in_its_place() {
    use conjoin_acme::{Client, Credentials, Settings};

    let folder = workspace::copy(&workspace::TESTBED);
    let sandbox = Sandbox::new("acme").workspace(folder.path());
    let sandbox = sandbox.start().unwrap();
    let mut settings = Settings::new("desk");
    settings.region = "eu".to_owned();
    let it = |name: &str| Secret::from(sandbox.credential(name));
    let signed = Credentials::signed(&settings, it("key_id"), it("secret"));
    for (credentials, lets_in) in [
        (signed, true),
        (Credentials::token("another"), false),
        (Credentials::token(sandbox.credential("token")), true),
    ] {
        let client = Client::builder(settings.clone())
            .credentials(credentials)
            .base_url(sandbox.url())
            .build()
            .unwrap();
        let answer = client.list_rates().send().await;
        let refused = answer.map_err(|error| error.kind().clone());
        match refused {
            Ok(_) => assert!(lets_in),
            Err(kind) => assert_eq!((kind, lets_in), (ErrorKind::Unauthorized, false)),
        }
    }
}
