//! Questions that later stages ask of an API.

use super::{
    Api, Content, Field, Kind, Operation, OperationId, Origin, Response, Struct, Text, Type,
    TypeId, TypeName, TypeRef,
};

/// A struct type that a use leads to.
#[derive(Debug, Clone, Copy)]
pub struct Resolved<'a> {
    /// Its id: of the struct, not of what led there.
    pub id: TypeId,
    /// Whether `null` may stand in its place.
    pub nullable: bool,
    /// The type.
    pub ty: &'a Type,
    /// Its properties.
    pub structure: &'a Struct,
}

/// A declared property of a struct type.
#[derive(Debug, Clone, Copy)]
pub struct Property<'a> {
    /// The struct that holds it.
    pub owner: TypeId,
    /// The declaration: wire name, `readOnly`, `writeOnly`, `deprecated`, words, origin.
    pub field: &'a Field,
    /// Its type.
    pub ty: TypeRef,
    /// It may be left out of the JSON object. Null is told by `ty.nullable`.
    pub optional: bool,
}

impl Api {
    /// A type by its id.
    #[must_use]
    pub fn type_of(&self, ty: TypeRef) -> Option<&Type> {
        self.types.get(ty.id.0 as usize)
    }

    /// The type of a named schema.
    #[must_use]
    pub fn schema_named(&self, name: &str) -> Option<TypeId> {
        let index = self
            .types
            .iter()
            .position(|ty| matches!(&ty.name, TypeName::Schema(known) if known == name))?;
        u32::try_from(index).ok().map(TypeId)
    }

    /// An operation by its id.
    #[must_use]
    pub fn operation(&self, id: OperationId) -> Option<&Operation> {
        self.operations.get(id.0 as usize)
    }

    /// An operation by its `operationId`, or by method and path: `GET /v1/people/{id}`.
    ///
    /// When several share an `operationId` it names none of them; then only method and path do.
    #[must_use]
    pub fn operation_named(&self, name: &str) -> Option<OperationId> {
        let id = |index: usize| u32::try_from(index).ok().map(OperationId);
        let mut by_id = self
            .operations
            .iter()
            .enumerate()
            .filter(|(_, operation)| operation.id.as_deref() == Some(name));
        match (by_id.next(), by_id.next()) {
            (Some((index, _)), None) => return id(index),
            (Some(_), Some(_)) => return None,
            (None, _) => {}
        }
        let (method, path) = name.split_once(' ')?;
        let path = path.trim();
        let index = self
            .operations
            .iter()
            .position(|it| it.method == method && it.path == path)?;
        id(index)
    }

    /// A name for every operation by which [`Self::operation_named`] finds it, in the order of the documents.
    #[must_use]
    pub fn operation_names(&self) -> Vec<String> {
        let mut count = std::collections::HashMap::new();
        for id in self.operations.iter().filter_map(|it| it.id.as_deref()) {
            *count.entry(id).or_insert(0_usize) += 1;
        }
        let name = |it: &Operation| match it.id.as_deref() {
            Some(id) if count.get(id) == Some(&1) => id.to_owned(),
            _ => format!("{} {}", it.method, it.path),
        };
        self.operations.iter().map(name).collect()
    }

    /// Method, path and `operationId` of an operation, for a message.
    #[must_use]
    pub fn operation_label(&self, id: OperationId) -> String {
        match self.operation(id) {
            Some(Operation {
                id: Some(name),
                method,
                path,
                ..
            }) => format!("{name} ({method} {path})"),
            Some(operation) => format!("{} {}", operation.method, operation.path),
            None => String::new(),
        }
    }

    /// Where an operation is declared: see [`Self::origin_text`].
    #[must_use]
    pub fn operation_origin(&self, id: OperationId) -> String {
        self.operation(id)
            .map_or_else(String::new, |operation| self.origin_text(&operation.origin))
    }

    /// Where a type is declared: see [`Self::origin_text`].
    #[must_use]
    pub fn type_origin(&self, ty: TypeRef) -> String {
        self.type_of(ty)
            .map_or_else(String::new, |ty| self.origin_text(&ty.origin))
    }

    /// File and JSON pointer: `specs/zendesk/openapi.json#/components/schemas/Ticket`.
    #[must_use]
    pub fn origin_text(&self, origin: &Origin) -> String {
        let path = self
            .documents
            .get(origin.document.0 as usize)
            .map_or("", |document| document.path.as_str());
        format!("{path}#{}", origin.pointer)
    }

    /// The struct that a use leads to, through unions of one variant.
    ///
    /// `None` for scalars, lists, maps and real unions.
    #[must_use]
    pub fn struct_of(&self, ty: TypeRef) -> Option<Resolved<'_>> {
        let mut at = ty;
        // Unions of one variant are rare here and never nest deeply; the count ends a cycle of them.
        for _ in 0..16 {
            let found = self.type_of(at)?;
            match &found.kind {
                Kind::Struct(structure) => {
                    return Some(Resolved {
                        id: at.id,
                        nullable: at.nullable,
                        ty: found,
                        structure,
                    });
                }
                Kind::Union(union) => match union.variants.as_slice() {
                    [only] => {
                        at = TypeRef {
                            id: only.ty.id,
                            nullable: at.nullable | only.ty.nullable,
                        }
                    }
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// A declared property of the struct that a use leads to.
    #[must_use]
    pub fn property(&self, ty: TypeRef, name: &str) -> Option<Property<'_>> {
        let resolved = self.struct_of(ty)?;
        let field = resolved
            .structure
            .fields
            .iter()
            .find(|field| field.name == name)?;
        Some(Property {
            owner: resolved.id,
            field,
            ty: field.ty,
            optional: !field.required,
        })
    }

    /// Names of the declared properties of the struct that a use leads to, in spec order.
    #[must_use]
    pub fn properties(&self, ty: TypeRef) -> Vec<&str> {
        self.struct_of(ty).map_or_else(Vec::new, |it| {
            it.structure
                .fields
                .iter()
                .map(|field| field.name.as_str())
                .collect()
        })
    }

    /// The type of properties that are not named: the values of a map, or the
    /// additional properties of a struct. `None` when there are no others.
    #[must_use]
    pub fn additional(&self, ty: TypeRef) -> Option<TypeRef> {
        match &self.type_of(ty)?.kind {
            Kind::Map { values } => Some(*values),
            _ => self.struct_of(ty)?.structure.additional,
        }
    }

    /// The JSON of the first success: 200, then 201, then any other 2xx in spec
    /// order; `default` when no 2xx is declared.
    #[must_use]
    pub fn success_json(&self, operation: &Operation) -> Option<TypeRef> {
        let rank = |response: &Response| match response.status.as_str() {
            "200" => 0,
            "201" => 1,
            _ => 2,
        };
        let mut successes: Vec<&Response> = operation
            .responses
            .iter()
            .filter(|it| it.is_success())
            .collect();
        successes.sort_by_key(|it| rank(it));
        if successes.is_empty() {
            successes.extend(
                operation
                    .responses
                    .iter()
                    .filter(|it| it.status == "default"),
            );
        }
        successes
            .into_iter()
            .find_map(|response| self.json(&response.content))
    }

    /// The JSON of the request body.
    #[must_use]
    pub fn request_json(&self, operation: &Operation) -> Option<TypeRef> {
        self.json(&operation.body.as_ref()?.content)
    }

    /// The JSON of every answer that is no success, each type once, in spec order.
    #[must_use]
    pub fn error_json(&self, operation: &Operation) -> Vec<TypeRef> {
        let has_success = operation.responses.iter().any(Response::is_success);
        let mut out: Vec<TypeRef> = Vec::new();
        for response in &operation.responses {
            let error = match response.status.as_bytes().first() {
                Some(b'4' | b'5') => true,
                Some(b'd') => has_success,
                _ => false,
            };
            if let Some(ty) = self.json(&response.content).filter(|_| error)
                && !out.iter().any(|known| known.id == ty.id)
            {
                out.push(ty);
            }
        }
        out
    }

    /// The JSON shape of a body: see [`Self::json_content`].
    #[must_use]
    pub fn json(&self, content: &[Content]) -> Option<TypeRef> {
        self.json_content(content)?.ty
    }

    /// The JSON among the media types of a body: the first that is JSON and has a shape, else one
    /// that leaves the media type open and has a shape that is no file.
    #[must_use]
    pub fn json_content<'c>(&self, content: &'c [Content]) -> Option<&'c Content> {
        let open = |it: &&Content| {
            matches!(it.essence().as_str(), "*/*" | "application/*" | "text/json")
                && it.ty.is_some_and(|ty| !self.is_file(ty))
        };
        let exact = content.iter().find(|it| it.is_json() && it.ty.is_some());
        exact.or_else(|| content.iter().find(open))
    }

    /// Whether a type is the content of a file: text of the format `binary`.
    #[must_use]
    pub fn is_file(&self, ty: TypeRef) -> bool {
        let is_binary = |text: &Text| text.format.as_deref() == Some("binary");
        matches!(self.type_of(ty).map(|it| &it.kind), Some(Kind::Text(text)) if is_binary(text))
    }

    /// A type in words: `string`, `integer or null`, `array of Ticket`, `object Ticket`.
    #[must_use]
    pub fn describe(&self, ty: TypeRef) -> String {
        let mut out = self.words(ty, 0);
        if ty.nullable {
            out.push_str(" or null");
        }
        out
    }

    fn words(&self, ty: TypeRef, depth: usize) -> String {
        let Some(found) = self.type_of(ty) else {
            return "anything".to_owned();
        };
        let name = match &found.name {
            TypeName::Schema(name) => Some(name.as_str()),
            TypeName::Inline(_) => None,
        };
        let formatted = |word: &str, format: &Option<String>| match format {
            Some(format) => format!("{word} ({format})"),
            None => word.to_owned(),
        };
        match &found.kind {
            Kind::Any => "anything".to_owned(),
            Kind::Null => "null".to_owned(),
            Kind::Bool => "boolean".to_owned(),
            Kind::Integer(it) => formatted("integer", &it.format),
            Kind::Number(it) => formatted("number", &it.format),
            Kind::Text(it) => formatted("string", &it.format),
            Kind::Const(value) => format!("the value {value}"),
            Kind::Enum(it) => {
                let word = if it.integer { "integers" } else { "strings" };
                match name {
                    Some(name) => format!("enum {name} of {} {word}", it.values.len()),
                    None => format!("enum of {} {word}", it.values.len()),
                }
            }
            Kind::Array { items, .. } if depth < 4 => {
                format!("array of {}", self.item(*items, depth + 1))
            }
            Kind::Map { values } if depth < 4 => {
                format!("map of {}", self.item(*values, depth + 1))
            }
            Kind::Array { .. } => "array".to_owned(),
            Kind::Map { .. } => "map".to_owned(),
            Kind::Struct(_) => {
                name.map_or_else(|| "object".to_owned(), |name| format!("object {name}"))
            }
            Kind::Union(it) => name.map_or_else(
                || format!("one of {} types", it.variants.len()),
                |name| format!("one of the types of {name}"),
            ),
        }
    }

    /// In a list the name alone is clear: `array of Ticket`.
    fn item(&self, ty: TypeRef, depth: usize) -> String {
        match self.type_of(ty).map(|found| (&found.name, &found.kind)) {
            Some((TypeName::Schema(name), Kind::Struct(_) | Kind::Union(_) | Kind::Enum(_))) => {
                name.clone()
            }
            _ => self.words(ty, depth),
        }
    }
}

#[cfg(test)]
mod tests;
