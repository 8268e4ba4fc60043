//! The methods of a model that write: create, update, upsert.

use proc_macro2::TokenStream;
use quote::quote;

use super::convert::Site;
use super::model::errors_doc;
use super::request;
use super::{docs, ident, operation};
use crate::names;
use crate::plan::{Bound, Nulls, Write};

impl Site<'_, '_> {
    /// `WriteForm::new(..)` of each write that can be made without a builder.
    pub(super) fn forms(&self) -> Vec<TokenStream> {
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(&self.model.name));
        // What the input has, in the order of the model.
        let fields = common.map(|it| it.fields.values()).into_iter().flatten();
        let names: Vec<&String> = fields.filter(|it| it.writable).map(|it| &it.name).collect();
        self.writes()
            .filter(|(_, write)| super::traits::knows_parent(self, write))
            .map(|(name, write)| {
                let parent = self
                    .model
                    .parent
                    .as_ref()
                    .filter(|_| super::traits::by_parent(&write.params))
                    .map(|(_, field)| field);
                let needed = |name: &str| {
                    write.required.iter().any(|it| it == name) || parent.is_some_and(|it| it == name)
                };
                let taken = |name: &str| write.fields.iter().any(|(field, _)| field == name);
                let required = names.iter().filter(|it| needed(it));
                let optional = names.iter().filter(|it| taken(it) && !needed(it));
                let optional = optional.map(|it| it.as_str());
                let optional =
                    optional.chain(write.custom_fields.as_ref().map(|_| "custom_fields"));
                let op = ident(&names::camel(name));
                let clears = write.nulls != Nulls::Omit;
                quote!(rt::WriteForm::new(rt::WriteOp::#op, &[#(#required),*], &[#(#optional),*], #clears))
            })
            .collect()
    }

    /// The parent of a record that is written: from the input, else from `of`.
    fn parent_of_input(&self, write: &Write) -> Option<TokenStream> {
        let by_parent = write
            .params
            .iter()
            .any(|(_, bound)| *bound == Bound::ParentId);
        let (_, field) = self.model.parent.as_ref().filter(|_| by_parent)?;
        let common = self
            .it
            .common(self.category)
            .and_then(|it| it.models.get(&self.model.name));
        let writable = common
            .and_then(|it| it.fields.get(field))
            .is_some_and(|it| it.writable);
        let field = ident(field);
        Some(if writable {
            quote! {
                let parent = input.#field.as_set().map(|it| it.remote_id.as_str());
                let parent = parent.or(self.query.parent.as_deref()).unwrap_or_default();
            }
        } else {
            quote!(let parent = self.query.parent.as_deref().unwrap_or_default();)
        })
    }

    pub(super) fn write_method(&self, name: &str, write: &Write) -> TokenStream {
        let (common, input) = (self.common_type(), self.input_type());
        let operation = operation::static_path(self.it, write.operation);
        let (method, body, plan) = (
            ident(name),
            ident(&format!("{name}_body")),
            ident(&names::screaming(name)),
        );
        let parent = self.parent_of_input(write);
        let mut ids = self.ids();
        if parent.is_some() {
            ids.parent = quote!(parent);
        }
        let mut sets = Vec::new();
        sets.extend(request::params(&write.params, &ids));
        let update = name == "update";
        let id = update.then(|| quote!(id: &str,));
        let given = if update {
            quote!(Some(id))
        } else {
            quote!(None)
        };
        let helpers = self.body_helpers().map(|(name, _)| {
            if name == "tables" {
                quote!(, self.client.connection.tables())
            } else {
                quote!(, &self.client.connection)
            }
        });
        let helpers: TokenStream = helpers.collect();
        // A function, or a closure that knows the tables and settings.
        let fill = if helpers.is_empty() {
            quote!(#body)
        } else {
            quote!(|input| #body(input #helpers))
        };
        let load = self.load_for(write);
        let content = match &self.model.field_map {
            Some(_) => {
                let of = ident(if update { "Update" } else { "Create" });
                quote!(MAPPED_INPUT.body(&self.client.connection, rt::WriteOf::#of, input, #fill))
            }
            None => quote!(#body(input #helpers)),
        };
        let key = self.model.upsert.as_ref().map_or("", |(_, key)| key);
        let doc = docs::own(&match name {
            "create" => "Creates one.".to_owned(),
            "upsert" => format!("Changes the one with the same `{key}`, or creates it."),
            _ => "Changes what the input sets.".to_owned(),
        });
        let content_type = write
            .content_type
            .as_ref()
            .map(|it| quote!(call.header("content-type", #it);));
        let below = self.model.parent.as_ref().filter(|_| parent.is_some());
        let checked = below.map(|(_, field)| quote!(call.parent(#field, parent);));
        let errors = errors_doc();
        quote! {
            #doc
            #errors
            pub async fn #method(&self, #id input: &#input) -> Result<rt::Written<#common>, rt::Error> {
                #parent
                #load
                let mut call = self.client.connection.call(&#operation);
                call.input(#content);
                #checked
                #content_type
                #(#sets)*
                self.client.connection.write_record(call, &#plan, #given).await
            }
        }
    }
}
