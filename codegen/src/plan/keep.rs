//! Conditions on records: which of a list are kept.

use crate::api::TypeRef;
use crate::diagnostic::Code;
use crate::mapping::{List as MappedList, Predicate, Test as MappedTest};

use super::Check;
use super::operation::literal_of;
use super::types::{Keep, KeepTest, Leaf, Literal, Path};

impl Check<'_> {
    /// What a record has to be to be kept.
    pub(super) fn kept(&mut self, list: &MappedList, item: TypeRef, what: &str) -> Vec<Keep> {
        let by = format!("filtered by {}", list.op.value);
        list.keep
            .iter()
            .filter_map(|predicate| self.keep(predicate, item, what, &by))
            .collect()
    }

    /// One condition on a record.
    pub(super) fn keep(
        &mut self,
        predicate: &Predicate,
        item: TypeRef,
        what: &str,
        by: &str,
    ) -> Option<Keep> {
        let walked = self.walk(item, &predicate.path, what, by)?;
        let path = walked.path;
        let (test, not) = match &predicate.test {
            MappedTest::Equals(equals) => {
                let literal = literal_of(&equals.value);
                self.predicate(&path, &literal, &equals.span);
                (KeepTest::Equals(literal), false)
            }
            MappedTest::Is(is) => {
                let literal = Literal::Bool(is.value);
                self.predicate(&path, &literal, &is.span);
                (KeepTest::Equals(literal), false)
            }
            MappedTest::In(any) => {
                let literals = any.iter().map(|it| literal_of(&it.value)).collect();
                for it in any {
                    self.predicate(&path, &literal_of(&it.value), &it.span);
                }
                (KeepTest::In(literals), false)
            }
            MappedTest::Present(present) => {
                if walked.absent.is_none() {
                    self.complain(
                        self.at(
                            Code::M0223,
                            &predicate.path.span,
                            format!("`{}` is always there", predicate.path.value),
                        )
                        .note(self.api.type_origin(item))
                        .help("take the condition away, or correct the spec in the overlay"),
                    );
                }
                (KeepTest::Present, !present)
            }
        };
        Some(Keep { path, test, not })
    }

    pub(super) fn predicate(&mut self, path: &Path, literal: &Literal, span: &crate::source::Span) {
        let fits = match (&path.leaf, literal) {
            (Leaf::Text, Literal::Text(_))
            | (Leaf::Integer, Literal::Int(_))
            | (Leaf::Bool, Literal::Bool(_)) => true,
            (Leaf::Enum(id), Literal::Text(text)) => {
                let known = super::enums::values(self.api, *id);
                if !known.contains(text) {
                    self.complain(
                        self.at(
                            Code::M0307,
                            span,
                            format!("`{text}` is not a value of `{}`", path.text),
                        )
                        .did_you_mean(text, known.iter().map(String::as_str))
                        .help(super::path::list(
                            "its values are",
                            &known.iter().map(String::as_str).collect::<Vec<_>>(),
                        )),
                    );
                }
                true
            }
            _ => false,
        };
        if !fits {
            self.complain(
                self.at(
                    Code::M0204,
                    span,
                    format!(
                        "`{}` is {} and never equals this",
                        path.text,
                        super::path::leaf_phrase(&path.leaf)
                    ),
                )
                .help("quote the literal, or take the quotes away"),
            );
        }
    }
}
