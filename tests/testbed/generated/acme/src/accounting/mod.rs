// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Accounting models of Acme Desk.

use crate::Client;
use crate::accounting::account::Accounts;
use crate::accounting::company_info::Companies;
use crate::accounting::contact::Contacts;
use crate::accounting::invoice::Invoices;
use crate::accounting::item::Items;
use crate::accounting::journal_entry::JournalEntries;
use crate::accounting::payment::Payments;
use crate::accounting::tax_rate::TaxRates;
use crate::accounting::tracking_category::TrackingCategories;
use conjoin_models::accounting::{
    Account, CompanyInfo, Contact, ContactInput, Invoice, InvoiceInput, Item, JournalEntry,
    Payment, PaymentInput, TaxRate, TrackingCategory,
};
use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, Capabilities, DeletedList, Error, ListQuery, ModelCapabilities, Record,
    WriteForm, WriteOp, Written, failed,
};

pub mod account;
pub mod company_info;
pub mod contact;
pub mod invoice;
pub mod item;
pub mod journal_entry;
pub mod payment;
pub mod tax_rate;
pub mod tracking_category;

/// The Accounting models of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Accounting<'a> {
    client: &'a Client,
}

impl Client {
    /// The Accounting models of this connection.
    #[must_use]
    pub fn accounting(&self) -> Accounting<'_> {
        Accounting { client: self }
    }
}

impl<'a> Accounting<'a> {
    /// Records of the common model `accounting.account`.
    pub fn accounts(&self) -> Accounts<'a> {
        Accounts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.company_info`.
    pub fn companies(&self) -> Companies<'a> {
        Companies::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.contact`.
    pub fn contacts(&self) -> Contacts<'a> {
        Contacts::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.invoice`.
    pub fn invoices(&self) -> Invoices<'a> {
        Invoices::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.item`.
    pub fn items(&self) -> Items<'a> {
        Items::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.journal_entry`.
    pub fn journal_entries(&self) -> JournalEntries<'a> {
        JournalEntries::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.payment`.
    pub fn payments(&self) -> Payments<'a> {
        Payments::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.tax_rate`.
    pub fn tax_rates(&self) -> TaxRates<'a> {
        TaxRates::new(self.client, ListQuery::default())
    }

    /// Records of the common model `accounting.tracking_category`.
    pub fn tracking_categories(&self) -> TrackingCategories<'a> {
        TrackingCategories::new(self.client, ListQuery::default())
    }
}

/// What this connector can do.
pub static CAPABILITIES: Capabilities = Capabilities {
    models: &[
        ModelCapabilities {
            model: "accounting.account",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: Some(DeletedList::new(true, false)),
            forms: &[],
            fields: account::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.company_info",
            list: true,
            get: true,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: company_info::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.contact",
            list: true,
            get: true,
            create: false,
            update: false,
            delete: false,
            upsert: Some("tax_number"),
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Upsert,
                &["name", "tax_number"],
                &["first_name", "last_name", "phones"],
                false,
            )],
            fields: contact::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.invoice",
            list: true,
            get: false,
            create: true,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[WriteForm::new(
                WriteOp::Create,
                &[],
                &["type", "contact", "number", "line_items"],
                false,
            )],
            fields: invoice::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.item",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: Some(DeletedList::new(true, false)),
            forms: &[],
            fields: item::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.journal_entry",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: journal_entry::PROVENANCE,
            modified_after: true,
            parent: false,
            filters: &["journal_number"],
        },
        ModelCapabilities {
            model: "accounting.payment",
            list: true,
            get: true,
            create: true,
            update: true,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[
                WriteForm::new(
                    WriteOp::Create,
                    &[],
                    &[
                        "type",
                        "number",
                        "transaction_date",
                        "method_type",
                        "currency",
                        "exchange_rate",
                        "total",
                        "status",
                    ],
                    false,
                ),
                WriteForm::new(
                    WriteOp::Update,
                    &[],
                    &[
                        "type",
                        "number",
                        "transaction_date",
                        "method_type",
                        "currency",
                        "exchange_rate",
                        "total",
                        "status",
                    ],
                    true,
                ),
            ],
            fields: payment::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.tax_rate",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: tax_rate::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
        ModelCapabilities {
            model: "accounting.tracking_category",
            list: true,
            get: false,
            create: false,
            update: false,
            delete: false,
            upsert: None,
            deleted: None,
            forms: &[],
            fields: tracking_category::PROVENANCE,
            modified_after: false,
            parent: false,
            filters: &[],
        },
    ],
};

impl conjoin_models::accounting::Accounting for Client {
    fn provider(&self) -> &'static str {
        self.connection.provider()
    }

    fn capabilities(&self) -> &'static Capabilities {
        &CAPABILITIES
    }

    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.account", &query) {
            return failed(error);
        }
        Accounts::new(self, query).stream().boxed()
    }

    fn deleted_accounts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("accounting.account");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Accounts::new(self, query).deleted().boxed()
    }

    fn list_companies(&self, query: ListQuery) -> BoxRecords<'_, CompanyInfo> {
        if let Some(error) =
            CAPABILITIES.refusal(self.provider(), "accounting.company_info", &query)
        {
            return failed(error);
        }
        Companies::new(self, query).stream().boxed()
    }

    fn get_company_info<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<CompanyInfo>, Error>> {
        Box::pin(async move { Ok(self.accounting().companies().get(id).await?.erase()) })
    }

    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.contact", &query) {
            return failed(error);
        }
        Contacts::new(self, query).stream().boxed()
    }

    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        Box::pin(async move { Ok(self.accounting().contacts().get(id).await?.erase()) })
    }

    fn upsert_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        Box::pin(async move { self.accounting().contacts().upsert(input).await })
    }

    fn list_invoices(&self, query: ListQuery) -> BoxRecords<'_, Invoice> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.invoice", &query) {
            return failed(error);
        }
        Invoices::new(self, query).stream().boxed()
    }

    fn create_invoice<'a>(
        &'a self,
        input: &'a InvoiceInput,
    ) -> BoxFuture<'a, Result<Written<Invoice>, Error>> {
        Box::pin(async move { self.accounting().invoices().create(input).await })
    }

    fn list_items(&self, query: ListQuery) -> BoxRecords<'_, Item> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.item", &query) {
            return failed(error);
        }
        Items::new(self, query).stream().boxed()
    }

    fn deleted_items(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let known = CAPABILITIES.model("accounting.item");
        if let Some(error) = known.and_then(|it| it.deleted_refusal(self.provider(), &query)) {
            return failed(error);
        }
        Items::new(self, query).deleted().boxed()
    }

    fn list_journal_entries(&self, query: ListQuery) -> BoxRecords<'_, JournalEntry> {
        if let Some(error) =
            CAPABILITIES.refusal(self.provider(), "accounting.journal_entry", &query)
        {
            return failed(error);
        }
        JournalEntries::new(self, query).stream().boxed()
    }

    fn list_payments(&self, query: ListQuery) -> BoxRecords<'_, Payment> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.payment", &query) {
            return failed(error);
        }
        Payments::new(self, query).stream().boxed()
    }

    fn get_payment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Payment>, Error>> {
        Box::pin(async move { Ok(self.accounting().payments().get(id).await?.erase()) })
    }

    fn create_payment<'a>(
        &'a self,
        input: &'a PaymentInput,
    ) -> BoxFuture<'a, Result<Written<Payment>, Error>> {
        Box::pin(async move { self.accounting().payments().create(input).await })
    }

    fn update_payment<'a>(
        &'a self,
        id: &'a str,
        input: &'a PaymentInput,
    ) -> BoxFuture<'a, Result<Written<Payment>, Error>> {
        Box::pin(async move { self.accounting().payments().update(id, input).await })
    }

    fn list_tax_rates(&self, query: ListQuery) -> BoxRecords<'_, TaxRate> {
        if let Some(error) = CAPABILITIES.refusal(self.provider(), "accounting.tax_rate", &query) {
            return failed(error);
        }
        TaxRates::new(self, query).stream().boxed()
    }

    fn list_tracking_categories(&self, query: ListQuery) -> BoxRecords<'_, TrackingCategory> {
        if let Some(error) =
            CAPABILITIES.refusal(self.provider(), "accounting.tracking_category", &query)
        {
            return failed(error);
        }
        TrackingCategories::new(self, query).stream().boxed()
    }
}
