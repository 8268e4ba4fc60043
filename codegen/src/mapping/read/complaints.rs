//! What is said of mapping files that are wrong, and how it looks.

use super::tests::{category, connector};
use super::*;

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
    let indented: String = lines
        .lines()
        .map(|line| format!("      {line}\n"))
        .collect();
    category(&format!(
        "mapping: 1\nprovider: example\ncategory: hris\nmodels:\n  Employee:\n    id: id\n    fields:\n{indented}"
    ))
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
          = note: keys of a field: `from`, `coalesce`, `const`, `template`, `list`, `each`, `object`, `skip`, `ref`, `enum`, `bool`, `date`, `datetime`, `number`, `money`, `split`, `unit`, `date_parts`, `phone`, `country`, `language`, `currency`, `fn`, `lookup`, `int`, `text`, `when`, `default`, `dir`, `to`, `why`, `lossy`, `doc`
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
          = note: keys of connector.yaml: `mapping`, `provider`, `title`, `settings`, `server`, `auth`, `headers`, `limits`, `retry`, `errors`, `null_values`, `paginators`, `enums`, `fns`, `fetchers`, `operations`, `resources`, `webhooks`, `names`, `allow`
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
          |
          = help: add `url: "https://{company}.acme.example/api"`

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
          = help: add one of `basic`, `bearer`, `api_key`, `oauth2`, `token_exchange`, `jwt`, `oauth1`, `fn` or `all`

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
           = help: write `absent`, `empty`, `{path: .., is: false}`, `{path: .., equals: ..}`, `{total: path}`, `{total_pages: path}` or `{short_page: <why>}`

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
        error[M0004]: `y` is read differently by YAML tools
         --> mappings/example/hris.yaml:8:27
          |
        8 |       a: {from: x, const: y}
          |                           ^
          |
          = help: quote it: `"y"`

        error[M0005]: `a` has 2 sources: `from`, `const`
         --> mappings/example/hris.yaml:8:20
          |
        8 |       a: {from: x, const: y}
          |                    ^^^^^
          |
          = help: keep one; several paths, of which the first present wins, are `coalesce: [..]`

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
