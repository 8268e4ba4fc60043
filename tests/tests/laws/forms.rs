//! What a model says that a write takes, against what the write does.

use std::sync::Arc;

use conjoin_runtime::{Error, ErrorKind, WriteOp};
use conjoin_tests::mapped::{self, Connection, Script};
use serde_json::{Map, Value, json};

use crate::values::sample;

/// Sends an input; tells what it was refused for, or nothing when a request went out.
fn sent(
    connection: &Connection,
    script: &Script,
    id: &str,
    op: WriteOp,
    input: &Value,
) -> Option<Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    script.take();
    let done = runtime.block_on(async {
        match op {
            WriteOp::Create => connection.create(id, input.clone()).await,
            WriteOp::Update => connection.update(id, "77", input.clone()).await,
            _ => connection.upsert(id, input.clone()).await,
        }
    });
    let asked = script.take();
    match done {
        // There is no answer in the script: what counts is the request.
        _ if !asked.is_empty() => None,
        Ok(_) => panic!("{id}: nothing was sent"),
        Err(error) => Some(error),
    }
}

/// What is said of a field.
fn of_field<'e>(error: &'e Error, field: &str) -> Option<&'e str> {
    let found = error.problems().iter().find(|it| it.field == field)?;
    Some(&found.message)
}

fn set(fields: &[(&str, Value)]) -> Value {
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    Value::Object(fields.collect::<Map<_, _>>())
}

#[test]
fn what_a_form_says_is_what_the_write_does() {
    let mut forms = 0;
    for provider in mapped::all() {
        for (category, model) in provider.models() {
            let id = mapped::id(category, &model.name);
            let script = Script::default();
            for table in &model.tables {
                let operation = provider.plan.operations[table.list.operation].id;
                let path = &provider.api.operations[operation.0 as usize].path;
                let rows = mapped::answer_of_list(&table.list, Vec::new());
                script.beside(path, mapped::Answer::json(&rows));
            }
            let connection = mapped::connect(&provider.name, Arc::new(script.clone()));
            let known = connection.capabilities(&id).expect("a model");
            let common = mapped::common(category, &model.name);
            for op in [WriteOp::Create, WriteOp::Update, WriteOp::Upsert] {
                let told = format!("{} {id} {op:?}", provider.name);
                let can = match op {
                    WriteOp::Create => known.create,
                    WriteOp::Update => known.update,
                    _ => known.upsert.is_some(),
                };
                let Some(form) = known.form(op) else {
                    assert!(!can, "{told}: it has no form");
                    let refused = sent(&connection, &script, &id, op, &json!({})).expect("refused");
                    assert_eq!(refused.kind(), &ErrorKind::Unsupported, "{told}");
                    continue;
                };
                assert!(can, "{told}: it has a form");
                forms += 1;
                let needed: Vec<(&str, Value)> = form
                    .required
                    .iter()
                    .map(|name| (*name, sample(&common.fields[*name].ty)))
                    .collect();
                let refused = sent(&connection, &script, &id, op, &set(&needed));
                assert!(
                    refused.is_none(),
                    "{told}: what is needed is not enough: {refused:?}"
                );
                for left_out in form.required {
                    let rest: Vec<_> = needed
                        .iter()
                        .filter(|(it, _)| it != left_out)
                        .cloned()
                        .collect();
                    let refused = sent(&connection, &script, &id, op, &set(&rest));
                    let refused =
                        refused.unwrap_or_else(|| panic!("{told}: sent without {left_out}"));
                    assert_eq!(refused.kind(), &ErrorKind::Validation, "{told}: {refused}");
                    assert!(
                        of_field(&refused, left_out).is_some(),
                        "{told}: {left_out}: {refused}"
                    );
                }
                let said = |name: &str, value: Value| {
                    let mut input = needed.clone();
                    input.push((name, value));
                    let refused = sent(&connection, &script, &id, op, &set(&input));
                    let why = refused.as_ref().and_then(|it| of_field(it, name));
                    why.unwrap_or_default().to_owned()
                };
                for (name, field) in common.fields.iter().filter(|(_, it)| it.writable) {
                    if form.required.contains(&name.as_str()) {
                        continue;
                    }
                    let taken = form.optional.contains(&name.as_str());
                    let why = said(name, Value::Null);
                    let nowhere = why.starts_with("cannot be written");
                    assert_eq!(nowhere, !taken, "{told}: {name}: {why}");
                    if taken {
                        let kept = why.contains("cannot clear");
                        assert_eq!(kept, !form.clears, "{told}: {name}: {why}");
                    }
                    let why = said(name, sample(&field.ty));
                    let nowhere = why.starts_with("cannot be written");
                    assert_eq!(nowhere, !taken, "{told}: {name}: {why}");
                }
                let mut input = needed.clone();
                input.push(("custom_fields", json!({"77": "x"})));
                let refused = sent(&connection, &script, &id, op, &set(&input));
                let taken = form.optional.contains(&"custom_fields");
                assert_eq!(
                    refused.is_none(),
                    taken,
                    "{told}: custom fields: {refused:?}"
                );
            }
            let read = |name: &str| {
                let mut fields = model.shapes.iter().flat_map(|it| &it.fields);
                fields.any(|(field, _)| field == name)
            };
            // A list below a parent fills its field by itself.
            let parent = model.parent.as_ref().map(|(_, field)| field.as_str());
            for name in known.read_only().filter(|it| Some(*it) != parent) {
                let own = common.fields.contains_key(name);
                assert!(read(name) || !own, "{id}: {name} is not read");
            }
            for name in known.write_only() {
                assert!(!read(name), "{id}: {name} is read");
            }
        }
    }
    println!("forms tried: {forms}");
    assert!(forms > 25, "{forms}");
}
