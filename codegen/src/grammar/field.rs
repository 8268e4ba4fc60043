//! `fields`: where a common field comes from and how it is converted.

use conjoin_conversions::CONVERSIONS;

use super::category::FROM;
use super::scalar::{
    BOOL, DATE, DATE_PARTS, DATETIME, MONEY, NUMBER, PHONE, PHONE_PART, SPLIT, TEXT, UNIT, WHEN,
};
use super::{BlockDef, Group, Shape, may, must};

pub(super) static FIELD: BlockDef = BlockDef {
    name: "a field",
    doc: "One source, at most one conversion, and modifiers. `name: path` is short for `name: {from: path}`.",
    keys: &[
        may(
            "from",
            FROM,
            "contact.email",
            "A path in the record, or one per operation: `{list: path, get: path}`.",
        ),
        may(
            "coalesce",
            Shape::List(&Shape::Text("path")),
            "[mobile_phone, phone]",
            "Several paths, of which the first present wins.",
        ),
        may(
            "const",
            Shape::Literal,
            "ACTIVE",
            "The same value in every record.",
        ),
        may(
            "template",
            Shape::Text("template"),
            "\"https://{$settings.company}.acme.example/tickets/{id}\"",
            "Text with paths and settings in braces.",
        ),
        may(
            "list",
            Shape::Block(&SLOTS),
            "{items: [{drop_unless: work_email, object: {value: work_email, kind: {const: WORK}}}]}",
            "A list made of fixed places of the record.",
        ),
        may(
            "each",
            Shape::Block(&EACH),
            "{path: tags, value: name}",
            "A list of the record, element by element.",
        ),
        may(
            "object",
            Shape::Named("part", &Shape::TextOr("path", &FIELD)),
            "{street_1: address.line1, city: address.city}",
            "An object of the common model, part by part. It is absent when all parts are.",
        ),
        may(
            "skip",
            Shape::Text("reason"),
            "one more call per ticket",
            "Nothing, and why.",
        ),
        may(
            "ref",
            Shape::Text("common model"),
            "Team",
            "The source is the id of a record of this model.",
        ),
        may(
            "enum",
            Shape::Text("enum map"),
            "status",
            "The source is a value of the provider, mapped by this entry of `enums`.",
        ),
        may(
            "bool",
            Shape::Block(&BOOL),
            "{true: [\"Yes\"], false: [\"No\"]}",
            "The source is text or an integer, or a boolean that means the opposite.",
        ),
        may(
            "date",
            Shape::Block(&DATE),
            "{format: iso}",
            "The source is a day.",
        ),
        may(
            "datetime",
            Shape::Block(&DATETIME),
            "{format: rfc3339}",
            "The source is a moment. A day that is written goes out as its noon in UTC.",
        ),
        may(
            "number",
            Shape::Block(&NUMBER),
            "{as: decimal}",
            "The source is a number in text.",
        ),
        may(
            "money",
            Shape::Block(&MONEY),
            "{currency: currency_code}",
            "The source is an amount.",
        ),
        may(
            "split",
            Shape::Block(&SPLIT),
            "{on: \";\"}",
            "The source is text with several texts in it.",
        ),
        may(
            "unit",
            Shape::Block(&UNIT),
            "{from: seconds, to: hours}",
            "The source is a number in another unit.",
        ),
        may(
            "date_parts",
            Shape::Block(&DATE_PARTS),
            "{year: birth.year, month: birth.month, day: birth.day}",
            "A day from three paths, in the place of a source.",
        ),
        may(
            "phone",
            Shape::Either(&[PHONE_PART, Shape::Block(&PHONE)]),
            "whole",
            "The source is a phone number: the `whole` of it, or one of its parts.",
        ),
        may(
            "country",
            Shape::Words(&["alpha_2", "alpha_3", "numeric", "name", "any"]),
            "name",
            "The source is a country, in this spelling; the common model has the code of ISO 3166 with two letters.",
        ),
        may(
            "language",
            Shape::Words(&["tag", "alpha_3", "name", "any"]),
            "alpha_3",
            "The source is a language, in this spelling; the common model has a tag of BCP 47.",
        ),
        may(
            "currency",
            Shape::Words(&["alpha_3", "numeric", "name", "any"]),
            "numeric",
            "The source is a currency, in this spelling; the common model has the code of ISO 4217 with three letters.",
        ),
        may(
            "fn",
            Shape::Text("function"),
            "parse_size",
            "The source goes through a function of `fns`. Without a source the function takes the record.",
        ),
        may(
            "lookup",
            Shape::Block(&super::tables::LOOKUP),
            "{fetcher: jobs, key: code, take: title}",
            "The source is a key of a table, which is read before records are converted.",
        ),
        may(
            "int",
            Shape::Words(&["string"]),
            "string",
            "The source is a number that becomes text, before a conversion.",
        ),
        may(
            "text",
            Shape::Block(&TEXT),
            "{trim: true, empty_is_null: true}",
            "What is done to the text, before a conversion. What `null_values` has is found before it.",
        ),
        may(
            "when",
            Shape::Block(&WHEN),
            "{path: deleted_at, is: present}",
            "The field has a value only where this holds, else its default or nothing. It is read only, unless `to` says where it goes.",
        ),
        may(
            "default",
            Shape::Literal,
            "false",
            "The value when the source is absent.",
        ),
        may(
            "dir",
            Shape::Words(&["read", "write", "both"]),
            "read",
            "Whether the field is only read, only written, or both, which is meant when nothing is said.",
        ),
        may(
            "to",
            Shape::Either(&[
                Shape::Text("path"),
                Shape::Each(&["create", "update"], "path"),
            ]),
            "{create: comment.body}",
            "Where a write goes, when not to the path that is read; perhaps per operation.",
        ),
        may(
            "why",
            Shape::Text("reason"),
            "the first comment becomes the description",
            "What a reader of the mapping should know.",
        ),
        may(
            "lossy",
            Shape::Text("reason"),
            "the provider keeps whole days",
            "Why a loss is accepted.",
        ),
        may(
            "doc",
            Shape::Text("sentence"),
            "Empty for contractors.",
            "What a reader of the generated docs should know.",
        ),
    ],
    groups: &[
        Group::AtMostOne(&[
            "from", "coalesce", "const", "template", "list", "each", "object", "skip",
        ]),
        Group::Any(&[
            "from",
            "coalesce",
            "const",
            "template",
            "list",
            "each",
            "object",
            "skip",
            "fn",
            "date_parts",
            "money",
            "lookup",
        ]),
        Group::AtMostOne(CONVERSIONS),
    ],
};

static SLOTS: BlockDef = BlockDef {
    name: "`list`",
    doc: "A list made of fixed places of the record.",
    keys: &[
        must(
            "items",
            Shape::List(&Shape::Block(&SLOT)),
            "[{drop_unless: work_email, object: {value: work_email, kind: {const: WORK}}}]",
            "The places, in the order of the list.",
        ),
        may(
            "overflow",
            Shape::Words(&["error", "drop"]),
            "error",
            "What becomes on a write of elements, and parts of them, that no place takes: an error before the request (unless written), or they are dropped, which is a loss.",
        ),
    ],
    groups: &[],
};

static SLOT: BlockDef = BlockDef {
    name: "an item of `list`",
    doc: "One place.",
    keys: &[
        must(
            "drop_unless",
            Shape::Open(&["any"], "path"),
            "work_email",
            "The path without which there is no element; `any` when any part is enough.",
        ),
        may(
            "value",
            Shape::TextOr("path", &FIELD),
            "{from: group_id, int: string, ref: Team}",
            "The element, as a field mapping.",
        ),
        may(
            "object",
            Shape::Named("part", &Shape::TextOr("path", &FIELD)),
            "{value: work_email, kind: {const: WORK}}",
            "The element's parts, as field mappings.",
        ),
        may(
            "write_match",
            Shape::Either(&[
                Shape::Words(&["first"]),
                Shape::Named("part", &Shape::AnyText("value")),
            ]),
            "{kind: WORK}",
            "Which element of the common list goes here on a write: the `first`, or the one with these parts.",
        ),
    ],
    groups: &[Group::One(&["value", "object"])],
};

static EACH: BlockDef = BlockDef {
    name: "`each`",
    doc: "A list of the record, element by element. Paths start at the element, which is `.`.",
    keys: &[
        must("path", Shape::Text("path"), "tags", "The list."),
        may(
            "where",
            super::operation::PREDICATES,
            "{path: active, equals: true}",
            "Which elements are taken; all when it is left out. A list of which a part is read is not written.",
        ),
        may(
            "take",
            Shape::Either(&[Shape::Words(&["first", "last"]), Shape::Int(1, super::MOST)]),
            "first",
            "How many of them are taken, by number or the first or last alone; all when it is left out.",
        ),
        may(
            "value",
            Shape::TextOr("path", &FIELD),
            "name",
            "An element, as a field mapping.",
        ),
        may(
            "item",
            Shape::Named("part", &Shape::TextOr("path", &FIELD)),
            "{value: email, kind: {from: type, enum: email_kind}}",
            "An element's parts, as field mappings.",
        ),
        may(
            "object",
            Shape::Named("part", &Shape::TextOr("path", &FIELD)),
            "{value: email}",
            "The same as `item`.",
        ),
    ],
    groups: &[Group::One(&["value", "item", "object"])],
};
