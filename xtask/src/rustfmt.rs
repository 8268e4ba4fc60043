//! One `rustfmt` process for a set of files.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// Formats Rust files, laid out as they will be so that rustfmt follows their modules as `cargo fmt` does.
pub(crate) fn rustfmt(
    files: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, String> {
    if files.is_empty() {
        return Ok(BTreeMap::new());
    }
    let text = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(text)?;
    for (path, content) in files {
        let target = folder.path().join(path);
        fs::create_dir_all(target.parent().unwrap_or(folder.path())).map_err(text)?;
        fs::write(&target, content).map_err(text)?;
        // A module that is written by hand stays as it is, but rustfmt follows every `mod`.
        let by_hand = target.with_file_name("hooks.rs");
        if content.contains("\nmod hooks;\n") && !by_hand.exists() {
            fs::write(by_hand, "").map_err(text)?;
        }
    }
    let roots = files
        .keys()
        .filter(|path| path.ends_with("/src/lib.rs"))
        .map(|path| folder.path().join(path));
    let output = Command::new(std::env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into()))
        .args(["--edition", "2024", "--quiet"])
        .args(roots)
        .output()
        .map_err(|error| {
            format!(
                "rustfmt cannot be started: {error}; install it with `rustup component add rustfmt`"
            )
        })?;
    if !output.status.success() {
        return Err(format!(
            "rustfmt failed: {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    files
        .keys()
        .map(|path| {
            Ok((
                path.clone(),
                fs::read_to_string(folder.path().join(path)).map_err(text)?,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_followed() {
        let files = BTreeMap::from([
            ("a/src/lib.rs".to_owned(), "//! Doc.\n\nmod b;\n".to_owned()),
            ("a/src/b.rs".to_owned(), "fn f( ) { }\n".to_owned()),
        ]);
        let out = rustfmt(&files).unwrap();
        assert_eq!(out["a/src/b.rs"], "fn f() {}\n");
        assert_eq!(out["a/src/lib.rs"], files["a/src/lib.rs"]);
    }
}
