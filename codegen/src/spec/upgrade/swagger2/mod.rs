//! Rewrites a Swagger 2.0 document to OpenAPI 3.0, so that everything after sees one dialect.
//!
//! | In Swagger 2.0 | In OpenAPI 3.0 |
//! |---|---|
//! | `host`, `basePath`, `schemes` | `servers` |
//! | `definitions`, `parameters`, `responses`, `securityDefinitions` | `components` |
//! | `in: body`, `in: formData`, `consumes` | `requestBody` |
//! | `schema` and `examples` of a response, `produces` | `content` |
//! | `type`, `collectionFormat` and the like beside `name` | `schema`, `style`, `explode` |
//!
//! Nodes move, and every move is noted in [`Moved`]: references are rewritten
//! by it in a second pass, and complaints and origins are turned back by it.
//! Schemas stay as they are but for their references; the next stage knows
//! `x-nullable`, `discriminator` as text and `items` as a list.

mod media;
mod operation;
mod parameter;
mod reference;
mod response;
mod scan;
mod security;
mod server;

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::super::moved::Moved;
use super::super::reference::{escape, unescape};
use super::super::report::{Complaint, Report};
use crate::diagnostic::Code;

use scan::{Foreign, Known, Scan};

/// Whether a document says that it is Swagger 2.0.
pub(crate) fn is_swagger2(root: &Value) -> bool {
    let version = match root.get("swagger") {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => return false,
    };
    root.get("openapi").is_none() && (version == "2" || version.starts_with("2."))
}

/// Rewrites one document in place.
pub(crate) fn rewrite(document: usize, root: &mut Value, report: &mut Report) {
    let Scan { known, foreign } = scan::scan(root);
    let mut rewrite = Rewrite {
        document,
        report,
        moved: Moved::default(),
        consumes: None,
        produces: None,
        known,
        base: server::Base::default(),
    };
    rewrite.root(root, &foreign);
    reference::rewrite(root, &rewrite.moved);
    let moved = rewrite.moved;
    report.set_moved(document, moved);
}

struct Rewrite<'r> {
    document: usize,
    report: &'r mut Report,
    moved: Moved,
    /// `consumes` of the document.
    consumes: Option<Vec<String>>,
    /// `produces` of the document.
    produces: Option<Vec<String>>,
    /// What references to body and form parameters lead to.
    known: HashMap<String, Known>,
    base: server::Base,
}

impl Rewrite<'_> {
    fn mended(&mut self, pointer: &str, what: impl Into<String>) {
        self.report.remark(self.document, pointer, what);
    }

    fn degraded(&mut self, pointer: &str, what: impl Into<String>) {
        self.report.degrade(self.document, pointer, what);
    }

    fn omitted(&mut self, pointer: &str, what: impl Into<String>) {
        self.report.omit(self.document, pointer, what);
    }

    fn wrong(&mut self, pointer: &str, what: impl Into<String>) {
        let complaint = Complaint::new(Code::S0006, pointer, what)
            .help("correct it with an overlay; until then it is left out");
        self.report.complain(self.document, complaint);
    }

    fn root(&mut self, value: &mut Value, foreign: &[(String, Foreign)]) {
        let Value::Object(root) = value else { return };
        root.shift_remove("swagger");
        root.insert("openapi".to_owned(), json!("3.0.3"));
        self.consumes = self.media_types(root.shift_remove("consumes"), "/consumes");
        self.produces = self.media_types(root.shift_remove("produces"), "/produces");
        self.servers(root);
        let mut components = match root.shift_remove("components") {
            Some(Value::Object(components)) => components,
            _ => Map::new(),
        };
        self.definitions(root, &mut components);
        self.shared_parameters(root, &mut components);
        self.shared_responses(root, &mut components);
        self.security_definitions(root, &mut components);
        root.insert("components".to_owned(), Value::Object(components));
        match root.get_mut("paths") {
            Some(Value::Object(paths)) => {
                for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
                    self.path_item(item, &format!("/paths/{}", escape(path)));
                }
            }
            None | Some(Value::Null) => {}
            Some(_) => self.wrong("/paths", "`paths` is an object of paths"),
        }
        for (pointer, kind) in foreign {
            let Some(target) = value_at(value, pointer) else {
                continue;
            };
            match kind {
                Foreign::PathItem => self.path_item(target, pointer),
                Foreign::Response => {
                    let produces = self.produces.clone();
                    self.response(target, pointer, pointer, produces.as_deref());
                }
                Foreign::Parameter => {
                    if let Value::Object(map) = target {
                        let shaped = self.parameter(map, pointer);
                        self.schema_moved(&shaped, pointer, pointer);
                    }
                }
            }
        }
    }

    /// The object below a key of the root; what is none is complained about.
    fn section(&mut self, root: &mut Map<String, Value>, key: &str) -> Map<String, Value> {
        match root.shift_remove(key) {
            Some(Value::Object(entries)) => entries,
            None | Some(Value::Null) => Map::new(),
            Some(_) => {
                self.wrong(&format!("/{key}"), format!("`{key}` is an object of names"));
                Map::new()
            }
        }
    }

    fn definitions(&mut self, root: &mut Map<String, Value>, components: &mut Map<String, Value>) {
        self.moved.note("/definitions", "/components/schemas");
        let definitions = self.section(root, "definitions");
        // Some write `components` though this is no OpenAPI 3; those stay where they are.
        if let Some(Value::Object(schemas)) = components.get("schemas") {
            for name in schemas.keys() {
                let pointer = format!("/components/schemas/{}", escape(name));
                self.moved.came(&pointer, &pointer);
            }
        }
        for (name, schema) in definitions {
            put(components, "schemas", name, schema);
        }
    }

    /// Shared parameters: fields of forms and bodies have no component of their
    /// own kind, so a body becomes a request body and a field is kept aside.
    fn shared_parameters(
        &mut self,
        root: &mut Map<String, Value>,
        components: &mut Map<String, Value>,
    ) {
        self.moved.note("/parameters", "/components/parameters");
        for (name, mut parameter) in self.section(root, "parameters") {
            let name_in_pointer = escape(&name).into_owned();
            let old = format!("/parameters/{name_in_pointer}");
            let Value::Object(map) = &mut parameter else {
                put(components, "parameters", name, parameter);
                continue;
            };
            match parameter::place_of(map) {
                _ if map.contains_key("$ref") => {
                    put(components, "parameters", name, parameter);
                }
                parameter::Place::Body => {
                    let new = format!("/components/requestBodies/{name_in_pointer}");
                    self.moved.note(&old, &new);
                    let field = self.body_field(std::mem::take(map), &old);
                    let consumes = self.consumes.clone();
                    let body = self.request_body(field, &new, consumes.as_deref());
                    put(components, "requestBodies", name, body);
                }
                parameter::Place::Form => {
                    let new = format!("/components/{FIELDS}/{name_in_pointer}");
                    self.moved.note(&old, &new);
                    let shaped = self.parameter(map, &old);
                    self.schema_moved(&shaped, &old, &new);
                    put(components, FIELDS, name, parameter);
                }
                parameter::Place::Other => {
                    let new = format!("/components/parameters/{name_in_pointer}");
                    let shaped = self.parameter(map, &old);
                    self.schema_moved(&shaped, &old, &new);
                    put(components, "parameters", name, parameter);
                }
            }
        }
    }

    fn shared_responses(
        &mut self,
        root: &mut Map<String, Value>,
        components: &mut Map<String, Value>,
    ) {
        self.moved.note("/responses", "/components/responses");
        let produces = self.produces.clone();
        for (name, mut response) in self.section(root, "responses") {
            let name_in_pointer = escape(&name).into_owned();
            let old = format!("/responses/{name_in_pointer}");
            let new = format!("/components/responses/{name_in_pointer}");
            self.response(&mut response, &old, &new, produces.as_deref());
            put(components, "responses", name, response);
        }
    }

    fn security_definitions(
        &mut self,
        root: &mut Map<String, Value>,
        components: &mut Map<String, Value>,
    ) {
        self.moved
            .note("/securityDefinitions", "/components/securitySchemes");
        for (name, mut scheme) in self.section(root, "securityDefinitions") {
            let pointer = format!("/securityDefinitions/{}", escape(&name));
            self.security_scheme(&mut scheme, &pointer);
            put(components, "securitySchemes", name, scheme);
        }
    }
}

/// Where shared fields of forms are kept, below `components`.
const FIELDS: &str = "x-conjoin-fields";

/// Adds an entry to a part of `components`.
fn put(components: &mut Map<String, Value>, part: &str, name: String, value: Value) {
    match components.get_mut(part) {
        Some(Value::Object(entries)) => {
            entries.entry(name).or_insert(value);
        }
        _ => {
            let mut entries = Map::new();
            entries.insert(name, value);
            components.insert(part.to_owned(), Value::Object(entries));
        }
    }
}

fn value_at<'v>(root: &'v mut Value, pointer: &str) -> Option<&'v mut Value> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(root, |value, segment| match value {
            Value::Object(map) => map.get_mut(unescape(segment).as_ref()),
            Value::Array(list) => list.get_mut(segment.parse::<usize>().ok()?),
            _ => None,
        })
}

#[cfg(test)]
mod tests;
