// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Webhooks of HubSpot: whether a delivery is genuine, and which records have changed.

use conjoin_runtime::Secret;
use conjoin_runtime::convert::TimeFormat;
use conjoin_runtime::webhook::{
    Action, Encoding, EventRule, EventShape, SignatureScheme, SignedPart, Source, TimestampRule,
    Verifier, Webhooks,
};

/// How deliveries are signed, and what their events mean.
pub static WEBHOOKS: Webhooks = Webhooks::new(
    "hubspot",
    SignatureScheme::new("X-HubSpot-Signature-v3")
        .encoding(Encoding::Base64)
        .signed(&[
            SignedPart::Method,
            SignedPart::DecodedUrl,
            SignedPart::Body,
            SignedPart::Timestamp,
        ])
        .timestamp(TimestampRule::new(
            "X-HubSpot-Request-Timestamp",
            TimeFormat::EpochMillis,
        )),
)
.events(&[EventShape::new(
    &[Source::Event("/subscriptionType")],
    &[Source::Event("/objectId")],
)
.lists(&[""])
.at(Source::Event("/occurredAt"), TimeFormat::EpochMillis)
.account(Source::Event("/portalId"))
.event_id(Source::Event("/eventId"))
.rules(&[
    EventRule::new("contact.creation", "crm.contact", Action::Created),
    EventRule::new("contact.deletion", "crm.contact", Action::Deleted),
    EventRule::new("contact.privacyDeletion", "crm.contact", Action::Deleted),
    EventRule::new("contact.merge", "crm.contact", Action::Merged),
    EventRule::new("contact.*", "crm.contact", Action::Updated),
    EventRule::new("company.creation", "crm.account", Action::Created),
    EventRule::new("company.deletion", "crm.account", Action::Deleted),
    EventRule::new("company.merge", "crm.account", Action::Merged),
    EventRule::new("company.*", "crm.account", Action::Updated),
    EventRule::new("deal.creation", "crm.opportunity", Action::Created),
    EventRule::new("deal.deletion", "crm.opportunity", Action::Deleted),
    EventRule::new("deal.merge", "crm.opportunity", Action::Merged),
    EventRule::new("deal.*", "crm.opportunity", Action::Updated),
    EventRule::new("ticket.creation", "ticketing.ticket", Action::Created),
    EventRule::new("ticket.deletion", "ticketing.ticket", Action::Deleted),
    EventRule::new("ticket.merge", "ticketing.ticket", Action::Merged),
    EventRule::new("ticket.*", "ticketing.ticket", Action::Updated),
])]);

/// Checks deliveries with the secret of the webhook.
pub fn verifier(secret: impl Into<Secret>) -> Verifier {
    Verifier::new(&WEBHOOKS, secret)
}
