//! One request in the making.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use url::Url;

use super::connection::Connection;
use super::exchange::Prepared;
use super::multipart::Multipart;
use super::profile::{IdempotencyKey, Operation};
use super::reply::Reply;
use super::request::Sending;
use super::response::Answer;
use crate::BoxFuture;
use crate::convert::{Body, refused};
use crate::encode::{self, PathValue};
use crate::error::{Error, ErrorKind, Problem};
use crate::json::{RawJson, ToJson, to_string};
use crate::transport::Headers;

/// One request. Setters never fail: the first problem is kept and returned by [`Call::send`].
///
/// `Debug` prints names, never values.
#[derive(Clone)]
pub struct Call {
    pub(crate) connection: Connection,
    pub(crate) operation: &'static Operation,
    pub(super) path: Vec<(&'static str, PathValue)>,
    pub(super) query: Vec<Pair>,
    headers: Vec<(Cow<'static, str>, String)>,
    pub(super) cookies: String,
    pub(super) body: Payload,
    /// A link of a page, which stands in for path and query, and the hosts that it may be on.
    link: Option<(Url, &'static [&'static str])>,
    /// Where a key goes that the operation does not name, and the caller's own key.
    key: (Option<IdempotencyKey>, Option<String>),
    timeout: Option<Duration>,
    deadline: Option<Duration>,
    max_attempts: Option<u32>,
    pub(super) problem: Option<Error>,
}

/// One query parameter.
#[derive(Clone)]
pub(super) struct Pair {
    pub(super) name: Cow<'static, str>,
    pub(super) value: String,
    /// The value is encoded already.
    pub(super) written: bool,
}

#[derive(Clone)]
pub(super) enum Payload {
    None,
    Json(String),
    Form(String),
    Parts(Multipart),
    Raw(String, Bytes),
}

impl Call {
    pub(super) fn new(connection: Connection, operation: &'static Operation) -> Self {
        Self {
            connection,
            operation,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            cookies: String::new(),
            body: Payload::None,
            link: None,
            key: (None, None),
            timeout: None,
            deadline: None,
            max_attempts: None,
            problem: None,
        }
    }

    /// Sets a parameter of the path. Empty values, `.` and `..` are refused.
    pub fn path(&mut self, name: &'static str, value: &str) {
        self.path.push((name, PathValue::Plain(value.to_owned())));
    }

    /// Adds a query parameter.
    pub fn query(&mut self, name: impl Into<Cow<'static, str>>, value: &str) {
        self.query.push(Pair {
            name: name.into(),
            value: value.to_owned(),
            written: false,
        });
    }

    /// Sets a query parameter, replacing all of its name.
    pub fn set_query(&mut self, name: impl Into<Cow<'static, str>>, value: &str) {
        let name = name.into();
        self.query.retain(|pair| pair.name != name);
        self.query(name, value);
    }

    /// Sets a header.
    pub fn header(&mut self, name: impl Into<Cow<'static, str>>, value: &str) {
        let name = name.into();
        if !Headers::default().set(&name, value) {
            self.refuse(format!(
                "the header `{name}` has a character that no header may hold; leave out control characters"
            ));
        }
        self.headers.push((name, value.to_owned()));
    }

    /// Sets the body to JSON text.
    pub fn body(&mut self, json: String) {
        self.body = Payload::Json(json);
    }

    /// Sets the body to a value.
    pub fn body_value(&mut self, value: &(impl ToJson + ?Sized)) {
        self.body = Payload::Json(to_string(value));
    }

    /// Sets one value of a JSON body, by JSON pointer.
    pub fn body_set(&mut self, pointer: &str, value: serde_json::Value) {
        let text = match &self.body {
            Payload::Json(text) => text.as_str(),
            _ => "",
        };
        self.body = Payload::Json(crate::convert::set_in(text, pointer, &value));
    }

    /// Sets the body to what a write put together; its problems are returned by [`Call::send`].
    pub fn input(&mut self, body: Body) {
        match body.finish() {
            Ok(json) => self.body(json),
            Err(error) => {
                self.problem.get_or_insert(error);
            }
        }
    }

    /// Notes a problem when the record below which another is written has no id. To be called behind
    /// [`Call::input`], whose problems come first.
    pub fn parent(&mut self, field: &'static str, id: &str) {
        if !id.is_empty() {
            return;
        }
        let mut problems = match &self.problem {
            // What is wrong with the request itself stays the first thing to mend.
            Some(error) if error.problems().is_empty() => return,
            Some(error) => error.problems().to_vec(),
            None => Vec::new(),
        };
        let message = "the provider keeps the record below this one; give it, with its remote id";
        problems.push(Problem::new(field, message));
        self.problem = Some(refused(problems));
    }

    /// Adds a field of a form body.
    pub fn form(&mut self, name: &str, value: &str) {
        if !matches!(self.body, Payload::Form(_)) {
            self.body = Payload::Form(String::new());
        }
        if let Payload::Form(text) = &mut self.body {
            encode::push_pair(text, name, value);
        }
    }

    /// Sets the key by which the provider knows a repeated request, where the operation takes one;
    /// without it each request gets a random one. The same for a request that this program may send
    /// again after it was started anew.
    pub fn idempotency_key(&mut self, key: &str) {
        self.key.1 = Some(key.to_owned());
    }

    /// Says where the provider takes such a key, for an operation that does not name it. The request
    /// may be repeated then.
    pub fn idempotent_by(&mut self, place: IdempotencyKey) {
        self.key.0 = Some(place);
    }

    /// Longest time of one attempt, instead of the connection's.
    pub fn timeout(&mut self, timeout: Duration) {
        self.timeout = Some(timeout);
    }

    /// Longest time of all attempts, instead of the connection's.
    pub fn deadline(&mut self, deadline: Duration) {
        self.deadline = Some(deadline);
    }

    /// Attempts in all, at least 1, instead of the connection's.
    pub fn max_attempts(&mut self, attempts: u32) {
        self.max_attempts = Some(attempts.max(1));
    }

    /// Sends the request when awaited, and reads the answer as `T`; `()` for none.
    pub fn send<T: Answer>(self) -> Sending<T> {
        Sending::new(self)
    }

    /// The answer, with all retries; `json` when a web page is no answer.
    pub(crate) fn reply(self, json: bool) -> BoxFuture<'static, Result<Reply, Error>> {
        self.reply_as(json, false)
    }

    /// The answer, with all retries; its body is left to be read when it is a success and `stream` is set.
    pub(super) fn reply_as(
        self,
        json: bool,
        stream: bool,
    ) -> BoxFuture<'static, Result<Reply, Error>> {
        Box::pin(async move {
            let (provider, operation) = (self.connection.provider(), self.operation.id);
            let connection = self.connection.clone();
            let context = |error: Error| error.with_provider(provider).with_operation(operation);
            let mut prepared = self.prepare().map_err(context)?;
            prepared.stream = stream;
            let reply = connection.exchange(&prepared).await.map_err(context)?;
            if json && !reply.plain {
                reply.refuse_page().map_err(context)?;
            }
            Ok(reply)
        })
    }

    /// Points the request at a link of a page.
    pub(crate) fn follow(&mut self, link: Url, hosts: &'static [&'static str]) {
        self.link = Some((link, hosts));
    }

    /// The request that goes on behind this one at an operation: with its path parameters and headers alone.
    pub(crate) fn continued(&self, operation: &'static Operation) -> Self {
        let mut call = Self::new(self.connection.clone(), operation);
        let named = |name: &str| operation.path.contains(&format!("{{{name}}}"));
        call.path = self.path.clone();
        call.path.retain(|(name, _)| named(name));
        call.headers = self.headers.clone();
        call.cookies = self.cookies.clone();
        call.problem = self.problem.clone();
        call
    }

    /// The value of a query parameter, empty when there is none.
    pub(crate) fn query_value(&self, name: &str) -> String {
        let found = self.query.iter().rfind(|pair| pair.name == name);
        found.map_or_else(String::new, |pair| pair.value.clone())
    }

    /// The text at a pointer of a JSON body, empty when there is none.
    pub(crate) fn body_value_at(&self, pointer: &str) -> String {
        RawJson::new(self.body_text())
            .text_at(pointer)
            .unwrap_or_default()
    }

    /// A body of text.
    pub(crate) fn body_text(&self) -> &str {
        match &self.body {
            Payload::Json(text) | Payload::Form(text) => text,
            _ => "",
        }
    }

    /// The address the request would go to.
    pub(crate) fn url(&self) -> Result<Url, Error> {
        let refused = |detail: String| Error::new(ErrorKind::Request, "", detail);
        if let Some((link, _)) = &self.link {
            return Ok(link.clone());
        }
        let (path, mut query) = encode::path(self.operation.path, &self.path)
            .map_err(|problem| refused(problem.to_string()))?;
        for pair in &self.query {
            if pair.written {
                encode::push_written(&mut query, &pair.name, &pair.value);
            } else {
                encode::push_pair(&mut query, &pair.name, &pair.value);
            }
        }
        let mut url = self.connection.base_of(self.operation)?;
        let whole = format!("{}{path}", url.path().trim_end_matches('/'));
        url.set_path(&whole);
        url.set_query((!query.is_empty()).then_some(query.as_str()));
        // The URL parser has its own ideas of paths; any difference would be another resource.
        if url.path() != whole {
            return Err(refused(format!(
                "the path template `{}` is no path",
                self.operation.path
            )));
        }
        Ok(url)
    }

    fn prepare(mut self) -> Result<Prepared, Error> {
        let may_repeat = self.put_key() || self.operation.may_repeat();
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let url = self.url()?;
        let mut headers = Headers::default();
        headers.set("accept", self.operation.accept);
        for (name, value) in self.connection.profile().headers {
            headers.set(name, value);
        }
        for (name, value) in self.connection.headers() {
            headers.set(name, value);
        }
        let body = match self.body {
            Payload::None => None,
            Payload::Json(text) => {
                headers.set("content-type", self.operation.content_type);
                Some(Bytes::from(text))
            }
            Payload::Form(text) => {
                headers.set("content-type", "application/x-www-form-urlencoded");
                Some(Bytes::from(text))
            }
            Payload::Parts(parts) => {
                let (content_type, body) = parts.finish()?;
                headers.set("content-type", &content_type);
                Some(body)
            }
            Payload::Raw(content_type, body) => {
                if !headers.set("content-type", &content_type) {
                    let detail =
                        "the content type of the body is no media type; write it as `image/png`";
                    return Err(Error::new(ErrorKind::Request, "", detail));
                }
                Some(body)
            }
        };
        if !self.cookies.is_empty() {
            headers.set("cookie", &self.cookies);
        }
        for (name, value) in &self.headers {
            headers.set(name, value);
        }
        Ok(Prepared {
            operation: self.operation,
            url,
            hosts: self.link.map_or(&[], |(_, hosts)| hosts),
            headers,
            body,
            stream: false,
            may_repeat,
            timeout: self.timeout.unwrap_or(self.connection.timeout()),
            deadline: self.deadline.or(self.connection.deadline()),
            max_attempts: self.max_attempts.unwrap_or(self.connection.max_attempts()),
        })
    }

    /// Puts the key of the request in its place, once for all attempts; `false` when there is no place.
    fn put_key(&mut self) -> bool {
        let Some(place) = self.key.0.or(self.operation.idempotency) else {
            if self.key.1.is_some() {
                self.refuse(
                    "the operation takes no idempotency key; leave it out, or say where it goes with `idempotent_by`".to_owned(),
                );
            }
            return false;
        };
        let given = self.key.1.take();
        let set = match place {
            IdempotencyKey::Header(name) => {
                let mut known = self.headers.iter();
                known.any(|(known, _)| known.eq_ignore_ascii_case(name))
            }
            IdempotencyKey::Query(name) => self.query.iter().any(|pair| pair.name == name),
        };
        // Where the specification declares the parameter, the caller may have set it already.
        if set && given.is_none() {
            return true;
        }
        let key = given.unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
        match place {
            IdempotencyKey::Header(name) => self.header(name, &key),
            IdempotencyKey::Query(name) => self.set_query(name, &key),
        }
        true
    }

    fn refuse(&mut self, detail: String) {
        self.problem
            .get_or_insert_with(|| Error::new(ErrorKind::Request, "", detail));
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<&str> = self.query.iter().map(|it| it.name.as_ref()).collect();
        let headers: Vec<&str> = self.headers.iter().map(|it| it.0.as_ref()).collect();
        out.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("query", &query)
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}
