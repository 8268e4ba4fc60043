//! From slots to types: aliases followed, null carried to the uses, final ids given out.

use crate::api::{Api, Kind, Type, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::spec::report::Complaint;

use super::{Lower, State, knots, settle};

/// Moves the slots into the API.
pub(super) fn finish(lower: Lower<'_, '_>, api: &mut Api) {
    let Lower {
        mut slots, report, ..
    } = lower;
    let ends = settle::settle(&mut slots, report);
    for cycle in &ends.cycles {
        let Some(first) = cycle.first().and_then(|id| slots.get(id.0 as usize)) else {
            continue;
        };
        let document = first.origin.document.0 as usize;
        let mut steps: Vec<String> = cycle
            .iter()
            .filter_map(|id| slots.get(id.0 as usize))
            .map(|slot| format!("`#{}`", report.origin(document, &slot.origin.pointer)))
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
            .flat_map(|content| content.ty.iter_mut().chain(&mut content.items))
        {
            *ty = resolve(*ty);
        }
        for param in &mut operation.params {
            param.ty = resolve(param.ty);
        }
    }
    knots::untie(api, report);
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
                // Null is told by the uses of the union.
                variant.ty = TypeRef {
                    nullable: false,
                    ..resolve(variant.ty)
                };
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
