//! Types within fields, lookups, content and values by name at the testbed's provider.

#![cfg(test)]

use conjoin_acme::models::accounting::{
    InvoiceInput, InvoiceLine, InvoiceType, TaxComponentComponentType,
};
use conjoin_acme::models::file_storage::{PermissionRoles, PermissionType};
use conjoin_acme::runtime::model::{Decimal, Enum, Money, Patch, Ref};
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

fn client(server: &Server) -> Client {
    Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

fn listing(path: &str, records: &Value) -> Server {
    let server = Server::start();
    server
        .on("GET", path)
        .answer(Answer::json(records.to_string()));
    server
}

#[tokio::test]
async fn lines_of_invoices_have_types_of_their_own() {
    let server = listing(
        "/books/invoices",
        &json!([{
            "id": "1",
            "revision": "w-7",
            "direction": "out",
            "buyer_id": "77",
            "lines": [
                {"text": "Tea", "quantity": 2.5, "price": "3.10", "unit": "EUR", "rate_id": "5",
                 "delivered": "2026-01-02", "classes": [{"id": "a"}, {"id": "b"}]},
                {"text": "Cups", "delivered": "soon"},
            ],
        }]),
    );
    let invoices = client(&server).accounting().invoices().stream();
    let records: Vec<_> = invoices.try_collect().await.unwrap();
    let invoice = &records[0].common;
    assert!(
        invoice
            .type_
            .as_ref()
            .unwrap()
            .is(InvoiceType::AccountsReceivable)
    );
    assert_eq!(invoice.version.as_deref(), Some("w-7"));
    let lines = invoice.line_items.as_ref().unwrap();
    let tea = &lines[0];
    assert_eq!(tea.quantity, Some(Decimal::new(25, 1)));
    let price = Money::new(Decimal::new(310, 2)).in_currency("EUR");
    assert_eq!(tea.unit_price, Some(price));
    assert_eq!(tea.tax_rate, Some(Ref::new("5")));
    assert_eq!(
        tea.tracking_categories,
        Some(vec![Ref::new("a"), Ref::new("b")])
    );
    // What is wrong in a line is told with its place, and the rest of the line is there.
    assert_eq!(lines[1].description.as_deref(), Some("Cups"));
    let issue = &records[0].issues[0];
    assert_eq!(issue.field, Some("line_items.service_date"));
    assert_eq!(issue.pointer, "/lines/1/delivered");
}

#[tokio::test]
async fn lines_of_an_invoice_are_written() {
    let server = Server::start();
    server.on("POST", "/books/invoices").answer(Answer::json(
        json!({"id": "9", "direction": "in"}).to_string(),
    ));
    let mut line = InvoiceLine::default();
    line.description = Some("Tea".to_owned());
    line.quantity = Some(Decimal::new(2, 0));
    line.tax_rate = Some(Ref::new("5"));
    line.tracking_categories = Some(vec![Ref::new("a"), Ref::new("b")]);
    let mut empty = InvoiceLine::default();
    empty.tracking_categories = Some(Vec::new());
    let input = InvoiceInput {
        type_: Enum::from(InvoiceType::AccountsPayable).into(),
        contact: Ref::new("77").into(),
        line_items: Patch::Set(vec![line, empty]),
        ..InvoiceInput::default()
    };
    let client = client(&server);
    let written = client.accounting().invoices().create(&input).await.unwrap();
    assert_eq!(written.remote_id, "9");
    let body: Value = serde_json::from_str(&server.requests()[0].body).unwrap();
    assert_eq!(body["direction"], "in");
    assert_eq!(body["buyer_id"], "77");
    assert_eq!(body["lines"][0]["text"], "Tea");
    assert_eq!(body["lines"][0]["rate_id"], "5");
    // A list within an element of a list.
    assert_eq!(
        body["lines"][0]["classes"],
        json!([{"id": "a"}, {"id": "b"}])
    );
    assert_eq!(body["lines"][1], json!({"classes": []}));

    let mut wrong = InvoiceLine::default();
    wrong.tracking_categories = Some(vec![Ref::new("a"), Ref::new("")]);
    let input = InvoiceInput {
        line_items: Patch::Set(vec![InvoiceLine::default(), wrong]),
        ..InvoiceInput::default()
    };
    let error = client.accounting().invoices().create(&input).await;
    let error = error.unwrap_err();
    let problem = &error.problems()[0];
    assert_eq!(problem.field, "line_items");
    assert!(
        problem.message.starts_with("element 1: the link has no id"),
        "{error}"
    );
}

#[tokio::test]
async fn parts_of_tax_rates_and_a_lookup() {
    let server = listing(
        "/books/rates",
        &json!([{"id": "5", "name": "VAT", "parts": [
            {"name": "City", "share": 0.015, "side": "sale"},
            {"name": "State", "share": 0.06, "side": "barter"},
        ]}]),
    );
    server.on("GET", "/books/classes").answer(Answer::json(
        json!([{"id": "a", "label": "North", "above_id": "b"}]).to_string(),
    ));
    let client = client(&server);
    let rates: Vec<_> = client
        .accounting()
        .tax_rates()
        .stream()
        .try_collect()
        .await
        .unwrap();
    let parts = rates[0].common.tax_components.as_ref().unwrap();
    assert_eq!(parts[0].rate, Some(Decimal::new(15, 3)));
    let sides: Vec<_> = parts
        .iter()
        .map(|it| it.component_type.as_ref().unwrap())
        .collect();
    assert!(sides[0].is(TaxComponentComponentType::Sales));
    assert_eq!((sides[1].known(), sides[1].raw()), (None, "barter"));
    let classes: Vec<_> = client
        .accounting()
        .tracking_categories()
        .stream()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(classes[0].common.parent_category, Some(Ref::new("b")));
}

#[tokio::test]
async fn content_headers_and_grants_of_files() {
    let server = listing(
        "/books/documents",
        &json!([
            {"id": "1", "name": "a.bin", "revision": "3", "content": "AAEC/w==", "link": "https://acme.example/a",
             "headers": {"X-Acme": "1"}, "grants": [{"to": "person", "person_id": "7", "may": "change"}]},
            {"id": "2", "name": "b.bin", "content": "no base64!"},
        ]),
    );
    let files = client(&server).file_storage().files().stream();
    let records: Vec<_> = files.try_collect().await.unwrap();
    let file = &records[0].common;
    let link = file.file.as_ref().unwrap();
    assert_eq!(link.content.as_ref().unwrap().as_bytes(), [0, 1, 2, 255]);
    assert_eq!(link.headers.as_ref().unwrap()["X-Acme"], "1");
    assert_eq!(file.version.as_deref(), Some("3"));
    let grant = &file.permissions.as_ref().unwrap()[0];
    assert!(grant.type_.as_ref().unwrap().is(PermissionType::User));
    assert_eq!(grant.user, Some(Ref::new("7")));
    assert!(grant.roles.as_ref().unwrap()[0].is(PermissionRoles::Write));
    assert!(!format!("{file:?}").contains("AAEC"));
    let issue = &records[1].issues[0];
    assert_eq!(
        (issue.field, issue.pointer.as_str()),
        (Some("file.content"), "/content")
    );
    assert!(!issue.message.contains("no base64!"));
}
