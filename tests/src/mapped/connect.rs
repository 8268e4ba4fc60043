//! Any connector by name, the testbed's included.

use std::sync::Arc;

use conjoin_connectors::Connected;
use conjoin_models::{accounting, crm, file_storage, hris, ticketing};
use conjoin_runtime::{
    BoxStream, Capabilities, Config, Error, JsonRecord, ListQuery, ModelCapabilities, Transport,
};
use serde_json::Value;

/// A connection to a provider that was chosen by name.
pub enum Connection {
    /// A shipped one.
    Shipped(Box<Connected>),
    /// That of the testbed.
    Testbed(Box<conjoin_acme::Client>),
}

/// Connects over a transport, with made-up settings and credentials.
pub fn connect(provider: &str, transport: Arc<dyn Transport>) -> Connection {
    connect_with(provider, Config::new().transport(transport))
}

/// Connects as a configuration says, with made-up settings and credentials.
pub fn connect_with(provider: &str, config: Config) -> Connection {
    if provider == "acme" {
        let client = conjoin_acme::Client::builder(conjoin_acme::Settings::new("desk"))
            .credentials(conjoin_acme::Credentials::token("secret"));
        let client = config.apply(client).build().expect("a client");
        return Connection::Testbed(Box::new(client));
    }
    let known = conjoin_connectors::providers()
        .iter()
        .find(|it| it.name == provider);
    let known = known.unwrap_or_else(|| panic!("no provider {provider}"));
    let mut config = config;
    for setting in known.settings {
        config = config.set(setting.name, "acme");
    }
    for name in known.credentials.first().map_or(&[][..], |way| way.needs) {
        config = config.credential(*name, "secret");
    }
    let connected = conjoin_connectors::connect(provider, config).expect("a connection");
    Connection::Shipped(Box::new(connected))
}

/// One arm per category that the testbed maps.
macro_rules! testbed {
    ($model:expr, $call:ident($($argument:expr),*)) => {
        match $model.split_once('.') {
            Some(("accounting", _)) => accounting::$call($($argument),*).await,
            Some(("crm", _)) => crm::$call($($argument),*).await,
            Some(("file_storage", _)) => file_storage::$call($($argument),*).await,
            Some(("hris", _)) => hris::$call($($argument),*).await,
            _ => ticketing::$call($($argument),*).await,
        }
    };
}

impl Connection {
    /// What can be done with a model.
    pub fn capabilities(&self, model: &str) -> Option<&'static ModelCapabilities> {
        let of_testbed: &dyn Fn(&str) -> &'static Capabilities = &|category| match category {
            "accounting" => &conjoin_acme::accounting::CAPABILITIES,
            "crm" => &conjoin_acme::crm::CAPABILITIES,
            "file_storage" => &conjoin_acme::file_storage::CAPABILITIES,
            "hris" => &conjoin_acme::hris::CAPABILITIES,
            _ => &conjoin_acme::ticketing::CAPABILITIES,
        };
        let (category, _) = model.split_once('.')?;
        let capabilities = match self {
            Self::Shipped(it) => {
                let mut categories = it.info().categories.iter();
                categories.find(|it| it.name == category)?.capabilities
            }
            Self::Testbed(_) => of_testbed(category),
        };
        capabilities.model(model)
    }

    /// Lists a model by name.
    pub fn read(
        &self,
        model: &str,
        query: ListQuery,
    ) -> Result<BoxStream<'_, Result<JsonRecord, Error>>, Error> {
        match self {
            Self::Shipped(it) => it.read(model, query),
            Self::Testbed(it) => Ok(match model.split_once('.') {
                Some(("accounting", _)) => accounting::read_json(&**it, model, query),
                Some(("crm", _)) => crm::read_json(&**it, model, query),
                Some(("file_storage", _)) => file_storage::read_json(&**it, model, query),
                Some(("hris", _)) => hris::read_json(&**it, model, query),
                _ => ticketing::read_json(&**it, model, query),
            }),
        }
    }

    /// Lists what was deleted of a model by name.
    pub fn deleted(
        &self,
        model: &str,
        query: ListQuery,
    ) -> Result<BoxStream<'_, Result<JsonRecord, Error>>, Error> {
        match self {
            Self::Shipped(it) => it.deleted(model, query),
            Self::Testbed(it) => Ok(match model.split_once('.') {
                Some(("accounting", _)) => accounting::deleted_json(&**it, model, query),
                Some(("crm", _)) => crm::deleted_json(&**it, model, query),
                Some(("file_storage", _)) => file_storage::deleted_json(&**it, model, query),
                Some(("hris", _)) => hris::deleted_json(&**it, model, query),
                _ => ticketing::deleted_json(&**it, model, query),
            }),
        }
    }

    /// Gets a record.
    pub async fn get(&self, model: &str, id: &str) -> Result<JsonRecord, Error> {
        match self {
            Self::Shipped(it) => it.get(model, id).await,
            Self::Testbed(it) => testbed!(model, get_json(&**it, model, id)),
        }
    }

    /// Creates a record.
    pub async fn create(&self, model: &str, input: Value) -> Result<String, Error> {
        match self {
            Self::Shipped(it) => it.create(model, input).await,
            Self::Testbed(it) => testbed!(model, create_json(&**it, model, input)),
        }
    }

    /// Changes a record.
    pub async fn update(&self, model: &str, id: &str, input: Value) -> Result<String, Error> {
        match self {
            Self::Shipped(it) => it.update(model, id, input).await,
            Self::Testbed(it) => testbed!(model, update_json(&**it, model, id, input)),
        }
    }

    /// Changes the record that the input names, or creates it.
    pub async fn upsert(&self, model: &str, input: Value) -> Result<String, Error> {
        match self {
            Self::Shipped(it) => it.upsert(model, input).await,
            Self::Testbed(it) => testbed!(model, upsert_json(&**it, model, input)),
        }
    }

    /// Deletes a record.
    pub async fn delete(&self, model: &str, id: &str) -> Result<(), Error> {
        match self {
            Self::Shipped(it) => it.delete(model, id).await,
            Self::Testbed(it) => testbed!(model, delete_by_name(&**it, model, id)),
        }
    }
}
