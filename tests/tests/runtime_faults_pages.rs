//! Faults of paging: what a caller sees, how many requests there are, and that none of them makes a pause.

use conjoin_runtime::{Auth, ErrorKind, ListPlan, ListQuery, Next, OffsetStep, Send, Stop};
use conjoin_tests::acme::{BY_CURSOR, Client, Employee, Person, people};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::{
    BY_LINK, BY_OFFSET, BY_PAGE, NOW, ask, client, drain, drained, list, next, page,
};
use conjoin_tests::server::{Answer, Request, Server};

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// A client whose clock can be looked at.
fn timed(server: &Server) -> (Client, std::sync::Arc<TestClock>) {
    let clock = TestClock::at(NOW);
    let client = Client::at(server, &clock).build().expect("client");
    (client, clock)
}

/// Answers by the offset of a request.
fn by_offset(
    server: &Server,
    mut answer: impl FnMut(usize) -> Answer + std::marker::Send + 'static,
) {
    server
        .on("GET", "/people")
        .respond(move |request: &Request| {
            let offset = request.param("offset").and_then(|text| text.parse().ok());
            answer(offset.unwrap_or_default())
        });
}

#[tokio::test]
async fn fault_37_cursor_repeats() {
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1], &next("a")));
    let (client, clock) = timed(&server);
    let mut records = list(&client, &BY_CURSOR);
    records.try_next().await.expect("record").expect("record");
    records.try_next().await.expect("record").expect("record");
    let error = records.try_next().await.expect_err("A, A");
    assert_eq!(error.kind(), &ErrorKind::PaginationLoop);
    assert_eq!(
        error.to_string(),
        "acme list-people: pagination loop: the provider names a next page that was read before, after 2 pages; the list would never end"
    );
    assert_eq!((server.requests().len(), clock.pauses().len()), (2, 0));
    // A link to itself.
    let server = Server::start();
    let own = format!(r#""next":"{}/people?limit=50""#, server.url());
    server.on("GET", "/people").answer(page(&[1], &own));
    let seen = drain(list(&conjoin_tests::pages::client(&server), &BY_LINK)).await;
    assert_eq!(seen, (ids(&["1"]), Some(ErrorKind::PaginationLoop)));
    // A provider that does not know the parameter.
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1, 2], ""));
    let seen = drain(list(&conjoin_tests::pages::client(&server), &BY_PAGE)).await;
    assert_eq!(
        seen,
        (ids(&["1", "2", "1", "2"]), Some(ErrorKind::PaginationLoop))
    );
}

#[tokio::test]
async fn fault_38_cursor_cycle() {
    let server = Server::start();
    for (cursor, id, then) in [("a", 2, "b"), ("b", 3, "a")] {
        server
            .on("GET", "/people")
            .query("page[after]", cursor)
            .answer(page(&[id], &next(then)));
    }
    server.on("GET", "/people").answer(page(&[1], &next("a")));
    let (client, clock) = timed(&server);
    let seen = drain(list(&client, &BY_CURSOR)).await;
    assert_eq!(
        seen,
        (ids(&["1", "2", "3"]), Some(ErrorKind::PaginationLoop))
    );
    assert_eq!((server.requests().len(), clock.pauses().len()), (3, 0));
}

#[tokio::test]
async fn fault_39_next_is_always_present() {
    static TO_EMPTY: ListPlan<Employee, Person> = people(Next::Cursor {
        next: "/meta/next",
        send: Send::Query("page[after]"),
        stop: Stop::Empty,
    });
    static TO_FLAG: ListPlan<Employee, Person> = people(Next::Cursor {
        next: "/meta/next",
        send: Send::Query("page[after]"),
        stop: Stop::Is {
            path: "/more",
            is: false,
        },
    });
    static TO_SHORT: ListPlan<Employee, Person> = people(Next::Cursor {
        next: "/meta/next",
        send: Send::Query("page[after]"),
        stop: Stop::Short,
    });
    // Two pages, a third that is short, and then empty ones for ever, each with a next.
    for (plan, requests) in [(&TO_EMPTY, 4), (&TO_FLAG, 3), (&TO_SHORT, 3)] {
        let server = Server::start();
        server.on("GET", "/people").respond(|request| {
            let cursor = request.param("page[after]");
            let at: u32 = cursor.and_then(|text| text.parse().ok()).unwrap_or(0);
            let all: Vec<u32> = (at + 1..=5).take(2).collect();
            let more = at + 2 < 5;
            page(
                &all,
                &format!(r#"{},"more":{more}"#, next(&(at + 2).to_string())),
            )
        });
        let (client, clock) = timed(&server);
        let query = ListQuery::new().page_size(2);
        let seen = drain(ask(&client, plan, &query)).await;
        assert_eq!(seen, (ids(&["1", "2", "3", "4", "5"]), None), "{plan:?}");
        assert_eq!(server.requests().len(), requests, "{plan:?}");
        assert!(clock.pauses().is_empty());
    }
}

/// A server with so many empty pages between two records.
fn with_gap(empty: u32) -> Server {
    let server = Server::start();
    server.on("GET", "/people").respond(move |request| {
        let cursor = request.param("page[after]");
        match cursor
            .and_then(|text| text.parse::<u32>().ok())
            .unwrap_or(0)
        {
            0 => page(&[1], &next("1")),
            at if at <= empty => page(&[], &next(&(at + 1).to_string())),
            _ => page(&[2], ""),
        }
    });
    server
}

#[tokio::test]
async fn fault_40_empty_page_with_a_next() {
    let server = with_gap(3);
    let (client, clock) = timed(&server);
    let mut records = list(&client, &BY_CURSOR);
    let seen = drained(&mut records).await;
    assert_eq!(seen, (ids(&["1", "2"]), None));
    assert_eq!((server.requests().len(), clock.pauses().len()), (5, 0));
    assert_eq!(
        (records.counts().pages, records.counts().empty_pages),
        (5, 3)
    );
    // One more is too many, unless somebody says that it is not.
    let server = with_gap(4);
    let (client, _) = timed(&server);
    let seen = drain(list(&client, &BY_CURSOR)).await;
    assert_eq!(seen, (ids(&["1"]), Some(ErrorKind::PageLimit)));
    assert_eq!(server.requests().len(), 5);
    for (by_mapping, by_caller, fits) in [(4, None, true), (1, Some(4), true), (9, Some(3), false)]
    {
        let mut query = ListQuery::new();
        query.max_empty_pages = by_caller;
        let records = ask(&client, &BY_CURSOR, &query).max_empty_pages(by_mapping);
        assert_eq!(drain(records).await.1.is_none(), fits);
    }
}

/// Five people by offset, two a page; the first leaves behind the first page.
fn shrinking() -> Server {
    let server = Server::start();
    let mut all = vec![1, 2, 3, 4, 5];
    by_offset(&server, move |offset| {
        let some: Vec<u32> = all.iter().copied().skip(offset).take(2).collect();
        let answer = page(&some, &format!(r#""total":{}"#, all.len()));
        if offset == 0 && all.len() == 5 {
            all.remove(0);
        }
        answer
    });
    server
}

#[tokio::test]
async fn fault_41_list_shrinks_while_paging_by_offset() {
    // At the old offset 3 would be skipped: the smaller total says that everything moved up.
    let server = shrinking();
    let (client, clock) = timed(&server);
    let query = ListQuery::new().page_size(2);
    let (seen, error) = drain(ask(&client, &BY_OFFSET, &query)).await;
    assert_eq!(error, None);
    for id in ["1", "2", "4", "5"] {
        assert!(seen.contains(&id.to_owned()), "{id} is lost: {seen:?}");
    }
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn fault_42_duplicates_across_pages() {
    // A newcomer at the front moves everybody down.
    let growing = || {
        let server = Server::start();
        let mut all = vec![1, 2, 3, 4];
        by_offset(&server, move |offset| {
            let some: Vec<u32> = all.iter().copied().skip(offset).take(2).collect();
            if offset == 0 {
                all.insert(0, 9);
            }
            page(&some, r#""total":4"#)
        });
        server
    };
    static TO_EMPTY: ListPlan<Employee, Person> = people(Next::Offset {
        send: Send::Query("offset"),
        start: 0,
        step: OffsetStep::Count,
        stop: Stop::Empty,
    });
    let query = ListQuery::new().page_size(2);
    let server = growing();
    let seen = drain(ask(&client(&server), &TO_EMPTY, &query)).await;
    assert_eq!(seen, (ids(&["1", "2", "2", "3", "4"]), None));

    let server = growing();
    let (client, clock) = timed(&server);
    let mut records = ask(&client, &TO_EMPTY, &query.clone().distinct(100));
    let seen = drained(&mut records).await;
    assert_eq!(seen, (ids(&["1", "2", "3", "4"]), None));
    assert_eq!(records.counts().duplicates, 1);
    assert_eq!((server.requests().len(), clock.pauses().len()), (4, 0));
    // A window of one forgets at once.
    let server = growing();
    let records = ask(
        &conjoin_tests::pages::client(&server),
        &TO_EMPTY,
        &query.distinct(1),
    );
    assert_eq!(drain(records).await.0, ids(&["1", "2", "3", "4"]));
}

#[tokio::test]
async fn fault_43_record_deleted_between_pages() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .without("page[after]")
        .answer(page(&[1, 2], &next("2")));
    // 3 was deleted; the cursor stands behind 2 all the same.
    server
        .on("GET", "/people")
        .query("page[after]", "2")
        .answer(page(&[4], ""));
    let (client, clock) = timed(&server);
    let seen = drain(list(&client, &BY_CURSOR)).await;
    assert_eq!(seen, (ids(&["1", "2", "4"]), None));
    assert_eq!((server.requests().len(), clock.pauses().len()), (2, 0));
}

#[tokio::test]
async fn fault_44_total_changes() {
    // The total of later pages is 0, or smaller than what there is: the data decides.
    for later in [0, 3] {
        let server = Server::start();
        by_offset(&server, move |offset| {
            let some: Vec<u32> = (1..=5).skip(offset).take(2).collect();
            let total = if offset == 0 { 5 } else { later };
            page(&some, &format!(r#""total":{total}"#))
        });
        let (client, clock) = timed(&server);
        let query = ListQuery::new().page_size(2).distinct(10);
        let seen = drain(ask(&client, &BY_OFFSET, &query)).await;
        assert_eq!(seen, (ids(&["1", "2", "3", "4", "5"]), None), "{later}");
        assert!(server.requests().len() <= 6 && clock.pauses().is_empty());
    }
    // Fewer pages than the total says: the empty page is the end.
    static BY_PAGE_TOTAL: ListPlan<Employee, Person> = people(Next::Page {
        send: Send::Query("page"),
        start: 1,
        stop: Stop::TotalPages("/pages"),
    });
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1], r#""pages":9"#))
        .answer(page(&[], r#""pages":9"#));
    let seen = drain(list(&client(&server), &BY_PAGE_TOTAL)).await;
    assert_eq!(seen, (ids(&["1"]), None));
    assert_eq!(server.requests().len(), 2);
    // More pages than the first total said.
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(page(&[1], r#""pages":2"#))
        .answer(page(&[2], r#""pages":3"#))
        .answer(page(&[3], r#""pages":3"#))
        .answer(page(&[], r#""pages":3"#));
    let seen = drain(list(&client(&server), &BY_PAGE_TOTAL)).await;
    assert_eq!(seen, (ids(&["1", "2", "3"]), None));
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn fault_45_next_link_to_another_origin() {
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
async fn fault_48_more_pages_than_allowed() {
    // A new token for ever.
    let server = Server::start();
    let mut count = 0;
    server.on("GET", "/people").respond(move |_| {
        count += 1;
        page(&[count], &next(&count.to_string()))
    });
    let (client, clock) = timed(&server);
    let mut records = list(&client, &BY_CURSOR);
    let (seen, error) = drained(&mut records).await;
    assert_eq!((seen.len(), error), (20, Some(ErrorKind::PageLimit)));
    assert_eq!((server.requests().len(), clock.pauses().len()), (20, 0));
    // Who wants the rest goes on from there.
    let query = ListQuery::new().after(&records.checkpoint());
    let (seen, error) = drain(ask(&client, &BY_CURSOR, &query)).await;
    assert_eq!(
        (seen.first().map(String::as_str), seen.len(), error),
        (Some("21"), 20, Some(ErrorKind::PageLimit))
    );
    // A provider that gives no more than so many records would leave out the rest without a word.
    let records = list(&client, &BY_CURSOR).max_records(3);
    let (seen, error) = drain(records).await;
    assert_eq!((seen.len(), error), (3, Some(ErrorKind::PageLimit)));
}
