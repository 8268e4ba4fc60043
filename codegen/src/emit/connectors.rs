//! The crate that holds every provider behind a feature and connects by name.

use proc_macro2::TokenStream;
use quote::quote;

use super::category::trait_name;
use super::client::{credential_names, needs_settings, way_in_words};
use super::lib_rs::crate_name;
use super::{docs, ident, imports};
use crate::files::FileSet;
use crate::models::Category;
use crate::names;
use crate::plan::{Auth, AuthKind, Plan};

const ROOT: &str = "generated/connectors";

const HEADER: &str = "// @generated from mappings/ by cargo xtask generate. Do not edit.";

pub(super) fn files(plans: &[&Plan], categories: &[Category]) -> FileSet {
    let mut plans: Vec<&Plan> = plans.to_vec();
    plans.sort_by(|a, b| a.provider.cmp(&b.provider));
    let mut files = FileSet::new();
    let mut add = |path: String, text: String| files.insert(format!("{ROOT}/{path}"), text);
    add("Cargo.toml".to_owned(), crate::manifest::connectors_manifest(&plans));
    add("README.md".to_owned(), crate::manifest::connectors_readme(&plans));
    add("src/lib.rs".to_owned(), root(&plans, categories));
    add("src/info.rs".to_owned(), info());
    for plan in plans {
        add(format!("src/{}.rs", module(plan)), provider(plan, categories));
    }
    files
}

fn module(plan: &Plan) -> String {
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
        quote!(#[cfg(feature = #feature)] #feature => crate::#module::connect(&config),)
    });
    let infos = plans.iter().map(|plan| {
        let (feature, module) = (&plan.provider, ident(&module(plan)));
        quote!(#[cfg(feature = #feature)] &crate::#module::INFO)
    });
    let methods = categories.iter().map(|category| {
        let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
        let doc = docs::own(&format!("The {name} models."));
        let errors = docs::attrs(&[String::new(), "# Errors".to_owned(), "`Unsupported` when the provider has none.".to_owned()]);
        let category = &category.name;
        quote! {
            #doc
            #errors
            pub fn #module(&self) -> Result<Box<dyn conjoin_models::#module::#name>, rt::Error> {
                self.provider.#module().ok_or_else(|| self.lacks(#category))
            }
        }
    });
    let defaults = categories.iter().map(|category| {
        let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
        quote! {
            fn #module(&self) -> Option<Box<dyn conjoin_models::#module::#name>> { None }
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

        /// What every connector gives, each in its own file.
        trait Provider: Send + Sync {
            fn info(&self) -> &'static ProviderInfo;
            fn read<'a>(
                &'a self,
                model: &str,
                query: rt::ListQuery,
            ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>>;
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
    let mut lines = vec!["Every connector behind a feature, chosen by name at run time.".to_owned()];
    let first = plans.iter().find_map(|plan| {
        let category = plan.categories.first()?;
        let common = categories.iter().find(|it| it.name == category.name)?;
        let model = category.models.iter().find(|model| model.list.is_some())?;
        Some((*plan, category.name.clone(), common.models.get(&model.name)?.plural.clone()))
    });
    let Some((plan, category, plural)) = first else { return lines };
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
        &format!("let {category} = conjoin_connectors::connect(\"{}\", config)?.{category}()?;", plan.provider),
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

fn provider(plan: &Plan, categories: &[Category]) -> String {
    let doc = docs::inner(&[format!("{} by name.", plan.title)]);
    let krate = ident(&crate_name(&plan.provider));
    let provider = &plan.provider;
    let info = provider_info(plan);
    let mapped: Vec<&crate::plan::Category> = plan.categories.iter().filter(|it| categories.iter().any(|known| known.name == it.name)).collect();
    let accessors = mapped.iter().map(|category| {
        let (module, name) = (ident(&category.name), ident(&trait_name(&category.name)));
        quote! {
            fn #module(&self) -> Option<Box<dyn conjoin_models::#module::#name>> { Some(Box::new(self.clone())) }
        }
    });
    let dispatch = dispatch(&mapped);
    let credentials = credentials(plan);
    let settings = settings(plan);
    let tokens = quote! {
        #doc
        #info

        pub(crate) fn connect(config: &rt::Config) -> Result<crate::Connected, rt::Error> {
            #settings
            #credentials
            let builder = #krate::Client::builder(settings).credentials(credentials);
            let provider = Box::new(config.apply(builder).build()?);
            Ok(crate::Connected { provider })
        }

        const NAME: &str = #provider;

        impl crate::Provider for #krate::Client {
            fn info(&self) -> &'static crate::ProviderInfo { &INFO }
            #dispatch
            #(#accessors)*
        }
    };
    imports::file(HEADER, &format!("crate::{}", module(plan)), tokens)
}

/// The methods of `Provider` that take a model by name.
fn dispatch(mapped: &[&crate::plan::Category]) -> TokenStream {
    let arms = |call: &dyn Fn(&proc_macro2::Ident) -> TokenStream| -> Vec<TokenStream> {
        mapped
            .iter()
            .map(|category| {
                let name = &category.name;
                let call = call(&ident(name));
                quote!(Some((#name, _)) => Some(Box::pin(#call)),)
            })
            .collect()
    };
    let reads = arms(&|module| quote!(conjoin_models::#module::read_json(self, model, query)));
    let creates = arms(&|module| quote!(conjoin_models::#module::create_json(self, model, json)));
    let updates = arms(&|module| quote!(conjoin_models::#module::update_json(self, model, id, json)));
    let deletes = arms(&|module| quote!(conjoin_models::#module::delete_by_name(self, model, id)));
    let body = |arms: Vec<TokenStream>, names: TokenStream| {
        if arms.is_empty() {
            quote!(let _ = #names; None)
        } else {
            quote!(match model.split_once('.') { #(#arms)* _ => None })
        }
    };
    let (reads, creates) = (body(reads, quote!((model, query))), body(creates, quote!((model, json))));
    let (updates, deletes) = (body(updates, quote!((model, id, json))), body(deletes, quote!((model, id))));
    quote! {
        fn read<'a>(
            &'a self,
            model: &str,
            query: rt::ListQuery,
        ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>> { #reads }

        fn create<'a>(
            &'a self,
            model: &'a str,
            json: serde_json::Value,
        ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>> { #creates }

        fn update<'a>(
            &'a self,
            model: &'a str,
            id: &'a str,
            json: serde_json::Value,
        ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>> { #updates }

        fn delete<'a>(&'a self, model: &'a str, id: &'a str) -> Option<rt::BoxFuture<'a, Result<(), rt::Error>>> { #deletes }
    }
}

fn provider_info(plan: &Plan) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let title = &plan.title;
    let categories = plan.categories.iter().map(|category| {
        let (name, module) = (&category.name, ident(&category.name));
        let models = category.models.iter().map(|model| ident(&super::model::module(model)));
        quote! {
            crate::CategoryInfo {
                name: #name,
                capabilities: &#krate::#module::CAPABILITIES,
                provenance: &[#(#krate::#module::#models::PROVENANCE),*],
            }
        }
    });
    let settings = plan.settings.iter().map(|setting| {
        let (name, doc) = (&setting.name, super::markup::first_paragraph(&setting.doc).join(" "));
        let default = super::client::option(setting.default.as_ref().map(|it| quote!(#it)));
        quote!(crate::SettingInfo { name: #name, doc: #doc, default: #default })
    });
    let credentials = plan.auth.iter().map(|auth| {
        let (name, doc, needs) = (&auth.name, way_in_words(auth), credential_names(auth));
        quote!(crate::CredentialsInfo { name: #name, doc: #doc, needs: &[#(#needs),*] })
    });
    quote! {
        pub(crate) static INFO: crate::ProviderInfo = crate::ProviderInfo {
            name: NAME,
            title: #title,
            categories: &[#(#categories),*],
            operations: #krate::OPERATIONS,
            settings: &[#(#settings),*],
            credentials: &[#(#credentials),*],
        };
    }
}

fn settings(plan: &Plan) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let required = plan.settings.iter().filter(|it| it.default.is_none()).map(|it| {
        let name = &it.name;
        quote!(config.require_setting(NAME, #name)?)
    });
    let optional: Vec<TokenStream> = plan
        .settings
        .iter()
        .filter(|it| it.default.is_some())
        .map(|it| {
            let (name, field) = (&it.name, ident(&names::snake(&it.name)));
            quote!(if let Some(value) = config.setting(#name) { settings.#field = value.to_owned(); })
        })
        .collect();
    let mutable = (!optional.is_empty()).then(|| quote!(mut));
    quote!(let #mutable settings = #krate::Settings::new(#(#required),*); #(#optional)*)
}

/// The first way whose credentials are all there; the last one says what is missing.
fn credentials(plan: &Plan) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let Some((last, before)) = plan.auth.split_last() else {
        return quote!(let credentials = #krate::Credentials::none(););
    };
    let branches = before.iter().map(|auth| {
        let names = credential_names(auth);
        let made = made(plan, auth);
        quote!(if config.has_secrets(&[#(#names),*]) { #made } else)
    });
    let last = made(plan, last);
    if before.is_empty() {
        return quote!(let credentials = { #last };);
    }
    quote!(let credentials = #(#branches)* { #last };)
}

fn made(plan: &Plan, auth: &Auth) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let way = ident(&names::snake(&auth.name));
    let settings = needs_settings(plan, auth).then(|| quote!(&settings,));
    match &auth.kind {
        AuthKind::OAuth2 { grant, .. } if grant == "client_credentials" => quote! {
            let id = config.require_secret(NAME, "client_id")?;
            let secret = config.require_secret(NAME, "client_secret")?;
            #krate::Credentials::#way(#settings id.expose(), secret)
        },
        AuthKind::OAuth2 { .. } => quote! {
            let mut token = rt::Token::new(config.require_secret(NAME, "token")?);
            if let Some(refresh) = config.secret("refresh_token") {
                token = token.refresh_token(refresh);
            }
            let credentials = #krate::Credentials::#way(#settings token);
            match (config.secret("client_id"), config.secret("client_secret")) {
                (Some(id), Some(secret)) => credentials.client(id.expose(), secret),
                _ => credentials,
            }
        },
        _ => {
            let secrets = auth.credentials.iter().map(|name| quote!(config.require_secret(NAME, #name)?));
            quote!(#krate::Credentials::#way(#settings #(#secrets),*))
        }
    }
}
