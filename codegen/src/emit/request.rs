//! What a converter's request sends besides the id: fixed parameters, selected fields, filters.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::client::literal_text;
use super::read::time_format;
use super::{enums, ident};
use crate::models::{Field, FieldType};
use crate::names;
use crate::plan::{Address, Bound, Filter, List, Literal, Select, Since};

/// Puts a text into `call`.
pub(super) fn send(address: &Address, text: &TokenStream) -> TokenStream {
    let name = &address.name;
    match address.place.as_str() {
        "path" => quote!(call.path(#name, #text);),
        "header" => quote!(call.header(#name, #text);),
        "body" => quote!(call.body_set(#name, serde_json::Value::from(#text));),
        _ => quote!(call.query(#name, #text);),
    }
}

/// Puts a literal into `call`, in a body with its JSON type.
fn send_literal(address: &Address, literal: &Literal) -> TokenStream {
    let text = literal_text(literal);
    match literal {
        Literal::Int(int) if address.place == "body" => {
            let int = Token::i64_unsuffixed(*int);
            send(address, &quote!(#int))
        }
        Literal::Bool(flag) if address.place == "body" => send(address, &quote!(#flag)),
        _ => send(address, &quote!(#text)),
    }
}

/// Where the ids of a request come from, as expressions that give `&str`.
pub(super) struct Ids {
    pub(super) id: TokenStream,
    pub(super) parent: TokenStream,
    /// Fields of the parent that the request names, in the order of their values.
    pub(super) of_parent: Vec<String>,
    /// The connection, for settings.
    pub(super) connection: TokenStream,
}

/// The fixed parameters of a list, with the clause for changes in its statement.
pub(super) fn list_params(list: &List, ids: &Ids, query: &TokenStream) -> Vec<TokenStream> {
    let mut out: Vec<TokenStream> = Vec::new();
    out.extend(list.body.as_ref().map(|body| {
        let json = body.to_string();
        quote!(call.body(#json.to_owned());)
    }));
    let Some(Since::Filter {
        send: address,
        format,
        clause: Some(clause),
    }) = &list.since
    else {
        out.extend(params(&list.params, ids));
        return out;
    };
    for param in &list.params {
        let statement = match param {
            (known, Bound::Literal(Literal::Text(text))) if known == address => {
                text.split_once("{since}")
            }
            _ => None,
        };
        let Some((before, after)) = statement else {
            out.extend(params(std::slice::from_ref(param), ids));
            continue;
        };
        let rust = time_format(format, None);
        let (start, end) = clause.split_once("{time}").unwrap_or((clause, ""));
        let sent = send(address, &quote!(&[#before, &since, #after].concat()));
        out.push(quote! {
            let since = #query.modified_after.map_or_else(String::new, |time| [#start, &#rust.text(time), #end].concat());
            #sent
        });
    }
    out
}

/// The statements of fixed parameters.
pub(super) fn params(params: &[(Address, Bound)], ids: &Ids) -> Vec<TokenStream> {
    params
        .iter()
        .map(|(address, bound)| match bound {
            Bound::Setting(name) => {
                let connection = &ids.connection;
                send(address, &quote!(#connection.setting(#name)))
            }
            Bound::Literal(literal) => send_literal(address, literal),
            Bound::Id => send(address, &ids.id),
            Bound::ParentId => send(address, &ids.parent),
            Bound::ParentField { name, .. } => {
                let at = ids.of_parent.iter().position(|known| known == name);
                let at = proc_macro2::Literal::usize_unsuffixed(at.unwrap_or_default());
                send(address, &quote!(parent.value(#at)))
            }
        })
        .collect()
}

/// The statement that asks for the fields a converter reads; the first part of them when they go in parts.
///
/// `mapped` gives the names where a customer's field map may add some.
pub(super) fn select(select: &Select, mapped: Option<TokenStream>) -> TokenStream {
    let names = first(select);
    let separator = &select.separator;
    let fixed = mapped.is_none();
    let list = mapped.unwrap_or_else(|| quote!([#(#names),*]));
    match (select.send.place.as_str(), select.joined) {
        ("body", false) if fixed => send(&select.send, &quote!(vec![#(#names),*])),
        ("body", false) => send(&select.send, &list),
        ("body", true) => send(&select.send, &quote!(#list.join(#separator))),
        (_, true) => send(&select.send, &quote!(&#list.join(#separator))),
        (_, false) if fixed => {
            let one = send(&select.send, &quote!(name));
            quote!(for name in #list { #one })
        }
        (_, false) => {
            let one = send(&select.send, &quote!(&name));
            quote!(for name in #list { #one })
        }
    }
}

/// The names of the first request.
pub(super) fn first(select: &Select) -> &[String] {
    parts(select).next().unwrap_or_default()
}

/// The names of each request.
fn parts(select: &Select) -> impl Iterator<Item = &[String]> {
    let size = select.chunk.map_or(usize::MAX, |size| size as usize).max(1);
    select.names.chunks(size)
}

/// The requests behind the first one, when the fields go in parts.
pub(super) fn chunks(select: Option<&Select>, id_pointer: &str) -> Option<TokenStream> {
    let select = select?;
    let rest: Vec<TokenStream> = parts(select)
        .skip(1)
        .map(|names| quote!(&[#(#names),*]))
        .collect();
    if rest.is_empty() {
        return None;
    }
    let send = super::list::page_send(&select.send, None);
    let separator = if select.joined {
        let separator = &select.separator;
        quote!(Some(#separator))
    } else {
        quote!(None)
    };
    Some(quote! {
        rt::Selection { send: #send, separator: #separator, rest: &[#(#rest),*], id: #id_pointer }
    })
}

/// The statement of one filter.
pub(super) fn filter(filter: &Filter, query: &TokenStream) -> TokenStream {
    let name = &filter.name;
    let found = match (&filter.enumeration, filter.format.as_deref()) {
        (Some(table), _) => {
            let table = enums::table_path(table);
            // A value that the provider has no word for matches nothing; it goes out as it is.
            let sent = send(
                &filter.send,
                &quote!(#table.filter(value).as_deref().unwrap_or(value)),
            );
            quote!(if let Some(value) = #query.filters.get(#name) { #sent })
        }
        (None, Some(format @ ("epoch_seconds" | "epoch_millis"))) => {
            let format = time_format(format, None);
            let sent = send(&filter.send, &quote!(&value));
            quote! {
                if let Some(value) = #query.filters.get(#name) {
                    let value = value.parse().map_or_else(|_| value.clone(), |time| #format.text(time));
                    #sent
                }
            }
        }
        (None, _) => {
            let sent = send(&filter.send, &text_of(&filter.send, quote!(value)));
            quote!(if let Some(value) = #query.filters.get(#name) { #sent })
        }
    };
    match &filter.default {
        Some(literal) => {
            let day = filter.format.as_deref() == Some("date");
            let default = match literal {
                Literal::Text(text) if day && text == "today" => send(
                    &filter.send,
                    &quote!(connection.today().to_string().as_str()),
                ),
                literal => send_literal(&filter.send, literal),
            };
            quote!(#found else { #default })
        }
        None => found,
    }
}

/// In a body a value is owned.
fn text_of(address: &Address, value: TokenStream) -> TokenStream {
    if address.place == "body" {
        quote!(#value.as_str())
    } else {
        value
    }
}

/// The statement of "changed since", when a parameter answers it.
pub(super) fn since(since: &Since, query: &TokenStream) -> Option<TokenStream> {
    let Since::Filter {
        send: address,
        format,
        // A clause is part of the statement, which is a parameter.
        clause: None,
    } = since
    else {
        return None;
    };
    let rust = time_format(format, None);
    let sent = match (address.place.as_str(), format.as_str()) {
        ("body", "epoch_seconds") => send(address, &quote!(time.as_second())),
        ("body", "epoch_millis") => send(address, &quote!(time.as_millisecond())),
        ("body", _) => send(address, &quote!(#rust.text(time))),
        _ => send(address, &quote!(&#rust.text(time))),
    };
    Some(quote!(if let Some(time) = #query.modified_after { #sent }))
}

/// The builder method of a filter: its argument type and the text that is kept.
pub(super) fn filter_method(
    filter: &Filter,
    enumeration: Option<TokenStream>,
    common: Option<&Field>,
) -> TokenStream {
    let method = ident(&names::snake(&filter.name));
    let name = &filter.name;
    let field = common.map(|it| &it.ty);
    let (ty, text) = match (&enumeration, filter.format.as_deref()) {
        (Some(ty), _) => (ty.clone(), quote!(rt::ModelEnum::as_str(value).to_owned())),
        (None, Some("date")) => (quote!(rt::Date), quote!(value.to_string())),
        (None, Some(_)) => (quote!(rt::Timestamp), quote!(value.to_string())),
        (None, None) => match field {
            Some(FieldType::Bool) => (quote!(bool), quote!(value.to_string())),
            Some(FieldType::Int) => (quote!(i64), quote!(value.to_string())),
            _ => (quote!(&str), quote!(value.to_owned())),
        },
    };
    // What the field means, in the words of the common model.
    let mut lines = common.map_or_else(Vec::new, |it| super::markup::first_paragraph(&it.doc));
    let place = match filter.send.place.as_str() {
        "body" => format!("`{}` of the body", filter.send.name),
        _ => format!("the parameter `{}`", filter.send.name),
    };
    let default = filter.default.as_ref().map(super::client::literal_text);
    let default = default.map_or_else(String::new, |it| format!("; `{it}` when it is not given"));
    let narrows = format!("Narrows the list, by {place}{default}.");
    super::docs::push_paragraph(&mut lines, vec![narrows]);
    let doc = super::docs::attrs(&lines);
    quote! {
        #doc
        pub fn #method(mut self, value: #ty) -> Self {
            self.query.filters.insert(#name.to_owned(), #text);
            self
        }
    }
}
