//! `sandbox.yaml`: what a stand-in of the provider needs to know beside spec and mapping.
//!
//! It is read in `conjoin-sandbox`, where a test compares its reader with these tables.

use super::{BlockDef, MOST, Shape, may, must};

/// `sandbox.yaml`.
pub static SANDBOX: BlockDef = BlockDef {
    name: "sandbox.yaml",
    doc: "What a stand-in of the provider on this machine needs to know, and neither spec nor mapping say. The file may be left out, and so may all in it.",
    keys: &[
        may(
            "limits",
            Shape::List(&Shape::Block(&LIMIT)),
            "[{requests: 100, seconds: 60, remaining_header: X-Remaining}]",
            "How often the stand-in may be asked.",
        ),
        may(
            "errors",
            Shape::Block(&ERRORS),
            "{not_found: {code: RecordNotFound, message: Not found}}",
            "The provider's own words for its errors.",
        ),
        may(
            "webhooks",
            Shape::Block(&WEBHOOKS),
            "{bodies: {ticketing.ticket: {created: {id: \"{id}\", at: \"{time}\"}}}}",
            "What is posted when a record changes.",
        ),
    ],
    groups: &[],
};

static LIMIT: BlockDef = BlockDef {
    name: "a limit",
    doc: "A number of requests in a span of time.",
    keys: &[
        must("requests", Shape::Int(1, MOST), "100", "How many requests."),
        must("seconds", Shape::Int(1, MOST), "60", "In how many seconds."),
        may(
            "limit_header",
            Shape::Text("header"),
            "X-RateLimit-Limit",
            "The header with the number of requests.",
        ),
        may(
            "remaining_header",
            Shape::Text("header"),
            "X-RateLimit-Remaining",
            "The header with what is left of it.",
        ),
        may(
            "reset_header",
            Shape::Text("header"),
            "X-RateLimit-Reset",
            "The header with the seconds until it starts again.",
        ),
    ],
    groups: &[],
};

const WORDS: Shape = Shape::Block(&ERROR);
const EXAMPLE: &str = "{code: RecordInvalid, status: 422}";

static ERRORS: BlockDef = BlockDef {
    name: "words for errors",
    doc: "Errors by kind, each in the provider's words.",
    keys: &[
        may(
            "unauthorized",
            WORDS,
            EXAMPLE,
            "Credentials are missing or wrong.",
        ),
        may(
            "forbidden",
            WORDS,
            EXAMPLE,
            "Credentials do not reach that far.",
        ),
        may("not_found", WORDS, EXAMPLE, "There is no such record."),
        may(
            "conflict",
            WORDS,
            EXAMPLE,
            "Another record stands against it.",
        ),
        may(
            "validation",
            WORDS,
            EXAMPLE,
            "The request is not what the spec asks for.",
        ),
        may(
            "rate_limited",
            WORDS,
            EXAMPLE,
            "There were too many requests.",
        ),
        may("server", WORDS, EXAMPLE, "The provider itself failed."),
    ],
    groups: &[],
};

static ERROR: BlockDef = BlockDef {
    name: "words for an error",
    doc: "What an answer says, in the places that `errors` of `connector.yaml` names.",
    keys: &[
        may("status", Shape::Int(400, 599), "422", "The status."),
        may("code", Shape::Text("code"), "RecordInvalid", "The code."),
        may(
            "message",
            Shape::Text("sentence"),
            "Not found",
            "The message.",
        ),
    ],
    groups: &[],
};

static WEBHOOKS: BlockDef = BlockDef {
    name: "posts",
    doc: "What is posted when a record changes, and how it is signed.",
    keys: &[
        may(
            "signature",
            Shape::Block(&SIGNATURE),
            "{header: X-Signature, over: \"{timestamp}{body}\", encoding: hex}",
            "How a post is signed.",
        ),
        may(
            "timestamp",
            Shape::Block(&TIMESTAMP),
            "{header: X-Timestamp, format: epoch_millis}",
            "The header with the time of sending.",
        ),
        may(
            "headers",
            Shape::Named("header", &Shape::AnyText("value")),
            "{X-Event: \"1\"}",
            "More headers.",
        ),
        must(
            "bodies",
            Shape::Named("category and model", &Shape::Block(&BODIES)),
            "{ticketing.ticket: {created: {id: \"{id}\"}}}",
            "The body by model and by what has happened. In its texts `{id}`, `{id_number}`, `{time}`, `{epoch_seconds}`, `{epoch_millis}`, `{uuid}` and `{number}` stand for values.",
        ),
    ],
    groups: &[],
};

static SIGNATURE: BlockDef = BlockDef {
    name: "signature of a post",
    doc: "HMAC-SHA-256 over parts of the request.",
    keys: &[
        must(
            "header",
            Shape::Text("header"),
            "X-Signature",
            "The header that has it.",
        ),
        must(
            "over",
            Shape::Text("template"),
            "\"{method}{url}{body}{timestamp}\"",
            "What is signed: `{method}`, `{url}`, `{body}` and `{timestamp}` in any order.",
        ),
        must(
            "encoding",
            Shape::Words(&["hex", "base64"]),
            "base64",
            "How the signature is written.",
        ),
        may(
            "prefix",
            Shape::AnyText("text"),
            "\"sha256=\"",
            "What stands before it.",
        ),
    ],
    groups: &[],
};

static TIMESTAMP: BlockDef = BlockDef {
    name: "timestamp of a post",
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
            Shape::Open(
                &["rfc3339", "epoch_seconds", "epoch_millis"],
                "strftime pattern",
            ),
            "epoch_millis",
            "How the time is written.",
        ),
    ],
    groups: &[],
};

static BODIES: BlockDef = BlockDef {
    name: "bodies",
    doc: "What is posted, by what has happened to the record.",
    keys: &[
        may(
            "created",
            Shape::Json,
            "{type: created, id: \"{id}\"}",
            "It was made.",
        ),
        may(
            "updated",
            Shape::Json,
            "{type: updated, id: \"{id}\"}",
            "It was changed.",
        ),
        may(
            "deleted",
            Shape::Json,
            "{type: deleted, id: \"{id}\"}",
            "It was deleted.",
        ),
    ],
    groups: &[],
};
