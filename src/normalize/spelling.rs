//! A misspelt word in, the word of the lists that it stands for out.
//!
//! Legal forms and words of trade are few and long, so that a word one edit away from one of them is that word
//! (`ocmpany`, `limitted`), as is one that only looks like it (`j0int`, `govemment`) or is it without its vowels
//! (`cmpny`). Words that truly are one letter away from a listed one (`expert`) stand in `words/other_words.txt`.

use std::collections::{BTreeMap, HashMap, HashSet};

/// Words shorter than this are taken for another word by their digits only: one letter of five makes another name.
const SHORTEST: usize = 6;

/// A word of six letters lies too near to others for a letter lost or exchanged (`marine`, `marina`).
const SHORTEST_EXCHANGED: usize = 7;

/// Without vowels, fewer letters than this are an abbreviation of anything.
const FEWEST_CONSONANTS: usize = 4;

/// The words of one reading's lists, ready for misspelt ones.
pub struct Spelling {
    /// By the length of `look`, in the order of the lists, so that legal forms come first.
    long: Vec<Vec<Listed>>,
    /// `None` where words of different meaning have the same consonants.
    without_vowels: HashMap<String, Option<&'static str>>,
    known: HashSet<&'static str>,
    others: HashSet<&'static str>,
}

struct Listed {
    word: &'static str,
    look: String,
    letters: u32,
}

impl Spelling {
    /// From (word, what it is read as) in the order of the lists, and the words that are not to be changed.
    pub fn new(
        words: &[(&'static str, &'static str)],
        others: impl Iterator<Item = &'static str>,
    ) -> Self {
        let mut spelling = Self {
            long: Vec::new(),
            without_vowels: HashMap::new(),
            known: words.iter().map(|&(word, _)| word).collect(),
            others: others.collect(),
        };
        let mut standards = BTreeMap::new();
        for &(word, standard) in words.iter().filter(|(word, _)| word.len() >= SHORTEST) {
            spelling.add(word);
            let consonants = consonants(word);
            let same = *standards.entry(consonants.clone()).or_insert(standard) == standard;
            let entry = spelling.without_vowels.entry(consonants).or_insert(Some(word));
            *entry = entry.filter(|_| same);
        }
        spelling
    }

    fn add(&mut self, word: &'static str) {
        let look = look(word);
        if self.long.len() <= look.len() {
            self.long.resize_with(look.len() + 1, Vec::new);
        }
        let letters = letters(&look);
        self.long[look.len()].push(Listed { word, look, letters });
    }

    /// The word of the lists that `word` stands for; `None` where it is one itself or is like none.
    pub fn respelt(&self, word: &str) -> Option<&'static str> {
        if self.known.contains(word) || self.others.contains(word) || !word.is_ascii() {
            return None;
        }
        let by_letters = if word.len() < SHORTEST { self.by_digits(word) } else { self.by_edit(word) };
        by_letters.or_else(|| self.by_consonants(word))
    }

    /// `l7d`, `0oo`: a short word with digits, or Q for O, that stand for letters.
    fn by_digits(&self, word: &str) -> Option<&'static str> {
        if !word.bytes().any(|b| b.is_ascii_lowercase()) || word.len() < 2 {
            return None;
        }
        let mut readings = vec![String::new()];
        for c in word.chars() {
            let letters = letters_of_digit(c, word.len());
            let with = |r: &String| letters.chars().map(|l| format!("{r}{l}")).collect::<Vec<_>>();
            readings = if letters.is_empty() {
                readings.into_iter().map(|r| r + c.encode_utf8(&mut [0; 4])).collect()
            } else {
                readings.iter().flat_map(with).collect()
            };
        }
        readings.iter().find_map(|reading| self.known.get(reading.as_str()).copied())
    }

    fn by_edit(&self, word: &str) -> Option<&'static str> {
        let look = look(word);
        let letters = letters(&look);
        let lengths = look.len().saturating_sub(1)..=look.len() + 1;
        let near = lengths.filter_map(|n| self.long.get(n)).flatten();
        near.filter(|listed| (listed.letters ^ letters).count_ones() <= 2)
            .filter_map(|listed| Some((listed.edits(&look)?, listed.word)))
            .min_by_key(|&(edits, _)| edits)
            .map(|(_, word)| word)
    }

    /// A word without a, e, i, o and u; y is left out of both.
    fn by_consonants(&self, word: &str) -> Option<&'static str> {
        let is_letter = |b: u8| b.is_ascii_lowercase() && !b"aeiou".contains(&b);
        let consonants = consonants(word);
        (word.bytes().all(is_letter) && consonants.len() >= FEWEST_CONSONANTS)
            .then(|| self.without_vowels.get(&consonants).copied().flatten())
            .flatten()
    }
}

impl Listed {
    /// 0 or 1; `None` where `look` is another word.
    fn edits(&self, look: &str) -> Option<usize> {
        let edits = strsim::osa_distance(&self.look, look);
        let swapped = self.letters == letters(look) && self.look.len() == look.len();
        let long_enough = self.look.len() >= SHORTEST_EXCHANGED || look.len() > self.look.len() || swapped;
        (edits == 0 || edits == 1 && long_enough).then_some(edits)
    }
}

/// The letters that a digit of a short word may stand for; in words of two letters only the safest.
fn letters_of_digit(digit: char, length: usize) -> &'static str {
    match digit {
        '0' if length > 2 => "od",
        '0' => "o",
        _ if length < 3 => "",
        '1' => "il",
        '2' => "z",
        '3' => "e",
        '4' => "a",
        '5' => "s",
        '6' => "gb",
        '7' => "t",
        '8' => "b",
        '9' => "g",
        'q' => "qo",
        _ => "",
    }
}

/// What is left of a word for an eye, or a camera, that takes l for i, 0 for o and rn for m.
fn look(word: &str) -> String {
    let letter = |c: char| match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        '2' => 'z',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '6' | '9' => 'g',
        '7' => 't',
        '8' => 'b',
        _ => c,
    };
    word.replace("rn", "m").replace("vv", "w").replace("cl", "d").chars().map(letter).collect()
}

fn consonants(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).collect()
}

/// The set of letters: one edit changes at most two of them.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, b| set | 1 << (b % 32))
}
