//! The statics that the runtime reads and writes records by.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::client::option;
use super::convert::Site;
use super::{docs, ident};
use crate::names;
use crate::plan::{Address, Get, IdFrom, List, Literal, Next, RecordStep, Stop, Write};

/// Pages of one stream when the mapping sets no limit.
const MOST_PAGES: u32 = 10_000;

impl Site<'_, '_> {
    /// `hris.employee`.
    pub(super) fn model_id(&self) -> String {
        model_id(self.category, &self.model.name)
    }

    /// `static LIST`.
    pub(super) fn list_plan(&self, list: &List) -> TokenStream {
        let Some(shape) = self.model.shapes.get(list.shape) else {
            return TokenStream::new();
        };
        let (common, raw) = (self.common_type(), self.raw_type(shape));
        let model = self.model_id();
        let records = steps(&list.records);
        let next = next(&list.next);
        let size = option(list.size.as_ref().map(|size| {
            let send = page_send(&size.send);
            let (value, max) = (
                Token::u32_unsuffixed(size.value),
                Token::u32_unsuffixed(size.max),
            );
            quote!(rt::PageSize { send: #send, value: #value, max: #max })
        }));
        let max_pages = Token::u32_unsuffixed(list.max_pages.unwrap_or(MOST_PAGES));
        let id = self.id(shape);
        let id_pointer = &shape.id.pointer;
        let convert = ident(&shape.function);
        let keep = option(self.keep(shape, &list.keep));
        let doc = docs::own("How records are listed.");
        quote! {
            #doc
            static LIST: rt::ListPlan<#common, #raw> = rt::ListPlan {
                model: #model,
                records: #records,
                next: #next,
                size: #size,
                max_pages: #max_pages,
                id: #id,
                id_pointer: #id_pointer,
                convert: #convert,
                keep: #keep,
            };
        }
    }

    /// `static GET`.
    pub(super) fn get_plan(&self, get: &Get) -> TokenStream {
        let doc = docs::own("How one record is read.");
        self.record_plan("GET", &doc, &get.record, get.shape)
    }

    fn record_plan(
        &self,
        name: &str,
        doc: &TokenStream,
        record: &[RecordStep],
        shape: usize,
    ) -> TokenStream {
        let Some(shape) = self.model.shapes.get(shape) else {
            return TokenStream::new();
        };
        let (common, raw) = (self.common_type(), self.raw_type(shape));
        let model = self.model_id();
        let record = steps(record);
        let id = self.id(shape);
        let id_pointer = &shape.id.pointer;
        let convert = ident(&shape.function);
        let name = ident(name);
        quote! {
            #doc
            static #name: rt::GetPlan<#common, #raw> = rt::GetPlan {
                model: #model,
                record: #record,
                id: #id,
                id_pointer: #id_pointer,
                convert: #convert,
            };
        }
    }

    /// `static CREATE` or `UPDATE`, and the plan of the record in the answer.
    pub(super) fn write_plan(&self, name: &str, write: &Write) -> TokenStream {
        let static_name = ident(name);
        let common = self.common_type();
        let model = self.model_id();
        let id = match &write.id_from {
            IdFrom::Body(pointer) => quote!(rt::IdFrom::Body(#pointer)),
            IdFrom::Header { name, last_segment } => {
                quote!(rt::IdFrom::Header { name: #name, last_segment: #last_segment })
            }
            IdFrom::Given => quote!(rt::IdFrom::Given),
            IdFrom::None => quote!(rt::IdFrom::None),
        };
        let record_name = format!("{name}D");
        let shape = write
            .record
            .as_ref()
            .and_then(|(_, shape)| self.model.shapes.get(*shape));
        let (raw, record, plan) = match (&write.record, shape) {
            (Some((steps, at)), Some(shape)) => {
                let doc = docs::own("How the record in the answer is read.");
                let plan = self.record_plan(&record_name, &doc, steps, *at);
                let record_name = ident(&record_name);
                (self.raw_type(shape), quote!(Some(&#record_name)), plan)
            }
            _ => (quote!(()), quote!(None), TokenStream::new()),
        };
        let doc = docs::own(&format!(
            "What the answer to {} tells.",
            if name == "CREATE" {
                "a new record"
            } else {
                "a change"
            }
        ));
        quote! {
            #doc
            static #static_name: rt::WritePlan<#common, #raw> = rt::WritePlan { model: #model, id: #id, record: #record };
            #plan
        }
    }
}

/// `hris.employee`.
pub(super) fn model_id(category: &str, model: &str) -> String {
    format!("{category}.{}", names::snake(model))
}

fn steps(steps: &[RecordStep]) -> TokenStream {
    let steps = steps.iter().map(|step| match step {
        RecordStep::Key(key) => quote!(rt::Step::Key(#key)),
        RecordStep::Values => quote!(rt::Step::Values),
        RecordStep::Find { key, equals } => {
            let equals = match equals {
                Literal::Text(text) => text.clone(),
                other => super::client::literal_text(other),
            };
            quote!(rt::Step::Find { key: #key, equals: #equals })
        }
    });
    quote!(&[#(#steps),*])
}

fn page_send(address: &Address) -> TokenStream {
    let name = &address.name;
    if address.place == "body" {
        quote!(rt::Send::Body(#name))
    } else {
        quote!(rt::Send::Query(#name))
    }
}

fn next(next: &Next) -> TokenStream {
    let text = |it: &Option<String>| option(it.as_ref().map(|it| quote!(#it)));
    match next {
        Next::None(_) => quote!(rt::Next::None),
        Next::Cursor { next, send, stop } => {
            let (send, stop) = (page_send(send), self::stop(stop));
            quote!(rt::Next::Cursor { next: #next, send: #send, stop: #stop })
        }
        Next::Url { body, link, stop } => {
            let (body, link, stop) = (text(body), text(link), self::stop(stop));
            quote!(rt::Next::Url { body: #body, link: #link, stop: #stop })
        }
        Next::Page { send, start, stop } => {
            let (send, stop, start) = (
                page_send(send),
                self::stop(stop),
                Token::u64_unsuffixed(*start),
            );
            quote!(rt::Next::Page { send: #send, start: #start, stop: #stop })
        }
        Next::Offset { send, stop } => {
            let (send, stop) = (page_send(send), self::stop(stop));
            quote!(rt::Next::Offset { send: #send, stop: #stop })
        }
    }
}

fn stop(stop: &Stop) -> TokenStream {
    match stop {
        Stop::Absent => quote!(rt::Stop::Absent),
        Stop::Empty => quote!(rt::Stop::Empty),
        Stop::Is { path, is } => quote!(rt::Stop::Is { path: #path, is: #is }),
        Stop::TotalPages(path) => quote!(rt::Stop::TotalPages(#path)),
        Stop::Total(path) => quote!(rt::Stop::Total(#path)),
    }
}
