//! Webhooks: signatures against digests computed elsewhere, handshakes, replays, and what events say.

use std::sync::Arc;
use std::time::Duration;

use conjoin_runtime::ErrorKind;
use conjoin_runtime::webhook::{
    Action, Change, EventRule, EventShape, MemoryReplayGuard, Received, SignatureScheme, Source,
    Verified, Verifier, WebhookAnswer, WebhookError, WebhookRequest, Webhooks, providers,
};
use conjoin_tests::acme::{ONE, PROFILE, Status};
use conjoin_tests::clock::TestClock;
use conjoin_tests::webhook::{BAMBOO_KEY, VECTORS, Vector};
use proptest::prelude::*;

/// 1767323045 seconds since 1970.
const NOW: &str = "2026-01-02T03:04:05Z";
const URL: &str = "https://app.example/hooks";
const HUBSPOT_SECRET: &str = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

fn verifier(webhooks: &'static Webhooks, secret: &str) -> Verifier {
    Verifier::new(webhooks, secret).clock(TestClock::at(NOW))
}

fn post(headers: &[(&str, &str)], body: &str) -> WebhookRequest {
    WebhookRequest::new("POST", URL, headers.iter().copied(), body.to_owned())
}

async fn delivery(verifier: &Verifier, request: &WebhookRequest) -> Verified {
    match verifier.receive(request).await {
        Ok(Received::Delivery(delivery)) => delivery,
        other => panic!("no delivery: {other:?}"),
    }
}

async fn handshake(verifier: &Verifier, request: &WebhookRequest) -> WebhookAnswer {
    match verifier.receive(request).await {
        Ok(Received::Handshake(answer)) => answer,
        other => panic!("no handshake: {other:?}"),
    }
}

async fn refused(verifier: &Verifier, request: &WebhookRequest) -> WebhookError {
    verifier.receive(request).await.expect_err("refused")
}

/// Model, action and id of each change.
fn told(changes: &[Change]) -> Vec<(Option<&str>, Action, Option<&str>)> {
    changes
        .iter()
        .map(|it| (it.model, it.action, it.remote_id.as_deref()))
        .collect()
}

#[tokio::test]
async fn genuine_deliveries_are_taken_and_all_others_refused() {
    for (webhooks, secret, headers, body) in VECTORS {
        let provider = webhooks.provider;
        let taken = delivery(&verifier(webhooks, secret), &post(headers, body)).await;
        assert_eq!(
            (taken.provider(), &taken.body()[..]),
            (provider, body.as_bytes())
        );

        let wrong = WebhookError::Signature { provider };
        let other = format!("{body} ");
        assert_eq!(
            refused(&verifier(webhooks, secret), &post(headers, &other)).await,
            wrong
        );
        assert_eq!(
            refused(&verifier(webhooks, "another"), &post(headers, body)).await,
            wrong
        );
        assert_eq!(wrong.status(), 401);

        // Each header that is signed with, missing, twice, or another.
        for (at, (name, value)) in headers.iter().enumerate() {
            let mut fewer = headers.to_vec();
            fewer.remove(at);
            let error = refused(&verifier(webhooks, secret), &post(&fewer, body)).await;
            assert!(
                matches!(error, WebhookError::Header { found: 0, .. }),
                "{error}"
            );
            let mut twice = headers.to_vec();
            twice.push((name, value));
            let error = refused(&verifier(webhooks, secret), &post(&twice, body)).await;
            assert!(
                matches!(error, WebhookError::Header { found: 2, .. }),
                "{error}"
            );
            let mut changed = headers.to_vec();
            let value = format!("{value}0");
            changed[at].1 = &value;
            let error = refused(&verifier(webhooks, secret), &post(&changed, body)).await;
            assert_eq!(error.status(), 401, "{provider} {name}");
        }
    }
}

#[tokio::test]
async fn the_three_signatures_of_hubspot() {
    // Published: "Validating requests", versions 1 and 2.
    let created = r#"[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]"#;
    let v1 = verifier(&providers::HUBSPOT, HUBSPOT_SECRET).scheme(&providers::HUBSPOT_V1);
    let signed = |version, digest| {
        [
            ("X-HubSpot-Signature-Version", version),
            ("X-HubSpot-Signature", digest),
        ]
    };
    let first = "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de";
    let request = post(&signed("v1", first), created);
    assert_eq!(
        told(&delivery(&v1, &request).await.changes().expect("events")),
        [(Some("crm.contact"), Action::Created, Some("123"))]
    );
    // A signature of another version is not even compared.
    let error = refused(&v1, &post(&signed("v2", first), created)).await;
    assert!(
        matches!(error, WebhookError::Version { expected: "v1", .. }),
        "{error}"
    );

    let v2 = verifier(&providers::HUBSPOT, HUBSPOT_SECRET).scheme(&providers::HUBSPOT_V2);
    for (method, body, digest) in [
        (
            "GET",
            "",
            "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
        ),
        (
            "POST",
            r#"{"example_field":"example_value"}"#,
            "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900",
        ),
    ] {
        let url = "https://www.example.com/webhook_uri";
        let request = WebhookRequest::new(method, url, signed("v2", digest), body);
        delivery(&v2, &request).await;
        let elsewhere = WebhookRequest::new(method, URL, signed("v2", digest), body);
        assert_eq!(refused(&v2, &elsewhere).await.status(), 401);
    }

    // Version 3 signs the URL with its reserved characters decoded, and the others not.
    let url = "https://app.example/hooks?u=https%3A%2F%2Fb.example%2Fx&n=%C3%A9";
    let body = r#"[{"eventId":1,"portalId":62515,"occurredAt":1767323000000,"subscriptionType":"contact.creation","objectId":123},{"eventId":2,"portalId":62515,"occurredAt":1767323000000,"subscriptionType":"deal.propertyChange","objectId":9},{"eventId":3,"subscriptionType":"line_item.creation","objectId":8}]"#;
    let headers = [
        (
            "X-HubSpot-Signature-v3",
            "wm98pwMQPTglUd4mDsjEUS1xVfbLmWH0VXB1DhPZ9uk=",
        ),
        ("X-HubSpot-Request-Timestamp", "1767323044000"),
    ];
    let v3 = verifier(&providers::HUBSPOT, HUBSPOT_SECRET);
    let taken = delivery(&v3, &WebhookRequest::new("post", url, headers, body)).await;
    assert_eq!(
        taken.sent_at().map(|at| at.to_string()).as_deref(),
        Some("2026-01-02T03:04:04Z")
    );
    let changes = taken.changes().expect("events");
    assert_eq!(
        told(&changes),
        [
            (Some("crm.contact"), Action::Created, Some("123")),
            (Some("crm.opportunity"), Action::Updated, Some("9")),
            (None, Action::Other, Some("8")),
        ]
    );
    assert_eq!(changes[0].account.as_deref(), Some("62515"));
    assert_eq!(changes[0].event_id.as_deref(), Some("1"));
    assert_eq!(changes[2].event, "line_item.creation");
}

#[tokio::test]
async fn published_vector_of_slack() {
    let body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    let headers = [
        (
            "X-Slack-Signature",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        ),
        ("X-Slack-Request-Timestamp", "1531420618"),
    ];
    let then = Verifier::new(&providers::SLACK, "8f742231b10e8888abcd99yyyzzz85a5")
        .clock(TestClock::at("2018-07-12T18:36:58Z"));
    let taken = delivery(&then, &post(&headers, body)).await;
    // Genuine, but a form: there are no events in it.
    let error = taken.changes().expect_err("no JSON");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error}");
}

#[tokio::test]
async fn a_timestamp_counts_for_five_minutes_in_both_directions() {
    let (webhooks, secret, headers, body) = VECTORS[0];
    let request = post(headers, body);
    for (now, taken) in [
        ("2026-01-02T03:09:00Z", true),
        ("2026-01-02T03:09:01Z", false),
        ("2026-01-02T02:59:00Z", true),
        ("2026-01-02T02:58:59Z", false),
    ] {
        let verifier = Verifier::new(webhooks, secret).clock(TestClock::at(now));
        let result = verifier.receive(&request).await;
        assert_eq!(result.is_ok(), taken, "{now}");
        if let Err(error) = result {
            assert!(matches!(error, WebhookError::Stale { .. }), "{error}");
            let patient = verifier.tolerance(Duration::from_secs(3600));
            delivery(&patient, &request).await;
        }
    }
}

#[tokio::test]
async fn a_delivery_is_taken_once() {
    let (webhooks, secret, headers, body) = VECTORS[0];
    let clock = TestClock::at(NOW);
    let verifier = Verifier::new(webhooks, secret).clock(clock.clone());
    let request = post(headers, body);
    let taken = delivery(&verifier, &request).await;
    let again = refused(&verifier, &request).await;
    assert_eq!(
        again,
        WebhookError::Replayed {
            provider: "bamboohr"
        }
    );
    // The provider is told to be content, or it would send it again.
    assert_eq!(again.status(), 200);
    // The same signature in other letters is the same delivery.
    let upper = headers[0].1.to_ascii_uppercase();
    let request_in_capitals = post(
        &[("X-BambooHR-Signature", upper.as_str()), headers[1]],
        body,
    );
    assert_eq!(refused(&verifier, &request_in_capitals).await, again);
    // One that could not be handled may come again.
    verifier.release(&taken).await.expect("released");
    delivery(&verifier, &request).await;
    // When it is forgotten its timestamp is too old.
    clock.advance(Duration::from_secs(300));
    let late = refused(&verifier, &request).await;
    assert!(matches!(late, WebhookError::Stale { .. }), "{late}");
}

#[tokio::test]
async fn without_a_timestamp_a_delivery_is_remembered_for_a_day() {
    let (webhooks, secret, headers, body) = VECTORS[2];
    let clock = TestClock::at(NOW);
    let verifier = Verifier::new(webhooks, secret).clock(clock.clone());
    delivery(&verifier, &post(headers, body)).await;
    // The id of a delivery is not signed, so that another id does not make it another delivery.
    let renamed = [headers[0], ("X-GitHub-Delivery", "another")];
    clock.advance(Duration::from_secs(86_400));
    assert_eq!(
        refused(&verifier, &post(&renamed, body)).await,
        WebhookError::Replayed { provider: "github" }
    );
    clock.advance(Duration::from_secs(1));
    delivery(&verifier, &post(headers, body)).await;
    // Dropbox says the same each time.
    let (webhooks, secret, headers, body) = VECTORS[1];
    let verifier = self::verifier(webhooks, secret);
    delivery(&verifier, &post(headers, body)).await;
    delivery(&verifier, &post(headers, body)).await;
}

#[tokio::test]
async fn a_full_guard_forgets_what_ends_first() {
    let guard = Arc::new(MemoryReplayGuard::new(1));
    let verifiers = [VECTORS[2], VECTORS[3]].map(|(webhooks, secret, headers, body)| {
        let verifier = verifier(webhooks, secret).replay_guard(guard.clone());
        (verifier, post(headers, body))
    });
    let [(first, one), (second, two)] = &verifiers;
    delivery(first, one).await;
    delivery(second, two).await;
    assert_eq!(guard.len(), 1);
    assert_eq!(refused(second, two).await.status(), 200);
    delivery(first, one).await;
}

#[tokio::test]
async fn several_secrets_hold_while_they_are_exchanged() {
    let (webhooks, secret, headers, body) = VECTORS[7];
    let rotating = || verifier(webhooks, "the next one").or_secret(secret);
    delivery(&rotating(), &post(headers, body)).await;
    let ended = verifier(webhooks, "the next one").or_secret("the one after");
    assert_eq!(refused(&ended, &post(headers, body)).await.status(), 401);
    // Anybody can sign with an empty key: it is no secret at all.
    let (webhooks, _, headers, body) = VECTORS[1];
    let empty = verifier(webhooks, "");
    let error = refused(&empty, &post(headers, body)).await;
    assert_eq!(
        (error.status(), error),
        (
            500,
            WebhookError::NoSecret {
                provider: "dropbox"
            }
        )
    );
}

#[tokio::test]
async fn handshakes() {
    // Dropbox asks with a GET that nobody has signed.
    let dropbox = verifier(&providers::DROPBOX, "dbx_secret_1");
    let none: [(&str, &str); 0] = [];
    let ask = |url: &str| WebhookRequest::new("GET", url, none, "");
    let answer = handshake(
        &dropbox,
        &ask("https://app.example/d?x=1&challenge=a%3Cb%3E"),
    )
    .await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "a<b>"));
    assert!(
        answer
            .headers
            .contains(&("x-content-type-options", "nosniff"))
    );
    assert!(
        answer
            .headers
            .contains(&("content-type", "text/plain; charset=utf-8"))
    );
    let long = format!("{URL}?challenge={}", "x".repeat(1025));
    for url in [URL, "https://app.example/d?challenge=", &long] {
        let error = refused(&dropbox, &ask(url)).await;
        assert!(matches!(error, WebhookError::Header { .. }), "{error}");
    }
    let posted = WebhookRequest::new("POST", format!("{URL}?challenge=x"), none, "");
    assert_eq!(refused(&dropbox, &posted).await.status(), 401);

    // Slack signs its question.
    let slack = verifier(&providers::SLACK, "slack_secret_1");
    let body = r#"{"token":"t","challenge":"c-1","type":"url_verification"}"#;
    let digest = "v0=79762ebfa044fa306d15fdd0fa3992bf4362966acaf2dada002b18ab18d13898";
    let headers = [
        ("X-Slack-Signature", digest),
        ("X-Slack-Request-Timestamp", "1767323045"),
    ];
    for _ in 0..2 {
        let answer = handshake(&slack, &post(&headers, body)).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, "c-1"));
    }
    let forged = [
        ("X-Slack-Signature", digest),
        ("X-Slack-Request-Timestamp", "1767323044"),
    ];
    assert_eq!(refused(&slack, &post(&forged, body)).await.status(), 401);

    // Xero wants 200 for a right signature and 401 for a wrong one, both without a body.
    let xero = verifier(&providers::XERO, "xero_key_1");
    let body = r#"{"events":[],"firstEventSequence":0,"lastEventSequence":0,"entropy":"abc"}"#;
    let headers = [(
        "x-xero-signature",
        "5LeKavksZmww2AJw8Gas8FpstkGmhg47jyZ8SO1OX58=",
    )];
    let answer = handshake(&xero, &post(&headers, body)).await;
    assert_eq!(
        (answer.status, answer.body.as_str(), answer.headers),
        (200, "", &[][..])
    );
    let forged = [(
        "x-xero-signature",
        "FiyPHGjb10vJUwBvVC+aBFjceU0cDFpJ2pDVHp+dA/o=",
    )];
    assert_eq!(refused(&xero, &post(&forged, body)).await.status(), 401);
}

#[tokio::test]
async fn what_the_events_of_each_provider_say() {
    let mut said = String::new();
    let more: &[Vector] = &[
        (
            &providers::BAMBOOHR,
            BAMBOO_KEY,
            &[
                (
                    "X-BambooHR-Signature",
                    "57ccfe66b614dce8900e366585d9a2babe5c60439ee85c782ec7d06cf87c0556",
                ),
                ("X-BambooHR-Timestamp", "2026-01-02T03:04:05Z"),
            ],
            r#"{"employees":[{"id":"4","action":"Created"},{"id":5,"action":"Deleted","timestamp":"2026-01-02T03:00:00+00:00"},{"id":6,"changedFields":["x"]}]}"#,
        ),
        (
            &providers::DROPBOX,
            "dbx_secret_1",
            &[(
                "X-Dropbox-Signature",
                "cad9eea70861c943a29dc3870df9a01b880444803b1d1f7f491ab66fcbcb13c9",
            )],
            r#"{"list_folder":{"accounts":["dbid:AAA","dbid:BBB"]},"delta":{"users":[1,2]}}"#,
        ),
        (
            &providers::GITHUB,
            "gh_secret_1",
            &[
                (
                    "X-Hub-Signature-256",
                    "sha256=20c6df11eb371539f4f9fe50ac8bde4f3a8e7ea04a94aa02ff371ba491688c0b",
                ),
                ("X-GitHub-Event", "issues"),
                ("X-GitHub-Delivery", "d-1"),
            ],
            r#"{"action":"opened","issue":{"id":1,"number":7,"updated_at":"2026-01-02T03:00:00Z"},"repository":{"full_name":"acme/app"}}"#,
        ),
        (
            &providers::QUICKBOOKS,
            "qbo_verifier_1",
            &[(
                "intuit-signature",
                "iQ26IhPHSQzjrJVZ3ZVtmWAoGx6OX8JPbEcSzRwvPE4=",
            )],
            r#"[{"specversion":"1.0","id":"evt-1","source":"intuit.demo","type":"qbo.invoice.updated.v1","datacontenttype":"application/json","time":"2026-02-03T09:12:44Z","intuitentityid":"231","intuitaccountid":"1234567890","data":{}}]"#,
        ),
        (
            &providers::XERO,
            "xero_key_1",
            &[(
                "x-xero-signature",
                "ocpZwbUhn9KxhClVkP9mL/uA/9sr1q8I1pK9Jo2mBL8=",
            )],
            r#"{"events":[{"resourceUrl":"https://api.xero.com/x","resourceId":"r-1","tenantId":"t-1","tenantType":"ORGANISATION","eventCategory":"INVOICE","eventType":"UPDATE","eventDateUtc":"2026-01-02T03:00:00.123"}],"entropy":"abc"}"#,
        ),
    ];
    for (webhooks, secret, headers, body) in VECTORS.iter().chain(more) {
        let taken = delivery(&verifier(webhooks, secret), &post(headers, body)).await;
        let Ok(changes) = taken.changes() else {
            // The published bodies that are no events.
            assert!(body.len() < 20, "{body}");
            continue;
        };
        for it in changes {
            let at = it.at.map(|at| at.to_string());
            let words = [
                Some(it.event.as_str()),
                it.model,
                it.remote_id.as_deref(),
                at.as_deref(),
                it.account.as_deref(),
                it.event_id.as_deref(),
            ]
            .map(|word| word.unwrap_or("-"));
            said.push_str(&format!(
                "{} {:?} {}\n",
                it.provider,
                it.action,
                words.join(" ")
            ));
        }
    }
    insta::assert_snapshot!(said, @r"
    bamboohr Updated employee.updated hris.employee 4 2026-01-02T03:04:00Z acme -
    greenhouse Deleted delete_candidate ats.candidate 7 - - -
    quickbooks Created Customer.Create accounting.contact 1 2015-10-05T21:42:19Z 1185883450 -
    slack Updated user_change hris.employee U1 2026-01-02T03:04:00Z T1 Ev1
    zendesk Updated zen:event-type:ticket.status_changed ticketing.ticket 35 2026-01-02T03:04:04.5Z 12 e-1
    bamboohr Created Created hris.employee 4 - - -
    bamboohr Deleted Deleted hris.employee 5 2026-01-02T03:00:00Z - -
    bamboohr Updated  hris.employee 6 - - -
    dropbox Updated list_folder file_storage.file - - dbid:AAA -
    dropbox Updated list_folder file_storage.file - - dbid:BBB -
    github Created issues.opened ticketing.ticket 7 2026-01-02T03:00:00Z acme/app d-1
    quickbooks Updated qbo.invoice.updated.v1 accounting.invoice 231 2026-02-03T09:12:44Z 1234567890 evt-1
    xero Updated INVOICE.UPDATE accounting.invoice r-1 2026-01-02T03:00:00.123Z t-1 -
    ");
}

static ACME: Webhooks =
    Webhooks::new("acme", SignatureScheme::new("X-Acme-Signature")).events(&[EventShape::new(
        &[Source::Event("/kind")],
        &[Source::Event("/person/id")],
    )
    .rules(&[
        EventRule::new("person.changed", "hris.employee", Action::Updated).record("/person"),
    ])]);

#[tokio::test]
async fn a_record_in_an_event_becomes_a_common_model() {
    let body = r#"{"kind":"person.changed","person":{"id":4,"name":"Ada","born":"1815-12-10","status":"on"}}"#;
    let digest = "bb378c169bf73962b7e7e690c029e36a12b18317530039f6adb4989292b77299";
    let acme = verifier(&ACME, "acme_secret_1");
    let taken = delivery(&acme, &post(&[("x-acme-signature", digest)], body)).await;
    let [change] = &taken.changes().expect("events")[..] else {
        panic!("one change")
    };
    let record = change
        .record_of(&PROFILE, &ONE)
        .expect("carried")
        .expect("a record");
    assert_eq!(record.id, "acme:4");
    assert_eq!(record.common.name.as_deref(), Some("Ada"));
    assert_eq!(
        record.common.born.map(|day| day.to_string()).as_deref(),
        Some("1815-12-10")
    );
    assert_eq!(
        record.common.status.and_then(|it| it.known()),
        Some(Status::Active)
    );
    assert_eq!(
        record.json.as_str(),
        r#"{"id":4,"name":"Ada","born":"1815-12-10","status":"on"}"#
    );
    // A bad record is an error with a pointer, as in a list.
    for (json, pointer) in [
        (r#"{"name":"Ada"}"#, "/id"),
        ("7", ""),
        (r#"{"id":4,]"#, ""),
    ] {
        let error = ONE
            .decode_record(&PROFILE, &conjoin_runtime::json::RawJson::new(json))
            .expect_err("no record");
        assert!(
            matches!(error.kind(), ErrorKind::Decode { pointer: it } if it == pointer),
            "{json}: {error:?}"
        );
    }
}

#[tokio::test]
async fn nothing_that_was_sent_is_printed() {
    let (webhooks, secret, headers, body) = VECTORS[0];
    let verifier = verifier(webhooks, secret);
    let request = WebhookRequest::new(
        "POST",
        format!("{URL}?t=query-word"),
        headers.iter().copied(),
        body,
    );
    let taken = delivery(&verifier, &request).await;
    let error = refused(&verifier, &post(headers, "other")).await;
    let changes = taken.changes().expect("events");
    let printed = format!("{verifier:?} {request:?} {taken:?} {error} {error:?} {changes:?}");
    for word in [secret, headers[0].1, "query-word", "jobTitle"] {
        assert!(!printed.contains(word), "{word}: {printed}");
    }
    assert!(printed.contains("RawJson(140 bytes)"), "{printed}");
}

proptest! {
    #[test]
    fn no_request_is_taken_without_the_secret(
        header in ".{0,80}",
        stamp in ".{0,30}",
        body in any::<Vec<u8>>(),
        url in ".{0,60}",
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        for (webhooks, secret, headers, _) in VECTORS {
            let mut headers = headers.to_vec();
            headers[0].1 = &header;
            if let Some(it) = headers.get_mut(1) {
                it.1 = &stamp;
            }
            let request = WebhookRequest::new("POST", url.clone(), headers, body.clone());
            prop_assert!(runtime.block_on(verifier(webhooks, secret).receive(&request)).is_err());
        }
    }

    #[test]
    fn any_body_is_read_or_refused(body in any::<String>(), depth in 0usize..300) {
        for body in [body, "[".repeat(depth), format!("{}1{}", "[".repeat(depth), "]".repeat(depth))] {
            let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
            let signature = ACME.signature.sign(&post(&[], &body), "", &"k".into());
            let request = post(&[("x-acme-signature", signature.as_str())], &body);
            match runtime.block_on(verifier(&ACME, "k").receive(&request)) {
                Ok(Received::Delivery(taken)) => { let _ = taken.changes(); }
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }
}
