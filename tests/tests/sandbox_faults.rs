//! What a sandbox refuses and what it breaks on demand, as the generated clients see it.

#![cfg(test)]

use std::sync::Arc;
use std::time::Duration;

use conjoin_connectors::{Connected, connect};
use conjoin_runtime::clock::Clock as _;
use conjoin_runtime::webhook::{Action, Received, Verifier, WebhookRequest, Webhooks, providers};
use conjoin_runtime::{Config, Error, ErrorKind, ListQuery};
use conjoin_sandbox::{Fault, FaultKind, Running, Sandbox, WEBHOOK_SECRET};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};
use futures_util::StreamExt as _;
use serde_json::json;

const NOW: &str = "2026-02-03T04:05:06Z";

fn config(sandbox: &Running, clock: &Arc<TestClock>) -> Config {
    let clock: Arc<TestClock> = Arc::clone(clock);
    let mut config = Config::new()
        .base_url(sandbox.url())
        .clock(clock)
        .timeout(Duration::from_secs(20));
    for (name, value) in sandbox.credentials() {
        config = config.credential(name, value);
    }
    config
}

/// What a list gave: records, records with issues, records that are none, and the error that ended it.
#[derive(Debug, Default)]
struct Seen {
    good: usize,
    issues: usize,
    bad: usize,
    error: Option<Error>,
}

async fn list(connected: &Connected, model: &str) -> Seen {
    let mut seen = Seen::default();
    let mut stream = connected.read(model, ListQuery::new()).unwrap();
    while let Some(record) = stream.next().await {
        match record {
            Ok(record) if record.issues.is_empty() => seen.good += 1,
            Ok(_) => seen.issues += 1,
            // One record is wrong, and the list goes on.
            Err(error) if error.record().is_some() => seen.bad += 1,
            Err(error) => {
                seen.error = Some(error);
                break;
            }
        }
        assert!(seen.good < 100_000, "a list without an end");
    }
    seen
}

#[tokio::test]
async fn wrong_credentials_are_refused_in_the_shape_of_the_provider() {
    let said = [
        (
            "bamboohr",
            "api_key",
            None,
            "The API key is missing or wrong",
        ),
        (
            "hubspot",
            "token",
            Some("INVALID_AUTHENTICATION"),
            "Authentication credentials not found",
        ),
        (
            "zendesk",
            "api_token",
            Some("Couldn't authenticate you"),
            "the credential is missing, wrong or expired",
        ),
    ];
    for (provider, name, code, message) in said {
        let sandbox = Sandbox::new(provider).start().unwrap();
        let clock = TestClock::at(NOW);
        let config = config(&sandbox, &clock).credential(name, "another-key");
        let connected = connect(provider, config).unwrap();
        let model = connected.info().categories[0].capabilities.models[0].model;
        let error = list(&connected, model).await.error.expect("refused");
        assert_eq!(error.kind(), &ErrorKind::Unauthorized, "{error:?}");
        assert_eq!(
            (error.status(), error.code(), error.message()),
            (Some(401), code, Some(message))
        );
        assert!(error.request_id().is_some(), "{provider}");
    }
}

#[tokio::test]
async fn invalid_requests_are_refused_in_the_shape_of_the_provider() {
    let sandbox = Sandbox::new("bamboohr").start().unwrap();
    let key = sandbox.credential("api_key");
    let client = conjoin_bamboohr::Client::builder(conjoin_bamboohr::Settings::new("acme"))
        .credentials(conjoin_bamboohr::Credentials::api_key(key))
        .base_url(sandbox.url())
        .build()
        .unwrap();
    let error = client
        .list_employees()
        .page_limit(101)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(
        (error.status(), error.code(), error.message()),
        (
            Some(400),
            Some("BadRequest"),
            Some("page[limit] 101 is above 100")
        )
    );
    let error = client
        .list_employees()
        .page_after("no cursor")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::RestartPagination);
    assert_eq!(error.code(), Some("BadPage"));
    let error = client.get_employee("4000000").send().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::NotFound);
    assert_eq!(error.message(), Some("There is no such record"));

    let sandbox = Sandbox::new("hubspot").start().unwrap();
    let token = sandbox.credential("token");
    let client = conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
        .credentials(conjoin_hubspot::Credentials::token(token))
        .base_url(sandbox.url())
        .build()
        .unwrap();
    let error = client.crm().contacts().get("4000000").await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::NotFound);
    assert_eq!(
        (error.code(), error.message()),
        (Some("OBJECT_NOT_FOUND"), Some("resource not found"))
    );
    assert_eq!(
        error.request_id(),
        Some("00000000-0000-4000-8000-000000000001")
    );
}

#[tokio::test]
async fn one_who_asks_too_often_waits_and_succeeds() {
    for provider in ["bamboohr", "hubspot", "zendesk"] {
        let clock = TestClock::at(NOW);
        let time = Arc::clone(&clock);
        let sandbox = Sandbox::new(provider)
            .limit(2, 10)
            .clock(move || time.now().to_string().parse().unwrap())
            .start()
            .unwrap();
        let connected = connect(provider, config(&sandbox, &clock)).unwrap();
        let models = connected.info().categories[0].capabilities.models;
        for model in models
            .iter()
            .filter(|it| it.list && it.model != "ticketing.comment")
        {
            let seen = list(&connected, model.model).await;
            assert!(
                seen.error.is_none() && seen.good > 0,
                "{provider} {} {seen:?}",
                model.model
            );
        }
        let limited = sandbox
            .requests()
            .iter()
            .filter(|it| it.status == 429)
            .count();
        assert!(limited > 0, "{provider} was never too fast");
        assert!(
            clock
                .pauses()
                .iter()
                .any(|it| *it >= Duration::from_secs(9)),
            "{:?}",
            clock.pauses()
        );
    }
}

/// Zendesk's users, 120 of them on two pages, with a fault.
async fn users(fault: Fault) -> (Seen, Vec<u16>, Arc<TestClock>) {
    let sandbox = Sandbox::new("zendesk")
        .fault(fault)
        .slow(Duration::from_secs(600))
        .start()
        .unwrap();
    let clock = TestClock::at(NOW);
    let mut config = config(&sandbox, &clock);
    if matches!(
        fault.kind,
        FaultKind::Slow | FaultKind::Stall | FaultKind::Endless
    ) {
        config = config.timeout(Duration::from_millis(300)).max_attempts(1);
    }
    let connected = connect("zendesk", config).unwrap();
    let seen = list(&connected, "ticketing.user").await;
    let statuses = sandbox.requests().iter().map(|it| it.status).collect();
    (seen, statuses, clock)
}

#[tokio::test]
async fn every_fault_is_seen_for_what_it_is() {
    use FaultKind::*;
    for kind in FaultKind::ALL {
        let (seen, statuses, clock) = users(Fault::new(*kind)).await;
        let name = kind.name();
        let error = seen.error.as_ref().map(|it| it.kind().clone());
        let whole = |seen: &Seen| seen.error.is_none() && seen.good == 120;
        match kind {
            // Tried again, and then well.
            RequestTimeout | RateLimited | RateLimitedBare | ServerError | BadGateway
            | Unavailable | GatewayTimeout | Reset | Short => {
                assert!(whole(&seen), "{name}: {seen:?}");
                assert_eq!(statuses.len(), 3, "{name}: {statuses:?}");
                assert_eq!(
                    clock
                        .pauses()
                        .iter()
                        .any(|it| *it >= Duration::from_secs(1)),
                    name == "429",
                    "{name}"
                );
            }
            RateLimitedLong => {
                let at = "2026-02-04T04:05:06Z".parse().ok();
                assert_eq!(
                    error,
                    Some(ErrorKind::RateLimited { retry_at: at }),
                    "{name}"
                );
                assert_eq!(statuses, [429], "{name}");
            }
            Forbidden => assert_eq!(error, Some(ErrorKind::Forbidden), "{name}"),
            ExpiredToken => assert_eq!(
                error,
                Some(ErrorKind::Unauthorized),
                "an API token cannot be renewed"
            ),
            Redirect => assert_eq!(error, Some(ErrorKind::Redirect), "{name}"),
            Html => assert_eq!(error, Some(ErrorKind::UnexpectedContentType), "{name}"),
            RepeatCursor | CycleCursor => {
                assert_eq!(error, Some(ErrorKind::PaginationLoop), "{name}: {seen:?}")
            }
            // The list goes on.
            EmptyPage | UnknownField | PlainText => assert!(whole(&seen), "{name}: {seen:?}"),
            // Only where the next page is a URL.
            ForeignNext => assert!(whole(&seen), "{name}: {seen:?}"),
            BadRecord | MissingId => {
                assert_eq!((seen.good, seen.bad, error), (119, 1, None), "{name}")
            }
            BadField => assert_eq!((seen.good, seen.issues, error), (119, 1, None), "{name}"),
            Duplicate => assert!(error.is_none() && seen.good >= 120, "{name}: {seen:?}"),
            Slow => assert_eq!(error, Some(ErrorKind::Timeout), "{name}"),
            Truncated | BadUtf8 => {
                assert!(
                    matches!(error, Some(ErrorKind::Decode { .. })),
                    "{name}: {seen:?}"
                );
            }
            Stall | Endless => {
                let error = error.expect(name);
                let told = matches!(
                    error,
                    ErrorKind::Timeout | ErrorKind::Interrupted | ErrorKind::TooLarge
                );
                assert!(told, "{name}: {error:?}");
            }
            _ => panic!("{name} has no row: {seen:?}"),
        }
    }
}

#[tokio::test]
async fn an_expired_token_is_renewed() {
    for provider in ["bamboohr", "zendesk", "hubspot"] {
        let sandbox = Sandbox::new(provider)
            .fault(Fault::new(FaultKind::ExpiredToken))
            .clock(|| NOW.parse().unwrap())
            .start()
            .unwrap();
        let clock: Arc<TestClock> = TestClock::at(NOW);
        let mut config = Config::new().base_url(sandbox.url()).clock(clock);
        for name in ["token", "refresh_token", "client_id", "client_secret"] {
            config = config.credential(name, sandbox.credential(name));
        }
        let connected = connect(provider, config).unwrap();
        let model = match provider {
            "bamboohr" => "hris.group",
            "zendesk" => "ticketing.team",
            _ => "crm.user",
        };
        let seen = list(&connected, model).await;
        // HubSpot's token may be that of a private app, which nobody can renew.
        if provider == "hubspot" {
            assert_eq!(
                seen.error.expect("refused").kind(),
                &ErrorKind::Unauthorized
            );
            continue;
        }
        assert!(
            seen.error.is_none() && seen.good > 0,
            "{provider}: {seen:?}"
        );
        let requests = sandbox.requests();
        assert_eq!(requests[0].status, 401, "{provider}");
        assert!(
            requests[1].method == "POST" && requests[1].target.contains("token"),
            "{requests:?}"
        );
        assert_eq!(requests[2].status, 200, "{provider}");
    }
}

#[tokio::test]
async fn the_seed_decides() {
    let mut all = Vec::new();
    for seed in [5, 5, 6] {
        let sandbox = Sandbox::new("hubspot").seed(seed).start().unwrap();
        let connected = connect("hubspot", config(&sandbox, &TestClock::at(NOW))).unwrap();
        let mut raw = String::new();
        for model in ["crm.contact", "crm.opportunity", "ticketing.ticket"] {
            let mut stream = connected.read(model, ListQuery::new()).unwrap();
            while let Some(record) = stream.next().await {
                raw.push_str(record.unwrap().raw.as_str());
            }
        }
        all.push(raw);
    }
    assert_eq!(all[0], all[1]);
    assert_ne!(all[0], all[2]);
}

#[tokio::test]
async fn webhooks_are_signed_as_the_provider_signs() {
    let cases: [(
        &str,
        &'static Webhooks,
        &str,
        serde_json::Value,
        serde_json::Value,
    ); 3] = [
        (
            "bamboohr",
            &providers::BAMBOOHR,
            "hris.employee",
            json!({"first_name": "Ada", "last_name": "Byron"}),
            json!({"first_name": "Eva"}),
        ),
        (
            "hubspot",
            &providers::HUBSPOT,
            "crm.contact",
            json!({"first_name": "Ada"}),
            json!({"first_name": "Eva"}),
        ),
        (
            "zendesk",
            &providers::ZENDESK,
            "ticketing.ticket",
            json!({"name": "x", "description": "y"}),
            json!({"name": "z"}),
        ),
    ];
    for (provider, webhooks, model, create, update) in cases {
        let receiver = Server::start();
        receiver.on("POST", "/hooks").answer(Answer::status(200));
        let url = format!("{}/hooks", receiver.url());
        let sandbox = Sandbox::new(provider)
            .webhook(&url)
            .clock(|| NOW.parse().unwrap())
            .start()
            .unwrap();
        let clock = TestClock::at(NOW);
        let connected = connect(provider, config(&sandbox, &clock)).unwrap();
        let id = connected.create(model, create).await.unwrap();
        connected.update(model, &id, update).await.unwrap();
        // They are sent beside the answers.
        for _ in 0..500 {
            if receiver.requests().len() >= 2 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let posts = receiver.requests();
        assert_eq!(posts.len(), 2, "{provider}");
        let time: Arc<TestClock> = Arc::clone(&clock);
        let verifier = Verifier::new(webhooks, WEBHOOK_SECRET).clock(time);
        for (post, action) in posts.iter().zip([Action::Created, Action::Updated]) {
            let request =
                WebhookRequest::new("POST", &url, post.headers.clone(), post.body.clone());
            let Received::Delivery(delivery) = verifier.receive(&request).await.unwrap() else {
                panic!("{provider}: no delivery");
            };
            let changes = delivery.changes().unwrap();
            assert_eq!(changes.len(), 1, "{provider}");
            assert_eq!(changes[0].model, Some(model));
            assert_eq!(changes[0].action, action, "{provider}");
            assert_eq!(changes[0].remote_id.as_deref(), Some(id.as_str()));
        }
        let forged = WebhookRequest::new(
            "POST",
            &url,
            posts[0].headers.clone(),
            posts[0].body.replace(&id, "1"),
        );
        assert!(verifier.receive(&forged).await.is_err(), "{provider}");
    }
}
