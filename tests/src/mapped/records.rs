//! Answers of a provider around records, as a plan says that they stand there.

use conjoin_codegen::plan::{KeepTest, List, Literal, Next, RecordStep, Stop};
use serde_json::{Map, Value};

/// The value at a JSON pointer; `*` takes the first element.
pub fn at<'v>(value: &'v Value, pointer: &str) -> Option<&'v Value> {
    value.pointer(&pointer.replace("/*", "/0"))
}

/// Sets the value at a JSON pointer, with objects and lists made on the way.
pub fn put(target: &mut Value, pointer: &str, value: Value) {
    let mut here = target;
    for part in pointer.split('/').skip(1) {
        let key = part.replace("~1", "/").replace("~0", "~");
        let index = if key == "*" {
            Some(0)
        } else {
            key.parse().ok()
        };
        // A number names an element where there is a list or nothing yet.
        match index {
            Some(index) if !here.is_object() => {
                if !here.is_array() {
                    *here = Value::Array(Vec::new());
                }
                let list = here.as_array_mut().expect("a list");
                while list.len() <= index {
                    list.push(Value::Null);
                }
                here = &mut list[index];
            }
            _ => {
                if !here.is_object() {
                    *here = Value::Object(Map::new());
                }
                let object = here.as_object_mut().expect("an object");
                here = object.entry(key).or_insert(Value::Null);
            }
        }
    }
    *here = value;
}

fn literal(literal: &Literal) -> Value {
    match literal {
        Literal::Text(text) => text.clone().into(),
        Literal::Int(int) => (*int).into(),
        Literal::Bool(flag) => (*flag).into(),
    }
}

/// What stands around the records, from the inside.
fn around(steps: &[RecordStep], inner: Value) -> Value {
    steps.iter().rev().fold(inner, |inner, step| match step {
        RecordStep::Key(key) | RecordStep::Optional(key) => {
            let mut object = Map::new();
            object.insert(key.clone(), inner);
            Value::Object(object)
        }
        RecordStep::Find { key, equals } => {
            let mut element = inner;
            put(&mut element, &format!("/{key}"), literal(equals));
            Value::Array(vec![element])
        }
        RecordStep::Values => {
            let records = inner.as_array().cloned().unwrap_or_default();
            let named = records.into_iter().enumerate();
            Value::Object(named.map(|(at, it)| (format!("r{at}"), it)).collect())
        }
        RecordStep::One => inner.get(0).cloned().unwrap_or_default(),
    })
}

/// The last page of a list.
pub fn answer_of_list(list: &List, records: Vec<Value>) -> Value {
    let mut records = records;
    for record in &mut records {
        for keep in list.keep.iter().filter(|keep| !keep.not) {
            let value = match &keep.test {
                KeepTest::Equals(value) => Some(literal(value)),
                KeepTest::In(values) => values.first().map(literal),
                KeepTest::Present => {
                    let there = at(record, &keep.path.pointer).is_some_and(|it| !it.is_null());
                    (!there).then(|| Value::from("there"))
                }
            };
            if let Some(value) = value {
                put(record, &keep.path.pointer, value);
            }
        }
    }
    let count = records.len();
    let mut body = around(&list.records, Value::Array(records));
    end(&list.next, count, &mut body);
    body
}

/// The answer that holds one record.
pub fn answer_of_record(steps: &[RecordStep], record: Value) -> Value {
    around(steps, record)
}

/// Says that this page is the last one.
fn end(next: &Next, count: usize, body: &mut Value) {
    match next {
        Next::None(_) => {}
        Next::Cursor { stop, .. }
        | Next::Url { stop, .. }
        | Next::Page { stop, .. }
        | Next::Offset { stop, .. }
        | Next::LastId { stop, .. } => match stop {
            Stop::Is { path, is } => put(body, path, (*is).into()),
            Stop::Equals { path, equals } => put(body, path, equals.clone().into()),
            Stop::TotalPages(path) => put(body, path, 1.into()),
            Stop::Total(path) => put(body, path, count.into()),
            _ => {}
        },
        Next::Durable { pages, .. } => end(pages, count, body),
    }
}
