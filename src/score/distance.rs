//! Two spellings in, the cost of writing one as the other out: Levenshtein's recurrence, widened to pieces of two letters.
//!
//! The costs are those of [`super::edits`]. Most pairs that a search compares come to nothing, so that rows end as soon as no
//! way on can stay within what is asked for.

use super::edits::{
    LONGEST, Letter, OTHER, Place, Rules, Spelling, TRANSPOSED, TRANSPOSED_VOWEL, code, is_vowel, rules,
};

/// Against a word of a script without vowels: a vowel that it need not write, one at the end that it mostly does, and a
/// long vowel that it does write and the other lacks.
const UNWRITTEN_VOWEL: u8 = 5;
const UNWRITTEN_LAST_VOWEL: u8 = 25;
const LONG_VOWEL: u8 = 40;

/// How a pair of words is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Both as written.
    Plain,
    /// The first leaves out short vowels: it is of a consonantal script, or its vowels were taken out.
    Consonantal,
    /// The same, every vowel: the writer of the first took them out.
    Stripped,
}

/// The cost of writing `a` as `b`, `None` where it is more than `most`.
pub fn cost(a: &Spelling, b: &Spelling, manner: Manner, most: u32) -> Option<u32> {
    let rules = rules();
    let length = if manner == Manner::Plain { a.len().max(b.len()) } else { LONGEST };
    Table { a: a.places(), b: b.places(), rules, manner, scale: rules.scale(length) }.fill(most)
}

/// One comparison.
struct Table<'a> {
    a: &'a [Place],
    b: &'a [Place],
    rules: &'a Rules,
    manner: Manner,
    /// What each cost counts in words of this length.
    scale: &'a [u16; 256],
}

/// The costs of writing the beginning of `a` as each beginning of `b`.
type Row = [u16; LONGEST + 1];

impl Table<'_> {
    /// Row by row, giving up where no way on can stay within `most`.
    fn fill(&self, most: u32) -> Option<u32> {
        let mut gaps = [0; LONGEST];
        let mut rows = [[0; LONGEST + 1]; 3];
        for j in 0..self.b.len() {
            gaps[j] = self.scaled(self.gap_of_second(j));
            rows[0][j + 1] = rows[0][j] + gaps[j];
        }
        let [first, second, third] = &mut rows;
        let (mut before, mut row, mut spare) = (first, second, third);
        let mut least_before = 0;
        for i in 0..self.a.len() {
            let least = self.row(i, [&*spare, &*before], row, &gaps);
            // A pair reaches over one row, so two rows must be beyond.
            if u32::from(least.min(least_before)) > most {
                return None;
            }
            least_before = least;
            (spare, before, row) = (before, row, spare);
        }
        Some(u32::from(before[self.b.len()])).filter(|&cost| cost <= most)
    }

    /// Fills the row of the letter `i` from the two before it, and gives its least.
    fn row(&self, i: usize, [before_that, before]: [&Row; 2], row: &mut Row, gaps: &[u16; LONGEST]) -> u16 {
        let p = self.a[i];
        let gap = self.scaled(self.gap_of_first(i));
        row[0] = before[0] + gap;
        let mut least = row[0];
        for (j, &q) in self.b.iter().enumerate() {
            let mut best = (before[j + 1] + gap).min(row[j] + gaps[j]);
            best = best.min(before[j] + self.scaled(self.exchange(p.letter, q.letter)));
            if p.pair != 0 {
                best = best.min(before_that[j] + self.scaled(self.rules.pair_for_letter(p.pair, q.letter)));
            }
            if q.pair != 0 {
                best = best.min(before[j - 1] + self.scaled(self.rules.pair_for_letter(q.pair, p.letter)));
                if p.pair != 0 {
                    let cost = self.scaled(self.rules.pair_for_pair(p.pair, q.pair));
                    best = best.min(before_that[j - 1] + cost);
                }
            }
            if i > 0 && j > 0 && p.letter == self.b[j - 1].letter && q.letter == self.a[i - 1].letter {
                best = best.min(before_that[j - 1] + self.transposed(p.letter, q.letter));
            }
            row[j + 1] = best;
            least = least.min(best);
        }
        least
    }

    fn scaled(&self, cost: u8) -> u16 {
        self.scale[usize::from(cost)]
    }

    fn transposed(&self, p: Letter, q: Letter) -> u16 {
        self.scaled(if is_vowel(p) || is_vowel(q) { TRANSPOSED_VOWEL } else { TRANSPOSED })
    }

    fn gap_of_first(&self, i: usize) -> u8 {
        let place = self.a[i];
        let long = self.manner != Manner::Plain && (is_vowel(place.letter) || place.letter == code(b'w'));
        if long { LONG_VOWEL } else { place.gap }
    }

    fn gap_of_second(&self, j: usize) -> u8 {
        let place = self.b[j];
        let unwritten = self.manner != Manner::Plain && is_vowel(place.letter);
        if unwritten && self.manner == Manner::Stripped {
            return UNWRITTEN_VOWEL;
        }
        let last = j + 1 == self.b.len() && j > 0 && !is_vowel(self.b[j - 1].letter);
        match (unwritten, last) {
            (true, true) if place.letter == code(b'a') || place.letter == code(b'e') => UNWRITTEN_LAST_VOWEL,
            (true, true) => LONG_VOWEL,
            (true, false) => UNWRITTEN_VOWEL.min(place.gap),
            _ => place.gap,
        }
    }

    fn exchange(&self, a: Letter, b: Letter) -> u8 {
        if self.manner != Manner::Plain && is_vowel(b) {
            return long_vowel(a, b);
        }
        self.rules.exchange(a, b)
    }
}

/// What a letter of a consonantal script costs where the other word has this vowel.
fn long_vowel(letter: Letter, vowel: Letter) -> u8 {
    let ascii = |l: Letter| if l < 26 { l + b'a' } else { b'?' };
    match (ascii(letter), ascii(vowel)) {
        (a, b) if a == b => 0,
        (b'i', b'y') | (b'y', b'i') | (b'w' | b'v', b'o' | b'u') => 0,
        (b'a', b'e') | (b'y', b'e' | b'a') | (b'w', _) => 10,
        (b'a', _) => 20,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(a: &str, b: &str) -> u32 {
        cost(&Spelling::new(a), &Spelling::new(b), Manner::Plain, 10_000).unwrap()
    }

    #[test]
    fn other_spellings_cost_little() {
        for (a, b, most) in [
            ("mohammed", "muhamad", 60),
            ("philip", "filip", 10),
            ("mueller", "muller", 10),
            ("qadhafi", "gaddafi", 90),
            ("aleksandr", "alexander", 45),
            ("zhang", "chang", 20),
            ("xi", "hsi", 15),
            ("igor", "ig0r", 10),
            ("martin", "martln", 40),
            ("koumta", "kournta", 15),
        ] {
            assert!(plain(a, b) <= most, "{a} {b}: {}", plain(a, b));
        }
    }

    #[test]
    fn vowels_that_a_script_leaves_out_cost_next_to_nothing() {
        for (a, b) in [("mhmd", "muhammad"), ("blal", "bilal"), ("ywsf", "yusuf"), ("drrn", "darren")] {
            let cost = cost(&Spelling::new(a), &Spelling::new(b), Manner::Consonantal, 1000);
            assert!(cost.is_some_and(|c| c <= 35), "{a} {b}: {cost:?}");
        }
    }

    proptest! {
        #[test]
        fn symmetric_and_nothing_for_equals(a in "[a-z0-9ѐ]{0,12}", b in "[a-z0-9ѐ]{0,12}") {
            prop_assert_eq!(plain(&a, &b), plain(&b, &a));
            prop_assert_eq!(plain(&a, &a), 0);
        }

        #[test]
        fn giving_up_early_changes_nothing(a in "[a-e]{0,8}", b in "[a-e]{0,8}", most in 0u32..400, consonantal: bool) {
            let manner = if consonantal { Manner::Consonantal } else { Manner::Plain };
            let (a, b) = (Spelling::new(&a), Spelling::new(&b));
            let whole = cost(&a, &b, manner, 100_000).unwrap();
            prop_assert_eq!(cost(&a, &b, manner, most), (whole <= most).then_some(whole));
        }
    }
}
