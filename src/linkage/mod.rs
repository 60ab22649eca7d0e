//! The listings of all loaded lists in, which of them are of one party out.
//!
//! One person or firm stands on several lists, as several listings. Here they are put into [`Groups`], by a rule that would rather
//! miss one than join two parties ([`rule`]): names that are the same after normalisation ([`names`]) with birth dates or countries that
//! agree, or an identifier of both ([`identifiers`]); and never two listings that contradict each other ([`sets`]). Nothing is merged:
//! a group is a list of listings, each with all of its own facts. Which listings there are depends on the lists that are loaded; no
//! score does.

mod identifiers;
mod names;
mod rule;
mod sets;

use crate::error::Result;
use crate::index::Index;
use crate::pack::Pack;
use crate::pack::record;
use serde::Serialize;
use sets::Sets;

pub use rule::share_a_birthday;

/// Why two listings are taken for one party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A name and the birth date agree.
    NameAndBirthDate,
    /// An organisation's name and a country agree.
    NameAndCountry,
    /// Both lists give an organisation the same first name, and at least one of them no country.
    FirstName,
    /// An identifier and a word of the name agree.
    Identifier,
    /// Each is of one party with a third.
    ThroughAnother,
}

/// A listing by the place of its list and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Listing {
    pub list: u32,
    pub entity: u32,
}

impl Listing {
    pub(crate) fn number(self) -> u64 {
        u64::from(self.list) << 32 | u64::from(self.entity)
    }

    pub(crate) fn of_number(number: u64) -> Self {
        Self { list: (number >> 32) as u32, entity: number as u32 }
    }
}

/// Another listing of the same party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub listing: Listing,
    pub basis: Basis,
}

/// The same with its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedMember {
    pub id: String,
    pub basis: Basis,
}

impl NamedMember {
    pub(crate) fn new(packs: &[&Pack], Member { listing, basis }: Member) -> Result<Self> {
        Ok(Self { id: record::read(packs[listing.list as usize].entity(listing.entity))?.id, basis })
    }
}

/// What speaks for one party in two listings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edge {
    /// The lower first.
    listings: [Listing; 2],
    basis: Basis,
    /// Edges of the lower ones are followed first.
    order: u8,
}

/// The listings of each party that has several.
#[derive(Debug, Default)]
pub struct Groups {
    /// Ascending by listing, with the number of its group.
    group_of: Vec<(Listing, u32)>,
    /// Each ascending.
    groups: Vec<Vec<Listing>>,
    /// Ascending by listings.
    edges: Vec<Edge>,
}

impl Groups {
    /// Groups the listings of these packs, whose order gives their places; the index is of all of them.
    pub fn new(packs: &[&Pack], index: &Index) -> Self {
        let mut sets = Sets::new(packs);
        let mut edges = names::edges(packs, index);
        follow(&mut sets, &edges);
        let more = identifiers::edges(packs, index, &sets);
        follow(&mut sets, &more);
        edges.extend(more);
        let edges = crate::order::sorted_by_key(edges, |e| (e.listings[0].number(), e.listings[1].number()));
        let groups = sets.into_groups();
        let members = (0..).zip(&groups).flat_map(|(n, group)| group.iter().map(move |&l| (l, n))).collect();
        let group_of =
            crate::order::sorted_by_key(members, |&(listing, _): &(Listing, u32)| (listing.number(), 0));
        Self { group_of, groups, edges }
    }

    /// The groups, each of two listings or more.
    pub fn iter(&self) -> impl Iterator<Item = &[Listing]> {
        self.groups.iter().map(Vec::as_slice)
    }

    /// The other listings of the party that this listing is of.
    pub fn others(&self, listing: Listing) -> impl Iterator<Item = Member> {
        let at = self.group_of.binary_search_by_key(&listing, |&(one, _)| one).ok();
        let group = at.map_or(&[][..], |at| &self.groups[self.group_of[at].1 as usize]);
        let others = group.iter().filter(move |&&other| other != listing);
        others.map(move |&other| Member { listing: other, basis: self.basis(listing, other) })
    }

    /// The same with their ids.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadPack`] where a record cannot be read.
    pub fn named(&self, packs: &[&Pack], listing: Listing) -> Result<Vec<NamedMember>> {
        self.others(listing).map(|member| NamedMember::new(packs, member)).collect()
    }

    fn basis(&self, a: Listing, b: Listing) -> Basis {
        let pair = if a < b { [a, b] } else { [b, a] };
        let from = self.edges.partition_point(|edge| edge.listings < pair);
        let between = self.edges[from..].iter().take_while(|edge| edge.listings == pair);
        between.map(|edge| edge.basis).min().unwrap_or(Basis::ThroughAnother)
    }
}

/// Unites along the edges, the surest first.
fn follow(sets: &mut Sets, edges: &[Edge]) {
    let places = (0..edges.len()).collect();
    for place in crate::order::sorted_by_key(places, |&n: &usize| (u64::from(edges[n].order), 0)) {
        sets.unite(edges[place].listings);
    }
}
