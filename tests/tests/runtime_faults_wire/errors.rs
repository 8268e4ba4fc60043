//! Errors inside successes: what each provider means by them, and which rows of a write failed.

use conjoin_runtime::json::{FromJson, Reader};
use conjoin_runtime::{
    ErrorClass, ErrorKind, ErrorRule, ErrorRules, Method, Operation, Profile, RowErrors, When,
};
use conjoin_tests::acme::{ACME, CREATE_PERSON, Client, GET_PERSON};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::Answer;

use super::{NOW, ok, run_of, send, serving};

/// In the manner of Slack: `ok` is false and `error` is the code.
static SLACK: Profile = Profile {
    errors: ErrorRules {
        code: &["/error"],
        message: &["/response_metadata/messages/0"],
        rules: &[
            ErrorRule::new(200, ErrorClass::RateLimited).code("ratelimited"),
            ErrorRule::new(200, ErrorClass::NotFound).code("channel_not_found"),
            ErrorRule::new(200, ErrorClass::Transient).code("internal_error"),
            ErrorRule::new(200, ErrorClass::Permanent).when(When::equals("/ok", "false")),
        ],
        ..ErrorRules::NONE
    },
    ..ACME
};

/// In the manner of QuickBooks: a `Fault` at the top.
static QUICKBOOKS: Profile = Profile {
    errors: ErrorRules {
        code: &["/Fault/Error/0/code"],
        message: &["/Fault/Error/0/Detail", "/Fault/Error/0/Message"],
        request_id_header: Some("intuit_tid"),
        rules: &[
            ErrorRule::new(403, ErrorClass::RateLimited)
                .when(When::contains("/Fault/Error/0/Message", "ThrottleExceeded")),
            ErrorRule::new(200, ErrorClass::Conflict).code("5010"),
            ErrorRule::new(200, ErrorClass::Validation).when(When::present("/Fault")),
        ],
        ..ErrorRules::NONE
    },
    ..ACME
};

/// In the manner of Ashby: `success` is false.
static ASHBY: Profile = Profile {
    errors: ErrorRules {
        code: &["/errorInfo/code"],
        message: &["/errorInfo/message", "/errors/0"],
        request_id: &["/errorInfo/requestId"],
        rules: &[
            ErrorRule::new(200, ErrorClass::Validation).when(When::equals("/success", "false"))
        ],
        ..ErrorRules::NONE
    },
    ..ACME
};

/// In the manner of Xero: each row of a write says for itself.
static XERO: Profile = Profile {
    errors: ErrorRules {
        rows: Some(RowErrors {
            list: "/*",
            failed: When::equals("/HasErrors", "true"),
            code: &[],
            message: &["/ValidationErrors/0/Message"],
            kind: ErrorClass::Validation,
        }),
        ..ErrorRules::NONE
    },
    ..ACME
};

/// In the manner of Salesforce: a list of results at the top.
static SALESFORCE: Profile = Profile {
    errors: ErrorRules {
        rows: Some(RowErrors {
            list: "",
            failed: When::equals("/success", "false"),
            code: &["/errors/0/statusCode"],
            message: &["/errors/0/message"],
            kind: ErrorClass::Permanent,
        }),
        ..ErrorRules::NONE
    },
    ..ACME
};

#[tokio::test]
async fn fault_29_not_ok() {
    let body = r#"{"ok":false,"error":"invalid_arguments","response_metadata":{"messages":["[ERROR] missing: channel"]}}"#;
    let outcome = run_of(&SLACK, &CREATE_PERSON, &[Answer::json(body)]).await;
    outcome.failed(1, &[]);
    let error = outcome.error();
    assert_eq!(error.kind(), &ErrorKind::Rejected);
    assert_eq!(error.status(), Some(200));
    assert_eq!(error.code(), Some("invalid_arguments"));
    assert_eq!(error.message(), Some("[ERROR] missing: channel"));
    let missing = Answer::json(r#"{"ok":false,"error":"channel_not_found"}"#);
    let outcome = run_of(&SLACK, &GET_PERSON, &[missing]).await;
    assert_eq!(outcome.kind(), &ErrorKind::NotFound);
    // An `error` beside `ok: true` is a field like others.
    let fine = Answer::json(r#"{"ok":true,"error":"none"}"#);
    run_of(&SLACK, &GET_PERSON, &[fine]).await.succeeded(1, &[]);
    let limited = Answer::json(r#"{"ok":false,"error":"ratelimited"}"#).header("retry-after", "3");
    let outcome = run_of(&SLACK, &CREATE_PERSON, &[limited, ok()]).await;
    outcome.succeeded(2, &[3000]);
    let broken = Answer::json(r#"{"ok":false,"error":"internal_error"}"#);
    let outcome = run_of(&SLACK, &GET_PERSON, &[broken.clone(), ok()]).await;
    outcome.succeeded(2, &[500]);
    let outcome = run_of(&SLACK, &CREATE_PERSON, &[broken, ok()]).await;
    outcome.failed(1, &[]);
}

#[tokio::test]
async fn fault_29_a_fault_at_the_top() {
    let body = r#"{"Fault":{"Error":[{"Message":"Stale Object Error","Detail":"another user has changed it","code":"5010"}],"type":"ValidationFault"},"time":"2026-01-02"}"#;
    let answer = Answer::json(body).header("intuit_tid", "t-1");
    let outcome = run_of(&QUICKBOOKS, &CREATE_PERSON, &[answer]).await;
    outcome.failed(1, &[]);
    let error = outcome.error();
    assert_eq!(error.kind(), &ErrorKind::Conflict);
    assert_eq!(error.message(), Some("another user has changed it"));
    assert_eq!(error.request_id(), Some("t-1"));
    let other = Answer::json(r#"{"Fault":{"Error":[{"Message":"Invalid Number","code":"2500"}]}}"#);
    let outcome = run_of(&QUICKBOOKS, &GET_PERSON, &[other]).await;
    assert_eq!(outcome.kind(), &ErrorKind::Validation);
    let throttled = r#"{"Fault":{"Error":[{"Message":"message=ThrottleExceeded; errorCode=003001; statusCode=429","code":"3001"}]}}"#;
    let throttled = Answer::json(throttled).with_status(403);
    let outcome = run_of(&QUICKBOOKS, &CREATE_PERSON, &[throttled, ok()]).await;
    outcome.succeeded(2, &[500]);
    let none = Answer::json(r#"{"Fault":null,"QueryResponse":{}}"#);
    run_of(&QUICKBOOKS, &GET_PERSON, &[none])
        .await
        .succeeded(1, &[]);
}

#[tokio::test]
async fn fault_29_no_success() {
    let body = r#"{"success":false,"errors":["old text"],"errorInfo":{"code":"invalid_input","message":"limit is too large","requestId":"r-5"}}"#;
    let outcome = run_of(&ASHBY, &CREATE_PERSON, &[Answer::json(body)]).await;
    outcome.failed(1, &[]);
    let error = outcome.error();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.code(), Some("invalid_input"));
    assert_eq!(error.message(), Some("limit is too large"));
    assert_eq!(error.request_id(), Some("r-5"));
    let old = Answer::json(r#"{"success":false,"errors":["old text"]}"#);
    let outcome = run_of(&ASHBY, &CREATE_PERSON, &[old]).await;
    assert_eq!(outcome.error().message(), Some("old text"));
}

/// The provider's own type of an error.
#[derive(Debug)]
struct Refusal {
    kind: Option<String>,
}

impl FromJson for Refusal {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self { kind: None };
        while let Some(key) = json.next_key() {
            match &*key {
                "type" => value.kind = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

#[tokio::test]
async fn fault_29_the_body_keeps_its_type() {
    let body = r#"{"success":false,"type":"quota","errors":["full"]}"#;
    let outcome = run_of(&ASHBY, &CREATE_PERSON, &[Answer::json(body)]).await;
    let error = outcome.error();
    let refusal = error.body_as::<Refusal>().expect("a refusal");
    assert_eq!(refusal.kind.as_deref(), Some("quota"));
    assert_eq!(error.body().expect("a body").as_str(), body);
}

#[tokio::test]
async fn fault_29_rows_that_failed() {
    let body = r#"{"Id":"x","Invoices":[{"InvoiceID":"1"},{"HasErrors":true,"ValidationErrors":[{"Message":"due date cannot be empty"}]}]}"#;
    let outcome = run_of(&XERO, &CREATE_PERSON, &[Answer::json(body)]).await;
    outcome.succeeded(1, &[]);
    let answer = outcome.result.expect("some rows were taken");
    let [row] = &answer.failures[..] else {
        panic!("one row: {:?}", answer.failures)
    };
    assert_eq!(row.pointer, "/Invoices/1");
    assert_eq!(row.message.as_deref(), Some("due date cannot be empty"));

    let all = r#"{"Invoices":[{"HasErrors":true,"ValidationErrors":[{"Message":"no contact"}]}]}"#;
    let outcome = run_of(&XERO, &CREATE_PERSON, &[Answer::json(all)]).await;
    outcome.failed(1, &[]);
    let error = outcome.error();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.message(), Some("no contact"));
    assert_eq!(error.rows()[0].pointer, "/Invoices/0");
    assert!(
        error.to_string().contains("/Invoices/0: no contact"),
        "{error}"
    );
    // What a read shows is the state of a record, not a failure of the read.
    run_of(&XERO, &GET_PERSON, &[Answer::json(all)])
        .await
        .succeeded(1, &[]);
    run_of(&XERO, &CREATE_PERSON, &[Answer::json(r#"{"Invoices":[]}"#)])
        .await
        .succeeded(1, &[]);

    let list = r#"[{"id":"1","success":true,"errors":[]},{"success":false,"errors":[{"statusCode":"DUPLICATE_VALUE","message":"duplicate"}]}]"#;
    let outcome = run_of(&SALESFORCE, &CREATE_PERSON, &[Answer::json(list)]).await;
    let answer = outcome.result.expect("some rows were taken");
    assert_eq!(
        answer.failures[0].to_string(),
        "/1: DUPLICATE_VALUE duplicate"
    );
}

#[tokio::test]
async fn fault_29_answers_carry_what_support_asks_for() {
    let server = serving(&GET_PERSON, &[ok().header("X-Request-Id", "r-1")]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock).build().expect("client");
    let outcome = send(&client, &GET_PERSON, &server, &clock).await;
    outcome.succeeded(1, &[]);
    let answer = outcome.result.expect("an answer");
    assert_eq!(answer.request_id.as_deref(), Some("r-1"));
    assert_eq!(answer.metrics.retry_tokens, 500);
    static PLAIN: Operation = Operation::new("plain", Method::Get, "/plain");
    let secret = "s3cret-t0ken";
    let client = Client::at(&server, &clock)
        .credentials(conjoin_runtime::Auth::Bearer(secret.into()))
        .build()
        .expect("client");
    server
        .on("GET", "/plain")
        .answer(Answer::text("text/html", format!("<html>{secret}</html>")));
    let error = client
        .call(&PLAIN)
        .send::<Refusal>()
        .await
        .expect_err("a page");
    assert!(!format!("{error} {error:?}").contains(secret));
    assert!(error.detail().contains("***"), "{error}");
}
