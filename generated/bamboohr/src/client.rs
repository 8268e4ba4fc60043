// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! How a connection to BambooHR is made.

use crate::account_information::GET_COMPANY_INFORMATION;
use crate::employees::{
    CREATE_EMPLOYEE, GET_CHANGED_EMPLOYEE_IDS, GET_EMPLOYEE, GET_EMPLOYEES_DIRECTORY,
    LIST_EMPLOYEES, UPDATE_EMPLOYEE,
};
use crate::field_maps::FIELDS;
use crate::lists::LIST_LIST_FIELDS;
use crate::tables::GET_EMPLOYEE_TABLE_DATA;
use crate::time_off::{
    CREATE_TIME_OFF_REQUEST, ESTIMATE_FUTURE_TIME_OFF_BALANCES, LIST_TIME_OFF_REQUESTS,
    LIST_TIME_OFF_TYPES, UPDATE_TIME_OFF_REQUEST_STATUS,
};
use crate::users::LIST_USERS;
use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::{
    Auth, AuthorizationCode, ClientAuth, ClientBuilder, Connection, Connector, ErrorClass,
    ErrorRule, ErrorRules, Grant, IntoAuth, Limits, OAuth2, OAuth2Endpoint, Operation, Profile,
    RetryAfterFormat, RetryPolicy, Secret, SettingRule, Token, TokenBody, TokenStore,
};
use std::sync::Arc;
use std::time::Duration;

/// Facts about BambooHR that every request leans on.
pub static PROFILE: Profile = Profile {
    provider: "bamboohr",
    title: "BambooHR",
    server: "https://{companyDomain}.bamboohr.com",
    headers: &[("Accept", "application/json")],
    limits: Limits {
        concurrency: Some(4),
        retry_after: &[("Retry-After", RetryAfterFormat::DeltaSeconds)],
        ..Limits::NONE
    },
    retry: RetryPolicy {
        statuses: &[408, 429, 500, 502, 503, 504, 598],
        max_attempts: 5,
        base: Duration::from_millis(1000),
        cap: Duration::from_millis(60000),
    },
    errors: ErrorRules {
        code: &["/error/code"],
        message: &["/error/message", "/errors/0/error", "/error"],
        request_id: &[],
        message_header: Some("X-BambooHR-Error-Message"),
        request_id_header: Some("x-request-id"),
        rules: &[
            ErrorRule::new(400, ErrorClass::RestartPagination).code("BadPage"),
            ErrorRule::new(400, ErrorClass::Validation),
            ErrorRule::new(401, ErrorClass::AuthExpired),
            ErrorRule::new(403, ErrorClass::Forbidden),
            ErrorRule::new(404, ErrorClass::NotFound),
            ErrorRule::new(409, ErrorClass::Validation),
            ErrorRule::new(422, ErrorClass::Validation),
            ErrorRule::new(429, ErrorClass::RateLimited),
            ErrorRule::new(503, ErrorClass::Transient),
        ],
        rows: None,
    },
    null_values: &[""],
};

/// Every operation of this crate.
pub static OPERATIONS: &[&Operation] = &[
    &GET_COMPANY_INFORMATION,
    &CREATE_EMPLOYEE,
    &GET_CHANGED_EMPLOYEE_IDS,
    &GET_EMPLOYEE,
    &GET_EMPLOYEES_DIRECTORY,
    &LIST_EMPLOYEES,
    &UPDATE_EMPLOYEE,
    &LIST_LIST_FIELDS,
    &GET_EMPLOYEE_TABLE_DATA,
    &CREATE_TIME_OFF_REQUEST,
    &ESTIMATE_FUTURE_TIME_OFF_BALANCES,
    &LIST_TIME_OFF_REQUESTS,
    &LIST_TIME_OFF_TYPES,
    &UPDATE_TIME_OFF_REQUEST_STATUS,
    &LIST_USERS,
];

/// A connection to BambooHR. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    pub(crate) connection: Connection,
}

impl Client {
    /// Starts a connection.
    pub fn builder(settings: Settings) -> ClientBuilder<Self> {
        ClientBuilder::new(
            &PROFILE,
            vec![
                ("company", settings.company.clone()),
                ("companyDomain", settings.company),
            ],
        )
        .setting("company", SettingRule::Pattern("^[a-z0-9_-]+$"))
        .redact("birthDate")
        .redact("dateOfBirth")
        .redact("gender")
        .redact("marital")
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
    /// First label of the company's address: `acme` in <https://acme.bamboohr.com>.
    pub company: String,
}

impl Settings {
    /// With everything that has no default.
    #[must_use]
    pub fn new(company: impl Into<String>) -> Self {
        Self {
            company: company.into(),
        }
    }
}

/// How requests are authenticated.
#[derive(Debug)]
pub struct Credentials {
    auth: Auth,
}

impl Credentials {
    /// HTTP Basic. Scheme `basic` of the spec.
    #[must_use]
    pub fn api_key(api_key: impl Into<Secret>) -> Self {
        Self {
            auth: Auth::Basic {
                username: api_key.into(),
                password: Secret::from("x"),
            },
        }
    }

    /// OAuth 2.0 (authorization code, with refresh tokens that change at every use). Scheme `oauth`
    /// of the spec.
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
                settings.company.as_str(),
                ".bamboohr.com/authorize.php?request=authorize",
            ]
            .concat(),
        )
    }

    fn oauth_endpoint(settings: &Settings) -> OAuth2Endpoint {
        OAuth2Endpoint {
            token_url: [
                "https://",
                settings.company.as_str(),
                ".bamboohr.com/token.php?request=token",
            ]
            .concat(),
            grant: Grant::AuthorizationCode,
            rotating: true,
            client_auth: ClientAuth::Body,
            body: TokenBody::Form,
            scopes: &[
                "company:info",
                "employee",
                "employee.write",
                "employee_directory",
                "field",
                "time_off",
                "time_off.write",
                "user",
                "offline_access",
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
