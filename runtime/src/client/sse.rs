//! Items of a stream told apart: server-sent events (WHATWG HTML, 9.2.6), lines, JSON text sequences (RFC 7464).

use std::collections::VecDeque;
use std::time::Duration;

/// Largest item in bytes.
pub(super) const MAX_ITEM: usize = 16 * 1024 * 1024;

/// How items are told apart, by the content type of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    Events,
    Lines,
    Sequence,
}

impl Framing {
    /// By a content type; events unless it says otherwise.
    pub(super) fn of(content_type: &str) -> Self {
        let essence = content_type.split(';').next().unwrap_or_default();
        let essence = essence.trim().to_ascii_lowercase();
        if essence.ends_with("json-seq") {
            Self::Sequence
        } else if essence.contains("event-stream") || essence.is_empty() {
            Self::Events
        } else {
            Self::Lines
        }
    }
}

/// One item as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) text: String,
    pub(super) name: String,
    pub(super) id: Option<String>,
    pub(super) retry: Option<Duration>,
}

/// An item is larger than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// Takes bytes in any portions and gives items.
#[derive(Debug)]
pub(super) struct Parser {
    framing: Framing,
    line: Vec<u8>,
    after_cr: bool,
    started: bool,
    data: String,
    has_data: bool,
    name: String,
    id: Option<String>,
    retry: Option<Duration>,
    ready: VecDeque<Item>,
}

impl Parser {
    pub(super) fn new(framing: Framing) -> Self {
        Self {
            framing,
            line: Vec::new(),
            after_cr: false,
            started: false,
            data: String::new(),
            has_data: false,
            name: String::new(),
            id: None,
            retry: None,
            ready: VecDeque::new(),
        }
    }

    /// The next whole item.
    pub(super) fn next(&mut self) -> Option<Item> {
        self.ready.pop_front()
    }

    /// Takes the next bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        let mut rest = bytes;
        if self.after_cr && !rest.is_empty() {
            self.after_cr = false;
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        let ends: fn(&u8) -> bool = match self.framing {
            Framing::Sequence => |byte| *byte == 0x1e,
            Framing::Lines => |byte| *byte == b'\n',
            Framing::Events => |byte| matches!(byte, b'\n' | b'\r'),
        };
        while let Some(at) = rest.iter().position(ends) {
            let (line, behind) = rest.split_at(at);
            self.take(line)?;
            let line = std::mem::take(&mut self.line);
            self.end_line(&line)?;
            let (end, behind) = behind.split_at(1);
            rest = behind;
            if end == b"\r" && self.framing == Framing::Events {
                match rest.strip_prefix(b"\n") {
                    Some(behind) => rest = behind,
                    None => self.after_cr = rest.is_empty(),
                }
            }
        }
        self.take(rest)
    }

    /// The stream has ended: what is whole by itself is given, half an event is not.
    pub(super) fn end(&mut self) {
        if self.framing != Framing::Events {
            let line = std::mem::take(&mut self.line);
            self.record(&line);
        }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        if self.line.len() + self.data.len() + bytes.len() > MAX_ITEM {
            return Err(TooLarge);
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    fn end_line(&mut self, line: &[u8]) -> Result<(), TooLarge> {
        let first = !std::mem::replace(&mut self.started, true);
        let line = match line.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if first => rest,
            _ => line,
        };
        if self.framing != Framing::Events {
            self.record(line);
            return Ok(());
        }
        if line.is_empty() {
            self.dispatch();
            return Ok(());
        }
        let line = String::from_utf8_lossy(line);
        let (field, value) = match line.split_once(':') {
            Some((field, value)) => (field, value.strip_prefix(' ').unwrap_or(value)),
            None => (&*line, ""),
        };
        match field {
            "data" => {
                if self.data.len() + value.len() > MAX_ITEM {
                    return Err(TooLarge);
                }
                if self.has_data {
                    self.data.push('\n');
                }
                self.has_data = true;
                self.data.push_str(value);
            }
            "event" => value.clone_into(&mut self.name),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|it| it.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis);
            }
            // A comment (no field name), or a field that means nothing.
            _ => {}
        }
        Ok(())
    }

    fn dispatch(&mut self) {
        let name = std::mem::take(&mut self.name);
        let text = std::mem::take(&mut self.data);
        if std::mem::take(&mut self.has_data) {
            self.ready.push_back(Item {
                text,
                name: if name.is_empty() {
                    "message".to_owned()
                } else {
                    name
                },
                // The last id counts on until there is another.
                id: self.id.clone(),
                retry: self.retry.take(),
            });
        }
    }

    fn record(&mut self, line: &[u8]) {
        let text = String::from_utf8_lossy(line);
        let text = text.trim();
        if !text.is_empty() {
            self.ready.push_back(Item {
                text: text.to_owned(),
                ..Item::default()
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn items(framing: Framing, portions: &[&[u8]]) -> Vec<Item> {
        let mut parser = Parser::new(framing);
        for portion in portions {
            parser.push(portion).expect("small");
        }
        parser.end();
        std::iter::from_fn(|| parser.next()).collect()
    }

    fn texts(framing: Framing, text: &str) -> Vec<String> {
        items(framing, &[text.as_bytes()])
            .into_iter()
            .map(|it| format!("{}|{}|{}", it.name, it.id.unwrap_or_default(), it.text))
            .collect()
    }

    /// The examples of the standard, and what is easily wrong.
    #[test]
    fn events_of_the_standard() {
        for (text, expected) in [
            (
                "data: YHOO\ndata: +2\ndata: 10\n\n",
                vec!["message||YHOO\n+2\n10"],
            ),
            (
                ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
                vec!["message|1|first event", "message||second event"],
            ),
            (
                "data\n\ndata\ndata\n\ndata:",
                vec!["message||", "message||\n"],
            ),
            (
                "data:test\n\ndata: test\n\n",
                vec!["message||test", "message||test"],
            ),
            (
                "event: add\ndata: 1\r\n\r\nevent: x\r\rdata: 2\r\r",
                vec!["add||1", "message||2"],
            ),
            ("\u{feff}data: [DONE]\n\n", vec!["message||[DONE]"]),
            ("id: a\0b\nretry: 1x\ndata: z\n\n", vec!["message||z"]),
            ("foo: bar\n:data: no\n\n", vec![]),
        ] {
            assert_eq!(texts(Framing::Events, text), expected, "{text:?}");
        }
        let retry = items(Framing::Events, &[b"retry: 1500\ndata: x\n\n"]);
        assert_eq!(retry[0].retry, Some(Duration::from_millis(1500)));
    }

    #[test]
    fn lines_and_sequences() {
        assert_eq!(
            texts(Framing::Lines, "{}\r\n\n[1]\n2"),
            ["||{}", "||[1]", "||2"]
        );
        assert_eq!(
            texts(Framing::Sequence, "\u{1e}{\"a\":\n1}\n\u{1e}2\n"),
            ["||{\"a\":\n1}", "||2"]
        );
        assert_eq!(Framing::of("application/geo+json-seq"), Framing::Sequence);
        assert_eq!(
            Framing::of("text/event-stream; charset=utf-8"),
            Framing::Events
        );
        assert_eq!(Framing::of("application/x-ndjson"), Framing::Lines);
    }

    #[test]
    fn items_have_a_limit() {
        let mut parser = Parser::new(Framing::Events);
        let mebibyte = vec![b'x'; 1024 * 1024];
        let mut outcome = Ok(());
        for _ in 0..17 {
            outcome = outcome.and_then(|()| parser.push(&mebibyte));
        }
        assert_eq!(outcome, Err(TooLarge));
        let mut parser = Parser::new(Framing::Events);
        let mut outcome = Ok(());
        for _ in 0..17 {
            outcome = outcome.and_then(|()| parser.push(b"data: "));
            outcome = outcome.and_then(|()| parser.push(&mebibyte));
            outcome = outcome.and_then(|()| parser.push(b"\n"));
        }
        assert_eq!(outcome, Err(TooLarge));
    }

    proptest! {
        #[test]
        fn portions_do_not_matter(
            text in "(data|id|event|:|x|: ?|[a-c]|\r\n|\r|\n){0,40}",
            cuts in proptest::collection::vec(0_usize..120, 0..6),
        ) {
            let bytes = text.as_bytes();
            let whole = items(Framing::Events, &[bytes]);
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let portions: Vec<&[u8]> = cuts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
            prop_assert_eq!(items(Framing::Events, &portions), whole);
        }
    }
}
