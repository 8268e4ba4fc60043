//! Overlays: corrections of a document, each with a reason and a count it must meet.
//!
//! The OpenAPI Overlay Specification 1.1 with two differences: a target that
//! selects nothing is an error, and arrays grow unless the action says
//! `x-replace: true`. Targets are written against the document as the provider
//! wrote it, before any repair.

mod path;

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, closest};
use crate::source::{SourceId, Span};

use super::locate;
use super::text::Format;
use path::{Segment, Step, Steps};

/// A document as read, with what an overlay changes.
pub(crate) struct Subject<'d> {
    /// Path of the document, for complaints.
    pub(crate) path: &'d str,
    /// Its content.
    pub(crate) root: &'d mut Value,
}

/// An overlay file.
pub(crate) struct Overlay<'o> {
    /// Its text.
    pub(crate) source: SourceId,
    /// The text itself, for places.
    pub(crate) text: &'o str,
    /// How it is written.
    pub(crate) format: Format,
    /// Its content.
    pub(crate) value: &'o Value,
}

/// Whether a file name is that of an overlay: `overlay.yaml` or `<document>.overlay.yaml`.
pub(crate) fn is_overlay(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    ["yaml", "yml", "json"].iter().any(|extension| {
        name.strip_suffix(extension)
            .and_then(|stem| stem.strip_suffix('.'))
            .is_some_and(|stem| stem == "overlay" || stem.ends_with(".overlay"))
    })
}

/// The document an overlay is for: `x-document`, the file of `extends`, or the
/// part of its file name before `.overlay`; `None` when it is for all of them.
pub(crate) fn document_of(path: &str, value: &Value) -> Option<String> {
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split_once('.')
            .map_or(name, |(stem, _)| stem)
            .to_owned()
    };
    if let Some(name) = value.get("x-document").and_then(Value::as_str) {
        return Some(name.to_owned());
    }
    if let Some(file) = value.get("extends").and_then(Value::as_str) {
        return Some(stem(file));
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let (before, _) = name.split_once(".overlay.")?;
    Some(before.to_owned())
}

impl Overlay<'_> {
    fn complaint(&self, code: Code, pointer: &str, message: String) -> Diagnostic {
        let place = locate::find(self.text, self.format, &[pointer]).pop();
        let mark = place.map_or(0..0, |place| {
            if place.scalar {
                place.value
            } else {
                place.mark()
            }
        });
        Diagnostic::new(code, Span::new(self.source, mark), message).pointer(pointer)
    }

    /// Applies every action to the documents it is for.
    pub(crate) fn apply(&self, subjects: &mut [Subject<'_>], diagnostics: &mut Diagnostics) {
        let Some(actions) = self.value.get("actions").and_then(Value::as_array) else {
            let message = "an overlay needs a list of `actions`".to_owned();
            diagnostics.push(
                self.complaint(Code::S0006, "", message)
                    .help("actions:\n  - target: $.info\n    update: {..}"),
            );
            return;
        };
        for (index, action) in actions.iter().enumerate() {
            match self.act(index, action, subjects) {
                Err(diagnostic) => diagnostics.push(*diagnostic),
                // What does nothing need not be true.
                Ok(()) => {
                    if let Some(diagnostic) = self.unverified(index, action) {
                        diagnostics.push(diagnostic);
                    }
                }
            }
        }
    }

    fn act(
        &self,
        index: usize,
        action: &Value,
        subjects: &mut [Subject<'_>],
    ) -> Result<(), Box<Diagnostic>> {
        let wrong = |key: &str, message: &str| {
            Box::new(self.complaint(
                Code::S0006,
                &format!("/actions/{index}/{key}"),
                message.to_owned(),
            ))
        };
        let place = format!("/actions/{index}/target");
        let Some(target) = action.get("target").and_then(Value::as_str) else {
            return Err(wrong("target", "an action needs a `target`"));
        };
        let segments = path::parse(target).map_err(|why| {
            Box::new(self.complaint(
                Code::S0006,
                &place,
                format!("`{target}` is not a target: {why}"),
            ))
        })?;
        if action.get("copy").is_some() {
            return Err(Box::new(self.complaint(
                Code::S0008,
                &format!("/actions/{index}/copy"),
                "`copy` is not supported yet".to_owned(),
            )));
        }
        let remove = action.get("remove").and_then(Value::as_bool) == Some(true);
        let update = action.get("update");
        if remove == update.is_some() {
            return Err(wrong("target", "an action either updates or removes"));
        }
        let selections: Vec<_> = subjects
            .iter()
            .map(|subject| path::select(subject.root, &segments))
            .collect();
        let count: usize = selections
            .iter()
            .map(|selection| selection.places.len())
            .sum();
        let names: Vec<&str> = subjects.iter().map(|subject| subject.path).collect();
        if count == 0 {
            return Err(Box::new(self.nothing(
                &place,
                target,
                &segments,
                &selections,
                &names.join(", "),
            )));
        }
        let expected = action.pointer("/x-reason/expect").and_then(Value::as_u64);
        if let Some(expected) = expected
            && usize::try_from(expected) != Ok(count)
        {
            let first = selections.iter().zip(&names).find_map(|(selection, name)| {
                selection
                    .places
                    .first()
                    .map(|steps| format!("the first is {name}#{}", path::pointer(steps)))
            });
            let message = format!("the target selects {count} places, not {expected}");
            return Err(Box::new(
                self.complaint(Code::M0103, &place, message)
                    .note(first.unwrap_or_default())
                    .help(format!(
                        "make the target narrower, or write `expect: {count}` after checking them"
                    )),
            ));
        }
        let replace = action.get("x-replace").and_then(Value::as_bool) == Some(true);
        let mut changed = false;
        for (subject, selection) in subjects.iter_mut().zip(selections) {
            changed |= match update {
                Some(update) => change(subject.root, &selection.places, update, replace),
                None => take_away(subject.root, selection.places),
            };
        }
        if changed {
            return Ok(());
        }
        Err(Box::new(
            self.complaint(
                Code::M0105,
                &place,
                "the document already says what this action says".to_owned(),
            )
            .note(format!(
                "all {count} selected places of {} stay as they are",
                names.join(", ")
            ))
            .help("remove the action: the provider has mended its document"),
        ))
    }

    /// Complains about an action of which nobody has seen that it is right.
    fn unverified(&self, index: usize, action: &Value) -> Option<Diagnostic> {
        let cite = action.pointer("/x-reason/cite")?.as_str()?;
        if !cite.trim_start().starts_with("UNVERIFIED") {
            return None;
        }
        let place = format!("/actions/{index}/x-reason/cite");
        let mut diagnostic = self.complaint(
            Code::M0106,
            &place,
            "no answer of the provider shows that this action is right".to_owned(),
        );
        if let Some(target) = action.get("target").and_then(Value::as_str) {
            diagnostic = diagnostic.note(format!("it changes `{target}`"));
        }
        Some(diagnostic.help(
            "write an answer that shows it to `tests/fixtures/<provider>/<Model>/<case>.<op>.json` and cite it, or cite the page of the provider's documentation that says so",
        ))
    }

    fn nothing(
        &self,
        place: &str,
        target: &str,
        segments: &[Segment],
        selections: &[path::Selection],
        names: &str,
    ) -> Diagnostic {
        let furthest = selections
            .iter()
            .filter_map(|selection| selection.lost.as_ref())
            .max_by_key(|(depth, _)| *depth);
        let mut complaint = self
            .complaint(Code::M0102, place, format!("`{target}` selects nothing"))
            .note(format!("looked in {names}"));
        if let Some((depth, known)) = furthest
            && let Some(Segment::Names(wanted)) = segments.get(*depth)
        {
            for name in wanted {
                complaint = complaint.note(format!(
                    "step {} of the target, `{name}`, is not there",
                    depth + 1
                ));
                if let Some(near) = closest(name, known.iter().map(String::as_str)) {
                    complaint = complaint.help(format!("did you mean `{near}`?"));
                }
            }
        }
        complaint
    }
}

fn change(root: &mut Value, places: &[Steps], update: &Value, replace: bool) -> bool {
    let mut changed = false;
    for steps in places {
        if let Some(value) = path::at_mut(root, steps) {
            changed |= merge(value, update, replace);
        }
    }
    changed
}

/// Merges `update` into `value`; whether that changed anything.
fn merge(value: &mut Value, update: &Value, replace: bool) -> bool {
    match (value, update) {
        (Value::Object(map), Value::Object(update)) => merge_map(map, update, replace),
        (Value::Array(list), Value::Array(update)) if !replace => {
            list.extend(update.iter().cloned());
            !update.is_empty()
        }
        (Value::Array(list), update) if !replace => {
            list.push(update.clone());
            true
        }
        (value, update) => {
            let changed = value != update;
            if changed {
                *value = update.clone();
            }
            changed
        }
    }
}

fn merge_map(map: &mut Map<String, Value>, update: &Map<String, Value>, replace: bool) -> bool {
    let mut changed = false;
    for (key, update) in update {
        match map.get_mut(key) {
            Some(value) => changed |= merge(value, update, replace),
            None => {
                map.insert(key.clone(), update.clone());
                changed = true;
            }
        }
    }
    changed
}

/// Removes places, the last ones first so that indexes stay true.
fn take_away(root: &mut Value, mut places: Vec<Steps>) -> bool {
    places.sort();
    let mut changed = false;
    for steps in places.iter().rev() {
        let Some((last, parent)) = steps.split_last() else {
            continue;
        };
        match (path::at_mut(root, parent), last) {
            (Some(Value::Object(map)), Step::Key(key)) => {
                changed |= map.shift_remove(key).is_some()
            }
            (Some(Value::Array(list)), Step::Index(index)) if *index < list.len() => {
                list.remove(*index);
                changed = true;
            }
            _ => {}
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::source::Sources;
    use crate::spec::text::parse;

    fn apply(document: &mut Value, text: &str) -> Vec<(Code, String, Vec<String>)> {
        let value = parse(text, Format::Yaml).unwrap().value;
        let mut sources = Sources::default();
        let source = sources.add("specs/x/overlay.yaml", text);
        let mut diagnostics = Diagnostics::default();
        let overlay = Overlay {
            source,
            text,
            format: Format::Yaml,
            value: &value,
        };
        overlay.apply(
            &mut [Subject {
                path: "specs/x/openapi.json",
                root: document,
            }],
            &mut diagnostics,
        );
        diagnostics
            .list()
            .iter()
            .map(|it| {
                let span = it.span.clone().unwrap();
                (
                    it.code,
                    text[span.start..span.end].to_owned(),
                    it.help.clone(),
                )
            })
            .collect()
    }

    #[test]
    fn actions_update_and_remove() {
        let mut document = json!({"a": {"list": [1, 2, 3], "x": {"y": 1}}, "b": "t"});
        let found = apply(
            &mut document,
            "actions:\n- target: $.a\n  update: {list: [4], x: {z: 2}}\n  x-reason: {why: w, expect: 1}\n- target: $.a.list['0']\n  remove: true\n",
        );
        assert_eq!(
            document["a"],
            json!({"list": [1, 2, 3, 4], "x": {"y": 1, "z": 2}})
        );
        assert_eq!(found[0].0, Code::M0102);
        let found = apply(
            &mut document,
            "actions:\n- target: $.a.list[*]\n  remove: true\n- target: $.a\n  x-replace: true\n  update: {list: [9]}\n- target: $.b\n  update: u\n",
        );
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(
            document,
            json!({"a": {"list": [9], "x": {"y": 1, "z": 2}}, "b": "u"})
        );
    }

    #[test]
    fn strictness_is_reported_at_the_target() {
        let mut document = json!({"components": {"schemas": {"Ticket": {"type": "object"}, "User": {"type": "object"}}}});
        let before = document.clone();
        let found = apply(
            &mut document,
            "actions:\n- target: $.components.schemas.Tiket\n  update: {a: 1}\n- target: $.components.schemas[*]\n  update: {a: 1}\n  x-reason: {expect: 3}\n- target: $.components.schemas.Ticket\n  update: {type: object}\n- {target: $.a}\n- {target: '$..a', remove: true}\n",
        );
        let codes: Vec<_> = found.iter().map(|it| it.0).collect();
        assert_eq!(
            codes,
            [
                Code::M0102,
                Code::M0103,
                Code::M0105,
                Code::S0006,
                Code::S0006
            ]
        );
        assert_eq!(found[0].1, "$.components.schemas.Tiket");
        assert_eq!(found[0].2, ["did you mean `Ticket`?"]);
        assert_eq!(found[1].1, "$.components.schemas[*]");
        assert_eq!(document, before);
    }

    #[test]
    fn files_say_which_document_they_are_for() {
        assert!(is_overlay("specs/x/overlay.yaml") && is_overlay("specs/x/contacts.overlay.yml"));
        assert!(!is_overlay("specs/x/overlays.yaml") && !is_overlay("specs/x/myoverlay.yaml"));
        assert_eq!(document_of("specs/x/overlay.yaml", &json!({})), None);
        assert_eq!(
            document_of("specs/x/contacts.overlay.yaml", &json!({})).as_deref(),
            Some("contacts")
        );
        assert_eq!(
            document_of("specs/x/overlay.yaml", &json!({"extends": "./deals.json"})).as_deref(),
            Some("deals")
        );
        assert_eq!(
            document_of(
                "specs/x/overlay.yaml",
                &json!({"extends": "./deals.json", "x-document": "d"})
            )
            .as_deref(),
            Some("d")
        );
    }
}
