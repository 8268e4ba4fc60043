//! `conjoin write`: creates, changes, upserts or deletes one record.

use std::io::Read as _;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::arguments::{self, Action};
use crate::connect::{self, Target};
use crate::sink::Sink;

/// Largest input.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Runs the command. What is wrong with the arguments is said before any request.
pub(crate) async fn run(arguments: arguments::Write) -> Result<()> {
    let target = Target::find(&arguments.connect)?;
    let model = target.model.model;
    let (can, what) = match arguments.action {
        Action::Create => (target.model.create, "created"),
        Action::Update => (target.model.update, "updated"),
        Action::Delete => (target.model.delete, "deleted"),
        Action::Upsert => (target.model.upsert.is_some(), "upserted"),
    };
    if !can {
        bail!("{model} of {} cannot be {what}", target.provider.name);
    }
    let id = arguments.id.as_deref();
    let done = match (arguments.action, id, &arguments.json) {
        (Action::Upsert, Some(_), _) => {
            bail!("an upsert finds the record by its fields: leave the id out")
        }
        (Action::Create, Some(_), _) => {
            bail!("a new record gets its id from the provider: leave it out")
        }
        (Action::Update | Action::Delete, None, _) => {
            bail!("say which record is to be {what}: give its remote id")
        }
        (Action::Create | Action::Update | Action::Upsert, _, None) => {
            bail!("give the fields with `--json FILE`, or `--json -` for standard input")
        }
        (Action::Delete, _, Some(_)) => bail!("a deletion takes no fields: leave `--json` out"),
        (Action::Create, None, Some(file)) => {
            let fields = fields(file)?;
            connect::connect(&arguments.connect, &target)?
                .create(model, fields)
                .await?
        }
        (Action::Upsert, None, Some(file)) => {
            let fields = fields(file)?;
            connect::connect(&arguments.connect, &target)?
                .upsert(model, fields)
                .await?
        }
        (Action::Update, Some(id), Some(file)) => {
            let fields = fields(file)?;
            connect::connect(&arguments.connect, &target)?
                .update(model, id, fields)
                .await?
        }
        (Action::Delete, Some(id), None) => {
            connect::connect(&arguments.connect, &target)?
                .delete(model, id)
                .await?;
            id.to_owned()
        }
    };
    let mut sink = Sink::new();
    sink.line(&json!({"model": model, what: true, "remote_id": done}).to_string())?;
    Ok(sink.flush()?)
}

/// An object of common fields.
fn fields(file: &str) -> Result<Value> {
    let mut text = String::new();
    let place = if file == "-" { "standard input" } else { file };
    let read = |input: &mut dyn std::io::Read, text: &mut String| {
        input.take(LARGEST + 1).read_to_string(text)
    };
    let read = if file == "-" {
        read(&mut std::io::stdin().lock(), &mut text)
    } else {
        std::fs::File::open(file).and_then(|mut input| read(&mut input, &mut text))
    };
    read.with_context(|| format!("cannot read {place}"))?;
    if text.len() as u64 > LARGEST {
        bail!("{place} is larger than {} MB", LARGEST / 1024 / 1024);
    }
    let value: Value =
        serde_json::from_str(&text).with_context(|| format!("{place} is no JSON"))?;
    if !value.is_object() {
        bail!("{place} is no JSON object of common fields");
    }
    Ok(value)
}
