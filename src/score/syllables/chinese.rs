//! How Chinese syllables are spelt: pinyin, Wade-Giles, and what is usual in Hong Kong, South-East Asia and older books.
//!
//! A syllable is a number made of its initial and its final in pinyin; tones are not known.

use super::table::Table;
use super::{System, lines, sequence};

/// Pinyin; beside it Tongyong's jh.
const PINYIN: u8 = 1;
/// Wade-Giles without its marks, and other spellings that occur within longer words.
pub const WADE: u8 = 2;
/// Spellings of whole words only.
const NAMES: u8 = 4;

pub const FINALS: &str = include_str!("chinese_finals.txt");
pub const SPELLINGS: &str = include_str!("chinese_spellings.txt");

/// Pinyin, and how Wade-Giles spells it.
const INITIALS: [(&str, &[&str]); 22] = [
    ("-", &[""]),
    ("b", &["p"]),
    ("p", &["p"]),
    ("m", &["m"]),
    ("f", &["f"]),
    ("d", &["t"]),
    ("t", &["t"]),
    ("n", &["n"]),
    ("l", &["l"]),
    ("g", &["k"]),
    ("k", &["k"]),
    ("h", &["h"]),
    ("j", &["ch"]),
    ("q", &["ch"]),
    ("x", &["hs"]),
    ("zh", &["ch", "jh"]),
    ("ch", &["ch"]),
    ("sh", &["sh"]),
    ("r", &["j"]),
    ("z", &["ts"]),
    ("c", &["ts"]),
    ("s", &["s"]),
];

/// The table and the words of several syllables that are spelt as no rule says.
pub fn system() -> System {
    let regular: Vec<_> =
        lines(FINALS).enumerate().flat_map(|(row, line)| of_final(row as u16, line)).collect();
    let pinyin = Table::new(regular.iter().filter(|s| s.2 == PINYIN).cloned());
    let (mut single, mut whole) = (Vec::new(), Vec::new());
    for (spelling, readings) in lines(SPELLINGS).filter_map(|l| l.split_once(": ")) {
        let (spelling, scheme) = spelling.strip_prefix('+').map_or((spelling, NAMES), |rest| (rest, WADE));
        for reading in readings.split(' ') {
            let syllables: Vec<u16> = reading.split('-').filter_map(|s| numbered(&pinyin, s)).collect();
            match syllables[..] {
                [syllable] => single.push((spelling.to_owned(), syllable, scheme)),
                _ => whole.push((spelling, sequence(&syllables))),
            }
        }
    }
    System {
        table: Table::new(regular.into_iter().chain(single)),
        whole,
        alone: NAMES,
        second_standard: false,
        is_longer_word,
    }
}

/// A word that is spelt alike in pinyin and in Wade-Giles (Anna, Lina) has no other spelling to meet; a short one in
/// Wade-Giles is rather a word of another language (Tina is not Dina).
fn is_longer_word(letters_a_syllable: usize, schemes: u8) -> bool {
    match schemes & (PINYIN | WADE) {
        PINYIN => true,
        WADE => letters_a_syllable >= 3,
        _ => false,
    }
}

/// The number of a pinyin syllable.
fn numbered(pinyin: &Table, syllable: &str) -> Option<u16> {
    pinyin.at(syllable.as_bytes()).first().map(|e| e.syllable)
}

/// The spellings of the syllables with the final of one line of the table.
fn of_final(row: u16, line: &str) -> Vec<(String, u16, u8)> {
    let Some((spellings, initials)) = line.split_once(": ") else { return Vec::new() };
    let columns: Vec<&str> = spellings.split(' ').collect();
    let [pinyin, wade, pinyin_alone, wade_alone] = columns[..] else { return Vec::new() };
    let mut out = Vec::new();
    let mut add = |initial: &str, finals: &str, syllable, scheme| {
        let finals = finals.split('/').filter(|f| *f != "-");
        out.extend(finals.map(|f| (format!("{initial}{f}"), syllable, scheme)));
    };
    for (n, (initial, wade_initials)) in (0..).zip(INITIALS) {
        let syllable = n * 64 + row;
        if n == 0 {
            add("", pinyin_alone, syllable, PINYIN);
            add("", wade_alone, syllable, WADE);
        } else if initials.split(' ').any(|i| i == initial) {
            add(initial, pinyin, syllable, PINYIN);
            // Where Wade-Giles has a spelling of its own (ho), the one that pinyin has too (he) makes no word one that has no other.
            let has_own = wade.contains('/');
            for i in wade_initials {
                let is_pinyin = |f: &&str| has_own && *i == initial && *f == pinyin;
                wade.split('/').filter(|f| !is_pinyin(f)).for_each(|f| add(i, f, syllable, WADE));
            }
        }
    }
    out
}
