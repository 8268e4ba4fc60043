//! The way back: what an entry of a map writes, and what is refused.

use serde_json::Value;

use super::index::{MappedInput, RecordOf, WriteOf};
use super::kind::{FieldKind, Mappable, Mapped};
use super::path::{Scope, roots};
use super::rule::{
    CompiledMap, Day, Entry, Inverse, Moment, MoneyPlace, Target, Tree, Words, WriteTo,
};
use crate::client::Connection;
use crate::convert::{
    AmountForm, Body, Conversion, CurrencyForm, DateFormat, MoneyForm, Nulls, WriteProblem, write,
};
use crate::json::to_string;
use crate::model::{CustomFields, Date, DateOrDateTime, Decimal, Money, Patch, Phone, Timestamp};

/// The provider's value: text that steps may still change, or JSON; and what goes to other places of the body.
struct Sent {
    value: Out,
    beside: Vec<(String, String)>,
}

enum Out {
    Text(String),
    Json(String),
}

impl Out {
    fn json(self) -> String {
        match self {
            Self::Text(text) => to_string(&text),
            Self::Json(json) => json,
        }
    }

    fn text(self) -> Result<String, WriteProblem> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Json(_) => Err(another_type()),
        }
    }
}

impl From<Out> for Sent {
    fn from(value: Out) -> Self {
        Self {
            value,
            beside: Vec::new(),
        }
    }
}

fn another_type() -> WriteProblem {
    "the value is of another type than the field map writes".into()
}

impl Inverse {
    fn write(&self, value: Mapped) -> Result<Sent, WriteProblem> {
        Ok(match (self, value) {
            (Self::Money(amount, minor, place), Mapped::Money(money)) => {
                let form = MoneyForm {
                    amount: *amount,
                    minor: *minor,
                    currency: match place {
                        MoneyPlace::At(pointer) => CurrencyForm::At(pointer),
                        MoneyPlace::Always(code) => CurrencyForm::Always(code),
                        MoneyPlace::Nowhere => CurrencyForm::Nowhere,
                    },
                };
                let (amount, currency) = form.json(&money)?;
                let beside = currency.map(|(pointer, json)| (pointer.to_owned(), json));
                Sent {
                    value: Out::Json(amount),
                    beside: beside.into_iter().collect(),
                }
            }
            (Self::DateParts([year, month, day], [month_at, day_at]), Mapped::Date(date)) => {
                let parts = [("", *year), (month_at, *month), (day_at, *day)];
                let mut json = crate::convert::json_parts(date, parts)
                    .map(|(pointer, json)| (pointer.to_owned(), json));
                let year = json.next().map(|(_, json)| json).unwrap_or_default();
                Sent {
                    value: Out::Json(year),
                    beside: json.collect(),
                }
            }
            (inverse, value) => inverse.value(value)?.into(),
        })
    }

    fn value(&self, value: Mapped) -> Result<Out, WriteProblem> {
        let json = |text: String| Ok(Out::Json(text));
        let text = |text: String| Ok(Out::Text(text));
        match (self, value) {
            (Self::Same, Mapped::Decimal(decimal)) => json(decimal.to_string()),
            (Self::Same, Mapped::Text(it) | Mapped::Ref(it)) => text(it),
            (Self::Same, value) => json(to_string(&value.into_json())),
            (Self::ToInt, Mapped::Text(text) | Mapped::Ref(text)) => {
                json(to_string(&write::text_to_int(&text)?))
            }
            (Self::NumberText, Mapped::Int(int)) => text(write::int_to_text(&int)?),
            (Self::NumberText, Mapped::Decimal(decimal)) => text(write::decimal_to_text(&decimal)?),
            (Self::Not, Mapped::Bool(flag)) => json(to_string(&write::not(&flag)?)),
            (Self::Enum(words), value) => text(words.sent(value)?),
            (Self::BoolEnum(words), value) => match words.sent(value)?.as_str() {
                word @ ("true" | "false") => json(word.to_owned()),
                _ => Err(
                    "the provider takes a boolean here; give a value that the field map knows"
                        .into(),
                ),
            },
            (Self::BoolWords(yes, no), Mapped::Bool(flag)) => {
                text(if flag { yes } else { no }.clone())
            }
            (Self::BoolInts(yes, no), Mapped::Bool(flag)) => {
                json(if flag { yes } else { no }.to_string())
            }
            (Self::Date(day), Mapped::Date(date)) => text(day.write(date)?),
            (Self::Date(day), Mapped::DateTime(time)) => {
                text(day.write(DateOrDateTime::DateTime(time).date())?)
            }
            (Self::DateTime(moment, whole), Mapped::DateTime(time)) => {
                if *whole {
                    json(to_string(&moment.write_int(time)?))
                } else {
                    text(moment.write(time)?)
                }
            }
            (Self::DateTime(..), Mapped::Date(_)) => {
                Err("the provider takes a moment here; give the time too".into())
            }
            (Self::Join(on, trim), Mapped::List(list)) => {
                let list: Vec<String> = Vec::from_mapped(Mapped::List(list)).unwrap_or_default();
                text(write::joined(&list, on, *trim)?)
            }
            (Self::Unit(ratio, form), Mapped::Decimal(amount)) => unit(*ratio, *form, &amount),
            (Self::Unit(ratio, form), Mapped::Int(amount)) => unit(*ratio, *form, &amount),
            (Self::Phone, value) => {
                let phone = Phone::from_mapped(value).ok_or_else(another_type)?;
                text(write::phone(&phone)?)
            }
            (Self::E164, Mapped::Text(it)) => text(write::e164(&it)?),
            (Self::Coded(coded), Mapped::Text(it)) => text(write::coded(*coded)(&it)?),
            (Self::AllCoded(coded), value) => {
                let list: Vec<String> = Vec::from_mapped(value).ok_or_else(another_type)?;
                json(to_string(&write::all_coded(*coded)(&list)?))
            }
            (Self::Affixed(prefix, suffix, inner), value) => {
                let inner = inner.value(value)?.text()?;
                text(format!("{prefix}{inner}{suffix}"))
            }
            (Self::Digits(inner), value) => {
                let inner = inner.value(value)?.text()?;
                json(to_string(&write::text_to_int(&inner)?))
            }
            (Self::All(inner), Mapped::List(list)) => {
                let all: Result<Vec<String>, WriteProblem> = list
                    .into_iter()
                    .map(|value| Ok(inner.value(value)?.json()))
                    .collect();
                json(format!("[{}]", all?.join(",")))
            }
            _ => Err(another_type()),
        }
    }
}

fn unit<A: crate::convert::Amount>(
    ratio: crate::convert::Ratio,
    form: AmountForm,
    amount: &A,
) -> Result<Out, WriteProblem> {
    Ok(match form {
        AmountForm::Text => Out::Text(write::unit_to_text(ratio)(amount)?),
        AmountForm::Number => Out::Json(write::unit(ratio)(amount)?.to_string()),
        AmountForm::Integer => Out::Json(write::unit_to_int(ratio)(amount)?.to_string()),
    })
}

impl Tree {
    /// Puts what is written of a value, from a pointer on.
    fn write(
        &self,
        value: Mapped,
        base: &str,
        out: &mut Vec<(String, String)>,
    ) -> Result<(), WriteProblem> {
        match (self, value) {
            (Self::Value(pointer, inverse), value) => {
                let json = inverse.write(value)?.value.json();
                out.push((format!("{base}{pointer}"), json));
            }
            (Self::Object(parts, fixed), Mapped::Object(given)) => {
                for (name, value) in given {
                    if let Some((_, part)) = parts.iter().find(|(part, _)| *part == name) {
                        part.write(value, base, out)?;
                        continue;
                    }
                    match fixed.iter().find(|(part, _)| *part == name) {
                        Some((_, one)) if same(one, &value) => {}
                        Some(_) => {
                            return Err(WriteProblem::new(format!(
                                "`{name}` has one value at the provider; leave it out"
                            )));
                        }
                        None => {
                            return Err(WriteProblem::new(format!(
                                "the provider has no place for `{name}`; leave it out"
                            )));
                        }
                    }
                }
            }
            (Self::Each(pointer, element), Mapped::List(list)) => {
                let list_at = format!("{base}{pointer}");
                out.push((list_at.clone(), "[]".to_owned()));
                for (at, value) in list.into_iter().enumerate() {
                    let base = format!("{list_at}/{at}");
                    if matches!(**element, Self::Object(..)) {
                        out.push((base.clone(), "{}".to_owned()));
                    }
                    element
                        .write(value, &base, out)
                        .map_err(|problem| WriteProblem::new(format!("element {at}: {problem}")))?;
                }
            }
            _ => return Err(another_type()),
        }
        Ok(())
    }
}

impl CompiledMap {
    /// What is sent of an object or a list. A common field is written when it reads back as it is.
    fn sent(
        &self,
        entry: &Entry,
        (base, tree): (&str, &Tree),
        value: Mapped,
    ) -> Result<Vec<(String, String)>, WriteProblem> {
        let mut out = Vec::new();
        tree.write(value.clone(), "", &mut out)?;
        if let Target::Field(_) = &entry.target {
            let mut record = Body::new(Nulls::Omit);
            for (pointer, json) in &out {
                record.constant(pointer, json);
            }
            let record = record.finish().unwrap_or_default();
            let (rule, of) = match (&entry.get, &entry.list) {
                (Some(rule), _) => (Some(rule), RecordOf::Get),
                (None, rule) => (rule.as_ref(), RecordOf::List),
            };
            let found = roots(&record, &self.records(of).roots);
            let scope = Scope {
                text: &record,
                roots: &found,
            };
            let mut cx = Conversion::new(&[]);
            let back = rule.and_then(|rule| rule.read(scope, "", "", &mut cx));
            if !back.is_some_and(|back| same(&back, &value)) {
                return Err(reads_differently());
            }
        }
        let from_start = |(pointer, json)| (format!("{base}{pointer}"), json);
        Ok(out.into_iter().map(from_start).collect())
    }
}

fn reads_differently() -> WriteProblem {
    "what the field map would write reads as another value; give a value as it is read".into()
}

impl Words {
    /// The provider's word for a common value.
    fn sent(&self, value: Mapped) -> Result<String, WriteProblem> {
        let (known, raw) = match value {
            Mapped::Enum { known, raw } => (known, raw),
            Mapped::Text(text) => {
                let known = self.read.iter().any(|(_, common)| *common == text);
                (known.then(|| text.clone()), text)
            }
            _ => return Err(another_type()),
        };
        self.provider(known.as_deref(), &raw)
            .map_err(WriteProblem::new)
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
    fn write(&self, time: Timestamp) -> Result<String, WriteProblem> {
        match (self.named(), self) {
            (Some(format), _) => write::date_time(format)(&time),
            (None, Self::Pattern(format, zone)) => {
                crate::convert::moment_to_pattern(format, zone, time).map_err(WriteProblem::from)
            }
            (None, _) => Err("the format of the field map gives no text".into()),
        }
    }

    fn write_int(&self, time: Timestamp) -> Result<i64, WriteProblem> {
        match self.named() {
            Some(format) => write::date_time_int(format)(&time),
            None => Err("the format of the field map gives no integer".into()),
        }
    }
}

impl Entry {
    /// What is sent for a value. A common field is written when it reads back as it is, and not otherwise.
    fn sent(&self, inverse: &Inverse, value: Mapped) -> Result<Sent, WriteProblem> {
        let sent = inverse.write(value.clone())?;
        let Target::Field(_) = &self.target else {
            return Ok(sent);
        };
        let json = match &sent.value {
            Out::Text(text) => to_string(text),
            Out::Json(json) => json.clone(),
        };
        if self.reads_back(&value, &json) {
            return Ok(sent);
        }
        Err(reads_differently())
    }

    /// Whether what is sent for a common field reads as the same value again. Amounts and days in parts do,
    /// or are refused when they are written.
    fn reads_back(&self, value: &Mapped, json: &str) -> bool {
        let rule = self.get.as_ref().or(self.list.as_ref());
        let Some(rule) = rule.and_then(super::rule::Rule::value) else {
            return false;
        };
        if matches!(value, Mapped::Money(_)) {
            return true;
        }
        if matches!(rule.convert, super::rule::Convert::DateParts(..)) {
            return true;
        }
        let scope = Scope {
            text: json,
            roots: &[],
        };
        let mut cx = Conversion::new(&[]);
        let of = (rule.class, &rule.text);
        let convert = &rule.convert;
        let back = convert.apply(Some(json), of, scope, ("", ""), &mut cx);
        back.is_some_and(|back| same(&back, value))
    }
}

/// Whether a value that was read is the one that was written.
fn same(read: &Mapped, written: &Mapped) -> bool {
    match (read, written) {
        (
            Mapped::Enum {
                known: Some(read), ..
            },
            Mapped::Enum {
                known: Some(known), ..
            },
        ) => read == known,
        (Mapped::List(read), Mapped::List(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(a, b)| same(a, b))
        }
        // What a record has of itself, as a constant, need not be written.
        (Mapped::Object(read), Mapped::Object(written)) => written.iter().all(|(name, value)| {
            let part = read.iter().find(|(known, _)| known == name);
            part.is_some_and(|(_, part)| same(part, value))
        }),
        (read, written) => read == written,
    }
}

/// The JSON of a custom field as a common value of its type.
fn of_json(value: &Value, kind: FieldKind) -> Option<Mapped> {
    let text = value.as_str();
    match kind {
        FieldKind::Json => Some(Mapped::Json(value.clone())),
        FieldKind::Text => text.map(|text| Mapped::Text(text.to_owned())),
        FieldKind::Ref(_) => text.map(|text| Mapped::Ref(text.to_owned())),
        FieldKind::Enum(values) => text.map(|text| Mapped::Enum {
            known: values().contains(&text).then(|| text.to_owned()),
            raw: text.to_owned(),
        }),
        FieldKind::Int => value.as_i64().map(Mapped::Int),
        FieldKind::Decimal => decimal(value).map(Mapped::Decimal),
        FieldKind::Bool => value.as_bool().map(Mapped::Bool),
        FieldKind::Date => text
            .and_then(|text| text.parse::<Date>().ok())
            .map(Mapped::Date),
        FieldKind::DateTime => text
            .and_then(|text| text.parse::<Timestamp>().ok())
            .map(Mapped::DateTime),
        FieldKind::DateOrDateTime => {
            of_json(value, FieldKind::Date).or_else(|| of_json(value, FieldKind::DateTime))
        }
        FieldKind::Money => {
            let money = Money::new(decimal(value.get("amount")?)?);
            Some(Mapped::Money(match value.get("currency") {
                Some(Value::String(code)) => money.in_currency(code.clone()),
                None | Some(Value::Null) => money,
                Some(_) => return None,
            }))
        }
        FieldKind::List(item) => {
            let list = value.as_array()?.iter().map(|value| of_json(value, *item));
            list.collect::<Option<Vec<_>>>().map(Mapped::List)
        }
        FieldKind::Object(_, parts) => {
            let known = parts();
            let mut out = Vec::new();
            for (name, value) in value.as_object()? {
                let (name, kind) = known.iter().find(|(known, _)| known == name)?;
                if !value.is_null() {
                    out.push((*name, of_json(value, *kind)?));
                }
            }
            Some(Mapped::Object(out))
        }
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    let text = super::block::literal(value)?;
    Decimal::from_str_exact(&text).ok()
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
        let mut sent: Vec<(String, String)> = Vec::new();
        let mut cleared: Vec<(&'static str, Vec<String>)> = Vec::new();
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
                            Some(value) => Patch::Set(value),
                            None => {
                                problems.push((
                                    "custom_fields",
                                    format!(
                                        "{name}: the field map makes it a {}; give it as the connector reads it",
                                        entry.kind.words()
                                    ),
                                ));
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
                (Patch::Clear, WriteTo::Body(pointer, inverse)) => {
                    let mut all = vec![pointer.clone()];
                    // All parts of a day are cleared together.
                    if let Inverse::DateParts(_, parts) = inverse {
                        all.extend_from_slice(parts);
                    }
                    cleared.push((field, all));
                }
                (Patch::Clear, WriteTo::Tree(base, tree)) => {
                    let pointers = tree.pointers().into_iter();
                    cleared.push((field, pointers.map(|it| format!("{base}{it}")).collect()));
                }
                (Patch::Set(value), WriteTo::Tree(base, tree)) => {
                    match self.sent(entry, (base, tree), value) {
                        Ok(all) => sent.extend(all),
                        Err(problem) => problems.push((field, named(&problem.to_string()))),
                    }
                }
                (Patch::Set(value), WriteTo::Key(key, inverse)) => {
                    match entry.sent(inverse, value) {
                        Ok(Sent { value, .. }) => {
                            let json = serde_json::from_str(&value.json());
                            keyed.insert(key.clone(), json.unwrap_or(Value::Null));
                        }
                        Err(problem) => problems.push((field, named(&problem.to_string()))),
                    }
                }
                (Patch::Set(value), WriteTo::Body(pointer, inverse)) => {
                    match entry.sent(inverse, value) {
                        Ok(Sent { value, beside }) => {
                            sent.push((pointer.clone(), value.json()));
                            sent.extend(beside);
                        }
                        Err(problem) => problems.push((field, named(&problem.to_string()))),
                    }
                }
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
        for (pointer, json) in sent {
            body.constant(&pointer, &json);
        }
        for (field, pointers) in cleared {
            let pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
            body.clear(field, &pointers);
        }
        for (field, problem) in problems {
            body.problem(field, problem);
        }
        body
    }
}
