//! Markdown and HTML of unknown quality, reduced to the plain Markdown that rustdoc takes without a warning.

use super::blocks::{Block, blocks};
use crate::names::is_invisible;

/// Columns of a doc line, `/// ` not included.
const COLUMNS: usize = 92;

/// Most lines kept of one text.
const MOST_LINES: usize = 24;

/// Most characters kept of one paragraph of a small thing.
const BRIEF: usize = 360;

/// Text in backticks, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let text = plain(text).replace('\n', " ");
    let text = text.trim();
    if text.is_empty() {
        return "` `".to_owned();
    }
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// Our own words, wrapped. They hold no markup that needs care.
pub(super) fn wrap(text: &str) -> Vec<String> {
    wrap_words(
        &text
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>(),
        "",
        "",
    )
}

/// One sentence or two of text, cleaned, on one line: for tables.
pub(crate) fn one_line(text: &str) -> String {
    first_paragraph(text).join(" ").replace('|', "\\|")
}

/// The first paragraph, cleaned, wrapped and cut at a sentence when it is long.
pub(super) fn first_paragraph(text: &str) -> Vec<String> {
    let blocks = blocks(&plain(text));
    let paragraph = blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    });
    paragraph
        .map(|text| wrap_words(&words(&shortened(text)), "", ""))
        .unwrap_or_default()
}

/// All paragraphs, lists and literal blocks, cleaned and wrapped.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut in_list = false;
    for block in blocks(&plain(text)) {
        let is_item = matches!(block, Block::Item(..));
        let block_lines = block.lines();
        if block_lines.is_empty() {
            continue;
        }
        if lines.len() + block_lines.len() > MOST_LINES && !lines.is_empty() {
            break;
        }
        let same_list = in_list && is_item;
        if !lines.is_empty() && !same_list {
            lines.push(String::new());
        }
        lines.extend(block_lines);
        in_list = is_item;
    }
    lines
}

/// Line ends made one kind; control, bidi and invisible characters gone.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            '\t' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push(' '),
            _ if c.is_control() || is_invisible(c) => {}
            _ => out.push(c),
        }
    }
    out
}

/// The start of a text up to a sentence end, when it is long.
fn shortened(text: &str) -> String {
    if text.chars().count() <= BRIEF {
        return text.to_owned();
    }
    let mut end = 0;
    let mut count = 0;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        count += 1;
        if c == ' ' && matches!(previous, '.' | '!' | '?') {
            end = at;
            if count > BRIEF {
                break;
            }
        }
        if count > BRIEF && end > 0 {
            break;
        }
        previous = c;
    }
    // A cut inside a code span would leave its end open.
    let cut = if end == 0 { text } else { &text[..end] };
    if cut.matches('`').count() % 2 == 0 {
        cut.to_owned()
    } else {
        text.to_owned()
    }
}

impl Block {
    fn lines(&self) -> Vec<String> {
        match self {
            Self::Paragraph(text) => wrap_words(&words(text), "", ""),
            Self::Item(marker, text) => {
                let first = format!("{marker} ");
                let next = " ".repeat(first.len());
                wrap_words(&words(text), &first, &next)
            }
            Self::Literal(lines) if lines.is_empty() => Vec::new(),
            Self::Literal(lines) => {
                let fence = if lines.iter().any(|line| line.contains("```")) {
                    "~~~~"
                } else {
                    "```"
                };
                let mut out = vec![format!("{fence}text")];
                out.extend(lines.iter().map(|line| line.trim_end().to_owned()));
                out.push(fence.to_owned());
                out
            }
        }
    }
}

/// The words of a paragraph, with inline markup made harmless. A code span and a link are one word each.
fn words(text: &str) -> Vec<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((span, length)) = code_span(rest)
            .or_else(|| link(rest))
            .or_else(|| url(rest, out.chars().next_back()))
        {
            out.push_str(&span.replace(' ', "\u{0}"));
            rest = &rest[length..];
            continue;
        }
        match c {
            '<' | '[' | ']' | '`' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\\\"),
            _ => out.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    out.split_whitespace()
        .map(|word| word.replace('\u{0}', " "))
        .collect()
}

/// A code span at the start of a text: the span and its length.
fn code_span(text: &str) -> Option<(String, usize)> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    if ticks == 0 {
        return None;
    }
    let mark = text.get(..ticks)?;
    let after = text.get(ticks..)?;
    let end = after.find(mark)?;
    let inside = after.get(..end)?.trim();
    if inside.is_empty() || inside.contains('`') || inside.chars().count() > 80 {
        return None;
    }
    Some((format!("`{inside}`"), ticks + end + ticks))
}

/// A link at the start of a text, as its words and its address.
fn link(text: &str) -> Option<(String, usize)> {
    let after = text.strip_prefix('[')?;
    let close = after.find(']')?;
    let label = after.get(..close)?;
    let target = after.get(close + 1..)?.strip_prefix('(')?;
    let end = target.find(')')?;
    let address = target
        .get(..end)?
        .split_whitespace()
        .next()
        .unwrap_or_default();
    if label.contains(['[', '\n']) {
        return None;
    }
    let label = words(label).join(" ");
    let length = 1 + close + 2 + end + 1;
    if is_web_address(address) && !label.contains(address) {
        Some((format!("{label} (<{address}>)"), length))
    } else {
        Some((label, length))
    }
}

/// A bare address at the start of a text.
fn url(text: &str, before: Option<char>) -> Option<(String, usize)> {
    if !(text.starts_with("http://") || text.starts_with("https://"))
        || before.is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    let end = text
        .find(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '<' | '>' | '"' | '\'' | ')' | ']' | '`' | '[' | '(' | '|' | '*'
                )
        })
        .unwrap_or(text.len());
    let address = text
        .get(..end)?
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
    if is_web_address(address) {
        Some((format!("<{address}>"), address.len()))
    } else {
        // Something like `https://{host}`: code, so that nobody takes it for a link.
        Some((format!("`{address}`"), address.len()))
    }
}

fn is_web_address(text: &str) -> bool {
    let Some((_, rest)) = text.split_once("://") else {
        return false;
    };
    text.starts_with("http")
        && rest.len() > 2
        && !text.contains(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '{' | '}' | '\\' | '"' | '`')
        })
}

/// Fills lines with words; none starts with what Markdown takes for a block.
fn wrap_words(words: &[String], first: &str, next: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words {
        let indent = if lines.is_empty() {
            first.len()
        } else {
            next.len()
        };
        let length = line.chars().count();
        if length > 0 && indent + length + 1 + word.chars().count() > COLUMNS {
            lines.push(std::mem::take(&mut line));
        }
        if line.is_empty() {
            line = safe_start(word);
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| format!("{}{line}", if at == 0 { first } else { next }))
        .collect()
}

/// The first word of a line, escaped when it would start a heading, a list, a quote, a rule or a table.
fn safe_start(word: &str) -> String {
    let starts_block = matches!(word, "-" | "+" | "*" | "•")
        || word.starts_with(['#', '>', '=', '|', '~'])
        || (word.len() >= 2 && word.chars().all(|c| matches!(c, '-' | '*' | '_')));
    if starts_block {
        return format!("\\{word}");
    }
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    match word.get(digits..) {
        Some("." | ")") if digits > 0 => format!("{}\\{}", &word[..digits], &word[digits..]),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, first_paragraph, paragraphs};

    #[test]
    fn markup_is_made_harmless() {
        let text = "See [the docs](https://a.test/x y) or https://b.test/q?a=1.\rUse <b>Vec<T></b> and [1], `a[0]` \u{202e}end.";
        assert_eq!(
            paragraphs(text),
            [
                "See the docs (<https://a.test/x>) or <https://b.test/q?a=1>. Use Vec\\<T> and \\[1\\], `a[0]`",
                "end."
            ]
        );
    }

    #[test]
    fn code_is_text_and_lists_are_flat() {
        let text = "# Title\nIntro\n    indented\n\n* one\n  more\n  1. two\n\n```json\n{\"a\": 1}\n```\n| a | b |\n|---|---|\n---\nEnd";
        insta::assert_snapshot!(paragraphs(text).join("\n"), @r#"
        Title

        Intro indented

        - one more
        - two

        ```text
        {"a": 1}
        ```

        ```text
        | a | b |
        |---|---|
        ```

        End
        "#);
    }

    #[test]
    fn an_open_fence_is_closed_and_lines_start_with_words() {
        assert_eq!(paragraphs("```\nopen"), ["```text", "open", "```"]);
        let long = format!("{} #1 is not a heading - nor an item", "x".repeat(90));
        assert_eq!(paragraphs(&long)[1], "\\#1 is not a heading - nor an item");
        assert_eq!(code("a`b"), "`` a`b ``");
    }

    #[test]
    fn a_long_paragraph_ends_with_a_sentence() {
        let text = format!(
            "{}. {}. More and more.\n\nSecond.",
            "word ".repeat(50).trim(),
            "word ".repeat(40).trim()
        );
        let joined = first_paragraph(&text).join(" ");
        assert!(joined.ends_with("word."), "{joined}");
        assert!(joined.len() < text.len());
    }
}
