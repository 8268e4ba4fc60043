//! `limits`, `retry` and `errors` of `connector.yaml`.

use super::{BlockDef, Group, MOST, Shape, may, must};

pub(super) static LIMITS: BlockDef = BlockDef {
    name: "`limits`",
    doc: "How often the provider may be asked. Clients of one connection or application share it.",
    keys: &[
        may(
            "concurrency",
            Shape::Int(1, MOST),
            "4",
            "How many requests may be under way at the same time.",
        ),
        may(
            "budget",
            Shape::List(&Shape::Block(&BUDGET)),
            "[{requests: 100, per: 1m}]",
            "How many requests may be sent in a span of time.",
        ),
        may(
            "remaining",
            Shape::List(&Shape::Block(&REMAINING)),
            "[{header: X-RateLimit-Remaining, per: 1m}]",
            "Headers that count down what is left.",
        ),
        may(
            "retry_after",
            Shape::List(&Shape::Block(&RETRY_AFTER)),
            "[{header: Retry-After, format: delta_seconds}]",
            "Places in an answer that say when to come back. The first present wins.",
        ),
        may(
            "default_wait",
            Shape::Text("duration"),
            "30s",
            "How long to wait after a rate limit that says nothing.",
        ),
        may(
            "scope",
            Shape::Words(&["connection", "app"]),
            "connection",
            "Whom a rate limit holds back: one connection, or every connection of the application.",
        ),
    ],
    groups: &[],
};

static BUDGET: BlockDef = BlockDef {
    name: "an entry of `budget`",
    doc: "So many requests in so long a span.",
    keys: &[
        must("requests", Shape::Int(1, MOST), "100", "How many requests."),
        must(
            "per",
            Shape::Text("duration"),
            "1m",
            "In how long a span: `10s`, `1m`, `1d`.",
        ),
        may(
            "scope",
            Shape::Words(&["connection", "app"]),
            "app",
            "Who shares it. `connection` unless written.",
        ),
        may(
            "ops",
            Shape::Texts("operation"),
            "[searchContacts]",
            "The operations that it counts. All of them when left out.",
        ),
        may(
            "each",
            Shape::Bool,
            "true",
            "Every operation has the budget for itself.",
        ),
    ],
    groups: &[],
};

static REMAINING: BlockDef = BlockDef {
    name: "an entry of `remaining`",
    doc: "A header with the number of requests that are left.",
    keys: &[
        must(
            "header",
            Shape::Text("header"),
            "X-RateLimit-Remaining",
            "The header with what is left.",
        ),
        may(
            "reset",
            Shape::Text("header"),
            "X-RateLimit-Reset",
            "The header that says when the span ends.",
        ),
        may(
            "format",
            Shape::Words(WAITS),
            "epoch_seconds",
            "What the number in `reset` means.",
        ),
        may(
            "per",
            Shape::Text("duration"),
            "10s",
            "How long the span is, when no header says its end.",
        ),
    ],
    groups: &[
        Group::Beside("format", "reset"),
        Group::Beside("reset", "format"),
    ],
};

/// How an answer says when to come back.
const WAITS: &[&str] = &[
    "delta_seconds",
    "delta_ms",
    "epoch_seconds",
    "epoch_millis",
    "rfc3339",
    "http_date",
];

static RETRY_AFTER: BlockDef = BlockDef {
    name: "an entry of `retry_after`",
    doc: "A place in an answer that says when to come back.",
    keys: &[
        may("header", Shape::Text("header"), "Retry-After", "A header."),
        may(
            "body",
            Shape::Text("path"),
            "error.retry_in",
            "A path in the body.",
        ),
        must(
            "format",
            Shape::Words(WAITS),
            "delta_seconds",
            "What its number means: seconds from now, or a moment.",
        ),
    ],
    groups: &[Group::One(&["header", "body"])],
};

pub(super) static RETRY: BlockDef = BlockDef {
    name: "`retry`",
    doc: "When a request is tried again. GET, PUT and DELETE are repeated, POST and PATCH where it is said here.",
    keys: &[
        may(
            "statuses",
            Shape::List(&Shape::Int(100, 599)),
            "[429, 502, 503]",
            "HTTP statuses after which a request is tried again.",
        ),
        may(
            "max_attempts",
            Shape::Int(1, MOST),
            "5",
            "How often a request is sent at most, the first time included.",
        ),
        may(
            "backoff",
            Shape::Block(&BACKOFF),
            "{base: 500ms, cap: 30s}",
            "How long to wait between attempts.",
        ),
        may(
            "safe_posts",
            Shape::Texts("operation"),
            "[\"POST /contacts/search\"]",
            "POST and PATCH operations that change nothing, or nothing more the second time.",
        ),
        may(
            "unsafe_puts",
            Shape::Texts("operation"),
            "[addTableRow]",
            "PUT and DELETE operations that must not be repeated, since each adds something.",
        ),
        may(
            "idempotency",
            Shape::Block(&IDEMPOTENCY),
            "{header: Idempotency-Key}",
            "Where a key goes that is the same for all attempts of one request.",
        ),
    ],
    groups: &[],
};

static BACKOFF: BlockDef = BlockDef {
    name: "`backoff`",
    doc: "The wait before an attempt doubles from `base` up to `cap`, and is shortened by chance.",
    keys: &[
        may(
            "base",
            Shape::Text("duration"),
            "500ms",
            "The wait before the second attempt.",
        ),
        may("cap", Shape::Text("duration"), "30s", "The longest wait."),
        may(
            "jitter",
            Shape::Words(&["full"]),
            "full",
            "How chance shortens the wait. `full` is the only way there is.",
        ),
    ],
    groups: &[],
};

static IDEMPOTENCY: BlockDef = BlockDef {
    name: "`retry.idempotency`",
    doc: "A key by which the provider tells that a request is a repetition.",
    keys: &[
        may(
            "header",
            Shape::Text("header"),
            "Idempotency-Key",
            "The header that takes the key.",
        ),
        may(
            "query",
            Shape::Text("parameter"),
            "requestid",
            "The query parameter that takes the key.",
        ),
        may(
            "ops",
            Shape::Texts("operation"),
            "[createTicket]",
            "The operations that take it. Every POST and PATCH when left out.",
        ),
    ],
    groups: &[Group::One(&["header", "query"])],
};

pub(super) static ERRORS: BlockDef = BlockDef {
    name: "`errors`",
    doc: "Where errors stand in answers, and what they mean.",
    keys: &[
        may(
            "body",
            Shape::Block(&ERROR_BODY),
            "{code: error.code, message: [error.message, message]}",
            "Paths in the body of an error.",
        ),
        may(
            "header",
            Shape::Block(&ERROR_HEADER),
            "{request_id: X-Request-Id}",
            "Headers of an error.",
        ),
        may(
            "map",
            Shape::List(&Shape::Block(&ERROR_RULE)),
            "[{status: 403, code: SUSPENDED, as: auth_expired}]",
            "What an error means, where its status alone misleads. The first row that fits wins.",
        ),
        may(
            "rows",
            Shape::Block(&ROW_ERRORS),
            "{list: results, failed: {path: status, equals: error}, message: message, as: validation}",
            "How the rows of one write say that they failed.",
        ),
    ],
    groups: &[],
};

static ERROR_BODY: BlockDef = BlockDef {
    name: "`errors.body`",
    doc: "Paths in the body of an error. Of several the first present wins.",
    keys: &[
        may(
            "code",
            Shape::Texts("path"),
            "error.code",
            "The provider's code.",
        ),
        may(
            "message",
            Shape::Texts("path"),
            "[error.message, message]",
            "What the provider says.",
        ),
        may(
            "request_id",
            Shape::Texts("path"),
            "requestId",
            "The number by which the provider's support finds the request.",
        ),
    ],
    groups: &[],
};

static ERROR_HEADER: BlockDef = BlockDef {
    name: "`errors.header`",
    doc: "Headers of an error.",
    keys: &[
        may(
            "message",
            Shape::Text("header"),
            "X-Error-Message",
            "What the provider says.",
        ),
        may(
            "request_id",
            Shape::Text("header"),
            "X-Request-Id",
            "The number by which the provider's support finds the request.",
        ),
    ],
    groups: &[],
};

/// What an error can mean.
const KINDS_OF_ERRORS: &[&str] = &[
    "auth_expired",
    "forbidden",
    "not_found",
    "conflict",
    "validation",
    "rate_limited",
    "transient",
    "gone",
    "restart_pagination",
    "permanent",
];

static ERROR_RULE: BlockDef = BlockDef {
    name: "a row of `errors.map`",
    doc: "An answer, and what it means. A row for status 200 finds errors that come as successes.",
    keys: &[
        must("status", Shape::Int(100, 599), "403", "The HTTP status."),
        may(
            "code",
            Shape::AnyText("value"),
            "SUSPENDED",
            "The provider's code, found by `errors.body.code`.",
        ),
        may(
            "when",
            Shape::Block(&WHEN),
            "{path: ok, equals: false}",
            "What the answer must say besides.",
        ),
        must(
            "as",
            Shape::Words(KINDS_OF_ERRORS),
            "rate_limited",
            "What it means.",
        ),
    ],
    groups: &[],
};

static WHEN: BlockDef = BlockDef {
    name: "`when`",
    doc: "A condition on an answer: one place, and one thing that it says.",
    keys: &[
        may("path", Shape::Text("path"), "ok", "A path in the body."),
        may("header", Shape::Text("header"), "X-Failed", "A header."),
        may("equals", Shape::Literal, "false", "What stands there."),
        may(
            "contains",
            Shape::AnyText("text"),
            "daily limit",
            "A part of what stands there.",
        ),
        may(
            "is",
            Shape::Words(&["present"]),
            "present",
            "Whether something stands there.",
        ),
    ],
    groups: &[
        Group::One(&["path", "header"]),
        Group::One(&["equals", "contains", "is"]),
    ],
};

static ROW_ERRORS: BlockDef = BlockDef {
    name: "`errors.rows`",
    doc: "How the rows of one write say that they failed, while the answer as a whole succeeds.",
    keys: &[
        must(
            "list",
            Shape::Text("path"),
            "results",
            "The list of rows; `*` for every list at the top of the answer.",
        ),
        must(
            "failed",
            Shape::Block(&WHEN),
            "{path: status, equals: error}",
            "What a failed row says.",
        ),
        may(
            "code",
            Shape::Texts("path"),
            "code",
            "The code, in the row.",
        ),
        may(
            "message",
            Shape::Texts("path"),
            "message",
            "The message, in the row.",
        ),
        must(
            "as",
            Shape::Words(KINDS_OF_ERRORS),
            "validation",
            "What it means.",
        ),
    ],
    groups: &[],
};
