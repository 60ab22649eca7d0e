//! A word in, how much it tells parties apart out, from a frozen table: what is loaded never changes a score.
//!
//! `rarity.txt` holds the sound patterns ([`sound_pattern`]) that many listed parties' words have and a mark from 0 (the
//! most frequent) to 99; a pattern that is not in it has the full 100. Patterns rather than words, so that a spelling
//! that no list has is not taken for a rare name. `cargo xtask rarity` makes the table from the shipped snapshot.

use super::skeleton::{NONE, sound};
use std::sync::OnceLock;

/// 0 for the most frequent pattern on the lists, 100 for any that few parties have.
pub fn rarity(word: &str) -> u32 {
    let (table, pattern) = (table(), sound_pattern(word));
    table.binary_search_by_key(&pattern.as_str(), |&(p, _)| p).map_or(100, |i| table[i].1)
}

/// How a word sounds, roughly: its consonants by class, each run of vowels as one, digits as they are. Other spellings of
/// one name have one pattern more often than not. Words of up to two consonants keep three kinds of vowels apart.
pub fn sound_pattern(word: &str) -> String {
    let fine = pattern(word, true);
    let consonants = fine.bytes().filter(|b| !matches!(b, b'a' | b'i' | b'u')).count();
    if consonants <= 2 { fine } else { pattern(word, false) }
}

fn pattern(word: &str, fine: bool) -> String {
    let bytes = word.as_bytes();
    let (mut pattern, mut at) = (String::with_capacity(word.len()), 0);
    while at < bytes.len() {
        let (class, taken) = sound(bytes, at);
        let letter = match bytes[at] {
            b'h' | b'w' if class == NONE => None,
            digit @ b'0'..=b'9' => Some(digit),
            b'm' => Some(b'm'),
            vowel if class == NONE => Some(if fine { vowel_kind(vowel) } else { b'a' }),
            _ => Some(b"?pfktslrnx"[usize::from(class)]),
        };
        push(&mut pattern, letter);
        at += taken;
    }
    pattern
}

fn vowel_kind(vowel: u8) -> u8 {
    match vowel {
        b'a' => b'a',
        b'o' | b'u' => b'u',
        _ => b'i',
    }
}

/// A run of vowels is one: `u` where any of them is, else `i` where any is.
fn push(pattern: &mut String, letter: Option<u8>) {
    let Some(letter) = letter else { return };
    match (pattern.bytes().last(), letter) {
        (Some(last @ (b'a' | b'i' | b'u')), b'a' | b'i' | b'u') => {
            pattern.pop();
            pattern.push(last.max(letter) as char);
        }
        _ => pattern.push(letter as char),
    }
}

fn table() -> &'static [(&'static str, u32)] {
    static TABLE: OnceLock<Vec<(&'static str, u32)>> = OnceLock::new();
    TABLE.get_or_init(|| include_str!("rarity.txt").lines().filter_map(entry).collect())
}

fn entry(line: &'static str) -> Option<(&'static str, u32)> {
    let (pattern, mark) = line.split_once(' ').filter(|_| !line.starts_with('#'))?;
    mark.parse().ok().map(|mark| (pattern, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_whole() {
        let lines = include_str!("rarity.txt").lines().filter(|l| !l.starts_with('#')).count();
        assert_eq!(table().len(), lines, "a line is not `pattern mark`");
        assert!(table().is_sorted_by(|a, b| a.0 < b.0));
        assert!(table().iter().all(|&(_, mark)| mark < 100));
    }

    #[test]
    fn other_spellings_are_as_rare() {
        for (a, b) in
            [("mohammed", "muhamad"), ("aleksandr", "alexandr"), ("yusuf", "yousuf"), ("jong", "chong")]
        {
            assert_eq!(sound_pattern(a), sound_pattern(b), "{a} {b}");
        }
        assert!(rarity("muhammad") < 20 && rarity("xylophonist") == 100);
    }
}
