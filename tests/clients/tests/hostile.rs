//! Documents that mean harm: their text never becomes code, manifest, markup or a path.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use conjoin_client_tests::emitted::{Inventory, inventory};
use conjoin_client_tests::{Made, made_of, root, workspace_of};
use serde_json::{Map, Value, json};

/// A document with a name, as a file.
type Documents = BTreeMap<String, (String, Vec<u8>)>;

fn hostile(file: &str) -> Value {
    let text = std::fs::read_to_string(root().join("tests/hostile").join(file)).expect("a fixture");
    serde_yaml::from_str(&text).expect("YAML")
}

/// The words of positions in a text: `zq12`, `zz03`.
fn filled(text: &str, fill: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('z') {
        let is_word = rest.get(at..at + 4).is_some_and(|word| {
            matches!(&word[..2], "zq" | "zz")
                && word.is_char_boundary(2)
                && word[2..].bytes().all(|it| it.is_ascii_digit())
        });
        let end = if is_word { at + 4 } else { at + 1 };
        out.push_str(&rest[..at]);
        if is_word {
            out.push_str(&fill(&rest[at..end]));
        } else {
            out.push_str(&rest[at..end]);
        }
        rest = &rest[end..];
    }
    out + rest
}

/// A value with every word replaced. `key` says where it stands.
fn replaced(value: &Value, payload: &str, key: &str) -> Value {
    match value {
        Value::String(text) => Value::String(text_with(text, payload, key)),
        Value::Array(list) => list.iter().map(|it| replaced(it, payload, key)).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| {
                (
                    text_with(name, payload, key),
                    replaced(value, payload, name),
                )
            })
            .collect::<Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

fn text_with(text: &str, payload: &str, key: &str) -> String {
    let in_pointer = text.starts_with("#/");
    // A name in braces ends with the brace, and a path with what is no path.
    let in_template =
        key == "url" || key == "paths" || key == "variables" || text.starts_with("/zq");
    filled(text, &|word| {
        let payload = payload.replace('@', word);
        if in_pointer {
            let escaped = payload
                .replace('~', "~0")
                .replace('/', "~1")
                .replace('%', "%25");
            return escaped;
        }
        let in_braces = ["zq14", "zq15", "zq28", "zq29", "zq69"].contains(&word);
        if in_template || in_braces {
            payload.replace(['/', '{', '}', '?', '#'], "")
        } else {
            payload
        }
    })
}

/// One document per payload, every position filled with it.
fn documents_of_payloads(with_twin: bool) -> Documents {
    let mut positions = hostile("positions.yaml");
    if !with_twin {
        let text = positions.to_string().replace("zx", "zq");
        positions = serde_json::from_str(&text).expect("JSON");
    }
    let Value::Object(payloads) = hostile("payloads.yaml") else {
        panic!("a map")
    };
    let mut out = Documents::new();
    let mut add = |name: &str, payload: &str| {
        let document = replaced(&positions, payload, "");
        let file = if out.len().is_multiple_of(2) {
            "openapi.json"
        } else {
            "openapi.yaml"
        };
        let text = if out.len().is_multiple_of(2) {
            document.to_string()
        } else {
            serde_yaml::to_string(&document).expect("YAML")
        };
        let clash = out.insert(name.to_owned(), (file.to_owned(), text.into_bytes()));
        assert!(clash.is_none(), "{name} is there twice");
    };
    for (name, payload) in &payloads {
        add(name, payload.as_str().expect("text"));
    }
    add("long", &format!("@{}", "long ".repeat(60)));
    add("long_word", &format!("@{}", "x".repeat(300)));
    let all: Vec<&str> = payloads.values().filter_map(Value::as_str).collect();
    add("everything", &all.join("\n"));
    out
}

/// One document per list of names and place where names stand.
fn documents_of_traps() -> Documents {
    let Value::Array(lists) = hostile("traps.yaml") else {
        panic!("lists")
    };
    let mut out = Documents::new();
    for (at, list) in lists.iter().enumerate() {
        let words: Vec<String> = list
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned))
            .collect();
        for (kind, document) in traps(&words) {
            out.insert(
                format!("trap_{at}_{kind}"),
                ("openapi.json".to_owned(), document.to_string().into_bytes()),
            );
        }
    }
    out
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1").replace('%', "%25"))})
}

/// The same words as names of operations, parameters, properties, types, tags, values.
fn traps(words: &[String]) -> Vec<(&'static str, Value)> {
    let head = |paths: Value, schemas: Value| {
        json!({"openapi": "3.0.3", "info": {"title": words.join(" "), "version": "1"},
            "servers": [{"url": "https://a.example.test"}], "paths": paths, "components": {"schemas": schemas}})
    };
    let named = |make: &dyn Fn(&str) -> Value| {
        words
            .iter()
            .map(|word| (word.clone(), make(word)))
            .collect::<Map<_, _>>()
    };
    let ok = json!({"200": {"description": "d", "content": {"application/json": {"schema": {"type": "string"}}}}});
    let text = |_: &str| json!({"type": "string"});
    let parameters: Vec<Value> = words
        .iter()
        .flat_map(|word| {
            [("query", false), ("header", false)].map(|(place, required)| json!({"name": word, "in": place, "required": required, "schema": {"type": "string"}}))
        })
        .collect();
    let operations: Map<String, Value> = words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            let get = json!({"operationId": word, "tags": [word], "responses": ok});
            let post = json!({"operationId": format!("{word}_2"), "tags": [word], "parameters": [{"name": word, "in": "path", "required": true, "schema": {"type": "string"}}, {"name": word, "in": "query", "required": true, "schema": {"type": "integer"}}],
                "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": [word], "properties": {word: {"type": "string"}}}}}}, "responses": ok});
            let word: String = word.chars().filter(|c| !"/{}?#".contains(*c)).collect();
            (format!("/a{at}/{{{word}}}"), json!({"get": get, "post": post}))
        })
        .collect();
    let enumeration = json!({"type": "string", "enum": words});
    let everything = json!({"type": "object", "required": words.iter().take(3).collect::<Vec<_>>(), "properties": named(&text), "additionalProperties": true});
    let union = json!({"oneOf": words.iter().map(|word| reference(word)).collect::<Vec<_>>()});
    let schemas = named(
        &|word| json!({"type": "object", "properties": {"a": reference(word), "b": {"type": "string", "enum": [word, "x"]}, word: {"type": "integer"}}}),
    );
    let body = |media: &str, schema: Value| json!({"requestBody": {"required": true, "content": {media: {"schema": schema}}}, "responses": {"200": {"description": "d", "content": {"application/json": {"schema": schema}}}}});
    vec![
        ("operations", head(operations.into(), json!({}))),
        (
            "parameters",
            head(
                json!({"/a": {"get": {"operationId": "list", "parameters": parameters, "responses": ok}}}),
                json!({}),
            ),
        ),
        (
            "form",
            head(
                json!({"/a": {"post": body("application/x-www-form-urlencoded", everything.clone())}}),
                json!({}),
            ),
        ),
        (
            "properties",
            head(
                json!({"/a": {"post": body("application/json", reference("Whole"))}}),
                json!({"Whole": everything, "Values": enumeration}),
            ),
        ),
        (
            "types",
            head(
                json!({"/a": {"post": body("application/json", union)}, "/b": {"get": {"responses": ok}}}),
                schemas.into(),
            ),
        ),
    ]
}

/// Documents that are files of their own.
fn documents_of_files() -> Documents {
    let mut out = Documents::new();
    for entry in std::fs::read_dir(root().join("tests/hostile")).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|it| it.to_str())
            .unwrap_or("")
            .to_owned();
        let is_list = ["payloads.yaml", "traps.yaml"].contains(&name.as_str());
        if path
            .extension()
            .is_some_and(|it| it == "yaml" || it == "json")
            && !is_list
        {
            let bytes = std::fs::read(&path).expect("a document");
            out.insert(name.replace('.', "_"), (name, bytes));
        }
    }
    out
}

fn all() -> Documents {
    let mut all = documents_of_payloads(false);
    all.extend(documents_of_traps());
    all.extend(documents_of_files());
    all
}

#[test]
fn there_are_many() {
    let payloads = documents_of_payloads(true).len();
    assert!(payloads >= 80, "{payloads}");
    assert!(all().len() >= 130, "{}", all().len());
}

#[test]
fn text_changes_no_code() {
    let positions = hostile("positions.yaml");
    let twin = made_of("openapi.json", positions.to_string().as_bytes());
    let twin = inventory(&twin.client.expect("a client").files).expect("a plain client");
    assert!(twin.items.len() > 30, "{twin:#?}");
    let mut wrong = Vec::new();
    for (name, (file, bytes)) in documents_of_payloads(true) {
        let made = made_of(&file, &bytes);
        let Some(client) = made.client else {
            wrong.push(format!("{name}: refused\n{}", made.said));
            continue;
        };
        match inventory(&client.files) {
            Ok(found) if found == twin => {}
            Ok(found) => wrong.push(format!("{name}: {}", difference(&found, &twin))),
            Err(why) => wrong.push(format!("{name}: {why}")),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} documents:\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

fn difference(found: &Inventory, twin: &Inventory) -> String {
    let keys: BTreeSet<&String> = found.items.keys().chain(twin.items.keys()).collect();
    let mut out = format!("{} files, the twin has {}", found.files, twin.files);
    for key in keys {
        let (here, there) = (
            found.items.get(key).copied().unwrap_or(0),
            twin.items.get(key).copied().unwrap_or(0),
        );
        if here != there {
            out.push_str(&format!("\n  {here} for {there}: {key}"));
        }
    }
    out
}

#[test]
fn names_make_no_trouble() {
    let mut wrong = Vec::new();
    let mut documents = documents_of_payloads(false);
    // The others are compiled below.
    documents.retain(|name, _| {
        [
            "url_break",
            "path_up",
            "quote",
            "braces",
            "shell",
            "spaces",
            "control",
            "everything",
        ]
        .contains(&name.as_str())
    });
    documents.extend(documents_of_traps());
    documents.extend(documents_of_files());
    for (name, (file, bytes)) in documents {
        let made = made_of(&file, &bytes);
        match made.client.as_ref().map(|client| inventory(&client.files)) {
            Some(Ok(_)) => {}
            Some(Err(why)) => wrong.push(format!("{name}: {why}")),
            None => wrong.push(format!("{name}: refused\n{}", made.said)),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} documents:\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn the_name_of_the_file_changes_no_code() {
    let positions = hostile("positions.yaml").to_string();
    for name in [
        "a\nfn evil() {}.json",
        "a --> <script>.json",
        "a\"b.json",
        "a\rb.json",
        "`a`|b.json",
        "\u{202e}a.json",
        "{{ a }}.json",
        "é.json",
        "-.json",
    ] {
        let made = made_of(name, positions.as_bytes());
        let client = made.client.expect("a client");
        if let Err(why) = inventory(&client.files) {
            panic!("{name:?}: {why}");
        }
    }
}

/// Lays out everything as one workspace.
fn laid_out() -> std::path::PathBuf {
    let clients: BTreeMap<String, Made> = all()
        .into_iter()
        .map(|(name, (file, bytes))| (name, made_of(&file, &bytes)))
        .filter(|(_, made)| made.client.is_some())
        .collect();
    workspace_of(
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile"),
        &clients,
    )
}

fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo starts");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!(
            "{arguments:?}\n{text}\n{}",
            String::from_utf8_lossy(&output.stderr)
        ))
    }
}

#[test]
fn it_compiles_and_its_docs_hold_no_code() {
    let folder = laid_out();
    let clippy = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--offline",
        "--keep-going",
        "--",
        "-D",
        "warnings",
    ];
    if let Err(why) = cargo(&folder, &clippy) {
        panic!("{why}");
    }
    if let Err(why) = cargo(
        &folder,
        &[
            "doc",
            "--quiet",
            "--workspace",
            "--no-deps",
            "--offline",
            "--keep-going",
        ],
    ) {
        panic!("{why}");
    }
    // Linking each doctest takes long: the crate with all payloads at once, and those whose text looks like code.
    let packages = [
        "ceverything",
        "cfence",
        "cfence_in_fence",
        "cindented",
        "cfence_in_list",
    ];
    let mut arguments = vec!["test", "--doc", "--offline"];
    arguments.extend(packages.iter().flat_map(|it| ["-p", it]));
    match cargo(&folder, &arguments) {
        Err(why) => panic!("{why}"),
        Ok(text) => {
            let counts: Vec<&str> = text
                .lines()
                .filter(|line| line.starts_with("test result"))
                .collect();
            assert_eq!(counts.len(), packages.len(), "{text}");
            for count in counts {
                // The first call in the docs of the crate.
                assert!(
                    count.contains(" 1 passed") || count.contains(" 0 passed"),
                    "{text}"
                );
            }
        }
    }
}
