// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Operations on rates and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, open_enum};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Operation, Request};

pub(crate) static LIST_RATES: Operation = Operation::get("listRates", "/books/rates");

impl Client {
    /// Operation `list_rates`.
    ///
    /// `GET /books/rates`. Spec: `books#/paths/~1books~1rates/get`.
    pub fn list_rates(&self) -> Request<Vec<Rate>> {
        self.connection.call(&LIST_RATES).request()
    }
}

/// Spec: `books#/components/schemas/Rate`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Rate {
    /// Property `id`.
    pub id: Option<String>,
    /// Property `name`.
    pub name: Option<String>,
    /// Property `parts`.
    pub parts: Option<Vec<TaxShare>>,
}

/// Spec: `books#/components/schemas/RatePart`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TaxShare {
    /// Property `name`.
    pub name: Option<String>,
    /// Property `share`.
    pub share: Option<Decimal>,
    /// Property `side`.
    #[json("side")]
    pub direction: Option<RatePartSide>,
}

/// Spec: `books#/components/schemas/RatePart/properties/side`.
#[open_enum]
pub enum RatePartSide {
    Sold = "sale",
    Purchase = "purchase",
}
