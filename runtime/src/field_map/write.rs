//! The way back: where an entry of a map is written, and the inverse of its conversion.

use serde_json::Value;

use super::compile::Compiler;
use super::grammar::{Field, Located, Paths, Source, To};
use super::index::{JsonClass, MappedInput, WriteOf};
use super::kind::{FieldKind, Mappable, Mapped};
use super::path::{Segment, parse};
use super::rule::{
    CompiledMap, Convert, Day, Inverse, Moment, Rule, Target, Words, WriteTo, number,
};
use crate::client::Connection;
use crate::convert::{Body, DateFormat, TimeFormat, WriteProblem, write};
use crate::json::{escape, to_string};
use crate::model::{CustomFields, Date, DateOrDateTime, Decimal, Patch, Timestamp};

impl Compiler<'_> {
    /// Where and how a field is written; mistakes in what the map says about it are complained of.
    pub(super) fn write_to(
        &mut self,
        of: WriteOf,
        field: &Field,
        kind: FieldKind,
        name: &str,
        rule: Option<&Rule>,
    ) -> WriteTo {
        let no = |why: &str| WriteTo::No(why.to_owned());
        let Some(body) = self.fields.write(of) else {
            return no("the mapping has no such write");
        };
        if field.read_only {
            return no("the field map reads it alone");
        }
        let destination = match &field.to {
            Some(To::Path(path)) => Some(path),
            Some(To::Per(all)) => match all.iter().find(|(known, _)| *known == of) {
                Some((_, path)) => Some(path),
                None => return no("the field map says of another request alone where it goes"),
            },
            None => None,
        };
        let Some(Rule::Value(value)) = rule else {
            return no("the field map reads it in a way that has no inverse");
        };
        let [(_, convert)] = value.paths.as_slice() else {
            return no("the field map reads it from one of several places");
        };
        if value.text.trim || value.text.lower.is_some() {
            return no("the field map changes the text that it reads");
        }
        let path: &Located = match (destination, &field.source) {
            (Some(path), _) => path,
            (None, Source::From(Paths::One(path))) => path,
            (None, Source::From(Paths::Per(all))) => {
                let mut paths = all.iter().map(|(_, path)| path);
                match (paths.next(), paths.next()) {
                    (Some(only), None) => only,
                    (Some(one), Some(other)) if one.text == other.text => one,
                    _ => return no("the field map reads it from one of several places"),
                }
            }
            _ => return no("the field map reads it in a way that has no inverse"),
        };
        let class_read = value
            .paths
            .first()
            .map_or(JsonClass::Any, |(it, _)| it.class);
        let names: Vec<&str> = body.index.iter().map(|(name, _)| *name).collect();
        let slip = destination.is_some() && super::problem::is_slip(&path.text, &names);
        let found = body
            .index
            .iter()
            .find(|(known, _)| *known == path.text)
            .map(|(_, class)| *class);
        if found.is_none()
            && !slip
            && let Some(key) = self.custom_key(&path.text)
        {
            if !body.custom {
                return no("the request takes no custom fields");
            }
            return match self.inverse(convert, class_read, class_read, name, field) {
                Some(inverse) => WriteTo::Key(key, inverse),
                None => no("the field map reads it in a way that has no inverse"),
            };
        }
        let Some(class) = found else {
            if destination.is_some() {
                self.problems
                    .say(
                        "M0201",
                        &path.at,
                        format!("`{}` is not a property of the request", path.text),
                    )
                    .one_of(&path.text, "it takes", &names);
            }
            return no("the request does not take the provider field that the field map reads");
        };
        let pointer: String = parse(&path.text)
            .unwrap_or_default()
            .into_iter()
            .filter_map(|segment| match segment {
                Segment::Name(name) => Some(format!("/{}", escape(&name))),
                _ => None,
            })
            .collect();
        match self.inverse(convert, class_read, class, name, field) {
            Some(inverse) => WriteTo::Body(format!("{}{pointer}", body.base), inverse),
            None => {
                if destination.is_some() {
                    self.problems.say(
                        "M0209",
                        &path.at,
                        format!("{} cannot become {}", kind.words(), class.words()),
                    );
                }
                no("the request takes another type than the field map reads")
            }
        }
    }

    fn inverse(
        &mut self,
        convert: &Convert,
        read: JsonClass,
        to: JsonClass,
        name: &str,
        field: &Field,
    ) -> Option<Inverse> {
        let to = if to == JsonClass::Any { read } else { to };
        let text = matches!(to, JsonClass::Text | JsonClass::Any);
        let whole = to == JsonClass::Integer;
        let any_number = matches!(to, JsonClass::Number | JsonClass::Integer | JsonClass::Any);
        Some(match convert {
            Convert::Text | Convert::Ref if text => Inverse::Same,
            Convert::Text | Convert::Ref | Convert::IntText | Convert::IntRef if whole => {
                Inverse::ToInt
            }
            Convert::IntText | Convert::IntRef if to == JsonClass::Any => Inverse::ToInt,
            Convert::Int | Convert::Decimal | Convert::IntDecimal if any_number => Inverse::Same,
            Convert::Bool if matches!(to, JsonClass::Bool | JsonClass::Any) => Inverse::Same,
            Convert::Json => Inverse::Same,
            Convert::Texts | Convert::Refs if matches!(to, JsonClass::Texts | JsonClass::Any) => {
                Inverse::Same
            }
            Convert::Not if matches!(to, JsonClass::Bool | JsonClass::Any) => Inverse::Not,
            Convert::Enum(words) if text || whole => {
                let ambiguous = words.ambiguous();
                if let Some((common, from)) = ambiguous.first() {
                    self.problems
                        .say(
                            "M0303",
                            &field.at,
                            format!("several words of the provider stand for {common} of `{name}`"),
                        )
                        .note(super::problem::list("they are", from))
                        .help(format!(
                            "add `write: {{{common}: <one of them>}}`, or `dir: read`"
                        ));
                    return None;
                }
                Inverse::Enum(words.clone(), whole)
            }
            Convert::BoolWords(yes, no) if text => {
                Inverse::BoolWords(yes.first()?.clone(), no.first()?.clone())
            }
            Convert::Date(day) if text => Inverse::Date(day.clone()),
            Convert::DateTime(moment) if text => Inverse::DateTime(moment.clone(), false),
            Convert::DateTime(moment) if any_number => Inverse::DateTime(moment.clone(), true),
            Convert::TextDecimal | Convert::TextInt if text => Inverse::NumberText,
            Convert::Split(on) if text => Inverse::Join(on.clone()),
            _ => return None,
        })
    }
}

impl Inverse {
    /// The provider's JSON text of a common value.
    fn json(&self, value: Mapped) -> Result<String, WriteProblem> {
        Ok(match (self, value) {
            (Self::Same, Mapped::Decimal(decimal)) => number(&decimal),
            (Self::Same, value) => to_string(&value.into_json()),
            (Self::ToInt, Mapped::Text(text) | Mapped::Ref(text)) => {
                to_string(&write::text_to_int(&text)?)
            }
            (Self::NumberText, Mapped::Int(int)) => to_string(&write::int_to_text(&int)?),
            (Self::NumberText, Mapped::Decimal(decimal)) => {
                to_string(&write::decimal_to_text(&decimal)?)
            }
            (Self::Not, Mapped::Bool(flag)) => to_string(&write::not(&flag)?),
            (Self::Enum(words, whole), Mapped::Enum { known, raw }) => {
                Self::word(words, *whole, known.as_deref(), &raw)?
            }
            (Self::Enum(words, whole), Mapped::Text(text)) => {
                let known = words.read.iter().any(|(_, common)| *common == text);
                Self::word(words, *whole, known.then_some(text.as_str()), &text)?
            }
            (Self::BoolWords(yes, no), Mapped::Bool(flag)) => {
                to_string(if flag { yes } else { no })
            }
            (Self::Date(day), Mapped::Date(date)) => to_string(&day.write(date)?),
            (Self::Date(day), Mapped::DateTime(time)) => {
                to_string(&day.write(DateOrDateTime::DateTime(time).date())?)
            }
            (Self::DateTime(moment, whole), Mapped::DateTime(time)) => {
                if *whole {
                    to_string(&moment.write_int(time)?)
                } else {
                    to_string(&moment.write(time)?)
                }
            }
            (Self::Join(on), Mapped::List(list)) => {
                let texts: Vec<String> = Vec::from_mapped(Mapped::List(list)).unwrap_or_default();
                if texts.iter().any(|text| text.contains(on.as_str())) {
                    return Err(WriteProblem::new(format!(
                        "an element holds `{on}`, which separates elements in the provider"
                    )));
                }
                to_string(&texts.join(on))
            }
            _ => return Err("the value is of another type than the field map writes".into()),
        })
    }

    fn word(
        words: &Words,
        whole: bool,
        known: Option<&str>,
        raw: &str,
    ) -> Result<String, WriteProblem> {
        let word = words.provider(known, raw).map_err(WriteProblem::new)?;
        Ok(if whole {
            to_string(&write::text_to_int(&word)?)
        } else {
            to_string(&word)
        })
    }
}

impl Day {
    fn write(&self, date: Date) -> Result<String, WriteProblem> {
        match self {
            Self::Iso | Self::IsoZeroIsNull => write::date(DateFormat::Iso)(&date),
            Self::Pattern(format) => {
                crate::convert::day_to_pattern(format, date).map_err(WriteProblem::from)
            }
        }
    }
}

impl Moment {
    fn format(&self) -> Option<TimeFormat> {
        match self {
            Self::Rfc3339 => Some(TimeFormat::Rfc3339),
            Self::Seconds => Some(TimeFormat::EpochSeconds),
            Self::Millis => Some(TimeFormat::EpochMillis),
            Self::Pattern(..) => None,
        }
    }

    fn write(&self, time: Timestamp) -> Result<String, WriteProblem> {
        match (self.format(), self) {
            (Some(format), _) => write::date_time(format)(&time),
            (None, Self::Pattern(format, zone)) => {
                crate::convert::moment_to_pattern(format, zone, time).map_err(WriteProblem::from)
            }
            (None, _) => Err("the format of the field map gives no text".into()),
        }
    }

    fn write_int(&self, time: Timestamp) -> Result<i64, WriteProblem> {
        match self.format() {
            Some(format) => write::date_time_int(format)(&time),
            None => Err("the format of the field map gives no integer".into()),
        }
    }
}

/// The JSON of a custom field as a common value of its type.
fn of_json(value: &Value, kind: FieldKind) -> Result<Mapped, WriteProblem> {
    let wrong = || {
        WriteProblem::new(format!(
            "the field map makes it a {}; give it as the connector reads it",
            kind.words()
        ))
    };
    let text = value.as_str();
    let found = match kind {
        FieldKind::Json => Some(Mapped::Json(value.clone())),
        FieldKind::Text => text.map(|text| Mapped::Text(text.to_owned())),
        FieldKind::Int => value.as_i64().map(Mapped::Int),
        FieldKind::Decimal => {
            let text = super::block::literal(value);
            text.and_then(|text| Decimal::from_str_exact(&text).ok())
                .map(Mapped::Decimal)
        }
        FieldKind::Bool => value.as_bool().map(Mapped::Bool),
        FieldKind::Date => text
            .and_then(|text| text.parse::<Date>().ok())
            .map(Mapped::Date),
        FieldKind::DateTime => text
            .and_then(|text| text.parse::<Timestamp>().ok())
            .map(Mapped::DateTime),
        FieldKind::List(FieldKind::Text) => value.as_array().and_then(|list| {
            let texts = list.iter().map(|item| item.as_str().map(str::to_owned));
            let texts: Option<Vec<String>> = texts.collect();
            texts.map(Mappable::into_mapped)
        }),
        _ => None,
    };
    found.ok_or_else(wrong)
}

impl<I: Clone> MappedInput<I> {
    /// The body of a write: `body` writes what the connection's field map does not, and the map the rest.
    pub fn body(
        &self,
        connection: &Connection,
        of: WriteOf,
        input: &I,
        body: impl Fn(&I) -> Body,
    ) -> Body {
        match connection.field_map(self.fields.model) {
            Some(map) => map.write(self, of, input, body),
            None => body(input),
        }
    }
}

impl CompiledMap {
    pub(crate) fn write<I: Clone>(
        &self,
        access: &MappedInput<I>,
        of: WriteOf,
        input: &I,
        body: impl Fn(&I) -> Body,
    ) -> Body {
        let mut input = input.clone();
        let mut sent: Vec<(&'static str, String, String)> = Vec::new();
        let mut cleared: Vec<(&'static str, String)> = Vec::new();
        let mut problems: Vec<(&'static str, String)> = Vec::new();
        let mut keyed = CustomFields::new();
        for entry in &self.entries {
            let (field, value) = match &entry.target {
                Target::Field(field) => (*field, (access.take)(&mut input, field)),
                Target::Custom { name, .. } => {
                    let Patch::Set(fields) = (access.custom_fields)(&mut input) else {
                        continue;
                    };
                    let Some(given) = fields.remove(name) else {
                        continue;
                    };
                    let value = if given.is_null() {
                        Patch::Clear
                    } else {
                        match of_json(&given, entry.kind) {
                            Ok(value) => Patch::Set(value),
                            Err(problem) => {
                                problems.push(("custom_fields", format!("{name}: {problem}")));
                                continue;
                            }
                        }
                    };
                    ("custom_fields", value)
                }
            };
            let named = |message: &str| match &entry.target {
                Target::Field(_) => message.to_owned(),
                Target::Custom { name, .. } => format!("{name}: {message}"),
            };
            match (value, entry.write(of)) {
                (Patch::Keep, _) => {}
                (_, WriteTo::No(why)) => {
                    problems.push((field, named(&format!("cannot be written: {why}"))));
                }
                (Patch::Clear, WriteTo::Key(key, _)) => {
                    keyed.insert(key.clone(), Value::Null);
                }
                (Patch::Clear, WriteTo::Body(pointer, _)) => cleared.push((field, pointer.clone())),
                (Patch::Set(value), WriteTo::Key(key, inverse)) => match inverse.json(value) {
                    Ok(json) => {
                        keyed.insert(
                            key.clone(),
                            serde_json::from_str(&json).unwrap_or(Value::Null),
                        );
                    }
                    Err(problem) => problems.push((field, named(&problem.to_string()))),
                },
                (Patch::Set(value), WriteTo::Body(pointer, inverse)) => match inverse.json(value) {
                    Ok(json) => sent.push((field, pointer.clone(), json)),
                    Err(problem) => problems.push((field, named(&problem.to_string()))),
                },
            }
        }
        let fields = (access.custom_fields)(&mut input);
        if let Patch::Set(fields) = &mut *fields {
            fields.extend(keyed);
        } else if !keyed.is_empty() {
            *fields = Patch::Set(keyed);
        }
        // Nothing of it may be left to write, which is no wish to write nothing.
        if matches!(&*fields, Patch::Set(fields) if fields.is_empty()) {
            *fields = Patch::Keep;
        }
        let mut body = body(&input);
        for (_, pointer, json) in sent {
            body.constant(&pointer, &json);
        }
        for (field, pointer) in cleared {
            body.clear(field, &[&pointer]);
        }
        for (field, problem) in problems {
            body.problem(field, problem);
        }
        body
    }
}
