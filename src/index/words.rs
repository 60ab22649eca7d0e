//! Tokens in, what a pack stores of the distinct ones out, and back to the words that are searched.

use crate::normalize::{Token, TokenClass};
use crate::score::Word;
use serde::{Deserialize, Serialize};

/// A distinct word on its way into a pack; see [`Token`]. Sorted by text first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordData<'a> {
    text: &'a str,
    class: TokenClass,
    /// Empty for `text`.
    written: &'a str,
    consonantal: bool,
}

impl<'a> From<&'a Token> for WordData<'a> {
    fn from(Token { text, class, written, consonantal, .. }: &'a Token) -> Self {
        let written = if written == text { "" } else { written };
        Self { text, class: *class, written, consonantal: *consonantal }
    }
}

/// All distinct words of one reading, their texts in one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StoredWords {
    /// In the order of `words`, ascending.
    texts: String,
    /// What those words are written as that are written otherwise than their text.
    written: String,
    words: Vec<WordAbout>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct WordAbout {
    /// Bytes of its text.
    text: u32,
    /// Bytes of what it is written as, 0 for its text.
    written: u32,
    class: TokenClass,
    consonantal: bool,
    /// What follows from the others by tables that take long to ask: its weight, and whether it has kin.
    weight: u32,
    has_kin: bool,
}

impl StoredWords {
    /// From distinct words, ascending.
    pub fn new<'a>(words: impl Iterator<Item = WordData<'a>>) -> Self {
        let mut stored = Self::default();
        words.for_each(|word| stored.push(word));
        stored
    }

    fn push(&mut self, WordData { text, class, written, consonantal }: WordData<'_>) {
        let word = Word::new(text, class, if written.is_empty() { text } else { written }, consonantal);
        self.texts += text;
        self.written += written;
        self.words.push(WordAbout {
            text: text.len() as u32,
            written: written.len() as u32,
            class,
            consonantal,
            weight: word.weight,
            has_kin: word.has_kin(),
        });
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the texts are as long as the words say, cut between letters, and ascending.
    pub fn is_sound(&self) -> bool {
        let (mut texts, mut written) = (Cut(&self.texts), Cut(&self.written));
        let mut before = "";
        let mut is_next = |word: &WordAbout| {
            let text = texts.next(word.text).filter(|text| before <= *text);
            before = text.unwrap_or("");
            text.is_some_and(|text| !text.is_empty()) && written.next(word.written).is_some()
        };
        self.words.iter().all(&mut is_next) && texts.0.is_empty() && written.0.is_empty()
    }

    /// The words, of which it [is known](Self::is_sound) that they are all there.
    pub fn iter(&self) -> impl Iterator<Item = StoredWord<'_>> {
        let (mut texts, mut written) = (Cut(&self.texts), Cut(&self.written));
        self.words.iter().map(move |about| StoredWord {
            text: texts.next(about.text).unwrap_or(""),
            written: written.next(about.written).unwrap_or(""),
            class: about.class,
            consonantal: about.consonantal,
            weight: about.weight,
            has_kin: about.has_kin,
        })
    }
}

/// One of [`StoredWords`].
#[derive(Debug, Clone, Copy)]
pub struct StoredWord<'a> {
    pub text: &'a str,
    /// Empty for `text`.
    pub written: &'a str,
    pub class: TokenClass,
    pub consonantal: bool,
    weight: u32,
    has_kin: bool,
}

impl StoredWord<'_> {
    /// As it is searched.
    pub fn word(&self) -> Word {
        let &Self { text, class, consonantal, weight, has_kin, .. } = self;
        let written = if self.written.is_empty() { text } else { self.written };
        Word::stored(text, class, written, consonantal, weight, has_kin)
    }
}

/// A text of which the beginning is cut off again and again.
struct Cut<'a>(&'a str);

impl<'a> Cut<'a> {
    /// So many bytes more; `None` where there are fewer, or the cut would go through a letter.
    fn next(&mut self, bytes: u32) -> Option<&'a str> {
        let (next, rest) = self.0.split_at_checked(bytes as usize)?;
        self.0 = rest;
        Some(next)
    }
}
