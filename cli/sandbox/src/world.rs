//! One stand-in at work: from a request to an answer.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use conjoin_codegen::api::Operation;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::mpsc::Sender;
use url::Url;

use crate::answer::{Answer, End};
use crate::auth::Tokens;
use crate::fault::{FaultKind, Faults, Stage};
use crate::generate::Maker;
use crate::limits::{self, Limits};
use crate::page::LINK_PARAM;
use crate::refusal::{Cause, Refusal};
use crate::request::{Request, matched};
use crate::scene::Scene;
use crate::store::Store;
use crate::validate;
use crate::webhook::Delivery;

/// Requests that are remembered.
const MEMORY: usize = 10_000;
const HTML: &str = "<!doctype html><html><head><title>Gateway</title></head><body><h1>Please sign in</h1></body></html>";

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Logged {
    /// `GET`.
    pub method: String,
    /// Path and query as they came.
    pub target: String,
    /// Status of the answer; 0 when there was none.
    pub status: u16,
}

/// Path parameters.
type PathValues = Vec<(String, String)>;

/// Tells the time.
pub(crate) type Now = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// Everything that a stand-in is.
pub(crate) struct World {
    pub(crate) scene: Scene,
    pub(crate) seed: u64,
    pub(crate) counts: Vec<usize>,
    pub(crate) now: Now,
    pub(crate) slow: Duration,
    pub(crate) webhook: Option<(Url, Sender<Delivery>)>,
    pub(crate) state: Mutex<State>,
}

/// What changes.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) store: Store,
    pub(crate) tokens: Tokens,
    pub(crate) limits: Limits,
    pub(crate) faults: Faults,
    pub(crate) log: VecDeque<Logged>,
    pub(crate) requests: u64,
    pub(crate) deliveries: u64,
}

impl World {
    pub(crate) fn maker(&self) -> Maker<'_> {
        Maker {
            scene: &self.scene,
            seed: self.seed,
            counts: &self.counts,
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request.
    pub(crate) fn answer(&self, mut request: Request) -> Answer {
        let mut state = self.state();
        state.requests += 1;
        let id = format!("00000000-0000-4000-8000-{:012}", state.requests);
        let mut answer = self.respond(&mut state, &mut request, &id);
        if let Some(header) = &self.scene.plan().errors.request_id_header {
            answer.set(header, id);
        }
        if let Some(fault) = state.faults.next(Stage::After) {
            self.spoil(fault, &mut answer);
        }
        let target = match request.raw_query.as_str() {
            "" => request.path,
            query => format!("{}?{query}", request.path),
        };
        if state.log.len() >= MEMORY {
            state.log.pop_front();
        }
        state.log.push_back(Logged {
            method: request.method,
            target,
            status: if answer.end == End::Reset {
                0
            } else {
                answer.status
            },
        });
        answer
    }

    fn respond(&self, state: &mut State, request: &mut Request, id: &str) -> Answer {
        let now = (self.now)();
        let maker = self.maker();
        if let Some(answer) = state.tokens.serve(&self.scene, request, now) {
            return answer;
        }
        let (number, operation) = match self.route(request) {
            Ok(found) => found,
            Err(refusal) => return refusal.answer(&maker, None, id),
        };
        if let Some(fault) = state.faults.next(Stage::Before) {
            return self.instead(state, fault, operation, id, now);
        }
        if !state.tokens.admits(&self.scene, operation, request, now) {
            let refusal = Refusal::new(
                Cause::Unauthorized,
                "the credential is missing, wrong or expired",
            );
            return refusal.answer(&maker, Some(operation), id);
        }
        if let Some(until) = state.limits.count(now) {
            let mut answer = Refusal::new(Cause::RateLimited, "too many requests").answer(
                &maker,
                Some(operation),
                id,
            );
            limits::come_back(self.scene.plan(), now, until, &mut answer);
            state.limits.tell(now, &mut answer);
            return answer;
        }
        let done = self
            .check(operation, number, request)
            .and_then(|()| self.perform(state, number, operation, request, now));
        let mut answer = done.unwrap_or_else(|refusal| refusal.answer(&maker, Some(operation), id));
        state.limits.tell(now, &mut answer);
        answer
    }

    /// The operation that a request is of.
    fn route(&self, request: &mut Request) -> Result<(u32, &Operation), Refusal> {
        let api = self.scene.api();
        // A base URL may have a path of its own.
        let prefix = self
            .scene
            .plan()
            .server
            .url
            .splitn(4, '/')
            .nth(3)
            .unwrap_or_default();
        let prefix = format!("/{}", prefix.trim_matches('/'));
        let short = request
            .path
            .strip_prefix(&prefix)
            .filter(|it| it.starts_with('/'));
        let paths: Vec<&str> = [Some(request.path.as_str()), short]
            .into_iter()
            .flatten()
            .collect();
        let mut best: Option<(usize, usize, PathValues)> = None;
        let mut other: Vec<&str> = Vec::new();
        for (index, operation) in api.operations.iter().enumerate() {
            let found = paths.iter().find_map(|path| matched(&operation.path, path));
            let Some((values, literal)) = found else {
                continue;
            };
            if operation.method != request.method {
                other.push(&operation.method);
            } else if best.as_ref().is_none_or(|(most, ..)| literal > *most) {
                best = Some((literal, index, values));
            }
        }
        match best {
            Some((_, index, values)) => {
                request.path_values = values;
                let number = u32::try_from(index).unwrap_or(u32::MAX);
                api.operations
                    .get(index)
                    .map(|it| (number, it))
                    .ok_or_else(|| Refusal::new(Cause::NotFound, "there is no such operation"))
            }
            None if other.is_empty() => Err(Refusal::new(Cause::NotFound, "there is no such path")),
            None => {
                let message = format!(
                    "{} is not allowed here; there are: {}",
                    request.method,
                    other.join(", ")
                );
                Err(Refusal::new(Cause::Validation, message).with_status(405))
            }
        }
    }

    /// Parameters and body against the spec.
    fn check(
        &self,
        operation: &Operation,
        number: u32,
        request: &mut Request,
    ) -> Result<(), Refusal> {
        let api = self.scene.api();
        let roles = self.scene.roles.get(&number);
        let linked = roles.is_some_and(|it| {
            let by_url = |list: &crate::scene::ListRole| {
                use conjoin_codegen::plan::Next;
                match &list.plan.next {
                    Next::Url { .. } => true,
                    Next::Durable { pages, .. } => matches!(**pages, Next::Url { .. }),
                    _ => false,
                }
            };
            it.lists.iter().any(by_url)
        });
        let more: Vec<String> = linked.then(|| LINK_PARAM.to_owned()).into_iter().collect();
        let mut problems = validate::parameters(api, operation, request, &more);
        let ty = api.request_json(operation);
        let given = !request.body.is_empty();
        if let Some(body) = &operation.body {
            if !given && body.required {
                problems.push(validate::Problem {
                    place: "body".to_owned(),
                    what: "is required".to_owned(),
                });
            }
            if given && ty.is_some() {
                let kind = request.header("content-type").unwrap_or_default();
                if !kind.to_ascii_lowercase().contains("json") {
                    let message = format!("the body must be application/json, not `{kind}`");
                    return Err(Refusal::new(Cause::Validation, message).with_status(415));
                }
                let value: Value = serde_json::from_slice(&request.body).map_err(|error| {
                    Refusal::new(Cause::Validation, format!("the body is no JSON: {error}"))
                })?;
                if let Some(ty) = ty {
                    problems.extend(validate::body(api, ty, &value));
                }
                request.json = Some(value);
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Refusal::problems(&problems))
        }
    }

    /// A fault in place of an answer.
    fn instead(
        &self,
        state: &mut State,
        fault: FaultKind,
        operation: &Operation,
        id: &str,
        now: Timestamp,
    ) -> Answer {
        let maker = self.maker();
        let refuse = |kind: Cause, status: u16| {
            Refusal::new(kind, "a fault that was asked for")
                .with_status(status)
                .answer(&maker, Some(operation), id)
        };
        let limited = |seconds: Option<i64>| {
            let mut answer = refuse(Cause::RateLimited, 429);
            if let Some(until) =
                seconds.and_then(|it| now.checked_add(SignedDuration::from_secs(it)).ok())
            {
                limits::come_back(self.scene.plan(), now, until, &mut answer);
            }
            answer
        };
        match fault {
            FaultKind::RequestTimeout => refuse(Cause::Server, 408),
            FaultKind::Forbidden => refuse(Cause::Forbidden, 403),
            FaultKind::RateLimited => limited(Some(1)),
            FaultKind::RateLimitedBare => limited(None),
            FaultKind::RateLimitedLong => limited(Some(86_400)),
            FaultKind::ServerError => refuse(Cause::Server, 500),
            FaultKind::Unavailable => refuse(Cause::Server, 503),
            FaultKind::BadGateway => Answer::text(502, "text/html", HTML),
            FaultKind::GatewayTimeout => Answer::text(504, "text/html", HTML),
            FaultKind::Html => Answer::text(200, "text/html", HTML),
            FaultKind::ExpiredToken => {
                state.tokens.expire();
                refuse(Cause::Unauthorized, 401)
            }
            FaultKind::Redirect => {
                Answer::status(302).header("location", "http://elsewhere.example/")
            }
            _ => {
                let mut answer = Answer::status(500);
                answer.end = End::Reset;
                answer
            }
        }
    }

    /// A fault in what is sent.
    fn spoil(&self, fault: FaultKind, answer: &mut Answer) {
        let half = answer.body.len() / 2;
        match fault {
            FaultKind::Slow => answer.pause = Some(self.slow),
            FaultKind::Truncated => answer.body.truncate(half),
            FaultKind::Short => answer.end = End::Cut,
            FaultKind::Stall => answer.end = End::Stall,
            FaultKind::Endless => answer.end = End::Endless,
            FaultKind::PlainText => answer.set("content-type", "text/plain"),
            FaultKind::BadUtf8 => {
                if let Some(at) = answer.body.iter().position(u8::is_ascii_lowercase) {
                    answer.body[at] = 0xff;
                }
            }
            _ => {}
        }
    }
}

/// A fault in the records of a page.
pub(crate) fn spoil_records(fault: FaultKind, ids: &[String], records: &mut Vec<Value>) {
    let Some(first) = records.first_mut() else {
        return;
    };
    match fault {
        FaultKind::BadRecord => *first = json!("this is no record"),
        FaultKind::MissingId => {
            for place in ids {
                if let (Some((parent, key)), true) =
                    (place.rsplit_once('/'), first.pointer(place).is_some())
                    && let Some(Value::Object(map)) = first.pointer_mut(parent)
                {
                    map.shift_remove(key);
                }
            }
        }
        FaultKind::BadField => {
            if let Value::Object(map) = first {
                let field = map.iter_mut().find(|(key, value)| {
                    value.is_string()
                        && !ids
                            .iter()
                            .any(|it| it.trim_start_matches('/') == key.as_str())
                });
                if let Some((_, value)) = field {
                    *value = json!({"unexpected": true});
                }
            }
        }
        FaultKind::Duplicate => {
            let again = first.clone();
            records.push(again);
        }
        FaultKind::UnknownField => {
            for record in records.iter_mut() {
                if let Value::Object(map) = record {
                    map.insert("sandbox_unknown".to_owned(), json!({"a": [1, 2]}));
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use conjoin_codegen::api::Location;
    use hyper::HeaderMap;

    use crate::auth::credential;
    use crate::{Sandbox, providers};

    /// Headers that are let in.
    fn headers(world: &World) -> HeaderMap {
        let names = &world.scene.plan().auth[0].credentials;
        let value = match names.first().map(String::as_str) {
            Some("token") => format!("Bearer {}", credential("token")),
            _ => {
                let user = match names.as_slice() {
                    [key] => credential(key),
                    _ => format!("{}/token", credential("email")),
                };
                let word = credential(names.last().expect("a credential"));
                let pair =
                    base64::engine::general_purpose::STANDARD.encode(format!("{user}:{word}"));
                format!("Basic {pair}")
            }
        };
        let mut headers = HeaderMap::new();
        headers.insert("authorization", value.parse().expect("a header"));
        headers.insert(
            "content-type",
            "application/json".parse().expect("a header"),
        );
        headers
    }

    #[test]
    fn every_answer_of_every_operation_is_what_the_spec_declares() {
        for provider in providers() {
            let running = Sandbox::new(&provider)
                .records(12)
                .limit(1_000_000, 1)
                .start()
                .expect("a sandbox");
            let world = running.world();
            let api = world.scene.api();
            let maker = world.maker();
            let mut answered = 0;
            // What is deleted cannot be read any longer.
            let mut operations: Vec<_> = api.operations.iter().enumerate().collect();
            operations.sort_by_key(|(_, operation)| operation.method == "DELETE");
            for (number, operation) in operations {
                let number = u32::try_from(number).expect("few operations");
                let roles = world.scene.roles.get(&number);
                let collection = roles.and_then(|it| {
                    let get = it.get.as_ref().map(|it| it.collection);
                    let write = it
                        .writes
                        .iter()
                        .find(|it| it.id.is_some())
                        .map(|it| it.collection);
                    let parents = it.lists.iter().find(|it| !it.above.is_empty());
                    let parents = parents
                        .and_then(|it| world.scene.collections[it.collection].parent.as_ref());
                    let above = it.writes.iter().find(|it| it.parent.is_some());
                    let above =
                        above.and_then(|it| world.scene.collections[it.collection].parent.as_ref());
                    get.or(write)
                        .or(parents.map(|it| it.0))
                        .or(above.map(|it| it.0))
                });
                let id = collection.map_or_else(|| "7".to_owned(), |it| maker.id(it, 1));
                let mut path = operation.path.clone();
                for param in operation
                    .params
                    .iter()
                    .filter(|it| it.location == Location::Path)
                {
                    let fixed = roles
                        .and_then(|it| it.lists.first())
                        .and_then(|it| it.fixed.iter().find(|(name, _)| *name == param.name));
                    let value = fixed.map_or(id.as_str(), |(_, value)| value.as_str());
                    path = path.replace(&format!("{{{}}}", param.name), value);
                }
                let mut query = String::new();
                for param in operation
                    .params
                    .iter()
                    .filter(|it| it.location == Location::Query && it.required)
                {
                    let moment = api.describe(param.ty).contains("date-time");
                    let value = if moment {
                        "2025-06-06T00:00:00Z"
                    } else {
                        "2025-06-06"
                    };
                    query.push_str(&format!("{}={value}&", param.name));
                }
                let body = match api.request_json(operation) {
                    Some(ty) => {
                        let mut subject = maker.subject(None, 3, "body");
                        subject.sparse = true;
                        maker.value(&subject, ty).to_string()
                    }
                    None => String::new(),
                };
                let request = Request::new(
                    &operation.method,
                    &path,
                    query.trim_end_matches('&'),
                    headers(world),
                    body.into(),
                );
                let answer = world.answer(request);
                let label = format!("{provider}: {} {path}", operation.method);
                let text = String::from_utf8_lossy(&answer.body).into_owned();
                assert!(
                    (200..300).contains(&answer.status),
                    "{label}: {} {text}",
                    answer.status
                );
                let declared = operation
                    .responses
                    .iter()
                    .find(|it| it.status == answer.status.to_string());
                let declared = declared
                    .unwrap_or_else(|| panic!("{label}: {} is not declared", answer.status));
                match api.json(&declared.content) {
                    Some(ty) => {
                        let value: Value = serde_json::from_str(&text).expect("JSON");
                        let wrong = validate::answer(api, ty, &value);
                        assert!(wrong.is_empty(), "{label}: {wrong:?}\n{text}");
                        answered += 1;
                    }
                    None => assert!(text.is_empty(), "{label}: {text}"),
                }
            }
            assert!(answered > 5, "{provider}");
        }
    }
}
