// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Webhooks of BambooHR: whether a delivery is genuine, and which records have changed.

use conjoin_runtime::Secret;
use conjoin_runtime::convert::TimeFormat;
use conjoin_runtime::webhook::{
    Action, EventRule, EventShape, SignatureScheme, SignedPart, Source, TimestampRule, Verifier,
    Webhooks,
};

/// How deliveries are signed, and what their events mean.
pub static WEBHOOKS: Webhooks = Webhooks::new(
    "bamboohr",
    SignatureScheme::new("X-BambooHR-Signature")
        .signed(&[SignedPart::Body, SignedPart::Timestamp])
        .timestamp(TimestampRule::new(
            "X-BambooHR-Timestamp",
            TimeFormat::Rfc3339,
        )),
)
.events(&[
    EventShape::new(
        &[Source::Event("/type")],
        &[Source::Event("/data/employeeId")],
    )
    .when("/type")
    .at(Source::Event("/timestamp"), TimeFormat::Rfc3339)
    .account(Source::Event("/data/companyId"))
    .rules(&[
        EventRule::new("employee.created", "hris.employee", Action::Created),
        EventRule::new("employee.updated", "hris.employee", Action::Updated),
        EventRule::new("employee.deleted", "hris.employee", Action::Deleted),
    ]),
    EventShape::new(&[Source::Event("/action")], &[Source::Event("/id")])
        .when("/employees")
        .lists(&["/employees"])
        .at(Source::Event("/timestamp"), TimeFormat::Rfc3339)
        .rules(&[
            EventRule::new("Created", "hris.employee", Action::Created),
            EventRule::new("Deleted", "hris.employee", Action::Deleted),
            EventRule::new("*", "hris.employee", Action::Updated),
        ]),
]);

/// Checks deliveries with the secret of the webhook.
pub fn verifier(secret: impl Into<Secret>) -> Verifier {
    Verifier::new(&WEBHOOKS, secret)
}
