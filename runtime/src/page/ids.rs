//! Sets of ids, small enough to be kept: what is in the one of yesterday and not in that of today was deleted.

use std::fmt;

use base64::Engine as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::RecordResult;

const VERSION: u32 = 1;

/// The remote ids of all records of a list, for providers that tell nothing of deletions.
///
/// Ids are sorted, and each is kept as what differs from the one before: a
/// million ids of seven digits take about three megabytes. As serde sees it, it
/// is an object with a version, the number of ids, and the ids in Base64.
///
/// ```
/// use conjoin_runtime::{IdSet, IdSetBuilder};
///
/// let set = |ids: &[&str]| {
///     let mut builder = IdSetBuilder::new();
///     ids.iter().for_each(|id| builder.insert(id));
///     builder.finish()
/// };
/// let before: IdSet = set(&["7", "12", "13"])?;
/// let now = set(&["13", "7", "14"])?;
/// let deleted: Vec<String> = before.without(&now).collect();
/// assert_eq!(deleted, ["12"]);
/// # Ok::<(), conjoin_runtime::page::Incomplete>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct IdSet {
    count: u64,
    bytes: Vec<u8>,
}

impl IdSet {
    /// Number of ids.
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether there is no id.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Size in memory, in bytes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The ids, sorted by their bytes.
    pub fn iter(&self) -> impl Iterator<Item = String> + '_ {
        let mut walk = Walk::new(&self.bytes);
        std::iter::from_fn(move || walk.step().then(|| walk.text()))
    }

    /// The ids that are not in `other`, sorted by their bytes: what was
    /// deleted, when `self` is the set of an earlier list and `other` that of a later one.
    pub fn without<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = String> + 'a {
        let mut own = Walk::new(&self.bytes);
        let mut others = Walk::new(&other.bytes);
        let mut more = others.step();
        std::iter::from_fn(move || {
            while own.step() {
                while more && others.id < own.id {
                    more = others.step();
                }
                if !more || others.id != own.id {
                    return Some(own.text());
                }
            }
            None
        })
    }

    fn check(self) -> Option<Self> {
        let mut walk = Walk::new(&self.bytes);
        let mut before: Option<Vec<u8>> = None;
        let mut count = 0;
        while walk.step() {
            let sorted = before.as_ref().is_none_or(|before| *before < walk.id);
            if !sorted || str::from_utf8(&walk.id).is_err() {
                return None;
            }
            before = Some(walk.id.clone());
            count += 1;
        }
        (walk.rest.is_empty() && count == self.count).then_some(self)
    }
}

/// From id to id. It ends at the first byte that makes no sense.
struct Walk<'a> {
    rest: &'a [u8],
    id: Vec<u8>,
}

impl<'a> Walk<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            id: Vec::new(),
        }
    }

    fn step(&mut self) -> bool {
        self.next().is_some()
    }

    fn next(&mut self) -> Option<()> {
        let mut rest = self.rest;
        let shared = number(&mut rest)?;
        let length = number(&mut rest)?;
        let (own, rest) = rest.split_at_checked(length)?;
        if shared > self.id.len() {
            return None;
        }
        self.rest = rest;
        self.id.truncate(shared);
        self.id.extend_from_slice(own);
        Some(())
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.id).into_owned()
    }
}

/// A number of seven bits a byte, the lowest first.
fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    for shift in (0..usize::BITS).step_by(7) {
        let (byte, tail) = rest.split_first()?;
        *rest = tail;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn push(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push((value as u8 & 0x7f) | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Takes in the ids of a list.
#[derive(Default)]
pub struct IdSetBuilder {
    text: String,
    places: Vec<(usize, usize)>,
    failed: u64,
}

impl IdSetBuilder {
    /// A set without ids.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in an id.
    pub fn insert(&mut self, remote_id: &str) {
        let start = self.text.len();
        self.text.push_str(remote_id);
        self.places.push((start, self.text.len()));
    }

    /// Takes in an item of a list. An error makes the set incomplete: the record
    /// that it stands for is there and its id is not known.
    pub fn note<C, R>(&mut self, item: &RecordResult<C, R>) {
        match item {
            Ok(record) => self.insert(&record.remote_id),
            Err(_) => self.failed += 1,
        }
    }

    /// The set. Call it when the list is at its end, and only then: what was not read would seem to be deleted.
    ///
    /// # Errors
    /// When an item was an error: absence proves nothing then.
    pub fn finish(mut self) -> Result<IdSet, Incomplete> {
        if self.failed > 0 {
            return Err(Incomplete(self.failed));
        }
        let text = self.text.as_bytes();
        let id = |(start, end): (usize, usize)| text.get(start..end).unwrap_or_default();
        self.places.sort_unstable_by_key(|place| id(*place));
        let mut set = IdSet::default();
        let mut before: Option<&[u8]> = None;
        for place in &self.places {
            let own = id(*place);
            if before == Some(own) {
                continue;
            }
            let known = before.unwrap_or_default();
            let shared = known.iter().zip(own).take_while(|(a, b)| a == b).count();
            push(&mut set.bytes, shared);
            push(&mut set.bytes, own.len() - shared);
            set.bytes
                .extend_from_slice(own.get(shared..).unwrap_or_default());
            set.count += 1;
            before = Some(own);
        }
        set.bytes.shrink_to_fit();
        Ok(set)
    }
}

/// A set lacks the ids of so many records that were errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} records were errors, so that what is missing may still be there; mend them, or read the list again"
)]
pub struct Incomplete(pub u64);

impl fmt::Debug for IdSet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "IdSet({} ids, {} bytes)", self.count, self.bytes.len())
    }
}

impl fmt::Debug for IdSetBuilder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "IdSetBuilder({} ids)", self.places.len())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: u32,
    count: u64,
    ids: String,
}

impl Serialize for IdSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ids = base64::engine::general_purpose::STANDARD.encode(&self.bytes);
        let kept = Kept {
            version: VERSION,
            count: self.count,
            ids,
        };
        kept.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for IdSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Kept::deserialize(deserializer)?;
        if kept.version != VERSION {
            let text = format!("a set of ids of the version {}", kept.version);
            return Err(de::Error::custom(text));
        }
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(kept.ids)
            .map_err(de::Error::custom)?;
        let set = Self {
            count: kept.count,
            bytes,
        };
        set.check()
            .ok_or_else(|| de::Error::custom("the set of ids is damaged"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn set<'a>(ids: impl IntoIterator<Item = &'a String>) -> IdSet {
        let mut builder = IdSetBuilder::new();
        ids.into_iter().for_each(|id| builder.insert(id));
        builder.finish().expect("complete")
    }

    proptest! {
        #[test]
        fn sets_are_sets(a in prop::collection::vec("[a-c0-9\u{e9}]{0,4}", 0..40), b in prop::collection::vec("[a-c0-9\u{e9}]{0,4}", 0..40)) {
            let (one, other) = (set(&a), set(&b));
            let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.into_iter().collect(), b.into_iter().collect());
            prop_assert_eq!(one.len(), a.len() as u64);
            prop_assert!(one.iter().eq(a.iter().cloned()));
            prop_assert!(one.without(&other).eq(a.difference(&b).cloned()));
            let text = serde_json::to_string(&one).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<IdSet>(&text).expect("a set"), one);
        }

        #[test]
        fn damaged_sets_are_refused_or_sets(bytes in prop::collection::vec(any::<u8>(), 0..30), count in 0_u64..4) {
            if let Some(set) = (IdSet { count, bytes }).check() {
                let ids: Vec<String> = set.iter().collect();
                prop_assert!(ids.is_sorted() && ids.len() as u64 == count);
            }
        }
    }

    #[test]
    fn a_million_ids_are_small() {
        let ids: Vec<String> = (4_000_000..4_100_000).map(|id| id.to_string()).collect();
        let set = set(&ids);
        assert_eq!(set.len(), 100_000);
        assert!(set.size() <= 330_000, "{}", set.size());
    }

    #[test]
    fn what_was_not_read_makes_no_set() {
        let mut builder = IdSetBuilder::new();
        builder.insert("1");
        let error = crate::Error::new(crate::ErrorKind::Timeout, "acme", "late");
        builder.note::<(), ()>(&Err(error));
        assert_eq!(builder.finish(), Err(Incomplete(1)));
    }
}
