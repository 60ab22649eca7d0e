//! Two names in, [`Evidence`] out, from which both the score and its explanation come.
//!
//! A name's cost is what its words lack: unmatched words of either side by their weight, the unlike part of
//! matched ones, and a surcharge where one name stands in place of another. The score is one less the cost over
//! the weight of both names. All in integers, so that every machine agrees bit for bit.

mod align;
mod bound;
pub mod constants;
mod distance;
mod edits;
pub mod facts;
pub mod given_names;
mod kin;
mod lanes;
mod legal_forms;
mod misspelt_syllables;
mod name;
mod outline;
mod rarity;
pub mod similarity;
mod skeleton;
mod sought;
mod syllables;
mod trigrams;
mod wade_giles;
mod weight;
mod window;

pub use align::{Edge, edge_cost};
pub use bound::{Side, least_cost, least_cost_of_pairs};
pub use edits::Place;
pub use name::{NameView, PreparedName};
pub use outline::Outline;
pub use rarity::sound_pattern;
pub use similarity::{How, Joined};
pub use sought::{Sought, Spelt};
pub use weight::{Word, weight_of};
pub use window::{Window, add_joined_keys, is_window, joined, query_windows};

use crate::normalize::Reading;
use constants::*;
use std::ops::Range;

/// What two names have to do with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// In millionths; [`FULL`] only for names that are the same after normalisation. Not clamped: below 0 where
    /// more speaks against than for.
    pub rank: i32,
    /// The pairs of words, in the order of the query.
    pub edges: Vec<Edge>,
    /// The same words, in an order that no comma explains.
    pub reordered: bool,
}

impl Evidence {
    /// Whether any words met at all. Names with nothing in common are neither hits nor near.
    pub fn meets(&self) -> bool {
        !self.edges.is_empty()
    }
}

/// Scores a query against a listed name, both normalised in the same reading.
///
/// Names over [`MOST_TOKENS`] words are scored by their first [`MOST_TOKENS`]; callers refuse such queries.
pub fn score(query: &NameView, listed: &NameView) -> Evidence {
    score_pairs(query, listed, align::edges(query, listed))
}

/// The same where all pairs of words that are worth pairing ([`Edge::new`]) are known, in any order.
pub fn score_pairs(query: &NameView, listed: &NameView, pairs: Vec<Edge>) -> Evidence {
    let edges = align::best_pairing(pairs, query.words.len());
    if edges.is_empty() {
        return Evidence { rank: i32::MIN, edges, reordered: false };
    }
    if is_same(query, listed) {
        return Evidence { rank: FULL, edges, reordered: false };
    }
    let order_cost = order_cost(query, listed, &edges);
    let rank = rank_of_cost(query.reading, cost(query, listed, &edges), query.weight(), listed.weight())
        - order_cost;
    Evidence { rank: rank.min(BEST_UNEQUAL), edges, reordered: order_cost > 0 }
}

/// How a query matches a listed name, meant in the way that suits it best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BestMatch {
    pub evidence: Evidence,
    /// Which of [`PreparedName::queries`] it is.
    pub alternative: usize,
}

/// The best over all ways in which a query may be meant; of equals, the likelier.
pub fn best_match(queries: &[PreparedName], listed: &NameView) -> BestMatch {
    let scored = |(alternative, query): (usize, &PreparedName)| BestMatch {
        evidence: score(&query.as_view(), listed),
        alternative,
    };
    let best = queries.iter().enumerate().map(scored);
    best.reduce(|a, b| if b.evidence.rank > a.evidence.rank { b } else { a })
        .expect("a query is meant in one way at least")
}

/// The rank of names of these weights whose doubled cost is `cost`, in thousandths of weight.
///
/// Falls with `cost`, ever more slowly from [`STEEP_COST`] on, so that it is above 0 and keeps the order however much
/// speaks against. The bound of the index stands on that.
pub fn rank_of_cost(reading: Reading, cost: u64, query_weight: u32, listed_weight: u32) -> i32 {
    let (cost, weight) = scaled_cost(reading, cost, query_weight, listed_weight);
    rank_of_lost(cost.div_ceil(weight))
}

/// No more than what names of these weights and of this doubled cost lose, as [`rank_of_lost`] takes it, and hardly less: quicker than
/// what is exact.
pub fn least_lost(reading: Reading, cost: u64, query_weight: u32, listed_weight: u32) -> u32 {
    let (cost, weight) = scaled_cost(reading, cost, query_weight, listed_weight);
    // Both are exact as `f64`, and a quotient that is rounded is not above the next whole number.
    (cost as f64 / weight as f64) as u32
}

/// What is lost is the one divided by the other.
fn scaled_cost(reading: Reading, cost: u64, query_weight: u32, listed_weight: u32) -> (u64, u64) {
    let weight = QUERY_SHARE * query_weight + LISTED_SHARE * listed_weight;
    (cost * u64::from(cost_scale(reading)), u64::from(weight.max(1)))
}

/// The rank of names that lose so much, in millionths of what they weigh.
pub fn rank_of_lost(lost: u64) -> i32 {
    let rank = if lost <= STEEP_COST {
        FULL as u64 - lost
    } else {
        // The hyperbola that goes on from there without a step or a bend.
        let left = FULL as u64 - STEEP_COST;
        left * left / (left + lost - STEEP_COST)
    };
    rank as i32
}

/// Twice the cost of an alignment, in thousandths of weight.
fn cost(query: &NameView, listed: &NameView, edges: &[Edge]) -> u64 {
    let mut query_left = Unmatched::all(query);
    let mut listed_left = Unmatched::all(listed);
    let mut cost = 0;
    for edge in edges {
        let query_weight = query_left.take(query, edge.query.clone());
        let listed_weight = listed_left.take(listed, edge.listed.clone());
        cost += edge_cost(edge.similarity, query.reading, query_weight, listed_weight);
    }
    let beyond = beyond_cut(query, listed, edges);
    let replaced = replaced_cost(query.reading, query_left.distinctive, listed_left.distinctive);
    let is_form = |e: &Edge| query.words[e.query.start].is_form() || listed.words[e.listed.start].is_form();
    let inexact = if edges.iter().any(|e| e.similarity < SAME && !is_form(e)) {
        2 * SAME * inexact(query.reading, query.names())
    } else {
        0
    };
    let no_family = no_family_cost(query, edges.iter().map(|e| &e.query))
        + no_family_cost(listed, edges.iter().map(|e| &e.listed));
    // A whole word at the end is rather the end of the name than a lucky cut, where that would leave out the family name.
    let is_cut = edges.last().is_some_and(|e| e.how == How::Cut);
    let beyond = if is_cut || no_family == 0 { beyond } else { 0 };
    let no_family = if is_cut { 0 } else { no_family };
    u64::from(cost + query_left.cost + listed_left.cost - beyond + replaced + inexact + no_family)
}

/// What it costs besides that no word of a known family name is matched: given names and patronymics alone are shared by many.
/// Doubled.
fn no_family_cost<'a>(name: &NameView, mut matched: impl Iterator<Item = &'a Range<usize>>) -> u32 {
    let Some(family) = name.family.map(|family| family.range(name.words.len())) else { return 0 };
    let is_name = |i: &usize| name.words[*i].is_fuzzy();
    if matched.any(|range| range.clone().any(|i| family.contains(&i) && is_name(&i))) {
        return 0;
    }
    let weight = family.filter(is_name).map(|i| name.words[i].weight).max().unwrap_or(0);
    2 * NO_FAMILY * weight
}

/// What it costs besides that words of these weights, which tell parties apart, are left on either side. Doubled.
fn replaced_cost(reading: Reading, query: u32, listed: u32) -> u32 {
    let replaced = match reading {
        Reading::Person => REPLACED,
        Reading::Organization => REPLACED_ORGANIZATION,
    };
    2 * replaced * query.min(listed)
}

/// What the words not matched yet cost, and the weight of those of them that tell parties apart.
struct Unmatched {
    cost: u32,
    distinctive: u32,
}

impl Unmatched {
    fn all(name: &NameView) -> Self {
        let distinctive = name.words.iter().filter(|w| w.is_distinctive()).map(|w| w.weight).sum();
        Self { cost: (0..name.words.len()).map(|i| name.cost_of(i)).sum(), distinctive }
    }

    /// Takes matched words out and gives their weight.
    fn take(&mut self, name: &NameView, range: Range<usize>) -> u32 {
        let mut weight = 0;
        for i in range {
            let word = name.words[i];
            weight += word.weight;
            self.cost -= name.cost_of(i);
            self.distinctive -= if word.is_distinctive() { word.weight } else { 0 };
        }
        weight
    }
}

/// What the words beyond the cut cost less, where the query is the beginning of the listed name, cut off.
fn beyond_cut(query: &NameView, listed: &NameView, edges: &[Edge]) -> u32 {
    let ends_at_last = edges.last().is_some_and(|e| e.query.end == query.words.len());
    if !ends_at_last || !query.words.last().is_some_and(|w| w.may_be_cut) {
        return 0;
    }
    let in_order = edges.is_sorted_by(|a, b| a.listed.end <= b.listed.start);
    let end = edges.last().map_or(0, |e| e.listed.end);
    let whole = edges.iter().map(|e| e.query.len()).sum::<usize>() == query.words.len();
    if !in_order || !whole {
        return 0;
    }
    let full: u32 = (end..listed.words.len()).map(|i| listed.cost_of(i)).sum();
    full - full * BEYOND_CUT / 1000
}

/// Whether both names are the same words in the same order, a comma turned or not.
fn is_same(query: &NameView, listed: &NameView) -> bool {
    let equal = |q: &[usize], l: &[usize]| {
        q.iter().zip(l).all(|(&i, &j)| query.words[i].text == listed.words[j].text)
    };
    query.words.len() == listed.words.len() && query.orders().any(|q| listed.orders().any(|l| equal(&q, &l)))
}

/// What the order of the matched words takes, in millionths: nothing where it is the same, a comma turned or not.
fn order_cost(query: &NameView, listed: &NameView, edges: &[Edge]) -> i32 {
    // Where both tell the family name, it stays in its place.
    let both = query.family.is_some() && listed.family.is_some();
    let turns = if both { 1 } else { 2 };
    let orders = || {
        let listed_orders = move || listed.orders().take(turns);
        query.orders().take(turns).flat_map(move |q| listed_orders().map(move |l| (q.clone(), l)))
    };
    if orders().any(|(q, l)| are_in_order(&q, &l, edges)) {
        return 0;
    }
    let are_syllables = edges.iter().all(|e| listed.words[e.listed.start].may_be_syllables());
    let turned = || orders().flat_map(|(q, l)| rotations(l).into_iter().map(move |l| (q.clone(), l)));
    let scrambled = are_syllables && (both || !turned().any(|(q, l)| are_in_order(&q, &l, edges)));
    if scrambled { SCRAMBLED } else { REORDERED }
}

fn are_in_order(query: &[usize], listed: &[usize], edges: &[Edge]) -> bool {
    let by_query = query.iter().filter_map(|&word| edges.iter().find(|e| e.query.start == word));
    by_query.map(|e| listed.iter().position(|&word| word == e.listed.start)).is_sorted()
}

/// The first word last, and the last first.
fn rotations(order: Vec<usize>) -> [Vec<usize>; 2] {
    let mut left = order.clone();
    left.rotate_left(1);
    let mut right = order;
    right.rotate_right(1);
    [left, right]
}

#[cfg(test)]
mod tests;
