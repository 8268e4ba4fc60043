//! A function that a mapping names and that is missing or of other types: what rustc says of it.

#![cfg(test)]

use std::path::Path;
use std::process::Command;

use conjoin_codegen::diagnostic::{Diagnostics, Style, render_all};
use conjoin_codegen::emit;
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

const SPEC: &str = r#"
openapi: 3.0.3
info: {title: Tiny, version: "1"}
servers: [{url: "https://tiny.example"}]
security: [{token: []}]
paths:
  /teams:
    get:
      operationId: listTeams
      responses:
        "200":
          description: All teams.
          content:
            application/json:
              schema:
                type: array
                items: {type: object, required: [id], properties: {id: {type: string}, label: {type: string}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
"#;

const CONNECTOR: &str = r#"
mapping: 1
provider: tiny
title: Tiny
server: {url: "https://tiny.example"}
auth:
  any_of:
    signed: {scheme: token, fn: {name: sign, with: {secret: $credential.secret}}}
"#;

const MODELS: &str = r#"
models: 1
category: desk
doc: Help.
types:
  Team:
    doc: A team.
    plural: teams
    fields:
      name: {type: string, required: true, doc: Name.}
"#;

const MAPPING: &str = r#"
mapping: 1
provider: tiny
category: desk
fns:
  shout: {read: "string -> string"}
models:
  Team:
    id: id
    read:
      list: {op: listTeams, records: ., paginate: {none: one page}}
    incremental: {none: few}
    fields:
      name: {from: label, fn: shout, default: ""}
"#;

/// `fns.rs` of the connector, and the stub of its function.
fn generated() -> (String, String) {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        content: Ok(text.trim_start().as_bytes().to_vec()),
    };
    let provider = Provider {
        name: "tiny".to_owned(),
        specs: vec![file("specs/tiny/openapi.yaml", SPEC)],
        mappings: vec![
            file("mappings/tiny/connector.yaml", CONNECTOR),
            file("mappings/tiny/desk.yaml", MAPPING),
        ],
        fixtures: None,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let models = pipeline::read_models(
        &[file("mappings/models/desk.yaml", MODELS)],
        &mut sources,
        &mut diagnostics,
    );
    let checked = pipeline::check(&provider, &models, &mut sources, &mut diagnostics).unwrap();
    assert!(
        !diagnostics.has_errors(),
        "{}",
        render_all(&diagnostics, &sources, Style::Plain)
    );
    let models: Vec<_> = models.iter().collect();
    let files = emit::connector(&checked.plan, &checked.api, &models);
    let stubs = emit::stubs(&checked.plan, &checked.api, &models).unwrap();
    (files["generated/tiny/src/fns.rs"].clone(), stubs)
}

/// The head of a file whose function for requests is right.
const SIGN: &str = "use conjoin_runtime::convert::HookError;\npub fn sign(_: &mut conjoin_runtime::transport::TransportRequest, _: conjoin_runtime::model::Timestamp, [_]: [&conjoin_runtime::Secret; 1]) -> Result<(), HookError> { Ok(()) }\n";

fn rustc(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args([
            "--edition",
            "2024",
            "--crate-type",
            "lib",
            "--emit",
            "metadata",
        ])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.success(), said)
}

/// What rustc says of a connector with these functions: the code of each error, its place and the lines it shows.
fn errors(hooks: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (fns, _) = generated();
    let runtime = "pub struct Secret;\npub mod model { pub struct Timestamp; }\npub mod transport { pub struct TransportRequest; }\npub mod convert { pub struct HookError; impl HookError { pub fn new(_: &str) -> Self { Self } } }\n";
    for (name, text) in [
        ("runtime.rs", runtime),
        ("fns.rs", &fns),
        ("hooks.rs", hooks),
        ("lib.rs", "mod fns;\nmod hooks;\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let library = ["--crate-name", "conjoin_runtime", "runtime.rs"];
    assert_eq!(rustc(folder.path(), &library), (true, String::new()));
    let connector = [
        "--crate-name",
        "conjoin_tiny",
        "--allow",
        "dead_code",
        "--extern",
        "conjoin_runtime=libconjoin_runtime.rmeta",
        "lib.rs",
    ];
    let (sound, said) = rustc(folder.path(), &connector);
    let essential = |line: &&str| {
        line.starts_with("error[") || line.contains("--> fns.rs") || line.contains("mappings/")
    };
    let lines: Vec<String> = said
        .lines()
        .filter(essential)
        .map(|line| line.trim().to_owned())
        .collect();
    assert_eq!(sound, lines.is_empty(), "{said}");
    lines
}

#[test]
fn a_right_function_is_taken() {
    let (_, stubs) = generated();
    assert_eq!(
        errors(&stubs),
        [""; 0],
        "the stub that the generator writes"
    );
    let infers = format!(
        "{SIGN}pub fn shout<T: AsRef<str> + ?Sized>(it: &T) -> Result<String, HookError> {{ Ok(it.as_ref().to_uppercase()) }}\n"
    );
    assert_eq!(errors(&infers), [""; 0]);
}

#[test]
fn a_missing_function_names_the_line_of_the_mapping() {
    insta::assert_snapshot!(errors("").join("\n"));
}

#[test]
fn another_signature_names_the_line_of_the_mapping() {
    let takes =
        format!("{SIGN}pub fn shout(_: i64) -> Result<String, HookError> {{ Err(HookError) }}\n");
    let gives = format!("{SIGN}pub fn shout(it: &str) -> String {{ it.to_uppercase() }}\n");
    let signs = "use conjoin_runtime::convert::HookError;\npub fn shout(_: &str) -> Result<String, HookError> { Err(HookError) }\npub fn sign(_: &mut conjoin_runtime::transport::TransportRequest) -> Result<(), HookError> { Ok(()) }\n";
    insta::assert_snapshot!(
        [errors(&takes), errors(&gives), errors(signs)]
            .concat()
            .join("\n")
    );
}
