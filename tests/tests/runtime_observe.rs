//! What is seen of requests: spans, logs with filters, hooks, health and numbers.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use conjoin_runtime::ErrorKind;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::observe::{
    Exchange, Filter, HealthState, JsonLines, MemoryLog, Meter, Observer, Pause, SqliteLog,
    StatusHooks, Subject, read_lines,
};
use conjoin_tests::acme::{CREATE_PERSON, Client, GET_PERSON, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};
use conjoin_tests::trace::{Span, Trace};

const NOW: &str = "2026-01-02T03:04:05Z";

fn at(moment: &str) -> Timestamp {
    moment.parse().expect("a moment")
}

/// What all tests trace; subscribers come and go badly while others trace.
fn trace() -> &'static Trace {
    static TRACE: OnceLock<Trace> = OnceLock::new();
    TRACE.get_or_init(|| {
        let trace = Trace::default();
        tracing::subscriber::set_global_default(trace.clone()).expect("the first one");
        trace
    })
}

/// The requests of one connection.
fn spans(connection: &str) -> Vec<Span> {
    let mut spans = trace().spans("http.client.request");
    spans.retain(|span| {
        span.fields
            .get("conjoin.connection")
            .is_some_and(|it| it == connection)
    });
    spans
}

async fn get(client: &Client, id: &str) -> Option<ErrorKind> {
    let sent = client.on(&GET_PERSON, id).send::<()>().await;
    sent.err().map(|error| error.kind().clone())
}

#[tokio::test]
async fn each_request_is_a_span_with_the_names_of_opentelemetry() {
    let trace = trace();
    let server = Server::start();
    server
        .on("GET", "/people/4")
        .answer(Answer::status(503))
        .answer(Answer::json("{}"));
    let client = Client::at(&server, &TestClock::at(NOW))
        .connection_name("spans")
        .build()
        .expect("client");
    let mut call = client.on(&GET_PERSON, "4");
    call.query("page_token", "p-1");
    call.query("api_key", "k-1");
    call.send::<()>().await.expect("answer");

    let [first, second] = &spans("spans")[..] else {
        panic!("two spans: {}", trace.text())
    };
    let authority = server.url().replace("http://", "");
    let port = authority.rsplit(':').next().expect("a port").to_owned();
    let url = format!("http://{authority}/people/4?page_token=p-1&api_key=***");
    for (name, value) in [
        ("otel.kind", "client"),
        ("otel.name", "GET /people/{id}"),
        ("http.request.method", "GET"),
        ("url.template", "/people/{id}"),
        ("url.full", &url),
        ("server.address", "127.0.0.1"),
        ("server.port", &port),
        ("conjoin.provider", "acme"),
        ("conjoin.operation", "get-person"),
        ("conjoin.connection", "spans"),
    ] {
        for span in [first, second] {
            assert_eq!(
                span.fields.get(name).map(String::as_str),
                Some(value),
                "{name}"
            );
        }
    }
    let field = |span: &Span, name| span.fields.get(name).cloned();
    assert_eq!(
        field(first, "http.response.status_code").as_deref(),
        Some("503")
    );
    assert_eq!(field(first, "error.type").as_deref(), Some("503"));
    assert_eq!(field(first, "otel.status_code").as_deref(), Some("ERROR"));
    assert_eq!(field(first, "http.request.resend_count"), None);
    assert_eq!(
        field(second, "http.response.status_code").as_deref(),
        Some("200")
    );
    assert_eq!(field(second, "error.type"), None);
    assert_eq!(
        field(second, "http.request.resend_count").as_deref(),
        Some("1")
    );
}

#[tokio::test]
async fn a_request_without_an_answer_says_why() {
    trace();
    let log = Arc::new(MemoryLog::new(10));
    let server = Server::start();
    server
        .on("GET", "/people/4")
        .answer(Answer::json(format!("\"{}\"", "x".repeat(100))));
    server
        .on("GET", "/people/5")
        .answer(Answer::json("{}").delay(Duration::from_secs(20)));
    let client = Client::at(&server, &TestClock::at(NOW))
        .max_body(10)
        .connection_name("why")
        .max_attempts(1)
        .observer(log.clone())
        .build()
        .expect("client");
    assert_eq!(get(&client, "4").await, Some(ErrorKind::TooLarge));
    // Given up by the caller: what was sent is seen all the same.
    let call = client.on(&GET_PERSON, "5").send::<()>();
    assert!(
        tokio::time::timeout(Duration::from_millis(300), call)
            .await
            .is_err()
    );
    let errors: Vec<_> = spans("why")
        .iter()
        .map(|span| span.fields.get("error.type").cloned().unwrap_or_default())
        .collect();
    assert_eq!(errors, ["too_large", "cancelled"]);
    let logged = log.find(&Filter::new().unanswered());
    let logged: Vec<_> = logged
        .iter()
        .map(|it| (it.path.as_str(), it.error.as_deref()))
        .collect();
    assert_eq!(
        logged,
        [
            ("/people/4", Some("too_large")),
            ("/people/5", Some("cancelled"))
        ]
    );
}

/// A client whose log has seen five exchanges, a minute apart.
async fn five(observers: Vec<Arc<dyn Observer>>) {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    for (id, status) in [("1", 200), ("2", 404), ("3", 500)] {
        let path = format!("/people/{id}");
        server
            .on("GET", &path)
            .answer(Answer::json("{}").with_status(status));
    }
    server
        .on("GET", "/people/4")
        .answer(Answer::json("{}").cut(1));
    let clock = TestClock::at(NOW);
    let mut builder = Client::at(&server, &clock).max_attempts(1);
    for observer in observers {
        builder = builder.observer(observer);
    }
    let client = builder.build().expect("client");
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    for id in ["1", "2", "3", "4"] {
        clock.advance(Duration::from_secs(60));
        get(&client, id).await;
    }
}

/// Filters, and the paths of the exchanges of [`five`] that they take.
fn filters() -> Vec<(Filter, Vec<&'static str>)> {
    vec![
        (
            Filter::new(),
            vec![
                "/people",
                "/people/1",
                "/people/2",
                "/people/3",
                "/people/4",
            ],
        ),
        (
            Filter::new().provider("acme").path("/people/"),
            vec!["/people/1", "/people/2", "/people/3", "/people/4"],
        ),
        (Filter::new().provider("other"), vec![]),
        (Filter::new().path("%"), vec![]),
        (Filter::new().status(404..=404), vec!["/people/2"]),
        (
            Filter::new().status(400..=599).unanswered(),
            vec!["/people/2", "/people/3", "/people/4"],
        ),
        (Filter::new().unanswered(), vec!["/people/4"]),
        (
            Filter::new()
                .since(at("2026-01-02T03:05:05Z"))
                .until(at("2026-01-02T03:07:05Z")),
            vec!["/people/1", "/people/2"],
        ),
    ]
}

fn paths(exchanges: &[Exchange]) -> Vec<&str> {
    exchanges.iter().map(|it| it.path.as_str()).collect()
}

#[tokio::test]
async fn every_log_finds_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("log.sqlite");
    let memory = Arc::new(MemoryLog::new(100));
    let lines = Shared::default();
    let sqlite = Arc::new(SqliteLog::open(&file).expect("a file"));
    let json = Arc::new(JsonLines::new(lines.clone()));
    five(vec![memory.clone(), json.clone(), sqlite.clone()]).await;
    drop(sqlite);
    // A second process reads what the first has written.
    let sqlite = SqliteLog::open(&file).expect("a file");
    for (filter, expected) in filters() {
        let found = memory.find(&filter);
        assert_eq!(paths(&found), expected, "{filter:?}");
        let text = lines.text();
        let read: Result<Vec<_>, _> = read_lines(text.as_bytes(), &filter).collect();
        assert_eq!(read.expect("lines"), found, "{filter:?}");
        assert_eq!(
            sqlite.find(&filter, 100).expect("rows"),
            found,
            "{filter:?}"
        );
    }
    assert_eq!(
        paths(&sqlite.find(&Filter::new(), 2).expect("rows")),
        ["/people/3", "/people/4"]
    );
    assert_eq!(
        sqlite
            .forget_before(at("2026-01-02T03:07:05Z"))
            .expect("forgotten"),
        3
    );
    assert_eq!(
        paths(&sqlite.find(&Filter::new(), 9).expect("rows")),
        ["/people/3", "/people/4"]
    );
    assert_eq!((json.lost(), sqlite.lost()), (0, 0));
    // The line of a process that was stopped in the middle.
    let mut torn = lines.text();
    torn.truncate(torn.len() - 20);
    let all = Filter::new();
    let read: Vec<_> = read_lines(torn.as_bytes(), &all)
        .map(|it| it.is_ok())
        .collect();
    assert_eq!(read, [true, true, true, true, false]);
}

#[tokio::test]
async fn a_log_keeps_what_it_is_for() {
    let folder = tempfile::tempdir().expect("a folder");
    for (filter, expected) in filters() {
        let memory = Arc::new(MemoryLog::new(100).only(filter.clone()));
        let lines = Shared::default();
        let json = Arc::new(JsonLines::new(lines.clone()).only(filter.clone()));
        let file = folder.path().join(format!("{}.sqlite", expected.len()));
        let _ = std::fs::remove_file(&file);
        let sqlite = Arc::new(SqliteLog::open(&file).expect("a file").only(filter));
        five(vec![memory.clone(), json, sqlite.clone()]).await;
        let all = Filter::new();
        assert_eq!(paths(&memory.find(&all)), expected);
        assert_eq!(lines.text().lines().count(), expected.len());
        assert_eq!(paths(&sqlite.find(&all, 9).expect("rows")), expected);
    }
    let last = Arc::new(MemoryLog::new(2));
    five(vec![last.clone()]).await;
    assert_eq!(
        paths(&last.find(&Filter::new())),
        ["/people/3", "/people/4"]
    );
    last.clear();
    assert!(last.find(&Filter::new()).is_empty());
}

#[tokio::test]
async fn an_exchange_has_all_but_what_is_private() {
    let server = Server::start();
    server.on("POST", "/people").answer(
        Answer::json(r#"{"id":4,"name":"Ada","date_of_birth":"1815-12-10","badge":"b-1"}"#)
            .with_status(201)
            .header("x-request-id", "r-1")
            .header("set-cookie", "sid=abc"),
    );
    let whole = Arc::new(MemoryLog::new(9));
    let short = Arc::new(MemoryLog::new(9).bodies(12));
    let none = Arc::new(MemoryLog::new(9).bodies(0));
    let client = Client::at(&server, &TestClock::at(NOW))
        .connection_name("main")
        .observer(none.clone())
        .observer(whole.clone())
        .observer(short.clone())
        .redact("Badge")
        .build()
        .expect("client");
    let mut call = client.call(&CREATE_PERSON);
    call.body(r#"{"name":"Ada","ssn":"123-45-6789","badge":"b-1"}"#.to_owned());
    call.send::<()>().await.expect("answer");
    let [it] = &whole.find(&Filter::new())[..] else {
        panic!("one exchange")
    };
    assert_eq!(
        (&*it.provider, it.connection.as_deref()),
        ("acme", Some("main"))
    );
    assert_eq!(
        (&*it.operation, &*it.method, &*it.template),
        ("create-person", "POST", "/people")
    );
    assert_eq!(it.url, format!("{}/people", server.url()));
    assert_eq!((it.started_at, it.micros, it.resend_count), (at(NOW), 0, 0));
    assert_eq!(
        (it.status, it.error.as_deref(), it.request_id.as_deref()),
        (Some(201), None, Some("r-1"))
    );
    assert_eq!(
        it.request_body.as_deref(),
        Some(r#"{"name":"Ada","ssn": "***","badge": "***"}"#)
    );
    assert_eq!(
        it.response_body.as_deref(),
        Some(r#"{"id":4,"name":"Ada","date_of_birth": "***","badge": "***"}"#)
    );
    let header = |headers: &[(String, String)], name: &str| {
        headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
    };
    assert_eq!(
        header(&it.request_headers, "x-acme-version").as_deref(),
        Some("2")
    );
    assert_eq!(
        header(&it.response_headers, "set-cookie").as_deref(),
        Some("***")
    );
    let [it] = &short.find(&Filter::new())[..] else {
        panic!("one exchange")
    };
    assert_eq!(it.request_body.as_deref(), Some("{\"name\":\"… [48 bytes]"));
    let [it] = &none.find(&Filter::new())[..] else {
        panic!("one exchange")
    };
    assert_eq!(
        (it.request_body.as_deref(), it.response_body.as_deref()),
        (None, None)
    );
}

#[tokio::test]
async fn hooks_by_status() {
    let said = Arc::new(Mutex::new(Vec::new()));
    let note = |word: &'static str| {
        let said = Arc::clone(&said);
        move |it: &Exchange| {
            let line = format!("{word} {} {:?}", it.path, it.response_body);
            said.lock().expect("lock").push(line);
        }
    };
    let hooks = StatusHooks::new()
        .on_status(404, note("missing"))
        .on_class(5, note("broken"))
        .on_no_answer(note("silent"));
    five(vec![Arc::new(hooks)]).await;
    assert_eq!(
        *said.lock().expect("lock"),
        [
            "missing /people/2 None",
            "broken /people/3 None",
            "silent /people/4 None"
        ]
    );
}

#[tokio::test]
async fn the_health_of_a_connection() {
    let server = Server::start();
    let route = server.on("GET", "/people/4");
    route
        .answer(Answer::json("{}").header("x-request-id", "r-1"))
        .answer(Answer::status(404))
        .answer(Answer::status(500))
        .answer(Answer::status(503))
        .answer(Answer::status(429).header("retry-after", "7"))
        .answer(Answer::status(401))
        .answer(Answer::status(500))
        .answer(Answer::json("{}"));
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_attempts(1)
        .build()
        .expect("client");
    let health = || client.connection.health();
    assert_eq!(health().state, HealthState::Unknown);
    for (state, row) in [
        (HealthState::Healthy, 0),
        // It knows who asks, and there is no such record.
        (HealthState::Healthy, 0),
        (HealthState::Degraded, 1),
        (HealthState::Degraded, 2),
        (HealthState::Limited, 3),
        (HealthState::Unauthorized, 4),
        (HealthState::Failing, 5),
        (HealthState::Healthy, 0),
    ] {
        get(&client, "4").await;
        assert_eq!((health().state, health().failures_in_a_row), (state, row));
    }
    let health = health();
    assert_eq!(
        (health.attempts, health.resends, health.last_status),
        (8, 0, Some(200))
    );
    assert_eq!(health.last_request_id.as_deref(), Some("r-1"));
    assert_eq!(health.last_error.as_deref(), Some("500"));
    // The request after the 429 has waited.
    assert_eq!((health.pauses, health.paused), (1, Duration::from_secs(7)));
    assert_eq!(health.last_success_at, Some(at("2026-01-02T03:04:12Z")));
    assert_eq!(health.last_failure_at, Some(at("2026-01-02T03:04:12Z")));
}

/// Notes what it is told.
#[derive(Debug, Default)]
struct Numbers(Mutex<Vec<String>>);

impl Meter for Numbers {
    fn attempt(
        &self,
        subject: Subject<'_>,
        status: Option<u16>,
        error: Option<&str>,
        _: Duration,
        resend_count: u32,
    ) {
        let line = format!("{} {status:?} {error:?} {resend_count}", subject.operation);
        self.0.lock().expect("lock").push(line);
    }

    fn pause(&self, subject: Subject<'_>, why: Pause, length: Duration) {
        let line = format!("{} {why:?} {length:?}", subject.provider);
        self.0.lock().expect("lock").push(line);
    }

    fn budget(&self, _: Subject<'_>, left: u32) {
        self.0.lock().expect("lock").push(format!("left {left}"));
    }
}

#[tokio::test]
async fn meters_are_told_attempts_pauses_and_the_budget() {
    let server = Server::start();
    server
        .on("GET", "/people/4")
        .answer(Answer::status(503))
        .answer(Answer::status(429).header("retry-after", "3"))
        .answer(Answer::json("{}"));
    let numbers = Arc::new(Numbers::default());
    let client = Client::at(&server, &TestClock::at(NOW))
        .meter(numbers.clone())
        .build()
        .expect("client");
    assert_eq!(get(&client, "4").await, None);
    insta::assert_snapshot!(numbers.0.lock().expect("lock").join("\n"), @r#"
    get-person Some(503) Some("503") 0
    acme Retry 500ms
    get-person Some(429) Some("429") 1
    acme Retry 3s
    get-person Some(200) None 2
    left 495
    "#);
    let health = client.connection.health();
    assert_eq!((health.attempts, health.resends, health.pauses), (3, 2, 2));
}

/// A buffer that several hands hold.
#[derive(Debug, Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Shared {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("lock").clone()).expect("UTF-8")
    }
}

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A full disk.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other("full"))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_log_that_cannot_be_written_stops_nothing() {
    let log = Arc::new(JsonLines::new(Full));
    five(vec![log.clone()]).await;
    assert_eq!(log.lost(), 5);
}
