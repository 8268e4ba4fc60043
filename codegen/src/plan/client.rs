//! The plan of a client without a mapping: everything that the spec alone can say.

use std::collections::BTreeSet;

use crate::api::{Api, Effect, Operation, OperationId, Origin, Remark, Server as Declared};
use crate::names;

use super::client_auth;
use super::connector::RETRY_STATUSES;
use super::operation::Operations;
use super::types::{Bound, Errors, Limits, Plan, Retry, Server, Setting};

/// Where error bodies tend to say what went wrong: the first that is there wins.
const MESSAGES: &[&str] = &[
    "/message",
    "/error/message",
    "/error_description",
    "/errors/0/message",
    "/errors/0/detail",
    "/detail",
    "/title",
    "/error",
    "/errors/0",
];

/// Where error bodies tend to have a code.
const CODES: &[&str] = &[
    "/code",
    "/error/code",
    "/error/type",
    "/errors/0/code",
    "/error_code",
    "/type",
    "/error",
];

/// Most variables of a server URL that become settings, and most of them that the caller must give.
const MOST_VARIABLES: (usize, usize) = (40, 6);

/// Most characters of a title.
const MOST_TITLE: usize = 300;

/// Most servers that the report lists besides the one in use.
const MOST_SERVERS: usize = 100;

/// Most values of a variable that docs list.
const MOST_VALUES: usize = 16;

/// Which operations a client has.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// `operationId`, `METHOD /path`, path or tag, each with `*` for anything. Everything when empty.
    pub patterns: Vec<String>,
}

impl Selection {
    /// Whether an operation is selected.
    #[must_use]
    pub fn takes(&self, operation: &Operation) -> bool {
        if self.patterns.is_empty() {
            return true;
        }
        let request = format!("{} {}", operation.method, operation.path);
        let names = [
            operation.id.as_deref(),
            Some(&request),
            Some(&operation.path),
        ];
        self.patterns.iter().any(|pattern| {
            names.into_iter().flatten().any(|name| fits(pattern, name))
                || operation.tags.iter().any(|tag| fits(pattern, tag))
        })
    }
}

/// Whether a text is what a pattern with `*` says. Linear: each star takes the first that fits.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut left) = text.strip_prefix(start) else {
        return false;
    };
    let parts: Vec<&str> = rest.split('*').collect();
    let Some((end, middle)) = parts.split_last() else {
        return true;
    };
    for part in middle {
        let Some(at) = left.find(part) else {
            return false;
        };
        left = &left[at + part.len()..];
    }
    left.ends_with(end)
}

/// Plans the client of an API. What had to be decided for want of a mapping goes to `remarks`.
#[must_use]
pub fn client(api: &Api, name: &str, selection: &Selection, remarks: &mut Vec<Remark>) -> Plan {
    let mut operations = Operations::default();
    for (at, operation) in api.operations.iter().enumerate() {
        if let Some(id) = u32::try_from(at).ok().map(OperationId)
            && selection.takes(operation)
        {
            operations.take(id);
        }
    }
    let (mut operations, _) = operations.finish(api, &[]);
    let choice = client_auth::choice(api);
    if let Some(choice) = &choice {
        for operation in &mut operations {
            operation.security = choice.own(operation.id);
        }
    }
    let document = api.documents.first();
    let title = document.map(|it| title_of(&it.title)).unwrap_or_default();
    let (server, settings) = server(api, remarks);
    Plan {
        provider: name.to_owned(),
        command: "client".to_owned(),
        whole: selection.patterns.is_empty(),
        title: if title.is_empty() {
            name.to_owned()
        } else {
            title
        },
        specs: document.map(|it| it.path.clone()).into_iter().collect(),
        mappings: Vec::new(),
        settings,
        server,
        auth: client_auth::ways(api, choice.as_ref()),
        security: choice.map(|it| it.default).unwrap_or_default(),
        headers: Vec::new(),
        tenant_headers: Vec::new(),
        concurrency: None,
        retry_after: Vec::new(),
        limits: Limits::default(),
        retry: Retry {
            statuses: RETRY_STATUSES.to_vec(),
            max_attempts: 4,
            base_ms: 1_000,
            cap_ms: 30_000,
        },
        errors: Errors {
            code: CODES.iter().map(|it| (*it).to_owned()).collect(),
            message: MESSAGES.iter().map(|it| (*it).to_owned()).collect(),
            request_id: Vec::new(),
            message_header: None,
            request_id_header: None,
            rules: Vec::new(),
            conditions: Vec::new(),
            rows: None,
        },
        null_values: Vec::new(),
        sensitive: Vec::new(),
        webhooks: None,
        names: Vec::new(),
        operations,
        enums: Vec::new(),
        hooks: Vec::new(),
        categories: Vec::new(),
    }
}

/// The first server that can be reached, and a setting for each of its variables.
fn server(api: &Api, remarks: &mut Vec<Remark>) -> (Server, Vec<Setting>) {
    let few = |it: &&Declared| it.variables.len() <= MOST_VARIABLES.0;
    let secure = |it: &&Declared| few(it) && filled(it).starts_with("https://");
    let plain = |it: &&Declared| !few(it) || filled(it).starts_with("http://");
    let found = api
        .servers
        .iter()
        .find(secure)
        .or_else(|| api.servers.iter().find(plain));
    let mut say = |effect: Effect, what: String| {
        remarks.push(Remark {
            origin: Origin {
                document: crate::api::DocumentId(0),
                pointer: "/servers".to_owned(),
            },
            effect,
            what,
        });
    };
    let nowhere = || {
        let server = Server {
            url: String::new(),
            vars: Vec::new(),
        };
        (server, Vec::new())
    };
    let Some(declared) = found else {
        say(
            Effect::Mended,
            "no server with a host; the caller sets `base_url`".to_owned(),
        );
        return nowhere();
    };
    let others: Vec<&Declared> = api.servers.iter().filter(|it| *it != declared).collect();
    for other in others.iter().take(MOST_SERVERS) {
        let url = quoted(&other.url);
        say(
            Effect::Omitted,
            format!("another server: {url}; `base_url` takes it"),
        );
    }
    if others.len() > MOST_SERVERS {
        let more = others.len() - MOST_SERVERS;
        let what = format!("{more} more servers; `base_url` takes them");
        say(Effect::Omitted, what);
    }
    let (most, most_required) = MOST_VARIABLES;
    if declared.variables.len() > most || declared.url.matches('{').count() > most {
        let what = format!(
            "the URL of the server has more than {most} variables; the caller sets `base_url`"
        );
        say(Effect::Degraded, what);
        return nowhere();
    }
    let mut url = declared.url.trim_end_matches('/').to_owned();
    let (mut vars, mut settings) = (Vec::new(), Vec::new());
    let mut taken = BTreeSet::new();
    for variable in &declared.variables {
        let place = format!("{{{}}}", variable.name);
        if !url.contains(&place) {
            continue;
        }
        let name = names::snake(&variable.name);
        if !is_plain(&variable.default) && !variable.default.is_empty()
            || !taken.insert(name.clone())
        {
            // Only a plain word can be a setting: anything else could lead to another host.
            url = url.replace(&place, &variable.default);
            continue;
        }
        let mut doc = format!("Variable {} of the server URL.", quoted(&variable.name));
        if !variable.values.is_empty() {
            let listed = variable.values.iter().take(MOST_VALUES);
            let values: Vec<String> = listed.map(|it| quoted(it)).collect();
            let more = if variable.values.len() > MOST_VALUES {
                " and others"
            } else {
                ""
            };
            doc.push_str(&format!(" One of {}{more}.", values.join(", ")));
        }
        settings.push(Setting {
            name: name.clone(),
            doc,
            default: Some(variable.default.clone()).filter(|it| !it.is_empty()),
            pattern: None,
            kind: super::types::SettingKind::Text,
            zone: false,
        });
        vars.push((variable.name.clone(), Bound::Setting(name)));
    }
    // Variables that nothing declares are settings too.
    for name in undeclared(&url, &vars) {
        let setting = names::snake(&name);
        if taken.insert(setting.clone()) {
            settings.push(Setting {
                name: setting.clone(),
                doc: format!("Part {} of the server URL.", quoted(&name)),
                default: None,
                pattern: None,
                kind: super::types::SettingKind::Text,
                zone: false,
            });
            vars.push((name, Bound::Setting(setting)));
        }
    }
    if settings.iter().filter(|it| it.default.is_none()).count() > most_required {
        let what = format!(
            "more than {most_required} variables of the URL of the server have no default; the caller sets `base_url`"
        );
        say(Effect::Degraded, what);
        return nowhere();
    }
    if let Some(rest) = url.strip_prefix("http://") {
        url = format!("https://{rest}");
        say(
            Effect::Mended,
            "the server is named with `http`; requests go out by `https`".to_owned(),
        );
    }
    (Server { url, vars }, settings)
}

/// A word of the document in a sentence of ours; emission cleans the whole.
fn quoted(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// A title as one line without what shows nothing, no longer than anybody reads.
fn title_of(text: &str) -> String {
    let shown = text
        .chars()
        .take(MOST_TITLE)
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !names::is_invisible(*c));
    let shown: String = shown.collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    words.join(" ")
}

/// A server URL with the defaults of its variables.
fn filled(server: &Declared) -> String {
    let mut url = server.url.trim().to_owned();
    for variable in &server.variables {
        url = url.replace(&format!("{{{}}}", variable.name), &variable.default);
    }
    url
}

fn is_plain(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !text.is_empty() && text.bytes().all(plain) && !text.split('.').any(str::is_empty)
}

fn undeclared(url: &str, vars: &[(String, Bound)]) -> Vec<String> {
    let mut out = Vec::new();
    for part in url.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !vars.iter().any(|(known, _)| known == name)
        {
            out.push(name.to_owned());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_take_stars() {
        for (pattern, text, expected) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("a*", "ab", true),
            ("*b", "ab", true),
            ("GET /users*", "GET /users/{id}", true),
            ("*user*id*", "get/user/{id}", true),
            ("a*a", "a", false),
            ("*", "", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
