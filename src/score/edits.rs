//! Two spellings in, the cost of writing one as the other out, in hundredths of a letter.
//!
//! A weighted edit distance: losing, adding, exchanging and transposing letters, and exchanging one or two letters for
//! one or two others (`ph` for `f`), each at the cost that `spellings.txt` and this file give. It is the least cost over
//! all ways of cutting both words into such pieces (Levenshtein's recurrence, widened to pieces of two letters), symmetric
//! for two words of one kind of script.

use std::sync::OnceLock;

/// Letters beyond are not looked at.
const LONGEST: usize = 48;

/// Any other letter exchanged, lost or added.
const OTHER: u8 = 100;
const OTHER_VOWEL: u8 = 45;
const KEYBOARD: u8 = 80;
const TRANSPOSED: u16 = 60;
const TRANSPOSED_VOWEL: u16 = 40;

/// Letters lost or added.
const VOWEL: u8 = 35;
const VOWEL_BESIDE_VOWEL: u8 = 22;
const DOUBLED: u8 = 10;
const H_AFTER_CONSONANT: u8 = 20;
const H: u8 = 40;
const FINAL_H: u8 = 15;
const W: u8 = 60;
/// At the end, where it makes another name or the name of a woman: Abbas, Abbasi; Samir, Samira.
const FINAL_VOWEL: u8 = 70;
const FINAL_VOWELS: u8 = 35;
/// Added to what a vowel costs at the beginning of a word, where it is heard and seen.
const AT_START: u8 = 20;

/// Words up to this length need near-exactness: whatever costs more than [`TRUSTED`] counts by
/// [`STRICT_FACTORS`].
const STRICT_LENGTH: usize = 4;
const TRUSTED: u8 = 12;
/// In tenths, by length.
const STRICT_FACTORS: [u16; STRICT_LENGTH + 1] = [25, 25, 25, 25, 10];

/// Against a word of a script without vowels: a vowel that it need not write, one at the end that it mostly does, and a
/// long vowel that it does write and the other lacks.
const UNWRITTEN_VOWEL: u8 = 5;
const UNWRITTEN_LAST_VOWEL: u8 = 25;
const LONG_VOWEL: u8 = 40;

/// A letter: 0 to 25 for a to z, 26 to 35 for digits, beyond for other scripts.
type Letter = u8;
const LETTERS: usize = 36;

/// A word cut into letters, with what depends on the word alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling(Box<[Place]>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    letter: Letter,
    /// The pair that ends here, as [`Rules`] number them; 0 where no rule knows it.
    pair: u8,
    /// What this letter costs where the other word lacks it.
    gap: u8,
}

impl Spelling {
    /// Of a normalised word.
    pub fn new(word: &str) -> Self {
        let letters = letters(word);
        let place = |i: usize| Place {
            letter: letters[i],
            pair: if i == 0 { 0 } else { rules().pair(letters[i - 1], letters[i]) },
            gap: gap(&letters, i),
        };
        Self((0..letters.len()).map(place).collect())
    }

    /// How many letters are compared.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// The letters, with the clusters of three and more that stand for a simpler sound written as that.
fn letters(word: &str) -> Vec<Letter> {
    const CLUSTERS: [(&str, &str); 6] =
        [("tsch", "ch"), ("dsch", "dj"), ("tch", "ch"), ("sch", "sh"), ("dzh", "dj"), ("eau", "o")];
    let mut letters = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next().filter(|_| letters.len() < LONGEST) {
        let cluster = CLUSTERS.iter().find(|(long, _)| rest.starts_with(long));
        match cluster {
            Some((long, short)) => {
                letters.extend(short.bytes().map(|b| b - b'a'));
                rest = &rest[long.len()..];
            }
            None => {
                letters.push(letter(c));
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    letters
}

fn letter(c: char) -> Letter {
    match c {
        'a'..='z' => c as u8 - b'a',
        '0'..='9' => c as u8 - b'0' + 26,
        _ => LETTERS as u8 + (c as u32 % 200) as u8,
    }
}

const fn code(c: u8) -> Letter {
    c - b'a'
}

fn is_vowel(letter: Letter) -> bool {
    const Y: Letter = code(b'y');
    matches!(letter, 0 | 4 | 8 | 14 | 20 | Y)
}

fn gap(letters: &[Letter], i: usize) -> u8 {
    const A_H: Letter = code(b'h');
    const A_W: Letter = code(b'w');
    let (c, before, after) = (letters[i], i.checked_sub(1).map(|b| letters[b]), letters.get(i + 1));
    if before == Some(c) {
        return DOUBLED;
    }
    let at_start = if i == 0 { AT_START } else { 0 };
    let beside_vowel = before.is_some_and(is_vowel) || after.is_some_and(|&l| is_vowel(l));
    match c {
        _ if is_vowel(c) && after.is_none() && !beside_vowel => FINAL_VOWEL,
        _ if is_vowel(c) && after.is_none() => FINAL_VOWELS,
        _ if is_vowel(c) && beside_vowel => VOWEL_BESIDE_VOWEL + at_start,
        _ if is_vowel(c) => VOWEL + at_start,
        A_H if after.is_none() => FINAL_H,
        A_H if before.is_some_and(|b| !is_vowel(b)) => H_AFTER_CONSONANT,
        A_H => H,
        A_W => W,
        _ => OTHER,
    }
}

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
    let length = a.len().max(b.len());
    let strict = (manner == Manner::Plain).then(|| STRICT_FACTORS.get(length).copied()).flatten();
    Table { a: &a.0, b: &b.0, rules: rules(), manner, strict }.fill(most)
}

/// One comparison.
struct Table<'a> {
    a: &'a [Place],
    b: &'a [Place],
    rules: &'a Rules,
    manner: Manner,
    strict: Option<u16>,
}

type Row = [u16; LONGEST + 1];

impl Table<'_> {
    /// Row by row, giving up where no way on can stay within `most`.
    fn fill(&self, most: u32) -> Option<u32> {
        let (n, m) = (self.a.len(), self.b.len());
        let mut rows: [Row; 3] = [[0; LONGEST + 1]; 3];
        let mut least_before = 0;
        for i in 0..=n {
            let mut least = u16::MAX;
            for j in 0..=m {
                let cell = if i == 0 && j == 0 { 0 } else { self.cell(&rows, i, j) };
                rows[i % 3][j] = cell;
                least = least.min(cell);
            }
            // A pair reaches over one row, so two rows must be beyond.
            if u32::from(least.min(least_before)) > most {
                return None;
            }
            least_before = least;
        }
        let cost = u32::from(rows[n % 3][m]);
        (cost <= most).then_some(cost)
    }

    fn cell(&self, rows: &[Row; 3], i: usize, j: usize) -> u16 {
        let before = |back: usize| &rows[(i + 3 - back) % 3];
        let mut best = u16::MAX;
        if i > 0 {
            best = before(1)[j] + self.scaled(self.gap_of_first(i - 1));
        }
        if j > 0 {
            best = best.min(rows[i % 3][j - 1] + self.scaled(self.gap_of_second(j - 1)));
        }
        if i == 0 || j == 0 {
            return best;
        }
        let (p, q) = (self.a[i - 1], self.b[j - 1]);
        best = best.min(before(1)[j - 1] + self.scaled(self.exchange(p.letter, q.letter)));
        if i > 1 && p.pair != 0 {
            best = best.min(before(2)[j - 1] + self.scaled(self.rules.pair_for_letter(p.pair, q.letter)));
        }
        if j > 1 && q.pair != 0 {
            best = best.min(before(1)[j - 2] + self.scaled(self.rules.pair_for_letter(q.pair, p.letter)));
        }
        if i > 1 && j > 1 {
            if p.pair != 0 && q.pair != 0 {
                best = best.min(before(2)[j - 2] + self.scaled(self.rules.pair_for_pair(p.pair, q.pair)));
            }
            if p.letter == self.b[j - 2].letter && q.letter == self.a[i - 2].letter {
                best = best.min(before(2)[j - 2] + self.transposed(p.letter, q.letter));
            }
        }
        best
    }

    fn scaled(&self, cost: u8) -> u16 {
        match self.strict {
            Some(factor) if cost > TRUSTED => u16::from(cost) * factor / 10,
            _ => u16::from(cost),
        }
    }

    fn transposed(&self, p: Letter, q: Letter) -> u16 {
        let cost = if is_vowel(p) || is_vowel(q) { TRANSPOSED_VOWEL } else { TRANSPOSED };
        cost * self.strict.unwrap_or(10) / 10
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

/// The costs of `spellings.txt`, by number.
struct Rules {
    exchange: [[u8; LETTERS]; LETTERS],
    /// The number of each pair of letters that any entry holds; 0 for none.
    pairs: [[u8; LETTERS]; LETTERS],
    pair_for_letter: Vec<[u8; LETTERS]>,
    pair_for_pair: Vec<Vec<u8>>,
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| Rules::parse(include_str!("spellings.txt")))
}

impl Rules {
    fn parse(text: &str) -> Self {
        let entries: Vec<_> = entries(text).collect();
        let mut rules = Self::without_entries();
        for side in entries.iter().flat_map(|(a, b, _)| [a, b]) {
            if let &[a, b] = side.as_slice() {
                rules.number(a, b);
            }
        }
        let pairs = rules.pair_for_letter.len();
        rules.pair_for_pair = vec![vec![200; pairs]; pairs];
        entries.iter().for_each(|(a, b, cost)| rules.enter(a, b, *cost));
        rules
    }

    fn without_entries() -> Self {
        let mut exchange = [[OTHER; LETTERS]; LETTERS];
        for (a, row) in exchange.iter_mut().enumerate() {
            for (b, cost) in row.iter_mut().enumerate() {
                let (a, b) = (a as Letter, b as Letter);
                *cost = match () {
                    () if a == b => 0,
                    () if is_vowel(a) && is_vowel(b) => OTHER_VOWEL,
                    () if are_neighbours(a, b) => KEYBOARD,
                    () => OTHER,
                };
            }
        }
        Self {
            exchange,
            pairs: [[0; LETTERS]; LETTERS],
            pair_for_letter: vec![[200; LETTERS]],
            pair_for_pair: Vec::new(),
        }
    }

    fn number(&mut self, a: Letter, b: Letter) {
        let number = &mut self.pairs[usize::from(a)][usize::from(b)];
        if *number == 0 {
            *number = self.pair_for_letter.len() as u8;
            self.pair_for_letter.push([200; LETTERS]);
        }
    }

    fn enter(&mut self, a: &[Letter], b: &[Letter], cost: u8) {
        match (a, b) {
            (&[a], &[b]) => {
                self.exchange[usize::from(a)][usize::from(b)] = cost;
                self.exchange[usize::from(b)][usize::from(a)] = cost;
            }
            (&[a, b], &[c]) | (&[c], &[a, b]) => {
                let pair = self.pair(a, b);
                self.pair_for_letter[usize::from(pair)][usize::from(c)] = cost;
            }
            (&[a, b], &[c, d]) => {
                let (p, q) = (usize::from(self.pair(a, b)), usize::from(self.pair(c, d)));
                self.pair_for_pair[p][q] = cost;
                self.pair_for_pair[q][p] = cost;
            }
            _ => unreachable!("entries are of one or two letters"),
        }
    }

    fn pair(&self, a: Letter, b: Letter) -> u8 {
        self.pairs.get(usize::from(a)).and_then(|row| row.get(usize::from(b))).copied().unwrap_or(0)
    }

    fn exchange(&self, a: Letter, b: Letter) -> u8 {
        let known = self.exchange.get(usize::from(a)).and_then(|row| row.get(usize::from(b)));
        known.copied().unwrap_or(if a == b { 0 } else { OTHER })
    }

    fn pair_for_letter(&self, pair: u8, letter: Letter) -> u8 {
        self.pair_for_letter[usize::from(pair)].get(usize::from(letter)).copied().unwrap_or(200)
    }

    fn pair_for_pair(&self, p: u8, q: u8) -> u8 {
        self.pair_for_pair[usize::from(p)][usize::from(q)]
    }
}

type Rule = (Vec<Letter>, Vec<Letter>, u8);

fn entries(text: &str) -> impl Iterator<Item = Rule> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).filter_map(entry)
}

fn entry(line: &str) -> Option<Rule> {
    let mut words = line.split(' ');
    let mut side = || {
        let letters: Vec<Letter> = words.next()?.chars().map(letter).collect();
        (1..=2).contains(&letters.len()).then_some(letters)
    };
    let (a, b) = (side()?, side()?);
    let cost = words.next()?.parse().ok()?;
    words.next().is_none().then_some((a, b, cost))
}

/// Whether two letters stand side by side in a row of the usual keyboards, or one below the other.
fn are_neighbours(a: Letter, b: Letter) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |l: Letter| {
        let c = (l + b'a') as char;
        ROWS.iter().enumerate().find_map(|(row, letters)| Some((row, letters.find(c)?)))
    };
    let (Some((row_a, a)), Some((row_b, b))) = (place(a), place(b)) else { return false };
    match row_a.abs_diff(row_b) {
        0 => a.abs_diff(b) == 1,
        1 => a == b || (if row_a < row_b { a == b + 1 } else { b == a + 1 }),
        _ => false,
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
    fn every_line_is_an_entry_and_sorted() {
        let text = include_str!("spellings.txt");
        for section in text.split("\n## ").skip(1) {
            let lines: Vec<&str> = section.lines().skip(1).filter(|l| !l.is_empty()).collect();
            assert!(lines.iter().all(|line| entry(line).is_some()), "{section}");
            assert!(lines.is_sorted(), "{:?}", lines.windows(2).find(|w| w[0] > w[1]));
        }
        let mut sides: Vec<_> = entries(text).map(|(a, b, _)| if a < b { (a, b) } else { (b, a) }).collect();
        let all = sides.len();
        sides.sort_unstable();
        sides.dedup();
        assert_eq!(sides.len(), all, "an entry stands twice");
        assert!(text.lines().take(5).any(|l| l.starts_with("# Origin:")));
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
