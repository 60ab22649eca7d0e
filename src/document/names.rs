//! The names of all lists in, each once, with the words by which a mention of it is looked for out.
//!
//! A name that is a hit has at least one of its *anchors* in the text, [`NEAR`](super::cost::NEAR) or liker: the rarest of its words, as
//! many as cannot all be missing, or be less alike, without the name losing more than a hit may. So the names to look at more closely where
//! a word stands are those that it anchors, and not all that hold it.

use super::cost::{Budget, NEAR};
use super::gather::{Gathered, NOT_HERE};
use crate::index::{Entry, Index, Keys, Postings};
use crate::normalize::Reading;
use crate::score::constants::SAME;
use crate::score::{Joined, Sought, Word, similarity};

/// The distinct names of one reading.
pub struct Names {
    reading: Reading,
    /// The number in the index of each.
    names: Vec<u32>,
    /// Where the words of each name end in `name_words`.
    ends: Vec<u32>,
    /// Their numbers in the vocabulary.
    name_words: Vec<u32>,
    /// For each word, the names that it anchors.
    anchored: Postings,
    /// The words that anchor any name, by their keys.
    keys: Keys,
    /// By number in the index, the number here.
    numbers: Vec<u32>,
}

/// Of a word, or neighbouring ones, of the text: a listed name in which it may stand, and there for which words.
#[derive(Debug, Clone, Copy)]
pub struct Anchor {
    pub name: u32,
    /// The first and how many; none where that is yet to be found out.
    pub first: u32,
    pub count: u32,
    pub similarity: u32,
}

/// What is near a word of the text.
#[derive(Default)]
pub struct Near {
    /// Words that anchor a name, and how alike they are.
    words: Vec<(u32, u32)>,
    /// Neighbouring words of a name that it may be, written as one.
    windows: Vec<Anchor>,
}

impl Names {
    /// The names of this reading that `admits` lets in, by number.
    pub fn new(index: &Index, reading: Reading, budget: Budget, admits: impl Fn(u32) -> bool) -> Self {
        let all = Gathered::new(index, reading, admits);
        let vocabulary = index.vocabulary(reading);
        let anchors = all.anchors(vocabulary, reading, budget);
        let anchored = Postings::new(vocabulary.len(), || anchors.iter().copied());
        let (mut pairs, mut keys) = (Vec::new(), Vec::new());
        for n in (0..vocabulary.len() as u32).filter(|&n| !anchored.of(n).is_empty()) {
            vocabulary.word(n).add_keys(&mut keys);
            pairs.extend(keys.drain(..).map(|key| (key, n)));
        }
        let keys = Keys::new(&pairs, |n| vocabulary.word(n).letters());
        let Gathered { names, ends, name_words, numbers, .. } = all;
        Self { reading, names, ends, name_words, anchored, keys, numbers }
    }

    /// The number of a name in the index.
    pub fn number(&self, name: u32) -> u32 {
        self.names[name as usize]
    }

    /// The words of a name, in order.
    pub fn words_of(&self, name: u32) -> &[u32] {
        let from = name.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.name_words[from as usize..self.ends[name as usize] as usize]
    }

    /// The listed words that are the same as a word of the text.
    pub fn same(&self, index: &Index, word: &Word) -> Near {
        let vocabulary = index.vocabulary(self.reading);
        let is_same = |&n: &u32| vocabulary.word(n).is_text_of(word) && !self.anchored.of(n).is_empty();
        let words = vocabulary.with_text(&word.text).filter(is_same);
        Near { words: words.map(|n| (n, SAME)).collect(), windows: Vec::new() }
    }

    /// The listed words, and neighbouring ones, that a word of the text is near.
    pub fn near(&self, index: &Index, word: &Word) -> Near {
        let mut near = self.same(index, word);
        if !word.is_fuzzy() {
            return near;
        }
        let vocabulary = index.vocabulary(self.reading);
        let mut sought = Sought::at_least(word, NEAR);
        for n in self.with_keys_of(word, &sought.keys) {
            if vocabulary.word(n).is_text_of(word) {
                continue;
            }
            let found = vocabulary.like(&mut sought, n).filter(|&similarity| similarity >= NEAR);
            near.words.extend(found.map(|similarity| (n, similarity)));
        }
        for found in vocabulary.windows_like(&mut sought) {
            let Entry::Window(number) = found.entry else { continue };
            let window = vocabulary.words_of_window(number);
            for &name in vocabulary.names_with(found.entry) {
                near.windows.extend(self.with_window(index, name, window, found.similarity));
            }
        }
        near.windows.sort_unstable_by_key(|anchor| anchor.name);
        near.windows.dedup_by_key(|anchor| anchor.name);
        near
    }

    /// The names that a word of the text anchors, by what is near it.
    pub fn anchors<'a>(&'a self, near: &'a Near) -> impl Iterator<Item = Anchor> + 'a {
        let words = near.words.iter().flat_map(|&(word, similarity)| self.anchored_by(word, similarity));
        words.chain(near.windows.iter().copied())
    }

    /// The names that neighbouring words of the text, written as one, anchor.
    pub fn near_joined(&self, index: &Index, joined: &Joined) -> Vec<Anchor> {
        let mut numbers = Vec::new();
        joined.keys().for_each(|key| self.keys.with(key, |n, _| numbers.push(n)));
        numbers.sort_unstable();
        numbers.dedup();
        let vocabulary = index.vocabulary(self.reading);
        let like = |n: u32| Some((n, similarity::joined(joined, vocabulary.word(n))?));
        numbers.into_iter().filter_map(like).flat_map(|(n, s)| self.anchored_by(n, s)).collect()
    }

    fn anchored_by(&self, word: u32, similarity: u32) -> impl Iterator<Item = Anchor> {
        self.anchored.of(word).iter().map(move |&name| {
            let first = self.words_of(name).iter().position(|&n| n == word).unwrap_or(0) as u32;
            Anchor { name, first, count: 1, similarity }
        })
    }

    fn with_window(&self, index: &Index, name: u32, window: &[u32], similarity: u32) -> Option<Anchor> {
        let number = self.numbers[name as usize];
        let words = index.words_of(&index.names[name as usize]);
        let first = words.windows(window.len()).position(|these| these == window)? as u32;
        (number != NOT_HERE).then_some(Anchor { name: number, first, count: window.len() as u32, similarity })
    }

    fn with_keys_of(&self, word: &Word, keys: &[u64]) -> Vec<u32> {
        let mut numbers = Vec::new();
        for &key in keys {
            self.keys.with(key, |n, letters| {
                if word.may_be_near(key, letters) {
                    numbers.push(n);
                }
            });
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
