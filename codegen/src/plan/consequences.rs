//! One mistake, one complaint: what only follows from another complaint is left out, what is said twice is said once.
//!
//! The checks stay simple and say all they see. Here each complaint gets its
//! place in the tree of its mapping file, and a table of rules says which
//! complaint explains which.

mod moved;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Level, closest};
use crate::node::{self, Kind, Node};
use crate::source::{SourceId, Sources};

use moved::{moved, two_in_one};

/// Codes that speak of the text of a file and not of its meaning.
const GRAMMAR: [Code; 6] = [
    Code::M0002,
    Code::M0003,
    Code::M0004,
    Code::M0005,
    Code::M0006,
    Code::S0008,
];

/// Leaves out what follows from something else and joins what is the same.
pub(crate) fn resolve(diagnostics: &mut Diagnostics, files: &[&str], sources: &Sources) {
    if diagnostics.list().len() > 1 {
        leave_out(diagnostics, files, sources);
        super::repeats::join(diagnostics);
    }
}

fn leave_out(diagnostics: &mut Diagnostics, files: &[&str], sources: &Sources) {
    let trees: BTreeMap<SourceId, Node> = files
        .iter()
        .filter_map(|file| tree(file, sources))
        .collect();
    let placed: Vec<Option<Placed<'_>>> = diagnostics
        .list()
        .iter()
        .map(|it| Placed::of(it, &trees, sources))
        .collect();
    let wrong = diagnostics
        .list()
        .iter()
        .any(|it| it.level() == Level::Error && it.code != Code::M0803);
    let unread = diagnostics
        .list()
        .iter()
        .any(|it| it.level() == Level::Error && lost(it, files, sources));
    let mut kept = Diagnostics::default();
    for (at, diagnostic) in diagnostics.list().iter().enumerate() {
        // What is left over is only known once everything else is right.
        let misspelt = diagnostic.code == Code::M0802 && diagnostics.has_errors();
        if misspelt || wrong && diagnostic.code == Code::M0803 {
            continue;
        }
        let explained = placed
            .get(at)
            .and_then(Option::as_ref)
            .is_some_and(|effect| {
                if unread && effect.diagnostic.code == Code::M0206 && effect.key(0) == "webhooks" {
                    return true;
                }
                let worse =
                    |cause: &Placed<'_>| cause.diagnostic.level() <= effect.diagnostic.level();
                placed.iter().flatten().any(|cause| {
                    !std::ptr::eq(effect, cause) && worse(cause) && follows(effect, cause)
                })
            });
        if !explained {
            let own = placed.get(at).and_then(Option::as_ref);
            let lacking = own.and_then(|own| moved::lacking(own, placed.iter().flatten()));
            let told = diagnostic.clone();
            kept.push(match lacking {
                Some(model) => told.note(format!("the model beside it, `{model}`, has none")),
                None => told,
            });
        }
    }
    // Two that explain each other would both be gone; what is wrong never looks right.
    if kept.has_errors() == diagnostics.has_errors() {
        *diagnostics = kept;
    }
}

/// Whether the models of a category are not known because of a complaint.
fn lost(it: &Diagnostic, files: &[&str], sources: &Sources) -> bool {
    let span = it.span.as_ref().map(|span| sources.path(span.source));
    let file = span.or(it.file.as_deref()).unwrap_or_default();
    file.starts_with("mappings/") && (it.code == Code::M0001 || !files.contains(&file))
}

pub(super) fn tree(file: &str, sources: &Sources) -> Option<(SourceId, Node)> {
    let source = sources.find(file)?;
    let node = node::parse(source, sources.text(source), &mut Diagnostics::default())?;
    Some((source, node))
}

/// A complaint and where it stands in the tree of its file.
struct Placed<'t> {
    diagnostic: &'t Diagnostic,
    source: SourceId,
    root: &'t Node,
    /// Keys from the root to the place.
    chain: Vec<&'t str>,
    /// The text of the file.
    text: &'t str,
    /// The marked text.
    word: &'t str,
}

impl<'t> Placed<'t> {
    fn of(
        diagnostic: &'t Diagnostic,
        trees: &'t BTreeMap<SourceId, Node>,
        sources: &'t Sources,
    ) -> Option<Self> {
        let span = diagnostic.span.as_ref()?;
        let root = trees.get(&span.source)?;
        let mut chain = Vec::new();
        descend(root, span.start, &mut chain);
        let text = sources.text(span.source);
        let word = text.get(span.start..span.end)?;
        Some(Self {
            diagnostic,
            source: span.source,
            root,
            chain,
            text,
            word,
        })
    }

    fn key(&self, at: usize) -> &'t str {
        self.chain.get(at).copied().unwrap_or_default()
    }

    fn model(&self) -> Option<&'t str> {
        self.chain
            .get(1)
            .copied()
            .filter(|_| near(self.key(0), "models"))
    }

    /// Speaks of the text alone. A time without any format is said by the grammar too.
    fn of_grammar(&self) -> bool {
        GRAMMAR.contains(&self.diagnostic.code)
            || (self.diagnostic.code == Code::M0211
                && matches!(self.chain.last(), Some(&"date" | &"datetime" | &"formats")))
    }

    /// Whether the place is a part of a model, or what was written in its stead.
    fn speaks_of(&self, part: &str) -> bool {
        near(self.key(2), part) || near(self.word, part)
    }

    fn unknown_key(&self) -> bool {
        self.diagnostic.code == Code::M0002 && self.diagnostic.message.starts_with("unknown key")
    }

    /// The first name in backticks of the message.
    fn first(&self) -> &'t str {
        quoted(&self.diagnostic.message).next().unwrap_or_default()
    }

    /// The last name in backticks of the message, without what stands before its last dot.
    fn last(&self) -> &'t str {
        quoted(&self.diagnostic.message)
            .last()
            .and_then(|name| name.rsplit('.').next())
            .unwrap_or_default()
    }

    /// Whether the block that the first `depth` keys lead to holds a word that is or should have been `name`.
    fn mentions(&self, depth: usize, name: &str) -> bool {
        let mut at = self.root;
        let mut key = "";
        for next in self.chain.iter().take(depth) {
            let Some(child) = step(at, next) else { break };
            (at, key) = (child, next);
        }
        words(key).any(|word| near(word, name)) || holds(at, name)
    }
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !(ch.is_alphanumeric() || matches!(ch, '_' | '-')))
}

/// The same name, or the same but for a slip of the pen.
fn near(written: &str, meant: &str) -> bool {
    written == meant || closest(written, [meant]).is_some()
}

fn step<'t>(node: &'t Node, key: &str) -> Option<&'t Node> {
    match &node.kind {
        Kind::Map(entries) => entries.get(key).map(|(_, value)| value),
        Kind::List(items) => items.get(key.parse::<usize>().ok()?),
        _ => None,
    }
}

fn holds(node: &Node, name: &str) -> bool {
    match &node.kind {
        Kind::Map(entries) => entries.values().any(|(key, value)| {
            words(&key.value).any(|word| near(word, name)) || holds(value, name)
        }),
        Kind::List(items) => items.iter().any(|item| holds(item, name)),
        Kind::Text { value, .. } => words(value).any(|word| near(word, name)),
        _ => false,
    }
}

/// Names of list items: their positions.
const POSITIONS: [&str; 16] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15",
];

/// The keys on the way to a byte: of each block the last one that begins at or before it.
pub(super) fn descend<'t>(node: &'t Node, at: usize, chain: &mut Vec<&'t str>) {
    match &node.kind {
        Kind::Map(entries) => {
            if let Some((key, value)) = entries.values().rfind(|(key, _)| key.span.start <= at) {
                chain.push(&key.value);
                if at >= value.span.start.min(key.span.end) && at >= key.span.end {
                    descend(value, at, chain);
                }
            }
        }
        Kind::List(items) => {
            if let Some((position, item)) = items
                .iter()
                .enumerate()
                .rfind(|(_, item)| item.span.start <= at)
                && let Some(name) = POSITIONS.get(position)
            {
                chain.push(name);
                descend(item, at, chain);
            }
        }
        _ => {}
    }
}

/// Whether a complaint is only there because of another one.
fn follows(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    if effect.of_grammar() || effect.diagnostic.code == Code::M0001 {
        let same = effect.source == cause.source;
        return same && (grammar(effect, cause) || beside(effect, cause) || moved(effect, cause));
    }
    if cause.key(0) == "paginators" && effect.diagnostic.code == Code::M0505 {
        return cause.mentions(2, effect.last());
    }
    if undefined(effect, cause) {
        return true;
    }
    if effect.diagnostic.code == Code::M0206 && effect.key(0) == "webhooks" {
        // A model that was not understood is not there.
        return cause.of_grammar() && near(cause.key(0), "models");
    }
    if effect.source != cause.source {
        return false;
    }
    if cause.of_grammar() && (unread(effect, cause) || moved(effect, cause)) {
        return true;
    }
    if effect.diagnostic.code == Code::M0609 && cause.of_grammar() {
        return effect.key(0) == cause.key(0) && effect.chain.get(..2) == cause.chain.get(..2);
    }
    if effect.key(0) == cause.key(0) && matches!(effect.key(0), "server" | "auth" | "paginators") {
        return in_connector(effect, cause);
    }
    if effect.key(0) == "enums" && cause.key(0) == "enums" && effect.key(1) == cause.key(1) {
        return in_enum(effect, cause);
    }
    match (effect.model(), cause.model()) {
        (Some(one), Some(other)) if one == other => in_model(effect, cause),
        (Some(_), Some(parent)) => of_parent(effect, cause, parent),
        _ => false,
    }
}

/// What a part of a request says that could not be read.
fn unread(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    let within = |depth: usize| {
        let block = effect.chain.get(..depth);
        block.is_some() && block == cause.chain.get(..depth)
    };
    match effect.diagnostic.code {
        Code::M0706 => within(2) && cause.speaks_of("deleted"),
        Code::M0704 | Code::M0705 => within(4) && effect.key(3) == "list",
        Code::M0507 => within(6) && effect.key(4) == "filters",
        _ => false,
    }
}

/// Keys that follow one without a value, at its own level: they belong below it.
fn beside(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    let (Some((_, block)), Some(around)) = (
        cause.chain.split_last(),
        effect.chain.get(..cause.chain.len().saturating_sub(1)),
    ) else {
        return false;
    };
    let after = |one: &Placed<'_>| one.diagnostic.span.as_ref().map(|span| span.start);
    if (cause.unknown_key() || two_in_one(cause)) && two_in_one(effect) {
        return cause.model() == effect.model() && after(effect) > after(cause);
    }
    let behind = block == around && after(effect) > after(cause);
    behind
        && cause.diagnostic.message.ends_with("found nothing")
        && (effect.unknown_key() || effect.diagnostic.message.starts_with("expected "))
}

/// A missing key that is there under a misspelt name.
fn grammar(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    const ABSENCE: [&str; 7] = [
        " 0 ",
        "needs ",
        "does not say",
        "stand either",
        "none of its forms",
        "has no source",
        "is missing",
    ];
    if effect.diagnostic.code == Code::S0008 {
        // Other names on the way out: one of the two is a slip that was told.
        return cause.diagnostic.code == Code::M0201
            && effect.key(2) == "custom_fields"
            && effect
                .chain
                .starts_with(cause.chain.get(..3).unwrap_or(&["-"]));
    }
    if effect.unknown_key()
        && effect.key(2) == "custom_fields"
        && cause.chain.get(..4) == effect.chain.get(..4)
    {
        // `key` and `value` belong to `entries`, which is misspelt.
        return cause.unknown_key()
            && near(cause.word, "entries")
            && matches!(effect.word, "key" | "value");
    }
    let needed = effect.diagnostic.message.contains(" needs the key ");
    if needed && cause.unknown_key() && cause.word == effect.last() {
        // It stands in a block within, indented too deep.
        return cause.chain.starts_with(&effect.chain);
    }
    if !cause.unknown_key()
        || effect.unknown_key()
        || !ABSENCE
            .iter()
            .any(|word| effect.diagnostic.message.contains(word))
    {
        return false;
    }
    let block = cause.chain.split_last().map_or(&[][..], |(_, block)| block);
    let around = effect
        .chain
        .split_last()
        .map_or(&[][..], |(_, block)| block);
    effect.chain.starts_with(block) && effect.chain.len() <= block.len() + 1
        || around == block
        || effect.chain == block
}

/// A name that nothing defines, because what defines it was not understood.
fn undefined(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    let block = match effect.diagnostic.code {
        Code::M0305 => "enums",
        Code::M0510 => "paginators",
        Code::M0605 => "settings",
        _ => return false,
    };
    let name = effect.first();
    // The rest of a block whose first line is gone.
    let rest = cause.diagnostic.code == Code::M0003 && cause.chain.len() > 2;
    cause.of_grammar()
        && near(cause.key(0), block)
        && (cause.key(1) == name
            || cause.word == name
            || rest
            || cause.chain.len() == 1 && cause.mentions(1, name))
        // Its name stands among the models, where it would be one.
        || cause.unknown_key() && cause.key(0) == "models" && cause.key(1) == name
}

/// Within the server, one way to authenticate, or one paginator.
fn in_connector(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    match effect.key(0) {
        "server" if effect.diagnostic.message.ends_with("is not bound") => {
            cause.of_grammar() || cause.key(1) == "vars" && near(cause.word, effect.first())
        }
        "auth" => cause.of_grammar() && effect.key(2) == cause.key(2),
        "paginators" => cause.of_grammar() && effect.key(1) == cause.key(1),
        _ => false,
    }
}

/// Rows of one enum map.
fn in_enum(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    if cause.of_grammar() {
        if cause.diagnostic.code == Code::M0003 && effect.diagnostic.code == Code::M0302 {
            return true;
        }
        let rows = [
            Code::M0306,
            Code::M0309,
            Code::M0310,
            Code::M0303,
            Code::M0304,
        ];
        return effect.chain.len() == 2 || rows.contains(&effect.diagnostic.code);
    }
    let sent_for = || {
        effect
            .diagnostic
            .notes
            .iter()
            .flat_map(|note| quoted(note))
            .next()
            .unwrap_or_default()
    };
    let same_place = effect.diagnostic.span == cause.diagnostic.span;
    match (effect.diagnostic.code, cause.diagnostic.code) {
        (Code::M0301, Code::M0307) | (Code::M0303 | Code::M0304, Code::M0302) => {
            near(cause.word, effect.first())
        }
        // The missing row may be what gives the common value its provider value; a row too many is one choice too many.
        (Code::M0304, Code::M0301) => true,
        (Code::M0303, Code::M0307) => {
            words(&effect.diagnostic.message).any(|word| word == cause.word)
        }
        (Code::M0306, Code::M0307) => near(cause.word, effect.word),
        (Code::M0309, Code::M0306 | Code::M0307) => same_place,
        (Code::M0309, Code::M0303) => sent_for() == cause.first(),
        (Code::M0309, Code::M0302) => near(cause.word, sent_for()),
        (Code::M0310, Code::M0302) => effect.key(3) == cause.key(3) || effect.last() == cause.word,
        _ => false,
    }
}

/// Within one model.
fn in_model(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    let part = cause.key(2);
    if two_in_one(cause) || cause.diagnostic.message == "a model needs the key `fields`" {
        return true;
    }
    if effect.key(2) == "fields" && part == "fields" && effect.key(3) == cause.key(3) {
        let derived = effect.diagnostic.code == Code::M0402 && cause.diagnostic.code != Code::M0402;
        if cause.of_grammar() || derived {
            return true;
        }
    }
    if effect.key(2) == "id" && part == "id" && cause.of_grammar() {
        return true;
    }
    if cause.unknown_key() && part == "write" && near(cause.key(4), "wrap") {
        return speaks_of_operation(effect, cause);
    }
    let slot = effect
        .chain
        .get(..4)
        .is_some_and(|slot| cause.chain.starts_with(slot));
    match effect.diagnostic.code {
        Code::M0207 if cause.diagnostic.code == Code::M0704 && part == "parent" => {
            // The field that refers to the parent is the one that is missing.
            effect
                .diagnostic
                .notes
                .iter()
                .flat_map(|note| quoted(note))
                .count()
                == 1
        }
        Code::M0207 if cause.of_grammar() && cause.speaks_of("absent") => true,
        Code::M0207 => {
            let mut names = effect
                .diagnostic
                .notes
                .iter()
                .flat_map(|note| quoted(note))
                .peekable();
            names.peek().is_some() && names.all(|name| cause.mentions(4, name))
        }
        Code::M0403 | Code::M0701 if cause.unknown_key() && near(cause.word, "fields") => true,
        Code::M0403 => near(part, "fields") && cause.mentions(4, effect.last()),
        // What is read from the wrong place would be written there, and may be missing there.
        Code::M0404 => {
            wrong_source(cause)
                && part == "fields"
                && quoted(&effect.diagnostic.message).any(|name| name == cause.key(3))
        }
        Code::M0212 => wrong_source(cause) && effect.diagnostic.span == cause.diagnostic.span,
        Code::M0406 => slot && cause.of_grammar() && near(cause.key(4), "nulls"),
        Code::M0407 => slot && cause.of_grammar() && near(cause.key(4), "id_from"),
        Code::M0505 if slot && cause.of_grammar() && near(cause.key(4), "params") => true,
        Code::M0505 => {
            slot && cause.diagnostic.code != Code::M0505
                && cause.chain.len() > 4
                && cause.mentions(6, effect.last())
        }
        Code::M0511 => slot && cause.of_grammar() && near(cause.key(4), "paginate"),
        Code::M0701 => near(part, "fields") && cause.mentions(4, effect.word),
        Code::M0702 => cause.of_grammar() && cause.speaks_of("incremental"),
        Code::M0704 => near(part, "parent") && part != effect.key(2),
        Code::M0802 => {
            let mut names = effect.diagnostic.notes.iter().flat_map(|note| quoted(note));
            cause.diagnostic.code == Code::M0803
                && names.all(|name| {
                    near(cause.word, name)
                        || name.split('.').any(|part| near(cause.word, part))
                        || glob_near(cause.word, name)
                })
        }
        _ => false,
    }
}

/// Whether the source of a field is one that cannot be meant.
fn wrong_source(cause: &Placed<'_>) -> bool {
    matches!(cause.diagnostic.code, Code::M0209 | Code::M0301)
}

/// Whether a pattern with `*` would match a name but for a slip of the pen.
fn glob_near(pattern: &str, name: &str) -> bool {
    let head = pattern.trim_matches(['"', '*', '.']);
    pattern.contains('*')
        && name
            .get(..head.len())
            .is_some_and(|start| near(head, start))
}

/// Whether a complaint is about the body of the write operation whose block the cause stands in.
fn speaks_of_operation(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    let block = cause
        .chain
        .iter()
        .take(4)
        .try_fold(cause.root, |node, key| step(node, key));
    let Some(Kind::Text {
        value: operation, ..
    }) = block
        .and_then(|block| step(block, "op"))
        .map(|node| &node.kind)
    else {
        return false;
    };
    let texts = [
        Some(&effect.diagnostic.message),
        effect.diagnostic.label.as_ref(),
    ]
    .into_iter()
    .flatten()
    .chain(&effect.diagnostic.notes);
    texts
        .into_iter()
        .any(|text| words(text).any(|word| word == operation))
}

/// A model whose parent was not understood.
fn of_parent(effect: &Placed<'_>, cause: &Placed<'_>, parent: &str) -> bool {
    effect.diagnostic.code == Code::M0704
        && match cause.diagnostic.code {
            Code::M0206 => cause.chain.len() == 2 && near(parent, effect.word),
            _ => cause.of_grammar() && parent == effect.word,
        }
}
