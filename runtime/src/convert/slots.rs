//! Fixed places of a list: a provider with `work_email` and `home_email` for a list of addresses.

use super::body::Body;
use super::element::Element;
use crate::model::Patch;

/// One fixed place of a list.
pub struct WriteSlot<'a, T> {
    /// Whether an element belongs here.
    pub takes: fn(&T) -> bool,
    /// Where the place is in the body; these are cleared when the list is.
    pub pointers: &'a [&'a str],
    /// Writes an element.
    pub write: &'a (dyn Fn(&T, &mut Element<'_>) + Sync),
}

impl<T> std::fmt::Debug for WriteSlot<'_, T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("WriteSlot")
            .field("pointers", &self.pointers)
            .finish_non_exhaustive()
    }
}

impl Body {
    /// Puts each element of a list into the first free place that takes it.
    ///
    /// An element without a place is a problem. Places without an element are
    /// left as they are. `Clear` and an empty list clear all places.
    pub fn slots<T>(
        &mut self,
        field: &'static str,
        value: &Patch<Vec<T>>,
        slots: &[WriteSlot<'_, T>],
    ) {
        for index in self.fill(field, value, slots) {
            self.problem(
                field,
                format!(
                    "the provider has no place for element {index}; leave it out or change its kind"
                ),
            );
        }
    }

    /// The same, but an element without a place is left out.
    pub fn slots_or_drop<T>(
        &mut self,
        field: &'static str,
        value: &Patch<Vec<T>>,
        slots: &[WriteSlot<'_, T>],
    ) {
        let _ = self.fill(field, value, slots);
    }

    /// Fills the places; the positions of the elements that found none.
    fn fill<T>(
        &mut self,
        field: &'static str,
        value: &Patch<Vec<T>>,
        slots: &[WriteSlot<'_, T>],
    ) -> Vec<usize> {
        let list = match value {
            Patch::Keep => return Vec::new(),
            Patch::Clear => &[][..],
            Patch::Set(list) => list,
        };
        if list.is_empty() {
            let pointers: Vec<&str> = slots
                .iter()
                .flat_map(|slot| slot.pointers)
                .copied()
                .collect();
            self.clear(field, &pointers);
            return Vec::new();
        }
        let mut free: Vec<&WriteSlot<'_, T>> = slots.iter().collect();
        let mut surplus = Vec::new();
        for (index, element) in list.iter().enumerate() {
            match free.iter().position(|slot| (slot.takes)(element)) {
                Some(at) => {
                    let mut out = Element::new(self, field, Some(index));
                    (free.remove(at).write)(element, &mut out);
                }
                None => surplus.push(index),
            }
        }
        surplus
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Body, EnumMap, Nulls, Unknown, write};
    use super::*;
    use crate::error::ErrorKind;
    use crate::model::{CustomFields, Decimal, Email, EmailKind, Ref};

    static KINDS: EnumMap<EmailKind> = EnumMap {
        read: &[],
        write: &[(EmailKind::Work, Some("work")), (EmailKind::Billing, None)],
        fold: false,
        unknown: Unknown::Keep,
    };

    static SLOTS: &[WriteSlot<'static, Email>] = &[
        WriteSlot {
            takes: |email| {
                email
                    .kind
                    .as_ref()
                    .is_some_and(|kind| kind.is(EmailKind::Work))
            },
            pointers: &["/properties/work_email"],
            write: &|email, out| {
                out.put(
                    "/properties/work_email",
                    email.address.as_ref(),
                    write::text,
                )
            },
        },
        WriteSlot {
            takes: |_| true,
            pointers: &["/properties/other/0/value"],
            write: &|email, out| {
                out.put(
                    "/properties/other/0/value",
                    email.address.as_ref(),
                    write::text,
                )
            },
        },
    ];

    fn email(kind: EmailKind, address: &str) -> Email {
        Email {
            address: Some(address.into()),
            kind: Some(kind.into()),
            is_primary: None,
        }
    }

    #[test]
    fn builds_a_nested_body() {
        let mut body = Body::new(Nulls::Send);
        body.constant("/ticket", r#"{"via":{"channel":"api"},"tags":[1]}"#);
        body.put(
            "name",
            "/ticket/subject",
            &Patch::Set("a \"b\"".to_owned()),
            write::text,
        );
        body.put(
            "amount",
            "/ticket/via/amount",
            &Patch::Set(Decimal::new(1250, 2)),
            write::same,
        );
        body.put(
            "owner",
            "/ticket/owner_id",
            &Patch::Set(Ref::<()>::new("12")),
            write::ref_to_int,
        );
        body.put(
            "kind",
            "/kind",
            &Patch::Set(EmailKind::Work.into()),
            write::enumeration(&KINDS),
        );
        body.put("gone", "/ticket/gone", &Patch::<String>::Clear, write::text);
        body.put("kept", "/ticket/kept", &Patch::<String>::Keep, write::text);
        body.slots(
            "emails",
            &Patch::Set(vec![
                email(EmailKind::Other, "o"),
                email(EmailKind::Work, "w"),
            ]),
            SLOTS,
        );
        let fields: CustomFields =
            [("7".to_owned(), 1.into()), ("8".to_owned(), "x".into())].into();
        body.custom_entries(
            "/ticket/fields",
            "id",
            true,
            "value",
            &Patch::Set(fields.clone()),
        );
        body.custom_bag("/properties", &Patch::Set(fields));
        assert_eq!(
            body.finish().expect("no problem"),
            concat!(
                r#"{"ticket":{"via":{"channel":"api","amount":12.50},"tags":[1],"subject":"a \"b\"","owner_id":12,"gone":null,"#,
                r#""fields":[{"id":7,"value":1},{"id":8,"value":"x"}]},"kind":"work","#,
                r#""properties":{"other":[{"value":"o"}],"work_email":"w","7":1,"8":"x"}}"#
            )
        );
    }

    #[test]
    fn reports_all_problems_at_once() {
        let mut body = Body::new(Nulls::Omit);
        body.require("name", &Patch::<String>::Keep);
        body.put("gone", "/gone", &Patch::<String>::Clear, write::text);
        body.put(
            "owner",
            "/owner",
            &Patch::Set(Ref::<()>::new("s3cret")),
            write::ref_to_int,
        );
        body.put(
            "kind",
            "/kind",
            &Patch::Set(EmailKind::Billing.into()),
            write::enumeration(&KINDS),
        );
        body.put(
            "tags",
            "/tags",
            &Patch::Set(vec!["a,b".to_owned()]),
            write::join(","),
        );
        body.unsupported("salary", &Patch::Set(1), "read only");
        body.slots(
            "emails",
            &Patch::Set(vec![email(EmailKind::Other, "s3cret"); 2]),
            SLOTS,
        );
        let error = body.finish().expect_err("problems");
        assert_eq!(error.kind(), &ErrorKind::Validation);
        let fields: Vec<_> = error
            .problems()
            .iter()
            .map(|problem| problem.field)
            .collect();
        assert_eq!(
            fields,
            ["name", "gone", "owner", "kind", "tags", "salary", "emails"]
        );
        assert!(!error.to_string().contains("s3cret"));
    }

    #[test]
    fn an_empty_list_clears_every_place() {
        let mut body = Body::new(Nulls::Text(""));
        body.slots("emails", &Patch::Set(Vec::new()), SLOTS);
        assert_eq!(
            body.finish().expect("no problem"),
            r#"{"properties":{"work_email":"","other":[{"value":""}]}}"#
        );
    }
}
