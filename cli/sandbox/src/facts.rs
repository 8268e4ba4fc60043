//! `mappings/<provider>/sandbox.yaml`: what a stand-in needs to know and neither spec nor mapping say.

use std::collections::BTreeMap;

use conjoin_codegen::plan::Plan;
use serde::Deserialize;
use serde_json::Value;

use crate::Error;

/// The file. Everything in it is optional, and so is the file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    /// How often one may ask.
    #[serde(default)]
    pub(crate) limits: Vec<Limit>,
    /// The provider's own words for its errors, by kind.
    #[serde(default)]
    pub(crate) errors: BTreeMap<String, ErrorWords>,
    /// What is posted when a record changes.
    pub(crate) webhooks: Option<Webhooks>,
}

/// A number of requests in a span of time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Limit {
    pub(crate) requests: u32,
    /// Seconds.
    pub(crate) seconds: u32,
    /// Header with the number of requests.
    pub(crate) limit_header: Option<String>,
    /// Header with what is left of it.
    pub(crate) remaining_header: Option<String>,
    /// Header with the seconds until it starts again.
    pub(crate) reset_header: Option<String>,
}

/// An error in the provider's words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorWords {
    pub(crate) status: Option<u16>,
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
}

/// What is posted when a record changes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Webhooks {
    pub(crate) signature: Option<Signature>,
    /// Header with the time of sending.
    pub(crate) timestamp: Option<TimestampHeader>,
    /// More headers.
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    /// By model (`hris.employee`), then by `created`, `updated`, `deleted`: the body, with `{id}`, `{time}`,
    /// `{epoch_seconds}`, `{epoch_millis}`, `{uuid}` and `{number}` in its texts. A text that is one of the numeric
    /// marks alone becomes a number, and so does `{id_number}`, which is the id.
    pub(crate) bodies: BTreeMap<String, BTreeMap<Change, Value>>,
}

/// How a webhook is signed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signature {
    pub(crate) header: String,
    /// What HMAC-SHA-256 goes over: `{method}`, `{url}`, `{body}`, `{timestamp}`.
    pub(crate) over: String,
    pub(crate) encoding: Encoding,
    /// Text before the signature.
    #[serde(default)]
    pub(crate) prefix: String,
}

/// How a signature is written.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encoding {
    Hex,
    Base64,
}

/// The header with the time of sending.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TimestampHeader {
    pub(crate) header: String,
    pub(crate) format: String,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Change {
    Created,
    Updated,
    Deleted,
}

/// Kinds of errors that may be worded.
pub(crate) const KINDS: [&str; 7] = [
    "unauthorized",
    "forbidden",
    "not_found",
    "conflict",
    "validation",
    "rate_limited",
    "server",
];

impl Facts {
    /// Reads the file and checks the names in it.
    pub(crate) fn read(path: &str, bytes: &[u8], plan: &Plan) -> Result<Self, Error> {
        let failed = |reason: String| Error::Facts {
            file: path.to_owned(),
            reason,
        };
        let facts = serde_yaml::from_slice(bytes).and_then(|mut tree: serde_yaml::Value| {
            tree.apply_merge()?;
            serde_yaml::from_value(tree)
        });
        let facts: Self = facts.map_err(|error| failed(error.to_string()))?;
        if let Some(kind) = facts.errors.keys().find(|it| !KINDS.contains(&it.as_str())) {
            let known = KINDS.join(", ");
            return Err(failed(format!(
                "`{kind}` is no kind of error; there are: {known}"
            )));
        }
        let models: Vec<String> = plan
            .categories
            .iter()
            .flat_map(|category| {
                let name = |it: &conjoin_codegen::plan::Model| model_name(&category.name, &it.name);
                category.models.iter().map(name).collect::<Vec<_>>()
            })
            .collect();
        let named = facts.webhooks.iter().flat_map(|it| it.bodies.keys());
        for model in named {
            if !models.contains(model) {
                return Err(failed(format!(
                    "the mapping has no model `{model}`; it has: {}",
                    models.join(", ")
                )));
            }
        }
        if let Some(limit) = facts
            .limits
            .iter()
            .find(|it| it.requests == 0 || it.seconds == 0)
        {
            return Err(failed(format!(
                "a limit of {} requests in {} s lets nothing through; both must be above 0",
                limit.requests, limit.seconds
            )));
        }
        Ok(facts)
    }
}

/// `hris` and `TimeOff` to `hris.time_off`.
pub(crate) fn model_name(category: &str, model: &str) -> String {
    let mut out = format!("{category}.");
    for (index, letter) in model.chars().enumerate() {
        if letter.is_ascii_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use conjoin_codegen::grammar::{SANDBOX, blocks};
    use serde::de::DeserializeOwned;

    use super::*;

    /// The keys that a type takes, and whether it needs one, as its reader says them.
    fn keys<T: DeserializeOwned>() -> (BTreeSet<String>, bool) {
        let refused = |text: &str| serde_yaml::from_str::<T>(text).err();
        let error = refused("surplus: 1")
            .map(|it| it.to_string())
            .unwrap_or_default();
        let names = error.split('`').skip(3).step_by(2).map(str::to_owned);
        (names.collect(), refused("{}").is_some())
    }

    #[test]
    fn the_grammar_has_the_keys_that_are_read() {
        for (name, (keys, needs)) in [
            ("sandbox.yaml", keys::<Facts>()),
            ("a limit", keys::<Limit>()),
            ("words for an error", keys::<ErrorWords>()),
            ("posts", keys::<Webhooks>()),
            ("signature of a post", keys::<Signature>()),
            ("timestamp of a post", keys::<TimestampHeader>()),
        ] {
            let block = blocks(&SANDBOX).into_iter().find(|it| it.name == name);
            let block = block.expect(name);
            let told: BTreeSet<String> = block.keys.iter().map(|it| it.name.to_owned()).collect();
            assert_eq!(told, keys, "{name}");
            assert_eq!(block.keys.iter().any(|it| it.required), needs, "{name}");
        }
        let told = |name: &str| {
            let block = blocks(&SANDBOX).into_iter().find(|it| it.name == name);
            block.map_or_else(Vec::new, |it| it.keys.iter().map(|it| it.name).collect())
        };
        assert_eq!(told("words for errors"), KINDS);
        for change in told("bodies") {
            assert!(serde_yaml::from_str::<Change>(change).is_ok(), "{change}");
        }
        assert_eq!(told("bodies").len(), 3);
    }
}
