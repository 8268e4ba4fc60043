//! Functions written by hand: whether what the mapping says of them fits the spec and the common model.

use crate::api::{TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{Function, FunctionType, Name};
use crate::models::{FieldType, SHARED_OBJECTS};
use crate::names;

use super::Check;
use super::convert::Site;
use super::types::{Convert, Hook, HookValue, Leaf, WriteConvert};

/// Words for what stands at the end of a path.
const PROVIDER: [&str; 7] = [
    "string", "integer", "number", "boolean", "object", "json", "record",
];

/// Words for values of the common model; shared objects go by their names.
const COMMON: [&str; 9] = [
    "string",
    "bool",
    "int",
    "decimal",
    "date",
    "datetime",
    "DateOrDateTime",
    "Money",
    "enum",
];

/// The side of the provider, in the words of a signature.
fn provider_word(leaf: &Leaf) -> String {
    match leaf {
        Leaf::Text | Leaf::Enum(_) => "string".to_owned(),
        Leaf::Integer => "integer".to_owned(),
        Leaf::Number => "number".to_owned(),
        Leaf::Bool => "boolean".to_owned(),
        Leaf::List(item) => format!("list<{}>", provider_word(item)),
        Leaf::Struct(_) | Leaf::Map(_) => "object".to_owned(),
        Leaf::Any => "json".to_owned(),
    }
}

/// The side of the common model, in the words of a signature.
fn common_word(ty: &FieldType) -> String {
    match ty {
        FieldType::String | FieldType::Code(_) => "string".to_owned(),
        FieldType::Bool => "bool".to_owned(),
        FieldType::Int => "int".to_owned(),
        FieldType::Decimal => "decimal".to_owned(),
        FieldType::Date => "date".to_owned(),
        FieldType::DateTime => "datetime".to_owned(),
        FieldType::DateOrDateTime => "DateOrDateTime".to_owned(),
        FieldType::Money => "Money".to_owned(),
        FieldType::Ref(model) => format!("ref<{model}>"),
        FieldType::Enum(_) => "enum".to_owned(),
        FieldType::Object(name) => name.clone(),
        FieldType::List(item) => format!("list<{}>", common_word(item)),
        FieldType::Map(item) => format!("map<{}>", common_word(item)),
        FieldType::Bytes => "bytes".to_owned(),
    }
}

/// A word without the lists around it.
fn bare(word: &str) -> &str {
    let inside = |word: &'_ str| -> Option<usize> {
        let inner = word.strip_prefix("list<")?.strip_suffix('>')?;
        Some(inner.len())
    };
    let mut word = word;
    while let Some(length) = inside(word) {
        word = word.get(5..5 + length).unwrap_or_default();
    }
    word
}

fn is_word(word: &str, words: &[&str]) -> bool {
    let object = SHARED_OBJECTS.iter().any(|(known, _)| *known == word);
    let reference = word.starts_with("ref<") && word.ends_with('>');
    words.contains(&word) || words.contains(&"datetime") && (object || reference)
}

fn is_path(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("crate::hooks::") else {
        return false;
    };
    rest.split("::").all(|part| {
        let mut letters = part.bytes();
        letters
            .next()
            .is_some_and(|first| first.is_ascii_lowercase() || first == b'_')
            && letters.all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
    })
}

/// The use of a function by one field.
struct Usage<'n> {
    name: &'n Name,
    signature: &'n FunctionType,
    /// Path of the function in the crate.
    path: String,
    fallible: bool,
    /// The field and its place.
    place: String,
}

impl<'a> Check<'a> {
    /// Paths and words of all functions, used or not.
    pub(crate) fn functions(&mut self) {
        let all: Vec<&'a Function> = self
            .connector
            .fns
            .values()
            .chain(
                self.input
                    .categories
                    .iter()
                    .flat_map(|(_, it)| it.fns.values()),
            )
            .map(|(_, it)| it)
            .collect();
        for function in all {
            if let Some(path) = function.path.as_ref().filter(|it| !is_path(&it.value)) {
                self.complain(
                    self.at(
                        Code::M0804,
                        &path.span,
                        format!(
                            "`{}` is not the path of a function of `hooks.rs`",
                            path.value
                        ),
                    )
                    .help("write `crate::hooks::<name>` in lower case, or leave `path` out"),
                );
            }
            if let Some(read) = &function.read {
                self.word(&read.takes, &PROVIDER);
                self.word(&read.gives, &COMMON);
            }
            if let Some(write) = &function.write {
                self.word(&write.takes, &COMMON);
                self.word(&write.gives, &PROVIDER);
            }
        }
    }

    /// A word of a signature that is none.
    fn word(&mut self, name: &Name, words: &[&'static str]) {
        let word = bare(&name.value);
        if is_word(word, words) {
            return;
        }
        let more = if words.contains(&"datetime") {
            ", `ref<Model>`, a shared object such as `Email`, `list<..>` of these"
        } else {
            ", `list<..>` of these"
        };
        self.complain(
            self.at(
                Code::M0804,
                &name.span,
                format!("`{word}` is not a type of a signature"),
            )
            .did_you_mean(word, words.iter().copied())
            .help(format!("{}{more}", super::path::list("types are", words))),
        );
    }

    /// The function of a name: of the category file, else of `connector.yaml`.
    fn function(&mut self, name: &Name, category: &str) -> Option<&'a Function> {
        let local = self
            .input
            .categories
            .iter()
            .find(|(_, it)| it.category.value == category)
            .map(|(_, it)| &it.fns);
        let found = local
            .and_then(|it| it.get(&name.value))
            .or_else(|| self.connector.fns.get(&name.value));
        if let Some((_, function)) = found {
            self.used.fns.insert(name.value.clone());
            return Some(function);
        }
        let known: Vec<&str> = local
            .into_iter()
            .flat_map(|it| it.keys())
            .chain(self.connector.fns.keys())
            .map(String::as_str)
            .collect();
        let near = local
            .and_then(|it| self.near(&name.value, it))
            .or_else(|| self.near(&name.value, &self.connector.fns));
        let mut complaint = self
            .at(
                Code::M0804,
                &name.span,
                format!("the function `{}` is not in `fns`", name.value),
            )
            .did_you_mean(&name.value, known.iter().copied())
            .help(if known.is_empty() {
                format!(
                    "add `fns: {{{}: {{read: \"string -> string\"}}}}`",
                    name.value
                )
            } else {
                super::path::list("there are", &known)
            });
        if let Some(near) = near {
            complaint = complaint.note(near);
        }
        self.complain(complaint);
        None
    }

    /// The function that gives a common value.
    pub(crate) fn hook_read(
        &mut self,
        site: &Site<'_>,
        name: &Name,
        from: (TypeRef, &Leaf),
        to: &FieldType,
    ) -> Option<Convert> {
        let function = self.function(name, site.category).filter(|it| !it.broken)?;
        let Some(signature) = &function.read else {
            self.complain(
                self.at(
                    Code::M0804,
                    &name.span,
                    format!("`{}` has no signature for reading", name.value),
                )
                .help("give it `read: \"<type> -> <type>\"` in `fns`, or add `dir: write`"),
            );
            return None;
        };
        let whole = matches!(site.mapped.source, crate::mapping::FieldSource::Record);
        let takes = if whole {
            "record".to_owned()
        } else {
            provider_word(from.1)
        };
        self.provider_side(
            &signature.takes,
            &takes,
            (site.field, site.by),
            ("takes", "read from", from.0.id),
        )?;
        self.common_side(&signature.gives, &common_word(to), site.field, "gives")?;
        let path = path_of(function, name);
        let usage = Usage {
            name,
            signature,
            path,
            fallible: function.fallible,
            place: self.place_of(site.field, name),
        };
        let takes = HookValue::Provider {
            ty: from.0.id,
            write: false,
        };
        let gives = HookValue::Common {
            category: site.category.to_owned(),
            ty: to.clone(),
        };
        Some(Convert::Hook(self.hook(usage, takes, gives)))
    }

    /// The function that gives a provider's value.
    pub(crate) fn hook_write(
        &mut self,
        field: &str,
        category: &str,
        name: &Name,
        by: &str,
        from: &FieldType,
        to: (TypeId, &Leaf),
    ) -> Option<WriteConvert> {
        let function = self.function(name, category).filter(|it| !it.broken)?;
        let Some(signature) = &function.write else {
            self.complain(
                self.at(
                    Code::M0402,
                    &name.span,
                    format!(
                        "nothing says how `{field}` is written: `fn: {}` has no inverse",
                        name.value
                    ),
                )
                .help("give the function a `write:` signature in `fns`, or add `dir: read`"),
            );
            return None;
        };
        self.common_side(&signature.takes, &common_word(from), field, "takes")?;
        self.provider_side(
            &signature.gives,
            &provider_word(to.1),
            (field, by),
            ("gives", "written to", to.0),
        )?;
        let path = if function.read.is_some() {
            format!("{}_inverse", path_of(function, name))
        } else {
            path_of(function, name)
        };
        let usage = Usage {
            name,
            signature,
            path,
            fallible: function.fallible,
            place: self.place_of(field, name),
        };
        let takes = HookValue::Common {
            category: category.to_owned(),
            ty: from.clone(),
        };
        let gives = HookValue::Provider {
            ty: to.0,
            write: true,
        };
        Some(WriteConvert::Hook(self.hook(usage, takes, gives)))
    }

    /// `mappings/acme/hris.yaml:41: Employee.badge`.
    fn place_of(&self, field: &str, name: &Name) -> String {
        format!(
            "{}:{}: {}.{field}",
            self.input.sources.path(name.span.source),
            self.line(&name.span),
            self.model
        )
    }

    /// The provider's side of a signature against the spec.
    fn provider_side(
        &mut self,
        said: &Name,
        is: &str,
        (field, by): (&str, &str),
        (verb, way, ty): (&str, &str, TypeId),
    ) -> Option<()> {
        if said.value == is {
            return Some(());
        }
        if is_word(bare(&said.value), &PROVIDER) {
            let ty = TypeRef {
                id: ty,
                nullable: false,
            };
            self.complain(
                self.at(
                    Code::M0804,
                    &said.span,
                    format!(
                        "the function {verb} `{}`, but `{}.{field}` is {way} `{is}`",
                        said.value, self.model
                    ),
                )
                .label(by.to_owned())
                .note(self.api.type_origin(ty))
                .help(format!("write `{is}`, or use another function")),
            );
        }
        None
    }

    /// The common side of a signature against the model.
    fn common_side(&mut self, said: &Name, is: &str, field: &str, verb: &str) -> Option<()> {
        if said.value == is {
            return Some(());
        }
        if is_word(bare(&said.value), &COMMON) {
            self.complain(
                self.at(
                    Code::M0804,
                    &said.span,
                    format!(
                        "the function {verb} `{}`, but `{}.{field}` is `{is}`",
                        said.value, self.model
                    ),
                )
                .help(format!("write `{is}`, or use another function")),
            );
        }
        None
    }

    /// The constant of a function with these types, made once.
    fn hook(&mut self, usage: Usage<'_>, takes: HookValue, gives: HookValue) -> String {
        let optional = usage.signature.optional;
        if let Some(known) = self.hooks.iter_mut().find(|it| {
            it.path == usage.path
                && (&it.takes, &it.gives, it.optional, it.fallible)
                    == (&takes, &gives, optional, usage.fallible)
        }) {
            if !known.places.contains(&usage.place) {
                known.places.push(usage.place);
            }
            return known.constant.clone();
        }
        let constant = self.free_constant(&usage.path);
        self.hooks.push(Hook {
            constant: constant.clone(),
            name: usage.name.value.clone(),
            path: usage.path,
            takes,
            gives,
            optional,
            fallible: usage.fallible,
            places: vec![usage.place],
        });
        constant
    }

    /// A name for the constant of a function that no other has.
    fn free_constant(&self, path: &str) -> String {
        let last = path.rsplit("::").next().unwrap_or_default();
        let base = names::screaming(last);
        let taken = |name: &str| self.hooks.iter().any(|it| it.constant == name);
        (1..)
            .map(|number| match number {
                1 => base.clone(),
                _ => format!("{base}_{number}"),
            })
            .find(|name| !taken(name))
            .unwrap_or_else(|| base.clone())
    }

    /// The constant of a function that signs requests with so many values.
    pub(super) fn signing(&mut self, name: &Name, values: usize) -> Option<String> {
        let right = names::snake(&name.value);
        if right != name.value {
            self.complain(
                self.at(
                    Code::M0002,
                    &name.span,
                    format!("`{}` is not the name of a function", name.value),
                )
                .help(format!("write `{right}`")),
            );
            return None;
        }
        let path = format!("crate::hooks::{right}");
        let file = self.input.sources.path(name.span.source);
        let place = format!("{file}:{}: auth", self.line(&name.span));
        let takes = HookValue::Request(values);
        let same = |it: &&mut Hook| it.path == path && it.takes == takes;
        if let Some(known) = self.hooks.iter_mut().find(same) {
            known.places.push(place);
            return Some(known.constant.clone());
        }
        let constant = self.free_constant(&path);
        self.hooks.push(Hook {
            constant: constant.clone(),
            name: right,
            path,
            takes,
            gives: HookValue::Nothing,
            optional: false,
            fallible: true,
            places: vec![place],
        });
        Some(constant)
    }
}

fn path_of(function: &Function, name: &Name) -> String {
    match &function.path {
        Some(path) => path.value.clone(),
        None => format!("crate::hooks::{}", names::snake(&name.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, is_path};

    #[test]
    fn words_and_paths() {
        assert_eq!(bare("list<ref<User>>"), "ref<User>");
        assert_eq!(bare("list<list<string>>"), "string");
        assert_eq!(bare("string"), "string");
        for path in ["crate::hooks::a", "crate::hooks::acme::parse_2"] {
            assert!(is_path(path), "{path}");
        }
        for path in [
            "hooks::a",
            "crate::hooks::",
            "crate::hooks::A",
            "crate::hooks::a::",
            "crate::client::a",
        ] {
            assert!(!is_path(path), "{path}");
        }
    }
}
