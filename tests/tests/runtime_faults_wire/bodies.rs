//! Answers that are cut off, damaged, endless, too large, or something else than they should be.

use std::fmt::Debug;
use std::io::Write as _;
use std::time::Duration;

use conjoin_runtime::json::FromJson;
use conjoin_runtime::{Error, ErrorKind, Method, Operation, Response};
use conjoin_tests::acme::{Client, GET_PERSON, Person, REPLACE_PERSON};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::Answer;
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

use super::{NOW, ok, run, send, serving};

/// Reads one person from an answer; the requests it took come with it.
async fn read<T: FromJson + Debug>(answer: Answer) -> (Result<Response<T>, Error>, usize) {
    let server = serving(&GET_PERSON, &[answer]);
    let client = Client::at(&server, &TestClock::at(NOW))
        .build()
        .expect("client");
    let result = client.on(&GET_PERSON, "4").send::<T>().await;
    (result, server.requests().len())
}

/// The error of reading a person, which nothing was tried again for.
async fn refused(answer: Answer) -> Error {
    let (result, requests) = read::<Person>(answer).await;
    let error = result.expect_err("refused");
    assert_eq!((requests, error.metrics().attempts), (1, 1));
    assert_eq!(
        (error.provider(), error.operation()),
        ("acme", Some("get-person"))
    );
    error
}

fn decode(pointer: &str) -> ErrorKind {
    ErrorKind::Decode {
        pointer: pointer.to_owned(),
    }
}

fn packed(text: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text).expect("memory");
    packer.finish().expect("memory")
}

fn gzip(body: Vec<u8>) -> Answer {
    Answer::json("")
        .header("content-encoding", "gzip")
        .body(body)
}

#[tokio::test]
async fn fault_19_a_cut_text_of_full_length() {
    let long = "x".repeat(2000);
    let body = format!(r#"{{"name":"{long}","team":{{"size":1"#);
    let error = refused(Answer::json(body).header("x-request-id", "r-9")).await;
    assert_eq!(error.kind(), &decode("/team"));
    assert_eq!(error.status(), Some(200));
    assert_eq!(error.request_id(), Some("r-9"));
    assert_eq!(error.request(), Some("GET /people/4"));
    assert!(error.detail().contains("cut off"), "{error}");
    assert!(
        error.detail().contains("xxx"),
        "it shows what came: {error}"
    );
    let shown = error.detail().chars().count();
    assert!((100..1200).contains(&shown), "{shown}");
    assert_eq!(error.metrics().last_status, Some(200));
}

#[tokio::test]
async fn fault_20_shorter_than_announced() {
    let cut = Answer::json(r#"{"a":1}"#).cut(3);
    run(&GET_PERSON, &[cut.clone(), ok()])
        .await
        .succeeded(2, &[500]);
    run(&REPLACE_PERSON, &[cut.clone(), ok()])
        .await
        .succeeded(2, &[500]);
    let outcome = run(&GET_PERSON, &[cut]).await;
    outcome.failed(3, &[500, 1000]);
    assert_eq!(outcome.kind(), &ErrorKind::Interrupted);
}

#[tokio::test]
async fn fault_21_damaged_compression() {
    let good = packed(br#"{"id":"4","name":"Ada"}"#);
    let mut corrupt = good.clone();
    corrupt[12] ^= 0xff;
    let truncated = good[..good.len() - 6].to_vec();
    for body in [corrupt, truncated, b"no gzip".to_vec()] {
        // Once more, since it may have been an accident; not a third time.
        let outcome = run(&GET_PERSON, &[gzip(body.clone())]).await;
        outcome.failed(2, &[500]);
        assert_eq!(outcome.kind(), &decode(""));
        let detail = outcome.error().detail();
        assert!(detail.contains("cannot be unpacked"), "{detail}");
        let outcome = run(&GET_PERSON, &[gzip(body), gzip(good.clone())]).await;
        outcome.succeeded(2, &[500]);
    }
    let (person, _) = read::<Person>(gzip(good)).await;
    assert_eq!(person.expect("a person").name.as_deref(), Some("Ada"));
}

#[tokio::test]
async fn fault_22_a_gzip_bomb() {
    // One gigabyte of spaces in about a megabyte: 64 times the same part behind one head.
    let mut part = DeflateEncoder::new(Vec::new(), Compression::best());
    part.write_all(&vec![b' '; 1 << 24]).expect("memory");
    part.flush().expect("memory");
    let mut bomb = b"\x1f\x8b\x08\0\0\0\0\0\0\xff".to_vec();
    bomb.extend(part.get_ref().repeat(64));
    assert!(bomb.len() < 2 << 20, "{}", bomb.len());
    let server = serving(&GET_PERSON, &[gzip(bomb)]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .timeout(Duration::from_secs(60))
        .build()
        .expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    outcome.failed(1, &[]);
    assert_eq!(outcome.kind(), &ErrorKind::TooLarge);
    let detail = outcome.error().detail();
    assert!(detail.contains("67108864"), "{detail}");
}

#[tokio::test]
async fn fault_23_an_endless_body() {
    let endless = Answer::json("x".repeat(1000)).endless();
    let server = serving(&GET_PERSON, &[endless]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_body(100_000)
        .build()
        .expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    outcome.failed(1, &[]);
    assert_eq!(outcome.kind(), &ErrorKind::TooLarge);
    // What is announced as too large is not read at all.
    let large = Answer::json("x".repeat(2000));
    let server = serving(&GET_PERSON, &[large]);
    let client = Client::at(&server, &clock)
        .max_body(1000)
        .build()
        .expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    assert_eq!(outcome.kind(), &ErrorKind::TooLarge);
    // Slow and endless: the time of an attempt ends it.
    let slow = Answer::json("x".repeat(1000)).drip(Duration::from_millis(5));
    let server = serving(&GET_PERSON, &[slow]);
    let client = Client::at(&server, &clock)
        .timeout(Duration::from_millis(200))
        .max_attempts(1)
        .build()
        .expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    assert_eq!(outcome.kind(), &ErrorKind::Timeout);
}

#[tokio::test]
async fn fault_24_a_body_that_stalls() {
    // Nothing comes for longer than the grace, although the attempt has time left.
    let stalled = Answer::json("{    }").drip(Duration::from_millis(1500));
    let server = serving(&GET_PERSON, &[stalled, ok()]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .timeout(Duration::from_secs(30))
        .stall_timeout(Duration::from_millis(300))
        .build()
        .expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    outcome.succeeded(2, &[500]);
    let mut call = client.on(&GET_PERSON, "5");
    call.max_attempts(1);
    server
        .on("GET", "/people/5")
        .answer(Answer::json("{    }").drip(Duration::from_millis(1500)));
    let error = call.send::<()>().await.expect_err("stalled");
    assert_eq!(error.kind(), &ErrorKind::Timeout);
    assert!(error.detail().contains("stalled"), "{error}");
    // Slow, but alive.
    server
        .on("GET", "/people/6")
        .answer(Answer::json("{      }").drip(Duration::from_millis(50)));
    let slow = client.on(&GET_PERSON, "6").send::<()>().await;
    assert_eq!(slow.expect("an answer").metrics.attempts, 1);
}

#[tokio::test]
async fn fault_26_a_head_without_measure() {
    let large = format!(
        "HTTP/1.1 200 OK\r\nx-large: {}\r\ncontent-length: 2\r\n\r\n{{}}",
        "x".repeat(10 << 20)
    );
    let many: String = (0..500).map(|at| format!("x-{at}: 1\r\n")).collect();
    let many = format!("HTTP/1.1 200 OK\r\n{many}content-length: 2\r\n\r\n{{}}");
    for head in [large, many, "no HTTP at all\r\n\r\n".to_owned()] {
        let outcome = run(&GET_PERSON, &[Answer::raw(head)]).await;
        outcome.failed(1, &[]);
        assert_eq!(outcome.kind(), &decode(""), "{:?}", outcome.error());
        let detail = outcome.error().detail();
        assert!(detail.contains("no HTTP"), "{detail}");
    }
}

#[tokio::test]
async fn fault_27_a_web_page() {
    let page = Answer::text("text/html; charset=utf-8", "<html>Log in</html>")
        .header("x-request-id", "r-4");
    let error = refused(page).await;
    assert_eq!(error.kind(), &ErrorKind::UnexpectedContentType);
    assert!(error.detail().contains("<html>Log in</html>"), "{error}");
    assert!(error.detail().contains("check the base URL"), "{error}");
    assert_eq!(error.request_id(), Some("r-4"));
    let dressed = refused(Answer::text("application/json", "  <html>")).await;
    assert_eq!(dressed.kind(), &ErrorKind::UnexpectedContentType);
    let plain = refused(Answer::text("text/plain", "all is well")).await;
    assert_eq!(plain.kind(), &ErrorKind::UnexpectedContentType);
    // The page of a gateway, with the status of an error.
    let gateway = Answer::text("text/html", "<html>Bad Gateway</html>").with_status(403);
    let error = refused(gateway).await;
    assert_eq!(error.kind(), &ErrorKind::Forbidden);
    assert!(error.detail().contains("Bad Gateway"), "{error}");
}

#[tokio::test]
async fn fault_28_json_under_another_name() {
    let (person, requests) = read::<Person>(Answer::text("text/plain", r#"{"id":"4"}"#)).await;
    assert_eq!(person.expect("a person").id.as_deref(), Some("4"));
    assert_eq!(requests, 1);
}

#[tokio::test]
async fn fault_52_answers_without_a_body() {
    for status in [204, 205, 304] {
        let outcome = run(&REPLACE_PERSON, &[Answer::status(status)]).await;
        outcome.counted(1, &[]);
        assert_eq!(outcome.result.as_ref().expect("an answer").status, status);
    }
    let page = Answer::text("text/html", "<p>done</p>");
    run(&REPLACE_PERSON, &[page]).await.succeeded(1, &[]);
    static LOOK: Operation = Operation::new("look", Method::Head, "/people/{id}");
    run(&LOOK, &[Answer::json(r#"{"id":"4"}"#)])
        .await
        .succeeded(1, &[]);
    // Where something was promised, its absence is told as what it is.
    assert_eq!(refused(Answer::status(204)).await.kind(), &decode(""));
    let same = refused(Answer::status(304)).await;
    assert_eq!(same.kind(), &ErrorKind::NotModified);
}

#[tokio::test]
async fn fault_53_text_that_is_none() {
    let error = refused(Answer::json("").body([b'"', 0xff, b'"'])).await;
    assert_eq!(error.kind(), &decode(""));
    assert!(error.detail().contains("byte 1"), "{error}");
    let error = refused(Answer::json(r#"{"age":NaN}"#)).await;
    assert_eq!(error.kind(), &decode("/age"));
    let error = refused(Answer::json("[1]")).await;
    assert_eq!(error.kind(), &decode(""));
    assert_eq!(error.issues().len(), 1);
    let (person, _) = read::<Person>(Answer::json("\u{feff}{\"id\":\"4\"}")).await;
    assert_eq!(person.expect("a person").id.as_deref(), Some("4"));
    // Half a letter in a JSON escape has no meaning.
    let (person, _) = read::<Person>(Answer::json(r#"{"id":"4","name":"a\ud800b"}"#)).await;
    let person = person.expect("a person");
    assert_eq!((person.id.as_deref(), person.issues.len()), (Some("4"), 1));
    assert_eq!(person.name, None, "the field alone is left out");
}
