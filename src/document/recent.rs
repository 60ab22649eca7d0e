//! The words of a text as they go by in, which listed words were near one of them lately out: tells of most names that a word anchors
//! that the others of their words are nowhere around.

use super::cost::{self, Sum};
use super::finder::{GAP, Ground};
use super::names::{Anchor, Near};
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
    /// By listed word.
    sights: Vec<Sight>,
    /// The words up to here went by.
    until: usize,
}

/// What was seen of a listed word.
#[derive(Default, Clone, Copy)]
struct Sight {
    /// Where last, plus one.
    place: u32,
    /// The least that it costs with anything that was there or not long before, and the most that that weighs.
    cost: u32,
    weight: u32,
}

impl Recent {
    /// Goes on until some words behind `at`.
    pub fn go_on(&mut self, ground: &Ground, near: &[Near], at: usize) {
        let words = &ground.text.words;
        if words[at].begins {
            self.begun = at;
        }
        for (last, ahead) in self.by_reach.iter_mut().zip(AHEAD) {
            last.sights.resize(ground.index.vocabulary(ground.reading).count(), Sight::default());
            let until = words.len().min(at + ahead + 1);
            let from = last.until.max(at);
            // What stands behind a break is seen when that is reached.
            let end = (from.max(at + 1)..until).find(|&place| words[place].begins).unwrap_or(until);
            (from..end).for_each(|place| last.see(ground, near, place, ahead));
            last.until = end.max(last.until);
        }
    }

    /// Whether so many words of the anchor's name may stand around `at`, where one of them does, that it can be a hit.
    pub fn may_hold(&self, ground: &Ground, anchor: &Anchor, at: usize) -> bool {
        let words = ground.index.words_of(ground.stored(anchor.name));
        let reach = words.len() + GAP;
        let Some(range) = AHEAD.iter().position(|&ahead| reach <= ahead) else { return true };
        let from = self.begun.max((at + 1).saturating_sub(reach));
        let sights = &self.by_reach[range].sights;
        let weight = words.iter().map(|&word| ground.word(word).weight).sum();
        let mut sum = Sum::new(ground.reading, ground.budget, words.len(), weight, 0);
        for &number in words {
            let (word, sight) = (ground.word(number), sights[number as usize]);
            let is_seen = sight.place as usize > from;
            let far = cost::far(ground.reading, words.len(), word.weight);
            let (cost, paired) = if is_seen { (sight.cost, Some(sight.weight)) } else { (far, None) };
            sum.add(word, cost, paired);
        }
        sum.may_be_enough(0)
    }
}

impl Last {
    fn see(&mut self, ground: &Ground, near: &[Near], place: usize, ahead: usize) {
        let at = &ground.text.words[place];
        for &n in ground.text.pieces.of(at, ground.reading) {
            let weight = ground.text.pieces.words(ground.reading)[n as usize].weight;
            for &(word, similarity) in &near[n as usize].words {
                if at.case != Case::Lower || similarity == SAME {
                    let sight = &mut self.sights[word as usize];
                    // A look reaches as far back as ahead.
                    let is_recent = place < sight.place as usize + 2 * ahead;
                    let (least, most) = if is_recent { (sight.cost, sight.weight) } else { (u32::MAX, 0) };
                    let cost = cost::paired(ground.reading, similarity, weight, ground.word(word).weight);
                    *sight =
                        Sight { place: place as u32 + 1, cost: cost.min(least), weight: weight.max(most) };
                }
            }
        }
    }
}
