//! Thai and Lao, which write some vowels before the consonant that they follow in speech.
//!
//! Letter by letter rather than by sound: Thais spell their own names in Latin letters so (Bhumibol, Shinawatra).
//! The Lao block lies 128 above the Thai one and is laid out like it, so that one code serves both.

use super::letters::Letter;
use super::romanize::plain;
use super::word::{Word, spanning};

/// Whether `c` is a letter or a sign of Thai or Lao.
pub fn is_thai(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0EDF}')
}

/// Writes what begins at `at`, which is Thai or Lao, and says how many letters that takes.
pub fn write(letters: &[Letter], at: usize, word: &mut Word) -> usize {
    let c = as_thai(letters[at].c);
    let next = |n: usize| letters.get(at + n).map_or('\0', |l| as_thai(l.c));
    if matches!(c, 'เ' | 'แ' | 'โ' | 'ใ' | 'ไ') && is_consonant(next(1)) {
        return vowel_before(letters, at, word);
    }
    if let Some(silent) = silenced([c, next(1), next(2)]) {
        word.push("", spanning(&letters[at..at + silent]));
        return silent;
    }
    let (taken, text) = match (c, next(1), next(2)) {
        ('ร', 'ร', _) => (2, "a"),
        ('ั', 'ว', after) if !is_vowel(after) => (2, "ua"),
        ('อ', after, _) if is_vowel(after) || is_leading(after) => (1, ""),
        ('อ', ..) if at == 0 => (1, "a"),
        ('อ', ..) => (1, "o"),
        _ => (1, plain(letters[at].c)),
    };
    word.push(text, spanning(&letters[at..at + taken]));
    taken
}

/// The consonant or cluster first, then the vowel, of which parts may follow.
fn vowel_before(letters: &[Letter], at: usize, word: &mut Word) -> usize {
    let c = |n: usize| letters.get(at + n).map_or('\0', |l| as_thai(l.c));
    let cluster = matches!(c(1), 'ก' | 'ข' | 'ค' | 'ต' | 'ป' | 'ผ' | 'พ' | 'ศ' | 'ส' | 'ห')
        && matches!(c(2), 'ร' | 'ล' | 'ว');
    // โพล is phol: behind the vowels that end nothing, the second consonant closes the syllable.
    let cluster = cluster && is_consonant_or_vowel(c(3));
    let consonants = 1 + usize::from(cluster);
    let (tail, vowel) = match (c(0), c(1 + consonants), c(2 + consonants)) {
        ('เ', 'ี', 'ย') => (2, "ia"),
        ('เ', 'ื', 'อ') => (2, "uea"),
        ('เ', 'า', 'ะ') => (2, "o"),
        ('เ', 'า', _) => (1, "ao"),
        ('เ', 'อ' | 'ิ', _) => (1, "oe"),
        ('แ', ..) => (0, "ae"),
        ('โ', ..) => (0, "o"),
        ('ใ' | 'ไ', 'ย', _) => (1, "ai"),
        ('ใ' | 'ไ', ..) => (0, "ai"),
        _ => (0, "e"),
    };
    let taken = 1 + consonants + tail;
    let span = spanning(&letters[at..at + taken]);
    letters[at + 1..=at + consonants]
        .iter()
        .filter(|l| as_thai(l.c) != 'อ')
        .for_each(|l| word.push(plain(l.c), span));
    word.push(vowel, span);
    taken
}

/// How many letters a mark of silence hushes: a consonant, perhaps with a vowel sign, and the mark itself.
fn silenced(letters: [char; 3]) -> Option<usize> {
    match letters {
        [_, '์', _] => Some(2),
        [c, 'ิ' | 'ุ', '์'] if is_consonant(c) => Some(3),
        _ => None,
    }
}

fn as_thai(c: char) -> char {
    if is_thai(c) { char::from_u32(c as u32 & !0x80).unwrap_or(c) } else { c }
}

fn is_consonant(c: char) -> bool {
    matches!(c, 'ก'..='ฮ')
}

fn is_leading(c: char) -> bool {
    matches!(c, 'เ'..='ไ')
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'ะ'..='ู')
}

fn is_consonant_or_vowel(c: char) -> bool {
    is_consonant(c) || is_vowel(c)
}
