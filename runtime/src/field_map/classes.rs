//! Which provider values may become which common values, and by what statement.

use conjoin_conversions::{Fit, Kind, Literal, Loss, Statement, TextSteps};

use super::compile::{Compiler, Place};
use super::grammar::{Conversion, Field, MoneyCurrency, Paths, Table};
use super::index::{JsonClass, RecordOf};
use super::kind::FieldKind;
use super::rule::{Convert, Currency, PhonePart};
use crate::convert::Ratio;

impl FieldKind {
    /// As mappings have it.
    fn shared(self) -> Kind {
        match self {
            Self::Text => Kind::Text,
            Self::Int => Kind::Int,
            Self::Decimal => Kind::Decimal,
            Self::Bool => Kind::Bool,
            Self::Date => Kind::Date,
            Self::DateTime => Kind::DateTime,
            Self::DateOrDateTime => Kind::DateOrDateTime,
            Self::Money => Kind::Money,
            Self::Ref(_) => Kind::Ref,
            Self::Enum(_) => Kind::Enum,
            Self::Object("Phone", _) => Kind::Phone,
            Self::Object(..) => Kind::Object,
            Self::Json => Kind::Json,
            Self::List(item) => match item.shared() {
                Kind::Text => Kind::Texts,
                Kind::Ref => Kind::Refs,
                Kind::Phone | Kind::Object => Kind::Objects,
                _ => Kind::List,
            },
        }
    }

    /// The model or object that it is of.
    fn name(self) -> &'static str {
        match self {
            Self::Ref(name) | Self::Object(name, _) => name,
            Self::List(item) => item.name(),
            _ => "",
        }
    }
}

/// The class that a field of an unknown class is read as.
fn assumed(field: &Field, kind: FieldKind) -> JsonClass {
    match (&field.conversion, kind) {
        (None, FieldKind::Int) => JsonClass::Integer,
        (None, FieldKind::Decimal) => JsonClass::Number,
        (None, FieldKind::Bool) | (Some((Conversion::Not, _)), _) => JsonClass::Bool,
        (Some((Conversion::Bool(yes, _), _)), _) => match yes.first() {
            Some((Literal::Int(_), _)) => JsonClass::Integer,
            _ => JsonClass::Text,
        },
        (Some((Conversion::Split(..), _)), _) => JsonClass::Text,
        (_, FieldKind::List(_)) => JsonClass::Texts,
        (None, FieldKind::Json) => JsonClass::Any,
        _ => JsonClass::Text,
    }
}

impl Compiler<'_> {
    /// The conversion from what stands at a path to a common type, the steps before it, and the class that it reads.
    pub(super) fn conversion(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<(JsonClass, TextSteps, Convert)> {
        let class = match class {
            JsonClass::Any => assumed(field, kind),
            known => known,
        };
        let mut steps = field.text.steps.clone();
        steps.digits = class == JsonClass::Integer && field.int_to_string;
        if !steps.only_digits() && !steps.digits && class != JsonClass::Text {
            let help = if class == JsonClass::Integer {
                "add `int: string` before it, or remove it"
            } else {
                "remove it"
            };
            let message = format!("`text` can never apply: the source is {}", class.words());
            self.problems
                .say("M0223", &field.text.at, message)
                .help(help);
            return None;
        }
        for (loss, at) in &field.text.losses {
            self.unaccepted(place, field, at, *loss);
        }
        // A link and a copy take the integer themselves.
        let own = matches!(&field.conversion, None | Some((Conversion::Ref(_), _)));
        steps.digits &= !(steps.only_digits() && own);
        let read = if steps.digits { JsonClass::Text } else { class };
        let convert = match &field.conversion {
            None => self.plain(place, field, read, kind)?,
            Some((conversion, at)) => self.stated(place, field, conversion, at, read, kind)?,
        };
        Some((class, steps, convert))
    }

    fn unaccepted(&mut self, place: &Place<'_>, field: &Field, at: &str, loss: Loss<'_>) {
        if !field.lossy {
            self.problems.told(at, loss.told(&place.field));
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
        let told = field.as_.is_some();
        match (kind, class) {
            (FieldKind::Text, JsonClass::Number) if told => return Some(Convert::NumberText),
            (FieldKind::Text, JsonClass::Bool) if told => return Some(Convert::BoolText),
            (FieldKind::Int, JsonClass::Text) if told => return Some(Convert::TextInt(false)),
            (FieldKind::Decimal, JsonClass::Text) if told => {
                return Some(Convert::TextDecimal(false));
            }
            _ => {}
        }
        let name = kind.words();
        let digits = told || field.int_to_string;
        match conjoin_conversions::plain(class, (kind.shared(), &name), digits, &place.field) {
            Fit::Digits => Some(Convert::IntText),
            Fit::No => self.no_conversion(place, &field.at, class, kind),
            Fit::Wrong(told) => {
                self.problems.told(&field.at, told);
                None
            }
            Fit::Same => Some(match (kind, class) {
                (FieldKind::Text, _) => Convert::Text,
                (FieldKind::Int, _) => Convert::Int,
                (FieldKind::Decimal, JsonClass::Integer) => Convert::IntDecimal,
                (FieldKind::Decimal, _) => Convert::Decimal,
                (FieldKind::Bool, _) => Convert::Bool,
                (FieldKind::List(_), _) => Convert::Texts,
                _ => Convert::Json,
            }),
        }
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
            .help(conjoin_conversions::keys_for(kind.shared(), kind.name()));
        None
    }

    /// Whether a statement makes the common value of what is there.
    fn fits(
        &mut self,
        (place, field): (&Place<'_>, &Field),
        at: &str,
        statement: Statement,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<()> {
        let digits = field.int_to_string;
        let shared = kind.shared();
        match conjoin_conversions::stated(statement, class, shared, digits, &place.field) {
            Fit::Same | Fit::Digits => Some(()),
            Fit::No => self.no_conversion(place, at, class, kind),
            Fit::Wrong(told) => {
                let at = if statement == Statement::Ref {
                    &field.at
                } else {
                    at
                };
                self.problems.told(at, told);
                None
            }
        }
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
        let here = (place, field);
        Some(match conversion {
            Conversion::Ref(model) => return self.reference(here, model, at, class, kind),
            Conversion::Enum(table) => return self.enumeration(here, table, at, class, kind),
            Conversion::Not => {
                self.fits(here, at, Statement::Not, class, kind)?;
                Convert::Not
            }
            Conversion::Bool(yes, no) => {
                self.fits(here, at, Statement::Bool, class, kind)?;
                return self.boolean(yes, no, class);
            }
            Conversion::Date { format, day } => {
                self.fits(here, at, Statement::Date, class, kind)?;
                if let Ok(conjoin_conversions::Day::Pattern { short_year: true }) =
                    conjoin_conversions::day(&format.text)
                {
                    let loss = Loss::Century(&format.text);
                    self.unaccepted(place, field, &format.at, loss);
                }
                Convert::Date(day.clone())
            }
            Conversion::DateTime(formats) => {
                let epoch = formats.iter().all(|(it, _)| it.text.starts_with("epoch"));
                self.fits(here, at, Statement::DateTime { epoch }, class, kind)?;
                if let (JsonClass::Integer, [_, (second, _), ..]) = (class, formats.as_slice()) {
                    let told = conjoin_conversions::never_second(&second.text);
                    self.problems.told(&second.at, told);
                    return None;
                }
                let moments = formats.iter().map(|(_, moment)| moment.clone()).collect();
                if matches!(kind, FieldKind::Date) {
                    self.unaccepted(place, field, at, Loss::TimeOfDay);
                    Convert::DateOf(moments)
                } else {
                    Convert::DateTime(moments)
                }
            }
            Conversion::Number {
                whole,
                at: kind_at,
                null,
            } => {
                if let Some(at) = null.as_ref().filter(|_| class == JsonClass::Text) {
                    self.unaccepted(place, field, at, Loss::NoNumber);
                }
                let loses = class == JsonClass::Number && matches!(kind, FieldKind::Int);
                let at = if loses { kind_at } else { at };
                self.fits(here, at, Statement::Number { whole: *whole }, class, kind)?;
                if *whole {
                    Convert::TextInt(null.is_some())
                } else {
                    Convert::TextDecimal(null.is_some())
                }
            }
            Conversion::Money { currency, minor } => {
                self.fits(here, at, Statement::Money, class, kind)?;
                Convert::Money(self.currency(place, currency)?, minor.is_some())
            }
            Conversion::Split(on, trim) => {
                self.fits(here, at, Statement::Split, class, kind)?;
                Convert::Split(on.clone(), *trim)
            }
            Conversion::Unit { to, factor } => {
                self.fits(here, at, Statement::Unit, class, kind)?;
                let ratio = Ratio::new(factor.numerator, factor.denominator);
                if !matches!(kind, FieldKind::Int) {
                    return Some(Convert::Unit(ratio));
                }
                let exact = factor.denominator == 1 && class == JsonClass::Integer;
                if !exact {
                    self.unaccepted(place, field, at, Loss::Rest(&to.text));
                }
                Convert::WholeUnit(ratio, !exact)
            }
            Conversion::DateParts(month, day) => {
                self.fits(here, at, Statement::DateParts, class, kind)?;
                let year = self.is_part(class, &field.at);
                let mut part = |paths: &Paths| {
                    let Some(located) = paths.of(place.of) else {
                        let of = match place.of {
                            RecordOf::List => "list",
                            RecordOf::Get => "get",
                        };
                        let message = format!("a part of the day has no path for `{of}`");
                        self.problems.say("M0002", at, message).help(
                            "give month and day a path for each operation that the year has one for",
                        );
                        return None;
                    };
                    let path = self.path(place.record, place.below, &located.text, &located.at)?;
                    self.is_part(path.class, &located.at).then_some(path)
                };
                let (month, day) = (part(month), part(day));
                year.then_some(())?;
                Convert::DateParts(month?, day?)
            }
            Conversion::Phone(part, region) => {
                let whole = *part == PhonePart::Whole;
                self.fits(here, at, Statement::Phone { whole }, class, kind)?;
                Convert::Phone(*part, region.clone())
            }
            Conversion::Coded(coded) => match (class, kind.shared()) {
                (JsonClass::Text, Kind::Text) => Convert::Coded(*coded),
                (JsonClass::Texts, Kind::Texts) => Convert::AllCoded(*coded),
                _ => return self.no_conversion(place, at, class, kind),
            },
        })
    }

    fn is_part(&mut self, class: JsonClass, at: &str) -> bool {
        let fits = matches!(class, JsonClass::Integer | JsonClass::Text | JsonClass::Any);
        if !fits {
            let message = format!("{} cannot become a part of a day", class.words());
            self.problems
                .say("M0209", at, message)
                .help("name an integer, or text with digits");
        }
        fits
    }

    fn currency(&mut self, place: &Place<'_>, currency: &MoneyCurrency) -> Option<Currency> {
        Some(match currency {
            MoneyCurrency::None => Currency::None,
            MoneyCurrency::Code(code) => Currency::Code(code.clone()),
            MoneyCurrency::Path(located) => {
                let path = self.path(place.record, place.below, &located.text, &located.at)?;
                if !matches!(path.class, JsonClass::Text | JsonClass::Any) {
                    let word = path.class.words();
                    self.problems
                        .say(
                            "M0222",
                            &located.at,
                            format!("a currency code is text; `{}` is {word}", path.text),
                        )
                        .help("name the property that holds an ISO 4217 code, or write `currency: {const: EUR}`");
                    return None;
                }
                Currency::Path(path)
            }
        })
    }

    fn boolean(
        &mut self,
        yes: &[(Literal, String)],
        no: &[(Literal, String)],
        class: JsonClass,
    ) -> Option<Convert> {
        let integer = class == JsonClass::Integer;
        let mut wrong = false;
        for (literal, at) in yes.iter().chain(no) {
            let help = match literal {
                Literal::Text(_) if integer => "write an integer, without quotes".to_owned(),
                Literal::Int(_) if integer => continue,
                Literal::Text(_) => continue,
                other => format!("quote it: `\"{}\"`", other.text()),
            };
            wrong = true;
            let message = format!("`{}` is never equal to {}", literal.text(), class.words());
            self.problems.say("M0204", at, message).help(help);
        }
        if wrong {
            return None;
        }
        let texts = |all: &[(Literal, String)]| all.iter().map(|(it, _)| it.text()).collect();
        let ints = |all: &[(Literal, String)]| {
            let ints = all.iter().filter_map(|(it, _)| match it {
                Literal::Int(int) => Some(*int),
                _ => None,
            });
            ints.collect()
        };
        Some(if integer {
            Convert::BoolInts(ints(yes), ints(no))
        } else {
            Convert::BoolWords(texts(yes), texts(no))
        })
    }

    fn enumeration(
        &mut self,
        (place, _): (&Place<'_>, &Field),
        table: &Table,
        at: &str,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let mut words = table.words.clone();
        let (item, list) = match kind {
            FieldKind::List(item) => (*item, true),
            other => (other, false),
        };
        words.plain = matches!(item, FieldKind::Text | FieldKind::Json);
        if let Some(unknown) = &table.unknown {
            let loss = Loss::Unknown(&unknown.text);
            self.problems.told(&unknown.at, loss.told(&place.field));
        }
        if let FieldKind::Enum(values) = item {
            let known = values();
            let mut wrong = false;
            for it in table
                .common
                .iter()
                .filter(|it| !known.contains(&it.text.as_str()))
            {
                wrong = true;
                self.problems
                    .say(
                        "M0302",
                        &it.at,
                        format!("`{}` is not a value of `{}`", it.text, place.field),
                    )
                    .one_of(&it.text, "its values are", &known);
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
            JsonClass::Bool if !["true", "false"].iter().any(|it| words.known(it).is_some()) => {
                self.problems
                    .say(
                        "M0223",
                        at,
                        "`enum` can never apply: the source is a boolean",
                    )
                    .help("use `bool:`, or a map with the rows `true` and `false`");
                return None;
            }
            JsonClass::Integer => {
                let odd = |it: &&super::grammar::Located| it.text.parse::<i64>().is_err();
                if let Some(odd) = table.provider.iter().find(odd) {
                    let message = format!("`{}` is never equal to an integer", odd.text);
                    self.problems
                        .say("M0307", &odd.at, message)
                        .help("name the integers that the provider sends");
                    return None;
                }
            }
            JsonClass::Text | JsonClass::Bool => {}
            JsonClass::Texts if list => {}
            _ => return self.no_conversion(place, at, class, kind),
        }
        Some(if list {
            Convert::Enums(words)
        } else {
            Convert::Enum(words)
        })
    }

    /// Whether the table of an `enum` has a row for each value that the customer's field may have, and no other.
    pub(super) fn total(&mut self, field: &Field, options: &[&str]) -> Option<()> {
        let Some((Conversion::Enum(table), at)) = &field.conversion else {
            return Some(());
        };
        if options.is_empty() {
            return Some(());
        }
        let before = self.problems.len();
        let steps = &field.text.steps;
        let options: Vec<String> = options.iter().map(|it| steps.apply(it)).collect();
        for value in options.iter().filter(|it| table.words.known(it).is_none()) {
            self.problems
                .say(
                    "M0301",
                    at,
                    format!("the value `{value}` of the customer's field is not in the map"),
                )
                .help(format!("add the row `{value}: ..`"));
        }
        let known: Vec<&str> = options.iter().map(String::as_str).collect();
        for row in &table.provider {
            let fold = table.words.fold;
            let same = |it: &&str| *it == row.text || fold && it.eq_ignore_ascii_case(&row.text);
            if !known.iter().any(same) {
                let message = format!("`{}` is not a value of the customer's field", row.text);
                self.problems.say("M0307", &row.at, message).one_of(
                    &row.text,
                    "its values are",
                    &known,
                );
            }
        }
        (self.problems.len() == before).then_some(())
    }

    fn reference(
        &mut self,
        here: (&Place<'_>, &Field),
        model: &str,
        at: &str,
        class: JsonClass,
        kind: FieldKind,
    ) -> Option<Convert> {
        let target = match kind {
            FieldKind::Ref(target) => target,
            FieldKind::List(FieldKind::Ref(target)) => *target,
            _ => return self.no_conversion(here.0, at, class, kind),
        };
        if target != model && !target.is_empty() {
            self.problems
                .say(
                    "M0209",
                    at,
                    format!("`{}` refers to {target}, not to {model}", here.0.field),
                )
                .help(format!("write `ref: {target}`"));
            return None;
        }
        self.fits(here, at, Statement::Ref, class, kind)?;
        Some(match class {
            JsonClass::Texts => Convert::Refs,
            JsonClass::Integer => Convert::IntRef,
            JsonClass::Integers => Convert::IntRefs,
            _ => Convert::Ref,
        })
    }
}
