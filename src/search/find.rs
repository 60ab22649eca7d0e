//! A query and the indexes of any number of lists in, the names that can matter scored and offered to the board.
//!
//! All lists are searched at once, best first: a name waits with the least that it can lose, at first that of
//! [`candidates`](super::candidates), then that of its own pairs, and is scored when no other can lose less. Names lose never less than
//! these bounds, so when the best bound cannot matter any more, no name that is left can.

use super::board::Board;
use super::candidates::{Tally, candidates};
use super::pairs::{Asked, Pairs};
use super::query::Query;
use super::recall::Recall;
use crate::index::{Index, StoredName};
use crate::normalize::Reading;
use crate::score::{
    BestMatch, Edge, Evidence, NameView, PreparedName, best_match, least_cost_of_pairs, least_lost,
    rank_of_lost, score_pairs,
};
use crate::work;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What a search takes over from those before it. It makes searches faster and changes no answer.
#[derive(Default)]
pub struct Kept {
    tally: Tally,
    /// Within a batch.
    recall: Option<Recall>,
}

impl Kept {
    /// For many searches one after the other.
    pub fn for_batch(recall: Recall) -> Self {
        Self { tally: Tally::default(), recall: Some(recall) }
    }
}

/// Scores every name: slow, the measure of [`by_bounds`].
pub fn every_name(query: &Query, indexes: &[&Index], board: &mut Board, _: &mut Kept) {
    for (list, index) in indexes.iter().enumerate() {
        for (name, stored) in (0..).zip(&index.names).filter(|(_, n)| admits(query, index, n)) {
            work::name_scored();
            board.offer(list, name, best_match(query.names(stored.reading), &index.view(stored)));
        }
    }
}

/// Scores names from the highest bound down until no other can matter.
pub fn by_bounds(query: &Query, indexes: &[&Index], board: &mut Board, kept: &mut Kept) {
    let mut asked = [Reading::Person, Reading::Organization].map(|reading| -> Vec<Asked> {
        query.names(reading).iter().map(|name| Asked::new(name, reading)).collect()
    });
    let Kept { tally, recall } = kept;
    let meet = |&index| Meeting::new(query, index, &mut asked, recall);
    let meetings: Vec<Meeting> = indexes.iter().map(meet).collect();
    for (list, entity) in board.identified() {
        let (index, meeting) = (indexes[list], &meetings[list]);
        for name in index.names_of(entity).filter(|&n| admits(query, index, &index.names[n as usize])) {
            board.offer(list, name, meeting.at(name).best_match());
        }
    }
    let mut heap = waiting(query, &meetings, board, tally);
    while let Some(Reverse(first)) = heap.pop().filter(|w| board.may_matter(w.0.most())) {
        let met = meetings[first.list as usize].at(first.name);
        let lost = met.least_lost().max(first.lost);
        if heap.peek().is_some_and(|Reverse(next)| next.lost < lost) && !first.refined {
            heap.push(Reverse(Waiting { lost, refined: true, ..first }));
        } else {
            board.offer(first.list as usize, first.name, met.best_match());
        }
    }
}

fn admits(query: &Query, index: &Index, name: &StoredName) -> bool {
    query.admits(index.entities[name.entity as usize].kind)
}

/// A name with the least that it can lose. Ordered by that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    lost: u32,
    list: u32,
    name: u32,
    /// Whether that is what its own pairs tell.
    refined: bool,
}

impl Waiting {
    /// The most that its rank can be.
    fn most(&self) -> i32 {
        rank_of_lost(u64::from(self.lost))
    }
}

fn waiting(
    query: &Query,
    meetings: &[Meeting],
    board: &Board,
    tally: &mut Tally,
) -> BinaryHeap<Reverse<Waiting>> {
    let most = most_lost(board);
    let mut all = Vec::new();
    for (list, Meeting { index, ways, .. }) in (0..).zip(meetings) {
        for (reading, way) in ways.iter().flat_map(|(r, ways)| ways.iter().map(move |way| (*r, way))) {
            let found = candidates(index, reading, way.query, &way.pairs, tally);
            let found = found
                .filter(|c| c.lost <= most && admits(query, index, &index.names[c.name as usize]));
            all.extend(found.map(|c| Reverse(Waiting { lost: c.lost, list, name: c.name, refined: false })));
        }
    }
    all.into()
}

/// The most that a name can lose which may matter as the board stands.
fn most_lost(board: &Board) -> u32 {
    let (mut low, mut high) = (0, u32::MAX);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if board.may_matter(rank_of_lost(u64::from(middle))) { low = middle } else { high = middle - 1 }
    }
    low
}

/// A query and one index: what each way to read the query can be paired with there.
struct Meeting<'a> {
    index: &'a Index,
    ways: [(Reading, Vec<Way<'a>>); 2],
}

/// One way to read the query.
struct Way<'a> {
    query: &'a PreparedName,
    view: NameView<'a>,
    pairs: Pairs,
}

impl<'a> Meeting<'a> {
    fn new(
        query: &'a Query,
        index: &'a Index,
        asked: &mut [Vec<Asked>; 2],
        recall: &mut Option<Recall>,
    ) -> Self {
        let mut ways = |reading| {
            let way = |(query, asked): (&'a PreparedName, &mut Asked)| Way {
                query,
                view: query.as_view(),
                pairs: Pairs::new(index.vocabulary(reading), asked, recall),
            };
            (reading, query.names(reading).iter().zip(&mut asked[reading as usize]).map(way).collect())
        };
        Self { index, ways: [Reading::Person, Reading::Organization].map(&mut ways) }
    }

    /// A name and all pairs of the query with it.
    fn at(&self, name: u32) -> Met<'_> {
        let stored = &self.index.names[name as usize];
        let vocabulary = self.index.vocabulary(stored.reading);
        let listed = self.index.view(stored);
        let ways = self.ways[stored.reading as usize].1.iter();
        let pairs = ways.map(|way| (&way.view, way.pairs.of_name(vocabulary, &way.view, &listed, stored)));
        Met { pairs: pairs.collect(), listed }
    }
}

/// A query and a listed name, with all their pairs for each way to read the query.
struct Met<'a> {
    listed: NameView<'a>,
    pairs: Vec<(&'a NameView<'a>, Vec<Edge>)>,
}

impl Met<'_> {
    /// What [`best_match`] finds.
    fn best_match(self) -> BestMatch {
        work::name_scored();
        let listed = self.listed;
        let scored = |(alternative, (query, pairs))| BestMatch {
            evidence: score_pairs(query, &listed, pairs),
            alternative,
        };
        let best = self.pairs.into_iter().enumerate().map(scored);
        best.reduce(|a, b| if b.evidence.rank > a.evidence.rank { b } else { a }).unwrap_or(BestMatch {
            evidence: Evidence { rank: i32::MIN, edges: Vec::new(), reordered: false },
            alternative: 0,
        })
    }

    /// The least that it can lose.
    fn least_lost(&self) -> u32 {
        let lost = |(query, pairs): &(&NameView, Vec<Edge>)| {
            let cost = least_cost_of_pairs(query, &self.listed, pairs);
            least_lost(query.reading, cost, query.weight(), self.listed.weight())
        };
        let ways = self.pairs.iter().filter(|(_, pairs)| !pairs.is_empty());
        ways.map(lost).min().unwrap_or(u32::MAX)
    }
}
