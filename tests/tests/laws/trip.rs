//! One field on its way to the provider and back, through the generated connector.

use std::sync::Arc;

use conjoin_codegen::plan::{
    Bound, Convert, IdFrom, Item, KeepTest, Literal, Model, Read, Shape, Write, WriteConvert,
    WriteField,
};
use conjoin_runtime::ListQuery;
use conjoin_runtime::model::Decimal;
use conjoin_tests::mapped::{self, Answer, Connection, Mapped, Script, at, put};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use crate::values::sample;

/// Id of every record here; an integer too.
const ID: &str = "77";

/// Whether a write can be asked for by name: it needs no parent, or the input names it.
pub(crate) fn reachable(model: &Model, write: &Write) -> bool {
    let by_parent = write
        .params
        .iter()
        .any(|(_, bound)| *bound == Bound::ParentId);
    !by_parent
        || model.parent.as_ref().is_some_and(|(_, field)| {
            // The parent's field takes a value on write where the common model says so.
            mapped::models()
                .iter()
                .filter_map(|category| category.models.get(&model.name)?.fields.get(field))
                .all(|field| field.writable)
        })
}

/// A field, the write that takes it and the shape that reads it.
pub(crate) struct Trip<'m> {
    id: String,
    model: &'m Model,
    write: &'m Write,
    creates: bool,
    field: &'m str,
    shape: &'m Shape,
    by_list: bool,
    /// What every request needs beside the field.
    needed: Value,
    connection: Connection,
    script: Script,
    runtime: tokio::runtime::Runtime,
}

impl<'m> Trip<'m> {
    /// The way of a field; `None` where no shape reads it.
    pub(crate) fn new(
        provider: &Mapped,
        category: &str,
        model: &'m Model,
        write: &'m Write,
        creates: bool,
        field: &'m str,
    ) -> Option<Self> {
        let reads = |shape: &&Shape| shape.fields.iter().any(|(name, _)| name == field);
        let list = model
            .list
            .as_ref()
            .and_then(|it| model.shapes.get(it.shape));
        let get = model.get.as_ref().and_then(|it| model.shapes.get(it.shape));
        let by_list = list.filter(reads);
        let shape = by_list.or(get.filter(reads))?;
        let common = mapped::common(category, &model.name);
        let mut needed = json!({});
        for name in write.required.iter().filter(|name| *name != field) {
            needed[name] = sample(&common.fields[name].ty);
        }
        if let Some((_, parent)) = &model.parent
            && write
                .params
                .iter()
                .any(|(_, bound)| *bound == Bound::ParentId)
        {
            needed[parent] = json!({"remote_id": "9"});
        }
        let script = Script::default();
        // Tables of a model have no rows here: what is looked up is not exact.
        for table in &model.tables {
            let operation = provider.plan.operations[table.list.operation].id;
            let path = &provider.api.operations[operation.0 as usize].path;
            let rows = mapped::answer_of_list(&table.list, Vec::new());
            script.beside(path, Answer::json(&rows));
        }
        let transport = Arc::new(script.clone());
        Some(Self {
            id: mapped::id(category, &model.name),
            model,
            write,
            creates,
            field,
            shape,
            by_list: by_list.is_some(),
            needed,
            connection: mapped::connect(&provider.name, transport),
            script,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime"),
        })
    }

    /// How the field is read.
    pub(crate) fn read(&self) -> &'m Read {
        let found = self
            .shape
            .fields
            .iter()
            .find(|(name, _)| name == self.field);
        &found.expect("a field of the shape").1
    }

    fn written(&self) -> &'m WriteField {
        let found = self
            .write
            .fields
            .iter()
            .find(|(name, _)| name == self.field);
        &found.expect("a field of the write").1
    }

    /// `read(write(m)) == m`.
    pub(crate) fn write_then_read(&self, value: &Value) -> Result<(), String> {
        let body = self.body(value)?;
        let record = self.stored(&body);
        let back = self.common(record.clone())?;
        if same(&back, value) {
            return Ok(());
        }
        Err(format!(
            "{value} was written as {body} and read from {record} as {back}"
        ))
    }

    /// `write(read(r))` is contained in `r`.
    pub(crate) fn read_then_write(&self, record: &Value) -> Result<(), String> {
        let common = self.common(record.clone())?;
        if common.is_null() {
            return Err(format!("nothing was read from {record}"));
        }
        let body = self.body(&common)?;
        let stored = self.stored(&body);
        let mut missing = Vec::new();
        leaves(record, String::new(), &mut missing);
        missing.retain(|(pointer, value)| {
            // What another field needs, or the id, is in one of them alone.
            !at(&stored, pointer).is_some_and(|it| same(it, value))
        });
        if missing.is_empty() {
            return Ok(());
        }
        Err(format!(
            "{record} was read as {common} and written as {body}"
        ))
    }

    /// The body of a write that sets the field.
    fn body(&self, value: &Value) -> Result<Value, String> {
        let mut input = self.needed.clone();
        input[self.field] = value.clone();
        self.script.take();
        self.script.answer(self.answer());
        let done = self.runtime.block_on(async {
            if self.creates {
                self.connection.create(&self.id, input).await
            } else {
                self.connection.update(&self.id, ID, input).await
            }
        });
        done.map_err(|error| format!("{value} was not written: {error}"))?;
        let asked = self.script.take();
        let body = asked.into_iter().find_map(|it| it.body);
        body.ok_or_else(|| format!("{value} was written without a body"))
    }

    /// What the provider says to a write.
    fn answer(&self) -> Answer {
        let mut body = json!({});
        if let Some((steps, shape)) = &self.write.record {
            let record = self.record(&self.model.shapes[*shape], json!({}));
            body = mapped::answer_of_record(steps, record);
        }
        match &self.write.id_from {
            IdFrom::Body(pointer) => put(&mut body, pointer, ID.into()),
            IdFrom::Header { name, .. } => {
                return Answer::json(&body).header(name, &format!("https://example.com/{ID}"));
            }
            IdFrom::Given | IdFrom::None => {}
        }
        Answer::json(&body)
    }

    /// The record that the provider makes of a body.
    fn stored(&self, body: &Value) -> Value {
        let mut record = json!({});
        copy(self.written(), self.read(), body, &mut record);
        record
    }

    /// The record with an id and what `where` asks for.
    fn record(&self, shape: &Shape, mut record: Value) -> Value {
        let Some(path) = shape.id.path() else {
            return record;
        };
        let id = match path.leaf {
            conjoin_codegen::plan::Leaf::Integer => json!(77),
            _ => json!(ID),
        };
        put(&mut record, &path.pointer, id);
        record
    }

    /// What is read of a record.
    fn common(&self, record: Value) -> Result<Value, String> {
        let told = record.to_string();
        let mut record = self.record(self.shape, record);
        self.script.take();
        let read = if self.by_list {
            let list = self.model.list.as_ref().expect("a list");
            for keep in list.keep.iter().filter(|keep| !keep.not) {
                let KeepTest::Equals(equals) = &keep.test else {
                    continue;
                };
                let equals = match equals {
                    Literal::Text(text) => json!(text),
                    Literal::Int(int) => json!(int),
                    Literal::Bool(flag) => json!(flag),
                };
                put(&mut record, &keep.path.pointer, equals);
            }
            self.script
                .answer(Answer::json(&mapped::answer_of_list(list, vec![record])));
            let mut query = ListQuery::new();
            if list
                .params
                .iter()
                .any(|(_, bound)| *bound == Bound::ParentId)
            {
                query = query.parent("9");
            }
            self.runtime.block_on(async {
                let mut records = self.connection.read(&self.id, query)?;
                records.next().await.expect("a record")
            })
        } else {
            let get = self.model.get.as_ref().expect("a get");
            self.script
                .answer(Answer::json(&mapped::answer_of_record(&get.record, record)));
            self.runtime.block_on(self.connection.get(&self.id, ID))
        };
        let read = read.map_err(|error| format!("{told} was not read: {error}"))?;
        let issue = read.issues.iter().find(|issue| {
            let part = issue.field.and_then(|it| it.split(['.', '[']).next());
            part == Some(self.field)
        });
        if let Some(issue) = issue {
            return Err(format!("{told} was read with an issue: {issue:?}"));
        }
        Ok(read.common[self.field].clone())
    }
}

/// Puts what was written where it is read.
fn copy(written: &WriteField, read: &Read, body: &Value, record: &mut Value) {
    match (written, read) {
        (
            WriteField::Value {
                pointer, convert, ..
            },
            Read::Value {
                paths,
                convert: reads,
                ..
            },
        ) => {
            let (Some(value), Some(path)) = (at(body, pointer), paths.first()) else {
                return;
            };
            put(record, &path.pointer, value.clone());
            if let (
                WriteConvert::DateParts { month, day, .. },
                Convert::DateParts {
                    month: to_month,
                    day: to_day,
                },
            ) = (convert, reads)
            {
                for ((from, _), to) in [(month, to_month), (day, to_day)] {
                    if let Some(value) = at(body, from) {
                        put(record, &to.pointer, value.clone());
                    }
                }
            }
            if let (
                conjoin_codegen::plan::WriteConvert::Money {
                    currency: Some(from),
                    ..
                },
                conjoin_codegen::plan::Convert::Money {
                    currency: Some(to), ..
                },
            ) = (convert, reads)
                && let Some(code) = at(body, from)
            {
                put(record, &to.pointer, code.clone());
            }
        }
        (WriteField::Value { pointer, .. }, Read::Object { parts, .. }) => {
            let first = parts
                .iter()
                .find(|(part, _)| part == "id" || part == "amount");
            if let (Some(value), Some((_, Read::Value { paths, .. }))) = (at(body, pointer), first)
                && let Some(path) = paths.first()
            {
                put(record, &path.pointer, value.clone());
            }
        }
        // Places of a list are read where they are written, below what wraps the body.
        (WriteField::Slots { places, .. }, Read::Slots(_)) => {
            for (_, field) in places.iter().flat_map(|slot| &slot.fields) {
                if let WriteField::Value { pointer, .. } = field
                    && let Some(value) = at(body, pointer)
                {
                    put(record, &below(pointer, read), value.clone());
                }
            }
        }
        (WriteField::Object(written), Read::Object { parts, .. }) => {
            copy_parts(&written.fields, parts, body, record);
        }
        (WriteField::Each { pointer, element }, Read::Each { path, item, .. }) => {
            let Some(Value::Array(list)) = at(body, pointer) else {
                return;
            };
            let elements = list.iter().map(|body| {
                let mut record = json!({});
                match &**item {
                    Item::Object { parts, .. } => {
                        copy_parts(&element.fields, parts, body, &mut record);
                    }
                    Item::Value(Read::Value { paths, .. })
                        if paths.iter().all(|it| it.pointer.is_empty()) =>
                    {
                        record = body.clone();
                    }
                    Item::Value(read) => element
                        .fields
                        .iter()
                        .for_each(|(_, written)| copy(written, read, body, &mut record)),
                }
                record
            });
            let list: Vec<Value> = elements.collect();
            put(record, &path.pointer, list.into());
        }
        _ => {}
    }
}

/// Parts of an object, each where it is read.
fn copy_parts(
    written: &[(Option<String>, WriteField)],
    parts: &[(String, Read)],
    body: &Value,
    record: &mut Value,
) {
    for (name, field) in written {
        let read = parts.iter().find(|(part, _)| Some(part) == name.as_ref());
        if let Some((_, read)) = read {
            copy(field, read, body, record);
        }
    }
}

/// The pointer of a body without what wraps it: the longest end of it that is read.
fn below(pointer: &str, read: &Read) -> String {
    let told = format!("{read:?}");
    let mut rest = pointer;
    while !told.contains(&format!("pointer: \"{rest}\"")) {
        match rest.get(1..).and_then(|it| it.find('/')) {
            Some(next) => rest = &rest[next + 1..],
            None => return pointer.to_owned(),
        }
    }
    rest.to_owned()
}

/// Values that are no objects or lists, with their pointers.
fn leaves(value: &Value, pointer: String, out: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(parts) => parts
            .iter()
            .for_each(|(name, it)| leaves(it, format!("{pointer}/{name}"), out)),
        _ => out.push((pointer, value.clone())),
    }
}

/// Equal; numbers by value, whether they are written as numbers or as text.
fn same(left: &Value, right: &Value) -> bool {
    let number = |value: &Value| match value {
        Value::Number(it) => it.to_string().parse::<Decimal>().ok(),
        Value::String(it) => it.parse::<Decimal>().ok(),
        _ => None,
    };
    match (left, right) {
        (Value::String(a), Value::String(b)) if a == b => true,
        _ if number(left).is_some() && number(right).is_some() => number(left) == number(right),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        _ => left == right,
    }
}
