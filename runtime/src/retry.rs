//! When to try again: backoff with jitter, and what the provider says about it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::client::{Profile, RetryAfterFormat, RetryPolicy};
use crate::json::RawJson;
use crate::limit::{Limits, Remaining};
use crate::transport::Headers;

/// Numbers below this are seconds from now, whatever the format says: as a date it would be 1970.
const LARGEST_DELTA: f64 = 1e7;
/// Numbers from here on are no seconds from now, whatever the format says: it would be 31 years.
const SMALLEST_EPOCH: f64 = 1e9;
/// Numbers above this are milliseconds since 1970: as seconds it would be the year 5138.
const LARGEST_SECONDS: f64 = 1e11;

/// The pause before the next attempt: full jitter over an exponential ceiling.
pub(crate) fn backoff(policy: &RetryPolicy, failures: u32, fraction: f64) -> Duration {
    let factor = 1_u32
        .checked_shl(failures.saturating_sub(1))
        .unwrap_or(u32::MAX);
    let ceiling = policy.base.saturating_mul(factor).min(policy.cap);
    ceiling.mul_f64(fraction.clamp(0.0, 1.0))
}

/// When the provider says to come back, if that is in the future. The latest of several wins.
///
/// `limited`: the answer is a rate limit. Other answers carry the headers of
/// the rate limit too, but those say nothing about the failure.
pub(crate) fn server_time(
    profile: &Profile,
    headers: &Headers,
    limited: bool,
    now: Timestamp,
) -> Option<Timestamp> {
    let server_now = headers.get("date").and_then(http_date).unwrap_or(now);
    let standard = [("retry-after", RetryAfterFormat::DeltaSeconds)];
    profile
        .limits
        .retry_after
        .iter()
        .filter(|_| limited)
        .chain(&standard)
        .filter_map(|(name, format)| {
            let target = read(headers.get(name)?.trim(), *format, server_now, now)?;
            (target > now).then_some(target)
        })
        .max()
}

/// As [`server_time`], from the body of a rate limit.
pub(crate) fn body_time(
    limits: &Limits,
    headers: &Headers,
    body: Option<&RawJson>,
    now: Timestamp,
) -> Option<Timestamp> {
    let server_now = headers.get("date").and_then(http_date).unwrap_or(now);
    let times = limits.retry_after_body.iter();
    times
        .filter_map(|(pointer, format)| {
            let text = body?.text_at(pointer)?;
            let target = read(text.trim(), *format, server_now, now)?;
            (target > now).then_some(target)
        })
        .max()
}

/// Until when to send nothing, after an answer that says that nothing is left of a budget.
pub(crate) fn spent(limits: &Limits, headers: &Headers, now: Timestamp) -> Option<Timestamp> {
    // The fields of the IETF draft; a number of seconds, which some write as a moment.
    static STANDARD: [Remaining; 1] = [Remaining {
        header: "ratelimit-remaining",
        reset: Some(("ratelimit-reset", RetryAfterFormat::EpochSeconds)),
        per: None,
    }];
    let all = limits.remaining.iter().chain(&STANDARD);
    all.filter_map(|it| {
        let left = headers.get(it.header)?.split([',', ';']).next()?;
        if left.trim().parse::<f64>().ok()? > 0.0 {
            return None;
        }
        let named = it.reset.and_then(|(name, format)| {
            let server_now = headers.get("date").and_then(http_date).unwrap_or(now);
            let target = read(headers.get(name)?.trim(), format, server_now, now)?;
            (target > now).then_some(target)
        });
        named.or_else(|| now.checked_add(it.per?).ok())
    })
    .max()
}

fn read(
    text: &str,
    format: RetryAfterFormat,
    server_now: Timestamp,
    now: Timestamp,
) -> Option<Timestamp> {
    if let Ok(number) = text.parse::<f64>() {
        return read_number(number, format, server_now, now);
    }
    // A date is by the provider's clock; what counts is the distance to its own `Date`.
    let moment = http_date(text).or_else(|| iso_date(text))?;
    now.checked_add(moment.duration_since(server_now)).ok()
}

fn read_number(
    number: f64,
    format: RetryAfterFormat,
    server_now: Timestamp,
    now: Timestamp,
) -> Option<Timestamp> {
    if !number.is_finite() || number <= 0.0 {
        return None;
    }
    let seconds = match format {
        RetryAfterFormat::DeltaSeconds if number < SMALLEST_EPOCH => number,
        RetryAfterFormat::DeltaMs => number / 1e3,
        _ if number < LARGEST_DELTA => number,
        _ => {
            // A whole second may have begun up to a second later.
            let since_1970 = if number > LARGEST_SECONDS {
                number / 1e3
            } else {
                number + 1.0
            };
            let target = SignedDuration::try_from_secs_f64(since_1970).ok()?;
            let wait = target.checked_sub(server_now.as_duration())?;
            return now.checked_add(wait).ok();
        }
    };
    now.checked_add(SignedDuration::try_from_secs_f64(seconds).ok()?)
        .ok()
}

fn http_date(text: &str) -> Option<Timestamp> {
    let time = httpdate::parse_http_date(text).ok()?;
    Timestamp::try_from(time).ok()
}

/// RFC 3339, also with a space before the offset (`2025-07-08 15:35:40 -0700`) or without seconds.
fn iso_date(text: &str) -> Option<Timestamp> {
    let joined = match text.rsplit_once(' ') {
        Some((moment, offset)) if offset.starts_with(['+', '-']) => format!("{moment}{offset}"),
        _ => text.to_owned(),
    };
    joined.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::profile::tests::PROFILE;

    const NOW: &str = "2026-01-02T03:04:05Z";

    fn wait(limited: bool, pairs: &[(&str, &str)]) -> Option<i64> {
        let now: Timestamp = NOW.parse().expect("moment");
        let mut headers = Headers::default();
        for (name, value) in pairs {
            assert!(headers.add(name, value));
        }
        server_time(&PROFILE, &headers, limited, now).map(|at| at.duration_since(now).as_secs())
    }

    #[test]
    fn retry_after_in_all_spellings() {
        for (text, seconds) in [
            ("2", Some(2)),
            ("1.5", Some(1)),
            ("Fri, 02 Jan 2026 03:04:35 GMT", Some(30)),
            ("2026-01-02T03:05:05Z", Some(60)),
            ("0", None),
            ("-5", None),
            ("abc", None),
            ("", None),
            ("1e18", None),
            ("Fri, 02 Jan 2026 03:04:00 GMT", None),
            ("86400", Some(86_400)),
            ("2026-01-01 20:04:35 -0700", Some(30)),
            ("2026-01-02T03:05Z", Some(55)),
            // A moment where seconds were announced.
            ("1767323050", Some(6)),
        ] {
            assert_eq!(wait(true, &[("retry-after", text)]), seconds, "{text:?}");
        }
    }

    #[test]
    fn the_servers_clock_counts_for_dates() {
        // The provider's clock is an hour slow: 30 seconds are 30 seconds all the same.
        let pairs = [
            ("date", "Fri, 02 Jan 2026 02:04:05 GMT"),
            ("retry-after", "Fri, 02 Jan 2026 02:04:35 GMT"),
        ];
        assert_eq!(wait(true, &pairs), Some(30));
    }

    #[test]
    fn reset_headers_count_on_rate_limits_alone_and_the_longest_wins() {
        let epoch = 1_767_323_045_i64;
        for (text, seconds) in [
            ((epoch + 9).to_string(), 10),
            (((epoch + 9) * 1000).to_string(), 9),
            ("9".to_owned(), 9),
        ] {
            assert_eq!(
                wait(true, &[("x-ratelimit-reset", &text)]),
                Some(seconds),
                "{text}"
            );
            assert_eq!(wait(false, &[("x-ratelimit-reset", &text)]), None);
        }
        let both = [("x-ratelimit-reset", "9"), ("retry-after", "4")];
        assert_eq!(wait(true, &both), Some(9));
        assert_eq!(wait(false, &both), Some(4));
    }

    #[test]
    fn a_spent_budget_is_seen_in_time() {
        static LIMITS: Limits = Limits {
            remaining: &[
                Remaining {
                    header: "x-left",
                    reset: Some(("x-reset", RetryAfterFormat::EpochMillis)),
                    per: Some(Duration::from_secs(60)),
                },
                Remaining {
                    header: "x-day-left",
                    reset: None,
                    per: None,
                },
            ],
            ..Limits::NONE
        };
        let now: Timestamp = NOW.parse().expect("moment");
        let wait = |pairs: &[(&str, &str)]| {
            let mut headers = Headers::default();
            for (name, value) in pairs {
                assert!(headers.add(name, value));
            }
            spent(&LIMITS, &headers, now).map(|at| at.duration_since(now).as_secs())
        };
        assert_eq!(wait(&[("x-left", "1"), ("x-reset", "1767323050000")]), None);
        assert_eq!(
            wait(&[("x-left", "0"), ("x-reset", "1767323050000")]),
            Some(5)
        );
        assert_eq!(wait(&[("x-left", "0")]), Some(60), "the whole span");
        assert_eq!(wait(&[("x-day-left", "0")]), None, "nobody knows till when");
        assert_eq!(
            wait(&[("ratelimit-remaining", "0"), ("ratelimit-reset", "41")]),
            Some(41)
        );
        assert_eq!(
            wait(&[("ratelimit-remaining", "no"), ("ratelimit-reset", "41")]),
            None
        );
    }

    #[test]
    fn backoff_grows_to_its_cap() {
        let policy = RetryPolicy {
            statuses: &[],
            max_attempts: 9,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(20),
        };
        let ceiling = |failures| backoff(&policy, failures, 1.0).as_millis();
        assert_eq!([ceiling(1), ceiling(2), ceiling(3)], [500, 1000, 2000]);
        assert_eq!([ceiling(40), ceiling(u32::MAX)], [20_000; 2]);
        assert_eq!(backoff(&policy, 3, 0.0), Duration::ZERO);
    }
}
