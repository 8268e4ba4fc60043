//! Settings and credentials by name, for programs that choose the provider at run time.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::auth::Secret;
use crate::client::{ClientBuilder, Connector};
use crate::clock::Clock;
use crate::error::{Error, ErrorKind};
use crate::field_map::{FieldMap, OwnField};
use crate::limit::Limiter;
use crate::transport::Transport;

/// What it takes to connect to a provider, by the names of its mapping.
///
/// ```
/// use conjoin_runtime::Config;
///
/// let config = Config::new().set("company", "acme").credential("api_key", "s3cret");
/// assert_eq!(config.setting("company"), Some("acme"));
/// assert!(!format!("{config:?}").contains("s3cret"));
/// ```
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Config {
    /// Settings by name.
    pub settings: BTreeMap<String, String>,
    /// Credentials by name.
    pub credentials: BTreeMap<String, Secret>,
    /// Another base URL than the provider's.
    pub base_url: Option<String>,
    /// Name of the connection.
    pub connection_name: Option<String>,
    /// Longest time of one attempt.
    pub timeout: Option<Duration>,
    /// Attempts in all.
    pub max_attempts: Option<u32>,
    /// Longest time of all attempts of one request.
    pub deadline: Option<Duration>,
    /// Longest time that one request waits for rate limits.
    pub max_wait: Option<Duration>,
    /// Where clients find the limits that they share.
    pub limiter: Option<Limiter>,
    /// Another way to send requests.
    pub transport: Option<Arc<dyn Transport>>,
    /// Another clock.
    pub clock: Option<Arc<dyn Clock>>,
    /// Field maps by model; of one model the later lies over the earlier.
    pub field_maps: Vec<(String, FieldMap)>,
    /// The fields that the customer defined, by model.
    pub own_fields: Vec<(String, Vec<OwnField>)>,
}

impl Config {
    /// A configuration without anything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a setting.
    pub fn set(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.settings.insert(name.into(), value.into());
        self
    }

    /// Sets a credential.
    pub fn credential(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.credentials.insert(name.into(), value.into());
        self
    }

    /// Sets another base URL than the provider's.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets the name of the connection.
    pub fn connection_name(mut self, name: impl Into<String>) -> Self {
        self.connection_name = Some(name.into());
        self
    }

    /// Sets the longest time of one attempt.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the number of attempts.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = Some(attempts);
        self
    }

    /// Sets the longest time of all attempts of one request.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sets the longest time that one request waits for rate limits.
    pub fn max_wait(mut self, wait: Duration) -> Self {
        self.max_wait = Some(wait);
        self
    }

    /// Sets where clients find the limits that they share.
    pub fn limiter(mut self, limiter: &Limiter) -> Self {
        self.limiter = Some(limiter.clone());
        self
    }

    /// Sets another way to send requests.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Sets another clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Adds the customer's field map for a model, such as `hris.employee`, over those added before.
    pub fn field_map(mut self, model: impl Into<String>, map: FieldMap) -> Self {
        self.field_maps.push((model.into(), map));
        self
    }

    /// Sets the fields that the customer defined, for checking the field map of a model.
    pub fn own_fields(mut self, model: impl Into<String>, fields: Vec<OwnField>) -> Self {
        self.own_fields.push((model.into(), fields));
        self
    }

    /// A setting by name.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str)
    }

    /// A credential by name.
    pub fn secret(&self, name: &str) -> Option<&Secret> {
        self.credentials.get(name)
    }

    /// A setting that has to be there.
    ///
    /// A base URL of its own stands in for the settings it is made of, so that
    /// a sandbox needs none: then the setting may be missing and is `default`.
    ///
    /// # Errors
    /// `Configuration` with the name of what is missing.
    pub fn require_setting(&self, provider: &'static str, name: &str) -> Result<&str, Error> {
        match self.setting(name) {
            Some(value) => Ok(value),
            None if self.base_url.is_some() => Ok("default"),
            None => Err(missing(provider, "setting", name)),
        }
    }

    /// A credential that has to be there.
    ///
    /// # Errors
    /// `Configuration` with the name of what is missing.
    pub fn require_secret(&self, provider: &'static str, name: &str) -> Result<&Secret, Error> {
        self.secret(name)
            .ok_or_else(|| missing(provider, "credential", name))
    }

    /// Whether all credentials of one way to authenticate are there.
    pub fn has_secrets(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.secret(name).is_some())
    }

    /// Hands everything but settings and credentials to a builder.
    pub fn apply<C: Connector>(&self, mut builder: ClientBuilder<C>) -> ClientBuilder<C> {
        if let Some(url) = &self.base_url {
            builder = builder.base_url(url);
        }
        if let Some(name) = &self.connection_name {
            builder = builder.connection_name(name);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(attempts) = self.max_attempts {
            builder = builder.max_attempts(attempts);
        }
        if let Some(deadline) = self.deadline {
            builder = builder.deadline(deadline);
        }
        if let Some(wait) = self.max_wait {
            builder = builder.max_wait(wait);
        }
        if let Some(limiter) = &self.limiter {
            builder = builder.limiter(limiter);
        }
        if let Some(transport) = &self.transport {
            builder = builder.transport(Arc::clone(transport));
        }
        if let Some(clock) = &self.clock {
            builder = builder.clock(Arc::clone(clock));
        }
        for (model, map) in &self.field_maps {
            builder = builder.field_map(model, map.clone());
        }
        for (model, fields) in &self.own_fields {
            builder = builder.own_fields(model, fields.clone());
        }
        builder
    }
}

fn missing(provider: &'static str, what: &str, name: &str) -> Error {
    Error::new(
        ErrorKind::Configuration,
        provider,
        format!("the {what} `{name}` is missing; give it a value"),
    )
}

impl fmt::Debug for Config {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Config")
            .field("settings", &self.settings)
            .field("credentials", &self.credentials.keys())
            .field("base_url", &self.base_url)
            .field("connection_name", &self.connection_name)
            .finish_non_exhaustive()
    }
}
