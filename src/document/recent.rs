//! The words of a text as they go by in, which listed words were near one of them lately out: tells of most names that a word anchors
//! that the others of their words are nowhere around.

use super::cost;
use super::finder::{GAP, Ground};
use super::names::Near;

/// Words that are looked at ahead.
const AHEAD: usize = 24;

/// Where in the text something near each listed word stood last.
#[derive(Default)]
pub struct Recent {
    /// By word: the place in the text, plus one.
    last: Vec<u32>,
    /// The words up to here went by.
    ahead: usize,
}

impl Recent {
    /// Goes on until [`AHEAD`] words behind `at`.
    pub fn go_on(&mut self, ground: &Ground, near: &[Near], at: usize) {
        self.last.resize(ground.names.words(), 0);
        let until = ground.text.words.len().min(at + AHEAD);
        for place in self.ahead..until {
            for &n in ground.text.pieces.of(&ground.text.words[place], ground.reading) {
                for &(word, _) in &near[n as usize].words {
                    self.last[word as usize] = place as u32 + 1;
                }
            }
        }
        self.ahead = self.ahead.max(until);
    }

    /// Whether so many words of a name may stand around `at` that it can be a hit. Words that anchor no name are not kept account of.
    pub fn may_hold(&self, ground: &Ground, name: u32, at: usize) -> bool {
        let (names, words) = (ground.names, ground.names.words_of(name));
        let reach = words.len() + GAP;
        if reach > AHEAD {
            return true;
        }
        let is_far = |word: u32| names.is_anchor(word) && (self.last[word as usize] as usize) + reach <= at;
        let (mut cost, mut weight) = (0, 0);
        for &word in words {
            let its = names.weight(word);
            weight += its;
            if is_far(word) {
                cost += u64::from(cost::far(ground.reading, words.len(), its));
            }
        }
        cost <= ground.budget.cost(ground.reading, weight + weight / 10, weight)
    }
}
