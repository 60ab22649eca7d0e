//! How long to wait before a request is made again, and how often.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

/// Whether a request that failed is worth making again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It would fail in the same way.
    Never,
    /// After a pause of our own choice.
    Later,
    /// Not before this time has passed: the server says so (`Retry-After`).
    After(Duration),
}

/// Waits that double, each shortened by chance so that many who failed together do not come back together.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Requests in all, the first included.
    pub attempts: u32,
    /// The wait after the first failure.
    pub first: Duration,
    /// The longest wait. A server that asks for more is asked no more.
    pub most: Duration,
    /// Lets the time pass; tests let none pass.
    pub sleep: fn(Duration),
}

impl Default for Patience {
    /// Five requests within about 15 seconds, or as long as the server asks for, up to two minutes each time.
    fn default() -> Self {
        Self {
            attempts: 5,
            first: Duration::from_secs(1),
            most: Duration::from_secs(120),
            sleep: std::thread::sleep,
        }
    }
}

impl Patience {
    /// The wait after the failure of request number `attempt` (from 1); `None` where there is to be no other.
    pub fn wait(&self, attempt: u32, again: Again) -> Option<Duration> {
        let own = || {
            let longest = self.first.saturating_mul(1 << (attempt - 1).min(20)).min(self.most);
            longest.mul_f64(0.5 + 0.5 * chance())
        };
        match again {
            _ if attempt >= self.attempts => None,
            Again::Never => None,
            Again::Later => Some(own()),
            Again::After(asked) => (asked <= self.most).then(|| asked.max(own())),
        }
    }
}

/// 0 to 1. The standard library's only source of chance is the key of its hash maps.
fn chance() -> f64 {
    let drawn = RandomState::new().build_hasher().finish();
    // The upper 32 bits: an f64 holds them exactly.
    f64::from(u32::try_from(drawn >> 32).unwrap_or(u32::MAX)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest_and_end() {
        let patience = Patience { attempts: 12, ..Patience::default() };
        for attempt in 1..12 {
            let longest = (1u64 << (attempt - 1)).min(120);
            let wait = patience.wait(attempt, Again::Later).unwrap();
            let range = Duration::from_secs(longest).mul_f64(0.5)..=Duration::from_secs(longest);
            assert!(range.contains(&wait), "{attempt}: {wait:?}");
        }
        assert_eq!(patience.wait(12, Again::Later), None);
    }

    #[test]
    fn what_the_server_asks_for_is_kept_within_bounds() {
        let patience = Patience::default();
        assert_eq!(patience.wait(1, Again::After(Duration::from_secs(120))), Some(Duration::from_secs(120)));
        assert_eq!(patience.wait(1, Again::After(Duration::from_secs(121))), None);
        assert!(patience.wait(3, Again::After(Duration::ZERO)).unwrap() >= Duration::from_secs(2));
        assert_eq!(patience.wait(1, Again::Never), None);
    }

    #[test]
    fn chance_is_not_always_the_same() {
        let drawn: Vec<f64> = (0..8).map(|_| chance()).collect();
        assert!(drawn.iter().all(|c| (0.0..=1.0).contains(c)));
        assert!(drawn.iter().any(|c| c.to_bits() != drawn[0].to_bits()));
    }
}
