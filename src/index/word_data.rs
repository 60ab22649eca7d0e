//! A token in, what a pack stores of it out, and back to the word that is searched.

use crate::normalize::{Token, TokenClass};
use crate::score::Word;
use serde::{Deserialize, Serialize};

/// What a distinct word is stored as; see [`Token`](crate::normalize::Token). Sorted by text first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordData {
    text: String,
    class: TokenClass,
    /// Empty for `text`.
    written: String,
    consonantal: bool,
    /// What follows from the others by tables that take long to ask: its weight, and whether it has kin.
    weight: u32,
    has_kin: bool,
}

impl From<&Token> for WordData {
    fn from(token: &Token) -> Self {
        let written = if token.written == token.text { String::new() } else { token.written.clone() };
        let word = Word::from(token);
        Self {
            text: token.text.clone(),
            class: token.class,
            written,
            consonantal: token.consonantal,
            weight: word.weight,
            has_kin: word.has_kin(),
        }
    }
}

impl From<&WordData> for Word {
    fn from(data: &WordData) -> Self {
        let written = if data.written.is_empty() { &data.text } else { &data.written };
        if data.has_kin {
            Self::new(&data.text, data.class, written, data.consonantal)
        } else {
            Self::stored(&data.text, data.class, written, data.consonantal, data.weight)
        }
    }
}
