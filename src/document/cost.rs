//! What a hit may lose at most, and what the words of a listed name cost at least: the bounds that spare most names a closer look.

use crate::normalize::Reading;
use crate::score::constants::{
    BEYOND_CUT, LISTED_SHARE, QUERY_SHARE, SHORTEST_CUT, UNMATCHED_LISTED, UNMATCHED_LISTED_END,
    UNMATCHED_LISTED_MIDDLE, UNMATCHED_QUERY_MIDDLE, UNMATCHED_QUERY_ORGANIZATION, cost_scale, loss,
};
use crate::score::{Word, rank_of_lost};

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

    /// The most that a stretch of a text is taken to weigh whose words that are paired weigh so much, with a name of this weight. More
    /// words cost more than their weight makes up for, but at low thresholds, and but for those that say again what is paired: for these
    /// something is added.
    pub fn query_weight(self, reading: Reading, paired: u32, listed_weight: u32) -> u32 {
        let made_up_for = self.lost * u64::from(QUERY_SHARE) / u64::from(cost_scale(reading));
        let is_low = made_up_for >= u64::from(foreign(reading, 1));
        (if is_low { paired.max(listed_weight) } else { paired }) + listed_weight / 10
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
fn foreign(reading: Reading, weight: u32) -> u32 {
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

/// What a word of the text and a listed one that are so similar cost together. Doubled.
pub fn paired(reading: Reading, similarity: u32, weight: u32, listed_weight: u32) -> u32 {
    loss(similarity, reading) * (weight + listed_weight)
}

/// What the words of a listed name cost, one after the other as they are listed, and how much the text's words weigh that they are paired
/// with.
pub struct Sum {
    reading: Reading,
    budget: Budget,
    listed_weight: u32,
    cost: u64,
    query_weight: u32,
    /// Words to come.
    left: u32,
    /// Of the words that are paired, with the spaces behind them.
    letters: usize,
    /// What costs little if the text is the beginning of the name, cut off: all that is listed behind as many letters as a cut name has.
    beyond: u64,
}

/// Letters that the text may have more than the list, where it is misspelt.
const MORE_LETTERS: usize = 3;

impl Sum {
    /// Of a name of so many words and of this weight; `paired` is what is known to be paired with any of them.
    pub fn new(reading: Reading, budget: Budget, words: usize, listed_weight: u32, paired: u32) -> Self {
        let left = words as u32;
        Self { reading, budget, listed_weight, cost: 0, query_weight: paired, left, letters: 0, beyond: 0 }
    }

    /// The next word, the least that it costs, and the most that what it is paired with weighs, if that is anything.
    pub fn add(&mut self, word: &Word, cost: u32, paired: Option<u32>) {
        self.cost += u64::from(cost);
        if self.letters + MORE_LETTERS > SHORTEST_CUT as usize {
            self.beyond += u64::from(cost);
        }
        if paired.is_some() {
            self.letters += word.written.len() + 1;
        }
        self.query_weight += paired.unwrap_or(0);
        self.left -= 1;
    }

    /// A word of the text that weighs so much, where these are told one by one.
    pub fn add_query_word(&mut self, weight: u32, is_paired: bool) {
        self.query_weight += weight;
        self.cost += if is_paired { 0 } else { u64::from(foreign(self.reading, weight)) };
    }

    /// The least that all that was added costs where nothing is cut off.
    pub fn cost(&self) -> u64 {
        self.cost
    }

    /// Whether it may be a hit if no word to come is paired with more than this weight.
    pub fn may_be_enough(&self, heaviest: u32) -> bool {
        let paired = self.query_weight + self.left * heaviest;
        let query_weight = self.budget.query_weight(self.reading, paired, self.listed_weight);
        let spared = self.beyond * u64::from(1000 - BEYOND_CUT) / 1000;
        self.cost - spared <= self.budget.cost(self.reading, query_weight, self.listed_weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::{PreparedName, best_match, similarity};
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        let words =
            "kim kin yong chol mohammed muhamad rahman hasan trade metal co ltd bank tangun korea ministry";
        let words: Vec<&str> = words.split(' ').collect();
        proptest::collection::vec(proptest::sample::select(words), 1..7).prop_map(|words| words.join(" "))
    }

    /// A listed name, and a query that has some of its words, some twice, and others besides.
    fn names() -> impl Strategy<Value = (String, String)> {
        let times = proptest::collection::vec(proptest::sample::select(vec![0, 1, 1, 1, 2]), 6);
        (name(), times, name(), 0..3usize).prop_map(|(listed, times, others, more)| {
            let words =
                listed.split(' ').zip(times).flat_map(|(word, times)| std::iter::repeat_n(word, times));
            let query: Vec<&str> = words.chain(others.split(' ').take(more)).collect();
            (query.join(" "), listed)
        })
    }

    /// Whether the words of a query may add up to the listed name, by all pairs of theirs.
    fn may_be(query: &PreparedName, listed: &PreparedName, reading: Reading, threshold: i32) -> bool {
        let mut sum = Sum::new(reading, Budget::new(threshold), listed.words.len(), listed.weight(), 0);
        for word in &listed.words {
            let mut least = unmatched(reading, listed.words.len(), word.weight);
            let mut weight = None;
            for other in &query.words {
                if let Some((similarity, _)) = similarity::words(other, word) {
                    least = least.min(paired(reading, similarity, other.weight, word.weight));
                    weight = Some(weight.unwrap_or(0) + other.weight);
                }
            }
            sum.add(word, least, weight);
        }
        sum.may_be_enough(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]
        #[test]
        fn a_hit_is_never_passed_over((query, listed) in names(), person: bool, threshold in 300_000..=1_000_000) {
            prop_assume!(!query.is_empty());
            let reading = if person { Reading::Person } else { Reading::Organization };
            let listed = PreparedName::listed(&listed, reading);
            let queries = PreparedName::queries(&query, reading);
            let best = best_match(&queries, &listed.as_view());
            if best.evidence.rank >= threshold && best.evidence.edges.iter().all(|e| e.query.len() == 1 && e.listed.len() == 1) {
                prop_assert!(may_be(&queries[best.alternative], &listed, reading, threshold), "{}", best.evidence.rank);
            }
        }
    }
}
