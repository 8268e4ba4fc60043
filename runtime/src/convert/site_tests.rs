//! Values that stand right, and values that do not.

use super::*;
use crate::model::EmailKind;

static KINDS: EnumMap<EmailKind> = EnumMap {
    read: &[("work", EmailKind::Work), ("home", EmailKind::Personal)],
    write: &[
        (EmailKind::Work, Some("work")),
        (EmailKind::Personal, Some("home")),
        (EmailKind::Billing, None),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

#[test]
fn one_issue_per_wrong_value_and_no_value_in_it() {
    let mut cx = Conversion::new(&["N/A"]);
    assert_eq!(cx.at("a", "/a").text(Some("x")).as_deref(), Some("x"));
    assert_eq!(cx.at("a", "/a").text(Some("")).as_deref(), Some(""));
    assert_eq!(cx.at("a", "/a").text(Some("N/A")), None);
    assert_eq!(cx.at("b", "/b").date(Some(""), DateFormat::Iso), None);
    assert_eq!(cx.at("b", "/b").date(Some("N/A"), DateFormat::Iso), None);
    assert!(cx.issues().is_empty());
    assert_eq!(cx.at("b", "/b").date(Some("s3cret"), DateFormat::Iso), None);
    assert_eq!(cx.at("c", "/c").int(Some("s3cret")), None);
    assert_eq!(cx.at("d", "/d").decimal(Some("s3cret")), None);
    assert_eq!(
        cx.at("e", "/e").bool_text(Some("s3cret"), &["Y"], &["N"]),
        None
    );
    assert_eq!(cx.at("f", "/f").day_or_time(Some("s3cret")), None);
    let issues = cx.into_issues();
    assert_eq!(issues.len(), 5);
    assert!(issues.iter().all(|issue| !issue.message.contains("s3cret")));
    assert_eq!(
        (issues[1].field, issues[1].pointer.as_str()),
        (Some("c"), "/c")
    );
}

#[test]
fn enumerations_keep_the_text() {
    let mut cx = Conversion::new(&[]);
    let work = cx
        .at("k", "/k")
        .enumeration(Some("WORK"), &KINDS)
        .expect("kept");
    assert!(work.is(EmailKind::Work));
    assert_eq!(work.raw(), "WORK");
    let odd = cx
        .at("k", "/k")
        .enumeration(Some("pigeon"), &KINDS)
        .expect("kept");
    assert_eq!((odd.known(), odd.raw()), (None, "pigeon"));
    assert_eq!(cx.at("k", "/k").enumeration(Some(""), &KINDS), None);
    assert!(cx.issues().is_empty());
    let strict = EnumMap {
        read: KINDS.read,
        write: KINDS.write,
        fold: false,
        unknown: Unknown::Issue,
    };
    assert_eq!(cx.at("k", "/k").enumeration(Some("WORK"), &strict), None);
    assert_eq!(cx.issues().len(), 1);
    assert_eq!(KINDS.filter("PERSONAL").as_deref(), Some("home"));
    assert_eq!(KINDS.filter("BILLING"), None);
    assert_eq!(KINDS.filter("pigeon").as_deref(), Some("pigeon"));
}

#[test]
fn lists_and_money() {
    let mut cx = Conversion::new(&[]);
    assert_eq!(
        cx.at("t", "/t").split(Some("a, b,,c "), ","),
        Some(vec!["a".into(), "b".into(), "c".into()])
    );
    let money = cx
        .at("m", "/m")
        .money_text(Some("12.50"), Some("EUR"))
        .expect("money");
    assert_eq!(money, Money::new(Decimal::new(1250, 2)).in_currency("EUR"));
    assert_eq!(
        cx.at("m", "/m").decimal_int(Some(Decimal::new(120, 1))),
        Some(12)
    );
    assert_eq!(
        cx.at("m", "/m").decimal_int(Some(Decimal::new(125, 1))),
        None
    );
    assert!(cx.at("r", "/r").reference::<()>(Some("")).is_none());
}
