//! A place in a text in, the words around it out, up to the breaks that no name goes across.

use super::finder::{GAP, Ground};
use super::text::TextWord;
use crate::score::Outline;
use std::ops::Range;

/// The words around the place that is looked at, kept while names are tried there.
#[derive(Default)]
pub struct Around {
    at: Range<usize>,
    /// How far it is filled to either side.
    filled: usize,
    words: Vec<Beside>,
    /// Those within reach of the present name.
    within: Range<usize>,
}

/// What a word of the text may be, in one reading.
pub struct Beside {
    pub at: usize,
    /// Of the distinct words of the text.
    pub number: u32,
    pub outline: Outline,
}

impl Around {
    /// To be told of the place, and of how many words the name has, before [`Self::words`] is asked.
    pub fn reach(&mut self, ground: &Ground, at: &Range<usize>, words: usize) {
        let reach = words + GAP;
        if self.at != *at || self.filled < reach {
            self.fill(ground, at, reach);
        }
        let start = self.words.partition_point(|beside| beside.at + reach < at.start);
        self.within = start..self.words.partition_point(|beside| beside.at < at.end + reach);
    }

    /// The words over which a name may reach that has those of the place.
    pub fn words(&self) -> &[Beside] {
        &self.words[self.within.clone()]
    }

    fn fill(&mut self, ground: &Ground, at: &Range<usize>, reach: usize) {
        let all: &[TextWord] = &ground.text.words;
        let before = (1..=reach.min(at.start)).take_while(|n| !all[at.start + 1 - n].begins).count();
        let after = (0..reach.min(all.len() - at.end)).take_while(|n| !all[at.end + n].begins).count();
        self.words.clear();
        let words = ground.text.pieces.words(ground.reading);
        for (at, word) in all.iter().enumerate().take(at.end + after).skip(at.start - before) {
            let numbers = ground.text.pieces.of(word, ground.reading).iter();
            self.words.extend(numbers.map(|&number| Beside {
                at,
                number,
                outline: Outline::new(&words[number as usize]),
            }));
        }
        self.at = at.clone();
        self.filled = reach;
    }
}
