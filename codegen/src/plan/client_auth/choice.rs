//! Which security schemes each operation takes, where no one way serves all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::is_token;
use crate::api::{Api, Operation, OperationId, Requirement, SchemeKind};
use crate::plan::Security;

/// What the operations of an API take.
pub struct Choice {
    /// What most of them take.
    pub default: Security,
    /// By operation: what differs from the default, empty where nothing does.
    own: Vec<Security>,
}

impl Choice {
    /// What an operation takes where that is not the default.
    #[must_use]
    pub fn own(&self, id: OperationId) -> Security {
        self.own.get(id.0 as usize).cloned().unwrap_or_default()
    }
}

/// The choice, where operations ask for different schemes; `None` where whatever serves one that
/// asks for credentials serves all.
#[must_use]
pub fn choice(api: &Api) -> Option<Choice> {
    let kinds: Kinds<'_> = api
        .security_schemes
        .iter()
        .map(|it| (it.name.as_str(), &it.kind))
        .collect();
    let mut asked: Vec<Security> = api
        .operations
        .iter()
        .map(|operation| asked(operation, &kinds))
        .collect();
    // Neither their order nor that credentials are optional makes another choice.
    let different: BTreeSet<BTreeSet<BTreeSet<&String>>> = asked
        .iter()
        .filter(|it| asks(it))
        .map(|it| {
            let some = it.iter().filter(|needed| !needed.is_empty());
            some.map(|needed| needed.iter().collect()).collect()
        })
        .collect();
    if different.len() < 2 {
        return None;
    }
    let mut usual = most_used(asked.iter().filter(|it| asks(it)))?;
    if !usual.iter().any(Vec::is_empty) {
        usual.push(Vec::new());
    }
    // What does not say what it takes may take what is usual, and can do without.
    for (asked, operation) in asked.iter_mut().zip(&api.operations) {
        if asked.is_empty() && !operation.public {
            asked.clone_from(&usual);
        }
    }
    let default = most_used(asked.iter().filter(|it| asks(it)))?;
    for asked in &mut asked {
        if *asked == default {
            asked.clear();
        }
    }
    Some(Choice {
        default,
        own: asked,
    })
}

/// Schemes by name.
type Kinds<'a> = BTreeMap<&'a str, &'a SchemeKind>;

/// Whether there is a scheme in it.
fn asks(security: &Security) -> bool {
    security.iter().any(|needed| !needed.is_empty())
}

/// The most frequent, of equally frequent ones the first.
fn most_used<'a>(all: impl Iterator<Item = &'a Security>) -> Option<Security> {
    let mut count: BTreeMap<&Security, (usize, usize)> = BTreeMap::new();
    for (at, it) in all.enumerate() {
        count.entry(it).or_insert((0, usize::MAX - at)).0 += 1;
    }
    let most = count.into_iter().max_by_key(|(_, rank)| *rank);
    most.map(|(it, _)| it.clone())
}

/// The requirements of an operation that can be met.
fn asked(operation: &Operation, kinds: &Kinds<'_>) -> Security {
    let mut out = Security::new();
    for requirement in &operation.security {
        if let Some(needed) = needed(requirement, kinds)
            && !out.contains(&needed)
        {
            out.push(needed);
        }
    }
    out
}

/// The schemes of a requirement; `None` when one of them is not declared.
fn needed(requirement: &Requirement, kinds: &Kinds<'_>) -> Option<Vec<String>> {
    let schemes: Option<Vec<(&String, &SchemeKind)>> = requirement
        .schemes
        .iter()
        .map(|(name, _)| kinds.get(name.as_str()).map(|kind| (name, *kind)))
        .collect();
    let schemes = schemes?;
    // Of schemes that put a token into one header one is enough: the one whose tokens are renewed.
    let is_oauth = |kind: &SchemeKind| matches!(kind, SchemeKind::OAuth2 { .. });
    let token = schemes
        .iter()
        .find(|(_, kind)| is_oauth(kind))
        .or_else(|| schemes.iter().find(|(_, kind)| is_token(kind)))
        .map(|(name, _)| *name);
    let mut out: Vec<String> = Vec::new();
    for (name, kind) in schemes {
        if (!is_token(kind) || Some(name) == token) && !out.contains(name) {
            out.push(name.clone());
        }
    }
    Some(out)
}
