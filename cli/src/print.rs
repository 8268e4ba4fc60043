//! Records as lines: JSON, columns, comma-separated values.

use std::io;

use conjoin_runtime::json::{Issue, RawJson};
use conjoin_runtime::{Error, JsonRecord};
use serde::Serialize;
use serde_json::Value;

use crate::arguments::Format;
use crate::cell;
use crate::sink::{Sink, plain, say};

/// Records that a table looks at before it decides how wide its columns are.
const LOOKED_AT: usize = 50;
/// Widest column of a table.
const WIDEST: usize = 32;

/// What the value of a record is.
pub(crate) enum What {
    /// The common value, with these fields.
    Common(Vec<&'static str>),
    /// When and how the record was deleted.
    Deleted,
}

/// Writes records in one format.
pub(crate) struct Printer {
    sink: Sink,
    raw: bool,
    model: &'static str,
    deleted: bool,
    form: Form,
}

enum Form {
    Jsonl,
    Csv {
        fields: Vec<&'static str>,
        begun: bool,
    },
    Table {
        fields: Vec<&'static str>,
        waiting: Vec<JsonRecord>,
        columns: Option<Vec<Column>>,
    },
}

struct Column {
    field: Option<&'static str>,
    width: usize,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    remote_id: &'a str,
    model: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    common: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<&'a Value>,
    issues: &'a [Issue],
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<&'a RawJson>,
}

#[derive(Serialize)]
struct Broken<'a> {
    model: &'a str,
    error: String,
    issues: &'a [Issue],
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<&'a RawJson>,
}

impl Printer {
    pub(crate) fn new(
        sink: Sink,
        format: Format,
        raw: bool,
        model: &'static str,
        what: What,
    ) -> Self {
        let (fields, deleted) = match what {
            What::Common(fields) => (fields, false),
            What::Deleted => (vec!["at", "kind", "merged_into"], true),
        };
        let form = match format {
            Format::Jsonl => Form::Jsonl,
            Format::Csv => Form::Csv {
                fields,
                begun: false,
            },
            Format::Table => Form::Table {
                fields,
                waiting: Vec::new(),
                columns: None,
            },
        };
        Self {
            sink,
            raw,
            model,
            deleted,
            form,
        }
    }

    /// Writes a record, or keeps it until the widths of a table are known.
    pub(crate) fn record(&mut self, record: JsonRecord) -> io::Result<()> {
        match &mut self.form {
            Form::Jsonl => {
                let line = json_line(&record, self.raw, self.deleted)?;
                self.sink.line(&line)
            }
            Form::Csv { fields, begun } => {
                if !*begun {
                    *begun = true;
                    self.sink.line(&csv_header(fields, self.raw))?;
                }
                let line = csv_line(&record, fields, self.raw)?;
                self.sink.line(&line)
            }
            Form::Table {
                waiting,
                columns: None,
                ..
            } => {
                waiting.push(record);
                if waiting.len() >= LOOKED_AT {
                    self.begin_table()
                } else {
                    Ok(())
                }
            }
            Form::Table {
                columns: Some(columns),
                ..
            } => self.sink.line(&table_line(&record, columns)),
        }
    }

    /// Writes a record that could not be decoded. Tables have no place for it: then it is said on standard error.
    pub(crate) fn broken(&mut self, error: &Error) -> io::Result<()> {
        if !matches!(self.form, Form::Jsonl) {
            say(&plain(&error.to_string()));
            return Ok(());
        }
        let raw = error.record().filter(|_| self.raw);
        let line = Broken {
            model: self.model,
            error: error.to_string(),
            issues: error.issues(),
            raw,
        };
        self.sink.line(&serde_json::to_string(&line)?)
    }

    /// Hands on what has been written: nothing more comes for a while.
    pub(crate) fn pause(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    /// Writes what was kept.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        match &self.form {
            Form::Table { columns: None, .. } => self.begin_table()?,
            Form::Csv {
                begun: false,
                fields,
            } => self.sink.line(&csv_header(fields, self.raw))?,
            _ => {}
        }
        self.sink.flush()
    }

    fn begin_table(&mut self) -> io::Result<()> {
        let room = room(self.sink.is_terminal());
        let Form::Table {
            fields,
            waiting,
            columns,
        } = &mut self.form
        else {
            return Ok(());
        };
        let decided = widths(waiting, fields, room);
        if !waiting.is_empty() {
            let name = |it: &Column| cut(it.field.unwrap_or("remote_id"), it.width);
            self.sink.line(
                decided
                    .iter()
                    .map(name)
                    .collect::<Vec<_>>()
                    .join("  ")
                    .trim_end(),
            )?;
        }
        for record in waiting.drain(..) {
            self.sink.line(&table_line(&record, &decided))?;
        }
        *columns = Some(decided);
        Ok(())
    }
}

fn json_line(record: &JsonRecord, raw: bool, deleted: bool) -> io::Result<String> {
    let line = Line {
        id: &record.id,
        remote_id: &record.remote_id,
        model: record.model,
        common: (!deleted).then_some(&record.common),
        deleted: deleted.then_some(&record.common),
        issues: &record.issues,
        raw: raw.then_some(&record.raw),
    };
    Ok(serde_json::to_string(&line)?)
}

fn csv_header(fields: &[&str], raw: bool) -> String {
    let names = ["id", "remote_id"]
        .into_iter()
        .chain(fields.iter().copied())
        .chain(["issues"])
        .chain(raw.then_some("raw"));
    names.map(cell::quoted).collect::<Vec<_>>().join(",")
}

fn csv_line(record: &JsonRecord, fields: &[&str], raw: bool) -> io::Result<String> {
    let mut cells = vec![cell::quoted(&record.id), cell::quoted(&record.remote_id)];
    cells.extend(fields.iter().map(|field| {
        record
            .common
            .get(field)
            .map(|value| cell::quoted(&cell::exact(value)))
            .unwrap_or_default()
    }));
    let issues = if record.issues.is_empty() {
        String::new()
    } else {
        serde_json::to_string(&record.issues)?
    };
    cells.push(cell::quoted(&issues));
    if raw {
        cells.push(cell::quoted(&record.raw.compact()));
    }
    Ok(cells.join(","))
}

/// Characters in a line of a table.
fn room(terminal: bool) -> usize {
    let told = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse().ok());
    told.filter(|it| *it >= 40)
        .unwrap_or(if terminal { 120 } else { usize::MAX })
}

/// The columns that have anything in them and for which there is room, in the order of the model.
fn widths(records: &[JsonRecord], fields: &[&'static str], room: usize) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut used: usize = 0;
    for field in std::iter::once(None).chain(fields.iter().copied().map(Some)) {
        let widest = records
            .iter()
            .map(|record| text_of(record, field).chars().count())
            .max()
            .unwrap_or(0);
        if widest == 0 {
            continue;
        }
        let width = widest
            .max(field.unwrap_or("remote_id").chars().count())
            .min(WIDEST);
        if columns.is_empty() || used.saturating_add(2 + width) <= room {
            used = used.saturating_add(2 + width);
            columns.push(Column { field, width });
        }
    }
    columns
}

fn table_line(record: &JsonRecord, columns: &[Column]) -> String {
    let cells: Vec<String> = columns
        .iter()
        .map(|it| cut(&text_of(record, it.field), it.width))
        .collect();
    cells.join("  ").trim_end().to_owned()
}

fn text_of(record: &JsonRecord, field: Option<&str>) -> String {
    match field {
        None => plain(&record.remote_id),
        Some(field) => record
            .common
            .get(field)
            .map(|value| plain(&cell::short(value)))
            .unwrap_or_default(),
    }
}

/// Exactly this wide: filled with spaces, or cut with a mark.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return format!("{text:<width$}");
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}\u{2026}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_exactly_wide() {
        assert_eq!(cut("ab", 4), "ab  ");
        assert_eq!(cut("abcde", 4), "abc\u{2026}");
        assert_eq!(cut("\u{e9}\u{4e2d}", 3), "\u{e9}\u{4e2d} ");
    }

    #[test]
    fn csv_has_a_column_per_field() {
        assert_eq!(
            csv_header(&["first_name", "emails"], true),
            "id,remote_id,first_name,emails,issues,raw"
        );
    }
}
