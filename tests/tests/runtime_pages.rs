//! Lists: every way from page to page.

use conjoin_runtime::{
    Auth, ErrorKind, ListPlan, ListQuery, Method, Next, OffsetStep, Operation, PageSize, Send,
    Step, Stop,
};
use conjoin_tests::acme::{BY_CURSOR, Client, Employee, Person, SEARCH_PEOPLE, people};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::{
    BY_HEADER, BY_LINK, BY_OFFSET, BY_PAGE, NOW, ask, client, drain, list, next, page,
};
use conjoin_tests::server::{Answer, Server};

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

static BY_PAGE_TOTAL: ListPlan<Employee, Person> = people(Next::Page {
    send: Send::Query("page"),
    start: 0,
    stop: Stop::TotalPages("/meta/pages"),
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

/// `POST /people/more`, which takes a cursor alone.
static MORE_PEOPLE: Operation =
    Operation::new("more-people", Method::Post, "/people/more").repeatable(true);

static CONTINUED: ListPlan<Employee, Person> = people(Next::Continue {
    operation: &MORE_PEOPLE,
    next: "/cursor",
    send: Send::Body("/cursor"),
    stop: Stop::Is {
        path: "/has_more",
        is: false,
    },
});

#[tokio::test]
async fn a_cursor_may_go_to_another_operation_alone() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1], r#""cursor":"a","has_more":true"#));
    server
        .on("POST", "/people/more")
        .answer(page(&[2], r#""cursor":"b","has_more":true"#))
        .answer(page(&[3], r#""cursor":"c","has_more":false"#));
    assert_eq!(
        drain(list(&client(&server), &CONTINUED)).await,
        (vec!["1".into(), "2".into(), "3".into()], None)
    );
    let seen: Vec<_> = server
        .requests()
        .iter()
        .map(|request| format!("{} {}", request.target(), request.body))
        .collect();
    assert_eq!(
        seen,
        [
            "/people?limit=50 ",
            r#"/people/more {"cursor":"a"}"#,
            r#"/people/more {"cursor":"b"}"#
        ]
    );
}

#[tokio::test]
async fn a_cursor_may_come_without_the_other_parameters() {
    static ALONE: ListPlan<Employee, Person> = people(Next::Continue {
        operation: &conjoin_tests::acme::LIST_NOTES,
        next: "/meta/next",
        send: Send::Query("cursor"),
        stop: Stop::Absent,
    });
    let server = Server::start();
    server
        .on("GET", "/people/7/notes")
        .without("cursor")
        .answer(page(&[1], &next("a")));
    server
        .on("GET", "/people/7/notes")
        .query("cursor", "a")
        .answer(page(&[2], ""));
    let client = client(&server);
    let mut call = client.on(&conjoin_tests::acme::LIST_NOTES, "7");
    call.query("order", "id");
    call.header("x-tenant", "t");
    let records = client.connection.list(call, &ALONE, &ListQuery::new());
    assert_eq!(drain(records).await.0, ["1", "2"]);
    assert_eq!(
        server.targets(),
        [
            "/people/7/notes?order=id&limit=50",
            "/people/7/notes?cursor=a"
        ]
    );
    assert_eq!(server.requests()[1].header("x-tenant"), Some("t"));
}

#[tokio::test]
async fn the_last_id_leads_on() {
    static BY_ID: ListPlan<Employee, Person> = people(Next::LastId {
        id: "/id",
        send: Send::Query("since_id"),
        stop: Stop::Short,
    });
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("since_id")
        .answer(page(&[3, 5], ""));
    server
        .on("GET", "/people")
        .query("since_id", "5")
        .answer(page(&[8, 9], ""));
    server
        .on("GET", "/people")
        .query("since_id", "9")
        .answer(page(&[12], ""));
    let query = ListQuery::new().page_size(2);
    assert_eq!(
        drain(ask(&client(&server), &BY_ID, &query)).await,
        (["3", "5", "8", "9", "12"].map(str::to_owned).to_vec(), None)
    );
    assert_eq!(server.requests().len(), 3, "a short page is the last");
    // Without a rule for the end, the empty page is it.
    static TO_THE_END: ListPlan<Employee, Person> = people(Next::LastId {
        id: "/id",
        send: Send::Query("since_id"),
        stop: Stop::Empty,
    });
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("since_id")
        .answer(page(&[3], ""));
    server
        .on("GET", "/people")
        .query("since_id", "3")
        .answer(page(&[], ""));
    assert_eq!(
        drain(list(&client(&server), &TO_THE_END)).await,
        (vec!["3".into()], None)
    );
}

#[tokio::test]
async fn a_query_language_pages_in_its_statement() {
    static STATEMENT: ListPlan<Employee, Person> = ListPlan {
        records: &[Step::Key("QueryResponse"), Step::Optional("Person")],
        size: Some(PageSize {
            send: Send::Nowhere,
            value: 2,
            max: 1000,
        }),
        ..people(Next::Offset {
            send: Send::QueryText {
                name: "query",
                text: " STARTPOSITION {number} MAXRESULTS {size}",
            },
            start: 1,
            step: OffsetStep::Count,
            stop: Stop::Short,
        })
    };
    let server = Server::start();
    let query = |text: &'static str| server.on("GET", "/people").query("query", text);
    let two = r#"{"QueryResponse":{"Person":[{"id":1},{"id":2}],"startPosition":1}}"#;
    query("select * from Person STARTPOSITION 1 MAXRESULTS 2").answer(Answer::json(two));
    // Nothing is left, and the property with it.
    query("select * from Person STARTPOSITION 3 MAXRESULTS 2")
        .answer(Answer::json(r#"{"QueryResponse":{}}"#));
    let client = client(&server);
    let mut call = client.call(&conjoin_tests::acme::LIST_PEOPLE);
    call.query("query", "select * from Person");
    let records = client.connection.list(call, &STATEMENT, &ListQuery::new());
    assert_eq!(drain(records).await, (vec!["1".into(), "2".into()], None));
    assert_eq!(server.requests().len(), 2);

    // The same in a body.
    static IN_BODY: ListPlan<Employee, Person> = ListPlan {
        size: None,
        ..people(Next::Offset {
            send: Send::BodyText {
                pointer: "/q",
                text: " OFFSET {number}",
            },
            start: 0,
            step: OffsetStep::Count,
            stop: Stop::Empty,
        })
    };
    let server = Server::start();
    server
        .on("POST", "/people/search")
        .answer(page(&[1], ""))
        .answer(page(&[], ""));
    let client = conjoin_tests::pages::client(&server);
    let mut call = client.call(&SEARCH_PEOPLE);
    call.body(r#"{"q":"SELECT id"}"#.to_owned());
    let records = client.connection.list(call, &IN_BODY, &ListQuery::new());
    assert_eq!(drain(records).await, (vec!["1".into()], None));
    let bodies: Vec<_> = server.requests().into_iter().map(|it| it.body).collect();
    assert_eq!(
        bodies,
        [
            r#"{"q":"SELECT id OFFSET 0"}"#,
            r#"{"q":"SELECT id OFFSET 1"}"#
        ]
    );
}

#[tokio::test]
async fn an_offset_may_go_by_the_page_size() {
    static BY_SIZE: ListPlan<Employee, Person> = people(Next::Offset {
        send: Send::Query("offset"),
        start: 0,
        step: OffsetStep::Size,
        stop: Stop::Is {
            path: "/hasMore",
            is: false,
        },
    });
    let server = Server::start();
    let at = |offset: &'static str| server.on("GET", "/people").query("offset", offset);
    // One was left out by the provider, as it may not be seen; the offset stays a multiple.
    at("0").answer(page(&[1], r#""hasMore":true"#));
    at("2").answer(page(&[3, 4], r#""hasMore":false"#));
    let query = ListQuery::new().page_size(2);
    assert_eq!(
        drain(ask(&client(&server), &BY_SIZE, &query)).await,
        (["1", "3", "4"].map(str::to_owned).to_vec(), None)
    );
}

#[tokio::test]
async fn a_text_may_say_that_it_was_the_last() {
    static TO_DONE: ListPlan<Employee, Person> = people(Next::Cursor {
        next: "/meta/next",
        send: Send::Query("page[after]"),
        stop: Stop::Equals {
            path: "/state",
            equals: "done",
        },
    });
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("page[after]")
        .answer(page(&[1], &format!(r#"{},"state":"more""#, next("a"))));
    server
        .on("GET", "/people")
        .query("page[after]", "a")
        .answer(page(&[2], &format!(r#"{},"state":"done""#, next("b"))));
    assert_eq!(
        drain(list(&client(&server), &TO_DONE)).await,
        (vec!["1".into(), "2".into()], None)
    );
    assert_eq!(server.requests().len(), 2);
}
