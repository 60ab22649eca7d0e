//! A place in a text and a name that is anchored there in, the stretches of words that are hits of that name out.
//!
//! Three looks, each at fewer than the one before: whether the words around can add up to a hit at all, which stretches of them can, and
//! what the scorer says of these.

use super::cost::{Budget, foreign, unmatched};
use super::names::{Anchor, Names, is_light};
use super::text::{Case, Text, TextWord};
use crate::index::{Index, StoredName};
use crate::normalize::Reading;
use crate::score::constants::{LONGEST_NAME, MOST_TOKENS, SAME, loss};
use crate::score::{BestMatch, PreparedName, Word, best_match, similarity};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words of the text that may stand among those of a name without being of it.
pub const GAP: usize = 2;

/// Longer stretches are no name: each word may be two or three to the scorer, which takes [`MOST_TOKENS`].
const MOST_WORDS: usize = MOST_TOKENS / 3;

/// Stretches around one place that are scored for one name.
const MOST_SCORED: usize = 4;

/// What is remembered of stretches and of pairs of words; forgotten when it is so many.
const MOST_PREPARED: usize = 4_000;
const MOST_SCORED_PAIRS: usize = 1 << 18;
const MOST_SIMILAR: usize = 1 << 18;

/// A stretch of the text and how it met a listed name.
#[derive(Debug, Clone)]
pub struct Found {
    pub words: Range<usize>,
    pub name: u32,
    pub met: Met,
}

/// How a stretch met a listed name.
#[derive(Debug, Clone, Copy)]
pub struct Met {
    /// As [`crate::score::Evidence`] has it.
    pub rank: i32,
    /// The listed name has a word that tells parties apart and that the text does not have.
    pub lacks: bool,
    /// The text has such a word that the listed name does not have.
    pub adds: bool,
    /// The text has each word of the listed name, the legal form too.
    pub whole: bool,
}

/// Pairs of words that are less alike are two words.
const ALIKE: u32 = 600;

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
    /// Stretches by what stands there: texts say the same again and again.
    numbers: FxHashMap<Box<str>, u32>,
    prepared: FxHashMap<u32, Vec<PreparedName>>,
    /// By stretch and name.
    scored: FxHashMap<(u32, u32), Met>,
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
        let listed = ground.index.words_of(ground.stored(anchor.name));
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
            let met = self.score(ground, &words, anchor.name);
            if met.rank >= ground.threshold {
                give(Found { words, name: anchor.name, met });
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
            let (first, count) = (anchor.first as usize, anchor.count as usize);
            for (j, word) in words.iter().enumerate().skip(first).take(count) {
                self.add(ground.reading, i, j, anchor.similarity, 0, word.weight);
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
        let longest = (listed.len() * 2 + GAP).min(MOST_WORDS);
        let is_whole = |words: &Range<usize>| {
            let glued = |i: usize| ground.text.words.get(i).is_some_and(|word| word.glued);
            let is_name =
                words.len() <= longest && ground.text.between(words.clone()).chars().count() <= LONGEST_NAME;
            is_name && !glued(words.start) && !glued(words.end)
        };
        all.filter(is_whole).filter_map(|words| self.stretch(ground, words, listed)).collect()
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

    fn score(&mut self, ground: &Ground, words: &Range<usize>, name: u32) -> Met {
        if self.scored.len() > MOST_SCORED_PAIRS {
            self.scored.clear();
            self.prepared.clear();
            self.numbers.clear();
        }
        let text = ground.text.between(words.clone());
        let number = match self.numbers.get(text) {
            Some(&number) => number,
            None => {
                let number = self.numbers.len() as u32;
                self.numbers.insert(text.into(), number);
                number
            }
        };
        if let Some(&met) = self.scored.get(&(number, name)) {
            return met;
        }
        if self.prepared.len() > MOST_PREPARED {
            self.prepared.clear();
        }
        let prepare = || PreparedName::queries(text, ground.reading);
        let queries = self.prepared.entry(number).or_insert_with(prepare);
        let met = met(queries, ground, name);
        self.scored.insert((number, name), met);
        met
    }
}

fn met(queries: &[PreparedName], ground: &Ground, name: u32) -> Met {
    let listed = ground.index.view(ground.stored(name));
    let BestMatch { evidence, alternative } = best_match(queries, &listed);
    let alike = || evidence.edges.iter().filter(|edge| edge.similarity >= ALIKE);
    let is_alone = |word: &Word| word.is_distinctive() && !is_light(word.weight);
    let has_alone = |words: &[&Word], met: &dyn Fn(usize) -> bool| {
        (0..words.len()).any(|i| is_alone(words[i]) && !met(i))
    };
    let lacks = has_alone(&listed.words, &|i| alike().any(|edge| edge.listed.contains(&i)));
    let adds =
        has_alone(&queries[alternative].as_view().words, &|i| alike().any(|edge| edge.query.contains(&i)));
    let whole = (0..listed.words.len()).all(|i| alike().any(|edge| edge.listed.contains(&i)));
    Met { rank: evidence.rank, lacks, adds, whole }
}

impl<'a> Ground<'a> {
    /// The words that a name of so many words may reach over, if it has those of `at`.
    fn around(&self, at: &Range<usize>, words: usize) -> Range<usize> {
        let reach = words + GAP;
        let all: &[TextWord] = &self.text.words;
        let before = (1..=reach.min(at.start)).take_while(|n| !all[at.start + 1 - n].begins).count();
        let after = (0..reach.min(all.len() - at.end)).take_while(|n| !all[at.end + n].begins).count();
        at.start - before..at.end + after
    }

    /// Whether a word stands not too far behind one that may begin a name, by its capital.
    pub fn may_be_in_name(&self, at: usize) -> bool {
        const FARTHEST: usize = 12;
        let before = (0..=at).rev().take(FARTHEST).map(|i| &self.text.words[i]);
        let begun = before.clone().position(|word| word.begins).unwrap_or(FARTHEST);
        before.take(begun + 1).any(|word| word.case != Case::Lower)
    }

    /// What the index stores of a name.
    pub fn stored(&self, name: u32) -> &'a StoredName {
        self.names.stored(self.index, name)
    }

    /// A listed word.
    pub fn word(&self, number: u32) -> &'a Word {
        self.index.vocabulary(self.reading).word(number)
    }
}
