//! The file of one resource: operations, client methods, builders, the types that only it uses.

use quote::quote;

use super::layout::Home;
use super::{Connector, docs, imports, operation, types};

pub(super) fn file(it: &Connector<'_>, module: &str) -> String {
    let mut operations = Vec::new();
    let mut methods = Vec::new();
    let mut types_of_operations = Vec::new();
    for planned in it
        .plan
        .operations
        .iter()
        .filter(|planned| it.layout.module(&planned.resource) == module)
    {
        let Some(found) = it.api.operations.get(planned.id.0 as usize) else {
            continue;
        };
        let parts = operation::parts(it, planned, found);
        operations.push(parts.operation);
        methods.push(parts.method);
        types_of_operations.push(parts.types);
    }
    let own = it
        .layout
        .types_at(|home| *home == Home::Resource(module.to_owned()));
    let types = own
        .into_iter()
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
