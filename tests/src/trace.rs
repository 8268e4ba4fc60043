//! A subscriber that keeps every span, field and event at every level, and the lines of `log`.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// A span as it was in the end.
#[derive(Debug, Clone, Default)]
pub struct Span {
    /// Its name.
    pub name: &'static str,
    /// Its fields.
    pub fields: BTreeMap<&'static str, String>,
}

/// Keeps what is traced. Clones share what they keep.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    spans: Vec<Span>,
    lines: Vec<String>,
}

impl Trace {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The spans of a name, in the order in which they began.
    pub fn spans(&self, name: &str) -> Vec<Span> {
        let kept = self.kept();
        kept.spans
            .iter()
            .filter(|span| span.name == name)
            .cloned()
            .collect()
    }

    /// All that was traced, one thing a line.
    pub fn text(&self) -> String {
        self.kept().lines.join("\n")
    }
}

struct Fields<'f>(&'f mut BTreeMap<&'static str, String>);

impl Visit for Fields<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

impl Subscriber for Trace {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut span = Span {
            name: attributes.metadata().name(),
            fields: BTreeMap::new(),
        };
        attributes.record(&mut Fields(&mut span.fields));
        let mut kept = self.kept();
        kept.lines.push(format!("{attributes:?} {span:?}"));
        kept.spans.push(span);
        Id::from_u64(u64::try_from(kept.spans.len()).unwrap_or(1))
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let mut kept = self.kept();
        let at = usize::try_from(id.into_u64()).unwrap_or(1) - 1;
        if let Some(span) = kept.spans.get_mut(at) {
            values.record(&mut Fields(&mut span.fields));
        }
        let mut fields = BTreeMap::new();
        values.record(&mut Fields(&mut fields));
        kept.lines.push(format!("{values:?} {fields:?}"));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = BTreeMap::new();
        event.record(&mut Fields(&mut fields));
        let place = event.metadata().target();
        self.kept().lines.push(format!("{place} {fields:?}"));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl log::Log for Trace {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let line = format!("log {} {}", record.target(), record.args());
        self.kept().lines.push(line);
    }

    fn flush(&self) {}
}
