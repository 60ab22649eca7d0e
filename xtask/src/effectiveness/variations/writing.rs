//! The same name put down otherwise: case, marks, hyphens and blanks, words joined or split, other alphabets.

use std::sync::LazyLock;

use fastrand::Rng;

use super::Origin;
use super::letters::Letters;
use crate::effectiveness::folding;

/// What marked letters are written as where there are none.
const EXPANDED: [(char, &str); 14] = [
    ('ß', "ss"),
    ('ä', "ae"),
    ('å', "aa"),
    ('æ', "ae"),
    ('ö', "oe"),
    ('ø', "oe"),
    ('ü', "ue"),
    ('đ', "dj"),
    ('ł', "l"),
    ('ı', "i"),
    ('č', "ch"),
    ('š', "sh"),
    ('ž', "zh"),
    ('ñ', "ny"),
];

static ALPHABETS: LazyLock<Vec<Letters>> = LazyLock::new(|| {
    let sections = include_str!("tables/scripts.txt").split('[').skip(1);
    sections.map(|section| Letters::read(section.split_once(']').expect("a section has a name").1)).collect()
});

/// Capitals, small letters, capitals first, or the wrong way round.
pub fn case(origin: &Origin, rng: &mut Rng) -> Option<String> {
    Some(match rng.u8(..4) {
        0 => origin.text.to_uppercase(),
        1 => origin.text.to_lowercase(),
        2 => origin.text.chars().map(|c| if c.is_uppercase() { lower(c) } else { upper(c) }).collect(),
        _ => origin.text.split_whitespace().map(capitalised).collect::<Vec<_>>().join(" "),
    })
}

/// Marks left out or letters with marks written as two.
pub fn marks(origin: &Origin, rng: &mut Rng) -> Option<String> {
    if rng.bool() {
        return Some(folding::without_marks(origin.text));
    }
    let text: String = origin.text.chars().map(expanded).collect();
    Some(folding::without_marks(&text))
}

fn expanded(letter: char) -> String {
    let small = lower(letter);
    let Some((_, written)) = EXPANDED.iter().find(|(marked, _)| *marked == small) else {
        return letter.to_string();
    };
    if small == letter { (*written).to_owned() } else { written.to_uppercase() }
}

/// Hyphens, apostrophes and full stops left out or put in, blanks doubled.
pub fn punctuation(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let text = origin.text;
    let turned = match rng.u8(..6) {
        0 => text.replace('-', " "),
        1 => text.replace(['-', '\'', '’'], ""),
        2 => text.replace(['\'', '’'], rng.choice(&["’", "`", " ", "ʼ"])?),
        3 => text.replace(['.', ','], " ").split_whitespace().collect::<Vec<_>>().join(" "),
        4 => text.replacen(' ', rng.choice(&["  ", " - ", "_", "\t", "."])?, 1),
        _ => hyphened(text, rng)?,
    };
    Some(turned)
}

/// A hyphen in place of one blank between two words.
fn hyphened(text: &str, rng: &mut Rng) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let blanks = (1..letters.len()).filter(|&n| letters[n] == ' ' && letters[n - 1].is_alphabetic());
    let at = *rng.choice(&blanks.collect::<Vec<_>>())?;
    Some(letters.iter().enumerate().map(|(n, &c)| if n == at { '-' } else { c }).collect())
}

/// Two words joined, or one of six letters or more split.
pub fn joined_or_split(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let words: Vec<&str> = origin.text.split_whitespace().collect();
    if rng.bool() && words.len() > 1 {
        let at = rng.usize(1..words.len());
        let joined = format!("{}{}", words[at - 1].trim_end_matches(','), words[at]);
        return Some([&words[..at - 1], &[joined.as_str()][..], &words[at + 1..]].concat().join(" "));
    }
    let long: Vec<usize> = (0..words.len()).filter(|&n| words[n].chars().count() > 5).collect();
    let at = *rng.choice(&long)?;
    let letters: Vec<char> = words[at].chars().collect();
    let (first, second) = letters.split_at(rng.usize(2..letters.len() - 1));
    let split = format!("{} {}", first.iter().collect::<String>(), second.iter().collect::<String>());
    Some([&words[..at], &[split.as_str()][..], &words[at + 1..]].concat().join(" "))
}

/// Written down by ear in another alphabet.
pub fn other_alphabet(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let plain = folding::without_marks(&origin.text.replace(['\'', '’', '`'], "")).to_lowercase();
    let plain = plain.replace(',', "").replace('-', " ");
    plain.chars().all(|c| c.is_ascii_alphabetic() || c == ' ').then_some(())?;
    rng.choice(&*ALPHABETS)?.all(&plain, rng)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default()
}

/// The small letter, where it is one letter.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn upper(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every, person};
    use super::*;

    #[test]
    fn marks_are_dropped_and_expanded() {
        assert_eq!(every(marks, &person("Jürgen MÜLLER", "DE")), ["Juergen MUELLER", "Jurgen MULLER"]);
    }

    #[test]
    fn other_ways_to_write() {
        let found = every(case, &person("Jan Kok", "NL"));
        assert_eq!(found, ["JAN KOK", "Jan Kok", "jAN kOK", "jan kok"]);
        let found = every(punctuation, &person("Jean-Luc D'Or", "FR"));
        for expected in ["Jean Luc D'Or", "JeanLuc DOr", "Jean-Luc D’Or", "Jean-Luc-D'Or"] {
            assert!(found.contains(&expected.to_owned()), "{expected} is not in {found:?}");
        }
        let found = every(joined_or_split, &person("Kim Jongun", "KP"));
        assert_eq!(found, ["Kim Jo ngun", "Kim Jon gun", "Kim Jong un", "KimJongun"].map(str::to_owned));
    }

    #[test]
    fn other_alphabets() {
        let found = every(other_alphabet, &person("Ivan", "RU"));
        assert_eq!(found, ["ιβαν", "иван", "իվան", "איבן", "ივან"].map(str::to_owned));
    }
}
