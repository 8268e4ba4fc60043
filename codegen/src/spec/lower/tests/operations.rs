//! Operations as vendors write them: everything declared is there, and what is not exact is told.

use super::{document, remarks};
use crate::api::{Api, Effect, Location, Operation};

/// Reads operations, written as the value of `paths`.
fn paths(text: &str) -> (Api, Vec<crate::diagnostic::Code>) {
    let indented: String = text.lines().map(|line| format!("  {line}\n")).collect();
    let (api, found) = document(&format!(
        "openapi: 3.0.0\ninfo: {{title: T, version: '1'}}\npaths:\n{indented}"
    ));
    (api, found.into_iter().map(|it| it.0).collect())
}

fn addresses(api: &Api) -> Vec<String> {
    let of = |it: &Operation| {
        let query: Vec<_> = it
            .fixed_query
            .iter()
            .map(|(n, v)| format!("{n}={v}"))
            .collect();
        format!("{} {} {}", it.method, it.path, query.join("&"))
            .trim()
            .to_owned()
    };
    api.operations.iter().map(of).collect()
}

#[test]
fn path_keys_with_query_fragment_and_literals() {
    let (api, found) = paths(
        "/v1/messages: {post: {operationId: a, responses: {}}}\n/v1/messages?beta=true&x: {post: {operationId: b, responses: {}}}\n/token#refresh: {post: {operationId: c, responses: {}}}\n/token#new: {post: {operationId: d, responses: {}}}\nplain: {get: {responses: {}}, head: {responses: {}}, options: {responses: {}}, trace: {responses: {}}}\n/Accounts/{Sid}.json: {get: {operationId: a, parameters: [{name: Sid, in: path, schema: {type: string}}], responses: {}}}\n/none: {get: null}\n",
    );
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(
        addresses(&api),
        [
            "POST /v1/messages",
            "POST /v1/messages beta=true&x=",
            "POST /token",
            "POST /token",
            "GET /plain",
            "HEAD /plain",
            "OPTIONS /plain",
            "TRACE /plain",
            "GET /Accounts/{Sid}.json"
        ]
    );
    assert_eq!(
        remarks(&api, Effect::Omitted),
        ["/paths/~1none/get `get` is no object; left out"]
    );
}

#[test]
fn parameters_that_do_not_fit() {
    let (api, found) = paths(
        "/a/{id}/{other}:\n  parameters: [{name: q, in: query, schema: {type: string}}, {name: id, in: path, schema: {type: integer}}]\n  get:\n    parameters: [{name: q, in: query, schema: {type: boolean}}, {name: q, in: query, schema: {type: integer}}, {name: ghost, in: path, schema: {}}, {name: accept, in: header, schema: {type: string}}, {name: X, in: header}, {name: f, in: query, content: {application/json: {schema: {type: object}}}}, {name: bad, in: body, schema: {}}]\n    responses: {}\n",
    );
    assert_eq!(found, [crate::diagnostic::Code::S0006]);
    let params: Vec<_> = api.operations[0]
        .params
        .iter()
        .map(|it| (it.name.as_str(), it.location, api.describe(it.ty)))
        .collect();
    let row = |name, location, ty: &str| (name, location, ty.to_owned());
    assert_eq!(
        params,
        [
            row("q", Location::Query, "integer"),
            row("id", Location::Path, "integer"),
            row("X", Location::Header, "string"),
            row("f", Location::Query, "map of anything"),
            row("other", Location::Path, "string")
        ]
    );
    let get = "/paths/~1a~1{id}~1{other}/get";
    assert_eq!(
        remarks(&api, Effect::Omitted),
        [
            format!("{get}/parameters/2 path parameter `ghost` is not in the path; left out"),
            format!("{get}/parameters/3 header `accept` is set by the client")
        ]
    );
    let degraded = remarks(&api, Effect::Degraded);
    assert!(degraded.contains(&format!(
        "{get} path parameter `other` is not declared; read as text"
    )));
    assert!(degraded.contains(&format!("{get}/parameters/4 no `schema`; read as text")));
}

#[test]
fn bodies_and_responses_that_are_not_understood_are_raw() {
    let (api, found) = paths(
        "/a:\n  get:\n    requestBody: {$ref: '#/components/requestBodies/None'}\n    responses: {200: {$ref: '#/components/responses/None'}, '20x': {description: d}, '4xx': {}, default: {content: {text/plain: {}}}, success: {description: d}}\n  delete: {}\n",
    );
    assert_eq!(found, [crate::diagnostic::Code::S0004; 2]);
    let get = &api.operations[0];
    let body = get.body.as_ref().unwrap();
    assert_eq!(api.describe(body.content[0].ty.unwrap()), "anything");
    let statuses: Vec<_> = get.responses.iter().map(|it| it.status.as_str()).collect();
    assert_eq!(statuses, ["200", "4XX", "default"]);
    assert_eq!(remarks(&api, Effect::Omitted).len(), 2);
    assert_eq!(api.operations.len(), 2);
    assert_eq!(
        remarks(&api, Effect::Degraded).last().map(String::as_str),
        Some("/paths/~1a/get/responses/200 `#/components/responses/None` leads nowhere")
    );
}
