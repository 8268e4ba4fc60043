//! From clean documents to the resolved model.
//!
//! Types live in slots while lowering: a slot may turn out to be an alias of
//! another, and whether a named schema may be null is known only once it was
//! read. `finish` follows the aliases and gives out the final ids.

mod all_of;
mod base;
mod class;
mod ends;
mod enums;
mod finish;
mod gather;
mod join;
mod knots;
mod objects;
mod operation;
mod params;
mod schema;
mod security;
mod settle;
mod tags;
mod union;
mod words;

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use crate::api::{Api, Doc, Document, Kind, Origin, TypeId, TypeName, TypeRef};
use crate::diagnostic::Code;

use super::limits;
use super::reference::{self, Target, Unresolved, child, escape, reference_in, unescape};
use super::report::{Complaint, Report, document_id};
use super::share::Shared;
use words::{clean_line, doc_of};

/// A document in the one dialect.
#[derive(Debug)]
pub(crate) struct Draft {
    /// Path in the workspace.
    pub(crate) path: String,
    /// File stem.
    pub(crate) name: String,
    /// Content.
    pub(crate) root: Value,
    /// Operations that its text declares.
    pub(crate) operations: usize,
}

/// A value and where it stands.
#[derive(Debug, Clone)]
struct At<'a> {
    document: usize,
    pointer: String,
    value: &'a Value,
}

impl<'a> At<'a> {
    /// The value below a key.
    fn key(&self, key: &str) -> Option<At<'a>> {
        let value = self.value.get(key)?;
        Some(At {
            document: self.document,
            pointer: format!("{}/{}", self.pointer, escape(key)),
            value,
        })
    }

    /// The elements of the list below a key.
    fn elements(&self, key: &str) -> Vec<At<'a>> {
        let Some(list) = self.value.get(key).and_then(Value::as_array) else {
            return Vec::new();
        };
        list.iter()
            .enumerate()
            .map(|(index, value)| At {
                document: self.document,
                pointer: format!("{}/{}/{index}", self.pointer, escape(key)),
                value,
            })
            .collect()
    }

    fn place(&self) -> (usize, String) {
        (self.document, self.pointer.clone())
    }

    fn origin(&self) -> Origin {
        Origin {
            document: document_id(self.document),
            pointer: self.pointer.clone(),
        }
    }

    fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }
}

/// A type while it is made.
#[derive(Debug)]
struct Slot {
    name: TypeName,
    doc: Doc,
    origin: Origin,
    /// The schema itself says that it may be null.
    nullable: bool,
    state: State,
}

#[derive(Debug)]
enum State {
    /// Reserved, not read yet.
    Pending,
    /// Being read.
    Open,
    /// The same as another type.
    Alias(TypeRef),
    /// Read.
    Done(Kind),
}

/// What a schema turned out to be.
struct Shaped {
    state: State,
    nullable: bool,
    doc: Doc,
}

impl Shaped {
    fn kind(kind: Kind) -> Self {
        Self {
            state: State::Done(kind),
            nullable: false,
            doc: Doc::default(),
        }
    }

    fn alias(ty: TypeRef) -> Self {
        Self {
            state: State::Alias(ty),
            nullable: false,
            doc: Doc::default(),
        }
    }

    fn nullable(mut self, nullable: bool) -> Self {
        self.nullable |= nullable;
        self
    }
}

/// The state of one run.
struct Lower<'a, 'r> {
    drafts: &'a [Draft],
    shared: &'a Shared,
    report: &'r mut Report,
    slots: Vec<Slot>,
    /// Slot of each schema by document and pointer.
    known: Vec<HashMap<String, TypeId>>,
    /// Target of each reference by document and text.
    references: Vec<HashMap<&'a str, TypeId>>,
    /// Slots of targets that lie deep inside something, read last if nothing
    /// else reads them, and of what would nest too deeply while reading.
    late: VecDeque<(TypeId, At<'a>)>,
    nested: VecDeque<(TypeId, At<'a>, Vec<String>)>,
    any: Option<TypeId>,
    classes: RefCell<HashMap<(usize, String), class::Class>>,
    /// Schemas that are being read, one inside the other.
    depth: usize,
    merged: usize,
    /// Variants written out with what stands around them.
    combined: usize,
    bases: base::Bases,
    passed: bool,
    /// Names looked through for one that may be meant.
    compared: usize,
}

/// Schemas read one inside the other; what lies deeper is read from the start.
const NESTED: usize = 48;

/// Lowers all documents of a provider into one API.
pub(crate) fn lower(drafts: &[Draft], shared: &Shared, report: &mut Report) -> Api {
    let mut lower = Lower {
        drafts,
        shared,
        report,
        slots: Vec::new(),
        known: drafts.iter().map(|_| HashMap::new()).collect(),
        references: drafts.iter().map(|_| HashMap::new()).collect(),
        late: VecDeque::new(),
        nested: VecDeque::new(),
        any: None,
        classes: RefCell::default(),
        depth: 0,
        merged: 0,
        combined: 0,
        bases: base::Bases::default(),
        passed: false,
        compared: 0,
    };
    lower.bases = base::Bases::of(&lower);
    let mut api = Api {
        documents: drafts.iter().map(document).collect(),
        ..Api::default()
    };
    let named = lower.reserve();
    for (id, at, name) in named {
        lower.fill(id, &at, &[name]);
    }
    for document in 0..drafts.len() {
        let schemes = security::lower(&mut lower, document, &mut api);
        operation::lower(&mut lower, document, &schemes, &mut api);
        operation::webhooks(&mut lower, document);
    }
    operation::twins(&mut lower, &api);
    // Names given by the place of use come first, those told by a pointer alone last.
    loop {
        let next = lower.nested.pop_front().or_else(|| {
            let (id, at) = lower.late.pop_front()?;
            let name = lower.path_of(at.document, &at.pointer);
            Some((id, at, name))
        });
        let Some((id, at, name)) = next else { break };
        if matches!(lower.slot(id).state, State::Pending) {
            lower.rename(id, &name);
            lower.fill(id, &at, &name);
        }
    }
    finish::finish(lower, &mut api);
    api
}

fn document(draft: &Draft) -> Document {
    let info = |key: &str| match draft.root.get("info").and_then(|info| info.get(key)) {
        Some(Value::String(text)) => clean_line(text),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    Document {
        path: draft.path.clone(),
        name: draft.name.clone(),
        title: info("title"),
        version: info("version"),
        operations: draft.operations,
    }
}

impl<'a> Lower<'a, '_> {
    fn slot(&mut self, id: TypeId) -> &mut Slot {
        // Ids come from `allocate` alone, which pushes the slot.
        &mut self.slots[id.0 as usize]
    }

    fn root(&self, document: usize) -> &'a Value {
        self.drafts
            .get(document)
            .map_or(&Value::Null, |draft| &draft.root)
    }

    fn complain(&mut self, at: &At<'_>, code: Code, message: impl Into<String>) {
        self.report
            .complain(at.document, Complaint::new(code, &at.pointer, message));
    }

    /// A construct that becomes raw JSON.
    fn degrade(&mut self, at: &At<'_>, construct: &str) -> Kind {
        let complaint = Complaint::new(
            Code::M0107,
            &at.pointer,
            format!("{construct} becomes raw JSON"),
        )
        .help("say what it is with an overlay: `target` the pointer, `update` the schema");
        self.report.complain(at.document, complaint);
        Kind::Any
    }

    fn allocate(&mut self, name: TypeName, origin: Origin) -> TypeId {
        let id = TypeId(u32::try_from(self.slots.len()).unwrap_or(u32::MAX));
        self.slots.push(Slot {
            name,
            doc: Doc::default(),
            origin,
            nullable: false,
            state: State::Pending,
        });
        id
    }

    /// Gives every named schema its slot, so that references need not wait.
    fn reserve(&mut self) -> Vec<(TypeId, At<'a>, String)> {
        let mut named = Vec::new();
        for document in 0..self.drafts.len() {
            let Some(schemas) = self
                .root(document)
                .pointer("/components/schemas")
                .and_then(Value::as_object)
            else {
                continue;
            };
            for (key, value) in schemas {
                let Some(home) = self
                    .shared
                    .home(document, key)
                    .filter(|home| home.document == document)
                else {
                    continue;
                };
                let at = At {
                    document,
                    pointer: format!("/components/schemas/{}", escape(key)),
                    value,
                };
                let id = self.allocate(TypeName::Schema(home.name.clone()), at.origin());
                self.remember(&at, id);
                named.push((id, at, home.name.clone()));
            }
        }
        named
    }

    fn remember(&mut self, at: &At<'_>, id: TypeId) {
        if let Some(known) = self.known.get_mut(at.document) {
            known.insert(at.pointer.clone(), id);
        }
    }

    fn rename(&mut self, id: TypeId, name: &[String]) {
        let slot = self.slot(id);
        if !matches!(slot.name, TypeName::Schema(_)) {
            slot.name = TypeName::Inline(name.to_vec());
        }
    }

    /// The type of the schema written at a place, read now if it was not read yet.
    fn ty(&mut self, at: &At<'a>, name: &[String]) -> TypeRef {
        if let Some(text) = reference_in(at.value) {
            return self.reference(at, text);
        }
        let known = self
            .known
            .get(at.document)
            .and_then(|known| known.get(&at.pointer))
            .copied();
        let id = match known {
            Some(id) if !matches!(self.slot(id).state, State::Pending) => return plain(id),
            Some(id) => id,
            None if self.slots.len() >= limits::TYPES.most => {
                self.pass(&limits::TYPES, at);
                return self.any();
            }
            None => {
                let id = self.allocate(TypeName::Inline(Vec::new()), at.origin());
                self.remember(at, id);
                id
            }
        };
        self.rename(id, name);
        if self.depth >= NESTED {
            self.nested.push_back((id, at.clone(), name.to_vec()));
        } else {
            self.fill(id, at, name);
        }
        plain(id)
    }

    fn fill(&mut self, id: TypeId, at: &At<'a>, name: &[String]) {
        self.slot(id).state = State::Open;
        self.depth += 1;
        let shaped = self.shape(at, name);
        self.depth -= 1;
        let slot = self.slot(id);
        slot.state = shaped.state;
        slot.nullable = shaped.nullable;
        slot.doc = shaped.doc;
    }

    /// The type that a reference at `at` leads to.
    fn reference(&mut self, at: &At<'a>, text: &'a str) -> TypeRef {
        if let Some(id) = self
            .references
            .get(at.document)
            .and_then(|known| known.get(text))
        {
            return plain(*id);
        }
        let id = match reference::find(self.root(at.document), text) {
            Ok(target) => {
                let target = self.home(at.document, target);
                let known = self
                    .known
                    .get(target.document)
                    .and_then(|known| known.get(&target.pointer))
                    .copied();
                known.unwrap_or_else(|| {
                    let id = self.allocate(TypeName::Inline(Vec::new()), target.origin());
                    self.remember(&target, id);
                    self.late.push_back((id, target));
                    id
                })
            }
            Err(unresolved) => {
                self.unresolved(at, text, unresolved);
                return self.any();
            }
        };
        if let Some(known) = self.references.get_mut(at.document) {
            known.insert(text, id);
        }
        plain(id)
    }

    /// A target in the document that its schema is lowered from.
    fn home(&self, document: usize, target: Target<'a>) -> At<'a> {
        let here = At {
            document,
            pointer: target.pointer,
            value: target.value,
        };
        let Some(rest) = here.pointer.strip_prefix("/components/schemas/") else {
            return here;
        };
        let name = rest.split('/').next().unwrap_or_default();
        match self.shared.home(document, &unescape(name)) {
            Some(home) if home.document != document => {
                match value_at(self.root(home.document), &here.pointer) {
                    Some(value) => At {
                        document: home.document,
                        pointer: here.pointer,
                        value,
                    },
                    None => here,
                }
            }
            _ => here,
        }
    }

    /// Follows references until something else stands there.
    fn follow(&self, at: &At<'a>) -> Result<At<'a>, Unresolved> {
        match reference_in(at.value) {
            None => Ok(at.clone()),
            Some(text) => Ok(self.home(
                at.document,
                reference::follow(self.root(at.document), text)?,
            )),
        }
    }

    fn unresolved(&mut self, at: &At<'_>, text: &str, unresolved: Unresolved) {
        let text = self.report.reference(at.document, text).into_owned();
        let complaint = match unresolved {
            Unresolved::External(why) => Complaint::new(
                Code::S0005,
                &at.pointer,
                format!("`{text}` is not followed"),
            )
            .label(why)
            .help("put the file beside the document and refer to it by a relative path"),
            Unresolved::Dangling(pointer) => {
                let complaint =
                    Complaint::new(Code::S0004, &at.pointer, format!("`{text}` leads nowhere"));
                let complaint = match self.nearest(at.document, &pointer) {
                    Some(near) => {
                        let near = self.report.origin(at.document, &near);
                        complaint.help(format!("did you mean `#{near}`?"))
                    }
                    None => complaint,
                };
                complaint.help("correct the reference, or add what it names, with an overlay")
            }
            Unresolved::Cycle(cycle) => self.cycle(at, &cycle),
        };
        self.report.complain(at.document, complaint);
    }

    fn cycle(&self, at: &At<'_>, cycle: &[String]) -> Complaint {
        let mut steps: Vec<&str> = cycle.iter().map(String::as_str).collect();
        steps.extend(cycle.first().map(String::as_str));
        let round = steps
            .iter()
            .take(8)
            .map(|step| format!("`#{}`", self.report.origin(at.document, step)))
            .collect::<Vec<_>>()
            .join(" -> ");
        Complaint::new(
            Code::S0004,
            &at.pointer,
            format!("schemas that are defined by each other say nothing: {round}"),
        )
        .help("break the cycle with an overlay")
    }

    /// The sibling of a dangling pointer whose name is close to it.
    fn nearest(&mut self, document: usize, pointer: &str) -> Option<String> {
        let (parent, last) = pointer.rsplit_once('/')?;
        let names = value_at(self.root(document), parent)?.as_object()?;
        self.compared += names.len();
        if self.compared > limits::COMPARED_NAMES.most {
            return None;
        }
        let near = crate::diagnostic::closest(&unescape(last), names.keys().map(String::as_str))?;
        Some(format!("{parent}/{}", escape(near)))
    }

    fn pass(&mut self, limit: &limits::Limit, at: &At<'_>) {
        if !self.passed {
            self.passed = true;
            self.report
                .complain(at.document, Complaint::limit(limit, &at.pointer));
        } else {
            self.report
                .degrade(at.document, &at.pointer, crate::spec::report::passed(limit));
        }
    }

    /// The one type that is anything without further words.
    fn any(&mut self) -> TypeRef {
        if let Some(id) = self.any {
            return plain(id);
        }
        let origin = Origin {
            document: document_id(0),
            pointer: String::new(),
        };
        let id = self.allocate(TypeName::Inline(vec!["any".to_owned()]), origin);
        self.slot(id).state = State::Done(Kind::Any);
        self.any = Some(id);
        plain(id)
    }
}

/// A use that is not null by itself.
fn plain(id: TypeId) -> TypeRef {
    TypeRef {
        id,
        nullable: false,
    }
}

fn value_at<'a>(root: &'a Value, pointer: &str) -> Option<&'a Value> {
    pointer.split('/').skip(1).try_fold(root, child)
}

/// A name with one more segment.
fn below(name: &[String], segment: &str) -> Vec<String> {
    let mut name = name.to_vec();
    name.push(segment.to_owned());
    name
}

#[cfg(test)]
mod tests;
