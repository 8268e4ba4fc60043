//! Webhooks: what a signature protects, where the values of events stand, which models they mean.

use crate::diagnostic::Code;
use crate::mapping::{self, Name};
use crate::names;

use super::Check;
use super::path::Segment;
use super::types::{
    EventRule, EventShape, EventSource, EventTime, Handshake, SignedPart, Webhooks,
};

const PARTS: [(&str, SignedPart); 6] = [
    ("body", SignedPart::Body),
    ("timestamp", SignedPart::Timestamp),
    ("method", SignedPart::Method),
    ("url", SignedPart::Url),
    ("decoded_url", SignedPart::DecodedUrl),
    ("secret", SignedPart::Secret),
];

pub(super) fn webhooks(check: &mut Check<'_>) -> Option<Webhooks> {
    let mapped = check.connector.webhooks.as_ref()?;
    let signature = &mapped.signature;
    let signed = match &signature.signed {
        Some(template) => parts(check, template),
        None => vec![SignedPart::Body],
    };
    let plain_hash = signature
        .algorithm
        .as_ref()
        .is_some_and(|it| it.value == "sha256");
    protects(check, signature, &signed, plain_hash);
    let timestamp = signature.timestamp.as_ref().map(|it| {
        let tolerance = super::limits::duration(check, it.tolerance.as_ref());
        (it.header.value.clone(), time(&it.format), tolerance)
    });
    let handshake = mapped
        .handshake
        .as_ref()
        .and_then(|it| handshake(check, it));
    let events = mapped.events.iter().map(|it| shape(check, it)).collect();
    Some(Webhooks {
        header: signature.header.value.clone(),
        plain_hash,
        prefix: signature
            .prefix
            .as_ref()
            .map(|it| it.value.clone())
            .unwrap_or_default(),
        base64: signature
            .encoding
            .as_ref()
            .is_some_and(|it| it.value == "base64"),
        signed,
        timestamp,
        replay_allowed: signature.replay_allowed,
        handshake,
        events,
    })
}

/// The parts of a template such as `v0:{timestamp}:{body}`.
fn parts(check: &mut Check<'_>, template: &Name) -> Vec<SignedPart> {
    let mut out = Vec::new();
    let mut rest = template.value.as_str();
    while let Some((text, tail)) = rest.split_once('{') {
        if !text.is_empty() {
            out.push(SignedPart::Text(text.to_owned()));
        }
        let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
        match PARTS.iter().find(|(known, _)| *known == name) {
            Some((_, part)) => out.push(part.clone()),
            None => {
                let known = PARTS.map(|(known, _)| known);
                let complaint = check
                    .at(
                        Code::M0002,
                        &template.span,
                        format!("`{{{name}}}` is nothing that can be signed"),
                    )
                    .did_you_mean(name, known)
                    .help(super::path::list("there are", &known));
                check.complain(complaint);
            }
        }
        rest = tail;
    }
    if !rest.is_empty() {
        out.push(SignedPart::Text(rest.to_owned()));
    }
    out
}

/// Whether the signature protects what it has to (M0609).
fn protects(
    check: &mut Check<'_>,
    mapped: &mapping::Signature,
    signed: &[SignedPart],
    plain_hash: bool,
) {
    let has = |part: &SignedPart| signed.contains(part);
    let span = mapped.signed.as_ref().map_or(&mapped.span, |it| &it.span);
    let mut complaints = Vec::new();
    if !has(&SignedPart::Body) {
        complaints.push((
            span,
            "the signature does not cover the body: anybody could change it",
            "put `{body}` into `signed`",
        ));
    }
    match &mapped.timestamp {
        Some(timestamp) if !has(&SignedPart::Timestamp) => complaints.push((
            &timestamp.span,
            "the signature does not cover the timestamp: anybody could make an old delivery new",
            "put `{timestamp}` into `signed`, or take `timestamp` away",
        )),
        None if has(&SignedPart::Timestamp) => complaints.push((
            span,
            "`{timestamp}` is signed, but nothing says where it stands",
            "add `timestamp: {header: .., format: ..}`",
        )),
        _ => {}
    }
    match (plain_hash, has(&SignedPart::Secret)) {
        (true, false) => complaints.push((
            span,
            "a hash without the secret in it is no signature: anybody could make it",
            "put `{secret}` into `signed`, or write `algorithm: hmac_sha256`",
        )),
        (false, true) => complaints.push((
            span,
            "the secret is the key of an HMAC and no part of what is signed",
            "take `{secret}` out of `signed`, or write `algorithm: sha256`",
        )),
        _ => {}
    }
    for (span, message, help) in complaints {
        check.complain(check.at(Code::M0609, span, message).help(help));
    }
}

fn time(format: &Name) -> EventTime {
    match format.value.as_str() {
        "epoch_seconds" => EventTime::EpochSeconds,
        "epoch_millis" => EventTime::EpochMillis,
        _ => EventTime::Rfc3339,
    }
}

fn handshake(check: &mut Check<'_>, mapped: &mapping::Handshake) -> Option<Handshake> {
    Some(match mapped {
        mapping::Handshake::EchoQuery(name) => Handshake::EchoQuery(name.value.clone()),
        mapping::Handshake::EchoBody {
            when,
            equals,
            challenge,
        } => Handshake::EchoBody {
            when: pointer(check, when)?,
            equals: equals.value.clone(),
            challenge: pointer(check, challenge)?,
        },
        mapping::Handshake::Empty(path) => Handshake::Empty(pointer(check, path)?),
    })
}

/// A path as a JSON pointer; `.` is the whole.
fn pointer(check: &mut Check<'_>, path: &Name) -> Option<String> {
    if path.value == "." {
        return Some(String::new());
    }
    let mut out = String::new();
    for part in check.parts(path)? {
        match part.segment {
            Segment::Name(name) => {
                out.push('/');
                out.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Index(index) if index >= 0 => out.push_str(&format!("/{index}")),
            Segment::Index(_) | Segment::Find { .. } => {
                let complaint = check
                    .at(
                        Code::M0205,
                        &part.span,
                        "a path into a delivery has names and places from the start alone",
                    )
                    .help("write property names with dots between, and `[0]`");
                check.complain(complaint);
                return None;
            }
        }
    }
    Some(out)
}

/// `path`, `$parent.path`, `$body.path` or `$header.Name`.
fn source(check: &mut Check<'_>, text: &Name) -> Option<EventSource> {
    let Some(rest) = text.value.strip_prefix('$') else {
        return pointer(check, text).map(EventSource::Event);
    };
    let (place, name) = rest.split_once('.').unwrap_or((rest, ""));
    if place == "header" && !name.is_empty() {
        return Some(EventSource::Header(name.to_owned()));
    }
    let path = Name::new(name.to_owned(), text.span.clone());
    match place {
        "parent" if !name.is_empty() => pointer(check, &path).map(EventSource::Parent),
        "body" if !name.is_empty() => pointer(check, &path).map(EventSource::Body),
        _ => {
            let complaint = check
                .at(
                    Code::M0002,
                    &text.span,
                    format!("`{}` is no place of an event", text.value),
                )
                .did_you_mean(place, ["parent", "body", "header"])
                .help("write a path into the event, `$parent.<path>`, `$body.<path>` or `$header.<name>`");
            check.complain(complaint);
            None
        }
    }
}

fn shape(check: &mut Check<'_>, mapped: &mapping::EventShape) -> EventShape {
    let mut sources = |names: &[Name]| -> Vec<EventSource> {
        names.iter().filter_map(|it| source(check, it)).collect()
    };
    let (name, id) = (sources(&mapped.name), sources(&mapped.id));
    let mut rules: Vec<EventRule> = Vec::new();
    for (event, (span, rule)) in &mapped.map {
        if event.matches('*').count() > 1 {
            check.complain(
                check
                    .at(
                        Code::M0002,
                        span,
                        format!("`{event}` has more than one `*`"),
                    )
                    .help("one `*` stands for anything; write several events"),
            );
        }
        if let Some(before) = rules.iter().find(|it| covers(&it.event, event)) {
            let message = format!(
                "`{event}` never counts: `{}` stands before it",
                before.event
            );
            check.complain(
                check
                    .at(Code::M0803, span, message)
                    .help("put the more exact name first"),
            );
        }
        let Some(model) = model(check, &rule.model) else {
            continue;
        };
        rules.push(EventRule {
            event: event.clone(),
            model,
            action: rule.action.value.clone(),
            id: rule.id.as_ref().and_then(|it| source(check, it)),
            record: rule.record.as_ref().and_then(|it| pointer(check, it)),
        });
    }
    EventShape {
        when: mapped
            .when
            .as_ref()
            .and_then(|it| pointer(check, it))
            .unwrap_or_default(),
        lists: mapped
            .lists
            .iter()
            .filter_map(|it| pointer(check, it))
            .collect(),
        name,
        id,
        at: mapped
            .at
            .as_ref()
            .and_then(|(from, format)| Some((source(check, from)?, time(format)))),
        account: mapped.account.as_ref().and_then(|it| source(check, it)),
        event_id: mapped.event_id.as_ref().and_then(|it| source(check, it)),
        rules,
    }
}

/// Whether all that a name stands for is what an earlier one stands for.
fn covers(earlier: &str, later: &str) -> bool {
    match earlier.split_once('*') {
        None => false,
        Some((start, end)) => later
            .strip_prefix(start)
            .is_some_and(|rest| rest.ends_with(end)),
    }
}

/// `Employee` or `hris.Employee` as `hris.employee`.
fn model(check: &mut Check<'_>, name: &Name) -> Option<String> {
    let mut known: Vec<(String, String)> = Vec::new();
    for (_, category) in check.input.categories {
        for model in category.models.keys() {
            known.push((category.category.value.clone(), model.clone()));
        }
    }
    let fits: Vec<_> = known
        .iter()
        .filter(|(category, model)| {
            name.value == *model || name.value == format!("{category}.{model}")
        })
        .collect();
    let full = |(category, model): &(String, String)| format!("{category}.{model}");
    match fits.as_slice() {
        [(category, model)] => Some(format!("{category}.{}", names::snake(model))),
        [] => {
            let all: Vec<String> = known.iter().map(full).collect();
            let short = known.iter().map(|(_, model)| model.as_str());
            let every: Vec<&str> = all.iter().map(String::as_str).collect();
            let complaint = check
                .at(
                    Code::M0206,
                    &name.span,
                    format!("`{}` is not a model that is mapped", name.value),
                )
                .did_you_mean(&name.value, short.chain(every.iter().copied()))
                .help(super::path::list("there are", &every));
            check.complain(complaint);
            None
        }
        several => {
            let all: Vec<String> = several.iter().map(|it| full(it)).collect();
            let every: Vec<&str> = all.iter().map(String::as_str).collect();
            let complaint = check
                .at(
                    Code::M0206,
                    &name.span,
                    format!("`{}` is a model of more than one category", name.value),
                )
                .help(super::path::list("write one of", &every));
            check.complain(complaint);
            None
        }
    }
}
