//! The distinct words of one reading, and their neighbours written as one: which are like a given word, and
//! which names hold them.
//!
//! [`Vocabulary::like_word`] and [`Vocabulary::like_joined`] find every entry that the scorer would pair with a word of a query, or
//! with neighbouring ones written as one. The scorer pairs words of equal text, initials with names that begin with them, and else only words that share one of their keys
//! ([`crate::score::Word::keys`]; joined words, the one key of theirs): so looking up texts and keys finds all, and the
//! scorer itself ([`similarity`]) then says which are alike.

use super::distinct::Distinct;
use super::keys::Keys;
use super::postings::Postings;
use super::spellings::Spellings;
use super::windows::{self, NO_WORD, Window, words_of};
use crate::score::constants::SAME;
use crate::score::{How, Joined, Sought, Word, joined, similarity};
use crate::work;
use std::sync::atomic::{AtomicU64, Ordering};

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

/// What may be like a word of a query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Like {
    /// What is like it for other reasons than the spelling of one word. Ascending by entry.
    pub sure: Vec<Match>,
    /// The words that may be like it by their spelling, which [`Vocabulary::spelled`] tells. Ascending; none of `sure`.
    pub maybe: Vec<u32>,
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
    /// `words` sorted by text; `names` those of this reading, by number, with their words.
    pub(super) fn new<'a>(words: Vec<Word>, names: impl Iterator<Item = (u32, &'a [u32])> + Clone) -> Self {
        let word_postings = Postings::new(words.len(), || {
            names.clone().flat_map(|(name, words)| words.iter().map(move |&word| (word, name)))
        });
        let (windows, window_postings) = windows::collect(&words, names);
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

    /// How many words.
    pub fn count(&self) -> usize {
        self.words.len()
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

    /// Every entry that the scorer may pair with the word to any use.
    pub fn like_word(&self, sought: &mut Sought) -> Like {
        let (spelled, others) = (self.spelled_like(sought.word, &sought.keys), self.tied_to(sought.word));
        let mut like = Like::default();
        for (n, by_spelling, otherwise) in spelled.union(others) {
            if otherwise {
                like.sure.extend(self.tied(sought, n, by_spelling));
            } else {
                like.maybe.push(n);
            }
        }
        like.sure.extend(self.windows_like(sought));
        like
    }

    /// How a word that may be like the sought one by its spelling is like it, `None` where that is of no use.
    pub fn spelled(&self, sought: &mut Sought, n: u32) -> Option<Match> {
        work::word_compared();
        let spelt = self.spellings.of(n);
        let letters = sought.spelled(&spelt)?;
        let (similarity, how) = similarity::words_by(sought.word, self.word(n), || letters)?;
        let is_worth_pairing = sought.is_worth_pairing(similarity, spelt.weight);
        is_worth_pairing.then_some(Match { entry: Entry::Word(n), similarity, how })
    }

    /// The same for one that may be like it for other reasons, and perhaps by its spelling too.
    fn tied(&self, sought: &mut Sought, n: u32, by_spelling: bool) -> Option<Match> {
        if !by_spelling {
            work::word_compared();
        }
        let spelled = if by_spelling { self.spelled(sought, n) } else { None };
        spelled.or_else(|| {
            let (similarity, how) = similarity::words(sought.word, self.word(n))?;
            let is_worth_pairing = sought.is_worth_pairing(similarity, self.word(n).weight);
            is_worth_pairing.then_some(Match { entry: Entry::Word(n), similarity, how })
        })
    }

    /// The words that the sought one is like for any reason, of those that are wanted, and how alike they are.
    pub fn near(&self, sought: &mut Sought, is_wanted: impl Fn(u32) -> bool) -> Vec<(u32, u32)> {
        let same = self.with_text(&sought.word.text);
        let mut near: Vec<(u32, u32)> = same.clone().filter(|&n| is_wanted(n)).map(|n| (n, SAME)).collect();
        if sought.word.is_fuzzy() {
            let spelled = self.spelled_like(sought.word, &sought.keys).into_iter();
            let others = spelled.filter(|n| !same.contains(n) && is_wanted(*n));
            near.extend(others.filter_map(|n| Some((n, self.like(sought, n)?))));
        }
        near
    }

    /// How alike a word with a key in common is for any reason, `None` where that is of no use.
    pub fn like(&self, sought: &mut Sought, n: u32) -> Option<u32> {
        let is_kin = || sought.word.has_kin() && self.word(n).has_kin();
        match self.spelled(sought, n) {
            Some(found) => Some(found.similarity),
            None if is_kin() => {
                similarity::words(sought.word, self.word(n)).map(|(similarity, _)| similarity)
            }
            None => None,
        }
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

    /// Every word that the scorer would pair with neighbouring words of a query written as one.
    pub fn like_joined(&self, joined: &Joined) -> Vec<Match> {
        let mut numbers = Distinct::new(self.words.len());
        joined.keys().for_each(|key| self.word_keys.with(key, |n, _| numbers.add(n)));
        let entry = |n: u32| {
            work::word_compared();
            let similarity = similarity::joined(joined, self.word(n))?;
            Some(Match { entry: Entry::Word(n), similarity, how: How::Joined })
        };
        numbers.into_iter().filter_map(entry).collect()
    }

    /// Every window that the scorer may pair with the word written as one.
    pub fn windows_like(&self, sought: &mut Sought) -> Vec<Match> {
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
    pub fn with_text(&self, text: &str) -> std::ops::Range<u32> {
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
    let (mut pairs, mut keys) = (Vec::new(), Vec::new());
    for (n, word) in (0..).zip(words) {
        word.add_keys(&mut keys);
        pairs.extend(keys.drain(..).map(|key| (key, n)));
    }
    Keys::new(&pairs, |n| words[n as usize].letters())
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
