//! Trees that mean harm: complaints with places, and an end.

use super::*;

#[test]
fn nothing_outside_is_opened_and_all_of_it_is_told() {
    let bad = [
        ("/etc/passwd", Code::S0005),
        ("file:///etc/passwd", Code::S0005),
        ("http://127.0.0.1/x.yml", Code::S0005),
        ("https://example.com/x.yml#/a", Code::S0005),
        ("//example.com/x.yml", Code::S0005),
        ("../x.yml", Code::S0005),
        ("a/../../x.yml", Code::S0005),
        ("%2e%2e%2fx.yml", Code::S0005),
        ("..%5cx.yml", Code::S0005),
        ("....//x.yml", Code::S0004),
        ("~/x.yml", Code::S0005),
        ("linked.yml", Code::S0005),
        ("pipe.yml", Code::S0005),
        ("huge.yml", Code::S0003),
        ("./", Code::S0005),
        ("", Code::S0005),
        ("missing.yml", Code::S0004),
        ("here.yml#/nothing", Code::S0004),
        ("empty.yml", Code::S0002),
        ("broken.yml", Code::S0002),
        ("bytes.yml", Code::S0001),
        ("deep.yml", Code::S0003),
    ];
    let mut root = "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters: [{$ref: missing.yml}, {name: q, in: query, schema: {type: string}}]\n      requestBody: {$ref: missing.yml}\n      responses: {'200': {$ref: missing.yml}}\n    put: {$ref: missing.yml}\ncomponents:\n  securitySchemes: {k: {$ref: missing.yml}}\n  schemas:\n    S:\n      type: object\n      properties:\n".to_owned();
    for (index, (reference, _)) in bad.iter().enumerate() {
        root.push_str(&format!("        p{index}: {{$ref: '{reference}'}}\n"));
    }
    let files: BTreeMap<String, Vec<u8>> = [
        ("api.yaml", root.as_bytes()),
        ("here.yml", b"a: 1"),
        ("empty.yml", b" \n"),
        ("broken.yml", b"a: [b"),
        ("bytes.yml", b"a: \xff"),
        ("deep.yml", "[".repeat(100_000).as_bytes()),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
    .into();
    let (api, found) = read(files);
    for (index, (reference, code)) in bad.iter().enumerate() {
        let place = format!("at api.yaml#/components/schemas/S/properties/p{index}");
        assert!(
            found.contains(&(*code, place.clone())),
            "{reference} {:?}",
            found.iter().find(|it| it.1 == place)
        );
        let ty = property(&api, "S", &format!("p{index}"));
        assert!(
            matches!(api.type_of(ty).unwrap().kind, Kind::Any),
            "{reference}"
        );
        let degraded = format!("/components/schemas/S/properties/p{index}");
        assert!(
            api.remarks
                .iter()
                .any(|it| it.effect == Effect::Degraded && it.origin.pointer == degraded)
        );
    }
    // The operations are there, with what is known of them.
    assert_eq!(api.operation_names(), ["a", "PUT /a"]);
    let a = &api.operations[0];
    assert_eq!(a.params.len(), 1);
    assert_eq!(
        a.body.as_ref().unwrap().content[0].media_type,
        "application/json"
    );
    assert!(a.responses[0].content[0].ty.is_some());
    assert_eq!(found.len(), bad.len() + 5, "{found:?}");
}

#[test]
fn long_chains_and_many_files_end() {
    // A chain of ten thousand files, each in its own.
    let mut files = BTreeMap::from([(
        "api.yaml".to_owned(),
        b"openapi: 3.0.0\npaths: {}\ncomponents: {schemas: {A: {$ref: f0.yml}}}\n".to_vec(),
    )]);
    for index in 0..10_001 {
        let text = format!(
            "type: object\nproperties: {{next: {{$ref: f{}.yml}}}}\n",
            index + 1
        );
        files.insert(format!("f{index}.yml"), text.into_bytes());
    }
    let (api, found) = read(files.clone());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, Code::S0003);
    assert!(names(&api).len() > 200);
    // As many files in one breadth.
    let mut root = "openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n".to_owned();
    for index in 0..10_001 {
        root.push_str(&format!("    S{index}: {{$ref: g{index}.yml}}\n"));
        files.insert(
            format!("g{index}.yml"),
            b"type: string\nenum: [a, b]\n".to_vec(),
        );
    }
    files.insert("api.yaml".to_owned(), root.into_bytes());
    let (api, found) = read(files);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, Code::S0003);
    assert!(names(&api).len() > 9_000);
}

#[test]
fn copies_are_counted() {
    // A path item of Swagger 2.0 is copied wherever it is used.
    let mut root = "swagger: '2.0'\npaths:\n".to_owned();
    for index in 0..3_000 {
        root.push_str(&format!("  /p{index}: {{$ref: item.yml}}\n"));
    }
    let mut item = "get:\n  responses:\n    '200':\n      description: d\n      schema:\n        type: object\n        properties:\n".to_owned();
    for index in 0..3_000 {
        item.push_str(&format!("          p{index}: {{type: string}}\n"));
    }
    let loaded = |path: &str, text: &str, sources: &mut Sources| crate::spec::bundle::Loaded {
        path: path.to_owned(),
        source: sources.add(path, text),
        format: crate::spec::text::Format::Yaml,
        value: crate::spec::text::parse(text, crate::spec::text::Format::Yaml)
            .unwrap()
            .value,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let files = vec![
        loaded("api.yaml", &root, &mut sources),
        loaded("item.yml", &item, &mut sources),
    ];
    let mut report = crate::spec::report::Report::default();
    let bundle = crate::spec::bundle::bundle(
        files,
        &[0],
        None,
        &mut sources,
        &mut diagnostics,
        &mut report,
    );
    report.flush(&bundle.places, &sources, &mut diagnostics);
    let messages: Vec<_> = diagnostics
        .list()
        .iter()
        .map(|it| it.message.as_str())
        .collect();
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].contains("LIFTED_NODES"));
}
