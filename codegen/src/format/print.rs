//! Tokens to lines: one item, field or statement a line, broken where it is wider than the page.
//!
//! rustfmt has the last word on layout. What stands here decides what rustfmt
//! leaves alone (blank lines, comments), and is easy to read without it.

use super::tokens::{Delim, Kind, Tokens};

/// The width of a page.
pub(super) const WIDTH: usize = 100;

/// What a pair of braces holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Items, apart from each other.
    Items,
    /// Fields or variants, each on its line with a comma.
    Fields,
    /// Statements, each on its line.
    Statements,
}

/// Prints the items of a file from a token on.
pub(super) fn items(tokens: &Tokens, from: usize, out: &mut String) {
    let mut printer = Printer {
        tokens,
        mates: tokens.mates(),
        out: std::mem::take(out),
        line: 0,
        indent: 0,
    };
    printer.line = printer.out.len();
    printer.items(from, tokens.len());
    *out = printer.out;
}

struct Printer<'t> {
    tokens: &'t Tokens,
    mates: Vec<usize>,
    out: String,
    /// Where the current line begins in the text.
    line: usize,
    /// In spaces.
    indent: usize,
}

/// One item, field, statement or argument: docs and attributes, then its tokens up to its end.
#[derive(Debug, Clone, Copy)]
struct Element {
    start: usize,
    /// First token behind docs and attributes.
    head: usize,
    end: usize,
}

/// What an item is, as far as the lines between items go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Use,
    Reexport,
    Module,
    Static,
    Other,
}

impl Printer<'_> {
    fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.is(at, text)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.kind(at)
    }

    fn is_open(&self, at: usize, delim: Delim) -> bool {
        self.kind(at) == Some(Kind::Open(delim))
    }

    fn mate(&self, at: usize) -> usize {
        self.mates.get(at).copied().unwrap_or(at)
    }

    fn column(&self) -> usize {
        self.out.len() - self.line
    }

    fn new_line(&mut self) {
        if self.out.ends_with('\n') || self.out.is_empty() {
            return;
        }
        self.out.push('\n');
        self.line = self.out.len();
    }

    fn blank_line(&mut self) {
        self.out.push('\n');
        self.line = self.out.len();
    }

    fn word(&mut self, text: &str) {
        if self.out.len() == self.line {
            for _ in 0..self.indent {
                self.out.push(' ');
            }
        }
        self.out.push_str(text);
    }

    /// The end of the element that begins at a token, and where its attributes end.
    fn element(&self, start: usize, end: usize) -> Element {
        let mut head = start;
        while head < end {
            match self.kind(head) {
                Some(Kind::Doc | Kind::InnerDoc) => head += 1,
                Some(Kind::Op) if self.is(head, "#") => {
                    let open = head + if self.is(head + 1, "!") { 2 } else { 1 };
                    head = self.mate(open) + 1;
                }
                _ => break,
            }
        }
        let mut at = head;
        let mut angle = 0_usize;
        while at < end {
            match self.kind(at) {
                Some(Kind::Open(delim)) => {
                    at = self.mate(at).max(at);
                    if delim == Delim::Brace && angle == 0 && self.begins(at + 1, end) {
                        return self.until(start, head, at + 1);
                    }
                }
                Some(Kind::Op) => match self.tokens.text(at) {
                    "<" => angle += 1,
                    ">" => angle = angle.saturating_sub(1),
                    "," if angle == 0 => return self.until(start, head, at + 1),
                    ";" => return self.until(start, head, at + 1),
                    _ => {}
                },
                _ => {}
            }
            at += 1;
        }
        self.until(start, head, end)
    }

    fn until(&self, start: usize, head: usize, end: usize) -> Element {
        Element { start, head, end }
    }

    /// Whether what follows a closing brace is something new.
    fn begins(&self, at: usize, end: usize) -> bool {
        at < end
            && match self.kind(at) {
                Some(Kind::Ident) => !matches!(self.tokens.text(at), "else" | "as"),
                Some(Kind::Op) => matches!(self.tokens.text(at), "#" | "&" | "*" | "!"),
                Some(Kind::Close(_)) | None => false,
                _ => true,
            }
    }

    /// The word that says what an item is.
    fn keyword(&self, element: Element) -> usize {
        let mut at = element.head;
        loop {
            if self.is(at, "pub") && self.is_open(at + 1, Delim::Paren) {
                at = self.mate(at + 1) + 1;
            } else if matches!(self.tokens.text(at), "pub" | "unsafe" | "async")
                || self.is(at, "const") && self.is(at + 1, "fn")
            {
                at += 1;
            } else {
                return at;
            }
        }
    }

    fn sort(&self, element: Element) -> Sort {
        let at = self.keyword(element);
        let bare = element.start == element.head;
        match self.tokens.text(at) {
            "use" if at == element.head => Sort::Use,
            "use" => Sort::Reexport,
            "mod" if bare && self.is(at + 2, ";") => Sort::Module,
            "static" if bare => Sort::Static,
            _ => Sort::Other,
        }
    }

    /// Items between two tokens, apart from each other.
    fn items(&mut self, from: usize, to: usize) {
        let mut at = from;
        // What kind the item before was, and whether it is one line.
        let mut before: Option<(Sort, bool)> = None;
        while at < to {
            let element = self.element(at, to);
            let sort = self.sort(element);
            if let Some((sort_before, short)) = before {
                let together = if self.indent == 0 {
                    sort != Sort::Other && sort == sort_before
                        || short && sort == sort_before && self.is_short(element)
                } else {
                    short && self.is_short(element)
                };
                if !together {
                    self.blank_line();
                }
            }
            let begin = self.out.len();
            self.attributes(element);
            let body = self.body(element);
            self.tokens(element.head, element.end, Some(body));
            self.new_line();
            let lines = self.out.get(begin..).unwrap_or_default().lines().count();
            before = Some((sort, lines < 2));
            at = element.end.max(at + 1);
        }
    }

    /// Whether an item has no docs and no body, and one line is enough for it.
    fn is_short(&self, element: Element) -> bool {
        element.start == element.head
            && self.is(element.end - 1, ";")
            && self
                .width(element.head, element.end, WIDTH - self.indent)
                .is_some()
    }

    /// What the braces of an item hold.
    fn body(&self, element: Element) -> Option<Body> {
        match self.tokens.text(self.keyword(element)) {
            "impl" | "trait" | "mod" | "extern" => Some(Body::Items),
            "struct" | "enum" | "union" => Some(Body::Fields),
            "fn" => Some(Body::Statements),
            _ => None,
        }
    }

    /// Docs and attributes, each on its line.
    fn attributes(&mut self, element: Element) {
        let mut at = element.start;
        while at < element.head {
            match self.kind(at) {
                Some(kind @ (Kind::Doc | Kind::InnerDoc)) => {
                    self.word(if kind == Kind::Doc { "///" } else { "//!" });
                    self.out.push_str(self.tokens.text(at));
                    at += 1;
                    self.new_line();
                    if kind == Kind::InnerDoc && self.kind(at) != Some(Kind::InnerDoc) {
                        self.blank_line();
                    }
                }
                _ => {
                    let open = at + if self.is(at + 1, "!") { 2 } else { 1 };
                    let end = self.mate(open) + 1;
                    self.tokens(at, end, None);
                    at = end.max(at + 1);
                    self.new_line();
                }
            }
        }
    }

    /// Fields, variants, statements or arguments, each on its line.
    fn lines(&mut self, from: usize, to: usize, comma: bool) {
        self.indent += 4;
        let mut at = from;
        while at < to {
            let element = self.element(at, to);
            self.attributes(element);
            self.tokens(element.head, element.end, None);
            at = element.end.max(at + 1);
            if comma && at >= to && !self.is(to - 1, ",") && !self.is(element.head, "..") {
                self.out.push(',');
            }
            self.new_line();
        }
        self.indent -= 4;
    }

    /// Tokens on one line if they fit; else broken at their brackets and before the calls of a chain.
    ///
    /// `item` is given for an item, with what its braces hold.
    fn tokens(&mut self, from: usize, to: usize, item: Option<Option<Body>>) {
        let body = item.flatten();
        let mut broken = body == Some(Body::Items)
            || (body.is_some() && (from..to).any(|at| self.is_open(at, Delim::Brace)));
        let indent = self.indent;
        let room = WIDTH.saturating_sub(self.column().max(indent));
        broken = broken || self.width(from, to, room).is_none();
        let mut spacing = Spacing::default();
        let mut at = from;
        while at < to {
            let next = spacing.before(self.tokens, at);
            let chained = broken
                && self.is(at, ".")
                && at > from
                && matches!(self.kind(at - 1), Some(Kind::Close(_)))
                && self.kind(at + 1) == Some(Kind::Ident)
                && self.is_open(at + 2, Delim::Paren);
            if chained {
                self.new_line();
                self.indent = indent + 4;
            } else if next && at > from {
                self.out.push(' ');
            }
            match self.kind(at) {
                Some(Kind::Open(delim)) if broken => {
                    let close = self.mate(at).max(at);
                    self.group(at, close, body.filter(|_| delim == Delim::Brace));
                    at = close;
                }
                _ => {
                    let text = self.tokens.text(at);
                    self.word(text);
                }
            }
            spacing.passed(self.tokens, at);
            at += 1;
        }
        self.indent = indent;
    }

    /// A group: on the rest of the line, or with a line for each part.
    fn group(&mut self, open: usize, close: usize, body: Option<Body>) {
        let text = self.tokens.text(open);
        if open + 1 >= close {
            self.word(text);
            self.out.push_str(self.tokens.text(close));
            return;
        }
        // What stands behind the group up to the next bracket goes on its line.
        let room = WIDTH.saturating_sub(self.column().max(self.indent) + 2);
        if body.is_none() && self.width(open, close + 1, room).is_some() {
            self.flat(open, close + 1);
            return;
        }
        self.word(text);
        self.out.push('\n');
        self.line = self.out.len();
        match body {
            Some(Body::Items) => {
                self.indent += 4;
                self.items(open + 1, close);
                self.indent -= 4;
            }
            Some(Body::Fields) => self.lines(open + 1, close, true),
            Some(Body::Statements) => self.lines(open + 1, close, false),
            // One more comma must not make a tuple of a group, nor change what a macro is given.
            None => {
                let comma = self.has_comma(open + 1, close) && !self.is_macro(open);
                self.lines(open + 1, close, comma);
            }
        }
        self.word(self.tokens.text(close));
    }

    fn is_macro(&self, open: usize) -> bool {
        open > 0 && (self.is(open - 1, "!") || self.is(open - 1, "#"))
    }

    /// Whether there is a comma between the parts of a group.
    fn has_comma(&self, from: usize, to: usize) -> bool {
        let first = self.element(from, to);
        first.end < to && self.is(first.end - 1, ",")
    }

    /// Tokens on one line, whatever its width.
    fn flat(&mut self, from: usize, to: usize) {
        let mut spacing = Spacing::default();
        for at in from..to {
            if spacing.before(self.tokens, at) && at > from {
                self.out.push(' ');
            }
            if !self.is_last_comma(at) {
                let text = self.tokens.text(at);
                self.word(text);
            }
            spacing.passed(self.tokens, at);
        }
    }

    /// A comma before a closing bracket that no tuple needs.
    fn is_last_comma(&self, at: usize) -> bool {
        if !self.is(at, ",") || !matches!(self.kind(at + 1), Some(Kind::Close(_))) {
            return false;
        }
        let open = self.mate(at + 1);
        let of_call =
            open > 0 && (self.kind(open - 1) == Some(Kind::Ident) || self.is(open - 1, ">"));
        of_call && !WORDS.contains(&self.tokens.text(open - 1)) || self.has_comma(open + 1, at)
    }

    /// The width of tokens on one line; none when it is more than `most` or they cannot be on one line.
    fn width(&self, from: usize, to: usize, most: usize) -> Option<usize> {
        let mut spacing = Spacing::default();
        let mut width = 0;
        for at in from..to {
            let breaks = match self.kind(at) {
                Some(Kind::Doc | Kind::InnerDoc) => true,
                Some(Kind::Op) => match self.tokens.text(at) {
                    "=>" => true,
                    // The end of a statement that is not the whole of what is measured.
                    ";" => at + 1 < to && !self.in_brackets(at, to),
                    _ => false,
                },
                _ => false,
            };
            if breaks {
                return None;
            }
            width += usize::from(spacing.before(self.tokens, at) && at > from);
            width += self.tokens.text(at).len();
            if width > most {
                return None;
            }
            spacing.passed(self.tokens, at);
        }
        Some(width)
    }

    /// Whether a `;` is that of `[0; 4]`.
    fn in_brackets(&self, at: usize, to: usize) -> bool {
        let close = (at..to).find(|it| matches!(self.kind(*it), Some(Kind::Close(_))));
        close.is_some_and(|it| self.kind(it) == Some(Kind::Close(Delim::Bracket)))
    }
}

/// Where spaces stand between the tokens of a line.
#[derive(Debug, Default)]
struct Spacing {
    /// Between the bars of a closure.
    in_closure: bool,
    /// The last operator stands before its only operand.
    prefix: bool,
}

/// Words that are followed by a space even before a bracket.
const WORDS: &[&str] = &[
    "as", "break", "dyn", "else", "for", "if", "impl", "in", "let", "match", "move", "mut", "ref",
    "return", "while", "where",
];

impl Spacing {
    /// Whether a space stands before a token.
    fn before(&self, tokens: &Tokens, at: usize) -> bool {
        let Some(last) = at.checked_sub(1) else {
            return false;
        };
        let (Some(left), Some(right)) = (tokens.kind(last), tokens.kind(at)) else {
            return false;
        };
        let (left_text, text) = (tokens.text(last), tokens.text(at));
        match right {
            Kind::Close(Delim::Brace) => return left != Kind::Open(Delim::Brace),
            Kind::Close(_) => return false,
            Kind::Op => match text {
                "," | ";" | "." | "?" | ":" | "::" => return false,
                ".." | "..=" => return left_text == "," || left == Kind::Open(Delim::Brace),
                "!" if left == Kind::Ident
                    && matches!(tokens.kind(at + 1), Some(Kind::Open(_))) =>
                {
                    return WORDS.contains(&left_text);
                }
                "<" | ">" => return false,
                "|" if self.in_closure => return false,
                _ => {}
            },
            Kind::Open(Delim::Paren | Delim::Bracket) => match left {
                Kind::Ident => return WORDS.contains(&left_text),
                Kind::Close(_) => return false,
                Kind::Op if matches!(left_text, ">" | "!" | "#") => return false,
                _ => {}
            },
            _ => {}
        }
        match left {
            Kind::Open(Delim::Brace) => true,
            Kind::Open(_) => false,
            Kind::Op => match left_text {
                "." | "::" | "#" | "<" | ".." | "..=" => false,
                "|" => !self.prefix,
                _ => !self.prefix,
            },
            _ => true,
        }
    }

    /// Takes a token into account.
    fn passed(&mut self, tokens: &Tokens, at: usize) {
        let before = at.checked_sub(1).and_then(|it| tokens.kind(it));
        let before_text = at.checked_sub(1).map_or("", |it| tokens.text(it));
        // Whether a value has just ended, so that an operator stands between two.
        let value = match before {
            Some(Kind::Literal | Kind::Close(_) | Kind::Lifetime) => true,
            Some(Kind::Ident) => !WORDS.contains(&before_text),
            Some(Kind::Op) => matches!(before_text, ">" | "?"),
            _ => false,
        };
        let text = tokens.text(at);
        self.prefix = tokens.kind(at) == Some(Kind::Op)
            && match text {
                "&" | "&&" => true,
                "!" => true,
                "*" | "-" => !value,
                "|" => {
                    let opens = !value && !self.in_closure;
                    self.in_closure = opens;
                    opens
                }
                _ => false,
            };
    }
}
