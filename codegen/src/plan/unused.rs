//! What nothing refers to: rows, globs, settings and provider fields left over.

use std::collections::BTreeSet;

use crate::api::Kind;
use crate::diagnostic::{Code, Level};
use crate::mapping::{Conversion, Model as MappedModel};

use super::Check;
use super::class::Side;
use super::touched::touched;
use super::types::{CustomFields, Model};

/// Complains about what nothing uses, once all categories are checked.
pub(crate) fn report(check: &mut Check<'_>) {
    super::auth::accepted_everywhere(check);
    let connector = check.connector;
    let maps = connector
        .enums
        .iter()
        .chain(check.input.categories.iter().flat_map(|(_, it)| &it.enums));
    let unused: Vec<_> = maps
        .filter(|(name, _)| !check.used.enums.contains(*name))
        .map(|(name, (span, _))| (name.clone(), span.clone()))
        .collect();
    for (name, span) in unused {
        check.complain(
            check
                .at(
                    Code::M0803,
                    &span,
                    format!("the enum map `{name}` is used nowhere"),
                )
                .help("delete it"),
        );
    }
    let functions = connector
        .fns
        .iter()
        .chain(check.input.categories.iter().flat_map(|(_, it)| &it.fns));
    let unused: Vec<_> = functions
        .filter(|(name, _)| !check.used.fns.contains(*name))
        .map(|(name, (span, _))| (name.clone(), span.clone()))
        .collect();
    for (name, span) in unused {
        check.complain(
            check
                .at(
                    Code::M0803,
                    &span,
                    format!("the function `{name}` is used nowhere"),
                )
                .help("delete it"),
        );
    }
    idle(check);
    for (name, (span, _)) in &connector.fetchers {
        if !check.used.fetchers.contains(name) {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        span,
                        format!("the fetcher `{name}` is used nowhere"),
                    )
                    .help("delete it"),
            );
        }
    }
    for (name, (span, _)) in &connector.settings {
        if !check.used.settings.contains(name) {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        span,
                        format!("the setting `{name}` is used nowhere"),
                    )
                    .help("delete it"),
            );
        }
    }
    for (name, (span, _)) in &connector.paginators {
        if !check.used.paginators.contains(name) {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        span,
                        format!("the paginator `{name}` is used nowhere"),
                    )
                    .help("delete it"),
            );
        }
    }
}

/// `lossy` that accepts nothing, and `int: string` that no integer needs.
fn idle(check: &mut Check<'_>) {
    let connector = check.connector;
    let input = check.input;
    let maps = connector.enums.values().chain(
        input
            .categories
            .iter()
            .flat_map(|(_, it)| it.enums.values()),
    );
    maps.for_each(|(_, map)| check.idle_lossy(map));
    // What could not be read has lost nothing yet.
    if check.diagnostics.has_errors() {
        return;
    }
    let models = input
        .categories
        .iter()
        .flat_map(|(_, it)| it.models.values());
    for (_, field) in models.flat_map(|(_, model)| model.fields.values()) {
        let mut all = Vec::new();
        super::class::every(field, &mut all);
        for mapped in all {
            // What a function does is its author's to know.
            let function = matches!(mapped.conversion, Some(Conversion::Fn(_)));
            let lossy = mapped.lossy.as_ref().filter(|_| {
                !function && !check.lossy(mapped, Side::Read) && !check.lossy(mapped, Side::Write)
            });
            if let Some(lossy) = lossy {
                check.complain(
                    check
                        .at(
                            Code::M0803,
                            &lossy.span,
                            "`lossy` accepts nothing: the field loses nothing",
                        )
                        .help("remove it"),
                );
            }
            let int = mapped
                .int_to_string
                .as_ref()
                .filter(|_| !check.used.ints.contains(&super::class::place(mapped)));
            if let Some(span) = int {
                check.complain(
                    check
                        .at(
                            Code::M0223,
                            span,
                            "`int: string` can never apply: the source is no integer",
                        )
                        .help("remove it"),
                );
            }
        }
    }
}

/// Whether a glob with `*` matches a name.
pub(crate) fn glob(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, tail)) => name.strip_prefix(head).is_some_and(|rest| {
            if tail.is_empty() {
                return true;
            }
            (0..=rest.len())
                .filter(|at| rest.is_char_boundary(*at))
                .any(|at| glob(tail, &rest[at..]))
        }),
    }
}

/// Provider fields of every shape that are neither read nor ignored, and globs that ignore nothing.
pub(crate) fn provider_fields(check: &mut Check<'_>, mapped: &MappedModel, model: &Model) {
    let mut every = BTreeSet::new();
    let mut read = BTreeSet::new();
    for shape in &model.shapes {
        let id = shape.id.path().map(super::touched::dotted);
        let mut paths: Vec<String> = id.into_iter().collect();
        shape
            .fields
            .iter()
            .for_each(|(_, it)| touched(it, &mut paths));
        match &shape.custom_fields {
            Some(CustomFields::Rest { path } | CustomFields::Entries { path, .. }) => {
                paths.push(super::touched::dotted(path))
            }
            None => {}
        }
        read.extend(paths);
        names(check, shape.ty, "", &read, 0, &mut every);
    }
    if model.shapes.is_empty() {
        return;
    }
    let ignored = |name: &str| {
        mapped.ignore.iter().any(|it| {
            glob(&it.value, name)
                || (!it.value.contains('.')
                    && glob(&it.value, name.rsplit('.').next().unwrap_or(name)))
        })
    };
    for pattern in &mapped.ignore {
        let hits = every.iter().any(|name: &String| {
            glob(&pattern.value, name)
                || (!pattern.value.contains('.')
                    && glob(&pattern.value, name.rsplit('.').next().unwrap_or(name)))
        });
        if !hits {
            check.complain(
                check
                    .at(
                        Code::M0803,
                        &pattern.span,
                        format!("`{}` ignores nothing", pattern.value),
                    )
                    .did_you_mean(&pattern.value, every.iter().map(String::as_str))
                    .help("delete it")
                    // A name that ignores nothing is most often a misspelt one.
                    .at_level(Level::Error),
            );
        }
    }
    let left: Vec<&str> = every
        .iter()
        .map(String::as_str)
        .filter(|name| {
            !read.contains(*name)
                && !read.iter().any(|it| it.starts_with(&format!("{name}.")))
                && !ignored(name)
        })
        .collect();
    if let (false, Some((span, _))) = (left.is_empty(), mapped.fields.values().next()) {
        check.complain(
            check
                .at(
                    Code::M0802,
                    span,
                    format!(
                        "{} {} neither mapped nor ignored",
                        super::model::plural(left.len(), "provider field"),
                        if left.len() == 1 { "is" } else { "are" }
                    ),
                )
                .note(super::path::list(
                    if left.len() == 1 { "it is" } else { "they are" },
                    &left,
                ))
                .help(if left.len() == 1 {
                    "map it, or name it in `ignore`"
                } else {
                    "map them, or name them in `ignore`"
                }),
        );
    }
}

/// Property names of a struct; nested ones only below what is read in part.
fn names(
    check: &Check<'_>,
    ty: crate::api::TypeId,
    prefix: &str,
    read: &BTreeSet<String>,
    depth: usize,
    out: &mut BTreeSet<String>,
) {
    let Some(Kind::Struct(object)) = check.api.types.get(ty.0 as usize).map(|it| &it.kind) else {
        return;
    };
    for field in &object.fields {
        let name = format!("{prefix}{}", field.name);
        let below = format!("{name}.");
        if depth < 6 && read.iter().any(|it| it.starts_with(&below)) {
            names(check, field.ty.id, &below, read, depth + 1, out);
        }
        out.insert(name);
    }
}

#[cfg(test)]
mod tests {
    use super::glob;

    #[test]
    fn globs() {
        assert!(glob("*_ids", "follower_ids"));
        assert!(glob("allow_*", "allow_channelback"));
        assert!(glob("*", "x"));
        assert!(glob("a*c*e", "abcde"));
        assert!(!glob("a*c", "abd"));
        assert!(!glob("url", "urls"));
    }
}
