//! The file of one resource: operations, client methods, builders, the types that only it uses.

use quote::quote;

use super::{Connector, docs, imports, operation, types};

pub(super) fn file(it: &Connector<'_>, module: &str) -> String {
    let mut operations = Vec::new();
    let mut methods = Vec::new();
    let mut types_of_operations = Vec::new();
    for at in it.layout.operations_of(module) {
        let Some(planned) = it.plan.operations.get(*at) else {
            continue;
        };
        let Some(found) = it.api.operations.get(planned.id.0 as usize) else {
            continue;
        };
        let parts = operation::parts(it, planned, found);
        operations.push(parts.operation);
        methods.push(parts.method);
        types_of_operations.push(parts.types);
    }
    let types = it
        .layout
        .types_of(module)
        .map(|(id, named)| types::items(it, id, named));
    let doc = docs::inner(&[format!(
        "Operations on {} and the types that only they use.",
        words(module)
    )]);
    let tokens = quote! {
        #doc
        #(#operations)*
        impl crate::Client { #(#methods)* }
        #(#types_of_operations)*
        #(#types)*
    };
    imports::file(&it.header(), &format!("crate::{module}"), tokens)
}

fn words(module: &str) -> String {
    module.trim_end_matches('_').replace('_', " ")
}
