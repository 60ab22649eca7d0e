//! Many measured times in, what is said of them out.

use std::fmt;

use serde::Deserialize;

/// Milliseconds, in the order in which they were measured.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Times(pub Vec<f64>);

impl Times {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn median(&self) -> f64 {
        self.percentile(50.0)
    }

    /// NaN where there are none.
    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / self.len() as f64
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

    /// The times themselves as one figure.
    pub fn spread(&self) -> Spread {
        Spread::of(self.0.iter().copied())
    }
}

/// A figure that was measured several times: the one in the middle, the least and the greatest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub middle: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    /// NaN where nothing was measured.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let values = Times(values.into_iter().collect());
        Self { middle: values.median(), least: values.percentile(0.0), most: values.most() }
    }

    /// Each of the three divided by `unit`, to show it in another unit.
    pub fn per(self, unit: f64) -> Self {
        Self { middle: self.middle / unit, least: self.least / unit, most: self.most / unit }
    }
}

/// `0.21 (0.20 to 0.24)`, or one number where that is all there is to say.
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [middle, least, most] = [self.middle, self.least, self.most].map(rounded);
        if least == most { f.write_str(&middle) } else { write!(f, "{middle} ({least} to {most})") }
    }
}

/// Two digits that mean something: 0.021, 0.21, 3.4, 56, 8,120.
pub fn rounded(value: f64) -> String {
    match value {
        v if v >= 1000.0 => grouped(v.round() as u64),
        v if v >= 10.0 => format!("{v:.0}"),
        v if v >= 1.0 => format!("{v:.1}"),
        v if v >= 0.1 => format!("{v:.2}"),
        v => format!("{v:.3}"),
    }
}

/// 1234567 as `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or("")).collect();
    groups.join(",")
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
        assert_eq!(times.mean(), 100.5);
        assert_eq!(Times(vec![7.0]).percentile(99.0), 7.0);
        assert!(Times(vec![]).median().is_nan());
    }

    #[test]
    fn a_spread_shows_how_far_it_goes() {
        assert_eq!(Spread::of([0.24, 0.204, 0.214]).to_string(), "0.21 (0.20 to 0.24)");
        assert_eq!(Spread::of([7.0]).to_string(), "7.0");
        assert_eq!(Spread::of([3000.0]).per(1000.0).middle, 3.0);
    }

    #[test]
    fn numbers_read_well() {
        assert_eq!(
            [0, 999, 1000, 67_245, 1_234_567].map(grouped),
            ["0", "999", "1,000", "67,245", "1,234,567"]
        );
        let shown = [0.0214, 0.214, 3.449, 55.6, 811.9, 12_345.6].map(rounded);
        assert_eq!(shown, ["0.021", "0.21", "3.4", "56", "812", "12,346"]);
    }
}
