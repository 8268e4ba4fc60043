//! Values of each type, as the common model holds them and as the provider does.

use conjoin_codegen::models::FieldType;
use conjoin_codegen::plan::{Convert, Leaf, Read, Write, WriteConvert, WriteField};
use conjoin_runtime::model::Timestamp;
use conjoin_tests::mapped::{Mapped, put};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One value of a type, for fields that a request cannot do without.
pub(crate) fn sample(ty: &FieldType) -> Value {
    match ty {
        FieldType::Bool => json!(true),
        FieldType::Int => json!(3),
        FieldType::Decimal => json!("1.5"),
        FieldType::Date => json!("2026-01-02"),
        FieldType::DateTime | FieldType::DateOrDateTime => json!("2026-01-02T03:04:05Z"),
        FieldType::Money => json!({"amount": "1.5", "currency": "EUR"}),
        FieldType::Ref(_) => json!({"remote_id": "5"}),
        FieldType::Enum(it) => json!(it.values.first()),
        FieldType::Object(_) => json!({"id": "5"}),
        FieldType::List(item) => json!([sample(item)]),
        FieldType::Map(item) => json!({"a": sample(item)}),
        FieldType::Bytes => json!("c29tZSBieXRlcw=="),
        FieldType::String | FieldType::Code(_) => json!("some text"),
    }
}

/// Text that somebody may have typed; not empty.
fn text() -> BoxedStrategy<String> {
    "[ A-Za-z0-9äÜß€\"'\\\\/{}~]([ -~äö\n\t😀]{0,14}[A-Za-z0-9äÜß€\"'\\\\/{}~ ])?"
        .prop_filter("a text that means null", |text| {
            !["n/a", "null", "0000-00-00"].contains(&text.as_str())
        })
        .boxed()
}

/// An id that is text.
fn word() -> BoxedStrategy<String> {
    "[A-Za-z0-9_-]{1,12}".boxed()
}

fn day() -> BoxedStrategy<String> {
    (1901..2100_i32, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
        .boxed()
}

fn seconds() -> BoxedStrategy<i64> {
    (-2_000_000_000..4_000_000_000_i64).boxed()
}

/// A moment, as exact as the common model holds it.
fn moment() -> BoxedStrategy<Timestamp> {
    let fraction = prop_oneof![
        Just(0),
        (0..1000_i32).prop_map(|it| it * 1_000_000),
        0..1_000_000_000_i32
    ];
    (seconds(), fraction)
        .prop_filter_map("out of range", |(seconds, nanos)| {
            Timestamp::new(seconds.abs(), nanos).ok()
        })
        .boxed()
}

fn decimal() -> BoxedStrategy<String> {
    (any::<bool>(), 0..1_000_000_000_u64, 0..7_u32)
        .prop_map(|(minus, digits, scale)| {
            let sign = if minus && digits > 0 { "-" } else { "" };
            let whole = digits / 10_u64.pow(scale);
            let rest = digits % 10_u64.pow(scale);
            if scale == 0 {
                format!("{sign}{whole}")
            } else {
                let scale = scale as usize;
                format!("{sign}{whole}.{rest:0scale$}")
            }
        })
        .boxed()
}

/// Amounts with at most two digits behind the point.
fn cents(least: i64, most: i64) -> BoxedStrategy<String> {
    (least..=most)
        .prop_map(|it| conjoin_runtime::model::Decimal::new(it, 2).to_string())
        .boxed()
}

fn integer() -> BoxedStrategy<i64> {
    prop_oneof![any::<i32>().prop_map(i64::from), any::<i64>()].boxed()
}

fn id() -> BoxedStrategy<i64> {
    (1..i64::MAX).boxed()
}

fn one_of(values: Vec<String>) -> Option<BoxedStrategy<String>> {
    (!values.is_empty()).then(|| proptest::sample::select(values).boxed())
}

fn as_json<T: Into<Value> + std::fmt::Debug + 'static>(
    values: BoxedStrategy<T>,
) -> BoxedStrategy<Value> {
    values.prop_map(Into::into).boxed()
}

/// Values of a field that a write takes; `None` where none are known.
pub(crate) fn common_values(
    write: &Write,
    field: &str,
    ty: &FieldType,
) -> Option<BoxedStrategy<Value>> {
    let (_, how) = write.fields.iter().find(|(name, _)| name == field)?;
    let convert = match how {
        WriteField::Value { convert, .. } => Some(convert.innermost()),
        _ => None,
    };
    common_value(convert, ty)
}

fn common_value(convert: Option<&WriteConvert>, ty: &FieldType) -> Option<BoxedStrategy<Value>> {
    Some(match ty {
        FieldType::String | FieldType::Code(_) => match convert {
            Some(WriteConvert::TextToInt) => id().prop_map(|it| json!(it.to_string())).boxed(),
            _ => as_json(text()),
        },
        FieldType::Bool => as_json(any::<bool>().boxed()),
        FieldType::Int => as_json(integer()),
        // Whole numbers of the provider's unit, of which a hundred make one.
        FieldType::Decimal if matches!(convert, Some(WriteConvert::Unit { .. })) => {
            as_json(cents(0, 1000))
        }
        FieldType::Decimal => as_json(decimal()),
        FieldType::Date => as_json(day()),
        FieldType::DateTime => moment().prop_map(|it| json!(it.to_string())).boxed(),
        FieldType::DateOrDateTime => prop_oneof![
            moment().prop_map(|it| json!(it.to_string())),
            day().prop_map(|it| json!(it)),
        ]
        .boxed(),
        FieldType::Money if matches!(convert, Some(WriteConvert::Money { minor: true, .. })) => {
            cents(-100_000, 100_000)
                .prop_map(|amount| json!({"amount": amount, "currency": "EUR"}))
                .boxed()
        }
        FieldType::Money => {
            let currency =
                proptest::sample::select(vec![None, Some("EUR"), Some("JPY"), Some("KWD")]);
            (decimal(), currency)
                .prop_map(|(amount, currency)| match currency {
                    Some(code) => json!({"amount": amount, "currency": code}),
                    None => json!({"amount": amount}),
                })
                .boxed()
        }
        FieldType::Ref(_) => match convert {
            Some(WriteConvert::RefToInt) => id()
                .prop_map(|it| json!({"remote_id": it.to_string()}))
                .boxed(),
            // A place of a list may hold an integer.
            None => id()
                .prop_map(|it| json!({"remote_id": it.to_string()}))
                .boxed(),
            Some(_) => word().prop_map(|it| json!({"remote_id": it})).boxed(),
        },
        // All of them: what cannot be written is lost too.
        FieldType::Enum(it) => as_json(one_of(it.values.clone())?),
        FieldType::List(item) => {
            let item = match convert {
                Some(WriteConvert::Join { on, .. }) => {
                    let on = on.clone();
                    let plain = "[A-Za-z0-9]([A-Za-z0-9 .]{0,6}[A-Za-z0-9])?";
                    let plain = plain.prop_filter("the separator", move |it| !it.contains(&on));
                    as_json(plain.boxed())
                }
                Some(convert) => common_value(Some(convert), item)?,
                None => common_value(None, item)?,
            };
            // Places are filled from the first on.
            let most = if convert.is_some() { 4 } else { 1 };
            proptest::collection::vec(item, 1..=most)
                .prop_map(Value::Array)
                .boxed()
        }
        FieldType::Bytes | FieldType::Map(_) => return None,
        FieldType::Object(name) => match (name.as_str(), convert) {
            ("RemoteRef", Some(_)) => (id(), proptest::option::of(text()))
                .prop_map(|(id, name)| match name {
                    Some(name) => json!({"id": id.to_string(), "name": name}),
                    None => json!({"id": id.to_string()}),
                })
                .boxed(),
            _ => return None,
        },
    })
}

/// Records that hold a field, as the provider sends them; `None` where none are known.
pub(crate) fn provider_values(provider: &Mapped, read: &Read) -> Option<BoxedStrategy<Value>> {
    let Read::Value { paths, convert, .. } = read else {
        return None;
    };
    let path = paths.first()?;
    let value = provider_value(provider, &path.leaf, convert)?;
    let pointer = path.pointer.clone();
    if pointer.contains('*') {
        return None;
    }
    if let Convert::Money {
        currency: Some(code),
        ..
    } = convert
    {
        let code = code.pointer.clone();
        let codes = proptest::sample::select(vec!["EUR", "USD", "JPY"]);
        return Some(
            (value, codes)
                .prop_map(move |(amount, currency)| {
                    let mut record = json!({});
                    put(&mut record, &pointer, amount);
                    put(&mut record, &code, currency.into());
                    record
                })
                .boxed(),
        );
    }
    Some(
        value
            .prop_map(move |value| {
                let mut record = json!({});
                put(&mut record, &pointer, value);
                record
            })
            .boxed(),
    )
}

fn provider_value(
    provider: &Mapped,
    leaf: &Leaf,
    convert: &Convert,
) -> Option<BoxedStrategy<Value>> {
    if let Leaf::List(item) = leaf {
        let item = provider_value(provider, item, convert)?;
        return Some(
            proptest::collection::vec(item, 1..4)
                .prop_map(Value::Array)
                .boxed(),
        );
    }
    Some(match (convert, leaf) {
        (Convert::Same, Leaf::Text) => as_json(text()),
        (Convert::Ref(_), Leaf::Text) => as_json(word()),
        (Convert::Same, Leaf::Bool) | (Convert::Not, _) => as_json(any::<bool>().boxed()),
        (Convert::Same, Leaf::Integer) => as_json(integer()),
        (Convert::Same, Leaf::Number) => as_json((-100_000..100_000_i64).boxed()),
        (Convert::IntToText | Convert::Ref(_), Leaf::Integer) => as_json(id()),
        (Convert::Enum(_), Leaf::Bool) => as_json(any::<bool>().boxed()),
        (Convert::Unit { .. }, Leaf::Integer) => as_json((0..1000_i64).boxed()),
        (Convert::Enum(name), leaf) => {
            let table = provider.plan.enums.iter().find(|it| it.name == *name)?;
            let integers = match leaf {
                Leaf::Enum(id) => matches!(
                    provider.api.types.get(id.0 as usize).map(|it| &it.kind),
                    Some(conjoin_codegen::api::Kind::Enum(it)) if it.integer
                ),
                leaf => *leaf == Leaf::Integer,
            };
            if integers {
                let values = table.read.iter().filter_map(|(from, _)| from.parse().ok());
                let values: Vec<i64> = values.collect();
                return Some(as_json(proptest::sample::select(values).boxed()));
            }
            let mut words: Vec<String> = table.read.iter().map(|(from, _)| from.clone()).collect();
            if table.fold && *leaf == Leaf::Text {
                let shouted: Vec<String> = words.iter().map(|it| it.to_ascii_uppercase()).collect();
                words.extend(shouted);
            }
            as_json(one_of(words)?)
        }
        (Convert::Bool { yes, no }, Leaf::Text) => {
            as_json(one_of(yes.iter().chain(no).cloned().collect())?)
        }
        (
            Convert::Date {
                format,
                zero_is_null,
            },
            Leaf::Text,
        ) => {
            let format = format.clone();
            let shown = day().prop_filter_map("a day", move |it| {
                let day: conjoin_runtime::model::Date = it.parse().ok()?;
                let shown = if format == "iso" {
                    it
                } else {
                    day.strftime(&format).to_string()
                };
                Some(json!(shown))
            });
            if *zero_is_null {
                prop_oneof![shown, Just(json!("0000-00-00"))].boxed()
            } else {
                shown.boxed()
            }
        }
        (Convert::DateTime { format, more, .. }, Leaf::Text | Leaf::Integer) => {
            let formats = std::iter::once(format).chain(more);
            let each = formats.map(|format| moments(format, leaf));
            proptest::strategy::Union::new(each).boxed()
        }
        (Convert::Decimal, Leaf::Text) | (Convert::Money { .. }, Leaf::Text) => as_json(decimal()),
        (Convert::Money { .. } | Convert::Decimal, _) => as_json((0..1_000_000_i64).boxed()),
        (Convert::Int, Leaf::Text) => integer().prop_map(|it| json!(it.to_string())).boxed(),
        (Convert::Split { on, .. }, Leaf::Text) => {
            let on = on.clone();
            proptest::collection::vec("[A-Za-z0-9]{1,6}", 1..4)
                .prop_map(move |parts| json!(parts.join(&on)))
                .boxed()
        }
        _ => return None,
    })
}

/// Moments in a format of the provider, none finer than the format.
fn moments(format: &str, leaf: &Leaf) -> BoxedStrategy<Value> {
    let format = format.to_owned();
    let text = *leaf == Leaf::Text;
    let shown = moment().prop_filter_map("a moment", move |it| {
        let number = match format.as_str() {
            "rfc3339" => return Some(json!(it.to_string())),
            "epoch_seconds" => it.as_second(),
            "epoch_millis" => it.as_millisecond(),
            pattern => return Some(json!(it.strftime(pattern).to_string())),
        };
        Some(if text {
            json!(number.to_string())
        } else {
            json!(number)
        })
    });
    shown.boxed()
}
