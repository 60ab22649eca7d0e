//! The identifiers of all lists in, the pairs of listings out that share one and a word of their names.
//!
//! Asked of those alone that their names have not joined: it takes a look into their records.

use super::names::hash;
use super::rule::{BY_IDENTIFIER, facts};
use super::sets::Sets;
use super::{Basis, Edge, Listing};
use crate::entity::EntityKind;
use crate::index::{Index, identifier_key};
use crate::order;
use crate::pack::Pack;
use crate::pack::record;

/// So many parties do not bear one number by being the same.
const MOST_BEARERS: usize = 8;

/// What many share, a firm with its owner too: how to reach them, and where their shares are traded.
const SHARED_TYPES: [&str; 5] = ["phone", "email", "website", "ticker", "isin"];

pub fn edges(packs: &[&Pack], index: &Index, sets: &Sets) -> Vec<Edge> {
    let bearers = bearers(packs);
    let same = bearers.chunk_by(|a, b| a.0 == b.0).filter(|same| (2..=MOST_BEARERS).contains(&same.len()));
    let pairs = same.flat_map(pairs).filter(|&pair| may_be(packs, index, sets, pair));
    pairs.filter(|&pair| names_one_party(packs, pair)).map(edge).collect()
}

fn edge(listings: [Listing; 2]) -> Edge {
    Edge { listings, basis: Basis::Identifier, order: BY_IDENTIFIER }
}

/// Hash of an identifier's key, and listing; ascending.
fn bearers(packs: &[&Pack]) -> Vec<(u64, u64, u32)> {
    let of_pack = |(list, pack): (u32, &&'_ Pack)| {
        let bearer = move |(key, entity): (&str, u32)| (hash(key), Listing { list, entity }.number(), 0);
        pack.data.identifiers().map(bearer).collect::<Vec<_>>()
    };
    order::sorted((0..).zip(packs).flat_map(of_pack).collect())
}

fn pairs(bearers: &[(u64, u64, u32)]) -> Vec<[Listing; 2]> {
    let listing = |n: usize| Listing::of_number(bearers[n].1);
    let with = |n: usize| (n + 1..bearers.len()).map(move |m| [listing(n), listing(m)]);
    (0..bearers.len()).flat_map(with).collect()
}

fn may_be(packs: &[&Pack], index: &Index, sets: &Sets, pair: [Listing; 2]) -> bool {
    let [a, b] = pair;
    a.list != b.list && !sets.are_one(pair) && sets.may_unite(pair) && share_a_word(packs, index, pair)
}

/// Ships and aircraft are renamed: their numbers are enough.
fn share_a_word(packs: &[&Pack], index: &Index, [a, b]: [Listing; 2]) -> bool {
    let is_craft = matches!(facts(packs, a).kind, EntityKind::Vessel | EntityKind::Aircraft);
    let of_b = words(index, b);
    is_craft || words(index, a).iter().any(|word| of_b.contains(word))
}

/// The words of all names of a listing that tell parties apart.
fn words(index: &Index, listing: Listing) -> Vec<&str> {
    let names = index.names_of(listing.list, listing.entity).map(|name| &index.names[name as usize]);
    let words = names
        .flat_map(|name| index.words_of(name).iter().map(|&word| index.vocabulary(name.reading).word(word)));
    words.filter(|word| word.is_distinctive()).map(|word| word.text.as_str()).collect()
}

/// Whether both have a document of one number.
fn names_one_party(packs: &[&Pack], [a, b]: [Listing; 2]) -> bool {
    let of_b = documents(packs, b);
    documents(packs, a).iter().any(|document| of_b.contains(document))
}

/// The keys of a listing's own identifiers; none of a record that cannot be read, which is said where it is shown.
fn documents(packs: &[&Pack], listing: Listing) -> Vec<String> {
    let record = record::read(packs[listing.list as usize].entity(listing.entity));
    let identifiers = record.map(|record| record.identifiers).unwrap_or_default();
    let own = identifiers.iter().filter(|id| !SHARED_TYPES.contains(&id.kind.as_str()));
    own.filter_map(|id| identifier_key(&id.value)).collect()
}
