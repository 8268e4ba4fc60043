//! Where each common field comes from: as docs and as a static table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Connector, docs, markup};
use crate::plan::{Category, Class, Model, Provenance};

/// Docs of the module: what is mapped from where, as a table.
pub(super) fn module_docs(it: &Connector<'_>, category: &Category, model: &Model) -> Vec<String> {
    let mut lines = vec![format!(
        "The common model `{}` from {}.",
        super::list::model_id(&category.name, &model.name),
        it.plan.title
    )];
    lines.push(String::new());
    // The file alone: lines move with every edit above them, and `ORIGIN` has them.
    lines.push(format!("Mapped in {}.", markup::code(&category.mapping)));
    lines.push(String::new());
    lines.push("| Field | Source | Transform | Round trip |".to_owned());
    lines.push("|---|---|---|---|".to_owned());
    lines.extend(field_rows(model));
    lines.extend(field_docs(model));
    lines
}

/// What the mapping says about fields, as a list below their table.
pub(crate) fn field_docs(model: &Model) -> Vec<String> {
    let mut lines: Vec<String> = model
        .provenance
        .iter()
        .filter_map(|row| {
            let doc = markup::one_line(row.doc.as_deref()?);
            Some(format!("- {}: {doc}", markup::code(&row.field)))
        })
        .collect();
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    lines
}

/// The rows of the field table.
fn field_rows(model: &Model) -> Vec<String> {
    model.provenance.iter().map(field_row).collect()
}

/// The rows of the field table, each with its line below that of the model.
pub(crate) fn field_rows_with_lines(model: &Model) -> Vec<String> {
    let rows = model.provenance.iter();
    rows.map(|row| format!("{} +{} |", field_row(row), below(row, model)))
        .collect()
}

/// The line of a row, counted from that of its model: an edit in front of the model does not change it.
fn below(row: &Provenance, model: &Model) -> u32 {
    u32::try_from(row.line.saturating_sub(model.line)).unwrap_or(u32::MAX)
}

fn field_row(row: &Provenance) -> String {
    {
        let source = match row.class {
            Class::Skipped | Class::Absent => row
                .reason
                .as_deref()
                .map(markup::one_line)
                .unwrap_or_default(),
            _ => cell(&row.source),
        };
        format!(
            "| {} | {source} | {} | {} |",
            markup::code(&row.field),
            cell(&row.transform),
            class_name(row.class)
        )
    }
}

/// Code in a table cell; nothing when there is nothing.
fn cell(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        markup::code(text).replace('|', "\\|")
    }
}

/// The class in words.
pub(crate) fn class_name(class: Class) -> &'static str {
    match class {
        Class::Iso => "exact",
        Class::ReadLossy => "read lossy",
        Class::WriteLossy => "write lossy",
        Class::ReadOnly => "read only",
        Class::WriteOnly => "write only",
        Class::Skipped => "skipped",
        Class::Absent => "absent",
    }
}

/// The class as a word of the plan.
fn class_word(class: Class) -> &'static str {
    match class {
        Class::Iso => "iso",
        Class::ReadLossy => "read-lossy",
        Class::WriteLossy => "write-lossy",
        Class::ReadOnly => "read-only",
        Class::WriteOnly => "write-only",
        Class::Skipped => "skipped",
        Class::Absent => "absent",
    }
}

/// `static PROVENANCE` and `static ORIGIN`.
pub(super) fn table(category: &Category, model: &Model) -> TokenStream {
    let rows = model.provenance.iter().map(|row| {
        let (field, source, transform, class) = (
            &row.field,
            &row.source,
            &row.transform,
            class_word(row.class),
        );
        quote!(rt::Provenance::new(#field, #source, #transform, #class))
    });
    let doc = docs::own("Where each common field comes from.");
    let lines = model
        .provenance
        .iter()
        .map(|row| Literal::u32_unsuffixed(below(row, model)));
    let (id, file) = (
        super::list::model_id(&category.name, &model.name),
        &category.mapping,
    );
    let line = Literal::usize_unsuffixed(model.line);
    let where_ = docs::own("Where the mapping says so.");
    quote! {
        #doc
        pub static PROVENANCE: &[rt::Provenance] = &[#(#rows),*];

        #where_
        pub static ORIGIN: rt::Origin = rt::Origin {
            model: #id,
            file: #file,
            line: #line,
            rows: PROVENANCE,
            lines: &[#(#lines),*],
        };
    }
}
