//! Numbers in, each of them once and ascending out.

/// A set of numbers below a bound.
pub struct Distinct(Vec<u64>);

impl Distinct {
    pub fn new(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)])
    }

    pub fn add(&mut self, number: u32) {
        self.0[number as usize / 64] |= 1 << (number % 64);
    }

    /// What is in either, ascending: whether it is in this one, and whether in the other.
    pub fn union(self, other: Self) -> impl Iterator<Item = (u32, bool, bool)> {
        let both = self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect();
        let has = |set: &[u64], n: u32| set[n as usize / 64] >> (n % 64) & 1 != 0;
        Self(both).into_iter().map(move |n| (n, has(&self.0, n), has(&other.0, n)))
    }

    /// Ascending.
    pub fn into_iter(self) -> impl Iterator<Item = u32> {
        (0..).zip(self.0).flat_map(|(place, mut bits): (u32, u64)| {
            std::iter::from_fn(move || {
                let number = (bits != 0).then(|| 64 * place + bits.trailing_zeros())?;
                bits &= bits - 1;
                Some(number)
            })
        })
    }
}
