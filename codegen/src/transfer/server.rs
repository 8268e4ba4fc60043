//! The server that an operation has for itself.

use crate::api::{Effect, Operation, Origin, Remark};

/// The base URL that an operation has for itself, when it is whole: https, without variables.
pub(crate) fn own_server(operation: &Operation) -> Option<&str> {
    operation
        .servers
        .iter()
        .map(|it| it.url.as_str())
        .find(|url| is_whole(url))
}

fn is_whole(url: &str) -> bool {
    url.starts_with("https://")
        && !url.contains(['{', '}', '?', '#'])
        && url.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What of the servers of an operation is not used.
pub(super) fn remarks(operation: &Operation) -> Vec<Remark> {
    let used = own_server(operation);
    let row = |effect: Effect, what: String| Remark {
        origin: Origin {
            document: operation.origin.document,
            pointer: format!("{}/servers", operation.origin.pointer),
        },
        effect,
        what,
    };
    match (used, operation.servers.as_slice()) {
        (_, []) => Vec::new(),
        (None, servers) => {
            let urls: Vec<String> = servers.iter().map(|it| format!("`{}`", it.url)).collect();
            vec![row(
                Effect::Degraded,
                format!(
                    "the operation has a server of its own that is not a whole https URL ({}): the request goes to the server of the client",
                    urls.join(", ")
                ),
            )]
        }
        (Some(used), servers) => servers
            .iter()
            .filter(|it| it.url != used)
            .map(|it| {
                row(
                    Effect::Omitted,
                    format!("another server of the operation: `{}`", it.url),
                )
            })
            .collect(),
    }
}
