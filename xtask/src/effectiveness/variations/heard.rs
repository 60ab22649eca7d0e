//! Whether a name in a script and a romanised one can be heard as the same: lists give translations of
//! organisations' names beside romanisations, and no matcher of letters can find 'Ministry of Defence' by
//! 'Министерство на отбраната'.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::effectiveness::folding;

static LETTERS: LazyLock<HashMap<char, &str>> = LazyLock::new(|| {
    let lines = include_str!("tables/heard.txt").lines().filter(|line| !line.starts_with('#'));
    let pair = |line: &'static str| {
        let (letter, heard) = line.split_once(' ')?;
        Some((letter.chars().next()?, if heard == "-" { "" } else { heard }))
    };
    lines.filter_map(pair).collect()
});

/// What several Latin letters are heard as.
const GROUPS: [(&str, &str); 10] = [
    ("tch", "tš"),
    ("sch", "š"),
    ("ch", "tš"),
    ("sh", "š"),
    ("kh", "h"),
    ("zh", "j"),
    ("th", "t"),
    ("ph", "f"),
    ("dh", "d"),
    ("gh", "g"),
];

/// Whether more than half of the words of the name in a script are heard in the romanised one. Scripts that are not in
/// the table (Hangul, Han, Hebrew) always are.
pub fn alike(script: &str, romanised: &str) -> bool {
    let words: Vec<String> = folding::words(script).iter().map(|word| heard(word)).collect();
    if script.chars().filter(|c| c.is_alphabetic()).any(|c| !c.is_ascii() && !is_known(c)) {
        return true;
    }
    let others: Vec<String> = folding::words(romanised).iter().map(|word| heard(word)).collect();
    let counted: Vec<&String> = words.iter().filter(|word| word.chars().count() > 1).collect();
    let met = counted.iter().filter(|word| others.iter().any(|other| are_near(word, other))).count();
    !counted.is_empty() && met * 2 > counted.len()
}

fn is_known(letter: char) -> bool {
    folding::words(&letter.to_string()).concat().chars().all(|c| LETTERS.contains_key(&c))
}

/// The consonants of a word.
fn heard(word: &str) -> String {
    let mut latin = word.to_owned();
    GROUPS.iter().for_each(|(group, sound)| latin = latin.replace(group, sound));
    let sounds = latin.chars().flat_map(|c| match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => Vec::new(),
        'c' | 'q' => vec!['k'],
        'w' => vec!['v'],
        'x' => vec!['k', 's'],
        c => LETTERS.get(&c).map_or(vec![c], |heard| heard.chars().collect()),
    });
    let mut sounds: Vec<char> = sounds.collect();
    sounds.dedup();
    sounds.into_iter().collect()
}

/// At most two of five consonants differ.
fn are_near(one: &str, other: &str) -> bool {
    strsim::osa_distance(one, other) * 5 <= one.chars().count().max(other.chars().count()) * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations_are_heard_and_translations_are_not() {
        assert!(alike("Дмитрий Олегович РОГОЗИН", "ROGOZIN, Dmitry Olegovich"));
        assert!(alike("محمد الشعار", "Mohammed AL-CHA'AR"));
        assert!(alike("박정천", "Jong-chon PAK"));
        assert!(!alike("Министерство на отбраната", "Ministry of Defence"));
        assert!(!alike("Ο χειρουργός", "The Surgeon"));
    }
}
