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
use std::collections::HashMap;
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

/// How many listings of one list a listing of another may be the same as.
struct Rivals(HashMap<(Listing, u32), u32>);

impl Rivals {
    fn of(edges: &[Edge]) -> Self {
        let mut counts = HashMap::new();
        for Edge { listings: [a, b], .. } in edges {
            *counts.entry((*a, b.list)).or_default() += 1;
            *counts.entry((*b, a.list)).or_default() += 1;
        }
        Self(counts)
    }

    fn has(&self, Edge { listings: [a, b], .. }: &Edge) -> bool {
        self.0[&(*a, b.list)] > 1 || self.0[&(*b, a.list)] > 1
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
    let mut found: HashMap<(u64, u64), Shared> = HashMap::new();
    for same in names.chunk_by(|a, b| a.0 == b.0) {
        for (pair, shared) in pairs_of_name(same) {
            let all = found.entry(pair).or_default();
            *all = all.and(shared);
        }
    }
    let pairs = found.into_iter().collect();
    let pairs = order::sorted_by_key(pairs, |&(pair, _): &((u64, u64), Shared)| pair);
    let pair = |((a, b), shared)| Pair { listings: [a, b].map(Listing::of_number), shared };
    pairs.into_iter().map(pair).collect()
}

/// The pairs of those that bear one name, who stand in ascending order, each listing's first name before its others.
fn pairs_of_name(bearers: &[Bearer]) -> Vec<((u64, u64), Shared)> {
    let mut listings: Vec<(u64, bool)> = bearers.iter().map(|&(_, l, later)| (l, later == 0)).collect();
    listings.dedup_by_key(|&mut (listing, _)| listing);
    if listings.len() > MOST_BEARERS {
        return Vec::new();
    }
    let unambiguous = listings.windows(2).all(|two| two[0].0 >> 32 != two[1].0 >> 32);
    let mut pairs = Vec::new();
    for (n, &(a, a_first)) in listings.iter().enumerate() {
        for &(b, b_first) in &listings[n + 1..] {
            pairs.push(((a, b), Shared { unambiguous, first: a_first && b_first && unambiguous }));
        }
    }
    pairs
}
