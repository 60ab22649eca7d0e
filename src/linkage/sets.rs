//! Pairs of listings in, sets of listings out that do not contradict each other.

use super::Listing;
use super::rule::may_be_one;
use crate::order;
use crate::pack::Pack;

/// Listings in sets; one that was never united is a set by itself.
pub struct Sets<'a> {
    packs: &'a [&'a Pack],
    /// By list and entity.
    set_of: Vec<Vec<usize>>,
    sets: Vec<Vec<Listing>>,
}

/// Of a listing that was never united.
const NO_SET: usize = usize::MAX;

impl<'a> Sets<'a> {
    pub fn new(packs: &'a [&'a Pack]) -> Self {
        let set_of = packs.iter().map(|pack| vec![NO_SET; pack.data.entities().len()]).collect();
        Self { packs, set_of, sets: Vec::new() }
    }

    pub fn are_one(&self, [a, b]: [Listing; 2]) -> bool {
        self.set_of(a) != NO_SET && self.set_of(a) == self.set_of(b)
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
        for listing in std::mem::take(&mut self.sets[from]) {
            self.put(listing, into);
        }
    }

    /// The sets of two listings or more, each ascending, by their first.
    pub fn into_groups(self) -> Vec<Vec<Listing>> {
        let sets = self.sets.into_iter().filter(|set| set.len() > 1);
        let ordered = sets.map(|set| order::sorted_by_key(set, |listing| (listing.number(), 0))).collect();
        order::sorted_by_key(ordered, |set: &Vec<Listing>| (set[0].number(), 0))
    }

    fn set_of(&self, listing: Listing) -> usize {
        self.set_of[listing.list as usize][listing.entity as usize]
    }

    fn members(&self, listing: Listing) -> Vec<Listing> {
        self.sets.get(self.set_of(listing)).cloned().unwrap_or_else(|| vec![listing])
    }

    /// Its set, made where it has none.
    fn set(&mut self, listing: Listing) -> usize {
        if self.set_of(listing) == NO_SET {
            self.sets.push(Vec::new());
            self.put(listing, self.sets.len() - 1);
        }
        self.set_of(listing)
    }

    fn put(&mut self, listing: Listing, set: usize) {
        self.set_of[listing.list as usize][listing.entity as usize] = set;
        self.sets[set].push(listing);
    }
}
