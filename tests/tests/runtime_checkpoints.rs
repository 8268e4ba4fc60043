//! Checkpoints: a list goes on after a crash and later with what has changed; nothing is skipped.

use conjoin_runtime::model::{Ref, Timestamp};
use conjoin_runtime::page::one_parent;
use conjoin_runtime::{
    Auth, Bookmark, Checkpoint, ErrorKind, IdSetBuilder, ListPlan, ListQuery, Method, Next,
    Operation, Records, Send, Stop,
};
use conjoin_tests::acme::{BY_CURSOR, Client, Employee, LIST_NOTES, Person, SEARCH_PEOPLE, people};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::{
    BY_LINK, BY_OFFSET, BY_PAGE, NOW, ask, client, drain, drained, list, next, page,
};
use conjoin_tests::server::{Answer, Request, Server};
use futures_util::StreamExt as _;

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// What is kept of a checkpoint.
fn kept(checkpoint: &Checkpoint) -> Checkpoint {
    let text = checkpoint.to_json();
    let read = Checkpoint::from_json(&text).expect("a checkpoint");
    assert_eq!(&read, checkpoint, "{text}");
    let by_serde: Checkpoint = serde_json::from_str(&text).expect("JSON");
    assert_eq!(by_serde, read);
    read
}

async fn take(records: &mut Records<Employee, Person>, count: usize) -> Vec<String> {
    let mut ids = Vec::new();
    for _ in 0..count {
        ids.push(
            records
                .try_next()
                .await
                .expect("record")
                .expect("record")
                .remote_id,
        );
    }
    ids
}

/// Seven people, two a page, in each way of paging.
fn seven(server: &Server) {
    let number = |request: &Request, name: &str| -> Option<usize> {
        request.param(name).and_then(|text| text.parse().ok())
    };
    server.on("GET", "/people").respond(move |request| {
        let page_number = number(request, "page").map(|page| (page - 1) * 2);
        let start = number(request, "page[after]")
            .or_else(|| number(request, "offset"))
            .or_else(|| number(request, "cursor"))
            .or(page_number)
            .unwrap_or(0);
        let some: Vec<u32> = (1..=7).skip(start).take(2).collect();
        let then = start + 2;
        let rest = if then < 7 {
            format!(
                r#"{},"total":7,"next":"?cursor={then}""#,
                next(&then.to_string())
            )
        } else {
            r#""total":7,"end":true"#.to_owned()
        };
        page(&some, &rest)
    });
}

#[tokio::test]
async fn a_list_goes_on_after_a_crash_at_any_record() {
    for plan in [&BY_CURSOR, &BY_LINK, &BY_PAGE, &BY_OFFSET] {
        for crash in 0..=7 {
            let server = Server::start();
            seven(&server);
            let client = client(&server);
            let query = ListQuery::new().page_size(2);
            let mut records = ask(&client, plan, &query);
            let mut all = take(&mut records, crash).await;
            let checkpoint = kept(&records.checkpoint());
            drop(records);
            let before = server.requests().len();
            let rest = ask(&client, plan, &query.after(&checkpoint));
            let (rest, error) = drain(rest).await;
            all.extend(rest);
            assert_eq!(error, None);
            assert_eq!(
                all,
                ["1", "2", "3", "4", "5", "6", "7"],
                "{plan:?} after {crash}"
            );
            // The page that was being read is read again, and none before it.
            let again = server.requests().len() - before;
            let left = 4 - crash.saturating_sub(1) / 2;
            let empty = usize::from(std::ptr::eq(plan, &BY_PAGE));
            assert_eq!(again, left + empty, "{plan:?} after {crash}");
        }
    }
}

#[tokio::test]
async fn a_page_that_has_changed_is_handed_out_again() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1, 2, 3], ""))
        .answer(page(&[9, 1, 2, 3], ""))
        .answer(page(&[1], ""));
    let client = client(&server);
    let mut records = list(&client, &BY_CURSOR);
    take(&mut records, 2).await;
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    assert_eq!(
        drain(ask(&client, &BY_CURSOR, &query)).await.0,
        ["9", "1", "2", "3"]
    );
    assert_eq!(drain(ask(&client, &BY_CURSOR, &query)).await.0, ["1"]);
}

#[tokio::test]
async fn a_crash_before_the_page_is_there_again_forgets_nothing() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1, 2, 3], ""))
        .answer(Answer::status(503))
        .answer(page(&[1, 2, 3], ""));
    let client = client(&server);
    let mut records = list(&client, &BY_CURSOR);
    take(&mut records, 2).await;
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = ask(&client, &BY_CURSOR, &query);
    assert_eq!(drained(&mut records).await.1, Some(ErrorKind::Unavailable));
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    assert_eq!(drain(ask(&client, &BY_CURSOR, &query)).await.0, ["3"]);
}

#[tokio::test]
async fn a_list_goes_on_after_an_error() {
    let server = Server::start();
    let mut calls = 0;
    server.on("GET", "/people").respond(move |request| {
        calls += 1;
        match (request.param("page[after]").as_deref(), calls) {
            (None, _) => page(&[1, 2], &next("a")),
            (Some("a"), 2) => Answer::status(503),
            (Some("a"), 3) => Answer::json(r#"{"data":[{"id":3},{"id":"#),
            _ => page(&[3, 4], ""),
        }
    });
    let client = client(&server);
    let mut records = list(&client, &BY_CURSOR);
    assert_eq!(
        drained(&mut records).await,
        (ids(&["1", "2"]), Some(ErrorKind::Unavailable))
    );
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = ask(&client, &BY_CURSOR, &query);
    let (seen, error) = drained(&mut records).await;
    assert_eq!((seen, error.is_some()), (ids(&["3"]), true));
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = ask(&client, &BY_CURSOR, &query);
    assert_eq!(drained(&mut records).await, (ids(&["4"]), None));
    assert!(records.checkpoint().finished());
}

#[tokio::test]
async fn a_bookmark_tells_of_a_boxed_stream() {
    let server = Server::start();
    seven(&server);
    let client = client(&server);
    let bookmark = Bookmark::new();
    assert_eq!(bookmark.checkpoint(), None);
    let query = ListQuery::new().page_size(2);
    let mut records = ask(&client, &BY_CURSOR, &query.clone().bookmark(&bookmark)).boxed();
    for _ in 0..3 {
        records.next().await.expect("item").expect("record");
    }
    let checkpoint = kept(&bookmark.checkpoint().expect("a list"));
    assert_eq!((bookmark.counts().pages, bookmark.counts().records), (2, 3));
    let rest = ask(&client, &BY_CURSOR, &query.after(&checkpoint));
    assert_eq!(drain(rest).await.0, ["4", "5", "6", "7"]);
    while records.next().await.is_some() {}
    assert!(bookmark.checkpoint().expect("a list").finished());
}

#[tokio::test]
async fn a_wrong_checkpoint_is_refused_before_anything_is_sent() {
    static OTHER: ListPlan<Employee, Person> = ListPlan {
        model: "hris.team",
        ..people(Next::None)
    };
    let server = Server::start();
    seven(&server);
    let named = |name: &str| {
        Client::at(&server, &TestClock::at(NOW))
            .connection_name(name)
            .build()
            .expect("client")
    };
    let (eu, us) = (named("eu"), named("us"));
    let since: Timestamp = NOW.parse().expect("moment");
    let query = ListQuery::new().filter("team", "7");
    let mut records = ask(&eu, &BY_CURSOR, &query);
    take(&mut records, 3).await;
    let checkpoint = records.checkpoint();
    let sent = server.requests().len();
    let with = |query: &ListQuery| query.clone().after(&checkpoint);
    let mut other_time = with(&query);
    other_time.modified_after = Some(since);
    let text = checkpoint.to_json();
    let foreign = Checkpoint::from_json(&text.replace("\"acme\"", "\"umbrella\"")).expect("JSON");
    let later: Checkpoint =
        serde_json::from_str(&text.replace("\"version\":1", "\"version\":7")).expect("JSON");
    let cases: [(Records<Employee, Person>, &str); 8] = [
        (ask(&us, &BY_CURSOR, &with(&query)), "connection `eu`"),
        (ask(&eu, &OTHER, &with(&query)), "model `hris.employee`"),
        (
            ask(&eu, &BY_CURSOR, &with(&ListQuery::new())),
            "other filters",
        ),
        (
            ask(&eu, &BY_CURSOR, &other_time),
            "another `modified_after`",
        ),
        (ask(&eu, &BY_PAGE, &with(&query)), "paged in another way"),
        (
            ask(&eu, &BY_CURSOR, &query.clone().after(&foreign)),
            "provider `umbrella`",
        ),
        (
            ask(&eu, &BY_CURSOR, &query.clone().after(&later)),
            "version 7",
        ),
        (
            eu.connection
                .list(eu.call(&SEARCH_PEOPLE), &BY_CURSOR, &with(&query)),
            "another request",
        ),
    ];
    for (mut records, part) in cases {
        let error = records.try_next().await.expect_err("a wrong one");
        assert_eq!(error.kind(), &ErrorKind::Checkpoint, "{error}");
        assert!(error.detail().contains(part), "{error}");
        assert!(records.try_next().await.expect("the end").is_none());
    }
    assert_eq!(server.requests().len(), sent);
}

#[tokio::test]
async fn no_secret_is_in_a_checkpoint_and_no_link_leads_elsewhere() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("cursor")
        .answer(page(&[1], r#""next":"?cursor=2&key=key-of-acme""#));
    server
        .on("GET", "/people")
        .query("cursor", "2")
        .answer(page(&[2, 3], r#""end":true"#));
    let client = Client::at(&server, &TestClock::at(NOW))
        .credentials(Auth::Query {
            name: "key",
            value: "key-of-acme".into(),
        })
        .build()
        .expect("client");
    let mut records = list(&client, &BY_LINK);
    take(&mut records, 2).await;
    let checkpoint = kept(&records.checkpoint());
    let text = format!("{} {checkpoint:?}", checkpoint.to_json());
    assert!(text.contains("cursor=2") && !text.contains("key-of-acme"));
    let query = ListQuery::new().after(&checkpoint);
    assert_eq!(drain(ask(&client, &BY_LINK, &query)).await.0, ["3"]);
    assert_eq!(
        server.targets().last().expect("a request"),
        "/people?cursor=2&key=key-of-acme"
    );
    // Who changes a checkpoint leads nobody astray.
    let sent = server.requests().len();
    for link in ["//evil.example/people", "http://evil.example/", "file:///x"] {
        let text = checkpoint.to_json().replace("/people?cursor=2", link);
        let query = ListQuery::new().after(&Checkpoint::from_json(&text).expect("JSON"));
        let (_, error) = drain(ask(&client, &BY_LINK, &query)).await;
        assert_eq!(error, Some(ErrorKind::CrossOrigin), "{link}");
    }
    assert_eq!(server.requests().len(), sent);
}

#[tokio::test]
async fn lists_below_parents_go_on_too() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("page[after]")
        .answer(page(&[1, 2], &next("p")));
    server
        .on("GET", "/people")
        .query("page[after]", "p")
        .answer(page(&[3], ""));
    for (parent, first, then) in [("1", 10, 11), ("2", 20, 21), ("3", 30, 31)] {
        let path = format!("/people/{parent}/notes");
        server
            .on("GET", &path)
            .without("page[after]")
            .answer(page(&[first], &next("x")));
        server
            .on("GET", &path)
            .query("page[after]", "x")
            .answer(page(&[then], ""));
    }
    let client = client(&server);
    let notes = |query: &ListQuery, one: Option<&str>| {
        let caller = client.clone();
        let parents = match one {
            Some(id) => one_parent(id),
            None => list(&client, &BY_CURSOR).remote_ids(),
        };
        client
            .connection
            .list_children(
                parents,
                move |id| caller.on(&LIST_NOTES, id),
                &BY_CURSOR,
                query,
            )
            .adopt(|employee, parent| employee.manager = Some(Ref::new(parent)))
    };
    for crash in 0..=6 {
        let mut records = notes(&ListQuery::new(), None);
        let mut all = take(&mut records, crash).await;
        let query = ListQuery::new().after(&kept(&records.checkpoint()));
        let before = server.requests().len();
        let mut rest = notes(&query, None);
        let (more, error) = drained(&mut rest).await;
        all.extend(more);
        assert_eq!(error, None);
        assert_eq!(all, ["10", "11", "20", "21", "30", "31"], "after {crash}");
        assert!(rest.checkpoint().finished());
        let again = server.requests().len() - before;
        assert!(again <= 9 - crash, "{again} requests after {crash}");
    }
    // One parent alone.
    let mut records = notes(&ListQuery::new(), Some("2"));
    take(&mut records, 1).await;
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    assert_eq!(drain(notes(&query, Some("2"))).await.0, ["21"]);
}

/// A client of a server whose clock is an hour ahead of ours.
fn ahead(server: &Server) -> Client {
    client(server)
}

/// A page of a server whose clock says four hours.
fn dated(answer: Answer) -> Answer {
    answer.header("date", "Fri, 02 Jan 2026 04:04:05 GMT")
}

#[tokio::test]
async fn the_next_run_asks_for_what_has_changed_since() {
    let server = Server::start();
    server.on("GET", "/people").answer(dated(page(&[1, 2], "")));
    let client = ahead(&server);
    let mut records = list(&client, &BY_CURSOR);
    drained(&mut records).await;
    let end = kept(&records.checkpoint());
    // By the provider's clock, and a minute before the list was begun.
    assert_eq!(
        end.since(),
        Some("2026-01-02T04:03:05Z".parse().expect("moment"))
    );
    let query = ListQuery::new().after(&end);
    assert_eq!(query.modified_after, end.since());
    // The mapping may know better how late changes are seen.
    let mut records = list(&client, &BY_CURSOR).overlap(3600);
    drained(&mut records).await;
    assert_eq!(
        records.checkpoint().since(),
        Some("2026-01-02T03:04:05Z".parse().expect("moment"))
    );
    // A run that was cut off keeps the time of its first page.
    let mut records = ask(&client, &BY_CURSOR, &query);
    take(&mut records, 1).await;
    let middle = kept(&records.checkpoint());
    assert_eq!(middle.since(), end.since());
    let mut records = ask(&client, &BY_CURSOR, &ListQuery::new().after(&middle));
    assert_eq!(drained(&mut records).await.0, ["2"]);
    assert_eq!(records.checkpoint().since(), end.since());
}

#[tokio::test]
async fn too_long_ago_is_an_error_before_anything_is_sent() {
    const DAY: u64 = 86_400;
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1], ""));
    let client = client(&server);
    let ask = |moment: &str| {
        let query = ListQuery::new().modified_after(moment.parse().expect("moment"));
        conjoin_tests::pages::ask(&client, &BY_CURSOR, &query).look_back(30 * DAY)
    };
    let mut records = ask("2025-12-03T03:04:04Z");
    let error = records.try_next().await.expect_err("too long ago");
    assert_eq!(error.kind(), &ErrorKind::RestartPagination);
    assert!(error.detail().contains("720 hours"), "{error}");
    assert_eq!(server.requests().len(), 0);
    assert_eq!(drain(ask("2025-12-03T03:04:05Z")).await.0, ["1"]);
    // Everything is not too much.
    assert_eq!(
        drain(list(&client, &BY_CURSOR).look_back(DAY)).await.0,
        ["1"]
    );
}

static MORE: Operation = Operation::new("more", Method::Post, "/more").repeatable(true);

static FOLDER: Next = Next::Continue {
    operation: &MORE,
    next: "/cursor",
    send: Send::Body("/cursor"),
    stop: Stop::Is {
        path: "/has_more",
        is: false,
    },
};

/// As a folder is listed: the last cursor stays good.
static DURABLE: ListPlan<Employee, Person> = people(Next::Durable {
    pages: &FOLDER,
    token: None,
    send: None,
});

#[tokio::test]
async fn a_durable_cursor_reads_changes_later() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1], r#""cursor":"a","has_more":true"#));
    server.on("POST", "/more").respond(|request| {
        match request.body.as_str() {
            r#"{"cursor":"a"}"# => page(&[2], r#""cursor":"b","has_more":false"#),
            r#"{"cursor":"b"}"# => page(&[3, 4], r#""cursor":"c","has_more":true"#),
            r#"{"cursor":"c"}"# => page(&[5], r#""cursor":"d","has_more":false"#),
            // Nothing new, and no new cursor either.
            r#"{"cursor":"d"}"# => page(&[], r#""has_more":false"#),
            other => panic!("{other}"),
        }
    });
    let client = client(&server);
    let mut checkpoint = None;
    for (expected, crash) in [
        (vec!["1", "2"], 1),
        (vec!["3", "4", "5"], 1),
        (vec![], 0),
        (vec![], 0),
    ] {
        let query = |from: &Option<Checkpoint>| match from {
            Some(from) => ListQuery::new().after(from),
            None => ListQuery::new(),
        };
        let mut records = ask(&client, &DURABLE, &query(&checkpoint));
        let mut all = take(&mut records, crash).await;
        checkpoint = Some(kept(&records.checkpoint()));
        let mut records = ask(&client, &DURABLE, &query(&checkpoint));
        let (rest, error) = drained(&mut records).await;
        all.extend(rest);
        assert_eq!((all, error), (ids(&expected), None));
        let end = kept(&records.checkpoint());
        assert!(end.finished() && end.since().is_none());
        checkpoint = Some(end);
    }
    // The last token is no longer kept by a mapping that does not know it.
    let query = ListQuery::new().after(&checkpoint.expect("an end"));
    let (_, error) = drain(ask(&client, &BY_CURSOR, &query)).await;
    assert_eq!(error, Some(ErrorKind::Checkpoint));
}

#[tokio::test]
async fn a_token_for_later_may_stand_and_go_elsewhere() {
    static PAGES: Next = Next::Cursor {
        next: "/nextCursor",
        send: Send::Body("/cursor"),
        stop: Stop::Absent,
    };
    static SYNC: ListPlan<Employee, Person> = people(Next::Durable {
        pages: &PAGES,
        token: Some("/syncToken"),
        send: Some(Send::Body("/syncToken")),
    });
    let server = Server::start();
    server
        .on("POST", "/people/search")
        .respond(|request| match request.body.as_str() {
            "" => page(&[1], r#""nextCursor":"a""#),
            r#"{"cursor":"a"}"# => page(&[2], r#""syncToken":"s1""#),
            r#"{"syncToken":"s1"}"# => page(&[3, 4], r#""nextCursor":"b""#),
            r#"{"syncToken":"s1","cursor":"b"}"# => page(&[5], r#""syncToken":"s2""#),
            other => panic!("{other}"),
        });
    let client = client(&server);
    let list = |query: &ListQuery| {
        let call = client.call(&SEARCH_PEOPLE);
        let plan: &'static ListPlan<Employee, Person> = &SYNC;
        client.connection.list(call, plan, query)
    };
    let mut records = list(&ListQuery::new());
    assert_eq!(drained(&mut records).await.0, ["1", "2"]);
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = list(&query);
    assert_eq!(take(&mut records, 3).await, ["3", "4", "5"]);
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = list(&query);
    assert_eq!(drained(&mut records).await, (vec![], None));
    assert!(records.checkpoint().to_json().contains("s2"));
}

#[tokio::test]
async fn a_link_for_later_is_followed_later() {
    static PAGES: Next = Next::Url {
        body: Some("/next"),
        link: None,
        hosts: &[],
        stop: Stop::Absent,
    };
    static DELTA: ListPlan<Employee, Person> = people(Next::Durable {
        pages: &PAGES,
        token: Some("/delta"),
        send: None,
    });
    let server = Server::start();
    let link = |name: &str, query: &str| format!(r#""{name}":"{}/people?{query}""#, server.url());
    let (then, later) = (link("next", "skip=1"), link("delta", "token=1"));
    server
        .on("GET", "/people")
        .query("token", "1")
        .answer(page(&[3], &link("delta", "token=2")));
    server
        .on("GET", "/people")
        .query("skip", "1")
        .answer(page(&[2], &later));
    server.on("GET", "/people").answer(page(&[1], &then));
    let client = client(&server);
    let mut records = list(&client, &DELTA);
    assert_eq!(drained(&mut records).await, (ids(&["1", "2"]), None));
    let query = ListQuery::new().after(&kept(&records.checkpoint()));
    let mut records = ask(&client, &DELTA, &query);
    assert_eq!(drained(&mut records).await, (ids(&["3"]), None));
    assert!(records.checkpoint().to_json().contains("/people?token=2"));
}

#[tokio::test]
async fn deletions_show_by_comparison_of_full_lists() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1, 2, 3], ""))
        .answer(page(&[3, 1, 4], ""))
        .answer(Answer::json(r#"{"data":[{"id":1},{"name":"no id"}]}"#));
    let client = client(&server);
    let mut sets = Vec::new();
    for _ in 0..3 {
        let mut builder = IdSetBuilder::new();
        let mut records = list(&client, &BY_CURSOR);
        while let Some(item) = records.next().await {
            builder.note(&item);
        }
        sets.push(builder.finish());
    }
    let [before, now, broken] = &sets[..] else {
        panic!("three")
    };
    let (before, now) = (
        before.as_ref().expect("a set"),
        now.as_ref().expect("a set"),
    );
    assert_eq!(before.without(now).collect::<Vec<_>>(), ["2"]);
    assert_eq!(now.without(before).collect::<Vec<_>>(), ["4"]);
    // A record without an id may be any: nothing is said to be deleted.
    assert!(broken.is_err());
}
