//! How a common field is read from one shape of the provider's record.

use crate::api::{Kind, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{
    Conversion, Field as MappedField, FieldSource, Literal as MappedLiteral, Name, Source,
};
use crate::models::FieldType;
use crate::source::Spanned;

use super::Check;
use super::convert::{Site, keys_for};
use super::operation::literal_of;
use super::path::{Walked, part_of};
use super::types::{Leaf, Read, TemplatePiece, TextSteps};

/// One shape: a record type in one operation.
pub(crate) struct Shape<'n> {
    /// Type where paths start.
    pub(crate) start: TypeRef,
    /// `list` or `get`.
    pub(crate) slot: &'n str,
    pub(crate) category: &'n str,
    /// The record in words: `the Employee record`.
    pub(crate) what: String,
    /// `read by list-employees`.
    pub(crate) by: String,
}

/// The common side of a field.
pub(crate) struct Target<'n> {
    /// Name, dotted below lists and objects.
    pub(crate) name: String,
    pub(crate) ty: &'n FieldType,
    /// Filled in every record.
    pub(crate) required: bool,
}

impl Check<'_> {
    /// How a field is read from a shape; `None` when the shape lacks it or something is wrong.
    pub(crate) fn read(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
    ) -> Option<Read> {
        if let Some(when) = &mapped.when {
            return self.guarded(shape, mapped, target, when);
        }
        match &mapped.source {
            FieldSource::Skip(_) => None,
            FieldSource::From(Source::Path(path)) => {
                self.value(shape, mapped, target, std::slice::from_ref(path))
            }
            FieldSource::From(Source::PerOperation(paths)) => {
                let (_, path) = paths.get(shape.slot)?;
                self.value(shape, mapped, target, std::slice::from_ref(path))
            }
            FieldSource::Record => self.value(
                shape,
                mapped,
                target,
                &[Name::new(".".to_owned(), mapped.source_span.clone())],
            ),
            FieldSource::Coalesce(paths) => self.value(shape, mapped, target, paths),
            FieldSource::Const(literal) => {
                self.only_record(literal, target.ty, &target.name)?;
                Some(Read::Const {
                    value: literal_of(&literal.value),
                    to: target.ty.clone(),
                })
            }
            FieldSource::Template(template) => self.template(shape, mapped, target, template),
            FieldSource::Slots(slots) => self.slots(shape, mapped, target, slots),
            FieldSource::Each(each) => self.each(shape, mapped, target, each),
            FieldSource::Object(parts) => {
                let name = match target.ty {
                    FieldType::Object(name) => name.as_str(),
                    FieldType::Money => "Money",
                    _ => return self.not_object(mapped, target),
                };
                let parts = self.parts_of(shape, name, parts, &target.name)?;
                Some(Read::Object {
                    name: name.to_owned(),
                    parts,
                })
            }
        }
    }

    fn not_object(&mut self, mapped: &MappedField, target: &Target<'_>) -> Option<Read> {
        self.complain(
            self.at(
                Code::M0209,
                &mapped.source_span,
                format!(
                    "an object cannot become `{}` ({})",
                    target.name,
                    target.ty.describe()
                ),
            )
            .help(keys_for(target.ty)),
        );
        None
    }

    fn value(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
        paths: &[Name],
    ) -> Option<Read> {
        let mut walked: Vec<Walked> = Vec::new();
        for (at, path) in paths.iter().enumerate() {
            let found = self.walk(shape.start, path, &shape.what, &shape.by)?;
            if at > 0 && walked.last().is_some_and(|before| before.absent.is_none()) {
                self.complain(
                    self.at(
                        Code::M0223,
                        &path.span,
                        format!(
                            "`{}` is never looked at: the path before it is always present",
                            path.value
                        ),
                    )
                    .help("remove it"),
                );
            }
            walked.push(found);
        }
        let first = walked.first()?;
        if let Some(other) = walked
            .iter()
            .zip(paths)
            .skip(1)
            .find(|(it, _)| class(&it.path.leaf) != class(&first.path.leaf))
        {
            self.complain(
                self.at(
                    Code::M0209,
                    &other.1.span,
                    format!(
                        "`{}` is another kind of value than `{}`",
                        other.1.value, first.path.text
                    ),
                )
                .help("coalesce paths of one kind"),
            );
            return None;
        }
        let hook = matches!(mapped.conversion, Some(Conversion::Fn(_)));
        if let (false, Some(union), Some(path)) = (
            hook,
            walked.iter().find_map(|it| self.alternatives(it)),
            paths.first(),
        ) {
            self.complain(
                self.at(
                    Code::M0203,
                    &path.span,
                    format!(
                        "`{}` is one of {} types; it has no one value",
                        path.value, union.0
                    ),
                )
                .label(shape.by.clone())
                .note(union.1)
                .help("name one shape in the overlay"),
            );
            return None;
        }
        self.presence(mapped, target, &walked, &shape.by);
        if paths.len() > 1 || mapped.default.is_some() {
            self.loses(mapped, super::class::Side::Read);
        }
        let site = Site {
            slot: shape.slot,
            start: shape.start,
            ty: first.ty,
            field: &target.name,
            mapped,
            category: shape.category,
            what: &shape.what,
            by: &shape.by,
        };
        let (text, convert) = match &mapped.conversion {
            Some(Conversion::Fn(name)) => {
                let leaf = (first.ty, &first.path.leaf);
                let convert = self.hook_read(&site, name, leaf, target.ty)?;
                (TextSteps::default(), convert)
            }
            Some(Conversion::Lookup(lookup)) => {
                let convert = self.lookup_read(&site, lookup, &first.path.leaf, target.ty)?;
                (TextSteps::default(), convert)
            }
            _ => self.conversion(&site, &first.path.leaf, &first.path.pointer, target.ty)?,
        };
        let default = match &mapped.default {
            Some(literal) => {
                self.literal_fits(literal, target.ty, &target.name)?;
                Some(literal_of(&literal.value))
            }
            None => None,
        };
        Some(Read::Value {
            paths: walked.into_iter().map(|it| it.path).collect(),
            text,
            convert,
            to: target.ty.clone(),
            default,
        })
    }

    /// Number and place of the types that stand at the end of a path, when there is no one type.
    fn alternatives(&self, walked: &Walked) -> Option<(usize, String)> {
        match self
            .api
            .types
            .get(walked.ty.id.0 as usize)
            .map(|it| &it.kind)
        {
            Some(Kind::Union(union)) => {
                Some((union.variants.len(), self.api.type_origin(walked.ty)))
            }
            _ => None,
        }
    }

    /// A required common field needs a source that is always there, or a default; a default needs a source that may be missing.
    fn presence(&mut self, mapped: &MappedField, target: &Target<'_>, walked: &[Walked], by: &str) {
        let missing = walked
            .iter()
            .map(|it| it.absent.as_deref())
            .collect::<Option<Vec<_>>>();
        match (missing, &mapped.default) {
            (Some(reasons), None) if target.required => {
                let (source, help) = if reasons.len() > 1 {
                    (
                        "all of its sources may be absent",
                        "add `default:` beside `coalesce`",
                    )
                } else {
                    (
                        "its source may be absent",
                        "add `default:`; sources that stand in for it go before that by `coalesce: [..]`",
                    )
                };
                let mut complaint = self
                    .at(
                        Code::M0212,
                        &mapped.source_span,
                        format!("`{}` is required, but {source}", target.name),
                    )
                    .label(by.to_owned());
                for reason in reasons {
                    complaint = complaint.note(reason.to_owned());
                }
                self.complain(
                    complaint
                        .help(help)
                        .help("correct the spec in the overlay if the provider always sends it"),
                );
            }
            (None, Some(default)) => {
                let span = default.span.clone();
                self.complain(
                    self.at(
                        Code::M0223,
                        &span,
                        format!(
                            "`default` can never apply: the source of `{}` is always present",
                            target.name
                        ),
                    )
                    .help("remove it"),
                );
            }
            _ => {}
        }
    }

    /// Whether a literal may stand for a common type.
    pub(crate) fn literal_fits(
        &mut self,
        literal: &Spanned<MappedLiteral>,
        ty: &FieldType,
        field: &str,
    ) -> Option<()> {
        let fits = match (&literal.value, ty) {
            (MappedLiteral::Text(text), FieldType::Enum(it)) => {
                if it.values.contains(text) {
                    true
                } else {
                    let known: Vec<&str> = it.values.iter().map(String::as_str).collect();
                    self.complain(
                        self.at(
                            Code::M0302,
                            &literal.span,
                            format!("`{text}` is not a value of {}", it.name),
                        )
                        .did_you_mean(text, known.iter().copied())
                        .help(super::path::list("its values are", &known)),
                    );
                    return None;
                }
            }
            (MappedLiteral::Text(_), FieldType::String | FieldType::Code(_))
            | (MappedLiteral::Bool(_), FieldType::Bool) => true,
            (MappedLiteral::Int(_), FieldType::Int | FieldType::Decimal) => true,
            _ => false,
        };
        if !fits {
            let word = match literal.value {
                MappedLiteral::Text(_) => "text",
                MappedLiteral::Int(_) => "an integer",
                MappedLiteral::Bool(_) => "a boolean",
            };
            let help = match ty {
                FieldType::String | FieldType::Code(_) => "write text in quotes".to_owned(),
                FieldType::Int | FieldType::Decimal => "write an integer".to_owned(),
                FieldType::Bool => "write `true` or `false`".to_owned(),
                other => format!("no literal stands for {}", other.describe()),
            };
            self.complain(
                self.at(
                    Code::M0209,
                    &literal.span,
                    format!("{word} cannot become {}", ty.describe()),
                )
                .note(format!(
                    "`{field}` of the common model is {}",
                    ty.describe()
                ))
                .help(help),
            );
            return None;
        }
        Some(())
    }

    fn template(
        &mut self,
        shape: &Shape<'_>,
        mapped: &MappedField,
        target: &Target<'_>,
        template: &Name,
    ) -> Option<Read> {
        if !matches!(target.ty, FieldType::String | FieldType::Code(_)) {
            self.complain(
                self.at(
                    Code::M0209,
                    &mapped.source_span,
                    format!(
                        "a template gives text, which cannot become `{}` ({})",
                        target.name,
                        target.ty.describe()
                    ),
                )
                .help(keys_for(target.ty)),
            );
            return None;
        }
        self.loses(mapped, super::class::Side::Read);
        let mut pieces = Vec::new();
        let text = template.value.as_str();
        let mut at = 0;
        while let Some(open) = text
            .get(at..)
            .and_then(|rest| rest.find('{'))
            .map(|n| at + n)
        {
            let close = text
                .get(open..)
                .and_then(|rest| rest.find('}'))
                .map(|n| open + n);
            let Some(close) = close else {
                self.complain(
                    self.at(
                        Code::M0201,
                        &part_of(self.input.sources, template, open, text.len()),
                        "a brace is not closed".to_owned(),
                    )
                    .help("write `{path}`"),
                );
                return None;
            };
            if open > at {
                pieces.push(TemplatePiece::Text(text[at..open].to_owned()));
            }
            let inner = Name::new(
                text[open + 1..close].to_owned(),
                part_of(self.input.sources, template, open + 1, close),
            );
            pieces.push(self.template_piece(shape, &inner)?);
            at = close + 1;
        }
        if at < text.len() {
            pieces.push(TemplatePiece::Text(text[at..].to_owned()));
        }
        Some(Read::Template(pieces))
    }

    fn template_piece(&mut self, shape: &Shape<'_>, inner: &Name) -> Option<TemplatePiece> {
        if let Some(setting) = inner.value.strip_prefix("$settings.") {
            self.setting(&Name::new(setting.to_owned(), inner.span.clone()));
            return Some(TemplatePiece::Setting(setting.to_owned()));
        }
        let walked = self.walk(shape.start, inner, &shape.what, &shape.by)?;
        if !matches!(walked.path.leaf, Leaf::Text | Leaf::Enum(_) | Leaf::Integer) {
            let word = super::path::leaf_phrase(&walked.path.leaf);
            self.complain(
                self.at(
                    Code::M0209,
                    &inner.span,
                    format!(
                        "`{}` is {word}; a template takes strings and integers",
                        inner.value
                    ),
                )
                .label(shape.by.clone())
                .help("name a property that is a string or an integer"),
            );
            return None;
        }
        Some(TemplatePiece::Path(walked.path))
    }
}

fn class(leaf: &Leaf) -> u8 {
    match leaf {
        Leaf::Text | Leaf::Enum(_) => 0,
        Leaf::Integer => 1,
        Leaf::Number => 2,
        Leaf::Bool => 3,
        Leaf::List(_) => 4,
        Leaf::Struct(_) => 5,
        Leaf::Map(_) => 6,
        Leaf::Any => 7,
    }
}
