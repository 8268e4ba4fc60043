//! `connector.yaml`: server, authentication, limits, retries, errors, paginators.

use crate::source::{Span, Spanned};

use super::{Allowance, EnumMap, Fetcher, Function, Literal, Name, Named, Names, Webhooks};

/// `mappings/<provider>/connector.yaml`: what is true of the provider.
#[derive(Debug, Clone)]
pub struct Connector {
    /// `provider`: slug, equal to the folder.
    pub provider: Name,
    /// `title`: the provider's own spelling of its name.
    pub title: Name,
    /// `settings`: values per connection.
    pub settings: Named<Setting>,
    /// `server`.
    pub server: Server,
    /// `auth.any_of`: ways to authenticate, chosen by the connection.
    pub auth: Named<Auth>,
    /// `headers`: sent with every request.
    pub headers: Named<Name>,
    /// `limits`.
    pub limits: Limits,
    /// `retry`.
    pub retry: Retry,
    /// `errors`.
    pub errors: Errors,
    /// `null_values`: texts that mean null everywhere, for instance `""`.
    pub null_values: Vec<Name>,
    /// `paginators`.
    pub paginators: Named<Paginator>,
    /// `enums`: maps that every category file may use.
    pub enums: Named<EnumMap>,
    /// `fns`: functions written by hand that every category file may use.
    pub fns: Named<Function>,
    /// `fetchers`: lists whose rows fields look values up in.
    pub fetchers: Named<Fetcher>,
    /// `operations`: operations to generate although no model uses them.
    pub operations: Vec<Name>,
    /// `resources`: operation to resource (file) name, where the tag misleads.
    pub resources: Named<Name>,
    /// `webhooks`.
    pub webhooks: Option<Webhooks>,
    /// `names`: what parts of the client are called.
    pub names: Names,
    /// `allow`: complaints about this file or the spec that are accepted.
    pub allow: Vec<Allowance>,
}

/// One entry of `settings`.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// `type`: `string` (default), `integer` or `boolean`.
    pub kind: Option<Name>,
    /// `enum`: the values that it may have.
    pub values: Vec<Name>,
    /// `pattern`: what a value has to match.
    pub pattern: Option<Name>,
    /// `default`.
    pub default: Option<Name>,
    /// `doc`.
    pub doc: Option<Name>,
}

/// `server`.
#[derive(Debug, Clone)]
pub struct Server {
    /// `url`: must equal a server of the spec.
    pub url: Name,
    /// `vars`: server variable to `$settings.<name>` or a literal.
    pub vars: Named<Name>,
}

/// One way to authenticate.
#[derive(Debug, Clone)]
pub struct Auth {
    /// `scheme`: a security scheme of the spec; of `all`, the place of the way's name.
    pub scheme: Name,
    /// How.
    pub kind: AuthKind,
    /// Place of the key that names the kind.
    pub kind_span: Span,
}

/// The key beside `scheme`.
#[derive(Debug, Clone)]
pub enum AuthKind {
    /// `basic: {username, password}`, both templates.
    Basic {
        /// Template such as `{$credential.email}/token`.
        username: Name,
        /// Template.
        password: Name,
    },
    /// `bearer: $credential.token`.
    Bearer {
        /// Template.
        token: Name,
    },
    /// `api_key: {value, prefix}`; location and name come from the scheme.
    ApiKey {
        /// Template.
        value: Name,
        /// Text in front of the value.
        prefix: Option<Name>,
    },
    /// `oauth2: {...}`.
    OAuth2(Box<OAuth2>),
    /// `token_exchange: {...}`: a login call whose token goes into requests.
    TokenExchange(Box<TokenExchange>),
    /// `jwt: {...}`: a token signed by the client.
    Jwt(Box<Jwt>),
    /// `oauth1: {...}`.
    OAuth1(Box<OAuth1>),
    /// `fn: {name, with}`: a function written by hand signs each request.
    Fn {
        /// `name`.
        name: Name,
        /// `with`: what it is given, each a template.
        with: Named<Name>,
    },
    /// `all: [...]`: several at once.
    All(Vec<Auth>),
}

/// `token_exchange`.
#[derive(Debug, Clone)]
pub struct TokenExchange {
    /// `op`: the login operation of the spec.
    pub op: Option<Name>,
    /// `url`: its address when the spec does not have it, with server variables.
    pub url: Option<Name>,
    /// `body`: field (a path of names in JSON) to template.
    pub body: Named<Name>,
    /// `encode`: `json` or `form`.
    pub encode: Name,
    /// `basic`: user name and password of the login call, both templates.
    pub basic: Option<(Name, Name)>,
    /// `token`: path in the answer.
    pub token: Name,
    /// `expires`.
    pub expires: Option<Expires>,
    /// `send.header`: repeats the name that the scheme has.
    pub header: Option<Name>,
    /// `send.prefix`: text in front of the token.
    pub prefix: Option<Name>,
}

/// `token_exchange.expires`.
#[derive(Debug, Clone)]
pub enum Expires {
    /// `{path, as: delta}`: seconds from now.
    Delta(Name),
    /// `{path, as: at}`: a moment.
    At(Name),
    /// `{seconds, as: fixed}`.
    Fixed(Spanned<i64>),
}

/// `jwt`.
#[derive(Debug, Clone)]
pub struct Jwt {
    /// `alg`: `RS256`, `PS256`, `ES256` or `HS256`.
    pub alg: Name,
    /// `key`: template of the private key as PEM, or of the shared secret.
    pub key: Name,
    /// `key_id`: template of `kid`.
    pub key_id: Option<Name>,
    /// `claims`: name to template.
    pub claims: Named<Name>,
    /// `lifetime` in seconds.
    pub lifetime: Option<Spanned<i64>>,
    /// `exchange`: the token is an assertion for a token endpoint (RFC 7523).
    pub exchange: Option<JwtExchange>,
}

/// `jwt.exchange`.
#[derive(Debug, Clone)]
pub struct JwtExchange {
    /// `grant`: `jwt_bearer` (the assertion is the grant) or `client_credentials` (it is the client).
    pub grant: Name,
    /// `token_url`: when it differs from the scheme's, with server variables.
    pub token_url: Option<Name>,
    /// `scopes`.
    pub scopes: Vec<Name>,
}

/// `oauth1`: all values are templates.
#[derive(Debug, Clone)]
pub struct OAuth1 {
    /// `consumer_key`.
    pub consumer_key: Name,
    /// `consumer_secret`.
    pub consumer_secret: Name,
    /// `token`.
    pub token: Name,
    /// `token_secret`.
    pub token_secret: Name,
    /// `realm`.
    pub realm: Option<Name>,
}

/// `oauth2`.
#[derive(Debug, Clone)]
pub struct OAuth2 {
    /// `grant`: `authorization_code` or `client_credentials`.
    pub grant: Name,
    /// `refresh`: `standard`, `rotating` or `none`.
    pub refresh: Name,
    /// `scopes`.
    pub scopes: Vec<Name>,
    /// `client_auth`: `basic` or `body`.
    pub client_auth: Name,
    /// `body`: `form` or `json`.
    pub body: Name,
    /// `token_url`: when it differs from the scheme's, with server variables.
    pub token_url: Option<Name>,
    /// `expires_in`: life of tokens in seconds, when the answer does not say it.
    pub expires_in: Option<Spanned<i64>>,
    /// `authorize`: how a person is sent to the provider.
    pub authorize: Option<Authorize>,
}

/// `oauth2.authorize`.
#[derive(Debug, Clone)]
pub struct Authorize {
    /// Place of the key.
    pub span: Span,
    /// `url`: when it differs from the scheme's, with server variables.
    pub url: Option<Name>,
    /// `params`: more parameters, such as `prompt: consent`.
    pub params: Named<Name>,
    /// `pkce: false` for providers that refuse it.
    pub pkce: bool,
    /// `scope_separator`; a space unless written.
    pub separator: Option<Name>,
}

/// `limits`.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// `concurrency`.
    pub concurrency: Option<Spanned<i64>>,
    /// `budget`: requests in a span of time.
    pub budget: Vec<Budget>,
    /// `remaining`: headers that count down what is left.
    pub remaining: Vec<Remaining>,
    /// `retry_after`: places that say when to come back.
    pub retry_after: Vec<RetryAfter>,
    /// `default_wait`: how long to wait after a rate limit that says nothing.
    pub default_wait: Option<Name>,
    /// `scope`: whom a rate limit holds back, `connection` or `app`.
    pub scope: Option<Name>,
}

/// One entry of `limits.budget`.
#[derive(Debug, Clone)]
pub struct Budget {
    /// `requests`.
    pub requests: Spanned<i64>,
    /// `per`: a duration.
    pub per: Name,
    /// `scope`: `connection` or `app`.
    pub scope: Option<Name>,
    /// `ops`: the operations that it counts; all when there are none.
    pub ops: Vec<Name>,
    /// `each`: every operation has it for itself.
    pub each: bool,
}

/// One entry of `limits.remaining`.
#[derive(Debug, Clone)]
pub struct Remaining {
    /// `header`.
    pub header: Name,
    /// `reset` and its `format`: header with the end of the span.
    pub reset: Option<(Name, Name)>,
    /// `per`: length of the span, when nothing says its end.
    pub per: Option<Name>,
}

/// One entry of `limits.retry_after`.
#[derive(Debug, Clone)]
pub struct RetryAfter {
    /// `header`, or `body`: a path into the body.
    pub place: Name,
    /// It is a path into the body.
    pub body: bool,
    /// `format`: `delta_seconds`, `delta_ms`, `epoch_seconds`, `epoch_millis`, `rfc3339`, `http_date`.
    pub format: Name,
}

/// `retry`.
#[derive(Debug, Clone, Default)]
pub struct Retry {
    /// `statuses`.
    pub statuses: Vec<Spanned<i64>>,
    /// `max_attempts`.
    pub max_attempts: Option<Spanned<i64>>,
    /// `backoff.base`, for instance `1s` or `500ms`.
    pub base: Option<Name>,
    /// `backoff.cap`.
    pub cap: Option<Name>,
    /// `safe_posts`: POST or PATCH operations that may be repeated.
    pub safe_posts: Vec<Name>,
    /// `unsafe_puts`: PUT or DELETE operations that must not be repeated, since each adds something.
    pub unsafe_puts: Vec<Name>,
    /// `idempotency`.
    pub idempotency: Option<Idempotency>,
}

/// `retry.idempotency`: where a key goes that is the same for all attempts of one request.
#[derive(Debug, Clone)]
pub struct Idempotency {
    /// `header` or `query`: its name.
    pub name: Name,
    /// It is a query parameter.
    pub query: bool,
    /// `ops`: the operations that take it; every POST and PATCH when there are none.
    pub ops: Vec<Name>,
}

/// `errors`.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    /// `body.code`: paths, first present wins.
    pub code: Vec<Name>,
    /// `body.message`.
    pub message: Vec<Name>,
    /// `body.request_id`.
    pub request_id: Vec<Name>,
    /// `header.message`: header that holds the message.
    pub message_header: Option<Name>,
    /// `header.request_id`.
    pub request_id_header: Option<Name>,
    /// `map`.
    pub map: Vec<ErrorRule>,
    /// `rows`.
    pub rows: Option<RowErrors>,
}

/// `errors.rows`: how the rows of a write say that they failed.
#[derive(Debug, Clone)]
pub struct RowErrors {
    /// `list`: path of the rows, `*` for each list at the top.
    pub list: Name,
    /// `failed`: what a failed row says.
    pub failed: When,
    /// `code`: paths in the row.
    pub code: Vec<Name>,
    /// `message`: paths in the row.
    pub message: Vec<Name>,
    /// `as`.
    pub kind: Name,
}

/// `when`: a condition on an answer.
#[derive(Debug, Clone)]
pub struct When {
    /// `path` or `header`.
    pub place: Name,
    /// It is a header.
    pub header: bool,
    /// What is there.
    pub test: WhenTest,
}

/// The test of a condition.
#[derive(Debug, Clone)]
pub enum WhenTest {
    /// `equals`.
    Equals(Name),
    /// `contains`.
    Contains(Name),
    /// `is: present`.
    Present,
}

/// One row of `errors.map`.
#[derive(Debug, Clone)]
pub struct ErrorRule {
    /// `status`.
    pub status: Spanned<i64>,
    /// `code`: the provider's code, when the status alone does not decide.
    pub code: Option<Name>,
    /// `when`: what the answer must say besides.
    pub when: Option<When>,
    /// `as`: `auth_expired`, `forbidden`, `not_found`, `conflict`, `validation`,
    /// `rate_limited`, `transient`, `gone`, `restart_pagination`, `permanent`.
    pub kind: Name,
}

/// One entry of `paginators`.
#[derive(Debug, Clone)]
pub struct Paginator {
    /// How the next page is found.
    pub kind: PaginatorKind,
    /// Place of the key that names the kind.
    pub kind_span: Span,
    /// `size`.
    pub size: Option<PageSize>,
    /// `max_pages`.
    pub max_pages: Option<Spanned<i64>>,
    /// `max_records`: no more than so many are given of one list.
    pub max_records: Option<Spanned<i64>>,
    /// `max_empty_pages`: so many pages without a record may follow one another.
    pub max_empty_pages: Option<Spanned<i64>>,
    /// `durable`: the last token is good for later runs.
    pub durable: Option<Durable>,
}

/// `durable: true`, or `{token, send}`.
#[derive(Debug, Clone)]
pub struct Durable {
    /// Its place.
    pub span: Span,
    /// Path in the response, when it is another token than that of the pages.
    pub token: Option<Name>,
    /// Address, when it goes elsewhere than the token of the pages.
    pub send: Option<Name>,
}

/// The key of a paginator.
#[derive(Debug, Clone)]
pub enum PaginatorKind {
    /// `cursor: {next, send, op, stop}`.
    Cursor {
        /// Path in the response.
        next: Name,
        /// Address, for instance `query.after`.
        send: Name,
        /// `op`: the operation that takes the token, when it is another one.
        op: Option<Name>,
        /// `drop_params_after_first`: the token is sent alone.
        alone: bool,
        /// When it ends.
        stop: Stop,
    },
    /// `next_url: {body, link, host}`.
    NextUrl(NextUrl),
    /// `page: {send, clause, start, stop}`.
    Page {
        /// Address.
        send: Name,
        /// `clause`: what is added to the text there.
        clause: Option<Name>,
        /// First page number.
        start: Option<Spanned<i64>>,
        /// When it ends.
        stop: Option<Stop>,
    },
    /// `offset: {send, clause, start, step, stop}`.
    Offset {
        /// Address.
        send: Name,
        /// `clause`: what is added to the text there.
        clause: Option<Name>,
        /// The offset of the first record.
        start: Option<Spanned<i64>>,
        /// `step: size` instead of `count`.
        by_size: Option<Span>,
        /// When it ends.
        stop: Option<Stop>,
    },
    /// `last_id: {id, send, stop}`.
    LastId {
        /// Path in a record.
        id: Name,
        /// Address.
        send: Name,
        /// When it ends; empty by default.
        stop: Stop,
    },
}

/// `next_url`.
#[derive(Debug, Clone)]
pub struct NextUrl {
    /// `body`: path in the response.
    pub body: Option<Name>,
    /// `link`: `rel` of a `Link` header.
    pub link: Option<Name>,
    /// `host`: hosts besides the server's, which get the credentials too.
    pub hosts: Vec<Name>,
    /// When it ends; absent by default.
    pub stop: Stop,
}

/// When the last page is reached.
#[derive(Debug, Clone)]
pub struct Stop {
    /// What to look at.
    pub kind: StopKind,
    /// Its place.
    pub span: Span,
}

/// The forms of `stop`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StopKind {
    /// `absent`: no next token.
    Absent,
    /// `empty`: a page without records.
    Empty,
    /// `{path, is}`: a boolean of the response.
    Is {
        /// Path in the response.
        path: Name,
        /// Its last value.
        is: bool,
    },
    /// `{path, equals}`: a text or number of the response.
    Equals {
        /// Path in the response.
        path: Name,
        /// Its last value.
        equals: Spanned<Literal>,
    },
    /// `{short_page: true}`, or with a reason: fewer records than asked for.
    Short {
        /// Why no page but the last is short.
        reason: Option<Name>,
    },
    /// `{total_pages: path}`.
    TotalPages(Name),
    /// `{total: path}`: number of records in all.
    Total(Name),
}

/// `size` of a paginator.
#[derive(Debug, Clone)]
pub struct PageSize {
    /// `send`: address; none when a clause holds the size.
    pub send: Option<Name>,
    /// `value`.
    pub value: Spanned<i64>,
    /// `max`: the largest that a caller may ask for.
    pub max: Option<Spanned<i64>>,
}
