//! Operations, parameters and servers without measure.

use super::*;

#[test]
fn operations() {
    check(&[
        ("operations", "a.json", Refused("OPERATIONS"), || {
            document(
                &many(100_000, |at| {
                    format!(
                        "\"/a{at}\":{{\"get\":{{\"operationId\":\"get_a{at}\",\"tags\":[\"t\"],{OK}}}}}"
                    )
                }),
                "",
            )
        }),
        ("same_ids", "a.json", Client, || {
            document(
                &many(2_000, |at| {
                    format!(
                        "\"/a/{}\":{{\"get\":{{\"operationId\":\"same\",\"tags\":[\"t\"],{OK}}}}}",
                        "-".repeat(at)
                    )
                }),
                "",
            )
        }),
        ("tags", "a.json", Client, || {
            operation(&format!(
                "\"tags\":[{}]",
                many(1_000_000, |at| format!("\"t{at}\""))
            ))
        }),
        ("tag_each", "a.json", Client, || {
            document(
                &many(2_000, |at| {
                    format!(
                        "\"/a{at}\":{{\"get\":{{\"operationId\":\"get_a{at}\",\"tags\":[\"t{at}\"],{OK}}}}}"
                    )
                }),
                "",
            )
        }),
        ("template", "a.json", Client, || {
            document(
                &format!(
                    "\"/{}\":{{\"get\":{{{OK}}}}}",
                    (0..10_000)
                        .map(|at| format!("{{p{at}}}/"))
                        .collect::<String>()
                ),
                "",
            )
        }),
        ("parameters", "a.json", Less("PARAMETERS"), || {
            operation(&format!(
                "\"parameters\":[{}]",
                many(10_000, |at| format!(
                    "{{\"name\":\"p{at}\",\"in\":\"query\",\"schema\":{TEXT}}}"
                ))
            ))
        }),
        ("parameter_twins", "a.json", Client, || {
            operation(&format!(
                "\"parameters\":[{}]",
                many(250, |at| format!(
                    "{{\"name\":\"p{}\",\"in\":\"query\",\"schema\":{TEXT}}}",
                    "-".repeat(at)
                ))
            ))
        }),
        ("deep_object", "a.json", Client, || {
            document(
                &format!(
                    "\"/a\":{{\"get\":{{\"operationId\":\"get_a\",\"parameters\":[{{\"name\":\"f\",\"in\":\"query\",\"style\":\"deepObject\",\"schema\":{}}}],{OK}}}}}",
                    to(0)
                ),
                &format!(
                    "\"S0\":{{\"type\":\"object\",\"properties\":{{{}}}}}",
                    many(100, |at| format!("\"p{at}\":{}", to(0)))
                ),
            )
        }),
        ("form", "a.json", Client, || {
            document(
                &format!(
                    "\"/a\":{{\"post\":{{\"operationId\":\"a\",\"requestBody\":{{\"content\":{{\"application/x-www-form-urlencoded\":{{\"schema\":{{\"type\":\"object\",\"properties\":{{{}}}}}}}}}}},{OK}}}}}",
                    many(3_000, |at| format!("\"p{at}\":{TEXT}"))
                ),
                "",
            )
        }),
        ("responses", "a.json", Client, || {
            document(
                &format!(
                    "\"/a\":{{\"get\":{{\"operationId\":\"a\",\"responses\":{{{}}}}}}}",
                    many(10_000, |at| format!(
                        "\"{at}\":{{\"description\":\"d\",\"content\":{{\"application/json\":{{\"schema\":{TEXT}}}}}}}"
                    ))
                ),
                "",
            )
        }),
        ("media_types", "a.json", Client, || {
            document(
                &format!(
                    "\"/a\":{{\"get\":{{\"operationId\":\"a\",\"responses\":{{\"200\":{{\"description\":\"d\",\"content\":{{{}}}}}}}}}}}",
                    many(10_000, |at| format!(
                        "\"application/x{at}+json\":{{\"schema\":{TEXT}}}"
                    ))
                ),
                "",
            )
        }),
        ("servers", "a.json", Client, || {
            document("", "").replace(
                "{\"url\":\"https://a.test\"}",
                &many(100_000, |at| format!("{{\"url\":\"https://a{at}.test\"}}")),
            )
        }),
        ("server_variables", "a.json", Less("variables"), || {
            document("", "").replace(
                "{\"url\":\"https://a.test\"}",
                &format!(
                    "{{\"url\":\"https://a.test/{}\",\"variables\":{{{}}}}}",
                    (0..10_000)
                        .map(|at| format!("{{v{at}}}"))
                        .collect::<String>(),
                    many(10_000, |at| format!("\"v{at}\":{{\"default\":\"d\"}}"))
                ),
            )
        }),
        ("server_undeclared", "a.json", Less("variables"), || {
            document("", "").replace(
                "https://a.test",
                &format!(
                    "https://a.test/{}",
                    (0..10_000)
                        .map(|at| format!("{{v{at}}}"))
                        .collect::<String>()
                ),
            )
        }),
        ("security", "a.json", Less("REQUIREMENTS"), || {
            document(
                &many(2_000, |at| {
                    format!("\"/a{at}\":{{\"get\":{{\"operationId\":\"get_a{at}\",{OK}}}}}")
                }),
                "",
            )
            .replacen(
                "\"components\":{",
                &format!(
                    "\"security\":[{}],\"components\":{{\"securitySchemes\":{{{}}},",
                    many(2_000, |at| format!("{{\"k{at}\":[]}}")),
                    many(2_000, |at| format!(
                        "\"k{at}\":{{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"K{at}\"}}"
                    ))
                ),
                1,
            )
        }),
        ("path_items", "a.json", Client, || {
            document(
                &format!(
                    "\"/a0\":{{\"get\":{{{OK}}}}},{}",
                    many(3_000, |at| format!(
                        "\"/a{}\":{{\"$ref\":\"#/paths/~1a{at}\"}}",
                        at + 1
                    ))
                ),
                "",
            )
        }),
        ("long_operation", "a.json", Client, || {
            let name = "longName".repeat(12_500);
            document(
                &format!(
                    "\"/{name}/{{{name}}}\":{{\"get\":{{\"operationId\":\"{name}\",\"tags\":[\"{name}\"],\"parameters\":[{{\"name\":\"{name}\",\"in\":\"query\",\"schema\":{TEXT}}}],{OK}}}}}"
                ),
                "",
            )
        }),
    ]);
}
