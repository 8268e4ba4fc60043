// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Crm models of Acme Desk.

use crate::Client;
use crate::crm::account::Accounts;
use crate::crm::opportunity::Opportunities;
use conjoin_models::crm::{Account, Opportunity};
use conjoin_runtime::{BoxRecords, Capabilities, ListQuery, ModelCapabilities, failed};

pub mod account;
pub mod opportunity;

/// The Crm models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Crm<'a> {
    client: &'a Client,
}

impl Client {
    /// The Crm models of this connection.
    #[must_use]
    pub fn crm(&self) -> Crm<'_> {
        Crm { client: self }
    }
}

impl<'a> Crm<'a> {
    /// Records of the common model `crm.account`.
    pub fn accounts(&self) -> Accounts<'a> {
        Accounts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `crm.opportunity`.
    pub fn opportunities(&self) -> Opportunities<'a> {
        Opportunities::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "crm.account",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "crm.opportunity",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            modified_after: true,
            parent: false,
            filters: &[],
        },
    ],
};

impl conjoin_models::crm::Crm for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.account", &query) {
            return failed(error);
        }
        Accounts::new(self, query).stream().boxed()
    }

    fn list_opportunities(&self, query: ListQuery) -> BoxRecords<'_, Opportunity> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "crm.opportunity", &query) {
            return failed(error);
        }
        Opportunities::new(self, query).stream().boxed()
    }
}
