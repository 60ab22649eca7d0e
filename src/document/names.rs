//! The names of all lists in, each once, with the words by which a mention of it is looked for out.
//!
//! A name that is a hit has at least one of its *anchors* in the text, [`NEAR`](super::cost::NEAR) or liker: the rarest of its words, as
//! many as cannot all be missing, or be less alike, without the name losing more than a hit may. So the names to look at more closely where
//! a word stands are those that it anchors, and not all that hold it.

use super::cost::{Budget, NEAR};
use super::gather::{Gathered, NOT_HERE, hash_of};
use crate::index::{Entry, Index, Keys, Postings, Vocabulary};
use crate::normalize::Reading;
use crate::score::constants::SAME;
use crate::score::{Joined, Sought, Word, similarity};
use crate::search::Selected;
use rustc_hash::FxHashMap;

/// A listed name: the place of its list and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameAt {
    pub list: u32,
    pub name: u32,
}

/// The distinct names of one reading.
pub struct Names {
    reading: Reading,
    /// One place of each distinct word: list, and number in its vocabulary.
    words: Vec<(u32, u32)>,
    /// By hash of its text.
    by_text: FxHashMap<u64, Vec<u32>>,
    names: Vec<NameAt>,
    /// Where the words of each name end in `name_words`.
    ends: Vec<u32>,
    name_words: Vec<u32>,
    /// What each word weighs.
    weights: Vec<u32>,
    /// For each word, the names that it anchors.
    anchored: Postings,
    /// The words that anchor any name, by their keys.
    keys: Keys,
    /// By list and number there, the number here.
    numbers: Vec<Vec<u32>>,
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
    pub words: Vec<(u32, u32)>,
    /// Neighbouring words of a name that it may be, written as one.
    windows: Vec<Anchor>,
}

impl Names {
    /// The names of this reading that `admits` lets in, by list and number.
    pub fn new(
        packs: &Selected,
        reading: Reading,
        budget: Budget,
        admits: impl Fn(&Index, u32) -> bool,
    ) -> Self {
        let mut all = Gathered::default();
        for list in 0..packs.len() as u32 {
            all.add(packs, list, reading, &admits);
        }
        let weights = all.weights(packs, reading);
        let anchors = all.anchors(&weights, reading, budget);
        let anchored = Postings::new(all.words.len(), || anchors.iter().copied());
        let (mut pairs, mut keys) = (Vec::new(), Vec::new());
        let word = |n: u32| all.word(packs, reading, n);
        for n in (0..all.words.len() as u32).filter(|&n| !anchored.of(n).is_empty()) {
            word(n).add_keys(&mut keys);
            pairs.extend(keys.drain(..).map(|key| (key, n)));
        }
        let keys = Keys::new(&pairs, |n| word(n).letters());
        let Gathered { words, by_text, names, ends, name_words, numbers, .. } = all;
        Self { reading, words, by_text, names, ends, name_words, weights, anchored, keys, numbers }
    }

    /// How many distinct words.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    pub fn weight(&self, word: u32) -> u32 {
        self.weights[word as usize]
    }

    /// Whether any name is looked for by this word.
    pub fn is_anchor(&self, word: u32) -> bool {
        !self.anchored.of(word).is_empty()
    }

    pub fn at(&self, name: u32) -> NameAt {
        self.names[name as usize]
    }

    /// The words of a name, in order.
    pub fn words_of(&self, name: u32) -> &[u32] {
        let from = name.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.name_words[from as usize..self.ends[name as usize] as usize]
    }

    pub fn word<'a>(&self, packs: &Selected<'a>, word: u32) -> &'a Word {
        let (list, number) = self.words[word as usize];
        self.vocabulary(packs, list).word(number)
    }

    fn vocabulary<'a>(&self, packs: &Selected<'a>, list: u32) -> &'a Vocabulary {
        packs[list as usize].1.index.vocabulary(self.reading)
    }

    /// The listed words that are the same as a word of the text.
    pub fn same(&self, packs: &Selected, word: &Word) -> Near {
        let same = |&&n: &&u32| self.word(packs, n).is_text_of(word) && !self.anchored.of(n).is_empty();
        let words = self.by_text.get(&hash_of(&word.text)).into_iter().flatten().filter(same);
        Near { words: words.map(|&n| (n, SAME)).collect(), windows: Vec::new() }
    }

    /// The listed words, and neighbouring ones, that a word of the text is near.
    pub fn near(&self, packs: &Selected, word: &Word) -> Near {
        let mut near = self.same(packs, word);
        if !word.is_fuzzy() {
            return near;
        }
        let mut sought = Sought::at_least(word, NEAR);
        for n in self.with_keys_of(word, &sought.keys) {
            let (list, number) = self.words[n as usize];
            let listed = self.vocabulary(packs, list);
            if listed.word(number).is_text_of(word) {
                continue;
            }
            let found = listed.like(&mut sought, number).filter(|&similarity| similarity >= NEAR);
            near.words.extend(found.map(|similarity| (n, similarity)));
        }
        for (list, (_, pack)) in (0..).zip(packs) {
            let vocabulary = pack.index.vocabulary(self.reading);
            for found in vocabulary.windows_like(&mut sought) {
                let Entry::Window(number) = found.entry else { continue };
                let window = vocabulary.words_of_window(number);
                for &name in vocabulary.names_with(found.entry) {
                    near.windows.extend(self.with_window(&pack.index, list, name, window, found.similarity));
                }
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
    pub fn near_joined(&self, packs: &Selected, joined: &Joined) -> Vec<Anchor> {
        let mut numbers = Vec::new();
        joined.keys().for_each(|key| self.keys.with(key, |n, _| numbers.push(n)));
        numbers.sort_unstable();
        numbers.dedup();
        let like = |n: u32| Some((n, similarity::joined(joined, self.word(packs, n))?));
        numbers.into_iter().filter_map(like).flat_map(|(n, s)| self.anchored_by(n, s)).collect()
    }

    fn anchored_by(&self, word: u32, similarity: u32) -> impl Iterator<Item = Anchor> {
        self.anchored.of(word).iter().map(move |&name| {
            let first = self.words_of(name).iter().position(|&n| n == word).unwrap_or(0) as u32;
            Anchor { name, first, count: 1, similarity }
        })
    }

    fn with_window(
        &self,
        index: &Index,
        list: u32,
        name: u32,
        window: &[u32],
        similarity: u32,
    ) -> Option<Anchor> {
        let number = self.numbers[list as usize][name as usize];
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
