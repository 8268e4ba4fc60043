//! Lists that are read beside records: tables to look values up in, and the fields that customers defined.

use crate::api::{Kind, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    CustomPlace, Fetcher, List as MappedList, Lookup, Model as MappedModel, Name, Source,
};
use crate::models::FieldType;

use super::Check;
use super::convert::{Site, keys_for};
use super::field::Shape as Reading;
use super::path::{Walked, leaf_phrase};
use super::types::{
    Convert, DefinedOptions, Definitions, Id, JsonClass, Leaf, List, Path, Shape, Table,
    WriteConvert,
};

/// How old a table may be when the mapping does not say it: ten minutes.
const AGE_MS: u64 = 600_000;

/// Most rows when the mapping does not say it.
const ROWS: u32 = 10_000;

/// Whether what stands at a path can be compared as text.
fn scalar(leaf: &Leaf) -> bool {
    matches!(leaf, Leaf::Text | Leaf::Enum(_) | Leaf::Integer)
}

impl<'a> Check<'a> {
    /// A list of which no record is made: how it is read, and the type of an element.
    fn rows(&mut self, list: &MappedList, what: &str) -> Option<(List, TypeRef)> {
        let listed = self.listed(list)?;
        self.bind(listed, Vec::new(), false, what)
    }

    fn fetcher(&mut self, name: &Name) -> Option<&'a Fetcher> {
        let all = &self.connector.fetchers;
        if let Some((_, fetcher)) = all.get(&name.value) {
            self.used.fetchers.insert(name.value.clone());
            return Some(fetcher);
        }
        let known: Vec<&str> = all.keys().map(String::as_str).collect();
        let mut complaint = self
            .at(
                Code::M0804,
                &name.span,
                format!("the fetcher `{}` is not defined", name.value),
            )
            .did_you_mean(&name.value, known.iter().copied())
            .help(if known.is_empty() {
                format!(
                    "add `fetchers: {{{}: {{op: .., records: ..}}}}` to connector.yaml",
                    name.value
                )
            } else {
                super::path::list("defined are", &known)
            });
        if let Some(near) = self.near(&name.value, all) {
            complaint = complaint.note(near);
        }
        self.complain(complaint);
        None
    }

    /// The table of a lookup, planned once per model.
    fn table(&mut self, category: &str, lookup: &Lookup) -> Option<(String, Leaf)> {
        let fetcher = self.fetcher(&lookup.fetcher)?;
        let age_ms = match &lookup.age {
            Some(age) => super::limits::duration(self, Some(age))?,
            None => AGE_MS,
        };
        let rows = lookup
            .rows
            .as_ref()
            .and_then(|rows| u32::try_from(rows.value).ok())
            .unwrap_or(ROWS);
        let same = format!(
            "{} {} {} {age_ms} {rows}",
            lookup.fetcher.value, lookup.key.value, lookup.take.value
        );
        let known = self.table_names.iter().find(|(known, _)| *known == same);
        let name = known.map(|(_, name)| name.clone());
        if let Some(table) = name
            .as_ref()
            .and_then(|name| self.tables.iter().find(|it| it.name == *name))
        {
            let leaf = table.shape.id.path()?.leaf.clone();
            return Some((table.name.clone(), leaf));
        }
        let what = format!("a row of `{}`", lookup.fetcher.value);
        let (list, item) = self.rows(&fetcher.list, &what)?;
        let reading = Reading {
            start: item,
            slot: "list",
            category,
            what: what.clone(),
            by: format!("read by {}", fetcher.list.op.value),
        };
        let key = self.id(&reading, &Source::Path(lookup.key.clone()), true);
        let take = self.scalar_at(&reading, &lookup.take);
        let (key, take) = (key?, take?);
        let name = name.unwrap_or_else(|| {
            let taken = |name: &str| self.table_names.iter().any(|(_, it)| it == name);
            let base = crate::names::snake(&lookup.fetcher.value);
            let free = (2..)
                .map(|number| format!("{base}_{number}"))
                .find(|name| !taken(name));
            match free.filter(|_| taken(&base)) {
                Some(name) => name,
                None => base,
            }
        });
        if !self.table_names.iter().any(|(known, _)| *known == same) {
            self.table_names.push((same, name.clone()));
        }
        let leaf = key.leaf.clone();
        self.tables.push(Table {
            name: name.clone(),
            list,
            shape: Shape {
                ty: item.id,
                function: String::new(),
                id: Id::At(key),
                fields: Vec::new(),
                custom_fields: None,
            },
            take,
            age_ms,
            rows,
        });
        Some((name, leaf))
    }

    /// A path to text or an integer.
    fn scalar_at(&mut self, reading: &Reading<'_>, path: &Name) -> Option<Path> {
        let Walked { path: walked, .. } =
            self.walk(reading.start, path, &reading.what, &reading.by)?;
        if scalar(&walked.leaf) {
            return Some(walked);
        }
        self.complain(
            self.at(
                Code::M0209,
                &path.span,
                format!("`{}` is {}", path.value, leaf_phrase(&walked.leaf)),
            )
            .label(reading.by.clone())
            .help("name a property that is a string or an integer"),
        );
        None
    }

    /// The common value of a key.
    pub(crate) fn lookup_read(
        &mut self,
        site: &Site<'_>,
        lookup: &Lookup,
        leaf: &Leaf,
        to: &FieldType,
    ) -> Option<Convert> {
        let (leaf, to) = match (leaf, to) {
            (Leaf::List(leaf), FieldType::List(to)) => (&**leaf, &**to),
            other => other,
        };
        let fits = matches!(
            to,
            FieldType::String | FieldType::Code(_) | FieldType::Ref(_)
        );
        if !fits || !scalar(leaf) {
            self.complain(
                self.at(
                    Code::M0209,
                    site.mapped
                        .conversion_span
                        .as_ref()
                        .unwrap_or(&site.mapped.source_span),
                    format!(
                        "a table gives text for {}; `{}` is {}",
                        leaf_phrase(leaf),
                        site.field,
                        to.describe()
                    ),
                )
                .label(site.by.to_owned())
                .help(if fits {
                    "look up a string or an integer".to_owned()
                } else {
                    keys_for(to)
                }),
            );
            return None;
        }
        let (table, _) = self.table(site.category, lookup)?;
        Some(Convert::Lookup(table))
    }

    /// The key of a common value.
    pub(crate) fn lookup_write(
        &mut self,
        field: &str,
        category: &str,
        lookup: &Lookup,
        leaf: &Leaf,
        ty: &FieldType,
    ) -> Option<WriteConvert> {
        // A list of values is written as a list of keys.
        let key = match (leaf, ty) {
            (Leaf::List(item), FieldType::List(_)) => item,
            _ => leaf,
        };
        let message = if lookup.reverse.is_none() {
            Some(format!(
                "nothing says how `{field}` is written: a table is read one way"
            ))
        } else if !scalar(key) {
            Some(format!("a key cannot be written to {}", leaf_phrase(leaf)))
        } else {
            None
        };
        if let Some(message) = message {
            let help = if lookup.reverse.is_none() {
                "add `reverse: true` when no two rows have the same value, or `dir: read`"
            } else {
                "add `dir: read`"
            };
            self.complain(
                self.at(Code::M0402, &lookup.fetcher.span, message)
                    .help(help),
            );
            return None;
        }
        let (table, _) = self.table(category, lookup)?;
        Some(WriteConvert::Lookup {
            table,
            integer: *key == Leaf::Integer,
        })
    }

    /// How the fields are listed that customers defined.
    pub(crate) fn definitions(
        &mut self,
        category: &str,
        mapped: &MappedModel,
        record: Option<TypeId>,
    ) -> Option<Definitions> {
        let custom = mapped.custom_fields.as_ref()?;
        let discover = custom.discover.as_ref()?;
        let what = "the definition of a field".to_owned();
        let (list, item) = self.rows(&discover.list, &what)?;
        let reading = Reading {
            start: item,
            slot: "list",
            category,
            what,
            by: format!("read by {}", discover.list.op.value),
        };
        let id = self.id(&reading, &Source::Path(discover.key.clone()), true);
        let mut optional = |path: &Option<Name>| match path {
            Some(path) => self.scalar_at(&reading, path).map(Some),
            None => Some(None),
        };
        let (label, kind) = (optional(&discover.label), optional(&discover.kind));
        let classes = discover
            .classes
            .iter()
            .map(|(word, (_, class))| (word.clone(), JsonClass::of(&class.value)))
            .collect();
        if let (Some((span, _)), None) = (discover.classes.values().next(), &discover.kind) {
            self.complain(
                self.at(
                    Code::M0803,
                    span,
                    "`classes` is never looked at: nothing says where the type of a field stands",
                )
                .help("add `type: <path>`, or remove it"),
            );
        }
        let options = match &discover.options {
            Some(options) => self.options(&reading, options).map(Some),
            None => Some(None),
        };
        Some(Definitions {
            list,
            shape: Shape {
                ty: item.id,
                function: String::new(),
                id: Id::At(id?),
                fields: Vec::new(),
                custom_fields: None,
            },
            label: label?,
            kind: kind?,
            classes,
            class: self.held(custom, record),
            options: options?,
        })
    }

    /// What a field of a customer holds in records, as far as the spec says.
    fn held(&mut self, custom: &crate::mapping::CustomFields, record: Option<TypeId>) -> JsonClass {
        let Some(id) = record else {
            return JsonClass::Any;
        };
        let record = TypeRef {
            id,
            nullable: false,
        };
        let before = self.diagnostics.clone();
        let walked = self.walk(record, custom.read.path(), "the record", "");
        let value = walked.and_then(|walked| {
            let kind = |ty: TypeRef| self.api.types.get(ty.id.0 as usize).map(|it| &it.kind);
            match (&custom.read, kind(walked.ty)?) {
                (CustomPlace::Beside(_), Kind::Struct(object)) => object.additional,
                (CustomPlace::Beside(_), Kind::Map { values }) => Some(*values),
                (CustomPlace::Entries { value, .. }, Kind::Array { items, .. }) => {
                    let items = *items;
                    self.walk(items, value, "an entry", "").map(|it| it.ty)
                }
                _ => None,
            }
        });
        // What is wrong with the place is told where it is read.
        *self.diagnostics = before;
        value.map_or(JsonClass::Any, |ty| {
            super::path::class(self.api, &super::path::leaf(self.api, ty))
        })
    }

    fn options(
        &mut self,
        reading: &Reading<'_>,
        options: &crate::mapping::DiscoverOptions,
    ) -> Option<DefinedOptions> {
        let walked = self.walk(reading.start, &options.path, &reading.what, &reading.by)?;
        let Some(crate::api::Kind::Array { items, .. }) = self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind)
        else {
            self.complain(
                self.at(
                    Code::M0202,
                    &options.path.span,
                    format!(
                        "`{}` is {}, not an array",
                        options.path.value,
                        leaf_phrase(&walked.path.leaf)
                    ),
                )
                .label(reading.by.clone())
                .help("name the list of values that the field may have"),
            );
            return None;
        };
        let inner = Reading {
            start: *items,
            slot: reading.slot,
            category: reading.category,
            what: format!("an element of `{}`", options.path.value),
            by: reading.by.clone(),
        };
        let itself = Name::new(".".to_owned(), options.path.span.clone());
        let value = self.scalar_at(&inner, options.value.as_ref().unwrap_or(&itself))?;
        let label = match &options.label {
            Some(label) => Some(self.scalar_at(&inner, label)?),
            None => None,
        };
        Some(DefinedOptions {
            path: walked.path,
            value,
            label,
        })
    }
}
