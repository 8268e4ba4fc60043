//! What the parts of an `allOf` say, gathered through references and nested `allOf`.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use crate::spec::limits;
use crate::spec::reference::reference_in;

use super::class::Class;
use super::schema::{filled, word_of};
use super::{At, Lower};

/// A schema and the name of what it was written in.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    pub(super) at: At<'a>,
    pub(super) owner: Vec<String>,
}

/// What the parts of an `allOf` say together.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) fields: IndexMap<&'a str, Vec<Part<'a>>>,
    pub(super) required: IndexMap<&'a str, At<'a>>,
    pub(super) additional: Option<Part<'a>>,
    pub(super) unions: Vec<Part<'a>>,
    pub(super) others: Vec<Part<'a>>,
    seen: HashSet<(usize, String)>,
    stack: Vec<(usize, String)>,
    /// Depths of the stack that were entered as the one variant of a union.
    variants: Vec<usize>,
    /// Unions of which one variant is among the parts.
    chosen: Vec<(usize, String)>,
    pub(super) cyclic: bool,
}

impl Gathered<'_> {
    /// Nothing yet, with unions that count as decided.
    pub(super) fn choosing(chosen: Vec<(usize, String)>) -> Self {
        Self {
            chosen,
            ..Self::default()
        }
    }
}

impl<'a> Lower<'a, '_> {
    /// Adds what a part says, with its own `allOf` first.
    pub(super) fn gather(&mut self, part: Part<'a>, gathered: &mut Gathered<'a>) {
        let (at, owner) = match self.follow(&part.at) {
            Ok(at) if at.pointer == part.at.pointer && at.document == part.at.document => {
                (at, part.owner)
            }
            Ok(at) => {
                let owner = self.path_of(at.document, &at.pointer);
                (at, owner)
            }
            Err(unresolved) => {
                let text = reference_in(part.at.value).unwrap_or_default();
                self.unresolved(&part.at, text, unresolved);
                return;
            }
        };
        let place = at.place();
        if let Some(start) = gathered.stack.iter().position(|open| *open == place) {
            // A base with a child as its variant: the child repeats the base.
            if gathered.variants.iter().any(|depth| *depth > start) {
                return;
            }
            let cycle: Vec<String> = gathered.stack[start..]
                .iter()
                .map(|(_, pointer)| pointer.clone())
                .collect();
            let complaint = self.cycle(&part.at, &cycle);
            self.report.complain(at.document, complaint);
            gathered.cyclic = true;
            return;
        }
        if !gathered.seen.insert(place.clone()) {
            return;
        }
        self.merged += 1;
        if gathered.stack.len() >= limits::ALL_OF_DEPTH.most
            || self.merged > limits::MERGED_PARTS.most
        {
            let limit = if self.merged > limits::MERGED_PARTS.most {
                &limits::MERGED_PARTS
            } else {
                &limits::ALL_OF_DEPTH
            };
            self.pass(limit, &at);
            return;
        }
        gathered.stack.push(place);
        for part in at.elements("allOf") {
            self.gather(
                Part {
                    at: part,
                    owner: owner.clone(),
                },
                gathered,
            );
        }
        self.gather_own(&at, &owner, gathered);
        gathered.stack.pop();
    }

    fn gather_own(&mut self, at: &At<'a>, owner: &[String], gathered: &mut Gathered<'a>) {
        let Some(map) = at.value.as_object() else {
            return;
        };
        if let (Some(properties), Some(place)) = (
            map.get("properties").and_then(Value::as_object),
            at.key("properties"),
        ) {
            for key in properties.keys() {
                if let Some(at) = place.key(key) {
                    gathered.fields.entry(key).or_default().push(Part {
                        at,
                        owner: owner.to_vec(),
                    });
                }
            }
        }
        for key in map
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            gathered.required.entry(key).or_insert_with(|| at.clone());
        }
        if map
            .get("additionalProperties")
            .is_some_and(|it| it.is_object() || *it == Value::Bool(true))
            || filled(map, "patternProperties")
        {
            gathered.additional = Some(Part {
                at: at.clone(),
                owner: owner.to_vec(),
            });
        }
        let mut variants = self.variants(at);
        // A base that lists its own children is one of them here: its fields count, the others do not.
        let child = variants.iter().any(|variant| {
            self.follow(variant)
                .is_ok_and(|target| gathered.stack.contains(&target.place()))
        });
        if child || gathered.chosen.contains(&at.place()) {
            variants.clear();
        }
        variants.retain(|variant| !self.is_null(variant));
        match variants.len() {
            0 => {}
            1 => {
                gathered.variants.push(gathered.stack.len());
                for variant in variants {
                    self.gather(
                        Part {
                            at: variant,
                            owner: owner.to_vec(),
                        },
                        gathered,
                    );
                }
                gathered.variants.pop();
                return;
            }
            _ if matches!(
                self.class(at),
                Class::Text | Class::Integer | Class::Number | Class::Bool
            ) =>
            {
                gathered.others.push(Part {
                    at: at.clone(),
                    owner: owner.to_vec(),
                });
                return;
            }
            _ => {
                gathered.unions.push(Part {
                    at: at.clone(),
                    owner: owner.to_vec(),
                });
                return;
            }
        }
        let simple = map.contains_key(crate::spec::upgrade::TYPES) || filled(map, "enum");
        match word_of(at.value) {
            Some("object") => {}
            Some(_) => gathered.others.push(Part {
                at: at.clone(),
                owner: owner.to_vec(),
            }),
            None if simple => gathered.others.push(Part {
                at: at.clone(),
                owner: owner.to_vec(),
            }),
            None => {}
        }
    }
}
