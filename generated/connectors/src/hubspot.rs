// @generated from mappings/ by cargo xtask generate. Do not edit.

//! HubSpot by name.

use crate::{CategoryInfo, Connected, CredentialsInfo, Provider, ProviderInfo};
use conjoin_models::crm::{self, Crm};
use conjoin_models::ticketing::{self, Ticketing};
use conjoin_runtime::{BoxFuture, BoxStream, Config, Error, JsonRecord, ListQuery, Token};

pub(crate) static INFO: ProviderInfo = ProviderInfo {
    name: NAME,
    title: "HubSpot",
    categories: &[
        CategoryInfo {
            name: "crm",
            capabilities: &conjoin_hubspot::crm::CAPABILITIES,
            provenance: &[
                conjoin_hubspot::crm::account::PROVENANCE,
                conjoin_hubspot::crm::contact::PROVENANCE,
                conjoin_hubspot::crm::opportunity::PROVENANCE,
                conjoin_hubspot::crm::user::PROVENANCE,
            ],
            origins: &[
                &conjoin_hubspot::crm::account::ORIGIN,
                &conjoin_hubspot::crm::contact::ORIGIN,
                &conjoin_hubspot::crm::opportunity::ORIGIN,
                &conjoin_hubspot::crm::user::ORIGIN,
            ],
        },
        CategoryInfo {
            name: "ticketing",
            capabilities: &conjoin_hubspot::ticketing::CAPABILITIES,
            provenance: &[
                conjoin_hubspot::ticketing::ticket::PROVENANCE,
                conjoin_hubspot::ticketing::user::PROVENANCE,
            ],
            origins: &[
                &conjoin_hubspot::ticketing::ticket::ORIGIN,
                &conjoin_hubspot::ticketing::user::ORIGIN,
            ],
        },
    ],
    operations: conjoin_hubspot::OPERATIONS,
    settings: &[],
    credentials: &[
        CredentialsInfo {
            name: "token",
            doc: "A bearer token. Scheme `private_app` of the spec.",
            needs: &["token"],
        },
        CredentialsInfo {
            name: "oauth",
            doc: "OAuth 2.0 (authorization code). Scheme `oauth2` of the spec.",
            needs: &["token"],
        },
    ],
    field_maps: conjoin_hubspot::field_maps::FIELDS,
};

pub(crate) fn connect(config: &Config) -> Result<Connected, Error> {
    let settings = conjoin_hubspot::Settings::new();
    let credentials = if config.has_secrets(&["token"]) {
        conjoin_hubspot::Credentials::token(config.require_secret(NAME, "token")?)
    } else {
        let mut token = Token::new(config.require_secret(NAME, "token")?);
        if let Some(refresh) = config.secret("refresh_token") {
            token = token.refresh_token(refresh);
        }
        let credentials = conjoin_hubspot::Credentials::oauth(token);
        match (config.secret("client_id"), config.secret("client_secret")) {
            (Some(id), Some(secret)) => credentials.client(id.expose(), secret),
            _ => credentials,
        }
    };
    let builder = conjoin_hubspot::Client::builder(settings).credentials(credentials);
    let provider = Box::new(config.apply(builder).build()?);
    Ok(Connected { provider })
}

const NAME: &str = "hubspot";

impl Provider for conjoin_hubspot::Client {
    fn info(&self) -> &'static ProviderInfo {
        &INFO
    }

    fn read<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>> {
        match model.split_once('.') {
            Some(("crm", _)) => Some(Box::pin(crm::read_json(self, model, query))),
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
            Some(("crm", _)) => Some(Box::pin(crm::deleted_json(self, model, query))),
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
            Some(("crm", _)) => Some(Box::pin(crm::get_json(self, model, id))),
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
            Some(("crm", _)) => Some(Box::pin(crm::create_json(self, model, json))),
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
            Some(("crm", _)) => Some(Box::pin(crm::update_json(self, model, id, json))),
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
            Some(("crm", _)) => Some(Box::pin(crm::upsert_json(self, model, json))),
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
            Some(("crm", _)) => Some(Box::pin(crm::delete_by_name(self, model, id))),
            Some(("ticketing", _)) => Some(Box::pin(ticketing::delete_by_name(self, model, id))),
            _ => None,
        }
    }

    fn crm(&self) -> Option<Box<dyn Crm>> {
        Some(Box::new(self.clone()))
    }

    fn ticketing(&self) -> Option<Box<dyn Ticketing>> {
        Some(Box::new(self.clone()))
    }
}
