//! Every mistake that a field map can have: its code, its place, its words.

use serde_json::{Value, json};

use super::*;
use crate::definition::{FieldDefinition, FieldOption};

#[test]
fn each_mistake_has_its_code_and_place() {
    for (map, code, pointer) in [
        (json!([]), "M0002", ""),
        (json!({"overide": {}}), "M0002", "/overide"),
        (json!({"override": []}), "M0002", "/override"),
        (json!({"override": {"name": 1}}), "M0002", "/override/name"),
        (
            json!({"override": {"nam": "workEmail"}}),
            "M0805",
            "/override/nam",
        ),
        (
            json!({"override": {"name": "workEmial"}}),
            "M0201",
            "/override/name",
        ),
        (
            json!({"override": {"name": {"from": "job.titel"}}}),
            "M0201",
            "/override/name/from",
        ),
        (
            json!({"override": {"name": "a..b"}}),
            "M0201",
            "/override/name",
        ),
        (
            json!({"override": {"name": "workEmail.x"}}),
            "M0202",
            "/override/name",
        ),
        (
            json!({"override": {"name": "labels.x"}}),
            "M0202",
            "/override/name",
        ),
        (
            json!({"override": {"name": "workEmail[0]"}}),
            "M0202",
            "/override/name",
        ),
        (
            json!({"override": {"name": "phones[?rank==\"1\"].number"}}),
            "M0204",
            "/override/name",
        ),
        (
            json!({"override": {"name": "phones[?order==1].number"}}),
            "M0204",
            "/override/name",
        ),
        (json!({"override": {"name": {}}}), "M0005", "/override/name"),
        (
            json!({"custom": {"x": {"from": "phones[0].number", "phone": {"region": "UK"}}}}),
            "M0222",
            "/custom/x/phone/region",
        ),
        (
            json!({"custom": {"x": {"from": "phones[0].number", "phone": {"part": "number", "region": "GB"}}}}),
            "M0223",
            "/custom/x/phone/region",
        ),
        (
            json!({"override": {"start": {"date_parts": {"year": "phones[0].rank", "month": {"get": "phones[0].rank"}, "day": "phones[0].rank"}}}}),
            "M0002",
            "/override/start/date_parts",
        ),
        (
            json!({"override": {"name": {"from": "hired", "const": "x"}}}),
            "M0005",
            "/override/name",
        ),
        (
            json!({"override": {"start": {"from": "hired", "date": {"format": "iso"}, "split": {"on": ","}}}}),
            "M0005",
            "/override/start",
        ),
        (
            json!({"override": {"name": {"from": "hired", "lossy": ""}}}),
            "M0006",
            "/override/name/lossy",
        ),
        (
            json!({"override": {"name": "active"}}),
            "M0209",
            "/override/name",
        ),
        (
            json!({"override": {"name": "badge"}}),
            "M0210",
            "/override/name",
        ),
        (
            json!({"override": {"start": "hired"}}),
            "M0211",
            "/override/start",
        ),
        (
            json!({"override": {"start": {"from": "hired", "date": {}}}}),
            "M0211",
            "/override/start/date",
        ),
        (
            json!({"override": {"start": {"from": "hired", "date": {"format": "ISO"}}}}),
            "M0211",
            "/override/start/date/format",
        ),
        (
            json!({"override": {"seen": {"from": "hired", "datetime": {"format": "%d.%m.%Y"}}}}),
            "M0211",
            "/override/seen/datetime/format",
        ),
        (
            json!({"override": {"seen": {"from": "hired", "datetime": {"format": "%d.%m.%Y", "zone": "Mars"}}}}),
            "M0211",
            "/override/seen/datetime/zone",
        ),
        (
            json!({"override": {"name": {"from": "hired", "text": {"case": "lower"}}}}),
            "M0220",
            "/override/name/text/case",
        ),
        (
            json!({"override": {"pay": {"from": "rate", "money": {"currency": {"const": "Euro"}}}}}),
            "M0222",
            "/override/pay/money/currency/const",
        ),
        (
            json!({"override": {"pay": {"from": "rate", "money": {"currency": "badge"}}}}),
            "M0222",
            "/override/pay/money/currency",
        ),
        (
            json!({"override": {"active": {"from": "active", "bool": {"true": ["y"], "false": ["n"]}}}}),
            "M0223",
            "/override/active/bool",
        ),
        (
            json!({"override": {"kind": {"from": "hired", "enum": {"map": {"m": "MOBIL"}}}}}),
            "M0302",
            "/override/kind/enum/map/m",
        ),
        (
            json!({"override": {"kind": {"from": "hired", "enum": {"map": {"m": "MOBILE", "c": "MOBILE"}}}}}),
            "M0303",
            "/override/kind/from",
        ),
        (
            json!({"override": {"kind": {"from": "hired", "enum": "phone_kind"}}}),
            "M0305",
            "/override/kind/enum",
        ),
        (
            json!({"override": {"kind": {"from": "hired", "enum": {"map": {"m": "MOBILE"}, "write": {"HOME": "h"}}}}}),
            "M0306",
            "/override/kind/enum/write/HOME",
        ),
        (
            json!({"override": {"name": {"from": "hired", "to": "hird"}}}),
            "M0201",
            "/override/name/to",
        ),
        (
            json!({"override": {"name": {"fn": "make_name"}}}),
            "M0002",
            "/override/name/fn",
        ),
        (
            json!({"override": {"name": {"template": "{$settings.company}"}}}),
            "M0002",
            "/override/name/template",
        ),
        (
            json!({"override": {"emails": {"list": {"items": [{"drop_unless": "workEmail", "object": {"adress": "workEmail"}}]}}}}),
            "M0206",
            "/override/emails/list/items/0/object/adress",
        ),
        (
            json!({"override": {"boss": {"from": "hired", "ref": "Group"}}}),
            "M0209",
            "/override/boss/ref",
        ),
        (
            json!({"custom": {"x": {"from": "hired", "as": "text"}}}),
            "M0209",
            "/custom/x/as",
        ),
        (
            json!({"custom": {"a/b": {"from": "hird"}}}),
            "M0201",
            "/custom/a~1b/from",
        ),
    ] {
        let found = mistakes(map.clone());
        assert_eq!(found, [(code, pointer.to_owned())], "{map}");
    }
    let clash = json!({"custom": {"a": "tier", "b": "tier"}});
    assert_eq!(mistakes(clash), [("M0404", "/custom/b".to_owned())]);
    let error = FieldMap::new()
        .custom("x", "hired")
        .compile(&TWO, None)
        .unwrap_err();
    assert_eq!(error.problems[0].code, "M0805");
    let error = FieldMap::new()
        .overriding("name", "customName")
        .compile(&TWO, None)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the field map of hris.two is wrong\n[M0309] `customName` cannot be asked for in records of a list at /override/name (the provider's description names all that can be asked for); read it elsewhere alone: `from: {get: customName}`"
    );
    let alone = json!({"from": {"get": "customName"}});
    assert!(
        FieldMap::new()
            .overriding("name", alone)
            .compile(&TWO, None)
            .is_ok()
    );
}

#[test]
fn all_mistakes_come_out_at_once_and_say_how_to_mend_them() {
    let map = json!({
        "custom": {"cost_center": {"from": "customField4567", "as": "strng"}},
        "override": {
            "start": {"from": "hired"},
            "nam": "workEmail",
            "name": "workEmial",
        },
    });
    assert_eq!(
        text(map, None),
        "the field map of hris.person is wrong\n\
         [M0209] `strng` is not a type of custom fields at /custom/cost_center/as; did you mean `string`?\n\
         [M0211] nothing says how `start` is written as a date at /override/start/from; add `date: {format: iso}`\n\
         [M0805] `nam` of hris.person cannot be repointed at /override/nam (`overridable` of the mapping allows `name`, `start`, `seen`, `kind`, `boss`, `teams`, `pay`, `rate`, `count`, `active`, `tags`, `emails`); did you mean `name`?\n\
         [M0201] `workEmial` is not a property of the record at /override/name (14 properties are declared, and this one is close to one of them; to read a custom field of this name, give the customer's own fields along); did you mean `workEmail`?"
            .replace("14 properties", "11 properties")
    );
}

#[test]
fn the_customers_own_list_of_fields_counts() {
    let own = [
        OwnField::new("customField4567", JsonClass::Text),
        OwnField::new("workEmial", JsonClass::Text),
        OwnField::new("tier", JsonClass::Integer),
    ];
    let compile = |map: Value| FieldMap::from(map).compile(&PERSON, Some(&own));
    assert!(compile(json!({"override": {"name": "workEmial"}})).is_ok());
    assert!(compile(json!({"custom": {"x": {"from": "customField4567", "as": "string"}}})).is_ok());
    let error = compile(json!({"custom": {"x": "customField4568"}})).unwrap_err();
    assert_eq!(error.problems[0].code, "M0201");
    assert_eq!(
        error.problems[0].help.as_deref(),
        Some("did you mean `customField4567`?")
    );
    let error = compile(json!({"override": {"name": "tier"}})).unwrap_err();
    assert_eq!(error.problems[0].code, "M0210");
}

/// Definitions as a connector lists them.
fn definitions() -> Vec<FieldDefinition> {
    let tier = ["gold", "silver"].map(|it| FieldOption::new(it, None));
    let word = |word: &str| Some(word.to_owned());
    [
        FieldDefinition::new("tier", None, word("choice"), tier.into()),
        FieldDefinition::new("cost.centre", None, word("text"), Vec::new()),
        FieldDefinition::new("head_count", None, word("count"), Vec::new()),
    ]
    .map(|it| it.holding(&[("count", JsonClass::Integer)], JsonClass::Text))
    .into()
}

#[test]
fn listed_fields_have_paths_classes_and_options() {
    let all = definitions();
    let own = PERSON.own_fields(&all);
    assert_eq!(
        own,
        [
            OwnField::new("tier", JsonClass::Text)
                .with_options(["gold".to_owned(), "silver".to_owned()]),
            OwnField::new("\"cost.centre\"", JsonClass::Text),
            OwnField::new("head_count", JsonClass::Integer),
        ]
    );
    let entries = |path, key| ModelFields {
        place: Some(CustomPlace::Entries {
            path,
            key,
            value: "number",
        }),
        ..FIELDS
    };
    let paths = |fields: ModelFields, key: &str| {
        let definition = FieldDefinition::new(key, None, None, Vec::new());
        fields.own_fields([&definition]).remove(0).path
    };
    assert_eq!(
        paths(entries("phones", "rank"), "7"),
        "phones[?rank==7].number"
    );
    assert_eq!(
        paths(entries("phones", "number"), "7"),
        "phones[?number==\"7\"].number"
    );
    assert_eq!(
        TWO.own_fields(&all),
        [],
        "nothing says where records keep them"
    );
}

#[test]
fn a_table_has_a_row_for_each_value_of_a_listed_field() {
    let own = PERSON.own_fields(&definitions());
    let told = |map: Value, fields: &'static ModelFields, own: &[OwnField]| {
        let error = FieldMap::from(map).compile(fields, Some(own)).unwrap_err();
        let list = error.problems.into_iter();
        list.map(|it| (it.code, it.pointer, it.help.unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    let map = |table: Value| json!({"custom": {"x": {"from": "tier", "enum": {"map": table}}}});
    let at = |rest: &str| format!("/custom/x/enum{rest}");
    assert_eq!(
        told(map(json!({"gold": "A", "silvr": "B"})), &PERSON, &own),
        [
            ("M0301", at(""), "add the row `silver: ..`".to_owned()),
            (
                "M0307",
                at("/map/silvr"),
                "did you mean `silver`?".to_owned()
            ),
        ]
    );
    let whole = map(json!({"gold": "A", "silver": "B"}));
    assert!(FieldMap::from(whole).compile(&PERSON, Some(&own)).is_ok());
    assert_eq!(
        told(json!({"custom": {"x": "heads_count"}}), &PERSON, &own),
        [(
            "M0201",
            "/custom/x".to_owned(),
            "did you mean `head_count`?".to_owned()
        )]
    );

    // Where fields are found by their key, the key has to be one of the list.
    static BY_KEY: ModelFields = ModelFields {
        model: "hris.by_key",
        place: Some(CustomPlace::Entries {
            path: "phones",
            key: "rank",
            value: "number",
        }),
        ..FIELDS
    };
    let listed = ["360001", "360002"].map(|key| FieldDefinition::new(key, None, None, Vec::new()));
    let own = BY_KEY.own_fields(&listed);
    assert_eq!(
        told(
            json!({"custom": {"x": "phones[?rank==360012].number"}}),
            &BY_KEY,
            &own
        ),
        [(
            "M0201",
            "/custom/x".to_owned(),
            "did you mean `360001`?".to_owned()
        )]
    );
    let right = FieldMap::new().custom("x", "phones[?rank==360001].number");
    assert!(right.compile(&BY_KEY, Some(&own)).is_ok());
}
