//! A transport that gives written answers and keeps what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use conjoin_runtime::{
    BoxFuture, Headers, Transport, TransportError, TransportRequest, TransportResponse,
};
use serde_json::Value;

/// One answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Answer {
    /// JSON with status 200.
    pub fn json(body: &Value) -> Self {
        Self {
            status: 200,
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.to_string().into_bytes(),
        }
    }

    /// The answer with one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// One request as it went out.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Method.
    pub method: String,
    /// Path.
    pub path: String,
    /// Query, decoded.
    pub query: Vec<(String, String)>,
    /// Body, if it is JSON.
    pub body: Option<Value>,
}

#[derive(Debug, Default)]
struct State {
    answers: VecDeque<Answer>,
    /// End of a path, and what is always answered there.
    beside: Vec<(String, Answer)>,
    asked: Vec<Asked>,
}

/// Gives the answers in order, then 404.
#[derive(Debug, Clone, Default)]
pub struct Script(Arc<Mutex<State>>);

impl Script {
    /// Adds an answer.
    pub fn answer(&self, answer: Answer) {
        self.0.lock().expect("a script").answers.push_back(answer);
    }

    /// Always gives this answer to requests whose path ends so; they are not counted among what was asked.
    pub fn beside(&self, path: &str, answer: Answer) {
        let mut state = self.0.lock().expect("a script");
        state.beside.push((path.to_owned(), answer));
    }

    /// What was asked since the last time; answers that were not given are dropped.
    pub fn take(&self) -> Vec<Asked> {
        let mut state = self.0.lock().expect("a script");
        state.answers.clear();
        std::mem::take(&mut state.asked)
    }
}

impl Transport for Script {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut state = self.0.lock().expect("a script");
        let path = request.url.path();
        let beside = state.beside.iter().find(|(end, _)| path.ends_with(end));
        let answer = if let Some((_, answer)) = beside {
            answer.clone()
        } else {
            state.asked.push(Asked {
                method: request.method.as_str().to_owned(),
                path: path.to_owned(),
                query: request
                    .url
                    .query_pairs()
                    .map(|(name, value)| (name.into_owned(), value.into_owned()))
                    .collect(),
                body: request
                    .body
                    .as_ref()
                    .and_then(|body| serde_json::from_slice(body).ok()),
            });
            state.answers.pop_front().unwrap_or(Answer {
                status: 404,
                headers: Vec::new(),
                body: Vec::new(),
            })
        };
        let mut headers = Headers::default();
        for (name, value) in &answer.headers {
            headers.add(name, value);
        }
        let response = TransportResponse::new(answer.status, headers, answer.body);
        Box::pin(async move { Ok(response) })
    }
}
