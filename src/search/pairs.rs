//! One way to read a query and one vocabulary in, everything that its words can be paired with out.
//!
//! Each word of the query is compared with each like word of the vocabulary once here; bounds and scores of all names look
//! their pairs up.

use super::recall::Recall;
use crate::index::{Entry, Match, Slot, StoredName, Vocabulary};
use crate::normalize::Reading;
use crate::order::sorted_by_key;
use crate::score::constants::SAME;
use crate::score::{Edge, How, NameView, PreparedName, Sought, Window, Word, windows};
use std::ops::Range;

/// Words of the query and what they are like, in thousandths.
#[derive(Debug, Clone)]
pub struct Pair {
    pub query: Range<usize>,
    pub similarity: u32,
    pub how: How,
}

/// All pairs, by the listed side.
pub struct Pairs {
    /// Each listed word or window that any word of the query is like, ascending, with its place in `pairs`.
    entries: Vec<(Entry, Range<usize>)>,
    pairs: Vec<Pair>,
    /// How many of `entries` are words; they stand first.
    words: usize,
}

/// One way to read a query, with all its words and windows.
pub struct Asked<'a> {
    words: Vec<AskedWord<'a>>,
    windows: Vec<Window>,
}

impl<'a> Asked<'a> {
    pub fn new(query: &'a PreparedName, reading: Reading) -> Self {
        let asked = |(i, word)| AskedWord { word, unmatched: query.unmatched(i), reading, sought: None };
        let words: Vec<&Word> = query.words.iter().collect();
        Self { words: query.words.iter().enumerate().map(asked).collect(), windows: windows(&words) }
    }
}

/// A word of a query. Equal words with equal costs have equal matches.
pub struct AskedWord<'a> {
    pub word: &'a Word,
    /// What it costs where a listed name lacks it, in thousandths of its weight.
    pub unmatched: u32,
    pub reading: Reading,
    /// Made where it must be looked up.
    sought: Option<Sought<'a>>,
}

impl AskedWord<'_> {
    pub fn look_up(&mut self, vocabulary: &Vocabulary) -> Vec<Match> {
        let Self { word, unmatched, reading, sought } = self;
        vocabulary.matches(Slot::Word(sought.get_or_insert_with(|| Sought::new(word, *unmatched, *reading))))
    }
}

impl Pairs {
    /// With `recall`, words that were looked up before are not again.
    pub fn new(vocabulary: &Vocabulary, asked: &mut Asked, recall: &mut Option<Recall>) -> Self {
        let mut found: Vec<(Entry, Pair)> = Vec::new();
        for (i, word) in asked.words.iter_mut().enumerate() {
            match recall {
                Some(recall) => add(&mut found, i..i + 1, recall.matches(word, vocabulary)),
                None => add(&mut found, i..i + 1, word.look_up(vocabulary)),
            }
        }
        for window in &asked.windows {
            let range = window.first..window.first + window.words;
            add(&mut found, range, vocabulary.matches(Slot::Joined(&window.joined)));
        }
        Self::by_entry(found)
    }

    fn by_entry(found: Vec<(Entry, Pair)>) -> Self {
        let found = sorted_by_key(found, |(entry, _)| (entry.number(), 0));
        let mut entries: Vec<(Entry, Range<usize>)> = Vec::new();
        let mut pairs = Vec::with_capacity(found.len());
        for (entry, pair) in found {
            match entries.last_mut() {
                Some((last, range)) if *last == entry => range.end += 1,
                _ => entries.push((entry, pairs.len()..pairs.len() + 1)),
            }
            pairs.push(pair);
        }
        let words = entries.partition_point(|(entry, _)| matches!(entry, Entry::Word(_)));
        Self { entries, pairs, words }
    }

    /// Each listed word or window that can be paired, once, with its pairs.
    pub fn by_listed(&self) -> impl Iterator<Item = (Entry, &[Pair])> {
        self.entries.iter().map(|(entry, range)| (*entry, &self.pairs[range.clone()]))
    }

    /// For each word of the query, alone or joined to its neighbours, what it can be paired with, the most similar first.
    pub fn by_query_word(&self, words: usize) -> Vec<Vec<(u32, Entry)>> {
        let mut by_word: Vec<Vec<(u32, Entry)>> = vec![Vec::new(); words];
        for (entry, pairs) in self.by_listed() {
            for pair in pairs {
                by_word[pair.query.clone()].iter_mut().for_each(|word| word.push((pair.similarity, entry)));
            }
        }
        let by_similarity = |matches| sorted_by_key(matches, |&(s, _)| (u64::from(SAME - s), 0));
        by_word.into_iter().map(by_similarity).collect()
    }

    /// All pairs of a listed name that are worth pairing: what the scorer would find by comparing each with each.
    pub fn of_name(
        &self,
        vocabulary: &Vocabulary,
        query: &NameView,
        listed: &NameView,
        stored: &StoredName,
    ) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut add = |range: Range<usize>, pairs: &[Pair]| {
            let edge =
                |p: &Pair| Edge::new(query, listed, p.query.clone(), range.clone(), p.similarity, p.how);
            edges.extend(pairs.iter().filter_map(edge));
        };
        let (words, windows) = self.entries.split_at(self.words);
        for (i, &word) in stored.words().iter().enumerate() {
            let found = words.binary_search_by_key(&Entry::Word(word).number(), |(entry, _)| entry.number());
            if let Ok(place) = found {
                add(i..i + 1, &self.pairs[words[place].1.clone()]);
            }
        }
        for (entry, range) in windows {
            let Entry::Window(window) = entry else { continue };
            let window = vocabulary.words_of_window(*window);
            for (i, _) in stored.words().windows(window.len()).enumerate().filter(|(_, w)| *w == window) {
                add(i..i + window.len(), &self.pairs[range.clone()]);
            }
        }
        edges
    }
}

fn add(found: &mut Vec<(Entry, Pair)>, query: Range<usize>, matches: impl IntoIterator<Item = Match>) {
    let pair = |m: Match| (m.entry, Pair { query: query.clone(), similarity: m.similarity, how: m.how });
    found.extend(matches.into_iter().map(pair));
}
