// @generated from mappings/ by cargo xtask generate. Do not edit.

//! Zendesk by name.

use crate::{CategoryInfo, Connected, CredentialsInfo, Provider, ProviderInfo, SettingInfo};
use conjoin_models::ticketing::{self, Ticketing};
use conjoin_runtime::{BoxFuture, BoxStream, Config, Error, JsonRecord, ListQuery, Token};

pub(crate) static INFO: ProviderInfo = ProviderInfo {
    name: NAME,
    title: "Zendesk",
    categories: &[CategoryInfo {
        name: "ticketing",
        capabilities: &conjoin_zendesk::ticketing::CAPABILITIES,
        provenance: &[
            conjoin_zendesk::ticketing::account::PROVENANCE,
            conjoin_zendesk::ticketing::comment::PROVENANCE,
            conjoin_zendesk::ticketing::contact::PROVENANCE,
            conjoin_zendesk::ticketing::team::PROVENANCE,
            conjoin_zendesk::ticketing::ticket::PROVENANCE,
            conjoin_zendesk::ticketing::user::PROVENANCE,
        ],
        origins: &[
            &conjoin_zendesk::ticketing::account::ORIGIN,
            &conjoin_zendesk::ticketing::comment::ORIGIN,
            &conjoin_zendesk::ticketing::contact::ORIGIN,
            &conjoin_zendesk::ticketing::team::ORIGIN,
            &conjoin_zendesk::ticketing::ticket::ORIGIN,
            &conjoin_zendesk::ticketing::user::ORIGIN,
        ],
    }],
    operations: conjoin_zendesk::OPERATIONS,
    settings: &[SettingInfo {
        name: "subdomain",
        doc: "First part of the account's address: acme in acme.zendesk.com.",
        default: None,
    }],
    credentials: &[
        CredentialsInfo {
            name: "api_token",
            doc: "HTTP Basic. Scheme `basicAuth` of the spec.",
            needs: &["email", "api_token"],
        },
        CredentialsInfo {
            name: "oauth",
            doc: "OAuth 2.0 (authorization code, with refresh tokens that change at every use). Scheme `oauth2` of the spec.",
            needs: &["token"],
        },
    ],
    field_maps: conjoin_zendesk::field_maps::FIELDS,
};

pub(crate) fn connect(config: &Config) -> Result<Connected, Error> {
    let settings = conjoin_zendesk::Settings::new(config.require_setting(NAME, "subdomain")?);
    let credentials = if config.has_secrets(&["email", "api_token"]) {
        conjoin_zendesk::Credentials::api_token(
            config.require_secret(NAME, "email")?,
            config.require_secret(NAME, "api_token")?,
        )
    } else {
        let mut token = Token::new(config.require_secret(NAME, "token")?);
        if let Some(refresh) = config.secret("refresh_token") {
            token = token.refresh_token(refresh);
        }
        let credentials = conjoin_zendesk::Credentials::oauth(&settings, token);
        match (config.secret("client_id"), config.secret("client_secret")) {
            (Some(id), Some(secret)) => credentials.client(id.expose(), secret),
            _ => credentials,
        }
    };
    let builder = conjoin_zendesk::Client::builder(settings).credentials(credentials);
    let provider = Box::new(config.apply(builder).build()?);
    Ok(Connected { provider })
}

const NAME: &str = "zendesk";

impl Provider for conjoin_zendesk::Client {
    fn info(&self) -> &'static ProviderInfo {
        &INFO
    }

    fn read<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::read_json(self, model, query))),
            _ => None,
        }
    }

    fn deleted<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::deleted_json(self, model, query))),
            _ => None,
        }
    }

    fn get<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::get_json(self, model, id))),
            _ => None,
        }
    }

    fn create<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::create_json(self, model, json))),
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
            Some(("ticketing", _)) => Some(Box::pin(ticketing::update_json(self, model, id, json))),
            _ => None,
        }
    }

    fn upsert<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::upsert_json(self, model, json))),
            _ => None,
        }
    }

    fn delete<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<(), Error>>> {
        match model.split_once('.') {
            Some(("ticketing", _)) => Some(Box::pin(ticketing::delete_by_name(self, model, id))),
            _ => None,
        }
    }

    fn ticketing(&self) -> Option<Box<dyn Ticketing>> {
        Some(Box::new(self.clone()))
    }
}
