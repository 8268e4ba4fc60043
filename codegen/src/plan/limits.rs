//! How often the provider may be asked: durations, formats of headers, operations of a budget.

use crate::diagnostic::Code;
use crate::mapping::{self, Name};

use super::Check;
use super::types::{Budget, IdempotencyKey, Limits, Remaining, RetryAfterFormat};

/// Names of the formats.
const FORMATS: [(&str, RetryAfterFormat); 6] = [
    ("delta_seconds", RetryAfterFormat::DeltaSeconds),
    ("delta_ms", RetryAfterFormat::DeltaMs),
    ("epoch_seconds", RetryAfterFormat::EpochSeconds),
    ("epoch_millis", RetryAfterFormat::EpochMillis),
    ("rfc3339", RetryAfterFormat::Rfc3339),
    ("http_date", RetryAfterFormat::HttpDate),
];

/// Everything of `limits` but `concurrency` and the headers of `retry_after`.
pub(super) fn limits(check: &mut Check<'_>) -> Limits {
    let mapped = &check.connector.limits;
    let mut budgets = Vec::new();
    for row in &mapped.budget {
        budgets.extend(budget(check, row));
    }
    let mut remaining = Vec::new();
    for row in &mapped.remaining {
        let reset = row.reset.as_ref().and_then(|(header, name)| {
            let format = format(check, header, name)?;
            Some((header.value.clone(), format))
        });
        remaining.push(Remaining {
            header: row.header.value.clone(),
            reset,
            per_ms: duration(check, row.per.as_ref()),
        });
    }
    let mut retry_after_body = Vec::new();
    for row in mapped.retry_after.iter().filter(|row| row.body) {
        let pointer = super::errors::pointer(check, &row.place, false);
        retry_after_body.extend(pointer.zip(format(check, &row.place, &row.format)));
    }
    Limits {
        budgets,
        remaining,
        retry_after_body,
        default_wait_ms: duration(check, mapped.default_wait.as_ref()).unwrap_or(0),
        app: is_app(mapped.scope.as_ref()),
    }
}

fn is_app(scope: Option<&Name>) -> bool {
    scope.is_some_and(|it| it.value == "app")
}

fn budget(check: &mut Check<'_>, row: &mapping::Budget) -> Option<Budget> {
    let mut operations = Vec::new();
    for name in &row.ops {
        let id = check.find_operation(name)?;
        operations.extend(check.spec_operation(id).map(|operation| {
            let unnamed = || format!("{} {}", operation.method, operation.path);
            operation.id.clone().unwrap_or_else(unnamed)
        }));
    }
    let per_ms = duration(check, Some(&row.per))?;
    if per_ms == 0 {
        let complaint = check
            .at(Code::M0002, &row.per.span, "a budget needs a span of time")
            .help("write `1s`, `1m`, `1h` or `1d`");
        check.complain(complaint);
        return None;
    }
    Some(Budget {
        requests: u32::try_from(row.requests.value).ok()?,
        per_ms,
        app: is_app(row.scope.as_ref()),
        operations,
        each: row.each,
    })
}

/// Headers that say when to come back.
pub(super) fn retry_after(check: &mut Check<'_>) -> Vec<(String, RetryAfterFormat)> {
    let mut out = Vec::new();
    let rows = &check.connector.limits.retry_after;
    for row in rows.iter().filter(|row| !row.body) {
        if let Some(format) = format(check, &row.place, &row.format) {
            out.push((row.place.value.clone(), format));
        }
    }
    out
}

fn format(check: &mut Check<'_>, place: &Name, name: &Name) -> Option<RetryAfterFormat> {
    if let Some((_, format)) = FORMATS.iter().find(|(word, _)| *word == name.value) {
        return Some(*format);
    }
    let words = FORMATS.map(|(word, _)| word);
    check.complain(
        check
            .at(
                Code::M0606,
                &name.span,
                format!("`{}` is not a format of `{}`", name.value, place.value),
            )
            .did_you_mean(&name.value, words)
            .help(format!("one of {}", words.join(", "))),
    );
    None
}

/// Where the provider takes a key by which it knows a repeated request.
pub(super) fn idempotency(mapped: &mapping::Idempotency) -> IdempotencyKey {
    let name = mapped.name.value.clone();
    if mapped.query {
        IdempotencyKey::Query(name)
    } else {
        IdempotencyKey::Header(name)
    }
}

/// `500ms`, `1s`, `2m`, `1h`, `1d` in milliseconds.
pub(super) fn duration(check: &mut Check<'_>, text: Option<&Name>) -> Option<u64> {
    let name = text?;
    let digits = name
        .value
        .trim_end_matches(|ch: char| ch.is_ascii_alphabetic());
    let unit = match &name.value[digits.len()..] {
        "ms" => Some(1),
        "s" => Some(1_000),
        "m" => Some(60_000),
        "h" => Some(3_600_000),
        "d" => Some(86_400_000),
        _ => None,
    };
    let value = digits
        .parse::<u64>()
        .ok()
        .zip(unit)
        .and_then(|(number, unit)| number.checked_mul(unit));
    if value.is_none() {
        check.complain(
            check
                .at(
                    Code::M0002,
                    &name.span,
                    format!("`{}` is not a duration", name.value),
                )
                .help("write `500ms`, `1s` or `2m`"),
        );
    }
    value
}
