//! Pairs of listings in, sets of listings out that do not contradict each other.

use super::Listing;
use super::rule::may_be_one;
use crate::order;
use crate::pack::Pack;
use std::collections::HashMap;

/// Listings in sets; one that was never united is a set by itself.
pub struct Sets<'a> {
    packs: &'a [&'a Pack],
    set_of: HashMap<Listing, usize>,
    sets: Vec<Vec<Listing>>,
}

impl<'a> Sets<'a> {
    pub fn new(packs: &'a [&'a Pack]) -> Self {
        Self { packs, set_of: HashMap::new(), sets: Vec::new() }
    }

    pub fn are_one(&self, [a, b]: [Listing; 2]) -> bool {
        self.set_of.get(&a).is_some_and(|set| self.set_of.get(&b) == Some(set))
    }

    /// Whether every listing that would come to stand in one set may stand beside every other.
    pub fn may_unite(&self, [a, b]: [Listing; 2]) -> bool {
        let (with_a, with_b) = (self.members(a), self.members(b));
        with_a.iter().all(|&one| with_b.iter().all(|&other| may_be_one(self.packs, one, other)))
    }

    /// Makes one set of two, unless that must not be.
    pub fn unite(&mut self, listings: [Listing; 2]) {
        if self.are_one(listings) || !self.may_unite(listings) {
            return;
        }
        let [into, from] = listings.map(|listing| self.set(listing));
        let moved = std::mem::take(&mut self.sets[from]);
        self.set_of.extend(moved.iter().map(|&listing| (listing, into)));
        self.sets[into].extend(moved);
    }

    /// The sets of two listings or more, each ascending, by their first.
    pub fn into_groups(self) -> Vec<Vec<Listing>> {
        let sets = self.sets.into_iter().filter(|set| set.len() > 1);
        let ordered = sets.map(|set| order::sorted_by_key(set, |listing| (listing.number(), 0))).collect();
        order::sorted_by_key(ordered, |set: &Vec<Listing>| (set[0].number(), 0))
    }

    fn members(&self, listing: Listing) -> Vec<Listing> {
        self.set_of.get(&listing).map_or_else(|| vec![listing], |&set| self.sets[set].clone())
    }

    fn set(&mut self, listing: Listing) -> usize {
        let next = self.sets.len();
        let set = *self.set_of.entry(listing).or_insert(next);
        if set == next {
            self.sets.push(vec![listing]);
        }
        set
    }
}
