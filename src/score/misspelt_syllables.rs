//! A misspelt word between East Asian syllables in, the syllables that it may have been out.
//!
//! By its letters `utng` is nothing like `dong`; it is a letter away from `tung`, which in Wade-Giles is that.

use super::kin::Kin;
use super::syllables::{SyllableReading, readings};
use super::weight::Word;
use crate::normalize::TokenClass;

/// The ties of a word that is one letter away from a syllable in Wade-Giles; none where there is no such syllable.
pub fn of_wade_giles(word: &str) -> Box<[Kin]> {
    ties(word, |reading| reading.wade_giles)
}

/// Reads the one word of a person's name that is no syllable, and that names are hardly written like, as the Korean one that it is a
/// letter away from, where all others are Korean.
pub fn mark_korean(words: &mut [Word]) {
    const FEWEST: usize = 3;
    let is_korean = |w: &Word| w.kin.iter().any(Kin::is_korean);
    let mut others = (0..words.len()).filter(|&i| !is_korean(&words[i]));
    let (Some(i), None) = (others.next(), others.next()) else { return };
    let word = &words[i];
    let is_name = word.class == TokenClass::Name && !word.has_kin() && word.slip < 100;
    if words.len() >= FEWEST && is_name {
        words[i].kin = ties(&words[i].written, |reading| reading.is_korean());
    }
}

/// The ties to the single syllables of these readings that are one letter away: unmistakable where all are the same.
fn ties(word: &str, is_meant: fn(&SyllableReading) -> bool) -> Box<[Kin]> {
    const LETTERS: std::ops::RangeInclusive<usize> = 3..=7;
    if !word.is_ascii() || !LETTERS.contains(&word.len()) {
        return Box::new([]);
    }
    let is_one = |reading: &SyllableReading| reading.is_single() && is_meant(reading);
    let read = |spelling: String| readings(&spelling).into_iter().filter(is_one).collect::<Vec<_>>();
    let mut spellings: Vec<_> = one_letter_away(word).map(read).filter(|found| !found.is_empty()).collect();
    spellings.sort_unstable();
    spellings.dedup();
    let only = spellings.len() == 1;
    let mut found: Vec<SyllableReading> = spellings.into_iter().flatten().collect();
    found.sort_unstable_by_key(|reading| reading.key);
    found.dedup_by_key(|reading| reading.key);
    let tie = |reading| Kin::syllables(SyllableReading { standard: false, ..reading }, only);
    found.into_iter().map(tie).collect()
}

/// Every word of small ASCII letters that is one lost, added, other or transposed letter away.
fn one_letter_away(word: &str) -> impl Iterator<Item = String> {
    let letters = || (b'a'..=b'z').map(char::from);
    let added = (0..=word.len()).map(|at| word.split_at(at));
    let added = added.flat_map(move |(a, b)| letters().map(move |c| format!("{a}{c}{b}")));
    let parts = move || (0..word.len()).map(move |at| (&word[..at], &word[at..=at], &word[at + 1..]));
    let lost = parts().map(|(a, _, b)| format!("{a}{b}"));
    let other = parts().flat_map(move |(a, _, b)| letters().map(move |c| format!("{a}{c}{b}")));
    let transposed = parts().filter_map(|(a, x, b)| Some(format!("{a}{}{x}{}", b.get(..1)?, b.get(1..)?)));
    added.chain(lost).chain(other).chain(transposed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Reading;
    use crate::score::{PreparedName, best_match};

    fn shown(query: &str, listed: &str) -> f64 {
        let queries = PreparedName::queries(query, Reading::Person);
        let listed = PreparedName::listed(listed, Reading::Person);
        f64::from(best_match(&queries, &listed.as_view()).evidence.rank) / 1_000_000.0
    }

    #[test]
    fn one_letter_is_lost_added_other_or_transposed() {
        let found: Vec<String> = one_letter_away("tug").collect();
        for near in ["ug", "tung", "tag", "utg", "tugs"] {
            assert!(found.iter().any(|word| word == near), "{near}");
        }
        assert!(found.iter().all(|word| strsim::osa_distance(word, "tug") <= 1));
    }

    #[test]
    fn a_misspelt_syllable_is_told_by_the_others() {
        for (query, listed, least) in [
            ("SUNG, Huseh-ch'in", "SONG, Xueqin", 0.85),
            ("CLHANG, Ch'un-hsien", "ZHANG, Chunxian", 0.85),
            ("KANG Ryongg Il", "KANG, Ryong Il", 0.85),
            // Jane is no Jae misspelt.
            ("Kim Jane Lee", "KIM Jae Lee", 0.0),
        ] {
            let score = shown(query, listed);
            assert!(score >= least && (least > 0.0 || score < 0.85), "{query} {listed}: {score}");
        }
    }
}
