//! Many measured times in, what is said of them out.

use serde::Deserialize;

/// Milliseconds, in the order in which they were measured.
#[derive(Debug, Deserialize)]
pub struct Times(Vec<f64>);

impl Times {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn median(&self) -> f64 {
        self.percentile(50.0)
    }

    /// The smallest time that at least `percent` of all times do not exceed; NaN where there are none.
    pub fn percentile(&self, percent: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
    }

    pub fn most(&self) -> f64 {
        self.percentile(100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_measured_times() {
        let times = Times((1..=200).rev().map(f64::from).collect());
        let cases = [(0.0, 1.0), (50.0, 100.0), (99.0, 198.0), (99.5, 199.0), (100.0, 200.0)];
        for (percent, expected) in cases {
            assert_eq!(times.percentile(percent), expected, "{percent}");
        }
        assert_eq!(Times(vec![7.0]).percentile(99.0), 7.0);
        assert!(Times(vec![]).median().is_nan());
    }
}
