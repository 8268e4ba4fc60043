//! `when`: a field has its value only where a closed condition holds.

use crate::diagnostic::Code;
use crate::mapping::{self, Field as MappedField, FieldSource, Literal as MappedLiteral};
use crate::source::Spanned;

use super::Check;
use super::field::{Shape, Target};
use super::operation::literal_of;
use super::path::{Walked, leaf_phrase};
use super::types::{Leaf, Read, Test};

impl Check<'_> {
    /// A read below the condition of its field, if it has one.
    pub(super) fn guarded(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
        when: &mapping::Guard,
    ) -> Option<Read> {
        let walked = self.walk(shape.start, &when.path, &shape.what, &shape.by)?;
        let test = self.test(&walked, when, &shape.by)?;
        if target.required && mapped.default.is_none() {
            self.complain(
                self.at(
                    Code::M0212,
                    &when.span,
                    format!(
                        "`{}` is required, but has no value where `when` does not hold",
                        target.name
                    ),
                )
                .label(shape.by.clone())
                .help("add `default:`"),
            );
        }
        let inner = MappedField {
            when: None,
            default: None,
            ..mapped.clone()
        };
        // Where the condition does not hold is for the default to say.
        let inside = Target {
            name: target.name.clone(),
            ty: target.ty,
            required: false,
        };
        let then = self.read(shape, &inner, &inside)?;
        let otherwise = match &mapped.default {
            Some(literal) => {
                self.literal_fits(literal, target.ty, &target.name)?;
                Some(literal_of(&literal.value))
            }
            None => None,
        };
        self.loses(mapped, super::class::Side::Read);
        Some(Read::When {
            path: Box::new(walked.path),
            test,
            then: Box::new(then),
            otherwise,
            to: target.ty.clone(),
        })
    }

    fn test(&mut self, walked: &Walked, when: &mapping::Guard, by: &str) -> Option<Test> {
        Some(match &when.test {
            mapping::GuardTest::Present | mapping::GuardTest::Null if walked.absent.is_none() => {
                self.complain(
                    self.at(
                        Code::M0223,
                        &when.span,
                        format!(
                            "`when` decides nothing: `{}` is always present",
                            when.path.value
                        ),
                    )
                    .label(by.to_owned())
                    .help("remove it, or ask for its value with `equals`"),
                );
                return None;
            }
            mapping::GuardTest::Present => Test::Present,
            mapping::GuardTest::Null => Test::Null,
            mapping::GuardTest::Equals(literal) => {
                self.comparable(walked, literal, by)?;
                Test::Equals(literal_of(&literal.value))
            }
            mapping::GuardTest::In(literals) => {
                let all = literals
                    .iter()
                    .map(|literal| self.comparable(walked, literal, by))
                    .collect::<Vec<_>>();
                all.into_iter().collect::<Option<Vec<()>>>()?;
                Test::In(literals.iter().map(|it| literal_of(&it.value)).collect())
            }
        })
    }

    /// Whether a literal can be equal to what stands at a path (M0204, M0307).
    fn comparable(
        &mut self,
        walked: &Walked,
        literal: &Spanned<MappedLiteral>,
        by: &str,
    ) -> Option<()> {
        let leaf = &walked.path.leaf;
        let integers = |check: &Self, leaf: &Leaf| matches!(leaf, Leaf::Enum(id) if super::enums::is_integer(check.api, *id));
        let fits = match &literal.value {
            MappedLiteral::Text(_) => {
                matches!(leaf, Leaf::Text | Leaf::Enum(_)) && !integers(self, leaf)
            }
            MappedLiteral::Int(_) => {
                matches!(leaf, Leaf::Integer | Leaf::Number) || integers(self, leaf)
            }
            MappedLiteral::Bool(_) => leaf == &Leaf::Bool,
        };
        let shown = super::touched::literal_text(&literal_of(&literal.value));
        if !fits {
            self.complain(
                self.at(
                    Code::M0204,
                    &literal.span,
                    format!(
                        "`{}` is {}, which is never equal to {shown}",
                        walked.path.text,
                        leaf_phrase(leaf)
                    ),
                )
                .label(by.to_owned())
                .help("quote the literal, or take the quotes away"),
            );
            return None;
        }
        if let Leaf::Enum(id) = leaf {
            let known = super::enums::values(self.api, *id);
            let text = shown.trim_matches('"');
            if !known.iter().any(|value| value == text) {
                self.complain(
                    self.at(
                        Code::M0307,
                        &literal.span,
                        format!("`{text}` is not a value of `{}`", walked.path.text),
                    )
                    .did_you_mean(text, known.iter().map(String::as_str))
                    .help(super::path::list(
                        "its values are",
                        &known.iter().map(String::as_str).collect::<Vec<_>>(),
                    )),
                );
                return None;
            }
        }
        Some(())
    }

    /// `when` decides what is read; what is written would not know.
    pub(super) fn unguarded(&self, mapped: &MappedField) -> bool {
        mapped.when.is_none()
            || mapped.to.is_some()
            || matches!(mapped.source, FieldSource::Const(_) | FieldSource::Skip(_))
    }
}
