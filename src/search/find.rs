//! A query and the indexes of any number of lists in, the names that can matter scored and offered to the board.
//!
//! All lists are searched at once, best first: a name waits with an upper bound of its rank, at first that of
//! [`candidates`](super::candidates), then that of its own pairs, and is scored when no other's bound is above its own. Bounds
//! are never below ranks, so when the highest bound cannot matter any more, no name that is left can.

use super::board::Board;
use super::candidates::{Tally, candidates};
use super::pairs::{Asked, Pairs};
use super::query::Query;
use crate::index::{Index, StoredName};
use crate::normalize::Reading;
use crate::score::{
    BestMatch, Edge, Evidence, NameView, best_match, least_cost_of_pairs, rank_of_cost, score_pairs,
};
use crate::work;
use std::collections::BinaryHeap;

/// Scores every name: slow, the measure of [`by_bounds`].
pub fn every_name(query: &Query, indexes: &[&Index], board: &mut Board, _: &mut Tally) {
    for (list, index) in indexes.iter().enumerate() {
        for (name, stored) in (0..).zip(&index.names).filter(|(_, n)| admits(query, index, n)) {
            work::name_scored();
            board.offer(list, name, best_match(query.names(stored.reading), &index.view(stored)));
        }
    }
}

/// Scores names from the highest bound down until no other can matter.
pub fn by_bounds(query: &Query, indexes: &[&Index], board: &mut Board, tally: &mut Tally) {
    let mut asked = [Reading::Person, Reading::Organization].map(|reading| -> Vec<Asked> {
        query.names(reading).iter().map(|name| Asked::new(name, reading)).collect()
    });
    let meetings: Vec<Meeting> = indexes.iter().map(|index| Meeting::new(query, index, &mut asked)).collect();
    for (list, entity) in board.identified() {
        let (index, meeting) = (indexes[list], &meetings[list]);
        for name in index.names_of(entity).filter(|&n| admits(query, index, &index.names[n as usize])) {
            board.offer(list, name, meeting.best_match(name));
        }
    }
    let mut heap = waiting(query, &meetings, tally);
    while let Some(first) = heap.pop().filter(|w| board.may_matter(w.bound)) {
        let (list, name) = (first.list as usize, first.name);
        if first.refined {
            board.offer(list, name, meetings[list].best_match(name));
        } else {
            let bound = meetings[list].bound(name).min(first.bound);
            heap.push(Waiting { bound, refined: true, ..first });
        }
    }
}

fn admits(query: &Query, index: &Index, name: &StoredName) -> bool {
    query.admits(index.entities[name.entity as usize].kind)
}

/// A name with the most that its rank can be. Ordered by that; of equals, refined bounds first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    bound: i32,
    refined: bool,
    list: u32,
    name: u32,
}

fn waiting(query: &Query, meetings: &[Meeting], tally: &mut Tally) -> BinaryHeap<Waiting> {
    let mut all = Vec::new();
    for (list, Meeting { index, ways, .. }) in (0..).zip(meetings) {
        for (reading, way) in ways.iter().flat_map(|(r, ways)| ways.iter().map(move |way| (*r, way))) {
            let found = candidates(index, reading, way.query, &way.pairs, tally);
            let found = found.into_iter().filter(|c| admits(query, index, &index.names[c.name as usize]));
            all.extend(found.map(|c| Waiting { bound: c.bound, refined: false, list, name: c.name }));
        }
    }
    all.into()
}

/// A query and one index: what each way to read the query can be paired with there.
struct Meeting<'a> {
    index: &'a Index,
    ways: [(Reading, Vec<Way<'a>>); 2],
}

/// One way to read the query.
struct Way<'a> {
    query: &'a crate::score::PreparedName,
    view: NameView<'a>,
    pairs: Pairs,
}

impl<'a> Meeting<'a> {
    fn new(query: &'a Query, index: &'a Index, asked: &mut [Vec<Asked>; 2]) -> Self {
        let ways = |reading| {
            let way = |(query, asked): (&'a crate::score::PreparedName, &mut Asked)| Way {
                query,
                view: query.as_view(),
                pairs: Pairs::new(index.vocabulary(reading), asked),
            };
            (reading, query.names(reading).iter().zip(&mut asked[reading as usize]).map(way).collect())
        };
        Self { index, ways: [Reading::Person, Reading::Organization].map(ways) }
    }

    /// What [`best_match`] finds.
    fn best_match(&self, name: u32) -> BestMatch {
        work::name_scored();
        let scored = |(alternative, (view, listed, pairs)): (usize, (&NameView, NameView, Vec<Edge>))| {
            BestMatch { evidence: score_pairs(view, &listed, pairs), alternative }
        };
        let best = self.pairs_of(name).enumerate().map(scored);
        best.reduce(|a, b| if b.evidence.rank > a.evidence.rank { b } else { a }).unwrap_or(BestMatch {
            evidence: Evidence { rank: i32::MIN, edges: Vec::new(), reordered: false },
            alternative: 0,
        })
    }

    /// The most that the rank of a name can be.
    fn bound(&self, name: u32) -> i32 {
        let bound = |(query, listed, pairs): (&NameView, NameView, Vec<Edge>)| {
            if pairs.is_empty() {
                return i32::MIN;
            }
            rank_of_cost(
                query.reading,
                least_cost_of_pairs(query, &listed, &pairs),
                query.weight(),
                listed.weight(),
            )
        };
        self.pairs_of(name).map(bound).max().unwrap_or(i32::MIN)
    }

    /// For each way to read the query, it, the listed name, and all their pairs.
    fn pairs_of(&self, name: u32) -> impl Iterator<Item = (&NameView<'a>, NameView<'a>, Vec<Edge>)> {
        let stored = &self.index.names[name as usize];
        let vocabulary = self.index.vocabulary(stored.reading);
        self.ways[stored.reading as usize].1.iter().map(move |way| {
            let listed = self.index.view(stored);
            let pairs = way.pairs.of_name(vocabulary, &way.view, &listed, stored);
            (&way.view, listed, pairs)
        })
    }
}
