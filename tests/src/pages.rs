//! Lists of people at the made-up provider: pages to answer with, and what a list gives.

use conjoin_runtime::{ErrorKind, ListPlan, ListQuery, Next, Records, Send, Stop};

use crate::acme::{Client, Employee, LIST_PEOPLE, Person, people};
use crate::clock::TestClock;
use crate::server::{Answer, Server};

/// What the clock of a test says.
pub const NOW: &str = "2026-01-02T03:04:05Z";

/// A client that tries each request once.
///
/// # Panics
/// When there is no client: no test can go on then.
pub fn client(server: &Server) -> Client {
    match Client::at(server, &TestClock::at(NOW))
        .max_attempts(1)
        .build()
    {
        Ok(client) => client,
        Err(error) => panic!("no client: {error}"),
    }
}

/// A list of people.
pub fn list(
    client: &Client,
    plan: &'static ListPlan<Employee, Person>,
) -> Records<Employee, Person> {
    ask(client, plan, &ListQuery::new())
}

/// A list of people by a query.
pub fn ask(
    client: &Client,
    plan: &'static ListPlan<Employee, Person>,
    query: &ListQuery,
) -> Records<Employee, Person> {
    client
        .connection
        .list(client.call(&LIST_PEOPLE), plan, query)
}

/// Remote ids, and the kind of the error at the end.
pub async fn drain(records: Records<Employee, Person>) -> (Vec<String>, Option<ErrorKind>) {
    let mut records = records;
    drained(&mut records).await
}

/// As [`drain`], of a list that is looked at afterwards.
///
/// # Panics
/// When the list goes on behind an error that ends it.
pub async fn drained(records: &mut Records<Employee, Person>) -> (Vec<String>, Option<ErrorKind>) {
    let mut ids = Vec::new();
    loop {
        match records.try_next().await {
            Ok(Some(record)) => ids.push(record.remote_id),
            Ok(None) => return (ids, None),
            Err(error) => {
                assert!(
                    matches!(records.try_next().await, Ok(None)),
                    "an error ends the stream"
                );
                return (ids, Some(error.kind().clone()));
            }
        }
    }
}

/// A page of people with these ids, and what stands beside them: `"total":3`.
pub fn page(ids: &[u32], rest: &str) -> Answer {
    let data: Vec<_> = ids.iter().map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let comma = if rest.is_empty() { "" } else { "," };
    Answer::json(format!(r#"{{"data":[{}]{comma}{rest}}}"#, data.join(",")))
}

/// What stands beside the people when there is a next page by [`BY_CURSOR`](crate::acme::BY_CURSOR).
pub fn next(token: &str) -> String {
    format!(r#""meta":{{"next":"{token}"}}"#)
}

/// People by links in the body.
pub static BY_LINK: ListPlan<Employee, Person> = people(Next::Url {
    body: Some("/next"),
    link: None,
    hosts: &[],
    stop: Stop::Is {
        path: "/end",
        is: true,
    },
});

/// People by links in a header.
pub static BY_HEADER: ListPlan<Employee, Person> = people(Next::Url {
    body: None,
    link: Some("next"),
    hosts: &[],
    stop: Stop::Absent,
});

/// People by page, up to an empty one.
pub static BY_PAGE: ListPlan<Employee, Person> = people(Next::Page {
    send: Send::Query("page"),
    start: 1,
    stop: Stop::Empty,
});

/// People by offset, up to their total.
pub static BY_OFFSET: ListPlan<Employee, Person> = people(Next::Offset {
    send: Send::Query("offset"),
    start: 0,
    step: conjoin_runtime::OffsetStep::Count,
    stop: Stop::Total("/total"),
});
