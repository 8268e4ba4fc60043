//! Types that hold themselves in a way that no Rust type can: lists of lists without end, and objects that must hold themselves.

use crate::api::{Api, Kind, Type, TypeId, TypeName, TypeRef};
use crate::spec::report::Report;

/// Cuts both kinds, each at one place of a circle, with a remark.
///
/// The places do not depend on the order of the document.
pub(super) fn untie(api: &mut Api, report: &mut Report) {
    let mut order: Vec<usize> = (0..api.types.len()).collect();
    order.sort_by_cached_key(|index| {
        let name = api.types.get(*index).map(|ty| match &ty.name {
            TypeName::Schema(name) => vec![name.clone()],
            TypeName::Inline(path) => path.clone(),
        });
        (name, *index)
    });
    for (at, _) in circles(&order, |at| content(api, at)) {
        let anything = TypeId(u32::try_from(api.types.len()).unwrap_or(u32::MAX));
        let Some(ty) = api.types.get_mut(at) else {
            continue;
        };
        let held = TypeRef {
            id: anything,
            nullable: false,
        };
        match &mut ty.kind {
            Kind::Array { items, .. } => *items = held,
            Kind::Map { values } => *values = held,
            _ => continue,
        }
        let mut origin = ty.origin.clone();
        report.degrade(
            origin.document.0 as usize,
            &origin.pointer,
            "it holds itself without an object between: what is in it is raw JSON",
        );
        origin.pointer.push_str("/items");
        let name = match &ty.name {
            TypeName::Schema(name) => vec![name.clone(), "item".to_owned()],
            TypeName::Inline(path) => path.iter().cloned().chain(["item".to_owned()]).collect(),
        };
        api.types.push(Type {
            name: TypeName::Inline(name),
            doc: crate::api::Doc::default(),
            origin,
            kind: Kind::Any,
        });
    }
    for (at, field) in circles(&order, |at| musts(api, at)) {
        let Some(Kind::Struct(object)) = api.types.get_mut(at).map(|ty| &mut ty.kind) else {
            continue;
        };
        if let Some(field) = object.fields.get_mut(field) {
            field.required = false;
            report.degrade(
                field.origin.document.0 as usize,
                &field.origin.pointer,
                "required, and it leads back to its own type: a value without end; it may be left out",
            );
        }
    }
}

/// What a list or map holds.
fn content(api: &Api, at: usize) -> Vec<(usize, usize)> {
    match api.types.get(at).map(|ty| &ty.kind) {
        Some(Kind::Array { items: ty, .. } | Kind::Map { values: ty }) => {
            vec![(0, ty.id.0 as usize)]
        }
        _ => Vec::new(),
    }
}

/// The fields of an object that must be there and be an object.
fn musts(api: &Api, at: usize) -> Vec<(usize, usize)> {
    let Some(Kind::Struct(object)) = api.types.get(at).map(|ty| &ty.kind) else {
        return Vec::new();
    };
    let fields = object.fields.iter().enumerate();
    fields
        .filter(|(_, field)| field.required && !field.ty.nullable)
        .map(|(index, field)| (index, field.ty.id.0 as usize))
        .filter(|(_, target)| {
            matches!(
                api.types.get(*target).map(|ty| &ty.kind),
                Some(Kind::Struct(_))
            )
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Closed,
}

/// The edges that close a circle, in a walk without recursion: node and label.
fn circles(order: &[usize], edges: impl Fn(usize) -> Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut marks = vec![Mark::New; order.len()];
    let mut found = Vec::new();
    for start in order {
        if marks.get(*start) != Some(&Mark::New) {
            continue;
        }
        let mut stack = vec![(*start, edges(*start).into_iter())];
        if let Some(mark) = marks.get_mut(*start) {
            *mark = Mark::Open;
        }
        while let Some((at, rest)) = stack.last_mut() {
            let at = *at;
            let Some((label, target)) = rest.next() else {
                if let Some(mark) = marks.get_mut(at) {
                    *mark = Mark::Closed;
                }
                stack.pop();
                continue;
            };
            match marks.get_mut(target) {
                Some(Mark::Open) => found.push((at, label)),
                Some(mark @ Mark::New) => {
                    *mark = Mark::Open;
                    stack.push((target, edges(target).into_iter()));
                }
                _ => {}
            }
        }
    }
    found
}
