//! `host`, `basePath` and `schemes`: one server for each scheme, HTTPS first.

use serde_json::{Map, Value, json};

use super::Rewrite;

/// What every server of a document has in common.
#[derive(Debug, Default)]
pub(super) struct Base {
    /// Without a scheme; `None` when the document names no host.
    host: Option<String>,
    /// Starts with `/`, or is empty.
    path: String,
    /// The servers of the document.
    servers: Vec<String>,
}

impl Base {
    fn servers(&self, schemes: &[String]) -> Vec<String> {
        match &self.host {
            Some(host) => schemes
                .iter()
                .map(|scheme| format!("{scheme}://{host}{}", self.path))
                .collect(),
            None if self.path.is_empty() => Vec::new(),
            None => vec![self.path.clone()],
        }
    }
}

impl Rewrite<'_> {
    /// The servers of a document.
    pub(super) fn servers(&mut self, root: &mut Map<String, Value>) {
        let mut host = self.text(root, "host");
        let mut schemes = Vec::new();
        if let Some((scheme, rest)) = host.as_deref().and_then(|host| host.split_once("://")) {
            self.mended("/host", "a host has no scheme; read as meant");
            schemes.extend(known(scheme));
            host = Some(rest.to_owned());
        }
        let host = host
            .map(|host| host.trim_end_matches('/').to_owned())
            .filter(|host| !host.is_empty());
        let path = self.text(root, "basePath").unwrap_or_default();
        let slash = path.ends_with('/') && path.trim_matches('/').is_empty();
        let path = path.trim_end_matches('/');
        let path = match path.strip_prefix('/') {
            _ if path.is_empty() => String::new(),
            Some(_) => path.to_owned(),
            None => format!("/{path}"),
        };
        let given = root.shift_remove("schemes");
        for scheme in self.schemes(given, "/schemes") {
            if !schemes.contains(&scheme) {
                schemes.push(scheme);
            }
        }
        // Without a word, the scheme is the one by which the document is reached.
        if schemes.is_empty() {
            schemes.push("https".to_owned());
        }
        let old = if host.is_some() { "/host" } else { "/basePath" };
        self.base = Base {
            host,
            path,
            servers: Vec::new(),
        };
        let mut servers = self.base.servers(&schemes);
        if servers.is_empty() && slash {
            servers.push("/".to_owned());
        }
        if !servers.is_empty() {
            self.moved.came(old, "/servers");
            for index in 0..servers.len() {
                self.moved.came(old, &format!("/servers/{index}"));
            }
            root.insert("servers".to_owned(), list(&servers));
        }
        self.base.servers = servers;
    }

    /// The servers of an operation that names schemes of its own.
    pub(super) fn own_servers(&mut self, operation: &mut Map<String, Value>, at: &str) {
        let Some(given) = operation.shift_remove("schemes") else {
            return;
        };
        let place = format!("{at}/schemes");
        let schemes = self.schemes(Some(given), &place);
        let servers = self.base.servers(&schemes);
        if !servers.is_empty() && servers != self.base.servers {
            self.moved.came(&place, &format!("{at}/servers"));
            operation.insert("servers".to_owned(), list(&servers));
        }
    }

    fn text(&mut self, root: &mut Map<String, Value>, key: &str) -> Option<String> {
        match root.shift_remove(key)? {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Null => None,
            _ => {
                self.wrong(&format!("/{key}"), format!("`{key}` is text"));
                None
            }
        }
    }

    /// Schemes that a client can speak, HTTPS first.
    fn schemes(&mut self, given: Option<Value>, at: &str) -> Vec<String> {
        let list = match given {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(list)) => list,
            Some(Value::String(word)) => {
                self.mended(at, "a list of schemes is meant; read as one");
                vec![Value::String(word)]
            }
            Some(_) => {
                self.mended(at, "this is no list of schemes; left out");
                return Vec::new();
            }
        };
        let mut out: Vec<String> = Vec::new();
        for (index, scheme) in list.iter().enumerate() {
            match scheme.as_str().and_then(known) {
                Some(scheme) if out.contains(&scheme) => {}
                Some(scheme) => out.push(scheme),
                None => self.omitted(
                    &format!("{at}/{index}"),
                    "requests are sent by `https` or `http`; this scheme is left out",
                ),
            }
        }
        out.sort_by_key(|scheme| scheme != "https");
        out
    }
}

fn known(scheme: &str) -> Option<String> {
    let scheme = scheme.trim().to_ascii_lowercase();
    matches!(scheme.as_str(), "https" | "http").then_some(scheme)
}

fn list(servers: &[String]) -> Value {
    servers.iter().map(|url| json!({ "url": url })).collect()
}
