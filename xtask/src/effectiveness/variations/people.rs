//! Names of people as others give them: order, left out names, initials, titles, particles.

use std::sync::LazyLock;

use fastrand::Rng;

use super::phrases::Phrases;
use super::{Culture, Origin, business};

static PARTICLES: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(include_str!("tables/particles.txt")));
static TITLES: LazyLock<(Vec<&str>, Vec<&str>)> = LazyLock::new(|| (titles("before"), titles("after")));

/// Words that belong to the name after them.
const PARTICLE: [&str; 28] = [
    "abd", "abu", "al", "bani", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di",
    "dos", "du", "el", "ibn", "la", "las", "le", "los", "ould", "st", "ter", "van", "von",
];

/// A person's name in two parts.
struct Parts<'a> {
    given: Vec<&'a str>,
    family: Vec<&'a str>,
    /// The family name is written first.
    family_first: bool,
}

impl<'a> Parts<'a> {
    /// By the comma, else by capitals, else by what is usual.
    fn of(origin: &Origin<'a>) -> Option<Self> {
        if let Some((family, given)) = origin.text.split_once(',') {
            let [family, given] = [family, given].map(|part| part.split_whitespace().collect::<Vec<_>>());
            return (!family.is_empty() && !given.is_empty()).then_some(Self {
                given,
                family,
                family_first: true,
            });
        }
        let words: Vec<&str> = origin.text.split_whitespace().collect();
        if words.len() < 2 {
            return None;
        }
        let family_first = matches!(origin.culture, Culture::Korean | Culture::Chinese);
        let at = if family_first { 1 } else { words.len() - capitals_at_end(&words) };
        let (first, second) = words.split_at(at);
        let (given, family) = if family_first { (second, first) } else { (first, second) };
        Some(Self { given: given.to_vec(), family: family.to_vec(), family_first })
    }

    fn joined(given: &[&str], family: &[&str], family_first: bool, comma: bool) -> String {
        let [given, family] = [given.join(" "), family.join(" ")];
        match (family_first, comma) {
            (true, true) => format!("{family}, {given}"),
            (true, false) => format!("{family} {given}"),
            (false, _) => format!("{given} {family}"),
        }
    }

    /// The name with other given names, as it was written.
    fn with_given(&self, given: &[&str], origin: &Origin) -> String {
        Self::joined(given, &self.family, self.family_first, origin.text.contains(','))
    }
}

/// How many words at the end are all capitals where others are not; at least one.
fn capitals_at_end(words: &[&str]) -> usize {
    let is_capitals = |word: &&&str| !word.chars().any(char::is_lowercase);
    match words.iter().rev().take_while(is_capitals).count() {
        count if count < words.len() => count.max(1),
        _ => 1,
    }
}

/// Family name first or last, with or without a comma; organisations with their last word first or last two swapped.
pub fn order(origin: &Origin, rng: &mut Rng) -> Option<String> {
    if !origin.party.is_person() {
        return rotated(origin.text, rng);
    }
    let parts = Parts::of(origin)?;
    let (first, comma) = *rng.choice(&[(true, true), (true, false), (false, false), (false, false)])?;
    Some(Parts::joined(&parts.given, &parts.family, first, comma))
}

fn rotated(text: &str, rng: &mut Rng) -> Option<String> {
    let mut words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    if words.len() < 2 {
        return None;
    }
    match rng.u8(..3) {
        0 => words.rotate_right(1),
        1 => words.rotate_left(1),
        _ => words.reverse(),
    }
    Some(words.join(" "))
}

/// One of the inner names left out, with the particle before it.
pub fn middle_dropped(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let parts = Parts::of(origin)?;
    let mut given = parts.given.clone();
    if given.len() < 2 || is_particle(given[0]) {
        return None;
    }
    let at = rng.usize(1..given.len());
    let from = if at > 1 && is_particle(given[at - 1]) { at - 1 } else { at };
    let until = if is_particle(given[at]) { (at + 2).min(given.len()) } else { at + 1 };
    given.drain(from..until);
    Some(parts.with_given(&given, origin))
}

/// One word of an organisation's name left out, not the first and not the only one that tells it apart.
pub fn word_dropped(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let mut words: Vec<&str> = origin.text.split_whitespace().collect();
    if words.len() < 4 {
        return None;
    }
    words.remove(rng.usize(1..words.len()));
    let own = |words: &[&str]| words.iter().filter(|word| business::is_own(word)).count();
    let left = own(&words);
    (left > 1 || left == 1 && own(&origin.text.split_whitespace().collect::<Vec<_>>()) == 1)
        .then(|| words.join(" ").trim_end_matches(',').to_owned())
}

/// Given names as initials; of an organisation one word that is not the first.
pub fn initials(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let dot = if rng.bool() { "." } else { "" };
    let short = |word: &str| word.chars().next().map(|c| format!("{}{dot}", c.to_uppercase()));
    if !origin.party.is_person() {
        let words: Vec<&str> = origin.text.split_whitespace().collect();
        let at = (words.len() > 2).then(|| rng.usize(1..words.len()))?;
        let others = || words.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, word)| word);
        let enough = others().filter(|word| word.chars().count() > 3).count() > 1
            && others().any(|word| business::is_own(word))
            && words[at].chars().count() > 3;
        return enough.then(|| replaced(&words, at, &short(words[at]).unwrap_or_default()));
    }
    let parts = Parts::of(origin)?;
    let from = if parts.given.len() > 1 { rng.usize(..2) } else { 0 };
    let until = if from == 0 && rng.bool() { 1 } else { parts.given.len() };
    let given: Vec<String> =
        parts
            .given
            .iter()
            .enumerate()
            .map(|(n, word)| {
                if (from..until).contains(&n) { short(word).unwrap_or_default() } else { (*word).to_owned() }
            })
            .collect();
    Some(parts.with_given(&given.iter().map(String::as_str).collect::<Vec<_>>(), origin))
}

/// A title before the name, or a generation after it.
pub fn titled(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let (before, after) = &*TITLES;
    Some(match rng.u8(..3) {
        0 => format!("{} {}", origin.text, rng.choice(after)?),
        _ => format!("{} {}", rng.choice(before)?, origin.text),
    })
}

/// A particle joined to the name after it, parted from it, left out or written otherwise.
pub fn particles(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let words: Vec<&str> = origin.text.split_whitespace().collect();
    match rng.u8(..4) {
        0 => joined_particle(&words, rng),
        1 => parted(&words, rng),
        2 => PARTICLES.dropped(origin.text, rng).or_else(|| unprefixed(&words, rng)),
        _ => PARTICLES.exchanged(origin.text, rng).or_else(|| parted(&words, rng)),
    }
}

/// `Abu Bakr` as `Abubakr`, `al-Assad` as `Alassad`.
fn joined_particle(words: &[&str], rng: &mut Rng) -> Option<String> {
    let hyphened = prefixed(words);
    if let Some(&at) = rng.choice(&hyphened) {
        let capitals = !words[at].chars().any(char::is_lowercase);
        let word = words[at].replacen('-', "", 1);
        return Some(replaced(words, at, &if capitals { word } else { capitalised(&word.to_lowercase()) }));
    }
    let joins = |n: &usize| is_particle(words[*n]) && !words[n + 1].contains('.');
    let at = *rng.choice(&(0..words.len().checked_sub(1)?).filter(joins).collect::<Vec<_>>())?;
    let capitals = !words[at + 1].chars().any(char::is_lowercase);
    let word = format!("{}{}", words[at], words[at + 1]).to_lowercase();
    let word = if capitals { word.to_uppercase() } else { capitalised(&word) };
    let rest = [&words[..at], &[word.as_str()][..], &words[at + 2..]].concat();
    Some(rest.join(" "))
}

/// `al-Assad` as `al Assad`.
fn parted(words: &[&str], rng: &mut Rng) -> Option<String> {
    let at = *rng.choice(&prefixed(words))?;
    Some(replaced(words, at, &words[at].replacen('-', " ", 1)))
}

/// `al-Assad` as `Assad`.
fn unprefixed(words: &[&str], rng: &mut Rng) -> Option<String> {
    let at = *rng.choice(&prefixed(words))?;
    Some(replaced(words, at, words[at].split_once('-')?.1))
}

/// Words with a particle and a hyphen.
fn prefixed(words: &[&str]) -> Vec<usize> {
    let is = |word: &str| {
        word.split_once('-').is_some_and(|(before, after)| is_particle(before) && after.len() > 2)
    };
    (0..words.len()).filter(|&n| is(words[n])).collect()
}

fn is_particle(word: &str) -> bool {
    PARTICLE.binary_search(&word.to_lowercase().as_str()).is_ok()
}

fn replaced(words: &[&str], at: usize, new: &str) -> String {
    let mut words = words.to_vec();
    words[at] = new;
    words.join(" ")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn titles(place: &str) -> Vec<&'static str> {
    let lines = include_str!("tables/honorifics.txt").lines();
    let line = lines.filter_map(|line| line.strip_prefix(place)?.strip_prefix('|')).next();
    line.expect("honorifics.txt has both lines").split('|').collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every, organization, person};
    use super::*;

    #[test]
    fn people() {
        let rogozin = person("ROGOZIN, Dmitry Olegovich", "RU");
        let found = every(order, &rogozin);
        assert_eq!(
            found,
            ["Dmitry Olegovich ROGOZIN", "ROGOZIN Dmitry Olegovich", "ROGOZIN, Dmitry Olegovich"]
        );
        assert_eq!(every(middle_dropped, &rogozin), ["ROGOZIN, Dmitry"]);
        assert!(every(initials, &rogozin).contains(&"ROGOZIN, D. O.".to_owned()));
        let kim = person("KIM KYONG IL", "KP");
        assert!(every(initials, &kim).contains(&"KIM K. IL".to_owned()));
        let nasab = person("Moncef Ben Mohamed TRABELSI", "TN");
        assert_eq!(every(middle_dropped, &nasab), ["Moncef TRABELSI"]);
    }

    #[test]
    fn particles_are_joined_parted_and_dropped() {
        let found = every(particles, &person("Bashar al-Assad", "SY"));
        for expected in ["Bashar Alassad", "Bashar al Assad", "Bashar Assad"] {
            assert!(found.contains(&expected.to_owned()), "{expected} is not in {found:?}");
        }
        assert!(every(particles, &person("Abu Bakr", "SY")).contains(&"Abubakr".to_owned()));
    }

    #[test]
    fn organisations() {
        let found = every(word_dropped, &organization("Korea Mining Development Trading"));
        let expected = ["Korea Development Trading", "Korea Mining Development", "Korea Mining Trading"];
        assert_eq!(found, expected);
    }
}
