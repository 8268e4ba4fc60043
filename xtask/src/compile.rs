//! Compiling generated crates on their own, and what that costs.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::workspace;

/// What one rustc needed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// CPU seconds, user and system.
    pub(crate) seconds: f64,
    /// Most memory, megabytes. Zero where GNU time is not installed.
    pub(crate) megabytes: f64,
}

/// Cargo with one build folder for many crates, so that dependencies are built once.
pub(crate) struct Compiler {
    folder: tempfile::TempDir,
    target: std::path::PathBuf,
}

impl Compiler {
    pub(crate) fn new() -> Result<Self> {
        let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
        let log = folder.path().join("log");
        let wrapper = folder.path().join("wrapper");
        // GNU time gives CPU and memory of the one rustc; without it the crate is still compiled.
        let script = format!(
            "#!/bin/sh\nif [ -x /usr/bin/time ]; then exec /usr/bin/time -a -o '{}' -f '%U %S %M' \"$@\"; fi\nexec \"$@\"\n",
            log.display()
        );
        fs::write(&wrapper, script).context("cannot write the rustc wrapper")?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755))
                .context("cannot make the wrapper executable")?;
        }
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
            || workspace::home().join("target"),
            std::path::PathBuf::from,
        );
        Ok(Self {
            folder,
            target: target.join("clients"),
        })
    }

    /// Clippy over one crate with every warning an error. The inner error is what it said.
    pub(crate) fn lint(&self, krate: &Path) -> Result<Result<Cost, String>> {
        self.cargo(krate, &["clippy", "--quiet", "--all-targets"])
    }

    fn cargo(&self, krate: &Path, arguments: &[&str]) -> Result<Result<Cost, String>> {
        // The versions that this workspace is tested with.
        let lock = workspace::home().join("Cargo.lock");
        if lock.exists() && !krate.join("Cargo.lock").exists() {
            fs::copy(&lock, krate.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
        }
        let log = self.folder.path().join("log");
        let _ = fs::remove_file(&log);
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(arguments)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("RUSTC_WRAPPER", self.folder.path().join("wrapper"))
            .env("RUSTFLAGS", "-D warnings")
            .env("CARGO_INCREMENTAL", "0")
            .current_dir(krate)
            .output()
            .context("cannot start cargo")?;
        if !output.status.success() {
            return Ok(Err(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        let text = fs::read_to_string(&log).unwrap_or_default();
        // The last line is the crate itself; earlier ones are cargo's questions to rustc.
        let numbers: Vec<f64> = text
            .lines()
            .last()
            .unwrap_or_default()
            .split(' ')
            .filter_map(|it| it.parse().ok())
            .collect();
        Ok(Ok(match numbers.as_slice() {
            [user, system, kilobytes] => Cost {
                seconds: user + system,
                megabytes: kilobytes / 1024.0,
            },
            _ => Cost {
                seconds: 0.0,
                megabytes: 0.0,
            },
        }))
    }
}
