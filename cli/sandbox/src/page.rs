//! One page of a list, in the way that the mapping's paginator reads it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use conjoin_codegen::api::Location;
use conjoin_codegen::plan::{List, Next, Stop};
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

/// Cuts a page out of a list of record numbers.
pub(crate) fn page(
    scene: &Scene,
    operation: u32,
    list: &List,
    request: &Request,
    numbers: &[u64],
    twist: Twist,
) -> Result<Page, Refusal> {
    let total = numbers.len();
    if matches!(list.next, Next::None(_)) {
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
    let token = match &list.next {
        Next::Cursor { send, .. } => request.sent(send),
        Next::Url { .. } => request.value(LINK_PARAM).map(str::to_owned),
        Next::Page { send, .. } | Next::Offset { send, .. } => request.sent(send),
        Next::None(_) => None,
    };
    let number = |text: &String| text.parse::<usize>().map_err(|_| bad());
    let from = match (&list.next, &token) {
        (_, None) => 0,
        (Next::Page { start, .. }, Some(text)) => {
            let start = usize::try_from(*start).unwrap_or_default();
            number(text)?
                .checked_sub(start)
                .ok_or_else(bad)?
                .saturating_mul(size)
        }
        (Next::Offset { .. }, Some(text)) => number(text)?,
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
    let last = to >= total && twist == Twist::None;
    let mut places: Vec<(String, Value)> = Vec::new();
    // The first record of the next page; for an empty page, that of this one.
    let follows = match to.checked_sub(1).and_then(|it| numbers.get(it)) {
        Some(number) if twist != Twist::Empty => Some(*number + 1),
        _ => numbers.get(to).copied(),
    };
    let cursor = |first: u64| match (twist, &token) {
        (Twist::Repeat, Some(token)) => token.clone(),
        (Twist::Cycle, Some(_)) => self::token(numbers.first().copied().unwrap_or_default()),
        _ => self::token(first),
    };
    let mut link = None;
    match &list.next {
        Next::Cursor { next, stop, .. } => {
            let shown = !last || !matches!(stop, Stop::Absent);
            if let (true, Some(first)) = (shown, follows) {
                places.push((next.clone(), json!(cursor(first))));
            }
            ends(stop, last, total, size, &mut places);
        }
        Next::Url {
            body,
            link: rel,
            stop,
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
        Next::Page { stop, .. } | Next::Offset { stop, .. } => {
            ends(stop, last, total, size, &mut places);
        }
        Next::None(_) => {}
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
        Stop::Absent | Stop::Empty => {}
        Stop::Is { path, is } => places.push((path.clone(), json!(*is == last))),
        Stop::TotalPages(path) => places.push((path.clone(), json!(total.div_ceil(size.max(1))))),
        Stop::Total(path) => places.push((path.clone(), json!(total))),
    }
}

fn size(scene: &Scene, operation: u32, list: &List, request: &Request) -> usize {
    let Some(size) = &list.size else {
        return 50;
    };
    let asked = request
        .sent(&size.send)
        .and_then(|it| it.parse::<usize>().ok());
    let param = scene
        .api()
        .operations
        .get(operation as usize)
        .and_then(|operation| {
            let named = |it: &&conjoin_codegen::api::Param| {
                it.location == Location::Query && it.name == size.send.name
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

fn token(first: u64) -> String {
    URL_SAFE_NO_PAD.encode(format!("from {first}"))
}

fn position(token: &str) -> Option<u64> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    String::from_utf8(bytes)
        .ok()?
        .strip_prefix("from ")?
        .parse()
        .ok()
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
