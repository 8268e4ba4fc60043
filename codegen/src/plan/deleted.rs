//! How deletions show: in the records, in a list of their own, or not at all.

use crate::diagnostic::Code;
use crate::mapping::{Deleted as MappedDeleted, DeletedFeed, Incremental, Model as MappedModel};
use crate::models;

use super::Check;
use super::field::{Shape as Reading, Target};
use super::types::{Deletions, Feed, Id, List, Reach, Shape, Since};

impl Check<'_> {
    /// A model whose records are deleted here, and whose changes do not show it.
    pub(super) fn invisible(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        deletions: Option<&Deletions>,
    ) {
        let (Some(delete), None) = (&mapped.delete, deletions) else {
            return;
        };
        if matches!(mapped.incremental, None | Some(Incremental::None { .. })) {
            return;
        }
        self.complain(
            self.at(
                Code::M0706,
                &delete.span,
                format!(
                    "{} can be deleted, and its changes do not tell of it",
                    common.name
                ),
            )
            .help(
                "add `deleted: {flag: ..}`, `{feed: ..}`, `{webhook: <why>}` or `{compare: <why>}`",
            ),
        );
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
        let listed = self.listed(list)?;
        let since = feed
            .since
            .as_ref()
            .and_then(|changed| self.changed(listed.id, list, changed));
        let reach = match &feed.since {
            Some(it) => self.reach_of(&it.overlap, &it.look_back),
            None => Reach::default(),
        };
        let sent = since.iter().filter_map(|since| match since {
            Since::Filter { send, .. } => Some(send.clone()),
            _ => None,
        });
        let more = sent.collect();
        let what = format!("a deleted {}", common.name);
        let (planned, item) = self.bind(listed, more, mapped.parent.is_some(), &what)?;
        let reading = Reading {
            start: item,
            slot: "list",
            category,
            what,
            by: format!("read by {}", list.op.value),
        };
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
                since,
                reach,
                ..planned
            },
            shape: Shape {
                ty: item.id,
                function: String::new(),
                id: Id::At(remote_id?),
                fields: Vec::new(),
                custom_fields: None,
            },
            at,
        })
    }
}
