//! The files of one tree, each read once, and what a reference in one of them leads to.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::rc::Rc;

use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Sources};
use crate::spec::limits::{self, Limit};
use crate::spec::reference::{child, escape, percent_decode, reference_in};
use crate::spec::report::passed;
use crate::spec::text::{self, Format, TextError};

use super::path::{Refusal, resolve, split};

/// Opens the files that the references of a document name.
///
/// Paths are relative to the folder of the root document, normalised, with `/`
/// between their parts; none leads out of that folder by its letters. What
/// links do is for the implementation to check.
pub trait Files {
    /// The bytes of one file.
    ///
    /// # Errors
    /// When there is no such file, or it may not be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError>;
}

/// Why a file that a reference names was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileError {
    /// There is none.
    Missing,
    /// It lies outside the folder of the root document, for instance behind a link.
    Outside,
    /// It is a folder, a device or a pipe.
    NotAFile,
    /// It is larger than [`most_bytes`] allows.
    TooLarge,
    /// The system's words.
    Unreadable(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file"),
            Self::Outside => {
                f.write_str("it leads out of the folder of the document, through a link")
            }
            Self::NotAFile => f.write_str("it is no regular file"),
            Self::TooLarge => f.write_str(&passed(&limits::FILE_BYTES)),
            Self::Unreadable(why) => write!(f, "it cannot be read: {why}"),
        }
    }
}

impl std::error::Error for FileError {}

/// The size up to which a file of a spec is read.
#[must_use]
pub fn most_bytes() -> usize {
    limits::FILE_BYTES.most
}

/// A file that was read.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) path: String,
    pub(crate) source: SourceId,
    pub(crate) format: Format,
    pub(crate) value: Value,
}

/// What a reference leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Location {
    /// Index of the file.
    pub(super) file: usize,
    /// JSON pointer into it.
    pub(super) pointer: String,
}

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// Never opened.
    Refused(Refusal),
    /// Opened or looked for in vain: code, file, reason.
    File(Code, String, String),
    /// The file has nothing there.
    Dangling(String, String),
    /// Only references, round and round.
    Cycle,
    /// A limit was passed.
    Limit(&'static Limit),
}

/// The files read so far. Those of roots come first.
pub(super) struct Tree<'f> {
    files: Vec<Rc<Loaded>>,
    known: HashMap<String, Result<usize, Problem>>,
    anchors: HashMap<usize, Rc<HashMap<String, String>>>,
    loader: Option<&'f dyn Files>,
    bytes: usize,
    /// `$self` or `$id` of whole files.
    urls: HashMap<String, usize>,
    /// Files that references went into since they were last asked for.
    touched: BTreeSet<usize>,
}

impl<'f> Tree<'f> {
    /// A tree of files that are there, and of those that a loader opens.
    pub(super) fn new(files: Vec<Loaded>, loader: Option<&'f dyn Files>) -> Self {
        let mut tree = Self {
            files: Vec::new(),
            known: HashMap::new(),
            anchors: HashMap::new(),
            loader,
            bytes: 0,
            urls: HashMap::new(),
            touched: BTreeSet::new(),
        };
        for file in files {
            tree.add(file);
        }
        tree
    }

    fn add(&mut self, file: Loaded) -> usize {
        let index = self.files.len();
        for key in ["$self", "$id"] {
            if let Some(url) = file.value.get(key).and_then(Value::as_str) {
                let url = url.trim_end_matches('#').to_owned();
                self.urls.entry(url).or_insert(index);
            }
        }
        self.known.insert(file.path.clone(), Ok(index));
        self.files.push(Rc::new(file));
        index
    }

    /// A file by its index.
    pub(super) fn file(&self, index: usize) -> Option<&Rc<Loaded>> {
        self.files.get(index)
    }

    /// The value of a file, which is gone from the tree then.
    pub(super) fn take(&mut self, index: usize) -> Value {
        self.files
            .get_mut(index)
            .and_then(Rc::get_mut)
            .map(|file| std::mem::take(&mut file.value))
            .unwrap_or_default()
    }

    /// Every file read.
    pub(super) fn files(&self) -> &[Rc<Loaded>] {
        &self.files
    }

    /// The files that references went into since this was last asked.
    pub(super) fn take_touched(&mut self) -> BTreeSet<usize> {
        std::mem::take(&mut self.touched)
    }

    /// The file of a normalised path, read now if it was not read yet.
    fn open(
        &mut self,
        path: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Result<usize, Problem> {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        let result = self.load(path, sources, diagnostics);
        if let Err(problem) = &result {
            self.known.insert(path.to_owned(), Err(problem.clone()));
        }
        result
    }

    fn load(
        &mut self,
        path: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Result<usize, Problem> {
        let problem =
            |code, why: &dyn fmt::Display| Problem::File(code, path.to_owned(), why.to_string());
        if self.files.len() >= limits::FILES.most {
            return Err(Problem::Limit(&limits::FILES));
        }
        let bytes = match self.loader {
            Some(loader) => loader.read(path),
            None => Err(FileError::Missing),
        };
        let bytes = bytes.map_err(|error| match error {
            FileError::Missing => problem(Code::S0004, &error),
            FileError::Outside | FileError::NotAFile => problem(Code::S0005, &error),
            FileError::TooLarge => problem(Code::S0003, &error),
            FileError::Unreadable(_) => problem(Code::S0001, &error),
        })?;
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > limits::TREE_BYTES.most {
            return Err(Problem::Limit(&limits::TREE_BYTES));
        }
        let unread = |error: &TextError| match error {
            TextError::Encoding(why) => problem(Code::S0001, why),
            TextError::Empty => problem(Code::S0002, &"file is empty"),
            TextError::Limit(limit) => problem(Code::S0003, &passed(limit)),
            TextError::Syntax { message, .. } => problem(
                Code::S0002,
                &format!(
                    "file does not parse: {}",
                    message.lines().next().unwrap_or_default()
                ),
            ),
        };
        let text = text::decode(&bytes).map_err(|error| unread(&error))?;
        let format = Format::of_text(path, text);
        let prose = [".md", ".txt", ".html"]
            .iter()
            .any(|end| path.to_ascii_lowercase().ends_with(end));
        let value = if prose {
            Value::String(text.to_owned())
        } else {
            let parsed = text::parse(text, format).map_err(|error| unread(&error))?;
            for pointer in &parsed.duplicates {
                let key = pointer.rsplit('/').next().unwrap_or_default();
                diagnostics.push(
                    Diagnostic::in_file(Code::S0007, path, format!("`{key}` is written twice"))
                        .note(format!("at {path}#{pointer}"))
                        .help("remove one of them; the last one counts until then")
                        .at_level(crate::diagnostic::Level::Warning),
                );
            }
            parsed.value
        };
        let source = sources.add(path, text);
        Ok(self.add(Loaded {
            path: path.to_owned(),
            source,
            format,
            value,
        }))
    }

    /// The file that the part of a reference before `#` names, seen from `base`.
    fn file_of(
        &mut self,
        base: usize,
        written: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Result<usize, Problem> {
        if written.is_empty() {
            return Ok(base);
        }
        if let Some(index) = self.urls.get(written) {
            return Ok(*index);
        }
        let from = self.file(base).map_or("", |file| file.path.as_str());
        let path = match resolve(from, written) {
            Ok(path) => path,
            // A URL beside the one that the document says is its own.
            Err(refusal @ Refusal::Host) => {
                let beside = self.file(base).and_then(|file| {
                    let own = file.value.get("$self")?.as_str()?;
                    let folder = own.get(..=own.rfind('/')?)?;
                    (folder.contains("://") && !folder.ends_with("://"))
                        .then(|| resolve(&file.path, written.strip_prefix(folder)?).ok())?
                });
                beside.ok_or(Problem::Refused(refusal))?
            }
            Err(refusal) => return Err(Problem::Refused(refusal)),
        };
        self.open(&path, sources, diagnostics)
    }

    /// Where a reference written in a file leads, through references on the way
    /// and through those that stand at its end and say nothing else.
    pub(super) fn locate(
        &mut self,
        base: usize,
        reference: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Result<Location, Problem> {
        let mut hops = 0;
        let mut at = self.walk(base, reference, &mut hops, sources, diagnostics)?;
        loop {
            let next = self.value(&at).and_then(|value| {
                let only = value.as_object()?.len() == 1;
                reference_in(value).filter(|_| only).map(str::to_owned)
            });
            let Some(next) = next else { return Ok(at) };
            at = self.walk(at.file, &next, &mut hops, sources, diagnostics)?;
        }
    }

    /// The value at a location.
    pub(super) fn value(&self, at: &Location) -> Option<&Value> {
        let file = self.files.get(at.file)?;
        at.pointer.split('/').skip(1).try_fold(&file.value, child)
    }

    fn walk(
        &mut self,
        base: usize,
        reference: &str,
        hops: &mut usize,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Result<Location, Problem> {
        *hops += 1;
        if *hops > limits::REFERENCE_HOPS.most {
            return Err(Problem::Cycle);
        }
        if reference.trim().is_empty() {
            return Err(Problem::Refused(Refusal::Empty));
        }
        let (path, fragment) = split(reference);
        let mut front = String::new();
        let file = match self.file_of(base, path, sources, diagnostics) {
            Ok(file) => {
                self.touched.insert(file);
                file
            }
            // The name that a schema of this file has given itself.
            Err(problem) => {
                let named = self.anchors(base).get(&id_key(path)).cloned();
                front = named.ok_or(problem)?;
                base
            }
        };
        let fragment = percent_decode(fragment.unwrap_or_default());
        let pointer = if fragment.is_empty() || fragment.starts_with('/') {
            fragment.into_owned()
        } else {
            match self.anchors(file).get(fragment.as_ref()) {
                Some(pointer) => pointer.clone(),
                // `file.yml#Name` is written for `file.yml#/Name`.
                None => format!("/{fragment}"),
            }
        };
        let pointer = front + &pointer;
        let mut at = Location {
            file,
            pointer: String::new(),
        };
        for segment in pointer.split('/').skip(1) {
            loop {
                let value = self.value(&at);
                if value.and_then(|value| child(value, segment)).is_some() {
                    break;
                }
                let Some(jump) = value.and_then(reference_in).map(str::to_owned) else {
                    let path = self.files.get(file).map_or("", |file| file.path.as_str());
                    return Err(Problem::Dangling(path.to_owned(), pointer));
                };
                at = self.walk(at.file, &jump, hops, sources, diagnostics)?;
            }
            at.pointer.push('/');
            at.pointer.push_str(segment);
        }
        Ok(at)
    }

    /// The pointers of `$anchor` and `$id` in a file.
    fn anchors(&mut self, file: usize) -> Rc<HashMap<String, String>> {
        if let Some(known) = self.anchors.get(&file) {
            return known.clone();
        }
        let mut found = HashMap::new();
        if let Some(file) = self.files.get(file) {
            collect(&file.value, &mut String::new(), &mut found);
        }
        let found = Rc::new(found);
        self.anchors.insert(file, found.clone());
        found
    }
}

/// An `$id` among the anchors: no anchor holds a space.
fn id_key(url: &str) -> String {
    format!("id {}", url.trim_end_matches('#'))
}

/// Anchors of a value and what is below; the first of a name counts.
fn collect(value: &Value, pointer: &mut String, found: &mut HashMap<String, String>) {
    let mut below = |key: &str, value: &Value, found: &mut HashMap<String, String>| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&escape(key));
        collect(value, pointer, found);
        pointer.truncate(length);
    };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match key.as_str() {
                    "example" | "examples" | "default" | "enum" | "const" => {}
                    key => below(key, value, found),
                }
            }
            for key in ["$anchor", "$dynamicAnchor", "$id"] {
                if let Some(name) = map.get(key).and_then(Value::as_str) {
                    let name = match key {
                        "$id" => id_key(name),
                        _ => name.to_owned(),
                    };
                    found.entry(name).or_insert_with(|| pointer.clone());
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                below(&index.to_string(), value, found);
            }
        }
        _ => {}
    }
}
