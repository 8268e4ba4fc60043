//! `bench`: what generation, compilation and conversion cost, as ratios and seconds of one run.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};
use conjoin_codegen::files::FileSet;
use conjoin_codegen::{emit, format};

use crate::{check, generate, rustfmt, workspace};

/// `bench`.
pub(crate) fn run() -> Result<bool> {
    let root = workspace::root()?;
    generation(&root)?;
    regeneration(&root)?;
    compilation(&root)?;
    conversion(&root)
}

/// Best of five, milliseconds.
fn best(mut work: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let start = Instant::now();
        work()?;
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(best)
}

fn generation(root: &Path) -> Result<()> {
    say!("generation (best of 5)               check ms   emit ms   rustfmt ms      KB");
    let run = check::everything(root, &[])?;
    let categories: Vec<_> = run.models.iter().collect();
    let mut total = 0.0;
    for outcome in &run.outcomes {
        let Some(checked) = &outcome.checked else {
            continue;
        };
        let only = [outcome.name.clone()];
        let checking = best(|| check::everything(root, &only).map(drop))?;
        let mut files = FileSet::new();
        let emission = best(|| {
            files = emit::connector(&checked.plan, &checked.api, &categories);
            Ok(())
        })?;
        let formatting = best(|| {
            format::format(files.clone(), &rustfmt::rustfmt)
                .map(drop)
                .map_err(anyhow::Error::msg)
        })?;
        let kilobytes = files.values().map(String::len).sum::<usize>() / 1024;
        say!(
            "  {:<34} {checking:>8.1} {emission:>9.1} {formatting:>12.1} {kilobytes:>7}",
            outcome.name
        );
        total += checking + emission;
    }
    let checking = best(|| check::everything(root, &[]).map(drop))?;
    say!("  check of all mappings              {checking:>8.1}   (goal: under 100)");
    say!("  all, without rustfmt               {total:>8.1}");
    let whole = best(|| {
        let run = check::everything(root, &[])?;
        let crates = generate::crates(root, &run, &[])?;
        let mut files = FileSet::new();
        crates.into_iter().for_each(|it| files.extend(it.files));
        format::format(files, &rustfmt::rustfmt)
            .map(drop)
            .map_err(anyhow::Error::msg)
    })?;
    say!("  all, with rustfmt                  {whole:>8.1}   (goal: under 2000)");
    Ok(())
}

fn regeneration(root: &Path) -> Result<()> {
    let program = std::env::current_exe().context("this program cannot be found")?;
    let again = || -> Result<()> {
        let output = Command::new(&program)
            .arg("generate")
            .current_dir(root)
            .output()
            .context("cannot start `generate`")?;
        anyhow::ensure!(
            output.status.success(),
            "`generate` failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    };
    again()?;
    say!(
        "no-op regeneration of everything     {:>8.1} ms, process included   (goal: under 300)\n",
        best(again)?
    );
    Ok(())
}

/// CPU seconds and peak memory of the rustc that compiles one crate, dependencies built.
fn compilation(root: &Path) -> Result<()> {
    let time = Path::new("/usr/bin/time");
    if !time.exists() {
        say!("compile cost: skipped, GNU time is not installed at /usr/bin/time\n");
        return Ok(());
    }
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let log = folder.path().join("log");
    let wrapper = folder.path().join("wrapper");
    let script = format!(
        "#!/bin/sh\nexec {} -a -o '{}' -f '%U %S %M' \"$@\"\n",
        time.display(),
        log.display()
    );
    std::fs::write(&wrapper, script).context("cannot write the rustc wrapper")?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&wrapper, std::fs::Permissions::from_mode(0o755))
            .context("cannot make the wrapper executable")?;
    }
    say!(
        "compile cost (one rustc, dependencies built)   lines   check CPU s   build CPU s   peak MB"
    );
    let target = root.join("target/bench");
    for name in crates(root) {
        let package = format!("conjoin-{name}");
        let mut row = Vec::new();
        for verb in ["check", "build"] {
            let cargo = |touch: bool| -> Result<()> {
                if touch {
                    let lib = root.join(format!("generated/{name}/src/lib.rs"));
                    let text = std::fs::read(&lib)?;
                    std::fs::write(&lib, text)?;
                }
                let _ = std::fs::remove_file(&log);
                let output =
                    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                        .args([verb, "--quiet", "--offline", "-p", &package, "--target-dir"])
                        .arg(&target)
                        .env("RUSTC_WRAPPER", &wrapper)
                        .env("CARGO_INCREMENTAL", "0")
                        .current_dir(root)
                        .output()
                        .context("cannot start cargo")?;
                anyhow::ensure!(
                    output.status.success(),
                    "cargo {verb} -p {package} failed: {}",
                    String::from_utf8_lossy(&output.stderr)
                );
                Ok(())
            };
            cargo(false)?;
            cargo(true)?;
            let text = std::fs::read_to_string(&log).unwrap_or_default();
            // The last line is the crate itself; earlier ones are cargo's questions to rustc.
            let numbers: Vec<f64> = text
                .lines()
                .last()
                .unwrap_or_default()
                .split(' ')
                .filter_map(|it| it.parse().ok())
                .collect();
            if let [user, system, kilobytes] = numbers.as_slice() {
                row.push((user + system, kilobytes / 1024.0));
            }
        }
        let lines: usize = workspace::generated(root, &format!("generated/{name}"))
            .iter()
            .filter(|(path, _)| path.ends_with(".rs"))
            .map(|(_, text)| text.lines().count())
            .sum();
        if let [(check, _), (build, peak)] = row.as_slice() {
            say!("  {package:<44} {lines:>6} {check:>13.2} {build:>13.2} {peak:>9.0}");
        }
    }
    say!();
    Ok(())
}

fn crates(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root.join("generated"))
        .into_iter()
        .flatten()
        .filter_map(|it| it.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

fn conversion(root: &Path) -> Result<bool> {
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "bench",
            "--quiet",
            "-p",
            "conjoin-tests",
            "--bench",
            "conversion",
        ])
        .current_dir(root)
        .status()
        .context("cannot start cargo bench")?;
    Ok(status.success())
}
