//! A word while it is being written in Latin letters.

use super::Span;

/// A word before it has a class.
#[derive(Debug, Default)]
pub struct Word {
    pub text: String,
    /// Where each character of `text` came from.
    pub chars: Vec<Span>,
    /// See [`super::Token::consonantal`].
    pub consonantal: bool,
}

impl Word {
    /// Adds `text`, which stands for the characters at `span`.
    pub fn push(&mut self, text: &str, span: Span) {
        self.text.push_str(text);
        self.chars.extend(text.chars().map(|_| span));
    }

    /// Takes the last character back.
    pub fn pop(&mut self) {
        self.text.pop();
        self.chars.pop();
    }
}
