//! Answers: what a success is, by status and media type.

use super::Notes;
use super::body::is_text;
use crate::api::{Api, Content, Kind, Operation, Response, TypeRef};
use crate::usage::{kind, resolve};

/// What an operation answers with when it succeeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// One kind of answer.
    One(Case),
    /// Different ones by status, `2XX` and `default` last.
    ByStatus(Vec<(String, Case)>),
    /// No success is declared: status and body as they are, redirects included.
    Raw,
}

/// One kind of answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Case {
    /// No body.
    Empty,
    /// JSON; of any shape when `None`.
    Json { ty: Option<TypeRef>, accept: String },
    /// Text.
    Text { accept: String },
    /// Bytes.
    Bytes { accept: String },
    /// A stream of items: of this type, or of any.
    Items {
        ty: Option<TypeRef>,
        framing: Framing,
        accept: String,
    },
}

/// How the items of a stream are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// `text/event-stream`.
    Events,
    /// One JSON text per line.
    Lines,
    /// `application/json-seq`: records that begin with U+001E.
    Sequence,
}

impl Case {
    /// What the `Accept` header asks for.
    pub(crate) fn accept(&self) -> Option<&str> {
        match self {
            Self::Empty => None,
            Self::Json { accept, .. }
            | Self::Text { accept }
            | Self::Bytes { accept }
            | Self::Items { accept, .. } => Some(accept),
        }
    }

    fn ty(&self) -> Option<TypeRef> {
        match self {
            Self::Json { ty, .. } | Self::Items { ty, .. } => *ty,
            _ => None,
        }
    }

    /// Whether both are read alike.
    fn same(&self, other: &Self, api: &Api) -> bool {
        match (self, other) {
            (Self::Json { ty: a, .. }, Self::Json { ty: b, .. }) => {
                a.map(|it| resolve(api, it.id)) == b.map(|it| resolve(api, it.id))
            }
            (Self::Empty, Self::Empty)
            | (Self::Text { .. }, Self::Text { .. })
            | (Self::Bytes { .. }, Self::Bytes { .. }) => true,
            (a, b) => a == b,
        }
    }
}

impl Answer {
    /// The types that answers are read as.
    pub(crate) fn types(&self) -> Vec<TypeRef> {
        match self {
            Self::One(case) => case.ty().into_iter().collect(),
            Self::ByStatus(cases) => cases.iter().filter_map(|(_, case)| case.ty()).collect(),
            Self::Raw => Vec::new(),
        }
    }

    /// What the `Accept` header asks for; `None` when nothing is expected.
    pub(crate) fn accept(&self) -> Option<String> {
        match self {
            Self::One(case) => case.accept().map(str::to_owned),
            Self::ByStatus(cases) => {
                let mut all: Vec<&str> = Vec::new();
                for accept in cases.iter().filter_map(|(_, case)| case.accept()) {
                    if !all.contains(&accept) {
                        all.push(accept);
                    }
                }
                (!all.is_empty()).then(|| all.join(", "))
            }
            Self::Raw => Some("*/*".to_owned()),
        }
    }
}

/// Order of statuses: exact ones, `2XX`, `default`.
fn rank(status: &str) -> (u8, &str) {
    match status {
        "200" => (0, status),
        "201" => (1, status),
        "default" => (4, status),
        _ if status.bytes().all(|it| it.is_ascii_digit()) => (2, status),
        _ => (3, status),
    }
}

pub(super) fn answer(api: &Api, operation: &Operation, notes: &mut Notes) -> Answer {
    let mut successes: Vec<&Response> = operation
        .responses
        .iter()
        .filter(|it| it.is_success())
        .collect();
    if successes.is_empty() {
        successes.extend(
            operation
                .responses
                .iter()
                .filter(|it| it.status == "default"),
        );
    }
    successes.sort_by_key(|it| rank(&it.status));
    let mut cases: Vec<(String, Case)> = successes
        .iter()
        .map(|it| (it.status.clone(), case(api, operation, it, notes)))
        .collect();
    let Some((_, first)) = cases.first().cloned() else {
        notes.degrade(
            &operation.origin,
            "no success is declared: the answer is given as it is",
        );
        return Answer::Raw;
    };
    if cases.iter().all(|(_, case)| case.same(&first, api)) {
        return Answer::One(first);
    }
    // A stream cannot be one of several answers: whether there is one is known before it is sent.
    for (_, case) in &mut cases {
        if let Case::Items { accept, .. } = case {
            *case = Case::Bytes {
                accept: accept.clone(),
            };
            notes.degrade(
                &operation.origin,
                "a stream beside other answers is given as bytes",
            );
        }
    }
    Answer::ByStatus(cases)
}

fn case(api: &Api, operation: &Operation, response: &Response, notes: &mut Notes) -> Case {
    if matches!(response.status.as_str(), "204" | "205") || operation.method == "HEAD" {
        if !response.content.is_empty() {
            notes.omit(
                &response.origin,
                "content that this status or method never has",
            );
        }
        return Case::Empty;
    }
    let Some((chosen, case)) = response
        .content
        .iter()
        .map(|it| (it, one(api, it)))
        .min_by_key(|(content, case)| preference(api, response, content, case))
    else {
        return Case::Empty;
    };
    for other in response
        .content
        .iter()
        .filter(|it| !std::ptr::eq(*it, chosen))
    {
        notes.omit(
            &response.origin,
            format!(
                "an answer of `{}` is not asked for: `{}` is",
                other.media_type, chosen.media_type
            ),
        );
    }
    if matches!(&case, Case::Text { accept } if accept.contains("xml")) && chosen.ty.is_some() {
        notes.degrade(
            &response.origin,
            format!("an answer of `{}` is given as text", chosen.media_type),
        );
    }
    case
}

/// Lower is better: what the plan reads as JSON, other JSON, streams, text, bytes.
fn preference(api: &Api, response: &Response, content: &Content, case: &Case) -> u8 {
    let planned = api.json_content(&response.content);
    match case {
        _ if planned.is_some_and(|it| std::ptr::eq(it, content)) => 0,
        Case::Json { .. } => 1,
        Case::Items { .. } => 2,
        Case::Text { accept } if accept.starts_with("text/plain") => 3,
        Case::Text { .. } => 4,
        Case::Bytes { .. } | Case::Empty => 5,
    }
}

fn one(api: &Api, content: &Content) -> Case {
    let essence = content.essence();
    let accept = accept(content);
    let file = content.ty.is_some_and(|ty| api.is_file(ty));
    let framing = match essence.as_str() {
        "text/event-stream" => Some(Framing::Events),
        "application/jsonl"
        | "application/x-jsonlines"
        | "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonlines" => Some(Framing::Lines),
        "application/json-seq" | "application/geo+json-seq" => Some(Framing::Sequence),
        _ => None,
    };
    if let Some(framing) = framing {
        return Case::Items {
            ty: item(api, content, framing),
            framing,
            accept,
        };
    }
    if content.is_json() || essence == "text/json" {
        return Case::Json {
            ty: content.ty,
            accept,
        };
    }
    match essence.as_str() {
        "*/*" | "application/*" if content.ty.is_some() && !file => Case::Json {
            ty: content.ty,
            accept: "application/json".to_owned(),
        },
        _ if !file && is_text(&essence) => Case::Text { accept },
        _ => Case::Bytes { accept },
    }
}

/// The type of one item of a stream; `None` when items are told to be text, or nothing is told.
fn item(api: &Api, content: &Content, framing: Framing) -> Option<TypeRef> {
    let ty = match (content.items, content.ty) {
        (Some(items), _) => items,
        (None, Some(ty)) => match kind(api, ty.id) {
            Kind::Array { items, .. } => *items,
            _ => ty,
        },
        (None, None) => return None,
    };
    // An item of `itemSchema` is the event itself, and what it carries is its `data`.
    let ty = match kind(api, ty.id) {
        Kind::Struct(it) if framing == Framing::Events && content.items.is_some() => it
            .fields
            .iter()
            .find(|field| field.name == "data")
            .map_or(ty, |field| field.ty),
        _ => ty,
    };
    match kind(api, ty.id) {
        Kind::Text(_) | Kind::Any => None,
        _ => Some(ty),
    }
}

/// A media type as the `Accept` header says it.
fn accept(content: &Content) -> String {
    let plain = content
        .media_type
        .bytes()
        .all(|it| (b' '..=b'~').contains(&it));
    if plain && content.media_type.contains('/') {
        content.media_type.clone()
    } else {
        "*/*".to_owned()
    }
}

/// Types of the bodies of errors, with the statuses that have them.
pub(super) fn errors<'a>(api: &Api, operation: &'a Operation) -> Vec<(Vec<&'a str>, TypeRef)> {
    let has_success = operation.responses.iter().any(Response::is_success);
    let mut out: Vec<(Vec<&str>, TypeRef)> = Vec::new();
    for response in &operation.responses {
        let error = match response.status.as_bytes().first() {
            Some(b'4' | b'5') => true,
            Some(b'd') => has_success,
            _ => false,
        };
        let Some(ty) = api.json(&response.content).filter(|_| error) else {
            continue;
        };
        match out
            .iter_mut()
            .find(|(_, known)| resolve(api, known.id) == resolve(api, ty.id))
        {
            Some((statuses, _)) => statuses.push(&response.status),
            None => out.push((vec![&response.status], ty)),
        }
    }
    out
}
