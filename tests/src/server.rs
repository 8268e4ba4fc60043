//! A scripted HTTP/1.1 server on the loopback interface.
//!
//! A test says which answers a request gets, in which order, and afterwards
//! asks which requests there were. Answers can be late, cut off, endless or
//! missing.
//!
//! ```
//! use conjoin_tests::server::{Answer, Server};
//!
//! let server = Server::start();
//! server
//!     .on("GET", "/v1/people")
//!     .query("page", "2")
//!     .answer(Answer::status(503))
//!     .answer(Answer::json(r#"{"data":[]}"#));
//! assert!(server.url().starts_with("http://127.0.0.1:"));
//! assert!(server.requests().is_empty());
//! ```

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// A server that lives as long as this value.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    routes: Mutex<Vec<Route>>,
    requests: Mutex<Vec<Request>>,
    running: AtomicUsize,
    most: AtomicUsize,
    stopped: AtomicBool,
    forgetful: AtomicBool,
}

/// A request as the server saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`.
    pub method: String,
    /// Path as it came, percent-encoding and all.
    pub path: String,
    /// Query as it came, without the question mark.
    pub query: String,
    /// Headers in order; names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: String,
    /// Number of the connection it came over.
    pub connection: usize,
}

impl Request {
    /// A header by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// A query parameter, decoded; the last one of its name.
    pub fn param(&self, name: &str) -> Option<String> {
        self.query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (decoded(name), decoded(value)))
            .filter(|(known, _)| known == name)
            .map(|(_, value)| value)
            .next_back()
    }

    /// Path and query on one line.
    pub fn target(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }
}

/// Percent-decoding; what is no UTF-8 becomes U+FFFD.
pub fn decoded(text: &str) -> String {
    let mut out = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = text
            .get(at + 1..at + 3)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, hex) {
            (b'%', Some(value)) => {
                out.push(value);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// An answer, good or bad.
#[derive(Debug, Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    delay: Duration,
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Whole,
    /// The head promises the whole body, but the connection closes after so many bytes of it.
    Cut(usize),
    /// The connection closes before a byte of the answer.
    Reset,
    /// Chunks of the body for ever.
    Endless,
    /// One byte after the other, each after a pause.
    Drip(Duration),
    /// The body alone, head and all, and then the connection closes.
    Raw,
}

impl Answer {
    /// A status without a body.
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            delay: Duration::ZERO,
            end: End::Whole,
        }
    }

    /// 200 with JSON.
    pub fn json(body: impl Into<String>) -> Self {
        Self::status(200)
            .header("content-type", "application/json")
            .body(body.into())
    }

    /// 200 with text of a type.
    pub fn text(kind: &str, body: impl Into<String>) -> Self {
        Self::status(200)
            .header("content-type", kind)
            .body(body.into())
    }

    /// A closed connection instead of an answer.
    pub fn reset() -> Self {
        let mut answer = Self::status(200);
        answer.end = End::Reset;
        answer
    }

    /// Bytes as they are, head and all, and then a closed connection.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        let mut answer = Self::status(200).body(bytes);
        answer.end = End::Raw;
        answer
    }

    /// The answer with another status.
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The answer with one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The answer with a body.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The answer after a pause.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The answer cut off after so many bytes of its body.
    pub fn cut(mut self, bytes: usize) -> Self {
        self.end = End::Cut(bytes);
        self
    }

    /// The body one byte after the other, each after a pause.
    pub fn drip(mut self, pause: Duration) -> Self {
        self.end = End::Drip(pause);
        self
    }

    /// The body again and again, until the client has enough.
    pub fn endless(mut self) -> Self {
        self.end = End::Endless;
        self
    }
}

type Handler = Box<dyn FnMut(&Request) -> Answer + Send>;

struct Route {
    method: String,
    path: String,
    query: Vec<(String, Option<String>)>,
    answers: VecDeque<Answer>,
    handler: Option<Handler>,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {}", self.method, self.path)
    }
}

impl Route {
    fn takes(&self, request: &Request) -> bool {
        self.method == request.method
            && self.path == request.path
            && self
                .query
                .iter()
                .all(|(name, value)| request.param(name) == *value)
    }

    fn next(&mut self, request: &Request) -> Answer {
        if let Some(handler) = &mut self.handler {
            return handler(request);
        }
        // The last answer is given again and again.
        let last = self.answers.len() == 1;
        let next = if last {
            self.answers.front().cloned()
        } else {
            self.answers.pop_front()
        };
        next.unwrap_or_else(|| Answer::status(500).body("the route has no answer"))
    }
}

/// Sets up the answers of one route.
#[derive(Debug)]
pub struct Script<'s> {
    server: &'s Server,
    index: usize,
}

impl Script<'_> {
    /// Only requests with this query parameter.
    pub fn query(self, name: &str, value: &str) -> Self {
        self.change(|route| route.query.push((name.to_owned(), Some(value.to_owned()))))
    }

    /// Only requests without this query parameter.
    pub fn without(self, name: &str) -> Self {
        self.change(|route| route.query.push((name.to_owned(), None)))
    }

    /// The next answer; the last one is given again and again.
    pub fn answer(self, answer: Answer) -> Self {
        self.change(|route| route.answers.push_back(answer))
    }

    /// Answers by a function.
    pub fn respond(self, handler: impl FnMut(&Request) -> Answer + Send + 'static) -> Self {
        self.change(|route| route.handler = Some(Box::new(handler)))
    }

    fn change(self, change: impl FnOnce(&mut Route)) -> Self {
        if let Some(route) = held(&self.server.shared.routes).get_mut(self.index) {
            change(route);
        }
        self
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// Starts a server on a free port.
    ///
    /// # Panics
    /// When the loopback interface gives no port: no test can go on then.
    pub fn start() -> Self {
        match Self::try_start() {
            Ok(server) => server,
            Err(error) => panic!("no loopback server: {error}"),
        }
    }

    fn try_start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::default());
        let server = Self {
            address,
            shared: Arc::clone(&shared),
        };
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                if shared.stopped.load(Ordering::SeqCst) {
                    break;
                }
                let shared = Arc::clone(&shared);
                if let Ok(stream) = stream {
                    thread::spawn(move || serve(&shared, stream, number));
                }
            }
        });
        Ok(server)
    }

    /// The server's URL, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A new route. Of several that fit a request the first wins.
    pub fn on(&self, method: &str, path: &str) -> Script<'_> {
        let mut routes = held(&self.shared.routes);
        routes.push(Route {
            method: method.to_owned(),
            path: path.to_owned(),
            query: Vec::new(),
            answers: VecDeque::new(),
            handler: None,
        });
        Script {
            server: self,
            index: routes.len() - 1,
        }
    }

    /// Keeps no requests from now on, so that a test of a million of them measures the client.
    pub fn forget(&self) {
        self.shared.forgetful.store(true, Ordering::SeqCst);
    }

    /// The requests so far, in the order in which they came.
    pub fn requests(&self) -> Vec<Request> {
        held(&self.shared.requests).clone()
    }

    /// Path and query of each request so far.
    pub fn targets(&self) -> Vec<String> {
        self.requests().iter().map(Request::target).collect()
    }

    /// The largest number of requests that were answered at the same time.
    pub fn most_at_once(&self) -> usize {
        self.shared.most.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the listener, which then sees the flag.
        let _ = TcpStream::connect(self.address);
    }
}

fn serve(shared: &Shared, stream: TcpStream, connection: usize) {
    // A test that forgets a connection must not keep a thread for ever.
    let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
    let _ = stream.set_nodelay(true);
    let Ok(mut out) = stream.try_clone() else {
        return;
    };
    let mut input = BufReader::new(stream);
    while let Ok(Some(request)) = read(&mut input, connection) {
        let running = shared.running.fetch_add(1, Ordering::SeqCst) + 1;
        shared.most.fetch_max(running, Ordering::SeqCst);
        if !shared.forgetful.load(Ordering::SeqCst) {
            held(&shared.requests).push(request.clone());
        }
        let answer = held(&shared.routes)
            .iter_mut()
            .find(|route| route.takes(&request))
            .map_or_else(
                || Answer::json(r#"{"message":"no such route"}"#).with_status(404),
                |route| route.next(&request),
            );
        thread::sleep(answer.delay);
        shared.running.fetch_sub(1, Ordering::SeqCst);
        if !matches!(write(&mut out, &request, &answer), Ok(true)) {
            break;
        }
    }
    let _ = out.shutdown(Shutdown::Both);
}

fn read(input: &mut impl BufRead, connection: usize) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or("").to_owned();
    let target = words.next().unwrap_or("");
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (path, query) = (path.to_owned(), query.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    let length = headers
        .iter()
        .find(|(name, _)| name == "content-length")
        .and_then(|(_, value)| value.parse::<u64>().ok())
        .unwrap_or(0);
    let mut body = Vec::new();
    input.by_ref().take(length).read_to_end(&mut body)?;
    Ok(Some(Request {
        method,
        path,
        query,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
        connection,
    }))
}

/// Writes the answer; `false` when the connection ends with it.
fn write(out: &mut TcpStream, request: &Request, answer: &Answer) -> io::Result<bool> {
    if answer.end == End::Reset {
        return Ok(false);
    }
    if answer.end == End::Raw {
        out.write_all(&answer.body)?;
        return Ok(false);
    }
    let mut head = format!("HTTP/1.1 {} Scripted\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if answer.end == End::Endless {
        head.push_str("transfer-encoding: chunked\r\n\r\n");
        out.write_all(head.as_bytes())?;
        loop {
            write!(out, "{:x}\r\n", answer.body.len())?;
            out.write_all(&answer.body)?;
            out.write_all(b"\r\n")?;
        }
    }
    let bodiless = matches!(answer.status, 204 | 304) || request.method == "HEAD";
    if !matches!(answer.status, 204 | 304) {
        head.push_str(&format!("content-length: {}\r\n", answer.body.len()));
    }
    head.push_str("\r\n");
    out.write_all(head.as_bytes())?;
    if bodiless {
        return Ok(true);
    }
    match answer.end {
        End::Cut(bytes) => {
            out.write_all(answer.body.get(..bytes).unwrap_or(&answer.body))?;
            Ok(false)
        }
        End::Drip(pause) => {
            for byte in &answer.body {
                out.write_all(&[*byte])?;
                thread::sleep(pause);
            }
            Ok(true)
        }
        _ => {
            out.write_all(&answer.body)?;
            Ok(true)
        }
    }
}
