//! Entities in, the index that a pack stores out; and whether one that was read is sound.

use super::identifiers;
use super::words::{StoredWords, WordData};
use crate::date::DateSpan;
use crate::entity::{Entity, EntityKind, Gender, Strength};
use crate::error::{Error, ErrorKind, Result};
use crate::normalize::{Family, NormalizedName, Reading};
use crate::score::constants::MOST_TOKENS;
use crate::score::facts::{CountryCode, Listed};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// The stored form of an index.
///
/// All words of all names stand in one array, and all texts of words in another: reading it takes a handful of allocations,
/// not some for each name and word, which took longer than all else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexData {
    entities: Vec<EntityFacts>,
    /// Sorted: key of an identifier (see [`identifiers::identifier_key`]), entity.
    identifiers: Vec<(String, u32)>,
    /// The words of people's names, then those of other names.
    pub(super) vocabularies: [StoredWords; 2],
    /// By entity, then by the order of the entity's names.
    names: Vec<NameData>,
    /// The words of each name in turn; into the vocabulary of its reading.
    pub(super) words: Vec<u32>,
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
#[derive(Debug, Clone, PartialEq)]
pub struct StoredName {
    /// The place of its list among those of the index.
    pub list: u32,
    /// In its list.
    pub entity: u32,
    pub kind: EntityKind,
    /// Which of the entity's names it is.
    pub name: u32,
    pub reading: Reading,
    /// The authority calls it a weak alias: so common or so vague that it proves little.
    pub weak: bool,
    pub(super) family: Option<Family>,
    /// Where its words end among those of all names.
    pub(super) end: u32,
    pub(super) count: u32,
}

impl StoredName {
    /// Where a person's family name stands, if the list tells it.
    pub fn family(&self) -> Option<Family> {
        self.family
    }

    /// Its words among those of all names.
    pub(super) fn of<'a>(&self, words: &'a [u32]) -> &'a [u32] {
        &words[(self.end - self.count) as usize..self.end as usize]
    }
}

/// A name as it is stored: what follows from the names before is left out, which compresses better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct NameData {
    /// How many entities after that of the name before.
    step: u32,
    name: u32,
    reading: Reading,
    weak: bool,
    family: Option<Family>,
    /// How many words.
    count: u32,
}

impl NameData {}

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
        let words = names.iter().flat_map(|n| n.words(&vocabularies[n.reading as usize])).collect();
        let before = std::iter::once(0).chain(names.iter().map(|n| n.entity));
        let stored = names.iter().zip(before).map(|(n, before)| n.after(before)).collect();
        Ok(Self {
            entities: entities.iter().map(facts).collect::<Result<_>>()?,
            identifiers: identifiers::sorted_keys(entities),
            vocabularies: vocabularies.map(|v| StoredWords::new(v.words.into_iter())),
            names: stored,
            words,
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
    /// The numbers of its words in the vocabulary of its reading.
    fn words(&self, vocabulary: &Vocabulary) -> impl Iterator<Item = u32> {
        self.normalized.tokens.iter().map(|token| vocabulary.numbers[&WordData::from(token)])
    }

    /// Behind a name of the entity `before`.
    fn after(&self, before: u32) -> NameData {
        NameData {
            step: self.entity - before,
            name: self.name,
            reading: self.reading,
            weak: self.weak,
            family: self.normalized.family,
            count: self.normalized.tokens.len() as u32,
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

/// The distinct words of one reading.
struct Vocabulary<'a> {
    /// Ascending.
    words: Vec<WordData<'a>>,
    /// Their places there.
    numbers: FxHashMap<WordData<'a>, u32>,
}

fn collect_words(names: &[NewName], reading: Reading) -> Vocabulary<'_> {
    let tokens = names.iter().filter(|n| n.reading == reading).flat_map(|n| &n.normalized.tokens);
    let distinct: FxHashSet<_> = tokens.map(WordData::from).collect();
    let mut words: Vec<_> = distinct.into_iter().collect();
    words.sort_unstable();
    let numbers = words.iter().zip(0..).map(|(&word, number)| (word, number)).collect();
    Vocabulary { words, numbers }
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

impl IndexData {
    /// Checks that every number points into what it counts, so that nothing that is made of it can go wrong.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where one does not.
    pub fn check(&self) -> Result<()> {
        let is_sound = self.vocabularies.iter().all(StoredWords::is_sound)
            && self.identifiers.is_sorted()
            && self.identifiers.iter().all(|&(_, n)| (n as usize) < self.entities.len())
            && self.has_names();
        if is_sound { Ok(()) } else { Err(Error::new(ErrorKind::BadPack, "Its parts do not fit together.")) }
    }

    /// Whether the names are of entities and take the words in turn, and leave none.
    fn has_names(&self) -> bool {
        let (mut names, mut end) = (0, 0);
        for name in self.names_of_list(0) {
            if !self.has_words_of(&name) {
                return false;
            }
            (names, end) = (names + 1, name.end as usize);
        }
        names == self.names.len() && end == self.words.len()
    }

    fn has_words_of(&self, name: &StoredName) -> bool {
        let count = name.count as usize;
        let vocabulary = self.vocabularies[name.reading as usize].len() as u32;
        name.end as usize <= self.words.len()
            && (1..=MOST_TOKENS).contains(&count)
            && name.family.is_none_or(|family| family.fits(count))
            && name.of(&self.words).iter().all(|&word| word < vocabulary)
    }

    /// The names, as those of the list at the place `list`; up to the first with numbers that no list has.
    pub(super) fn names_of_list(&self, list: u32) -> impl Iterator<Item = StoredName> {
        let (mut entity, mut end) = (0u32, 0u32);
        self.names.iter().map_while(move |data| {
            let &NameData { step, name, reading, weak, family, count } = data;
            (entity, end) = (entity.checked_add(step)?, end.checked_add(count)?);
            let kind = self.entities.get(entity as usize)?.kind;
            Some(StoredName { list, entity, kind, name, reading, weak, family, end, count })
        })
    }

    /// What a search must know of each entity, by number.
    pub fn entities(&self) -> &[EntityFacts] {
        &self.entities
    }

    /// The keys of all identifiers with those that bear them; ascending.
    pub fn identifiers(&self) -> impl Iterator<Item = (&str, u32)> {
        self.identifiers.iter().map(|(key, entity)| (key.as_str(), *entity))
    }

    /// The entities that bear this identifier, by its key; see [`identifier_key`](super::identifier_key).
    pub fn entities_with(&self, key: &str) -> impl Iterator<Item = u32> {
        let from = self.identifiers.partition_point(|(k, _)| k.as_str() < key);
        self.identifiers[from..].iter().take_while(move |(k, _)| k == key).map(|&(_, entity)| entity)
    }
}
