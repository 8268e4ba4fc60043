//! One provider in the crate of all connectors: what is known of it, and how a configuration connects to it.

use proc_macro2::TokenStream;
use quote::quote;

use super::category::trait_name;
use super::connectors::{HEADER, module};
use super::credentials::{credential_names, needs_settings, way_in_words};
use super::lib_rs::crate_name;
use super::{docs, ident, imports};
use crate::models::Category;
use crate::names;
use crate::plan::{Auth, AuthKind, Plan};

/// `src/<provider>.rs`.
pub(super) fn file(plan: &Plan, categories: &[Category]) -> String {
    let doc = docs::inner(&[format!("{} by name.", plan.title)]);
    let krate = ident(&crate_name(&plan.provider));
    let provider = &plan.provider;
    let info = provider_info(plan);
    let mapped: Vec<&crate::plan::Category> = plan
        .categories
        .iter()
        .filter(|it| categories.iter().any(|known| known.name == it.name))
        .collect();
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
    let deletions =
        arms(&|module| quote!(conjoin_models::#module::deleted_json(self, model, query)));
    let gets = arms(&|module| quote!(conjoin_models::#module::get_json(self, model, id)));
    let creates = arms(&|module| quote!(conjoin_models::#module::create_json(self, model, json)));
    let updates =
        arms(&|module| quote!(conjoin_models::#module::update_json(self, model, id, json)));
    let upserts = arms(&|module| quote!(conjoin_models::#module::upsert_json(self, model, json)));
    let deletes = arms(&|module| quote!(conjoin_models::#module::delete_by_name(self, model, id)));
    let body = |arms: Vec<TokenStream>, names: TokenStream| {
        if arms.is_empty() {
            quote!(let _ = #names; None)
        } else {
            quote!(match model.split_once('.') { #(#arms)* _ => None })
        }
    };
    let (reads, creates, upserts) = (
        body(reads, quote!((model, query))),
        body(creates, quote!((model, json))),
        body(upserts, quote!((model, json))),
    );
    let gets = body(gets, quote!((model, id)));
    let deletions = body(deletions, quote!((model, query)));
    let (updates, deletes) = (
        body(updates, quote!((model, id, json))),
        body(deletes, quote!((model, id))),
    );
    quote! {
        fn read<'a>(
            &'a self,
            model: &str,
            query: rt::ListQuery,
        ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>> { #reads }

        fn deleted<'a>(
            &'a self,
            model: &str,
            query: rt::ListQuery,
        ) -> Option<rt::BoxStream<'a, Result<rt::JsonRecord, rt::Error>>> { #deletions }

        fn get<'a>(
            &'a self,
            model: &'a str,
            id: &'a str,
        ) -> Option<rt::BoxFuture<'a, Result<rt::JsonRecord, rt::Error>>> { #gets }

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

        fn upsert<'a>(
            &'a self,
            model: &'a str,
            json: serde_json::Value,
        ) -> Option<rt::BoxFuture<'a, Result<String, rt::Error>>> { #upserts }

        fn delete<'a>(&'a self, model: &'a str, id: &'a str) -> Option<rt::BoxFuture<'a, Result<(), rt::Error>>> { #deletes }
    }
}

fn provider_info(plan: &Plan) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let title = &plan.title;
    let categories = plan.categories.iter().map(|category| {
        let (name, module) = (&category.name, ident(&category.name));
        let models = category
            .models
            .iter()
            .map(|model| ident(&super::model::module(model)))
            .collect::<Vec<_>>();
        quote! {
            crate::CategoryInfo {
                name: #name,
                capabilities: &#krate::#module::CAPABILITIES,
                provenance: &[#(#krate::#module::#models::PROVENANCE),*],
                origins: &[#(&#krate::#module::#models::ORIGIN),*],
            }
        }
    });
    let settings = plan.settings.iter().map(|setting| {
        let (name, doc) = (
            &setting.name,
            super::markup::first_paragraph(&setting.doc).join(" "),
        );
        let default = super::client::option(setting.default.as_ref().map(|it| quote!(#it)));
        quote!(crate::SettingInfo { name: #name, doc: #doc, default: #default })
    });
    let credentials = plan.auth.iter().map(|auth| {
        let (name, doc, needs) = (&auth.name, way_in_words(auth), credential_names(auth));
        quote!(crate::CredentialsInfo { name: #name, doc: #doc, needs: &[#(#needs),*] })
    });
    let field_maps = if super::field_maps::any(plan) {
        quote!(#krate::field_maps::FIELDS)
    } else {
        quote!(&[])
    };
    quote! {
        pub(crate) static INFO: crate::ProviderInfo = crate::ProviderInfo {
            name: NAME,
            title: #title,
            categories: &[#(#categories),*],
            operations: #krate::OPERATIONS,
            settings: &[#(#settings),*],
            credentials: &[#(#credentials),*],
            field_maps: #field_maps,
        };
    }
}

fn settings(plan: &Plan) -> TokenStream {
    let krate = ident(&crate_name(&plan.provider));
    let required = plan
        .settings
        .iter()
        .filter(|it| it.default.is_none())
        .map(|it| {
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
            let secrets = auth
                .credentials
                .iter()
                .map(|name| quote!(config.require_secret(NAME, #name)?));
            quote!(#krate::Credentials::#way(#settings #(#secrets),*))
        }
    }
}
