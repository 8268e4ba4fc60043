//! Incremental reads: how changes are asked for, and how far back.

use crate::api::{Location, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Changed, Incremental, List as MappedList, Literal, Model as MappedModel, Name, Value,
};
use crate::models;
use crate::source::Span;

use super::Check;
use super::types::{Leaf, Moment, Reach, Since};

/// How a moment may be written in a request.
const FORMATS: [&str; 4] = ["rfc3339", "date", "epoch_seconds", "epoch_millis"];

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
            Some(Incremental::Filter(changed)) => {
                if let Some(cursor) = &changed.cursor {
                    self.cursor(cursor, mapped, common);
                }
                self.changed(id, list, changed)
            }
            Some(Incremental::ClientSide { cursor, .. }) => self
                .cursor(cursor, mapped, common)
                .then(|| Since::ClientSide {
                    cursor: cursor.value.clone(),
                }),
            // They have operations of their own.
            Some(Incremental::Search(_) | Incremental::Export(_) | Incremental::ChangesFeed(_)) => {
                None
            }
            Some(Incremental::None { .. }) | None => None,
        }
    }

    /// A model that is listed says how changes are asked for, or why they are not (M0702).
    pub(super) fn changes_stated(
        &mut self,
        common: &models::Model,
        mapped: &MappedModel,
        place: &Span,
    ) {
        let (None, Some(list)) = (&mapped.incremental, &mapped.list) else {
            return;
        };
        let mut complaint = self.at(
            Code::M0702,
            place,
            format!("nothing says how changes of {} are asked for", common.name),
        );
        if let Some((span, _)) = mapped.fields.get("remote_updated_at") {
            let line = self.line(span);
            complaint = complaint.note(format!(
                "line {line} maps `remote_updated_at`: records know it"
            ));
        }
        let params: Vec<&str> = self
            .api
            .operation_named(&list.op.value)
            .map(|id| self.times(id))
            .unwrap_or_default();
        complaint = match params.first() {
            Some(name) => complaint
                .note(format!("`{}` takes {}", list.op.value, super::path::list("", &params).trim()))
                .help(format!("add `incremental: {{filter: {{send: query.{name}, format: rfc3339}}}}`, or `incremental: {{none: <why>}}`")),
            None => complaint.help("add `incremental: {filter: ..}`, `{search: ..}`, `{changes_feed: ..}`, `{export: ..}`, `{client_side: ..}` or `{none: <why>}`"),
        };
        self.complain(complaint);
    }

    /// Parameters of an operation whose names speak of a time of change.
    fn times(&self, id: OperationId) -> Vec<&str> {
        const WORDS: [&str; 5] = ["since", "updated", "modified", "changed", "lastmod"];
        let Some(operation) = self.api.operations.get(id.0 as usize) else {
            return Vec::new();
        };
        let query = operation.params.iter().filter(|it| {
            let name = it.name.to_ascii_lowercase();
            it.location == Location::Query
                && !it.deprecated
                && WORDS.iter().any(|word| name.contains(word))
        });
        query.map(|it| it.name.as_str()).collect()
    }

    /// Whether a common field is a time of every record that can be compared.
    fn cursor(&mut self, cursor: &Name, mapped: &MappedModel, common: &models::Model) -> bool {
        let timed = common
            .fields
            .get(&cursor.value)
            .cloned()
            .or_else(|| models::envelope_field(&cursor.value))
            .is_some_and(|field| field.ty == models::FieldType::DateTime);
        if timed && mapped.fields.contains_key(&cursor.value) {
            return true;
        }
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
        false
    }

    /// Whether a moment can be written like that.
    pub(super) fn moment_format(&mut self, format: &Name) {
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
    }

    /// The parts in which a list takes a time.
    pub(super) fn window(
        &mut self,
        id: OperationId,
        list: &MappedList,
        mapped: &MappedModel,
        since: Option<&Since>,
    ) -> Option<Moment> {
        let Some(Incremental::Filter(changed)) = &mapped.incremental else {
            return None;
        };
        let (to, span) = changed.window.as_ref()?;
        let seconds = self.seconds(span);
        let (end, _) = self.address(id, &list.op, to)?;
        let Some(Since::Filter {
            send,
            format,
            clause,
        }) = since
        else {
            return None;
        };
        if clause.is_some() {
            self.complain(
                self.at(Code::M0701, &to.span, "a clause has no end of a window")
                    .help("take `window` or `clause` away"),
            );
            return None;
        }
        Some(Moment {
            send: vec![send.clone()],
            format: format.clone(),
            number: self.takes_number(id, &list.op, &changed.send),
            not_after: 0,
            from_start: false,
            cursor: None,
            window: Some((end, seconds?)),
        })
    }

    /// Whether what an address names is a number.
    pub(super) fn takes_number(&mut self, id: OperationId, op: &Name, send: &Name) -> bool {
        self.address(id, op, send)
            .is_some_and(|(_, ty)| self.is_number(ty))
    }

    pub(super) fn is_number(&self, ty: TypeRef) -> bool {
        matches!(
            super::path::leaf(self.api, ty),
            Leaf::Integer | Leaf::Number
        )
    }

    /// A parameter that takes a time.
    pub(super) fn changed(
        &mut self,
        id: OperationId,
        list: &MappedList,
        changed: &Changed,
    ) -> Option<Since> {
        let format = &changed.format;
        self.moment_format(format);
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
            Some(Incremental::Filter(it)) => self.reach_of(&it.overlap, &it.look_back),
            Some(Incremental::ClientSide { overlap, .. }) => self.reach_of(overlap, &None),
            Some(Incremental::Search(it)) => self.reach_of(&it.overlap, &it.look_back),
            Some(Incremental::Export(it)) => self.reach_of(&it.overlap, &it.look_back),
            Some(Incremental::ChangesFeed(it)) => self.reach_of(&it.overlap, &it.look_back),
            _ => Reach::default(),
        }
    }

    pub(super) fn reach_of(&mut self, overlap: &Option<Name>, look_back: &Option<Name>) -> Reach {
        Reach {
            overlap: overlap.as_ref().and_then(|it| self.seconds(it)),
            look_back: look_back.as_ref().and_then(|it| self.seconds(it)),
        }
    }

    /// A span of time such as `5m`.
    pub(super) fn seconds(&mut self, name: &Name) -> Option<u64> {
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
}
