//! Tokens of an organisation's name in, the legal phrase that they begin with out, though some of its words be misspelt: `joint
//! stok company`, `jnt stck co`.
//!
//! A short misspelt word is nothing by itself (`stok`); between the other words of a phrase it is told.

use super::spelling::consonants;
use super::words::Known;
use super::{Token, TokenClass};
use rustc_hash::FxHashSet;

/// Fewer words leave too little that is spelt right.
const FEWEST_WORDS: usize = 3;

/// Letters of a listed word that may hold an error, and of one that is spelt without its vowels.
const SHORTEST_MISSPELT: usize = 4;
const FEWEST_CONSONANTS: usize = 3;

/// Words that link those of a phrase.
const LINKS: [&str; 2] = ["de", "with"];

/// The phrases of the word lists that have words enough.
pub struct Phrases {
    /// The longest first.
    phrases: Vec<(Vec<&'static str>, Known)>,
    /// Every word of them.
    words: FxHashSet<&'static str>,
}

impl Phrases {
    pub fn new(entries: impl Iterator<Item = (Vec<&'static str>, Known)>) -> Self {
        let is_phrase = |(words, known): &(Vec<_>, Known)| {
            words.len() >= FEWEST_WORDS && known.class == TokenClass::LegalForm
        };
        let mut phrases: Vec<_> = entries.filter(is_phrase).collect();
        phrases.sort_unstable_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let words = phrases.iter().flat_map(|(words, _)| words.iter().copied()).collect();
        Self { phrases, words }
    }

    /// Whether there are tokens enough, and one that is a word of a phrase: without one [`Self::find`] finds nothing.
    pub fn may_stand_in(&self, tokens: &[Token]) -> bool {
        tokens.len() >= FEWEST_WORDS && tokens.iter().any(|token| self.words.contains(token.text.as_str()))
    }

    /// The longest phrase that `tokens` begin with, at least one word of it spelt right.
    pub fn find(&self, tokens: &[Token]) -> Option<Known> {
        let first = tokens.first()?.text.bytes().next()?;
        let fits = |words: &[&str]| {
            let these = tokens.get(..words.len()).unwrap_or_default();
            let pairs = || these.iter().zip(words.iter().copied());
            !these.is_empty()
                && pairs().any(|(token, word)| token.text == word)
                && pairs().all(|(token, word)| token.text == word || is_misspelt(token, word))
        };
        // What the first word begins with is misspelt least of all, and that spares most comparisons.
        let begins = |words: &[&str]| words[0].as_bytes()[0] == first || words[0].len() >= SHORTEST_MISSPELT;
        self.phrases.iter().find(|(words, _)| begins(words) && fits(words)).map(|(_, known)| *known)
    }
}

fn is_misspelt(token: &Token, word: &str) -> bool {
    let text = token.text.as_str();
    // The words that link the others are taken for one another (`da` for `de`).
    if token.class == TokenClass::Particle && LINKS.contains(&word) {
        return true;
    }
    if token.class != TokenClass::Name || word.len() < SHORTEST_MISSPELT {
        return false;
    }
    let one_edit = text.len() >= SHORTEST_MISSPELT && strsim::osa_distance(text, word) == 1;
    let vowelless = text.len() >= FEWEST_CONSONANTS && text == consonants(word);
    one_edit || vowelless
}

#[cfg(test)]
mod tests {
    use crate::normalize::{NormalizedName, Reading};

    fn texts(text: &str) -> Vec<String> {
        NormalizedName::new(text, Reading::Organization).tokens.into_iter().map(|t| t.text).collect()
    }

    #[test]
    fn a_misspelt_word_is_told_by_the_others_of_its_phrase_only() {
        assert_eq!(texts("JOINT STOK COMPANY Zarya"), texts("JOINT STOCK COMPANY Zarya"));
        assert_eq!(texts("Stok Zarya"), ["stok", "zarya"]);
        assert_eq!(texts("Zarya Stok Company"), ["zarya", "stok", "co"]);
    }
}
