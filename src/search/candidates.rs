//! A query in, for each listed name that shares any word with it an upper bound of its rank out.
//!
//! The bound is that of [`least_cost`], from what can be added up word by word over the postings:
//!
//! - A word of the query counts with the most similar of the pairs that it can be in with this name.
//! - A listed word counts with the most similar of all its pairs, and unmatched with the least that any listed word of that
//!   reading costs.
//!
//! Every pair that the scorer can form is a match of [`crate::index::Vocabulary::matches`], so no cost is overstated: the bound is
//! never below the rank. A listed word that is paired by itself and in a window is counted twice, which only raises it.

use super::pairs::{Pair, Pairs};
use crate::index::{Entry, Index, Match};
use crate::normalize::Reading;
use crate::score::constants::{UNMATCHED_LISTED, UNMATCHED_LISTED_END, UNMATCHED_LISTED_MIDDLE, loss};
use crate::score::{PreparedName, Side, least_cost, least_lost};

/// A listed name and the least that it can lose ([`rank_of_lost`](crate::score::rank_of_lost)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    pub lost: u32,
    pub name: u32,
}

/// All names of one reading that share any word with the query; `pairs` is what it can be paired with there.
pub fn candidates<'a>(
    index: &'a Index,
    reading: Reading,
    query: &PreparedName,
    pairs: &Pairs,
    tally: &'a mut Tally,
) -> impl Iterator<Item = Candidate> + 'a {
    tally.clear(index.names.len());
    for word in 0..query.words.len() {
        tally.credit_query_word(index, reading, query, word, pairs.of_query_word(word));
    }
    for (entry, pairs) in pairs.by_listed() {
        tally.credit_listed_word(index, reading, entry, pairs);
    }
    tally.bounds(index, reading, query)
}

/// For each listed name what pairs can save; kept from search to search, since clearing it would take longer than filling it.
#[derive(Default)]
pub struct Tally {
    cells: Vec<Cell>,
    /// Cells of other rounds are empty.
    round: u32,
    touched: Vec<u32>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    round: u32,
    /// The last word of the query that was credited, plus one, and how many were.
    credited: u16,
    words: u16,
    /// What the best pair of that word saves.
    best: u32,
    query: Saved,
    listed: Saved,
}

/// What pairs can save on one side, as [`Side`] counts it.
#[derive(Debug, Clone, Copy, Default)]
struct Saved {
    cost: u32,
    alone: u32,
}

impl Saved {
    fn add(&mut self, more: Self) {
        self.cost += more.cost;
        self.alone += more.alone;
    }

    fn from(self, cost: u32, alone: u32) -> Side {
        Side { cost: cost.saturating_sub(self.cost), alone: alone.saturating_sub(self.alone) }
    }
}

impl Tally {
    fn clear(&mut self, names: usize) {
        self.touched.clear();
        self.round = self.round.wrapping_add(1);
        if self.cells.len() < names || self.round == 0 {
            self.cells = vec![Cell::default(); names.max(self.cells.len())];
            self.round = 1;
        }
    }

    fn credit_query_word(
        &mut self,
        index: &Index,
        reading: Reading,
        query: &PreparedName,
        i: usize,
        matches: impl Iterator<Item = Match>,
    ) {
        let (word, number) = (&query.words[i], i as u16 + 1);
        let alone = if word.is_distinctive() { word.weight } else { 0 };
        for Match { similarity, entry, .. } in matches {
            let cost = (2 * query.unmatched(i)).saturating_sub(loss(similarity, reading)) * word.weight;
            for &name in index.vocabulary(reading).names_with(entry) {
                let cell = &mut self.cells[name as usize];
                if cell.round != self.round {
                    *cell = Cell { round: self.round, ..Cell::default() };
                    self.touched.push(name);
                }
                if cell.credited != number {
                    (cell.credited, cell.best) = (number, cost);
                    cell.words += 1;
                    cell.query.add(Saved { cost, alone });
                } else if cost > cell.best {
                    cell.query.cost += cost - cell.best;
                    cell.best = cost;
                }
            }
        }
    }

    /// Only names that hold a pair have been touched: those that hold this word are.
    fn credit_listed_word(&mut self, index: &Index, reading: Reading, entry: Entry, pairs: &[Pair]) {
        let vocabulary = index.vocabulary(reading);
        let least = pairs.iter().map(|pair| loss(pair.found.similarity, reading)).min().unwrap_or(0);
        let saved = Saved {
            cost: (2 * least_unmatched(reading)).saturating_sub(least) * vocabulary.weight(entry),
            alone: vocabulary.distinctive_weight(entry),
        };
        for &name in vocabulary.names_with(entry) {
            self.cells[name as usize].listed.add(saved);
        }
    }

    fn bounds<'a>(
        &'a self,
        index: &'a Index,
        reading: Reading,
        query: &PreparedName,
    ) -> impl Iterator<Item = Candidate> + 'a {
        let unmatched = |(i, word): (usize, &crate::score::Word)| 2 * query.unmatched(i) * word.weight;
        let query_cost: u32 = query.words.iter().enumerate().map(unmatched).sum();
        let query_alone: u32 = query.words.iter().filter(|w| w.is_distinctive()).map(|w| w.weight).sum();
        let (query_weight, query_words, may_be_cut) = (query.weight(), query.words.len(), query.may_be_cut());
        let lost = move |name: u32| {
            let (cell, listed) = (&self.cells[name as usize], index.weights(name));
            let least = least_cost(
                reading,
                cell.query.from(query_cost, query_alone),
                cell.listed.from(2 * least_unmatched(reading) * listed.all, listed.distinctive),
                may_be_cut && usize::from(cell.words) == query_words,
            );
            least_lost(reading, least, query_weight, listed.all)
        };
        self.touched.iter().map(move |&name| Candidate { lost: lost(name), name })
    }
}

/// The least that an unmatched listed word costs, in thousandths of its weight.
fn least_unmatched(reading: Reading) -> u32 {
    match reading {
        Reading::Person => UNMATCHED_LISTED_MIDDLE.min(UNMATCHED_LISTED_END),
        Reading::Organization => UNMATCHED_LISTED,
    }
}
