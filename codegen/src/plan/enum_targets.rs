//! Which common enum a map belongs to.

use crate::diagnostic::Code;
use crate::mapping::{EnumMap, Named};
use crate::models::{Category, Enum};

use super::Check;
use super::enums::{EnumUse, of_type};

impl Check<'_> {
    /// Whether `to` of each map names a common enum of one of these categories.
    pub(crate) fn enum_targets(&mut self, maps: &Named<EnumMap>, categories: &[&Category]) {
        for (_, map) in maps.values() {
            if categories
                .iter()
                .all(|common| resolve(&map.to.value, Some(common)).is_none())
            {
                let known: Vec<String> = categories
                    .iter()
                    .flat_map(|common| every(Some(common)))
                    .collect();
                self.complain(
                    self.at(
                        Code::M0305,
                        &map.to.span,
                        format!("`{}` is not an enum of the common models", map.to.value),
                    )
                    .did_you_mean(&map.to.value, known.iter().map(String::as_str))
                    .help("write `Model.field`, or a shared enum such as `EmailKind`"),
                );
            }
        }
    }

    /// The maps to a common enum, and the enum in the words of `to`.
    pub(super) fn maps_to(&self, category: &str, name: &str) -> (Vec<&str>, String) {
        let common = self.input.models.iter().find(|it| it.name == category);
        let local = self
            .input
            .categories
            .iter()
            .find(|(_, it)| it.category.value == category);
        let maps = local
            .iter()
            .flat_map(|(_, it)| &it.enums)
            .chain(&self.connector.enums);
        let fitting = maps
            .filter(|(_, (_, map))| {
                resolve(&map.to.value, common).is_some_and(|it| it.name == name)
            })
            .map(|(name, _)| name.as_str())
            .collect();
        (fitting, written(common, name))
    }

    /// Whether the map is for the enum that is wanted; its rows mean nothing otherwise.
    pub(super) fn right_target(&mut self, map: &EnumMap, usage: &EnumUse<'_>) -> Option<()> {
        let common = self
            .input
            .models
            .iter()
            .find(|it| it.name == usage.category);
        if let Some(found) = resolve(&map.to.value, common)
            && found.name != usage.target.name
        {
            let (fitting, wanted) = self.maps_to(usage.category, &usage.target.name);
            self.complain(
                self.at(
                    Code::M0305,
                    &usage.name.span,
                    format!(
                        "`{}` maps to `{}`, but a map to `{wanted}` is wanted here",
                        usage.name.value, map.to.value
                    ),
                )
                .help(if fitting.is_empty() {
                    format!("add a map with `to: {wanted}`; a map belongs to one enum")
                } else {
                    super::path::list(&format!("maps to `{wanted}` are"), &fitting)
                }),
            );
            return None;
        }
        Some(())
    }
}

/// The common enum that `Model.field` or a shared name stands for.
fn resolve(to: &str, common: Option<&Category>) -> Option<Enum> {
    if let Some((model, field)) = to.split_once('.') {
        let common = common?;
        let declared = common
            .models
            .get(model)
            .or_else(|| common.nested.get(model));
        return of_type(&declared?.fields.get(field)?.ty).cloned();
    }
    crate::models::shared_enum(to).map(|values| Enum {
        name: to.to_owned(),
        values: values.iter().map(|&it| it.to_owned()).collect(),
    })
}

/// Everything that `to` may name.
fn every(common: Option<&Category>) -> Vec<String> {
    let own = common
        .into_iter()
        .flat_map(Category::types)
        .flat_map(|model| {
            model
                .fields
                .values()
                .filter(|field| of_type(&field.ty).is_some())
                .map(move |field| format!("{}.{}", model.name, field.name))
        });
    own.chain(
        crate::models::SHARED_ENUMS
            .iter()
            .map(|(name, _)| (*name).to_owned()),
    )
    .collect()
}

/// An enum in the words of `to`: the field of the common model, or the name of a shared enum.
fn written(common: Option<&Category>, name: &str) -> String {
    let fields = common.into_iter().flat_map(Category::types).flat_map(|it| {
        it.fields
            .values()
            .filter(|field| of_type(&field.ty).is_some_and(|it| it.name == name))
            .map(move |field| format!("{}.{}", it.name, field.name))
    });
    fields.into_iter().next().unwrap_or_else(|| name.to_owned())
}
