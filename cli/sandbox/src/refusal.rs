//! Errors in the provider's shape: status, body and headers as spec and mapping have them.

use conjoin_codegen::api::{Api, Kind, Operation, Response, TypeRef};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::generate::Maker;
use crate::pattern;
use crate::validate::Problem;

/// Why a request is refused.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub(crate) kind: Cause,
    /// When it is not the one that the kind has.
    pub(crate) status: Option<u16>,
    pub(crate) message: String,
}

/// The kind of a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    Unauthorized,
    Forbidden,
    NotFound,
    Validation,
    BadPage,
    RateLimited,
    Server,
}

impl Cause {
    /// Name in `sandbox.yaml`, name in `errors.map`, usual status.
    fn names(self) -> (&'static str, &'static str, u16) {
        match self {
            Self::Unauthorized => ("unauthorized", "auth_expired", 401),
            Self::Forbidden => ("forbidden", "forbidden", 403),
            Self::NotFound => ("not_found", "not_found", 404),
            Self::Validation => ("validation", "validation", 400),
            Self::BadPage => ("validation", "restart_pagination", 400),
            Self::RateLimited => ("rate_limited", "rate_limited", 429),
            Self::Server => ("server", "transient", 500),
        }
    }
}

impl Refusal {
    pub(crate) fn new(kind: Cause, message: impl Into<String>) -> Self {
        Self {
            kind,
            status: None,
            message: message.into(),
        }
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// What a provider says of wrong parameters and bodies.
    pub(crate) fn problems(problems: &[Problem]) -> Self {
        let texts: Vec<String> = problems
            .iter()
            .map(|it| format!("{} {}", it.place, it.what))
            .collect();
        Self::new(Cause::Validation, texts.join("; "))
    }

    /// The answer to a request of an operation.
    pub(crate) fn answer(
        &self,
        maker: &Maker<'_>,
        operation: Option<&Operation>,
        id: &str,
    ) -> Answer {
        let (name, rule, usual) = self.kind.names();
        let errors = &maker.scene.plan().errors;
        let words = maker
            .scene
            .loaded
            .facts
            .errors
            .get(name)
            .filter(|_| self.kind != Cause::BadPage);
        let mut rules = errors.rules.iter().filter(|(_, _, kind)| kind == rule);
        let declared = |status: u16| {
            operation.is_some_and(|it| {
                it.responses
                    .iter()
                    .any(|it| it.status == status.to_string())
            })
        };
        let ruled = rules
            .clone()
            .find(|(status, ..)| declared(*status))
            .or_else(|| rules.next());
        let status = self
            .status
            .or_else(|| words.and_then(|it| it.status))
            .or_else(|| ruled.map(|(status, ..)| *status))
            .unwrap_or(usual);
        let code = words
            .and_then(|it| it.code.clone())
            .or_else(|| ruled.and_then(|(_, code, _)| code.clone()))
            .unwrap_or_else(|| name.to_owned());
        let message = match words.and_then(|it| it.message.clone()) {
            Some(message) if self.kind != Cause::Validation => message,
            _ => self.message.clone(),
        };
        let mut answer = match shape(maker.scene.api(), operation, status) {
            Shape::Json(ty) => {
                let mut subject = maker.subject(None, 0, "error");
                subject.sparse = true;
                let mut body = maker.value(&subject, ty);
                let mut taken: Vec<String> = Vec::new();
                for (places, text) in [
                    (&errors.code, code.as_str()),
                    (&errors.message, message.as_str()),
                    (&errors.request_id, id),
                ] {
                    put(maker.scene.api(), ty, &mut body, places, text, &mut taken);
                }
                Answer::json(status, &body)
            }
            Shape::Empty => Answer::status(status),
            Shape::Unknown => {
                let mut body = json!({});
                let places = [
                    (errors.code.first(), code.as_str()),
                    (errors.message.first(), message.as_str()),
                    (errors.request_id.first(), id),
                ];
                for (place, text) in places {
                    if let Some(place) = place {
                        pattern::set(&mut body, place, json!(text));
                    }
                }
                Answer::json(status, &body)
            }
        };
        if let Some(header) = &errors.message_header {
            // A header has one line of visible characters.
            let line: String = message
                .chars()
                .map(|it| if it.is_ascii_graphic() { it } else { ' ' })
                .collect();
            answer.set(header, line);
        }
        answer
    }
}

enum Shape {
    Json(TypeRef),
    /// Declared without a body.
    Empty,
    Unknown,
}

/// What an operation answers with a status; without a declaration what others answer.
fn shape(api: &Api, operation: Option<&Operation>, status: u16) -> Shape {
    let class = format!("{}XX", status / 100);
    let of = |operation: &Operation| -> Option<Shape> {
        let named = |name: &str| {
            operation
                .responses
                .iter()
                .find(|it: &&Response| it.status.eq_ignore_ascii_case(name))
        };
        let found = named(&status.to_string())
            .or_else(|| named(&class))
            .or_else(|| named("default"))?;
        Some(api.json(&found.content).map_or(Shape::Empty, Shape::Json))
    };
    let exact = |operation: &&Operation| {
        operation
            .responses
            .iter()
            .any(|it| it.status == status.to_string())
    };
    operation
        .and_then(of)
        .or_else(|| api.operations.iter().filter(exact).find_map(of))
        .or_else(|| {
            operation
                .and_then(|it| api.error_json(it).first().copied())
                .map(Shape::Json)
        })
        .or_else(|| {
            api.operations
                .iter()
                .find_map(|it| api.error_json(it).first().copied())
                .map(Shape::Json)
        })
        .unwrap_or(Shape::Unknown)
}

/// Puts a text at the first of the places that the type has; the shortest first, since it is the plainest form.
fn put(
    api: &Api,
    ty: TypeRef,
    body: &mut Value,
    places: &[String],
    text: &str,
    taken: &mut Vec<String>,
) {
    let mut places: Vec<&String> = places.iter().collect();
    places.sort_by_key(|it| it.matches('/').count());
    let clash = |place: &str, taken: &[String]| {
        taken.iter().any(|it| {
            place.starts_with(&format!("{it}/"))
                || it.starts_with(&format!("{place}/"))
                || it == place
        })
    };
    for place in places {
        let keys: Vec<String> = pattern::keys(place).collect();
        if has_text(api, ty, &keys, 0) && !clash(place, taken) {
            pattern::set(body, place, json!(text));
            taken.push(place.clone());
            return;
        }
    }
}

fn has_text(api: &Api, ty: TypeRef, keys: &[String], depth: usize) -> bool {
    if depth > 16 {
        return false;
    }
    match (api.type_of(ty).map(|it| &it.kind), keys) {
        (Some(Kind::Union(union)), keys) => union
            .variants
            .iter()
            .any(|it| has_text(api, it.ty, keys, depth + 1)),
        (Some(Kind::Text(_) | Kind::Enum(_) | Kind::Any), []) => true,
        (Some(Kind::Struct(_)), [key, rest @ ..]) => api
            .property(ty, key)
            .is_some_and(|it| has_text(api, it.ty, rest, depth + 1)),
        (Some(Kind::Array { items, .. }), [key, rest @ ..]) if key.parse::<usize>().is_ok() => {
            has_text(api, *items, rest, depth + 1)
        }
        _ => false,
    }
}
