//! `incremental`: searches, exports and feeds of ids.

use super::category::ID;
use super::operation::{PAGINATE_HERE, PREDICATE, PREDICATES, RECORDS_HERE, VALUE};
use super::{BlockDef, Group, KeyDef, MOST, Shape, may, must};

pub(super) static WINDOW: BlockDef = BlockDef {
    name: "`window`",
    doc: "So much time a request.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.until",
            "Where the end of it goes.",
        ),
        must("span", Shape::Text("duration"), "30d", "How much."),
    ],
    groups: &[],
};

const OP: KeyDef = must(
    "op",
    Shape::Text("operation"),
    "searchTickets",
    "The operation: its operationId, or `METHOD /path`.",
);
const RECORDS: KeyDef = must(
    "records",
    RECORDS_HERE,
    "results",
    "Where the records stand in the answer. They are of the type that the list gives.",
);
const PAGINATE: KeyDef = may(
    "paginate",
    PAGINATE_HERE,
    "by_cursor",
    "A paginator of `connector.yaml`, or why there is one page.",
);
const PARAMS: KeyDef = may(
    "params",
    Shape::Named("address", &VALUE),
    "{query.include: {const: users}}",
    "Values of parameters, by address.",
);
const WHERE: KeyDef = may(
    "where",
    PREDICATES,
    "{path: kind, equals: ticket}",
    "Which of the records are records of this model.",
);
const OVERLAP: KeyDef = may(
    "overlap",
    Shape::Text("duration"),
    "5m",
    "How far the next run reaches back into this one.",
);
const LOOK_BACK: KeyDef = may(
    "look_back",
    Shape::Text("duration"),
    "30d",
    "How far the provider looks back.",
);
const DELETED: KeyDef = may(
    "deleted",
    Shape::Block(&PREDICATE),
    "{path: status, equals: deleted}",
    "What tells that a record was deleted: it is left out here, and listed by `deleted()`.",
);

const TIME: Shape = Shape::Words(&["rfc3339", "date", "epoch_seconds", "epoch_millis"]);

pub(super) static SEARCH: BlockDef = BlockDef {
    name: "`incremental.search`",
    doc: "A search of its own, which takes the time in its body.",
    keys: &[
        OP,
        RECORDS,
        PAGINATE,
        PARAMS,
        WHERE,
        must(
            "body",
            Shape::Json,
            "{filters: [{field: changed, op: gte, value: $cursor}], fields: $select}",
            "The body, as JSON. `$cursor` is the time, `$select` the names of the fields that the list asks for.",
        ),
        must(
            "cursor",
            Shape::Block(&CURSOR),
            "{from: updatedAt, datetime: {format: rfc3339}, send_as: epoch_millis}",
            "The time that the search is sorted by, oldest first.",
        ),
        OVERLAP,
        LOOK_BACK,
        may(
            "on_max_records",
            Shape::Words(&["advance_cursor"]),
            "advance_cursor",
            "What to do at `max_records` of the paginator: to search again, from the time of the last record on.",
        ),
    ],
    groups: &[],
};

static CURSOR: BlockDef = BlockDef {
    name: "`cursor` of a search",
    doc: "The time that a search is sorted by, oldest first.",
    keys: &[
        must(
            "from",
            Shape::Text("path"),
            "updatedAt",
            "Where it stands in a record.",
        ),
        must(
            "datetime",
            Shape::Block(&DATETIME),
            "{format: rfc3339}",
            "How it is written there.",
        ),
        may("send_as", TIME, "epoch_millis", "How it is sent."),
    ],
    groups: &[],
};

static DATETIME: BlockDef = BlockDef {
    name: "`datetime` of a search",
    doc: "How the time is written in a record.",
    keys: &[must("format", TIME, "rfc3339", "The format.")],
    groups: &[],
};

pub(super) static EXPORT: BlockDef = BlockDef {
    name: "`incremental.export`",
    doc: "An operation that gives everything from a time on.",
    keys: &[
        OP,
        RECORDS,
        PAGINATE,
        PARAMS,
        WHERE,
        must(
            "start",
            Shape::Block(&START),
            "{send: query.start_time, format: epoch_seconds, not_after: 1m}",
            "Where the time goes.",
        ),
        DELETED,
        OVERLAP,
        LOOK_BACK,
    ],
    groups: &[],
};

static START: BlockDef = BlockDef {
    name: "`start`",
    doc: "Where an export begins.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.start_time",
            "Where the time goes.",
        ),
        must("format", TIME, "epoch_seconds", "How it is written."),
        may(
            "not_after",
            Shape::Text("duration"),
            "1m",
            "How long ago it has to be.",
        ),
    ],
    groups: &[],
};

pub(super) static CHANGES_FEED: BlockDef = BlockDef {
    name: "`incremental.changes_feed`",
    doc: "An operation that gives the ids of what has changed. The records are read by them.",
    keys: &[
        OP,
        must(
            "send",
            Shape::Named("address", &SENT),
            "{query.since: {cursor: rfc3339}}",
            "Where the time goes, and values of other parameters.",
        ),
        must(
            "entries",
            RECORDS_HERE,
            "{map: employees}",
            "Where the entries stand in the answer.",
        ),
        PAGINATE,
        PARAMS,
        WHERE,
        must(
            "id",
            Shape::TextOr("path", &ID),
            "id",
            "Where the id of the record stands in an entry.",
        ),
        DELETED,
        may(
            "next",
            Shape::Text("path"),
            "latest",
            "Where the answer says what the next run sends in place of the time.",
        ),
        must(
            "fetch",
            Shape::Block(&FETCH),
            "{batch: list, send: query.ids, size: 100}",
            "How the records are read.",
        ),
        OVERLAP,
        LOOK_BACK,
    ],
    groups: &[],
};

/// What a parameter of a feed is bound to.
const SENT: Shape = Shape::Either(&[
    Shape::Open(&["$id", "$parent.id"], "value"),
    Shape::Block(&MOMENT),
]);

static MOMENT: BlockDef = BlockDef {
    name: "a bound moment",
    doc: "From when on changes are asked for, or the same value in every request.",
    keys: &[
        may("cursor", TIME, "rfc3339", "How the moment is written."),
        may("const", Shape::Literal, "all", "The value."),
    ],
    groups: &[Group::One(&["cursor", "const"])],
};

static FETCH: BlockDef = BlockDef {
    name: "`fetch`",
    doc: "How records are read by their ids: several at once, or one by one.",
    keys: &[
        may(
            "batch",
            Shape::Words(&["list"]),
            "list",
            "By `read.list`, which takes ids.",
        ),
        may(
            "each",
            Shape::Words(&["get"]),
            "get",
            "By `read.get`, one request each.",
        ),
        may(
            "send",
            Shape::Text("address"),
            "query.ids",
            "Where the ids go.",
        ),
        may(
            "as",
            Shape::Words(&["int"]),
            "int",
            "They are integers there, and text in the records.",
        ),
        may(
            "size",
            Shape::Int(1, MOST),
            "100",
            "Most ids of one request.",
        ),
    ],
    groups: &[
        Group::One(&["batch", "each"]),
        Group::Beside("send", "batch"),
        Group::Beside("size", "batch"),
        Group::Beside("as", "batch"),
    ],
};

pub(super) static CLIENT_SIDE: BlockDef = BlockDef {
    name: "`client_side`",
    doc: "Everything is listed, and records that have not changed since are left out.",
    keys: &[
        must(
            "cursor",
            Shape::Text("common field"),
            "remote_updated_at",
            "The common field that says when a record changed.",
        ),
        must(
            "reason",
            Shape::Text("reason"),
            "the list takes no time",
            "Why the provider cannot do it.",
        ),
        may(
            "overlap",
            Shape::Text("duration"),
            "5m",
            "How far the next run reaches back into this one.",
        ),
    ],
    groups: &[],
};
