//! Incremental reads and deletions: how changes are asked for, how far back, and how deletions show.

use crate::api::OperationId;
use crate::diagnostic::Code;
use crate::mapping::{
    Changed, Deleted as MappedDeleted, DeletedFeed, Incremental, List as MappedList, Literal,
    Model as MappedModel, Name, Value,
};
use crate::models;

use super::Check;
use super::field::{Shape as Reading, Target};
use super::paging::Paged;
use super::types::{Deletions, Feed, List, Reach, Shape, Since};

impl Check<'_> {
    /// How "changed since" is answered.
    pub(super) fn since(
        &mut self,
        id: OperationId,
        list: &MappedList,
        mapped: &MappedModel,
        common: &models::Model,
    ) -> Option<Since> {
        match mapped.incremental.as_ref() {
            Some(Incremental::Filter(changed)) => self.changed(id, list, changed),
            Some(Incremental::ClientSide { cursor, .. }) => {
                let timed = common
                    .fields
                    .get(&cursor.value)
                    .cloned()
                    .or_else(|| models::envelope_field(&cursor.value))
                    .is_some_and(|field| field.ty == models::FieldType::DateTime);
                if !timed || !mapped.fields.contains_key(&cursor.value) {
                    let known: Vec<&str> = mapped
                        .fields
                        .keys()
                        .map(String::as_str)
                        .filter(|name| name.ends_with("_at"))
                        .collect();
                    self.complain(
                        self.at(
                            Code::M0701,
                            &cursor.span,
                            format!("`{}` is not a mapped time of {}", cursor.value, common.name),
                        )
                        .did_you_mean(&cursor.value, known.iter().copied())
                        .help(super::path::list("mapped times are", &known)),
                    );
                    return None;
                }
                Some(Since::ClientSide {
                    cursor: cursor.value.clone(),
                })
            }
            Some(Incremental::None { .. }) => None,
            None => {
                if let Some((span, _)) = mapped.fields.get("remote_updated_at") {
                    self.complain(
                        self.at(Code::M0702, span, format!("{} knows when it changed, but nothing says how to ask for changes", common.name))
                            .help("add `incremental: {filter: ..}`, `{client_side: ..}` or `{none: <why>}`"),
                    );
                }
                None
            }
        }
    }

    /// A parameter that takes a time.
    fn changed(&mut self, id: OperationId, list: &MappedList, changed: &Changed) -> Option<Since> {
        const FORMATS: [&str; 4] = ["rfc3339", "date", "epoch_seconds", "epoch_millis"];
        let format = &changed.format;
        if !FORMATS.contains(&format.value.as_str()) {
            self.complain(
                self.at(
                    Code::M0701,
                    &format.span,
                    format!("`{}` is not a time format", format.value),
                )
                .did_you_mean(&format.value, FORMATS)
                .help(format!("one of {}", FORMATS.join(", "))),
            );
        }
        let (send, takes) = self.address(id, &list.op, &changed.send)?;
        if let Some(clause) = &changed.clause {
            if !clause.value.contains("{time}") {
                self.complain(
                    self.at(
                        Code::M0701,
                        &clause.span,
                        "the clause does not hold the time",
                    )
                    .help("write `{time}` where it goes"),
                );
                return None;
            }
            self.statement(list, &changed.send, takes);
            if let Some((_, Value::Const(statement))) = list.params.get(&changed.send.value)
                && let Literal::Text(text) = &statement.value
                && text.matches("{since}").count() != 1
            {
                self.complain(
                    self.at(
                        Code::M0701,
                        &statement.span,
                        "the statement does not say once where the clause for changes goes",
                    )
                    .help("write `{since}` there; it is left out when everything is read"),
                );
            }
        }
        Some(Since::Filter {
            send,
            format: format.value.clone(),
            clause: changed.clause.as_ref().map(|it| it.value.clone()),
        })
    }

    /// How far back a model can be asked for changes.
    pub(super) fn reach(&mut self, mapped: &MappedModel) -> Reach {
        match &mapped.incremental {
            Some(Incremental::Filter(changed)) => self.reach_of(changed),
            Some(Incremental::ClientSide { overlap, .. }) => Reach {
                overlap: overlap.as_ref().and_then(|it| self.seconds(it)),
                look_back: None,
            },
            _ => Reach::default(),
        }
    }

    fn reach_of(&mut self, changed: &Changed) -> Reach {
        Reach {
            overlap: changed.overlap.as_ref().and_then(|it| self.seconds(it)),
            look_back: changed.look_back.as_ref().and_then(|it| self.seconds(it)),
        }
    }

    /// A span of time such as `5m`.
    fn seconds(&mut self, name: &Name) -> Option<u64> {
        let digits = name
            .value
            .trim_end_matches(|ch: char| ch.is_ascii_alphabetic());
        let unit = match &name.value[digits.len()..] {
            "s" => Some(1),
            "m" => Some(60),
            "h" => Some(3_600),
            "d" => Some(86_400),
            _ => None,
        };
        let value = digits.parse::<u64>().ok().zip(unit);
        let value = value.and_then(|(number, unit)| number.checked_mul(unit));
        if value.is_none() {
            self.complain(
                self.at(
                    Code::M0701,
                    &name.span,
                    format!("`{}` is not a span of time", name.value),
                )
                .help("write `30s`, `5m`, `12h` or `30d`"),
            );
        }
        value
    }

    /// How deletions show.
    pub(super) fn deletions(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
    ) -> Option<Deletions> {
        const FLAG: &str = "remote_was_deleted";
        match mapped.deleted.as_ref()? {
            MappedDeleted::Flag(name) => {
                if name.value != FLAG {
                    self.complain(
                        self.at(
                            Code::M0701,
                            &name.span,
                            format!("`{}` does not say that a record was deleted", name.value),
                        )
                        .did_you_mean(&name.value, [FLAG])
                        .help(format!("map `{FLAG}`, and name it here")),
                    );
                } else if !mapped.fields.contains_key(FLAG) {
                    self.complain(
                        self.at(
                            Code::M0701,
                            &name.span,
                            format!("`{FLAG}` of {} is not mapped", common.name),
                        )
                        .help(format!("add `{FLAG}: <path>` to `fields`")),
                    );
                }
                Some(Deletions::Flag)
            }
            MappedDeleted::Feed(feed) => self
                .feed(category, common, mapped, feed)
                .map(|feed| Deletions::Feed(Box::new(feed))),
            MappedDeleted::Webhook(reason) => Some(Deletions::Webhook(reason.value.clone())),
            MappedDeleted::Compare(reason) => Some(Deletions::Compare(reason.value.clone())),
        }
    }

    fn feed(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        feed: &DeletedFeed,
    ) -> Option<Feed> {
        let list = &feed.list;
        let id = self.operation(&list.op)?;
        let response = self.response(id, &list.op)?;
        let records = self.records(&list.op, &list.records, response);
        let item = records.as_ref().map(|(_, item)| *item);
        let paging = self.paging(&Paged {
            id,
            list,
            response,
            item,
        });
        let since = feed
            .since
            .as_ref()
            .and_then(|changed| self.changed(id, list, changed));
        let reach = match &feed.since {
            Some(changed) => self.reach_of(changed),
            None => Reach::default(),
        };
        let parent = mapped.parent.is_some();
        let mut bound = paging.bound;
        bound.extend(since.iter().filter_map(|since| match since {
            Since::Filter { send, .. } => Some(send.clone()),
            Since::ClientSide { .. } => None,
        }));
        let params = self.params(id, &list.op, &list.params, &bound, parent);
        self.continued_params(paging.continued, &params, parent);
        let (records, item) = records?;
        let what = format!("a deleted {}", common.name);
        let reading = Reading {
            start: item,
            slot: "list",
            category,
            what: what.clone(),
            by: format!("read by {}", list.op.value),
        };
        let keep = self.kept(list, item, &what);
        let remote_id = self.id(&reading, &feed.id, feed.id_int_to_string);
        let at = feed.at.as_ref().and_then(|(_, field)| {
            let target = Target {
                name: "at".to_owned(),
                ty: &models::FieldType::DateTime,
                required: false,
            };
            self.read(&reading, field, &target)
        });
        Some(Feed {
            list: List {
                operation: id.0 as usize,
                shape: 0,
                records,
                next: paging.next,
                size: paging.size,
                max_pages: paging.max_pages,
                max_records: paging.max_records,
                max_empty_pages: paging.max_empty_pages,
                params,
                select: None,
                filters: Vec::new(),
                keep,
                since,
                reach,
            },
            shape: Shape {
                ty: item.id,
                function: String::new(),
                id: remote_id?,
                fields: Vec::new(),
                custom_fields: None,
            },
            at,
        })
    }
}
