//! Mapping files, right and wrong.

use proptest::prelude::*;

use super::super::{
    AuthKind, Conversion, CustomFields, CustomPlace, Direction, FieldSource, Id, IdFrom,
    Incremental, Item, Literal, NextUrl, Nulls, Paginate, PaginatorKind, Source, StopKind, To,
    Value, WriteMatch,
};
use super::*;
use crate::diagnostic::{Style, render_all};
use crate::source::Sources;

pub(super) fn read<T>(
    file: &str,
    text: &str,
    reader: fn(&Node, &mut Diagnostics) -> Option<T>,
) -> (Option<T>, Diagnostics, String) {
    let mut sources = Sources::default();
    let id = sources.add(format!("mappings/example/{file}"), text);
    let mut diagnostics = Diagnostics::default();
    let found = crate::node::parse(id, text, &mut diagnostics)
        .and_then(|node| reader(&node, &mut diagnostics));
    let shown = render_all(&diagnostics, &sources, Style::Plain);
    (found, diagnostics, shown)
}

pub(super) fn connector(text: &str) -> (Option<Connector>, String) {
    let (found, _, shown) = read("connector.yaml", text, read_connector);
    (found, shown)
}

pub(super) fn category(text: &str) -> (Option<Category>, String) {
    let (found, _, shown) = read("hris.yaml", text, read_category);
    (found, shown)
}

const CONNECTOR: &str = r#"
mapping: 1
provider: example
title: Example
settings:
  company: {type: string, pattern: "^[a-z]+$", default: "", doc: Subdomain.}
server: {url: "https://{company}.example.com", vars: {company: $settings.company}}
auth:
  any_of:
    oauth: {scheme: oauth, oauth2: {grant: authorization_code, refresh: rotating, scopes: [read, "write:all"]}}
    token: {scheme: token, bearer: $credential.token}
    password: {scheme: basic, basic: {username: "{$credential.email}/token", password: ""}}
    key: {scheme: key, api_key: {value: $credential.key, prefix: "Key "}}
headers: {Accept: application/json}
limits: {concurrency: 4, retry_after: [{header: Retry-After, format: delta_seconds}]}
retry: {statuses: [429, 503], max_attempts: 5, backoff: {base: 1s, cap: 60s}, safe_posts: ["POST /search"]}
errors:
  body: {code: error.code, message: [error.message, message], request_id: id}
  header: {message: X-Error, request_id: X-Request-Id}
  map:
    - {status: 400, code: BadPage, as: restart_pagination}
    - {status: 404, as: not_found}
null_values: ["", "0000-00-00"]
paginators:
  by_cursor: {cursor: {next: meta.next, send: query.after}, size: {send: query.limit, value: 100, max: 250}, max_pages: 10}
  by_flag: {cursor: {next: meta.next, send: query.after, stop: {path: meta.more, is: false}}}
  by_url: {next_url: {link: next, host: same}}
  by_page: {page: {send: query.page, start: 1, stop: {total_pages: meta.pages}}}
  by_offset: {offset: {send: query.offset, step: count, stop: {total: meta.total}}}
enums:
  status: {to: Employee.employment_status, fold: ascii_case, map: {Active: ACTIVE, 2: INACTIVE}, unknown: keep, write: {PENDING: unsupported}}
operations: [list-things]
resources: {list-things: things}
"#;

#[test]
fn a_connector() {
    let (found, complaints) = connector(CONNECTOR);
    assert_eq!(complaints, "");
    let found = found.expect("a connector");
    assert_eq!(found.server.vars["company"].1.value, "$settings.company");
    assert!(
        matches!(&found.auth["oauth"].1.kind, AuthKind::OAuth2(it) if it.scopes.len() == 2 && it.body.value == "form" && it.client_auth.value == "body")
    );
    assert!(
        matches!(&found.auth["password"].1.kind, AuthKind::Basic { password, .. } if password.value.is_empty())
    );
    assert!(
        matches!(&found.auth["key"].1.kind, AuthKind::ApiKey { prefix: Some(prefix), .. } if prefix.value == "Key ")
    );
    assert_eq!(
        found.errors.code.len() + found.errors.message.len() + found.errors.map.len(),
        5
    );
    let stops: Vec<Option<StopKind>> = found
        .paginators
        .values()
        .map(|(_, it)| match &it.kind {
            PaginatorKind::Cursor { stop, .. }
            | PaginatorKind::NextUrl(NextUrl { stop, .. })
            | PaginatorKind::LastId { stop, .. } => Some(stop.kind.clone()),
            PaginatorKind::Page { stop, .. } | PaginatorKind::Offset { stop, .. } => {
                stop.as_ref().map(|stop| stop.kind.clone())
            }
        })
        .collect();
    assert!(matches!(
        stops.as_slice(),
        [
            Some(StopKind::Absent),
            Some(StopKind::Is { is: false, .. }),
            Some(StopKind::Absent),
            Some(StopKind::TotalPages(_)),
            Some(StopKind::Total(_))
        ]
    ));
    assert_eq!(found.enums["status"].1.map["2"].1.value, "INACTIVE");
    assert!(found.enums["status"].1.fold);
    assert_eq!(found.null_values[0].value, "");
}

const CATEGORY: &str = r#"
mapping: 1
provider: example
category: hris
models:
  Employee:
    id: {from: {list: employeeId, get: id}, int: string}
    parent: {model: Company, as: company}
    read:
      list:
        op: list-employees
        records: data
        paginate: by_cursor
        params: {query.a: $settings.company, query.b: $parent.id, query.c: {const: 5}, query.d: {const: true}, query.e: {const: "x"}}
        select: {send: query.fields, values: used, always: [email], strip: properties, allowed: enum}
        filters:
          status: {send: query.status, enum: status, default: active}
          first_name: query.first
          since: {send: query.since, datetime: {format: epoch_seconds}}
        where: {path: kind, equals: person}
      get: {op: get-employee, record: ., params: {path.id: $id}}
    incremental: {none: "no filter"}
    write:
      create: {op: create-employee, wrap: employee, const: {type: person}, id_from: {header: Location, take: last_path_segment}, record: employee}
      update: {op: update-employee, params: {path.id: $id}, nulls: {send: ""}, id_from: none}
      delete: {op: delete-employee, params: {path.id: $id}, nulls: omit}
    fields:
      first_name: firstName
      hire_date: {from: hireDate, date: {format: iso, zero_is_null: true}, dir: read}
      start_date: {coalesce: [startDate, hireDate], date: {format: "%d.%m.%Y"}, lossy: "one of two"}
      kind: {const: PERSON}
      display_name: {template: "{first} {last}", dir: read, why: "not stored"}
      emails:
        list:
          items:
            - {drop_unless: email, object: {address: email, kind: {const: WORK}}, write_match: {kind: WORK}}
            - {drop_unless: any, value: {from: other, text: {trim: true, case: lower, empty_is_null: true}}, write_match: first}
          overflow: error
      groups: {each: {path: groups, value: {from: id, int: string, ref: Group}}}
      phones: {each: {path: phones, object: {number: value}}}
      pay: {from: amount, money: {currency: {const: EUR}}}
      bonus: {from: bonus, money: {currency: bonus.currency}}
      is_private: {from: public, bool: {not: true}}
      is_active: {from: active, bool: {true: ["yes", Y1], false: "no"}}
      tags: {from: tags, split: {on: ","}}
      weekly_hours: {from: hours, number: {as: decimal}, default: 40}
      status: {from: status, enum: status, to: {create: state}}
      changed: {from: {get: changed}, datetime: {format: "%Y", zone: UTC}, to: body.changed}
      team: {skip: "no teams"}
    custom_fields: {read: {entries: custom, key: id, value: value}, write: {entries: custom, key: id, value: value}}
    absent: {"not offered": [company, username], "one": avatar_url}
    ignore: ["*Url", exempt]
  Company:
    id: id
    read: {list: {op: list-companies, records: ., paginate: {none: "few"}}}
    incremental: {client_side: {cursor: remote_updated_at, reason: "no filter"}}
    fields: {}
    custom_fields: {read: {rest: .}, write: {bag: properties}}
  Group:
    id: id
    read: {list: {op: list-groups, records: items}}
    incremental: {filter: {send: query.since, format: rfc3339}}
    fields: {}
"#;

#[test]
fn a_category() {
    let (found, complaints) = category(CATEGORY);
    assert_eq!(complaints, "");
    let found = found.expect("a category");
    let employee = &found.models["Employee"].1;
    assert!(matches!(
        &employee.id,
        Id::From {source: Source::PerOperation(paths), int_to_string: true} if paths.len() == 2
    ));
    let list = employee.list.as_ref().expect("a list");
    let params: Vec<&Value> = list.params.values().map(|(_, value)| value).collect();
    assert!(
        matches!(params.as_slice(), [Value::Setting(name), Value::ParentId(_), Value::Const(_), Value::Const(flag), Value::Const(text)]
        if name.value == "company" && flag.value == Literal::Bool(true) && text.value == Literal::Text("x".into()))
    );
    assert!(
        list.select
            .as_ref()
            .is_some_and(|select| select.only_enum && select.strip.is_some())
    );
    assert_eq!(
        list.filters["since"]
            .1
            .format
            .as_ref()
            .map(|it| it.value.as_str()),
        Some("epoch_seconds")
    );
    assert_eq!(list.keep.len(), 1);
    let create = employee.create.as_ref().expect("a create");
    assert_eq!(create.constants.len(), 1);
    assert!(matches!(
        &create.id_from,
        Some(IdFrom::Header { take: Some(_), .. })
    ));
    assert!(matches!(
        employee.update.as_ref().and_then(|it| it.nulls.as_ref()),
        Some(Nulls::Literal(_))
    ));
    let field = |name: &str| &employee.fields[name].1;
    assert!(
        matches!(&field("first_name").source, FieldSource::From(Source::Path(path)) if path.value == "firstName")
    );
    assert_eq!(field("first_name").dir, Direction::Both);
    assert!(matches!(
        &field("hire_date").conversion,
        Some(Conversion::Date {
            zero_is_null: true,
            ..
        })
    ));
    assert!(matches!(&field("emails").source, FieldSource::Slots(slots)
        if matches!(slots.items[0].item, Item::Object(_)) && matches!(slots.items[0].write_match, Some(WriteMatch::Parts(_))) && matches!(slots.items[1].write_match, Some(WriteMatch::First(_)))));
    assert!(matches!(
        &field("pay").conversion,
        Some(Conversion::Money {
            constant: Some(_),
            currency: None,
            ..
        })
    ));
    assert!(
        matches!(&field("is_active").conversion, Some(Conversion::Bool { yes, no, not: false }) if yes.len() == 2 && no.len() == 1)
    );
    assert!(matches!(&field("status").to, Some(To::PerOperation(_))));
    assert!(
        matches!(&field("team").source, FieldSource::Skip(reason) if reason.value == "no teams")
    );
    assert!(matches!(
        &employee.custom_fields,
        Some(CustomFields {
            read: CustomPlace::Entries { .. },
            write: Some(_),
            ..
        })
    ));
    assert_eq!(employee.absent["one"].1.len(), 1);
    assert!(matches!(
        found.models["Company"]
            .1
            .list
            .as_ref()
            .map(|it| &it.paginate),
        Some(Paginate::None { .. })
    ));
    assert!(matches!(
        found.models["Company"].1.incremental,
        Some(Incremental::ClientSide { .. })
    ));
    assert!(matches!(
        found.models["Group"].1.list.as_ref().map(|it| &it.paginate),
        Some(Paginate::Missing(_))
    ));
}

/// Any key of the examples may be misspelled, and the value at any place may be of another kind.
#[test]
fn every_break_is_reported() {
    for (text, reads) in [(CONNECTOR, 0), (CATEGORY, 1)] {
        let complain = |text: &str| match reads {
            0 => read("connector.yaml", text, read_connector).1,
            _ => read("hris.yaml", text, read_category).1,
        };
        for (at, _) in text.match_indices(": ") {
            let name = text[..at]
                .rfind([' ', '{', '\n'])
                .map_or(0, |start| start + 1);
            // A misspelled free key is a name of its own: only known keys count.
            for value in ["[[x]]", "{zzz: {}}", "~"] {
                let rest = &text[at + 2..];
                if rest.starts_with(['{', '[', '"', '.'])
                    || rest.starts_with("$settings.company, q")
                    // Constant parts of a body are any JSON.
                    || text[..at].ends_with("const: {type")
                {
                    continue;
                }
                let end = rest.find([',', '}', '\n', ' ']).unwrap_or(rest.len());
                let broken = format!("{}{value}{}", &text[..at + 2], &rest[end..]);
                assert!(
                    complain(&broken).has_errors(),
                    "`{}` with {value} is taken",
                    &text[name..at]
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_never_panic(which in 0..2usize, cut in 0..3000usize, take in 0..200usize, put in proptest::sample::select(vec!["", "{", "}", "[", "]", "\n", ": ", "~", "5", "*a", "&a ", "\"", "!x ", "\u{e9}", "- ", "yes"])) {
        let text = [CONNECTOR, CATEGORY][which];
        let start = cut.min(text.len());
        let end = (start + take).min(text.len());
        let damaged = format!("{}{put}{}", &text[..start], &text[end..]);
        let _ = connector(&damaged);
        let _ = category(&damaged);
        let _ = read("x.yaml", &damaged, |node, diagnostics| crate::models::read_models("x.yaml", node, diagnostics));
    }
}

#[test]
fn shipped_mappings_are_read_without_complaint() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../mappings");
    let providers = std::fs::read_dir(folder)
        .expect("the folder of the mappings")
        .map(|entry| entry.expect("an entry").path());
    for provider in providers.filter(|path| path.is_dir() && !path.ends_with("models")) {
        for entry in std::fs::read_dir(provider).expect("a provider") {
            let path = entry.expect("an entry").path();
            // The data of a stand-in is no mapping.
            let is_yaml = path.extension().is_some_and(|it| it == "yaml");
            if path.ends_with("sandbox.yaml") || !is_yaml {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            let complaints = if path.ends_with("connector.yaml") {
                connector(&text).1
            } else {
                category(&text).1
            };
            assert_eq!(complaints, "", "{}", path.display());
        }
    }
}
