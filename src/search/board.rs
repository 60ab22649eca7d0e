//! Listed names of one pack in, scored exactly; the parties that are hits and the others out.

use super::query::Query;
use crate::index::Index;
use crate::score::constants::{BEST_UNEQUAL, FULL};
use crate::score::facts::{self, Effect, Fact};
use crate::score::{BestMatch, best_match};
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
    index: &'a Index,
    best: HashMap<u32, Scored>,
    identified: Vec<u32>,
}

impl<'a> Board<'a> {
    pub fn new(query: &'a Query, index: &'a Index) -> Self {
        let identified = query.identifiers.iter().flat_map(|key| index.entities_with(key)).collect();
        Self { query, index, best: HashMap::new(), identified }
    }

    /// The parties that bear an identifier that was asked for.
    pub fn identified(&self) -> &[u32] {
        &self.identified
    }

    /// Scores a name and keeps it where it is its party's best; of equals, the first listed.
    pub fn offer(&mut self, name: u32) {
        let stored = &self.index.names[name as usize];
        let facts = &self.index.entities[stored.entity as usize];
        if !self.query.admits(facts.kind) {
            return;
        }
        let found = best_match(self.query.names(stored.reading), &self.index.view(stored));
        let identified = self.identified.contains(&stored.entity);
        if !found.evidence.meets() && !identified {
            return;
        }
        let before = self.best.get(&stored.entity);
        let rank = found.evidence.rank;
        if before.is_none_or(|b| (rank, Reverse(name)) > (b.best.evidence.rank, Reverse(b.name))) {
            let scored = self.weigh(stored.entity, name, found, identified);
            self.best.insert(stored.entity, scored);
        }
    }

    fn weigh(&self, entity: u32, name: u32, best: BestMatch, identified: bool) -> Scored {
        let listed = self.index.entities[entity as usize].as_listed();
        let mut effects = facts::effects(&self.query.known, listed);
        if self.index.names[name as usize].weak {
            effects.push(Effect { fact: Fact::WeakAlias, delta: facts::WEAK_ALIAS });
        }
        let mut rank = effects.iter().fold(best.evidence.rank, |rank, e| rank.saturating_add(e.delta));
        if identified {
            let raised = rank.saturating_add(IDENTIFIER_CONFIRMS).max(IDENTIFIER_AGREES);
            effects.push(Effect { fact: Fact::Identifier, delta: raised - rank.max(0) });
            rank = raised;
        }
        Scored { entity, name, best, effects, identified, rank }
    }

    /// Whether a name whose rank, facts included, is at most `most` could still change the answer.
    pub fn may_matter(&self, most: i32) -> bool {
        if most >= self.query.threshold {
            return true;
        }
        let above = self.best.values().filter(|s| !s.is_hit(self.query.threshold) && s.rank > most);
        above.take(NEAREST).count() < NEAREST
    }

    /// The hits, and the others, in no order.
    pub fn finish(self) -> (Vec<Scored>, Vec<Scored>) {
        let threshold = self.query.threshold;
        self.best.into_values().partition(|s| s.is_hit(threshold))
    }
}
