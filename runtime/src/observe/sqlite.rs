//! Exchanges in a SQLite file, which other programs can query.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};

use super::exchange::{Exchange, Head, Observer};
use super::filter::Filter;

/// Keeps exchanges in the table `exchange` of a SQLite file.
///
/// What cannot be written is counted, not told: a full disk must not stop
/// requests. A write takes some tens of microseconds on the task of the request.
pub struct SqliteLog {
    filter: Filter,
    body_limit: usize,
    database: Mutex<(Connection, u64)>,
}

/// Why the file cannot be used. The message holds no credentials.
#[derive(Debug, thiserror::Error)]
#[error("the request log cannot be used: {0}")]
pub struct SqliteError(#[from] rusqlite::Error);

const TABLE: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS exchange (
        id INTEGER PRIMARY KEY,
        started_at INTEGER NOT NULL,
        provider TEXT NOT NULL,
        connection TEXT,
        operation TEXT NOT NULL,
        method TEXT NOT NULL,
        template TEXT NOT NULL,
        path TEXT NOT NULL,
        url TEXT NOT NULL,
        micros INTEGER NOT NULL,
        resend_count INTEGER NOT NULL,
        request_headers TEXT NOT NULL,
        request_body TEXT,
        status INTEGER,
        error TEXT,
        response_headers TEXT NOT NULL,
        response_body TEXT,
        request_id TEXT
    );
    CREATE INDEX IF NOT EXISTS exchange_started_at ON exchange (started_at);
    CREATE INDEX IF NOT EXISTS exchange_status ON exchange (status);
";

const COLUMNS: &str = "started_at, provider, connection, operation, method, template, path, url, \
    micros, resend_count, request_headers, request_body, status, error, response_headers, \
    response_body, request_id";

impl SqliteLog {
    /// A log in a file, which is made when it is not there. 16 KB of each body are kept.
    ///
    /// # Errors
    /// The file cannot be opened, or is no SQLite file.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, SqliteError> {
        let database = Connection::open(path)?;
        database.execute_batch(TABLE)?;
        Ok(Self {
            filter: Filter::new(),
            body_limit: 16 * 1024,
            database: Mutex::new((database, 0)),
        })
    }

    /// Keeps only these.
    #[must_use]
    pub fn only(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// Keeps so many bytes of each body, 0 for none.
    #[must_use]
    pub fn bodies(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// How many exchanges could not be written.
    pub fn lost(&self) -> u64 {
        self.database().1
    }

    /// The last exchanges that a filter takes, at most so many, the oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn find(&self, filter: &Filter, most: u32) -> Result<Vec<Exchange>, SqliteError> {
        let mut wanted = String::from("1");
        let mut values: Vec<Value> = Vec::new();
        let mut condition = |text: &str, given: &[Value]| {
            wanted.push_str(" AND ");
            wanted.push_str(text);
            values.extend_from_slice(given);
        };
        if let Some(provider) = &filter.provider {
            condition("provider = ?", &[provider.clone().into()]);
        }
        if let Some(path) = &filter.path {
            condition("instr(path, ?) > 0", &[path.clone().into()]);
        }
        let none = if filter.unanswered {
            "status IS NULL"
        } else {
            "0"
        };
        match &filter.status {
            Some(it) => condition(
                &format!("(status BETWEEN ? AND ? OR {none})"),
                &[i64::from(*it.start()).into(), i64::from(*it.end()).into()],
            ),
            None if filter.unanswered => condition(none, &[]),
            None => {}
        }
        if let Some(since) = filter.since {
            condition("started_at >= ?", &[since.as_microsecond().into()]);
        }
        if let Some(until) = filter.until {
            condition("started_at < ?", &[until.as_microsecond().into()]);
        }
        let text =
            format!("SELECT {COLUMNS} FROM exchange WHERE {wanted} ORDER BY id DESC LIMIT {most}");
        let database = self.database();
        let mut statement = database.0.prepare(&text)?;
        let rows = statement.query_map(params_from_iter(values), exchange)?;
        let mut found = rows.collect::<Result<Vec<_>, _>>()?;
        found.reverse();
        Ok(found)
    }

    /// Forgets what was sent before a moment, and says how much that was.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget_before(&self, moment: Timestamp) -> Result<usize, SqliteError> {
        let forget = "DELETE FROM exchange WHERE started_at < ?";
        Ok(self
            .database()
            .0
            .execute(forget, [moment.as_microsecond()])?)
    }

    fn database(&self) -> MutexGuard<'_, (Connection, u64)> {
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn exchange(row: &Row<'_>) -> rusqlite::Result<Exchange> {
    let text = |at: &str| row.get::<_, String>(at);
    let headers = |at: &str| {
        let text = text(at)?;
        serde_json::from_str(&text).map_err(wrong)
    };
    let micros: i64 = row.get("started_at")?;
    Ok(Exchange {
        provider: Cow::Owned(text("provider")?),
        connection: row.get("connection")?,
        operation: Cow::Owned(text("operation")?),
        method: Cow::Owned(text("method")?),
        template: Cow::Owned(text("template")?),
        path: text("path")?,
        url: text("url")?,
        started_at: Timestamp::from_microsecond(micros).map_err(wrong)?,
        micros: row.get::<_, i64>("micros")?.unsigned_abs(),
        resend_count: row.get("resend_count")?,
        request_headers: headers("request_headers")?,
        request_body: row.get("request_body")?,
        status: row.get("status")?,
        error: row.get::<_, Option<String>>("error")?.map(Cow::Owned),
        response_headers: headers("response_headers")?,
        response_body: row.get("response_body")?,
        request_id: row.get("request_id")?,
    })
}

fn wrong(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

impl Observer for SqliteLog {
    fn wants(&self, head: &Head<'_>) -> bool {
        self.filter.takes(head)
    }

    fn body_limit(&self) -> usize {
        self.body_limit
    }

    fn observe(&self, it: &Exchange) {
        let headers = |headers| serde_json::to_string(headers).unwrap_or_default();
        let mut database = self.database();
        let insert = format!(
            "INSERT INTO exchange ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        );
        let written = database.0.prepare_cached(&insert).and_then(|mut insert| {
            insert.execute(params![
                it.started_at.as_microsecond(),
                it.provider,
                it.connection,
                it.operation,
                it.method,
                it.template,
                it.path,
                it.url,
                i64::try_from(it.micros).unwrap_or(i64::MAX),
                it.resend_count,
                headers(&it.request_headers),
                it.request_body,
                it.status,
                it.error,
                headers(&it.response_headers),
                it.response_body,
                it.request_id,
            ])
        });
        database.1 += u64::from(written.is_err());
    }
}

impl fmt::Debug for SqliteLog {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SqliteLog")
            .field("filter", &self.filter)
            .finish_non_exhaustive()
    }
}
