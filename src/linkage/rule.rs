//! What two listings have in common in, whether they are of one party out.
//!
//! The rule was made on the lists of May 2024 by looking at what each clause joins; `tests/linkage.rs` holds the figures.

use super::names::Pair;
use super::{Basis, Edge, Listing};
use crate::date::DateSpan;
use crate::entity::EntityKind;
use crate::index::EntityFacts;
use crate::pack::Pack;

/// What the names of two listings have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shared {
    /// They bear one name that no two listings of one list bear.
    pub unambiguous: bool,
    /// Such a name is the first that either list gives.
    pub first: bool,
}

impl Shared {
    /// What one name proves, as a number.
    pub fn proof(unambiguous: bool, first: bool) -> u32 {
        u32::from(unambiguous) | u32::from(unambiguous && first) << 1
    }

    /// What all names prove that two listings share.
    pub fn of(names: &[(u64, u64, u32)]) -> Self {
        let proof = names.iter().fold(0, |all, (.., proof)| all | proof);
        Self { unambiguous: proof & 1 != 0, first: proof & 2 != 0 }
    }
}

/// Where edges stand in the order in which they are followed.
const SUREST: u8 = 0;
const SURE: u8 = 1;
const LESS_SURE: u8 = 2;
pub const BY_IDENTIFIER: u8 = 3;

/// The edge between two listings that share a name, where their facts allow one.
pub fn edge(packs: &[&Pack], pair: &Pair) -> Option<Edge> {
    let [a, b] = pair.listings.map(|listing| facts(packs, listing));
    if a.kind != b.kind {
        return None;
    }
    let other_list = pair.listings[0].list != pair.listings[1].list;
    let (basis, order) = match a.kind {
        EntityKind::Person => person(a, b, pair.shared, other_list)?,
        EntityKind::Organization if other_list => organization(a, b, pair.shared)?,
        // Ships are named alike and renamed: their IMO numbers tell.
        _ => return None,
    };
    Some(Edge { listings: pair.listings, basis, order })
}

/// Whether the edge holds though a listing has one like it to another listing of that list.
pub fn stands_alone(edge: &Edge) -> bool {
    edge.order == SUREST
}

/// A full birth date that agrees tells people apart even within a list; a year does so with a name that one party alone bears.
fn person(a: &EntityFacts, b: &EntityFacts, shared: Shared, other_list: bool) -> Option<(Basis, u8)> {
    if share_a_birthday(a, b) {
        return Some((Basis::NameAndBirthDate, SUREST));
    }
    let overlap = a.birth_dates.iter().any(|&one| b.birth_dates.iter().any(|&other| one.overlaps(other)));
    let may = other_list && shared.unambiguous && overlap && !countries_differ(a, b);
    may.then_some((Basis::NameAndBirthDate, if share_a_country(a, b) { SURE } else { LESS_SURE }))
}

fn organization(a: &EntityFacts, b: &EntityFacts, shared: Shared) -> Option<(Basis, u8)> {
    match () {
        () if !shared.unambiguous || countries_differ(a, b) => None,
        () if shared.first && share_a_country(a, b) => Some((Basis::NameAndCountry, SUREST)),
        () if shared.first => Some((Basis::FirstName, SUREST)),
        () if share_a_country(a, b) => Some((Basis::NameAndCountry, SURE)),
        () => None,
    }
}

/// Whether one listing may stand beside another in a group.
pub fn may_be_one(packs: &[&Pack], a: Listing, b: Listing) -> bool {
    let same_list = a.list == b.list;
    let [a, b] = [a, b].map(|listing| facts(packs, listing));
    let fits_list = !same_list || (a.kind == EntityKind::Person && share_a_birthday(a, b));
    let genders_differ = a.gender.zip(b.gender).is_some_and(|(one, other)| one != other);
    fits_list && a.kind == b.kind && !genders_differ && !births_differ(a, b)
}

/// A full birth date of both. The first of January stands for a year that alone is known.
pub fn share_a_birthday(a: &EntityFacts, b: &EntityFacts) -> bool {
    let is_day = |span: &&DateSpan| span.first == span.last && span.first % 10_000 != 101;
    a.birth_dates.iter().filter(is_day).any(|day| b.birth_dates.contains(day))
}

/// Both give dates, and none of one is within a year of one of the other.
fn births_differ(a: &EntityFacts, b: &EntityFacts) -> bool {
    let near = |one: &DateSpan, other: &DateSpan| {
        let ((a_first, a_last), (b_first, b_last)) = (one.years(), other.years());
        a_first <= b_last + 1 && b_first <= a_last + 1
    };
    let any_near = a.birth_dates.iter().any(|one| b.birth_dates.iter().any(|other| near(one, other)));
    !a.birth_dates.is_empty() && !b.birth_dates.is_empty() && !any_near
}

fn share_a_country(a: &EntityFacts, b: &EntityFacts) -> bool {
    a.countries.iter().any(|country| b.countries.contains(country))
}

fn countries_differ(a: &EntityFacts, b: &EntityFacts) -> bool {
    !a.countries.is_empty() && !b.countries.is_empty() && !share_a_country(a, b)
}

pub fn facts<'a>(packs: &[&'a Pack], listing: Listing) -> &'a EntityFacts {
    &packs[listing.list as usize].data.entities()[listing.entity as usize]
}
