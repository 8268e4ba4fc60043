//! Field maps against loopback servers: custom fields and overrides of one customer, read and written.

#![cfg(test)]

use std::sync::Arc;

use conjoin_connectors::runtime::Config;
use conjoin_models::hris::EmployeeInput;
use conjoin_models::ticketing::{Ticket, TicketInput};
use conjoin_runtime::field_map::{JsonClass, OwnField};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{CustomFields, Date, EmailKind, Patch};
use conjoin_runtime::{
    BoxFuture, ClientBuilder, ErrorKind, FieldMap, Headers, ListQuery, Transport, TransportError,
    TransportRequest, TransportResponse,
};
use conjoin_tests::server::{Answer, Server};
use futures_util::TryStreamExt as _;
use proptest::prelude::*;
use serde_json::{Value, json};

const PEOPLE: &str = "/api/v1/employees";

/// A customer whose first day and second address stand in fields of its own.
fn employee_map() -> FieldMap {
    FieldMap::from(json!({
        "custom": {
            "cost_center": {"from": {"get": "customField4567"}, "as": "string"},
            "shirt": {"from": {"get": "customShirt"}, "enum": {"map": {"s": "SMALL", "l": "LARGE"}, "fold": "ascii_case"}},
        },
        "override": {
            "start_date": {"from": {"get": "customDate2"}, "date": {"format": "iso"}},
            "emails": {"list": {"items": [
                {"drop_unless": "homeEmail", "object": {"address": "homeEmail", "kind": {"const": "WORK"}, "is_primary": {"const": true}}},
            ]}},
            "username": {"from": {"get": "customLogin"}, "text": {"empty_is_null": true}},
        },
    }))
}

fn bamboohr(server: &Server, map: FieldMap) -> conjoin_bamboohr::Client {
    conjoin_bamboohr::Client::builder(conjoin_bamboohr::Settings::new("acme"))
        .credentials(conjoin_bamboohr::Credentials::api_key("secret"))
        .base_url(server.url())
        .field_map("hris.employee", map)
        .build()
        .unwrap()
}

fn person() -> Value {
    json!({
        "id": "4", "firstName": "Ada", "hireDate": "2020-01-01", "homeEmail": "ada@home.example",
        "workEmail": "shared@acme.example", "customField4567": "CC-42", "customDate2": "2020-02-03", "customShirt": "L",
        "customLogin": "", "customOther": 7,
    })
}

#[tokio::test]
async fn one_employee_is_asked_for_and_read_as_the_map_says() {
    let server = Server::start();
    server
        .on("GET", "/api/v1/employees/4")
        .answer(Answer::json(person().to_string()));
    let client = bamboohr(&server, employee_map());
    let record = client.hris().employees().get("4").await.unwrap();
    let fields = server.requests()[0].param("fields").unwrap();
    let asked: Vec<&str> = fields.split(',').collect();
    for name in [
        "customField4567",
        "customDate2",
        "customShirt",
        "customLogin",
        "hireDate",
    ] {
        assert!(asked.contains(&name), "{fields}");
    }
    let common = &record.common;
    assert_eq!(common.start_date.unwrap().to_string(), "2020-02-03");
    assert_eq!(common.hire_date.unwrap().to_string(), "2020-01-01");
    let emails = common.emails.as_ref().unwrap();
    assert_eq!(emails.len(), 1);
    assert_eq!(emails[0].address.as_deref(), Some("ada@home.example"));
    assert!(emails[0].kind.as_ref().unwrap().is(EmailKind::Work));
    assert_eq!(common.username, None);
    let custom = serde_json::to_value(&common.custom_fields).unwrap();
    assert_eq!(custom["cost_center"], json!("CC-42"));
    assert_eq!(custom["shirt"], json!("LARGE"));
    assert_eq!(custom["customOther"], json!(7));
    assert_eq!(custom.get("customField4567"), None, "it has a name now");
    assert_eq!(record.issues, []);
}

#[tokio::test]
async fn a_provider_that_was_chosen_by_name_has_the_same_values() {
    let server = Server::start();
    server
        .on("GET", PEOPLE)
        .answer(Answer::json(json!({"data": [{"employeeId": "4", "homeEmail": "ada@home.example", "workEmail": "x@acme.example"}], "meta": {"page": {}}}).to_string()));
    server
        .on("GET", "/api/v1/employees/4")
        .answer(Answer::json(person().to_string()));
    let config = Config::new()
        .set("company", "acme")
        .credential("api_key", "secret")
        .base_url(server.url())
        .field_map("hris.employee", employee_map());
    let hris = conjoin_connectors::connect("bamboohr", config)
        .unwrap()
        .hris()
        .unwrap();
    let record = hris.get_employee("4").await.unwrap();
    assert_eq!(record.common.start_date.unwrap().to_string(), "2020-02-03");
    let list: Vec<_> = hris
        .list_employees(ListQuery::new())
        .try_collect()
        .await
        .unwrap();
    let emails = list[0].common.emails.as_ref().unwrap();
    assert_eq!(emails[0].address.as_deref(), Some("ada@home.example"));
    let target = server.targets().pop().unwrap();
    assert!(target.contains("homeEmail"), "{target}");
    assert!(
        !target.contains("custom"),
        "the list gives no custom fields: {target}"
    );
}

#[tokio::test]
async fn all_mistakes_are_told_when_the_client_is_built() {
    let server = Server::start();
    let wrong = FieldMap::from(json!({
        "custom": {"cost_center": "customField4567"},
        "override": {
            "start_date": {"from": {"get": "hireDat"}},
            "first_name": "preferredName",
        },
    }));
    let config = Config::new()
        .set("company", "acme")
        .credential("api_key", "secret")
        .base_url(server.url())
        .field_map("hris.employee", wrong)
        .field_map("hris.group", FieldMap::new());
    let error = conjoin_connectors::connect("bamboohr", config).unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Configuration);
    let text = error.to_string();
    for part in [
        "[M0309] `customField4567` cannot be asked for in records of a list at /custom/cost_center",
        "[M0201] `hireDat` is not a property of the record at /override/start_date/from/get",
        "did you mean `hireDate`?",
        "[M0805] `first_name` of hris.employee cannot be repointed at /override/first_name",
        "[M0805] hris.group takes no field map; those that do are `hris.employee`",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(server.requests().len(), 0);
}

fn custom(fields: Value) -> Patch<CustomFields> {
    Patch::Set(serde_json::from_value(fields).unwrap())
}

fn employee(set: impl FnOnce(&mut EmployeeInput)) -> EmployeeInput {
    let mut input = EmployeeInput::default();
    set(&mut input);
    input
}

#[tokio::test]
async fn what_loses_nothing_is_written_back_and_the_rest_is_refused_before_any_request() {
    let server = Server::start();
    server
        .on("POST", "/api/v1/employees/4")
        .answer(Answer::status(200));
    let client = bamboohr(&server, employee_map());
    let input = employee(|it| {
        it.start_date = Patch::Set("2021-05-06".parse().unwrap());
        it.hire_date = Patch::Set("2021-05-01".parse().unwrap());
        it.username = Patch::Set("ada".to_owned());
        it.custom_fields =
            custom(json!({"cost_center": "CC-7", "shirt": "SMALL", "customOther": 8}));
    });
    client.hris().employees().update("4", &input).await.unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[0].body).unwrap();
    assert_eq!(
        sent,
        json!({
            "hireDate": "2021-05-01", "customDate2": "2021-05-06", "customLogin": "ada", "customField4567": "CC-7",
            "customShirt": "s", "customOther": 8,
        })
    );
    let input = employee(|it| {
        it.emails = Patch::Set(Vec::new());
        it.custom_fields = custom(json!({"cost_center": 7}));
    });
    let error = client
        .hris()
        .employees()
        .update("4", &input)
        .await
        .unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Validation);
    let problems: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "custom_fields: cost_center: the field map makes it a string; give it as the connector reads it",
            "emails: cannot be written: the field map reads it in a way that has no inverse",
        ]
    );
    assert_eq!(server.requests().len(), 1, "nothing was sent");
}

#[tokio::test]
async fn without_a_map_everything_is_as_it_was() {
    let server = Server::start();
    server
        .on("GET", "/api/v1/employees/4")
        .answer(Answer::json(person().to_string()));
    let client = bamboohr(&server, FieldMap::new());
    let record = client.hris().employees().get("4").await.unwrap();
    assert_eq!(record.common.start_date.unwrap().to_string(), "2020-01-01");
    assert_eq!(record.common.emails.as_ref().unwrap().len(), 2);
    let fields = server.requests()[0].param("fields").unwrap();
    assert!(!fields.contains("custom"), "{fields}");
}

#[tokio::test]
async fn a_record_that_a_webhook_carries_is_read_by_the_map() {
    let client = bamboohr(&Server::start(), employee_map());
    let json = RawJson::new(person().to_string());
    let record = client.hris().employees().decode(&json).unwrap();
    assert_eq!(record.common.start_date.unwrap().to_string(), "2020-02-03");
    assert_eq!(record.id, "bamboohr:4");
}

fn acme(server: &Server, maps: &[FieldMap]) -> conjoin_acme::Client {
    let mut builder = conjoin_acme::Client::builder(conjoin_acme::Settings::new("desk"))
        .credentials(conjoin_acme::Credentials::token("secret"))
        .base_url(server.url());
    for map in maps {
        builder = builder.field_map("ticketing.ticket", map.clone());
    }
    builder
        .own_fields(
            "ticketing.ticket",
            ["11", "12"]
                .map(|id| OwnField::new(format!("answers[?question=={id}].text"), JsonClass::Text))
                .into(),
        )
        .build()
        .unwrap()
}

fn ticket_input(set: impl FnOnce(&mut TicketInput)) -> TicketInput {
    let mut input = TicketInput::default();
    set(&mut input);
    input
}

#[tokio::test]
async fn custom_fields_in_a_list_are_named_by_their_key_and_written_back_to_it() {
    let server = Server::start();
    let ticket = json!({"ticket": {
        "id": 7, "subject": "Printer", "kind": "task", "due_on": "2026-01-02", "description": "text",
        "answers": [{"question": 11, "text": "blue"}, {"question": 12, "text": "2026-03-04"}],
    }});
    server
        .on("GET", "/v1/tickets/7")
        .answer(Answer::json(ticket.to_string()));
    server
        .on("PATCH", "/v1/tickets/7")
        .answer(Answer::json(ticket.to_string()));
    let application = FieldMap::new()
        .custom(
            "color",
            json!({"from": "answers[?question==11].text", "as": "string"}),
        )
        .overriding(
            "due_date",
            json!({"from": "started", "datetime": {"format": "rfc3339"}}),
        )
        .overriding("description", json!({"const": "none"}));
    let connection = FieldMap::new()
        .overriding(
            "due_date",
            json!({"from": "answers[?question==12].text", "date": {"format": "iso"}}),
        )
        .overriding("description", Value::Null);
    let client = acme(&server, &[application, connection]);
    let record = client.ticketing().tickets().get("7").await.unwrap();
    assert_eq!(
        record.common.due_date.as_ref().unwrap().to_string(),
        "2026-03-04"
    );
    assert_eq!(record.common.description.as_deref(), Some("text"));
    assert_eq!(
        serde_json::to_value(&record.common.custom_fields).unwrap(),
        json!({"color": "blue", "12": "2026-03-04"})
    );
    let day: Date = "2026-05-06".parse().unwrap();
    let input = ticket_input(|it| {
        it.due_date = Patch::Set(day.into());
        it.custom_fields = custom(json!({"color": "red"}));
    });
    let written = client
        .ticketing()
        .tickets()
        .update("7", &input)
        .await
        .unwrap();
    let sent: Value = serde_json::from_str(&server.requests()[1].body).unwrap();
    assert_eq!(
        sent["ticket"]["answers"],
        json!([{"question": 11, "text": "red"}, {"question": 12, "text": "2026-05-06"}])
    );
    assert_eq!(sent["ticket"].get("due_on"), None);
    let answered = written.record.unwrap().common;
    assert_eq!(
        answered.due_date.unwrap().to_string(),
        "2026-03-04",
        "what comes back from a write is read by the map too"
    );
}

/// What HubSpot says of the properties of contacts, in part.
fn properties() -> Value {
    let text = |name: &str| json!({"name": name, "label": name, "type": "string", "fieldType": "text", "options": []});
    let option = |value: &str| json!({"label": value, "value": value});
    json!({"results": [
        text("email"), text("jobtitle"), text("renewal_date"), text("team_name"),
        {"name": "plan", "label": "Plan", "type": "enumeration", "fieldType": "select", "options": [option("a"), option("b")]},
    ]})
}

fn hubspot(server: &Server) -> ClientBuilder<conjoin_hubspot::Client> {
    conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
        .credentials(conjoin_hubspot::Credentials::token("secret"))
        .base_url(server.url())
}

#[tokio::test]
async fn a_slip_in_the_name_of_a_property_is_told_once_hubspot_has_listed_them() {
    let server = Server::start();
    server
        .on("GET", "/crm/v3/properties/contacts")
        .answer(Answer::json(properties().to_string()));
    server.on("GET", "/crm/v3/objects/contacts/7").answer(Answer::json(
        json!({"id": "7", "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-01-02T03:04:05Z", "archived": false,
            "properties": {"lastname": "Lovelace", "renewal_date": "2026-05-06", "plan": "b"}})
        .to_string(),
    ));
    let client = hubspot(&server).build().unwrap();
    let definitions = client.crm().contacts().field_definitions();
    let definitions: Vec<_> = definitions
        .map_ok(|it| it.common)
        .try_collect()
        .await
        .unwrap();
    let fields = &conjoin_hubspot::field_maps::CRM_CONTACT;
    let own = fields.own_fields(&definitions);
    assert_eq!(own.len(), 5);
    let map = |renewal: &str, plans: Value| {
        FieldMap::new()
            .custom(
                "renewal",
                json!({"from": renewal, "date": {"format": "iso"}}),
            )
            .custom(
                "plan",
                json!({"from": "properties.plan", "enum": {"map": plans}}),
            )
    };
    let wrong = map("properties.renewal_day", json!({"a": "BASIC", "c": "PRO"}));
    // Without the list the name may be that of a property of the account.
    assert!(wrong.compile(fields, None).is_ok());
    let error = hubspot(&server)
        .field_map("crm.contact", wrong)
        .own_fields("crm.contact", own.clone())
        .build()
        .unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Configuration);
    let text = error.to_string();
    for part in [
        "[M0201] `renewal_day` is not a property of `properties` at /custom/renewal/from",
        "did you mean `renewal_date`?",
        "[M0301] the value `b` of the customer's field is not in the map at /custom/plan/enum",
        "[M0307] `c` is not a value of the customer's field at /custom/plan/enum/map/c",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let right = map("properties.renewal_date", json!({"a": "BASIC", "b": "PRO"}));
    let client = hubspot(&server)
        .field_map("crm.contact", right)
        .own_fields("crm.contact", own)
        .build()
        .unwrap();
    let record = client.crm().contacts().get("7").await.unwrap();
    let custom = serde_json::to_value(&record.common.custom_fields).unwrap();
    assert_eq!(custom["renewal"], json!("2026-05-06"));
    assert_eq!(custom["plan"], json!("PRO"));
}

#[tokio::test]
async fn listed_fields_have_the_class_that_the_mapping_gives_their_type() {
    let server = Server::start();
    let listed = json!({"fields": [
        {"alias": "shoe_size", "kind": "number"},
        {"alias": "colour", "kind": "list", "choices": [{"id": 1, "text": "Red"}]},
        {"alias": "lefty", "kind": "yes_no"},
        {"alias": "motto_2", "kind": "odd"},
    ]});
    server
        .on("GET", "/people/fields")
        .answer(Answer::json(listed.to_string()));
    let client = acme(&server, &[]);
    let definitions = client.hris().employees().field_definitions();
    let definitions: Vec<_> = definitions
        .map_ok(|it| it.common)
        .try_collect()
        .await
        .unwrap();
    let fields = &conjoin_acme::field_maps::HRIS_EMPLOYEE;
    let own = fields.own_fields(&definitions);
    let held: Vec<_> = own.iter().map(|it| (it.path.as_str(), it.class)).collect();
    assert_eq!(
        held,
        [
            ("extra.shoe_size", JsonClass::Number),
            ("extra.colour", JsonClass::Text),
            ("extra.lefty", JsonClass::Bool),
            ("extra.motto_2", JsonClass::Any),
        ]
    );
    let compile = |entry: Value| {
        let map = FieldMap::new().custom("x", entry);
        let codes =
            |it: conjoin_runtime::FieldMapError| it.problems.iter().map(|it| it.code).collect();
        map.compile(fields, Some(&own)).map(|_| ()).map_err(codes)
    };
    assert_eq!(
        compile(json!({"from": "extra.shoe_size", "as": "decimal"})),
        Ok(())
    );
    assert_eq!(
        compile(json!({"from": "extra.lefty", "bool": {"not": true}})),
        Ok(())
    );
    let day = json!({"from": "extra.shoe_size", "date": {"format": "iso"}});
    assert_eq!(compile(day), Err::<(), Vec<_>>(vec!["M0209"]));
    assert_eq!(compile(json!("extra.shoesize")), Err(vec!["M0201"]));
}

/// Gives one page again and again, without a network.
#[derive(Debug)]
struct Page(String);

impl Transport for Page {
    fn send(
        &self,
        _: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        let response = TransportResponse::new(200, headers, bytes::Bytes::from(self.0.clone()));
        Box::pin(async move { Ok(response) })
    }
}

/// A ticket, converted with or without a map, and what was wrong with it.
fn converted(page: &str, map: Option<FieldMap>) -> (Ticket, Vec<String>) {
    let mut builder = conjoin_acme::Client::builder(conjoin_acme::Settings::new("desk"))
        .credentials(conjoin_acme::Credentials::token("secret"))
        .transport(Arc::new(Page(page.to_owned())));
    if let Some(map) = map {
        builder = builder.field_map("ticketing.ticket", map);
    }
    let client = builder.build().unwrap();
    let tickets = client.ticketing().tickets().stream();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut all: Vec<_> = runtime.block_on(tickets.try_collect::<Vec<_>>()).unwrap();
    let record = all.remove(0);
    let mut issues: Vec<String> = record.issues.iter().map(ToString::to_string).collect();
    issues.sort();
    (record.common, issues)
}

/// The same mappings as in `tests/testbed/mappings/acme/ticketing.yaml`.
fn same_as_mapped() -> FieldMap {
    FieldMap::from(json!({"override": {
        "description": {"from": "description", "text": {"trim": true, "empty_is_null": true}},
        "status": {"from": "status", "enum": {
            "map": {"new": "OPEN", "open": "OPEN", "waiting": "ON_HOLD", "solved": "CLOSED"}, "fold": "ascii_case", "write": {"OPEN": "open"}}},
        "priority": {"from": "priority", "enum": {
            "map": {"low": "LOW", "normal": "NORMAL", "high": "HIGH", "urgent": "URGENT"}, "unknown": "error"}},
        "watchers": {"from": "follower_ids", "int": "string", "ref": "User"},
        "tags": "tags",
        "due_date": {"from": "due_on", "date": {"format": "iso"}},
        "started_at": {"from": "started", "datetime": {"format": "%Y-%m-%d %H:%M", "zone": "UTC"}},
        "estimate": "effort",
        "parent_ticket": {"from": "parent_id", "int": "string", "ref": "Ticket"},
    }}))
}

fn scalars() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1000..1000_i32).prop_map(|it| json!(f64::from(it) / 8.0)),
        prop::sample::select(vec![
            "",
            " ",
            "n/a",
            "new",
            "OPEN",
            "Waiting",
            "urgent",
            "pigeon",
            " text ",
            "2026-01-02",
            "2026-02-31",
            "2026-01-02 03:04",
            "12",
            "1.5",
            "0000-00-00",
            "2026-01-02T03:04:05Z",
        ])
        .prop_map(Value::from),
        Just(json!({"a": 1})),
    ]
}

fn tickets() -> impl Strategy<Value = Value> {
    let list = prop::collection::vec(scalars(), 0..4).prop_map(Value::Array);
    let any_of = prop_oneof![3 => scalars(), 1 => list];
    let names = [
        "description",
        "status",
        "priority",
        "follower_ids",
        "tags",
        "due_on",
        "started",
        "effort",
        "parent_id",
    ];
    prop::collection::vec(prop::option::of(any_of), names.len()).prop_map(move |values| {
        let mut ticket = json!({"id": 7, "subject": "x", "kind": "task", "spam": false});
        for (name, value) in names.iter().zip(values) {
            if let Some(value) = value {
                ticket[*name] = value;
            }
        }
        ticket
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_field_means_the_same_in_a_mapping_and_in_a_field_map(ticket in tickets()) {
        let page = json!({"tickets": [ticket], "page": {"more": false}}).to_string();
        prop_assert_eq!(converted(&page, None), converted(&page, Some(same_as_mapped())));
    }
}
