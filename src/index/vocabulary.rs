//! The distinct words of one reading, and their neighbours written as one: which are like a given word, and
//! which names hold them.
//!
//! [`Vocabulary::matches`] finds every entry that the scorer would pair with a [`Slot`]. The scorer pairs words of equal
//! text, initials with names that begin with them, and else only words that share one of their keys
//! ([`crate::score::Word::keys`]; joined words, the one key of theirs): so looking up texts and keys finds all, and the
//! scorer itself ([`similarity`]) then says which are alike.

use super::StoredName;
use super::keys::Keys;
use super::postings::Postings;
use super::windows::{self, NO_WORD, Window, words_of};
use super::word_data::WordData;
use crate::normalize::Reading;
use crate::score::{How, Joined, Place, Sought, Spelt, Word, joined, similarity};
use crate::work;
use std::sync::atomic::{AtomicU64, Ordering};

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
    /// See [`Vocabulary::number`].
    number: u64,
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

/// How many vocabularies were made.
static MADE: AtomicU64 = AtomicU64::new(0);

impl Vocabulary {
    /// `words` sorted; `names` of all readings, of which those of `reading` count.
    pub(super) fn new(words: Vec<WordData>, names: &[StoredName], reading: Reading) -> Self {
        let words: Vec<Word> = words.iter().map(Word::from).collect();
        let of_reading = || names.iter().enumerate().filter(move |(_, n)| n.reading == reading);
        let word_postings = Postings::new(words.len(), || {
            of_reading().flat_map(|(i, n)| n.words.iter().map(move |&w| (w, i as u32)))
        });
        let (windows, window_postings) = windows::collect(&words, of_reading());
        Self {
            number: MADE.fetch_add(1, Ordering::Relaxed),
            word_keys: keys(&words),
            window_keys: windows::keys(&words, &windows),
            beginnings: words.iter().map(|w| beginning(&w.text)).collect(),
            by_written: by_written(&words),
            spellings: Spellings::new(&words),
            words,
            word_postings,
            windows,
            window_postings,
        }
    }

    /// No other vocabulary that this run of the program has made has it.
    pub fn number(&self) -> u64 {
        self.number
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

    fn windows_like(&self, sought: &mut Sought) -> Vec<Match> {
        let word = sought.word;
        if !word.is_fuzzy() {
            return Vec::new();
        }
        let (mut spelled, mut kin) = (Distinct::new(self.windows.len()), Distinct::new(self.windows.len()));
        // The key of a window is that of its skeleton, unless it is one of kinship.
        sought
            .keys
            .iter()
            .filter(|&&key| sought.may_be_split(key))
            .for_each(|&key| self.window_keys.with(key, |n, _| spelled.add(n)));
        word.kin_keys().for_each(|key| self.window_keys.with(key, |n, _| kin.add(n)));
        let entry = |(n, _, is_kin): (u32, bool, bool)| {
            work::word_compared();
            let words = words_of(&self.words, &self.windows[n as usize]);
            let similarity =
                if is_kin { similarity::joined(&joined(&words), word) } else { sought.split(&words) }?;
            Some(Match { entry: Entry::Window(n), similarity, how: How::Split })
        };
        spelled.union(kin).filter_map(entry).collect()
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

fn keys(words: &[Word]) -> Keys {
    let keys = (0..).zip(words).flat_map(|(n, word)| word.keys().into_iter().map(move |key| (key, n)));
    Keys::new(&keys.collect::<Vec<_>>(), |n| words[n as usize].letters())
}

/// Most words are written as their text, by which they stand in order already: the few others are sorted and put among them.
fn by_written(words: &[Word]) -> Vec<u32> {
    let number = |n: &u32| &words[*n as usize];
    let is_standard = |n: &u32| number(n).written == number(n).text;
    let (standard, mut others): (Vec<u32>, Vec<u32>) = (0..words.len() as u32).partition(is_standard);
    others.sort_unstable_by_key(|n| &number(n).written);
    let mut merged = Vec::with_capacity(words.len());
    let mut standard = standard.into_iter().peekable();
    for other in others {
        while let Some(before) = standard.next_if(|n| number(n).written <= number(&other).written) {
            merged.push(before);
        }
        merged.push(other);
    }
    merged.extend(standard);
    merged
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
