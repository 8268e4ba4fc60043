//! One page of a list, in the way that the mapping's paginator reads it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use conjoin_codegen::api::Location;
use conjoin_codegen::plan::{List, Next, Stop};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::refusal::{Cause, Refusal};
use crate::request::Request;
use crate::scene::Scene;

/// Query parameter of next links, where the provider's is not known.
pub(crate) const LINK_PARAM: &str = "cursor";

/// What a fault does to the way to the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Twist {
    None,
    /// The next page is this one.
    Repeat,
    /// The next page is the first.
    Cycle,
    /// Nothing on it, but there is a next one.
    Empty,
    /// The next page is on another host.
    Foreign,
}

/// A part of a list.
#[derive(Debug)]
pub(crate) struct Page {
    /// Positions in the list of records.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) size: usize,
    /// Places of the answer, and what stands there.
    pub(crate) places: Vec<(String, Value)>,
    /// A `Link` header.
    pub(crate) link: Option<String>,
}

/// The records that a list is cut from.
pub(crate) struct Records<'r> {
    /// Their numbers, in order.
    pub(crate) numbers: &'r [u64],
    /// The number of the record of an id.
    pub(crate) number_of: &'r dyn Fn(&str) -> Option<u64>,
    /// From when on they have changed, for tokens that are sent alone, and the moment of the answer.
    pub(crate) since: Option<(Timestamp, Timestamp)>,
}

/// Cuts a page out of a list of record numbers.
pub(crate) fn page(
    scene: &Scene,
    operation: u32,
    list: &List,
    request: &Request,
    records: &Records<'_>,
    twist: Twist,
) -> Result<Page, Refusal> {
    let Records {
        numbers, number_of, ..
    } = records;
    let since = records.since.map(|(since, _)| since);
    let token = |first: u64| token(first, since);
    let total = numbers.len();
    let (pages, durable) = match &list.next {
        Next::Durable { pages, token, send } => (&**pages, Some((token, send))),
        next => (next, None),
    };
    if matches!(pages, Next::None(_)) {
        return Ok(Page {
            from: 0,
            to: total,
            size: total,
            places: Vec::new(),
            link: None,
        });
    }
    let size = size(scene, operation, list, request);
    let bad = || Refusal::new(Cause::BadPage, "the page cannot be found");
    let later = match durable {
        Some((_, Some(send))) => request.sent(send),
        _ => None,
    };
    let sent_token = match pages {
        Next::Cursor { send, .. } | Next::LastId { send, .. } => request.sent(send).or(later),
        Next::Url { .. } => request.value(LINK_PARAM).map(str::to_owned),
        Next::Page { send, clause, .. } | Next::Offset { send, clause, .. } => {
            let sent = request.sent(send);
            match clause {
                Some(clause) => sent.and_then(|text| in_clause(&text, clause, "{number}")),
                None => sent,
            }
        }
        Next::None(_) | Next::Durable { .. } => None,
    };
    let number = |text: &String| text.parse::<usize>().map_err(|_| bad());
    let from = match (pages, &sent_token) {
        (_, None) => 0,
        (Next::LastId { .. }, Some(text)) => {
            let after = number_of(text).ok_or_else(bad)?;
            numbers.iter().position(|it| *it > after).unwrap_or(total)
        }
        (Next::Page { start, .. }, Some(text)) => {
            let start = usize::try_from(*start).unwrap_or_default();
            number(text)?
                .checked_sub(start)
                .ok_or_else(bad)?
                .saturating_mul(size)
        }
        (Next::Offset { start, .. }, Some(text)) => {
            let start = usize::try_from(*start).unwrap_or_default();
            number(text)?.checked_sub(start).ok_or_else(bad)?
        }
        (_, Some(text)) => {
            let first = position(text).ok_or_else(bad)?;
            numbers.iter().position(|it| *it >= first).unwrap_or(total)
        }
    };
    let from = from.min(total);
    let to = if twist == Twist::Empty {
        from
    } else {
        from.saturating_add(size).min(total)
    };
    // Another host is one more place for a page that there is, not one more page.
    let last = to >= total && matches!(twist, Twist::None | Twist::Foreign);
    let mut places: Vec<(String, Value)> = Vec::new();
    // The first record of the next page; for an empty page, that of this one.
    let follows = match to.checked_sub(1).and_then(|it| numbers.get(it)) {
        Some(number) if twist != Twist::Empty => Some(*number + 1),
        _ => numbers.get(to).copied(),
    };
    let cursor = |first: u64| match (twist, &sent_token) {
        (Twist::Repeat, Some(token)) => token.clone(),
        (Twist::Cycle, Some(_)) => token(numbers.first().copied().unwrap_or_default()),
        _ => token(first),
    };
    // What is later than the last record that there is comes with the next run.
    if let (true, Some((Some(place), _))) = (last, durable) {
        let newest = numbers.last().map_or(0, |it| it + 1);
        let value = match pages {
            Next::Url { .. } => next_url(request, &token(newest), twist),
            _ => token(newest),
        };
        places.push((place.clone(), json!(value)));
    }
    let mut link = None;
    match pages {
        Next::Cursor { next, stop, .. } => {
            let shown = !last || !matches!(stop, Stop::Absent);
            // A token that is good for later is there even when nothing is.
            let kept = durable.is_some().then(|| {
                let sent = sent_token.as_deref().and_then(position);
                sent.unwrap_or_default()
            });
            match records.since.filter(|_| last && durable.is_some()) {
                // The next run asks for what changes from now on.
                Some((_, now)) => places.push((next.clone(), json!(self::token(0, Some(now))))),
                None => {
                    if let (true, Some(first)) = (shown, follows.or(kept)) {
                        places.push((next.clone(), json!(cursor(first))));
                    }
                }
            }
            ends(stop, last, total, size, &mut places);
        }
        Next::Url {
            body,
            link: rel,
            stop,
            ..
        } => {
            if let (false, Some(first)) = (last, follows) {
                let url = next_url(request, &cursor(first), twist);
                match (body, rel) {
                    (Some(place), _) => places.push((place.clone(), json!(url))),
                    (None, Some(rel)) => link = Some(format!("<{url}>; rel=\"{rel}\"")),
                    (None, None) => {}
                }
            }
            ends(stop, last, total, size, &mut places);
        }
        Next::Page { stop, .. } | Next::Offset { stop, .. } | Next::LastId { stop, .. } => {
            ends(stop, last, total, size, &mut places);
        }
        Next::None(_) | Next::Durable { .. } => {}
    }
    Ok(Page {
        from,
        to,
        size,
        places,
        link,
    })
}

fn ends(stop: &Stop, last: bool, total: usize, size: usize, places: &mut Vec<(String, Value)>) {
    match stop {
        Stop::Absent | Stop::Empty | Stop::Short => {}
        Stop::Equals { path, equals } if last => {
            let number = equals.parse::<i64>().map(|it| json!(it));
            places.push((path.clone(), number.unwrap_or_else(|_| json!(equals))));
        }
        // Any other value than the one of the last page, which the envelope may have.
        Stop::Equals { path, .. } => places.push((path.clone(), Value::Null)),
        Stop::Is { path, is } => places.push((path.clone(), json!(*is == last))),
        Stop::TotalPages(path) => places.push((path.clone(), json!(total.div_ceil(size.max(1))))),
        Stop::Total(path) => places.push((path.clone(), json!(total))),
    }
}

fn size(scene: &Scene, operation: u32, list: &List, request: &Request) -> usize {
    let Some(size) = &list.size else {
        return 50;
    };
    let asked = match (&size.send, &list.next) {
        (Some(send), _) => request.sent(send),
        (
            None,
            Next::Page {
                send,
                clause: Some(clause),
                ..
            }
            | Next::Offset {
                send,
                clause: Some(clause),
                ..
            },
        ) => request
            .sent(send)
            .and_then(|text| in_clause(&text, clause, "{size}")),
        (None, _) => None,
    };
    let asked = asked.and_then(|it| it.parse::<usize>().ok());
    let param = scene
        .api()
        .operations
        .get(operation as usize)
        .and_then(|operation| {
            let sent = size.send.as_ref()?;
            let named = |it: &&conjoin_codegen::api::Param| {
                it.location == Location::Query && it.name == sent.name
            };
            operation.params.iter().find(named)
        });
    let declared = param.and_then(|it| scene.declared(&it.origin, "/schema/default")?.as_u64());
    let declared = declared.and_then(|it| usize::try_from(it).ok());
    asked
        .or(declared)
        .unwrap_or(size.value as usize)
        .clamp(1, size.max.max(1) as usize)
}

/// The number that stands in a statement where its clause has a place for it.
fn in_clause(statement: &str, clause: &str, place: &str) -> Option<String> {
    let before = clause.split(place).next()?;
    // The words since the place before, which may hold another number.
    let words = before.rsplit('}').next()?;
    let (_, rest) = statement.rsplit_once(words)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

fn token(first: u64, since: Option<Timestamp>) -> String {
    let since = since.map_or_else(String::new, |since| format!(" since {since}"));
    URL_SAFE_NO_PAD.encode(format!("from {first}{since}"))
}

fn position(token: &str) -> Option<u64> {
    plain(token)?
        .strip_prefix("from ")?
        .split(' ')
        .next()?
        .parse()
        .ok()
}

/// The moment that a token carries.
pub(crate) fn since(token: &str) -> Option<Timestamp> {
    let text = plain(token)?;
    let (_, since) = text.split_once(" since ")?;
    since.parse().ok()
}

fn plain(token: &str) -> Option<String> {
    String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()
}

fn next_url(request: &Request, cursor: &str, twist: Twist) -> String {
    let host = match twist {
        Twist::Foreign => "elsewhere.example",
        _ => request.header("host").unwrap_or("127.0.0.1"),
    };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in request.query.iter().filter(|(name, _)| name != LINK_PARAM) {
        query.append_pair(name, value);
    }
    query.append_pair(LINK_PARAM, cursor);
    format!("http://{host}{}?{}", request.path, query.finish())
}

#[cfg(test)]
mod tests {
    use super::in_clause;

    #[test]
    fn numbers_are_found_in_statements() {
        let clause = " STARTPOSITION {number} MAXRESULTS {size}";
        let statement = "select * from T where N = 7 STARTPOSITION 21 MAXRESULTS 10";
        let found = |place| in_clause(statement, clause, place);
        assert_eq!(found("{number}").as_deref(), Some("21"));
        assert_eq!(found("{size}").as_deref(), Some("10"));
        assert_eq!(in_clause("select * from T", clause, "{number}"), None);
    }
}
