//! `cargo xtask check` as it is run: what it prints where, its exit codes, and files that no tool can read.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use conjoin_codegen::diagnostic::CODES;
use tempfile::TempDir;

/// A workspace of its own: the one that cases of diagnostics start from, which is right.
struct Workspace(TempDir);

/// What a run came to.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|it| (it.path(), it.file_name())).unwrap();
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

impl Workspace {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/diagnostics/base");
        copy(&base, folder.path());
        Self(folder)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        self.write(path, text.replace(from, to));
    }

    /// A misspelt property, which is an error, and a field that is left out, which is a warning.
    fn wrong() -> Self {
        let it = Self::new();
        it.edit("mappings/acme/crm.yaml", "name: title", "name: titel");
        it.edit(
            "mappings/acme/ticketing.yaml",
            "      estimate: effort\n",
            "",
        );
        it
    }

    /// A field that is left out.
    fn warned() -> Self {
        let it = Self::new();
        it.edit(
            "mappings/acme/ticketing.yaml",
            "      estimate: effort\n",
            "",
        );
        it
    }

    fn run_with(&self, arguments: &[&str], vars: &[(&str, &str)]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env("CONJOIN_WORKSPACE", self.0.path())
            .envs(vars.iter().copied())
            .current_dir(self.0.path())
            .output()
            .unwrap();
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn check(&self, arguments: &[&str]) -> Said {
        self.run_with(&[&["check"], arguments].concat(), &[])
    }
}

impl Said {
    /// All of it as one text; times differ from run to run.
    fn whole(&self) -> String {
        let out: Vec<String> = self
            .out
            .lines()
            .map(|line| match line.rsplit_once(", ") {
                Some((before, time)) if time.ends_with(" ms") => format!("{before}, N ms"),
                _ => line.to_owned(),
            })
            .collect();
        format!(
            "exit {}\n--- stdout\n{}\n--- stderr\n{}",
            self.code
                .map_or("by a signal".to_owned(), |code| code.to_string()),
            out.join("\n"),
            reasons(&self.err).trim_end()
        )
    }
}

/// Systems word their reasons differently.
fn reasons(text: &str) -> String {
    let lines = text.lines().map(|line| match line.split_once("`: ") {
        Some((before, reason)) if reason.contains("(os error ") => {
            format!("{before}`: <reason>\n")
        }
        _ => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn a_right_workspace_is_told_on_standard_output_alone() {
    insta::assert_snapshot!(Workspace::new().check(&[]).whole());
}

#[test]
fn complaints_go_to_standard_error_and_the_summary_to_standard_output() {
    insta::assert_snapshot!(Workspace::wrong().check(&[]).whole());
}

#[test]
fn notes_are_shown_when_asked_for() {
    let it = Workspace::new();
    it.edit(
        "mappings/acme/crm.yaml",
        "ignore: [decimals, flags, score]",
        "ignore: [decimals, flags]",
    );
    let silent = it.check(&[]);
    assert_eq!((silent.code, silent.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(it.check(&["--notes"]).whole());
}

#[test]
fn notes_of_one_model_are_shown_when_it_is_named() {
    let it = Workspace::new();
    let file = "mappings/acme/crm.yaml";
    let ignored = "ignore: [decimals, flags, score]";
    it.edit(file, ignored, "ignore: [decimals, flags]");
    let all = it.check(&["acme", "--notes"]);
    assert!(all.err.contains("note[M0802]"), "{}", all.err);
    let named = ["crm.Deal", "crm.Account"].map(|model| {
        let said = it.check(&[&format!("acme/{model}"), "--notes"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.err
    });
    assert!(
        named.contains(&all.err) && named.contains(&String::new()),
        "{named:?}"
    );
    let json = it.check(&["acme/crm.Account", "--format", "json"]);
    let of_deals = it.check(&["acme/crm.Deal", "--format", "json"]);
    assert!((json.out.trim() == "[]") != (of_deals.out.trim() == "[]"));
    // Mistakes are told wherever they stand.
    it.edit(file, "name: title", "name: titel");
    let wrong = it.check(&["acme/ticketing.Ticket", "--notes"]);
    assert_eq!(wrong.code, Some(1));
    assert!(wrong.err.contains("error[M0201]"), "{}", wrong.err);

    let unknown = Workspace::new().check(&["acme/crm.Lead", "--notes"]);
    assert_eq!(unknown.code, Some(1));
    assert_eq!(
        unknown.err,
        "error: the mapping has no `crm.Lead`; models are named as in `hris.Employee`\n"
    );
    let provider = Workspace::new().check(&["acne/crm.Deal"]);
    assert!(
        provider.err.contains("did you mean `acme`?"),
        "{}",
        provider.err
    );
}

#[test]
fn codes_are_listed_and_near_ones_offered() {
    let it = Workspace::new();
    let all = it.run_with(&["explain"], &[]);
    assert_eq!((all.code, all.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = all.out.lines().collect();
    assert_eq!(lines.len(), CODES.len());
    assert!(
        lines.contains(&"M0003 error   duplicate key"),
        "{}",
        all.out
    );
    let levels = [" error ", " warning ", " note "];
    assert!(levels.iter().all(|level| all.out.contains(level)));

    let near = it.run_with(&["explain", "m201"], &[]);
    assert_eq!((near.code, near.out.as_str()), (Some(1), ""));
    assert!(
        near.err
            .contains("there is no code `m201`; did you mean `M0201`, "),
        "{}",
        near.err
    );
    let far = it.run_with(&["explain", "nothing"], &[]);
    assert_eq!(far.code, Some(1));
    assert_eq!(
        far.err,
        "error: there is no code `nothing`; `cargo xtask explain` lists all\n"
    );
}

#[test]
fn warnings_are_errors_when_denied() {
    let it = Workspace::warned();
    assert_eq!(it.check(&[]).code, Some(0));
    let denied = it.check(&["--deny-warnings"]);
    assert_eq!(denied.code, Some(1));
    assert!(denied.err.contains("warning[M0207]"), "{}", denied.err);
    // A note is nothing that is denied.
    let noted = Workspace::new();
    noted.edit(
        "mappings/acme/crm.yaml",
        "ignore: [decimals, flags, score]",
        "ignore: [decimals, flags]",
    );
    assert_eq!(noted.check(&["--deny-warnings"]).code, Some(0));
}

#[test]
fn json_is_on_standard_output_alone() {
    let said = Workspace::wrong().check(&["--format", "json"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let all: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    insta::assert_snapshot!(said.out);
    let right = Workspace::new().check(&["--format", "json"]);
    assert_eq!(
        (right.code, right.out.trim(), right.err.as_str()),
        (Some(0), "[]", "")
    );
}

#[test]
fn sarif_is_on_standard_output_alone() {
    let said = Workspace::wrong().check(&["--format", "sarif"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let log: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 2);
    let right = Workspace::new().check(&["--format", "sarif"]);
    assert_eq!((right.code, right.err.as_str()), (Some(0), ""));
}

#[test]
fn color_is_for_terminals_and_for_who_asks() {
    let it = Workspace::wrong();
    let plain = it.run_with(&["check"], &[]);
    assert!(
        !plain.err.contains('\u{1b}'),
        "a pipe is no terminal: {}",
        plain.err
    );
    let color = it.run_with(&["check"], &[("CLICOLOR_FORCE", "1")]);
    assert!(color.err.contains("\u{1b}["), "{}", color.err);
    let mut stripped = String::new();
    let mut rest = color.err.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        stripped.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    stripped.push_str(rest);
    assert_eq!(stripped, plain.err, "colors change nothing else");
    let off = it.run_with(&["check"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]);
    assert!(!off.err.contains('\u{1b}'), "NO_COLOR wins: {}", off.err);
    // What tools read has no colors.
    for format in ["json", "sarif"] {
        let told = it.run_with(&["check", "--format", format], &[("CLICOLOR_FORCE", "1")]);
        assert!(!told.out.contains('\u{1b}') && told.err.is_empty());
    }
}

#[test]
fn names_of_providers_and_formats_are_checked() {
    let it = Workspace::new();
    insta::assert_snapshot!("unknown_provider", it.check(&["acne"]).whole());
    assert_eq!(it.check(&["acme"]).code, Some(0));
    let format = it.check(&["--format", "xml"]);
    assert_eq!((format.code, format.out.as_str()), (Some(2), ""));
    assert!(format.err.contains("sarif"), "{}", format.err);
}

#[test]
fn a_folder_in_the_place_of_a_file() {
    let it = Workspace::new();
    fs::remove_file(it.path("mappings/acme/crm.yaml")).unwrap();
    fs::create_dir(it.path("mappings/acme/crm.yaml")).unwrap();
    insta::assert_snapshot!(it.check(&[]).whole());
}

#[test]
fn a_file_that_is_not_utf_8() {
    let it = Workspace::new();
    it.write(
        "mappings/acme/crm.yaml",
        b"mapping: 1\nprovider: acme\ncategory: cr\xe9m\n",
    );
    it.write(
        "tests/fixtures/acme/Ticket/one.get.json",
        b"{\"ticket\": \"\xff\"}",
    );
    let said = it.check(&["--format", "json"]);
    let all: Vec<serde_json::Value> = serde_json::from_str(&said.out).unwrap();
    let of = |file: &str| {
        let own = all.iter().filter(|it| it["file"] == file);
        own.map(|it| it["message"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("mappings/acme/crm.yaml"),
        ["`mappings/acme/crm.yaml` is not UTF-8: line 3, byte 38"]
    );
    let fixture = "tests/fixtures/acme/Ticket/one.get.json";
    assert_eq!(
        of(fixture),
        [format!("`{fixture}` is not UTF-8: line 1, byte 12")]
    );
}

/// Such names are allowed on Linux; other systems refuse them when the file is made.
#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_not_utf_8() {
    use std::os::unix::ffi::OsStrExt as _;
    let it = Workspace::new();
    let at = |path: &[u8]| it.0.path().join(std::ffi::OsStr::from_bytes(path));
    for path in [
        &b"mappings/acme/cr\xe9m.yaml"[..],
        b"specs/acme/\xff.json",
        b"specs/acme/parts\xff/part.json",
        // What no tool of ours reads may be called anything.
        b"specs/acme/docs\xff/a.txt",
        b"mappings/acme/\xff.txt",
        b"mappings/acme/.\xff.yaml",
    ] {
        let path = at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "mapping: 1\n").unwrap();
    }
    insta::assert_snapshot!(it.check(&[]).whole());

    let it = Workspace::new();
    let folder = it.0.path().join("mappings");
    fs::create_dir(folder.join(std::ffi::OsStr::from_bytes(b"d\xe9sk"))).unwrap();
    fs::rename(
        it.path("mappings/acme"),
        folder.join(std::ffi::OsStr::from_bytes(b"d\xe9sk")),
    )
    .unwrap();
    fs::remove_dir_all(it.path("specs/acme")).unwrap();
    insta::assert_snapshot!("a_provider_whose_name_is_not_utf_8", it.check(&[]).whole());

    let it = Workspace::new();
    let name = std::ffi::OsStr::from_bytes(b"t\xe9m.yaml");
    fs::write(it.path("mappings/models").join(name), "").unwrap();
    insta::assert_snapshot!(
        "a_model_file_whose_name_is_not_utf_8",
        it.check(&[]).whole()
    );
}

#[test]
fn an_empty_file() {
    let it = Workspace::new();
    it.write("mappings/acme/crm.yaml", "");
    insta::assert_snapshot!(it.check(&[]).whole());
}

#[test]
fn a_huge_file() {
    let it = Workspace::new();
    it.write("mappings/acme/crm.yaml", "# x\n".repeat(2 << 20));
    insta::assert_snapshot!(it.check(&[]).whole());
}

#[test]
fn a_broken_file_of_common_models() {
    let it = Workspace::new();
    it.edit(
        "mappings/models/crm.yaml",
        "category: crm",
        "category: [crm",
    );
    insta::assert_snapshot!(it.check(&[]).whole());
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_circles_or_nowhere() {
    let it = Workspace::new();
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, it.path(at)).unwrap();
    // A folder within itself is left alone.
    link(".", "specs/acme/again");
    link("..", "mappings/acme/up");
    let said = it.check(&[]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    link("loop.yaml", "mappings/acme/loop.yaml");
    link("gone.yaml", "specs/acme/nowhere.yaml");
    insta::assert_snapshot!(it.check(&[]).whole());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let it = Workspace::new();
    let path = it.path("mappings/acme/crm.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything is told nothing.
    if fs::read(&path).is_ok() {
        assert_eq!(it.check(&[]).code, Some(0));
        return;
    }
    let said = it.check(&[]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("cannot read `mappings/acme/crm.yaml`"),
        "{}",
        said.err
    );
}

#[test]
fn a_workspace_with_nothing_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let it = Workspace(folder);
    let said = it.check(&[]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(
        said.err.starts_with("error: there is no provider in "),
        "{}",
        said.err
    );
}
