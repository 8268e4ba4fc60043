//! Absolute paths made short: emission writes `crate::types::Address`, this pass writes the `use` block.
//!
//! Every emitted path to another module starts at a crate root, so what is
//! emitted is right before this pass and after it. A name is imported when it
//! means one thing in the file; else its paths stay long.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::{self, VisitMut};

use super::ident;

/// Crates whose paths are shortened. In this order they win a name.
const ROOTS: &[&str] = &["std", "conjoin_runtime", "conjoin_models", "crate"];

/// Names of the prelude that another item must not take: `std::fmt::Result`.
const PRELUDE: &[&str] = &[
    "Box", "Err", "None", "Ok", "Option", "Result", "Some", "String", "Vec",
];

/// Shortens the paths of a file and prints it below its header. `own` is the module as other files write it:
/// `crate::employees`.
pub(super) fn file(header: &str, own: &str, tokens: TokenStream) -> String {
    file_with(header, own, &[], tokens)
}

/// As [`file`], with imports for what only attributes name, as `serde::Serialize` in a derive.
pub(super) fn file_with(
    header: &str,
    own: &str,
    extra: &[(&str, &str)],
    tokens: TokenStream,
) -> String {
    let Ok(mut file) = syn::parse2::<syn::File>(tokens.clone()) else {
        return crate::format::rust(header, tokens);
    };
    super::paths::Resolve.visit_file_mut(&mut file);
    let mut found = Found::default();
    found.visit_file_mut(&mut file);
    let local = local_names(&file);
    let reexported = reexported_names(&file);
    let mut uses = chosen(&found.paths, &local.union(&reexported).cloned().collect());
    Shorten {
        own,
        uses: &uses,
        local: &local,
        reexported: &reexported,
    }
    .visit_file_mut(&mut file);
    uses.extend(
        extra
            .iter()
            .map(|(module, name)| ((*name).to_owned(), (*module).to_owned())),
    );
    let mut items = use_items(&uses);
    items.append(&mut file.items);
    file.items = items;
    crate::format::print(header, &file)
}

/// Import name to the module it comes from.
type Uses = BTreeMap<String, String>;

/// For each name, the one module whose item of that name is imported.
fn chosen(paths: &BTreeSet<(String, String)>, local: &BTreeSet<String>) -> Uses {
    let mut by_name: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for (name, module) in paths {
        by_name.entry(name).or_default().push(module);
    }
    let mut uses = Uses::new();
    for (name, mut modules) in by_name {
        modules.sort_by_key(|module| (rank(module), (*module).clone()));
        if let Some(module) = modules.first()
            && !local.contains(name)
            && !PRELUDE.contains(&name.as_str())
        {
            uses.insert(name.clone(), (*module).clone());
        }
    }
    uses
}

fn rank(module: &str) -> usize {
    let root = module.split("::").next().unwrap_or_default();
    ROOTS
        .iter()
        .position(|it| *it == root)
        .unwrap_or(ROOTS.len())
}

/// Names that items of the file take.
fn local_names(file: &syn::File) -> BTreeSet<String> {
    file.items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Const(it) => Some(&it.ident),
            syn::Item::Enum(it) => Some(&it.ident),
            syn::Item::Mod(it) => Some(&it.ident),
            syn::Item::Static(it) => Some(&it.ident),
            syn::Item::Struct(it) => Some(&it.ident),
            syn::Item::Trait(it) => Some(&it.ident),
            syn::Item::Type(it) => Some(&it.ident),
            _ => None,
        })
        .map(ToString::to_string)
        .collect()
}

/// Names that the file brings in with `pub use`.
fn reexported_names(file: &syn::File) -> BTreeSet<String> {
    fn leaves(tree: &syn::UseTree, out: &mut BTreeSet<String>) {
        match tree {
            syn::UseTree::Path(it) => leaves(&it.tree, out),
            syn::UseTree::Name(it) => {
                out.insert(it.ident.to_string());
            }
            syn::UseTree::Group(it) => it.items.iter().for_each(|tree| leaves(tree, out)),
            _ => {}
        }
    }
    let mut out = BTreeSet::new();
    for item in &file.items {
        if let syn::Item::Use(it) = item {
            leaves(&it.tree, &mut out);
        }
    }
    out
}

/// Where a path is cut: the number of leading segments that go, and what is imported for them.
fn cut(path: &syn::Path) -> Option<(usize, String, String)> {
    let first = path.segments.first()?.ident.to_string();
    if path.leading_colon.is_some() || path.segments.len() < 2 || !ROOTS.contains(&first.as_str()) {
        return None;
    }
    let names: Vec<String> = path
        .segments
        .iter()
        .map(|it| it.ident.to_string())
        .collect();
    let upper = names
        .iter()
        .position(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
    // A function is called through its module, one at the root of a crate by its name; so is an attribute.
    let attribute = names.last().is_some_and(|name| name == "open_enum");
    let last = names.len() - if attribute { 1 } else { 2 };
    let at = upper.unwrap_or(last).max(1);
    Some((at, names.get(at)?.clone(), names.get(..at)?.join("::")))
}

#[derive(Default)]
struct Found {
    paths: BTreeSet<(String, String)>,
}

impl VisitMut for Found {
    fn visit_attribute_mut(&mut self, attribute: &mut syn::Attribute) {
        super::paths::in_derive(attribute, |path| self.visit_path_mut(path));
        visit_mut::visit_attribute_mut(self, attribute);
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        if let Some((_, name, module)) = cut(path) {
            self.paths.insert((name, module));
        }
        visit_mut::visit_path_mut(self, path);
    }
}

struct Shorten<'u> {
    own: &'u str,
    uses: &'u Uses,
    local: &'u BTreeSet<String>,
    reexported: &'u BTreeSet<String>,
}

impl Shorten<'_> {
    /// Whether the name alone means the item of the module.
    fn in_scope(&self, name: &String, module: &String) -> bool {
        self.uses.get(name) == Some(module)
            || module == self.own && self.local.contains(name)
            || module.starts_with("crate") && self.reexported.contains(name)
    }
}

impl VisitMut for Shorten<'_> {
    fn visit_attribute_mut(&mut self, attribute: &mut syn::Attribute) {
        super::paths::in_derive(attribute, |path| self.visit_path_mut(path));
        visit_mut::visit_attribute_mut(self, attribute);
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        if let Some((at, name, module)) = cut(path)
            && self.in_scope(&name, &module)
        {
            path.segments = std::mem::take(&mut path.segments)
                .into_pairs()
                .skip(at)
                .collect();
        }
        visit_mut::visit_path_mut(self, path);
    }
}

/// One `use` per module, sorted.
fn use_items(uses: &Uses) -> Vec<syn::Item> {
    let mut by_module: BTreeMap<&str, Vec<proc_macro2::Ident>> = BTreeMap::new();
    let modules: BTreeSet<&String> = uses.values().collect();
    for (name, module) in uses {
        match modules.get(&format!("{module}::{name}")) {
            Some(itself) => by_module
                .entry(itself)
                .or_default()
                .insert(0, ident("self")),
            None => by_module.entry(module).or_default().push(ident(name)),
        }
    }
    by_module
        .into_iter()
        .filter_map(|(module, names)| {
            let segments = module.split("::").map(ident);
            let names = match names.as_slice() {
                [name] => quote!(#name),
                _ => quote!({ #(#names),* }),
            };
            syn::parse2(quote!(use #(#segments)::*::#names;)).ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::file;

    #[test]
    fn paths_become_imports_and_clashes_stay_long() {
        let text = file(
            "// header",
            "crate::local",
            quote! {
                struct Local(crate::types::Local, Option<Box<crate::local::Local>>, crate::types::Address, std::collections::BTreeMap<String, crate::types::Email>);
                fn f(a: &crate::users::Employee, cx: &mut conjoin_runtime::convert::Conversion<'_>) -> conjoin_models::hris::Employee {
                    conjoin_runtime::convert::trim(a, conjoin_runtime::json::Kind::Text)
                }
            },
        );
        insta::assert_snapshot!(text, @r"
        // header

        use conjoin_models::hris::Employee;
        use conjoin_runtime::convert::{self, Conversion};
        use conjoin_runtime::json::Kind;
        use crate::types::{Address, Email};
        use std::collections::BTreeMap;

        struct Local(crate::types::Local, Option<Box<Local>>, Address, BTreeMap<String, Email>);

        fn f(a: &crate::users::Employee, cx: &mut Conversion<'_>) -> Employee {
            convert::trim(a, Kind::Text)
        }
        ");
    }
}
