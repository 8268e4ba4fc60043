//! Which exchanges are wanted: by provider, path, status and time.

use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::exchange::Head;

/// Which exchanges are wanted. All conditions have to hold; without any, all are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub(super) provider: Option<String>,
    pub(super) path: Option<String>,
    pub(super) status: Option<RangeInclusive<u16>>,
    pub(super) unanswered: bool,
    pub(super) since: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
}

impl Filter {
    /// All exchanges.
    pub fn new() -> Self {
        Self::default()
    }

    /// Of one provider.
    #[must_use]
    pub fn provider(mut self, slug: impl Into<String>) -> Self {
        self.provider = Some(slug.into());
        self
    }

    /// Whose path holds this text; letters count as they are.
    #[must_use]
    pub fn path(mut self, part: impl Into<String>) -> Self {
        self.path = Some(part.into());
        self
    }

    /// Answered with one of these statuses: `404..=404`, `500..=599`.
    #[must_use]
    pub fn status(mut self, statuses: RangeInclusive<u16>) -> Self {
        self.status = Some(statuses);
        self
    }

    /// Without an answer.
    #[must_use]
    pub fn unanswered(mut self) -> Self {
        self.unanswered = true;
        self
    }

    /// Sent at a moment or later.
    #[must_use]
    pub fn since(mut self, moment: Timestamp) -> Self {
        self.since = Some(moment);
        self
    }

    /// Sent before a moment.
    #[must_use]
    pub fn until(mut self, moment: Timestamp) -> Self {
        self.until = Some(moment);
        self
    }

    /// Whether an exchange is wanted.
    pub fn takes(&self, head: &Head<'_>) -> bool {
        let status = match (&self.status, self.unanswered) {
            (None, false) => true,
            (statuses, unanswered) => match head.status {
                Some(status) => statuses.as_ref().is_some_and(|it| it.contains(&status)),
                None => unanswered,
            },
        };
        status
            && self.provider.as_ref().is_none_or(|it| it == head.provider)
            && self.path.as_ref().is_none_or(|it| head.path.contains(it))
            && self.since.is_none_or(|it| head.started_at >= it)
            && self.until.is_none_or(|it| head.started_at < it)
    }
}
