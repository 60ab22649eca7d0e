//! Two words in, their similarity out (in thousandths, [`SAME`] for equal words).
//!
//! The metric is strsim's optimal string alignment distance (edits and transpositions of neighbours), taken on
//! the words as normalised and on their folded spelling, which writes alike what transliterations write
//! differently (ph/f, q/k, double letters, e/i).

use super::constants::*;
use super::weight::Word;
use crate::normalize::TokenClass;

/// How two words met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Same,
    Similar,
    /// A single letter and a name that begins with it.
    Initial,
    /// Two or three words of the query are one listed word.
    Joined,
    /// One word of the query is two or three listed words.
    Split,
}

/// The similarity of two words, `None` below [`SIMILARITY_FLOOR`] or where their classes never meet.
pub fn words(a: &Word, b: &Word) -> Option<(u32, How)> {
    if a.text == b.text {
        return Some((SAME, How::Same));
    }
    if is_initial_of(a, b) || is_initial_of(b, a) {
        return Some((INITIAL_SIMILARITY, How::Initial));
    }
    let similarity = if a.is_fuzzy() && b.is_fuzzy() {
        spellings(&a.text, &a.folded, &b.text, &b.folded, SIMILARITY_FLOOR)
    } else {
        0
    };
    (similarity >= SIMILARITY_FLOOR).then_some((similarity, How::Similar))
}

/// The similarity of neighbouring words, written as one, and a single word; `None` below [`JOIN_FLOOR`].
pub fn joined(text: &str, folded: &str, word: &Word) -> Option<u32> {
    if !word.is_fuzzy() {
        return None;
    }
    let similarity = spellings(text, folded, &word.text, &word.folded, JOIN_FLOOR);
    (similarity >= JOIN_FLOOR).then(|| similarity - JOIN_COST)
}

fn is_initial_of(initial: &Word, name: &Word) -> bool {
    initial.class == TokenClass::Initial
        && matches!(name.class, TokenClass::Name | TokenClass::Patronymic)
        && name.text.starts_with(initial.text.as_str())
}

/// 0 where neither spelling is at least `floor` similar.
fn spellings(a: &str, a_folded: &str, b: &str, b_folded: &str, floor: u32) -> u32 {
    let plain = edits(a, b, floor);
    if a.len().min(b.len()) <= LONGEST_UNFOLDED || plain == SAME {
        return plain;
    }
    plain.max(edits(a_folded, b_folded, floor).saturating_sub(FOLD_COST))
}

/// Similarity by edits; 0 below `floor`.
fn edits(a: &str, b: &str, floor: u32) -> u32 {
    if a == b {
        return SAME;
    }
    let length = a.len().max(b.len());
    let budget = edit_budget(length, floor);
    if a.len().abs_diff(b.len()) > budget {
        return 0;
    }
    let distance = strsim::osa_distance(a, b);
    if distance > budget { 0 } else { edit_similarity(length, distance) }
}

/// The spelling that transliterations of one name share more often than not.
///
/// Purely by letters: `ph` f, `kh` and `gh` h and g, `q` and hard `c` k, `w` v, `z` s, `y` i, `e` i, `o` u, runs of
/// one letter or of vowels that fold alike are one, a final `h` is silent.
pub fn fold(word: &str) -> String {
    let bytes = word.as_bytes();
    let mut out = String::with_capacity(word.len());
    let mut i = 0;
    for (at, c) in word.char_indices() {
        if at < i {
            continue;
        }
        let (folded, taken) = fold_at(bytes, at, c);
        i = at + taken;
        if folded != '\0' && !out.ends_with(folded) {
            out.push(folded);
        }
    }
    if out.len() > 2 && out.ends_with('h') {
        out.pop();
    }
    out
}

/// What the letters at `at` fold to (`'\0'` for nothing) and how many bytes they are.
fn fold_at(bytes: &[u8], at: usize, c: char) -> (char, usize) {
    let next = bytes.get(at + 1).copied().unwrap_or(0);
    match (c, next) {
        ('p', b'h') => ('f', 2),
        ('k', b'h') => ('h', 2),
        ('g', b'h') => ('g', 2),
        ('d', b'h') => ('d', 2),
        ('t', b'h') => ('t', 2),
        ('c', b'h') => ('c', 2),
        ('c', b'k') => ('k', 2),
        ('c', b'e' | b'i' | b'y') => ('s', 1),
        ('q' | 'c', _) => ('k', 1),
        ('w', _) => ('v', 1),
        ('z', _) => ('s', 1),
        ('o', b'u' | b'o') => ('u', 2),
        ('e' | 'y', _) => ('i', 1),
        ('o', _) => ('u', 1),
        _ => (c, c.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn similarity(a: &str, b: &str) -> u32 {
        spellings(a, &fold(a), b, &fold(b), SIMILARITY_FLOOR)
    }

    #[test]
    fn other_spellings_are_near() {
        for (a, b) in [
            ("mohammed", "mohamed"),
            ("qadhafi", "kadafi"),
            ("philip", "filip"),
            ("hussein", "hussien"),
            ("korean", "korea"),
            ("osama", "usama"),
        ] {
            assert!(similarity(a, b) > 700, "{a} {b}: {}", similarity(a, b));
            assert_eq!(similarity(a, b), similarity(b, a), "{a} {b}");
        }
    }

    #[test]
    fn short_words_need_exactness() {
        for (a, b) in [("kim", "kin"), ("xin", "sin"), ("li", "lee"), ("jong", "yang"), ("lew", "lewis")] {
            assert!(similarity(a, b) < SIMILARITY_FLOOR, "{a} {b}: {}", similarity(a, b));
        }
    }

    #[test]
    fn agrees_with_strsim() {
        assert_eq!(
            edits("tangun", "tangnu", 0),
            edit_similarity(6, strsim::osa_distance("tangun", "tangnu"))
        );
    }
}
