//! `conjoin read`: streams the records of a common model.

use anyhow::{Context as _, Result, bail};
use conjoin_runtime::model::{Date, Timestamp};
use conjoin_runtime::{Error, ListQuery};
use futures_util::{FutureExt as _, StreamExt as _};

use crate::arguments;
use crate::choose::{pair, unknown};
use crate::connect::{self, Target};
use crate::print::{Printer, What};
use crate::sink::{Progress, Sink, say};

/// Counts of a read, for the last line.
#[derive(Default)]
struct Counts {
    records: u64,
    with_issues: u64,
    broken: u64,
}

/// Runs the command. What is wrong with the arguments is said before any request.
pub(crate) async fn run(arguments: arguments::Read) -> Result<()> {
    let target = Target::find(&arguments.connect)?;
    if !target.model.list && !arguments.deleted {
        bail!(
            "{} of {} cannot be listed",
            target.model.model,
            target.provider.name
        );
    }
    let query = query(&arguments, &target)?;
    if arguments.deleted
        && let Some(error) = target.model.deleted_refusal(target.provider.name, &query)
    {
        return Err(error.into());
    }
    let connected = connect::connect(&arguments.connect, &target)?;
    let (mut stream, what) = if arguments.deleted {
        let stream = connected.deleted(target.model.model, query)?;
        (stream, What::Deleted)
    } else {
        let stream = connected.read(target.model.model, query)?;
        (stream, What::Common(target.fields()))
    };
    let sink = Sink::new();
    let mut progress = Progress::new(&sink);
    let mut printer = Printer::new(
        sink,
        arguments.format,
        arguments.raw,
        target.model.model,
        what,
    );
    let mut counts = Counts::default();
    let limit = arguments.limit.unwrap_or(u64::MAX);
    let mut failed: Option<Error> = None;
    while counts.records + counts.broken < limit {
        let item = match stream.next().now_or_never() {
            Some(item) => item,
            None => {
                printer.pause()?;
                stream.next().await
            }
        };
        match item {
            None => break,
            Some(Ok(record)) => {
                counts.records += 1;
                counts.with_issues += u64::from(!record.issues.is_empty());
                printer.record(record)?;
            }
            Some(Err(error)) if error.record().is_some() => {
                counts.broken += 1;
                progress.end();
                printer.broken(&error)?;
            }
            Some(Err(error)) => {
                failed = Some(error);
                break;
            }
        }
        progress.at(counts.records);
    }
    progress.end();
    printer.finish()?;
    if let Some(error) = failed {
        if counts.records > 0 {
            return Err(error).with_context(|| format!("stopped after {} records", counts.records));
        }
        return Err(error.into());
    }
    if let Some(summary) = summary(&counts) {
        say(&summary);
    }
    Ok(())
}

/// What went wrong without ending the stream.
fn summary(counts: &Counts) -> Option<String> {
    let records = |count: u64| {
        if count == 1 {
            "1 record".to_owned()
        } else {
            format!("{count} records")
        }
    };
    let mut parts = vec![records(counts.records)];
    if counts.broken > 0 {
        parts.push(format!("{} could not be decoded", counts.broken));
    }
    if counts.with_issues > 0 {
        parts.push(format!("{} with issues", counts.with_issues));
    }
    (parts.len() > 1).then(|| parts.join(", "))
}

fn query(arguments: &arguments::Read, target: &Target) -> Result<ListQuery> {
    let mut query = ListQuery::default();
    query.modified_after = arguments.since.as_deref().map(time).transpose()?;
    query.page_size = arguments.page_size;
    query.parent = arguments.parent.clone();
    for typed in &arguments.filters {
        let (name, value) = pair("filter", typed)?;
        if !target.model.filters.contains(&name) {
            bail!(
                "{}",
                unknown(
                    &format!("filter of {}", target.model.model),
                    name,
                    target.model.filters
                )
            );
        }
        query.filters.insert(name.to_owned(), value.to_owned());
    }
    Ok(query)
}

/// A day in UTC, or a moment.
fn time(typed: &str) -> Result<Timestamp> {
    if let Ok(time) = typed.parse::<Timestamp>() {
        return Ok(time);
    }
    let midnight = typed
        .parse::<Date>()
        .ok()
        .and_then(|day| format!("{day}T00:00:00Z").parse().ok());
    midnight.context(
        "`--since` takes a day such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments() {
        assert_eq!(
            time("2026-01-31").expect("a day").to_string(),
            "2026-01-31T00:00:00Z"
        );
        assert_eq!(
            time("2026-01-31T08:00:00+02:00")
                .expect("a moment")
                .to_string(),
            "2026-01-31T06:00:00Z"
        );
        assert!(time("yesterday").is_err());
        assert!(time("2026-02-30").is_err());
    }

    #[test]
    fn a_clean_read_is_silent() {
        assert_eq!(
            summary(&Counts {
                records: 3,
                ..Counts::default()
            }),
            None
        );
        let counts = Counts {
            records: 1,
            broken: 2,
            with_issues: 1,
        };
        assert_eq!(
            summary(&counts).expect("said"),
            "1 record, 2 could not be decoded, 1 with issues"
        );
    }
}
