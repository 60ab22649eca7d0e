//! Two names in, the best pairing of their words out: each word at most once, neighbours joined where that is better.
//!
//! An [`Edge`] is worth what it saves against leaving its words unmatched. The pairing of the greatest worth is found
//! by depth-first search over the query's words with a bound; [`ALIGNMENT_STEPS`] limits hostile input, where
//! the best pairing found so far stands, the same on every machine.

use super::constants::*;
use super::name::NameView;
use super::similarity::{self, How};
use super::window::{Window, query_windows, windows};
use crate::normalize::Reading;
use crate::order::sorted_by_key;
use std::ops::Range;

/// Words of the query that meet words of the listed name. One side may have two or three, read as one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub query: Range<usize>,
    pub listed: Range<usize>,
    /// In thousandths.
    pub similarity: u32,
    pub how: How,
    /// Twice the cost saved, in thousandths of weight. Positive.
    worth: u32,
}

impl Edge {
    /// The pair of these words, `None` where leaving them unmatched costs no more.
    pub fn new(
        query: &NameView,
        listed: &NameView,
        q: Range<usize>,
        l: Range<usize>,
        similarity: u32,
        how: How,
    ) -> Option<Self> {
        let query_weight: u32 = query.words[q.clone()].iter().map(|w| w.weight).sum();
        let listed_weight: u32 = listed.words[l.clone()].iter().map(|w| w.weight).sum();
        let unmatched: u32 =
            q.clone().map(|i| query.cost_of(i)).chain(l.clone().map(|i| listed.cost_of(i))).sum();
        let worth = unmatched
            .checked_sub(edge_cost(similarity, query.reading, query_weight, listed_weight))
            .filter(|&w| w > 0)?;
        Some(Self { query: q, listed: l, similarity, how, worth })
    }
}

/// The best pairing out of `edges`, all pairs of both names that are worth it in any order; itself in the order of the
/// query's words, of which there are `words`.
pub fn best_pairing(edges: Vec<Edge>, words: usize) -> Vec<Edge> {
    let place = |r: &Range<usize>| (r.start * 256 + r.end) as u64;
    let edges = sorted_by_key(edges, |e| {
        (e.query.start as u64, u64::from(u32::MAX - e.worth) << 32 | place(&e.listed) << 16 | place(&e.query))
    });
    let mut search = Search::new(&edges, words);
    search.visit(0, 0, 0);
    search.best.into_iter().map(|i| edges[i].clone()).collect()
}

/// Twice the cost of an edge, in thousandths of weight: what is not alike, on the mean weight of both sides.
pub fn edge_cost(similarity: u32, reading: Reading, query_weight: u32, listed_weight: u32) -> u32 {
    loss(similarity, reading) * (query_weight + listed_weight)
}

/// All pairs that are worth pairing.
pub fn edges(query: &NameView, listed: &NameView) -> Vec<Edge> {
    let mut out = Vec::new();
    for (i, q) in query.words.iter().enumerate() {
        for (j, l) in listed.words.iter().enumerate() {
            if let Some((similarity, how)) = similarity::words(q, l) {
                out.extend(Edge::new(query, listed, i..i + 1, j..j + 1, similarity, how));
            }
        }
    }
    add_joins(query, listed, &mut out);
    out
}

fn add_joins(query: &NameView, listed: &NameView, out: &mut Vec<Edge>) {
    let range = |w: &Window| w.first..w.first + w.words;
    for window in query_windows(&query.words) {
        for (j, l) in listed.words.iter().enumerate() {
            if let Some(similarity) = similarity::joined(&window.joined, l) {
                out.extend(Edge::new(query, listed, range(&window), j..j + 1, similarity, How::Joined));
            }
        }
    }
    for window in windows(&listed.words) {
        for (i, q) in query.words.iter().enumerate() {
            if let Some(similarity) = similarity::joined(&window.joined, q) {
                out.extend(Edge::new(query, listed, i..i + 1, range(&window), similarity, How::Split));
            }
        }
    }
}

/// Depth-first search over the query's words.
struct Search<'a> {
    edges: &'a [Edge],
    /// Where the edges that begin at each query word begin; one more at the end.
    starts: Vec<usize>,
    /// The most that the words from each one on can add.
    potential: Vec<u32>,
    chosen: Vec<usize>,
    best: Vec<usize>,
    best_worth: u32,
    steps: u32,
}

impl<'a> Search<'a> {
    fn new(edges: &'a [Edge], words: usize) -> Self {
        let starts: Vec<usize> = (0..=words).map(|i| edges.partition_point(|e| e.query.start < i)).collect();
        let mut potential = vec![0; words + 1];
        for i in (0..words).rev() {
            let most = edges[starts[i]..starts[i + 1]].iter().map(|e| e.worth).max().unwrap_or(0);
            potential[i] = potential[i + 1] + most;
        }
        Self { edges, starts, potential, chosen: Vec::new(), best: Vec::new(), best_worth: 0, steps: 0 }
    }

    /// Tries all edges of the word `i`, then leaving it unmatched. `used` marks the listed words taken.
    fn visit(&mut self, i: usize, used: u128, worth: u32) {
        if worth > self.best_worth {
            self.best_worth = worth;
            self.best.clone_from(&self.chosen);
        }
        self.steps += 1;
        if i + 1 >= self.starts.len()
            || worth + self.potential[i] <= self.best_worth
            || self.steps > ALIGNMENT_STEPS
        {
            return;
        }
        for n in self.starts[i]..self.starts[i + 1] {
            let edge = &self.edges[n];
            let mask = mask(&edge.listed);
            if used & mask == 0 {
                let (next, worth) = (edge.query.end, worth + edge.worth);
                self.chosen.push(n);
                self.visit(next, used | mask, worth);
                self.chosen.pop();
            }
        }
        self.visit(i + 1, used, worth);
    }
}

fn mask(range: &Range<usize>) -> u128 {
    range.clone().fold(0, |mask, i| mask | 1 << i)
}
