//! From settings and credentials to a client.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::connection::{Connection, Inner};
use super::profile::Profile;
use crate::auth::{Auth, Authority, IntoAuth};
use crate::clock::{Clock, Jitter, RandomJitter, SystemClock};
use crate::error::{Error, ErrorKind};
use crate::field_map::{FieldMap, FieldMaps, MapSource, ModelFields, OwnField};
use crate::limit::Limiter;
use crate::observe::{Meter, Observer, Watchers};
use crate::server;
use crate::transport::{Headers, HttpTransport, MAX_BODY, STALL, Transport};

/// Longest time of all attempts of one request.
const DEADLINE: Duration = Duration::from_secs(600);

/// A client of one provider.
pub trait Connector: Sized {
    /// What field maps may name, one entry for each model that takes one.
    const FIELDS: &'static [&'static ModelFields] = &[];

    /// What it takes to authenticate.
    type Credentials: IntoAuth;

    /// The client of a connection.
    fn from_connection(connection: Connection) -> Self;
}

/// Collects what a client needs; [`ClientBuilder::build`] checks it.
#[must_use = "nothing happens before `build`"]
pub struct ClientBuilder<C: Connector> {
    options: Options,
    make: fn(Connection) -> C,
}

/// What a setting has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingRule {
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Text that this regular expression matches.
    Pattern(&'static str),
    /// An IANA time zone that is known here.
    Zone,
}

impl SettingRule {
    /// Why a value will not do.
    fn misfit(self, value: &str) -> Option<String> {
        match self {
            Self::Integer if value.parse::<i64>().is_err() => Some("a whole number".to_owned()),
            Self::Boolean if !matches!(value, "true" | "false") => {
                Some("`true` or `false`".to_owned())
            }
            Self::OneOf(values) if !values.contains(&value) => {
                Some(format!("one of `{}`", values.join("`, `")))
            }
            Self::Pattern(pattern)
                if !regex_lite::Regex::new(pattern).is_ok_and(|it| it.is_match(value)) =>
            {
                Some(format!("text that matches `{pattern}`"))
            }
            Self::Zone if jiff::tz::TimeZone::get(value).is_err() => {
                Some("an IANA time zone such as `Europe/Berlin`".to_owned())
            }
            _ => None,
        }
    }
}

struct Options {
    profile: &'static Profile,
    rules: Vec<(&'static str, SettingRule)>,
    variables: Vec<(&'static str, String)>,
    auth: Auth,
    security: &'static [&'static [&'static str]],
    base_url: Option<String>,
    headers: Vec<(String, String)>,
    name: Option<String>,
    timeout: Duration,
    max_attempts: Option<u32>,
    max_wait: Duration,
    max_body: usize,
    stall: Duration,
    deadline: Option<Duration>,
    connect_timeout: Option<Duration>,
    limiter: Limiter,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    jitter: Arc<dyn Jitter>,
    watchers: Watchers,
    maps: MapSource,
    field_maps: FieldMaps,
}

impl<C: Connector> ClientBuilder<C> {
    /// A builder with the values of the server's variables.
    pub fn new(profile: &'static Profile, variables: Vec<(&'static str, String)>) -> Self {
        Self {
            options: Options {
                profile,
                rules: Vec::new(),
                variables,
                auth: Auth::None,
                security: &[],
                base_url: None,
                headers: Vec::new(),
                name: None,
                timeout: Duration::from_secs(60),
                max_attempts: None,
                max_wait: Duration::from_secs(60),
                max_body: MAX_BODY,
                stall: STALL,
                deadline: Some(DEADLINE),
                connect_timeout: None,
                limiter: Limiter::process(),
                transport: None,
                clock: Arc::new(SystemClock),
                jitter: Arc::new(RandomJitter),
                watchers: Watchers::default(),
                maps: MapSource::default(),
                field_maps: FieldMaps::default(),
            },
            make: C::from_connection,
        }
    }

    /// What a setting has to be. A value that is not is an error of kind `Configuration` in
    /// [`ClientBuilder::build`].
    pub fn setting(mut self, name: &'static str, rule: SettingRule) -> Self {
        self.options.rules.push((name, rule));
        self
    }

    /// How to authenticate.
    pub fn credentials(mut self, credentials: C::Credentials) -> Self {
        self.options.auth = credentials.into_auth();
        self
    }

    /// What operations take that name no schemes of their own: any of these lists, all schemes of
    /// one list. For [`Auth::Schemes`]; without it such an operation gets the first scheme. A client
    /// without credentials has no scheme then.
    pub fn security(mut self, any: &'static [&'static [&'static str]]) -> Self {
        self.options.security = any;
        if matches!(self.options.auth, Auth::None) {
            self.options.auth = Auth::Schemes(Vec::new());
        }
        self
    }

    /// Another base URL than the provider's: a sandbox, a proxy. https, unless the host is loopback.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.options.base_url = Some(url.into());
        self
    }

    /// A header of every request of the connection, for instance the id of a tenant. It wins over
    /// one of the same name that the provider's description has.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.headers.push((name.into(), value.into()));
        self
    }

    /// A name for the connection, which becomes part of the ids of its records.
    pub fn connection_name(mut self, name: impl Into<String>) -> Self {
        self.options.name = Some(name.into());
        self
    }

    /// Longest time of one attempt, answer included; 60 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// Attempts in all, at least 1; the provider's number unless set.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.options.max_attempts = Some(attempts);
        self
    }

    /// Longest time of all attempts of one request together, pauses included; 10 minutes unless set,
    /// `None` for no end.
    pub fn deadline(mut self, deadline: impl Into<Option<Duration>>) -> Self {
        self.options.deadline = deadline.into();
        self
    }

    /// Longest time until there is a connection; 10 seconds unless set. The client gets a pool of
    /// connections of its own then, instead of the one of the process. Another transport has its own rules.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.options.connect_timeout = Some(timeout);
        self
    }

    /// An answer that brings less than one byte a second for this long has stalled, and the attempt
    /// is given up; 20 seconds unless set.
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.options.stall = timeout;
        self
    }

    /// Another place where clients find the limits that they share; [`Limiter::process`] unless set.
    pub fn limiter(mut self, limiter: &Limiter) -> Self {
        self.options.limiter = limiter.clone();
        self
    }

    /// Longest time that one request waits for rate limits, all pauses together, and longest pause
    /// before another attempt; more is an error at once, `RateLimited` with the time to come back.
    /// 60 seconds unless set.
    pub fn max_wait(mut self, wait: Duration) -> Self {
        self.options.max_wait = wait;
        self
    }

    /// Largest answer in bytes, after decompression; 64 MB unless set.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.options.max_body = bytes;
        self
    }

    /// Another way to send requests.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.options.transport = Some(transport);
        self
    }

    /// Another clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.options.clock = clock;
        self
    }

    /// Another source of chance for pauses.
    pub fn jitter(mut self, jitter: Arc<dyn Jitter>) -> Self {
        self.options.jitter = jitter;
        self
    }

    /// Shows each request and its answer, redacted, to an observer; several are shown the same.
    pub fn observer(mut self, observer: Arc<dyn Observer>) -> Self {
        self.options.watchers.observer(observer);
        self
    }

    /// Tells numbers: attempts, pauses, what is left of the budget for retries.
    pub fn meter(mut self, meter: Arc<dyn Meter>) -> Self {
        self.options.watchers.meter(meter);
        self
    }

    /// A name whose values observers and subscribers are never shown: of a header, a query
    /// parameter or a property of a body. Case, `-` and `_` do not count. Credentials, and names
    /// that say that they are private, are never shown anyway.
    pub fn redact(mut self, name: &str) -> Self {
        self.options.watchers.redact(name);
        self
    }

    /// The customer's custom fields and overrides of a model, such as `hris.employee`. A second map
    /// of a model lies over the first: give that of the application first, then that of the connection.
    pub fn field_map(mut self, model: impl Into<String>, map: FieldMap) -> Self {
        self.options.maps.map(model.into(), map);
        self
    }

    /// The fields that the customer defined at the provider, for checking the field map of a model.
    pub fn own_fields(mut self, model: impl Into<String>, fields: Vec<OwnField>) -> Self {
        self.options.maps.own(model.into(), fields);
        self
    }

    /// The client. Nothing is sent yet.
    ///
    /// # Errors
    /// `Configuration` when a setting is missing or unfit, the base URL is not reached by https, or
    /// a field map is wrong: then it tells all mistakes.
    pub fn build(mut self) -> Result<C, Error> {
        let provider = self.options.profile.provider;
        self.options.field_maps = self
            .options
            .maps
            .compile(C::FIELDS)
            .map_err(|error| error.with_provider(provider))?;
        self.options
            .connect()
            .map(self.make)
            .map_err(|error| error.with_provider(provider))
    }
}

impl Options {
    /// Settings that are given are what they have to be.
    fn settings_fit(&self) -> Result<(), Error> {
        for (name, rule) in &self.rules {
            let given = self.variables.iter().find(|(known, _)| known == name);
            // A connection with a URL of its own may leave settings out.
            let left_out = |value: &str| value.is_empty() && self.base_url.is_some();
            let Some((_, value)) = given.filter(|(_, value)| !left_out(value)) else {
                continue;
            };
            if let Some(wanted) = rule.misfit(value) {
                let detail = format!("the setting `{name}` has to be {wanted}");
                return Err(Error::new(ErrorKind::Configuration, "", detail));
            }
        }
        Ok(())
    }

    fn connect(self) -> Result<Connection, Error> {
        let profile = self.profile;
        self.settings_fit()?;
        let (base, moved) = match &self.base_url {
            Some(url) => {
                // With a URL of its own the connection may leave settings out.
                let original = server::expand(profile.server, &self.variables);
                let original = original.ok().and_then(|url| server::base(&url).ok());
                (server::base(url)?, original)
            }
            None => (
                server::base(&server::expand(profile.server, &self.variables)?)?,
                None,
            ),
        };
        if let Some(name) = &self.name
            && (name.is_empty() || name.contains(':') || name.chars().any(char::is_control))
        {
            return Err(Error::new(
                ErrorKind::Configuration,
                "",
                "the connection name is part of record ids; it may be neither empty nor hold `:` or control characters",
            ));
        }
        if let Some((name, _)) = self
            .headers
            .iter()
            .find(|(name, value)| !Headers::default().set(name, value))
        {
            return Err(Error::new(
                ErrorKind::Configuration,
                "",
                format!(
                    "the header `{name}` has a character that no header may hold; leave out control characters"
                ),
            ));
        }
        let authority = Authority::new(self.auth, self.security, &base, moved.as_ref())?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(match self.connect_timeout {
                Some(timeout) => HttpTransport::with_connect_timeout(timeout)?,
                None => HttpTransport::shared()?,
            }),
        };
        let own = self.name.as_ref();
        let own = own.map(|name| format!("{} {base} {name}", profile.provider));
        // Another address is another app: a sandbox counts for itself.
        let app = match &self.base_url {
            Some(_) => format!("{} {base}", profile.provider),
            None => profile.provider.to_owned(),
        };
        let pace = self.limiter.pace(&profile.limits, own, app);
        Ok(Connection::new(Inner {
            profile,
            base,
            moved: self.base_url.is_some(),
            name: self.name,
            settings: self.variables.into(),
            authority,
            headers: self.headers,
            transport,
            clock: self.clock,
            jitter: self.jitter,
            timeout: self.timeout,
            max_attempts: self
                .max_attempts
                .unwrap_or(profile.retry.max_attempts)
                .max(1),
            max_wait: self.max_wait,
            max_body: self.max_body,
            stall: self.stall,
            deadline: self.deadline,
            pace,
            watchers: self.watchers,
            field_maps: self.field_maps,
            answered: AtomicBool::new(false),
            tables: Arc::default(),
        }))
    }
}

impl<C: Connector> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ClientBuilder")
            .field("provider", &self.options.profile.provider)
            .field("base_url", &self.options.base_url)
            .field("name", &self.options.name)
            .finish_non_exhaustive()
    }
}
