//! Webhooks of the connectors: what their mappings say against what the runtime knows, and deliveries of each.

use conjoin_runtime::webhook::{Received, Verifier, WebhookRequest, Webhooks, providers};
use conjoin_tests::clock::TestClock;
use conjoin_tests::webhook::VECTORS;

const NOW: &str = "2026-01-02T03:04:05Z";

/// A connector's webhooks, its verifier for a secret, and what the runtime knows of the provider.
type Connector = (
    &'static Webhooks,
    fn(&'static str) -> Verifier,
    &'static Webhooks,
);

static CONNECTORS: [Connector; 3] = [
    (
        &conjoin_bamboohr::webhooks::WEBHOOKS,
        |secret| conjoin_bamboohr::webhooks::verifier(secret),
        &providers::BAMBOOHR,
    ),
    (
        &conjoin_hubspot::webhooks::WEBHOOKS,
        |secret| conjoin_hubspot::webhooks::verifier(secret),
        &providers::HUBSPOT,
    ),
    (
        &conjoin_zendesk::webhooks::WEBHOOKS,
        |secret| conjoin_zendesk::webhooks::verifier(secret),
        &providers::ZENDESK,
    ),
];

#[test]
fn mappings_and_the_table_of_the_runtime_say_the_same() {
    for (mapped, _, known) in &CONNECTORS {
        assert_eq!(format!("{mapped:#?}"), format!("{known:#?}"));
    }
}

#[tokio::test]
async fn a_connector_takes_genuine_deliveries_of_its_provider_alone() {
    let mut taken = Vec::new();
    for (webhooks, secret, headers, body) in VECTORS {
        for (mapped, verifier, _) in &CONNECTORS {
            let verifier = verifier(secret).clock(TestClock::at(NOW));
            let headers = headers.iter().copied();
            let request = WebhookRequest::new("POST", "https://app.example/hooks", headers, *body);
            match verifier.receive(&request).await {
                Ok(Received::Delivery(delivery)) => {
                    assert_eq!(mapped.provider, webhooks.provider);
                    let changes = delivery.changes().expect("events");
                    let ids = changes.iter().map(|it| (it.model, it.remote_id.clone()));
                    taken.extend(ids);
                }
                other => assert!(mapped.provider != webhooks.provider, "{other:?}"),
            }
        }
    }
    assert_eq!(
        taken,
        [
            (Some("hris.employee"), Some("4".to_owned())),
            (Some("ticketing.ticket"), Some("35".to_owned())),
        ]
    );
}
