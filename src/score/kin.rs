//! A word in, what it is kin to by more than spelling out: the given names that it is a form of and the syllables that it may
//! stand for.

use super::constants::*;
use super::similarity::How;

/// One tie of a word. Words with a tie of equal key are kin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kin {
    /// Kinds of ties have keys of their own, apart from those of skeletons too.
    pub key: u64,
    tie: Tie,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    GivenName { pet: bool },
    Syllables { standard: bool },
}

/// Above the bits of a skeleton.
const GIVEN_NAME: u64 = 1 << 60;
const SYLLABLES: u64 = 2 << 60;

/// The ties of a normalised word, ascending.
pub fn of(_word: &str) -> Box<[Kin]> {
    Box::new([])
}

impl Kin {
    /// How alike words are by a tie that both have.
    pub fn with(&self, other: &Self) -> (u32, How) {
        match (self.tie, other.tie) {
            (Tie::GivenName { pet: false }, Tie::GivenName { pet: false }) => {
                (VARIANT_SIMILARITY, How::Variant)
            }
            (Tie::GivenName { pet: true }, Tie::GivenName { pet: true }) => {
                (TWO_NICKNAMES_SIMILARITY, How::Nickname)
            }
            (Tie::GivenName { .. }, Tie::GivenName { .. }) => (NICKNAME_SIMILARITY, How::Nickname),
            (Tie::Syllables { standard: true }, Tie::Syllables { standard: true }) => {
                (STANDARD_SYLLABLES_SIMILARITY, How::Syllables)
            }
            (Tie::Syllables { standard: false }, Tie::Syllables { standard: false }) => {
                (LOOSE_SYLLABLES_SIMILARITY, How::Syllables)
            }
            _ => (SYLLABLES_SIMILARITY, How::Syllables),
        }
    }
}
