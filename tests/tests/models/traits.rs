//! One object-safe trait per category: what nobody implements is refused, model by model, and asked for by name.

use conjoin_models::{accounting, ats, crm, file_storage, hris, ticketing};
use conjoin_runtime::{Capabilities, Config, ErrorKind, ListQuery};
use futures_util::StreamExt as _;
use serde_json::json;

use crate::every::declared;

/// A connector that can do nothing.
struct Nothing;

static NONE: Capabilities = Capabilities { models: &[] };

macro_rules! nothing {
    ($($module:ident::$name:ident),+) => {
        $(impl $module::$name for Nothing {
            fn provider(&self) -> &'static str {
                "nothing"
            }

            fn capabilities(&self) -> &'static Capabilities {
                &NONE
            }
        })+

        /// What comes of reading, asking for what was deleted, creating, changing, upserting and deleting by name.
        async fn refusals(category: &str, model: &str) -> Vec<conjoin_runtime::Error> {
            let query = ListQuery::new();
            match category {
                $(stringify!($module) => {
                    let it: Box<dyn $module::$name> = Box::new(Nothing);
                    let read = $module::read_json(&*it, model, query.clone()).next().await;
                    let deleted = $module::deleted_json(&*it, model, query).next().await;
                    vec![
                        read.expect("an item").expect_err("a refusal"),
                        deleted.expect("an item").expect_err("a refusal"),
                        $module::create_json(&*it, model, json!({})).await.expect_err("a refusal"),
                        $module::update_json(&*it, model, "1", json!({})).await.expect_err("a refusal"),
                        $module::upsert_json(&*it, model, json!({})).await.expect_err("a refusal"),
                        $module::delete_by_name(&*it, model, "1").await.expect_err("a refusal"),
                    ]
                })+
                _ => Vec::new(),
            }
        }
    };
}

nothing!(
    accounting::Accounting,
    ats::Ats,
    crm::Crm,
    file_storage::FileStorage,
    hris::Hris,
    ticketing::Ticketing
);

#[tokio::test]
async fn every_model_is_reached_by_name_and_refused_without_a_request() {
    let mut models = 0;
    for category in declared() {
        for name in category.models.keys() {
            let model = conjoin_codegen::models::schema_id(&category, name);
            let refusals = refusals(&category.name, &model).await;
            assert_eq!(refusals.len(), 6, "{model}");
            for error in refusals {
                assert_eq!(error.kind(), &ErrorKind::Unsupported, "{model}");
                let text = error.to_string();
                assert!(text.contains(&model), "{text}");
                assert!(!text.contains("there is no such model"), "{text}");
            }
            models += 1;
        }
        let unknown = format!("{}.nonsense", category.name);
        for error in refusals(&category.name, &unknown).await {
            assert!(error.to_string().contains("there is no such model"));
        }
    }
    assert_eq!(models, 45);
}

#[test]
fn a_connection_by_name_has_the_categories_of_its_connector() {
    let config = Config::new()
        .set("company", "acme")
        .credential("api_key", "secret");
    let connected = conjoin_connectors::connect("bamboohr", config).expect("a connection");
    assert!(connected.hris().is_ok());
    let lacking = [
        connected.accounting().err(),
        connected.ats().err(),
        connected.crm().err(),
        connected.file_storage().err(),
        connected.ticketing().err(),
    ];
    for error in lacking {
        assert_eq!(error.expect("an error").kind(), &ErrorKind::Unsupported);
    }
    let read = connected.read("ats.candidate", ListQuery::new());
    assert_eq!(
        read.err().expect("an error").kind(),
        &ErrorKind::Unsupported
    );
}
