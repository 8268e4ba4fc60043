//! No credential is seen by anybody who looks on, whatever the way to authenticate and whatever comes back.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use conjoin_runtime::observe::{Filter, JsonLines, MemoryLog, SqliteLog, StatusHooks};
use conjoin_runtime::{Auth, ClientAuth, Grant, OAuth2, OAuth2Endpoint, Token, TokenBody};
use conjoin_tests::acme::{CREATE_PERSON, Client, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Request, Server};
use conjoin_tests::trace::Trace;

const NOW: &str = "2026-01-02T03:04:05Z";

/// Letters that are written otherwise in a query, in JSON and in Base64.
const SECRET: &str = "s3cr/et+wörd\"x";
const PLAIN: &str = "s3cr-et_plain-word";

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
        conjoin_tests::server::decoded(&request.target()),
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
    let body = serde_json::json!({"message": sent.join(" "), "sent": sent, "again": serde_json::json!({"sent": sent}).to_string()});
    let mut answer = Answer::json(body.to_string()).with_status(status);
    for (at, value) in sent.iter().enumerate() {
        answer = answer.header(&format!("x-echo-{at}"), &value.replace(['\r', '\n'], " "));
    }
    answer
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
    ];
    for way in &ways {
        for status in [200, 400, 401] {
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
            server.on("POST", "/oauth/token").answer(
                Answer::json(format!(
                    r#"{{"access_token":"{PLAIN}-new","refresh_token":"{PLAIN}-next","id_token":"{PLAIN}-id","expires_in":3600}}"#
                ))
                .header("x-token", &format!("{PLAIN}-new")),
            );
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
        }
    }
    let kept = memory.find(&Filter::new());
    // Two requests a way and status, and one for a token after each first 401.
    assert!(kept.len() >= 2 * 3 * ways.len(), "{}", kept.len());
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
        for secret in [SECRET, PLAIN, "p-1-password", "h-1-header", "q-1-query"] {
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
