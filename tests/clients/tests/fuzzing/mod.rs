//! Random bytes as decisions: documents and texts that shrink to small ones.

mod documents;
mod words;

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde_json::{Map, Value, json};

pub(crate) use documents::document;
use words::PLAIN;
pub(crate) use words::{PAYLOADS, TRAPS};

use conjoin_client_tests::root;

/// How long each target runs, if not by number of cases.
const SECONDS: &str = "CONJOIN_FUZZ_SECONDS";

/// Decisions read off bytes. When they are used up every answer is the first one, so that all ends.
pub(crate) struct Dice<'b> {
    bytes: std::slice::Iter<'b, u8>,
}

impl<'b> Dice<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes: bytes.iter(),
        }
    }

    /// Whether no decisions are left.
    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.as_slice().is_empty()
    }

    fn byte(&mut self) -> usize {
        self.bytes.next().copied().map_or(0, usize::from)
    }

    /// A number below `most`.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let number = if most > 256 {
            self.byte() << 8 | self.byte()
        } else {
            self.byte()
        };
        number % most.max(1)
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub(crate) fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.below(from.len())]
    }

    /// Text of any kind: plain names, names that mean something, payloads, and any characters.
    pub(crate) fn text(&mut self) -> String {
        match self.below(6) {
            0 | 1 => self.pick(PLAIN).to_owned(),
            2 => self.pick(TRAPS).to_owned(),
            3 => self.pick(PAYLOADS).to_owned(),
            4 => format!("{}{}", self.pick(PLAIN), self.pick(PAYLOADS)),
            _ => {
                let length = self.below(12);
                (0..length).map(|_| self.character()).collect()
            }
        }
    }

    fn character(&mut self) -> char {
        match self.below(4) {
            0 => char::from(b'a' + u8::try_from(self.below(26)).unwrap_or(0)),
            1 => char::from(u8::try_from(self.below(128)).unwrap_or(0)),
            2 => self
                .pick(&[
                    &'\u{202e}',
                    &'\u{2028}',
                    &'é',
                    &'日',
                    &'\u{0}',
                    &'\r',
                    &'\u{feff}',
                    &'ﬀ',
                    &'İ',
                    &'ǅ',
                    &'\u{1f600}',
                    &'٣',
                    &'ß',
                    &'\u{301}',
                ])
                .to_owned(),
            _ => {
                char::from_u32(u32::try_from(self.below(65_536)).unwrap_or(0)).unwrap_or('\u{fffd}')
            }
        }
    }
}

/// Runs a target: a few fixed cases, or random ones until the time is over.
pub(crate) fn fuzz(
    name: &str,
    cases: u32,
    test: impl Fn(&mut Dice<'_>) -> Result<(), TestCaseError>,
) {
    let seconds: u64 = std::env::var(SECONDS)
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    let config = Config {
        cases: if seconds > 0 { 64 } else { cases },
        failure_persistence: None,
        max_shrink_time: 60_000,
        ..Config::default()
    };
    let mut runner = if seconds > 0 {
        TestRunner::new(config.clone())
    } else {
        TestRunner::new_with_rng(
            config.clone(),
            TestRng::deterministic_rng(RngAlgorithm::ChaCha),
        )
    };
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
    let mut done = 0_u64;
    loop {
        let strategy = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..400),
            prop::collection::vec(any::<u8>(), 0..4_000)
        ];
        let result = runner.run(&strategy, |bytes| {
            if seconds > 0 {
                let _ = std::fs::write(&kept, &bytes);
            }
            match std::panic::catch_unwind(AssertUnwindSafe(|| test(&mut Dice::new(&bytes)))) {
                Ok(result) => result,
                Err(panic) => Err(TestCaseError::fail(format!("panic: {}", message(&*panic)))),
            }
        });
        done += u64::from(config.cases);
        if let Err(error) = result {
            if let TestError::Fail(_, bytes) = &error {
                let _ = std::fs::write(kept.with_extension("failed"), bytes);
            }
            std::panic::panic_any(format!("{name}: {}", Short(&error)));
        }
        if Instant::now() >= deadline {
            break;
        }
        runner = TestRunner::new(config.clone());
    }
    if seconds > 0 {
        println!("{name}: {done} cases in {seconds} s");
    }
}

fn message(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
}

/// A failure and the bytes of its smallest case.
struct Short<'e>(&'e TestError<Vec<u8>>);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            TestError::Abort(why) => write!(f, "{why}"),
            TestError::Fail(why, bytes) => write!(f, "{why}\nbytes: {bytes:?}"),
        }
    }
}

/// Bytes that may be a document, and the name of its file.
pub(crate) fn soup(dice: &mut Dice<'_>) -> (&'static str, Vec<u8>) {
    const YAML: &[&str] = &[
        "openapi: 3.1.0\n",
        "swagger: '2.0'\n",
        "info: {title: a, version: 1}\n",
        "paths:\n",
        "  /a:\n",
        "    get:\n",
        "components: {schemas: {\n",
        "&a ",
        "*a",
        "- ",
        "? ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "\n",
        "  ",
        "\t",
        "!!str ",
        "!x ",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "$ref",
        "#",
        "<<: *a\n",
        "~",
        "null",
        "1e999999",
        "0x10",
        "0o7",
        ".inf",
        "2020-01-01",
        "responses: {200: {description: d}}\n",
        ",",
        "\u{feff}",
        "\0",
        "properties: ",
        "allOf: ",
        "type: object\n",
    ];
    const JSON: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"openapi\":\"3.0.0\"",
        "\"swagger\":\"2.0\"",
        "\"paths\":",
        "{\"/a\":{\"get\":{}}}",
        "\"a\"",
        "\"$ref\":\"#/a\"",
        "1e999",
        "-",
        "null",
        "true",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"",
        "\\",
        " ",
        "\u{feff}",
        "//",
        "\"components\":{\"schemas\":",
    ];
    let name = if dice.below(2) == 0 {
        "openapi.yaml"
    } else {
        "openapi.json"
    };
    let mut out = Vec::new();
    if dice.below(2) == 0 {
        out.extend_from_slice(if name.ends_with("yaml") {
            b"openapi: 3.0.0\n"
        } else {
            b"{\"openapi\": \"3.0.0\","
        });
    }
    while !dice.is_empty() && out.len() < 6_000 {
        match dice.below(5) {
            0 => out.push(u8::try_from(dice.below(256)).unwrap_or(0)),
            1 => out.extend_from_slice(dice.text().as_bytes()),
            2 | 3 => out.extend_from_slice(
                dice.pick(if name.ends_with("yaml") { YAML } else { JSON })
                    .as_bytes(),
            ),
            _ => {
                let again = dice.pick(YAML).repeat(dice.below(300));
                out.extend_from_slice(again.as_bytes());
            }
        }
    }
    (name, out)
}

/// A fixture with something done to it.
pub(crate) fn mutated(dice: &mut Dice<'_>) -> (&'static str, Vec<u8>) {
    let fixtures = fixtures();
    let text = fixtures
        .get(dice.below(fixtures.len()))
        .map(String::as_str)
        .unwrap_or_default();
    if dice.once_in(4) {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..1 + dice.below(6) {
            if bytes.is_empty() {
                break;
            }
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes[at] = u8::try_from(dice.below(256)).unwrap_or(0),
                1 => drop(bytes.remove(at)),
                2 => {
                    let text = dice.text();
                    bytes.splice(at..at, text.bytes());
                }
                _ => {
                    let end = (at + dice.below(60)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    let to = dice.below(bytes.len());
                    bytes.splice(to..to, part);
                }
            }
        }
        return ("openapi.yaml", bytes);
    }
    let mut value: Value = serde_yaml::from_str(text).unwrap_or(Value::Null);
    for _ in 0..1 + dice.below(8) {
        let part = walk(dice, &mut value).clone();
        let at = walk(dice, &mut value);
        match dice.below(8) {
            0 => *at = documents::any(dice, 2),
            1 => *at = part,
            2 => *at = json!([at.take()]),
            3 => *at = json!({"allOf": [at.take(), part]}),
            4 => {
                if let Value::Object(map) = at {
                    let key = dice.text();
                    map.insert(key, part);
                }
            }
            5 => match at {
                Value::Object(map) => {
                    let key = map.keys().nth(dice.below(map.len())).cloned();
                    key.map(|key| map.shift_remove(&key));
                }
                Value::Array(list) if !list.is_empty() => drop(list.remove(dice.below(list.len()))),
                _ => *at = Value::Null,
            },
            6 => {
                if let Value::Object(map) = at {
                    let keys: Vec<String> = map.keys().cloned().collect();
                    let twin: Map<String, Value> = keys
                        .iter()
                        .filter_map(|key| Some((key.to_uppercase(), map.get(key)?.clone())))
                        .collect();
                    map.extend(twin);
                }
            }
            _ => {
                let copy = at.clone();
                *at = json!({"properties": {"deep": copy.clone(), "items": {"items": copy}}});
            }
        }
    }
    let known = value.get("openapi").is_some() || value.get("swagger").is_some();
    if let (false, Value::Object(map)) = (known, &mut value) {
        map.insert(
            "openapi".to_owned(),
            json!(dice.pick(&["3.0.0", "3.1.0", "3.2.0"])),
        );
    }
    ("openapi.json", value.to_string().into_bytes())
}

/// Somewhere in a value.
fn walk<'v>(dice: &mut Dice<'_>, value: &'v mut Value) -> &'v mut Value {
    let mut at = value;
    for _ in 0..1 + dice.below(10) {
        let size = match at {
            Value::Object(map) => map.len(),
            Value::Array(list) => list.len(),
            _ => 0,
        };
        if size == 0 {
            break;
        }
        let pick = dice.below(size);
        at = match at {
            Value::Object(map) => match map.values_mut().nth(pick) {
                Some(value) => value,
                None => unreachable!("there are as many"),
            },
            Value::Array(list) => &mut list[pick],
            other => other,
        };
    }
    at
}

/// Every document of the torture list and of the hostile set.
fn fixtures() -> &'static [String] {
    static FIXTURES: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    FIXTURES.get_or_init(|| {
        let mut paths = Vec::new();
        for folder in ["tests/torture", "tests/hostile"] {
            let entries = std::fs::read_dir(root().join(folder))
                .into_iter()
                .flatten()
                .flatten();
            paths.extend(entries.map(|entry| entry.path()).filter(|path| {
                path.extension()
                    .is_some_and(|it| it == "yaml" || it == "json")
            }));
        }
        paths.sort();
        let texts: Vec<String> = paths
            .iter()
            .filter_map(|path| std::fs::read_to_string(path).ok())
            .filter(|text| text.len() < 60_000)
            .collect();
        assert!(!texts.is_empty(), "no fixtures");
        texts
    })
}
