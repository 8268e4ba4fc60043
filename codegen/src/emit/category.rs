//! The module of one category: accessors, capabilities, the category's trait for the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::convert::Site;
use super::{Connector, docs, ident, imports, model, traits};
use crate::names;
use crate::plan::{Category, Deletions, List, Model};

/// `src/<category>/mod.rs` and a file per model.
pub(super) fn files(it: &Connector<'_>, category: &Category) -> Vec<(String, String)> {
    let mut files = vec![(format!("src/{}/mod.rs", category.name), root(it, category))];
    for planned in &category.models {
        let path = format!("src/{}/{}.rs", category.name, model::module(planned));
        files.push((path, model::file(it, category, planned)));
    }
    files
}

/// The name of a category's trait: `Hris`, `FileStorage`.
pub(crate) fn trait_name(category: &str) -> String {
    names::camel(category)
}

fn root(it: &Connector<'_>, category: &Category) -> String {
    let title = trait_name(&category.name);
    let doc = docs::inner(&[format!("{} models of {}.", title, it.plan.title)]);
    let modules = category
        .models
        .iter()
        .map(|planned| ident(&model::module(planned)));
    let name = ident(&title);
    let accessor = ident(&category.name);
    let accessor_doc = docs::own(&format!("The {title} models of this connection."));
    let struct_doc = docs::own(&format!("The {title} models of a connection."));
    let accessors = category
        .models
        .iter()
        .map(|planned| accessor_of(it, category, planned));
    let capabilities = capabilities(it, category);
    let connector = traits::connector_impl(it, category);
    let tokens = quote! {
        #doc
        #(pub mod #modules;)*

        #struct_doc
        #[derive(Debug, Clone, Copy)]
        pub struct #name<'a> { client: &'a crate::Client }

        impl crate::Client {
            #accessor_doc
            #[must_use]
            pub fn #accessor(&self) -> #name<'_> { #name { client: self } }
        }

        impl<'a> #name<'a> { #(#accessors)* }

        #capabilities
        #connector
    };
    imports::file(&it.header(), &format!("crate::{}", category.name), tokens)
}

fn accessor_of(it: &Connector<'_>, category: &Category, planned: &Model) -> TokenStream {
    let site = Site {
        it,
        category: &category.name,
        model: planned,
    };
    let plural = site.plural();
    let (method, builder) = (ident(&plural), ident(&names::camel(&plural)));
    let (category, module) = (ident(&category.name), ident(&model::module(planned)));
    let doc = docs::own(&format!(
        "Records of the common model `{}`.",
        site.model_id()
    ));
    let query = site.has_query().then(|| quote!(, rt::ListQuery::default()));
    quote! {
        #doc
        pub fn #method(&self) -> crate::#category::#module::#builder<'a> {
            crate::#category::#module::#builder::new(self.client #query)
        }
    }
}

fn capabilities(it: &Connector<'_>, category: &Category) -> TokenStream {
    let models = category.models.iter().map(|planned| {
        let site = Site {
            it,
            category: &category.name,
            model: planned,
        };
        let reached = traits::Reached::of(&site);
        let upsert = planned.upsert.as_ref().filter(|_| reached.upsert);
        let upsert = super::client::option(upsert.map(|(_, key)| quote!(#key)));
        let forms = site.forms();
        let file = ident(&model::module(planned));
        let model = super::list::model_id(&category.name, &planned.name);
        let list = planned.list.is_some();
        let traits::Reached {
            get,
            create,
            update,
            delete,
            ..
        } = reached;
        let deleted = match &planned.deletions {
            Some(Deletions::Feed(feed)) => Some(&feed.list),
            _ => None,
        };
        let deleted = super::client::option(deleted.map(|list| {
            let (since, parent) = (list.since.is_some(), below_parent(list));
            quote!(rt::DeletedList::new(#since, #parent))
        }));
        let since = planned
            .list
            .as_ref()
            .is_some_and(|list| list.since.is_some());
        let parent = planned.list.as_ref().is_some_and(below_parent);
        let filters: Vec<&String> = planned
            .list
            .iter()
            .flat_map(|list| &list.filters)
            .map(|filter| &filter.name)
            .collect();
        quote! {
            rt::ModelCapabilities {
                model: #model,
                list: #list,
                get: #get,
                create: #create,
                update: #update,
                delete: #delete,
                upsert: #upsert,
                deleted: #deleted,
                forms: &[#(#forms),*],
                fields: #file::PROVENANCE,
                modified_after: #since,
                parent: #parent,
                filters: &[#(#filters),*],
            }
        }
    });
    let doc = docs::own("What this connector can do.");
    quote! {
        #doc
        pub static CAPABILITIES: rt::Capabilities = rt::Capabilities { models: &[#(#models),*] };
    }
}

/// Whether a list can be narrowed to one parent.
fn below_parent(list: &List) -> bool {
    list.params.iter().any(|(_, bound)| bound.is_of_parent())
}
