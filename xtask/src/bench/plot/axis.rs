//! A logarithmic axis: values in, places in the picture out.

/// From one power of ten to another.
pub struct Axis {
    /// Exponents of ten.
    from: i32,
    to: i32,
    /// Where these are in the picture.
    start: f64,
    end: f64,
}

impl Axis {
    /// The powers of ten that hold all of these values, which are above 0, between two places.
    pub fn over(values: impl Iterator<Item = f64> + Clone, start: f64, end: f64) -> Self {
        let logs = values.map(f64::log10);
        let from = logs.clone().fold(f64::INFINITY, f64::min).floor() as i32;
        let to = (logs.fold(f64::NEG_INFINITY, f64::max).ceil() as i32).max(from + 1);
        Self { from, to, start, end }
    }

    pub fn at(&self, value: f64) -> f64 {
        let share = (value.log10() - f64::from(self.from)) / f64::from(self.to - self.from);
        self.start + share * (self.end - self.start)
    }

    /// The powers of ten.
    pub fn ticks(&self) -> impl Iterator<Item = f64> {
        (self.from..=self.to).map(|exponent| 10_f64.powi(exponent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_evenly_apart() {
        let axis = Axis::over([0.2, 30.0].into_iter(), 100.0, 400.0);
        let places: Vec<f64> = axis.ticks().map(|tick| axis.at(tick).round()).collect();
        assert_eq!(places, [100.0, 200.0, 300.0, 400.0]);
        assert!(axis.at(0.2) > 100.0 && axis.at(30.0) < 400.0);
    }

    #[test]
    fn one_value_has_an_axis_too() {
        assert_eq!(Axis::over([1.0].into_iter(), 0.0, 10.0).at(1.0), 0.0);
    }
}
