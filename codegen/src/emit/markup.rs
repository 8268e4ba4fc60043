//! Markdown and HTML of unknown quality, reduced to the plain Markdown that rustdoc takes without a warning.

use super::blocks::{Block, blocks};
use crate::names::is_invisible;

/// Columns of a doc line, `/// ` not included.
pub(super) const COLUMNS: usize = 92;

/// Most lines kept of one text.
const MOST_LINES: usize = 24;

/// Most characters kept of one paragraph of a small thing.
const BRIEF: usize = 360;

/// Most characters of a text in backticks. What is longer is cut; pointers of real documents reach 330.
const MOST_CODE: usize = 1_000;

/// Most characters of a text within our own words.
const MOST_INLINE: usize = 300;

/// Most bytes looked at of one text. What is kept of it is far less.
const MOST_TEXT: usize = 40_000;

/// How far the end of a code span, a link or a tag is looked for: what is longer is none, and no text is read twice over.
const REACH: usize = 1_000;

/// Text in backticks, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    // One character more than is kept, so that the cut is seen.
    let text = plain(start(text.trim_start(), 4 * MOST_CODE + 4)).replace('\n', " ");
    let text = cut(text.trim(), MOST_CODE);
    let text = text.trim();
    if text.is_empty() {
        return "` `".to_owned();
    }
    if text.contains('`') {
        // One more than the longest run inside, so that nothing inside closes it.
        let marks = "`".repeat(longest_run(text, '`') + 1);
        format!("{marks} {text} {marks}")
    } else {
        format!("`{text}`")
    }
}

/// Text of one line within our own words: a title.
pub(crate) fn inline(text: &str) -> String {
    cut(&words(&plain(text)).join(" "), MOST_INLINE)
}

/// At most so many characters.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        // A backslash at the cut would escape what follows.
        Some((end, _)) => format!("{}...", text[..end].trim_end_matches('\\')),
        None => text.to_owned(),
    }
}

/// The start of a text that is looked through for an end.
fn within_reach(text: &str) -> &str {
    start(text, REACH)
}

/// At most so many bytes of a text.
fn start(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

fn longest_run(text: &str, mark: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == mark { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Our own words, wrapped. Text of others in them stands in backticks, and stays on one line: what is in the middle
/// of a line starts no block.
pub(super) fn wrap(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let mut end = 0;
        while let Some(c) = rest[end..].chars().next() {
            if c.is_whitespace() {
                break;
            }
            end += if c == '`' {
                closed_code(&rest[end..])
            } else {
                c.len_utf8()
            };
        }
        words.push(rest[..end].to_owned());
        rest = rest[end..].trim_start();
    }
    wrap_words(&words, "", "")
}

/// The length of a code span that `code` made, or of the backticks when nothing closes them.
fn closed_code(text: &str) -> usize {
    let after = text.trim_start_matches('`');
    let marks = text.len() - after.len();
    let mut at = 0;
    while let Some(found) = after[at..].find('`') {
        let start = at + found;
        let run = after[start..].len() - after[start..].trim_start_matches('`').len();
        if run == marks {
            return marks + start + run;
        }
        at = start + run;
    }
    marks
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

/// Line ends made one kind; control, bidi and invisible characters gone; no more of it than anybody reads.
fn plain(text: &str) -> String {
    let text = start(text, MOST_TEXT)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            // Four columns, as Markdown counts them.
            '\t' => out.push_str("    "),
            '\u{b}' | '\u{c}' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push(' '),
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
                let longest = lines.iter().map(|line| longest_run(line, '`')).max();
                let fence = "`".repeat(longest.map_or(3, |it| (it + 1).max(3)));
                let mut out = vec![format!("{fence}text")];
                out.extend(lines.iter().map(|line| line.trim_end().to_owned()));
                out.push(fence);
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
            .or_else(|| pointed(rest))
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
    let text = within_reach(text);
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
    let after = within_reach(text.strip_prefix('[')?);
    let close = after.find(']')?;
    let label = after.get(..close)?;
    let target = after.get(close + 1..)?.strip_prefix('(')?;
    let end = closing(target)?;
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

/// Where the bracket that is open before a text is closed.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        (open == 0).then_some(at)
    })
}

/// An address in pointed brackets at the start of a text.
fn pointed(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.bytes().take(300).position(|it| it == b'>')?;
    let address = inside.get(..end)?;
    is_web_address(address).then(|| (format!("<{address}>"), end + 2))
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
    let Some(("http" | "https", rest)) = text.split_once("://") else {
        return false;
    };
    rest.len() > 2
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
    fn indented_lines_are_code_and_links_stay() {
        let text = "Call:\n\n    curl x\n\n      -d y\n\nor <a class=\"b\" href='https://a.test/x'>this</a>, <https://b.test> [no](javascript:f(1)).\n\n- item\n\n      more of it\n";
        insta::assert_snapshot!(paragraphs(text).join("\n"), @r"
        Call:

        ```text
        curl x

          -d y
        ```

        or this (<https://a.test/x>), <https://b.test> no.

        - item

        more of it
        ");
        assert_eq!(
            paragraphs("All\n\n    stands\n\n    so"),
            ["All", "", "stands", "", "so"]
        );
        assert_eq!(paragraphs("a\u{c}b\u{b}c"), ["a b c"]);
        assert_eq!(
            paragraphs("<httpx://a.test> and <javascript://a.test>"),
            ["\\<httpx://a.test> and \\<javascript://a.test>"]
        );
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
