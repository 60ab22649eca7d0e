//! A word in, what tells it from most others at a glance out: for places where very many pairs of words are tried.

use super::constants::MOST_OTHER_LETTERS;
use super::skeleton::Skeleton;
use super::weight::Word;
use crate::normalize::TokenClass;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Outline {
    /// The first bytes of the text.
    head: [u8; 8],
    letters: u64,
    skeleton: Skeleton,
    compared: Compared,
    /// It may be like any word with that beginning.
    is_beginning: bool,
    has_kin: bool,
    may_be_misread: bool,
}

/// What a word's letters are compared with by the scorer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compared {
    /// The letters of words that may be spelt otherwise.
    Words,
    /// These, and legal forms and titles, which may be misspelt.
    WordsAndForms,
    Forms,
    Nothing,
}

impl Outline {
    pub fn new(word: &Word) -> Self {
        let compared = match word.class {
            TokenClass::Name => Compared::WordsAndForms,
            _ if word.is_form() => Compared::Forms,
            _ if word.is_fuzzy() => Compared::Words,
            _ => Compared::Nothing,
        };
        Self {
            head: word.head,
            letters: word.letters,
            skeleton: word.skeleton,
            compared,
            is_beginning: word.is_initial || word.may_be_cut,
            has_kin: word.has_kin(),
            may_be_misread: word.misread.is_some(),
        }
    }

    /// Whether two words may be alike at all: true wherever [`super::similarity::words`] pairs them, whichever comes first.
    pub fn may_be_like(&self, other: &Self) -> bool {
        let by_letters = || {
            (self.letters ^ other.letters).count_ones() <= MOST_OTHER_LETTERS
                || self.skeleton == other.skeleton
                || self.has_kin && other.has_kin
                || self.may_be_misread
                || other.may_be_misread
        };
        self.head == other.head
            || self.is_beginning
            || other.is_beginning
            || self.compared.is_with(other.compared) && by_letters()
    }
}

impl Compared {
    fn is_with(self, other: Self) -> bool {
        use Compared::{Forms, Words, WordsAndForms};
        match self {
            WordsAndForms => other != Self::Nothing,
            Words => matches!(other, Words | WordsAndForms),
            Forms => matches!(other, Forms | WordsAndForms),
            Self::Nothing => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PreparedName, similarity};
    use super::*;
    use crate::normalize::Reading;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        let words = "kim kin clark dark mohammed muhamad محمد al the j jo jong zhong sergei sergeyevich bob robert co ltd ltdd gmbh llc 7";
        let words: Vec<&str> = words.split(' ').collect();
        proptest::collection::vec(proptest::sample::select(words), 1..6).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn what_the_scorer_pairs_is_never_passed_over(query in name(), listed in name(), person: bool) {
            let reading = if person { Reading::Person } else { Reading::Organization };
            let listed = PreparedName::listed(&listed, reading);
            for query in PreparedName::queries(&query, reading) {
                for a in &query.as_view().words {
                    for b in &listed.as_view().words {
                        let may_be = Outline::new(a).may_be_like(&Outline::new(b));
                        prop_assert!(may_be || similarity::words(a, b).is_none(), "{} {}", a.text, b.text);
                        prop_assert_eq!(may_be, Outline::new(b).may_be_like(&Outline::new(a)));
                    }
                }
            }
        }
    }
}
