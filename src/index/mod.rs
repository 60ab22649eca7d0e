//! Entities in, an index of their names out: the vocabulary of words, which names hold each, and the facts that a
//! search weighs.
//!
//! [`IndexData`] is what a pack stores; [`Index`] is what a search uses, with everything that is quickly made
//! anew (postings, joined words, weights) made when it is loaded.

mod identifiers;
mod keys;
mod postings;
mod vocabulary;
mod windows;
mod word_data;

pub use identifiers::identifier_key;
pub use vocabulary::{Entry, Match, Slot, Vocabulary};

use crate::date::DateSpan;
use crate::entity::{Entity, EntityKind, Gender, Strength};
use crate::error::{Error, ErrorKind, Result};
use crate::normalize::{Family, NormalizedName, Reading};
use crate::score::constants::MOST_TOKENS;
use crate::score::facts::{CountryCode, Listed};
use crate::score::{NameView, Word};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use word_data::WordData;

/// The stored form of an index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexData {
    entities: Vec<EntityFacts>,
    /// Sorted: key of an identifier (see [`identifier_key`]), entity.
    identifiers: Vec<(String, u32)>,
    /// The words of people's names, then those of other names; sorted.
    vocabularies: [Vec<WordData>; 2],
    names: Vec<StoredName>,
}

/// What a search must know of an entity besides its names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntityFacts {
    pub kind: EntityKind,
    pub gender: Option<Gender>,
    pub countries: Vec<CountryCode>,
    pub birth_dates: Vec<DateSpan>,
}

impl EntityFacts {
    pub fn as_listed(&self) -> Listed<'_> {
        Listed { birth_dates: &self.birth_dates, countries: &self.countries, gender: self.gender }
    }
}

/// One reading of one name of one entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredName {
    pub entity: u32,
    /// Which of the entity's names it is.
    pub name: u32,
    pub reading: Reading,
    /// The authority calls it a weak alias: so common or so vague that it proves little.
    pub weak: bool,
    family: Option<Family>,
    /// Into the vocabulary of `reading`.
    words: Vec<u32>,
}

impl StoredName {
    /// Its words, in order; into the vocabulary of its reading.
    pub fn words(&self) -> &[u32] {
        &self.words
    }
}

impl IndexData {
    /// Indexes all names of all entities. The entities' order gives their numbers.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] for an entity without any name that could be searched for, a name of more than
    /// [`MOST_TOKENS`] words, or a birth date or country that is not of the form the contract gives.
    pub fn build(entities: &[Entity]) -> Result<Self> {
        let mut names = Vec::new();
        for (number, entity) in entities.iter().enumerate() {
            add_names(entity, number as u32, &mut names)?;
        }
        let vocabularies = [Reading::Person, Reading::Organization].map(|r| collect_words(&names, r));
        let stored = names.into_iter().map(|n| n.store(&vocabularies)).collect();
        Ok(Self {
            entities: entities.iter().map(facts).collect::<Result<_>>()?,
            identifiers: identifiers::sorted_keys(entities),
            vocabularies: vocabularies.map(|v| v.into_keys().collect()),
            names: stored,
        })
    }
}

/// A normalised name on its way into the index.
struct NewName {
    entity: u32,
    name: u32,
    reading: Reading,
    weak: bool,
    normalized: NormalizedName,
}

impl NewName {
    fn store(self, vocabularies: &[BTreeMap<WordData, u32>; 2]) -> StoredName {
        let vocabulary = &vocabularies[self.reading as usize];
        let words = self.normalized.tokens.into_iter().map(|t| vocabulary[&WordData::from(&t)]).collect();
        let family = self.normalized.family;
        StoredName {
            entity: self.entity,
            name: self.name,
            reading: self.reading,
            weak: self.weak,
            family,
            words,
        }
    }
}

/// The readings of a name of an entity of this kind: both where the kind is unknown.
pub fn readings(kind: EntityKind) -> &'static [Reading] {
    match kind {
        EntityKind::Person => &[Reading::Person],
        EntityKind::Organization | EntityKind::Vessel | EntityKind::Aircraft => &[Reading::Organization],
        EntityKind::Unknown => &[Reading::Person, Reading::Organization],
    }
}

fn add_names(entity: &Entity, number: u32, out: &mut Vec<NewName>) -> Result<()> {
    let before = out.len();
    for (i, name) in entity.names.iter().enumerate() {
        for &reading in readings(entity.kind) {
            let normalized = NormalizedName::new(&name.text, reading);
            if normalized.tokens.len() > MOST_TOKENS {
                let message = format!(
                    "{}: the name {:?} has more than {MOST_TOKENS} words; check the list file.",
                    entity.id, name.text
                );
                return Err(Error::new(ErrorKind::BadList, message));
            }
            if !normalized.tokens.is_empty() {
                let weak = name.strength == Strength::Weak;
                out.push(NewName { entity: number, name: i as u32, reading, weak, normalized });
            }
        }
    }
    if out.len() == before {
        let message = format!(
            "{}: none of its names holds a letter or digit to search for; check the list file.",
            entity.id
        );
        return Err(Error::new(ErrorKind::BadList, message));
    }
    Ok(())
}

fn collect_words(names: &[NewName], reading: Reading) -> BTreeMap<WordData, u32> {
    let tokens = names.iter().filter(|n| n.reading == reading).flat_map(|n| &n.normalized.tokens);
    let mut words: BTreeMap<_, u32> = tokens.map(|t| (WordData::from(t), 0)).collect();
    words.values_mut().enumerate().for_each(|(i, number)| *number = i as u32);
    words
}

fn facts(entity: &Entity) -> Result<EntityFacts> {
    let bad = |what: &str| Error::new(ErrorKind::BadList, format!("{}: {what}", entity.id));
    let country = |code: &str| {
        let bytes: Option<CountryCode> = code.as_bytes().try_into().ok();
        bytes
            .filter(|b| b.iter().all(u8::is_ascii_uppercase))
            .ok_or_else(|| bad(&format!("{code:?} is not an ISO 3166 alpha-2 code.")))
    };
    let mut countries = entity.countries.iter().map(|c| country(&c.code)).collect::<Result<Vec<_>>>()?;
    countries.sort_unstable();
    countries.dedup();
    let date = |text: &String| DateSpan::parse(text).map_err(|e| bad(e.message()));
    let birth_dates = entity.birth_dates.iter().map(date).collect::<Result<_>>()?;
    Ok(EntityFacts { kind: entity.kind, gender: entity.gender, countries, birth_dates })
}

/// What the words of a name weigh together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    pub all: u32,
    /// Those that tell parties apart.
    pub distinctive: u32,
}

impl Weights {
    fn with(self, word: &Word) -> Self {
        let distinctive = if word.is_distinctive() { word.weight } else { 0 };
        Self { all: self.all + word.weight, distinctive: self.distinctive + distinctive }
    }
}

/// An index ready to be searched.
pub struct Index {
    pub entities: Vec<EntityFacts>,
    /// By entity, then by the order of the entity's names.
    pub names: Vec<StoredName>,
    /// What the words of each name weigh together.
    weights: Vec<Weights>,
    identifiers: Vec<(String, u32)>,
    vocabularies: [Vocabulary; 2],
}

impl Index {
    /// Makes what the stored form leaves out.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where numbers point outside of what they count.
    pub fn new(data: IndexData) -> Result<Self> {
        data.check()?;
        let [person, organization] = data.vocabularies;
        let vocabularies = [(person, Reading::Person), (organization, Reading::Organization)]
            .map(|(words, reading)| Vocabulary::new(words, &data.names, reading));
        let weigh = |n: &StoredName| {
            let words = n.words.iter().map(|&w| vocabularies[n.reading as usize].word(w));
            words.fold(Weights::default(), Weights::with)
        };
        let weights = data.names.iter().map(weigh).collect();
        Ok(Self {
            entities: data.entities,
            names: data.names,
            weights,
            identifiers: data.identifiers,
            vocabularies,
        })
    }

    /// What the words of a name weigh together.
    pub fn weights(&self, name: u32) -> Weights {
        self.weights[name as usize]
    }

    /// The numbers of an entity's names.
    pub fn names_of(&self, entity: u32) -> std::ops::Range<u32> {
        let place = |e: u32| self.names.partition_point(|n| n.entity < e) as u32;
        place(entity)..place(entity + 1)
    }

    pub fn vocabulary(&self, reading: Reading) -> &Vocabulary {
        &self.vocabularies[reading as usize]
    }

    /// A name as the scorer takes it.
    pub fn view(&self, name: &StoredName) -> NameView<'_> {
        let vocabulary = self.vocabulary(name.reading);
        let words: Vec<&Word> = name.words.iter().map(|&w| vocabulary.word(w)).collect();
        NameView::listed(words, name.family, name.reading)
    }

    /// The entities that bear this identifier, by its key; see [`identifier_key`].
    pub fn entities_with(&self, key: &str) -> impl Iterator<Item = u32> {
        let from = self.identifiers.partition_point(|(k, _)| k.as_str() < key);
        self.identifiers[from..].iter().take_while(move |(k, _)| k == key).map(|&(_, entity)| entity)
    }
}

impl IndexData {
    fn check(&self) -> Result<()> {
        let entity = |n: u32| (n as usize) < self.entities.len();
        let name = |n: &StoredName| {
            let words = self.vocabularies[n.reading as usize].len();
            let length = n.words.len();
            let family = n.family.is_none_or(|family| family.fits(length));
            entity(n.entity)
                && (1..=MOST_TOKENS).contains(&length)
                && family
                && n.words.iter().all(|&w| (w as usize) < words)
        };
        let sorted = self.names.is_sorted_by_key(|n| n.entity)
            && self.identifiers.is_sorted()
            && self.vocabularies.iter().all(|words| words.is_sorted());
        let sound = sorted && self.identifiers.iter().all(|&(_, n)| entity(n)) && self.names.iter().all(name);
        if sound { Ok(()) } else { Err(Error::new(ErrorKind::BadPack, "Its parts do not fit together.")) }
    }
}
