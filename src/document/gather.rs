//! The names of several lists in, each distinct one once and its anchors out.

use super::cost::{self, Budget};
use super::names::NameAt;
use crate::index::Index;
use crate::normalize::Reading;
use crate::score::Word;
use crate::score::constants::class_weight;
use crate::normalize::TokenClass;
use crate::search::Selected;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Names on their way into [`super::names::Names`].
#[derive(Default)]
pub struct Gathered {
    /// One place of each distinct word: list, and number in its vocabulary.
    pub words: Vec<(u32, u32)>,
    /// By hash of their text.
    pub by_text: FxHashMap<u64, Vec<u32>>,
    pub names: Vec<NameAt>,
    /// Where the words of each name end in `name_words`.
    pub ends: Vec<u32>,
    pub name_words: Vec<u32>,
    /// By list and number there, the number here, or [`NOT_HERE`].
    pub numbers: Vec<Vec<u32>>,
    /// By hash of their words.
    by_words: FxHashMap<u64, Vec<u32>>,
}

pub const NOT_HERE: u32 = u32::MAX;

pub fn hash_of<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Gathered {
    /// Adds the names of one list.
    pub fn add(&mut self, packs: &Selected, list: u32, reading: Reading, admits: &impl Fn(&Index, u32) -> bool) {
        let index = &packs[list as usize].1.index;
        let mut known: Vec<u32> = vec![NOT_HERE; index.vocabulary(reading).len()];
        let mut numbers = vec![NOT_HERE; index.names.len()];
        let mut words = Vec::new();
        for (number, name) in (0..).zip(&index.names) {
            if name.reading != reading || !admits(index, number) {
                continue;
            }
            words.clear();
            for &n in index.words_of(name) {
                let word = &mut known[n as usize];
                if *word == NOT_HERE {
                    *word = self.add_word(packs, reading, (list, n));
                }
                words.push(*word);
            }
            let same = |at: &NameAt| {
                let other = &packs[at.list as usize].1.index.names[at.name as usize];
                (other.family(), other.weak) == (name.family(), name.weak)
            };
            numbers[number as usize] = self.add_name(NameAt { list, name: number }, &words, same);
        }
        self.numbers.push(numbers);
    }

    pub fn word<'a>(&self, packs: &Selected<'a>, reading: Reading, word: u32) -> &'a Word {
        let (list, number) = self.words[word as usize];
        packs[list as usize].1.index.vocabulary(reading).word(number)
    }

    fn words_of(&self, name: u32) -> &[u32] {
        let from = name.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.name_words[from as usize..self.ends[name as usize] as usize]
    }

    fn add_word(&mut self, packs: &Selected, reading: Reading, at: (u32, u32)) -> u32 {
        let word = packs[at.0 as usize].1.index.vocabulary(reading).word(at.1);
        let hash = hash_of(&word.text);
        let known = self.by_text.get(&hash).into_iter().flatten().copied();
        let known = { known }.find(|&n| self.word(packs, reading, n) == word);
        known.unwrap_or_else(|| {
            let number = self.words.len() as u32;
            self.words.push(at);
            self.by_text.entry(hash).or_default().push(number);
            number
        })
    }

    fn add_name(&mut self, at: NameAt, words: &[u32], same: impl Fn(&NameAt) -> bool) -> u32 {
        let hash = hash_of(words);
        let known = self.by_words.get(&hash).into_iter().flatten().copied();
        let known = { known }.find(|&n| self.words_of(n) == words && same(&self.names[n as usize]));
        known.unwrap_or_else(|| {
            let number = self.names.len() as u32;
            self.name_words.extend(words);
            self.ends.push(self.name_words.len() as u32);
            self.names.push(at);
            self.by_words.entry(hash).or_default().push(number);
            number
        })
    }

    /// What each word weighs.
    pub fn weights(&self, packs: &Selected, reading: Reading) -> Vec<u32> {
        (0..self.words.len() as u32).map(|n| self.word(packs, reading, n).weight).collect()
    }

    /// Each name's anchors: word and name.
    pub fn anchors(&self, weights: &[u32], reading: Reading, budget: Budget) -> Vec<(u32, u32)> {
        let mut uses = vec![0u32; self.words.len()];
        self.name_words.iter().for_each(|&n| uses[n as usize] += 1);
        let mut anchors = Vec::with_capacity(self.names.len() * 2);
        let mut rarest: Vec<u32> = Vec::new();
        for name in 0..self.names.len() as u32 {
            rarest.clear();
            rarest.extend(self.words_of(name));
            rarest.sort_unstable_by_key(|&n| (is_light(weights[n as usize]), uses[n as usize], n));
            let weight: u32 = rarest.iter().map(|&n| weights[n as usize]).sum();
            let most = budget.cost(reading, weight + weight / 10, weight);
            let (mut cost, words) = (0, rarest.len());
            rarest.dedup();
            for &word in &rarest {
                anchors.push((word, name));
                cost += u64::from(cost::far(reading, words, weights[word as usize]));
                if cost > most {
                    break;
                }
            }
        }
        anchors
    }
}

/// Particles, legal forms, initials and titles: in a text they tell nothing.
pub fn is_light(weight: u32) -> bool {
    weight <= class_weight(TokenClass::Particle)
}
