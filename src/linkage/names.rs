//! The names of all lists in, the pairs of listings out that bear the same one and may be of one party.
//!
//! Two names are the same here where normalisation leaves the same words, in any order. Weak aliases and names of one word prove
//! nothing; neither does a name that two parties of one list bear.

use super::rule::{self, Shared};
use super::{Edge, Listing};
use crate::index::{Index, StoredName};
use crate::normalize::TokenClass;
use crate::order;
use crate::pack::Pack;
use crate::score::Word;
use twox_hash::XxHash64;

/// So many parties do not bear one name by being the same.
const MOST_BEARERS: usize = 24;

/// A pair of listings with what their names have in common.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    pub listings: [Listing; 2],
    pub shared: Shared,
}

/// The pairs that [`rule`] takes for one party.
pub fn edges(packs: &[&Pack], index: &Index) -> Vec<Edge> {
    let pairs = pairs(&names(index));
    let candidates: Vec<Edge> = pairs.iter().filter_map(|pair| rule::edge(packs, pair)).collect();
    let rivals = Rivals::of(&candidates);
    candidates.into_iter().filter(|edge| rule::stands_alone(edge) || !rivals.has(edge)).collect()
}

/// Each listing and each list in which it may be the same as another, as often as that is so; ascending.
struct Rivals(Vec<(u64, u64, u32)>);

impl Rivals {
    fn of(edges: &[Edge]) -> Self {
        let both = |Edge { listings: [a, b], .. }: &Edge| {
            [(a.number(), u64::from(b.list), 0), (b.number(), u64::from(a.list), 0)]
        };
        Self(order::sorted(edges.iter().flat_map(both).collect()))
    }

    fn has(&self, Edge { listings: [a, b], .. }: &Edge) -> bool {
        self.has_several(a.number(), b.list) || self.has_several(b.number(), a.list)
    }

    fn has_several(&self, listing: u64, list: u32) -> bool {
        let rival = (listing, u64::from(list), 0);
        let from = self.0.partition_point(|one| *one < rival);
        self.0.get(from + 1) == Some(&rival)
    }
}

/// A name that can prove something: its key, its listing, and whether it is the listing's first.
type Bearer = (u64, u64, u32);

/// Ascending.
fn names(index: &Index) -> Vec<Bearer> {
    let bearer = |name: &StoredName| {
        let listing = Listing { list: name.list, entity: name.entity };
        Some((key(index, name)?, listing.number(), u32::from(name.name != 0)))
    };
    order::sorted(index.names.iter().filter(|name| !name.weak).filter_map(bearer).collect())
}

/// Equal for names of the same words in one reading; `None` for one that proves nothing.
fn key(index: &Index, name: &StoredName) -> Option<u64> {
    let vocabulary = index.vocabulary(name.reading);
    let words = index.words_of(name);
    let (mut key, mut telling) = (name.reading as u64, 0);
    for &word in words {
        let word = vocabulary.word(word);
        key = key.wrapping_add(hash(&word.text));
        telling += usize::from(tells(word));
    }
    (words.len() >= 2 && telling >= 2.min(words.len() - 1)).then_some(key)
}

/// Whether the word may tell one party from another: `Ltd` and `al` do not.
fn tells(word: &Word) -> bool {
    word.is_distinctive() && word.class != TokenClass::Number
}

pub fn hash(text: &str) -> u64 {
    XxHash64::oneshot(0, text.as_bytes())
}

/// Each pair once, with all that its names have in common.
fn pairs(names: &[Bearer]) -> Vec<Pair> {
    let same = names.chunk_by(|a, b| a.0 == b.0);
    let found = order::sorted(same.flat_map(pairs_of_name).collect());
    let of_pair = found.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    of_pair
        .map(|all| Pair { listings: [all[0].0, all[0].1].map(Listing::of_number), shared: Shared::of(all) })
        .collect()
}

/// The pairs of those that bear one name, who stand in ascending order, each listing's first name before its others. With what
/// the name proves: see [`Shared::of`].
fn pairs_of_name(bearers: &[Bearer]) -> Vec<(u64, u64, u32)> {
    let mut listings: Vec<(u64, bool)> = bearers.iter().map(|&(_, l, later)| (l, later == 0)).collect();
    listings.dedup_by_key(|&mut (listing, _)| listing);
    if listings.len() > MOST_BEARERS {
        return Vec::new();
    }
    let unambiguous = listings.windows(2).all(|two| two[0].0 >> 32 != two[1].0 >> 32);
    let mut pairs = Vec::new();
    for (n, &(a, a_first)) in listings.iter().enumerate() {
        for &(b, b_first) in &listings[n + 1..] {
            pairs.push((a, b, Shared::proof(unambiguous, a_first && b_first)));
        }
    }
    pairs
}
