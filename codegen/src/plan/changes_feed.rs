//! Changes by feeds of ids: what is listed, and how the records are read.

use crate::api::{Kind, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{ChangesFeed as MappedFeed, Fetch as MappedFetch};

use super::Check;
use super::changes::Of;
use super::field::Shape as Reading;
use super::paging::Paged;
use super::types::{
    ChangesFeed, Deletions, Feed, Fetch, Id, Leaf, List, Model, Moment, Next, RecordStep, Shape,
    Since,
};

impl Check<'_> {
    pub(super) fn changes_feed(
        &mut self,
        of: &Of<'_>,
        feed: &MappedFeed,
        model: &mut Model,
    ) -> Option<ChangesFeed> {
        let list = &feed.list;
        let id = self.operation(&list.op)?;
        let response = self.response(id, &list.op)?;
        let entries = self.records(&list.op, &list.records, response);
        let item = entries.as_ref().map(|(_, item)| *item);
        let paging = self.paging(&Paged {
            id,
            list,
            response,
            item,
        });
        let (moment, taken) = self.feed_moment(id, feed)?;
        let mut bound = paging.bound;
        bound.extend(moment.send.iter().cloned());
        let params = self.params(id, &list.op, &list.params, &bound, false);
        self.continued_params(paging.continued, &params, false);
        let fetch = self.fetch(of, feed, model);
        let (records, item) = entries?;
        let next = match &feed.next {
            Some(path) => {
                let (token, leaf) = self.response_path(&list.op, path, response)?;
                let (_, send) = feed.cursor.as_ref().map(|(send, _)| ((), send))?;
                self.token_type(&list.op, path, &leaf, send, taken);
                Next::Durable {
                    pages: Box::new(paging.next),
                    token: Some(token),
                    send: moment.send.first().cloned(),
                }
            }
            None => paging.next,
        };
        let (list, shape) = self.entries(of, feed, item, records)?;
        let planned = List {
            operation: id.0 as usize,
            next,
            size: paging.size,
            max_pages: paging.max_pages,
            max_records: paging.max_records,
            max_empty_pages: paging.max_empty_pages,
            params,
            moment: Some(moment),
            reach: self.reach(of.mapped),
            ..list
        };
        let planned = self.without_deleted_entries(of, feed, planned, &shape, model);
        Some(ChangesFeed {
            list: planned,
            shape,
            fetch: fetch?,
        })
    }

    /// Where the moment of a feed goes.
    fn feed_moment(&mut self, id: OperationId, feed: &MappedFeed) -> Option<(Moment, TypeRef)> {
        let op = &feed.list.op;
        let Some((send, format)) = &feed.cursor else {
            self.complain(
                self.at(
                    Code::M0701,
                    &op.span,
                    format!(
                        "nothing tells `{}` from when on changes are asked for",
                        op.value
                    ),
                )
                .help("add `send: {<address>: {cursor: rfc3339}}`"),
            );
            return None;
        };
        self.moment_format(format);
        let (address, ty) = self.address(id, op, send)?;
        self.in_request(&address, send);
        let moment = Moment {
            send: vec![address],
            format: format.value.clone(),
            number: self.is_number(ty),
            not_after: 0,
            from_start: true,
            cursor: None,
            window: None,
        };
        Some((moment, ty))
    }

    /// The entries of a feed: their type, their id.
    fn entries(
        &mut self,
        of: &Of<'_>,
        feed: &MappedFeed,
        item: TypeRef,
        records: Vec<RecordStep>,
    ) -> Option<(List, Shape)> {
        let what = format!("a change of {}", of.common.name);
        let reading = Reading {
            start: item,
            slot: "list",
            category: of.category,
            what: what.clone(),
            by: format!("read by {}", feed.list.op.value),
        };
        let id = self.id(&reading, &feed.id, feed.id_int_to_string)?;
        let keep = self.kept(&feed.list, item, &what);
        let list = List {
            operation: 0,
            shape: 0,
            records,
            next: Next::None(String::new()),
            size: None,
            max_pages: None,
            max_records: None,
            max_empty_pages: None,
            params: Vec::new(),
            select: None,
            filters: Vec::new(),
            keep,
            moment: None,
            body: None,
            since: Some(Since::Moment),
            reach: super::types::Reach::default(),
        };
        let shape = Shape {
            ty: item.id,
            function: String::new(),
            id: Id::At(id),
            fields: Vec::new(),
            custom_fields: None,
        };
        Some((list, shape))
    }

    fn without_deleted_entries(
        &mut self,
        of: &Of<'_>,
        feed: &MappedFeed,
        mut planned: List,
        shape: &Shape,
        model: &mut Model,
    ) -> List {
        let Some(deleted) = &feed.deleted else {
            return planned;
        };
        let item = TypeRef {
            id: shape.ty,
            nullable: false,
        };
        let what = format!("a change of {}", of.common.name);
        let by = format!("filtered by {}", feed.list.op.value);
        let Some(keep) = self.keep(deleted, item, &what, &by) else {
            return planned;
        };
        if model.deletions.is_none() {
            let mut list = planned.clone();
            list.keep.push(keep.clone());
            model.deletions = Some(Deletions::Feed(Box::new(Feed {
                list,
                shape: shape.clone(),
                at: None,
            })));
        }
        planned.keep.push(super::types::Keep {
            not: !keep.not,
            ..keep
        });
        planned
    }

    /// How the records of a feed are read.
    fn fetch(&mut self, of: &Of<'_>, feed: &MappedFeed, model: &Model) -> Option<Fetch> {
        let refuse = |check: &mut Self, span, message: String, help: &str| {
            check.complain(check.at(Code::M0703, span, message).help(help.to_owned()));
        };
        let name = &of.common.name;
        let span = match &feed.fetch {
            MappedFetch::Batch { span, .. } | MappedFetch::Each(span) => span,
        };
        let Some(mapped) = &of.mapped.list else {
            let message = format!("{name} has no list for what is older than the feed");
            refuse(self, span, message, "add `read.list`");
            return None;
        };
        match &feed.fetch {
            MappedFetch::Each(span) => {
                if of.mapped.get.is_none() {
                    let message = format!("{name} cannot be read one by one");
                    refuse(
                        self,
                        span,
                        message,
                        "add `read.get`, or write `batch: list`",
                    );
                    return None;
                }
                let (list, get) = model.list.as_ref().zip(model.get.as_ref())?;
                if list.shape != get.shape {
                    let message = format!("one {name} comes as another type than the list of them");
                    let help = "make them one schema in the overlay, or write `batch: list`";
                    refuse(self, span, message, help);
                    return None;
                }
                Some(Fetch::Each)
            }
            MappedFetch::Batch {
                send, int, size, ..
            } => {
                let list = model.list.as_ref()?;
                let id = OperationId(u32::try_from(list.operation).ok()?);
                let (address, ty) = self.address(id, &mapped.op, send)?;
                let (item, most) = match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
                    Some(Kind::Array {
                        items, max_items, ..
                    }) => (super::path::leaf(self.api, *items), *max_items),
                    _ => (super::path::leaf(self.api, ty), None),
                };
                let fits = match item {
                    Leaf::Integer => int.is_some(),
                    Leaf::Text | Leaf::Any => int.is_none(),
                    _ => false,
                };
                if !fits {
                    let words = super::path::leaf_phrase(&super::path::leaf(self.api, ty));
                    let help = match (&item, int) {
                        (Leaf::Integer, None) => "add `as: int`",
                        (Leaf::Text, Some(_)) => "take `as: int` away",
                        _ => "name the parameter that takes ids, or write `each: get`",
                    };
                    let complaint = self
                        .at(
                            Code::M0703,
                            &send.span,
                            format!(
                                "`{}` of `{}` is {words}, which cannot take the ids",
                                send.value, mapped.op.value
                            ),
                        )
                        .note(self.api.type_origin(ty))
                        .help(help);
                    self.complain(complaint);
                    return None;
                }
                if let Some(most) =
                    most.filter(|most| u64::try_from(size.value).is_ok_and(|it| it > *most))
                {
                    let complaint = self
                        .at(
                            Code::M0703,
                            &size.span,
                            format!("{} ids are over the maximum of {most}", size.value),
                        )
                        .note(self.api.type_origin(ty))
                        .help(format!("lower it to {most}"));
                    self.complain(complaint);
                }
                let operation = self.spec_operation(id)?;
                let joined = operation
                    .params
                    .iter()
                    .find(|param| param.name == address.name)
                    .is_none_or(|param| {
                        !(param.explode
                            && matches!(super::path::leaf(self.api, param.ty), Leaf::List(_)))
                    });
                Some(Fetch::Batch {
                    send: address,
                    size: u32::try_from(size.value).ok()?,
                    joined,
                })
            }
        }
    }
}
