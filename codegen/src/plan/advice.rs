//! What to type where a provider's type does not become the type of a common field by itself.

use crate::api::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Conversion, Direction, Field as MappedField, FieldSource, Source};
use crate::models::FieldType;

use super::Check;
use super::convert::{Site, keys_for};
use super::path::{leaf, leaf_name, list};
use super::types::{Convert, Leaf};

impl Check<'_> {
    /// Says that a type does not become another one, and what can be typed instead (M0209).
    pub(super) fn no_conversion(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let (from, into) = (
            format!("{} ({})", source(site), leaf_name(leaf)),
            format!("`{}` ({})", site.field, to.describe()),
        );
        let message = match site.mapped.conversion.as_ref().map(key) {
            Some(key) => format!("`{key}` does not turn {from} into {into}"),
            None => format!("{from} cannot become {into}"),
        };
        let complaint = self
            .at(Code::M0209, site.span(), message)
            .label(site.by.to_owned());
        let complaint = self.advised(complaint, site, leaf, to);
        self.complain(complaint);
        None
    }

    /// Says that nothing tells in which format a time is written (M0211).
    pub(super) fn no_format(
        &mut self,
        site: &Site<'_>,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let complaint = self
            .at(
                Code::M0211,
                &site.mapped.source_span,
                format!(
                    "nothing says in which format {} ({}) holds `{}` ({})",
                    source(site),
                    leaf_name(leaf),
                    site.field,
                    to.describe()
                ),
            )
            .label(site.by.to_owned());
        let complaint = self.advised(complaint, site, leaf, to);
        self.complain(complaint);
        None
    }

    /// Adds the conversions that can, or the properties that can where none does.
    fn advised(
        &self,
        mut complaint: Diagnostic,
        site: &Site<'_>,
        found: &Leaf,
        to: &FieldType,
    ) -> Diagnostic {
        if site.mapped.conversion.is_some() && same(found, to) {
            return complaint.help("remove it: the types are the same");
        }
        let ways = self.ways(site, found, to);
        let mut first = true;
        for way in &ways {
            complaint = complaint.help(typed(site, way, first));
            first = false;
        }
        if !ways.is_empty() {
            return complaint;
        }
        let name = site.field.rsplit('.').next().unwrap_or(site.field);
        let path = match &site.mapped.source {
            FieldSource::From(Source::Path(path)) => Some(path.value.as_str()),
            _ => None,
        };
        if let (Leaf::Struct(_), Some(path)) = (found, path) {
            let parts = self.properties(self.input_type(found), to);
            let parts: Vec<String> = parts.iter().map(|it| format!("{path}.{it}")).collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            if !parts.is_empty() {
                return complaint.help(list("name one of its properties:", &parts));
            }
        }
        if let (FieldType::List(item), Some(path)) = (to, path)
            && !matches!(found, Leaf::List(_))
            && same(found, item)
        {
            return complaint.help(format!(
                "a list of this one value is `{name}: {{list: {{items: [{{drop_unless: {path}, value: {path}}}]}}}}`"
            ));
        }
        let able = self.properties(Some(site.start.id), to);
        let able: Vec<&str> = able.iter().map(String::as_str).collect();
        complaint = complaint.help(keys_for(to));
        if (1..=8).contains(&able.len()) {
            complaint = complaint.help(list("properties of that type are", &able));
        }
        complaint
    }

    fn input_type(&self, found: &Leaf) -> Option<crate::api::TypeId> {
        match found {
            Leaf::Struct(id) => Some(*id),
            _ => None,
        }
    }

    /// Properties of an object that have the common type without a conversion, or are ids where one is wanted.
    fn properties(&self, id: Option<crate::api::TypeId>, to: &FieldType) -> Vec<String> {
        let kind = id.and_then(|id| self.api.types.get(id.0 as usize));
        let Some(Kind::Struct(object)) = kind.map(|it| &it.kind) else {
            return Vec::new();
        };
        let fits = object.fields.iter().filter(|field| {
            let found = leaf(self.api, field.ty);
            let id = matches!(found, Leaf::Text | Leaf::Integer);
            same(&found, to) || id && matches!(to, FieldType::Ref(_))
        });
        fits.map(|field| field.name.clone()).collect()
    }

    /// The statements that turn what is there into a common type.
    fn ways(&self, site: &Site<'_>, found: &Leaf, to: &FieldType) -> Vec<String> {
        let text = matches!(found, Leaf::Text | Leaf::Enum(_));
        let number = matches!(found, Leaf::Number | Leaf::Integer);
        let digits = if found == &Leaf::Integer {
            "int: string, "
        } else {
            ""
        };
        let one = |way: &str| vec![way.to_owned()];
        match to {
            FieldType::Bool if text => one(r#"bool: {true: ["yes"], false: ["no"]}"#),
            FieldType::Bool if found == &Leaf::Integer => one("bool: {true: [1], false: [0]}"),
            FieldType::Int if text => one("number: {as: int}"),
            FieldType::Decimal if text => one("number: {as: decimal}"),
            FieldType::Date | FieldType::DateOrDateTime | FieldType::DateTime
                if found == &Leaf::Integer =>
            {
                one("datetime: {format: epoch_seconds}")
            }
            FieldType::Date if text => one("date: {format: iso}"),
            FieldType::DateTime if text => one("datetime: {format: rfc3339}"),
            FieldType::DateOrDateTime if text && self.text_format(site.ty) == Some("date") => {
                one("date: {format: iso}")
            }
            FieldType::DateOrDateTime if text => {
                vec![
                    "datetime: {format: rfc3339}".to_owned(),
                    "date: {format: iso}".to_owned(),
                ]
            }
            FieldType::Money if text || number => one("money: {currency: {const: EUR}}"),
            FieldType::Ref(model) if text || found == &Leaf::Integer => {
                one(&format!("{digits}ref: {model}"))
            }
            FieldType::String | FieldType::Code(_) if found == &Leaf::Integer => one("int: string"),
            FieldType::Enum(it) if text || matches!(found, Leaf::Bool | Leaf::Integer) => {
                let (maps, wanted) = self.maps_to(site.category, &it.name);
                match maps.as_slice() {
                    [] => one(&format!("enum: <a map with `to: {wanted}`>")),
                    maps => maps.iter().map(|map| format!("enum: {map}")).collect(),
                }
            }
            FieldType::List(item) => match (&**item, found) {
                (FieldType::String | FieldType::Code(_), _) if text => one(r#"split: {on: ","}"#),
                (FieldType::Ref(model), Leaf::List(inner)) => match **inner {
                    Leaf::Text | Leaf::Enum(_) => one(&format!("ref: {model}")),
                    Leaf::Integer => one(&format!("int: string, ref: {model}")),
                    _ => Vec::new(),
                },
                (FieldType::Enum(_), Leaf::List(inner)) => self.ways(site, inner, item),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}

/// The source of a field in words.
fn source(site: &Site<'_>) -> String {
    match &site.mapped.source {
        FieldSource::From(Source::Path(path)) => format!("`{}`", path.value),
        FieldSource::From(Source::PerOperation(_)) => "the source".to_owned(),
        FieldSource::Coalesce(paths) => {
            let first = paths.first().map_or("", |it| it.value.as_str());
            format!("`{first}`")
        }
        _ => "the record".to_owned(),
    }
}

/// What to type, whole where the field is a path and nothing else.
fn typed(site: &Site<'_>, way: &str, first: bool) -> String {
    let verb = if first { "write" } else { "or" };
    if let Some(conversion) = &site.mapped.conversion {
        return format!("{verb} `{way}` in place of `{}`", key(conversion));
    }
    match &site.mapped.source {
        FieldSource::From(Source::Path(path)) if bare(site.mapped) => {
            let name = site.field.rsplit('.').next().unwrap_or(site.field);
            format!("{verb} `{name}: {{from: {}, {way}}}`", path.value)
        }
        _ if first => format!("add `{way}`"),
        _ => format!("or `{way}`"),
    }
}

/// Whether a field says nothing beside its source.
fn bare(mapped: &MappedField) -> bool {
    mapped.int_to_string.is_none()
        && mapped.text.is_none()
        && mapped.when.is_none()
        && mapped.default.is_none()
        && mapped.dir == Direction::Both
        && mapped.to.is_none()
        && mapped.lossy.is_none()
}

/// Whether the common type takes the value as it is.
fn same(found: &Leaf, to: &FieldType) -> bool {
    match (found, to) {
        (Leaf::Text | Leaf::Enum(_), FieldType::String | FieldType::Code(_) | FieldType::Bytes)
        | (Leaf::Bool, FieldType::Bool)
        | (Leaf::Integer, FieldType::Int)
        | (Leaf::Number | Leaf::Integer, FieldType::Decimal) => true,
        (Leaf::List(inner), FieldType::List(item)) => {
            matches!(**item, FieldType::String | FieldType::Code(_)) && same(inner, item)
        }
        (Leaf::Map(inner), FieldType::Map(item)) => {
            **item == FieldType::String && **inner == Leaf::Text
        }
        _ => false,
    }
}

/// The key of a conversion.
fn key(conversion: &Conversion) -> &'static str {
    match conversion {
        Conversion::Ref(_) => "ref",
        Conversion::Enum(_) => "enum",
        Conversion::Bool { .. } => "bool",
        Conversion::Date { .. } => "date",
        Conversion::DateTime { .. } => "datetime",
        Conversion::Number { .. } => "number",
        Conversion::Money { .. } => "money",
        Conversion::Fn(_) => "fn",
        Conversion::Lookup(_) => "lookup",
        Conversion::Split { .. } => "split",
        Conversion::Unit { .. } => "unit",
        Conversion::DateParts { .. } => "date_parts",
        Conversion::Phone { .. } => "phone",
        Conversion::Coded { table, .. } => table.word(),
    }
}
