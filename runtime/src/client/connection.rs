//! A connection to one account of one provider.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use url::Url;

use super::call::Call;
use super::profile::{Operation, Profile};
use crate::auth::Authority;
use crate::clock::{Clock, Jitter};
use crate::error::{Error, ErrorKind};
use crate::field_map::{CompiledMap, FieldMaps, ModelFields, RecordOf};
use crate::limit::Pace;
use crate::observe::Watchers;
use crate::page::Tables;
use crate::server;
use crate::transport::Transport;

/// A connection: where, as whom, within which limits. Cheap to clone; clones
/// share limits and tokens.
#[derive(Clone)]
pub struct Connection(Arc<Inner>);

pub(super) struct Inner {
    pub(super) profile: &'static Profile,
    pub(super) base: Url,
    /// The caller gave the base URL, for all operations.
    pub(super) moved: bool,
    pub(super) name: Option<String>,
    /// Settings by name, for conversions.
    pub(super) settings: Arc<[(&'static str, String)]>,
    pub(super) authority: Authority,
    /// Sent with every request.
    pub(super) headers: Vec<(String, String)>,
    pub(super) transport: Arc<dyn Transport>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) jitter: Arc<dyn Jitter>,
    pub(super) timeout: Duration,
    pub(super) max_attempts: u32,
    pub(super) max_wait: Duration,
    pub(super) max_body: usize,
    pub(super) stall: Duration,
    pub(super) deadline: Option<Duration>,
    pub(super) pace: Pace,
    /// Who looks on.
    pub(super) watchers: Watchers,
    /// The customer's field maps.
    pub(super) field_maps: FieldMaps,
    pub(super) answered: AtomicBool,
    /// Tables that converters look values up in.
    pub(super) tables: Arc<Tables>,
}

impl Connection {
    pub(super) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Starts a request.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }

    /// What is known of the provider.
    pub fn profile(&self) -> &'static Profile {
        self.0.profile
    }

    /// A setting of the connection, empty when it was left out.
    pub fn setting(&self, name: &str) -> &str {
        let found = self.0.settings.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Settings of the connection by name.
    pub(crate) fn settings(&self) -> Arc<[(&'static str, String)]> {
        Arc::clone(&self.0.settings)
    }

    /// The customer's field map for a model.
    pub(crate) fn field_map(&self, model: &str) -> Option<&Arc<CompiledMap>> {
        self.0.field_maps.of(model)
    }

    /// The provider fields that a request asks for: those of the connector, and those that the
    /// customer's field map reads besides.
    pub fn selected(&self, fields: &ModelFields, of: RecordOf, names: &[&str]) -> Vec<String> {
        let mut all: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        if let Some(map) = self.field_map(fields.model) {
            let more = map.select(of);
            all.extend(
                more.iter()
                    .filter(|it| !names.contains(&it.as_str()))
                    .cloned(),
            );
        }
        all
    }

    /// The tables that were read, to look keys up.
    pub fn tables(&self) -> &Tables {
        &self.0.tables
    }

    pub(crate) fn kept_tables(&self) -> Arc<Tables> {
        Arc::clone(&self.0.tables)
    }

    /// Slug of the provider.
    pub fn provider(&self) -> &'static str {
        self.0.profile.provider
    }

    /// The name the caller gave the connection.
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// The stable id of a record: provider, connection name if there is one, remote id.
    pub fn record_id(&self, remote_id: &str) -> String {
        match &self.0.name {
            Some(name) => format!("{}:{name}:{remote_id}", self.provider()),
            None => format!("{}:{remote_id}", self.provider()),
        }
    }

    /// The base URL.
    pub fn base(&self) -> &Url {
        &self.0.base
    }

    /// The base URL of an operation.
    ///
    /// # Errors
    /// `Configuration` when it has one of its own that credentials must not go to.
    pub(super) fn base_of(&self, operation: &Operation) -> Result<Url, Error> {
        match operation.server {
            Some(url) if !self.0.moved => server::base(url),
            _ => Ok(self.0.base.clone()),
        }
    }

    /// Headers of every request.
    pub(super) fn headers(&self) -> &[(String, String)] {
        &self.0.headers
    }

    /// Whether credentials may go where a request goes: to the origin of the connection, that of its
    /// operation, or to one of the hosts.
    ///
    /// # Errors
    /// `CrossOrigin` when it leads elsewhere; nothing is sent.
    pub(super) fn keep_origin(
        &self,
        operation: &Operation,
        hosts: &[&str],
        url: &Url,
    ) -> Result<(), Error> {
        let at_home = url.origin() == self.0.base.origin();
        if at_home || is_listed(url, hosts) || self.base_of(operation)?.origin() == url.origin() {
            return Ok(());
        }
        let detail = format!(
            "the request would take credentials to {}; nothing was sent",
            url.origin().ascii_serialization()
        );
        Err(Error::new(ErrorKind::CrossOrigin, "", detail))
    }

    pub(crate) fn authority(&self) -> &Authority {
        &self.0.authority
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    /// Tokens for retries that are left.
    pub(crate) fn retry_tokens(&self) -> u32 {
        self.0.pace.tokens()
    }

    pub(crate) fn watchers(&self) -> &Watchers {
        &self.0.watchers
    }

    /// The day in UTC, by the connection's clock.
    pub fn today(&self) -> crate::model::Date {
        crate::model::date::utc_day(self.clock().now())
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    pub(crate) fn jitter(&self) -> &dyn Jitter {
        &*self.0.jitter
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.timeout
    }

    pub(crate) fn max_attempts(&self) -> u32 {
        self.0.max_attempts
    }

    pub(crate) fn max_wait(&self) -> Duration {
        self.0.max_wait
    }

    pub(crate) fn max_body(&self) -> usize {
        self.0.max_body
    }

    /// Longest time of all attempts of one request, with their pauses.
    pub(super) fn deadline(&self) -> Option<Duration> {
        self.0.deadline
    }

    /// How long an answer may hardly go on.
    pub(super) fn stall(&self) -> Duration {
        self.0.stall
    }

    /// The limits that requests keep to.
    pub(super) fn pace(&self) -> &Pace {
        &self.0.pace
    }

    /// Whether an answer came in before, so that its connection may have been kept.
    pub(super) fn has_answered(&self) -> bool {
        self.0.answered.load(Ordering::Relaxed)
    }

    /// An answer came in.
    pub(super) fn note_answer(&self) {
        self.0.answered.store(true, Ordering::Relaxed);
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Connection")
            .field("provider", &self.provider())
            .field("base", &self.0.base.as_str())
            .field("name", &self.0.name)
            .finish_non_exhaustive()
    }
}

/// Whether a URL is on one of these hosts. Credentials go along, so it is reached encrypted and by
/// the usual port.
pub(crate) fn is_listed(url: &Url, hosts: &[&str]) -> bool {
    url.scheme() == "https"
        && url.port().is_none()
        && url.host_str().is_some_and(|host| hosts.contains(&host))
}
