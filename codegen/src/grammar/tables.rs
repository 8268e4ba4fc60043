//! `fetchers`, `lookup` and `custom_fields.discover`: lists that are read beside records.

use conjoin_conversions::Class;

use super::operation::{PAGINATE_HERE, PREDICATES, RECORDS_HERE, VALUE};
use super::{BlockDef, MOST, Shape, may, must};

const PARAMS: Shape = Shape::Named("address", &VALUE);

pub(super) static FETCHER: BlockDef = BlockDef {
    name: "a fetcher",
    doc: "A list whose rows fields look values up in.",
    keys: &[
        must(
            "op",
            Shape::Text("operation"),
            "listJobs",
            "The operation that lists the rows.",
        ),
        must(
            "records",
            RECORDS_HERE,
            "jobs",
            "Where the rows stand in an answer.",
        ),
        may(
            "paginate",
            PAGINATE_HERE,
            "by_page",
            "How the next page is found.",
        ),
        may(
            "params",
            PARAMS,
            "{query.active: {const: true}}",
            "Parameters of the operation.",
        ),
        may(
            "where",
            PREDICATES,
            "{path: active, equals: true}",
            "Which rows are taken.",
        ),
    ],
    groups: &[],
};

pub(super) static LOOKUP: BlockDef = BlockDef {
    name: "`lookup`",
    doc: "A value of a table. A key that the table does not have is an issue.",
    keys: &[
        must(
            "fetcher",
            Shape::Text("fetcher"),
            "jobs",
            "An entry of `fetchers`.",
        ),
        must(
            "key",
            Shape::Text("path"),
            "code",
            "What of a row is compared with the source.",
        ),
        must(
            "take",
            Shape::Text("path"),
            "title",
            "What of the row is taken.",
        ),
        may(
            "cache",
            Shape::Block(&CACHE),
            "{age: 1h, rows: 500}",
            "How long the table is kept, and how large it may be.",
        ),
        may(
            "reverse",
            Shape::Bool,
            "true",
            "A write looks the key of the value up. Several rows with the value are an error before the request.",
        ),
    ],
    groups: &[],
};

static CACHE: BlockDef = BlockDef {
    name: "`cache`",
    doc: "The limits of a table.",
    keys: &[
        may(
            "age",
            Shape::Text("duration"),
            "1h",
            "How old it may be; ten minutes unless written.",
        ),
        may(
            "rows",
            Shape::Int(1, MOST),
            "500",
            "Most rows; 10,000 unless written. More are an error.",
        ),
    ],
    groups: &[],
};

pub(super) static DISCOVER: BlockDef = BlockDef {
    name: "`discover`",
    doc: "The list of fields that customers defined.",
    keys: &[
        must(
            "op",
            Shape::Text("operation"),
            "listFields",
            "The operation that lists them.",
        ),
        must(
            "records",
            RECORDS_HERE,
            "fields",
            "Where they stand in an answer.",
        ),
        may(
            "paginate",
            PAGINATE_HERE,
            "by_page",
            "How the next page is found.",
        ),
        may(
            "params",
            PARAMS,
            "{query.active: {const: true}}",
            "Parameters of the operation.",
        ),
        may(
            "where",
            PREDICATES,
            "{path: custom, equals: true}",
            "Which of them are taken.",
        ),
        must(
            "key",
            Shape::Text("path"),
            "id",
            "The name that the field has in records.",
        ),
        may(
            "label",
            Shape::Text("path"),
            "name",
            "The name that people see.",
        ),
        may(
            "type",
            Shape::Text("path"),
            "type",
            "What the field holds, in the provider's word.",
        ),
        may(
            "classes",
            Shape::Named("type", &Shape::Words(&Class::WORDS)),
            "{number: number, labels: texts}",
            "What stands in records, by the provider's word for the type; for other words what the spec says.",
        ),
        may(
            "options",
            Shape::TextOr("path", &OPTIONS),
            "{path: choices, value: id, label: name}",
            "The values that the field may have.",
        ),
    ],
    groups: &[],
};

static OPTIONS: BlockDef = BlockDef {
    name: "`options`",
    doc: "Values that a field may have.",
    keys: &[
        must("path", Shape::Text("path"), "choices", "The list."),
        must(
            "value",
            Shape::Text("path"),
            "id",
            "What stands in records, a path in an element.",
        ),
        may("label", Shape::Text("path"), "name", "What people see."),
    ],
    groups: &[],
};
