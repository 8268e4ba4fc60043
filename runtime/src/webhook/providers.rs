//! Signatures and events of providers, from their public documents.
//!
//! | Provider | Header | Digest | Signed | Timestamp |
//! |---|---|---|---|---|
//! | BambooHR | `X-BambooHR-Signature` | HMAC-SHA256, hex | body, timestamp | `X-BambooHR-Timestamp` |
//! | Dropbox | `X-Dropbox-Signature` | HMAC-SHA256, hex | body | none |
//! | GitHub | `X-Hub-Signature-256` | `sha256=`, HMAC-SHA256, hex | body | none |
//! | Greenhouse | `Signature` | `sha256 `, HMAC-SHA256, hex | body | none |
//! | HubSpot v3 | `X-HubSpot-Signature-v3` | HMAC-SHA256, Base64 | method, decoded URL, body, timestamp | `X-HubSpot-Request-Timestamp`, ms |
//! | HubSpot v2 | `X-HubSpot-Signature` | SHA-256, hex | secret, method, URL, body | none |
//! | HubSpot v1 | `X-HubSpot-Signature` | SHA-256, hex | secret, body | none |
//! | QuickBooks | `intuit-signature` | HMAC-SHA256, Base64 | body | none |
//! | Slack | `X-Slack-Signature` | `v0=`, HMAC-SHA256, hex | `v0:`, timestamp, `:`, body | `X-Slack-Request-Timestamp`, s |
//! | Xero | `x-xero-signature` | HMAC-SHA256, Base64 | body | none |
//! | Zendesk | `X-Zendesk-Webhook-Signature` | HMAC-SHA256, Base64 | timestamp, body | `X-Zendesk-Webhook-Signature-Timestamp` |
//!
//! A connector has the webhooks of its provider too, with the models of its own mapping.

use super::change::{Action, EventRule, EventShape, Source};
use super::handshake::Handshake;
use super::scheme::{Algorithm, Encoding, SignatureScheme, SignedPart, TimestampRule, Webhooks};
use crate::convert::TimeFormat;

use Action::{Created, Deleted, Merged, Updated};
use SignedPart::{Body, DecodedUrl, Method, Secret, Text, Timestamp, Url};
use Source::{Event, Header, Parent};

/// BambooHR; each webhook has its own private key. Source: "Webhooks" of documentation.bamboohr.com.
pub static BAMBOOHR: Webhooks = Webhooks::new(
    "bamboohr",
    SignatureScheme::new("X-BambooHR-Signature")
        .signed(&[Body, Timestamp])
        .timestamp(TimestampRule::new(
            "X-BambooHR-Timestamp",
            TimeFormat::Rfc3339,
        )),
)
.events(&[
    EventShape::new(&[Event("/type")], &[Event("/data/employeeId")])
        .when("/type")
        .at(Event("/timestamp"), TimeFormat::Rfc3339)
        .account(Event("/data/companyId"))
        .rules(&[
            EventRule::new("employee.created", "hris.employee", Created),
            EventRule::new("employee.updated", "hris.employee", Updated),
            EventRule::new("employee.deleted", "hris.employee", Deleted),
        ]),
    // Webhooks on fields: the name of the action is all there is.
    EventShape::new(&[Event("/action")], &[Event("/id")])
        .when("/employees")
        .lists(&["/employees"])
        .at(Event("/timestamp"), TimeFormat::Rfc3339)
        .rules(&[
            EventRule::new("Created", "hris.employee", Created),
            EventRule::new("Deleted", "hris.employee", Deleted),
            EventRule::new("*", "hris.employee", Updated),
        ]),
]);

/// Dropbox, with the secret of the app: which accounts have changed, not what.
/// Source: "Webhooks" of the Dropbox developer reference.
///
/// Equal deliveries are usual, so that none is taken for a replay.
pub static DROPBOX: Webhooks = Webhooks::new(
    "dropbox",
    SignatureScheme::new("X-Dropbox-Signature").replay(None),
)
.handshake(Handshake::EchoQuery {
    parameter: "challenge",
})
.events(&[EventShape::new(&[Source::Text("list_folder")], &[])
    .when("/list_folder/accounts")
    .lists(&["/list_folder/accounts"])
    .account(Event(""))
    .rules(&[EventRule::new("list_folder", "file_storage.file", Updated)])]);

/// GitHub. Source: "Validating webhook deliveries" of docs.github.com.
pub static GITHUB: Webhooks = Webhooks::new(
    "github",
    SignatureScheme::new("X-Hub-Signature-256").prefix("sha256="),
)
.events(&[
    EventShape::new(&[Header("X-GitHub-Event"), Event("/action")], &[])
        .account(Event("/repository/full_name"))
        .event_id(Header("X-GitHub-Delivery"))
        .at(Event("/issue/updated_at"), TimeFormat::Rfc3339)
        .rules(&[
            EventRule::new("issues.opened", "ticketing.ticket", Created)
                .id(Event("/issue/number"))
                .record("/issue"),
            EventRule::new("issues.deleted", "ticketing.ticket", Deleted)
                .id(Event("/issue/number"))
                .record("/issue"),
            EventRule::new("issues.transferred", "ticketing.ticket", Deleted)
                .id(Event("/issue/number"))
                .record("/issue"),
            EventRule::new("issues.*", "ticketing.ticket", Updated)
                .id(Event("/issue/number"))
                .record("/issue"),
            EventRule::new("issue_comment.created", "ticketing.comment", Created)
                .id(Event("/comment/id"))
                .record("/comment"),
            EventRule::new("issue_comment.edited", "ticketing.comment", Updated)
                .id(Event("/comment/id"))
                .record("/comment"),
            EventRule::new("issue_comment.deleted", "ticketing.comment", Deleted)
                .id(Event("/comment/id"))
                .record("/comment"),
        ]),
]);

/// Greenhouse. Source: "Webhooks" of developers.greenhouse.io.
pub static GREENHOUSE: Webhooks = Webhooks::new(
    "greenhouse",
    SignatureScheme::new("Signature").prefix("sha256 "),
)
.events(&[
    EventShape::new(&[Event("/action")], &[Event("/payload/id")])
        .when("/action")
        .event_id(Header("Greenhouse-Event-ID"))
        .rules(&[
            EventRule::new("new_candidate_application", "ats.application", Created)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("new_prospect_application", "ats.application", Created)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("application_updated", "ats.application", Updated)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("candidate_stage_change", "ats.application", Updated)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("hire_candidate", "ats.application", Updated)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("reject_candidate", "ats.application", Updated)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("unreject_candidate", "ats.application", Updated)
                .id(Event("/payload/application/id"))
                .record("/payload/application"),
            EventRule::new("delete_application", "ats.application", Deleted)
                .id(Event("/payload/application/id")),
            EventRule::new("update_candidate", "ats.candidate", Updated)
                .id(Event("/payload/candidate/id"))
                .record("/payload/candidate"),
            EventRule::new("delete_candidate", "ats.candidate", Deleted)
                .id(Event("/payload/person_id")),
            EventRule::new("offer_created", "ats.offer", Created),
            EventRule::new("offer_approved", "ats.offer", Updated),
            EventRule::new("offer_updated", "ats.offer", Updated),
            EventRule::new("offer_deleted", "ats.offer", Deleted),
            EventRule::new("job_created", "ats.job", Created)
                .id(Event("/payload/job/id"))
                .record("/payload/job"),
            EventRule::new("job_updated", "ats.job", Updated)
                .id(Event("/payload/job/id"))
                .record("/payload/job"),
            EventRule::new("job_deleted", "ats.job", Deleted),
        ]),
]);

/// HubSpot, version 3 of the signature, with the secret of the app. Source:
/// "Validating requests" and "Webhooks API" of developers.hubspot.com.
pub static HUBSPOT: Webhooks = Webhooks::new(
    "hubspot",
    SignatureScheme::new("X-HubSpot-Signature-v3")
        .encoding(Encoding::Base64)
        .signed(&[Method, DecodedUrl, Body, Timestamp])
        .timestamp(TimestampRule::new(
            "X-HubSpot-Request-Timestamp",
            TimeFormat::EpochMillis,
        )),
)
.events(&[
    EventShape::new(&[Event("/subscriptionType")], &[Event("/objectId")])
        .lists(&[""])
        .at(Event("/occurredAt"), TimeFormat::EpochMillis)
        .account(Event("/portalId"))
        .event_id(Event("/eventId"))
        .rules(&[
            EventRule::new("contact.creation", "crm.contact", Created),
            EventRule::new("contact.deletion", "crm.contact", Deleted),
            EventRule::new("contact.privacyDeletion", "crm.contact", Deleted),
            EventRule::new("contact.merge", "crm.contact", Merged),
            EventRule::new("contact.*", "crm.contact", Updated),
            EventRule::new("company.creation", "crm.account", Created),
            EventRule::new("company.deletion", "crm.account", Deleted),
            EventRule::new("company.merge", "crm.account", Merged),
            EventRule::new("company.*", "crm.account", Updated),
            EventRule::new("deal.creation", "crm.opportunity", Created),
            EventRule::new("deal.deletion", "crm.opportunity", Deleted),
            EventRule::new("deal.merge", "crm.opportunity", Merged),
            EventRule::new("deal.*", "crm.opportunity", Updated),
            EventRule::new("ticket.creation", "ticketing.ticket", Created),
            EventRule::new("ticket.deletion", "ticketing.ticket", Deleted),
            EventRule::new("ticket.merge", "ticketing.ticket", Merged),
            EventRule::new("ticket.*", "ticketing.ticket", Updated),
        ]),
]);

/// Version 2 of HubSpot's signature, which actions of workflows and cards have. It has no timestamp.
pub static HUBSPOT_V2: SignatureScheme = SignatureScheme::new("X-HubSpot-Signature")
    .algorithm(Algorithm::Sha256)
    .signed(&[Secret, Method, Url, Body])
    .version("X-HubSpot-Signature-Version", "v2");

/// Version 1 of HubSpot's signature, which events of apps have. It has no timestamp.
pub static HUBSPOT_V1: SignatureScheme = SignatureScheme::new("X-HubSpot-Signature")
    .algorithm(Algorithm::Sha256)
    .signed(&[Secret, Body])
    .version("X-HubSpot-Signature-Version", "v1");

/// QuickBooks Online, with the verifier token of the app; the older notifications
/// and CloudEvents. Source: "Webhooks" of developer.intuit.com.
pub static QUICKBOOKS: Webhooks = Webhooks::new(
    "quickbooks",
    SignatureScheme::new("intuit-signature").encoding(Encoding::Base64),
)
.events(&[
    EventShape::new(&[Event("/name"), Event("/operation")], &[Event("/id")])
        .when("/eventNotifications")
        .lists(&["/eventNotifications", "/dataChangeEvent/entities"])
        .account(Parent("/realmId"))
        .at(Event("/lastUpdated"), TimeFormat::Rfc3339)
        .rules(&[
            EventRule::new("Customer.Create", "accounting.contact", Created),
            EventRule::new("Customer.Delete", "accounting.contact", Deleted),
            EventRule::new("Customer.Merge", "accounting.contact", Merged),
            EventRule::new("Customer.*", "accounting.contact", Updated),
            EventRule::new("Vendor.Create", "accounting.contact", Created),
            EventRule::new("Vendor.Delete", "accounting.contact", Deleted),
            EventRule::new("Vendor.Merge", "accounting.contact", Merged),
            EventRule::new("Vendor.*", "accounting.contact", Updated),
            EventRule::new("Invoice.Create", "accounting.invoice", Created),
            EventRule::new("Invoice.Delete", "accounting.invoice", Deleted),
            EventRule::new("Invoice.*", "accounting.invoice", Updated),
            EventRule::new("Account.Create", "accounting.account", Created),
            EventRule::new("Account.Delete", "accounting.account", Deleted),
            EventRule::new("Account.Merge", "accounting.account", Merged),
            EventRule::new("Account.*", "accounting.account", Updated),
            EventRule::new("Payment.Create", "accounting.payment", Created),
            EventRule::new("Payment.Delete", "accounting.payment", Deleted),
            EventRule::new("Payment.*", "accounting.payment", Updated),
        ]),
    EventShape::new(&[Event("/type")], &[Event("/intuitentityid")])
        .when("/0/specversion")
        .lists(&[""])
        .account(Event("/intuitaccountid"))
        .event_id(Event("/id"))
        .at(Event("/time"), TimeFormat::Rfc3339)
        .rules(&[
            EventRule::new("qbo.customer.created.v1", "accounting.contact", Created),
            EventRule::new("qbo.customer.deleted.v1", "accounting.contact", Deleted),
            EventRule::new("qbo.customer.merged.v1", "accounting.contact", Merged),
            EventRule::new("qbo.customer.*", "accounting.contact", Updated),
            EventRule::new("qbo.vendor.created.v1", "accounting.contact", Created),
            EventRule::new("qbo.vendor.deleted.v1", "accounting.contact", Deleted),
            EventRule::new("qbo.vendor.merged.v1", "accounting.contact", Merged),
            EventRule::new("qbo.vendor.*", "accounting.contact", Updated),
            EventRule::new("qbo.invoice.created.v1", "accounting.invoice", Created),
            EventRule::new("qbo.invoice.deleted.v1", "accounting.invoice", Deleted),
            EventRule::new("qbo.invoice.*", "accounting.invoice", Updated),
            EventRule::new("qbo.account.created.v1", "accounting.account", Created),
            EventRule::new("qbo.account.deleted.v1", "accounting.account", Deleted),
            EventRule::new("qbo.account.merged.v1", "accounting.account", Merged),
            EventRule::new("qbo.account.*", "accounting.account", Updated),
            EventRule::new("qbo.payment.created.v1", "accounting.payment", Created),
            EventRule::new("qbo.payment.deleted.v1", "accounting.payment", Deleted),
            EventRule::new("qbo.payment.*", "accounting.payment", Updated),
        ]),
]);

/// Slack, with the signing secret of the app. Source: "Verifying requests from
/// Slack" and "Events API" of docs.slack.dev.
pub static SLACK: Webhooks = Webhooks::new(
    "slack",
    SignatureScheme::new("X-Slack-Signature")
        .prefix("v0=")
        .signed(&[Text("v0:"), Timestamp, Text(":"), Body])
        .timestamp(TimestampRule::new(
            "X-Slack-Request-Timestamp",
            TimeFormat::EpochSeconds,
        )),
)
.handshake(Handshake::EchoBody {
    when: "/type",
    equals: "url_verification",
    challenge: "/challenge",
})
.events(&[
    EventShape::new(&[Event("/event/type"), Event("/event/subtype")], &[])
        .when("/event/type")
        .account(Event("/team_id"))
        .event_id(Event("/event_id"))
        .at(Event("/event_time"), TimeFormat::EpochSeconds)
        .rules(&[
            EventRule::new("team_join", "hris.employee", Created)
                .id(Event("/event/user/id"))
                .record("/event/user"),
            EventRule::new("user_change", "hris.employee", Updated)
                .id(Event("/event/user/id"))
                .record("/event/user"),
        ]),
]);

/// Xero, with the webhook key. Source: "Webhooks" of developer.xero.com.
pub static XERO: Webhooks = Webhooks::new(
    "xero",
    SignatureScheme::new("x-xero-signature").encoding(Encoding::Base64),
)
.handshake(Handshake::Empty { events: "/events" })
.events(&[EventShape::new(
    &[Event("/eventCategory"), Event("/eventType")],
    &[Event("/resourceId")],
)
.when("/events")
.lists(&["/events"])
.account(Event("/tenantId"))
.at(Event("/eventDateUtc"), TimeFormat::Rfc3339)
.rules(&[
    EventRule::new("CONTACT.CREATE", "accounting.contact", Created),
    EventRule::new("CONTACT.*", "accounting.contact", Updated),
    EventRule::new("INVOICE.CREATE", "accounting.invoice", Created),
    EventRule::new("INVOICE.*", "accounting.invoice", Updated),
    EventRule::new("CREDITNOTE.CREATE", "accounting.credit_note", Created),
    EventRule::new("CREDITNOTE.*", "accounting.credit_note", Updated),
])]);

/// Zendesk, with the signing secret of the webhook. Source: "Verifying webhook
/// authenticity" and "Webhook event types" of developer.zendesk.com.
pub static ZENDESK: Webhooks = Webhooks::new(
    "zendesk",
    SignatureScheme::new("X-Zendesk-Webhook-Signature")
        .encoding(Encoding::Base64)
        .signed(&[Timestamp, Body])
        .timestamp(TimestampRule::new(
            "X-Zendesk-Webhook-Signature-Timestamp",
            TimeFormat::Rfc3339,
        )),
)
.events(&[EventShape::new(&[Event("/type")], &[Event("/detail/id")])
    .when("/type")
    .account(Event("/account_id"))
    .event_id(Event("/id"))
    .at(Event("/time"), TimeFormat::Rfc3339)
    .rules(&[
        EventRule::new("zen:event-type:ticket.created", "ticketing.ticket", Created),
        EventRule::new(
            "zen:event-type:ticket.soft_deleted",
            "ticketing.ticket",
            Deleted,
        ),
        EventRule::new(
            "zen:event-type:ticket.permanently_deleted",
            "ticketing.ticket",
            Deleted,
        ),
        EventRule::new("zen:event-type:ticket.merged", "ticketing.ticket", Merged),
        EventRule::new("zen:event-type:ticket.*", "ticketing.ticket", Updated),
        EventRule::new("zen:event-type:user.created", "ticketing.user", Created),
        EventRule::new("zen:event-type:user.deleted", "ticketing.user", Deleted),
        EventRule::new("zen:event-type:user.merged", "ticketing.user", Merged),
        EventRule::new("zen:event-type:user.*", "ticketing.user", Updated),
        EventRule::new(
            "zen:event-type:organization.created",
            "ticketing.account",
            Created,
        ),
        EventRule::new(
            "zen:event-type:organization.deleted",
            "ticketing.account",
            Deleted,
        ),
        EventRule::new(
            "zen:event-type:organization.*",
            "ticketing.account",
            Updated,
        ),
    ])]);
