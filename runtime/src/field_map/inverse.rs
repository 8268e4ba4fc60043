//! Where an entry of a map is written, and by which inverse of its conversion.

use conjoin_conversions::TextSteps;

use super::compile::Compiler;
use super::grammar::{Field, Located, Paths, Source, To};
use super::index::{JsonClass, WriteFields, WriteOf};
use super::kind::FieldKind;
use super::path::{Segment, parse};
use super::rule::{
    Convert, Currency, Inverse, Moment, MoneyPlace, PhonePart, Rule, Tree, ValueRule, WriteTo,
};
use crate::convert::{AmountForm, Spelling};
use crate::json::escape;

impl Rule {
    /// The value that is read, whatever the condition.
    pub(super) fn value(&self) -> Option<&ValueRule> {
        match self {
            Self::Value(value) => Some(value),
            Self::When(_, rule, _) => rule.value(),
            _ => None,
        }
    }
}

/// The JSON type that a property takes a number as.
fn sent(class: JsonClass) -> Option<AmountForm> {
    match class {
        JsonClass::Text => Some(AmountForm::Text),
        JsonClass::Number => Some(AmountForm::Number),
        JsonClass::Integer => Some(AmountForm::Integer),
        _ => None,
    }
}

/// The JSON pointer of a property of a body.
fn pointer(body: &WriteFields, path: &str) -> String {
    format!("{}{}", body.base, relative(path))
}

/// The same from where paths start.
fn relative(path: &str) -> String {
    let segments = parse(path).unwrap_or_default().into_iter();
    let names = segments.filter_map(|segment| match segment {
        Segment::Name(name) => Some(format!("/{}", escape(&name))),
        _ => None,
    });
    names.collect()
}

/// What a property of a body takes.
fn taken(body: &WriteFields, path: &str) -> Option<JsonClass> {
    let class = |path: &str| {
        let found = body.index.iter().find(|(known, _)| *known == path);
        found.map(|(_, class)| *class)
    };
    // Elements that are scalars have no row of their own.
    class(path).or_else(|| match class(path.strip_suffix("[]")?)? {
        JsonClass::Texts => Some(JsonClass::Text),
        JsonClass::Integers => Some(JsonClass::Integer),
        _ => None,
    })
}

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
        if field.when.is_some() && destination.is_none() {
            return no("the field map reads it under a condition");
        }
        let Some(value) = rule.and_then(Rule::value) else {
            let tree = match (rule, destination) {
                (Some(rule), None) => self.tree(rule, field, body, "", name),
                _ => None,
            };
            return match tree {
                Some(tree) => WriteTo::Tree(body.base, tree),
                None => no("the field map reads it in a way that has no inverse"),
            };
        };
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
            (None, Source::Coalesce(_)) => {
                return no("the field map reads it from one of several places");
            }
            _ => return no("the field map reads it in a way that has no inverse"),
        };
        let names = body.index.iter().map(|(name, _)| *name);
        let names: Vec<&str> = names.filter(|name| !name.contains('[')).collect();
        let slip = destination.is_some() && super::problem::is_slip(&path.text, &names);
        let found = taken(body, &path.text);
        if found.is_none()
            && !slip
            && let Some(key) = self.custom_key(&path.text)
        {
            if !body.custom {
                return no("the request takes no custom fields");
            }
            return match self.inverse(value, body, value.class, name, field) {
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
        match self.inverse(value, body, class, name, field) {
            Some(inverse) => WriteTo::Body(pointer(body, &path.text), inverse),
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

    /// How an object or a list is written whose every part has an inverse. `below` is where its paths start in the
    /// index of the body.
    fn tree(
        &mut self,
        rule: &Rule,
        field: &Field,
        body: &WriteFields,
        below: &str,
        name: &str,
    ) -> Option<Tree> {
        match (rule, &field.source) {
            (Rule::Value(value), Source::From(Paths::One(path))) if !field.read_only => {
                let key = match (path.text.as_str(), below) {
                    (".", below) => below.to_owned(),
                    (path, "") => path.to_owned(),
                    (path, below) => format!("{below}.{path}"),
                };
                let class = taken(body, &key)?;
                let inverse = self.inverse(value, body, class, name, field)?;
                // What goes beside a value has places of its own, from the start of the body.
                let alone = !matches!(
                    inverse,
                    Inverse::Money(_, _, MoneyPlace::At(_)) | Inverse::DateParts(..)
                );
                alone.then(|| Tree::Value(relative(&path.text), inverse))
            }
            (Rule::Object(parts), Source::Object(fields)) => {
                let mut places = Vec::new();
                let mut fixed = Vec::new();
                for (part, rule) in parts {
                    let (_, field) = fields.iter().find(|(name, _)| name.text == *part)?;
                    match rule {
                        Rule::Const(value) => fixed.push((*part, value.clone())),
                        rule => places.push((*part, self.tree(rule, field, body, below, name)?)),
                    }
                }
                Some(Tree::Object(places, fixed))
            }
            (Rule::Each(each), Source::Each(source)) => {
                if !each.keep.is_empty() || each.take.is_some() || !below.is_empty() {
                    return None;
                }
                let below = format!("{}[]", each.path.text);
                let rule = &each.item.rule;
                let element = self.tree(rule, &source.item.field, body, &below, name)?;
                Some(Tree::Each(relative(&each.path.text), Box::new(element)))
            }
            _ => None,
        }
    }

    fn inverse(
        &mut self,
        value: &ValueRule,
        body: &WriteFields,
        class: JsonClass,
        name: &str,
        field: &Field,
    ) -> Option<Inverse> {
        let class = if class == JsonClass::Any {
            value.class
        } else {
            class
        };
        let TextSteps { prefix, suffix, .. } = &value.text;
        let affixed = prefix.is_some() || suffix.is_some();
        // What reads an integer as its digits writes digits as an integer.
        let own = matches!(
            value.convert,
            Convert::Text
                | Convert::IntText
                | Convert::Ref
                | Convert::IntRef
                | Convert::Enum(_)
                | Convert::TextInt(_)
                | Convert::TextDecimal(_)
                | Convert::Money(..)
                | Convert::Unit(_)
                | Convert::WholeUnit(..)
                | Convert::DateTime(_)
                | Convert::DateParts(..)
        );
        let digits = class == JsonClass::Integer && field.int_to_string && (!own || affixed);
        let to = if digits { JsonClass::Text } else { class };
        let mut found = self.of_conversion(&value.convert, body, to, name, field)?;
        if affixed {
            let text = |affix: &Option<Box<str>>| affix.as_deref().unwrap_or_default().to_owned();
            found = Inverse::Affixed(text(prefix), text(suffix), Box::new(found));
        }
        if digits {
            found = Inverse::Digits(Box::new(found));
        }
        Some(found)
    }

    fn of_conversion(
        &mut self,
        convert: &Convert,
        body: &WriteFields,
        to: JsonClass,
        name: &str,
        field: &Field,
    ) -> Option<Inverse> {
        let text = matches!(to, JsonClass::Text | JsonClass::Any);
        let whole = to == JsonClass::Integer;
        let number = matches!(to, JsonClass::Number | JsonClass::Integer);
        let texts = matches!(to, JsonClass::Texts | JsonClass::Any);
        Some(match convert {
            Convert::Text | Convert::IntText | Convert::Ref | Convert::IntRef if text => {
                Inverse::Same
            }
            Convert::Text | Convert::IntText | Convert::Ref | Convert::IntRef if whole => {
                Inverse::ToInt
            }
            Convert::Refs | Convert::IntRefs if to == JsonClass::Integers => {
                Inverse::All(Box::new(Inverse::ToInt))
            }
            Convert::Texts | Convert::Refs | Convert::IntRefs if texts => Inverse::Same,
            Convert::Int if whole => Inverse::Same,
            Convert::Decimal | Convert::IntDecimal if number => Inverse::Same,
            Convert::Bool if to == JsonClass::Bool => Inverse::Same,
            Convert::Json => Inverse::Same,
            Convert::Not if to == JsonClass::Bool => Inverse::Not,
            Convert::Enum(words) | Convert::Enums(words) => {
                let inverse = match to {
                    JsonClass::Bool => Inverse::BoolEnum(words.clone()),
                    JsonClass::Integer | JsonClass::Integers => {
                        Inverse::Digits(Box::new(Inverse::Enum(words.clone())))
                    }
                    JsonClass::Text | JsonClass::Texts | JsonClass::Any => {
                        Inverse::Enum(words.clone())
                    }
                    _ => return None,
                };
                let list = matches!(convert, Convert::Enums(_));
                let takes_list = matches!(to, JsonClass::Texts | JsonClass::Integers);
                if list != takes_list {
                    return None;
                }
                if let Some((common, from)) = words.ambiguous().first() {
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
                if list {
                    Inverse::All(Box::new(inverse))
                } else {
                    inverse
                }
            }
            Convert::BoolWords(yes, no) if text => {
                Inverse::BoolWords(yes.first()?.clone(), no.first()?.clone())
            }
            Convert::BoolInts(yes, no) if whole => Inverse::BoolInts(*yes.first()?, *no.first()?),
            Convert::Date(day) if text => Inverse::Date(day.clone()),
            Convert::DateTime(formats) => {
                let format = formats.first()?;
                let epoch = matches!(format, Moment::Seconds | Moment::Millis);
                if !(text || whole && epoch) {
                    return None;
                }
                Inverse::DateTime(format.clone(), whole)
            }
            // The day is written: what reads RFC 3339 takes it as midnight.
            Convert::DateOf(formats) if text && formats.first() == Some(&Moment::Rfc3339) => {
                Inverse::Date(super::rule::Day::Iso)
            }
            Convert::TextDecimal(_) | Convert::TextInt(_) if text => Inverse::NumberText,
            Convert::TextDecimal(_) if number => Inverse::Same,
            Convert::TextInt(_) if whole => Inverse::Same,
            Convert::Split(on, trim) if text => Inverse::Join(on.clone(), *trim),
            Convert::Unit(ratio) | Convert::WholeUnit(ratio, _) => Inverse::Unit(*ratio, sent(to)?),
            Convert::Money(currency, minor) => {
                let place = match currency {
                    Currency::None => MoneyPlace::Nowhere,
                    Currency::Code(code) => MoneyPlace::Always(code.clone()),
                    Currency::Path(path) => {
                        let fits = taken(body, &path.text) == Some(JsonClass::Text);
                        fits.then(|| MoneyPlace::At(pointer(body, &path.text)))?
                    }
                };
                Inverse::Money(sent(to)?, *minor, place)
            }
            Convert::DateParts(month, day) if field.to.is_none() => {
                let part = |class: JsonClass| match class {
                    JsonClass::Text => Some(true),
                    JsonClass::Integer => Some(false),
                    _ => None,
                };
                let beside = |path: &str| Some((part(taken(body, path)?)?, pointer(body, path)));
                let ((month, month_at), (day, day_at)) = (beside(&month.text)?, beside(&day.text)?);
                Inverse::DateParts([part(to)?, month, day], [month_at, day_at])
            }
            Convert::Phone(PhonePart::Whole, _) if text => Inverse::Phone,
            Convert::Phone(PhonePart::Number, _) if text => Inverse::Same,
            Convert::Phone(PhonePart::E164, _) if text => Inverse::E164,
            Convert::Coded(coded) if text && coded.spelling() != Spelling::Any => {
                Inverse::Coded(*coded)
            }
            Convert::AllCoded(coded) if texts && coded.spelling() != Spelling::Any => {
                Inverse::AllCoded(*coded)
            }
            _ => return None,
        })
    }
}
