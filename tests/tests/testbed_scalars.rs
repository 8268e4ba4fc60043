//! Conversions of single values at run time, both ways: units, parts of days, codes, money, conditions, bounds.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_models::accounting::{PaymentInput, PaymentMethodType, PaymentStatus, PaymentType};
use conjoin_models::crm::{self, AccountType};
use conjoin_models::hris::{LocationInput, LocationType};
use conjoin_models::ticketing::ContactInput;
use conjoin_runtime::ErrorKind;
use conjoin_runtime::model::{Date, Decimal, Money, Patch, Phone};
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

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[tokio::test]
async fn payments_are_read() {
    let server = Server::start();
    let payments = json!({"payments": [
        {
            "id": 1, "incoming": true, "label": "No. 77;", "method": 2,
            "booked": {"year": 2026, "month": "01", "day": 31}, "matched": 1,
            "sum_minor": 1250, "currency": "JPY", "currency_number": "392", "state": "st_done",
            "rate": 62, "ledger": "l1", "foreign": false, "made": "31.01.2026 09:30",
        },
        {
            "id": 2, "incoming": false, "label": "78", "method": 9,
            "booked": {"year": 2026, "month": "02", "day": 30}, "matched": 2,
            "sum_minor": 5, "currency": "XAU", "state": "st_moon", "ledger": "l1", "foreign": true,
            "made": "2026-01-31T09:30:00+01:00",
        },
    ]});
    server
        .on("GET", "/payments")
        .answer(Answer::json(payments.to_string()));
    let stream = client(&server).accounting().payments().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let one = &records[0].common;
    assert!(records[0].issues.is_empty(), "{:?}", records[0].issues);
    assert_eq!(one.type_, Some(PaymentType::AccountsReceivable.into()));
    assert_eq!(one.number.as_deref(), Some("77"));
    assert_eq!(one.method_type, Some(PaymentMethodType::DebitCard.into()));
    assert_eq!(one.transaction_date, Some(Date::constant(2026, 1, 31)));
    assert_eq!(one.reconciled, Some(true));
    let yen = Money::new(decimal("1250")).in_currency("JPY");
    assert_eq!(one.total, Some(yen));
    assert_eq!(one.currency.as_deref(), Some("JPY"));
    assert_eq!(one.status, Some(PaymentStatus::Paid.into()));
    assert_eq!(one.exchange_rate, Some(decimal("0.62")));
    let account = one.account.as_ref().map(|it| it.remote_id.as_str());
    assert_eq!(account, Some("l1"));
    assert_eq!(
        one.remote_created_at.map(|it| it.to_string()).as_deref(),
        Some("2026-01-31T09:30:00Z")
    );

    server.on("GET", "/payments/1").answer(Answer::json(
        json!({"id": 1, "booked": {"year": 2026, "month": "01", "day": 30}}).to_string(),
    ));
    let client = client(&server);
    let single = client.accounting().payments().get("1").await.unwrap();
    assert_eq!(
        single.common.transaction_date,
        Some(Date::constant(2026, 1, 30))
    );

    let other = &records[1].common;
    assert_eq!(other.type_, Some(PaymentType::AccountsPayable.into()));
    assert_eq!(
        other.number.as_deref(),
        Some("78"),
        "without the affixes it stays"
    );
    let method = other.method_type.as_ref().unwrap();
    assert_eq!((method.known(), method.raw()), (None, "9"));
    let status = other.status.as_ref().unwrap();
    assert!(
        status.is(PaymentStatus::Pending),
        "what the map does not know"
    );
    assert_eq!(status.raw(), "moon");
    assert!(other.account.is_none(), "`when` does not hold");
    let mut wrong: Vec<_> = records[1].issues.iter().filter_map(|it| it.field).collect();
    wrong.sort_unstable();
    assert_eq!(wrong, ["reconciled", "total", "transaction_date"]);
    assert_eq!(
        other.remote_created_at.map(|it| it.to_string()).as_deref(),
        Some("2026-01-31T08:30:00Z")
    );
}

fn payment() -> PaymentInput {
    PaymentInput {
        type_: Patch::Set(PaymentType::AccountsPayable.into()),
        number: Patch::Set("77".to_owned()),
        method_type: Patch::Set(PaymentMethodType::Cash.into()),
        transaction_date: Patch::Set(Date::constant(2026, 1, 31)),
        total: Patch::Set(Money::new(decimal("12.50")).in_currency("EUR")),
        currency: Patch::Set("EUR".to_owned()),
        status: Patch::Set(PaymentStatus::Void.into()),
        exchange_rate: Patch::Set(decimal("1.5")),
        ..PaymentInput::default()
    }
}

#[tokio::test]
async fn payments_are_written_and_read_back() {
    let server = Server::start();
    let mut answer = json!({
        "incoming": false, "label": "No. 77;", "booked": {"year": 2026, "month": "1", "day": 31},
        "method": 3, "rate": 150, "sum_minor": 1250, "currency": "EUR", "state": "st_void",
        "currency_number": "978",
    });
    let mut expected = answer.clone();
    answer["id"] = json!(3);
    server
        .on("POST", "/payments")
        .answer(Answer::json(answer.to_string()));
    let input = payment();
    let written = client(&server)
        .accounting()
        .payments()
        .create(&input)
        .await
        .unwrap();
    let mut sent: Value = serde_json::from_str(&server.requests()[0].body).unwrap();
    // The order of a body is that of the mapping.
    sent.sort_all_objects();
    expected.sort_all_objects();
    assert_eq!(sent, expected);
    let record = written.record.unwrap();
    let common = &record.common;
    assert_eq!(common.type_.as_ref(), input.type_.as_set());
    assert_eq!(common.number.as_ref(), input.number.as_set());
    assert_eq!(
        common.transaction_date.as_ref(),
        input.transaction_date.as_set()
    );
    assert_eq!(common.method_type.as_ref(), input.method_type.as_set());
    assert_eq!(common.total.as_ref(), input.total.as_set());
    assert_eq!(common.currency.as_ref(), input.currency.as_set());
    assert_eq!(common.exchange_rate.as_ref(), input.exchange_rate.as_set());
    assert_eq!(common.status.as_ref(), input.status.as_set());
}

#[tokio::test]
async fn what_the_provider_would_refuse_is_told_before_the_request() {
    let server = Server::start();
    let mut input = payment();
    input.number = Patch::Set("7777777777".to_owned());
    input.method_type = Patch::Set(PaymentMethodType::Ach.into());
    input.total = Patch::Set(Money::new(decimal("12.505")).in_currency("EUR"));
    input.exchange_rate = Patch::Set(decimal("60"));
    input.status = Patch::Set(PaymentStatus::Deleted.into());
    let error = client(&server)
        .accounting()
        .payments()
        .create(&input)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    let mut problems: Vec<_> = error.problems().iter().map(|it| it.field).collect();
    problems.sort_unstable();
    assert_eq!(
        problems,
        ["exchange_rate", "method_type", "number", "status", "total"]
    );
    input = payment();
    input.exchange_rate = Patch::Set(decimal("0.625"));
    let error = client(&server)
        .accounting()
        .payments()
        .create(&input)
        .await
        .unwrap_err();
    assert_eq!(
        error.problems()[0].field,
        "exchange_rate",
        "no whole percentage"
    );
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn sites_have_codes_phones_and_plain_text() {
    let server = Server::start();
    let sites = json!({"sites": [
        {
            "id": "s1", "label": "<b>Main</b>&nbsp;office ", "phone": "+49 (0)30 123-456 ext. 7",
            "country": "germany", "zip": 110115, "closed": null,
        },
        {"id": "s2", "phone": "030 12345", "country": "Freedonia", "zip": 7, "closed": "2026-01-01"},
        {"id": "s3", "closed": "n/a"},
    ]});
    server
        .on("GET", "/sites")
        .answer(Answer::json(sites.to_string()));
    let stream = client(&server).hris().locations().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let one = &records[0].common;
    assert_eq!(one.name.as_deref(), Some("Main office"));
    let phone = one.phone.as_ref().unwrap();
    assert_eq!(phone.number.as_deref(), Some("+49 (0)30 123-456 ext. 7"));
    assert_eq!(phone.e164.as_deref(), Some("+4930123456"));
    assert_eq!(phone.extension.as_deref(), Some("7"));
    assert_eq!(one.country.as_deref(), Some("DE"));
    assert_eq!(one.postal_code.as_deref(), Some("10115"));
    assert_eq!(one.location_type, Some(LocationType::Work.into()));
    let other = &records[1].common;
    let phone = other.phone.as_ref().unwrap();
    assert_eq!(phone.number.as_deref(), Some("030 12345"));
    assert_eq!(
        phone.e164.as_deref(),
        Some("+493012345"),
        "of the region of the connection"
    );
    assert_eq!(
        other.country.as_deref(),
        Some("Freedonia"),
        "a name nobody knows stays"
    );
    assert_eq!(other.location_type, None);
    assert!(
        records[2].common.location_type.is_some(),
        "a spelling of null is null"
    );
    assert!(records.iter().all(|it| it.issues.is_empty()));

    server
        .on("POST", "/sites")
        .answer(Answer::json(json!({"id": "s4"}).to_string()));
    let mut input = LocationInput {
        name: Patch::Set("Branch".to_owned()),
        country: Patch::Set("FR".to_owned()),
        postal_code: Patch::Set("75001".to_owned()),
        city: Patch::Set("Paris".to_owned()),
        ..LocationInput::default()
    };
    let mut phone = Phone::default();
    phone.e164 = Some("+33123456789".to_owned());
    input.phone = Patch::Set(phone);
    client(&server)
        .hris()
        .locations()
        .create(&input)
        .await
        .unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[1].body).unwrap();
    assert_eq!(
        sent,
        json!({"label": "Branch", "phone": "+33123456789", "country": "France", "zip": 175001, "town": "Paris"})
    );
    input.name = Patch::Set("branch".to_owned());
    input.country = Patch::Set("France".to_owned());
    input.postal_code = Patch::Set("A1".to_owned());
    let error = client(&server)
        .hris()
        .locations()
        .create(&input)
        .await
        .unwrap_err();
    let problems: Vec<_> = error.problems().iter().map(|it| it.field).collect();
    assert_eq!(problems, ["name", "country", "postal_code"]);
}

#[tokio::test]
async fn entities_have_defaults_where_a_condition_fails() {
    let server = Server::start();
    let entities = json!({"entities": [
        {"id": "1", "name": "Acme", "kind": "limited", "money": "978", "land": "FRA", "tax_numbers": "1; 2;;"},
        {"id": "2", "name": "Acme branch", "kind": "branch", "money": "EUR", "land": "fra"},
    ]});
    server
        .on("GET", "/entities")
        .answer(Answer::json(entities.to_string()));
    let stream = client(&server).hris().companies().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let (one, other) = (&records[0].common, &records[1].common);
    assert_eq!(one.legal_name.as_deref(), Some("Acme"));
    assert_eq!(other.legal_name.as_deref(), Some("unnamed"));
    assert_eq!(one.default_currency.as_deref(), Some("EUR"));
    assert_eq!(
        other.default_currency.as_deref(),
        Some("EUR"),
        "no number stays as it is"
    );
    assert_eq!(
        (one.country.as_deref(), other.country.as_deref()),
        (Some("FR"), Some("FR"))
    );
    assert_eq!(one.eins, Some(vec!["1".to_owned(), "2".to_owned()]));
}

#[tokio::test]
async fn languages_are_tags_on_both_ways() {
    let server = Server::start();
    let person =
        json!({"id": "9", "name": "Ada", "role": "customer", "active": "yes", "tongue": "deu"});
    server
        .on("GET", "/v1/people/9")
        .answer(Answer::json(person.to_string()));
    server
        .on("POST", "/v1/people")
        .answer(Answer::json(person.to_string()));
    let client = client(&server);
    let record = client.ticketing().contacts().get("9").await.unwrap();
    assert_eq!(record.common.language.as_deref(), Some("de"));
    let mut input = ContactInput {
        name: Patch::Set("Ada".to_owned()),
        language: Patch::Set("fr".to_owned()),
        ..ContactInput::default()
    };
    client.ticketing().contacts().create(&input).await.unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[1].body).unwrap();
    assert_eq!(sent["tongue"], "fra");
    // One would come back as `de`; a tag with a region has no word of three letters.
    for wrong in ["deu", "de-AT"] {
        input.language = Patch::Set(wrong.to_owned());
        let contacts = client.ticketing().contacts();
        let error = contacts.create(&input).await.unwrap_err();
        assert_eq!(error.problems()[0].field, "language", "{wrong}");
    }
}

#[tokio::test]
async fn parts_of_a_phone_number_are_taken_apart() {
    let server = Server::start();
    let employees = json!({"employees": [{"id": "1", "given": "Ada", "family": "L", "numbers": [
        {"no": "+49 (0)30 123-456 ext. 7", "active": true},
        {"no": "020 7946 0018", "active": true},
    ]}]});
    server
        .on("GET", "/people/employees")
        .answer(Answer::json(employees.to_string()));
    server
        .on("GET", "/people/nations")
        .answer(Answer::json("[]"));
    let stream = client(&server).hris().employees().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let phones = records[0].common.phones.as_ref().unwrap();
    let parts: Vec<_> = phones
        .iter()
        .map(|it| {
            (
                it.number.as_deref(),
                it.e164.as_deref(),
                it.extension.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        parts,
        [
            (Some("+49 (0)30 123-456"), Some("+4930123456"), Some("7")),
            (Some("020 7946 0018"), Some("+442079460018"), None),
        ]
    );
    assert!(records[0].issues.is_empty(), "{:?}", records[0].issues);
}

#[tokio::test]
async fn a_text_that_is_no_number_is_an_issue_or_nothing() {
    let server = Server::start();
    let accounts = json!({"accounts": [
        {"id": "1", "name": "a", "heads": "12"},
        {"id": "2", "name": "b", "heads": "about 20"},
    ]});
    server
        .on("GET", "/v2/accounts")
        .answer(Answer::json(accounts.to_string()));
    let leads = json!({"leads": [{"id": 1, "points": "0.4"}, {"id": 2, "points": "fair"}]});
    server
        .on("GET", "/leads")
        .answer(Answer::json(leads.to_string()));
    let client = client(&server);
    let stream = client.crm().accounts().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let heads: Vec<_> = records
        .iter()
        .map(|it| it.common.number_of_employees)
        .collect();
    assert_eq!(heads, [Some(12), None]);
    let issue = &records[1].issues[0];
    assert_eq!(
        (issue.field, issue.pointer.as_str()),
        (Some("number_of_employees"), "/heads")
    );
    let stream = client.crm().leads().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let scores: Vec<_> = records.iter().map(|it| it.common.score).collect();
    assert_eq!(scores, [Some(decimal("0.4")), None]);
    assert!(
        records.iter().all(|it| it.issues.is_empty()),
        "the mapping says that it is nothing"
    );
}

#[tokio::test]
async fn a_text_is_split_as_it_is_and_joined_where_it_comes_back() {
    let server = Server::start();
    let buyer = |id: i64, labels: &str| json!({"id": id, "labels": labels});
    let buyers = json!({"buyers": [buyer(1, "new; big;;old "), buyer(2, ""), buyer(3, "n/a")]});
    server
        .on("GET", "/buyers")
        .answer(Answer::json(buyers.to_string()));
    server
        .on("POST", "/buyers")
        .answer(Answer::json(buyer(4, "").to_string()));
    let client = client(&server);
    let stream = client.crm().contacts().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let texts = |all: &[&str]| Some(all.iter().map(|&it| it.to_owned()).collect::<Vec<_>>());
    let tags: Vec<_> = records.iter().map(|it| it.common.tags.clone()).collect();
    assert_eq!(
        tags,
        [texts(&["new", " big", "", "old "]), texts(&[]), None]
    );
    let mut input = crm::ContactInput {
        tags: Patch::Set(vec!["new".to_owned(), " big".to_owned(), String::new()]),
        ..crm::ContactInput::default()
    };
    client.crm().contacts().create(&input).await.unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[1].body).unwrap();
    assert_eq!(sent["labels"], "new; big;");
    for wrong in ["a;b", ""] {
        input.tags = Patch::Set(vec![wrong.to_owned()]);
        let error = client.crm().contacts().create(&input).await.unwrap_err();
        assert_eq!(error.problems()[0].field, "tags", "{wrong}");
    }
}

#[tokio::test]
async fn null_is_found_before_the_steps_of_a_text() {
    let server = Server::start();
    let account = |id: &str, tier: &str, gone: &str| json!({"id": id, "name": "a", "tier": tier, "gone": gone});
    let accounts = json!({"accounts": [
        account("1", "client", "YES"),
        account("2", "n/a", "n/a"),
        account("3", "N/A", "no"),
    ]});
    server
        .on("GET", "/v2/accounts")
        .answer(Answer::json(accounts.to_string()));
    let client = client(&server);
    let stream = client.crm().accounts().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    assert!(records.iter().all(|it| it.issues.is_empty()), "{records:?}");
    let types: Vec<_> = records
        .iter()
        .map(|it| {
            it.common
                .account_type
                .as_ref()
                .map(|it| (it.known(), it.raw()))
        })
        .collect();
    // In upper case it would be no spelling of null any more; what is none stays a word.
    assert_eq!(
        types,
        [
            Some((Some(AccountType::Customer), "CLIENT")),
            None,
            Some((None, "N/A"))
        ]
    );
    let gone: Vec<_> = records
        .iter()
        .map(|it| it.common.remote_was_deleted)
        .collect();
    assert_eq!(gone, [Some(true), None, Some(false)]);

    // What the steps leave is no spelling of null, and comes back as it was written.
    let payments = json!({"payments": [{"id": 1, "label": "No. n/a;", "state": "st_n/a"}, {"id": 2, "label": "n/a", "state": "n/a"}]});
    server
        .on("GET", "/payments")
        .answer(Answer::json(payments.to_string()));
    let stream = client.accounting().payments().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let one = &records[0].common;
    assert_eq!(one.number.as_deref(), Some("n/a"));
    assert_eq!(one.status.as_ref().map(|it| it.raw()), Some("n/a"));
    let other = &records[1].common;
    assert_eq!(
        (other.number.as_deref(), other.status.as_ref()),
        (None, None)
    );
    server
        .on("POST", "/payments")
        .answer(Answer::json(r#"{"id": 3}"#));
    let mut input = payment();
    input.number = Patch::Set("n/a".to_owned());
    client.accounting().payments().create(&input).await.unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[2].body).unwrap();
    assert_eq!(sent["label"], "No. n/a;");
}
