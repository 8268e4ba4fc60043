//! `names` of the mapping: each row finds what it renames, and is spelt as Rust spells such names.

use std::collections::BTreeSet;

use crate::api::{DocumentId, Kind, TypeId, TypeName};
use crate::diagnostic::{Code, Level};
use crate::mapping::{Name, Named};
use crate::names;
use crate::source::Span;

use super::Check;
use super::types::{Rename, Renamed};

/// How a kind of name is made from any text, and what it is called; a name that it changes is none.
type Spelling = (fn(&str) -> String, &'static str);

const TYPE: Spelling = (names::camel, "a type is in CamelCase");
const METHOD: Spelling = (names::snake, "a method is in snake_case");
const FIELD: Spelling = (names::snake, "a field is in snake_case");
const VARIANT: Spelling = (names::variant, "a variant is in CamelCase");

impl Check<'_> {
    /// The rows of `names`, each with what it is about.
    pub(super) fn renames(&mut self) -> Vec<Rename> {
        let names = &self.connector.names;
        let mut out = Vec::new();
        for (key, (span, name)) in &names.types {
            let Some(to) = self.spelt(name, TYPE) else {
                continue;
            };
            for id in self.types_called(key, span) {
                out.push(Rename::new(Renamed::Type(id), &["types", key], &to));
            }
        }
        for (key, (span, name)) in &names.ops {
            let row = Name::new(key.clone(), span.clone());
            let (id, to) = (self.find_operation(&row), self.spelt(name, METHOD));
            let Some((id, to)) = id.zip(to) else { continue };
            if self.operations.ids().any(|it| it == id) {
                out.push(Rename::new(Renamed::Operation(id), &["ops", key], &to));
            } else {
                self.complain(
                    self.at(
                        Code::M0803,
                        span,
                        format!("`{key}` is no operation of the client"),
                    )
                    .help("delete it, or name the operation in `operations`")
                    .at_level(Level::Error),
                );
            }
        }
        for (parts, block, spelling) in [
            (&names.fields, "fields", FIELD),
            (&names.variants, "variants", VARIANT),
        ] {
            for (key, (span, rows)) in parts {
                let types = self.types_called(key, span);
                for id in types {
                    self.parts_called(id, (block, key), rows, spelling, &mut out);
                }
            }
        }
        out
    }

    fn parts_called(
        &mut self,
        id: TypeId,
        (block, key): (&str, &str),
        rows: &Named<Name>,
        spelling: Spelling,
        out: &mut Vec<Rename>,
    ) {
        let parts: Vec<&str> = match self.api.types.get(id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Struct(it)) if block == "fields" => {
                it.fields.iter().map(|it| it.name.as_str()).collect()
            }
            Some(Kind::Enum(it)) if block == "variants" => {
                it.values.iter().map(String::as_str).collect()
            }
            _ => Vec::new(),
        };
        for (part, (span, name)) in rows {
            let Some(to) = self.spelt(name, spelling) else {
                continue;
            };
            if !parts.contains(&part.as_str()) {
                let what = if block == "fields" {
                    "property"
                } else {
                    "value"
                };
                let complaint = self
                    .at(
                        Code::M0803,
                        span,
                        format!("`{part}` is no {what} of `{key}`"),
                    )
                    .did_you_mean(part, parts.iter().copied())
                    .at_level(Level::Error);
                self.complain(if complaint.help.is_empty() {
                    complaint.help("delete it")
                } else {
                    complaint
                });
                continue;
            }
            let renamed = match block {
                "fields" => Renamed::Field(id, part.clone()),
                _ => Renamed::Variant(id, part.clone()),
            };
            out.push(Rename::new(renamed, &[block, key, part], &to));
        }
    }

    /// The types that a row names: by schema, or by file and pointer.
    fn types_called(&mut self, key: &str, span: &Span) -> Vec<TypeId> {
        let all = self.api.types.iter().zip(0..);
        // The file in full, as complaints have it, or its stem, as the docs of the generated code have it.
        let (file, pointer) = key.split_once('#').unwrap_or_default();
        let place = |of: DocumentId| {
            let document = self.api.documents.get(of.0 as usize);
            document.is_some_and(|it| it.path == file || it.name == file)
        };
        let found: Vec<TypeId> = all
            .filter(|(ty, _)| match &ty.name {
                TypeName::Schema(name) if name == key => true,
                _ => !file.is_empty() && ty.origin.pointer == pointer && place(ty.origin.document),
            })
            .map(|(_, id)| TypeId(id))
            .collect();
        if found.is_empty() {
            let schemas: BTreeSet<&str> = self
                .api
                .types
                .iter()
                .filter_map(|ty| match &ty.name {
                    TypeName::Schema(name) => Some(name.as_str()),
                    TypeName::Inline(_) => None,
                })
                .collect();
            self.complain(
                self.at(
                    Code::M0803,
                    span,
                    format!("`{key}` is no schema of the spec"),
                )
                .did_you_mean(key, schemas)
                .help("name a schema, or the place that the generated code names behind `Spec:`")
                .at_level(Level::Error),
            );
        }
        found
    }

    /// A name that is spelt as Rust spells such names.
    fn spelt(&mut self, name: &Name, (spell, rule): Spelling) -> Option<String> {
        let right = spell(&name.value);
        if right == name.value {
            return Some(right);
        }
        self.complain(
            self.at(
                Code::M0002,
                &name.span,
                format!("`{}` is not a name that Rust has: {rule}", name.value),
            )
            .help(format!("write `{right}`")),
        );
        None
    }
}
