//! Normalised tokens in, words with their weights out: what the scorer and the index work on.

use super::constants::*;
use super::rarity::rarity;
use super::similarity::fold;
use crate::normalize::{NormalizedName, Reading, Token, TokenClass};

/// A token as the scorer sees it. Equal text and class give an equal word, wherever it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    pub text: String,
    pub class: TokenClass,
    /// The spelling that transliterations share; see [`fold`].
    pub folded: String,
    /// In hundredths of a rare name, at least 1.
    pub weight: u32,
}

impl Word {
    pub fn new(text: &str, class: TokenClass) -> Self {
        Self { text: text.to_owned(), class, folded: fold(text), weight: weight(text, class) }
    }

    /// Whether another spelling may be the same word. A typo in a particle, title or number is another word.
    pub fn is_fuzzy(&self) -> bool {
        use TokenClass::{Generic, Name, Patronymic, Place};
        matches!(self.class, Name | Patronymic | Generic | Place)
    }

    /// Whether another word in its place speaks against the match.
    pub fn is_distinctive(&self) -> bool {
        use TokenClass::{Generic, Name, Number, Patronymic, Place};
        matches!(self.class, Name | Patronymic | Generic | Place | Number)
    }
}

impl From<&Token> for Word {
    fn from(token: &Token) -> Self {
        Self::new(&token.text, token.class)
    }
}

/// The weight of a word: its class's, lowered by up to two thirds for a name that many listed parties bear.
fn weight(text: &str, class: TokenClass) -> u32 {
    match class {
        TokenClass::Name => class_weight(class) * (35 + 65 * rarity(text) / 100) / 100,
        _ => class_weight(class),
    }
}

/// A name as a sequence of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedName {
    pub words: Vec<Word>,
    /// How many words stand before the comma of a person's name.
    pub comma: Option<usize>,
}

impl PreparedName {
    pub fn new(text: &str, reading: Reading) -> Self {
        (&NormalizedName::new(text, reading)).into()
    }

    /// Borrowed, as the scorer takes it.
    pub fn as_view(&self) -> NameView<'_> {
        NameView { words: self.words.iter().collect(), comma: self.comma }
    }
}

impl From<&NormalizedName> for PreparedName {
    fn from(name: &NormalizedName) -> Self {
        Self { words: name.tokens.iter().map(Word::from).collect(), comma: name.comma }
    }
}

/// A name whose words are kept elsewhere: in a [`PreparedName`] or in the vocabulary of an index.
#[derive(Debug, Clone)]
pub struct NameView<'a> {
    pub words: Vec<&'a Word>,
    pub comma: Option<usize>,
}

impl NameView<'_> {
    pub fn weight(&self) -> u32 {
        self.words.iter().map(|w| w.weight).sum()
    }

    /// The words in the order of the text and, for `KIM, Yong Chol`, as `Yong Chol KIM`.
    pub fn orders(&self) -> impl Iterator<Item = Vec<usize>> {
        let all = 0..self.words.len();
        let turned = self.comma.map(|c| (c..all.end).chain(0..c).collect());
        std::iter::once(all.collect()).chain(turned)
    }
}

/// Neighbouring words that may be one word: any two, or three around a particle (abd al rahman), none of
/// them a number, title or legal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    pub first: usize,
    pub words: usize,
    pub text: String,
    pub folded: String,
}

/// All windows of a name, in order.
pub fn windows(words: &[&Word]) -> Vec<Window> {
    let mut out = Vec::new();
    for first in 0..words.len() {
        for count in 2..=3 {
            let Some(these) = words.get(first..first + count).filter(|w| is_window(w)) else { continue };
            let (text, folded) = joined(these);
            out.push(Window { first, words: count, text, folded });
        }
    }
    out
}

/// The words written as one, and the spelling that transliterations of that share.
pub fn joined(words: &[&Word]) -> (String, String) {
    let text: String = words.iter().map(|w| w.text.as_str()).collect();
    let folded = fold(&text);
    (text, folded)
}

/// Whether these words may be written as one.
pub fn is_window(words: &[&Word]) -> bool {
    use TokenClass::{Generic, Initial, Name, Particle, Patronymic, Place};
    let joinable = |w: &&Word| matches!(w.class, Name | Patronymic | Generic | Place | Particle | Initial);
    words.iter().all(joinable) && (words.len() == 2 || words[1].class == TokenClass::Particle)
}
