//! Every conversion in a mapping and in a field map: the same value of the same record, and the same body of a write.
//!
//! The entries are those of the mappings of the testbed, word for word: the compiled connector reads and writes
//! by them, and a field map made of them does it again.

#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use conjoin_acme::{Client, Credentials, Settings, field_maps};
use conjoin_models::{accounting, crm, hris};
use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::model::{CustomFields, Patch};
use conjoin_runtime::{
    BoxFuture, Error, FieldMap, Headers, Transport, TransportError, TransportRequest,
    TransportResponse,
};
use futures_util::TryStreamExt as _;
use serde_json::{Map, Value, json};

/// Answers everything with one JSON, and keeps what was sent.
#[derive(Debug, Default)]
struct Fake {
    answer: String,
    sent: Mutex<Vec<Value>>,
}

impl Transport for Fake {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let body = request
            .body
            .map(|body| serde_json::from_slice(&body).unwrap());
        self.sent.lock().unwrap().extend(body);
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        // A table that employees look values up in.
        let nations = request.url.path().ends_with("/nations");
        let answer = if nations { "[]" } else { &self.answer };
        let answer = bytes::Bytes::from(answer.to_owned());
        Box::pin(async move { Ok(TransportResponse::new(200, headers, answer)) })
    }
}

fn client(fake: &Arc<Fake>, model: &str, map: Option<FieldMap>) -> Client {
    let mut builder = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .transport(fake.clone());
    if let Some(map) = map {
        builder = builder.field_map(model, map);
    }
    builder
        .build()
        .unwrap_or_else(|error| panic!("{model}: {error}"))
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(future)
}

/// YAML as the JSON that says the same.
fn json_of(value: &serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Mapping(map) => map
            .iter()
            .map(|(key, value)| {
                let key = match json_of(key) {
                    Value::String(key) => key,
                    other => other.to_string(),
                };
                (key, json_of(value))
            })
            .collect::<Map<_, _>>()
            .into(),
        Yaml::Sequence(list) => list.iter().map(json_of).collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}

fn mapping(category: &str) -> Value {
    let path = format!(
        "{}/testbed/mappings/acme/{category}.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    json_of(&serde_yaml::from_str(&text).unwrap())
}

/// An entry of `fields` with the tables that it names, which a field map holds itself.
fn entry(value: &Value, enums: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| {
                let value = match (key.as_str(), value) {
                    ("enum", Value::String(name)) => {
                        let mut table = enums[name].clone();
                        table.as_object_mut().unwrap().remove("to").unwrap();
                        table
                    }
                    // A field map is of one connection, and says itself what a setting says there.
                    ("region", Value::String(name)) if name == "$settings.country" => {
                        json!(Settings::new("desk").country)
                    }
                    _ => entry(value, enums),
                };
                (key.clone(), value)
            })
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(list) => list.iter().map(|it| entry(it, enums)).collect(),
        other => other.clone(),
    }
}

/// The fields of a model that may be repointed, and what the mapping says of them.
fn entries(fields: &ModelFields) -> Vec<(&'static str, Value)> {
    let (category, model) = fields.model.split_once('.').unwrap();
    let mapping = mapping(category);
    let models = mapping["models"].as_object().unwrap();
    let snake = |name: &str| name.to_lowercase();
    let found = models
        .iter()
        .find(|(name, _)| snake(name) == model.replace('_', ""));
    let (_, found) = found.unwrap_or_else(|| panic!("no {model} in {category}"));
    let overridable = fields.overridable.iter();
    overridable
        .map(|(name, _)| (*name, entry(&found["fields"][*name], &mapping["enums"])))
        .collect()
}

/// Creates a record of an input, which is JSON of the common model.
type Create = fn(&Client, &Value) -> Result<(), Error>;

/// How a model is listed and created.
struct Model {
    fields: &'static ModelFields,
    /// Page around the records.
    page: fn(&Value) -> Value,
    read: fn(&Client) -> (Value, Vec<String>),
    /// `None` for a model that is only read.
    create: Option<Create>,
    /// What every input has to have.
    always: Value,
    records: Vec<Value>,
    /// Inputs of a create, as JSON of the common model.
    inputs: Vec<Value>,
    /// What an override does not write: it reads in a way that has no inverse, or the value would come back as another.
    refused: &'static [&'static str],
}

/// The first record that a list gives, as JSON, and its issues.
macro_rules! listed {
    ($category:ident $models:ident) => {
        |client| {
            let stream = client.$category().$models().stream();
            let records: Vec<_> = wait(stream.try_collect()).unwrap();
            let mut issues: Vec<_> = records[0].issues.iter().map(ToString::to_string).collect();
            issues.sort();
            (serde_json::to_value(&records[0].common).unwrap(), issues)
        }
    };
}

macro_rules! created {
    ($category:ident $models:ident $input:ty) => {
        Some(|client, input| {
            let mut input = input.clone();
            // Custom fields are given apart, so that an input without them has none.
            let custom = input.as_object_mut().unwrap().remove("custom_fields");
            let mut input: $input = serde_json::from_value(input).unwrap();
            if let Some(custom) = custom {
                let custom: CustomFields = serde_json::from_value(custom).unwrap();
                input.custom_fields = Patch::Set(custom);
            }
            wait(client.$category().$models().create(&input)).map(|_| ())
        })
    };
}

fn models() -> Vec<Model> {
    vec![
        Model {
            fields: &field_maps::ACCOUNTING_PAYMENT,
            page: |it| json!({"payments": [it]}),
            read: listed!(accounting payments),
            create: created!(accounting payments accounting::PaymentInput),
            always: json!({}),
            records: vec![
                json!({"id": 1, "incoming": true, "label": "No. 77;", "booked": {"year": 2026, "month": "01", "day": 31},
                    "ledger": "l1", "foreign": false, "method": 2, "rate": 62, "state": "st_done", "matched": 1,
                    "currency_number": "978", "made": "2026-01-31T08:09:10Z"}),
                json!({"id": 2, "incoming": false, "label": "77", "booked": {"year": 2026, "month": "02", "day": 30},
                    "ledger": "l1", "foreign": true, "method": 9, "rate": -1, "state": "moon", "matched": 7,
                    "currency_number": "1", "made": "31.01.2026 09:10"}),
                json!({"id": 3, "booked": {"year": 2026}, "foreign": null, "currency_number": "n/a", "made": "soon", "label": ""}),
                json!({"id": 4, "incoming": "yes", "booked": {"year": "2026", "month": 1, "day": "2"}, "rate": "x", "matched": "1", "method": "2"}),
            ],
            inputs: vec![
                json!({"type": "ACCOUNTS_RECEIVABLE", "number": "77", "transaction_date": "2026-01-31", "method_type": "CASH",
                    "exchange_rate": "0.62", "status": "PAID", "currency": "EUR", "account": {"remote_id": "l1"}}),
                json!({"method_type": "ACH", "exchange_rate": "0.627", "status": "DELETED", "currency": "euro"}),
            ],
            refused: &["account"],
        },
        Model {
            fields: &field_maps::HRIS_LOCATION,
            page: |it| json!({"sites": [it]}),
            read: listed!(hris locations),
            create: created!(hris locations hris::LocationInput),
            always: json!({}),
            records: vec![
                json!({"id": "1", "label": "<p> Hall &amp; yard </p>", "phone": "+1 555 0100 ext. 12", "country": "Germany",
                    "zip": 112345, "closed": null}),
                json!({"id": "2", "label": "", "phone": "555", "country": "Freedonia", "zip": 2, "closed": "2020-01-01"}),
                json!({"id": "3", "phone": "n/a", "country": " ", "closed": "n/a"}),
            ],
            inputs: vec![
                json!({"name": "Hall", "phone": {"number": "+1 555 010 0199", "e164": "+15550100199"}, "country": "DE", "postal_code": "2345"}),
                json!({"name": "A  <b>", "phone": {"e164": "+15550100199", "extension": "7"}, "country": "Germany", "postal_code": "x"}),
            ],
            refused: &["location_type"],
        },
        Model {
            fields: &field_maps::HRIS_COMPANY,
            page: |it| json!({"entities": [it]}),
            read: listed!(hris companies),
            create: None,
            always: json!({}),
            records: vec![
                json!({"id": "1", "name": "Acme", "kind": "limited", "money": "978", "land": "DEU", "tax_numbers": "1; 2 ;;3"}),
                json!({"id": "2", "name": "Acme", "kind": "branch", "money": "EUR", "land": "de", "tax_numbers": ""}),
                json!({"id": "3", "name": "", "kind": "public"}),
            ],
            inputs: vec![],
            refused: &[],
        },
        Model {
            fields: &field_maps::HRIS_EMPLOYEE,
            page: |it| json!({"employees": [it]}),
            read: listed!(hris employees),
            create: created!(hris employees hris::EmployeeInput),
            always: json!({"first_name": "Ada", "last_name": "Lovelace"}),
            records: vec![
                json!({"id": "1", "given": "Ada", "family": "L", "mails": [{"address": "a", "use": "work", "main": true}, {"use": "odd"}],
                    "speaks": ["de", "n/a"], "group_ids": [1, 2]}),
                json!({"id": "2", "given": "Ada", "family": "L", "mails": [], "speaks": null, "group_ids": ["x"]}),
            ],
            inputs: vec![
                json!({"emails": [{"address": "a", "kind": "WORK", "is_primary": true}, {"address": "b"}], "languages": ["de", "fr"],
                    "groups": [{"remote_id": "1"}]}),
                json!({"emails": [{"address": "a", "kind": "BILLING"}], "languages": [], "groups": [{"remote_id": "one"}]}),
            ],
            refused: &[],
        },
        Model {
            fields: &field_maps::HRIS_TIME_OFF,
            page: |it| json!([it]),
            read: listed!(hris time_off),
            create: created!(hris time_off hris::TimeOffInput),
            always: json!({"employee": {"remote_id": "e"}, "request_type": "SICK", "start": "2026-01-02", "end": "2026-01-03"}),
            records: vec![
                json!({"id": "1", "employee_id": "e", "type": "holiday", "from": "2026-01-02", "until": "2026-01-03", "scheme": {"id": 7, "label": "Paid"}}),
                json!({"id": "2", "employee_id": "e", "type": "illness", "from": "2026-01-02", "until": "2026-01-03"}),
            ],
            inputs: vec![
                json!({"policy": {"id": "7", "name": "Paid"}}),
                json!({"policy": {"id": "seven"}}),
                json!({"policy": {"name": "Paid", "kind": "x"}}),
            ],
            refused: &[],
        },
        Model {
            fields: &field_maps::CRM_ACCOUNT,
            page: |it| json!({"accounts": [it]}),
            read: listed!(crm accounts),
            create: None,
            always: json!({}),
            records: vec![
                json!({"id": "1", "name": "A", "heads": "120", "turnover": 1250000.50}),
                json!({"id": "2", "name": "A", "heads": "12.5", "turnover": "many"}),
                json!({"id": "3", "name": "A", "heads": " ", "turnover": null}),
            ],
            inputs: vec![],
            refused: &[],
        },
        Model {
            fields: &field_maps::CRM_OPPORTUNITY,
            page: |it| json!({"results": [it], "paging": {}}),
            read: listed!(crm opportunities),
            create: None,
            always: json!({}),
            records: vec![
                json!({"id": "1", "title": "x", "amount": "12.50", "currency": "EUR", "chance": "0.5", "stage": "won",
                    "closes": "2026-01-31", "closed_at": "2026-01-31T00:00:00+01:00"}),
                json!({"id": "2", "title": "x", "amount": "", "currency": "EUR", "chance": "half", "stage": "open", "closes": "31.01.2026", "closed_at": "today"}),
            ],
            inputs: vec![],
            refused: &[],
        },
        Model {
            fields: &field_maps::CRM_LEAD,
            page: |it| json!({"leads": [it]}),
            read: listed!(crm leads),
            create: created!(crm leads crm::LeadInput),
            always: json!({"last_name": "Lovelace"}),
            records: vec![
                json!({"id": 1, "rep": 7, "channel": "WEB", "role": " Lead ", "switchboard": "555 0100 x 12", "desk": "tel:+49 30 1234567",
                    "mobile": "+49 (0)30 123456", "family": "Lovelace", "state": "HOT", "points": "7.5", "worth": 1250, "worth_in": "JPY",
                    "turned": "2026-01-31", "buyer": "b1",
                    "mails": [{"address": "a", "rank": 1, "public": true}, {"address": "b", "rank": 2, "public": true}, {"address": "c", "rank": 3, "public": true}],
                    "lines": [{"no": "1", "dead": true}, {"no": "+49301234567"}, {"no": "3"}]}),
                json!({"id": 2, "rep": "x", "channel": "n/a", "role": "  ", "switchboard": "555", "mobile": "030 1", "state": "moon", "points": "many",
                    "worth": 5, "worth_in": "XAU", "turned": "0000-00-00", "buyer": "", "mails": [], "lines": [{"dead": null}]}),
                json!({"id": 3, "worth": 5, "state": "", "turned": "soon", "mails": null, "lines": [{"no": "n/a"}, {"no": " 4 "}]}),
            ],
            inputs: vec![
                json!({"owner": {"remote_id": "7"}, "lead_source": "web", "title": "Lead", "first_name": "+4930123456", "last_name": "Lovelace",
                    "status": "WORKING", "score": "7.5", "value": {"amount": "12.50", "currency": "EUR"}, "converted_date": "2026-01-31",
                    "converted_contact": {"remote_id": "b1"}}),
                json!({"owner": {"remote_id": "seven"}, "lead_source": "WEB", "title": " x", "first_name": "030", "status": "CLOSED",
                    "value": {"amount": "12.505", "currency": "EUR"}, "converted_date": "2026-01-31T10:00:00Z"}),
            ],
            refused: &["emails", "phones", "addresses", "company"],
        },
        Model {
            fields: &field_maps::CRM_CONTACT,
            page: |it| json!({"buyers": [it]}),
            read: listed!(crm contacts),
            create: created!(crm contacts crm::ContactInput),
            always: json!({"last_name": "Lovelace"}),
            records: vec![
                json!({"id": 1, "given": "Dr. Ada jr.", "family": "Lovelace", "tongue": "German", "land": "276", "account": "a1",
                    "accounts": ["a1", "n/a", "a2"], "mailable": true, "labels": "x; y;;z", "stage": 2, "touched": 1767323045123_i64,
                    "home": {"street": "1 Way", "land": "Deutschland"}, "nick": null}),
                json!({"id": 2, "given": "Dr. ", "tongue": "Elvish", "land": "999", "refuses": "calls", "mailable": false, "labels": "", "stage": 9,
                    "touched": -1, "home": {"land": "DE"}, "nick": "Ada"}),
                json!({"id": 3, "given": null, "refuses": "n/a", "labels": "n/a", "stage": 1, "touched": "soon", "accounts": "a1"}),
            ],
            inputs: vec![
                json!({"first_name": "Ada", "last_name": "Lovelace", "job_title": "de", "department": "DE", "account": {"remote_id": "a1"},
                    "accounts": [{"remote_id": "a1"}, {"remote_id": "a2"}], "email_opt_out": true, "lifecycle_stage": "CUSTOMER", "tags": ["x", " y"],
                    "last_activity_at": "2026-01-02T03:04:05.123Z"}),
                json!({"first_name": "Dr. Ada", "job_title": "German", "department": "XX", "lifecycle_stage": "SUBSCRIBER",
                    "tags": ["a;b"], "last_activity_at": "2026-01-02T03:04:05.123456Z"}),
            ],
            refused: &[
                "display_name",
                "lead_source",
                "owner",
                "timezone",
                "addresses",
            ],
        },
        Model {
            fields: &field_maps::CRM_ENGAGEMENT,
            page: |it| json!({"visits": [it]}),
            read: listed!(crm engagements),
            create: created!(crm engagements crm::EngagementInput),
            always: json!({}),
            records: vec![
                json!({"id": "1", "headline": "deu", "text": "<p>Met &lt;Ada&gt;</p>", "outbound": "in", "starts": "31.01.2026 09:00:00",
                    "ends": "2026-01-31T09:30:00Z", "deal": "d1",
                    "invited": [{"mail": "a", "kind": "office"}, {"kind": "home"}, {"mail": "c", "kind": "boat"}, {"mail": "d"}]}),
                json!({"id": "2", "headline": "Klingon", "text": " ", "outbound": "both", "starts": "09:00", "ends": "31.01.2026 10:15", "deal": "d1", "invited": []}),
                json!({"id": "3", "ends": "later", "outbound": "n/a"}),
            ],
            inputs: vec![
                json!({"subject": "de", "content": "Met Ada", "direction": "OUTBOUND", "start_time": "2026-01-31T08:00:00Z",
                    "end_time": "2026-01-31T09:30:00Z"}),
                json!({"subject": "de-AT", "content": "<b>x</b>", "start_time": "2026-01-31T08:00:00.5Z"}),
            ],
            refused: &["type", "opportunity", "attendees"],
        },
        Model {
            fields: &field_maps::TICKETING_USER,
            page: |it| it.clone(),
            read: |client| {
                let record = wait(client.ticketing().users().get("1")).unwrap();
                let issues = record.issues.iter().map(ToString::to_string).collect();
                (serde_json::to_value(&record.common).unwrap(), issues)
            },
            create: None,
            always: json!({}),
            records: vec![
                json!({"id": "1", "name": "Ada", "active": "Yes"}),
                json!({"id": "1", "name": "Ada", "active": "perhaps"}),
                json!({"id": "1", "name": "Ada", "active": ""}),
            ],
            inputs: vec![],
            refused: &[],
        },
    ]
}

#[test]
fn each_entry_reads_as_it_does_in_the_mapping() {
    for model in models() {
        let name = model.fields.model;
        let all = entries(model.fields);
        let whole = all.iter().fold(FieldMap::new(), |map, (field, entry)| {
            map.overriding(field, entry.clone())
        });
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for record in &model.records {
            let answer = (model.page)(record).to_string();
            let fake = Arc::new(Fake {
                answer,
                ..Fake::default()
            });
            let mapped = (model.read)(&client(&fake, name, None));
            let again = (model.read)(&client(&fake, name, Some(whole.clone())));
            assert_eq!(again, mapped, "{name} of {record}");
            let filled = |(field, _): &&(&'static str, Value)| mapped.0.get(*field).is_some();
            seen.extend(all.iter().filter(filled).map(|(field, _)| *field));
        }
        let unseen: Vec<_> = all
            .iter()
            .filter(|(field, _)| !seen.contains(field))
            .collect();
        assert!(unseen.is_empty(), "no record of {name} fills {unseen:?}");
    }
}

/// What a create sends, or why it does not.
fn body(model: &Model, map: Option<FieldMap>, input: Value) -> Result<Value, String> {
    let fake = Arc::new(Fake {
        answer: json!({"id": "1"}).to_string(),
        ..Fake::default()
    });
    let create = model.create.unwrap();
    match create(&client(&fake, model.fields.model, map), &input) {
        // The answer is no record, which nothing here is about.
        _ if !fake.sent.lock().unwrap().is_empty() => {
            let mut sent = fake.sent.lock().unwrap().remove(0);
            sent.sort_all_objects();
            Ok(sent)
        }
        Ok(()) => panic!("nothing was sent"),
        Err(error) => Err(error.problems().iter().map(ToString::to_string).collect()),
    }
}

/// A common value as it stands in custom fields: of a link the id.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(mut map) if map.contains_key("remote_id") => map.remove("remote_id").unwrap(),
        Value::Array(list) => list.into_iter().map(plain).collect(),
        other => other,
    }
}

#[test]
fn each_entry_writes_what_it_does_in_the_mapping() {
    let mut written = BTreeSet::new();
    for model in models().iter().filter(|it| it.create.is_some()) {
        let name = model.fields.model;
        for (field, entry) in entries(model.fields) {
            for value in model.inputs.iter().filter_map(|input| input.get(field)) {
                let mut input = model.always.clone();
                input[field] = value.clone();
                let mapped = body(model, None, input.clone());
                let over = FieldMap::new().overriding(field, entry.clone());
                let by_map = body(model, Some(over), input.clone());
                match (&by_map, &mapped) {
                    (Ok(by_map), Ok(mapped)) => {
                        assert_eq!(by_map, mapped, "{name} {field} {value}");
                        written.insert((name, field));
                    }
                    // What would come back as another value is refused by the field map alone.
                    (Err(why), Ok(_)) => assert!(
                        model.refused.contains(&field) || why.contains("reads as another value"),
                        "{name} {field} {value}: {why}"
                    ),
                    (Err(_), Err(_)) => {}
                    (Ok(sent), Err(why)) => panic!("{name} {field} {value}: {why}, but {sent}"),
                }
                let always = model.always.get(field).is_some();
                if mapped.is_err() || always || model.refused.contains(&field) {
                    continue;
                }
                // Parts have the types of common fields alone.
                if entry.get("each").is_some() || entry.get("object").is_some() {
                    continue;
                }
                // As a custom field it is written by the same inverse, whatever is lost.
                let mut entry = entry.clone();
                if value.is_array() && entry.get("ref").is_some() {
                    entry["as"] = json!("strings");
                }
                let custom = FieldMap::new().custom("own", entry);
                let mut input = input;
                let value = input.as_object_mut().unwrap().remove(field).unwrap();
                input["custom_fields"] = json!({"own": plain(value.clone())});
                let own = body(model, Some(custom), input);
                // A custom field has one type, which is a day.
                if own
                    .as_ref()
                    .is_err_and(|why| why.contains("makes it a date;"))
                {
                    continue;
                }
                assert_eq!(own, mapped, "{name} {field} {value} as a custom field");
            }
        }
        for field in model.inputs[0].as_object().unwrap().keys() {
            let known = model
                .fields
                .overridable
                .iter()
                .any(|(name, _)| name == field);
            assert!(
                !known
                    || model.refused.contains(&field.as_str())
                    || written.contains(&(name, field)),
                "{name} {field} is never written"
            );
        }
    }
    assert!(written.len() > 25, "{written:?}");
}

/// Every key of an object, wherever it stands.
fn keys(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                out.insert(key.clone());
                keys(value, out);
            }
        }
        Value::Array(list) => list.iter().for_each(|it| keys(it, out)),
        _ => {}
    }
}

#[test]
fn the_table_has_every_key_that_is_said_of_a_value() {
    // Code, what asks elsewhere, and what says nothing of a value.
    const LEFT_OUT: [&str; 8] = ["fn", "lookup", "skip", "dir", "to", "why", "doc", "lossy"];
    let schema = include_str!("../../mappings/schemas/category.schema.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut used = BTreeSet::new();
    for model in models() {
        for (_, entry) in entries(model.fields) {
            keys(&entry, &mut used);
        }
    }
    let mut missing = Vec::new();
    for block in [
        "a_field",
        "text",
        "bool",
        "date",
        "datetime",
        "number",
        "money",
        "split",
        "unit",
        "date_parts",
        "when",
        "where",
        "each",
    ] {
        let block = schema["$defs"][block]["properties"].as_object().unwrap();
        missing.extend(
            block
                .keys()
                .filter(|key| !used.contains(*key) && !LEFT_OUT.contains(&key.as_str())),
        );
    }
    assert!(
        missing.is_empty(),
        "no entry of the testbed has {missing:?}"
    );
}
