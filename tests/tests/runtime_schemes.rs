//! Every way to authenticate, as a server sees it.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use conjoin_runtime::{
    Auth, Authorize, ClientAuth, Error, ErrorKind, Grant, Jwt, JwtAlgorithm, Method, OAuth1,
    OAuth2, Operation, Secret, TransportRequest,
};
use conjoin_tests::acme::{Client, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{NOW, client, endpoint, guard, of, refreshes, stale, token};
use conjoin_tests::server::{Answer, Request, Server};
use ring::signature::{self, KeyPair as _, UnparsedPublicKey, VerificationAlgorithm};
use rustls::pki_types::pem::PemObject as _;

const RSA: &str = include_str!("../keys/rsa.key");
const EC: &str = include_str!("../keys/server.key");

async fn people(client: &Client) -> Result<(), Error> {
    client.call(&LIST_PEOPLE).send::<()>().await.map(|_| ())
}

/// The request for people that some credentials make.
async fn seen(auth: Auth) -> Request {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    people(&client(&server, &TestClock::at(NOW), auth))
        .await
        .expect("answer");
    of(&server, "/people").remove(0)
}

fn header(name: &'static str, value: &str) -> Auth {
    let value = value.into();
    Auth::Header { name, value }
}

fn basic(username: &str, password: &str) -> Auth {
    Auth::Basic {
        username: username.into(),
        password: password.into(),
    }
}

#[tokio::test]
async fn keys_basic_and_bearer() {
    let authorization = |request: &Request| request.header("authorization").map(str::to_owned);
    let request = seen(header("authorization", "Token token=k-1")).await;
    assert_eq!(authorization(&request).as_deref(), Some("Token token=k-1"));
    let request = seen(header("x-api-key", "k-1")).await;
    assert_eq!(request.header("x-api-key"), Some("k-1"));
    assert_eq!(authorization(&request), None);
    let (name, value) = ("api key", Secret::from("k/1&x"));
    let request = seen(Auth::Query { name, value }).await;
    assert_eq!(request.query, "api%20key=k%2F1%26x");
    let (name, value) = ("sid", Secret::from("k-1"));
    let request = seen(Auth::Cookie { name, value }).await;
    assert_eq!(request.header("cookie"), Some("sid=k-1"));
    let request = seen(basic("ada@acme.example/token", "k:1é")).await;
    let pair = format!("Basic {}", STANDARD.encode("ada@acme.example/token:k:1é"));
    assert_eq!(authorization(&request), Some(pair));
    let request = seen(Auth::Bearer("t-1".into())).await;
    assert_eq!(authorization(&request).as_deref(), Some("Bearer t-1"));
    assert_eq!(authorization(&seen(Auth::None).await), None);
}

#[tokio::test]
async fn several_at_once() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let all = Auth::All(vec![
        header("x-app", "a-1"),
        Auth::OAuth2(stale(&server)),
        Auth::All(vec![header("x-consumer", "c-1"), Auth::None]),
        Auth::Query {
            name: "key",
            value: "k-1".into(),
        },
    ]);
    people(&client(&server, &TestClock::at(NOW), all))
        .await
        .expect("answer");
    let request = of(&server, "/people").pop().expect("a request");
    let headers = ["x-app", "x-consumer", "authorization"].map(|name| request.header(name));
    assert_eq!(headers, [Some("a-1"), Some("c-1"), Some("Bearer new")]);
    assert_eq!(request.query, "key=k-1");
}

static EITHER: Operation =
    Operation::new("either", Method::Get, "/people").security(&[&["missing"], &["key", "app"]]);
static BASIC: Operation = Operation::new("basic", Method::Get, "/people").security(&[&["basic"]]);
static NEITHER: Operation =
    Operation::new("neither", Method::Get, "/people").security(&[&["missing"], &["key", "other"]]);
static OPTIONAL: Operation =
    Operation::new("optional", Method::Get, "/people").security(&[&["missing"], &[]]);

#[tokio::test]
async fn an_operation_gets_the_schemes_that_it_takes() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    let schemes = Auth::Schemes(vec![
        ("token", Auth::Bearer("t-1".into())),
        ("basic", basic("ada", "s")),
        ("key", header("x-key", "k-1")),
        ("app", header("x-app", "a-1")),
    ]);
    let client = client(&server, &TestClock::at(NOW), schemes);
    let sent = async |operation: &'static Operation| {
        client.call(operation).send::<()>().await.map(|_| {
            let request = server.requests().pop().expect("a request");
            ["authorization", "x-key", "x-app"].map(|name| request.header(name).map(str::to_owned))
        })
    };
    let text = |text: &str| Some(text.to_owned());
    let some = sent(&LIST_PEOPLE).await.expect("the first");
    assert_eq!(some, [text("Bearer t-1"), None, None]);
    let some = sent(&EITHER).await.expect("two at once");
    assert_eq!(some, [None, text("k-1"), text("a-1")]);
    let some = sent(&BASIC).await.expect("another");
    assert_eq!(some, [text("Basic YWRhOnM="), None, None]);
    let some = sent(&OPTIONAL).await.expect("none");
    assert_eq!(some, [None, None, None]);
    let before = server.requests().len();
    let error = sent(&NEITHER).await.expect_err("nothing fits");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(
        error.detail().contains("missing, or key and other"),
        "{error}"
    );
    assert_eq!(server.requests().len(), before);
}

#[tokio::test]
async fn schemes_given_one_by_one_meet_what_the_connection_takes() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    let builder = || Client::at(&server, &TestClock::at(NOW)).security(&[&["key", "app"]]);
    let connect = |auth: Auth| builder().credentials(auth).build().expect("client");
    let basic = basic("ada", "s").scheme("basic");
    let key = header("x-key", "k-1")
        .scheme("key")
        .and(header("x-key", "k-2").scheme("key"));
    let app = header("x-app", "a-1").scheme("app");
    let all = connect(Auth::None.and(basic.clone()).and(key.clone()).and(app));
    let sent = async |operation: &'static Operation| {
        all.call(operation).send::<()>().await.expect("answer");
        let request = server.requests().pop().expect("a request");
        ["authorization", "x-key", "x-app"].map(|name| request.header(name).map(str::to_owned))
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(sent(&LIST_PEOPLE).await, [None, text("k-1"), text("a-1")]);
    assert_eq!(sent(&BASIC).await, [text("Basic YWRhOnM="), None, None]);
    assert_eq!(sent(&OPTIONAL).await, [None, None, None]);
    let before = server.requests().len();
    let nothing = builder().build().expect("client");
    for some in [
        connect(basic.and(key)),
        connect(Auth::Schemes(Vec::new())),
        nothing,
    ] {
        let error = people(&some).await.expect_err("no app");
        assert_eq!(error.kind(), &ErrorKind::Configuration);
        assert!(error.detail().contains("takes key and app"), "{error}");
    }
    assert_eq!(server.requests().len(), before);
}

#[tokio::test]
async fn tenants_and_base_urls_per_connection() {
    let (eu, us) = (Server::start(), Server::start());
    for server in [&eu, &us] {
        server.on("GET", "/people").answer(Answer::json("{}"));
    }
    let clock = TestClock::at(NOW);
    let connect = |server: &Server, tenant: &str| {
        Client::at(server, &clock)
            .header("Xero-Tenant-Id", tenant)
            .header("X-Acme-Version", "3")
            .credentials(Auth::Bearer("t".into()))
            .build()
            .expect("client")
    };
    people(&connect(&eu, "t-eu")).await.expect("answer");
    people(&connect(&us, "t-us")).await.expect("answer");
    for (server, tenant) in [(&eu, "t-eu"), (&us, "t-us")] {
        let [request] = &server.requests()[..] else {
            panic!("one request")
        };
        assert_eq!(request.header("xero-tenant-id"), Some(tenant));
        assert_eq!(
            request.header("x-acme-version"),
            Some("3"),
            "wins over the profile"
        );
    }
}

/// The claims of a signed token whose signature is good.
fn verified(
    jwt: &str,
    algorithm: &'static dyn VerificationAlgorithm,
    key: &[u8],
) -> (serde_json::Value, serde_json::Value) {
    let (signed, mac) = jwt.rsplit_once('.').expect("a signature");
    let mac = URL_SAFE_NO_PAD.decode(mac).expect("Base64");
    UnparsedPublicKey::new(algorithm, key)
        .verify(signed.as_bytes(), &mac)
        .expect("a good signature");
    let part = |part: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(part).expect("Base64");
        serde_json::from_slice(&bytes).expect("JSON")
    };
    let (header, claims) = signed.split_once('.').expect("two parts");
    (part(header), part(claims))
}

/// The public keys of both test keys, as ring takes them.
fn public_keys() -> (Vec<u8>, Vec<u8>) {
    use rustls::pki_types::PrivatePkcs8KeyDer;
    let der = |pem: &str| PrivatePkcs8KeyDer::from_pem_slice(pem.as_bytes()).expect("a key");
    let rsa = signature::RsaKeyPair::from_pkcs8(der(RSA).secret_pkcs8_der()).expect("RSA");
    let ec = signature::EcdsaKeyPair::from_pkcs8(
        &signature::ECDSA_P256_SHA256_FIXED_SIGNING,
        der(EC).secret_pkcs8_der(),
        &ring::rand::SystemRandom::new(),
    );
    let ec = ec.expect("P-256");
    (
        rsa.public_key().as_ref().to_vec(),
        ec.public_key().as_ref().to_vec(),
    )
}

#[tokio::test]
async fn tokens_signed_here() {
    let (rsa, ec) = public_keys();
    for (algorithm, name, pem, verifier, key) in [
        (
            JwtAlgorithm::Rs256,
            "RS256",
            RSA,
            &signature::RSA_PKCS1_2048_8192_SHA256 as &'static dyn VerificationAlgorithm,
            &rsa,
        ),
        (
            JwtAlgorithm::Ps256,
            "PS256",
            RSA,
            &signature::RSA_PSS_2048_8192_SHA256,
            &rsa,
        ),
        (
            JwtAlgorithm::Es256,
            "ES256",
            EC,
            &signature::ECDSA_P256_SHA256_FIXED,
            &ec,
        ),
    ] {
        let escaped = pem.replace('\n', "\\n");
        for pem in [pem, &escaped] {
            let jwt = Jwt::new(algorithm, pem)
                .key_id("k-1")
                .issuer("app")
                .subject("ada")
                .audience("https://acme.example")
                .claim("scope", vec!["read"])
                .lifetime(Duration::from_secs(300));
            let request = seen(Auth::Jwt(jwt)).await;
            let bearer = request.header("authorization").expect("a header");
            let bearer = bearer.strip_prefix("Bearer ").expect("a bearer");
            let (header, claims) = verified(bearer, verifier, key);
            assert_eq!(
                header,
                serde_json::json!({"alg": name, "typ": "JWT", "kid": "k-1"})
            );
            let now = 1_767_323_045;
            assert_eq!(
                (claims["iat"].as_i64(), claims["exp"].as_i64()),
                (Some(now - 10), Some(now + 290))
            );
            assert_eq!(
                (&claims["iss"], &claims["sub"]),
                (&"app".into(), &"ada".into())
            );
            assert_eq!(claims["aud"], "https://acme.example");
            assert_eq!(claims["scope"], serde_json::json!(["read"]));
            assert_eq!(claims["jti"].as_str().map(str::len), Some(32));
        }
    }
    let request = seen(Auth::Jwt(Jwt::new(JwtAlgorithm::Hs256, "shared"))).await;
    let bearer = request
        .header("authorization")
        .expect("a header")
        .to_owned();
    let (signed, mac) = bearer
        .trim_start_matches("Bearer ")
        .rsplit_once('.')
        .expect("parts");
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, b"shared");
    let mac = URL_SAFE_NO_PAD.decode(mac).expect("Base64");
    ring::hmac::verify(&key, signed.as_bytes(), &mac).expect("a good signature");
}

#[tokio::test]
async fn a_signed_token_is_made_anew_before_it_ends() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    let clock = TestClock::at(NOW);
    let client = client(
        &server,
        &clock,
        Auth::Jwt(Jwt::new(JwtAlgorithm::Hs256, "shared")),
    );
    for seconds in [0, 30, 10] {
        clock.advance(Duration::from_secs(seconds));
        people(&client).await.expect("answer");
    }
    let tokens: Vec<_> = server
        .requests()
        .iter()
        .map(|it| it.header("authorization").map(str::to_owned))
        .collect();
    assert_eq!(tokens[0], tokens[1], "50 seconds, less a quarter of it");
    assert_ne!(tokens[1], tokens[2]);
}

#[test]
fn keys_that_do_not_fit_are_told_at_once() {
    let server = Server::start();
    for (algorithm, key) in [
        (JwtAlgorithm::Rs256, "s3cret"),
        (JwtAlgorithm::Rs256, EC),
        (JwtAlgorithm::Es256, RSA),
        (JwtAlgorithm::Ps256, ""),
        (
            JwtAlgorithm::Es256,
            "-----BEGIN PRIVATE KEY-----\nczNjcmV0\n-----END PRIVATE KEY-----",
        ),
    ] {
        let error = Client::at(&server, &TestClock::at(NOW))
            .credentials(Auth::Jwt(Jwt::new(algorithm, key)))
            .build()
            .expect_err("no key");
        assert_eq!(error.kind(), &ErrorKind::Configuration);
        assert!(error.detail().contains("private key"), "{error}");
        assert!(!error.to_string().contains("s3cret"));
    }
}

fn fields(request: &Request) -> Vec<(String, String)> {
    url::form_urlencoded::parse(request.body.as_bytes())
        .into_owned()
        .collect()
}

fn field(request: &Request, name: &str) -> Option<String> {
    let found = fields(request).into_iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

#[tokio::test]
async fn assertions_for_a_token_endpoint() {
    let (rsa, ec) = public_keys();
    // The assertion is the grant (RFC 7523, 2.1).
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(Answer::json(r#"{"access_token":"new"}"#));
    let mut grant = endpoint(&server, Grant::JwtBearer);
    grant.client_auth = ClientAuth::Body;
    let oauth = OAuth2::new(grant, None)
        .signer(Jwt::new(JwtAlgorithm::Rs256, RSA).issuer("svc@acme.example"));
    people(&client(&server, &TestClock::at(NOW), Auth::OAuth2(oauth)))
        .await
        .expect("answer");
    let request = refreshes(&server).remove(0);
    let names: Vec<String> = fields(&request).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["grant_type", "assertion", "scope"]);
    assert_eq!(
        field(&request, "grant_type").as_deref(),
        Some("urn:ietf:params:oauth:grant-type:jwt-bearer")
    );
    let jwt = field(&request, "assertion").expect("an assertion");
    let (_, claims) = verified(&jwt, &signature::RSA_PKCS1_2048_8192_SHA256, &rsa);
    assert_eq!(claims["iss"], "svc@acme.example");
    assert_eq!(claims["aud"], format!("{}/oauth/token", server.url()));

    // The assertion is the client (RFC 7523, 2.2).
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(Answer::json(r#"{"access_token":"new"}"#));
    let mut grant = endpoint(&server, Grant::ClientCredentials);
    grant.client_auth = ClientAuth::PrivateKeyJwt;
    let oauth = OAuth2::new(grant, None)
        .public_client("app")
        .param("resource", "people")
        .signer(
            Jwt::new(JwtAlgorithm::Es256, EC)
                .key_id("cert-1")
                .audience("acme"),
        );
    people(&client(&server, &TestClock::at(NOW), Auth::OAuth2(oauth)))
        .await
        .expect("answer");
    let request = refreshes(&server).remove(0);
    assert_eq!(
        field(&request, "grant_type").as_deref(),
        Some("client_credentials")
    );
    assert_eq!(field(&request, "resource").as_deref(), Some("people"));
    assert_eq!(
        field(&request, "client_assertion_type").as_deref(),
        Some("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    );
    let jwt = field(&request, "client_assertion").expect("an assertion");
    let (header, claims) = verified(&jwt, &signature::ECDSA_P256_SHA256_FIXED, &ec);
    assert_eq!(header["kid"], "cert-1");
    assert_eq!(
        (&claims["iss"], &claims["aud"]),
        (&"app".into(), &"acme".into())
    );
}

#[tokio::test]
async fn each_attempt_of_oauth_1_is_signed_anew() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(Answer::status(503))
        .answer(Answer::json("{}"));
    let oauth = OAuth1::new("ck", "cs", "tk", "ts").realm("1234567_SB1");
    let client = client(&server, &TestClock::at(NOW), Auth::OAuth1(oauth));
    let mut call = client.call(&LIST_PEOPLE);
    call.query("q", "a b&c");
    call.send::<()>().await.expect("the second attempt");
    let mut nonces = Vec::new();
    for request in server.requests() {
        let header = request
            .header("authorization")
            .expect("a header")
            .to_owned();
        let part = |name: &str| {
            let (_, rest) = header.split_once(&format!("{name}=\"")).expect("a part");
            rest.split('"').next().expect("a value").to_owned()
        };
        // Written out by hand, to be independent of the code under test.
        let url: String = url::form_urlencoded::byte_serialize(server.url().as_bytes()).collect();
        let base = format!(
            "GET&{url}%2Fpeople&oauth_consumer_key%3Dck%26oauth_nonce%3D{}%26oauth_signature_method%3DHMAC-SHA256\
             %26oauth_timestamp%3D1767323045%26oauth_token%3Dtk%26oauth_version%3D1.0%26q%3Da%2520b%2526c",
            part("oauth_nonce")
        );
        let at: u64 = part("oauth_timestamp").parse().expect("seconds");
        let base = base.replace("1767323045", &at.to_string());
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, b"cs&ts");
        let mac = STANDARD.encode(ring::hmac::sign(&key, base.as_bytes()));
        assert_eq!(
            conjoin_tests::server::decoded(&part("oauth_signature")),
            mac
        );
        assert_eq!(part("realm"), "1234567_SB1");
        nonces.push(part("oauth_nonce"));
    }
    assert_eq!(nonces.len(), 2);
    assert_ne!(nonces[0], nonces[1]);
}

/// Signs path and time.
#[derive(Debug)]
struct OwnWay;

impl Authorize for OwnWay {
    fn authorize(
        &self,
        request: &mut TransportRequest,
        now: conjoin_runtime::model::Timestamp,
    ) -> Result<(), Error> {
        let value = format!("{} {}", request.url.path(), now.as_second());
        request.headers.set("x-signature", &value);
        Ok(())
    }
}

#[tokio::test]
async fn a_way_of_ones_own() {
    let request = seen(Auth::Custom(Arc::new(OwnWay))).await;
    assert_eq!(request.header("x-signature"), Some("/people 1767323045"));
}
