//! A word while it is being written in Latin letters.

use super::Span;
use super::letters::Letter;

/// A word before it has a class.
#[derive(Debug, Default)]
pub struct Word {
    pub text: String,
    /// Where each character of `text` came from.
    pub chars: Vec<Span>,
    /// See [`super::Token::consonantal`].
    pub consonantal: bool,
    /// Where silent letters before the first character began.
    silent_from: Option<u32>,
}

impl Word {
    /// An empty one with room for that many characters.
    pub fn with_room_for(characters: usize) -> Self {
        let (text, chars) = (String::with_capacity(characters), Vec::with_capacity(characters));
        Self { text, chars, ..Self::default() }
    }

    /// Adds `text`, which stands for the characters at `span`. Silent ones go with the character before, or at the
    /// beginning of a word with the one behind.
    pub fn push(&mut self, text: &str, span: Span) {
        if text.is_empty() {
            match self.chars.last_mut() {
                Some(last) => last.end = span.end,
                None => self.silent_from = self.silent_from.or(Some(span.start)),
            }
            return;
        }
        let start = self.silent_from.take().unwrap_or(span.start);
        self.text.push_str(text);
        self.chars.extend(text.chars().map(|_| Span { start, ..span }));
    }

    /// Takes everything from the byte `at` on, in Latin letters, out into a word of its own.
    pub fn split_off(&mut self, at: usize) -> Self {
        Self { text: self.text.split_off(at), chars: self.chars.split_off(at), ..*self }
    }

    /// Takes the last character back.
    pub fn pop(&mut self) {
        self.text.pop();
        self.chars.pop();
    }
}

/// From the first of `letters` to the last.
pub fn spanning(letters: &[Letter]) -> Span {
    Span { start: letters[0].span.start, end: letters[letters.len() - 1].span.end }
}
