//! How one common value is read: an expression that gives an `Option` of its common type.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::access::{Access, Paths};
use super::client::literal_text;
use super::convert::{self, Place, mentions, place};
use super::value::Form;
use super::{enums, ident, scalar, types_of_models};
use crate::models::FieldType;
use crate::names;
use crate::plan::{Convert, Literal, Path, Read, TemplatePiece, TextSteps};

/// The expression of a value.
pub(super) fn value(paths: &mut Paths<'_, '_>, at: &Place, read: &Read) -> TokenStream {
    match read {
        Read::Value {
            paths: all,
            text,
            convert,
            to,
            default,
        } => {
            let mut tokens = TokenStream::new();
            for (number, path) in all.iter().enumerate() {
                let next = converted(paths, at, path, text, convert, to);
                tokens = match (number, mentions(&next, "cx")) {
                    (0, _) => next,
                    (_, true) => quote!(#tokens.or_else(|| #next)),
                    (_, false) => quote!(#tokens.or(#next)),
                };
            }
            match default {
                Some(literal) => or_literal(paths, at, &tokens, literal, to),
                None => tokens,
            }
        }
        Read::When {
            path,
            test,
            then,
            otherwise,
            to,
        } => {
            let test = scalar::test(paths, path, test);
            let then = value(paths, at, then);
            let tokens = quote!(if #test { #then } else { None });
            match otherwise {
                Some(literal) => or_literal(paths, at, &quote!((#tokens)), literal, to),
                None => tokens,
            }
        }
        Read::Const { value, to } => constant(paths, at, value, to),
        Read::Template(pieces) => template(paths, pieces),
        Read::Object { name, parts: all } => match parts(paths, at, name, all, "value") {
            Built::Expression(tokens) => tokens,
            Built::Statements(statements) => match present(paths, all, None, "value") {
                Some(test) => quote!({ #statements (#test).then_some(value) }),
                None => quote!({ #statements Some(value) }),
            },
        },
        // A list that is a field has a function of its own; here it is a part.
        Read::Slots(slots) => {
            let body = convert::slots_body(paths, at, slots);
            quote!({ #body })
        }
        Read::Each {
            path,
            keep,
            take,
            item,
        } => {
            let (items, list) = convert::each_parts(paths, at, path, (keep, *take), item);
            quote!(#items.map(|items| { #list list }))
        }
    }
}

/// A shared object in the making.
pub(super) enum Built {
    /// Statements that leave it in a variable.
    Statements(TokenStream),
    /// An `Option` of it.
    Expression(TokenStream),
}

/// Builds a shared object from its parts.
pub(super) fn parts(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    name: &str,
    all: &[(String, Read)],
    variable: &str,
) -> Built {
    let below = |part: &str| place(&format!("{}.{part}", at.field), &at.pointer);
    if name == "Money" {
        // It has no default: there is no money without an amount.
        let mut part = |wanted: &str| {
            let found = all.iter().find(|(part, _)| part == wanted);
            found.map_or_else(
                || quote!(None),
                |(part, read)| value(paths, &below(part), read),
            )
        };
        let (amount, currency) = (part("amount"), part("currency"));
        let field = &at.field;
        let pointer = &at.pointer;
        let tokens = if mentions(&currency, "cx") || mentions(&amount, "cx") {
            quote!({
                let amount = #amount;
                let currency: Option<String> = #currency;
                cx.at(#field, #pointer).money(amount, currency.as_deref())
            })
        } else {
            quote!({ let currency: Option<String> = #currency; cx.at(#field, #pointer).money(#amount, currency.as_deref()) })
        };
        return Built::Expression(tokens);
    }
    let variable = ident(variable);
    let common = paths.it.common(paths.category);
    let ty = types_of_models::object(paths.category, common, name);
    let statements: Vec<TokenStream> = all
        .iter()
        .map(|(part, read)| {
            let tokens = value(paths, &below(part), read);
            let part = ident(part);
            quote!(#variable.#part = #tokens;)
        })
        .collect();
    Built::Statements(quote!(let mut #variable = #ty::default(); #(#statements)*))
}

/// Whether an object is there: by the part that `drop_unless` feeds, else by any part that is no constant.
pub(super) fn present(
    paths: &mut Paths<'_, '_>,
    all: &[(String, Read)],
    drop_unless: Option<&Path>,
    variable: &str,
) -> Option<TokenStream> {
    let variable = ident(variable);
    if let Some(path) = drop_unless {
        let fed = all.iter().find(
            |(_, read)| matches!(read, Read::Value { paths, .. } if paths.first() == Some(path)),
        );
        return Some(match fed {
            Some((part, _)) => {
                let part = ident(part);
                quote!(#variable.#part.is_some())
            }
            None => {
                let tokens = paths.access(path).tokens;
                quote!(#tokens.is_some())
            }
        });
    }
    let parts: Vec<_> = all
        .iter()
        .filter(|(_, read)| !matches!(read, Read::Const { .. }))
        .map(|(part, _)| ident(part))
        .collect();
    (!parts.is_empty()).then(|| quote!(#(#variable.#parts.is_some())||*))
}

/// What a path leads to, as the common type.
fn converted(
    paths: &mut Paths<'_, '_>,
    at: &Place,
    path: &Path,
    text: &TextSteps,
    convert: &Convert,
    to: &FieldType,
) -> TokenStream {
    let Access { tokens, form } = paths.access(path);
    let stays_text = matches!(
        (convert, to),
        (Convert::Same, FieldType::String | FieldType::Code(_))
    );
    let untouched = TextSteps {
        lower: text.lower.filter(|_| !stays_text),
        ..text.clone()
    } == TextSteps::default();
    let owned = paths.sole(path).filter(|_| untouched);
    let null_values = &paths.it.plan.null_values;
    let (tokens, form, stepped) = scalar::steps(tokens, form, text, stays_text, null_values);
    let (field, pointer) = (&at.field, format!("{}{}", at.pointer, path.pointer));
    let stepped = stepped.then(|| quote!(.stepped()));
    let site = quote!(cx.at(#field, #pointer) #stepped);
    let given = Given {
        site,
        tokens,
        owned,
        form,
    };
    if let Convert::Hook(constant) = convert {
        let whole = path.steps.is_empty() && at.pointer.is_empty();
        return paths
            .it
            .through_hook(constant, (&given.site, &given.tokens), form, whole);
    }
    if let Convert::Lookup(table) = convert {
        let place = (field.as_str(), pointer.as_str());
        return super::tables::looked_up(paths, table, place, (&given.tokens, form), to);
    }
    let result = apply(paths, &given, convert, to);
    match scalar::case(text).filter(|_| stays_text && matches!(form, Form::Text | Form::Enum(_))) {
        Some(case) => quote!(#result.map(|it| it.#case())),
        None => result,
    }
}

/// A provider value and the place it belongs to.
pub(super) struct Given {
    pub(super) site: TokenStream,
    pub(super) tokens: TokenStream,
    /// The value itself, where nothing else needs it.
    owned: Option<TokenStream>,
    pub(super) form: Form,
}

impl Given {
    /// `cx.at(..).method(value)` of a method that takes the value itself as well as a reference to it.
    fn give(&self, method: &str) -> TokenStream {
        let (site, method) = (&self.site, ident(method));
        let value = self.owned.as_ref().unwrap_or(&self.tokens);
        quote!(#site.#method(#value))
    }

    /// `cx.at(..).method(value)`.
    pub(super) fn call(&self, method: &str) -> TokenStream {
        self.call_with(method, &TokenStream::new())
    }

    /// `cx.at(..).method(value, more)`.
    pub(super) fn call_with(&self, method: &str, more: &TokenStream) -> TokenStream {
        let (site, tokens, method) = (&self.site, &self.tokens, ident(method));
        if more.is_empty() {
            quote!(#site.#method(#tokens))
        } else {
            quote!(#site.#method(#tokens, #more))
        }
    }

    /// The same value as text.
    pub(super) fn as_text(&self) -> Self {
        let tokens = &self.tokens;
        let tokens = match self.form {
            Form::Text | Form::Enum(_) => tokens.clone(),
            _ => quote!(#tokens.map(|it| it.to_string()).as_deref()),
        };
        Self {
            site: self.site.clone(),
            tokens,
            owned: self.owned.clone().filter(|_| self.form == Form::Text),
            form: Form::Text,
        }
    }
}

fn apply(
    paths: &mut Paths<'_, '_>,
    given: &Given,
    convert: &Convert,
    to: &FieldType,
) -> TokenStream {
    match convert {
        Convert::Same => same(paths, given, to),
        Convert::IntToText => match given.form {
            Form::Integer => given.call("int_text"),
            Form::Decimal => given.call("decimal_text"),
            Form::Bool => given.call("bool_as_text"),
            _ => given.call("text"),
        },
        Convert::Ref(_) => reference(paths, given, to),
        Convert::Enum(table) => enumeration(paths, given, table, to),
        Convert::Bool { yes, no } => given
            .as_text()
            .call_with("bool_text", &quote!(&[#(#yes),*], &[#(#no),*])),
        Convert::BoolInt { yes, no } => scalar::bool_int(given, yes, no),
        Convert::Not => {
            let tokens = &given.tokens;
            quote!(#tokens.map(|it| !it))
        }
        Convert::Date {
            format,
            zero_is_null,
        } => {
            let format = date_format(format, *zero_is_null);
            let tokens = given.as_text().call_with("date", &format);
            if *to == FieldType::DateOrDateTime {
                quote!(#tokens.map(rt::DateOrDateTime::Date))
            } else {
                tokens
            }
        }
        Convert::DateTime { format, more, zone } if more.is_empty() => {
            date_time(given, format, zone.as_deref(), to)
        }
        Convert::DateTime { format, more, zone } => {
            let formats: Vec<_> = std::iter::once(format)
                .chain(more)
                .map(|format| time_format(format, zone.as_deref()))
                .collect();
            scalar::date_time_of(given, &formats, to)
        }
        Convert::DecimalOrNull => given.as_text().call("decimal_or_null"),
        Convert::IntOrNull => given.as_text().call("int_or_null"),
        Convert::Decimal => match given.form {
            Form::Decimal => given.tokens.clone(),
            Form::Integer => given.call("int_decimal"),
            _ => given.call("decimal"),
        },
        Convert::Int => match given.form {
            Form::Integer => given.tokens.clone(),
            Form::Decimal => given.call("decimal_int"),
            _ => given.call("int"),
        },
        Convert::Money {
            currency,
            constant,
            minor,
        } => {
            let currency = match (currency, constant) {
                (Some(path), _) => paths.access(path).tokens,
                (None, Some(code)) => quote!(Some(#code)),
                (None, None) => quote!(None),
            };
            if *minor {
                return given.call_with("minor_money", &currency);
            }
            given.call_with(
                match given.form {
                    Form::Decimal => "money",
                    Form::Integer => "int_money",
                    _ => "money_text",
                },
                &currency,
            )
        }
        // What a function of the connector's own takes is put together where the path is known.
        Convert::Hook(_) | Convert::Lookup(_) => quote!(None),
        Convert::Split { on, trim: true } => given.as_text().call_with("split", &quote!(#on)),
        Convert::Split { on, .. } => given.as_text().call_with("split_exact", &quote!(#on)),
        Convert::Unit { factor, rounded } => scalar::unit(given, factor, *rounded, to),
        Convert::DateParts { month, day } => scalar::date_parts(paths, given, month, day),
        Convert::Phone { part, region } => scalar::phone(given, *part, region.as_ref()),
        Convert::Coded(coded) => scalar::coded(given, *coded),
    }
}

/// The same class on both sides.
fn same(paths: &Paths<'_, '_>, given: &Given, to: &FieldType) -> TokenStream {
    let tokens = &given.tokens;
    match (given.form, to) {
        (Form::Text | Form::Enum(_), FieldType::DateOrDateTime) => given.call("day_or_time"),
        (Form::Text | Form::Enum(_), FieldType::Bytes) => given.call("content"),
        (Form::Map(_), FieldType::Map(_)) => match &given.owned {
            Some(owned) => owned.clone(),
            None => quote!(#tokens.cloned()),
        },
        (Form::Text, _) => given.give("text"),
        (Form::Enum(_), _) => given.call("text"),
        (Form::Integer, FieldType::Decimal) => given.call("int_decimal"),
        (Form::Integer, FieldType::String | FieldType::Code(_)) => given.call("int_text"),
        (Form::List(items), _) if matches!(paths.it.form(items.id), Form::Enum(_)) => {
            quote!(#tokens.map(|list| list.iter().map(|it| rt::OpenEnum::as_text(it).to_owned()).collect()))
        }
        (Form::List(items), _) if paths.it.form(items.id) == Form::Text => given.give("texts"),
        (Form::List(items), _) if paths.it.form(items.id).is_copy() => {
            quote!(#tokens.map(<[_]>::to_vec))
        }
        (Form::Integer | Form::Decimal | Form::Bool, _) => tokens.clone(),
        (Form::List(_) | Form::Map(_) | Form::Struct(_) | Form::Union(_) | Form::Any, _) => {
            quote!(None)
        }
    }
}

fn reference(paths: &Paths<'_, '_>, given: &Given, to: &FieldType) -> TokenStream {
    let tokens = match given.form {
        Form::Integer => given.call("int_reference"),
        Form::List(items) if paths.it.form(items.id) == Form::Integer => {
            return given.call("int_references");
        }
        Form::List(_) => return given.call("references"),
        _ => given.as_text().give("reference"),
    };
    if matches!(to, FieldType::List(_)) {
        quote!(#tokens.map(|it| vec![it]))
    } else {
        tokens
    }
}

fn enumeration(paths: &Paths<'_, '_>, given: &Given, table: &str, to: &FieldType) -> TokenStream {
    let table = enums::table_path(table);
    if let Form::List(items) = given.form {
        let text = match paths.it.form(items.id) {
            Form::Enum(_) => quote!(rt::OpenEnum::as_text),
            Form::Text => quote!(String::as_str),
            _ => return quote!(None),
        };
        let (site, tokens) = (&given.site, &given.tokens);
        return quote!(#site.enumerations(#tokens.map(|list| list.iter().map(#text)), &#table));
    }
    let method = match given.form {
        Form::Integer => "int_enumeration",
        Form::Bool => "bool_enumeration",
        _ => "enumeration",
    };
    let tokens = given.call_with(method, &quote!(&#table));
    if matches!(to, FieldType::List(_)) {
        quote!(#tokens.map(|it| vec![it]))
    } else {
        tokens
    }
}

pub(super) fn date_format(format: &str, zero_is_null: bool) -> TokenStream {
    match (format, zero_is_null) {
        ("iso", true) => quote!(rt::DateFormat::IsoZeroIsNull),
        ("iso", false) => quote!(rt::DateFormat::Iso),
        (format, _) => quote!(rt::DateFormat::Strftime(#format)),
    }
}

pub(super) fn time_format(format: &str, zone: Option<&str>) -> TokenStream {
    match format {
        "rfc3339" => quote!(rt::TimeFormat::Rfc3339),
        "epoch_seconds" => quote!(rt::TimeFormat::EpochSeconds),
        "epoch_millis" => quote!(rt::TimeFormat::EpochMillis),
        "date" => quote!(rt::TimeFormat::Strftime("%Y-%m-%d", "UTC")),
        format => {
            let zone = zone.unwrap_or("UTC");
            match zone.strip_prefix("$settings.") {
                Some(setting) => quote!(rt::TimeFormat::StrftimeOf(#format, #setting)),
                None => quote!(rt::TimeFormat::Strftime(#format, #zone)),
            }
        }
    }
}

fn date_time(given: &Given, format: &str, zone: Option<&str>, to: &FieldType) -> TokenStream {
    let format = time_format(format, zone);
    match (given.form, to) {
        (Form::Integer, FieldType::Date) => given.call_with("int_date_of_time", &format),
        (_, FieldType::Date) => given.as_text().call_with("date_of_time", &format),
        (form, to) => {
            let tokens = match form {
                Form::Integer => given.call_with("int_date_time", &format),
                Form::Decimal => given.call_with("decimal_date_time", &format),
                _ => given.call_with("date_time", &format),
            };
            if *to == FieldType::DateOrDateTime {
                quote!(#tokens.map(rt::DateOrDateTime::DateTime))
            } else {
                tokens
            }
        }
    }
}

fn template(paths: &mut Paths<'_, '_>, pieces: &[TemplatePiece]) -> TokenStream {
    let pieces: Vec<TokenStream> = pieces
        .iter()
        .map(|piece| match piece {
            TemplatePiece::Text(text) => quote!(rt::Piece::Text(#text)),
            TemplatePiece::Setting(name) => quote!(rt::Piece::Setting(cx.setting(#name))),
            TemplatePiece::Path(path) => {
                let Access { tokens, form } = paths.access(path);
                match form {
                    Form::Text | Form::Enum(_) => {
                        quote!(rt::Piece::Value(#tokens.map(std::borrow::Cow::Borrowed)))
                    }
                    Form::Integer => quote!(rt::Piece::Int(#tokens)),
                    _ => quote!(rt::Piece::Value(#tokens.map(|it| it.to_string().into()))),
                }
            }
        })
        .collect();
    quote!(rt::template(&[#(#pieces),*]))
}

/// A value that is the same in every record.
fn constant(paths: &Paths<'_, '_>, at: &Place, value: &Literal, to: &FieldType) -> TokenStream {
    match literal(paths, at, value, to) {
        Constant::Value(tokens) => quote!(Some(#tokens)),
        Constant::Option(tokens) => tokens,
    }
}

fn or_literal(
    paths: &Paths<'_, '_>,
    at: &Place,
    tokens: &TokenStream,
    value: &Literal,
    to: &FieldType,
) -> TokenStream {
    match literal(paths, at, value, to) {
        Constant::Value(literal)
            if matches!(to, FieldType::Bool | FieldType::Int | FieldType::Decimal) =>
        {
            quote!(#tokens.or(Some(#literal)))
        }
        Constant::Value(literal) => quote!(#tokens.or_else(|| Some(#literal))),
        Constant::Option(literal) => quote!(#tokens.or_else(|| #literal)),
    }
}

enum Constant {
    /// Of the common type.
    Value(TokenStream),
    /// An `Option` of it.
    Option(TokenStream),
}

fn literal(paths: &Paths<'_, '_>, at: &Place, value: &Literal, to: &FieldType) -> Constant {
    let text = literal_text(value);
    let (field, pointer) = (&at.field, &at.pointer);
    Constant::Value(match to {
        FieldType::String | FieldType::Code(_) => quote!(#text.to_owned()),
        FieldType::Bool => {
            let flag = text == "true";
            quote!(#flag)
        }
        FieldType::Int => {
            let int = Token::i64_unsuffixed(text.parse().unwrap_or_default());
            quote!(#int)
        }
        FieldType::Decimal => decimal(&text),
        FieldType::Ref(_) => quote!(rt::Ref::new(#text)),
        FieldType::Enum(it) => {
            let ty = types_of_models::enumeration(Some(paths.category), &it.name);
            let variant = ident(&names::model_variant(&text));
            quote!(#ty::#variant.into())
        }
        FieldType::List(item) => match literal(paths, at, value, item) {
            Constant::Value(tokens) => quote!(vec![#tokens]),
            Constant::Option(tokens) => {
                return Constant::Option(quote!(#tokens.map(|it| vec![it])));
            }
        },
        FieldType::Date => {
            return Constant::Option(
                quote!(cx.at(#field, #pointer).date(Some(#text), rt::DateFormat::Iso)),
            );
        }
        FieldType::DateTime => {
            return Constant::Option(
                quote!(cx.at(#field, #pointer).date_time(Some(#text), rt::TimeFormat::Rfc3339)),
            );
        }
        FieldType::DateOrDateTime => {
            return Constant::Option(quote!(cx.at(#field, #pointer).day_or_time(Some(#text))));
        }
        FieldType::Money | FieldType::Object(_) | FieldType::Bytes | FieldType::Map(_) => {
            return Constant::Option(quote!(None));
        }
    })
}

/// `1.50` as `Decimal::new(150, 2)`.
fn decimal(text: &str) -> TokenStream {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = Token::i64_unsuffixed(format!("{whole}{fraction}").parse().unwrap_or_default());
    let scale = Token::usize_unsuffixed(fraction.len());
    quote!(rt::Decimal::new(#digits, #scale))
}
