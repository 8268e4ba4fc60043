//! The keys of a field map: those of a field in a mapping, less what is code or asks elsewhere.

use conjoin_conversions::{Factor, Literal, Loss, TextSteps, quoted};
use serde_json::Value;

use super::block::{Block, below, expected, text};
use super::conditions::{predicates, take, text_steps, when};
use super::conversions::one_conversion;
use super::index::{RecordOf, WriteOf};
use super::kind::{FieldKind, Mappable};
use super::problem::Problems;
use super::rule::{Day, Moment, PhonePart, Take, Words};
use crate::convert::Coded;
use crate::model::Phone;

/// A text and its place.
#[derive(Debug, Clone)]
pub(super) struct Located {
    pub(super) text: String,
    pub(super) at: String,
}

/// One field mapping.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) source: Source,
    /// Place of the source.
    pub(super) at: String,
    pub(super) int_to_string: bool,
    pub(super) text: Text,
    pub(super) conversion: Option<(Conversion, String)>,
    /// Type of a custom field.
    pub(super) as_: Option<(FieldKind, String)>,
    pub(super) default: Option<(Value, String)>,
    pub(super) when: Option<When>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) to: Option<To>,
    pub(super) lossy: bool,
}

#[derive(Debug)]
pub(super) enum Source {
    From(Paths),
    Coalesce(Vec<Located>),
    Const(Value),
    Template(String),
    List(Vec<Item>),
    Each(Box<Each>),
    Object(Vec<(Located, Field)>),
    Nothing,
}

#[derive(Debug)]
pub(super) enum Paths {
    One(Located),
    Per(Vec<(RecordOf, Located)>),
}

impl Paths {
    /// The path for records of an operation.
    pub(super) fn of(&self, of: RecordOf) -> Option<&Located> {
        match self {
            Self::One(path) => Some(path),
            Self::Per(all) => all.iter().find(|(it, _)| *it == of).map(|(_, path)| path),
        }
    }

    /// Where they stand in the field map.
    fn at(&self) -> &str {
        match self {
            Self::One(path) => &path.at,
            Self::Per(all) => all.first().map_or("", |(_, path)| {
                path.at.rsplit_once('/').map_or("", |(at, _)| at)
            }),
        }
    }
}

#[derive(Debug)]
pub(super) struct Each {
    pub(super) path: Located,
    pub(super) keep: Vec<When>,
    pub(super) take: Option<Take>,
    pub(super) item: Item,
}

#[derive(Debug)]
pub(super) struct Item {
    /// `None`: when all parts are absent.
    pub(super) drop_unless: Option<Located>,
    pub(super) field: Field,
}

/// `when`, or one condition of `where`.
#[derive(Debug)]
pub(super) struct When {
    pub(super) path: Located,
    pub(super) test: Test,
    /// Place of the condition.
    pub(super) at: String,
}

/// What a condition asks.
#[derive(Debug)]
pub(super) enum Test {
    Null,
    Present,
    /// Literals and their places.
    In(Vec<(Literal, String)>),
}

/// `text`, and the places of what loses something.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) steps: TextSteps,
    pub(super) at: String,
    pub(super) losses: Vec<(Loss<'static>, String)>,
}

#[derive(Debug)]
pub(super) enum To {
    Path(Located),
    Per(Vec<(WriteOf, Located)>),
}

#[derive(Debug)]
pub(super) enum Conversion {
    Ref(String),
    Enum(Box<Table>),
    /// Literals that mean true and false, and their places.
    Bool(Vec<(Literal, String)>, Vec<(Literal, String)>),
    Not,
    Date {
        format: Located,
        day: Day,
    },
    DateTime(Vec<(Located, Moment)>),
    Number {
        whole: bool,
        /// Place of `as`.
        at: String,
        /// Place of `on_error: null`.
        null: Option<String>,
    },
    Money {
        currency: MoneyCurrency,
        /// Place of `minor: true`.
        minor: Option<String>,
    },
    Split(String, bool),
    Unit {
        to: Located,
        factor: Factor,
    },
    DateParts(Paths, Paths),
    /// The part, and the region of numbers without a calling code.
    Phone(PhonePart, Option<String>),
    Coded(Coded),
}

/// `enum`.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) words: Words,
    /// Places of the provider's values in `map`.
    pub(super) provider: Vec<Located>,
    /// Places of the common values in `map` and `write`.
    pub(super) common: Vec<Located>,
    /// The common value of unknown words, when nobody has accepted it.
    pub(super) unknown: Option<Located>,
}

#[derive(Debug)]
pub(super) enum MoneyCurrency {
    None,
    Code(String),
    Path(Located),
}

const SOURCES: &[&str] = &[
    "from", "coalesce", "const", "template", "list", "each", "object", "skip",
];
const REFUSED: &[(&str, &str)] = &[
    ("fn", "it names code of the connector"),
    ("lookup", "it asks the provider for more than the record"),
];

/// A field mapping: a path, or an object with one source, at most one conversion, and modifiers.
pub(super) fn field(
    value: &Value,
    at: &str,
    custom: bool,
    problems: &mut Problems,
) -> Option<Field> {
    if let Value::String(path) = value {
        let path = Located {
            text: path.clone(),
            at: at.to_owned(),
        };
        return Some(Field::of(Source::From(Paths::One(path)), at));
    }
    let before = problems.len();
    let mut block = Block::of(value, "a field", at, problems)?;
    let (conversion, own) = one_conversion(&mut block, at, problems);
    let source = one_source(&mut block, at, own, problems);
    let int_to_string = block.word("int", &["string"], problems).is_some();
    let steps = match block.get("text") {
        Some((value, at)) => text_steps(value, &at, problems),
        None => Text::default(),
    };
    let as_ = if custom {
        as_kind(&mut block, problems)
    } else {
        None
    };
    let default = block.get("default").map(|(value, at)| (value.clone(), at));
    let when = match block.get("when") {
        Some((value, at)) => when(value, &at, problems),
        None => None,
    };
    let dir = block.word("dir", &["read", "write", "both"], problems);
    let to = match block.get("to") {
        Some((value, at)) => to(value, &at, problems),
        None => None,
    };
    let _ = (block.text("why", problems), block.text("doc", problems));
    let lossy = match block.text("lossy", problems) {
        Some((reason, at)) if reason.trim().is_empty() => {
            problems
                .say("M0006", &at, "`lossy` needs a reason")
                .help("write why the loss does no harm");
            false
        }
        reason => reason.is_some(),
    };
    block.refuse(REFUSED, problems);
    block.finish(problems);
    let (source, source_at) = source?;
    (problems.len() == before).then_some(())?;
    Some(Field {
        source,
        at: source_at,
        int_to_string,
        text: steps,
        conversion,
        as_,
        default,
        when,
        read_only: dir == Some("read"),
        write_only: dir == Some("write"),
        to,
        lossy,
    })
}

impl Field {
    fn of(source: Source, at: &str) -> Self {
        Self {
            source,
            at: at.to_owned(),
            int_to_string: false,
            text: Text::default(),
            conversion: None,
            as_: None,
            default: None,
            when: None,
            read_only: false,
            write_only: false,
            to: None,
            lossy: false,
        }
    }
}

fn one_source(
    block: &mut Block<'_>,
    at: &str,
    // What the conversion names.
    own: Option<Paths>,
    problems: &mut Problems,
) -> Option<(Source, String)> {
    let mut written = block.written(SOURCES);
    let mut found = None;
    for key in SOURCES {
        if let Some((value, at)) = block.get(key) {
            found = source(key, value, &at, problems).map(|source| (source, at));
        }
    }
    if let Some(paths) = own {
        let at = paths.at().to_owned();
        written.push("the conversion");
        found = found.or(Some((Source::From(paths), at)));
    }
    let refused = !block.written(&["fn", "lookup"]).is_empty();
    match written.as_slice() {
        [_] => found,
        [] => {
            if !refused {
                problems
                    .say("M0005", at, "the field has no source")
                    .help("add `from: <path>` or another source");
            }
            None
        }
        many => {
            problems
                .say(
                    "M0005",
                    at,
                    format!("the field has {} sources: {}", many.len(), quoted(many)),
                )
                .help("keep one; several paths, of which the first present wins, are `coalesce: [..]`");
            None
        }
    }
}

fn source(key: &str, value: &Value, at: &str, problems: &mut Problems) -> Option<Source> {
    Some(match key {
        "from" => Source::From(paths(value, at, problems)?),
        "coalesce" => {
            let Value::Array(items) = value else {
                expected(problems, at, "a list of paths", value);
                return None;
            };
            if items.is_empty() {
                problems.say("M0002", at, "`coalesce` has no paths");
            }
            let mut paths = Vec::new();
            for (index, item) in items.iter().enumerate() {
                paths.push(located(item, &format!("{at}/{index}"), problems)?);
            }
            Source::Coalesce(paths)
        }
        "const" => Source::Const(value.clone()),
        "template" => Source::Template(text(value, at, problems)?.to_owned()),
        "list" => {
            let mut block = Block::of(value, "`list`", at, problems)?;
            let items = block.require("items", problems);
            let _ = block.word("overflow", &["error", "drop"], problems);
            block.finish(problems);
            let (items, at) = items?;
            let Value::Array(items) = items else {
                expected(problems, &at, "a list", items);
                return None;
            };
            let mut out = Vec::new();
            for (index, value) in items.iter().enumerate() {
                out.extend(slot(value, &format!("{at}/{index}"), problems));
            }
            Source::List(out)
        }
        "each" => {
            let mut block = Block::of(value, "`each`", at, problems)?;
            let path = block.require("path", problems);
            let item = item(&mut block, at, None, problems);
            let keep = match block.get("where") {
                Some((value, at)) => predicates(value, &at, problems),
                None => Vec::new(),
            };
            let take = block
                .get("take")
                .and_then(|(value, at)| take(value, &at, problems));
            block.finish(problems);
            let (path, path_at) = path?;
            Source::Each(Box::new(Each {
                path: located(path, &path_at, problems)?,
                keep,
                take,
                item: item?,
            }))
        }
        "object" => Source::Object(parts(value, at, problems)?),
        _ => {
            if text(value, at, problems)?.trim().is_empty() {
                problems
                    .say("M0006", at, "`skip` needs a reason")
                    .help("write why the field stays empty");
            }
            Source::Nothing
        }
    })
}

pub(super) fn located(value: &Value, at: &str, problems: &mut Problems) -> Option<Located> {
    Some(Located {
        text: text(value, at, problems)?.to_owned(),
        at: at.to_owned(),
    })
}

pub(super) fn paths(value: &Value, at: &str, problems: &mut Problems) -> Option<Paths> {
    if !value.is_object() {
        return located(value, at, problems).map(Paths::One);
    }
    let mut block = Block::of(value, "a path for each operation", at, problems)?;
    let mut paths = Vec::new();
    for (key, of) in [("list", RecordOf::List), ("get", RecordOf::Get)] {
        if let Some((value, at)) = block.get(key) {
            paths.push((of, located(value, &at, problems)?));
        }
    }
    block.finish(problems);
    if paths.is_empty() {
        problems
            .say("M0002", at, "the object names no operation")
            .help("write a path, or `{list: <path>, get: <path>}`");
        return None;
    }
    Some(Paths::Per(paths))
}

fn parts(value: &Value, at: &str, problems: &mut Problems) -> Option<Vec<(Located, Field)>> {
    let Value::Object(map) = value else {
        expected(problems, at, "an object of parts", value);
        return None;
    };
    if map.is_empty() {
        problems.say("M0002", at, "the object has no parts");
    }
    let mut out = Vec::new();
    for (name, value) in map {
        let at = below(at, name);
        if let Some(field) = field(value, &at, false, problems) {
            out.push((
                Located {
                    text: name.clone(),
                    at,
                },
                field,
            ));
        }
    }
    Some(out)
}

fn slot(value: &Value, at: &str, problems: &mut Problems) -> Option<Item> {
    let mut block = Block::of(value, "an item of `list`", at, problems)?;
    let drop_unless = block.require("drop_unless", problems);
    // Lists are read alone, so that nothing has to tell which element goes where.
    let _ = block.get("write_match");
    let drop_unless = match drop_unless {
        Some((value, at)) => located(value, &at, problems).filter(|it| it.text != "any"),
        None => None,
    };
    let item = item(&mut block, at, drop_unless, problems);
    block.finish(problems);
    item
}

fn item(
    block: &mut Block<'_>,
    at: &str,
    drop_unless: Option<Located>,
    problems: &mut Problems,
) -> Option<Item> {
    let written = block.written(&["value", "item", "object"]);
    let value = block.get("value");
    let (item, object) = (block.get("item"), block.get("object"));
    let object = if written.len() > 1 {
        None
    } else {
        item.or(object)
    };
    let found = match (value, object) {
        (Some((value, at)), None) => field(value, &at, false, problems)?,
        (None, Some((value, at))) => Field::of(Source::Object(parts(value, &at, problems)?), &at),
        _ => {
            problems
                .say("M0005", at, format!("an element has {} sources", written.len()))
                .help("give it either `value: <field mapping>` or `object: {<part>: <field mapping>}`");
            return None;
        }
    };
    Some(Item {
        drop_unless,
        field: found,
    })
}

/// Types of custom fields by name.
const KINDS: &[(&str, FieldKind)] = &[
    ("string", FieldKind::Text),
    ("int", FieldKind::Int),
    ("decimal", FieldKind::Decimal),
    ("bool", FieldKind::Bool),
    ("date", FieldKind::Date),
    ("datetime", FieldKind::DateTime),
    ("money", FieldKind::Money),
    ("phone", <Phone as Mappable>::KIND),
    ("strings", FieldKind::List(&FieldKind::Text)),
    ("json", FieldKind::Json),
];

fn as_kind(block: &mut Block<'_>, problems: &mut Problems) -> Option<(FieldKind, String)> {
    let (word, at) = block.text("as", problems)?;
    let found = KINDS.iter().find(|(name, _)| *name == word);
    if found.is_none() {
        let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        problems
            .say(
                "M0209",
                &at,
                format!("`{word}` is not a type of custom fields"),
            )
            .one_of(word, "the types are", &names);
    }
    found.map(|(_, kind)| (*kind, at))
}

fn to(value: &Value, at: &str, problems: &mut Problems) -> Option<To> {
    if !value.is_object() {
        return located(value, at, problems).map(To::Path);
    }
    let mut block = Block::of(value, "`to`", at, problems)?;
    let mut paths = Vec::new();
    for (key, of) in [("create", WriteOf::Create), ("update", WriteOf::Update)] {
        if let Some((value, at)) = block.get(key) {
            paths.push((of, located(value, &at, problems)?));
        }
    }
    block.finish(problems);
    Some(To::Per(paths))
}
