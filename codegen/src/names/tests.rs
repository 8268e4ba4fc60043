//! Names from text of every kind.

use super::{Scope, camel, module, screaming, snake, variant};

#[test]
fn snake_keeps_acronyms_whole() {
    for (text, name) in [
        ("userID", "user_id"),
        ("OAuth2", "oauth2"),
        ("oAuth2Token", "oauth2_token"),
        ("URLs", "urls"),
        ("imageURLs", "image_urls"),
        ("userIDs", "user_ids"),
        ("iOSVersion", "ios_version"),
        ("eTag", "etag"),
        ("HTTPServer", "http_server"),
        ("firstName", "first_name"),
        ("address1", "address1"),
        ("page[after]", "page_after"),
        ("$top", "top"),
        ("@odata.type", "odata_type"),
        ("pet-id", "pet_id"),
        ("", "field"),
        ("+", "plus"),
        ("type", "type_"),
        ("self", "self_"),
        ("gen", "gen_"),
        ("16x16", "n16x16"),
        ("+1", "plus1"),
        ("-1", "minus1"),
        ("größe", "grosse"),
        ("日本", "u65e5_u672c"),
        ("a\u{200d}b", "ab"),
    ] {
        assert_eq!(snake(text), name, "{text:?}");
    }
}

#[test]
fn camel_avoids_the_prelude() {
    for (text, name) in [
        ("employee_summary", "EmployeeSummary"),
        ("Option", "OptionType"),
        ("self", "SelfType"),
        ("400", "Schema400"),
        ("4.00", "Schema4_00"),
        ("2faThing", "N2faThing"),
        ("", "Unnamed"),
        ("Foo-Bar", "FooBar"),
        ("global:empty_request", "GlobalEmptyRequest"),
    ] {
        assert_eq!(camel(text), name, "{text:?}");
    }
    assert_eq!(screaming("list-employees"), "LIST_EMPLOYEES");
}

#[test]
fn variants_name_what_they_mean() {
    for (value, name) in [
        ("", "Empty"),
        (" ", "Blank"),
        (">", "Gt"),
        ("<=", "Le"),
        ("+1", "Plus1"),
        ("-1", "Minus1"),
        ("-name", "NameDesc"),
        ("3d", "V3d"),
        ("self", "SelfValue"),
        ("other", "OtherValue"),
        ("Etc/GMT+8", "EtcGmtPlus8"),
        ("Etc/GMT-8", "EtcGmt8"),
        ("N\\A", "NA"),
        ("1.10", "V1_10"),
        ("110", "V110"),
        ("2024-01-15", "V2024_01_15"),
        ("v1.2-beta", "V1_2Beta"),
        ("16x16", "V16x16"),
        ("+size", "SizeAsc"),
        ("!ready", "NotReady"),
        ("C", "C"),
        ("C#", "CHash"),
        ("C++", "CPlusPlus"),
        ("A-", "AMinus"),
        ("50%", "V50Percent"),
        ("m²", "M2"),
        ("°C", "DegreeC"),
        ("€", "Euro"),
        ("✓", "U2713"),
    ] {
        assert_eq!(variant(value), name, "{value:?}");
    }
}

#[test]
fn modules_are_files_everywhere() {
    assert_eq!(module("con"), "con_");
    assert_eq!(module("../../x"), "x");
    assert_eq!(module("Lib"), "lib_");
    assert_eq!(module("Time Off"), "time_off");
}

#[test]
fn the_first_come_keeps_its_name() {
    let mut scope = Scope::new().reserving(["send"]);
    assert_eq!(scope.claim("id", "path"), "id");
    assert_eq!(scope.claim_or("id", "id_query", "query"), "id_query");
    assert_eq!(scope.claim("street1", "a"), "street1");
    assert_eq!(scope.claim("street1", "b"), "street1_2");
    assert_eq!(scope.claim("send", "c"), "send2");
    let given: Vec<&str> = scope
        .collisions()
        .iter()
        .map(|it| it.given.as_str())
        .collect();
    assert_eq!(given, ["id_query", "street1_2", "send2"]);
    let mut files = Scope::of_files();
    assert_eq!(files.claim("Model", "a"), "Model");
    assert_eq!(files.claim("model", "b"), "model2");
}

proptest::proptest! {
    #[test]
    fn a_name_in_snake_case_stays_as_it_is(text in "[a-z][a-z0-9]{0,6}(_[a-z0-9]{1,6}){0,4}") {
        proptest::prop_assert!(super::is_snake(&text));
        proptest::prop_assert_eq!(snake(&text), super::snake_words(&text));
    }
}
