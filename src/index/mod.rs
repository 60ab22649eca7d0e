//! Entities in, an index of their names out: the vocabulary of words, which names hold each, and the facts that a
//! search weighs.
//!
//! [`IndexData`] is what the pack of one list stores; [`Index`] is what a search uses: the names of all lists in one, since
//! lists share most of their words, with everything that is made anew sooner than its bytes would come (keys, postings, joined
//! words, weights).

mod distinct;
mod identifiers;
mod keys;
mod merged;
mod postings;
mod spellings;
mod stored;
mod vocabulary;
mod windows;
mod words;

pub use identifiers::identifier_key;
pub(crate) use postings::Postings;
pub use stored::{EntityFacts, IndexData, StoredName, readings};
pub use vocabulary::{Entry, Like, Match, Vocabulary};

use crate::normalize::Reading;
use crate::score::{NameView, Word};
use merged::Merged;

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
    /// By list, entity, then the order of the entity's names.
    pub names: Vec<StoredName>,
    /// The words of all names.
    words: Vec<u32>,
    /// What the words of each name weigh together.
    weights: Vec<Weights>,
    vocabularies: [Vocabulary; 2],
}

impl Default for Index {
    /// Of no list.
    fn default() -> Self {
        Self::new(&[])
    }
}

impl Index {
    /// Of lists whose data [is sound](IndexData::check).
    pub fn new(lists: &[&IndexData]) -> Self {
        let merged = [Reading::Person, Reading::Organization]
            .map(|reading| Merged::new(lists.iter().map(|list| &list.vocabularies[reading as usize])));
        let (mut names, mut words) = (Vec::new(), Vec::new());
        for (list, data) in lists.iter().enumerate() {
            for name in data.names_of_list(list as u32) {
                let numbers = &merged[name.reading as usize].numbers[list];
                words.extend(name.of(&data.words).iter().map(|&word| numbers[word as usize]));
                names.push(StoredName { end: words.len() as u32, ..name });
            }
        }
        let texts = NamesWords { names: &names, words: &words };
        let [person, organization] = merged;
        let vocabularies = [(person, Reading::Person), (organization, Reading::Organization)]
            .map(|(merged, reading)| Vocabulary::new(merged.words, texts.of(reading)));
        let weigh = |name: &StoredName| {
            let words = name.of(&words).iter().map(|&w| vocabularies[name.reading as usize].word(w));
            words.fold(Weights::default(), Weights::with)
        };
        let weights = names.iter().map(weigh).collect();
        Self { names, words, weights, vocabularies }
    }

    /// What the words of a name weigh together.
    pub fn weights(&self, name: u32) -> Weights {
        self.weights[name as usize]
    }

    /// The numbers of the names of a list's entity.
    pub fn names_of(&self, list: u32, entity: u32) -> std::ops::Range<u32> {
        let place = |e: u32| self.names.partition_point(|n| (n.list, n.entity) < (list, e)) as u32;
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
}
