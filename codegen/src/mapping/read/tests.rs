//! Mapping files, right and wrong.

use proptest::prelude::*;

use super::super::{
    AuthKind, Conversion, CustomFields, Direction, FieldSource, IdFrom, Incremental, Item, Literal, Nulls, Paginate, PaginatorKind, Source, StopKind, To,
    Value, WriteMatch,
};
use super::*;
use crate::diagnostic::{Style, render_all};
use crate::source::Sources;

fn read<T>(file: &str, text: &str, reader: fn(&Node, &mut Diagnostics) -> Option<T>) -> (Option<T>, Diagnostics, String) {
    let mut sources = Sources::default();
    let id = sources.add(format!("mappings/example/{file}"), text);
    let mut diagnostics = Diagnostics::default();
    let found = crate::node::parse(id, text, &mut diagnostics).and_then(|node| reader(&node, &mut diagnostics));
    let shown = render_all(&diagnostics, &sources, Style::Plain);
    (found, diagnostics, shown)
}

fn connector(text: &str) -> (Option<Connector>, String) {
    let (found, _, shown) = read("connector.yaml", text, read_connector);
    (found, shown)
}

fn category(text: &str) -> (Option<Category>, String) {
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
    assert!(matches!(&found.auth["oauth"].1.kind, AuthKind::OAuth2(it) if it.scopes.len() == 2 && it.body.value == "form" && it.client_auth.value == "body"));
    assert!(matches!(&found.auth["password"].1.kind, AuthKind::Basic { password, .. } if password.value.is_empty()));
    assert!(matches!(&found.auth["key"].1.kind, AuthKind::ApiKey { prefix: Some(prefix), .. } if prefix.value == "Key "));
    assert_eq!(found.errors.code.len() + found.errors.message.len() + found.errors.map.len(), 5);
    let stops: Vec<Option<StopKind>> = found
        .paginators
        .values()
        .map(|(_, it)| match &it.kind {
            PaginatorKind::Cursor { stop, .. } | PaginatorKind::NextUrl { stop, .. } => Some(stop.kind.clone()),
            PaginatorKind::Page { stop, .. } | PaginatorKind::Offset { stop, .. } => stop.as_ref().map(|stop| stop.kind.clone()),
        })
        .collect();
    assert!(matches!(
        stops.as_slice(),
        [Some(StopKind::Absent), Some(StopKind::Is { is: false, .. }), Some(StopKind::Absent), Some(StopKind::TotalPages(_)), Some(StopKind::Total(_))]
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
      create: {op: create-employee, wrap: employee, const: {type: person, associations: []}, id_from: {header: Location, take: last_path_segment}, record: employee}
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
    assert!(employee.id_int_to_string && matches!(&employee.id, Source::PerOperation(paths) if paths.len() == 2));
    let list = employee.list.as_ref().expect("a list");
    let params: Vec<&Value> = list.params.values().map(|(_, value)| value).collect();
    assert!(matches!(params.as_slice(), [Value::Setting(name), Value::ParentId(_), Value::Const(_), Value::Const(flag), Value::Const(text)]
        if name.value == "company" && flag.value == Literal::Bool(true) && text.value == Literal::Text("x".into())));
    assert!(list.select.as_ref().is_some_and(|select| select.only_enum && select.strip.is_some()));
    assert_eq!(list.filters["since"].1.format.as_ref().map(|it| it.value.as_str()), Some("epoch_seconds"));
    assert_eq!(list.keep.len(), 1);
    let create = employee.create.as_ref().expect("a create");
    assert_eq!((create.constants.len(), create.empty_lists.len()), (1, 1));
    assert!(matches!(&create.id_from, Some(IdFrom::Header { take: Some(_), .. })));
    assert!(matches!(employee.update.as_ref().and_then(|it| it.nulls.as_ref()), Some(Nulls::Literal(_))));
    let field = |name: &str| &employee.fields[name].1;
    assert!(matches!(&field("first_name").source, FieldSource::From(Source::Path(path)) if path.value == "firstName"));
    assert_eq!(field("first_name").dir, Direction::Both);
    assert!(matches!(&field("hire_date").conversion, Some(Conversion::Date { zero_is_null: true, .. })));
    assert!(matches!(&field("emails").source, FieldSource::Slots(slots)
        if matches!(slots[0].item, Item::Object(_)) && matches!(slots[0].write_match, Some(WriteMatch::Parts(_))) && matches!(slots[1].write_match, Some(WriteMatch::First(_)))));
    assert!(matches!(&field("pay").conversion, Some(Conversion::Money { constant: Some(_), currency: None })));
    assert!(matches!(&field("is_active").conversion, Some(Conversion::Bool { yes, no, not: false }) if yes.len() == 2 && no.len() == 1));
    assert!(matches!(&field("status").to, Some(To::PerOperation(_))));
    assert!(matches!(&field("team").source, FieldSource::Skip(reason) if reason.value == "no teams"));
    assert!(matches!(&employee.custom_fields, Some(CustomFields::Entries { write: Some(_), .. })));
    assert_eq!(employee.absent["one"].1.len(), 1);
    assert!(matches!(found.models["Company"].1.list.as_ref().map(|it| &it.paginate), Some(Paginate::None { .. })));
    assert!(matches!(found.models["Company"].1.incremental, Some(Incremental::ClientSide { .. })));
    assert!(matches!(found.models["Group"].1.list.as_ref().map(|it| &it.paginate), Some(Paginate::Missing(_))));
}

#[test]
fn version_of_the_file() {
    insta::assert_snapshot!(category("mapping: 2\nprovider: x\n").1, @r#"
    error[M0001]: version 2 of the grammar is newer than this tool, which reads version 1
     --> mappings/example/hris.yaml:1:10
      |
    1 | mapping: 2
      |          ^
      |
      = help: use a newer tool

    error: 1 error
    "#);
    insta::assert_snapshot!(connector("mapping: one\n").1, @r#"
    error[M0001]: `mapping` is not a version of the grammar that is known
     --> mappings/example/connector.yaml:1:10
      |
    1 | mapping: one
      |          ^^^
      |
      = help: write `mapping: 1` in the first line

    error: 1 error
    "#);
}

/// A category with one model and these lines in its `fields`.
fn fields(lines: &str) -> (Option<Category>, String) {
    let indented: String = lines.lines().map(|line| format!("      {line}\n")).collect();
    category(&format!("mapping: 1\nprovider: example\ncategory: hris\nmodels:\n  Employee:\n    id: id\n    fields:\n{indented}"))
}

#[test]
fn unknown_and_wrong_keys() {
    insta::assert_snapshot!(
        fields("a: {form: x, date: {fromat: iso}}\nb: [x, y]\nc: 5\nd: {from: [x, y]}\ne: {from: x, dir: raed}\nf: {from: x, int: text}\ng: {from: {list: x, gte: y}}\nh:").1,
        @r#"
        error[M0002]: unknown key `form` in a field
         --> mappings/example/hris.yaml:8:11
          |
        8 |       a: {form: x, date: {fromat: iso}}
          |           ^^^^
          |
          = note: keys of a field: `from`, `coalesce`, `const`, `template`, `list`, `each`, `object`, `skip`, `ref`, `enum`, `bool`, `date`, `datetime`, `number`, `money`, `split`, `int`, `text`, `default`, `dir`, `to`, `why`, `lossy`
          = help: did you mean `from`?

        error[M0002]: unknown key `fromat` in `date`
         --> mappings/example/hris.yaml:8:27
          |
        8 |       a: {form: x, date: {fromat: iso}}
          |                           ^^^^^^
          |
          = note: keys of `date`: `format`, `zero_is_null`
          = help: did you mean `format`?

        error[M0002]: expected a path or a block of keys, found a list
         --> mappings/example/hris.yaml:9:10
          |
        9 |       b: [x, y]
          |          ^^^^^^
          |
          = help: several paths, of which the first present wins, are `{coalesce: [..]}`; fixed places are `{list: {items: [..]}}`

        error[M0002]: expected a path or a block of keys, found an integer
          --> mappings/example/hris.yaml:10:10
           |
        10 |       c: 5
           |          ^
           |
           = help: a constant is `{const: 5}`

        error[M0002]: expected a path, found a list
          --> mappings/example/hris.yaml:11:17
           |
        11 |       d: {from: [x, y]}
           |                 ^^^^^^
           |
           = help: several paths, of which the first present wins, are `coalesce: [..]`

        error[M0002]: `raed` is not a direction
          --> mappings/example/hris.yaml:12:25
           |
        12 |       e: {from: x, dir: raed}
           |                         ^^^^
           |
           = note: expected `read`, `write` or `both`
           = help: did you mean `read`?

        error[M0002]: `text` is not a type of an id
          --> mappings/example/hris.yaml:13:25
           |
        13 |       f: {from: x, int: text}
           |                         ^^^^
           |
           = note: expected `string`

        error[M0002]: `gte` is not an operation that can stand here
          --> mappings/example/hris.yaml:14:27
           |
        14 |       g: {from: {list: x, gte: y}}
           |                           ^^^
           |
           = note: expected `list` or `get`
           = help: did you mean `get`?

        error[M0002]: expected a path or a block of keys, found nothing
          --> mappings/example/hris.yaml:15:7
           |
        15 |       h:
           |       ^

        error: 9 errors
        "#
    );
    insta::assert_snapshot!(
        connector("mapping: 1\nprovidr: x\ntitle: 5\nclient: {}\nserver: {vars: {}}\nretry: {statuses: [20, x], max_attempts: 0}\nauth:\n  any_of:\n    a: {scheme: s}\n    b: {scheme: s, bearer: x, api_key: y}\npaginators:\n  p: {cursor: {next: a, send: b, stop: never}}\n  q: {page: {send: a, stop: {path: x}}}\n").1,
        @r#"
        error[M0002]: unknown key `providr` in connector.yaml
         --> mappings/example/connector.yaml:2:1
          |
        2 | providr: x
          | ^^^^^^^
          |
          = note: keys of connector.yaml: `mapping`, `provider`, `title`, `settings`, `server`, `auth`, `headers`, `limits`, `retry`, `errors`, `null_values`, `paginators`, `enums`, `operations`, `resources`
          = help: did you mean `provider`?

        error[M0002]: expected text, found an integer
         --> mappings/example/connector.yaml:3:8
          |
        3 | title: 5
          |        ^
          |
          = help: quote it: `"5"`

        error[M0002]: unknown key `client` in connector.yaml
         --> mappings/example/connector.yaml:4:1
          |
        4 | client: {}
          | ^^^^^^
          |
          = help: its keys stand at the top of connector.yaml: take `client:` away and indent less

        error[M0002]: `server` needs the key `url`
         --> mappings/example/connector.yaml:5:1
          |
        5 | server: {vars: {}}
          | ^^^^^^

        error[M0002]: `20` is not an HTTP status
         --> mappings/example/connector.yaml:6:20
          |
        6 | retry: {statuses: [20, x], max_attempts: 0}
          |                    ^^
          |
          = help: a status lies between 100 and 599

        error[M0002]: expected an integer, found text
         --> mappings/example/connector.yaml:6:24
          |
        6 | retry: {statuses: [20, x], max_attempts: 0}
          |                        ^

        error[M0002]: `0` is out of range
         --> mappings/example/connector.yaml:6:42
          |
        6 | retry: {statuses: [20, x], max_attempts: 0}
          |                                          ^
          |
          = help: a number from 1

        error[M0002]: `a` does not say how to authenticate
         --> mappings/example/connector.yaml:9:5
          |
        9 |     a: {scheme: s}
          |     ^
          |
          = help: add one of `basic`, `bearer`, `api_key` or `oauth2`

        error[M0002]: `b` has 2 ways to authenticate
          --> mappings/example/connector.yaml:10:31
           |
        10 |     b: {scheme: s, bearer: x, api_key: y}
           |                               ^^^^^^^
           |
           = help: keep one here, and give the other a name of its own below `any_of`

        error[M0002]: `never` is not a rule for the last page
          --> mappings/example/connector.yaml:12:40
           |
        12 |   p: {cursor: {next: a, send: b, stop: never}}
           |                                        ^^^^^
           |
           = note: expected `absent` or `empty`

        error[M0002]: `stop` is none of its forms
          --> mappings/example/connector.yaml:13:29
           |
        13 |   q: {page: {send: a, stop: {path: x}}}
           |                             ^^^^^^^^^
           |
           = help: write `absent`, `empty`, `{path: .., is: false}`, `{total: path}` or `{total_pages: path}`

        error: 11 errors
        "#
    );
}

#[test]
fn duplicate_keys() {
    insta::assert_snapshot!(fields("a: x\nb: y\na: z").1, @r#"
    error[M0003]: `a` is given twice
      --> mappings/example/hris.yaml:10:7
       |
    10 |       a: z
       |       ^ the second one
       |
       = note: the first one stands in line 8
       = help: remove one of them

    error: 1 error
    "#);
}

#[test]
fn text_that_tools_read_differently() {
    insta::assert_snapshot!(
        category("mapping: 1\nprovider: x\ncategory: y\nenums:\n  country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, \"on\": \"ON\"}, write: {N: 010}}\nmodels:\n  A:\n    id: id\n    fields:\n      a: {const: no}\n      b: {from: x, bool: {true: [yes, Y], false: [\"no\"]}}\n      c: {from: x, default: 2020-01-01}\n      d: no\n").1,
        @r#"
        error[M0004]: `NO` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:40
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                        ^^
          |
          = help: quote it: `"NO"`

        error[M0004]: `NO` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:44
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                            ^^
          |
          = help: quote it: `"NO"`

        error[M0004]: `yes` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:48
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                                ^^^
          |
          = help: quote it: `"yes"`

        error[M0004]: `true` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:60
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                                            ^^^^
          |
          = help: quote it: `"true"`

        error[M0004]: `off` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:66
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                                                  ^^^
          |
          = help: quote it: `"off"`

        error[M0004]: `N` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:92
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                                                                            ^
          |
          = help: quote it: `"N"`

        error[M0004]: `010` is read differently by YAML tools
         --> mappings/example/hris.yaml:5:95
          |
        5 |   country: {to: Address.country, map: {NO: NO, yes: 'YES', true: off, "on": "ON"}, write: {N: 010}}
          |                                                                                               ^^^
          |
          = help: quote it: `"010"`

        error[M0004]: `no` is read differently by YAML tools
          --> mappings/example/hris.yaml:10:18
           |
        10 |       a: {const: no}
           |                  ^^
           |
           = help: quote it: `"no"`

        error[M0004]: `yes` is read differently by YAML tools
          --> mappings/example/hris.yaml:11:34
           |
        11 |       b: {from: x, bool: {true: [yes, Y], false: ["no"]}}
           |                                  ^^^
           |
           = help: quote it: `"yes"`

        error[M0004]: `Y` is read differently by YAML tools
          --> mappings/example/hris.yaml:11:39
           |
        11 |       b: {from: x, bool: {true: [yes, Y], false: ["no"]}}
           |                                       ^
           |
           = help: quote it: `"Y"`

        error[M0004]: `2020-01-01` is read differently by YAML tools
          --> mappings/example/hris.yaml:12:29
           |
        12 |       c: {from: x, default: 2020-01-01}
           |                             ^^^^^^^^^^
           |
           = help: quote it: `"2020-01-01"`

        error: 11 errors
        "#
    );
}

#[test]
fn sources_and_conversions() {
    insta::assert_snapshot!(
        fields("a: {from: x, const: y}\nb: {}\nc: {from: x, date: {format: iso}, enum: e}\nd: {list: {items: [{drop_unless: x, value: a, object: {}}]}}\ne: {each: {path: x}}\nf: {skip: \"why\", date: {format: iso}, dir: read}\ng: {from: x, date: {}}").1,
        @r#"
        error[M0005]: `a` has 2 sources: `from`, `const`
         --> mappings/example/hris.yaml:8:20
          |
        8 |       a: {from: x, const: y}
          |                    ^^^^^
          |
          = help: keep one; several paths, of which the first present wins, are `coalesce: [..]`

        error[M0004]: `y` is read differently by YAML tools
         --> mappings/example/hris.yaml:8:27
          |
        8 |       a: {from: x, const: y}
          |                           ^
          |
          = help: quote it: `"y"`

        error[M0005]: `b` has no source
         --> mappings/example/hris.yaml:9:7
          |
        9 |       b: {}
          |       ^
          |
          = note: sources: `from`, `coalesce`, `const`, `template`, `list`, `each`, `object`, `skip`
          = help: add `from: <path>`, another source, or `skip: <reason>`

        error[M0005]: the field has 2 conversions: `date`, `enum`
          --> mappings/example/hris.yaml:10:41
           |
        10 |       c: {from: x, date: {format: iso}, enum: e}
           |                                         ^^^^
           |
           = help: keep one

        error[M0005]: an element has 2 sources
          --> mappings/example/hris.yaml:11:53
           |
        11 |       d: {list: {items: [{drop_unless: x, value: a, object: {}}]}}
           |                                                     ^^^^^^
           |
           = help: give it either `value: <field mapping>` or `object: {<part>: <field mapping>}`

        error[M0005]: an element has 0 sources
          --> mappings/example/hris.yaml:12:11
           |
        12 |       e: {each: {path: x}}
           |           ^^^^
           |
           = help: give it either `value: <field mapping>` or `object: {<part>: <field mapping>}`

        error[M0223]: the conversion can never apply: the field is skipped
          --> mappings/example/hris.yaml:13:24
           |
        13 |       f: {skip: "why", date: {format: iso}, dir: read}
           |                        ^^^^
           |
           = help: remove it

        error[M0223]: `dir` can never apply: the field is skipped
          --> mappings/example/hris.yaml:13:45
           |
        13 |       f: {skip: "why", date: {format: iso}, dir: read}
           |                                             ^^^
           |
           = help: remove it

        error[M0211]: nothing says in which format the time is written
          --> mappings/example/hris.yaml:14:20
           |
        14 |       g: {from: x, date: {}}
           |                    ^^^^
           |
           = help: add `format`: `iso` or a strftime pattern such as `"%d.%m.%Y"`

        error: 9 errors
        "#
    );
}

#[test]
fn missing_reasons() {
    insta::assert_snapshot!(
        category("mapping: 1\nprovider: x\ncategory: y\nmodels:\n  A:\n    id: id\n    read: {list: {op: a, records: b, paginate: none}}\n    incremental: {none: \" \"}\n    fields:\n      a: {skip: \"\"}\n      b: {skip: }\n      c: {from: x, lossy: }\n    absent: {\"\": [d]}\n  B:\n    id: id\n    read: {list: {op: a, records: b, paginate: {none: \"\"}}}\n    incremental: {client_side: {cursor: x}}\n    fields: {}\n").1,
        @r#"
        error[M0006]: `none` needs a reason
         --> mappings/example/hris.yaml:7:48
          |
        7 |     read: {list: {op: a, records: b, paginate: none}}
          |                                                ^^^^
          |
          = help: write why, in one line and in quotes

        error[M0006]: `none` needs a reason
         --> mappings/example/hris.yaml:8:19
          |
        8 |     incremental: {none: " "}
          |                   ^^^^
          |
          = help: write why, in one line and in quotes

        error[M0006]: `skip` needs a reason
          --> mappings/example/hris.yaml:10:11
           |
        10 |       a: {skip: ""}
           |           ^^^^
           |
           = help: write why, in one line and in quotes

        error[M0006]: `skip` needs a reason
          --> mappings/example/hris.yaml:11:11
           |
        11 |       b: {skip: }
           |           ^^^^
           |
           = help: write why, in one line and in quotes

        error[M0006]: `lossy` needs a reason
          --> mappings/example/hris.yaml:12:20
           |
        12 |       c: {from: x, lossy: }
           |                    ^^^^^
           |
           = help: write why, in one line and in quotes

        error[M0006]: `absent` needs a reason
          --> mappings/example/hris.yaml:13:14
           |
        13 |     absent: {"": [d]}
           |              ^^
           |
           = help: the key is the reason: `absent: {"not offered by this API": [field, ..]}`

        error[M0006]: `none` needs a reason
          --> mappings/example/hris.yaml:16:49
           |
        16 |     read: {list: {op: a, records: b, paginate: {none: ""}}}
           |                                                 ^^^^
           |
           = help: write why, in one line and in quotes

        error[M0006]: `client_side` needs a reason
          --> mappings/example/hris.yaml:17:19
           |
        17 |     incremental: {client_side: {cursor: x}}
           |                   ^^^^^^^^^^^
           |
           = help: write why, in one line and in quotes

        error: 8 errors
        "#
    );
}

#[test]
fn what_is_not_built_yet_is_said() {
    let category_text = "mapping: 1\nprovider: x\ncategory: y\nfns: {}\ntests: []\nallow: []\nenums: {e: {to: E, map: {a: A}, unknown: OTHER}}\nmodels:\n  A:\n    id: id\n    read: {list: {op: a, records: {map: employees}, params: {query.a: $cursor, query.b: $parent.name}, fetch: per_parent, select: {send: query.f, join: \",\", max: 4, chunk: 5}, where: {path: x, in: [a]}}}\n    incremental: {search: {op: x}}\n    write: {upsert: {op: a}, create: {op: a, content_type: x}}\n    fields:\n      a: {lookup: {fetcher: x}}\n      b: {fn: x}\n      c: {from: x, unit: {from: s, to: m}}\n      d: {from: x, when: {path: y}, doc: z}\n      e: {from: x, country: iso}\n      f: {from: x, phone: e164}\n      g: {from: x, date_parts: {}}\n      h: {from: x, text: {strip_prefix: a, strip_suffix: b, html: strip}}\n      i: {from: x, datetime: {formats: [a]}}\n      j: {from: x, number: {as: int, on_error: null}}\n      k: {from: x, money: {amount: a, minor: true}}\n      l: {from: x, split: {on: \",\", trim: true}}\n      m: {each: {path: x, value: y, where: z, take: 1}}\n      n: {list: {items: [{drop_unless: x, value: y}], overflow: drop}}\n    custom_fields: {read: {rest: .}, write: {entries: a, key: b, value: c}, discover: {op: x}}\n    children: [B]\n    overridable: {allow: [a]}\n    keep_raw: true\n  B:\n    id: id\n    incremental: {changes_feed: {op: x}}\n    fields: {}\n  C:\n    id: id\n    incremental: {export: {op: x}}\n    custom_fields: {read: {entries: a, key: b, value: c}, write: {entries: a, key: d, value: c}}\n    fields: {}\n  D:\n    id: id\n    incremental: {filter: {send: query.a, format: rfc3339, cursor: x, overlap: 60s, window: 1h}}\n    fields: {}\n";
    let (_, diagnostics, _) = read("hris.yaml", category_text, read_category);
    let said: Vec<String> = diagnostics.list().iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    S0008 a common value for `unknown` is not supported yet, found `OTHER`
    S0008 `map` is not supported yet
    S0008 `$cursor` is not supported yet
    S0008 `$parent.name` is not supported yet
    S0008 `join` is not supported yet
    S0008 `max` is not supported yet
    S0008 `chunk` is not supported yet
    S0008 `in` is not supported yet
    S0008 `fetch` is not supported yet
    S0008 `search` is not supported yet
    S0008 `content_type` is not supported yet
    S0008 `upsert` is not supported yet
    S0008 `lookup` is not supported yet
    S0008 `fn` is not supported yet
    S0008 `unit` is not supported yet
    S0008 `when` is not supported yet
    S0008 `doc` is not supported yet
    S0008 `country` is not supported yet
    S0008 `phone` is not supported yet
    S0008 `date_parts` is not supported yet
    S0008 `strip_prefix` is not supported yet
    S0008 `strip_suffix` is not supported yet
    S0008 `html` is not supported yet
    S0008 `formats` is not supported yet
    S0008 `on_error` is not supported yet
    S0008 `amount` is not supported yet
    S0008 `minor` is not supported yet
    S0008 `trim` is not supported yet
    S0008 `where` is not supported yet
    S0008 `take` is not supported yet
    S0008 `overflow: drop` is not supported yet
    S0008 `discover` is not supported yet
    S0008 writing custom fields in another shape than they are read in is not supported yet
    S0008 `children` is not supported yet
    S0008 `overridable` is not supported yet
    S0008 `keep_raw` is not supported yet
    S0008 `changes_feed` is not supported yet
    S0008 `export` is not supported yet
    S0008 writing custom fields under other names than they are read by is not supported yet
    S0008 `cursor` is not supported yet
    S0008 `overlap` is not supported yet
    S0008 `window` is not supported yet
    S0008 `fns` is not supported yet
    S0008 `tests` is not supported yet
    S0008 `allow` is not supported yet
    "#);
    let connector_text = "mapping: 1\nprovider: x\ntitle: X\nserver: {url: x}\nnames: {}\nfns: {}\nsettings: {a: {type: integer, enum: [a]}}\nauth:\n  any_of:\n    a: {scheme: a, token_exchange: {}}\n    b: {scheme: a, jwt: {}}\n    c: {scheme: a, oauth1: {}}\n    d: {scheme: a, fn: x}\n    e: {scheme: a, oauth2: {grant: a, refresh: b, expires_in: 1}}\nlimits: {budget: [], remaining: {}, reset: [], retry_after: [{body: x, format: http_date}]}\nretry: {backoff: {jitter: full}, idempotency: {header: x}}\nerrors: {map: [{status: 200, when: {path: ok}, as: permanent}]}\npaginators:\n  a: {last_id: {id: x}, max_records: 5, durable: true, drop_params_after_first: true}\n  b: {offset: {send: a, step: size, stop: empty}}\n  c: {next_url: {body: a, host: any}}\n  d: {cursor: {next: a, send: b, stop: {short_page: true}}}\n  e: {cursor: {next: a, send: b, stop: {path: a, equals: b}}}\n";
    let (_, diagnostics, _) = read("connector.yaml", connector_text, read_connector);
    let said: Vec<String> = diagnostics.list().iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    S0008 `type` is not supported yet
    S0008 `enum` is not supported yet
    S0008 `token_exchange` is not supported yet
    S0008 `jwt` is not supported yet
    S0008 `oauth1` is not supported yet
    S0008 `fn` is not supported yet
    S0008 `expires_in` is not supported yet
    S0008 `body` is not supported yet
    S0008 `budget` is not supported yet
    S0008 `remaining` is not supported yet
    S0008 `reset` is not supported yet
    S0008 `jitter` is not supported yet
    S0008 `idempotency` is not supported yet
    S0008 `when` is not supported yet
    S0008 `last_id` is not supported yet
    S0008 `max_records` is not supported yet
    S0008 `drop_params_after_first` is not supported yet
    S0008 `durable` is not supported yet
    S0008 `step` is not supported yet
    S0008 `host` is not supported yet
    S0008 `short_page` is not supported yet
    S0008 `equals` is not supported yet
    S0008 `names` is not supported yet
    S0008 `fns` is not supported yet
    "#);
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
            let name = text[..at].rfind([' ', '{', '\n']).map_or(0, |start| start + 1);
            // A misspelled free key is a name of its own: only known keys count.
            for value in ["[[x]]", "{zzz: {}}", "~"] {
                let rest = &text[at + 2..];
                if rest.starts_with(['{', '[', '"', '.']) || rest.starts_with("$settings.company, q") {
                    continue;
                }
                let end = rest.find([',', '}', '\n', ' ']).unwrap_or(rest.len());
                let broken = format!("{}{value}{}", &text[..at + 2], &rest[end..]);
                assert!(complain(&broken).has_errors(), "`{}` with {value} is taken", &text[name..at]);
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
    let providers = std::fs::read_dir(folder).expect("the folder of the mappings").map(|entry| entry.expect("an entry").path());
    for provider in providers.filter(|path| path.is_dir() && !path.ends_with("models")) {
        for entry in std::fs::read_dir(provider).expect("a provider") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("text");
            let complaints = if path.ends_with("connector.yaml") { connector(&text).1 } else { category(&text).1 };
            assert_eq!(complaints, "", "{}", path.display());
        }
    }
}
