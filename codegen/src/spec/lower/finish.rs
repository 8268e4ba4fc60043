//! From slots to types: aliases followed, null carried to the uses, final ids given out.

use crate::api::{Api, Kind, Type, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::spec::report::Complaint;

use super::{Lower, Slot, State};

/// Moves the slots into the API.
pub(super) fn finish(lower: Lower<'_, '_>, api: &mut Api) {
    let Lower {
        mut slots, report, ..
    } = lower;
    let mut ends = Ends::of(&slots);
    // A union whose variants turn out to be one type is that type; that can
    // make the variants of another union the same.
    loop {
        let mut changed = false;
        for slot in &mut slots {
            if let State::Done(Kind::Union(union)) = &mut slot.state {
                for variant in &mut union.variants {
                    variant.ty = ends.of_use(variant.ty);
                }
                let mut seen: Vec<crate::api::Variant> = Vec::with_capacity(union.variants.len());
                for variant in std::mem::take(&mut union.variants) {
                    match seen.iter_mut().find(|known| known.ty.id == variant.ty.id) {
                        Some(known) => {
                            known.tags.extend(variant.tags);
                            known.ty.nullable |= variant.ty.nullable;
                        }
                        None => seen.push(variant),
                    }
                }
                if let [only] = seen.as_slice() {
                    slot.state = State::Alias(only.ty);
                    changed = true;
                } else {
                    union.variants = seen;
                }
            }
        }
        if !changed {
            break;
        }
        ends = Ends::of(&slots);
    }
    for cycle in &ends.cycles {
        let Some(first) = cycle.first().and_then(|id| slots.get(id.0 as usize)) else {
            continue;
        };
        let document = first.origin.document.0 as usize;
        let mut steps: Vec<String> = cycle
            .iter()
            .filter_map(|id| slots.get(id.0 as usize))
            .map(|slot| format!("`#{}`", slot.origin.pointer))
            .collect();
        steps.extend(steps.first().cloned());
        let complaint = Complaint::new(
            Code::S0004,
            &first.origin.pointer,
            "schemas that are only references to each other say nothing",
        )
        .note(steps.join(" -> "))
        .help("break the cycle with an overlay");
        report.complain(document, complaint);
    }
    let mut next = 0;
    let mut numbers: Vec<TypeId> = Vec::with_capacity(slots.len());
    for (index, slot) in slots.iter().enumerate() {
        numbers.push(TypeId(next));
        if !matches!(slot.state, State::Alias(_)) || ends.is_cyclic(index) {
            next += 1;
        }
    }
    let resolve = |ty: TypeRef| {
        let end = ends.of_use(ty);
        TypeRef {
            id: numbers.get(end.id.0 as usize).copied().unwrap_or(end.id),
            nullable: end.nullable,
        }
    };
    for (index, slot) in slots.into_iter().enumerate() {
        let kind = match slot.state {
            State::Alias(_) if !ends.is_cyclic(index) => continue,
            State::Done(mut kind) => {
                each_use(&mut kind, resolve);
                kind
            }
            State::Alias(_) | State::Pending | State::Open => Kind::Any,
        };
        api.types.push(Type {
            name: slot.name,
            doc: slot.doc,
            origin: slot.origin,
            kind,
        });
    }
    for operation in &mut api.operations {
        let bodies = operation.body.iter_mut().flat_map(|body| &mut body.content);
        let answers = operation
            .responses
            .iter_mut()
            .flat_map(|response| &mut response.content);
        for ty in bodies
            .chain(answers)
            .filter_map(|content| content.ty.as_mut())
        {
            *ty = resolve(*ty);
        }
        for param in &mut operation.params {
            param.ty = resolve(param.ty);
        }
    }
    find_discriminators(api);
    api.remarks = report.take_remarks();
}

fn each_use(kind: &mut Kind, resolve: impl Fn(TypeRef) -> TypeRef) {
    match kind {
        Kind::Array { items: ty, .. } | Kind::Map { values: ty } => *ty = resolve(*ty),
        Kind::Struct(it) => {
            for field in &mut it.fields {
                field.ty = resolve(field.ty);
            }
            if let Some(ty) = &mut it.additional {
                *ty = resolve(*ty);
            }
        }
        Kind::Union(it) => {
            for variant in &mut it.variants {
                variant.ty = resolve(variant.ty);
            }
        }
        Kind::Any
        | Kind::Null
        | Kind::Bool
        | Kind::Integer(_)
        | Kind::Number(_)
        | Kind::Text(_)
        | Kind::Const(_)
        | Kind::Enum(_) => {}
    }
}

/// Where each slot leads in the end.
struct Ends {
    ends: Vec<Option<TypeRef>>,
    cycles: Vec<Vec<TypeId>>,
}

impl Ends {
    fn of(slots: &[Slot]) -> Self {
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

    /// Whether an alias ends in itself.
    fn is_cyclic(&self, index: usize) -> bool {
        self.ends
            .get(index)
            .is_some_and(|end| end.is_some_and(|end| end.id == id(index)))
    }

    fn of_use(&self, ty: TypeRef) -> TypeRef {
        match self.ends.get(ty.id.0 as usize) {
            Some(Some(end)) => TypeRef {
                id: end.id,
                nullable: end.nullable | ty.nullable,
            },
            _ => ty,
        }
    }
}

fn id(index: usize) -> TypeId {
    TypeId(u32::try_from(index).unwrap_or(u32::MAX))
}

/// Unions whose variants all hold one property with one value each, all
/// different, are told apart by it though the document does not say so.
fn find_discriminators(api: &mut Api) {
    let mut found = Vec::new();
    for (index, ty) in api.types.iter().enumerate() {
        if let Kind::Union(union) = &ty.kind
            && union.discriminator.is_none()
            && let Some((name, tags)) = implied(api, union)
        {
            found.push((index, name, tags));
        }
    }
    for (index, name, tags) in found {
        if let Some(Kind::Union(union)) = api.types.get_mut(index).map(|ty| &mut ty.kind) {
            union.discriminator = Some(name);
            for (variant, tags) in union.variants.iter_mut().zip(tags) {
                variant.tags = tags;
            }
        }
    }
}

fn implied(api: &Api, union: &crate::api::Union) -> Option<(String, Vec<Vec<String>>)> {
    let fields = |ty: TypeRef| match api.types.get(ty.id.0 as usize).map(|ty| &ty.kind) {
        Some(Kind::Struct(it)) => Some(&it.fields),
        _ => None,
    };
    let tags_of = |ty: TypeRef, name: &str| {
        let field = fields(ty)?.iter().find(|field| field.name == name)?;
        match api.types.get(field.ty.id.0 as usize).map(|ty| &ty.kind)? {
            Kind::Const(serde_json::Value::String(value)) => Some(vec![value.clone()]),
            _ => None,
        }
    };
    let first = union.variants.first()?;
    for field in fields(first.ty)? {
        let tags: Option<Vec<Vec<String>>> = union
            .variants
            .iter()
            .map(|variant| tags_of(variant.ty, &field.name))
            .collect();
        let Some(tags) = tags else { continue };
        let mut seen = std::collections::HashSet::new();
        if tags.iter().flatten().all(|tag| seen.insert(tag.clone())) {
            return Some((field.name.clone(), tags));
        }
    }
    None
}
