//! The traits of categories: declared in the crate of common models, implemented by each connector.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::category::trait_name;
use super::convert::Site;
use super::list::model_id;
use super::{Connector, docs, ident, model};
use crate::models;
use crate::names;
use crate::plan::{Bound, Category, Deletions, Model, Write};

/// The methods that a model gives its category's trait.
pub(super) struct Methods {
    pub(super) list: Ident,
    pub(super) get: Ident,
    pub(super) create: Ident,
    pub(super) update: Ident,
    pub(super) delete: Ident,
    pub(super) upsert: Ident,
    pub(super) deleted: Ident,
}

/// What a category's trait reaches of a model besides its lists. Builders reach more: they are given a parent.
pub(super) struct Reached {
    pub(super) get: bool,
    pub(super) create: bool,
    pub(super) update: bool,
    pub(super) delete: bool,
    pub(super) upsert: bool,
}

impl Reached {
    pub(super) fn of(site: &Site<'_, '_>) -> Self {
        let model = site.model;
        let written = |write: Option<&Write>| write.is_some_and(|it| knows_parent(site, it));
        let get = model.get.as_ref();
        let delete = model.delete.as_ref();
        Self {
            get: get.is_some_and(|it| !by_parent(&it.params)),
            create: written(model.create.as_ref()),
            update: written(model.update.as_ref()),
            delete: delete.is_some_and(|it| !by_parent(&it.params)),
            upsert: written(model.upsert.as_ref().map(|(it, _)| it)),
        }
    }
}

impl Methods {
    pub(super) fn new(model: &str, plural: &str) -> Self {
        let one = names::snake(model);
        let one = one.trim_end_matches('_');
        Self {
            list: ident(&format!("list_{plural}")),
            get: ident(&format!("get_{one}")),
            create: ident(&format!("create_{one}")),
            update: ident(&format!("update_{one}")),
            delete: ident(&format!("delete_{one}")),
            upsert: ident(&format!("upsert_{one}")),
            deleted: ident(&format!("deleted_{plural}")),
        }
    }
}

/// `impl Hris for Client`.
pub(super) fn connector_impl(it: &Connector<'_>, category: &Category) -> TokenStream {
    let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
    let methods = category
        .models
        .iter()
        .map(|planned| model_methods(it, category, planned));
    quote! {
        impl conjoin_models::#module::#name for crate::Client {
            fn provider(&self) -> &'static str { self.connection.provider() }
            fn capabilities(&self) -> &'static rt::Capabilities { &CAPABILITIES }
            #(#methods)*
        }
    }
}

fn model_methods(it: &Connector<'_>, category: &Category, planned: &Model) -> TokenStream {
    let site = Site {
        it,
        category: &category.name,
        model: planned,
    };
    let plural = site.plural();
    let names = Methods::new(&planned.name, &plural);
    let common = site.common_type();
    let input = site.input_type();
    let id = site.model_id();
    let (module, accessor) = (ident(&category.name), ident(&plural));
    let builder = {
        let (file, builder) = (
            ident(&model::module(planned)),
            ident(&names::camel(&plural)),
        );
        quote!(crate::#module::#file::#builder)
    };
    let mut out = TokenStream::new();
    if planned.list.is_some() {
        let method = &names.list;
        out.extend(quote! {
            fn #method(&self, query: rt::ListQuery) -> rt::BoxRecords<'_, #common> {
                if let Some(error) = CAPABILITIES.refusal(self.provider(), #id, &query) {
                    return rt::failed(error);
                }
                #builder::new(self, query).stream().boxed()
            }
        });
    }
    if matches!(planned.deletions, Some(Deletions::Feed(_))) {
        let method = &names.deleted;
        out.extend(quote! {
            fn #method(&self, query: rt::ListQuery) -> rt::BoxRecords<'_, rt::Deleted> {
                let known = CAPABILITIES.model(#id);
                if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
                    return rt::failed(error);
                }
                #builder::new(self, query).deleted().boxed()
            }
        });
    }
    let reached = Reached::of(&site);
    if reached.get {
        let method = &names.get;
        out.extend(quote! {
            fn #method<'a>(&'a self, id: &'a str) -> rt::BoxFuture<'a, Result<rt::Record<#common>, rt::Error>> {
                Box::pin(async move { Ok(self.#module().#accessor().get(id).await?.erase()) })
            }
        });
    }
    if reached.create {
        let method = &names.create;
        out.extend(quote! {
            fn #method<'a>(&'a self, input: &'a #input) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
                Box::pin(async move { self.#module().#accessor().create(input).await })
            }
        });
    }
    if reached.update {
        let method = &names.update;
        out.extend(quote! {
            fn #method<'a>(
                &'a self,
                id: &'a str,
                input: &'a #input,
            ) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
                Box::pin(async move { self.#module().#accessor().update(id, input).await })
            }
        });
    }
    if reached.delete {
        let method = &names.delete;
        out.extend(quote! {
            fn #method<'a>(&'a self, id: &'a str) -> rt::BoxFuture<'a, Result<(), rt::Error>> {
                Box::pin(async move { self.#module().#accessor().delete(id).await })
            }
        });
    }
    if reached.upsert {
        let method = &names.upsert;
        out.extend(quote! {
            fn #method<'a>(&'a self, input: &'a #input) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
                Box::pin(async move { self.#module().#accessor().upsert(input).await })
            }
        });
    }
    out
}

pub(super) fn by_parent(params: &[(crate::plan::Address, Bound)]) -> bool {
    params.iter().any(|(_, bound)| *bound == Bound::ParentId)
}

/// Whether a write knows its parent: it needs none, or the input names it.
pub(super) fn knows_parent(site: &Site<'_, '_>, write: &Write) -> bool {
    let common = site
        .it
        .common(site.category)
        .and_then(|it| it.models.get(&site.model.name));
    let named = site
        .model
        .parent
        .as_ref()
        .and_then(|(_, field)| common?.fields.get(field))
        .is_some_and(|it| it.writable);
    !by_parent(&write.params) || named
}

/// `pub trait Hris`, for the crate of common models.
pub(super) fn declaration(category: &models::Category) -> TokenStream {
    let name = ident(&trait_name(&category.name));
    let doc = docs::own(&format!(
        "A connection to a provider of {} records, whoever the provider is. What a connector cannot do is an error of kind `Unsupported`, before any request; [`capabilities`](Self::capabilities) tells.",
        category.name
    ));
    let methods = category
        .models
        .values()
        .map(|model| declared_methods(category, model));
    quote! {
        #doc
        pub trait #name: Send + Sync {
            /// The provider.
            fn provider(&self) -> &'static str;

            /// What the connector can do.
            fn capabilities(&self) -> &'static rt::Capabilities;

            /// The common fields without which a write of a model, such as `category.model`, is refused before
            /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
            fn required(&self, model: &str, op: rt::WriteOp) -> Option<&'static [&'static str]> {
                self.capabilities().required(model, op)
            }

            #(#methods)*
        }
    }
}

fn declared_methods(category: &models::Category, model: &models::Model) -> TokenStream {
    let names = Methods::new(&model.name, &model.plural);
    let id = model_id(&category.name, &model.name);
    let module = ident(&category.name);
    let (common, input) = (ident(&model.name), ident(&format!("{}Input", model.name)));
    let (common, input) = (
        quote!(crate::#module::#common),
        quote!(crate::#module::#input),
    );
    let words = model.plural.replace('_', " ");
    let docs = [
        format!("Lists {words}."),
        format!("Gets one of the {words} by its remote id."),
        format!("Creates one of the {words}."),
        format!("Changes one of the {words}: what the input sets."),
        format!("Deletes one of the {words} by its remote id."),
        format!(
            "Changes the one of the {words} that the input names, or creates it; `capabilities` has the field that names it."
        ),
        format!(
            "Lists the {words} that were deleted: the remote id of each, and when, if the provider says; `capabilities` tells whether it can be asked since when."
        ),
    ];
    let [
        list_doc,
        get_doc,
        create_doc,
        update_doc,
        delete_doc,
        upsert_doc,
        deleted_doc,
    ] = docs.map(|it| docs::own(&it));
    let Methods {
        list,
        get,
        create,
        update,
        delete,
        upsert,
        deleted,
    } = names;
    let refused = |what: &str| quote!(Box::pin(std::future::ready(Err(rt::unsupported(self.provider(), #id, #what)))));
    let (no_get, no_create, no_update, no_delete, no_upsert) = (
        refused("be read by id"),
        refused("be created"),
        refused("be changed"),
        refused("be deleted"),
        refused("be upserted"),
    );
    quote! {
        #list_doc
        fn #list(&self, query: rt::ListQuery) -> rt::BoxRecords<'_, #common> {
            let _ = query;
            rt::failed(rt::unsupported(self.provider(), #id, "be listed"))
        }

        #deleted_doc
        fn #deleted(&self, query: rt::ListQuery) -> rt::BoxRecords<'_, rt::Deleted> {
            let _ = query;
            rt::failed(rt::unsupported(self.provider(), #id, "tell what was deleted"))
        }

        #get_doc
        fn #get<'a>(&'a self, id: &'a str) -> rt::BoxFuture<'a, Result<rt::Record<#common>, rt::Error>> {
            let _ = id;
            #no_get
        }

        #create_doc
        fn #create<'a>(&'a self, input: &'a #input) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
            let _ = input;
            #no_create
        }

        #update_doc
        fn #update<'a>(
            &'a self,
            id: &'a str,
            input: &'a #input,
        ) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
            let _ = (id, input);
            #no_update
        }

        #delete_doc
        fn #delete<'a>(&'a self, id: &'a str) -> rt::BoxFuture<'a, Result<(), rt::Error>> {
            let _ = id;
            #no_delete
        }

        #upsert_doc
        fn #upsert<'a>(&'a self, input: &'a #input) -> rt::BoxFuture<'a, Result<rt::Written<#common>, rt::Error>> {
            let _ = input;
            #no_upsert
        }
    }
}

#[cfg(test)]
mod tests {
    use super::declaration;
    use crate::diagnostic::Diagnostics;
    use crate::models::read_models;
    use crate::source::Sources;

    #[test]
    fn a_trait_refuses_what_no_connector_takes_over() {
        let text = "\
models: 1
category: ticketing
doc: Requests.
types:
  Ticket:
    doc: A request.
    plural: tickets
    fields: {}
";
        let mut diagnostics = Diagnostics::default();
        let id = Sources::default().add("mappings/models/ticketing.yaml", text);
        let node = crate::node::parse(id, text, &mut diagnostics).expect("a tree");
        let category = read_models("mappings/models/ticketing.yaml", &node, &mut diagnostics);
        let tokens = declaration(&category.expect("a category"));
        insta::assert_snapshot!(super::super::imports::file(
            "// header",
            "crate::ticketing",
            tokens
        ));
    }
}
