//! A word in, what it is kin to by more than spelling out: the given names that it is a form of and the East Asian
//! syllables that it may stand for.

use super::constants::*;
use super::given_names::classes_of;
use super::similarity::How;
use super::syllables::{SyllableReading, readings};

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
    Syllables { reading: SyllableReading, unmistakable: bool },
}

/// Readings of joined words that are looked at: two words of four readings each.
const MOST_JOINED: usize = 16;

/// Above the bits of a skeleton.
const GIVEN_NAME: u64 = 1 << 60;
const SYLLABLES: u64 = 2 << 60;

/// The ties of a normalised word.
pub fn of(word: &str) -> Box<[Kin]> {
    let names = classes_of(word)
        .map(|class| Kin { key: GIVEN_NAME | u64::from(class.id), tie: Tie::GivenName { pet: class.pet } });
    names.chain(syllables(&readings(word))).collect()
}

/// The ties of neighbouring words written as one, which stand for the syllables of each in turn.
pub fn of_joined<'a>(words: impl Iterator<Item = &'a [Kin]>) -> Vec<Kin> {
    let all = words.map(|kin| kin.iter().filter_map(Kin::reading).collect::<Vec<_>>());
    let joined = all.reduce(|before, next| {
        let pairs = before.iter().flat_map(|a| next.iter().filter_map(|b| a.then(*b)));
        pairs.take(MOST_JOINED).collect()
    });
    syllables(&joined.unwrap_or_default()).collect()
}

fn syllables(all: &[SyllableReading]) -> impl Iterator<Item = Kin> {
    all.iter().map(|reading| Kin {
        key: SYLLABLES | reading.key,
        tie: Tie::Syllables {
            reading: *reading,
            unmistakable: all.iter().filter(|other| other.system() == reading.system()).count() == 1,
        },
    })
}

/// How alike words are by the best tie that both have.
pub fn similarity(a: &[Kin], b: &[Kin]) -> Option<(u32, How)> {
    let shared = a.iter().flat_map(|x| b.iter().filter(move |y| x.key == y.key).map(move |y| (x, y)));
    shared.map(|(x, y)| x.with(y)).max_by_key(|&(similarity, _)| similarity)
}

/// Whether both are standard spellings of syllables in one language, and one of them of a single one: then they are
/// alike as syllables or not at all, whatever their letters. Min is not Ming.
pub fn are_told_apart(a: &[Kin], b: &[Kin]) -> bool {
    let told = |x: &Kin| match x.tie {
        Tie::Syllables { reading, .. } if reading.standard => Some((reading.system(), reading.is_single())),
        _ => None,
    };
    a.iter().filter_map(told).any(|(system, single)| {
        b.iter().filter_map(told).any(|(other, also_single)| system == other && (single || also_single))
    })
}

impl Kin {
    pub fn is_of_syllables(&self) -> bool {
        self.reading().is_some()
    }

    fn reading(&self) -> Option<SyllableReading> {
        match self.tie {
            Tie::Syllables { reading, .. } => Some(reading),
            Tie::GivenName { .. } => None,
        }
    }

    fn with(&self, other: &Self) -> (u32, How) {
        match (self.tie, other.tie) {
            (Tie::GivenName { pet: false }, Tie::GivenName { pet: false }) => {
                (VARIANT_SIMILARITY, How::Variant)
            }
            (Tie::GivenName { pet: true }, Tie::GivenName { pet: true }) => {
                (TWO_NICKNAMES_SIMILARITY, How::Nickname)
            }
            (
                Tie::Syllables { reading: a, unmistakable: c },
                Tie::Syllables { reading: b, unmistakable: d },
            ) => (syllable_similarity([a.standard, b.standard], [c, d]), How::Syllables),
            _ => (NICKNAME_SIMILARITY, How::Nickname),
        }
    }
}

fn syllable_similarity(standard: [bool; 2], unmistakable: [bool; 2]) -> u32 {
    match (standard, unmistakable) {
        ([true, true], _) => STANDARD_SYLLABLES_SIMILARITY,
        ([true, false], [_, true]) | ([false, true], [true, _]) | ([false, false], [true, true]) => {
            SYLLABLES_SIMILARITY
        }
        _ => AMBIGUOUS_SYLLABLES_SIMILARITY,
    }
}
