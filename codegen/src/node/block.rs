//! Reading of typed values out of a tree: wrong kinds, missing and unknown keys are said here.

use indexmap::IndexMap;

use super::run::Run;
use super::{Kind, Node, ambiguous, is_plain_key};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, closest};
use crate::source::{Span, Spanned};

/// Takes values out of nodes and collects what is wrong with them.
pub(crate) struct Reader<'d> {
    pub(crate) diagnostics: &'d mut Diagnostics,
    /// Code of unknown keys, missing keys and wrong kinds of value.
    pub(crate) grammar: Code,
}

impl<'d> Reader<'d> {
    pub(crate) fn new(grammar: Code, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            diagnostics,
            grammar,
        }
    }

    pub(crate) fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Says that something else was expected; says nothing of what was reported before.
    pub(crate) fn expected(&mut self, what: &str, node: &Node) {
        self.expected_with(what, node, None);
    }

    /// The same, with a line that says what to type.
    pub(crate) fn expected_with(&mut self, what: &str, node: &Node, help: Option<String>) {
        if node.kind == Kind::Broken {
            return;
        }
        let message = format!("expected {what}, found {}", node.kind.name());
        let mut diagnostic = Diagnostic::new(self.grammar, node.span.clone(), message);
        if let Some(help) = help {
            diagnostic = diagnostic.help(help);
        }
        self.say(diagnostic);
    }

    /// Text that is not empty. A number or boolean is reported, then taken as it is spelled, so
    /// that nothing else seems to be missing.
    pub(crate) fn text(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text_or_empty(node)?;
        if text.value.is_empty() {
            self.say(Diagnostic::new(
                self.grammar,
                node.span.clone(),
                "expected text, found empty text",
            ));
            return None;
        }
        Some(text)
    }

    /// Text.
    pub(crate) fn text_or_empty(&mut self, node: &Node) -> Option<Spanned<String>> {
        let spelled = match &node.kind {
            Kind::Text { value, .. } => {
                return Some(Spanned::new(value.clone(), node.span.clone()));
            }
            Kind::Bool(flag) => Some(flag.to_string()),
            Kind::Int(number) => Some(number.to_string()),
            Kind::Float(number) => Some(number.clone()),
            _ => None,
        };
        self.expected_with(
            "text",
            node,
            spelled
                .as_ref()
                .map(|value| format!("quote it: `\"{value}\"`")),
        );
        spelled.map(|value| Spanned::new(value, node.span.clone()))
    }

    /// Text in a place where its spelling counts: M0004 when YAML tools differ about it.
    pub(crate) fn literal_text(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text_or_empty(node)?;
        if matches!(node.kind, Kind::Text { plain: true, .. }) && ambiguous(&text.value) {
            self.quote(&text.value, &node.span);
        }
        Some(text)
    }

    /// The same for a key that is a value of the provider or of a common enum.
    pub(crate) fn literal_key(&mut self, key: &Spanned<String>) {
        let word = ["true", "false", "null", "~"]
            .iter()
            .any(|word| key.value.eq_ignore_ascii_case(word));
        if is_plain_key(key) && (word || ambiguous(&key.value)) {
            self.quote(&key.value, &key.span);
        }
    }

    fn quote(&mut self, value: &str, span: &Span) {
        self.say(
            Diagnostic::new(
                Code::M0004,
                span.clone(),
                format!("`{value}` is read differently by YAML tools"),
            )
            .help(format!("quote it: `\"{value}\"`")),
        );
    }

    /// An integer.
    pub(crate) fn int(&mut self, node: &Node) -> Option<Spanned<i64>> {
        if let Kind::Int(number) = node.kind {
            return Some(Spanned::new(number, node.span.clone()));
        }
        self.expected("an integer", node);
        None
    }

    /// A boolean.
    pub(crate) fn bool(&mut self, node: &Node) -> Option<bool> {
        if let Kind::Bool(flag) = node.kind {
            return Some(flag);
        }
        self.expected("`true` or `false`", node);
        None
    }

    /// The items of a list.
    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        if let Kind::List(items) = &node.kind {
            return Some(items);
        }
        self.expected("a list", node);
        None
    }

    /// A list of texts; a single text counts as a list of one.
    pub(crate) fn texts(&mut self, node: &Node) -> Vec<Spanned<String>> {
        match &node.kind {
            Kind::Text { .. } => self.text(node).into_iter().collect(),
            Kind::List(items) => {
                let texts: Vec<_> = items.iter().filter_map(|item| self.text(item)).collect();
                self.twice(&texts);
                texts
            }
            _ => {
                self.expected("a list of texts", node);
                Vec::new()
            }
        }
    }

    /// Says of each text of a list that stands there before: it does nothing more.
    fn twice(&mut self, texts: &[Spanned<String>]) {
        for (at, text) in texts.iter().enumerate() {
            if texts.iter().take(at).any(|it| it.value == text.value) {
                let message = format!("`{}` is in the list twice", text.value);
                self.say(
                    Diagnostic::new(Code::M0803, text.span.clone(), message)
                        .help("remove one of them"),
                );
            }
        }
    }

    /// One of a closed set of words.
    pub(crate) fn word(
        &mut self,
        node: &Node,
        what: &str,
        words: &[&str],
    ) -> Option<Spanned<String>> {
        #[cfg(test)]
        asked::words(node, words);
        let text = self.text(node)?;
        if words.contains(&text.value.as_str()) {
            return Some(text);
        }
        self.say(
            Diagnostic::new(
                self.grammar,
                node.span.clone(),
                format!("`{}` is not a {what}", text.value),
            )
            .did_you_mean(&text.value, words.iter().copied())
            .note(format!("expected {}", either(words))),
        );
        None
    }

    /// Every entry of a block with free keys, in the order written.
    pub(crate) fn entries<'n>(&mut self, node: &'n Node) -> Vec<(&'n Spanned<String>, &'n Node)> {
        if let Kind::Map(entries) = &node.kind {
            return entries.values().map(|(key, value)| (key, value)).collect();
        }
        self.expected("a block of keys", node);
        Vec::new()
    }

    /// Reads every entry of a block with free keys; what cannot be read is left out.
    pub(crate) fn named<T>(
        &mut self,
        node: &Node,
        mut read: impl FnMut(&mut Self, &Spanned<String>, &Node) -> Option<T>,
    ) -> IndexMap<String, (Span, T)> {
        let entries = self.entries(node);
        entries
            .into_iter()
            .filter_map(|(key, value)| {
                Some((
                    key.value.clone(),
                    (key.span.clone(), read(self, key, value)?),
                ))
            })
            .collect()
    }
}

/// A block of keys that are known beforehand.
///
/// Every key is asked for once; [`Block::finish`] then says which others were written.
pub(crate) struct Block<'n> {
    name: String,
    span: Span,
    entries: &'n IndexMap<String, (Spanned<String>, Node)>,
    known: Vec<&'static str>,
    /// Keys that were reported by somebody else: neither unknown nor offered.
    reported: Vec<&'static str>,
    /// Complaints about keys that are not there.
    missing: Vec<(Vec<&'static str>, Diagnostic)>,
}

impl<'n> Block<'n> {
    /// A block; `name` stands in messages (`a paginator`), `span` is where a missing key is reported.
    pub(crate) fn of(
        node: &'n Node,
        name: impl Into<String>,
        span: &Span,
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        if let Kind::Map(entries) = &node.kind {
            return Some(Self {
                name: name.into(),
                span: span.clone(),
                entries,
                known: Vec::new(),
                reported: Vec::new(),
                missing: Vec::new(),
            });
        }
        reader.expected("a block of keys", node);
        None
    }

    /// The value of a key and the place of the key.
    pub(crate) fn entry(&mut self, key: &'static str) -> Option<(&'n Span, &'n Node)> {
        self.known.push(key);
        #[cfg(test)]
        asked::key(self.entries, &self.name, key);
        self.entries.get(key).map(|(key, value)| (&key.span, value))
    }

    /// The value of a key.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The value of a key that must be there.
    pub(crate) fn require(&mut self, key: &'static str, reader: &Reader<'_>) -> Option<&'n Node> {
        self.require_entry(key, reader).map(|(_, value)| value)
    }

    /// The value of a key that must be there, and the place of the key.
    pub(crate) fn require_entry(
        &mut self,
        key: &'static str,
        reader: &Reader<'_>,
    ) -> Option<(&'n Span, &'n Node)> {
        let found = self.entry(key);
        if found.is_none() {
            let message = format!("{} needs the key `{key}`", self.name);
            self.miss(
                [key].to_vec(),
                Diagnostic::new(reader.grammar, self.span.clone(), message),
            );
        }
        found
    }

    /// Keeps a complaint that all of these keys are missing until [`Block::finish`], which
    /// drops it when one of them was misspelled: that is reported as an unknown key.
    pub(crate) fn miss(&mut self, keys: Vec<&'static str>, diagnostic: Diagnostic) {
        self.missing.push((keys, diagnostic));
    }

    /// Whether a key is written.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a key is left out and another one looks like it, which [`Block::finish`] reports.
    pub(crate) fn misspelt(&self, key: &str) -> bool {
        let unknown = self
            .entries
            .keys()
            .map(String::as_str)
            .filter(|it| !self.known.contains(it));
        !self.has(key) && closest(key, unknown).is_some()
    }

    /// Which of these keys are written, in the order of the file.
    pub(crate) fn written(&self, keys: &[&'static str]) -> Vec<&'n Spanned<String>> {
        self.entries
            .values()
            .map(|(key, _)| key)
            .filter(|key| keys.contains(&key.value.as_str()))
            .collect()
    }

    /// The place of the block.
    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// Reports a key that does not belong here, with what to do instead.
    pub(crate) fn refuse(&mut self, key: &'static str, help: &str, reader: &mut Reader<'_>) {
        self.reported.push(key);
        if let Some((key, _)) = self.entries.get(key) {
            let message = format!("unknown key `{}` in {}", key.value, self.name);
            reader.say(Diagnostic::new(reader.grammar, key.span.clone(), message).help(help));
        }
    }

    /// Says which keys nobody asked for, and which are missing.
    pub(crate) fn finish(self, reader: &mut Reader<'_>) {
        let offered: Vec<&str> = self
            .known
            .iter()
            .copied()
            .filter(|known| !self.entries.contains_key(*known))
            .collect();
        let keys: Vec<String> = self
            .known
            .iter()
            .map(|known| format!("`{known}`"))
            .collect();
        let mut meant = Vec::new();
        // Keys that follow one another and are like none of the block were written for another one, by one mistake.
        let mut run: Option<Run> = None;
        for (key, _) in self.entries.values() {
            if self.known.contains(&key.value.as_str())
                || self.reported.contains(&key.value.as_str())
            {
                run.take().into_iter().for_each(|it| reader.say(it.told()));
                continue;
            }
            let near = closest(&key.value, offered.iter().copied());
            if let (None, Some(first)) = (near, run.as_mut()) {
                first.follow(&key.value);
                continue;
            }
            run.take().into_iter().for_each(|it| reader.say(it.told()));
            meant.extend(near);
            let complaint = Diagnostic::new(
                reader.grammar,
                key.span.clone(),
                format!("unknown key `{}` in {}", key.value, self.name),
            )
            .did_you_mean(&key.value, offered.iter().copied())
            .note(format!("keys of {}: {}", self.name, keys.join(", ")));
            match near {
                Some(_) => reader.say(complaint),
                None => run = Some(Run::of(complaint)),
            }
        }
        run.take().into_iter().for_each(|it| reader.say(it.told()));
        for (keys, diagnostic) in self.missing {
            if !keys.iter().any(|key| meant.contains(key)) {
                reader.say(diagnostic);
            }
        }
    }
}

/// `` `a`, `b` or `c` ``.
pub(crate) fn either(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// What readers ask for, kept for the test that compares it with the tables of the grammar.
#[cfg(test)]
pub(crate) mod asked {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use indexmap::IndexMap;

    use super::Node;
    use crate::source::Spanned;

    /// What was asked of the blocks and words of one file; nodes are told apart by their address.
    #[derive(Debug, Default)]
    pub(crate) struct Asked {
        /// Names and keys that readers gave to a block.
        pub(crate) blocks: HashMap<usize, (String, Vec<&'static str>)>,
        /// Closed sets of words, by the node that has to be one of them.
        pub(crate) words: HashMap<usize, Vec<String>>,
    }

    thread_local! {
        static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
    }

    /// What was asked while `read` ran.
    pub(crate) fn during(read: impl FnOnce()) -> Asked {
        ASKED.set(Some(Asked::default()));
        read();
        ASKED.take().unwrap_or_default()
    }

    pub(crate) fn address<T>(it: &T) -> usize {
        std::ptr::from_ref(it).addr()
    }

    pub(super) fn key(
        entries: &IndexMap<String, (Spanned<String>, Node)>,
        name: &str,
        key: &'static str,
    ) {
        ASKED.with_borrow_mut(|asked| {
            if let Some(asked) = asked {
                let fresh = || (name.to_owned(), Vec::new());
                let block = asked.blocks.entry(address(entries)).or_insert_with(fresh);
                block.1.push(key);
            }
        });
    }

    pub(super) fn words(node: &Node, words: &[&str]) {
        ASKED.with_borrow_mut(|asked| {
            if let Some(asked) = asked {
                let words = words.iter().map(|word| (*word).to_owned()).collect();
                asked.words.insert(address(node), words);
            }
        });
    }
}
