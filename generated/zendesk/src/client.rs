// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! How a connection to Zendesk is made.

use crate::field_maps::FIELDS;
use crate::groups::{LIST_GROUPS, SHOW_GROUP_BY_ID};
use crate::organizations::{
    CREATE_ORGANIZATION, LIST_ORGANIZATIONS, SHOW_ORGANIZATION, UPDATE_ORGANIZATION,
};
use crate::ticket_comments::LIST_TICKET_COMMENTS;
use crate::tickets::{
    CREATE_TICKET, DELETE_TICKET, INCREMENTAL_TICKET_EXPORT_CURSOR, LIST_TICKETS, SHOW_TICKET,
    UPDATE_TICKET,
};
use crate::users::{CREATE_USER, DELETE_USER, LIST_USERS, SHOW_USER, UPDATE_USER};
use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::{
    Auth, AuthorizationCode, Budget, ClientAuth, ClientBuilder, Connection, Connector, ErrorClass,
    ErrorRule, ErrorRules, Grant, IntoAuth, Limits, OAuth2, OAuth2Endpoint, Operation, Profile,
    RetryAfterFormat, RetryPolicy, Secret, SettingRule, Token, TokenBody, TokenStore,
};
use std::sync::Arc;
use std::time::Duration;

/// Facts about Zendesk that every request leans on.
pub static PROFILE: Profile = Profile {
    provider: "zendesk",
    title: "Zendesk",
    server: "https://{subdomain}.zendesk.com",
    headers: &[],
    limits: Limits {
        concurrency: Some(8),
        retry_after: &[("Retry-After", RetryAfterFormat::DeltaSeconds)],
        budgets: &[Budget::new(10, Duration::from_millis(60000))
            .operations(&["IncrementalTicketExportCursor"])],
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[429, 500, 502, 503, 504],
        max_attempts: 5,
        base: Duration::from_millis(1000),
        cap: Duration::from_millis(60000),
    },
    errors: ErrorRules {
        code: &["/error/title", "/error"],
        message: &["/error/message", "/description", "/error_description"],
        request_id: &[],
        message_header: None,
        request_id_header: Some("x-request-id"),
        rules: &[
            ErrorRule::new(400, ErrorClass::Validation),
            ErrorRule::new(401, ErrorClass::AuthExpired),
            ErrorRule::new(403, ErrorClass::Forbidden),
            ErrorRule::new(404, ErrorClass::NotFound),
            ErrorRule::new(409, ErrorClass::Conflict),
            ErrorRule::new(422, ErrorClass::Validation),
            ErrorRule::new(429, ErrorClass::RateLimited),
        ],
        rows: None,
    },
    null_values: &[],
};

/// Every operation of this crate.
pub static OPERATIONS: &[&Operation] = &[
    &LIST_GROUPS,
    &SHOW_GROUP_BY_ID,
    &CREATE_ORGANIZATION,
    &LIST_ORGANIZATIONS,
    &SHOW_ORGANIZATION,
    &UPDATE_ORGANIZATION,
    &LIST_TICKET_COMMENTS,
    &CREATE_TICKET,
    &DELETE_TICKET,
    &INCREMENTAL_TICKET_EXPORT_CURSOR,
    &LIST_TICKETS,
    &SHOW_TICKET,
    &UPDATE_TICKET,
    &CREATE_USER,
    &DELETE_USER,
    &LIST_USERS,
    &SHOW_USER,
    &UPDATE_USER,
];

/// A connection to Zendesk. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    pub(crate) connection: Connection,
}

impl Client {
    /// Starts a connection.
    pub fn builder(settings: Settings) -> ClientBuilder<Self> {
        ClientBuilder::new(&PROFILE, vec![("subdomain", settings.subdomain)])
            .setting("subdomain", SettingRule::Pattern("^[a-z0-9-]+$"))
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
    /// First part of the account's address: acme in acme.zendesk.com.
    pub subdomain: String,
}

impl Settings {
    /// With everything that has no default.
    #[must_use]
    pub fn new(subdomain: impl Into<String>) -> Self {
        Self {
            subdomain: subdomain.into(),
        }
    }
}

/// How requests are authenticated.
#[derive(Debug)]
pub struct Credentials {
    auth: Auth,
}

impl Credentials {
    /// HTTP Basic. Scheme `basicAuth` of the spec.
    #[must_use]
    pub fn api_token(email: impl Into<Secret>, api_token: impl Into<Secret>) -> Self {
        let email: Secret = email.into();
        Self {
            auth: Auth::Basic {
                username: Secret::from([email.expose(), "/token"].concat()),
                password: api_token.into(),
            },
        }
    }

    /// OAuth 2.0 (authorization code, with refresh tokens that change at every use). Scheme
    /// `oauth2` of the spec.
    #[must_use]
    pub fn oauth(settings: &Settings, token: impl Into<Token>) -> Self {
        Self {
            auth: Auth::OAuth2(OAuth2::new(
                Self::oauth_endpoint(settings),
                Some(token.into()),
            )),
        }
    }

    /// Sends a person to the provider, and makes a token for [`Credentials::oauth`] of the code
    /// that comes back.
    #[must_use]
    pub fn oauth_consent(settings: &Settings) -> AuthorizationCode {
        AuthorizationCode::new(
            Self::oauth_endpoint(settings),
            [
                "https://",
                settings.subdomain.as_str(),
                ".zendesk.com/oauth/authorizations/new",
            ]
            .concat(),
        )
    }

    fn oauth_endpoint(settings: &Settings) -> OAuth2Endpoint {
        OAuth2Endpoint {
            token_url: [
                "https://",
                settings.subdomain.as_str(),
                ".zendesk.com/oauth/tokens",
            ]
            .concat(),
            grant: Grant::AuthorizationCode,
            rotating: true,
            client_auth: ClientAuth::Body,
            body: TokenBody::Json,
            scopes: &["read", "write"],
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
