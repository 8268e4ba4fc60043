//! References to files as normalised paths inside the folder of the root document.

use crate::spec::reference::percent_decode;

/// Why a reference to a file is refused before anything is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    Host,
    Scheme,
    Absolute,
    Outside,
    Characters,
    Folder,
    Empty,
}

impl Refusal {
    /// The reason, for a complaint.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::Host => "it names a host; nothing is fetched",
            Self::Scheme => "it names a file by URL; only relative paths are followed",
            Self::Absolute => "it names an absolute path; only relative paths are followed",
            Self::Outside => "it leads out of the folder of the document",
            Self::Characters => "its path holds a backslash or a control character",
            Self::Folder => "it names a folder, not a file",
            Self::Empty => "it is empty",
        }
    }
}

/// The path and the fragment of a reference, neither decoded.
pub(super) fn split(reference: &str) -> (&str, Option<&str>) {
    match reference.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (reference, None),
    }
}

/// The scheme of an absolute URL, in lower case.
fn scheme(path: &str) -> Option<String> {
    let (scheme, _) = path.split_once(':')?;
    let mut bytes = scheme.bytes();
    let fits = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    fits.then(|| scheme.to_ascii_lowercase())
}

/// The normalised path that a reference written in the file `base` names.
///
/// Both are relative to the folder of the root document, with `/` between
/// their parts. One file has one path, however it is written.
pub(super) fn resolve(base: &str, written: &str) -> Result<String, Refusal> {
    let written = written.trim();
    if let Some(scheme) = scheme(written) {
        return Err(match scheme.as_str() {
            "file" => Refusal::Scheme,
            // A drive letter.
            one if one.len() == 1 => Refusal::Absolute,
            _ => Refusal::Host,
        });
    }
    let decoded = percent_decode(written.split('?').next().unwrap_or_default());
    if decoded.starts_with("//") || decoded.starts_with("\\\\") {
        return Err(Refusal::Host);
    }
    if decoded.starts_with(['/', '\\', '~']) || scheme(&decoded).is_some_and(|it| it.len() == 1) {
        return Err(Refusal::Absolute);
    }
    if decoded.contains(|it: char| it == '\\' || it.is_control()) {
        return Err(Refusal::Characters);
    }
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop().ok_or(Refusal::Outside)?),
            part => parts.push(part),
        }
    }
    let last = decoded.rsplit('/').next().unwrap_or_default();
    if parts.is_empty() || matches!(last, "" | "." | "..") {
        return Err(Refusal::Folder);
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_path() {
        for written in [
            "a b.yml",
            "./a b.yml",
            "x/../a b.yml",
            "./x/.././a%20b.yml",
            ".//a b.yml",
            "a%20b.yml?v=1",
            "../m/a b.yml",
        ] {
            assert_eq!(
                resolve("m/base.yml", written).as_deref(),
                Ok("m/a b.yml"),
                "{written}"
            );
        }
    }

    #[test]
    fn what_leaves_the_folder_is_refused() {
        for (written, refusal) in [
            ("/etc/passwd", Refusal::Absolute),
            ("%2fetc/passwd", Refusal::Absolute),
            ("C:\\x.yml", Refusal::Absolute),
            ("c%3A/x.yml", Refusal::Absolute),
            ("~/x.yml", Refusal::Absolute),
            ("\\x.yml", Refusal::Absolute),
            ("../../x.yml", Refusal::Outside),
            ("%2e%2e/%2E%2e/x.yml", Refusal::Outside),
            ("a/../../../b/x.yml", Refusal::Outside),
            ("file:///etc/passwd", Refusal::Scheme),
            ("FILE:x.yml", Refusal::Scheme),
            ("http://h/x.yml", Refusal::Host),
            ("https://h/x.yml", Refusal::Host),
            ("jar:file:x!y", Refusal::Host),
            ("//h/x.yml", Refusal::Host),
            ("\\\\h\\x.yml", Refusal::Host),
            ("a\\..\\x.yml", Refusal::Characters),
            ("a%00.yml", Refusal::Characters),
            ("a\n.yml", Refusal::Characters),
            ("./", Refusal::Folder),
            ("x/..", Refusal::Folder),
            ("x/", Refusal::Folder),
        ] {
            assert_eq!(resolve("m/base.yml", written), Err(refusal), "{written}");
        }
        assert_eq!(
            resolve("m/base.yml", "....//x.yml").as_deref(),
            Ok("m/..../x.yml")
        );
    }
}
