//! Model files, right and wrong.

use super::*;
use crate::diagnostic::{Style, render_all};
use crate::source::Sources;

fn read(text: &str) -> (Option<Category>, String) {
    let mut sources = Sources::default();
    let id = sources.add("mappings/models/example.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let node = crate::node::parse(id, text, &mut diagnostics).expect("a tree");
    let category = read_models("mappings/models/example.yaml", &node, &mut diagnostics);
    (category, render_all(&diagnostics, &sources, Style::Plain))
}

#[test]
fn a_category() {
    let text = "\
models: 1
category: ticketing
doc: Requests and the people behind them.
types:
  Ticket:
    doc: A request.
    plural: tickets
    fields:
      name: {type: string, required: true, doc: Subject.}
      status: {type: enum, values: [OPEN, CLOSED], writable: true, required_on_create: true, doc: Where it stands.}
      ticket_type: {type: enum, values: [BUG], doc: Kind.}
      assignees: {type: list<ref<User>>, personal: true, doc: Who works on it.}
      roles: {type: list<enum>, values: [A, B_2], doc: Roles.}
      emails: {type: list<Email>, sensitive: true, doc: Addresses.}
      zone: {type: tz, doc: Zone.}
      price: {type: Money, doc: Price.}
  User:
    doc: A person.
    plural: users
    fields: {}
";
    let (category, complaints) = read(text);
    assert_eq!(complaints, "");
    let category = category.expect("a category");
    let ticket = &category.models["Ticket"];
    let types: Vec<String> = ticket
        .fields
        .values()
        .map(|field| field.ty.describe())
        .collect();
    assert_eq!(
        types,
        [
            "string",
            "enum TicketStatus",
            "enum TicketType",
            "list<ref<User>>",
            "list<enum TicketRoles>",
            "list<Email>",
            "tz",
            "Money"
        ]
    );
    assert!(
        ticket.fields["status"].writable
            && ticket.fields["status"].required_on_create
            && !ticket.fields["status"].required
    );
    assert!(
        ticket.fields["assignees"].personal
            && ticket.fields["emails"].sensitive
            && ticket.fields["name"].required
    );
    let FieldType::List(roles) = &ticket.fields["roles"].ty else {
        panic!("a list")
    };
    assert_eq!(
        **roles,
        FieldType::Enum(Enum {
            name: "TicketRoles".into(),
            values: vec!["A".into(), "B_2".into()]
        })
    );
    assert_eq!(ticket.plural, "tickets");
}

#[test]
fn every_mistake_at_once() {
    let text = "\
models: 1
category: Ticketing
doc: Requests.
types:
  Ticket:
    doc: A request.
    plural: tickets
    fields:
      name: {type: sting, doc: Subject.}
      status: {type: enum, doc: Where it stands.}
      priority: {type: enum, values: [HIGH, high, HIGH, NO], doc: Priority.}
      size: {type: int, values: [A], doc: Size.}
      owner: {type: ref<Usr>, doc: Owner.}
      grid: {type: list<list<int>>, doc: Grid.}
      remote_url: {type: int, doc: Link.}
      dueDate: {type: date, requird: true, doc: Day.}
      key: {type: string, required_on_create: true}
      type: {type: enum, values: [A], doc: One.}
      ticket_type: {type: enum, values: [A], doc: Other.}
  user:
    doc: A person.
    plural: tickets
    fields: []
  Email: {doc: x, plural: emails, fields: {}}
";
    let (_, complaints) = read(text);
    insta::assert_snapshot!(complaints, @r#"
    error[C0004]: `Ticketing` cannot be a name here: a category is written in snake_case
     --> mappings/models/example.yaml:2:11
      |
    2 | category: Ticketing
      |           ^^^^^^^^^
      |
      = help: write `ticketing`

    error[C0005]: the enum of `Ticket.ticket_type` and the enum of `Ticket.type` are both called `TicketType`
     --> mappings/models/example.yaml:5:3
      |
    5 |   Ticket:
      |   ^^^^^^
      |
      = help: rename the field

    error[C0001]: `sting` is not a type
     --> mappings/models/example.yaml:9:20
      |
    9 |       name: {type: sting, doc: Subject.}
      |                    ^^^^^
      |
      = note: types: `string`, `bool`, `int`, `decimal`, `date`, `datetime`, `DateOrDateTime`, `Money`, `bytes`, `enum`, `url`, `email`, `tz`, `country`, `currency`, `language`, `Address`, `Checksum`, `Deleted`, `Email`, `FileLink`, `NationalId`, `Phone`, `RemoteRef`, `Url`, `ref<Model>`, `list<Type>`, `map<string, Type>`
      = help: did you mean `string`?

    error[C0002]: the enum `status` has no values
      --> mappings/models/example.yaml:10:22
       |
    10 |       status: {type: enum, doc: Where it stands.}
       |                      ^^^^
       |
       = help: add `values: [ONE, OTHER]`

    error[C0004]: `high` cannot be a name here: a value is written in SCREAMING_SNAKE_CASE
      --> mappings/models/example.yaml:11:45
       |
    11 |       priority: {type: enum, values: [HIGH, high, HIGH, NO], doc: Priority.}
       |                                             ^^^^
       |
       = help: write `HIGH`

    error[C0005]: the value `HIGH` is given twice
      --> mappings/models/example.yaml:11:51
       |
    11 |       priority: {type: enum, values: [HIGH, high, HIGH, NO], doc: Priority.}
       |                                                   ^^^^
       |
       = help: remove one of them

    error[M0004]: `NO` is read differently by YAML tools
      --> mappings/models/example.yaml:11:57
       |
    11 |       priority: {type: enum, values: [HIGH, high, HIGH, NO], doc: Priority.}
       |                                                         ^^
       |
       = help: quote it: `"NO"`

    error[C0002]: `values` belongs to an enum, and `size` is int
      --> mappings/models/example.yaml:12:25
       |
    12 |       size: {type: int, values: [A], doc: Size.}
       |                         ^^^^^^
       |
       = help: write `type: enum`, or remove `values`

    error[C0003]: there is no model `Usr` in the category `Ticketing`
      --> mappings/models/example.yaml:13:25
       |
    13 |       owner: {type: ref<Usr>, doc: Owner.}
       |                         ^^^
       |
       = help: did you mean `user`?
       = help: a record of another category is a `RemoteRef`

    error[C0001]: a list of lists is not a type
      --> mappings/models/example.yaml:14:25
       |
    14 |       grid: {type: list<list<int>>, doc: Grid.}
       |                         ^^^^^^^^^
       |
       = note: types: `string`, `bool`, `int`, `decimal`, `date`, `datetime`, `DateOrDateTime`, `Money`, `bytes`, `enum`, `url`, `email`, `tz`, `country`, `currency`, `language`, `Address`, `Checksum`, `Deleted`, `Email`, `FileLink`, `NationalId`, `Phone`, `RemoteRef`, `Url`, `ref<Model>`, `list<Type>`, `map<string, Type>`

    error[C0005]: every record has `remote_url` already
      --> mappings/models/example.yaml:15:7
       |
    15 |       remote_url: {type: int, doc: Link.}
       |       ^^^^^^^^^^
       |
       = help: remove it, choose another name, or write `type: url`

    error[C0002]: unknown key `requird` in a field
      --> mappings/models/example.yaml:16:29
       |
    16 |       dueDate: {type: date, requird: true, doc: Day.}
       |                             ^^^^^^^
       |
       = note: keys of a field: `type`, `values`, `required`, `required_on_create`, `writable`, `personal`, `sensitive`, `doc`
       = help: did you mean `required`?

    error[C0004]: `dueDate` cannot be a name here: a field is written in snake_case
      --> mappings/models/example.yaml:16:7
       |
    16 |       dueDate: {type: date, requird: true, doc: Day.}
       |       ^^^^^^^
       |
       = help: write `due_date`

    error[C0002]: `key` is needed to create a record, but not writable
      --> mappings/models/example.yaml:17:7
       |
    17 |       key: {type: string, required_on_create: true}
       |       ^^^
       |
       = help: add `writable: true`

    error[C0002]: a field needs the key `doc`
      --> mappings/models/example.yaml:17:7
       |
    17 |       key: {type: string, required_on_create: true}
       |       ^^^
       |
       = help: add `doc: The subject line.`

    error[C0004]: `user` cannot be a name here: a model is written in CamelCase
      --> mappings/models/example.yaml:20:3
       |
    20 |   user:
       |   ^^^^
       |
       = help: write `User`

    error[C0005]: `Ticket` and `user` have the same plural `tickets`
      --> mappings/models/example.yaml:20:3
       |
    20 |   user:
       |   ^^^^
       |
       = help: the plural names methods: choose another for one of them

    error[C0002]: expected a block of keys, found a list
      --> mappings/models/example.yaml:23:13
       |
    23 |     fields: []
       |             ^^
       |
       = help: write `fields: {name: {type: string, writable: true, doc: The subject line.}}`

    error[C0005]: `Email` is the name of a shared object
      --> mappings/models/example.yaml:24:3
       |
    24 |   Email: {doc: x, plural: emails, fields: {}}
       |   ^^^^^
       |
       = help: choose another name

    error: 19 errors
    "#);
}

#[test]
fn version_of_the_grammar() {
    insta::assert_snapshot!(read("models: 2\ntypo: 1\n").1, @r#"
    error[M0001]: version 2 of the grammar is newer than this tool, which reads version 1
     --> mappings/models/example.yaml:1:9
      |
    1 | models: 2
      |         ^
      |
      = help: use a newer tool

    error: 1 error
    "#);
    insta::assert_snapshot!(read("category: hris\ndoc: People.\ntypes: {}\n").1, @r#"
    error[M0001]: the file does not say which version of the grammar it is written in: `models` is missing
     --> mappings/models/example.yaml:1:1
      |
    1 | category: hris
      | ^^^^^^^^
      |
      = help: write `models: 1` in the first line

    error: 1 error
    "#);
    insta::assert_snapshot!(read("- models\n").1, @r#"
    error[C0002]: expected a block of keys, found a list
     --> mappings/models/example.yaml:1:3
      |
    1 | - models
      |   ^^^^^^

    error: 1 error
    "#);
}

#[test]
fn names_of_enums() {
    assert_eq!(enum_name("Employment", "employment_type"), "EmploymentType");
    assert_eq!(
        enum_name("Employee", "employment_status"),
        "EmployeeEmploymentStatus"
    );
    assert_eq!(enum_name("Ticket", "status"), "TicketStatus");
    assert_eq!(enum_name("TimeOff", "time_off_type"), "TimeOffType");
    assert_eq!(enum_name("Job", "jobless"), "JobJobless");
    assert_eq!(enum_name("Account", "account"), "AccountAccount");
}

#[test]
fn shipped_models_are_read_without_complaint() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../mappings/models");
    for entry in std::fs::read_dir(folder).expect("the folder of the models") {
        let path = entry.expect("an entry").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            let (category, complaints) = read(&std::fs::read_to_string(&path).expect("text"));
            assert_eq!(complaints, "", "{}", path.display());
            assert!(!category.expect("a category").models.is_empty());
        }
    }
}

#[test]
fn nested_types_and_lookups() {
    let text = "\
models: 1
category: books
doc: Invoices.
types:
  Invoice:
    doc: An invoice.
    plural: invoices
    fields:
      lines: {type: list<Line>, writable: true, doc: Lines.}
      labels: {type: \"map<string, string>\", doc: Labels.}
      scan: {type: bytes, doc: The paper.}
      version: {type: string, doc: Row version.}
  Class:
    doc: A class.
    kind: lookup
    plural: classes
    fields:
      parent: {type: ref<Class>, doc: Class one level up.}
  Line:
    doc: A line.
    kind: nested
    fields:
      id: {type: string, doc: Number.}
      class: {type: ref<Class>, doc: Class.}
      kind: {type: enum, values: [GOODS, WORK], doc: What is sold.}
      detail: {type: Detail, doc: More.}
  Detail:
    doc: More of a line.
    kind: nested
    fields:
      lines: {type: list<Line>, doc: Parts.}
";
    let (category, complaints) = read(text);
    assert_eq!(complaints, "");
    let category = category.expect("a category");
    let models: Vec<&str> = category.models.keys().map(String::as_str).collect();
    let nested: Vec<&str> = category.nested.keys().map(String::as_str).collect();
    assert_eq!(
        (models, nested),
        (vec!["Invoice", "Class"], vec!["Line", "Detail"])
    );
    let invoice = &category.models["Invoice"];
    let types: Vec<String> = invoice.fields.values().map(|it| it.ty.describe()).collect();
    assert_eq!(
        types,
        ["list<Line>", "map<string, string>", "bytes", "string"]
    );
    assert_eq!(category.models["Class"].kind, ModelKind::Lookup);
    assert_eq!(category.nested["Line"].plural, "");
    let parts: Vec<String> = category
        .parts("Line")
        .into_iter()
        .map(|(it, _)| it)
        .collect();
    assert_eq!(parts, ["id", "class", "kind", "detail"]);
    assert_eq!(category.parts("Checksum").len(), 2);
}

#[test]
fn mistakes_of_nested_types_and_lookups() {
    let text = "\
models: 1
category: books
doc: Invoices.
types:
  Invoice:
    doc: An invoice.
    kind: record
    plural: invoices
    fields:
      line: {type: ref<Line>, doc: Line.}
      lines: {type: list<Lines>, doc: Lines.}
      labels: {type: \"map<int, string>\", doc: Labels.}
      grid: {type: \"map<string, list<int>>\", doc: Grid.}
      deleted: {type: bool, doc: It is gone.}
  Class:
    doc: A class.
    kind: lookup
    plural: classes
    fields:
      name: {type: string, writable: true, doc: Label.}
  Line:
    doc: A line.
    kind: nested
    plural: lines
    fields:
      part: {type: Part, doc: Part.}
  Part:
    doc: A part.
    kind: nested
    fields:
      line: {type: Line, doc: Line.}
  Unused:
    doc: Of no field.
    kind: nested
    fields: {}
";
    let (_, complaints) = read(text);
    insta::assert_snapshot!(complaints);
}

#[test]
fn shared_tables_agree() {
    use super::super::{SHARED_ENUMS, SHARED_OBJECTS, SharedType, shared_enum};
    assert!(
        SHARED_OBJECTS.is_sorted_by_key(|(name, _)| *name)
            && SHARED_ENUMS.is_sorted_by_key(|(name, _)| *name)
    );
    for (_, parts) in SHARED_OBJECTS {
        for (part, ty) in *parts {
            assert!(is_snake(part));
            match ty {
                SharedType::Enum(name) => assert!(
                    shared_enum(name)
                        .is_some_and(|values| values.iter().all(|value| is_screaming(value)))
                ),
                SharedType::Object(name) => assert!(shared_object(name).is_some()),
                _ => {}
            }
        }
    }
}

/// The runtime library holds the same objects by hand.
#[test]
fn shared_tables_agree_with_the_runtime() {
    use super::super::{SHARED_ENUMS, SHARED_OBJECTS};
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/model");
    let mut source = String::new();
    for file in ["objects.rs", "reference.rs", "money.rs"] {
        source.push_str(
            &std::fs::read_to_string(folder.join(file)).expect("the models of the runtime"),
        );
    }
    for (name, parts) in SHARED_OBJECTS {
        let start = source
            .find(&format!("pub struct {name} {{"))
            .unwrap_or_else(|| panic!("{name} is not in the runtime"));
        let body = source[start..].split("\n}").next().unwrap_or_default();
        let fields: Vec<&str> = body
            .lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("pub ")?
                    .split_once(':')
                    .map(|(field, _)| field)
            })
            .collect();
        let parts: Vec<&str> = parts.iter().map(|(part, _)| *part).collect();
        assert_eq!(fields, parts, "{name}");
    }
    for (name, values) in SHARED_ENUMS {
        let start = source
            .find(&format!(" {name} {{"))
            .unwrap_or_else(|| panic!("{name} is not in the runtime"));
        let body = source[start..].split("\n}").next().unwrap_or_default();
        let wire: Vec<&str> = body
            .lines()
            .filter_map(|line| line.split_once(" = \"")?.1.split('"').next())
            .collect();
        assert_eq!(&wire, values, "{name}");
    }
}
