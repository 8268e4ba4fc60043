//! How the parts of an operation travel: decided once from the API, for emission and for the report alike.

mod answer;
mod body;
mod server;
#[cfg(test)]
pub(crate) mod tests;
mod values;

use crate::api::{Api, Effect, Kind, Operation, Origin, Remark, TypeName, TypeRef};
use crate::usage::{Direction, kind, resolve};

pub(crate) use answer::{Answer, Case};
pub(crate) use body::{Sent, Shape};
pub(crate) use server::own_server;
pub(crate) use values::{Place, Style, Value, Written};

/// What an operation sends and what it gets.
#[derive(Debug)]
pub(crate) struct Transfer<'a> {
    /// Parameters and parts of a multipart body, each with its place: path parameters in template order, then the others.
    pub(crate) values: Vec<Value<'a>>,
    /// The body.
    pub(crate) body: Option<Sent<'a>>,
    /// The answer.
    pub(crate) answer: Answer,
    /// Bodies of errors: statuses and type, each type once.
    pub(crate) errors: Vec<(Vec<&'a str>, TypeRef)>,
    /// What is less exact than declared, or left out.
    pub(crate) remarks: Vec<Remark>,
}

/// Decides how the parts of an operation travel.
pub(crate) fn transfer<'a>(api: &'a Api, operation: &'a Operation) -> Transfer<'a> {
    let mut notes = Notes::default();
    let mut values = values::values(api, operation, &mut notes);
    let body = body::body(api, operation, &mut values, &mut notes);
    let answer = answer::answer(api, operation, &mut notes);
    let errors = answer::errors(api, operation);
    notes
        .remarks
        .sort_by(|a, b| a.origin.pointer.cmp(&b.origin.pointer));
    Transfer {
        values,
        body,
        answer,
        errors,
        remarks: notes.remarks,
    }
}

/// What emission makes less exact than declared, or leaves out, of an operation.
#[must_use]
pub fn remarks(api: &Api, operation: &Operation) -> Vec<Remark> {
    let mut remarks = transfer(api, operation).remarks;
    remarks.extend(server::remarks(operation));
    remarks
}

impl Transfer<'_> {
    /// The types that an operation needs: of its body, of JSON in parameters, of its answers, and of its `errors`.
    pub(crate) fn roots(&self, api: &Api, errors: bool) -> Vec<(TypeRef, Direction)> {
        let body = self.body.as_ref().and_then(Sent::ty);
        let mut out: Vec<_> = body.into_iter().map(|ty| (ty, Direction::Write)).collect();
        for value in &self.values {
            let ty = match &value.written {
                Written::Json => value.ty,
                Written::JsonList(items) => *items,
                Written::Scalar if is_named_enum(api, value.ty) => value.ty,
                Written::List { items, .. } if is_named_enum(api, *items) => *items,
                _ => continue,
            };
            out.push((ty, Direction::Write));
        }
        let answers = self.answer.types().into_iter();
        out.extend(answers.map(|ty| (ty, Direction::Read)));
        if errors {
            out.extend(self.errors.iter().map(|(_, ty)| (*ty, Direction::Read)));
        }
        out
    }

    /// Whether the answer is an enum of its own.
    pub(crate) fn has_cases(&self) -> bool {
        matches!(self.answer, Answer::ByStatus(_))
    }

    /// Whether something may be left out, so that there is a builder. `most` arguments fit besides those of the path.
    pub(crate) fn has_options(&self, operation: &Operation, most: usize) -> bool {
        let body = self.body.as_ref();
        let mut room = most;
        body.is_some_and(|it| it.is_method(operation))
            || self.values.iter().any(|it| {
                let fixed = matches!(it.written, Written::Fixed(_)) && it.required;
                if fixed || it.place == Place::Path {
                    return false;
                }
                let fits = it.required && room > 0;
                room = room.saturating_sub(usize::from(it.required));
                !fits
            })
    }
}

/// Whether a type is an enumeration with a name of its own, which a parameter is worth a type for.
fn is_named_enum(api: &Api, ty: TypeRef) -> bool {
    let id = resolve(api, ty.id);
    matches!(kind(api, id), Kind::Enum(it) if !it.values.is_empty())
        && matches!(
            api.types.get(id.0 as usize).map(|it| &it.name),
            Some(TypeName::Schema(_))
        )
}

/// Remarks in the making.
#[derive(Debug, Default)]
struct Notes {
    remarks: Vec<Remark>,
}

impl Notes {
    fn degrade(&mut self, origin: &Origin, what: impl Into<String>) {
        self.push(origin, Effect::Degraded, what.into());
    }

    fn mend(&mut self, origin: &Origin, what: impl Into<String>) {
        self.push(origin, Effect::Mended, what.into());
    }

    fn omit(&mut self, origin: &Origin, what: impl Into<String>) {
        self.push(origin, Effect::Omitted, what.into());
    }

    fn push(&mut self, origin: &Origin, effect: Effect, what: String) {
        let remark = Remark {
            origin: origin.clone(),
            effect,
            what,
        };
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

/// Whether a type is written as one text: a scalar, or one of several scalars.
fn is_scalar(api: &Api, ty: TypeRef, depth: usize) -> bool {
    match kind(api, ty.id) {
        Kind::Null
        | Kind::Bool
        | Kind::Integer(_)
        | Kind::Number(_)
        | Kind::Text(_)
        | Kind::Enum(_) => true,
        Kind::Const(value) => !value.is_array() && !value.is_object(),
        Kind::Union(it) => {
            depth < 8
                && it
                    .variants
                    .iter()
                    .all(|it| is_scalar(api, it.ty, depth + 1))
        }
        Kind::Any | Kind::Array { .. } | Kind::Map { .. } | Kind::Struct(_) => false,
    }
}
