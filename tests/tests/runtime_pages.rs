//! Lists: every way from page to page, loops and foreign links.

use conjoin_runtime::{Auth, ErrorKind, ListPlan, ListQuery, Next, Records, Send, Stop};
use conjoin_tests::acme::{
    BY_CURSOR, Client, Employee, LIST_PEOPLE, Person, SEARCH_PEOPLE, people,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

const NOW: &str = "2026-01-02T03:04:05Z";

fn client(server: &Server) -> Client {
    Client::at(server, &TestClock::at(NOW))
        .max_attempts(1)
        .build()
        .expect("client")
}

fn list(client: &Client, plan: &'static ListPlan<Employee, Person>) -> Records<Employee, Person> {
    client
        .connection
        .list(client.call(&LIST_PEOPLE), plan, &ListQuery::new())
}

/// Ids, and the kind of the error at the end.
async fn drain(mut records: Records<Employee, Person>) -> (Vec<String>, Option<ErrorKind>) {
    let mut ids = Vec::new();
    loop {
        match records.try_next().await {
            Ok(Some(record)) => ids.push(record.remote_id),
            Ok(None) => return (ids, None),
            Err(error) => {
                assert!(
                    records
                        .try_next()
                        .await
                        .expect("an error ends the stream")
                        .is_none()
                );
                return (ids, Some(error.kind().clone()));
            }
        }
    }
}

fn page(ids: &[u32], rest: &str) -> Answer {
    let data: Vec<_> = ids.iter().map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let comma = if rest.is_empty() { "" } else { "," };
    Answer::json(format!(r#"{{"data":[{}]{comma}{rest}}}"#, data.join(",")))
}

fn next(token: &str) -> String {
    format!(r#""meta":{{"next":"{token}"}}"#)
}

#[tokio::test]
async fn follows_a_cursor_to_its_end() {
    for last in [
        "",
        r#""meta":{}"#,
        r#""meta":{"next":null}"#,
        r#""meta":{"next":""}"#,
    ] {
        let server = Server::start();
        server
            .on("GET", "/people")
            .without("page[after]")
            .answer(page(&[1, 2], &next("c/2")));
        server
            .on("GET", "/people")
            .query("page[after]", "c/2")
            .answer(page(&[], &next("c3")));
        server
            .on("GET", "/people")
            .query("page[after]", "c3")
            .answer(page(&[3], last));
        let (ids, error) = drain(list(&client(&server), &BY_CURSOR)).await;
        assert_eq!(
            (ids, error),
            (vec!["1".into(), "2".into(), "3".into()], None),
            "{last}"
        );
        assert_eq!(
            server.targets()[1],
            "/people?limit=50&page%5Bafter%5D=c%2F2"
        );
        assert_eq!(server.requests().len(), 3);
    }
}

#[tokio::test]
async fn loops_are_errors() {
    // A, A
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1], &next("a")));
    let (ids, error) = drain(list(&client(&server), &BY_CURSOR)).await;
    assert_eq!((ids.len(), error), (2, Some(ErrorKind::PaginationLoop)));
    // A, B, A
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("page[after]")
        .answer(page(&[1], &next("a")));
    server
        .on("GET", "/people")
        .query("page[after]", "a")
        .answer(page(&[2], &next("b")));
    server
        .on("GET", "/people")
        .query("page[after]", "b")
        .answer(page(&[3], &next("a")));
    let (ids, error) = drain(list(&client(&server), &BY_CURSOR)).await;
    assert_eq!(
        (ids, error),
        (
            vec!["1".into(), "2".into(), "3".into()],
            Some(ErrorKind::PaginationLoop)
        )
    );
    assert_eq!(server.requests().len(), 3);
    // A new token for ever
    let server = Server::start();
    let mut count = 0;
    server.on("GET", "/people").respond(move |_| {
        count += 1;
        page(&[], &next(&count.to_string()))
    });
    let (ids, error) = drain(list(&client(&server), &BY_CURSOR)).await;
    assert_eq!((ids.len(), error), (0, Some(ErrorKind::PageLimit)));
    assert_eq!(server.requests().len(), 20);
    // A link to itself
    let server = Server::start();
    let own = format!(r#""next":"{}/people?limit=50""#, server.url());
    server.on("GET", "/people").answer(page(&[1], &own));
    let (ids, error) = drain(list(&client(&server), &BY_LINK)).await;
    assert_eq!((ids.len(), error), (1, Some(ErrorKind::PaginationLoop)));
    // A provider that does not know the parameter
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1], ""));
    let (ids, error) = drain(list(&client(&server), &BY_PAGE)).await;
    assert_eq!((ids.len(), error), (2, Some(ErrorKind::PaginationLoop)));
}

static BY_LINK: ListPlan<Employee, Person> = people(Next::Url {
    body: Some("/next"),
    link: None,
    stop: Stop::Is {
        path: "/end",
        is: true,
    },
});
static BY_HEADER: ListPlan<Employee, Person> = people(Next::Url {
    body: None,
    link: Some("next"),
    stop: Stop::Absent,
});
static BY_PAGE: ListPlan<Employee, Person> = people(Next::Page {
    send: Send::Query("page"),
    start: 1,
    stop: Stop::Empty,
});
static BY_PAGE_TOTAL: ListPlan<Employee, Person> = people(Next::Page {
    send: Send::Query("page"),
    start: 0,
    stop: Stop::TotalPages("/meta/pages"),
});
static BY_OFFSET: ListPlan<Employee, Person> = people(Next::Offset {
    send: Send::Query("offset"),
    stop: Stop::Total("/total"),
});

#[tokio::test]
async fn follows_links_of_the_same_origin() {
    let server = Server::start();
    let absolute = format!(
        r#""next":"{}/people?cursor=2&key=old","end":false"#,
        server.url().replace("http", "HTTP")
    );
    server
        .on("GET", "/people")
        .without("cursor")
        .answer(page(&[1], &absolute));
    server
        .on("GET", "/people")
        .query("cursor", "2")
        .answer(page(&[2], r#""next":"?cursor=3""#));
    server
        .on("GET", "/people")
        .query("cursor", "3")
        .answer(page(&[3], r#""next":"/people?cursor=4","end":true"#));
    let client = Client::at(&server, &TestClock::at(NOW))
        .credentials(Auth::Query {
            name: "key",
            value: "k-1".into(),
        })
        .build()
        .expect("client");
    let (ids, error) = drain(list(&client, &BY_LINK)).await;
    assert_eq!((ids.len(), error), (3, None));
    assert_eq!(
        server.targets(),
        [
            "/people?limit=50&key=k-1",
            "/people?cursor=2&key=k-1",
            "/people?cursor=3&key=k-1"
        ]
    );

    let server = Server::start();
    let link = format!(
        r#"<{0}/people?p=1>; rel="first", <{0}/people?p=2>; rel="next""#,
        server.url()
    );
    server
        .on("GET", "/people")
        .without("p")
        .answer(page(&[1], "").header("Link", &link));
    server
        .on("GET", "/people")
        .query("p", "2")
        .answer(page(&[2], ""));
    let client = Client::at(&server, &TestClock::at(NOW))
        .credentials(Auth::Bearer("t".into()))
        .build()
        .expect("client");
    let (ids, error) = drain(list(&client, &BY_HEADER)).await;
    assert_eq!((ids.len(), error), (2, None));
    assert_eq!(
        server.requests()[1].header("authorization"),
        Some("Bearer t")
    );
}

#[tokio::test]
async fn foreign_links_are_refused_before_anything_is_sent() {
    let other = Server::start();
    other.on("GET", "/people").answer(page(&[9], ""));
    let authority = other.url().replace("http://", "");
    let server = Server::start();
    let own = server.url().replace("http://", "");
    for target in [
        format!("http://{authority}/people"),
        format!("//{authority}/people"),
        format!(r"\\\\{authority}\\people"),
        format!("http://{own}@{authority}/people"),
        format!("http://user:pass@{own}/people?x=1"),
        format!("https://{own}/people"),
        "http://127.0.0.1/people".to_owned(),
        "file:///etc/passwd".to_owned(),
        "data:text/plain,x".to_owned(),
        "http://".to_owned(),
    ] {
        let server = Server::start();
        let target = target.replace(&own, &server.url().replace("http://", ""));
        server
            .on("GET", "/people")
            .answer(page(&[1], &format!(r#""next":"{target}""#)));
        let client = Client::at(&server, &TestClock::at(NOW))
            .credentials(Auth::Bearer("t".into()))
            .build()
            .expect("client");
        let (ids, error) = drain(list(&client, &BY_LINK)).await;
        assert_eq!(
            (ids.len(), error),
            (1, Some(ErrorKind::CrossOrigin)),
            "{target}"
        );
        assert_eq!(server.requests().len(), 1);
    }
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn counts_pages_and_records() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .query("page", "1")
        .answer(page(&[1, 2], ""));
    server
        .on("GET", "/people")
        .query("page", "2")
        .answer(page(&[3], ""));
    server
        .on("GET", "/people")
        .query("page", "3")
        .answer(page(&[], ""));
    assert_eq!(
        drain(list(&client(&server), &BY_PAGE)).await.0,
        ["1", "2", "3"]
    );
    assert_eq!(server.requests().len(), 3);

    let server = Server::start();
    server
        .on("GET", "/people")
        .query("page", "0")
        .answer(page(&[1, 2], r#""meta":{"pages":2}"#));
    server
        .on("GET", "/people")
        .query("page", "1")
        .answer(page(&[3], r#""meta":{"pages":2}"#));
    assert_eq!(
        drain(list(&client(&server), &BY_PAGE_TOTAL)).await.0,
        ["1", "2", "3"]
    );
    assert_eq!(server.requests().len(), 2);

    let server = Server::start();
    server
        .on("GET", "/people")
        .query("offset", "0")
        .answer(page(&[1, 2], r#""total":3"#));
    server
        .on("GET", "/people")
        .query("offset", "2")
        .answer(page(&[3], r#""total":3"#));
    assert_eq!(
        drain(list(&client(&server), &BY_OFFSET)).await.0,
        ["1", "2", "3"]
    );
    assert_eq!(server.requests().len(), 2);
    // A total that is larger than the data must not be waited for.
    let server = Server::start();
    server
        .on("GET", "/people")
        .query("offset", "0")
        .answer(page(&[1], r#""total":9"#));
    server
        .on("GET", "/people")
        .query("offset", "1")
        .answer(page(&[], r#""total":9"#));
    assert_eq!(
        drain(list(&client(&server), &BY_OFFSET)).await,
        (vec!["1".into()], None)
    );
}

#[tokio::test]
async fn a_cursor_may_go_into_a_body() {
    static SEARCH: ListPlan<Employee, Person> = ListPlan {
        size: Some(conjoin_runtime::PageSize {
            send: Send::Body("/limit"),
            value: 2,
            max: 3,
        }),
        ..people(Next::Cursor {
            next: "/paging/after",
            send: Send::Body("/paging/after"),
            stop: Stop::Absent,
        })
    };
    let server = Server::start();
    server
        .on("POST", "/people/search")
        .answer(page(&[1], r#""paging":{"after":12}"#))
        .answer(page(&[2], r#""paging":{"after":"x"}"#))
        .answer(page(&[3], ""));
    let client = client(&server);
    let mut call = client.call(&SEARCH_PEOPLE);
    call.body(r#"{"query":"a"}"#.to_owned());
    let query = ListQuery::new().page_size(500);
    assert_eq!(
        drain(client.connection.list(call, &SEARCH, &query))
            .await
            .0
            .len(),
        3
    );
    let bodies: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.body.clone())
        .collect();
    assert_eq!(
        bodies,
        [
            r#"{"query":"a","limit":3}"#,
            r#"{"query":"a","limit":3,"paging":{"after":12}}"#,
            r#"{"query":"a","limit":3,"paging":{"after":"x"}}"#,
        ]
    );
}

#[tokio::test]
async fn a_page_that_is_cut_off_gives_what_it_has_and_says_so() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(Answer::json(r#"{"data":[{"id":1},{"id":2},{"id":"#));
    let (ids, error) = drain(list(&client(&server), &BY_CURSOR)).await;
    assert_eq!(
        (ids.len(), error),
        (
            2,
            Some(ErrorKind::Decode {
                pointer: "/data/2/id".into()
            })
        )
    );
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(Answer::text("text/html", "<html>"));
    assert_eq!(
        drain(list(&client(&server), &BY_CURSOR)).await.1,
        Some(ErrorKind::UnexpectedContentType)
    );
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::status(503));
    assert_eq!(
        drain(list(&client(&server), &BY_CURSOR)).await.1,
        Some(ErrorKind::Unavailable)
    );
}

#[tokio::test]
async fn pages_are_fetched_when_they_are_needed() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("page[after]")
        .answer(page(&[1, 2], &next("2")));
    server
        .on("GET", "/people")
        .query("page[after]", "2")
        .answer(page(&[3], ""));
    let mut records = list(&client(&server), &BY_CURSOR);
    assert_eq!(server.requests().len(), 0);
    for _ in 0..2 {
        records.try_next().await.expect("record").expect("record");
    }
    assert_eq!(server.requests().len(), 1);
    records.try_next().await.expect("record").expect("record");
    assert_eq!(server.requests().len(), 2);
}
