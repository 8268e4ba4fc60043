//! `connector.yaml`: the provider itself, its limits, retries and errors.

use super::auth::AUTH;
use super::limits::{ERRORS, LIMITS, RETRY};
use super::paginator::PAGINATOR;
use super::shared::{ALLOW, ENUM_MAP, FUNCTION};
use super::webhooks::WEBHOOKS;
use super::{BlockDef, Shape, may, must};

/// `connector.yaml`.
pub static CONNECTOR: BlockDef = BlockDef {
    name: "connector.yaml",
    doc: "What is true of the provider, whatever is read from it.",
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
            "title",
            Shape::Text("name"),
            "Acme Desk",
            "The provider's own spelling of its name.",
        ),
        may(
            "settings",
            Shape::Named("setting", &Shape::Block(&SETTING)),
            "{company: {doc: First part of the address.}}",
            "Values that differ from connection to connection and are no secret.",
        ),
        must(
            "server",
            Shape::Block(&SERVER),
            "{url: \"https://api.acme.example\"}",
            "Where requests go.",
        ),
        may(
            "auth",
            Shape::Block(&AUTH),
            "{any_of: {token: {scheme: bearer, bearer: $credential.token}}}",
            "The ways to authenticate. Left out, requests carry no credential.",
        ),
        may(
            "headers",
            Shape::Named("header", &Shape::Text("template")),
            "{Accept: application/json}",
            "Headers that go with every request.",
        ),
        may(
            "limits",
            Shape::Block(&LIMITS),
            "{concurrency: 4}",
            "How often the provider may be asked.",
        ),
        may(
            "retry",
            Shape::Block(&RETRY),
            "{statuses: [429, 503], max_attempts: 5}",
            "When a request is tried again.",
        ),
        may(
            "errors",
            Shape::Block(&ERRORS),
            "{body: {message: error.message}}",
            "Where errors stand in answers, and what they mean.",
        ),
        may(
            "null_values",
            Shape::Texts("value"),
            "[\"\", \"0000-00-00\"]",
            "Texts that mean nothing wherever they stand. To write one of them is an error before the request.",
        ),
        may(
            "paginators",
            Shape::Named("paginator", &Shape::Block(&PAGINATOR)),
            "{by_cursor: {cursor: {next: meta.next, send: query.cursor}}}",
            "The ways in which lists are paged, named by `paginate` of a list.",
        ),
        may(
            "enums",
            Shape::Named("enum map", &Shape::Block(&ENUM_MAP)),
            "{status: {to: Ticket.status, map: {open: OPEN}}}",
            "Enum maps that every category file may use.",
        ),
        may(
            "fetchers",
            Shape::Named("fetcher", &Shape::Block(&super::tables::FETCHER)),
            "{jobs: {op: listJobs, records: jobs}}",
            "Lists whose rows fields look values up in.",
        ),
        may(
            "fns",
            Shape::Named("function", &Shape::Block(&FUNCTION)),
            "{parse_size: {read: \"string -> int?\"}}",
            "Functions written by hand in the `hooks` of the connector, named by `fn` of a field.",
        ),
        may(
            "operations",
            Shape::Texts("operation"),
            "[listWebhooks, \"POST /webhooks\"]",
            "Operations to generate although no model uses them.",
        ),
        may(
            "resources",
            Shape::Named("operation", &Shape::Text("resource")),
            "{listTeams: teams}",
            "The file that an operation is generated into, where its tag misleads.",
        ),
        may(
            "webhooks",
            Shape::Block(&WEBHOOKS),
            "{signature: {header: X-Signature}, events: [{name: [type], map: {ticket.created: {model: ticketing.ticket, as: created}}}]}",
            "How deliveries are signed, and which records their events say have changed.",
        ),
        may(
            "names",
            Shape::Block(&NAMES),
            "{types: {GetPerson200Response: Person}}",
            "What parts of the generated client are called, where their names in the spec give no good one.",
        ),
        ALLOW,
    ],
    groups: &[],
};

static SETTING: BlockDef = BlockDef {
    name: "a setting",
    doc: "A value of a connection, used as `$settings.<name>`. It becomes a field of the connector's `Settings`.",
    keys: &[
        may(
            "type",
            Shape::Words(&["string", "integer", "boolean"]),
            "string",
            "What it has to be. Another value is an error when the client is built.",
        ),
        may(
            "enum",
            Shape::Texts("value"),
            "[eu, us]",
            "The values that it may have. Another one is an error when the client is built.",
        ),
        may(
            "pattern",
            Shape::Text("regular expression"),
            "\"^[a-z0-9-]+$\"",
            "What it has to match. Another value is an error when the client is built; no look-around, no references.",
        ),
        may(
            "default",
            Shape::AnyText("value"),
            "app",
            "The value when a connection gives none.",
        ),
        may(
            "doc",
            Shape::Text("sentence"),
            "First part of the address of the account.",
            "What it is, for who connects an account.",
        ),
    ],
    groups: &[],
};

static SERVER: BlockDef = BlockDef {
    name: "`server`",
    doc: "The base URL of requests.",
    keys: &[
        must(
            "url",
            Shape::Text("URL template"),
            "\"https://{company}.acme.example/api\"",
            "A server of the spec, spelt as there, with its variables in braces.",
        ),
        may(
            "vars",
            Shape::Named("variable", &Shape::Text("template")),
            "{company: $settings.company}",
            "What each variable of the URL stands for: `$settings.<name>` or text.",
        ),
    ],
    groups: &[],
};

const OWNER: &str = "schema or place";

static NAMES: BlockDef = BlockDef {
    name: "`names`",
    doc: "What parts of the client are called. Nothing else changes. A schema without a name of its own is given by its place, as the docs of the generated code name it behind `Spec:`: `openapi#/components/schemas/Ticket/properties/source`.",
    keys: &[
        may(
            "types",
            Shape::Named(OWNER, &Shape::Text("CamelCase")),
            "{GetPerson200Response: Person}",
            "Types of schemas. A form for requests that differs gets `Input` behind it.",
        ),
        may(
            "ops",
            Shape::Named("operation", &Shape::Text("snake_case")),
            "{\"GET /v2/people/{id}\": person}",
            "Methods of operations. The type that takes what may be left out is called after the method.",
        ),
        may(
            "fields",
            Shape::Named(OWNER, &Shape::Named("property", &Shape::Text("snake_case"))),
            "{Person: {dob: born_on}}",
            "Fields of properties, by schema.",
        ),
        may(
            "variants",
            Shape::Named(OWNER, &Shape::Named("value", &Shape::Text("CamelCase"))),
            "{Vote: {\"+1\": Up, \"-1\": Down}}",
            "Variants of values of an enum, by schema.",
        ),
    ],
    groups: &[],
};
