//! Text out of HTML: tags gone, blocks as lines, references as characters.

/// Elements whose content is no text.
const HIDDEN: [&str; 3] = ["script", "style", "head"];

/// Elements that begin a new line.
const BLOCKS: [&str; 18] = [
    "address",
    "blockquote",
    "br",
    "div",
    "dd",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "pre",
    "tr",
    "ul",
];

/// The text of an HTML fragment. What looks like no tag, as `a < b`, stays.
pub fn html_text(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        push_text(&mut out, before);
        rest = if from.starts_with('&') {
            let (character, length) = reference(from);
            match character {
                // A space that does not break is a space, and one that was asked for.
                Some('\u{a0}') => out.push(' '),
                Some(character) => out.push(character),
                None => out.push('&'),
            }
            from.get(length..).unwrap_or_default()
        } else {
            tag(&mut out, from)
        };
    }
    push_text(&mut out, rest);
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Text between tags, with runs of white space as one space, as a browser shows it.
fn push_text(out: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
}

/// Handles what begins with `<`, and gives what comes after it.
fn tag<'t>(out: &mut String, from: &'t str) -> &'t str {
    if let Some(inside) = from.strip_prefix("<!--") {
        return inside.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let inside = from.get(1..).unwrap_or_default();
    let closes = inside.starts_with('/');
    let name: String = inside
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let markup = name.starts_with(|c: char| c.is_ascii_alphabetic()) || inside.starts_with('!');
    let Some(end) = end_of_tag(inside).filter(|_| markup) else {
        out.push('<');
        return inside;
    };
    let after = inside.get(end + 1..).unwrap_or_default();
    if !closes && HIDDEN.contains(&name.as_str()) {
        let close = format!("</{name}");
        let lower = after.to_ascii_lowercase();
        let hidden = lower.find(&close).and_then(|at| after.get(at..));
        return hidden.map_or("", |rest| rest.split_once('>').map_or("", |(_, rest)| rest));
    }
    if BLOCKS.contains(&name.as_str()) && (name == "br" || !out.is_empty() && !out.ends_with('\n'))
    {
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    } else if matches!(name.as_str(), "td" | "th") {
        push_text(out, " ");
    }
    after
}

/// The byte of the `>` that ends a tag; one in a quoted attribute does not.
fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The character of a reference such as `&amp;` or `&#39;`, and its length; the `&` alone when it is none.
fn reference(from: &str) -> (Option<char>, usize) {
    let Some(end) = from.bytes().take(12).position(|byte| byte == b';') else {
        return (None, 1);
    };
    let name = from.get(1..end).unwrap_or_default();
    let number = name
        .strip_prefix('#')
        .and_then(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        });
    let found = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "bull" => Some('•'),
        "copy" => Some('©'),
        "euro" => Some('€'),
        _ => number.and_then(char::from_u32).filter(|c| *c != '\0'),
    };
    match found {
        Some(character) => (Some(character), end + 1),
        None => (None, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_lines_and_references_characters() {
        for (html, text) in [
            ("plain", "plain"),
            ("<p>Hello <b>world</b></p><p>Bye</p>", "Hello world\nBye"),
            ("one<br>two<br/>\n  three", "one\ntwo\nthree"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            (
                "a &lt; b &amp;&amp; c&#39;s &#x20AC;&nbsp;5",
                "a < b && c's € 5",
            ),
            ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
            ("<script>alert('<p>')</script>seen", "seen"),
            (
                "<style>p {}</style><!-- no > --><i title=\"a > b\">x</i>",
                "x",
            ),
            ("&unknown; &", "&unknown; &"),
            ("<td>1</td><td>2</td>", "1 2"),
            ("", ""),
            ("<", "<"),
            ("<p", "<p"),
            ("<script>", ""),
            ("&#0;&#x110000;", "&#0;&#x110000;"),
        ] {
            assert_eq!(html_text(html), text, "{html}");
        }
    }
}
