//! What is said of one value: the conversions of a field, steps on text, conditions.

use super::category::FROM;
use super::{BlockDef, Group, Shape, may, must};

pub(super) static TEXT: BlockDef = BlockDef {
    name: "`text`",
    doc: "What is done to a text, before a conversion.",
    keys: &[
        may("trim", Shape::Bool, "true", "Space at both ends goes."),
        may(
            "case",
            Shape::Words(&["lower", "upper"]),
            "lower",
            "The case of letters.",
        ),
        may(
            "html",
            Shape::Words(&["strip"]),
            "strip",
            "Tags go, references such as `&amp;` become characters.",
        ),
        may(
            "strip_prefix",
            Shape::Text("text"),
            "\"id:\"",
            "Cut off the front where it stands there; put in front when written.",
        ),
        may(
            "strip_suffix",
            Shape::Text("text"),
            "\"%\"",
            "Cut off the end where it stands there; put behind when written.",
        ),
        may(
            "empty_is_null",
            Shape::Bool,
            "true",
            "Empty text means nothing, when the other steps are done.",
        ),
    ],
    groups: &[],
};

pub(super) static BOOL: BlockDef = BlockDef {
    name: "`bool`",
    doc: "Texts or integers that mean true and false, or the opposite of a boolean.",
    keys: &[
        may(
            "true",
            LITERALS,
            "[\"Yes\", \"1\"]",
            "Texts or integers that mean true. The first is written.",
        ),
        may(
            "false",
            LITERALS,
            "[\"No\", \"0\"]",
            "Texts or integers that mean false. The first is written.",
        ),
        may(
            "not",
            Shape::True,
            "true",
            "A boolean that means the opposite.",
        ),
    ],
    groups: &[
        Group::One(&["true", "not"]),
        Group::Beside("true", "false"),
        Group::Beside("false", "true"),
    ],
};

pub(super) static DATE: BlockDef = BlockDef {
    name: "`date`",
    doc: "A day.",
    keys: &[
        must(
            "format",
            Shape::Open(&["iso"], "strftime pattern"),
            "iso",
            "How it is written: `iso`, or a pattern such as `\"%d.%m.%Y\"`.",
        ),
        may(
            "zero_is_null",
            Shape::Bool,
            "true",
            "`0000-00-00` means nothing.",
        ),
    ],
    groups: &[],
};

pub(super) static DATETIME: BlockDef = BlockDef {
    name: "`datetime`",
    doc: "A moment.",
    keys: &[
        may("format", MOMENT, "rfc3339", "How it is written."),
        may(
            "formats",
            Shape::Either(&[MOMENT, Shape::List(&MOMENT)]),
            "[rfc3339, \"%d.%m.%Y %H:%M\"]",
            "How it may be written: the first that fits is read, the first of all is written.",
        ),
        may(
            "zone",
            Shape::Open(&["UTC"], "IANA time zone, or `$settings.<name>`"),
            "UTC",
            "The zone of a format that has none. A setting that names it is checked when the client is built.",
        ),
    ],
    groups: &[Group::One(&["format", "formats"])],
};

/// One literal, or a list of them.
const LITERALS: Shape = Shape::Either(&[Shape::Literal, Shape::List(&Shape::Literal)]);

/// A format of moments.
const MOMENT: Shape = Shape::Open(
    &["rfc3339", "epoch_seconds", "epoch_millis"],
    "strftime pattern",
);

pub(super) static NUMBER: BlockDef = BlockDef {
    name: "`number`",
    doc: "A number in text.",
    keys: &[
        must(
            "as",
            Shape::Words(&["decimal", "int"]),
            "decimal",
            "What it is.",
        ),
        may(
            "on_error",
            Shape::Words(&["issue", "null"]),
            "issue",
            "What becomes of a text that is no number: an issue of the record (unless written), or nothing, which is a loss.",
        ),
    ],
    groups: &[],
};

pub(super) static MONEY: BlockDef = BlockDef {
    name: "`money`",
    doc: "An amount, and its currency.",
    keys: &[
        may(
            "amount",
            FROM,
            "total_cents",
            "Where the amount stands, in the place of a source; perhaps one path per operation.",
        ),
        may(
            "currency",
            Shape::TextOr("path", &CURRENCY),
            "currency_code",
            "Where the currency stands, or `{const: EUR}`.",
        ),
        may(
            "minor",
            Shape::Bool,
            "true",
            "The amount is in minor units, as cents of euros.",
        ),
    ],
    groups: &[],
};

pub(super) static CURRENCY: BlockDef = BlockDef {
    name: "`currency`",
    doc: "The currency of every record.",
    keys: &[must(
        "const",
        Shape::Text("currency code"),
        "EUR",
        "Its code (ISO 4217).",
    )],
    groups: &[],
};

pub(super) static SPLIT: BlockDef = BlockDef {
    name: "`split`",
    doc: "Text with several texts in it.",
    keys: &[
        must(
            "on",
            Shape::Text("text"),
            "\";\"",
            "What stands between them.",
        ),
        may(
            "trim",
            Shape::Bool,
            "true",
            "Space around each goes, and empty ones are left out.",
        ),
    ],
    groups: &[],
};

/// What of a phone number is wanted.
pub(super) const PHONE_PART: Shape = Shape::Words(&["whole", "number", "e164", "extension"]);

pub(super) static PHONE: BlockDef = BlockDef {
    name: "`phone`",
    doc: "A phone number of a region: a number without a calling code gets that of the region in its E.164 form.",
    keys: &[
        may(
            "part",
            PHONE_PART,
            "e164",
            "What of it is wanted: `whole` unless written, or `e164`.",
        ),
        must(
            "region",
            Shape::Text("region"),
            "DE",
            "ISO 3166 code of the region, or `$settings.<name>`. A number that is not dialled as one of the region has no E.164 form.",
        ),
    ],
    groups: &[],
};

pub(super) static UNIT: BlockDef = BlockDef {
    name: "`unit`",
    doc: "A number in another unit of time, size or share. The factor is exact.",
    keys: &[
        must("from", UNITS, "seconds", "The unit of the provider."),
        must("to", UNITS, "hours", "The unit of the common model."),
    ],
    groups: &[],
};

/// Names of units.
const UNITS: Shape = Shape::Open(
    &[
        "milliseconds",
        "seconds",
        "minutes",
        "hours",
        "days",
        "weeks",
        "bytes",
        "kB",
        "MB",
        "GB",
        "TB",
        "PB",
        "KiB",
        "MiB",
        "GiB",
        "TiB",
        "PiB",
        "ratio",
        "percent",
    ],
    "unit",
);

pub(super) static DATE_PARTS: BlockDef = BlockDef {
    name: "`date_parts`",
    doc: "A day whose parts stand in three places.",
    keys: &[
        must(
            "year",
            FROM,
            "birth.year",
            "The year; perhaps one path per operation, as of month and day.",
        ),
        must("month", FROM, "birth.month", "The month, from 1."),
        must("day", FROM, "birth.day", "The day, from 1."),
    ],
    groups: &[],
};

pub(super) static WHEN: BlockDef = BlockDef {
    name: "`when`",
    doc: "A condition on a value of the record.",
    keys: &[
        must(
            "path",
            Shape::Text("path"),
            "status",
            "The value that is looked at.",
        ),
        may(
            "is",
            Shape::Words(&["present", "null"]),
            "present",
            "There is a value, or there is none.",
        ),
        may("equals", Shape::Literal, "closed", "It is this one."),
        may("in", LITERALS, "[closed, solved]", "It is one of these."),
    ],
    groups: &[Group::One(&["is", "equals", "in"])],
};
