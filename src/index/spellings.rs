//! Words in, their letters in one array out: of most words that a search looks at no more is needed.

use crate::score::{Place, Spelt, Word};

/// How all words are spelt.
pub struct Spellings {
    places: Vec<Place>,
    words: Vec<SpeltAt>,
}

struct SpeltAt {
    /// Where its places end; they begin where those of the word before end.
    end: u32,
    weight: u8,
    is_fuzzy: bool,
    lacks_vowels: bool,
}

impl Spellings {
    pub fn new(words: &[Word]) -> Self {
        let mut all = Self { places: Vec::new(), words: Vec::with_capacity(words.len()) };
        for word in words {
            all.places.extend(word.places());
            all.words.push(SpeltAt {
                end: all.places.len() as u32,
                weight: u8::try_from(word.weight).unwrap_or(u8::MAX),
                is_fuzzy: word.is_fuzzy(),
                lacks_vowels: word.lacks_vowels(),
            });
        }
        all
    }

    pub fn of(&self, word: u32) -> Spelt<'_> {
        let word = word as usize;
        let from = word.checked_sub(1).map_or(0, |before| self.words[before].end);
        let &SpeltAt { end, weight, is_fuzzy, lacks_vowels } = &self.words[word];
        let places = &self.places[from as usize..end as usize];
        Spelt { places, weight: u32::from(weight), is_fuzzy, lacks_vowels }
    }
}
