//! Signed deliveries whose digests were computed elsewhere.

use conjoin_runtime::webhook::{Webhooks, providers};

/// Webhooks of a provider, the secret, the headers (the signature first), the body.
pub type Vector = (
    &'static Webhooks,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

/// A private key in the form that BambooHR gives.
pub const BAMBOO_KEY: &str = "0123456789abcdef0123456789abcdef";

const BAMBOO_BODY: &str = r#"{"type":"employee.updated","timestamp":"2026-01-02T03:04:00+0000","data":{"companyId":"acme","employeeId":"4","changedFields":["jobTitle"]}}"#;

/// One signature of each provider whose timestamp is now or that has none:
/// published by the vendor, or computed with Python's `hmac` and `openssl dgst`.
pub const VECTORS: &[Vector] = &[
    (
        &providers::BAMBOOHR,
        BAMBOO_KEY,
        &[
            (
                "X-BambooHR-Signature",
                "6473f657c6dbefb21c05a767907e116dec0b5e989b6060deebbb9634b8c93a93",
            ),
            ("X-BambooHR-Timestamp", "1767323040"),
        ],
        BAMBOO_BODY,
    ),
    (
        &providers::DROPBOX,
        "dbx_secret_1",
        &[(
            "X-Dropbox-Signature",
            "a2277724ffe178425a7c21edf3f338720631f3e10c879bf7e97218d97de97d4c",
        )],
        r#"{"ok":1}"#,
    ),
    (
        // Published: "Validating webhook deliveries".
        &providers::GITHUB,
        "It's a Secret to Everybody",
        &[(
            "X-Hub-Signature-256",
            "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        )],
        "Hello, World!",
    ),
    (
        &providers::GREENHOUSE,
        "gr_secret_1",
        &[(
            "Signature",
            "sha256 feff8404b827a5f07ae86f2278de70c51692b41034533e2d9faed86ec1bfeffe",
        )],
        r#"{"action":"delete_candidate","payload":{"person_id":7,"note":"\u003cb\u003e"}}"#,
    ),
    (
        // Published: a test of the vendor's Java SDK.
        &providers::QUICKBOOKS,
        "b5771f19b12ddb4bcdb9f08bdc50bc63878a",
        &[(
            "intuit-signature",
            "JC2GUwciPmRBwEO7WvrRmKqu9tGOKL8FFallocTFi8Q=",
        )],
        r#"{"eventNotifications":[{"realmId":"1185883450","dataChangeEvent":{"entities":[{"name":"Customer","id":"1","operation":"Create","lastUpdated":"2015-10-05T14:42:19-0700"}]}}]}"#,
    ),
    (
        &providers::SLACK,
        "slack_secret_1",
        &[
            (
                "X-Slack-Signature",
                "v0=b3d05386cb5b097ebc7f7cba89090a88c472134782d4a339dd8afd40a69cb495",
            ),
            ("X-Slack-Request-Timestamp", "1767323045"),
        ],
        r#"{"type":"event_callback","team_id":"T1","event_id":"Ev1","event_time":1767323040,"event":{"type":"user_change","user":{"id":"U1","name":"ada"}}}"#,
    ),
    (
        &providers::XERO,
        "xero_key_1",
        &[(
            "x-xero-signature",
            "FiyPHGjb10vJUwBvVC+aBFjceU0cDFpJ2pDVHp+dA/o=",
        )],
        r#"{"ok":1}"#,
    ),
    (
        &providers::ZENDESK,
        "zd_secret_1",
        &[
            (
                "X-Zendesk-Webhook-Signature",
                "/s/K7zBJbt40t5xWIbgMXzQ6zBcIXadE/pAurHRuPH8=",
            ),
            (
                "X-Zendesk-Webhook-Signature-Timestamp",
                "2026-01-02T03:04:05Z",
            ),
        ],
        r#"{"account_id":12,"detail":{"id":"35","subject":"x"},"event":{},"id":"e-1","subject":"zen:ticket:35","time":"2026-01-02T03:04:04.5Z","type":"zen:event-type:ticket.status_changed","zendesk_event_version":"2022-11-06"}"#,
    ),
];
