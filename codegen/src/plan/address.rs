//! Addresses of requests: `query.page.limit`, `path.id`, `body.filter.after`.

use crate::api::{Kind, Location, OperationId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::Name;

use super::Check;
use super::path::{Part, Segment, list};
use super::types::Address;

/// What an operation takes in its body, in words.
pub(crate) fn offered(operation: &crate::api::Operation) -> String {
    let content: Vec<&str> = operation
        .body
        .iter()
        .flat_map(|body| body.content.iter().map(|it| it.media_type.as_str()))
        .collect();
    if content.is_empty() {
        "it takes no body".to_owned()
    } else {
        format!("it takes {}", content.join(", "))
    }
}

impl Check<'_> {
    /// Finds what an address of an operation names, and its type.
    pub(crate) fn address(
        &mut self,
        id: OperationId,
        op: &Name,
        address: &Name,
    ) -> Option<(Address, TypeRef)> {
        let parts = self.parts(address)?;
        let (place, rest) = match parts.split_first() {
            Some((
                Part {
                    segment: Segment::Name(place),
                    ..
                },
                rest,
            )) if !rest.is_empty() => (place.clone(), rest),
            _ => return self.no_address(address),
        };
        let location = match place.as_str() {
            "query" => Location::Query,
            "path" => Location::Path,
            "header" => Location::Header,
            "cookie" => Location::Cookie,
            "body" => return self.body_address(id, op, address, rest),
            _ => return self.no_address(address),
        };
        self.param_address(id, op, location, rest)
    }

    fn no_address(&mut self, address: &Name) -> Option<(Address, TypeRef)> {
        self.complain(
            self.at(
                Code::M0502,
                &address.span,
                format!("`{}` is not an address", address.value),
            )
            .help("start with `query.`, `path.`, `header.`, `cookie.` or `body.`"),
        );
        None
    }

    fn body_address(
        &mut self,
        id: OperationId,
        op: &Name,
        address: &Name,
        rest: &[Part],
    ) -> Option<(Address, TypeRef)> {
        let operation = self.spec_operation(id)?;
        let Some(body) = self.api.request_json(operation) else {
            let offered = offered(operation);
            self.complain(
                self.at(
                    Code::M0503,
                    &address.span,
                    format!("`{}` takes no JSON body", op.value),
                )
                .note(format!("{}: {offered}", self.api.operation_origin(id)))
                .help("address a parameter: `query.`, `path.` or `header.`"),
            );
            return None;
        };
        let walked = self.walk_parts(
            body,
            rest,
            &address.value,
            &format!("the body of `{}`", op.value),
            &format!("sent by {}", op.value),
        )?;
        Some((
            Address {
                place: "body".to_owned(),
                name: walked.path.pointer,
            },
            walked.ty,
        ))
    }

    fn param_address(
        &mut self,
        id: OperationId,
        op: &Name,
        location: Location,
        rest: &[Part],
    ) -> Option<(Address, TypeRef)> {
        let (first, deeper) = rest.split_first()?;
        let Segment::Name(name) = &first.segment else {
            return None;
        };
        let operation = self.spec_operation(id)?;
        let Some(param) = operation
            .params
            .iter()
            .find(|param| param.location == location && param.name == *name)
        else {
            return self.no_param(id, op, location, name, first);
        };
        let place = location.as_str().to_owned();
        if param.deprecated {
            let note = self.api.origin_text(&param.origin);
            self.complain(
                self.at(
                    Code::M0506,
                    &first.span,
                    format!("the parameter `{name}` is deprecated"),
                )
                .note(note)
                .help("use what the provider offers instead, or leave it out"),
            );
        }
        if deeper.is_empty() {
            return Some((
                Address {
                    place,
                    name: name.clone(),
                },
                param.ty,
            ));
        }
        let (ty, style) = (param.ty, param.style.clone());
        let walked = self.walk_parts(
            ty,
            deeper,
            name,
            &format!("the parameter `{name}` of `{}`", op.value),
            &format!("sent by {}", op.value),
        )?;
        let keys: Vec<&str> = deeper
            .iter()
            .filter_map(|part| {
                if let Segment::Name(key) = &part.segment {
                    Some(key.as_str())
                } else {
                    None
                }
            })
            .collect();
        let wire = if style == "deepObject" {
            format!(
                "{name}{}",
                keys.iter()
                    .map(|key| format!("[{key}]"))
                    .collect::<String>()
            )
        } else {
            keys.join(".")
        };
        Some((Address { place, name: wire }, walked.ty))
    }

    fn no_param(
        &mut self,
        id: OperationId,
        op: &Name,
        location: Location,
        name: &str,
        part: &Part,
    ) -> Option<(Address, TypeRef)> {
        let operation = self.spec_operation(id)?;
        let here: Vec<&str> = operation
            .params
            .iter()
            .filter(|param| param.location == location)
            .map(|param| param.name.as_str())
            .collect();
        let place = location.as_str();
        let mut complaint = self
            .at(
                Code::M0502,
                &part.span,
                format!("`{}` has no {place} parameter `{name}`", op.value),
            )
            .note(self.api.operation_origin(id))
            .did_you_mean(name, here.iter().copied());
        if let Some(other) = operation.params.iter().find(|param| param.name == name) {
            complaint = complaint.help(format!(
                "it is a {} parameter: `{}.{name}`",
                other.location.as_str(),
                other.location.as_str()
            ));
        } else if complaint.help.is_empty() {
            complaint = complaint.help(list(&format!("its {place} parameters are"), &here));
        }
        self.complain(complaint);
        None
    }

    /// The largest and smallest value that a number at this type may have, as text.
    pub(crate) fn bounds(&self, ty: TypeRef) -> (Option<i64>, Option<i64>) {
        match self.api.types.get(ty.id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Integer(number) | Kind::Number(number)) => {
                let parse = |text: &Option<String>| {
                    text.as_ref()
                        .and_then(|text| text.split('.').next()?.parse().ok())
                };
                (parse(&number.minimum), parse(&number.maximum))
            }
            _ => (None, None),
        }
    }
}
