//! Standard output: whole lines, flushed when somebody may be waiting, ended quietly when nobody reads.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

/// Standard output.
pub(crate) struct Sink {
    out: BufWriter<StdoutLock<'static>>,
    terminal: bool,
}

impl Sink {
    pub(crate) fn new() -> Self {
        let out = io::stdout().lock();
        let terminal = out.is_terminal();
        Self {
            out: BufWriter::with_capacity(64 * 1024, out),
            terminal,
        }
    }

    /// Whether a person reads.
    pub(crate) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Writes one line.
    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        self.out.write_all(line.as_bytes())?;
        self.out.write_all(b"\n")?;
        if self.terminal {
            self.out.flush()
        } else {
            Ok(())
        }
    }

    /// Hands on what is still here: before a wait for the network, and at the end.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Whether the reader has gone: `conjoin read ... | head` is no failure.
pub(crate) fn reader_is_gone(error: &anyhow::Error) -> bool {
    let broken = |cause: &(dyn std::error::Error + 'static)| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(broken)
}

/// Text for a terminal: without control characters and without those that turn the direction of writing.
pub(crate) fn plain(text: &str) -> String {
    let hostile = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|letter| if hostile(letter) { ' ' } else { letter })
        .collect()
}

/// Documentation without the marks around links.
pub(crate) fn unmarked(doc: &str) -> String {
    let mut out = String::new();
    let mut rest = doc;
    while let Some((before, link)) = rest.split_once("<http") {
        let (link, after) = link.split_once('>').unwrap_or((link, ""));
        out.push_str(before);
        out.push_str("http");
        out.push_str(link);
        rest = after;
    }
    out + rest
}

/// Writes a line to standard error; a reader that has gone is no concern of ours.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// How far a long read has come, on one line of standard error, while nothing else is shown on the terminal.
pub(crate) struct Progress {
    shown: bool,
    last: Option<std::time::Instant>,
}

impl Progress {
    pub(crate) fn new(sink: &Sink) -> Self {
        Self {
            shown: io::stderr().is_terminal() && !sink.is_terminal(),
            last: None,
        }
    }

    /// Shows the count, five times a second at most.
    pub(crate) fn at(&mut self, records: u64) {
        let now = std::time::Instant::now();
        if self.shown
            && self
                .last
                .is_none_or(|last| now.duration_since(last).as_millis() >= 200)
        {
            self.last = Some(now);
            let _ = write!(io::stderr(), "\r\x1b[K{records} records");
            let _ = io::stderr().flush();
        }
    }

    /// Clears the line.
    pub(crate) fn end(&mut self) {
        if self.shown && self.last.take().is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lose_their_marks() {
        assert_eq!(
            unmarked("see <https://a.example/x>, and <b>"),
            "see https://a.example/x, and <b>"
        );
        assert_eq!(unmarked("<http"), "http");
    }

    #[test]
    fn terminals_are_safe() {
        assert_eq!(plain("a\u{1b}[31m\u{202e}b\u{9b}\n"), "a [31m b  ");
    }
}
