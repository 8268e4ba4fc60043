//! How often one may ask: windows of time, and the headers that tell of them.

use conjoin_codegen::plan::{Plan, RetryAfterFormat};
use jiff::{SignedDuration, Timestamp};

use crate::answer::Answer;
use crate::facts::Limit;
use crate::moment;
use crate::pattern;

/// The windows, and what is used of each.
#[derive(Debug)]
pub(crate) struct Limits {
    windows: Vec<(Limit, Timestamp, u32)>,
}

impl Limits {
    pub(crate) fn new(limits: &[Limit]) -> Self {
        let window = |it: &Limit| (it.clone(), Timestamp::UNIX_EPOCH, 0);
        Self {
            windows: limits.iter().map(window).collect(),
        }
    }

    /// Counts a request; the moment to come back at when there were too many.
    pub(crate) fn count(&mut self, now: Timestamp) -> Option<Timestamp> {
        let mut until = None;
        for (limit, start, used) in &mut self.windows {
            let length = SignedDuration::from_secs(i64::from(limit.seconds));
            if now.duration_since(*start) >= length || now < *start {
                (*start, *used) = (now, 0);
            }
            if *used >= limit.requests {
                until = until.max(start.checked_add(length).ok());
            }
        }
        if until.is_none() {
            for (_, _, used) in &mut self.windows {
                *used += 1;
            }
        }
        until
    }

    /// The headers that say what is left.
    pub(crate) fn tell(&self, now: Timestamp, answer: &mut Answer) {
        for (limit, start, used) in &self.windows {
            let left = limit.requests.saturating_sub(*used);
            let ends = i64::from(limit.seconds) - now.duration_since(*start).as_secs();
            let values = [
                (&limit.limit_header, limit.requests.to_string()),
                (&limit.remaining_header, left.to_string()),
                (&limit.reset_header, ends.max(0).to_string()),
            ];
            for (header, value) in values {
                if let Some(header) = header {
                    answer.set(header, value);
                }
            }
        }
    }
}

/// The headers that say when to come back.
pub(crate) fn come_back(plan: &Plan, now: Timestamp, until: Timestamp, answer: &mut Answer) {
    let wait = until.duration_since(now);
    let seconds = wait.as_secs() + i64::from(wait.subsec_nanos() > 0);
    let usual = [("Retry-After".to_owned(), RetryAfterFormat::DeltaSeconds)];
    let headers = if plan.retry_after.is_empty() {
        &usual[..]
    } else {
        &plan.retry_after
    };
    for (header, format) in headers {
        let value = match format {
            RetryAfterFormat::DeltaSeconds => seconds.to_string(),
            RetryAfterFormat::DeltaMs => (seconds * 1000).to_string(),
            RetryAfterFormat::EpochSeconds => text(until, "epoch_seconds"),
            RetryAfterFormat::EpochMillis => text(until, "epoch_millis"),
            RetryAfterFormat::Rfc3339 => text(until, "rfc3339"),
            RetryAfterFormat::HttpDate => text(until, "http_date"),
        };
        answer.set(header, value);
    }
}

fn text(at: Timestamp, format: &str) -> String {
    pattern::text(&moment::write(at, format, None, false)).unwrap_or_default()
}
