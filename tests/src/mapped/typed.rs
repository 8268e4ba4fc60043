//! What the types of a connector give and its name does not: records at hand, what webhooks say.

use conjoin_runtime::json::RawJson;
use conjoin_runtime::webhook::{Change, Received, Verifier, WebhookRequest, Webhooks};
use conjoin_runtime::{Error, JsonRecord};

use super::{all, common, id};
use crate::clock::TestClock;

/// When deliveries of fixtures come.
const NOW: &str = "2026-03-02T10:20:35Z";

/// Where rows are missing.
const TABLE: &str = "the table `typed!` of tests/src/mapped/typed.rs";

/// The models of each connector of which one record can be read.
macro_rules! typed {
    ($($provider:literal $client:ident ($builder:expr) {
        $($model:literal $category:ident $records:ident;)*
    })*) => {
        /// Reads a record that is at hand, such as one that a webhook carried.
        ///
        /// # Panics
        /// For a model that is not in the table above.
        pub fn decode(provider: &str, model: &str, json: &RawJson) -> Result<JsonRecord, Error> {
            match (provider, model) {
                $($(($provider, $model) => {
                    let client: $client::Client = $builder.build()?;
                    JsonRecord::new($model, client.$category().$records().decode(json)?)
                })*)*
                _ => panic!("{}", missing(provider, model)),
            }
        }

        /// What the provider's webhooks are.
        fn webhooks(provider: &str) -> &'static Webhooks {
            match provider {
                $($provider => &$client::webhooks::WEBHOOKS,)*
                _ => panic!("{}", no_block(provider)),
            }
        }
    };
}

typed! {
    "bamboohr" conjoin_bamboohr (
        conjoin_bamboohr::Client::builder(conjoin_bamboohr::Settings::new("acme"))
            .credentials(conjoin_bamboohr::Credentials::api_key("secret"))
    ) {
        "hris.employee" hris employees;
    }
    "hubspot" conjoin_hubspot (
        conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
            .credentials(conjoin_hubspot::Credentials::token("secret"))
    ) {
        "crm.account" crm accounts;
        "crm.contact" crm contacts;
        "crm.opportunity" crm opportunities;
        "crm.user" crm users;
        "ticketing.ticket" ticketing tickets;
        "ticketing.user" ticketing users;
    }
    "zendesk" conjoin_zendesk (
        conjoin_zendesk::Client::builder(conjoin_zendesk::Settings::new("acme"))
            .credentials(conjoin_zendesk::Credentials::api_token("secret", "secret"))
    ) {
        "ticketing.account" ticketing accounts;
        "ticketing.contact" ticketing contacts;
        "ticketing.team" ticketing teams;
        "ticketing.ticket" ticketing tickets;
        "ticketing.user" ticketing users;
    }
}

/// Which row the table lacks, and how it looks.
fn missing(provider: &str, model: &str) -> String {
    let Some(mapped) = all().iter().find(|it| it.name == provider) else {
        return no_block(provider);
    };
    let mut models = mapped.models();
    let Some((category, found)) = models.find(|(of, it)| id(of, &it.name) == model) else {
        return format!("{provider} maps no {model}");
    };
    let plural = &common(category, &found.name).plural;
    format!(
        "{TABLE} has no such row; below `\"{provider}\"` it looks like this:\n        \
         \"{model}\" {category} {plural};"
    )
}

fn no_block(provider: &str) -> String {
    format!("{TABLE} has no block for `{provider}`; it is written as those of the other providers")
}

/// What a delivery says has changed. It is signed as the provider signs and goes through the verifier.
///
/// # Errors
/// `Decode` when it is no delivery of this provider.
pub async fn delivered(provider: &str, body: &[u8]) -> Result<Vec<Change>, Error> {
    let webhooks = webhooks(provider);
    let scheme = &webhooks.signature;
    let post = |headers: &[(&str, &str)]| {
        let headers = headers.iter().copied();
        WebhookRequest::new("POST", "https://app.example/hooks", headers, body.to_vec())
    };
    let moment = NOW.parse().expect("a moment");
    let timestamp = scheme.timestamp.map(|it| it.format.text(moment));
    let timestamp = timestamp.unwrap_or_default();
    let signature = scheme.sign(&post(&[]), &timestamp, &"secret".into());
    let mut headers = vec![(scheme.header, signature.as_str())];
    headers.extend(scheme.timestamp.map(|it| (it.header, timestamp.as_str())));
    let verifier = Verifier::new(webhooks, "secret").clock(TestClock::at(NOW));
    match verifier.receive(&post(&headers)).await {
        Ok(Received::Delivery(delivery)) => delivery.changes(),
        other => panic!("{provider} does not take its own delivery: {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(
        expected = "tests/src/mapped/typed.rs has no such row; below `\"bamboohr\"` it looks like this:\n        \
                               \"hris.time_off\" hris time_off;"
    )]
    fn a_row_that_is_missing_is_shown() {
        let _ = decode("bamboohr", "hris.time_off", &RawJson::new("{}"));
    }
}
