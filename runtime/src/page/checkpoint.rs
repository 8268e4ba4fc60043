//! Where a list is, as a value that a host keeps: to go on after a crash, and later with what has changed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::print::Print;
use super::query::ListQuery;
use crate::client::Connection;
use crate::error::{Error, ErrorKind};

/// The form of a checkpoint; a later one reads this one, too.
const VERSION: u32 = 1;

/// Where a list is, or that it was read to its end.
///
/// It is plain data for serde, belongs to one provider, connection, model and
/// query, and holds no credential. [`ListQuery::after`] goes on with it:
///
/// - Within a list: with the record behind the last one that was handed out.
///   The page is fetched again, and when it is no longer what it was, its
///   records are handed out again. So none is skipped, and some may come twice.
/// - At the end of a list: with what has changed since that list was begun, by
///   the provider's clock and less the overlap of the mapping, or with the
///   token that the provider gave for later runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    pub(super) version: u32,
    pub(super) provider: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) connection: Option<String>,
    pub(super) model: String,
    /// Mark of the filters.
    pub(super) query: String,
    /// Of the list; at its end, of the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) since: Option<Timestamp>,
    /// When the list was begun, by the provider's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) started: Option<Timestamp>,
    /// The page.
    pub(super) place: Place,
    /// Mark of the first request.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) request: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) size: Option<u32>,
    /// Records of the page that were dealt with, and the mark of the last of them.
    #[serde(default)]
    pub(super) skip: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last: Option<u64>,
    /// Pages and records before the page.
    #[serde(default)]
    pub(super) pages: u64,
    #[serde(default)]
    pub(super) records: u64,
    /// The token of an earlier run that this one began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) began: Option<Place>,
    /// From when on the list of changes asks by now, if that is later than `since`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) moment: Option<Timestamp>,
    /// Marks of the records of that moment that were handed out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) edge: Vec<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) parents: Option<ParentsAt>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Place {
    /// The first.
    Start,
    /// That of a token.
    Token { text: String, number: bool },
    /// That of a path and query.
    Url(String),
    /// That of a number.
    Number(u64),
    /// None: between two parents.
    Between,
    /// None: the list is read, and this is the token for later runs.
    End(Option<Box<Place>>),
}

/// Where the list of parents is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ParentsAt {
    /// Behind the current parent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) list: Option<Box<Checkpoint>>,
    /// The current parent, or the last one that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) current: Option<String>,
    /// Values of its fields that requests name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) values: Vec<String>,
}

impl Checkpoint {
    /// The start of a list.
    pub(super) fn start(connection: &Connection, model: &str, query: &ListQuery) -> Self {
        Self {
            version: VERSION,
            provider: connection.provider().to_owned(),
            connection: connection.name().map(str::to_owned),
            model: model.to_owned(),
            query: mark(query),
            since: query.modified_after,
            started: None,
            place: Place::Start,
            request: String::new(),
            size: None,
            skip: 0,
            last: None,
            pages: 0,
            records: 0,
            began: None,
            moment: None,
            edge: Vec::new(),
            parents: None,
        }
    }

    /// Reads a checkpoint that was kept as JSON.
    ///
    /// # Errors
    /// `Checkpoint` when it is none, or one of a later version.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let wrong = |detail: String| Error::new(ErrorKind::Checkpoint, "", detail);
        let head: Head = serde_json::from_str(text)
            .map_err(|error| wrong(format!("this is no checkpoint ({error})")))?;
        if head.version != VERSION {
            return Err(wrong(later(head.version)));
        }
        serde_json::from_str(text)
            .map_err(|error| wrong(format!("this is no checkpoint ({error})")))
    }

    /// The checkpoint as JSON.
    pub fn to_json(&self) -> String {
        // All keys are texts and no number is infinite: nothing can fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The model that it belongs to: `hris.employee`.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// Whether the list was read to its end.
    pub fn finished(&self) -> bool {
        matches!(self.place, Place::End(_))
    }

    /// From when on changes are asked for by a list that goes on with it;
    /// `None` for a list of everything, and when the provider gave a token.
    pub fn since(&self) -> Option<Timestamp> {
        match self.place {
            Place::End(Some(_)) => None,
            _ => self.since,
        }
    }

    /// Whether a list that goes on with it asks for changes, and not for everything.
    pub(super) fn of_changes(&self) -> bool {
        let parents = self.parents.as_ref().and_then(|at| at.list.as_deref());
        self.since().is_some()
            || self.token().is_some()
            || self.began.is_some()
            || parents.is_some_and(|list| list.began.is_some())
    }

    /// The token for later runs.
    pub(super) fn token(&self) -> Option<&Place> {
        match &self.place {
            Place::End(token) => token.as_deref(),
            _ => None,
        }
    }

    /// Says why this checkpoint is not one of the list that `own` begins.
    pub(super) fn belongs(&self, own: &Self) -> Result<(), String> {
        if self.version != VERSION {
            return Err(later(self.version));
        }
        let differs = |what: &str, here: &str, there: &str| {
            Err(format!(
                "the checkpoint is of {what} `{there}`, and this is a list of `{here}`"
            ))
        };
        if self.provider != own.provider {
            return differs("the provider", &own.provider, &self.provider);
        }
        if self.connection != own.connection {
            let name = |it: &Self| it.connection.clone().unwrap_or_default();
            return differs("the connection", &name(own), &name(self));
        }
        if self.model != own.model {
            return differs("the model", &own.model, &self.model);
        }
        if self.query != own.query {
            return Err("the checkpoint is of a list with other filters".to_owned());
        }
        if !self.finished() && self.since != own.since {
            return Err("the checkpoint is of a list with another `modified_after`".to_owned());
        }
        Ok(())
    }
}

fn later(version: u32) -> String {
    format!("the checkpoint has the version {version}, and this program knows {VERSION}")
}

/// The mark of what a query asks for besides a time.
fn mark(query: &ListQuery) -> String {
    let parent = query.parent.as_deref();
    let print = Print::new().add(parent.map_or("", |_| "parent"));
    let print = print.add(parent.unwrap_or(""));
    let filters = query.filters.iter();
    filters
        .fold(print, |print, (name, value)| print.add(name).add(value))
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_checkpoint_is_told() {
        for (text, part) in [
            ("", "no checkpoint"),
            ("{}", "no checkpoint (missing field `version`"),
            (r#"{"version":2,"other":1}"#, "version 2"),
            (r#"{"version":1}"#, "missing field `provider`"),
            (
                r#"{"version":1,"provider":"a","model":"m","query":"","place":"start","more":1}"#,
                "unknown field `more`",
            ),
        ] {
            let error = Checkpoint::from_json(text).expect_err("no checkpoint");
            assert_eq!(error.kind(), &ErrorKind::Checkpoint);
            assert!(error.detail().contains(part), "{error}");
        }
    }

    #[test]
    fn filters_make_the_mark() {
        let all = ListQuery::new();
        let marks = [
            mark(&all),
            mark(&all.clone().filter("a", "bc")),
            mark(&all.clone().filter("ab", "c")),
            mark(&all.clone().parent("")),
            mark(&all.clone().parent("a")),
        ];
        for (at, one) in marks.iter().enumerate() {
            assert!(!marks[at + 1..].contains(one), "{at}");
        }
        assert_eq!(mark(&all), mark(&all.clone().page_size(3).strict()));
    }
}
