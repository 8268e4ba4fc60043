//! What is sent and read, from small documents.

use super::answer::Framing;
use super::*;
use crate::api::Doc;

/// An operation without anything.
pub(crate) fn operation(method: &str, path: &str) -> Operation {
    Operation {
        id: None,
        method: method.to_owned(),
        path: path.to_owned(),
        fixed_query: Vec::new(),
        tags: Vec::new(),
        doc: Doc::default(),
        deprecated: false,
        params: Vec::new(),
        body: None,
        responses: Vec::new(),
        security: Vec::new(),
        public: false,
        servers: Vec::new(),
        origin: Origin {
            document: crate::api::DocumentId(0),
            pointer: String::new(),
        },
    }
}

/// Reads one operation, written as the value of `paths./x.post`.
fn with<T>(text: &str, check: impl FnOnce(&Api, &Operation) -> T) -> T {
    let indented: String = text.lines().map(|line| format!("      {line}\n")).collect();
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /x/{{id}}:\n    post:\n{indented}components:\n  schemas:\n    A: {{type: object, properties: {{a: {{type: string}}}}}}\n    B: {{type: object, properties: {{b: {{type: string}}}}}}\n    Color: {{type: string, enum: [red, blue]}}\n"
    );
    let files = [("specs/x/openapi.yaml".to_owned(), text.into_bytes())];
    let mut diagnostics = crate::diagnostic::Diagnostics::default();
    let mut sources = crate::source::Sources::default();
    let api = crate::spec::read("x", &files, &mut sources, &mut diagnostics).expect("readable");
    check(&api, &api.operations[0])
}

fn words(remarks: &[Remark]) -> Vec<(Effect, &str)> {
    remarks
        .iter()
        .map(|it| (it.effect, it.what.as_str()))
        .collect()
}

#[test]
fn json_is_sent_first_and_the_rest_is_said() {
    let text = "
requestBody:
  required: true
  content:
    text/plain: {schema: {type: string}}
    application/vnd.x+json: {schema: {$ref: '#/components/schemas/A'}}
    multipart/form-data: {schema: {$ref: '#/components/schemas/B'}}
responses: {'204': {description: ''}}";
    with(text, |api, operation| {
        let it = transfer(api, operation);
        let body = it.body.expect("a body");
        assert_eq!(body.media_type, "application/vnd.x+json");
        assert!(matches!(body.shape, Shape::Json(Some(_))) && !body.optional);
        assert_eq!(it.answer, Answer::One(Case::Empty));
        assert_eq!(
            words(&it.remarks),
            [
                (
                    Effect::Omitted,
                    "a body of `text/plain` is not offered: `application/vnd.x+json` is sent"
                ),
                (
                    Effect::Omitted,
                    "a body of `multipart/form-data` is not offered: `application/vnd.x+json` is sent"
                ),
            ]
        );
    });
}

#[test]
fn parts_by_their_types() {
    let text = "
requestBody:
  content:
    multipart/form-data:
      schema:
        type: object
        required: [file]
        properties:
          file: {type: string, format: binary}
          more: {type: array, items: {type: string, format: binary}}
          meta: {$ref: '#/components/schemas/A'}
          tags: {type: array, items: {type: string}}
          rows: {type: array, items: {$ref: '#/components/schemas/B'}}
          raw: {type: string}
          n: {type: integer}
      encoding: {raw: {contentType: image/png}}
responses: {'200': {description: '', content: {text/csv: {schema: {type: string}}}}}";
    with(text, |api, operation| {
        let it = transfer(api, operation);
        let parts: Vec<_> = it
            .values
            .iter()
            .filter(|it| it.place == Place::Part)
            .map(|it| {
                (
                    it.wire.as_str(),
                    format!("{:?}", it.written)
                        .split(['(', ' '])
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                )
            })
            .collect();
        assert_eq!(
            parts
                .iter()
                .map(|(a, b)| format!("{a} {b}"))
                .collect::<Vec<_>>(),
            [
                "file File",
                "more Files",
                "meta Json",
                "tags List",
                "rows JsonList",
                "raw File",
                "n Scalar"
            ]
        );
        assert_eq!(
            it.answer,
            Answer::One(Case::Text {
                accept: "text/csv".to_owned()
            })
        );
        assert!(it.remarks.is_empty());
        assert_eq!(it.roots(api, true).len(), 2);
    });
}

#[test]
fn answers_by_status() {
    let text = "
responses:
  default: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
  '202': {description: ''}
  '201': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
  '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
  '404': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}";
    with(text, |api, operation| {
        let it = transfer(api, operation);
        let Answer::ByStatus(cases) = &it.answer else {
            panic!("{:?}", it.answer)
        };
        let statuses: Vec<&str> = cases.iter().map(|(status, _)| status.as_str()).collect();
        assert_eq!(statuses, ["200", "201", "202"]);
        assert_eq!(it.answer.accept().as_deref(), Some("application/json"));
        let [(statuses, _)] = &it.errors[..] else {
            panic!("{:?}", it.errors)
        };
        assert_eq!(statuses, &["default", "404"]);
    });
}

#[test]
fn answers_of_one_kind() {
    let json = |ty: &str| {
        format!(
            "{{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/{ty}'}}}}}}}}"
        )
    };
    let alike = format!("responses:\n  '200': {}\n  '201': {}", json("A"), json("A"));
    with(&alike, |api, operation| {
        assert!(matches!(
            transfer(api, operation).answer,
            Answer::One(Case::Json { ty: Some(_), .. })
        ));
    });
    let default = format!("responses:\n  default: {}", json("A"));
    with(&default, |api, operation| {
        assert!(matches!(
            transfer(api, operation).answer,
            Answer::One(Case::Json { ty: Some(_), .. })
        ));
    });
    with("responses: {'302': {description: ''}}", |api, operation| {
        let it = transfer(api, operation);
        assert_eq!(it.answer, Answer::Raw);
        assert_eq!(
            words(&it.remarks),
            [(
                Effect::Degraded,
                "no success is declared: the answer is given as it is"
            )]
        );
    });
    let no_content = format!("responses:\n  '204': {}", json("A"));
    with(&no_content, |api, operation| {
        assert_eq!(transfer(api, operation).answer, Answer::One(Case::Empty));
    });
    let stream = "responses: {'200': {description: '', content: {text/event-stream: {schema: {$ref: '#/components/schemas/A'}}}}}";
    with(stream, |api, operation| {
        assert!(matches!(
            transfer(api, operation).answer,
            Answer::One(Case::Items {
                ty: Some(_),
                framing: Framing::Events,
                ..
            })
        ));
    });
    for (schema, json) in [
        ("{schema: {$ref: '#/components/schemas/A'}}", true),
        ("{schema: {type: string, format: binary}}", false),
        ("{}", false),
    ] {
        let any =
            format!("responses: {{'200': {{description: '', content: {{'*/*': {schema}}}}}}}");
        with(&any, |api, operation| {
            let answer = transfer(api, operation).answer;
            assert_eq!(
                matches!(answer, Answer::One(Case::Json { .. })),
                json,
                "{answer:?}"
            );
        });
    }
}

#[test]
fn parameters_by_style() {
    let text = "
parameters:
  - {name: id, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: string}}}
  - {name: page, in: query, style: deepObject, explode: true, schema: {type: object, properties: {size: {type: integer}, in: {type: object, properties: {x: {type: string}}}, free: {type: object, additionalProperties: {type: string}}}}}
  - {name: form, in: query, schema: {type: object, properties: {r: {type: integer}}}}
  - {name: flat, in: query, explode: false, schema: {type: object, properties: {r: {type: integer}}}}
  - {name: ids, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/Color'}}}
  - {name: objects, in: query, schema: {type: array, items: {$ref: '#/components/schemas/A'}}}
  - {name: either, in: query, schema: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}}
  - {name: scalar, in: query, schema: {oneOf: [{type: string}, {type: integer}]}}
  - {name: filter, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
  - {name: Accept, in: header, schema: {type: string}}
  - {name: token, in: cookie, schema: {type: string}}
responses: {'204': {description: ''}}";
    with(text, |api, operation| {
        let it = transfer(api, operation);
        let lines: Vec<String> = it
            .values
            .iter()
            .map(|it| {
                let written = match &it.written {
                    Written::List { style, explode, .. } => format!("List {style:?} {explode}"),
                    Written::Pairs { style, explode } => format!("Pairs {style:?} {explode}"),
                    other => format!("{other:?}"),
                };
                format!(
                    "{:?} {}{} {written}",
                    it.place,
                    it.wire,
                    if it.keyed { "[..]" } else { "" }
                )
            })
            .collect();
        assert_eq!(
            lines,
            [
                "Path id List Matrix true",
                "Query page[size] Scalar",
                "Query page[in][x] Scalar",
                "Query page[free][..] Text",
                "Query r Scalar",
                "Query flat Pairs Form false",
                "Query ids List Pipe false",
                "Query objects List Form true",
                "Query either Text",
                "Query scalar Scalar",
                "Query filter Json",
                "Cookie token Scalar",
            ]
        );
        assert_eq!(it.remarks.len(), 2, "{:?}", it.remarks);
        assert!(it.remarks.iter().all(|it| it.effect == Effect::Degraded));
        // The JSON of `filter`, and the enumeration of `ids`.
        assert_eq!(it.roots(api, true).len(), 2);
    });
}
