//! How the provider reports errors: paths into its error bodies, and what its codes mean.

use std::collections::BTreeSet;

use crate::api::{Api, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::Name;

use super::Check;
use super::types::Errors;

const CLASSES: [&str; 10] = [
    "auth_expired",
    "forbidden",
    "not_found",
    "conflict",
    "validation",
    "rate_limited",
    "transient",
    "gone",
    "restart_pagination",
    "permanent",
];

pub(super) fn errors(check: &mut Check<'_>) -> Errors {
    let mapped = &check.connector.errors;
    let mut rules = Vec::new();
    for rule in &mapped.map {
        if !CLASSES.contains(&rule.kind.value.as_str()) {
            check.complain(
                check
                    .at(
                        Code::M0002,
                        &rule.kind.span,
                        format!("`{}` is not a kind of error", rule.kind.value),
                    )
                    .did_you_mean(&rule.kind.value, CLASSES)
                    .help(format!("one of {}", CLASSES.join(", "))),
            );
            continue;
        }
        let Ok(status) = u16::try_from(rule.status.value) else {
            continue;
        };
        rules.push((
            status,
            rule.code.as_ref().map(|it| it.value.clone()),
            rule.kind.value.clone(),
        ));
    }
    let mut pointers = |paths: &[Name]| {
        paths
            .iter()
            .filter_map(|path| pointer(check, path))
            .collect::<Vec<_>>()
    };
    Errors {
        code: pointers(&mapped.code),
        message: pointers(&mapped.message),
        request_id: pointers(&mapped.request_id),
        message_header: mapped.message_header.as_ref().map(|it| it.value.clone()),
        request_id_header: mapped.request_id_header.as_ref().map(|it| it.value.clone()),
        rules,
    }
}

/// A path into an error body as a JSON pointer, checked against every declared error schema.
fn pointer(check: &mut Check<'_>, path: &Name) -> Option<String> {
    let parts = check.parts(path)?;
    let mut pointer = String::new();
    for part in &parts {
        match &part.segment {
            super::path::Segment::Name(name) => pointer.push_str(&format!("/{name}")),
            super::path::Segment::Index(index) => pointer.push_str(&format!("/{index}")),
            super::path::Segment::Find { .. } => {
                check.complain(
                    check
                        .at(
                            Code::M0608,
                            &part.span,
                            "a filter cannot stand in an error path",
                        )
                        .help("use an index such as `[0]`"),
                );
                return None;
            }
        }
    }
    let schemas: BTreeSet<_> = check
        .api
        .operations
        .iter()
        .flat_map(|operation| check.api.error_json(operation))
        .map(|ty| ty.id)
        .collect();
    let known = schemas.iter().any(|id| {
        reaches(
            check.api,
            crate::api::TypeRef {
                id: *id,
                nullable: false,
            },
            &parts,
        )
    });
    if !schemas.is_empty() && !known {
        let api = check.api;
        let (at, names) = schemas
            .iter()
            .map(|id| {
                furthest(
                    api,
                    TypeRef {
                        id: *id,
                        nullable: false,
                    },
                    &parts,
                    0,
                )
            })
            .max_by_key(|(at, _)| *at)
            .unwrap_or_default();
        let wrong = parts
            .get(at)
            .map_or(path.span.clone(), |part| part.span.clone());
        let name = check
            .input
            .sources
            .text(wrong.source)
            .get(wrong.start..wrong.end)
            .unwrap_or_default()
            .to_owned();
        check.complain(
            check
                .at(
                    Code::M0608,
                    &wrong,
                    format!("`{}` is in no declared error schema", path.value),
                )
                .did_you_mean(&name, names.iter().copied())
                .help(super::path::list(
                    if at == 0 {
                        "error schemas have"
                    } else {
                        "at this point error schemas have"
                    },
                    &names,
                )),
        );
        return None;
    }
    Some(pointer)
}

/// How many parts of a path can be followed from a type, and the properties that stand where it ends.
fn furthest<'a>(
    api: &'a Api,
    ty: TypeRef,
    parts: &[super::path::Part],
    at: usize,
) -> (usize, Vec<&'a str>) {
    use crate::api::Kind;
    let here = (at, api.properties(ty));
    let deeper = |next: TypeRef| furthest(api, next, parts, at + 1);
    match (
        api.type_of(ty).map(|it| &it.kind),
        parts.get(at).map(|part| &part.segment),
    ) {
        (Some(Kind::Struct(object)), Some(super::path::Segment::Name(name))) => object
            .fields
            .iter()
            .find(|field| field.name == *name)
            .map_or(here, |field| deeper(field.ty)),
        (Some(Kind::Array { items, .. }), Some(super::path::Segment::Index(_))) => deeper(*items),
        (Some(Kind::Union(union)), Some(_)) => union
            .variants
            .iter()
            .map(|variant| furthest(api, variant.ty, parts, at))
            .max_by_key(|(at, _)| *at)
            .unwrap_or(here),
        _ => here,
    }
}

/// Whether a path leads somewhere from a type; open parts and variants count.
fn reaches(api: &crate::api::Api, ty: crate::api::TypeRef, parts: &[super::path::Part]) -> bool {
    use crate::api::Kind;
    let Some((first, rest)) = parts.split_first() else {
        return true;
    };
    match (
        api.types.get(ty.id.0 as usize).map(|it| &it.kind),
        &first.segment,
    ) {
        (Some(Kind::Struct(object)), super::path::Segment::Name(name)) => {
            object
                .fields
                .iter()
                .any(|field| field.name == *name && reaches(api, field.ty, rest))
                || object.additional.is_some()
        }
        (Some(Kind::Array { items, .. }), super::path::Segment::Index(_)) => {
            reaches(api, *items, rest)
        }
        (Some(Kind::Union(union)), _) => union
            .variants
            .iter()
            .any(|variant| reaches(api, variant.ty, parts)),
        (Some(Kind::Map { .. } | Kind::Any), _) => true,
        _ => false,
    }
}
