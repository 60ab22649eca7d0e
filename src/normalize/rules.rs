//! Letters in their surroundings in, how they are written in Latin out.
//!
//! The rules stand in `scripts/*.txt`, four columns a line: what may stand before, the letters, what may stand
//! after, the Latin letters (`-` for none; `|` ends a word). The first rule of a section that fits holds;
//! letters without a rule are written as [`super::romanize`] says. What may stand before or after is `.` for
//! anything, a set of letters (`^` among them is the edge of the word), `!` and a set for none of them, `=` and
//! the very letters that follow, or `__` for two more letters. Letters are lower case.
//!
//! `[language clues !others]` heads the rules of one language: they hold for names that have a letter of `clues`
//! and none of `others`, and go before the common ones under `[]`. `build.rs` packs all files into one.

use std::collections::HashMap;
use std::sync::OnceLock;

static RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.txt"));

/// The languages that a name shows by its letters, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Languages(u32);

struct Rule {
    /// 0 holds for every language.
    language: u32,
    before: &'static str,
    source: &'static str,
    after: &'static str,
    written: &'static str,
}

struct Rules {
    by_letter: HashMap<char, Vec<Rule>>,
    /// Clues and counter-clues of each language, in the order of their bits.
    languages: Vec<(&'static str, &'static str)>,
}

fn rules() -> &'static Rules {
    static PARSED: OnceLock<Rules> = OnceLock::new();
    PARSED.get_or_init(|| Rules::parse(RULES))
}

impl Rules {
    fn parse(text: &'static str) -> Self {
        let mut rules = Self { by_letter: HashMap::new(), languages: Vec::new() };
        let mut language = 0;
        for line in text.lines() {
            if let Some(head) = line.strip_prefix('[') {
                language = rules.language(head.trim_end_matches(']'));
            } else {
                rules.add(language, line);
            }
        }
        rules
    }

    fn language(&mut self, head: &'static str) -> u32 {
        let mut words = head.split(' ').skip(1);
        let Some(clues) = words.next() else { return 0 };
        self.languages.push((clues, words.next().unwrap_or("")));
        1 << (self.languages.len() - 1)
    }

    fn add(&mut self, language: u32, line: &'static str) {
        let columns: Vec<&str> = line.split(' ').collect();
        let &[before, source, after, written] = columns.as_slice() else { return };
        let Some(first) = source.chars().next() else { return };
        let written = written.trim_matches('-');
        self.by_letter.entry(first).or_default().push(Rule { language, before, source, after, written });
    }
}

/// The languages that letters (lower case) speak for.
pub fn languages(letters: impl Iterator<Item = char> + Clone) -> Languages {
    let has = |set: &str| letters.clone().any(|c| !c.is_ascii() && set.contains(c));
    let mut found = 0;
    for (i, (clues, others)) in rules().languages.iter().enumerate() {
        found |= u32::from(has(clues) && !has(others)) << i;
    }
    Languages(found)
}

/// How many letters the rule for `letters[at]` takes and how they are written; `None` where no rule fits.
pub fn find(letters: &[char], at: usize, languages: Languages) -> Option<(usize, &'static str)> {
    let rules = rules().by_letter.get(letters.get(at)?)?;
    let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
    rules
        .iter()
        .filter(|rule| rule.language == 0 || rule.language & languages.0 != 0)
        .find_map(|rule| rule.fits(before, &letters[at..]).map(|taken| (taken, rule.written)))
}

impl Rule {
    fn fits(&self, before: Option<char>, letters: &[char]) -> Option<usize> {
        let rest = after_prefix(letters, self.source)?;
        (holds(self.before, before) && self.continues(rest)).then(|| letters.len() - rest.len())
    }

    fn continues(&self, rest: &[char]) -> bool {
        match self.after.strip_prefix('=') {
            Some(literal) => after_prefix(rest, literal).is_some(),
            None if self.after == "__" => rest.len() >= 2,
            None => holds(self.after, rest.first().copied()),
        }
    }
}

fn after_prefix<'a>(letters: &'a [char], prefix: &str) -> Option<&'a [char]> {
    prefix.chars().try_fold(letters, |rest, c| rest.split_first().filter(|(l, _)| **l == c).map(|(_, r)| r))
}

fn holds(set: &str, neighbour: Option<char>) -> bool {
    let contains = |set: &str| set.contains(neighbour.unwrap_or('^'));
    match set.strip_prefix('!') {
        Some(none_of) => !contains(none_of),
        None => set == "." || contains(set),
    }
}
