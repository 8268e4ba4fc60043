//! The read direction: a provider value becomes a common value or an issue.

use crate::convert::{DateFormat, EnumMap, TimeFormat, Unknown};
use crate::json::{Issue, decimal_text, whole_text};
use crate::model::date::utc_day;
use crate::model::{
    Content, Date, DateOrDateTime, Decimal, Enum, ModelEnum, Money, Ref, Timestamp,
};
use crate::page::Tables;

/// One record on its way to the common model: collects issues and knows the
/// provider's spellings of null.
#[derive(Debug)]
pub struct Conversion<'a> {
    issues: Vec<Issue>,
    null_values: &'a [&'a str],
    settings: &'a [(&'static str, String)],
    remote_id: &'a str,
    /// The element of a list that is converted.
    element: Option<usize>,
    /// The element of a list within that element.
    inner: Option<usize>,
    pub(super) tables: Option<&'a Tables>,
}

fn setting<'a>(settings: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    let found = settings.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, value)| value.as_str())
        .filter(|value| !value.is_empty())
}

impl<'a> Conversion<'a> {
    /// A conversion with the provider's spellings of null.
    pub fn new(null_values: &'a [&'a str]) -> Self {
        Self {
            issues: Vec::new(),
            null_values,
            settings: &[],
            remote_id: "",
            element: None,
            inner: None,
            tables: None,
        }
    }

    /// A conversion that goes on from issues found before.
    pub(crate) fn after(
        issues: Vec<Issue>,
        null_values: &'a [&'a str],
        settings: &'a [(&'static str, String)],
        remote_id: &'a str,
    ) -> Self {
        Self {
            issues,
            null_values,
            settings,
            remote_id,
            element: None,
            inner: None,
            tables: None,
        }
    }

    /// The record's id in the provider.
    pub fn remote_id(&self) -> String {
        self.remote_id.to_owned()
    }

    /// A setting of the connection; `None` when it was left out, as it may be with a base URL of its own.
    pub fn setting(&self, name: &str) -> Option<&'a str> {
        setting(self.settings, name)
    }

    /// The place of one value: its common field and its JSON pointer in the record.
    #[inline]
    pub fn at(&mut self, field: &'static str, pointer: &'static str) -> Site<'_> {
        Site {
            issues: &mut self.issues,
            null_values: self.null_values,
            settings: self.settings,
            field,
            pointer,
            element: self.element,
            inner: self.inner,
        }
    }

    /// With the tables of a connection.
    pub(crate) fn with_tables(mut self, tables: &'a Tables) -> Self {
        self.tables = Some(tables);
        self
    }

    /// What follows is of this element of a list: its position stands in pointers in place of `{}`.
    #[inline]
    pub fn element(&mut self, at: usize) {
        self.element = Some(at);
    }

    /// What follows is of no list.
    #[inline]
    pub fn no_element(&mut self) {
        self.element = None;
    }

    /// What follows is of this element of a list within the element of another.
    #[inline]
    pub fn inner_element(&mut self, at: usize) {
        self.inner = Some(at);
    }

    /// What follows is of no list within an element.
    #[inline]
    pub fn no_inner_element(&mut self) {
        self.inner = None;
    }

    /// The place of one value that a field map reads.
    pub(crate) fn at_path<'p>(&'p mut self, field: &'static str, pointer: &'p str) -> Site<'p> {
        Site {
            issues: &mut self.issues,
            null_values: self.null_values,
            settings: self.settings,
            field,
            pointer,
            element: None,
            inner: None,
        }
    }

    /// Leaves out what was noted of a field, and of parts of it, that gets its value elsewhere.
    pub(crate) fn forget(&mut self, field: &str) {
        self.issues.retain(|issue| {
            let rest = issue.field.and_then(|known| known.strip_prefix(field));
            !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
    }

    /// A text, if it is no spelling of null.
    pub fn present<'v>(&self, value: Option<&'v str>) -> Option<&'v str> {
        value.filter(|text| !self.null_values.contains(text))
    }

    /// Notes an issue.
    pub fn issue(&mut self, field: &'static str, pointer: &str, message: impl Into<String>) {
        self.issues.push(Issue::new(Some(field), pointer, message));
    }

    /// The issues so far.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The issues.
    pub fn into_issues(self) -> Vec<Issue> {
        self.issues
    }
}

/// The place of one value. Every method takes what the provider sent and gives
/// the common value; a value that cannot be converted is one issue and `None`.
/// An empty text is null for everything but text and content.
#[derive(Debug)]
pub struct Site<'s> {
    issues: &'s mut Vec<Issue>,
    null_values: &'s [&'s str],
    settings: &'s [(&'static str, String)],
    field: &'static str,
    pointer: &'s str,
    element: Option<usize>,
    inner: Option<usize>,
}

impl Site<'_> {
    /// The same place for a text that steps have changed: what means null was found before them.
    #[inline]
    #[must_use]
    pub fn stepped(mut self) -> Self {
        self.null_values = &[];
        self
    }

    /// Text; a spelling of null gives `None`.
    #[inline]
    pub fn text<V: AsRef<str> + Into<String>>(self, value: Option<V>) -> Option<String> {
        value
            .filter(|text| self.present(Some(text.as_ref())).is_some())
            .map(Into::into)
    }

    /// An integer as text.
    pub fn int_text(self, value: Option<i64>) -> Option<String> {
        value.map(|value| value.to_string())
    }

    /// A number as text, with its digits as they came.
    pub fn decimal_text(self, value: Option<Decimal>) -> Option<String> {
        value.map(|value| value.to_string())
    }

    /// A boolean as text, `true` or `false`.
    pub fn bool_as_text(self, value: Option<bool>) -> Option<String> {
        value.map(|value| value.to_string())
    }

    /// A link by id.
    pub fn reference<T>(self, value: Option<impl AsRef<str> + Into<String>>) -> Option<Ref<T>> {
        value
            .filter(|text| self.filled(Some(text.as_ref())).is_some())
            .map(Ref::new)
    }

    /// A link by integer id.
    pub fn int_reference<T>(self, value: Option<i64>) -> Option<Ref<T>> {
        value.map(|id| Ref::new(id.to_string()))
    }

    /// A value of an enumeration. A text that the table does not know is kept
    /// without a known value, or is an issue if the table says so.
    pub fn enumeration<T: ModelEnum>(
        mut self,
        value: Option<&str>,
        table: &EnumMap<T>,
    ) -> Option<Enum<T>> {
        let text = self.present(value)?;
        if let Some(found) = table.value(text) {
            return Some(found);
        }
        match table.unknown {
            _ if text.is_empty() => None,
            Unknown::Keep => Some(Enum::new(None, text)),
            Unknown::Issue => self.wrong("the value is not in the enum table of the mapping"),
            Unknown::Is(value) => Some(Enum::new(Some(value), text)),
        }
    }

    /// An integer as a value of an enumeration, by its text.
    pub fn int_enumeration<T: ModelEnum>(
        self,
        value: Option<i64>,
        table: &EnumMap<T>,
    ) -> Option<Enum<T>> {
        let text = value.map(|value| value.to_string());
        self.enumeration(text.as_deref(), table)
    }

    /// A boolean as a value of an enumeration, by `true` or `false`.
    pub fn bool_enumeration<T: ModelEnum>(
        self,
        value: Option<bool>,
        table: &EnumMap<T>,
    ) -> Option<Enum<T>> {
        let text = value.map(|value| if value { "true" } else { "false" });
        self.enumeration(text, table)
    }

    /// Text that means true or false; ASCII case does not matter.
    pub fn bool_text(mut self, value: Option<&str>, yes: &[&str], no: &[&str]) -> Option<bool> {
        let text = self.filled(value)?;
        let one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        if one_of(yes) {
            Some(true)
        } else if one_of(no) {
            Some(false)
        } else {
            self.wrong("the text is none of those that mean true or false")
        }
    }

    /// A day.
    pub fn date(mut self, value: Option<&str>, format: DateFormat) -> Option<Date> {
        let text = self.filled(value)?;
        match format.read(text.trim()) {
            Ok(date) => date,
            Err(message) => self.wrong(message),
        }
    }

    /// The moment that a text stands for in a format, whose zone may be a setting.
    pub(super) fn moment(&self, text: &str, format: TimeFormat) -> Result<Timestamp, &'static str> {
        format.read_with(text, |name| setting(self.settings, name))
    }

    /// A moment.
    pub fn date_time(mut self, value: Option<&str>, format: TimeFormat) -> Option<Timestamp> {
        let text = self.filled(value)?;
        let read = self.moment(text.trim(), format);
        self.ok(read)
    }

    /// A moment from an integer.
    pub fn int_date_time(mut self, value: Option<i64>, format: TimeFormat) -> Option<Timestamp> {
        let read = format.read_int(value?);
        self.ok(read)
    }

    /// A moment from a number; the fraction of a second is kept.
    pub fn decimal_date_time(
        self,
        value: Option<Decimal>,
        format: TimeFormat,
    ) -> Option<Timestamp> {
        let text = value.map(|value| value.to_string());
        self.date_time(text.as_deref(), format)
    }

    /// The day of a moment, in UTC.
    pub fn date_of_time(self, value: Option<&str>, format: TimeFormat) -> Option<Date> {
        self.date_time(value, format).map(utc_day)
    }

    /// The day of a moment from an integer, in UTC.
    pub fn int_date_of_time(self, value: Option<i64>, format: TimeFormat) -> Option<Date> {
        self.int_date_time(value, format).map(utc_day)
    }

    /// A day (`2026-01-02`) or a moment (RFC 3339).
    pub fn day_or_time(mut self, value: Option<&str>) -> Option<DateOrDateTime> {
        let text = self.filled(value)?;
        match DateOrDateTime::read(text.trim()) {
            Some(value) => Some(value),
            None => self.wrong(
                "expected a day such as 2026-01-02 or a moment such as 2026-01-02T03:04:05Z",
            ),
        }
    }

    /// Content in Base64; an empty text is content of no bytes.
    pub fn content(mut self, value: Option<&str>) -> Option<Content> {
        let text = self.present(value)?.trim();
        match Content::from_base64(text) {
            Some(value) => Some(value),
            None => self.wrong("expected content in Base64"),
        }
    }

    /// An exact decimal from text.
    pub fn decimal(mut self, value: Option<&str>) -> Option<Decimal> {
        let text = self.filled(value)?;
        match decimal_text(text) {
            Some(value) => Some(value),
            None => self.wrong("expected a number of at most 28 digits, found text"),
        }
    }

    /// An exact decimal from an integer.
    pub fn int_decimal(self, value: Option<i64>) -> Option<Decimal> {
        value.map(Decimal::from)
    }

    /// An integer from text.
    pub fn int(mut self, value: Option<&str>) -> Option<i64> {
        let text = self.filled(value)?;
        match whole_text(text) {
            Some(value) => Some(value),
            None => self.wrong("expected an integer, found text"),
        }
    }

    /// An integer from a number without a fraction.
    pub fn decimal_int(mut self, value: Option<Decimal>) -> Option<i64> {
        let value = value?.normalize();
        match i64::try_from(value.mantissa()) {
            Ok(whole) if value.scale() == 0 => Some(whole),
            _ => self.wrong("expected an integer of 64 bits, found a number that is none"),
        }
    }

    /// An amount of money from text.
    pub fn money_text(self, value: Option<&str>, currency: Option<&str>) -> Option<Money> {
        let currency = self.currency(currency);
        self.decimal(value).map(|amount| money(amount, currency))
    }

    /// An amount of money.
    pub fn money(self, value: Option<Decimal>, currency: Option<&str>) -> Option<Money> {
        let currency = self.currency(currency);
        value.map(|amount| money(amount, currency))
    }

    /// An amount of money from an integer number of units.
    pub fn int_money(self, value: Option<i64>, currency: Option<&str>) -> Option<Money> {
        self.money(value.map(Decimal::from), currency)
    }

    /// A list from text: the parts between separators, trimmed, empty ones left out.
    pub fn split(self, value: Option<&str>, on: &str) -> Option<Vec<String>> {
        self.present(value).map(|text| {
            text.split(on)
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        })
    }

    /// A list from text: the parts between separators as they are; of an empty text an empty list.
    pub fn split_exact(self, value: Option<&str>, on: &str) -> Option<Vec<String>> {
        self.present(value).map(|text| match text {
            "" => Vec::new(),
            text => text.split(on).map(str::to_owned).collect(),
        })
    }

    /// A list of texts; spellings of null are left out.
    pub fn texts(self, value: Option<impl Into<Vec<String>>>) -> Option<Vec<String>> {
        let mut list = value?.into();
        list.retain(|text| self.present(Some(text)).is_some());
        Some(list)
    }

    /// A list of links by id.
    pub fn references<T>(self, value: Option<&[String]>) -> Option<Vec<Ref<T>>> {
        value.map(|list| {
            list.iter()
                .filter_map(|text| self.filled(Some(text)))
                .map(Ref::new)
                .collect()
        })
    }

    /// A list of links by integer id.
    pub fn int_references<T>(self, value: Option<&[i64]>) -> Option<Vec<Ref<T>>> {
        value.map(|list| list.iter().map(|id| Ref::new(id.to_string())).collect())
    }

    /// Values of an enumeration, each as [`Site::enumeration`] has it.
    pub fn enumerations<'v, T: ModelEnum>(
        mut self,
        values: Option<impl Iterator<Item = &'v str>>,
        table: &EnumMap<T>,
    ) -> Option<Vec<Enum<T>>> {
        let mut list = Vec::new();
        for value in values? {
            list.extend(self.again().enumeration(Some(value), table));
        }
        Some(list)
    }

    /// The same place once more.
    fn again(&mut self) -> Site<'_> {
        Site {
            issues: self.issues,
            ..*self
        }
    }

    /// Notes an issue of this value.
    pub fn issue(self, message: impl Into<String>) {
        let pointer = self.place();
        self.issues
            .push(Issue::new(Some(self.field), pointer, message));
    }

    /// The pointer, with the position of the element.
    fn place(&self) -> String {
        let mut pointer = self.pointer.to_owned();
        for at in [self.element, self.inner].into_iter().flatten() {
            pointer = pointer.replacen("{}", &at.to_string(), 1);
        }
        pointer
    }

    #[inline]
    pub(crate) fn present<'v>(&self, value: Option<&'v str>) -> Option<&'v str> {
        value.filter(|text| !self.null_values.contains(text))
    }

    pub(super) fn filled<'v>(&self, value: Option<&'v str>) -> Option<&'v str> {
        self.present(value).filter(|text| {
            let first = text.as_bytes().first();
            first.is_some_and(u8::is_ascii_graphic) || !text.trim().is_empty()
        })
    }

    pub(super) fn currency(&self, currency: Option<&str>) -> Option<String> {
        self.filled(currency).map(|text| text.trim().to_owned())
    }

    /// A text read by a function that says what it expects.
    pub(crate) fn read_by<T>(
        mut self,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let text = self.filled(Some(text))?;
        let read = read(text.trim());
        self.ok(read)
    }

    pub(super) fn null_values(&self) -> &[&str] {
        self.null_values
    }

    fn ok<T>(&mut self, read: Result<T, &'static str>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(message) => self.wrong(message),
        }
    }

    #[cold]
    pub(crate) fn wrong<T>(&mut self, message: &'static str) -> Option<T> {
        let pointer = self.place();
        self.issues
            .push(Issue::new(Some(self.field), pointer, message));
        None
    }
}

fn money(amount: Decimal, currency: Option<String>) -> Money {
    match currency {
        Some(currency) => Money::new(amount).in_currency(currency),
        None => Money::new(amount),
    }
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
