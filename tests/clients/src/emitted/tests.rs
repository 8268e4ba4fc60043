//! What the inventory notices.

use super::*;

fn of(text: &str) -> Result<(), String> {
    rust(text, &mut Inventory::default())
}

#[test]
fn what_is_injected_is_seen() {
    for bad in [
        "fn f() { std::process::exit(1) }",
        "use std::process::Command;",
        "use evil::x;",
        "fn f() { include!(\"/etc/passwd\"); }",
        "unsafe fn f() {}",
        "extern crate evil;",
        "extern \"C\" fn f() {}",
        "#[path = \"x\"] mod a;",
        "#[doc = include_str!(\"x\")] struct A;",
        "struct A; struct A;",
        "macro_rules! a { () => {} }",
        "/// a\n///\n/// ```\n/// code\n/// ```\nstruct A;",
        "/// a\n///\n///     code\nstruct A;",
        "/// <script>\nstruct A;",
        "enum A { B, B }",
        "fn f(a: u8, a: u8) {}",
    ] {
        assert!(of(bad).is_err(), "{bad}");
    }
    assert_eq!(
        of(
            "/// Fine.\n///\n/// ```text\n/// code\n/// ```\npub struct A { b: std::collections::BTreeMap<String, u8> }"
        ),
        Ok(())
    );
}

#[test]
fn what_breaks_out_of_other_files_is_seen() {
    let head = "[package]\nname = \"a\"\ndescription = \"d\"\nversion = \"0.1.0\"\n";
    assert_eq!(manifest(head), Ok(()));
    for bad in [
        "build = \"evil.rs\"",
        "[dependencies]\nevil = \"1\"",
        "[patch.crates-io]",
        "[dependencies]\nbytes = { git = \"https://evil\" }",
    ] {
        assert!(manifest(&format!("{head}{bad}\n")).is_err(), "{bad}");
    }
    for bad in [
        "<script>",
        "a <b>",
        "[x](javascript:0)",
        "|a|b|\n|-|-|\n|a|b|c|",
    ] {
        assert!(markdown(&format!("<!-- x -->\n{bad}\n")).is_err(), "{bad}");
    }
    assert_eq!(
        markdown("<!-- x -->\n`<b>` \\<b> <https://a.b>\n|a|`b\\|c`|\n"),
        Ok(())
    );
}
