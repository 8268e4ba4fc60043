//! A sandbox of a provider that nobody has seen: every way from page to page, from a workspace's own files.

#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use conjoin_runtime::{
    Auth, ClientBuilder, ErrorKind, ListPlan, ListQuery, Method, Next, OffsetStep, Operation,
    PageSize, Send, Step, Stop,
};
use conjoin_sandbox::{Fault, FaultKind, Running, Sandbox};
use conjoin_tests::acme::{Client, Employee, PROFILE, Person, people};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::{NOW, drain};
use conjoin_tests::workspace;

static TEAMS: Operation = Operation::new("listTeams", Method::Get, "/v1/teams");
static PEOPLE: Operation = Operation::new("listPeople", Method::Get, "/v1/people");
static COMMENTS: Operation = Operation::new(
    "listComments",
    Method::Get,
    "/v1/tickets/{ticket_id}/comments",
);
static TICKETS: Operation = Operation::new("listTickets", Method::Get, "/v1/tickets");

static BY_LINK: ListPlan<Employee, Person> = ListPlan {
    records: &[Step::Key("items")],
    size: None,
    ..people(Next::Url {
        body: Some("/links/next"),
        link: None,
        hosts: &[],
        stop: Stop::Absent,
    })
};
static BY_OFFSET: ListPlan<Employee, Person> = ListPlan {
    records: &[Step::Key("people")],
    ..people(Next::Offset {
        send: Send::Query("offset"),
        start: 0,
        step: OffsetStep::Count,
        stop: Stop::Total("/total"),
    })
};
static BY_PAGE: ListPlan<Employee, Person> = ListPlan {
    records: &[Step::Key("comments")],
    size: Some(PageSize {
        send: Send::Query("per_page"),
        value: 1,
        max: 50,
    }),
    ..people(Next::Page {
        send: Send::Query("page"),
        start: 1,
        stop: Stop::TotalPages("/total_pages"),
    })
};
static BY_CURSOR: ListPlan<Employee, Person> = ListPlan {
    records: &[Step::Key("tickets")],
    ..people(Next::Cursor {
        next: "/page/next",
        send: Send::Query("cursor"),
        stop: Stop::Is {
            path: "/page/more",
            is: false,
        },
    })
};

fn start(sandbox: Sandbox) -> (Running, Client) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/diagnostics/base");
    let running = sandbox.workspace(root).start().unwrap();
    let client = ClientBuilder::<Client>::new(&PROFILE, Vec::new())
        .base_url(running.url())
        .clock(TestClock::at(NOW))
        .credentials(Auth::Bearer(running.credential("token").into()))
        .build()
        .unwrap();
    (running, client)
}

fn acme() -> Sandbox {
    Sandbox::new("acme").records(130)
}

#[tokio::test]
async fn every_way_to_the_next_page_reaches_the_end() {
    let (sandbox, client) = start(acme());
    let query = ListQuery::new();
    let all = |model: &str| sandbox.ids(model).into_iter().collect::<BTreeSet<_>>();

    let (ids, error) = drain(
        client
            .connection
            .list(client.call(&TEAMS), &BY_LINK, &query),
    )
    .await;
    assert_eq!((ids.len(), error), (130, None));
    assert_eq!(
        ids.into_iter().collect::<BTreeSet<_>>(),
        all("ticketing.team")
    );

    let (ids, error) = drain(
        client
            .connection
            .list(client.call(&PEOPLE), &BY_OFFSET, &query),
    )
    .await;
    assert_eq!((ids.len(), error), (130, None));
    assert_eq!(
        ids.into_iter().collect::<BTreeSet<_>>(),
        all("ticketing.user")
    );
    let mut agents = client.call(&PEOPLE);
    agents.query("role", "agent");
    let (ids, error) = drain(client.connection.list(agents, &BY_OFFSET, &query)).await;
    assert!(
        error.is_none() && ids.len() > 10 && ids.len() < 130,
        "{} agents",
        ids.len()
    );

    let mut read = BTreeSet::new();
    for ticket in sandbox.ids("ticketing.ticket") {
        let mut call = client.call(&COMMENTS);
        call.path("ticket_id", &ticket);
        let (ids, error) = drain(client.connection.list(call, &BY_PAGE, &query)).await;
        assert_eq!(error, None);
        read.extend(ids);
    }
    assert_eq!(read, all("ticketing.comment"));

    let (ids, error) = drain(
        client
            .connection
            .list(client.call(&TICKETS), &BY_CURSOR, &query),
    )
    .await;
    assert_eq!((ids.len(), error), (130, None));
    let mut recent = client.call(&TICKETS);
    recent.query("updated_since", "2025-06-01T00:00:00Z");
    let (some, error) = drain(client.connection.list(recent, &BY_CURSOR, &query)).await;
    assert!(
        error.is_none() && !some.is_empty() && some.len() < 130,
        "{} of 130",
        some.len()
    );
}

#[tokio::test]
async fn a_link_to_another_host_is_not_followed() {
    let (sandbox, client) = start(acme().fault(Fault::new(FaultKind::ForeignNext)));
    let query = ListQuery::new();
    let (_, error) = drain(
        client
            .connection
            .list(client.call(&TEAMS), &BY_LINK, &query),
    )
    .await;
    assert_eq!(error, Some(ErrorKind::CrossOrigin));
    assert_eq!(sandbox.requests().len(), 1);
}

#[test]
fn models_that_can_be_listed_come_in_the_order_of_the_mapping() {
    let folder = workspace::with_odd_models_first();
    let sandbox = Sandbox::new("acme").workspace(folder.path());
    let running = sandbox.start().unwrap();
    let listed = running.listed();
    let of = |category: &str| -> Vec<&str> {
        let names = listed.iter().filter_map(|it| it.split_once('.'));
        let own = names.filter(|(own, _)| *own == category);
        own.map(|(_, name)| name).collect()
    };
    assert_eq!(
        of("accounting")[..3],
        ["invoice", "tax_rate", "tracking_category"]
    );
    let by_id = "accounting.company_info".to_owned();
    assert!(running.models().contains(&by_id) && !listed.contains(&by_id));
    // Of these there is one record.
    assert_eq!(
        listed[listed.len() - 2..],
        ["crm.user", "file_storage.user"]
    );
    assert_eq!(of("file_storage"), ["file", "drive", "folder", "user"]);
}

/// Such names are allowed on Linux; other systems refuse them when the file is made.
#[cfg(target_os = "linux")]
#[test]
fn a_mapping_whose_name_is_not_utf_8_is_told() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = workspace::copy(&workspace::BASE);
    let name = std::ffi::OsStr::from_bytes(b"cr\xe9m.yaml");
    std::fs::write(folder.path().join("mappings/acme").join(name), "").unwrap();
    let sandbox = Sandbox::new("acme").workspace(folder.path());
    let error = sandbox.start().unwrap_err().to_string();
    let told = "error[M0001]: cannot read `mappings/acme/cr\u{fffd}m.yaml`: its path is not UTF-8";
    assert!(error.contains(told), "{error}");
}

#[test]
fn a_wrong_workspace_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let error = Sandbox::new("acme")
        .workspace(folder.path())
        .start()
        .unwrap_err();
    assert!(error.to_string().starts_with("cannot read `"), "{error}");
    for place in ["mappings/acme/connector.yaml", "specs/acme/openapi.yaml"] {
        let path = folder.path().join(place);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "provider: acme\n").unwrap();
    }
    let error = Sandbox::new("acme")
        .workspace(folder.path())
        .start()
        .unwrap_err();
    assert!(error.to_string().contains("error["), "{error}");
    let error = Sandbox::new("nobody").start().unwrap_err();
    assert!(
        error
            .to_string()
            .contains("there are: bamboohr, hubspot, zendesk"),
        "{error}"
    );
}
