//! Requests against the spec: parameters and bodies that a provider would refuse.

use conjoin_codegen::api::{Api, Kind, Location, Numeric, Operation, TypeRef};
use serde_json::Value;

use crate::moment;
use crate::pattern;
use crate::request::Request;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Parameter, or JSON pointer into the body.
    pub(crate) place: String,
    pub(crate) what: String,
}

/// Checks path, query and header parameters. `more` are query parameters beside the declared ones.
pub(crate) fn parameters(
    api: &Api,
    operation: &Operation,
    request: &Request,
    more: &[String],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut known: Vec<String> = more.to_vec();
    known.extend(operation.fixed_query.iter().map(|(name, _)| name.clone()));
    for param in &operation.params {
        let values: Vec<(String, String)> = match param.location {
            Location::Path => one(&param.name, request.path_value(&param.name)),
            Location::Header => one(&param.name, request.header(&param.name)),
            Location::Cookie => continue,
            Location::Query => {
                let open = format!("{}[", param.name);
                let own =
                    |(name, _): &&(String, String)| *name == param.name || name.starts_with(&open);
                known.extend(
                    request
                        .query
                        .iter()
                        .filter(own)
                        .map(|(name, _)| name.clone()),
                );
                request.query.iter().filter(own).cloned().collect()
            }
        };
        if values.is_empty() && param.required {
            problems.push(Problem {
                place: param.name.clone(),
                what: "is required".to_owned(),
            });
        }
        let exploded = param.explode && param.style != "json";
        for (name, value) in values {
            if param.style == "deepObject" {
                let key = name.get(param.name.len() + 1..).unwrap_or_default();
                let key = key.split(']').next().unwrap_or_default();
                match api.property(param.ty, key) {
                    Some(property) => scalar(api, property.ty, &name, &value, &mut problems),
                    None => problems.push(unknown(name)),
                }
            } else if let Some(Kind::Array { items, .. }) = api.type_of(param.ty).map(|it| &it.kind)
            {
                let parts: Vec<&str> = if exploded {
                    vec![&value]
                } else {
                    value.split(',').collect()
                };
                for part in parts {
                    scalar(api, *items, &name, part, &mut problems);
                }
            } else {
                scalar(api, param.ty, &name, &value, &mut problems);
            }
        }
    }
    for (name, _) in &request.query {
        if !known.contains(name) {
            problems.push(unknown(name.clone()));
        }
    }
    problems
}

fn unknown(place: String) -> Problem {
    Problem {
        place,
        what: "is no parameter of this operation".to_owned(),
    }
}

fn one(name: &str, value: Option<&str>) -> Vec<(String, String)> {
    value
        .map(|it| (name.to_owned(), it.to_owned()))
        .into_iter()
        .collect()
}

fn scalar(api: &Api, ty: TypeRef, place: &str, value: &str, problems: &mut Vec<Problem>) {
    let mut wrong = |what: String| {
        problems.push(Problem {
            place: place.to_owned(),
            what,
        });
    };
    match api.type_of(ty).map(|it| &it.kind) {
        Some(Kind::Integer(bounds)) => match value.parse::<i64>() {
            Ok(number) => {
                if let Some(what) = outside(bounds, number as f64) {
                    wrong(what);
                }
            }
            Err(_) => wrong(format!("`{value}` is no integer")),
        },
        Some(Kind::Number(bounds)) => match value.parse::<f64>() {
            Ok(number) => {
                if let Some(what) = outside(bounds, number) {
                    wrong(what);
                }
            }
            Err(_) => wrong(format!("`{value}` is no number")),
        },
        Some(Kind::Bool) if value != "true" && value != "false" => {
            wrong(format!("`{value}` is neither `true` nor `false`"));
        }
        Some(Kind::Enum(it)) if !it.values.iter().any(|known| known == value) => {
            wrong(format!("`{value}` is none of: {}", it.values.join(", ")));
        }
        Some(Kind::Text(text)) => {
            if let Some(what) = malformed(text.format.as_deref(), value) {
                wrong(what);
            }
        }
        _ => {}
    }
}

/// Checks a body.
pub(crate) fn body(api: &Api, ty: TypeRef, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    check(api, ty, value, "", &mut problems, 0);
    problems.truncate(20);
    problems
}

/// Checks an answer: what is read-only may stand there, and what is write-only need not.
#[cfg(test)]
pub(crate) fn answer(api: &Api, ty: TypeRef, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    check(api, ty, value, "", &mut problems, 0);
    problems.retain(|it| it.what != READ_ONLY);
    problems
}

const READ_ONLY: &str = "cannot be written";

fn check(
    api: &Api,
    ty: TypeRef,
    value: &Value,
    at: &str,
    problems: &mut Vec<Problem>,
    depth: usize,
) {
    let mut wrong = |what: String| {
        problems.push(Problem {
            place: at.to_owned(),
            what,
        });
    };
    if depth > 64 {
        return wrong("is nested too deeply".to_owned());
    }
    let Some(found) = api.type_of(ty) else { return };
    if value.is_null() {
        if !ty.nullable && !matches!(found.kind, Kind::Any | Kind::Null) {
            wrong("must not be null".to_owned());
        }
        return;
    }
    let not = |what: &str| format!("must be {what}");
    match (&found.kind, value) {
        (Kind::Any, _) => {}
        (Kind::Null, _) => wrong(not("null")),
        (Kind::Bool, Value::Bool(_)) => {}
        (Kind::Bool, _) => wrong(not("a boolean")),
        (Kind::Integer(bounds), Value::Number(number)) if !number.is_f64() => {
            if let Some(what) = number.as_f64().and_then(|it| outside(bounds, it)) {
                wrong(what);
            }
        }
        (Kind::Integer(_), _) => wrong(not("an integer")),
        (Kind::Number(bounds), Value::Number(number)) => {
            if let Some(what) = number.as_f64().and_then(|it| outside(bounds, it)) {
                wrong(what);
            }
        }
        (Kind::Number(_), _) => wrong(not("a number")),
        (Kind::Text(text), Value::String(value)) => {
            let length = value.chars().count() as u64;
            if text.min_length.is_some_and(|min| length < min)
                || text.max_length.is_some_and(|max| length > max)
            {
                wrong(format!("has {length} characters, which is not allowed"));
            }
            if let Some(what) = malformed(text.format.as_deref(), value) {
                wrong(what);
            }
        }
        (Kind::Text(_), _) => wrong(not("a string")),
        (Kind::Const(constant), value) if constant != value => wrong(not(&constant.to_string())),
        (Kind::Const(_), _) => {}
        (Kind::Enum(it), value) => {
            let known = pattern::text(value).is_some_and(|text| it.values.contains(&text));
            if !known || value.is_string() == it.integer {
                wrong(format!("is none of: {}", it.values.join(", ")));
            }
        }
        (
            Kind::Array {
                items,
                min_items,
                max_items,
            },
            Value::Array(list),
        ) => {
            let length = list.len() as u64;
            if min_items.is_some_and(|min| length < min)
                || max_items.is_some_and(|max| length > max)
            {
                wrong(format!("has {length} elements, which is not allowed"));
            }
            for (index, value) in list.iter().enumerate() {
                check(
                    api,
                    *items,
                    value,
                    &format!("{at}/{index}"),
                    problems,
                    depth + 1,
                );
            }
        }
        (Kind::Array { .. }, _) => wrong(not("a list")),
        (Kind::Map { values }, Value::Object(map)) => {
            for (key, value) in map {
                check(
                    api,
                    *values,
                    value,
                    &pattern::join(at, key),
                    problems,
                    depth + 1,
                );
            }
        }
        (Kind::Struct(structure), Value::Object(map)) => {
            for field in &structure.fields {
                let at = pattern::join(at, &field.name);
                match map.get(&field.name) {
                    Some(value) => {
                        if field.read_only {
                            problems.push(Problem {
                                place: at.clone(),
                                what: READ_ONLY.to_owned(),
                            });
                        }
                        check(api, field.ty, value, &at, problems, depth + 1);
                    }
                    None if field.required && !field.read_only => problems.push(Problem {
                        place: at,
                        what: "is required".to_owned(),
                    }),
                    None => {}
                }
            }
        }
        (Kind::Map { .. } | Kind::Struct(_), _) => wrong(not("an object")),
        (Kind::Union(union), value) => {
            let fits = union.variants.iter().any(|variant| {
                let mut own = Vec::new();
                check(api, variant.ty, value, at, &mut own, depth + 1);
                own.is_empty()
            });
            if !fits {
                wrong("fits none of the alternatives".to_owned());
            }
        }
    }
}

fn outside(bounds: &Numeric, number: f64) -> Option<String> {
    let bound = |text: &Option<String>| text.as_ref().and_then(|it| it.parse::<f64>().ok());
    let low = bound(&bounds.minimum);
    let high = bound(&bounds.maximum);
    if low.is_some_and(|low| number < low || (bounds.exclusive_minimum && number <= low)) {
        return Some(format!(
            "{number} is below {}",
            bounds.minimum.as_deref().unwrap_or_default()
        ));
    }
    if high.is_some_and(|high| number > high || (bounds.exclusive_maximum && number >= high)) {
        return Some(format!(
            "{number} is above {}",
            bounds.maximum.as_deref().unwrap_or_default()
        ));
    }
    None
}

fn malformed(format: Option<&str>, value: &str) -> Option<String> {
    let fits = match format {
        Some("date") => value.parse::<jiff::civil::Date>().is_ok() && value.len() == 10,
        Some("date-time") => value.contains('T') && moment::read(value).is_some(),
        Some("uri") => url::Url::parse(value).is_ok(),
        Some("email") => value.contains('@'),
        _ => true,
    };
    (!fits).then(|| format!("`{value}` is no {}", format.unwrap_or_default()))
}
