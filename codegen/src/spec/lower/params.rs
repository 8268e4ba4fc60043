//! Parameters of operations: declared, inherited from the path item, or only named in the path.

use indexmap::IndexMap;
use serde_json::Value;

use crate::api::{Kind, Location, Param, Text, TypeName};
use crate::spec::bundle::UNKNOWN;
use crate::spec::document;
use crate::spec::limits;
use crate::spec::reference::unescape;
use crate::spec::upgrade::QUERYSTRING;

use super::{At, Lower, State, below, doc_of, plain};

/// Most parameters of a path that are not declared and have a remark each.
const MOST_UNDECLARED: usize = 100;

impl<'a> Lower<'a, '_> {
    /// Parameters of the path item and the operation; the operation's win.
    pub(super) fn params(
        &mut self,
        item: &At<'a>,
        operation: &At<'a>,
        name: &[String],
    ) -> Vec<Param> {
        let mut out: IndexMap<(Location, String), Param> = IndexMap::new();
        let shared = item
            .elements("parameters")
            .into_iter()
            .map(|at| (at, false));
        let own = operation.elements("parameters").into_iter();
        let mut mine = std::collections::HashSet::new();
        for (at, own) in shared.chain(own.map(|at| (at, true))).collect::<Vec<_>>() {
            let Some(target) = self.resolved(&at) else {
                continue;
            };
            // It was complained about when its file was looked for.
            if target.value.get(UNKNOWN).is_some() {
                continue;
            }
            let Some(param) = self.param(&target, name) else {
                continue;
            };
            if param.location == Location::Header
                && let Some(why) = unsendable(&param.name)
            {
                let what = format!("header `{}` {why}", param.name);
                self.report.omit(at.document, &at.pointer, what);
                continue;
            }
            let key = (param.location, param.name.clone());
            if own && !mine.insert(key.clone()) {
                let what = format!("`{}` is declared twice; the last counts", param.name);
                self.report.remark(at.document, &at.pointer, what);
            }
            if out.len() >= limits::PARAMETERS.most && !out.contains_key(&key) {
                self.pass(&limits::PARAMETERS, operation);
                break;
            }
            out.insert(key, param);
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
            self.follow(&content.key(&media)?).ok()?.key("schema")
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
            _ if at.flag(QUERYSTRING) => "form",
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
            allow_reserved: at.value.get("allowReserved") == Some(&Value::Bool(true)),
            doc: doc_of(at.value, "summary"),
            origin: at.origin(),
        })
    }

    /// Makes query parameters of the `name={value}` that a path is written with.
    pub(super) fn params_in_query(&mut self, path: &str, at: &At<'a>, params: &mut Vec<Param>) {
        let path = path.split('#').next().unwrap_or_default();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = value.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
            let Some(value) = value.filter(|it| !placeholders(path).contains(it)) else {
                continue;
            };
            let there = |param: &Param| param.location == Location::Query && param.name == name;
            if params.iter().any(there) {
                continue;
            }
            let declared = params
                .iter_mut()
                .find(|param| param.name == value && param.location == Location::Path);
            let what =
                format!("`{{{value}}}` stands in the query of the path: query parameter `{name}`");
            self.report.remark(at.document, &at.pointer, what);
            match declared {
                Some(param) => {
                    param.location = Location::Query;
                    param.name = name.to_owned();
                    param.style = "form".to_owned();
                    param.explode = true;
                }
                None => {
                    let param = self.text_param(name, Location::Query, at);
                    params.push(param);
                }
            }
        }
    }

    fn text_param(&mut self, name: &str, location: Location, at: &At<'a>) -> Param {
        let id = self.allocate(TypeName::Inline(vec![name.to_owned()]), at.origin());
        self.slot(id).state = State::Done(Kind::Text(Text::default()));
        let style = if location == Location::Query {
            "form"
        } else {
            "simple"
        };
        Param {
            name: name.to_owned(),
            location,
            ty: plain(id),
            required: true,
            deprecated: false,
            style: style.to_owned(),
            explode: style == "form",
            allow_reserved: false,
            doc: crate::api::Doc::default(),
            origin: at.origin(),
        }
    }

    /// Adds a text for every `{name}` of the path that no parameter declares.
    pub(super) fn undeclared_params(&mut self, path: &str, at: &At<'a>, params: &mut Vec<Param>) {
        let names = placeholders(path);
        params.retain(|param| {
            let there = param.location != Location::Path || names.contains(&param.name.as_str());
            if !there {
                let what = format!(
                    "path parameter `{}` is not in the path; left out",
                    param.name
                );
                let origin = &param.origin;
                self.report
                    .omit(origin.document.0 as usize, &origin.pointer, what);
            }
            there
        });
        let mut declared: std::collections::HashSet<String> = params
            .iter()
            .filter(|param| param.location == Location::Path)
            .map(|param| param.name.clone())
            .collect();
        let mut undeclared = 0;
        for name in names {
            if !declared.insert(name.to_owned()) {
                continue;
            }
            undeclared += 1;
            if undeclared <= MOST_UNDECLARED {
                let what = format!("path parameter `{name}` is not declared; read as text");
                self.report.degrade(at.document, &at.pointer, what);
            }
            let param = self.text_param(name, Location::Path, at);
            params.push(param);
        }
        if undeclared > MOST_UNDECLARED {
            let more = undeclared - MOST_UNDECLARED;
            let what = format!("{more} more path parameters are not declared; read as text");
            self.report.degrade(at.document, &at.pointer, what);
        }
    }
}

/// Headers that the client or the transport sets.
const RESERVED: &[&str] = &[
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
];

/// Why a header is no argument.
fn unsendable(name: &str) -> Option<&'static str> {
    let lower = name.to_ascii_lowercase();
    if RESERVED.contains(&lower.as_str()) {
        return Some("is set by the client");
    }
    let of_token = |it: u8| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&it);
    let is_token = !name.is_empty() && name.bytes().all(of_token);
    (!is_token).then_some("has a name that no header can have; left out")
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
