//! How a model is listed: its records in the answer, its filters, its changes, the fields to ask for.

use crate::api::{Kind, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{List as MappedList, Model as MappedModel, Name, Records, RecordsAt};
use crate::models;

use super::Check;
use super::paging::{Paged, Paging};
use super::path::Segment;
use super::types::{Address, List, Reach, RecordStep, Shape};

/// A list of which is known what it asks and how it is paged, but not yet what is sent with it.
pub(super) struct Listed<'l> {
    pub(super) id: OperationId,
    list: &'l MappedList,
    records: Option<(Vec<RecordStep>, TypeRef)>,
    pub(super) paging: Paging,
}

impl Listed<'_> {
    /// The type of a record.
    pub(super) fn item(&self) -> Option<TypeRef> {
        self.records.as_ref().map(|(_, item)| *item)
    }
}

impl Check<'_> {
    pub(super) fn list(
        &mut self,
        category: &str,
        common: &models::Model,
        mapped: &MappedModel,
        list: &MappedList,
        shapes: &mut Vec<Shape>,
    ) -> Option<List> {
        let listed = self.listed(list)?;
        let id = listed.id;
        let filters = self.filters(id, &list.op, category, common, &list.filters, &list.params);
        let since = self.since(id, list, mapped, common);
        let reach = self.reach(mapped);
        let select = list
            .select
            .as_ref()
            .and_then(|select| self.select_address(id, &list.op, select));
        let mut bound: Vec<Address> = filters
            .iter()
            .filter(|it| it.default.is_some())
            .map(|it| it.send.clone())
            .collect();
        bound.extend(select.iter().map(|it| it.send.clone()));
        let what = format!("the {} record", common.name);
        let parent = mapped.parent.is_some();
        let (planned, item) = self.bind(listed, bound, parent, &what)?;
        self.only_one(mapped, list);
        let shape = self.shape(category, common, mapped, "list", &list.op, item, shapes)?;
        self.per_parent(mapped, list);
        let moment = self.window(id, list, mapped, since.as_ref());
        Some(List {
            shape,
            select,
            filters,
            moment,
            since,
            reach,
            ..planned
        })
    }

    /// The operation of a list, where its records are in the answer, and how it is paged.
    pub(super) fn listed<'l>(&mut self, list: &'l MappedList) -> Option<Listed<'l>> {
        let id = self.operation(&list.op)?;
        let response = self.response(id, &list.op)?;
        let records = self.records(&list.op, &list.records, response);
        let paging = self.paging(&Paged {
            id,
            list,
            response,
            item: records.as_ref().map(|(_, item)| *item),
        });
        Some(Listed {
            id,
            list,
            records,
            paging,
        })
    }

    /// What is sent with a list beside what paging and `more` bind, and which records are kept: the list, of no shape
    /// yet, and the type of a record.
    pub(super) fn bind(
        &mut self,
        listed: Listed<'_>,
        more: Vec<Address>,
        parent: bool,
        what: &str,
    ) -> Option<(List, TypeRef)> {
        let Listed {
            id,
            list,
            records,
            paging,
        } = listed;
        let mut bound = paging.bound;
        bound.extend(more);
        let params = self.params(id, &list.op, &list.params, &bound, parent);
        self.continued_params(paging.continued, &params, parent);
        let (records, item) = records?;
        let keep = self.kept(list, item, what);
        let planned = List {
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
            moment: None,
            body: None,
            since: None,
            reach: Reach::default(),
        };
        Some((planned, item))
    }

    /// From a response to the records.
    pub(super) fn records(
        &mut self,
        op: &Name,
        records: &Records,
        response: TypeRef,
    ) -> Option<(Vec<RecordStep>, TypeRef)> {
        let path = &records.path;
        let before = self.diagnostics.list().len();
        let walked = self.walk(
            response,
            path,
            &format!("the response of `{}`", op.value),
            &format!("records of {}", op.value),
        );
        if walked.is_none() {
            self.offer_arrays(before, response);
        }
        self.recode(before, Code::M0201, Code::M0504);
        let walked = walked?;
        let kind = self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind);
        let (item, wanted) = match (kind, records.at) {
            (Some(Kind::Array { items, .. }), RecordsAt::List) => {
                (Some(*items), "an array of records")
            }
            (_, RecordsAt::List) => (None, "an array of records"),
            (Some(Kind::Map { values }), RecordsAt::Map) => (Some(*values), "a map of records"),
            (_, RecordsAt::Map) => (None, "a map of records"),
            (Some(Kind::Struct(_)), RecordsAt::One) => (Some(walked.ty), "one record"),
            (_, RecordsAt::One) => (None, "one record"),
        };
        let Some(item) = item else {
            let arrays = self.arrays(response);
            let names: Vec<&str> = arrays.iter().map(String::as_str).collect();
            let found = super::path::leaf_phrase(&walked.path.leaf);
            let path_text = &path.value;
            let help = match (kind, records.at) {
                (Some(Kind::Map { .. }), RecordsAt::List) => {
                    Some(format!("write `records: {{map: {path_text}}}`"))
                }
                (Some(Kind::Array { .. }), _) => Some(format!("write `records: {path_text}`")),
                _ if names.is_empty() => None,
                _ => Some(super::path::list("arrays of the response are", &names)),
            };
            let alone = names.is_empty() && matches!(kind, Some(Kind::Struct(_)));
            let only = alone.then(|| {
                format!("write `records: {{one: {path_text}}}` if it is the only record there is")
            });
            let message = format!("`{path_text}` is {found}, not {wanted}");
            let mut complaint = self.at(Code::M0504, &path.span, message);
            for help in help.into_iter().chain(only) {
                complaint = complaint.help(help);
            }
            self.complain(complaint);
            return None;
        };
        let mut steps = self.record_steps(path)?;
        if records.optional
            && let Some(last) = steps.last_mut()
        {
            *last = match std::mem::replace(last, RecordStep::Values) {
                RecordStep::Key(key) => RecordStep::Optional(key),
                other => other,
            };
        }
        match records.at {
            RecordsAt::List => {}
            RecordsAt::Map => steps.push(RecordStep::Values),
            RecordsAt::One => steps.push(RecordStep::One),
        }
        Some((steps, item))
    }

    /// Says where the records may be, in complaints about a path that leads nowhere.
    fn offer_arrays(&mut self, before: usize, response: TypeRef) {
        let arrays = self.arrays(response);
        let help = match arrays.as_slice() {
            [] => return,
            [whole] if whole == "." => {
                "write `records: .`: the answer itself is the list".to_owned()
            }
            names => {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                super::path::list("arrays of the response are", &names)
            }
        };
        self.diagnostics.amend(before, |it| {
            let near = it.help.iter().any(|it| it.starts_with("did you mean"));
            if it.code == Code::M0202 || it.code == Code::M0201 && !near {
                it.help = vec![help.clone()];
            }
        });
    }

    /// Paths of an answer, two names deep, that lead to lists.
    pub(super) fn arrays(&self, response: TypeRef) -> Vec<String> {
        let kind = |ty: TypeRef| self.api.types.get(ty.id.0 as usize).map(|it| &it.kind);
        let Some(Kind::Struct(object)) = kind(response) else {
            let whole = matches!(kind(response), Some(Kind::Array { .. }));
            return whole.then(|| ".".to_owned()).into_iter().collect();
        };
        let mut out = Vec::new();
        for field in &object.fields {
            match kind(field.ty) {
                Some(Kind::Array { .. }) => out.push(field.name.clone()),
                Some(Kind::Struct(inner)) => out.extend(
                    inner
                        .fields
                        .iter()
                        .filter(|it| matches!(kind(it.ty), Some(Kind::Array { .. })))
                        .map(|it| format!("{}.{}", field.name, it.name)),
                ),
                _ => {}
            }
        }
        out
    }

    pub(super) fn record_steps(&mut self, path: &Name) -> Option<Vec<RecordStep>> {
        let parts = self.parts(path)?;
        let mut steps = Vec::new();
        for part in parts {
            steps.push(match part.segment {
                Segment::Name(name) => RecordStep::Key(name),
                Segment::Find { name, equals } => RecordStep::Find { key: name, equals },
                Segment::Index(_) => {
                    self.complain(
                        self.at(
                            Code::M0504,
                            &part.span,
                            "records cannot stand at a position".to_owned(),
                        )
                        .help("use a filter such as `[?name==\"x\"]`"),
                    );
                    return None;
                }
            });
        }
        Some(steps)
    }
}
