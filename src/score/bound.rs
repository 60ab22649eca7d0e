//! What can be paired of two names in, the least that any alignment of them costs out: the bound that lets a search leave names
//! unscored.
//!
//! It follows `cost` of this module's parent term by term and replaces each by its least. Doubled, in thousandths of weight:
//!
//! - A word costs at least the lesser of what it costs unmatched and of its own share `loss(s) w` in the most similar pair
//!   that it can be in (an edge costs `loss(s)` on the weight of both of its sides).
//! - Where the query may be cut off and each of its words can be paired, the listed words may be those beyond the cut: they
//!   cost [`BEYOND_CUT`] of that at least. If one cannot be paired, the scorer deducts nothing.
//! - Words that nothing on the other side can be paired with are unmatched in every alignment: those that tell parties
//!   apart are replaced ([`super::replaced_cost`], which grows with either weight) at least.
//! - The surcharge for names that are not the same and the deduction for order are at least nothing.

use super::align::Edge;
use super::constants::*;
use super::name::NameView;
use super::replaced_cost;
use crate::normalize::Reading;
use std::ops::Range;

/// What is known of one of two names before they are aligned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Side {
    /// The least that its words cost. Doubled, in thousandths of weight.
    pub cost: u32,
    /// The weight of its words that tell parties apart and cannot be paired.
    pub alone: u32,
}

/// The least cost; `cut`: the query may be cut off, and each of its words can be paired.
pub fn least_cost(reading: Reading, query: Side, listed: Side, cut: bool) -> u64 {
    let listed_cost =
        if cut { u64::from(listed.cost) * u64::from(BEYOND_CUT) / 1000 } else { u64::from(listed.cost) };
    u64::from(query.cost) + listed_cost + u64::from(replaced_cost(reading, query.alone, listed.alone))
}

/// The same where all pairs that are worth pairing are known.
pub fn least_cost_of_pairs(query: &NameView, listed: &NameView, pairs: &[Edge]) -> u64 {
    let (query_side, paired) = side(query, pairs, |e| &e.query);
    let (listed_side, _) = side(listed, pairs, |e| &e.listed);
    let may_be_cut = query.words.last().is_some_and(|w| w.may_be_cut);
    least_cost(query.reading, query_side, listed_side, may_be_cut && paired == query.words.len())
}

/// Also how many words can be paired.
fn side(name: &NameView, pairs: &[Edge], range: impl Fn(&Edge) -> &Range<usize>) -> (Side, usize) {
    const UNPAIRED: u32 = u32::MAX;
    let mut best = [UNPAIRED; MOST_TOKENS];
    for pair in pairs {
        let loss = loss(pair.similarity, name.reading);
        best[range(pair).clone()].iter_mut().for_each(|least| *least = loss.min(*least));
    }
    let (mut side, mut paired) = (Side::default(), 0);
    for (i, word) in name.words.iter().enumerate() {
        let unmatched = name.cost_of(i);
        if best[i] == UNPAIRED {
            side.cost += unmatched;
            side.alone += if word.is_distinctive() { word.weight } else { 0 };
        } else {
            side.cost += unmatched.min(best[i] * word.weight);
            paired += 1;
        }
    }
    (side, paired)
}

#[cfg(test)]
mod tests {
    use super::super::{PreparedName, align, cost};
    use super::*;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        let words = "kim kin yong yongchol chol mohammed muhamad al abd rahman abdalrahman j trade co ltd bank tangun 7";
        let words: Vec<&str> = words.split(' ').collect();
        proptest::collection::vec(proptest::sample::select(words), 1..6).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn never_above_the_cost(query in name(), listed in name(), person: bool) {
            let reading = if person { Reading::Person } else { Reading::Organization };
            let listed = PreparedName::listed(&listed, reading);
            for query in PreparedName::queries(&query, reading) {
                let (query, listed) = (query.as_view(), listed.as_view());
                let pairs = align::edges(&query, &listed);
                let least = least_cost_of_pairs(&query, &listed, &pairs);
                let edges = align::best_pairing(pairs, query.words.len());
                prop_assert!(least <= cost(&query, &listed, &edges));
            }
        }
    }
}
