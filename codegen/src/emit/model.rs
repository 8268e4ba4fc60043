//! The file of one mapped model: builder, statics, converters, writers, provenance.

use proc_macro2::TokenStream;
use quote::quote;

use super::convert::Site;
use super::request::{self, Ids};
use super::{Connector, docs, ident, imports, list, operation, provenance, types_of_models};
use crate::models::FieldType;
use crate::names;
use crate::plan::{Bound, Category, Deletions, Filter, Get, Id, List, Model, Since, Write};

/// The file name of a model, without extension.
pub(super) fn module(model: &Model) -> String {
    names::module(&model.name)
}

pub(super) fn file(it: &Connector<'_>, category: &Category, model: &Model) -> String {
    let site = Site {
        it,
        category: &category.name,
        model,
    };
    let doc = docs::inner(&provenance::module_docs(it, category, model));
    let builder = site.builder();
    let statics = site.statics();
    let shapes = site.used_shapes();
    let functions = shapes.into_iter().map(|shape| site.functions(shape));
    let bodies = site.body_functions();
    let field_map = site.field_map_items();
    let provenance = provenance::table(category, model);
    let tokens = quote! {
        #doc
        #builder
        #statics
        #(#functions)*
        #bodies
        #field_map
        #provenance
    };
    imports::file(
        &it.header(),
        &format!("crate::{}::{}", category.name, module(model)),
        tokens,
    )
}

/// Builder name: the plural in camel case.
fn builder_name(plural: &str) -> proc_macro2::Ident {
    ident(&names::camel(plural))
}

impl Site<'_, '_> {
    /// The model's plural, which names methods and the builder.
    pub(super) fn plural(&self) -> String {
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(&self.model.name));
        common.map_or_else(
            || format!("{}s", names::snake(&self.model.name)),
            |it| it.plural.clone(),
        )
    }

    /// Create, update and upsert, with their names.
    pub(super) fn writes(&self) -> impl Iterator<Item = (&'static str, &Write)> {
        let create = self.model.create.iter().map(|it| ("create", it));
        let upsert = self.model.upsert.iter().map(|(it, _)| ("upsert", it));
        create
            .chain(self.model.update.iter().map(|it| ("update", it)))
            .chain(upsert)
    }

    fn used_shapes(&self) -> Vec<&crate::plan::Shape> {
        let mut used: Vec<usize> = Vec::new();
        used.extend(self.model.list.iter().map(|it| it.shape));
        used.extend(self.model.get.iter().map(|it| it.shape));
        used.extend(
            self.writes()
                .filter_map(|(_, it)| it.record.as_ref().map(|(_, shape)| *shape)),
        );
        self.model
            .shapes
            .iter()
            .enumerate()
            .filter(|(at, _)| used.contains(at))
            .map(|(_, shape)| shape)
            .collect()
    }

    fn statics(&self) -> TokenStream {
        let list = self.model.list.iter().map(|it| self.list_plan("LIST", it));
        let changed = self.model.list.iter().map(|it| self.changed_plans(it));
        let get = self.model.get.iter().map(|it| self.get_plan(it));
        let writes = self
            .writes()
            .map(|(name, write)| self.write_plan(&names::screaming(name), write));
        let deleted = match &self.model.deletions {
            Some(Deletions::Feed(feed)) => Some(self.deleted_plan(feed)),
            _ => None,
        };
        let tables = self.tables();
        let definitions = self.definitions().map(|(plan, _)| plan);
        quote!(#(#list)* #(#changed)* #deleted #(#get)* #(#writes)* #tables #definitions)
    }

    fn builder(&self) -> TokenStream {
        let plural = self.plural();
        let name = builder_name(&plural);
        let words = plural.replace('_', " ");
        let doc = docs::own(&format!(
            "Records of the common model `{}`.",
            self.model_id()
        ));
        let mut methods = vec![self.new_method()];
        if let Some(list) = &self.model.list {
            methods.extend(self.list_methods(list, &words));
        }
        if let Some(Deletions::Feed(feed)) = &self.model.deletions {
            methods.push(self.deleted_method(feed, &words));
        }
        methods.extend(self.definitions().map(|(_, method)| method));
        if self.model.parent.is_some() {
            methods.push(of_method(self));
        }
        methods.extend(self.model.get.iter().map(|get| self.get_method(get)));
        methods.extend(self.model.get.iter().map(|get| self.decode_method(get)));
        methods.extend(
            self.model
                .create
                .iter()
                .map(|write| self.write_method("create", write)),
        );
        methods.extend(
            self.model
                .update
                .iter()
                .map(|write| self.write_method("update", write)),
        );
        methods.extend(
            self.model
                .upsert
                .iter()
                .map(|(write, _)| self.write_method("upsert", write)),
        );
        methods.extend(
            self.model
                .delete
                .iter()
                .map(|write| self.delete_method(write)),
        );
        let query = self.has_query().then(|| quote!(query: rt::ListQuery));
        quote! {
            #doc
            #[derive(Debug, Clone)]
            #[must_use]
            pub struct #name<'a> { client: &'a crate::Client, #query }
            impl<'a> #name<'a> { #(#methods)* }
        }
    }

    fn new_method(&self) -> TokenStream {
        if self.has_query() {
            quote! {
                pub(crate) fn new(client: &'a crate::Client, query: rt::ListQuery) -> Self { Self { client, query } }
            }
        } else {
            quote! {
                pub(crate) fn new(client: &'a crate::Client) -> Self { Self { client } }
            }
        }
    }

    /// Whether the builder keeps what is asked for: of a list, or of records below one parent.
    pub(super) fn has_query(&self) -> bool {
        let deleted = matches!(self.model.deletions, Some(Deletions::Feed(_)));
        self.model.list.is_some() || self.model.parent.is_some() || deleted
    }

    fn list_methods(&self, list: &List, words: &str) -> Vec<TokenStream> {
        let mut methods = Vec::new();
        if let Some(since) = &list.since {
            let note = match since {
                Since::Filter { .. } | Since::Moment | Since::List(_) | Since::Feed(_) => {
                    String::new()
                }
                Since::ClientSide { cursor } => {
                    format!(" All are read, older ones by `{cursor}` left out.")
                }
            };
            let doc = docs::own(&format!("Only what has changed since.{note}"));
            methods.push(quote! {
                #doc
                pub fn modified_after(mut self, time: rt::Timestamp) -> Self {
                    self.query.modified_after = Some(time);
                    self
                }
            });
        }
        let doc = docs::own(
            "Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with what has changed since.",
        );
        methods.push(quote! {
            #doc
            pub fn after(mut self, checkpoint: &rt::Checkpoint) -> Self {
                self.query = self.query.after(checkpoint);
                self
            }
        });
        if let Some(size) = &list.size {
            let doc = docs::own(&format!(
                "Records per page: {} by default, {} at most.",
                size.value, size.max
            ));
            methods.push(quote! {
                #doc
                pub fn page_size(mut self, size: u32) -> Self {
                    self.query.page_size = Some(size);
                    self
                }
            });
        }
        let taken = [
            "modified_after",
            "after",
            "deleted",
            "decode",
            "field_definitions",
            "page_size",
            "of",
            "new",
            "stream",
            "get",
            "create",
            "update",
            "delete",
            "upsert",
            "changed",
        ];
        let filters = list
            .filters
            .iter()
            .filter(|filter| !taken.contains(&names::snake(&filter.name).as_str()));
        methods.extend(filters.map(|filter| {
            let field = self.common_field(&filter.name);
            request::filter_method(filter, self.enumeration(filter), field.as_ref())
        }));
        methods.push(self.stream_method(list, words));
        methods.extend(self.changed_method(list, words));
        methods
    }

    /// A field of the common model.
    fn common_field(&self, name: &str) -> Option<crate::models::Field> {
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(&self.model.name));
        common
            .and_then(|it| it.fields.get(name).cloned())
            .or_else(|| crate::models::envelope_field(name))
    }

    /// The common enum of a filter.
    fn enumeration(&self, filter: &Filter) -> Option<TokenStream> {
        let name = filter.enumeration.as_ref()?;
        let table = self
            .it
            .plan
            .enums
            .iter()
            .find(|table| table.name == *name)?;
        Some(types_of_models::enumeration(
            table.category.as_deref(),
            &table.to,
        ))
    }

    fn stream_method(&self, list: &List, words: &str) -> TokenStream {
        let (common, raw) = (
            self.common_type(),
            self.model
                .shapes
                .get(list.shape)
                .map(|it| self.raw_type(it)),
        );
        let doc = docs::own(&if list.is_one() {
            format!("Reads the only one of the {words}: a stream of one record.")
        } else {
            format!("Lists {words}, page by page, as the stream is read.")
        });
        let body = self.stream_body(list, "LIST");
        let changed = matches!(&list.since, Some(Since::List(_) | Since::Feed(_))).then(|| {
            quote!(if self.query.asks_for_changes() {
                return self.changed();
            })
        });
        quote! {
            #doc
            pub fn stream(self) -> rt::Records<#common, #raw> { #changed #body }
        }
    }

    pub(super) fn stream_body(&self, list: &List, plan: &str) -> TokenStream {
        let raw = self.model.without_raw && plan != "DELETED";
        let tables = self.table_list().filter(|_| plan != "DELETED");
        let tables = tables.map(|tables| quote!(.with_tables(#tables)));
        let (plan, told) = (ident(plan), list::told(list, plan, raw));
        let fields = parent_fields(list);
        let ids = Ids {
            id: quote!(""),
            parent: match fields.is_empty() {
                true => quote!(parent),
                false => quote!(parent.id()),
            },
            of_parent: fields.iter().map(|(name, _)| (*name).to_owned()).collect(),
            connection: quote!(connection),
        };
        let operation = operation::static_path(self.it, list.operation);
        let by_parent = list.params.iter().any(|(_, bound)| bound.is_of_parent());
        let parent = self.model.parent.as_ref().filter(|_| by_parent);
        let query = if parent.is_some() {
            quote!(query)
        } else {
            quote!(self.query)
        };
        let mut sets = request::list_params(list, &ids, &query);
        let select = list.select.as_ref().map(|select| {
            let mapped = self.selected(request::first(select), "List", &quote!(connection));
            request::select(select, mapped)
        });
        sets.extend(select);
        let fixed = sets.len();
        sets.extend(
            list.since
                .iter()
                .filter(|_| list.moment.is_none())
                .filter_map(|since| request::since(since, &query)),
        );
        sets.extend(
            list.filters
                .iter()
                .map(|filter| request::filter(filter, &query)),
        );
        let query_used = sets.len() > fixed
            || sets
                .iter()
                .any(|set| super::convert::mentions(set, "query"));
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let only = match &list.since {
            Some(Since::ClientSide { cursor }) => {
                let cursor = ident(cursor);
                Some(
                    quote!(.only(move |common| since.is_none_or(|since| common.#cursor.is_none_or(|time| time >= since)))),
                )
            }
            _ => None,
        };
        let since = only
            .is_some()
            .then(|| quote!(let since = self.query.modified_after;));
        match parent {
            None => {
                quote! {
                    let connection = &self.client.connection;
                    #since
                    let #mutable call = connection.call(&#operation);
                    #(#sets)*
                    connection.list(call, &#plan, &self.query) #told #tables #only
                }
            }
            Some((parent, field)) => {
                let field = ident(field);
                let adopt = (plan != "DELETED").then(|| {
                    quote!(.adopt(|common, parent| { common.#field.get_or_insert_with(|| rt::Ref::new(parent)); }))
                });
                let category = ident(self.category);
                let parents = ident(&self.parent_plural(parent));
                let query = query_used.then(|| quote!(let query = self.query.clone();));
                let listed = quote!(self.client.#category().#parents().stream());
                let (parents, taken, list_children) = if fields.is_empty() {
                    let parents = quote! {
                        match &self.query.parent {
                            Some(parent) => rt::one_parent(parent),
                            None => #listed.remote_ids(),
                        }
                    };
                    (parents, quote!(&str), quote!(list_children))
                } else {
                    let values = fields.iter().map(|(name, ty)| {
                        let value = field_text(name, ty);
                        quote!((#name, #value))
                    });
                    // Not `vec!`: paths are made short, which does not look into macros.
                    let parents = quote! {
                        #listed.parents_with(|common| Vec::from([#(#values),*]), self.query.parent.clone())
                    };
                    (parents, quote!(&rt::Parent), quote!(list_children_of))
                };
                quote! {
                    let connection = self.client.connection.clone();
                    #since
                    let parents = #parents;
                    #query
                    let call = move |parent: #taken| {
                        let #mutable call = connection.call(&#operation);
                        #(#sets)*
                        call
                    };
                    self.client
                        .connection
                        .#list_children(parents, call, &#plan, &self.query)
                        #told
                        #tables
                        #adopt
                        #only
                }
            }
        }
    }

    fn parent_plural(&self, parent: &str) -> String {
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(parent));
        common.map_or_else(
            || format!("{}s", names::snake(parent)),
            |it| it.plural.clone(),
        )
    }

    /// The ids of a request that `self` makes.
    pub(super) fn ids(&self) -> Ids {
        Ids {
            id: quote!(id),
            parent: quote!(self.query.parent.as_deref().unwrap_or_default()),
            of_parent: Vec::new(),
            connection: quote!(self.client.connection),
        }
    }

    fn get_method(&self, get: &Get) -> TokenStream {
        let (common, raw) = (
            self.common_type(),
            self.model.shapes.get(get.shape).map(|it| self.raw_type(it)),
        );
        let operation = operation::static_path(self.it, get.operation);
        let mut sets = Vec::new();
        sets.extend(request::params(&get.params, &self.ids()));
        let select = get.select.as_ref().map(|select| {
            let mapped = self.selected(
                request::first(select),
                "Get",
                &quote!(self.client.connection),
            );
            request::select(select, mapped)
        });
        sets.extend(select);
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let id_pointer = self.model.shapes.get(get.shape).map(|it| it.id.pointer());
        let chunks = id_pointer.and_then(|it| request::chunks(get.select.as_ref(), it));
        let read = match chunks {
            Some(_) => quote!(
                self.client
                    .connection
                    .get_selection(call, &GET, &GET_FIELDS)
                    .await
            ),
            None => quote!(self.client.connection.get_record(call, &GET).await),
        };
        let read = if self.model.without_raw {
            quote!(#read.map(rt::Record::without_raw))
        } else {
            read
        };
        let linked = self.model.parent.as_ref().map(|(_, field)| {
            let field = ident(field);
            quote! {
                let mut record = #read?;
                if let Some(parent) = &self.query.parent {
                    record.common.#field.get_or_insert_with(|| rt::Ref::new(parent.as_str()));
                }
                Ok(record)
            }
        });
        let read = linked.unwrap_or(read);
        let only = self
            .model
            .shapes
            .get(get.shape)
            .and_then(|it| match &it.id {
                Id::Const(only) => Some(quote!(self.client.connection.only(#only, id)?;)),
                Id::At(_) => None,
            });
        let id_used = only.is_some() || sets.iter().any(|set| super::convert::mentions(set, "id"));
        let id = ident(if id_used { "id" } else { "_id" });
        let load = self.load();
        let doc = docs::own("Gets one by its remote id.");
        let errors = errors_doc();
        quote! {
            #doc
            #errors
            pub async fn get(&self, #id: &str) -> Result<rt::Record<#common, #raw>, rt::Error> {
                #only
                #load
                let #mutable call = self.client.connection.call(&#operation);
                #(#sets)*
                #read
            }
        }
    }

    /// The method that reads a record without a request.
    fn decode_method(&self, get: &Get) -> TokenStream {
        let common = self.common_type();
        let raw = self.model.shapes.get(get.shape).map(|it| self.raw_type(it));
        let doc =
            docs::own("Reads one that is at hand: that a webhook carries, that an export holds.");
        let errors = docs::attrs(&[
            String::new(),
            "# Errors".to_owned(),
            "`Decode` when it is no record of this model.".to_owned(),
        ]);
        quote! {
            #doc
            #errors
            pub fn decode(&self, json: &rt::RawJson) -> Result<rt::Record<#common, #raw>, rt::Error> {
                GET.decode_record_of(&self.client.connection, json)
            }
        }
    }
}

pub(super) fn errors_doc() -> TokenStream {
    docs::attrs(&[
        String::new(),
        "# Errors".to_owned(),
        "What the provider or the connection refuses.".to_owned(),
    ])
}

fn of_method(site: &Site<'_, '_>) -> TokenStream {
    let parent = site
        .model
        .parent
        .as_ref()
        .map_or("", |(parent, _)| parent.as_str());
    let doc = docs::own(&format!("Only those of one `{parent}`, by its remote id."));
    quote! {
        #doc
        pub fn of(mut self, parent: impl Into<String>) -> Self {
            self.query.parent = Some(parent.into());
            self
        }
    }
}

/// Fields of the parent that the requests of a list name, each once.
fn parent_fields(list: &List) -> Vec<(&str, &FieldType)> {
    let mut out: Vec<(&str, &FieldType)> = Vec::new();
    for (_, bound) in &list.params {
        if let Bound::ParentField { name, ty } = bound
            && !out.iter().any(|(known, _)| known == name)
        {
            out.push((name, ty));
        }
    }
    out
}

/// A field of a common model as text, where it has a value.
fn field_text(name: &str, ty: &FieldType) -> TokenStream {
    let field = ident(name);
    match ty {
        FieldType::String | FieldType::Code(_) => quote!(common.#field.clone()),
        FieldType::Ref(_) => quote!(common.#field.as_ref().map(|it| it.remote_id.clone())),
        _ => quote!(common.#field.map(|it| it.to_string())),
    }
}
