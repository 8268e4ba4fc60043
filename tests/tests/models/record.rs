//! Records: what reading adds to the common value, and what they print and leave out.

use conjoin_runtime::model::{CustomFields, Patch};
use conjoin_tests::server::{Answer, Server};
use serde_json::json;

const SECRETS: [&str; 3] = ["Ada", "1907-03-14", "sock-size"];

async fn record() -> conjoin_runtime::Record<conjoin_models::hris::Employee, impl Sized> {
    let server = Server::start();
    let employee = json!({"id": "4", "firstName": "Ada", "birthDate": "1907-03-14"});
    server
        .on("GET", "/api/v1/employees/4")
        .answer(Answer::json(employee.to_string()));
    let client = conjoin_bamboohr::Client::builder(conjoin_bamboohr::Settings::new("acme"))
        .credentials(conjoin_bamboohr::Credentials::api_key("secret"))
        .connection_name("main")
        .base_url(server.url())
        .build()
        .expect("a client");
    let mut record = client.hris().employees().get("4").await.expect("a record");
    record.common.custom_fields = CustomFields::from([("socks".to_owned(), json!("sock-size"))]);
    record
}

#[tokio::test]
async fn a_record_says_where_and_when_it_was_read() {
    let record = record().await;
    assert_eq!(record.id, "bamboohr:main:4");
    assert_eq!(record.provider, "bamboohr");
    assert_eq!(record.connection.as_deref(), Some("main"));
    assert!(record.fetched_at.is_some());
    assert_eq!(record.common.first_name.as_deref(), Some("Ada"));
    assert!(record.common.date_of_birth.is_some());
}

#[tokio::test]
async fn a_record_prints_nothing_private() {
    let record = record().await;
    let printed = format!("{record:?} {:?}", record.common);
    for secret in SECRETS {
        assert!(!printed.contains(secret), "{printed}");
    }
    assert!(
        printed.contains("first_name: Some(<personal>)"),
        "{printed}"
    );
    assert!(printed.contains("date_of_birth: Some(<sensitive>)"));
    assert!(printed.contains("gender: None"));
}

#[tokio::test]
async fn a_record_without_what_is_private() {
    let shown = record().await.without_sensitive();
    assert_eq!(shown.common.first_name.as_deref(), Some("Ada"));
    assert!(shown.common.date_of_birth.is_none() && shown.common.custom_fields.is_empty());
    assert_eq!(shown.json.as_str(), "{}");
    let shown = record().await.without_personal();
    assert!(shown.common.first_name.is_none());
    assert_eq!(
        (shown.id.as_str(), shown.provider),
        ("bamboohr:main:4", "bamboohr")
    );
}

#[test]
fn an_input_prints_what_it_does_and_not_with_what() {
    let mut input = conjoin_models::hris::EmployeeInput {
        first_name: "Ada".to_owned().into(),
        gender: Patch::Clear,
        ..Default::default()
    };
    let printed = format!("{input:?}");
    assert!(printed.contains("first_name: Set(<personal>)") && printed.contains("gender: Clear"));
    assert!(!printed.contains("Ada") && printed.contains("last_name: Keep"));
    input = input.without_sensitive();
    assert_eq!(input.gender, Patch::Keep);
    assert_eq!(input.first_name.as_set().map(String::as_str), Some("Ada"));
}
