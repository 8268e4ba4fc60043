//! Serves recorded exchanges on loopback: same path and same page means the same answer.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde_json::Value;

/// Query parameters that say which page is wanted: they must be equal, everything else may differ
/// (page size, sort order, fields to return).
const PAGE: [&str; 6] = [
    "page[after]",
    "page[before]",
    "after",
    "before",
    "cursor",
    "page",
];
/// Query parameters that choose records: where recorded, they must be equal.
const CHOICE: [&str; 4] = ["id", "start", "end", "start_time"];

/// The folder of recordings beside the workspace, if it is there.
#[must_use]
pub fn recordings() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()?
        .parent()?
        .join("shared/recordings/dev");
    root.is_dir().then_some(root)
}

#[derive(Debug)]
struct Exchange {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    status: u64,
    body: String,
    content_type: String,
}

/// A running replay.
#[derive(Debug)]
pub struct Replay {
    url: String,
    unmatched: Arc<Mutex<Vec<String>>>,
    exchanges: usize,
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn load(file: &Path) -> Vec<Exchange> {
    let flow: Value =
        serde_json::from_str(&std::fs::read_to_string(file).expect("the flow is readable"))
            .expect("the flow is JSON");
    let exchanges = flow["exchanges"].as_array().cloned().unwrap_or_default();
    exchanges
        .into_iter()
        .map(|it| {
            let (request, response) = (&it["request"], &it["response"]);
            let path = text(&request["path"]);
            let (path, inline) = path
                .split_once('?')
                .map_or((path.clone(), ""), |(path, query)| (path.to_owned(), query));
            let mut query: Vec<(String, String)> = url::form_urlencoded::parse(inline.as_bytes())
                .into_owned()
                .collect();
            if let Some(map) = request["query"].as_object() {
                query.extend(map.iter().map(|(name, value)| (name.clone(), text(value))));
            }
            let body = &response["body"];
            Exchange {
                method: text(&request["method"]),
                path: normal(&path),
                query,
                status: response["status"].as_u64().unwrap_or(200),
                body: if let Value::String(text) = body {
                    text.clone()
                } else {
                    body.to_string()
                },
                content_type: response["headers"]["content-type"]
                    .as_str()
                    .unwrap_or("application/json")
                    .to_owned(),
            }
        })
        .collect()
}

/// Both `/tickets` and `/tickets.json` are the same to the provider.
fn normal(path: &str) -> String {
    path.trim_end_matches('/')
        .trim_end_matches(".json")
        .to_owned()
}

fn get<'q>(query: &'q [(String, String)], name: &str) -> Option<&'q str> {
    query
        .iter()
        .find(|(it, _)| it == name)
        .map(|(_, value)| value.as_str())
}

fn first_page(value: Option<&str>) -> Option<&str> {
    value.filter(|value| *value != "1")
}

fn fits(exchange: &Exchange, method: &str, path: &str, query: &[(String, String)]) -> bool {
    exchange.method == method
        && exchange.path == path
        && PAGE
            .iter()
            .all(|name| first_page(get(&exchange.query, name)) == first_page(get(query, name)))
        && CHOICE.iter().all(|name| {
            get(&exchange.query, name).is_none_or(|recorded| get(query, name) == Some(recorded))
        })
}

impl Replay {
    /// Serves the flows `<provider>/<name>.json` of a folder.
    ///
    /// # Panics
    /// When a flow is not there or the loopback interface cannot be used.
    #[must_use]
    pub fn start(folder: &Path, flows: &[&str]) -> Self {
        let exchanges: Arc<Vec<Exchange>> = Arc::new(
            flows
                .iter()
                .flat_map(|flow| load(&folder.join(format!("{flow}.json"))))
                .collect(),
        );
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback can be bound");
        let url = format!(
            "http://{}",
            listener
                .local_addr()
                .expect("a bound socket has an address")
        );
        let unmatched = Arc::new(Mutex::new(Vec::new()));
        let (served, missed) = (Arc::clone(&exchanges), Arc::clone(&unmatched));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (served, missed) = (Arc::clone(&served), Arc::clone(&missed));
                std::thread::spawn(move || serve(stream, &served, &missed));
            }
        });
        Self {
            url,
            unmatched,
            exchanges: exchanges.len(),
        }
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Number of exchanges it can answer.
    #[must_use]
    pub fn exchanges(&self) -> usize {
        self.exchanges
    }

    /// Requests that no recording answers.
    ///
    /// # Panics
    /// When a serving thread panicked.
    #[must_use]
    pub fn unmatched(&self) -> Vec<String> {
        self.unmatched
            .lock()
            .expect("no serving thread panicked")
            .clone()
    }
}

fn serve(stream: TcpStream, exchanges: &[Exchange], missed: &Mutex<Vec<String>>) {
    let mut writer = stream.try_clone().expect("a socket can be cloned");
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let mut length = 0;
        loop {
            let mut header = String::new();
            if reader.read_line(&mut header).unwrap_or(0) == 0 {
                return;
            }
            let header = header.trim().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut body = vec![0; length];
        if reader.read_exact(&mut body).is_err() {
            return;
        }
        let mut words = line.split(' ');
        let (method, target) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let found = exchanges
            .iter()
            .find(|it| fits(it, method, &normal(path), &query));
        let (status, kind, body) = match found {
            Some(it) => (it.status, it.content_type.as_str(), it.body.as_str()),
            None => {
                missed
                    .lock()
                    .expect("no serving thread panicked")
                    .push(format!("{method} {target}"));
                (
                    404,
                    "application/json",
                    "{\"error\":\"nothing was recorded for this request\"}",
                )
            }
        };
        let answer = format!(
            "HTTP/1.1 {status} Recorded\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        if writer.write_all(answer.as_bytes()).is_err() {
            return;
        }
    }
}
