//! What a connector can do, and where its fields come from, as static data.

use crate::error::Error;
use crate::page::{ListQuery, unsupported};

/// What a connector can do in one category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Its models, sorted by name.
    pub models: &'static [ModelCapabilities],
}

impl Capabilities {
    /// What can be done with a model: `hris.employee`.
    pub fn model(&self, name: &str) -> Option<&'static ModelCapabilities> {
        self.models.iter().find(|model| model.model == name)
    }

    /// The common fields without which a write of a model is refused before anything is sent; `None` when the
    /// model cannot be written that way.
    pub fn required(&self, model: &str, op: WriteOp) -> Option<&'static [&'static str]> {
        Some(self.model(model)?.form(op)?.required)
    }

    /// The error for the first part of a query that a model cannot answer, before anything is sent.
    pub fn refusal(&self, provider: &'static str, model: &str, query: &ListQuery) -> Option<Error> {
        let known = self.model(model)?;
        // What cannot be asked for changes is read as a whole behind a checkpoint.
        let asked = query.modified_after.is_some() && query.checkpoint.is_none();
        if asked && !known.modified_after {
            return Some(unsupported(provider, model, "be filtered by time"));
        }
        if query.parent.is_some() && !known.parent {
            return Some(unsupported(provider, model, "be narrowed to one parent"));
        }
        let filter = query
            .filters
            .keys()
            .find(|name| !known.filters.contains(&name.as_str()))?;
        let what = format!("be filtered by `{filter}`");
        Some(unsupported(provider, model, &what))
    }
}

/// What a connector can do with one model, through the trait of its category and by name.
///
/// What a provider keeps below a parent is read and written by its id where the parent is known: a write takes it
/// from the input. Where the input has no field for it, only the builder of the model reaches that, by
/// `.of(parent)`, and it is not counted here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct ModelCapabilities {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// Records can be listed.
    pub list: bool,
    /// One record can be read by its id.
    pub get: bool,
    /// Records can be created.
    pub create: bool,
    /// Records can be changed.
    pub update: bool,
    /// Records can be deleted.
    pub delete: bool,
    /// Records can be changed or created, whichever it takes: the common field by which the provider finds them.
    pub upsert: Option<&'static str>,
    /// Deleted records can be listed, and how. `None` also when deletions show in the records, as
    /// `remote_was_deleted`.
    pub deleted: Option<DeletedList>,
    /// What each write takes, in the order in which [`WriteOp`] names them.
    pub forms: &'static [WriteForm],
    /// Where the fields come from, and what a round trip keeps of them.
    #[serde(skip)]
    pub fields: &'static [Provenance],
    /// Lists can be narrowed to what changed since a moment.
    pub modified_after: bool,
    /// Lists can be narrowed to the children of one parent.
    pub parent: bool,
    /// Names of further filters.
    pub filters: &'static [&'static str],
}

impl ModelCapabilities {
    /// What a write takes; `None` when the model cannot be written that way.
    pub fn form(&self, op: WriteOp) -> Option<&'static WriteForm> {
        self.forms.iter().find(|form| form.op == op)
    }

    /// Common fields that are read and that no write takes.
    pub fn read_only(&self) -> impl Iterator<Item = &'static str> + use<> {
        let forms = self.forms;
        let taken = move |name: &&str| forms.iter().any(|form| form.takes(name));
        self.of_class("read-only").filter(move |name| !taken(name))
    }

    /// Common fields that are written and never read.
    pub fn write_only(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.of_class("write-only")
    }

    /// The error for a list of what was deleted, if there is none or it cannot answer the query, before anything is
    /// sent.
    pub fn deleted_refusal(&self, provider: &'static str, query: &ListQuery) -> Option<Error> {
        let refused = |what: &str| Some(unsupported(provider, self.model, what));
        let Some(known) = self.deleted else {
            return refused("tell what was deleted");
        };
        // What cannot be asked since when is read as a whole behind a checkpoint.
        let asked = query.modified_after.is_some() && query.checkpoint.is_none();
        if asked && !known.modified_after {
            return refused("tell what was deleted since a moment");
        }
        if query.parent.is_some() && !known.parent {
            return refused("tell what was deleted below one parent");
        }
        let filter = query.filters.keys().next()?;
        refused(&format!("tell what was deleted filtered by `{filter}`"))
    }

    fn of_class(&self, class: &'static str) -> impl Iterator<Item = &'static str> + use<> {
        let rows = self.fields.iter().filter(move |row| row.class == class);
        rows.map(|row| row.field)
    }
}

/// What a list of deleted records can be asked for. Emitted as part of a `static`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct DeletedList {
    /// It can be narrowed to what was deleted since a moment.
    pub modified_after: bool,
    /// It can be narrowed to what was below one parent.
    pub parent: bool,
}

impl DeletedList {
    /// A list, and what narrows it.
    #[must_use]
    pub const fn new(modified_after: bool, parent: bool) -> Self {
        Self {
            modified_after,
            parent,
        }
    }
}

/// A way to write a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WriteOp {
    /// A new record.
    Create,
    /// A change of a record.
    Update,
    /// A change of the record that the input names, or a new one.
    Upsert,
}

/// What a write of a model takes: what a form has to ask for and may ask for. Emitted as part of a `static`.
///
/// Other fields of the input are refused before anything is sent, and so is a clear where `clears` is false.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct WriteForm {
    /// Which write.
    pub op: WriteOp,
    /// Common fields without which it is refused before anything is sent.
    pub required: &'static [&'static str],
    /// Further common fields that it takes, `custom_fields` as one of them.
    pub optional: &'static [&'static str],
    /// Fields can be cleared.
    pub clears: bool,
}

impl WriteForm {
    /// Whether it takes a common field.
    pub fn takes(&self, field: &str) -> bool {
        self.required
            .iter()
            .chain(self.optional)
            .any(|it| *it == field)
    }

    /// A write and its fields.
    #[must_use]
    pub const fn new(
        op: WriteOp,
        required: &'static [&'static str],
        optional: &'static [&'static str],
        clears: bool,
    ) -> Self {
        Self {
            op,
            required,
            optional,
            clears,
        }
    }
}

/// Where one common field comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Provenance {
    /// Common field.
    pub field: &'static str,
    /// JSON pointers or the literal.
    pub source: &'static str,
    /// How the value is converted.
    pub transform: &'static str,
    /// What a round trip keeps: `iso`, `read-lossy`, `write-lossy`, `read-only`,
    /// `write-only`, `skipped`, `absent`.
    pub class: &'static str,
}

impl Provenance {
    /// A row: field, source, transform, class.
    pub const fn new(
        field: &'static str,
        source: &'static str,
        transform: &'static str,
        class: &'static str,
    ) -> Self {
        Self {
            field,
            source,
            transform,
            class,
        }
    }
}

/// Where the fields of one common model come from, and where the mapping says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// Mapping file, from the root of the workspace.
    pub file: &'static str,
    /// Line of the model in that file, from 1.
    pub line: u32,
    /// One row per common field, in the order of the model.
    pub rows: &'static [Provenance],
    /// Line of each row, counted from the line of the model.
    pub lines: &'static [u32],
}

impl Origin {
    /// Each row with its line in the mapping file, from 1.
    pub fn rows(&self) -> impl Iterator<Item = (&'static Provenance, u32)> + use<> {
        let first = self.line;
        self.rows
            .iter()
            .zip(self.lines)
            .map(move |(row, below)| (row, first + below))
    }

    /// The row of a common field and its line in the mapping file, from 1.
    pub fn field(&self, name: &str) -> Option<(&'static Provenance, u32)> {
        self.rows().find(|(row, _)| row.field == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, Provenance};

    #[test]
    fn lines_are_counted_from_the_model() {
        static ROWS: &[Provenance] = &[
            Provenance::new("name", "/a", "", "iso"),
            Provenance::new("status", "/b", "enum status", "write-lossy"),
        ];
        let origin = Origin {
            model: "hris.group",
            file: "mappings/acme/hris.yaml",
            line: 40,
            rows: ROWS,
            lines: &[3, 7],
        };
        let lines: Vec<(&str, u32)> = origin.rows().map(|(row, line)| (row.field, line)).collect();
        assert_eq!(lines, [("name", 43), ("status", 47)]);
        assert_eq!(origin.field("status").map(|(_, line)| line), Some(47));
        assert_eq!(origin.field("other"), None);
    }
}
