//! Words drawn as a list's words come: frequent ones often, new ones ever more rarely.
//!
//! The Pitman-Yor process without a concentration: the next word is new with the probability `d * V / n` after `n` words of
//! which `V` are distinct, else one of those before, in proportion to its count less `d`. The vocabulary then grows as
//! `n` to the power `d` (Heaps' law) and word frequencies follow Zipf's law with the exponent `1 / d`. `d` is measured on the
//! real words that the urn begins with ([`Urn::fill`]), so the growth goes on from there without a bend.

use std::collections::HashMap;

use fastrand::Rng;

use super::letters::Letters;
use super::line::exponent;

/// Where an urn holds fewer words, or all of them are the same, what is usual: names' words were found between 0.6 and 0.75.
const USUAL: f64 = 0.65;
const FEW: usize = 1000;

/// How often a new word is tried for before an old one is taken.
const TRIES: usize = 40;

/// The words of one alphabet and kind of party.
#[derive(Clone)]
pub struct Urn {
    words: Vec<String>,
    numbers: HashMap<String, u32>,
    /// One item for each time that a word came; the first of each word is marked.
    drawn: Vec<Drawn>,
    /// `d`, above.
    pub discount: f64,
}

#[derive(Clone, Copy)]
struct Drawn {
    word: u32,
    is_first: bool,
}

impl Urn {
    /// With real words, in an order drawn by seed, since lists are sorted.
    pub fn fill(mut words: Vec<&str>, rng: &mut Rng) -> Self {
        rng.shuffle(&mut words);
        let mut urn = Self {
            words: Vec::new(),
            numbers: HashMap::new(),
            drawn: Vec::with_capacity(words.len()),
            discount: USUAL,
        };
        let mut growth = Vec::new();
        for word in words {
            urn.add(word);
            growth.push((urn.drawn.len() as f64, urn.words.len() as f64));
        }
        urn.discount = measured(&growth).unwrap_or(USUAL);
        urn
    }

    /// How many distinct words came so far.
    #[cfg(test)]
    fn vocabulary(&self) -> usize {
        self.words.len()
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The next word; new ones are made by `letters`.
    pub fn draw(&mut self, letters: &Letters, rng: &mut Rng) -> String {
        let is_new = rng.f64() < self.discount * self.words.len() as f64 / self.drawn.len() as f64;
        let word = if is_new { self.unheard(letters, rng) } else { None };
        let word = word.unwrap_or_else(|| self.heard(rng).to_owned());
        self.add(&word);
        word
    }

    /// One of those before: any time that a word came, the first time with the probability `1 - d` only.
    fn heard(&self, rng: &mut Rng) -> &str {
        loop {
            let Drawn { word, is_first } = self.drawn[rng.usize(..self.drawn.len())];
            if !is_first || rng.f64() >= self.discount {
                return &self.words[word as usize];
            }
        }
    }

    fn unheard(&self, letters: &Letters, rng: &mut Rng) -> Option<String> {
        let mut made = (0..TRIES).map(|_| letters.word(rng));
        made.find(|word| word.chars().count() > 1 && !self.numbers.contains_key(word))
    }

    fn add(&mut self, word: &str) {
        let known = self.numbers.get(word).copied();
        let number = known.unwrap_or_else(|| {
            let number = self.words.len() as u32;
            self.words.push(word.to_owned());
            self.numbers.insert(word.to_owned(), number);
            number
        });
        self.drawn.push(Drawn { word: number, is_first: known.is_none() });
    }
}

/// The exponent over the last factor of ten.
fn measured(growth: &[(f64, f64)]) -> Option<f64> {
    if growth.len() < FEW {
        return None;
    }
    let found = exponent(&growth[growth.len() / 10..]);
    (0.0..1.0).contains(&found).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabulary_goes_on_growing_as_it_did() {
        let mut rng = Rng::with_seed(1);
        // Rank r comes in proportion to 1 / r, so that few words are frequent and many are rare.
        let words: Vec<String> =
            (0..20_000).map(|_| format!("w{}", (20_000_f64.powf(rng.f64())) as u32)).collect();
        let mut urn = Urn::fill(words.iter().map(String::as_str).collect(), &mut rng);
        let letters = Letters::learn(
            (0..3000).map(|n: u32| format!("{:x}", n * 7919)).collect::<Vec<_>>().iter().map(String::as_str),
        );
        let before = urn.vocabulary() as f64;
        for _ in 0..180_000 {
            urn.draw(&letters, &mut rng);
        }
        let grown = (urn.vocabulary() as f64 / before).log10();
        assert!((grown - urn.discount).abs() < 0.03, "{grown} is not {}", urn.discount);
    }

    #[test]
    fn the_same_seed_draws_the_same_words() {
        let draw = || {
            let mut rng = Rng::with_seed(5);
            let mut urn = Urn::fill(vec!["kim", "chol", "yong", "kim"], &mut rng);
            let letters = Letters::learn(["kim", "chol", "yong"].into_iter());
            (0..50).map(|_| urn.draw(&letters, &mut rng)).collect::<Vec<_>>()
        };
        assert_eq!(draw(), draw());
    }
}
