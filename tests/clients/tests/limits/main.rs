//! Documents that are large or deep on purpose: each ends soon, with a client or with the name of the limit it passed.

mod operations;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use conjoin_client_tests::made_of;

/// CPU time of one document, in a build without optimisation.
const MOST_TIME: Duration = Duration::from_secs(120);

/// What a document comes to.
#[derive(Clone, Copy)]
enum End {
    /// A client.
    Client,
    /// No client, and a complaint with this in it.
    Refused(&'static str),
    /// A client, and a remark or complaint with this in it.
    Less(&'static str),
}

use End::{Client, Less, Refused};

/// CPU time of this thread, or time gone by where the system does not say.
fn cpu(start: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Name, file, end and text of a document.
type Case = (&'static str, &'static str, End, fn() -> String);

/// Reads each document in a thread with the stack of the main one.
fn check(cases: &[Case]) {
    let only = std::env::var("CONJOIN_LIMIT").ok();
    let mut wrong = Vec::new();
    for (name, file, end, make) in cases {
        if only.as_ref().is_some_and(|only| only != name) {
            continue;
        }
        let (file, end, make) = (*file, *end, *make);
        let run = std::thread::Builder::new()
            .stack_size(8 << 20)
            .spawn(move || {
                let text = make();
                let start = Instant::now();
                let before = cpu(start);
                let made = made_of(file, text.as_bytes());
                let said = made.client.as_ref().map_or(String::new(), |client| {
                    client
                        .report
                        .rows
                        .iter()
                        .fold(String::new(), |mut all, row| {
                            if all.len() < 100_000 {
                                let _ = writeln!(all, "{}", row.reason);
                            }
                            all
                        })
                });
                let written: usize = made
                    .client
                    .as_ref()
                    .map_or(0, |client| client.files.values().map(String::len).sum());
                let problem = match (end, made.client.is_some()) {
                    (Client, true) => None,
                    (Less(word), true) if said.contains(word) || made.said.contains(word) => None,
                    (Refused(word), false) if made.said.contains(word) => None,
                    (_, there) => Some(format!(
                        "client: {there}, said: {:.600} rows: {said:.600}",
                        made.said
                    )),
                };
                drop(made);
                (cpu(start) - before, written, problem)
            });
        let Ok(Ok((time, written, problem))) = run.map(std::thread::JoinHandle::join) else {
            wrong.push(format!("{name}: panic"));
            continue;
        };
        println!(
            "{name}: {:.2} s, {} kB written",
            time.as_secs_f64(),
            written / 1024
        );
        if time > MOST_TIME {
            wrong.push(format!("{name}: {time:?}"));
        }
        if let Some(problem) = problem {
            wrong.push(format!("{name}: {problem}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A JSON document of paths and schemas.
fn document(paths: &str, schemas: &str) -> String {
    format!(
        "{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\"servers\":[{{\"url\":\"https://a.test\"}}],\"paths\":{{{paths}}},\"components\":{{\"schemas\":{{{schemas}}}}}}}"
    )
}

/// One operation that sends and takes a schema.
fn with_schema(schema: &str, schemas: &str) -> String {
    let content = format!("\"content\":{{\"application/json\":{{\"schema\":{schema}}}}}");
    document(
        &format!(
            "\"/a\":{{\"post\":{{\"operationId\":\"send\",\"requestBody\":{{{content}}},\"responses\":{{\"200\":{{\"description\":\"d\",{content}}}}}}}}}"
        ),
        schemas,
    )
}

fn whole(schemas: &str) -> String {
    with_schema("{\"$ref\":\"#/components/schemas/S0\"}", schemas)
}

fn many(count: usize, make: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for at in 0..count {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&make(at));
    }
    out
}

fn to(at: usize) -> String {
    format!("{{\"$ref\":\"#/components/schemas/S{at}\"}}")
}

const TEXT: &str = "{\"type\":\"string\"}";
const OK: &str = "\"responses\":{\"200\":{\"description\":\"d\"}}";

fn operation(rest: &str) -> String {
    document(
        &format!("\"/a\":{{\"get\":{{\"operationId\":\"get_a\",{rest},{OK}}}}}"),
        "",
    )
}

fn described(text: &str) -> String {
    let text = serde_json::Value::String(text.to_owned()).to_string();
    with_schema(
        &format!(
            "{{\"type\":\"object\",\"description\":{text},\"properties\":{{\"a\":{{\"type\":\"string\",\"description\":{text}}}}}}}"
        ),
        "",
    )
}

/// Every way of writing some letters in capitals or not.
fn cases_of(at: usize) -> String {
    (0..14)
        .map(|bit| {
            if at >> bit & 1 == 1 {
                char::from(b'A' + bit)
            } else {
                char::from(b'a' + bit)
            }
        })
        .collect()
}

#[test]
fn texts() {
    check(&[
        ("alias_bomb", "a.yaml", Refused("ALIAS_NODES"), || {
            let mut text = "openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
            for at in 1..12 {
                let _ = writeln!(
                    text,
                    "a{at}: &a{at} [{}]",
                    vec![format!("*a{}", at - 1); 9].join(", ")
                );
            }
            text
        }),
        ("deep_json", "a.json", Refused("DEPTH"), || {
            format!("{{\"openapi\":\"3.0.0\",\"a\":{}", "[".repeat(100_000))
        }),
        ("deep_json_closed", "a.json", Refused("DEPTH"), || {
            format!(
                "{{\"openapi\":\"3.0.0\",\"a\":{}{}}}",
                "{\"a\":".repeat(100_000),
                "}".repeat(100_000)
            )
        }),
        ("deep_flow", "a.yaml", Refused("DEPTH"), || {
            format!(
                "openapi: 3.0.0\na: {}{}",
                "[".repeat(100_000),
                "]".repeat(100_000)
            )
        }),
        ("deep_flow_maps", "a.yaml", Refused("DEPTH"), || {
            format!("openapi: 3.0.0\na: {}", "{a: ".repeat(100_000))
        }),
        ("deep_block", "a.yaml", Refused("DEPTH"), || {
            format!("openapi: 3.0.0\na:\n  {}x", "- ".repeat(100_000))
        }),
        ("deep_block_maps", "a.yaml", Refused("DEPTH"), || {
            (0..3_000).fold("openapi: 3.0.0\n".to_owned(), |all, at| {
                all + &" ".repeat(at) + "a:\n"
            })
        }),
        ("deep_keys", "a.yaml", Refused(""), || {
            format!("openapi: 3.0.0\n{}x", "? ".repeat(100_000))
        }),
        (
            "million_duplicates",
            "a.json",
            Less("is written twice"),
            || {
                format!(
                    "{{\"openapi\":\"3.0.0\",\"paths\":{{}},\"x-a\":{{{}}}}}",
                    many(1_000_000, |_| "\"a\":1".to_owned())
                )
            },
        ),
        ("many_duplicates", "a.yaml", Less("more complaints"), || {
            format!(
                "openapi: 3.0.0\npaths: {{}}\n{}",
                (0..100_000)
                    .map(|at| format!("x-a{}: 1\n", at / 2))
                    .collect::<String>()
            )
        }),
        ("numbers", "a.json", Refused("number out of range"), || {
            with_schema(
                &format!(
                    "{{\"type\":\"integer\",\"minimum\":-1e999999,\"maximum\":1e999999,\"default\":1e999999,\"multipleOf\":{},\"maxLength\":-1,\"minItems\":1e400,\"enum\":[1e999999,1e-999999,{}]}}",
                    "9".repeat(5_000),
                    "9".repeat(300)
                ),
                "",
            )
        }),
        ("numbers_yaml", "a.yaml", Client, || {
            "openapi: 3.0.0\ninfo: {title: 1e999999, version: .inf}\npaths: {/a: {get: {responses: {1e999999: {description: .nan}, 200: {description: 0x7fffffffffffffffff}}, parameters: [{name: 1e5, in: query, schema: {type: integer, maximum: 1e999999, minimum: -.inf}}]}}}\n".to_owned()
        }),
        ("outside", "a.yaml", Client, || {
            let targets = [
                "/etc/passwd",
                "file:///etc/passwd#/a",
                "http://127.0.0.1:1/a.yaml#/a",
                "https://evil.test/a",
                "../a.yaml#/b",
                "..\\\\a.yaml",
                "//evil.test/a",
                "a.yaml#/a",
                "%2e%2e/%2fetc/passwd",
                "~/a",
                "\\u0000",
                "#",
                "#/",
                "#a",
                "?a",
                "",
            ];
            with_schema(
                &format!(
                    "{{\"type\":\"object\",\"properties\":{{{}}}}}",
                    many(targets.len(), |at| format!(
                        "\"p{at}\":{{\"$ref\":\"{}\"}}",
                        targets[at]
                    ))
                ),
                "",
            )
        }),
        ("long_description", "a.json", Client, || {
            described(&"word ".repeat(100_000))
        }),
        ("long_word", "a.json", Client, || {
            described(&"x".repeat(1_000_000))
        }),
        ("angles", "a.json", Client, || {
            described(&"<".repeat(1_000_000))
        }),
        ("ticks", "a.json", Client, || {
            described(&"`".repeat(300_000))
        }),
        ("odd_ticks", "a.json", Client, || {
            described(&"` a`` b``` ".repeat(30_000))
        }),
        ("brackets", "a.json", Client, || {
            described(&"[".repeat(300_000))
        }),
        ("links", "a.json", Client, || {
            described(&"[a](b".repeat(100_000))
        }),
        ("addresses", "a.json", Client, || {
            described(&"http://".repeat(100_000))
        }),
        ("lines", "a.json", Client, || {
            described(&"- a\n".repeat(100_000))
        }),
        ("fences", "a.json", Client, || {
            described(&"```\na\n".repeat(50_001))
        }),
    ]);
}

#[test]
fn schemas() {
    check(&[
        ("enum", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"string\",\"enum\":[{}]}}",
                many(1_000_000, |at| format!("\"v{at}\""))
            ))
        }),
        ("enum_twins", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"string\",\"enum\":[{}]}}",
                many(100_000, |at| format!("\"{}v\"", " ".repeat(at % 50)))
            ))
        }),
        ("properties", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{{}}}}}",
                many(100_000, |at| format!("\"p{at}\":{TEXT}"))
            ))
        }),
        ("required", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{\"p1\":{TEXT}}},\"required\":[{}]}}",
                many(100_000, |at| format!("\"p{at}\""))
            ))
        }),
        ("all_of_chain", "a.json", Less("ALL_OF_DEPTH"), || {
            whole(&many(1_000, |at| {
                format!(
                    "\"S{at}\":{{\"allOf\":[{},{{\"properties\":{{\"p{at}\":{TEXT}}}}}]}}",
                    to(at + 1)
                )
            }))
        }),
        ("all_of_doubling", "a.json", Client, || {
            whole(&many(60, |at| {
                format!(
                    "\"S{at}\":{{\"allOf\":[{},{}],\"properties\":{{\"p{at}\":{TEXT}}}}}",
                    to(at + 1),
                    to(at + 1)
                )
            }))
        }),
        ("one_of_doubling", "a.json", Client, || {
            whole(&many(60, |at| {
                format!(
                    "\"S{at}\":{{\"oneOf\":[{},{},{TEXT}]}}",
                    to(at + 1),
                    to(at + 1)
                )
            }))
        }),
        ("one_of_product", "a.json", Client, || {
            let union = format!(
                "{{\"oneOf\":[{}]}}",
                many(20, |at| format!(
                    "{{\"type\":\"object\",\"required\":[\"a{at}\"],\"properties\":{{\"a{at}\":{TEXT}}}}}"
                ))
            );
            whole(&format!(
                "\"S0\":{{\"allOf\":[{}]}}",
                many(20, |_| union.clone())
            ))
        }),
        ("one_of_nested", "a.json", Client, || {
            whole(&many(60, |at| {
                format!("\"S{at}\":{{\"oneOf\":[{}]}}", many(60, to))
            }))
        }),
        ("one_of_wide", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"oneOf\":[{}]}}",
                many(5_000, |at| format!(
                    "{{\"type\":\"object\",\"required\":[\"a{at}\"],\"properties\":{{\"a{at}\":{TEXT},\"b\":{TEXT}}}}}"
                ))
            ))
        }),
        ("any_of_alike", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"anyOf\":[{}]}}",
                many(5_000, |at| format!(
                    "{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"integer\",\"minimum\":{at}}}}}}}"
                ))
            ))
        }),
        ("self", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{{}}},\"items\":{s},\"additionalProperties\":{s},\"oneOf\":[{s}],\"anyOf\":[{s}],\"allOf\":[{s}],\"not\":{s}}},\"S1\":{{\"$ref\":\"#/components/schemas/S1\"}},\"S2\":{{\"allOf\":[{}]}}",
                many(50, |at| format!("\"p{at}\":{}", to(0))),
                to(2),
                s = to(0)
            ))
        }),
        ("clique", "a.json", Client, || {
            whole(&many(150, |at| {
                format!(
                    "\"S{at}\":{{\"type\":\"object\",\"properties\":{{{}}}}}",
                    many(150, |it| format!("\"p{it}\":{}", to(it)))
                )
            }))
        }),
        ("object_chain", "a.json", Client, || {
            whole(&many(5_000, |at| {
                format!(
                    "\"S{at}\":{{\"type\":\"object\",\"properties\":{{\"next\":{}}}}}",
                    to((at + 1) % 5_000)
                )
            }))
        }),
        ("array_chain", "a.json", Client, || {
            whole(&many(5_000, |at| {
                format!(
                    "\"S{at}\":{{\"type\":\"array\",\"items\":{}}}",
                    to((at + 1) % 5_000)
                )
            }))
        }),
        ("mapping", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"oneOf\":[{},{}],\"discriminator\":{{\"propertyName\":\"t\",\"mapping\":{{{}}}}}}},\"S1\":{{\"type\":\"object\",\"properties\":{{\"t\":{TEXT}}}}},\"S2\":{{\"type\":\"object\",\"properties\":{{\"t\":{TEXT},\"u\":{TEXT}}}}}",
                to(1),
                to(2),
                many(100_000, |at| format!(
                    "\"m{at}\":\"#/components/schemas/S{}\"",
                    at % 2 + 1
                ))
            ))
        }),
        ("children", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{{\"t\":{TEXT}}},\"discriminator\":{{\"propertyName\":\"t\"}}}},{}",
                many(3_000, |at| format!(
                    "\"S{}\":{{\"allOf\":[{},{{\"properties\":{{\"p{at}\":{TEXT}}}}}]}}",
                    at + 1,
                    to(0)
                ))
            ))
        }),
        ("dangling", "a.json", Less("more complaints"), || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{{}}}}},{}",
                many(3_000, |at| format!(
                    "\"p{at}\":{{\"$ref\":\"#/components/schemas/Missing{at}\"}}"
                )),
                many(10_000, |at| format!("\"Here{at}\":{TEXT}"))
            ))
        }),
        ("case_twins", "a.json", Client, || {
            let properties = many(8_000, |at| {
                format!(
                    "\"p{at}\":{{\"$ref\":\"#/components/schemas/{}\"}}",
                    cases_of(at)
                )
            });
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{{properties}}}}},{}",
                many(8_000, |at| format!(
                    "\"{}\":{{\"type\":\"object\",\"properties\":{{\"a\":{TEXT}}}}}",
                    cases_of(at)
                ))
            ))
        }),
        ("property_twins", "a.json", Client, || {
            whole(&format!(
                "\"S0\":{{\"type\":\"object\",\"properties\":{{{}}}}}",
                many(2_000, |at| format!("\"a{}\":{TEXT}", "-".repeat(at)))
            ))
        }),
        ("long_names", "a.json", Client, || {
            let name = "LongName".repeat(12_500);
            with_schema(
                &format!("{{\"$ref\":\"#/components/schemas/{name}\"}}"),
                &format!(
                    "\"{name}\":{{\"type\":\"object\",\"properties\":{{\"{name}\":{{\"type\":\"string\",\"enum\":[\"{name}\",\"{name}2\"]}}}}}}"
                ),
            )
        }),
    ]);
}
