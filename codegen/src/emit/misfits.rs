//! Names of the mapping that cannot be given: the client has no such part, or another part has the name.

use std::collections::BTreeMap;

use super::layout::OWN_TYPES;
use super::{Connector, enums};
use crate::api::{Api, Kind, TypeId};
use crate::plan::{Misfit, OWN_METHODS, Operation, Plan, Renamed};
use crate::usage::kind;

/// Who has a name, in a few words.
type Owners = BTreeMap<String, Vec<String>>;

/// Names of the mapping that cannot be given, by their place in [`Plan::names`].
///
/// Everything else keeps the name that it would have without them, so a name clashes with names that
/// follow from the spec, too.
#[must_use]
pub fn misfits(plan: &Plan, api: &Api) -> Vec<(usize, Misfit)> {
    if plan.names.is_empty() {
        return Vec::new();
    }
    let it = Connector::new(plan, api, &[]);
    let types = type_owners(&it);
    let methods = method_owners(&it);
    let found = plan.names.iter().map(|rename| {
        let name = &rename.name;
        match &rename.of {
            Renamed::Type(id) => match it.layout.named(*id) {
                None => Some(Misfit::Nothing),
                Some(named) => {
                    let own = it.place(*id);
                    let input = (named.input != named.name).then_some(&named.input);
                    let other = taken(&types, name, &own);
                    other.or_else(|| taken(&types, input?, &own))
                }
            },
            Renamed::Operation(id) => {
                let planned = plan.operations.iter().find(|it| it.id == *id)?;
                let own = it.operation_place(planned);
                taken(&methods, name, &own).or_else(|| {
                    let of_operation = [
                        planned.builder.clone(),
                        super::answer::name(&planned.builder),
                    ];
                    let own_types = of_operation.iter().filter(|it| types.contains_key(*it));
                    own_types
                        .into_iter()
                        .find_map(|name| taken(&types, name, OPERATION))
                })
            }
            Renamed::Field(id, _) => match it.fields.get(id) {
                None => Some(Misfit::Nothing),
                Some(fields) => {
                    let twice = fields.names.iter().filter(|it| *it == name).count() > 1;
                    (twice || fields.rest == *name)
                        .then(|| Misfit::Taken("another property".to_owned()))
                }
            },
            Renamed::Variant(id, _) => match kind(api, *id) {
                Kind::Enum(values)
                    if it.layout.named(*id).is_some()
                        && values.values.len() <= enums::MOST_VARIANTS =>
                {
                    let (names, _) = enums::variants(&it, *id, values);
                    let twice = names.iter().filter(|it| *it == name).count() > 1;
                    twice.then(|| Misfit::Taken("another value".to_owned()))
                }
                _ => Some(Misfit::Nothing),
            },
        }
    });
    let found = found.enumerate();
    found.filter_map(|(at, it)| Some((at, it?))).collect()
}

/// What owns a name of `types` that belongs to an operation.
const OPERATION: &str = "an operation";

/// Whether somebody else has a name, and who.
fn taken(owners: &Owners, name: &str, own: &str) -> Option<Misfit> {
    let owners = owners.get(name)?;
    let other = owners.iter().find(|it| *it != own);
    let twice = owners.len() > 1;
    match other {
        Some(other) => Some(Misfit::Taken(other.clone())),
        None if twice => Some(Misfit::Taken(own.to_owned())),
        None => None,
    }
}

fn type_owners(it: &Connector<'_>) -> Owners {
    let mut owners = Owners::new();
    let mut own =
        |name: &str, owner: String| owners.entry(name.to_owned()).or_default().push(owner);
    for name in OWN_TYPES {
        own(name, "the connector itself".to_owned());
    }
    for name in it.layout.own() {
        own(name, OPERATION.to_owned());
    }
    for (id, named) in it.layout.all() {
        own(&named.name, it.place(id));
        if named.input != named.name {
            own(&named.input, it.place(id));
        }
    }
    owners
}

fn method_owners(it: &Connector<'_>) -> Owners {
    let mut owners = Owners::new();
    for name in OWN_METHODS {
        owners.insert((*name).to_owned(), vec!["the client itself".to_owned()]);
    }
    for planned in &it.plan.operations {
        let of_name = owners.entry(planned.method.clone()).or_default();
        of_name.push(it.operation_place(planned));
    }
    owners
}

impl Connector<'_> {
    /// Where a type is declared.
    fn place(&self, id: TypeId) -> String {
        let ty = self.api.types.get(id.0 as usize);
        ty.map_or_else(String::new, |ty| self.api.origin_text(&ty.origin))
    }

    fn operation_place(&self, planned: &Operation) -> String {
        format!("`{}`", self.api.operation_label(planned.id))
    }
}
