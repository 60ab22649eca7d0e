//! Names of all lists in, scored exactly; the parties that are hits and the others out.

use super::Selected;
use super::query::Query;
use crate::pack::Pack;
use crate::score::BestMatch;
use crate::score::constants::{BEST_UNEQUAL, FULL};
use crate::score::facts::{self, Effect, Fact};
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many parties below the threshold an answer names.
pub const NEAREST: usize = 3;

/// An identifier that agrees brings a party to at least this, whatever its name.
const IDENTIFIER_AGREES: i32 = 990_000;

/// Added to a name that by itself reaches that.
const IDENTIFIER_CONFIRMS: i32 = 9_000;

/// A party and how it came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The place of its list among those loaded.
    pub list: u32,
    pub entity: u32,
    /// The number of its best name in the index.
    pub name: u32,
    pub best: BestMatch,
    pub effects: Vec<Effect>,
    /// An identifier that was asked for is this party's.
    pub identified: bool,
    /// What hits are sorted by, in millionths, not clamped.
    pub rank: i32,
}

impl Scored {
    /// What is shown: between 0 and 1 in millionths, 1 only for names that are the same.
    pub fn shown(&self) -> i32 {
        let most = if self.best.evidence.rank == FULL { FULL } else { BEST_UNEQUAL };
        self.rank.clamp(0, most)
    }

    fn is_hit(&self, threshold: i32) -> bool {
        let evidence = &self.best.evidence;
        self.identified || (evidence.meets() && evidence.rank.max(self.rank) >= threshold)
    }
}

/// The best name of each party that was offered so far.
pub struct Board<'a> {
    query: &'a Query,
    selected: &'a Selected<'a>,
    /// By list and entity.
    best: HashMap<(u32, u32), Scored>,
    /// List and entity.
    identified: Vec<(u32, u32)>,
    /// Ranks of parties that are no hits, the greatest first: the best [`KEPT`] at least while none of them became one.
    below: Vec<i32>,
}

/// More than [`NEAREST`], so that some are left where parties turn out to be hits by other names.
const KEPT: usize = 4 * NEAREST;

impl<'a> Board<'a> {
    pub fn new(query: &'a Query, selected: &'a Selected<'a>) -> Self {
        let of_list = |(list, pack): (u32, &'a Pack)| {
            let entities = query.identifiers.iter().flat_map(|key| pack.data.entities_with(key));
            entities.map(|entity| (list, entity)).collect::<Vec<_>>()
        };
        let identified = selected.packs().flat_map(of_list).collect();
        Self { query, selected, best: HashMap::new(), identified, below: Vec::new() }
    }

    /// The parties that bear an identifier that was asked for: list and entity.
    pub fn identified(&self) -> Vec<(u32, u32)> {
        self.identified.clone()
    }

    /// Takes a scored name and keeps it where it is its party's best; of equals, the first listed.
    pub fn offer(&mut self, name: u32, found: BestMatch) {
        let stored = &self.selected.index.names[name as usize];
        let place = (stored.list, stored.entity);
        let identified = self.identified.contains(&place);
        if !found.evidence.meets() && !identified {
            return;
        }
        let before = self.best.get(&place);
        let rank = found.evidence.rank;
        if before.is_none_or(|b| (rank, Reverse(name)) > (b.best.evidence.rank, Reverse(b.name))) {
            let scored = self.weigh(name, found, identified);
            self.keep(place, scored);
        }
    }

    fn keep(&mut self, place: (u32, u32), scored: Scored) {
        let threshold = self.query.threshold;
        let new = Some(&scored).filter(|s| !s.is_hit(threshold)).map(|s| s.rank);
        let old = self.best.insert(place, scored).filter(|s| !s.is_hit(threshold)).map(|s| s.rank);
        if let Some(old) = old.and_then(|rank| self.below.iter().position(|&r| r == rank)) {
            self.below.remove(old);
        }
        if let Some(rank) = new {
            let at = self.below.partition_point(|&r| r >= rank);
            self.below.insert(at, rank);
            self.below.truncate(KEPT);
        }
    }

    fn weigh(&self, name: u32, best: BestMatch, identified: bool) -> Scored {
        let stored = &self.selected.index.names[name as usize];
        let listed = self.selected.pack(stored.list).data.entities()[stored.entity as usize].as_listed();
        let mut effects = facts::effects(&self.query.known, listed);
        if stored.weak {
            effects.push(Effect { fact: Fact::WeakAlias, delta: facts::WEAK_ALIAS });
        }
        let mut rank = effects.iter().fold(best.evidence.rank, |rank, e| rank.saturating_add(e.delta));
        if identified {
            let raised = rank.saturating_add(IDENTIFIER_CONFIRMS).max(IDENTIFIER_AGREES);
            effects.push(Effect { fact: Fact::Identifier, delta: raised - rank.max(0) });
            rank = raised;
        }
        Scored { list: stored.list, entity: stored.entity, name, best, effects, identified, rank }
    }

    /// Whether a name whose rank is at most `bound` could still change the answer, whatever the facts add.
    pub fn may_matter(&self, bound: i32) -> bool {
        let most = bound.saturating_add(self.query.most_raised());
        let among_nearest = |last| self.below.get(last).is_none_or(|&rank: &i32| rank <= most);
        most >= self.query.threshold || self.query.nearest.checked_sub(1).is_some_and(among_nearest)
    }

    /// The hits, and the others, in no order.
    pub fn finish(self) -> (Vec<Scored>, Vec<Scored>) {
        let threshold = self.query.threshold;
        self.best.into_values().partition(|s| s.is_hit(threshold))
    }
}
