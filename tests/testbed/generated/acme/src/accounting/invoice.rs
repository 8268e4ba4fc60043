// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.invoice` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `type` | `/direction` | `enum direction` | exact |
//! | `contact` | `/buyer_id` | `ref Contact` | exact |
//! | `number` | `/number` |  | exact |
//! | `reference` | no invoice has it |  | absent |
//! | `issue_date` | no invoice has it |  | absent |
//! | `due_date` | no invoice has it |  | absent |
//! | `paid_on_date` | no invoice has it |  | absent |
//! | `memo` | no invoice has it |  | absent |
//! | `company` | no invoice has it |  | absent |
//! | `employee` | no invoice has it |  | absent |
//! | `currency` | no invoice has it |  | absent |
//! | `exchange_rate` | no invoice has it |  | absent |
//! | `payment_term` | no invoice has it |  | absent |
//! | `status` | no invoice has it |  | absent |
//! | `total_discount` | no invoice has it |  | absent |
//! | `sub_total` | no invoice has it |  | absent |
//! | `total_tax` | no invoice has it |  | absent |
//! | `total` | no invoice has it |  | absent |
//! | `balance` | no invoice has it |  | absent |
//! | `tax_treatment` | no invoice has it |  | absent |
//! | `billing_address` | no invoice has it |  | absent |
//! | `shipping_address` | no invoice has it |  | absent |
//! | `tracking_categories` | no invoice has it |  | absent |
//! | `accounting_period` | no invoice has it |  | absent |
//! | `purchase_orders` | no invoice has it |  | absent |
//! | `sales_orders` | no invoice has it |  | absent |
//! | `payments` | no invoice has it |  | absent |
//! | `applied_payments` | no invoice has it |  | absent |
//! | `applied_credit_notes` | no invoice has it |  | absent |
//! | `applied_vendor_credits` | no invoice has it |  | absent |
//! | `line_items` | `/lines[]: description /text, quantity /quantity, unit_price /price, tax_rate /rate_id, service_date /delivered, tracking_categories /classes[]: /id` | `each of InvoiceLine (unit_price money in /unit, tax_rate ref TaxRate, service_date date iso, tracking_categories each of ref TrackingCategory)` | write lossy |
//! | `attachments` | no invoice has it |  | absent |
//! | `version` | `/revision` |  | read only |

use crate::Client;
use crate::enums::DIRECTION;
use crate::invoices::{CREATE_INVOICE, LIST_INVOICES};
use conjoin_models::accounting::{Invoice, InvoiceInput, InvoiceLine};
use conjoin_runtime::convert::{Body, Conversion, DateFormat, Nulls, write};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, WritePlan,
    Written,
};

/// Records of the common model `accounting.invoice`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Invoices<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Invoices<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists invoices, page by page, as the stream is read.
    pub fn stream(self) -> Records<Invoice, crate::invoices::Invoice> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_INVOICES);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &InvoiceInput) -> Result<Written<Invoice>, Error> {
        let mut call = self.client.connection.call(&CREATE_INVOICE);
        call.input(create_body(input));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Invoice, crate::invoices::Invoice> = ListPlan {
    model: "accounting.invoice",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Invoice, ()> = WritePlan {
    model: "accounting.invoice",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The Invoice of a provider record.
fn from_record(raw: &mut crate::invoices::Invoice, cx: &mut Conversion<'_>) -> Invoice {
    let mut common = Invoice::default();
    common.remote_id = cx.remote_id();
    common.type_ = cx
        .at("type", "/direction")
        .enumeration(raw.direction.as_ref().map(OpenEnum::as_text), &DIRECTION);
    common.contact = cx.at("contact", "/buyer_id").reference(raw.buyer_id.take());
    common.number = cx.at("number", "/number").text(raw.number.take());
    common.line_items = from_record_line_items(raw, cx);
    common.version = cx.at("version", "/revision").text(raw.revision.take());
    common
}

fn from_record_line_items(
    raw: &crate::invoices::Invoice,
    cx: &mut Conversion<'_>,
) -> Option<Vec<InvoiceLine>> {
    let items = raw.lines.as_deref()?;
    let mut list = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        let mut value = InvoiceLine::default();
        value.description = cx
            .at("line_items.description", "/lines/{}/text")
            .text(item.text.as_deref());
        value.quantity = item.quantity;
        value.unit_price = cx
            .at("line_items.unit_price", "/lines/{}/price")
            .money_text(item.price.as_deref(), item.unit.as_deref());
        value.tax_rate = cx
            .at("line_items.tax_rate", "/lines/{}/rate_id")
            .reference(item.rate_id.as_deref());
        value.service_date = cx
            .at("line_items.service_date", "/lines/{}/delivered")
            .date(item.delivered.as_deref(), DateFormat::Iso);
        value.tracking_categories = item.classes.as_deref().map(|items| {
            let mut list = Vec::with_capacity(items.len());
            for (at, item) in items.iter().enumerate() {
                cx.inner_element(at);
                list.extend(
                    cx.at("line_items.tracking_categories", "/lines/{}/classes/{}/id")
                        .reference(item.id.as_deref()),
                );
            }
            cx.no_inner_element();
            list
        });
        if value.description.is_some()
            || value.quantity.is_some()
            || value.unit_price.is_some()
            || value.tax_rate.is_some()
            || value.service_date.is_some()
            || value.tracking_categories.is_some()
        {
            list.push(value);
        }
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &InvoiceInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put(
        "type",
        "/direction",
        &input.type_,
        write::enumeration(&DIRECTION),
    );
    body.put("contact", "/buyer_id", &input.contact, write::ref_to_text);
    body.put("number", "/number", &input.number, write::text);
    body.each(
        "line_items",
        "/lines",
        &input.line_items,
        true,
        |it, out| {
            out.put("/text", it.description.as_ref(), write::text);
            out.put("/quantity", it.quantity.as_ref(), write::same);
            out.put("/rate_id", it.tax_rate.as_ref(), write::ref_to_text);
            out.each(
                "/classes",
                it.tracking_categories.as_ref(),
                false,
                |it, out| out.put("/id", Some(it), write::ref_to_text),
            );
            out.nowhere("discount", it.discount.is_some());
            out.nowhere("total", it.total.is_some());
            out.nowhere("tax_amount", it.tax_amount.is_some());
            out.nowhere("item", it.item.is_some());
            out.nowhere("account", it.account.is_some());
            out.nowhere("employee", it.employee.is_some());
            out.nowhere("project", it.project.is_some());
            out.nowhere("contact", it.contact.is_some());
            out.nowhere("company", it.company.is_some());
            out.nowhere("currency", it.currency.is_some());
            out.nowhere("exchange_rate", it.exchange_rate.is_some());
            out.nowhere("is_billable", it.is_billable.is_some());
            out.nowhere("line_number", it.line_number.is_some());
        },
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("reference", &input.reference, "no invoice has it");
    body.unsupported("issue_date", &input.issue_date, "no invoice has it");
    body.unsupported("due_date", &input.due_date, "no invoice has it");
    body.unsupported("paid_on_date", &input.paid_on_date, "no invoice has it");
    body.unsupported("memo", &input.memo, "no invoice has it");
    body.unsupported("company", &input.company, "no invoice has it");
    body.unsupported("employee", &input.employee, "no invoice has it");
    body.unsupported("currency", &input.currency, "no invoice has it");
    body.unsupported("exchange_rate", &input.exchange_rate, "no invoice has it");
    body.unsupported("payment_term", &input.payment_term, "no invoice has it");
    body.unsupported("status", &input.status, "no invoice has it");
    body.unsupported("total_discount", &input.total_discount, "no invoice has it");
    body.unsupported("sub_total", &input.sub_total, "no invoice has it");
    body.unsupported("total_tax", &input.total_tax, "no invoice has it");
    body.unsupported("total", &input.total, "no invoice has it");
    body.unsupported("balance", &input.balance, "no invoice has it");
    body.unsupported("tax_treatment", &input.tax_treatment, "no invoice has it");
    body.unsupported(
        "billing_address",
        &input.billing_address,
        "no invoice has it",
    );
    body.unsupported(
        "shipping_address",
        &input.shipping_address,
        "no invoice has it",
    );
    body.unsupported(
        "tracking_categories",
        &input.tracking_categories,
        "no invoice has it",
    );
    body.unsupported(
        "accounting_period",
        &input.accounting_period,
        "no invoice has it",
    );
    body.unsupported(
        "purchase_orders",
        &input.purchase_orders,
        "no invoice has it",
    );
    body.unsupported("payments", &input.payments, "no invoice has it");
    body.unsupported("attachments", &input.attachments, "no invoice has it");
    body
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("type", "/direction", "enum direction", "iso"),
    Provenance::new("contact", "/buyer_id", "ref Contact", "iso"),
    Provenance::new("number", "/number", "", "iso"),
    Provenance::new("reference", "", "", "absent"),
    Provenance::new("issue_date", "", "", "absent"),
    Provenance::new("due_date", "", "", "absent"),
    Provenance::new("paid_on_date", "", "", "absent"),
    Provenance::new("memo", "", "", "absent"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("employee", "", "", "absent"),
    Provenance::new("currency", "", "", "absent"),
    Provenance::new("exchange_rate", "", "", "absent"),
    Provenance::new("payment_term", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new("total_discount", "", "", "absent"),
    Provenance::new("sub_total", "", "", "absent"),
    Provenance::new("total_tax", "", "", "absent"),
    Provenance::new("total", "", "", "absent"),
    Provenance::new("balance", "", "", "absent"),
    Provenance::new("tax_treatment", "", "", "absent"),
    Provenance::new("billing_address", "", "", "absent"),
    Provenance::new("shipping_address", "", "", "absent"),
    Provenance::new("tracking_categories", "", "", "absent"),
    Provenance::new("accounting_period", "", "", "absent"),
    Provenance::new("purchase_orders", "", "", "absent"),
    Provenance::new("sales_orders", "", "", "absent"),
    Provenance::new("payments", "", "", "absent"),
    Provenance::new("applied_payments", "", "", "absent"),
    Provenance::new("applied_credit_notes", "", "", "absent"),
    Provenance::new("applied_vendor_credits", "", "", "absent"),
    Provenance::new(
        "line_items",
        "/lines[]: description /text, quantity /quantity, unit_price /price, tax_rate /rate_id, service_date /delivered, tracking_categories /classes[]: /id",
        "each of InvoiceLine (unit_price money in /unit, tax_rate ref TaxRate, service_date date iso, tracking_categories each of ref TrackingCategory)",
        "write-lossy",
    ),
    Provenance::new("attachments", "", "", "absent"),
    Provenance::new("version", "/revision", "", "read-only"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.invoice",
    file: "mappings/acme/accounting.yaml",
    line: 35,
    rows: PROVENANCE,
    lines: &[
        1, 8, 9, 10, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 25, 25, 25, 25, 25, 25, 25, 25, 26,
        26, 26, 26, 26, 26, 27, 27, 27, 12, 27, 11,
    ],
};
