//! The distinct words of each list in, those of all lists out, each once.

use super::words::{StoredWord, StoredWords};
use crate::normalize::TokenClass;
use crate::score::Word;

/// The words of all lists, by text.
pub struct Merged {
    pub words: Vec<Word>,
    /// By list: where in `words` each of its words stands.
    pub numbers: Vec<Vec<u32>>,
}

impl Merged {
    /// Takes the least of the lists' next words again and again: each list is in order, and there are few lists.
    pub fn new<'a>(lists: impl Iterator<Item = &'a StoredWords>) -> Self {
        let mut rests: Vec<_> = lists.map(|list| list.iter().peekable()).collect();
        let mut merged = Self { words: Vec::new(), numbers: rests.iter().map(|_| Vec::new()).collect() };
        while let Some(least) = rests.iter_mut().filter_map(|rest| rest.peek().copied()).min_by(by_word) {
            let number = merged.words.len() as u32;
            for (rest, numbers) in rests.iter_mut().zip(&mut merged.numbers) {
                if rest.next_if(|word| by_word(word, &least).is_eq()).is_some() {
                    numbers.push(number);
                }
            }
            merged.words.push(least.word());
        }
        merged
    }
}

/// In the order of [`StoredWords`]. Weight and kin follow from the rest.
fn by_word(a: &StoredWord, b: &StoredWord) -> std::cmp::Ordering {
    fn key<'a>(word: &StoredWord<'a>) -> (&'a str, TokenClass, &'a str, bool) {
        (word.text, word.class, word.written, word.consonantal)
    }
    key(a).cmp(&key(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{NormalizedName, Reading};
    use proptest::prelude::*;

    fn stored(names: &[String]) -> StoredWords {
        let tokens = names.iter().flat_map(|name| NormalizedName::new(name, Reading::Person).tokens);
        let tokens: Vec<_> = tokens.collect();
        let words: std::collections::BTreeSet<_> = tokens.iter().map(Into::into).collect();
        StoredWords::new(words.into_iter())
    }

    proptest! {
        #[test]
        fn every_word_of_every_list_stands_once(
            lists in proptest::collection::vec(proptest::collection::vec("[a-c]{1,3} (al|ibn|[a-cäя]{1,3})", 0..6), 0..4),
        ) {
            let lists: Vec<StoredWords> = lists.iter().map(|names| stored(names)).collect();
            let merged = Merged::new(lists.iter());
            for (list, numbers) in lists.iter().zip(&merged.numbers) {
                let own: Vec<Word> = numbers.iter().map(|&n| merged.words[n as usize].clone()).collect();
                prop_assert_eq!(own, list.iter().map(|word| word.word()).collect::<Vec<_>>());
            }
            prop_assert!(merged.words.is_sorted_by(|a, b| a.text <= b.text && a != b));
        }
    }
}
