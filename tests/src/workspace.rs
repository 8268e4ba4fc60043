//! Workspaces of a test's own, copied from folders of the repository.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// The testbed's specs and mappings with the common models of the repository.
pub const TESTBED: [(&str, &str); 3] = [
    ("testbed/specs/acme", "specs/acme"),
    ("testbed/mappings/acme", "mappings/acme"),
    ("../mappings/models", "mappings/models"),
];

/// The small workspace that cases of diagnostics start from.
pub const BASE: [(&str, &str); 3] = [
    ("cases/diagnostics/base/specs/acme", "specs/acme"),
    ("cases/diagnostics/base/mappings/acme", "mappings/acme"),
    ("cases/diagnostics/base/mappings/models", "mappings/models"),
];

/// A folder with copies of folders below `tests/`: where each is from and where it goes.
///
/// # Panics
/// When a file cannot be read or written.
pub fn copy(folders: &[(&str, &str)]) -> TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    for (from, to) in folders {
        let (from, to) = (root.join(from), folder.path().join(to));
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(&from).unwrap_or_else(|error| panic!("{from:?}: {error}")) {
            let entry = entry.unwrap();
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
    folder
}

/// Puts a text in place of another in a file of such a folder.
///
/// # Panics
/// When the file does not have the text.
pub fn edit(folder: &TempDir, file: &str, old: &str, new: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(text.contains(old), "{file} has no `{old}`");
    fs::write(path, text.replace(old, new)).unwrap();
}

/// The testbed, in whose mappings a model that is read by id alone and one of one record come first.
///
/// # Panics
/// When the mappings do not have the models.
pub fn with_odd_models_first() -> TempDir {
    let folder = copy(&TESTBED);
    let accounting = "mappings/acme/accounting.yaml";
    let path = folder.path().join(accounting);
    let text = fs::read_to_string(&path).unwrap();
    let (start, end) = ("  CompanyInfo:\n", "\n  # A list that takes a time");
    let at = text.find(start).unwrap();
    let to = at + text[at..].find(end).unwrap();
    fs::write(&path, [&text[..at], &text[to..]].concat()).unwrap();
    let by_id = "models:
  CompanyInfo:
    id: id
    read:
      get: {op: getLabel, record: label, params: {path.id: $id}}
    fields:
      name: name
    absent:
      no label has it:
        [legal_name, tax_number, fiscal_year_end_month, fiscal_year_end_day, currency, multi_currency_enabled,
         country, timezone, urls, addresses, phones, parent, lock_date]

";
    edit(&folder, accounting, "models:\n", by_id);
    let crm = "mappings/acme/crm.yaml";
    let text = fs::read_to_string(folder.path().join(crm)).unwrap();
    let user = &text[text.find("  User:\n").unwrap()..];
    edit(&folder, crm, user, "");
    edit(&folder, crm, "models:\n", &format!("models:\n{user}\n"));
    folder
}
