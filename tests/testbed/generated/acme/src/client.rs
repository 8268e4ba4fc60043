// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! How a connection to Acme Desk is made.

use crate::absences::{CREATE_ABSENCE, LIST_ABSENCES};
use crate::classes::LIST_CLASSES;
use crate::contracts::{ADD_CONTRACT, LIST_CONTRACTS, LIST_JOBS, REPLACE_CONTRACT};
use crate::deals::{LIST_ACCOUNTS, SEARCH_DEALS};
use crate::documents::{LIST_DOCUMENTS, LIST_DRIVES, LIST_FOLDERS};
use crate::employees::{
    CREATE_EMPLOYEE, LIST_EMPLOYEES, LIST_FIELDS, LIST_NATIONS, UPDATE_EMPLOYEE,
};
use crate::entities::LIST_ENTITIES;
use crate::field_maps::FIELDS;
use crate::fns::SIGN_REQUEST;
use crate::invoices::{CREATE_INVOICE, LIST_INVOICES};
use crate::leads::{
    CREATE_BUYER, CREATE_LEAD, CREATE_VISIT, LIST_BUYERS, LIST_LEADS, LIST_VISITS, STORAGE_OWNER,
    WHO_AM_I,
};
use crate::ledger::{
    CHANGED_LABELS, CHANGED_TARIFFS, EXPORT_ARTICLES, GET_CLIENT, GET_LABEL, LIST_CLIENTS,
    LIST_ENTRIES, LIST_LABELS, LIST_TARIFFS, SEARCH_CLIENTS, UPSERT_CLIENT,
};
use crate::meetings::{CREATE_MEETING, LIST_MEETINGS};
use crate::payments::{CREATE_PAYMENT, GET_PAYMENT, LIST_PAYMENTS, UPDATE_PAYMENT};
use crate::people::{CREATE_PERSON, GET_PERSON, LIST_PEOPLE, REPLACE_PERSON};
use crate::rates::LIST_RATES;
use crate::sites::{CREATE_SITE, LIST_SITES};
use crate::teams::LIST_TEAMS;
use crate::tickets::{
    CREATE_COMMENT, CREATE_TICKET, DELETE_TICKET, GET_TICKET, LIST_COMMENTS, LIST_REMOVED_COMMENTS,
    LIST_TICKETS, UPDATE_TICKET,
};
use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::{
    Auth, AuthorizationCode, ClientAuth, ClientBuilder, Connection, Connector, ErrorClass,
    ErrorRule, ErrorRules, Grant, IntoAuth, Limits, OAuth2, OAuth2Endpoint, Operation, Profile,
    RetryAfterFormat, RetryPolicy, Secret, SettingRule, Token, TokenBody, TokenStore,
};
use std::sync::Arc;
use std::time::Duration;

/// Facts about Acme Desk that every request leans on.
pub static PROFILE: Profile = Profile {
    provider: "acme",
    title: "Acme Desk",
    server: "https://{workspace}.acme.example/api",
    headers: &[("Accept", "application/json")],
    limits: Limits {
        concurrency: Some(4),
        retry_after: &[("Retry-After", RetryAfterFormat::DeltaSeconds)],
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[429, 503],
        max_attempts: 4,
        base: Duration::from_millis(500),
        cap: Duration::from_millis(30000),
    },
    errors: ErrorRules {
        code: &["/error/code"],
        message: &["/error/message"],
        request_id: &["/trace_id"],
        message_header: None,
        request_id_header: None,
        rules: &[
            ErrorRule::new(401, ErrorClass::AuthExpired),
            ErrorRule::new(404, ErrorClass::NotFound),
            ErrorRule::new(409, ErrorClass::Transient).code("locked"),
        ],
        rows: None,
    },
    null_values: &["n/a"],
};

/// Every operation of this crate.
pub static OPERATIONS: &[&Operation] = &[
    &CREATE_ABSENCE,
    &LIST_ABSENCES,
    &LIST_CLASSES,
    &ADD_CONTRACT,
    &LIST_CONTRACTS,
    &LIST_JOBS,
    &REPLACE_CONTRACT,
    &LIST_ACCOUNTS,
    &SEARCH_DEALS,
    &LIST_DOCUMENTS,
    &LIST_DRIVES,
    &LIST_FOLDERS,
    &CREATE_EMPLOYEE,
    &LIST_EMPLOYEES,
    &LIST_FIELDS,
    &LIST_NATIONS,
    &UPDATE_EMPLOYEE,
    &LIST_ENTITIES,
    &CREATE_INVOICE,
    &LIST_INVOICES,
    &CREATE_BUYER,
    &CREATE_LEAD,
    &CREATE_VISIT,
    &LIST_BUYERS,
    &LIST_LEADS,
    &LIST_VISITS,
    &STORAGE_OWNER,
    &WHO_AM_I,
    &CHANGED_LABELS,
    &CHANGED_TARIFFS,
    &EXPORT_ARTICLES,
    &GET_CLIENT,
    &GET_LABEL,
    &LIST_CLIENTS,
    &LIST_ENTRIES,
    &LIST_LABELS,
    &LIST_TARIFFS,
    &SEARCH_CLIENTS,
    &UPSERT_CLIENT,
    &CREATE_MEETING,
    &LIST_MEETINGS,
    &CREATE_PAYMENT,
    &GET_PAYMENT,
    &LIST_PAYMENTS,
    &UPDATE_PAYMENT,
    &CREATE_PERSON,
    &GET_PERSON,
    &LIST_PEOPLE,
    &REPLACE_PERSON,
    &LIST_RATES,
    &CREATE_SITE,
    &LIST_SITES,
    &LIST_TEAMS,
    &CREATE_COMMENT,
    &CREATE_TICKET,
    &DELETE_TICKET,
    &GET_TICKET,
    &LIST_COMMENTS,
    &LIST_REMOVED_COMMENTS,
    &LIST_TICKETS,
    &UPDATE_TICKET,
];

/// A connection to Acme Desk. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    pub(crate) connection: Connection,
}

impl Client {
    /// Starts a connection.
    pub fn builder(settings: Settings) -> ClientBuilder<Self> {
        let header_0 = settings.region.as_str().to_owned();
        let header_1 = [settings.seats.as_str(), ", trial ", settings.trial.as_str()].concat();
        ClientBuilder::new(
            &PROFILE,
            vec![
                ("region", settings.region),
                ("country", settings.country),
                ("seats", settings.seats),
                ("trial", settings.trial),
                ("time_zone", settings.time_zone),
                ("workspace", settings.workspace),
            ],
        )
        .setting("region", SettingRule::OneOf(&["eu", "us"]))
        .setting("country", SettingRule::Pattern("^[A-Z]{2}$"))
        .setting("seats", SettingRule::Integer)
        .setting("trial", SettingRule::Boolean)
        .setting("time_zone", SettingRule::Zone)
        .setting("workspace", SettingRule::Pattern("^[a-z0-9-]+$"))
        .header("X-Acme-Region", header_0)
        .header("X-Acme-Plan", header_1)
        .redact("amount")
        .redact("currency")
        .redact("nation_ids")
        .redact("tax_numbers")
        .redact("vat")
    }

    /// The connection below, for requests that this crate does not name.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl Connector for Client {
    const FIELDS: &'static [&'static ModelFields] = FIELDS;
    type Credentials = Credentials;

    fn from_connection(connection: Connection) -> Self {
        Self { connection }
    }
}

/// What a connection needs besides credentials.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// Where the account is kept. By default `eu`.
    pub region: String,
    /// Where numbers without a calling code are dialled: its code of ISO 3166. By default `DE`.
    pub country: String,
    /// Seats that were bought. By default `5`.
    pub seats: String,
    /// Whether nobody has paid yet. By default `false`.
    pub trial: String,
    /// The zone of the times that people write. By default `UTC`.
    pub time_zone: String,
    /// First part of the address.
    pub workspace: String,
}

impl Settings {
    /// With everything that has no default.
    #[must_use]
    pub fn new(workspace: impl Into<String>) -> Self {
        Self {
            region: "eu".to_owned(),
            country: "DE".to_owned(),
            seats: "5".to_owned(),
            trial: "false".to_owned(),
            time_zone: "UTC".to_owned(),
            workspace: workspace.into(),
        }
    }
}

/// How requests are authenticated.
#[derive(Debug)]
pub struct Credentials {
    auth: Auth,
}

impl Credentials {
    /// A bearer token. Scheme `token` of the spec.
    #[must_use]
    pub fn token(token: impl Into<Secret>) -> Self {
        Self {
            auth: Auth::Bearer(token.into()),
        }
    }

    /// A key in the header `X-Acme-Key`. Scheme `key` of the spec.
    #[must_use]
    pub fn key(key: impl Into<Secret>) -> Self {
        Self {
            auth: Auth::Header {
                name: "X-Acme-Key",
                value: key.into(),
            },
        }
    }

    /// Requests signed by `sign_request` of the hooks. Scheme `key` of the spec.
    #[must_use]
    pub fn signed(
        settings: &Settings,
        key_id: impl Into<Secret>,
        secret: impl Into<Secret>,
    ) -> Self {
        Self {
            auth: Auth::signed(
                [
                    key_id.into(),
                    secret.into(),
                    Secret::from(settings.region.as_str()),
                ],
                [true, true, false],
                SIGN_REQUEST,
            ),
        }
    }

    /// OAuth 2.0 (authorization code, with refresh tokens that change at every use). Scheme `oauth`
    /// of the spec.
    #[must_use]
    pub fn oauth(token: impl Into<Token>) -> Self {
        Self {
            auth: Auth::OAuth2(OAuth2::new(Self::oauth_endpoint(), Some(token.into()))),
        }
    }

    /// Sends a person to the provider, and makes a token for [`Credentials::oauth`] of the code
    /// that comes back.
    #[must_use]
    pub fn oauth_consent() -> AuthorizationCode {
        AuthorizationCode::new(Self::oauth_endpoint(), "https://acme.example/authorize")
    }

    fn oauth_endpoint() -> OAuth2Endpoint {
        OAuth2Endpoint {
            token_url: "https://acme.example/token".to_owned(),
            grant: Grant::AuthorizationCode,
            rotating: true,
            client_auth: ClientAuth::Body,
            body: TokenBody::Form,
            scopes: &["desk.read", "desk.write"],
        }
    }

    /// The client that the tokens belong to, without which none is refreshed.
    #[must_use]
    pub fn client(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            auth: self.auth.client(id, secret),
        }
    }

    /// Where refreshed tokens are kept.
    #[must_use]
    pub fn store(self, store: Arc<dyn TokenStore>) -> Self {
        Self {
            auth: self.auth.store(store),
        }
    }
}

impl IntoAuth for Credentials {
    fn into_auth(self) -> Auth {
        self.auth
    }
}

impl From<Auth> for Credentials {
    fn from(auth: Auth) -> Self {
        Self { auth }
    }
}
