//! Bodies and answers of every kind: forms, parts, text, bytes, answers by status, streams, errors with a type.

use conjoin_runtime::json::{FromJson, Reader};
use conjoin_runtime::{
    Answer as Reads, Auth, Call, Error, ErrorKind, Events, FilePart, FormRule, Method, Multipart,
    Operation, Part, Reply, Request, Response, Style,
};
use conjoin_tests::acme::Client;
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

static SEND: Operation = Operation::new("send", Method::Post, "/things");
static GET: Operation = Operation::new("get", Method::Get, "/things/{id}");
static TEXT: Operation = Operation::new("text", Method::Get, "/text")
    .accept("text/csv")
    .plain();
static MOVED: Operation = Operation::new("moved", Method::Get, "/moved")
    .accept("*/*")
    .redirects();
static OPEN: Operation = Operation::new("open", Method::Get, "/open").open();
static STREAM: Operation =
    Operation::new("stream", Method::Get, "/stream").accept("text/event-stream");

fn client(server: &Server, auth: Auth) -> Client {
    Client::at(server, &TestClock::at("2026-01-02T03:04:05Z"))
        .credentials(auth)
        .max_attempts(1)
        .build()
        .expect("client")
}

fn call(server: &Server, operation: &'static Operation) -> Call {
    client(server, Auth::None).call(operation)
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[tokio::test]
async fn forms_and_other_bodies() {
    let server = Server::start();
    server.on("POST", "/things").answer(Answer::status(204));
    let send = |call: Call| call.request::<()>().send();
    let body = json(r#"{"a":{"b":[1,{"c":"x y"}]},"d":[1,2],"e":["p","q"],"f":null}"#);
    let rules = [("d", FormRule::Comma)];
    send(call(&server, &SEND).with_form(&body, &rules))
        .await
        .expect("sent");
    send(call(&server, &SEND).with_bytes("text/plain", "hello".to_owned()))
        .await
        .expect("sent");
    send(call(&server, &SEND).with_json_if(None::<&serde_json::Value>))
        .await
        .expect("sent");
    let refused = send(call(&server, &SEND).with_bytes("text/plain\r\nx: y", "z"))
        .await
        .expect_err("no media type");
    assert_eq!(refused.kind(), &ErrorKind::Request);
    let requests = server.requests();
    assert_eq!(
        conjoin_tests::server::decoded(&requests[0].body),
        "a[b][0]=1&a[b][1][c]=x y&d=1,2&e=p&e=q&f="
    );
    assert_eq!(
        (requests[1].header("content-type"), &*requests[1].body),
        (Some("text/plain"), "hello")
    );
    assert_eq!(
        (requests[2].header("content-type"), &*requests[2].body),
        (None, "")
    );
    assert_eq!(requests.len(), 3);
}

#[tokio::test]
async fn parts_of_a_body() {
    let server = Server::start();
    server.on("POST", "/things").answer(Answer::status(204));
    let file = FilePart::new("a\"b.txt", "one").content_type("text/plain");
    let call = call(&server, &SEND)
        .in_part("file", file)
        .in_file_parts("more", vec![FilePart::new("c", "two")])
        .in_part("meta", Part::json(&json(r#"{"x":1}"#)))
        .in_text_parts("tags", &["p", "q"])
        .in_part("icon", Part::file(FilePart::new("i", "three"), "image/png"));
    call.request::<()>().send().await.expect("sent");
    let request = &server.requests()[0];
    let kind = request.header("content-type").expect("content type");
    let boundary = kind
        .strip_prefix("multipart/form-data; boundary=")
        .expect("boundary");
    let parts: Vec<&str> = request
        .body
        .split(&format!("--{boundary}"))
        .map(str::trim)
        .collect();
    assert_eq!(
        parts,
        [
            "",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain\r\n\r\none",
            "Content-Disposition: form-data; name=\"more\"; filename=\"c\"\r\nContent-Type: application/octet-stream\r\n\r\ntwo",
            "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"x\":1}",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\np",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nq",
            "Content-Disposition: form-data; name=\"icon\"; filename=\"i\"\r\nContent-Type: image/png\r\n\r\nthree",
            "--",
        ]
    );
    let evil = Multipart::form().with("a\r\nX-Evil: 1", Part::text("x"));
    let error = client(&server, Auth::None)
        .call(&SEND)
        .with_parts(evil)
        .request::<()>()
        .send()
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), &ErrorKind::Request);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn parameters_of_every_place_and_style() {
    let server = Server::start();
    server
        .on("GET", "/things/;id=a%2Cb,c")
        .answer(Answer::json("{}"));
    call(&server, &GET)
        .in_path_list("id", &["a,b", "c"], Style::Matrix, false)
        .in_query("n", &7_i64)
        .in_query_key("page", "size", "1&2")
        .in_query_list("l", &[1_i64, 2], Style::Pipe, false)
        .in_query_pairs("o", &[("R", "1"), ("G", "2")], Style::Form, false)
        .in_query_json("j", &json(r#"{"a":"b"}"#))
        .in_query_reserved("r", "a/b?c=d&e")
        .in_header("x-one", &true)
        .in_header_list("x-list", &["a", "b"])
        .in_cookie("c 1", "v;w")
        .in_cookie("c2", "x")
        .request::<serde_json::Value>()
        .send()
        .await
        .expect("answer");
    let request = &server.requests()[0];
    assert_eq!(
        request.query,
        "n=7&page%5Bsize%5D=1%262&l=1%7C2&o=R,1,G,2&j=%7B%22a%22%3A%22b%22%7D&r=a/b?c=d%26e"
    );
    assert_eq!(request.header("x-one"), Some("true"));
    assert_eq!(request.header("x-list"), Some("a,b"));
    assert_eq!(request.header("cookie"), Some("c%201=v%3Bw; c2=x"));
    for id in ["", ".", ".."] {
        let error = call(&server, &GET)
            .in_path("id", id)
            .request::<()>()
            .send()
            .await
            .expect_err(id);
        assert_eq!(error.kind(), &ErrorKind::Request);
    }
}

#[tokio::test]
async fn several_credentials_and_none() {
    let server = Server::start();
    server.on("GET", "/text").answer(Answer::status(200));
    server.on("GET", "/open").answer(Answer::status(204));
    let auth = Auth::All(vec![
        Auth::Bearer("t-1".into()),
        Auth::Header {
            name: "x-app",
            value: "a-1".into(),
        },
        Auth::Cookie {
            name: "sid",
            value: "s=1".into(),
        },
    ]);
    let client = client(&server, auth);
    let call = client.call(&TEXT).in_cookie("own", "1");
    call.request::<String>().send().await.expect("text");
    let open = client.call(&OPEN).request::<()>();
    open.send().await.expect("nothing");
    let requests = server.requests();
    assert_eq!(requests[0].header("authorization"), Some("Bearer t-1"));
    assert_eq!(requests[0].header("x-app"), Some("a-1"));
    assert_eq!(requests[0].header("cookie"), Some("own=1; sid=s=1"));
    assert_eq!(requests[1].header("authorization"), None);
    assert_eq!(requests[1].header("x-app"), None);
    let twice = Auth::Cookie {
        name: "sid",
        value: "a; admin=1".into(),
    };
    let error = Client::at(&server, &TestClock::at("2026-01-02T03:04:05Z"))
        .credentials(twice)
        .build()
        .expect("client")
        .call(&TEXT)
        .request::<String>()
        .send()
        .await
        .expect_err("two cookies");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
}

#[tokio::test]
async fn text_and_redirects_are_answers() {
    let server = Server::start();
    server
        .on("GET", "/text")
        .answer(Answer::text("text/csv", "\u{feff}a;\"b\"\n1;2"))
        .answer(Answer::status(200).body([0xff, 0xfe]));
    server
        .on("GET", "/moved")
        .answer(Answer::status(302).header("location", "https://files.example/x"));
    let text = || call(&server, &TEXT).request::<String>().send();
    assert_eq!(text().await.expect("text").into_inner(), "a;\"b\"\n1;2");
    assert_eq!(server.requests()[0].header("accept"), Some("text/csv"));
    let error = text().await.expect_err("no UTF-8");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }));
    let moved = call(&server, &MOVED).request::<bytes::Bytes>().send();
    let moved = moved.await.expect("a redirect");
    assert_eq!(
        (moved.status, moved.headers.get("location")),
        (302, Some("https://files.example/x"))
    );
}

#[derive(Debug)]
enum Created {
    Ok(serde_json::Value),
    Accepted,
    Other(bytes::Bytes),
}

impl Reads for Created {
    fn read(reply: Reply) -> Result<Response<Self>, Error> {
        match reply.status() {
            200 => reply.json(Self::Ok),
            202 => reply.empty(Self::Accepted),
            _ => reply.bytes(Self::Other),
        }
    }
}

#[derive(Debug, PartialEq)]
struct Problem {
    reason: Option<String>,
}

impl FromJson for Problem {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let mut it = Self { reason: None };
        if !json.begin_object() {
            return None;
        }
        while let Some(key) = json.next_key() {
            match &*key {
                "reason" => it.reason = json.get(),
                _ => json.skip(),
            }
        }
        Some(it)
    }
}

#[tokio::test]
async fn answers_by_status_and_errors_with_a_type() {
    let server = Server::start();
    server
        .on("POST", "/things")
        .answer(Answer::json(r#"{"a":1}"#))
        .answer(Answer::status(202))
        .answer(Answer::status(207).body("<x/>"))
        .answer(Answer::json(r#"{"reason":"too small"}"#).with_status(422))
        .answer(Answer::status(422).body("no"));
    let send = || Request::<Created>::new(call(&server, &SEND)).send();
    assert!(
        matches!(send().await.expect("200").into_inner(), Created::Ok(value) if value["a"] == 1)
    );
    assert!(matches!(
        send().await.expect("202").into_inner(),
        Created::Accepted
    ));
    let other = send().await.expect("207");
    assert_eq!(other.status, 207);
    assert!(matches!(other.into_inner(), Created::Other(bytes) if &bytes[..] == b"<x/>"));
    let error = send().await.expect_err("422");
    assert_eq!(
        error.body_as::<Problem>().and_then(|it| it.reason),
        Some("too small".to_owned())
    );
    assert!(!format!("{error} {error:?}").contains("too small"));
    let plain = send().await.expect_err("422");
    assert_eq!(plain.body_as::<Problem>(), None);
}

#[tokio::test]
async fn streams_give_items_as_they_come() {
    let server = Server::start();
    server
        .on("GET", "/stream")
        .answer(Answer::text(
            "text/event-stream",
            ": hi\nid: 7\nevent: tick\ndata: {\"n\":\ndata: 1}\n\ndata: [DONE]\r\n\r\ndata: half",
        ))
        .answer(Answer::text("application/x-ndjson", "{\"n\":1}\n{\"n\":2}"))
        .answer(Answer::json(r#"{"reason":"no"}"#).with_status(403))
        .answer(Answer::text("text/event-stream", "data: {\"n\":1}\n\n").endless())
        .answer(Answer::text("text/event-stream", "data: 1\n\ndata: 2\n\n").cut(9));
    let open = || {
        call(&server, &STREAM)
            .request::<Events<serde_json::Value>>()
            .send()
    };
    let mut events = open().await.expect("a stream").into_inner();
    let first = events.try_next().await.expect("fine").expect("an event");
    assert_eq!(
        (&*first.name, first.id.as_deref(), first.value),
        ("tick", Some("7"), Some(json(r#"{"n":1}"#)))
    );
    let done = events.try_next().await.expect("fine").expect("an event");
    assert_eq!((&*done.text, &*done.name), ("[DONE]", "message"));
    assert!(done.value.is_none());
    assert!(events.try_next().await.expect("fine").is_none());
    let mut lines = open().await.expect("a stream").into_inner();
    let mut read = Vec::new();
    while let Some(line) = lines.try_next().await.expect("fine") {
        read.push(line.text);
    }
    assert_eq!(read, [r#"{"n":1}"#, r#"{"n":2}"#]);
    let error = open().await.expect_err("403");
    assert_eq!(error.kind(), &ErrorKind::Forbidden);
    assert_eq!(
        error.body_as::<Problem>().and_then(|it| it.reason),
        Some("no".to_owned())
    );
    // An answer that never ends is read as far as it is wanted.
    let mut endless = open().await.expect("a stream").into_inner();
    for _ in 0..1000 {
        assert!(endless.try_next().await.expect("fine").is_some());
    }
    drop(endless);
    let mut cut = open().await.expect("a stream").into_inner();
    let first = cut.try_next().await.expect("fine").expect("an event");
    assert_eq!(first.text, "1");
    let error = cut.try_next().await.expect_err("cut off");
    assert_eq!(error.kind(), &ErrorKind::Interrupted);
    assert_eq!(error.operation(), Some("stream"));
    assert!(cut.try_next().await.expect("over").is_none());
}
