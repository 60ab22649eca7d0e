//! All records in, who lives where and who names whom out, by hash.

use crate::Result;
use crate::linkage::Listing;
use crate::order;
use crate::pack::Pack;
use crate::pack::record::{self, Fact};
use twox_hash::XxHash64;

/// An address of fewer words is a town or a region.
const FEWEST_WORDS: usize = 3;

/// What the records of all lists tell of who belongs together.
#[derive(Debug, Default)]
pub struct Ties {
    /// Key of an address, listing; ascending.
    addresses: Vec<Tie>,
    /// Key of an id or name that a record may name, listing; ascending.
    names: Vec<Tie>,
    /// Who is named, and by whom; ascending.
    namings: Vec<Tie>,
}

type Tie = (u64, u64, u32);

impl Ties {
    /// Reads all records.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadPack`] where one cannot be read.
    pub fn new(packs: &[&Pack]) -> Result<Self> {
        let mut ties = Self::default();
        let mut namers = Vec::new();
        for (list, pack) in (0..).zip(packs) {
            for entity in 0..pack.data.entities().len() as u32 {
                ties.add(Listing { list, entity }, pack.entity(entity), &mut namers)?;
            }
        }
        order::sort(&mut ties.addresses);
        order::sort(&mut ties.names);
        ties.keep_named(namers);
        Ok(ties)
    }

    /// Adds what a record tells, and to `namers` whom it names.
    fn add(&mut self, listing: Listing, json: &[u8], namers: &mut Vec<Tie>) -> Result<()> {
        let record = record::read(json)?;
        let tie = |key| (key, listing.number(), 0);
        self.addresses.extend(record.addresses.iter().filter_map(|a| address_key(&a.text)).map(tie));
        self.names.extend(record.names.iter().map(|name| tie(name_key(listing.list, &name.text))));
        self.names.push(tie(id_key(&record.id)));
        namers.extend(record.relations.iter().map(|relation| tie(target_key(listing.list, relation))));
        Ok(())
    }

    /// Keeps of the names those that a record names.
    fn keep_named(&mut self, mut namers: Vec<Tie>) {
        order::sort(&mut namers);
        self.names.retain(|&(key, ..)| namers.binary_search_by_key(&key, |tie| tie.0).is_ok());
        let namings = namers
            .iter()
            .flat_map(|&(key, by, _)| with_key(&self.names, key).map(move |named| (named.number(), by, 0)));
        self.namings = order::sorted(namings.collect());
    }

    /// Who is at an address.
    pub fn at(&self, key: u64) -> impl Iterator<Item = Listing> {
        with_key(&self.addresses, key)
    }

    /// Whom a record means.
    pub fn named(&self, key: u64) -> impl Iterator<Item = Listing> {
        with_key(&self.names, key)
    }

    /// Whose records name it.
    pub fn naming(&self, listing: Listing) -> impl Iterator<Item = Listing> {
        with_key(&self.namings, listing.number())
    }
}

fn with_key(ties: &[Tie], key: u64) -> impl Iterator<Item = Listing> {
    let from = ties.partition_point(|tie| tie.0 < key);
    ties[from..].iter().take_while(move |tie| tie.0 == key).map(|tie| Listing::of_number(tie.1))
}

/// Equal for addresses of the same letters and digits; `None` for one that names no house, such as a town.
pub fn address_key(text: &str) -> Option<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has_number = text.chars().any(char::is_numeric);
    (has_number && words.count() >= FEWEST_WORDS).then(|| hash(&folded(text)))
}

/// Whom a relation means: a party of that id or, within the list, of that name.
pub fn target_key(list: u32, relation: &Fact) -> u64 {
    if relation.id.is_empty() { name_key(list, &relation.name) } else { id_key(&relation.id) }
}

fn name_key(list: u32, name: &str) -> u64 {
    hash(&folded(name)) ^ u64::from(list)
}

fn id_key(id: &str) -> u64 {
    hash(id)
}

/// Letters and digits in small letters.
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn hash(text: &str) -> u64 {
    XxHash64::oneshot(0, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_the_same_whatever_stands_between_their_words() {
        let key = address_key("P.O. Box 5, Damascus");
        assert!(key.is_some());
        assert_eq!(key, address_key("PO BOX 5 – Damascus"));
        assert_ne!(key, address_key("P.O. Box 6, Damascus"));
    }

    #[test]
    fn a_town_is_no_address() {
        for town in ["Pyongyang", "Pyongyang, North Korea", "Tehran 15", "Kabul, Afghanistan, Asia", ""] {
            assert_eq!(address_key(town), None, "{town}");
        }
    }
}
