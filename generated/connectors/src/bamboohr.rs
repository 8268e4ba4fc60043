// @generated from mappings/ by cargo xtask generate. Do not edit.

//! BambooHR by name.

use crate::{CategoryInfo, Connected, CredentialsInfo, Provider, ProviderInfo, SettingInfo};
use conjoin_models::hris::{self, Hris};
use conjoin_runtime::{BoxFuture, BoxStream, Config, Error, JsonRecord, ListQuery, Token};

pub(crate) static INFO: ProviderInfo = ProviderInfo {
    name: NAME,
    title: "BambooHR",
    categories: &[CategoryInfo {
        name: "hris",
        capabilities: &conjoin_bamboohr::hris::CAPABILITIES,
        provenance: &[
            conjoin_bamboohr::hris::company::PROVENANCE,
            conjoin_bamboohr::hris::employee::PROVENANCE,
            conjoin_bamboohr::hris::employment::PROVENANCE,
            conjoin_bamboohr::hris::group::PROVENANCE,
            conjoin_bamboohr::hris::location::PROVENANCE,
            conjoin_bamboohr::hris::time_off::PROVENANCE,
            conjoin_bamboohr::hris::time_off_balance::PROVENANCE,
        ],
        origins: &[
            &conjoin_bamboohr::hris::company::ORIGIN,
            &conjoin_bamboohr::hris::employee::ORIGIN,
            &conjoin_bamboohr::hris::employment::ORIGIN,
            &conjoin_bamboohr::hris::group::ORIGIN,
            &conjoin_bamboohr::hris::location::ORIGIN,
            &conjoin_bamboohr::hris::time_off::ORIGIN,
            &conjoin_bamboohr::hris::time_off_balance::ORIGIN,
        ],
    }],
    operations: conjoin_bamboohr::OPERATIONS,
    settings: &[SettingInfo {
        name: "company",
        doc: "First label of the company's address: `acme` in <https://acme.bamboohr.com>.",
        default: None,
    }],
    credentials: &[
        CredentialsInfo {
            name: "api_key",
            doc: "HTTP Basic. Scheme `basic` of the spec.",
            needs: &["api_key"],
        },
        CredentialsInfo {
            name: "oauth",
            doc: "OAuth 2.0 (authorization code, with refresh tokens that change at every use). Scheme `oauth` of the spec.",
            needs: &["token"],
        },
    ],
    field_maps: conjoin_bamboohr::field_maps::FIELDS,
};

pub(crate) fn connect(config: &Config) -> Result<Connected, Error> {
    let settings = conjoin_bamboohr::Settings::new(config.require_setting(NAME, "company")?);
    let credentials = if config.has_secrets(&["api_key"]) {
        conjoin_bamboohr::Credentials::api_key(config.require_secret(NAME, "api_key")?)
    } else {
        let mut token = Token::new(config.require_secret(NAME, "token")?);
        if let Some(refresh) = config.secret("refresh_token") {
            token = token.refresh_token(refresh);
        }
        let credentials = conjoin_bamboohr::Credentials::oauth(&settings, token);
        match (config.secret("client_id"), config.secret("client_secret")) {
            (Some(id), Some(secret)) => credentials.client(id.expose(), secret),
            _ => credentials,
        }
    };
    let builder = conjoin_bamboohr::Client::builder(settings).credentials(credentials);
    let provider = Box::new(config.apply(builder).build()?);
    Ok(Connected { provider })
}

const NAME: &str = "bamboohr";

impl Provider for conjoin_bamboohr::Client {
    fn info(&self) -> &'static ProviderInfo {
        &INFO
    }

    fn read<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::read_json(self, model, query))),
            _ => None,
        }
    }

    fn deleted<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::deleted_json(self, model, query))),
            _ => None,
        }
    }

    fn get<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::get_json(self, model, id))),
            _ => None,
        }
    }

    fn create<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::create_json(self, model, json))),
            _ => None,
        }
    }

    fn update<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::update_json(self, model, id, json))),
            _ => None,
        }
    }

    fn upsert<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::upsert_json(self, model, json))),
            _ => None,
        }
    }

    fn delete<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<(), Error>>> {
        match model.split_once('.') {
            Some(("hris", _)) => Some(Box::pin(hris::delete_by_name(self, model, id))),
            _ => None,
        }
    }

    fn hris(&self) -> Option<Box<dyn Hris>> {
        Some(Box::new(self.clone()))
    }
}
