//! Names for what is lifted out of other files: by the path to it, whatever the order of visits.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::spec::reference::unescape;

/// Levels of folders tried before the whole path becomes the name.
const LEVELS: usize = 16;

/// The name of each place, given as path of the file and pointer into it.
///
/// The last segment that says something; where two places would share a name,
/// or one is `taken`, both take the nearest segment in front that tells them apart.
pub(super) fn names<'a>(
    places: &[(&str, &str)],
    taken: impl Iterator<Item = &'a str>,
) -> Vec<String> {
    let mut used: HashSet<String> = taken.map(fold).collect();
    let parts: Vec<Parts> = places
        .iter()
        .map(|(path, pointer)| Parts::of(path, pointer))
        .collect();
    let mut groups: BTreeMap<String, BTreeSet<(&str, &str, usize)>> = BTreeMap::new();
    for (index, (place, parts)) in places.iter().zip(&parts).enumerate() {
        let key = fold(&parts.named(0));
        groups
            .entry(key)
            .or_default()
            .insert((place.0, place.1, index));
    }
    let mut out = vec![String::new(); places.len()];
    let mut crowded = Vec::new();
    for (key, group) in groups {
        match group.first() {
            Some((_, _, index)) if group.len() == 1 && !used.contains(&key) => {
                if let (Some(name), Some(parts)) = (out.get_mut(*index), parts.get(*index)) {
                    *name = parts.named(0);
                }
                used.insert(key);
            }
            _ => crowded.push(group),
        }
    }
    for group in crowded {
        let at = |level: usize| -> Vec<String> {
            group
                .iter()
                .filter_map(|(_, _, index)| Some(parts.get(*index)?.named(level)))
                .collect()
        };
        let fits = |names: &[String]| {
            let mut seen = HashSet::new();
            names.iter().all(|name| {
                let key = fold(name);
                !used.contains(&key) && seen.insert(key)
            })
        };
        let names = (1..=LEVELS)
            .map(at)
            .find(|names| fits(names))
            .unwrap_or_else(|| at(usize::MAX));
        for ((_, _, index), name) in group.iter().zip(names) {
            let mut unique = name.clone();
            let mut count = 1;
            while !used.insert(fold(&unique)) {
                count += 1;
                unique = format!("{name}.{count}");
            }
            if let Some(slot) = out.get_mut(*index) {
                *slot = unique;
            }
        }
    }
    out
}

/// The segments of a path and pointer, and where the name proper begins.
struct Parts {
    segments: Vec<String>,
    base: usize,
}

impl Parts {
    fn of(path: &str, pointer: &str) -> Self {
        let mut segments: Vec<String> = path.split('/').map(str::to_owned).collect();
        if let Some(last) = segments.last_mut()
            && let Some((stem, _)) = last.rsplit_once('.')
            && !stem.is_empty()
        {
            *last = stem.to_owned();
        }
        segments.extend(
            pointer
                .split('/')
                .skip(1)
                .map(|segment| unescape(segment).trim_matches('/').to_owned()),
        );
        let mut base = segments.len().saturating_sub(1);
        while base > 0 && segments.get(base).is_some_and(|segment| vague(segment)) {
            base -= 1;
        }
        Self { segments, base }
    }

    fn named(&self, level: usize) -> String {
        let own = self.segments.get(self.base..).unwrap_or_default().join(".");
        if level == usize::MAX {
            return self.segments.join(".");
        }
        match self
            .base
            .checked_sub(level)
            .and_then(|at| self.segments.get(at))
        {
            Some(front) if level > 0 => format!("{front}.{own}"),
            _ => own,
        }
    }
}

/// Whether a segment says nothing by itself.
fn vague(segment: &str) -> bool {
    segment.is_empty()
        || segment.bytes().all(|byte| byte.is_ascii_digit())
        || segment.contains('/')
        || matches!(
            segment,
            "schema"
                | "items"
                | "content"
                | "allOf"
                | "oneOf"
                | "anyOf"
                | "properties"
                | "additionalProperties"
                | "index"
                | "_index"
        )
}

/// What is left of a name when it becomes an identifier.
fn fold(name: &str) -> String {
    name.chars()
        .filter(|it| it.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_path() {
        let places = [
            ("models/droplet.yml", ""),
            ("api.yml", "/components/schemas/Pet"),
            ("a/models/instance.yml", ""),
            ("b/models/instance.yml", ""),
            ("pet/index.yml", ""),
            ("list.yml", "/properties/rows/items"),
            ("x/taken.yml", ""),
        ];
        let wanted = [
            "droplet",
            "Pet",
            "a.instance",
            "b.instance",
            "pet.index",
            "rows.items",
            "x.taken",
        ];
        let found = names(&places, ["Taken"].into_iter());
        assert_eq!(found, wanted);
        let mut back: Vec<_> = places.to_vec();
        back.reverse();
        let mut found = names(&back, ["Taken"].into_iter());
        found.reverse();
        assert_eq!(found, wanted);
    }

    #[test]
    fn names_that_nothing_tells_apart_are_counted() {
        let found = names(
            &[("a/x.yml", ""), ("a/x.json", ""), ("a/X.yaml", "")],
            std::iter::empty(),
        );
        assert_eq!(found, ["a.x.3", "a.x.2", "a.X"]);
    }
}
