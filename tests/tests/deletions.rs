//! What was deleted, by the traits of categories and by name: listed, or refused before any request.

#![cfg(test)]

use std::sync::Arc;

use conjoin_codegen::plan::Deletions;
use conjoin_models::crm::Crm;
use conjoin_models::hris::{EmploymentInput, Hris};
use conjoin_models::ticketing::{CommentInput, Ticketing};
use conjoin_runtime::model::Ref;
use conjoin_runtime::{
    BoxRecords, Checkpoint, Config, Deleted, DeletedList, Error, ErrorKind, ListQuery, WriteOp,
};
use conjoin_tests::mapped::{self, Script};
use conjoin_tests::server::{Answer, Request, Server};
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::json;

const SINCE: &str = "2026-01-02T00:00:00Z";

fn since() -> ListQuery {
    ListQuery::new().modified_after(SINCE.parse().unwrap())
}

fn acme(server: &Server) -> conjoin_acme::Client {
    conjoin_acme::Client::builder(conjoin_acme::Settings::new("desk"))
        .credentials(conjoin_acme::Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

fn zendesk(server: &Server) -> Config {
    Config::new()
        .set("subdomain", "acme")
        .credential("email", "ada@example.com")
        .credential("api_token", "secret")
        .base_url(server.url())
}

/// Id and time of each.
async fn told(records: BoxRecords<'_, Deleted>) -> Vec<(String, Option<String>)> {
    let records = records.map_ok(|it| (it.remote_id, it.common.at.map(|at| at.to_string())));
    records.try_collect().await.unwrap()
}

/// The one error that a list consists of.
async fn refused(mut records: BoxRecords<'_, Deleted>) -> Error {
    let error = records.next().await.unwrap().unwrap_err();
    assert!(records.next().await.is_none(), "{error}");
    error
}

/// Two tickets, and what was taken back of what was said below them.
fn comments(server: &Server) {
    let tickets = json!({"tickets": [{"id": 1, "spam": false}, {"id": 2, "spam": false}]});
    server
        .on("GET", "/v1/tickets")
        .answer(Answer::json(tickets.to_string()));
    for (ticket, removed) in [
        (
            1,
            json!([{"id": 11, "removed_at": "2026-01-03T04:05:06Z"}, {"id": 12}]),
        ),
        (2, json!([{"id": 21, "removed_at": "2026-01-04T00:00:00Z"}])),
    ] {
        server
            .on("GET", &format!("/v1/tickets/{ticket}/removed-comments"))
            .answer(Answer::json(json!({"removed": removed}).to_string()));
    }
}

/// Requests for what was deleted.
fn asked(server: &Server) -> Vec<String> {
    let mut targets = server.targets();
    targets.retain(|it| it.contains("removed"));
    targets
}

#[tokio::test]
async fn a_trait_lists_what_was_deleted_below_each_parent_and_below_one() {
    let server = Server::start();
    comments(&server);
    let desk: Box<dyn Ticketing> = Box::new(acme(&server));
    let known = desk.capabilities().model("ticketing.comment").unwrap();
    assert_eq!(known.deleted, Some(DeletedList::new(true, true)));

    let all = told(desk.deleted_comments(ListQuery::new())).await;
    let time = |text: &str| Some(text.to_owned());
    assert_eq!(
        all,
        [
            ("11".to_owned(), time("2026-01-03T04:05:06Z")),
            ("12".to_owned(), None),
            ("21".to_owned(), time("2026-01-04T00:00:00Z")),
        ]
    );
    assert_eq!(
        asked(&server),
        [
            "/v1/tickets/1/removed-comments",
            "/v1/tickets/2/removed-comments"
        ]
    );

    let before = server.targets().len();
    let below = told(desk.deleted_comments(since().parent("2"))).await;
    assert_eq!(below.len(), 1);
    let later = server.targets().split_off(before);
    assert_eq!(
        later,
        ["/v1/tickets/2/removed-comments?since=2026-01-02T00%3A00%3A00Z"]
    );
}

/// The export of Zendesk, with one ticket that is there and one that is not.
fn export(server: &Server) {
    server
        .on("GET", "/api/v2/incremental/tickets/cursor")
        .respond(|_: &Request| {
            let tickets = json!([
                {"id": 1, "status": "open", "updated_at": "2026-01-03T00:00:00Z"},
                {"id": 2, "status": "deleted", "updated_at": "2026-01-03T00:00:00Z"},
            ]);
            let body = json!({"tickets": tickets, "end_of_stream": true, "after_cursor": "c1"});
            Answer::json(body.to_string())
        });
}

#[tokio::test]
async fn a_provider_chosen_by_name_lists_what_was_deleted() {
    let server = Server::start();
    export(&server);
    let connected = conjoin_connectors::connect("zendesk", zendesk(&server)).unwrap();
    let desk: Box<dyn Ticketing> = connected.ticketing().unwrap();
    assert_eq!(
        told(desk.deleted_tickets(since())).await,
        [("2".to_owned(), None)]
    );

    let records = connected.deleted("ticketing.ticket", since()).unwrap();
    let records: Vec<_> = records.try_collect().await.unwrap();
    let [record] = records.as_slice() else {
        panic!("one was deleted: {records:?}")
    };
    assert_eq!(
        (record.id.as_str(), record.model),
        ("zendesk:2", "ticketing.ticket")
    );
    assert_eq!(record.common, json!({"kind": "TOMBSTONE"}));
    assert!(record.raw.as_str().contains("\"deleted\""));
    let target = "/api/v2/incremental/tickets/cursor?per_page=1000&start_time=1767312000";
    assert_eq!(server.targets(), [target, target]);
}

#[tokio::test]
async fn what_a_model_does_not_tell_is_refused_before_any_request() {
    let server = Server::start();
    let client = acme(&server);
    let desk: &dyn Ticketing = &client;
    // Deletions of tickets show by comparison alone.
    let refusals = [
        (
            refused(desk.deleted_tickets(ListQuery::new())).await,
            "ticketing.ticket cannot tell what was deleted here",
        ),
        (
            refused(desk.deleted_comments(ListQuery::new().filter("user", "1"))).await,
            "ticketing.comment cannot tell what was deleted filtered by `user` here",
        ),
    ];
    let connected = conjoin_connectors::connect("zendesk", zendesk(&server)).unwrap();
    let mut contacts = connected
        .deleted("ticketing.contact", ListQuery::new())
        .unwrap();
    let by_name = contacts.next().await.unwrap().unwrap_err();
    let other = connected.deleted("hris.employee", ListQuery::new());
    let nobody = connected
        .deleted("ticketing.nonsense", ListQuery::new())
        .unwrap()
        .next()
        .await
        .unwrap()
        .unwrap_err();
    let hubspot = conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
        .credentials(conjoin_hubspot::Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap();
    let crm: &dyn Crm = &hubspot;
    let refusals = refusals.into_iter().chain([
        (
            by_name,
            "ticketing.contact cannot tell what was deleted here",
        ),
        (other.err().unwrap(), "the connector has no such category"),
        (nobody, "there is no such model"),
        (
            refused(crm.deleted_contacts(since())).await,
            "crm.contact cannot tell what was deleted since a moment here",
        ),
        (
            refused(crm.deleted_contacts(ListQuery::new().parent("1"))).await,
            "crm.contact cannot tell what was deleted below one parent here",
        ),
    ]);
    for (error, part) in refusals {
        assert_eq!(error.kind(), &ErrorKind::Unsupported, "{error}");
        assert!(error.to_string().contains(part), "`{part}`: {error}");
    }
    assert!(server.requests().is_empty(), "{:?}", server.targets());
}

#[tokio::test]
async fn a_list_without_times_is_read_as_a_whole_behind_a_checkpoint() {
    let server = Server::start();
    let archived = json!({"results": [{"id": "7", "properties": {}, "archived": true, "archivedAt": "2026-01-03T00:00:00Z", "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-03T00:00:00Z"}]});
    server
        .on("GET", "/crm/v3/objects/contacts")
        .answer(Answer::json(archived.to_string()));
    let client = conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
        .credentials(conjoin_hubspot::Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap();
    let mut records = client.crm().contacts().deleted();
    let first = records.try_next().await.unwrap().unwrap();
    assert_eq!(
        first.common.at.map(|it| it.to_string()).as_deref(),
        Some("2026-01-03T00:00:00Z")
    );
    assert!(records.try_next().await.unwrap().is_none());
    let kept = Checkpoint::from_json(&records.checkpoint().to_json()).unwrap();
    let crm: &dyn Crm = &client;
    let again = told(crm.deleted_contacts(ListQuery::new().after(&kept))).await;
    assert_eq!(again.len(), 1);
}

#[test]
fn capabilities_tell_of_each_list_of_deletions() {
    let mut lists = 0;
    for provider in mapped::all() {
        for (category, model) in provider.models() {
            let id = mapped::id(category, &model.name);
            let script = Script::default();
            let connection = mapped::connect(&provider.name, Arc::new(script.clone()));
            let known = connection.capabilities(&id).unwrap().deleted;
            let planned = matches!(model.deletions, Some(Deletions::Feed(_)));
            assert_eq!(known.is_some(), planned, "{} {id}", provider.name);
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .unwrap();
            let first = runtime.block_on(async {
                let mut records = connection.deleted(&id, ListQuery::new()).unwrap();
                records.next().await.unwrap()
            });
            let sent = !script.take().is_empty();
            assert_eq!(sent, planned, "{} {id}: {first:?}", provider.name);
            if !planned {
                assert_eq!(first.unwrap_err().kind(), &ErrorKind::Unsupported, "{id}");
            }
            lists += usize::from(planned);
        }
    }
    assert!(lists >= 9, "{lists}");
}

#[tokio::test]
async fn a_write_below_a_parent_is_a_capability_where_the_input_names_the_parent() {
    let server = Server::start();
    let contract = json!({"id": "c1", "employee_id": "4"});
    server
        .on("POST", "/people/employees/4/contracts")
        .answer(Answer::json(contract.to_string()).with_status(201));
    let client = acme(&server);
    let people: &dyn Hris = &client;
    let known = people.capabilities().model("hris.employment").unwrap();
    assert!(!known.create && known.form(WriteOp::Create).is_none());
    assert!(known.update && known.form(WriteOp::Update).is_some());
    assert_eq!(people.required("hris.employment", WriteOp::Create), None);
    let input = EmploymentInput::default();
    let error = people.create_employment(&input).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Unsupported);

    // The input of a comment has the field of its ticket: the trait takes the parent from there.
    let desk: &dyn Ticketing = &client;
    let known = desk.capabilities().model("ticketing.comment").unwrap();
    assert!(known.create);
    let mut comment = CommentInput {
        body: "It smokes.".to_owned().into(),
        ..CommentInput::default()
    };
    let error = desk.create_comment(&comment).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.problems()[0].field, "ticket");
    assert!(server.requests().is_empty());
    comment.ticket = Ref::new("5").into();
    server
        .on("POST", "/v1/tickets/5/comments")
        .answer(Answer::status(201).header("location", "/v1/comments/9"));
    let written = desk.create_comment(&comment).await.unwrap();
    assert_eq!(written.remote_id, "9");
    let before = server.requests().len();

    let contracts = client.hris().employments();
    let error = contracts.create(&input).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.problems()[0].field, "employee");
    assert_eq!(server.requests().len(), before);
    let written = contracts.of("4").create(&input).await.unwrap();
    assert_eq!(written.remote_id, "c1");
}
