//! Lists of what has changed: the moment they ask from, feeds of ids; and deletes.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::client::option;
use super::convert::Site;
use super::read::time_format;
use super::request::{self, Ids, send};
use super::{docs, ident, list, operation};
use crate::plan::{ChangesFeed, Feed, Fetch, Get, List, Moment, Select, Since, Write};

/// `static LIST_FROM`.
pub(super) fn moment(plan: &str, moment: &Moment) -> TokenStream {
    let name = ident(&format!("{plan}_FROM"));
    let sends = moment.send.iter().map(|it| list::page_send(it, None));
    let format = time_format(&moment.format, None);
    let (number, from_start) = (moment.number, moment.from_start);
    let not_after = Token::u64_unsuffixed(moment.not_after);
    let cursor = option(moment.cursor.as_ref().map(|(pointer, format)| {
        let format = time_format(format, None);
        quote!((#pointer, #format))
    }));
    let window = option(moment.window.as_ref().map(|(address, seconds)| {
        let (send, seconds) = (
            list::page_send(address, None),
            Token::u64_unsuffixed(*seconds),
        );
        quote!(rt::TimeWindow { send: #send, seconds: #seconds })
    }));
    let doc = docs::own("From when on changes are asked for.");
    quote! {
        #doc
        static #name: rt::Changes = rt::Changes {
            send: &[#(#sends),*],
            format: #format,
            number: #number,
            not_after: #not_after,
            from_start: #from_start,
            cursor: #cursor,
            window: #window,
        };
    }
}

impl Site<'_, '_> {
    /// The statics of a list of changes that is not the list itself.
    pub(super) fn changed_plans(&self, list: &List) -> TokenStream {
        match &list.since {
            Some(Since::List(changes)) => self.list_plan("CHANGED", changes),
            Some(Since::Feed(feed)) => {
                let doc = docs::own("How the ids of what has changed are listed.");
                let model = self.model_id();
                let ids = self.plan_of(
                    "CHANGES",
                    &doc,
                    &feed.list,
                    &feed.shape,
                    (&quote!(()), &model, &quote!(|_, _| ())),
                    &quote!(None),
                );
                let one = match (&feed.fetch, &self.model.get) {
                    (Fetch::Each, Some(get)) => self.list_plan("CHANGED", &as_list(get)),
                    _ => TokenStream::new(),
                };
                quote!(#ids #one)
            }
            _ => TokenStream::new(),
        }
    }

    /// The method that lists what has changed, and the statement that calls it.
    pub(super) fn changed_method(&self, list: &List, words: &str) -> Option<TokenStream> {
        let (body, by) = match &list.since {
            Some(Since::List(changes)) => (self.stream_body(changes, "CHANGED"), changes.operation),
            Some(Since::Feed(feed)) => (self.feed_body(list, feed), feed.list.operation),
            _ => return None,
        };
        let common = self.common_type();
        let raw = self
            .model
            .shapes
            .get(list.shape)
            .map(|it| self.raw_type(it));
        let by = self.it.plan.operations.get(by).map(|it| it.method.as_str());
        let doc = docs::own(&format!(
            "Lists {words} that have changed, by `{}`.",
            by.unwrap_or_default()
        ));
        Some(quote! {
            #doc
            fn changed(self) -> rt::Records<#common, #raw> { #body }
        })
    }

    /// Ids from the feed, their records from the list or one by one.
    fn feed_body(&self, list: &List, feed: &ChangesFeed) -> TokenStream {
        let ids = Ids {
            id: quote!(ids),
            parent: quote!(""),
            of_parent: Vec::new(),
            connection: quote!(connection),
        };
        let raw = self.model.without_raw;
        let entries = operation::static_path(self.it, feed.list.operation);
        let sets = request::list_params(&feed.list, &ids, &quote!(query));
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let told = list::told(&feed.list, "CHANGES", false);
        let (size, plan, told_records, fetch, filtered) = match (&feed.fetch, &self.model.get) {
            (
                Fetch::Batch {
                    send: to,
                    size,
                    joined,
                },
                _,
            ) => {
                let mut sets = request::list_params(list, &ids, &quote!(query));
                sets.extend(
                    list.select
                        .as_ref()
                        .map(|select| self.select_of(select, "List")),
                );
                let filters = list.filters.iter();
                sets.extend(filters.map(|it| request::filter(it, &quote!(query))));
                sets.push(if *joined {
                    send(to, &quote!(ids))
                } else {
                    let one = send(to, &quote!(id));
                    quote!(for id in ids.split(',') { #one })
                });
                let told = list::told(list, "LIST", raw);
                (
                    *size,
                    ident("LIST"),
                    told,
                    (list.operation, sets),
                    !list.filters.is_empty(),
                )
            }
            (Fetch::Each, get) => {
                let mut sets = Vec::new();
                if let Some(get) = get {
                    sets.extend(request::params(&get.params, &ids));
                    sets.extend(
                        get.select
                            .as_ref()
                            .map(|select| self.select_of(select, "Get")),
                    );
                }
                let operation = get.as_ref().map_or(list.operation, |it| it.operation);
                let one = get.as_ref().map(as_list);
                let told = one.map(|it| list::told(&it, "CHANGED", raw));
                let told = quote!(.single().unfiltered() #told);
                (1, ident("CHANGED"), told, (operation, sets), false)
            }
        };
        let size = Token::u32_unsuffixed(size);
        let (read, record_sets) = fetch;
        let read = operation::static_path(self.it, read);
        let query = filtered.then(|| quote!(let query = self.query.clone();));
        let tables = self
            .table_list()
            .map(|tables| quote!(.with_tables(#tables)));
        quote! {
            let connection = self.client.connection.clone();
            let #mutable call = connection.call(&#entries);
            #(#sets)*
            let ids = connection
                .list(call, &CHANGES, &self.query.for_another())
                #told
                .remote_ids()
                .feed(#size);
            #query
            let call = move |ids: &str| {
                let mut call = connection.call(&#read);
                #(#record_sets)*
                call
            };
            self.client.connection.list_children(ids, call, &#plan, &self.query) #told_records #tables
        }
    }
}

impl Site<'_, '_> {
    /// The method that lists deleted records.
    pub(super) fn deleted_method(&self, feed: &Feed, words: &str) -> TokenStream {
        let raw = self.raw_type(&feed.shape);
        let since = match &feed.list.since {
            Some(_) => "`modified_after` and `after` say since when",
            None => "the provider cannot be asked since when",
        };
        let doc = docs::own(&format!(
            "Lists {words} that were deleted, page by page; {since}."
        ));
        let body = self.stream_body(&feed.list, "DELETED");
        quote! {
            #doc
            pub fn deleted(self) -> rt::Records<conjoin_runtime::Deleted, #raw> { #body }
        }
    }

    pub(super) fn delete_method(&self, write: &Write) -> TokenStream {
        let operation = operation::static_path(self.it, write.operation);
        let sets = request::params(&write.params, &self.ids());
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        let doc = docs::own("Deletes one by its remote id.");
        let errors = super::model::errors_doc();
        quote! {
            #doc
            #errors
            pub async fn delete(&self, id: &str) -> Result<(), rt::Error> {
                let #mutable call = self.client.connection.call(&#operation);
                #(#sets)*
                call.send::<()>().await?;
                Ok(())
            }
        }
    }

    /// The statement that asks for fields in the closure of a feed.
    fn select_of(&self, select: &Select, of: &str) -> TokenStream {
        let mapped = self.selected(request::first(select), of, &quote!(connection));
        request::select(select, mapped)
    }
}

/// One record as a list of one.
fn as_list(get: &Get) -> List {
    List {
        operation: get.operation,
        shape: get.shape,
        records: get.record.clone(),
        next: crate::plan::Next::None(String::new()),
        size: None,
        max_pages: None,
        max_records: None,
        max_empty_pages: None,
        params: get.params.clone(),
        select: get.select.clone(),
        filters: Vec::new(),
        keep: Vec::new(),
        moment: None,
        body: None,
        since: None,
        reach: crate::plan::Reach::default(),
    }
}
