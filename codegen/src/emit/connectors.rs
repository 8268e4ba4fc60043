//! The crate that holds every provider behind a feature and connects by name.

use proc_macro2::TokenStream;
use quote::quote;

use super::category::trait_name;
use super::credentials::credential_names;
use super::{connector_by_name, docs, ident, imports};
use crate::files::FileSet;
use crate::models::Category;
use crate::names;
use crate::plan::Plan;

const ROOT: &str = "generated/connectors";

pub(super) const HEADER: &str =
    "// @generated from mappings/ by cargo xtask generate. Do not edit.";

pub(super) fn files(plans: &[&Plan], categories: &[Category]) -> FileSet {
    let mut plans: Vec<&Plan> = plans.to_vec();
    plans.sort_by(|a, b| a.provider.cmp(&b.provider));
    let mut files = FileSet::new();
    let mut add = |path: String, text: String| files.insert(format!("{ROOT}/{path}"), text);
    add(
        "Cargo.toml".to_owned(),
        crate::manifest::connectors_manifest(&plans, categories),
    );
    add(
        "README.md".to_owned(),
        crate::manifest::connectors_readme(&plans),
    );
    add("src/lib.rs".to_owned(), root(&plans, categories));
    add("src/info.rs".to_owned(), info());
    for plan in plans {
        add(
            format!("src/{}.rs", module(plan)),
            connector_by_name::file(plan, categories),
        );
    }
    files
}

pub(super) fn module(plan: &Plan) -> String {
    names::module(&plan.provider)
}

fn root(plans: &[&Plan], categories: &[Category]) -> String {
    let doc = docs::inner(&crate_docs(plans, categories));
    let modules = plans.iter().map(|plan| {
        let (feature, module) = (&plan.provider, ident(&module(plan)));
        quote!(#[cfg(feature = #feature)] mod #module;)
    });
    let connects = plans.iter().map(|plan| {
        let (feature, module) = (&plan.provider, ident(&module(plan)));
        quote!(#[cfg(feature = #feature)] #feature => #module::connect(&config),)
    });
    let infos = plans.iter().map(|plan| {
        let (feature, module) = (&plan.provider, ident(&module(plan)));
        // An import of it would not go away with its feature.
        quote!(#[cfg(feature = #feature)] &#module::INFO)
    });
    let methods = categories.iter().map(|category| {
        let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
        let doc = docs::own(&format!("The {name} models."));
        let errors = docs::attrs(&[
            String::new(),
            "# Errors".to_owned(),
            "`Unsupported` when the provider has none.".to_owned(),
        ]);
        let category = &category.name;
        quote! {
            #doc
            #errors
            #[cfg(feature = #category)]
            pub fn #module(&self) -> Result<Box<dyn models::#module::#name>, rt::Error> {
                self.provider.#module().ok_or_else(|| self.lacks(#category))
            }
        }
    });
    let defaults = categories.iter().map(|category| {
        let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
        let feature = &category.name;
        quote! {
            #[cfg(feature = #feature)]
            fn #module(&self) -> Option<Box<dyn models::#module::#name>> { None }
        }
    });
    let by_name = by_name();
    let tokens = quote! {
        #doc
        mod info;
        #(#modules)*
        pub use conjoin_models as models;
        pub use conjoin_runtime as runtime;
        pub use info::{CategoryInfo, CredentialsInfo, ProviderInfo, SettingInfo};

        /// Connects to a provider by name.
        ///
        /// # Errors
        /// `Configuration` when there is no such provider, or a setting or credential is missing or unfit.
        pub fn connect(name: &str, config: rt::Config) -> Result<Connected, rt::Error> {
            match name {
                #(#connects)*
                _ => {
                    let known: Vec<&str> = providers().iter().map(|it| it.name).collect();
                    let detail = ["there is no provider `", name, "`; there are: ", &known.join(", ")].concat();
                    Err(rt::Error::new(rt::ErrorKind::Configuration, "", detail))
                }
            }
        }

        /// The providers of this build, sorted by name.
        #[must_use]
        pub fn providers() -> &'static [&'static ProviderInfo] {
            static ALL: &[&ProviderInfo] = &[#(#infos),*];
            ALL
        }

        /// Where the fields of a model of a provider come from, such as `hris.employee` of `bamboohr`.
        #[must_use]
        pub fn origin(provider: &str, model: &str) -> Option<&'static rt::Origin> {
            let known = providers().iter().find(|it| it.name == provider)?;
            let mut origins = known.categories.iter().flat_map(|it| it.origins);
            origins.find(|it| it.model == model).copied()
        }

        /// What every connector gives, each in its own file.
        trait Provider: Send + Sync {
            fn info(&self) -> &'static ProviderInfo;
            fn read<'a>(
                &'a self,
                model: &str,
                query: rt::ListQuery,
            ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>>;
            fn deleted<'a>(
                &'a self,
                model: &str,
                query: rt::ListQuery,
            ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>>;
            fn get<'a>(
                &'a self,
                model: &'a str,
                id: &'a str,
            ) -> Option<rt::BoxFuture<'a, Result<rt::JsonRecord, rt::Error>>>;
            fn create<'a>(
                &'a self,
                model: &'a str,
                json: serde_json::Value,
            ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>>;
            fn update<'a>(
                &'a self,
                model: &'a str,
                id: &'a str,
                json: serde_json::Value,
            ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>>;
            fn upsert<'a>(
                &'a self,
                model: &'a str,
                json: serde_json::Value,
            ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>>;
            fn delete<'a>(&'a self, model: &'a str, id: &'a str) -> Option<rt::BoxFuture<'a, Result<(), rt::Error>>>;
            #(#defaults)*
        }

        /// A connection to a provider that was chosen by name.
        pub struct Connected { provider: Box<dyn Provider> }

        impl Connected {
            /// The provider.
            #[must_use]
            pub fn info(&self) -> &'static ProviderInfo { self.provider.info() }

            #(#methods)*
            #by_name
        }

        impl std::fmt::Debug for Connected {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.debug_struct("Connected").field("provider", &self.info().name).finish()
            }
        }
    };
    imports::file(HEADER, "crate", tokens)
}

/// Reading and writing with the model chosen by name.
fn by_name() -> TokenStream {
    quote! {
        /// Lists a model by name, such as `hris.employee`, with common values as JSON.
        ///
        /// # Errors
        /// `Unsupported` when the provider has no such category.
        pub fn read(
            &self,
            model: &str,
            query: rt::ListQuery,
        ) -> Result<rt::BoxStream<'_, Result<rt::JsonRecord, rt::Error>>, rt::Error> {
            self.provider.read(model, query).ok_or_else(|| self.lacks(model))
        }

        /// Lists what was deleted of a model by name; `common` of each says when and how, as the JSON of
        /// [`Deleted`](conjoin_runtime::Deleted).
        /// [`ModelCapabilities::deleted`](conjoin_runtime::ModelCapabilities::deleted) tells whether it can be asked.
        ///
        /// # Errors
        /// `Unsupported` when the provider has no such category, and as the first item when it does not tell what was
        /// deleted, or not as the query asks.
        pub fn deleted(
            &self,
            model: &str,
            query: rt::ListQuery,
        ) -> Result<rt::BoxStream<'_, Result<rt::JsonRecord, rt::Error>>, rt::Error> {
            self.provider.deleted(model, query).ok_or_else(|| self.lacks(model))
        }

        /// Gets a record by its remote id, with its common value as JSON.
        ///
        /// # Errors
        /// `Unsupported`, `NotFound`, and what the provider refuses.
        pub async fn get(&self, model: &str, id: &str) -> Result<rt::JsonRecord, rt::Error> {
            match self.provider.get(model, id) {
                Some(done) => done.await,
                None => Err(self.lacks(model)),
            }
        }

        /// Creates a record from the JSON of its input; gives the remote id.
        ///
        /// # Errors
        /// `Unsupported`, `Validation`, and what the provider refuses.
        pub async fn create(&self, model: &str, json: serde_json::Value) -> Result<String, rt::Error> {
            match self.provider.create(model, json) {
                Some(done) => done.await,
                None => Err(self.lacks(model)),
            }
        }

        /// Changes a record by what its JSON sets; gives the remote id.
        ///
        /// # Errors
        /// `Unsupported`, `Validation`, and what the provider refuses.
        pub async fn update(&self, model: &str, id: &str, json: serde_json::Value) -> Result<String, rt::Error> {
            match self.provider.update(model, id, json) {
                Some(done) => done.await,
                None => Err(self.lacks(model)),
            }
        }

        /// Changes the record that the JSON of the input names, or creates it; gives the remote id.
        /// [`ModelCapabilities::upsert`](conjoin_runtime::ModelCapabilities::upsert) is the field that names it.
        ///
        /// # Errors
        /// `Unsupported`, `Validation`, and what the provider refuses.
        pub async fn upsert(&self, model: &str, json: serde_json::Value) -> Result<String, rt::Error> {
            match self.provider.upsert(model, json) {
                Some(done) => done.await,
                None => Err(self.lacks(model)),
            }
        }

        /// Deletes a record.
        ///
        /// # Errors
        /// `Unsupported`, and what the provider refuses.
        pub async fn delete(&self, model: &str, id: &str) -> Result<(), rt::Error> {
            match self.provider.delete(model, id) {
                Some(done) => done.await,
                None => Err(self.lacks(model)),
            }
        }

        fn lacks(&self, model: &str) -> rt::Error {
            rt::unsupported(self.info().name, model, "be reached: the connector has no such category")
        }
    }
}

fn crate_docs(plans: &[&Plan], categories: &[Category]) -> Vec<String> {
    let mut lines =
        vec!["Every connector behind a feature, chosen by name at run time.".to_owned()];
    let first = plans.iter().find_map(|plan| {
        let category = plan.categories.first()?;
        let common = categories.iter().find(|it| it.name == category.name)?;
        let model = category.models.iter().find(|model| model.list.is_some())?;
        Some((
            *plan,
            category.name.clone(),
            common.models.get(&model.name)?.plural.clone(),
        ))
    });
    let Some((plan, category, plural)) = first else {
        return lines;
    };
    let mut config = "Config::new()".to_owned();
    for setting in plan.settings.iter().filter(|it| it.default.is_none()) {
        config.push_str(&format!(".set(\"{0}\", \"{0}\")", setting.name));
    }
    for name in plan.auth.first().map(credential_names).unwrap_or_default() {
        config.push_str(&format!(".credential(\"{name}\", \"{name}\")"));
    }
    for line in [
        "",
        "```no_run",
        "use conjoin_connectors::runtime::{Config, Error, ListQuery};",
        "",
        "# async fn example() -> Result<(), Error> {",
        &format!("let config = {config};"),
        &format!(
            "let {category} = conjoin_connectors::connect(\"{}\", config)?.{category}()?;",
            plan.provider
        ),
        &format!("let records = {category}.list_{plural}(ListQuery::new());"),
        "# drop(records);",
        "# Ok(())",
        "# }",
        "```",
    ] {
        lines.push(line.to_owned());
    }
    lines
}

/// `src/info.rs`: what a program can ask about providers without connecting.
fn info() -> String {
    let doc = docs::inner(&["What is known of a provider without connecting to it.".to_owned()]);
    imports::file(
        HEADER,
        "crate::info",
        quote! {
            #doc

            /// A provider.
            #[derive(Debug)]
            #[non_exhaustive]
            pub struct ProviderInfo {
                /// Slug: `bamboohr`.
                pub name: &'static str,
                /// The provider's own spelling.
                pub title: &'static str,
                /// Mapped categories, sorted by name.
                pub categories: &'static [CategoryInfo],
                /// Operations of the provider's own API.
                pub operations: &'static [&'static rt::Operation],
                /// Values per connection.
                pub settings: &'static [SettingInfo],
                /// Ways to authenticate.
                pub credentials: &'static [CredentialsInfo],
                /// What field maps may name, one entry for each model that takes one.
                pub field_maps: &'static [&'static rt::ModelFields],
            }

            /// A mapped category.
            #[derive(Debug)]
            #[non_exhaustive]
            pub struct CategoryInfo {
                /// Slug: `hris`.
                pub name: &'static str,
                /// Its models and what can be done with them.
                pub capabilities: &'static rt::Capabilities,
                /// Where the fields of each model come from, in the same order.
                pub provenance: &'static [&'static [rt::Provenance]],
                /// The same, with the lines of the mapping.
                pub origins: &'static [&'static rt::Origin],
            }

            /// A setting.
            #[derive(Debug)]
            #[non_exhaustive]
            pub struct SettingInfo {
                /// Name.
                pub name: &'static str,
                /// What it is.
                pub doc: &'static str,
                /// Value when none is given.
                pub default: Option<&'static str>,
            }

            /// A way to authenticate.
            #[derive(Debug)]
            #[non_exhaustive]
            pub struct CredentialsInfo {
                /// Name.
                pub name: &'static str,
                /// What it is.
                pub doc: &'static str,
                /// Names of the credentials that it needs, all of them.
                pub needs: &'static [&'static str],
            }
        },
    )
}
