//! Conversions of one value as expressions: steps on text, conditions, units, days in parts, phones, codes; and back.

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use super::access::{Access, Paths};
use super::ident;
use super::read::Given;
use super::value::Form;
use crate::models::FieldType;
use crate::plan::{
    Bound, Bounds, Coded, Factor, Path, PhonePart, Sent, Spelling, Test, TextSteps, WriteConvert,
};

/// A value after the steps of `text`, and whether any was taken: texts that mean null are found before them. Case is
/// left out where a text stays text, which changes it last.
pub(super) fn steps(
    mut tokens: TokenStream,
    mut form: Form,
    text: &TextSteps,
    stays_text: bool,
    null_values: &[String],
) -> (TokenStream, Form, bool) {
    if text.digits && !matches!(form, Form::Text | Form::Enum(_)) {
        tokens = quote!(#tokens.map(|it| it.to_string()).as_deref());
        form = Form::Text;
    }
    if !matches!(form, Form::Text | Form::Enum(_)) {
        return (tokens, form, false);
    }
    let own = TextSteps {
        digits: false,
        lower: text.lower.filter(|_| !stays_text),
        ..text.clone()
    };
    let stepped = own != TextSteps::default() && !null_values.is_empty();
    if stepped {
        let others = null_values.iter().map(|null| match null.as_str() {
            "" => quote!(!it.is_empty()),
            null => quote!(*it != #null),
        });
        tokens = quote!(#tokens.filter(|it| #(#others)&&*));
    }
    if text.html {
        tokens = quote!(#tokens.map(rt::html_text).as_deref());
    }
    if text.trim {
        tokens = quote!(#tokens.map(str::trim));
    }
    if let Some(prefix) = text.prefix.as_deref() {
        tokens = quote!(#tokens.map(|it| it.strip_prefix(#prefix).unwrap_or(it)));
    }
    if let Some(suffix) = text.suffix.as_deref() {
        tokens = quote!(#tokens.map(|it| it.strip_suffix(#suffix).unwrap_or(it)));
    }
    if text.empty_is_null {
        tokens = quote!(#tokens.filter(|it| !it.is_empty()));
    }
    if let Some(case) = case(text).filter(|_| !stays_text) {
        tokens = quote!(#tokens.map(str::#case).as_deref());
    }
    (tokens, form, stepped)
}

/// The method that changes the case of a text.
pub(super) fn case(text: &TextSteps) -> Option<Ident> {
    text.lower.map(|lower| {
        ident(if lower {
            "to_lowercase"
        } else {
            "to_uppercase"
        })
    })
}

/// Whether what a path leads to is as a condition asks.
pub(super) fn test(paths: &mut Paths<'_, '_>, path: &Path, test: &Test) -> TokenStream {
    match test {
        Test::Present => {
            let tokens = present(paths, path);
            quote!(#tokens.is_some())
        }
        Test::Null => {
            let tokens = present(paths, path);
            quote!(#tokens.is_none())
        }
        Test::Equals(literal) => paths.holds(path, literal),
        Test::In(literals) => {
            let tests = literals.iter().map(|literal| paths.holds(path, literal));
            let tests: Vec<_> = tests.collect();
            quote!(#(#tests)||*)
        }
    }
}

/// What a path leads to; a text that means null is nothing.
fn present(paths: &mut Paths<'_, '_>, path: &Path) -> TokenStream {
    let Access { tokens, form } = paths.access(path);
    match form {
        Form::Text | Form::Enum(_) => quote!(cx.present(#tokens)),
        _ => tokens,
    }
}

fn ints(all: &[i64]) -> TokenStream {
    let all = all.iter().map(|it| Token::i64_unsuffixed(*it));
    quote!(&[#(#all),*])
}

pub(super) fn bool_int(given: &Given, yes: &[i64], no: &[i64]) -> TokenStream {
    let (yes, no) = (ints(yes), ints(no));
    given.call_with("bool_int", &quote!(#yes, #no))
}

pub(super) fn date_time_of(given: &Given, formats: &[TokenStream], to: &FieldType) -> TokenStream {
    let formats = quote!(&[#(#formats),*]);
    match to {
        FieldType::Date => given.as_text().call_with("date_of_times", &formats),
        FieldType::DateOrDateTime => {
            let tokens = given.as_text().call_with("date_time_of", &formats);
            quote!(#tokens.map(rt::DateOrDateTime::DateTime))
        }
        _ => given.as_text().call_with("date_time_of", &formats),
    }
}

fn ratio(factor: &Factor) -> TokenStream {
    let numerator = Token::i64_unsuffixed(factor.numerator);
    let denominator = Token::i64_unsuffixed(factor.denominator);
    quote!(rt::Ratio::new(#numerator, #denominator))
}

pub(super) fn unit(given: &Given, factor: &Factor, rounded: bool, to: &FieldType) -> TokenStream {
    let method = match (to, rounded) {
        (FieldType::Int, true) => "rounded_unit",
        (FieldType::Int, false) => "whole_unit",
        _ => "unit",
    };
    given.call_with(method, &ratio(factor))
}

pub(super) fn date_parts(
    paths: &mut Paths<'_, '_>,
    given: &Given,
    month: &Path,
    day: &Path,
) -> TokenStream {
    let month = paths.access(month).tokens;
    let Access { tokens: day, .. } = paths.access(day);
    given.call_with("date_parts", &quote!(#month, #day))
}

pub(super) fn phone(given: &Given, part: PhonePart, region: Option<&Bound>) -> TokenStream {
    let method = match part {
        PhonePart::Whole => "phone",
        PhonePart::Number => "phone_number",
        PhonePart::E164 => "phone_e164",
        PhonePart::Extension => "phone_extension",
    };
    let within = format!("{method}_in");
    match region {
        Some(Bound::Setting(name)) => {
            let tokens = given.as_text().call_with(&within, &quote!(region));
            quote!({ let region = cx.setting(#name); #tokens })
        }
        Some(Bound::Literal(region)) => {
            let region = super::client::literal_text(region);
            given.as_text().call_with(&within, &quote!(Some(#region)))
        }
        _ => given.as_text().call(method),
    }
}

fn table(coded: Coded) -> TokenStream {
    let spelling = match coded.spelling() {
        Spelling::Code => quote!(rt::Spelling::Code),
        Spelling::Alpha3 => quote!(rt::Spelling::Alpha3),
        Spelling::Numeric => quote!(rt::Spelling::Numeric),
        Spelling::Name => quote!(rt::Spelling::Name),
        Spelling::Any => quote!(rt::Spelling::Any),
    };
    match coded {
        Coded::Country(_) => quote!(rt::Coded::Country(#spelling)),
        Coded::Language(_) => quote!(rt::Coded::Language(#spelling)),
        Coded::Currency(_) => quote!(rt::Coded::Currency(#spelling)),
    }
}

pub(super) fn coded(given: &Given, coded: Coded) -> TokenStream {
    let table = table(coded);
    if matches!(given.form, Form::List(_)) {
        given.call_with("all_coded", &table)
    } else {
        given.as_text().call_with("coded", &table)
    }
}

/// The function that gives a code in the provider's spelling.
pub(super) fn write_coded(coded: Coded, from: &FieldType) -> TokenStream {
    let table = table(coded);
    if matches!(from, FieldType::List(_)) {
        quote!(rt::write::all_coded(#table))
    } else {
        quote!(rt::write::coded(#table))
    }
}

/// The function that gives an amount in the provider's unit.
pub(super) fn write_unit(factor: &Factor, to: Sent) -> TokenStream {
    let ratio = ratio(factor);
    match to {
        Sent::Text => quote!(rt::write::unit_to_text(#ratio)),
        Sent::Number => quote!(rt::write::unit(#ratio)),
        Sent::Integer => quote!(rt::write::unit_to_int(#ratio)),
    }
}

/// The statement arguments of an amount of money: how the provider takes it.
pub(super) fn money_form(convert: &WriteConvert) -> Option<TokenStream> {
    let WriteConvert::Money {
        amount,
        minor,
        currency,
        constant,
    } = convert
    else {
        return None;
    };
    let amount = match amount {
        Sent::Text => quote!(rt::AmountForm::Text),
        Sent::Number => quote!(rt::AmountForm::Number),
        Sent::Integer => quote!(rt::AmountForm::Integer),
    };
    let currency = match (currency, constant) {
        (Some(pointer), _) => quote!(rt::CurrencyForm::At(#pointer)),
        (None, Some(code)) => quote!(rt::CurrencyForm::Always(#code)),
        (None, None) => quote!(rt::CurrencyForm::Nowhere),
    };
    Some(quote! {
        &rt::MoneyForm { amount: #amount, minor: #minor, currency: #currency }
    })
}

/// The places of year, month and day, and whether each is text.
pub(super) fn parts_of_day(pointer: &str, convert: &WriteConvert) -> Option<TokenStream> {
    let WriteConvert::DateParts { year, month, day } = convert else {
        return None;
    };
    let text = |it: &Sent| *it == Sent::Text;
    let (year, (month, month_kind), (day, day_kind)) = (text(year), month, day);
    let (month_text, day_text) = (text(month_kind), text(day_kind));
    Some(quote!([(#pointer, #year), (#month, #month_text), (#day, #day_text)]))
}

/// The constraints of a property.
pub(super) fn bounds(it: &Bounds) -> TokenStream {
    let mut tokens = quote!(rt::Bounds::NONE);
    let length = |it: &u64| Token::u64_unsuffixed(*it);
    if let Some(length) = it.min_length.as_ref().map(length) {
        tokens = quote!(#tokens.min_length(#length));
    }
    if let Some(length) = it.max_length.as_ref().map(length) {
        tokens = quote!(#tokens.max_length(#length));
    }
    if let Some((number, open)) = &it.minimum {
        let method = ident(if *open { "above" } else { "minimum" });
        tokens = quote!(#tokens.#method(#number));
    }
    if let Some((number, open)) = &it.maximum {
        let method = ident(if *open { "below" } else { "maximum" });
        tokens = quote!(#tokens.#method(#number));
    }
    if let Some(pattern) = &it.pattern {
        tokens = quote!(#tokens.pattern(#pattern));
    }
    if !it.one_of.is_empty() {
        let all = &it.one_of;
        tokens = quote!(#tokens.one_of(&[#(#all),*]));
    }
    tokens
}
