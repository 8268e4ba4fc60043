//! Request bodies: which of the declared media types is sent, and how.

use super::values::{Place, Value, Written};
use super::{Notes, is_scalar};
use crate::api::{Api, Content, Encoding, Kind, Operation, TypeRef};
use crate::usage::kind;

/// The body that an operation sends.
#[derive(Debug)]
pub(crate) struct Sent<'a> {
    /// The media type as declared; of several equally good ones the first.
    pub(crate) media_type: &'a str,
    /// The request may go out without it.
    pub(crate) optional: bool,
    pub(crate) shape: Shape<'a>,
}

/// What a body looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape<'a> {
    /// JSON; of any shape when `None`.
    Json(Option<TypeRef>),
    /// A form, written from a value of this type; of any shape when `None`.
    Form {
        ty: Option<TypeRef>,
        encoding: &'a [Encoding],
    },
    /// Parts that stand among the values of the transfer.
    Parts,
    /// Parts that the caller puts together.
    FreeParts,
    /// Text as it is.
    Text,
    /// Bytes as they are; `choose` when the caller has to say of which type.
    Bytes { choose: bool },
}

impl Sent<'_> {
    /// Whether the body is a builder method instead of an argument: when the method hardly ever has one.
    pub(crate) fn is_method(&self, operation: &Operation) -> bool {
        self.optional
            && matches!(operation.method.as_str(), "GET" | "DELETE" | "HEAD")
            && !matches!(self.shape, Shape::Parts)
    }

    /// The type that the body is written from.
    pub(crate) fn ty(&self) -> Option<TypeRef> {
        match self.shape {
            Shape::Json(ty) | Shape::Form { ty, .. } => ty,
            _ => None,
        }
    }
}

/// Media types from the most to the least telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

fn rank(api: &Api, content: &Content) -> Rank {
    let essence = content.essence();
    let file = content.ty.is_some_and(|ty| api.is_file(ty));
    match essence.as_str() {
        _ if content.is_json() => Rank::Json,
        "text/json" => Rank::Json,
        "*/*" | "application/*" if content.ty.is_some() && !file => Rank::Json,
        "application/x-www-form-urlencoded" => Rank::Form,
        "*/*" => Rank::Bytes,
        _ if essence.starts_with("multipart/") => Rank::Multipart,
        _ if !file && is_text(&essence) => Rank::Text,
        _ => Rank::Bytes,
    }
}

/// Whether a media type is text.
pub(super) fn is_text(essence: &str) -> bool {
    essence.starts_with("text/")
        || essence.ends_with("+xml")
        || essence.ends_with("+yaml")
        || matches!(
            essence,
            "application/xml"
                | "application/yaml"
                | "application/x-yaml"
                | "application/graphql"
                | "application/javascript"
                | "application/x-ndjson"
                | "application/jsonl"
        )
}

/// Decides the body and adds the parts of a multipart one to the values.
pub(super) fn body<'a>(
    api: &'a Api,
    operation: &'a Operation,
    values: &mut Vec<Value<'a>>,
    notes: &mut Notes,
) -> Option<Sent<'a>> {
    let body = operation.body.as_ref()?;
    let ranked = || body.content.iter().map(|it| (rank(api, it), it));
    let (best, _) =
        ranked().min_by_key(|(rank, it)| (*rank, *rank == Rank::Json && it.ty.is_none()))?;
    // The plan reads the same JSON.
    let chosen = match best {
        Rank::Json => api
            .json_content(&body.content)
            .or_else(|| ranked().find(|(rank, _)| *rank == best).map(|(_, it)| it))?,
        _ => ranked()
            .filter(|(rank, _)| *rank == best)
            .min_by_key(|(_, it)| it.ty.is_none())
            .map(|(_, it)| it)?,
    };
    let mut choose = chosen.media_type.contains('*');
    for other in body.content.iter().filter(|it| !std::ptr::eq(*it, chosen)) {
        if best == Rank::Bytes {
            choose = true;
        } else {
            notes.omit(
                &body.origin,
                format!(
                    "a body of `{}` is not offered: `{}` is sent",
                    other.media_type, chosen.media_type
                ),
            );
        }
    }
    let shape = match best {
        Rank::Json => Shape::Json(chosen.ty),
        Rank::Form => Shape::Form {
            ty: chosen.ty,
            encoding: &chosen.encoding,
        },
        Rank::Multipart => multipart(api, chosen, body.required, values).unwrap_or_else(|| {
            notes.degrade(
                &body.origin,
                "a multipart body without named parts: the caller puts it together",
            );
            Shape::FreeParts
        }),
        Rank::Text => {
            if chosen.ty.is_some_and(|ty| !is_scalar(api, ty, 0)) {
                notes.degrade(
                    &body.origin,
                    format!(
                        "a body of `{}` is sent as the text that the caller writes",
                        chosen.media_type
                    ),
                );
            }
            Shape::Text
        }
        Rank::Bytes => Shape::Bytes { choose },
    };
    Some(Sent {
        media_type: &chosen.media_type,
        optional: !body.required,
        shape,
    })
}

/// Adds one value per part; `None` when the parts have no names.
fn multipart<'a>(
    api: &'a Api,
    content: &'a Content,
    required: bool,
    values: &mut Vec<Value<'a>>,
) -> Option<Shape<'a>> {
    if content.essence() != "multipart/form-data" {
        return None;
    }
    let Kind::Struct(object) = kind(api, content.ty?.id) else {
        return None;
    };
    if object.fields.is_empty() {
        return None;
    }
    for field in object.fields.iter().filter(|field| !field.read_only) {
        let content_type = content
            .encoding
            .iter()
            .find(|it| it.property == field.name)
            .and_then(|it| it.content_type.as_deref());
        values.push(Value {
            place: Place::Part,
            wire: field.name.clone(),
            ty: field.ty,
            required: required && field.required,
            deprecated: field.deprecated,
            doc: &field.doc,
            style: super::values::Style::Form,
            keyed: false,
            reserved: false,
            written: part(api, field.ty, content_type),
            content_type,
        });
    }
    Some(Shape::Parts)
}

/// How a part is written: files as files, scalars as text, everything else as JSON.
fn part(api: &Api, ty: TypeRef, content_type: Option<&str>) -> Written {
    let json = content_type.is_some_and(|it| it.to_ascii_lowercase().contains("json"));
    let binary = content_type.is_some_and(|it| {
        let it = it.to_ascii_lowercase();
        !it.contains("json") && !it.starts_with("text/")
    });
    if json {
        return Written::Json;
    }
    match kind(api, ty.id) {
        Kind::Text(_) if binary || api.is_file(ty) => Written::File,
        Kind::Const(value) if value.is_string() => {
            Written::Fixed(value.as_str().unwrap_or_default().to_owned())
        }
        Kind::Array { items, .. } if api.is_file(*items) => Written::Files,
        Kind::Array { items, .. } if binary && matches!(kind(api, items.id), Kind::Text(_)) => {
            Written::Files
        }
        Kind::Array { items, .. } if is_scalar(api, *items, 0) => Written::List {
            items: *items,
            style: super::values::Style::Form,
            explode: true,
        },
        Kind::Array { items, .. } => Written::JsonList(*items),
        _ if is_scalar(api, ty, 0) => Written::Scalar,
        _ => Written::Json,
    }
}
