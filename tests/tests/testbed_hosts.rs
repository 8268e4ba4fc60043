//! Pages on another host at the testbed's provider: which hosts get a request, and with it the credentials.

#![cfg(test)]

use std::sync::{Arc, Mutex};

use conjoin_acme::runtime::transport::{
    Headers, Transport, TransportError, TransportRequest, TransportResponse,
};
use conjoin_acme::runtime::{BoxFuture, ErrorKind};
use conjoin_acme::{Client, Credentials, Settings};
use serde_json::json;

/// Answers of the first page and of all others; what was asked, with its credentials.
#[derive(Debug, Clone)]
struct Hosts {
    first: String,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Transport for Hosts {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut asked = self.asked.lock().unwrap();
        let credentials = request.headers.get("authorization").unwrap_or_default();
        asked.push((request.url.to_string(), credentials.to_owned()));
        let body = match asked.len() {
            1 => json!({"items": [{"id": "1", "name": "One"}], "links": {"next": self.first}}),
            _ => json!({"items": [{"id": "2", "name": "Two"}], "links": {}}),
        };
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        let answer = TransportResponse::new(200, headers, body.to_string());
        Box::pin(async move { Ok(answer) })
    }
}

/// Ids of teams whose second page is at an address, how the list ended, and what was asked.
async fn listed(next: &str) -> (Vec<String>, Option<ErrorKind>, Vec<(String, String)>) {
    let transport = Hosts {
        first: next.to_owned(),
        asked: Arc::default(),
    };
    let client = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .transport(Arc::new(transport.clone()))
        .build()
        .unwrap();
    let mut teams = client.ticketing().teams().stream();
    let (mut ids, mut end) = (Vec::new(), None);
    loop {
        match teams.try_next().await {
            Ok(Some(team)) => ids.push(team.remote_id),
            Ok(None) => break,
            Err(error) => {
                end = Some(error.kind().clone());
                break;
            }
        }
    }
    let asked = transport.asked.lock().unwrap().clone();
    (ids, end, asked)
}

#[tokio::test]
async fn a_listed_host_gets_the_request_with_its_credentials() {
    let (ids, end, asked) = listed("https://pages.acme.example/teams?page=2").await;
    assert_eq!((ids.len(), end), (2, None));
    assert_eq!(asked[1].0, "https://pages.acme.example/teams?page=2");
    assert_eq!(asked[1].1, "Bearer secret");
}

#[tokio::test]
async fn no_other_host_gets_anything() {
    for next in [
        "https://acme.example/teams?page=2",
        "https://pages.acme.example.evil.example/teams?page=2",
        "http://pages.acme.example/teams?page=2",
        "https://pages.acme.example:8443/teams?page=2",
    ] {
        let (ids, end, asked) = listed(next).await;
        assert_eq!(
            (ids.len(), end),
            (1, Some(ErrorKind::CrossOrigin)),
            "{next}"
        );
        assert_eq!(asked.len(), 1, "{next}");
    }
}

#[tokio::test]
async fn a_list_goes_on_at_a_listed_host() {
    let transport = Hosts {
        first: "https://pages.acme.example/teams?page=2".to_owned(),
        asked: Arc::default(),
    };
    let client = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .transport(Arc::new(transport.clone()))
        .build()
        .unwrap();
    let mut teams = client.ticketing().teams().stream();
    teams.try_next().await.unwrap().unwrap();
    teams.try_next().await.unwrap().unwrap();
    let checkpoint = teams.checkpoint();
    let mut rest = client.ticketing().teams().after(&checkpoint).stream();
    assert!(rest.try_next().await.unwrap().is_none());
    let asked = transport.asked.lock().unwrap();
    let last = asked.last().map(|(url, _)| url.as_str());
    let page = Some("https://pages.acme.example/teams?page=2");
    assert_eq!((asked.len(), last), (3, page));
}
