//! When a list began by the provider's clock, and how far back changes can be asked for.

use std::time::Duration;

use jiff::Timestamp;

use super::checkpoint::Checkpoint;
use crate::transport::Headers;

/// The moment by the provider's clock, from an answer that came `now` by ours.
pub(super) fn by_their_clock(
    headers: &Headers,
    moment: Option<Timestamp>,
    now: Timestamp,
) -> Option<Timestamp> {
    let theirs = httpdate::parse_http_date(headers.get("date")?).ok()?;
    let ahead = Timestamp::try_from(theirs).ok()?.duration_since(now);
    moment?.checked_add(ahead).ok()
}

/// From when on a list asks for changes, if it begins anew.
pub(super) fn oldest(
    from: Option<&Checkpoint>,
    modified_after: Option<Timestamp>,
) -> Option<Timestamp> {
    match from {
        Some(from) if !from.finished() => None,
        // A token reaches back to where the list began that gave it.
        Some(from) if from.token().is_some() => from.started,
        _ => modified_after,
    }
}

/// Whether the provider looks back that far; else what to do.
pub(super) fn reaches(
    limit: Option<Duration>,
    asked: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), String> {
    let (Some(limit), Some(asked)) = (limit, asked) else {
        return Ok(());
    };
    if asked >= now.checked_sub(limit).unwrap_or(Timestamp::MIN) {
        return Ok(());
    }
    Err(format!(
        "the provider tells of changes of the last {} hours only; read everything, without `modified_after`",
        limit.as_secs() / 3600
    ))
}
