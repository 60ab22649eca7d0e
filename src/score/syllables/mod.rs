//! A word in, the East Asian syllables it may stand for out, so that different romanisations of one name meet.
//!
//! `zhang`, `chang` and `cheung` may all be one Chinese name, `jeong`, `chong` and `jung` one Korean one. Each
//! system ([`chinese`], [`korean`]) is a [`Table`] of the spellings of its syllables, made from rules and short
//! lists at first use. A word is read as one to three syllables of one system and of one scheme of romanisation
//! (Wade-Giles does not mix with pinyin); each such reading is a [`SyllableReading`].
//!
//! An ambiguous spelling has several readings and the unambiguous ones share only theirs: `chin` meets both `jin`
//! and `qin`, which do not meet each other.

mod chinese;
mod korean;
mod table;

use std::sync::OnceLock;
use table::{LONGEST, Table};

/// A sequence of syllables that a word may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SyllableReading {
    /// Equal keys: the words may be one name. Words of different systems (Chinese, Korean) never share keys. Below 2^48.
    pub key: u64,
    /// This spelling is the standard one of that reading (pinyin; Revised or the North's), not a variant or ambiguous.
    pub standard: bool,
    /// Wade-Giles without its marks, or what is used within longer words beside it, spells that reading so.
    pub wade_giles: bool,
}

impl SyllableReading {
    /// The language: 1 Chinese, 2 Korean. A word with one reading in a language is unmistakable there.
    pub fn system(self) -> u64 {
        self.key >> TAG_SHIFT
    }

    pub fn is_korean(self) -> bool {
        self.system() == KOREAN
    }

    /// Both, one behind the other; `None` for different languages or too many syllables.
    pub fn then(self, next: Self) -> Option<Self> {
        let after = next.key & ((1 << TAG_SHIFT) - 1);
        let before = self.key & ((1 << TAG_SHIFT) - 1);
        let count = syllables(after);
        let fits = self.system() == next.system() && syllables(before) + count <= MOST_SYLLABLES;
        let sequence = before << (SYLLABLE_BITS * count as u32) | after;
        fits.then_some(Self {
            key: self.system() << TAG_SHIFT | sequence,
            standard: self.standard && next.standard,
            wade_giles: self.wade_giles && next.wade_giles,
        })
    }

    /// Whether it is one syllable alone.
    pub fn is_single(self) -> bool {
        syllables(self.key & ((1 << TAG_SHIFT) - 1)) == 1
    }
}

/// The most readings of one word; where there are more, the less standard are dropped.
const MOST_READINGS: usize = 8;
/// The most syllables of one word.
const MOST_SYLLABLES: usize = 3;
/// Numbers of syllables are below this, so that three fit a key.
const SYLLABLES: u16 = (1 << SYLLABLE_BITS) - 1;
const SYLLABLE_BITS: u32 = 14;
/// The system stands in a key above its syllables.
const TAG_SHIFT: u32 = SYLLABLE_BITS * MOST_SYLLABLES as u32;
/// What the keys of each of [`systems`] bear.
const CHINESE: u64 = 1;
const KOREAN: u64 = 2;
/// The two schemes of a system that have rules.
const OFFICIAL: u8 = 0b11;

/// Every reading of a normalised word (lower-case ASCII) that is wholly one to three syllables; empty for other words.
///
/// At most 8, ascending by key, each key once; the same for the same word, always.
pub fn readings(word: &str) -> Vec<SyllableReading> {
    if !(1..=MOST_SYLLABLES * LONGEST).contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_lowercase())
    {
        return Vec::new();
    }
    let mut found: Vec<Ranked> =
        (CHINESE..).zip(systems()).flat_map(|(tag, s)| s.readings(word, tag)).collect();
    found.sort_unstable();
    found.truncate(MOST_READINGS);
    let mut out: Vec<_> = found
        .iter()
        .map(|r| SyllableReading { key: r.key, standard: r.standard, wade_giles: r.wade_giles })
        .collect();
    out.sort_unstable();
    out
}

/// A reading before the least standard are dropped: those of the lowest scheme come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    scheme: u32,
    key: u64,
    standard: bool,
    wade_giles: bool,
}

fn systems() -> &'static [System; 2] {
    static SYSTEMS: OnceLock<[System; 2]> = OnceLock::new();
    SYSTEMS.get_or_init(|| [chinese::system(), korean::system()])
}

/// The syllables of one language and their spellings.
#[derive(Debug)]
struct System {
    table: Table,
    /// Words of several syllables that no rule spells, and their [`sequence`].
    whole: Vec<(&'static str, u64)>,
    /// The schemes that spell whole words only.
    alone: u8,
    /// Whether a spelling of the second scheme is standard, where that scheme has no other reading for it.
    second_standard: bool,
    /// Whether a word of several syllables with so many letters a syllable (rounded down), spelt so by these
    /// schemes, is read at all.
    is_longer_word: fn(usize, u8) -> bool,
}

impl System {
    fn readings(&self, word: &str, tag: u64) -> Vec<Ranked> {
        let found = self.spelt_so(word);
        let official = found.iter().filter(|f| f.1 & OFFICIAL != 0).count();
        let ranked = |(sequence, schemes): (u64, u8)| {
            let scheme = schemes.trailing_zeros();
            let standard = scheme == 0 || scheme == 1 && self.second_standard && official == 1;
            let wade_giles = tag == CHINESE && schemes & chinese::WADE != 0;
            Ranked { scheme, key: tag << TAG_SHIFT | sequence, standard, wade_giles }
        };
        found.into_iter().map(ranked).collect()
    }

    /// Every sequence of syllables that `word` may spell, once, ascending, with the schemes that spell it so.
    fn spelt_so(&self, word: &str) -> Vec<(u64, u8)> {
        let mut found = Vec::new();
        self.read(word.as_bytes(), &mut Vec::new(), u8::MAX, &mut found);
        found.extend(self.whole.iter().filter(|w| w.0 == word).map(|w| (w.1, self.alone)));
        found.sort_unstable();
        found.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= if same { next.1 } else { 0 };
            same
        });
        // Fewer syllables are likelier by far: Lee is not Le-e.
        let fewest = found.iter().map(|f| syllables(f.0)).min().unwrap_or(1);
        let read = |schemes: u8| {
            fewest == 1 || schemes & self.alone != 0 || (self.is_longer_word)(word.len() / fewest, schemes)
        };
        found.retain(|&(sequence, schemes)| syllables(sequence) == fewest && read(schemes));
        found
    }

    /// Reads `rest` after the syllables `before`, which have `schemes` in common.
    fn read(&self, rest: &[u8], before: &mut Vec<u16>, schemes: u8, found: &mut Vec<(u64, u8)>) {
        if rest.is_empty() {
            found.push((sequence(before), schemes));
            return;
        }
        if before.len() == MOST_SYLLABLES {
            return;
        }
        for length in 1..=rest.len().min(LONGEST) {
            let single = before.is_empty() && length == rest.len();
            let schemes = if single { schemes } else { schemes & !self.alone };
            for entry in self.table.at(&rest[..length]).iter().filter(|e| e.schemes & schemes != 0) {
                before.push(entry.syllable);
                self.read(&rest[length..], before, schemes & entry.schemes, found);
                before.pop();
            }
        }
    }
}

/// One number for up to three syllables, different for different ones.
fn sequence(syllables: &[u16]) -> u64 {
    syllables.iter().fold(0, |key, &s| key << SYLLABLE_BITS | u64::from(s + 1))
}

/// How many syllables a [`sequence`] has.
fn syllables(sequence: u64) -> usize {
    (u64::BITS - sequence.leading_zeros()).div_ceil(SYLLABLE_BITS) as usize
}

/// The lines of a list without comments.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|l| !l.is_empty() && !l.starts_with('#'))
}

#[cfg(test)]
mod tests;
