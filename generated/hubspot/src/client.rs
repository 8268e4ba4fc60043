// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! How a connection to HubSpot is made.

use crate::companies::{
    CREATE_COMPANY, DELETE_COMPANY, GET_COMPANY, LIST_COMPANIES, SEARCH_COMPANIES, UPDATE_COMPANY,
};
use crate::contacts::{
    CREATE_CONTACT, DELETE_CONTACT, GET_CONTACT, LIST_CONTACTS, SEARCH_CONTACTS, UPDATE_CONTACT,
};
use crate::deals::{CREATE_DEAL, DELETE_DEAL, GET_DEAL, LIST_DEALS, SEARCH_DEALS, UPDATE_DEAL};
use crate::field_maps::FIELDS;
use crate::owners::{GET_OWNER, LIST_OWNERS};
use crate::properties::GET_PROPERTY;
use crate::tickets::{
    CREATE_TICKET, DELETE_TICKET, GET_TICKET, LIST_TICKETS, SEARCH_TICKETS, UPDATE_TICKET,
};
use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::{
    Auth, AuthorizationCode, ClientAuth, ClientBuilder, Connection, Connector, ErrorClass,
    ErrorRule, ErrorRules, Grant, IntoAuth, Limits, OAuth2, OAuth2Endpoint, Operation, Profile,
    RetryAfterFormat, RetryPolicy, Secret, Token, TokenBody, TokenStore,
};
use std::sync::Arc;
use std::time::Duration;

/// Facts about HubSpot that every request leans on.
pub static PROFILE: Profile = Profile {
    provider: "hubspot",
    title: "HubSpot",
    server: "https://api.hubapi.com",
    headers: &[],
    limits: Limits {
        concurrency: Some(8),
        retry_after: &[("Retry-After", RetryAfterFormat::DeltaSeconds)],
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[429, 500, 502, 503, 504],
        max_attempts: 5,
        base: Duration::from_millis(1000),
        cap: Duration::from_millis(30000),
    },
    errors: ErrorRules {
        code: &["/category"],
        message: &["/message"],
        request_id: &["/correlationId"],
        message_header: None,
        request_id_header: Some("x-hubspot-correlation-id"),
        rules: &[
            ErrorRule::new(400, ErrorClass::Validation),
            ErrorRule::new(401, ErrorClass::AuthExpired),
            ErrorRule::new(403, ErrorClass::Forbidden),
            ErrorRule::new(404, ErrorClass::NotFound),
            ErrorRule::new(409, ErrorClass::Conflict),
            ErrorRule::new(429, ErrorClass::RateLimited),
        ],
        rows: None,
    },
    null_values: &[""],
};

/// Every operation of this crate.
pub static OPERATIONS: &[&Operation] = &[
    &CREATE_COMPANY,
    &DELETE_COMPANY,
    &GET_COMPANY,
    &LIST_COMPANIES,
    &SEARCH_COMPANIES,
    &UPDATE_COMPANY,
    &CREATE_CONTACT,
    &DELETE_CONTACT,
    &GET_CONTACT,
    &LIST_CONTACTS,
    &SEARCH_CONTACTS,
    &UPDATE_CONTACT,
    &CREATE_DEAL,
    &DELETE_DEAL,
    &GET_DEAL,
    &LIST_DEALS,
    &SEARCH_DEALS,
    &UPDATE_DEAL,
    &GET_OWNER,
    &LIST_OWNERS,
    &GET_PROPERTY,
    &CREATE_TICKET,
    &DELETE_TICKET,
    &GET_TICKET,
    &LIST_TICKETS,
    &SEARCH_TICKETS,
    &UPDATE_TICKET,
];

/// A connection to HubSpot. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    pub(crate) connection: Connection,
}

impl Client {
    /// Starts a connection.
    pub fn builder(_settings: Settings) -> ClientBuilder<Self> {
        ClientBuilder::new(&PROFILE, vec![])
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Settings {}

impl Settings {
    /// With everything that has no default.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// How requests are authenticated.
#[derive(Debug)]
pub struct Credentials {
    auth: Auth,
}

impl Credentials {
    /// A bearer token. Scheme `private_app` of the spec.
    #[must_use]
    pub fn token(token: impl Into<Secret>) -> Self {
        Self {
            auth: Auth::Bearer(token.into()),
        }
    }

    /// OAuth 2.0 (authorization code). Scheme `oauth2` of the spec.
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
        AuthorizationCode::new(
            Self::oauth_endpoint(),
            "https://app.hubspot.com/oauth/authorize",
        )
    }

    fn oauth_endpoint() -> OAuth2Endpoint {
        OAuth2Endpoint {
            token_url: "https://api.hubapi.com/oauth/v1/token".to_owned(),
            grant: Grant::AuthorizationCode,
            rotating: false,
            client_auth: ClientAuth::Body,
            body: TokenBody::Form,
            scopes: &[
                "oauth",
                "crm.objects.contacts.read",
                "crm.objects.contacts.write",
                "crm.objects.companies.read",
                "crm.objects.companies.write",
                "crm.objects.deals.read",
                "crm.objects.deals.write",
                "crm.objects.owners.read",
                "tickets",
            ],
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
