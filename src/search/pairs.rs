//! One way to read a query and one vocabulary in, everything that its words can be paired with out.
//!
//! Each word of the query is compared with each like word of the vocabulary once here; bounds and scores of all names look
//! their pairs up.

use crate::index::{Entry, Match, Slot, Vocabulary};
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

/// One way to read a query, with all its words and windows ready to be looked for.
pub struct Asked<'a> {
    words: Vec<Sought<'a>>,
    windows: Vec<Window>,
}

impl<'a> Asked<'a> {
    pub fn new(query: &'a PreparedName, reading: Reading) -> Self {
        let sought = |(i, word)| Sought::new(word, query.unmatched(i), reading);
        let words: Vec<&Word> = query.words.iter().collect();
        Self { words: query.words.iter().enumerate().map(sought).collect(), windows: windows(&words) }
    }
}

impl Pairs {
    pub fn new(vocabulary: &Vocabulary, asked: &mut Asked) -> Self {
        let mut found: Vec<(Entry, Pair)> = Vec::new();
        let mut add = |query: Range<usize>, matches: Vec<Match>| {
            let pair = |m: &Match| Pair { query: query.clone(), similarity: m.similarity, how: m.how };
            found.extend(matches.iter().map(|m| (m.entry, pair(m))));
        };
        for (i, word) in asked.words.iter_mut().enumerate() {
            add(i..i + 1, vocabulary.matches(Slot::Word(word)));
        }
        for window in &asked.windows {
            let range = window.first..window.first + window.words;
            add(range, vocabulary.matches(Slot::Joined(&window.joined)));
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

    /// All pairs of a listed name, `stored` its words, that are worth pairing: what the scorer would find by comparing each with each.
    pub fn of_name(
        &self,
        vocabulary: &Vocabulary,
        query: &NameView,
        listed: &NameView,
        stored: &[u32],
    ) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut add = |range: Range<usize>, pairs: &[Pair]| {
            let edge =
                |p: &Pair| Edge::new(query, listed, p.query.clone(), range.clone(), p.similarity, p.how);
            edges.extend(pairs.iter().filter_map(edge));
        };
        let (words, windows) = self.entries.split_at(self.words);
        for (i, &word) in stored.iter().enumerate() {
            let found = words.binary_search_by_key(&Entry::Word(word).number(), |(entry, _)| entry.number());
            if let Ok(place) = found {
                add(i..i + 1, &self.pairs[words[place].1.clone()]);
            }
        }
        for (entry, range) in windows {
            let Entry::Window(window) = entry else { continue };
            let window = vocabulary.words_of_window(*window);
            for (i, _) in stored.windows(window.len()).enumerate().filter(|(_, w)| *w == window) {
                add(i..i + window.len(), &self.pairs[range.clone()]);
            }
        }
        edges
    }
}
