//! The scripts of India and Ceylon, whose consonants carry an `a` that no letter shows.
//!
//! Ten blocks of 128 from Devanagari to Sinhala; all but the last lay out their letters alike.

use super::Span;
use super::letters::Letter;
use super::romanize;
use super::rules::{self, Languages};
use super::word::{Word, spanning};

/// Whether `c` belongs to one of these scripts.
pub fn is_indic(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0DFF}')
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// With its inherent vowel until a sign takes that away.
    Consonant,
    /// A consonant without vowel.
    Bare,
    Vowel,
    VowelSign,
    Virama,
    Nasal,
    Doubling,
    /// Visarga, digits and the rest.
    Other,
}

struct Unit {
    kind: Kind,
    text: &'static str,
    span: Span,
}

/// Writes the Indian letters that `letters` begin with; how many they are.
pub fn write(letters: &[Letter], languages: Languages, word: &mut Word) -> usize {
    let end = letters.iter().position(|l| !is_indic(l.c)).unwrap_or(letters.len());
    let letters = &letters[..end];
    let mut units = Vec::new();
    let mut at = 0;
    while at < end {
        at += read(letters, at, languages, &mut units);
    }
    drop_silent_vowels(&mut units, block(letters[0].c));
    for unit in &units {
        word.push(unit.text, unit.span);
        if unit.kind == Kind::Consonant {
            word.push("a", unit.span);
        }
    }
    end
}

/// Reads the unit at `at`; how many letters it takes.
fn read(letters: &[Letter], at: usize, languages: Languages, units: &mut Vec<Unit>) -> usize {
    let (mut taken, text) = rules::find(letters, at, languages).unwrap_or((1, ""));
    let last = letters[at + taken - 1].c;
    let next = letters.get(at + taken).map(|l| l.c);
    let kind = kind(last);
    let nukta = next.is_some_and(is_nukta);
    let text = match kind {
        _ if !text.is_empty() => text,
        Kind::Nasal => nasal(next, last),
        Kind::Doubling => next.and_then(|c| plain(c).get(..1)).unwrap_or(""),
        Kind::Consonant if nukta => dotted(last),
        _ => plain(last),
    };
    taken += usize::from(nukta);
    if matches!(kind, Kind::Virama | Kind::VowelSign)
        && let Some(consonant) = units.last_mut().filter(|u| u.kind == Kind::Consonant)
    {
        consonant.kind = Kind::Bare;
    }
    units.push(Unit { kind, text, span: spanning(&letters[at..at + taken]) });
    taken
}

/// Which of the ten blocks.
fn block(c: char) -> u32 {
    (c as u32 - 0x900) >> 7
}

const SINHALA: u32 = 9;

/// Where a letter stands in its block.
fn place(c: char) -> u32 {
    c as u32 & 0x7F
}

fn kind(c: char) -> Kind {
    if block(c) == SINHALA {
        return match place(c) {
            0x1A..=0x46 => Kind::Consonant,
            0x05..=0x16 => Kind::Vowel,
            0x4F..=0x5F | 0x72 | 0x73 => Kind::VowelSign,
            0x4A => Kind::Virama,
            0x02 => Kind::Nasal,
            _ => Kind::Other,
        };
    }
    match (c, place(c)) {
        ('\u{9CE}' | '\u{D7A}'..='\u{D7F}', _) => Kind::Bare,
        ('\u{A71}', _) => Kind::Doubling,
        ('\u{A70}', _) => Kind::Nasal,
        ('\u{9F0}' | '\u{9F1}', _) | (_, 0x15..=0x39 | 0x58..=0x5F) => Kind::Consonant,
        (_, 0x04..=0x14 | 0x60 | 0x61) => Kind::Vowel,
        (_, 0x3E..=0x4C | 0x4E | 0x4F | 0x55..=0x57 | 0x62 | 0x63) => Kind::VowelSign,
        (_, 0x4D) => Kind::Virama,
        (_, 0x01 | 0x02) => Kind::Nasal,
        _ => Kind::Other,
    }
}

fn is_nukta(c: char) -> bool {
    is_indic(c) && block(c) < 6 && place(c) == 0x3C
}

/// A letter by itself; the same places in all blocks but the last are the same sounds.
fn plain(c: char) -> &'static str {
    match place(c) {
        _ if !is_indic(c) => "",
        0x0B | 0x43 if block(c) != SINHALA => "ri",
        0x1A if block(c) != SINHALA => "ch",
        0x1B if block(c) != SINHALA => "chh",
        0x36 | 0x37 if block(c) != SINHALA => "sh",
        0x20 | 0x21 if block(c) == SINHALA => "ch",
        0x41 | 0x42 if block(c) == SINHALA => "sh",
        _ => romanize::plain(c),
    }
}

/// A consonant with the dot that makes it another.
fn dotted(c: char) -> &'static str {
    match place(c) {
        0x15 => "q",
        0x16 => "kh",
        0x17 => "gh",
        0x1C => "z",
        0x21 => "r",
        0x22 => "rh",
        0x2B => "f",
        0x38 => "sh",
        _ => plain(c),
    }
}

/// Before p, b and m, and in the south at the end of a word, it is m.
fn nasal(next: Option<char>, own: char) -> &'static str {
    let labial = next.is_some_and(|c| is_indic(c) && block(c) != SINHALA && matches!(place(c), 0x2A..=0x2E));
    if labial || next.is_none() && block(own) >= 5 { "m" } else { "n" }
}

/// Where northern languages leave the inherent vowel out: at the end of a word (रा|म Ram) unless behind a cluster
/// (Narendra), and but in Bengali and Oriya also between open syllables (Manmohan).
fn drop_silent_vowels(units: &mut [Unit], block: u32) {
    let (at_end, between) = match block {
        0 | 2 | 3 => (true, true),
        1 | 4 => (true, false),
        _ => (false, false),
    };
    let voiced = |u: &Unit| matches!(u.kind, Kind::Consonant | Kind::Vowel | Kind::VowelSign);
    for i in (1..units.len()).rev().filter(|_| at_end) {
        let end = i + 1 == units.len();
        let opens = |at: usize| units.get(at).is_some_and(voiced);
        let before_open = opens(i + 1) && units[i + 1].kind == Kind::Consonant
            || units.get(i + 1).is_some_and(|u| u.kind == Kind::Bare)
                && units.get(i + 2).is_some_and(|u| u.kind == Kind::VowelSign);
        let silent = if end {
            units[i - 1].kind != Kind::Virama
        } else {
            between && before_open && voiced(&units[i - 1])
        };
        if units[i].kind == Kind::Consonant && silent {
            units[i].kind = Kind::Bare;
        }
    }
}
