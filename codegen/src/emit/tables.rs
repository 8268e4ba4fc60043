//! What a model reads beside its records: tables to look values up in, and the fields that customers defined.

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use super::access::{Access, Paths};
use super::convert::{Site, mentions, owned_text};
use super::request::{self, Ids};
use super::value::Form;
use super::{docs, ident, list, operation};
use crate::models::FieldType;
use crate::names;
use crate::plan::{Definitions, Path, Table, Write, WriteConvert, WriteField};

/// The static of a table.
pub(super) fn static_name(table: &str) -> Ident {
    ident(&format!("{}_TABLE", names::screaming(table)))
}

impl Site<'_, '_> {
    /// Statics of the tables of the model.
    pub(super) fn tables(&self) -> TokenStream {
        let all: Vec<Ident> = self
            .model
            .tables
            .iter()
            .map(|it| static_name(&it.name))
            .collect();
        if all.is_empty() {
            return TokenStream::new();
        }
        let tables = self.model.tables.iter().map(|it| self.table(it));
        let doc = docs::own("Tables that are read before anything is converted.");
        quote!(#(#tables)* #doc static TABLES: &[&rt::Table] = &[#(&#all),*];)
    }

    fn table(&self, table: &Table) -> TokenStream {
        let rows = format!("{}_ROWS", names::screaming(&table.name));
        let mut paths = Paths::new(self.it, self.category, "raw", table.shape.ty);
        let taken = text_at(&mut paths, &table.take);
        let lets = paths.lets();
        let convert = if lets.is_empty() {
            quote!(|raw, _cx| rt::Row::new(#taken))
        } else {
            quote!(|raw, _cx| { #lets rt::Row::new(#taken) })
        };
        let doc = docs::own(&format!("How rows of `{}` are listed.", table.name));
        let model = format!("{}.{}", self.model_id(), table.name);
        let plan = self.plan_of(
            &rows,
            &doc,
            &table.list,
            &table.shape,
            (&quote!(rt::Row), &model, &convert),
            &quote!(None),
        );
        let (name, rows, told) = (
            static_name(&table.name),
            ident(&rows),
            list::told(&table.list, "ROWS", false),
        );
        let operation = operation::static_path(self.it, table.list.operation);
        let ids = Ids {
            id: quote!(""),
            parent: quote!(""),
            of_parent: Vec::new(),
            connection: quote!(connection),
        };
        let sets = request::list_params(&table.list, &ids, &quote!(rt::ListQuery::new()));
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let doc = docs::own(&format!(
            "`{}` of `{}`, by `{}`.",
            table.take.pointer,
            table.name,
            table.shape.id.pointer()
        ));
        let said = &table.name;
        let (age, most) = (
            Token::u64_unsuffixed(table.age_ms),
            Token::u32_unsuffixed(table.rows),
        );
        quote! {
            #plan
            #doc
            static #name: rt::Table = rt::Table {
                name: #said,
                max_age: std::time::Duration::from_millis(#age),
                max_rows: #most,
                rows: |connection, most| {
                    let #mutable call = connection.call(&#operation);
                    #(#sets)*
                    connection.list(call, &#rows, &rt::ListQuery::new()) #told .rows(most)
                },
            };
        }
    }

    /// The tables of the model; nothing when it has none.
    pub(super) fn table_list(&self) -> Option<TokenStream> {
        (!self.model.tables.is_empty()).then(|| quote!(TABLES))
    }

    /// The statement that reads the tables before anything is converted.
    pub(super) fn load(&self) -> Option<TokenStream> {
        let tables = self.table_list()?;
        Some(quote!(self.client.connection.load(#tables).await?;))
    }

    /// The same before a write: when a record comes back, or the input has a value whose key is looked up.
    pub(super) fn load_for(&self, write: &Write) -> Option<TokenStream> {
        let load = self.load()?;
        if write.record.is_some() {
            return Some(load);
        }
        let fields: Vec<Ident> = reversed(write).map(ident).collect();
        (!fields.is_empty()).then(|| quote!(if #(input.#fields.as_set().is_some())||* { #load }))
    }

    /// Whether a write looks keys up.
    pub(super) fn looks_up(&self) -> bool {
        self.writes()
            .any(|(_, write)| reversed(write).next().is_some())
    }

    /// The static and the method of the fields that customers defined.
    pub(super) fn definitions(&self) -> Option<(TokenStream, TokenStream)> {
        let definitions = self.model.definitions.as_ref()?;
        let plan = self.definitions_plan(definitions);
        let raw = self.raw_type(&definitions.shape);
        let (told, operation) = (
            list::told(&definitions.list, "FIELD_DEFINITIONS", false),
            operation::static_path(self.it, definitions.list.operation),
        );
        let ids = Ids {
            id: quote!(""),
            parent: quote!(""),
            of_parent: Vec::new(),
            connection: quote!(connection),
        };
        let sets = request::list_params(&definitions.list, &ids, &quote!(self.query));
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let doc = docs::own("Lists the fields that the customer defined.");
        let method = quote! {
            #doc
            pub fn field_definitions(self) -> rt::Records<rt::FieldDefinition, #raw> {
                let connection = &self.client.connection;
                let #mutable call = connection.call(&#operation);
                #(#sets)*
                connection.list(call, &FIELD_DEFINITIONS, &self.query) #told
            }
        };
        Some((plan, method))
    }

    fn definitions_plan(&self, definitions: &Definitions) -> TokenStream {
        let mut paths = Paths::new(self.it, self.category, "raw", definitions.shape.ty);
        let mut text = |path: &Option<Path>| match path {
            Some(path) => text_at(&mut paths, path),
            None => quote!(None),
        };
        let (label, kind) = (text(&definitions.label), text(&definitions.kind));
        let options = definitions.options.as_ref().map_or_else(
            || quote!(Vec::new()),
            |options| {
                let items = paths.access(&options.path).tokens;
                let element = paths.item(&options.path);
                let mut inner = Paths::new(self.it, self.category, "item", element);
                let value = text_at(&mut inner, &options.value);
                let label = match &options.label {
                    Some(label) => text_at(&mut inner, label),
                    None => quote!(None),
                };
                let lets = inner.lets();
                quote! {
                    #items
                        .unwrap_or_default()
                        .iter()
                        .filter_map(|item| { #lets Some(rt::FieldOption::new(#value?, #label)) })
                        .collect()
                }
            },
        );
        let lets = paths.lets();
        let raw = ident(if mentions(&quote!(#lets #label #kind #options), "raw") {
            "raw"
        } else {
            "_raw"
        });
        let classes = definitions.classes.iter().map(|(word, class)| {
            let class = super::field_maps::class(*class);
            quote!((#word, #class))
        });
        let class = super::field_maps::class(definitions.class);
        let convert = quote! {
            |#raw, cx| {
                #lets
                rt::FieldDefinition::new(cx.remote_id(), #label, #kind, #options)
                    .holding(&[#(#classes),*], #class)
            }
        };
        let doc = docs::own("How the fields are listed that customers defined.");
        let model = format!("{}.field", self.model_id());
        self.plan_of(
            "FIELD_DEFINITIONS",
            &doc,
            &definitions.list,
            &definitions.shape,
            (&quote!(rt::FieldDefinition), &model, &convert),
            &quote!(None),
        )
    }
}

/// The fields whose values are written as keys of a table.
fn reversed(write: &Write) -> impl Iterator<Item = &str> {
    write.fields.iter().filter_map(|(name, field)| match field {
        WriteField::Value {
            convert: WriteConvert::Lookup { .. },
            ..
        } => Some(name.as_str()),
        _ => None,
    })
}

/// What stands at a path, as `Option<String>`.
fn text_at(paths: &mut Paths<'_, '_>, path: &Path) -> TokenStream {
    let Access { tokens, form } = paths.access(path);
    owned_text(&tokens, form)
}

/// A value looked up in a table: `cx` and `at` are where an issue goes.
pub(super) fn looked_up(
    paths: &Paths<'_, '_>,
    table: &str,
    (field, pointer): (&str, &str),
    (tokens, form): (&TokenStream, Form),
    to: &FieldType,
) -> TokenStream {
    let table = static_name(table);
    if let Form::List(items) = form {
        let keys = match paths.it.form(items.id) {
            Form::Enum(_) => quote!(.map(|it| rt::OpenEnum::as_text(it).to_owned())),
            Form::Text => quote!(.cloned()),
            _ => quote!(.map(ToString::to_string)),
        };
        let found = quote!(cx.look_up_all(&#table, #field, #pointer, #tokens.map(|list| list.iter() #keys)));
        return match to {
            FieldType::List(item) if matches!(**item, FieldType::Ref(_)) => {
                quote!(#found.map(|list| list.into_iter().map(rt::Ref::new).collect()))
            }
            _ => found,
        };
    }
    let key = match form {
        Form::Text | Form::Enum(_) => tokens.clone(),
        _ => quote!(#tokens.map(|it| it.to_string()).as_deref()),
    };
    let found = quote!(cx.look_up(&#table, #field, #pointer, #key));
    match to {
        FieldType::Ref(_) => quote!(#found.map(rt::Ref::new)),
        _ => found,
    }
}
