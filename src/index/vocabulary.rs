//! The distinct words of one reading, and their neighbours written as one: which are like a given word, and
//! which names hold them.
//!
//! [`Vocabulary::matches`] finds every entry that the scorer would pair with a [`Slot`]. The scorer pairs words of equal
//! text, initials with names that begin with them, and else only words that share one of their keys
//! ([`crate::score::Word::keys`]; joined words, the one key of theirs): so looking up texts and keys finds all, and the
//! scorer itself ([`similarity`]) then says which are alike.

use super::StoredName;
use crate::normalize::{Reading, Token, TokenClass};
use crate::order::{sorted, sorted_by_key};
use crate::score::{How, Joined, Place, Sought, Spelt, Word, is_window, joined, joined_keys, similarity};
use crate::work;
use serde::{Deserialize, Serialize};

/// What a distinct word is stored as; see [`Token`](crate::normalize::Token). Sorted by text first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordData {
    text: String,
    class: TokenClass,
    /// Empty for `text`.
    written: String,
    consonantal: bool,
    /// What follows from the others by tables that take long to ask: its weight, and whether it has kin.
    weight: u32,
    has_kin: bool,
}

impl From<&Token> for WordData {
    fn from(token: &Token) -> Self {
        let written = if token.written == token.text { String::new() } else { token.written.clone() };
        let word = Word::from(token);
        Self {
            text: token.text.clone(),
            class: token.class,
            written,
            consonantal: token.consonantal,
            weight: word.weight,
            has_kin: word.has_kin(),
        }
    }
}

impl From<&WordData> for Word {
    fn from(data: &WordData) -> Self {
        let written = if data.written.is_empty() { &data.text } else { &data.written };
        if data.has_kin {
            Self::new(&data.text, data.class, written, data.consonantal)
        } else {
            Self::stored(&data.text, data.class, written, data.consonantal, data.weight)
        }
    }
}

/// A word of a query, or neighbouring words of it written as one.
pub enum Slot<'a, 'q> {
    Word(&'a mut Sought<'q>),
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
    /// The first eight bytes of each word's text.
    beginnings: Vec<u64>,
    spellings: Spellings,
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
        let keys_of_window = |w: &Window| joined_keys(&words_of(&words, w));
        Self {
            word_keys: Keys::new(words.iter().map(|w| (w.keys(), w.letters()))),
            window_keys: Keys::new(windows.iter().map(|w| (keys_of_window(w), 0))),
            beginnings: words.iter().map(|w| beginning(&w.text)).collect(),
            by_written: by_written(&words),
            spellings: Spellings::new(&words),
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

    /// Every entry that the scorer would pair with the slot to any use.
    pub fn matches(&self, slot: Slot) -> Vec<Match> {
        match slot {
            Slot::Word(sought) => {
                let mut matches = self.like_word(sought);
                matches.extend(self.windows_like(sought));
                matches
            }
            Slot::Joined(joined) => self.like_joined(joined),
        }
    }

    fn like_word(&self, sought: &mut Sought) -> Vec<Match> {
        let (spelled, others) = (self.spelled_like(sought.word, &sought.keys), self.tied_to(sought.word));
        let mut matches = Vec::new();
        for (n, by_spelling, otherwise) in spelled.union(others) {
            work::word_compared();
            let spelt = self.spellings.of(n);
            let letters = if by_spelling { sought.spelled(&spelt) } else { None };
            let found = match letters {
                None if !otherwise => None,
                None => similarity::words(sought.word, self.word(n)),
                Some(letters) => similarity::words_by(sought.word, self.word(n), || letters),
            };
            let worth = found.filter(|&(similarity, _)| sought.is_worth_pairing(similarity, spelt.weight));
            matches.extend(worth.map(|(similarity, how)| Match { entry: Entry::Word(n), similarity, how }));
        }
        matches
    }

    /// The words that share a key with it and most of their letters.
    fn spelled_like(&self, word: &Word, keys: &[u64]) -> Distinct {
        let mut numbers = Distinct::new(self.words.len());
        for &key in keys {
            self.word_keys.with(key, |n, letters| {
                if word.may_be_near(key, letters) {
                    numbers.add(n);
                }
            });
        }
        numbers
    }

    /// The words that may be like it for other reasons than spelling.
    fn tied_to(&self, word: &Word) -> Distinct {
        let mut numbers = Distinct::new(self.words.len());
        word.kin_keys().for_each(|key| self.word_keys.with(key, |n, _| numbers.add(n)));
        self.with_text(&word.text).for_each(|n| numbers.add(n));
        if word.may_be_cut || word.is_initial {
            self.beginning_with(&word.written).for_each(|n| numbers.add(n));
        }
        self.with_text(first_letter(&word.written)).for_each(|n| numbers.add(n));
        numbers
    }

    fn like_joined(&self, joined: &Joined) -> Vec<Match> {
        let mut numbers = Distinct::new(self.words.len());
        joined.keys().for_each(|key| self.word_keys.with(key, |n, _| numbers.add(n)));
        let entry = |n: u32| {
            work::word_compared();
            let similarity = similarity::joined(joined, self.word(n))?;
            Some(Match { entry: Entry::Word(n), similarity, how: How::Joined })
        };
        numbers.into_iter().filter_map(entry).collect()
    }

    fn windows_like(&self, sought: &Sought) -> Vec<Match> {
        let word = sought.word;
        if !word.is_fuzzy() {
            return Vec::new();
        }
        let mut numbers = Distinct::new(self.windows.len());
        sought.keys.iter().for_each(|&key| self.window_keys.with(key, |n, _| numbers.add(n)));
        let entry = |n: u32| {
            let window = joined(&words_of(&self.words, &self.windows[n as usize]));
            work::word_compared();
            let similarity = similarity::joined(&window, word)?;
            Some(Match { entry: Entry::Window(n), similarity, how: How::Split })
        };
        numbers.into_iter().filter_map(entry).collect()
    }

    /// The words of this text, of whatever class and spelling.
    fn with_text(&self, text: &str) -> std::ops::Range<u32> {
        let beginning = beginning(text);
        let from = self.beginnings.partition_point(|&b| b < beginning);
        let to = from + self.beginnings[from..].partition_point(|&b| b == beginning);
        let words = &self.words[from..to];
        let place = |below: &dyn Fn(&str) -> bool| (from + words.partition_point(|w| below(&w.text))) as u32;
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

/// The first eight bytes of a text, ordered as texts are.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = text.len().min(8);
    bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

/// How all words are spelt, in one array: of most that are looked at no more is needed.
struct Spellings {
    places: Vec<Place>,
    words: Vec<SpeltAt>,
}

struct SpeltAt {
    /// Where its places end; they begin where those of the word before end.
    end: u32,
    weight: u8,
    is_fuzzy: bool,
    lacks_vowels: bool,
}

impl Spellings {
    fn new(words: &[Word]) -> Self {
        let mut all = Self { places: Vec::new(), words: Vec::with_capacity(words.len()) };
        for word in words {
            all.places.extend(word.places());
            all.words.push(SpeltAt {
                end: all.places.len() as u32,
                weight: u8::try_from(word.weight).unwrap_or(u8::MAX),
                is_fuzzy: word.is_fuzzy(),
                lacks_vowels: word.lacks_vowels(),
            });
        }
        all
    }

    fn of(&self, word: u32) -> Spelt<'_> {
        let word = word as usize;
        let from = word.checked_sub(1).map_or(0, |before| self.words[before].end);
        let &SpeltAt { end, weight, is_fuzzy, lacks_vowels } = &self.words[word];
        let places = &self.places[from as usize..end as usize];
        Spelt { places, weight: u32::from(weight), is_fuzzy, lacks_vowels }
    }
}

/// A set of numbers below a bound.
struct Distinct(Vec<u64>);

impl Distinct {
    fn new(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)])
    }

    fn add(&mut self, number: u32) {
        self.0[number as usize / 64] |= 1 << (number % 64);
    }

    /// What is in either, ascending: whether it is in this one, and whether in the other.
    fn union(self, other: Self) -> impl Iterator<Item = (u32, bool, bool)> {
        let both = self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect();
        let has = |set: &[u64], n: u32| set[n as usize / 64] >> (n % 64) & 1 != 0;
        Self(both).into_iter().map(move |n| (n, has(&self.0, n), has(&other.0, n)))
    }

    /// Ascending.
    fn into_iter(self) -> impl Iterator<Item = u32> {
        (0..).zip(self.0).flat_map(|(place, mut bits): (u32, u64)| {
            std::iter::from_fn(move || {
                let number = (bits != 0).then(|| 64 * place + bits.trailing_zeros())?;
                bits &= bits - 1;
                Some(number)
            })
        })
    }
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

/// Which entries have each key.
struct Keys {
    /// Ascending.
    keys: Vec<u64>,
    /// Where the entries of each key begin; one more at the end.
    starts: Vec<u32>,
    /// Entries, and which letters are in each ([`Word::letters`]), so that most are passed over without a look at them.
    entries: Vec<(u32, u32)>,
}

impl Keys {
    /// From the keys and letters of each entry, by number.
    fn new<K: IntoIterator<Item = u64>>(entries: impl Iterator<Item = (K, u32)>) -> Self {
        let pairs = entries
            .enumerate()
            .flat_map(|(n, (keys, letters))| keys.into_iter().map(move |key| (key, n as u32, letters)));
        let sorted = sorted(pairs.map(|(key, n, letters)| (key, u64::from(n), letters)).collect());
        let mut all =
            Self { keys: Vec::new(), starts: Vec::new(), entries: Vec::with_capacity(sorted.len()) };
        for (key, n, letters) in sorted {
            let n = n as u32;
            if all.keys.last() != Some(&key) {
                all.keys.push(key);
                all.starts.push(all.entries.len() as u32);
            }
            all.entries.push((n, letters));
        }
        all.starts.push(all.entries.len() as u32);
        all
    }

    /// Gives each entry that has this key, and its letters.
    fn with(&self, key: u64, mut give: impl FnMut(u32, u32)) {
        if let Ok(place) = self.keys.binary_search(&key) {
            let range = self.starts[place] as usize..self.starts[place + 1] as usize;
            self.entries[range].iter().for_each(|&(n, letters)| give(n, letters));
        }
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
