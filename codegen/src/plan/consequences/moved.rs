//! Parts of a model that stand in the model beside: missing in one, twice in the other.

use super::{Placed, step};
use crate::diagnostic::Code;
use crate::node::Kind;

/// Whether a key of a model is given twice, not one of a block within.
fn twice_in_model(it: &Placed<'_>) -> bool {
    let of_model = || {
        let model = step(step(it.root, "models")?, it.model()?)?;
        let Kind::Map(entries) = &model.kind else {
            return None;
        };
        let column = |at: usize| Some(at - it.text.get(..at)?.rfind('\n')?);
        let (first, _) = entries.get(it.first())?;
        let second = it.diagnostic.span.as_ref()?;
        Some(column(first.span.start)? == column(second.start)?)
    };
    it.diagnostic.code == Code::M0003 && of_model() == Some(true)
}

/// A model with a key of every model twice: what comes second is of another model whose name is lost or stands too
/// deep.
pub(super) fn two_in_one(it: &Placed<'_>) -> bool {
    matches!(it.first(), "id" | "read" | "write" | "fields") && twice_in_model(it)
}

/// Whether one model follows the other in the file.
fn neighbours(one: &Placed<'_>, other: &Placed<'_>) -> bool {
    let Some(Kind::Map(models)) = step(one.root, "models").map(|it| &it.kind) else {
        return false;
    };
    let place = |it: &Placed<'_>| models.get_index_of(it.model()?);
    match (place(one), place(other)) {
        (Some(one), Some(other)) => one.abs_diff(other) == 1,
        _ => false,
    }
}

/// The model beside that lacks what is given twice here.
pub(super) fn lacking<'t>(
    twice: &Placed<'t>,
    mut all: impl Iterator<Item = &'t Placed<'t>>,
) -> Option<&'t str> {
    all.find(|it| it.model() != twice.model() && moved(it, twice))?
        .model()
}

/// Whether a complaint is of a part of a model that its neighbour has twice, or of one of these two, of which nobody
/// knows which is meant.
pub(super) fn moved(effect: &Placed<'_>, cause: &Placed<'_>) -> bool {
    if !twice_in_model(cause) {
        return false;
    }
    let key = cause.first();
    if effect.model() == cause.model() {
        return effect.key(2) == key && !effect.of_grammar();
    }
    let missing = match effect.diagnostic.code {
        Code::M0002 => effect.diagnostic.message == format!("a model needs the key `{key}`"),
        Code::M0207 => matches!(key, "absent" | "fields"),
        Code::M0702 => key == "incremental",
        Code::M0703 => key == "read",
        _ => false,
    };
    missing && neighbours(effect, cause)
}
