//! From the body of a delivery to what has changed.

use jiff::Timestamp;

use super::scheme::Webhooks;
use crate::client::{Connection, Profile};
use crate::convert::TimeFormat;
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, RawJson};
use crate::page::{GetPlan, RecordResult};
use crate::transport::Headers;

/// Most events of one delivery.
const MAX_EVENTS: usize = 100_000;

/// How the events of a delivery are written. Emitted as part of a `static`.
#[derive(Debug)]
#[non_exhaustive]
pub struct EventShape {
    /// JSON pointer of what a body of this shape has; empty for any body.
    pub when: &'static str,
    /// JSON pointers from the body to the list of events, and on to the lists
    /// inside; empty when the body is one event.
    pub lists: &'static [&'static str],
    /// What the name of an event is made of; dots are put between.
    pub name: &'static [Source],
    /// The remote id of the record; the first that is there is taken.
    pub id: &'static [Source],
    /// When it happened.
    pub at: Option<(Source, TimeFormat)>,
    /// The provider's account that the record belongs to.
    pub account: Option<Source>,
    /// The provider's id of the event.
    pub event_id: Option<Source>,
    /// What events mean; the first that matches is taken.
    pub rules: &'static [EventRule],
}

impl EventShape {
    /// A shape of bodies that are one event each, of which name and id are known.
    #[must_use]
    pub const fn new(name: &'static [Source], id: &'static [Source]) -> Self {
        Self {
            when: "",
            lists: &[],
            name,
            id,
            at: None,
            account: None,
            event_id: None,
            rules: &[],
        }
    }

    /// JSON pointer of what a body of this shape has.
    #[must_use]
    pub const fn when(mut self, pointer: &'static str) -> Self {
        self.when = pointer;
        self
    }

    /// JSON pointers from the body to the list of events, and on to the lists inside.
    #[must_use]
    pub const fn lists(mut self, pointers: &'static [&'static str]) -> Self {
        self.lists = pointers;
        self
    }

    /// When it happened.
    #[must_use]
    pub const fn at(mut self, source: Source, format: TimeFormat) -> Self {
        self.at = Some((source, format));
        self
    }

    /// The provider's account that the record belongs to.
    #[must_use]
    pub const fn account(mut self, source: Source) -> Self {
        self.account = Some(source);
        self
    }

    /// The provider's id of the event.
    #[must_use]
    pub const fn event_id(mut self, source: Source) -> Self {
        self.event_id = Some(source);
        self
    }

    /// What events mean.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [EventRule]) -> Self {
        self.rules = rules;
        self
    }
}

/// What an event means. Emitted as part of a `static`.
#[derive(Debug)]
#[non_exhaustive]
pub struct EventRule {
    /// Name of the event; one `*` in it stands for anything.
    pub event: &'static str,
    /// Common model: `crm.contact`; `None` when there is none for it.
    pub model: Option<&'static str>,
    /// What happened to the record.
    pub action: Action,
    /// The remote id of the record, where it is not where the shape says.
    pub id: Option<Source>,
    /// JSON pointer, from the event, of the whole record.
    pub record: Option<&'static str>,
}

impl EventRule {
    /// An event of a model.
    #[must_use]
    pub const fn new(event: &'static str, model: &'static str, action: Action) -> Self {
        Self {
            event,
            model: Some(model),
            action,
            id: None,
            record: None,
        }
    }

    /// Where the remote id stands.
    #[must_use]
    pub const fn id(mut self, source: Source) -> Self {
        self.id = Some(source);
        self
    }

    /// Where the whole record stands: a JSON pointer from the event.
    #[must_use]
    pub const fn record(mut self, pointer: &'static str) -> Self {
        self.record = Some(pointer);
        self
    }

    fn matches(&self, event: &str) -> bool {
        match self.event.split_once('*') {
            None => self.event == event,
            Some((start, end)) => event
                .strip_prefix(start)
                .is_some_and(|rest| rest.ends_with(end)),
        }
    }
}

/// Where a value of an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// At a JSON pointer of the event.
    Event(&'static str),
    /// At a JSON pointer of what holds the list of events.
    Parent(&'static str),
    /// At a JSON pointer of the body.
    Body(&'static str),
    /// In a header. Most providers do not sign it.
    Header(&'static str),
    /// A fixed text.
    Text(&'static str),
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Action {
    /// It is new.
    Created,
    /// It is another than before, or is back.
    Updated,
    /// It is gone.
    Deleted,
    /// It has become part of another record.
    Merged,
    /// Something else, or something that no rule knows.
    Other,
}

/// What an event says: a record of a model has changed.
///
/// Events come late, twice and out of order. Take one as a reason to read the
/// record again, not as its new state.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Change {
    /// Slug of the provider.
    pub provider: &'static str,
    /// The provider's name of the event.
    pub event: String,
    /// Common model: `crm.contact`; `None` when no rule knows the event.
    pub model: Option<&'static str>,
    /// What happened.
    pub action: Action,
    /// Id of the record in the provider.
    pub remote_id: Option<String>,
    /// When it happened.
    pub at: Option<Timestamp>,
    /// The provider's account that the record belongs to.
    pub account: Option<String>,
    /// The provider's id of the event.
    pub event_id: Option<String>,
    /// The event as it came.
    pub json: RawJson,
    /// The whole record, where the event carries it.
    pub record: Option<RawJson>,
}

impl Change {
    /// The record that the event carries, as a record of a common model; `None`
    /// when it carries none or it belongs to another model.
    pub fn record_of<C, R: FromJson>(
        &self,
        profile: &'static Profile,
        plan: &'static GetPlan<C, R>,
    ) -> Option<RecordResult<C, R>> {
        let record = self.record.as_ref()?;
        (self.model == Some(plan.model)).then(|| plan.decode_record(profile, record))
    }

    /// As [`Change::record_of`], with the settings and the field map of a connection.
    pub fn record_in<C, R: FromJson>(
        &self,
        connection: &Connection,
        plan: &'static GetPlan<C, R>,
    ) -> Option<RecordResult<C, R>> {
        let record = self.record.as_ref()?;
        (self.model == Some(plan.model)).then(|| plan.decode_record_of(connection, record))
    }
}

/// What a source is read from.
struct Place<'p> {
    headers: &'p Headers,
    body: &'p RawJson,
    parent: &'p RawJson,
    event: &'p RawJson,
}

impl Source {
    fn read(self, place: &Place<'_>) -> Option<String> {
        match self {
            Self::Event(pointer) => place.event.text_at(pointer),
            Self::Parent(pointer) => place.parent.text_at(pointer),
            Self::Body(pointer) => place.body.text_at(pointer),
            Self::Header(name) => place.headers.get(name).map(str::to_owned),
            Self::Text(text) => Some(text.to_owned()),
        }
        .filter(|text| !text.is_empty())
    }
}

/// The events of a body.
pub(super) fn read(
    webhooks: &'static Webhooks,
    headers: &Headers,
    body: &RawJson,
) -> Result<Vec<Change>, Error> {
    let wrong = |pointer: &str, detail: &str| {
        let kind = ErrorKind::Decode {
            pointer: pointer.to_owned(),
        };
        Error::new(kind, webhooks.provider, detail)
    };
    let shape = webhooks
        .events
        .iter()
        .find(|shape| body.pointer(shape.when).is_some())
        .ok_or_else(|| wrong("", "the delivery has none of the shapes that are known"))?;
    // Each event with what holds its list.
    let mut events = vec![(body.clone(), body.clone())];
    for pointer in shape.lists {
        let mut inner = Vec::new();
        for (holder, _) in events {
            let items = holder.pointer(pointer).and_then(|list| list.items());
            let items = items.ok_or_else(|| wrong(pointer, "expected a list of events"))?;
            if inner.len() + items.len() > MAX_EVENTS {
                return Err(wrong(pointer, "more than 100000 events in one delivery"));
            }
            inner.extend(items.into_iter().map(|item| (item, holder.clone())));
        }
        events = inner;
    }
    Ok(events
        .iter()
        .map(|(event, parent)| {
            let place = Place {
                headers,
                body,
                parent,
                event,
            };
            change(webhooks.provider, shape, &place)
        })
        .collect())
}

fn change(provider: &'static str, shape: &EventShape, place: &Place<'_>) -> Change {
    let name: Vec<_> = shape
        .name
        .iter()
        .filter_map(|source| source.read(place))
        .collect();
    let name = name.join(".");
    let rule = shape.rules.iter().find(|rule| rule.matches(&name));
    let id = match rule.and_then(|rule| rule.id) {
        Some(source) => source.read(place),
        None => shape.id.iter().find_map(|source| source.read(place)),
    };
    let at = shape
        .at
        .and_then(|(source, format)| format.read(&source.read(place)?).ok());
    Change {
        provider,
        model: rule.and_then(|rule| rule.model),
        action: rule.map_or(Action::Other, |rule| rule.action),
        remote_id: id,
        at,
        account: shape.account.and_then(|source| source.read(place)),
        event_id: shape.event_id.and_then(|source| source.read(place)),
        record: rule
            .and_then(|rule| rule.record)
            .and_then(|pointer| place.event.pointer(pointer)),
        json: place.event.clone(),
        event: name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        let rule = |event| EventRule::new(event, "crm.contact", Action::Updated);
        assert!(rule("contact.*").matches("contact.creation"));
        assert!(rule("qbo.*.deleted.v1").matches("qbo.invoice.deleted.v1"));
        assert!(rule("contact.creation").matches("contact.creation"));
        assert!(!rule("contact.*").matches("company.creation"));
        // What stands before and behind the star does not overlap.
        assert!(!rule("aba*aba").matches("aba"));
    }
}
