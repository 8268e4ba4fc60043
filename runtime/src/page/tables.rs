//! Tables that converters look values up in: read whole before records are converted, kept on the connection.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::stream::Records;
use crate::BoxFuture;
use crate::client::Connection;
use crate::convert::WriteProblem;
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, whole_text};

/// Keys and values on their way.
pub type ReadRows = BoxFuture<'static, Result<Vec<(String, String)>, Error>>;

/// A table of keys and values. Emitted as a `static`.
pub struct Table {
    /// Its name; tables of one name share their rows.
    pub name: &'static str,
    /// How old it may be.
    pub max_age: Duration,
    /// Most rows.
    pub max_rows: usize,
    /// Reads the rows, at most so many.
    pub rows: fn(&Connection, usize) -> ReadRows,
}

impl fmt::Debug for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Table")
            .field("name", &self.name)
            .field("max_age", &self.max_age)
            .field("max_rows", &self.max_rows)
            .finish_non_exhaustive()
    }
}

/// What is taken of a row: the common value of a list of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row(Option<String>);

impl Row {
    /// A row with this value.
    pub fn new(value: Option<String>) -> Self {
        Self(value)
    }
}

impl<R: FromJson + std::marker::Send + 'static> Records<Row, R> {
    /// All rows: their ids and values. A row that cannot be read is left out, so that its key is not found.
    ///
    /// # Errors
    /// What the provider or the connection refuses; `PageLimit` when there are more rows than `most`.
    pub fn rows(mut self, most: usize) -> ReadRows {
        Box::pin(async move {
            let mut rows = Vec::new();
            while let Some(row) = self.next().await {
                match row {
                    Ok(row) => rows.extend(row.common.0.map(|value| (row.remote_id, value))),
                    Err(error) if error.record().is_some() => {}
                    Err(error) => return Err(error),
                }
                if rows.len() > most {
                    return Err(Error::new(
                        ErrorKind::PageLimit,
                        "",
                        format!(
                            "a table has more than {most} rows; allow more with `cache: {{rows: ..}}` in the mapping"
                        ),
                    ));
                }
            }
            Ok(rows)
        })
    }
}

/// The tables of a connection.
#[derive(Default)]
pub struct Tables(Mutex<HashMap<&'static str, Arc<Slot>>>);

#[derive(Default)]
struct Slot {
    /// Held by whoever reads the table: the others wait and take what it read.
    reading: tokio::sync::Mutex<()>,
    kept: Mutex<Option<Kept>>,
}

#[derive(Clone)]
struct Kept {
    since: Duration,
    rows: Arc<Rows>,
}

struct Rows {
    by_key: HashMap<String, String>,
    /// The key of a value; `None` when several rows have it.
    by_value: HashMap<String, Option<String>>,
}

impl Rows {
    fn new(all: Vec<(String, String)>) -> Self {
        let mut by_value: HashMap<String, Option<String>> = HashMap::with_capacity(all.len());
        for (key, value) in &all {
            by_value
                .entry(value.clone())
                .and_modify(|known| {
                    if known.as_ref() != Some(key) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(key.clone()));
        }
        Self {
            by_key: all.into_iter().collect(),
            by_value,
        }
    }
}

impl Slot {
    fn kept(&self) -> Option<Kept> {
        self.kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Tables {
    fn slot(&self, table: &Table) -> Arc<Slot> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(table.name).or_default())
    }

    fn rows(&self, table: &Table) -> Option<Arc<Rows>> {
        self.slot(table).kept().map(|it| it.rows)
    }

    /// The value of a key; the reason when there is none.
    pub(crate) fn value(&self, table: &Table, key: &str) -> Result<String, String> {
        let name = table.name;
        let rows = self
            .rows(table)
            .ok_or_else(|| format!("the table `{name}` was not read"))?;
        let value = rows.by_key.get(key).cloned();
        value.ok_or_else(|| format!("the table `{name}` has no row with this key"))
    }

    /// The key of a value, as text.
    ///
    /// # Errors
    /// No row has the value, or several have it.
    pub fn key(&self, table: &Table, value: &str) -> Result<String, WriteProblem> {
        let name = table.name;
        let rows = self
            .rows(table)
            .ok_or_else(|| WriteProblem::new(format!("the table `{name}` was not read")))?;
        match rows.by_value.get(value) {
            Some(Some(key)) => Ok(key.clone()),
            Some(None) => Err(WriteProblem::new(format!(
                "several rows of `{name}` have this value; which one is meant cannot be said"
            ))),
            None => Err(WriteProblem::new(format!(
                "`{name}` has no row with this value; give one that it has"
            ))),
        }
    }

    /// The key of a value, as an integer.
    ///
    /// # Errors
    /// No row has the value, several have it, or the key is no integer.
    pub fn int_key(&self, table: &Table, value: &str) -> Result<i64, WriteProblem> {
        let key = self.key(table, value)?;
        whole_text(&key).ok_or_else(|| {
            WriteProblem::new(format!(
                "the key in `{}` is no integer, which the provider takes here",
                table.name
            ))
        })
    }
}

impl fmt::Debug for Tables {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        out.debug_set().entries(slots.keys()).finish()
    }
}

impl Connection {
    /// Reads the tables that are not at hand or too old. Who asks for a table that is being read waits for it.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn load(&self, tables: &[&'static Table]) -> Result<(), Error> {
        for table in tables {
            let slot = self.tables().slot(table);
            let _reading = slot.reading.lock().await;
            let now = self.clock().elapsed();
            let fresh = |kept: &Kept| now.saturating_sub(kept.since) < table.max_age;
            if slot.kept().as_ref().is_some_and(fresh) {
                continue;
            }
            let rows = (table.rows)(self, table.max_rows).await?;
            let kept = Kept {
                since: now,
                rows: Arc::new(Rows::new(rows)),
            };
            *slot.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static JOBS: Table = Table {
        name: "jobs",
        max_age: Duration::from_secs(1),
        max_rows: 10,
        rows: |_, _| Box::pin(async { Ok(Vec::new()) }),
    };

    #[test]
    fn values_and_keys() {
        let tables = Tables::default();
        assert!(
            tables
                .value(&JOBS, "7")
                .is_err_and(|it| it.contains("not read"))
        );
        let rows = [
            ("7", "Clerk"),
            ("8", "Baker"),
            ("9", "Baker"),
            ("x", "Cook"),
        ];
        let rows = rows.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let kept = Kept {
            since: Duration::ZERO,
            rows: Arc::new(Rows::new(rows.into())),
        };
        *tables.slot(&JOBS).kept.lock().expect("no panic") = Some(kept);
        assert_eq!(tables.value(&JOBS, "8").as_deref(), Ok("Baker"));
        assert!(
            tables
                .value(&JOBS, "1")
                .is_err_and(|it| it.contains("no row"))
        );
        assert_eq!(tables.key(&JOBS, "Clerk").as_deref(), Ok("7"));
        assert_eq!(tables.int_key(&JOBS, "Clerk"), Ok(7));
        for (value, said) in [("Baker", "several rows"), ("Poet", "no row")] {
            let problem = tables.key(&JOBS, value).expect_err(value).to_string();
            assert!(problem.contains(said), "{problem}");
        }
        let problem = tables.int_key(&JOBS, "Cook").expect_err("text").to_string();
        assert!(problem.contains("no integer"), "{problem}");
    }
}
