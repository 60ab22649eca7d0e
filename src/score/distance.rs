//! Two spellings in, the cost of writing one as the other out: Levenshtein's recurrence, widened to pieces of two letters.
//!
//! The costs are those of [`super::edits`]. Most pairs that a search compares come to nothing, so that rows end as soon as no
//! way on can stay within what is asked for, and [`Against`] fills the rows of a beginning that many words share but once.

use super::edits::{
    KINDS, LONGEST, Letter, NEVER, OTHER, Place, Rules, Spelling, TRANSPOSED, TRANSPOSED_VOWEL, code,
    is_vowel, kind, rules,
};
use super::lanes::{Lanes, WIDTH};

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
    Against::first(a, manner).cost(b.places(), most)
}

/// One word against others, one by one. Fast where they come in the order of their letters, since what beginnings cost that two
/// share is kept.
pub struct Against<'a>(Width<'a>);

/// By how many [`Lanes`] the word takes; most take one.
enum Width<'a> {
    Short(Box<Rows<'a, 1>>),
    Middle(Box<Rows<'a, 2>>),
    Long(Box<Rows<'a, { (LONGEST + 1).div_ceil(WIDTH) }>>),
}

impl<'a> Against<'a> {
    /// The given word is the first of [`Manner`].
    pub fn first(word: &'a Spelling, manner: Manner) -> Self {
        Self::new(word, manner, true)
    }

    /// The given word is the second of [`Manner`].
    pub fn second(word: &'a Spelling, manner: Manner) -> Self {
        Self::new(word, manner, false)
    }

    fn new(word: &'a Spelling, manner: Manner, is_first: bool) -> Self {
        // A lane more than letters: that of no letter.
        Self(match word.len() / WIDTH {
            0 => Width::Short(Box::new(Rows::new(word.places(), manner, is_first))),
            1 => Width::Middle(Box::new(Rows::new(word.places(), manner, is_first))),
            _ => Width::Long(Box::new(Rows::new(word.places(), manner, is_first))),
        })
    }

    /// The cost of writing the word as the other or the other as the word, whichever is first; `None` where it is more than `most`.
    pub fn cost(&mut self, other: &[Place], most: u32) -> Option<u32> {
        match &mut self.0 {
            Width::Short(rows) => rows.cost(other, most),
            Width::Middle(rows) => rows.cost(other, most),
            Width::Long(rows) => rows.cost(other, most),
        }
    }
}

/// The rows of one word of fewer than `N` times [`WIDTH`] letters. A row has a lane for each beginning of the word, the first for that of
/// no letters; lanes beyond the word repeat its last.
struct Rows<'a, const N: usize> {
    word: &'a [Place],
    rules: &'static Rules,
    manner: Manner,
    /// Whether `word` is the first of the two that the manner speaks of.
    is_first: bool,
    /// What each cost counts in words of this length.
    scale: &'static [u16; 256],
    /// What the letters of each beginning of the word cost where the other lacks them.
    gaps: Row<N>,
    /// The letter that each lane ends with, and the one before.
    last: Row<N>,
    before_last: Row<N>,
    letter_costs: Costs<N, KINDS>,
    pair_costs: Costs<N, 256>,
    /// A bit for each letter of `word`.
    letters_of_word: u64,
    /// The letters of the other word that have a row, each with what it costs where `word` lacks it.
    letters: [(Place, i16); LONGEST],
    /// The first is of no letters at all.
    rows: Vec<(Row<N>, Least)>,
}

/// The costs of writing a beginning of the other word as each beginning of the word; or what is added to them.
type Row<const N: usize> = [Lanes; N];

/// Above every cost, with room to add to it.
const FAR: i16 = 16_000;

#[derive(Clone, Copy, Default)]
struct Least {
    /// Of this row.
    row: i16,
    /// What every way through the rows up to this one costs. A pair of letters reaches over one row, so that it takes two.
    way: i16,
}

/// What a letter, or a pair of letters, of the other word costs in place of the letter and of the pair that each lane ends with.
#[derive(Clone, Copy)]
struct InPlace<const N: usize> {
    of_letter: Row<N>,
    of_pair: Row<N>,
}

/// Those of some of `K` letters or pairs: found out when they are met.
struct Costs<const N: usize, const K: usize> {
    /// Where each stands in `known`, plus one; 0 for not yet.
    places: [u8; K],
    known: Vec<InPlace<N>>,
}

impl<const N: usize, const K: usize> Costs<N, K> {
    fn new() -> Self {
        Self { places: [0; K], known: Vec::new() }
    }

    fn clear(&mut self) {
        self.places = [0; K];
        self.known.clear();
    }

    fn get(&mut self, number: usize, find: impl FnOnce() -> InPlace<N>) -> &InPlace<N> {
        if self.places[number] == 0 {
            self.known.push(find());
            self.places[number] = self.known.len() as u8;
        }
        &self.known[usize::from(self.places[number]) - 1]
    }
}

impl<'a, const N: usize> Rows<'a, N> {
    fn new(word: &'a [Place], manner: Manner, is_first: bool) -> Self {
        const NONE: i16 = -1;
        let ends = |back: usize| {
            row(|lane| lane.checked_sub(back).and_then(|j| word.get(j)).map_or(NONE, |p| i16::from(p.letter)))
        };
        let mut rows = Self {
            word,
            rules: rules(),
            manner,
            is_first,
            scale: rules().scale(LONGEST),
            gaps: [Lanes::splat(0); N],
            last: ends(1),
            before_last: ends(2),
            letter_costs: Costs::new(),
            pair_costs: Costs::new(),
            letters_of_word: word.iter().fold(0, |set, place| set | bit(place.letter)),
            letters: [(Place { letter: 0, pair: 0, gap: 0 }, 0); LONGEST],
            rows: Vec::with_capacity(N * WIDTH),
        };
        rows.begin();
        rows
    }

    /// The row of no letters at all.
    fn begin(&mut self) {
        self.letter_costs.clear();
        self.pair_costs.clear();
        let mut sum = 0;
        let gaps = row(|lane| {
            if (1..=self.word.len()).contains(&lane) {
                sum += self.gap(self.word, lane - 1, self.is_first);
            }
            sum
        });
        self.gaps = gaps;
        self.rows.clear();
        self.rows.push((gaps, Least::default()));
    }

    /// As [`Against::cost`].
    fn cost(&mut self, other: &[Place], most: u32) -> Option<u32> {
        self.scale_for(other.len());
        self.rows.truncate(self.shared(other) + 1);
        loop {
            let filled = self.rows.len() - 1;
            let (row, least) = &self.rows[filled];
            if least.way as u32 > most {
                return None;
            }
            if filled == other.len() {
                let cost = row[self.word.len() / WIDTH].to_array()[self.word.len() % WIDTH] as u32;
                return Some(cost).filter(|&cost| cost <= most);
            }
            self.add_row(other);
        }
    }

    fn scale_for(&mut self, other: usize) {
        let length = if self.manner == Manner::Plain { self.word.len().max(other) } else { LONGEST };
        let scale = self.rules.scale(length);
        if !std::ptr::eq(scale, self.scale) {
            self.scale = scale;
            self.begin();
        }
    }

    /// How many rows are those of this word too.
    fn shared(&self, other: &[Place]) -> usize {
        // In plain comparison the gap is the place's own.
        let same_gap = |i: usize| {
            self.manner == Manner::Plain || self.letters[i].1 == self.gap(other, i, !self.is_first)
        };
        let same = |&i: &usize| self.letters[i].0 == other[i] && same_gap(i);
        (0..(self.rows.len() - 1).min(other.len())).take_while(same).count()
    }

    fn add_row(&mut self, other: &[Place]) {
        let i = self.rows.len() - 1;
        self.letters[i] = (other[i], self.gap(other, i, !self.is_first));
        let row = self.row(i);
        let least = row.into_iter().reduce(Lanes::min).map_or(0, Lanes::least);
        let before = self.rows[i].1;
        self.rows.push((row, Least { row: least, way: before.way.max(before.row.min(least)) }));
    }

    /// The row of the letter `i`, from the two before it.
    fn row(&mut self, i: usize) -> Row<N> {
        let (p, gap) = self.letters[i];
        let before = self.rows[i].0;
        let mut row = before.map(|lanes| lanes.plus(Lanes::splat(gap)));
        lower(&mut row, &before, self.in_place_of_letter(p.letter));
        if i > 0 {
            self.reach_over(i, &mut row);
        }
        self.carry_on(row)
    }

    /// Takes into the row of the letter `i` what comes from the row before the last: pairs that end at this letter.
    fn reach_over(&mut self, i: usize, row: &mut Row<N>) {
        let ((p, _), (p_before, _)) = (self.letters[i], self.letters[i - 1]);
        let before_that = self.rows[i - 1].0;
        if p.pair != 0 {
            lower(row, &before_that, self.in_place_of_pair(p.pair));
        }
        let turned = bit(p.letter) | bit(p_before.letter);
        if self.letters_of_word & turned == turned {
            let cost = Lanes::splat(self.scaled(transposed(p.letter, p_before.letter)));
            let [p, p_before] = [p, p_before].map(|place| Lanes::splat(i16::from(place.letter)));
            let mut before = Lanes::splat(FAR);
            for (n, lanes) in before_that.into_iter().enumerate() {
                let far = Lanes::splat(FAR);
                let cost =
                    self.before_last[n].pick_equal(p, self.last[n].pick_equal(p_before, cost, far), far);
                row[n] = row[n].min(lanes.after_2(before).plus(cost));
                before = lanes;
            }
        }
    }

    /// Takes into a row what comes from the lanes before in the same row: letters that the other word lacks.
    fn carry_on(&self, mut row: Row<N>) -> Row<N> {
        let mut before = Lanes::splat(i16::MAX);
        for (lanes, &gaps) in row.iter_mut().zip(&self.gaps) {
            let least = lanes.minus(gaps).least_so_far().min(before);
            *lanes = least.plus(gaps);
            before = if N > 1 { Lanes::splat(least.last()) } else { before };
        }
        row
    }

    fn in_place_of_letter(&mut self, letter: Letter) -> &InPlace<N> {
        let (rules, manner, is_first, scale) = (self.rules, self.manner, self.is_first, self.scale);
        // Letters of the last kind are as unlike each other as to all others.
        if kind(letter) + 1 == KINDS {
            self.letter_costs.places[kind(letter)] = 0;
        }
        self.letter_costs.get(kind(letter), || {
            let exchange = |q: Place| match (manner, is_first) {
                (Manner::Plain, _) => rules.exchange(letter, q.letter),
                (_, true) => exchange_lacking(rules, q.letter, letter),
                (_, false) => exchange_lacking(rules, letter, q.letter),
            };
            let pair = |q: Place| rules.pair_for_letter(q.pair, letter);
            InPlace { of_letter: costs(self.word, scale, exchange), of_pair: costs(self.word, scale, pair) }
        })
    }

    fn in_place_of_pair(&mut self, p: u8) -> &InPlace<N> {
        let (rules, scale, word) = (self.rules, self.scale, self.word);
        self.pair_costs.get(usize::from(p), || {
            let letter = |q: Place| rules.pair_for_letter(p, q.letter);
            let pair = |q: Place| if q.pair == 0 { NEVER } else { rules.pair_for_pair(p, q.pair) };
            InPlace { of_letter: costs(word, scale, letter), of_pair: costs(word, scale, pair) }
        })
    }

    fn scaled(&self, cost: u8) -> i16 {
        self.scale[usize::from(cost)] as i16
    }

    /// What the letter `i` of a word costs where the other lacks it.
    fn gap(&self, word: &[Place], i: usize, is_first: bool) -> i16 {
        let cost = match self.manner {
            Manner::Plain => word[i].gap,
            _ if is_first => gap_of_lacking(word[i]),
            manner => gap_of_full(word, i, manner),
        };
        self.scaled(cost)
    }
}

/// A row by what is in each lane, asked in their order.
fn row<const N: usize>(mut lane: impl FnMut(usize) -> i16) -> Row<N> {
    std::array::from_fn(|n| Lanes::from(std::array::from_fn(|j| lane(n * WIDTH + j))))
}

/// For each lane what something costs in place of what the lane ends with.
fn costs<const N: usize>(word: &[Place], scale: &[u16; 256], cost: impl Fn(Place) -> u8) -> Row<N> {
    let scaled = |q: &Place| scale[usize::from(cost(*q))] as i16;
    row(|lane| lane.checked_sub(1).and_then(|j| word.get(j)).map_or(FAR, scaled))
}

/// Lowers each lane to what it costs from where one letter less is written, or two less.
fn lower<const N: usize>(row: &mut Row<N>, from: &Row<N>, costs: &InPlace<N>) {
    let mut before = Lanes::splat(FAR);
    for (n, &lanes) in from.iter().enumerate() {
        let by_letter = lanes.after_1(before).plus(costs.of_letter[n]);
        let by_pair = lanes.after_2(before).plus(costs.of_pair[n]);
        row[n] = row[n].min(by_letter).min(by_pair);
        before = lanes;
    }
}

fn bit(letter: Letter) -> u64 {
    1 << (letter % 64)
}

fn transposed(p: Letter, q: Letter) -> u8 {
    if is_vowel(p) || is_vowel(q) { TRANSPOSED_VOWEL } else { TRANSPOSED }
}

/// What a letter of the word that leaves out vowels costs where the other lacks it.
fn gap_of_lacking(place: Place) -> u8 {
    let long = is_vowel(place.letter) || place.letter == code(b'w');
    if long { LONG_VOWEL } else { place.gap }
}

/// What a letter costs where the word that leaves out vowels lacks it.
fn gap_of_full(word: &[Place], i: usize, manner: Manner) -> u8 {
    let place = word[i];
    let unwritten = is_vowel(place.letter);
    if unwritten && manner == Manner::Stripped {
        return UNWRITTEN_VOWEL;
    }
    let last = i + 1 == word.len() && i > 0 && !is_vowel(word[i - 1].letter);
    match (unwritten, last) {
        (true, true) if place.letter == code(b'a') || place.letter == code(b'e') => UNWRITTEN_LAST_VOWEL,
        (true, true) => LONG_VOWEL,
        (true, false) => UNWRITTEN_VOWEL.min(place.gap),
        _ => place.gap,
    }
}

/// What it costs to exchange a letter of the word that leaves out vowels for one of the other.
fn exchange_lacking(rules: &Rules, lacking: Letter, full: Letter) -> u8 {
    if is_vowel(full) { long_vowel(lacking, full) } else { rules.exchange(lacking, full) }
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

        #[test]
        fn one_against_many_is_one_against_each(
            word in "[a-ehwy]{0,6}",
            mut others in proptest::collection::vec(("[a-ehwy]{0,6}", 0u32..400), 0..20),
            manner in 0..3,
            is_first: bool,
        ) {
            let manner = [Manner::Plain, Manner::Consonantal, Manner::Stripped][manner as usize];
            others.sort_unstable();
            let word = Spelling::new(&word);
            let mut against = Against::new(&word, manner, is_first);
            for (other, most) in others {
                let other = Spelling::new(&other);
                let (a, b) = if is_first { (&word, &other) } else { (&other, &word) };
                prop_assert_eq!(against.cost(other.places(), most), cost(a, b, manner, most));
            }
        }
    }
}
