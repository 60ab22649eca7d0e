//! The words of a text as they go by in, which listed words were near one of them lately out: tells of most names that a word anchors
//! that the others of their words are nowhere around.

use super::cost;
use super::finder::{GAP, Ground};
use super::names::Near;
use super::text::Case;
use crate::score::constants::SAME;

/// Words that are looked at ahead, for names of few words and of many.
const AHEAD: [usize; 2] = [7, 24];

/// Where in the text something near each listed word stood last, within what no name goes across.
#[derive(Default)]
pub struct Recent {
    by_reach: [Last; 2],
    /// Where the present stretch between breaks began.
    begun: usize,
}

#[derive(Default)]
struct Last {
    /// By word: the place in the text, plus one.
    places: Vec<u32>,
    /// The words up to here went by.
    until: usize,
}

impl Recent {
    /// Goes on until some words behind `at`.
    pub fn go_on(&mut self, ground: &Ground, near: &[Near], at: usize) {
        let words = &ground.text.words;
        if words[at].begins {
            self.begun = at;
        }
        for (last, ahead) in self.by_reach.iter_mut().zip(AHEAD) {
            last.places.resize(ground.index.vocabulary(ground.reading).count(), 0);
            let until = words.len().min(at + ahead + 1);
            let from = last.until.max(at);
            // What stands behind a break is seen when that is reached.
            let end = (from.max(at + 1)..until).find(|&place| words[place].begins).unwrap_or(until);
            (from..end).for_each(|place| last.see(ground, near, place));
            last.until = end.max(last.until);
        }
    }

    /// Whether so many words of a name may stand around `at` that it can be a hit. Words that anchor no name are not kept account of.
    pub fn may_hold(&self, ground: &Ground, name: u32, at: usize) -> bool {
        let words = ground.index.words_of(ground.stored(name));
        let reach = words.len() + GAP;
        let Some(range) = AHEAD.iter().position(|&ahead| reach <= ahead) else { return true };
        let from = self.begun.max((at + 1).saturating_sub(reach));
        let places = &self.by_reach[range].places;
        let is_far = |word: u32| places[word as usize] as usize <= from && ground.names.is_anchor(word);
        let (mut cost, mut weight) = (0, 0);
        for &word in words {
            let its = ground.word(word).weight;
            weight += its;
            if is_far(word) {
                cost += u64::from(cost::far(ground.reading, words.len(), its));
            }
        }
        cost <= ground.budget.cost(ground.reading, weight + weight / 10, weight)
    }
}

impl Last {
    fn see(&mut self, ground: &Ground, near: &[Near], place: usize) {
        let at = &ground.text.words[place];
        for &n in ground.text.pieces.of(at, ground.reading) {
            for &(word, similarity) in &near[n as usize].words {
                if at.case != Case::Lower || similarity == SAME {
                    self.places[word as usize] = place as u32 + 1;
                }
            }
        }
    }
}
