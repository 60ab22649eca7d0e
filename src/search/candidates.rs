//! A query in, for each listed name that shares any word with it the least that it can lose out.
//!
//! The bound is that of [`least_cost`], from what can be added up word by word over the postings:
//!
//! - A word of the query counts with the most similar of the pairs that it can be in with this name.
//! - A listed word counts with the most similar of all its pairs, and unmatched with the least that any listed word of that
//!   reading costs.
//!
//! Every pair that the scorer can form is among [`Pairs`], with no less than its similarity, so no cost is overstated: a name never
//! loses less than its bound. A listed word that is paired by itself and in a window is counted twice, which only lowers the bound.
//!
//! [`candidates`] bounds all names, before words are compared; [`Bounded::of_name`] one of them, by its own pairs as far as these are
//! settled.

use super::pairs::{Pair, Pairs};
use crate::index::{Entry, Index, Vocabulary, Weights};
use crate::normalize::Reading;
use crate::score::constants::{
    MOST_TOKENS, UNMATCHED_LISTED, UNMATCHED_LISTED_END, UNMATCHED_LISTED_MIDDLE, loss,
};
use crate::score::{PreparedName, Side, least_cost, least_lost};

/// A listed name and the least that it can lose ([`rank_of_lost`](crate::score::rank_of_lost)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    pub lost: u32,
    pub name: u32,
}

/// One way to read a query and the names of one index that it is held against.
#[derive(Clone, Copy)]
pub struct Bounded<'a> {
    index: &'a Index,
    vocabulary: &'a Vocabulary,
    query: &'a PreparedName,
    reading: Reading,
    /// What all words of the query cost unmatched, and the weight of those that tell parties apart.
    unmatched: Saved,
    weight: u32,
    may_be_cut: bool,
}

impl<'a> Bounded<'a> {
    pub fn new(index: &'a Index, query: &'a PreparedName, reading: Reading) -> Self {
        let of_word =
            |i: usize| Saved { cost: 2 * query.unmatched(i) * query.words[i].weight, alone: alone(query, i) };
        let unmatched = (0..query.words.len()).map(of_word).fold(Saved::default(), Saved::plus);
        Self {
            index,
            vocabulary: index.vocabulary(reading),
            query,
            reading,
            unmatched,
            weight: query.weight(),
            may_be_cut: query.may_be_cut(),
        }
    }

    /// All names that share any word with the query; `pairs` is what it can be paired with there.
    pub fn candidates(self, pairs: &Pairs, tally: &'a mut Tally) -> impl Iterator<Item = Candidate> + 'a {
        tally.clear(self.index.names.len());
        for word in 0..self.query.words.len() {
            tally.credit_query_word(&self, word, pairs.of_query_word(word));
        }
        for (entry, of_entry) in pairs.by_listed() {
            tally.credit_listed_word(&self, entry, self.saved_by_listed(entry, pairs, of_entry));
        }
        let tally = &*tally;
        tally.touched.iter().map(move |&name| {
            let cell = &tally.cells[name as usize];
            let paired = usize::from(cell.words);
            Candidate { lost: self.lost(cell.query, cell.listed, paired, self.index.weights(name)), name }
        })
    }

    /// The least that one name can lose.
    pub fn of_name(&self, pairs: &Pairs, name: u32) -> u32 {
        let words = self.index.words_of(&self.index.names[name as usize]);
        let mut best: [Option<u32>; MOST_TOKENS] = [None; MOST_TOKENS];
        let mut listed = Saved::default();
        for (_, entry, of_entry) in pairs.of_name(self.vocabulary, words) {
            for (words, similarity) in of_entry.iter().filter_map(|pair| pairs.most(pair)) {
                words.for_each(|i| best[i] = best[i].max(Some(self.saved_by_query(i, similarity))));
            }
            listed = listed.plus(self.saved_by_listed(entry, pairs, of_entry));
        }
        let paired = || best.iter().enumerate().filter_map(|(i, saved)| Some((i, (*saved)?)));
        let query = paired().map(|(i, cost)| Saved { cost, alone: alone(self.query, i) });
        let query = query.fold(Saved::default(), Saved::plus);
        self.lost(query, listed, paired().count(), self.index.weights(name))
    }

    fn lost(&self, query: Saved, listed: Saved, paired: usize, weights: Weights) -> u32 {
        let listed_cost = 2 * least_unmatched(self.reading) * weights.all;
        let least = least_cost(
            self.reading,
            query.from(self.unmatched.cost, self.unmatched.alone),
            listed.from(listed_cost, weights.distinctive),
            self.may_be_cut && paired == self.query.words.len(),
        );
        least_lost(self.reading, least, self.weight, weights.all)
    }

    /// What a word of the query costs less in a pair.
    fn saved_by_query(&self, i: usize, similarity: u32) -> u32 {
        let unmatched = 2 * self.query.unmatched(i);
        unmatched.saturating_sub(loss(similarity, self.reading)) * self.query.words[i].weight
    }

    /// What a listed word, or window, saves by the best of its pairs.
    fn saved_by_listed(&self, entry: Entry, pairs: &Pairs, of_entry: &[Pair]) -> Saved {
        let similarity = of_entry.iter().filter_map(|pair| Some(pairs.most(pair)?.1)).max();
        similarity.map_or(Saved::default(), |similarity| {
            let unmatched = 2 * least_unmatched(self.reading);
            Saved {
                cost: unmatched.saturating_sub(loss(similarity, self.reading))
                    * self.vocabulary.weight(entry),
                alone: self.vocabulary.distinctive_weight(entry),
            }
        })
    }
}

/// The weight of a word of the query where it tells parties apart.
fn alone(query: &PreparedName, i: usize) -> u32 {
    let word = &query.words[i];
    if word.is_distinctive() { word.weight } else { 0 }
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
    fn plus(self, more: Self) -> Self {
        Self { cost: self.cost + more.cost, alone: self.alone + more.alone }
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
        bounded: &Bounded,
        i: usize,
        matches: impl Iterator<Item = (Entry, u32)>,
    ) {
        let (alone, number) = (alone(bounded.query, i), i as u16 + 1);
        for (entry, similarity) in matches {
            let cost = bounded.saved_by_query(i, similarity);
            for &name in bounded.vocabulary.names_with(entry) {
                let cell = &mut self.cells[name as usize];
                if cell.round != self.round {
                    *cell = Cell { round: self.round, ..Cell::default() };
                    self.touched.push(name);
                }
                if cell.credited != number {
                    (cell.credited, cell.best) = (number, cost);
                    cell.words += 1;
                    cell.query = cell.query.plus(Saved { cost, alone });
                } else if cost > cell.best {
                    cell.query.cost += cost - cell.best;
                    cell.best = cost;
                }
            }
        }
    }

    /// Only names that hold a pair have been touched: those that hold this word are.
    fn credit_listed_word(&mut self, bounded: &Bounded, entry: Entry, saved: Saved) {
        for &name in bounded.vocabulary.names_with(entry) {
            let cell = &mut self.cells[name as usize];
            cell.listed = cell.listed.plus(saved);
        }
    }
}

/// The least that an unmatched listed word costs, in thousandths of its weight.
fn least_unmatched(reading: Reading) -> u32 {
    match reading {
        Reading::Person => UNMATCHED_LISTED_MIDDLE.min(UNMATCHED_LISTED_END),
        Reading::Organization => UNMATCHED_LISTED,
    }
}
