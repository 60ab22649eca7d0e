//! The names of all lists in, each distinct one once and its anchors out.

use super::cost::{self, Budget};
use crate::index::{Index, Vocabulary};
use crate::normalize::{Reading, TokenClass};
use crate::score::constants::class_weight;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Names on their way into [`super::names::Names`].
#[derive(Default)]
pub struct Gathered {
    /// The number in the index of each; of equal ones, that of the first.
    pub names: Vec<u32>,
    /// Where the words of each name end in `name_words`.
    pub ends: Vec<u32>,
    /// Their numbers in the vocabulary.
    pub name_words: Vec<u32>,
    /// By number in the index, the number here, or [`NOT_HERE`].
    pub numbers: Vec<u32>,
    /// By hash of their words.
    by_words: FxHashMap<u64, Vec<u32>>,
}

pub const NOT_HERE: u32 = u32::MAX;

impl Gathered {
    /// The names of one reading that `admits` lets in, by number.
    pub fn new(index: &Index, reading: Reading, admits: impl Fn(u32) -> bool) -> Self {
        let mut all = Self { numbers: vec![NOT_HERE; index.names.len()], ..Self::default() };
        for (number, name) in (0..).zip(&index.names) {
            if name.reading == reading && admits(number) {
                all.numbers[number as usize] = all.add(index, number);
            }
        }
        all
    }

    fn add(&mut self, index: &Index, number: u32) -> u32 {
        let name = &index.names[number as usize];
        let words = index.words_of(name);
        let is_same = |other: u32| {
            let other = &index.names[self.names[other as usize] as usize];
            (other.family(), other.weak) == (name.family(), name.weak)
        };
        let hash = hash_of(words);
        let known = self.by_words.get(&hash).into_iter().flatten().copied();
        let known = { known }.find(|&n| self.words_of(n) == words && is_same(n));
        known.unwrap_or_else(|| {
            let new = self.names.len() as u32;
            self.name_words.extend(words);
            self.ends.push(self.name_words.len() as u32);
            self.names.push(number);
            self.by_words.entry(hash).or_default().push(new);
            new
        })
    }

    fn words_of(&self, name: u32) -> &[u32] {
        let from = name.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.name_words[from as usize..self.ends[name as usize] as usize]
    }

    /// Each name's anchors: word and name.
    pub fn anchors(&self, vocabulary: &Vocabulary, reading: Reading, budget: Budget) -> Vec<(u32, u32)> {
        let weight_of = |n: u32| vocabulary.word(n).weight;
        let mut uses = vec![0u32; vocabulary.len()];
        self.name_words.iter().for_each(|&n| uses[n as usize] += 1);
        let mut anchors = Vec::with_capacity(self.names.len() * 2);
        let mut rarest: Vec<u32> = Vec::new();
        for name in 0..self.names.len() as u32 {
            rarest.clear();
            rarest.extend(self.words_of(name));
            rarest.sort_unstable_by_key(|&n| (is_light(weight_of(n)), uses[n as usize], n));
            let weight: u32 = rarest.iter().map(|&n| weight_of(n)).sum();
            let most = budget.cost(reading, weight + weight / 10, weight);
            let (mut cost, words) = (0, rarest.len());
            rarest.dedup();
            for &word in &rarest {
                anchors.push((word, name));
                cost += u64::from(cost::far(reading, words, weight_of(word)));
                if cost > most {
                    break;
                }
            }
        }
        anchors
    }
}

fn hash_of(words: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}

/// Particles, legal forms, initials and titles: in a text they tell nothing.
pub fn is_light(weight: u32) -> bool {
    weight <= class_weight(TokenClass::Particle)
}
