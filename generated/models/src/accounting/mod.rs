// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! Invoices and payments, the ledger they are booked on, and who owes whom.

use conjoin_runtime::model::Deleted;
use conjoin_runtime::{
    BoxFuture, BoxRecords, BoxStream, Capabilities, Error, ErrorKind, JsonRecord, ListQuery,
    Record, WriteOp, Written, failed, unsupported,
};
use std::future;

mod account;
mod company_info;
mod contact;
mod credit_application;
mod invoice;
mod invoice_line;
mod item;
mod journal_entry;
mod journal_line;
mod payment;
mod payment_application;
mod tax_component;
mod tax_rate;
mod tracking_category;

pub use account::{Account, AccountClassification, AccountInput, AccountStatus, AccountType};
pub use company_info::{CompanyInfo, CompanyInfoInput};
pub use contact::{Contact, ContactInput, ContactStatus};
pub use credit_application::CreditApplication;
pub use invoice::{Invoice, InvoiceInput, InvoiceStatus, InvoiceTaxTreatment, InvoiceType};
pub use invoice_line::InvoiceLine;
pub use item::{Item, ItemInput, ItemStatus, ItemType};
pub use journal_entry::{
    JournalEntry, JournalEntryInput, JournalEntryPostingStatus, JournalEntryTaxTreatment,
};
pub use journal_line::JournalLine;
pub use payment::{Payment, PaymentInput, PaymentMethodType, PaymentStatus, PaymentType};
pub use payment_application::PaymentApplication;
pub use tax_component::{TaxComponent, TaxComponentComponentType};
pub use tax_rate::{TaxRate, TaxRateAppliesTo, TaxRateInput, TaxRateStatus};
pub use tracking_category::{
    TrackingCategory, TrackingCategoryCategoryType, TrackingCategoryInput, TrackingCategoryStatus,
};

/// A connection to a provider of accounting records, whoever the provider is. What a connector
/// cannot do is an error of kind `Unsupported`, before any request;
/// [`capabilities`](Self::capabilities) tells.
pub trait Accounting: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static str;

    /// What the connector can do.
    fn capabilities(&self) -> &'static Capabilities;

    /// The common fields without which a write of a model, such as `category.model`, is refused before
    /// anything is sent; `None` when it cannot be written that way. `capabilities` has the rest of a form.
    fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        self.capabilities().required(model, op)
    }

    /// Lists invoices.
    fn list_invoices(&self, query: ListQuery) -> BoxRecords<'_, Invoice> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.invoice",
            "be listed",
        ))
    }

    /// Lists the invoices that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_invoices(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.invoice",
            "tell what was deleted",
        ))
    }

    /// Gets one of the invoices by its remote id.
    fn get_invoice<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Invoice>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.invoice",
            "be read by id",
        ))))
    }

    /// Creates one of the invoices.
    fn create_invoice<'a>(
        &'a self,
        input: &'a InvoiceInput,
    ) -> BoxFuture<'a, Result<Written<Invoice>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.invoice",
            "be created",
        ))))
    }

    /// Changes one of the invoices: what the input sets.
    fn update_invoice<'a>(
        &'a self,
        id: &'a str,
        input: &'a InvoiceInput,
    ) -> BoxFuture<'a, Result<Written<Invoice>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.invoice",
            "be changed",
        ))))
    }

    /// Deletes one of the invoices by its remote id.
    fn delete_invoice<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.invoice",
            "be deleted",
        ))))
    }

    /// Changes the one of the invoices that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_invoice<'a>(
        &'a self,
        input: &'a InvoiceInput,
    ) -> BoxFuture<'a, Result<Written<Invoice>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.invoice",
            "be upserted",
        ))))
    }

    /// Lists contacts.
    fn list_contacts(&self, query: ListQuery) -> BoxRecords<'_, Contact> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.contact",
            "be listed",
        ))
    }

    /// Lists the contacts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_contacts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.contact",
            "tell what was deleted",
        ))
    }

    /// Gets one of the contacts by its remote id.
    fn get_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Contact>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.contact",
            "be read by id",
        ))))
    }

    /// Creates one of the contacts.
    fn create_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.contact",
            "be created",
        ))))
    }

    /// Changes one of the contacts: what the input sets.
    fn update_contact<'a>(
        &'a self,
        id: &'a str,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.contact",
            "be changed",
        ))))
    }

    /// Deletes one of the contacts by its remote id.
    fn delete_contact<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.contact",
            "be deleted",
        ))))
    }

    /// Changes the one of the contacts that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_contact<'a>(
        &'a self,
        input: &'a ContactInput,
    ) -> BoxFuture<'a, Result<Written<Contact>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.contact",
            "be upserted",
        ))))
    }

    /// Lists accounts.
    fn list_accounts(&self, query: ListQuery) -> BoxRecords<'_, Account> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.account",
            "be listed",
        ))
    }

    /// Lists the accounts that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_accounts(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.account",
            "tell what was deleted",
        ))
    }

    /// Gets one of the accounts by its remote id.
    fn get_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Account>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.account",
            "be read by id",
        ))))
    }

    /// Creates one of the accounts.
    fn create_account<'a>(
        &'a self,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.account",
            "be created",
        ))))
    }

    /// Changes one of the accounts: what the input sets.
    fn update_account<'a>(
        &'a self,
        id: &'a str,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.account",
            "be changed",
        ))))
    }

    /// Deletes one of the accounts by its remote id.
    fn delete_account<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.account",
            "be deleted",
        ))))
    }

    /// Changes the one of the accounts that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_account<'a>(
        &'a self,
        input: &'a AccountInput,
    ) -> BoxFuture<'a, Result<Written<Account>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.account",
            "be upserted",
        ))))
    }

    /// Lists payments.
    fn list_payments(&self, query: ListQuery) -> BoxRecords<'_, Payment> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.payment",
            "be listed",
        ))
    }

    /// Lists the payments that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_payments(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.payment",
            "tell what was deleted",
        ))
    }

    /// Gets one of the payments by its remote id.
    fn get_payment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Payment>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.payment",
            "be read by id",
        ))))
    }

    /// Creates one of the payments.
    fn create_payment<'a>(
        &'a self,
        input: &'a PaymentInput,
    ) -> BoxFuture<'a, Result<Written<Payment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.payment",
            "be created",
        ))))
    }

    /// Changes one of the payments: what the input sets.
    fn update_payment<'a>(
        &'a self,
        id: &'a str,
        input: &'a PaymentInput,
    ) -> BoxFuture<'a, Result<Written<Payment>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.payment",
            "be changed",
        ))))
    }

    /// Deletes one of the payments by its remote id.
    fn delete_payment<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.payment",
            "be deleted",
        ))))
    }

    /// Changes the one of the payments that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_payment<'a>(
        &'a self,
        input: &'a PaymentInput,
    ) -> BoxFuture<'a, Result<Written<Payment>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.payment",
            "be upserted",
        ))))
    }

    /// Lists journal entries.
    fn list_journal_entries(&self, query: ListQuery) -> BoxRecords<'_, JournalEntry> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be listed",
        ))
    }

    /// Lists the journal entries that were deleted: the remote id of each, and when, if the
    /// provider says; `capabilities` tells whether it can be asked since when.
    fn deleted_journal_entries(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "tell what was deleted",
        ))
    }

    /// Gets one of the journal entries by its remote id.
    fn get_journal_entry<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<JournalEntry>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be read by id",
        ))))
    }

    /// Creates one of the journal entries.
    fn create_journal_entry<'a>(
        &'a self,
        input: &'a JournalEntryInput,
    ) -> BoxFuture<'a, Result<Written<JournalEntry>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be created",
        ))))
    }

    /// Changes one of the journal entries: what the input sets.
    fn update_journal_entry<'a>(
        &'a self,
        id: &'a str,
        input: &'a JournalEntryInput,
    ) -> BoxFuture<'a, Result<Written<JournalEntry>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be changed",
        ))))
    }

    /// Deletes one of the journal entries by its remote id.
    fn delete_journal_entry<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be deleted",
        ))))
    }

    /// Changes the one of the journal entries that the input names, or creates it; `capabilities`
    /// has the field that names it.
    fn upsert_journal_entry<'a>(
        &'a self,
        input: &'a JournalEntryInput,
    ) -> BoxFuture<'a, Result<Written<JournalEntry>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.journal_entry",
            "be upserted",
        ))))
    }

    /// Lists items.
    fn list_items(&self, query: ListQuery) -> BoxRecords<'_, Item> {
        let _ = query;
        failed(unsupported(self.provider(), "accounting.item", "be listed"))
    }

    /// Lists the items that were deleted: the remote id of each, and when, if the provider says;
    /// `capabilities` tells whether it can be asked since when.
    fn deleted_items(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.item",
            "tell what was deleted",
        ))
    }

    /// Gets one of the items by its remote id.
    fn get_item<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<Item>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.item",
            "be read by id",
        ))))
    }

    /// Creates one of the items.
    fn create_item<'a>(
        &'a self,
        input: &'a ItemInput,
    ) -> BoxFuture<'a, Result<Written<Item>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.item",
            "be created",
        ))))
    }

    /// Changes one of the items: what the input sets.
    fn update_item<'a>(
        &'a self,
        id: &'a str,
        input: &'a ItemInput,
    ) -> BoxFuture<'a, Result<Written<Item>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.item",
            "be changed",
        ))))
    }

    /// Deletes one of the items by its remote id.
    fn delete_item<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.item",
            "be deleted",
        ))))
    }

    /// Changes the one of the items that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_item<'a>(
        &'a self,
        input: &'a ItemInput,
    ) -> BoxFuture<'a, Result<Written<Item>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.item",
            "be upserted",
        ))))
    }

    /// Lists tax rates.
    fn list_tax_rates(&self, query: ListQuery) -> BoxRecords<'_, TaxRate> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be listed",
        ))
    }

    /// Lists the tax rates that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_tax_rates(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "tell what was deleted",
        ))
    }

    /// Gets one of the tax rates by its remote id.
    fn get_tax_rate<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Record<TaxRate>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be read by id",
        ))))
    }

    /// Creates one of the tax rates.
    fn create_tax_rate<'a>(
        &'a self,
        input: &'a TaxRateInput,
    ) -> BoxFuture<'a, Result<Written<TaxRate>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be created",
        ))))
    }

    /// Changes one of the tax rates: what the input sets.
    fn update_tax_rate<'a>(
        &'a self,
        id: &'a str,
        input: &'a TaxRateInput,
    ) -> BoxFuture<'a, Result<Written<TaxRate>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be changed",
        ))))
    }

    /// Deletes one of the tax rates by its remote id.
    fn delete_tax_rate<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be deleted",
        ))))
    }

    /// Changes the one of the tax rates that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_tax_rate<'a>(
        &'a self,
        input: &'a TaxRateInput,
    ) -> BoxFuture<'a, Result<Written<TaxRate>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tax_rate",
            "be upserted",
        ))))
    }

    /// Lists companies.
    fn list_companies(&self, query: ListQuery) -> BoxRecords<'_, CompanyInfo> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.company_info",
            "be listed",
        ))
    }

    /// Lists the companies that were deleted: the remote id of each, and when, if the provider
    /// says; `capabilities` tells whether it can be asked since when.
    fn deleted_companies(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.company_info",
            "tell what was deleted",
        ))
    }

    /// Gets one of the companies by its remote id.
    fn get_company_info<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<CompanyInfo>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.company_info",
            "be read by id",
        ))))
    }

    /// Creates one of the companies.
    fn create_company_info<'a>(
        &'a self,
        input: &'a CompanyInfoInput,
    ) -> BoxFuture<'a, Result<Written<CompanyInfo>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.company_info",
            "be created",
        ))))
    }

    /// Changes one of the companies: what the input sets.
    fn update_company_info<'a>(
        &'a self,
        id: &'a str,
        input: &'a CompanyInfoInput,
    ) -> BoxFuture<'a, Result<Written<CompanyInfo>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.company_info",
            "be changed",
        ))))
    }

    /// Deletes one of the companies by its remote id.
    fn delete_company_info<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.company_info",
            "be deleted",
        ))))
    }

    /// Changes the one of the companies that the input names, or creates it; `capabilities` has the
    /// field that names it.
    fn upsert_company_info<'a>(
        &'a self,
        input: &'a CompanyInfoInput,
    ) -> BoxFuture<'a, Result<Written<CompanyInfo>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.company_info",
            "be upserted",
        ))))
    }

    /// Lists tracking categories.
    fn list_tracking_categories(&self, query: ListQuery) -> BoxRecords<'_, TrackingCategory> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be listed",
        ))
    }

    /// Lists the tracking categories that were deleted: the remote id of each, and when, if the
    /// provider says; `capabilities` tells whether it can be asked since when.
    fn deleted_tracking_categories(&self, query: ListQuery) -> BoxRecords<'_, Deleted> {
        let _ = query;
        failed(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "tell what was deleted",
        ))
    }

    /// Gets one of the tracking categories by its remote id.
    fn get_tracking_category<'a>(
        &'a self,
        id: &'a str,
    ) -> BoxFuture<'a, Result<Record<TrackingCategory>, Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be read by id",
        ))))
    }

    /// Creates one of the tracking categories.
    fn create_tracking_category<'a>(
        &'a self,
        input: &'a TrackingCategoryInput,
    ) -> BoxFuture<'a, Result<Written<TrackingCategory>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be created",
        ))))
    }

    /// Changes one of the tracking categories: what the input sets.
    fn update_tracking_category<'a>(
        &'a self,
        id: &'a str,
        input: &'a TrackingCategoryInput,
    ) -> BoxFuture<'a, Result<Written<TrackingCategory>, Error>> {
        let _ = (id, input);
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be changed",
        ))))
    }

    /// Deletes one of the tracking categories by its remote id.
    fn delete_tracking_category<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let _ = id;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be deleted",
        ))))
    }

    /// Changes the one of the tracking categories that the input names, or creates it;
    /// `capabilities` has the field that names it.
    fn upsert_tracking_category<'a>(
        &'a self,
        input: &'a TrackingCategoryInput,
    ) -> BoxFuture<'a, Result<Written<TrackingCategory>, Error>> {
        let _ = input;
        Box::pin(future::ready(Err(unsupported(
            self.provider(),
            "accounting.tracking_category",
            "be upserted",
        ))))
    }
}

/// Lists a model by its name, such as `category.model`, with common values as JSON.
pub fn read_json<'a>(
    from: &'a dyn Accounting,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "accounting.invoice" => json_records("accounting.invoice", from.list_invoices(query)),
        "accounting.contact" => json_records("accounting.contact", from.list_contacts(query)),
        "accounting.account" => json_records("accounting.account", from.list_accounts(query)),
        "accounting.payment" => json_records("accounting.payment", from.list_payments(query)),
        "accounting.journal_entry" => {
            json_records("accounting.journal_entry", from.list_journal_entries(query))
        }
        "accounting.item" => json_records("accounting.item", from.list_items(query)),
        "accounting.tax_rate" => json_records("accounting.tax_rate", from.list_tax_rates(query)),
        "accounting.company_info" => {
            json_records("accounting.company_info", from.list_companies(query))
        }
        "accounting.tracking_category" => json_records(
            "accounting.tracking_category",
            from.list_tracking_categories(query),
        ),
        _ => no_such_model(from.provider(), model, "be listed: there is no such model"),
    }
}

/// Lists the records of a model by its name that were deleted; `common` of each says when and
/// how, as JSON.
pub fn deleted_json<'a>(
    from: &'a dyn Accounting,
    model: &str,
    query: ListQuery,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    match model {
        "accounting.invoice" => json_records("accounting.invoice", from.deleted_invoices(query)),
        "accounting.contact" => json_records("accounting.contact", from.deleted_contacts(query)),
        "accounting.account" => json_records("accounting.account", from.deleted_accounts(query)),
        "accounting.payment" => json_records("accounting.payment", from.deleted_payments(query)),
        "accounting.journal_entry" => json_records(
            "accounting.journal_entry",
            from.deleted_journal_entries(query),
        ),
        "accounting.item" => json_records("accounting.item", from.deleted_items(query)),
        "accounting.tax_rate" => json_records("accounting.tax_rate", from.deleted_tax_rates(query)),
        "accounting.company_info" => {
            json_records("accounting.company_info", from.deleted_companies(query))
        }
        "accounting.tracking_category" => json_records(
            "accounting.tracking_category",
            from.deleted_tracking_categories(query),
        ),
        _ => no_such_model(
            from.provider(),
            model,
            "tell what was deleted: there is no such model",
        ),
    }
}

/// Gets a record of a model by its name and the remote id, with its common value as JSON.
///
/// # Errors
/// `Unsupported` for an unknown model, and what the provider refuses.
pub async fn get_json(from: &dyn Accounting, model: &str, id: &str) -> Result<JsonRecord, Error> {
    match model {
        "accounting.invoice" => JsonRecord::new("accounting.invoice", from.get_invoice(id).await?),
        "accounting.contact" => JsonRecord::new("accounting.contact", from.get_contact(id).await?),
        "accounting.account" => JsonRecord::new("accounting.account", from.get_account(id).await?),
        "accounting.payment" => JsonRecord::new("accounting.payment", from.get_payment(id).await?),
        "accounting.journal_entry" => JsonRecord::new(
            "accounting.journal_entry",
            from.get_journal_entry(id).await?,
        ),
        "accounting.item" => JsonRecord::new("accounting.item", from.get_item(id).await?),
        "accounting.tax_rate" => {
            JsonRecord::new("accounting.tax_rate", from.get_tax_rate(id).await?)
        }
        "accounting.company_info" => {
            JsonRecord::new("accounting.company_info", from.get_company_info(id).await?)
        }
        "accounting.tracking_category" => JsonRecord::new(
            "accounting.tracking_category",
            from.get_tracking_category(id).await?,
        ),
        _ => Err(unsupported(
            from.provider(),
            model,
            "be read by id: there is no such model",
        )),
    }
}

/// Creates a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn create_json(
    to: &dyn Accounting,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "accounting.invoice" => Ok(to.create_invoice(&input(json)?).await?.remote_id),
        "accounting.contact" => Ok(to.create_contact(&input(json)?).await?.remote_id),
        "accounting.account" => Ok(to.create_account(&input(json)?).await?.remote_id),
        "accounting.payment" => Ok(to.create_payment(&input(json)?).await?.remote_id),
        "accounting.journal_entry" => Ok(to.create_journal_entry(&input(json)?).await?.remote_id),
        "accounting.item" => Ok(to.create_item(&input(json)?).await?.remote_id),
        "accounting.tax_rate" => Ok(to.create_tax_rate(&input(json)?).await?.remote_id),
        "accounting.company_info" => Ok(to.create_company_info(&input(json)?).await?.remote_id),
        "accounting.tracking_category" => {
            Ok(to.create_tracking_category(&input(json)?).await?.remote_id)
        }
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes a record of a model by its name from the JSON of its input; gives the remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn update_json(
    to: &dyn Accounting,
    model: &str,
    id: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "accounting.invoice" => Ok(to.update_invoice(id, &input(json)?).await?.remote_id),
        "accounting.contact" => Ok(to.update_contact(id, &input(json)?).await?.remote_id),
        "accounting.account" => Ok(to.update_account(id, &input(json)?).await?.remote_id),
        "accounting.payment" => Ok(to.update_payment(id, &input(json)?).await?.remote_id),
        "accounting.journal_entry" => {
            Ok(to.update_journal_entry(id, &input(json)?).await?.remote_id)
        }
        "accounting.item" => Ok(to.update_item(id, &input(json)?).await?.remote_id),
        "accounting.tax_rate" => Ok(to.update_tax_rate(id, &input(json)?).await?.remote_id),
        "accounting.company_info" => Ok(to.update_company_info(id, &input(json)?).await?.remote_id),
        "accounting.tracking_category" => Ok(to
            .update_tracking_category(id, &input(json)?)
            .await?
            .remote_id),
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Changes the record of a model that the JSON of its input names, or creates it; gives the
/// remote id.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn upsert_json(
    to: &dyn Accounting,
    model: &str,
    json: serde_json::Value,
) -> Result<String, Error> {
    match model {
        "accounting.invoice" => Ok(to.upsert_invoice(&input(json)?).await?.remote_id),
        "accounting.contact" => Ok(to.upsert_contact(&input(json)?).await?.remote_id),
        "accounting.account" => Ok(to.upsert_account(&input(json)?).await?.remote_id),
        "accounting.payment" => Ok(to.upsert_payment(&input(json)?).await?.remote_id),
        "accounting.journal_entry" => Ok(to.upsert_journal_entry(&input(json)?).await?.remote_id),
        "accounting.item" => Ok(to.upsert_item(&input(json)?).await?.remote_id),
        "accounting.tax_rate" => Ok(to.upsert_tax_rate(&input(json)?).await?.remote_id),
        "accounting.company_info" => Ok(to.upsert_company_info(&input(json)?).await?.remote_id),
        "accounting.tracking_category" => {
            Ok(to.upsert_tracking_category(&input(json)?).await?.remote_id)
        }
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

/// Deletes a record of a model by its name.
///
/// # Errors
/// `Unsupported` for an unknown model, `Validation` for JSON that is not its input, and what the provider refuses.
pub async fn delete_by_name(to: &dyn Accounting, model: &str, id: &str) -> Result<(), Error> {
    match model {
        "accounting.invoice" => to.delete_invoice(id).await,
        "accounting.contact" => to.delete_contact(id).await,
        "accounting.account" => to.delete_account(id).await,
        "accounting.payment" => to.delete_payment(id).await,
        "accounting.journal_entry" => to.delete_journal_entry(id).await,
        "accounting.item" => to.delete_item(id).await,
        "accounting.tax_rate" => to.delete_tax_rate(id).await,
        "accounting.company_info" => to.delete_company_info(id).await,
        "accounting.tracking_category" => to.delete_tracking_category(id).await,
        _ => Err(unsupported(
            to.provider(),
            model,
            "be written: there is no such model",
        )),
    }
}

fn no_such_model<'a>(
    provider: &'static str,
    model: &str,
    what: &str,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let error = unsupported(provider, model, what);
    Box::pin(futures_util::stream::iter([Err(error)]))
}

fn json_records<'a, C: serde::Serialize + 'a>(
    model: &'static str,
    records: BoxRecords<'a, C>,
) -> BoxStream<'a, Result<JsonRecord, Error>> {
    let json = move |item: Result<Record<C>, Error>| item.and_then(|it| JsonRecord::new(model, it));
    Box::pin(futures_util::StreamExt::map(records, json))
}

fn input<T: serde::de::DeserializeOwned>(json: serde_json::Value) -> Result<T, Error> {
    serde_json::from_value(json)
        .map_err(|error| Error::new(ErrorKind::Validation, "", error.to_string()))
}
