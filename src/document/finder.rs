//! A place in a text and a name that is anchored there in, the stretches of words that are hits of that name out.
//!
//! Three looks, each at fewer than the one before: whether the words around can add up to a hit at all, which stretches of them can, and
//! what the scorer says of these.

use super::around::Around;
use super::cost::{Budget, Sum, paired, unmatched};
use super::names::{Anchor, Names, is_light};
use super::similar::Similar;
use super::text::{Case, Text};
use crate::index::{Index, StoredName};
use crate::normalize::{Reading, TokenClass};
use crate::score::constants::{LONGEST_NAME, MOST_TOKENS, class_weight};
use crate::score::{BestMatch, Outline, PreparedName, Word, best_match};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words of the text that may stand among those of a name without being of it.
pub const GAP: usize = 2;

/// Longer stretches are no name: each word may be two or three to the scorer, which takes [`MOST_TOKENS`].
const MOST_WORDS: usize = MOST_TOKENS / 3;

/// Stretches around one place that are scored for one name.
const MOST_SCORED: usize = 10;

/// What is remembered of stretches; forgotten when it is so many.
const MOST_PREPARED: usize = 4_000;
const MOST_SCORED_PAIRS: usize = 1 << 18;

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
    similar: Similar,
    around: Around,
    /// What can be paired around the place.
    pairs: Vec<Pair>,
    /// Of each word of the name, the least that it can cost.
    least: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Pair {
    at: usize,
    listed: usize,
    cost: u32,
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
        self.around.reach(ground, &at, listed.len());
        if !self.may_add_up(ground, &at, anchor, listed) {
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

    /// Finds the pairs of the words around with those of the name; whether these cost no more than a hit may. Given up as soon as the
    /// words that are paired cost more.
    fn may_add_up(&mut self, ground: &Ground, at: &Range<usize>, anchor: &Anchor, listed: &[u32]) -> bool {
        let weight: u32 = listed.iter().map(|&n| ground.word(n).weight).sum();
        let unmatched = |&n: &u32| unmatched(ground.reading, listed.len(), ground.word(n).weight);
        self.least.clear();
        self.least.extend(listed.iter().map(unmatched));
        self.pairs.clear();
        let joined = self.add_anchor(ground, at, anchor, listed);
        let anchored = anchor.first as usize..(anchor.first + anchor.count) as usize;
        let mut sum = Sum::new(ground.reading, ground.budget, listed.len(), weight, joined);
        for (j, &number) in listed.iter().enumerate() {
            let weight = self.pair(ground, j, number);
            let is_joined = joined > 0 && anchored.contains(&j);
            sum.add(ground.word(number), self.least[j], weight.or(is_joined.then_some(0)));
            if !sum.may_be_enough(class_weight(TokenClass::Name)) {
                return false;
            }
        }
        true
    }

    /// The pair of neighbouring words on either side that stand for one; what those of the text weigh.
    fn add_anchor(&mut self, ground: &Ground, at: &Range<usize>, anchor: &Anchor, listed: &[u32]) -> u32 {
        if anchor.count == 1 && at.len() == 1 {
            return 0;
        }
        for i in at.clone() {
            let (first, count) = (anchor.first as usize, anchor.count as usize);
            for (j, &number) in listed.iter().enumerate().skip(first).take(count) {
                let cost = paired(ground.reading, anchor.similarity, 0, ground.word(number).weight);
                self.least[j] = self.least[j].min(cost);
                self.pairs.push(Pair { at: i, listed: j, cost });
            }
        }
        at.clone().map(|i| ground.weight(i)).sum()
    }

    /// Pairs a word of the name with those around; what these weigh, where there are any: a stretch may hold them all.
    fn pair(&mut self, ground: &Ground, place: usize, number: u32) -> Option<u32> {
        let listed = ground.word(number);
        let outline = Outline::new(listed);
        let mut weight = None;
        for beside in self.around.words().iter().filter(|beside| beside.outline.may_be_like(&outline)) {
            let word = &ground.text.pieces.words(ground.reading)[beside.number as usize];
            if let Some(similarity) = self.similar.of((beside.number, word), (number, listed)) {
                let cost = paired(ground.reading, similarity, word.weight, listed.weight);
                self.least[place] = self.least[place].min(cost);
                self.pairs.push(Pair { at: beside.at, listed: place, cost });
                weight = Some(weight.unwrap_or(0) + word.weight);
            }
        }
        weight
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
        let pairs = || self.pairs.iter().filter(|pair| words.contains(&pair.at));
        let weight = listed.iter().map(|&n| ground.word(n).weight).sum();
        let mut sum = Sum::new(ground.reading, ground.budget, listed.len(), weight, 0);
        for (j, &number) in listed.iter().enumerate() {
            let word = ground.word(number);
            let least = pairs().filter(|pair| pair.listed == j).map(|pair| pair.cost).min();
            let alone = unmatched(ground.reading, listed.len(), word.weight);
            sum.add(word, least.map_or(alone, |least| least.min(alone)), least.map(|_| 0));
        }
        for i in words.clone() {
            let is_paired = pairs().any(|pair| pair.at == i);
            sum.add_query_word(ground.weight(i), is_paired);
        }
        sum.may_be_enough(0).then_some(Stretch { words, cost: sum.cost() })
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
    /// Whether a word stands not too far behind one that may begin a name, by its capital.
    pub fn may_be_in_name(&self, at: usize) -> bool {
        const FARTHEST: usize = 12;
        let before = (0..=at).rev().take(FARTHEST).map(|i| &self.text.words[i]);
        let begun = before.clone().position(|word| word.begins).unwrap_or(FARTHEST);
        before.take(begun + 1).any(|word| word.case != Case::Lower)
    }

    /// The most that a word of the text weighs.
    fn weight(&self, at: usize) -> u32 {
        let words = self.text.pieces.words(self.reading);
        let numbers = self.text.pieces.of(&self.text.words[at], self.reading).iter();
        numbers.map(|&n| words[n as usize].weight).max().unwrap_or(0)
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
