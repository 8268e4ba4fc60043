//! Paginators: next token, stop rule and page size checked against the operation that uses them.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Durable, List as MappedList, Literal, Name, PageSize as MappedSize, Paginate, Paginator,
    PaginatorKind, RecordsAt, Value,
};
use crate::source::{Span, Spanned};

use super::Check;
use super::path::leaf_phrase;
use super::types::{Address, Bound, Leaf, Next, PageSize, Stop};

/// A list that is paged.
pub(crate) struct Paged<'l> {
    pub(crate) id: OperationId,
    pub(crate) list: &'l MappedList,
    pub(crate) response: TypeRef,
    /// The type of a record.
    pub(crate) item: Option<TypeRef>,
}

/// What a list sends to page through.
pub(crate) struct Paging {
    pub(crate) next: Next,
    pub(crate) size: Option<PageSize>,
    pub(crate) max_pages: Option<u32>,
    pub(crate) max_records: Option<u64>,
    pub(crate) max_empty_pages: Option<u32>,
    /// The operation that takes a token alone, its name, and where.
    pub(crate) continued: Option<(OperationId, Name, Address)>,
    /// Addresses that paging binds.
    pub(crate) bound: Vec<Address>,
}

/// Property names that give a paged answer away.
const TELLTALES: [&str; 14] = [
    "next",
    "next_page",
    "nextPage",
    "nextCursor",
    "next_cursor",
    "next_token",
    "nextPageToken",
    "has_more",
    "hasMore",
    "after_cursor",
    "paging",
    "pagination",
    "nextPageUrl",
    "total_pages",
];

impl Check<'_> {
    /// Checks `paginate` of a list against its operation.
    pub(crate) fn paging(&mut self, paged: &Paged<'_>) -> Paging {
        let single = |reason: &str| Paging {
            next: Next::None(reason.to_owned()),
            size: None,
            max_pages: None,
            max_records: None,
            max_empty_pages: None,
            continued: None,
            bound: Vec::new(),
        };
        match &paged.list.paginate {
            Paginate::None { reason } => single(&reason.value),
            Paginate::Missing(span) => {
                self.looks_paged(&paged.list.op, paged.response, span);
                single("")
            }
            Paginate::By(name) if paged.list.records.at == RecordsAt::One => {
                self.used.paginators.insert(name.value.clone());
                let message = "one record has no further page".to_owned();
                self.complain(
                    self.at(Code::M0504, &name.span, message)
                        .help("write `paginate: {none: there is one record}`"),
                );
                single("")
            }
            Paginate::By(name) => {
                let connector = self.connector;
                let Some((_, paginator)) = connector.paginators.get(&name.value) else {
                    let known: Vec<&str> =
                        connector.paginators.keys().map(String::as_str).collect();
                    let mut complaint = self
                        .at(
                            Code::M0510,
                            &name.span,
                            format!("there is no paginator `{}`", name.value),
                        )
                        .did_you_mean(&name.value, known.iter().copied())
                        .help(super::path::list("connector.yaml defines", &known));
                    if let Some(note) = self.near(&name.value, &connector.paginators) {
                        complaint = complaint.note(note);
                    }
                    self.complain(complaint);
                    return single("");
                };
                self.used.paginators.insert(name.value.clone());
                self.paginator(paged, paginator)
                    .unwrap_or_else(|| single(""))
            }
        }
    }

    fn looks_paged(&mut self, op: &Name, response: TypeRef, span: &Span) {
        let found: Vec<String> = self
            .response_names(response)
            .into_iter()
            .filter(|name| TELLTALES.contains(&name.as_str()))
            .collect();
        let hint = if found.is_empty() {
            String::new()
        } else {
            format!("; its response has `{}`", found.join("`, `"))
        };
        self.complain(
            self.at(
                Code::M0511,
                span,
                format!("nothing says how `{}` is paged{hint}", op.value),
            )
            .help("add `paginate: <name>`, or `paginate: {none: <why one page is all>}`"),
        );
    }

    fn response_names(&self, response: TypeRef) -> Vec<String> {
        let names = |ty: TypeRef| match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
            Some(crate::api::Kind::Struct(object)) => object
                .fields
                .iter()
                .map(|field| (field.name.clone(), field.ty))
                .collect(),
            _ => Vec::new(),
        };
        let top = names(response);
        let below: Vec<String> = top
            .iter()
            .filter(|(name, _)| name == "meta" || name == "links")
            .flat_map(|(_, ty)| names(*ty))
            .map(|(name, _)| name)
            .collect();
        top.into_iter().map(|(name, _)| name).chain(below).collect()
    }

    fn paginator(&mut self, paged: &Paged<'_>, paginator: &Paginator) -> Option<Paging> {
        let (id, response, op) = (paged.id, paged.response, &paged.list.op);
        let mut bound = Vec::new();
        let mut continued = None;
        // A size that cannot be read is complained about once, and not missed by a clause or a stop.
        let sized = paginator.size.is_some();
        let next = match &paginator.kind {
            PaginatorKind::Cursor {
                next,
                send,
                op: other,
                alone,
                stop,
            } => {
                let taker = match other {
                    Some(other) => Some((self.operation(other)?, other)),
                    None => alone.then_some((id, op)),
                };
                let (to, to_op) = taker.unwrap_or((id, op));
                let read = self.response_path(op, next, response);
                let sent = self.address(to, to_op, send);
                let stop = self.stop(op, stop, response, sized);
                let ((pointer, found), (address, takes)) = read.zip(sent)?;
                self.token_type(to_op, next, &found, send, takes);
                self.not_a_counter(send, takes);
                if taker.is_none() {
                    bound.push(address.clone());
                }
                let stop = stop?;
                if let Some(other) = other {
                    self.same_answer(paged, to, other, next, &pointer, &stop)?;
                }
                continued = taker.map(|(id, op)| (id, op.clone(), address.clone()));
                Next::Cursor {
                    next: pointer,
                    send: address,
                    alone: taker.map(|(id, _)| id.0 as usize),
                    stop,
                }
            }
            PaginatorKind::NextUrl(it) => self.next_url(op, it, response, sized)?,
            PaginatorKind::Page {
                send,
                clause,
                start,
                stop,
            } => {
                let sent = self.number_address(paged, send, clause.as_ref(), &mut bound);
                let span = &paginator.kind_span;
                let stop = self.needed_stop(op, stop.as_ref(), response, span, sized);
                Next::Page {
                    send: sent?,
                    clause: clause.as_ref().map(|it| it.value.clone()),
                    start: number(start.as_ref()).unwrap_or(1),
                    stop: stop?,
                }
            }
            PaginatorKind::Offset {
                send,
                clause,
                start,
                by_size,
                stop,
            } => {
                if clause.is_none() {
                    self.not_a_page(id, op, send);
                }
                let sent = self.number_address(paged, send, clause.as_ref(), &mut bound);
                let span = &paginator.kind_span;
                let stop = self.needed_stop(op, stop.as_ref(), response, span, sized);
                if let Some(span) = by_size.as_ref().filter(|_| !sized) {
                    self.complain(
                        self.at(
                            Code::M0514,
                            span,
                            "the offset goes by a page size that is not stated",
                        )
                        .help("add `size: {send, value}`, or take the `step` away"),
                    );
                }
                Next::Offset {
                    send: sent?,
                    clause: clause.as_ref().map(|it| it.value.clone()),
                    start: number(start.as_ref()).unwrap_or(0),
                    by_size: by_size.is_some(),
                    stop: stop?,
                }
            }
            PaginatorKind::LastId {
                id: last,
                send,
                stop,
            } => {
                let what = format!("a record of `{}`", op.value);
                let by = format!("paging of {}", op.value);
                let read = self.walk(paged.item?, last, &what, &by);
                let sent = self.address(id, op, send);
                let stop = self.needed_stop(op, Some(stop), response, &stop.span, sized);
                let (walked, (address, takes)) = read.zip(sent)?;
                self.token_type(op, last, &walked.path.leaf, send, takes);
                bound.push(address.clone());
                Next::LastId {
                    id: walked.path.pointer,
                    send: address,
                    stop: stop?,
                }
            }
        };
        let next = match &paginator.durable {
            Some(durable) => self.durable(paged, durable, next, &continued)?,
            None => next,
        };
        let size = paginator
            .size
            .as_ref()
            .and_then(|size| self.page_size(id, op, size));
        bound.extend(size.iter().filter_map(|it| it.send.clone()));
        let small = |it: &Option<Spanned<i64>>| u32::try_from(it.as_ref()?.value).ok();
        Some(Paging {
            next,
            size,
            max_pages: small(&paginator.max_pages),
            max_records: number(paginator.max_records.as_ref()),
            max_empty_pages: small(&paginator.max_empty_pages),
            continued,
            bound,
        })
    }

    /// Where a number goes: into a parameter of its own, or to the end of a statement.
    fn number_address(
        &mut self,
        paged: &Paged<'_>,
        send: &Name,
        clause: Option<&Name>,
        bound: &mut Vec<Address>,
    ) -> Option<Address> {
        let op = &paged.list.op;
        let (address, takes) = self.address(paged.id, op, send)?;
        if clause.is_some() {
            self.statement(paged.list, send, takes);
        } else {
            self.counter_type(op, send, takes);
            bound.push(address.clone());
        }
        Some(address)
    }

    /// Something is added to a text: there has to be one.
    pub(super) fn statement(&mut self, list: &MappedList, send: &Name, takes: TypeRef) {
        let takes = super::path::leaf(self.api, takes);
        if !matches!(takes, Leaf::Text | Leaf::Any) {
            self.complain(
                self.at(
                    Code::M0512,
                    &send.span,
                    format!(
                        "a clause is added to a text, but `{}` of `{}` takes {}",
                        send.value,
                        list.op.value,
                        leaf_phrase(&takes)
                    ),
                )
                .help("send it to the parameter that holds the statement"),
            );
            return;
        }
        let text = list.params.get(&send.value).map(|(_, value)| value);
        if !matches!(text, Some(Value::Const(it)) if matches!(it.value, Literal::Text(_))) {
            self.complain(
                self.at(
                    Code::M0505,
                    &send.span,
                    format!(
                        "`{}` has no statement that a clause could be added to",
                        send.value
                    ),
                )
                .note(format!("used by `{}`", list.op.value))
                .help(format!(
                    "bind it: `params: {{{}: {{const: ..}}}}`",
                    send.value
                )),
            );
        }
    }

    /// The operation that goes on with a token answers as the first one does.
    fn same_answer(
        &mut self,
        paged: &Paged<'_>,
        id: OperationId,
        op: &Name,
        next: &Name,
        pointer: &str,
        stop: &Stop,
    ) -> Option<()> {
        let response = self.response(id, op)?;
        let records = self.records(op, &paged.list.records, response)?;
        let (found, _) = self.response_path(op, next, response)?;
        if found != pointer || Some(records.1.id) != paged.item.map(|it| it.id) {
            self.complain(
                self.at(
                    Code::M0504,
                    &op.span,
                    format!(
                        "`{}` does not answer with the records of `{}`",
                        op.value, paged.list.op.value
                    ),
                )
                .note(format!("it answers with {}", self.api.describe(records.1)))
                .help("name the operation that goes on with this list"),
            );
            return None;
        }
        if let Stop::Is { path, .. }
        | Stop::Equals { path, .. }
        | Stop::Total(path)
        | Stop::TotalPages(path) = stop
        {
            let dotted = path.trim_start_matches('/').replace('/', ".");
            self.response_path(op, &Name::new(dotted, op.span.clone()), response)?;
        }
        Some(())
    }

    /// What the operation that goes on needs besides the token: the path parameters of the first one.
    pub(super) fn continued_params(
        &mut self,
        continued: Option<(OperationId, Name, Address)>,
        params: &[(Address, Bound)],
        parent: bool,
    ) {
        if let Some((id, op, token)) = continued {
            let kept: Vec<(Address, Bound)> = params
                .iter()
                .filter(|(address, _)| matches!(address.place.as_str(), "path" | "header"))
                .cloned()
                .collect();
            self.required_params(id, &op, &kept, &[token], parent);
        }
    }

    /// A token that is good for later runs.
    fn durable(
        &mut self,
        paged: &Paged<'_>,
        durable: &Durable,
        next: Next,
        continued: &Option<(OperationId, Name, Address)>,
    ) -> Option<Next> {
        let op = &paged.list.op;
        let missing = match &next {
            Next::Cursor {
                stop: Stop::Absent, ..
            }
            | Next::Url { .. }
                if durable.token.is_none() =>
            {
                "the last page has no token that could be kept"
            }
            Next::Cursor { .. } | Next::Url { .. } => "",
            _ => "a number does not stay valid",
        };
        if !missing.is_empty() {
            self.complain(
                self.at(Code::M0701, &durable.span, missing)
                    .note(format!("used by `{}`", op.value))
                    .help("say where the token for later runs stands: `durable: {token: <path>}`; or take `durable` away"),
            );
            return None;
        }
        let token = match &durable.token {
            Some(path) => {
                let (pointer, leaf) = self.response_path(op, path, paged.response)?;
                if let Some((id, other, _)) = continued.as_ref().filter(|it| it.0 != paged.id) {
                    let response = self.response(*id, other)?;
                    self.response_path(other, path, response)?;
                }
                if let Some(send) = &durable.send {
                    let (_, takes) = self.address(paged.id, op, send)?;
                    self.token_type(op, path, &leaf, send, takes);
                }
                Some(pointer)
            }
            None => None,
        };
        let send = match &durable.send {
            Some(send) => Some(self.address(paged.id, op, send)?.0),
            None => None,
        };
        Some(Next::Durable {
            pages: Box::new(next),
            token,
            send,
        })
    }

    pub(super) fn response_path(
        &mut self,
        op: &Name,
        path: &Name,
        response: TypeRef,
    ) -> Option<(String, Leaf)> {
        let walked = self.walk(
            response,
            path,
            &format!("the response of `{}`", op.value),
            &format!("paging of {}", op.value),
        )?;
        Some((walked.path.pointer, walked.path.leaf))
    }

    pub(super) fn token_type(
        &mut self,
        op: &Name,
        next: &Name,
        found: &Leaf,
        send: &Name,
        takes: TypeRef,
    ) {
        let takes = super::path::leaf(self.api, takes);
        let class = |leaf: &Leaf| match leaf {
            Leaf::Text | Leaf::Enum(_) => Some("string"),
            Leaf::Integer | Leaf::Number => Some("integer"),
            Leaf::Any => None,
            _ => Some("other"),
        };
        let differ = match (class(found), class(&takes)) {
            (Some(a), Some(b)) => a != b || a == "other",
            _ => false,
        };
        if differ {
            self.complain(
                self.at(
                    Code::M0512,
                    &send.span,
                    format!(
                        "the next token is {}, but `{}` of `{}` takes {}",
                        leaf_phrase(found),
                        send.value,
                        op.value,
                        leaf_phrase(&takes)
                    ),
                )
                .note(format!("read from `{}`", next.value))
                .help("correct the type in the overlay"),
            );
        }
    }

    fn not_a_counter(&mut self, send: &Name, takes: TypeRef) {
        let last = send.value.rsplit('.').next().unwrap_or_default();
        if matches!(last, "page" | "page_number" | "pageNumber")
            && super::path::leaf(self.api, takes) == Leaf::Integer
        {
            self.complain(
                self.at(
                    Code::M0515,
                    &send.span,
                    format!("`{}` looks like a page number, not a token", send.value),
                )
                .help("use `page: {send, start, stop}`"),
            );
        }
    }

    /// A number of records does not go to a parameter of pages.
    fn not_a_page(&mut self, id: OperationId, op: &Name, send: &Name) {
        let last = send.value.rsplit('.').next().unwrap_or_default();
        let named = matches!(last, "page" | "page_number" | "pageNumber");
        if named && self.takes_number(id, op, send) {
            self.complain(
                self.at(
                    Code::M0515,
                    &send.span,
                    format!(
                        "`{}` looks like a page number, not a number of records",
                        send.value
                    ),
                )
                .note(format!("used by `{}`", op.value))
                .help("use `page: {send, start, stop}`"),
            );
        }
    }

    fn counter_type(&mut self, op: &Name, send: &Name, takes: TypeRef) {
        let takes = super::path::leaf(self.api, takes);
        if !matches!(takes, Leaf::Integer | Leaf::Number | Leaf::Any) {
            self.complain(
                self.at(
                    Code::M0512,
                    &send.span,
                    format!(
                        "a number is sent, but `{}` of `{}` takes {}",
                        send.value,
                        op.value,
                        leaf_phrase(&takes)
                    ),
                )
                .help("correct the type in the overlay"),
            );
        }
    }

    fn page_size(&mut self, id: OperationId, op: &Name, size: &MappedSize) -> Option<PageSize> {
        let (send, (least, most), place) = match &size.send {
            Some(send) => {
                let (address, ty) = self.address(id, op, send)?;
                (Some(address), self.bounds(ty), self.api.type_origin(ty))
            }
            None => (None, (None, None), String::new()),
        };
        for value in [Some(&size.value), size.max.as_ref()].into_iter().flatten() {
            if let Some(most) = most.filter(|most| value.value > *most) {
                self.complain(
                    self.at(
                        Code::M0513,
                        &value.span,
                        format!("a page of {} is over the maximum of {most}", value.value),
                    )
                    .note(format!("{place} (`{}`)", op.value))
                    .help(format!("lower it to {most}")),
                );
            }
            if let Some(least) = least.filter(|least| value.value < *least) {
                self.complain(
                    self.at(
                        Code::M0513,
                        &value.span,
                        format!("a page of {} is under the minimum of {least}", value.value),
                    )
                    .note(format!("{place} (`{}`)", op.value))
                    .help(format!("raise it to {least}")),
                );
            }
        }
        let value = u32::try_from(size.value.value).ok()?;
        let max = size
            .max
            .as_ref()
            .and_then(|it| u32::try_from(it.value).ok())
            .unwrap_or(value);
        Some(PageSize { send, value, max })
    }
}

fn number(number: Option<&Spanned<i64>>) -> Option<u64> {
    u64::try_from(number?.value).ok()
}
