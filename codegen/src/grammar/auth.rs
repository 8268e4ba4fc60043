//! `auth`: the ways to authenticate.

use super::{BlockDef, Group, MOST, Shape, may, must};

pub(super) static AUTH: BlockDef = BlockDef {
    name: "`auth`",
    doc: "The ways to authenticate. A connection chooses one of them.",
    keys: &[must(
        "any_of",
        Shape::Named("way", &Shape::Block(&WAY)),
        "{token: {scheme: bearer, bearer: $credential.token}}",
        "Each way by a name of yours.",
    )],
    groups: &[],
};

static WAY: BlockDef = BlockDef {
    name: "a way to authenticate",
    doc: "A security scheme of the spec, and how it is satisfied. Credentials are named by their use: `$credential.<name>`.",
    keys: &[
        may(
            "scheme",
            Shape::Text("security scheme"),
            "bearer",
            "A name of `components.securitySchemes`. Needed, except beside `all`.",
        ),
        may(
            "basic",
            Shape::Block(&BASIC),
            "{username: $credential.api_key, password: x}",
            "User name and password.",
        ),
        may(
            "bearer",
            Shape::Text("template"),
            "$credential.token",
            "A token in the header `Authorization`.",
        ),
        may(
            "api_key",
            Shape::TextOr("template", &API_KEY),
            "$credential.key",
            "A key where the scheme says: a header, a query parameter or a cookie.",
        ),
        may(
            "oauth2",
            Shape::Block(&OAUTH2),
            "{grant: authorization_code, refresh: rotating, scopes: [read]}",
            "A token of OAuth 2.0, refreshed when it ends.",
        ),
        may(
            "token_exchange",
            Shape::Block(&TOKEN_EXCHANGE),
            "{op: login, body: {user: $credential.user, password: $credential.password}, token: token}",
            "A login call, whose token goes into requests.",
        ),
        may(
            "jwt",
            Shape::Block(&JWT),
            "{alg: RS256, key: $credential.private_key, claims: {iss: $credential.client_id}}",
            "A token that the client signs.",
        ),
        may(
            "oauth1",
            Shape::Block(&OAUTH1),
            "{consumer_key: $credential.consumer_key, consumer_secret: $credential.consumer_secret, token: $credential.token, token_secret: $credential.token_secret}",
            "Requests signed by OAuth 1.0.",
        ),
        may(
            "fn",
            Shape::Block(&AUTH_FN),
            "{name: sign_request, with: {key_id: $credential.key_id, secret: $credential.secret}}",
            "A function written by hand in the `hooks` of the connector, which signs each request.",
        ),
        may(
            "all",
            Shape::List(&Shape::Block(&WAY)),
            "[{scheme: app_key, api_key: $credential.app_key}, {scheme: bearer, bearer: $credential.token}]",
            "Several at once. Each entry names its own scheme.",
        ),
    ],
    groups: &[
        Group::One(&[
            "basic",
            "bearer",
            "api_key",
            "oauth2",
            "token_exchange",
            "jwt",
            "oauth1",
            "fn",
            "all",
        ]),
        Group::One(&["scheme", "all"]),
    ],
};

static AUTH_FN: BlockDef = BlockDef {
    name: "`fn` of a way",
    doc: "A function that signs requests: it sees each request whole, right before it is sent, and puts into it what the provider asks for. `cargo xtask new-fn` writes its stub.",
    keys: &[
        must(
            "name",
            Shape::Text("function"),
            "sign_request",
            "The function, in snake_case.",
        ),
        may(
            "with",
            Shape::Named("value", &Shape::AnyText("template")),
            "{key_id: $credential.key_id, secret: $credential.secret, region: $settings.region}",
            "What it is given besides the request and the time, in this order. Credentials among it are kept out of messages.",
        ),
    ],
    groups: &[],
};

static BASIC: BlockDef = BlockDef {
    name: "`basic`",
    doc: "User name and password of HTTP basic authentication.",
    keys: &[
        must(
            "username",
            Shape::AnyText("template"),
            "\"{$credential.email}/token\"",
            "The user name.",
        ),
        must(
            "password",
            Shape::AnyText("template"),
            "$credential.api_token",
            "The password.",
        ),
    ],
    groups: &[],
};

static API_KEY: BlockDef = BlockDef {
    name: "`api_key`",
    doc: "A key with text before it.",
    keys: &[
        must(
            "value",
            Shape::Text("template"),
            "$credential.key",
            "The key.",
        ),
        may(
            "prefix",
            Shape::Text("text"),
            "\"Token \"",
            "Text before the key.",
        ),
    ],
    groups: &[],
};

static OAUTH2: BlockDef = BlockDef {
    name: "`oauth2`",
    doc: "OAuth 2.0. Addresses come from the scheme of the spec.",
    keys: &[
        must(
            "grant",
            Shape::Words(&["authorization_code", "client_credentials"]),
            "authorization_code",
            "How the first token is got.",
        ),
        must(
            "refresh",
            Shape::Words(&["standard", "rotating", "none"]),
            "rotating",
            "Whether there are refresh tokens, and whether each is good once.",
        ),
        may(
            "scopes",
            Shape::Texts("scope"),
            "[read, write]",
            "The scopes to ask for.",
        ),
        may(
            "client_auth",
            Shape::Words(&["basic", "body"]),
            "basic",
            "Where the client's id and secret stand in a token request. `body` unless written.",
        ),
        may(
            "body",
            Shape::Words(&["form", "json"]),
            "form",
            "How a token request is written. `form` unless written.",
        ),
        may(
            "token_url",
            Shape::Text("URL template"),
            "\"https://{company}.acme.example/oauth/token\"",
            "The token endpoint, when it differs from the scheme's.",
        ),
        may(
            "expires_in",
            Shape::Int(1, MOST),
            "3600",
            "Seconds that a token lives, when the answer does not say it.",
        ),
        may(
            "authorize",
            Shape::Block(&AUTHORIZE),
            "{params: {prompt: consent}}",
            "How a person is sent to the provider to consent.",
        ),
    ],
    groups: &[],
};

static AUTHORIZE: BlockDef = BlockDef {
    name: "`authorize`",
    doc: "The page of the provider on which a person consents.",
    keys: &[
        may(
            "url",
            Shape::Text("URL template"),
            "\"https://acme.example/oauth/authorize\"",
            "Its address, when it differs from the scheme's.",
        ),
        may(
            "params",
            Shape::Named("parameter", &Shape::Text("value")),
            "{prompt: consent}",
            "More query parameters.",
        ),
        may(
            "pkce",
            Shape::Bool,
            "false",
            "`false` for providers that refuse PKCE.",
        ),
        may(
            "scope_separator",
            Shape::Text("text"),
            "\",\"",
            "What stands between scopes. A space unless written.",
        ),
    ],
    groups: &[],
};

static TOKEN_EXCHANGE: BlockDef = BlockDef {
    name: "`token_exchange`",
    doc: "A login call, whose token goes into requests until it ends.",
    keys: &[
        may(
            "op",
            Shape::Text("operation"),
            "login",
            "The login operation of the spec.",
        ),
        may(
            "url",
            Shape::Text("URL template"),
            "\"https://{company}.acme.example/login\"",
            "Its address, when the spec does not have it.",
        ),
        may(
            "body",
            Shape::Named("field", &Shape::Text("template")),
            "{user: $credential.user, password: $credential.password}",
            "The body, field by field.",
        ),
        may(
            "encode",
            Shape::Words(&["json", "form"]),
            "form",
            "How the body is written. `json` unless written.",
        ),
        may(
            "basic",
            Shape::Block(&BASIC),
            "{username: $credential.user, password: $credential.password}",
            "User name and password of the login call.",
        ),
        must(
            "token",
            Shape::Text("path"),
            "data.token",
            "Where the token stands in the answer.",
        ),
        may(
            "expires",
            Shape::Block(&EXPIRES),
            "{as: delta, path: expires_in}",
            "When the token ends. Left out, it is used until it is refused.",
        ),
        may(
            "send",
            Shape::Block(&SEND),
            "{header: X-Login, prefix: \"Token \"}",
            "How the token goes into requests.",
        ),
    ],
    groups: &[Group::One(&["op", "url"])],
};

static EXPIRES: BlockDef = BlockDef {
    name: "`expires`",
    doc: "When a token ends.",
    keys: &[
        must(
            "as",
            Shape::Words(&["delta", "at", "fixed"]),
            "delta",
            "Seconds from now, a moment, or always the same.",
        ),
        may(
            "path",
            Shape::Text("path"),
            "expires_in",
            "Where it stands in the answer; for `delta` and `at`.",
        ),
        may(
            "seconds",
            Shape::Int(1, MOST),
            "1200",
            "Seconds that a token lives; for `fixed`.",
        ),
    ],
    groups: &[Group::One(&["path", "seconds"])],
};

static SEND: BlockDef = BlockDef {
    name: "`send`",
    doc: "How a token goes into requests.",
    keys: &[
        may(
            "header",
            Shape::Text("header"),
            "X-Login",
            "The header, spelt as in the scheme.",
        ),
        may(
            "prefix",
            Shape::Text("text"),
            "\"Token \"",
            "Text before the token.",
        ),
    ],
    groups: &[],
};

static JWT: BlockDef = BlockDef {
    name: "`jwt`",
    doc: "A JSON Web Token that the client signs, sent as it is or exchanged for an access token.",
    keys: &[
        must(
            "alg",
            Shape::Words(&["RS256", "PS256", "ES256", "HS256"]),
            "RS256",
            "The way to sign.",
        ),
        must(
            "key",
            Shape::Text("template"),
            "$credential.private_key",
            "The private key as PEM, or the shared secret.",
        ),
        may(
            "key_id",
            Shape::Text("template"),
            "$credential.key_id",
            "The key's id, which goes into the token's header as `kid`.",
        ),
        may(
            "claims",
            Shape::Named("claim", &Shape::Text("template")),
            "{iss: $credential.client_id, aud: \"https://acme.example\"}",
            "What the token says.",
        ),
        may(
            "lifetime",
            Shape::Int(1, MOST),
            "300",
            "Seconds that a token lives.",
        ),
        may(
            "exchange",
            Shape::Block(&JWT_EXCHANGE),
            "{grant: jwt_bearer}",
            "The token is an assertion for a token endpoint (RFC 7523).",
        ),
    ],
    groups: &[],
};

static JWT_EXCHANGE: BlockDef = BlockDef {
    name: "`exchange`",
    doc: "The exchange of a signed token for an access token.",
    keys: &[
        must(
            "grant",
            Shape::Words(&["jwt_bearer", "client_credentials"]),
            "jwt_bearer",
            "Whether the token is the grant, or authenticates the client.",
        ),
        may(
            "token_url",
            Shape::Text("URL template"),
            "\"https://acme.example/oauth/token\"",
            "The token endpoint, when it differs from the scheme's.",
        ),
        may(
            "scopes",
            Shape::Texts("scope"),
            "[read]",
            "The scopes to ask for.",
        ),
    ],
    groups: &[],
};

static OAUTH1: BlockDef = BlockDef {
    name: "`oauth1`",
    doc: "Requests signed by OAuth 1.0.",
    keys: &[
        must(
            "consumer_key",
            Shape::Text("template"),
            "$credential.consumer_key",
            "The key of the application.",
        ),
        must(
            "consumer_secret",
            Shape::Text("template"),
            "$credential.consumer_secret",
            "The secret of the application.",
        ),
        must(
            "token",
            Shape::Text("template"),
            "$credential.token",
            "The token of the connection.",
        ),
        must(
            "token_secret",
            Shape::Text("template"),
            "$credential.token_secret",
            "The secret of the token.",
        ),
        may(
            "realm",
            Shape::Text("template"),
            "$settings.account",
            "The realm in the header.",
        ),
    ],
    groups: &[],
};
