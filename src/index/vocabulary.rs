//! The distinct words of one reading, and their neighbours written as one: which are like a given word, and
//! which names hold them.
//!
//! [`Vocabulary::matches`] finds every entry that the scorer would pair with a [`Slot`], by asking the scorer
//! itself ([`similarity`]) of all entries that a cheap test cannot rule out. The test is exact in that it only
//! rules out what the scorer refuses: within `d` edits, lengths differ by at most `d` and the sets of letters by at
//! most `2 d` letters.

use super::StoredName;
use crate::normalize::{Reading, TokenClass};
use crate::order::sorted_by_key;
use crate::score::constants::{JOIN_FLOOR, SIMILARITY_FLOOR, edit_budget};
use crate::score::{Word, is_window, joined, similarity};

/// A word of a query, or neighbouring words of it written as one.
pub enum Slot<'a> {
    Word(&'a Word),
    Joined { text: &'a str, folded: &'a str },
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
}

/// See the module.
pub struct Vocabulary {
    words: Vec<Word>,
    word_signatures: Vec<Signatures>,
    word_postings: Postings,
    windows: Vec<WindowEntry>,
    window_signatures: Vec<Signatures>,
    window_postings: Postings,
}

struct WindowEntry {
    text: Box<str>,
    folded: Box<str>,
    weight: u32,
}

impl Vocabulary {
    /// `words` sorted; `names` of all readings, of which those of `reading` count.
    pub(super) fn new(words: Vec<(String, TokenClass)>, names: &[StoredName], reading: Reading) -> Self {
        let words: Vec<Word> = words.iter().map(|(text, class)| Word::new(text, *class)).collect();
        let of_reading = || names.iter().enumerate().filter(move |(_, n)| n.reading == reading);
        let word_postings = Postings::new(words.len(), || {
            of_reading().flat_map(|(i, n)| n.words.iter().map(move |&w| (w, i as u32)))
        });
        let (windows, window_postings) = collect_windows(&words, of_reading());
        Self {
            word_signatures: words.iter().map(|w| Signatures::new(&w.text, &w.folded)).collect(),
            window_signatures: windows.iter().map(|w| Signatures::new(&w.text, &w.folded)).collect(),
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
            Entry::Window(n) => self.windows[n as usize].weight,
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
                if word.is_fuzzy() {
                    matches.extend(self.windows_like(word));
                }
                matches
            }
            Slot::Joined { text, folded } => self.like_joined(text, folded),
        }
    }

    fn like_word(&self, word: &Word) -> Vec<Match> {
        let signatures = Signatures::new(&word.text, &word.folded);
        let is_initial = |w: &Word| w.class == TokenClass::Initial;
        let candidates = self.words.iter().zip(&self.word_signatures).enumerate();
        candidates
            .filter(|(_, (other, s))| {
                is_initial(word) || is_initial(other) || signatures.may_be_like(s, &WORD_BUDGETS)
            })
            .filter_map(|(n, (other, _))| {
                let (similarity, _) = similarity::words(word, other)?;
                Some(Match { entry: Entry::Word(n as u32), similarity })
            })
            .collect()
    }

    fn like_joined(&self, text: &str, folded: &str) -> Vec<Match> {
        let signatures = Signatures::new(text, folded);
        let candidates = self.words.iter().zip(&self.word_signatures).enumerate();
        candidates
            .filter(|(_, (_, s))| signatures.may_be_like(s, &JOIN_BUDGETS))
            .filter_map(|(n, (other, _))| {
                let similarity = similarity::joined(text, folded, other)?;
                Some(Match { entry: Entry::Word(n as u32), similarity })
            })
            .collect()
    }

    fn windows_like(&self, word: &Word) -> Vec<Match> {
        let signatures = Signatures::new(&word.text, &word.folded);
        let candidates = self.windows.iter().zip(&self.window_signatures).enumerate();
        candidates
            .filter(|(_, (_, s))| signatures.may_be_like(s, &JOIN_BUDGETS))
            .filter_map(|(n, (window, _))| {
                let similarity = similarity::joined(&window.text, &window.folded, word)?;
                Some(Match { entry: Entry::Window(n as u32), similarity })
            })
            .collect()
    }
}

/// The distinct windows of all names and the names that hold them.
fn collect_windows<'a>(
    words: &[Word],
    names: impl Iterator<Item = (usize, &'a StoredName)>,
) -> (Vec<WindowEntry>, Postings) {
    const NONE: u32 = u32::MAX;
    let mut found: Vec<([u32; 3], u32)> = Vec::new();
    for (i, name) in names {
        for (first, two) in name.words.windows(2).enumerate() {
            let (a, b) = (&words[two[0] as usize], &words[two[1] as usize]);
            if is_window(&[a, b]) {
                found.push(([two[0], two[1], NONE], i as u32));
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
    let mut entries = Vec::new();
    let mut pairs = Vec::with_capacity(found.len());
    for (i, (numbers, name)) in found.iter().enumerate() {
        if i == 0 || found[i - 1].0 != *numbers {
            let these: Vec<&Word> =
                numbers.iter().filter(|&&n| n != NONE).map(|&n| &words[n as usize]).collect();
            entries.push(window_entry(&these));
        }
        pairs.push((entries.len() as u32 - 1, *name));
    }
    let postings = Postings::new(entries.len(), || pairs.iter().copied());
    (entries, postings)
}

fn window_entry(words: &[&Word]) -> WindowEntry {
    let (text, folded) = joined(words);
    WindowEntry { text: text.into(), folded: folded.into(), weight: words.iter().map(|w| w.weight).sum() }
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

/// Edits allowed by length of the longer word; the last holds for all longer ones.
type Budgets = [u16; 64];

static WORD_BUDGETS: Budgets = budgets(SIMILARITY_FLOOR);
static JOIN_BUDGETS: Budgets = budgets(JOIN_FLOOR);

const fn budgets(floor: u32) -> Budgets {
    let mut budgets = [0; 64];
    let mut length = 0;
    while length < budgets.len() {
        budgets[length] = edit_budget(length, floor) as u16;
        length += 1;
    }
    budgets
}

/// Length and letters of both spellings of a word.
struct Signatures {
    plain: Signature,
    folded: Signature,
}

#[derive(Clone, Copy)]
struct Signature {
    letters: u32,
    length: u16,
}

impl Signatures {
    fn new(text: &str, folded: &str) -> Self {
        Self { plain: Signature::new(text), folded: Signature::new(folded) }
    }

    fn may_be_like(&self, other: &Self, budgets: &Budgets) -> bool {
        self.plain.may_be_like(other.plain, budgets) || self.folded.may_be_like(other.folded, budgets)
    }
}

impl Signature {
    fn new(text: &str) -> Self {
        let letters = text.chars().fold(0, |set, c| set | 1 << (c as u32 % 32));
        Self { letters, length: u16::try_from(text.len()).unwrap_or(u16::MAX) }
    }

    fn may_be_like(self, other: Self, budgets: &Budgets) -> bool {
        let budget = budgets[usize::from(self.length.max(other.length)).min(budgets.len() - 1)];
        self.length.abs_diff(other.length) <= budget
            && (self.letters ^ other.letters).count_ones() <= 2 * u32::from(budget)
    }
}
