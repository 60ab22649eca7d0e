//! The distinct words of one reading, and their neighbours written as one: which are like a given word, and
//! which names hold them.
//!
//! [`Vocabulary::matches`] finds every entry that the scorer would pair with a [`Slot`]. The scorer pairs words of equal
//! text, initials with names that begin with them, and else only words that share one of their keys
//! ([`crate::score::Word::keys`]; joined words, the one key of theirs): so looking up texts and keys finds all, and the
//! scorer itself ([`similarity`]) then says which are alike.

use super::StoredName;
use crate::normalize::{Reading, Token, TokenClass};
use crate::order::sorted_by_key;
use crate::score::{How, Joined, Word, is_window, joined, similarity};
use serde::{Deserialize, Serialize};

/// What a distinct word is stored as; see [`Token`](crate::normalize::Token). Sorted by text first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordData {
    text: String,
    class: TokenClass,
    /// Empty for `text`.
    written: String,
    consonantal: bool,
}

impl From<&Token> for WordData {
    fn from(token: &Token) -> Self {
        let written = if token.written == token.text { String::new() } else { token.written.clone() };
        Self { text: token.text.clone(), class: token.class, written, consonantal: token.consonantal }
    }
}

impl From<&WordData> for Word {
    fn from(data: &WordData) -> Self {
        let written = if data.written.is_empty() { &data.text } else { &data.written };
        Self::new(&data.text, data.class, written, data.consonantal)
    }
}

/// A word of a query, or neighbouring words of it written as one.
pub enum Slot<'a> {
    Word(&'a Word),
    Joined(&'a Joined),
}

/// A number in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Word(u32),
    /// Neighbouring listed words written as one.
    Window(u32),
}

impl Entry {
    /// A number of its own, words before windows.
    pub fn number(self) -> u64 {
        match self {
            Self::Word(n) => u64::from(n),
            Self::Window(n) => u64::from(n) | 1 << 32,
        }
    }
}

/// An entry that is like a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    pub entry: Entry,
    /// In thousandths.
    pub similarity: u32,
    pub how: How,
}

/// See the module.
pub struct Vocabulary {
    /// By text.
    words: Vec<Word>,
    /// The numbers of words by what they are written as.
    by_written: Vec<u32>,
    word_keys: Keys,
    word_postings: Postings,
    windows: Vec<Window>,
    window_keys: Keys,
    window_postings: Postings,
}

/// The numbers of two or three neighbouring words; [`NO_WORD`] for no third.
type Window = [u32; 3];
const NO_WORD: u32 = u32::MAX;

impl Vocabulary {
    /// `words` sorted; `names` of all readings, of which those of `reading` count.
    pub(super) fn new(words: Vec<WordData>, names: &[StoredName], reading: Reading) -> Self {
        let words: Vec<Word> = words.iter().map(Word::from).collect();
        let of_reading = || names.iter().enumerate().filter(move |(_, n)| n.reading == reading);
        let word_postings = Postings::new(words.len(), || {
            of_reading().flat_map(|(i, n)| n.words.iter().map(move |&w| (w, i as u32)))
        });
        let (windows, window_postings) = collect_windows(&words, of_reading());
        let keys_of_window = |w: &Window| joined(&words_of(&words, w)).keys().collect::<Vec<_>>();
        Self {
            word_keys: Keys::new(words.iter().map(Word::keys)),
            window_keys: Keys::new(windows.iter().map(keys_of_window)),
            by_written: by_written(&words),
            words,
            word_postings,
            windows,
            window_postings,
        }
    }

    pub fn word(&self, number: u32) -> &Word {
        &self.words[number as usize]
    }

    /// How much the words of an entry weigh together.
    pub fn weight(&self, entry: Entry) -> u32 {
        match entry {
            Entry::Word(n) => self.words[n as usize].weight,
            Entry::Window(n) => {
                words_of(&self.words, &self.windows[n as usize]).iter().map(|w| w.weight).sum()
            }
        }
    }

    /// The words of a window, in order.
    pub fn words_of_window(&self, number: u32) -> &[u32] {
        let window = &self.windows[number as usize];
        &window[..if window[2] == NO_WORD { 2 } else { 3 }]
    }

    /// How much those words of an entry weigh that tell parties apart.
    pub fn distinctive_weight(&self, entry: Entry) -> u32 {
        let weight = |&n: &u32| {
            let word = &self.words[n as usize];
            if word.is_distinctive() { word.weight } else { 0 }
        };
        match entry {
            Entry::Word(n) => weight(&n),
            Entry::Window(n) => self.words_of_window(n).iter().map(weight).sum(),
        }
    }

    /// The names that hold an entry, once for each time they hold it.
    pub fn names_with(&self, entry: Entry) -> &[u32] {
        match entry {
            Entry::Word(n) => self.word_postings.of(n),
            Entry::Window(n) => self.window_postings.of(n),
        }
    }

    /// Every entry that the scorer would pair with the slot.
    pub fn matches(&self, slot: &Slot) -> Vec<Match> {
        match slot {
            Slot::Word(word) => {
                let mut matches = self.like_word(word);
                matches.extend(self.windows_like(word));
                matches
            }
            Slot::Joined(joined) => self.like_joined(joined),
        }
    }

    fn like_word(&self, word: &Word) -> Vec<Match> {
        let mut numbers = self.word_keys.with_any(&word.keys());
        numbers.extend(self.with_text(&word.text));
        if word.may_be_cut || word.is_initial {
            numbers.extend(self.beginning_with(&word.written));
        }
        numbers.extend(self.with_text(first_letter(&word.written)));
        let entry = |n: u32| {
            let (similarity, how) = similarity::words(word, self.word(n))?;
            Some(Match { entry: Entry::Word(n), similarity, how })
        };
        distinct(numbers).into_iter().filter_map(entry).collect()
    }

    fn like_joined(&self, joined: &Joined) -> Vec<Match> {
        let numbers = distinct(self.word_keys.with_any(&joined.keys().collect::<Vec<_>>()));
        let entry = |n: u32| {
            let similarity = similarity::joined(joined, self.word(n))?;
            Some(Match { entry: Entry::Word(n), similarity, how: How::Joined })
        };
        numbers.into_iter().filter_map(entry).collect()
    }

    fn windows_like(&self, word: &Word) -> Vec<Match> {
        let entry = |n: u32| {
            let window = joined(&words_of(&self.words, &self.windows[n as usize]));
            let similarity = similarity::joined(&window, word)?;
            Some(Match { entry: Entry::Window(n), similarity, how: How::Split })
        };
        distinct(self.window_keys.with_any(&word.keys())).into_iter().filter_map(entry).collect()
    }

    fn with_text(&self, text: &str) -> std::ops::Range<u32> {
        let place = |below: &dyn Fn(&str) -> bool| self.words.partition_point(|w| below(&w.text)) as u32;
        place(&|t| t < text)..place(&|t| t <= text)
    }

    fn beginning_with(&self, text: &str) -> impl Iterator<Item = u32> {
        let written = |n: &u32| self.words[*n as usize].written.as_str();
        let from = self.by_written.partition_point(|n| written(n) < text);
        self.by_written[from..].iter().copied().take_while(move |n| written(n).starts_with(text))
    }
}

fn by_written(words: &[Word]) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..words.len() as u32).collect();
    numbers.sort_unstable_by_key(|&n| &words[n as usize].written);
    numbers
}

fn first_letter(text: &str) -> &str {
    text.char_indices().nth(1).map_or(text, |(end, _)| &text[..end])
}

fn distinct(numbers: Vec<u32>) -> Vec<u32> {
    let mut numbers = sorted_by_key(numbers, |&n| (u64::from(n), 0));
    numbers.dedup();
    numbers
}

fn words_of<'a>(words: &'a [Word], window: &Window) -> Vec<&'a Word> {
    window.iter().filter(|&&n| n != NO_WORD).map(|&n| &words[n as usize]).collect()
}

/// The distinct windows of all names and the names that hold them.
fn collect_windows<'a>(
    words: &[Word],
    names: impl Iterator<Item = (usize, &'a StoredName)>,
) -> (Vec<Window>, Postings) {
    let mut found: Vec<(Window, u32)> = Vec::new();
    for (i, name) in names {
        for (first, two) in name.words.windows(2).enumerate() {
            let (a, b) = (&words[two[0] as usize], &words[two[1] as usize]);
            if is_window(&[a, b]) {
                found.push(([two[0], two[1], NO_WORD], i as u32));
            }
            if let Some(&third) = name.words.get(first + 2)
                && is_window(&[a, b, &words[third as usize]])
            {
                found.push(([two[0], two[1], third], i as u32));
            }
        }
    }
    let pair = |a: u32, b: u32| u64::from(a) << 32 | u64::from(b);
    let found = sorted_by_key(found, |&([a, b, c], name)| (pair(a, b), pair(c, name)));
    let mut entries: Vec<Window> = Vec::new();
    let mut pairs = Vec::with_capacity(found.len());
    for (window, name) in found {
        if entries.last() != Some(&window) {
            entries.push(window);
        }
        pairs.push((entries.len() as u32 - 1, name));
    }
    let postings = Postings::new(entries.len(), || pairs.iter().copied());
    (entries, postings)
}

/// Which entries have each key, sorted by key.
struct Keys(Vec<(u64, u32)>);

impl Keys {
    /// From the keys of each entry, by number.
    fn new<K: IntoIterator<Item = u64>>(entries: impl Iterator<Item = K>) -> Self {
        let pairs =
            entries.enumerate().flat_map(|(n, keys)| keys.into_iter().map(move |key| (key, n as u32)));
        Self(sorted_by_key(pairs.collect(), |&(key, n)| (key, u64::from(n))))
    }

    /// The entries that have any of these keys, perhaps more than once.
    fn with_any(&self, keys: &[u64]) -> Vec<u32> {
        let with = |&key: &u64| {
            let from = self.0.partition_point(|&(k, _)| k < key);
            self.0[from..].iter().take_while(move |&&(k, _)| k == key).map(|&(_, n)| n)
        };
        keys.iter().flat_map(with).collect()
    }
}

/// For each entry the names that hold it, in one array.
struct Postings {
    starts: Vec<u32>,
    names: Vec<u32>,
}

impl Postings {
    /// From (entry, name) pairs, which are gone through twice.
    fn new<I: Iterator<Item = (u32, u32)>>(entries: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0u32; entries + 1];
        pairs().for_each(|(entry, _)| starts[entry as usize + 1] += 1);
        for i in 0..entries {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut names = vec![0; starts[entries] as usize];
        for (entry, name) in pairs() {
            names[next[entry as usize] as usize] = name;
            next[entry as usize] += 1;
        }
        Self { starts, names }
    }

    fn of(&self, entry: u32) -> &[u32] {
        let entry = entry as usize;
        &self.names[self.starts[entry] as usize..self.starts[entry + 1] as usize]
    }
}
