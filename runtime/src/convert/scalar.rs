//! The read direction of single values beyond text and numbers: units, minor units, days in parts, codes, phones.

use super::codes::{Coded, minor_digits};
use super::phone;
use super::site::Site;
use super::time::TimeFormat;
use crate::json::{decimal_text, whole_text};
use crate::model::date::utc_day;
use crate::model::{Date, Decimal, Money, Phone, Timestamp};

/// An exact factor between two units: `3600/1` from hours to seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

/// Digits behind the point that a converted amount keeps. Amounts that no decimal can hold, as a third of
/// an hour, are cut there.
const KEPT_DIGITS: u32 = 18;

/// Digits behind the point of the amount that is sent for one that was cut.
const SENT_DIGITS: u32 = 12;

impl Ratio {
    /// A factor. No part may be zero.
    pub const fn new(numerator: i64, denominator: i64) -> Self {
        Self {
            numerator,
            denominator,
        }
    }

    /// The amount in the other unit; `None` when it has too many digits.
    pub(crate) fn apply(self, amount: Decimal) -> Option<Decimal> {
        amount
            .checked_mul(Decimal::from(self.numerator))?
            .checked_div(Decimal::from(self.denominator))
            .map(|amount| amount.round_dp(KEPT_DIGITS).normalize())
    }

    /// The amount that [`Ratio::apply`] makes this one of; `None` when there is none that can be told.
    pub(crate) fn undo(self, amount: Decimal) -> Option<Decimal> {
        let exact = amount
            .checked_mul(Decimal::from(self.denominator))?
            .checked_div(Decimal::from(self.numerator))?;
        [exact.round_dp(SENT_DIGITS), exact]
            .into_iter()
            .map(|found| found.normalize())
            .find(|found| self.apply(*found) == Some(amount.normalize()))
    }
}

/// A provider's number: text, an integer or a decimal.
pub trait Amount {
    /// The exact decimal; `None` when the text is none, or has too many digits.
    fn decimal(&self) -> Option<Decimal>;

    /// Whether nothing is written there, or a word that means null.
    fn is_null(&self, null_values: &[&str]) -> bool;
}

impl Amount for Decimal {
    fn decimal(&self) -> Option<Decimal> {
        Some(*self)
    }

    fn is_null(&self, _: &[&str]) -> bool {
        false
    }
}

impl Amount for i64 {
    fn decimal(&self) -> Option<Decimal> {
        Some(Decimal::from(*self))
    }

    fn is_null(&self, _: &[&str]) -> bool {
        false
    }
}

impl Amount for &str {
    fn decimal(&self) -> Option<Decimal> {
        decimal_text(self)
    }

    fn is_null(&self, null_values: &[&str]) -> bool {
        self.trim().is_empty() || null_values.contains(self)
    }
}

impl Site<'_> {
    /// An amount in the unit of the common model.
    pub fn unit<V: Amount>(mut self, value: Option<V>, ratio: Ratio) -> Option<Decimal> {
        let amount = self.amount(value)?;
        match ratio.apply(amount) {
            Some(amount) => Some(amount),
            None => self.wrong("the amount has too many digits"),
        }
    }

    /// The same as a whole number; a rest is an issue.
    pub fn whole_unit<V: Amount>(mut self, value: Option<V>, ratio: Ratio) -> Option<i64> {
        let amount = self.amount(value)?;
        match ratio.apply(amount).and_then(whole) {
            Some(whole) => Some(whole),
            None => self.wrong("the amount is no whole number in the unit of the common model"),
        }
    }

    /// The same, rounded to the nearest whole number.
    pub fn rounded_unit<V: Amount>(mut self, value: Option<V>, ratio: Ratio) -> Option<i64> {
        let amount = self.amount(value)?;
        let nearest =
            |amount: Decimal| {
                whole(amount.round_dp_with_strategy(
                    0,
                    rust_decimal::RoundingStrategy::MidpointAwayFromZero,
                ))
            };
        match ratio.apply(amount).and_then(nearest) {
            Some(whole) => Some(whole),
            None => self.wrong("the amount has too many digits"),
        }
    }

    /// A number from text; a text that is no number is null, as the mapping says.
    pub fn decimal_or_null(self, value: Option<&str>) -> Option<Decimal> {
        self.filled(value).and_then(decimal_text)
    }

    /// An integer from text; a text that is no integer is null, as the mapping says.
    pub fn int_or_null(self, value: Option<&str>) -> Option<i64> {
        self.filled(value).and_then(whole_text)
    }

    /// An amount of money in minor units: cents of euros, yen of yen.
    pub fn minor_money<V: Amount>(
        mut self,
        value: Option<V>,
        currency: Option<&str>,
    ) -> Option<Money> {
        let amount = self.amount(value)?;
        let Some(currency) = self.currency(currency) else {
            return self.wrong("the amount is in minor units and has no currency");
        };
        let Some(digits) = minor_digits(&currency) else {
            return self.wrong("nothing says how many minor units the currency has");
        };
        let scaled = amount.normalize();
        let mut units = scaled;
        match units.set_scale(scaled.scale() + digits) {
            Ok(()) => Some(Money::new(units).in_currency(currency)),
            Err(_) => self.wrong("the amount has too many digits"),
        }
    }

    /// An integer that means true or false.
    pub fn bool_int(mut self, value: Option<i64>, yes: &[i64], no: &[i64]) -> Option<bool> {
        let value = value?;
        if yes.contains(&value) {
            Some(true)
        } else if no.contains(&value) {
            Some(false)
        } else {
            self.wrong("the integer is none of those that mean true or false")
        }
    }

    /// A moment in the first of several formats that reads it.
    pub fn date_time_of(
        mut self,
        value: Option<&str>,
        formats: &[TimeFormat],
    ) -> Option<Timestamp> {
        let text = self.filled(value)?.trim();
        match formats
            .iter()
            .find_map(|format| self.moment(text, *format).ok())
        {
            Some(moment) => Some(moment),
            None => self.wrong("expected a moment in one of the formats of the mapping"),
        }
    }

    /// The day of such a moment, in UTC.
    pub fn date_of_times(self, value: Option<&str>, formats: &[TimeFormat]) -> Option<Date> {
        self.date_time_of(value, formats).map(utc_day)
    }

    /// A day from its year, month and day. Nothing when all are absent; an issue when some are.
    pub fn date_parts<Y: Amount, M: Amount, D: Amount>(
        mut self,
        year: Option<Y>,
        month: Option<M>,
        day: Option<D>,
    ) -> Option<Date> {
        let (year, month, day) = (self.part(year), self.part(month), self.part(day));
        if year.is_none() && month.is_none() && day.is_none() {
            return None;
        }
        let found = (|| {
            let year = i16::try_from(year??).ok()?;
            let month = i8::try_from(month??).ok()?;
            let day = i8::try_from(day??).ok()?;
            Date::new(year, month, day).ok()
        })();
        match found {
            Some(date) => Some(date),
            None => self.wrong("year, month and day do not make a day"),
        }
    }

    /// A code of the common models; what the table does not know stays as it is.
    pub fn coded(self, value: Option<&str>, table: Coded) -> Option<String> {
        let text = self.filled(value)?;
        Some(table.read(text).unwrap_or_else(|| text.trim().to_owned()))
    }

    /// The same of each text of a list.
    pub fn all_coded(self, value: Option<&[String]>, table: Coded) -> Option<Vec<String>> {
        let code = |text: &str| table.read(text).unwrap_or_else(|| text.trim().to_owned());
        value.map(|list| {
            list.iter()
                .filter_map(|text| self.filled(Some(text)))
                .map(code)
                .collect()
        })
    }

    /// The E.164 form of a phone number that says its country: `+4930123456`.
    pub fn phone_e164(self, value: Option<&str>) -> Option<String> {
        self.phone_e164_in(value, None)
    }

    /// The same; a number without a calling code is one of this region.
    pub fn phone_e164_in(self, value: Option<&str>, region: Option<&str>) -> Option<String> {
        phone::e164(self.filled(value)?, region)
    }

    /// The extension of a phone number: `12` of `+1 555 0100 ext. 12`.
    pub fn phone_extension(self, value: Option<&str>) -> Option<String> {
        phone::parts(self.filled(value)?).1.map(str::to_owned)
    }

    /// A phone number without its extension.
    pub fn phone_number(self, value: Option<&str>) -> Option<String> {
        let (number, _) = phone::parts(self.filled(value)?);
        Some(number.to_owned())
    }

    /// A phone number as it is written, with its E.164 form and its extension where these can be told.
    pub fn phone(self, value: Option<&str>) -> Option<Phone> {
        self.phone_in(value, None)
    }

    /// The same; a number without a calling code is one of this region.
    pub fn phone_in(self, value: Option<&str>, region: Option<&str>) -> Option<Phone> {
        let text = self.filled(value)?.trim();
        let mut phone = Phone::default();
        phone.number = Some(text.to_owned());
        phone.e164 = phone::e164(text, region);
        phone.extension = phone::parts(text).1.map(str::to_owned);
        Some(phone)
    }

    fn amount<V: Amount>(&mut self, value: Option<V>) -> Option<Decimal> {
        let value = value.filter(|value| !value.is_null(self.null_values()))?;
        match value.decimal() {
            Some(amount) => Some(amount),
            None => self.wrong("expected a number of at most 28 digits, found text"),
        }
    }

    /// A part of a day: `None` when absent, `Some(None)` when it is no whole number.
    fn part<V: Amount>(&self, value: Option<V>) -> Option<Option<i64>> {
        value
            .filter(|value| !value.is_null(self.null_values()))
            .map(|value| value.decimal().and_then(whole))
    }
}

/// A decimal without a fraction, as an integer.
pub(super) fn whole(value: Decimal) -> Option<i64> {
    let value = value.normalize();
    (value.scale() == 0)
        .then(|| i64::try_from(value.mantissa()).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::codes::Spelling;
    use super::super::site::Conversion;
    use super::*;

    const SECONDS_TO_HOURS: Ratio = Ratio::new(1, 3600);

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn units_are_exact_and_read_back() {
        let mut cx = Conversion::new(&[]);
        let mut hours = |seconds: i64| {
            cx.at("estimate", "/seconds")
                .unit(Some(seconds), SECONDS_TO_HOURS)
        };
        assert_eq!(hours(5400), Some(decimal("1.5")));
        assert_eq!(hours(1000), Some(decimal("0.277777777777777778")));
        for seconds in [0, 1, 7, 59, 1000, 3599, 5400, -90, 86_400_007] {
            let read = hours(seconds).expect("hours");
            assert_eq!(
                SECONDS_TO_HOURS.undo(read),
                Some(Decimal::from(seconds)),
                "{seconds}"
            );
        }
        let hours_to_seconds = Ratio::new(3600, 1);
        for seconds in [1, 7, 1000, 5400] {
            let sent = hours_to_seconds
                .undo(Decimal::from(seconds))
                .expect("hours");
            assert_eq!(hours_to_seconds.apply(sent), Some(Decimal::from(seconds)));
        }
        assert_eq!(
            cx.at("size", "/kb")
                .whole_unit(Some("1.5"), Ratio::new(1024, 1)),
            Some(1536)
        );
        assert_eq!(
            cx.at("share", "/percent")
                .unit(Some(decimal("12.5")), Ratio::new(1, 100)),
            Some(decimal("0.125"))
        );
        assert_eq!(
            cx.at("minutes", "/seconds")
                .rounded_unit(Some(90_i64), Ratio::new(1, 60)),
            Some(2)
        );
        assert!(cx.issues().is_empty());
        assert_eq!(
            cx.at("minutes", "/seconds")
                .whole_unit(Some(90_i64), Ratio::new(1, 60)),
            None
        );
        assert_eq!(
            cx.at("minutes", "/seconds")
                .unit(Some("soon"), SECONDS_TO_HOURS),
            None
        );
        assert_eq!(
            cx.at("minutes", "/seconds")
                .unit(Some(" "), SECONDS_TO_HOURS),
            None
        );
        assert_eq!(cx.issues().len(), 2);
    }

    #[test]
    fn minor_units_follow_the_currency() {
        let mut cx = Conversion::new(&[]);
        let mut money = |amount: i64, currency| {
            cx.at("total", "/cents")
                .minor_money(Some(amount), currency)
                .map(|it| it.amount)
        };
        assert_eq!(money(1250, Some("EUR")), Some(decimal("12.50")));
        assert_eq!(money(1250, Some("JPY")), Some(decimal("1250")));
        assert_eq!(money(1250, Some("KWD")), Some(decimal("1.250")));
        assert_eq!(money(1250, None), None);
        assert_eq!(money(1250, Some("XAU")), None);
        assert_eq!(cx.issues().len(), 2);
        assert_eq!(
            cx.at("total", "/cents")
                .minor_money(Some("n/a"), Some("EUR")),
            None
        );
        assert_eq!(cx.issues().len(), 3);
    }

    #[test]
    fn days_of_parts() {
        let mut cx = Conversion::new(&["-"]);
        let date = cx
            .at("born", "/year")
            .date_parts(Some(1815_i64), Some("12"), Some("10"));
        assert_eq!(date.map(|it| it.to_string()).as_deref(), Some("1815-12-10"));
        let none = cx
            .at("born", "/year")
            .date_parts(None::<i64>, Some("-"), Some(""));
        assert_eq!(none, None);
        assert!(cx.issues().is_empty());
        for (year, month, day) in [(Some(1815), Some(2), Some(30)), (Some(1815), Some(2), None)] {
            assert_eq!(
                cx.at("born", "/year")
                    .date_parts::<i64, i64, i64>(year, month, day),
                None
            );
        }
        assert_eq!(cx.issues().len(), 2);
    }

    #[test]
    fn codes_keep_what_they_do_not_know() {
        let mut cx = Conversion::new(&["n/a"]);
        let names = Coded::Country(Spelling::Name);
        assert_eq!(
            cx.at("c", "/c").coded(Some("Germany"), names).as_deref(),
            Some("DE")
        );
        assert_eq!(
            cx.at("c", "/c").coded(Some(" Freedonia"), names).as_deref(),
            Some("Freedonia")
        );
        assert_eq!(cx.at("c", "/c").coded(Some("n/a"), names), None);
        let list = ["France".to_owned(), String::new()];
        assert_eq!(
            cx.at("c", "/c").all_coded(Some(&list), names),
            Some(vec!["FR".to_owned()])
        );
        assert!(cx.issues().is_empty());
    }

    #[test]
    fn other_texts_and_integers() {
        let mut cx = Conversion::new(&[]);
        assert_eq!(cx.at("n", "/n").decimal_or_null(Some("many")), None);
        assert_eq!(cx.at("n", "/n").int_or_null(Some("7")), Some(7));
        assert_eq!(cx.at("b", "/b").bool_int(Some(1), &[1], &[0]), Some(true));
        assert_eq!(cx.at("b", "/b").bool_int(Some(0), &[1], &[0]), Some(false));
        let formats = [TimeFormat::Rfc3339, TimeFormat::Strftime("%d.%m.%Y", "UTC")];
        let moment = cx.at("t", "/t").date_time_of(Some("02.01.2026"), &formats);
        assert_eq!(
            moment.map(|it| it.to_string()).as_deref(),
            Some("2026-01-02T00:00:00Z")
        );
        assert!(cx.issues().is_empty());
        assert_eq!(cx.at("b", "/b").bool_int(Some(2), &[1], &[0]), None);
        assert_eq!(cx.at("t", "/t").date_time_of(Some("soon"), &formats), None);
        assert_eq!(cx.issues().len(), 2);
    }
}
