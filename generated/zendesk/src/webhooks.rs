// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Webhooks of Zendesk: whether a delivery is genuine, and which records have changed.

use conjoin_runtime::Secret;
use conjoin_runtime::convert::TimeFormat;
use conjoin_runtime::webhook::{
    Action, Encoding, EventRule, EventShape, SignatureScheme, SignedPart, Source, TimestampRule,
    Verifier, Webhooks,
};

/// How deliveries are signed, and what their events mean.
pub static WEBHOOKS: Webhooks = Webhooks::new(
    "zendesk",
    SignatureScheme::new("X-Zendesk-Webhook-Signature")
        .encoding(Encoding::Base64)
        .signed(&[SignedPart::Timestamp, SignedPart::Body])
        .timestamp(TimestampRule::new(
            "X-Zendesk-Webhook-Signature-Timestamp",
            TimeFormat::Rfc3339,
        )),
)
.events(&[
    EventShape::new(&[Source::Event("/type")], &[Source::Event("/detail/id")])
        .when("/type")
        .at(Source::Event("/time"), TimeFormat::Rfc3339)
        .account(Source::Event("/account_id"))
        .event_id(Source::Event("/id"))
        .rules(&[
            EventRule::new(
                "zen:event-type:ticket.created",
                "ticketing.ticket",
                Action::Created,
            ),
            EventRule::new(
                "zen:event-type:ticket.soft_deleted",
                "ticketing.ticket",
                Action::Deleted,
            ),
            EventRule::new(
                "zen:event-type:ticket.permanently_deleted",
                "ticketing.ticket",
                Action::Deleted,
            ),
            EventRule::new(
                "zen:event-type:ticket.merged",
                "ticketing.ticket",
                Action::Merged,
            ),
            EventRule::new(
                "zen:event-type:ticket.*",
                "ticketing.ticket",
                Action::Updated,
            ),
            EventRule::new(
                "zen:event-type:user.created",
                "ticketing.user",
                Action::Created,
            ),
            EventRule::new(
                "zen:event-type:user.deleted",
                "ticketing.user",
                Action::Deleted,
            ),
            EventRule::new(
                "zen:event-type:user.merged",
                "ticketing.user",
                Action::Merged,
            ),
            EventRule::new("zen:event-type:user.*", "ticketing.user", Action::Updated),
            EventRule::new(
                "zen:event-type:organization.created",
                "ticketing.account",
                Action::Created,
            ),
            EventRule::new(
                "zen:event-type:organization.deleted",
                "ticketing.account",
                Action::Deleted,
            ),
            EventRule::new(
                "zen:event-type:organization.*",
                "ticketing.account",
                Action::Updated,
            ),
        ]),
]);

/// Checks deliveries with the secret of the webhook.
pub fn verifier(secret: impl Into<Secret>) -> Verifier {
    Verifier::new(&WEBHOOKS, secret)
}
