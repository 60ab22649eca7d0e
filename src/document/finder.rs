//! A place in a text and a name that is anchored there in, the stretches of words that are hits of that name out.
//!
//! Three looks, each at fewer than the one before: whether the words around can add up to a hit at all, which stretches of them can, and
//! what the scorer says of these.

use super::cost::{Budget, foreign, unmatched};
use super::names::{Anchor, Names};
use super::text::{Text, TextWord};
use crate::index::{Index, StoredName};
use crate::normalize::Reading;
use crate::score::constants::{MOST_TOKENS, SAME, loss};
use crate::score::{BestMatch, PreparedName, Word, best_match, similarity};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words of the text that may stand among those of a name without being of it.
const GAP: usize = 2;

/// Stretches around one place that are scored for one name.
const MOST_SCORED: usize = 4;

/// What is remembered of stretches and of pairs of words; forgotten when it is so many.
const MOST_PREPARED: usize = 4_000;
const MOST_SIMILAR: usize = 1 << 18;

/// A stretch of the text and how it met a listed name.
#[derive(Debug, Clone)]
pub struct Found {
    pub words: Range<usize>,
    pub best: BestMatch,
    pub name: u32,
}

/// Where to look: a text, the lists, and the names of one reading.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub text: &'a Text,
    pub index: &'a Index,
    pub names: &'a Names,
    pub reading: Reading,
    pub budget: Budget,
    /// In millionths.
    pub threshold: i32,
}

/// Looks around places; keeps what it finds out, which other places need again.
#[derive(Default)]
pub struct Finder {
    prepared: FxHashMap<(usize, usize), Vec<PreparedName>>,
    similar: FxHashMap<(u32, u32), Option<u32>>,
    /// What can be paired around the place: place in the text, place in the name, cost.
    pairs: Vec<Pair>,
    /// Of each word of the name, the least that it can cost.
    least: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Pair {
    at: usize,
    listed: usize,
    cost: u32,
    weight: u32,
}

/// A stretch that may be a hit, with the least that it costs.
struct Stretch {
    words: Range<usize>,
    cost: u64,
}

impl Finder {
    /// The stretches that hold the words `at` and are hits of the name that these anchor.
    pub fn look(&mut self, ground: &Ground, at: Range<usize>, anchor: &Anchor, mut give: impl FnMut(Found)) {
        let listed = ground.names.words_of(anchor.name);
        if listed.len() > MOST_TOKENS {
            return;
        }
        let around = ground.around(&at, listed.len());
        if !self.may_add_up(ground, &around, &at, anchor, listed) {
            return;
        }
        let mut stretches = self.stretches(ground, &at, listed);
        stretches.sort_by_key(|stretch| (stretch.cost, stretch.words.len(), stretch.words.start));
        stretches.truncate(MOST_SCORED);
        for Stretch { words, .. } in stretches {
            let best = self.score(ground, &words, anchor.name);
            if best.evidence.meets() && best.evidence.rank >= ground.threshold {
                give(Found { words, best, name: anchor.name });
            }
        }
    }

    /// Finds the pairs of the words around with those of the name; whether these cost no more than a hit may.
    fn may_add_up(
        &mut self,
        ground: &Ground,
        around: &Range<usize>,
        at: &Range<usize>,
        anchor: &Anchor,
        listed: &[u32],
    ) -> bool {
        let words: Vec<&Word> = listed.iter().map(|&n| ground.word(n)).collect();
        let weight: u32 = words.iter().map(|w| w.weight).sum();
        self.least.clear();
        self.least.extend(words.iter().map(|w| unmatched(ground.reading, words.len(), w.weight)));
        self.pairs.clear();
        self.add_anchor(ground, at, anchor, &words);
        for i in around.clone() {
            for &n in ground.text.pieces.of(&ground.text.words[i], ground.reading) {
                let word = &ground.text.pieces.words(ground.reading)[n as usize];
                for (j, &number) in listed.iter().enumerate() {
                    if let Some(similarity) = self.similarity(word, words[j], (n, number)) {
                        self.add(ground.reading, i, j, similarity, word.weight, words[j].weight);
                    }
                }
            }
        }
        let cost: u64 = self.least.iter().map(|&cost| u64::from(cost)).sum();
        let query_weight = weight.max(self.most_weight(listed.len()));
        cost <= ground.budget.cost(ground.reading, query_weight, weight)
    }

    /// The pair of neighbouring words on either side that stand for one.
    fn add_anchor(&mut self, ground: &Ground, at: &Range<usize>, anchor: &Anchor, words: &[&Word]) {
        if anchor.count == 1 && at.len() == 1 {
            return;
        }
        for i in at.clone() {
            for j in anchor.first as usize..(anchor.first + anchor.count) as usize {
                self.add(ground.reading, i, j, anchor.similarity, 0, words[j].weight);
            }
        }
    }

    fn add(
        &mut self,
        reading: Reading,
        at: usize,
        listed: usize,
        similarity: u32,
        weight: u32,
        its_weight: u32,
    ) {
        let cost = loss(similarity, reading) * (weight + its_weight);
        self.least[listed] = self.least[listed].min(cost);
        self.pairs.push(Pair { at, listed, cost, weight });
    }

    fn most_weight(&self, listed: usize) -> u32 {
        let most = |j| self.pairs.iter().filter(|pair| pair.listed == j).map(|pair| pair.weight).max();
        (0..listed).filter_map(most).sum()
    }

    fn similarity(&mut self, word: &Word, listed: &Word, numbers: (u32, u32)) -> Option<u32> {
        if word.is_text_of(listed) {
            return Some(SAME);
        }
        if !word.is_initial && !listed.is_initial && !word.may_be_like(listed) {
            return None;
        }
        if self.similar.len() > MOST_SIMILAR {
            self.similar.clear();
        }
        let found = || similarity::words(word, listed).map(|(similarity, _)| similarity);
        *self.similar.entry(numbers).or_insert_with(found)
    }

    /// The stretches around `at` that begin and end with a word that can be paired, and may be hits.
    fn stretches(&self, ground: &Ground, at: &Range<usize>, listed: &[u32]) -> Vec<Stretch> {
        let mut places: Vec<usize> = self.pairs.iter().map(|pair| pair.at).chain(at.clone()).collect();
        places.sort_unstable();
        places.dedup();
        let (before, after) =
            (places.partition_point(|&p| p <= at.start), places.partition_point(|&p| p + 1 < at.end));
        let ends = |from: usize| places[after..].iter().map(move |&to| from..to + 1);
        let all = places[..before].iter().flat_map(|&from| ends(from));
        let longest = listed.len() * 2 + GAP;
        all.filter(|words| words.len() <= longest)
            .filter_map(|words| self.stretch(ground, words, listed))
            .collect()
    }

    fn stretch(&self, ground: &Ground, words: Range<usize>, listed: &[u32]) -> Option<Stretch> {
        let mut weight = 0;
        let mut cost = 0;
        let mut query_weight = 0;
        let pairs = || self.pairs.iter().filter(|pair| words.contains(&pair.at));
        for (j, &number) in listed.iter().enumerate() {
            let word = ground.word(number);
            let least = pairs().filter(|pair| pair.listed == j).map(|pair| pair.cost).min();
            let alone = unmatched(ground.reading, listed.len(), word.weight);
            cost += u64::from(least.map_or(alone, |least| least.min(alone)));
            weight += word.weight;
        }
        for i in words.clone() {
            let heaviest = ground.text.pieces.of(&ground.text.words[i], ground.reading).iter();
            let its = heaviest
                .map(|&n| ground.text.pieces.words(ground.reading)[n as usize].weight)
                .max()
                .unwrap_or(0);
            query_weight += its;
            if !pairs().any(|pair| pair.at == i) {
                cost += u64::from(foreign(ground.reading, its));
            }
        }
        let may_be = cost <= ground.budget.cost(ground.reading, query_weight.max(weight), weight);
        may_be.then_some(Stretch { words, cost })
    }

    fn score(&mut self, ground: &Ground, words: &Range<usize>, name: u32) -> BestMatch {
        if self.prepared.len() > MOST_PREPARED {
            self.prepared.clear();
        }
        let prepare = || PreparedName::queries(ground.text.between(words.clone()), ground.reading);
        let queries = self.prepared.entry((words.start, words.end)).or_insert_with(prepare);
        best_match(queries, &ground.index.view(ground.stored(name)))
    }
}

impl Ground<'_> {
    /// The words that a name of so many words may reach over, if it has those of `at`.
    fn around(&self, at: &Range<usize>, words: usize) -> Range<usize> {
        let reach = words + GAP;
        let all: &[TextWord] = &self.text.words;
        let before = (1..=reach.min(at.start)).take_while(|n| !all[at.start + 1 - n].begins).count();
        let after = (0..reach.min(all.len() - at.end)).take_while(|n| !all[at.end + n].begins).count();
        at.start - before..at.end + after
    }

    /// What the index holds of a name.
    pub fn stored(&self, name: u32) -> &StoredName {
        &self.index.names[self.names.number(name) as usize]
    }

    fn word(&self, number: u32) -> &Word {
        self.index.vocabulary(self.reading).word(number)
    }
}
