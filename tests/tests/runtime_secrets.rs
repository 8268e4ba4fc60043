//! No credential is seen by anybody who looks on, whatever the way to authenticate and whatever comes back.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use conjoin_runtime::observe::{Filter, JsonLines, MemoryLog, SqliteLog, StatusHooks};
use conjoin_runtime::webhook::{Received, Verifier, WebhookRequest};
use conjoin_runtime::{
    Auth, Authorize, ClientAuth, Error, Grant, Jwt, JwtAlgorithm, Method, OAuth1, OAuth2,
    OAuth2Endpoint, Secret, Token, TokenBody, TokenExchange, TokenPlace, TransportRequest,
};
use conjoin_tests::acme::{CREATE_PERSON, Client, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Request, Server, decoded};
use conjoin_tests::trace::Trace;
use conjoin_tests::webhook::VECTORS;

const NOW: &str = "2026-01-02T03:04:05Z";

/// Letters that are written otherwise in a query, in JSON and in Base64.
const SECRET: &str = "s3cr/et+wörd\"x";
const PLAIN: &str = "s3cr-et_plain-word";
const RSA: &str = include_str!("../keys/rsa.key");

/// Each form of a secret that a search has to miss.
fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec![
        secret.to_owned(),
        serde_json::json!(secret)
            .to_string()
            .trim_matches('"')
            .to_owned(),
    ];
    let query = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect::<String>();
    forms.push(query.replace('+', "%20"));
    forms.push(query);
    forms.push(base64(secret.as_bytes()));
    forms
}

/// Base64 without padding, written here so that the search does not lean on what is tested.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=chunk.len() {
            let at = (bits >> (18 - 6 * place)) & 63;
            out.push(char::from(LETTERS[at as usize]));
        }
    }
    out
}

/// The worst answer: all that was sent comes back, in headers and in the body.
fn echo(request: &Request, status: u16) -> Answer {
    let mut sent = vec![
        request.target(),
        decoded(&request.target()),
        request.body.clone(),
    ];
    sent.extend(
        request
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}")),
    );
    for (_, value) in &request.headers {
        sent.extend(value.split([' ', '=']).map(str::to_owned));
    }
    if request.body.contains('=') {
        sent.extend(pairs(&request.body).map(|(_, value)| value));
    }
    let body = serde_json::json!({"error_description": sent.last(), "message": sent.join(" "), "sent": sent, "again": serde_json::json!({"sent": sent}).to_string()});
    let mut answer = Answer::json(body.to_string()).with_status(status);
    for (at, value) in sent.iter().enumerate() {
        answer = answer.header(&format!("x-echo-{at}"), &value.replace(['\r', '\n'], " "));
    }
    answer
}

fn pairs(form: &str) -> impl Iterator<Item = (String, String)> {
    url::form_urlencoded::parse(form.as_bytes()).into_owned()
}

/// What was made for one request and let it in: signatures, assertions, tokens signed here.
fn made(request: &Request) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(value) = request.header("authorization") {
        if let Some((_, signature)) = value.split_once("oauth_signature=\"") {
            let signature = signature.trim_end_matches('"');
            out.extend([signature.to_owned(), decoded(signature)]);
        } else if let Some(token) = value.strip_prefix("Bearer ") {
            out.push(token.to_owned());
        }
    }
    out.extend(request.header("x-seal").map(str::to_owned));
    for text in [&request.query, &request.body] {
        let assertions = pairs(text).filter(|(name, _)| name.ends_with("assertion"));
        out.extend(assertions.map(|(_, value)| value));
        let seals = pairs(text).filter(|(name, _)| name == "seal");
        out.extend(seals.map(|(_, value)| value));
    }
    out
}

/// A signature of a provider's own over path and time, in a header and in the query.
#[derive(Debug)]
struct Seal(Secret);

impl Authorize for Seal {
    fn authorize(
        &self,
        request: &mut TransportRequest,
        now: conjoin_runtime::model::Timestamp,
    ) -> Result<(), Error> {
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, self.0.expose().as_bytes());
        let text = format!("{} {now}", request.url.path());
        let seal = base64(ring::hmac::sign(&key, text.as_bytes()).as_ref());
        request
            .headers
            .set("x-seal", &format!("{}-{seal}", self.0.expose().len()));
        request.url.query_pairs_mut().append_pair("seal", &seal);
        Ok(())
    }

    fn secrets(&self) -> Vec<Secret> {
        vec![self.0.clone()]
    }
}

fn oauth1() -> Auth {
    Auth::OAuth1(OAuth1::new(
        format!("{PLAIN}-consumer"),
        SECRET,
        format!("{PLAIN}-token"),
        SECRET,
    ))
}

fn seal() -> Auth {
    Auth::Custom(Arc::new(Seal(SECRET.into())))
}

fn jwt() -> Jwt {
    Jwt::new(JwtAlgorithm::Rs256, RSA).issuer("app-id")
}

/// A login with a password, whose token goes into a header.
fn login(path: &str) -> TokenExchange {
    let place = TokenPlace::Header {
        name: "x-entry",
        prefix: "Entry ",
    };
    TokenExchange::new(path, place)
        .field("/user/name", "ada")
        .field("/user/word", SECRET)
}

/// OAuth 2.0 without a person.
fn service(server: &Server, grant: Grant, client_auth: ClientAuth) -> Auth {
    let endpoint = OAuth2Endpoint {
        token_url: format!("{}/oauth/token", server.url()),
        grant,
        rotating: false,
        client_auth,
        body: TokenBody::Form,
        scopes: &["all"],
    };
    let oauth = OAuth2::new(endpoint, None).client("app-id", SECRET);
    Auth::OAuth2(oauth.signer(jwt()))
}

fn oauth2(server: &Server, client_auth: ClientAuth, body: TokenBody) -> Auth {
    let endpoint = OAuth2Endpoint {
        token_url: format!("{}/oauth/token", server.url()),
        grant: Grant::AuthorizationCode,
        rotating: true,
        client_auth,
        body,
        scopes: &[],
    };
    let token = Token::new(format!("{PLAIN}-old")).refresh_token(format!("{PLAIN}-refresh"));
    Auth::OAuth2(OAuth2::new(endpoint, token).client("app-id", SECRET))
}

#[derive(Debug, Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_credential_is_seen_by_anybody() {
    let trace = Trace::default();
    tracing::subscriber::set_global_default(trace.clone()).expect("the first one");
    log::set_boxed_logger(Box::new(trace.clone())).expect("the first one");
    log::set_max_level(log::LevelFilter::Trace);
    let folder = tempfile::tempdir().expect("a folder");
    let said = Arc::new(Mutex::new(String::new()));
    let lines = Shared::default();
    let memory = Arc::new(MemoryLog::new(1000));
    let json = Arc::new(JsonLines::new(lines.clone()));
    let sqlite = Arc::new(SqliteLog::open(folder.path().join("log.sqlite")).expect("a file"));
    let hooked = Arc::clone(&said);
    let note = move |it: &conjoin_runtime::observe::Exchange| {
        hooked.lock().expect("lock").push_str(&format!("{it:?}\n"));
    };
    let hooks = Arc::new(
        StatusHooks::new()
            .bodies(9999)
            .on_class(2, note.clone())
            .on_class(4, note),
    );

    let ways: Vec<fn(&Server) -> Auth> = vec![
        |_| Auth::Basic {
            username: "user-name".into(),
            password: SECRET.into(),
        },
        |_| Auth::Basic {
            username: PLAIN.into(),
            password: "x".into(),
        },
        |_| Auth::Bearer(PLAIN.into()),
        |_| Auth::Header {
            name: "x-acme-code",
            value: PLAIN.into(),
        },
        |_| Auth::Header {
            name: "authorization",
            value: format!("Token {PLAIN}").into(),
        },
        |_| Auth::Query {
            name: "k",
            value: SECRET.into(),
        },
        |_| Auth::Cookie {
            name: "login",
            value: PLAIN.into(),
        },
        |_| {
            Auth::All(vec![
                Auth::Header {
                    name: "x-one",
                    value: PLAIN.into(),
                },
                Auth::Query {
                    name: "two",
                    value: SECRET.into(),
                },
            ])
        },
        |server| oauth2(server, ClientAuth::Body, TokenBody::Form),
        |server| oauth2(server, ClientAuth::Basic, TokenBody::Json),
        |server| service(server, Grant::ClientCredentials, ClientAuth::Body),
        |server| service(server, Grant::ClientCredentials, ClientAuth::PrivateKeyJwt),
        |server| service(server, Grant::JwtBearer, ClientAuth::Basic),
        |_| oauth1(),
        |_| seal(),
        |_| Auth::All(vec![Auth::Bearer(PLAIN.into()), seal()]),
        |_| Auth::Jwt(jwt()),
        |_| Auth::Jwt(Jwt::new(JwtAlgorithm::Hs256, SECRET)),
        |_| Auth::Exchange(login("/login")),
        |_| {
            let cookie = TokenPlace::Cookie { name: "entry" };
            let form = TokenExchange::new("/login", cookie).body(TokenBody::Form);
            Auth::Exchange(form.field("word", SECRET).auth(Auth::Basic {
                username: "user-name".into(),
                password: PLAIN.into(),
            }))
        },
        |_| {
            let query = TokenPlace::Query { name: "entry" };
            let get = TokenExchange::new("/login", query).method(Method::Get);
            Auth::Exchange(get.field("word", SECRET))
        },
        |_| Auth::Exchange(login("/login").auth(Auth::Jwt(jwt()))),
        |_| Auth::Exchange(login("/login").auth(oauth1())),
        |_| Auth::Exchange(login("/login").auth(seal())),
        |server| {
            let url = format!("{}/oauth/token", server.url());
            Auth::Exchange(TokenExchange::rfc8693(
                url,
                format!("{PLAIN}-theirs"),
                "urn:x",
            ))
        },
    ];
    let mut made_here = Vec::new();
    for way in &ways {
        // Of the answer, and of the endpoint that gives tokens.
        for (status, granted) in [(200, 200), (400, 200), (401, 200), (401, 400), (200, 401)] {
            let server = Server::start();
            server
                .on("GET", "/people")
                .respond(move |request| echo(request, status));
            // What is no credential of the connection is told by its name alone.
            server.on("POST", "/people").answer(
                Answer::json(
                    r#"{"password":"p-1-password","again":"{\"access_token\":\"q-1-query\"}"}"#,
                )
                .with_status(status)
                .header("x-client-secret", "h-1-header"),
            );
            for (method, path) in [
                ("POST", "/oauth/token"),
                ("POST", "/login"),
                ("GET", "/login"),
            ] {
                server.on(method, path).respond(move |request| {
                    if granted != 200 {
                        return echo(request, granted);
                    }
                    let sent = [&request.body, request.header("authorization").unwrap_or("")];
                    Answer::json(format!(
                        r#"{{"access_token":"{PLAIN}-new","refresh_token":"{PLAIN}-next","id_token":"{PLAIN}-id","expires_in":3600}}"#
                    ))
                    .header("x-token", &format!("{PLAIN}-new"))
                    .header("x-echo", &sent.join(" ").replace(['\r', '\n'], " "))
                });
            }
            let client = Client::at(&server, &TestClock::at(NOW))
                .credentials(way(&server))
                .max_attempts(1)
                .observer(memory.clone())
                .observer(json.clone())
                .observer(sqlite.clone())
                .observer(hooks.clone())
                .build()
                .expect("client");
            let mut create = client.call(&CREATE_PERSON);
            create.body(r#"{"n":{"password":"p-1-password"}}"#.to_owned());
            create.header("x-client-secret", "h-1-header");
            create.query("access_token", "q-1-query");
            for sent in [
                client.call(&LIST_PEOPLE).send::<()>().await,
                create.send::<()>().await,
            ] {
                // What an error keeps of the answer is the provider's own text, for the program alone.
                if let Err(error) = sent {
                    said.lock()
                        .expect("lock")
                        .push_str(&format!("{error} {error:?} {:?}\n", error.message()));
                }
            }
            said.lock()
                .expect("lock")
                .push_str(&format!("{client:?} {:?}\n", client.connection.health()));
            said.lock()
                .expect("lock")
                .push_str(&format!("{:?}\n", way(&server)));
            made_here.extend(server.requests().iter().flat_map(made));
        }
    }
    let kept = memory.find(&Filter::new());
    // Two requests a way and status where no token has to be got first, and those for tokens.
    assert!(kept.len() >= 2 * 3 * ways.len(), "{}", kept.len());
    for operation in ["token", LIST_PEOPLE.id, CREATE_PERSON.id] {
        assert!(kept.iter().any(|it| it.operation == operation));
    }
    // The private key by its second line.
    made_here.extend(RSA.lines().nth(2).map(str::to_owned));
    made_here.retain(|secret| !secret.contains(PLAIN));
    made_here.sort();
    made_here.dedup();
    assert!(made_here.len() > 30, "{made_here:?}");
    assert!(
        kept.iter()
            .any(|it| it.path == "/oauth/token" && it.status == Some(200))
    );
    assert_eq!((json.lost(), sqlite.lost()), (0, 0));
    drop(sqlite);
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder.path()).expect("a folder") {
        files.extend(std::fs::read(file.expect("a file").path()).expect("bytes"));
    }
    let places = [
        ("the trace", trace.text()),
        ("the log in memory", format!("{kept:?}")),
        (
            "the lines",
            String::from_utf8(lines.0.lock().expect("lock").clone()).expect("UTF-8"),
        ),
        ("the file", String::from_utf8_lossy(&files).into_owned()),
        (
            "errors, debug prints and hooks",
            said.lock().expect("lock").clone(),
        ),
    ];
    for (place, text) in &places {
        assert!(text.len() > 1000, "{place} saw nothing");
        let known = [SECRET, PLAIN, "p-1-password", "h-1-header", "q-1-query"];
        for secret in known
            .into_iter()
            .chain(made_here.iter().map(String::as_str))
        {
            for form in forms(secret) {
                if let Some(at) = text.find(&form) {
                    let from = (0..=at.saturating_sub(200))
                        .rev()
                        .find(|at| text.is_char_boundary(*at))
                        .unwrap_or(0);
                    panic!(
                        "{place} shows {form}: {}",
                        text.get(from..at + form.len()).unwrap_or("")
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn no_secret_of_a_webhook_is_seen() {
    for (webhooks, secret, headers, body) in VECTORS {
        let verifier = Verifier::new(webhooks, *secret).clock(TestClock::at(NOW));
        let url = "https://app.example/hooks";
        let mut said = format!("{verifier:?}\n");
        let mut kinds = Vec::new();
        // Genuine, again, changed on the way, without its signature, with half of it, and long ago.
        let late = Verifier::new(webhooks, *secret).clock(TestClock::at("2026-02-02T03:04:05Z"));
        let (name, value) = headers[0];
        let half = [(name, &value[..value.len() / 2])];
        let cut: Vec<_> = half.into_iter().chain(headers[1..].to_vec()).collect();
        for (verifier, headers, body) in [
            (&verifier, headers.to_vec(), (*body).to_owned()),
            (&verifier, headers.to_vec(), (*body).to_owned()),
            (&verifier, headers.to_vec(), format!("{body} ")),
            (&verifier, headers[1..].to_vec(), (*body).to_owned()),
            (&verifier, cut, (*body).to_owned()),
            (&late, headers.to_vec(), (*body).to_owned()),
        ] {
            let request = WebhookRequest::new("POST", url, headers, body);
            let received = verifier.receive(&request).await;
            said.push_str(&format!("{request:?} {received:?}\n"));
            match received {
                Ok(Received::Delivery(delivery)) => {
                    kinds.push(200);
                    if let Err(error) = delivery.changes() {
                        said.push_str(&format!("{error} {error:?} {:?}\n", error.message()));
                    }
                }
                Ok(Received::Handshake(answer)) => panic!("no handshake: {answer:?}"),
                Err(error) => {
                    kinds.push(error.status());
                    said.push_str(&format!("{error} {error:?}\n"));
                }
            }
        }
        assert_eq!(kinds[0], 200, "{}", webhooks.provider);
        assert!(kinds.contains(&401), "{kinds:?}");
        for secret in [secret, &value[..value.len() / 2], &value[value.len() / 2..]] {
            for form in forms(secret) {
                assert!(
                    !said.contains(&form),
                    "{} shows {form}: {said}",
                    webhooks.provider
                );
            }
        }
    }
}
