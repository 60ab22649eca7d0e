//! Stretches that are mentions in, the best of them out, none over another.

use super::text::Text;
use std::ops::Range;

/// A stretch of words with its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    pub words: Range<usize>,
    pub rank: i32,
}

/// The best first: by rank, then the longer, then the earlier; each that touches none taken before. In the order of the text.
pub fn best(text: &Text, mut all: Vec<Ranked>) -> Vec<Range<usize>> {
    all.sort_by_key(|one| (-one.rank, std::cmp::Reverse(one.words.len()), one.words.start));
    let mut taken = vec![false; text.words.len()];
    let mut best: Vec<Range<usize>> = Vec::new();
    for Ranked { words, .. } in all {
        if !taken[words.clone()].contains(&true) {
            taken[words.clone()].fill(true);
            best.push(words);
        }
    }
    best.sort_by_key(|words| words.start);
    best
}
