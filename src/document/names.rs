//! The names of all lists in, each once, with the words by which a mention of it is looked for out.
//!
//! A name that is a hit has at least one of its *anchors* in the text, [`NEAR`](super::cost::NEAR) or liker: the rarest of its words, as
//! many as cannot all be missing, or be less alike, without the name losing more than a hit may. So the names to look at more closely where
//! a word stands are those that it anchors, and not all that hold it.

use super::cost::{self, Budget, NEAR};
use crate::index::{Entry, Index, Postings, StoredName, Vocabulary};
use crate::normalize::{Reading, TokenClass};
use crate::score::constants::{SAME, class_weight};
use crate::score::{Joined, Sought, Word};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// The distinct names of one reading: those of the same words in several lists are one.
pub struct Names {
    reading: Reading,
    /// Their numbers in the index.
    names: Vec<u32>,
    /// By number in the index, the number here, or [`NOT_HERE`].
    numbers: Vec<u32>,
    /// For each word of the vocabulary, whether a name has it.
    listed: Vec<bool>,
    /// For each word of the vocabulary, the names that it anchors.
    anchored: Postings,
}

const NOT_HERE: u32 = u32::MAX;

/// What is near a word of the text.
#[derive(Default)]
pub struct Near {
    /// Words of names, and how alike they are.
    pub words: Vec<(u32, u32)>,
    /// Neighbouring words of a name that it may be, written as one.
    windows: Vec<Anchor>,
}

/// Of a word, or neighbouring ones, of the text: a listed name in which it may stand, and there for which words.
#[derive(Debug, Clone, Copy)]
pub struct Anchor {
    pub name: u32,
    /// The first and how many.
    pub first: u32,
    pub count: u32,
    pub similarity: u32,
}

impl Names {
    /// The names of this reading that `admits` lets in.
    pub fn new(
        index: &Index,
        reading: Reading,
        budget: Budget,
        admits: impl Fn(&StoredName) -> bool,
    ) -> Self {
        let mut names = Vec::new();
        let mut numbers = vec![NOT_HERE; index.names.len()];
        let mut by_words: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        for (number, name) in (0..).zip(&index.names) {
            if name.reading != reading || !admits(name) {
                continue;
            }
            let alike = by_words.entry(hash(index.words_of(name))).or_default();
            let known =
                alike.iter().find(|&&n| is_same(index, name, &index.names[names[n as usize] as usize]));
            numbers[number as usize] = known.copied().unwrap_or_else(|| {
                names.push(number);
                alike.push(names.len() as u32 - 1);
                names.len() as u32 - 1
            });
        }
        let uses = uses(index, reading, &names);
        let anchors = anchors(index, reading, budget, &names, &uses);
        let anchored = Postings::new(uses.len(), || anchors.iter().copied());
        let listed = uses.iter().map(|&uses| uses > 0).collect();
        Self { reading, names, numbers, listed, anchored }
    }

    /// What the index stores of a name.
    pub fn stored<'a>(&self, index: &'a Index, name: u32) -> &'a StoredName {
        &index.names[self.names[name as usize] as usize]
    }

    /// Whether any name has this word.
    fn is_listed(&self, word: u32) -> bool {
        self.listed[word as usize]
    }

    /// The listed words that are the same as a word of the text.
    pub fn same(&self, vocabulary: &Vocabulary, word: &Word) -> Near {
        let same = vocabulary.with_text(&word.text).filter(|&n| self.is_listed(n));
        Near { words: same.map(|n| (n, SAME)).collect(), windows: Vec::new() }
    }

    /// The listed words, and neighbouring ones, that a word of the text is near.
    pub fn near(&self, index: &Index, word: &Word) -> Near {
        let vocabulary = index.vocabulary(self.reading);
        let mut sought = Sought::at_least(word, NEAR);
        let mut words = vocabulary.near(&mut sought, |n| self.is_listed(n));
        words.retain(|&(_, similarity)| similarity >= NEAR);
        let mut windows = Vec::new();
        for found in vocabulary.windows_like(&mut sought) {
            let Entry::Window(number) = found.entry else { continue };
            let window = vocabulary.words_of_window(number);
            let names = vocabulary.names_with(found.entry).iter();
            windows.extend(names.filter_map(|&name| self.with_window(index, name, window, found.similarity)));
        }
        windows.sort_unstable_by_key(|anchor: &Anchor| anchor.name);
        windows.dedup_by_key(|anchor| anchor.name);
        Near { words, windows }
    }

    /// The names that a word of the text anchors, by what is near it.
    pub fn anchors<'a>(&'a self, index: &'a Index, near: &'a Near) -> impl Iterator<Item = Anchor> + 'a {
        let words = near.words.iter().flat_map(move |&(word, s)| self.anchored_by(index, word, s));
        words.chain(near.windows.iter().copied())
    }

    /// The names that hold a word which neighbouring words of the text are like, written as one: each, since nothing else would find the word.
    pub fn near_joined<'a>(&'a self, index: &'a Index, joined: &Joined) -> impl Iterator<Item = Anchor> + 'a {
        let vocabulary = index.vocabulary(self.reading);
        vocabulary.like_joined(joined).into_iter().flat_map(move |found| {
            let names = vocabulary.names_with(found.entry).iter();
            let word = [found.entry.number() as u32];
            names.filter_map(move |&name| self.with_window(index, name, &word, found.similarity))
        })
    }

    fn anchored_by<'a>(
        &'a self,
        index: &'a Index,
        word: u32,
        similarity: u32,
    ) -> impl Iterator<Item = Anchor> + 'a {
        self.anchored.of(word).iter().map(move |&name| {
            let words = index.words_of(self.stored(index, name));
            let first = words.iter().position(|&n| n == word).unwrap_or(0) as u32;
            Anchor { name, first, count: 1, similarity }
        })
    }

    fn with_window(&self, index: &Index, name: u32, window: &[u32], similarity: u32) -> Option<Anchor> {
        let number = self.numbers[name as usize];
        let words = index.words_of(&index.names[name as usize]);
        let first = words.windows(window.len()).position(|these| these == window)? as u32;
        (number != NOT_HERE).then_some(Anchor { name: number, first, count: window.len() as u32, similarity })
    }
}

fn hash(words: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}

/// Whether the names score alike, whatever is sought.
fn is_same(index: &Index, a: &StoredName, b: &StoredName) -> bool {
    index.words_of(a) == index.words_of(b) && (a.family(), a.weak) == (b.family(), b.weak)
}

/// How many times each word of the vocabulary stands in a name.
fn uses(index: &Index, reading: Reading, names: &[u32]) -> Vec<u32> {
    let mut uses = vec![0u32; index.vocabulary(reading).count()];
    let words = names.iter().flat_map(|&n| index.words_of(&index.names[n as usize]));
    words.for_each(|&word| uses[word as usize] += 1);
    uses
}

/// Each name's anchors: word and name.
fn anchors(index: &Index, reading: Reading, budget: Budget, names: &[u32], uses: &[u32]) -> Vec<(u32, u32)> {
    let vocabulary = index.vocabulary(reading);
    let weight_of = |word: u32| vocabulary.word(word).weight;
    let mut anchors = Vec::with_capacity(names.len() * 2);
    let mut rarest: Vec<u32> = Vec::new();
    for (name, &number) in (0..).zip(names) {
        rarest.clear();
        rarest.extend(index.words_of(&index.names[number as usize]));
        rarest.sort_unstable_by_key(|&n| (is_light(weight_of(n)), uses[n as usize], n));
        let weight: u32 = rarest.iter().map(|&n| weight_of(n)).sum();
        let (mut cost, mut rest) = (0, weight);
        for (i, &word) in rarest.iter().enumerate() {
            if i == 0 || rarest[i - 1] != word {
                anchors.push((word, name));
            }
            cost += u64::from(cost::far(reading, rarest.len(), weight_of(word)));
            rest -= weight_of(word);
            if cost > budget.cost(reading, budget.query_weight(reading, rest, weight), weight) {
                break;
            }
        }
    }
    anchors
}

/// Particles, legal forms, initials and titles: in a text they tell nothing.
pub fn is_light(weight: u32) -> bool {
    weight <= class_weight(TokenClass::Particle)
}
