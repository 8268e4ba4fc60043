//! Unions brought to one form: flat, without null, one variant per kind of scalar, told apart by tags where there are any.
//!
//! Works on slots, when every schema was read and references are known.
//! Making one union flat can make another one an alias, so it goes in rounds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use indexmap::IndexSet;

use crate::api::{Kind, TypeId, TypeName, TypeRef, Union, Variant};
use crate::spec::limits;
use crate::spec::report::Report;

use super::ends::{Ends, id};
use super::{Slot, State, join, objects, plain, tags};

/// Rounds until nothing changes; nesting that is deeper becomes raw JSON.
const ROUNDS: usize = 24;

/// Times that discriminators are checked after unions were made flat.
const PASSES: usize = 8;

/// The slots while unions are settled.
pub(super) struct Settle<'s, 'r> {
    pub(super) slots: &'s mut Vec<Slot>,
    pub(super) report: &'r mut Report,
    pub(super) ends: Ends,
    /// Unions made here of property types, by their variants; how many stand one in the other.
    pub(super) made: HashMap<Vec<TypeId>, TypeId>,
    pub(super) generation: BTreeMap<TypeId, usize>,
}

/// Settles all unions; afterwards every union keeps what [`Union`] promises.
pub(super) fn settle(slots: &mut Vec<Slot>, report: &mut Report) -> Ends {
    let ends = Ends::of(slots);
    let mut it = Settle {
        slots,
        report,
        ends,
        made: HashMap::new(),
        generation: BTreeMap::new(),
    };
    for _ in 0..PASSES {
        it.rounds();
        // A union without its discriminator may be taken apart.
        if !tags::complete(&mut it) {
            break;
        }
    }
    tags::find(&mut it);
    it.ends
}

impl Settle<'_, '_> {
    fn rounds(&mut self) {
        for round in 0..=ROUNDS {
            let mut changed = false;
            for index in 0..self.slots.len() {
                changed |= self.union(index, round == ROUNDS);
            }
            // What is an alias now may end elsewhere.
            self.ends = Ends::of(self.slots);
            if !changed {
                break;
            }
        }
    }

    /// Where a use leads, also through what became an alias in this round.
    pub(super) fn end(&self, ty: TypeRef) -> TypeRef {
        let mut end = self.ends.of_use(ty);
        for _ in 0..limits::REFERENCE_HOPS.most {
            match self.slots.get(end.id.0 as usize).map(|slot| &slot.state) {
                Some(State::Alias(to)) if to.id != end.id => {
                    let nullable = end.nullable;
                    end = self.ends.of_use(*to);
                    end.nullable |= nullable;
                }
                _ => break,
            }
        }
        end
    }

    /// What stands at the end of a use.
    pub(super) fn kind(&self, ty: TypeRef) -> &Kind {
        let end = self.end(ty);
        match self.slots.get(end.id.0 as usize).map(|slot| &slot.state) {
            Some(State::Done(kind)) => kind,
            _ => &Kind::Any,
        }
    }

    /// A new type that stands inside another.
    pub(super) fn make(&mut self, owner: usize, segment: &str, kind: Kind) -> TypeId {
        let made = id(self.slots.len());
        let (mut name, origin) = match self.slots.get(owner) {
            Some(slot) => (path(&slot.name), slot.origin.clone()),
            None => return made,
        };
        name.push(segment.to_owned());
        self.slots.push(Slot {
            name: TypeName::Inline(name),
            doc: crate::api::Doc::default(),
            origin,
            nullable: false,
            state: State::Done(kind),
        });
        self.ends.push();
        made
    }

    fn taken(&mut self, index: usize) -> Option<Union> {
        match self.slots.get_mut(index).map(|slot| &mut slot.state) {
            Some(State::Done(Kind::Union(union))) => Some(Union {
                variants: std::mem::take(&mut union.variants),
                discriminator: union.discriminator.clone(),
                any_of: union.any_of,
            }),
            _ => None,
        }
    }

    /// Brings one union one step further; whether that changed what others see.
    fn union(&mut self, index: usize, last: bool) -> bool {
        let Some(mut union) = self.taken(index) else {
            return false;
        };
        let before: Vec<TypeId> = union.variants.iter().map(|it| it.ty.id).collect();
        let (mut variants, null) = self.flat(index, &union);
        join::scalars(self, index, &mut variants);
        union.variants = variants;
        let state = match union.variants.as_slice() {
            [] => State::Done(if null { Kind::Null } else { Kind::Any }),
            [only] => State::Alias(only.ty),
            several if last && self.is_nested(several, union.discriminator.as_deref()) => {
                self.degrade(index, "alternatives nested too deeply");
                State::Done(Kind::Any)
            }
            _ => match objects::merged(self, index, &union) {
                Some(merged) => State::Done(Kind::Struct(merged)),
                None => State::Done(Kind::Union(union)),
            },
        };
        let changed = match &state {
            State::Done(Kind::Union(union)) => {
                !before.iter().eq(union.variants.iter().map(|it| &it.ty.id))
            }
            _ => true,
        };
        if let Some(slot) = self.slots.get_mut(index) {
            let known = slot.nullable;
            slot.nullable |= null;
            slot.state = state;
            return changed || known != slot.nullable;
        }
        changed
    }

    pub(super) fn degrade(&mut self, index: usize, what: &str) {
        if let Some(slot) = self.slots.get(index) {
            let (document, pointer) = (slot.origin.document.0 as usize, &slot.origin.pointer);
            self.report
                .degrade(document, pointer, format!("{what}; raw JSON"));
        }
    }

    /// Whether a variant is a union that should have been taken apart.
    fn is_nested(&self, variants: &[Variant], discriminator: Option<&str>) -> bool {
        variants.iter().any(|variant| match self.kind(variant.ty) {
            Kind::Union(inner) => self.opens(variant, inner, discriminator),
            _ => false,
        })
    }

    /// Whether the variants of a union in a union become variants of the outer one.
    fn opens(&self, variant: &Variant, inner: &Union, outer: Option<&str>) -> bool {
        match inner.discriminator.as_deref() {
            None => outer.is_none() || variant.tags.is_empty(),
            tag => {
                tag == outer && {
                    let mut tags = inner.variants.iter().map(|it| &it.tags);
                    tags.all(|tags| !tags.is_empty())
                }
            }
        }
    }

    /// The variants of a union and of the unions in it, each type once, and whether null is one.
    fn flat(&self, index: usize, union: &Union) -> (Vec<Variant>, bool) {
        let discriminator = union.discriminator.as_deref();
        let mut out: Vec<Variant> = Vec::with_capacity(union.variants.len());
        let mut places: HashMap<TypeId, usize> = HashMap::new();
        let mut null = false;
        let mut opened = BTreeSet::from([id(index)]);
        let mut open: Vec<Variant> = union.variants.iter().rev().cloned().collect();
        while let Some(mut variant) = open.pop() {
            let end = self.end(variant.ty);
            null |= end.nullable;
            variant.ty = plain(end.id);
            match self.kind(variant.ty) {
                // A union in itself adds nothing.
                _ if opened.contains(&end.id) => continue,
                Kind::Null => {
                    null = true;
                    continue;
                }
                Kind::Union(inner)
                    if self.opens(&variant, inner, discriminator)
                        && out.len() + open.len() + inner.variants.len()
                            <= limits::VARIANTS.most.max(union.variants.len()) =>
                {
                    opened.insert(end.id);
                    open.extend(inner.variants.iter().rev().cloned());
                    continue;
                }
                _ => {}
            }
            match places.get(&end.id).and_then(|at| out.get_mut(*at)) {
                Some(known) => {
                    let tags: IndexSet<String> = known.tags.drain(..).chain(variant.tags).collect();
                    known.tags = tags.into_iter().collect();
                }
                None => {
                    places.insert(end.id, out.len());
                    out.push(variant);
                }
            }
        }
        (out, null)
    }
}

/// The name of a type as a path.
pub(super) fn path(name: &TypeName) -> Vec<String> {
    match name {
        TypeName::Schema(name) => vec![name.clone()],
        TypeName::Inline(path) => path.clone(),
    }
}
