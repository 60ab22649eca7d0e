//! A word of a query in, quick judgement of many listed words out: which of them can be paired with it to any use.
//!
//! Most words that share a key with it are not alike. [`Sought::spelled`] tells from a listed word's letters alone how alike the two
//! are spelt, best asked in the order of letters ([`Against`]); [`Sought::is_worth_pairing`] whether a pair so alike can
//! save anything in any name ([`super::Edge::new`]).

use super::align::edge_cost;
use super::constants::*;
use super::distance::{Against, Manner};
use super::edits::{Place, Spelling};
use super::similarity::{self, LettersAlike, lacking_manner, most_cost, similarity_of_cost};
use super::skeleton::Skeleton;
use super::weight::Word;
use super::window::joined;
use crate::normalize::{Reading, TokenClass};

/// See the module.
pub struct Sought<'a> {
    pub word: &'a Word,
    /// [`Word::keys`].
    pub keys: Vec<u64>,
    plain: Against<'a>,
    /// Made where it is needed.
    by_consonants: Option<Box<Against<'a>>>,
    /// Letters of listed words written as one.
    joined: Vec<Place>,
    /// The least similarity that is worth pairing, by the weight of the listed word.
    floors: Vec<u32>,
}

/// A listed word as far as spelling goes.
#[derive(Debug, Clone, Copy)]
pub struct Spelt<'a> {
    pub places: &'a [Place],
    pub weight: u32,
    /// As [`Word`] has them.
    pub is_fuzzy: bool,
    pub lacks_vowels: bool,
}

impl<'a> Sought<'a> {
    /// A word that costs `unmatched` (in thousandths of its weight) where a listed name lacks it.
    pub fn new(word: &'a Word, unmatched: u32, reading: Reading) -> Self {
        let heaviest = class_weight(TokenClass::Name);
        let floors = (0..=heaviest).map(|weight| floor(word.weight, unmatched, weight, reading));
        Self::with_floors(word, floors.collect())
    }

    /// A word for which only words are of use that are so alike at least, whatever they weigh.
    pub fn at_least(word: &'a Word, similarity: u32) -> Self {
        Self::with_floors(word, vec![similarity; class_weight(TokenClass::Name) as usize + 1])
    }

    fn with_floors(word: &'a Word, floors: Vec<u32>) -> Self {
        Self {
            word,
            keys: word.keys(),
            plain: Against::first(&word.spelling, Manner::Plain),
            by_consonants: None,
            joined: Vec::new(),
            floors,
        }
    }

    /// Whether a pair so alike costs less than both words unmatched, wherever the other word of this weight stands.
    pub fn is_worth_pairing(&self, similarity: u32, weight: u32) -> bool {
        similarity >= self.floor(weight)
    }

    fn floor(&self, weight: u32) -> u32 {
        self.floors.get(weight as usize).copied().unwrap_or(0)
    }

    /// How alike a listed word is by its letters; `None` where it can be of no use by them.
    pub fn spelled(&mut self, other: &Spelt) -> Option<LettersAlike> {
        let both_fuzzy = other.is_fuzzy && self.word.is_fuzzy();
        let least = if both_fuzzy { SIMILARITY_FLOOR } else { TITLE_FLOOR };
        let floor = least.max(self.floor(other.weight)).min(SAME);
        let length = self.word.spelling.len().max(other.places.len());
        let slip = self.word.slip;
        let plain = self.plain.cost(other.places, most_cost(length, floor, slip));
        let plain = plain.and_then(|cost| similarity_of_cost(cost, length, least, slip));
        let consonants = if both_fuzzy && other.lacks_vowels != self.word.lacks_vowels {
            let cost = self.by_consonants().cost(other.places, most_cost(length, floor, 100));
            cost.and_then(|cost| similarity_of_cost(cost, length, least, 100))
        } else {
            None
        };
        (plain.is_some() || consonants.is_some()).then_some(LettersAlike { plain, consonants })
    }

    /// Whether a listed word or words with this key, that of their skeleton, may be the word written apart.
    pub fn may_be_split(&self, skeleton: u64) -> bool {
        self.word.skeleton.is_near_exact(Skeleton::of_key(skeleton))
    }

    /// How alike the word is to listed ones, written as one, that have no kin in common with it and of whose skeleton it is told that they
    /// may be; as [`similarity::joined`] has it.
    pub fn split(&mut self, words: &[&Word]) -> Option<u32> {
        let lacks_vowels = words.iter().any(|w| w.lacks_vowels);
        let ends_with_al = words.last().is_some_and(|w| w.class == TokenClass::Particle);
        let spellings = words.iter().map(|w| &w.spelling);
        if lacks_vowels != self.word.lacks_vowels
            || ends_with_al
            || similarity::spoken(words).is_some()
            || !Spelling::join(spellings, &mut self.joined)
        {
            return similarity::joined(&joined(words), self.word);
        }
        let length = self.word.spelling.len().max(self.joined.len());
        let cost = self.plain.cost(&self.joined, most_cost(length, JOIN_FLOOR, 100))?;
        let spelled = similarity_of_cost(cost, length, JOIN_FLOOR, 100)?;
        // 'Yi Insurance' is not 'Insurance': the same word beside one without consonants.
        if words.iter().any(|w| w.spelling == self.word.spelling) {
            return similarity::joined(&joined(words), self.word);
        }
        let links = words.iter().any(|w| w.class == TokenClass::Particle);
        Some(similarity::of_joined(spelled, self.joined.len(), links))
    }

    fn by_consonants(&mut self) -> &mut Against<'a> {
        let word = self.word;
        self.by_consonants.get_or_insert_with(|| {
            Box::new(if word.lacks_vowels {
                Against::first(&word.spelling, lacking_manner(word))
            } else {
                // Listed words lack vowels by their script alone.
                Against::second(&word.spelling, Manner::Consonantal)
            })
        })
    }
}

/// The least similarity at which a pair of words of these weights costs less than both unmatched; above [`SAME`] for none.
fn floor(query_weight: u32, unmatched: u32, listed_weight: u32, reading: Reading) -> u32 {
    let most_unmatched = match reading {
        Reading::Person => UNMATCHED_LISTED_END.max(UNMATCHED_LISTED_MIDDLE),
        Reading::Organization => UNMATCHED_LISTED,
    };
    let cost = 2 * (unmatched * query_weight + most_unmatched * listed_weight);
    let (mut low, mut high) = (0, SAME + 1);
    while low < high {
        let middle = (low + high) / 2;
        if edge_cost(middle, reading, query_weight, listed_weight) < cost {
            high = middle
        } else {
            low = middle + 1
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_where_pairs_begin_to_save() {
        for reading in [Reading::Person, Reading::Organization] {
            for (query, unmatched, listed) in [(100, 850, 100), (100, 30, 100), (45, 600, 90), (2, 550, 65)] {
                let floor = floor(query, unmatched, listed, reading);
                let most = if reading == Reading::Person { UNMATCHED_LISTED_END } else { UNMATCHED_LISTED };
                let apart = 2 * (unmatched * query + most * listed);
                for similarity in 0..=SAME {
                    let saves = edge_cost(similarity, reading, query, listed) < apart;
                    assert_eq!(saves, similarity >= floor, "{query} {unmatched} {listed} {similarity}");
                }
            }
        }
    }
}
