//! A word in, how usual its letters are in names out, from a frozen table: a word that no name is written like was rather misspelt.
//!
//! `trigrams.txt` holds every three letters in a row, the word's bounds among them, that names of the world and words of listed names have,
//! by how many have them. `cargo xtask trigrams` makes it from rigour's names and the shipped snapshot.

use std::sync::OnceLock;

/// How usual the least usual three letters of a word are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Usual {
    /// In hardly any name.
    No,
    /// In very few.
    Hardly,
    /// In few.
    Seldom,
    Yes,
}

/// Of a normalised word. Digits and letters beyond a to z are left out, with what stands beside them: nothing is known of them.
pub fn usual(word: &str) -> Usual {
    let bound = std::iter::once(BOUND);
    let (mut before, mut last) = (LETTERS, LETTERS);
    let mut least = Usual::Yes;
    for next in bound.clone().chain(word.bytes().map(letter)).chain(bound) {
        if [before, last, next].iter().all(|&letter| letter < LETTERS) {
            least = least.min(table()[place(before, last, next)]);
        }
        (before, last) = (last, next);
    }
    least
}

/// The letters, and the bound of a word; beyond them stands any other.
const LETTERS: usize = 27;
const BOUND: usize = 26;

fn place(a: usize, b: usize, c: usize) -> usize {
    (a * LETTERS + b) * LETTERS + c
}

fn letter(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        b'_' => BOUND,
        _ => LETTERS,
    }
}

fn table() -> &'static [Usual] {
    static TABLE: OnceLock<Vec<Usual>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![Usual::No; LETTERS * LETTERS * LETTERS];
        for line in include_str!("trigrams.txt").lines().filter(|line| !line.starts_with('#')) {
            enter(&mut table, line);
        }
        table
    })
}

/// `ab cd e f`: `abc` and `abd` are usual, `abe` is seldom, `abf` hardly; `-` where there are none.
fn enter(table: &mut [Usual], line: &str) {
    let mut fields = line.split(' ').map(str::as_bytes);
    let Some(&[a, b]) = fields.next() else { return };
    for (after, usual) in fields.zip([Usual::Yes, Usual::Seldom, Usual::Hardly]) {
        for &c in after.iter().filter(|&&c| c != b'-') {
            table[place(letter(a), letter(b), letter(c))] = usual;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_usual_and_slips_are_not() {
        for (word, expected) in [
            ("muhammad", Usual::Yes),
            ("aleksandrovich", Usual::Yes),
            ("gonzalez", Usual::Yes),
            ("kim", Usual::Yes),
            ("kim7", Usual::Yes),
            ("", Usual::Yes),
            ("muhasmmad", Usual::No),
            ("govoruxn", Usual::No),
        ] {
            assert_eq!(usual(word), expected, "{word}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_an_entry_and_sorted() {
        let lines: Vec<&str> =
            include_str!("trigrams.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted());
        for line in lines {
            let fields: Vec<&str> = line.split(' ').collect();
            assert!((2..=4).contains(&fields.len()) && fields[0].len() == 2, "{line}");
            assert!(fields.concat().bytes().all(|b| b == b'-' || letter(b) < LETTERS), "{line}");
        }
    }
}
