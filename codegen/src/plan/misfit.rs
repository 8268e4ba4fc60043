//! Enum maps that were written for another property than the one they are used on: one complaint at the use.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::{Code, closest};
use crate::mapping::EnumMap;

use super::Check;
use super::convert::Site;
use super::enums::{EnumUse, Known, inverse, same, values};
use super::path::list;

impl Check<'_> {
    /// Whether a map and the values of its source have nothing in common (M0301): the rows are right, the source is not.
    pub(super) fn other_source(
        &mut self,
        map: &EnumMap,
        known: &Known,
        usage: &EnumUse<'_>,
        site: &Site<'_>,
    ) -> bool {
        let rows: Vec<&str> = map.map.keys().map(String::as_str).collect();
        let values: Vec<&str> = known.values.iter().map(String::as_str).collect();
        if !strangers(map.fold, &rows, &values) {
            return false;
        }
        let mut complaint = self
            .at(
                Code::M0301,
                &site.mapped.source_span,
                format!(
                    "the enum map `{}` does not fit this source: neither has a value of the other",
                    usage.name.value
                ),
            )
            .label(site.by.to_owned())
            .note(format!(
                "{}: {}",
                known.place,
                list("its values are", &values)
            ))
            .note(list(&format!("`{}` has rows for", usage.name.value), &rows));
        let mut paths = Vec::new();
        self.fitting(site.start, "", map, 0, &mut paths);
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let (maps, _) = self.maps_to(site.category, &usage.target.name);
        let maps: Vec<&str> = maps
            .into_iter()
            .filter(|name| {
                let found = self.defined(name, site.category);
                found.is_some_and(|map| fits(map, &known.values))
            })
            .collect();
        complaint = match paths.as_slice() {
            [] => complaint,
            [one] => complaint.help(format!("did you mean `{one}`?")),
            many => complaint.help(list("the map fits", many)),
        };
        if !maps.is_empty() {
            complaint = complaint.help(list("maps that fit this source are", &maps));
        }
        if complaint.help.is_empty() {
            complaint = complaint.help(format!(
                "name another source, or write a map with rows for these values and `to: {}`",
                map.to.value
            ));
        }
        self.misfits.insert(usage.name.span.clone());
        self.complain(complaint);
        true
    }

    /// Whether nothing that a map writes is accepted (M0309): told at the use, unless its source was told to be wrong.
    pub(super) fn other_place(
        &mut self,
        map: &EnumMap,
        usage: &EnumUse<'_>,
        accepted: &[String],
        op: &str,
    ) -> bool {
        if self.misfits.contains(&usage.name.span) {
            return true;
        }
        let sent: Vec<String> = inverse(map, usage.target)
            .into_iter()
            .filter_map(|(_, value)| value)
            .collect();
        let sent: Vec<&str> = sent.iter().map(String::as_str).collect();
        let accepted: Vec<&str> = accepted.iter().map(String::as_str).collect();
        if sent.len() < 2 || !strangers(false, &sent, &accepted) {
            return false;
        }
        self.complain(
            self.at(
                Code::M0309,
                &usage.name.span,
                format!(
                    "`{op}` accepts no value that the enum map `{}` gives",
                    usage.name.value
                ),
            )
            .note(list("the map gives", &sent))
            .help(list("it takes", &accepted))
            .help("name another map, or another place with `to:`"),
        );
        true
    }

    /// Paths of a record, two names deep, whose values are those of the map.
    fn fitting(
        &self,
        at: TypeRef,
        before: &str,
        map: &EnumMap,
        depth: usize,
        out: &mut Vec<String>,
    ) {
        let kind = self.api.types.get(at.id.0 as usize).map(|it| &it.kind);
        let Some(Kind::Struct(object)) = kind else {
            return;
        };
        for field in &object.fields {
            let path = format!("{before}{}", field.name);
            if fits(map, &values(self.api, field.ty.id)) {
                out.push(path);
            } else if depth == 0 {
                self.fitting(field.ty, &format!("{path}."), map, 1, out);
            }
        }
    }
}

/// Whether two sets have nothing in common, not even but for a slip of the pen.
fn strangers(fold: bool, rows: &[&str], values: &[&str]) -> bool {
    !rows.is_empty()
        && !values.is_empty()
        && rows.iter().all(|row| {
            !values.iter().any(|value| same(fold, row, value))
                && closest(row, values.iter().copied()).is_none()
        })
}

/// Whether every value has a row and every row a value.
fn fits(map: &EnumMap, values: &[String]) -> bool {
    !values.is_empty()
        && values
            .iter()
            .all(|value| map.map.keys().any(|row| same(map.fold, row, value)))
        && map
            .map
            .keys()
            .all(|row| values.iter().any(|value| same(map.fold, row, value)))
}
