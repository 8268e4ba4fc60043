//! Puts the workspace's specs and mappings into the library, so that the stand-ins need no files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../..");
    let mut table = String::from("&[\n");
    for folder in ["mappings", "specs"] {
        let mut files = Vec::new();
        walk(&root.join(folder), folder, &mut files)?;
        files.sort();
        for (name, path) in files {
            println!("cargo::rerun-if-changed={}", path.display());
            let path = path.canonicalize()?;
            writeln!(table, "({name:?}, include_bytes!({path:?}) as &[u8]),")
                .map_err(io::Error::other)?;
        }
    }
    table.push(']');
    fs::write(Path::new(&variable("OUT_DIR")?).join("files.rs"), table)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

fn walk(folder: &Path, name: &str, out: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    // A new file changes the folder.
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(file) = path.file_name().and_then(|it| it.to_str()) else {
            continue;
        };
        let name = format!("{name}/{file}");
        if name == "mappings/schemas" {
            continue;
        }
        if path.is_dir() {
            walk(&path, &name, out)?;
        } else {
            out.push((name, path));
        }
    }
    Ok(())
}
