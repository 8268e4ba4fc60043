//! How the provider reports errors: paths into its error bodies, and what its codes mean.

use std::collections::BTreeSet;

use crate::api::{Api, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{self, Name};

use super::Check;
use super::types::{Errors, RowErrors, When, WhenTest};

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
    // Where errors come with a success, their words are in the schemas of successes.
    let inside = mapped.rows.is_some()
        || mapped
            .map
            .iter()
            .any(|it| (200..300).contains(&it.status.value));
    let mut rules = Vec::new();
    let mut conditions = Vec::new();
    for rule in &mapped.map {
        if !CLASSES.contains(&rule.kind.value.as_str()) {
            unknown_class(check, &rule.kind);
            continue;
        }
        let Ok(status) = u16::try_from(rule.status.value) else {
            continue;
        };
        if let Some(mapped) = &rule.when {
            let Some(when) = condition(check, mapped, &mut |check, path| {
                pointer(check, path, inside)
            }) else {
                continue;
            };
            conditions.push((rules.len(), when));
        }
        rules.push((
            status,
            rule.code.as_ref().map(|it| it.value.clone()),
            rule.kind.value.clone(),
        ));
    }
    let mut pointers = |paths: &[Name]| {
        paths
            .iter()
            .filter_map(|path| pointer(check, path, inside))
            .collect::<Vec<_>>()
    };
    let (code, message) = (pointers(&mapped.code), pointers(&mapped.message));
    let request_id = pointers(&mapped.request_id);
    let rows = mapped
        .rows
        .as_ref()
        .and_then(|rows| row_errors(check, rows));
    Errors {
        code,
        message,
        request_id,
        message_header: mapped.message_header.as_ref().map(|it| it.value.clone()),
        request_id_header: mapped.request_id_header.as_ref().map(|it| it.value.clone()),
        rules,
        conditions,
        rows,
    }
}

fn condition(
    check: &mut Check<'_>,
    mapped: &mapping::When,
    pointer: &mut dyn FnMut(&mut Check<'_>, &Name) -> Option<String>,
) -> Option<When> {
    let place = if mapped.header {
        mapped.place.value.clone()
    } else {
        pointer(check, &mapped.place)?
    };
    Some(When {
        place,
        header: mapped.header,
        test: match &mapped.test {
            mapping::WhenTest::Equals(text) => WhenTest::Equals(text.value.clone()),
            mapping::WhenTest::Contains(text) => WhenTest::Contains(text.value.clone()),
            mapping::WhenTest::Present => WhenTest::Present,
        },
    })
}

fn row_errors(check: &mut Check<'_>, mapped: &mapping::RowErrors) -> Option<RowErrors> {
    let list = match mapped.list.value.as_str() {
        "*" => "/*".to_owned(),
        "." => String::new(),
        _ => pointer(check, &mapped.list, true)?,
    };
    if mapped.failed.header {
        let complaint = check
            .at(
                Code::M0608,
                &mapped.failed.place.span,
                "a row has no headers",
            )
            .help("look at a `path` in the row");
        check.complain(complaint);
        return None;
    }
    if !CLASSES.contains(&mapped.kind.value.as_str()) {
        unknown_class(check, &mapped.kind);
        return None;
    }
    let rows = row_schemas(check.api, &list);
    let mut inside = |check: &mut Check<'_>, path: &Name| among(check, path, &rows);
    let failed = condition(check, &mapped.failed, &mut inside)?;
    let mut all = |paths: &[Name]| -> Vec<String> {
        let found = paths.iter().filter_map(|path| inside(check, path));
        found.collect()
    };
    Some(RowErrors {
        list,
        failed,
        code: all(&mapped.code),
        message: all(&mapped.message),
        kind: mapped.kind.value.clone(),
    })
}

/// The types of the rows that a pointer of successes leads to.
fn row_schemas(api: &Api, list: &str) -> BTreeSet<TypeId> {
    use crate::api::Kind;
    let mut out = BTreeSet::new();
    for operation in &api.operations {
        let mut types: Vec<TypeRef> = api.success_json(operation).into_iter().collect();
        for name in list.split('/').skip(1) {
            let below = types.iter().flat_map(|ty| fields(api, *ty));
            types = below
                .filter(|(known, _)| name == "*" || *known == name)
                .map(|(_, ty)| ty)
                .collect();
        }
        out.extend(types.iter().filter_map(|ty| match &api.type_of(*ty)?.kind {
            Kind::Array { items, .. } => Some(items.id),
            _ => None,
        }));
    }
    out
}

/// The properties of a type, those of every variant included.
fn fields(api: &Api, ty: TypeRef) -> Vec<(&str, TypeRef)> {
    use crate::api::Kind;
    match api.type_of(ty).map(|it| &it.kind) {
        Some(Kind::Struct(object)) => {
            let each = object.fields.iter();
            each.map(|field| (field.name.as_str(), field.ty)).collect()
        }
        Some(Kind::Union(union)) => {
            let variants = union.variants.iter();
            variants.flat_map(|it| fields(api, it.ty)).collect()
        }
        _ => Vec::new(),
    }
}

fn unknown_class(check: &mut Check<'_>, kind: &Name) {
    check.complain(
        check
            .at(
                Code::M0002,
                &kind.span,
                format!("`{}` is not a kind of error", kind.value),
            )
            .did_you_mean(&kind.value, CLASSES)
            .help(format!("one of {}", CLASSES.join(", "))),
    );
}

/// A path into an error body as a JSON pointer, checked against every declared error schema;
/// with `successes` against those of successes too.
pub(super) fn pointer(check: &mut Check<'_>, path: &Name, successes: bool) -> Option<String> {
    let operations = check.api.operations.iter();
    let schemas = operations
        .flat_map(|operation| {
            let success = check.api.success_json(operation).filter(|_| successes);
            let errors = check.api.error_json(operation);
            errors.into_iter().chain(success)
        })
        .map(|ty| ty.id)
        .collect();
    among(check, path, &schemas)
}

/// A path as a JSON pointer, checked against schemas.
fn among(check: &mut Check<'_>, path: &Name, schemas: &BTreeSet<TypeId>) -> Option<String> {
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
