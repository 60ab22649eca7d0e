//! Words of the text and listed words in, how alike they are out; the last pairs are remembered, since texts say the same again and again.

use crate::score::{Word, similarity};

/// See the module.
pub struct Similar {
    /// By a hash of both numbers.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy)]
struct Slot {
    numbers: (u32, u32),
    similarity: Option<u16>,
}

const BITS: u32 = 16;
const EMPTY: Slot = Slot { numbers: (u32::MAX, u32::MAX), similarity: None };

impl Default for Similar {
    fn default() -> Self {
        Self { slots: vec![EMPTY; 1 << BITS] }
    }
}

impl Similar {
    /// As [`similarity::words`] has it, of a word of the text and a listed one, each with its number in one reading.
    pub fn of(&mut self, word: (u32, &Word), listed: (u32, &Word)) -> Option<u32> {
        let numbers = (word.0, listed.0);
        // Fibonacci hashing, as in `index/keys.rs`.
        let both = u64::from(numbers.0) << 32 | u64::from(numbers.1);
        let slot = &mut self.slots[(both.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - BITS)) as usize];
        if slot.numbers != numbers {
            let found = similarity::words(word.1, listed.1).map(|(similarity, _)| similarity as u16);
            *slot = Slot { numbers, similarity: found };
        }
        slot.similarity.map(u32::from)
    }
}
