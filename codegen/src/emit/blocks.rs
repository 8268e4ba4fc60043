//! Provider text split into blocks: paragraphs, list items, literal lines.

/// A part of a text that stands for itself.
pub(super) enum Block {
    /// Words to be filled.
    Paragraph(String),
    /// Marker and text.
    Item(String, String),
    /// Lines kept as they are.
    Literal(Vec<String>),
}

/// Columns by which Markdown knows code.
const CODE: usize = 4;

/// Splits a text into blocks. Nested lists become flat; headings and quotes become paragraphs.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let text = without_block_tags(text);
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    let mut fence: Option<(String, Vec<String>)> = None;
    let mut code: Option<Vec<String>> = None;
    let margin = margin(&text) + CODE;
    for line in text.lines() {
        let trimmed = line.trim();
        let indented = line.len() - line.trim_start().len() >= margin;
        if let Some(mut lines) = code.take() {
            if indented || trimmed.is_empty() {
                lines.push(line.get(margin..).unwrap_or_default().to_owned());
                code = Some(lines);
                continue;
            }
            blocks.push(literal(lines));
        }
        if let Some((marker, mut lines)) = fence.take() {
            if trimmed.starts_with(&marker) {
                blocks.push(Block::Literal(lines));
            } else {
                lines.push(line.to_owned());
                fence = Some((marker, lines));
            }
            continue;
        }
        if let Some(marker) = ["```", "~~~"]
            .into_iter()
            .find(|marker| trimmed.starts_with(marker))
        {
            blocks.extend(open.take());
            // A fence that opens and closes on one line is a paragraph of code.
            match trimmed
                .strip_prefix(marker)
                .and_then(|rest| rest.strip_suffix(marker))
            {
                Some(inside) if !inside.is_empty() => {
                    blocks.push(Block::Literal(vec![inside.trim().to_owned()]))
                }
                _ => fence = Some((marker.to_owned(), Vec::new())),
            }
            continue;
        }
        let in_list = matches!(blocks.last(), Some(Block::Item(..)));
        if indented && open.is_none() && !in_list && item(trimmed).is_none() {
            code = line.get(margin..).map(|line| vec![line.to_owned()]);
        } else if trimmed.is_empty() || is_rule(trimmed) {
            blocks.extend(open.take());
        } else if trimmed.starts_with('|') {
            match &mut open {
                Some(Block::Literal(lines)) => lines.push(trimmed.to_owned()),
                _ => {
                    blocks.extend(open.take());
                    open = Some(Block::Literal(vec![trimmed.to_owned()]));
                }
            }
        } else if let Some(heading) = heading(trimmed) {
            blocks.extend(open.take());
            blocks.push(Block::Paragraph(heading.to_owned()));
        } else if let Some((marker, rest)) = item(trimmed) {
            blocks.extend(open.take());
            open = Some(Block::Item(marker, rest.to_owned()));
        } else {
            let words = trimmed.trim_start_matches(['>', ' ']);
            match &mut open {
                Some(Block::Paragraph(text) | Block::Item(_, text)) => {
                    text.push(' ');
                    text.push_str(words);
                }
                _ => {
                    blocks.extend(open.take());
                    open = Some(Block::Paragraph(words.to_owned()));
                }
            }
        }
    }
    blocks.extend(fence.map(|(_, lines)| Block::Literal(lines)));
    blocks.extend(code.map(literal));
    blocks.extend(open);
    blocks
}

/// Indented lines without the empty ones behind them.
fn literal(mut lines: Vec<String>) -> Block {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    Block::Literal(lines)
}

/// The columns by which the whole text stands indented; its first line, which
/// has lost its own, does not count.
fn margin(text: &str) -> usize {
    let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    lines
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0)
}

/// A line of dashes or the like.
fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && ['-', '=', '*', '_']
            .iter()
            .any(|mark| line.chars().all(|c| c == *mark || c == ' ') && line.contains(*mark))
}

fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' '))
        .then(|| rest.trim().trim_end_matches('#').trim_end())
}

/// The marker and text of a list item.
fn item(line: &str) -> Option<(String, &str)> {
    for marker in ["- ", "* ", "+ ", "• "] {
        if let Some(rest) = line.strip_prefix(marker) {
            return Some(("-".to_owned(), rest.trim()));
        }
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    let rest = rest
        .strip_prefix(". ")
        .or_else(|| rest.strip_prefix(") "))?;
    ((1..=3).contains(&digits)).then(|| ("-".to_owned(), rest.trim()))
}

/// HTML that makes blocks, as line ends; HTML that marks words, gone.
fn without_block_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut literal = false;
    let mut link: Option<String> = None;
    while let Some(c) = rest.chars().next() {
        if c == '`' {
            literal = !literal;
        }
        if c == '<'
            && !literal
            && let Some((name, length)) = tag(rest)
        {
            match name.as_str() {
                "br" | "p" | "div" | "ul" | "ol" | "table" | "tr" | "h1" | "h2" | "h3" | "h4"
                | "h5" | "pre" => {
                    out.push_str("\n\n");
                }
                "a" if rest.starts_with("</") => {
                    if let Some(address) = link.take() {
                        out.push_str("](");
                        out.push_str(&address);
                        out.push(')');
                    }
                }
                "a" if link.is_none() => {
                    link = address(&rest[..length]);
                    if link.is_some() {
                        out.push('[');
                    }
                }
                "li" => out.push_str(if rest.starts_with("</") { "\n" } else { "\n- " }),
                _ => {}
            }
            rest = &rest[length..];
            continue;
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// Where an `<a>` leads, if it is a plain address.
fn address(tag: &str) -> Option<String> {
    let (_, rest) = tag.split_once("href=")?;
    let address = match rest.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next()?,
        None => rest.split([' ', '>']).next()?,
    };
    let plain = ["http://", "https://"]
        .iter()
        .any(|it| address.starts_with(it))
        && !address.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']'));
    plain.then(|| address.to_owned())
}

/// Most bytes of a tag.
const MOST_TAG: usize = 302;

/// Tags that carry no meaning of their own in docs.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "i",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// The name and length of a known HTML tag at the start of a text.
fn tag(text: &str) -> Option<(String, usize)> {
    // Tags are short: what has no end near is none, and no text is looked through for each of its `<`.
    let end = text.bytes().take(MOST_TAG).position(|it| it == b'>')?;
    let inside = text.get(1..end)?;
    if inside.contains(['<', '\n', '`']) {
        return None;
    }
    let name = inside
        .trim_start_matches('/')
        .split([' ', '/'])
        .next()?
        .to_ascii_lowercase();
    TAGS.contains(&name.as_str()).then_some((name, end + 1))
}
