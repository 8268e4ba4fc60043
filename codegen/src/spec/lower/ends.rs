//! Where aliases lead: from slot to slot until something else than an alias stands there.

use crate::api::{TypeId, TypeRef};

use super::{Slot, State};

/// Where each slot leads in the end.
pub(super) struct Ends {
    ends: Vec<Option<TypeRef>>,
    pub(super) cycles: Vec<Vec<TypeId>>,
}

impl Ends {
    pub(super) fn of(slots: &[Slot]) -> Self {
        let slots: Vec<(Option<TypeRef>, bool)> = slots
            .iter()
            .map(|slot| match &slot.state {
                State::Alias(to) => (Some(*to), slot.nullable),
                _ => (None, slot.nullable),
            })
            .collect();
        let mut ends: Vec<Option<TypeRef>> = vec![None; slots.len()];
        let mut cycles = Vec::new();
        for start in 0..slots.len() {
            let mut chain: Vec<usize> = Vec::new();
            let mut on_chain = std::collections::HashSet::new();
            let mut at = start;
            let end = loop {
                if let Some(Some(end)) = ends.get(at) {
                    break Some(*end);
                }
                if !on_chain.insert(at) {
                    let from = chain.iter().position(|it| *it == at).unwrap_or(0);
                    cycles.push(chain[from..].iter().map(|it| id(*it)).collect());
                    break None;
                }
                chain.push(at);
                match slots.get(at) {
                    Some((Some(to), _)) => at = to.id.0 as usize,
                    _ => {
                        chain.pop();
                        let nullable = slots.get(at).is_some_and(|(_, nullable)| *nullable);
                        let end = TypeRef {
                            id: id(at),
                            nullable,
                        };
                        if let Some(slot) = ends.get_mut(at) {
                            *slot = Some(end);
                        }
                        break Some(end);
                    }
                }
            };
            match end {
                Some(mut end) => {
                    for index in chain.into_iter().rev() {
                        if let Some((Some(to), nullable)) = slots.get(index) {
                            end.nullable |= to.nullable | nullable;
                        }
                        if let Some(slot) = ends.get_mut(index) {
                            *slot = Some(end);
                        }
                    }
                }
                // Every slot of the cycle, and what leads into it, ends in itself.
                None => {
                    for index in chain {
                        if let Some(slot) = ends.get_mut(index) {
                            *slot = Some(TypeRef {
                                id: id(index),
                                nullable: false,
                            });
                        }
                    }
                }
            }
        }
        Self { ends, cycles }
    }

    /// Adds a slot that is no alias.
    pub(super) fn push(&mut self) {
        let end = TypeRef {
            id: id(self.ends.len()),
            nullable: false,
        };
        self.ends.push(Some(end));
    }

    /// Whether an alias ends in itself.
    pub(super) fn is_cyclic(&self, index: usize) -> bool {
        self.ends
            .get(index)
            .is_some_and(|end| end.is_some_and(|end| end.id == id(index)))
    }

    pub(super) fn of_use(&self, ty: TypeRef) -> TypeRef {
        match self.ends.get(ty.id.0 as usize) {
            Some(Some(end)) => TypeRef {
                id: end.id,
                nullable: end.nullable | ty.nullable,
            },
            _ => ty,
        }
    }
}

pub(super) fn id(index: usize) -> TypeId {
    TypeId(u32::try_from(index).unwrap_or(u32::MAX))
}
