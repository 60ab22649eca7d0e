//! One way to read a query and one vocabulary in, everything that its words can be paired with out.
//!
//! Where hits alone are asked for, most words that may be like one of the query by their spelling stand in no name that matters
//! beside others: those of the word that may be like most are compared letter by letter when a name that holds them is looked at
//! ([`Pairs::settle`]), each once, and until then are taken to be as like as any.

use super::recall::Recall;
use crate::index::{Entry, Like, Match, Vocabulary};
use crate::normalize::Reading;
use crate::score::constants::{BEST_SPELLING, SAME};
use crate::score::{Edge, How, NameView, PreparedName, Sought, Window, Word, query_windows};
use std::ops::Range;

/// All pairs, by the query's side and by the listed side.
pub struct Pairs {
    groups: Vec<Group>,
    /// By listed word or window ascending, then in the order of the query.
    pairs: Vec<Pair>,
    /// Each listed word or window that any word of the query may be like, ascending, with its place in `pairs`.
    entries: Vec<(Entry, Range<usize>)>,
    /// How many of `entries` are words; they stand first.
    words: usize,
}

/// What one word of the query, or neighbouring ones written as one, can be paired with.
struct Group {
    query: Range<usize>,
    like: Like,
    /// The most that those are like it which are not sure.
    most: u32,
}

/// What of the query a listed word or window may be paired with.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    entry: Entry,
    /// The place of its group.
    group: u32,
    state: State,
}

#[derive(Debug, Clone, Copy)]
enum State {
    /// Not compared yet.
    Maybe,
    Sure {
        similarity: u32,
        how: How,
    },
    /// Not alike enough to be of use.
    No,
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
        Self { words: query.words.iter().enumerate().map(asked).collect(), windows: query_windows(&words) }
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

impl<'a> AskedWord<'a> {
    pub fn look_up(&mut self, vocabulary: &Vocabulary) -> Like {
        vocabulary.like_word(self.sought())
    }

    fn sought(&mut self) -> &mut Sought<'a> {
        let Self { word, unmatched, reading, sought } = self;
        sought.get_or_insert_with(|| Sought::new(word, *unmatched, *reading))
    }
}

impl Pairs {
    /// With `recall`, words that were looked up before are not again. `all` compares every word at once: quicker where many names matter.
    pub fn new(vocabulary: &Vocabulary, asked: &mut Asked, recall: &mut Option<Recall>, all: bool) -> Self {
        let mut groups: Vec<Group> = Vec::with_capacity(asked.words.len() + asked.windows.len());
        for (i, word) in asked.words.iter_mut().enumerate() {
            let like = match recall {
                Some(recall) => recall.like(word, vocabulary).clone(),
                None => word.look_up(vocabulary),
            };
            // Of other words, a misspelt legal form or title alone is like another by its spelling.
            let most = if word.word.is_fuzzy() { BEST_SPELLING } else { SAME };
            groups.push(Group { query: i..i + 1, like, most });
        }
        // A name that has nothing like the others of several words is no hit, whatever it has like this one.
        let most = (0..groups.len()).max_by_key(|&i| groups[i].like.maybe.len());
        let left = most.filter(|_| !all && groups.len() > 1);
        for i in (0..groups.len()).filter(|&i| Some(i) != left) {
            groups[i].compare(vocabulary, asked.words[i].sought());
        }
        for window in &asked.windows {
            let like = Like { sure: vocabulary.like_joined(&window.joined), maybe: Vec::new() };
            groups.push(Group { query: window.first..window.first + window.words, like, most: SAME });
        }
        Self::by_entry(groups)
    }

    fn by_entry(groups: Vec<Group>) -> Self {
        let pairs = (0..).zip(&groups).map(|(number, group)| group.pairs(number));
        let pairs = pairs.reduce(|a, b| merged(a, b, |pair| pair.entry)).unwrap_or_default();
        let mut entries: Vec<(Entry, Range<usize>)> = Vec::new();
        for (place, pair) in pairs.iter().enumerate() {
            match entries.last_mut() {
                Some((last, range)) if *last == pair.entry => range.end += 1,
                _ => entries.push((pair.entry, place..place + 1)),
            }
        }
        let words = entries.partition_point(|(entry, _)| matches!(entry, Entry::Word(_)));
        Self { groups, pairs, entries, words }
    }

    /// Each listed word or window that may be paired, once, with its pairs.
    pub fn by_listed(&self) -> impl Iterator<Item = (Entry, &[Pair])> {
        self.entries.iter().map(|(entry, range)| (*entry, &self.pairs[range.clone()]))
    }

    /// What a word of the query, alone or joined to its neighbours, may be paired with, and the most that they are alike.
    pub fn of_query_word(&self, word: usize) -> impl Iterator<Item = (Entry, u32)> {
        self.groups.iter().filter(move |group| group.query.contains(&word)).flat_map(|group| {
            let sure = group.like.sure.iter().map(|found| (found.entry, found.similarity));
            sure.chain(group.like.maybe.iter().map(|&n| (Entry::Word(n), group.most)))
        })
    }

    /// The words of the query that a pair is of, and the most that they are like what it is paired with; `None` for no pair.
    pub fn most(&self, pair: &Pair) -> Option<(Range<usize>, u32)> {
        let group = &self.groups[pair.group as usize];
        let similarity = match pair.state {
            State::Maybe => group.most,
            State::Sure { similarity, .. } => similarity,
            State::No => return None,
        };
        Some((group.query.clone(), similarity))
    }

    /// Makes sure of the pairs of a listed name, by its words.
    pub fn settle(&mut self, vocabulary: &Vocabulary, asked: &mut Asked, listed: &[u32]) {
        for &n in listed {
            let Some(range) = self.of_word(n) else { continue };
            for pair in self.pairs[range].iter_mut().filter(|pair| matches!(pair.state, State::Maybe)) {
                let word = &mut asked.words[self.groups[pair.group as usize].query.start];
                pair.state = match vocabulary.spelled(word.sought(), n) {
                    Some(Match { similarity, how, .. }) => State::Sure { similarity, how },
                    None => State::No,
                };
            }
        }
    }

    /// The pairs of each word, and neighbouring words, of a listed name, and where these stand in it.
    pub fn of_name<'a>(
        &'a self,
        vocabulary: &'a Vocabulary,
        listed: &'a [u32],
    ) -> impl Iterator<Item = (Range<usize>, Entry, &'a [Pair])> {
        let words = listed.iter().enumerate().filter_map(|(i, &word)| {
            let range = self.of_word(word)?;
            Some((i..i + 1, Entry::Word(word), &self.pairs[range]))
        });
        let windows = self.entries[self.words..].iter().flat_map(move |(entry, range)| {
            let Entry::Window(number) = *entry else { unreachable!("windows stand behind words") };
            let window = vocabulary.words_of_window(number);
            let places = listed.windows(window.len()).enumerate().filter(move |(_, w)| *w == window);
            places.map(move |(i, _)| (i..i + window.len(), *entry, &self.pairs[range.clone()]))
        });
        words.chain(windows)
    }

    /// All pairs of a listed name, settled, that are worth pairing: what the scorer would find by comparing each with each.
    pub fn edges(
        &self,
        vocabulary: &Vocabulary,
        query: &NameView,
        listed: &NameView,
        stored: &[u32],
    ) -> Vec<Edge> {
        let mut edges = Vec::new();
        for (range, _, pairs) in self.of_name(vocabulary, stored) {
            edges.extend(pairs.iter().filter_map(|pair| {
                let these = self.groups[pair.group as usize].query.clone();
                match pair.state {
                    State::Sure { similarity, how } => {
                        Edge::new(query, listed, these, range.clone(), similarity, how)
                    }
                    State::No => None,
                    State::Maybe => unreachable!("the name was settled"),
                }
            }));
        }
        edges
    }

    fn of_word(&self, word: u32) -> Option<Range<usize>> {
        let words = &self.entries[..self.words];
        let number = Entry::Word(word).number();
        let place = words.binary_search_by_key(&number, |(entry, _)| entry.number()).ok()?;
        Some(words[place].1.clone())
    }
}

impl Group {
    /// Makes sure of all that may be like the word.
    fn compare(&mut self, vocabulary: &Vocabulary, sought: &mut Sought) {
        let maybe = std::mem::take(&mut self.like.maybe);
        let spelled: Vec<Match> = maybe.into_iter().filter_map(|n| vocabulary.spelled(sought, n)).collect();
        self.like.sure = merged(std::mem::take(&mut self.like.sure), spelled, |found| found.entry);
    }

    /// Ascending by entry.
    fn pairs(&self, number: u32) -> Vec<Pair> {
        let sure = self.like.sure.iter().map(|&Match { entry, similarity, how }| Pair {
            entry,
            group: number,
            state: State::Sure { similarity, how },
        });
        let maybe = self.like.maybe.iter();
        let maybe = maybe.map(|&n| Pair { entry: Entry::Word(n), group: number, state: State::Maybe });
        merged(sure.collect(), maybe.collect(), |pair| pair.entry)
    }
}

/// Both in the order of their entries, which each is in; of equals, those of `a` first.
fn merged<T: Copy>(a: Vec<T>, b: Vec<T>, entry: impl Fn(&T) -> Entry) -> Vec<T> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b } else { a };
    }
    let mut all = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.as_slice(), b.as_slice());
    while let ([first, rest_of_a @ ..], [second, rest_of_b @ ..]) = (a, b) {
        if entry(first).number() <= entry(second).number() {
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
