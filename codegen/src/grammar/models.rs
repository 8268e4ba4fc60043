//! `mappings/models/<category>.yaml`: the common models.

use super::{BlockDef, Shape, may, must};

/// `mappings/models/<category>.yaml`.
pub static MODELS: BlockDef = BlockDef {
    name: "a file of common models",
    doc: "The common models of a category. They are the same for every provider.",
    keys: &[
        must(
            "models",
            Shape::Int(1, 1),
            "1",
            "Version of the grammar. The first line of the file.",
        ),
        must(
            "category",
            Shape::Text("category"),
            "ticketing",
            "The category, equal to the name of the file.",
        ),
        must(
            "doc",
            Shape::Text("sentence"),
            "Work items and customer requests.",
            "What the category is about.",
        ),
        must(
            "types",
            Shape::Named("model", &Shape::Block(&MODEL)),
            "{Team: {doc: A group of agents., plural: teams, fields: {name: {type: string, doc: The name.}}}}",
            "The models, in CamelCase.",
        ),
    ],
    groups: &[],
};

static MODEL: BlockDef = BlockDef {
    name: "a model",
    doc: "One model. Every record has an id, times, custom fields and issues besides.",
    keys: &[
        may(
            "kind",
            Shape::Words(&["model", "lookup", "nested"]),
            "nested",
            "A `model` of its own (unless written), a `lookup` that others refer to and nobody writes, or a type `nested` in fields, without an id.",
        ),
        must(
            "doc",
            Shape::Text("sentence"),
            "A customer request or work item.",
            "What a record is.",
        ),
        may(
            "plural",
            Shape::Text("snake_case"),
            "tickets",
            "The plural, which names methods. Needed, except where `kind` is `nested`.",
        ),
        must(
            "fields",
            Shape::Named("field", &Shape::Block(&FIELD)),
            "{name: {type: string, writable: true, doc: The subject line.}}",
            "The fields, in snake_case.",
        ),
    ],
    groups: &[],
};

static FIELD: BlockDef = BlockDef {
    name: "a field",
    doc: "One field.",
    keys: &[
        must(
            "type",
            Shape::Open(
                &[
                    "string",
                    "bool",
                    "int",
                    "decimal",
                    "date",
                    "datetime",
                    "DateOrDateTime",
                    "Money",
                    "enum",
                    "url",
                    "email",
                    "tz",
                    "country",
                    "currency",
                    "language",
                ],
                "type",
            ),
            "list<ref<Team>>",
            "A word, `ref<Model>`, `list<Type>`, or a shared object such as `Email`.",
        ),
        may(
            "values",
            Shape::List(&Shape::Text("value")),
            "[OPEN, CLOSED]",
            "The values of an `enum`, in SCREAMING_SNAKE_CASE.",
        ),
        may("required", Shape::Bool, "true", "Every record has it."),
        may(
            "required_on_create",
            Shape::Bool,
            "true",
            "A record cannot be made without it.",
        ),
        may("writable", Shape::Bool, "true", "It can be written."),
        may(
            "personal",
            Shape::Bool,
            "true",
            "It says something of a person.",
        ),
        may(
            "sensitive",
            Shape::Bool,
            "true",
            "It stays out of logs and debug output.",
        ),
        must(
            "doc",
            Shape::Text("sentence"),
            "The subject line.",
            "What it means.",
        ),
    ],
    groups: &[],
};
