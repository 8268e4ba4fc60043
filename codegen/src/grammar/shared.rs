//! What both kinds of mapping files have: enum maps, functions, allowances.

use super::{BlockDef, Group, KeyDef, Shape, may, must};

pub(super) static ENUM_MAP: BlockDef = BlockDef {
    name: "an enum map",
    doc: "Values of the provider, and the common values that they mean.",
    keys: &[
        must(
            "to",
            Shape::Text("common enum"),
            "Ticket.status",
            "The common enum: `Model.field`, or a shared one such as `EmailKind`.",
        ),
        may(
            "fold",
            Shape::Words(&["ascii_case"]),
            "ascii_case",
            "Compare without regard to case.",
        ),
        must(
            "map",
            Shape::Named("provider value", &Shape::Text("common value")),
            "{open: OPEN, solved: CLOSED, closed: CLOSED}",
            "Provider value to common value. Every value that the spec declares has a row.",
        ),
        may(
            "unknown",
            Shape::Open(&["keep", "error"], "common value"),
            "keep",
            "What becomes of values without a row: `keep` them readable as they are (unless written), an `error` on the record, or a common value, which is a loss.",
        ),
        may(
            "lossy",
            Shape::Text("reason"),
            "other kinds are rare",
            "Why it is accepted that `unknown` is a common value, or that what is written reads as another value.",
        ),
        may(
            "write",
            Shape::Named(
                "common value",
                &Shape::Open(&["unsupported"], "provider value"),
            ),
            "{CLOSED: solved, ON_HOLD: unsupported}",
            "Common value to provider value, where the rows above leave a choice or have none.",
        ),
    ],
    groups: &[],
};

pub(super) static FUNCTION: BlockDef = BlockDef {
    name: "a function",
    doc: "The signature of a function written by hand. What it takes or gives is a word of the spec (`string`, `integer`, `number`, `boolean`, `object`, `json`, `record`) or of the common model; `?` says that it may give nothing.",
    keys: &[
        may(
            "path",
            Shape::Text("path of Rust"),
            "crate::hooks::parse_size",
            "The function, when it goes by another name than the entry.",
        ),
        may(
            "read",
            Shape::Text("signature"),
            "\"string -> int?\"",
            "What it does on a read.",
        ),
        may(
            "write",
            Shape::Text("signature"),
            "\"int -> string\"",
            "What the function for the way back does.",
        ),
        may(
            "fallible",
            Shape::Bool,
            "false",
            "Whether it can fail, which is meant when nothing is said.",
        ),
    ],
    groups: &[Group::Any(&["read", "write"])],
};

static ALLOWANCE: BlockDef = BlockDef {
    name: "an entry of `allow`",
    doc: "A complaint that is accepted at one place, and why. A warning becomes a note that says so, and so does M0405; a note is gone. Other errors cannot be allowed.",
    keys: &[
        must(
            "code",
            Shape::Text("code"),
            "M0506",
            "The code of the complaint.",
        ),
        must(
            "at",
            Shape::Text("place"),
            "Ticket.priority",
            "The keys that lead to what is complained about, with dots between; all below is meant too. `models`, `fields`, `read`, `write` and `any_of` may be left out. In `connector.yaml` also a file of the spec, or a place in it as the complaint names it: `specs/acme/openapi.yaml#/components/schemas/Ticket`.",
        ),
        must(
            "reason",
            Shape::Text("reason"),
            "the provider will keep it until 2030",
            "Why it is accepted.",
        ),
    ],
    groups: &[],
};

static ALLOWANCES: Shape = Shape::Block(&ALLOWANCE);

pub(super) const ALLOW: KeyDef = may(
    "allow",
    Shape::List(&ALLOWANCES),
    "[{code: M0506, at: Account.list, reason: the new operation lacks the domain}]",
    "Complaints about this file that are accepted, each at its place and with its reason.",
);
