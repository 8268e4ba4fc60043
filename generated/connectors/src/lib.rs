// @generated from mappings/ by cargo xtask generate. Do not edit.

//! Every connector behind a feature, chosen by name at run time.
//!
//! ```no_run
//! use conjoin_connectors::runtime::{Config, Error, ListQuery};
//!
//! # async fn example() -> Result<(), Error> {
//! let config = Config::new().set("company", "company").credential("api_key", "api_key");
//! let hris = conjoin_connectors::connect("bamboohr", config)?.hris()?;
//! let records = hris.list_companies(ListQuery::new());
//! # drop(records);
//! # Ok(())
//! # }
//! ```

use conjoin_runtime::{
    BoxFuture, BoxStream, Config, Error, ErrorKind, JsonRecord, ListQuery, Origin, unsupported,
};
use std::fmt::{Debug, Formatter};

mod info;

#[cfg(feature = "bamboohr")]
mod bamboohr;

#[cfg(feature = "hubspot")]
mod hubspot;

#[cfg(feature = "zendesk")]
mod zendesk;

pub use conjoin_models as models;
pub use conjoin_runtime as runtime;
pub use info::{CategoryInfo, CredentialsInfo, ProviderInfo, SettingInfo};

/// Connects to a provider by name.
///
/// # Errors
/// `Configuration` when there is no such provider, or a setting or credential is missing or unfit.
pub fn connect(name: &str, config: Config) -> Result<Connected, Error> {
    match name {
        #[cfg(feature = "bamboohr")]
        "bamboohr" => bamboohr::connect(&config),
        #[cfg(feature = "hubspot")]
        "hubspot" => hubspot::connect(&config),
        #[cfg(feature = "zendesk")]
        "zendesk" => zendesk::connect(&config),
        _ => {
            let known: Vec<&str> = providers().iter().map(|it| it.name).collect();
            let detail = [
                "there is no provider `",
                name,
                "`; there are: ",
                &known.join(", "),
            ]
            .concat();
            Err(Error::new(ErrorKind::Configuration, "", detail))
        }
    }
}

/// The providers of this build, sorted by name.
#[must_use]
pub fn providers() -> &'static [&'static ProviderInfo] {
    static ALL: &[&ProviderInfo] = &[
        #[cfg(feature = "bamboohr")]
        &bamboohr::INFO,
        #[cfg(feature = "hubspot")]
        &hubspot::INFO,
        #[cfg(feature = "zendesk")]
        &zendesk::INFO,
    ];
    ALL
}

/// Where the fields of a model of a provider come from, such as `hris.employee` of `bamboohr`.
#[must_use]
pub fn origin(provider: &str, model: &str) -> Option<&'static Origin> {
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
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>>;

    fn deleted<'a>(
        &'a self,
        model: &str,
        query: ListQuery,
    ) -> Option<BoxStream<'a, Result<JsonRecord, Error>>>;

    fn get<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<JsonRecord, Error>>>;

    fn create<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>>;

    fn update<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>>;

    fn upsert<'a>(
        &'a self,
        model: &'a str,
        json: serde_json::Value,
    ) -> Option<BoxFuture<'a, Result<String, Error>>>;

    fn delete<'a>(
        &'a self,
        model: &'a str,
        id: &'a str,
    ) -> Option<BoxFuture<'a, Result<(), Error>>>;

    #[cfg(feature = "accounting")]
    fn accounting(&self) -> Option<Box<dyn models::accounting::Accounting>> {
        None
    }

    #[cfg(feature = "ats")]
    fn ats(&self) -> Option<Box<dyn models::ats::Ats>> {
        None
    }

    #[cfg(feature = "crm")]
    fn crm(&self) -> Option<Box<dyn models::crm::Crm>> {
        None
    }

    #[cfg(feature = "file_storage")]
    fn file_storage(&self) -> Option<Box<dyn models::file_storage::FileStorage>> {
        None
    }

    #[cfg(feature = "hris")]
    fn hris(&self) -> Option<Box<dyn models::hris::Hris>> {
        None
    }

    #[cfg(feature = "ticketing")]
    fn ticketing(&self) -> Option<Box<dyn models::ticketing::Ticketing>> {
        None
    }
}

/// A connection to a provider that was chosen by name.
pub struct Connected {
    provider: Box<dyn Provider>,
}

impl Connected {
    /// The provider.
    #[must_use]
    pub fn info(&self) -> &'static ProviderInfo {
        self.provider.info()
    }

    /// The Accounting models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "accounting")]
    pub fn accounting(&self) -> Result<Box<dyn models::accounting::Accounting>, Error> {
        self.provider
            .accounting()
            .ok_or_else(|| self.lacks("accounting"))
    }

    /// The Ats models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "ats")]
    pub fn ats(&self) -> Result<Box<dyn models::ats::Ats>, Error> {
        self.provider.ats().ok_or_else(|| self.lacks("ats"))
    }

    /// The Crm models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "crm")]
    pub fn crm(&self) -> Result<Box<dyn models::crm::Crm>, Error> {
        self.provider.crm().ok_or_else(|| self.lacks("crm"))
    }

    /// The FileStorage models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "file_storage")]
    pub fn file_storage(&self) -> Result<Box<dyn models::file_storage::FileStorage>, Error> {
        self.provider
            .file_storage()
            .ok_or_else(|| self.lacks("file_storage"))
    }

    /// The Hris models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "hris")]
    pub fn hris(&self) -> Result<Box<dyn models::hris::Hris>, Error> {
        self.provider.hris().ok_or_else(|| self.lacks("hris"))
    }

    /// The Ticketing models.
    ///
    /// # Errors
    /// `Unsupported` when the provider has none.
    #[cfg(feature = "ticketing")]
    pub fn ticketing(&self) -> Result<Box<dyn models::ticketing::Ticketing>, Error> {
        self.provider
            .ticketing()
            .ok_or_else(|| self.lacks("ticketing"))
    }

    /// Lists a model by name, such as `hris.employee`, with common values as JSON.
    ///
    /// # Errors
    /// `Unsupported` when the provider has no such category.
    pub fn read(
        &self,
        model: &str,
        query: ListQuery,
    ) -> Result<BoxStream<'_, Result<JsonRecord, Error>>, Error> {
        self.provider
            .read(model, query)
            .ok_or_else(|| self.lacks(model))
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
        query: ListQuery,
    ) -> Result<BoxStream<'_, Result<JsonRecord, Error>>, Error> {
        self.provider
            .deleted(model, query)
            .ok_or_else(|| self.lacks(model))
    }

    /// Gets a record by its remote id, with its common value as JSON.
    ///
    /// # Errors
    /// `Unsupported`, `NotFound`, and what the provider refuses.
    pub async fn get(&self, model: &str, id: &str) -> Result<JsonRecord, Error> {
        match self.provider.get(model, id) {
            Some(done) => done.await,
            None => Err(self.lacks(model)),
        }
    }

    /// Creates a record from the JSON of its input; gives the remote id.
    ///
    /// # Errors
    /// `Unsupported`, `Validation`, and what the provider refuses.
    pub async fn create(&self, model: &str, json: serde_json::Value) -> Result<String, Error> {
        match self.provider.create(model, json) {
            Some(done) => done.await,
            None => Err(self.lacks(model)),
        }
    }

    /// Changes a record by what its JSON sets; gives the remote id.
    ///
    /// # Errors
    /// `Unsupported`, `Validation`, and what the provider refuses.
    pub async fn update(
        &self,
        model: &str,
        id: &str,
        json: serde_json::Value,
    ) -> Result<String, Error> {
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
    pub async fn upsert(&self, model: &str, json: serde_json::Value) -> Result<String, Error> {
        match self.provider.upsert(model, json) {
            Some(done) => done.await,
            None => Err(self.lacks(model)),
        }
    }

    /// Deletes a record.
    ///
    /// # Errors
    /// `Unsupported`, and what the provider refuses.
    pub async fn delete(&self, model: &str, id: &str) -> Result<(), Error> {
        match self.provider.delete(model, id) {
            Some(done) => done.await,
            None => Err(self.lacks(model)),
        }
    }

    fn lacks(&self, model: &str) -> Error {
        unsupported(
            self.info().name,
            model,
            "be reached: the connector has no such category",
        )
    }
}

impl Debug for Connected {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Connected")
            .field("provider", &self.info().name)
            .finish()
    }
}
