//! A listed party in, the listed parties out that have an identifier or an address in common with it, or that it or they name.
//!
//! Identifiers are looked up in the index. Addresses and names in records stand in no index: they are gathered from all records when
//! the first party is asked for ([`ties`]), and kept.

mod ties;

pub use ties::Ties;

use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::index::identifier_key;
use crate::linkage::{Groups, Listing, NamedMember};
use crate::order;
use crate::pack::Pack;
use crate::pack::record::{self, Fact, Record};
use serde::Serialize;
use ties::{address_key, folded, target_key};

/// So many related parties are named at most.
pub const MOST_RELATED: usize = 200;

/// The parties that have to do with a listed party.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Related {
    /// The other listings of the same party.
    pub group: Vec<NamedMember>,
    /// Those that one names first, then those that share an identifier, then an address; by list, then id.
    pub parties: Vec<RelatedParty>,
    /// All of them: at most [`MOST_RELATED`] are named.
    pub total: usize,
}

/// A party that has to do with another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RelatedParty {
    pub id: String,
    pub kind: EntityKind,
    /// The first that its list gives it.
    pub name: String,
    /// It is another listing of the party that was asked for.
    pub same_party: bool,
    pub reasons: Vec<Reason>,
}

/// What two parties have to do with each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum Reason {
    /// The record of the party that was asked for names the other.
    Names {
        #[serde(rename = "type")]
        relation: String,
        name: String,
    },
    /// The other's record names it.
    NamedBy {
        #[serde(rename = "type")]
        relation: String,
        name: String,
    },
    /// As the record of the party that was asked for has it.
    Identifier {
        #[serde(rename = "type")]
        id_type: String,
        value: String,
    },
    /// As the record of the party that was asked for has it.
    Address { text: String },
}

/// Finds them.
///
/// # Errors
/// [`ErrorKind::BadPack`] where a record cannot be read.
pub fn related(packs: &[&Pack], groups: &Groups, ties: &Ties, of: Listing) -> Result<Related> {
    let record = record::read(text(packs, of))?;
    let mut found = Found::default();
    found.identifiers(packs, of, &record);
    found.addresses(ties, of, &record);
    found.names(ties, of, &record);
    found.named_by(packs, ties, of, &record)?;
    let others: Vec<Listing> = groups.others(of).map(|member| member.listing).collect();
    let total = found.0.len();
    let mut parties = order::sorted_by_key(found.0, |(listing, reasons): &(u64, Vec<Reason>)| {
        (reasons.first().map_or(u64::MAX, rank), *listing)
    });
    parties.truncate(MOST_RELATED);
    let party = |(listing, reasons)| {
        let listing = Listing::of_number(listing);
        RelatedParty::new(packs, listing, others.contains(&listing), reasons)
    };
    Ok(Related {
        group: groups.named(packs, of)?,
        parties: parties.into_iter().map(party).collect::<Result<_>>()?,
        total,
    })
}

fn text<'a>(packs: &[&'a Pack], listing: Listing) -> &'a [u8] {
    packs[listing.list as usize].entity(listing.entity)
}

fn rank(reason: &Reason) -> u64 {
    match reason {
        Reason::Names { .. } => 0,
        Reason::NamedBy { .. } => 1,
        Reason::Identifier { .. } => 2,
        Reason::Address { .. } => 3,
    }
}

impl RelatedParty {
    fn new(packs: &[&Pack], listing: Listing, same_party: bool, reasons: Vec<Reason>) -> Result<Self> {
        let Record { id, kind, names, .. } = record::read(text(packs, listing))?;
        let name = names.into_iter().next().map_or_else(String::new, |name| name.text);
        Ok(Self { id, kind, name, same_party, reasons })
    }
}

/// What was found, by listing, the reasons in the order of [`Reason`].
#[derive(Default)]
struct Found(Vec<(u64, Vec<Reason>)>);

impl Found {
    fn add(&mut self, of: Listing, other: Listing, reason: Reason) {
        if of == other {
            return;
        }
        let place = self.0.binary_search_by_key(&other.number(), |(listing, _)| *listing);
        let place = place.unwrap_or_else(|place| {
            self.0.insert(place, (other.number(), Vec::new()));
            place
        });
        let reasons = &mut self.0[place].1;
        if let Err(place) = reasons.binary_search(&reason) {
            reasons.insert(place, reason);
        }
    }

    fn identifiers(&mut self, packs: &[&Pack], of: Listing, record: &Record) {
        for id in &record.identifiers {
            let Some(key) = identifier_key(&id.value) else { continue };
            let reason = Reason::Identifier { id_type: id.kind.clone(), value: id.value.clone() };
            for (list, pack) in (0..).zip(packs) {
                for entity in pack.data.entities_with(&key) {
                    self.add(of, Listing { list, entity }, reason.clone());
                }
            }
        }
    }

    fn addresses(&mut self, ties: &Ties, of: Listing, record: &Record) {
        for address in &record.addresses {
            let Some(key) = address_key(&address.text) else { continue };
            for other in ties.at(key) {
                self.add(of, other, Reason::Address { text: address.text.clone() });
            }
        }
    }

    fn names(&mut self, ties: &Ties, of: Listing, record: &Record) {
        for relation in &record.relations {
            let reason = Reason::Names { relation: relation.kind.clone(), name: relation.name.clone() };
            for other in ties.named(target_key(of.list, relation)) {
                self.add(of, other, reason.clone());
            }
        }
    }

    /// Reads the records that name the party for how they name it.
    fn named_by(&mut self, packs: &[&Pack], ties: &Ties, of: Listing, record: &Record) -> Result<()> {
        let names: Vec<String> = record.names.iter().map(|name| folded(&name.text)).collect();
        let means = |relation: &Fact| match relation.id.as_str() {
            "" => names.contains(&folded(&relation.name)),
            id => id == record.id,
        };
        for other in ties.naming(of) {
            let theirs = record::read(text(packs, other))?;
            for relation in theirs.relations.iter().filter(|relation| means(relation)) {
                let (relation, name) = (relation.kind.clone(), relation.name.clone());
                self.add(of, other, Reason::NamedBy { relation, name });
            }
        }
        Ok(())
    }
}

/// The listing of that id.
///
/// # Errors
/// [`ErrorKind::BadOption`] where no loaded list has it; [`ErrorKind::BadPack`] where a record cannot be read.
pub fn listing(packs: &[&Pack], id: &str) -> Result<Listing> {
    for (list, pack) in (0..).zip(packs) {
        if !id.starts_with(pack.header.info.id.as_str()) {
            continue;
        }
        if let Some(entity) = pack.find(id)? {
            return Ok(Listing { list, entity });
        }
    }
    let message = format!("No loaded list has a party {id:?}: give the id of a hit's entity.");
    Err(Error::new(ErrorKind::BadOption, message))
}
