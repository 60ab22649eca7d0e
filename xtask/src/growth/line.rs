//! The exponent of growth: points in, the slope of a straight line through their logarithms out.

/// Least squares; NaN for fewer than two different places.
pub fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|&(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x_mean, y_mean) = (mean(|p| p.0), mean(|p| p.1));
    let covariance: f64 = logs.iter().map(|(x, y)| (x - x_mean) * (y - y_mean)).sum();
    let variance: f64 = logs.iter().map(|(x, _)| (x - x_mean).powi(2)).sum();
    covariance / variance
}

#[cfg(test)]
mod tests {
    use super::exponent;

    #[test]
    fn powers_have_their_exponent() {
        let root = [10.0, 100.0, 5000.0].map(|x: f64| (x, 3.0 * x.powf(0.5)));
        assert!((exponent(&root) - 0.5).abs() < 1e-12);
        assert!(exponent(&[(10.0, 1.0)]).is_nan());
    }
}
