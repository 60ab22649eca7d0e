//! Entries and their keys in, the entries of any key out.
//!
//! Made each time a pack is loaded: keys do not compress, so storing them would cost more on the wire than making them.
//! They are therefore sorted by a hash of theirs into as many buckets as there are keys, in two passes and without
//! comparing any.

/// Which entries have each key.
pub struct Keys {
    /// 64 less the bits of a bucket's number.
    shift: u32,
    /// Where the entries of each bucket begin; one more at the end.
    starts: Vec<u32>,
    /// By bucket; in a bucket ascending by entry.
    places: Vec<Place>,
}

/// An entry beside one of its keys.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    key: u64,
    entry: u32,
    /// Which letters are in it ([`crate::score::Word::letters`]), so that most are passed over without a look at them.
    letters: u32,
}

impl Keys {
    /// From (key, entry) pairs, ascending by entry, and the letters of each entry.
    pub fn new(pairs: &[(u64, u32)], letters: impl Fn(u32) -> u32) -> Self {
        let bits = pairs.len().max(2).ilog2();
        let shift = u64::BITS - bits;
        let mut starts = vec![0u32; (1 << bits) + 1];
        pairs.iter().for_each(|&(key, _)| starts[bucket(key, shift) + 1] += 1);
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        // Each start moves to its end while its bucket is filled, and all move back by one place.
        let mut places = vec![Place::default(); pairs.len()];
        for &(key, entry) in pairs {
            let next = &mut starts[bucket(key, shift)];
            places[*next as usize] = Place { key, entry, letters: letters(entry) };
            *next += 1;
        }
        starts.rotate_right(1);
        starts[0] = 0;
        Self { shift, starts, places }
    }

    /// Gives each entry that has this key, ascending, and its letters.
    pub fn with(&self, key: u64, mut give: impl FnMut(u32, u32)) {
        let bucket = bucket(key, self.shift);
        let range = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        let places = self.places[range].iter().filter(|place| place.key == key);
        places.for_each(|place| give(place.entry, place.letters));
    }
}

/// The high bits of a product with the golden ratio (Knuth, The Art of Computer Programming 3, 6.4): keys are skeletons and
/// letters, which differ in a few bits.
fn bucket(key: u64, shift: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries(keys: &Keys, key: u64) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        keys.with(key, |entry, letters| found.push((entry, letters)));
        found
    }

    #[test]
    fn nothing_has_no_entries() {
        assert!(entries(&Keys::new(&[], |_| 0), 7).is_empty());
    }

    proptest! {
        #[test]
        fn every_entry_is_found_by_its_keys_and_no_other(
            keys in proptest::collection::vec(proptest::collection::vec(0u64..40, 0..4), 0..60),
            shift in 0u32..60,
        ) {
            let keys: Vec<Vec<u64>> = keys.iter().map(|of| of.iter().map(|key| key << shift).collect()).collect();
            let pairs: Vec<(u64, u32)> =
                (0..).zip(&keys).flat_map(|(n, of)| of.iter().map(move |&key| (key, n))).collect();
            let made = Keys::new(&pairs, |n| n + 1000);
            for key in (0..41).map(|key| key << shift) {
                let with = pairs.iter().filter(|(k, _)| *k == key).map(|&(_, n)| (n, n + 1000));
                prop_assert_eq!(entries(&made, key), with.collect::<Vec<_>>());
            }
        }
    }
}
