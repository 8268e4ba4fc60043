//! What the mapping of the testbed's provider calls parts of the client.

#![cfg(test)]

use conjoin_acme::rates::{RatePartSide, TaxShare};
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use serde_json::json;

#[tokio::test]
async fn renamed_parts_read_what_they_would_have_read() {
    let server = Server::start();
    let client = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap();
    let parts = json!([{"name": "VAT", "share": 20, "side": "sale"}, {"side": "purchase"}]);
    server.on("GET", "/books/rates").answer(Answer::json(
        json!([{"id": "1", "parts": parts}]).to_string(),
    ));
    let rates = client.list_rates().send().await.unwrap().value;
    let parts: Vec<&TaxShare> = rates.iter().flat_map(|it| &it.parts).flatten().collect();
    assert_eq!(parts[0].direction, Some(RatePartSide::Sold));
    assert_eq!(parts[1].direction, Some(RatePartSide::Purchase));

    server
        .on("GET", "/v2/accounts")
        .answer(Answer::json(json!({"accounts": [{"id": "a"}]}).to_string()));
    let accounts = client.list_accounts().send().await.unwrap().value;
    assert_eq!(accounts.accounts.map(|it| it.len()), Some(1));
}
