//! `webhooks`: how deliveries are signed, and what their events mean.

use super::{BlockDef, Group, Shape, may, must};

const TIMES: &[&str] = &["rfc3339", "epoch_seconds", "epoch_millis"];

pub(super) static WEBHOOKS: BlockDef = BlockDef {
    name: "`webhooks`",
    doc: "How deliveries are signed, and which records their events say have changed.",
    keys: &[
        must(
            "signature",
            Shape::Block(&SIGNATURE),
            "{header: X-Signature, encoding: hex}",
            "How a delivery is signed.",
        ),
        may(
            "handshake",
            Shape::Block(&HANDSHAKE),
            "{echo_query: challenge}",
            "How the provider makes sure that an address takes deliveries.",
        ),
        must(
            "events",
            Shape::List(&Shape::Block(&EVENTS)),
            "[{name: [type], map: {ticket.created: {model: ticketing.ticket, as: created}}}]",
            "The shapes of bodies. The first that fits is taken.",
        ),
    ],
    groups: &[],
};

static SIGNATURE: BlockDef = BlockDef {
    name: "`signature`",
    doc: "What is signed and how. The body always is.",
    keys: &[
        must(
            "header",
            Shape::Text("header"),
            "X-Signature",
            "The header with the signature.",
        ),
        may(
            "algorithm",
            Shape::Words(&["hmac_sha256", "sha256"]),
            "hmac_sha256",
            "`hmac_sha256` unless written; `sha256` is a plain hash that needs `{secret}` in what is signed.",
        ),
        may(
            "prefix",
            Shape::AnyText("text"),
            "\"v0=\"",
            "Text before the signature in the header.",
        ),
        may(
            "encoding",
            Shape::Words(&["hex", "base64"]),
            "hex",
            "How the signature is written. `hex` unless written.",
        ),
        may(
            "signed",
            Shape::Text("template"),
            "\"{timestamp}{body}\"",
            "What is signed, of `{body}`, `{timestamp}`, `{method}`, `{url}`, `{decoded_url}`, `{secret}` and text. `{body}` unless written.",
        ),
        may(
            "timestamp",
            Shape::Block(&SIGNED_AT),
            "{header: X-Timestamp, format: epoch_seconds, tolerance: 5m}",
            "The time of sending, by which old deliveries are refused.",
        ),
        may(
            "replay",
            Shape::Words(&["allowed", "refused"]),
            "allowed",
            "Whether equal deliveries are usual. `refused` unless written.",
        ),
    ],
    groups: &[],
};

static SIGNED_AT: BlockDef = BlockDef {
    name: "`timestamp`",
    doc: "The header with the time of sending.",
    keys: &[
        must(
            "header",
            Shape::Text("header"),
            "X-Timestamp",
            "The header.",
        ),
        must(
            "format",
            Shape::Words(TIMES),
            "epoch_seconds",
            "How the time is written.",
        ),
        may(
            "tolerance",
            Shape::Text("duration"),
            "5m",
            "How old a delivery may be.",
        ),
    ],
    groups: &[],
};

static HANDSHAKE: BlockDef = BlockDef {
    name: "`handshake`",
    doc: "How the provider makes sure that an address takes deliveries.",
    keys: &[
        may(
            "echo_query",
            Shape::Text("parameter"),
            "challenge",
            "A query parameter is sent back.",
        ),
        may(
            "echo_body",
            Shape::Block(&ECHO_BODY),
            "{when: type, equals: url_verification, challenge: challenge}",
            "A text of the body is sent back.",
        ),
        may(
            "empty",
            Shape::Text("header"),
            "X-Handshake",
            "A delivery with this header is answered by the header alone.",
        ),
    ],
    groups: &[Group::AtMostOne(&["echo_query", "echo_body", "empty"])],
};

static ECHO_BODY: BlockDef = BlockDef {
    name: "`echo_body`",
    doc: "A text of the body is sent back.",
    keys: &[
        must(
            "when",
            Shape::Text("path"),
            "type",
            "The place that tells a handshake from an event.",
        ),
        must(
            "equals",
            Shape::Text("value"),
            "url_verification",
            "What stands there.",
        ),
        must(
            "challenge",
            Shape::Text("path"),
            "challenge",
            "The text to send back.",
        ),
    ],
    groups: &[],
};

static EVENTS: BlockDef = BlockDef {
    name: "an entry of `events`",
    doc: "A shape of bodies, and the events that have it.",
    keys: &[
        may(
            "when",
            Shape::Text("path"),
            "payload",
            "The shape fits when something stands here.",
        ),
        may(
            "lists",
            Shape::Texts("path"),
            "[entries, changes]",
            "Lists of events within a body, from the outside in.",
        ),
        must(
            "name",
            Shape::Texts("path"),
            "[type]",
            "Where an event's name stands. Several are joined by dots.",
        ),
        may(
            "id",
            Shape::Texts("path"),
            "[data.id]",
            "Where the record's id stands. The first present wins.",
        ),
        may(
            "at",
            Shape::Block(&EVENT_AT),
            "{from: occurred_at, format: rfc3339}",
            "When it happened.",
        ),
        may(
            "account",
            Shape::Text("path"),
            "account_id",
            "Where the account stands, when one address takes the events of many.",
        ),
        may(
            "event_id",
            Shape::Text("path"),
            "id",
            "Where the event's own id stands.",
        ),
        must(
            "map",
            Shape::Named("event", &Shape::Block(&EVENT)),
            "{ticket.created: {model: ticketing.ticket, as: created}}",
            "What each event means.",
        ),
    ],
    groups: &[],
};

static EVENT_AT: BlockDef = BlockDef {
    name: "`at`",
    doc: "When an event happened.",
    keys: &[
        must(
            "from",
            Shape::Text("path"),
            "occurred_at",
            "Where the time stands.",
        ),
        must(
            "format",
            Shape::Words(TIMES),
            "rfc3339",
            "How it is written.",
        ),
    ],
    groups: &[],
};

static EVENT: BlockDef = BlockDef {
    name: "an event",
    doc: "The record that has changed, and how.",
    keys: &[
        must(
            "model",
            Shape::Text("model"),
            "ticketing.ticket",
            "The common model of the record.",
        ),
        must(
            "as",
            Shape::Words(&["created", "updated", "deleted", "merged", "other"]),
            "updated",
            "What happened to it.",
        ),
        may(
            "id",
            Shape::Text("path"),
            "data.ticket.id",
            "Where its id stands, when elsewhere than in other events.",
        ),
        may(
            "record",
            Shape::Text("path"),
            "data.ticket",
            "Where the whole record stands, when the event has it.",
        ),
    ],
    groups: &[],
};
