//! Units and the exact factors between them.

use crate::diagnostic::Diagnostic;
use crate::mapping::Name;

use super::Check;
use super::types::Factor;

impl Check<'_> {
    /// The factor from one unit to another (M0222).
    pub(super) fn factor(&mut self, from: &Name, to: &Name) -> Option<Factor> {
        match conjoin_conversions::factor(&from.value, &to.value) {
            Ok(found) => Some(Factor {
                from: from.value.clone(),
                to: to.value.clone(),
                numerator: found.numerator,
                denominator: found.denominator,
            }),
            Err(wrong) => {
                for (name, told) in [from, to].into_iter().zip(*wrong) {
                    if let Some(told) = told {
                        self.complain(Diagnostic::told(name.span.clone(), told));
                    }
                }
                None
            }
        }
    }
}
