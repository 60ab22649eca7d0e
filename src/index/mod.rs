//! Entities in, an index of their names out: the vocabulary of words, which names hold each, and the facts that a
//! search weighs.
//!
//! [`IndexData`] is what a pack stores; [`Index`] is what a search uses, with everything that is made anew sooner than
//! its bytes would come (keys, postings, joined words, weights) made when it is loaded.

mod distinct;
mod identifiers;
mod keys;
mod postings;
mod spellings;
mod stored;
mod vocabulary;
mod windows;
mod words;

pub use identifiers::identifier_key;
pub use stored::{EntityFacts, IndexData, StoredName, readings};
pub use vocabulary::{Entry, Like, Match, Vocabulary};

use crate::error::Result;
use crate::normalize::Reading;
use crate::score::{NameView, Word};

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

/// The words of all names, by name.
#[derive(Clone, Copy)]
struct NamesWords<'a> {
    names: &'a [StoredName],
    words: &'a [u32],
}

impl<'a> NamesWords<'a> {
    /// The numbers of the names of one reading, and their words.
    fn of(self, reading: Reading) -> impl Iterator<Item = (u32, &'a [u32])> + Clone {
        let names = (0..).zip(self.names).filter(move |(_, name)| name.reading == reading);
        names.map(move |(number, name)| (number, name.of(self.words)))
    }
}

/// An index ready to be searched.
pub struct Index {
    pub entities: Vec<EntityFacts>,
    /// By entity, then by the order of the entity's names.
    pub names: Vec<StoredName>,
    /// The words of all names.
    words: Vec<u32>,
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
        let names = data.checked_names()?;
        let IndexData { entities, identifiers, vocabularies: [person, organization], words, .. } = data;
        let texts = NamesWords { names: &names, words: &words };
        let vocabularies = [(person, Reading::Person), (organization, Reading::Organization)]
            .map(|(stored, reading)| Vocabulary::new(stored.words(), texts.of(reading)));
        let weigh = |name: &StoredName| {
            let words = name.of(&words).iter().map(|&w| vocabularies[name.reading as usize].word(w));
            words.fold(Weights::default(), Weights::with)
        };
        let weights = names.iter().map(weigh).collect();
        Ok(Self { entities, names, words, weights, identifiers, vocabularies })
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

    /// The words of a name, in order; into the vocabulary of its reading.
    pub fn words_of(&self, name: &StoredName) -> &[u32] {
        name.of(&self.words)
    }

    pub fn vocabulary(&self, reading: Reading) -> &Vocabulary {
        &self.vocabularies[reading as usize]
    }

    /// A name as the scorer takes it.
    pub fn view(&self, name: &StoredName) -> NameView<'_> {
        let vocabulary = self.vocabulary(name.reading);
        let words: Vec<&Word> = self.words_of(name).iter().map(|&w| vocabulary.word(w)).collect();
        NameView::listed(words, name.family, name.reading)
    }

    /// The keys of all identifiers with those that bear them; ascending.
    pub fn identifiers(&self) -> impl Iterator<Item = (&str, u32)> {
        self.identifiers.iter().map(|(key, entity)| (key.as_str(), *entity))
    }

    /// The entities that bear this identifier, by its key; see [`identifier_key`].
    pub fn entities_with(&self, key: &str) -> impl Iterator<Item = u32> {
        let from = self.identifiers.partition_point(|(k, _)| k.as_str() < key);
        self.identifiers[from..].iter().take_while(move |(k, _)| k == key).map(|&(_, entity)| entity)
    }
}
