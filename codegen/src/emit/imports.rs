//! Absolute paths made short: emission writes `crate::types::Address`, this pass writes the `use` block.
//!
//! Every emitted path to another module starts at a crate root, so what is
//! emitted is right before this pass and after it. A name is imported when it
//! means one thing in the file; else its paths stay long.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proc_macro2::TokenStream;

use super::paths;
use crate::format::{self, Kind, Token, Tokens};

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
    let tokens = Tokens::new(tokens);
    let paths = Paths::of(&tokens);
    let names = names(&tokens);
    let mut uses = chosen(&paths.known, &names);
    let tokens = shortened(tokens, &paths, |path| {
        uses.get(&path.name) == Some(&path.module)
            || path.module == own && names.local.contains(&path.name)
            || path.module.starts_with("crate") && names.reexported.contains(&path.name)
    });
    uses.extend(
        extra
            .iter()
            .map(|(module, name)| ((*name).to_owned(), (*module).to_owned())),
    );
    format::print(header, &use_items(&uses), &tokens)
}

/// Import name to the module it comes from.
type Uses = BTreeMap<String, String>;

/// Names that a file has without an import.
#[derive(Default)]
struct Names {
    /// Of its items.
    local: BTreeSet<String>,
    /// Brought in with `pub use`.
    reexported: BTreeSet<String>,
}

/// Names that the items of a file take.
fn names(tokens: &Tokens) -> Names {
    let mut names = Names::default();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(kind) = tokens.kind(at) {
        match kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            Kind::Ident if depth == 0 => match tokens.text(at) {
                "const" | "enum" | "mod" | "static" | "struct" | "trait" | "type" => {
                    names.local.insert(tokens.text(at + 1).to_owned());
                }
                "use" => {
                    let end = end_of_use(tokens, at);
                    let is_leaf = |it: &usize| {
                        tokens.kind(*it) == Some(Kind::Ident) && !tokens.is(*it + 1, "::")
                    };
                    let leaves = (at + 1..end).filter(is_leaf);
                    names
                        .reexported
                        .extend(leaves.map(|it| tokens.text(it).to_owned()));
                    at = end;
                }
                _ => {}
            },
            _ => {}
        }
        at += 1;
    }
    names
}

/// The index of the `;` that ends a `use`.
fn end_of_use(tokens: &Tokens, from: usize) -> usize {
    (from..tokens.len())
        .find(|at| tokens.is(*at, ";"))
        .unwrap_or(tokens.len())
}

/// For each name, the one module whose item of that name is imported.
fn chosen(known: &[Known], names: &Names) -> Uses {
    let mut by_name: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for path in known {
        by_name.entry(&path.name).or_default().push(&path.module);
    }
    let mut uses = Uses::new();
    for (name, mut modules) in by_name {
        modules.sort_by_key(|module| (rank(module), *module));
        if let Some(module) = modules.first()
            && !names.local.contains(name)
            && !names.reexported.contains(name)
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

/// One path as it is written at any number of places.
struct Known {
    /// Whole, without `rt`.
    segments: Vec<String>,
    /// The number of leading segments that go when it is shortened.
    at: usize,
    /// What is imported for them, and from where.
    name: String,
    module: String,
}

/// The paths of a file that begin at the root of a crate.
#[derive(Default)]
struct Paths {
    known: Vec<Known>,
    /// First token, token behind the last one, index of the path.
    places: Vec<(usize, usize, usize)>,
}

impl Paths {
    fn of(tokens: &Tokens) -> Self {
        let mut paths = Self::default();
        let mut by_text: HashMap<String, Option<usize>> = HashMap::new();
        let mut text = String::new();
        let mut at = 0;
        while at < tokens.len() {
            let begins = tokens.kind(at) == Some(Kind::Ident)
                && tokens.is(at + 1, "::")
                && (tokens.is(at, "rt") || ROOTS.contains(&tokens.text(at)))
                && (at == 0 || !tokens.is(at - 1, "::"));
            if tokens.is(at, "use") {
                at = end_of_use(tokens, at);
            }
            if !begins {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            text.clear();
            text.push_str(tokens.text(at));
            while tokens.is(end, "::") && tokens.kind(end + 1) == Some(Kind::Ident) {
                text.push_str("::");
                text.push_str(tokens.text(end + 1));
                end += 2;
            }
            let index = match by_text.get(&text) {
                Some(index) => *index,
                None => {
                    let index = known(&text).map(|it| {
                        paths.known.push(it);
                        paths.known.len() - 1
                    });
                    by_text.insert(text.clone(), index);
                    index
                }
            };
            if let Some(index) = index {
                paths.places.push((at, end, index));
            }
            at = end;
        }
        paths
    }
}

/// Where a path leads and where it is cut.
fn known(text: &str) -> Option<Known> {
    let mut names: Vec<&str> = text.split("::").collect();
    if names.first() == Some(&"rt") {
        let module = paths::module_of(names.get(1)?);
        names.splice(..1, ["conjoin_runtime"].into_iter().chain(module));
    }
    if names.len() < 2 {
        return None;
    }
    let upper = names
        .iter()
        .position(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
    // A function is called through its module, one at the root of a crate by its name; so is an attribute.
    let attribute = matches!(names.last(), Some(&("open_enum" | "model_enum")));
    let last = names.len() - if attribute { 1 } else { 2 };
    let at = upper.unwrap_or(last).max(1);
    Some(Known {
        at,
        name: (*names.get(at)?).to_owned(),
        module: names.get(..at)?.join("::"),
        segments: names.into_iter().map(str::to_owned).collect(),
    })
}

/// The tokens with every path as it is to be read: short where its name is in scope, whole elsewhere.
fn shortened(mut tokens: Tokens, paths: &Paths, in_scope: impl Fn(&Known) -> bool) -> Tokens {
    let made: Vec<Vec<Token>> = paths
        .known
        .iter()
        .map(|path| {
            let cut = if in_scope(path) { path.at } else { 0 };
            let mut made = Vec::new();
            for segment in path.segments.iter().skip(cut) {
                if !made.is_empty() {
                    made.push(tokens.made(Kind::Op, "::"));
                }
                made.push(tokens.made(Kind::Ident, segment));
            }
            made
        })
        .collect();
    let mut list = Vec::with_capacity(tokens.len());
    let mut from = 0;
    for (start, end, index) in &paths.places {
        list.extend((from..*start).filter_map(|at| tokens.token(at)));
        list.extend(made.get(*index).into_iter().flatten().copied());
        from = *end;
    }
    list.extend((from..tokens.len()).filter_map(|at| tokens.token(at)));
    tokens.with_list(list)
}

/// One `use` per module, sorted: the module and the names.
fn use_items(uses: &Uses) -> Vec<String> {
    let mut by_module: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let modules: BTreeSet<&String> = uses.values().collect();
    for (name, module) in uses {
        match modules.get(&format!("{module}::{name}")) {
            Some(itself) => by_module.entry(itself).or_default().insert(0, "self"),
            None => by_module.entry(module).or_default().push(name),
        }
    }
    by_module
        .into_iter()
        .map(|(module, names)| match names.as_slice() {
            [name] => format!("use {module}::{name};"),
            _ => format::wrapped(&format!("use {module}::{{"), &names, "};"),
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
