//! From one field of a map to the rule that reads it, every path and literal checked.

use conjoin_conversions::join;

use super::compile::{Compiler, Place};
use super::convert::constant;
use super::grammar::{
    Each as EachText, Field, Item as ItemText, Located, Source, Test as TestText, When as WhenText,
};
use super::index::{JsonClass, RecordFields};
use super::kind::FieldKind;
use super::path::{Path, Segment, parse};
use super::rule::{Each, Item, Rule, TemplatePiece, Test, ValueRule, When};

impl Compiler<'_> {
    /// The rule of a field in one kind of records; `None` when it is not read there, or something is wrong.
    pub(super) fn rule(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        kind: FieldKind,
    ) -> Option<Rule> {
        let rule = match &field.source {
            Source::Nothing => Rule::Nothing,
            Source::From(paths) => {
                let path = paths.of(place.of)?;
                self.value(place, field, kind, std::slice::from_ref(path))?
            }
            Source::Coalesce(paths) => self.value(place, field, kind, paths)?,
            Source::Const(value) => {
                Rule::Const(constant(value, kind, &field.at, &mut self.problems)?)
            }
            Source::Template(text) => self.template(place, field, text, kind)?,
            Source::List(items) => {
                let FieldKind::List(element) = kind else {
                    return self.not("a list", place, field, kind);
                };
                let mut out = Vec::new();
                for item in items {
                    out.extend(self.item(place, item, *element));
                }
                Rule::List(out)
            }
            Source::Each(each) => self.each(place, field, each, kind)?,
            Source::Object(parts) => self.object(place, field, parts, kind)?,
        };
        let Some(when) = &field.when else {
            return Some(rule);
        };
        let otherwise = match &field.default {
            Some((value, at)) => Some(constant(value, kind, at, &mut self.problems)?),
            None => None,
        };
        let when = self.when(place.record, place.below, when, true)?;
        Some(Rule::When(when, Box::new(rule), otherwise))
    }

    /// A condition, its path and literals checked.
    fn when(
        &mut self,
        record: &RecordFields,
        below: &str,
        when: &WhenText,
        nulls: bool,
    ) -> Option<When> {
        let path = self.path(record, below, &when.path.text, &when.path.at)?;
        let test = match &when.test {
            TestText::Null | TestText::Present if !path.absent => {
                let message = format!(
                    "the condition decides nothing: `{}` is always present",
                    path.text
                );
                self.problems
                    .say("M0223", &when.at, message)
                    .help("remove it, or ask for its value with `equals`");
                return None;
            }
            TestText::Null => Test::Null,
            TestText::Present => Test::Present,
            TestText::In(all) => {
                let mut wrong = false;
                for (literal, at) in all {
                    if path.class == JsonClass::Any || path.class.equals(literal) {
                        continue;
                    }
                    wrong = true;
                    let message = format!(
                        "`{}` is {}, which is never equal to {}",
                        path.text,
                        path.class.words(),
                        literal.text()
                    );
                    self.problems
                        .say("M0204", at, message)
                        .help("quote the literal, or take the quotes away");
                }
                if wrong {
                    return None;
                }
                Test::In(all.iter().map(|(literal, _)| literal.clone()).collect())
            }
        };
        Some(When { path, test, nulls })
    }

    fn each(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        each: &EachText,
        kind: FieldKind,
    ) -> Option<Rule> {
        let FieldKind::List(element) = kind else {
            return self.not("a list", place, field, kind);
        };
        let path = &each.path;
        let list = self.path(place.record, place.below, &path.text, &path.at)?;
        if !matches!(
            list.class,
            JsonClass::List | JsonClass::Texts | JsonClass::Integers | JsonClass::Any
        ) {
            let word = list.class.words();
            self.problems
                .say(
                    "M0202",
                    &path.at,
                    format!("`{}` is {word}, not a list", path.text),
                )
                .help("name a list; one value is read with `from:` or `object:`");
            return None;
        }
        let below = index_path(place.below, &path.text) + "[]";
        let inner = Place {
            record: place.record,
            below: &below,
            of: place.of,
            field: place.field.clone(),
        };
        let item = self.item(&inner, &each.item, *element)?;
        let mut keep = Vec::new();
        for condition in &each.keep {
            keep.push(self.when(place.record, &below, condition, false)?);
        }
        Some(Rule::Each(Box::new(Each {
            path: list,
            keep,
            take: each.take,
            item,
        })))
    }

    fn not(
        &mut self,
        what: &str,
        place: &Place<'_>,
        field: &Field,
        kind: FieldKind,
    ) -> Option<Rule> {
        self.problems
            .say(
                "M0209",
                &field.at,
                format!("{what} cannot become {}", kind.words()),
            )
            .note(format!("`{}` is {}", place.field, kind.words()));
        None
    }

    fn value(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        kind: FieldKind,
        paths: &[Located],
    ) -> Option<Rule> {
        let mut found: Vec<Path> = Vec::new();
        for located in paths {
            let path = self.path(place.record, place.below, &located.text, &located.at)?;
            if found.last().is_some_and(|before| !before.absent) {
                let message = format!(
                    "`{}` is never looked at: the path before it is always present",
                    path.text
                );
                self.problems
                    .say("M0223", &located.at, message)
                    .help("remove it");
            }
            found.push(path);
        }
        let declared = |path: &&Path| path.class != JsonClass::Any;
        let first = found.iter().find(declared);
        let class = first.map_or(JsonClass::Any, |path| path.class);
        let mut others = found.iter().zip(paths);
        if let Some((other, located)) =
            others.find(|(path, _)| declared(path) && path.class != class)
        {
            let first = first.map_or("", |path| path.text.as_str());
            let message = format!("`{}` is another kind of value than `{first}`", other.text);
            self.problems
                .say("M0209", &located.at, message)
                .help("coalesce paths of one kind");
            return None;
        }
        let options: Vec<&str> = found
            .iter()
            .flat_map(|path| path.options.iter().map(String::as_str))
            .collect();
        self.total(field, &options)?;
        let (class, text, convert) = self.conversion(place, field, class, kind)?;
        let default = match &field.default {
            Some((value, at)) => {
                if field.when.is_none() && found.iter().any(|path| !path.absent) {
                    let message = format!(
                        "`default` can never apply: the source of `{}` is always present",
                        place.field
                    );
                    self.problems.say("M0223", at, message).help("remove it");
                    return None;
                }
                Some(constant(value, kind, at, &mut self.problems)?)
            }
            None => None,
        };
        Some(Rule::Value(Box::new(ValueRule {
            paths: found,
            class,
            text,
            convert,
            default,
        })))
    }

    fn template(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        text: &str,
        kind: FieldKind,
    ) -> Option<Rule> {
        if !matches!(kind, FieldKind::Text | FieldKind::Json) {
            return self.not("a template", place, field, kind);
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((inner, behind)) = after.split_once('}') else {
                self.problems
                    .say("M0201", &field.at, "a brace is not closed")
                    .help("write `{path}`");
                return None;
            };
            if !before.is_empty() {
                pieces.push(TemplatePiece::Text(before.to_owned()));
            }
            if inner.starts_with('$') {
                self.problems
                    .say(
                        "M0002",
                        &field.at,
                        format!("`{{{inner}}}` cannot stand in a field map"),
                    )
                    .note("settings belong to the connection")
                    .help("put the template into the mapping");
                return None;
            }
            let path = self.path(place.record, place.below, inner, &field.at)?;
            if !matches!(
                path.class,
                JsonClass::Text | JsonClass::Integer | JsonClass::Any
            ) {
                let word = path.class.words();
                self.problems
                    .say(
                        "M0209",
                        &field.at,
                        format!("`{inner}` is {word}; a template takes texts and integers"),
                    )
                    .help("name a property that is text or an integer");
                return None;
            }
            pieces.push(TemplatePiece::Path(path));
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(TemplatePiece::Text(rest.to_owned()));
        }
        Some(Rule::Template(pieces))
    }

    fn item(&mut self, place: &Place<'_>, item: &ItemText, element: FieldKind) -> Option<Item> {
        let drop_unless: Option<Path> = match &item.drop_unless {
            Some(path) => Some(self.path(place.record, place.below, &path.text, &path.at)?),
            None => None,
        };
        Some(Item {
            drop_unless,
            rule: self.rule(place, &item.field, element)?,
        })
    }

    fn object(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        parts: &[(Located, Field)],
        kind: FieldKind,
    ) -> Option<Rule> {
        let known: Vec<(&'static str, FieldKind)> = match kind {
            FieldKind::Object(_, parts) => parts(),
            FieldKind::Money => vec![
                ("amount", FieldKind::Decimal),
                ("currency", FieldKind::Text),
            ],
            _ => return self.not("an object", place, field, kind),
        };
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let mut out = Vec::new();
        for (name, part) in parts {
            let Some((part_name, part_kind)) = known.iter().find(|(known, _)| *known == name.text)
            else {
                self.problems
                    .say(
                        "M0206",
                        &name.at,
                        format!("`{}` is not a part of {}", name.text, kind.words()),
                    )
                    .one_of(&name.text, "its parts are", &names);
                continue;
            };
            let inner = Place {
                record: place.record,
                below: place.below,
                of: place.of,
                field: format!("{}.{part_name}", place.field),
            };
            if let Some(rule) = self.rule(&inner, part, *part_kind) {
                out.push((*part_name, rule));
            }
        }
        if !matches!(kind, FieldKind::Money) {
            return Some(Rule::Object(out));
        }
        let mut take = |wanted: &str| {
            let at = out.iter().position(|(name, _)| *name == wanted)?;
            Some(Box::new(out.remove(at).1))
        };
        let (amount, currency) = (take("amount"), take("currency"));
        Some(Rule::Money(amount, currency))
    }
}

/// A path in the notation of the index, below a list.
fn index_path(below: &str, path: &str) -> String {
    let plain: Vec<String> = parse(path)
        .unwrap_or_default()
        .into_iter()
        .map(|segment| match segment {
            Segment::Name(name) => format!(".{}", join("", &name)),
            Segment::Index(_) | Segment::Find { .. } => "[]".to_owned(),
        })
        .collect();
    let joined = plain.concat();
    if below.is_empty() {
        joined.trim_start_matches('.').to_owned()
    } else {
        format!("{below}{joined}")
    }
}
