//! Texts that an index would lose first: long, glued, of one letter, in other scripts, of common words alone, random.

use std::collections::HashMap;

use fastrand::Rng;
use name_screener::entity::Entity;
use name_screener::score::constants::{LONGEST_NAME, MOST_TOKENS};

/// Draws adversarial texts from the words of listed names.
pub struct Adversary<'a> {
    names: Vec<&'a str>,
    in_scripts: Vec<&'a str>,
    words: Vec<&'a str>,
    /// The words that stand in most names.
    common: Vec<&'a str>,
}

/// How many words count as common.
const COMMON: usize = 150;

impl<'a> Adversary<'a> {
    pub fn new(entities: &[&'a Entity]) -> Self {
        let all = || entities.iter().flat_map(|entity| &entity.names);
        let names: Vec<&str> = all().map(|name| name.text.as_str()).collect();
        let words: Vec<&str> = names.iter().flat_map(|name| name.split_whitespace()).collect();
        Self {
            in_scripts: all().filter(|name| name.script.is_some()).map(|name| name.text.as_str()).collect(),
            common: most_frequent(&words),
            names,
            words,
        }
    }

    /// One text, of any of the ways.
    pub fn text(&self, rng: &mut Rng) -> String {
        let ways: [fn(&Self, &mut Rng) -> String; 12] = [
            Self::long,
            Self::glued,
            Self::one_letter,
            Self::initials,
            Self::in_script,
            Self::mixed_scripts,
            Self::common,
            Self::chimera,
            Self::damaged,
            Self::repeated,
            Self::random_letters,
            Self::random_characters,
        ];
        ways[rng.usize(..ways.len())](self, rng)
    }

    fn name(&self, rng: &mut Rng) -> &'a str {
        pick(&self.names, rng)
    }

    fn some_words(&self, words: &[&str], count: usize, rng: &mut Rng) -> String {
        (0..count).map(|_| pick(words, rng)).collect::<Vec<_>>().join(" ")
    }

    /// As many words as one name may have, about.
    fn long(&self, rng: &mut Rng) -> String {
        let count = rng.usize(20..=MOST_TOKENS);
        self.some_words(&self.words, count, rng).chars().take(LONGEST_NAME).collect()
    }

    /// Words of one to three names written as one.
    fn glued(&self, rng: &mut Rng) -> String {
        (0..rng.usize(1..=3)).flat_map(|_| self.name(rng).split_whitespace()).collect()
    }

    fn one_letter(&self, rng: &mut Rng) -> String {
        pick(&self.words, rng).chars().take(1).chain([pick(&['.', ' ', 'a', 'k'], rng)]).collect()
    }

    fn initials(&self, rng: &mut Rng) -> String {
        let letters = |word: &str| word.chars().take(1).collect::<String>();
        self.name(rng).split_whitespace().map(letters).collect::<Vec<_>>().join(pick(&[" ", ". ", "."], rng))
    }

    /// A name in another script, a letter lost or moved.
    fn in_script(&self, rng: &mut Rng) -> String {
        if self.in_scripts.is_empty() {
            self.damaged(rng)
        } else {
            damage(pick(&self.in_scripts, rng), 1, rng)
        }
    }

    fn mixed_scripts(&self, rng: &mut Rng) -> String {
        let other = if self.in_scripts.is_empty() { self.name(rng) } else { pick(&self.in_scripts, rng) };
        let words: Vec<&str> = other.split_whitespace().chain(self.name(rng).split_whitespace()).collect();
        let count = rng.usize(1..=4);
        self.some_words(&words, count, rng)
    }

    /// Words that half the list has, so that postings are as long as they get.
    fn common(&self, rng: &mut Rng) -> String {
        let count = rng.usize(1..=6);
        self.some_words(&self.common, count, rng)
    }

    /// Words of different names.
    fn chimera(&self, rng: &mut Rng) -> String {
        let count = rng.usize(1..=6);
        self.some_words(&self.words, count, rng)
    }

    fn damaged(&self, rng: &mut Rng) -> String {
        let times = rng.usize(2..=6);
        damage(self.name(rng), times, rng)
    }

    /// The same few words over and over.
    fn repeated(&self, rng: &mut Rng) -> String {
        let count = rng.usize(1..=3);
        let words = self.some_words(&self.words, count, rng);
        vec![words; rng.usize(2..=12)].join(" ").chars().take(LONGEST_NAME).collect()
    }

    fn random_letters(&self, rng: &mut Rng) -> String {
        let word = |rng: &mut Rng| (0..rng.usize(1..=12)).map(|_| rng.lowercase()).collect::<String>();
        (0..rng.usize(1..=5)).map(|_| word(rng)).collect::<Vec<_>>().join(" ")
    }

    fn random_characters(&self, rng: &mut Rng) -> String {
        (0..rng.usize(1..=24)).map(|_| rng.char(..)).collect()
    }
}

fn pick<T: Copy>(items: &[T], rng: &mut Rng) -> T {
    items[rng.usize(..items.len())]
}

/// Loses, doubles, exchanges or replaces a letter so many times.
fn damage(text: &str, times: usize, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..times {
        if letters.len() < 2 {
            break;
        }
        let place = rng.usize(..letters.len() - 1);
        match rng.u8(..4) {
            0 => drop(letters.remove(place)),
            1 => letters.insert(place, letters[place]),
            2 => letters.swap(place, place + 1),
            _ => letters[place] = letters[rng.usize(..letters.len())],
        }
    }
    letters.into_iter().collect()
}

fn most_frequent<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    words.iter().for_each(|word| *counts.entry(word).or_default() += 1);
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    words.sort_unstable_by_key(|&(word, count)| (std::cmp::Reverse(count), word));
    words.into_iter().take(COMMON).map(|(word, _)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_gives_texts_of_allowed_length() {
        let json = serde_json::json!({"id": "un-sc:1", "list": "un-sc", "kind": "person", "names": [
            {"text": "Kim Yong Chol", "type": "primary", "strength": "strong"},
            {"text": "김영철", "type": "alias", "strength": "strong", "script": "Kore"}]});
        let entity: Entity = serde_json::from_value(json).unwrap();
        let adversary = Adversary::new(&[&entity]);
        let mut rng = Rng::with_seed(3);
        for _ in 0..500 {
            assert!(adversary.text(&mut rng).chars().count() <= LONGEST_NAME);
        }
    }

    #[test]
    fn the_most_frequent_come_first() {
        assert_eq!(most_frequent(&["b", "a", "c", "a"]), ["a", "b", "c"]);
    }
}
