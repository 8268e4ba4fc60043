//! A compiled map applied to a record, behind the connector's own conversion.

use std::borrow::Cow;

use conjoin_conversions::Literal;

use super::index::{MappedFields, RecordOf};
use super::kind::Mapped;
use super::path::{Path, Scope, items, roots};
use super::rule::{
    CompiledMap, Each, Item, Rule, Take, Target, TemplatePiece, Test, ValueRule, When,
};
use crate::convert::{Conversion, Piece, template};
use crate::json::Reader;
use crate::model::Decimal;

/// A scalar as text.
fn scalar(text: &str) -> Option<String> {
    Reader::new(text).scalar().map(Cow::into_owned)
}

impl CompiledMap {
    /// Fills what the map names, from the JSON of a record.
    pub(crate) fn apply<C>(
        &self,
        of: RecordOf,
        text: &str,
        common: &mut C,
        into: &MappedFields<C>,
        cx: &mut Conversion<'_>,
    ) {
        let found = roots(text, &self.records(of).roots);
        let scope = Scope {
            text,
            roots: &found,
        };
        for entry in &self.entries {
            let Some(rule) = entry.rule(of) else { continue };
            match &entry.target {
                Target::Field(field) => {
                    cx.forget(field);
                    let value = rule.read(scope, "", field, cx);
                    (into.set)(common, field, value);
                }
                Target::Custom { name, key } => {
                    let value = rule.read(scope, "", "custom_fields", cx);
                    let fields = (into.custom_fields)(common);
                    if let Some(key) = key {
                        fields.remove(key);
                    }
                    if let Some(value) = value {
                        fields.insert(name.clone(), value.into_json());
                    }
                }
            }
        }
    }
}

impl Rule {
    pub(super) fn read(
        &self,
        scope: Scope<'_>,
        base: &str,
        field: &'static str,
        cx: &mut Conversion<'_>,
    ) -> Option<Mapped> {
        match self {
            Self::Nothing => None,
            Self::Const(value) => Some(value.clone()),
            Self::Value(rule) => rule.read(scope, base, field, cx),
            Self::Template(pieces) => {
                let pieces: Vec<Piece<'_>> = pieces
                    .iter()
                    .map(|piece| match piece {
                        TemplatePiece::Text(text) => Piece::Text(text),
                        TemplatePiece::Path(path) => {
                            let found = path.find(scope).and_then(scalar);
                            Piece::Value(found.map(Cow::Owned))
                        }
                    })
                    .collect();
                template(&pieces).map(Mapped::Text)
            }
            Self::List(all) => {
                let mut list = Vec::new();
                for item in all {
                    list.extend(item.read(scope, base, field, cx));
                }
                (!list.is_empty()).then_some(Mapped::List(list))
            }
            Self::Each(each) => each.read(scope, base, field, cx),
            Self::Object(parts) => object(parts, None, scope, base, field, cx),
            Self::Money(amount, currency) => {
                let mut part = |rule: &Option<Box<Rule>>| {
                    rule.as_ref()
                        .and_then(|rule| rule.read(scope, base, field, cx))
                };
                let (amount, currency) = (part(amount), part(currency));
                super::convert::money(amount, currency)
            }
            Self::When(when, rule, otherwise) => {
                let value = if when.holds(scope, cx) {
                    rule.read(scope, base, field, cx)
                } else {
                    None
                };
                value.or_else(|| otherwise.clone())
            }
        }
    }

    /// Whether it is the same for every record.
    fn is_constant(&self) -> bool {
        matches!(self, Self::Const(_))
    }

    /// Whether a value comes from this path before any other.
    fn is_fed_by(&self, path: &Path) -> bool {
        matches!(self, Self::Value(rule) if rule.paths.first() == Some(path))
    }
}

/// A shared object; `None` when it is not there: by the part that `drop_unless` feeds, else by any part
/// that is no constant.
fn object(
    parts: &[(&'static str, Rule)],
    drop_unless: Option<&Path>,
    scope: Scope<'_>,
    base: &str,
    field: &'static str,
    cx: &mut Conversion<'_>,
) -> Option<Mapped> {
    let mut found = Vec::new();
    let (mut any, mut fed) = (false, None);
    for (name, rule) in parts {
        let value = rule.read(scope, base, field, cx);
        any |= value.is_some() && !rule.is_constant();
        if fed.is_none() && drop_unless.is_some_and(|path| rule.is_fed_by(path)) {
            fed = Some(value.is_some());
        }
        found.extend(value.map(|value| (*name, value)));
    }
    let present = match (drop_unless, fed) {
        (Some(_), Some(fed)) => fed,
        (Some(path), None) => path.find(scope).is_some(),
        (None, _) => any || parts.iter().all(|(_, rule)| rule.is_constant()),
    };
    present.then_some(Mapped::Object(found))
}

impl Item {
    fn read(
        &self,
        scope: Scope<'_>,
        base: &str,
        field: &'static str,
        cx: &mut Conversion<'_>,
    ) -> Option<Mapped> {
        let drop_unless = self.drop_unless.as_ref();
        if let Rule::Object(parts) = &self.rule {
            return object(parts, drop_unless, scope, base, field, cx);
        }
        let absent = drop_unless
            .is_some_and(|path| !self.rule.is_fed_by(path) && path.find(scope).is_none());
        if absent {
            return None;
        }
        self.rule.read(scope, base, field, cx)
    }
}

impl ValueRule {
    fn read(
        &self,
        scope: Scope<'_>,
        base: &str,
        field: &'static str,
        cx: &mut Conversion<'_>,
    ) -> Option<Mapped> {
        for path in &self.paths {
            let pointer = if base.is_empty() {
                Cow::Borrowed(path.pointer.as_str())
            } else {
                Cow::Owned(format!("{base}{}", path.pointer))
            };
            let found = path.find(scope);
            let of = (self.class, &self.text);
            let convert = &self.convert;
            let value = convert.apply(found, of, scope, (field, &pointer), cx);
            if value.is_some() {
                return value;
            }
        }
        self.default.clone()
    }
}

impl Each {
    fn read(
        &self,
        scope: Scope<'_>,
        base: &str,
        field: &'static str,
        cx: &mut Conversion<'_>,
    ) -> Option<Mapped> {
        let mut all: Vec<(usize, &str)> = items(self.path.find(scope)?)?
            .into_iter()
            .enumerate()
            .collect();
        let enough = match self.take {
            None => usize::MAX,
            Some(Take::First(count)) => count,
            Some(Take::Last) => {
                all.reverse();
                1
            }
        };
        let mut list = Vec::new();
        for (at, text) in all {
            let scope = Scope { text, roots: &[] };
            if self.keep.iter().all(|it| it.holds(scope, cx)) {
                let base = format!("{base}{}/{at}", self.path.pointer);
                list.extend(self.item.read(scope, &base, field, cx));
            }
            if list.len() >= enough {
                break;
            }
        }
        Some(Mapped::List(list))
    }
}

impl When {
    fn holds(&self, scope: Scope<'_>, cx: &Conversion<'_>) -> bool {
        let found = self.path.find(scope);
        let there = || match found.and_then(scalar) {
            Some(text) if self.nulls => cx.present(Some(&text)).is_some(),
            _ => found.is_some(),
        };
        match &self.test {
            Test::Null => !there(),
            Test::Present => there(),
            Test::In(all) => found
                .and_then(scalar)
                .is_some_and(|found| all.iter().any(|literal| equals(literal, &found))),
        }
    }
}

/// Whether a scalar, as text, is a literal.
fn equals(literal: &Literal, found: &str) -> bool {
    match literal {
        Literal::Int(int) => Decimal::from_str_exact(found) == Ok(Decimal::from(*int)),
        other => other.text() == found,
    }
}
