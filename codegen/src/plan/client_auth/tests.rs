//! Ways to authenticate, from schemes and requirements.

use super::*;
use crate::api::{DocumentId, OperationId, Origin};
use crate::plan::Security;

fn api(schemes: &[(&str, SchemeKind)], operations: &[&[&[&str]]]) -> Api {
    let origin = || Origin {
        document: DocumentId(0),
        pointer: String::new(),
    };
    Api {
        security_schemes: schemes
            .iter()
            .map(|(name, kind)| SecurityScheme {
                name: (*name).to_owned(),
                kind: kind.clone(),
                doc: crate::api::Doc::default(),
                origin: origin(),
            })
            .collect(),
        operations: operations
            .iter()
            .map(|security| crate::api::Operation {
                security: security
                    .iter()
                    .map(|schemes| crate::api::Requirement {
                        schemes: schemes
                            .iter()
                            .map(|it| ((*it).to_owned(), Vec::new()))
                            .collect(),
                    })
                    .collect(),
                ..crate::transfer::tests::operation("GET", "/x")
            })
            .collect(),
        ..Api::default()
    }
}

fn http(scheme: &str) -> SchemeKind {
    SchemeKind::Http {
        scheme: scheme.to_owned(),
    }
}

fn key(location: Location, name: &str) -> SchemeKind {
    SchemeKind::ApiKey {
        location,
        name: name.to_owned(),
    }
}

fn oauth(authorization: bool, token: Option<&str>) -> SchemeKind {
    SchemeKind::OAuth2 {
        authorization_url: authorization.then(|| "https://x.example/authorize".to_owned()),
        token_url: token.map(str::to_owned),
        refresh_url: None,
        scopes: vec!["read".to_owned()],
    }
}

fn names(ways: &[Auth]) -> Vec<&str> {
    ways.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn alternatives_by_use() {
    let schemes = [
        ("basic", http("basic")),
        ("apiToken", http("bearer")),
        ("unused", key(Location::Query, "k")),
    ];
    let api = api(
        &schemes,
        &[
            &[&["basic"], &["apiToken"]],
            &[&["apiToken"]],
            &[&["ghost"]],
        ],
    );
    assert_eq!(names(&ways(&api, None)), ["api_token", "basic", "unused"]);
    assert_eq!(ways(&api, None)[1].credentials, ["username", "password"]);
}

#[test]
fn several_schemes_at_once() {
    let schemes = [
        ("app-id", key(Location::Header, "x-app-id")),
        ("apiKey", key(Location::Cookie, "key")),
        ("oauth", oauth(true, Some("https://x.example/token"))),
        ("oidc", SchemeKind::OpenIdConnect { url: String::new() }),
    ];
    let api = api(
        &schemes,
        &[&[&["oidc", "oauth", "app-id", "apiKey"]], &[&["app-id"]]],
    );
    let ways = ways(&api, None);
    assert_eq!(
        names(&ways),
        ["api_key_and_app_id_and_oauth_and_oidc", "app_id"]
    );
    // One token serves both schemes that want one.
    assert_eq!(ways[0].credentials, ["token", "key", "app_id_key"]);
    let AuthKind::All(kinds) = &ways[0].kind else {
        panic!("all")
    };
    assert!(matches!(
        kinds[..],
        [
            AuthKind::OAuth2 { .. },
            AuthKind::ApiKey { .. },
            AuthKind::ApiKey { .. }
        ]
    ));
}

#[test]
fn nothing_is_a_way_where_it_is_enough() {
    let none = api(&[], &[&[]]);
    assert!(ways(&none, None).is_empty());
    let optional = api(&[("none", http("bearer"))], &[&[&["none"], &[]]]);
    assert_eq!(names(&ways(&optional, None)), ["none_auth", "none"]);
    let public = api(&[("t", http("bearer"))], &[&[&["t"]], &[]]);
    assert_eq!(names(&ways(&public, None)), ["t", "none"]);
    let always = api(&[("t", http("bearer"))], &[&[&["t"]]]);
    assert_eq!(names(&ways(&always, None)), ["t"]);
}

#[test]
fn unusual_schemes() {
    let only = |kind: SchemeKind| {
        let api = api(&[("s", kind)], &[&[&["s"]]]);
        ways(&api, None).remove(0)
    };
    let scheme = only(http("dpop"));
    assert!(
        matches!(&scheme.kind, AuthKind::ApiKey { name, value, .. } if name == "Authorization" && value[0] == Piece::Text("Dpop ".to_owned()))
    );
    assert!(matches!(
        only(SchemeKind::MutualTls).kind,
        AuthKind::MutualTls
    ));
    for url in [None, Some("/oauth/token"), Some("https://{x}/t"), Some("")] {
        assert!(
            matches!(only(oauth(true, url)).kind, AuthKind::Bearer { .. }),
            "{url:?}"
        );
    }
    let machine = only(oauth(false, Some("https://x.example/t")));
    assert_eq!(machine.credentials, ["client_id", "client_secret"]);
    assert!(
        matches!(&machine.kind, AuthKind::OAuth2 { grant, .. } if grant == "client_credentials")
    );
}

/// The default of the choice, and what differs from it.
fn chosen(api: &Api) -> Option<(Security, Vec<Security>)> {
    let choice = choice(api)?;
    let all = (0..api.operations.len()).filter_map(|at| u32::try_from(at).ok());
    let own = all.map(|at| choice.own(OperationId(at))).collect();
    Some((choice.default, own))
}

fn security(any: &[&[&str]]) -> Security {
    any.iter()
        .map(|needed| needed.iter().map(|it| (*it).to_owned()).collect())
        .collect()
}

#[test]
fn no_choice_where_one_way_serves_all() {
    let schemes = [("a", http("basic")), ("b", http("bearer"))];
    let all: [&[&[&[&str]]]; 5] = [
        &[],
        &[&[&["a"]], &[&["a"]]],
        &[&[&["a"], &["b"]], &[&["b"], &["a"]]],
        &[&[&["a"]], &[&["a"], &[]], &[]],
        &[&[&["a", "b"]], &[&["b", "a"]], &[&["ghost"]], &[&[]]],
    ];
    for operations in all {
        assert_eq!(chosen(&api(&schemes, operations)), None, "{operations:?}");
    }
}

#[test]
fn operations_say_what_differs_from_what_most_take() {
    let schemes = [
        ("key", key(Location::Header, "x-key")),
        ("app", key(Location::Header, "x-app")),
        ("basic", http("basic")),
    ];
    let mut api = api(
        &schemes,
        &[
            &[&["basic"]],
            &[&["key", "app"], &["basic"]],
            &[&["key", "app"], &["basic"]],
            &[&["basic"], &[]],
            &[&["ghost"]],
            &[&["basic", "ghost"], &["app"]],
            &[],
        ],
    );
    api.operations[6].public = true;
    let (default, own) = chosen(&api).expect("a choice");
    assert_eq!(default, security(&[&["key", "app"], &["basic"]]));
    assert_eq!(
        own,
        [
            security(&[&["basic"]]),
            Security::new(),
            Security::new(),
            security(&[&["basic"], &[]]),
            // It does not say what it takes.
            security(&[&["key", "app"], &["basic"], &[]]),
            security(&[&["app"]]),
            Security::new(),
        ]
    );
    let ways = ways(&api, choice(&api).as_ref());
    assert_eq!(names(&ways), ["basic", "app", "key", "none"]);
    let arguments: Vec<_> = ways.iter().map(|it| it.credentials.join(" ")).collect();
    assert_eq!(arguments, ["username password", "key", "key", ""]);
}

#[test]
fn the_first_of_equally_frequent_ones_is_the_default() {
    let schemes = [("b", http("basic")), ("a", http("bearer"))];
    let api = api(&schemes, &[&[&["b"]], &[&["a"]]]);
    let expected = (
        security(&[&["b"]]),
        vec![Security::new(), security(&[&["a"]])],
    );
    assert_eq!(chosen(&api), Some(expected));
}

#[test]
fn one_token_is_enough_for_one_header() {
    let schemes = [
        ("oidc", SchemeKind::OpenIdConnect { url: String::new() }),
        ("oauth", oauth(true, Some("https://x.example/token"))),
        ("and", key(Location::Header, "x-key")),
    ];
    let api = api(&schemes, &[&[&["oidc", "and", "oauth"]], &[&["oidc"]]]);
    let (default, own) = chosen(&api).expect("a choice");
    assert_eq!(default, security(&[&["and", "oauth"]]));
    assert_eq!(own, [Security::new(), security(&[&["oidc"]])]);
    // `and` joins credentials.
    let ways = ways(&api, choice(&api).as_ref());
    assert_eq!(names(&ways), ["oidc", "and_auth", "oauth"]);
}
