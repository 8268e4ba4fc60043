//! Values of a write that go to several places of the body: money, and days in parts.

use super::body::Body;
use super::codes::minor_digits;
use super::scalar::whole;
use super::write::WriteProblem;
use crate::json::to_string;
use crate::model::{Date, Decimal, Money, Patch};

/// How a provider takes an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneyForm<'a> {
    /// The amount.
    pub amount: AmountForm,
    /// In minor units: cents of euros.
    pub minor: bool,
    /// The currency.
    pub currency: CurrencyForm<'a>,
}

/// The JSON type of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountForm {
    /// Text.
    Text,
    /// A number.
    Number,
    /// An integer.
    Integer,
}

/// Where a provider keeps the currency of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CurrencyForm<'a> {
    /// At this place of the body.
    At(&'a str),
    /// Every amount is in this currency.
    Always(&'a str),
    /// Nowhere.
    Nowhere,
}

/// A place of the body and its JSON.
pub(crate) type Beside<'a> = (&'a str, String);

impl<'a> MoneyForm<'a> {
    /// The amount as JSON, and the place and JSON of its currency where the provider keeps one.
    pub(crate) fn json(&self, money: &Money) -> Result<(String, Option<Beside<'a>>), WriteProblem> {
        let given = money.currency.as_deref();
        match (self.currency, given) {
            (CurrencyForm::Always(code), Some(given)) if given != code => {
                return Err(WriteProblem::new(format!(
                    "the provider keeps this amount in {code}"
                )));
            }
            (CurrencyForm::Nowhere, Some(_)) => {
                return Err(
                    "the provider keeps no currency with this amount; leave the currency out"
                        .into(),
                );
            }
            _ => {}
        }
        let mut amount = money.amount;
        if self.minor {
            let currency = match self.currency {
                CurrencyForm::Always(code) => Some(code),
                _ => given,
            };
            let digits = currency.and_then(minor_digits).ok_or(
                "the provider takes minor units; give a currency whose minor unit is known",
            )?;
            amount = amount
                .checked_mul(Decimal::from(10_i64.pow(digits)))
                .filter(|units| whole(*units).is_some())
                .ok_or("the amount is no whole number of minor units of its currency")?
                .normalize();
        }
        let json = match self.amount {
            AmountForm::Text => to_string(&amount.to_string()),
            AmountForm::Number => to_string(&amount),
            AmountForm::Integer => to_string(
                &whole(amount)
                    .ok_or("the provider takes a whole amount here; give one without a fraction")?,
            ),
        };
        let currency = match (self.currency, given) {
            (CurrencyForm::At(place), Some(code)) => Some((place, to_string(code))),
            _ => None,
        };
        Ok((json, currency))
    }
}

/// Year, month and day of a day, each at its pointer, as JSON text or number.
pub(crate) fn json_parts(
    date: Date,
    parts: [(&str, bool); 3],
) -> impl Iterator<Item = (&str, String)> {
    let numbers = [
        i64::from(date.year()),
        i64::from(date.month()),
        i64::from(date.day()),
    ];
    parts
        .into_iter()
        .zip(numbers)
        .map(|((pointer, text), number)| {
            let json = if text {
                to_string(&number.to_string())
            } else {
                to_string(&number)
            };
            (pointer, json)
        })
}

impl Body {
    /// Puts an amount of money, and its currency where the provider keeps it.
    pub fn money(
        &mut self,
        field: &'static str,
        pointer: &str,
        value: &Patch<Money>,
        form: &MoneyForm<'_>,
    ) {
        match value {
            Patch::Keep => {}
            Patch::Clear => self.clear(field, &[pointer]),
            Patch::Set(money) => match form.json(money) {
                Ok((amount, currency)) => {
                    self.put_json(pointer, amount);
                    if let Some((place, code)) = currency {
                        self.put_json(place, code);
                    }
                }
                Err(problem) => self.problem(field, problem.into_message()),
            },
        }
    }

    /// Puts year, month and day of a day, as integers or text.
    pub fn date_parts(
        &mut self,
        field: &'static str,
        parts: [(&str, bool); 3],
        value: &Patch<Date>,
    ) {
        match value {
            Patch::Keep => {}
            Patch::Clear => self.clear(field, &parts.map(|(pointer, _)| pointer)),
            Patch::Set(date) => {
                for (pointer, json) in json_parts(*date, parts) {
                    self.put_json(pointer, json);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::Nulls;

    fn written(money: Money, form: MoneyForm<'_>) -> Result<String, ()> {
        let mut body = Body::new(Nulls::Send);
        body.money("total", "/amount", &Patch::Set(money), &form);
        body.finish().map_err(|error| {
            assert_eq!(error.problems().len(), 1);
        })
    }

    #[test]
    fn amounts_go_out_as_the_provider_takes_them() {
        let money = |text: &str| Money::new(text.parse().expect("a decimal"));
        let at = |amount, minor| MoneyForm {
            amount,
            minor,
            currency: CurrencyForm::At("/currency"),
        };
        let euros = || money("12.50").in_currency("EUR");
        let text = written(euros(), at(AmountForm::Text, false));
        assert_eq!(
            text.as_deref(),
            Ok(r#"{"amount":"12.50","currency":"EUR"}"#)
        );
        let cents = written(euros(), at(AmountForm::Integer, true));
        assert_eq!(cents.as_deref(), Ok(r#"{"amount":1250,"currency":"EUR"}"#));
        let yen = written(money("1250").in_currency("JPY"), at(AmountForm::Text, true));
        assert_eq!(yen.as_deref(), Ok(r#"{"amount":"1250","currency":"JPY"}"#));
        assert!(
            written(
                money("12.505").in_currency("EUR"),
                at(AmountForm::Integer, true)
            )
            .is_err()
        );
        assert!(written(money("12.50"), at(AmountForm::Integer, true)).is_err());
        assert!(written(euros(), at(AmountForm::Integer, false)).is_err());
        let always = MoneyForm {
            amount: AmountForm::Number,
            minor: false,
            currency: CurrencyForm::Always("EUR"),
        };
        assert_eq!(
            written(euros(), always).as_deref(),
            Ok(r#"{"amount":12.50}"#)
        );
        assert!(written(money("1").in_currency("USD"), always).is_err());
        let nowhere = MoneyForm {
            currency: CurrencyForm::Nowhere,
            ..always
        };
        assert!(written(euros(), nowhere).is_err());
        assert_eq!(
            written(money("1"), nowhere).as_deref(),
            Ok(r#"{"amount":1}"#)
        );
    }

    #[test]
    fn days_go_out_in_parts() {
        let mut body = Body::new(Nulls::Send);
        let parts = [
            ("/born/year", false),
            ("/born/month", true),
            ("/born/day", false),
        ];
        body.date_parts("born", parts, &Patch::Set(Date::constant(1815, 12, 10)));
        assert_eq!(
            body.finish().expect("no problem"),
            r#"{"born":{"year":1815,"month":"12","day":10}}"#
        );
        let mut body = Body::new(Nulls::Send);
        body.date_parts("born", parts, &Patch::Clear);
        assert_eq!(
            body.finish().expect("no problem"),
            r#"{"born":{"year":null,"month":null,"day":null}}"#
        );
    }
}
