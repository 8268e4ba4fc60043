//! Exact amounts of money.

use serde::{Deserialize, Serialize};

/// An exact decimal number of at most 28 digits; never a float.
pub use rust_decimal::Decimal;

/// An amount and its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Money {
    /// The amount in units of the currency. Serialised as text; read from text or a number.
    pub amount: Decimal,
    /// ISO 4217 code such as `EUR`; `None` when the provider does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

impl Money {
    /// An amount without a currency.
    pub fn new(amount: Decimal) -> Self {
        Self {
            amount,
            currency: None,
        }
    }

    /// The amount in a currency.
    pub fn in_currency(mut self, currency: impl Into<String>) -> Self {
        self.currency = Some(currency.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_text_on_the_wire_and_numbers_are_read() {
        let money = Money::new(Decimal::new(1250, 2)).in_currency("EUR");
        let text = serde_json::to_string(&money).expect("text");
        assert_eq!(text, r#"{"amount":"12.50","currency":"EUR"}"#);
        assert_eq!(serde_json::from_str::<Money>(&text).expect("money"), money);
        let number: Money = serde_json::from_str(r#"{"amount":12.5}"#).expect("money");
        assert_eq!(number.amount, Decimal::new(125, 1));
    }
}
