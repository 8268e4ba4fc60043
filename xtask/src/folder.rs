//! The folder of a document: opens what its references name, and nothing outside.

use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use conjoin_codegen::spec::{FileError, Files, most_bytes};

/// The folder that a document lies in. Links inside it are followed as long as
/// they stay inside.
#[derive(Debug)]
pub(crate) struct Folder {
    /// Without links.
    root: PathBuf,
}

impl Folder {
    /// The folder of a document, and the name of the document in it.
    pub(crate) fn of(document: &Path) -> std::io::Result<(Self, String)> {
        let document = document.canonicalize()?;
        let root = document.parent().unwrap_or(Path::new("/")).to_path_buf();
        let name = document
            .file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        Ok((Self { root }, name))
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let sound = !path.contains(['\\', '\0'])
            && path
                .split('/')
                .all(|part| !matches!(part, "" | "." | "..") && !part.contains(':'));
        if !sound {
            return Err(FileError::Outside);
        }
        let real = self
            .root
            .join(path)
            .canonicalize()
            .map_err(|error| unread(&error))?;
        if !real.starts_with(&self.root) {
            return Err(FileError::Outside);
        }
        // Asked before it is opened: opening a pipe waits for whoever writes to it.
        let facts = fs::metadata(&real).map_err(|error| unread(&error))?;
        if !facts.is_file() {
            return Err(FileError::NotAFile);
        }
        let most = u64::try_from(most_bytes()).unwrap_or(u64::MAX);
        if facts.len() > most {
            return Err(FileError::TooLarge);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or_default());
        fs::File::open(&real)
            .and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes))
            .map_err(|error| unread(&error))?;
        if bytes.len() > most_bytes() {
            return Err(FileError::TooLarge);
        }
        Ok(bytes)
    }
}

fn unread(error: &std::io::Error) -> FileError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::Missing,
        _ => FileError::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_inside_are_opened() {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("inner");
        fs::create_dir_all(inner.join("sub")).unwrap();
        fs::write(inner.join("api.yaml"), "a").unwrap();
        fs::write(inner.join("sub/part.yml"), "b").unwrap();
        fs::write(outer.path().join("secret.yml"), "c").unwrap();
        let (folder, name) = Folder::of(&inner.join("sub/../api.yaml")).unwrap();
        assert_eq!(name, "api.yaml");
        assert_eq!(folder.read("api.yaml"), Ok(b"a".to_vec()));
        assert_eq!(folder.read("sub/part.yml"), Ok(b"b".to_vec()));
        assert_eq!(folder.read("gone.yml"), Err(FileError::Missing));
        assert_eq!(folder.read("api.yaml/x.yml"), Err(FileError::Missing));
        assert_eq!(folder.read("sub"), Err(FileError::NotAFile));
        for outside in ["../secret.yml", "sub/../../secret.yml", "/etc/passwd", ""] {
            assert_eq!(folder.read(outside), Err(FileError::Outside), "{outside}");
        }
        let large = fs::File::create(inner.join("large.yml")).unwrap();
        large.set_len(most_bytes() as u64 + 1).unwrap();
        assert_eq!(folder.read("large.yml"), Err(FileError::TooLarge));
    }

    #[cfg(unix)]
    #[test]
    fn links_may_not_lead_outside() {
        use std::os::unix::fs::symlink;
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("api.yaml"), "a").unwrap();
        fs::write(outer.path().join("secret.yml"), "c").unwrap();
        symlink("../secret.yml", inner.join("out.yml")).unwrap();
        symlink("..", inner.join("up")).unwrap();
        symlink("api.yaml", inner.join("in.yml")).unwrap();
        symlink("/dev/zero", inner.join("zero.yml")).unwrap();
        symlink("round.yml", inner.join("round.yml")).unwrap();
        let (folder, _) = Folder::of(&inner.join("api.yaml")).unwrap();
        for outside in ["out.yml", "up/secret.yml", "zero.yml"] {
            assert_eq!(folder.read(outside), Err(FileError::Outside), "{outside}");
        }
        assert_eq!(folder.read("in.yml"), Ok(b"a".to_vec()));
        assert!(matches!(
            folder.read("round.yml"),
            Err(FileError::Unreadable(_))
        ));
        let socket = inner.join("socket.yml");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert_eq!(folder.read("socket.yml"), Err(FileError::NotAFile));
    }
}
