//! `names`: what parts of the client are called instead of what their names in the spec say.

use crate::source::Span;

use super::{Name, Named};

/// `names` of `connector.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// `types`: schema, or place of one, to type.
    pub types: Named<Name>,
    /// `ops`: operation to method.
    pub ops: Named<Name>,
    /// `fields`: schema, or place of one, to properties and their fields.
    pub fields: Named<Named<Name>>,
    /// `variants`: schema, or place of one, to values and their variants.
    pub variants: Named<Named<Name>>,
}

impl Names {
    /// The row that keys lead to: its place and its key.
    #[must_use]
    pub fn row(&self, keys: &[&str]) -> Option<(&Span, &str)> {
        fn of<'n>(rows: &'n Named<Name>, key: &str) -> Option<(&'n Span, &'n str)> {
            let (_, key, (span, _)) = rows.get_full(key)?;
            Some((span, key))
        }
        match keys {
            ["types", key] => of(&self.types, key),
            ["ops", key] => of(&self.ops, key),
            ["fields", owner, key] => of(&self.fields.get(*owner)?.1, key),
            ["variants", owner, key] => of(&self.variants.get(*owner)?.1, key),
            _ => None,
        }
    }
}
