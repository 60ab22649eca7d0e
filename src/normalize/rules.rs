//! Letters in their surroundings in, how they are written in Latin out.
//!
//! The rules stand in `scripts/*.txt`, four columns a line: what may stand before, the letters, what may stand
//! after, the Latin letters (`-` for none; `|` ends a word). The first rule of a section that fits holds;
//! letters without a rule are written as [`super::romanize`] says. What may stand before or after is `.` for
//! anything, a set of letters (`^` among them is the edge of the word), `!` and a set for none of them, `=` and
//! the very letters that follow, or `__` for two more letters. Letters are lower case.
//!
//! `[language clues !others]` heads the rules of one language: they hold for names that have a letter of `clues`
//! and none of `others`, and go before the common ones under `[]`. `build.rs` packs all files into one table.

use super::letters::Letter;

// LANGUAGES: the clues and counter-clues of each; RULES: the lines, each with the number of its language before it (0
// for all), by the first of their letters; FIRST: these letters and where in RULES the lines of each begin.
include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The languages that a name shows by its letters, a bit each; the lowest is always set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Languages(u32);

/// The languages that letters (lower case) speak for.
pub fn languages(letters: &[Letter]) -> Languages {
    let has = |set: &str| letters.iter().any(|l| !l.c.is_ascii() && contains(set, l.c));
    let mut found = 1;
    for (i, (clues, others)) in LANGUAGES.iter().enumerate() {
        found |= u32::from(has(clues) && !has(others)) << (i + 1);
    }
    Languages(found)
}

/// How many letters the rule for `letters[at]` takes and how they are written; `None` where no rule fits.
pub fn find(letters: &[Letter], at: usize, languages: Languages) -> Option<(usize, &'static str)> {
    let code = letters.get(at)?.c as u32;
    let i = FIRST.binary_search_by_key(&code, |first| first[0].into()).ok()?;
    let end = FIRST.get(i + 1).map_or(RULES.len(), |first| first[1].into());
    let before = at.checked_sub(1).map(|i| letters[i].c);
    let lines = RULES.get(FIRST[i][1].into()..end)?;
    lines.lines().find_map(|line| applied(line, languages, before, &letters[at..]))
}

/// A line of the table, where it fits.
fn applied(
    line: &'static str,
    languages: Languages,
    before: Option<char>,
    letters: &[Letter],
) -> Option<(usize, &'static str)> {
    let mut columns = line.split(' ');
    let mut column = || columns.next().unwrap_or("");
    let spoken = column().bytes().all(|b| languages.0 >> (b & 15) & 1 == 1);
    let fits = spoken && holds(column(), before);
    let rest = without(letters, column()).filter(|_| fits)?;
    continues(column(), rest).then(|| (letters.len() - rest.len(), column().trim_end_matches('-')))
}

fn continues(after: &str, rest: &[Letter]) -> bool {
    match after.strip_prefix('=') {
        Some(literal) => without(rest, literal).is_some(),
        None if after == "__" => rest.len() >= 2,
        None => holds(after, rest.first().map(|l| l.c)),
    }
}

/// What follows `prefix`.
fn without<'a>(letters: &'a [Letter], prefix: &str) -> Option<&'a [Letter]> {
    prefix.chars().try_fold(letters, |rest, c| rest.split_first().filter(|(l, _)| l.c == c).map(|(_, r)| r))
}

fn holds(set: &str, neighbour: Option<char>) -> bool {
    let c = neighbour.unwrap_or('^');
    match set.strip_prefix('!') {
        Some(none_of) => !contains(none_of, c),
        None => set == "." || contains(set, c),
    }
}

/// `str::contains` would bring a searcher of its own.
fn contains(set: &str, c: char) -> bool {
    set.chars().any(|other| other == c)
}
