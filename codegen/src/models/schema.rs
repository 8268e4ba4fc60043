//! JSON schemas of the common models: what serde writes of them, in JSON Schema 2020-12.

use serde_json::{Map, Value, json};

use super::{Category, Enum, Field, FieldType, Model, ModelKind, shared_enum, shared_parts};

/// The dialect of every schema.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a model or nested type, as the text of a file.
///
/// It holds for every value that serde writes. Properties that it does not name are allowed, because a later version
/// of the model may have them.
#[must_use]
pub fn schema(category: &Category, model: &Model) -> String {
    let mut defs = Defs::new(category);
    let body = defs.object_of(model);
    let id = id(category, &model.name);
    text(category, &id, &model.name, &model.doc, body, defs)
}

/// The schema of what is written of a model: an absent property keeps, null clears, a value sets.
#[must_use]
pub fn input_schema(category: &Category, model: &Model) -> String {
    let mut defs = Defs::new(category);
    let mut properties = Map::new();
    for field in model.fields.values().filter(|field| field.writable) {
        let value = defs.of(&field.ty);
        let mut property = json!({"anyOf": [value, {"type": "null"}]});
        annotate(&mut property, field, false);
        properties.insert(field.name.clone(), property);
    }
    properties.insert(
        "custom_fields".to_owned(),
        json!({
            "description": "Fields that the customer defined, by the provider's names.",
            "type": ["object", "null"],
            "x-sensitive": true,
        }),
    );
    let body = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    let id = format!("{}.input", id(category, &model.name));
    let doc = format!(
        "What to write of a `{}`: an absent property is kept, null clears, a value sets.",
        model.name
    );
    text(
        category,
        &id,
        &format!("{}Input", model.name),
        &doc,
        body,
        defs,
    )
}

/// `hris.time_off`: names the file and the schema.
#[must_use]
pub fn id(category: &Category, model: &str) -> String {
    format!(
        "{}.{}",
        category.name,
        heck::ToSnakeCase::to_snake_case(model)
    )
}

fn text(
    category: &Category,
    id: &str,
    title: &str,
    doc: &str,
    body: Value,
    defs: Defs<'_>,
) -> String {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("$id".to_owned(), json!(format!("urn:conjoin:{id}")));
    schema.insert("title".to_owned(), json!(title));
    schema.insert("description".to_owned(), json!(doc));
    if let Value::Object(body) = body {
        schema.extend(body);
    }
    if !defs.done.is_empty() {
        let mut done = defs.done;
        done.sort_keys();
        schema.insert("$defs".to_owned(), Value::Object(done));
    }
    let schema = Value::Object(schema);
    // The first line says who owns the file.
    let header = format!(
        "{{\"$comment\": \"@generated from {} by cargo xtask generate. Do not edit.\",\n",
        category.file
    );
    format!("{schema:#}\n").replacen("{\n", &header, 1)
}

/// The types that a schema names, each described once.
struct Defs<'c> {
    category: &'c Category,
    done: Map<String, Value>,
}

impl<'c> Defs<'c> {
    fn new(category: &'c Category) -> Self {
        Self {
            category,
            done: Map::new(),
        }
    }

    fn object_of(&mut self, model: &Model) -> Value {
        let is_record = model.kind != ModelKind::Nested;
        let mut properties = Map::new();
        if is_record {
            properties.insert(
                "remote_id".to_owned(),
                json!({"description": "Id in the provider.", "type": "string"}),
            );
        }
        for field in model.fields.values().cloned().chain(model.envelope()) {
            let mut property = self.of(&field.ty);
            annotate(&mut property, &field, is_record);
            properties.insert(field.name.clone(), property);
        }
        if is_record {
            properties.insert(
                "custom_fields".to_owned(),
                json!({
                    "description": "Fields that the customer defined, by the provider's names.",
                    "type": "object",
                    "x-sensitive": true,
                }),
            );
        }
        let mut object = Map::new();
        object.insert("type".to_owned(), json!("object"));
        object.insert("properties".to_owned(), Value::Object(properties));
        if is_record {
            object.insert("required".to_owned(), json!(["remote_id"]));
        }
        Value::Object(object)
    }

    fn of(&mut self, ty: &FieldType) -> Value {
        match ty {
            FieldType::String | FieldType::Code(_) => json!({"type": "string"}),
            FieldType::Bool => json!({"type": "boolean"}),
            FieldType::Int => json!({"type": "integer"}),
            FieldType::Decimal => {
                json!({"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"})
            }
            FieldType::Date => json!({"type": "string", "pattern": format!("^{DAY}$")}),
            FieldType::DateTime => json!({"type": "string", "pattern": format!("^{DAY}{TIME}$")}),
            FieldType::DateOrDateTime => {
                json!({"type": "string", "pattern": format!("^{DAY}({TIME})?$")})
            }
            FieldType::Money => self.named("Money"),
            FieldType::Object(name) => self.named(name),
            FieldType::Bytes => json!({
                "type": "string",
                "contentEncoding": "base64",
                "pattern": "^[A-Za-z0-9+/]*={0,2}$",
            }),
            FieldType::Ref(model) => self.reference(model),
            FieldType::Enum(it) => open(it),
            FieldType::List(item) => json!({"type": "array", "items": self.of(item)}),
            FieldType::Map(item) => {
                json!({"type": "object", "additionalProperties": self.of(item)})
            }
        }
    }

    fn reference(&mut self, model: &str) -> Value {
        let name = format!("RefTo{model}");
        let entry = json!({
            "description": format!("A link to a record of `{}`.", id(self.category, model)),
            "type": "object",
            "properties": {"remote_id": {"type": "string"}, "name": {"type": "string"}},
            "required": ["remote_id"],
        });
        self.done.entry(name.clone()).or_insert(entry);
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// A shared object or a nested type.
    fn named(&mut self, name: &str) -> Value {
        let link = json!({"$ref": format!("#/$defs/{name}")});
        if self.done.contains_key(name) {
            return link;
        }
        // It may refer to itself.
        self.done.insert(name.to_owned(), Value::Null);
        let category = self.category;
        let entry = if let Some(nested) = category.nested.get(name) {
            let mut object = self.object_of(nested);
            if let Value::Object(it) = &mut object {
                it.insert("description".to_owned(), json!(nested.doc));
            }
            object
        } else {
            let properties: Map<String, Value> = shared_parts(name)
                .into_iter()
                .map(|(part, ty)| (part, self.of(&ty)))
                .collect();
            let mut object = json!({"type": "object", "properties": properties});
            if name == "Money"
                && let Value::Object(it) = &mut object
            {
                it.insert("required".to_owned(), json!(["amount"]));
            }
            object
        };
        self.done.insert(name.to_owned(), entry);
        link
    }
}

/// A day as serde writes it; years outside of 0 to 9999 have a sign and six digits.
const DAY: &str = "([0-9]{4}|[+-][0-9]{6})-[0-9]{2}-[0-9]{2}";

/// The rest of a moment.
const TIME: &str = "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z";

/// The known values of an enumeration, and any other text: the provider's word is kept.
fn open(it: &Enum) -> Value {
    let values = match shared_enum(&it.name) {
        Some(values) => json!(values),
        None => json!(it.values),
    };
    json!({"type": "string", "anyOf": [{"enum": values}, {}]})
}

/// What a validator passes over: the doc, who may see it, and whether it is written.
fn annotate(property: &mut Value, field: &Field, says_read_only: bool) {
    let Value::Object(property) = property else {
        return;
    };
    property.insert("description".to_owned(), json!(field.doc));
    let flags = [
        ("readOnly", says_read_only && !field.writable),
        ("x-personal", field.personal),
        ("x-sensitive", field.sensitive),
    ];
    for (name, _) in flags.into_iter().filter(|(_, set)| *set) {
        property.insert(name.to_owned(), json!(true));
    }
}
