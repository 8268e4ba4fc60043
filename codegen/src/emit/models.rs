//! The crate of the common models: structs, inputs, enums, one trait per category.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::category::trait_name;
use super::list::model_id;
use super::{docs, ident, imports, traits, types_of_models};
use crate::files::FileSet;
use crate::models::{self, Category, Enum, Field, FieldType, Model, ModelKind, is_shared_enum};
use crate::names;

const ROOT: &str = "generated/models";

pub(super) fn files(categories: &[Category]) -> FileSet {
    let mut files = FileSet::new();
    let mut add = |path: String, text: String| files.insert(format!("{ROOT}/{path}"), text);
    add(
        "Cargo.toml".to_owned(),
        crate::manifest::models_manifest(categories),
    );
    add(
        "README.md".to_owned(),
        crate::manifest::models_readme(categories),
    );
    add("src/lib.rs".to_owned(), root(categories));
    for category in categories {
        add(
            format!("src/{}/mod.rs", category.name),
            category_file(category),
        );
        for model in category.models.values() {
            let path = format!("schemas/{}", models::schema_id(category, &model.name));
            add(format!("{path}.json"), models::schema(category, model));
            add(
                format!("{path}.input.json"),
                models::input_schema(category, model),
            );
        }
        let mut declared = BTreeSet::new();
        for model in category.types() {
            let text = model_file(category, model, &mut declared);
            add(
                format!("src/{}/{}.rs", category.name, names::module(&model.name)),
                text,
            );
        }
    }
    files
}

fn header(source: &str) -> String {
    format!("// @generated from {source} by cargo xtask generate. Do not edit.")
}

/// Paths to this very crate start at `crate`.
fn own(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(it) if it == "conjoin_models" => {
                TokenTree::Ident(proc_macro2::Ident::new("crate", it.span()))
            }
            TokenTree::Group(it) => {
                let mut group = proc_macro2::Group::new(it.delimiter(), own(it.stream()));
                group.set_span(it.span());
                TokenTree::Group(group)
            }
            other => other,
        })
        .collect()
}

fn root(categories: &[Category]) -> String {
    let mut lines = vec![
        "The common models: one struct per model, one trait per category.".to_owned(),
        String::new(),
    ];
    for category in categories {
        let models: Vec<String> = category
            .models
            .keys()
            .map(|name| format!("[`{name}`]({}::{name})", category.name))
            .collect();
        lines.push(format!("- [`{}`]: {}", category.name, models.join(", ")));
    }
    let doc = docs::inner(&lines);
    lines.push(String::new());
    lines.push("Each category is a feature; all of them are there by default.".to_owned());
    let modules = categories.iter().map(|category| {
        let (feature, module) = (&category.name, ident(&category.name));
        quote!(#[cfg(feature = #feature)] pub mod #module;)
    });
    let runtime = docs::own("Errors, records, streams and the value types of fields.");
    let tokens = quote!(#doc #(#modules)* #runtime pub use conjoin_runtime as runtime;);
    imports::file(&header("mappings/models/"), "crate", tokens)
}

/// Modules, re-exports, the trait, reading by name.
fn category_file(category: &Category) -> String {
    let doc = docs::inner(&super::markup::paragraphs(&category.doc));
    let modules: Vec<_> = category
        .types()
        .map(|model| ident(&names::module(&model.name)))
        .collect();
    let mut declared = BTreeSet::new();
    let exports = category.types().map(|model| {
        let module = ident(&names::module(&model.name));
        let mut names = vec![model.name.clone()];
        names.extend((model.kind != ModelKind::Nested).then(|| format!("{}Input", model.name)));
        names.extend(
            enums_of(model, &mut declared)
                .into_iter()
                .map(|it| it.name.clone()),
        );
        names.sort();
        let names = names.iter().map(|name| ident(name));
        quote!(pub use #module::{#(#names),*};)
    });
    let declaration = traits::declaration(category);
    let by_name = by_name(category);
    let tokens = quote! {
        #doc
        #(mod #modules;)*
        #(#exports)*
        #declaration
        #by_name
    };
    imports::file(
        &header(&category.file),
        &format!("crate::{}", category.name),
        own(tokens),
    )
}

/// Reading and writing with the model chosen by name and values as JSON.
fn by_name(category: &Category) -> TokenStream {
    let name = ident(&trait_name(&category.name));
    let module = ident(&category.name);
    let arms = |make: &dyn Fn(&Model, &traits::Methods) -> TokenStream| -> Vec<TokenStream> {
        category
            .models
            .values()
            .map(|model| {
                let id = model_id(&category.name, &model.name);
                let arm = make(model, &traits::Methods::new(&model.name, &model.plural));
                quote!(#id => #arm,)
            })
            .collect()
    };
    let reads = arms(&|model, methods| {
        let (id, list) = (model_id(&category.name, &model.name), &methods.list);
        quote!(json_records(#id, from.#list(query)))
    });
    let gets = arms(&|model, methods| {
        let (id, get) = (model_id(&category.name, &model.name), &methods.get);
        quote!(rt::JsonRecord::new(#id, from.#get(id).await?))
    });
    let creates = arms(&|_, methods| {
        let create = &methods.create;
        quote!(Ok(to.#create(&input(json)?).await?.remote_id))
    });
    let updates = arms(&|_, methods| {
        let update = &methods.update;
        quote!(Ok(to.#update(id, &input(json)?).await?.remote_id))
    });
    let deletes = arms(&|_, methods| {
        let delete = &methods.delete;
        quote!(to.#delete(id).await)
    });
    let upserts = arms(&|_, methods| {
        let upsert = &methods.upsert;
        quote!(Ok(to.#upsert(&input(json)?).await?.remote_id))
    });
    let deletions = arms(&|model, methods| {
        let (id, deleted) = (model_id(&category.name, &model.name), &methods.deleted);
        quote!(json_records(#id, from.#deleted(query)))
    });
    let unknown = quote!(_ => Err(rt::unsupported(to.provider(), model, "be written: there is no such model")),);
    let read_doc = docs::own(
        "Lists a model by its name, such as `category.model`, with common values as JSON.",
    );
    let deleted_doc = docs::own(
        "Lists the records of a model by its name that were deleted; `common` of each says when and how, as JSON.",
    );
    let get_doc = docs::own(
        "Gets a record of a model by its name and the remote id, with its common value as JSON.",
    );
    let get_errors = docs::attrs(&[
        String::new(),
        "# Errors".to_owned(),
        "`Unsupported` for an unknown model, and what the provider refuses.".to_owned(),
    ]);
    let create_doc = docs::own(
        "Creates a record of a model by its name from the JSON of its input; gives the remote id.",
    );
    let update_doc = docs::own(
        "Changes a record of a model by its name from the JSON of its input; gives the remote id.",
    );
    let upsert_doc = docs::own(
        "Changes the record of a model that the JSON of its input names, or creates it; gives the remote id.",
    );
    let delete_doc = docs::own("Deletes a record of a model by its name.");
    let errors = docs::attrs(&[
        String::new(),
        "# Errors".to_owned(),
        "`Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses."
            .to_owned(),
    ]);
    quote! {
        #read_doc
        pub fn read_json<'a>(
            from: &'a dyn crate::#module::#name,
            model: &str,
            query: rt::ListQuery,
        ) -> rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>> {
            match model {
                #(#reads)*
                _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
            }
        }

        #deleted_doc
        pub fn deleted_json<'a>(
            from: &'a dyn crate::#module::#name,
            model: &str,
            query: rt::ListQuery,
        ) -> rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>> {
            match model {
                #(#deletions)*
                _ => no_such_model(from.provider(), model, "tell what was deleted: there is no such model"),
            }
        }

        #get_doc
        #get_errors
        pub async fn get_json(
            from: &dyn crate::#module::#name,
            model: &str,
            id: &str,
        ) -> Result<rt::JsonRecord, rt::Error> {
            match model {
                #(#gets)*
                _ => Err(rt::unsupported(from.provider(), model, "be read by id: there is no such model")),
            }
        }

        #create_doc
        #errors
        pub async fn create_json(
            to: &dyn crate::#module::#name,
            model: &str,
            json: serde_json::Value,
        ) -> Result<String, rt::Error> {
            match model { #(#creates)* #unknown }
        }

        #update_doc
        #errors
        pub async fn update_json(
            to: &dyn crate::#module::#name,
            model: &str,
            id: &str,
            json: serde_json::Value,
        ) -> Result<String, rt::Error> {
            match model { #(#updates)* #unknown }
        }

        #upsert_doc
        #errors
        pub async fn upsert_json(
            to: &dyn crate::#module::#name,
            model: &str,
            json: serde_json::Value,
        ) -> Result<String, rt::Error> {
            match model { #(#upserts)* #unknown }
        }

        #delete_doc
        #errors
        pub async fn delete_by_name(to: &dyn crate::#module::#name, model: &str, id: &str) -> Result<(), rt::Error> {
            match model { #(#deletes)* #unknown }
        }

        fn no_such_model<'a>(
            provider: &'static str,
            model: &str,
            what: &str,
        ) -> rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>> {
            let error = rt::unsupported(provider, model, what);
            Box::pin(futures_util::stream::iter([Err(error)]))
        }

        fn json_records<'a, C: serde::Serialize + 'a>(
            model: &'static str,
            records: rt::BoxRecords<'a, C>,
        ) -> rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>> {
            let json = move |item: Result<rt::Record<C>, rt::Error>| item.and_then(|it| rt::JsonRecord::new(model, it));
            Box::pin(futures_util::StreamExt::map(records, json))
        }

        fn input<T: serde::de::DeserializeOwned>(json: serde_json::Value) -> Result<T, rt::Error> {
            serde_json::from_value(json)
                .map_err(|error| rt::Error::new(rt::ErrorKind::Validation, "", error.to_string()))
        }
    }
}

/// Enums that a model declares: not shared ones, none twice in a category.
fn enums_of<'m>(model: &'m Model, declared: &mut BTreeSet<String>) -> Vec<&'m Enum> {
    fn find(ty: &FieldType) -> Option<&Enum> {
        match ty {
            FieldType::Enum(it) => Some(it),
            FieldType::List(item) | FieldType::Map(item) => find(item),
            _ => None,
        }
    }
    let all = model
        .fields
        .values()
        .filter_map(|field| find(&field.ty))
        .filter(|it| !is_shared_enum(&it.name));
    all.filter(|it| declared.insert(it.name.clone())).collect()
}

fn model_file(category: &Category, model: &Model, declared: &mut BTreeSet<String>) -> String {
    let what = match model.kind {
        ModelKind::Model => format!(
            "The common model `{}`.",
            model_id(&category.name, &model.name)
        ),
        ModelKind::Lookup => format!(
            "The common model `{}`, which others refer to.",
            model_id(&category.name, &model.name)
        ),
        ModelKind::Nested => format!("`{}`, which stands within fields of models.", model.name),
    };
    let doc = docs::inner(&[what]);
    let record = record(category, model);
    let input = (model.kind != ModelKind::Nested).then(|| input(category, model));
    let enums = enums_of(model, declared)
        .into_iter()
        .map(|it| model_enum(model, it));
    let tokens = quote!(#doc #record #input #(#enums)*);
    imports::file_with(
        &header(&category.file),
        &format!("crate::{}", category.name),
        &[(MODEL, "Model")],
        own(tokens),
    )
}

/// The module of the runtime that the derive is in.
const MODEL: &str = "conjoin_runtime::model";

/// The doc of a field: its sentence and who it is about.
fn field_doc(field: &Field) -> TokenStream {
    let mut lines = super::markup::first_paragraph(&field.doc);
    let note = match (field.sensitive, field.personal) {
        (true, _) => Some("Sensitive personal data."),
        (false, true) => Some("Personal data."),
        (false, false) => None,
    };
    docs::push_paragraph(
        &mut lines,
        note.map(|it| vec![it.to_owned()]).unwrap_or_default(),
    );
    docs::attrs(&lines)
}

/// What the derive has to know of a field: a name that Rust cannot have, and who may see it.
fn attribute(field: &Field, rust: &proc_macro2::Ident) -> TokenStream {
    let wire = &field.name;
    let renamed = (rust != wire).then(|| quote!(#wire));
    let privacy = match (field.sensitive, field.personal) {
        (true, _) => Some(quote!(sensitive)),
        (false, true) => Some(quote!(personal)),
        (false, false) => None,
    };
    let words: Vec<TokenStream> = renamed.into_iter().chain(privacy).collect();
    if words.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[model(#(#words),*)])
    }
}

fn record(category: &Category, model: &Model) -> TokenStream {
    let name = ident(&model.name);
    let doc = docs::attrs(&super::markup::paragraphs(&model.doc));
    let is_record = model.kind != ModelKind::Nested;
    let fields: Vec<Field> = model
        .fields
        .values()
        .cloned()
        .chain(model.envelope())
        .collect();
    let fields = fields.iter().map(|field| {
        let (doc, name) = (field_doc(field), ident(&field.name));
        let ty = types_of_models::rust(&category.name, Some(category), &field.ty);
        let attribute = attribute(field, &name);
        quote!(#doc #attribute pub #name: Option<#ty>)
    });
    let id = is_record.then(|| {
        let doc = docs::own("Id in the provider.");
        quote!(#doc pub remote_id: String,)
    });
    let custom = is_record.then(|| {
        let doc = docs::own("Fields that the customer defined, by the provider's names.");
        quote! {
            #doc
            #[model(sensitive)]
            pub custom_fields: rt::CustomFields,
        }
    });
    quote! {
        #doc
        #[derive(Clone, Default, PartialEq, Model)]
        #[non_exhaustive]
        pub struct #name {
            #id
            #(#fields,)*
            #custom
        }
    }
}

fn input(category: &Category, model: &Model) -> TokenStream {
    let name = ident(&format!("{}Input", model.name));
    let doc = docs::own(&format!(
        "What to write of a `{}`: each field is kept, cleared or set.",
        model.name
    ));
    let fields = model
        .fields
        .values()
        .filter(|field| field.writable)
        .map(|field| {
            let (doc, name) = (field_doc(field), ident(&field.name));
            let ty = types_of_models::rust(&category.name, Some(category), &field.ty);
            let attribute = attribute(field, &name);
            quote!(#doc #attribute pub #name: rt::Patch<#ty>)
        });
    let custom = docs::own("Fields that the customer defined, by the provider's names.");
    quote! {
        #doc
        #[derive(Clone, Default, PartialEq, Model)]
        #[model(strict)]
        pub struct #name {
            #(#fields,)*
            #custom
            #[model(sensitive)]
            pub custom_fields: rt::Patch<rt::CustomFields>,
        }
    }
}

fn model_enum(model: &Model, it: &Enum) -> TokenStream {
    let name = ident(&it.name);
    let field = model
        .fields
        .values()
        .find(|field| types_of_models::enum_name(&field.ty) == Some(it.name.as_str()));
    let doc = field.map(|field| docs::attrs(&super::markup::first_paragraph(&field.doc)));
    let mut scope = names::Scope::new();
    let variants: Vec<_> = it
        .values
        .iter()
        .map(|value| ident(&scope.claim(&names::model_variant(value), value)))
        .collect();
    let texts = &it.values;
    quote! {
        #doc
        #[rt::model_enum]
        pub enum #name { #(#variants = #texts,)* }
    }
}
