//! The statics that the runtime reads and writes records by.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::access::Paths;
use super::client::option;
use super::convert::{Site, mentions, place};
use super::{docs, ident, operation, read, request};
use crate::names;
use crate::plan::{
    Address, Feed, Get, IdFrom, List, Literal, Next, RecordStep, Shape, Since, Stop, Write,
};

/// Pages of one stream when the mapping sets no limit.
const MOST_PAGES: u32 = 10_000;

impl Site<'_, '_> {
    /// `hris.employee`.
    pub(super) fn model_id(&self) -> String {
        model_id(self.category, &self.model.name)
    }

    /// `static LIST`, and `CHANGED` for the list of what has changed.
    pub(super) fn list_plan(&self, name: &str, list: &List) -> TokenStream {
        let Some(shape) = self.model.shapes.get(list.shape) else {
            return TokenStream::new();
        };
        let (common, model) = (self.common_type(), self.model_id());
        let convert = ident(&shape.function);
        let doc = docs::own(if name == "LIST" {
            "How records are listed."
        } else {
            "How records that have changed are listed."
        });
        self.plan_of(
            name,
            &doc,
            list,
            shape,
            (&common, &model, &quote!(#convert)),
            &self.mapped(),
        )
    }

    /// `static DELETED`.
    pub(super) fn deleted_plan(&self, feed: &Feed) -> TokenStream {
        let mut paths = Paths::new(self.it, self.category, "raw", feed.shape.ty);
        let at = feed.at.as_ref().map_or_else(
            || quote!(None),
            |at| read::value(&mut paths, &place("at", ""), at),
        );
        let lets = paths.lets();
        let raw = if mentions(&quote!(#lets #at), "raw") {
            "raw"
        } else {
            "_raw"
        };
        let cx = if mentions(&at, "cx") { "cx" } else { "_cx" };
        let (raw, cx) = (ident(raw), ident(cx));
        let convert = if lets.is_empty() {
            quote!(|#raw, #cx| conjoin_runtime::Deleted::at(#at))
        } else {
            quote!(|#raw, #cx| { #lets conjoin_runtime::Deleted::at(#at) })
        };
        let model = format!("{}.deleted", self.model_id());
        let doc = docs::own("How deleted records are listed.");
        let common = quote!(conjoin_runtime::Deleted);
        self.plan_of(
            "DELETED",
            &doc,
            &feed.list,
            &feed.shape,
            (&common, &model, &convert),
            &quote!(None),
        )
    }

    pub(super) fn plan_of(
        &self,
        name: &str,
        doc: &TokenStream,
        list: &List,
        shape: &Shape,
        (common, model, convert): (&TokenStream, &str, &TokenStream),
        mapped: &TokenStream,
    ) -> TokenStream {
        let raw = self.raw_type(shape);
        let records = steps(&list.records);
        let next = self.next(&list.next);
        let size = option(list.size.as_ref().map(|size| {
            let send = match &size.send {
                Some(send) => page_send(send, None),
                None => quote!(rt::Send::Nowhere),
            };
            let (value, max) = (
                Token::u32_unsuffixed(size.value),
                Token::u32_unsuffixed(size.max),
            );
            quote!(rt::PageSize { send: #send, value: #value, max: #max })
        }));
        let max_pages = Token::u32_unsuffixed(list.max_pages.unwrap_or(MOST_PAGES));
        let id = self.id(shape);
        let id_pointer = shape.id.pointer();
        let keep = option(self.keep(shape, &list.keep));
        let moment = list
            .moment
            .as_ref()
            .map(|moment| super::changes::moment(name, moment));
        let chunks = request::chunks(list.select.as_ref(), id_pointer).map(|value| {
            let (name, doc) = (
                ident(&format!("{name}_FIELDS")),
                docs::own("The fields that further requests ask for."),
            );
            quote!(#doc static #name: rt::Selection = #value;)
        });
        let name = ident(name);
        quote! {
            #doc
            static #name: rt::ListPlan<#common, #raw> = rt::ListPlan {
                model: #model,
                records: #records,
                next: #next,
                size: #size,
                max_pages: #max_pages,
                id: #id,
                id_pointer: #id_pointer,
                convert: #convert,
                keep: #keep,
                mapped: #mapped,
            };
            #moment
            #chunks
        }
    }

    /// `static GET`.
    pub(super) fn get_plan(&self, get: &Get) -> TokenStream {
        let doc = docs::own("How one record is read.");
        let plan = self.record_plan("GET", &doc, &get.record, get.shape);
        let id_pointer = self.model.shapes.get(get.shape).map(|it| it.id.pointer());
        let chunks = id_pointer.and_then(|it| request::chunks(get.select.as_ref(), it));
        let chunks = chunks.map(|value| {
            let doc = docs::own("The fields that further requests ask for.");
            quote!(#doc static GET_FIELDS: rt::Selection = #value;)
        });
        quote!(#plan #chunks)
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
        let id_pointer = shape.id.pointer();
        let convert = ident(&shape.function);
        let mapped = self.mapped();
        let name = ident(name);
        quote! {
            #doc
            static #name: rt::GetPlan<#common, #raw> = rt::GetPlan {
                model: #model,
                record: #record,
                id: #id,
                id_pointer: #id_pointer,
                convert: #convert,
                mapped: #mapped,
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
            match name {
                "CREATE" => "a new record",
                "UPSERT" => "a record that is new or changed",
                _ => "a change",
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
    let steps = steps.iter().filter_map(|step| {
        Some(match step {
            RecordStep::Key(key) => quote!(rt::Step::Key(#key)),
            RecordStep::Optional(key) => quote!(rt::Step::Optional(#key)),
            RecordStep::Values => quote!(rt::Step::Values),
            RecordStep::One => return None,
            RecordStep::Find { key, equals } => {
                let equals = match equals {
                    Literal::Text(text) => text.clone(),
                    other => super::client::literal_text(other),
                };
                quote!(rt::Step::Find { key: #key, equals: #equals })
            }
        })
    });
    quote!(&[#(#steps),*])
}

/// Where a number or token goes; with a clause, to the end of the text there.
pub(super) fn page_send(address: &Address, clause: Option<&String>) -> TokenStream {
    let name = &address.name;
    match (address.place.as_str(), clause) {
        ("body", None) => quote!(rt::Send::Body(#name)),
        ("body", Some(text)) => quote!(rt::Send::BodyText { pointer: #name, text: #text }),
        (_, None) => quote!(rt::Send::Query(#name)),
        (_, Some(text)) => quote!(rt::Send::QueryText { name: #name, text: #text }),
    }
}

impl Site<'_, '_> {
    fn next(&self, next: &Next) -> TokenStream {
        let text = |it: &Option<String>| option(it.as_ref().map(|it| quote!(#it)));
        match next {
            Next::None(_) => quote!(rt::Next::None),
            Next::Cursor {
                next,
                send,
                alone,
                stop,
            } => {
                let (send, stop) = (page_send(send, None), self::stop(stop));
                match alone {
                    None => quote!(rt::Next::Cursor { next: #next, send: #send, stop: #stop }),
                    Some(operation) => {
                        let operation = operation::static_path(self.it, *operation);
                        quote!(rt::Next::Continue { operation: &#operation, next: #next, send: #send, stop: #stop })
                    }
                }
            }
            Next::Url {
                body,
                link,
                hosts,
                stop,
            } => {
                let (body, link, stop) = (text(body), text(link), self::stop(stop));
                quote!(rt::Next::Url { body: #body, link: #link, hosts: &[#(#hosts),*], stop: #stop })
            }
            Next::Page {
                send,
                clause,
                start,
                stop,
            } => {
                let (send, stop) = (page_send(send, clause.as_ref()), self::stop(stop));
                let start = Token::u64_unsuffixed(*start);
                quote!(rt::Next::Page { send: #send, start: #start, stop: #stop })
            }
            Next::Offset {
                send,
                clause,
                start,
                by_size,
                stop,
            } => {
                let (send, stop) = (page_send(send, clause.as_ref()), self::stop(stop));
                let start = Token::u64_unsuffixed(*start);
                let step = if *by_size {
                    quote!(rt::OffsetStep::Size)
                } else {
                    quote!(rt::OffsetStep::Count)
                };
                quote!(rt::Next::Offset { send: #send, start: #start, step: #step, stop: #stop })
            }
            Next::LastId { id, send, stop } => {
                let (send, stop) = (page_send(send, None), self::stop(stop));
                quote!(rt::Next::LastId { id: #id, send: #send, stop: #stop })
            }
            Next::Durable { pages, token, send } => {
                let (pages, token) = (self.next(pages), text(token));
                let send = option(send.as_ref().map(|send| page_send(send, None)));
                quote!(rt::Next::Durable { pages: &#pages, token: #token, send: #send })
            }
        }
    }
}

/// What a stream is told of its list besides the plan.
pub(super) fn told(list: &List, plan: &str, without_raw: bool) -> TokenStream {
    let changes = list.moment.as_ref().map(|_| {
        let name = ident(&format!("{plan}_FROM"));
        quote!(.changes(&#name))
    });
    // Filters are of the list of everything; one that takes a time in parts is that list.
    let own = list.moment.is_some() && !matches!(list.since, Some(Since::Filter { .. }));
    let unfiltered = own.then(|| quote!(.unfiltered()));
    let fields = list
        .select
        .as_ref()
        .filter(|select| {
            select
                .chunk
                .is_some_and(|size| select.names.len() > size as usize)
        })
        .map(|_| {
            let name = ident(&format!("{plan}_FIELDS"));
            quote!(.selection(&#name))
        });
    let raw = without_raw.then(|| quote!(.without_raw()));
    let single = list.is_one().then(|| quote!(.single()));
    let number = |method: &str, value: Option<u64>| {
        value.map(|value| {
            let (method, value) = (ident(method), Token::u64_unsuffixed(value));
            quote!(.#method(#value))
        })
    };
    [
        number("max_records", list.max_records),
        number("max_empty_pages", list.max_empty_pages.map(u64::from)),
        number("overlap", list.reach.overlap),
        number("look_back", list.reach.look_back),
    ]
    .into_iter()
    .chain([changes, unfiltered, fields, raw, single])
    .flatten()
    .collect()
}

fn stop(stop: &Stop) -> TokenStream {
    match stop {
        Stop::Absent => quote!(rt::Stop::Absent),
        Stop::Empty => quote!(rt::Stop::Empty),
        Stop::Short => quote!(rt::Stop::Short),
        Stop::Is { path, is } => quote!(rt::Stop::Is { path: #path, is: #is }),
        Stop::Equals { path, equals } => quote!(rt::Stop::Equals { path: #path, equals: #equals }),
        Stop::TotalPages(path) => quote!(rt::Stop::TotalPages(#path)),
        Stop::Total(path) => quote!(rt::Stop::Total(#path)),
    }
}
