//! Writes of the testbed's provider: upserts, media types, what a form asks for.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_models::accounting::{Accounting, ContactInput, PaymentInput};
use conjoin_models::hris::EmployeeInput;
use conjoin_models::ticketing::{TicketInput, TicketType};
use conjoin_runtime::model::{Address, Patch, Phone, PhoneKind, Ref};
use conjoin_runtime::{ErrorKind, WriteOp};
use conjoin_tests::server::{Answer, Server};
use serde_json::{Value, json};

fn client(server: &Server) -> Client {
    Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

fn body(server: &Server, at: usize) -> Value {
    serde_json::from_str(&server.requests()[at].body).unwrap()
}

fn bakery() -> ContactInput {
    ContactInput {
        name: Patch::Set("Bakery".to_owned()),
        tax_number: Patch::Set("DE123".to_owned()),
        ..ContactInput::default()
    }
}

#[tokio::test]
async fn an_upsert_changes_or_creates_by_its_key() {
    let server = Server::start();
    let answer = json!({"number": "7", "changed": "2026-01-02T03:04:05Z", "title": "Bakery", "vat": "DE123", "kind": "both"});
    server
        .on("POST", "/ledger/clients/upsert")
        .answer(Answer::json(answer.to_string()));
    // Through the trait, as a host does that does not know the provider.
    let any: Box<dyn Accounting> = Box::new(client(&server));
    let can = any.capabilities().model("accounting.contact").unwrap();
    assert_eq!(can.upsert, Some("tax_number"));
    let written = any.upsert_contact(&bakery()).await.unwrap();
    assert_eq!(written.remote_id, "7");
    let record = written.record.unwrap();
    assert_eq!(record.common.tax_number.as_deref(), Some("DE123"));
    assert_eq!(
        body(&server, 0),
        json!({
            "client": {"title": "Bakery", "vat": "DE123"},
            "options": {"match": "vat", "notify": [{"who": "owner", "delay": 0.5}]},
        })
    );
    let by_name = conjoin_models::accounting::upsert_json(
        &*any,
        "accounting.contact",
        json!({"name": "Mill", "tax_number": "DE124"}),
    );
    assert_eq!(by_name.await.unwrap(), "7");
    assert_eq!(body(&server, 1)["client"]["vat"], "DE124");

    // What finds the record is needed.
    let mut nameless = bakery();
    nameless.tax_number = Patch::Keep;
    let error = any.upsert_contact(&nameless).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.problems()[0].field, "tax_number");
    assert_eq!(server.requests().len(), 2, "nothing more was sent");
}

#[tokio::test]
async fn a_model_without_an_upsert_says_so_before_any_request() {
    let server = Server::start();
    let any: Box<dyn Accounting> = Box::new(client(&server));
    assert_eq!(
        any.capabilities()
            .model("accounting.payment")
            .unwrap()
            .upsert,
        None
    );
    let error = any
        .upsert_payment(&PaymentInput::default())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Unsupported);
    assert!(
        error
            .to_string()
            .contains("accounting.payment cannot be upserted"),
        "{error}"
    );
    assert!(server.requests().is_empty());
}

#[test]
fn a_form_is_made_of_what_the_connection_says() {
    let server = Server::start();
    let any: Box<dyn Accounting> = Box::new(client(&server));
    assert_eq!(
        any.required("accounting.contact", WriteOp::Upsert),
        Some(&["name", "tax_number"][..])
    );
    assert_eq!(any.required("accounting.contact", WriteOp::Create), None);
    assert_eq!(any.required("accounting.nonsense", WriteOp::Create), None);
    let contact = any.capabilities().model("accounting.contact").unwrap();
    let form = contact.form(WriteOp::Upsert).unwrap();
    assert_eq!(form.optional, ["first_name", "last_name", "phones"]);
    assert!(!form.clears);
    let read_only: Vec<_> = contact.read_only().collect();
    assert!(read_only.contains(&"website"), "{read_only:?}");
    assert!(!read_only.contains(&"name"));
    let site = conjoin_acme::hris::CAPABILITIES
        .model("hris.location")
        .unwrap();
    let write_only: Vec<_> = site.write_only().collect();
    assert_eq!(write_only, ["city"]);
}

#[tokio::test]
async fn a_body_goes_out_as_the_media_type_of_the_mapping() {
    let server = Server::start();
    let client_of = json!({"number": "7", "changed": "2026-01-02T03:04:05Z"});
    server
        .on("POST", "/ledger/clients/upsert")
        .answer(Answer::json(client_of.to_string()));
    server
        .on("PATCH", "/payments/3")
        .answer(Answer::json(r#"{"id": 3}"#));
    server
        .on("POST", "/payments")
        .answer(Answer::json(r#"{"id": 4}"#));
    let client = client(&server);
    client
        .accounting()
        .contacts()
        .upsert(&bakery())
        .await
        .unwrap();
    let mut input = PaymentInput {
        number: Patch::Clear,
        currency: Patch::Set("EUR".to_owned()),
        ..PaymentInput::default()
    };
    client
        .accounting()
        .payments()
        .update("3", &input)
        .await
        .unwrap();
    input.number = Patch::Keep;
    client.accounting().payments().create(&input).await.unwrap();
    let types: Vec<String> = server
        .requests()
        .iter()
        .map(|it| it.header("content-type").unwrap().to_owned())
        .collect();
    assert_eq!(
        types,
        [
            "application/vnd.acme.v2+json",
            "application/merge-patch+json",
            "application/json"
        ]
    );
    // What a merge patch does not name stays as it is; null removes.
    assert_eq!(
        body(&server, 1),
        json!({"label": null, "currency_number": "978"})
    );
}

#[tokio::test]
async fn a_number_that_has_to_be_e164_is_refused_in_another_form() {
    let server = Server::start();
    let answer = json!({"number": "7", "changed": "2026-01-02T03:04:05Z", "title": "x", "kind": "both", "tel": "+49 30 123456"});
    server
        .on("POST", "/ledger/clients/upsert")
        .answer(Answer::json(answer.to_string()));
    let client = client(&server);
    let mut input = bakery();
    let mut phone = Phone::default();
    phone.number = Some("+4930123456".to_owned());
    phone.kind = Some(PhoneKind::Work.into());
    input.phones = Patch::Set(vec![phone.clone()]);
    let written = client.accounting().contacts().upsert(&input).await.unwrap();
    assert_eq!(body(&server, 0)["client"]["tel"], "+4930123456");
    let record = written.record.unwrap();
    assert_eq!(record.common.phones.as_deref(), Some(&[phone.clone()][..]));
    for wrong in ["030 123456", "+49 30 123456", "+49"] {
        phone.number = Some(wrong.to_owned());
        input.phones = Patch::Set(vec![phone.clone()]);
        let error = client
            .accounting()
            .contacts()
            .upsert(&input)
            .await
            .unwrap_err();
        assert_eq!(error.problems()[0].field, "phones", "{wrong}");
        assert!(error.problems()[0].message.contains("E.164"), "{error}");
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn what_would_be_read_as_nothing_is_not_written() {
    let server = Server::start();
    let client = client(&server);
    let texts = |all: &[&str]| Patch::Set(all.iter().map(|&it| it.to_owned()).collect::<Vec<_>>());
    let said = async |input: TicketInput| {
        let error = client
            .ticketing()
            .tickets()
            .create(&input)
            .await
            .unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::Validation, "{error}");
        let problems = error.problems().iter();
        problems
            .map(|it| (it.field, it.message.clone()))
            .collect::<Vec<_>>()
    };
    // `n/a` is a spelling of null of this provider, alone or in a list; its empty text is none, but for `description`.
    let problems = said(TicketInput {
        name: Patch::Set("n/a".to_owned()),
        description: Patch::Set(" ".to_owned()),
        tags: texts(&["new", "n/a"]),
        creator: Patch::Set(Ref::new("")),
        ticket_type: Patch::Set(TicketType::Task.into()),
        ..TicketInput::default()
    });
    let problems = problems.await;
    let fields: Vec<_> = problems.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["name", "description", "tags", "creator"]);
    assert!(
        problems[0].1.contains("reads this text as nothing"),
        "{problems:?}"
    );
    assert!(problems[1].1.contains("empty"), "{problems:?}");
    assert!(problems[3].1.contains("no id"), "{problems:?}");
    assert!(server.requests().is_empty());

    server
        .on("POST", "/v1/tickets")
        .answer(Answer::json(r#"{"ticket": {"id": 7}}"#));
    let input = TicketInput {
        name: Patch::Set("N/A".to_owned()),
        tags: texts(&[""]),
        creator: Patch::Set(Ref::new("9")),
        ticket_type: Patch::Set(TicketType::Task.into()),
        ..TicketInput::default()
    };
    client.ticketing().tickets().create(&input).await.unwrap();
    assert_eq!(
        body(&server, 0)["ticket"],
        json!({"subject": "N/A", "kind": "task", "requester_id": "9", "tags": [""]})
    );
}

#[tokio::test]
async fn no_part_of_an_element_is_lost_on_its_way_to_a_fixed_place() {
    let server = Server::start();
    let client = client(&server);
    let mut phone = Phone::default();
    phone.number = Some("+4930123456".to_owned());
    phone.kind = Some(PhoneKind::Home.into());
    phone.extension = Some("7".to_owned());
    let mut input = bakery();
    input.phones = Patch::Set(vec![phone.clone()]);
    let contacts = client.accounting().contacts();
    let error = contacts.upsert(&input).await.unwrap_err();
    let said: Vec<_> = error
        .problems()
        .iter()
        .map(|it| it.message.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "element 0: `kind` has one value at the provider; leave it out",
            "element 0: the provider has no place for `extension`; leave it out",
        ]
    );
    // An element without a place.
    phone.kind = None;
    phone.extension = None;
    input.phones = Patch::Set(vec![phone.clone(), phone]);
    let error = contacts.upsert(&input).await.unwrap_err();
    assert!(
        error.problems()[0]
            .message
            .contains("no place for element 1"),
        "{error}"
    );
    assert!(server.requests().is_empty());

    // `overflow: drop` drops both, as the mapping says with a reason.
    server.on("POST", "/people/employees").answer(Answer::json(
        r#"{"id": "9", "given": "Ada", "family": "Lovelace"}"#,
    ));
    server
        .on("GET", "/people/nations")
        .answer(Answer::json("[]"));
    let address = |town: &str| {
        let mut it = Address::default();
        it.city = Some(town.to_owned());
        it.region = Some("Essex".to_owned());
        it
    };
    let input = EmployeeInput {
        first_name: Patch::Set("Ada".to_owned()),
        last_name: Patch::Set("Lovelace".to_owned()),
        addresses: Patch::Set(vec![address("London"), address("Ely")]),
        ..EmployeeInput::default()
    };
    client.hris().employees().create(&input).await.unwrap();
    let requests = server.requests();
    let sent: Value = serde_json::from_str(&requests.last().unwrap().body).unwrap();
    assert_eq!(
        sent,
        json!({"given": "Ada", "family": "Lovelace", "town": "London"})
    );
}
