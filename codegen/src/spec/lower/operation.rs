//! Paths, operations, parameters, bodies and responses.

use indexmap::IndexMap;
use serde_json::Value;

use crate::api::{
    Api, Body, Content, Kind, Location, Operation, Param, Requirement, Response, Server, Text,
    TypeName,
};
use crate::diagnostic::Code;
use crate::spec::document;
use crate::spec::reference::{reference_in, unescape};
use crate::spec::report::Complaint;
use crate::spec::upgrade::METHODS;

use super::security::{self, Schemes};
use super::{At, Lower, State, below, clean_line, doc_of, plain};

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
    for server in servers(lower, &root) {
        if !api.servers.contains(&server) {
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
                    let operation = lower.operation(&at, method, path, &item, schemes, &everywhere);
                    api.operations.push(operation);
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
        if item
            .value
            .as_object()
            .is_some_and(|map| map.keys().any(|key| METHODS.contains(&key.as_str())))
        {
            items.push(item.clone());
        }
        match self.follow(item) {
            Ok(target) => items.push(target),
            Err(unresolved) => self.unresolved(item, text, unresolved),
        }
        items
    }

    /// The node at a place, through references; complaints are made.
    fn resolved(&mut self, at: &At<'a>) -> Option<At<'a>> {
        match self.follow(at) {
            Ok(at) => Some(at),
            Err(unresolved) => {
                let text = reference_in(at.value).unwrap_or_default();
                self.unresolved(at, text, unresolved);
                None
            }
        }
    }

    fn wrong(&mut self, at: &At<'a>, what: &str, message: &str) {
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
        let mut params = self.params(item, at, &name);
        self.undeclared_params(path, at, &mut params);
        let mut own_servers = servers(self, at);
        if own_servers.is_empty() {
            own_servers = servers(self, item);
        }
        Operation {
            id,
            path: path.to_owned(),
            tags: node.tags.iter().map(|tag| clean_line(tag)).collect(),
            doc: doc_of(at.value, "summary"),
            deprecated: node.deprecated,
            params,
            body: self.body(at, &name),
            responses: self.responses(at, &name),
            security: security::requirements(self, at, schemes)
                .unwrap_or_else(|| everywhere.to_vec()),
            servers: own_servers,
            origin: at.origin(),
            method,
        }
    }

    /// Parameters of the path item and the operation; the operation's win.
    fn params(&mut self, item: &At<'a>, operation: &At<'a>, name: &[String]) -> Vec<Param> {
        let mut out: IndexMap<(Location, String), Param> = IndexMap::new();
        let mut all = item.elements("parameters");
        all.extend(operation.elements("parameters"));
        for at in all {
            let Some(target) = self.resolved(&at) else {
                continue;
            };
            if let Some(param) = self.param(&target, name) {
                let reserved = ["accept", "authorization", "content-type"];
                if param.location == Location::Header
                    && reserved.contains(&param.name.to_ascii_lowercase().as_str())
                {
                    continue;
                }
                out.insert((param.location, param.name.clone()), param);
            }
        }
        out.into_values().collect()
    }

    fn param(&mut self, at: &At<'a>, operation: &[String]) -> Option<Param> {
        let node = match at.value.as_object().map(document::parameter) {
            Some(Ok(node)) => node,
            Some(Err(message)) => {
                self.wrong(at, "parameter", &message);
                return None;
            }
            None => {
                self.wrong(at, "parameter", "it is no object");
                return None;
            }
        };
        let (location, default_style) = match &node {
            openapiv3::Parameter::Query { .. } => (Location::Query, "form"),
            openapiv3::Parameter::Header { .. } => (Location::Header, "simple"),
            openapiv3::Parameter::Path { .. } => (Location::Path, "simple"),
            openapiv3::Parameter::Cookie { .. } => (Location::Cookie, "form"),
        };
        let data = node.parameter_data();
        // A shared parameter names its types by itself, not by the operation that happens to come first.
        let owner = match at.pointer.strip_prefix("/components/parameters/") {
            Some(name) => vec![unescape(name).into_owned()],
            None => below(operation, &data.name),
        };
        let content = at.key("content").and_then(|content| {
            let media = content.value.as_object()?.keys().next()?.clone();
            content.key(&media)?.key("schema")
        });
        let by_content = at.value.get("schema").is_none();
        let schema = if by_content {
            content
        } else {
            at.key("schema")
        };
        let ty = match schema {
            Some(schema) => self.ty(&schema, &owner),
            None => self.any(),
        };
        let style = match at.text("style") {
            _ if by_content => "json",
            Some(style) => style,
            None => default_style,
        };
        Some(Param {
            name: data.name,
            location,
            ty,
            required: data.required,
            deprecated: data.deprecated == Some(true),
            explode: data.explode.unwrap_or(style == "form"),
            style: style.to_owned(),
            doc: doc_of(at.value, "summary"),
            origin: at.origin(),
        })
    }

    /// Adds a text for every `{name}` of the path that no parameter declares.
    fn undeclared_params(&mut self, path: &str, at: &At<'a>, params: &mut Vec<Param>) {
        for name in placeholders(path) {
            if params
                .iter()
                .any(|param| param.location == Location::Path && param.name == name)
            {
                continue;
            }
            self.report.remark(
                at.document,
                &at.pointer,
                format!("path parameter `{name}` is not declared; read as text"),
            );
            let id = self.allocate(TypeName::Inline(vec![name.to_owned()]), at.origin());
            self.slot(id).state = State::Done(Kind::Text(Text::default()));
            params.push(Param {
                name: name.to_owned(),
                location: Location::Path,
                ty: plain(id),
                required: true,
                deprecated: false,
                style: "simple".to_owned(),
                explode: false,
                doc: crate::api::Doc::default(),
                origin: at.origin(),
            });
        }
    }

    fn body(&mut self, operation: &At<'a>, name: &[String]) -> Option<Body> {
        let at = self.resolved(&operation.key("requestBody")?)?;
        let node = match at.value.as_object().map(document::body) {
            Some(Ok(node)) => node,
            Some(Err(message)) => {
                self.wrong(&at, "request body", &message);
                return None;
            }
            None => {
                self.wrong(&at, "request body", "it is no object");
                return None;
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
                self.report.remark(
                    at.document,
                    &at.pointer,
                    format!("`{written}` is no status; left out"),
                );
                continue;
            };
            let Some(at) = self.resolved(&at) else {
                continue;
            };
            match at.value.as_object().map(document::response) {
                Some(Ok(_)) => {}
                Some(Err(message)) => {
                    self.wrong(&at, "response", &message);
                    continue;
                }
                None => {
                    self.wrong(&at, "response", "it is no object");
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
            let schema = place.key(media).and_then(|it| it.key("schema"));
            let name = if Some(media) == json {
                owner.to_vec()
            } else {
                below(owner, media)
            };
            let ty = schema.map(|schema| self.ty(&schema, &name));
            out.push(Content {
                media_type: media.trim().to_owned(),
                ty,
            });
        }
        out
    }
}

fn is_json(media_type: &str) -> bool {
    Content {
        media_type: media_type.to_owned(),
        ty: None,
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

/// The names in braces of a path, in order, each once.
fn placeholders(path: &str) -> Vec<&str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut names = Vec::new();
    for part in path.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !name.is_empty()
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
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
