// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on invoices and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_INVOICE: Operation = Operation::post("createInvoice", "/books/invoices");
pub(crate) static LIST_INVOICES: Operation = Operation::get("listInvoices", "/books/invoices");

impl Client {
    /// Operation `create_invoice`.
    ///
    /// `POST /books/invoices`. Spec: `books#/paths/~1books~1invoices/post`.
    pub fn create_invoice(&self, body: &NewInvoice) -> Request<Invoice> {
        self.connection
            .call(&CREATE_INVOICE)
            .with_json(body)
            .request()
    }

    /// Operation `list_invoices`.
    ///
    /// `GET /books/invoices`. Spec: `books#/paths/~1books~1invoices/get`.
    pub fn list_invoices(&self) -> Request<Vec<Invoice>> {
        self.connection.call(&LIST_INVOICES).request()
    }
}

/// Spec: `books#/components/schemas/Invoice`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Invoice {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `revision`.
    pub revision: Option<String>,
    /// Property `direction`.
    pub direction: Option<InvoiceDirection>,
    /// Property `number`.
    pub number: Option<String>,
    /// Property `buyer_id`.
    pub buyer_id: Option<String>,
    /// Property `lines`.
    pub lines: Option<Vec<Line>>,
}

/// Spec: `books#/components/schemas/Invoice/properties/direction`.
#[open_enum]
pub enum InvoiceDirection {
    Out = "out",
    In = "in",
}

/// Spec: `books#/components/schemas/Line`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Line {
    /// Property `text`.
    pub text: Option<String>,
    /// Property `quantity`.
    pub quantity: Option<Decimal>,
    /// Property `price`.
    pub price: Option<String>,
    /// Property `unit`.
    pub unit: Option<String>,
    /// Property `rate_id`.
    pub rate_id: Option<String>,
    /// Property `delivered`.
    pub delivered: Option<String>,
    /// Property `classes`.
    pub classes: Option<Vec<LineClass>>,
}

/// Spec: `books#/components/schemas/LineClass`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct LineClass {
    /// Property `id`.
    pub id: Option<String>,
}

/// Spec: `books#/components/schemas/LineClass`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct LineClassInput {
    /// Property `id`.
    pub id: String,
}

impl LineClassInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// Spec: `books#/components/schemas/NewInvoice`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewInvoice {
    /// Property `direction`.
    pub direction: Option<NewInvoiceDirection>,
    /// Property `number`.
    pub number: Option<String>,
    /// Property `buyer_id`.
    pub buyer_id: Option<String>,
    /// Property `lines`.
    pub lines: Option<Vec<NewLine>>,
}

/// Spec: `books#/components/schemas/NewInvoice/properties/direction`.
#[open_enum]
pub enum NewInvoiceDirection {
    Out = "out",
    In = "in",
}

/// Spec: `books#/components/schemas/NewLine`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewLine {
    /// Property `text`.
    pub text: Option<String>,
    /// Property `quantity`.
    pub quantity: Option<Decimal>,
    /// Property `rate_id`.
    pub rate_id: Option<String>,
    /// Property `classes`.
    pub classes: Option<Vec<LineClassInput>>,
}
