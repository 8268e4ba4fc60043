//! Recorded lists of mapped entities, read through the generated connectors: every record, the same ids, no unexplained issue.

use conjoin_connectors::connect;
use conjoin_runtime::{Config, ListQuery};
use conjoin_tests::replay::{Replay, recordings};
use futures_util::StreamExt as _;
use serde_json::Value;

/// One recorded list.
struct Case {
    provider: &'static str,
    flow: &'static str,
    model: &'static str,
    filters: &'static [(&'static str, &'static str)],
    /// Ids of the parents, where a list belongs to one.
    parents: &'static [&'static str],
    /// The records of a recorded answer, and the key of their id.
    records: fn(&Value) -> Vec<Value>,
    id: &'static str,
}

fn key(name: &'static str) -> impl Fn(&Value) -> Vec<Value> {
    move |body| body[name].as_array().cloned().unwrap_or_default()
}

fn data(body: &Value) -> Vec<Value> {
    key("data")(body)
}

fn results(body: &Value) -> Vec<Value> {
    key("results")(body)
}

fn whole(body: &Value) -> Vec<Value> {
    body.as_array().cloned().unwrap_or_default()
}

fn options(body: &Value, alias: &str) -> Vec<Value> {
    let lists = body.as_array().cloned().unwrap_or_default();
    lists
        .into_iter()
        .find(|list| list["alias"] == alias)
        .and_then(|list| list["options"].as_array().cloned())
        .unwrap_or_default()
}

const ALL: &[(&str, &str)] = &[];

fn cases() -> Vec<Case> {
    let case = |provider, flow, model, records, id| Case {
        provider,
        flow,
        model,
        filters: ALL,
        parents: &[],
        records,
        id,
    };
    vec![
        case(
            "bamboohr",
            "employee-files",
            "hris.employee",
            data,
            "employeeId",
        ),
        Case {
            filters: &[("start", "2021-01-01"), ("end", "2028-12-31")],
            ..case(
                "bamboohr",
                "time-off-requests",
                "hris.time_off",
                whole,
                "id",
            )
        },
        case(
            "bamboohr",
            "list-locations",
            "hris.location",
            |body| options(body, "location"),
            "id",
        ),
        case(
            "bamboohr",
            "departments",
            "hris.group",
            |body| options(body, "department"),
            "id",
        ),
        case("hubspot", "contacts", "crm.contact", results, "id"),
        case("hubspot", "list-contacts", "crm.contact", results, "id"),
        case("hubspot", "list-deals", "crm.opportunity", results, "id"),
        case("hubspot", "owners", "crm.user", results, "id"),
        case("hubspot", "owners", "ticketing.user", results, "id"),
        case(
            "hubspot",
            "service-tickets",
            "ticketing.ticket",
            results,
            "id",
        ),
        case(
            "zendesk",
            "list-tickets",
            "ticketing.ticket",
            |body| key("tickets")(body),
            "id",
        ),
        case(
            "zendesk",
            "list-users",
            "ticketing.user",
            |body| key("users")(body),
            "id",
        ),
        case(
            "zendesk",
            "list-organizations",
            "ticketing.account",
            |body| key("organizations")(body),
            "id",
        ),
        case(
            "zendesk",
            "list-groups",
            "ticketing.team",
            |body| key("groups")(body),
            "id",
        ),
        Case {
            parents: &["1", "2", "3", "4"],
            ..case(
                "zendesk",
                "ticket-comments",
                "ticketing.comment",
                |body| key("comments")(body),
                "id",
            )
        },
        Case {
            parents: &["1"],
            ..case(
                "zendesk",
                "get-ticket-comments",
                "ticketing.comment",
                |body| key("comments")(body),
                "id",
            )
        },
    ]
}

/// Recorded lists that no case reads, and why.
const LEFT_OUT: [(&str, &str); 7] = [
    (
        "bamboohr/list-employees",
        "the directory: employees are listed by the paged list",
    ),
    ("bamboohr/employees", "a dataset report, which has no ids"),
    (
        "bamboohr/employee-table-rows",
        "rows changed since a time, which have no ids; employments come from the table",
    ),
    (
        "bamboohr/get-time-off-request",
        "the list filtered to one id",
    ),
    ("hubspot/search-deals", "a search"),
    ("hubspot/products", "products are not mapped"),
    ("zendesk/tickets", "the incremental export"),
];

fn config(provider: &str, url: &str) -> Config {
    let config = Config::default().base_url(url);
    match provider {
        "bamboohr" => config.set("company", "acme").credential("api_key", "key"),
        "hubspot" => config.credential("token", "token"),
        _ => config
            .set("subdomain", "acme")
            .credential("email", "a@example.com")
            .credential("api_token", "token"),
    }
}

fn recorded_ids(folder: &std::path::Path, case: &Case) -> Vec<String> {
    let text =
        std::fs::read_to_string(folder.join(format!("{}/{}.json", case.provider, case.flow)))
            .unwrap();
    let flow: Value = serde_json::from_str(&text).unwrap();
    let exchanges = flow["exchanges"].as_array().unwrap();
    let records = exchanges
        .iter()
        .flat_map(|it| (case.records)(&it["response"]["body"]));
    records
        .map(|record| match &record[case.id] {
            Value::String(id) => id.clone(),
            other => other.to_string(),
        })
        .collect()
}

#[tokio::test]
async fn every_recorded_list_is_read_whole() {
    let Some(folder) = recordings() else {
        println!("skipped: there is no folder of recordings beside the workspace");
        return;
    };
    let mut read = 0;
    for case in cases() {
        let name = format!("{}/{} as {}", case.provider, case.flow, case.model);
        let replay = Replay::start(&folder, &[&format!("{}/{}", case.provider, case.flow)]);
        let connector = connect(case.provider, config(case.provider, replay.url())).unwrap();
        let queries: Vec<Option<&str>> = if case.parents.is_empty() {
            vec![None]
        } else {
            case.parents.iter().copied().map(Some).collect()
        };
        let mut ids = Vec::new();
        for parent in queries {
            let mut query = ListQuery::default();
            query.parent = parent.map(str::to_owned);
            query.filters = case
                .filters
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect();
            let mut records = connector.read(case.model, query).unwrap();
            while let Some(record) = records.next().await {
                let record = record.unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(
                    record.issues.is_empty(),
                    "{name}: {}: {:?}",
                    record.remote_id,
                    record.issues
                );
                assert_eq!(
                    record.common["remote_id"],
                    record.remote_id.as_str(),
                    "{name}"
                );
                ids.push(record.remote_id);
            }
        }
        let expected = recorded_ids(&folder, &case);
        assert!(
            !expected.is_empty(),
            "{name}: the recording holds no record"
        );
        assert_eq!(ids, expected, "{name}");
        assert_eq!(replay.unmatched(), Vec::<String>::new(), "{name}");
        read += ids.len();
        println!("{name}: {} records", expected.len());
    }
    println!(
        "{read} records in {} lists; left out: {}",
        cases().len(),
        LEFT_OUT
            .map(|(flow, why)| format!("{flow} ({why})"))
            .join(", ")
    );
}

#[tokio::test]
async fn no_recorded_list_is_forgotten() {
    let Some(folder) = recordings() else {
        println!("skipped: there is no folder of recordings beside the workspace");
        return;
    };
    // Paths of lists that the mappings read, and what they are called in the recordings.
    let lists = [
        (
            "bamboohr",
            vec![
                "/api/v1/employees",
                "/api/v1/time_off/requests",
                "/api/v1/meta/lists",
            ],
        ),
        (
            "hubspot",
            vec![
                "/crm/v3/objects/contacts",
                "/crm/v3/objects/companies",
                "/crm/v3/objects/deals",
                "/crm/v3/objects/tickets",
                "/crm/v3/owners",
            ],
        ),
        (
            "zendesk",
            vec![
                "/api/v2/tickets",
                "/api/v2/users",
                "/api/v2/organizations",
                "/api/v2/groups",
            ],
        ),
    ];
    for (provider, paths) in lists {
        for file in std::fs::read_dir(folder.join(provider)).unwrap().flatten() {
            let flow: Value =
                serde_json::from_str(&std::fs::read_to_string(file.path()).unwrap()).unwrap();
            let listed = flow["exchanges"].as_array().unwrap().iter().any(|it| {
                let path = it["request"]["path"]
                    .as_str()
                    .unwrap_or_default()
                    .trim_end_matches(".json");
                it["request"]["method"] == "GET" && paths.contains(&path)
            });
            let name = format!(
                "{provider}/{}",
                file.path().file_stem().unwrap().to_string_lossy()
            );
            let known = cases()
                .iter()
                .any(|case| format!("{}/{}", case.provider, case.flow) == name)
                || LEFT_OUT.iter().any(|(flow, _)| *flow == name);
            assert!(
                !listed || known,
                "{name} lists a mapped entity, but nothing reads it"
            );
        }
    }
}
