//! `paginators`: how the next page is found and when the last one is reached.

use super::{BlockDef, Group, MOST, Shape, may, must};

/// Any number that YAML can hold here.
const ANY: (i64, i64) = (i64::MIN, i64::MAX);

pub(super) static PAGINATOR: BlockDef = BlockDef {
    name: "a paginator",
    doc: "How the next page of a list is found. A repeated token or address ends the list with an error, and so does another host.",
    keys: &[
        may(
            "cursor",
            Shape::Block(&CURSOR),
            "{next: meta.next, send: query.cursor}",
            "A token from one page asks for the next.",
        ),
        may(
            "next_url",
            Shape::Block(&NEXT_URL),
            "{body: links.next}",
            "A page holds the address of the next.",
        ),
        may(
            "page",
            Shape::Block(&PAGE),
            "{send: query.page, start: 1, stop: empty}",
            "Pages have numbers.",
        ),
        may(
            "offset",
            Shape::Block(&OFFSET),
            "{send: query.offset, stop: {total: meta.total}}",
            "A page starts after so many records.",
        ),
        may(
            "last_id",
            Shape::Block(&LAST_ID),
            "{id: id, send: query.after_id}",
            "The id of the last record asks for the next page.",
        ),
        may(
            "size",
            Shape::Block(&SIZE),
            "{send: query.limit, value: 100, max: 200}",
            "How many records a page has.",
        ),
        may(
            "max_pages",
            Shape::Int(1, MOST),
            "1000",
            "No more pages than so many are read of one list.",
        ),
        may(
            "max_records",
            Shape::Int(1, MOST),
            "10000",
            "The provider gives no more records than so many of one list.",
        ),
        may(
            "max_empty_pages",
            Shape::Int(1, MOST),
            "20",
            "So many pages without a record may follow one another.",
        ),
        may(
            "drop_params_after_first",
            Shape::Bool,
            "true",
            "The token of a `cursor` is sent alone, without the parameters of the first page.",
        ),
        may(
            "durable",
            Shape::Either(&[Shape::Bool, Shape::Block(&DURABLE)]),
            "true",
            "The last token is good for later runs.",
        ),
    ],
    groups: &[
        Group::One(&["cursor", "next_url", "page", "offset", "last_id"]),
        Group::Beside("drop_params_after_first", "cursor"),
    ],
};

const STOP_HERE: Shape = Shape::Either(&[Shape::Words(&["absent", "empty"]), Shape::Block(&STOP)]);

static CURSOR: BlockDef = BlockDef {
    name: "`cursor`",
    doc: "A token from one page asks for the next.",
    keys: &[
        must(
            "next",
            Shape::Text("path"),
            "meta.next_cursor",
            "Where the token stands in the answer.",
        ),
        must(
            "send",
            Shape::Text("address"),
            "query.cursor",
            "Where it goes in the next request.",
        ),
        may(
            "op",
            Shape::Text("operation"),
            "continueList",
            "The operation that takes the token, when it is another one.",
        ),
        may(
            "stop",
            STOP_HERE,
            "{path: meta.has_more, is: false}",
            "When the last page is reached. `absent` unless written: there is no token.",
        ),
    ],
    groups: &[],
};

static NEXT_URL: BlockDef = BlockDef {
    name: "`next_url`",
    doc: "A page holds the address of the next. It is followed on the server's host, and on those that `host` lists.",
    keys: &[
        may(
            "body",
            Shape::Text("path"),
            "links.next",
            "Where the address stands in the answer.",
        ),
        may(
            "link",
            Shape::Text("relation"),
            "next",
            "The relation of a `Link` header.",
        ),
        may(
            "host",
            Shape::Either(&[Shape::Words(&["same"]), Shape::Texts("host")]),
            "same",
            "The hosts that may be named: the server's alone (`same`, as when nothing is written), or others besides. A request to one of those carries the credentials, which is M0516. An address on any other host ends the list with an error, and nothing is sent there.",
        ),
        may(
            "stop",
            STOP_HERE,
            "absent",
            "When the last page is reached. `absent` unless written: there is no address.",
        ),
    ],
    groups: &[Group::Any(&["body", "link"])],
};

static PAGE: BlockDef = BlockDef {
    name: "`page`",
    doc: "Pages have numbers.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.page",
            "Where the number goes.",
        ),
        may(
            "clause",
            Shape::Text("text with `{number}`"),
            "\" PAGE {number}\"",
            "What is added to the text at the address, with `{number}` and perhaps `{size}`.",
        ),
        may(
            "start",
            Shape::Int(ANY.0, ANY.1),
            "1",
            "The number of the first page.",
        ),
        may(
            "stop",
            STOP_HERE,
            "{total_pages: meta.pages}",
            "When the last page is reached. Needed: nothing else ends the list.",
        ),
    ],
    groups: &[],
};

static OFFSET: BlockDef = BlockDef {
    name: "`offset`",
    doc: "A page starts after so many records.",
    keys: &[
        must(
            "send",
            Shape::Text("address"),
            "query.offset",
            "Where the number goes.",
        ),
        may(
            "clause",
            Shape::Text("text with `{number}`"),
            "\" STARTPOSITION {number} MAXRESULTS {size}\"",
            "What is added to the text at the address, with `{number}` and perhaps `{size}`.",
        ),
        may(
            "start",
            Shape::Int(ANY.0, ANY.1),
            "0",
            "The offset of the first record.",
        ),
        may(
            "step",
            Shape::Words(&["count", "size"]),
            "count",
            "What is added per page: the number of records that came, or the size asked for. `count` unless written.",
        ),
        may(
            "stop",
            STOP_HERE,
            "{total: meta.total}",
            "When the last page is reached. Needed: nothing else ends the list.",
        ),
    ],
    groups: &[],
};

static LAST_ID: BlockDef = BlockDef {
    name: "`last_id`",
    doc: "The id of the last record asks for the next page.",
    keys: &[
        must(
            "id",
            Shape::Text("path"),
            "id",
            "Where the id stands in a record.",
        ),
        must(
            "send",
            Shape::Text("address"),
            "query.after_id",
            "Where it goes in the next request.",
        ),
        may(
            "stop",
            STOP_HERE,
            "empty",
            "When the last page is reached. `empty` unless written: a page without records.",
        ),
    ],
    groups: &[],
};

static DURABLE: BlockDef = BlockDef {
    name: "`durable`",
    doc: "Another token than that of the pages is good for later runs.",
    keys: &[
        must(
            "token",
            Shape::Text("path"),
            "meta.sync_token",
            "Where the token stands in the last answer.",
        ),
        may(
            "send",
            Shape::Text("address"),
            "query.sync_token",
            "Where it goes, when elsewhere than the token of the pages.",
        ),
    ],
    groups: &[],
};

static STOP: BlockDef = BlockDef {
    name: "`stop`",
    doc: "When the last page is reached: `absent` (no token or address), `empty` (no records), or one of these.",
    keys: &[
        may(
            "path",
            Shape::Text("path"),
            "meta.has_more",
            "A path in the answer, with `is` or `equals`.",
        ),
        may(
            "is",
            Shape::Bool,
            "false",
            "What the boolean at `path` says on the last page.",
        ),
        may(
            "equals",
            Shape::Literal,
            "\"\"",
            "What the text or number at `path` says on the last page.",
        ),
        may(
            "total",
            Shape::Text("path"),
            "meta.total",
            "A path to the number of all records.",
        ),
        may(
            "total_pages",
            Shape::Text("path"),
            "meta.pages",
            "A path to the number of all pages.",
        ),
        may(
            "short_page",
            Shape::Either(&[Shape::True, Shape::Text("reason")]),
            "the documents promise full pages but the last",
            "Fewer records than asked for. Say why no other page is short; `true` is a warning.",
        ),
    ],
    groups: &[
        Group::One(&["path", "total", "total_pages", "short_page"]),
        Group::AtMostOne(&["is", "equals"]),
        Group::Beside("is", "path"),
        Group::Beside("equals", "path"),
    ],
};

static SIZE: BlockDef = BlockDef {
    name: "`size`",
    doc: "How many records a page has.",
    keys: &[
        may(
            "send",
            Shape::Text("address"),
            "query.limit",
            "Where the number goes. Left out when a `clause` holds `{size}`.",
        ),
        must(
            "value",
            Shape::Int(1, MOST),
            "100",
            "How many records are asked for.",
        ),
        may(
            "max",
            Shape::Int(1, MOST),
            "200",
            "The most that a caller may ask for.",
        ),
    ],
    groups: &[],
};
