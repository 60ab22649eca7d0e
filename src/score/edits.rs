//! Two spellings in, the cost of writing one as the other out, in hundredths of a letter.
//!
//! A weighted edit distance: losing, adding, exchanging and transposing letters, and exchanging one or two letters for
//! one or two others (`ph` for `f`), each at the cost that `spellings.txt` and this file give. It is the least cost over
//! all ways of cutting both words into such pieces, symmetric for two words of one kind of script. [`super::distance`] finds it by the
//! rules and the spellings that stand here.

use std::sync::OnceLock;

/// Letters beyond are not looked at.
pub const LONGEST: usize = 48;

/// Any other letter exchanged, lost or added.
pub const OTHER: u8 = 100;
const OTHER_VOWEL: u8 = 45;
const KEYBOARD: u8 = 80;
pub const TRANSPOSED: u8 = 50;
pub const TRANSPOSED_VOWEL: u8 = 30;

/// Letters lost or added.
const VOWEL: u8 = 35;
const VOWEL_BESIDE_VOWEL: u8 = 22;
const DOUBLED: u8 = 10;
const H_AFTER_CONSONANT: u8 = 20;
const H: u8 = 40;
const FINAL_H: u8 = 15;
const W: u8 = 60;
/// At the end, where it makes another name or the name of a woman: Abbas, Abbasi; Samir, Samira.
const FINAL_VOWEL: u8 = 55;
const FINAL_VOWELS: u8 = 35;
/// Added to what a vowel costs at the beginning of a word, where it is heard and seen.
const AT_START: u8 = 20;

/// More than any word may cost: no rule writes these letters so.
pub const NEVER: u8 = 200;

/// Words up to this length need near-exactness: whatever costs more than [`TRUSTED`] counts by
/// [`STRICT_FACTOR`].
const STRICT_LENGTH: usize = 3;
const TRUSTED: u8 = 12;
/// In tenths.
const STRICT_FACTOR: u16 = 25;

/// A letter: 0 to 25 for a to z, 26 to 35 for digits, beyond for other scripts.
pub type Letter = u8;
/// Those that costs tell apart; tables have a place more for all others.
const LETTERS: usize = 36;
pub const KINDS: usize = LETTERS + 1;

/// A word cut into letters, with what depends on the word alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling(Box<[Place]>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub letter: Letter,
    /// The pair that ends here, as [`Rules`] number them; 0 where no rule knows it.
    pub pair: u8,
    /// What this letter costs where the other word lacks it.
    pub gap: u8,
}

impl Spelling {
    /// Of a normalised word.
    pub fn new(word: &str) -> Self {
        let letters = letters(word);
        let place = |i: usize| Place {
            letter: letters[i],
            pair: if i == 0 { 0 } else { rules().pair(letters[i - 1], letters[i]) },
            gap: gap(i.checked_sub(1).map(|before| letters[before]), letters[i], letters.get(i + 1).copied()),
        };
        Self((0..letters.len()).map(place).collect())
    }

    /// Puts the letters of words written as one into `places`; `false` where the seams make other letters of them, as far as these
    /// tell: where the first of one and the last of the one before may be of one of the clusters, or there are too many.
    pub fn join<'a>(words: impl Iterator<Item = &'a Self>, places: &mut Vec<Place>) -> bool {
        places.clear();
        for word in words {
            let seam = places.len();
            places.extend_from_slice(&word.0);
            if seam == 0 || word.len() == 0 {
                continue;
            }
            let (last, first) = (places[seam - 1].letter, places[seam].letter);
            if is_in_cluster(last, first) || places.len() > LONGEST {
                return false;
            }
            places[seam].pair = rules().pair(last, first);
            for i in [seam - 1, seam] {
                let letter = |at: usize| places.get(at).map(|place| place.letter);
                places[i].gap = gap(i.checked_sub(1).and_then(letter), places[i].letter, letter(i + 1));
            }
        }
        true
    }

    /// Letter by letter.
    pub fn places(&self) -> &[Place] {
        &self.0
    }

    /// How many letters are compared.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// Clusters of letters that stand for a simpler sound, and how that is written.
const CLUSTERS: [(&str, &str); 6] =
    [("tsch", "ch"), ("dsch", "dj"), ("tch", "ch"), ("sch", "sh"), ("dzh", "dj"), ("eau", "o")];

/// Whether two letters stand side by side in any of [`CLUSTERS`].
fn is_in_cluster(a: Letter, b: Letter) -> bool {
    let are_these = |two: &[u8]| code(two[0]) == a && code(two[1]) == b;
    CLUSTERS.iter().any(|(cluster, _)| cluster.as_bytes().windows(2).any(are_these))
}

/// The letters, with each of [`CLUSTERS`] written as what it stands for.
fn letters(word: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next().filter(|_| letters.len() < LONGEST) {
        // Asked of the letters that a cluster begins with alone: of most words, none.
        let may_begin = matches!(c, 't' | 'd' | 's' | 'e');
        let cluster = CLUSTERS.iter().filter(|_| may_begin).find(|(long, _)| rest.starts_with(long));
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

pub const fn code(c: u8) -> Letter {
    c - b'a'
}

pub fn is_vowel(letter: Letter) -> bool {
    const Y: Letter = code(b'y');
    matches!(letter, 0 | 4 | 8 | 14 | 20 | Y)
}

/// What a letter costs where the other word lacks it, between those before and after it.
fn gap(before: Option<Letter>, c: Letter, after: Option<Letter>) -> u8 {
    const A_H: Letter = code(b'h');
    const A_W: Letter = code(b'w');
    if before == Some(c) {
        return DOUBLED;
    }
    let at_start = if before.is_none() { AT_START } else { 0 };
    let beside_vowel = before.is_some_and(is_vowel) || after.is_some_and(is_vowel);
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

/// The costs of `spellings.txt`, by number.
pub struct Rules {
    exchange: [[u8; KINDS]; KINDS],
    /// The number of each pair of letters that any entry holds; 0 for none.
    pairs: [[u8; LETTERS]; LETTERS],
    pair_for_letter: Vec<[u8; KINDS]>,
    /// By the number of the one, then of the other.
    pair_for_pair: Vec<u8>,
    /// What each cost counts in words of up to [`STRICT_LENGTH`] letters, and in longer ones.
    scales: [[u16; 256]; 2],
}

pub fn rules() -> &'static Rules {
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
        rules.pair_for_pair = vec![NEVER; pairs * pairs];
        entries.iter().for_each(|(a, b, cost)| rules.enter(a, b, *cost));
        rules
    }

    fn without_entries() -> Self {
        let mut exchange = [[OTHER; KINDS]; KINDS];
        for (a, row) in exchange.iter_mut().enumerate().take(LETTERS) {
            for (b, cost) in row.iter_mut().enumerate().take(LETTERS) {
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
            pair_for_letter: vec![[NEVER; KINDS]],
            pair_for_pair: Vec::new(),
            scales: [STRICT_FACTOR, 10].map(|factor| std::array::from_fn(|cost| scaled(cost as u8, factor))),
        }
    }

    fn number(&mut self, a: Letter, b: Letter) {
        let number = &mut self.pairs[usize::from(a)][usize::from(b)];
        if *number == 0 {
            *number = self.pair_for_letter.len() as u8;
            self.pair_for_letter.push([NEVER; KINDS]);
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
                let pairs = self.pair_for_letter.len();
                self.pair_for_pair[p * pairs + q] = cost;
                self.pair_for_pair[q * pairs + p] = cost;
            }
            _ => unreachable!("entries are of one or two letters"),
        }
    }

    fn pair(&self, a: Letter, b: Letter) -> u8 {
        self.pairs.get(usize::from(a)).and_then(|row| row.get(usize::from(b))).copied().unwrap_or(0)
    }

    pub fn exchange(&self, a: Letter, b: Letter) -> u8 {
        if a == b { 0 } else { self.exchange[kind(a)][kind(b)] }
    }

    pub fn pair_for_letter(&self, pair: u8, letter: Letter) -> u8 {
        self.pair_for_letter[usize::from(pair)][kind(letter)]
    }

    pub fn pair_for_pair(&self, p: u8, q: u8) -> u8 {
        self.pair_for_pair[usize::from(p) * self.pair_for_letter.len() + usize::from(q)]
    }

    /// What each cost counts in words of so many letters.
    pub fn scale(&self, length: usize) -> &[u16; 256] {
        &self.scales[usize::from(length > STRICT_LENGTH)]
    }
}

/// The kind that costs tell a letter by.
pub fn kind(letter: Letter) -> usize {
    usize::from(letter).min(LETTERS)
}

/// `factor` in tenths.
fn scaled(cost: u8, factor: u16) -> u16 {
    if cost > TRUSTED { u16::from(cost) * factor / 10 } else { u16::from(cost) }
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
}
