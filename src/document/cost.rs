//! What a hit may lose at most, and what the words of a listed name cost at least: the bounds that spare most names a closer look.

use crate::normalize::Reading;
use crate::score::constants::{
    LISTED_SHARE, QUERY_SHARE, UNMATCHED_LISTED, UNMATCHED_LISTED_END, UNMATCHED_LISTED_MIDDLE,
    UNMATCHED_QUERY_MIDDLE, UNMATCHED_QUERY_ORGANIZATION, cost_scale, loss,
};
use crate::score::rank_of_lost;

/// Words of a text that are less like a listed one do not make it worth a look. Two people's names of two words are hits at the default
/// threshold down to here, where one word is the same.
pub const NEAR: u32 = 740;

/// What a hit may lose at a threshold.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    lost: u64,
}

impl Budget {
    /// For a threshold in millionths.
    pub fn new(threshold: i32) -> Self {
        let (mut low, mut high) = (0, u64::from(u32::MAX));
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if rank_of_lost(middle) >= threshold { low = middle } else { high = middle - 1 }
        }
        Self { lost: low }
    }

    /// The most that names of these weights may cost, doubled, in thousandths of weight.
    pub fn cost(self, reading: Reading, query_weight: u32, listed_weight: u32) -> u64 {
        let weight = u64::from(QUERY_SHARE * query_weight + LISTED_SHARE * listed_weight);
        self.lost * weight / u64::from(cost_scale(reading))
    }
}

/// The least that a listed word of this weight costs unmatched, in a name of so many words. Doubled.
pub fn unmatched(reading: Reading, words: usize, weight: u32) -> u32 {
    let cost = match reading {
        Reading::Organization => UNMATCHED_LISTED,
        Reading::Person if words <= 2 => UNMATCHED_LISTED_END,
        Reading::Person => UNMATCHED_LISTED_MIDDLE,
    };
    2 * cost * weight
}

/// The least that a word of the text costs which no listed word is like. Doubled.
pub fn foreign(reading: Reading, weight: u32) -> u32 {
    let cost = match reading {
        Reading::Organization => UNMATCHED_QUERY_ORGANIZATION,
        Reading::Person => UNMATCHED_QUERY_MIDDLE,
    };
    2 * cost * weight
}

/// The least that a listed word costs which no word of the text is [`NEAR`]. Doubled.
pub fn far(reading: Reading, words: usize, weight: u32) -> u32 {
    unmatched(reading, words, weight).min(loss(NEAR, reading) * weight * 9 / 5)
}

/// The least that a listed word costs with a word of the text that is so similar, however little that weighs. Doubled.
pub fn paired(reading: Reading, similarity: u32, weight: u32) -> u32 {
    loss(similarity, reading) * weight
}
