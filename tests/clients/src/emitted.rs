//! What a generated crate is made of, and whether anything is in it that no emitter writes.

mod texts;

use std::collections::{BTreeMap, BTreeSet};

use conjoin_codegen::files::FileSet;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::visit_mut::{self, VisitMut};

use texts::{doc_comments, manifest, markdown};

/// Where paths of generated code may start, besides names of the file itself.
const ROOTS: &[&str] = &[
    "crate",
    "self",
    "Self",
    "super",
    "std",
    "conjoin_runtime",
    "serde_json",
    "bytes",
];

/// What of `std` generated code names.
const STD: &[&str] = &[
    "collections",
    "borrow",
    "fmt",
    "sync",
    "time",
    "ops",
    "string",
    "boxed",
    "vec",
];

/// Traits and types of the prelude that paths start with.
const PRELUDE: &[&str] = &[
    "String", "Vec", "Option", "Default", "ToString", "Box", "Into", "From", "Some", "Ok", "Err",
    "Iterator",
];

/// Macros that generated code calls.
const MACROS: &[&str] = &["vec", "matches", "format", "concat"];

/// Attributes that generated code carries.
const ATTRIBUTES: &[&str] = &[
    "doc",
    "derive",
    "non_exhaustive",
    "must_use",
    "deprecated",
    "allow",
    "expect",
    "inline",
    "default",
    "json",
    "open_enum",
    "union",
];

/// What a crate holds, in a form that names and literals do not change.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// Shape of each item, and how often it is there.
    pub items: BTreeMap<String, usize>,
    /// Number of Rust files.
    pub files: usize,
}

/// Reads every file of a crate. `Err` says what should not be there.
pub fn inventory(files: &FileSet) -> Result<Inventory, String> {
    let mut out = Inventory::default();
    paths(files)?;
    for (path, text) in files {
        let result = match path.rsplit_once('.').map_or("", |(_, it)| it) {
            "rs" => {
                out.files += 1;
                rust(text, &mut out)
            }
            "toml" => manifest(text),
            "md" => markdown(text),
            _ => Err("a file of no known kind".to_owned()),
        };
        result.map_err(|why| format!("{path}: {why}"))?;
    }
    modules(files)?;
    Ok(out)
}

/// Paths stay below the folder, on every file system.
fn paths(files: &FileSet) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for path in files.keys() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
        let fine = path.split('/').all(|part| {
            let stem = part.split('.').next().unwrap_or("");
            let ending = part.get(stem.len()..).unwrap_or("");
            let kept = ["con", "nul", "aux", "prn"].contains(&stem)
                || (stem.len() == 4
                    && (stem.starts_with("com") || stem.starts_with("lpt"))
                    && stem.ends_with(|c: char| c.is_ascii_digit()));
            !stem.is_empty()
                && part.len() <= 120
                && stem.chars().all(plain)
                && !kept
                && ["", ".rs"].contains(&ending)
        });
        let known = ["Cargo.toml", "README.md", "REPORT.md"].contains(&path.as_str());
        if !(known || fine && path.starts_with("src/")) || path == "build.rs" {
            return Err(format!("the path {path:?}"));
        }
        if !seen.insert(path.to_lowercase()) {
            return Err(format!("the path {path:?} is there twice"));
        }
    }
    Ok(())
}

/// Every module has its file and every file its module.
fn modules(files: &FileSet) -> Result<(), String> {
    let mut declared: BTreeSet<String> = BTreeSet::from(["src/lib.rs".to_owned()]);
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let file = syn::parse_file(text).map_err(|error| error.to_string())?;
        let stem = path.trim_end_matches(".rs");
        let folder = stem
            .strip_suffix("/mod")
            .or_else(|| stem.strip_suffix("/lib"))
            .unwrap_or(stem);
        for item in &file.items {
            if let syn::Item::Mod(it) = item {
                let here = [
                    format!("{folder}/{}.rs", it.ident),
                    format!("{folder}/{}/mod.rs", it.ident),
                ];
                let found: Vec<_> = here.iter().filter(|it| files.contains_key(*it)).collect();
                match found.as_slice() {
                    [one] => declared.insert((*one).clone()),
                    _ => {
                        return Err(format!(
                            "{path}: `mod {}` has {} files",
                            it.ident,
                            found.len()
                        ));
                    }
                };
            }
        }
    }
    match files
        .keys()
        .find(|path| path.ends_with(".rs") && !declared.contains(*path))
    {
        Some(orphan) => Err(format!("{orphan} is no module")),
        None => Ok(()),
    }
}

fn rust(text: &str, out: &mut Inventory) -> Result<(), String> {
    if let Some(bad) = text
        .chars()
        .find(|c| c.is_control() && *c != '\n' || is_direction(*c))
    {
        return Err(format!("the character {bad:?}"));
    }
    let mut file = syn::parse_file(text).map_err(|error| format!("{error} in\n{text}"))?;
    doc_comments(&file)?;
    let mut names = Names::default();
    names.visit_file_mut(&mut file);
    if let Some(why) = names.duplicate {
        return Err(why);
    }
    let mut found = Found {
        names: &names.known,
        wrong: None,
    };
    found.visit_file_mut(&mut file);
    if let Some(why) = found.wrong {
        return Err(why);
    }
    Plain.visit_file_mut(&mut file);
    for item in file.items {
        for shape in shapes(item) {
            *out.items.entry(shape).or_default() += 1;
        }
    }
    Ok(())
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// The shape of an item: an impl is one shape per member, so that the order of members does not matter.
fn shapes(item: syn::Item) -> Vec<String> {
    match item {
        // How many names one `use` brings in depends on which of them clash.
        syn::Item::Use(_) => Vec::new(),
        syn::Item::Impl(it) => {
            let of = it.trait_.as_ref().map_or_else(String::new, |(path, _)| {
                path.segments
                    .last()
                    .map(|it| it.ident.to_string())
                    .unwrap_or_default()
            });
            let mut all = vec![format!("impl {of}")];
            all.extend(
                it.items
                    .iter()
                    .map(|member| format!("in impl {of}: {}", shape(member.to_token_stream()))),
            );
            all
        }
        // Lists of operations differ in order alone.
        item => vec![shape(item.to_token_stream())],
    }
}

/// Tokens with every name a `_`, every path one `_`, every literal its kind, docs gone.
fn shape(tokens: TokenStream) -> String {
    let mut parts = Vec::new();
    flatten(tokens, &mut parts);
    let mut out: Vec<&str> = Vec::new();
    for part in &parts {
        let in_path = part == "_" && out.ends_with(&["_", ":", ":"]);
        if in_path {
            out.truncate(out.len() - 2);
        } else {
            out.push(part);
        }
    }
    // rustfmt is yet to come: a comma at the end is layout.
    out.join(" ")
        .replace(", )", ")")
        .replace(", }", "}")
        .replace(", >", ">")
        .replace(", ]", "]")
}

fn flatten(tokens: TokenStream, out: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(it) if it.as_char() == '#' => {
                let group = match tokens.peek() {
                    Some(TokenTree::Group(group)) => group.stream(),
                    _ => TokenStream::new(),
                };
                // What a property is called on the wire stands there only where its name does not say it.
                let text = group.to_string();
                if text.starts_with("doc") || text.starts_with("json") && !text.contains("rest") {
                    tokens.next();
                } else {
                    out.push("#".to_owned());
                }
            }
            TokenTree::Punct(it) => out.push(it.as_char().to_string()),
            TokenTree::Ident(it) => {
                let text = it.to_string();
                let keyword = syn::parse_str::<syn::Ident>(&text).is_err();
                out.push(
                    if keyword && !["crate", "self", "Self", "super"].contains(&text.as_str()) {
                        text
                    } else {
                        "_".to_owned()
                    },
                );
            }
            TokenTree::Literal(it) => {
                let text = it.to_string();
                out.push(if text.starts_with(['"', 'r', 'b']) {
                    "\"\"".to_owned()
                } else {
                    "0".to_owned()
                });
            }
            TokenTree::Group(it) => {
                let (open, close) = match it.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                out.push(open.to_owned());
                flatten(it.stream(), out);
                out.push(close.to_owned());
            }
        }
    }
}

/// Arms of a `match` without what the printer adds to those that are long.
struct Plain;

impl VisitMut for Plain {
    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        visit_mut::visit_arm_mut(self, arm);
        let inside = match &*arm.body {
            syn::Expr::Block(block) => match block.block.stmts.as_slice() {
                [syn::Stmt::Expr(expr, _)] => Some(expr.clone()),
                _ => None,
            },
            _ => None,
        };
        if let Some(expr) = inside {
            *arm.body = expr;
        }
        arm.comma = Some(syn::token::Comma::default());
    }
}

/// Names that a file declares or brings in, and whether one is there twice.
#[derive(Default)]
struct Names {
    known: BTreeSet<String>,
    items: BTreeSet<(&'static str, String)>,
    methods: BTreeSet<(String, String)>,
    duplicate: Option<String>,
}

impl Names {
    fn once(&mut self, space: &'static str, ident: &syn::Ident) {
        let name = ident.to_string();
        self.known.insert(name.clone());
        if !self.items.insert((space, name.clone())) {
            self.duplicate
                .get_or_insert(format!("the {space} `{name}` is there twice"));
        }
    }

    fn unique<'a>(&mut self, what: &str, names: impl Iterator<Item = &'a syn::Ident>) {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name.to_string()) {
                self.duplicate
                    .get_or_insert(format!("{what} `{name}` twice"));
            }
        }
    }

    fn brought_in(&mut self, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(it) => {
                let itself = it.tree.to_token_stream().to_string();
                if itself.split([' ', '{', '}', ',']).any(|it| it == "self") {
                    self.known.insert(it.ident.to_string());
                }
                self.brought_in(&it.tree);
            }
            syn::UseTree::Name(it) => {
                self.known.insert(it.ident.to_string());
            }
            syn::UseTree::Rename(it) => {
                self.known.insert(it.rename.to_string());
            }
            syn::UseTree::Group(it) => it.items.iter().for_each(|it| self.brought_in(it)),
            syn::UseTree::Glob(_) => {}
        }
    }
}

impl VisitMut for Names {
    fn visit_item_mut(&mut self, item: &mut syn::Item) {
        match item {
            syn::Item::Struct(it) => {
                self.once("type", &it.ident);
                let fields: Vec<_> = it
                    .fields
                    .iter()
                    .filter_map(|it| it.ident.as_ref())
                    .collect();
                self.unique("field", fields.into_iter());
            }
            syn::Item::Enum(it) => {
                self.once("type", &it.ident);
                self.unique("variant", it.variants.iter().map(|it| &it.ident));
            }
            syn::Item::Type(it) => self.once("type", &it.ident),
            syn::Item::Trait(it) => self.once("type", &it.ident),
            syn::Item::Mod(it) => self.once("type", &it.ident),
            syn::Item::Static(it) => self.once("value", &it.ident),
            syn::Item::Const(it) if it.ident != "_" => self.once("value", &it.ident),
            syn::Item::Fn(it) => self.once("value", &it.sig.ident),
            syn::Item::Use(it) => self.brought_in(&it.tree),
            syn::Item::Impl(it) if it.trait_.is_none() => {
                let owner = it.self_ty.to_token_stream().to_string();
                for member in &it.items {
                    if let syn::ImplItem::Fn(function) = member {
                        let name = function.sig.ident.to_string();
                        if !self.methods.insert((owner.clone(), name.clone())) {
                            self.duplicate
                                .get_or_insert(format!("`{owner}::{name}` is there twice"));
                        }
                    }
                }
            }
            _ => {}
        }
        visit_mut::visit_item_mut(self, item);
    }

    fn visit_signature_mut(&mut self, signature: &mut syn::Signature) {
        let names: Vec<_> = signature
            .inputs
            .iter()
            .filter_map(|it| match it {
                syn::FnArg::Typed(it) => match &*it.pat {
                    syn::Pat::Ident(it) => Some(&it.ident),
                    _ => None,
                },
                syn::FnArg::Receiver(_) => None,
            })
            .collect();
        self.unique("argument", names.into_iter());
        visit_mut::visit_signature_mut(self, signature);
    }

    fn visit_generics_mut(&mut self, generics: &mut syn::Generics) {
        for parameter in generics.type_params() {
            self.known.insert(parameter.ident.to_string());
        }
    }

    fn visit_expr_match_mut(&mut self, it: &mut syn::ExprMatch) {
        let mut seen = BTreeSet::new();
        for arm in &it.arms {
            let pattern = arm.pat.to_token_stream().to_string();
            if !seen.insert(pattern.clone()) {
                self.duplicate
                    .get_or_insert(format!("the arm {pattern} is there twice"));
            }
        }
        visit_mut::visit_expr_match_mut(self, it);
    }
}

/// Looks for what no emitter writes.
struct Found<'n> {
    names: &'n BTreeSet<String>,
    wrong: Option<String>,
}

impl Found<'_> {
    fn wrong(&mut self, what: impl Into<String>) {
        self.wrong.get_or_insert(what.into());
    }
}

impl VisitMut for Found<'_> {
    fn visit_item_mut(&mut self, item: &mut syn::Item) {
        match item {
            syn::Item::ExternCrate(_)
            | syn::Item::ForeignMod(_)
            | syn::Item::Macro(_)
            | syn::Item::Union(_)
            | syn::Item::TraitAlias(_)
            | syn::Item::Verbatim(_) => {
                self.wrong(format!("the item {}", item.to_token_stream()));
            }
            syn::Item::Mod(it) if it.content.is_some() => {
                self.wrong(format!("the module {}", it.ident))
            }
            syn::Item::Use(it) => {
                if let syn::UseTree::Path(path) = &it.tree {
                    let root = path.ident.to_string();
                    if !ROOTS.contains(&root.as_str()) && !self.names.contains(&root) {
                        self.wrong(format!("`use {root}::..`"));
                    }
                    if root == "std"
                        && !STD
                            .iter()
                            .any(|it| path.tree.to_token_stream().to_string().starts_with(it))
                        && !matches!(&*path.tree, syn::UseTree::Group(_))
                    {
                        self.wrong(it.to_token_stream().to_string());
                    }
                }
            }
            _ => {}
        }
        visit_mut::visit_item_mut(self, item);
    }

    fn visit_item_fn_mut(&mut self, it: &mut syn::ItemFn) {
        if it.sig.ident == "main" {
            self.wrong("a `main`");
        }
        visit_mut::visit_item_fn_mut(self, it);
    }

    fn visit_signature_mut(&mut self, it: &mut syn::Signature) {
        if it.abi.is_some()
            || it.asyncness.is_some()
            || it
                .to_token_stream()
                .into_iter()
                .any(|it| it.to_string() == "unsafe")
        {
            self.wrong(format!("the signature {}", it.to_token_stream()));
        }
        visit_mut::visit_signature_mut(self, it);
    }

    fn visit_expr_unsafe_mut(&mut self, _: &mut syn::ExprUnsafe) {
        self.wrong("an `unsafe` block");
    }

    fn visit_item_impl_mut(&mut self, it: &mut syn::ItemImpl) {
        if it.unsafety.is_some() {
            self.wrong("an `unsafe impl`");
        }
        visit_mut::visit_item_impl_mut(self, it);
    }

    fn visit_macro_mut(&mut self, it: &mut syn::Macro) {
        if !MACROS.iter().any(|name| it.path.is_ident(name)) {
            self.wrong(format!("the macro {}", it.to_token_stream()));
        }
        visit_mut::visit_macro_mut(self, it);
    }

    fn visit_attribute_mut(&mut self, it: &mut syn::Attribute) {
        if !ATTRIBUTES.iter().any(|name| it.path().is_ident(name)) {
            self.wrong(format!("the attribute {}", it.to_token_stream()));
        }
        if it.path().is_ident("json") && !json_rule(it) {
            self.wrong(format!("the attribute {}", it.to_token_stream()));
        }
        let plain_doc = matches!(&it.meta, syn::Meta::NameValue(value) if matches!(&value.value, syn::Expr::Lit(_)));
        if it.path().is_ident("doc") && !plain_doc {
            self.wrong(format!("the attribute {}", it.to_token_stream()));
        }
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        if let [root, next, ..] = names.as_slice() {
            let known = ROOTS.contains(&root.as_str())
                || PRELUDE.contains(&root.as_str())
                || self.names.contains(root);
            if path.leading_colon.is_some()
                || !known
                || root == "std" && !STD.contains(&next.as_str())
            {
                self.wrong(format!("the path {}", names.join("::")));
            }
        }
        visit_mut::visit_path_mut(self, path);
    }
}

/// Whether a `json` attribute holds nothing but words of its grammar and texts.
fn json_rule(it: &syn::Attribute) -> bool {
    const WORDS: &[&str] = &[
        "rest",
        "rename_all",
        "other",
        "tag",
        "open",
        "skip",
        "raw",
        "write",
        "read",
    ];
    let syn::Meta::List(list) = &it.meta else {
        return false;
    };
    list.tokens.clone().into_iter().all(|token| match token {
        TokenTree::Literal(it) => it.to_string().starts_with('"'),
        TokenTree::Ident(it) => WORDS.contains(&it.to_string().as_str()),
        TokenTree::Punct(it) => ",=".contains(it.as_char()),
        TokenTree::Group(_) => false,
    })
}

#[cfg(test)]
mod tests;
