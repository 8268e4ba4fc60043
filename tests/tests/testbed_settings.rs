//! Settings of a connection: each type, what stands for one that is not given, and what is refused before any request.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_runtime::{Config, Error, ErrorKind};
use conjoin_tests::server::{Answer, Server};
use futures_util::TryStreamExt as _;

fn connected(server: &Server, settings: Settings) -> Result<Client, Error> {
    Client::builder(settings)
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
}

/// The headers that settings went into.
async fn told(settings: Settings) -> (String, String) {
    let server = Server::start();
    server
        .on("GET", "/v2/accounts")
        .answer(Answer::json(r#"{"accounts": []}"#));
    let client = connected(&server, settings).unwrap();
    let accounts: Vec<_> = client
        .crm()
        .accounts()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert!(accounts.is_empty());
    let request = &server.requests()[0];
    let header = |name: &str| request.header(name).unwrap().to_owned();
    (header("x-acme-region"), header("x-acme-plan"))
}

#[tokio::test]
async fn defaults_stand_for_what_is_not_given() {
    let (region, plan) = told(Settings::new("desk")).await;
    assert_eq!((region.as_str(), plan.as_str()), ("eu", "5, trial false"));
    let mut settings = Settings::new("desk");
    settings.region = "us".to_owned();
    settings.seats = "-12".to_owned();
    settings.trial = "true".to_owned();
    let (region, plan) = told(settings).await;
    assert_eq!((region.as_str(), plan.as_str()), ("us", "-12, trial true"));
}

#[test]
fn what_does_not_fit_is_refused_when_the_client_is_built() {
    let server = Server::start();
    type Change = fn(&mut Settings);
    let cases: [(Change, &str); 6] = [
        (
            |it| it.seats = "five".to_owned(),
            "the setting `seats` has to be a whole number",
        ),
        (
            |it| it.seats = "5.5".to_owned(),
            "the setting `seats` has to be a whole number",
        ),
        (
            |it| it.trial = "yes".to_owned(),
            "the setting `trial` has to be `true` or `false`",
        ),
        (
            |it| it.region = "moon".to_owned(),
            "the setting `region` has to be one of `eu`, `us`",
        ),
        (
            |it| it.workspace = "My Desk".to_owned(),
            "the setting `workspace` has to be text that matches `^[a-z0-9-]+$`",
        ),
        (
            |it| it.workspace = "desk.evil.example/".to_owned(),
            "the setting `workspace` has to be text that matches `^[a-z0-9-]+$`",
        ),
    ];
    for (change, wanted) in cases {
        let mut settings = Settings::new("desk");
        change(&mut settings);
        let error = connected(&server, settings).unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::Configuration);
        assert_eq!(error.detail(), wanted);
    }
    assert!(server.requests().is_empty());
}

#[test]
fn a_shipped_connector_refuses_a_company_that_is_no_label() {
    let config = Config::new()
        .set("company", "acme.example/x")
        .credential("api_key", "secret");
    let error = conjoin_connectors::connect("bamboohr", config).unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(error.detail().contains("`company`"), "{error}");
}
