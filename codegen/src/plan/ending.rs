//! When a list ends: stop rules checked against the response that they look at.

use crate::api::TypeRef;
use crate::diagnostic::{Code, Level};
use crate::mapping::{Literal, Name, NextUrl, Stop as MappedStop, StopKind};
use crate::source::Span;

use super::Check;
use super::path::leaf_phrase;
use super::types::{Leaf, Next, Stop};

impl Check<'_> {
    /// When a list of numbered pages ends.
    pub(super) fn needed_stop(
        &mut self,
        op: &Name,
        stop: Option<&MappedStop>,
        response: TypeRef,
        span: &Span,
        sized: bool,
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
        self.stop(op, stop, response, sized)
    }

    /// When a list ends. `sized`: the page size is known.
    pub(super) fn stop(
        &mut self,
        op: &Name,
        stop: &MappedStop,
        response: TypeRef,
        sized: bool,
    ) -> Option<Stop> {
        match &stop.kind {
            StopKind::Absent => Some(Stop::Absent),
            StopKind::Empty => Some(Stop::Empty),
            StopKind::Short { reason } => {
                if !sized {
                    self.complain(
                        self.at(
                            Code::M0514,
                            &stop.span,
                            "nothing says how many records a page has that is not short",
                        )
                        .note(format!("used by `{}`", op.value))
                        .help("add `size: {send, value}` to the paginator"),
                    );
                    return None;
                }
                if reason.is_none() {
                    self.complain(
                        self.at(Code::M0514, &stop.span, "many providers give short pages before the last one")
                            .at_level(Level::Warning)
                            .note(format!("used by `{}`", op.value))
                            .help("use another rule, or say why this provider does not: `{short_page: <why>}`"),
                    );
                }
                Some(Stop::Short)
            }
            StopKind::Equals { path, equals } => {
                let (pointer, leaf) = self.stop_path(op, path, response)?;
                let fits = matches!(
                    (&leaf, &equals.value),
                    (Leaf::Text | Leaf::Enum(_) | Leaf::Any, Literal::Text(_))
                        | (Leaf::Integer | Leaf::Number | Leaf::Any, Literal::Int(_))
                );
                self.stop_class(path, &leaf, fits, "what it is compared with")?;
                if matches!(leaf, Leaf::Enum(_)) {
                    self.predicate(
                        &super::types::Path {
                            text: path.value.clone(),
                            pointer: pointer.clone(),
                            steps: Vec::new(),
                            leaf,
                        },
                        &super::operation::literal_of(&equals.value),
                        &equals.span,
                    );
                }
                Some(Stop::Equals {
                    path: pointer,
                    equals: match &equals.value {
                        Literal::Text(text) => text.clone(),
                        Literal::Int(int) => int.to_string(),
                        Literal::Bool(flag) => flag.to_string(),
                    },
                })
            }
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
    /// Pages by address.
    pub(super) fn next_url(
        &mut self,
        op: &Name,
        it: &NextUrl,
        response: TypeRef,
        sized: bool,
    ) -> Option<Next> {
        let body = match &it.body {
            Some(path) => Some(self.response_path(op, path, response)?.0),
            None => None,
        };
        Some(Next::Url {
            body,
            link: it.link.as_ref().map(|it| it.value.clone()),
            hosts: it.hosts.iter().map(|it| it.value.clone()).collect(),
            stop: self.stop(op, &it.stop, response, sized)?,
        })
    }

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
}
