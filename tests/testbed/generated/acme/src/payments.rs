// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on payments and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::{Operation, Request};

pub(crate) static CREATE_PAYMENT: Operation = Operation::post("createPayment", "/payments");
pub(crate) static GET_PAYMENT: Operation = Operation::get("getPayment", "/payments/{payment_id}");
pub(crate) static LIST_PAYMENTS: Operation = Operation::get("listPayments", "/payments");
pub(crate) static UPDATE_PAYMENT: Operation =
    Operation::patch("updatePayment", "/payments/{payment_id}");

impl Client {
    /// Operation `create_payment`.
    ///
    /// `POST /payments`. Spec: `payments#/paths/~1payments/post`.
    pub fn create_payment(&self, body: &PaymentInput) -> Request<Payment> {
        self.connection
            .call(&CREATE_PAYMENT)
            .with_json(body)
            .request()
    }

    /// Operation `get_payment`.
    ///
    /// `GET /payments/{payment_id}`. Spec: `payments#/paths/~1payments~1{payment_id}/get`.
    pub fn get_payment(&self, payment_id: i64) -> Request<Payment> {
        self.connection
            .call(&GET_PAYMENT)
            .in_path("payment_id", &payment_id)
            .request()
    }

    /// Operation `list_payments`.
    ///
    /// `GET /payments`. Spec: `payments#/paths/~1payments/get`.
    pub fn list_payments(&self) -> Request<ListPaymentsResponse> {
        self.connection.call(&LIST_PAYMENTS).request()
    }

    /// Operation `update_payment`.
    ///
    /// `PATCH /payments/{payment_id}`. Spec: `payments#/paths/~1payments~1{payment_id}/patch`.
    pub fn update_payment(&self, payment_id: i64, body: &PaymentInput) -> Request<Payment> {
        self.connection
            .call(&UPDATE_PAYMENT)
            .in_path("payment_id", &payment_id)
            .with_json(body)
            .request()
    }
}

/// Spec: `payments#/components/schemas/BookingDay`.
#[derive(Debug, Clone, Default, FromJson, ToJson)]
#[non_exhaustive]
pub struct BookingDay {
    /// Property `year`.
    pub year: Option<i64>,
    /// Property `month`.
    pub month: Option<String>,
    /// Property `day`.
    pub day: Option<i64>,
}

/// Spec: `payments#/paths/~1payments/get/responses/200/content/application~1json/schema`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ListPaymentsResponse {
    /// Property `payments`.
    pub payments: Option<Vec<Payment>>,
}

/// Spec: `payments#/components/schemas/Payment`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Payment {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `incoming`.
    pub incoming: Option<bool>,
    /// Property `label`.
    pub label: Option<String>,
    /// Property `booked`.
    pub booked: Option<BookingDay>,
    /// Property `ledger`.
    pub ledger: Option<String>,
    /// Property `foreign`.
    pub foreign: Option<bool>,
    /// Property `method`.
    pub method: Option<PaymentMethod>,
    /// Property `rate`.
    pub rate: Option<i64>,
    /// Property `sum_minor`.
    pub sum_minor: Option<i64>,
    /// Property `currency`.
    pub currency: Option<String>,
    /// Property `state`.
    pub state: Option<String>,
    /// Property `matched`.
    pub matched: Option<i64>,
    /// Property `currency_number`.
    pub currency_number: Option<String>,
    /// Property `made`.
    pub made: Option<String>,
}

/// Spec: `payments#/components/schemas/PaymentInput`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct PaymentInput {
    /// Property `incoming`.
    pub incoming: Option<bool>,
    /// Property `label`.
    pub label: Option<String>,
    /// Property `booked`.
    pub booked: Option<BookingDay>,
    /// Property `method`.
    pub method: Option<PaymentInputMethod>,
    /// Property `rate`.
    pub rate: Option<i64>,
    /// Property `sum_minor`.
    pub sum_minor: Option<i64>,
    /// Property `currency`.
    pub currency: Option<String>,
    /// Property `state`.
    pub state: Option<String>,
    /// Property `currency_number`.
    pub currency_number: Option<String>,
}

/// Spec: `payments#/components/schemas/PaymentInput/properties/method`.
#[open_enum(integer)]
pub enum PaymentInputMethod {
    V1 = "1",
    V2 = "2",
    V3 = "3",
}

/// Spec: `payments#/components/schemas/Payment/properties/method`.
#[open_enum(integer)]
pub enum PaymentMethod {
    V1 = "1",
    V2 = "2",
    V3 = "3",
}
