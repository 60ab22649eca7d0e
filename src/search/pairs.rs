//! One way to read a query and one vocabulary in, everything that its words can be paired with out.
//!
//! Each word of the query is compared with each like word of the vocabulary once here; bounds and scores of all names look
//! their pairs up.

use super::recall::Recall;
use crate::index::{Entry, Match, Slot, StoredName, Vocabulary};
use crate::normalize::Reading;
use crate::score::{Edge, NameView, PreparedName, Sought, Window, Word, windows};
use std::ops::Range;

/// All pairs, by the query's side and by the listed side.
pub struct Pairs {
    groups: Vec<Group>,
    /// By listed word or window ascending, then in the order of the query.
    pairs: Vec<Pair>,
    /// Each listed word or window that any word of the query is like, ascending, with its place in `pairs`.
    entries: Vec<(Entry, Range<usize>)>,
    /// How many of `entries` are words; they stand first.
    words: usize,
}

/// What one word of the query, or neighbouring ones written as one, can be paired with.
struct Group {
    query: Range<usize>,
    /// Ascending by entry.
    matches: Vec<Match>,
}

/// A match and what of the query it is of.
#[derive(Clone, Copy)]
pub struct Pair {
    pub found: Match,
    /// The place of its group.
    group: u32,
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
        let mut groups: Vec<Group> = Vec::with_capacity(asked.words.len() + asked.windows.len());
        for (i, word) in asked.words.iter_mut().enumerate() {
            let matches = match recall {
                Some(recall) => recall.matches(word, vocabulary).to_vec(),
                None => word.look_up(vocabulary),
            };
            groups.push(Group { query: i..i + 1, matches });
        }
        for window in &asked.windows {
            let matches = vocabulary.matches(Slot::Joined(&window.joined));
            groups.push(Group { query: window.first..window.first + window.words, matches });
        }
        Self::by_entry(groups)
    }

    fn by_entry(groups: Vec<Group>) -> Self {
        let of_group = |(number, group): (u32, &Group)| -> Vec<Pair> {
            group.matches.iter().map(|&found| Pair { found, group: number }).collect()
        };
        let pairs = (0..).zip(&groups).map(of_group).reduce(merged).unwrap_or_default();
        let mut entries: Vec<(Entry, Range<usize>)> = Vec::new();
        for (place, pair) in pairs.iter().enumerate() {
            match entries.last_mut() {
                Some((last, range)) if *last == pair.found.entry => range.end += 1,
                _ => entries.push((pair.found.entry, place..place + 1)),
            }
        }
        let words = entries.partition_point(|(entry, _)| matches!(entry, Entry::Word(_)));
        Self { groups, pairs, entries, words }
    }

    /// Each listed word or window that can be paired, once, with its pairs.
    pub fn by_listed(&self) -> impl Iterator<Item = (Entry, &[Pair])> {
        self.entries.iter().map(|(entry, range)| (*entry, &self.pairs[range.clone()]))
    }

    /// What a word of the query, alone or joined to its neighbours, can be paired with.
    pub fn of_query_word(&self, word: usize) -> impl Iterator<Item = Match> {
        let groups = self.groups.iter().filter(move |group| group.query.contains(&word));
        groups.flat_map(|group| group.matches.iter().copied())
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
            let edge = |pair: &Pair| {
                let these = self.groups[pair.group as usize].query.clone();
                Edge::new(query, listed, these, range.clone(), pair.found.similarity, pair.found.how)
            };
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

/// Both in the order of their entries, which each is in; of equals, those of `a` first.
fn merged(a: Vec<Pair>, b: Vec<Pair>) -> Vec<Pair> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b } else { a };
    }
    let number = |pair: &Pair| pair.found.entry.number();
    let mut all = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.as_slice(), b.as_slice());
    while let ([first, rest_of_a @ ..], [second, rest_of_b @ ..]) = (a, b) {
        if number(first) <= number(second) {
            all.push(*first);
            a = rest_of_a;
        } else {
            all.push(*second);
            b = rest_of_b;
        }
    }
    all.extend_from_slice(a);
    all.extend_from_slice(b);
    all
}
