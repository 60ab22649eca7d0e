//! A query and the index of all lists in, the names that can matter scored and offered to the board.
//!
//! Best first: a name waits with the least that it can lose, at first by what its words may be like
//! ([`candidates`](super::candidates)), then by what they are like, then with each word in its place, and is scored when no other can lose
//! less. Names lose never less than these bounds, so when the best bound cannot matter any more, no name that is left can.

use super::Selected;
use super::board::Board;
use super::candidates::{Bounded, Candidate, Tally};
use super::pairs::{Asked, Pairs};
use super::query::Query;
use super::recall::Recall;
use crate::index::Index;
use crate::normalize::Reading;
use crate::score::{
    BestMatch, Edge, Evidence, NameView, PreparedName, best_match, least_cost_of_pairs, least_lost,
    rank_of_lost, score_pairs,
};
use crate::work;
use std::cmp::Ordering;
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
pub fn every_name(query: &Query, selected: &Selected, board: &mut Board, _: &mut Kept) {
    let index = selected.index;
    for (name, stored) in (0..).zip(&index.names).filter(|(_, n)| selected.admits(query, n)) {
        work::name_scored();
        board.offer(name, best_match(query.names(stored.reading), &index.view(stored)));
    }
}

/// Scores names from the highest bound down until no other can matter.
pub fn by_bounds(query: &Query, selected: &Selected, board: &mut Board, kept: &mut Kept) {
    let index = selected.index;
    let mut asked = [Reading::Person, Reading::Organization].map(|reading| -> Vec<Asked> {
        query.names(reading).iter().map(|name| Asked::new(name, reading)).collect()
    });
    let Kept { tally, recall } = kept;
    let mut meeting = Meeting::new(query, index, &mut asked, recall);
    let admits = |name: u32| selected.admits(query, &index.names[name as usize]);
    for (list, entity) in board.identified() {
        for name in index.names_of(list, entity).filter(|&name| admits(name)) {
            meeting.settle(name, &mut asked);
            board.offer(name, meeting.at(name).best_match());
        }
    }
    let mut queue = Queue::new(&meeting, board, tally);
    while let Some(first) = queue.pop().filter(|first| board.may_matter(most_of(first.lost))) {
        let Waiting { name, known, lost } = first;
        if known == Known::Words {
            if !admits(name) {
                continue;
            }
            let lost = meeting.settle(name, &mut asked).max(lost);
            if !queue.is_best(lost) {
                queue.push(Waiting { lost, known: Known::Similarity, ..first });
                continue;
            }
        }
        let met = meeting.at(name);
        if known != Known::Places {
            let lost = met.least_lost().max(lost);
            if !queue.is_best(lost) {
                queue.push(Waiting { lost, known: Known::Places, ..first });
                continue;
            }
        }
        board.offer(name, met.best_match());
    }
}

/// The most that the rank of a name can be that loses so much at least.
fn most_of(lost: u32) -> i32 {
    rank_of_lost(u64::from(lost))
}

/// A name that may matter, by the least that it can lose.
#[derive(Clone, Copy)]
struct Waiting {
    lost: u32,
    known: Known,
    name: u32,
}

/// What the bound of a name is by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Which words the names may share.
    Words,
    /// How like they are.
    Similarity,
    /// Which place each has in the listed name.
    Places,
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.lost == other.lost
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What can lose less is greater: first in a heap.
impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        other.lost.cmp(&self.lost)
    }
}

/// Names by the least that they can lose.
struct Queue {
    likely: BinaryHeap<Waiting>,
    /// Those that lose more than [`LIKELY_LOST`]: most searches end before.
    others: Vec<Waiting>,
}

/// A rank of a half, which three parties of the list have for most names.
const LIKELY_LOST: u32 = 580_000;

impl Queue {
    fn new(meeting: &Meeting, board: &Board, tally: &mut Tally) -> Self {
        let most = most_lost(board);
        let (mut likely, mut others) = (Vec::new(), Vec::new());
        let Meeting { index, ways } = meeting;
        for (reading, way) in ways.iter().flat_map(|(r, ways)| ways.iter().map(move |way| (*r, way))) {
            let found = Bounded::new(index, way.query, reading).candidates(&way.pairs, tally);
            for Candidate { lost, name } in found.filter(|c| c.lost <= most) {
                let these = if lost <= LIKELY_LOST { &mut likely } else { &mut others };
                these.push(Waiting { lost, known: Known::Words, name });
            }
        }
        Self { likely: likely.into(), others }
    }

    /// A name than which none can lose less.
    fn pop(&mut self) -> Option<Waiting> {
        if !self.others.is_empty() && self.likely.peek().is_none_or(|first| first.lost > LIKELY_LOST) {
            self.likely.extend(std::mem::take(&mut self.others));
        }
        self.likely.pop()
    }

    /// Whether none that waits can lose less.
    fn is_best(&self, lost: u32) -> bool {
        let next = self.likely.peek().map_or(u32::MAX, |next| next.lost);
        lost <= if self.others.is_empty() { next } else { next.min(LIKELY_LOST) }
    }

    /// Puts a name back with a better bound.
    fn push(&mut self, name: Waiting) {
        self.likely.push(name);
    }
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

/// A query and the index: what each way to read the query can be paired with there.
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
        // Names far below the threshold are near by words that are little alike.
        let all = query.nearest > 0;
        let mut ways = |reading| {
            let way = |(query, asked): (&'a PreparedName, &mut Asked)| Way {
                query,
                view: query.as_view(),
                pairs: Pairs::new(index.vocabulary(reading), asked, recall, all),
            };
            (reading, query.names(reading).iter().zip(&mut asked[reading as usize]).map(way).collect())
        };
        Self { index, ways: [Reading::Person, Reading::Organization].map(&mut ways) }
    }

    /// Makes sure of the pairs of a name, and gives the least that it can lose by them.
    fn settle(&mut self, name: u32, asked: &mut [Vec<Asked>; 2]) -> u32 {
        let stored = &self.index.names[name as usize];
        let reading = stored.reading;
        let ways = self.ways[reading as usize].1.iter_mut().zip(&mut asked[reading as usize]);
        let settled = ways.map(|(way, asked)| {
            way.pairs.settle(self.index.vocabulary(reading), asked, self.index.words_of(stored));
            Bounded::new(self.index, way.query, reading).of_name(&way.pairs, name)
        });
        settled.min().unwrap_or(u32::MAX)
    }

    /// A name, settled, and all pairs of the query with it.
    fn at(&self, name: u32) -> Met<'_> {
        let stored = &self.index.names[name as usize];
        let vocabulary = self.index.vocabulary(stored.reading);
        let listed = self.index.view(stored);
        let words = self.index.words_of(stored);
        let ways = self.ways[stored.reading as usize].1.iter();
        let pairs = ways.map(|way| (&way.view, way.pairs.edges(vocabulary, &way.view, &listed, words)));
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
