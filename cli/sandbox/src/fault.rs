//! Faults on demand: what goes wrong, and how often.

use std::fmt;
use std::str::FromStr;

use crate::Error;

/// What goes wrong, and how often.
///
/// As text: a name, and perhaps how often: `429` (usual for the name, most often once), `429@3` (the first three
/// times), `429@always`, `500@5%` (by chance, from the seed).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// How often.
    pub when: When,
}

/// How often a fault shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// So many times, then never again.
    First(u32),
    /// Every time.
    Always,
    /// So many times of a hundred, by chance from the seed.
    Percent(u8),
}

/// At which point of an answer a fault shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// In place of an answer.
    Before,
    /// On the way to the next page.
    Page,
    /// In a record of a list.
    Record,
    /// In what is sent.
    After,
}

macro_rules! faults {
    ($($variant:ident $name:literal $stage:ident $when:expr, $doc:literal;)*) => {
        /// What goes wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum FaultKind {
            $(#[doc = $doc] $variant,)*
        }

        impl FaultKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it does, in a sentence.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $doc,)* }
            }

            pub(crate) fn stage(self) -> Stage {
                match self { $(Self::$variant => Stage::$stage,)* }
            }

            fn usual(self) -> When {
                match self { $(Self::$variant => $when,)* }
            }
        }
    };
}

faults! {
    RequestTimeout "408" Before When::First(1), "Status 408.";
    Forbidden "403" Before When::First(1), "Status 403 in the provider's shape.";
    RateLimited "429" Before When::First(1), "Status 429 with the provider's headers: come back in a second.";
    RateLimitedBare "429-bare" Before When::First(1), "Status 429 without a word on when to come back.";
    RateLimitedLong "429-long" Before When::First(1), "Status 429: come back tomorrow.";
    ServerError "500" Before When::First(1), "Status 500.";
    BadGateway "502" Before When::First(1), "Status 502 with a page of HTML.";
    Unavailable "503" Before When::First(1), "Status 503.";
    GatewayTimeout "504" Before When::First(1), "Status 504 with a page of HTML.";
    ExpiredToken "expired-token" Before When::First(1), "Status 401, and access tokens are good no longer: a refresh gives a new one.";
    Reset "reset" Before When::First(1), "The connection closes before the first byte of the answer.";
    Redirect "redirect" Before When::First(1), "A redirect to another host.";
    Html "html" Before When::First(1), "Status 200 with a page of HTML, as a gateway or a sign-in page gives.";
    RepeatCursor "repeat-cursor" Page When::Always, "The way to the next page leads to the same page again.";
    CycleCursor "cycle-cursor" Page When::Always, "The way to the next page leads back to an earlier one.";
    EmptyPage "empty-page" Page When::First(1), "A page without records, with a next one.";
    ForeignNext "foreign-next" Page When::Always, "The URL of the next page is on another host.";
    BadRecord "bad-record" Record When::First(1), "One record of a page is a text.";
    MissingId "missing-id" Record When::First(1), "One record of a page has no id.";
    BadField "bad-field" Record When::First(1), "One field of one record has a value of another type.";
    UnknownField "unknown-field" Record When::Always, "Every record has a field that the spec does not name.";
    Duplicate "duplicate" Record When::First(1), "One record of a page is there twice.";
    Slow "slow" After When::Always, "Every answer takes its time: two seconds.";
    Truncated "truncated" After When::First(1), "JSON that ends too early, with a fitting Content-Length.";
    Short "short" After When::First(1), "The connection closes before all the bytes that Content-Length promises.";
    Stall "stall" After When::First(1), "Half a body, and then nothing, while the connection stays open.";
    Endless "endless" After When::First(1), "A body without an end.";
    PlainText "plain-text" After When::First(1), "JSON with the media type of plain text.";
    BadUtf8 "bad-utf8" After When::First(1), "A byte that is no UTF-8.";
}

impl Fault {
    /// A fault as often as is usual for it.
    #[must_use]
    pub fn new(kind: FaultKind) -> Self {
        Self {
            kind,
            when: kind.usual(),
        }
    }

    /// So many times, then never again.
    #[must_use]
    pub fn first(mut self, times: u32) -> Self {
        self.when = When::First(times);
        self
    }

    /// Every time.
    #[must_use]
    pub fn always(mut self) -> Self {
        self.when = When::Always;
        self
    }
}

impl FromStr for Fault {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (name, when) = match text.split_once('@') {
            Some((name, when)) => (name, Some(when)),
            None => (text, None),
        };
        let Some(kind) = FaultKind::ALL.iter().find(|it| it.name() == name) else {
            let known: Vec<&str> = FaultKind::ALL.iter().map(|it| it.name()).collect();
            return Err(Error::Fault(format!(
                "there is no fault `{name}`; there are: {}",
                known.join(", ")
            )));
        };
        let when = match when {
            None => kind.usual(),
            Some("always") => When::Always,
            Some(when) => {
                let percent = when
                    .strip_suffix('%')
                    .and_then(|it| it.parse().ok())
                    .filter(|it| *it <= 100);
                match (percent, when.parse::<u32>()) {
                    (Some(percent), _) => When::Percent(percent),
                    (None, Ok(times)) => When::First(times),
                    (None, Err(_)) => {
                        return Err(Error::Fault(format!(
                            "`{when}` is not how often; write a number, `always`, or a share such as `5%`"
                        )));
                    }
                }
            }
        };
        Ok(Self { kind: *kind, when })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.kind.name();
        match self.when {
            When::First(times) => write!(out, "{name}@{times}"),
            When::Always => write!(out, "{name}@always"),
            When::Percent(percent) => write!(out, "{name}@{percent}%"),
        }
    }
}

/// The faults that are to be shown.
#[derive(Debug)]
pub(crate) struct Faults {
    armed: Vec<(Fault, u32)>,
    chance: fastrand::Rng,
}

impl Faults {
    pub(crate) fn new(faults: &[Fault], seed: u64) -> Self {
        Self {
            armed: faults.iter().map(|it| (*it, 0)).collect(),
            chance: fastrand::Rng::with_seed(seed),
        }
    }

    pub(crate) fn arm(&mut self, fault: Fault) {
        self.armed.push((fault, 0));
    }

    pub(crate) fn clear(&mut self) {
        self.armed.clear();
    }

    /// The fault that shows at this point, if one does.
    pub(crate) fn next(&mut self, stage: Stage) -> Option<FaultKind> {
        for (fault, shown) in &mut self.armed {
            if fault.kind.stage() != stage {
                continue;
            }
            let shows = match fault.when {
                When::First(times) => *shown < times,
                When::Always => true,
                When::Percent(percent) => self.chance.u8(..100) < percent,
            };
            if shows {
                *shown = shown.saturating_add(1);
                return Some(fault.kind);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_written() {
        for kind in FaultKind::ALL {
            let fault: Fault = kind.name().parse().expect("a name");
            assert_eq!(fault, Fault::new(*kind));
            assert_eq!(
                fault.to_string().parse::<Fault>().expect("the long form"),
                fault
            );
        }
        assert_eq!(
            "500@5%".parse::<Fault>().expect("a share").when,
            When::Percent(5)
        );
        assert_eq!(
            "500@2".parse::<Fault>().expect("a number").when,
            When::First(2)
        );
        for wrong in ["", "499", "500@", "500@often", "500@101%"] {
            assert!(wrong.parse::<Fault>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_fault_shows_as_often_as_asked() {
        let fault = "500@2".parse().expect("a fault");
        let mut faults = Faults::new(&[fault], 1);
        let shown = (0..5)
            .filter(|_| faults.next(Stage::Before).is_some())
            .count();
        assert_eq!(shown, 2);
        assert!(faults.next(Stage::Page).is_none());
        let fault = "500@5%".parse().expect("a fault");
        let count = |seed| {
            let mut faults = Faults::new(&[fault], seed);
            (0..1000)
                .filter(|_| faults.next(Stage::Before).is_some())
                .count()
        };
        assert_eq!(count(3), count(3));
        assert!((10..110).contains(&count(3)), "{}", count(3));
    }
}
