//! `hooks.rs` of a connector: written once as stubs, then left to its authors. `new-fn` puts one more stub into it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use conjoin_codegen::emit;

use crate::{check, rustfmt, workspace};

/// Where the functions of a connector are, relative to the workspace.
pub(crate) fn path(provider: &str) -> String {
    format!("generated/{provider}/src/hooks.rs")
}

/// Writes the stubs of a connector that has no file for its functions yet. True when there was none.
pub(crate) fn write_missing(root: &Path, provider: &str, stubs: &str) -> Result<bool> {
    if root.join(path(provider)).exists() {
        return Ok(false);
    }
    workspace::write_once(root, &path(provider), &formatted(stubs)?)?;
    Ok(true)
}

/// `new-fn`: puts the stub of one function of a mapping at the end of the file, or writes the file.
pub(crate) fn run(provider: &str, name: &str) -> Result<bool> {
    run_in(&workspace_of(provider)?, provider, name)
}

fn run_in(root: &Path, provider: &str, name: &str) -> Result<bool> {
    let run = check::everything(root, &[provider.to_owned()])?;
    let Some(outcome) = run.outcomes.first().filter(|it| it.errors == 0) else {
        check::print(&run, false);
        return Ok(false);
    };
    let Some(checked) = &outcome.checked else {
        return Ok(false);
    };
    let models: Vec<_> = run.models.iter().collect();
    let (plan, api) = (&checked.plan, &checked.api);
    let Some(hook) = plan.hooks.iter().find(|it| it.name == name) else {
        let near = conjoin_codegen::diagnostic::closest(
            name,
            plan.hooks.iter().map(|it| it.name.as_str()),
        );
        bail!(
            "nothing in the mapping of {provider} has `fn: {name}`{}",
            near.map(|it| format!("; did you mean `{it}`?"))
                .unwrap_or_default()
        );
    };
    let file = path(provider);
    let target = root.join(&file);
    if !target.exists() {
        let stubs = emit::stubs(plan, api, &models).unwrap_or_default();
        write_missing(root, provider, &stubs)?;
        say!("  + {file}");
        return Ok(true);
    }
    let stub = emit::stub_of(plan, api, &models, name).unwrap_or_default();
    let stub = formatted(&stub)?;
    if hook.path.matches("::").count() > 2 {
        say!(
            "`{}` lies in a module of its own; put this there:\n\n{stub}",
            hook.path
        );
        return Ok(true);
    }
    let text = std::fs::read_to_string(&target).with_context(|| format!("cannot read {file}"))?;
    let function = hook.path.rsplit("::").next().unwrap_or_default();
    if text.contains(&format!("fn {function}(")) || text.contains(&format!("fn {function}<")) {
        bail!("{file} has a function `{function}` already");
    }
    let text = format!("{}\n\n{}", text.trim_end(), stub.trim_start());
    workspace::write_once(root, &file, &text)?;
    say!("  ~ {file}");
    Ok(true)
}

/// The workspace that maps a provider: this one, or that of the invented provider.
fn workspace_of(provider: &str) -> Result<PathBuf> {
    let root = workspace::root()?;
    let testbed = workspace::testbed(&root).filter(|it| workspace::maps(it, provider));
    Ok(testbed.unwrap_or(root))
}

fn formatted(text: &str) -> Result<String> {
    let file = "stub/src/lib.rs";
    let mut files = BTreeMap::from([(file.to_owned(), text.to_owned())]);
    files = rustfmt::rustfmt(&files).map_err(anyhow::Error::msg)?;
    Ok(files.remove(file).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 4] = [
        (
            "mappings/models/desk.yaml",
            "models: 1\ncategory: desk\ndoc: Help.\ntypes:\n  Team:\n    doc: A team.\n    plural: teams\n    fields:\n      name: {type: string, doc: Name.}\n      since: {type: date, doc: Start.}\n",
        ),
        (
            "specs/tiny/openapi.yaml",
            "openapi: 3.0.3\ninfo: {title: Tiny, version: '1'}\nservers: [{url: 'https://tiny.example'}]\nsecurity: [{token: []}]\npaths:\n  /teams:\n    get:\n      operationId: listTeams\n      responses:\n        '200':\n          description: All.\n          content: {application/json: {schema: {type: array, items: {type: object, required: [id], properties: {id: {type: string}, label: {type: string}}}}}}\ncomponents:\n  securitySchemes: {token: {type: http, scheme: bearer}}\n",
        ),
        (
            "mappings/tiny/connector.yaml",
            "mapping: 1\nprovider: tiny\ntitle: Tiny\nserver: {url: 'https://tiny.example'}\nauth: {any_of: {token: {scheme: token, bearer: $credential.token}}}\n",
        ),
        (
            "mappings/tiny/desk.yaml",
            "mapping: 1\nprovider: tiny\ncategory: desk\nfns:\n  shout: {read: 'string -> string'}\n  day: {read: 'string -> date?', fallible: false}\nmodels:\n  Team:\n    id: id\n    read: {list: {op: listTeams, records: ., paginate: {none: one page}}}\n    incremental: {none: few}\n    fields:\n      name: {from: label, fn: shout}\n      since: {from: label, fn: day}\n",
        ),
    ];

    #[test]
    fn stubs_are_written_once_and_added_one_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for (path, text) in FILES {
            let target = root.join(path);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::write(target, text).unwrap();
        }
        let read = || std::fs::read_to_string(root.join(path("tiny"))).unwrap();
        assert!(
            run_in(root, "tiny", "whisper").is_err(),
            "no field names it"
        );
        assert!(run_in(root, "tiny", "day").unwrap());
        let all = read();
        assert!(
            all.contains("fn shout(_value: &str) -> Result<String, HookError>"),
            "{all}"
        );
        assert!(
            all.contains("fn day(_value: &str) -> Option<Date>"),
            "{all}"
        );
        assert!(!all.contains("@generated"), "it would be deleted: {all}");

        let own = "//! Mine.\n\npub(crate) fn shout(it: &str) -> String { it.to_uppercase() }\n";
        std::fs::write(root.join(path("tiny")), own).unwrap();
        assert!(!write_missing(root, "tiny", "fn other() {}").unwrap());
        assert_eq!(read(), own);
        assert!(run_in(root, "tiny", "shout").is_err(), "it is there");
        assert!(run_in(root, "tiny", "day").unwrap());
        let text = read();
        assert!(text.starts_with(own.trim_end()), "{text}");
        assert!(text.ends_with("}\n"), "{text}");
        assert!(
            text.contains("fn day(_value: &str) -> Option<conjoin_runtime::model::Date>"),
            "{text}"
        );
    }
}
