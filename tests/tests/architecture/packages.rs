//! The packages: which may depend on which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::scan::{none, root};

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .expect("cargo metadata");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Every package with its dependencies of every kind.
fn dependencies(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let all = |package: &Value| {
        package["dependencies"]
            .as_array()
            .expect("a list")
            .iter()
            .map(name)
            .collect()
    };
    metadata["packages"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|package| (name(package), all(package)))
        .collect()
}

#[test]
fn packages_depend_on_what_they_may() {
    let all = dependencies(&metadata());
    let hand = [
        "conjoin-codegen",
        "conjoin-runtime",
        "conjoin",
        "conjoin-tests",
        "conjoin-client-tests",
        "conjoin-conversions",
        "conjoin-derive",
        "conjoin-models",
        "conjoin-connectors",
        "conjoin-sandbox",
        "xtask",
    ];
    let providers: BTreeSet<&str> = all
        .keys()
        .map(String::as_str)
        .filter(|name| !hand.contains(name))
        .collect();
    let mut broken = Vec::new();
    for (package, dependencies) in &all {
        let ours: Vec<&str> = dependencies
            .iter()
            .map(String::as_str)
            .filter(|it| all.contains_key(*it))
            .collect();
        let allowed = |name: &str| match package.as_str() {
            "conjoin-tests" => true,
            "conjoin-conversions" | "conjoin-derive" => false,
            "conjoin-codegen" => name == "conjoin-conversions",
            "conjoin-runtime" => matches!(name, "conjoin-conversions" | "conjoin-derive"),
            "conjoin-client-tests" => matches!(name, "conjoin-codegen" | "conjoin-runtime"),
            "xtask" | "conjoin-sandbox" => name == "conjoin-codegen",
            "conjoin-models" => name == "conjoin-runtime",
            "conjoin" => matches!(
                name,
                "conjoin-runtime"
                    | "conjoin-models"
                    | "conjoin-connectors"
                    | "conjoin-sandbox"
                    | "conjoin-tests"
            ),
            "conjoin-connectors" => {
                matches!(name, "conjoin-runtime" | "conjoin-models") || providers.contains(name)
            }
            _ => matches!(name, "conjoin-runtime" | "conjoin-models"),
        };
        broken.extend(
            ours.into_iter()
                .filter(|name| !allowed(name))
                .map(|name| format!("{package} depends on {name}")),
        );
        if providers.contains(package.as_str()) {
            let foreign = dependencies
                .iter()
                .filter(|it| !all.contains_key(*it) && *it != "serde_json");
            broken.extend(foreign.map(|name| {
                format!("{package} depends on {name}: what connectors lean on is in the runtime")
            }));
        }
        let makes_rust = matches!(
            package.as_str(),
            "conjoin-codegen" | "conjoin-tests" | "conjoin-client-tests"
        );
        for name in [
            "syn",
            "quote",
            "proc-macro2",
            "prettyplease",
            "openapiv3",
            "tera",
        ] {
            if !makes_rust && dependencies.contains(name) {
                broken.push(format!(
                    "{package} depends on {name}, which belongs to the generator"
                ));
            }
        }
    }
    none("a dependency points the wrong way", broken);
}

#[test]
fn every_package_takes_the_lints_of_the_workspace() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().expect("a list") {
        let path = package["manifest_path"].as_str().expect("a path");
        let manifest = fs::read_to_string(path).expect("a manifest");
        // Tests fail by panics: that package takes all lints but those against them.
        let tests = ["conjoin-tests", "conjoin-client-tests"];
        let own = tests.iter().any(|it| package["name"] == *it)
            && manifest.contains("unsafe_code = \"forbid\"");
        assert!(
            own || manifest.contains("[lints]\nworkspace = true"),
            "{path} sets its own lints"
        );
    }
}
