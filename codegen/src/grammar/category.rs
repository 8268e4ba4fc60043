//! `<category>.yaml`: the models of one category, their enums, and how changes show.

use super::changes::{CHANGES_FEED, CLIENT_SIDE, EXPORT, SEARCH, WINDOW};
use super::field::FIELD;
use super::operation::{GET, LIST, PAGINATE_HERE, PREDICATES, RECORDS_HERE, VALUE, WRITES};
use super::shared::{ALLOW, ENUM_MAP, FUNCTION};
use super::{BlockDef, Group, Shape, may, must};

/// `<category>.yaml`.
pub static CATEGORY: BlockDef = BlockDef {
    name: "a category file",
    doc: "The common models that are read from and written to the provider.",
    keys: &[
        must(
            "mapping",
            Shape::Int(1, 1),
            "1",
            "Version of the grammar. The first line of the file.",
        ),
        must(
            "provider",
            Shape::Text("slug"),
            "acme",
            "The provider's slug, equal to the name of the folder.",
        ),
        must(
            "category",
            Shape::Text("category"),
            "ticketing",
            "The category, equal to the name of the file.",
        ),
        may(
            "enums",
            Shape::Named("enum map", &Shape::Block(&ENUM_MAP)),
            "{status: {to: Ticket.status, map: {open: OPEN, done: CLOSED}}}",
            "Enum maps of this file, named by `enum` of a field or filter.",
        ),
        may(
            "fns",
            Shape::Named("function", &Shape::Block(&FUNCTION)),
            "{parse_size: {read: \"string -> int?\"}}",
            "Functions written by hand in the `hooks` of the connector, named by `fn` of a field.",
        ),
        must(
            "models",
            Shape::Named("common model", &Shape::Block(&MODEL)),
            "{Team: {id: id, read: {list: {op: listTeams, records: teams, paginate: {none: few}}}, fields: {name: name}}}",
            "Each common model that the provider has.",
        ),
        ALLOW,
    ],
    groups: &[],
};

static MODEL: BlockDef = BlockDef {
    name: "a model",
    doc: "How a common model is listed, read and written, and where each of its fields comes from.",
    keys: &[
        must(
            "id",
            Shape::TextOr("path", &MODEL_ID),
            "id",
            "Where the provider's id of a record stands.",
        ),
        may(
            "parent",
            Shape::Block(&PARENT),
            "{model: Ticket, as: ticket}",
            "The model that a record hangs below, when it is listed per record of that.",
        ),
        may(
            "read",
            Shape::Block(&READ),
            "{list: {op: listTickets, records: tickets, paginate: by_cursor}}",
            "The operations that read.",
        ),
        may(
            "incremental",
            Shape::Block(&INCREMENTAL),
            "{filter: {send: query.updated_since, format: rfc3339}}",
            "How records are found that have changed since a time.",
        ),
        may(
            "deleted",
            Shape::Block(&DELETED),
            "{flag: remote_was_deleted}",
            "How deletions show.",
        ),
        may(
            "write",
            Shape::Block(&WRITES),
            "{create: {op: createTicket, wrap: ticket, id_from: {body: ticket.id}}}",
            "The operations that write.",
        ),
        must(
            "fields",
            Shape::Named("common field", &Shape::TextOr("path", &FIELD)),
            "{name: subject, status: {from: status, enum: status}}",
            "Where each common field comes from, and where it goes.",
        ),
        may(
            "custom_fields",
            Shape::Block(&CUSTOM_FIELDS),
            "{read: {rest: .}}",
            "Where the fields stand that customers defined.",
        ),
        may(
            "absent",
            Shape::Named("reason", &Shape::Texts("common field")),
            "{\"not offered by this API\": [roles, permissions]}",
            "Common fields that the provider does not have, below the reason.",
        ),
        may(
            "ignore",
            Shape::Texts("glob"),
            "[url, \"*_count\"]",
            "Provider fields left unused on purpose.",
        ),
        may(
            "overridable",
            Shape::Block(&OVERRIDABLE),
            "{allow: [due_date], custom: true}",
            "What the field map of a customer may change while the program runs.",
        ),
        may(
            "children",
            Shape::Texts("common model"),
            "[Comment]",
            "The models that hang below this one.",
        ),
        may(
            "keep_raw",
            Shape::Bool,
            "false",
            "Whether records come with the provider's JSON, which is meant when nothing is said.",
        ),
    ],
    groups: &[],
};

pub(super) static ID: BlockDef = BlockDef {
    name: "`id`",
    doc: "An id that is a number, or that stands at different places.",
    keys: &[
        must("from", FROM, "id", "Where it stands."),
        may(
            "int",
            Shape::Words(&["string"]),
            "string",
            "The provider's id is a number; it becomes text.",
        ),
    ],
    groups: &[],
};

/// A path, or one per read operation.
pub(super) const FROM: Shape =
    Shape::Either(&[Shape::Text("path"), Shape::Each(&["list", "get"], "path")]);

static MODEL_ID: BlockDef = BlockDef {
    name: "`id` of a model",
    doc: "An id that is a number, that stands at different places, or that the provider does not give.",
    keys: &[
        may("from", FROM, "id", "Where it stands."),
        may(
            "int",
            Shape::Words(&["string"]),
            "string",
            "The provider's id is a number; it becomes text.",
        ),
        may(
            "const",
            Shape::Text("id"),
            "company",
            "The id of the only record there is, where the provider gives it none.",
        ),
    ],
    groups: &[Group::One(&["from", "const"])],
};

static PARENT: BlockDef = BlockDef {
    name: "`parent`",
    doc: "Records that are listed per record of another model, bound by `$parent.id`.",
    keys: &[
        must(
            "model",
            Shape::Text("common model"),
            "Ticket",
            "The other model.",
        ),
        must(
            "as",
            Shape::Text("common field"),
            "ticket",
            "The common field that refers to it.",
        ),
    ],
    groups: &[],
};

static READ: BlockDef = BlockDef {
    name: "`read`",
    doc: "The operations that read a model.",
    keys: &[
        may(
            "list",
            Shape::Block(&LIST),
            "{op: listTickets, records: tickets, paginate: by_cursor}",
            "How all records are listed.",
        ),
        may(
            "get",
            Shape::Block(&GET),
            "{op: getTicket, record: ticket, params: {path.ticket_id: $id}}",
            "How one record is read.",
        ),
    ],
    groups: &[],
};

static INCREMENTAL: BlockDef = BlockDef {
    name: "`incremental`",
    doc: "How records are found that have changed since a time. One of these.",
    keys: &[
        may(
            "filter",
            Shape::Block(&CHANGED),
            "{send: query.updated_since, format: rfc3339}",
            "A parameter of the list takes the time.",
        ),
        may(
            "search",
            Shape::Block(&SEARCH),
            "{op: searchTickets, records: results, body: {since: $cursor}, cursor: {from: changed, datetime: {format: rfc3339}}}",
            "A search of its own takes the time in its body.",
        ),
        may(
            "changes_feed",
            Shape::Block(&CHANGES_FEED),
            "{op: changed, send: {query.since: {cursor: rfc3339}}, entries: changes, id: id, fetch: {each: get}}",
            "An operation gives the ids of what has changed.",
        ),
        may(
            "export",
            Shape::Block(&EXPORT),
            "{op: export, records: tickets, paginate: by_cursor, start: {send: query.start, format: epoch_seconds}}",
            "An operation gives everything from a time on.",
        ),
        may(
            "client_side",
            Shape::Block(&CLIENT_SIDE),
            "{cursor: remote_updated_at, reason: the list takes no time}",
            "Everything is listed, and older records are left out.",
        ),
        may(
            "none",
            Shape::Text("reason"),
            "few and rarely changed",
            "Why everything is read every time.",
        ),
    ],
    groups: &[Group::One(&[
        "filter",
        "search",
        "changes_feed",
        "export",
        "client_side",
        "none",
    ])],
};

static CHANGED: BlockDef = BlockDef {
    name: "`incremental.filter`",
    doc: "A parameter that takes a time.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.updated_since",
            "Where the time goes.",
        ),
        must(
            "format",
            Shape::Open(
                &["rfc3339", "epoch_seconds", "epoch_millis", "iso_date"],
                "strftime pattern",
            ),
            "rfc3339",
            "How the time is written.",
        ),
        may(
            "clause",
            Shape::Text("text with `{time}`"),
            "\" AND updated > '{time}'\"",
            "What stands in place of `{since}` in the statement at the address.",
        ),
        may(
            "overlap",
            Shape::Text("duration"),
            "5m",
            "How far the next run reaches back into this one.",
        ),
        may(
            "look_back",
            Shape::Text("duration"),
            "30d",
            "How far the provider looks back.",
        ),
        may(
            "cursor",
            Shape::Text("common field"),
            "remote_updated_at",
            "The common field that holds the time that is asked for.",
        ),
        may(
            "window",
            Shape::Block(&WINDOW),
            "{send: query.until, span: 30d}",
            "So much time a request, for providers that want an end as well.",
        ),
    ],
    groups: &[],
};

static SINCE: BlockDef = BlockDef {
    name: "`since`",
    doc: "A parameter of the list of deletions that takes a time.",
    keys: CHANGED.keys,
    groups: &[],
};

static DELETED: BlockDef = BlockDef {
    name: "`deleted`",
    doc: "How deletions show. One of these.",
    keys: &[
        may(
            "flag",
            Shape::Text("common field"),
            "remote_was_deleted",
            "In the records themselves.",
        ),
        may(
            "feed",
            Shape::Block(&FEED),
            "{op: listDeletedTickets, records: deleted, paginate: by_cursor, id: id}",
            "In a list of their own.",
        ),
        may(
            "webhook",
            Shape::Text("reason"),
            "the API lists no deletions",
            "In events alone. Say why.",
        ),
        may(
            "compare",
            Shape::Text("reason"),
            "the API tells nobody",
            "By comparison of full lists alone. Say why.",
        ),
    ],
    groups: &[Group::One(&["flag", "feed", "webhook", "compare"])],
};

static FEED: BlockDef = BlockDef {
    name: "`deleted.feed`",
    doc: "A list of deletions. `deleted()` of the model gives it, and so does the trait of the category.",
    keys: &[
        must(
            "op",
            Shape::Text("operation"),
            "listDeletedTickets",
            "The operation that lists them.",
        ),
        must(
            "records",
            RECORDS_HERE,
            "deleted",
            "Where they stand in the answer.",
        ),
        may(
            "paginate",
            PAGINATE_HERE,
            "by_cursor",
            "How the list is paged.",
        ),
        may(
            "params",
            Shape::Named("address", &VALUE),
            "{query.kind: {const: ticket}}",
            "Values of parameters.",
        ),
        may(
            "where",
            PREDICATES,
            "{path: kind, equals: ticket}",
            "Which of them are deletions of this model.",
        ),
        must(
            "id",
            Shape::TextOr("path", &ID),
            "id",
            "The id of the record that is gone.",
        ),
        may(
            "at",
            Shape::TextOr("path", &FIELD),
            "{from: deleted_at, datetime: {format: rfc3339}}",
            "When it was deleted, as a field mapping.",
        ),
        may(
            "since",
            Shape::Block(&SINCE),
            "{send: query.since, format: rfc3339}",
            "A parameter that takes a time.",
        ),
    ],
    groups: &[],
};

static OVERRIDABLE: BlockDef = BlockDef {
    name: "`overridable`",
    doc: "What the field map of a customer may change. Without it a model takes no field map.",
    keys: &[
        may(
            "allow",
            Shape::Texts("common field"),
            "[due_date, tags]",
            "Common fields that may be read from elsewhere.",
        ),
        may(
            "custom",
            Shape::Bool,
            "true",
            "Whether custom fields may be named and typed.",
        ),
    ],
    groups: &[],
};

static CUSTOM_FIELDS: BlockDef = BlockDef {
    name: "`custom_fields`",
    doc: "Where the fields stand that customers defined.",
    keys: &[
        must(
            "read",
            Shape::Block(&CUSTOM_READ),
            "{entries: custom_fields, key: id, value: value}",
            "Where they are read.",
        ),
        may(
            "write",
            Shape::Block(&CUSTOM_WRITE),
            "{entries: custom_fields, key: id, value: value}",
            "Where they are written.",
        ),
        may(
            "discover",
            Shape::Block(&super::tables::DISCOVER),
            "{op: listFields, records: fields, key: id, label: name, type: type}",
            "Where the provider lists which of them there are.",
        ),
    ],
    groups: &[],
};

static CUSTOM_READ: BlockDef = BlockDef {
    name: "`custom_fields.read`",
    doc: "Properties that the spec does not name, or a list of key and value.",
    keys: &[
        may(
            "rest",
            Shape::Text("path"),
            "properties",
            "The object, `.` for the record, whose undeclared properties they are.",
        ),
        may(
            "entries",
            Shape::Text("path"),
            "custom_fields",
            "The list of which they are the elements.",
        ),
        may(
            "key",
            Shape::Text("property"),
            "id",
            "The property of an element that names the field.",
        ),
        may(
            "value",
            Shape::Text("property"),
            "value",
            "The property of an element with the value.",
        ),
    ],
    groups: &[
        Group::One(&["rest", "entries"]),
        Group::Beside("entries", "key"),
        Group::Beside("entries", "value"),
        Group::Beside("key", "entries"),
        Group::Beside("value", "entries"),
    ],
};

static CUSTOM_WRITE: BlockDef = BlockDef {
    name: "`custom_fields.write`",
    doc: "The object that takes them, or a list of key and value.",
    keys: &[
        may(
            "bag",
            Shape::Text("path"),
            "properties",
            "The object of the request that takes them, `.` for the body.",
        ),
        may(
            "entries",
            Shape::Text("path"),
            "custom_fields",
            "The list of which they become the elements.",
        ),
        may(
            "key",
            Shape::Text("property"),
            "id",
            "The property of an element that names the field.",
        ),
        may(
            "value",
            Shape::Text("property"),
            "value",
            "The property of an element with the value.",
        ),
    ],
    groups: &[
        Group::One(&["bag", "entries"]),
        Group::Beside("entries", "key"),
        Group::Beside("entries", "value"),
        Group::Beside("key", "entries"),
        Group::Beside("value", "entries"),
    ],
};
