//! What stands beside the conversion of a field: steps on text, conditions, how many elements are taken.

use conjoin_conversions::{Literal, Loss, TextSteps};
use serde_json::Value;

use super::block::{Block, expected};
use super::grammar::{Test, Text, When, located};
use super::problem::Problems;
use super::rule::Take;

/// `text`.
pub(super) fn text_steps(value: &Value, at: &str, problems: &mut Problems) -> Text {
    let Some(mut block) = Block::of(value, "`text`", at, problems) else {
        return Text::default();
    };
    let mut losses = Vec::new();
    let case = block.word("case", &["lower", "upper"], problems);
    losses.extend(case.map(|word| (Loss::Case(word), format!("{at}/case"))));
    let html = block.word("html", &["strip"], problems);
    losses.extend(html.map(|word| (Loss::Html(word), format!("{at}/html"))));
    let mut affix = |key| {
        let text = block.text(key, problems);
        text.map(|(text, _)| text.into())
    };
    let (prefix, suffix) = (affix("strip_prefix"), affix("strip_suffix"));
    let steps = TextSteps {
        digits: false,
        html: html.is_some(),
        trim: block.flag("trim", problems).unwrap_or(false),
        prefix,
        suffix,
        lower: case.map(|case| case == "lower"),
        empty_is_null: block.flag("empty_is_null", problems).unwrap_or(false),
    };
    block.finish(problems);
    Text {
        steps,
        at: at.to_owned(),
        losses,
    }
}

/// A literal as it is written.
pub(super) fn literal(value: &Value, at: &str, problems: &mut Problems) -> Option<Literal> {
    match value {
        Value::String(text) => Some(Literal::Text(text.clone())),
        Value::Bool(flag) => Some(Literal::Bool(*flag)),
        Value::Number(number) if number.is_i64() => number.as_i64().map(Literal::Int),
        other => {
            expected(problems, at, "text, an integer or a boolean", other);
            None
        }
    }
}

/// Literals and their places.
pub(super) fn literals(value: &Value, at: &str, problems: &mut Problems) -> Vec<(Literal, String)> {
    let Value::Array(items) = value else {
        expected(problems, at, "a list of literals", value);
        return Vec::new();
    };
    if items.is_empty() {
        problems.say("M0002", at, "the list is empty");
    }
    let mut out = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let at = format!("{at}/{index}");
        out.extend(literal(item, &at, problems).map(|it| (it, at)));
    }
    out
}

/// `when`: a path and one test.
pub(super) fn when(value: &Value, at: &str, problems: &mut Problems) -> Option<When> {
    let mut block = Block::of(value, "`when`", at, problems)?;
    let path = block.require("path", problems);
    let is = block.get("is").and_then(|(value, at)| match value {
        Value::Null => Some(Test::Null),
        Value::String(word) if word == "null" => Some(Test::Null),
        Value::String(word) if word == "present" => Some(Test::Present),
        other => {
            let words = &["null", "present"];
            problems
                .say("M0002", &at, format!("`{other}` is not a state of a value"))
                .one_of(other.as_str().unwrap_or_default(), "they are", words);
            None
        }
    });
    let test = is.or(compared(&mut block, problems));
    let written = block.written(&["is", "equals", "in"]).len();
    finish(block, path, test, written, at, problems)
}

/// `equals` and `in`.
fn compared(block: &mut Block<'_>, problems: &mut Problems) -> Option<Test> {
    let (equals, among) = (block.get("equals"), block.get("in"));
    if let Some((value, at)) = equals {
        let literal = literal(value, &at, problems)?;
        return Some(Test::In(vec![(literal, at)]));
    }
    let (value, at) = among?;
    let all = literals(value, &at, problems);
    (!all.is_empty()).then_some(Test::In(all))
}

fn finish(
    block: Block<'_>,
    path: Option<(&Value, String)>,
    test: Option<Test>,
    written: usize,
    at: &str,
    problems: &mut Problems,
) -> Option<When> {
    block.finish(problems);
    if written != 1 {
        problems
            .say("M0002", at, format!("the condition has {written} tests"))
            .help("give it one, such as `equals: <literal>` or `in: [..]`");
        return None;
    }
    let (path, path_at) = path?;
    Some(When {
        path: located(path, &path_at, problems)?,
        test: test?,
        at: at.to_owned(),
    })
}

/// `where`: one condition, or a list of them.
pub(super) fn predicates(value: &Value, at: &str, problems: &mut Problems) -> Vec<When> {
    match value {
        Value::Array(all) => all
            .iter()
            .enumerate()
            .filter_map(|(index, value)| predicate(value, &format!("{at}/{index}"), problems))
            .collect(),
        value => predicate(value, at, problems).into_iter().collect(),
    }
}

fn predicate(value: &Value, at: &str, problems: &mut Problems) -> Option<When> {
    let mut block = Block::of(value, "`where`", at, problems)?;
    let path = block.require("path", problems);
    let is = block.get("is").and_then(|(value, at)| match value {
        Value::Null => Some(Test::Null),
        Value::Bool(flag) => Some(Test::In(vec![(Literal::Bool(*flag), at)])),
        other => {
            expected(problems, &at, "true, false or null", other);
            None
        }
    });
    let present = block.flag("present", problems);
    let present = present.map(|there| if there { Test::Present } else { Test::Null });
    let test = is.or(present).or(compared(&mut block, problems));
    let written = block.written(&["is", "present", "equals", "in"]).len();
    finish(block, path, test, written, at, problems)
}

/// `take`: `first`, `last` or a number.
pub(super) fn take(value: &Value, at: &str, problems: &mut Problems) -> Option<Take> {
    match value {
        Value::String(word) if word == "first" => Some(Take::First(1)),
        Value::String(word) if word == "last" => Some(Take::Last),
        Value::Number(number) if number.as_u64().is_some_and(|it| it > 0) => {
            let count = number.as_u64().and_then(|it| usize::try_from(it).ok())?;
            Some(Take::First(count))
        }
        _ => {
            problems
                .say("M0002", at, "`take` is `first`, `last` or a number from 1")
                .help("leave it out to take all");
            None
        }
    }
}
