//! `read.list`, `read.get` and `write.*`: the operations of a model and what is bound to them.

use super::{BlockDef, Group, MOST, Shape, may, must};

pub(super) static LIST: BlockDef = BlockDef {
    name: "`read.list`",
    doc: "How all records are listed.",
    keys: &[
        must(
            "op",
            Shape::Text("operation"),
            "listTickets",
            "The operation: its operationId, or `METHOD /path`.",
        ),
        must(
            "records",
            RECORDS_HERE,
            "data.tickets",
            "Where the records stand in the answer; `.` when the answer is the list.",
        ),
        may(
            "paginate",
            PAGINATE_HERE,
            "by_cursor",
            "A paginator of `connector.yaml`, or why there is one page.",
        ),
        may(
            "params",
            Shape::Named("address", &VALUE),
            "{query.include: {const: users}}",
            "Values of parameters, by address: `query.<name>`, `path.<name>`, `header.<name>`, `body.<path>`.",
        ),
        may(
            "select",
            Shape::Block(&SELECT),
            "{send: query.fields}",
            "A parameter that takes the names of the fields to return. The list is computed from the mapping.",
        ),
        may(
            "filters",
            Shape::Named("common filter", &Shape::TextOr("address", &FILTER)),
            "{status: {send: query.status, enum: status}}",
            "Filters of the common model that the operation takes.",
        ),
        may(
            "where",
            PREDICATES,
            "{path: kind, equals: ticket}",
            "Which of the records are records of this model. They are left out after pages are counted.",
        ),
        may(
            "fetch",
            Shape::Words(&["per_parent"]),
            "per_parent",
            "One request for each record of the parent is meant.",
        ),
    ],
    groups: &[],
};

pub(super) const RECORDS_HERE: Shape = Shape::TextOr("path", &RECORDS);

static RECORDS: BlockDef = BlockDef {
    name: "`records`",
    doc: "Records that are left out when there are none, that stand below free keys, or one record in place of a list.",
    keys: &[
        may(
            "path",
            Shape::Text("path"),
            "data.tickets",
            "A path to the list.",
        ),
        may(
            "map",
            Shape::Text("path"),
            "data.by_id",
            "A path to an object whose values are the records.",
        ),
        may(
            "one",
            Shape::Text("path"),
            "company",
            "A path to one record, or `.` for the whole answer: the list of a model that has one record.",
        ),
        may(
            "optional",
            Shape::Bool,
            "true",
            "The answer leaves it out when there are no records.",
        ),
    ],
    groups: &[Group::One(&["path", "map", "one"])],
};

pub(super) const PAGINATE_HERE: Shape = Shape::TextOr("paginator", &PAGINATE);

static PAGINATE: BlockDef = BlockDef {
    name: "`paginate`",
    doc: "One page is all.",
    keys: &[must(
        "none",
        Shape::Text("reason"),
        "the documents promise all in one answer",
        "Why.",
    )],
    groups: &[],
};

pub(super) static GET: BlockDef = BlockDef {
    name: "`read.get`",
    doc: "How one record is read.",
    keys: &[
        must(
            "op",
            Shape::Text("operation"),
            "getTicket",
            "The operation: its operationId, or `METHOD /path`.",
        ),
        must(
            "record",
            Shape::Text("path"),
            "ticket",
            "Where the record stands in the answer; `.` when the answer is the record.",
        ),
        may(
            "params",
            Shape::Named("address", &VALUE),
            "{path.ticket_id: $id}",
            "Values of parameters, by address.",
        ),
        may(
            "select",
            Shape::Block(&SELECT),
            "{send: query.fields}",
            "A parameter that takes the names of the fields to return.",
        ),
    ],
    groups: &[],
};

/// What a parameter is bound to.
pub(super) const VALUE: Shape = Shape::Either(&[
    Shape::Open(&["$id", "$parent.id"], "value"),
    Shape::Block(&CONST),
]);

static CONST: BlockDef = BlockDef {
    name: "a bound value",
    doc: "The same value in every request. Others are `$id`, `$parent.id`, `$parent.<field>` (a common field of the parent, in the `params` of a list) and `$settings.<name>`.",
    keys: &[must("const", Shape::Literal, "true", "The value.")],
    groups: &[],
};

static SELECT: BlockDef = BlockDef {
    name: "`select`",
    doc: "A parameter that takes the names of the fields to return. They are the fields that the mapping reads.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.fields",
            "Where the names go.",
        ),
        may(
            "values",
            Shape::Words(&["used"]),
            "used",
            "The fields that the mapping reads, which is the only choice there is.",
        ),
        may(
            "always",
            Shape::Texts("provider field"),
            "[id]",
            "More fields.",
        ),
        may(
            "strip",
            Shape::Text("segment"),
            "properties",
            "The first segment of paths, which is not part of the names.",
        ),
        may(
            "allowed",
            Shape::Words(&["enum"]),
            "enum",
            "Ask only for names that the parameter's enum has.",
        ),
        may(
            "join",
            Shape::Text("separator"),
            "\"|\"",
            "What stands between names in a parameter that is one text; a comma when nothing is said.",
        ),
        may(
            "max",
            Shape::Int(1, MOST),
            "400",
            "Most names that one request takes.",
        ),
        may(
            "chunk",
            Shape::Int(1, MOST),
            "100",
            "So many names a request; the answers are put together by the id of the records.",
        ),
    ],
    groups: &[],
};

static FILTER: BlockDef = BlockDef {
    name: "a filter",
    doc: "A filter of the common model, and the parameter that takes it.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.status",
            "The parameter.",
        ),
        may(
            "enum",
            Shape::Text("enum map"),
            "status",
            "The enum map by which the common value is written.",
        ),
        may(
            "datetime",
            Shape::Block(&FILTER_DATETIME),
            "{format: rfc3339}",
            "How a moment is written.",
        ),
        may(
            "date",
            Shape::Block(&FILTER_DATE),
            "{format: iso}",
            "How a day is written.",
        ),
        may(
            "default",
            Shape::Literal,
            "all",
            "What is sent when the caller gives nothing.",
        ),
    ],
    groups: &[Group::AtMostOne(&["enum", "datetime", "date"])],
};

static FILTER_DATETIME: BlockDef = BlockDef {
    name: "`datetime` of a filter",
    doc: "How a moment is written in a filter.",
    keys: &[must(
        "format",
        Shape::Open(
            &["rfc3339", "epoch_seconds", "epoch_millis", "iso_date"],
            "strftime pattern",
        ),
        "rfc3339",
        "The format.",
    )],
    groups: &[],
};

static FILTER_DATE: BlockDef = BlockDef {
    name: "`date` of a filter",
    doc: "How a day is written in a filter.",
    keys: &[must(
        "format",
        Shape::Open(&["iso"], "strftime pattern"),
        "iso",
        "The format.",
    )],
    groups: &[],
};

/// One predicate or several.
pub(super) const PREDICATES: Shape = Shape::Either(&[
    Shape::Block(&PREDICATE),
    Shape::List(&Shape::Block(&PREDICATE)),
]);

pub(super) static PREDICATE: BlockDef = BlockDef {
    name: "`where`",
    doc: "What a record says that belongs here. Of several, all must hold.",
    keys: &[
        must("path", Shape::Text("path"), "kind", "A path in the record."),
        may("equals", Shape::Literal, "ticket", "What stands there."),
        may(
            "is",
            Shape::Either(&[Shape::Bool, Shape::Json]),
            "true",
            "The boolean that stands there; `null` when nothing does.",
        ),
        may(
            "in",
            Shape::List(&Shape::Literal),
            "[ticket, task]",
            "What may stand there.",
        ),
        may(
            "present",
            Shape::Bool,
            "true",
            "Whether something stands there.",
        ),
    ],
    groups: &[Group::One(&["equals", "is", "in", "present"])],
};

pub(super) static WRITES: BlockDef = BlockDef {
    name: "`write`",
    doc: "The operations that write a model.",
    keys: &[
        may(
            "create",
            Shape::Block(&CREATE),
            "{op: createTicket, wrap: ticket, id_from: {body: ticket.id}}",
            "How a record is made.",
        ),
        may(
            "update",
            Shape::Block(&UPDATE),
            "{op: updateTicket, wrap: ticket, params: {path.ticket_id: $id}, nulls: send}",
            "How a record is changed. Fields that are not named stay as they are.",
        ),
        may(
            "delete",
            Shape::Block(&DELETE),
            "{op: deleteTicket, params: {path.ticket_id: $id}}",
            "How a record is deleted.",
        ),
        may(
            "upsert",
            Shape::Block(&UPSERT),
            "{op: putTicket, match: key, id_from: {body: id}}",
            "How a record is changed when there is one with the same key, and made when there is none.",
        ),
    ],
    groups: &[],
};

const ID_FROM_HERE: Shape = Shape::Either(&[Shape::Words(&["none"]), Shape::Block(&ID_FROM)]);

const NULLS_HERE: Shape = Shape::Either(&[Shape::Words(&["omit", "send"]), Shape::Block(&NULLS)]);

const WRITE: [super::KeyDef; 8] = [
    must(
        "op",
        Shape::Text("operation"),
        "createTicket",
        "The operation: its operationId, or `METHOD /path`.",
    ),
    may(
        "params",
        Shape::Named("address", &VALUE),
        "{path.ticket_id: $id}",
        "Values of parameters, by address.",
    ),
    may(
        "wrap",
        Shape::Text("path"),
        "ticket",
        "The path in the body below which the fields stand.",
    ),
    may(
        "const",
        Shape::Named("path", &Shape::Json),
        "{ticket.channel: api}",
        "More parts of the body, as JSON.",
    ),
    may(
        "id_from",
        ID_FROM_HERE,
        "{body: ticket.id}",
        "Where the answer has the id of the new record.",
    ),
    may(
        "nulls",
        NULLS_HERE,
        "send",
        "How a field is cleared: `send` null, send something else, or `omit` it, which means that it cannot be.",
    ),
    may(
        "record",
        Shape::Text("path"),
        "ticket",
        "Where the answer has the record as written.",
    ),
    may(
        "content_type",
        Shape::Text("media type"),
        "application/vnd.api+json",
        "The media type of the body, where the operation takes several.",
    ),
];

static UPSERT: BlockDef = BlockDef {
    name: "`write.upsert`",
    doc: "How a record is changed when there is one with the same key, and made when there is none.",
    keys: &{
        let [
            op,
            params,
            wrap,
            constant,
            id_from,
            nulls,
            record,
            content_type,
        ] = WRITE;
        [
            op,
            must(
                "match",
                Shape::Text("common field"),
                "email",
                "The common field by which the provider finds the record.",
            ),
            params,
            wrap,
            constant,
            id_from,
            nulls,
            record,
            content_type,
        ]
    },
    groups: &[],
};

static CREATE: BlockDef = BlockDef {
    name: "`write.create`",
    doc: "How a record is made.",
    keys: &WRITE,
    groups: &[],
};

static UPDATE: BlockDef = BlockDef {
    name: "`write.update`",
    doc: "How a record is changed.",
    keys: &WRITE,
    groups: &[],
};

static DELETE: BlockDef = BlockDef {
    name: "`write.delete`",
    doc: "How a record is deleted.",
    keys: &WRITE,
    groups: &[],
};

static ID_FROM: BlockDef = BlockDef {
    name: "`id_from`",
    doc: "Where the answer has the id of the new record; `none` when it has none.",
    keys: &[
        may(
            "body",
            Shape::Text("path"),
            "ticket.id",
            "A path in the body.",
        ),
        may("header", Shape::Text("header"), "Location", "A header."),
        may(
            "take",
            Shape::Words(&["last_path_segment"]),
            "last_path_segment",
            "The part of the header that is the id.",
        ),
    ],
    groups: &[
        Group::One(&["body", "header"]),
        Group::Beside("take", "header"),
    ],
};

static NULLS: BlockDef = BlockDef {
    name: "`nulls`",
    doc: "What is sent to clear a field.",
    keys: &[must("send", Shape::Literal, "\"\"", "The value.")],
    groups: &[],
};
