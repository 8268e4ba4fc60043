//! Paths, operations, parameters, bodies and responses.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde_json::Value;

use crate::api::{Api, Body, Content, Encoding, Operation, Requirement, Response, Server};
use crate::diagnostic::Code;
use crate::spec::document;
use crate::spec::reference::{percent_decode, reference_in, unescape};
use crate::spec::report::Complaint;
use crate::spec::upgrade::{ADDITIONAL, METHODS};

use super::security::{self, Schemes};
use super::{At, Lower, below, clean_line, doc_of};

/// Adds the operations of one document to the API.
pub(super) fn lower<'a>(
    lower: &mut Lower<'a, '_>,
    document: usize,
    schemes: &Schemes,
    api: &mut Api,
) {
    let root = At {
        document,
        pointer: String::new(),
        value: lower.root(document),
    };
    let mut known: std::collections::HashSet<String> =
        api.servers.iter().map(|it| format!("{it:?}")).collect();
    for server in servers(lower, &root) {
        if known.insert(format!("{server:?}")) {
            api.servers.push(server);
        }
    }
    let everywhere = security::requirements(lower, &root, schemes).unwrap_or_default();
    let Some(paths) = root.key("paths") else {
        return;
    };
    let Some(entries) = paths.value.as_object() else {
        return;
    };
    for path in entries.keys().filter(|path| !path.starts_with("x-")) {
        let Some(item) = paths.key(path) else {
            continue;
        };
        for item in lower.path_items(&item) {
            for method in item
                .value
                .as_object()
                .into_iter()
                .flat_map(|map| map.keys())
            {
                if METHODS.contains(&method.as_str())
                    && let Some(at) = item.key(method)
                {
                    if !at.value.is_object() {
                        let what = format!("`{method}` is no object; left out");
                        lower.report.omit(document, &at.pointer, what);
                        continue;
                    }
                    let operation = lower.operation(&at, method, path, &item, schemes, &everywhere);
                    api.operations.push(operation);
                }
            }
            let Some(more) = item.key(ADDITIONAL) else {
                continue;
            };
            for method in more
                .value
                .as_object()
                .into_iter()
                .flat_map(|map| map.keys())
            {
                if let Some(at) = more.key(method) {
                    let operation = lower.operation(&at, method, path, &item, schemes, &everywhere);
                    api.operations.push(operation);
                }
            }
        }
    }
}

/// Tells which operations share their `operationId`, or would but for case and punctuation.
pub(super) fn twins(lower: &mut Lower<'_, '_>, api: &Api) {
    let mut first: HashMap<String, &Operation> = HashMap::new();
    for operation in &api.operations {
        let Some(id) = &operation.id else {
            continue;
        };
        let letters: String = id
            .chars()
            .filter(|it| it.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        match first.entry(letters) {
            Entry::Vacant(slot) => {
                slot.insert(operation);
            }
            Entry::Occupied(slot) => {
                let other = slot.get();
                let what = format!(
                    "the operationId `{id}` is that of `{} {}` too: methods are told apart by their tag or a number",
                    other.method, other.path
                );
                let document = operation.origin.document.0 as usize;
                lower
                    .report
                    .remark(document, &operation.origin.pointer, what);
            }
        }
    }
}

/// Why no request can be made of a path: braces that do not fit together, or segments that servers take for folders.
fn unsendable(path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut open = None;
    for (at, c) in path.char_indices() {
        match (c, open) {
            ('{', Some(_)) => return Some("a brace of the path is opened twice"),
            ('{', None) => open = Some(at),
            ('}', Some(from)) if at == from + 1 => {
                return Some("a parameter of the path has no name");
            }
            ('}', _) => open = None,
            _ => {}
        }
    }
    if open.is_some() {
        return Some("a brace of the path is not closed");
    }
    path.split('/')
        .any(|it| matches!(it, "." | ".."))
        .then_some("`.` and `..` in a path lead elsewhere")
}

/// Gives the bodies of webhooks their types: they are sent by the provider, so
/// nothing here calls them.
pub(super) fn webhooks<'a>(lower: &mut Lower<'a, '_>, document: usize) {
    let root = At {
        document,
        pointer: String::new(),
        value: lower.root(document),
    };
    let Some(hooks) = root.key("webhooks") else {
        return;
    };
    for hook in hooks
        .value
        .as_object()
        .into_iter()
        .flat_map(|map| map.keys())
    {
        let Some(item) = hooks.key(hook) else {
            continue;
        };
        for item in lower.path_items(&item) {
            for method in METHODS {
                if let Some(at) = item.key(method) {
                    let name = [at.text("operationId").unwrap_or(hook).to_owned()];
                    lower.body(&at, &name);
                    lower.responses(&at, &name);
                }
            }
        }
    }
}

impl<'a> Lower<'a, '_> {
    /// A path item and, when it is a reference with methods beside it, both halves.
    fn path_items(&mut self, item: &At<'a>) -> Vec<At<'a>> {
        let Some(text) = reference_in(item.value) else {
            return vec![item.clone()];
        };
        let mut items = Vec::new();
        if item.value.as_object().is_some_and(|map| {
            map.keys()
                .any(|key| METHODS.contains(&key.as_str()) || key == ADDITIONAL)
        }) {
            items.push(item.clone());
        }
        match self.follow(item) {
            Ok(target) => items.push(target),
            Err(unresolved) => self.unresolved(item, text, unresolved),
        }
        items
    }

    /// The node at a place, through references; complaints are made.
    pub(super) fn resolved(&mut self, at: &At<'a>) -> Option<At<'a>> {
        match self.follow(at) {
            Ok(at) => Some(at),
            Err(unresolved) => {
                let text = reference_in(at.value).unwrap_or_default();
                self.unresolved(at, text, unresolved);
                None
            }
        }
    }

    pub(super) fn wrong(&mut self, at: &At<'a>, what: &str, message: &str) {
        let complaint = Complaint::new(
            Code::S0006,
            &at.pointer,
            format!("this {what} is not what OpenAPI says: {message}"),
        )
        .help("correct it with an overlay; until then it is left out");
        self.report.complain(at.document, complaint);
    }

    fn operation(
        &mut self,
        at: &At<'a>,
        method: &str,
        path: &str,
        item: &At<'a>,
        schemes: &Schemes,
        everywhere: &[Requirement],
    ) -> Operation {
        let method = method.to_ascii_uppercase();
        let node = match at.value.as_object().map(document::operation) {
            Some(Ok(node)) => node,
            Some(Err(message)) => {
                self.wrong(at, "operation", &message);
                openapiv3::Operation::default()
            }
            None => {
                self.wrong(at, "operation", "it is no object");
                openapiv3::Operation::default()
            }
        };
        let id = node
            .operation_id
            .map(|id| id.trim().to_owned())
            .filter(|id| !id.is_empty());
        let name = vec![id.clone().unwrap_or_else(|| format!("{method} {path}"))];
        let address = self.address(path, at);
        let mut params = self.params(item, at, &name);
        self.params_in_query(path, at, &mut params);
        self.undeclared_params(&address.path, at, &mut params);
        let mut own_servers = servers(self, at);
        if own_servers.is_empty() {
            own_servers = servers(self, item);
        }
        Operation {
            id,
            path: address.path,
            fixed_query: address.query,
            tags: node.tags.iter().map(|tag| clean_line(tag)).collect(),
            doc: doc_of(at.value, "summary"),
            deprecated: node.deprecated,
            params,
            body: self.body(at, &name),
            responses: self.responses(at, &name),
            public: at
                .value
                .get("security")
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty),
            security: security::requirements(self, at, schemes)
                .unwrap_or_else(|| everywhere.to_vec()),
            servers: own_servers,
            origin: at.origin(),
            method,
        }
    }

    /// What a key of `paths` says: the path, and the query that is always sent.
    fn address(&mut self, written: &str, at: &At<'a>) -> Address {
        let report = &mut *self.report;
        if let Some(why) = unsendable(written) {
            let what = format!("every request is refused before it is sent: {why}");
            report.degrade(at.document, &at.pointer, what);
        }
        let mut say = |what: String| report.remark(at.document, &at.pointer, what);
        let (rest, fragment) = written.split_once('#').unwrap_or((written, ""));
        if !fragment.is_empty() {
            say(format!("`#{fragment}` of the path is not sent"));
        }
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let query: Vec<(String, String)> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.contains('{'))
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        if !query.is_empty() {
            say("the query of the path is always sent".to_owned());
        }
        let path = if path.starts_with('/') {
            path.to_owned()
        } else {
            say("the path has no slash before it; read with one".to_owned());
            format!("/{path}")
        };
        Address { path, query }
    }

    fn body(&mut self, operation: &At<'a>, name: &[String]) -> Option<Body> {
        let written = operation.key("requestBody")?;
        let Some(at) = self.resolved(&written) else {
            return Some(self.raw_body(&written));
        };
        let node = match at.value.as_object().map(document::body) {
            Some(Ok(node)) => node,
            Some(Err(message)) => {
                self.wrong(&at, "request body", &message);
                return Some(self.raw_body(&at));
            }
            None => {
                self.wrong(&at, "request body", "it is no object");
                return Some(self.raw_body(&at));
            }
        };
        let owner = match at.pointer.strip_prefix("/components/requestBodies/") {
            Some(name) => component(&unescape(name), "request"),
            None => below(name, "request"),
        };
        Some(Body {
            required: node.required,
            content: self.content(&at, &owner),
            origin: at.origin(),
        })
    }

    /// A body of which nothing is known but that there is one.
    fn raw_body(&mut self, at: &At<'a>) -> Body {
        Body {
            required: false,
            content: vec![Content {
                media_type: "application/json".to_owned(),
                ty: Some(self.any()),
                items: None,
                encoding: Vec::new(),
            }],
            origin: at.origin(),
        }
    }

    fn responses(&mut self, operation: &At<'a>, name: &[String]) -> Vec<Response> {
        let Some(place) = operation.key("responses") else {
            return Vec::new();
        };
        let Some(entries) = place.value.as_object() else {
            return Vec::new();
        };
        let mut out: Vec<Response> = Vec::new();
        let first = entries
            .keys()
            .find(|status| status.starts_with('2'))
            .or_else(|| entries.keys().find(|status| *status == "default"));
        for written in entries.keys().filter(|status| !status.starts_with("x-")) {
            let Some(at) = place.key(written) else {
                continue;
            };
            let Some(status) = status_of(written) else {
                self.report.omit(
                    at.document,
                    &at.pointer,
                    format!("`{written}` is no status; left out"),
                );
                continue;
            };
            // JSON tells `2XX` from `2xx`; HTTP does not.
            if out.iter().any(|it| it.status == status) {
                let what = format!("another answer for status `{status}`; the first one counts");
                self.report.omit(at.document, &at.pointer, what);
                continue;
            }
            // A response that cannot be understood is there all the same: its answer is raw.
            let raw = |origin| Response {
                status: status.clone(),
                content: Vec::new(),
                headers: Vec::new(),
                origin,
            };
            let Some(at) = self.resolved(&at) else {
                out.push(raw(at.origin()));
                continue;
            };
            match at.value.as_object().map(document::response) {
                Some(Ok(_)) => {}
                Some(Err(message)) => {
                    self.wrong(&at, "response", &message);
                    out.push(raw(at.origin()));
                    continue;
                }
                None => {
                    self.wrong(&at, "response", "it is no object");
                    out.push(raw(at.origin()));
                    continue;
                }
            }
            let owner = match at.pointer.strip_prefix("/components/responses/") {
                Some(name) => component(&unescape(name), "response"),
                None if Some(written) == first => below(name, "response"),
                None => below(&below(name, "response"), &status),
            };
            let content = self.content(&at, &owner);
            let headers = at.value.get("headers").and_then(Value::as_object);
            let headers = headers
                .map(|headers| headers.keys().cloned().collect())
                .unwrap_or_default();
            out.push(Response {
                status,
                content,
                headers,
                origin: at.origin(),
            });
        }
        out
    }

    fn content(&mut self, at: &At<'a>, owner: &[String]) -> Vec<Content> {
        let Some(place) = at.key("content") else {
            return Vec::new();
        };
        let Some(entries) = place.value.as_object() else {
            return Vec::new();
        };
        let json = entries
            .keys()
            .find(|media| is_json(media))
            .or_else(|| entries.keys().next());
        let mut out = Vec::with_capacity(entries.len());
        for media in entries.keys() {
            let Some(written) = place.key(media) else {
                continue;
            };
            // A media type of which nothing is known is raw.
            let at = self.resolved(&written).unwrap_or(written);
            let name = if Some(media) == json {
                owner.to_vec()
            } else {
                below(owner, media)
            };
            let ty = at.key("schema").map(|schema| self.ty(&schema, &name));
            let items = at
                .key("itemSchema")
                .map(|schema| self.ty(&schema, &below(&name, "item")));
            out.push(Content {
                media_type: media.trim().to_owned(),
                ty,
                items,
                encoding: encoding(&at),
            });
        }
        out
    }
}

/// How the properties of a form or multipart body are written.
fn encoding(media: &At<'_>) -> Vec<Encoding> {
    let Some(entries) = media.value.get("encoding").and_then(Value::as_object) else {
        return Vec::new();
    };
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    entries
        .iter()
        .map(|(property, value)| Encoding {
            property: property.clone(),
            content_type: text(value, "contentType"),
            style: text(value, "style"),
            explode: value.get("explode").and_then(Value::as_bool),
        })
        .collect()
}

/// A key of `paths` taken apart.
struct Address {
    path: String,
    query: Vec<(String, String)>,
}

fn is_json(media_type: &str) -> bool {
    Content {
        media_type: media_type.to_owned(),
        ty: None,
        items: None,
        encoding: Vec::new(),
    }
    .is_json()
}

/// `NotFound` and `NotFoundResponse` are both fit to name a response.
fn component(name: &str, what: &str) -> Vec<String> {
    if name.to_ascii_lowercase().ends_with(what) {
        vec![name.to_owned()]
    } else {
        vec![name.to_owned(), what.to_owned()]
    }
}

/// A status as the model writes it: `200`, `4XX`, `default`.
fn status_of(written: &str) -> Option<String> {
    let status = written.trim();
    if status.eq_ignore_ascii_case("default") {
        return Some("default".to_owned());
    }
    let bytes = status.as_bytes();
    let fits = bytes.len() == 3
        && matches!(bytes[0], b'1'..=b'5')
        && (bytes[1..].iter().all(u8::is_ascii_digit)
            || bytes[1..].iter().all(|byte| matches!(byte, b'x' | b'X')));
    fits.then(|| status.to_ascii_uppercase())
}

fn servers<'a>(lower: &mut Lower<'a, '_>, at: &At<'a>) -> Vec<Server> {
    let mut out = Vec::new();
    for server in at.elements("servers") {
        match document::read::<openapiv3::Server>(server.value) {
            Ok(node) => out.push(Server {
                url: node.url.trim().to_owned(),
                variables: node
                    .variables
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(name, it)| crate::api::ServerVariable {
                        name,
                        default: it.default,
                        values: it.enumeration,
                    })
                    .collect(),
            }),
            Err(message) => lower.wrong(&server, "server", &message),
        }
    }
    out
}

/// A part of a query as it was before it was written into an address.
fn decoded(text: &str) -> String {
    percent_decode(&text.replace('+', " ")).into_owned()
}
