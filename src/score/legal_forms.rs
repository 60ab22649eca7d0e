//! A legal form in, what ties it to other words out: the kind that it is of, and what a short one is miswritten as.
//!
//! A translator gives a firm's form as that of another country (`OOO`, `Kft`), and of so few letters one that is wrong leaves nothing
//! to compare by spelling (`LTO`). Two words that differ by one letter, in one place or by one more, share a key of
//! [`form_keys`] and [`word_keys`]; keys of two forms mean nothing, since `oao` is not `ooo` miswritten.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Letters of a form that one wrong letter makes another word of.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;

/// Every form and the number of its kind.
fn kinds() -> &'static FxHashMap<&'static str, u64> {
    static KINDS: OnceLock<FxHashMap<&'static str, u64>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let lines = lines().enumerate();
        lines
            .flat_map(|(number, (_, forms))| forms.split(", ").map(move |form| (form, number as u64)))
            .collect()
    })
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("legal_kinds.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
}

/// The kind of a legal form, as standardised.
pub fn kind_of(form: &str) -> Option<u64> {
    kinds().get(form).copied()
}

/// What a word that is this form miswritten has among its [`word_keys`]: less than the bits of 60.
pub fn form_keys(form: &str) -> impl Iterator<Item = u64> {
    let fits = LETTERS.contains(&form.len());
    let less_one = (0..form.len()).map(|i| key(LONGER, less(form, i)));
    let keys = exchanged(form).chain(less_one).chain([key(SHORTER, form.bytes())]);
    keys.filter(move |_| fits)
}

/// The same of a word that may be a form miswritten.
pub fn word_keys(word: &str) -> impl Iterator<Item = u64> {
    let fits = (*LETTERS.start()..=LETTERS.end() + 1).contains(&word.len());
    let less_one = (0..word.len()).map(|i| key(SHORTER, less(word, i)));
    let keys = exchanged(word).chain(less_one).chain([key(LONGER, word.bytes())]);
    keys.filter(move |_| fits)
}

/// Which of both is the longer, above the places at which letters are exchanged.
const SHORTER: usize = 14;
const LONGER: usize = 15;

/// One key for each place, whatever letter stands there.
fn exchanged(word: &str) -> impl Iterator<Item = u64> {
    (0..word.len()).filter(|_| LETTERS.contains(&word.len())).map(move |i| key(i, less(word, i)))
}

fn less(word: &str, place: usize) -> impl Iterator<Item = u8> {
    word.bytes().enumerate().filter(move |(i, _)| *i != place).map(|(_, letter)| letter)
}

fn key(tag: usize, letters: impl Iterator<Item = u8>) -> u64 {
    (tag as u64) << 48 | letters.fold(0, |key, letter| key << 8 | u64::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{NormalizedName, Reading, TokenClass};
    use proptest::prelude::*;

    #[test]
    fn kinds_are_of_legal_forms_and_sorted() {
        let names: Vec<&str> = lines().map(|(kind, _)| kind).collect();
        assert!(names.is_sorted(), "{names:?}");
        for (kind, forms) in lines() {
            let forms: Vec<&str> = forms.split(", ").collect();
            assert!(forms.is_sorted(), "{kind}: {:?}", forms.windows(2).find(|two| two[0] > two[1]));
            for form in forms {
                let tokens = NormalizedName::new(&format!("Zarya {form}"), Reading::Organization).tokens;
                let last = tokens.last().unwrap();
                assert_eq!((last.text.as_str(), last.class), (form, TokenClass::LegalForm), "{kind}");
            }
        }
        assert_eq!(
            kinds().len(),
            lines().map(|(_, forms)| forms.split(", ").count()).sum::<usize>(),
            "a form stands twice"
        );
    }

    proptest! {
        #[test]
        fn keys_are_shared_by_words_one_letter_apart(form in "[abc]{2,5}", word in "[abc]{1,6}") {
            let shared = form_keys(&form).any(|key| word_keys(&word).any(|other| key == other));
            let substituted = form.len() == word.len()
                && form.bytes().zip(word.bytes()).filter(|(a, b)| a != b).count() <= 1;
            let one_more = form.len().abs_diff(word.len()) == 1 && strsim::levenshtein(&form, &word) == 1;
            prop_assert_eq!(shared, word.len() >= 2 && (substituted || one_more), "{} {}", form, word);
        }
    }
}
