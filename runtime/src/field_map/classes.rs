//! Which provider values may become which common values, and by what statement.

use super::compile::{Compiler, Place};
use super::grammar::{Conversion, Field, MoneyCurrency};
use super::index::JsonClass;
use super::kind::FieldKind;
use super::rule::{Convert, Currency, Moment};

/// The class that a field of an unknown class is read as.
fn assumed(class: JsonClass, field: &Field, kind: FieldKind) -> JsonClass {
    if class != JsonClass::Any {
        return class;
    }
    match (&field.conversion, kind) {
        (None, FieldKind::Int) => JsonClass::Integer,
        (None, FieldKind::Decimal) => JsonClass::Number,
        (None, FieldKind::Bool) | (Some((Conversion::Not, _)), _) => JsonClass::Bool,
        (None | Some((Conversion::Ref(_), _)), FieldKind::List(_)) => JsonClass::Texts,
        (None, FieldKind::Json) => JsonClass::Any,
        _ => JsonClass::Text,
    }
}

impl Compiler<'_> {
    /// The conversion from what stands at a path to a common type.
    pub(super) fn conversion(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let class = assumed(class, field, kind);
        if field.text.lower.is_some() && !field.lossy {
            self.problems
                .say("M0220", &field.at, "`case` loses how the text was written")
                .help("accept it: `lossy: <why>`");
        }
        match &field.conversion {
            None => self.plain(place, field, class, kind),
            Some((conversion, at)) => self.stated(place, field, conversion, at, class, kind),
        }
    }

    /// Without a conversion only the same class passes; `as` may turn scalars into text and text into numbers.
    fn plain(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let told = field.as_.is_some() || field.int_to_string;
        Some(match (kind, class) {
            (FieldKind::Json, _) => Convert::Json,
            (FieldKind::Text, JsonClass::Text) => Convert::Text,
            (FieldKind::Text, JsonClass::Integer) if told => Convert::IntText,
            (FieldKind::Text, JsonClass::Integer) => {
                self.problems
                    .say(
                        "M0210",
                        &field.at,
                        "an integer does not become string by itself",
                    )
                    .help("add `int: string`");
                return None;
            }
            (FieldKind::Text, JsonClass::Number) if field.as_.is_some() => Convert::NumberText,
            (FieldKind::Text, JsonClass::Bool) if field.as_.is_some() => Convert::BoolText,
            (FieldKind::Bool, JsonClass::Bool) => Convert::Bool,
            (FieldKind::Int, JsonClass::Integer) => Convert::Int,
            (FieldKind::Int, JsonClass::Text) if field.as_.is_some() => Convert::TextInt,
            (FieldKind::Decimal, JsonClass::Number) => Convert::Decimal,
            (FieldKind::Decimal, JsonClass::Integer) => Convert::IntDecimal,
            (FieldKind::Decimal, JsonClass::Text) if field.as_.is_some() => Convert::TextDecimal,
            (FieldKind::List(FieldKind::Text), JsonClass::Texts) => Convert::Texts,
            (
                FieldKind::Date | FieldKind::DateTime | FieldKind::DateOrDateTime,
                JsonClass::Text | JsonClass::Integer,
            ) => {
                let (key, example) = match (kind, class) {
                    (FieldKind::Date, JsonClass::Text) => ("date", "date: {format: iso}"),
                    (FieldKind::Date, _) => ("date", "datetime: {format: epoch_seconds}"),
                    (_, JsonClass::Text) => ("datetime", "datetime: {format: rfc3339}"),
                    _ => ("datetime", "datetime: {format: epoch_seconds}"),
                };
                self.problems
                    .say(
                        "M0211",
                        &field.at,
                        format!("nothing says how `{}` is written as a {key}", place.field),
                    )
                    .help(format!("add `{example}`"));
                return None;
            }
            _ => return self.no_conversion(place, &field.at, class, kind),
        })
    }

    pub(super) fn no_conversion<T>(
        &mut self,
        place: &Place<'_>,
        at: &str,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<T> {
        self.problems
            .say(
                "M0209",
                at,
                format!("{} cannot become {}", class.words(), kind.words()),
            )
            .note(format!("`{}` is {}", place.field, kind.words()))
            .help(keys_for(kind));
        None
    }

    fn stated(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        conversion: &Conversion,
        at: &str,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let number = matches!(class, JsonClass::Number | JsonClass::Integer);
        Some(match (conversion, class) {
            (Conversion::Ref(model), _) => {
                return self.reference(place, field, model, at, class, kind);
            }
            (Conversion::Enum { words, common }, _) => {
                let mut words = words.clone();
                words.plain = matches!(kind, FieldKind::Text | FieldKind::Json);
                if class == JsonClass::Bool {
                    self.never(
                        at,
                        "`enum` can never apply: the source is a boolean",
                        "use `bool:`",
                    );
                    return None;
                }
                if let FieldKind::Enum(values) = kind {
                    let known = values();
                    let mut wrong = false;
                    for it in common {
                        if !known.contains(&it.text.as_str()) {
                            wrong = true;
                            self.problems
                                .say(
                                    "M0302",
                                    &it.at,
                                    format!("`{}` is not a value of `{}`", it.text, place.field),
                                )
                                .one_of(&it.text, "its values are", &known);
                        }
                    }
                    if wrong {
                        return None;
                    }
                } else if !words.plain {
                    self.problems
                        .say(
                            "M0209",
                            at,
                            format!("`{}` is {}, not an enum", place.field, kind.words()),
                        )
                        .help("remove `enum:`");
                    return None;
                }
                match class {
                    JsonClass::Text | JsonClass::Integer => Convert::Enum(words),
                    _ => return self.no_conversion(place, at, class, kind),
                }
            }
            (Conversion::Not, JsonClass::Bool) if matches!(kind, FieldKind::Bool) => Convert::Not,
            (Conversion::Bool(yes, no), JsonClass::Text) if matches!(kind, FieldKind::Bool) => {
                Convert::BoolWords(yes.clone(), no.clone())
            }
            (Conversion::Bool(..), JsonClass::Bool) => {
                self.never(
                    at,
                    "`bool` can never apply: the source is a boolean",
                    "remove it",
                );
                return None;
            }
            (Conversion::Date(day), JsonClass::Text)
                if matches!(kind, FieldKind::Date | FieldKind::DateOrDateTime) =>
            {
                Convert::Date(day.clone())
            }
            (Conversion::DateTime(moment), _) => {
                let epoch = matches!(moment, Moment::Seconds | Moment::Millis);
                let fits = class == JsonClass::Text || number && epoch;
                match kind {
                    FieldKind::DateTime | FieldKind::DateOrDateTime if fits => {
                        Convert::DateTime(moment.clone())
                    }
                    FieldKind::Date if fits => Convert::DateOf(moment.clone()),
                    _ => return self.no_conversion(place, at, class, kind),
                }
            }
            (Conversion::Number(whole), JsonClass::Text) => match (whole, kind) {
                (false, FieldKind::Decimal) => Convert::TextDecimal,
                (true, FieldKind::Int) => Convert::TextInt,
                _ => return self.no_conversion(place, at, class, kind),
            },
            (Conversion::Number(_), _)
                if number && matches!(kind, FieldKind::Decimal | FieldKind::Int) =>
            {
                if class == JsonClass::Number && matches!(kind, FieldKind::Int) {
                    self.problems
                        .say(
                            "M0220",
                            at,
                            format!("a whole number loses the fraction of `{}`", place.field),
                        )
                        .help("read it as a decimal");
                } else {
                    self.never(
                        at,
                        "`number` can never apply: the source is a number",
                        "remove it",
                    );
                }
                return None;
            }
            (Conversion::Money(currency), _)
                if matches!(kind, FieldKind::Money) && (number || class == JsonClass::Text) =>
            {
                Convert::Money(match currency {
                    MoneyCurrency::None => Currency::None,
                    MoneyCurrency::Code(code) => Currency::Code(code.clone()),
                    MoneyCurrency::Path(path) => {
                        let path = self.path(place.record, place.below, &path.text, &path.at)?;
                        if !matches!(path.class, JsonClass::Text | JsonClass::Any) {
                            let word = path.class.words();
                            self.problems
                                .say(
                                    "M0222",
                                    at,
                                    format!("a currency code is text; `{}` is {word}", path.text),
                                )
                                .help("name the property that holds an ISO 4217 code, or write `currency: {const: EUR}`");
                            return None;
                        }
                        Currency::Path(path)
                    }
                })
            }
            (Conversion::Split(on), JsonClass::Text) if matches!(kind, FieldKind::List(item) if matches!(item, FieldKind::Text)) => {
                Convert::Split(on.clone())
            }
            _ => return self.no_conversion(place, at, class, kind),
        })
    }

    fn never(&mut self, at: &str, message: &str, help: &str) {
        self.problems.say("M0223", at, message).help(help);
    }

    fn reference(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        model: &str,
        at: &str,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let (target, list) = match kind {
            FieldKind::Ref(target) => (target, false),
            FieldKind::List(FieldKind::Ref(target)) => (*target, true),
            _ => return self.no_conversion(place, at, class, kind),
        };
        if target != model {
            self.problems
                .say(
                    "M0209",
                    at,
                    format!("`{}` refers to {target}, not to {model}", place.field),
                )
                .help(format!("write `ref: {target}`"));
            return None;
        }
        Some(match (class, list) {
            (JsonClass::Text, false) => Convert::Ref,
            (JsonClass::Texts, true) => Convert::Refs,
            (JsonClass::Integer, false) if field.int_to_string => Convert::IntRef,
            (JsonClass::Integers, true) if field.int_to_string => Convert::IntRefs,
            (JsonClass::Integer, false) | (JsonClass::Integers, true) => {
                self.problems
                    .say(
                        "M0210",
                        &field.at,
                        "an integer id does not become text by itself",
                    )
                    .help("add `int: string`");
                return None;
            }
            _ => return self.no_conversion(place, at, class, kind),
        })
    }
}

/// The statements that give a common type.
fn keys_for(kind: FieldKind) -> String {
    match kind {
        FieldKind::Text => "text, `int: string` or `template:` gives it".to_owned(),
        FieldKind::Int => "an integer, or `number: {as: int}` gives it".to_owned(),
        FieldKind::Decimal => "a number, or `number: {as: decimal}` gives it".to_owned(),
        FieldKind::Bool => "a boolean, or `bool: {true: [..], false: [..]}` gives it".to_owned(),
        FieldKind::Date => "`date: {format: iso}` gives it".to_owned(),
        FieldKind::DateTime => "`datetime: {format: rfc3339}` gives it".to_owned(),
        FieldKind::DateOrDateTime => "`date:` or `datetime:` gives it".to_owned(),
        FieldKind::Money => "`money: {currency: <path>}` gives it".to_owned(),
        FieldKind::Ref(model) => {
            format!("`ref: {model}` gives it, from text or with `int: string`")
        }
        FieldKind::Enum(_) => "`enum: {map: {..}}` gives it".to_owned(),
        FieldKind::Object(name, _) => format!("`object: {{..}}` with parts of {name} gives it"),
        FieldKind::List(FieldKind::Object(name, _)) => {
            format!("`list:` or `each:` with `object:` parts of {name} gives it")
        }
        FieldKind::List(FieldKind::Ref(model)) => {
            format!("a list with `ref: {model}`, `list:` or `each:` gives it")
        }
        FieldKind::List(_) => "a list of texts, `split:`, `list:` or `each:` gives it".to_owned(),
        FieldKind::Json => "anything gives it".to_owned(),
    }
}
