//! Scores of what should and of what should not match in; areas, thresholds and F1 out.

/// The share of pairs, one of each, in which the match scores higher; a tie counts half.
pub fn area(matches: &[f64], others: &[f64]) -> f64 {
    let mut sorted = others.to_vec();
    sorted.sort_by(f64::total_cmp);
    let below = |score: f64| sorted.partition_point(|&other| other < score) as f64;
    let not_above = |score: f64| sorted.partition_point(|&other| other <= score) as f64;
    let won: f64 = matches.iter().map(|&score| (below(score) + not_above(score)) / 2.0).sum();
    won / (matches.len() * others.len()) as f64
}

/// The lowest score above which at most `share` of these stand: a threshold just above it alerts on no more.
pub fn quantile_above(scores: &[f64], share: f64) -> f64 {
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| f64::total_cmp(b, a));
    let allowed = (share * sorted.len() as f64).floor() as usize;
    sorted.get(allowed).copied().unwrap_or(0.0)
}

/// The part of `scores` that is at least `threshold`.
pub fn share_from(scores: &[f64], threshold: f64) -> f64 {
    scores.iter().filter(|&&score| score >= threshold).count() as f64 / scores.len() as f64
}

/// F1 of calling a match what scores at least `threshold`.
pub fn f1(pairs: &[(f64, bool)], threshold: f64) -> f64 {
    let count = |called: bool, is: bool| {
        pairs.iter().filter(|(score, label)| (*score >= threshold) == called && *label == is).count() as f64
    };
    let found = count(true, true);
    2.0 * found / (2.0 * found + count(true, false) + count(false, true))
}

/// The best F1 of any threshold, and that threshold.
pub fn best_f1(pairs: &[(f64, bool)]) -> (f64, f64) {
    let at = |&(score, _): &(f64, bool)| (f1(pairs, score), score);
    pairs.iter().map(at).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1))).unwrap_or((0.0, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_shares_of_ordered_pairs() {
        assert_eq!(area(&[0.9, 0.8], &[0.1, 0.2]), 1.0);
        assert_eq!(area(&[0.5], &[0.5]), 0.5);
        assert_eq!(area(&[0.1, 0.9], &[0.5]), 0.5);
    }

    #[test]
    fn thresholds_let_no_more_than_the_share_through() {
        let scores: Vec<f64> = (1..=1000).map(f64::from).collect();
        let bound = quantile_above(&scores, 0.002);
        assert_eq!((bound, share_from(&scores, bound + 0.5)), (998.0, 0.002));
    }

    #[test]
    fn f1_by_hand() {
        let pairs = [(0.9, true), (0.8, false), (0.7, true), (0.1, false)];
        assert_eq!(f1(&pairs, 0.85), 2.0 / 3.0);
        assert_eq!(best_f1(&pairs), (0.8, 0.7));
    }
}
