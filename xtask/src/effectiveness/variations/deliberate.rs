//! Names made not to be found: look-alikes, invisible characters, vowels left out, letters doubled, sound and digits.

use std::sync::LazyLock;

use fastrand::Rng;

use super::Origin;
use super::letters::Letters;

static PHONETIC: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/phonetic.txt")));
static DIGITS: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/digits.txt")));
static SMALL: LazyLock<Vec<(char, Vec<&str>)>> =
    LazyLock::new(|| pairs(include_str!("tables/lookalikes.txt")));
static CAPITAL: LazyLock<Vec<(char, Vec<&str>)>> =
    LazyLock::new(|| pairs(include_str!("tables/lookalikes_capitals.txt")));

/// Characters that nobody sees inside a word: soft hyphen, zero-width space, joiners and marks, no-break ones.
const INVISIBLE: [char; 8] =
    ['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{2060}', '\u{feff}', '\u{34f}'];

/// Blanks that are none of the keyboard.
const BLANKS: [&str; 4] = ["\u{a0}", "\u{202f}", "\u{2009}", "\u{3000}"];

/// One letter in place of which another alphabet's stands.
pub fn one_lookalike(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let letters: Vec<char> = origin.text.chars().collect();
    let places: Vec<usize> = (0..letters.len()).filter(|&n| lookalikes(letters[n]).is_some()).collect();
    let at = *rng.choice(&places)?;
    let new = rng.choice(lookalikes(letters[at])?)?;
    let text =
        letters.iter().enumerate().map(|(n, c)| if n == at { (*new).to_owned() } else { c.to_string() });
    Some(text.collect())
}

/// All letters that have a look-alike, each replaced by its first (of one alphabet as far as possible).
pub fn all_lookalikes(origin: &Origin, _: &mut Rng) -> Option<String> {
    let other = |c: char| lookalikes(c).map_or_else(|| c.to_string(), |found| found[0].to_owned());
    Some(origin.text.chars().map(other).collect())
}

fn lookalikes(letter: char) -> Option<&'static [&'static str]> {
    let table = if letter.is_uppercase() { &*CAPITAL } else { &*SMALL };
    let small = letter.to_ascii_lowercase();
    table.iter().find(|(of, _)| *of == small).map(|(_, found)| found.as_slice())
}

fn pairs(table: &'static str) -> Vec<(char, Vec<&'static str>)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let pair = |line: &'static str| {
        let mut parts = line.split_whitespace();
        Some((parts.next()?.chars().next()?, parts.collect()))
    };
    lines.filter_map(pair).collect()
}

/// One to three invisible characters inside words, or blanks of another kind between them.
pub fn invisible(origin: &Origin, rng: &mut Rng) -> Option<String> {
    if rng.u8(..4) == 0 && origin.text.contains(' ') {
        return Some(origin.text.replace(' ', BLANKS[rng.usize(..BLANKS.len())]));
    }
    let mut letters: Vec<char> = origin.text.chars().collect();
    for _ in 0..rng.usize(1..=3) {
        let inside =
            (1..letters.len()).filter(|&n| letters[n - 1].is_alphanumeric() && letters[n].is_alphanumeric());
        let at = *rng.choice(&inside.collect::<Vec<_>>())?;
        letters.insert(at, *rng.choice(&INVISIBLE)?);
    }
    Some(letters.into_iter().collect())
}

/// Vowels left out of all words of four letters or more, but not at their beginning.
pub fn vowels_removed(origin: &Origin, _: &mut Rng) -> Option<String> {
    let bare = |word: &str| {
        if word.chars().count() < 4 {
            return word.to_owned();
        }
        let keep = |(n, c): &(usize, char)| *n == 0 || !"aeiouAEIOU".contains(*c);
        word.chars().enumerate().filter(keep).map(|(_, c)| c).collect()
    };
    Some(origin.text.split_whitespace().map(bare).collect::<Vec<String>>().join(" "))
}

/// One or two letters doubled, or double letters written once.
pub fn doubled_or_collapsed(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let mut letters: Vec<char> = origin.text.chars().collect();
    let twice = |letters: &[char]| {
        (1..letters.len())
            .filter(|&n| letters[n].is_alphabetic() && letters[n] == letters[n - 1])
            .collect::<Vec<_>>()
    };
    if rng.bool() && !twice(&letters).is_empty() {
        while let Some(&at) = twice(&letters).first() {
            letters.remove(at);
        }
        return Some(letters.into_iter().collect());
    }
    for _ in 0..rng.usize(1..=2) {
        let places: Vec<usize> = (0..letters.len()).filter(|&n| letters[n].is_alphabetic()).collect();
        let at = *rng.choice(&places)?;
        letters.insert(at, letters[at]);
    }
    Some(letters.into_iter().collect())
}

/// One to three letters written by their sound.
pub fn phonetic(origin: &Origin, rng: &mut Rng) -> Option<String> {
    PHONETIC.some(origin.text, 3, |_| true, rng)
}

/// One to three letters written as digits.
pub fn digits(origin: &Origin, rng: &mut Rng) -> Option<String> {
    DIGITS.some(origin.text, 3, |_| true, rng)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every, person};
    use super::*;

    #[test]
    fn what_each_does() {
        let ivan = person("Ivan Pop", "RU");
        assert_eq!(every(all_lookalikes, &ivan), ["Іνаո Рор"]);
        assert_eq!(every(vowels_removed, &ivan), ["Ivn Pop"]);
        assert_eq!(every(digits, &person("Igr", "RU")), ["19r", "1gr", "I9r"]);
        assert!(every(one_lookalike, &ivan).contains(&"Ivаn Pop".to_owned()));
        assert!(every(invisible, &ivan).iter().all(|text| !text.is_ascii()));
        assert!(every(doubled_or_collapsed, &person("Anna", "RU")).contains(&"Ana".to_owned()));
        assert!(every(phonetic, &person("Philip", "GB")).contains(&"Filip".to_owned()));
    }
}
