//! Documents of the torture list that are too large to be files.

use std::fmt::Write as _;

/// A document made in code.
pub struct Large {
    /// Number and name, as those of files.
    pub name: &'static str,
    /// What is special and what must come out.
    pub says: &'static str,
    /// How the file would be called.
    pub file: &'static str,
    /// Its text.
    pub text: fn() -> String,
    /// Whether its client is compiled with the others.
    pub compiles: bool,
}

/// All of them.
pub const LARGE: &[Large] = &[
    Large {
        name: "156-four-megabytes",
        says: "Four megabytes of YAML: no limit in the way.",
        file: "openapi.yaml",
        text: || document(100, 20, 10, &"A description of some length. ".repeat(140)),
        compiles: false,
    },
    Large {
        name: "157-many-operations",
        says: "Five hundred operations, each with its own types: read and emitted in a moment.",
        file: "openapi.json",
        text: || json(500),
        compiles: false,
    },
    Large {
        name: "163-deep-yaml",
        says: "5,000 levels of YAML: an error, not an overflow of the stack.",
        file: "openapi.yaml",
        text: || {
            format!(
                "{HEAD}x-deep: {}{}\npaths: {{}}\n",
                "[".repeat(5_000),
                "]".repeat(5_000)
            )
        },
        compiles: false,
    },
    Large {
        name: "163-deep-json",
        says: "5,000 levels of JSON: an error, not an overflow of the stack.",
        file: "openapi.json",
        text: || {
            let (open, close) = ("{\"a\":".repeat(5_000), "}".repeat(5_000));
            format!(
                r#"{{"openapi":"3.0.3","info":{{"title":"T","version":"1"}},"x":{open}1{close},"paths":{{}}}}"#
            )
        },
        compiles: false,
    },
    Large {
        name: "163-deep-schema",
        says: "40 levels of objects within objects: a type each, with names that a file system and a reader can bear.",
        file: "openapi.json",
        text: || {
            let open = r#"{"type":"object","properties":{"inner":"#.repeat(40);
            let close = "}}".repeat(40);
            format!(
                r##"{{"openapi":"3.0.3","info":{{"title":"T","version":"1"}},"paths":{{"/things":{{"get":{{"operationId":"getThing","responses":{{"200":{{"description":"ok","content":{{"application/json":{{"schema":{{"$ref":"#/components/schemas/Thing"}}}}}}}}}}}}}}}},"components":{{"schemas":{{"Thing":{open}{{"type":"string"}}{close}}}}}}}"##
            )
        },
        compiles: true,
    },
    Large {
        name: "172-one-large-type",
        says: "A type of 1,500 properties and an enum of 5,000 values: no function that overflows the compiler.",
        file: "openapi.yaml",
        text: || {
            let mut text = format!(
                "{HEAD}servers: [{{url: 'https://api.example.com'}}]\npaths:\n  /things:\n    get:\n      operationId: getThing\n      \
                 responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}}}\n\
                 components:\n  schemas:\n    Code:\n      type: string\n      enum:\n"
            );
            for at in 0..5_000 {
                let _ = writeln!(text, "      - code-{at}");
            }
            text.push_str("    Thing:\n      type: object\n      properties:\n        code: {$ref: '#/components/schemas/Code'}\n");
            for at in 0..1_500 {
                let _ = writeln!(text, "        field_{at}: {{type: string}}");
            }
            text
        },
        compiles: true,
    },
    Large {
        name: "172-many-operations-of-one-tag",
        says: "400 operations of one tag: no file that overflows the compiler.",
        file: "openapi.yaml",
        text: || document(400, 400, 3, "Short."),
        compiles: true,
    },
];

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

/// Operations, each with a type of its own.
fn document(operations: usize, of_one_tag: usize, properties: usize, description: &str) -> String {
    let mut text = format!("{HEAD}servers: [{{url: 'https://api.example.com'}}]\npaths:\n");
    for at in 0..operations {
        let _ = writeln!(
            text,
            "  /things/{at}:\n    get:\n      operationId: getThing{at}\n      tags: [Things{}]\n      description: {description}\n      \
             responses:\n        '200':\n          description: ok\n          content:\n            application/json:\n              \
             schema: {{$ref: '#/components/schemas/Thing{at}'}}",
            at / of_one_tag
        );
    }
    text.push_str("components:\n  schemas:\n");
    for at in 0..operations {
        let _ = writeln!(
            text,
            "    Thing{at}:\n      type: object\n      properties:"
        );
        for property in 0..properties {
            let _ = writeln!(
                text,
                "        property_{property}: {{type: string, description: {description}}}"
            );
        }
    }
    text
}

/// Operations of many paths, each with types of its own inline.
fn json(operations: usize) -> String {
    let mut text = String::from(
        r#"{"openapi":"3.0.3","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.example.com"}],"paths":{"#,
    );
    for at in 0..operations {
        let comma = if at == 0 { "" } else { "," };
        let group = at / 20;
        let _ = write!(
            text,
            r#"{comma}"/group{group}/thing{at}":{{"post":{{"requestBody":{{"content":{{"application/json":{{"schema":{{"type":"object","properties":{{"a":{{"type":"string","enum":["x","y"]}},"b":{{"type":"array","items":{{"type":"object","properties":{{"c":{{"type":"integer"}}}}}}}}}}}}}}}}}},"responses":{{"200":{{"description":"ok","content":{{"application/json":{{"schema":{{"type":"object","properties":{{"id":{{"type":"string"}}}}}}}}}}}}}}}}}}"#
        );
    }
    text.push_str("}}");
    text
}
