//! Parameters: where each stands and how its value becomes text.

use super::{Notes, is_scalar};
use crate::api::{Api, Doc, Kind, Location, Operation, Origin, Param, TypeId, TypeRef};
use crate::usage::kind;

/// Deepest nesting of properties in a query parameter.
const DEEPEST: usize = 3;

/// Most values that one parameter may be taken apart into.
const MOST_PARTS: usize = 128;

/// Headers that belong to the client, whatever a document says (OpenAPI, "Parameter Object").
const CORE_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

static NO_WORDS: Doc = Doc {
    summary: None,
    description: None,
    default: None,
};

/// Where a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// A part of a multipart body.
    Part,
}

/// One value that a request sends.
#[derive(Debug)]
pub(crate) struct Value<'a> {
    pub(crate) place: Place,
    /// Name on the wire; the start of it when `keyed`.
    pub(crate) wire: String,
    pub(crate) ty: TypeRef,
    pub(crate) required: bool,
    pub(crate) deprecated: bool,
    pub(crate) doc: &'a Doc,
    /// Style of one value in a path.
    pub(crate) style: Style,
    /// The caller gives a key too, which goes behind the name in brackets.
    pub(crate) keyed: bool,
    /// Reserved characters go out as they are.
    pub(crate) reserved: bool,
    pub(crate) written: Written,
    /// `contentType` of a part.
    pub(crate) content_type: Option<&'a str>,
}

/// How a value becomes text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// Always this.
    Fixed(String),
    /// One value as text, in the style of a path.
    Scalar,
    /// Text that the caller writes, because the spec does not say how.
    Text,
    /// A list of values.
    List {
        items: TypeRef,
        style: Style,
        explode: bool,
    },
    /// Names and values.
    Pairs { style: Style, explode: bool },
    /// One JSON text.
    Json,
    /// A part of JSON for each of these.
    JsonList(TypeRef),
    /// A file.
    File,
    /// Several files.
    Files,
}

/// Styles of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    Deep,
}

impl Style {
    /// The style by its name; the default of its place for a name that is none.
    fn of(name: &str, place: Place) -> Self {
        match (name, place) {
            ("label", Place::Path) => Self::Label,
            ("matrix", Place::Path) => Self::Matrix,
            (_, Place::Path | Place::Header) => Self::Simple,
            ("spaceDelimited", _) => Self::Space,
            ("pipeDelimited", _) => Self::Pipe,
            ("deepObject", _) => Self::Deep,
            _ => Self::Form,
        }
    }
}

/// What the parts of one parameter share.
#[derive(Clone, Copy)]
struct Site<'a> {
    api: &'a Api,
    place: Place,
    style: Style,
    explode: bool,
    reserved: bool,
    json: bool,
    origin: &'a Origin,
}

/// Parameters: those of the path in template order, then the others in spec order.
pub(super) fn values<'a>(
    api: &'a Api,
    operation: &'a Operation,
    notes: &mut Notes,
) -> Vec<Value<'a>> {
    let mut out = Vec::new();
    for name in template_names(&operation.path) {
        let declared = operation
            .params
            .iter()
            .find(|param| param.location == Location::Path && param.name == name);
        match declared {
            Some(param) => one(api, param, Place::Path, notes, &mut out),
            // Lowering declares what the path names; this is for an API that was put together otherwise.
            None => out.push(Value {
                place: Place::Path,
                wire: name.to_owned(),
                ty: TypeRef {
                    id: TypeId(u32::MAX),
                    nullable: false,
                },
                required: true,
                deprecated: false,
                doc: &NO_WORDS,
                style: Style::Simple,
                keyed: false,
                reserved: false,
                written: Written::Text,
                content_type: None,
            }),
        }
    }
    for param in &operation.params {
        let place = match param.location {
            Location::Path => continue,
            Location::Query => Place::Query,
            Location::Header => Place::Header,
            Location::Cookie => Place::Cookie,
        };
        let core = CORE_HEADERS
            .iter()
            .any(|it| param.name.eq_ignore_ascii_case(it));
        if place != Place::Header || !core {
            one(api, param, place, notes, &mut out);
        }
    }
    out
}

/// Names in braces, in order, without repeats.
pub(super) fn template_names(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
        if !names.contains(&name) {
            names.push(name);
        }
        rest = behind;
    }
    names
}

fn one<'a>(
    api: &'a Api,
    param: &'a Param,
    place: Place,
    notes: &mut Notes,
    out: &mut Vec<Value<'a>>,
) {
    let site = Site {
        api,
        place,
        style: Style::of(&param.style, place),
        explode: param.explode,
        reserved: param.allow_reserved && place == Place::Query,
        json: param.style == "json",
        origin: &param.origin,
    };
    let required = param.required || place == Place::Path;
    let make = |written: Written| Value {
        place,
        wire: param.name.clone(),
        ty: param.ty,
        required,
        deprecated: param.deprecated,
        doc: &param.doc,
        style: site.style,
        keyed: false,
        reserved: site.reserved,
        written,
        content_type: None,
    };
    if site.json {
        out.push(make(Written::Json));
        return;
    }
    let by_name = place == Place::Query
        && (site.style == Style::Deep || (site.style == Style::Form && site.explode));
    match kind(api, param.ty.id) {
        Kind::Struct(object) if by_name && !object.fields.is_empty() => {
            let prefix = if site.style == Style::Deep {
                param.name.as_str()
            } else {
                ""
            };
            let before = out.len();
            parts(site, param.ty, required, prefix, notes, out, 0);
            if out.len() > before + MOST_PARTS {
                out.truncate(before);
                notes.degrade(
                    site.origin,
                    "an object with so many properties is sent by name and value",
                );
                out.push(Value {
                    required: false,
                    keyed: site.style == Style::Deep,
                    ..make(pairs_or_text(site))
                });
            }
        }
        Kind::Struct(_) | Kind::Map { .. } if site.style == Style::Deep => {
            out.push(Value {
                required: false,
                keyed: true,
                ..make(Written::Text)
            });
        }
        Kind::Struct(_) | Kind::Map { .. } => out.push(make(Written::Pairs {
            style: site.style,
            explode: site.explode,
        })),
        Kind::Union(_) if site.style == Style::Deep && !is_scalar(api, param.ty, 0) => {
            notes.degrade(
                site.origin,
                "one of several types in the query: sent as text, or by property and text",
            );
            out.push(Value {
                required: false,
                ..make(Written::Text)
            });
            out.push(Value {
                required: false,
                keyed: true,
                ..make(Written::Text)
            });
        }
        _ => {
            let written = written(site, param.ty, notes);
            out.push(make(written));
        }
    }
}

fn pairs_or_text(site: Site<'_>) -> Written {
    if site.style == Style::Deep {
        Written::Text
    } else {
        Written::Pairs {
            style: site.style,
            explode: site.explode,
        }
    }
}

/// One value per property: `page[limit]`, or `limit` alone when the object has no name on the wire.
fn parts<'a>(
    site: Site<'a>,
    ty: TypeRef,
    required: bool,
    prefix: &str,
    notes: &mut Notes,
    out: &mut Vec<Value<'a>>,
    depth: usize,
) {
    let Kind::Struct(object) = kind(site.api, ty.id) else {
        return;
    };
    for field in object.fields.iter().filter(|field| !field.read_only) {
        let wire = if prefix.is_empty() {
            field.name.clone()
        } else {
            format!("{prefix}[{}]", field.name)
        };
        let make = |written: Written, keyed: bool| Value {
            place: site.place,
            wire: wire.clone(),
            ty: field.ty,
            required: required && field.required && depth == 0 && !keyed,
            deprecated: field.deprecated,
            doc: &field.doc,
            style: site.style,
            keyed,
            reserved: site.reserved,
            written,
            content_type: None,
        };
        match kind(site.api, field.ty.id) {
            Kind::Struct(nested) if !nested.fields.is_empty() && depth + 1 < DEEPEST => {
                parts(site, field.ty, false, &wire, notes, out, depth + 1);
            }
            Kind::Struct(nested) if !nested.fields.is_empty() => {
                notes.degrade(
                    site.origin,
                    "properties nested this deep are sent by name and text",
                );
                out.push(make(Written::Text, true));
            }
            Kind::Struct(_) | Kind::Map { .. } => out.push(make(Written::Text, true)),
            _ => {
                let written = written(site, field.ty, notes);
                out.push(make(written, false));
            }
        }
        if out.len() > 4 * MOST_PARTS {
            return;
        }
    }
}

/// How a value that is no object is written.
fn written(site: Site<'_>, ty: TypeRef, notes: &mut Notes) -> Written {
    match kind(site.api, ty.id) {
        Kind::Const(value) if !value.is_array() && !value.is_object() => Written::Fixed(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        ),
        Kind::Array { items, .. } => {
            if site.style == Style::Deep {
                notes.mend(
                    site.origin,
                    "a list in the style `deepObject`, which has none: sent as `name[]=value`",
                );
            }
            if !is_scalar(site.api, *items, 0) {
                notes.degrade(
                    site.origin,
                    "a list of values that are no single texts: its elements are sent as text",
                );
            }
            Written::List {
                items: *items,
                style: site.style,
                explode: site.explode,
            }
        }
        Kind::Any => Written::Text,
        Kind::Union(_) if !is_scalar(site.api, ty, 0) => {
            notes.degrade(
                site.origin,
                "one of several types that are written differently: sent as text",
            );
            Written::Text
        }
        Kind::Const(_) => Written::Text,
        _ => Written::Scalar,
    }
}
