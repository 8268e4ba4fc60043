//! Paginators: next token, stop rule and page size checked against the operation that uses them.

use crate::api::{OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Name, PageSize as MappedSize, Paginate, Paginator, PaginatorKind, Stop as MappedStop, StopKind,
};
use crate::source::Span;

use super::Check;
use super::path::leaf_phrase;
use super::types::{Address, Leaf, Next, PageSize, Stop};

/// What a list sends to page through.
pub(crate) struct Paging {
    pub(crate) next: Next,
    pub(crate) size: Option<PageSize>,
    pub(crate) max_pages: Option<u32>,
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
    pub(crate) fn paging(
        &mut self,
        id: OperationId,
        op: &Name,
        paginate: &Paginate,
        response: TypeRef,
    ) -> Paging {
        let single = |reason: &str| Paging {
            next: Next::None(reason.to_owned()),
            size: None,
            max_pages: None,
            bound: Vec::new(),
        };
        match paginate {
            Paginate::None { reason } => single(&reason.value),
            Paginate::Missing(span) => {
                self.looks_paged(op, response, span);
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
                self.paginator(id, op, paginator, response)
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

    fn paginator(
        &mut self,
        id: OperationId,
        op: &Name,
        paginator: &Paginator,
        response: TypeRef,
    ) -> Option<Paging> {
        let mut bound = Vec::new();
        let next = match &paginator.kind {
            PaginatorKind::Cursor { next, send, stop } => {
                let read = self.response_path(op, next, response);
                let sent = self.address(id, op, send);
                let stop = self.stop(op, stop, response);
                let ((pointer, found), (address, takes)) = read.zip(sent)?;
                self.token_type(op, next, &found, send, takes);
                self.not_a_counter(send, takes);
                bound.push(address.clone());
                Next::Cursor {
                    next: pointer,
                    send: address,
                    stop: stop?,
                }
            }
            PaginatorKind::NextUrl { body, link, stop } => {
                let body = match body {
                    Some(path) => Some(self.response_path(op, path, response)?.0),
                    None => None,
                };
                Next::Url {
                    body,
                    link: link.as_ref().map(|it| it.value.clone()),
                    stop: self.stop(op, stop, response)?,
                }
            }
            PaginatorKind::Page { send, start, stop } => {
                let sent = self.address(id, op, send);
                let stop = self.needed_stop(op, stop.as_ref(), response, &paginator.kind_span);
                let (address, takes) = sent?;
                self.counter_type(op, send, takes);
                bound.push(address.clone());
                let start = start
                    .as_ref()
                    .and_then(|it| u64::try_from(it.value).ok())
                    .unwrap_or(1);
                Next::Page {
                    send: address,
                    start,
                    stop: stop?,
                }
            }
            PaginatorKind::Offset { send, stop } => {
                let sent = self.address(id, op, send);
                let stop = self.needed_stop(op, stop.as_ref(), response, &paginator.kind_span);
                let (address, takes) = sent?;
                self.counter_type(op, send, takes);
                bound.push(address.clone());
                Next::Offset {
                    send: address,
                    stop: stop?,
                }
            }
        };
        let size = paginator
            .size
            .as_ref()
            .and_then(|size| self.page_size(id, op, size));
        bound.extend(size.iter().map(|it| it.send.clone()));
        let max_pages = paginator
            .max_pages
            .as_ref()
            .and_then(|it| u32::try_from(it.value).ok());
        Some(Paging {
            next,
            size,
            max_pages,
            bound,
        })
    }

    fn response_path(
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

    fn token_type(&mut self, op: &Name, next: &Name, found: &Leaf, send: &Name, takes: TypeRef) {
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

    fn needed_stop(
        &mut self,
        op: &Name,
        stop: Option<&MappedStop>,
        response: TypeRef,
        span: &Span,
    ) -> Option<Stop> {
        let Some(stop) = stop else {
            self.complain(
                self.at(Code::M0514, span, "nothing says when the last page is reached".to_owned())
                    .note(format!("used by `{}`", op.value))
                    .help("add `stop: empty`, `stop: {path: .., is: false}`, `stop: {total: path}` or `stop: {total_pages: path}`"),
            );
            return None;
        };
        if stop.kind == StopKind::Absent {
            self.complain(
                self.at(Code::M0514, &stop.span, "a page number is never absent".to_owned())
                    .help("use `stop: empty`, `stop: {path: .., is: false}`, `stop: {total: path}` or `stop: {total_pages: path}`"),
            );
            return None;
        }
        self.stop(op, stop, response)
    }

    fn stop(&mut self, op: &Name, stop: &MappedStop, response: TypeRef) -> Option<Stop> {
        match &stop.kind {
            StopKind::Absent => Some(Stop::Absent),
            StopKind::Empty => Some(Stop::Empty),
            StopKind::Is { path, is } => {
                let (pointer, leaf) = self.stop_path(op, path, response)?;
                self.stop_class(path, &leaf, leaf == Leaf::Bool, "a boolean")?;
                Some(Stop::Is {
                    path: pointer,
                    is: *is,
                })
            }
            StopKind::TotalPages(path) => {
                let (pointer, leaf) = self.stop_path(op, path, response)?;
                self.stop_class(
                    path,
                    &leaf,
                    matches!(leaf, Leaf::Integer | Leaf::Number),
                    "a number",
                )?;
                Some(Stop::TotalPages(pointer))
            }
            StopKind::Total(path) => {
                let (pointer, leaf) = self.stop_path(op, path, response)?;
                self.stop_class(
                    path,
                    &leaf,
                    matches!(leaf, Leaf::Integer | Leaf::Number),
                    "a number",
                )?;
                Some(Stop::Total(pointer))
            }
        }
    }

    /// A stop path that leads nowhere is M0514: the list would never end.
    fn stop_path(&mut self, op: &Name, path: &Name, response: TypeRef) -> Option<(String, Leaf)> {
        let mut own = crate::diagnostic::Diagnostics::default();
        std::mem::swap(&mut own, self.diagnostics);
        let found = self.response_path(op, path, response);
        std::mem::swap(&mut own, self.diagnostics);
        for mut diagnostic in own.list().to_vec() {
            if diagnostic.code == Code::M0201 {
                diagnostic.code = Code::M0514;
            }
            self.complain(diagnostic);
        }
        found
    }

    fn stop_class(&mut self, path: &Name, leaf: &Leaf, fits: bool, wanted: &str) -> Option<()> {
        if fits {
            return Some(());
        }
        self.complain(
            self.at(
                Code::M0514,
                &path.span,
                format!("`{}` is {}, not {wanted}", path.value, leaf_phrase(leaf)),
            )
            .help("choose another stop rule"),
        );
        None
    }

    fn page_size(&mut self, id: OperationId, op: &Name, size: &MappedSize) -> Option<PageSize> {
        let (send, ty) = self.address(id, op, &size.send)?;
        let (least, most) = self.bounds(ty);
        for value in [Some(&size.value), size.max.as_ref()].into_iter().flatten() {
            let place = self.api.type_origin(ty);
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
