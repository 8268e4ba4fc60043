//! Changes by operations of their own: searches and exports.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Export, Incremental, List as MappedList, Model as MappedModel, Name, Predicate, Search,
};
use crate::models;

use super::Check;
use super::json::Spelled;
use super::types::{Address, Deletions, Feed, Leaf, List, Model, Moment, Select, Shape, Since};

/// What a list of changes has that is not in its block.
struct Asked {
    moment: Option<Moment>,
    body: Option<serde_json::Value>,
    select: Option<Select>,
    /// Addresses that these bind.
    bound: Vec<Address>,
}

/// The model whose changes are asked for.
pub(super) struct Of<'n> {
    pub(super) category: &'n str,
    pub(super) common: &'n models::Model,
    pub(super) mapped: &'n MappedModel,
}

impl Check<'_> {
    /// How changes are asked for where an operation of its own tells them.
    pub(super) fn own_changes(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        model: &mut Model,
    ) {
        let of = Of {
            category,
            common,
            mapped,
        };
        match &mapped.incremental {
            Some(Incremental::Search(search)) => {
                let planned = self.search(&of, search, model);
                self.take(&of, &search.list, planned, model);
            }
            Some(Incremental::Export(export)) => {
                let planned = self.export(&of, export, model);
                let planned = planned.map(|planned| match &export.deleted {
                    Some(deleted) => {
                        self.without_deleted(&of, deleted, &export.list, planned, model)
                    }
                    None => planned,
                });
                self.take(&of, &export.list, planned, model);
            }
            Some(Incremental::ChangesFeed(feed)) => {
                let planned = self.changes_feed(&of, feed, model);
                if let (Some(list), Some(planned)) = (&mut model.list, planned) {
                    list.since = Some(Since::Feed(Box::new(planned)));
                }
            }
            _ => {}
        }
    }

    /// A list of changes beside the list of everything, or in its place.
    fn take(&mut self, of: &Of<'_>, mapped: &MappedList, planned: Option<List>, model: &mut Model) {
        let Some(mut planned) = planned else { return };
        let Some(list) = &mut model.list else {
            if of.mapped.list.is_none() {
                if let Some(moment) = &mut planned.moment {
                    moment.from_start = true;
                }
                planned.since = Some(Since::Moment);
                model.list = Some(planned);
            }
            return;
        };
        if planned.shape != list.shape {
            let note = |at: usize| {
                let ty = model.shapes.get(at).map(|it| it.ty);
                ty.map_or_else(String::new, |id| {
                    self.api.describe(TypeRef {
                        id,
                        nullable: false,
                    })
                })
            };
            let message = format!(
                "`{}` does not answer with the records of the list",
                mapped.op.value
            );
            let complaint = self
                .at(Code::M0504, &mapped.op.span, message)
                .note(format!(
                    "it answers with {}, the list with {}",
                    note(planned.shape),
                    note(list.shape)
                ))
                .help("make them one schema in the overlay");
            self.complain(complaint);
            return;
        }
        list.since = Some(Since::List(Box::new(planned)));
    }

    /// What search and export have in common with a list.
    fn list_of_changes(
        &mut self,
        of: &Of<'_>,
        list: &MappedList,
        model: &mut Model,
        asked: impl FnOnce(&mut Self, OperationId, Option<TypeRef>, &[Address]) -> Option<Asked>,
    ) -> Option<List> {
        let listed = self.listed(list)?;
        let asked = asked(self, listed.id, listed.item(), &listed.paging.bound);
        let more = asked.iter().flat_map(|it| it.bound.clone()).collect();
        let what = format!("the {} record", of.common.name);
        let bound = self.bind(listed, more, of.mapped.parent.is_some(), &what);
        let (asked, (planned, item)) = asked.zip(bound)?;
        let shape = self.shape(
            of.category,
            of.common,
            of.mapped,
            "list",
            &list.op,
            item,
            &mut model.shapes,
        )?;
        Some(List {
            shape,
            select: asked.select,
            moment: asked.moment,
            body: asked.body,
            reach: self.reach(of.mapped),
            ..planned
        })
    }

    fn search(&mut self, of: &Of<'_>, search: &Search, model: &mut Model) -> Option<List> {
        let selecting = model.list.as_ref().and_then(|it| it.select.clone());
        let limited = self.gives_all(search);
        self.list_of_changes(of, &search.list, model, |check, id, item, bound| {
            check.moment_format(&search.cursor.send_as);
            let cursor = check.search_cursor(of, search, item);
            let op = &search.list.op;
            let mut spelled = Spelled {
                op,
                of_search: true,
                partial: false,
                filled: bound
                    .iter()
                    .filter(|it| it.place == "body")
                    .map(|it| it.name.clone())
                    .collect(),
                cursors: Vec::new(),
                selects: Vec::new(),
            };
            let body = match &search.body {
                Some(body) => check.search_body(id, op, body, &mut spelled)?,
                None => return None,
            };
            let select = spelled.selects.first().and_then(|(pointer, span, text)| {
                if selecting.is_none() {
                    check.complain(
                        check
                            .at(
                                Code::M0502,
                                span,
                                "`$select` has no fields: the list asks for none",
                            )
                            .help("add `select` to `read.list`, or take `$select` away"),
                    );
                }
                let of_list = selecting?;
                Some(Select {
                    send: in_body(pointer),
                    names: Vec::new(),
                    joined: *text,
                    separator: of_list.separator,
                    chunk: of_list.chunk,
                })
            });
            let number = spelled.cursors.iter().all(|(_, number)| *number);
            let bound = spelled.cursors.iter().map(|(pointer, _)| in_body(pointer));
            let bound: Vec<Address> = bound.collect();
            Some(Asked {
                moment: Some(Moment {
                    send: bound.clone(),
                    format: search.cursor.send_as.value.clone(),
                    number,
                    not_after: 0,
                    from_start: false,
                    cursor: cursor.filter(|_| limited),
                    window: None,
                }),
                body: Some(body),
                select,
                bound,
            })
        })
    }

    /// Whether a search goes on behind the most records that the provider gives.
    fn gives_all(&mut self, search: &Search) -> bool {
        let Some(span) = &search.advance else {
            return false;
        };
        let connector = self.connector;
        let limited = match &search.list.paginate {
            crate::mapping::Paginate::By(name) => connector
                .paginators
                .get(&name.value)
                .is_none_or(|(_, it)| it.max_records.is_some()),
            _ => false,
        };
        if !limited {
            self.complain(
                self.at(
                    Code::M0223,
                    span,
                    "the paginator of the search does not say how many records it gives",
                )
                .help("add `max_records` to the paginator, or take `on_max_records` away"),
            );
        }
        limited
    }

    fn search_body(
        &mut self,
        id: OperationId,
        op: &Name,
        body: &crate::source::Spanned<crate::mapping::Json>,
        spelled: &mut Spelled<'_>,
    ) -> Option<serde_json::Value> {
        let operation = self.spec_operation(id)?;
        let Some(ty) = self.api.request_json(operation) else {
            let offered = super::address::offered(operation);
            self.complain(
                self.at(
                    Code::M0503,
                    &op.span,
                    format!("`{}` takes no JSON body", op.value),
                )
                .note(format!("{}: {offered}", self.api.operation_origin(id)))
                .help("name an operation that takes a query as its body"),
            );
            return None;
        };
        let value = self.spelled(ty, body, "", spelled);
        if !super::json::has_cursor(&body.value) {
            self.complain(
                self.at(
                    Code::M0701,
                    &body.span,
                    "the body does not say from when on changes are asked for",
                )
                .help("write `$cursor` where the moment goes"),
            );
            return None;
        }
        Some(value)
    }

    /// Where the time of a record stands, and its format.
    fn search_cursor(
        &mut self,
        of: &Of<'_>,
        search: &Search,
        item: Option<TypeRef>,
    ) -> Option<(String, String)> {
        let cursor = &search.cursor;
        self.moment_format(&cursor.format);
        let walked = self.walk(
            item?,
            &cursor.from,
            &format!("the {} record", of.common.name),
            &format!("sorted by {}", search.list.op.value),
        )?;
        let wrong = match (&walked.path.leaf, &walked.absent) {
            (Leaf::Text | Leaf::Integer, None) => None,
            (Leaf::Text | Leaf::Integer, Some(why)) => Some(format!("not in every record: {why}")),
            (leaf, _) => Some(format!("{}, not a time", super::path::leaf_phrase(leaf))),
        };
        if let Some(wrong) = wrong {
            self.complain(
                self.at(
                    Code::M0701,
                    &cursor.from.span,
                    format!("the cursor `{}` is {wrong}", cursor.from.value),
                )
                .note(self.api.type_origin(walked.ty))
                .help("name the time that every record has, correct the spec in the overlay, or write `client_side`"),
            );
            return None;
        }
        Some((walked.path.pointer, cursor.format.value.clone()))
    }

    fn export(&mut self, of: &Of<'_>, export: &Export, model: &mut Model) -> Option<List> {
        self.list_of_changes(of, &export.list, model, |check, id, _, _| {
            check.moment_format(&export.format);
            let not_after = export.not_after.as_ref().map(|it| check.seconds(it));
            let op = &export.list.op;
            let (send, ty) = check.address(id, op, &export.send)?;
            check.in_request(&send, &export.send);
            Some(Asked {
                moment: Some(Moment {
                    send: vec![send.clone()],
                    format: export.format.value.clone(),
                    number: check.is_number(ty),
                    not_after: not_after.flatten().unwrap_or_default(),
                    from_start: false,
                    cursor: None,
                    window: None,
                }),
                body: None,
                select: None,
                bound: vec![send],
            })
        })
    }

    /// A moment that moves goes into the query or the body.
    pub(super) fn in_request(&mut self, send: &Address, name: &Name) {
        if !matches!(send.place.as_str(), "query" | "body") {
            self.complain(
                self.at(
                    Code::M0502,
                    &name.span,
                    format!("a moment cannot go to `{}`", name.value),
                )
                .help("send it in the query or in the body"),
            );
        }
    }

    /// The export without deleted records, which are a list of their own then.
    fn without_deleted(
        &mut self,
        of: &Of<'_>,
        deleted: &Predicate,
        mapped: &MappedList,
        mut planned: List,
        model: &mut Model,
    ) -> List {
        let Some(shape) = model.shapes.get(planned.shape).cloned() else {
            return planned;
        };
        let item = TypeRef {
            id: shape.ty,
            nullable: false,
        };
        let what = format!("the {} record", of.common.name);
        let by = format!("filtered by {}", mapped.op.value);
        let Some(keep) = self.keep(deleted, item, &what, &by) else {
            return planned;
        };
        let mut list = planned.clone();
        list.keep.push(keep.clone());
        list.since = Some(Since::Moment);
        if let Some(moment) = &mut list.moment {
            moment.from_start = true;
        }
        if model.deletions.is_none() {
            model.deletions = Some(Deletions::Feed(Box::new(Feed {
                list,
                shape: Shape {
                    function: String::new(),
                    fields: Vec::new(),
                    custom_fields: None,
                    ..shape
                },
                at: None,
            })));
        }
        planned.keep.push(super::types::Keep {
            not: !keep.not,
            ..keep
        });
        planned
    }
}

fn in_body(pointer: &str) -> Address {
    Address {
        place: "body".to_owned(),
        name: pointer.to_owned(),
    }
}
