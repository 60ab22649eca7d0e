//! Eight numbers of 16 bits at a time: the vector instructions that [`super::distance`] fills its rows with.
//!
//! Three of one kind: WebAssembly's SIMD, SSE2 (which every x86-64 has), and plain loops for all other processors, which a test
//! holds the others against.

/// How many numbers one [`Lanes`] has.
pub const WIDTH: usize = 8;

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
use plain as arch;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use simd128 as arch;
#[cfg(target_arch = "x86_64")]
use sse2 as arch;

pub use arch::Lanes;

#[cfg(target_arch = "x86_64")]
mod sse2 {
    use super::WIDTH;
    use std::arch::x86_64::*;

    // SAFETY, of all below: SSE2 is part of every x86-64 processor, and nothing else is asked of these functions.

    /// See the module.
    #[derive(Clone, Copy)]
    pub struct Lanes(__m128i);

    impl From<[i16; WIDTH]> for Lanes {
        #[inline]
        fn from([a, b, c, d, e, f, g, h]: [i16; WIDTH]) -> Self {
            Self(unsafe { _mm_set_epi16(h, g, f, e, d, c, b, a) })
        }
    }

    impl Lanes {
        /// The same number in all.
        #[inline]
        pub fn splat(number: i16) -> Self {
            Self(unsafe { _mm_set1_epi16(number) })
        }

        /// The sums, within the range of the numbers.
        #[inline]
        pub fn plus(self, other: Self) -> Self {
            Self(unsafe { _mm_adds_epi16(self.0, other.0) })
        }

        /// The differences, within the range of the numbers.
        #[inline]
        pub fn minus(self, other: Self) -> Self {
            Self(unsafe { _mm_subs_epi16(self.0, other.0) })
        }

        /// The lesser of each two.
        #[inline]
        pub fn min(self, other: Self) -> Self {
            Self(unsafe { _mm_min_epi16(self.0, other.0) })
        }

        /// `yes` where both lanes are equal, `no` elsewhere.
        #[inline]
        pub fn pick_equal(self, other: Self, yes: Self, no: Self) -> Self {
            let equal = unsafe { _mm_cmpeq_epi16(self.0, other.0) };
            Self(unsafe { _mm_or_si128(_mm_and_si128(equal, yes.0), _mm_andnot_si128(equal, no.0)) })
        }

        /// All moved up by one, with the last of `before` as the first.
        #[inline]
        pub fn after_1(self, before: Self) -> Self {
            Self(unsafe { _mm_or_si128(_mm_slli_si128::<2>(self.0), _mm_srli_si128::<14>(before.0)) })
        }

        /// The same by two.
        #[inline]
        pub fn after_2(self, before: Self) -> Self {
            Self(unsafe { _mm_or_si128(_mm_slli_si128::<4>(self.0), _mm_srli_si128::<12>(before.0)) })
        }

        /// The same by four.
        #[inline]
        pub fn after_4(self, before: Self) -> Self {
            Self(unsafe { _mm_or_si128(_mm_slli_si128::<8>(self.0), _mm_srli_si128::<8>(before.0)) })
        }

        /// The last number.
        #[inline]
        pub fn last(self) -> i16 {
            (unsafe { _mm_extract_epi16::<7>(self.0) }) as i16
        }

        /// All of them.
        #[inline]
        pub fn to_array(self) -> [i16; WIDTH] {
            [
                (unsafe { _mm_extract_epi16::<0>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<1>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<2>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<3>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<4>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<5>(self.0) }) as i16,
                (unsafe { _mm_extract_epi16::<6>(self.0) }) as i16,
                self.last(),
            ]
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128 {
    use super::WIDTH;
    use std::arch::wasm32::*;

    /// See the module.
    #[derive(Clone, Copy)]
    pub struct Lanes(v128);

    impl From<[i16; WIDTH]> for Lanes {
        #[inline]
        fn from([a, b, c, d, e, f, g, h]: [i16; WIDTH]) -> Self {
            Self(i16x8(a, b, c, d, e, f, g, h))
        }
    }

    impl Lanes {
        #[inline]
        pub fn splat(number: i16) -> Self {
            Self(i16x8_splat(number))
        }

        #[inline]
        pub fn plus(self, other: Self) -> Self {
            Self(i16x8_add_sat(self.0, other.0))
        }

        #[inline]
        pub fn minus(self, other: Self) -> Self {
            Self(i16x8_sub_sat(self.0, other.0))
        }

        #[inline]
        pub fn min(self, other: Self) -> Self {
            Self(i16x8_min(self.0, other.0))
        }

        #[inline]
        pub fn pick_equal(self, other: Self, yes: Self, no: Self) -> Self {
            Self(v128_bitselect(yes.0, no.0, i16x8_eq(self.0, other.0)))
        }

        #[inline]
        pub fn after_1(self, before: Self) -> Self {
            Self(i16x8_shuffle::<7, 8, 9, 10, 11, 12, 13, 14>(before.0, self.0))
        }

        #[inline]
        pub fn after_2(self, before: Self) -> Self {
            Self(i16x8_shuffle::<6, 7, 8, 9, 10, 11, 12, 13>(before.0, self.0))
        }

        #[inline]
        pub fn after_4(self, before: Self) -> Self {
            Self(i16x8_shuffle::<4, 5, 6, 7, 8, 9, 10, 11>(before.0, self.0))
        }

        #[inline]
        pub fn last(self) -> i16 {
            i16x8_extract_lane::<7>(self.0)
        }

        #[inline]
        pub fn to_array(self) -> [i16; WIDTH] {
            [
                i16x8_extract_lane::<0>(self.0),
                i16x8_extract_lane::<1>(self.0),
                i16x8_extract_lane::<2>(self.0),
                i16x8_extract_lane::<3>(self.0),
                i16x8_extract_lane::<4>(self.0),
                i16x8_extract_lane::<5>(self.0),
                i16x8_extract_lane::<6>(self.0),
                self.last(),
            ]
        }
    }
}

#[cfg(any(test, not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))))]
mod plain {
    use super::WIDTH;
    use std::array::from_fn;

    /// See the module.
    #[derive(Clone, Copy)]
    pub struct Lanes([i16; WIDTH]);

    impl From<[i16; WIDTH]> for Lanes {
        fn from(numbers: [i16; WIDTH]) -> Self {
            Self(numbers)
        }
    }

    impl Lanes {
        pub fn splat(number: i16) -> Self {
            Self([number; WIDTH])
        }

        pub fn plus(self, other: Self) -> Self {
            Self(from_fn(|i| self.0[i].saturating_add(other.0[i])))
        }

        pub fn minus(self, other: Self) -> Self {
            Self(from_fn(|i| self.0[i].saturating_sub(other.0[i])))
        }

        pub fn min(self, other: Self) -> Self {
            Self(from_fn(|i| self.0[i].min(other.0[i])))
        }

        pub fn pick_equal(self, other: Self, yes: Self, no: Self) -> Self {
            Self(from_fn(|i| if self.0[i] == other.0[i] { yes.0[i] } else { no.0[i] }))
        }

        pub fn after_1(self, before: Self) -> Self {
            self.after(before, 1)
        }

        pub fn after_2(self, before: Self) -> Self {
            self.after(before, 2)
        }

        pub fn after_4(self, before: Self) -> Self {
            self.after(before, 4)
        }

        fn after(self, before: Self, n: usize) -> Self {
            Self(from_fn(|i| if i < n { before.0[WIDTH - n + i] } else { self.0[i - n] }))
        }

        pub fn last(self) -> i16 {
            self.0[WIDTH - 1]
        }

        pub fn to_array(self) -> [i16; WIDTH] {
            self.0
        }
    }
}

impl Lanes {
    /// The least of all.
    #[inline]
    pub fn least(self) -> i16 {
        let by_four = self.min(self.after_4(self));
        let by_two = by_four.min(by_four.after_2(by_four));
        by_two.min(by_two.after_1(by_two)).last()
    }

    /// In each lane the least of all up to there.
    #[inline]
    pub fn least_so_far(self) -> Self {
        let most = Self::splat(i16::MAX);
        let of_two = self.min(self.after_1(most));
        let of_four = of_two.min(of_two.after_2(most));
        of_four.min(of_four.after_4(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_kinds_do_the_same(a: [i16; WIDTH], b: [i16; WIDTH], near in 0i16..4) {
            // So that some lanes are equal.
            let b: [i16; WIDTH] = std::array::from_fn(|i| if near == 0 { a[i] } else { b[i] });
            let (x, y) = (Lanes::from(a), Lanes::from(b));
            let (p, q) = (plain::Lanes::from(a), plain::Lanes::from(b));
            prop_assert_eq!(x.to_array(), a);
            prop_assert_eq!(x.plus(y).to_array(), p.plus(q).to_array());
            prop_assert_eq!(x.minus(y).to_array(), p.minus(q).to_array());
            prop_assert_eq!(x.min(y).to_array(), p.min(q).to_array());
            prop_assert_eq!(x.pick_equal(y, x, Lanes::splat(7)).to_array(), p.pick_equal(q, p, plain::Lanes::splat(7)).to_array());
            prop_assert_eq!(x.after_1(y).to_array(), p.after_1(q).to_array());
            prop_assert_eq!(x.after_2(y).to_array(), p.after_2(q).to_array());
            prop_assert_eq!(x.after_4(y).to_array(), p.after_4(q).to_array());
            prop_assert_eq!(x.last(), p.last());
            prop_assert_eq!(x.least(), *a.iter().min().unwrap());
            let so_far: Vec<i16> = (0..WIDTH).map(|i| *a[..=i].iter().min().unwrap()).collect();
            prop_assert_eq!(x.least_so_far().to_array().to_vec(), so_far);
        }
    }
}
