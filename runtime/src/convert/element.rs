//! Objects and lists of a body, part by part and element by element.

use super::body::{Body, READ_AS_NOTHING};
use super::money::{MoneyForm, json_parts};
use super::write::WriteProblem;
use crate::json::{ToJson, to_string};
use crate::model::{Date, Money, Patch};

/// An object, or an element of a list, on its way into its place.
#[derive(Debug)]
pub struct Element<'b> {
    body: &'b mut Body,
    field: &'static str,
    /// Pointer of the element; parts are below it.
    base: String,
    /// Position in its list.
    at: Option<usize>,
}

impl<'b> Element<'b> {
    /// `at` is its position in its list.
    pub(super) fn new(body: &'b mut Body, field: &'static str, at: Option<usize>) -> Self {
        Self {
            body,
            field,
            base: String::new(),
            at,
        }
    }

    /// Puts a part of the element, or the element itself; nothing when it is absent.
    pub fn put<P: ?Sized, V: ToJson>(
        &mut self,
        pointer: &str,
        value: Option<&P>,
        convert: impl FnOnce(&P) -> Result<V, WriteProblem>,
    ) {
        match value.map(convert) {
            None => {}
            Some(Ok(value)) if value.is_absent() => {}
            Some(Ok(value)) => {
                let json = to_string(&value);
                if self.body.reads_as_null(&json) {
                    self.problem(READ_AS_NOTHING);
                } else {
                    let place = format!("{}{pointer}", self.base);
                    self.body.put_json(&place, json);
                }
            }
            Some(Err(problem)) => self.problem(problem.into_message()),
        }
    }

    /// Puts an amount of money, and its currency where the provider keeps it.
    pub fn money(&mut self, pointer: &str, value: Option<&Money>, form: &MoneyForm<'_>) {
        match value.map(|money| form.json(money)) {
            None => {}
            Some(Ok((amount, currency))) => {
                self.body
                    .put_json(&format!("{}{pointer}", self.base), amount);
                if let Some((place, code)) = currency {
                    self.body.put_json(&format!("{}{place}", self.base), code);
                }
            }
            Some(Err(problem)) => self.problem(problem.into_message()),
        }
    }

    /// Puts year, month and day of a day, as integers or text.
    pub fn date_parts(&mut self, parts: [(&str, bool); 3], value: Option<&Date>) {
        for (pointer, json) in value
            .map(|date| json_parts(*date, parts))
            .into_iter()
            .flatten()
        {
            self.body.put_json(&format!("{}{pointer}", self.base), json);
        }
    }

    /// Puts an object that is a part of this one; nothing when it is absent.
    pub fn object<P>(&mut self, value: Option<&P>, write: impl FnOnce(&P, &mut Self)) {
        if let Some(value) = value {
            write(value, self);
        }
    }

    /// Puts a list that is a part of this one, element by element; nothing when it is absent.
    pub fn each<P>(
        &mut self,
        pointer: &str,
        list: Option<&Vec<P>>,
        objects: bool,
        mut write: impl FnMut(&P, &mut Element<'_>),
    ) {
        let Some(list) = list else { return };
        let base = format!("{}{pointer}", self.base);
        self.body.constant(&base, "[]");
        for (at, value) in list.iter().enumerate() {
            let base = format!("{base}/{at}");
            if objects {
                self.body.constant(&base, "{}");
            }
            let mut element = Element {
                body: self.body,
                field: self.field,
                base,
                // A problem is told of the element of the field.
                at: self.at.or(Some(at)),
            };
            write(value, &mut element);
        }
    }

    /// Notes a problem when a part is not given that the provider needs.
    pub fn require(&mut self, part: &'static str, given: bool) {
        if !given {
            self.problem(format!("the provider needs `{part}`; give it a value"));
        }
    }

    /// Notes a problem when a part that the provider has one value for would get another.
    pub fn fixed(&mut self, part: &'static str, same: bool) {
        if !same {
            self.problem(format!(
                "`{part}` has one value at the provider; leave it out"
            ));
        }
    }

    /// Notes a problem when a part is given that the provider has no place for.
    pub fn nowhere(&mut self, part: &'static str, given: bool) {
        if given {
            self.problem(format!(
                "the provider has no place for `{part}`; leave it out"
            ));
        }
    }

    /// Notes a problem of the field.
    pub fn problem(&mut self, message: impl Into<String>) {
        let message = message.into();
        match self.at {
            Some(at) => self
                .body
                .problem(self.field, format!("element {at}: {message}")),
            None => self.body.problem(self.field, message),
        }
    }
}

impl Body {
    /// Puts the parts of an object; `Clear` clears what is at the pointers.
    pub fn object<T>(
        &mut self,
        field: &'static str,
        pointers: &[&str],
        value: &Patch<T>,
        write: impl FnOnce(&T, &mut Element<'_>),
    ) {
        match value {
            Patch::Keep => {}
            Patch::Clear => self.clear(field, pointers),
            Patch::Set(value) => write(value, &mut Element::new(self, field, None)),
        }
    }

    /// Puts a list, element by element. `objects` tells that elements are objects at the provider too.
    pub fn each<T>(
        &mut self,
        field: &'static str,
        pointer: &str,
        value: &Patch<Vec<T>>,
        objects: bool,
        write: impl FnMut(&T, &mut Element<'_>),
    ) {
        let list = match value {
            Patch::Keep => return,
            Patch::Clear => return self.clear(field, &[pointer]),
            Patch::Set(list) => list,
        };
        Element::new(self, field, None).each(pointer, Some(list), objects, write);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Nulls, write};
    use super::*;
    use crate::model::{Address, Email};

    fn email(address: Option<&str>) -> Email {
        Email {
            address: address.map(str::to_owned),
            ..Email::default()
        }
    }

    fn emails(list: Patch<Vec<Email>>) -> Body {
        let mut body = Body::new(Nulls::Send);
        body.each("emails", "/contact/mails", &list, true, |it, out| {
            out.put("/mail/address", it.address.as_ref(), write::text);
            out.nowhere("is_primary", it.is_primary.is_some());
        });
        body
    }

    #[test]
    fn lists_are_written_whole() {
        let list = vec![email(Some("a")), email(None), email(Some("c"))];
        assert_eq!(
            emails(Patch::Set(list)).finish().expect("no problem"),
            r#"{"contact":{"mails":[{"mail":{"address":"a"}},{},{"mail":{"address":"c"}}]}}"#
        );
        let empty = emails(Patch::Set(Vec::new())).finish();
        assert_eq!(empty.expect("no problem"), r#"{"contact":{"mails":[]}}"#);
        let cleared = emails(Patch::Clear).finish();
        assert_eq!(
            cleared.expect("no problem"),
            r#"{"contact":{"mails":null}}"#
        );
        assert_eq!(emails(Patch::Keep).finish().expect("no problem"), "{}");

        let mut body = Body::new(Nulls::Omit);
        let days = Patch::Set(vec!["mon".to_owned(), "tue".to_owned()]);
        body.each("days", "/days", &days, false, |it, out| {
            out.put("", Some(it), write::text)
        });
        assert_eq!(
            body.finish().expect("no problem"),
            r#"{"days":["mon","tue"]}"#
        );
    }

    #[test]
    fn a_problem_names_its_element() {
        let mut second = email(Some("b"));
        second.is_primary = Some(true);
        let error = emails(Patch::Set(vec![email(Some("a")), second])).finish();
        let error = error.expect_err("a problem");
        assert_eq!(
            error.problems()[0].message,
            "element 1: the provider has no place for `is_primary`; leave it out"
        );
    }

    #[test]
    fn parts_of_an_object_go_to_their_places() {
        let address = |value: Patch<Address>| {
            let mut body = Body::new(Nulls::Text(""));
            body.object("address", &["/street", "/town"], &value, |it, out| {
                out.put("/street", it.street_1.as_ref(), write::text);
                out.put("/town", it.city.as_ref(), write::text);
            });
            body.finish().expect("no problem")
        };
        let given = Address {
            city: Some("Ely".to_owned()),
            ..Address::default()
        };
        assert_eq!(address(Patch::Set(given)), r#"{"town":"Ely"}"#);
        assert_eq!(address(Patch::Clear), r#"{"street":"","town":""}"#);
        assert_eq!(address(Patch::Keep), "{}");
    }
}
