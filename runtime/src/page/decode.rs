//! From the JSON of a record to the record.

use std::sync::Arc;

use super::RecordResult;
use super::plan::{GetPlan, ListPlan, Step};
use super::scan::{Found, Scan, Wants};
use super::tables::Tables;
use crate::client::{Connection, Profile, Reply, decode_error, issues_of};
use crate::convert::Conversion;
use crate::error::{Error, ErrorKind};
use crate::field_map::{CompiledMap, MappedFields, RecordOf};
use crate::json::{FromJson, Issue, Kind, Mark, RawJson, Reader, SyntaxError, locate};
use crate::lazy::Lazy;
use crate::model::Timestamp;
use crate::record::Record;

/// What a list and a single read have in common.
pub(super) struct Shape<C: 'static, R: 'static> {
    id: fn(&R) -> Option<String>,
    id_pointer: &'static str,
    convert: fn(&mut R, &mut Conversion<'_>) -> C,
    keep: Option<fn(&R) -> bool>,
    mapped: Option<&'static MappedFields<C>>,
    of: RecordOf,
}

impl<C, R> Clone for Shape<C, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, R> Copy for Shape<C, R> {}

impl<C, R> From<&ListPlan<C, R>> for Shape<C, R> {
    fn from(plan: &ListPlan<C, R>) -> Self {
        Self {
            id: plan.id,
            id_pointer: plan.id_pointer,
            convert: plan.convert,
            keep: plan.keep,
            mapped: plan.mapped,
            of: RecordOf::List,
        }
    }
}

impl<C, R> From<&GetPlan<C, R>> for Shape<C, R> {
    fn from(plan: &GetPlan<C, R>) -> Self {
        Self {
            id: plan.id,
            id_pointer: plan.id_pointer,
            convert: plan.convert,
            keep: None,
            mapped: plan.mapped,
            of: RecordOf::Get,
        }
    }
}

/// Whose records these are.
#[derive(Clone)]
pub(super) struct Origin {
    pub(super) profile: &'static Profile,
    pub(super) operation: Option<&'static str>,
    /// Start of the records' ids, with a colon at its end.
    prefix: String,
    connection: Option<Arc<str>>,
    /// When the answer came; none for what is at hand.
    pub(super) fetched_at: Option<Timestamp>,
    settings: Arc<[(&'static str, String)]>,
    /// The customer's field map for the model.
    map: Option<Arc<CompiledMap>>,
    tables: Arc<Tables>,
}

impl Origin {
    pub(super) fn new(
        connection: &Connection,
        operation: Option<&'static str>,
        model: &str,
    ) -> Self {
        Self {
            profile: connection.profile(),
            operation,
            prefix: connection.record_id(""),
            connection: connection.name().map(Arc::from),
            fetched_at: None,
            settings: connection.settings(),
            tables: connection.kept_tables(),
            map: connection.field_map(model).cloned(),
        }
    }

    /// Of records that are at hand without a connection.
    fn of_profile(profile: &'static Profile) -> Self {
        Self {
            profile,
            operation: None,
            prefix: format!("{}:", profile.provider),
            connection: None,
            fetched_at: None,
            settings: Arc::default(),
            tables: Arc::default(),
            map: None,
        }
    }

    /// One record on its way to the common model, with what was wrong with it so far.
    fn conversion<'o>(&'o self, issues: Vec<Issue>, remote_id: &'o str) -> Conversion<'o> {
        Conversion::after(issues, self.profile.null_values, &self.settings, remote_id)
            .with_tables(&self.tables)
    }

    pub(super) fn error(&self, kind: ErrorKind, detail: impl Into<String>) -> Error {
        let error = Error::new(kind, self.profile.provider, detail);
        match self.operation {
            Some(operation) => error.with_operation(operation),
            None => error,
        }
    }
}

/// A record on its way to the caller, or what was wrong with it. It is large, and every hand it goes through would copy
/// it.
pub(super) type Item<C, R> = Result<Box<Record<C, R>>, Error>;

/// Reads the record at the reader. `None`: not kept, or the text ends here
/// with a syntax error, which is left to the caller.
#[inline]
fn record<C, R: FromJson>(
    json: &mut Reader<'_>,
    text: &Arc<str>,
    shape: Shape<C, R>,
    origin: &Origin,
) -> Option<Item<C, R>> {
    let start = json.offset();
    // It stays where it was read to: records are large, and so are the types that they are read as.
    let mut value = R::from_json(json);
    if json.syntax_error().is_some() {
        return None;
    }
    let end = json.end();
    let issues = issues_of(text, start, end, json.take_mismatches());
    let raw = RawJson::slice(text, start, end);
    let wrong = |pointer: &str, detail: &str, issues, raw| {
        let kind = ErrorKind::Decode {
            pointer: pointer.to_owned(),
        };
        Some(Err(origin
            .error(kind, detail)
            .with_issues(issues)
            .with_record(raw)))
    };
    let Some(value) = &mut value else {
        return wrong("", "the record is no object", issues, raw);
    };
    if shape.keep.is_some_and(|keep| !keep(value)) {
        return None;
    }
    let Some(remote_id) = (shape.id)(value).filter(|id| !id.is_empty()) else {
        return wrong(shape.id_pointer, "the record has no id", issues, raw);
    };
    let mut id = String::with_capacity(origin.prefix.len() + remote_id.len());
    id.push_str(&origin.prefix);
    id.push_str(&remote_id);
    let mut cx = origin.conversion(issues, &remote_id);
    let mut record = Box::new(Record {
        common: (shape.convert)(value, &mut cx),
        issues: cx.into_issues(),
        id,
        remote_id,
        provider: origin.profile.provider,
        connection: origin.connection.clone(),
        fetched_at: origin.fetched_at,
        raw: Lazy::of(raw.clone()),
        json: raw,
    });
    if let (Some(map), Some(into)) = (&origin.map, shape.mapped) {
        let record = &mut *record;
        let mut cx = origin.conversion(std::mem::take(&mut record.issues), &record.remote_id);
        let json = record.json.as_str();
        map.apply(shape.of, json, &mut record.common, into, &mut cx);
        record.issues = cx.into_issues();
    }
    Some(Ok(record))
}

/// Why a page gave no records.
pub(super) enum Fault {
    /// It is no JSON.
    Syntax(SyntaxError),
    /// It is, but the records are not where they should be.
    Shape(Error),
}

impl Fault {
    /// The error of an answer.
    pub(super) fn of(self, reply: &Reply, text: &str) -> Error {
        match self {
            Self::Syntax(error) => decode_error(reply, text, error),
            Self::Shape(error) => error.with_status(reply.status),
        }
    }
}

/// An answer whose records are read one by one.
pub(super) struct Pass {
    text: Arc<str>,
    mark: Mark,
    steps: &'static [Step],
    single: bool,
    pub(super) scan: Scan,
    /// Where the last record stands.
    pub(super) last: (usize, usize),
}

impl Pass {
    pub(super) fn new(text: Arc<str>, steps: &'static [Step], wants: Wants, single: bool) -> Self {
        let mark = Reader::new(&text).mark();
        Self {
            text,
            mark,
            steps,
            single,
            scan: Scan::new(steps, wants, single),
            last: (0, 0),
        }
    }

    /// The answer.
    pub(super) fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The next record; `None` at the end of the answer.
    ///
    /// # Errors
    /// Nothing more can be read from the answer.
    #[inline]
    pub(super) fn next<C, R: FromJson>(
        &mut self,
        shape: Shape<C, R>,
        origin: &Origin,
    ) -> Result<Option<Item<C, R>>, Fault> {
        let mut json = Reader::resume(&self.text, self.mark);
        while self.scan.next(&mut json) {
            let start = json.offset();
            let item = record(&mut json, &self.text, shape, origin);
            self.last = (start, json.end());
            if let Some(item) = item {
                self.mark = json.mark();
                return Ok(Some(item));
            }
        }
        json.finish().map_err(Fault::Syntax)?;
        match self.scan.target {
            Some(Kind::Array) => return Ok(None),
            Some(Kind::Object) if self.single => return Ok(None),
            _ => {}
        }
        let found = self.scan.target.map_or("nothing", Kind::words);
        let expected = if self.single {
            "a record"
        } else {
            "a list of records"
        };
        let kind = ErrorKind::Decode {
            pointer: pointer(self.steps),
        };
        let detail = format!("expected {expected}, found {found}");
        Err(Fault::Shape(origin.error(kind, detail)))
    }
}

/// A scalar of a record in a text.
pub(super) fn scalar_of(
    text: &Arc<str>,
    (start, end): (usize, usize),
    pointer: &str,
) -> Option<Found> {
    let found = RawJson::slice(text, start, end).pointer(pointer)?;
    Some(Found {
        text: found.text_at("")?,
        number: !found.as_str().starts_with('"'),
    })
}

/// Steps as a JSON pointer; `*` for what is found by value.
pub(super) fn pointer(steps: &[Step]) -> String {
    steps
        .iter()
        .map(|step| match step {
            Step::Key(key) | Step::Optional(key) => format!("/{}", crate::json::escape(key)),
            Step::Find { .. } | Step::Values => "/*".to_owned(),
        })
        .collect()
}

impl<C, R: FromJson> ListPlan<C, R> {
    /// Reads the records of one answer that is at hand, without a connection:
    /// a recorded page, an export, a webhook.
    ///
    /// # Errors
    /// `Decode` when it is no JSON or the records are not where they should be.
    pub fn decode(
        &'static self,
        profile: &'static Profile,
        text: impl Into<Arc<str>>,
    ) -> Result<Vec<RecordResult<C, R>>, Error> {
        let text = text.into();
        let origin = Origin::of_profile(profile);
        let shape = Shape::from(self);
        let mut pass = Pass::new(Arc::clone(&text), self.records, [None; 3], false);
        let mut records = Vec::new();
        loop {
            match pass.next(shape, &origin) {
                Ok(Some(item)) => records.push(item.map(|it| *it)),
                Ok(None) => return Ok(records),
                Err(Fault::Shape(error)) => return Err(error),
                Err(Fault::Syntax(error)) => {
                    let kind = ErrorKind::Decode {
                        pointer: locate(&text, error.offset),
                    };
                    return Err(origin.error(kind, format!("the text is no JSON: {error}")));
                }
            }
        }
    }
}

impl<C, R: FromJson> GetPlan<C, R> {
    /// Reads one record that is at hand, without a connection and without what
    /// an answer has around it: one that a webhook carries, one from an export.
    ///
    /// # Errors
    /// `Decode` when it is no JSON, no object, or has no id.
    pub fn decode_record(
        &'static self,
        profile: &'static Profile,
        json: &RawJson,
    ) -> RecordResult<C, R> {
        self.decode_from(&Origin::of_profile(profile), json)
    }

    /// As [`GetPlan::decode_record`], with what the connection knows: its settings, its name in the
    /// ids of records, the customer's field map.
    ///
    /// # Errors
    /// `Decode` when it is no JSON, no object, or has no id.
    pub fn decode_record_of(
        &'static self,
        connection: &Connection,
        json: &RawJson,
    ) -> RecordResult<C, R> {
        self.decode_from(&Origin::new(connection, None, self.model), json)
    }

    fn decode_from(&'static self, origin: &Origin, json: &RawJson) -> RecordResult<C, R> {
        let text: Arc<str> = json.as_str().into();
        let mut reader = Reader::new(&text);
        let read = record(&mut reader, &text, Shape::from(self), origin);
        let read = read.unwrap_or_else(|| {
            let (pointer, detail) = match reader.syntax_error() {
                Some(error) => (
                    locate(&text, error.offset),
                    format!("the text is no JSON: {error}"),
                ),
                None => (String::new(), "the record is no object".to_owned()),
            };
            Err(origin.error(ErrorKind::Decode { pointer }, detail))
        });
        read.map(|it| *it)
    }
}
