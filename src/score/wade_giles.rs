//! A query's words in, the same words read as Wade-Giles where the name is written in that out.
//!
//! `chang` is Zhang in Wade-Giles and Chang in pinyin, and most syllables are as ambiguous. What tells is the name as a
//! whole: syllables that pinyin does not have, the apostrophe of `ch'`, the hyphen between given names.

use super::kin;
use super::misspelt_syllables;
use super::weight::Word;
use crate::normalize::{Reading, Token, TokenClass};
use std::ops::Range;

/// Takes from the words of a name in Wade-Giles what they would mean in other spellings. A person's name is so written
/// as a whole or not at all; in a firm's, what hyphens join is.
pub fn mark(text: &str, tokens: &[Token], words: &mut [Word], reading: Reading) {
    let text: Vec<u16> = text.encode_utf16().collect();
    let name = Name { text: &text, tokens };
    let runs = match reading {
        Reading::Person => std::iter::once(0..words.len()).collect(),
        Reading::Organization => name.hyphenated(),
    };
    for run in runs {
        if reading == Reading::Organization && name.is_marked_run(&run, words) {
            run.clone().for_each(|i| name_alone(&mut words[i], &tokens[i]));
        }
        let syllables: Vec<usize> = run.clone().filter(|&i| is_name(&words[i])).collect();
        let marked = syllables
            .iter()
            .any(|&i| name.has_aspirate(i) || name.has_hyphen_behind(i) || is_not_pinyin(&words[i]));
        if marked && syllables.len() >= 2 {
            mark_syllables(words, &syllables);
        }
    }
}

/// Reads words as syllables of Wade-Giles where all of them are such, or all but one that is a letter away from one and no syllable of
/// any language.
fn mark_syllables(words: &mut [Word], syllables: &[usize]) {
    let readings: Vec<_> = syllables.iter().map(|&i| kin::of_wade_giles(&words[i].kin)).collect();
    let unread: Vec<usize> = (0..readings.len()).filter(|&n| readings[n].is_none()).collect();
    let misspelt = match unread[..] {
        [] => None,
        [n] if syllables.len() > 2 && !words[syllables[n]].may_be_syllables() => {
            Some(misspelt_syllables::of_wade_giles(&words[syllables[n]].written))
                .filter(|kin| !kin.is_empty())
        }
        _ => return,
    };
    if unread.is_empty() || misspelt.is_some() {
        for (&i, kin) in syllables.iter().zip(readings) {
            words[i].kin = kin.or_else(|| misspelt.clone()).unwrap_or_default();
        }
    }
}

/// Makes a name of a word that is none by itself: `te` and `po` link or end the names of firms, but not between hyphens.
fn name_alone(word: &mut Word, token: &Token) {
    if matches!(word.class, TokenClass::Particle | TokenClass::LegalForm) {
        *word = Word::new(&token.written, TokenClass::Name, &token.written, token.consonantal);
    }
}

fn is_name(word: &Word) -> bool {
    matches!(word.class, TokenClass::Name | TokenClass::Patronymic | TokenClass::Place)
}

fn is_not_pinyin(word: &Word) -> bool {
    !word.kin.iter().any(kin::Kin::is_standard_syllables)
}

struct Name<'a> {
    text: &'a [u16],
    tokens: &'a [Token],
}

impl Name<'_> {
    /// The longest runs of words that hyphens join.
    fn hyphenated(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for i in 0..self.tokens.len() {
            match runs.last_mut() {
                Some(run) if i > 0 && self.has_hyphen_behind(i - 1) => run.end = i + 1,
                _ => runs.push(i..i + 1),
            }
        }
        runs
    }

    /// Whether hyphens join words that are each a syllable in Wade-Giles, one of them a name.
    fn is_marked_run(&self, run: &Range<usize>, words: &[Word]) -> bool {
        let is_syllable = |i: usize| kin::of_wade_giles(&kin::of(&self.tokens[i].written)).is_some();
        run.len() >= 2 && run.clone().any(|i| is_name(&words[i])) && run.clone().all(is_syllable)
    }

    fn has_hyphen_behind(&self, i: usize) -> bool {
        let next = self.tokens.get(i + 1);
        next.is_some_and(|next| self.between(self.tokens[i].span.end, next.span.start).eq(['-']))
    }

    /// Whether an apostrophe stands behind a consonant that Wade-Giles marks so.
    fn has_aspirate(&self, i: usize) -> bool {
        let span = self.tokens[i].span;
        let letters: Vec<char> = self.between(span.start, span.end).collect();
        letters.windows(2).any(|two| {
            matches!(two[1], '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{2bc}' | '\u{2bb}')
                && matches!(two[0].to_ascii_lowercase(), 'h' | 'k' | 'p' | 's' | 't' | 'z')
        })
    }

    fn between(&self, start: u32, end: u32) -> impl Iterator<Item = char> {
        let units = self.text.get(start as usize..end as usize).unwrap_or_default();
        char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::{PreparedName, score};

    fn shown(query: &str, listed: &str) -> f64 {
        let query = &PreparedName::queries(query, Reading::Person)[0];
        let listed = PreparedName::listed(listed, Reading::Person);
        f64::from(score(&query.as_view(), &listed.as_view()).rank) / 1_000_000.0
    }

    #[test]
    fn a_name_in_wade_giles_is_told_by_its_marks() {
        for (query, listed) in [
            ("CHANG, Chih-chung", "ZHANG, Zhizhong"),
            ("Teng Hsiao-p'ing", "DENG Xiaoping"),
            ("Chiang Tse-min", "JIANG Zemin"),
            ("KAO, Ching-feng", "GAO, Jingfeng"),
        ] {
            assert!(shown(query, listed) > 0.9, "{query} {listed}: {}", shown(query, listed));
        }
    }

    #[test]
    fn a_name_in_pinyin_is_not_read_so() {
        assert!(shown("Chang Ping", "ZHANG, Bing") < 0.85);
    }
}
