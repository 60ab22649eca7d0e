//! A query in, for each listed name that shares any word with it an upper bound of its rank out.
//!
//! The bound follows the cost of [`crate::score`] term by term and replaces each by its least. Doubled, in
//! thousandths of weight:
//!
//! - A word of the query costs `2 u w` where it stays unmatched (`u` is [`PreparedName::unmatched`]) and at least
//!   `loss(s) w` where it is matched, `s` being the greatest similarity of any pair that it can be in with this name.
//! - A listed word costs `2 u w` where nothing can match it, `u` being the least that any listed word of that reading
//!   costs, less where the query may be cut off; else at least nothing.
//! - The surcharges for replaced words and for names that are not the same, and the deduction for order, are at least
//!   nothing.
//!
//! Every pair that the scorer can form is a match of [`Vocabulary::matches`], so no cost is overstated: the bound is
//! never below the rank. Listed words that several words of the query can match are counted as matchable more
//! than once, which only raises the bound.

use crate::index::{Entry, Index, Match, Slot, Vocabulary};
use crate::normalize::Reading;
use crate::order::sorted_by_key;
use crate::score::constants::{
    BEYOND_CUT, SAME, UNMATCHED_LISTED, UNMATCHED_LISTED_END, UNMATCHED_LISTED_MIDDLE, loss,
};
use crate::score::{PreparedName, rank_of_cost, windows};

/// A listed name and the most that its rank can be. Ordered by bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    pub bound: i32,
    pub name: u32,
}

/// All names of one reading that share any word with the query.
pub fn candidates(index: &Index, reading: Reading, query: &PreparedName) -> Vec<Candidate> {
    let vocabulary = index.vocabulary(reading);
    let by_word = matches_by_word(vocabulary, query);
    let mut tally = Tally::new(index.names.len());
    for (i, matches) in by_word.iter().enumerate() {
        tally.credit_query_word(vocabulary, reading, i as u32, query, matches);
    }
    let entries: Vec<Entry> = by_word.iter().flatten().map(|m| m.entry).collect();
    let mut entries = sorted_by_key(entries, |e| (e.number(), 0));
    entries.dedup();
    tally.credit_listed_words(vocabulary, &entries);
    tally.into_candidates(index, reading, query)
}

/// For each word of the query, everything that it can be paired with, alone or joined to its neighbours, the
/// most similar first.
fn matches_by_word(vocabulary: &Vocabulary, query: &PreparedName) -> Vec<Vec<Match>> {
    let words: Vec<_> = query.words.iter().collect();
    let mut by_word: Vec<Vec<Match>> =
        words.iter().map(|word| vocabulary.matches(&Slot::Word(word))).collect();
    for window in windows(&words) {
        let matches = vocabulary.matches(&Slot::Joined(&window.joined));
        by_word[window.first..window.first + window.words].iter_mut().for_each(|word| word.extend(&matches));
    }
    by_word
        .into_iter()
        .map(|matches| sorted_by_key(matches, |m| (u64::from(SAME - m.similarity), 0)))
        .collect()
}

/// For each listed name: the cost that matching can save on the query's side, and the weight that it can match.
struct Tally {
    saved: Vec<u32>,
    matchable: Vec<u32>,
    /// The last word of the query that was credited, plus one.
    credited: Vec<u32>,
    touched: Vec<u32>,
}

impl Tally {
    fn new(names: usize) -> Self {
        Self {
            saved: vec![0; names],
            matchable: vec![0; names],
            credited: vec![0; names],
            touched: Vec::new(),
        }
    }

    /// `matches` from the most similar down, so that a name's first is its best.
    fn credit_query_word(
        &mut self,
        vocabulary: &Vocabulary,
        reading: Reading,
        word: u32,
        query: &PreparedName,
        matches: &[Match],
    ) {
        let (i, weight) = (word as usize, query.words[word as usize].weight);
        for m in matches {
            let saved = (2 * query.unmatched(i)).saturating_sub(loss(m.similarity, reading)) * weight;
            for &name in vocabulary.names_with(m.entry) {
                let name = name as usize;
                if self.credited[name] == word + 1 {
                    continue;
                }
                if self.credited[name] == 0 {
                    self.touched.push(name as u32);
                }
                self.credited[name] = word + 1;
                self.saved[name] += saved;
            }
        }
    }

    fn credit_listed_words(&mut self, vocabulary: &Vocabulary, entries: &[Entry]) {
        for &entry in entries {
            let weight = vocabulary.weight(entry);
            for &name in vocabulary.names_with(entry) {
                self.matchable[name as usize] += weight;
            }
        }
    }

    fn into_candidates(self, index: &Index, reading: Reading, query: &PreparedName) -> Vec<Candidate> {
        let query_weight = query.weight();
        let unmatched: u32 =
            (0..query.words.len()).map(|i| 2 * query.unmatched(i) * query.words[i].weight).sum();
        let per_listed = 2 * least_unmatched(reading, query.may_be_cut());
        let bound = |name: u32| {
            let (listed_weight, n) = (index.weight(name), name as usize);
            let query_cost = unmatched - self.saved[n];
            let listed_cost = per_listed * listed_weight.saturating_sub(self.matchable[n]);
            rank_of_cost(u64::from(query_cost + listed_cost), query_weight, listed_weight)
        };
        self.touched.iter().map(|&name| Candidate { bound: bound(name), name }).collect()
    }
}

/// The least that an unmatched listed word costs, in thousandths of its weight.
fn least_unmatched(reading: Reading, may_be_cut: bool) -> u32 {
    let least = match reading {
        Reading::Person => UNMATCHED_LISTED_MIDDLE.min(UNMATCHED_LISTED_END),
        Reading::Organization => UNMATCHED_LISTED,
    };
    if may_be_cut { least * BEYOND_CUT / 1000 } else { least }
}
