//! How far a server's clock is from ours, as its `Date` header says.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

use crate::transport::Headers;

/// A smaller difference is the way of the answer through the network.
const LEAST: i64 = 5;

/// The clock of a server.
#[derive(Debug, Default)]
pub(super) struct Skew(AtomicI64);

impl Skew {
    /// What the server's clock shows when ours shows `now`.
    pub(super) fn server(&self, now: Timestamp) -> Timestamp {
        let seconds = SignedDuration::from_secs(self.0.load(Ordering::Relaxed));
        now.checked_add(seconds).unwrap_or(now)
    }

    /// Takes the difference from an answer that came in at `now`; `true` when it is a new one.
    pub(super) fn learn(&self, date: Option<&str>, now: Timestamp) -> bool {
        let Some(date) = date
            .and_then(|date| httpdate::parse_http_date(date).ok())
            .and_then(|date| Timestamp::try_from(date).ok())
        else {
            return false;
        };
        let seconds = date.duration_since(now).as_secs();
        let seconds = if seconds.abs() < LEAST { 0 } else { seconds };
        let known = self.0.swap(seconds, Ordering::Relaxed);
        (known - seconds).abs() >= LEAST
    }
}

/// The `Date` of an answer that comes from the server itself.
pub(super) fn date(headers: &Headers) -> Option<&str> {
    // A cached answer has the date at which it was made.
    match headers.get("age") {
        Some(_) => None,
        None => headers.get("date"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_differences_are_none() {
        let now: Timestamp = "2026-01-02T03:04:05Z".parse().expect("moment");
        let skew = Skew::default();
        assert!(!skew.learn(Some("Fri, 02 Jan 2026 03:04:02 GMT"), now));
        assert_eq!(skew.server(now), now);
        assert!(!skew.learn(None, now) && !skew.learn(Some("yesterday"), now));
        assert!(skew.learn(Some("Fri, 02 Jan 2026 04:04:05 GMT"), now));
        assert_eq!(skew.server(now).duration_since(now).as_secs(), 3600);
        assert!(
            !skew.learn(Some("Fri, 02 Jan 2026 04:04:04 GMT"), now),
            "known"
        );
    }
}
